//! Where two documents have their words from: whether one was copied, which of the two, or whether both took them elsewhere.
//!
//! Mostly it cannot be told: texts that are alike are alike in both directions, and the one that was published first need not be the
//! source of the other. So a direction is named only where one of the two shows what a copier leaves behind and an author does not: a credit
//! (of an agency or an outlet), or the traces of an editor (`edit`). A date proves nothing beside these, but against
//! them it takes the direction back. Documents that carry one text are a [`CopyGroup`].
//!
//! Reading order: `byline`, `agency` and `outlet` (who is credited), `origin` (one document), `edit` (the traces), `group`.

mod agency;
mod byline;
mod edit;
mod group;
mod origin;
mod outlet;

use serde::Serialize;

pub use agency::{Credit, agency_named, credits};
pub use group::{CopyGroup, GroupEvidence, GroupEvidenceKind, copy_groups};
pub use origin::{Carried, SourceDocument};

use crate::config::ProvenanceParams;
use crate::span::Span;

/// Whether one of two documents has its words from the other, and what shows it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Provenance {
    /// What is likely.
    pub verdict: CopyVerdict,
    /// Whether they are one source: a large part of both is in the same words, or nearly all of one.
    pub one_source: bool,
    /// Share of the runs of words of the left document that the right one has.
    pub shared_left: f32,
    /// Share of the runs of words of the right document that the left one has.
    pub shared_right: f32,
    /// What was seen, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// Where words come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CopyVerdict {
    /// They have too few words in common for one to be copied from the other.
    NoCopying,
    /// The right document has them from the left one, or from where that one has them.
    LeftFirst,
    /// The left document has them from the right one, or from where that one has them.
    RightFirst,
    /// Both have them from one agency.
    CommonSource,
    /// Words were copied, and nothing says which way.
    CannotTell,
}

/// Something that speaks for one of two documents having its words from the other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reason {
    /// What it is.
    pub kind: ReasonKind,
    /// What it speaks for.
    pub favours: CopyVerdict,
    /// Where it stands in the left document.
    pub left: Option<Span>,
    /// Where it stands in the right document.
    pub right: Option<Span>,
    /// The agency or dates that it is about.
    pub what: Option<String>,
}

/// Kinds of what speaks for a direction of copying, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonKind {
    /// One says that it is from the outlet of the other, or introduces words of it by the name of its outlet.
    Credit,
    /// Both say that they are from one agency.
    Agency,
    /// A sentence of one is cut off in the other.
    Truncation,
    /// One has words in an editor's brackets inside what both share.
    Insertion,
    /// One leaves out passages in the middle of the other and adds nothing.
    Containment,
    /// One was published before the other: never enough for a direction.
    Date,
}

/// Collects what speaks for a direction between two documents of those whose runs are `carried`. Linear in both, but for the order of what
/// they share (`n log n`).
#[must_use]
pub fn provenance(left: &SourceDocument, right: &SourceDocument, carried: &Carried, params: &ProvenanceParams) -> Provenance {
    let both = left.places.keys().filter(|run| right.places.contains_key(run)).count();
    let share = |own: usize| both as f32 / own.max(1) as f32;
    let (shared_left, shared_right) = (share(left.places.len()), share(right.places.len()));
    let copied = shared_left.max(shared_right) >= params.copied && both >= params.min_runs;
    let one_source = copied && (shared_left.min(shared_right) >= params.one_source || shared_left.max(shared_right) >= params.contained);
    let mut reasons = common_agencies(left, right);
    if copied {
        reasons.extend(copier_reasons(left, right, (carried, shared_right), params));
        reasons.extend(copier_reasons(right, left, (carried, shared_left), params).into_iter().map(Reason::mirrored));
        // A date is told where there is something beside it.
        if reasons.iter().any(|reason| reason.kind != ReasonKind::Agency) {
            reasons.extend(date_reason(left, right));
        }
    }
    reasons.sort_by_key(|reason| (reason.kind, reason.left, reason.right));
    Provenance { verdict: weigh(&reasons, copied), one_source, shared_left, shared_right, reasons }
}

/// The verdict: traces that point both ways prove nothing, and what was published later was not copied from.
fn weigh(reasons: &[Reason], copied: bool) -> CopyVerdict {
    let speaks = |favours: CopyVerdict| reasons.iter().any(|reason| reason.favours == favours && reason.kind != ReasonKind::Date);
    let is_late = |direction: CopyVerdict| reasons.iter().any(|reason| reason.kind == ReasonKind::Date && reason.favours != direction);
    let credited = reasons.iter().any(|reason| reason.kind == ReasonKind::Credit);
    let direction = match (speaks(CopyVerdict::LeftFirst), speaks(CopyVerdict::RightFirst)) {
        (true, false) => Some(CopyVerdict::LeftFirst),
        (false, true) => Some(CopyVerdict::RightFirst),
        _ => None,
    };
    match direction {
        _ if !copied => CopyVerdict::NoCopying,
        // Where both name their agency, one of them may have cut it more than the other.
        _ if speaks(CopyVerdict::CommonSource) && !credited => CopyVerdict::CommonSource,
        Some(direction) if !is_late(direction) => direction,
        _ => CopyVerdict::CannotTell,
    }
}

impl Reason {
    fn mirrored(self) -> Self {
        let favours = match self.favours {
            CopyVerdict::LeftFirst => CopyVerdict::RightFirst,
            CopyVerdict::RightFirst => CopyVerdict::LeftFirst,
            other => other,
        };
        Self { favours, left: self.right, right: self.left, ..self }
    }
}

/// What shows that `copy`, on the right, has its words from `source`, on the left; `shared` is the share of its runs that the source has.
fn copier_reasons(source: &SourceDocument, copy: &SourceDocument, (carried, shared): (&Carried, f32), params: &ProvenanceParams) -> Vec<Reason> {
    let reason = |kind: ReasonKind, left: Option<Span>, right: Span| Reason { kind, favours: CopyVerdict::LeftFirst, left, right: Some(right), what: None };
    // Who takes over less than that credits an assertion.
    let credit = credit_of(source, copy).filter(|_| shared >= params.credited).map(|span| reason(ReasonKind::Credit, None, span));
    let traces = [
        (ReasonKind::Credit, edit::introduction(source, copy, params).filter(|_| credit.is_none())),
        (ReasonKind::Truncation, edit::truncation(source, copy, params)),
        (ReasonKind::Insertion, edit::insertion(source, copy, params)),
        (ReasonKind::Containment, edit::abridgement(source, copy, carried, params)),
    ];
    let traces = traces.into_iter().filter_map(|(kind, shown)| shown.map(|(whole, cut)| reason(kind, Some(whole), cut)));
    credit.into_iter().chain(traces).collect()
}

/// Where `copy` says that it is from the outlet of `source`.
fn credit_of(source: &SourceDocument, copy: &SourceDocument) -> Option<Span> {
    if source.outlet.is(&copy.outlet) {
        return None;
    }
    let agency = source.outlet.agency.and_then(|own| copy.credits.iter().find(|credit| credit.whole && credit.agency == own));
    agency.map(|credit| credit.span).or_else(|| source.outlet.credited_in(&copy.sources))
}

/// The agencies that both say they are from.
fn common_agencies(left: &SourceDocument, right: &SourceDocument) -> Vec<Reason> {
    let whole = |origin: &SourceDocument| -> Vec<Credit> { origin.credits.iter().filter(|credit| credit.whole).copied().collect() };
    let theirs = whole(right);
    let common = whole(left).into_iter().filter_map(|a| {
        let b = theirs.iter().find(|b| b.agency == a.agency)?;
        Some(Reason { kind: ReasonKind::Agency, favours: CopyVerdict::CommonSource, left: Some(a.span), right: Some(b.span), what: Some(a.agency.to_owned()) })
    });
    common.collect()
}

fn date_reason(left: &SourceDocument, right: &SourceDocument) -> Option<Reason> {
    let (a, b) = (left.published?, right.published?);
    let favours = match a.date()?.order(&b.date()?)? {
        std::cmp::Ordering::Less => CopyVerdict::LeftFirst,
        std::cmp::Ordering::Greater => CopyVerdict::RightFirst,
        std::cmp::Ordering::Equal => return None,
    };
    Some(Reason { kind: ReasonKind::Date, favours, left: None, right: None, what: Some(format!("{} / {}", &**a, &**b)) })
}

#[cfg(test)]
mod tests;
