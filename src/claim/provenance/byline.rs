//! Where a text says who it is from: a name that is set apart at its head or its foot, or that words like `according to` name there.
//!
//! `officials told Reuters` says who asked, and `Reuters reports that …` whose assertion it is; neither says who wrote the text.

use crate::config::ProvenanceParams;
use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::span::Span;
use crate::text::normal::normal_form;
use crate::text::{Token, tokenize};

/// Words that introduce a source (`before`, `after` its name), that stand between them (`filler`), that credit a picture: one a line.
const CUES: &str = include_str!("credit.txt");

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Cue {
    Before,
    After,
    Filler,
    Picture,
}

static PHRASES: LazyLock<FxHashMap<Cue, FxHashSet<String>>> = LazyLock::new(|| {
    let mut phrases: FxHashMap<Cue, FxHashSet<String>> = FxHashMap::default();
    for (kind, phrase) in CUES.lines().filter_map(|line| line.split_once('|')) {
        let kind = match kind {
            "before" => Cue::Before,
            "after" => Cue::After,
            "filler" => Cue::Filler,
            _ => Cue::Picture,
        };
        let words: Vec<String> = tokenize(phrase).iter().map(|token| normal_form(token.span.of(phrase))).collect();
        phrases.entry(kind).or_default().insert(words.join(" "));
    }
    phrases
});

fn is_cue(kind: Cue, words: &[String]) -> bool {
    !words.is_empty() && PHRASES.get(&kind).is_some_and(|phrases| phrases.contains(&words.join(" ")))
}

/// A text with the normal forms of its words.
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) forms: Vec<String>,
}

impl<'a> Words<'a> {
    pub(super) fn new(text: &'a str, tokens: &'a [Token]) -> Self {
        Self { text, tokens, forms: tokens.iter().map(|token| normal_form(token.span.of(text))).collect() }
    }

    /// The bytes of some words in a row.
    pub(super) fn span(&self, at: &Range<usize>) -> Span {
        self.tokens[at.start].span.hull(self.tokens[at.end - 1].span)
    }

    /// The words at the head and at the foot, where a text names its source.
    pub(super) fn edges(&self) -> impl Iterator<Item = usize> {
        let foot = self.forms.len().saturating_sub(ProvenanceParams::FOOT);
        (0..ProvenanceParams::HEAD.min(foot)).chain(foot..self.forms.len())
    }

    /// Whether the outlet named at these words is the source of the whole text.
    pub(super) fn is_source(&self, at: &Range<usize>) -> bool {
        self.is_byline(at) || ((at.start < ProvenanceParams::HEAD || self.is_at_foot(at)) && self.is_introduced(at) && !self.is_of_a_picture(at))
    }

    /// The same of an agency. `According to the agency X` at the head says whose assertion it is, since agencies quote each other.
    pub(super) fn is_agency_source(&self, at: &Range<usize>) -> bool {
        self.is_byline(at) || (self.is_at_foot(at) && self.is_introduced(at) && !self.is_of_a_picture(at))
    }

    fn is_byline(&self, at: &Range<usize>) -> bool {
        (at.start < ProvenanceParams::HEAD || self.is_at_foot(at)) && is_set_apart(self.text, self.span(at)) && !self.is_of_a_picture(at)
    }

    fn is_at_foot(&self, at: &Range<usize>) -> bool {
        at.end + ProvenanceParams::FOOT > self.forms.len()
    }

    /// Whether words before or behind the name say that it is a source.
    fn is_introduced(&self, at: &Range<usize>) -> bool {
        let is_filler = |n: &usize| is_cue(Cue::Filler, &self.forms[*n..=*n]);
        let fillers = (0..at.start).rev().take(ProvenanceParams::MAX_FILLERS).take_while(is_filler).count();
        let before = (0..=fillers).any(|skipped| {
            let end = at.start - skipped;
            (1..=ProvenanceParams::MAX_CUE.min(end)).any(|length| is_cue(Cue::Before, &self.forms[end - length..end]))
        });
        let behind = (at.end..self.forms.len()).take(ProvenanceParams::MAX_FILLERS).take_while(is_filler).count();
        before
            || (0..=behind).any(|skipped| {
                let start = at.end + skipped;
                (1..=ProvenanceParams::MAX_CUE.min(self.forms.len() - start)).any(|length| is_cue(Cue::After, &self.forms[start..start + length]))
            })
    }

    /// Whether it is the name of who took a picture: on the same line as a word for one, near to it.
    fn is_of_a_picture(&self, at: &Range<usize>) -> bool {
        let near = at.start.saturating_sub(ProvenanceParams::PICTURE_REACH)..(at.end + ProvenanceParams::PICTURE_REACH).min(self.forms.len());
        let name = self.span(at);
        near.filter(|n| !at.contains(n)).any(|n| {
            let between = self.tokens[n].span.hull(name).of(self.text);
            !between.contains('\n') && is_cue(Cue::Picture, &self.forms[n..=n])
        })
    }
}

/// Whether a name stands alone on its line, between brackets or dashes, or at the end behind a dash or a colon.
fn is_set_apart(text: &str, name: Span) -> bool {
    let is_blank = |c: char| c.is_whitespace() && c != '\n';
    let before = text[..name.start as usize].trim_end_matches(is_blank);
    let behind = text[name.end as usize..].trim_start_matches(is_blank);
    let opening = before.chars().next_back().filter(|c| *c != '\n');
    let closing = behind.chars().next().filter(|c| *c != '\n');
    let is_end = behind.strip_prefix('.').is_some_and(|rest| rest.trim_start_matches(is_blank).is_empty() || rest.starts_with('\n'));
    let opens = opening.is_none_or(|c| matches!(c, '(' | '[' | '（' | '【' | '-' | '–' | '—' | '|' | '©' | ':' | '：'));
    let closes = closing.is_none_or(|c| matches!(c, ')' | ']' | '）' | '】' | '-' | '–' | '—' | '|' | ':' | '：')) || is_end;
    let listed = |c: Option<char>| c.is_some_and(|c| matches!(c, ',' | '،' | '、' | '+' | '&' | '/'));
    let brackets = |c: Option<char>| c.is_some_and(|c| matches!(c, '(' | '[' | '（' | '【' | ')' | ']' | '）' | '】'));
    // `(AFP, Reuters)`: one side is the bracket, the other one goes on with the list.
    (opens && closes) || (brackets(opening) && listed(closing)) || (listed(opening) && brackets(closing))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_source(text: &str, name: &str) -> bool {
        let tokens = tokenize(text);
        let words = Words::new(text, &tokens);
        let first = tokens.iter().position(|token| text[token.span.start as usize..].starts_with(name)).unwrap();
        words.is_source(&(first..first + tokenize(name).len()))
    }

    #[test]
    fn what_is_set_apart_or_introduced_is_a_source() {
        for (text, name) in [
            ("LONDON (Reuters) - The bridge was closed.", "Reuters"),
            ("The bridge was closed. (AFP, Reuters)", "AFP"),
            ("The bridge was closed. (AFP, Reuters)", "Reuters"),
            ("The bridge was closed.\n\n— Reuters.", "Reuters"),
            ("The bridge was closed, according to the news agency Reuters, on Monday.", "Reuters"),
            ("The bridge was closed on Monday, the Daily Ferry first reported.", "Daily Ferry"),
            ("أغلق الجسر يوم الاثنين وفقا لوكالة رويترز.", "رويترز"),
            ("واس – الرياض: أغلق الجسر.", "واس"),
            ("Die Brücke wurde gesperrt. Quelle: Reuters", "Reuters"),
            ("大桥星期一关闭。来源：路透", "路透"),
        ] {
            assert!(is_source(text, name), "{text}");
        }
    }

    #[test]
    fn an_agency_that_is_quoted_at_the_head_is_none() {
        let statement = "The bridge was closed on Monday, according to Reuters.";
        let long = format!("{statement} {}", "One word more. ".repeat(30));
        for (text, expected) in [(statement, true), (&*long, false)] {
            let tokens = tokenize(text);
            let words = Words::new(text, &tokens);
            assert_eq!((words.is_source(&(8..9)), words.is_agency_source(&(8..9))), (true, expected), "{text}");
        }
    }

    #[test]
    fn who_asked_and_who_took_the_picture_is_none() {
        let long = format!("The bridge was closed. {} (Reuters) {}", "One word more. ".repeat(30), "One word more. ".repeat(30));
        for text in [
            "The bridge was closed, officials told Reuters.",
            "A reporter of Reuters was there when the bridge was closed.",
            "The bridge was closed on Monday, Reuters reported.",
            "Photo: Reuters\nThe bridge was closed.",
            "The bridge was closed. (Picture by Jane Roe, Reuters)",
            "The closed bridge. John Doe/Reuters",
            &long,
        ] {
            assert!(!is_source(text, "Reuters"), "{text}");
        }
    }
}
