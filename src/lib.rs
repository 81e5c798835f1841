//! retold reads what many sources published and says which texts are the same, which passages were reused, how outlets tell
//! one story differently, and whether a batch of ingested data is fit to use.
//!
//! # The flow
//!
//! ```text
//! bytes → Document → tokens ─┬→ shingles → sketch → bands ────────┐
//!                            ├→ winnowed fingerprints → postings ─┼→ CandidatePair → verify (exact) → Cluster
//!                            └→ rare terms, names, dates ─────────┘                └→ Passage
//! Document → paragraphs, sentences, clauses → RepeatedBlock → Claim → ClaimMatch → Alignment → Report
//! ```
//!
//! Two drivers run these stages: [`pipeline::story`] (`compare`: some documents in memory, every pair, rich output) and
//! [`pipeline::corpus`] (`cluster`: a stream, fixed memory per document, only candidates are looked at twice).
//!
//! # Reading order, from the ground floor up
//!
//! A file uses only what stands on its own floor or below; a test enforces it.
//!
//! | floor | modules | what is there |
//! |---|---|---|
//! | 0 | [`span`], [`digit`], [`day`], [`publication`], [`document`], [`config`], [`error`], [`progress`] | types; the only home of defaults; the one reading of a date field |
//! | 1 | [`text`], [`read`] | normal forms (a file a script family), tokens, sentences, clauses; bytes to documents (a file a format) |
//! | 2 | [`fact`], [`fingerprint`] | what a text states and what an edit changes in it; shingles and sketches, grams and winnowing |
//! | 3 | [`candidates`], [`verify`], [`mod@cluster`] | who is worth a closer look; exact overlap; star clusters |
//! | 4 | [`repeat`], [`align`] | blocks that stand twice in one document; passages, paragraphs and words of two |
//! | 5 | [`claim`] | units, scores, matches, labels |
//! | 6 | [`pipeline`], `index` | the lists of stages; fingerprints on disk; threads are used here, and below only in the search of the bands |
//! | 7 | [`report`] | the view models and one file a format |
//!
//! # Invariants
//!
//! - **Tokens are normalised, texts never.** A document's text is its coordinate system. Every position is a [`span::Span`], byte offsets
//!   into that text on character boundaries; slicing it gives the quoted words.
//! - **Same input and settings, same bytes out**, for any number of threads: nothing that is reported depends on the order in which
//!   threads finish, on addresses, or on random hashers.
//! - **Repeats come first.** What a document says twice would double every count and give every claim two partners.
//! - **What the order of inputs must not change, never sees it**: a story is read in the order of its texts, not of its files, so
//!   that `compare A B` mirrors `compare B A`.
//! - **Bad input is an error that names its place**, and the rest is still read; below the readers nothing can fail.
//!
//! # Glossary
//!
//! *token*: a word, or a character where words stand without blanks. *term*: the hash of its normal form. *shingle*: consecutive
//! terms. *sketch*: a fixed number of hashes that estimates the Jaccard coefficient of two shingle sets. *repeated block*: a run of
//! sentences that stands twice in one document. *unit*: a sentence or clause that may be matched. *claim*: a unit as it is
//! reported. *outlet*: who published a document. *witness*: a passage that attests a claim.

pub mod align;
pub mod candidates;
pub mod claim;
pub mod cluster;
pub mod config;
pub mod day;
pub mod digit;
pub mod document;
pub mod error;
pub mod fact;
pub mod fingerprint;
#[cfg(feature = "index")]
pub mod index;
pub mod pipeline;
pub mod progress;
pub mod publication;
pub mod read;
pub mod repeat;
pub mod report;
pub mod span;
pub mod text;
pub mod verify;
