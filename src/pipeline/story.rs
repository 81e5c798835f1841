//! `compare`: documents in memory, every stage over each of them or each pair of them.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::dating::{Undated, place_in_story};
use crate::align::paragraph::{AlignedSide, Link, Row, arrange, correspondences};
use crate::claim::matching::SpanMatch;
use crate::claim::provenance::{Carried, CopyGroup, Credit, Provenance, SourceDocument, copy_groups, provenance};
use crate::claim::story::{Source, Story};
use crate::config::{CleanParams, CompareParams};
use crate::document::Document;
use crate::error::Warning;
use crate::pipeline::clean::{KeptFor, repeats};
use crate::progress::Progress;
use crate::repeat::RepeatedBlock;
use crate::span::{Span, SpanSet};
use crate::text::{Segmented, segment};

/// Everything that was found in the documents of one story.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// The documents cut up.
    pub cuts: Vec<Segmented>,
    /// What each document repeats.
    pub repeats: Vec<Vec<RepeatedBlock>>,
    /// Why cleaning leaves each of them in its place; `None` where it takes it out.
    pub kept_for: Vec<Vec<Option<KeptFor>>>,
    /// What each document tells twice in other words.
    pub within: Vec<Vec<SpanMatch>>,
    /// The agencies that each document credits.
    pub credits: Vec<Vec<Credit>>,
    /// The pairs of documents, the earlier one first.
    pub pairs: Vec<PairComparison>,
    /// What was odd about the documents.
    pub warnings: Vec<Warning>,
    /// The documents that carry one text.
    pub copy_groups: Vec<CopyGroup>,
}

/// Two documents side by side.
#[derive(Debug, Clone)]
pub struct PairComparison {
    /// Index of the left document.
    pub left: usize,
    /// Index of the right document.
    pub right: usize,
    /// Their paragraphs.
    pub rows: Vec<Row>,
    /// Their matched claims.
    pub matches: Vec<SpanMatch>,
    /// Who has the words from whom.
    pub provenance: Provenance,
}

/// Compares the documents of one story: repeats first, since they would spoil every count, then claims, then paragraphs.
///
/// Cost is linear in each document and quadratic in their number. The result does not depend on the number of threads. Of a run that was ended
/// early some pairs are missing, so that what two documents tell may look as if one told it alone.
#[must_use]
pub fn compare(documents: &[Document], params: &CompareParams, progress: &dyn Progress) -> Comparison {
    let texts: Vec<&str> = documents.iter().map(|document| &*document.text).collect();
    progress.begin("reading", texts.len() as u64);
    let cleaning = CleanParams { repeats: params.repeats, ..CleanParams::default() };
    let (cuts, found): (Vec<Segmented>, Vec<(Vec<_>, Vec<_>)>) = texts
        .par_iter()
        .map(|text| {
            let done = (segment(text), repeats(text, &cleaning).into_iter().unzip());
            progress.advance(1);
            done
        })
        .unzip();
    let (repeats, kept_for): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    progress.finish();
    let published = |n: usize| documents[n].published.as_ref()?.date().map(|at| at.day);
    let sources: Vec<Source> = (0..texts.len()).map(|n| Source { text: texts[n], cut: &cuts[n], repeats: &repeats[n], published: published(n) }).collect();
    let story = Story::new(&sources);
    let origins: Vec<SourceDocument> = (0..texts.len())
        .into_par_iter()
        .map(|n| {
            let names = (documents[n].outlet.as_deref(), documents[n].published.as_ref());
            SourceDocument::of(texts[n], &cuts[n], &repeats[n], names, &params.provenance)
        })
        .collect();
    let carried = Carried::of(&origins);
    let within = (0..texts.len()).into_par_iter().map(|n| story.within(n, &params.claims)).collect();
    let spans = repeats.iter().map(|blocks| blocks.iter().map(|block| block.repeat).collect()).collect();
    let pairs = Pairs { story: &story, cuts: &cuts, repeats: spans, params };
    let with_provenance = |(left, right, (rows, matches)): (usize, usize, Told)| {
        let provenance = provenance(&origins[left], &origins[right], &carried, &params.provenance);
        PairComparison { left, right, rows, matches, provenance }
    };
    let pairs: Vec<PairComparison> = pairs.compared(&first_alike(&sources), progress).into_par_iter().map(with_provenance).collect();
    let copy_groups = copy_groups(&origins, pairs.iter().map(|pair| (pair.left, pair.right, &pair.provenance)));
    let credits = origins.into_iter().map(|origin| origin.credits).collect();
    let warnings = Undated::of_story(documents).into_iter().chain(wordless(documents, &cuts)).collect();
    Comparison { cuts, repeats, kept_for, within, credits, pairs, warnings, copy_groups }
}

/// What is said about documents without words: a report that counts them among its documents, and nowhere else, would not add up.
fn wordless(documents: &[Document], cuts: &[Segmented]) -> Option<Warning> {
    let mut silent = documents.iter().zip(cuts).filter(|(_, cut)| cut.tokens.is_empty()).map(|(document, _)| document);
    let first = silent.next()?;
    let message = match 1 + silent.count() {
        1 => format!("1 document has no words, “{}”: it is no source and says nothing", first.id),
        count => format!("{count} documents have no words, the first is “{}”: they are no sources and say nothing", first.id),
    };
    Some(Warning { passed_over: 0, place: place_in_story(first), message })
}

/// For each document the first one with the same text and day: whatever is found between two texts is found between their copies.
fn first_alike(sources: &[Source]) -> Vec<usize> {
    let mut first: FxHashMap<(&str, Option<i32>), usize> = FxHashMap::default();
    sources.iter().enumerate().map(|(n, source)| *first.entry((source.text, source.published.map(|day| day.0))).or_insert(n)).collect()
}

/// What two documents have in common: their paragraphs and their matched claims.
type Told = (Vec<Row>, Vec<SpanMatch>);

/// What any pair of documents is compared with.
struct Pairs<'a> {
    story: &'a Story<'a>,
    cuts: &'a [Segmented],
    repeats: Vec<SpanSet>,
    params: &'a CompareParams,
}

impl Pairs<'_> {
    /// All pairs, the earlier document first. `same` names for each document the first one with its text: two texts are compared once,
    /// however many copies there are of them. Those that an ended run does not come to are missing.
    fn compared(&self, same: &[usize], progress: &dyn Progress) -> Vec<(usize, usize, Told)> {
        let all: Vec<(usize, usize)> = (0..same.len()).flat_map(|left| (left + 1..same.len()).map(move |right| (left, right))).collect();
        let texts = |(left, right): (usize, usize)| (same[left], same[right]);
        let mut seen = FxHashSet::default();
        let distinct: Vec<(usize, usize)> = all.iter().copied().filter(|pair| seen.insert(texts(*pair))).collect();
        progress.begin("comparing", distinct.len() as u64);
        let compared = distinct.into_par_iter().filter(|_| !progress.cancelled()).map(|pair| {
            let told = self.compare(pair);
            progress.advance(1);
            (texts(pair), told)
        });
        let compared: FxHashMap<(usize, usize), Told> = compared.collect();
        progress.finish();
        all.into_iter().filter_map(|(left, right)| Some((left, right, compared.get(&texts((left, right)))?.clone()))).collect()
    }

    fn compare(&self, (left, right): (usize, usize)) -> Told {
        let matches = self.story.between(left, right, &self.params.claims);
        let side = |n: usize| AlignedSide { text: self.story.sides[n].reading.text, cut: &self.cuts[n], repeats: &self.repeats[n] };
        let (a, b) = (side(left), side(right));
        let links = links(a.cut, b.cut, &matches);
        let rows = if self.story.is_mirrored(left, right) {
            let links: Vec<Link> = links.into_iter().map(Link::mirrored).collect();
            correspondences(b, a, &links, &self.params.paragraphs).into_iter().map(Row::mirrored).collect()
        } else {
            correspondences(a, b, &links, &self.params.paragraphs)
        };
        (arrange(rows, a, b), matches)
    }
}

/// The sentences that matched claims stand in; the weight of a match is shared out over the sentence it covers.
fn links(left: &Segmented, right: &Segmented, matches: &[SpanMatch]) -> Vec<Link> {
    let sentence = |cut: &Segmented, span: Span| cut.sentences.partition_point(|sentence| sentence.span.end <= span.start);
    let share = |cut: &Segmented, n: usize, span: Span| cut.sentences[n].span.overlap(span) as f32 / cut.sentences[n].span.len().max(1) as f32;
    let linked = matches.iter().map(|found| {
        let (i, j) = (sentence(left, found.left), sentence(right, found.right));
        let covered = share(left, i, found.left).max(share(right, j, found.right));
        Link { left: i, right: j, weight: found.score * covered }
    });
    linked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Silent;

    #[test]
    fn documents_without_words_are_told_of() {
        let told = |texts: &[&str]| {
            let documents: Vec<Document> = texts.iter().zip('a'..).map(|(text, id)| Document::new(id, *text)).collect();
            compare(&documents, &CompareParams::default(), &Silent).warnings.into_iter().map(|warning| warning.message).collect::<Vec<_>>()
        };
        assert_eq!(told(&["The ferry sails.", "The ferry waits."]), [""; 0]);
        assert_eq!(told(&["The ferry sails.", " … "]), ["1 document has no words, “b”: it is no source and says nothing"]);
        assert_eq!(told(&["", "The ferry sails.", ""]), ["2 documents have no words, the first is “a”: they are no sources and say nothing"]);
    }
}
