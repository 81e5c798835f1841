//! When something was published, as a reader wants it told: a day, and the time where it is known.

use super::view::{DocumentView, StoryReport};
use crate::document::Document;
use crate::publication::{DateField, PublicationDate};

/// Names of months.
const MONTHS: [&str; 12] = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// When documents were published. The zone is told where they are not all of one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days {
    has_zones: bool,
}

impl StoryReport {
    /// How the days of its documents are told.
    pub(super) fn days(&self) -> Days {
        let dates = self.documents.iter().filter_map(|view| read(view)?.offset);
        let mut offsets: Vec<i32> = dates.collect();
        offsets.sort_unstable();
        offsets.dedup();
        Days { has_zones: offsets.len() > 1 }
    }
}

fn read(view: &DocumentView) -> Option<PublicationDate> {
    DateField::from(view.published.as_deref()?).date()
}

impl Days {
    /// The day of a document, with what its source wrote where that is in other words; what says no day as it is written.
    pub(super) fn of(self, view: &DocumentView) -> Option<String> {
        let written = view.published.as_deref()?;
        Some(match (&view.published_at, read(view)) {
            (Some(at), Some(date)) if is_iso(written, at) => self.told(&date),
            (_, Some(date)) => format!("{} ({written})", self.told(&date)),
            _ => format!("{written} (no day that can be told)"),
        })
    }

    /// From when to when some documents were published; nothing where that is not known of all.
    pub(super) fn between(self, documents: &[Document], some: &[usize]) -> Option<String> {
        let date = |n: &usize| documents.get(*n)?.published.as_ref()?.date();
        let mut dates: Vec<PublicationDate> = some.iter().map(date).collect::<Option<_>>()?;
        dates.sort_by_key(PublicationDate::moment);
        let (first, last) = (dates.first()?, dates.last()?);
        let (from, to) = (self.told(first), self.told(last));
        let same_day = first.day == last.day && first.clock.is_some() && last.clock.is_some();
        Some(match () {
            () if from == to => from,
            () if same_day => format!("{from} to {}", self.clock(last)),
            () => format!("{from} to {to}"),
        })
    }

    fn told(self, date: &PublicationDate) -> String {
        let (year, month, day) = date.day.civil();
        let day = format!("{day} {} {year}", MONTHS[usize::from(month).clamp(1, 12) - 1]);
        if date.clock.is_some() { format!("{day}, {}", self.clock(date)) } else { day }
    }

    fn clock(self, date: &PublicationDate) -> String {
        let minutes = date.clock.unwrap_or_default() / 60_000_000;
        let clock = format!("{:02}:{:02}", minutes / 60, minutes % 60);
        match date.offset.filter(|_| self.has_zones) {
            None => clock,
            Some(0) => format!("{clock} UTC"),
            Some(offset) => {
                let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs() / 60);
                let part = if minutes % 60 > 0 { format!(":{:02}", minutes % 60) } else { String::new() };
                format!("{clock} UTC{sign}{}{part}", minutes / 60)
            }
        }
    }
}

/// Whether a date is written as ISO 8601 writes it, so that nobody misses it beside the day.
fn is_iso(written: &str, at: &str) -> bool {
    at.get(..10).is_some_and(|day| written.trim().starts_with(day)) && !written.chars().any(|c| c.is_alphabetic() && !matches!(c, 'T' | 'Z'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(dates: &[&str]) -> Vec<String> {
        let documents: Vec<Document> = dates.iter().map(|date| Document::new("a", "One sentence of words.").with_date(date)).collect();
        let report = crate::report::build::story_report(
            &documents,
            &crate::pipeline::story::compare(&documents, &crate::config::CompareParams::default(), &crate::progress::Silent),
        );
        report.documents.iter().filter_map(|view| report.days().of(view)).collect()
    }

    #[test]
    fn a_moment_is_told_as_a_day_and_a_time() {
        assert_eq!(told(&["2026-03-10T09:10:00+01:00", "2026-03-11"]), ["10 March 2026, 09:10", "11 March 2026"]);
        assert_eq!(told(&["2026-03-10T09:10:00+05:30", "2026-03-10T09:10:00Z"]), ["10 March 2026, 09:10 UTC+5:30", "10 March 2026, 09:10 UTC"]);
        assert_eq!(told(&["4.3.2026", "Tuesday"]), ["4 March 2026 (4.3.2026)", "Tuesday (no day that can be told)"]);
        assert_eq!(told(&["2026-03-10 at Ten", "10/2026"]).len(), 2, "what cannot be read is shown as it is");
    }

    #[test]
    fn some_reports_are_told_from_the_first_to_the_last() {
        let between = |dates: &[&str]| {
            let documents: Vec<Document> = dates.iter().map(|date| Document::new("a", "a").with_date(date)).collect();
            Days { has_zones: false }.between(&documents, &(0..dates.len()).collect::<Vec<_>>())
        };
        assert_eq!(between(&["2026-03-10T13:20:00Z", "2026-03-10T09:10:00Z"]).as_deref(), Some("10 March 2026, 09:10 to 13:20"));
        assert_eq!(between(&["2026-03-10", "2026-03-11"]).as_deref(), Some("10 March 2026 to 11 March 2026"));
        assert_eq!(between(&["2026-03-10", "2026-03-10"]).as_deref(), Some("10 March 2026"));
        assert_eq!(between(&["2026-03-10", ""]), None);
    }
}
