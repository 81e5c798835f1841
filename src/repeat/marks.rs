//! Which quotation mark or bracket closes which.
//!
//! A cut takes both marks of what goes, or neither: so the partner of each mark is looked for in the text as it was. A straight mark, and marks that
//! open in one language and close in another one (`„so“`, `»so«`, `”so”`), do what their neighbours say: an opening one stands behind a blank and before a
//! letter.

use crate::config::RepeatParams;
use crate::text::punctuation::is_opening;

/// The pairs of marks in a text.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Place of a mark and of its partner, both ways, by place.
    pairs: Vec<(usize, usize)>,
    /// Places of opening marks without a partner.
    lone: Vec<usize>,
}

impl Marks {
    /// Linear in the text.
    pub(super) fn of(text: &str) -> Self {
        let (mut pairs, mut lone) = (Vec::new(), Vec::new());
        let mut open = Open::default();
        let mut last: Option<char> = None;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            if c == '\n' {
                open.line_ends(last == Some('\n'));
            } else if is_mark(c) {
                let opens = looks_opening(last, c, next);
                match open.closed_by(c).filter(|_| !opens && !is_apostrophe(c, next)) {
                    Some(found) => {
                        pairs.extend([(open.marks[found].1, at), (at, open.marks[found].1)]);
                        open.marks.truncate(found);
                    }
                    None if opens || (may_open(c) && !is_apostrophe(c, next)) => {
                        lone.push(at);
                        open.push(c, at);
                    }
                    None => {}
                }
            }
            if c != '\r' {
                last = Some(c);
            }
        }
        pairs.sort_unstable();
        let mut marks = Self { pairs, lone };
        let lone = std::mem::take(&mut marks.lone);
        marks.lone = lone.into_iter().filter(|at| marks.partner(*at).is_none()).collect();
        marks
    }

    /// The places between `start` and `end` of opening marks that nothing closes.
    pub(super) fn lone(&self, start: usize, end: usize) -> &[usize] {
        let first = self.lone.partition_point(|at| *at < start);
        &self.lone[first..self.lone.partition_point(|at| *at < end).max(first)]
    }

    /// The place of the mark that belongs to the one at `at`.
    pub(super) fn partner(&self, at: usize) -> Option<usize> {
        self.pairs.binary_search_by_key(&at, |pair| pair.0).ok().map(|found| self.pairs[found].1)
    }
}

/// The marks that are open at a place of a text, with their places.
#[derive(Default)]
struct Open {
    marks: Vec<(char, usize)>,
    /// Whether the first one opened in the line before.
    crosses: bool,
}

impl Open {
    /// What is open beyond its line was mostly no such mark (an apostrophe, an inch, a smile), or its partner was forgotten or cut off. A quotation that
    /// goes on in the next line is one when it stands alone.
    fn line_ends(&mut self, paragraph_ends: bool) {
        let goes_on = !paragraph_ends && !self.crosses && matches!(self.marks[..], [(mark, _)] if !matches!(mark, '\'' | '‘' | '’'));
        if !goes_on {
            self.marks.clear();
        }
        self.crosses = goes_on;
    }

    /// Which of them `c` closes.
    fn closed_by(&self, c: char) -> Option<usize> {
        self.marks.iter().rposition(|&(mark, _)| closes(mark, c))
    }

    fn push(&mut self, c: char, at: usize) {
        // Whoever quotes anew has ended what was quoted before.
        if self.crosses && !is_bracket(c) {
            self.marks.clear();
        }
        self.crosses &= !self.marks.is_empty();
        if self.marks.len() == RepeatParams::OPEN_MARKS {
            self.marks.remove(0);
        }
        self.marks.push((c, at));
    }
}

/// Whether `c` is a mark that has a partner.
pub(super) fn is_mark(c: char) -> bool {
    may_open(c) || matches!(c, '\'' | '”' | '»' | '›' | '’' | ')' | ']' | '}' | '」' | '』' | '）' | '］' | '】' | '》' | '〉' | '〕')
}

/// Whether `c` opens where nothing says otherwise.
fn may_open(c: char) -> bool {
    is_opening(c) || matches!(c, '"' | '［' | '〔')
}

/// Whether a mark that may do either opens here: behind a blank, at the beginning or behind another opening mark, and before a letter or such a mark.
fn looks_opening(last: Option<char>, c: char, next: Option<char>) -> bool {
    let behind = last.is_none_or(|last| last.is_whitespace() || may_open(last) || matches!(last, '—' | '–' | '\''));
    let before = next.is_some_and(|next| next.is_alphanumeric() || may_open(next) || matches!(next, '…' | '\''));
    match c {
        '“' | '‘' | '«' | '‹' | '"' | '”' | '»' | '›' | '\'' => behind && before,
        '’' => false,
        _ => is_opening(c) || may_open(c),
    }
}

/// Whether a mark stands inside a word.
fn is_apostrophe(c: char, next: Option<char>) -> bool {
    matches!(c, '’' | '‘' | '\'') && next.is_some_and(char::is_alphanumeric)
}

fn is_bracket(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '（' | '［' | '〔')
}

/// Whether `c` closes what `mark` opened.
fn closes(mark: char, c: char) -> bool {
    match mark {
        '(' => c == ')',
        '（' => matches!(c, '）' | ')'),
        '[' => c == ']',
        '［' => c == '］',
        '{' => c == '}',
        '〔' => c == '〕',
        '「' => c == '」',
        '『' => c == '』',
        '【' => c == '】',
        '《' => c == '》',
        '〈' => c == '〉',
        '„' => matches!(c, '“' | '”' | '"'),
        '“' | '‟' | '"' | '”' => matches!(c, '”' | '"'),
        '«' => c == '»',
        '»' => matches!(c, '«' | '»'),
        '‹' => c == '›',
        '›' => matches!(c, '‹' | '›'),
        '‚' => matches!(c, '‘' | '’'),
        '‘' | '’' => c == '’',
        '\'' => c == '\'',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pairs of a text, each in its marks with what stands between them.
    fn pairs(text: &str) -> Vec<&str> {
        let width = |at: usize| text[at..].chars().next().map_or(0, char::len_utf8);
        Marks::of(text).pairs.iter().filter(|(at, partner)| at < partner).map(|&(at, partner)| &text[at..partner + width(partner)]).collect()
    }

    #[test]
    fn marks_find_their_partners_in_every_writing() {
        for whole in [
            "“a b”",
            "\"a b\"",
            "„a b“",
            "„a b”",
            "»a b«",
            "”a b”",
            "« a b »",
            "«a b»",
            "「甲乙」",
            "『甲』",
            "（甲）",
            "(a b)",
            "[a b]",
            "‚a b‘",
            "‘a b’",
            "《甲》",
        ] {
            assert_eq!(pairs(&format!("one {whole} two")), [whole]);
            assert_eq!(pairs(&format!("{whole}, two")), [whole]);
            assert_eq!(pairs(&format!("one: {whole}.\nTwo")), [whole]);
        }
        assert_eq!(pairs("(a “b c” d)"), ["(a “b c” d)", "“b c”"]);
        assert_eq!(pairs("لـ\"سبوتنيك\" نسخة"), ["\"سبوتنيك\""]);
        assert_eq!(pairs("“One (or two).\nTwo (or one).”"), ["“One (or two).\nTwo (or one).”", "(or two)", "(or one)"]);
    }

    #[test]
    fn what_is_no_mark_has_no_partner() {
        // A mark that was never closed takes none of a later quotation.
        assert_eq!(pairs("He said: “one\nHe said: “one two”, and ”more”."), ["“one two”", "”more”"]);
        for text in [
            "“One.\n\nTwo.”",
            "“one “two\nthree”",
            "“one\ntwo\nthree”",
            "1) one\n2) two",
            "the dogs’ bowls aren’t ours",
            "a 5\" pipe\n\nand \"",
            ":-) so (\n\nit) is",
            "rock ’n’ roll",
        ] {
            assert!(pairs(text).is_empty(), "{text}");
        }
        assert_eq!(pairs("a 5\" pipe, \"he said\""), ["\"he said\""]);
    }
}
