//! retold reads what many sources published and says which texts are the same, which passages were reused, how outlets tell one
//! story differently, and whether a batch of ingested data is fit to use.
//!
//! # Four jobs
//!
//! | question | job | settings | answer |
//! |---|---|---|---|
//! | Which texts of a corpus are the same, hold one another, share passages, tell one story? | [`cluster`](fn@cluster) | [`ClusterParams`] | [`ClusterReport`] |
//! | How do these reports of one story differ, and who has the words from whom? | [`compare`] | [`CompareParams`] | [`CompareReport`] |
//! | What is left of a corpus without its repeats? | [`clean`] | [`CleanParams`] | [`CleanReport`] |
//! | Which of these documents came before? | [`Index::query`] | [`IndexSettings`] | [`ClusterReport`] |
//!
//! A job takes a [`Corpus`] (documents from memory, or paths), checks its settings, and returns its answer as a [`Partial`]:
//! an input that could not be used does not fail the run, but must be dealt with to get at the answer. Answers name documents by their ids and
//! places by [`Span`]s, byte offsets into the text of the document; slicing the text with one gives the quoted words.
//!
//! # A program for each job
//!
//! What could be read is always used, so an answer may lack some inputs. [`Partial::complete`] hands an answer out only where none is missing, and is
//! an error otherwise; [`Partial::into_parts`] hands out the answer and the errors. [`Silent`] shows no progress.
//!
//! Which texts in memory are the same, or nearly?
//!
//! ```
//! use retold::{ClusterParams, Corpus, Document, Silent, cluster};
//!
//! # let lede = "The council voted on Tuesday to keep the harbour market open until the end of the year";
//! # let (gazette, herald) = (format!("{lede}, its spokeswoman said."), format!("{lede}, a spokeswoman said."));
//! let corpus = Corpus::from_documents([Document::new("gazette", gazette), Document::new("herald", herald)]);
//! let report = cluster(&corpus, &ClusterParams::default().with_threshold(0.6), &Silent)?.complete()?;
//! for pair in report.pairs() {
//!     println!("{} {} {} ({:.2})", pair.a, pair.relation.name(), pair.b, pair.jaccard);
//! }
//! # assert_eq!(report.pairs().count(), 1);
//! # Ok::<(), retold::Error>(())
//! ```
//!
//! How do two reports of one story differ?
//!
//! ```
//! use retold::{CompareParams, Corpus, Document, Silent, compare};
//!
//! # let gazette = "Twelve people were hurt when the market hall of Lowick burnt down on Friday night, the fire brigade said.";
//! # let herald = "20 people were hurt when the market hall of Lowick burnt down on Friday night, the fire brigade said.";
//! let corpus = Corpus::from_documents([Document::new("gazette", gazette), Document::new("herald", herald)]);
//! let report = compare(&corpus, &CompareParams::default(), &Silent)?.complete()?;
//! for found in report.matches() {
//!     println!("{}: {:?} / {:?}", found.label.name(), found.left.text, found.right.text);
//! }
//! # assert_eq!(report.matches().count(), 1);
//! # Ok::<(), retold::Error>(())
//! ```
//!
//! What stays without repeats?
//!
//! ```
//! use retold::{CleanParams, Corpus, Document, Silent, clean};
//!
//! # let text = "The old bridge over the Vell closes for repairs on Monday, the city said, and buses will take the long way round.";
//! let corpus = Corpus::from_documents([Document::new("a", text), Document::new("b", text)]);
//! let report = clean(&corpus, &CleanParams::default(), &Silent)?.complete()?;
//! for document in &report.documents {
//!     println!("{}: {}", document.id, document.text);
//! }
//! # assert_eq!(report.documents.len(), 1);
//! # Ok::<(), retold::Error>(())
//! ```
//!
//! Which documents came before?
//!
//! ```
//! # #[cfg(feature = "index")]
//! # fn came_before(monday: &retold::Corpus, tuesday: &retold::Corpus, folder: &std::path::Path) -> Result<(), retold::Error> {
//! use retold::{Index, IndexSettings, Silent};
//!
//! let mut index = Index::create(folder, IndexSettings::default())?;
//! index.add(monday, &Silent)?.complete()?;
//! for pair in index.query(tuesday, &Silent)?.complete()?.pairs() {
//!     println!("{} came before as {}", pair.b, pair.a);
//! }
//! # Ok(())
//! # }
//! # let text = "The railway between Kessel and the coast is closed until Thursday because of a landslide, the operator said.";
//! # let [monday, tuesday] = ["monday", "tuesday"].map(|id| retold::Corpus::from_documents([retold::Document::new(id, text)]));
//! # #[cfg(feature = "index")]
//! # came_before(&monday, &tuesday, &tempfile::tempdir().unwrap().path().join("before"))?;
//! # Ok::<(), retold::Error>(())
//! ```
//!
//! # Features
//!
//! Without the command line and with what a program needs, a build takes half as long:
//! `retold = { version = "0.1", default-features = false, features = ["index"] }`.
//!
//! | feature | what it brings (all are on by default) |
//! |---|---|
//! | `cli` | the command line |
//! | `index` | [`Index`]: what came before, on disk; needs `compress` |
//! | `compress` | inputs in gzip and zstd |
//! | `csv`, `html`, `parquet`, `warc` | inputs of that format; JSONL, JSON and plain text are always read |
//!
//! Longer programs, one a job, stand in `tests/face` of the repository. The stages that the jobs are made of are in [`stages`], with
//! the reading order of the source: they are for those who build something else of them, and change from version to version.
//!
//! # The flow
//!
//! ```text
//! bytes → document → tokens ─┬→ shingles → sketch → bands ────────┐
//!                            ├→ winnowed fingerprints → postings ─┼→ candidate pairs → verify (exact) → clusters
//!                            └→ rare terms, names, dates ─────────┘                └→ passages
//! document → paragraphs, sentences, clauses → repeated blocks → claims → matches of claims → aligned paragraphs → report
//! ```
//!
//! Two drivers run these stages: [`pipeline::story`] (`compare`: some documents in memory, every pair, rich output) and
//! [`pipeline::corpus`] (`cluster`: a stream, some hundred bytes kept of a document, only candidates are looked at twice). A repeated block is left
//! out before claims are made.
//!
//! # Cost
//!
//! One processor, documents of about 750 words (`benches/README.md` says how it was measured, and has more):
//!
//! | job | time | memory beside the texts | disk |
//! |---|---|---|---|
//! | [`cluster`](fn@cluster), exact and near | 23 s a million documents; with `contains` 1.6 times as long on real news, up to three times where very many documents share paragraphs | 300 to 550 bytes a document; under a limit ([`ClusterParams::with_memory`]) some 120 and the id | none for a corpus that is lines of JSON or in memory, else its texts in the temporary folder; under a limit some 500 bytes a document; some 300 more with a folder for what is done ([`ClusterParams::with_work_folder`]) |
//! | [`clean`] | 1.3 times that | the same, and the documents that stay | the same |
//! | [`compare`] | grows with the square of the documents | all texts, and what is said of them | none |
//! | [`Index::add`] and [`Index::query`] | 41 s to add a million; 10 ms a question | 700 MB for a million added at once | 400 bytes a document, and its text where [`TextStorage::Stored`] |
//!
//! [`cluster`](fn@cluster) and [`clean`] are linear in the documents. All jobs use all processors.
//!
//! # What always holds
//!
//! - **Tokens are normalised, texts never.** A document's text is its coordinate system. Every position is a [`span::Span`], byte offsets
//!   into that text on character boundaries; slicing it gives the quoted words.
//! - **Same input and settings, same bytes out**, for any number of threads: nothing that is reported depends on the order in which
//!   threads finish, on addresses, or on random hashers.
//! - **Bad input is an error that names its place**, and the rest is still read; below the readers nothing can fail.
//!
//! # Glossary
//!
//! | term | meaning |
//! |---|---|
//! | *token* | a word with its place in the text; a character where words stand without blanks |
//! | *term* | the hash of a token's normal form: equal terms are equal words |
//! | *shingle* | a run of consecutive terms, five by default (Broder, *On the resemblance and containment of documents*, 1997) |
//! | *Jaccard similarity* | shared shingles of two documents, over all shingles of both |
//! | *containment* | shared shingles of two documents, over the shingles of one (Broder 1997) |
//! | *sketch* | a fixed number of hashes of a document that estimates Jaccard similarity (MinHash, Broder 1997) |
//! | *band* | a group of slots of a sketch: two documents that are equal in all slots of one band become a candidate pair (Indyk and Motwani, *Approximate nearest neighbors*, 1998) |
//! | *winnowed fingerprint* | the smallest hash of every window of grams: a shared passage leaves one (Schleimer, Wilkerson and Aiken, *Winnowing*, 2003) |
//! | *posting* | a fingerprint with the documents that hold it |
//! | *gram* | a short run of letters or words that winnowing chooses among |
//! | *candidate pair* | two documents that a sketch or a fingerprint nominates; nothing is reported of them before they are verified |
//! | *representative* | the document of a cluster that every member was compared with; `clean` keeps it, and those near it with facts of their own |
//! | *keep order* | from the document that a cluster would rather keep to the one it would rather drop |
//! | *cluster* | documents that are related to one representative |
//! | *run* | words, letters or sentences of one text that follow each other without a gap |
//! | *passage* | a run of words that another text has, too, with or without edits (text reuse: Clough, Gaizauskas, Piao and Wilks, *METER: MEasuring TExt Reuse*, 2002) |
//! | *gap* | what stands between two equal runs of aligned texts |
//! | *boilerplate* | lines that very many documents of one outlet carry in the same place, and passages that very many texts share |
//! | *frame* | what all pages of a site carry around their texts |
//! | *story* | documents that tell one event |
//! | *repeated block* | a run of sentences that stands twice in one document |
//! | *unit* | a sentence, a clause, or a part of one: what may be matched; a *unit of measure* is always called so |
//! | *claim* | a unit as it is reported |
//! | *assertion* | what one unit says to be so: it may be denied, hedged, or said of another |
//! | *statement* | claims of several documents that tell one thing |
//! | *dispute* | a thing on which statements contradict each other, with who stands on which side |
//! | *side* | an answer to what is disputed, with everybody who gives it; it has a letter of its own in a report |
//! | *copy group* | documents that carry one text: one source, whatever their number |
//! | *credit* | a source that a document names for its text, such as an agency |
//! | *formula* | what texts of one kind say in the same words of different events |
//! | *telling* | a document as a version of a story |
//! | *outlet* | who published a document |
//! | *fact* | a number, date, name, quotation, negation, opposite or modal word, with its place |
//! | *finding* | what a rule of `check` sees in a document |

#[doc(hidden)]
pub mod align;
#[doc(hidden)]
pub mod candidates;
#[doc(hidden)]
pub mod claim;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
#[doc(hidden)]
pub mod cluster;
#[doc(hidden)]
pub mod config;
#[doc(hidden)]
pub mod day;
#[doc(hidden)]
pub mod digit;
#[doc(hidden)]
pub mod document;
#[doc(hidden)]
pub mod error;
mod face;
#[doc(hidden)]
pub mod fact;
#[doc(hidden)]
pub mod fingerprint;
#[doc(hidden)]
pub mod given;
#[cfg(feature = "index")]
#[doc(hidden)]
pub mod index;
#[doc(hidden)]
pub mod pipeline;
#[doc(hidden)]
pub mod progress;
#[doc(hidden)]
pub mod publication;
#[doc(hidden)]
pub mod read;
#[doc(hidden)]
pub mod reference;
#[doc(hidden)]
pub mod repeat;
#[doc(hidden)]
pub mod report;
mod simd;
#[doc(hidden)]
pub mod span;
#[doc(hidden)]
pub mod spill;
#[doc(hidden)]
pub mod text;
#[doc(hidden)]
pub mod unwind;
#[doc(hidden)]
pub mod verify;
mod work;

// The command line names the library as everybody else does who uses it.
#[cfg(feature = "cli")]
extern crate self as retold;

// The face. A user needs nothing else; `tests/face/types.rs` counts it, and sees that every item is shown in an example.

// Where documents come from.
pub use config::{FieldNames, ReadLimits, ReadOptions};
pub use day::Day;
pub use document::Document;
pub use face::Corpus;
pub use publication::{Calendar, DateField, PublicationDate, UnknownDate};
pub use span::Span;

// Errors.
pub use error::{Error, Place, Warning};
pub use face::Partial;

// How long a run takes, and an early end.
pub use progress::{Progress, Silent};

// Related documents of a corpus.
pub use config::{ClusterParams, Keep, Relation};
pub use face::{Cluster, ClusterReport, RelatedPair, ReusedPassage, cluster};
pub use report::cluster::ClusterFormat;

// Documents of one story.
pub use claim::provenance::{CopyGroup, CopyVerdict, Credit, GroupEvidence, GroupEvidenceKind, Provenance, Reason, ReasonKind};
pub use claim::{Evidence, EvidenceKind, MatchLabel};
pub use config::{CompareParams, StoryOutline, StorySection, TextStyle};
pub use face::{Claim, ClaimMatch, CompareReport, compare};
pub use repeat::{RepeatRelation, RepeatedBlock};
// A corpus without its repeats.
pub use config::{CleanParams, CleanScope, FactPolicy};
pub use face::{CleanReport, clean};
pub use pipeline::clean::{BlockFigures, CleanFigures, HeldItem, Location, OutletLoss, Removal, RemovedDocument};

// Everything that came before.
#[cfg(feature = "index")]
pub use index::{AddReport, Index, IndexFigures, IndexSettings, TextStorage, VerifyReport};

/// The JSON of `retold compare` as types, which name documents and claims by their numbers: what [`CompareReport::view`] shows, for programs that
/// make a report in a form of their own. [`CompareReport`] itself names documents by their ids and has the words.
pub mod view {
    pub use crate::align::RowRelation;
    pub use crate::error::Unread;
    pub use crate::pipeline::clean::KeptFor;
    pub use crate::report::story::brief::Brief;
    pub use crate::report::story::dispute::{Dispute, DisputeSide, DisputeTelling};
    pub use crate::report::view::{
        AlignmentRow, AlignmentView, ClaimMatchView, ClaimView, DocumentView, Generator, ProvenanceView, Quote, RepeatedBlockView, StatementView, StoryReport,
    };
}

/// The stages that the jobs are made of, for programs that put them together in another way: readers, fingerprints, alignments, facts,
/// reports. They are the inside of the engine: they change from version to version, name documents by numbers, and check no settings.
///
/// The flow stands on the [first page](crate#the-flow).
///
/// # Reading order, from the ground floor up
///
/// A file uses only what stands on its own floor or below; a test enforces it.
///
/// | floor | modules | what is there |
/// |---|---|---|
/// | 0 | [`span`], `simd`, [`digit`], [`day`], [`publication`], [`document`], [`config`], [`error`], [`progress`], [`given`], [`unwind`], `work` | types; the only home of defaults; the one reading of a date field |
/// | 1 | [`text`], [`read`], [`spill`] | normal forms (a file a script family), tokens, sentences, clauses; bytes to documents (a file a format); tables that do not fit in memory |
/// | 2 | [`fact`], [`fingerprint`] | what a text states and what an edit changes in it; shingles and sketches, grams and winnowing |
/// | 3 | [`candidates`], [`verify`], [`mod@cluster`], [`mod@reference`] | who is worth a closer look; exact overlap; star clusters; items of a reference set |
/// | 4 | [`repeat`], [`align`] | blocks that stand twice in one document; passages, paragraphs and words of two |
/// | 5 | [`claim`] | units, scores, matches, labels |
/// | 6 | [`pipeline`], `index` | the lists of stages; fingerprints on disk; threads are used here, and below only in the search of candidates and in sorting to disk |
/// | 7 | [`report`] | the view models (of a story, in the order of reading: brief, disputes with their sides, statements, copy groups; `report::story`); one file per format, and one folder per page with its template |
/// | 8 | `face` | the jobs as a library offers them |
///
/// # Inside
///
/// - **Repeats come first.** What a document says twice would double every count and give every claim two partners.
/// - **Code whose result must not depend on the order of the inputs is never given that order**: a story is read in the order of its texts, not of its files, so
///   that `compare A B` mirrors `compare B A`.
pub mod stages {
    // Only the module: the job of this name is no stage.
    #[doc(inline)]
    pub use crate::cluster::{self};
    #[doc(inline)]
    pub use crate::{
        align, candidates, claim, config, day, digit, document, error, fact, fingerprint, given, pipeline, progress, publication, read, reference, repeat,
        report, span, spill, text, unwind, verify,
    };

    #[cfg(feature = "index")]
    #[doc(inline)]
    pub use crate::index;
}

/// The programs of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
