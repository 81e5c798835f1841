//! The library as a stranger meets it: what it exports, and one longer program for each job.

mod clean;
mod cluster;
mod compare;
mod index;
mod types;
