//! What stands first: the documents, and what they tell differently.

use super::material::Story;
use crate::report::story::dispute::{Dispute, DisputeSide};
use crate::report::text::{Paint, Run, diff_runs};
use crate::report::view::DocumentView;
use crate::report::wording;
use crate::span::{Span, covered};

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
    pub(super) sides: Vec<SideCard<'a>>,
    pub(super) settled_by: &'static str,
}

/// One answer.
pub(super) struct SideCard<'a> {
    pub(super) claim: u32,
    pub(super) document: usize,
    pub(super) answer: &'a str,
    pub(super) names: Vec<String>,
    pub(super) is_latest: bool,
    pub(super) language: &'static str,
    /// The claim with the words in question marked.
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
        let credits: Vec<&str> = view.credits.iter().map(|credit| credit.agency).collect();
        DocumentCard {
            number: index + 1,
            name: wording::document_name(view),
            id: &view.id,
            title: view.title.as_deref().unwrap_or_default(),
            language: view.language.unwrap_or_default(),
            published: wording::published(view).map(spaced).unwrap_or_default(),
            link: [&view.id, &view.path].into_iter().find_map(|address| link(address)),
            words: view.words,
            repeats: (!repeats.is_empty()).then(|| covered(&repeats) * 100 / view.bytes.max(1)),
            credits: credits.join(", "),
            copies,
            own,
            is_foreign: view.language.is_some()
                && self.report.documents.iter().all(|other| other.index == index || other.language.is_some_and(|language| view.language != Some(language))),
        }
    }

    pub(super) fn disputes(&'a self) -> Vec<DisputeCard<'a>> {
        self.report.disputes.iter().enumerate().map(|(n, dispute)| self.dispute(n + 1, dispute)).collect()
    }

    fn dispute(&'a self, number: usize, dispute: &'a Dispute) -> DisputeCard<'a> {
        let base = dispute.sides.first().map_or(0, |side| side.claim);
        let sides = dispute.sides.iter().enumerate().map(|(n, side)| self.side(base, side, dispute.latest == Some(n))).collect();
        DisputeCard { number, kind: wording::disputed(dispute.kind), base, sides, settled_by: wording::settled_by(dispute.kind) }
    }

    fn side(&'a self, base: u32, side: &'a DisputeSide, is_latest: bool) -> SideCard<'a> {
        let (document, span) = self.report.claim(side.claim).map_or((0, Span::default()), |claim| (claim.document, side.shown));
        let text = self.text(document);
        let mark = side.words.filter(|words| words.start >= span.start && words.end <= span.end).unwrap_or(Span { start: span.end, end: span.end });
        let (left, right) = self.diff(base, side.claim);
        let run = |start, end, paint| Run { text: Span { start, end }.of(text), paint };
        let words = [run(span.start, mark.start, Paint::Plain), run(mark.start, mark.end, Paint::Changed), run(mark.end, span.end, Paint::Plain)];
        SideCard {
            claim: side.claim,
            document,
            answer: side.words.map_or("(without that word)", |words| words.of(text)),
            names: side.documents.iter().map(|&document| self.name(document)).collect(),
            is_latest,
            language: self.language(document),
            words: words.into_iter().filter(|run| !run.text.is_empty()).collect(),
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

/// A moment with a blank where ISO 8601 has a `T`.
fn spaced(published: String) -> String {
    match published.as_bytes() {
        [_, _, _, _, b'-', _, _, b'-', _, _, b'T', hour, ..] if hour.is_ascii_digit() => published.replacen('T', " ", 1),
        _ => published,
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
    fn a_moment_is_written_for_people() {
        let shown = ["2026-03-10T09:10:00Z", "2026-03-10", "Tuesday", "10.3.2026 at Ten", "2026-03-10Tomorrow"].map(|date| spaced(date.to_owned()));
        assert_eq!(shown, ["2026-03-10 09:10:00Z", "2026-03-10", "Tuesday", "10.3.2026 at Ten", "2026-03-10Tomorrow"]);
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert_eq!(link("https://example.org/a?b=1"), Some("https://example.org/a?b=1"));
        for other in ["javascript:alert(1)", "data:text/html,x", "a.txt", "https://a b", "https://\u{202e}gro", "//example.org", ""] {
            assert_eq!(link(other), None, "{other}");
        }
    }
}
