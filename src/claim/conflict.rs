//! Contradictions between two matched claims: another number of the same things.

use super::difference::Difference;
use super::story::{Side, Story};
use super::vocabulary::{Occurrence, WordKind};
use super::{Evidence, EvidenceKind};

/// Kept words that must stand around a replaced number.
const LEAST_CONTEXT: usize = 2;

/// What contradicts in two claims whose content words are compared in `found`.
#[must_use]
pub fn conflicts(story: &Story, left: (&Side, &[Occurrence]), right: (&Side, &[Occurrence]), found: &Difference) -> Vec<Evidence> {
    let number = |words: &[Occurrence]| match words {
        [word] if matches!(story.vocabulary.word(word.word).kind, WordKind::Number | WordKind::SmallNumber) => Some(*word),
        _ => None,
    };
    let mut evidence = Vec::new();
    for run in found.replacements(left.1.len(), right.1.len()) {
        let (Some(a), Some(b)) = (number(&left.1[run.left.clone()]), number(&right.1[run.right.clone()])) else { continue };
        let elsewhere = |word: Occurrence, other: &[Occurrence]| other.iter().any(|partner| partner.word == word.word);
        if run.before.min(3) + run.after.min(3) >= LEAST_CONTEXT && run.after > 0 && !elsewhere(a, right.1) && !elsewhere(b, left.1) {
            evidence.push(Evidence {
                kind: EvidenceKind::Number,
                left: Some(left.0.reading.span_of(&a)),
                right: Some(right.0.reading.span_of(&b)),
                agrees: false,
            });
        }
    }
    evidence
}
