//! Parts that go from documents that stay because of other texts: passages that another document keeps, and items of a reference set.
//!
//! They are found in the texts as they are compared, after repeated blocks went; what is said of them counts the texts as they were read.

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::document::DocId;
use crate::error::Error;
use crate::pipeline::corpus::DocumentTable;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::reference::Match;
use crate::repeat::{RepeatRelation, RepeatedBlock, without_spans};
use crate::span::Span;
use crate::text::tokenize;

/// A part that goes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cut {
    /// Where it stands in the text as it is compared.
    pub(super) gone: Span,
    /// Where it stands in the text as it was read.
    pub(super) went: Span,
    /// Why it goes.
    pub(super) why: Why,
}

/// Why a part goes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Why {
    /// Another document keeps it.
    Passage {
        keeper: DocId,
        /// Where it stands there, in the text as it was read.
        kept: Span,
        relation: RepeatRelation,
        similarity: f32,
    },
    /// It is an item of the reference set.
    Reference(Match),
}

/// The parts that go, by their documents.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    by_document: FxHashMap<DocId, Vec<Cut>>,
    /// Documents of which nothing stays.
    emptied: FxHashSet<DocId>,
}

impl Cuts {
    /// What goes from a document, in order and disjoint.
    pub(super) fn of(&self, doc: DocId) -> &[Cut] {
        self.by_document.get(&doc).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing stays of a document.
    pub(super) fn empties(&self, doc: DocId) -> bool {
        self.emptied.contains(&doc)
    }

    /// Notes a part that overlaps no other one.
    pub(super) fn push(&mut self, doc: DocId, cut: Cut) {
        self.by_document.entry(doc).or_default().push(cut);
    }

    /// The documents that lose something.
    pub(super) fn documents(&self) -> impl Iterator<Item = (DocId, &[Cut])> {
        self.by_document.iter().map(|(doc, cuts)| (*doc, cuts.as_slice()))
    }

    /// Puts everything in order and sees what is left of the documents, which are read again.
    pub(super) fn settle(&mut self, corpus: &DocumentTable, errors: &mut Vec<Error>) {
        self.by_document.values_mut().for_each(|cuts| cuts.sort_by_key(|cut| cut.gone));
        let documents: Vec<(&DocId, &Vec<Cut>)> = self.by_document.iter().collect();
        let is_empty = |(reader, record): &mut (LineReader, Record), (doc, cuts): &(&DocId, &Vec<Cut>)| {
            corpus.reread(**doc, reader, record)?;
            let left = without_spans(&record.text, &cuts.iter().map(|cut| cut.gone).collect::<Vec<_>>());
            Ok((**doc, tokenize(&left).is_empty()))
        };
        let looked: Vec<Result<(DocId, bool), Error>> = documents.par_iter().map_init(Default::default, is_empty).collect();
        for looked in looked {
            match looked {
                Ok((doc, true)) => {
                    self.emptied.insert(doc);
                }
                Ok(_) => {}
                Err(error) => errors.push(error),
            }
        }
    }
}

/// From places in a text from which blocks went to places in the text as it was read; `None` where no block went.
pub(super) struct Original(Option<Words>);

/// A text without its blocks and as it was read, and the words that stay in both.
struct Words {
    text: String,
    before: String,
    now: Vec<Span>,
    then: Vec<Span>,
    /// Whether a block went before a word.
    begins: Vec<bool>,
}

impl Original {
    /// For a text that lost `removed`; `None` where the words that stay cannot be told. Linear in both texts.
    fn new(text: &str, before: &str, removed: &[RepeatedBlock]) -> Option<Self> {
        let spans = |text: &str| tokenize(text).iter().map(|token| token.span).collect::<Vec<Span>>();
        let stays = |word: &Span| {
            let next = removed.partition_point(|block| block.repeat.end <= word.start);
            removed.get(next).is_none_or(|block| block.repeat.overlap(*word) == 0)
        };
        let (now, mut then) = (spans(text), spans(before));
        then.retain(stays);
        let same = now.len() == then.len() && now.iter().zip(&then).all(|(now, then)| now.of(text) == then.of(before));
        let next = |at: u32| removed.partition_point(|block| block.repeat.end <= at);
        let begins = then.iter().enumerate().map(|(n, word)| n > 0 && next(then[n - 1].end) < next(word.start)).collect();
        same.then(|| Self(Some(Words { text: text.to_owned(), before: before.to_owned(), now, then, begins })))
    }

    /// For a document of which `text` is what is compared. Reads it again where blocks went.
    pub(super) fn of(corpus: &DocumentTable, doc: DocId, text: &str, (reader, record): (&mut LineReader, &mut Record)) -> Result<Option<Self>, Error> {
        let Some(revision) = corpus.revision(doc) else { return Ok(Some(Self(None))) };
        corpus.reread_as_read(doc, reader, record)?;
        Ok(Self::new(text, &record.text, &revision.removed))
    }

    /// The parts of a run between which no block went, and where each stood, with the marks at its ends where these stayed too. A run
    /// without a word has none. Linear in the words of the run.
    pub(super) fn parts(&self, span: Span) -> Vec<(Span, Span)> {
        let Some(words) = &self.0 else { return vec![(span, span)] };
        let (first, end) = (words.now.partition_point(|word| word.end <= span.start), words.now.partition_point(|word| word.start < span.end));
        let mut parts = Vec::new();
        let mut from = first;
        for to in first + 1..=end {
            if to == end || words.begins[to] {
                let start = if from == first { span.start } else { words.now[from].start };
                let stop = if to == end { span.end } else { words.marked(to - 1) };
                let now = Span { start: start.min(words.now[from].start), end: stop.max(words.now[to - 1].end) };
                parts.push((now, words.place(now, from, to - 1)));
                from = to;
            }
        }
        parts
    }

    /// Where a run stood; `None` where a block went from the midst of it.
    pub(super) fn place(&self, span: Span) -> Option<Span> {
        match self.parts(span).as_slice() {
            [(_, place)] => Some(*place),
            _ => None,
        }
    }
}

impl Words {
    /// Where a word ends with the marks behind it.
    fn marked(&self, word: usize) -> u32 {
        let (end, next) = (self.now[word].end, self.now.get(word + 1).map_or(self.text.len() as u32, |next| next.start));
        let marks = self.text.get(end as usize..next as usize).unwrap_or("");
        end + marks.find(char::is_whitespace).unwrap_or(marks.len()) as u32
    }

    /// Where a run stood of which these are the first and the last word.
    fn place(&self, span: Span, first: usize, last: usize) -> Span {
        let lead = self.text.get(span.start as usize..self.now[first].start as usize).unwrap_or("");
        let tail = self.text.get(self.now[last].end as usize..span.end as usize).unwrap_or("");
        let (start, stop) = (self.then[first].start, self.then[last].end);
        let start = if self.before[..start as usize].ends_with(lead) { start - lead.len() as u32 } else { start };
        let end = if self.before[stop as usize..].starts_with(tail) { stop + tail.len() as u32 } else { stop };
        Span { start, end }
    }
}

/// Disjoint spans that grow.
#[derive(Debug, Clone, Default)]
pub(super) struct GrowingSpans(BTreeMap<u32, u32>);

impl GrowingSpans {
    /// Whether a span overlaps one of them. Logarithmic.
    pub(super) fn touch(&self, span: Span) -> bool {
        self.0.range(..span.end).next_back().is_some_and(|(_, &end)| end > span.start)
    }

    /// Adds a span.
    pub(super) fn add(&mut self, span: Span) {
        let (mut start, mut end) = (span.start, span.end);
        while let Some((&from, &to)) = self.0.range(..=end).next_back().filter(|(_, to)| **to >= start) {
            (start, end) = (start.min(from), end.max(to));
            self.0.remove(&from);
        }
        if start < end {
            self.0.insert(start, end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_join_what_overlaps() {
        let mut all = GrowingSpans::default();
        for (start, end) in [(10, 20), (30, 40), (15, 32), (50, 60), (70, 70)] {
            all.add(Span { start, end });
        }
        assert_eq!(all.0.iter().map(|(start, end)| (*start, *end)).collect::<Vec<_>>(), [(10, 40), (50, 60)]);
        let touches = |start, end| all.touch(Span { start, end });
        assert_eq!([touches(0, 10), touches(0, 11), touches(39, 45), touches(40, 50), touches(55, 90)], [false, true, true, false, true]);
    }

    #[test]
    fn places_count_the_text_as_it_was() {
        let before = "One is here. Two is there. One is here. Three is gone.";
        let text = "One is here. Two is there. Three is gone.";
        let removed = [RepeatedBlock { kept: Span::new(0, 12), repeat: Span::new(27, 39), relation: RepeatRelation::Exact, similarity: 1.0 }];
        let original = Original::new(text, before, &removed).unwrap();
        for words in ["Two is there.", "Three is", "is gone"] {
            let at = text.find(words).unwrap();
            assert_eq!(original.place(Span::new(at, at + words.len())).unwrap().of(before), words);
        }
        // What stood on both sides of a block is two parts.
        let both = original.parts(Span::new(13, text.len()));
        assert_eq!(
            both.iter().map(|(now, then)| (now.of(text), then.of(before))).collect::<Vec<_>>(),
            [("Two is there.", "Two is there."), ("Three is gone.", "Three is gone.")]
        );
        assert_eq!(original.place(Span::new(13, text.len())), None);
        assert!(Original::new(text, "Another text.", &removed).is_none());
    }
}
