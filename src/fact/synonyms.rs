//! Words that tell the same thing in news prose, a class a line.
//!
//! Only words that exchange freely in a report stand together, and forms of one word that no stemmer joins (`take` and `took`, `sen` and
//! `senator`, `Spain` and `Spanish`); a class says that two words may correspond, never that two
//! claims agree: numbers, names and negation decide that.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::normal::normal_form;
use crate::text::stem_of;

/// The classes, words apart by blanks.
const CLASSES: &str = include_str!("synonyms.txt");

static INDEX: LazyLock<FxHashMap<String, u16>> = LazyLock::new(|| {
    let mut index = FxHashMap::default();
    for (class, line) in CLASSES.lines().filter(|line| !line.trim().is_empty()).enumerate() {
        for word in line.split_whitespace() {
            // A stem that two classes claim stays with the first: classes do not flow together.
            index.entry(stem_of(&normal_form(word)).to_owned()).or_insert(class as u16);
        }
    }
    index
});

/// The class of a stem, where a line holds it.
#[must_use]
pub fn class_of(stem: &str) -> Option<u16> {
    INDEX.get(stem).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_find_their_class() {
        let class = |word: &str| class_of(stem_of(&normal_form(word)));
        assert!(class("killed").is_some());
        assert_eq!(class("killed"), class("dead"));
        assert_eq!(class("والمباحثات"), class("محادثات"));
        assert_ne!(class("killed"), class("wounded"));
        for (a, b) in [("told", "tell"), ("taken", "took"), ("sen", "senator"), ("spanish", "Spain")] {
            assert!(class(a).is_some() && class(a) == class(b), "{a} {b}");
        }
        assert_eq!(class("xyzzy"), None);
    }

    #[test]
    fn every_class_has_words_that_no_earlier_class_claims() {
        let own = |n: usize| INDEX.values().filter(|&&class| usize::from(class) == n).count();
        let lines = CLASSES.lines().filter(|line| !line.trim().is_empty()).enumerate();
        let idle: Vec<&str> = lines.filter(|(n, _)| own(*n) < 2).map(|(_, line)| line).collect();
        assert!(idle.is_empty(), "{idle:?}");
    }
}
