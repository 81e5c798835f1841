//! Whether a file is the delivery that an index knows, or another one under its name.
//!
//! A file that is asked about after it was added is no duplicate of itself. But the same path may be written anew each day, and what the file of today repeats
//! of yesterday's is a duplicate. Nothing in a path tells the two apart; what a delivery holds does. The documents that were added from a file stand in a
//! row in the index, their lines ascending: a file that still has each of them on its line, and nothing that the index does not know, is that file. Where one
//! of them is gone or stands elsewhere, or something is new, the file was written anew, and nothing of it is taken for itself.

use std::collections::BTreeSet;

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

/// Whether two neighbours in an index came from one delivery: from one file, the second from a later line.
fn follows(first: &Place, second: &Place) -> bool {
    first.path == second.path && first.line.zip(second.line).is_some_and(|(first, second)| first < second)
}
