//! Where the boilerplate of a document stands: footers, signatures and formulas that too many documents carry to call
//! them reuse.

use std::ops::Range;

use crate::fingerprint::gram::Gram;

/// A passage of a document that many others have too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommonPassage {
    /// Its tokens, as indices into the document's token table.
    pub tokens: Range<u32>,
    /// Documents that hold the rarest of its fingerprints.
    pub documents: u32,
}

/// The passages of one document whose kept fingerprints all stand in many documents: `documents_with` says in how many where there are
/// too many, and 0 elsewhere. `kept` are in the order of the text. Between two neighbouring ones nothing is known, so a run of common ones
/// is taken for common text throughout. Linear, with one look-up a fingerprint.
#[must_use]
pub fn common_passages(kept: &[Gram], documents_with: impl Fn(&Gram) -> u32) -> Vec<CommonPassage> {
    let counted: Vec<(Gram, u32)> = kept.iter().map(|&gram| (gram, documents_with(&gram))).collect();
    let common = |documents: u32| documents > 0;
    counted
        .chunk_by(|x, y| common(x.1) == common(y.1))
        .filter(|run| common(run[0].1))
        .map(|run| CommonPassage {
            tokens: run[0].0.first..run.iter().map(|(gram, _)| gram.end).max().unwrap_or(0),
            documents: run.iter().map(|(_, documents)| *documents).min().unwrap_or(0),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidates::postings::Postings;
    use crate::candidates::prints::{CorpusPrints, Prints};
    use crate::config::WinnowParams;
    use crate::fingerprint::winnow::winnow;
    use crate::text::tokenize;
    use std::collections::HashMap;

    #[test]
    fn a_footer_is_found_and_the_story_above_it_is_not() {
        let footer = "all rights reserved no part of this page may be copied without the written consent of the harbour gazette and its many owners";
        let texts: Vec<String> = (0..60).map(|n| format!("{}\n{footer}", (0..40).map(|w| format!("story{n}word{w}")).collect::<Vec<_>>().join(" "))).collect();
        let params = WinnowParams { gram: 10, window: 4 };
        let kept: Vec<Vec<Gram>> = texts.iter().map(|text| winnow(text, &tokenize(text), params)).collect();
        let mut prints = Prints::default();
        for grams in &kept {
            prints.push(grams.iter().map(|gram| gram.hash as u32));
        }
        let documents: Vec<u32> = (0..60).collect();
        let postings = Postings::build(&documents, CorpusPrints::new(vec![prints]));
        let common: HashMap<u32, u32> = postings.boilerplate(20, 1000, |text| text).into_iter().map(|entry| (entry.fingerprint, entry.documents)).collect();
        assert!(!common.is_empty());
        for (text, grams) in texts.iter().zip(&kept) {
            let found = common_passages(grams, |gram| common.get(&(gram.hash as u32)).copied().unwrap_or(0));
            assert_eq!(found.len(), 1);
            assert!(found[0].documents > 20);
            let tokens = tokenize(text);
            let words = tokens[found[0].tokens.start as usize].span.hull(tokens[found[0].tokens.end as usize - 1].span).of(text);
            assert!(footer.contains(words) && words.len() * 10 > footer.len() * 7, "{words}");
        }
    }
}
