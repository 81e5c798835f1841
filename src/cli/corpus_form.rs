//! The form that a corpus is written in: what the arguments and the name of the output say, and what they leave to the inputs.

use std::fs;
use std::path::{Path, PathBuf};

use retold::pipeline::convert::writable;
use retold::read::format::{Compression, Format};
use retold::read::rewrite::Shape;
use retold::report::removed::RemovalFormat;
use retold::report::weights::WeightFormat;

use super::destination::is_stdout;
use super::outcome::Failure;

/// How an output is compressed.
#[derive(Debug, Clone, Copy, Default)]
enum Packing {
    /// As its input.
    #[default]
    AsInput,
    /// So, or not at all.
    Said(Option<Compression>),
}

/// The form of the corpus.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Form {
    /// The format; `None` where each output has that of its input.
    pub(super) format: Option<Format>,
    /// Whether it is the name of the output that says it.
    by_name: bool,
    /// The compression.
    packing: Packing,
    /// Whether the output is one file, whatever the inputs are.
    pub(crate) as_one: bool,
    /// Whether the one file is written in another format than the inputs, or put together from files that cannot stand behind one another.
    pub(super) converts: bool,
}

impl Form {
    /// The form of an output: what was asked for, or what its name says.
    ///
    /// # Errors
    /// When that cannot be written, and when the name says what is no format.
    pub(crate) fn of(output: Option<&Path>, asked: Option<Format>, inputs: &[PathBuf]) -> Result<Self, Failure> {
        let Some(output) = output else { return Ok(Self { format: asked, ..Self::default() }) };
        if is_stdout(output) {
            return Ok(Self { format: asked, packing: Packing::Said(None), as_one: true, ..Self::default() });
        }
        // A name that ends with a slash is a folder, whatever it looks like.
        let (said, packed) = if ends_with_slash(output) { (None, None) } else { (Format::of_name(output), compression_of(output)) };
        let format = asked.or(said);
        if let (None, Some(extension)) = (format, unknown_extension(output, inputs)) {
            let reason = format!(
                "no format is called “.{extension}”; known are .jsonl .json .csv .tsv .parquet .txt, each also with .gz or .zst (--output-format names the \
                 format whatever the name, and a name that ends with / is a folder)"
            );
            return Err(Failure::Other(format!("{}: {reason}", output.display())));
        }
        if let Some(Err(reason)) = format.map(writable) {
            return Err(Failure::Other(format!("{}: {reason}", output.display())));
        }
        // A name that says nothing leaves everything to the input.
        let packing = if said.is_some() || packed.is_some() { Packing::Said(packed) } else { Packing::AsInput };
        Ok(Self { format, by_name: asked.is_none(), packing, as_one: said.is_some(), converts: false })
    }

    /// The compression of the one output, which was settled.
    pub(super) fn compression(self) -> Option<Compression> {
        match self.packing {
            Packing::AsInput => None,
            Packing::Said(compression) => compression,
        }
    }

    /// Decides for one output of files of these shapes, with what their own names say, what its name left open.
    ///
    /// # Errors
    /// When the files have several formats and nothing says which one is wanted.
    pub(crate) fn settle(&mut self, files: &[(Shape, Option<Format>)]) -> Result<(), Failure> {
        let Some((first, named)) = files.first() else { return Ok(()) };
        let several = files.len() > 1;
        let alike = files.iter().all(|(shape, _)| shape.format == first.format);
        let format = match self.format {
            // A table keeps what separates its fields, and a file of records under a name that leaves that open how they are told apart.
            Some(said) if self.by_name && alike && is_written_so(said, first.format, *named) => first.format,
            Some(format) => format,
            None if alike && first.format != Format::Text => first.format,
            None if !several => first.format,
            None => return Err(Failure::Other("the inputs are several files or formats: say --output-format to make one of them".into())),
        };
        self.format = Some(format);
        if matches!(self.packing, Packing::AsInput) {
            self.packing = Packing::Said(first.compression.filter(|_| !several));
        }
        self.converts = !alike || format != first.format || (several && format != Format::Jsonl);
        Ok(())
    }
}

/// Whether a name says that it is one of a folder.
pub(super) fn ends_with_slash(output: &Path) -> bool {
    output.as_os_str().as_encoded_bytes().ends_with(b"/")
}

/// What follows the last full stop of a name where that is no known extension and none that an input has either. A number is none: names end with
/// versions and dates. What stands there already says itself what it is.
fn unknown_extension(output: &Path, inputs: &[PathBuf]) -> Option<String> {
    let is_folder = ends_with_slash(output) || output.is_dir();
    let is_written_through = fs::metadata(output).is_ok_and(|kind| !kind.is_file() && !kind.is_dir());
    let packed = compression_of(output).is_some();
    let name = if packed { Path::new(output.file_stem()?) } else { output };
    let extension = name.extension()?.to_string_lossy().to_ascii_lowercase();
    let is_number = !extension.chars().any(char::is_alphabetic);
    let of_input = |input: &PathBuf| input.extension().is_some_and(|own| own.to_string_lossy().eq_ignore_ascii_case(&extension));
    (!is_folder && !is_written_through && !is_number && !inputs.iter().any(of_input)).then_some(extension)
}

/// Whether an output whose name says one format may be written in another, that of an input whose own name says this.
fn is_written_so(said: Format, found: Format, named: Option<Format>) -> bool {
    match (said, found) {
        (Format::Csv(_), Format::Csv(_)) => named.is_none_or(|named| named == said),
        (Format::Json, Format::Jsonl) => named == Some(said),
        _ => false,
    }
}

/// The compression that a name says.
pub(super) fn compression_of(path: &Path) -> Option<Compression> {
    match path.extension()?.to_ascii_lowercase().to_str()? {
        "gz" | "gzip" => Some(Compression::Gzip),
        "zst" | "zstd" => Some(Compression::Zstd),
        _ => None,
    }
}
/// Refuses names of lists, of what went and of weights, that say another format than such lists have.
pub(super) fn check_lists(removed: Option<&Path>, weights: Option<&Path>) -> Result<(), Failure> {
    let refused =
        |path: &Path, known: &str| Err(Failure::Other(format!("{}: this list is not written in the format that its name says; {known}", path.display())));
    match (removed, weights) {
        (Some(path), _) if RemovalFormat::of_name(path).is_none() => {
            refused(path, "known are .jsonl .csv .html, each also with .gz or .zst (--removed-format names the format whatever the name)")
        }
        (_, Some(path)) if WeightFormat::of_name(path).is_none() => refused(path, "known are .jsonl .csv"),
        _ => Ok(()),
    }
}
