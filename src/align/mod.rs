//! Alignment: what corresponds to what in two texts.
//!
//! Reading order: [`paragraph`] (which paragraphs of two documents tell the same), [`word`] (what changed inside them).

pub mod paragraph;
pub mod word;

pub use paragraph::{Link, Row, RowRelation};
