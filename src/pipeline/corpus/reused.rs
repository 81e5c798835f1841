//! What a reused text is: which sections of a fullest holder are one text, who carries it, and when it is boilerplate.

use rustc_hash::{FxHashMap, FxHashSet};

use super::store::DocumentTable;
use crate::config::ReuseParams;
use crate::document::{DocId, TextId};
use crate::fingerprint::gram::letters;
use crate::read::scan::Record;
use crate::span::Span;
use crate::text::tokenize;

/// A text that many documents carry, each word for word or nearly.
#[derive(Debug, Clone, PartialEq)]
pub struct ReusedText {
    /// Its words in the fullest holder; characters, in scripts without blanks.
    pub words: u32,
    /// The holder that was published first, where dates tell; else the one that a cluster would rather keep.
    pub first: DocId,
    /// The holder that the others are compared with: of all that carry a part of it the one that carries most.
    pub fullest: DocId,
    /// All documents that carry it, in the order of their ids.
    pub holders: Vec<ReuseHolder>,
    /// Its beginning.
    pub beginning: String,
    letters: u32,
    carried: Vec<Carried>,
}

/// A document that carries a reused text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReuseHolder {
    /// The document.
    pub document: DocId,
    /// Where the text stands in it.
    pub span: Span,
    /// The share of both sides, here and in the fullest holder, that is the same words in the same order.
    pub similarity: f64,
}

/// What a document shares with the fullest holder.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Carried {
    /// Number of the section of the fullest holder.
    pub(super) section: u32,
    /// Its text, and itself.
    pub(super) text: TextId,
    pub(super) document: DocId,
    /// Where the words stand in the fullest holder.
    pub(super) in_fullest: Span,
    /// Where they stand here.
    pub(super) span: Span,
    pub(super) similarity: f32,
    /// When it was published.
    pub(super) published: Option<i64>,
    pub(super) outlet: u64,
    /// The whole document without the blanks around it.
    pub(super) all: Span,
}

impl Carried {
    /// What a document says beside its words; without a place.
    pub(super) fn whole((text, document): (TextId, DocId), record: &Record) -> Self {
        let published = record.publication_date().ok().map(|at| at.moment());
        let outlet = if record.outlet.is_empty() { 0 } else { xxhash_rust::xxh3::xxh3_64(record.outlet.as_bytes()) };
        let all = Span::new(0, record.text.len()).trim(&record.text);
        Self { section: 0, text, document, in_fullest: Span::default(), span: Span::default(), similarity: 1.0, published, outlet, all }
    }

    /// Whether it stands where the document begins or ends.
    fn at_an_end(&self, margin: usize) -> bool {
        ((self.span.start - self.all.start.min(self.span.start)) as usize) <= margin || (self.all.end.saturating_sub(self.span.end) as usize) <= margin
    }
}

/// A text of one section of the fullest holder, before its holders are looked at again.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Core {
    /// Where it stands in the fullest holder.
    pub(super) span: Span,
    /// Those who carry it, one entry a document.
    pub(super) carried: Vec<Carried>,
}

impl Core {
    /// Whether a member's section goes beyond the text at `span`: where the text begins and ends in it is to be found again.
    pub(super) fn reaches_beyond(span: Span, one: &Carried) -> bool {
        one.in_fullest.len() - one.in_fullest.overlap(span) > span.len() / ReuseParams::BEYOND_PART
    }
}

/// Which texts the sections are that documents share with one part of the fullest holder. Sections that cover half of one another are one
/// text, from the middle one of their beginnings to the middle one of their ends; so is every longer section that holds it. At most
/// [`ReuseParams::max_texts`] texts, so the cost is linear in the sections, beside sorting.
pub(super) fn told_apart(mut sections: Vec<Carried>, params: &ReuseParams) -> Vec<Core> {
    sections.sort_by_key(|one| (std::cmp::Reverse(one.in_fullest.len()), one.in_fullest, one.text, one.document));
    let mut groups: Vec<(Span, Vec<usize>)> = Vec::new();
    for (n, one) in sections.iter().enumerate() {
        let fits = |span: Span| 2 * span.overlap(one.in_fullest) >= span.len().max(one.in_fullest.len());
        match groups.iter().position(|(span, _)| fits(*span)) {
            Some(group) => groups[group].1.push(n),
            None if groups.len() < params.max_texts => groups.push((one.in_fullest, vec![n])),
            None => {}
        }
    }
    let mut cores: Vec<Core> = Vec::new();
    // Those that most documents carry first, so that of two readings of one text the better one stays.
    groups.sort_by_key(|(span, members)| (std::cmp::Reverse(members.len()), *span));
    for (_, members) in groups {
        let middle = |end: fn(Span) -> u32| {
            let mut ends: Vec<u32> = members.iter().map(|&n| end(sections[n].in_fullest)).collect();
            ends.sort_unstable();
            ends[ends.len() / 2]
        };
        let (start, end) = (middle(|span| span.start), middle(|span| span.end));
        let span = Span { start, end: end.max(start) };
        let alike = |other: Span, share: usize| 10 * span.overlap(other) >= share * span.len();
        if cores.iter().any(|core| alike(core.span, ReuseParams::ALIKE_TENTHS) && 10 * span.overlap(core.span) >= ReuseParams::ALIKE_TENTHS * core.span.len()) {
            continue;
        }
        let own: FxHashSet<usize> = members.iter().copied().collect();
        let mut seen = FxHashSet::default();
        let carries = |n: &usize| own.contains(n) || alike(sections[*n].in_fullest, ReuseParams::ALIKE_TENTHS);
        let carried: Vec<Carried> = (0..sections.len()).filter(carries).filter(|&n| seen.insert(sections[n].document)).map(|n| sections[n].clone()).collect();
        let texts: FxHashSet<TextId> = carried.iter().map(|one| one.text).collect();
        if texts.len() + 1 >= params.min_holders as usize {
            cores.push(Core { span, carried });
        }
    }
    cores
}

impl ReusedText {
    /// The text of a `core`; `own` is the fullest holder, whose text is `text`.
    pub(super) fn new(own: &Carried, core: Core, text: &str, params: &ReuseParams) -> Self {
        let words = core.span.of(text);
        let tokens = tokenize(words);
        let mut carried = core.carried;
        carried.push(Carried { in_fullest: core.span, span: core.span, similarity: 1.0, ..own.clone() });
        Self {
            words: tokens.len() as u32,
            first: own.document,
            fullest: own.document,
            holders: Vec::new(),
            beginning: words.chars().take(params.shown).collect(),
            letters: tokens.iter().map(|&token| letters(words, token)).sum(),
            carried,
        }
    }

    /// Number of distinct texts that carry it.
    pub(super) fn texts(&self) -> usize {
        self.carried.iter().map(|one| one.text).collect::<FxHashSet<TextId>>().len()
    }

    /// Whether it is broad, short and in its place: what nearly all holders have at an end, or the phrase of one outlet. A long text never is.
    pub(super) fn is_boilerplate(&self, params: &ReuseParams) -> bool {
        let texts = self.texts();
        if self.letters >= params.long || texts < params.broad as usize {
            return false;
        }
        let enough = |count: usize| 100 * count >= params.in_place as usize * self.carried.len();
        let mut outlets: FxHashMap<u64, usize> = FxHashMap::default();
        self.carried.iter().filter(|one| one.outlet != 0).for_each(|one| *outlets.entry(one.outlet).or_default() += 1);
        let at_an_end = self.carried.iter().filter(|one| one.at_an_end(params.margin)).count();
        enough(at_an_end) || enough(outlets.into_values().max().unwrap_or(0))
    }

    /// Names the first of the holders and puts them in order.
    pub(super) fn settle(&mut self, corpus: &DocumentTable) {
        let undated = |one: &Carried| (one.published.is_none(), one.published);
        let rank = |one: &Carried| corpus.docs()[one.document.index()].rank;
        self.carried.sort_by(|x, y| undated(x).cmp(&undated(y)).then(rank(x).cmp(&rank(y))).then_with(|| corpus.id_order(x.document, y.document)));
        self.first = self.carried.first().map_or(self.fullest, |one| one.document);
        let holder = |one: Carried| ReuseHolder { document: one.document, span: one.span, similarity: f64::from(one.similarity) };
        self.holders = std::mem::take(&mut self.carried).into_iter().map(holder).collect();
        self.holders.sort_by(|x, y| corpus.id_order(x.document, y.document));
    }
}

/// Joins texts of different groups that are one: half of the holders of the later one carry the earlier one in the same place. Linear in
/// the holders, beside the texts of one document.
pub(super) fn merged(texts: Vec<ReusedText>) -> Vec<ReusedText> {
    let mut places: FxHashMap<DocId, Vec<(Span, usize)>> = FxHashMap::default();
    let mut kept: Vec<ReusedText> = Vec::new();
    for mut text in texts {
        let mut votes: FxHashMap<usize, usize> = FxHashMap::default();
        for one in &text.carried {
            let same = |place: &&(Span, usize)| 2 * place.0.overlap(one.span) >= place.0.len().max(one.span.len());
            let earlier = places.get(&one.document).and_then(|places| places.iter().find(same));
            if let Some(place) = earlier {
                *votes.entry(place.1).or_default() += 1;
            }
        }
        // Words that all its holders carry as part of one earlier text say nothing new.
        let inside = |one: &Carried| -> Vec<usize> {
            let places = places.get(&one.document).into_iter().flatten();
            places.filter(|place| 10 * place.0.overlap(one.span) >= ReuseParams::INSIDE_TENTHS * one.span.len()).map(|place| place.1).collect()
        };
        let first: Vec<usize> = text.carried.first().map_or_else(Vec::new, inside);
        if first.iter().any(|at| text.carried.iter().all(|one| inside(one).contains(at))) {
            continue;
        }
        let most = votes.into_iter().map(|(at, count)| (count, std::cmp::Reverse(at))).max();
        let at = most.filter(|(count, _)| 2 * count >= text.carried.len()).map_or(kept.len(), |(_, at)| at.0);
        let carried = std::mem::take(&mut text.carried);
        if at == kept.len() {
            kept.push(text);
        }
        let known: FxHashSet<DocId> = kept[at].carried.iter().map(|one| one.document).collect();
        for one in carried.into_iter().filter(|one| !known.contains(&one.document)) {
            places.entry(one.document).or_default().push((one.span, at));
            kept[at].carried.push(one);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(text: u32, start: u32, end: u32) -> Carried {
        let span = Span { start, end };
        let (document, all) = (DocId(text), Span { start: 0, end: 10_000 });
        Carried { section: 0, text: TextId(text), document, in_fullest: span, span, similarity: 1.0, published: None, outlet: 0, all }
    }

    fn spans(cores: &[Core]) -> Vec<(u32, u32, usize)> {
        cores.iter().map(|core| (core.span.start, core.span.end, core.carried.len())).collect()
    }

    #[test]
    fn sections_that_differ_at_their_ends_are_one_text_of_the_middle_ones() {
        let found = told_apart(vec![section(1, 100, 900), section(2, 110, 905), section(3, 110, 1300), section(4, 110, 760)], &ReuseParams::default());
        assert_eq!(spans(&found), [(110, 905, 4)]);
    }

    #[test]
    fn a_longer_section_carries_the_shorter_text_and_makes_none_alone() {
        let mut sections: Vec<Carried> = (1..6).map(|text| section(text, 1000, 1400)).collect();
        sections.push(section(9, 200, 3000));
        let found = told_apart(sections.clone(), &ReuseParams::default());
        assert_eq!(spans(&found), [(1000, 1400, 6)]);
        assert!(Core::reaches_beyond(found[0].span, &sections[5]) && !Core::reaches_beyond(found[0].span, &sections[0]));
        sections.push(section(8, 210, 2990));
        assert_eq!(spans(&told_apart(sections, &ReuseParams::default())), [(1000, 1400, 7), (210, 3000, 2)]);
    }

    #[test]
    fn one_document_counts_once() {
        assert_eq!(told_apart(vec![section(1, 0, 500), section(1, 0, 490)], &ReuseParams::default()), []);
    }

    fn reused(members: &[Carried], letters: u32) -> ReusedText {
        let (first, fullest) = (members[0].document, members[0].document);
        ReusedText { words: letters / 4, first, fullest, holders: Vec::new(), beginning: String::new(), letters, carried: members.to_vec() }
    }

    #[test]
    fn boilerplate_is_broad_and_short_and_in_its_place() {
        let params = ReuseParams::default();
        let foot: Vec<Carried> = (0..params.broad).map(|text| section(text, 9500, 9950)).collect();
        let middle: Vec<Carried> = (0..params.broad).map(|text| section(text, 5000, 5450)).collect();
        assert!(reused(&foot, params.long - 1).is_boilerplate(&params));
        assert!(!reused(&foot, params.long).is_boilerplate(&params));
        assert!(!reused(&foot[1..], params.long - 1).is_boilerplate(&params));
        assert!(!reused(&middle, params.long - 1).is_boilerplate(&params));
        let of = |outlets: u64| middle.iter().map(|one| Carried { outlet: 1 + u64::from(one.text.0) % outlets, ..one.clone() }).collect::<Vec<_>>();
        assert!(reused(&of(1), params.long - 1).is_boilerplate(&params));
        assert!(!reused(&of(2), params.long - 1).is_boilerplate(&params));
    }

    #[test]
    fn texts_of_two_groups_are_one_where_most_holders_say_so() {
        let one: Vec<Carried> = (0..8).map(|text| section(text, 100, 900)).collect();
        let again: Vec<Carried> = (4..10).map(|text| section(text, 120, 880)).collect();
        let other: Vec<Carried> = (4..10).map(|text| section(text, 4000, 4900)).collect();
        // A part of the first with some of its holders, and one with others.
        let part: Vec<Carried> = (2..6).map(|text| section(text, 300, 500)).collect();
        let found = merged(vec![reused(&one, 200), reused(&again, 190), reused(&part, 50), reused(&other, 190)]);
        assert_eq!(found.iter().map(|text| (text.words, text.carried.len())).collect::<Vec<_>>(), [(50, 10), (47, 6)]);
    }
}
