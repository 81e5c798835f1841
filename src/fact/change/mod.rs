//! What an edit changes in what a text says.
//!
//! Two passages that tell nearly the same are laid beside each other, word by word, with every number, date and sign as one
//! item ([`item`]); what stands in each other's place is held against each other, kind by kind ([`run`]), and what changed places
//! is asked who does what to whom ([`roles`]). The answer names every difference with its places. Whether a difference is a
//! contradiction, or a reason to keep a text, is for those to decide who ask.

mod ending;
mod item;
mod passage;
mod roles;
mod run;
mod word;

pub use self::passage::{Change, ChangeKind, PassageVersion};
pub use word::same_word;

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::sense::Senses;
use crate::config::ChangeParams;
use crate::text::language::of_letter;
use item::{Item, items};
use run::Runs;

/// What `gone` says otherwise than `kept`, in the order of the two; empty when they say the same.
///
/// Mirrors: exchanging the passages exchanges the sides of every change. O(ND) in the items of the passages and the
/// differences between them (E. W. Myers, *An O(ND) Difference Algorithm and Its Variations*, 1986).
#[must_use]
pub fn meaning_change(kept: &PassageVersion, gone: &PassageVersion) -> Vec<Change> {
    let (a, b) = (items(kept), items(gone));
    // The search breaks ties by sides: it always sees the two in one order.
    if surfaces(kept, &a) > surfaces(gone, &b) {
        let mut found: Vec<Change> = changes((gone, &b), (kept, &a)).into_iter().map(Change::swapped).collect();
        found.sort_unstable();
        return found;
    }
    changes((kept, &a), (gone, &b))
}

/// What the tokens of a passage read, for an order of passages that does not depend on their documents.
fn surfaces<'a>(passage: &PassageVersion<'a>, items: &[Item]) -> &'a str {
    match (items.first(), items.last()) {
        (Some(first), Some(last)) => first.span.hull(last.span).of(passage.text),
        _ => "",
    }
}

fn changes(kept: (&PassageVersion, &[Item]), gone: (&PassageVersion, &[Item])) -> Vec<Change> {
    let runs = differing(kept.1, gone.1);
    if runs.is_empty() {
        return Vec::new();
    }
    let language = kept.0.language.filter(|_| kept.0.language == gone.0.language);
    let first =
        |(passage, items): (&PassageVersion, &[Item]), range: &Range<usize>| items.get(range.start).and_then(|item| item.span.of(passage.text).chars().next());
    let letter = runs.iter().find_map(|(a, b)| first(kept, a).or_else(|| first(gone, b)).filter(|c| c.is_alphabetic()));
    let language = letter.map_or(language, |c| of_letter(language, c));
    let senses = Senses::of(language);
    let mut found = match roles::exchanged(kept, gone) {
        Some(change) => vec![change],
        None => Runs::new(kept, gone, &runs, (senses, Senses::is_read(language))).judge(),
    };
    found.sort_unstable();
    found.dedup();
    found
}

/// The runs of items that stand in each other's place.
fn differing(kept: &[Item], gone: &[Item]) -> Vec<(Range<usize>, Range<usize>)> {
    let keys = |items: &[Item]| items.iter().map(|item| item.key).collect::<Vec<u64>>();
    let (a, b) = (keys(kept), keys(gone));
    if a.len().saturating_mul(b.len()) > ChangeParams::MAX_PAIRS {
        let shorter = a.len().min(b.len());
        let head = (0..shorter).take_while(|&n| a[n] == b[n]).count();
        let tail = (1..=shorter - head).take_while(|&n| a[a.len() - n] == b[b.len() - n]).count();
        let run = (head..a.len() - tail, head..b.len() - tail);
        return if run.0.is_empty() && run.1.is_empty() { Vec::new() } else { vec![run] };
    }
    let blocks = capture_diff_slices(Algorithm::Myers, &a, &b);
    let mut runs: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for block in blocks.iter().filter(|block| !matches!(block, DiffOp::Equal { .. })) {
        let (left, right) = (block.old_range(), block.new_range());
        match runs.last_mut() {
            // A deletion and an insertion side by side are one replacement.
            Some(last) if last.0.end == left.start && last.1.end == right.start => (last.0.end, last.1.end) = (left.end, right.end),
            _ => runs.push((left, right)),
        }
    }
    runs
}

#[cfg(test)]
mod tests;
