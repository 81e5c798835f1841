//! Corpora that nominate many pairs, or look as if they did.

use super::{Kind, sentence, word};

fn each(n: usize, text: impl Fn(usize) -> String) -> Vec<String> {
    (0..n).map(text).collect()
}

fn words(from: usize, to: usize) -> String {
    (from..to).map(word).collect::<Vec<_>>().join(" ")
}

/// A number below `below` that looks like none in particular.
fn mixed(n: usize, below: usize) -> usize {
    ((n as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33) as usize % below
}

pub(super) fn kinds() -> Vec<Kind> {
    [alike(), odd()].concat()
}

fn alike() -> Vec<Kind> {
    vec![
        Kind::corpus("copies", 100, |n| each(n, |_| words(0, 40))),
        Kind::corpus("copies of many", 100, |n| each(n, |k| words(40 * (k % 10), 40 * (k % 10) + 40))),
        Kind::corpus("one shared paragraph", 60, |n| each(n, |k| format!("{}\n\n{}", sentence(0, 30), sentence(1_000 + 30 * k, 30)))),
        Kind::corpus("a footer", 60, |n| each(n, |k| format!("{}\n\nAll rights reserved. Call 555 0100 for more.", sentence(30 * k, 60)))),
        Kind::corpus("templates with numbers", 100, |n| {
            each(n, |k| {
                format!("The council of ward {k} met on day {} and paid {} crowns to the fund for road {}; the clerk signed it.", k % 365, k * 13, k * 3)
            })
        }),
        Kind::corpus("templates with names", 100, |n| each(n, |k| format!("{} of {} won {}, said {}.", word(k), word(2 * k), word(3 * k), word(5 * k)))),
        Kind::corpus("a ladder of prefixes", 30, |n| each(n, |k| words(0, 6 * k + 6))),
        Kind::corpus("a ladder of suffixes", 30, |n| each(n, |k| words(6 * k, 6 * 120))),
        Kind::corpus("sliding windows", 60, |n| each(n, |k| words(4 * k, 4 * k + 60))),
        Kind::corpus("a chain of edits", 60, |n| {
            each(n, |k| (0..40).map(|w| word(if w < k % 40 { 1_000 + w + k / 40 } else { w })).collect::<Vec<_>>().join(" "))
        }),
        Kind::corpus("a star of edits", 60, |n| each(n, |k| words(0, 20) + " " + &word(5_000 + k) + " " + &words(21, 40))),
        Kind::corpus("shuffled sentences", 20, |n| each(n, |k| (0..8).map(|s| sentence(12 * ((s * 3 + k) % 8), 12)).collect::<Vec<_>>().join(" "))),
        Kind::corpus("few words in any order", 60, |n| each(n, |k| (0..40).map(|w| word(mixed(k * 40 + w, 12))).collect::<Vec<_>>().join(" "))),
        Kind::corpus("one document in all", 40, |n| each(n, |k| if k == 0 { words(0, 12 * 160) } else { words(12 * (k % 160), 12 * (k % 160) + 12) })),
        Kind::corpus("the same first words", 80, |n| each(n, |k| words(0, 6) + " " + &words(100 * k, 100 * k + 30))),
        Kind::corpus("the same last words", 80, |n| each(n, |k| words(100 * k, 100 * k + 30) + " " + &words(0, 6))),
        Kind::corpus("copies but for a digit", 80, |n| each(n, |k| format!("{} {k} {}", words(0, 20), words(20, 40)))),
        Kind::corpus("copies but for a mark", 60, |n| each(n, |k| words(0, 40).replacen(' ', ["; ", ", ", " – ", "  "][k % 4], 1))),
        Kind::corpus("long quotations", 40, |n| {
            each(n, |k| format!("{} “{}” {}", words(100 * k, 100 * k + 20), words(0, 30), words(100 * k + 20, 100 * k + 40)))
        }),
        Kind::corpus("unrelated", 60, |n| each(n, |k| words(60 * k, 60 * k + 60))),
    ]
}

fn odd() -> Vec<Kind> {
    vec![
        Kind::corpus("empty documents", 200, |n| each(n, |_| String::new())),
        Kind::corpus("documents of a word", 200, |n| each(n, word)),
        Kind::corpus("documents of one word", 200, |n| each(n, |_| "ferry".into())),
        Kind::corpus("documents of blanks", 100, |n| each(n, |k| " \n\t".repeat(k % 9 + 1))),
        Kind::corpus("documents of smileys", 60, |n| each(n, |k| "😀😂🚢🌉".chars().cycle().skip(k % 4).take(40 + k % 7).collect())),
        Kind::corpus("documents of overrides", 60, |n| each(n, |k| "\u{202e}".repeat(30 + k % 7))),
        Kind::corpus("documents of marks", 60, |n| each(n, |k| "\u{301}".repeat(30 + k % 7))),
        Kind::corpus("documents of digits", 60, |n| each(n, |k| (0..30).map(|d| format!("{} ", (k + d) % 10)).collect())),
        Kind::corpus("documents of one letter", 60, |n| each(n, |k| "a".repeat(k + 1))),
        Kind::corpus("documents of signs", 60, |n| each(n, |k| "?!;:—".repeat(k % 13 + 1))),
        Kind::corpus("documents of Chinese", 40, |n| each(n, |k| "东京下雨了明天会更好".chars().cycle().skip(k % 10).take(60).collect())),
    ]
}
