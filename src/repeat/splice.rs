//! What is left between two words when everything between them goes: no odd marks, no doubled blank lines, no quotation
//! mark without its partner, and not a letter touched.

use super::piece::is_break;
use crate::text::exact::is_currency;
use crate::text::punctuation::{is_closing, is_opening};

/// The place of a cut between two surviving words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut<'a> {
    /// The line before the cut, as far as it stays: to tell an open straight quotation mark.
    pub line: &'a str,
    /// From the last word that stays to the first one that goes.
    pub before: &'a str,
    /// What goes.
    pub gone: &'a str,
    /// From the last word that goes to the first one that stays.
    pub after: &'a str,
    /// Whether no word stays before the cut.
    pub at_start: bool,
    /// Whether no word stays behind it.
    pub at_end: bool,
}

impl Cut<'_> {
    /// What stands between the two words afterwards.
    pub(super) fn splice(&self) -> String {
        let left = Edge::of_left(self.before);
        let right = Edge::of_right(self.after);
        let line_starts = left.breaks.is_some() || self.at_start;
        let line_ends = right.breaks.is_some() || self.at_end;
        let marks = self.unmatched(right.near);
        let opened = if line_ends { "" } else { marks.openers.as_str() };
        let closed = if line_starts { "" } else { marks.closers.as_str() };
        match (line_starts, line_ends) {
            (true, true) => self.whole_lines(&left, &right),
            (true, false) => format!("{}{}{opened}{}", left.far, left.breaks.unwrap_or(""), without_crumbs(right.near)),
            (false, true) => format!("{}{closed}{}{}", left.near.trim_end(), right.breaks.unwrap_or(""), right.far),
            (false, false) => {
                let blank = &left.near[left.near.trim_end().len()..];
                // A blank also where there was none: without it two words could become one (`3.` and `5`).
                let blank = if blank.is_empty() { " " } else { blank };
                format!("{}{closed}{blank}{opened}{}", left.near.trim_end(), without_crumbs(right.near))
            }
        }
    }

    /// Whole lines go: one of the two breaks stays, the wider one.
    fn whole_lines(&self, left: &Edge, right: &Edge) -> String {
        let (before, after) = (left.breaks.unwrap_or(""), right.breaks.unwrap_or(""));
        let count = |breaks: &str| breaks.chars().filter(|&c| is_break(c)).count();
        let breaks = match (self.at_start, self.at_end) {
            (true, _) => "",
            (false, false) if count(before) > count(after) => before,
            (false, _) => after,
        };
        format!("{}{breaks}{}", left.far, right.far)
    }

    /// Quotation marks in what goes whose partner stays.
    fn unmatched(&self, left_over: &str) -> Unmatched {
        let mut open: Vec<char> = Vec::new();
        let mut found = Unmatched::default();
        let mut straight = self.line.matches('"').count() % 2 == 1;
        let mut straight_open = false;
        for c in self.gone.chars().chain(left_over.chars().take_while(|c| !is_opening(*c))) {
            if is_opening(c) {
                open.push(c);
            } else if c == '"' && straight {
                found.closers.push(c);
                straight = false;
            } else if c == '"' {
                straight_open = !straight_open;
            } else if is_closing(c) && !matches!(c, '’' | '″') {
                match open.pop() {
                    Some(_) => {}
                    None if c == ')' && !self.line.contains('(') => {}
                    None => found.closers.push(c),
                }
            }
        }
        found.openers.extend(open.into_iter().filter(|c| !matches!(c, '(' | '[' | '{' | '‘')));
        if straight_open {
            found.openers.push('"');
        }
        found
    }
}

#[derive(Debug, Default)]
struct Unmatched {
    openers: String,
    closers: String,
}

/// One side of a cut: what is on the line of the cut, the line breaks, and what lies beyond them.
#[derive(Debug)]
struct Edge<'a> {
    near: &'a str,
    breaks: Option<&'a str>,
    far: &'a str,
}

impl<'a> Edge<'a> {
    fn of_left(gap: &'a str) -> Self {
        let Some((first, last)) = breaks(gap) else { return Self { near: gap, breaks: None, far: "" } };
        Self { near: &gap[last..], breaks: Some(&gap[first..last]), far: &gap[..first] }
    }

    fn of_right(gap: &'a str) -> Self {
        let Some((first, last)) = breaks(gap) else { return Self { near: gap, breaks: None, far: "" } };
        Self { near: &gap[..first], breaks: Some(&gap[first..last]), far: &gap[last..] }
    }
}

/// From the first to behind the last line break, with the blanks around them.
fn breaks(gap: &str) -> Option<(usize, usize)> {
    let first = gap.find(is_break)?;
    let last = gap.rfind(is_break)? + gap[gap.rfind(is_break)?..].chars().next().map_or(0, char::len_utf8);
    Some((gap[..first].trim_end().len(), last))
}

/// The marks right before the next word, without what ended the sentence that went.
fn without_crumbs(gap: &str) -> &str {
    gap.trim_start_matches(|c: char| !is_opening(c) && !is_currency(c) && !matches!(c, '-' | '–' | '—' | '#' | '@' | '+' | '"' | '•' | '*' | '\u{1a}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn splice(line: &str, before: &str, gone: &str, after: &str) -> String {
        Cut { line, before, gone, after, at_start: false, at_end: false }.splice()
    }

    #[test]
    fn whole_lines_leave_one_break() {
        assert_eq!(splice("", ".\n\n", "gone", ".\n\n"), ".\n\n");
        assert_eq!(splice("", ".\n«", "gone", "»...\n“"), ".\n“");
        assert_eq!(Cut { line: "", before: "", gone: "gone", after: ".\n", at_start: true, at_end: false }.splice(), "");
    }

    #[test]
    fn a_dateline_stays_without_the_dots_before_it() {
        assert_eq!(splice("", "\n", "gone", "... "), "\n");
        assert_eq!(splice("", "\n", "gone", "... ("), "\n(");
    }

    #[test]
    fn sentences_inside_a_line_close_up() {
        assert_eq!(splice("one", ". ", "gone", ". "), ". ");
        assert_eq!(splice("one", ".", "gone", "."), ". ");
        assert_eq!(splice("one", ".", "gone", ". “"), ". “");
        assert_eq!(splice("one", ". ", "gone", ".\n"), ".\n");
    }

    #[test]
    fn a_quotation_keeps_its_ends() {
        assert_eq!(splice("“one", ". ", "gone.”", "\n"), ".”\n");
        assert_eq!(splice("one", ". ", "“gone.", " "), ". “");
        assert_eq!(splice("\"one", ". ", "gone", ".\"\n"), ".\"\n");
        assert_eq!(splice("one", ". ", "“gone.”", " "), ". ");
    }
}
