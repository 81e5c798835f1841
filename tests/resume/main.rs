//! A run that keeps its stages goes on where another one ended: `cluster` first, then the other verbs that read a corpus.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

#[path = "../dice/mod.rs"]
mod dice;
#[path = "../families/mod.rs"]
mod families;
#[path = "../folder/mod.rs"]
mod folder;

mod cluster;
mod verbs;
