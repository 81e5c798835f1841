//! Paragraphs side by side: 1:1, 1:N, N:1, moved, or on one side only.
//!
//! Outlets cut their paragraphs where they like, so paragraphs are not compared as wholes: sentences that tell the same link
//! them, and linked paragraphs form stars with one paragraph on at least one side. What keeps the common order is the
//! heaviest increasing subsequence of the stars; the others have moved.

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::config::ParagraphParams;
use crate::span::SpanSet;
use crate::text::exact::tells_apart;
use crate::text::{Segmented, Token};

/// How a paragraph, or two, stand to the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RowRelation {
    /// The same words in the same place.
    Same,
    /// Other words in the same place.
    Edited,
    /// It stands elsewhere in the order.
    Moved,
    /// Only the left document has it.
    LeftOnly,
    /// Only the right document has it.
    RightOnly,
}

/// Two sentences that tell the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// Index of the left sentence.
    pub left: usize,
    /// Index of the right sentence.
    pub right: usize,
    /// How much they tell the same, from 0 to 1.
    pub weight: f32,
}

impl Link {
    /// The same link with its sides exchanged.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self { left: self.right, right: self.left, ..self }
    }
}

/// Paragraphs of two documents that correspond.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Paragraphs of the left document, as indices into [`Segmented::paragraphs`]; ascending.
    pub left: Vec<usize>,
    /// Paragraphs of the right document.
    pub right: Vec<usize>,
    /// What became of them.
    pub relation: RowRelation,
    /// Dice coefficient of their words, from 0 to 1.
    pub similarity: f32,
}

/// One document as the alignment sees it.
#[derive(Debug, Clone, Copy)]
pub struct AlignedSide<'a> {
    /// The text.
    pub text: &'a str,
    /// The text cut up.
    pub cut: &'a Segmented,
    /// Spans that repeat others: paragraphs that are mostly inside them take no part, for a repeat is not a move.
    pub repeats: &'a SpanSet,
}

impl AlignedSide<'_> {
    fn takes_part(&self, paragraph: usize) -> bool {
        let span = self.cut.paragraphs[paragraph].span;
        2 * self.repeats.touching(span).map(|repeat| repeat.overlap(span)).sum::<usize>() <= span.len()
    }

    fn tokens(&self, paragraph: usize) -> &[Token] {
        let sentences = &self.cut.paragraphs[paragraph].sentences;
        let (first, last) = (&self.cut.sentences[sentences.start], &self.cut.sentences[sentences.end - 1]);
        &self.cut.tokens[first.tokens.start..last.tokens.end]
    }

    fn words(&self, paragraphs: &[usize]) -> Vec<u64> {
        paragraphs.iter().flat_map(|&paragraph| self.tokens(paragraph)).map(|token| token.term).collect()
    }

    fn text_of(&self, paragraphs: &[usize]) -> String {
        paragraphs.iter().map(|&paragraph| self.cut.paragraphs[paragraph].span.of(self.text)).collect::<Vec<_>>().join("\n")
    }
}

/// The paragraphs of two documents that correspond, by the sentences that tell the same; each stands in at most one row.
///
/// Near-linear in the paragraphs and links.
#[must_use]
pub fn correspondences(left: AlignedSide, right: AlignedSide, links: &[Link], params: &ParagraphParams) -> Vec<Row> {
    let stars = stars(&edges(left, right, links, params), left.cut.paragraphs.len(), right.cut.paragraphs.len());
    let in_order = heaviest_increasing(&stars, left, right);
    let row = |(star, in_order): (Star, bool)| {
        let (a, b) = (left.words(&star.left), right.words(&star.right));
        // Words with the same terms may differ in what the terms fold, and in the signs between them.
        let same = || a == b && !tells_apart(&left.text_of(&star.left), &right.text_of(&star.right), true);
        let relation = match (in_order, in_order && same()) {
            (false, _) => RowRelation::Moved,
            (true, true) => RowRelation::Same,
            (true, false) => RowRelation::Edited,
        };
        Row { left: star.left, right: star.right, relation, similarity: dice(a, b) }
    };
    stars.into_iter().zip(in_order).map(row).collect()
}

/// Completes what corresponds to the whole alignment: every paragraph that takes part stands in one row. Rows follow the left
/// document, and what only the right one has follows its predecessor there.
#[must_use]
pub fn arrange(mut rows: Vec<Row>, left: AlignedSide, right: AlignedSide) -> Vec<Row> {
    let placed = |side: fn(&Row) -> &Vec<usize>, rows: &[Row], total: usize| -> Vec<bool> {
        let mut placed = vec![false; total];
        rows.iter().flat_map(side).for_each(|&paragraph| placed[paragraph] = true);
        placed
    };
    let has_left = placed(|row| &row.left, &rows, left.cut.paragraphs.len());
    let has_right = placed(|row| &row.right, &rows, right.cut.paragraphs.len());
    let alone = |side: AlignedSide, placed: &[bool]| -> Vec<usize> { (0..placed.len()).filter(|&n| !placed[n] && side.takes_part(n)).collect() };
    let only = |relation, left: Option<usize>, right: Option<usize>| Row {
        left: left.into_iter().collect(),
        right: right.into_iter().collect(),
        relation,
        similarity: 0.0,
    };
    rows.extend(alone(left, &has_left).into_iter().map(|n| only(RowRelation::LeftOnly, Some(n), None)));
    rows.sort_by_key(|row| row.left[0]);
    weave(rows, alone(right, &has_right).into_iter().map(|n| only(RowRelation::RightOnly, None, Some(n))).collect())
}

impl Row {
    /// The same row with its sides exchanged.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self { left: self.right, right: self.left, ..self }
    }
}

/// A pair of paragraphs with the length, in bytes, of what they tell alike.
struct Edge {
    left: usize,
    right: usize,
    weight: f32,
}

/// The pairs of paragraphs whose linked sentences make up enough of the shorter one, heaviest first.
fn edges(left: AlignedSide, right: AlignedSide, links: &[Link], params: &ParagraphParams) -> Vec<Edge> {
    let mut weights: FxHashMap<(usize, usize), f32> = FxHashMap::default();
    for link in links {
        let (a, b) = (&left.cut.sentences[link.left], &right.cut.sentences[link.right]);
        if left.takes_part(a.paragraph) && right.takes_part(b.paragraph) {
            *weights.entry((a.paragraph, b.paragraph)).or_default() += link.weight * a.span.len().min(b.span.len()) as f32;
        }
    }
    let length = |side: AlignedSide, n: usize| side.cut.paragraphs[n].span.len();
    let enough = |edge: &Edge| edge.weight >= params.min_share * length(left, edge.left).min(length(right, edge.right)) as f32;
    let mut edges: Vec<Edge> = weights.into_iter().map(|((left, right), weight)| Edge { left, right, weight }).filter(enough).collect();
    edges.sort_by(|a, b| b.weight.total_cmp(&a.weight).then((a.left, a.right).cmp(&(b.left, b.right))));
    edges
}

/// Paragraphs that correspond: one on at least one side.
#[derive(Default)]
struct Star {
    left: Vec<usize>,
    right: Vec<usize>,
    weight: f32,
}

fn stars(edges: &[Edge], left: usize, right: usize) -> Vec<Star> {
    let (mut of_left, mut of_right): (Vec<Option<usize>>, Vec<Option<usize>>) = (vec![None; left], vec![None; right]);
    let mut stars: Vec<Star> = Vec::new();
    for edge in edges {
        let star = match (of_left[edge.left], of_right[edge.right]) {
            (None, None) => {
                stars.push(Star::default());
                stars.len() - 1
            }
            (Some(star), None) if stars[star].left.len() == 1 => star,
            (None, Some(star)) if stars[star].right.len() == 1 => star,
            _ => continue,
        };
        stars[star].weight += edge.weight;
        if of_left[edge.left].replace(star).is_none() {
            stars[star].left.push(edge.left);
        }
        if of_right[edge.right].replace(star).is_none() {
            stars[star].right.push(edge.right);
        }
    }
    for star in &mut stars {
        star.left.sort_unstable();
        star.right.sort_unstable();
    }
    stars.sort_by_key(|star| star.left[0]);
    stars
}

/// For each star (ordered by its left side) whether it belongs to the heaviest run that ascends on the right as well.
fn heaviest_increasing(stars: &[Star], left: AlignedSide, right: AlignedSide) -> Vec<bool> {
    let bytes = |side: AlignedSide, range: &[usize]| range.iter().map(|&n| side.cut.paragraphs[n].span.len() as u64).sum::<u64>();
    let weight = |star: &Star| bytes(left, &star.left).min(bytes(right, &star.right)).max(1);
    // best[r]: the heaviest run that ends before right paragraph r, with its last star; prefix maxima in a Fenwick tree.
    let mut best: Vec<(u64, Option<usize>)> = vec![(0, None); right.cut.paragraphs.len() + 1];
    let mut before = vec![None; stars.len()];
    for (n, star) in stars.iter().enumerate() {
        let (mut total, mut at) = ((0, None), star.right[0]);
        while at > 0 {
            if best[at].0 > total.0 {
                total = best[at];
            }
            at &= at - 1;
        }
        before[n] = total.1;
        let reached = (total.0 + weight(star), Some(n));
        let mut at = star.right[0] + 1;
        while at < best.len() {
            if reached.0 > best[at].0 {
                best[at] = reached;
            }
            at += at & at.wrapping_neg();
        }
    }
    let mut kept = vec![false; stars.len()];
    let (mut heaviest, mut at): (u64, Option<usize>) = (0, None);
    let mut upto = best.len() - 1;
    while upto > 0 {
        if best[upto].0 > heaviest {
            (heaviest, at) = best[upto];
        }
        upto &= upto - 1;
    }
    while let Some(star) = at {
        kept[star] = true;
        at = before[star];
    }
    kept
}

/// Puts what only the right document has behind the row that holds its predecessor there.
fn weave(rows: Vec<Row>, alone: Vec<Row>) -> Vec<Row> {
    let mut holder: FxHashMap<usize, usize> = FxHashMap::default();
    for (n, row) in rows.iter().enumerate() {
        if row.relation != RowRelation::Moved {
            row.right.iter().for_each(|&paragraph| {
                holder.insert(paragraph, n + 1);
            });
        }
    }
    let mut behind: Vec<Vec<Row>> = (0..=rows.len()).map(|_| Vec::new()).collect();
    let mut reached = 0;
    let mut paragraph = 0;
    for row in alone {
        for passed in paragraph..row.right[0] {
            reached = holder.get(&passed).copied().unwrap_or(reached);
        }
        paragraph = row.right[0];
        behind[reached].push(row);
    }
    let mut behind = behind.into_iter();
    let mut woven: Vec<Row> = behind.next().unwrap_or_default();
    for (row, followers) in rows.into_iter().zip(behind) {
        woven.push(row);
        woven.extend(followers);
    }
    woven
}

/// Dice coefficient of two bags of words.
fn dice(mut a: Vec<u64>, mut b: Vec<u64>) -> f32 {
    a.sort_unstable();
    b.sort_unstable();
    let (mut i, mut j, mut shared) = (0, 0, 0_usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += 1;
                i += 1;
                j += 1;
            }
        }
    }
    if a.is_empty() && b.is_empty() { 1.0 } else { 2.0 * shared as f32 / (a.len() + b.len()) as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::segment;

    /// Links equal sentences.
    fn links(a: &str, x: &Segmented, b: &str, y: &Segmented) -> Vec<Link> {
        let mut found = Vec::new();
        for (i, s) in x.sentences.iter().enumerate() {
            for (j, t) in y.sentences.iter().enumerate() {
                if s.span.of(a) == t.span.of(b) {
                    found.push(Link { left: i, right: j, weight: 1.0 });
                }
            }
        }
        found
    }

    fn rows(a: &str, b: &str) -> Vec<(Vec<usize>, Vec<usize>, RowRelation)> {
        let (x, y) = (segment(a), segment(b));
        let repeats = &SpanSet::default();
        let (left, right) = (AlignedSide { text: a, cut: &x, repeats }, AlignedSide { text: b, cut: &y, repeats });
        let rows = arrange(correspondences(left, right, &links(a, &x, b, &y), &ParagraphParams::default()), left, right);
        rows.into_iter().map(|row| (row.left, row.right, row.relation)).collect()
    }

    #[test]
    fn merges_splits_moves_and_what_stands_alone() {
        use RowRelation::{Edited, LeftOnly, Moved, RightOnly, Same};
        let a = "One is here now. Two is there too.\n\nThree goes away from us.\n\nFour came in the end.\n\nFive stays in its place.";
        let b = "One is here now.\n\nTwo is there too.\n\nSix is new to all.\n\nFive stays in its place.\n\nFour came in the end.";
        assert_eq!(
            rows(a, b),
            [(vec![0], vec![0, 1], Same), (vec![], vec![2], RightOnly), (vec![1], vec![], LeftOnly), (vec![2], vec![4], Moved), (vec![3], vec![3], Same),]
        );
        let merged = rows("Alpha came home.\n\nBeta went out.", "Alpha came home. Beta went out. Gamma slept.");
        assert_eq!(merged, [(vec![0, 1], vec![0], Edited)]);
    }

    #[test]
    fn a_sign_makes_an_edit_of_equal_words() {
        let sure = Link { left: 0, right: 0, weight: 1.0 };
        for (a, b, wanted) in [("It fell to 5 degrees.", "It fell to -5 degrees.", RowRelation::Edited), ("It fell!", "It fell.", RowRelation::Same)] {
            let (x, y) = (segment(a), segment(b));
            let repeats = &SpanSet::default();
            let (left, right) = (AlignedSide { text: a, cut: &x, repeats }, AlignedSide { text: b, cut: &y, repeats });
            assert_eq!(correspondences(left, right, &[sure], &ParagraphParams::default())[0].relation, wanted, "{b}");
        }
    }

    #[test]
    fn repeats_take_no_part() {
        let a = "The same words again.\n\nThe same words again.";
        let cut = segment(a);
        let repeats = [cut.paragraphs[1].span].into_iter().collect();
        let side = AlignedSide { text: a, cut: &cut, repeats: &repeats };
        let rows = arrange(correspondences(side, side, &links(a, &cut, a, &cut), &ParagraphParams::default()), side, side);
        assert_eq!((rows.len(), rows[0].relation), (1, RowRelation::Same));
    }

    #[test]
    fn one_short_sentence_in_common_links_no_paragraphs() {
        let own = [
            (
                "The keeper walked along the pier in the rain. He counted boats until the evening. Nobody came to see him.",
                "Bread was dear in the town that winter. The baker sold half of his flour. Children stood in line.",
            ),
            (
                "Der Wärter ging im Regen über den Steg. Er zählte bis zum Abend Boote. Niemand besuchte ihn dort.",
                "Das Brot war in jenem Winter teuer. Der Bäcker verkaufte sein halbes Mehl. Kinder standen Schlange.",
            ),
            (
                "سار الحارس على الرصيف تحت المطر. وعد القوارب حتى المساء. ولم يزره أحد هناك.",
                "كان الخبز غاليا في ذلك الشتاء. وباع الخباز نصف دقيقه. ووقف الأطفال في الصف.",
            ),
        ];
        for ((a, b), (short, long)) in own.into_iter().zip([
            ("It rained.", "The council of the old town closed the harbour to all ships on Monday after the storm."),
            ("Es goss.", "Der Rat der alten Stadt sperrte den Hafen am Montag nach dem Sturm für alle Schiffe."),
            ("هطل المطر.", "أغلق مجلس المدينة القديمة الميناء يوم الاثنين بعد العاصفة أمام كل السفن."),
        ]) {
            let relations = |shared: &str| rows(&format!("{a} {shared}"), &format!("{b} {shared}")).into_iter().map(|row| row.2).collect::<Vec<_>>();
            assert_eq!(relations(short), [RowRelation::RightOnly, RowRelation::LeftOnly], "{short}");
            assert_eq!(relations(long), [RowRelation::Edited], "{long}");
        }
    }
}
