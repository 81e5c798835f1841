//! Alignment: what corresponds to what in two texts.
//!
//! Reading order: [`paragraph`] (which paragraphs of two documents tell the same), [`word`] (what changed inside them).

mod extend;
mod linkage;
pub mod paragraph;
pub mod passage;
mod seed;
mod side;
pub mod word;

pub use paragraph::{Link, Row, RowRelation};
