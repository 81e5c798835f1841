//! Two claims, word beside word, and what stands in each other's place.

use std::ops::Range;

use crate::claim::difference::{Replacement, difference};
use crate::claim::story::{Side, Story};
use crate::claim::vocabulary::Occurrence;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::ConflictParams;
use crate::span::Span;
use crate::text::normal::normal_form;

/// One of two aligned claims.
#[derive(Debug, Clone, Copy)]
pub struct AlignedClaim<'a> {
    /// Its document.
    pub side: &'a Side<'a>,
    /// Its words.
    pub words: &'a [Occurrence],
}

impl AlignedClaim<'_> {
    /// The tokens of the claim.
    #[must_use]
    pub fn tokens(&self) -> Range<usize> {
        self.tokens_of(&(0..self.words.len()))
    }

    /// The tokens of a run of its words.
    #[must_use]
    pub fn tokens_of(&self, run: &Range<usize>) -> Range<usize> {
        match self.words.get(run.clone()) {
            Some([first, .., last]) => first.token as usize..(last.token + last.tokens) as usize,
            Some([only]) => only.token as usize..(only.token + only.tokens) as usize,
            _ => 0..0,
        }
    }

    /// What a run of tokens reads.
    #[must_use]
    pub fn surface(&self, tokens: &Range<usize>) -> &str {
        let tokens = &self.side.reading.cut.tokens[tokens.clone()];
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.span.hull(last.span).of(self.side.reading.text),
            _ => "",
        }
    }
}

/// Whether two runs read the same letters, with at most one word around them: `ولا يزال` and `ولايزال`, `أن لا` and `ألا`, or
/// one of them holds the other, as an abbreviation does.
pub(crate) fn read_alike(pair: &Aligned, run: &AlignmentGap) -> bool {
    let letters = |flank: &AlignedClaim, words: Range<usize>| -> String {
        let joined: String = flank.words[words]
            .iter()
            .flat_map(|word| {
                let tokens = word.token as usize..(word.token + word.tokens) as usize;
                normal_form(flank.surface(&tokens)).chars().filter(|c| c.is_alphanumeric()).collect::<Vec<_>>()
            })
            .collect();
        joined.replace("انلا", "الا")
    };
    let wider = |words: &Range<usize>, length: usize, before: bool, after: bool| {
        words.start.saturating_sub(usize::from(before))..(words.end + usize::from(after)).min(length)
    };
    [(false, false), (true, false), (false, true), (true, true)].into_iter().any(|(before, after)| {
        let a = letters(&pair.left, wider(&run.left, pair.left.words.len(), before, after));
        let b = letters(&pair.right, wider(&run.right, pair.right.words.len(), before, after));
        a == b && !a.is_empty()
    })
}

/// The facts of a list, in the order of the text, that touch a run of tokens.
pub(crate) fn touching<'a, T>(facts: &'a [T], tokens: impl Fn(&T) -> Range<usize> + 'a, run: Range<usize>) -> impl Iterator<Item = &'a T> + 'a {
    let first = facts.partition_point(|fact| tokens(fact).end <= run.start);
    facts[first..].iter().take_while(move |fact| tokens(fact).start < run.end)
}

/// The only item of an iterator; `None` where it has none or several.
pub(crate) fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    items.next().filter(|_| items.next().is_none())
}

/// Words of both sides between words that correspond, with what stands around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlignmentGap {
    /// Words of the left.
    pub left: Range<usize>,
    /// Words of the right.
    pub right: Range<usize>,
    /// Corresponding words before and behind it, at most three each; the edge of both claims counts as one.
    pub context: usize,
    /// Whether corresponding words, or an edge of both claims, stand on both sides of it.
    pub enclosed: bool,
}

/// Two claims with the alignment of their words.
#[derive(Debug)]
pub struct Aligned<'a> {
    /// The story.
    pub story: &'a Story<'a>,
    /// The left claim.
    pub left: AlignedClaim<'a>,
    /// The right claim.
    pub right: AlignedClaim<'a>,
    /// What stands between corresponding words.
    pub runs: Vec<AlignmentGap>,
    /// Share of the content of the claim with less of it that has a counterpart.
    pub share: f32,
    /// Share of the content of both claims together that has a counterpart.
    pub share_of_both: f32,
}

impl<'a> Aligned<'a> {
    /// Aligns two units. Quadratic in their words, which are bounded.
    #[must_use]
    pub fn new(story: &'a Story<'a>, left: (&'a Side<'a>, usize), right: (&'a Side<'a>, usize)) -> Self {
        let (a, b) = (left.0.words_of(left.1), right.0.words_of(right.1));
        let found = difference(a, b, &story.likenesses);
        let content = |words: &[Occurrence], n: &usize| story.vocabulary.word(words[*n].word).is_content();
        let count = |words: &[Occurrence], alone: &[usize]| {
            let all = (0..words.len()).filter(|n| content(words, n)).count();
            (all, all.saturating_sub(alone.iter().filter(|n| content(words, n)).count()))
        };
        let ((all_a, held_a), (all_b, held_b)) = (count(a, &found.left_alone), count(b, &found.right_alone));
        let share = if all_a < all_b { held_a as f32 / all_a.max(1) as f32 } else { held_b as f32 / all_b.max(1) as f32 };
        let share = if all_a == all_b { share.min(held_a as f32 / all_a.max(1) as f32) } else { share };
        let share_of_both = (held_a + held_b) as f32 / (all_a + all_b).max(1) as f32;
        let runs = found.replacements(a.len(), b.len()).into_iter().map(|run| with_context(run, a.len(), b.len())).collect();
        Self { story, left: AlignedClaim { side: left.0, words: a }, right: AlignedClaim { side: right.0, words: b }, runs, share, share_of_both }
    }
}

fn with_context(run: Replacement, left: usize, right: usize) -> AlignmentGap {
    let at_start = run.left.start == 0 && run.right.start == 0;
    let at_end = run.left.end == left && run.right.end == right;
    let (before, after) = (run.before.min(ConflictParams::CONTEXT).max(usize::from(at_start)), run.after.min(ConflictParams::CONTEXT).max(usize::from(at_end)));
    AlignmentGap { left: run.left, right: run.right, context: before + after, enclosed: before > 0 && after > 0 }
}

pub(super) fn against(kind: EvidenceKind, left: Option<Span>, right: Option<Span>) -> Evidence {
    Evidence { kind, left, right, agrees: false }
}
