//! Same formula, another event: telegrams, price notices and weather bulletins share most of their words and none of their news.

use super::difference::{content, difference};
use super::select::{Bests, Pair};
use super::story::{Side, Story};
use super::vocabulary::{WordId, WordKind};
use crate::config::FormulaParams;

/// Whether two documents only share a formula, so that nothing they seem to share can be called a match.
///
/// Either says so: both are full of figures and have next to none in common; or their most similar sentences differ, one after the
/// other, in words that the other article has nowhere. The fewer sentences there are, the more of it they must show.
#[must_use]
pub fn is_formula(story: &Story, left: &Side, right: &Side, pairs: &[Pair], params: &FormulaParams) -> bool {
    has_other_figures(story, left, right, params) || swaps_words(story, left, right, pairs, params)
}

fn has_other_figures(story: &Story, left: &Side, right: &Side, params: &FormulaParams) -> bool {
    let is_figure = |word: &&WordId| story.vocabulary.word(**word).kind == WordKind::Number;
    let figures = |side: &Side| side.distinct.iter().filter(is_figure).count();
    let fewer = figures(left).min(figures(right));
    let shared = left.distinct.iter().filter(is_figure).filter(|word| right.distinct.binary_search(word).is_ok()).count();
    fewer >= params.least_figures && (shared as f32) < params.shared_figures * fewer as f32
}

fn swaps_words(story: &Story, left: &Side, right: &Side, pairs: &[Pair], params: &FormulaParams) -> bool {
    let sentences: Vec<Pair> =
        pairs.iter().filter(|pair| left.reading.units[pair.left].is_sentence() && right.reading.units[pair.right].is_sentence()).copied().collect();
    let bests = Bests::of(&sentences, left.reading.units.len(), right.reading.units.len());
    let twins = sentences.iter().filter(|pair| pair.score.total >= params.twin_floor && bests.sides(pair) == 2);
    let (mut count, mut swaps) = (0, 0);
    for pair in twins {
        count += 1;
        swaps += foreign_swaps(story, left, right, pair);
    }
    count >= params.least_twins && swaps as f32 >= params.least_swaps + params.swaps_per_twin * count as f32
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
