//! How capital letters become small ones, and which characters are not seen.

use memchr::memchr;

use crate::text::class::{Class, Kind};
use crate::text::normal::is_variation_selector;

/// Whether `c` is not seen: a joiner, a direction mark, a choice between shapes.
pub(super) fn is_unseen(c: char) -> bool {
    is_variation_selector(c) || Class::of(c).kind() == Kind::Format
}

/// How capital letters become small ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Casing {
    /// As in most languages.
    Plain,
    /// As in Turkish and Azerbaijani, where `I` is the capital of `ı` and `İ` that of `i`.
    Dotted,
}

impl Casing {
    /// How the capitals of `text` are meant: a text that tells `ı` from `i` anywhere tells them apart everywhere.
    pub(super) fn of(text: &str) -> Self {
        // Both begin with one byte, which most texts have nowhere.
        if memchr(0xC4, text.as_bytes()).is_some() && text.contains(['ı', 'İ']) { Self::Dotted } else { Self::Plain }
    }
}
