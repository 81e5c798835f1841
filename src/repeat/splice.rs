//! What is left between two words when everything between them goes: no odd marks, no doubled blank lines, no quotation
//! mark without its partner, and not a letter touched.

use std::ops::Range;

use super::marks::{Marks, is_mark};
use super::piece::is_break;
use crate::text::exact::is_currency;
use crate::text::punctuation::{ends_sentence, is_comma, is_opening, is_semicolon};

/// The place of a cut between two surviving words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut<'a> {
    pub text: &'a str,
    /// Which marks belong together in it.
    pub marks: &'a Marks,
    /// The end of the last word that stays, the first word that goes, the end of the last one, and the first word that stays.
    pub at: [usize; 4],
    /// Whether no word stays before the cut.
    pub at_start: bool,
    /// Whether no word stays behind it.
    pub at_end: bool,
}

impl Cut<'_> {
    /// What stands between the two words afterwards.
    pub(super) fn splice(&self) -> String {
        let [from, first, last, to] = self.at;
        let (before, after) = (self.own(from, first), self.own(last, to));
        let (left, right) = (Edge::of_left(&before), Edge::of_right(&after));
        let line_starts = left.breaks.is_some() || self.at_start;
        let line_ends = right.breaks.is_some() || self.at_end;
        let (closed, opened) = self.torn();
        match (line_starts, line_ends) {
            (true, true) => format!("{}{closed}{}{opened}{}", left.far, self.one_break(&left, &right), right.far),
            (true, false) => format!("{}{closed}{}{opened}{}", left.far, left.breaks.unwrap_or(""), without_crumbs(right.near)),
            (false, true) => format!("{}{closed}{}{}{opened}{}", left.near.trim_end(), self.end(left.near), right.breaks.unwrap_or(""), right.far),
            (false, false) => {
                let blank = &left.near[left.near.trim_end().len()..];
                // A blank also where there was none: without it two words could become one (`3.` and `5`).
                let blank = if blank.is_empty() { " " } else { blank };
                format!("{}{closed}{}{blank}{opened}{}", left.near.trim_end(), self.end(left.near), without_crumbs(right.near))
            }
        }
    }

    /// Whole lines go: one of the two breaks stays, the wider one.
    fn one_break<'e>(&self, left: &Edge<'e>, right: &Edge<'e>) -> &'e str {
        let (before, after) = (left.breaks.unwrap_or(""), right.breaks.unwrap_or(""));
        let count = |breaks: &str| breaks.chars().filter(|&c| is_break(c)).count();
        match (self.at_start, self.at_end) {
            (true, _) => "",
            (false, false) if count(before) > count(after) => before,
            (false, _) => after,
        }
    }

    /// Where the partner of the mark at `at` is: inside the cut, before or behind it.
    fn partner(&self, at: usize) -> Option<Partner> {
        let partner = self.marks.partner(at)?;
        Some(match () {
            () if partner < self.at[0] => Partner::Before,
            () if partner >= self.at[3] => Partner::Behind,
            () => Partner::Inside,
        })
    }

    /// What lies between `start` and `end`, one of the two sides of what goes, without the marks that go with it: those of a pair around words of which none
    /// stays, those that open nothing, and those that are put elsewhere ([`Self::torn`]).
    fn own(&self, start: usize, end: usize) -> String {
        let is_left = start < self.at[1];
        let stays = |at: usize, c: char| match self.partner(at) {
            _ if !is_mark(c) => true,
            Some(Partner::Inside) => self.is_of_what_stays(at, start..end),
            Some(Partner::Before) => is_left,
            Some(Partner::Behind) => !is_left,
            // A mark without a partner is what stands around it: `1)`, `5"`.
            None if is_left => !is_opening(c),
            None => c != '\'',
        };
        let mut own = String::with_capacity(end - start);
        // Whether a mark went right before, but for blanks.
        let mut dropped = false;
        for (at, c) in self.text[start..end].char_indices() {
            // Of the blanks on both sides of a mark one stays.
            if !stays(start + at, c) {
                dropped = true;
            } else if !(dropped && is_blank(c) && own.ends_with(char::is_whitespace)) {
                if dropped && is_break(c) {
                    own.truncate(own.trim_end_matches(is_blank).len());
                }
                own.push(c);
                dropped &= is_blank(c);
            }
        }
        own
    }

    /// Whether a mark whose partner goes or stays with it is of the words that stay: both stand on one side of what goes, and not against a word of it
    /// alone (`call_it()`).
    fn is_of_what_stays(&self, at: usize, side: Range<usize>) -> bool {
        let [from, first, last, _] = self.at;
        let Some(partner) = self.marks.partner(at).filter(|partner| side.contains(partner)) else { return false };
        let width = self.text[at.max(partner)..].chars().next().map_or(0, char::len_utf8);
        let apart = |start: usize, end: usize| self.text[start..end].contains(char::is_whitespace);
        let (start, end) = (at.min(partner), at.max(partner) + width);
        if side.start < first { !apart(from, start) || apart(end, first) } else { apart(last, start) }
    }

    /// The marks whose partners stay: those that close what stays before the cut, and those that open what stays behind it. Those that stand where they
    /// belong are not among them.
    fn torn(&self) -> (String, String) {
        let [from, first, last, to] = self.at;
        let (mut closed, mut opened) = (String::new(), String::new());
        for (at, c) in self.text[from..to].char_indices().map(|(at, c)| (from + at, c)).filter(|(_, c)| is_mark(*c)) {
            match self.partner(at) {
                Some(Partner::Before) if at >= first => {
                    closed.extend(self.text[..at].chars().next_back().filter(|c| is_blank(*c)));
                    closed.push(c);
                }
                Some(Partner::Behind) if at < last && !self.waits(c) => {
                    opened.push(c);
                    opened.extend(self.text[at + c.len_utf8()..].chars().next().filter(|c| is_blank(*c)));
                }
                _ => {}
            }
        }
        (closed, opened)
    }

    /// Whether a mark that opens on the line before the cut has lost its partner: it takes that of the mark `c` that goes, the copies being alike.
    fn waits(&self, c: char) -> bool {
        let from = self.at[0];
        let line = self.text[..from].rfind(is_break).map_or(0, |at| at + 1);
        self.marks.lone(line, from).iter().any(|&at| self.text[at..].starts_with(c))
    }

    /// What ends the sentence that stays before the cut, where a part of it in marks of its own went: `so (gone). Then`.
    fn end(&self, near: &str) -> &str {
        let [from, _, last, to] = self.at;
        let after = &self.text[last..to];
        let pair = |(at, c): &(usize, char)| is_mark(*c) && self.marks.partner(last + at).is_some_and(|partner| (from..last).contains(&partner));
        let Some((at, mark)) = after.char_indices().rfind(pair).filter(|_| near.trim().is_empty()) else { return "" };
        let rest = &after[at + mark.len_utf8()..];
        let length: usize = rest.chars().take_while(|&c| ends_sentence(c) || is_comma(c) || is_semicolon(c)).map(char::len_utf8).sum();
        &rest[..length]
    }
}

/// Whether `c` is a blank inside a line: French marks stand apart from their words by one.
fn is_blank(c: char) -> bool {
    c.is_whitespace() && !is_break(c)
}

/// Where the partner of a mark is.
enum Partner {
    Before,
    Inside,
    Behind,
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
    gap.trim_start_matches(|c: char| !is_opening(c) && !is_currency(c) && !matches!(c, '-' | '–' | '—' | '#' | '@' | '+' | '"' | '\'' | '•' | '*' | '\u{1a}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn splice(line: &str, before: &str, gone: &str, after: &str) -> String {
        spliced(line, before, gone, after, "on", [false, false])
    }

    fn spliced(line: &str, before: &str, gone: &str, after: &str, rest: &str, [at_start, at_end]: [bool; 2]) -> String {
        let text = [line, before, gone, after, rest].concat();
        let first = line.len() + before.len();
        let last = first + gone.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        let first = first + gone.find(char::is_alphanumeric).unwrap_or(0);
        let at = [line.len(), first, last, text.len() - rest.len()];
        Cut { text: &text, marks: &Marks::of(&text), at, at_start, at_end }.splice()
    }

    #[test]
    fn marks_of_the_words_that_stay_stay_and_lines_keep_their_place() {
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("«", "»"), ("“", "”"), ("「", "」")] {
            let both = format!("{open}{close}");
            assert_eq!(splice("one", &format!("{both}\n"), "gone", &format!("{both}\n")), format!("{both}\n"), "{both}");
            assert_eq!(splice("one", " ", "gone", &format!("{both} ")), " ", "{both}: of what goes");
            assert_eq!(splice("one", " ", "gone", &format!(" {both} ")), format!(" {both} "), "{both}: of nothing that goes");
            assert_eq!(splice("one", &format!(";\n    {open}"), "gone", &format!("{close};\n    ")), ";\n    ", "{both}");
        }
    }

    #[test]
    fn whole_lines_leave_one_break() {
        assert_eq!(splice("one", ".\n\n", "gone", ".\n\n"), ".\n\n");
        assert_eq!(spliced("one", ".\n«", "gone", "»...\n“", "on”", [false, false]), ".\n“");
        assert_eq!(spliced("", "", "gone", ".\n", "on", [true, false]), "");
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
        assert_eq!(spliced("one", ". ", "“gone.", " ", "on”", [false, false]), ". “");
        assert_eq!(splice("\"one", ". ", "gone", ".\"\n"), ".\"\n");
        assert_eq!(splice("one", ". ", "“gone.”", " "), ". ");
        assert_eq!(splice("“one", ".\n", "gone", ".”\n"), ".”\n");
        assert_eq!(spliced("one", ": “", "gone", ".\n", "on”", [false, false]), ":\n“");
    }

    #[test]
    fn of_two_copies_of_a_quotation_one_opens() {
        // The first copy breaks off; what closes the second one closes it.
        let spliced = spliced("He said: “one two", ".\n", "gone He said: “one two", ".\n", "three”", [false, false]);
        assert_eq!(spliced, ".\n");
    }

    #[test]
    fn a_cut_takes_its_own_marks_with_it() {
        for [open, close] in [["\"", "\""], ["“", "”"], ["«", "»"], ["„", "“"], ["»", "«"], ["「", "」"], ["(", ")"], ["[", "]"], ["‘", "’"], ["« ", " »"]]
        {
            let [before, after] = [format!(". {open}"), format!(".{close} ")];
            assert_eq!(splice("one", &before, "gone", &after), ". ", "{open}{close}");
            assert_eq!(splice("one", &format!(" {open}"), "gone", &format!("{close}. ")), ". ", "{open}{close}");
            assert_eq!(splice("one", &format!(" {open}"), "gone", &format!("{close} ")), " ", "{open}{close}");
            assert_eq!(splice("one", &format!(".\n{open}"), "gone", &format!(".{close}\n")), ".\n", "{open}{close}");
            // Between two others, and as the last and the first part of one.
            let others = splice(&format!("{open}one"), &format!(".{close} {open}"), "gone", &format!(".{close} "));
            assert_eq!(others, format!(".{close} "));
            let last = splice(&format!("{open}one"), ". ", "gone", &format!(".{close} "));
            assert_eq!(last, format!(".{close} "));
            let first = spliced("one", &format!(": {open}"), "gone", ". ", &format!("on.{close}"), [false, false]);
            assert_eq!(first, format!(": {open}"));
        }
    }
}
