//! Blocks that stand twice inside one document: exact, edited or truncated; glued, broken or re-paragraphed.
//!
//! Two ideas carry it. **Letters are aligned, pieces are decided on**: chains of equal runs of letters say what corresponds
//! ([`run`], [`chain`], [`fill`]), what may go is always a whole sentence or line ([`piece`]), so a phrase or a name inside
//! other sentences cannot be reported. **Direction matters**: whether a piece is held by its counterpart is asked for each
//! copy by itself ([`judge`]), so complete beats truncated; where the two differ, [`fact`] asks what the difference says. Then
//! [`size`] asks whether it is more than a formula, and [`choose`] which copy stays.
//!
//! Everything is bounded: postings, windows of the alignment, letters of a gap. Near-linear in the text.

mod beside;
mod chain;
mod choose;
mod content_check;
mod fact;
mod fill;
mod holes;
mod judge;
mod letters;
mod marks;
mod piece;
mod remove;
mod retarget;
mod run;
mod size;
mod splice;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;

use serde::Serialize;

pub use remove::{Choose, CleanedText, clean_text, clean_text_chosen, remove, says_the_same, without_spans};

use crate::config::RepeatParams;
use crate::span::Span;
use choose::{Choice, Decisions};
use fact::Statements;
use judge::Judge;
use letters::{LetterRange, Letters};
use piece::Pieces;
use run::Run;
use size::Scale;

/// Two copies of one block inside a document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RepeatedBlock {
    /// The copy to keep.
    pub kept: Span,
    /// The copy that can go.
    pub repeat: Span,
    /// How the repeat relates to the copy that is kept.
    pub relation: RepeatRelation,
    /// From 0 to 1: Dice coefficient of what the two copies share.
    pub similarity: f32,
}

/// How a repeat relates to the copy that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RepeatRelation {
    /// The same words.
    Exact,
    /// The same block with some words changed.
    Edited,
    /// The beginning, the end or a part of it.
    Truncated,
}

/// The repeated blocks of `text`, in the order of their repeats; repeats are disjoint, and what a block keeps no other block removes.
///
/// Every word of a repeat stands in the copy that is kept, save for the few that an edited repeat changed, and these say nothing
/// else: no number, name or date is on the side of the repeat alone, and no word that turns the assertion on either side.
#[must_use]
pub fn repeated_blocks(text: &str, params: &RepeatParams) -> Vec<RepeatedBlock> {
    search(text, params).1
}

/// A text cut up for the search.
struct Layout<'a> {
    text: &'a str,
    letters: Letters,
    pieces: Pieces,
    /// Asked for when the first two copies differ.
    language: OnceCell<Option<&'static str>>,
}

impl<'a> Layout<'a> {
    fn of(text: &'a str, letters: Letters) -> Self {
        let pieces = Pieces::of(text, &letters);
        Self { text, letters, pieces, language: OnceCell::new() }
    }

    fn statements(&self) -> Statements<'_> {
        Statements { text: self.text, letters: &self.letters, language: &self.language }
    }
}

/// The repeated blocks of `text`, and what they were found in; `None` where nothing stands twice.
fn search<'a>(text: &'a str, params: &RepeatParams) -> (Option<Layout<'a>>, Vec<RepeatedBlock>) {
    let letters = Letters::of(text);
    let runs = run::equal_runs(&letters, &params.seed);
    if runs.is_empty() {
        return (None, Vec::new());
    }
    let mut layout = Layout::of(text, letters);
    if layout.pieces.lacks_sentence_marks {
        let cuts = projected_cuts(&layout.letters, &layout.pieces, &runs, params.projected_run);
        layout.pieces.cut_at(text, &layout.letters, cuts);
    }
    let scale = Scale { letters: &layout.letters, pieces: &layout.pieces, params: &params.size };
    let mut decisions = Decisions::new(text, scale);
    for choice in choices(layout.statements(), &scale, &runs, params) {
        decisions.decide(&choice);
    }
    let found = blocks(&layout.letters, &layout.pieces, &decisions);
    (Some(layout), found)
}

/// Where a copy has the beginning of a line, as letters of the other copy.
///
/// In scripts without spaces a line break may be the only sign of where a sentence that is glued elsewhere ends.
fn projected_cuts(letters: &Letters, pieces: &Pieces, runs: &[Run], least: u32) -> Vec<u32> {
    let borders: Vec<u32> = pieces.lines.iter().map(|line| pieces.all[line.start as usize].letters.start).collect();
    let mut cuts = Vec::new();
    for run in runs.iter().filter(|run| run.len >= least) {
        for side in 0..2 {
            let (from, to) = (run.at[side], run.at[side] + run.len);
            let inside = borders.partition_point(|&border| border <= from)..borders.partition_point(|&border| border < to);
            let other = run.at[1 - side];
            cuts.extend(borders[inside].iter().map(|border| border - from + other).filter(|&cut| letters.begins_word(cut)));
        }
        // Copies of copies repeat their borders; the text has fewer words than this.
        if cuts.len() > letters.words.len() {
            cuts.sort_unstable();
            cuts.dedup();
        }
    }
    cuts
}

/// Copies with something to remove, the largest first.
fn choices(statements: Statements<'_>, scale: &Scale, runs: &[Run], params: &RepeatParams) -> Vec<Choice> {
    let Scale { letters, pieces, .. } = *scale;
    let cover = params.cover.of(letters.writing);
    let judge = Judge { statements, letters, pieces, params: &cover };
    let settled =
        chain::chains(runs, &params.chain).into_iter().filter_map(|chain| fill::settle(chain, letters, pieces, |chain, most| judge.is_worth(chain, most)));
    let mut choices: Vec<Choice> = settled
        .filter(|chain| judge.covers_any(chain))
        .filter_map(|chain| judge.read(chain))
        .map(|judged| Choice {
            sides: [0, 1].map(|side| scale.large_enough(&judge.candidates(&judged, side))),
            ranges: [judged.chain.range(0), judged.chain.range(1)],
            matched: judged.chain.matched(),
        })
        .filter(|choice| choice.sides.iter().any(|side| !side.is_empty()))
        .collect();
    choices.sort_by_key(|choice| std::cmp::Reverse(choice.matched));
    choices
}

/// The removed pieces as blocks: neighbours of one decision whose counterparts are neighbours too are one block.
fn blocks(letters: &Letters, pieces: &Pieces, decisions: &Decisions) -> Vec<RepeatedBlock> {
    let mut found = Vec::new();
    let mut open: Option<Block> = None;
    for (index, removal) in decisions.removed.iter().enumerate() {
        let Some(removal) = removal else {
            found.extend(open.take());
            continue;
        };
        let next = Block { first: index, last: index, image: removal.image.clone(), matched: removal.matched, decision: removal.decision };
        match open.as_mut() {
            Some(block) if block.takes(&next, removal.exact, pieces, decisions) => block.grow(&next),
            _ => found.extend(open.replace(next)),
        }
    }
    found.extend(open);
    found.into_iter().map(|block| block.finish(letters, pieces, decisions)).collect()
}

/// Removed pieces that stand together, and their counterpart.
#[derive(Debug, Clone)]
struct Block {
    first: usize,
    last: usize,
    image: LetterRange,
    matched: u32,
    decision: u32,
}

impl Block {
    /// Whether the next removed piece goes on with this block: one decision, neighbouring counterparts, nothing gone between them.
    fn takes(&self, next: &Self, exact: bool, pieces: &Pieces, decisions: &Decisions) -> bool {
        let follows = self.image.end <= next.image.start + RepeatParams::OVERLAP || (self.image == next.image && !exact);
        let hull = self.image.start..next.image.end;
        self.decision == next.decision && follows && pieces.under(&hull).all(|piece| decisions.removed[piece].is_none())
    }

    fn grow(&mut self, next: &Self) {
        self.image.end = next.image.end;
        self.last = next.last;
        self.matched += next.matched;
    }

    fn finish(self, letters: &Letters, pieces: &Pieces, decisions: &Decisions) -> RepeatedBlock {
        let own = pieces.all[self.first].letters.start..pieces.all[self.last].letters.end;
        let under = pieces.under(&self.image);
        let whole = pieces.all[under.start].letters.start..pieces.all[under.end - 1].letters.end;
        let same = letters.slice(&own) == letters.slice(&self.image);
        let relation = match (same, whole == self.image) {
            (true, true) => RepeatRelation::Exact,
            (true, false) => RepeatRelation::Truncated,
            (false, _) => RepeatRelation::Edited,
        };
        // A sentence is named whole, also where only a part of it was repeated.
        let kept = decisions.span(under.start, under.end - 1);
        let similarity = (2.0 * self.matched as f32 / (own.len() + whole.len()) as f32).min(1.0);
        RepeatedBlock { kept, repeat: decisions.span(self.first, self.last), relation, similarity }
    }
}
