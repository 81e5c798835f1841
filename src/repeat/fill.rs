//! The edges and gaps of a chain: what belongs to the copies although no seed began there, and what met by chance.

use super::chain::Chain;
use super::letters::{LetterRange, Letters};
use super::piece::Pieces;
use super::run::Run;

/// Letters beyond a chain's end that are searched for more, up to the border of the piece.
const OUTWARDS: u32 = 60;
/// Shortest equal run that counts inside a gap.
const SHORTEST: usize = 3;
/// A chain that enters a piece by at most this many letters, and by less than half of the piece, met it by chance.
const GRAZE: u32 = 10;

/// The chain with its chance letters gone and its gaps and edges filled; `None` when nothing is left.
pub(super) fn settle(chain: Chain, letters: &Letters, pieces: &Pieces) -> Option<Chain> {
    let chain = trim_grazes(chain, pieces)?;
    Some(fill(&chain, letters, pieces))
}

/// Drops the letters at both ends that only graze a neighbouring piece, in either copy.
///
/// Where the other copy has a border at that end the letters did not meet by chance: it was cut off there.
fn trim_grazes(mut chain: Chain, pieces: &Pieces) -> Option<Chain> {
    for side in [0, 1, 0, 1] {
        let range = chain.range(side);
        let first = &pieces.all[pieces.at(range.start)];
        let inside = first.letters.end.min(range.end) - range.start;
        let whole = chain.range(1 - side).start == pieces.all[pieces.at(chain.range(1 - side).start)].letters.start;
        if !whole && first.letters.end < range.end && inside <= GRAZE && inside * 2 < first.letters.end - first.letters.start {
            drop_before(&mut chain, side, first.letters.end);
        }
        if chain.runs.is_empty() {
            return None;
        }
        let range = chain.range(side);
        let last = &pieces.all[pieces.at(range.end - 1)];
        let inside = range.end - last.letters.start.max(range.start);
        let other = chain.range(1 - side).end;
        let whole = other == pieces.all[pieces.at(other - 1)].letters.end;
        if !whole && last.letters.start > range.start && inside <= GRAZE && inside * 2 < last.letters.end - last.letters.start {
            drop_after(&mut chain, side, last.letters.start);
        }
        if chain.runs.is_empty() {
            return None;
        }
    }
    Some(chain)
}

fn drop_before(chain: &mut Chain, side: usize, border: u32) {
    let gone = chain.runs.partition_point(|run| run.at[side] + run.len <= border);
    chain.runs.drain(..gone);
    if let Some(first) = chain.runs.first_mut() {
        let cut = border.saturating_sub(first.at[side]);
        *first = Run { at: first.at.map(|at| at + cut), len: first.len - cut };
    }
}

fn drop_after(chain: &mut Chain, side: usize, border: u32) {
    let kept = chain.runs.partition_point(|run| run.at[side] < border);
    chain.runs.truncate(kept);
    if let Some(last) = chain.runs.last_mut() {
        last.len = last.len.min(border - last.at[side]);
    }
}

/// Adds the equal runs inside the gaps and just outside the ends.
fn fill(chain: &Chain, letters: &Letters, pieces: &Pieces) -> Chain {
    let mut runs = Vec::with_capacity(chain.runs.len() * 2);
    let start = [chain.range(0).start, chain.range(1).start];
    let head = [0, 1].map(|side| start[side].saturating_sub(OUTWARDS).max(pieces.all[pieces.at(start[side])].letters.start)..start[side]);
    add_common(letters, &head[0], &head[1], &mut runs);
    for (index, run) in chain.runs.iter().enumerate() {
        if let Some(before) = index.checked_sub(1).map(|before| &chain.runs[before]) {
            let gap = [0, 1].map(|side| before.at[side] + before.len..run.at[side]);
            add_common(letters, &gap[0], &gap[1], &mut runs);
        }
        runs.push(*run);
    }
    let end = [chain.range(0).end, chain.range(1).end];
    let tail = [0, 1].map(|side| end[side]..(end[side] + OUTWARDS).min(pieces.all[pieces.at(end[side] - 1)].letters.end));
    // The two copies may touch; what lies between them belongs to one of them only.
    let tail = if end[0] <= start[1] { [tail[0].start..tail[0].end.min(head[1].start).max(end[0]), tail[1].clone()] } else { tail };
    add_common(letters, &tail[0], &tail[1], &mut runs);
    Chain { runs }
}

/// Pushes the longest common run of two short ranges, and those on both sides of it.
fn add_common(letters: &Letters, first: &LetterRange, later: &LetterRange, runs: &mut Vec<Run>) {
    if first.len() < SHORTEST || later.len() < SHORTEST {
        return;
    }
    let (left, right) = (letters.slice(first), letters.slice(later));
    let Some((i, j, len)) = longest_common(left, right) else { return };
    let at = [first.start + i as u32, later.start + j as u32];
    add_common(letters, &(first.start..at[0]), &(later.start..at[1]), runs);
    runs.push(Run { at, len: len as u32 });
    add_common(letters, &(at[0] + len as u32..first.end), &(at[1] + len as u32..later.end), runs);
}

/// The longest common run of at least [`SHORTEST`] letters; the first one of several.
fn longest_common(left: &[u32], right: &[u32]) -> Option<(usize, usize, usize)> {
    let mut row = vec![0_usize; right.len() + 1];
    let mut best = (0, 0, 0);
    for (i, a) in left.iter().enumerate() {
        for j in (0..right.len()).rev() {
            row[j + 1] = if *a == right[j] { row[j] + 1 } else { 0 };
            if row[j + 1] > best.2 {
                best = (i + 1 - row[j + 1], j + 1 - row[j + 1], row[j + 1]);
            }
        }
    }
    (best.2 >= SHORTEST).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_runs_of_a_gap_keep_their_order() {
        let letters = Letters::of("abcdXefghY abcdZZefghW");
        let mut runs = Vec::new();
        add_common(&letters, &(0..10), &(10..21), &mut runs);
        assert_eq!(runs, [Run { at: [0, 10], len: 4 }, Run { at: [5, 16], len: 4 }]);
    }

    #[test]
    fn chance_letters_of_a_neighbour_are_dropped() {
        let text = "It ended there. The bridge fell at night. It began here. The bridge fell at night.";
        let letters = Letters::of(text);
        let pieces = Pieces::of(text, &letters);
        let chain = Chain { runs: vec![Run { at: [9, 40], len: 23 }] };
        assert_eq!(pieces.all[1].letters.start, 12);
        let trimmed = trim_grazes(chain, &pieces).unwrap();
        assert_eq!(trimmed.runs, [Run { at: [12, 43], len: 20 }]);
    }
}
