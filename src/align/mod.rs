//! Alignment: what corresponds to what in two texts.
//!
//! Reading order: [`paragraph`] (which paragraphs of two documents tell the same), [`word`] (what changed inside them), [`passage`] (what
//! was taken over word for word or nearly) and [`reworded`] (what was told again in other words).

mod extend;
mod linkage;
pub mod paragraph;
pub mod passage;
pub mod reworded;
mod seed;
mod side;
pub mod word;

pub use paragraph::{Link, Row, RowRelation};
