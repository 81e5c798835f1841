//! Equal runs: runs of letters that stand twice, found through the places where equal seeds begin.

use super::letters::Letters;
use crate::config::SeedParams;

/// Letters that stand twice: `len` of them from `at[0]` and again from `at[1]`, which comes later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    /// Where the two copies begin.
    pub at: [u32; 2],
    /// Their length.
    pub len: u32,
}

/// The equal runs of a text, sorted by their later copy; no copy of a run reaches into the other.
///
/// Seeds begin where words begin and are compared with at most [`SeedParams::places`] earlier ones. Where that yields
/// more runs than a written text can have, the seeds are doubled (a long text over few letters), so memory and time stay
/// near-linear whatever the text.
pub(super) fn equal_runs(letters: &Letters, params: &SeedParams) -> Vec<Run> {
    let mut size = if letters.writing.spaced && !letters.writing.dense { params.spaced } else { params.unspaced };
    let most = letters.words.len() * SeedParams::RUNS_A_WORD + SeedParams::FREE_RUNS;
    while size <= letters.codes.len() {
        if let Some(mut runs) = runs_of_seeds(letters, size, params.places, most) {
            runs.sort_unstable_by_key(|run| (run.at[1], run.at[0]));
            return runs;
        }
        size *= 2;
    }
    Vec::new()
}

/// The runs that seeds of `size` letters lead to, or `None` when they are more than `most`.
fn runs_of_seeds(letters: &Letters, size: usize, places: usize, most: usize) -> Option<Vec<Run>> {
    let codes = &letters.codes;
    let mut latest = Latest::of(letters.words.len());
    let mut before = vec![u32::MAX; letters.words.len()];
    let mut runs = Vec::new();
    for (index, word) in letters.words.iter().enumerate() {
        let later = word.first as usize;
        if later + size > codes.len() {
            break;
        }
        before[index] = latest.replace(hash(&codes[later..later + size]), index as u32);
        let mut place = before[index];
        for _ in 0..places {
            let Some(candidate) = letters.words.get(place as usize) else { break };
            let first = candidate.first as usize;
            place = before[place as usize];
            if let Some(start) = left_end(letters, first, later) {
                extend(codes, [first - start, later - start], size, &mut runs);
            }
        }
        if runs.len() > most {
            return None;
        }
    }
    Some(runs)
}

/// The latest word at which each seed began: a table of twice as many slots as there are words.
struct Latest {
    slots: Vec<(u64, u32)>,
    shift: u32,
}

impl Latest {
    fn of(words: usize) -> Self {
        let bits = (words.max(1) * 2).next_power_of_two().trailing_zeros();
        Self { slots: vec![(0, u32::MAX); 1 << bits], shift: 64 - bits }
    }

    /// Puts `word` in the place of the one that has this seed so far, which it returns; `u32::MAX` for none.
    fn replace(&mut self, seed: u64, word: u32) -> u32 {
        // The last letters of a seed are in its low bits only.
        let mut slot = (seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift) as usize;
        loop {
            let (known, before) = self.slots[slot];
            if before == u32::MAX || known == seed {
                self.slots[slot] = (seed, word);
                return before;
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }
}

/// How far equal letters reach to the left of two places, or `None` when an earlier seed has found this run.
fn left_end(letters: &Letters, first: usize, later: usize) -> Option<usize> {
    let mut left = 0;
    while left < first && letters.codes[first - left - 1] == letters.codes[later - left - 1] {
        left += 1;
        if letters.begins_word((first - left) as u32) && letters.begins_word((later - left) as u32) {
            return None;
        }
    }
    Some(left)
}

/// Pushes the run that begins at `at`; where it would reach into its own later copy, it goes on as a run of its own.
fn extend(codes: &[u32], at: [usize; 2], size: usize, runs: &mut Vec<Run>) {
    let [first, later] = at;
    let distance = later - first;
    let len = codes[first..].iter().zip(&codes[later..]).take_while(|(a, b)| a == b).count();
    // A period shorter than a seed is no copy of anything.
    if len < size || distance < size {
        return;
    }
    let mut done = 0;
    while done < len {
        let part = (len - done).min(distance);
        runs.push(Run { at: [(first + done) as u32, (later + done) as u32], len: part as u32 });
        done += part;
    }
}

fn hash(codes: &[u32]) -> u64 {
    codes.iter().fold(0, |hash: u64, &code| (hash ^ u64::from(code)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn runs(text: &str) -> Vec<(Letters, Run)> {
        let params = SeedParams { spaced: 4, unspaced: 2, places: 16 };
        equal_runs(&Letters::of(text), &params).into_iter().map(|run| (Letters::of(text), run)).collect()
    }

    #[test]
    fn a_run_is_found_once_and_whole() {
        let found = runs("xx the old bridge fell. yy The Old Bridge fell zz");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1, Run { at: [2, 20], len: 16 });
    }

    #[test]
    fn a_period_becomes_neighbouring_runs() {
        let found: Vec<Run> = runs("abcd abcd abcd ").into_iter().map(|(_, run)| run).collect();
        assert_eq!(found, [Run { at: [0, 4], len: 4 }, Run { at: [0, 8], len: 4 }, Run { at: [4, 8], len: 4 }]);
    }

    proptest! {
        #[test]
        fn runs_are_equal_letters_that_do_not_overlap(text in "([ab]{1,4} ){0,40}") {
            for (letters, run) in runs(&text) {
                let (a, b) = (run.at[0]..run.at[0] + run.len, run.at[1]..run.at[1] + run.len);
                prop_assert!(a.end <= b.start);
                prop_assert_eq!(letters.slice(&a), letters.slice(&b));
            }
        }

        #[test]
        fn every_repeated_word_of_a_short_text_lies_in_runs(words in proptest::collection::vec("[a-d]{4}", 2..20)) {
            let text = words.join(" ");
            let found = runs(&text);
            for j in 0..words.len() {
                for i in 0..j {
                    let on = |run: &&Run| (run.at[1] - run.at[0]) as usize == (j - i) * 4;
                    let held = |letter: u32| found.iter().map(|(_, run)| run).filter(on).any(|run| (run.at[0]..run.at[0] + run.len).contains(&letter));
                    prop_assert!(words[i] != words[j] || (0..4).all(|letter| held(i as u32 * 4 + letter)), "{} {}", i, j);
                }
            }
        }
    }
}
