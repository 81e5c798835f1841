//! Texts that many documents carry: each is told once, with all its holders.
//!
//! Fingerprints name a fullest holder and those that may carry the same ([`crate::candidates::reuse`]); every other
//! document is aligned with the sections of the fullest alone ([`crate::align::passage`]). So k holders cost k
//! alignments. What is broad, short and in its place is boilerplate and left out.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::ready::{Ready, Records};
use super::reused::{Carried, Core, ReusedText, merged, told_apart};
use super::store::DocumentTable;
use super::tally::Tally;
use super::texts::Texts;
use crate::align::passage::{PassageSide, passages};
use crate::candidates::postings::Postings;
use crate::candidates::reuse::{ReuseGroup, reuse_groups};
use crate::config::{PassageParams, ReuseParams, WinnowParams};
use crate::document::{DocId, TextId};
use crate::error::Error;
use crate::fingerprint::gram::letters;
use crate::fingerprint::winnow::winnow;
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::span::Span;
use crate::text::tokenize;

/// Finds the texts that many documents carry.
pub(super) struct ReuseFinder<'a> {
    pub(super) corpus: &'a DocumentTable,
    pub(super) texts: &'a Texts,
    pub(super) postings: &'a Postings,
    pub(super) passages: &'a PassageParams,
    pub(super) params: ReuseParams,
}

/// A part of the fullest holder, and the texts that may carry it.
struct Section {
    /// The part with what stands around it, in bytes.
    around: Span,
    /// The part itself.
    core: Span,
    /// Lists whose fingerprints stand in it.
    lists: Vec<u32>,
}

/// A group of which the fullest holder was read.
struct Opened {
    /// The text of the fullest holder, and itself.
    fullest: TextId,
    document: DocId,
    record: Record,
    sections: Vec<Section>,
    /// The others with their texts, each with the numbers of the sections that it may carry.
    others: Vec<((TextId, DocId), Vec<u32>)>,
}

/// A part of the fullest holder, ready for alignment.
struct Part<'t> {
    /// Where it begins, in bytes.
    start: u32,
    /// What a passage must touch.
    core: Span,
    side: PassageSide<'t>,
}

impl ReuseFinder<'_> {
    /// The texts, in the order of [`ReusedText`]s. Linear in the postings and in the texts of the holders, each of which is
    /// read again once for every group that it is in.
    pub(super) fn find(&self, progress: &dyn Progress, tally: &mut Tally) -> Vec<ReusedText> {
        let groups = reuse_groups(self.postings, &self.params);
        progress.begin("gathering reused texts", groups.len() as u64);
        let mut all = Vec::new();
        for groups in groups.chunks(ReuseParams::TOGETHER) {
            let opened: Vec<Result<Opened, Error>> = groups.par_iter().filter(|_| !progress.cancelled()).map(|group| self.open(group)).collect();
            let documents = opened.iter().flatten().flat_map(|opened| opened.others.iter().map(|((_, document), _)| *document));
            let records = Records::of(self.corpus, documents);
            let ready = Ready::of(&records, self.passages);
            let find = |opened: Result<Opened, Error>| {
                let found = opened.map(|opened| self.group(&opened, &ready));
                progress.advance(1);
                found
            };
            for found in opened.into_par_iter().map(find).collect::<Vec<_>>() {
                match found {
                    Ok((texts, errors)) => {
                        all.extend(texts);
                        tally.errors.extend(errors);
                    }
                    Err(error) => tally.errors.push(error),
                }
            }
        }
        progress.finish();
        let mut all = merged(all);
        all.retain(|text| text.texts() >= self.params.min_holders as usize && !text.is_boilerplate(&self.params));
        for text in &mut all {
            text.settle(self.corpus);
        }
        all.sort_by(|x, y| {
            y.holders.len().cmp(&x.holders.len()).then(y.words.cmp(&x.words)).then_with(|| {
                let (left, right) = (&x.holders[0], &y.holders[0]);
                self.corpus.id_order(left.document, right.document).then(left.span.cmp(&right.span))
            })
        });
        all
    }

    /// Reads the fullest holder of a group.
    fn open(&self, group: &ReuseGroup) -> Result<Opened, Error> {
        let (mut reader, mut record) = (LineReader::default(), Record::default());
        let fullest = TextId(group.fullest);
        let document = self.texts.first_copy(fullest);
        self.corpus.reread(document, &mut reader, &mut record)?;
        let sections = self.sections(group, &record.text);
        let holders = self.holders(fullest, &sections).into_iter();
        let others = holders.flat_map(|(text, own)| self.texts.copies(text).iter().map(move |&doc| ((text, doc), own.clone()))).collect();
        Ok(Opened { fullest, document, record, sections, others })
    }

    /// The texts of one group.
    fn group(&self, opened: &Opened, ready: &Ready<'_>) -> (Vec<ReusedText>, Vec<Error>) {
        let Opened { fullest, document, record, sections, others } = opened;
        let parts: Vec<Part<'_>> = sections.iter().map(|section| self.part(&record.text, section.around, section.core)).collect();
        let mut errors = Vec::new();
        let mut carried = vec![Vec::new(); sections.len()];
        for one in self.aligned(&parts, others, ready, &mut errors) {
            carried[one.section as usize].push(one);
        }
        let mut cores: Vec<Core> = carried.into_iter().flat_map(|carried| told_apart(carried, &self.params)).collect();
        self.cut(&mut cores, &record.text, ready, &mut errors);
        self.add_copies(*fullest, &mut cores, record, &mut errors);
        let own = Carried::whole((*fullest, *document), record);
        (cores.into_iter().map(|core| ReusedText::new(&own, core, &record.text, &self.params)).collect(), errors)
    }

    fn part<'t>(&self, text: &'t str, around: Span, core: Span) -> Part<'t> {
        Part { start: around.start, core, side: PassageSide::new(around.of(text), self.passages) }
    }

    /// What documents share with parts of the fullest holder; each names its text, itself and the parts it is held against.
    fn aligned(&self, parts: &[Part<'_>], documents: &[((TextId, DocId), Vec<u32>)], ready: &Ready<'_>, errors: &mut Vec<Error>) -> Vec<Carried> {
        let shared: Vec<Result<Vec<Carried>, Error>> =
            documents.par_iter().map_init(<(LineReader, Record)>::default, |room, (who, own)| self.shared(*who, (own, parts), ready, room)).collect();
        let mut all = Vec::new();
        for found in shared {
            match found {
                Ok(found) => all.extend(found),
                Err(error) => errors.push(error),
            }
        }
        all
    }

    /// Finds again where a text begins and ends in documents that share more with the fullest holder than it.
    fn cut(&self, cores: &mut [Core], text: &str, ready: &Ready<'_>, errors: &mut Vec<Error>) {
        let parts: Vec<Part<'_>> = cores.iter().map(|core| self.part(text, core.span, core.span)).collect();
        let mut again: FxHashMap<(TextId, DocId), Vec<u32>> = FxHashMap::default();
        for (n, core) in (0..).zip(&*cores) {
            core.carried.iter().filter(|one| Core::reaches_beyond(core.span, one)).for_each(|one| again.entry((one.text, one.document)).or_default().push(n));
        }
        let mut again: Vec<((TextId, DocId), Vec<u32>)> = again.into_iter().collect();
        again.sort_unstable();
        // Of several sections of one document the one that covers most of the text.
        let mut cut: FxHashMap<(u32, DocId), Carried> = FxHashMap::default();
        for one in self.aligned(&parts, &again, ready, errors) {
            let best = cut.entry((one.section, one.document)).or_insert_with(|| one.clone());
            if one.in_fullest.len() > best.in_fullest.len() {
                *best = one;
            }
        }
        for (n, core) in (0..).zip(cores) {
            let span = core.span;
            let exact = |known: Carried| if Core::reaches_beyond(span, &known) { cut.remove(&(n, known.document)) } else { Some(known) };
            // One that shares a long section, but nothing that is a passage by itself with this part of it, does not carry the text.
            core.carried = std::mem::take(&mut core.carried).into_iter().filter_map(exact).collect();
        }
    }

    /// Copies of the fullest holder have the same words, if not the same bytes.
    fn add_copies(&self, fullest: TextId, cores: &mut [Core], record: &Record, errors: &mut Vec<Error>) {
        let copies = &self.texts.copies(fullest)[1..];
        if copies.is_empty() || cores.is_empty() {
            return;
        }
        let tokens = tokenize(&record.text);
        let (mut reader, mut copy) = (LineReader::default(), Record::default());
        for &document in copies {
            if let Err(error) = self.corpus.reread(document, &mut reader, &mut copy) {
                errors.push(error);
                continue;
            }
            let whole = Carried::whole((fullest, document), &copy);
            let same = if copy.text == record.text { None } else { Some(tokenize(&copy.text)) };
            for core in &mut *cores {
                let first = tokens.partition_point(|token| token.span.start < core.span.start);
                let end = tokens.partition_point(|token| token.span.start < core.span.end);
                let span = match &same {
                    None => core.span,
                    Some(own) if own.len() == tokens.len() && first < end => own[first].span.hull(own[end - 1].span),
                    Some(_) => continue,
                };
                core.carried.push(Carried { in_fullest: core.span, span, ..whole.clone() });
            }
        }
    }

    /// The parts of the fullest holder where the fingerprints of its group stand, close ones together.
    fn sections(&self, group: &ReuseGroup, text: &str) -> Vec<Section> {
        let tokens = tokenize(text);
        let mut at = vec![0_u32];
        for token in tokens.iter().copied() {
            at.push(at[at.len() - 1] + letters(text, token));
        }
        let wanted: FxHashMap<u32, u32> = group.lists.iter().map(|&list| (self.postings.fingerprint(list), list)).collect();
        let mut runs: Vec<(u32, u32, FxHashSet<u32>)> = Vec::new();
        for gram in winnow(text, &tokens, WinnowParams::REUSE) {
            let Some(&list) = wanted.get(&((gram.hash >> 32) as u32)) else { continue };
            match runs.last_mut().filter(|run| at[gram.first as usize].saturating_sub(at[run.1 as usize]) <= self.params.gap) {
                Some(run) => {
                    run.1 = run.1.max(gram.end);
                    run.2.insert(list);
                }
                None => runs.push((gram.first, gram.end, FxHashSet::from_iter([list]))),
            }
        }
        let span = |first: usize, end: usize| tokens[first].span.hull(tokens[end - 1].span);
        let section = |(first, end, lists): (u32, u32, FxHashSet<u32>)| {
            let (from, to) = (at[first as usize].saturating_sub(self.params.around), at[end as usize].saturating_add(self.params.around));
            let before = at.partition_point(|&at| at < from).min(first as usize);
            let behind = (at.partition_point(|&at| at <= to) - 1).max(end as usize);
            let end_of_around = tokens.get(behind).map_or(text.len(), |token| token.span.start as usize);
            let around = Span::new(if before == 0 { 0 } else { tokens[before].span.start as usize }, end_of_around);
            let mut lists: Vec<u32> = lists.into_iter().collect();
            lists.sort_unstable();
            Section { around, core: span(first as usize, end as usize), lists }
        };
        runs.into_iter().map(section).collect()
    }

    /// The other texts that share enough fingerprints with a section, with the numbers of these sections.
    fn holders(&self, fullest: TextId, sections: &[Section]) -> Vec<(TextId, Vec<u32>)> {
        let mut found: FxHashMap<TextId, Vec<u32>> = FxHashMap::default();
        let mut shared: FxHashMap<TextId, u32> = FxHashMap::default();
        for (n, section) in (0..).zip(sections) {
            shared.clear();
            for &text in section.lists.iter().flat_map(|&list| self.postings.list(list)) {
                *shared.entry(TextId(text)).or_default() += 1;
            }
            shared.retain(|&text, count| *count >= self.params.min_shared && text != fullest);
            if shared.len() + 1 >= self.params.min_holders as usize {
                for &text in shared.keys() {
                    found.entry(text).or_default().push(n);
                }
            }
        }
        let mut found: Vec<(TextId, Vec<u32>)> = found.into_iter().collect();
        found.sort_unstable();
        found
    }

    /// What a document shares with those parts of the fullest holder that `own` numbers.
    fn shared(
        &self,
        who: (TextId, DocId),
        (own, parts): (&[u32], &[Part<'_>]),
        ready: &Ready<'_>,
        (reader, record): &mut (LineReader, Record),
    ) -> Result<Vec<Carried>, Error> {
        if let Some((record, side)) = ready.get(who.1) {
            return Ok(self.carried(&Carried::whole(who, record), side, own, parts));
        }
        self.corpus.reread(who.1, reader, record)?;
        Ok(self.carried(&Carried::whole(who, record), &PassageSide::new(&record.text, self.passages), own, parts))
    }

    fn carried(&self, whole: &Carried, side: &PassageSide<'_>, own: &[u32], parts: &[Part<'_>]) -> Vec<Carried> {
        let mut found = Vec::new();
        for &section in own {
            let Part { start, core, side: part } = &parts[section as usize];
            for passage in passages(part, side, |_| 2, self.passages) {
                let in_fullest = Span { start: start + passage.a.start, end: start + passage.a.end };
                if in_fullest.overlap(*core) > 0 {
                    found.push(Carried { section, in_fullest, span: passage.b, similarity: passage.similarity, ..whole.clone() });
                }
            }
        }
        found
    }
}
