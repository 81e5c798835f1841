//! How common a word is in the language at large: two articles are too few to tell a rare name from a rare conjunction.
//!
//! The lists beside this file hold the most frequent words of a language, the most frequent first, and nothing else: by
//! Zipf's law the rank of a word gives its frequency. The ranks are those of `wordfreq` 3.1.1 (R. Speer, 2022,
//! doi:10.5281/zenodo.7199437; data under CC BY-SA 4.0), restricted to words of letters.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::normal::normal_form;

/// Rarity of a word that no list knows, and of every word of a language without a list, in nats.
pub const UNKNOWN: f32 = 7.0;
/// A stem at least this rare stands in fewer than 1 % of articles.
pub const RARE: f32 = 4.6;

/// Words in an average article: turns the frequency of a word into the share of articles that hold it.
const ARTICLE_WORDS: f64 = 300.0;
/// Frequency of the commonest word of a language; the word of rank `r` has a frequency of this over `r`.
const TOP_FREQUENCY: f64 = 0.1;

static ARABIC: LazyLock<FxHashMap<String, f32>> = LazyLock::new(|| rarities(include_str!("ar.txt")));
static ENGLISH: LazyLock<FxHashMap<String, f32>> = LazyLock::new(|| rarities(include_str!("en.txt")));

/// The rarities of the stems of one language.
#[derive(Debug, Clone, Copy)]
pub struct Background(Option<&'static FxHashMap<String, f32>>);

impl Background {
    /// The background of a language, by its ISO 639-1 code. Languages without a list know no word.
    #[must_use]
    pub fn of(language: Option<&str>) -> Self {
        match language {
            Some("ar") => Self(Some(&ARABIC)),
            Some("en") => Self(Some(&ENGLISH)),
            _ => Self(None),
        }
    }

    /// Minus the logarithm of the share of articles that hold a stem, in nats: 0 for «the», [`UNKNOWN`] for a word no list knows.
    #[must_use]
    pub fn rarity(self, stem: &str) -> f32 {
        self.0.and_then(|list| list.get(stem)).copied().unwrap_or(UNKNOWN)
    }

    /// Whether the language has a list.
    #[must_use]
    pub fn is_known(self) -> bool {
        self.0.is_some()
    }
}

pub use crate::text::stem_of;

fn rarities(list: &str) -> FxHashMap<String, f32> {
    let mut frequencies: FxHashMap<String, f64> = FxHashMap::default();
    for (n, word) in list.split_whitespace().enumerate() {
        let normal = normal_form(word);
        *frequencies.entry(stem_of(&normal).to_owned()).or_default() += TOP_FREQUENCY / (n + 1) as f64;
    }
    let rarity = |frequency: f64| (-(1.0 - (-frequency * ARTICLE_WORDS).exp()).ln()) as f32;
    frequencies.into_iter().map(|(stem, frequency)| (stem, rarity(frequency).clamp(0.0, UNKNOWN))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_common_and_names_are_rare() {
        let (ar, en) = (Background::of(Some("ar")), Background::of(Some("en")));
        assert!(en.rarity("the") < 0.1 && ar.rarity("في") < 0.1);
        assert!(en.rarity(stem_of("president")) < RARE);
        assert!(en.rarity("thammavijarn") >= 5.8 && ar.rarity("لوكاشينكو") >= 5.8);
        assert!(Background::of(Some("tlh")).rarity("the") >= UNKNOWN);
    }
}
