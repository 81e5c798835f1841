//! What a person asks before pressing delete: how much would go, from whom, who has it from whom, and when.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::group::Group;
use super::survey::{NO_OUTLET, Survey, iso};
use crate::day::Day;
use crate::document::DocId;
use crate::pipeline::clean::OutletLoss;
use crate::report::html::chart::Chart;
use crate::report::wording::grouped;

/// Outlets in the table, and in the matrix. By hand: what can be taken in.
const OUTLETS: usize = 20;
const MATRIX: usize = 10;
/// Columns of the histogram.
const BINS: usize = 20;
/// Columns of the timeline, at most.
const SPANS: i32 = 60;

/// An outlet and what would go of it.
pub(super) struct OutletRow {
    pub(super) name: String,
    pub(super) documents: String,
    pub(super) spare: String,
    pub(super) share: String,
    pub(super) bytes: String,
    /// Parts that went out of what stays.
    pub(super) parts: String,
    /// Width of its bar, 0 to 100: the share.
    pub(super) bar: u64,
}

/// Who has texts from whom.
pub(super) struct Matrix {
    pub(super) heads: Vec<String>,
    /// A row an outlet that was first: for each other one how many texts, and how dark that is.
    pub(super) rows: Vec<(String, Vec<(u64, u64)>)>,
    /// Whether dates tell who was first.
    pub(super) is_dated: bool,
    pub(super) note: String,
}

/// Counts over the documents and groups of a corpus.
pub(super) struct Tally<'a> {
    pub(super) survey: &'a Survey,
    pub(super) groups: &'a [Group],
    /// The documents that would go.
    pub(super) gone: &'a [DocId],
}

impl Tally<'_> {
    /// What each outlet would lose with the documents that would go, and what those lose that name none. In no order.
    pub(super) fn losses(&self) -> Vec<OutletLoss> {
        let mut counts = vec![[0_u64; 4]; self.survey.outlets.len()];
        for facts in self.survey.facts.iter().flatten() {
            let [documents, _, bytes, _] = &mut counts[facts.outlet as usize];
            (*documents, *bytes) = (*documents + 1, *bytes + u64::from(facts.bytes));
        }
        for facts in self.gone.iter().filter_map(|doc| self.survey.facts(*doc)) {
            let [_, removed, _, removed_bytes] = &mut counts[facts.outlet as usize];
            (*removed, *removed_bytes) = (*removed + 1, *removed_bytes + u64::from(facts.bytes));
        }
        let loss = |(name, [documents, removed_documents, bytes, removed_bytes]): (&String, [u64; 4])| {
            OutletLoss::new((!name.is_empty()).then(|| name.clone()), [documents, removed_documents, 0], [bytes, removed_bytes])
        };
        self.survey.outlets.iter().zip(counts).map(loss).collect()
    }

    /// Sizes of the groups.
    pub(super) fn sizes(&self) -> Chart {
        const BUCKETS: [(usize, &str); 8] = [(2, "2"), (3, "3"), (4, "4"), (9, "5–9"), (19, "10–19"), (49, "20–49"), (99, "50–99"), (usize::MAX, "100+")];
        let mut counts = [0; BUCKETS.len()];
        for group in self.groups {
            let bucket = BUCKETS.iter().position(|(most, _)| group.size() <= *most).unwrap_or(BUCKETS.len() - 1);
            counts[bucket] += 1;
        }
        let values = BUCKETS.iter().zip(counts).map(|((_, label), count)| ((*label).to_owned(), count)).collect();
        Chart::new(("sizes", "How large the clusters are"), ("documents", "clusters"), values, None)
    }

    /// How many documents were published when, and how many of them would go.
    pub(super) fn timeline(&self) -> Vec<Chart> {
        let days: Vec<Day> = self.survey.facts.iter().flatten().filter_map(|facts| facts.day).collect();
        let (Some(first), Some(last)) = (days.iter().min().copied(), days.iter().max().copied()) else { return Vec::new() };
        let spans = Spans::of(first, last);
        let spare = self.gone.iter().filter_map(|doc| self.survey.facts(*doc)?.day);
        vec![
            Chart::new(("when", "When documents were published"), (spans.name(), "documents"), spans.counted(days.iter().copied()), None),
            Chart::new(("when-spare", "When what would go was published"), (spans.name(), "documents"), spans.counted(spare), None),
        ]
    }

    /// Who has texts from whom, among the outlets with the most.
    pub(super) fn matrix(&self) -> Option<Matrix> {
        let (mut dated, mut undated) = (FxHashMap::default(), FxHashMap::default());
        for group in self.groups.iter().filter(|group| group.is_spare) {
            let documents = || group.documents().filter_map(|doc| self.survey.facts(doc));
            let mut moments: Vec<(i64, u32)> = documents().filter_map(|facts| Some((facts.moment?, facts.outlet))).collect();
            moments.sort_unstable();
            let all_dated = moments.len() == documents().count();
            let first = moments.first().copied().filter(|first| all_dated && moments.get(1).is_some_and(|second| second.0 > first.0));
            let source = first.map(|(_, outlet)| outlet).or_else(|| documents().next().map(|facts| facts.outlet));
            let Some(source) = source else { continue };
            let mut others: Vec<u32> = documents().map(|facts| facts.outlet).filter(|outlet| *outlet != source).collect();
            others.sort_unstable();
            others.dedup();
            let counts = if first.is_some() { &mut dated } else { &mut undated };
            for other in others {
                *counts.entry((source, other)).or_insert(0_u64) += 1;
            }
        }
        let is_dated = !dated.is_empty();
        let unknown: u64 = undated.values().sum();
        let note = match (is_dated, unknown) {
            (true, 0) => "Told by the dates of all documents of a cluster.".to_owned(),
            (true, unknown) => format!("Told by dates; of {} more dates do not tell who was first.", crate::report::wording::counted(unknown as usize, "text")),
            (false, _) => "Dates do not tell who was first: the row is who stands for the others.".to_owned(),
        };
        self.laid_out(if is_dated { &dated } else { &undated }, is_dated, note)
    }

    fn laid_out(&self, counts: &FxHashMap<(u32, u32), u64>, is_dated: bool, note: String) -> Option<Matrix> {
        let mut weights: BTreeMap<u32, u64> = BTreeMap::new();
        for (&(source, other), count) in counts {
            *weights.entry(source).or_default() += count;
            *weights.entry(other).or_default() += count;
        }
        let mut order: Vec<(u32, u64)> = weights.into_iter().collect();
        order.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| self.survey.outlet(a.0).cmp(self.survey.outlet(b.0))));
        order.truncate(MATRIX);
        let most = counts.values().copied().max()?;
        let cell = |source: u32, other: u32| {
            let count = counts.get(&(source, other)).copied().unwrap_or(0);
            (count, (3 * count).div_ceil(most.max(1)))
        };
        let name = |place: u32| self.survey.outlet(place).to_owned();
        let rows = order.iter().map(|&(source, _)| (name(source), order.iter().map(|&(other, _)| cell(source, other)).collect())).collect();
        Some(Matrix { heads: order.iter().map(|&(place, _)| name(place)).collect(), rows, is_dated, note })
    }
}

/// The outlets that lose most bytes, and all others in one row.
pub(super) fn outlets(mut losses: Vec<OutletLoss>) -> Vec<OutletRow> {
    losses.sort_by(|a, b| b.removed_bytes.cmp(&a.removed_bytes).then(b.documents.cmp(&a.documents)).then_with(|| a.outlet.cmp(&b.outlet)));
    let row = |name: String, loss: &OutletLoss| OutletRow {
        name,
        documents: grouped(loss.documents),
        spare: grouped(loss.removed_documents),
        bytes: grouped(loss.removed_bytes),
        share: format!("{:.1}", 100.0 * loss.share),
        parts: grouped(loss.removed_parts),
        bar: (100.0 * loss.share).round() as u64,
    };
    let rest = losses.split_off(losses.len().min(OUTLETS));
    let mut rows: Vec<OutletRow> = losses.iter().map(|loss| row(loss.outlet.clone().unwrap_or_else(|| NO_OUTLET.into()), loss)).collect();
    if !rest.is_empty() {
        rows.push(row(format!("{} more", rest.len()), &OutletLoss::sum(&rest)));
    }
    rows
}

/// How alike pairs are, with the threshold.
pub(super) fn histogram(similarities: impl Iterator<Item = f64>, threshold: f64) -> Chart {
    let mut counts = [0_u64; BINS];
    for similarity in similarities {
        counts[((similarity * BINS as f64) as usize).min(BINS - 1)] += 1;
    }
    let label = |n: usize| format!("{:.2}", n as f64 / BINS as f64);
    let values = counts.iter().enumerate().map(|(n, count)| (label(n), *count)).collect();
    let mark = Some((threshold.clamp(0.0, 1.0), format!("threshold {threshold}")));
    Chart::new(("similarity", "How alike the pairs are"), ("Jaccard similarity from", "pairs"), values, mark)
}

/// Spans of time that are counted together: days, months or years.
struct Spans {
    first: Day,
    /// Months of a span; 0 for a day.
    months: i32,
    count: i32,
}

impl Spans {
    fn of(first: Day, last: Day) -> Self {
        let days = last.0 - first.0 + 1;
        let (from, to) = (first.civil(), last.civil());
        let months = (to.0 - from.0) * 12 + i32::from(to.1) - i32::from(from.1) + 1;
        match () {
            () if days <= SPANS => Self { first, months: 0, count: days },
            () if months <= SPANS => Self { first, months: 1, count: months },
            () => {
                let years = to.0 - from.0 + 1;
                let each = (years - 1) / SPANS + 1;
                Self { first, months: 12 * each, count: (years - 1) / each + 1 }
            }
        }
    }

    fn name(&self) -> &'static str {
        match self.months {
            0 => "day",
            1 => "month",
            12 => "year",
            _ => "years from",
        }
    }

    fn place(&self, day: Day) -> i32 {
        let ((year, month, _), (from_year, from_month, _)) = (day.civil(), self.first.civil());
        let place = match self.months {
            0 => day.0 - self.first.0,
            1 => (year - from_year) * 12 + i32::from(month) - i32::from(from_month),
            months => (year - from_year) / (months / 12),
        };
        place.clamp(0, self.count - 1)
    }

    fn label(&self, place: i32) -> String {
        let (year, month, _) = self.first.civil();
        match self.months {
            0 => iso(self.first.plus(place)),
            1 => {
                let months = i32::from(month) - 1 + place;
                format!("{}-{:02}", year + months / 12, months % 12 + 1)
            }
            months => (year + place * (months / 12)).to_string(),
        }
    }

    fn counted(&self, days: impl Iterator<Item = Day>) -> Vec<(String, u64)> {
        let mut counts: Vec<(String, u64)> = (0..self.count).map(|place| (self.label(place), 0)).collect();
        for day in days {
            counts[self.place(day) as usize].1 += 1;
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(from: (i32, u8, u8), to: (i32, u8, u8)) -> Vec<String> {
        let day = |(year, month, day)| Day::new(year, month, day).unwrap();
        let spans = Spans::of(day(from), day(to));
        assert_eq!(spans.place(day(to)), spans.count - 1);
        (0..spans.count).map(|place| spans.label(place)).collect()
    }

    #[test]
    fn time_is_counted_in_spans_that_can_be_drawn() {
        assert_eq!(spans((2025, 2, 27), (2025, 3, 1)), ["2025-02-27", "2025-02-28", "2025-03-01"]);
        let months = spans((2024, 11, 30), (2025, 2, 1));
        assert_eq!((months.len(), months.first().unwrap().as_str(), months.last().unwrap().as_str()), (4, "2024-11", "2025-02"));
        assert_eq!(spans((1900, 1, 1), (2025, 1, 1)).len(), 42);
    }

    #[test]
    fn the_highest_similarity_is_in_the_last_column() {
        let chart = histogram([1.0, 0.99, 0.5].into_iter(), 0.7);
        assert_eq!((chart.bars[19].value, chart.bars[10].value), (2, 1));
    }
}
