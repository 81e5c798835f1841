//! Two claims in nearly the same words: whatever the edit changes in the meaning contradicts.

use super::{Aligned, Flank, against};
use crate::claim::{Evidence, EvidenceKind};
use crate::fact::change::{Change, ChangeKind, Passage, meaning_change};
use crate::span::Span;

/// Share of the shorter claim that must correspond before its words are taken for an edit of the other one's.
const LEAST_SHARE: f32 = 0.7;
/// More contradictions than this are a form that was filled in twice.
const MOST: usize = 2;

/// What the edit from one claim to the other contradicts; nothing where they are no edit of each other.
#[must_use]
pub fn contradictions(pair: &Aligned) -> Vec<Evidence> {
    if pair.share < LEAST_SHARE {
        return Vec::new();
    }
    let changes = meaning_change(&passage(&pair.left), &passage(&pair.right));
    let turned: Vec<&Change> = changes.iter().filter(|change| change.contradicts()).collect();
    if turned.len() > MOST {
        return Vec::new();
    }
    turned.into_iter().map(|change| against(evidence_kind(change.kind), change.kept, change.gone)).collect()
}

/// The words of a claim as a part of its document.
#[must_use]
pub fn passage<'a>(flank: &Flank<'a>) -> Passage<'a> {
    let reading = &flank.side.reading;
    Passage { text: reading.text, tokens: &reading.cut.tokens, facts: &reading.facts, range: flank.tokens(), language: reading.language }
}

/// What a report calls a change.
#[must_use]
pub fn evidence_kind(kind: ChangeKind) -> EvidenceKind {
    match kind {
        ChangeKind::Number | ChangeKind::Precision => EvidenceKind::Number,
        ChangeKind::Date => EvidenceKind::Date,
        ChangeKind::Name | ChangeKind::Spelling => EvidenceKind::Name,
        ChangeKind::Negation => EvidenceKind::Negation,
        ChangeKind::Opposite => EvidenceKind::Antonym,
        ChangeKind::Quantity => EvidenceKind::Quantity,
        ChangeKind::Modality => EvidenceKind::Modality,
        ChangeKind::Order => EvidenceKind::Order,
        ChangeKind::Question => EvidenceKind::Question,
        ChangeKind::Symbol => EvidenceKind::Symbol,
        ChangeKind::Roles => EvidenceKind::Roles,
        ChangeKind::Wording => EvidenceKind::Detail,
    }
}

/// What two judges found of one thing, once: the wider places stay.
pub(super) fn merge(mut found: Vec<Evidence>, more: Vec<Evidence>) -> Vec<Evidence> {
    let touch = |a: Option<Span>, b: Option<Span>| a.zip(b).is_some_and(|(a, b)| a.overlap(b) > 0);
    for item in more {
        if !found.iter().any(|known| touch(known.left, item.left) || touch(known.right, item.right)) {
            found.push(item);
        }
    }
    found
}
