//! The edges and gaps of a chain: what belongs to the copies although no seed began there, and what met by chance.

use super::chain::Chain;
use super::letters::{LetterRange, Letters};
use super::piece::Pieces;
use super::run::Run;
use crate::config::FillParams;

/// The chain with its chance letters gone and its gaps and edges filled; `None` when nothing is left, or nothing that `is_worth`
/// it: that is asked before the filling, with how many letters of each gap of each copy could yet have a counterpart (before
/// the first run, between runs, behind the last).
pub(super) fn settle(chain: Chain, letters: &Letters, pieces: &Pieces, is_worth: impl Fn(&Chain, &[u32]) -> bool) -> Option<Chain> {
    let chain = trim_grazes(chain, pieces)?;
    let gaps = gaps(&chain, pieces);
    let bound = |most: &dyn Fn(&[LetterRange; 2]) -> u32| gaps.iter().map(most).collect::<Vec<u32>>();
    // Most chains fail already when whole gaps are taken to be common, which costs nothing to know.
    let worth = is_worth(&chain, &bound(&shorter)) && is_worth(&chain, &bound(&|gap| most_common(letters, gap)));
    worth.then(|| fill(&chain, letters, &gaps))
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
        if !whole && first.letters.end < range.end && inside <= FillParams::GRAZE && inside * 2 < first.letters.end - first.letters.start {
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
        if !whole && last.letters.start > range.start && inside <= FillParams::GRAZE && inside * 2 < last.letters.end - last.letters.start {
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

/// What may be filled: before the first run, between runs, behind the last one.
fn gaps(chain: &Chain, pieces: &Pieces) -> Vec<[LetterRange; 2]> {
    let mut gaps = Vec::with_capacity(chain.runs.len() + 1);
    let start = [chain.range(0).start, chain.range(1).start];
    let head = [0, 1].map(|side| start[side].saturating_sub(FillParams::OUTWARDS).max(pieces.all[pieces.at(start[side])].letters.start)..start[side]);
    let before_later = head[1].start;
    gaps.push(head);
    gaps.extend(chain.runs.windows(2).map(|pair| [0, 1].map(|side: usize| pair[0].at[side] + pair[0].len..pair[1].at[side])));
    let end = [chain.range(0).end, chain.range(1).end];
    let tail = [0, 1].map(|side| end[side]..(end[side] + FillParams::OUTWARDS).min(pieces.all[pieces.at(end[side] - 1)].letters.end));
    // The two copies may touch; what lies between them belongs to one of them only.
    gaps.push(if end[0] <= start[1] { [tail[0].start..tail[0].end.min(before_later).max(end[0]), tail[1].clone()] } else { tail });
    gaps
}

/// Adds the equal runs inside the gaps.
fn fill(chain: &Chain, letters: &Letters, gaps: &[[LetterRange; 2]]) -> Chain {
    let mut runs = Vec::with_capacity(chain.runs.len() * 2);
    for (index, [first, later]) in gaps.iter().enumerate() {
        add_common(letters, first, later, &mut runs);
        runs.extend(chain.runs.get(index));
    }
    Chain { runs }
}

/// Letters of the shorter side.
fn shorter(gap: &[LetterRange; 2]) -> u32 {
    gap[0].len().min(gap[1].len()) as u32
}

/// More letters than this [`add_common`] does not find: those of the first range that stand in an equal run of
/// [`FillParams::MIN_RUN`] letters at all.
fn most_common(letters: &Letters, gap: &[LetterRange; 2]) -> u32 {
    let [first, later] = gap;
    let shorter = shorter(gap);
    if (shorter as usize) < FillParams::MIN_RUN {
        return 0;
    }
    let Some(places) = Places::of(letters.slice(later)) else { return shorter };
    let mut covered = 0;
    let mut reach = 0;
    for (i, ends) in places.ends_of_shortest(letters.slice(first)) {
        if ends != 0 {
            covered += (i + 1) - reach.max(i + 1 - FillParams::MIN_RUN);
            reach = i + 1;
        }
    }
    (covered as u32).min(shorter)
}

/// Pushes the longest common run of two short ranges, and those on both sides of it.
fn add_common(letters: &Letters, first: &LetterRange, later: &LetterRange, runs: &mut Vec<Run>) {
    if first.len() < FillParams::MIN_RUN || later.len() < FillParams::MIN_RUN {
        return;
    }
    let (left, right) = (letters.slice(first), letters.slice(later));
    let Some((i, j, len)) = longest_common(left, right) else { return };
    let at = [first.start + i as u32, later.start + j as u32];
    add_common(letters, &(first.start..at[0]), &(later.start..at[1]), runs);
    runs.push(Run { at, len: len as u32 });
    add_common(letters, &(at[0] + len as u32..first.end), &(at[1] + len as u32..later.end), runs);
}

/// The longest common run of at least [`FillParams::MIN_RUN`] letters; the first one of several.
fn longest_common(left: &[u32], right: &[u32]) -> Option<(usize, usize, usize)> {
    let Some(places) = Places::of(right) else { return longest_common_of_any(left, right) };
    // For each letter of the left side, the right places where a run of `len` letters ends with it.
    let mut ends: Vec<(usize, u64)> = places.ends_of_shortest(left).filter(|(_, ends)| *ends != 0).collect();
    let mut len = FillParams::MIN_RUN;
    let mut best = *ends.first()?;
    loop {
        // A run of one letter more ends here when one of `len` letters ends here and one place before, on both sides.
        let mut before = (usize::MAX, 0);
        for end in &mut ends {
            let here = *end;
            end.1 = if before.0.wrapping_add(1) == here.0 { here.1 & before.1 << 1 } else { 0 };
            before = here;
        }
        ends.retain(|(_, ends)| *ends != 0);
        let Some(&first) = ends.first() else { break };
        best = first;
        len += 1;
    }
    let (i, j) = (best.0 + 1, 64 - best.1.leading_zeros() as usize);
    Some((i - len, j - len, len))
}

/// Where each letter stands among at most 64.
struct Places {
    /// Letters and their places, hashed; a letter without a place is a free slot.
    slots: [(u32, u64); 128],
}

impl Places {
    /// `None` for more than 64 letters.
    fn of(letters: &[u32]) -> Option<Self> {
        if letters.len() > 64 {
            return None;
        }
        let mut places = Self { slots: [(0, 0); 128] };
        for (place, &letter) in letters.iter().enumerate() {
            let slot = places.slot(letter);
            places.slots[slot] = (letter, places.slots[slot].1 | 1 << place);
        }
        Some(places)
    }

    fn slot(&self, letter: u32) -> usize {
        let mut slot = letter as usize % 128;
        while self.slots[slot].1 != 0 && self.slots[slot].0 != letter {
            slot = (slot + 1) % 128;
        }
        slot
    }

    /// For each letter of `left`, the places where a run of [`FillParams::MIN_RUN`] equal letters ends.
    fn ends_of_shortest(&self, left: &[u32]) -> impl Iterator<Item = (usize, u64)> {
        let (mut one, mut two) = (0_u64, 0_u64);
        left.iter().enumerate().map(move |(i, &letter)| {
            let here = self.slots[self.slot(letter)].1;
            let three = here & two << 1;
            two = here & one << 1;
            one = here;
            (i, three)
        })
    }
}

/// [`longest_common`] of sides of any length. Quadratic.
fn longest_common_of_any(left: &[u32], right: &[u32]) -> Option<(usize, usize, usize)> {
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
    (best.2 >= FillParams::MIN_RUN).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn common_runs_of_a_gap_keep_their_order() {
        let letters = Letters::of("abcdXefghY abcdZZefghW");
        let mut runs = Vec::new();
        add_common(&letters, &(0..10), &(10..21), &mut runs);
        assert_eq!(runs, [Run { at: [0, 10], len: 4 }, Run { at: [5, 16], len: 4 }]);
    }

    proptest! {
        #[test]
        fn masks_find_the_run_that_a_table_finds(left in "[abc]{0,70}|[a-f]{0,70}", right in "[abc]{0,64}|[a-f]{0,64}") {
            let codes = |text: &str| text.chars().map(u32::from).collect::<Vec<u32>>();
            prop_assert_eq!(longest_common(&codes(&left), &codes(&right)), longest_common_of_any(&codes(&left), &codes(&right)));
        }

        #[test]
        fn no_more_is_added_than_was_thought(left in "[abc]{1,70}|[a-f]{1,70}", right in "[abc]{1,70}|[a-f]{1,70}") {
            let letters = Letters::of(&format!("{left} {right}"));
            let cut = left.len() as u32;
            let gap = [0..cut, cut..letters.codes.len() as u32];
            let mut runs = Vec::new();
            add_common(&letters, &gap[0], &gap[1], &mut runs);
            let added = Chain { runs }.matched();
            prop_assert!(added <= most_common(&letters, &gap));
        }
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
