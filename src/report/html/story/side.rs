//! What is long and folded: what one document alone says, what it says twice, and two documents side by side.

use super::material::{MOST_PAIRS, Story};
use crate::align::RowRelation;
use crate::claim::{Evidence, EvidenceKind, MatchLabel};
use crate::report::arranged::{Alone, Matched, PairMatches};
use crate::report::text::{Paint, Run, diff_runs};
use crate::report::view::{AlignmentView, ClaimMatchView};
use crate::report::wording;
use crate::span::Span;

/// Shared words at each end of a long run of a repeated block; the rest says nothing new.
const REPEAT_CONTEXT: usize = 8;

/// What one document alone says.
pub(super) struct Only<'a> {
    /// Number of the document.
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) language: &'static str,
    /// Numbers and words of claims.
    pub(super) claims: Vec<(u32, &'a str)>,
    /// The words of its credits, and what was left of its page.
    pub(super) left: Vec<&'a str>,
}

/// Two passages beside each other.
#[derive(Default)]
pub(super) struct SideRow<'a> {
    pub(super) label: String,
    /// Whether they contradict each other.
    pub(super) is_against: bool,
    /// What speaks for and against the label: a sentence each, and whether it agrees.
    pub(super) evidence: Vec<EvidenceLine<'a>>,
    pub(super) left: Vec<Run<'a>>,
    pub(super) right: Vec<Run<'a>>,
}

/// What speaks for or against a label.
pub(super) struct EvidenceLine<'a> {
    pub(super) kind: &'static str,
    pub(super) left: &'a str,
    pub(super) sign: &'static str,
    pub(super) right: &'a str,
}

/// What one document says twice.
pub(super) struct RepeatFold<'a> {
    pub(super) name: String,
    pub(super) direction: &'static str,
    pub(super) rows: Vec<SideRow<'a>>,
}

/// Two documents, or one that tells claims twice.
pub(super) struct PairFold<'a> {
    pub(super) names: [String; 2],
    /// Whether it is one document with itself.
    pub(super) is_one: bool,
    pub(super) heads: [String; 2],
    pub(super) direction: &'static str,
    /// What is said of claims in the same words, which are not listed.
    pub(super) same: Option<String>,
    pub(super) claims: Vec<SideRow<'a>>,
    pub(super) paragraphs: Vec<SideRow<'a>>,
}

impl<'a> Story<'a> {
    pub(super) fn only(&'a self) -> Vec<Only<'a>> {
        let of = |Alone { document, claims, left }: Alone<'a>| Only {
            number: document + 1,
            name: self.name(document),
            language: self.language(document),
            claims: claims.iter().map(|claim| (claim.id, claim.span.of(self.text(document)))).collect(),
            left: left.iter().map(|claim| claim.span.of(self.text(document))).collect(),
        };
        self.report.alone_by_document().into_iter().map(of).collect()
    }

    pub(super) fn repeats(&'a self) -> Vec<RepeatFold<'a>> {
        let blocks = self.report.repeats_by_document().into_iter();
        let fold = |(document, blocks): (usize, Vec<&'a crate::report::view::RepeatedBlockView>)| RepeatFold {
            name: self.name(document),
            direction: self.direction(document, document),
            rows: blocks
                .into_iter()
                .map(|block| {
                    let (kept, repeat) = (std::slice::from_ref(&block.kept), std::slice::from_ref(&block.repeat));
                    let (left, right) = diff_runs(&self.passages(document, kept), &self.passages(document, repeat), REPEAT_CONTEXT);
                    let label = format!("{} {:.2}", wording::repeat_relation(block.relation), block.similarity);
                    SideRow { label, left, right, ..SideRow::default() }
                })
                .collect(),
        };
        blocks.map(fold).collect()
    }

    /// The pairs that share something, those of the first documents first, as far as a page can hold them; and what documents tell twice.
    pub(super) fn pairs(&'a self) -> Vec<PairFold<'a>> {
        let mut matches = self.report.matches_by_pair();
        let within: Vec<(usize, usize)> = matches.keys().copied().filter(|(left, right)| left == right).collect();
        let mut folds = Vec::new();
        for key in within {
            folds.extend(matches.remove(&key).map(|found| self.pair(key, found, None)));
        }
        let shared = self.report.alignments.iter().filter(|pair| self.report.shares_something(pair)).take(MOST_PAIRS);
        folds.extend(shared.map(|pair| {
            let key = (pair.left, pair.right);
            self.pair(key, matches.remove(&key).unwrap_or_default(), Some(pair))
        }));
        folds
    }

    fn pair(&'a self, (left, right): (usize, usize), found: PairMatches<'a>, rows: Option<&'a AlignmentView>) -> PairFold<'a> {
        let names = [self.name(left), self.name(right)];
        PairFold {
            is_one: left == right,
            heads: if left == right { ["Told first".to_owned(), "Told again".to_owned()] } else { names.clone() },
            names,
            direction: self.direction(left, right),
            same: (found.same > 0).then(|| wording::same_words(found.same)),
            claims: found.told.into_iter().map(|matched| self.matched((left, right), matched)).collect(),
            paragraphs: rows.map(|pair| self.paragraphs(pair)).unwrap_or_default(),
        }
    }

    fn matched(&'a self, (left, right): (usize, usize), (matched, a, b): Matched<'a>) -> SideRow<'a> {
        let (a, b) = (std::slice::from_ref(&a.span), std::slice::from_ref(&b.span));
        let (a, b) = diff_runs(&self.passages(left, a), &self.passages(right, b), usize::MAX);
        SideRow {
            label: format!("{} {:.2}", self.report.verdict_in_words(matched), matched.score),
            is_against: self.report.verdict(matched).0 == MatchLabel::Conflict,
            evidence: evidence(matched, self.text(left), self.text(right)),
            left: a,
            right: b,
        }
    }

    fn paragraphs(&'a self, pair: &'a AlignmentView) -> Vec<SideRow<'a>> {
        let row = |row: &'a crate::report::view::AlignmentRow| {
            let (a, b) = (self.passages(pair.left, &row.left), self.passages(pair.right, &row.right));
            let alone = |text: &'a str, spans: &'a [Span], paint: Paint| spans.iter().map(|span| Run { text: span.of(text), paint }).collect::<Vec<_>>();
            let (left, right) = match row.relation {
                RowRelation::LeftOnly => (alone(self.text(pair.left), &row.left, Paint::Removed), Vec::new()),
                RowRelation::RightOnly => (Vec::new(), alone(self.text(pair.right), &row.right, Paint::Added)),
                RowRelation::Same => (alone(self.text(pair.left), &row.left, Paint::Plain), alone(self.text(pair.right), &row.right, Paint::Plain)),
                RowRelation::Edited | RowRelation::Moved => diff_runs(&a, &b, usize::MAX),
            };
            let likeness = if matches!(row.relation, RowRelation::Edited | RowRelation::Moved) { format!(" {:.2}", row.similarity) } else { String::new() };
            let letters = self.report.letters_apart(&row.disputes, pair.left, pair.right);
            let disputed = if row.disputes.is_empty() { String::new() } else { format!(", disputed {letters}") };
            let label = format!("{}{likeness}{disputed}", wording::row_relation(row.relation));
            SideRow { label, is_against: !row.disputes.is_empty(), left, right, ..SideRow::default() }
        };
        pair.rows.iter().map(row).collect()
    }
}

/// The numbers, dates and names that speak for or against a match.
fn evidence<'a>(matched: &ClaimMatchView, left: &'a str, right: &'a str) -> Vec<EvidenceLine<'a>> {
    let line = |item: &Evidence| EvidenceLine {
        kind: wording::evidence(item.kind),
        left: item.left.map_or("–", |span| span.of(left)),
        sign: if item.agrees { "=" } else { "≠" },
        right: item.right.map_or("–", |span| span.of(right)),
    };
    matched.evidence.iter().filter(|item| !matches!(item.kind, EvidenceKind::Words | EvidenceKind::Detail)).map(line).collect()
}
