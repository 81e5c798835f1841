//! Words at the edge of a claim that the other document has as well, right outside the claim that it is matched with: there the cut differs, and
//! not the text.

use super::difference::Difference;
use super::story::{Side, Story};
use super::vocabulary::Occurrence;
use crate::config::{LabelParams, WordSimilarityParams};

/// One of two matched units with its words of content.
#[derive(Debug, Clone, Copy)]
pub struct Edged<'a> {
    /// Its document.
    pub side: &'a Side<'a>,
    /// Its place among the units.
    pub unit: usize,
    /// Its words of content.
    pub content: &'a [Occurrence],
}

/// Takes the words that only the cut sets apart out of those without a counterpart; says whether there were any. Quadratic in the words of the
/// units, which are bounded.
#[must_use]
pub fn join_edges(story: &Story, left: Edged, right: Edged, found: &mut Difference) -> bool {
    let (Some(&first), Some(&last)) = (found.kept.first(), found.kept.last()) else { return false };
    let of_left = outside(story, left, right, (first.0, last.0), &found.left_alone);
    let of_right = outside(story, right, left, (first.1, last.1), &found.right_alone);
    found.left_alone.retain(|n| !of_left.contains(n));
    found.right_alone.retain(|n| !of_right.contains(n));
    !of_left.is_empty() || !of_right.is_empty()
}

/// The words of `own` before its first and behind its last word with a counterpart, where all of them stand right outside of `other`.
fn outside(story: &Story, own: Edged, other: Edged, (first, last): (usize, usize), alone: &[usize]) -> Vec<usize> {
    let unit = &other.side.reading.units[other.unit];
    let words = &other.side.reading.words;
    let reach = |count: usize| count + LabelParams::CUT_SLACK;
    let has =
        |window: &[Occurrence], n: &usize| window.iter().any(|word| story.likenesses.of(own.content[*n].word, word.word) >= WordSimilarityParams::MIN_LIKENESS);
    let content = |word: &&Occurrence| story.vocabulary.word(word.word).is_content();
    let head: Vec<usize> = (0..first).collect();
    let tail: Vec<usize> = (last + 1..own.content.len()).collect();
    let before: Vec<Occurrence> = words[..unit.words.start].iter().rev().filter(content).take(reach(head.len())).copied().collect();
    let behind: Vec<Occurrence> = words[unit.words.end..].iter().filter(content).take(reach(tail.len())).copied().collect();
    let whole = |edge: &[usize], window: &[Occurrence]| edge.iter().all(|n| alone.contains(n) && has(window, n));
    let mut found = Vec::new();
    if whole(&head, &before) {
        found.extend(head);
    }
    if whole(&tail, &behind) {
        found.extend(tail);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::difference::{content, difference};
    use crate::claim::story::Source;
    use crate::text::segment;

    /// The words without a counterpart that are left of the second sentences of two texts.
    fn left_alone(a: &str, b: &str) -> (usize, usize) {
        let cuts = [segment(a), segment(b)];
        let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        let story = Story::new(&sources);
        let second = |n: usize| story.sides[n].reading.units.iter().position(|unit| unit.is_sentence() && unit.sentence == 1).unwrap();
        let units = [second(0), second(1)];
        let words = [0, 1].map(|n| content(story.sides[n].words_of(units[n]), &story.vocabulary));
        let edged = |n: usize| Edged { side: &story.sides[n], unit: units[n], content: &words[n] };
        let mut found = difference(&words[0], &words[1], &story.likenesses);
        let _ = join_edges(&story, edged(0), edged(1), &mut found);
        (found.left_alone.len(), found.right_alone.len())
    }

    #[test]
    fn what_stands_right_outside_of_the_other_claim_is_set_apart_by_the_cut_alone() {
        for (a, b, own) in [
            (
                "The airport of Sorn was shut twice after a volcanic eruption.\n\nThat led to the loss of 900 flights and stranded thousands of travellers.",
                "The airport of Sorn was shut twice after a\n\nvolcanic eruption, and that led to the loss of 900 flights and stranded thousands of travellers.",
                "The airport of Sorn was shut twice after a\n\nlong strike, and that led to the loss of 900 flights and stranded thousands of travellers.",
            ),
            (
                "أغلق مطار الجزيرة مرتين على أثر ثوران بركاني.\n\nوأدى ذلك إلى إلغاء تسعمئة رحلة واحتجاز آلاف المسافرين.",
                "أغلق مطار الجزيرة مرتين على\n\nأثر ثوران بركاني، وأدى ذلك إلى إلغاء تسعمئة رحلة واحتجاز آلاف المسافرين.",
                "أغلق مطار الجزيرة مرتين على\n\nإضراب مراقبي الأجواء، وأدى ذلك إلى إلغاء تسعمئة رحلة واحتجاز آلاف المسافرين.",
            ),
        ] {
            assert_eq!(left_alone(a, b), (0, 0), "{b}");
            assert!(left_alone(a, own).1 > 0, "{own}");
        }
    }
}
