//! What is known of one document before it is compared: its words without what it repeats, and whom it credits.

use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64;

use super::agency::{Credit, credits_in};
use super::byline::Words;
use super::outlet::{NamedSource, Outlet, named_sources};
use crate::config::ProvenanceParams;
use crate::publication::DateField;
use crate::repeat::RepeatedBlock;
use crate::span::{Span, SpanSet};
use crate::text::{Segmented, Token};

/// What is known of one document.
#[derive(Debug, Clone)]
pub struct SourceDocument<'a> {
    pub(super) text: &'a str,
    /// Its words without those of its repeats.
    pub(super) tokens: Vec<Token>,
    /// A hash of the run of words that begins at each word, as far as there are enough.
    pub(super) runs: Vec<u64>,
    /// Where each run stands first.
    pub(super) places: FxHashMap<u64, u32>,
    /// The agencies it credits.
    pub credits: Vec<Credit>,
    /// What it names as its source.
    pub(super) sources: Vec<NamedSource>,
    /// Its outlet, by name.
    pub(super) outlet: Outlet,
    /// When it was published, as the source wrote it.
    pub(super) published: Option<&'a DateField>,
    /// A hash of its words: the same for every order of the documents.
    pub(super) content: u64,
}

impl<'a> SourceDocument<'a> {
    /// Reads a document. Linear in it.
    #[must_use]
    pub fn of(text: &'a str, cut: &Segmented, repeats: &[RepeatedBlock], names: (Option<&str>, Option<&'a DateField>), params: &ProvenanceParams) -> Self {
        let (outlet, published) = names;
        let repeats: SpanSet = repeats.iter().map(|block| block.repeat).collect();
        let kept = |token: &&Token| !repeats.touching(token.span).any(|repeat| repeat.contains(token.span));
        let tokens: Vec<Token> = cut.tokens.iter().filter(kept).copied().collect();
        let terms: Vec<u64> = tokens.iter().map(|token| token.term).collect();
        let runs: Vec<u64> = terms.windows(params.run).map(hash).collect();
        let mut places = FxHashMap::default();
        for (place, run) in (0..).zip(&runs) {
            places.entry(*run).or_insert(place);
        }
        let outlet = outlet.map_or_else(Outlet::default, |outlet| Outlet::named(outlet, params.outlet_letters));
        let words = Words::new(text, &cut.tokens);
        let (credits, sources) = (credits_in(&words), named_sources(&words));
        Self { text, tokens, runs, places, credits, sources, outlet, published, content: hash(&terms) }
    }

    /// The bytes of some of its words in a row.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        self.tokens[from].span.hull(self.tokens[to - 1].span)
    }

    /// What stands between a word and the one before it; all that follows, behind the last one.
    pub(super) fn before(&self, token: usize) -> &'a str {
        let from = token.checked_sub(1).map_or(0, |last| self.tokens[last].span.end as usize);
        let to = self.tokens.get(token).map_or(self.text.len(), |token| token.span.start as usize);
        self.text.get(from..to).unwrap_or_default()
    }

    /// For each of its runs, where the other document has it first.
    pub(super) fn met_in(&self, other: &Self) -> Vec<Option<u32>> {
        self.runs.iter().map(|run| other.places.get(run).copied()).collect()
    }

    /// The agency that the whole text is said to be from, with the place that says so: by a credit, or because its outlet is one.
    pub(super) fn agencies(&self) -> impl Iterator<Item = (&'static str, Option<Span>)> {
        let credited = self.credits.iter().filter(|credit| credit.whole).map(|credit| (credit.agency, Some(credit.span)));
        let own = self.outlet.agency.filter(|own| self.credits.iter().all(|credit| !credit.whole || credit.agency != *own));
        credited.chain(own.map(|agency| (agency, None)))
    }
}

/// How many documents of a story carry each run of words.
#[derive(Debug, Clone)]
pub struct Carried {
    documents_of: FxHashMap<u64, u32>,
    pub(super) documents: usize,
}

impl Carried {
    /// Counts the runs of all documents. Linear in them.
    #[must_use]
    pub fn of(origins: &[SourceDocument]) -> Self {
        let mut documents_of: FxHashMap<u64, u32> = FxHashMap::default();
        for run in origins.iter().flat_map(|origin| origin.places.keys()) {
            *documents_of.entry(*run).or_default() += 1;
        }
        Self { documents_of, documents: origins.len() }
    }

    /// The number of documents that carry a run.
    pub(super) fn by(&self, run: u64) -> usize {
        self.documents_of.get(&run).map_or(0, |count| *count as usize)
    }
}

pub(super) fn hash(terms: &[u64]) -> u64 {
    xxh3_64(bytemuck::cast_slice(terms))
}
