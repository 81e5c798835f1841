//! Words that reporters put in each other's place when they tell one event: `arrested`, `detained`, `custody`.
//!
//! A file a language lies beside this one, a class of words a line. A word that ends in `*` stands for every word that begins so. A class
//! says that two words may correspond, never that two claims agree: numbers, names and negation decide that. What exchanges without any
//! change of meaning is a smaller question ([`crate::fact::synonyms`]).

use super::per_language::{Files, PerLanguage, files};
use super::stem_table::StemTable;
use crate::config::WordSimilarityParams;

const FILES: Files = files!("ar" "de" "el" "en" "es" "fa" "fr" "he" "hi" "id" "it" "ko" "nl" "pl" "pt" "ru" "sv" "tr" "uk" "ur");

static EACH: PerLanguage<Classes, { FILES.len() }> = PerLanguage::new(FILES);

/// The class of each word of one language.
type Classes = StemTable<u16>;

/// The classes of a language.
#[derive(Debug, Clone, Copy)]
pub struct Thesaurus(Option<&'static Classes>);

impl Thesaurus {
    /// The classes of a language (ISO 639-1). Languages without a file have none.
    #[must_use]
    pub fn of(language: Option<&str>) -> Self {
        Self(EACH.of(language, |file, n| classes(file, n * WordSimilarityParams::MAX_CLASSES)))
    }

    /// The class of a stem, where a line holds it: of the word, or else of the longest beginning. Linear in the letters.
    #[must_use]
    pub fn class_of(self, stem: &str) -> Option<u16> {
        self.0?.get(stem)
    }
}

/// The classes of a file, numbered from the first. A word that two of them claim stays with the first: classes do not flow together.
fn classes(file: &str, first: usize) -> Classes {
    let mut all = Classes::default();
    for (line, class) in file.lines().zip(first..) {
        for entry in line.split_whitespace() {
            all.add(entry, class as u16);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normal::normal_form;
    use crate::text::stem_of;

    fn class(language: &str, word: &str) -> Option<u16> {
        Thesaurus::of(Some(language)).class_of(stem_of(&normal_form(word)))
    }

    #[test]
    fn words_of_one_class_correspond_in_their_language() {
        for (language, a, b) in [("en", "killed", "dead"), ("en", "detained", "arrested"), ("ar", "والمباحثات", "محادثات")] {
            assert!(class(language, a).is_some() && class(language, a) == class(language, b), "{language} {a} {b}");
        }
        assert_ne!(class("en", "killed"), class("en", "wounded"));
        assert_eq!((class("en", "xyzzy"), class("tlh", "killed")), (None, None));
        assert_ne!(class("en", "killed"), class("ar", "قتل"));
    }

    #[test]
    fn a_word_stands_in_one_class_and_a_class_has_two_words() {
        for (n, (language, file)) in FILES.iter().enumerate() {
            assert!(file.lines().count() <= WordSimilarityParams::MAX_CLASSES, "{language}");
            let classes = classes(file, n * WordSimilarityParams::MAX_CLASSES);
            let own = |at: usize| classes.all().filter(|&class| usize::from(class) == at).count();
            let idle = file.lines().zip(n * WordSimilarityParams::MAX_CLASSES..).filter(|(_, at)| own(*at) < 2).map(|(line, _)| line);
            assert_eq!(idle.collect::<Vec<_>>(), [""; 0], "{language}");
        }
    }
}
