//! Inputs that are made to cost much, to be read wrong, or to break something, each in any size.

mod corpora;
mod formats;
mod texts;

/// One kind of them.
#[derive(Clone, Copy)]
pub(crate) struct Kind {
    /// What it is.
    pub(crate) name: &'static str,
    /// The name of its file, by which its format is known.
    pub(crate) file: &'static str,
    /// Its size in the test; what a step is depends on the kind.
    pub(crate) n: usize,
    /// The file at a size.
    pub(crate) make: Make,
    /// What becomes of it.
    pub(crate) fate: DocumentEdit,
}

/// How a file is made.
#[derive(Clone, Copy)]
pub(crate) enum Make {
    /// Two documents, of which one text is this and the other differs a little.
    Pair(fn(usize) -> String),
    /// The texts of a corpus.
    Texts(fn(usize) -> Vec<String>),
    /// The bytes of a file.
    Bytes(fn(usize) -> Vec<u8>),
}

/// What a job says of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DocumentEdit {
    /// All of it is read.
    Read,
    /// Something in it cannot be used, and is named.
    Refused,
}

impl Kind {
    const fn text(name: &'static str, n: usize, make: fn(usize) -> String) -> Self {
        Self { name, file: "in.jsonl", n, make: Make::Pair(make), fate: DocumentEdit::Read }
    }

    const fn corpus(name: &'static str, n: usize, make: fn(usize) -> Vec<String>) -> Self {
        Self { name, file: "in.jsonl", n, make: Make::Texts(make), fate: DocumentEdit::Read }
    }

    const fn file(name: &'static str, file: &'static str, n: usize, make: fn(usize) -> Vec<u8>) -> Self {
        Self { name, file, n, make: Make::Bytes(make), fate: DocumentEdit::Read }
    }

    const fn refused(mut self) -> Self {
        self.fate = DocumentEdit::Refused;
        self
    }

    /// The bytes of its file at size `n`.
    pub(crate) fn bytes(&self, n: usize) -> Vec<u8> {
        match self.make {
            Make::Pair(make) => {
                let text = make(n);
                // The second half first, where that is a text of whole characters.
                let middle = (0..=text.len() / 2).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
                let turned = format!("{} and so on. {}", &text[middle..], &text[..middle]);
                lines(&[text, turned])
            }
            Make::Texts(make) => lines(&make(n)),
            Make::Bytes(make) => make(n),
        }
    }
}

/// Records of texts, named by their numbers.
fn lines(texts: &[String]) -> Vec<u8> {
    let mut out = String::new();
    for (n, text) in texts.iter().enumerate() {
        out.push_str(&serde_json::json!({ "id": format!("d{n}"), "text": text }).to_string());
        out.push('\n');
    }
    out.into()
}

/// A word that depends on `n` and is a word to every rule.
pub(crate) fn word(n: usize) -> String {
    const SYLLABLES: [&str; 16] = ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "za"];
    let mut n = (n as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 44;
    (0..5)
        .map(|_| {
            let syllable = SYLLABLES[(n % 16) as usize];
            n /= 16;
            syllable
        })
        .collect()
}

/// `words` words from the `from`th on, as a sentence.
pub(crate) fn sentence(from: usize, words: usize) -> String {
    let words: Vec<String> = (from..from + words).map(word).collect();
    let said = words.join(" ");
    said[..1].to_uppercase() + &said[1..] + "."
}

/// All kinds.
pub(crate) fn kinds() -> Vec<Kind> {
    [texts::kinds(), corpora::kinds(), formats::kinds()].concat()
}
