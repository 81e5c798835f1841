//! Every default of the engine, a small struct a stage.
//!
//! What a user sets has setters, and a `validate` that says which field is out of its range: jobs call it before they read anything, and so
//! does whatever reads settings (arguments, `retold.toml`). Fields without a setter are for measurements: they are public, and what is not
//! checked stays within what its type allows without a panic. A number that no run sets, for its stage has no settings at hand, is a
//! constant of the struct of that stage. `tests/settings.rs` sees that none stands elsewhere.
//!
//! Of each number its line, or that of its struct, says where it is from: *derived* (from what), *measured* (on what), or *by hand*: chosen
//! by reading what comes of it, fitted to nothing.

mod calibrate;
mod check;
mod claim;
mod clean;
mod cluster;
mod compare;
mod conflict;
pub(crate) mod damage;
pub(crate) mod encoding;
mod fact;
mod format;
mod index;
mod language;
mod likeness;
mod outline;
mod passage;
mod provenance;
pub(crate) mod publication;
mod range;
mod read;
mod reference;
mod repeat;
mod report;
mod restated;
mod reworded;
mod select;
mod settings;
mod spill;
mod story;
pub(crate) mod text;
mod word;

pub use calibrate::CalibrateParams;
pub use check::{Budget, BudgetSetting, CheckConfig, Level, Override, Rule};
pub use claim::{
    ClaimParams, ConflictParams, ExplainParams, FigureParams, FormulaParams, LabelParams, RemainderParams, RoleParams, ScoreParams, UnitCandidateParams,
    UnitParams,
};
pub use clean::{CleanParams, CleanScope, CoverageParams, EditedParams, FactPolicy, ReferenceRemoval, ScreenParams, SlotParams};
pub use cluster::{
    BoilerplateParams, BucketParams, ClusterParams, ContainmentParams, HolderParams, Keep, NearParams, PortionParams, Relation, SampleParams, ShingleParams,
};
pub use compare::{CompareParams, ParagraphParams};
pub use conflict::{DateConflictParams, EditConflictParams, NameConflictParams, NumberConflictParams, PolarityConflictParams};
pub use encoding::{EncodingParams, TextEncoding};
pub use fact::NumberTolerance;
pub use fact::{ChangeParams, FactParams, PrisonParams};
pub use format::{PageParams, ParquetParams, TableParams, WarcParams};
pub use index::IndexParams;
pub use language::LANGUAGES;
pub use likeness::{BackgroundParams, WordSimilarityParams};
pub use outline::{StoryOutline, StorySection};
pub use passage::{CandidateParams, NeighbourhoodParams, PassageParams, ReuseParams, WinnowParams};
pub use provenance::ProvenanceParams;
pub use read::{FieldNames, FileFilter, ReadLimits, ReadOptions};
pub use reference::{ReferenceParams, ReferenceSettings};
pub use repeat::{AssertionParams, ChainParams, ChoiceParams, ContentParams, CoverParams, FillParams, RepeatParams, SeedParams, SizeParams};
pub use report::TextStyle;
pub use restated::RestatedParams;
pub use reworded::RewordedParams;
pub use select::SelectParams;
pub use settings::{CleanSettings, ClusterSettings, FactsSetting, KeepPerSetting, NearSettings, OnlySetting, relation};
pub use spill::SpillParams;
pub use story::{EvidenceParams, GroupParams, RelationParams, StoryCandidateParams, StoryParams};
pub use word::WordDiffParams;
