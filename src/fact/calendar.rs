//! Civil days stand on the ground floor, where the date field of a document is read with them too.

pub use crate::day::Day;
pub(super) use crate::day::days_in;
