//! Does a document hold an item of a reference set (a question of a benchmark, an article of an archive)?
//!
//! ```text
//! items → tokens, seeds with their places                                   ([`item`], [`seeds`])
//! items and documents → how many hold each word and each phrase → what each token of an item carries   ([`information`])
//! document → seeds that items hold → one diagonal an item → share of its information → the items it holds   ([`search`])
//! ```
//!
//! Word n-grams at a share of their number drown in phrases or lose edited copies. Here two words are a seed, so that an edit costs what it
//! changes; and a share is one of information, so that "which of the following is correct" counts for next to nothing.

pub mod information;
pub mod item;
pub mod search;
pub mod seeds;

pub use information::ReferenceCounts;
pub use item::{Field, Item};
pub use search::{Match, search};
pub use seeds::Reference;
