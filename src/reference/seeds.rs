//! The seeds of a reference set: pairs of words (runs of characters, in scripts without blanks) with the places where items hold them.

use rustc_hash::FxHashMap;

use super::information::ReferenceCounts;
use super::item::{Field, Item};
use crate::config::ReferenceParams;
use crate::fingerprint::gram::grams;

/// A place of a seed in the main field of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Number of the item.
    pub(super) item: u32,
    /// Index of the first token.
    pub(super) token: u32,
    /// Number of tokens.
    pub(super) length: u32,
}

/// A reference set, ready to be searched for by the main fields of its items.
#[derive(Debug)]
pub struct Reference {
    items: Vec<Item>,
    seeds: FxHashMap<u64, Vec<Place>>,
    /// What the tokens of each field of each item carry together, up to each token; filled in when everything is counted.
    carried: Vec<Vec<Vec<f64>>>,
}

impl Reference {
    /// Takes in items. What their tokens carry is not known before [`Self::weigh`]. Linear in their texts.
    #[must_use]
    pub fn new(items: Vec<Item>, params: &ReferenceParams) -> Self {
        let mut seeds: FxHashMap<u64, Vec<Place>> = FxHashMap::default();
        for (item, main) in (0..).zip(&items).filter_map(|(number, item)| Some((number, item.fields.first()?))) {
            for gram in grams(&main.text, &main.tokens, params.seed) {
                let places = seeds.entry(gram.hash).or_default();
                // One more is kept than is allowed, so that it is seen that there are too many.
                if places.len() <= params.max_places {
                    places.push(Place { item, token: gram.first, length: gram.end - gram.first });
                }
            }
        }
        seeds.retain(|_, places| places.len() <= params.max_places);
        Self { items, seeds, carried: Vec::new() }
    }

    /// The items.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The items alone.
    #[must_use]
    pub fn into_items(self) -> Vec<Item> {
        self.items
    }

    /// Counts that know the words and phrases of this set, in which its own texts are counted.
    #[must_use]
    pub fn counts(&self, params: &ReferenceParams) -> ReferenceCounts {
        let texts = || self.items.iter().flat_map(|item| &item.fields).map(|field| (field.text.as_str(), field.tokens.as_slice()));
        let counts = ReferenceCounts::new(texts(), params.context);
        texts().for_each(|(text, tokens)| counts.count(text, tokens));
        counts
    }

    /// Weighs the tokens by what was counted. A token that stands in phrases of the set alone leads nowhere, and so counts for nothing.
    pub fn weigh(&mut self, counts: &ReferenceCounts, params: &ReferenceParams) {
        let sums = |(place, field): (usize, &Field)| {
            let mut carried = counts.information(&field.text, &field.tokens);
            if place == 0 {
                let mut leads = vec![false; carried.len()];
                for gram in grams(&field.text, &field.tokens, params.seed).into_iter().filter(|gram| self.seeds.contains_key(&gram.hash)) {
                    leads[gram.first as usize..gram.end as usize].fill(true);
                }
                carried.iter_mut().zip(&leads).filter(|(_, leads)| !**leads).for_each(|(carried, _)| *carried = 0.0);
            }
            let mut sums = vec![0.0];
            sums.extend(carried.iter().scan(0.0, |sum, carried| {
                *sum += carried;
                Some(*sum)
            }));
            sums
        };
        self.carried = self.items.iter().map(|item| item.fields.iter().enumerate().map(sums).collect()).collect();
    }

    /// The places of a seed.
    pub(super) fn places(&self, hash: u64) -> &[Place] {
        self.seeds.get(&hash).map_or(&[], Vec::as_slice)
    }

    /// What the tokens of a field carry together, up to each token.
    pub(super) fn carried(&self, item: u32, field: usize) -> Carried<'_> {
        let fields = self.carried.get(item as usize);
        Carried(fields.and_then(|fields| fields.get(field)).map_or(&[0.0], Vec::as_slice))
    }
}

/// What the tokens of a field carry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Carried<'a>(&'a [f64]);

impl Carried<'_> {
    /// All of them.
    pub(super) fn total(&self) -> f64 {
        self.0.last().copied().unwrap_or(0.0)
    }

    /// How many carry anything.
    pub(super) fn count(&self) -> usize {
        self.0.windows(2).filter(|sums| sums[1] > sums[0]).count()
    }

    /// Some of them.
    pub(super) fn of(&self, tokens: std::ops::Range<usize>) -> f64 {
        self.0.get(tokens.end).zip(self.0.get(tokens.start)).map_or(0.0, |(end, start)| end - start)
    }

    /// One of them.
    pub(super) fn at(&self, token: usize) -> f64 {
        self.of(token..token + 1)
    }
}
