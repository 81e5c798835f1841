//! Words of a language by stem, as the files of a language write them: a word, or the beginning of words, which ends in `*`.

use rustc_hash::FxHashMap;

use crate::text::normal::normal_form;
use crate::text::stem_of;

/// What is said of words, by their stems.
#[derive(Debug)]
pub(super) struct StemTable<T> {
    /// By stem.
    words: FxHashMap<String, T>,
    /// By the beginning of a word.
    beginnings: FxHashMap<String, T>,
}

impl<T> Default for StemTable<T> {
    fn default() -> Self {
        Self { words: FxHashMap::default(), beginnings: FxHashMap::default() }
    }
}

impl<T: Copy> StemTable<T> {
    /// Adds an entry of a file, a word in any of its forms. The first that is said of it stands.
    pub(super) fn add(&mut self, entry: &str, said: T) {
        if let Some(beginning) = entry.strip_suffix('*') {
            self.beginnings.entry(normal_form(beginning)).or_insert(said);
        } else {
            self.words.entry(stem_of(&normal_form(entry)).to_owned()).or_insert(said);
        }
    }

    /// What is said of a stem: of the word, or else of its longest beginning. Linear in the letters.
    pub(super) fn get(&self, stem: &str) -> Option<T> {
        // From the whole stem to its first letter.
        let ends = std::iter::once(stem.len()).chain(stem.char_indices().rev().map(|(at, _)| at));
        self.words.get(stem).or_else(|| ends.into_iter().find_map(|end| self.beginnings.get(&stem[..end]))).copied()
    }

    /// All that is said, once for each entry.
    #[cfg(test)]
    pub(super) fn all(&self) -> impl Iterator<Item = T> + '_ {
        self.words.values().chain(self.beginnings.values()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_beginning_decides() {
        let mut table = StemTable::default();
        for (entry, said) in [("arrest*", 0), ("detain*", 0), ("arrester*", 1), ("brake", 1)] {
            table.add(entry, said);
        }
        let get = |word: &str| table.get(stem_of(word));
        assert_eq!((get("arrested"), get("arresters"), get("arr"), get("brake")), (Some(0), Some(1), None, Some(1)));
    }
}
