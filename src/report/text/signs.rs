//! Signs beside words: `-5` and `5`, `$100` and `€100` have the same words, and say other things.

use std::ops::Range;

use crate::align::word::{WordOp, WordRelation, Words};
use crate::span::Span;
use crate::text::class::Class;
use crate::text::exact::symbols;

/// Most characters that are looked at on each side of a word.
const REACH: usize = 4;
/// Most characters in which pictures are sought behind a word: a family of four has seven.
const PICTURES: usize = 32;

/// `span` with the signs that touch it and carry meaning.
pub(super) fn with_signs(text: &str, span: Span) -> Span {
    let (before, behind) = gaps(text, span);
    let start = carrying(text, before).next().map_or(span.start, |(sign, _)| sign.start);
    let end = carrying(text, behind).last().map_or(span.end, |(sign, _)| sign.end);
    // What only says how a picture is drawn goes with it.
    let drawn: usize = text[end as usize..].chars().take_while(|c| matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}')).map(char::len_utf8).sum();
    Span { start, end: end + drawn as u32 }
}

/// Runs of shared words, cut where the signs that touch a word are others on the other side: such a word is another one.
pub(super) fn told_by_signs(ops: Vec<WordOp>, left: Words<'_>, right: Words<'_>) -> Vec<WordOp> {
    let mut out = Vec::with_capacity(ops.len());
    for op in ops {
        if !matches!(op.relation, WordRelation::Equal | WordRelation::Orthographic) {
            out.push(op);
            continue;
        }
        let mut open: Option<WordOp> = None;
        for (l, r) in op.left.clone().zip(op.right.clone()) {
            let same = signs(left, l) == signs(right, r);
            let relation = if same { op.relation } else { WordRelation::Replace };
            match &mut open {
                Some(run) if run.relation == relation => (run.left.end, run.right.end) = (l + 1, r + 1),
                _ => out.extend(open.replace(WordOp { relation, left: l..l + 1, right: r..r + 1 })),
            }
        }
        out.extend(open);
    }
    out
}

/// The signs on both sides of a word.
fn signs(words: Words<'_>, index: usize) -> [String; 2] {
    let (before, behind) = gaps(words.text, words.tokens[index].span);
    [before, behind].map(|gap| carrying(words.text, gap).map(|(_, sign)| sign).collect())
}

/// What touches a word on both sides, up to the next blank or word.
fn gaps(text: &str, span: Span) -> (Range<usize>, Range<usize>) {
    let touches = |c: &char| !c.is_whitespace() && !Class::of(*c).is_word();
    let (start, end) = (span.start as usize, span.end as usize);
    let before: usize = text[..start].chars().rev().take(REACH).take_while(touches).map(char::len_utf8).sum();
    let behind: usize = text[end..].chars().take(REACH).take_while(touches).map(char::len_utf8).sum();
    (start - before..start, end..end + behind.max(pictures(&text[end..])))
}

/// The bytes up to the last picture before the next word, joined ones whole: a flag or a face belongs to the word before it, whatever blank is
/// between them.
fn pictures(behind: &str) -> usize {
    let mut end = 0;
    for (at, c) in behind.char_indices().take(PICTURES) {
        match c {
            '\u{1f000}'.. | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' => end = at + c.len_utf8(),
            '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' | '\u{20e3}' if end == at => end = at + c.len_utf8(),
            _ if c.is_whitespace() => {}
            _ => break,
        }
    }
    end
}

/// The signs in a gap that say something about the word beside it; that a sentence asks is said of the sentence.
fn carrying(text: &str, gap: Range<usize>) -> impl Iterator<Item = (Span, char)> + '_ {
    symbols(text, gap).filter(|(_, sign)| *sign != '?')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_belong_to_the_word_before_them_and_are_whole() {
        for (text, marked) in [
            ("flag \u{1f1e9}\u{1f1ea} on", "flag \u{1f1e9}\u{1f1ea}"),
            ("to \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} with", "to \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}"),
            ("sun \u{2600}\u{fe0f}, then", "sun \u{2600}\u{fe0f}"),
            ("plain words", "plain"),
            ("cost $5", "cost"),
        ] {
            let end = text.find(' ').unwrap();
            assert_eq!(with_signs(text, Span::new(0, end)).of(text), marked, "{text}");
        }
    }
}
