//! The four jobs as a library offers them: documents in, results that name documents by their ids out.
//!
//! Everything here is put together from the stages; nothing is decided here. Reading order: [`corpus`] (what goes in), [`partial`] (what
//! comes out where some of it could not be read), then a file a job.

#[cfg(feature = "index")]
mod asking;
mod cleaning;
mod clustering;
mod comparing;
mod corpus;
mod partial;

pub use cleaning::{CleanReport, clean};
pub use clustering::{Cluster, ClusterReport, RelatedPair, ReusedPassage, cluster};
pub use comparing::{Claim, ClaimMatch, CompareReport, compare};
pub use corpus::Corpus;
pub use partial::Partial;
