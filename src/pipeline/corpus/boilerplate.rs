//! The boilerplate of a corpus: passages whose fingerprints so many texts hold that they nominate nobody. They are reported, not called reuse.

use rustc_hash::FxHashMap;

use super::reused::ReusedText;
use super::shingler::Shingler;
use super::store::DocumentTable;
use super::tally::Tally;
use super::texts::Texts;
use crate::candidates::boilerplate::{CommonPassage, common_passages};
use crate::candidates::postings::Boilerplate;
use crate::config::{ClusterParams, WinnowParams};
use crate::document::{DocId, TextId};
use crate::fingerprint::digest;
use crate::fingerprint::gram::Gram;
use crate::fingerprint::sample::sampled_grams;
use crate::fingerprint::winnow::winnow;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::span::Span;
use crate::text::tokenize;

/// Words that very many documents carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurring {
    /// A document that carries them: of these the one that a cluster would rather keep.
    pub document: DocId,
    /// Where they stand in its text.
    pub span: Span,
    /// Their beginning.
    pub words: String,
    /// Texts that hold the rarest fingerprint of the passage; copies of one text count once.
    pub texts: u32,
}

/// Which fingerprints stand for passages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// Samples of shingles.
    #[default]
    Samples,
    /// Winnowed grams.
    Grams,
}

impl Kind {
    /// The grams of a text of which the fingerprints of this kind were taken, and how the fingerprint is taken of a hash; its words are left in
    /// `shingler`.
    fn grams(self, text: &str, shingler: &mut Shingler, params: &ClusterParams) -> (Vec<Gram>, fn(u64) -> u32) {
        shingler.cut_with_tokens(text);
        match self {
            Self::Samples => (sampled_grams(&shingler.shingles, params.shingles.size, shingler.tokens.len(), params.containment.sample), |hash| hash as u32),
            Self::Grams => {
                shingler.tokens = tokenize(text);
                (winnow(text, &shingler.tokens, WinnowParams::PASSAGES), |hash| (hash >> 32) as u32)
            }
        }
    }
}

/// At most `limit` of the texts that hold the fingerprints first, in the order of the texts.
fn first_holders(common: &[Boilerplate], limit: usize) -> Vec<TextId> {
    let mut firsts: Vec<TextId> = Vec::new();
    for first in common.iter().map(|entry| TextId(entry.first)) {
        if firsts.len() < limit && !firsts.contains(&first) {
            firsts.push(first);
        }
    }
    firsts.sort_unstable();
    firsts
}

/// The passages of the texts that hold the `common` fingerprints first, the commonest first, each once. At most
/// [`crate::config::BoilerplateParams::max_texts`] texts are read again.
pub(super) fn recurring(
    corpus: &DocumentTable,
    texts: &Texts,
    (kind, common): (Kind, &[Boilerplate]),
    params: &ClusterParams,
    tally: &mut Tally,
) -> Vec<Recurring> {
    let limits = params.boilerplate;
    let counts: FxHashMap<u32, u32> = common.iter().map(|entry| (entry.fingerprint, entry.documents)).collect();
    let firsts = first_holders(common, limits.max_texts);
    let (mut reader, mut record, mut shingler) = (LineReader::default(), Record::default(), Shingler::new(params.shingles));
    // By the terms of a passage, so that two texts with one footer give it once.
    let mut found: FxHashMap<u128, Recurring> = FxHashMap::default();
    for text in firsts {
        let document = texts.first_copy(text);
        if let Err(error) = corpus.reread(document, &mut reader, &mut record) {
            tally.errors.push(error);
            continue;
        }
        let (kept, fingerprint) = kind.grams(&record.text, &mut shingler, params);
        let passages = common_passages(&kept, |gram| counts.get(&fingerprint(gram.hash)).copied().unwrap_or(0));
        for CommonPassage { tokens, documents } in passages {
            let run = &shingler.tokens[tokens.start as usize..tokens.end as usize];
            let [first, .., last] = run else { continue };
            if run.len() >= limits.min_words {
                let span = first.span.hull(last.span);
                let terms: Vec<u64> = run.iter().map(|token| token.term).collect();
                let words = span.of(&record.text).chars().take(limits.shown).collect();
                found.entry(digest(&terms)).or_insert(Recurring { document, span, words, texts: documents });
            }
        }
    }
    let mut found: Vec<Recurring> = found.into_values().collect();
    found.sort_unstable_by(|x, y| y.texts.cmp(&x.texts).then_with(|| corpus.id_order(x.document, y.document)).then(x.span.cmp(&y.span)));
    found.truncate(limits.max_listed);
    found
}

/// Drops passages that are mostly a reused text: what is long or stands in few places is no boilerplate.
pub(super) fn without_reuse(found: &mut Vec<Recurring>, reuse: &[ReusedText]) {
    let mut reused: FxHashMap<DocId, Vec<Span>> = found.iter().map(|passage| (passage.document, Vec::new())).collect();
    for holder in reuse.iter().flat_map(|text| &text.holders) {
        reused.get_mut(&holder.document).into_iter().for_each(|spans| spans.push(holder.span));
    }
    found.retain(|passage| reused[&passage.document].iter().all(|span| 2 * span.overlap(passage.span) < passage.span.len()));
}
