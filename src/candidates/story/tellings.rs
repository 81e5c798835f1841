//! All steps in order, for callers without threads of their own, and the step of one pair for those with.

use std::collections::BTreeSet;

use super::cosine::{Telling, similarity};
use super::group::{Edge, Group, group};
use super::nominate::{Postings, Scratch};
use super::profile::Profile;
use super::relation::is_mere_formula;
use super::score::{Evidence, evidence};
use super::statistics::Statistics;
use crate::config::TellingParams;

/// A nominated pair, weighed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The edge for [`group()`].
    pub edge: Edge,
    /// What the two have in common; its score is the similarity of a `story` pair.
    pub evidence: Evidence,
}

/// The documents of a corpus that tell one story.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tellings {
    /// Pairs whose score says so, or that stand in one group and share more than a formula; by their indices.
    pub pairs: Vec<Pair>,
    /// Groups, by their first member.
    pub groups: Vec<Group>,
}

/// Weighs one pair of documents. Linear in the two.
#[must_use]
pub fn weigh(a: (u32, &Profile, &Telling), b: (u32, &Profile, &Telling), statistics: &Statistics, params: &TellingParams) -> Pair {
    let evidence = evidence(a.1, b.1, statistics, &params.evidence);
    let alike = similarity((a.1, a.2), (b.1, b.2), &params.group);
    let edge = Edge { a: a.0, b: b.0, similarity: alike * evidence.nearness, formula: is_mere_formula(&evidence, &params.relation) };
    Pair { edge, evidence }
}

/// Nominates, weighs and groups the documents of a counted corpus. One thread; near-linear in the corpus.
#[must_use]
pub fn tellings(profiles: &[Profile], statistics: &Statistics, params: &TellingParams) -> Tellings {
    let views: Vec<Telling> = profiles.iter().map(|profile| Telling::new(profile, statistics)).collect();
    let postings = Postings::new(profiles, statistics, &params.nominate);
    let mut scratch = Scratch::default();
    let mut nominated = BTreeSet::new();
    for document in 0..profiles.len() as u32 {
        let nominees = postings.nominees(document, &mut scratch);
        nominated.extend(nominees.iter().map(|nominee| (document.min(nominee.document), document.max(nominee.document))));
    }
    let of = |document: u32| (document, &profiles[document as usize], &views[document as usize]);
    let pairs: Vec<Pair> = nominated.into_iter().map(|(a, b)| weigh(of(a), of(b), statistics, params)).collect();
    select(profiles.len(), pairs, params)
}

/// Groups weighed pairs and keeps those that tell one story. Every pair is given once at most, in any order.
#[must_use]
pub fn select(documents: usize, mut pairs: Vec<Pair>, params: &TellingParams) -> Tellings {
    let edges: Vec<Edge> = pairs.iter().map(|pair| pair.edge).collect();
    let groups = group(documents, &edges, &params.group);
    let mut of: Vec<u32> = (0..documents as u32).collect();
    for group in &groups {
        group.members.iter().for_each(|&member| of[member as usize] = group.members[0]);
    }
    let together = |edge: &Edge| of[edge.a as usize] == of[edge.b as usize] && !edge.formula;
    pairs.retain(|pair| pair.evidence.score >= params.relation.story || together(&pair.edge));
    pairs.sort_unstable_by_key(|pair| (pair.edge.a, pair.edge.b));
    Tellings { pairs, groups }
}
