//! What one document alone tells.

use std::collections::{BTreeMap, BTreeSet};

use crate::claim::MatchLabel;
use crate::report::view::{ClaimMatchView, ClaimView, StatementView};
use crate::span::Span;

/// Matched spans that are looked at before a claim: more than can overlap it.
const REACH: usize = 64;

/// The claims with no match in any other document: neither matched themselves nor mostly inside a matched one. Linear in the claims, times the
/// logarithm of the matches.
#[must_use]
pub fn unmatched<'a>(claims: &[ClaimView], matches: impl Iterator<Item = &'a ClaimMatchView>) -> Vec<u32> {
    let claim = |id: u32| claims.get(id as usize);
    let mut matched: BTreeMap<usize, Vec<Span>> = BTreeMap::new();
    for (left, right) in matches.filter_map(|item| claim(item.left).zip(claim(item.right))) {
        for claim in [left, right].into_iter().filter(|_| left.document != right.document) {
            matched.entry(claim.document).or_default().push(claim.span);
        }
    }
    for spans in matched.values_mut() {
        spans.sort_unstable();
        spans.dedup();
    }
    let told = |claim: &ClaimView| {
        let Some(spans) = matched.get(&claim.document) else { return false };
        let before = spans.partition_point(|span| span.start < claim.span.end);
        // A sentence holds few clauses: what reaches in from further back than this does not exist.
        spans[before.saturating_sub(REACH)..before].iter().any(|span| 2 * span.overlap(claim.span) > claim.span.len())
    };
    claims.iter().filter(|claim| !told(claim)).map(|claim| claim.id).collect()
}

/// The claims that a reader finds with one document only: those without a match, and those of which nobody can say that another document
/// tells them, but for what their document has told with others already. Cost: as [`unmatched`].
#[must_use]
pub fn told_by_one(claims: &[ClaimView], matches: &[ClaimMatchView], statements: &[StatementView]) -> Vec<u32> {
    let again: BTreeSet<u32> = statements.iter().flat_map(|statement| statement.again().iter().copied()).collect();
    let mut alone = unmatched(claims, matches.iter().filter(|item| item.label != MatchLabel::Unsure));
    alone.retain(|claim| !again.contains(claim));
    alone
}
