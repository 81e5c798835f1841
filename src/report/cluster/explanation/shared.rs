//! The words that two documents share, side by side.

use crate::config::Relation;
use crate::pipeline::corpus::Explanation;
use crate::report::text::{Page, Paint, Passages, Sign, diff_cells};
use crate::report::wording::counted;
use crate::text::tokenize;

/// Most passages that are shown.
const SHOWN: usize = 12;

/// Columns of a passage that are shown on either side: half a screen of words.
const COLUMNS: usize = 900;

pub(super) fn write(page: &mut Page, explanation: &Explanation) {
    let shared = &explanation.passages;
    page.heading(&format!("{}: a on the left, b on the right", counted(shared.list.len(), "shared passage")));

    if shared.list.is_empty() {
        page.paragraph("The aligner finds none.", Paint::Faint, 2);
    } else if shared.common {
        page.paragraph("To the run they are boilerplate: many documents have these words.", Paint::Faint, 2);
    } else if !explanation.params.seeks(Relation::Passage) {
        page.paragraph(
            "Aligned for this explanation. Passages are not sought in this run, so words that many documents share are not told apart.",
            Paint::Faint,
            2,
        );
    }
    let [a, b] = [&explanation.records[0].text, &explanation.records[1].text];
    let tokens = [tokenize(a), tokenize(b)];
    for passage in shared.list.iter().take(SHOWN) {
        let bytes = |span: crate::span::Span| format!("{}..{}", span.start, span.end);
        page.paragraph(&format!("{:.3} alike, bytes {} and {}", passage.similarity, bytes(passage.a), bytes(passage.b)), Paint::Faint, 2);
        let left = Passages { text: a, tokens: &tokens[0], spans: &[passage.a] };
        let right = Passages { text: b, tokens: &tokens[1], spans: &[passage.b] };
        let (left, right) = diff_cells(&left, &right, &page.style);
        page.pair(Sign("", Paint::Plain), &left.cut(COLUMNS), &right.cut(COLUMNS));
    }
    if shared.list.len() > SHOWN {
        page.paragraph(&format!("… and {} more", shared.list.len() - SHOWN), Paint::Faint, 2);
    }
}
