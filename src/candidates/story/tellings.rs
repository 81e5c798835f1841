//! All steps in order, for callers without threads of their own, and the step of one pair for those with.

use std::collections::BTreeSet;

use super::cosine::{Telling, similarity};
use super::floor::split;
use super::group::{Edge, Group, group};
use super::nominate::{StemPostings, StoryScratch};
use super::profile::StoryProfile;
use super::relation::is_mere_formula;
use super::score::{PairEvidence, evidence};
use super::statistics::Statistics;
use crate::config::StoryParams;

/// A nominated pair, weighed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StoryPair {
    /// The edge for [`group()`].
    pub edge: Edge,
    /// What the two have in common; its score is the similarity of a `story` pair.
    pub evidence: PairEvidence,
}

/// The documents of a corpus that tell one story.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tellings {
    /// Pairs whose score says so, or that stand in one group and share more than a formula; by their indices.
    pub pairs: Vec<StoryPair>,
    /// Groups, by their first member.
    pub groups: Vec<Group>,
}

/// Weighs one pair of documents. Linear in the two.
#[must_use]
pub fn score_pair(a: (u32, &StoryProfile, &Telling), b: (u32, &StoryProfile, &Telling), statistics: &Statistics, params: &StoryParams) -> StoryPair {
    let evidence = evidence(a.1, b.1, statistics, &params.evidence);
    let alike = similarity((a.1, a.2), (b.1, b.2), &params.group);
    let edge = Edge { a: a.0, b: b.0, similarity: alike * evidence.nearness, formula: is_mere_formula(&evidence, &params.relation) };
    StoryPair { edge, evidence }
}

/// Nominates, weighs and groups the documents of a counted corpus. One thread; near-linear in the corpus.
#[must_use]
pub fn tellings(profiles: &[StoryProfile], statistics: &Statistics, params: &StoryParams) -> Tellings {
    let views: Vec<Telling> = profiles.iter().map(|profile| Telling::new(profile, statistics)).collect();
    let postings = StemPostings::new(profiles, statistics, &params.nominate);
    let mut scratch = StoryScratch::default();
    let mut nominated = BTreeSet::new();
    for document in 0..profiles.len() as u32 {
        let nominees = postings.nominees(document, &mut scratch);
        nominated.extend(nominees.iter().map(|nominee| (document.min(nominee.document), document.max(nominee.document))));
    }
    let of = |document: u32| (document, &profiles[document as usize], &views[document as usize]);
    let pairs: Vec<StoryPair> = nominated.into_iter().map(|(a, b)| score_pair(of(a), of(b), statistics, params)).collect();
    select_stories(profiles, pairs, statistics, params)
}

/// Groups weighed pairs and keeps those that tell one story. Every pair is given once at most, in any order.
#[must_use]
pub fn select_stories(profiles: &[StoryProfile], mut pairs: Vec<StoryPair>, statistics: &Statistics, params: &StoryParams) -> Tellings {
    let edges: Vec<Edge> = pairs.iter().map(|pair| pair.edge).collect();
    let score = |a: u32, b: u32| evidence(&profiles[a as usize], &profiles[b as usize], statistics, &params.evidence).score;
    let groups = split(group(profiles.len(), &edges, &params.group), params.group.min_score, params.group.all_pairs, score);
    let mut of: Vec<u32> = (0..profiles.len() as u32).collect();
    for group in &groups {
        group.members.iter().for_each(|&member| of[member as usize] = group.members[0]);
    }
    let together = |edge: &Edge| of[edge.a as usize] == of[edge.b as usize] && !edge.formula;
    pairs.retain(|pair| pair.evidence.score >= params.relation.story || together(&pair.edge));
    pairs.sort_unstable_by_key(|pair| (pair.edge.a, pair.edge.b));
    Tellings { pairs, groups }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{corpus, counted};
    use super::*;

    #[test]
    fn events_are_grouped_and_series_are_not() {
        let (texts, [telegrams, fixings, english, arabic]) = corpus();
        let order: Vec<usize> = (0..texts.len()).collect();
        let (profiles, statistics) = counted(&texts, &order, true);
        let found = tellings(&profiles, &statistics, &StoryParams::default());
        let groups: Vec<Vec<usize>> = found.groups.iter().map(|group| group.members.iter().map(|m| *m as usize).collect()).collect();
        assert_eq!(groups, [english.clone().collect::<Vec<_>>(), arabic.clone().collect()]);
        let inside = |pair: &StoryPair, part: &std::ops::Range<usize>| part.contains(&(pair.edge.a as usize)) && part.contains(&(pair.edge.b as usize));
        assert_eq!(found.pairs.iter().filter(|pair| inside(pair, &english)).count(), 3);
        assert_eq!(found.pairs.iter().filter(|pair| inside(pair, &arabic)).count(), 1);
        assert_eq!(found.pairs.iter().filter(|pair| inside(pair, &telegrams) || inside(pair, &fixings)).count(), 0);
    }

    #[test]
    fn the_order_of_the_documents_does_not_show() {
        let (texts, _) = corpus();
        let forward: Vec<usize> = (0..texts.len()).collect();
        let backward: Vec<usize> = forward.iter().rev().copied().collect();
        let run = |order: &[usize]| {
            let (profiles, statistics) = counted(&texts, order, true);
            tellings(&profiles, &statistics, &StoryParams::default())
        };
        assert_eq!(run(&forward), run(&backward));
    }

    #[test]
    fn nothing_comes_of_nothing() {
        let (profiles, statistics) = counted(&[], &[], true);
        assert_eq!(tellings(&profiles, &statistics, &StoryParams::default()), Tellings::default());
    }
}
