//! How common a word is in the language at large: two articles are too few to tell a rare name from a rare conjunction.
//!
//! The lists beside this file hold the most frequent words of a language, the most frequent first, and nothing else: by
//! Zipf's law the rank of a word gives its frequency. The ranks are those of `wordfreq` 3.1.1 (R. Speer, 2022,
//! doi:10.5281/zenodo.7199437; data under CC BY-SA 4.0), restricted to words of letters.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::config::BackgroundParams;
use crate::text::normal::normal_form;

/// The lists, by ISO 639-1 code. Korean has none: its words carry particles, which the ranks do not know.
const LISTS: [(&str, &str); 20] = [
    ("ar", include_str!("ar.txt")),
    ("de", include_str!("de.txt")),
    ("el", include_str!("el.txt")),
    ("en", include_str!("en.txt")),
    ("es", include_str!("es.txt")),
    ("fa", include_str!("fa.txt")),
    ("fr", include_str!("fr.txt")),
    ("he", include_str!("he.txt")),
    ("hi", include_str!("hi.txt")),
    ("id", include_str!("id.txt")),
    ("it", include_str!("it.txt")),
    ("nl", include_str!("nl.txt")),
    ("pl", include_str!("pl.txt")),
    ("pt", include_str!("pt.txt")),
    ("ru", include_str!("ru.txt")),
    ("sv", include_str!("sv.txt")),
    ("tr", include_str!("tr.txt")),
    ("uk", include_str!("uk.txt")),
    ("ur", include_str!("ur.txt")),
    ("vi", include_str!("vi.txt")),
];

static RARITIES: [OnceLock<FxHashMap<String, f32>>; LISTS.len()] = [const { OnceLock::new() }; LISTS.len()];

/// The rarities of the stems of one language.
#[derive(Debug, Clone, Copy)]
pub struct Background(Option<&'static FxHashMap<String, f32>>);

impl Background {
    /// The background of a language, by its ISO 639-1 code. Languages without a list know no word.
    #[must_use]
    pub fn of(language: Option<&str>) -> Self {
        let list = LISTS.iter().position(|(code, _)| Some(*code) == language);
        Self(list.map(|n| RARITIES[n].get_or_init(|| rarities(LISTS[n].1))))
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
    fn common_words_are_common_and_names_are_rare() {
        let (ar, en) = (Background::of(Some("ar")), Background::of(Some("en")));
        assert!(en.rarity("the") < 0.1 && ar.rarity("في") < 0.1);
        assert!(en.rarity(stem_of("president")) < BackgroundParams::RARE);
        assert!(en.rarity("thammavijarn") >= 5.8 && ar.rarity("لوكاشينكو") >= 5.8);
        assert!(Background::of(Some("tlh")).rarity("the") >= BackgroundParams::UNKNOWN);
    }
}
