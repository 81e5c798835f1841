//! Chains: equal runs that follow each other in both copies, with small gaps of about one size between them.

use super::run::Run;
use crate::config::ChainParams;

/// Two copies of something: equal runs in the order of both copies, not overlapping in either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chain {
    /// The runs; never empty.
    pub runs: Vec<Run>,
}

impl Chain {
    /// Letters that both copies share.
    pub(super) fn matched(&self) -> u32 {
        self.runs.iter().map(|run| run.len).sum()
    }

    /// From the first to the last shared letter of a copy.
    pub(super) fn range(&self, side: usize) -> std::ops::Range<u32> {
        match (self.runs.first(), self.runs.last()) {
            (Some(first), Some(last)) => first.at[side]..last.at[side] + last.len,
            _ => 0..0,
        }
    }
}

/// The chains of `runs`, which are sorted by their later copy; best first, every run in at most one of them.
///
/// Dynamic programming over a window of [`ChainParams::lookback`] runs (colinear chaining), then the best chains are
/// peeled off greedily. O(runs · (lookback + log runs)).
pub(super) fn chains(runs: &[Run], params: &ChainParams) -> Vec<Chain> {
    let (score, before) = best_predecessors(runs, params);
    let mut order: Vec<usize> = (0..runs.len()).collect();
    order.sort_by_key(|&end| (std::cmp::Reverse(score[end]), end));
    let mut used = vec![false; runs.len()];
    let mut found = Vec::new();
    for end in order {
        let mut members = Vec::new();
        let mut at = Some(end);
        while let Some(run) = at.filter(|&run| !used[run]) {
            used[run] = true;
            members.push(runs[run]);
            at = before[run];
        }
        members.reverse();
        if !members.is_empty() {
            found.push(Chain { runs: without_overlaps(members) });
        }
    }
    found
}

fn best_predecessors(runs: &[Run], params: &ChainParams) -> (Vec<i64>, Vec<Option<usize>>) {
    let mut score: Vec<i64> = runs.iter().map(|run| i64::from(run.len) * ChainParams::LETTER).collect();
    let mut before: Vec<Option<usize>> = vec![None; runs.len()];
    // Runs that end late enough to be followed, in the order they were met.
    let mut open: Vec<usize> = Vec::new();
    for (index, run) in runs.iter().enumerate() {
        if open.len() > params.lookback * 2 {
            let reach = |old: &usize| runs[*old].at[1] + runs[*old].len + params.gap >= run.at[1];
            open.retain(reach);
            let surplus = open.len().saturating_sub(params.lookback);
            open.drain(..surplus);
        }
        for &old in open.iter().rev().take(params.lookback) {
            let Some(step) = step(&runs[old], run, params) else { continue };
            let total = score[old] + i64::from(run.len) * ChainParams::LETTER - step;
            if total > score[index] {
                score[index] = total;
                before[index] = Some(old);
            }
        }
        open.push(index);
    }
    (score, before)
}

/// The price of going from one run to another, or `None` when they are no neighbours.
fn step(old: &Run, new: &Run, params: &ChainParams) -> Option<i64> {
    let gap = |side: usize| i64::from(new.at[side]) - i64::from(old.at[side] + old.len);
    let (first, later) = (gap(0), gap(1));
    let (wide, narrow) = (first.max(later), first.min(later));
    let ordered = new.at[0] > old.at[0] && new.at[1] > old.at[1];
    let fits = ordered && wide <= i64::from(params.gap) && narrow >= -i64::from(params.overlap) && wide - narrow <= i64::from(params.drift);
    // Letters that both runs claim are counted once.
    fits.then(|| ChainParams::GAP * wide.max(0) + ChainParams::DRIFT * (wide - narrow) + ChainParams::LETTER * (-narrow).max(0))
}

/// Cuts the beginning of runs that begin before the run before them has ended.
fn without_overlaps(runs: Vec<Run>) -> Vec<Run> {
    let mut clean: Vec<Run> = Vec::with_capacity(runs.len());
    for mut run in runs {
        if let Some(last) = clean.last() {
            let overlap = (0..2).map(|side| (last.at[side] + last.len).saturating_sub(run.at[side])).max().unwrap_or(0);
            if overlap >= run.len {
                continue;
            }
            run = Run { at: run.at.map(|at| at + overlap), len: run.len - overlap };
        }
        clean.push(run);
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(first: u32, later: u32, len: u32) -> Run {
        Run { at: [first, later], len }
    }

    #[test]
    fn runs_with_small_gaps_are_one_chain() {
        let runs = [run(0, 100, 20), run(25, 123, 20), run(44, 143, 20), run(500, 1000, 30)];
        let found = chains(&runs, &ChainParams::default());
        assert_eq!(found[0].runs, [run(0, 100, 20), run(25, 123, 20), run(45, 144, 19)]);
        assert_eq!(found[1].runs, [run(500, 1000, 30)]);
        assert_eq!(found[0].matched(), 59);
    }

    #[test]
    fn a_drifting_or_distant_run_begins_a_chain() {
        for far in [run(120, 161, 20), run(20, 151, 20), run(55, 120, 20)] {
            assert_eq!(chains(&[run(0, 100, 20), far], &ChainParams::default()).len(), 2, "{far:?}");
        }
    }
}
