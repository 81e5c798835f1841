//! Passages in other words: texts that bring the same rare words together are read again, and weighed.
//!
//! A further reading of the corpus, since which words are rare is known only after the first one. Pairs with a passage of the same words
//! are left as they are.

use std::cell::OnceCell;

use rayon::prelude::*;

use super::candidates::sharing_pairs;
use super::passages::TextPassage;
use super::portions::{PORTION, Portions, texts_of, together};
use super::tally::Tally;
use crate::align::passage::PassageSide;
use crate::align::reworded::{WeighedSide, rare_clusters, rare_units, reworded};
use crate::candidates::commonness::GramCounts;
use crate::candidates::postings::Postings;
use crate::candidates::prints::{CorpusPrints, Prints};
use crate::candidates::rare::{RareUnit, rare_pairs, units};
use crate::config::{PassageParams, RewordedParams};
use crate::document::TextId;
use crate::error::Error;
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::text::tokenize;

/// What is sought, and by what.
pub(super) struct RewordedFinder<'a> {
    pub(super) portions: Portions<'a>,
    pub(super) grams: &'a GramCounts,
    pub(super) units: &'a GramCounts,
    pub(super) passages: &'a PassageParams,
    pub(super) params: RewordedParams,
}

/// A text of a portion.
struct Side<'t> {
    text: &'t str,
    units: Vec<RareUnit>,
    rare: Vec<RareUnit>,
    /// Most texts of a portion are looked at for clusters alone.
    whole: OnceCell<PassageSide<'t>>,
}

impl RewordedFinder<'_> {
    /// Adds the reworded passages of pairs that have none of the same words to `found`, which is and stays sorted. Linear in the corpus,
    /// beside the clusters of a bounded number of partners a text.
    pub(super) fn add(&self, found: &mut Vec<TextPassage>, progress: &dyn Progress, tally: &mut Tally) {
        let texts = self.portions.texts.len();
        if texts < RewordedParams::MIN_DOCUMENTS {
            return;
        }
        let mut pairs = sharing_pairs(&self.postings(progress, tally), self.params.candidates());
        pairs.retain(|pair| found.binary_search_by_key(pair, |known| (known.a, known.b)).is_err());
        let pairs = together(&pairs, texts);
        let groups = self.portions.groups(&pairs, (PORTION * self.portions.params.texts, self.portions.params.text_bytes));
        progress.begin("weighing reworded passages", pairs.len() as u64);
        let read = |(lines, record): &mut (LineReader, Record), group: &&[(TextId, TextId)]| {
            let found = if progress.cancelled() { (Vec::new(), Vec::new()) } else { self.portion(group, lines, record) };
            progress.advance(group.len() as u64);
            found
        };
        let parts: Vec<(Vec<TextPassage>, Vec<Error>)> = groups.par_iter().map_init(<(LineReader, Record)>::default, read).collect();
        progress.finish();
        for (passages, errors) in parts {
            found.extend(passages);
            tally.errors.extend(errors);
        }
        found.sort_by_key(|found| (found.a, found.b, found.passage.a, found.passage.b));
    }

    /// The pairs of rare words of every text.
    fn postings(&self, progress: &dyn Progress, tally: &mut Tally) -> Postings {
        let documents = self.portions.texts.first_copies();
        progress.begin("reading rare words", documents.len() as u64);
        let read = |(lines, record): &mut (LineReader, Record), &document: &_| {
            if progress.cancelled() {
                return Ok(Vec::new());
            }
            self.portions.corpus.reread(document, lines, record)?;
            progress.advance(1);
            Ok(rare_pairs(&self.units(&record.text), &self.params))
        };
        let rows: Vec<Result<Vec<u32>, Error>> = documents.par_iter().map_init(<(LineReader, Record)>::default, read).collect();
        progress.finish();
        let mut prints = Prints::default();
        for row in rows {
            match row {
                Ok(row) => prints.push(row),
                Err(error) => {
                    tally.errors.push(error);
                    prints.push([]);
                }
            }
        }
        Postings::build(&(0..documents.len() as u32).collect::<Vec<_>>(), CorpusPrints::new(vec![prints]))
    }

    fn units(&self, text: &str) -> Vec<RareUnit> {
        units(text, &tokenize(text), |hash| self.units.documents_with(hash), &self.params)
    }

    /// The passages of pairs whose texts are in memory together.
    fn portion(&self, pairs: &[(TextId, TextId)], lines: &mut LineReader, record: &mut Record) -> (Vec<TextPassage>, Vec<Error>) {
        let numbers = texts_of(pairs);
        let (mut words, mut errors) = (Vec::with_capacity(numbers.len()), Vec::new());
        for &text in &numbers {
            let read = self.portions.corpus.reread(self.portions.texts.first_copy(text), lines, record);
            words.push(if read.is_ok() { std::mem::take(&mut record.text) } else { String::new() });
            errors.extend(read.err());
        }
        let side = |text| {
            let units = self.units(text);
            let rare = rare_units(&units, &self.params);
            Side { text, units, rare, whole: OnceCell::new() }
        };
        let sides: Vec<Side<'_>> = words.iter().map(|text| side(text.as_str())).collect();
        let of = |text: TextId| &sides[numbers.binary_search(&text).unwrap_or(0)];
        let mut found = Vec::new();
        for &(a, b) in pairs {
            let clusters = rare_clusters(&of(a).rare, &of(b).rare, &self.params);
            if clusters.is_empty() {
                continue;
            }
            let [left, right] = [a, b].map(|text| {
                let side = of(text);
                WeighedSide { side: side.whole.get_or_init(|| PassageSide::new(side.text, self.passages)), units: &side.units }
            });
            let passages = reworded(&left, &right, &clusters, |gram| self.grams.documents_with(gram), (&self.params, self.passages));
            found.extend(passages.into_iter().map(|passage| TextPassage { a, b, passage }));
        }
        (found, errors)
    }
}
