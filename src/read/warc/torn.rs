//! Records that are not whole, as their heads say (ISO 28500): the crawler broke off (`WARC-Truncated`), or wrote one record as several (segmentation).

use std::ops::ControlFlow;

use super::Head;
use crate::error::{Error, Warning};
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
    /// Hands on what is in a record, and remembers whether it is all of it. A later segment has no beginning of its own: it is named, and its words are lost.
    pub(super) fn record(&mut self, origin: &Origin<'_>, number: usize, head: &Head, body: Vec<u8>, sink: &mut Sink<'_>) -> ControlFlow<()> {
        if head.kind == "continuation" {
            let which = head.segment.as_deref().map_or_else(String::new, |segment| format!(", its segment {segment}"));
            let reason = format!("goes on with another record{which}: segments are not put together, so what it holds is not read");
            return sink(Event::Error(Error::malformed(origin.line(number), reason)));
        }
        let mut documents = 0;
        super::record(origin, number, head, body, &mut |event| {
            documents += usize::from(matches!(event, Event::Document(_)));
            sink(event)
        })?;
        if documents > 0
            && let Some(why) = &head.cut_off
        {
            self.cut_off += documents;
            self.first.get_or_insert_with(|| (number, why.clone()));
        }
        if documents > 0 && head.segment.is_some() {
            self.begun = (self.begun.0 + documents, if self.begun.0 == 0 { number } else { self.begun.1 });
        }
        ControlFlow::Continue(())
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
