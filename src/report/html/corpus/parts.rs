//! What goes for something else than a likeness of whole documents: parts of documents that stay, and all that holds an item of a reference set.

use std::borrow::Cow;

use crate::pipeline::clean::{Location, Removal};
use crate::report::wording::counted;
use crate::report::wording::grouped;

/// Parts that a page lists. By hand: more than anybody reads.
const MOST: usize = 1000;

/// A part that went, as it is shown.
#[derive(Debug, Clone)]
pub(super) struct PartRow {
    /// Id of the document that it went from.
    pub(super) id: String,
    pub(super) place: String,
    pub(super) outlet: String,
    pub(super) why: Cow<'static, str>,
    /// Where it still stands, or the item.
    pub(super) stays: String,
    pub(super) bytes: String,
    /// How it begins.
    pub(super) words: String,
}

/// What went beside documents that another one stands for, in the order in which it was written: the first ones of it, and their number.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    pub(super) rows: Vec<PartRow>,
    count: usize,
}

impl Parts {
    /// Takes in a removal, unless it is that of a document that another one stands for.
    pub fn count(&mut self, removal: &Removal) {
        let Some((location, row)) = row(removal) else { return };
        self.count += 1;
        if self.rows.len() < MOST {
            let (outlet, words) = (location.outlet.clone().unwrap_or_default(), location.words.clone());
            self.rows.push(PartRow { place: location.place.to_string(), outlet, words, ..row });
        }
    }

    /// How many are not listed.
    pub(super) fn unlisted(&self) -> usize {
        self.count - self.rows.len()
    }
}

/// A removal but for its location.
fn row(removal: &Removal) -> Option<(&Location, PartRow)> {
    let (location, id, why, stays, bytes) = match removal {
        Removal::Document { .. } => return None,
        Removal::Block { id, block, kept_in, boilerplate, location, .. } => {
            (location, id, if *boilerplate { "line of many documents" } else { "repeat inside" }.into(), kept_in, block.repeat.len())
        }
        Removal::Passage { id, block, kept_in, location, .. } => (location, id, "passage that another document keeps".into(), kept_in, block.repeat.len()),
        Removal::Reference { id, removed, whole, held, location } => {
            let what = if *whole { "document with an item of the reference" } else { "item of the reference" };
            (location, id, format!("{what}, {:.0} %", 100.0 * held.share).into(), &held.id, removed.len())
        }
    };
    let row =
        PartRow { id: id.clone(), place: String::new(), outlet: String::new(), why, stays: stays.clone(), bytes: grouped(bytes as u64), words: String::new() };
    Some((location, row))
}

/// What is said of those that are not listed.
pub(super) fn beyond(parts: &Parts) -> Option<String> {
    let more = parts.unlisted();
    (more > 0).then(|| format!("{} more: retold clean --removed FILE lists all.", counted(more, "part")))
}
