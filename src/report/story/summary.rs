//! What happened, in one or two whole sentences of the outlets: chosen, never written.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::words::Shelf;
use crate::document::Document;
pub use crate::report::view::Quote;
use crate::report::view::{Dispute, StatementView};
use crate::span::Span;
use crate::text::class::{Class, Kind};
use crate::text::language::language;
use crate::text::punctuation::{ends_sentence, is_closing};
use crate::text::{Segmented, Sentence};

/// Sentences that are quoted. By hand: what one reads before anything else.
const QUOTES: usize = 2;
/// Longest sentence that is quoted, in words; twice as many letters where every letter is a word. By hand: some three lines.
const LONGEST_QUOTE: usize = 60;
/// Fewest words of a sentence that says by itself what happened.
const FEWEST_QUOTED: usize = 6;
/// What another source of a statement counts beside another document that has it from a known one.
const SOURCE_WEIGHT: usize = 100;

/// A sentence that may be quoted.
struct Candidate<'a> {
    document: usize,
    place: usize,
    sentence: &'a Sentence,
    /// The statements that it tells, by their places.
    told: Vec<usize>,
}

/// The sentences that tell most of what several sources tell: the first one tells most, the second one most of what is left of it, in the same language
/// and mostly in other words. Headlines are no sentences where a text has any. The method is greedy covering of what is told, as in Filatova and
/// Hatzivassiloglou, *A formal model for information selection in multi-sentence text extraction* (2004), with statements as the units. Of sentences that tell as much the
/// earlier one in its text, then the shorter one, then that of the earlier document.
///
/// Linear in the sentences, but for the tellings of a document.
#[must_use]
pub(in crate::report) fn summary(shelf: &Shelf, statements: &[StatementView], disputes: &[Dispute]) -> Vec<Quote> {
    let all = candidates(shelf, statements);
    let has_whole = all.iter().any(|found| is_whole(shelf, found));
    let mut open: Vec<Candidate> = all.into_iter().filter(|found| !has_whole || is_whole(shelf, found)).collect();
    let mut known: BTreeSet<usize> = BTreeSet::new();
    let mut quotes: Vec<Quote> = Vec::new();
    while quotes.len() < QUOTES {
        let weight = |found: &Candidate| found.told.iter().filter(|told| !known.contains(told)).map(|told| weight_of(&statements[*told])).sum::<usize>();
        let rank = |found: &Candidate| (weight(found), Reverse((found.place, found.sentence.tokens.len(), found.document)));
        let Some(best) = open.iter().filter(|found| weight(found) > 0).max_by_key(|found| rank(found)) else { break };
        let (document, span, told) = (best.document, best.sentence.span, best.told.clone());
        let touches = |told: &crate::report::view::DisputeTelling| told.document == document && told.words.unwrap_or(told.shown).overlap(span) > 0;
        let is_disputed = |dispute: &Dispute| dispute.sides.iter().flat_map(|side| &side.tellings).any(touches);
        let disputes = (0..).zip(disputes).filter(|(_, dispute)| is_disputed(dispute)).map(|(n, _)| n).collect();
        let (language, terms) = (language(&shelf.documents[document].text), terms(shelf, document, best.sentence));
        known.extend(&told);
        quotes.push(Quote { document, span, statements: told, disputes });
        open.retain(|found| is_other(shelf, found, language, &terms));
    }
    quotes
}

/// What a statement counts: more sources more than anything else.
fn weight_of(statement: &StatementView) -> usize {
    SOURCE_WEIGHT * (statement.sources().max(1) - 1) + statement.documents.len().max(1) - 1
}

/// The sentences that hold most of a telling.
fn candidates<'a>(shelf: &'a Shelf, statements: &[StatementView]) -> Vec<Candidate<'a>> {
    let mut told: Vec<Vec<(Span, usize)>> = vec![Vec::new(); shelf.cuts.len()];
    for (n, statement) in statements.iter().enumerate() {
        for claim in statement.tellings().iter().filter_map(|id| shelf.claims.get(*id as usize)) {
            told[claim.document].push((claim.span, n));
        }
    }
    let of = |(document, cut): (usize, &'a Segmented)| {
        let told = &told[document];
        let candidate = move |(place, sentence): (usize, &'a Sentence)| {
            let inside = told.iter().filter(|(span, _)| 2 * span.overlap(sentence.span) > span.len()).map(|(_, n)| *n);
            Candidate { document, place, sentence, told: inside.collect() }
        };
        let fits = |found: &Candidate| !found.told.is_empty() && is_of_length(&shelf.documents[document], found.sentence);
        cut.sentences.iter().enumerate().map(candidate).filter(fits).collect::<Vec<_>>()
    };
    shelf.cuts.iter().enumerate().flat_map(of).collect()
}

fn is_of_length(document: &Document, sentence: &Sentence) -> bool {
    let words = sentence.span.of(&document.text);
    let letters = if words.chars().any(|c| Class::of(c).kind() == Kind::Ideograph) { 2 } else { 1 };
    (FEWEST_QUOTED * letters..=LONGEST_QUOTE * letters).contains(&sentence.tokens.len())
}

/// Whether a sentence ends with a mark: headlines and lines of a list do not.
fn is_whole(shelf: &Shelf, found: &Candidate) -> bool {
    let words = found.sentence.span.of(&shelf.documents[found.document].text);
    words.trim_end_matches(is_closing).ends_with(ends_sentence)
}

fn terms(shelf: &Shelf, document: usize, sentence: &Sentence) -> BTreeSet<u64> {
    shelf.cuts[document].tokens[sentence.tokens.clone()].iter().map(|token| token.term).collect()
}

/// Whether a sentence is in the language of another one, and mostly in other words.
fn is_other(shelf: &Shelf, found: &Candidate, of: Option<&'static str>, known: &BTreeSet<u64>) -> bool {
    let own = terms(shelf, found.document, found.sentence);
    2 * own.intersection(known).count() <= own.len() && language(&shelf.documents[found.document].text) == of
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::CompareParams;
    use crate::pipeline::story::compare;
    use crate::progress::Silent;
    use crate::report::build::story_report;

    fn quoted(texts: &[&str]) -> Vec<(usize, String, Vec<usize>)> {
        let documents: Vec<Document> = texts.iter().map(|text| Document::new(*text, *text)).collect();
        let report = story_report(&documents, &compare(&documents, &CompareParams::default(), &Silent));
        report.summary.iter().map(|quote| (quote.document, quote.span.of(&documents[quote.document].text).to_owned(), quote.disputes.clone())).collect()
    }

    #[test]
    fn whole_sentences_that_most_tell_are_quoted_and_no_headline() {
        let texts = [
            "Bridge of Ostrand shut on Monday\n\nThe bridge of Ostrand was shut on Monday after a crack had been found in its deck. The choir sang in the evening.",
            "Bridge of Ostrand shut on Monday\n\nAfter a crack had been found in its deck the bridge of Ostrand was shut on Monday. A ferry takes 40 cars an hour across the river.",
            "The bridge of Ostrand was shut on Monday after a crack had been found in its deck. A ferry takes 40 cars an hour across the river, the town said.",
        ];
        let found = quoted(&texts);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].1.contains("crack had been found") && found[0].1.ends_with('.'), "{found:?}");
        assert!(found[1].1.contains("40 cars"), "the second one tells another thing: {found:?}");
        assert!(quoted(&["One report of the bridge that was shut on Monday.", "Nobody came to the meeting in the old hall."]).is_empty());
    }

    #[test]
    fn what_is_disputed_of_a_quote_is_said() {
        let found = quoted(&[
            "The county put the number of injured people at 17 on Monday evening.",
            "The county put the number of injured people at 23 on Monday evening.",
            "On Monday evening the county put the number of injured people at 17.",
        ]);
        assert_eq!((found.len(), found[0].2.as_slice()), (1, &[0][..]), "{found:?}");
    }

    #[test]
    fn scripts_without_spaces_and_from_right_to_left_are_quoted_as_well() {
        let arabic = ["أعلنت هيئة الميناء أن الرصيف الجديد سيفتح أمام السفن في الربيع المقبل.", "قالت هيئة الميناء إن الرصيف الجديد سيفتح أمام السفن في الربيع القادم."];
        assert_eq!(quoted(&arabic).len(), 1);
        let chinese = ["北光公司星期一宣布关闭奥斯特兰的旧桥。", "星期一北光公司宣布，奥斯特兰的旧桥已经关闭。"];
        assert_eq!(quoted(&chinese).len(), 1);
    }
}
