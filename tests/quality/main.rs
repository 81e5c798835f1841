//! How well the engine does what it is for, measured on the rows of `fixtures/gold` and held by floors.
//!
//! Every module asks one question of one file, prints its table (`cargo test --test quality -- --nocapture`) and fails when a
//! share falls through its floor; the message names the rows. A floor stands about two points, or one row, below what was measured when it was set. Who raises a share raises its floor.

// Helpers outside `#[test]` functions are tests as well, and the tables are what they are run for.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod claims;
mod cleaned;
mod edits;
mod facts;
mod gold;
mod meaning;
mod near;
mod repeats;
mod stories;
mod swaps;
