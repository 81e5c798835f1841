//! Quotations: between marks of every kind, also unclosed ones and those that are opened again in each paragraph.

use std::ops::Range;

use super::words::Words;
use crate::config::FactParams;
use crate::span::Span;
use crate::text::Segmented;

/// How a quotation ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuotationEnd {
    /// At its closing mark.
    Closed,
    /// At the end of its paragraph; the next one opens it again.
    Continued,
    /// At the end of its paragraph, without a closing mark.
    Unclosed,
}

/// Words between quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How it ends.
    pub end: QuotationEnd,
    /// The verb of saying beside it.
    pub cue: Option<Span>,
    /// Who says it, where the words stand beside the verb.
    pub speaker: Option<Span>,
}

/// The mark that closes what `c` opens.
fn closing(c: char) -> Option<&'static [char]> {
    Some(match c {
        '«' => &['»'],
        '»' => &['«'],
        '“' | '”' | '„' | '‟' => &['”', '“'],
        '‹' => &['›'],
        '‘' => &['’'],
        '「' => &['」'],
        '『' => &['』'],
        '"' | '＂' => &['"', '＂'],
        _ => return None,
    })
}

/// All quotations of a text, in order; one inside another is not told apart. Linear in the text.
pub(super) fn quotations(words: &Words, cut: &Segmented) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    for paragraph in &cut.paragraphs {
        let marks = in_paragraph(paragraph.span.of(words.text));
        let base = paragraph.span.start as usize;
        let reopened = marks.first().is_some_and(|(whole, ..)| whole.start == 0);
        if let Some(last) = found.last_mut().filter(|last| reopened && last.end == QuotationEnd::Unclosed) {
            last.end = QuotationEnd::Continued;
        }
        for (whole, inner, closed) in marks {
            let shift = |range: Range<usize>| Span::new(base + range.start, base + range.end);
            let (span, inner) = (shift(whole), shift(inner));
            let end = if closed { QuotationEnd::Closed } else { QuotationEnd::Unclosed };
            let tokens = cut.tokens_in(inner);
            let (cue, speaker) = attribution(words, &tokens);
            found.push(Quotation { span, inner, tokens, end, cue, speaker });
        }
    }
    found
}

/// The quotations of one paragraph: with marks, without, and whether closed. An unclosed one takes the rest.
fn in_paragraph(text: &str) -> Vec<(Range<usize>, Range<usize>, bool)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize, &'static [char])> = None;
    let mut before = ' ';
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        match open {
            Some((start, inner, marks)) if marks.contains(&c) && !(c == '’' && next.is_alphanumeric()) => {
                found.push((start..end, inner..at, true));
                open = None;
            }
            None => {
                // An apostrophe, or an inch mark behind a figure, opens nothing.
                let opens = !(before.is_alphanumeric() && matches!(c, '‘' | '"')) || (c == '"' && before.is_alphabetic() && next.is_alphabetic());
                // A guillemet that points inwards opens only in the languages that turn them.
                let turned = matches!(c, '»' | '”') && (next.is_whitespace() || before.is_alphanumeric());
                open = closing(c).filter(|_| opens && !turned).map(|marks| (at, end, marks));
            }
            Some(_) => {}
        }
        before = c;
    }
    if let Some((start, inner, _)) = open {
        found.push((start..text.len(), inner..text.len(), false));
    }
    found
}

/// The verb of saying before or after a quotation, and the words between that name who says it.
fn attribution(words: &Words, tokens: &Range<usize>) -> (Option<Span>, Option<Span>) {
    let reports = |n: usize| words.family(n).clauses.reporting.contains(&words.normal(n).as_str());
    let hull = |range: Range<usize>| (!range.is_empty()).then(|| words.tokens[range.start].span.hull(words.tokens[range.end - 1].span));
    let links = |n: usize| words.family(n).clauses.complementizers.contains(&words.normal(n).as_str());
    let clear = |n: usize| !words.gap(n).contains(['.', '\n', '؟', '!', '?']) || words.gap(n).trim() == ".";
    for back in 1..=FactParams::QUOTATION_REACH {
        let Some(n) = tokens.start.checked_sub(back) else { break };
        if reports(n) {
            let speaker_end = (n + 1..tokens.start).find(|at| links(*at)).unwrap_or(tokens.start);
            let before = (n.saturating_sub(3)..n).rev().take_while(|at| is_capital(words, *at) && words.joined(at + 1)).count();
            return (Some(words.tokens[n].span), hull(n + 1..speaker_end).or_else(|| hull(n - before..n)));
        }
        if !clear(n) {
            break;
        }
    }
    for n in tokens.end..(tokens.end + FactParams::QUOTATION_REACH).min(words.tokens.len()) {
        if n > tokens.end && !clear(n) {
            break;
        }
        if reports(n) {
            let after = (n + 1..(n + 5).min(words.tokens.len())).take_while(|at| words.joined(*at) && (is_capital(words, *at) || words.is_arabic(*at))).count();
            return (Some(words.tokens[n].span), hull(tokens.end..n).or_else(|| hull(n + 1..n + 1 + after)));
        }
    }
    (None, None)
}

fn is_capital(words: &Words, n: usize) -> bool {
    words.surface(n).chars().next().is_some_and(char::is_uppercase)
}
