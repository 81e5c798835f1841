//! Edits in Thai and Lao, as whole syllables.
//!
//! Their letters stand one by one and no blank ends a word, so that a diff of letters marks half a word: `ส[-อง-]` for two, `ส{+าม+}` for three. A vowel is
//! written beside the consonant that it is spoken with, before it (`เ`, `ไ`) or behind it (`า`, `ะ`), and alone is none: an edit takes the consonant along.

use crate::align::word::{WordOp, WordRelation, Words};

/// Vowels that are written behind their consonant as letters of their own.
fn follows(c: char) -> bool {
    matches!(c, '\u{e30}' | '\u{e32}' | '\u{e33}' | '\u{e45}' | '\u{eb0}' | '\u{eb2}' | '\u{eb3}' | '\u{ebd}')
}

/// Vowels that are written before their consonant.
fn leads(c: char) -> bool {
    matches!(c, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}')
}

fn is_edit(relation: WordRelation) -> bool {
    matches!(relation, WordRelation::Delete | WordRelation::Insert | WordRelation::Replace)
}

/// The same edits, and with each the consonant or vowel next to it that its first or last vowel belongs to. Linear.
pub(in crate::report) fn whole_syllables(ops: Vec<WordOp>, left: Words<'_>, right: Words<'_>) -> Vec<WordOp> {
    let mut told: Vec<WordOp> = Vec::with_capacity(ops.len());
    for mut op in ops {
        let Some(before) = told.last_mut() else {
            told.push(op);
            continue;
        };
        let shared = !is_edit(before.relation);
        if shared && is_edit(op.relation) {
            let parts = |words: Words<'_>, range: &std::ops::Range<usize>| !range.is_empty() && joins(words, range.start);
            while !before.left.is_empty() && (parts(left, &op.left) || parts(right, &op.right)) {
                (before.left.end, before.right.end) = (before.left.end - 1, before.right.end - 1);
                (op.left.start, op.right.start) = (before.left.end, before.right.end);
            }
        } else if !shared && !is_edit(op.relation) {
            let parts = |words: Words<'_>, range: &std::ops::Range<usize>| !range.is_empty() && joins(words, range.end);
            while !op.left.is_empty() && (parts(left, &before.left) || parts(right, &before.right)) {
                (op.left.start, op.right.start) = (op.left.start + 1, op.right.start + 1);
                (before.left.end, before.right.end) = (op.left.start, op.right.start);
            }
            before.relation = relation(before);
        }
        if is_edit(op.relation) {
            op.relation = relation(&op);
        }
        if before.left.is_empty() && before.right.is_empty() {
            told.pop();
        }
        match told.last_mut() {
            // Nothing that both share is left between two edits.
            Some(before) if is_edit(before.relation) && is_edit(op.relation) => {
                (before.left.end, before.right.end) = (op.left.end, op.right.end);
                before.relation = relation(before);
            }
            _ if op.left.is_empty() && op.right.is_empty() => {}
            _ => told.push(op),
        }
    }
    told
}

fn relation(op: &WordOp) -> WordRelation {
    match (op.left.is_empty(), op.right.is_empty()) {
        (false, true) => WordRelation::Delete,
        (true, false) => WordRelation::Insert,
        _ => WordRelation::Replace,
    }
}

/// Whether a vowel joins the tokens on both sides of the border before the token `at`.
fn joins(words: Words<'_>, at: usize) -> bool {
    let Some([before, behind]) = at.checked_sub(1).and_then(|start| words.tokens.get(start..=at)) else { return false };
    let (before, behind) = (before.span, behind.span);
    let touching = before.end == behind.start;
    touching && (before.of(words.text).starts_with(leads) || behind.of(words.text).starts_with(follows))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::word::word_diff;
    use crate::config::WordDiffParams;
    use crate::span::Span;
    use crate::text::tokenize;

    /// Both texts with what the other one lacks in brackets.
    fn marked(left: &str, right: &str) -> [String; 2] {
        let (l, r) = (tokenize(left), tokenize(right));
        let words = (Words { text: left, tokens: &l }, Words { text: right, tokens: &r });
        let ops = whole_syllables(word_diff(words.0, words.1, &WordDiffParams::default()), words.0, words.1);
        let side = |words: Words<'_>, pick: fn(&WordOp) -> std::ops::Range<usize>| {
            let (mut out, mut at) = (String::new(), 0);
            for op in ops.iter().filter(|op| is_edit(op.relation) && !pick(op).is_empty()) {
                let tokens = &words.tokens[pick(op)];
                let run = tokens[0].span.hull(tokens[tokens.len() - 1].span);
                out.extend([Span { start: at, end: run.start }.of(words.text), "[", run.of(words.text), "]"]);
                at = run.end;
            }
            out + &words.text[at as usize..]
        };
        [side(words.0, |op| op.left.clone()), side(words.1, |op| op.right.clone())]
    }

    #[test]
    fn a_consonant_goes_with_its_vowel() {
        for (left, right, want) in [
            ("ซื้อข้าวสองถุง", "ซื้อข้าวสามถุง", ["ซื้อข้าว[สอง]ถุง", "ซื้อข้าว[สาม]ถุง"]),
            ("เขามาวันนี้", "เขาไปวันนี้", ["เขา[มา]วันนี้", "เขา[ไป]วันนี้"]),
            ("ราคาแพงมาก", "ราคาแรงมาก", ["ราคา[แพ]งมาก", "ราคา[แร]งมาก"]),
            ("ลาวมี", "เลวมี", ["[ลา]วมี", "[เล]วมี"]),
            ("ມີສາມຄົນ", "ມີສອງຄົນ", ["ມີ[ສາມ]ຄົນ", "ມີ[ສອງ]ຄົນ"]),
            ("the cat ran", "the dog ran", ["the [cat] ran", "the [dog] ran"]),
            ("我买了两袋", "我买了三袋", ["我买了[两]袋", "我买了[三]袋"]),
            ("สอง", "สอง", ["สอง", "สอง"]),
        ] {
            assert_eq!(marked(left, right), want.map(str::to_owned));
        }
    }

    #[test]
    fn both_sides_stay_covered_in_order() {
        let letters = ["ส", "า", "เ", "ม", "ง", " ", "ะ", "a"];
        let text = |seed: usize| (0..12).map(|n| letters[(seed * 7919 + n * (seed % 13 + 3)) / 3 % letters.len()]).collect::<String>();
        for seed in 0..400 {
            let (left, right) = (text(seed), text(seed + 1));
            let (l, r) = (tokenize(&left), tokenize(&right));
            let words = (Words { text: &left, tokens: &l }, Words { text: &right, tokens: &r });
            let ops = whole_syllables(word_diff(words.0, words.1, &WordDiffParams::default()), words.0, words.1);
            let mut at = (0, 0);
            for op in &ops {
                assert_eq!((op.left.start, op.right.start), at, "{left} {right} {ops:?}");
                assert!(is_edit(op.relation) || op.left.len() == op.right.len(), "{ops:?}");
                at = (op.left.end, op.right.end);
            }
            assert_eq!(at, (l.len(), r.len()), "{left} {right} {ops:?}");
        }
    }
}
