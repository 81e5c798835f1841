//! Every default of the engine, a small struct a stage.

mod claim;
mod fact;
mod read;
mod repeat;
mod story;

pub use claim::{ClaimParams, FormulaParams, LabelParams, NominateParams, ScoreParams, SelectParams};
pub use fact::NumberTolerance;
pub use read::{FieldNames, ReadLimits, ReadOptions};
pub use repeat::{ChainParams, CoverParams, RepeatParams, SeedParams, SizeParams};
pub use story::{ParagraphParams, StoryParams};
