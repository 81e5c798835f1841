//! What arguments of `clean` may be.

use clap::ValueEnum;
use retold::read::format::Format;

/// What is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Only {
    Documents,
    Blocks,
}

/// What one of each cluster is kept in each of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum KeepPer {
    /// The outlets
    Outlet,
}

/// What goes for an item of a reference set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum AgainstRemoves {
    /// The sentences in which it stands
    Passage,
    /// The document
    Document,
}

/// What becomes of near documents that say something of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FactsOption {
    /// They stay
    Keep,
    /// They go: plain removal of near-duplicates
    Ignore,
}

/// Forms of the list of what went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RemovedFormat {
    /// One object a line
    Jsonl,
    /// A table with a head line
    Csv,
    /// A page
    Html,
}

/// Formats of a corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// One object a line
    Jsonl,
    /// An array of objects
    Json,
    /// A table with a head line, its fields separated by commas
    Csv,
    /// The same with tabs
    Tsv,
    /// A table in columns
    Parquet,
    /// One text
    Text,
}

impl OutputFormat {
    pub(super) fn format(self) -> Format {
        match self {
            Self::Jsonl => Format::Jsonl,
            Self::Json => Format::Json,
            Self::Csv => Format::Csv(b','),
            Self::Tsv => Format::Csv(b'\t'),
            Self::Parquet => Format::Parquet,
            Self::Text => Format::Text,
        }
    }
}

/// Forms of the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SummaryFormat {
    /// A table
    Text,
    /// One object
    Json,
    /// A page that a browser shows, with what goes and what stays for it
    Html,
}
