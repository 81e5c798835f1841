//! Spans with holes in them.

use crate::span::Span;

/// What is left of `span` without `holes`, which are sorted and disjoint.
pub(super) fn without(span: Span, holes: &[Span]) -> Vec<Span> {
    let mut left = Vec::new();
    let mut start = span.start;
    let first = holes.partition_point(|hole| hole.end <= span.start);
    for hole in holes[first..].iter().take_while(|hole| hole.start < span.end) {
        if hole.start > start {
            left.push(Span { start, end: hole.start });
        }
        start = start.max(hole.end);
    }
    if start < span.end {
        left.push(Span { start, end: span.end });
    }
    left
}
