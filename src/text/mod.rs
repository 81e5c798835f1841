//! Text to tokens, sentences and clauses, all with places in the original.
//!
//! Reading order: [`family`] (what a script needs to know, one file a family), [`class`] (what a character is),
//! [`normal`] (the normal form of one word), [`token`] (`scan` is the
//! fast way to it), then [`mod@segment`] with [`paragraph`], [`sentence`] and
//! [`clause`], [`mod@ellipsis`] and [`language`].
//!
//! Tokens are normalised, texts never: everything here reads the original and answers in its byte offsets.

pub mod class;
pub mod clause;
pub mod ellipsis;
pub mod family;
pub mod language;
mod mask;
pub mod normal;
pub mod paragraph;
mod scan;
pub mod segment;
pub mod sentence;
mod term;
pub mod token;

pub use family::stem_of;
pub use segment::{Clause, Paragraph, Segmented, Sentence, segment};
pub use token::{Token, for_each_bare_token, for_each_token, tokenize};
