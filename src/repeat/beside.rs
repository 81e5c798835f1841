//! Whether a copy that stays is a part of a sentence of which the rest says another thing than the copy that goes.

use super::fact::Statements;
use crate::config::ContentParams;
use crate::fact::says_of;
use crate::span::Span;
use crate::text::ellipsis::is_cut_off;
use crate::text::punctuation::{ends_sentence, is_closing};
use crate::text::tokenize;

/// Whether the rest of its sentence turns the copy that stays (`the insurer pays`, `the insurer pays nothing`), makes a condition of it, or is what
/// the sentence is about (`the brother of` him who acts), where the one that goes is a whole sentence.
///
/// Linear in the runs beside it, which are bounded.
pub(super) fn is_turned_beside(statements: &Statements<'_>, kept: Span, gone: Span) -> bool {
    let text = statements.text;
    if !gone.of(text).trim_end().ends_with(ends_sentence) || is_cut_off(text, gone) {
        return false;
    }
    let (start, end) = (kept.start as usize, kept.end as usize);
    let (before, behind) = (&text[text.floor_char_boundary(start.saturating_sub(ContentParams::BESIDE))..start], &text[end..]);
    let before = before.rsplit(|c: char| c == '\n' || ends_sentence(c)).next().unwrap_or(before);
    let behind = &behind[..behind.floor_char_boundary(ContentParams::BESIDE)];
    let behind = behind.split(|c: char| c == '\n' || ends_sentence(c)).next().unwrap_or(behind);
    let before = if opens(text, gone.start as usize) { before } else { "" };
    let tokens = tokenize(before);
    let own = || tokens.len() > 1 && tokens.iter().rev().take(ContentParams::OF_REACH).any(|token| says_of(token.term));
    [before, behind].into_iter().any(|words| statements.turns_beside(words)) || own()
}

/// Whether a sentence or a paragraph begins at `at`: behind a line that was broken inside one, the rest of it stands before both copies.
fn opens(text: &str, at: usize) -> bool {
    let head = text[..at].trim_end();
    let gap = &text[head.len()..at];
    head.is_empty() || gap.matches('\n').count() > 1 || head.ends_with(|c| ends_sentence(c) || is_closing(c))
}
