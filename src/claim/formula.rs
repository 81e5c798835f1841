//! Same formula, another event: telegrams, price notices and weather bulletins share most of their words and none of their news.

use super::background::VERY_RARE;
use super::difference::{content, difference};
use super::select::{Bests, Pair};
use super::story::{Side, Story};
use super::vocabulary::{WordId, WordKind};
use crate::config::FormulaParams;

/// Whether two documents only share a formula, so that nothing they seem to share can be called a match.
///
/// Either says so: hardly any of the words that are rare in the language stand on both sides; or their most similar sentences
/// differ, sentence after sentence, in words that the other article has nowhere.
#[must_use]
pub fn is_formula(story: &Story, left: &Side, right: &Side, pairs: &[Pair], params: &FormulaParams) -> bool {
    shares_no_names(story, left, right, params) || swaps_words(story, left, right, pairs, params)
}

fn shares_no_names(story: &Story, left: &Side, right: &Side, params: &FormulaParams) -> bool {
    if !(left.background_known && right.background_known) {
        return false;
    }
    let rare = |side: &Side| -> Vec<WordId> { side.distinct.iter().copied().filter(|&word| is_rare(story, word)).collect() };
    let (a, b) = (rare(left), rare(right));
    if a.len().min(b.len()) < params.least_rare {
        return false;
    }
    let shared = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
    (shared as f32) < params.least_shared * a.len().min(b.len()) as f32
}

fn is_rare(story: &Story, word: WordId) -> bool {
    let word = story.vocabulary.word(word);
    word.kind == WordKind::Content && word.rarity >= VERY_RARE
}

fn swaps_words(story: &Story, left: &Side, right: &Side, pairs: &[Pair], params: &FormulaParams) -> bool {
    let sentences: Vec<Pair> = pairs.iter().filter(|pair| left.reading.units[pair.left].whole && right.reading.units[pair.right].whole).copied().collect();
    let bests = Bests::of(&sentences, left.reading.units.len(), right.reading.units.len());
    let twins = sentences.iter().filter(|pair| pair.score.total >= params.twin_floor && bests.sides(pair) == 2);
    let (mut count, mut swaps) = (0, 0);
    for pair in twins {
        count += 1;
        swaps += foreign_swaps(story, left, right, pair);
    }
    count >= params.least_twins && swaps as f32 >= params.swaps_per_twin * count as f32
}

/// Replacements of one word by another where neither stands anywhere in the other article.
fn foreign_swaps(story: &Story, left: &Side, right: &Side, pair: &Pair) -> usize {
    let a = content(left.words_of(pair.left), &story.vocabulary);
    let b = content(right.words_of(pair.right), &story.vocabulary);
    let found = difference(&a, &b, &story.likenesses);
    let foreign = |word: WordId, other: &Side| other.distinct.iter().all(|&partner| story.likenesses.of(word, partner) == 0.0);
    let swap = |run: &super::difference::Replacement| {
        let here = a[run.left.clone()].iter().filter(|word| foreign(word.word, right)).count();
        here.min(b[run.right.clone()].iter().filter(|word| foreign(word.word, left)).count())
    };
    found.replacements(a.len(), b.len()).iter().map(swap).sum()
}
