//! What a run is known by: whatever decides its output.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::fs::Metadata;
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

/// Whatever decides the output of a run: a run goes on with the work of another one only where all of it is the same.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RunIdentity {
    /// The program.
    version: String,
    /// What it does.
    job: String,
    /// What was set, each by the path of its name.
    settings: BTreeMap<String, String>,
    /// The files that are read, by their names.
    files: BTreeMap<String, FileState>,
}

/// By what it is seen that a file is still the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct FileState {
    bytes: u64,
    /// Nanoseconds since 1970 when it was written last; of documents from memory, a hash over them.
    written: u64,
}

impl RunIdentity {
    /// A run of this version that does `job`, and reads nothing yet.
    #[must_use]
    pub fn of(job: &str) -> Self {
        Self { version: env!("CARGO_PKG_VERSION").to_owned(), job: job.to_owned(), ..Self::default() }
    }

    /// With everything in `settings`, which are called `name`.
    #[must_use]
    pub fn with_settings(mut self, name: &str, settings: &dyn Debug) -> Self {
        flatten(name, &format!("{settings:#?}"), &mut self.settings);
        self
    }

    /// With a file.
    pub fn add_file(&mut self, path: &Path, state: &Metadata) {
        let since = state.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        // A name that is no UTF-8 must not be taken for another one.
        let name = path.to_str().map_or_else(|| path.as_os_str().as_encoded_bytes().escape_ascii().to_string(), str::to_owned);
        self.files.insert(name, FileState { bytes: state.len(), written: since.map_or(0, |since| since.as_nanos() as u64) });
    }

    /// With documents from memory: so many bytes of texts, and a hash over all that is in them.
    pub fn add_memory(&mut self, name: &str, bytes: u64, hash: u64) {
        self.files.insert(name.to_owned(), FileState { bytes, written: hash });
    }

    /// What tells this run from another one, in words; `None` where they are the same.
    #[must_use]
    pub fn differs(&self, other: &Self) -> Option<String> {
        if self.version != other.version {
            return Some(format!("of another version: it was begun by retold {}, and this is {}", other.version, self.version));
        }
        if self.job != other.job {
            return Some(format!("of another verb: it was begun by {}, and this is {}", other.job, self.job));
        }
        let value = |settings: &BTreeMap<String, String>, name: &str| settings.get(name).map_or("not set", String::as_str).to_owned();
        let mut names = self.settings.keys().chain(other.settings.keys());
        if let Some(name) = names.find(|name| self.settings.get(*name) != other.settings.get(*name)) {
            return Some(format!("with other settings: {name} was {}, and is {}", value(&other.settings, name), value(&self.settings, name)));
        }
        if let Some(name) = self.files.keys().find(|name| !other.files.contains_key(*name)) {
            return Some(format!("of other inputs: it did not read {name}"));
        }
        let (name, state) = other.files.iter().find(|(name, state)| self.files.get(*name) != Some(state))?;
        Some(match self.files.get(name) {
            None => format!("of other inputs: it read {name}, too"),
            Some(now) if now.bytes != state.bytes => format!("of another {name}: that had {} bytes, and has {} now", state.bytes, now.bytes),
            Some(_) => format!("of another {name}: that was written again since"),
        })
    }
}

/// The leaves of what Rust shows of a value over several lines, each by the names on its way; the items of a list are one value.
fn flatten(name: &str, shown: &str, out: &mut BTreeMap<String, String>) {
    let mut path = vec![name.to_owned()];
    for line in shown.lines().map(str::trim) {
        let line = line.trim_end_matches(',');
        if line.ends_with(['{', '[', '(']) {
            path.push(line.split_once(": ").map_or("", |(name, _)| name).to_owned());
        } else if matches!(line, "}" | "]" | ")") {
            path.pop();
        } else {
            let (own, value) = line.split_once(": ").filter(|(own, _)| own.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')).unwrap_or(("", line));
            let names = path.iter().map(String::as_str).chain([own]).filter(|name| !name.is_empty());
            let values: &mut String = out.entry(names.collect::<Vec<_>>().join(".")).or_default();
            if !values.is_empty() {
                values.push_str(", ");
            }
            values.push_str(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{ClusterParams, ReadOptions, Relation};

    fn run(params: &ClusterParams) -> RunIdentity {
        let mut run = RunIdentity::of("cluster").with_settings("cluster", params).with_settings("read", &ReadOptions::default());
        run.add_memory("a", 10, 3);
        run
    }

    #[test]
    fn a_difference_is_named() {
        let (params, plain) = (ClusterParams::default(), run(&ClusterParams::default()));
        assert_eq!(plain.differs(&run(&params)), None);
        let told = |other: &RunIdentity| other.differs(&plain).unwrap();
        assert_eq!(told(&run(&params.clone().with_threshold(0.5))), "with other settings: cluster.near.threshold was 0.7, and is 0.5");
        let fewer = params.with_relations([Relation::Exact, Relation::Near]);
        assert_eq!(told(&run(&fewer)), "with other settings: cluster.relations was Exact, Near, Contains, and is Exact, Near");
        let mut other = plain.clone();
        other.version = "7.0.0".into();
        assert_eq!(plain.differs(&other).unwrap(), format!("of another version: it was begun by retold 7.0.0, and this is {}", env!("CARGO_PKG_VERSION")));
        other = RunIdentity { job: "clean".into(), ..plain.clone() };
        assert_eq!(told(&other), "of another verb: it was begun by cluster, and this is clean");
        let with = |name: &str, bytes, hash| {
            let mut other = plain.clone();
            other.add_memory(name, bytes, hash);
            other
        };
        assert_eq!(told(&with("b", 1, 1)), "of other inputs: it did not read b");
        assert_eq!(plain.differs(&with("b", 1, 1)).unwrap(), "of other inputs: it read b, too");
        assert_eq!(told(&with("a", 9, 3)), "of another a: that had 10 bytes, and has 9 now");
        assert_eq!(told(&with("a", 10, 4)), "of another a: that was written again since");
    }

    #[test]
    fn every_setting_decides() {
        let lists = ReadOptions { streams: vec![("a".into(), "b: {".into())], ..ReadOptions::default() };
        let one = RunIdentity::of("cluster").with_settings("read", &lists);
        let other = RunIdentity::of("cluster").with_settings("read", &ReadOptions { streams: vec![("a".into(), "b: [".into())], ..ReadOptions::default() });
        assert!(one.differs(&other).is_some_and(|told| told.starts_with("with other settings: read.streams")));
    }
}
