//! Two passages as cells whose differing words are marked: whole tokens only, so that joined letters stay joined.

use std::ops::Range;

use super::cell::Cell;
use super::paint::Paint;
use super::signs::{told_by_signs, with_signs};
use super::syllables::whole_syllables;
use crate::align::word::{WordOp, WordRelation, Words, word_diff};
use crate::config::{TextStyle, WordDiffParams};
use crate::span::Span;
use crate::text::Token;

/// What stands for words that were left out.
const ELLIPSIS: &str = "…";
/// What stands between two paragraphs of one cell.
const PILCROW: &str = " ¶ ";

/// Passages of one document.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Passages<'a> {
    /// Its text.
    pub text: &'a str,
    /// All its tokens.
    pub tokens: &'a [Token],
    /// The passages, in order.
    pub spans: &'a [Span],
}

impl Passages<'_> {
    /// The passages as they are.
    pub(super) fn plain(&self, paint: Paint) -> Cell {
        let mut cell = Cell::default();
        for (i, span) in self.spans.iter().enumerate() {
            cell.push(if i == 0 { "" } else { PILCROW }, Paint::Faint);
            cell.push(span.of(self.text), paint);
        }
        cell
    }

    /// The tokens inside the passages, and which of them each passage has.
    fn gathered(&self) -> (Vec<Token>, Vec<Range<usize>>) {
        let (mut tokens, mut ranges) = (Vec::new(), Vec::new());
        for span in self.spans {
            let first = self.tokens.partition_point(|token| token.span.start < span.start);
            let last = self.tokens.partition_point(|token| token.span.end <= span.end).max(first);
            ranges.push(tokens.len()..tokens.len() + (last - first));
            tokens.extend_from_slice(&self.tokens[first..last]);
        }
        (tokens, ranges)
    }
}

/// Words that are printed in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Run<'a> {
    pub text: &'a str,
    pub paint: Paint,
}

/// Both sides as cells: what the other side lacks is marked, long runs that both share are shortened.
pub(in crate::report) fn diff_cells(left: &Passages<'_>, right: &Passages<'_>, style: &TextStyle) -> (Cell, Cell) {
    let cell = |runs: Vec<Run<'_>>| {
        let mut cell = Cell::default();
        for run in runs {
            let (before, after) = brackets(run.paint, style.color);
            for text in [before, run.text, after] {
                cell.push(text, run.paint);
            }
        }
        cell
    };
    let (left, right) = diff_runs(left, right, style.context);
    (cell(left), cell(right))
}

/// The words of both sides with what the other one lacks marked; runs that both share keep `context` words at each end.
pub(in crate::report) fn diff_runs<'a>(left: &Passages<'a>, right: &Passages<'a>, context: usize) -> (Vec<Run<'a>>, Vec<Run<'a>>) {
    let ((left_tokens, left_ranges), (right_tokens, right_ranges)) = (left.gathered(), right.gathered());
    let (left_words, right_words) = (Words { text: left.text, tokens: &left_tokens }, Words { text: right.text, tokens: &right_tokens });
    let ops = told_by_signs(word_diff(left_words, right_words, &WordDiffParams::default()), left_words, right_words);
    let ops = whole_syllables(ops, left_words, right_words);
    let side = |passages: &Passages<'a>, tokens: &[Token], ranges: &[Range<usize>], pick: fn(&WordOp) -> &Range<usize>, lacking: Paint| {
        let marks: Vec<_> = ops.iter().flat_map(|op| marks(op.relation, pick(op).clone(), lacking, context)).collect();
        let mut runs = Vec::new();
        for (i, (span, range)) in passages.spans.iter().zip(ranges).enumerate() {
            runs.push(Run { text: if i == 0 { "" } else { PILCROW }, paint: Paint::Faint });
            let inside = marks.iter().map(|mark| Mark { tokens: intersection(&mark.tokens, range), ..*mark }).filter(|mark| !mark.tokens.is_empty());
            mark_passage((passages.text, *span), tokens, inside, &mut runs);
        }
        runs.retain(|run| !run.text.is_empty());
        runs
    };
    (side(left, &left_tokens, &left_ranges, |op| &op.left, Paint::Removed), side(right, &right_tokens, &right_ranges, |op| &op.right, Paint::Added))
}

fn intersection(a: &Range<usize>, b: &Range<usize>) -> Range<usize> {
    let start = a.start.max(b.start);
    start..a.end.min(b.end).max(start)
}

/// A run of tokens that is printed in one way.
struct Mark {
    tokens: Range<usize>,
    paint: Paint,
    left_out: bool,
}

fn marks(relation: WordRelation, tokens: Range<usize>, lacking: Paint, context: usize) -> Vec<Mark> {
    let mark = |tokens, paint, left_out| Mark { tokens, paint, left_out };
    match relation {
        // One ellipsis has to stand for more than a few words to be worth it.
        WordRelation::Equal if tokens.len() > context.saturating_mul(2).saturating_add(4) => {
            let (from, to) = (tokens.start + context, tokens.end - context);
            vec![mark(tokens.start..from, Paint::Plain, false), mark(from..to, Paint::Faint, true), mark(to..tokens.end, Paint::Plain, false)]
        }
        WordRelation::Equal => vec![mark(tokens, Paint::Plain, false)],
        WordRelation::Orthographic => vec![mark(tokens, Paint::Changed, false)],
        WordRelation::Delete | WordRelation::Insert | WordRelation::Replace => vec![mark(tokens, lacking, false)],
    }
}

/// The runs of a passage: marked ones as their marks say, and what stands between them as it is.
fn mark_passage<'a>((text, span): (&'a str, Span), tokens: &[Token], marks: impl Iterator<Item = Mark>, runs: &mut Vec<Run<'a>>) {
    let mut at = span.start;
    for mark in marks {
        let run = tokens[mark.tokens.start].span.hull(tokens[mark.tokens.end - 1].span);
        let told = if matches!(mark.paint, Paint::Removed | Paint::Added) { with_signs(text, run) } else { run };
        let run = Span { start: told.start.max(at), end: told.end.min(span.end).max(run.start.max(at)) };
        runs.push(Run { text: Span { start: at, end: run.start.max(at) }.of(text), paint: Paint::Plain });
        runs.push(Run { text: if mark.left_out { ELLIPSIS } else { run.of(text) }, paint: mark.paint });
        at = run.end;
    }
    runs.push(Run { text: Span { start: at, end: span.end.max(at) }.of(text), paint: Paint::Plain });
}

/// What shows a change where colour does not.
fn brackets(paint: Paint, color: bool) -> (&'static str, &'static str) {
    match paint {
        Paint::Removed if !color => ("[-", "-]"),
        Paint::Added if !color => ("{+", "+}"),
        _ => ("", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn whole(text: &str, color: bool, context: usize) -> impl Fn(&str) -> (String, String) {
        let text = text.to_owned();
        move |other| {
            let (l, r) = (tokenize(&text), tokenize(other));
            let (ls, rs) = ([Span::new(0, text.len())], [Span::new(0, other.len())]);
            let style = TextStyle { width: 200, color, context, links: false };
            let cells = diff_cells(&Passages { text: &text, tokens: &l, spans: &ls }, &Passages { text: other, tokens: &r, spans: &rs }, &style);
            let line = |cell: Cell| cell.lines(400, color).remove(0).0;
            (line(cells.0), line(cells.1))
        }
    }

    #[test]
    fn changes_are_marked_and_long_shared_runs_shortened() {
        let (left, right) = whole("“Ten people died,” the mayor said on one two three four five six seven.", false, 2)(
            "“Two people died,” the mayor said on one two three four five six seven, again.",
        );
        assert_eq!(left, "“[-Ten-] people died,” … six seven.");
        assert_eq!(right, "“{+Two+} people died,” … six seven, {+again+}.");
    }

    #[test]
    fn a_changed_sign_is_marked_with_its_word() {
        for (left, right, marked) in [
            ("It was -5 degrees.", "It was 5 degrees.", ("It was [--5-] degrees.", "It was {+5+} degrees.")),
            ("It cost $100 then.", "It cost €100 then.", ("It cost [-$100-] then.", "It cost {+€100+} then.")),
            ("A rise of 7% was seen.", "A rise of 7 was seen.", ("A rise of [-7%-] was seen.", "A rise of {+7+} was seen.")),
            ("They paid £20 each.", "They paid 20 each.", ("They paid [-£20-] each.", "They paid {+20+} each.")),
            ("“Ten” said no.", "Ten said (no).", ("“Ten” said no.", "Ten said (no).")),
        ] {
            assert_eq!(whole(left, false, 20)(right), (marked.0.to_owned(), marked.1.to_owned()));
        }
    }

    #[test]
    fn colour_never_divides_a_word() {
        let (left, right) = whole("وصل الوزيرُ إلى المدينة", true, 6)("وصل الوزراء الى المدينة");
        assert_eq!(left, "\u{2068}\u{200f}وصل \u{1b}[31mالوزيرُ\u{1b}[0m \u{1b}[33mإلى\u{1b}[0m المدينة\u{2069}");
        assert_eq!(right, "\u{2068}\u{200f}وصل \u{1b}[32mالوزراء\u{1b}[0m \u{1b}[33mالى\u{1b}[0m المدينة\u{2069}");
    }

    #[test]
    fn passages_of_one_side_stand_in_one_cell() {
        let text = "One two.\n\nThree four.";
        let tokens = tokenize(text);
        let spans = [Span::new(0, 8), Span::new(10, 21)];
        let both = Passages { text, tokens: &tokens, spans: &spans };
        let (left, _) = diff_cells(&both, &Passages { text, tokens: &tokens, spans: &spans[1..] }, &TextStyle::default());
        assert_eq!(left.lines(100, false)[0].0, "[-One two-]. ¶ Three four.");
    }
}
