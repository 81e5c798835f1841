//! Which pairs of documents are worth a closer look, and what they have in common.

pub mod story;
