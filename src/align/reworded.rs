//! Passages that a person reworded: hardly a run of words is left, but the rare words are, and close together.
//!
//! Seeds are the rare units that both texts have ([`crate::candidates::rare`]), clusters of them as for other passages ([`super::linkage`]). A
//! cluster grows as long as what both sides have outweighs what one of them lacks; every unit weighs what it says by the number of
//! documents that hold it (Spärck Jones 1972). What is left is a passage when both sides have half of one another's
//! weight, in any order: the share of information, not of words.

use std::ops::Range;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::extend::{Pairing, Place, settled};
use super::linkage::linked;
use super::passage::{Passage, is_formula};
use super::side::PassageSide;
use crate::candidates::rare::{RareUnit, is_rare};
use crate::config::{PassageParams, RewordedParams};
use crate::fingerprint::gram::Gram;

/// The rare units of a text, by hash and place.
#[must_use]
pub fn rare_units(units: &[RareUnit], params: &RewordedParams) -> Vec<RareUnit> {
    let mut rare: Vec<RareUnit> = units.iter().filter(|unit| is_rare(unit, params)).copied().collect();
    rare.sort_unstable_by_key(|unit| (unit.hash, unit.first));
    rare
}

/// Two runs of tokens with rare units in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RareCluster {
    a: Range<u32>,
    b: Range<u32>,
    weight: u32,
}

/// The runs of two texts in which rare units of both stand close together, the weightiest first. `a` and `b` come from [`rare_units`].
/// One merge, and near-linear in the units that both have.
#[must_use]
pub fn rare_clusters(a: &[RareUnit], b: &[RareUnit], params: &RewordedParams) -> Vec<RareCluster> {
    let most = params.max_places as usize;
    let mut seeds: Vec<(&RareUnit, &RareUnit)> = Vec::new();
    let (mut left, mut right) = (a.chunk_by(same).peekable(), b.chunk_by(same).peekable());
    while let (Some(x), Some(y)) = (left.peek(), right.peek()) {
        match x[0].hash.cmp(&y[0].hash) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                if x.len().max(y.len()) <= most {
                    seeds.extend(x.iter().flat_map(|p| y.iter().map(move |q| (p, q))));
                }
                left.next();
                right.next();
            }
        }
    }
    seeds.sort_unstable_by_key(|(p, q)| (p.first, q.first));
    let points: Vec<(u32, u32)> = seeds.iter().map(|(p, q)| (p.at, q.at)).collect();
    let hull = |units: &mut dyn Iterator<Item = &RareUnit>| {
        units.fold(Range { start: u32::MAX, end: 0 }, |hull, unit| hull.start.min(unit.first)..hull.end.max(unit.end))
    };
    let cluster = |group: Vec<usize>| {
        let mut distinct: Vec<(u64, u32)> = group.iter().map(|&n| (seeds[n].0.hash, seeds[n].0.weight)).collect();
        distinct.sort_unstable();
        distinct.dedup();
        let weight = distinct.iter().map(|(_, weight)| weight).sum();
        RareCluster { a: hull(&mut group.iter().map(|&n| seeds[n].0)), b: hull(&mut group.iter().map(|&n| seeds[n].1)), weight }
    };
    let mut found: Vec<RareCluster> = linked(&points, params.gap).into_iter().map(cluster).filter(|found| found.weight >= params.seeded).collect();
    found.sort_unstable_by_key(|found| (std::cmp::Reverse(found.weight), found.a.start + found.b.start, found.a.start.min(found.b.start)));
    found.truncate(params.max_clusters as usize);
    found
}

fn same(x: &RareUnit, y: &RareUnit) -> bool {
    x.hash == y.hash
}

/// One text of a pair: its sides, and its units in order.
pub struct WeighedSide<'a> {
    /// Its words.
    pub side: &'a PassageSide<'a>,
    /// Its units, one for every token but the last ones.
    pub units: &'a [RareUnit],
}

impl WeighedSide<'_> {
    /// The units that lie in a run of tokens.
    fn inside(&self, run: &Range<u32>) -> &[RareUnit] {
        let start = (run.start as usize).min(self.units.len());
        let units = &self.units[start..(run.end as usize).min(self.units.len()).max(start)];
        &units[..units.partition_point(|unit| unit.end <= run.end)]
    }

    /// How often each unit stands in a run.
    fn counts(&self, run: &Range<u32>) -> FxHashMap<u64, i32> {
        let units = self.inside(run);
        let mut counts = FxHashMap::with_capacity_and_hasher(units.len(), FxBuildHasher);
        for unit in units {
            *counts.entry(unit.hash).or_default() += 1;
        }
        counts
    }
}

/// The passages that two texts share in other words, by place in `a`. `documents_with` tells in how many documents a gram stands. Swapping `a` and `b` swaps the spans of the answer and changes nothing
/// else. Cost: the grown runs of the clusters.
#[must_use]
pub fn reworded(
    a: &WeighedSide,
    b: &WeighedSide,
    clusters: &[RareCluster],
    documents_with: impl Fn(u64) -> u32,
    (params, passages): (&RewordedParams, &PassageParams),
) -> Vec<Passage> {
    let mut found: Vec<Passage> = Vec::new();
    for cluster in clusters {
        let mut place = Place { a: cluster.a.clone(), b: cluster.b.clone() };
        for _ in 0..params.rounds {
            place = Place { a: grown(a, &place.a, (b, &place.b), params), b: grown(b, &place.b, (a, &place.a), params) };
        }
        let place = Place { a: bordered(a.side, &place.a, passages), b: bordered(b.side, &place.b, passages) };
        let is_common = |side: &WeighedSide, run: &Range<u32>| share_of_common(side.side, run, (&documents_with, passages)) > params.max_common;
        if is_common(a, &place.a) || is_common(b, &place.b) {
            continue;
        }
        let passage = judged(a, b, &place, params);
        // The weightiest comes first; what lies over it tells the same once more.
        found.extend(passage.filter(|new| !found.iter().any(|known| known.a.overlap(new.a) > 0 && known.b.overlap(new.b) > 0)));
    }
    found.sort_by_key(|passage| (passage.a, passage.b));
    found
}

/// How far a run reaches when units that the other side has pay for those it lacks.
fn grown(side: &WeighedSide, run: &Range<u32>, other: (&WeighedSide, &Range<u32>), params: &RewordedParams) -> Range<u32> {
    let mut unused = other.0.counts(&other.0.side.padded(other.1, params.margin));
    for unit in side.inside(run) {
        *unused.entry(unit.hash).or_default() -= 1;
    }
    let window = side.side.padded(run, params.reach);
    let mut gain = |unit: &RareUnit| {
        let weight = i64::from(unit.weight);
        match unused.get_mut(&unit.hash).filter(|left| **left > 0) {
            Some(left) => {
                *left -= 1;
                weight
            }
            None => -weight * i64::from(params.miss) / 100,
        }
    };
    let units = |from: u32, to: u32| &side.units[(from as usize).min(side.units.len())..(to as usize).min(side.units.len())];
    let right = best(units(run.end, window.end).iter().map(&mut gain), params);
    let left = best(units(window.start, run.start).iter().rev().map(&mut gain), params);
    run.start - left..run.end + right
}

/// How many leading gains to take for the largest sum.
fn best(gains: impl Iterator<Item = i64>, params: &RewordedParams) -> u32 {
    let (mut sum, mut best, mut taken) = (0, 0, 0);
    for (n, gain) in gains.enumerate() {
        sum += gain;
        if sum > best {
            (best, taken) = (sum, n as u32 + 1);
        } else if sum < best - i64::from(params.patience) {
            break;
        }
    }
    taken
}

fn bordered(side: &PassageSide, run: &Range<u32>, params: &PassageParams) -> Range<u32> {
    let start = settled(side, run.start, |border, start| border > start, params);
    let end = settled(side, run.end, |border, end| border < end, params);
    if start < end { start..end } else { run.clone() }
}

/// The grams of a run that many documents hold, in hundredths of all.
fn share_of_common(side: &PassageSide, run: &Range<u32>, (documents_with, params): (&impl Fn(u64) -> u32, &PassageParams)) -> u32 {
    let inside = side.grams.iter().filter(|gram| run.start <= gram.first && gram.end <= run.end);
    let count = |(all, common): (u32, u32), gram: &Gram| (all + 1, common + u32::from(documents_with(gram.hash) >= params.common_documents));
    let (all, common) = inside.fold((0, 0), count);
    100 * common / all.max(1)
}

/// The passage of a place, if both sides have enough of what the other one says.
fn judged(a: &WeighedSide, b: &WeighedSide, place: &Place, params: &RewordedParams) -> Option<Passage> {
    let weighed = |side: &WeighedSide, run: &Range<u32>, other: (&WeighedSide, &Range<u32>)| {
        let mut counts = other.0.counts(other.1);
        side.inside(run).iter().fold((0_u64, 0_u64), |(shared, all), unit| {
            let weight = u64::from(unit.weight);
            let left = counts.entry(unit.hash).or_default();
            *left -= 1;
            (shared + if *left >= 0 { weight } else { 0 }, all + weight)
        })
    };
    let sides = [weighed(a, &place.a, (b, &place.b)), weighed(b, &place.b, (a, &place.a))];
    let enough = |(shared, all): (u64, u64)| shared >= u64::from(params.min_weight) && 100 * shared >= u64::from(params.min_coverage) * all;
    if !sides.into_iter().all(enough) || is_formula(&Pairing { a: a.side, b: b.side }, place) {
        return None;
    }
    let similarity = (sides[0].0 + sides[1].0) as f32 / (sides[0].1 + sides[1].1).max(1) as f32;
    Some(Passage { a: a.side.span(&place.a), b: b.side.span(&place.b), similarity })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidates::rare::units;

    const COMMON: &str = "the a of to in on and for was were that it at by with from after said will be is are not had has been its they he she as an or";

    fn found(a: &str, b: &str) -> Vec<Passage> {
        found_among(a, b, 1)
    }

    /// In a corpus in which every gram stands in so many documents.
    fn found_among(a: &str, b: &str, common_grams: u32) -> Vec<Passage> {
        let (params, passages) = (RewordedParams::for_corpus(5000), PassageParams::for_corpus(5000));
        let sides = [a, b].map(|text| PassageSide::new(text, &passages));
        let common: Vec<u64> = COMMON.split(' ').flat_map(crate::text::tokenize).map(|token| token.term).collect();
        let hashes: Vec<u64> = units(COMMON, &crate::text::tokenize(COMMON), |_| 0, &params).iter().map(|unit| unit.hash).collect();
        assert_eq!(common.len(), hashes.len());
        let read = |side: &PassageSide| units(side.text, &side.tokens, |hash| if hashes.contains(&hash) { 4000 } else { 2 }, &params);
        let all = [read(&sides[0]), read(&sides[1])];
        let clusters = rare_clusters(&rare_units(&all[0], &params), &rare_units(&all[1], &params), &params);
        let weighed = |n: usize| WeighedSide { side: &sides[n], units: &all[n] };
        reworded(&weighed(0), &weighed(1), &clusters, |_| common_grams, (&params, &passages))
    }

    fn filler(stem: &str) -> String {
        (0..60).map(|n| format!("{stem}{n} ") + if n % 10 == 9 { ".\n" } else { "" }).collect()
    }

    const TOLD: &str = "The harbour authority closed the eastern pier of Lowick on Monday after divers found cracks in three pillars.";
    const REWORDED: &str = "In Lowick the eastern pier is closed: cracks in three of its pillars were found by divers, the harbour authority said.";

    #[test]
    fn a_sentence_in_other_words_is_found() {
        let (a, b) = (format!("{}{TOLD}\n{}", filler("left"), filler("more")), format!("{}{REWORDED}\n{}", filler("right"), filler("rest")));
        let passages = super::super::passage::passages;
        let params = PassageParams::for_corpus(5000);
        assert_eq!(passages(&PassageSide::new(&a, &params), &PassageSide::new(&b, &params), |_| 2, &params), []);
        let found = found(&a, &b);
        assert_eq!(found.iter().map(|passage| (passage.a.of(&a), passage.b.of(&b))).collect::<Vec<_>>(), [(TOLD, REWORDED)]);
        assert!(found[0].similarity > 0.7 && found[0].similarity < 1.0);
    }

    #[test]
    fn swapping_the_texts_swaps_the_spans() {
        let (a, b) = (format!("{}{TOLD}\n{}", filler("left"), filler("more")), format!("{}{REWORDED}\n{}", filler("right"), filler("rest")));
        let turned = |passage: &Passage| (passage.b, passage.a, passage.similarity.to_bits());
        assert_eq!(found(&a, &b).iter().map(turned).collect::<Vec<_>>(), found(&b, &a).iter().map(|p| (p.a, p.b, p.similarity.to_bits())).collect::<Vec<_>>());
    }

    #[test]
    fn what_many_documents_carry_is_none() {
        let common = PassageParams::for_corpus(5000).common_documents;
        assert_eq!(found_among(TOLD, REWORDED, common - 1).len(), 1);
        assert_eq!(found_among(TOLD, REWORDED, common), []);
    }

    #[test]
    fn names_alone_are_no_passage() {
        let other = "Lowick welcomed a new harbour authority of seven elected fishermen, who promised that dredging, lights and moorings would come before any eastern pier.";
        assert_eq!(found(TOLD, other), []);
        assert_eq!(found(TOLD, ""), []);
        assert_eq!(found("", ""), []);
    }

    #[test]
    fn another_issue_of_a_form_is_none() {
        let row = |a: u32, b: u32, c: u32| {
            format!("Copper at Lowick exchange closed {a} crowns, zinc {b} crowns, tin {c} crowns, brokers Harbottle reported cheerfully.")
        };
        assert_eq!(found(&row(11, 12, 13), &row(21, 22, 23)), []);
        assert_eq!(found(&row(11, 12, 13), &row(11, 12, 13)).len(), 1);
    }
}
