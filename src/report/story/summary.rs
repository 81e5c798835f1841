//! What happened, in one or two whole sentences of the outlets: chosen, never written.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::words::Shelf;
use rustc_hash::FxHashMap;

use crate::document::Document;
pub use crate::report::view::Quote;
use crate::report::view::{Dispute, DisputeSide, StatementView};
use crate::span::Span;
use crate::text::class::{Class, Kind};
use crate::text::punctuation::{ends_sentence, is_closing};
use crate::text::{Segmented, Sentence};

/// Sentences that are quoted. By hand: what one reads before anything else.
const QUOTES: usize = 2;
/// Longest sentence that is quoted, in words; twice as many letters where every letter is a word. By hand: some three lines.
const LONGEST_QUOTE: usize = 60;
/// Fewest words of a sentence that says by itself what happened.
const FEWEST_QUOTED: usize = 6;
/// Statements of a sentence that count, at most: a long sentence is no summary for telling many. By hand.
const MOST_TOLD: usize = 2;
/// Sentences from the head of a text after which one counts half. By hand: a report begins with what happened.
const PLACES: u64 = 6;
/// What keeps whole numbers from losing the order.
const SCALE: u64 = 1000;

/// A sentence that may be quoted.
struct Candidate<'a> {
    document: usize,
    place: usize,
    sentence: &'a Sentence,
    /// The statements that it tells, by their places.
    told: Vec<usize>,
}

/// The sentences whose words most documents have, in words that are not everywhere: the first one, and of what it leaves the one that says most, in the same language and
/// mostly in other words. Headlines are no sentences where a text has any; what several documents were found to tell counts more, what stands late in a text less, and who
/// stands alone in a dispute speaks for nobody else. The method is that of centroids with a place in the text (Radev, Jing, Styś and Tam, *Centroid-based summarization
/// of multiple documents*, 2004), in whole numbers; that what was said counts no more is of Nenkova and Vanderwende (*The impact of frequency on summarization*, 2005).
///
/// `languages` are those of the documents. Linear in the words, but for the tellings of a document; nothing where nothing is told by two.
#[must_use]
pub(in crate::report) fn summary(shelf: &Shelf, languages: &[Option<&str>], statements: &[StatementView], disputes: &[Dispute]) -> Vec<Quote> {
    if statements.is_empty() {
        return Vec::new();
    }
    let all = candidates(shelf, statements);
    let has_whole = all.iter().any(|found| is_whole(shelf, found));
    let mut open: Vec<Candidate> = all.into_iter().filter(|found| !has_whole || is_whole(shelf, found)).collect();
    let mut weights = Weights::of(shelf);
    let mut quotes: Vec<Quote> = Vec::new();
    while quotes.len() < QUOTES {
        let rank = |found: &Candidate| {
            let is_alone = disputes.iter().any(|dispute| dispute.sides.iter().skip(1).any(|side| is_answer(side, found.document, found.sentence.span)));
            (!is_alone, weights.of_sentence(shelf, found), Reverse((found.place, found.sentence.tokens.len(), found.document)))
        };
        let Some(best) = open.iter().max_by_key(|found| rank(found)).filter(|best| rank(best).1 > 0) else { break };
        let (document, span) = (best.document, best.sentence.span);
        let is_disputed = |dispute: &Dispute| dispute.sides.iter().any(|side| is_answer(side, document, span));
        let found = (0..).zip(disputes).filter(|(_, dispute)| is_disputed(dispute)).map(|(n, _)| n).collect();
        quotes.push(Quote { document, span, statements: best.told.clone(), disputes: found });
        let terms = terms(shelf, document, best.sentence);
        weights.told.extend(&terms);
        open.retain(|found| languages[found.document] == languages[document] && is_other(shelf, found, &terms));
    }
    quotes
}

/// Whether a sentence has the words in question of somebody on a side.
fn is_answer(side: &DisputeSide, document: usize, sentence: Span) -> bool {
    side.tellings.iter().any(|told| told.document == document && told.words.unwrap_or(told.shown).overlap(sentence) > 0)
}

/// What words count: in how many other documents they are, times how rare they are among all sentences, as a whole logarithm.
struct Weights {
    of: FxHashMap<u64, u64>,
    /// Words that a quote has said.
    told: BTreeSet<u64>,
}

impl Weights {
    fn of(shelf: &Shelf) -> Self {
        // How many documents have a word, the last of them, and how many sentences.
        let mut counts: FxHashMap<u64, (u64, usize, u64)> = FxHashMap::default();
        let mut all = 0;
        for (document, sentence) in shelf.cuts.iter().enumerate().flat_map(|(document, cut)| cut.sentences.iter().map(move |sentence| (document, sentence))) {
            all += 1;
            for term in terms(shelf, document, sentence) {
                let (documents, last, sentences) = counts.entry(term).or_insert((0, usize::MAX, 0));
                *documents += u64::from(*last != document);
                (*last, *sentences) = (document, *sentences + 1);
            }
        }
        let weight = |(term, (documents, _, sentences)): (u64, (u64, usize, u64))| (term, (documents - 1) * u64::from((all / sentences + 1).ilog2()));
        Self { of: counts.into_iter().map(weight).collect(), told: BTreeSet::new() }
    }

    /// What a sentence counts, for its length and its place.
    fn of_sentence(&self, shelf: &Shelf, found: &Candidate) -> u64 {
        let own = terms(shelf, found.document, found.sentence);
        let words: u64 = own.difference(&self.told).filter_map(|term| self.of.get(term)).sum();
        let (told, place) = (found.told.len().min(MOST_TOLD) as u64, found.place as u64);
        SCALE * words * (1 + told) * PLACES / ((own.len() as u64).isqrt().max(1) * (PLACES + place))
    }
}

/// The sentences of some length, with the statements of which they hold most of a telling.
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
        let fits = |found: &Candidate| is_of_length(&shelf.documents[document], found.sentence);
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

/// Whether a sentence is mostly in other words than those that are known.
fn is_other(shelf: &Shelf, found: &Candidate, known: &BTreeSet<u64>) -> bool {
    let own = terms(shelf, found.document, found.sentence);
    2 * own.intersection(known).count() <= own.len()
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
            "Bridge of Ostrand was shut on Monday after a crack had been found in its deck\n\nThe choir sang in the evening, and the bridge of Ostrand was shut on Monday after a crack had been found in its deck.",
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
    fn a_headline_that_all_have_is_passed_over_for_a_sentence() {
        let head = "Bridge of Ostrand shut after crack found in deck";
        let bodies = [
            "A ferry takes 40 cars an hour to the other side of the river.",
            "To the other side of the river 40 cars an hour go by ferry.",
            "Nobody knows how long the works will last, says the mayor.",
        ];
        let texts = bodies.map(|body| format!("{head}\n\n{body}"));
        let found = quoted(&texts.each_ref().map(String::as_str));
        assert!(!found.is_empty() && found.iter().all(|(_, words, _)| words.ends_with('.')), "{found:?}");
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
        let arabic =
            ["أعلنت هيئة الميناء أن الرصيف الجديد سيفتح أمام السفن في الربيع المقبل.", "قالت هيئة الميناء إن الرصيف الجديد سيفتح أمام السفن في الربيع القادم."];
        assert_eq!(quoted(&arabic).len(), 1);
        let chinese = ["北光公司星期一宣布关闭奥斯特兰的旧桥。", "星期一北光公司宣布，奥斯特兰的旧桥已经关闭。"];
        assert_eq!(quoted(&chinese).len(), 1);
    }
}
