//! Records that are not whole, as their heads say (ISO 28500): the crawler broke off (`WARC-Truncated`), or wrote one record as several (segmentation).

use std::ops::ControlFlow;

use crate::error::Warning;
use crate::read::event::{Event, Sink};
use crate::read::origin::Origin;

/// What was seen of records that are not whole.
#[derive(Debug, Default)]
pub(super) struct Torn {
    /// Documents of records that the crawler cut off.
    cut_off: usize,
    /// The first of these records, and why.
    first: Option<(usize, String)>,
    /// Documents of records that are the first of several segments, and the first of these records.
    begun: (usize, usize),
}

impl Torn {
    /// Remembers that `documents` came of the record of this number, of which the crawler left out something for the reason `cut_off`, or which is the first of
    /// several segments.
    pub(super) fn count(&mut self, number: usize, documents: usize, cut_off: Option<&str>, is_segment: bool) {
        if documents > 0
            && let Some(why) = cut_off
        {
            self.cut_off += documents;
            self.first.get_or_insert_with(|| (number, why.to_owned()));
        }
        if documents > 0 && is_segment {
            self.begun = (self.begun.0 + documents, if self.begun.0 == 0 { number } else { self.begun.1 });
        }
    }

    /// Says how many documents are not whole.
    pub(super) fn tell(&self, origin: &Origin<'_>, sink: &mut Sink<'_>) -> ControlFlow<()> {
        let counted = |number: usize| if number == 1 { "1 document is".to_owned() } else { format!("{number} documents are") };
        let mut warn = |number: usize, message: String| sink(Event::Warning(Warning { passed_over: 0, place: origin.line(number), message }));
        if let Some((number, why)) = &self.first {
            let why = if why.is_empty() { "for no reason given" } else { why };
            warn(*number, format!("{} read as far as the crawler got (WARC-Truncated; the first one here: {why})", counted(self.cut_off)))?;
        }
        if self.begun.0 > 0 {
            warn(self.begun.1, format!("{} read as far as the first segment goes (WARC-Segment-Number; the first one here)", counted(self.begun.0)))?;
        }
        ControlFlow::Continue(())
    }
}

/// What is said of a later segment of a record: it has no beginning of its own, and its words are lost.
pub(super) fn continuation(segment: Option<&str>) -> String {
    let which = segment.map_or_else(String::new, |segment| format!(", its segment {segment}"));
    format!("goes on with another record{which}: segments are not put together, so what it holds is not read")
}
