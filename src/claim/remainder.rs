//! What a claim tells beside what it is already matched for: one outlet tells in a sentence what another tells in two.
//!
//! The second match must share other words with the sentence than the first one does. A claim that is only like it in the same words
//! shares a topic with it and no more.

use super::profile::UnitProfile;
use super::select::{Bests, UnitPair};
use super::story::{Side, Story};
use super::unit::Unit;
use super::vocabulary::WordId;
use crate::config::{RemainderParams, WordSimilarityParams};

/// The matches of claims that have none yet with claims that have one already, best first. Every such claim is looked at with its best
/// partner alone, so the cost is quadratic in the claims, not in the pairs.
#[must_use]
pub fn remainders(story: &Story, sides: (&Side, &Side), pairs: &[UnitPair], chosen: &[UnitPair], params: &RemainderParams) -> Vec<UnitPair> {
    let (left, right) = sides;
    let (a, b) = (&left.reading.units, &right.reading.units);
    let bests = Bests::of(pairs, a.len(), b.len());
    let mut open: Vec<UnitPair> = pairs.iter().filter(|pair| pair.score.total >= params.floor && bests.sides(pair) == 1).copied().collect();
    open.sort_by(|x, y| y.score.total.total_cmp(&x.score.total).then((x.left, x.right).cmp(&(y.left, y.right))));
    let mut known = chosen.to_vec();
    let mut found = Vec::new();
    for pair in open {
        let of_left: Vec<UnitPair> = known.iter().filter(|other| overlaps(&a[other.left], &a[pair.left])).copied().collect();
        let of_right: Vec<UnitPair> = known.iter().filter(|other| overlaps(&b[other.right], &b[pair.right])).copied().collect();
        let (x, y) = (&left.profiles[pair.left], &right.profiles[pair.right]);
        let share = match (of_left.is_empty(), of_right.is_empty()) {
            (true, false) => told_beside(story, x, y, &of_right.iter().map(|other| &left.profiles[other.left]).collect::<Vec<_>>()),
            (false, true) => told_beside(story, y, x, &of_left.iter().map(|other| &right.profiles[other.right]).collect::<Vec<_>>()),
            _ => continue,
        };
        if share >= params.share {
            known.push(pair);
            found.push(pair);
        }
    }
    found
}

fn overlaps(a: &Unit, b: &Unit) -> bool {
    a.span.overlap(b.span) > 0
}

/// Share of a claim, by weight, that `longer` tells in words which the claims it is `matched` with do not explain.
fn told_beside(story: &Story, claim: &UnitProfile, longer: &UnitProfile, matched: &[&UnitProfile]) -> f32 {
    let explained = |word: WordId| matched.iter().any(|other| story.likenesses.best(word, &other.content) >= WordSimilarityParams::MIN_LIKENESS);
    let rest: Vec<(WordId, f32)> = longer.content.iter().filter(|(word, _)| !explained(*word)).copied().collect();
    let (mut told, mut total) = (0.0, 0.0);
    for &(word, weight) in &claim.content {
        told += weight * story.likenesses.best(word, &rest);
        total += weight;
    }
    if total > 0.0 { told / total } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::story::Source;
    use crate::config::ClaimParams;
    use crate::text::segment;

    #[test]
    fn a_claim_is_told_beside_another_in_words_of_its_own() {
        let first = "Harbour master Colman has resigned.";
        let a = format!("{first} Railway chief Benning resigned, too. Harbour master Colman loves maps.");
        let b = "Colman, the harbour master, and Benning, the railway chief, submitted resignations.";
        let cuts = [segment(&a), segment(b)];
        let sources = [a.as_str(), b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        let story = Story::new(&sources);
        let profile = |side: usize, sentence: usize| {
            let at = story.sides[side].reading.units.iter().position(|unit| unit.is_sentence() && unit.sentence == sentence).unwrap();
            &story.sides[side].profiles[at]
        };
        let beside = |sentence| told_beside(&story, profile(0, sentence), profile(1, 0), &[profile(0, 0)]);
        assert!(beside(1) > 0.5, "{}", beside(1));
        assert!(beside(2) < 0.1, "{}", beside(2));
        assert!(told_beside(&story, profile(0, 2), profile(1, 0), &[]) > 0.3);
    }

    #[test]
    fn the_same_words_again_are_no_second_match() {
        let a = "The harbour master of Norwick resigned on Monday after the accident. The harbour master of Norwick is fond of old maps.";
        let b = "On Monday the harbour master of Norwick resigned after the accident.";
        let cuts = [segment(a), segment(b)];
        let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        let found = Story::new(&sources).between(0, 1, &ClaimParams::default());
        assert!(!found.is_empty() && !found.iter().any(|found| found.left.of(a).contains("maps")), "{found:?}");
    }
}
