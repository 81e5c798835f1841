//! What documents tell differently: each answer with who gives it.

use super::{Cell, Page, Paint, Sign, Story};
use crate::config::StorySection;
use crate::report::story::dispute::{Dispute, DisputeSide};
use crate::report::wording;

/// Lines of a quoted claim, at most.
const QUOTED_LINES: usize = 2;

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
        for (n, dispute) in disputes.iter().enumerate().take(self.outline.max_entries) {
            self.dispute(page, n + 1, dispute);
        }
        self.rest(page, disputes.len(), "dispute", "disputed");
    }

    fn dispute(&self, page: &mut Page, number: usize, dispute: &Dispute) {
        page.paragraph(&format!("{number} {}", wording::disputed(dispute.kind)), Paint::Removed, 2);
        for (n, side) in dispute.sides.iter().enumerate() {
            page.row(Sign("≠", Paint::Changed), &self.side(side, dispute.latest == Some(n)));
            let Some(claim) = self.report.claim(side.claim) else { continue };
            let columns = page.style.width * QUOTED_LINES;
            page.row(Sign("", Paint::Plain), &self.passages(claim.document, &[side.shown]).plain(Paint::Faint).cut(columns));
        }
        page.paragraph(&format!("would settle it: {}", wording::settled_by(dispute.kind)), Paint::Faint, 4);
    }

    fn side(&self, side: &DisputeSide, is_latest: bool) -> Cell {
        let text = self.report.claim(side.claim).and_then(|claim| self.documents.get(claim.document)).map_or("", |document| &*document.text);
        let mut cell = Cell::new(side.words.map_or("(without that word)", |words| words.of(text)), Paint::Changed);
        cell.push(" — ", Paint::Faint);
        let names: Vec<String> = side.documents.iter().map(|&document| self.plain_name(document)).collect();
        cell.push(&names.join(", "), Paint::Plain);
        if is_latest {
            cell.push(" (told later)", Paint::Faint);
        }
        cell
    }
}
