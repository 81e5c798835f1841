//! Copy groups: documents that carry one text, whoever had it first.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Provenance, SourceDocument};
use crate::span::Span;

/// Documents that carry one text: a large part of each is in the words of their representative, or nearly all of the shorter one is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CopyGroup {
    /// The document that every other one shares its words with.
    pub representative: usize,
    /// All of them, ascending.
    pub members: Vec<usize>,
    /// The smallest likeness of a member to the representative: the larger of the two shares of runs of words that one has of the other.
    pub shared: f32,
    /// The agency that most of the members credit. `None` where none is credited, or two are as often.
    pub agency: Option<&'static str>,
    /// What shows it: the words they share, and who credits the agency.
    pub evidence: Vec<GroupEvidence>,
}

/// One thing that shows that a text is one, or whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GroupEvidence {
    /// What it is.
    pub kind: GroupEvidenceKind,
    /// The member that has it.
    pub document: usize,
    /// Where; `None` for the outlet that is the agency.
    pub span: Option<Span>,
    /// The same words in the representative.
    pub representative: Option<Span>,
}

/// What shows that documents carry one text, or whose text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupEvidenceKind {
    /// The longest passage that the member has in the words of the representative.
    Words,
    /// A credit to the agency, or an outlet that is the agency.
    Agency,
}

/// The copy groups of documents, by their first member. `pairs` are all pairs of them.
///
/// Greedy: the document that is linked with most of those left, by [`Provenance::one_source`], draws all of these to itself. So every
/// member is measured against the representative, and a chain of likenesses never makes a group. The result does not depend on the order
/// of the documents. Cubic in their number at worst, linear in their words.
#[must_use]
pub fn copy_groups<'p>(origins: &[SourceDocument], pairs: impl Iterator<Item = (usize, usize, &'p Provenance)>) -> Vec<CopyGroup> {
    let mut links: Vec<BTreeMap<usize, u32>> = vec![BTreeMap::new(); origins.len()];
    for (left, right, found) in pairs.filter(|(.., found)| found.one_source) {
        // Whole numbers: their sum is the same in every order.
        let shared = (found.shared_left.max(found.shared_right) * 1000.0).round() as u32;
        links[left].insert(right, shared);
        links[right].insert(left, shared);
    }
    let mut free = vec![true; origins.len()];
    let mut groups = Vec::new();
    loop {
        let open = |n: usize| links[n].iter().filter(|(other, _)| free[**other]);
        let strength = |n: usize| (open(n).count(), open(n).map(|(_, shared)| u64::from(*shared)).sum::<u64>(), origins[n].content);
        let best = (0..origins.len()).filter(|n| free[*n]).max_by_key(|n| (strength(*n), std::cmp::Reverse(*n)));
        let Some(representative) = best.filter(|n| open(*n).next().is_some()) else { break };
        let shared = open(representative).map(|(_, shared)| *shared).min().unwrap_or_default();
        let mut members: Vec<usize> = open(representative).map(|(other, _)| *other).chain([representative]).collect();
        members.sort_unstable();
        for member in &members {
            free[*member] = false;
        }
        groups.push(group(origins, representative, members, shared as f32 / 1000.0));
    }
    groups.sort_by_key(|group: &CopyGroup| group.members[0]);
    groups
}

fn group(origins: &[SourceDocument], representative: usize, members: Vec<usize>, shared: f32) -> CopyGroup {
    let words = members.iter().filter(|member| **member != representative).filter_map(|&document| {
        let (span, same) = longest_shared(&origins[document], &origins[representative])?;
        Some(GroupEvidence { kind: GroupEvidenceKind::Words, document, span: Some(span), representative: Some(same) })
    });
    let mut evidence: Vec<GroupEvidence> = words.collect();
    let agency = likely_agency(origins, &members);
    for (&document, (credited, span)) in members.iter().flat_map(|member| origins[*member].agencies().map(move |found| (member, found))) {
        if Some(credited) == agency {
            evidence.push(GroupEvidence { kind: GroupEvidenceKind::Agency, document, span, representative: None });
        }
    }
    CopyGroup { representative, members, shared, agency, evidence }
}

/// The agency that more members credit than any other one.
fn likely_agency(origins: &[SourceDocument], members: &[usize]) -> Option<&'static str> {
    let mut votes: BTreeMap<&'static str, usize> = BTreeMap::new();
    for (agency, _) in members.iter().flat_map(|member| origins[*member].agencies()) {
        *votes.entry(agency).or_default() += 1;
    }
    let most = votes.values().copied().max()?;
    let mut first = votes.iter().filter(|(_, count)| **count == most).map(|(agency, _)| *agency);
    first.next().filter(|_| first.next().is_none())
}

/// The longest passage that two documents share, run by run.
fn longest_shared(document: &SourceDocument, other: &SourceDocument) -> Option<(Span, Span)> {
    let mut best: Option<(usize, usize, usize)> = None;
    let mut current: Option<(usize, usize, usize)> = None;
    for (place, met) in document.met_in(other).into_iter().enumerate() {
        current = met.map(|met| match current {
            Some((from, at, length)) if at + length == met as usize => (from, at, length + 1),
            _ => (place, met as usize, 1),
        });
        if current.map(|(.., length)| length) > best.map(|(.., length)| length) {
            best = current;
        }
    }
    let run = document.tokens.len() + 1 - document.runs.len();
    let (from, at, length) = best?;
    Some((document.span(from, from + length + run - 1), other.span(at, at + length + run - 1)))
}
