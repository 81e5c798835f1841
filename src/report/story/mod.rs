//! A story as a reader wants it told: first how much of it there is, then what is disputed, then who tells what.
//!
//! [`brief`] counts, [`summary`] quotes what happened, [`alone`] finds what one document alone tells, [`leftover`] what of that is no telling, [`dispute`] puts contradictions of one thing together, [`headline`] names the story, [`words`] finds the words that a statement is shown in, [`verdict`] where passages side by side stand in a dispute. All are
//! functions of the view model, and part of it.

pub mod alone;
pub mod brief;
pub mod dispute;
pub mod headline;
pub mod leftover;
pub mod summary;
pub mod verdict;
pub mod words;
