//! Whether the letters of a text stand together as in words that people write.

use crate::config::damage::{ACCENTS_IN_ROW, MIN_MIXED, MIN_ODD, MIXED_PART, ODD_PART, TURNED};

/// The letters that stand together in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    Ascii,
    Latin,
    Cyrillic,
    Greek,
    Arabic,
    Hebrew,
    Thai,
    /// Han, kana and Hangul.
    Eastern,
    Other,
}

impl Letters {
    pub(super) const COUNT: usize = 9;
}

/// What a character is in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Letter(Letters, Case),
    /// A sign that words do not have inside.
    Sign,
    /// Neither a letter nor an end of a word: joiners, apostrophes, vowel points.
    Inside,
    Between,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Lower,
    Upper,
    None,
}

fn case(c: char) -> Case {
    match c {
        _ if c.is_lowercase() => Case::Lower,
        _ if c.is_uppercase() => Case::Upper,
        _ => Case::None,
    }
}

/// The part of a character. Ranges of Unicode blocks; a few comparisons.
// The order of the arms is that of speed.
#[allow(clippy::match_same_arms)]
fn part(c: char) -> Part {
    use Letters as L;
    let cased = |letters| Part::Letter(letters, case(c));
    match c {
        // The common ones first: most characters need no further comparison.
        'a'..='z' => Part::Letter(L::Ascii, Case::Lower),
        'A'..='Z' => Part::Letter(L::Ascii, Case::None),
        '\0'..='\u{7f}' => Part::Between,
        '\u{621}'..='\u{63f}' | '\u{641}'..='\u{64a}' => Part::Letter(L::Arabic, Case::None),
        '\u{430}'..='\u{44f}' => Part::Letter(L::Cyrillic, Case::Lower),
        '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => Part::Letter(L::Eastern, Case::None),
        // Signs that texts have beside and inside words: quotes, blanks, dots, degrees, ordinals.
        '\u{a0}' | '\u{ab}' | '\u{ad}' | '\u{b0}' | '\u{b7}' | '\u{bb}' | 'ª' | 'º' => Part::Between,
        '\u{80}'..='\u{bf}' | '×' | '÷' => {
            if c == 'µ' {
                Part::Between
            } else {
                Part::Sign
            }
        }
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => cased(L::Latin),
        'ˆ' | '˜' | 'ˇ' | '˘'..='˝' => Part::Sign,
        '\u{250}'..='\u{36f}' => Part::Inside,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => cased(L::Greek),
        '\u{400}'..='\u{52f}' => cased(L::Cyrillic),
        '\u{590}'..='\u{5cf}' => Part::Inside,
        '\u{5d0}'..='\u{5f4}' => Part::Letter(L::Hebrew, Case::None),
        '،' | '؛' | '؟' | '\u{660}'..='\u{66d}' | '۔' | '\u{6f0}'..='\u{6f9}' => Part::Between,
        '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' => Part::Inside,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fefc}' => Part::Letter(L::Arabic, Case::None),
        '\u{e00}'..='\u{e7f}' => Part::Letter(L::Thai, Case::None),
        '\u{200b}'..='\u{200f}' | '\u{2019}' | '\u{2018}' => Part::Inside,
        '‚' | '„' | '†' | '‡' | '‰' | '‹' | '›' | '€' | '™' | '№' | '√' | '∞'..='⋿' | '\u{2500}'..='\u{25ff}' => Part::Sign,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{303f}' => Part::Between,
        '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}' => Part::Letter(L::Eastern, Case::None),
        '\u{fffd}' | '\u{e000}'..='\u{f8ff}' => Part::Sign,
        c if c.is_alphabetic() => Part::Letter(L::Other, Case::None),
        _ => Part::Between,
    }
}

/// How the words of a text look that hold letters beyond ASCII.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    /// Words with letters or signs beyond ASCII.
    pub(super) words: usize,
    /// Those that nobody writes: accented letters in a row, signs inside, a capital after a small letter, letters of two scripts.
    pub(super) odd: usize,
    /// Those in which letters of a script that is not Latin stand between letters of ASCII.
    pub(super) mixed: usize,
    /// Those in which a letter of ASCII touches one of a script that is not Latin.
    pub(super) touching: usize,
    /// Letters beyond ASCII that are capitals, and those that are not.
    pub(super) cases: (usize, usize),
    /// One bit for each of the letters beyond ASCII, or for a few of them.
    pub(super) kinds: u64,
    /// Bytes before the first odd word.
    pub(super) first: Option<usize>,
    /// How many letters of each kind there are.
    pub(super) letters: [usize; Letters::COUNT],
}

impl Look {
    /// Looks at a text. Linear, one step a character.
    pub(super) fn of(text: &str) -> Self {
        let (mut look, mut word) = (Self::default(), Word::default());
        for (at, c) in text.char_indices() {
            match part(c) {
                Part::Between => look.end(&mut word),
                Part::Inside => {}
                Part::Sign => word.sign(at),
                Part::Letter(letters, case) => {
                    look.letters[letters as usize] += 1;
                    look.kinds |= u64::from(letters != Letters::Ascii) << (c as u32 & 63);
                    look.cases.0 += usize::from(case == Case::Upper);
                    look.cases.1 += usize::from(case == Case::Lower && letters != Letters::Ascii);
                    word.letter(at, letters, case, c);
                }
            }
        }
        look.end(&mut word);
        look
    }

    fn end(&mut self, word: &mut Word) {
        let word = std::mem::take(word);
        if !word.beyond {
            return;
        }
        self.words += 1;
        self.mixed += usize::from(word.mixed);
        self.touching += usize::from(word.touching);
        self.odd += usize::from(word.odd);
        if word.odd || word.mixed {
            self.first.get_or_insert(word.start);
        }
    }

    /// Whether so many words are odd, or mixed of two scripts, that it is worth finding out why.
    pub(super) fn is_suspicious(&self) -> bool {
        (self.odd >= MIN_ODD && self.odd * ODD_PART >= self.words) || self.is_mixed() || self.is_turned()
    }

    /// Whether nearly all letters are capitals, but for the first one of a word.
    pub(super) fn is_turned(&self) -> bool {
        self.odd > 0 && self.cases.0 > TURNED * self.cases.1
    }

    /// Whether letters of two scripts stand in many words: units and names do that in a few.
    pub(super) fn is_mixed(&self) -> bool {
        self.mixed >= MIN_MIXED && self.mixed * MIXED_PART >= self.words
    }

    /// Letters beyond ASCII.
    pub(super) fn beyond(&self) -> usize {
        self.letters[1..].iter().sum()
    }

    /// The kind that nearly all letters beyond ASCII are of.
    pub(super) fn script(&self) -> Option<usize> {
        let all = self.beyond();
        (1..Letters::COUNT).find(|&kind| self.letters[kind] > 0 && self.letters[kind] * 20 >= all * 19)
    }
}

/// The word that is being looked at.
#[derive(Debug, Default)]
// Each is a finding of its own, of one word.
#[allow(clippy::struct_excessive_bools)]
struct Word {
    start: usize,
    /// Whether it holds more than ASCII.
    beyond: bool,
    last: Option<(Letters, Case)>,
    /// How many letters it has so far.
    letters: usize,
    any: bool,
    /// Accented letters in a row.
    row: usize,
    odd: bool,
    /// Whether a letter of ASCII was followed by one of a script that is not Latin, and that by another one of ASCII.
    foreign: bool,
    mixed: bool,
    touching: bool,
    /// Signs that no letter followed yet.
    signs: usize,
}

impl Word {
    fn begin(&mut self, at: usize) {
        if !self.any {
            self.any = true;
            self.start = at;
        }
    }

    fn sign(&mut self, at: usize) {
        self.begin(at);
        self.beyond = true;
        self.row = 0;
        self.signs += 1;
        // Two signs after a letter are no unit and no footnote.
        self.odd |= self.signs > 1 && self.last.is_some();
    }

    fn letter(&mut self, at: usize, letters: Letters, case: Case, c: char) {
        self.begin(at);
        if letters != Letters::Ascii {
            self.beyond = true;
        }
        if let Some((before, case_before)) = self.last {
            let mixed = letters != before && letters != Letters::Ascii && before != Letters::Ascii;
            self.foreign |= before == Letters::Ascii && !matches!(letters, Letters::Ascii | Letters::Latin);
            let other = if letters == Letters::Ascii { before } else { letters };
            self.touching |= (letters == Letters::Ascii) != (before == Letters::Ascii) && other != Letters::Latin;
            self.mixed |= self.foreign && letters == Letters::Ascii;
            // Irish has capitals behind one small letter: hÉireann.
            let one = letters == before || (before == Letters::Ascii && letters == Letters::Latin && self.letters > 1);
            let raised = one && case_before == Case::Lower && case == Case::Upper;
            self.odd |= mixed || raised || self.signs > 0;
        }
        self.signs = 0;
        self.letters += 1;
        self.row = if letters == Letters::Latin && c <= '\u{17f}' { self.row + 1 } else { 0 };
        self.odd |= self.row >= ACCENTS_IN_ROW;
        self.last = Some((letters, case));
    }
}
