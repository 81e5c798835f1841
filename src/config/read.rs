//! Defaults of reading.

use std::path::{Path, PathBuf};

use super::encoding::TextEncoding;
use super::range::{count, refuse_unless};
use crate::error::Error;

/// How inputs are read ([`crate::read`]).
///
/// ```
/// use retold::{FieldNames, ReadLimits, ReadOptions};
///
/// let options = ReadOptions::default()
///     .with_fields(FieldNames::default().with_text("body").with_outlet("publisher"))
///     .with_limits(ReadLimits::default().with_document_bytes(1 << 20))
///     .with_lossy(true);
/// options.validate()?;
/// # Ok::<(), retold::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct ReadOptions {
    /// Which field of a record is what.
    pub fields: FieldNames,
    /// Whether bytes that are no UTF-8 become U+FFFD, with a warning, instead of an error.
    pub lossy: bool,
    /// The encoding of texts, JSONL, tables and pages that are no UTF-8 and begin with no byte order mark; `None` refuses those. Positions
    /// count the text as UTF-8.
    pub encoding: Option<TextEncoding>,
    /// What is refused.
    pub limits: ReadLimits,
    /// Which files of a folder are read.
    pub files: FileFilter,
    /// Streams that stand in temporary files, since they are read more than once: where, and what the user called them.
    pub streams: Vec<(PathBuf, PathBuf)>,
}

impl ReadOptions {
    /// What the user called the file at `path`.
    #[must_use]
    pub fn named<'a>(&'a self, path: &'a Path) -> &'a Path {
        self.streams.iter().find(|(held, _)| held == path).map_or(path, |(_, name)| name)
    }

    /// With other names of fields.
    #[must_use]
    pub fn with_fields(mut self, fields: FieldNames) -> Self {
        self.fields = fields;
        self
    }

    /// With bytes that are no UTF-8 read as U+FFFD, or refused.
    #[must_use]
    pub fn with_lossy(mut self, lossy: bool) -> Self {
        self.lossy = lossy;
        self
    }

    /// With the encoding of inputs that do not say theirs.
    #[must_use]
    pub fn with_encoding(mut self, encoding: Option<TextEncoding>) -> Self {
        self.encoding = encoding;
        self
    }

    /// With other limits.
    #[must_use]
    pub fn with_limits(mut self, limits: ReadLimits) -> Self {
        self.limits = limits;
        self
    }

    /// With another choice of the files of a folder.
    #[must_use]
    pub fn with_files(mut self, files: FileFilter) -> Self {
        self.files = files;
        self
    }

    /// Whether every setting is in its range. Constant cost.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is not.
    pub fn validate(&self) -> Result<(), Error> {
        let FieldNames { id, text, title, outlet, date } = &self.fields;
        for (role, name) in [("id-field", id), ("text-field", text), ("title-field", title), ("outlet-field", outlet), ("date-field", date)] {
            refuse_unless(!name.is_empty(), role, "\"\"", "the name of a field")?;
        }
        // Spans have 32 bits.
        count("bytes of a document", self.limits.document_bytes as u64, 1..=u64::from(u32::MAX))?;
        count("bytes of a line", self.limits.line_bytes as u64, 1..=u64::from(u32::MAX))
    }
}

/// Which files of a folder are read. A file that is named itself is always read.
///
/// Patterns are compared with the path below the folder that was named, one without `/` with the names of files and folders on every level;
/// `*` and `?` stand for letters of one name, `[a-z]` for one of a set, `[!a-z]` for one outside, `**` for any folders.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct FileFilter {
    /// Only files that one of these fits are read, whatever their extension; all that a reader knows where there are none.
    pub include: Vec<String>,
    /// Files and folders that one of these fits are passed over.
    pub exclude: Vec<String>,
}

impl FileFilter {
    /// With other patterns of what is read.
    #[must_use]
    pub fn with_include(mut self, patterns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.include = patterns.into_iter().map(Into::into).collect();
        self
    }

    /// With other patterns of what is passed over.
    #[must_use]
    pub fn with_exclude(mut self, patterns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.exclude = patterns.into_iter().map(Into::into).collect();
        self
    }
}

/// Names of the fields of a record (JSONL, JSON, CSV, Parquet). In JSON and Parquet `meta.body` is the field `body` of the object `meta`, where
/// no field is called just so.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldNames {
    /// The record's own name, `id` by default; a record without it is called `path:line`.
    pub id: String,
    /// The words, `text` by default. The only field that every record must have.
    pub text: String,
    /// The headline, `title` by default.
    pub title: String,
    /// Who published it, `source` by default. A record without it has no outlet; a wrong name is not noticed.
    pub outlet: String,
    /// When it was published, `date` by default.
    pub date: String,
}

impl FieldNames {
    /// With another field for the record's own name.
    #[must_use]
    pub fn with_id(mut self, name: impl Into<String>) -> Self {
        self.id = name.into();
        self
    }

    /// With another field for the words.
    #[must_use]
    pub fn with_text(mut self, name: impl Into<String>) -> Self {
        self.text = name.into();
        self
    }

    /// With another field for the headline.
    #[must_use]
    pub fn with_title(mut self, name: impl Into<String>) -> Self {
        self.title = name.into();
        self
    }

    /// With another field for the publisher.
    #[must_use]
    pub fn with_outlet(mut self, name: impl Into<String>) -> Self {
        self.outlet = name.into();
        self
    }

    /// With another field for the date.
    #[must_use]
    pub fn with_date(mut self, name: impl Into<String>) -> Self {
        self.date = name.into();
        self
    }
}

impl Default for FieldNames {
    fn default() -> Self {
        Self { id: "id".into(), text: "text".into(), title: "title".into(), outlet: "source".into(), date: "date".into() }
    }
}

/// What a reader refuses. Bounds the memory that one document can take, whatever the input holds.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReadLimits {
    /// Longest document, in bytes: 16 MiB by default. At most `u32::MAX`, the reach of a [`crate::span::Span`].
    pub document_bytes: usize,
    /// Longest line of a record file, in bytes: 64 MiB by default.
    pub line_bytes: usize,
    /// Most elements of a web page, 200,000 by default.
    pub page_elements: usize,
    /// Deepest nesting at which the article of a web page is looked for (that costs the square of the depth); the whole
    /// text of deeper pages is taken. Pages many times deeper are refused, because parsing alone is quadratic too.
    pub page_depth: usize,
    /// Most attributes of one tag of a web page, 1,000 by default: a parser needs the square of them. By hand; tags of real pages have dozens.
    pub page_attributes: usize,
    /// Most bytes that one compressed byte may become, beyond the first [`ReadLimits::line_bytes`]. News compresses to a
    /// third or a tenth of its size, and gzip reaches 1,032 at most.
    pub expansion: u64,
}

impl ReadLimits {
    /// Bytes of a damaged member of a gzip file, or frame of a zstd file, in which the next one is sought, too: the damage may hide where it ends. By hand: records are seldom longer.
    pub const DAMAGED_MEMBER: usize = 64 << 20;
    /// Most bytes of the dictionary that a zstd archive carries for its records. By hand: they have a megabyte or less.
    pub const DICTIONARY: usize = 16 << 20;
    /// Places in a damaged archive that look like the beginning of a record and are none, behind which no further one is sought. By hand: chance makes
    /// fewer of them in 64 GB.
    pub const DAMAGED_TRIES: usize = 4096;

    /// With another length of the longest document, in bytes.
    #[must_use]
    pub fn with_document_bytes(mut self, bytes: usize) -> Self {
        self.document_bytes = bytes;
        self
    }

    /// With another length of the longest line, in bytes.
    #[must_use]
    pub fn with_line_bytes(mut self, bytes: usize) -> Self {
        self.line_bytes = bytes;
        self
    }
}

impl Default for ReadLimits {
    fn default() -> Self {
        Self { document_bytes: 16 << 20, line_bytes: 64 << 20, page_elements: 200_000, page_depth: 256, page_attributes: 1_000, expansion: 500 }
    }
}
