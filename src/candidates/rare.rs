//! Rare words, and the pairs of them that stand close together: what a passage keeps when a person rewords it.
//!
//! A rewording leaves no run of three words, but it keeps the names, figures and terms of what it tells. Two texts that bring the same rare
//! words together in one place are worth a closer look ([`crate::align::reworded`]), whatever stands between the words and in which order they come.

use crate::config::RewordedParams;
use crate::fingerprint::gram::{Gram, GramRoller, WORD_LETTERS, letters};
use crate::text::Token;

/// A unit of a text: a word, or a few characters of a script without blanks. One begins at every token but the last ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RareUnit {
    /// The same for the same unit.
    pub hash: u64,
    /// Its tokens.
    pub first: u32,
    /// One past its last token.
    pub end: u32,
    /// Letters before it.
    pub at: u32,
    /// In how many documents it stands.
    pub documents: u32,
    /// What it says, in hundredths of a nat. One unit begins at every token, so a unit of characters says a character's share.
    pub weight: u32,
}

/// The units of a text, in order, with the documents that hold each. Linear in the text.
#[must_use]
pub fn units(text: &str, tokens: &[Token], documents_with: impl Fn(u64) -> u32, params: &RewordedParams) -> Vec<RareUnit> {
    let mut found = Vec::with_capacity(tokens.len());
    let mut at = vec![0_u32];
    each_gram(text, tokens, params.unit, &mut at, |gram, at| {
        let documents = documents_with(gram.hash);
        let first = gram.first as usize;
        let weight = params.weight(documents) * (at[first + 1] - at[first]) / WORD_LETTERS;
        found.push(RareUnit { hash: gram.hash, first: gram.first, end: gram.end, at: at[first], documents, weight });
    });
    found
}

/// The hashes of the units of a text, to be counted. Linear in the text.
pub fn unit_hashes(text: &str, tokens: &[Token], unit: u32, mut sink: impl FnMut(u64)) {
    each_gram(text, tokens, unit, &mut vec![0], |gram, _| sink(gram.hash));
}

fn each_gram(text: &str, tokens: &[Token], unit: u32, at: &mut Vec<u32>, mut sink: impl FnMut(Gram, &[u32])) {
    let mut roller = GramRoller::new(unit);
    for &token in tokens {
        let letters = letters(text, token);
        at.push(at[at.len() - 1].saturating_add(letters));
        roller.push(token.term, letters, |gram| sink(gram, at));
    }
}

/// Whether a unit is rare, and yet another document has it.
#[must_use]
pub fn is_rare(unit: &RareUnit, params: &RewordedParams) -> bool {
    (2..=params.max_documents).contains(&unit.documents)
}

/// A fingerprint of each rare unit with each of the next few: equal for the same two in any order. At most
/// [`RewordedParams::neighbours`] for every unit.
#[must_use]
pub fn rare_pairs(units: &[RareUnit], params: &RewordedParams) -> Vec<u32> {
    let rare: Vec<&RareUnit> = units.iter().filter(|unit| is_rare(unit, params)).collect();
    let mut found = Vec::with_capacity(rare.len() * params.neighbours as usize);
    for (n, unit) in rare.iter().enumerate() {
        let behind = rare[n + 1..].iter().take_while(|other| other.at - unit.at <= params.gap).filter(|other| other.first >= unit.end);
        found.extend(behind.take(params.neighbours as usize).map(|other| {
            let (low, high) = (unit.hash.min(other.hash), unit.hash.max(other.hash));
            (mix(low ^ high.rotate_left(31)) >> 32) as u32
        }));
    }
    found
}

/// The finaliser of `SplitMix64` (Steele, Lea and Flood 2014): every bit of the input moves half of the output.
fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;
    use std::collections::BTreeSet;

    fn pairs(text: &str, common: &[&str]) -> BTreeSet<u32> {
        let params = RewordedParams::for_corpus(1000);
        let hashes: Vec<u64> = common.iter().flat_map(|word| units(word, &tokenize(word), |_| 1, &params)).map(|unit| unit.hash).collect();
        let documents = |hash| if hashes.contains(&hash) { 900 } else { 3 };
        rare_pairs(&units(text, &tokenize(text), documents, &params), &params).into_iter().collect()
    }

    #[test]
    fn rare_words_are_paired_whatever_stands_between_them() {
        let common = ["the", "of", "was", "by", "in", "for", "a", "that", "had"];
        let told = pairs("The pier of Lowick was closed by divers", &common);
        let reworded = pairs("divers had Lowick in that closed, a pier", &common);
        assert_eq!(told.len(), 6);
        assert_eq!(told, reworded);
        assert!(pairs("the of was by in for", &common).is_empty());
    }

    #[test]
    fn scripts_without_blanks_have_pairs_as_well() {
        let told = pairs("東桟橋は潜水士が亀裂を見つけて閉鎖", &[]);
        let other = pairs("亀裂を見つけて、東桟橋は潜水士が閉鎖", &[]);
        assert!(told.intersection(&other).count() > 3);
    }
}
