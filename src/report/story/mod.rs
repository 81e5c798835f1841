//! A story as a reader wants it told: first how much of it there is, then what is disputed, then who tells what.
//!
//! [`brief`] counts, [`alone`] finds what one document alone tells, [`dispute`] puts contradictions of one thing together, [`headline`] names the story, [`words`] finds the words that a statement is shown in. All are
//! functions of the view model, and part of it.

pub mod alone;
pub mod brief;
pub mod dispute;
pub mod headline;
pub mod words;
