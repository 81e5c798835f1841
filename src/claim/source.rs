//! A document as matching takes it in.

use crate::fact::Day;
use crate::repeat::RepeatedBlock;
use crate::text::Segmented;

/// What matching needs of one document.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its text.
    pub text: &'a str,
    /// The text cut up.
    pub cut: &'a Segmented,
    /// What it repeats; the repeats take no part in anything.
    pub repeats: &'a [RepeatedBlock],
    /// The day it was published, where known: what its `today` is told from.
    pub published: Option<Day>,
}
