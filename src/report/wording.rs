//! What the reports call things, the same words in every format that is made for reading.

use super::arranged::Telling;
use super::view::{DocumentView, ProvenanceView};
use crate::align::RowRelation;
use crate::claim::provenance::{Reason, ReasonKind, Verdict};
use crate::claim::{EvidenceKind, MatchLabel};
use crate::repeat::RepeatRelation;

/// Longest name of a document, in characters.
const NAME_LENGTH: usize = 32;

pub(super) fn counted(number: usize, thing: &str) -> String {
    if number == 1 { format!("1 {thing}") } else { format!("{number} {thing}s") }
}

/// The outlet of a document, or the end of its id.
pub(super) fn document_name(view: &DocumentView) -> String {
    let name = view.outlet.as_deref().unwrap_or_else(|| view.id.rsplit(['/', '\\']).next().unwrap_or(&view.id));
    if name.chars().nth(NAME_LENGTH).is_some() { name.chars().take(NAME_LENGTH - 1).chain(['…']).collect() } else { name.to_owned() }
}

pub(super) fn row_relation(relation: RowRelation) -> &'static str {
    match relation {
        RowRelation::Same => "the same",
        RowRelation::Edited => "edited",
        RowRelation::Moved => "moved",
        RowRelation::LeftOnly => "only left",
        RowRelation::RightOnly => "only right",
    }
}

pub(super) fn repeat_relation(relation: RepeatRelation) -> &'static str {
    match relation {
        RepeatRelation::Exact => "exact",
        RepeatRelation::Edited => "edited",
        RepeatRelation::Truncated => "truncated",
    }
}

pub(super) fn label(label: MatchLabel) -> &'static str {
    match label {
        MatchLabel::SameText => "same text",
        MatchLabel::Reworded => "reworded",
        MatchLabel::MoreDetail => "more detail",
        MatchLabel::Conflict => "conflict",
        MatchLabel::Unsure => "unsure",
    }
}

/// What a reader wants to see first.
pub(super) fn label_rank(label: MatchLabel) -> u8 {
    match label {
        MatchLabel::Conflict => 0,
        MatchLabel::Unsure => 1,
        MatchLabel::MoreDetail => 2,
        MatchLabel::Reworded => 3,
        MatchLabel::SameText => 4,
    }
}

/// The sign of a telling in the table of statements; `None` where a document does not tell it. The first one is the format's own.
pub(super) fn telling(telling: Option<Telling>, first: &'static str) -> &'static str {
    match telling {
        Some(Telling::Told) => first,
        Some(Telling::Same) => "=",
        Some(Telling::Reworded) => "~",
        Some(Telling::Detail) => "+",
        Some(Telling::Contradicting) => "≠",
        None => "·",
    }
}

/// What these signs mean.
pub(super) fn telling_legend(first: &str) -> String {
    format!("{first} tells it, = in the same words, ~ in other words, + with more or less detail, ≠ contradicting, · not at all")
}

pub(super) fn evidence(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Number => "number",
        EvidenceKind::Date => "date",
        EvidenceKind::Name => "name",
        EvidenceKind::Negation => "negation",
        EvidenceKind::Antonym => "opposite words",
        EvidenceKind::Quantity => "how many",
        EvidenceKind::Modality => "how it is held",
        EvidenceKind::Order => "before or after",
        EvidenceKind::Question => "question or statement",
        EvidenceKind::Symbol => "sign",
        EvidenceKind::Roles => "who does it to whom",
        EvidenceKind::Detail => "detail",
        EvidenceKind::Words => "words",
    }
}

/// Who has the words from whom, of a pair with copied words.
pub(super) fn copying(pair: &ProvenanceView, left: &str, right: &str) -> String {
    let told = match pair.found.verdict {
        Verdict::LeftFirst => format!("{right} likely has them from {left}"),
        Verdict::RightFirst => format!("{left} likely has them from {right}"),
        Verdict::CommonSource => format!("{left} and {right} likely have them from one agency"),
        Verdict::CannotTell | Verdict::NoCopying => format!("{left} and {right}: copied, which way cannot be told"),
    };
    format!("{told} ({} % and {} % of their runs of words)", percent(pair.found.shared_left), percent(pair.found.shared_right))
}

/// The heading of the matches of two documents, or within one.
pub(super) fn claims_of(left: &str, right: &str, one_document: bool) -> String {
    if one_document { format!("Claims told twice in {left}") } else { format!("Claims of {left} and {right}") }
}

pub(super) fn same_words(claims: usize) -> String {
    format!("{} in the same words: one source, not two", counted(claims, "claim"))
}

pub(super) fn only_in(name: &str, claims: usize) -> String {
    format!("Only in {name}: {}", counted(claims, "claim"))
}

/// How many pairs share no copied words.
pub(super) fn no_copying(pairs: &[&ProvenanceView]) -> String {
    let most = pairs.iter().map(|pair| pair.found.shared_left.max(pair.found.shared_right)).fold(0.0, f32::max);
    format!("no copying seen in {} (at most {} % of the runs of words shared)", counted(pairs.len(), "pair"), percent(most))
}

pub(super) fn reason(reason: &Reason, left: &str, right: &str) -> String {
    let (first, second) = if reason.favours == Verdict::RightFirst { (right, left) } else { (left, right) };
    let what = reason.what.as_deref().unwrap_or_default();
    match reason.kind {
        ReasonKind::Credit => format!("{second} names {first} as an outlet"),
        ReasonKind::Agency => format!("both credit {what}"),
        ReasonKind::Truncation => format!("a sentence of {first} is cut off in {second}"),
        ReasonKind::Date => format!("{first} was published earlier: {what}"),
        ReasonKind::Containment => format!("{first} holds nearly all of {second}, and more"),
    }
}

fn percent(share: f32) -> String {
    format!("{:.0}", share * 100.0)
}
