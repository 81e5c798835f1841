//! Arguments of a reference set, and its items.

use std::path::{Path, PathBuf};

use clap::Args;
use retold::Error;
use retold::config::{ReadOptions, ReferenceParams, ReferenceSettings};
use retold::pipeline::against::{items, lacking};
use retold::read::Event;
use retold::read::STDIN;
use retold::reference::Item;

use super::messages::Messages;
use super::outcome::Failure;
use super::streams;

/// What the inputs are held against.
#[derive(Debug, Args)]
pub(crate) struct ReferenceArgs {
    /// Also look for items of a reference set (a benchmark, an archive), which is not deduplicated itself: files, folders, or an index
    #[arg(long, num_args = 1.., value_name = "REFERENCE", help_heading = "Reference set")]
    pub(crate) against: Vec<PathBuf>,
    /// Fields of the items of the reference set: the first is sought (the question, the text of an article), the others count and are named
    /// beside it (its choices, its answer) [default: text,choices,answer]
    #[arg(long, value_delimiter = ',', value_name = "FIELDS", help_heading = "Reference set")]
    reference_fields: Vec<String>,
    /// Least share of the main field that counts as holding the item, by information [default: 0.5]
    #[arg(long, value_name = "SHARE", help_heading = "Reference set")]
    reference_share: Option<f64>,
}

/// The items of a reference set and what counts as holding one, where there is a set.
pub(crate) type Reference = Option<(Vec<Item>, ReferenceParams)>;

/// A reference set, and what of it could not be read.
pub(crate) struct Sought {
    pub(crate) reference: Reference,
    pub(crate) unread: Vec<Error>,
}

impl ReferenceArgs {
    /// Reads the items of the set that the arguments name, or else of `configured`; what the arguments leave open is as `settings` say.
    pub(crate) fn sought(&self, configured: &[PathBuf], settings: ReferenceSettings, options: &ReadOptions, messages: &Messages) -> Result<Sought, Failure> {
        let fields = Some(self.reference_fields.clone()).filter(|fields| !fields.is_empty());
        let own = ReferenceSettings { fields, share: self.reference_share };
        let named = own != ReferenceSettings::default();
        let params = own.or(settings).params().map_err(|error| Failure::Other(error.to_string()))?;
        let paths = if self.against.is_empty() { configured } else { &self.against };
        if paths.is_empty() && named {
            return Err(Failure::Other("--reference-fields and --reference-share are about a reference set, which --against names".into()));
        }
        if paths.is_empty() {
            return Ok(Sought { reference: None, unread: Vec::new() });
        }
        if paths.iter().any(|path| path == Path::new(STDIN)) {
            return Err(Failure::Other("--against -: the reference set is read from files and folders, not from standard input".into()));
        }
        let mut unread = Vec::new();
        let (indexes, files): (Vec<PathBuf>, Vec<PathBuf>) = paths.iter().cloned().partition(|path| is_index(path));
        // A set is read twice: a pipe is held like one among the inputs.
        let mut options = options.clone();
        let held = streams::hold(&files, &mut options);
        let mut found = items(&held.inputs, &options, &params, &mut |event| match event {
            Event::Document(_) => {}
            Event::Warning(warning) => messages.warning(&warning),
            Event::Error(error) => unread.push(error),
        });
        if found.is_empty() {
            refuse_other_fields(&held.inputs, unread.len(), &options, &params)?;
        }
        unread.extend(held.errors);
        for index in indexes {
            found.extend(indexed(&index, &params, &mut unread)?);
        }
        if found.is_empty() && unread.is_empty() {
            return Err(Failure::Other("--against: the reference set has no item".into()));
        }
        messages.detail(&format_args!("{} items of the reference read", found.len()));
        Ok(Sought { reference: (!found.is_empty()).then_some((found, params)), unread })
    }
}

/// Refuses a set of which every record lacks the main field, with the fields that there are.
fn refuse_other_fields(files: &[PathBuf], unread: usize, options: &ReadOptions, params: &ReferenceParams) -> Result<(), Failure> {
    let (records, names) = lacking(files, options, params);
    if let (Some(main), Some((first, further))) = (params.fields.first(), names.split_first().filter(|_| records == unread)) {
        let names = further.iter().fold(format!("“{first}”"), |names, name| format!("{names}, “{name}”"));
        let reason = format!("no item of the reference set has the field “{main}”; there are {names} (--reference-fields names them, the main one first)");
        return Err(Failure::Other(reason));
    }
    Ok(())
}

/// Whether a folder is an index.
fn is_index(path: &Path) -> bool {
    cfg!(feature = "index") && path.join("index.redb").is_file()
}

/// The documents of an index.
#[cfg(feature = "index")]
fn indexed(folder: &Path, params: &ReferenceParams, unread: &mut Vec<Error>) -> Result<Vec<Item>, Failure> {
    let table = retold::index::Index::open(folder)?.table()?;
    Ok(retold::pipeline::against::items_of(&table, params.fields.first().map_or("text", String::as_str), &mut |error| unread.push(error)))
}

#[cfg(not(feature = "index"))]
fn indexed(_: &Path, _: &ReferenceParams, _: &mut Vec<Error>) -> Result<Vec<Item>, Failure> {
    Ok(Vec::new())
}
