//! The command line: one small file a verb.

pub mod cluster;
