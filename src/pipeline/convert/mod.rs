//! One format into another, field by field: what `clean` wrote of files of one kind, as a file of another kind.
//!
//! ```text
//! cleaned bytes of each file → rows of named cells → what the new format needs to know of all rows (columns, types)
//!                            → rows once more → the new file
//! ```
//!
//! Nothing is left out on the way: what the new format cannot say is refused with the field, its place and the reason.

#[cfg(feature = "csv")]
mod csv;
mod json;
mod jsonl;
#[cfg(feature = "parquet")]
mod parquet;
mod row;
mod text;

use std::io::Write;

pub use self::row::{CleanedFile, ConvertError};
use self::row::{Rows, TakeRow};
use crate::config::ReadOptions;
use crate::read::format::Format;

/// Whether files can be written in a format, by the name that users give it; the reason where they cannot.
///
/// # Errors
/// What to do instead.
pub fn writable(format: Format) -> Result<(), &'static str> {
    match format {
        Format::Html | Format::Warc => Err("web pages are not written: their texts are, as JSONL (name the output .jsonl)"),
        Format::Csv(_) if cfg!(not(feature = "csv")) => Err("this build cannot write CSV (feature csv)"),
        Format::Parquet if cfg!(not(feature = "parquet")) => Err("this build cannot write Parquet (feature parquet)"),
        _ => Ok(()),
    }
}

/// Writes the records of `files`, one after the other, in `format`. `options` are those that the files were read with. Two readings, one
/// record in memory.
///
/// # Errors
/// When the output fails, or something in the files cannot be said in the format.
pub fn convert(files: &[CleanedFile], format: Format, options: &ReadOptions, out: &mut (dyn Write + Send)) -> Result<(), ConvertError> {
    writable(format).map_err(|reason| ConvertError::Refused(reason.to_owned()))?;
    let each = |take: &mut TakeRow<'_>| files.iter().try_for_each(|file| read(file, options, take));
    let rows = Rows { each: &each, options, extracted: files.iter().all(|file| file.extracted) };
    match format {
        Format::Text => text::write(&rows, out),
        #[cfg(feature = "csv")]
        Format::Csv(separator) => csv::write(&rows, separator, out),
        #[cfg(feature = "parquet")]
        Format::Parquet => parquet::write(&rows, out),
        Format::Json => json::write(&rows, out),
        Format::Jsonl => jsonl::write(&rows, out),
        _ => Err(ConvertError::Refused("this format is not written".to_owned())),
    }
}

/// Hands the records of a file to `take`.
fn read(file: &CleanedFile, options: &ReadOptions, take: &mut TakeRow<'_>) -> Result<(), ConvertError> {
    match file.format {
        Format::Text => text::read(file, &options.fields, take),
        #[cfg(feature = "csv")]
        Format::Csv(_) => csv::read(file, options, take),
        #[cfg(feature = "parquet")]
        Format::Parquet => parquet::read(file, take),
        Format::Json => json::read(file, options, take),
        _ => jsonl::read(file, take),
    }
}

#[cfg(test)]
mod tests;
