//! Reused passages of two documents: seed, link, extend, filter.
//!
//! Seeds are grams that both texts share and few other documents hold ([`super::seed`]); seeds close together on both
//! sides form a cluster whatever their order ([`super::linkage`]); a cluster grows while the other side goes along and
//! ends at a border ([`super::extend`]); what is short, thin or common to many documents is dropped. The frame is that of
//! text alignment at PAN (Potthast and others 2013), with the seeds of verbatim reuse and the inverse sentence frequency
//! of Sanchez-Perez, Gelbukh and Sidorov (2014) for edited words.
//!
//! Digits are kept: they are words like others. All lengths are letters ([`crate::fingerprint::gram`]), one set of rules
//! for every script.

use std::ops::Range;

use super::extend::{Pairing, Place};
use super::linkage::linked;
use super::seed::{Seed, seeds};
pub use super::side::PassageSide;
use crate::config::PassageParams;
use crate::span::Span;

/// Words that stand in two documents because one took them from the other, or both from a third.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Passage {
    /// Where they stand in the first document.
    pub a: Span,
    /// Where they stand in the second.
    pub b: Span,
    /// The share of both stretches that is the same words in the same order, 0 to 1.
    pub similarity: f32,
}

/// The passages two texts share, by place in `a`.
///
/// `documents_with` tells in how many documents of the corpus a gram stands
/// ([`crate::candidates::commonness::GramCounts::documents_with`]); `|_| 2` where there is no corpus. Swapping `a` and `b`
/// swaps the spans of the answer and changes nothing else.
///
/// Cost: linear in both texts, plus the grown stretches of at most [`PassageParams::most_clusters`] clusters.
#[must_use]
pub fn passages(a: &PassageSide, b: &PassageSide, documents_with: impl Fn(u64) -> u32, params: &PassageParams) -> Vec<Passage> {
    let pairing = Pairing { a, b };
    let seeds = seeds(a, b, &documents_with, params);
    let places = clusters(&pairing, &seeds, params).into_iter().map(|place| pairing.extend(place, params)).collect();
    let mut found: Vec<Passage> = merged(&pairing, places, params).into_iter().filter_map(|place| judged(&pairing, &place, &seeds, params)).collect();
    found.sort_by_key(|passage| (passage.a, passage.b));
    found
}

/// The stretches that clusters of enough distinct seeds span, by place in `a`.
fn clusters(pairing: &Pairing, seeds: &[Seed], params: &PassageParams) -> Vec<Place> {
    let points: Vec<(u32, u32)> = seeds.iter().map(|seed| (pairing.a.at[seed.a.start as usize], pairing.b.at[seed.b.start as usize])).collect();
    let mut groups: Vec<(u32, Place)> = linked(&points, params.gap)
        .into_iter()
        .filter_map(|group| {
            let on_a = covered(pairing.a, group.iter().map(|&n| seeds[n].a.clone()));
            let on_b = covered(pairing.b, group.iter().map(|&n| seeds[n].b.clone()));
            (on_a.0.min(on_b.0) >= params.seeded).then_some((on_a.0.min(on_b.0), Place { a: on_a.1, b: on_b.1 }))
        })
        .collect();
    groups.sort_by(|x, y| y.0.cmp(&x.0).then(order(&x.1).cmp(&order(&y.1))));
    groups.truncate(params.most_clusters as usize);
    groups.into_iter().map(|(_, place)| place).collect()
}

/// An order of places that both sides agree on.
fn order(place: &Place) -> (u32, u32, u32, u32) {
    let (a, b) = (&place.a, &place.b);
    (a.start + b.start, a.end + b.end, a.start.min(b.start), a.end.min(b.end))
}

/// Letters covered by at least one of `runs`, and the hull of them all.
fn covered(side: &PassageSide, runs: impl Iterator<Item = Range<u32>>) -> (u32, Range<u32>) {
    let mut sorted: Vec<Range<u32>> = runs.collect();
    sorted.sort_unstable_by_key(|run| (run.start, run.end));
    let (mut letters, mut reach) = (0, 0);
    for run in &sorted {
        letters += side.letters(&(run.start.max(reach)..run.end.max(reach)));
        reach = reach.max(run.end);
    }
    (letters, sorted.first().map_or(0, |run| run.start)..reach)
}

/// Joins places that lie close together on both sides, until none do.
fn merged(pairing: &Pairing, mut places: Vec<Place>, params: &PassageParams) -> Vec<Place> {
    let close = |side: &PassageSide, x: &Range<u32>, y: &Range<u32>| {
        let (before, behind) = (x.end.min(y.end), x.start.max(y.start));
        behind <= before || side.letters(&(before..behind)) <= params.merge
    };
    let mut n = 0;
    while n < places.len() {
        let partner = (n + 1..places.len()).find(|&m| close(pairing.a, &places[n].a, &places[m].a) && close(pairing.b, &places[n].b, &places[m].b));
        if let Some(m) = partner {
            let other = places.swap_remove(m);
            let hull = |x: &Range<u32>, y: &Range<u32>| x.start.min(y.start)..x.end.max(y.end);
            places[n] = Place { a: hull(&places[n].a, &other.a), b: hull(&places[n].b, &other.b) };
            n = 0;
        } else {
            n += 1;
        }
    }
    places
}

/// The passage of a place, unless what matches is outweighed by what does not, or is what many documents share.
///
/// The score is that of a local alignment: long passages may be edited much, short ones hardly.
fn judged(pairing: &Pairing, place: &Place, seeds: &[Seed], params: &PassageParams) -> Option<Passage> {
    let (a, b) = (pairing.a, pairing.b);
    let matched = [Pairing::matched(a, &place.a, (b, &place.b)), Pairing::matched(b, &place.b, (a, &place.a))];
    let letters = [a.letters(&place.a), b.letters(&place.b)];
    let strong = |n: usize| {
        let (matched, missed) = (u64::from(matched[n]), u64::from(letters[n] - matched[n]));
        100 * matched >= u64::from(params.unmatched) * missed + 100 * u64::from(params.least_score)
    };
    let inside = |seed: &&Seed| place.a.start <= seed.a.start && seed.a.end <= place.a.end && place.b.start <= seed.b.start && seed.b.end <= place.b.end;
    let (all, common) =
        seeds.iter().filter(inside).fold((0, 0), |(all, common), seed| (all + 1, common + u32::from(seed.documents >= params.common_documents)));
    let similarity = (matched[0] + matched[1]) as f32 / (letters[0] + letters[1]).max(1) as f32;
    (strong(0) && strong(1) && 2 * common <= all).then(|| Passage { a: a.span(&place.a), b: b.span(&place.b), similarity })
}
