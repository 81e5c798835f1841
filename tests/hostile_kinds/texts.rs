//! Two documents of one text that is made to cost much.

use super::{Kind, sentence, word};

const SENTENCE: &str = "The minister met the envoy of Belarus in Minsk today. ";

fn times(piece: &str, n: usize) -> String {
    piece.repeat(n)
}

fn counted(n: usize, piece: impl Fn(usize) -> String) -> String {
    (0..n).map(piece).collect()
}

/// A sequence of 0 and 1 in which no piece stands three times in a row (Thue 1906, Morse 1921).
fn thue_morse(n: usize) -> String {
    counted(n, |k| if k.count_ones() % 2 == 0 { "The bridge is open today. ".into() } else { "The ferry is late again. ".into() })
}

/// A sequence of 0 and 1 that is as regular as one without a period can be.
fn fibonacci(n: usize) -> String {
    let (mut a, mut b) = (String::from("The bridge is open. "), String::from("The bridge is open. The ferry is late. "));
    while b.len() < 20 * n {
        let next = format!("{b}{a}");
        a = std::mem::replace(&mut b, next);
    }
    b
}

fn changed(n: usize) -> String {
    counted(n, |k| if k % 2 == 0 { "the ".into() } else { word(k) + " " })
}

pub(super) fn kinds() -> Vec<Kind> {
    [repeated(), signs(), scripts(), facts()].concat()
}

fn repeated() -> Vec<Kind> {
    vec![
        Kind::text("one sentence again and again", 100, |n| times(SENTENCE, n)),
        Kind::text("one sentence a line", 100, |n| times("The minister met the envoy of Belarus in Minsk today.\n", n)),
        Kind::text("one sentence a paragraph", 100, |n| times("The minister met the envoy of Belarus in Minsk today.\n\n", n)),
        Kind::text("two words in turn", 200, |n| times("ab ba ", n)),
        Kind::text("two letters in turn", 500, |n| times("ab", n)),
        Kind::text("two sentences in turn", 60, |n| times("The bridge is open today. The ferry is late again. ", n)),
        Kind::text("Thue and Morse", 120, thue_morse),
        Kind::text("Fibonacci words", 120, fibonacci),
        Kind::text("one word", 500, |n| times("ferry ", n)),
        Kind::text("one letter a word", 500, |n| times("a ", n)),
        Kind::text("paragraphs of their own", 60, |n| counted(n, |k| sentence(12 * k, 12) + "\n\n")),
        Kind::text("sentences of their own", 100, |n| counted(n, |k| sentence(12 * k, 12) + " ")),
        Kind::text("a long line of words", 800, |n| counted(n, |k| word(k) + " ")),
        Kind::text("a long line without blanks", 2_000, |n| times("x", n)),
        Kind::text("every second word another", 600, changed),
        Kind::text("a text that grows", 40, |n| counted(n, |k| (0..k % 40).map(word).collect::<Vec<_>>().join(" ") + ". ")),
        Kind::text("a block and its copies", 12, |n| times(&(0..6).map(|k| sentence(k * 9, 9) + " ").collect::<String>(), n)),
        Kind::text("copies with an odd word", 40, |n| counted(n, |k| format!("The minister met {} of Belarus in Minsk today. ", word(k)))),
    ]
}

fn signs() -> Vec<Kind> {
    vec![
        Kind::text("line ends", 2_000, |n| times("\n", n) + SENTENCE),
        Kind::text("blanks", 2_000, |n| times(" ", n) + SENTENCE),
        Kind::text("full stops", 1_000, |n| times(".", n) + SENTENCE),
        Kind::text("full stops and blanks", 1_000, |n| times(". ", n) + SENTENCE),
        Kind::text("opening quotation marks", 800, |n| times("“", n) + SENTENCE),
        Kind::text("quotation marks around words", 300, |n| times("\"yes\" ", n)),
        Kind::text("quotations inside each other", 200, |n| times("“he said ‘", n) + &times("’ she said”", n)),
        Kind::text("brackets inside each other", 600, |n| times("(", n) + "so" + &times(")", n)),
        Kind::text("square brackets", 600, |n| times("[1] ", n)),
        Kind::text("commas", 800, |n| times("so, ", n)),
        Kind::text("semicolons", 400, |n| times("it is so; ", n)),
        Kind::text("question marks", 400, |n| times("so? ", n)),
        Kind::text("ellipses", 400, |n| times("so … ", n)),
        Kind::text("bullets", 200, |n| counted(n, |k| format!("- {} {}\n", word(k), word(k + 1)))),
        Kind::text("numbered lines", 200, |n| counted(n, |k| format!("{k}. {}\n", word(k)))),
        Kind::text("a hyphenated chain", 400, |n| times("well-", n)),
        Kind::text("apostrophes", 600, |n| times("o'", n)),
        Kind::text("addresses", 150, |n| counted(n, |k| format!("https://example.org/{}?a={k}#b ", word(k)))),
        Kind::text("mail addresses", 150, |n| counted(n, |k| format!("{}@{}.example ", word(k), word(k + 1)))),
        Kind::text("tabs and columns", 200, |n| counted(n, |k| format!("{}\t{k}\t|\t", word(k)))),
        Kind::text("abbreviations", 300, |n| times("U.S. Dr. e.g. ", n)),
        Kind::text("initials", 500, |n| times("A. B. ", n)),
        Kind::text("form feeds", 500, |n| times("a\u{c}", n)),
        Kind::text("NUL characters", 500, |n| times("a\0 ", n)),
        Kind::text("control characters", 300, |n| times("a\u{1b}[31m\u{7} ", n)),
        Kind::text("marks of byte order", 500, |n| times("\u{feff}a ", n)),
        Kind::text("replacement characters", 500, |n| times("\u{fffd}", n)),
    ]
}

fn scripts() -> Vec<Kind> {
    vec![
        Kind::text("marks on one letter", 2_000, |n| format!("a{}", times("\u{301}", n))),
        Kind::text("marks of many classes", 500, |n| format!("a{}", times("\u{301}\u{323}\u{5b0}\u{64b}", n))),
        Kind::text("marks alone", 1_000, |n| times("\u{301} ", n)),
        Kind::text("joiners", 1_000, |n| times("\u{200d}", n) + SENTENCE),
        Kind::text("soft hyphens", 800, |n| times("a\u{ad}b", n)),
        Kind::text("right-to-left overrides", 1_000, |n| times("\u{202e}", n)),
        Kind::text("right-to-left words", 400, |n| counted(n, |k| format!("\u{202e}{}\u{202c} ", word(k)))),
        Kind::text("isolates that stay open", 800, |n| times("\u{2067}a ", n)),
        Kind::text("smileys", 500, |n| times("😀", n)),
        Kind::text("families", 150, |n| times("👨‍👩‍👧‍👦 ", n)),
        Kind::text("flags", 300, |n| times("🇳🇴", n)),
        Kind::text("private use", 500, |n| times("\u{e000}\u{10fffd}", n)),
        Kind::text("one form of eighteen letters", 150, |n| times("\u{fdfa} ", n)),
        Kind::text("ligatures", 500, |n| times("ﬁﬂﬃ ", n)),
        Kind::text("Hangul by letters", 300, |n| times("\u{1112}\u{1161}\u{11ab} ", n)),
        Kind::text("viramas", 500, |n| times("क्", n)),
        Kind::text("Chinese without a stop", 600, |n| counted(n, |k| char::from_u32(0x4e00 + (k * 31 % 8_000) as u32).unwrap_or('一').to_string())),
        Kind::text("one Chinese character", 800, |n| times("的", n)),
        Kind::text("Thai without a blank", 300, |n| times("ประเทศไทย", n)),
        Kind::text("Arabic with all vowels", 200, |n| times("مُحَمَّدٌ ", n)),
        Kind::text("two scripts in a word", 300, |n| times("aбcد ", n)),
        Kind::text("dotless and dotted", 400, |n| times("İıIi ", n)),
        Kind::text("mathematical letters", 200, |n| times("𝐓𝐡𝐞 ", n)),
    ]
}

fn facts() -> Vec<Kind> {
    vec![
        Kind::text("one number", 1_500, |n| times("7", n)),
        Kind::text("numbers", 400, |n| counted(n, |k| format!("{} ", k * 7919))),
        Kind::text("numbers in words", 300, |n| times("one million two hundred ", n)),
        Kind::text("million million", 400, |n| times("million ", n)),
        Kind::text("Chinese numerals", 500, |n| times("三百二十萬", n)),
        Kind::text("thousands of thousands", 400, |n| times("1,000,", n) + "000"),
        Kind::text("decimal points", 500, |n| times("1.", n)),
        Kind::text("ranges", 300, |n| times("1-2-", n)),
        Kind::text("shares and units", 200, |n| counted(n, |k| format!("{k} % of {k} km "))),
        Kind::text("dates", 150, |n| counted(n, |k| format!("on {} May {} ", k % 31 + 1, 1900 + k % 200))),
        Kind::text("odd dates", 200, |n| counted(n, |k| format!("{}/{}/{} 31 February 99999 ", k % 40, k % 20, k))),
        Kind::text("hours", 200, |n| counted(n, |k| format!("at {}:{:02} ", k % 30, k % 70))),
        Kind::text("weekdays", 200, |n| times("Monday, Tuesday and last Friday ", n)),
        Kind::text("names", 300, |n| counted(n, |k| sentence(k, 1).replace('.', " "))),
        Kind::text("one long name", 300, |n| times("Van der Berg ", n)),
        Kind::text("negations", 400, |n| times("not never ", n)),
        Kind::text("must and may", 300, |n| times("must may will ", n)),
        Kind::text("opposites", 200, |n| times("rose fell won lost ", n)),
        Kind::text("tolls", 100, |n| counted(n, |k| format!("At least {k} people were killed and {} hurt. ", k * 3))),
    ]
}
