//! Dates that exclude each other in the same place.

use super::aligned::{Aligned, AlignedClaim, against, only, touching};
use crate::claim::{Evidence, EvidenceKind};
use crate::config::DateConflictParams;
use crate::fact::{Agreement, Date, compare_dates};

/// The dates of two claims that contradict each other.
#[must_use]
pub fn contradictions(pair: &Aligned) -> Vec<Evidence> {
    if pair.share < DateConflictParams::MIN_SHARE || pair.share_of_both < DateConflictParams::MIN_OF_BOTH {
        return Vec::new();
    }
    let runs = pair.runs.iter().filter(|run| {
        run.left.len() <= DateConflictParams::MAX_RUN && run.right.len() <= DateConflictParams::MAX_RUN && run.context >= DateConflictParams::MIN_CONTEXT
    });
    let both = runs.filter_map(|run| {
        let date = |flank: &AlignedClaim, words| only(touching(dates(flank), |date| date.tokens.clone(), flank.tokens_of(words))).cloned();
        Some((date(&pair.left, &run.left)?, date(&pair.right, &run.right)?))
    });
    let holds = |(a, b): &(Date, Date)| excludes(a, b) && !fits(a, &pair.right) && !fits(b, &pair.left);
    let both: Vec<(Date, Date)> = both.chain(lone(pair)).collect();
    let mut told: Vec<&(Date, Date)> = both.iter().filter(|found| holds(found)).collect();
    told.dedup_by_key(|(a, b)| (a.span, b.span));
    told.into_iter().map(|(a, b)| against(EvidenceKind::Date, Some(a.span), Some(b.span))).collect()
}

/// The only date of each claim, wherever it stands in it.
fn lone(pair: &Aligned) -> Option<(Date, Date)> {
    let date = |flank: &AlignedClaim| only(touching(dates(flank), |date| date.tokens.clone(), flank.tokens())).cloned();
    let told = pair.share_of_both >= DateConflictParams::MIN_OF_LONE;
    told.then(|| Some((date(&pair.left)?, date(&pair.right)?)))?
}

fn dates<'a>(flank: &AlignedClaim<'a>) -> &'a [Date] {
    &flank.side.reading.facts.dates
}

/// Whether two dates cannot be one.
fn excludes(a: &Date, b: &Date) -> bool {
    // Which day a word such as yesterday means hangs on the day of the report, which outlets give differently.
    if a.relative().is_some() || b.relative().is_some() {
        // `Today, Friday`: the day is named beside the word.
        return a.weekday().zip(b.weekday()).is_some_and(|(a, b)| a != b);
    }
    a.calendar == b.calendar && compare_dates(a, b) == Agreement::Different
}

/// Whether the claim of the other side names this date as well.
fn fits(date: &Date, other: &AlignedClaim) -> bool {
    let named = touching(dates(other), |date| date.tokens.clone(), other.tokens())
        .any(|other| matches!(compare_dates(date, other), Agreement::Same | Agreement::Compatible));
    // A year may stand there as a bare figure.
    let figures = || touching(&other.side.reading.facts.numbers, |number| number.tokens.clone(), other.tokens());
    named
        || date.year().is_some_and(|year| date.parts.len() == 1 && figures().any(|number| (number.low - f64::from(year)).abs() < 0.5 && number.unit.is_none()))
}
