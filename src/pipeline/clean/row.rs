//! Rows of lists and tables: lines too short to be sentences that say something all the same.
//!
//! `Room 3: open`, `Lions 2 Bears 1`: a byline, a date or the name of a column is as short, and goes with its text whatever it says. A row
//! is told from these by its fellows: it stands in a list of such lines, and the text that stays has a line of the same form. Where that
//! line has another word or number, the row says something that the text that stays does not.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::CoverageParams;

/// The short lines of a text, by their words.
#[derive(Debug, Default)]
pub(super) struct Rows {
    all: Vec<Vec<u64>>,
    known: FxHashSet<Vec<u64>>,
    /// Some of the lines that begin, or end, with a word.
    by_end: FxHashMap<(bool, u64), Vec<u32>>,
}

impl Rows {
    /// Linear in the lines.
    pub(super) fn of(lines: impl Iterator<Item = Vec<u64>>) -> Self {
        let mut rows = Self::default();
        for line in lines {
            if !rows.known.insert(line.clone()) {
                continue;
            }
            for (front, term) in [(true, line.first()), (false, line.last())] {
                let places = term.map(|&term| rows.by_end.entry((front, term)).or_default());
                if let Some(places) = places.filter(|places| places.len() < CoverageParams::MAX_ROWS) {
                    places.push(rows.all.len() as u32);
                }
            }
            rows.all.push(line);
        }
        rows
    }

    /// Whether a line of the same form as `row` stands here, and not `row` itself. Linear in the row.
    pub(super) fn lack(&self, row: &[u64]) -> bool {
        let ends = [(true, row.first()), (false, row.last())];
        let alike = ends.into_iter().filter_map(|(front, term)| self.by_end.get(&(front, *term?))).flatten();
        !self.known.contains(row) && alike.map(|&at| &self.all[at as usize]).any(|other| is_of_form(row, other))
    }
}

/// Whether two lines have half of the longer one in common, at their beginnings and ends.
fn is_of_form(a: &[u64], b: &[u64]) -> bool {
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let shorter = a.len().min(b.len());
    let tail = a.iter().rev().zip(b.iter().rev()).take(shorter - head).take_while(|(x, y)| x == y).count();
    2 * (head + tail) >= a.len().max(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_a_known_form_is_missed_and_another_line_is_not() {
        let rows = Rows::of([vec![1, 3, 10], vec![1, 4, 11], vec![7, 8]].into_iter());
        assert!(rows.lack(&[1, 3, 11]) && rows.lack(&[1, 5, 10]) && rows.lack(&[7, 9]));
        assert!(!rows.lack(&[1, 3, 10]) && !rows.lack(&[7, 8]), "known");
        assert!(!rows.lack(&[1, 20, 21]) && !rows.lack(&[30, 31]) && !rows.lack(&[]), "of no form that is known");
    }
}
