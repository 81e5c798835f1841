//! Whether a file is the delivery that an index knows, or another one under its name.
//!
//! A file that is asked about after it was added is no duplicate of itself. But the same path may be written anew each day, and what the file of today repeats
//! of yesterday's is a duplicate. Nothing in a path tells the two apart; what a delivery holds does. The documents that were added from a file stand in a
//! row in the index, their lines ascending: a file that still has each of them on its line, and nothing that the index does not know, is that file. Where one
//! of them is gone or stands elsewhere, or something is new, the file was written anew, and nothing of it is taken for itself. What was removed from the index,
//! or left out because the index held its words when the rest was added, is nothing new in its place: hash and place of it are kept.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf, absolute};

use super::layout::DOCS;
use super::{Index, IndexError};
use crate::error::Place;
use crate::pipeline::corpus::RecordSource;

impl Index {
    /// Those documents of `stand` whose whole deliveries stand where they came from. `stand` are the documents of the index that a batch has with their ids,
    /// their texts, in their files and on their lines, where all of these files is known. Cost: of the deliveries that these belong to.
    pub(super) fn same_deliveries(&self, stand: &BTreeSet<u32>, sources: &[RecordSource]) -> Result<BTreeSet<u32>, IndexError> {
        let (mut same, mut seen) = (BTreeSet::new(), BTreeSet::new());
        if stand.is_empty() {
            return Ok(same);
        }
        let failed = self.failed();
        let docs = self.guarded(|| self.read()?.open_table(DOCS).map_err(self.failed()))?;
        for &number in stand {
            if seen.contains(&number) {
                continue;
            }
            let mut delivery = vec![number];
            let place = |row: &[u8]| Ok::<_, IndexError>(RecordSource::place_of(sources, &self.document(row)?));
            let Some(first) = docs.get(number).map_err(&failed)?.map(|row| place(row.value())).transpose()? else { continue };
            let mut last = first.clone();
            for row in docs.range(number + 1..).map_err(&failed)? {
                let (number, row) = row.map_err(&failed)?;
                let next = place(row.value())?;
                if !follows(&last, &next) {
                    break;
                }
                delivery.push(number.value());
                last = next;
            }
            let mut next = first;
            for row in docs.range(..number).map_err(&failed)?.rev() {
                let (number, row) = row.map_err(&failed)?;
                let before = place(row.value())?;
                if !follows(&before, &next) {
                    break;
                }
                delivery.push(number.value());
                next = before;
            }
            if delivery.iter().all(|number| stand.contains(number)) {
                same.extend(delivery.iter().copied());
            }
            seen.extend(delivery);
        }
        Ok(same)
    }
}

/// What is kept of a document that is not in the index, though it was in a delivery: enough to know it in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Absent {
    digest: u128,
    content_hash: u64,
    /// Line in the file, 0 for a file that is one document.
    line: u64,
    path: String,
}

impl Absent {
    pub(super) fn new((digest, content_hash): (u128, u64), place: &Place) -> Self {
        // The index keeps the paths of deliveries as text, too.
        let path = place.path.to_string_lossy().into_owned();
        Self { digest, content_hash, line: place.line.unwrap_or(0) as u64, path }
    }

    /// Whether a document is this one, with the same text in the same place.
    pub(super) fn is(&self, (digest, content_hash): (u128, u64), place: &Place) -> bool {
        (self.digest, self.content_hash) == (digest, content_hash)
            && self.line == place.line.unwrap_or(0) as u64
            && whole(Path::new(&self.path)) == whole(&place.path)
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        [&self.digest.to_le_bytes()[..], &self.content_hash.to_le_bytes(), &self.line.to_le_bytes(), self.path.as_bytes()].concat()
    }

    /// `None` where the bytes are damaged.
    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let (digest, rest) = bytes.split_first_chunk()?;
        let (content_hash, rest) = rest.split_first_chunk()?;
        let (line, path) = rest.split_first_chunk()?;
        Some(Self {
            digest: u128::from_le_bytes(*digest),
            content_hash: u64::from_le_bytes(*content_hash),
            line: u64::from_le_bytes(*line),
            path: std::str::from_utf8(path).ok()?.to_owned(),
        })
    }
}

/// A path that a delivery has from every folder: a file of the same name in another one is another delivery.
pub(super) fn whole(path: &Path) -> PathBuf {
    absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Whether two neighbours in an index came from one delivery: from one file, the second from a later line.
fn follows(first: &Place, second: &Place) -> bool {
    first.path == second.path && first.line.zip(second.line).is_some_and(|(first, second)| first < second)
}
