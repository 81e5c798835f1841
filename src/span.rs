//! Places in a text: byte spans, the one coordinate system of every stage and every output.

use std::ops::Range;

use serde::Serialize;

/// A half-open run of **bytes** of a document's original UTF-8 text.
///
/// Both ends lie on character boundaries of the text it was made for, so [`Span::of`] gives the quoted words exactly.
/// Offsets are 32-bit: a reader refuses larger documents ([`crate::config::ReadLimits`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span `start..end`, in bytes.
    #[inline]
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && u32::try_from(end).is_ok());
        Self { start: start as u32, end: end as u32 }
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same as a range, for slicing.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words it stands for; empty when it does not fit `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Bytes that both hold.
    #[must_use]
    pub fn overlap(self, other: Self) -> usize {
        (self.end.min(other.end)).saturating_sub(self.start.max(other.start)) as usize
    }

    /// Whether it holds all of `other`.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span without blanks and byte order marks at either end.
    #[must_use]
    pub fn trim(self, text: &str) -> Self {
        let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
        let words = self.of(text);
        let start = self.start as usize + (words.len() - words.trim_start_matches(blank).len());
        Self::new(start, start + words.trim_matches(blank).len())
    }
}

/// Bytes covered by at least one of `spans`, which may overlap and need no order.
#[must_use]
pub fn covered(spans: &[Span]) -> usize {
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    let (mut total, mut reach) = (0, 0);
    for span in sorted {
        let start = span.start.max(reach);
        if span.end > start {
            total += (span.end - start) as usize;
            reach = span.end;
        }
    }
    total
}

/// Spans that are asked which of them touch another one.
#[derive(Debug, Clone, Default)]
pub struct SpanSet {
    spans: Vec<Span>,
    /// The furthest end of each span and those before it.
    reach: Vec<u32>,
}

impl SpanSet {
    /// Those that hold a byte of `span`, by their start. Logarithmic in the set and linear in what is found, where few of the set overlap.
    pub fn touching(&self, span: Span) -> impl Iterator<Item = Span> {
        let first = self.reach.partition_point(|&end| end <= span.start);
        self.spans[first..].iter().copied().take_while(move |own| own.start < span.end).filter(move |own| own.overlap(span) > 0)
    }

    /// Whether one of them holds most of the bytes of `span`.
    #[must_use]
    pub fn covers_most_of(&self, span: Span) -> bool {
        self.touching(span).any(|own| 2 * own.overlap(span) > span.len())
    }
}

impl FromIterator<Span> for SpanSet {
    fn from_iter<T: IntoIterator<Item = Span>>(spans: T) -> Self {
        let mut spans: Vec<Span> = spans.into_iter().collect();
        spans.sort_unstable();
        let reach = spans.iter().scan(0, |reach, span| {
            *reach = span.end.max(*reach);
            Some(*reach)
        });
        Self { reach: reach.collect(), spans }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_set_finds_what_a_look_at_all_finds(pairs in prop::collection::vec((0_usize..60, 0_usize..20), 0..12), start in 0_usize..60, len in 0_usize..20) {
            let asked = Span::new(start, start + len);
            let mut spans: Vec<Span> = pairs.iter().map(|&(start, len)| Span::new(start, start + len)).collect();
            let set: SpanSet = spans.iter().copied().collect();
            spans.sort_unstable();
            let all: Vec<Span> = spans.iter().copied().filter(|span| span.overlap(asked) > 0).collect();
            prop_assert_eq!(set.touching(asked).collect::<Vec<_>>(), all);
            prop_assert_eq!(set.covers_most_of(asked), spans.iter().any(|span| 2 * span.overlap(asked) > asked.len()));
        }
    }

    #[test]
    fn trim_drops_blanks_of_any_script_on_both_sides() {
        let text = "\u{3000} نعم \n";
        assert_eq!(Span::new(0, text.len()).trim(text).of(text), "نعم");
        assert_eq!(Span::new(0, 4).trim(text), Span::new(4, 4));
        assert_eq!(Span::new(0, 6).trim("\u{feff}\u{feff}"), Span::new(6, 6));
        assert_eq!(Span::new(0, 5).trim("\u{feff}a\n"), Span::new(3, 4));
    }

    #[test]
    fn covered_counts_shared_bytes_once() {
        assert_eq!(covered(&[Span::new(5, 9), Span::new(0, 6), Span::new(20, 21)]), 10);
        assert_eq!(covered(&[]), 0);
    }
}
