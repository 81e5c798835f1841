//! The words that statements are shown in: whole statements, never pieces, and no sentence twice.

use std::collections::{BTreeMap, BTreeSet};

use crate::claim::grid::Statement;
use crate::report::view::{ClaimView, Dispute, StatementView};
use crate::span::Span;
use crate::text::Segmented;

/// Longest sentence, in tokens, that is shown whole; of a longer one the clauses that the telling touches are. By hand: some two lines.
const LONGEST: usize = 60;

/// Words of one document.
type Words = (usize, Span);

/// The statements with the words that show what they say, in their order.
///
/// A statement is shown by its longest telling that is a whole sentence of moderate length, of equal ones by that of the earliest document; where
/// none is, by the sentence around a telling. Statements whose tellings stand in the same sentence in every document are one. What another statement
/// is shown in already is taken only when there is nothing else. Linear in the tellings, but for sorting.
#[must_use]
pub(in crate::report) fn with_words(statements: Vec<Statement>, claims: &[ClaimView], cuts: &[Segmented]) -> Vec<StatementView> {
    let mut views: Vec<StatementView> = Vec::new();
    let mut row_of: BTreeMap<Vec<Words>, usize> = BTreeMap::new();
    let mut shown: BTreeSet<Words> = BTreeSet::new();
    let said = |told: &Statement| told.tellings.iter().filter_map(|id| claims.get(*id as usize)).map(|claim| claim.span.len()).sum::<usize>();
    for mut told in statements {
        let tellings: Vec<&ClaimView> = told.tellings.iter().filter_map(|id| claims.get(*id as usize)).collect();
        let sentence = |claim: &&ClaimView| (claim.document, sentence_around(&cuts[claim.document], claim.span).map_or(claim.span, |(span, _)| span));
        let row = *row_of.entry(tellings.iter().map(sentence).collect()).or_insert(views.len());
        if let Some(view) = views.get_mut(row) {
            // The fuller one leads, whichever document was given first.
            if said(&told) > said(&view.told) {
                std::mem::swap(&mut view.told, &mut told);
            }
            view.told.absorb(&told);
            continue;
        }
        let choices = choices(&tellings, cuts);
        let words = choices.iter().find(|words| !shown.contains(*words)).or(choices.first()).copied().unwrap_or_default();
        shown.insert(words);
        let documents = tellings.iter().map(|claim| claim.document).collect();
        views.push(StatementView { told, documents, shown_from: words.0, shown: words.1 });
    }
    views
}

/// Lets every side of a dispute be shown by the sentence around its claim.
pub(in crate::report) fn with_sentences(disputes: &mut [Dispute], claims: &[ClaimView], cuts: &[Segmented]) {
    for side in disputes.iter_mut().flat_map(|dispute| &mut dispute.sides) {
        if let Some(claim) = claims.get(side.claim as usize) {
            side.shown = around(claim, &cuts[claim.document]).1;
        }
    }
}

/// Words that show a statement, the best ones first.
fn choices(tellings: &[&ClaimView], cuts: &[Segmented]) -> Vec<Words> {
    let mut whole: Vec<(usize, Words)> = tellings.iter().filter_map(|claim| whole(claim, &cuts[claim.document])).collect();
    whole.sort_by_key(|(length, (document, _))| (std::cmp::Reverse(*length), *document));
    let around = tellings.iter().map(|claim| around(claim, &cuts[claim.document]));
    let own = tellings.iter().map(|claim| (claim.document, claim.span));
    whole.into_iter().map(|(_, words)| words).chain(around).chain(own).collect()
}

/// The sentence that a claim is, but for an attribution or a mark, with its length.
fn whole(claim: &ClaimView, cut: &Segmented) -> Option<(usize, Words)> {
    let (sentence, length) = sentence_around(cut, claim.span)?;
    let is_whole = 4 * claim.span.overlap(sentence) >= 3 * sentence.len();
    (is_whole && length <= LONGEST).then_some((length, (claim.document, sentence)))
}

/// The sentence around a claim, or the clauses that it touches where the sentence is long.
fn around(claim: &ClaimView, cut: &Segmented) -> Words {
    let shown = match sentence_around(cut, claim.span) {
        Some((sentence, length)) if length <= LONGEST => sentence.hull(claim.span),
        _ => {
            let from = cut.clauses.partition_point(|clause| clause.span.end <= claim.span.start);
            let touched = cut.clauses[from..].iter().take_while(|clause| clause.span.start < claim.span.end);
            touched.fold(claim.span, |hull, clause| hull.hull(clause.span))
        }
    };
    (claim.document, shown)
}

/// The sentence that holds the beginning of a claim, and its tokens.
fn sentence_around(cut: &Segmented, span: Span) -> Option<(Span, usize)> {
    let at = cut.sentences.partition_point(|sentence| sentence.span.end <= span.start);
    cut.sentences.get(at).filter(|sentence| sentence.span.start < span.end).map(|sentence| (sentence.span, sentence.tokens.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::segment;

    /// The words that statements, each a list of tellings by document and words, are shown in.
    fn shown(texts: &[&str], statements: &[&[(usize, &str)]]) -> Vec<String> {
        let cuts: Vec<Segmented> = texts.iter().map(|text| segment(text)).collect();
        let mut claims: Vec<ClaimView> = Vec::new();
        let mut told = Vec::new();
        for tellings in statements {
            let first = claims.len() as u32;
            for (document, words) in *tellings {
                let at = texts[*document].find(words).unwrap();
                claims.push(ClaimView { id: claims.len() as u32, document: *document, span: Span::new(at, at + words.len()) });
            }
            told.push(Statement { tellings: (first..claims.len() as u32).collect(), ..Statement::default() });
        }
        let words = |view: StatementView| view.shown.of(texts[view.shown_from]).to_owned();
        with_words(told, &claims, &cuts).into_iter().map(words).collect()
    }

    #[test]
    fn a_whole_sentence_is_shown_rather_than_a_piece() {
        let texts = ["The bridge shut on Monday, and the ferry ran, the mayor said.", "It rained. The bridge shut on Monday evening."];
        let told: &[(usize, &str)] = &[(0, "The bridge shut on Monday"), (1, "The bridge shut on Monday evening.")];
        assert_eq!(shown(&texts, &[told]), ["The bridge shut on Monday evening."]);
        assert_eq!(shown(&texts, &[&[(0, "the ferry ran")]]), [texts[0]], "no telling is whole: its sentence is");
        let long = format!("{} the bridge shut, {}.", "one two three four five ".repeat(9), "and so it went on and on ".repeat(9));
        assert!(shown(&[&long], &[&[(0, "bridge shut")]])[0].len() < long.len(), "of a long sentence its clauses");
    }

    #[test]
    fn no_sentence_is_shown_twice() {
        let texts = ["The bridge shut on Monday, and the ferry ran.", "The bridge was shut, said the town. A ferry ran.", "A ferry ran on time."];
        let bridge: &[(usize, &str)] = &[(0, "The bridge shut on Monday"), (1, "The bridge was shut")];
        let ferry: &[(usize, &str)] = &[(0, "the ferry ran"), (1, "A ferry ran.")];
        assert_eq!(shown(&texts, &[bridge, ferry]), [texts[0], "A ferry ran."]);
        let both: &[(usize, &str)] = &[(0, "the ferry ran"), (1, "said the town")];
        assert_eq!(shown(&texts, &[bridge, both]), [texts[0]], "two pieces of one sentence, told by the same documents");
    }
}
