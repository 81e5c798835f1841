//! What each outlet loses: a source that vanishes is to be seen.

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::Serialize;

use super::duplicates::{Verdicts, decide};
use crate::config::CleanParams;
use crate::error::Error;
use crate::pipeline::corpus::Clustering;
use crate::progress::Progress;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;

/// What an outlet loses. Bytes are those of texts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct OutletLoss {
    /// Its name; `None` for the documents that name none.
    pub outlet: Option<String>,
    /// Documents it had.
    pub documents: u64,
    /// Those that went as a whole.
    pub removed_documents: u64,
    /// Bytes it had.
    pub bytes: u64,
    /// Those that went, with documents and out of those that stay.
    pub removed_bytes: u64,
    /// Their share, 0 to 1.
    pub share: f64,
}

/// Counts what outlets lose. Costs the name of each and 32 bytes.
#[derive(Debug, Default)]
pub(super) struct OutletTally(FxHashMap<Option<String>, [u64; 4]>);

impl OutletTally {
    /// A document of `before` bytes of which `after` stay; `None` where it went.
    pub(super) fn count(&mut self, outlet: Option<&str>, before: u64, after: Option<u64>) {
        let name = outlet.filter(|outlet| !outlet.is_empty()).map(str::to_owned);
        let [documents, removed, bytes, removed_bytes] = self.0.entry(name).or_default();
        *documents += 1;
        *removed += u64::from(after.is_none());
        *bytes += before;
        *removed_bytes += before.saturating_sub(after.unwrap_or(0));
    }

    /// The outlets that lose something, those that lose most bytes first; none where no document names one.
    pub(super) fn losses(self) -> Vec<OutletLoss> {
        if self.0.keys().all(Option::is_none) {
            return Vec::new();
        }
        let lost = self.0.into_iter().filter(|(_, [_, removed, _, removed_bytes])| removed + removed_bytes > 0);
        let loss = |(outlet, [documents, removed_documents, bytes, removed_bytes]): (Option<String>, [u64; 4])| {
            let share = if bytes > 0 { removed_bytes as f64 / bytes as f64 } else { removed_documents as f64 / documents.max(1) as f64 };
            OutletLoss { outlet, documents, removed_documents, bytes, removed_bytes, share: (share * 1e6).round() / 1e6 }
        };
        let mut losses: Vec<OutletLoss> = lost.map(loss).collect();
        losses.sort_by(|a, b| b.removed_bytes.cmp(&a.removed_bytes).then_with(|| a.outlet.cmp(&b.outlet)));
        losses
    }
}

/// An outlet, the bytes of a document of it, and those that stay; `None` where it went.
type Sizes = (String, u64, Option<u64>);

/// What each outlet would lose of a corpus whose pairs and blocks are found: as [`super::plan`] with `params`, lines and passages aside.
///
/// Costs two more readings of it, beside comparing sentences.
pub(in crate::pipeline) fn losses(found: &Clustering, params: &CleanParams, progress: &dyn Progress) -> (Vec<OutletLoss>, Vec<Error>) {
    let corpus = &found.corpus;
    let (verdicts, mut errors): (Verdicts, _) = decide(corpus, &found.pairs, params, progress);
    progress.begin("counting what outlets lose", corpus.docs().len() as u64);
    let docs: Vec<_> = corpus.ids().collect();
    let read = |(reader, record): &mut (LineReader, Record), &doc: &_| {
        progress.advance(1);
        corpus.reread_as_read(doc, reader, record)?;
        let (outlet, before) = (record.outlet.clone(), record.text.len() as u64);
        let after = match (verdicts.of(doc), corpus.revision(doc)) {
            (Some(_), _) => None,
            (None, None) => Some(before),
            (None, Some(_)) => {
                corpus.reread(doc, reader, record)?;
                Some(record.text.len() as u64)
            }
        };
        Ok((outlet, before, after))
    };
    let read: Vec<Result<Sizes, Error>> = docs.par_iter().map_init(Default::default, read).collect();
    progress.finish();
    let mut tally = OutletTally::default();
    for read in read {
        match read {
            Ok((outlet, before, after)) => tally.count(Some(&outlet), before, after),
            Err(error) => errors.push(error),
        }
    }
    (tally.losses(), errors)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_lose_most_come_first_and_those_that_lose_nothing_are_left_out() {
        let mut tally = OutletTally::default();
        for (outlet, before, after) in [("Post", 100, None), ("Post", 100, Some(100)), ("Mail", 400, Some(50)), ("Sun", 90, Some(90)), ("", 10, None)] {
            tally.count(Some(outlet), before, after);
        }
        let rows: Vec<_> =
            tally.losses().into_iter().map(|loss| (loss.outlet, loss.documents, loss.removed_documents, loss.removed_bytes, loss.share)).collect();
        let named = |name: &str| Some(name.to_owned());
        assert_eq!(rows, [(named("Mail"), 1, 0, 350, 0.875), (named("Post"), 2, 1, 100, 0.5), (None, 1, 1, 10, 1.0)]);
        let mut nameless = OutletTally::default();
        nameless.count(None, 10, None);
        assert_eq!(nameless.losses(), []);
    }
}
