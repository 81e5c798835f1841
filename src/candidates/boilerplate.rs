//! Where the boilerplate of a document stands: footers, signatures and formulas that too many documents carry to call
//! them reuse.

use std::ops::Range;

use super::postings::{Posting, Postings};
use crate::config::CandidateParams;
use crate::fingerprint::gram::Gram;

/// A stretch of a document that many others have too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommonStretch {
    /// Its tokens, as indices into the document's token table.
    pub tokens: Range<u32>,
    /// Documents that hold the rarest of its fingerprints.
    pub documents: u32,
}

/// The stretches of one document whose fingerprints all stand in more than [`CandidateParams::most_documents`]
/// documents. `kept` are the document's winnowed grams, as they went into `postings`; neighbouring ones are at most a
/// window apart, so that a run of common ones is common text throughout. Linear, with one look-up a fingerprint.
#[must_use]
pub fn common_stretches(kept: &[Gram], postings: &Postings, params: CandidateParams) -> Vec<CommonStretch> {
    let counted: Vec<(Gram, u32)> = kept.iter().map(|&gram| (gram, postings.documents_with(Posting::new(gram.hash, 0).fingerprint))).collect();
    let common = |documents: u32| documents > params.most_documents;
    counted
        .chunk_by(|x, y| common(x.1) == common(y.1))
        .filter(|run| common(run[0].1))
        .map(|run| CommonStretch {
            tokens: run[0].0.first..run.iter().map(|(gram, _)| gram.end).max().unwrap_or(0),
            documents: run.iter().map(|(_, documents)| *documents).min().unwrap_or(0),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::WinnowParams;
    use crate::fingerprint::winnow::winnow;
    use crate::text::tokenize;

    #[test]
    fn a_footer_is_found_and_the_story_above_it_is_not() {
        let footer = "all rights reserved no part of this page may be copied without the written consent of the harbour gazette and its many owners";
        let texts: Vec<String> = (0..60).map(|n| format!("{}\n{footer}", (0..40).map(|w| format!("story{n}word{w}")).collect::<Vec<_>>().join(" "))).collect();
        let params = WinnowParams { gram: 10, window: 4 };
        let kept: Vec<Vec<Gram>> = texts.iter().map(|text| winnow(text, &tokenize(text), params)).collect();
        let all = kept.iter().enumerate().flat_map(|(n, grams)| grams.iter().map(move |gram| Posting::new(gram.hash, n as u32)));
        let postings = Postings::build(all.collect(), 60);
        let candidates = CandidateParams { most_documents: 20, ..CandidateParams::PASSAGES };
        assert!(postings.pairs(candidates).is_empty());
        for (text, grams) in texts.iter().zip(&kept) {
            let found = common_stretches(grams, &postings, candidates);
            assert_eq!(found.len(), 1);
            assert!(found[0].documents > 20);
            let tokens = tokenize(text);
            let words = tokens[found[0].tokens.start as usize].span.hull(tokens[found[0].tokens.end as usize - 1].span).of(text);
            assert!(footer.contains(words) && words.len() * 10 > footer.len() * 7, "{words}");
        }
    }
}
