//! The items of a reference set.

use crate::error::Place;
use crate::text::{Token, tokenize};

/// An item: what it is called, and the texts that it is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub id: String,
    /// Where it stands, where it was read from a file.
    pub place: Option<Place>,
    /// Its texts, the main one first; at least one.
    pub fields: Vec<Field>,
}

/// A text of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The name of the field.
    pub name: String,
    /// What stands in it.
    pub text: String,
    /// Its tokens.
    pub tokens: Vec<Token>,
}

impl Field {
    /// A field with its tokens. Linear in the text.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let tokens = tokenize(&text);
        Self { name: name.into(), text, tokens }
    }
}
