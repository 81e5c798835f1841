//! Same formula, another event: telegrams, price notices and weather bulletins share most of their words and none of their news.

use super::difference::{Difference, Replacement, content, difference};
use super::select::{Bests, UnitPair};
use super::story::{Side, Story};
use super::vocabulary::{Occurrence, WordId};
use crate::config::FormulaParams;

/// Whether two documents only share a formula, so that nothing they seem to share can be called a match.
///
/// Any of three says so: both are full of figures and have next to none in common; their most similar sentences differ, one after
/// the other, in words that the other article has nowhere (the fewer sentences there are, the more of it they must show); or these
/// sentences are one form that was filled in twice.
#[must_use]
pub fn is_formula(story: &Story, left: &Side, right: &Side, pairs: &[UnitPair], params: &FormulaParams) -> bool {
    let twins = twins(story, left, right, pairs, params);
    // Where no sentence of one is like one of the other, both were written freely.
    !twins.is_empty() && (has_other_figures(left, right, params) || swaps_words(story, left, right, &twins, params) || fills_in(&twins, params))
}

/// How many figures both documents give.
#[must_use]
pub fn figures_shared(left: &Side, right: &Side) -> usize {
    left.figures.iter().filter(|word| right.figures.binary_search(word).is_ok()).count()
}

fn has_other_figures(left: &Side, right: &Side, params: &FormulaParams) -> bool {
    let fewer = left.figures.len().min(right.figures.len());
    let shared = figures_shared(left, right);
    fewer >= params.min_figures && (shared as f32) < params.shared_figures * fewer as f32
}

/// Whether both documents give some figures and share none of them: two bulletins of one form, whose figures contradict nothing.
#[must_use]
pub fn shares_no_figure(left: &Side, right: &Side) -> bool {
    let fewer = left.figures.len().min(right.figures.len());
    fewer >= FormulaParams::FIGURES && !left.figures.iter().any(|word| right.figures.binary_search(word).is_ok())
}

/// Two whole sentences that are most like each other, word by word.
struct Twins {
    left: Vec<Occurrence>,
    right: Vec<Occurrence>,
    difference: Difference,
}

fn twins(story: &Story, left: &Side, right: &Side, pairs: &[UnitPair], params: &FormulaParams) -> Vec<Twins> {
    let is_whole = |pair: &&UnitPair| left.reading.units[pair.left].is_sentence() && right.reading.units[pair.right].is_sentence();
    let sentences: Vec<UnitPair> = pairs.iter().filter(is_whole).copied().collect();
    let bests = Bests::of(&sentences, left.reading.units.len(), right.reading.units.len());
    let twins = sentences.iter().filter(|pair| pair.score.total >= params.twin_floor && bests.sides(pair) == 2);
    twins
        .map(|pair| {
            let a = content(left.words_of(pair.left), &story.vocabulary);
            let b = content(right.words_of(pair.right), &story.vocabulary);
            Twins { difference: difference(&a, &b, &story.likenesses), left: a, right: b }
        })
        .collect()
}

fn swaps_words(story: &Story, left: &Side, right: &Side, twins: &[Twins], params: &FormulaParams) -> bool {
    let swaps: usize = twins.iter().map(|twins| foreign_swaps(story, left, right, twins, params)).sum();
    twins.len() >= params.min_twins && swaps as f32 >= params.min_swaps + params.swaps_per_twin * twins.len() as f32
}

/// Replacements of a few words by others where neither stands anywhere in the other article.
fn foreign_swaps(story: &Story, left: &Side, right: &Side, twins: &Twins, params: &FormulaParams) -> usize {
    let foreign = |word: WordId, other: &Side| other.distinct.iter().all(|&partner| story.likenesses.of(word, partner) == 0.0);
    let swap = |run: &Replacement| {
        let here = twins.left[run.left.clone()].iter().filter(|word| foreign(word.word, right)).count();
        here.min(twins.right[run.right.clone()].iter().filter(|word| foreign(word.word, left)).count())
    };
    // A slot of a form holds a few words; who writes a sentence anew replaces half of it.
    let is_slot = |run: &&Replacement| run.left.len().max(run.right.len()) <= params.longest_slot;
    twins.replacements().iter().filter(is_slot).map(swap).sum()
}

/// Whether long runs of the very same words stand around other words, over and over. Who retells a story changes the words around
/// what differs, too, and who copies one changes little.
fn fills_in(twins: &[Twins], params: &FormulaParams) -> bool {
    let sum = |count: &dyn Fn(&Twins) -> usize| twins.iter().map(count).sum::<usize>() as f32;
    let kept = sum(&|twins| twins.difference.kept.len());
    let form = sum(&|twins| twins.words_in_runs(params.form_run));
    let shorter = sum(&|twins| twins.left.len().min(twins.right.len()));
    let slots: Vec<usize> = twins.iter().flat_map(Twins::replacements).map(|run| run.left.len().min(run.right.len())).filter(|&words| words > 0).collect();
    let exchanged = slots.iter().sum::<usize>() as f32;
    let is_form = form >= params.form_share * shorter && form >= params.form_runs * kept;
    is_form && slots.len() >= params.min_slots && slots.len() as f32 >= params.slots * kept && exchanged >= params.exchanged * kept
}

impl Twins {
    fn replacements(&self) -> Vec<Replacement> {
        self.difference.replacements(self.left.len(), self.right.len())
    }

    /// Words that stand in unbroken runs of at least `least` equal words.
    fn words_in_runs(&self, least: usize) -> usize {
        let kept = &self.difference.kept;
        let equal = |&(i, j): &(usize, usize)| self.left[i].word == self.right[j].word;
        let goes_on = |a: &(usize, usize), b: &(usize, usize)| equal(a) && equal(b) && (a.0 + 1, a.1 + 1) == *b;
        kept.chunk_by(goes_on).filter(|run| run.len() >= least && run.iter().all(equal)).map(<[_]>::len).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::MatchLabel;
    use crate::claim::story::Source;
    use crate::config::ClaimParams;
    use crate::text::segment;

    fn labels(a: &str, b: &str) -> Vec<MatchLabel> {
        let cuts = [segment(a), segment(b)];
        let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        Story::new(&sources).between(0, 1, &ClaimParams::default()).into_iter().map(|found| found.label).collect()
    }

    #[test]
    fn a_form_that_was_filled_in_twice_tells_two_events() {
        let bulletin = |sky: &str, wind: &str, sea: &str| {
            format!(
                "The weather office of the island expects for today a {sky} sky over the western coast and the valleys behind it. \
                 The wind over the northern bay blows from the {wind} at moderate speed, with waves of up to one metre off the harbour. \
                 The sea between the island and the mainland is {sea} in the morning and calm towards the evening, the report says."
            )
        };
        let (one, other) = (bulletin("cloudy", "north", "rough"), bulletin("clear", "south", "smooth"));
        assert!(labels(&one, &other).iter().all(|&label| label == MatchLabel::Unsure));
        let copy = one.replace("expects for today", "said on Monday that it expected");
        let found = labels(&one, &copy);
        assert!(!found.is_empty() && !found.contains(&MatchLabel::Unsure), "{found:?}");
    }

    #[test]
    fn what_is_written_anew_is_no_slot_of_a_form() {
        let shared = [
            "he would much rather go to a baseball game or have a drink with the president of Iran than sit through another televised debate.",
            "He takes national defence seriously and would never let gay protesters tell him how to run his country or command his army",
        ];
        let story = format!(
            "A West Virginia man who never left his quiet wooded valley near Charleston confirmed {} {}, the same resident adds over coffee at a \
             crowded roadside diner outside town.",
            shared[0], shared[1]
        );
        let other = format!(
            "Along with 77 percent of rural voters surveyed by telephone last week, Jones confirmed {} {}, whose jailers tortured many political \
             prisoners during long winters.",
            shared[0], shared[1]
        );
        let found = labels(&story, &other);
        assert!(!found.is_empty() && !found.contains(&MatchLabel::Unsure), "{found:?}");
    }

    #[test]
    fn runs_of_equal_words_are_counted_where_nothing_breaks_them() {
        let word = |word: u32| Occurrence { word, token: word, tokens: 1 };
        let side = |words: &[u32]| words.iter().copied().map(word).collect::<Vec<_>>();
        let twins = Twins {
            left: side(&[1, 2, 3, 4, 9, 5, 6]),
            right: side(&[1, 2, 3, 4, 8, 5, 6]),
            difference: Difference { kept: vec![(0, 0), (1, 1), (2, 2), (3, 3), (5, 5), (6, 6)], ..Difference::default() },
        };
        assert_eq!((twins.words_in_runs(4), twins.words_in_runs(2), twins.words_in_runs(5)), (4, 6, 0));
    }

    #[test]
    fn figures_that_are_all_others_tell_another_event() {
        let digits =
            |text: String, zero: char| -> String { text.chars().map(|c| c.to_digit(10).map_or(c, |d| char::from_u32(zero as u32 + d).unwrap())).collect() };
        let other = |a: &str, b: &str| {
            let cuts = [segment(a), segment(b)];
            let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
            let story = Story::new(&sources);
            has_other_figures(&story.sides[0], &story.sides[1], &FormulaParams::default())
        };
        let list = |figures: &[u32], noun: &str| figures.iter().map(|figure| format!("{figure} {noun}")).collect::<Vec<_>>().join(", ");
        let (one, two) = ([113, 227, 341, 457, 563, 671], [118, 229, 347, 459, 567, 679]);
        let half = [113, 227, 341, 459, 567, 679];
        for (noun, zero) in [("tons of wheat", '0'), ("Tonnen Weizen", '0'), ("тонн пшеницы", '0'), ("طنا من القمح", '٠')] {
            let told = |figures: &[u32]| digits(list(figures, noun), zero);
            assert!(other(&told(&one), &told(&two)), "{noun}");
            assert!(!other(&told(&one), &told(&half)), "half of them are the same: {noun}");
            assert!(!other(&told(&one[..5]), &told(&two)), "too few to tell: {noun}");
        }
    }

    #[test]
    fn where_no_sentence_is_like_another_one_there_is_no_form() {
        // All figures differ, but nothing is told in one form.
        let one = "A quake of magnitude 5.8 shook Yaylaova at 04:17. Rescuers pulled 37 people out of 14 houses. The governor, Orhan Sezer, sent 250 tents \
                   and 1,200 blankets to the village of Dereici.";
        let other = "Yaylaova lost 21 lives in the night. Sniffer dogs searched for 9 hours, and 63 wounded were flown to the coast. Orhan Sezer spoke of 400 \
                     homeless families in Dereici, to which tents were sent.";
        assert!(labels(one, other).iter().any(|label| *label != MatchLabel::Unsure), "{:?}", labels(one, other));
    }
}
