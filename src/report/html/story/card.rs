//! What stands first: the documents, and what they tell differently.

use super::material::Story;
use crate::report::answers::{Answer, Wording};
use crate::report::story::dispute::Dispute;
use crate::report::text::{Paint, Run, diff_runs};
use crate::report::view::{DocumentView, Quote};
use crate::report::wording::{self, counted};
use crate::span::{Span, covered};

/// Wordings of one answer that are in view; the rest is folded. By hand.
const WORDINGS: usize = 3;

/// A document with what is known of it.
pub(super) struct DocumentCard<'a> {
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) language: &'a str,
    pub(super) published: String,
    /// Where it was published, when its id or path is an address of the web.
    pub(super) link: Option<&'a str>,
    pub(super) words: usize,
    /// Share of its text that repeats it, in percent.
    pub(super) repeats: Option<usize>,
    pub(super) credits: String,
    /// The other documents of its copy group.
    pub(super) copies: Vec<String>,
    /// Claims that it alone makes.
    pub(super) own: usize,
    /// Whether no other document is in its language, so that its claims were looked for nowhere.
    pub(super) is_foreign: bool,
}

/// One thing that is told differently.
pub(super) struct DisputeCard<'a> {
    pub(super) number: usize,
    pub(super) kind: &'static str,
    /// The claim that the words of the others are held against.
    pub(super) base: u32,
    pub(super) answers: Vec<AnswerCard<'a>>,
    /// Numbers of the statements that it is about.
    pub(super) statements: Vec<usize>,
    pub(super) settled_by: Option<&'static str>,
}

/// A sentence that tells what happened.
pub(super) struct QuoteCard<'a> {
    pub(super) name: String,
    pub(super) language: &'static str,
    pub(super) words: &'a str,
    /// A claim in it.
    pub(super) claim: u32,
    /// The numbers of the disputes of which it gives an answer.
    pub(super) disputes: Vec<usize>,
}

/// One answer.
pub(super) struct AnswerCard<'a> {
    pub(super) letter: String,
    pub(super) words: String,
    /// Who gives it, and how many they are.
    pub(super) carriers: String,
    /// When it was told, where that is known.
    pub(super) told: Option<String>,
    pub(super) wordings: Vec<WordingCard<'a>>,
    /// How many of them are not folded, and who says the others.
    pub(super) shown: usize,
    pub(super) folded: Vec<String>,
}

/// The words with which some give an answer.
pub(super) struct WordingCard<'a> {
    pub(super) claim: u32,
    pub(super) document: usize,
    pub(super) names: Vec<String>,
    pub(super) language: &'static str,
    /// The words in their sentence, those in question marked.
    pub(super) words: Vec<Run<'a>>,
    /// The words of the first answer and of this one, marked against each other.
    pub(super) left: Vec<Run<'a>>,
    pub(super) right: Vec<Run<'a>>,
}

impl<'a> Story<'a> {
    pub(super) fn cards(&self) -> Vec<DocumentCard<'a>> {
        let alone = self.report.unmatched_by_document();
        let own = |n: usize| alone.get(&n).map_or(0, Vec::len);
        self.report.documents.iter().enumerate().map(|(n, view)| self.card(n, view, own(n))).collect()
    }

    fn card(&self, index: usize, view: &'a DocumentView, own: usize) -> DocumentCard<'a> {
        let repeats: Vec<Span> = self.report.repeated_blocks.iter().filter(|block| block.document == index).map(|block| block.repeat).collect();
        let groups = self.report.copy_groups.iter().filter(|group| group.members.contains(&index));
        let copies = groups.flat_map(|group| &group.members).filter(|member| **member != index).map(|member| self.name(*member)).collect();
        DocumentCard {
            number: index + 1,
            name: wording::full_name(view),
            id: &view.id,
            title: view.title.as_deref().unwrap_or_default(),
            language: view.language.unwrap_or_default(),
            published: self.report.days().of(view).unwrap_or_default(),
            link: [&view.id, &view.path].into_iter().find_map(|address| link(address)),
            words: view.words,
            repeats: (!repeats.is_empty()).then(|| covered(&repeats) * 100 / view.bytes.max(1)),
            credits: view.credited().join(", "),
            copies,
            own,
            is_foreign: view.language.is_some()
                && self.report.documents.iter().all(|other| other.index == index || other.language.is_some_and(|language| view.language != Some(language))),
        }
    }

    pub(super) fn quotes(&'a self, headline: Option<&str>) -> Vec<QuoteCard<'a>> {
        let claim = |quote: &Quote| {
            let told = quote.statements.iter().filter_map(|n| self.report.statements.get(*n)).flat_map(crate::report::view::StatementView::tellings);
            let mut inside =
                told.copied().filter(|id| self.report.claim(*id).is_some_and(|claim| claim.document == quote.document && claim.span.overlap(quote.span) > 0));
            inside.next().unwrap_or_default()
        };
        let card = |quote: &'a Quote| QuoteCard {
            name: self.name(quote.document),
            language: self.language(quote.document),
            words: quote.span.of(self.text(quote.document)).trim(),
            claim: claim(quote),
            disputes: quote.disputes.iter().map(|n| n + 1).collect(),
        };
        self.report.quotes(self.documents, headline).into_iter().map(card).collect()
    }

    pub(super) fn disputes(&'a self) -> Vec<DisputeCard<'a>> {
        self.report.disputes.iter().enumerate().map(|(n, dispute)| self.dispute(n, dispute)).collect()
    }

    fn dispute(&'a self, n: usize, dispute: &'a Dispute) -> DisputeCard<'a> {
        let answers = self.report.answers(n, self.documents);
        let base = answers.iter().flat_map(|answer| &answer.wordings).next().map_or(0, |wording| wording.told.claim);
        DisputeCard {
            number: n + 1,
            kind: wording::disputed(dispute.kind),
            base,
            answers: answers.into_iter().map(|answer| self.answer(base, answer)).collect(),
            statements: dispute.statements.iter().map(|n| n + 1).collect(),
            settled_by: self.report.settled_by(n),
        }
    }

    fn answer(&'a self, base: u32, answer: Answer<'a>) -> AnswerCard<'a> {
        // One alone is not worth a fold.
        let shown = if answer.wordings.len() > WORDINGS + 1 { WORDINGS } else { answer.wordings.len() };
        let folded = answer.wordings[shown..].iter().flat_map(|wording| &wording.documents).map(|document| self.name(*document)).collect();
        let told = answer.told();
        AnswerCard {
            shown,
            folded,
            letter: answer.letter,
            words: answer.words,
            carriers: counted(answer.side.documents.len(), "document"),
            told,
            wordings: answer.wordings.into_iter().map(|wording| self.wording(base, wording)).collect(),
        }
    }

    fn wording(&'a self, base: u32, Wording { told, documents }: Wording<'a>) -> WordingCard<'a> {
        let (text, span) = (self.text(told.document), told.shown);
        let mark = told.words.filter(|words| words.start >= span.start && words.end <= span.end).unwrap_or(Span { start: span.end, end: span.end });
        let (left, right) = self.diff(base, told.claim);
        let run = |start, end, paint| Run { text: Span { start, end }.of(text), paint };
        let before = told.before.map(|before| run(before.start, span.start, Paint::Faint));
        let words = [run(span.start, mark.start, Paint::Plain), run(mark.start, mark.end, Paint::Changed), run(mark.end, span.end, Paint::Plain)];
        WordingCard {
            claim: told.claim,
            document: told.document,
            names: documents.into_iter().map(|document| self.name(document)).collect(),
            language: self.language(told.document),
            words: before.into_iter().chain(words).filter(|run| !run.text.is_empty()).collect(),
            left,
            right,
        }
    }

    /// Two claims, marked against each other; nothing for one and the same.
    pub(super) fn diff(&'a self, base: u32, claim: u32) -> (Vec<Run<'a>>, Vec<Run<'a>>) {
        match (self.report.claim(base), self.report.claim(claim)) {
            (Some(base), Some(claim)) if base.id != claim.id => {
                let (left, right) = (std::slice::from_ref(&base.span), std::slice::from_ref(&claim.span));
                diff_runs(&self.passages(base.document, left), &self.passages(claim.document, right), usize::MAX)
            }
            _ => Default::default(),
        }
    }
}

/// An address that may be followed: of the web, and nothing in it that could be read as something else.
fn link(address: &str) -> Option<&str> {
    let lower = address.get(..8)?.to_ascii_lowercase();
    let is_web = lower.starts_with("https://") || lower.starts_with("http://");
    (is_web && address.chars().all(|c| c.is_ascii_graphic())).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert_eq!(link("https://example.org/a?b=1"), Some("https://example.org/a?b=1"));
        for other in ["javascript:alert(1)", "data:text/html,x", "a.txt", "https://a b", "https://\u{202e}gro", "//example.org", ""] {
            assert_eq!(link(other), None, "{other}");
        }
    }
}
