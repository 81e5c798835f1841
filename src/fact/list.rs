//! Lists of small numbers that are written without blanks: `22,24,26,31`.

use super::quantity::{Bound, Number, NumberKind};
use super::words::Words;
use crate::config::FactParams;
use crate::span::Span;

/// The members of the list that is word `n`. Groups of three digits at the end are thousands, and two members a decimal.
pub(super) fn listed(words: &Words, n: usize) -> Option<Vec<Number>> {
    let surface = words.surface(n);
    if !surface.contains(',') {
        return None;
    }
    let groups: Vec<&str> = surface.split(',').take(FactParams::MAX_LIST + 1).collect();
    let small = groups.iter().all(|group| (1..=3).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit()));
    if !(3..=FactParams::MAX_LIST).contains(&groups.len()) || !small || groups[groups.len() - 1].len() == 3 {
        return None;
    }
    let mut start = words.tokens[n].span.start as usize;
    let mut members = Vec::with_capacity(groups.len());
    for group in groups {
        let span = Span::new(start, start + group.len());
        start += group.len() + 1;
        let value = f64::from(group.parse::<u16>().ok()?);
        members.push(Number {
            span,
            tokens: n..n + 1,
            whole: span,
            low: value,
            high: value,
            other: None,
            quantum: 1.0,
            kind: NumberKind::Cardinal,
            bound: Bound::Exact,
            unit: None,
            unit_tokens: n + 1..n + 1,
            heads: [0; 3],
        });
    }
    Some(members)
}
