//! What documents tell differently: each answer with who gives it.

use super::{Cell, Page, Paint, Sign, Story};
use crate::config::StorySection;
use crate::report::answers::{Answer, Wording};
use crate::report::wording;
use crate::span::Span;

/// Lines of a quoted claim, at most, where not everything is asked for; one where documents are more than some.
const QUOTED_LINES: usize = 2;
const SOME: usize = 6;
/// Before what is said of an answer.
const INDENT: &str = "    ";
/// Disputes, at most, where not everything is asked for.
const DISPUTES: usize = 8;
/// Wordings of one answer, at most, where not everything is asked for; of the others who gives it.
const WORDINGS: usize = 2;

impl Story<'_> {
    /// The disputes, those of most documents first.
    pub(super) fn disputed(&self, page: &mut Page) {
        let disputes = &self.report.disputes;
        if disputes.is_empty() {
            // The story in numbers has said so already, where it stands above.
            if !self.outline.shows(StorySection::Brief) {
                page.heading("Disputed: none found");
            }
            return;
        }
        page.heading(&format!("Disputed: {}", wording::counted(disputes.len(), "thing")));
        let shown = disputes.len().min(if self.is_all() { usize::MAX } else { DISPUTES });
        (0..shown).for_each(|n| self.dispute(page, n));
        if shown < disputes.len() {
            page.paragraph(&format!("… and {} more: --only disputed", wording::counted(disputes.len() - shown, "dispute")), Paint::Faint, 2);
        }
    }

    fn dispute(&self, page: &mut Page, n: usize) {
        let kind = self.report.disputes[n].kind;
        let mut head = Cell::new(&format!("{} {}", n + 1, wording::disputed(kind)), Paint::Removed);
        if let Some(by) = self.report.settled_by(n) {
            head.push(&format!(" (would settle it: {by})"), Paint::Faint);
        }
        page.beside("  ", head, usize::MAX);
        for answer in self.report.answers(n, self.documents) {
            self.answer(page, &answer);
        }
    }

    fn answer(&self, page: &mut Page, answer: &Answer<'_>) {
        let mut head = Cell::new(&answer.words, Paint::Changed);
        if let Some(told) = answer.told() {
            head.push(&format!(" ({told})"), Paint::Faint);
        }
        page.row(Sign(&answer.letter, Paint::Changed), &head);
        let shown = if self.is_all() { usize::MAX } else { WORDINGS };
        for wording in answer.wordings.iter().take(shown) {
            page.beside(INDENT, self.wording(wording, page.style.width), self.quoted_lines());
        }
        let rest: Vec<usize> = answer.wordings.iter().skip(shown).flat_map(|wording| wording.documents.iter().copied()).collect();
        if !rest.is_empty() {
            page.paragraph(&format!("and in other words {}", self.plain_names(&rest)), Paint::Faint, 4);
        }
    }

    /// Whether everything is asked for.
    fn is_all(&self) -> bool {
        self.outline.max_entries == usize::MAX
    }

    fn quoted_lines(&self) -> usize {
        match () {
            () if self.is_all() => usize::MAX,
            () if self.documents.len() > SOME => 1,
            () => QUOTED_LINES,
        }
    }

    /// Who says it, and the words; not all those before the words in question where these would have no room on a page of `width` columns.
    fn wording(&self, wording: &Wording<'_>, width: usize) -> Cell {
        let (text, told) = (self.documents.get(wording.told.document).map_or("", |document| &*document.text), wording.told);
        let names = self.plain_names(&wording.documents);
        let mut cell = Cell::new(&names, Paint::Plain);
        cell.push(": ", Paint::Plain);
        let whole = told.before.map_or(told.shown, |before| before.hull(told.shown));
        let lead = Span { start: whole.start, end: told.words.map_or(whole.start, |words| words.end.clamp(whole.start, whole.end)) }.of(text);
        let room = (width * self.quoted_lines().min(usize::from(u16::MAX))).saturating_sub(names.len() + width / 4);
        let left_out = if lead.chars().count() > room { from_a_word(lead, lead.chars().count().saturating_sub(room / 2)) } else { 0 };
        if left_out > 0 {
            cell.push("… ", Paint::Faint);
        }
        cell.push(Span { start: whole.start + left_out as u32, end: whole.end }.of(text), Paint::Faint);
        cell
    }

    fn plain_names(&self, documents: &[usize]) -> String {
        documents.iter().map(|&document| self.plain_name(document)).collect::<Vec<_>>().join(", ")
    }
}

/// The byte at which the first word behind so many characters begins.
fn from_a_word(text: &str, characters: usize) -> usize {
    let at = text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at);
    text[at..].find(' ').map_or(at, |blank| at + blank + 1)
}
