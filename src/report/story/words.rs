//! The words that statements are shown in: whole statements, never pieces, and no sentence twice.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::claim::EvidenceKind;
use crate::claim::grid::Statement;
use crate::document::Document;
use crate::report::view::{ClaimMatchView, ClaimView, Dispute, StatementView};
use crate::span::{Span, covered};
use crate::text::class::{Class, Kind};
use crate::text::ellipsis::is_cut_off;
use crate::text::{Segmented, Sentence};

/// Longest sentence, in tokens, that is shown whole; of a longer one the clauses that the telling touches are. By hand: some two lines.
const LONGEST: usize = 60;
/// Words of a sentence that says by itself what it speaks of, at least. By hand.
const FEWEST: usize = 6;

/// Words of one document.
type Words = (usize, Span);

/// Statements whose tellings stand in the same sentence in every document are one. In their order; linear in the tellings, but for sorting.
#[must_use]
pub(in crate::report) fn merged(statements: Vec<Statement>, claims: &[ClaimView], cuts: &[Segmented]) -> Vec<Statement> {
    let mut rows: Vec<Statement> = Vec::new();
    let mut row_of: BTreeMap<Vec<Words>, usize> = BTreeMap::new();
    let said = |told: &Statement| told.tellings.iter().filter_map(|id| claims.get(*id as usize)).map(|claim| claim.span.len()).sum::<usize>();
    for mut told in statements {
        let tellings = told.tellings.iter().filter_map(|id| claims.get(*id as usize));
        let sentence = |claim: &ClaimView| (claim.document, sentence_around(&cuts[claim.document], claim.span).map_or(claim.span, |sentence| sentence.span));
        let row = *row_of.entry(tellings.map(sentence).collect()).or_insert(rows.len());
        let Some(known) = rows.get_mut(row) else {
            rows.push(told);
            continue;
        };
        // The fuller one leads, whichever document was given first.
        if said(&told) > said(known) {
            std::mem::swap(known, &mut told);
        }
        known.absorb(&told);
    }
    rows
}

/// What the words to show are chosen from.
pub(in crate::report) struct Shelf<'a> {
    pub(in crate::report) documents: &'a [Document],
    pub(in crate::report) claims: &'a [ClaimView],
    pub(in crate::report) matches: &'a [ClaimMatchView],
    pub(in crate::report) cuts: &'a [Segmented],
}

impl Shelf<'_> {
    /// The statements with the words that show what they say, in their order.
    ///
    /// A statement is shown by a telling that is a whole sentence of moderate length: what is disputed by one of the side with the most documents,
    /// else by the one that most others are matched with, then by that with the fewest words that others lack, then by the one that is most like the others, so that no detail of one outlet seems to be told by all; of several
    /// by the longest, then by that of the earliest document. What it has beyond what all carry is named. Where none is whole, by the sentence around a telling. What another statement is shown in already is taken
    /// only when there is nothing else. Linear in the tellings and matches, but for sorting.
    #[must_use]
    pub(in crate::report) fn with_words(&self, statements: Vec<Statement>, disputes: &[Dispute]) -> Vec<StatementView> {
        let (support, details) = (self.support(&statements), self.details(&statements));
        let mut shown: BTreeSet<Words> = BTreeSet::new();
        let mut views = Vec::with_capacity(statements.len());
        for (n, told) in statements.into_iter().enumerate() {
            let leading = disputes.iter().find(|dispute| dispute.statements.contains(&n)).and_then(|dispute| dispute.sides.first());
            let mut tellings: Vec<&ClaimView> = told.tellings.iter().filter_map(|id| self.claims.get(*id as usize)).collect();
            let documents = tellings.iter().map(|claim| claim.document).collect();
            let leads = |claim: &ClaimView| leading.is_none_or(|side| side.documents.contains(&claim.document));
            let length = |claim: &ClaimView| self.whole(claim).map_or(0, |(_, span)| span.len());
            let alone = |claim: &ClaimView| if leading.is_some() { 0 } else { details.get(&claim.id).map_or(0, |spans| covered(spans)) };
            let support = |claim: &ClaimView| support.get(&claim.id).copied().unwrap_or_default();
            tellings.sort_by_key(|claim| Reverse((leads(claim), support(claim).0, Reverse(alone(claim)), support(claim).1, length(claim))));
            let choices = self.choices(&tellings);
            let (shown_from, words) = choices.iter().find(|words| !shown.contains(*words)).or(choices.first()).copied().unwrap_or_default();
            shown.insert((shown_from, words));
            let own = if leading.is_some() { Vec::new() } else { self.own_words(&told, &details, (shown_from, words)) };
            views.push(StatementView { told, documents, shown_from, shown: words, before: self.before(shown_from, words), own });
        }
        views
    }

    /// The words of each telling that another telling of its statement was found to lack.
    fn details(&self, statements: &[Statement]) -> BTreeMap<u32, Vec<Span>> {
        let row_of: BTreeMap<u32, usize> = (0..).zip(statements).flat_map(|(n, row)| row.tellings.iter().map(move |claim| (*claim, n))).collect();
        let mut details: BTreeMap<u32, Vec<Span>> = BTreeMap::new();
        let together = |found: &&ClaimMatchView| row_of.get(&found.left).is_some_and(|row| row_of.get(&found.right) == Some(row));
        for found in self.matches.iter().filter(together) {
            for item in found.evidence.iter().filter(|item| item.kind == EvidenceKind::Detail) {
                let sides = [(found.left, item.left), (found.right, item.right)];
                for (claim, span) in sides {
                    details.entry(claim).or_default().extend(span);
                }
            }
        }
        details
    }

    /// The words among those shown that not all who carry a statement have: what stands outside the telling, and its details. Neighbours are one.
    fn own_words(&self, told: &Statement, details: &BTreeMap<u32, Vec<Span>>, (document, shown): Words) -> Vec<Span> {
        let here = |id: &u32| self.claims.get(*id as usize).is_some_and(|claim| claim.document == document);
        let tellings: Vec<Span> = told.all_claims().filter(here).map(|id| self.claims[id as usize].span).collect();
        let lacked: Vec<Span> = told.tellings.iter().filter(|id| here(id)).filter_map(|id| details.get(id)).flatten().copied().collect();
        let is_own = |span: Span| !tellings.iter().any(|told| told.overlap(span) > 0) || lacked.iter().any(|detail| detail.overlap(span) > 0);
        let tokens = &self.cuts[document].tokens;
        let from = tokens.partition_point(|token| token.span.start < shown.start);
        let mut own: Vec<Span> = Vec::new();
        let mut goes_on = false;
        for token in tokens[from..].iter().take_while(|token| token.span.end <= shown.end) {
            match own.last_mut().filter(|_| goes_on) {
                _ if !is_own(token.span) => goes_on = false,
                Some(last) => *last = last.hull(token.span),
                None => {
                    own.push(token.span);
                    goes_on = true;
                }
            }
        }
        own
    }

    /// How many of the other tellings of its statement each telling is matched with, and how much it is like them, in thousandths.
    fn support(&self, statements: &[Statement]) -> BTreeMap<u32, (u64, u64)> {
        let row_of: BTreeMap<u32, usize> = (0..).zip(statements).flat_map(|(n, row)| row.tellings.iter().map(move |claim| (*claim, n))).collect();
        let mut support: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
        let together = |found: &&ClaimMatchView| row_of.get(&found.left).is_some_and(|row| row_of.get(&found.right) == Some(row));
        for found in self.matches.iter().filter(together) {
            for claim in [found.left, found.right] {
                let known = support.entry(claim).or_default();
                *known = (known.0 + 1, known.1 + (f64::from(found.score) * 1000.0).round() as u64);
            }
        }
        support
    }

    /// Lets every side of a dispute, and everybody on it, be shown by the sentence around their claim.
    pub(in crate::report) fn with_sentences(&self, disputes: &mut [Dispute]) {
        let shown = |claim: u32| self.claims.get(claim as usize).map(|claim| self.around(claim));
        for side in disputes.iter_mut().flat_map(|dispute| &mut dispute.sides) {
            side.shown = shown(side.claim).map_or(side.shown, |words| words.1);
            for told in &mut side.tellings {
                told.shown = shown(told.claim).map_or(told.shown, |words| words.1);
                told.before = self.before(told.document, told.shown);
            }
        }
    }

    /// Words that show a statement, the best ones first; of tellings that are liked alike the longer one.
    fn choices(&self, tellings: &[&ClaimView]) -> Vec<Words> {
        let whole: Vec<Words> = tellings.iter().filter_map(|claim| self.whole(claim)).collect();
        let (brief, telling): (Vec<Words>, Vec<Words>) =
            whole.into_iter().partition(|(document, span)| self.says_little(*document, *span) || self.is_cut_off(*document, *span));
        let around = tellings.iter().map(|claim| self.around(claim));
        let own = tellings.iter().map(|claim| (claim.document, claim.span));
        telling.into_iter().chain(brief).chain(around).chain(own).collect()
    }

    /// The sentence that a claim is, but for an attribution or a mark.
    fn whole(&self, claim: &ClaimView) -> Option<Words> {
        let sentence = sentence_around(&self.cuts[claim.document], claim.span)?;
        let is_whole = 4 * claim.span.overlap(sentence.span) >= 3 * sentence.span.len();
        (is_whole && sentence.tokens.len() <= LONGEST).then_some((claim.document, sentence.span))
    }

    /// The sentence around a claim, or the clauses that it touches where the sentence is long.
    fn around(&self, claim: &ClaimView) -> Words {
        let cut = &self.cuts[claim.document];
        let shown = match sentence_around(cut, claim.span) {
            Some(sentence) if sentence.tokens.len() <= LONGEST => sentence.span.hull(claim.span),
            _ => {
                let from = cut.clauses.partition_point(|clause| clause.span.end <= claim.span.start);
                let touched = cut.clauses[from..].iter().take_while(|clause| clause.span.start < claim.span.end);
                touched.fold(claim.span, |hull, clause| hull.hull(clause.span))
            }
        };
        (claim.document, shown)
    }

    /// Whether words are so few that what they speak of likely stands before them (`He denied that.`).
    fn says_little(&self, document: usize, span: Span) -> bool {
        let tokens = &self.cuts[document].tokens;
        let from = tokens.partition_point(|token| token.span.end <= span.start);
        let text = self.documents.get(document).map_or("", |document| span.of(&document.text));
        // Without blanks every letter is a token, and a word is some two of them.
        let fewest = if text.chars().any(|c| Class::of(c).kind() == Kind::Ideograph) { 2 * FEWEST } else { FEWEST };
        tokens[from..].iter().take(fewest).take_while(|token| token.span.start < span.end).count() < fewest
    }

    /// Whether the rest of a sentence is missing, as in a teaser: it is shown whole where somebody has it so.
    fn is_cut_off(&self, document: usize, span: Span) -> bool {
        self.documents.get(document).is_some_and(|document| is_cut_off(&document.text, span))
    }

    /// The sentence before words that say too little alone, where there is one in their paragraph.
    fn before(&self, document: usize, span: Span) -> Option<Span> {
        let cut = self.cuts.get(document)?;
        if !self.says_little(document, span) {
            return None;
        }
        let at = cut.sentences.partition_point(|sentence| sentence.span.end <= span.start);
        let (own, before) = (cut.sentences.get(at)?, cut.sentences.get(at.checked_sub(1)?)?);
        (own.paragraph == before.paragraph && before.span.end <= span.start && before.tokens.len() <= LONGEST).then_some(before.span)
    }
}

/// The sentence that holds the beginning of a claim.
fn sentence_around(cut: &Segmented, span: Span) -> Option<&Sentence> {
    let at = cut.sentences.partition_point(|sentence| sentence.span.end <= span.start);
    cut.sentences.get(at).filter(|sentence| sentence.span.start < span.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Evidence;
    use crate::text::segment;

    /// The words that statements, each a list of tellings by document and words, are shown in.
    fn shown_by(texts: &[&str], statements: &[&[(usize, &str)]], matches: &[ClaimMatchView]) -> Vec<String> {
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
        let documents: Vec<Document> = texts.iter().map(|text| Document::new("a", *text)).collect();
        let shelf = Shelf { documents: &documents, claims: &claims, matches, cuts: &cuts };
        let words = |view: StatementView| view.before.map_or(view.shown, |before| before.hull(view.shown)).of(texts[view.shown_from]).to_owned();
        shelf.with_words(merged(told, &claims, &cuts), &[]).into_iter().map(words).collect()
    }

    fn shown(texts: &[&str], statements: &[&[(usize, &str)]]) -> Vec<String> {
        shown_by(texts, statements, &[])
    }

    #[test]
    fn a_whole_sentence_is_shown_rather_than_a_piece() {
        let texts = ["The bridge shut on Monday, and the ferry ran, the mayor said.", "It rained. The bridge shut on Monday evening."];
        let told: &[(usize, &str)] = &[(0, "The bridge shut on Monday"), (1, "The bridge shut on Monday evening.")];
        assert_eq!(shown(&texts, &[told]), ["The bridge shut on Monday evening."]);
        assert_eq!(shown(&texts, &[&[(0, "the ferry ran")]]), [texts[0]], "no telling is whole: its sentence is");
        let texts = ["The bridge shut on Monday for...\nIt rained.", "The bridge shut on Monday for three weeks."];
        let told: &[(usize, &str)] = &[(0, "The bridge shut on Monday for..."), (1, texts[1])];
        assert_eq!(shown(&texts, &[told]), [texts[1]], "a teaser is cut off");
        let long = format!("{} the bridge shut, {}.", "one two three four five ".repeat(9), "and so it went on and on ".repeat(9));
        assert!(shown(&[&long], &[&[(0, "bridge shut")]])[0].len() < long.len(), "of a long sentence its clauses");
    }

    #[test]
    fn no_sentence_is_shown_twice() {
        let texts =
            ["The bridge shut on Monday, and the ferry ran.", "The bridge was shut, said the town. A ferry ran across the bay.", "A ferry ran on time."];
        let bridge: &[(usize, &str)] = &[(0, "The bridge shut on Monday"), (1, "The bridge was shut")];
        let ferry: &[(usize, &str)] = &[(0, "the ferry ran"), (1, "A ferry ran across the bay.")];
        assert_eq!(shown(&texts, &[bridge, ferry]), [texts[0], "A ferry ran across the bay."]);
        let both: &[(usize, &str)] = &[(0, "the ferry ran"), (1, "said the town")];
        assert_eq!(shown(&texts, &[bridge, both]), [texts[0]], "two pieces of one sentence, told by the same documents");
    }

    #[test]
    fn what_the_tellings_share_is_shown_and_no_detail_of_one_of_them() {
        let texts = [
            "The bridge at Ostrand shut on Monday.",
            "On Monday the bridge at Ostrand shut.",
            "Divers looked on Tuesday at the bridge at Ostrand that shut on Monday.",
        ];
        let told: &[(usize, &str)] = &[(0, texts[0]), (1, texts[1]), (2, texts[2])];
        let like = |left, right, score| ClaimMatchView { left, right, label: crate::claim::MatchLabel::Reworded, score, evidence: Vec::new() };
        assert_eq!(shown_by(&texts, &[told], &[like(0, 1, 0.9), like(0, 2, 0.6), like(1, 2, 0.5)]), [texts[0]]);
    }

    #[test]
    fn the_words_that_not_all_have_are_named() {
        let texts = ["The mayor said that the bridge at Ostrand, which was built in 1920, shut on Monday.", "On Monday the bridge at Ostrand shut for good."];
        let span = |document: usize, words: &str| texts[document].find(words).map(|at| Span::new(at, at + words.len()));
        let detail = |left, right| Evidence { kind: EvidenceKind::Detail, left, right, agrees: true };
        let evidence = vec![detail(span(0, "which was built in 1920"), None), detail(None, span(1, "for good"))];
        let claims: Vec<ClaimView> = [(0, "the bridge at Ostrand, which was built in 1920, shut on Monday."), (1, texts[1])]
            .into_iter()
            .zip(0..)
            .map(|((document, words), id)| ClaimView { id, document, span: span(document, words).unwrap() })
            .collect();
        let matches = [ClaimMatchView { left: 0, right: 1, label: crate::claim::MatchLabel::MoreDetail, score: 0.8, evidence }];
        let (documents, cuts) = (texts.map(|text| Document::new("a", text)), texts.map(segment));
        let shelf = Shelf { documents: &documents, claims: &claims, matches: &matches, cuts: &cuts };
        let views = shelf.with_words(vec![Statement { tellings: vec![0, 1], ..Statement::default() }], &[]);
        let own = |view: &StatementView| view.own.iter().map(|span| span.of(texts[view.shown_from])).collect::<Vec<_>>();
        assert_eq!((views[0].shown_from, own(&views[0])), (1, vec!["for good"]), "the wording with fewer words of its own");
        let alone = shelf.own_words(&views[0].told, &shelf.details(&[views[0].told.clone()]), (0, Span::new(0, texts[0].len())));
        assert_eq!(alone.iter().map(|span| span.of(texts[0])).collect::<Vec<_>>(), ["The mayor said that", "which was built in 1920"]);
        let parts: String = views[0].shown_in_parts().iter().map(|(span, _)| span.of(texts[1])).collect();
        assert_eq!(parts, texts[1], "no word is lost");
    }

    #[test]
    fn a_sentence_that_speaks_of_the_one_before_is_shown_with_it() {
        let texts = ["The gate was opened by hand, said the union. Northlight rejected that. Rain fell.", "北光公司说闸门已经打开。他否认了。"];
        assert_eq!(shown(&texts, &[&[(0, "rejected that")]]), ["The gate was opened by hand, said the union. Northlight rejected that."]);
        assert_eq!(shown(&texts, &[&[(1, "他否认了")]]), [texts[1]]);
        assert_eq!(shown(&["One line.\n\nIt rained."], &[&[(0, "It rained.")]]), ["It rained."], "of another paragraph nothing is taken");
        let fuller = ["Old news. It did.", "The bridge at Ostrand was shut again on Monday."];
        assert_eq!(shown(&fuller, &[&[(0, "It did."), (1, fuller[1])]]), [fuller[1]], "who says more is heard first");
    }
}
