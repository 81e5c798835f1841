//! Who tells what: matched claims of any number of documents as rows, each with one telling a document.
//!
//! Matches are taken from the surest to the least sure, and two rows become one when no document would then tell two different
//! things in it. So a chain of likenesses never makes one statement of two, and no document is counted twice.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::MatchLabel;
use crate::span::Span;

/// A claim that the grid is made from.
#[derive(Debug, Clone, Copy)]
pub struct GridClaim {
    /// Which document.
    pub document: usize,
    /// Where in it.
    pub span: Span,
}

/// Two matched claims by their places in the list of claims.
#[derive(Debug, Clone, Copy)]
pub struct GridMatch {
    /// One claim.
    pub left: u32,
    /// The other one.
    pub right: u32,
    /// How they compare.
    pub label: MatchLabel,
    /// From 0 to 1.
    pub score: f32,
}

/// A statement that more than one document carries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// Its telling in each document that carries it, in the order of the documents: places in the list of claims.
    pub tellings: Vec<u32>,
    /// What the same documents tell of it once more.
    pub again: Vec<u32>,
    /// What is told of it on its own as well: claims inside tellings, matched with one another.
    pub parts: Vec<u32>,
    /// How many sources it has: tellings in the same words, and tellings of documents that are copies, count as one.
    pub sources: usize,
    /// Pairs of tellings, or of parts, that contradict each other.
    pub conflicts: Vec<[u32; 2]>,
}

impl Statement {
    /// Every claim that belongs to it.
    pub fn all_claims(&self) -> impl Iterator<Item = u32> + '_ {
        [&self.tellings, &self.again, &self.parts].into_iter().flatten().copied()
    }

    /// Takes in another one as a part of it.
    pub fn absorb(&mut self, part: &Self) {
        self.parts.extend(part.all_claims());
        self.parts.sort_unstable();
        self.conflicts.extend(&part.conflicts);
        self.conflicts.sort_unstable();
    }
}

/// The statements that at least two documents carry, those of the most sources first, then of the most documents, then in the order
/// of the documents. `copies` are pairs of documents of which one was copied. Linear in the matches but for sorting, and for the tellings of a row.
#[must_use]
pub fn statements(claims: &[GridClaim], matches: &[GridMatch], copies: &[(usize, usize)]) -> Vec<Statement> {
    let document = |claim: u32| claims[claim as usize].document;
    let mut order: Vec<&GridMatch> = matches.iter().filter(|found| found.label != MatchLabel::Unsure).collect();
    order.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.left, a.right).cmp(&(b.left, b.right))));
    let mut rows = Rows::new(claims);
    for found in order.iter().filter(|found| document(found.left) != document(found.right)) {
        rows.join(found.left, found.right);
    }
    // A contradiction is of the very claims that were held against each other.
    let against: BTreeSet<u32> = matches.iter().filter(|found| found.label == MatchLabel::Conflict).flat_map(|found| [found.left, found.right]).collect();
    rows.join_levels(&against);
    for found in order.iter().filter(|found| document(found.left) != document(found.right)) {
        rows.gather(found.left, found.right);
    }
    for found in order.iter().filter(|found| document(found.left) == document(found.right)) {
        rows.attach(found.left, found.right);
    }
    let mut statements: Vec<Statement> =
        rows.found.into_iter().filter(|row| row.tellings.len() > 1).map(|row| statement(row, claims, matches, copies)).collect();
    statements.sort_by(|a, b| (b.sources, b.tellings.len()).cmp(&(a.sources, a.tellings.len())).then_with(|| a.tellings.cmp(&b.tellings)));
    without_parts(&statements, claims)
}

/// Statements of which none is told only inside the tellings of another one: a clause of a lede beside the whole lede is no statement more.
/// Linear in the tellings for each document of a statement.
fn without_parts(statements: &[Statement], claims: &[GridClaim]) -> Vec<Statement> {
    let mut inside: Vec<Option<usize>> = vec![None; statements.len()];
    // The tellings of each document, to be looked through for those that hold others.
    let mut told: BTreeMap<usize, Vec<(Span, usize)>> = BTreeMap::new();
    for (row, statement) in statements.iter().enumerate() {
        for &claim in &statement.tellings {
            let GridClaim { document, span } = claims[claim as usize];
            told.entry(document).or_default().push((span, row));
        }
    }
    let holders = |claim: u32, own: usize| {
        let GridClaim { document, span } = claims[claim as usize];
        let holds = move |&&(other, row): &&(Span, usize)| row != own && other.len() > span.len() && 4 * other.overlap(span) >= 3 * span.len();
        told[&document].iter().filter(holds).map(|&(_, row)| row).collect::<Vec<_>>()
    };
    for (row, statement) in statements.iter().enumerate() {
        let [first, rest @ ..] = statement.tellings.as_slice() else { continue };
        let common = |holder: &usize| rest.iter().all(|&claim| holders(claim, row).contains(holder));
        // The longest one, so that the order of documents does not decide.
        let length = |holder: &usize| statements[*holder].tellings.iter().map(|&claim| claims[claim as usize].span.len()).sum::<usize>();
        inside[row] = holders(*first, row).into_iter().filter(common).max_by_key(|holder| (length(holder), std::cmp::Reverse(*holder)));
    }
    let whole = |mut row: usize| {
        // A holder is longer than what it holds, so the way ends.
        while let Some(holder) = inside[row] {
            row = holder;
        }
        row
    };
    let homes: Vec<usize> = (0..statements.len()).map(whole).collect();
    let mut parts: BTreeMap<usize, Vec<&Statement>> = BTreeMap::new();
    for (row, &home) in homes.iter().enumerate().filter(|(row, home)| row != *home) {
        parts.entry(home).or_default().push(&statements[row]);
    }
    let kept = statements.iter().enumerate().filter(|(row, _)| homes[*row] == *row);
    kept.map(|(row, statement)| with_parts(statement.clone(), parts.get(&row).map_or(&[], Vec::as_slice))).collect()
}

fn with_parts(mut statement: Statement, parts: &[&Statement]) -> Statement {
    for part in parts {
        statement.absorb(part);
    }
    statement
}

/// A row in the making.
#[derive(Debug, Default)]
struct Row {
    /// The telling of each document.
    tellings: BTreeMap<usize, u32>,
    again: Vec<u32>,
}

struct Rows<'a> {
    claims: &'a [GridClaim],
    found: Vec<Row>,
    /// The row that each claim came into.
    row_of: Vec<Option<usize>>,
    /// The row that each row went into, itself as long as it is one.
    went_into: Vec<usize>,
}

impl<'a> Rows<'a> {
    fn new(claims: &'a [GridClaim]) -> Self {
        Self { claims, found: Vec::new(), row_of: vec![None; claims.len()], went_into: Vec::new() }
    }

    /// The row of a claim, when it has one.
    fn known_row(&mut self, claim: u32) -> Option<usize> {
        let mut row = self.row_of[claim as usize]?;
        while self.went_into[row] != row {
            // Halving the way keeps later ones short (Tarjan 1975).
            self.went_into[row] = self.went_into[self.went_into[row]];
            row = self.went_into[row];
        }
        Some(row)
    }

    /// The row of a claim; a row of its own when it has none.
    fn row(&mut self, claim: u32) -> usize {
        self.known_row(claim).unwrap_or_else(|| {
            let row = self.found.len();
            self.found.push(Row { tellings: BTreeMap::from([(self.claims[claim as usize].document, claim)]), again: Vec::new() });
            self.row_of[claim as usize] = Some(row);
            self.went_into.push(row);
            row
        })
    }

    fn join(&mut self, left: u32, right: u32) {
        let (a, b) = (self.row(left), self.row(right));
        let fits = |(document, claim): (&usize, &u32)| self.found[a].tellings.get(document).is_none_or(|known| self.same_place(*known, *claim));
        if a == b || !self.found[b].tellings.iter().all(fits) {
            return;
        }
        let gone = std::mem::take(&mut self.found[b]);
        for (document, claim) in gone.tellings {
            self.found[a].tellings.entry(document).or_insert(claim);
        }
        self.went_into[b] = a;
    }

    /// Makes one row of those that hold one claim on two levels: one partner was matched with a sentence, another one with most of it. Linear in
    /// the claims but for sorting. Those in `but` stay where they are.
    fn join_levels(&mut self, but: &BTreeSet<u32>) {
        let told = |claim: &u32| self.row_of[*claim as usize].is_some() && !but.contains(claim);
        let mut known: Vec<u32> = (0..self.claims.len() as u32).filter(told).collect();
        let place = |claim: u32| (self.claims[claim as usize].document, self.claims[claim as usize].span.start);
        known.sort_by_key(|&claim| (place(claim), claim));
        for pair in known.windows(2) {
            let [a, b] = [pair[0], pair[1]];
            if self.claims[a as usize].document == self.claims[b as usize].document && self.same_place(a, b) {
                self.join(a, b);
            }
        }
    }

    /// Whether two claims of one document are one on two levels: a sentence and most of it.
    fn same_place(&self, a: u32, b: u32) -> bool {
        let (a, b) = (self.claims[a as usize].span, self.claims[b as usize].span);
        2 * a.overlap(b) > a.len().max(b.len())
    }

    /// A claim that found no row, as its document tells something else in that of its partner, is told there once more: nothing that is matched
    /// gets lost.
    fn gather(&mut self, left: u32, right: u32) {
        let (Some(a), Some(b)) = (self.known_row(left), self.known_row(right)) else { return };
        for (row, lone) in [(a, b), (b, a)] {
            if a != b && self.found[row].tellings.len() > 1 && self.found[lone].tellings.len() == 1 {
                let gone = std::mem::take(&mut self.found[lone]);
                self.found[row].again.extend(gone.tellings.into_values().chain(gone.again));
                self.went_into[lone] = row;
                return;
            }
        }
    }

    /// A second telling in one document joins the row of the first.
    fn attach(&mut self, left: u32, right: u32) {
        for (told, again) in [(left, right), (right, left)] {
            if let (Some(row), None) = (self.known_row(told), self.known_row(again)) {
                self.found[row].again.push(again);
                self.row_of[again as usize] = Some(row);
                return;
            }
        }
    }
}

fn statement(row: Row, claims: &[GridClaim], matches: &[GridMatch], copies: &[(usize, usize)]) -> Statement {
    let tellings: Vec<u32> = row.tellings.values().copied().collect();
    let both = |found: &&GridMatch| tellings.contains(&found.left) && tellings.contains(&found.right);
    let mut source: BTreeMap<usize, usize> = row.tellings.keys().map(|&document| (document, document)).collect();
    let same = matches.iter().filter(|found| found.label == MatchLabel::SameText).filter(both);
    let same = same.map(|found| (claims[found.left as usize].document, claims[found.right as usize].document));
    for (a, b) in same.chain(copies.iter().copied()) {
        if let (Some(&x), Some(&y)) = (source.get(&a), source.get(&b)) {
            source.values_mut().filter(|value| **value == x).for_each(|value| *value = y);
        }
    }
    let mut sources: Vec<usize> = source.into_values().collect();
    sources.sort_unstable();
    sources.dedup();
    let mut conflicts: Vec<[u32; 2]> =
        matches.iter().filter(|found| found.label == MatchLabel::Conflict).filter(both).map(|found| [found.left, found.right]).collect();
    conflicts.sort_unstable();
    let mut again = row.again;
    again.sort_unstable();
    Statement { tellings, again, parts: Vec::new(), sources: sources.len(), conflicts }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(documents: &[usize]) -> Vec<GridClaim> {
        documents.iter().enumerate().map(|(n, &document)| GridClaim { document, span: Span::new(n * 10, n * 10 + 9) }).collect()
    }

    fn found(left: u32, right: u32, score: f32, label: MatchLabel) -> GridMatch {
        GridMatch { left, right, label, score }
    }

    #[test]
    fn tellings_of_one_thing_are_a_row_and_copies_one_source() {
        let claims = claims(&[0, 1, 2, 0, 1]);
        let matches = [found(0, 1, 0.9, MatchLabel::SameText), found(1, 2, 0.5, MatchLabel::Conflict), found(3, 4, 0.6, MatchLabel::Reworded)];
        let rows = statements(&claims, &matches, &[]);
        assert_eq!(rows[0], Statement { tellings: vec![0, 1, 2], again: vec![], parts: vec![], sources: 2, conflicts: vec![[1, 2]] });
        assert_eq!((rows[1].tellings.as_slice(), rows[1].sources), ([3, 4].as_slice(), 2));
        assert_eq!(statements(&claims, &matches, &[(1, 2)])[1].sources, 1, "all three are one source");
    }

    #[test]
    fn a_document_never_tells_two_things_in_one_row() {
        // 0 and 3 are different claims of one document; 1 is like both.
        let claims = claims(&[0, 1, 2, 0]);
        let matches = [found(0, 1, 0.9, MatchLabel::Reworded), found(1, 2, 0.8, MatchLabel::Reworded), found(2, 3, 0.7, MatchLabel::Reworded)];
        let rows = statements(&claims, &matches, &[]);
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].tellings.as_slice(), rows[0].again.as_slice()), ([0, 1, 2].as_slice(), [3].as_slice()), "it is told there once more");
        let unsure = [found(0, 1, 0.9, MatchLabel::Unsure)];
        assert!(statements(&claims, &unsure, &[]).is_empty(), "a question is no statement");
    }

    #[test]
    fn what_is_matched_is_in_some_row() {
        // Two claims of document 0 are like one of document 1, and one of document 2 is like the second of them.
        let claims = claims(&[0, 1, 0, 2]);
        let matches = [found(0, 1, 0.9, MatchLabel::Reworded), found(2, 1, 0.6, MatchLabel::MoreDetail), found(2, 3, 0.8, MatchLabel::Reworded)];
        let rows = statements(&claims, &matches, &[]);
        let all: BTreeSet<u32> = rows.iter().flat_map(Statement::all_claims).collect();
        assert_eq!(all.len(), claims.len(), "{rows:?}");
        let rows = statements(&claims, &matches[..2], &[]);
        assert_eq!((rows[0].tellings.as_slice(), rows[0].again.as_slice()), ([0, 1].as_slice(), [2].as_slice()));
    }

    #[test]
    fn a_second_telling_joins_its_row() {
        let claims = claims(&[0, 1, 0]);
        let matches = [found(0, 1, 0.5, MatchLabel::Reworded), found(0, 2, 0.9, MatchLabel::Reworded)];
        let rows = statements(&claims, &matches, &[]);
        assert_eq!(rows[0], Statement { tellings: vec![0, 1], again: vec![2], parts: vec![], sources: 2, conflicts: vec![] });
    }

    #[test]
    fn a_clause_inside_told_sentences_is_no_statement_more() {
        let mut claims = claims(&[0, 1, 0, 1, 2]);
        (claims[2].span, claims[3].span) = (Span::new(0, 4), Span::new(10, 14));
        let matches = [found(0, 1, 0.9, MatchLabel::Reworded), found(2, 3, 0.8, MatchLabel::Conflict)];
        let rows = statements(&claims, &matches, &[]);
        assert_eq!(rows, [Statement { tellings: vec![0, 1], again: vec![], parts: vec![2, 3], sources: 2, conflicts: vec![[2, 3]] }]);
        // Somebody else tells the clause alone: then it is a statement of its own.
        let matches = [matches[0], matches[1], found(3, 4, 0.7, MatchLabel::Reworded)];
        assert_eq!(statements(&claims, &matches, &[]).len(), 2);
    }

    #[test]
    fn partners_of_a_sentence_and_of_most_of_it_are_in_one_row() {
        let mut claims = claims(&[0, 1, 0, 2]);
        claims[2].span = Span::new(0, 7);
        let matches = [found(0, 1, 0.9, MatchLabel::Reworded), found(2, 3, 0.8, MatchLabel::Reworded)];
        let rows = statements(&claims, &matches, &[]);
        assert_eq!((rows.len(), rows[0].tellings.as_slice()), (1, [0, 1, 3].as_slice()));
        // A clause of it is another thing.
        claims[2].span = Span::new(0, 3);
        assert_eq!(statements(&claims, &matches, &[]).len(), 2);
    }

    #[test]
    fn a_sentence_and_most_of_it_are_one_claim() {
        let mut claims = claims(&[0, 1, 0, 2]);
        claims[2].span = Span::new(0, 7);
        let matches = [found(0, 1, 0.9, MatchLabel::Reworded), found(2, 3, 0.8, MatchLabel::Reworded), found(1, 3, 0.7, MatchLabel::Reworded)];
        assert_eq!(statements(&claims, &matches, &[])[0].tellings, [0, 1, 3]);
    }
}
