//! `--explain`: one pair of documents, followed through a run ([`stages`]), and everything known about it afterwards ([`explanation`]).

mod explanation;
mod stages;
mod unexplained;

pub(super) use self::explanation::explained;
pub use self::explanation::{Explanation, SharedPassages, SketchMatch};
pub(super) use self::stages::PairTrace;
pub use self::stages::{Fingerprints, Stages};
pub use self::unexplained::Unexplained;
