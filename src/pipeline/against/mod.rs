//! `--against`: which documents of a corpus hold items of a reference set (a benchmark, an archive, yesterday's corpus), which is itself not
//! looked through for duplicates.
//!
//! ```text
//! reference set → items, their fields                                             ([`items`])
//! corpus, read again → how many documents hold the words and phrases of the items (threads over documents)
//!        → what each token of an item carries
//! corpus, read once more → the items that each document holds                     (threads over documents)
//! ```
//!
//! Linear in the bytes of both; memory goes with the reference set, a word of which takes some 60 bytes.

mod items;

use rayon::prelude::*;

pub use self::items::{items, items_of, lacking};
use crate::config::ReferenceParams;
use crate::document::DocId;
use crate::error::Error;
use crate::pipeline::corpus::DocumentTable;
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::reference::{Item, Match, Reference, search};
use crate::text::{Token, tokenize};

/// What a corpus holds of a reference set.
#[derive(Debug)]
pub struct ReferenceMatches {
    /// The items.
    pub items: Vec<Item>,
    /// Which document holds which, in the order of the documents and of the places in them.
    pub matches: Vec<(DocId, Match)>,
    /// Documents that could not be read again.
    pub errors: Vec<Error>,
}

/// Searches the documents of a corpus for `items`.
///
/// The result does not depend on the number of threads. An early end leaves what was found by then.
#[must_use]
pub fn against(corpus: &DocumentTable, items: Vec<Item>, params: &ReferenceParams, progress: &dyn Progress) -> ReferenceMatches {
    let mut reference = Reference::new(items, params);
    let counts = reference.counts(params);
    let mut errors = Vec::new();
    each(corpus, ("counting the words of the reference", progress), &mut errors, |_, text, tokens| {
        counts.count(text, tokens);
        Vec::<()>::new()
    });
    reference.weigh(&counts, params);
    let matches = each(corpus, ("searching for the reference", progress), &mut Vec::new(), |doc, text, tokens| {
        search(text, tokens, &reference, params).into_iter().map(|found| (doc, found)).collect()
    });
    ReferenceMatches { items: reference.into_items(), matches, errors }
}

/// What `look` makes of each document, in their order.
fn each<T: Send>(
    corpus: &DocumentTable,
    (stage, progress): (&'static str, &dyn Progress),
    errors: &mut Vec<Error>,
    look: impl Fn(DocId, &str, &[Token]) -> Vec<T> + Sync,
) -> Vec<T> {
    let docs: Vec<DocId> = corpus.ids().collect();
    progress.begin(stage, docs.len() as u64);
    let read = |(reader, record): &mut (LineReader, Record), &doc: &DocId| {
        if progress.cancelled() {
            return Ok(Vec::new());
        }
        corpus.reread(doc, reader, record)?;
        progress.advance(1);
        Ok(look(doc, &record.text, &tokenize(&record.text)))
    };
    let found: Vec<Result<Vec<T>, Error>> = docs.par_iter().map_init(Default::default, read).collect();
    progress.finish();
    let mut all = Vec::new();
    for found in found {
        match found {
            Ok(mut found) => all.append(&mut found),
            Err(error) => errors.push(error),
        }
    }
    all
}
