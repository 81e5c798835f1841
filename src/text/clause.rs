//! Clauses: the pieces of a sentence that can be claims of their own.
//!
//! A sentence is cut at semicolons, after commas and colons before an opener of its language, before openers that need no comma, after a
//! reporting verb and its conjunction, and at the bounds of quotations. Short pieces join their neighbour.

use super::class::{Class, Kind};
use super::normal::normal_form;
use super::punctuation::{closes_quotation, is_colon, is_comma, is_dash, is_opening, is_semicolon, opens_quotation};
use super::token::for_each_word;
use crate::config::text::MIN_CLAUSE_WORDS;
use crate::span::Span;

/// The clauses of one sentence, trimmed, in order, disjoint; every word of the sentence is in one of them.
#[must_use]
pub fn clauses(text: &str, sentence: Span) -> Vec<Span> {
    let words = words_of(text, sentence);
    let cuts: Vec<usize> = (1..words.len()).filter(|&n| begins_clause(text, &words, n)).collect();
    let cuts = join_short(&words, &cuts);
    let mut found = Vec::with_capacity(cuts.len() + 1);
    let mut start = sentence.start as usize;
    for cut in cuts {
        let at = opening_of(text, &words, cut);
        found.push(Span::new(start, at).trim(text));
        start = at;
    }
    found.push(Span::new(start, sentence.end as usize).trim(text));
    found
}

/// A word with its normal form.
struct Word {
    span: Span,
    normal: String,
}

fn words_of(text: &str, sentence: Span) -> Vec<Word> {
    let base = sentence.start;
    let mut words = Vec::new();
    for_each_word(sentence.of(text), |span| {
        let span = Span { start: span.start + base, end: span.end + base };
        words.push(Word { span, normal: normal_form(span.of(text)) });
    });
    words
}

/// Whether word `n` begins a clause.
fn begins_clause(text: &str, words: &[Word], n: usize) -> bool {
    let word = &words[n];
    let between = Span { start: words[n - 1].span.end, end: word.span.start }.of(text);
    let Some(first) = word.span.of(text).chars().next() else { return false };
    if is_hyphen(between) || is_inside_figure(words[n - 1].span.of(text), between, word.span.of(text)) {
        return false;
    }
    let family = Class::of(first).family();
    let rules = &family.clauses;
    let lists = |list: &[&str]| list.contains(&word.normal.as_str());
    let said = |n: usize| rules.reporting.contains(&words[n].normal.as_str());
    let after_that = rules.complementizers.contains(&words[n - 1].normal.as_str()) && n >= 2 && (said(n - 2) || (n >= 3 && said(n - 3)));
    let opens_quote =
        between.contains(opens_quotation) || (between.contains('"') && between.trim_end() != between.trim_end_matches('"') && !between.starts_with('"'));
    let closes_quote = between.contains(closes_quotation) || between.starts_with('"');
    let comma = between.contains(|c| is_comma(c) || is_colon(c) || is_dash(c)) || between.contains(" - ");
    opens_quote
        || between.contains(is_semicolon)
        || closes_quote
        || after_that
        || lists(rules.anywhere)
        || (comma
            && (!family.spaced
                || lists(rules.after_comma)
                || rules.reporting.contains(&word.normal.as_str())
                || has_opening_letter(family.name, &word.normal)
                || rules.opener_endings.iter().any(|e| word.normal.ends_with(e) && word.normal.len() > 4)))
}

/// Whether what stands between two words makes them one (`mile-and-a-half`).
pub(crate) fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}" | "–")
}

/// Whether what stands between two words belongs to a figure: a clock time, a range, the comma of a date (`6:15`, `2019–20`, `March 5, 2024`).
pub(crate) fn is_inside_figure(before: &str, between: &str, after: &str) -> bool {
    let digits = |word: &str| word.chars().all(|c| Class::of(c).kind() == Kind::Digit);
    let glued = !between.contains(char::is_whitespace)
        && before.ends_with(|c| Class::of(c).kind() == Kind::Digit)
        && after.starts_with(|c| Class::of(c).kind() == Kind::Digit);
    let date = matches!(between, ", " | "، ") && digits(before) && before.chars().count() <= 2 && digits(after) && after.chars().count() == 4;
    glued || date
}

/// In Arabic script a clause after a comma most often begins with a joined «and» or «so».
fn has_opening_letter(family: &str, normal: &str) -> bool {
    family == "Arabic" && normal.starts_with(['و', 'ف']) && normal.chars().nth(2).is_some()
}

/// Drops the cuts that would leave a piece of fewer than [`MIN_CLAUSE_WORDS`] words.
fn join_short(words: &[Word], cuts: &[usize]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::with_capacity(cuts.len());
    let mut last = 0;
    for &cut in cuts {
        if cut - last >= MIN_CLAUSE_WORDS && words.len() - cut >= MIN_CLAUSE_WORDS {
            kept.push(cut);
            last = cut;
        }
    }
    kept
}

/// Where the clause that begins with word `n` starts: at the quotation mark or bracket that opens before it.
fn opening_of(text: &str, words: &[Word], n: usize) -> usize {
    let between = Span { start: words[n - 1].span.end, end: words[n].span.start };
    let gap = between.of(text);
    let opening = gap.rfind(is_opening).or_else(|| gap.rfind('"').filter(|&at| at > 0 && gap[..at].ends_with(char::is_whitespace)));
    between.start as usize + opening.unwrap_or(gap.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        clauses(text, Span::new(0, text.len())).into_iter().map(|c| c.of(text)).collect()
    }

    #[test]
    fn reported_speech_begins_after_its_conjunction() {
        assert_eq!(split("وقال رئيس الشركة الكبرى إن بيلاروسيا تخطط لإقامة مشاريع مشتركة"), ["وقال رئيس الشركة الكبرى إن بيلاروسيا تخطط لإقامة مشاريع مشتركة"]);
        assert_eq!(
            split("The minister of foreign affairs said that the bridge would open again in May"),
            ["The minister of foreign affairs said that", "the bridge would open again in May"]
        );
    }

    #[test]
    fn openers_and_quotations_cut() {
        assert_eq!(
            split("A bus crash in Thailand killed 15 people, including 13 students from one school, police said."),
            ["A bus crash in Thailand killed 15 people,", "including 13 students from one school, police said."]
        );
        assert_eq!(
            split("وأكد الوزير في تصريح اليوم «أن العمل سيبدأ في الشهر القادم» كما نقلت وكالة الأنباء الرسمية"),
            ["وأكد الوزير في تصريح اليوم", "«أن العمل سيبدأ في الشهر القادم»", "كما نقلت وكالة الأنباء الرسمية"]
        );
    }

    #[test]
    fn hyphens_hold_words_together() {
        let text = "The two old ferries had left on the day-before-yesterday for the islands in the south.";
        assert_eq!(split(text), [text]);
        assert_eq!(split(&text.replace('-', " ")).len(), 2);
    }

    #[test]
    fn semicolons_cut_and_figures_do_not() {
        assert_eq!(
            split("The two old ferries left in the morning; the third one stayed behind in the harbour."),
            ["The two old ferries left in the morning;", "the third one stayed behind in the harbour."]
        );
        assert_eq!(split("غادرت السفينة الكبيرة الميناء القديم؛ وبقي القارب الصغير قرب الرصيف").len(), 2);
        for (before, between, after) in [("6", ":", "15"), ("2019", "–", "20"), ("5", ", ", "2024"), ("٦", ":", "١٥"), ("18", "/", "19")] {
            assert!(is_inside_figure(before, between, after), "{before}{between}{after}");
        }
        assert!(!is_inside_figure("15", ", ", "13") && !is_inside_figure("15", ": ", "13") && !is_inside_figure("at", ":", "15"));
    }

    #[test]
    fn short_pieces_join_their_neighbour() {
        assert_eq!(split("قال، ثم، وذهب الرجل إلى بيته"), ["قال، ثم، وذهب الرجل إلى بيته"]);
    }
}
