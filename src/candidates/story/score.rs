//! The evidence that two documents tell one story, with what the corpus prints every day taken out.
//!
//! `far` of a shingle is the number of days that carry it and lie outside the days around both documents. A stem weighs its
//! inverse document frequency, divided by one plus the largest `far` of the shingles that cover it, where it stands freest.

use super::issues::ShingleDayLists;
use super::profile::{StoryProfile, UNKNOWN};
use super::statistics::Statistics;
use crate::config::EvidenceParams;

/// What a pair has in common. Every figure but the day distance lies in 0..1; swapping the documents changes none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairEvidence {
    /// Share of the shorter text's weight that stands in the other one, formula discounted.
    pub idf_containment: f64,
    /// The same over rare stems: names, numbers, rare words.
    pub rare: f64,
    /// Share of the shorter side's shingles that the other one has, formula discounted.
    pub novel_containment: f64,
    /// Twice the shared shingles by all shingles of both, formula discounted: low when one text is a part of the other.
    pub novel_dice: f64,
    /// Share of each title that the other document holds; `None` when neither has one.
    pub title: Option<f64>,
    /// How much of the shared shingles is formula, with a prior for few shingles.
    pub formula: f64,
    /// The same without a prior: 0 when no shared shingle stands on a day far from both.
    pub formula_seen: f64,
    /// Share of the shorter side's shingles that is shared formula.
    pub formula_share: f64,
    /// Nearness in time: 1 for the same day and the next, ½ for long apart; 1 when a date is missing.
    pub nearness: f64,
    /// Everything together: 0 nothing in common, 1 the same news.
    pub score: f64,
}

/// Weighs a pair. Linear in the two documents.
#[must_use]
pub fn evidence(a: &StoryProfile, b: &StoryProfile, statistics: &Statistics, params: &EvidenceParams) -> PairEvidence {
    let pair = [a.day, b.day];
    let context = Context { lists: statistics.issues(), pair, window: params.near_days, tellings: params.tellings };
    let (far_a, far_b) = (context.far_of(a), context.far_of(b));
    let (weight_a, weight_b) = (weights(a, &far_a, statistics), weights(b, &far_b, statistics));
    let rare_limit = (f64::from(statistics.documents()) * params.rare_share).max(f64::from(params.rare_floor));
    let stems = shared_weight(a, &weight_a, b, &weight_b, |stem| f64::from(statistics.document_frequency(stem)) <= rare_limit);
    let runs = shared_runs(a, &far_a, b, &far_b);
    let unit = statistics.unique_weight();
    let stem_prior = (params.stem_prior.0 * unit, params.stem_prior.1 * unit);
    let idf_containment = softened(stems.all, stem_prior);
    let rare = softened(stems.rare, stem_prior);
    let novel_containment = softened(runs.novel, params.run_prior);
    let title = (a.title + b.title > 0).then(|| f64::midpoint(title_in(a, b, statistics), title_in(b, a, statistics)));
    let formula = (EvidenceParams::FORMULA_PRIOR.0 + runs.formula) / (EvidenceParams::FORMULA_PRIOR.1 + runs.shared);
    let nearness = nearness(a, b, params);
    let mean = (idf_containment + rare + novel_containment + EvidenceParams::TITLE_WEIGHT * title.unwrap_or(EvidenceParams::NO_TITLE))
        / (3.0 + EvidenceParams::TITLE_WEIGHT);
    let score = mean * (1.0 - formula).max(0.0).powf(params.formula_power) * nearness;
    PairEvidence {
        idf_containment,
        rare,
        novel_containment,
        novel_dice: ratio(2.0 * runs.novel.shared, runs.novel.a + runs.novel.b),
        title,
        formula,
        formula_seen: ratio(runs.formula, runs.shared),
        formula_share: ratio(runs.formula, a.shingles.len().min(b.shingles.len()) as f64),
        nearness,
        score: score.clamp(0.0, 1.0),
    }
}

/// What `far` depends on besides the shingle.
struct Context<'a> {
    lists: &'a ShingleDayLists,
    pair: [Option<crate::day::Day>; 2],
    window: u32,
    tellings: u32,
}

impl Context<'_> {
    /// `far` of each distinct shingle of a document.
    fn far_of(&self, profile: &StoryProfile) -> Vec<u8> {
        let far = |shingle| {
            profile.list(shingle).and_then(|list| self.lists.get(list)).map_or(0, |list| list.outside_window(self.pair, self.window, self.tellings) as u8)
        };
        (0..profile.shingles.len()).map(far).collect()
    }
}

/// The weight of each distinct stem of a document.
fn weights(profile: &StoryProfile, far: &[u8], statistics: &Statistics) -> Vec<f64> {
    let mut covered = vec![0_u8; profile.sequence.len()];
    for run in &profile.returning {
        let here = far[run.shingle as usize];
        covered[usize::from(run.start)..usize::from(run.end)].iter_mut().for_each(|most| *most = (*most).max(here));
    }
    let mut freest = vec![u8::MAX; profile.stems.len()];
    for (&stem, &far) in profile.sequence.iter().zip(&covered) {
        let least = &mut freest[usize::from(stem)];
        *least = (*least).min(far);
    }
    profile.stems.iter().zip(freest).map(|(&stem, far)| statistics.weight(stem) / (1.0 + f64::from(far))).collect()
}

/// Something shared, and the whole of it on each side.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    shared: f64,
    a: f64,
    b: f64,
}

/// Added to both sides of a fraction, so that two-line notices do not score 1 on nothing.
fn softened(share: Share, (above, below): (f64, f64)) -> f64 {
    (above + share.shared) / (below + share.a.min(share.b))
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

struct StemShares {
    all: Share,
    rare: Share,
}

fn shared_weight(a: &StoryProfile, weight_a: &[f64], b: &StoryProfile, weight_b: &[f64], is_rare: impl Fn(u32) -> bool) -> StemShares {
    let mut shares = StemShares { all: Share::default(), rare: Share::default() };
    let mut take = |stem: u32, left: f64, right: f64| {
        let all = std::iter::once(&mut shares.all);
        for share in all.chain(is_rare(stem).then_some(&mut shares.rare)) {
            share.shared += if stem == UNKNOWN { 0.0 } else { left.min(right) };
            share.a += left;
            share.b += right;
        }
    };
    let (mut i, mut j) = (0, 0);
    while i < a.stems.len() || j < b.stems.len() {
        let (left, right) = (a.stems.get(i).copied().unwrap_or(u32::MAX), b.stems.get(j).copied().unwrap_or(u32::MAX));
        let stem = left.min(right);
        let weight_left = if left == stem && i < a.stems.len() { weight_a[i] } else { 0.0 };
        let weight_right = if right == stem && j < b.stems.len() { weight_b[j] } else { 0.0 };
        take(stem, weight_left, weight_right);
        i += usize::from(left == stem && i < a.stems.len());
        j += usize::from(right == stem && j < b.stems.len());
    }
    shares
}

struct RunShares {
    novel: Share,
    /// Shared shingles, and their summed share of formula.
    shared: f64,
    formula: f64,
}

fn shared_runs(a: &StoryProfile, far_a: &[u8], b: &StoryProfile, far_b: &[u8]) -> RunShares {
    let freshness = |far: &u8| 1.0 / (1.0 + f64::from(*far));
    let mut shares = RunShares { novel: Share::default(), shared: 0.0, formula: 0.0 };
    shares.novel.a = far_a.iter().map(freshness).sum();
    shares.novel.b = far_b.iter().map(freshness).sum();
    let (mut i, mut j) = (0, 0);
    while i < a.shingles.len() && j < b.shingles.len() {
        match a.shingles[i].0.cmp(&b.shingles[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                let far = far_a[i].max(far_b[j]);
                shares.novel.shared += freshness(&far);
                shares.shared += 1.0;
                shares.formula += 1.0 - freshness(&far);
                i += 1;
                j += 1;
            }
        }
    }
    shares
}

/// Weight of the distinct title stems of `a` that stand anywhere in `b`, by their whole weight; ½ without a title.
fn title_in(a: &StoryProfile, b: &StoryProfile, statistics: &Statistics) -> f64 {
    let mut title: Vec<u16> = a.sequence[..a.title].to_vec();
    title.sort_unstable();
    title.dedup();
    let (mut found, mut whole) = (0.0, 0.0);
    for place in title {
        let stem = a.stems[usize::from(place)];
        let weight = statistics.weight(stem);
        whole += weight;
        if b.stems.binary_search(&stem).is_ok() {
            found += weight;
        }
    }
    if whole > 0.0 { found / whole } else { 0.5 }
}

fn nearness(a: &StoryProfile, b: &StoryProfile, params: &EvidenceParams) -> f64 {
    match (a.day, b.day) {
        (Some(a), Some(b)) => 0.5 + 0.5 * (-f64::from(a.distance(b).saturating_sub(1)) / params.decay_days).exp(),
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{corpus, counted};
    use super::super::{StemSequence, StoryTally};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_series_of_forms_scores_below_a_story_told_again() {
        let (texts, [telegrams, fixings, english, arabic]) = corpus();
        let order: Vec<usize> = (0..texts.len()).collect();
        let (profiles, statistics) = counted(&texts, &order, true);
        let score = |a: usize, b: usize| evidence(&profiles[a], &profiles[b], &statistics, &EvidenceParams::default()).score;
        let scores = |part: std::ops::Range<usize>| -> Vec<f64> {
            let pairs = part.clone().flat_map(|a| part.clone().map(move |b| (a, b))).filter(|(a, b)| a < b);
            pairs.map(|(a, b)| score(a, b)).collect()
        };
        let most = |scores: Vec<f64>| scores.into_iter().fold(0.0, f64::max);
        let least = |scores: Vec<f64>| scores.into_iter().fold(1.0, f64::min);
        let (telegrams, fixings, english, arabic) = (most(scores(telegrams)), most(scores(fixings)), least(scores(english)), least(scores(arabic)));
        assert!(telegrams < 0.2 && fixings < 0.2, "{telegrams:.3} {fixings:.3}");
        assert!(english > 0.2 && arabic > 0.2, "{english:.3} {arabic:.3}");
    }

    #[test]
    fn a_copy_scores_high_and_a_stranger_low() {
        let (texts, [.., english, _]) = corpus();
        let order: Vec<usize> = (0..texts.len()).collect();
        let (profiles, statistics) = counted(&texts, &order, true);
        let weigh = |a: usize, b: usize| evidence(&profiles[a], &profiles[b], &statistics, &EvidenceParams::default());
        let same = weigh(english.start, english.start);
        assert!(same.score > 0.8 && same.novel_dice > 0.999 && same.title > Some(0.999) && same.formula_seen < 1e-9, "{same:?}");
        assert!(weigh(english.start, 0).score < 0.15);
    }

    proptest! {
        #[test]
        fn symmetric_and_between_zero_and_one(
            texts in prop::collection::vec(("[a-f ]{0,12}", "[a-f0-3 ،م東京]{0,60}", prop::option::of(0_i32..12)), 2..7))
        {
            let params = EvidenceParams { tellings: 1, ..EvidenceParams::default() };
            let words: Vec<StemSequence> = texts.iter().map(|(title, text, _)| StemSequence::read(Some(title), text)).collect();
            let mut tally = StoryTally::new(&params);
            words.iter().zip(&texts).for_each(|(words, text)| tally.add(words, text.2.map(super::super::Day)));
            let statistics = tally.finish();
            let profiles: Vec<StoryProfile> = words.iter().zip(&texts).map(|(words, text)| StoryProfile::new(words, text.2.map(super::super::Day), &statistics)).collect();
            for (a, b) in profiles.iter().flat_map(|a| profiles.iter().map(move |b| (a, b))) {
                let there = evidence(a, b, &statistics, &params);
                prop_assert_eq!(there, evidence(b, a, &statistics, &params));
                let shares = [there.idf_containment, there.rare, there.novel_containment, there.novel_dice, there.formula, there.formula_seen, there.formula_share, there.nearness, there.score];
                prop_assert!(shares.iter().chain(&there.title).all(|share| (0.0..=1.0).contains(share)), "{:?}", there);
            }
        }
    }
}
