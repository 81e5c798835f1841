//! Defaults of the search for items of a reference set.

use super::range::{positive_share, refuse_unless};
use crate::error::Error;

/// What it takes to say that a document holds an item of a reference set ([`crate::reference`]). Information is in nats: a word that one document
/// of n has carries ln n.
///
/// Measured on 300 questions of a benchmark planted in news in five forms (verbatim, re-wrapped, alone, edited, half), beside 60 decoys, and as many
/// in each of Arabic, Chinese, Hindi and Thai, where halves carry .38 to .62 of an item.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReferenceParams {
    /// Fields of a record that are sought, the main one first.
    pub fields: Vec<String>,
    /// Length of a seed in letters ([`crate::fingerprint::gram`]): two words, or five characters.
    pub seed: u32,
    /// Length of the gram whose commonness limits what a word carries: three words, or nine characters. What stands in many documents is a phrase.
    pub context: u32,
    /// A seed with more places in the reference set is a phrase of it, and leads nowhere.
    pub max_places: usize,
    /// Tokens by which the alignment of an item may shift, besides an eighth of its length.
    pub drift: usize,
    /// Least share of an item's information in a document.
    pub share: f64,
    /// Part of that share from which an unbroken part counts, both of its information and of its words: one half of an item carries less than
    /// the other.
    pub part: f64,
    /// Share of the words from the first to the last one of such a part that stand in it.
    pub part_density: f64,
    /// Least share of an item's words, as a part of the least share of its information.
    pub part_words: f64,
    /// Share of what was found of an item that stands in another one, from which it may be the template of both: that other item lacks most of the
    /// rest. By hand.
    pub template_share: f64,
    /// Words from which what was found is no template. By hand.
    pub template_words: usize,
    /// Least information that is found.
    pub information: f64,
    /// Least share of an item that carries less than that, where its other fields stand beside it.
    pub short_share: f64,
    /// Least information of such an item together with its other fields.
    pub short_information: f64,
}

impl ReferenceParams {
    /// Besides [`Self::drift`], an alignment may shift by one in so many tokens of the item. By hand.
    pub const DRIFT_PART: usize = 8;
    /// Tokens of a bucket of diagonals. By hand.
    pub const BUCKET: i64 = 8;

    /// With other fields, the main one first.
    #[must_use]
    pub fn with_fields(mut self, fields: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.fields = fields.into_iter().map(Into::into).collect();
        self
    }

    /// With another least share.
    #[must_use]
    pub fn with_share(mut self, share: f64) -> Self {
        self.share = share;
        self
    }

    /// Checks the settings.
    ///
    /// # Errors
    /// When there is no field, or the share is none.
    pub fn validate(&self) -> Result<(), Error> {
        let named = !self.fields.is_empty() && self.fields.iter().all(|field| !field.is_empty());
        refuse_unless(named, "reference-fields", format_args!("{:?}", self.fields), "one field or more, each with a name")?;
        positive_share("reference-share", self.share)
    }
}

/// What `retold.toml` says of the search for items. What is not set is as it is by default.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ReferenceSettings {
    /// Fields of a record that are sought, the main one first.
    pub fields: Option<Vec<String>>,
    /// Least share of an item's information in a document.
    pub share: Option<f64>,
}

impl ReferenceSettings {
    /// These settings, and where they are silent those of `other`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { fields: self.fields.or(other.fields), share: self.share.or(other.share) }
    }

    /// The settings of a search.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is out of its range.
    pub fn params(&self) -> Result<ReferenceParams, Error> {
        let mut params = ReferenceParams::default();
        params = self.fields.as_ref().map_or(params.clone(), |fields| params.with_fields(fields));
        params = self.share.map_or(params.clone(), |share| params.with_share(share));
        params.validate()?;
        Ok(params)
    }
}

impl Default for ReferenceParams {
    fn default() -> Self {
        Self {
            fields: ["text", "choices", "answer"].map(str::to_owned).to_vec(),
            seed: 5,
            context: 9,
            max_places: 200,
            drift: 16,
            share: 0.5,
            part: 0.76,
            part_density: 0.85,
            part_words: 0.7,
            template_share: 0.9,
            template_words: 40,
            information: 20.0,
            short_share: 0.75,
            short_information: 30.0,
        }
    }
}
