//! Which words of two units correspond: in order, out of order, or not at all.

use super::likeness::WordSimilarities;
use super::vocabulary::{Occurrence, Vocabulary};
use crate::config::WordSimilarityParams;

/// What became of the words of two units.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Difference {
    /// Pairs of words that correspond in order, as indices into each side; ascending.
    pub kept: Vec<(usize, usize)>,
    /// Words of the left that have a counterpart out of order.
    pub left_moved: Vec<usize>,
    /// Words of the left without any counterpart.
    pub left_alone: Vec<usize>,
    /// Words of the right that have a counterpart out of order.
    pub right_moved: Vec<usize>,
    /// Words of the right without any counterpart.
    pub right_alone: Vec<usize>,
}

/// A run of words of both sides between two words that are kept; one of them may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// Words of the left.
    pub left: std::ops::Range<usize>,
    /// Words of the right.
    pub right: std::ops::Range<usize>,
    /// How many kept words stand right before it without a break.
    pub before: usize,
    /// How many kept words stand right behind it without a break.
    pub after: usize,
}

/// Compares the content words of two units: a longest common subsequence over words that are alike. Quadratic in the words
/// of a unit, which are bounded.
#[must_use]
pub fn difference(left: &[Occurrence], right: &[Occurrence], likenesses: &WordSimilarities) -> Difference {
    let (x, y) = (&left[..left.len().min(WordSimilarityParams::MAX_WORDS)], &right[..right.len().min(WordSimilarityParams::MAX_WORDS)]);
    let alike = |i: usize, j: usize| likenesses.of(x[i].word, y[j].word) >= WordSimilarityParams::MIN_LIKENESS;
    let width = y.len() + 1;
    let mut longest = vec![0_u16; (x.len() + 1) * width];
    for i in (0..x.len()).rev() {
        for j in (0..y.len()).rev() {
            longest[i * width + j] =
                if alike(i, j) { longest[(i + 1) * width + j + 1] + 1 } else { longest[(i + 1) * width + j].max(longest[i * width + j + 1]) };
        }
    }
    let mut found = Difference::default();
    let (mut i, mut j) = (0, 0);
    while i < x.len() && j < y.len() {
        if alike(i, j) {
            found.kept.push((i, j));
            i += 1;
            j += 1;
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    let lost = |side: &[Occurrence], other: &[Occurrence], kept: &dyn Fn(usize) -> bool| -> (Vec<usize>, Vec<usize>) {
        let outside = (0..side.len()).filter(|&n| !kept(n));
        outside.partition(|&n| other.iter().any(|word| likenesses.of(side[n].word, word.word) >= WordSimilarityParams::MIN_LIKENESS))
    };
    (found.left_moved, found.left_alone) = lost(left, right, &|n| found.kept.binary_search_by_key(&n, |pair| pair.0).is_ok());
    (found.right_moved, found.right_alone) = lost(right, left, &|n| found.kept.binary_search_by_key(&n, |pair| pair.1).is_ok());
    found
}

impl Difference {
    /// The runs between the words that are kept.
    #[must_use]
    pub fn replacements(&self, left: usize, right: usize) -> Vec<Replacement> {
        let mut found = Vec::new();
        let (mut i, mut j, mut before) = (0, 0, 0);
        for &(a, b) in self.kept.iter().chain([&(left, right)]) {
            if a > i || b > j {
                found.push(Replacement { left: i..a, right: j..b, before, after: 0 });
                before = 0;
            }
            if a < left {
                before += 1;
                if let Some(last) = found.last_mut() {
                    last.after = before;
                }
            }
            (i, j) = (a + 1, b + 1);
        }
        found
    }
}

/// The content words of a run of words.
#[must_use]
pub fn content(words: &[Occurrence], vocabulary: &Vocabulary) -> Vec<Occurrence> {
    words.iter().filter(|word| vocabulary.word(word.word).is_content()).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactContext, Facts};
    use crate::text::segment;

    fn compare(a: &str, b: &str) -> (Difference, usize, usize) {
        let mut vocabulary = Vocabulary::default();
        let left = vocabulary.read(a, &segment(a), &Facts::default(), FactContext { language: Some("en"), ..FactContext::default() });
        let right = vocabulary.read(b, &segment(b), &Facts::default(), FactContext { language: Some("en"), ..FactContext::default() });
        let (left, right) = (content(&left, &vocabulary), content(&right, &vocabulary));
        (difference(&left, &right, &WordSimilarities::new(&vocabulary)), left.len(), right.len())
    }

    #[test]
    fn words_are_kept_moved_or_alone() {
        let (found, left, right) = compare("council opened bridge Friday river", "Friday council opened tunnel river");
        assert_eq!(found.kept, [(0, 1), (1, 2), (4, 4)]);
        assert_eq!((found.left_moved.as_slice(), found.left_alone.as_slice()), ([3].as_slice(), [2].as_slice()));
        assert_eq!((found.right_moved.as_slice(), found.right_alone.as_slice()), ([0].as_slice(), [3].as_slice()));
        let runs = found.replacements(left, right);
        assert_eq!(runs.len(), 2);
        assert_eq!((runs[0].left.clone(), runs[0].right.clone(), runs[0].before, runs[0].after), (0..0, 0..1, 0, 2));
        assert_eq!((runs[1].left.clone(), runs[1].right.clone(), runs[1].before, runs[1].after), (2..4, 3..4, 2, 1));
    }
}
