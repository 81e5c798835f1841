//! The view model of `compare`: what every output format but CSV is made from. Types of [`crate::claim`], [`crate::repeat`] and [`crate::pipeline`] that stand in it are a part of the JSON as well.
//!
//! Field names and values are the public face of the tool: they may grow, never change.

use serde::Serialize;

use crate::align::RowRelation;
use crate::claim::grid::Statement;
use crate::claim::provenance::{CopyGroup, Credit, Provenance, agency_named};
use crate::claim::{Evidence, EvidenceKind, MatchLabel};
use crate::pipeline::clean::KeptFor;
use crate::repeat::RepeatRelation;
use crate::span::Span;

/// Version of the JSON that [`StoryReport`] becomes.
pub const SCHEMA_VERSION: u32 = 1;

/// Everything `compare` found in the documents of one story.
#[derive(Debug, Clone, Serialize)]
pub struct StoryReport {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// What wrote it.
    pub generator: Generator,
    /// The story in numbers.
    pub brief: Brief,
    /// What happened, in whole sentences of the documents, that first that most tell; none where nothing is told by two.
    pub summary: Vec<Quote>,
    /// On what the documents contradict each other.
    pub disputes: Vec<Dispute>,
    /// The settings of the run that change what is found. Empty, since `compare` has none yet.
    pub settings: serde_json::Value,
    /// The documents, in the order they were given.
    pub documents: Vec<DocumentView>,
    /// Blocks that stand twice inside one document.
    pub repeated_blocks: Vec<RepeatedBlockView>,
    /// Paragraphs of each pair of documents, side by side.
    pub alignments: Vec<AlignmentView>,
    /// What the documents say, piece by piece.
    pub claims: Vec<ClaimView>,
    /// Claims that tell the same thing, in two documents or twice in one.
    pub claim_matches: Vec<ClaimMatchView>,
    /// Ids of claims with no match in any other document; some of them tell once more (`again` of a statement) what their document
    /// has told with others.
    pub unmatched: Vec<u32>,
    /// Ids of claims that are a text's credits or what was left of its page: nobody is alone in saying them.
    pub leftovers: Vec<u32>,
    /// What more than one document carries, with who does so; numbers are ids of claims.
    pub statements: Vec<StatementView>,
    /// For each pair of documents, who has the words from whom.
    pub provenance: Vec<ProvenanceView>,
    /// Documents that carry one text.
    pub copy_groups: Vec<CopyGroup>,
    /// How many sources there are: texts (copy groups, and documents in none) of which each comes from an outlet of its own.
    pub independent_sources: usize,
    /// Inputs and records that could not be used.
    pub errors: Vec<crate::error::Unread>,
}

/// A sentence that tells what happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// Index of the document that it is quoted from.
    pub document: usize,
    /// Where it stands there.
    pub span: Span,
    /// The statements that it tells: places in the list of statements.
    pub statements: Vec<usize>,
    /// The disputes of which it gives an answer: places in the list of disputes.
    pub disputes: Vec<usize>,
}

/// A story in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Brief {
    /// Documents compared.
    pub documents: usize,
    /// Different outlets among those with words, as far as documents name theirs; a document without an outlet counts as one outlet.
    pub outlets: usize,
    /// How many sources there are: texts of which each comes from an outlet of its own. Never more than outlets, nor than texts.
    pub independent_sources: usize,
    /// Statements that more than one document carries.
    pub shared_statements: usize,
    /// Those that every document with words carries, and none contradicts.
    pub told_by_all: usize,
    /// Things on which documents contradict each other.
    pub disputes: usize,
    /// Claims that one document alone makes.
    pub told_by_one: usize,
}

/// One thing on which documents contradict each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dispute {
    /// What kind of thing they tell differently.
    pub kind: EvidenceKind,
    /// What is said of it; at least two sides, those of most documents first, then in the order of the documents.
    pub sides: Vec<DisputeSide>,
    /// The side that was told after all others, by its place, where the dates of all documents show one: figures grow as a story goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<usize>,
    /// The statements that it is about: places in the list of statements, ascending.
    pub statements: Vec<usize>,
}

/// One answer to what is disputed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DisputeSide {
    /// A claim that gives it: its place in the list of claims.
    pub claim: u32,
    /// The words in question inside the document of that claim; `None` where it is a word that only the other side has.
    pub words: Option<Span>,
    /// The words to show of that document: the sentence around the claim, with who says it, or its clauses where that is long.
    pub shown: Span,
    /// The documents that give it, ascending.
    pub documents: Vec<usize>,
    /// The words with which each of them gives it, in the same order.
    pub tellings: Vec<DisputeTelling>,
}

/// How one document gives its answer to what is disputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DisputeTelling {
    /// Index of the document.
    pub document: usize,
    /// The claim that gives it: its place in the list of claims.
    pub claim: u32,
    /// The words in question there; `None` where it is a word that only the other side has, or where they could not be told.
    pub words: Option<Span>,
    /// The words to show: the sentence around the claim, or its clauses where that is long.
    pub shown: Span,
    /// The sentence before, where the words to show say too little alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Span>,
}

/// The program that wrote a report.
#[derive(Debug, Clone, Serialize)]
pub struct Generator {
    /// Always `retold`.
    pub name: &'static str,
    /// Version of the crate.
    pub version: &'static str,
}

/// A document as a report names it.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentView {
    /// Position among the inputs, from 0.
    pub index: usize,
    /// The document's own id.
    pub id: String,
    /// The file it came from.
    pub path: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// A headline that came as a field of its own.
    pub title: Option<String>,
    /// When it was published, as the source wrote it.
    pub published: Option<String>,
    /// The same as ISO 8601 writes it, with time and offset where they are known; left out where it says no day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_at: Option<String>,
    /// ISO 639-1 code of its language.
    pub language: Option<&'static str>,
    /// Length of the text in bytes.
    pub bytes: usize,
    /// Number of words (of characters, in scripts without spaces).
    pub words: usize,
    /// The agencies it credits.
    pub credits: Vec<Credit>,
}

impl DocumentView {
    /// The agency that its outlet is, where it is one.
    pub(in crate::report) fn agency(&self) -> Option<&'static str> {
        self.outlet.as_deref().and_then(agency_named)
    }

    /// The agencies that it credits, but for itself.
    pub(in crate::report) fn credited(&self) -> Vec<&'static str> {
        self.credits.iter().map(|credit| credit.agency).filter(|agency| self.agency() != Some(agency)).collect()
    }
}

/// A block that repeats another one of the same document.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct RepeatedBlockView {
    /// Index of the document.
    pub document: usize,
    /// The copy to keep.
    pub kept: Span,
    /// The copy that can go.
    pub repeat: Span,
    /// How they relate.
    pub relation: RepeatRelation,
    /// From 0 to 1: Dice coefficient of what the two copies share.
    pub similarity: f32,
    /// Why `clean` leaves it in its place; absent where it takes it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept_for: Option<KeptFor>,
}

/// Two documents side by side.
#[derive(Debug, Clone, Serialize)]
pub struct AlignmentView {
    /// Index of the left document.
    pub left: usize,
    /// Index of the right document.
    pub right: usize,
    /// Rows in the order of the left document; what only the right one has stands where it stands there.
    pub rows: Vec<AlignmentRow>,
}

/// One row: paragraphs of the left that correspond to paragraphs of the right.
#[derive(Debug, Clone, Serialize)]
pub struct AlignmentRow {
    /// Paragraphs of the left document.
    pub left: Vec<Span>,
    /// Paragraphs of the right document.
    pub right: Vec<Span>,
    /// What became of them.
    pub relation: RowRelation,
    /// From 0 to 1.
    pub similarity: f32,
    /// The disputes in which the two sides of the row stand on different sides: places in the list of disputes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disputes: Vec<usize>,
}

/// A piece of a document that says one thing: a sentence or a clause.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct ClaimView {
    /// Its place in [`StoryReport::claims`].
    pub id: u32,
    /// Index of the document.
    pub document: usize,
    /// Where it stands.
    pub span: Span,
}

/// Two claims that tell the same thing.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimMatchView {
    /// Id of the claim in the earlier document (or the earlier claim of one document).
    pub left: u32,
    /// Id of the other claim.
    pub right: u32,
    /// How they compare.
    pub label: MatchLabel,
    /// From 0 to 1.
    pub score: f32,
    /// What speaks for and against the label.
    pub evidence: Vec<Evidence>,
}

/// A statement that more than one document carries, with the words that it is shown in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatementView {
    /// Who tells it.
    #[serde(flatten)]
    pub(crate) told: Statement,
    /// The documents that carry it, ascending.
    pub documents: Vec<usize>,
    /// The document that it is shown from.
    pub shown_from: usize,
    /// The words there: a whole sentence where one says it.
    pub shown: Span,
    /// The sentence before, where these words say too little alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Span>,
    /// The words among those shown that not all carriers have: a detail, who is quoted, another statement of the same sentence. Nothing where what is shown is disputed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<Span>,
}

impl StatementView {
    /// The words shown, in pieces: those that all carriers have, and those that not all have (`true`), in turn.
    #[must_use]
    pub fn shown_in_parts(&self) -> Vec<(Span, bool)> {
        let mut at = self.shown.start;
        let mut parts: Vec<(Span, bool)> = Vec::with_capacity(2 * self.own.len() + 1);
        for own in &self.own {
            parts.extend([(Span { start: at, end: own.start }, false), (*own, true)]);
            at = own.end;
        }
        parts.push((Span { start: at, end: self.shown.end }, false));
        parts.retain(|(span, _)| span.start < span.end);
        parts
    }

    /// Its telling in each document that carries it, in the order of the documents: numbers of claims.
    #[must_use]
    pub fn tellings(&self) -> &[u32] {
        &self.told.tellings
    }

    /// What the same documents tell of it once more: numbers of claims. Whatever is matched with another document stands in some statement.
    #[must_use]
    pub fn again(&self) -> &[u32] {
        &self.told.again
    }

    /// How many sources it has: tellings in the same words, and tellings of documents that are copies, count as one.
    #[must_use]
    pub fn sources(&self) -> usize {
        self.told.sources
    }

    /// Pairs of claims of it that contradict each other.
    #[must_use]
    pub fn conflicts(&self) -> &[[u32; 2]] {
        &self.told.conflicts
    }
}

/// Who has the words from whom, of two documents.
#[derive(Debug, Clone, Serialize)]
pub struct ProvenanceView {
    /// Index of the left document.
    pub left: usize,
    /// Index of the right document.
    pub right: usize,
    /// What was found.
    #[serde(flatten)]
    pub found: Provenance,
}
