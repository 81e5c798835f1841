//! One verdict everywhere: whether two passages that stand side by side give different answers to what is disputed.

use crate::report::view::{ClaimView, Dispute, DisputeTelling};
use crate::span::Span;

/// Passages of one document.
pub(in crate::report) type Place<'a> = (usize, &'a [Span]);

/// The disputes in which two passages of two documents stand on different sides, by their places: each passage has the words in question, or where an answer is
/// to lack them, most of the claim that gives it. Linear in the tellings of the disputes.
#[must_use]
pub(in crate::report) fn disputed_between(disputes: &[Dispute], claims: &[ClaimView], left: Place, right: Place) -> Vec<usize> {
    let is_told = |told: &DisputeTelling, (document, spans): Place| {
        let claim = claims.get(told.claim as usize).map_or(told.shown, |claim| claim.span);
        let holds = |span: &Span| match told.words {
            Some(words) => span.overlap(words) > 0,
            None => 2 * span.overlap(claim) > claim.len().min(span.len()),
        };
        told.document == document && spans.iter().any(holds)
    };
    let side = |dispute: &Dispute, place: Place| dispute.sides.iter().position(|side| side.tellings.iter().any(|told| is_told(told, place)));
    let are_apart = |dispute: &Dispute| side(dispute, left).zip(side(dispute, right)).is_some_and(|(left, right)| left != right);
    if left.0 == right.0 {
        return Vec::new();
    }
    (0..).zip(disputes).filter(|(_, dispute)| are_apart(dispute)).map(|(n, _)| n).collect()
}

#[cfg(test)]
mod tests {
    use crate::claim::MatchLabel;
    use crate::config::CompareParams;
    use crate::document::Document;
    use crate::pipeline::story::compare;
    use crate::progress::Silent;
    use crate::report::build::story_report;

    #[test]
    fn paragraphs_that_give_two_answers_are_disputed_and_others_are_not() {
        let texts = [
            "The county put the number of injured people at 17 on Monday evening.\n\nThe school of Ostrand stayed closed for the whole day, the mayor said.",
            "The county put the number of injured people at 23 on Monday evening.\n\nThe school of Ostrand stayed closed for the day, the mayor said.",
            "On Monday evening the county put the number of injured people at 17.",
        ];
        let documents = texts.map(|text| Document::new(text, text));
        let report = story_report(&documents, &compare(&documents, &CompareParams::default(), &Silent));
        assert_eq!(report.disputes.len(), 1);
        let rows = |left: usize, right: usize| {
            let pair = report.alignments.iter().find(|pair| (pair.left, pair.right) == (left, right)).unwrap();
            pair.rows.iter().filter(|row| !row.left.is_empty() && !row.right.is_empty()).map(|row| row.disputes.clone()).collect::<Vec<_>>()
        };
        let none: Vec<usize> = Vec::new();
        assert_eq!(rows(0, 1), [vec![0], none.clone()], "the first paragraphs differ in the number");
        assert!(rows(0, 2).iter().all(|disputes| *disputes == none), "who agrees contradicts nobody");
        assert_eq!(report.letters_apart(&[0], 0, 1), "A ≠ B");
    }

    #[test]
    fn a_match_is_called_disputed_where_the_list_of_disputes_says_so() {
        let documents = ["The county put the number of injured people at 17 on Monday.", "The county put the number of injured people at 23 on Monday."]
            .map(|text| Document::new(text, text));
        let mut report = story_report(&documents, &compare(&documents, &CompareParams::default(), &Silent));
        let found = report.claim_matches.iter().position(|found| found.label == MatchLabel::Conflict).unwrap();
        report.claim_matches[found].label = MatchLabel::Reworded;
        assert_eq!(report.verdict(&report.claim_matches[found]), (MatchLabel::Conflict, vec![0]));
        report.disputes.clear();
        assert_eq!(report.verdict(&report.claim_matches[found]), (MatchLabel::Reworded, Vec::new()));
    }
}
