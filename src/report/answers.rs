//! The sides of a dispute as every format shows them: what they answer, who gives the answer, and in which words.

use super::view::{DisputeSide, DisputeTelling, StoryReport};
use super::wording;
use crate::document::Document;
use crate::text::tokenize;

/// An answer to what is disputed.
pub(super) struct Answer<'a> {
    /// A letter that no other side of the report has.
    pub letter: String,
    /// What it comes down to.
    pub words: String,
    pub side: &'a DisputeSide,
    /// Whether it was told after all others.
    pub is_latest: bool,
    /// From when to when it was told, where all who give it say when they were published.
    pub days: Option<String>,
    /// The words of those who give it; what several say in the same words stands once.
    pub wordings: Vec<Wording<'a>>,
}

/// Words with which documents give an answer.
pub(super) struct Wording<'a> {
    /// How the first of them gives it.
    pub told: &'a DisputeTelling,
    pub documents: Vec<usize>,
}

impl Answer<'_> {
    /// When it was told, and whether that was later than all others; nothing where neither is known.
    pub(super) fn told(&self) -> Option<String> {
        match (&self.days, self.is_latest) {
            (Some(days), true) => Some(format!("told later: {days}")),
            (None, true) => Some("told later".to_owned()),
            (days, false) => days.clone(),
        }
    }
}

impl StoryReport {
    /// The answers of a dispute, by its place. Linear in its words.
    pub(super) fn answers<'a>(&'a self, dispute: usize, documents: &'a [Document]) -> Vec<Answer<'a>> {
        let Some(found) = self.disputes.get(dispute) else { return Vec::new() };
        let text = |document: usize| documents.get(document).map_or("", |document| &*document.text);
        let words = |side: &DisputeSide| Some(side.words?.of(text(self.claim(side.claim)?.document)));
        let answer = |(n, side): (usize, &'a DisputeSide)| Answer {
            letter: wording::letter(self.first_side(dispute) + n),
            words: wording::answer(found, n, words),
            side,
            is_latest: found.latest == Some(n),
            days: self.days().between(documents, &side.documents),
            wordings: wordings(side, &text),
        };
        found.sides.iter().enumerate().map(answer).collect()
    }
}

fn wordings<'a, 't>(side: &'a DisputeSide, text: &impl Fn(usize) -> &'t str) -> Vec<Wording<'a>> {
    let terms = |told: &DisputeTelling| tokenize(told.shown.of(text(told.document))).into_iter().map(|token| token.term).collect::<Vec<u64>>();
    let mut found: Vec<(Vec<u64>, Wording<'a>)> = Vec::new();
    for told in &side.tellings {
        let own = terms(told);
        match found.iter_mut().find(|(known, _)| *known == own) {
            Some((_, wording)) => wording.documents.push(told.document),
            None => found.push((own, Wording { told, documents: vec![told.document] })),
        }
    }
    found.into_iter().map(|(_, wording)| wording).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::CompareParams;
    use crate::pipeline::story::compare;
    use crate::progress::Silent;
    use crate::report::build::story_report;

    #[test]
    fn everybody_on_a_side_is_heard_and_what_is_said_alike_stands_once() {
        let texts = [
            "The county put the number of injured people at 17 on Monday.",
            "The county put the number of injured people at 23 on Monday.",
            "On Monday the county put the number of injured people at 17.",
            "The county put the number of injured people at 17 on Monday.",
        ];
        let documents = texts.map(|text| Document::new(text, text));
        let report = story_report(&documents, &compare(&documents, &CompareParams::default(), &Silent));
        let answers = report.answers(0, &documents);
        let told: Vec<(&str, &str, Vec<&[usize]>)> =
            answers.iter().map(|answer| (&*answer.letter, &*answer.words, answer.wordings.iter().map(|wording| &*wording.documents).collect())).collect();
        assert_eq!(told, [("A", "17", vec![&[0, 3][..], &[2]]), ("B", "23", vec![&[1][..]])]);
        for told in answers.iter().flat_map(|answer| &answer.side.tellings) {
            let words = told.words.map(|words| words.of(&documents[told.document].text));
            assert_eq!(words, Some(if told.document == 1 { "23" } else { "17" }), "everybody's own words are marked");
        }
        assert!(report.answers(1, &documents).is_empty());
    }

    #[test]
    fn who_denies_says_so_and_who_does_not_says_that_it_is_so() {
        let documents = ["The hall will be rebuilt in the spring, the mayor said.", "The hall will not be rebuilt in the spring, the mayor said."]
            .map(|text| Document::new(text, text));
        let report = story_report(&documents, &compare(&documents, &CompareParams::default(), &Silent));
        let told: Vec<String> = report.answers(0, &documents).into_iter().map(|answer| answer.words).collect();
        assert_eq!(told, ["says that it is so", "denies it: “not”"]);
    }
}
