//! Text to tokens, sentences and clauses, all with places in the original.
//!
//! Reading order: [`family`] (what a script needs to know, one file a family), [`class`] (what a character is),
//! [`normal`] (the normal form of one word), [`token`] (`scan` is the fast way to it, with `mask` and `queue`, over the bytes of
//! `crate::simd`), [`exact`] (what equal texts have in common beyond equal words), then [`mod@segment`] with [`paragraph`], [`sentence`]
//! (`stop` decides at each mark, `abbreviation` holds the tables it asks) and [`clause`], [`mod@ellipsis`] and [`language`]. What a mark
//! does is said in [`punctuation`], and what is no part of a text in [`leftover`].
//!
//! Tokens are normalised, texts never: everything here reads the original and answers in its byte offsets.

mod abbreviation;
mod boundary;
pub mod class;
pub mod clause;
pub mod ellipsis;
pub mod exact;
pub mod family;
mod glance;
pub mod language;
pub mod leftover;
mod list;
mod mask;
pub mod normal;
pub mod paragraph;
pub mod punctuation;
mod queue;
mod scan;
pub mod segment;
pub mod sentence;
mod stem;
mod stop;
mod term;
pub mod token;

pub use segment::{Clause, Paragraph, Segmented, Sentence, segment};
pub use stem::stem_of;
pub use token::{Token, bare_terms_into, for_each_bare_token, for_each_token, tokenize};
