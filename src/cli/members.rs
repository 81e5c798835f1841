//! The members of one group in what `retold cluster` wrote.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use retold::read::source;
use serde::Deserialize;

use super::outcome::Failure;

/// A group in a file: `FILE:ID`.
#[derive(Debug, Clone)]
pub(crate) struct GroupPlace {
    file: PathBuf,
    id: u64,
}

impl FromStr for GroupPlace {
    type Err = String;

    fn from_str(place: &str) -> Result<Self, String> {
        let wanted = "FILE:ID, where FILE is what `retold cluster --format jsonl` wrote and ID the id of a cluster in it";
        let (file, id) = place.rsplit_once(':').ok_or(wanted)?;
        let id = id.parse().map_err(|_| format!("“{id}” is no number; wanted is {wanted}"))?;
        Ok(Self { file: PathBuf::from(file), id })
    }
}

/// What matters of a line.
#[derive(Deserialize)]
struct Line {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    id: serde_json::Value,
    #[serde(default)]
    members: Vec<String>,
}

/// What matters of a report that is one object.
#[derive(Deserialize)]
struct Report {
    clusters: Vec<Line>,
}

impl GroupPlace {
    /// The ids of the group's documents, in the order of the file.
    pub(crate) fn members(&self) -> Result<Vec<String>, Failure> {
        let failed = |reason: &dyn std::fmt::Display| Failure::Other(format!("{}: {reason}", self.file.display()));
        let mut input = BufReader::new(source::open(&self.file).map_err(|error| failed(&error))?);
        let mut found = Vec::new();
        if input.fill_buf().map_err(|error| failed(&error))?.starts_with(b"{\"schema_version\"") {
            let report: Report = serde_json::from_reader(input).map_err(|error| failed(&format!("not written by `retold cluster`: {error}")))?;
            found = report.clusters;
        } else {
            for (number, line) in (1..).zip(input.lines()) {
                let line = line.map_err(|error| failed(&error))?;
                let read = serde_json::from_str::<Line>(&line);
                let read = read.map_err(|error| failed(&format!("line {number}: not written by `retold cluster`: {error}")))?;
                found.extend(Some(read).filter(|line| line.kind == "cluster"));
            }
        }
        let count = found.len();
        let group = found.into_iter().find(|group| group.id.as_u64() == Some(self.id));
        group.map(|group| group.members).ok_or_else(|| failed(&format!("no cluster {} among {count}", self.id)))
    }

    pub(crate) fn file(&self) -> &Path {
        &self.file
    }
}
