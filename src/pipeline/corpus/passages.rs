//! Passages of one text in another: texts that share fingerprints are read again, in portions, and aligned.

use rayon::prelude::*;

use super::portions::{PORTION, Portions, texts_of, together};
use super::store::DocumentTable;
use super::tally::Tally;
use super::texts::Texts;
use crate::align::passage::{Passage, PassageSide, passages};
use crate::candidates::commonness::GramCounts;
use crate::config::PassageParams;
use crate::document::TextId;
use crate::error::Error;
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;

/// A passage that two texts share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TextPassage {
    /// The earlier text in keep order.
    pub(super) a: TextId,
    /// The later one.
    pub(super) b: TextId,
    /// Where it stands in the first copies of both.
    pub(super) passage: Passage,
}

/// What one portion gave.
type Found = (Vec<TextPassage>, Vec<Error>);

/// The passages of `pairs`, which are sorted, in their order.
pub(super) fn shared_passages(
    portions: Portions<'_>,
    pairs: &[(TextId, TextId)],
    grams: &GramCounts,
    params: &PassageParams,
    progress: &dyn Progress,
    tally: &mut Tally,
) -> Vec<TextPassage> {
    let pairs = &together(pairs, portions.texts.len());
    let groups = portions.groups(pairs, (PORTION * portions.params.texts, portions.params.text_bytes));
    progress.begin("aligning passages", pairs.len() as u64);
    let read = |(lines, record): &mut (LineReader, Record), group: &&[(TextId, TextId)]| {
        let mut found = Found::default();
        if !progress.cancelled() {
            portion(portions.corpus, portions.texts, group, (lines, record), (grams, params), &mut found);
        }
        progress.advance(group.len() as u64);
        found
    };
    let found: Vec<Found> = groups.par_iter().map_init(<(LineReader, Record)>::default, read).collect();
    progress.finish();
    let mut all = Vec::new();
    for (mut passages, mut errors) in found {
        all.append(&mut passages);
        tally.errors.append(&mut errors);
    }
    all.sort_by_key(|found| (found.a, found.b, found.passage.a, found.passage.b));
    all
}

/// The passages of pairs whose texts are in memory together.
fn portion(
    corpus: &DocumentTable,
    texts: &Texts,
    pairs: &[(TextId, TextId)],
    (lines, record): (&mut LineReader, &mut Record),
    (grams, params): (&GramCounts, &PassageParams),
    found: &mut Found,
) {
    let numbers = texts_of(pairs);
    let mut words = Vec::with_capacity(numbers.len());
    for &text in &numbers {
        let read = corpus.reread(texts.first_copy(text), lines, record);
        words.push(if read.is_ok() { std::mem::take(&mut record.text) } else { String::new() });
        found.1.extend(read.err());
    }
    let sides: Vec<PassageSide<'_>> = words.iter().map(|text| PassageSide::new(text, params)).collect();
    let side = |text: TextId| &sides[numbers.binary_search(&text).unwrap_or(0)];
    for &(a, b) in pairs {
        let shared = passages(side(a), side(b), |gram| grams.documents_with(gram), params);
        found.0.extend(shared.into_iter().map(|passage| TextPassage { a, b, passage }));
    }
}
