//! Passages that many documents carry: each stays where its context is fullest, and goes from the others, sentence by sentence.
//!
//! What carries a passage is known from the search for reused texts ([`crate::pipeline::corpus`]). A sentence goes only when it lies in the
//! passage as a whole and the document that keeps it says all that the sentence does; what goes in one place passes the check of repeated
//! blocks ([`crate::repeat::says_the_same`]) as well. What one passage keeps, no other one removes.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::boilerplate::{Boilerplate, keyed_lines};
use super::coverage::{Holder, Other, sentences_of, words_of};
use super::cuts::{Cut, Cuts, GrowingSpans, Original, Why};
use super::per_outlet::outlets;
use crate::config::CleanParams;
use crate::day::Day;
use crate::document::DocId;
use crate::error::Error;
use crate::fingerprint::gram::letters;
use crate::pipeline::corpus::{Clustering, DocumentTable};
use crate::progress::Progress;
use crate::publication::PublicationDate;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::repeat::{RepeatRelation, says_the_same};
use crate::span::Span;
use crate::text::punctuation::{is_colon, is_semicolon};
use crate::text::{Token, tokenize};

/// A passage and the documents that carry it and stay.
struct Carried {
    /// Who carries most around it.
    fullest: DocId,
    /// Each with its place and how like the fullest one it is.
    holders: Vec<(DocId, Span, f64)>,
}

/// A part of a document that may go.
struct Run {
    gone: Span,
    /// Its parts between which no block went, each with its place in the text as it was read.
    parts: Vec<(Span, Span)>,
    /// Where it is kept, in the text of the keeper as it is compared.
    kept: Span,
    relation: RepeatRelation,
}

/// A document that keeps a passage.
struct Keeper<'t> {
    /// Bytes before the part that is looked at.
    start: u32,
    part: &'t str,
    holder: Holder<'t>,
}

/// Removes passages.
pub(super) struct PassageCutter<'a> {
    pub(super) corpus: &'a DocumentTable,
    pub(super) boilerplate: &'a Boilerplate,
    pub(super) params: &'a CleanParams,
    /// What goes already, and what is added.
    pub(super) cuts: Cuts,
    gone: FxHashMap<DocId, GrowingSpans>,
    stays: FxHashMap<DocId, GrowingSpans>,
    pub(super) errors: Vec<Error>,
}

impl<'a> PassageCutter<'a> {
    /// After `cuts`.
    pub(super) fn new(corpus: &'a DocumentTable, boilerplate: &'a Boilerplate, params: &'a CleanParams, cuts: Cuts) -> Self {
        let mut gone: FxHashMap<DocId, GrowingSpans> = FxHashMap::default();
        for (doc, own) in cuts.documents() {
            for cut in own {
                gone.entry(doc).or_default().add(cut.gone);
            }
        }
        Self { corpus, boilerplate, params, cuts, gone, stays: FxHashMap::default(), errors: Vec::new() }
    }

    /// Cuts the passages of `found` that at least `least` documents carry which stay. Those that most documents carry come first.
    ///
    /// Linear in the texts of the documents that carry one, each of which is read again for every passage.
    pub(super) fn cut(&mut self, found: &Clustering, least: u32, stays: &dyn Fn(DocId) -> bool, progress: &dyn Progress) {
        let mut carried = carried(found, least as usize, stays);
        if self.params.keep_per_outlet {
            carried = self.each_outlet(carried, progress);
        }
        if !self.boilerplate.is_empty() {
            self.note_lines(&carried);
        }
        progress.begin("comparing passages", carried.len() as u64);
        for passage in carried {
            progress.advance(1);
            if progress.cancelled() {
                break;
            }
            if let Err(error) = self.passage(passage) {
                self.errors.push(error);
            }
        }
        progress.finish();
    }

    /// The passages, each outlet's holders by themselves: what one keeps, another one does not go without.
    fn each_outlet(&mut self, carried: Vec<Carried>, progress: &dyn Progress) -> Vec<Carried> {
        let documents = documents(&carried);
        let (read, errors) = outlets(self.corpus, &documents, progress);
        self.errors.extend(errors);
        let outlet = |doc: DocId| documents.binary_search(&doc).ok().and_then(|at| read[at]);
        let split = |Carried { fullest, holders }: Carried| {
            let mut of: BTreeMap<u64, Vec<(DocId, Span, f64)>> = BTreeMap::new();
            for holder in holders {
                if let Some(outlet) = outlet(holder.0) {
                    of.entry(outlet).or_default().push(holder);
                }
            }
            of.into_values().filter(|holders| holders.len() > 1).map(move |holders| Carried { fullest, holders })
        };
        carried.into_iter().flat_map(split).collect()
    }

    /// Lines of boilerplate go and stay where that was decided.
    fn note_lines(&mut self, carried: &[Carried]) {
        let (mut reader, mut record) = (LineReader::default(), Record::default());
        for doc in documents(carried) {
            if let Err(error) = self.corpus.reread(doc, &mut reader, &mut record) {
                self.errors.push(error);
                continue;
            }
            let outlet = Some(record.outlet.as_str()).filter(|outlet| !outlet.is_empty());
            for (line, keeper) in keyed_lines(&record.text, outlet).filter_map(|(line, key)| Some((line, self.boilerplate.keeper(key?)?))) {
                let side = if keeper == doc { &mut self.stays } else { &mut self.gone };
                side.entry(doc).or_default().add(line);
            }
        }
    }

    /// Chooses who keeps a passage and cuts it out of the others.
    fn passage(&mut self, passage: Carried) -> Result<(), Error> {
        let Carried { fullest, mut holders } = passage;
        holders.sort_by_key(|(doc, span, _)| (*doc != fullest, Reverse(span.len())));
        let is_whole = |(doc, span, _): &(DocId, Span, f64)| self.gone.get(doc).is_none_or(|gone| !gone.touch(*span));
        let Some(at) = holders.iter().position(is_whole) else { return Ok(()) };
        let (keeper, span, _) = holders.remove(at);
        let (mut reader, mut record, mut before) = (LineReader::default(), Record::default(), Record::default());
        self.corpus.reread(keeper, &mut reader, &mut record)?;
        let Some(original) = Original::of(self.corpus, keeper, &record.text, (&mut reader, &mut before))? else { return Ok(()) };
        let part = widened(&record.text, span);
        let (start, words) = (part.start, part.of(&record.text));
        let holder = Holder::of(words, day(&record), self.params.coverage);
        let kept = Keeper { start, part: words, holder };
        let look = |room: &mut (LineReader, Record, Record), (doc, span, _): &(DocId, Span, f64)| self.runs(*doc, *span, &kept, room);
        let runs: Vec<Result<Vec<Run>, Error>> = holders.par_iter().map_init(Default::default, look).collect();
        for ((doc, _, similarity), runs) in holders.into_iter().zip(runs) {
            for run in runs? {
                let free = |side: &FxHashMap<DocId, GrowingSpans>, doc: DocId, span: Span| side.get(&doc).is_none_or(|known| !known.touch(span));
                let goes = free(&self.gone, doc, run.gone) && free(&self.stays, doc, run.gone) && free(&self.gone, keeper, run.kept);
                let Some(place) = original.place(run.kept).filter(|_| goes) else { continue };
                self.gone.entry(doc).or_default().add(run.gone);
                self.stays.entry(keeper).or_default().add(run.kept);
                let similarity = if run.relation == RepeatRelation::Exact { 1.0 } else { similarity as f32 };
                let why = Why::Passage { keeper, kept: place, relation: run.relation, similarity };
                for (gone, went) in run.parts {
                    self.cuts.push(doc, Cut { gone, went, why: why.clone() });
                }
            }
        }
        Ok(())
    }

    /// The sentences of a document in a passage that the keeper says as well, those that follow one another together.
    fn runs(&self, doc: DocId, span: Span, keeper: &Keeper<'_>, (reader, record, before): &mut (LineReader, Record, Record)) -> Result<Vec<Run>, Error> {
        self.corpus.reread(doc, reader, record)?;
        let text = &record.text;
        let (tokens, other) = (tokenize(text), Other::of(text, day(record)));
        let mut found: Vec<(usize, Span, Span)> = Vec::new();
        for (n, sentence) in sentences_of(text).enumerate() {
            let inside = words_of(&tokens, sentence);
            let (Some(first), Some(last)) = (inside.first(), inside.last()) else { continue };
            if first.span.start < span.start || last.span.end > span.end {
                continue;
            }
            let Some(place) = keeper.holder.place_of(&other, sentence, inside) else { continue };
            match found.last_mut().filter(|run| run.0 + 1 == n) {
                Some(run) => *run = (n, run.1.hull(sentence), run.2.hull(place)),
                None => found.push((n, sentence, place)),
            }
        }
        found.retain(|(_, gone, _)| self.is_much(text, words_of(&tokens, *gone)) && !is_introduced(text, *gone));
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let Some(original) = Original::of(self.corpus, doc, text, (reader, before))? else { return Ok(Vec::new()) };
        let run = |(_, gone, place): (usize, Span, Span)| {
            let relation = relation(keeper, place, words_of(&tokens, gone));
            let same = says_the_same(place.of(keeper.part), gone.of(text), relation, &self.params.repeats);
            let kept = Span { start: keeper.start + place.start, end: keeper.start + place.end };
            same.then(|| Run { gone, parts: original.parts(gone), kept, relation })
        };
        Ok(found.into_iter().filter_map(run).collect())
    }

    /// Whether words are more than a phrase.
    fn is_much(&self, text: &str, words: &[Token]) -> bool {
        words.iter().map(|&word| letters(text, word)).sum::<u32>() >= self.params.passage_letters
    }
}

/// The passages that enough documents carry which stay, in the order in which they are reported.
fn carried(found: &Clustering, least: usize, stays: &dyn Fn(DocId) -> bool) -> Vec<Carried> {
    let reused = found.reuse.iter().map(|text| {
        let holders = text.holders.iter().map(|holder| (holder.document, holder.span, holder.similarity)).collect();
        Carried { fullest: text.fullest, holders }
    });
    // A passage of two documents stays in the longer one.
    let bytes = |doc: DocId| found.corpus.record_bytes(doc);
    let pairs = found.passages.iter().filter(|_| least <= 2).map(|pair| Carried {
        fullest: if bytes(pair.b) > bytes(pair.a) { pair.b } else { pair.a },
        holders: vec![(pair.a, pair.a_span, pair.similarity), (pair.b, pair.b_span, pair.similarity)],
    });
    let mut all: Vec<Carried> = reused.chain(pairs).collect();
    for passage in &mut all {
        passage.holders.retain(|holder| stays(holder.0));
    }
    all.retain(|passage| passage.holders.len() >= least.max(2));
    all
}

/// The documents that carry any of them, in order.
fn documents(carried: &[Carried]) -> Vec<DocId> {
    let mut documents: Vec<DocId> = carried.iter().flat_map(|passage| passage.holders.iter().map(|holder| holder.0)).collect();
    documents.sort_unstable();
    documents.dedup();
    documents
}

/// A span with the whole of the sentences that it touches.
fn widened(text: &str, span: Span) -> Span {
    sentences_of(text).filter(|sentence| sentence.overlap(span) > 0).fold(span, Span::hull)
}

/// Whether what stands before leads up to it: a quotation, an item.
fn is_introduced(text: &str, span: Span) -> bool {
    text[..span.start as usize].trim_end().ends_with(|c| is_colon(c) || is_semicolon(c))
}

/// Whether the words are those of the keeper, in the same order.
fn relation(keeper: &Keeper<'_>, place: Span, words: &[Token]) -> RepeatRelation {
    let kept = tokenize(place.of(keeper.part));
    let same = kept.windows(words.len().max(1)).any(|kept| kept.iter().map(|word| word.term).eq(words.iter().map(|word| word.term)));
    if same { RepeatRelation::Exact } else { RepeatRelation::Edited }
}

fn day(record: &Record) -> Option<Day> {
    PublicationDate::read(&record.date).ok().map(|at| at.day)
}
