//! How alike the words of a story are: the soft equality that claims are aligned with.

use rustc_hash::FxHashMap;

use super::vocabulary::{Vocabulary, Word, WordId, WordKind};
use crate::config::WordSimilarityParams;

/// How alike two words are, from 0 to 1: the same stem 1, one class of synonyms .9, else the Dice coefficient of their
/// bigrams where it reaches .55, else nothing. Numbers and dates are the same or they are not.
#[must_use]
pub fn likeness(a: &Word, b: &Word) -> f32 {
    if a.stem == b.stem {
        return 1.0;
    }
    if a.is_exact() || b.is_exact() || a.kind == WordKind::Character || b.kind == WordKind::Character {
        return 0.0;
    }
    if a.class.is_some() && a.class == b.class {
        return WordSimilarityParams::SYNONYM;
    }
    let (x, y) = (&a.bigrams, &b.bigrams);
    let total = (x.len() + y.len()) as f32;
    // The shorter one bounds what can be shared.
    if total == 0.0 || 2.0 * x.len().min(y.len()) as f32 / total < WordSimilarityParams::MIN_DICE {
        return 0.0;
    }
    let dice = 2.0 * shared(x, y) as f32 / total;
    if dice >= WordSimilarityParams::MIN_DICE { dice } else { 0.0 }
}

/// Length of the intersection of two sorted lists, repetitions counted.
fn shared(x: &[u64], y: &[u64]) -> usize {
    let (mut i, mut j, mut n) = (0, 0, 0);
    while i < x.len() && j < y.len() {
        match x[i].cmp(&y[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                n += 1;
                i += 1;
                j += 1;
            }
        }
    }
    n
}

/// For every word of a vocabulary the other words that are alike.
#[derive(Debug)]
pub struct WordSimilarities {
    /// `partners[w]`: words alike to `w` (never `w` itself), ascending.
    partners: Vec<Vec<(WordId, f32)>>,
}

impl WordSimilarities {
    /// Finds all pairs of alike words. Linear in the words but for bigrams that very many share.
    #[must_use]
    pub fn new(vocabulary: &Vocabulary) -> Self {
        let words = 0..vocabulary.len() as WordId;
        let mut postings: FxHashMap<u64, Vec<WordId>> = FxHashMap::default();
        let mut classes: FxHashMap<u16, Vec<WordId>> = FxHashMap::default();
        for id in words.clone() {
            let word = vocabulary.word(id);
            if word.is_exact() || word.kind == WordKind::Character {
                continue;
            }
            for (n, gram) in word.bigrams.iter().enumerate() {
                if n == 0 || word.bigrams[n - 1] != *gram {
                    postings.entry(*gram).or_default().push(id);
                }
            }
            if let Some(class) = word.class {
                classes.entry(class).or_default().push(id);
            }
        }
        let mut partners: Vec<Vec<(WordId, f32)>> = words.map(|id| alike(id, vocabulary, &postings, &classes)).collect();
        mirror(&mut partners);
        Self { partners }
    }

    /// How many words there are.
    #[must_use]
    pub fn words(&self) -> usize {
        self.partners.len()
    }

    /// The other words that are alike to one, ascending, each with how alike it is.
    #[must_use]
    pub fn alike(&self, word: WordId) -> &[(WordId, f32)] {
        &self.partners[word as usize]
    }

    /// How alike two words are. Logarithmic in the number of alike words.
    #[must_use]
    pub fn of(&self, a: WordId, b: WordId) -> f32 {
        if a == b {
            return 1.0;
        }
        let partners = &self.partners[a as usize];
        partners.binary_search_by_key(&b, |partner| partner.0).map_or(0.0, |n| partners[n].1)
    }

    /// How alike a word is to the most alike of `others`, which are sorted by word. Linear in the shorter of the two lists, with a
    /// logarithm of the other.
    #[must_use]
    pub fn best<T>(&self, word: WordId, others: &[(WordId, T)]) -> f32 {
        if others.binary_search_by_key(&word, |other| other.0).is_ok() {
            return 1.0;
        }
        let partners = &self.partners[word as usize];
        if partners.len() > others.len() {
            return others.iter().map(|other| self.of(word, other.0)).fold(0.0, f32::max);
        }
        let here = |partner: &&(WordId, f32)| others.binary_search_by_key(&partner.0, |other| other.0).is_ok();
        partners.iter().filter(here).map(|partner| partner.1).fold(0.0, f32::max)
    }
}

/// Adds to each word those that found it: of two words one may have none but common bigrams among its rarest.
fn mirror(partners: &mut [Vec<(WordId, f32)>]) {
    let missed = |word: WordId, &(other, likeness): &(WordId, f32)| {
        let known = partners[other as usize].binary_search_by_key(&word, |partner| partner.0).is_ok();
        (!known).then_some((other, word, likeness))
    };
    let missing: Vec<(WordId, WordId, f32)> =
        (0..).zip(partners.iter()).flat_map(|(word, of)| of.iter().filter_map(move |partner| missed(word, partner))).collect();
    for (word, other, likeness) in missing {
        let of = &mut partners[word as usize];
        if let Err(place) = of.binary_search_by_key(&other, |partner| partner.0) {
            of.insert(place, (other, likeness));
        }
    }
}

/// The words that are alike to one word, found over its rarest bigrams: two words that share 27.5 % of their bigrams share one of
/// the rarest 62 % of either.
fn alike(id: WordId, vocabulary: &Vocabulary, postings: &FxHashMap<u64, Vec<WordId>>, classes: &FxHashMap<u16, Vec<WordId>>) -> Vec<(WordId, f32)> {
    let word = vocabulary.word(id);
    if word.is_exact() || word.kind == WordKind::Character {
        return Vec::new();
    }
    let mut lists: Vec<&Vec<WordId>> = word.bigrams.iter().filter_map(|gram| postings.get(gram)).collect();
    lists.sort_by_key(|list| list.len());
    lists.truncate((lists.len() * 62).div_ceil(100));
    let rare = lists.into_iter().filter(|list| list.len() <= WordSimilarityParams::POSTING_LIMIT);
    let class = word.class.and_then(|class| classes.get(&class));
    let mut others: Vec<WordId> = rare.chain(class).flatten().copied().filter(|&other| other != id).collect();
    others.sort_unstable();
    others.dedup();
    others.into_iter().map(|other| (other, likeness(word, vocabulary.word(other)))).filter(|partner| partner.1 > 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactContext, Facts};
    use crate::text::segment;

    #[test]
    fn whoever_is_found_finds() {
        let mut partners = vec![vec![(2, 0.7)], vec![(2, 0.6)], vec![(1, 0.6)]];
        mirror(&mut partners);
        assert_eq!(partners, [vec![(2, 0.7)], vec![(2, 0.6)], vec![(0, 0.7), (1, 0.6)]]);
    }

    #[test]
    fn spelling_variants_and_synonyms_are_alike_and_numbers_are_not() {
        let text = "Lukashenko Lukashenka killed deaths 2015 2014 bridge council";
        let mut vocabulary = Vocabulary::default();
        let words = vocabulary.read(text, &segment(text), &Facts::default(), FactContext { language: Some("en"), ..FactContext::default() });
        let likenesses = WordSimilarities::new(&vocabulary);
        let of = |a: usize, b: usize| likenesses.of(words[a].word, words[b].word);
        assert!(of(0, 1) > 0.8 && of(2, 3) > 0.8);
        assert_eq!((of(4, 5), of(6, 7), of(4, 4)), (0.0, 0.0, 1.0));
        for a in 0..words.len() {
            for b in 0..words.len() {
                let direct = likeness(vocabulary.word(words[a].word), vocabulary.word(words[b].word));
                assert!((of(a, b) - direct).abs() < 1e-6, "{a} {b}");
            }
        }
    }
}
