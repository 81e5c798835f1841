//! Word diff: which words two passages share, in order.
//!
//! Tokens are compared by their terms (normal forms), so a difference that normalising folds away is no edit: it is told
//! apart as [`WordRelation::Orthographic`]. The search is that of Myers (*An O(ND) Difference Algorithm and Its
//! Variations*, 1986), by the package `similar`.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::config::WordDiffParams;
use crate::text::Token;

/// Tokens together with the text that they stand in.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// The text.
    pub text: &'a str,
    /// The tokens to compare, in order.
    pub tokens: &'a [Token],
}

impl<'a> Words<'a> {
    fn surface(&self, index: usize) -> &'a str {
        self.tokens[index].span.of(self.text)
    }
}

/// What became of a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordRelation {
    /// The same words, written the same way.
    Equal,
    /// The same words, written differently.
    Orthographic,
    /// Only the left has them; the right range is empty.
    Delete,
    /// Only the right has them; the left range is empty.
    Insert,
    /// Other words on the right.
    Replace,
}

/// A run of words of both sides. Ranges index the tokens that were compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordOp {
    /// What became of them.
    pub relation: WordRelation,
    /// Words of the left.
    pub left: Range<usize>,
    /// Words of the right.
    pub right: Range<usize>,
}

/// How `left` becomes `right`: runs that cover both sides in order.
///
/// Near-linear for similar passages; the search for shared words is bounded by [`WordDiffParams::max_pairs`].
#[must_use]
pub fn word_diff(left: Words<'_>, right: Words<'_>, params: &WordDiffParams) -> Vec<WordOp> {
    let terms = |words: Words<'_>| words.tokens.iter().map(|token| token.term).collect::<Vec<_>>();
    let (left_terms, right_terms) = (terms(left), terms(right));
    let mut ops = Vec::new();
    let blocks = if left_terms.len().saturating_mul(right_terms.len()) <= params.max_pairs {
        capture_diff_slices(Algorithm::Myers, &left_terms, &right_terms)
    } else {
        ends_only(&left_terms, &right_terms)
    };
    for block in blocks {
        let (left_range, right_range) = (block.old_range(), block.new_range());
        match block {
            DiffOp::Equal { .. } => split_by_surface((left, left_range), (right, right_range), &mut ops),
            DiffOp::Delete { .. } => ops.push(WordOp { relation: WordRelation::Delete, left: left_range, right: right_range }),
            DiffOp::Insert { .. } => ops.push(WordOp { relation: WordRelation::Insert, left: left_range, right: right_range }),
            DiffOp::Replace { .. } => ops.push(WordOp { relation: WordRelation::Replace, left: left_range, right: right_range }),
        }
    }
    ops
}

/// The shared beginning, the shared end, and everything between them as one replacement. Linear.
fn ends_only(left: &[u64], right: &[u64]) -> Vec<DiffOp> {
    let shorter = left.len().min(right.len());
    let head = (0..shorter).take_while(|&i| left[i] == right[i]).count();
    let tail = (1..=shorter - head).take_while(|&i| left[left.len() - i] == right[right.len() - i]).count();
    let (old_len, new_len) = (left.len() - head - tail, right.len() - head - tail);
    let middle = match (old_len, new_len) {
        (0, 0) => None,
        (0, _) => Some(DiffOp::Insert { old_index: head, new_index: head, new_len }),
        (_, 0) => Some(DiffOp::Delete { old_index: head, old_len, new_index: head }),
        _ => Some(DiffOp::Replace { old_index: head, old_len, new_index: head, new_len }),
    };
    let ends = |at_left, at_right, len| (len > 0).then_some(DiffOp::Equal { old_index: at_left, new_index: at_right, len });
    [ends(0, 0, head), middle, ends(left.len() - tail, right.len() - tail, tail)].into_iter().flatten().collect()
}

/// Cuts a run of equal terms where its spelling begins or ceases to differ.
fn split_by_surface(left: (Words<'_>, Range<usize>), right: (Words<'_>, Range<usize>), ops: &mut Vec<WordOp>) {
    let ((left_words, left_range), (right_words, right_range)) = (left, right);
    let mut open: Option<WordOp> = None;
    for (l, r) in left_range.zip(right_range) {
        let same = left_words.surface(l) == right_words.surface(r);
        let relation = if same { WordRelation::Equal } else { WordRelation::Orthographic };
        match &mut open {
            Some(op) if op.relation == relation => (op.left.end, op.right.end) = (l + 1, r + 1),
            _ => ops.extend(open.replace(WordOp { relation, left: l..l + 1, right: r..r + 1 })),
        }
    }
    ops.extend(open);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;
    use WordRelation::{Delete, Equal, Insert, Orthographic, Replace};
    use proptest::prelude::*;

    fn diff(left: &str, right: &str, max_pairs: usize) -> (Vec<Token>, Vec<Token>, Vec<WordOp>) {
        let (l, r) = (tokenize(left), tokenize(right));
        let ops = word_diff(Words { text: left, tokens: &l }, Words { text: right, tokens: &r }, &WordDiffParams { max_pairs });
        (l, r, ops)
    }

    fn relations(left: &str, right: &str) -> Vec<WordRelation> {
        diff(left, right, 1000).2.iter().map(|op| op.relation).collect()
    }

    #[test]
    fn relations_of_runs() {
        assert_eq!(relations("قال الوزير أمس", "قال الرئيس أمس"), [Equal, Replace, Equal]);
        assert_eq!(relations("إلى المدينة", "الى المدينة"), [Orthographic, Equal]);
        assert_eq!(relations("The mayor spoke", "The MAYOR spoke, again"), [Equal, Orthographic, Equal, Insert]);
        assert_eq!(relations("one two", ""), [Delete]);
        assert_eq!(relations("", ""), []);
    }

    #[test]
    fn beyond_the_bound_only_the_ends_are_compared() {
        let ops = diff("a b x c y d", "a b c z d", 10).2;
        assert_eq!(ops.iter().map(|op| (op.relation, op.left.clone())).collect::<Vec<_>>(), [(Equal, 0..2), (Replace, 2..5), (Equal, 5..6)]);
        assert_eq!(diff("a a a", "a a", 1).2.len(), 2);
    }

    proptest! {
        #[test]
        fn ops_cover_both_sides_in_order_and_equal_runs_have_equal_terms(left in "([abcABCأاإ] ){0,12}", right in "([abcABCأاإ] ){0,12}", max_pairs in 0usize..200) {
            let (l, r, ops) = diff(&left, &right, max_pairs);
            let (mut at_left, mut at_right) = (0, 0);
            for op in &ops {
                prop_assert_eq!((op.left.start, op.right.start), (at_left, at_right));
                (at_left, at_right) = (op.left.end, op.right.end);
                let surfaces = || op.left.clone().zip(op.right.clone()).map(|(a, b)| l[a].span.of(&left) == r[b].span.of(&right));
                match op.relation {
                    Equal => prop_assert!(surfaces().all(|same| same)),
                    Orthographic => prop_assert!(surfaces().all(|same| !same)),
                    Delete => prop_assert!(op.right.is_empty() && !op.left.is_empty()),
                    Insert => prop_assert!(op.left.is_empty() && !op.right.is_empty()),
                    Replace => prop_assert!(!op.left.is_empty() && !op.right.is_empty()),
                }
                if matches!(op.relation, Equal | Orthographic) {
                    prop_assert_eq!(op.left.len(), op.right.len());
                    prop_assert!(op.left.clone().zip(op.right.clone()).all(|(a, b)| l[a].term == r[b].term));
                }
            }
            prop_assert_eq!((at_left, at_right), (l.len(), r.len()));
        }
    }
}
