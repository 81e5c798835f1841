//! Credits, and what a scraper left of a page in a text: `By Jane Roe`, `Photo: Reuters`, `(AFP)`, `Read also: …`, `Follow us on …`.
//!
//! None of it is told of the story, so that nobody is alone in saying it. The words by which it is known stand in `leftover.txt`, one a line behind their kind; beside them
//! counts that it is short, and what stands behind them: a name, a colon, no mark at the end. Lines are what is asked: a sentence that begins in such words in the
//! middle of a paragraph is a sentence.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::Shelf;
use crate::claim::grid::Statement;
use crate::report::view::ClaimView;
use crate::span::Span;
use crate::text::class::{Class, Kind};
use crate::text::punctuation::{ends_sentence, is_closing};
use crate::text::{Segmented, Token, tokenize};

/// The words, one a line behind their kind.
const CUES: &str = include_str!("leftover.txt");
/// Most words of a byline, its `By` counted; of a credit, a picture's credit and a line of the page; of a line that leads to another report. By hand, for each what stands in
/// the words of news pages; where every letter is a word twice as many.
const MOST_WORDS: [usize; 3] = [7, 14, 24];
/// Most words between brackets that are a credit. By hand.
const MOST_BRACKETED: usize = 4;
/// Lines at the head of a text, and at its foot, in which a byline stands. By hand.
const EDGE_LINES: usize = 4;
/// Words between names that are written small.
const JOINERS: [&str; 22] =
    ["and", "und", "et", "y", "e", "en", "och", "og", "i", "ve", "in", "with", "mit", "de", "di", "da", "la", "von", "van", "der", "al", "bin"];

/// What a line is, by its first words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// Names who wrote it.
    Byline,
    /// Names who wrote it behind a colon: the word has other meanings.
    Signed,
    /// Names who worked on it, or whose it is.
    Credit,
    /// Names who took a picture.
    Picture,
    /// Leads to another report.
    Also,
    /// Speaks of the page.
    Page,
}

/// A cue with its words.
type Phrase = (Cue, Vec<u64>);

/// The cues by their first word, longest first.
static FIRST: LazyLock<FxHashMap<u64, Vec<Phrase>>> = LazyLock::new(|| {
    let mut cues: FxHashMap<u64, Vec<Phrase>> = FxHashMap::default();
    for (kind, phrase) in CUES.lines().filter_map(|line| line.split_once('|')) {
        let cue = match kind {
            "byline" => Cue::Byline,
            "signed" => Cue::Signed,
            "credit" => Cue::Credit,
            "picture" => Cue::Picture,
            "also" => Cue::Also,
            _ => Cue::Page,
        };
        let terms: Vec<u64> = tokenize(phrase).iter().map(|token| token.term).collect();
        if let Some(first) = terms.first() {
            cues.entry(*first).or_default().push((cue, terms));
        }
    }
    for known in cues.values_mut() {
        known.sort_by_key(|(_, terms)| std::cmp::Reverse(terms.len()));
    }
    cues
});

/// The claims that are credits or leftovers of a page, by their numbers, ascending. Linear in them and in their lines.
#[must_use]
pub(in crate::report) fn leftovers(shelf: &Shelf, claims: &[ClaimView]) -> Vec<u32> {
    claims.iter().filter(|claim| is_leftover(shelf, claim)).map(|claim| claim.id).collect()
}

/// Whether all that tell a statement tell it in credits or leftovers.
#[must_use]
pub(in crate::report) fn is_told_by_leftovers(shelf: &Shelf, statement: &Statement) -> bool {
    statement.tellings.iter().all(|id| shelf.claims.get(*id as usize).is_some_and(|claim| is_leftover(shelf, claim)))
}

fn is_leftover(shelf: &Shelf, claim: &ClaimView) -> bool {
    let (Some(document), Some(cut)) = (shelf.documents.get(claim.document), shelf.cuts.get(claim.document)) else { return false };
    is_bracketed_credit(&document.text, claim.span, cut)
        || line_around(&document.text, claim.span).is_some_and(|line| Line::new(&document.text, line, cut, document.title.is_some()).is_leftover())
}

/// The line of a text that a claim begins, or is a later part of: nothing where it stands behind other sentences.
fn line_around(text: &str, claim: Span) -> Option<Span> {
    let from = text[..claim.start as usize].rfind('\n').map_or(0, |at| at + 1);
    let to = text[claim.start as usize..].find('\n').map_or(text.len(), |at| at + claim.start as usize);
    let before = &text[from..claim.start as usize];
    let is_own = !before.trim().trim_end_matches(is_closing).ends_with(ends_sentence);
    is_own.then(|| Span::new(from, to).trim(text))
}

/// Whether words are a name between brackets, and nothing stands behind it in its paragraph: `(AFP, Reuters)`.
fn is_bracketed_credit(text: &str, claim: Span, cut: &Segmented) -> bool {
    let words = claim.of(text).trim().trim_end_matches(ends_sentence);
    let inner = [('(', ')'), ('[', ']'), ('（', '）'), ('【', '】')].iter().find_map(|(open, close)| words.strip_prefix(*open)?.strip_suffix(*close));
    let tokens = tokens_of(cut, claim);
    let ends = text[claim.end as usize..].lines().next().is_none_or(|rest| rest.chars().all(|c| !Class::of(c).is_word()));
    let named = |inner: &str| !inner.contains(ends_sentence) || inner.chars().filter(|c| ends_sentence(*c)).count() >= tokens.len();
    ends && inner.is_some_and(named) && (1..=MOST_BRACKETED * letters_of(words)).contains(&tokens.len()) && is_written_as_a_name(text, tokens)
}

fn tokens_of(cut: &Segmented, span: Span) -> &[Token] {
    let from = cut.tokens.partition_point(|token| token.span.start < span.start);
    let to = cut.tokens.partition_point(|token| token.span.start < span.end);
    &cut.tokens[from..to.max(from)]
}

/// How many tokens a word is: letters of scripts without spaces are tokens.
fn letters_of(words: &str) -> usize {
    if words.chars().any(|c| Class::of(c).kind() == Kind::Ideograph) { 2 } else { 1 }
}

/// Whether no word is written small but those between names.
fn is_written_as_a_name(text: &str, tokens: &[Token]) -> bool {
    tokens.iter().map(|token| token.span.of(text)).all(|word| !word.starts_with(char::is_lowercase) || JOINERS.contains(&word) || word.contains('.'))
}

/// A line with what its place says.
struct Line<'a> {
    text: &'a str,
    span: Span,
    tokens: &'a [Token],
    /// How many lines with words stand before it, and behind it, as far as that is asked.
    before: usize,
    behind: usize,
    /// Whether a headline stands above the text, so that its first line may be a byline.
    has_headline: bool,
}

impl<'a> Line<'a> {
    fn new(text: &'a str, span: Span, cut: &'a Segmented, has_headline: bool) -> Self {
        let is_told = |line: &&str| !line.trim().is_empty();
        let before = text[..span.start as usize].lines().rev().filter(is_told).take(EDGE_LINES + 1).count();
        let behind = text[span.end as usize..].lines().filter(is_told).take(EDGE_LINES + 1).count();
        Self { text, span, tokens: tokens_of(cut, span), before, behind, has_headline }
    }

    fn is_leftover(&self) -> bool {
        let Some((cue, length)) = self.cue() else { return false };
        let words = self.span.of(self.text);
        let [byline, credit, also] = MOST_WORDS.map(|most| most * letters_of(words));
        let (count, is_open) = (self.tokens.len(), !words.trim_end_matches(is_closing).ends_with(ends_sentence));
        // What follows the cue, whether that is set off, and whether the cue says by itself what it is: one of several words does.
        let rest = Span { start: self.tokens[length - 1].span.end, end: self.span.end }.of(self.text).trim_start();
        let is_set_off = rest.is_empty() || rest.starts_with([':', '：', '|', '/', '©', '–', '—', '-', '»', '>', '／']);
        let (is_phrase, names) = (length > 1, &self.tokens[length..]);
        match cue {
            Cue::Byline => count <= byline && is_open && self.is_at_edge() && names.len() > 1 && self.are_names(names),
            Cue::Signed => count <= byline && is_open && is_set_off && !names.is_empty(),
            Cue::Credit => count <= also && (is_set_off || is_phrase && is_open && !rest.starts_with(char::is_lowercase)),
            Cue::Picture => count <= credit && is_open && (is_set_off || words.contains(['/', '©', ':', '：'])),
            Cue::Also => count <= also && (is_set_off || is_phrase && is_open),
            Cue::Page => count <= credit && (is_set_off || is_phrase),
        }
    }

    /// The cue that the line begins with, and of how many words it is.
    fn cue(&self) -> Option<(Cue, usize)> {
        // What opens a note stands before its first word: `(Reporting by …)`.
        let known = FIRST.get(&self.tokens.first()?.term)?;
        let begins = |terms: &[u64]| self.tokens.len() >= terms.len() && self.tokens.iter().zip(terms).all(|(token, term)| token.term == *term);
        known.iter().find(|(_, terms)| begins(terms)).map(|(cue, terms)| (*cue, terms.len()))
    }

    /// Whether it stands near the head of the text, below its first line, which is a headline, or near its foot.
    fn is_at_edge(&self) -> bool {
        (self.has_headline || self.before > 0) && (self.before <= EDGE_LINES || self.behind < EDGE_LINES)
    }

    /// Whether words are names: of letters, and in scripts that have capitals beginning with one.
    fn are_names(&self, names: &[Token]) -> bool {
        is_written_as_a_name(self.text, names) && !names.iter().any(|token| token.span.of(self.text).starts_with(char::is_numeric))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::text::segment;

    /// Whether a line is one of what is left over, between a headline and a sentence.
    fn is_left_over(line: &str) -> bool {
        let text = format!(
            "The bridge was shut\n\n{line}\n\nThe bridge was shut on Monday after a crack had been found.\n\nA ferry ran.\n\nIt rained.\n\nThe town is glad."
        );
        let (documents, cuts) = ([Document::new("a", &*text)], [segment(&text)]);
        let at = text.find(line).unwrap();
        let claims: Vec<ClaimView> = cuts[0]
            .sentences
            .iter()
            .filter(|sentence| Span::new(at, at + line.len()).overlap(sentence.span) > 0)
            .zip(0..)
            .map(|(sentence, id)| ClaimView { id, document: 0, span: sentence.span })
            .collect();
        let shelf = Shelf { documents: &documents, claims: &claims, matches: &[], cuts: &cuts };
        leftovers(&shelf, &claims).first() == Some(&0)
    }

    #[test]
    fn credits_and_leftovers_are_known_in_any_language() {
        for line in [
            "By Anna Price",
            "By Anna Price and Tom de Hill",
            "Von Anna Preis",
            "Par Jean Dupont",
            "بقلم: نجلاء الحسن",
            "كتبت: نجلاء الحسن",
            "记者：张三",
            "Photo: Reuters",
            "Photo credit: John Doe / AFP",
            "Foto: dpa",
            "صورة: رويترز",
            "图片：新华社",
            "(Reuters)",
            "(AFP, Reuters)",
            "(د ب أ)",
            "（新华社）",
            "Additional reporting by Tom Hill; editing by Sue Ray",
            "Quelle: dpa",
            "来源：新华社",
            "Read also: Why cranes fall, and what the law says of it",
            "اقرأ أيضا: لماذا تسقط الرافعات؟",
            "Lesen Sie auch: Warum Kräne fallen",
            "Читайте также: Почему падают краны",
            "関連記事：橋の点検",
            "Follow us on Twitter",
            "Subscribe to our newsletter.",
            "Advertisement",
        ] {
            assert!(is_left_over(line), "{line}");
        }
    }

    #[test]
    fn what_is_told_is_no_leftover() {
        for line in [
            "By Monday the bridge was open again",
            "By 2030 the bridge will be gone",
            "By the river",
            "Von Berlin nach Paris in vier Stunden",
            "Photo of the bridge was shown in court",
            "Sources close to the mayor said that he will go.",
            "Writing by hand is back in the schools of Ostrand",
            "Source of the fire was a pan, the fire chief said.",
            "Related cases are heard in June.",
            "(It was the third crack within a year.)",
            "كتب مدرسية جديدة في القرى",
            "文化中心重新开放",
            "The choir sang. (It rained.)",
            "The bridge was built by Anna Price",
        ] {
            assert!(!is_left_over(line), "{line}");
        }
    }
}
