//! The part of a word that inflection leaves alone.

use super::class::Class;

/// The part of a normal form that inflection leaves alone, by the script family of its first character.
#[must_use]
pub fn stem_of(normal: &str) -> &str {
    normal.chars().next().map_or(normal, |first| (Class::of(first).family().stem)(normal))
}
