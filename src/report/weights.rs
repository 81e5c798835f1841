//! What documents weigh, where none is to go.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::removed::{RemovalFormat, quoted};
use crate::pipeline::clean::Weight;
use crate::read::format::extension;

/// The forms of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WeightFormat {
    /// One object a line.
    #[default]
    Jsonl,
    /// RFC 4180, with a head line.
    Csv,
}

impl WeightFormat {
    /// What the extension of a file says; JSONL where that says nothing, and `None` where it says another format or a compression.
    #[must_use]
    pub fn of_name(path: &Path) -> Option<Self> {
        let packed = extension(path).as_deref() != path.extension().map(|end| end.to_string_lossy().to_ascii_lowercase()).as_deref();
        match RemovalFormat::of_name(path)? {
            RemovalFormat::Csv if !packed => Some(Self::Csv),
            RemovalFormat::Jsonl if !packed => Some(Self::Jsonl),
            _ => None,
        }
    }
}

/// A line of the list.
#[derive(Debug, Clone, Serialize)]
struct WeightView<'a> {
    r#type: &'static str,
    id: &'a str,
    file: String,
    line: Option<usize>,
    /// One over the size of the cluster.
    weight: f64,
    /// Documents of the cluster.
    size: u64,
    /// The one that would stay.
    stands: &'a str,
}

/// Writes what each document weighs, a line each.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn Write, weights: impl Iterator<Item = Weight>, format: WeightFormat) -> io::Result<()> {
    if format == WeightFormat::Csv {
        write!(out, "id,file,line,weight,size,stands\r\n")?;
    }
    for Weight { id, place, weight, size, stands } in weights {
        let (file, line) = (place.path.display().to_string(), place.line);
        match format {
            WeightFormat::Jsonl => {
                serde_json::to_writer(&mut *out, &WeightView { r#type: "weight", id: &id, file, line, weight, size, stands: &stands })?;
                out.write_all(b"\n")?;
            }
            WeightFormat::Csv => {
                let line = line.map_or_else(String::new, |line| line.to_string());
                write!(out, "{},{},{line},{weight},{size},{}\r\n", quoted(&id), quoted(&file), quoted(&stands))?;
            }
        }
    }
    Ok(())
}
