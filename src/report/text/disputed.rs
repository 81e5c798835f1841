//! What documents tell differently: each answer with who gives it.

use super::{Cell, Page, Paint, Sign, Story};
use crate::config::StorySection;
use crate::report::answers::{Answer, Wording};
use crate::report::wording;

/// Lines of a quoted claim, at most.
const QUOTED_LINES: usize = 2;
/// Wordings of one answer, at most, where not everything is asked for; of the others who gives it.
const WORDINGS: usize = 2;

impl Story<'_> {
    /// The disputes, those of most documents first.
    pub(super) fn disputed(&self, page: &mut Page) {
        let disputes = &self.report.disputes;
        if disputes.is_empty() {
            // The story in numbers has said so already, where it stands above.
            if !self.outline.shows(StorySection::Brief) {
                page.heading("Disputed: nothing that was seen");
            }
            return;
        }
        page.heading(&format!("Disputed: {}", wording::counted(disputes.len(), "thing")));
        for n in 0..disputes.len().min(self.outline.max_entries) {
            self.dispute(page, n);
        }
        self.rest(page, disputes.len(), "dispute", "disputed");
    }

    fn dispute(&self, page: &mut Page, n: usize) {
        let kind = self.report.disputes[n].kind;
        page.paragraph(&format!("{} {}", n + 1, wording::disputed(kind)), Paint::Removed, 2);
        for answer in self.report.answers(n, self.documents) {
            self.answer(page, &answer);
        }
        page.paragraph(&format!("would settle it: {}", wording::settled_by(kind)), Paint::Faint, 4);
    }

    fn answer(&self, page: &mut Page, answer: &Answer<'_>) {
        let mut head = Cell::new(&answer.words, Paint::Changed);
        if answer.is_latest {
            head.push(" (told later)", Paint::Faint);
        }
        page.row(Sign(&answer.letter, Paint::Changed), &head);
        let shown = if self.outline.max_entries == usize::MAX { usize::MAX } else { WORDINGS };
        for wording in answer.wordings.iter().take(shown) {
            page.row(Sign("", Paint::Plain), &self.wording(wording).cut(page.style.width * QUOTED_LINES));
        }
        let rest: Vec<usize> = answer.wordings.iter().skip(shown).flat_map(|wording| wording.documents.iter().copied()).collect();
        if !rest.is_empty() {
            page.paragraph(&format!("and in other words {}", self.plain_names(&rest)), Paint::Faint, 4);
        }
    }

    /// Who says it, and the words.
    fn wording(&self, wording: &Wording<'_>) -> Cell {
        let text = self.documents.get(wording.told.document).map_or("", |document| &*document.text);
        let mut cell = Cell::new(&self.plain_names(&wording.documents), Paint::Plain);
        cell.push(": ", Paint::Plain);
        if let Some(before) = wording.told.before {
            cell.push(before.of(text), Paint::Faint);
            cell.push(" ", Paint::Faint);
        }
        cell.push(wording.told.shown.of(text), Paint::Faint);
        cell
    }

    fn plain_names(&self, documents: &[usize]) -> String {
        documents.iter().map(|&document| self.plain_name(document)).collect::<Vec<_>>().join(", ")
    }
}
