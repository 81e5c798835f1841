//! Alignment: what corresponds to what in two texts.
//!
//! Reading order: [`paragraph`] (which paragraphs of two documents tell the same).

pub mod paragraph;

pub use paragraph::{Link, Row, RowRelation};
