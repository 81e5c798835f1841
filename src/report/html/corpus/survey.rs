//! One more reading of the corpus: who published each document, when, and how long it is.

use rustc_hash::FxHashMap;

use crate::day::Day;
use crate::document::DocId;
use crate::pipeline::corpus::DocumentTable;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;

/// What stands for the name of an outlet where there is none.
pub(super) const NO_OUTLET: &str = "(no outlet named)";

/// What is kept of a document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts {
    /// Place of its outlet in [`Survey::outlets`].
    pub(super) outlet: u32,
    pub(super) day: Option<Day>,
    /// Microseconds, for the order of two.
    pub(super) moment: Option<i64>,
    pub(super) bytes: u32,
}

/// What all documents say of themselves.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Names of outlets; the empty one where a document names none.
    pub(super) outlets: Vec<String>,
    /// One for each document; `None` for one that cannot be read any more, or is not of this corpus.
    pub(super) facts: Vec<Option<Facts>>,
}

impl Survey {
    /// Reads every document once, from `first` on. Some twenty-four bytes a document in memory.
    pub(super) fn of(corpus: &DocumentTable, first: DocId) -> Self {
        let mut survey = Self::default();
        let mut places: FxHashMap<String, u32> = FxHashMap::default();
        let (mut reader, mut record) = (LineReader::default(), Record::default());
        for doc in corpus.ids() {
            if doc < first || corpus.reread(doc, &mut reader, &mut record).is_err() {
                survey.facts.push(None);
                continue;
            }
            let outlet = places.get(&record.outlet).copied().unwrap_or_else(|| {
                let place = survey.outlets.len() as u32;
                survey.outlets.push(record.outlet.clone());
                places.insert(record.outlet.clone(), place);
                place
            });
            let date = record.publication_date().ok();
            let bytes = record.text.len() as u32;
            survey.facts.push(Some(Facts { outlet, day: date.map(|date| date.day), moment: date.map(|date| date.moment()), bytes }));
        }
        survey
    }

    pub(super) fn facts(&self, doc: DocId) -> Option<Facts> {
        self.facts.get(doc.index()).copied().flatten()
    }

    /// The name of an outlet.
    pub(super) fn outlet(&self, place: u32) -> &str {
        self.outlets.get(place as usize).map(String::as_str).filter(|name| !name.is_empty()).unwrap_or(NO_OUTLET)
    }
}

/// A day as ISO 8601 writes it.
pub(super) fn iso(day: Day) -> String {
    let (year, month, day) = day.civil();
    format!("{year:04}-{month:02}-{day:02}")
}
