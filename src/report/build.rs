//! From what was found to the view model: claims get their numbers here.

use std::collections::BTreeMap;

use super::story::alone::{told_by_one, unmatched};
use super::story::brief::{Brief, independent_sources};
use super::story::dispute::disputes;
use super::story::leftover::{is_told_by_leftovers, leftovers};
use super::story::summary::summary;
use super::story::verdict::disputed_between;
use super::story::words::{Shelf, merged};
use super::view::{
    AlignmentRow, AlignmentView, ClaimMatchView, ClaimView, Dispute, DocumentView, Generator, ProvenanceView, RepeatedBlockView, SCHEMA_VERSION, StoryReport,
};
use crate::align::Row;
use crate::claim::grid::{GridClaim, GridMatch, Statement, statements};
use crate::claim::matching::SpanMatch;
use crate::claim::provenance::{CopyGroup, Credit, Provenance};
use crate::document::Document;
use crate::pipeline::clean::KeptFor;
use crate::pipeline::story::{Comparison, PairComparison};
use crate::publication::DateField;
use crate::span::{Span, SpanSet};
use crate::text::Segmented;
use crate::text::language::language;

/// The report of a comparison.
#[must_use]
pub fn story_report(documents: &[Document], found: &Comparison) -> StoryReport {
    let claims = number_claims(found);
    let matches = number_matches(found, &claims);
    let shelf = Shelf { documents, claims: &claims.views, matches: &matches, cuts: &found.cuts };
    let mut statements = merged(grid(found, &claims, &matches), &claims.views, &found.cuts);
    statements.retain(|told| !is_told_by_leftovers(&shelf, told));
    let mut disputes = disputes(documents, &claims.views, &matches, &statements);
    shelf.with_sentences(&mut disputes);
    let statements = shelf.with_words(statements, &disputes);
    let views: Vec<DocumentView> =
        documents.iter().zip(&found.cuts).enumerate().map(|(n, (document, cut))| document_view(n, document, cut, &found.credits[n])).collect();
    let languages: Vec<Option<&str>> = views.iter().map(|view| view.language).collect();
    let summary = summary(&shelf, &languages, &statements, &disputes);
    let unmatched = unmatched(&claims.views, matches.iter());
    let alone = told_by_one(&claims.views, &matches, &statements);
    let leftovers = leftovers(&shelf, &claims.views);
    let told_by_one = alone.iter().filter(|claim| leftovers.binary_search(claim).is_err()).count();
    let sources = independent_sources(&views, &found.copy_groups);
    StoryReport {
        brief: Brief::of(&views, sources, &statements, &disputes, told_by_one),
        summary,
        schema_version: SCHEMA_VERSION,
        generator: Generator { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        settings: serde_json::json!({}),
        documents: views,
        repeated_blocks: repeated_blocks(found),
        alignments: found.pairs.iter().map(|pair| alignment(pair, &found.cuts, &disputes, &claims.views)).collect(),
        disputes,
        leftovers,
        unmatched,
        statements,
        provenance: found.pairs.iter().map(provenance).collect(),
        copy_groups: found.copy_groups.clone(),
        independent_sources: sources,
        claims: claims.views,
        errors: Vec::new(),
        claim_matches: matches,
    }
}

fn document_view(index: usize, document: &Document, cut: &Segmented, credits: &[Credit]) -> DocumentView {
    DocumentView {
        index,
        id: document.id.clone(),
        path: document.path.display().to_string(),
        outlet: document.outlet.clone(),
        title: document.title.clone(),
        published: document.published.as_deref().map(str::to_owned),
        published_at: document.published.as_ref().and_then(DateField::date).map(|at| at.to_string()),
        language: language(&document.text),
        bytes: document.text.len(),
        words: cut.tokens.len(),
        credits: credits.to_vec(),
    }
}

fn repeated_blocks(found: &Comparison) -> Vec<RepeatedBlockView> {
    let view = |document: usize| {
        move |(block, kept_for): (&crate::repeat::RepeatedBlock, &Option<KeptFor>)| RepeatedBlockView {
            document,
            kept: block.kept,
            repeat: block.repeat,
            relation: block.relation,
            similarity: rounded(block.similarity),
            kept_for: *kept_for,
        }
    };
    let all = found.repeats.iter().zip(&found.kept_for).enumerate();
    all.flat_map(|(document, (blocks, reasons))| blocks.iter().zip(reasons).map(view(document))).collect()
}

fn alignment(pair: &PairComparison, cuts: &[Segmented], disputes: &[Dispute], claims: &[ClaimView]) -> AlignmentView {
    let spans = |document: usize, paragraphs: &[usize]| paragraphs.iter().map(|&n| cuts[document].paragraphs[n].span).collect::<Vec<Span>>();
    let row = |row: &Row| {
        let (left, right) = (spans(pair.left, &row.left), spans(pair.right, &row.right));
        let disputes = disputed_between(disputes, claims, (pair.left, &left), (pair.right, &right));
        AlignmentRow { left, right, relation: row.relation, similarity: rounded(row.similarity), disputes }
    };
    AlignmentView { left: pair.left, right: pair.right, rows: pair.rows.iter().map(row).collect() }
}

/// Claims with their numbers.
struct Numbered {
    views: Vec<ClaimView>,
    ids: BTreeMap<(usize, Span), u32>,
}

/// What is matched is a claim, and so is every sentence or clause that no match touches.
fn number_claims(found: &Comparison) -> Numbered {
    let mut spans: Vec<Vec<Span>> = vec![Vec::new(); found.cuts.len()];
    for pair in &found.pairs {
        spans[pair.left].extend(pair.matches.iter().map(|item| item.left));
        spans[pair.right].extend(pair.matches.iter().map(|item| item.right));
    }
    for (document, matches) in found.within.iter().enumerate() {
        spans[document].extend(matches.iter().flat_map(|item| [item.left, item.right]));
    }
    let mut numbered = Numbered { views: Vec::new(), ids: BTreeMap::new() };
    for (document, mut spans) in spans.into_iter().enumerate() {
        spans.sort_unstable();
        spans.dedup();
        spans.extend(untouched(&found.cuts[document], &spans, &repeats_of(found, document)));
        spans.sort_unstable();
        for span in spans {
            let id = numbered.views.len() as u32;
            numbered.ids.insert((document, span), id);
            numbered.views.push(ClaimView { id, document, span });
        }
    }
    numbered
}

fn repeats_of(found: &Comparison, document: usize) -> SpanSet {
    found.repeats[document].iter().map(|block| block.repeat).collect()
}

/// The sentences that neither a claim nor a repeat touches, and the clauses of the others that none touches. `claims` is sorted.
fn untouched(cut: &Segmented, claims: &[Span], repeats: &SpanSet) -> Vec<Span> {
    let longest = claims.iter().map(|span| span.len()).max().unwrap_or(0) as u32;
    let touched = |span: Span| {
        let first = claims.partition_point(|claim| claim.start + longest < span.start);
        claims[first..].iter().take_while(|claim| claim.start < span.end).any(|claim| claim.overlap(span) > 0)
    };
    let repeated = |span: Span| repeats.covers_most_of(span);
    let mut found = Vec::new();
    for sentence in &cut.sentences {
        if repeated(sentence.span) || sentence.tokens.is_empty() {
            continue;
        }
        if !touched(sentence.span) {
            found.push(sentence.span);
            continue;
        }
        let clauses = &cut.clauses[sentence.clauses.clone()];
        found.extend(clauses.iter().map(|clause| clause.span).filter(|&span| !touched(span) && !repeated(span)));
    }
    found
}

fn number_matches(found: &Comparison, claims: &Numbered) -> Vec<ClaimMatchView> {
    let view = |left: usize, right: usize, item: &SpanMatch| ClaimMatchView {
        left: claims.ids[&(left, item.left)],
        right: claims.ids[&(right, item.right)],
        label: item.label,
        score: rounded(item.score),
        evidence: item.evidence.clone(),
    };
    let within = found.within.iter().enumerate().flat_map(|(n, matches)| matches.iter().map(move |item| view(n, n, item)));
    let between = found.pairs.iter().flat_map(|pair| pair.matches.iter().map(|item| view(pair.left, pair.right, item)));
    let mut matches: Vec<ClaimMatchView> = within.chain(between).collect();
    matches.sort_by_key(|item| (item.left, item.right));
    matches
}

fn grid(found: &Comparison, claims: &Numbered, matches: &[ClaimMatchView]) -> Vec<Statement> {
    let cells: Vec<GridClaim> = claims.views.iter().map(|claim| GridClaim { document: claim.document, span: claim.span }).collect();
    let edges: Vec<GridMatch> = matches.iter().map(|item| GridMatch { left: item.left, right: item.right, label: item.label, score: item.score }).collect();
    let in_group = |group: &CopyGroup| group.members.iter().map(|member| (group.representative, *member)).collect::<Vec<_>>();
    let copies: Vec<(usize, usize)> = found.copy_groups.iter().flat_map(in_group).collect();
    statements(&cells, &edges, &copies)
}

fn provenance(pair: &PairComparison) -> ProvenanceView {
    let Provenance { shared_left, shared_right, .. } = pair.provenance;
    let found = Provenance { shared_left: rounded(shared_left), shared_right: rounded(shared_right), ..pair.provenance.clone() };
    ProvenanceView { left: pair.left, right: pair.right, found }
}

/// To three decimals, the same on every machine.
fn rounded(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}
