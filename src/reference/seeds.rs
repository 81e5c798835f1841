//! The seeds of a reference set: pairs of words (runs of characters, in scripts without blanks) with the places where items hold them.

use rustc_hash::FxHashMap;

use super::information::Counts;
use super::item::{Field, Item};
use crate::config::ReferenceParams;
use crate::fingerprint::gram::grams;

/// A place of a seed: the field, counted over all items, and its first token there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Number of the field among those of all items.
    pub field: u32,
    /// Index of the first token.
    pub token: u32,
    /// Number of tokens.
    pub length: u32,
}

/// A reference set, ready to be searched for.
#[derive(Debug)]
pub struct Reference {
    items: Vec<Item>,
    /// The item of each field.
    item_of: Vec<u32>,
    /// The first field of each item; one more than there are items.
    first_field: Vec<u32>,
    seeds: FxHashMap<u64, Vec<Place>>,
    /// What each token of each field carries; filled in when everything is counted.
    information: Vec<Vec<f64>>,
}

impl Reference {
    /// Takes in items. What their tokens carry is not known before [`Self::weigh`]. Linear in their texts.
    #[must_use]
    pub fn new(items: Vec<Item>, params: &ReferenceParams) -> Self {
        let mut reference = Self { items: Vec::new(), item_of: Vec::new(), first_field: vec![0], seeds: FxHashMap::default(), information: Vec::new() };
        for (number, item) in (0..).zip(&items) {
            for field in &item.fields {
                let place =
                    |gram: &crate::fingerprint::gram::Gram| Place { field: reference.item_of.len() as u32, token: gram.first, length: gram.end - gram.first };
                for gram in grams(&field.text, &field.tokens, params.seed) {
                    let places = reference.seeds.entry(gram.hash).or_default();
                    // One more is kept than is allowed, so that the search sees that there are too many.
                    if places.len() <= params.most_places {
                        places.push(place(&gram));
                    }
                }
                reference.item_of.push(number);
            }
            reference.first_field.push(reference.item_of.len() as u32);
        }
        reference.seeds.retain(|_, places| places.len() <= params.most_places);
        reference.items = items;
        reference
    }

    /// The items.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Counts that know the words and phrases of this set, in which its own texts are counted.
    #[must_use]
    pub fn counts(&self, params: &ReferenceParams) -> Counts {
        let texts = || self.items.iter().flat_map(|item| &item.fields).map(|field| (field.text.as_str(), field.tokens.as_slice()));
        let counts = Counts::new(texts(), params.context);
        texts().for_each(|(text, tokens)| counts.count(text, tokens));
        counts
    }

    /// Weighs the tokens by what was counted.
    pub fn weigh(&mut self, counts: &Counts) {
        self.information = self.items.iter().flat_map(|item| &item.fields).map(|field| counts.information(&field.text, &field.tokens)).collect();
    }

    /// The places of a seed.
    pub(super) fn places(&self, hash: u64) -> &[Place] {
        self.seeds.get(&hash).map_or(&[], Vec::as_slice)
    }

    /// The item that a field belongs to, and the field's place in it.
    pub(super) fn owner(&self, field: u32) -> (u32, usize) {
        let item = self.item_of[field as usize];
        (item, (field - self.first_field[item as usize]) as usize)
    }

    pub(super) fn field(&self, field: u32) -> &Field {
        let (item, place) = self.owner(field);
        &self.items[item as usize].fields[place]
    }

    /// What each token of a field carries.
    pub(super) fn carried(&self, field: u32) -> &[f64] {
        self.information.get(field as usize).map_or(&[], Vec::as_slice)
    }

    /// The fields of an item, as numbers over all items.
    pub(super) fn fields_of(&self, item: u32) -> std::ops::Range<u32> {
        self.first_field[item as usize]..self.first_field[item as usize + 1]
    }
}
