//! How common a word is in the language at large: two articles are too few to tell a rare name from a rare conjunction.
//!
//! The lists beside this file hold the most frequent words of a language, the most frequent first, and nothing else: by
//! Zipf's law the rank of a word gives its frequency. The ranks are those of `wordfreq` 3.1.1 (R. Speer, 2022,
//! doi:10.5281/zenodo.7199437; data under CC BY-SA 4.0), restricted to words of letters.

use rustc_hash::FxHashMap;

use super::per_language::{Files, PerLanguage, files};
use crate::config::BackgroundParams;
use crate::text::normal::normal_form;

/// Korean has no list: its words carry particles, which the ranks do not know.
const LISTS: Files = files!("ar" "de" "el" "en" "es" "fa" "fr" "he" "hi" "id" "it" "nl" "pl" "pt" "ru" "sv" "tr" "uk" "ur" "vi");

static RARITIES: PerLanguage<FxHashMap<String, f32>, { LISTS.len() }> = PerLanguage::new(LISTS);

/// The rarities of the stems of one language.
#[derive(Debug, Clone, Copy)]
pub struct Background(Option<&'static FxHashMap<String, f32>>);

impl Background {
    /// The background of a language, by its ISO 639-1 code. Languages without a list know no word.
    #[must_use]
    pub fn of(language: Option<&str>) -> Self {
        Self(RARITIES.of(language, |list, _| rarities(list)))
    }

    /// Minus the logarithm of the share of articles that hold a stem, in nats: 0 for «the», [`BackgroundParams::UNKNOWN`] for a word no list knows.
    #[must_use]
    pub fn rarity(self, stem: &str) -> f32 {
        self.0.and_then(|list| list.get(stem)).copied().unwrap_or(BackgroundParams::UNKNOWN)
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
        *frequencies.entry(stem_of(&normal).to_owned()).or_default() += BackgroundParams::TOP_FREQUENCY / (n + 1) as f64;
    }
    let rarity = |frequency: f64| (-(1.0 - (-frequency * BackgroundParams::ARTICLE_WORDS).exp()).ln()) as f32;
    frequencies.into_iter().map(|(stem, frequency)| (stem, rarity(frequency).clamp(0.0, BackgroundParams::UNKNOWN))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_begins_with_the_commonest_words() {
        for (language, list) in LISTS {
            let rarity = |word: &str| Background::of(Some(language)).rarity(stem_of(&normal_form(word)));
            let words: Vec<&str> = list.split_whitespace().collect();
            let rare = words.iter().filter(|word| rarity(word) > BackgroundParams::RARE).count();
            assert!(rarity(words[0]) < 0.1 && 3 * rare > words.len(), "{language}: {rare} of {} are rare", words.len());
        }
        let greek = Background::of(Some("el"));
        assert!(greek.rarity(stem_of(&normal_form("της"))) < 0.1, "the list has one letter for both forms of sigma");
    }

    #[test]
    fn common_words_are_common_and_names_are_rare() {
        let (ar, en) = (Background::of(Some("ar")), Background::of(Some("en")));
        assert!(en.rarity("the") < 0.1 && ar.rarity("في") < 0.1);
        assert!(en.rarity(stem_of("president")) < BackgroundParams::RARE);
        assert!(en.rarity("thammavijarn") >= 5.8 && ar.rarity("لوكاشينكو") >= 5.8);
        assert!(Background::of(Some("tlh")).rarity("the") >= BackgroundParams::UNKNOWN);
    }
}
