//! Units and scores made up, so that each floor is met from both sides.

use super::*;
use crate::claim::score::PairScore;

/// A unit of `words` words, each of ten bytes, that begins at a word.
fn unit(first: usize, words: usize, sentence: usize, level: UnitLevel) -> Unit {
    let span = Span::new(10 * first, 10 * (first + words));
    Unit { span, words: first..first + words, sentence, level, position: 0.0 }
}

fn pair(left: usize, right: usize, total: f32) -> UnitPair {
    UnitPair { left, right, score: PairScore { stated: 2.1, total, ..PairScore::default() } }
}

fn chosen(left: &[Unit], right: &[Unit], pairs: &[UnitPair]) -> Vec<(usize, usize)> {
    select(left, right, pairs, &SelectParams::default()).iter().map(|pair| (pair.left, pair.right)).collect()
}

#[test]
fn two_parts_must_share_more_than_two_claims() {
    for (level, score, wanted) in
        [(UnitLevel::Part, 0.36, 0), (UnitLevel::Part, 0.5, 1), (UnitLevel::Clause, 0.36, 1), (UnitLevel::Clause, 0.25, 0), (UnitLevel::Sentence, 0.4, 1)]
    {
        assert_eq!(chosen(&[unit(0, 8, 0, level)], &[unit(0, 8, 0, level)], &[pair(0, 0, score)]).len(), wanted, "{level:?} {score}");
    }
    let mixed = chosen(&[unit(0, 8, 0, UnitLevel::Part)], &[unit(0, 8, 0, UnitLevel::Clause)], &[pair(0, 0, 0.36)]);
    assert_eq!(mixed.len(), 1, "one of the two is a claim");
}

#[test]
fn a_second_match_in_another_sentence_is_close_to_a_copy() {
    let left = [unit(0, 10, 0, UnitLevel::Sentence)];
    let apart = [unit(0, 10, 0, UnitLevel::Sentence), unit(10, 10, 1, UnitLevel::Sentence)];
    let of = |right: &[Unit], second: f32| chosen(&left, right, &[pair(0, 0, 0.9), pair(0, 1, second)]);
    assert_eq!(of(&apart, 0.6), [(0, 0)]);
    assert_eq!(of(&apart, 0.75), [(0, 0), (0, 1)]);
    let within = [unit(0, 5, 0, UnitLevel::Clause), unit(5, 5, 0, UnitLevel::Clause)];
    assert_eq!(of(&within, 0.6), [(0, 0), (0, 1)], "one sentence tells it in two clauses");
    assert_eq!(of(&within, 0.4), [(0, 0)]);
}

#[test]
fn clauses_stand_for_two_long_sentences_that_they_cover() {
    let side =
        |clause: usize| vec![unit(0, 30, 0, UnitLevel::Sentence), unit(0, clause, 0, UnitLevel::Clause), unit(30 - clause, clause, 0, UnitLevel::Clause)];
    let pairs = [pair(0, 0, 0.8), pair(1, 1, 0.8), pair(2, 2, 0.8)];
    let of = |left: usize, right: usize| chosen(&side(left), &side(right), &pairs);
    assert_eq!(of(14, 14), [(1, 1), (2, 2)]);
    assert_eq!(of(6, 6), [(0, 0)], "most of both would be told by nothing");
    assert_eq!(of(14, 6), [(0, 0)], "most of one");
    let short = |words: usize| vec![unit(0, 2 * words, 0, UnitLevel::Sentence), unit(0, words, 0, UnitLevel::Clause), unit(words, words, 0, UnitLevel::Clause)];
    assert_eq!(chosen(&short(8), &short(8), &pairs), [(0, 0)], "short sentences stay whole");
}

#[test]
fn what_is_shared_moves_the_floor() {
    let one = [unit(0, 8, 0, UnitLevel::Sentence)];
    let of = |total: f32, stated: f32| {
        let pair = UnitPair { left: 0, right: 0, score: PairScore { stated, total, ..PairScore::default() } };
        select(&one, &one, &[pair], &SelectParams::default()).len()
    };
    assert_eq!((of(0.35, 2.1), of(0.35, 1.2), of(0.45, 0.2)), (1, 0, 0), "few words in common");
    assert_eq!((of(0.2, 2.1), of(0.2, 3.5), of(0.1, 9.0)), (0, 1, 0), "many");
    assert_eq!(of(0.65, 0.0), 1, "a copy, however short");
}

#[test]
fn what_two_documents_share_beyond_doubt_makes_the_rest_likely() {
    let units = |n: usize| (0..n).map(|at| unit(8 * at, 8, at, UnitLevel::Sentence)).collect::<Vec<_>>();
    let weak = UnitPair { left: 0, right: 0, score: PairScore { stated: 1.2, total: 0.35, ..PairScore::default() } };
    let sure = |n: usize| UnitPair { left: n, right: n, score: PairScore { stated: 4.0, total: 0.9, ..PairScore::default() } };
    let beside = [weak, sure(1), sure(2)];
    assert!(select(&units(3), &units(3), &[weak], &SelectParams::default()).is_empty());
    assert_eq!(select(&units(3), &units(3), &beside, &SelectParams::default()).len(), 3);
}
