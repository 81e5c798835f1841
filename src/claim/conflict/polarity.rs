//! Assertions of which one is denied, or says the opposite.

use std::ops::Range;

use super::aligned::{Aligned, AlignedClaim, AlignmentGap, against, only, read_alike, touching};
use crate::claim::{Evidence, EvidenceKind};
use crate::config::PolarityConflictParams;
use crate::fact::{Negation, Opposite, opposed};

/// The negations of one side and the opposites of both that contradict each other.
#[must_use]
pub fn contradictions(pair: &Aligned) -> Vec<Evidence> {
    if pair.share < PolarityConflictParams::MIN_SHARE || pair.share_of_both < PolarityConflictParams::MIN_OF_BOTH {
        return Vec::new();
    }
    let denied = negations(&pair.left).len().abs_diff(negations(&pair.right).len());
    let turned: Vec<Evidence> = runs(pair).filter_map(|run| opposite(pair, run)).collect();
    let negated: Vec<Evidence> = runs(pair).filter_map(|run| negation(pair, run)).collect();
    // Not opened is closed, and what is denied twice is said.
    match (denied, turned.len()) {
        (0, _) => turned,
        (1, 0) if pair.share >= PolarityConflictParams::MIN_SHARE_DENIED => negated,
        _ => Vec::new(),
    }
}

fn runs<'a>(pair: &'a Aligned) -> impl Iterator<Item = &'a AlignmentGap> {
    let fits = |run: &&AlignmentGap| {
        run.left.len() <= PolarityConflictParams::MAX_RUN
            && run.right.len() <= PolarityConflictParams::MAX_RUN
            && run.enclosed
            && run.context >= PolarityConflictParams::MIN_CONTEXT
    };
    pair.runs.iter().filter(fits)
}

fn negations<'a>(flank: &AlignedClaim<'a>) -> Vec<&'a Negation> {
    negations_in(flank, flank.tokens())
}

fn negations_in<'a>(flank: &AlignedClaim<'a>, tokens: Range<usize>) -> Vec<&'a Negation> {
    touching(&flank.side.reading.facts.negations, |negation| negation.token..negation.token + 1, tokens).collect()
}

/// A negation in a run of one side, none in that of the other.
fn negation(pair: &Aligned, run: &AlignmentGap) -> Option<Evidence> {
    let left = negations_in(&pair.left, pair.left.tokens_of(&run.left));
    let right = negations_in(&pair.right, pair.right.tokens_of(&run.right));
    // What is said besides is denied with it: only a negation that stands alone, or in the place of other words, denies what
    // the other side says.
    let says = |flank: &AlignedClaim, words: &Range<usize>| {
        flank.words[words.clone()].iter().filter(|word| pair.story.vocabulary.word(word.word).is_content()).count()
    };
    let (said_left, said_right) = (says(&pair.left, &run.left), says(&pair.right, &run.right));
    let bare = |denied: usize, plain: usize| denied <= plain.max(1) && (plain <= 1 || denied > 0);
    let stands = match (left.len(), right.len()) {
        (1, 0) => bare(said_left, said_right),
        (0, 1) => bare(said_right, said_left),
        _ => false,
    };
    if !stands || read_alike(pair, run) {
        return None;
    }
    match (left.as_slice(), right.as_slice()) {
        ([one], []) => Some(against(EvidenceKind::Negation, Some(one.span), None)),
        ([], [one]) => Some(against(EvidenceKind::Negation, None, Some(one.span))),
        _ => None,
    }
}

/// Two opposites in one place.
fn opposite(pair: &Aligned, run: &AlignmentGap) -> Option<Evidence> {
    let of = |flank: &AlignedClaim, words| {
        let tokens = flank.tokens_of(words);
        only(touching(opposites(flank), |word| word.token..word.token + 1, tokens)).copied()
    };
    let (a, b) = (of(&pair.left, &run.left)?, of(&pair.right, &run.right)?);
    let elsewhere = |flank: &AlignedClaim, word: &Opposite| {
        touching(opposites(flank), |word| word.token..word.token + 1, flank.tokens()).any(|other| (other.pair, other.side) == (word.pair, word.side))
    };
    let holds = opposed(&a, &b) && !elsewhere(&pair.right, &a) && !elsewhere(&pair.left, &b);
    holds.then(|| against(EvidenceKind::Antonym, Some(a.span), Some(b.span)))
}

fn opposites<'a>(flank: &AlignedClaim<'a>) -> &'a [Opposite] {
    &flank.side.reading.facts.opposites
}
