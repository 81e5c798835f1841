//! Arguments that several verbs share.

use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

use clap::{ArgMatches, Args, Command, FromArgMatches, ValueEnum};
use retold::Error;
use retold::config::{CheckConfig, ClusterParams, FieldNames, FileFilter, Keep, NearSettings, ReadOptions, TextEncoding, TextStyle};
use retold::read::{STDIN, source, walk};

use super::config_file::{configuration, place};
use super::destination::{Over, Wanted, is_stdout};
use super::limits::{LimitArgs, memory};
use super::outcome::Failure;

/// Narrowest page that can still be read.
const LEAST_WIDTH: usize = 40;

#[derive(Debug, Args)]
pub(crate) struct GlobalArgs {
    /// Threads to use; 0 takes one for each processor. The output does not depend on it
    #[arg(short = 'j', long, global = true, default_value_t = 0, value_name = "N")]
    pub(crate) threads: usize,
    /// Colour the output; `auto` looks at the terminal, `NO_COLOR` and `CLICOLOR_FORCE`
    #[arg(long, global = true, value_enum, default_value_t = When::Auto, value_name = "WHEN")]
    pub(crate) color: When,
    /// Show progress on stderr; `auto` does so on a terminal
    #[arg(long, global = true, value_enum, default_value_t = When::Auto, value_name = "WHEN")]
    pub(crate) progress: When,
    /// Print long texts to the terminal as they are, not through `$PAGER`
    #[arg(long, global = true)]
    pub(crate) no_pager: bool,
    /// Say no warnings and show no progress
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say what is being done
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum When {
    Auto,
    Always,
    Never,
}

impl When {
    /// Whether to colour a stream, which is a terminal or not.
    pub(crate) fn colors(self, terminal: bool) -> bool {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) => false,
            Self::Auto => set("CLICOLOR_FORCE") || (terminal && std::env::var_os("TERM").is_none_or(|term| term != "dumb")),
        }
    }
}

/// What is read and how.
#[derive(Debug)]
pub(crate) struct InputArgs {
    /// Everything that is named, by arguments and by lists of files.
    pub(crate) inputs: Vec<PathBuf>,
    given: GivenInputs,
}

impl Args for InputArgs {
    fn augment_args(command: Command) -> Command {
        GivenInputs::augment_args(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
        GivenInputs::augment_args_for_update(command)
    }
}

impl FromArgMatches for InputArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let given = GivenInputs::from_arg_matches(matches)?;
        let mut inputs = given.inputs.clone();
        if let Some(list) = &given.files_from {
            inputs.extend(listed(list, &inputs).map_err(|reason| clap::Error::raw(clap::error::ErrorKind::Io, format!("{}: {reason}\n", list.display())))?);
        }
        Ok(Self { inputs, given })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// The paths in a list of files: one a line, or with NUL bytes between them.
fn listed(list: &Path, inputs: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let standard = Path::new(STDIN);
    let mut bytes = Vec::new();
    let read = if list == standard {
        if inputs.iter().any(|input| input == standard) {
            return Err("standard input cannot be both a list of files and an input".into());
        }
        source::stdin().and_then(|mut input| input.read_to_end(&mut bytes))
    } else {
        source::open(list).and_then(|mut file| file.read_to_end(&mut bytes))
    };
    read.map_err(|error| error.to_string())?;
    let end = if bytes.contains(&0) { 0 } else { b'\n' };
    let names = bytes.split(|byte| *byte == end).map(|name| if end == 0 { name } else { name.strip_suffix(b"\r").unwrap_or(name) });
    let paths: Vec<PathBuf> = names.filter(|name| !name.is_empty()).map(path).collect();
    match paths.iter().any(|path| path == standard) && list == standard {
        true => Err("standard input cannot be both a list of files and an input".into()),
        false if paths.is_empty() => Err("names no file".into()),
        false => Ok(paths),
    }
}

/// The path of these bytes; where the system has no paths of bytes, what is no UTF-8 names no file.
fn path(bytes: &[u8]) -> PathBuf {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        std::ffi::OsStr::from_bytes(bytes).into()
    }
    #[cfg(not(unix))]
    {
        String::from_utf8_lossy(bytes).into_owned().into()
    }
}

#[derive(Debug, Clone, Args)]
struct GivenInputs {
    /// Files, folders, or `-` for standard input
    #[arg(required_unless_present = "files_from", value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Read also the files that FILE names, one a line or with NUL bytes between them; `-` for standard input
    #[arg(long, value_name = "FILE")]
    files_from: Option<PathBuf>,
    /// In folders, read only files that fit a pattern (`*.jsonl`, `2025/**/*.txt`), whatever their extension; may be repeated
    #[arg(long, value_name = "PATTERN", value_parser = pattern)]
    include: Vec<String>,
    /// In folders, pass over files and folders that fit a pattern; may be repeated
    #[arg(long, value_name = "PATTERN", value_parser = pattern)]
    exclude: Vec<String>,
    /// Read bytes that are no UTF-8 as U+FFFD instead of refusing the file
    #[arg(long)]
    lossy: bool,
    /// Encoding of inputs that are no UTF-8 and begin with no byte order mark (not of WARC and Parquet, which say theirs)
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    encoding: Option<TextEncoding>,
    /// Field of a record that names it; `meta.id` is the field `id` inside `meta`, and so for the others
    #[arg(long, default_value_t = FieldNames::default().id, value_name = "NAME", help_heading = "Fields of records")]
    id_field: String,
    /// Field of a record that holds its text
    #[arg(long, default_value_t = FieldNames::default().text, value_name = "NAME", help_heading = "Fields of records")]
    text_field: String,
    /// Field of a record that holds its headline
    #[arg(long, default_value_t = FieldNames::default().title, value_name = "NAME", help_heading = "Fields of records")]
    title_field: String,
    /// Field of a record that names its publisher
    #[arg(long, default_value_t = FieldNames::default().outlet, value_name = "NAME", help_heading = "Fields of records")]
    outlet_field: String,
    /// Field of a record that tells when it was published
    #[arg(long, default_value_t = FieldNames::default().date, value_name = "NAME", help_heading = "Fields of records")]
    date_field: String,
    #[command(flatten)]
    limits: LimitArgs,
}

impl InputArgs {
    /// Everything that is read: the inputs, and the list that names some of them.
    pub(crate) fn read_paths(&self) -> Vec<PathBuf> {
        let list = self.given.files_from.iter().filter(|list| *list != Path::new(STDIN));
        self.inputs.iter().chain(list).cloned().collect()
    }

    pub(crate) fn read_options(&self) -> ReadOptions {
        let given = &self.given;
        let fields = FieldNames::default().with_id(&given.id_field).with_text(&given.text_field).with_title(&given.title_field);
        let fields = fields.with_outlet(&given.outlet_field).with_date(&given.date_field);
        let files = FileFilter::default().with_include(&given.include).with_exclude(&given.exclude);
        ReadOptions::default().with_fields(fields).with_lossy(given.lossy).with_encoding(given.encoding).with_limits(given.limits.limits()).with_files(files)
    }
}

/// When documents are near, and which of them stands for the others.
#[derive(Debug, Args)]
pub(crate) struct NearArgs {
    /// Least Jaccard similarity of near documents [default: 0.7]
    #[arg(long, value_parser = threshold, value_name = "JACCARD")]
    threshold: Option<f64>,
    /// Words of a shingle (characters in scripts without blanks) [default: 5]
    #[arg(long, value_name = "N", value_parser = shingle_size)]
    shingle: Option<usize>,
    /// Least chance to find a pair that lies at the threshold [default: 0.99]
    #[arg(long, value_name = "SHARE", value_parser = recall)]
    recall: Option<f64>,
    /// Which of several documents stands for the others: longest, earliest, latest, first, or outlet:a,b,c [default: longest]
    #[arg(long)]
    keep: Option<Keep>,
}

impl NearArgs {
    /// The arguments that decide which documents are near, and whether each is given.
    pub(crate) fn of_near(&self) -> [(&'static str, bool); 2] {
        [("--threshold", self.threshold.is_some()), ("--recall", self.recall.is_some())]
    }

    /// The argument that decides which document stands for others, and whether it is given.
    pub(crate) fn of_keep(&self) -> [(&'static str, bool); 1] {
        [("--keep", self.keep.is_some())]
    }
}

/// How much memory the tables of a corpus may take.
#[derive(Debug, Args)]
pub(crate) struct MemoryArgs {
    /// Memory to stay within, such as 512MiB: what does not fit goes to the folder for temporary files, and the output stays the same. Names and places
    /// of documents (some 120 bytes and the id each), what is found, and what passages and stories need stay in memory
    #[arg(long, value_name = "SIZE", value_parser = memory)]
    memory: Option<u64>,
}

impl MemoryArgs {
    /// The limit in bytes, where the command line or the configuration names one.
    pub(crate) fn limit(&self, config: &CheckConfig) -> Result<Option<u64>, Failure> {
        Ok(self.memory.or(config.memory()?))
    }
}

/// Where a run keeps what is done of it.
#[derive(Debug, Args)]
pub(crate) struct WorkArgs {
    /// Keep what is done of the run in this folder until it is finished, so that --resume can go on from there whatever ends it; also takes what --memory puts
    /// on disk. Some 300 bytes a document; with passages and stories some 20 a word
    #[arg(long, value_name = "DIR")]
    work_dir: Option<PathBuf>,
    /// Go on with the unfinished run in the folder of --work-dir, which must be of the same inputs and settings; begins one where there is none
    #[arg(long, requires = "work_dir")]
    resume: bool,
}

impl WorkArgs {
    /// The folder, where there is one, and whether an unfinished run is taken up.
    pub(crate) fn folder(&self) -> (Option<PathBuf>, bool) {
        (self.work_dir.clone(), self.resume)
    }

    /// The folder as an output, which is no input and no other output.
    pub(crate) fn wanted(&self) -> Option<Wanted<'_>> {
        let path = self.work_dir.as_deref()?;
        Some(Wanted { argument: "--work-dir", path, over: Over::Anything, among_inputs: false })
    }
}

fn encoding(value: &str) -> Result<TextEncoding, String> {
    TextEncoding::named(value).map_err(|error| match error {
        Error::Setting { allowed, .. } => format!("expected {allowed}"),
        other => other.to_string(),
    })
}

fn pattern(value: &str) -> Result<String, String> {
    walk::check_pattern(value).map(|()| value.to_owned())
}

fn threshold(value: &str) -> Result<f64, String> {
    let share = number(value);
    allowed(&ClusterParams::default().with_threshold(share), share)
}

fn recall(value: &str) -> Result<f64, String> {
    let share = number(value);
    allowed(&ClusterParams::default().with_recall(share), share)
}

/// A number; what is none is in no range.
fn number(value: &str) -> f64 {
    value.parse().unwrap_or(f64::NAN)
}

fn shingle_size(value: &str) -> Result<usize, String> {
    let size = value.parse().unwrap_or(0);
    allowed(&ClusterParams::default().with_shingle(size), size)
}

/// A value, when settings with it are allowed.
fn allowed<T>(params: &ClusterParams, value: T) -> Result<T, String> {
    params.validate().map(|()| value).map_err(|error| match error {
        Error::Setting { allowed, .. } => allowed,
        other => other.to_string(),
    })
}

impl NearArgs {
    /// What the command line says.
    pub(crate) fn settings(&self) -> NearSettings {
        let mut settings = NearSettings::default();
        (settings.threshold, settings.shingle, settings.recall) = (self.threshold, self.shingle, self.recall);
        settings.keep = self.keep.as_ref().map(Keep::to_string);
        settings
    }
}

/// Where settings come from that the command line does not name.
#[derive(Debug, Args)]
pub(crate) struct ConfigArgs {
    /// Configuration; by default the nearest retold.toml upwards from here
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

impl ConfigArgs {
    /// Where the configuration stands that is read, as one path or none.
    pub(crate) fn place(&self) -> Vec<PathBuf> {
        place(self.config.as_deref()).into_iter().collect()
    }

    pub(crate) fn read(&self) -> Result<CheckConfig, Failure> {
        configuration(self.config.as_deref()).map(|(config, _)| config)
    }
}

/// What extensions say of the form of a report; those of other data say that it is none.
const EXTENSIONS: [(&str, &str); 17] = [
    ("json", "json"),
    ("jsonl", "jsonl"),
    ("ndjson", "jsonl"),
    ("csv", "csv"),
    ("html", "html"),
    ("htm", "html"),
    ("md", "markdown"),
    ("markdown", "markdown"),
    ("sarif", "sarif"),
    ("xml", "junit"),
    ("tsv", "tsv"),
    ("parquet", "parquet"),
    ("pq", "parquet"),
    ("gz", "gzip"),
    ("gzip", "gzip"),
    ("zst", "zstd"),
    ("zstd", "zstd"),
];

#[derive(Debug, Args)]
pub(crate) struct OutputArgs {
    /// Write to a file, which appears whole or not at all, instead of stdout; `-` is stdout
    #[arg(short, long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
}

impl OutputArgs {
    /// The file that is written to; `None` for standard output.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| !is_stdout(path))
    }

    /// The form of a report: the one that was asked for, else what the extension of the output says, else the first one.
    ///
    /// # Errors
    /// When the extension says what the report cannot be.
    pub(crate) fn form<F: ValueEnum + Clone>(&self, asked: Option<&F>) -> Result<F, Failure> {
        let forms = F::value_variants();
        if let Some(asked) = asked {
            return Ok(asked.clone());
        }
        let extension = self.file().and_then(Path::extension).map(|end| end.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
        let name = EXTENSIONS.iter().find(|(known, _)| *known == extension).map_or("text", |(_, name)| *name);
        F::from_str(name, false).map_err(|_| {
            let names: Vec<String> = forms.iter().filter_map(ValueEnum::to_possible_value).map(|form| form.get_name().to_owned()).collect();
            let path = self.output.as_deref().unwrap_or(Path::new(STDIN)).display();
            Failure::Other(format!("{path}: this report is not written as .{extension}; --format takes {}", names.join(", ")))
        })
    }

    /// The output as the rules about destinations ask for it.
    pub(crate) fn wanted(&self) -> Wanted<'_> {
        Wanted::report("--output", self.output.as_deref().unwrap_or(Path::new("-")))
    }

    /// Whether the output is read on a terminal.
    pub(crate) fn is_terminal(&self) -> bool {
        self.file().is_none() && std::io::stdout().is_terminal()
    }

    /// Columns of the terminal, where the output is read on one.
    pub(crate) fn columns(&self) -> Option<usize> {
        terminal_size::terminal_size().filter(|_| self.is_terminal()).map(|(width, _)| usize::from(width.0))
    }

    /// How a text for reading is laid out: as wide as asked for, or as the terminal.
    pub(crate) fn text_style(&self, width: Option<usize>, global: &GlobalArgs) -> TextStyle {
        let terminal = self.is_terminal();
        let style = TextStyle::default();
        let width = width.or(self.columns()).unwrap_or(style.width).max(LEAST_WIDTH);
        style.with_width(width).with_color(global.color.colors(terminal)).with_links(terminal && knows_links())
    }
}

/// Whether the terminal shows links: those that do say who they are.
fn knows_links() -> bool {
    let said = |name| std::env::var(name).unwrap_or_default();
    let is_one_of = |names: &[&str], value: String| names.iter().any(|name| value.starts_with(name));
    is_one_of(&["iTerm", "WezTerm", "vscode", "ghostty", "Hyper", "rio"], said("TERM_PROGRAM"))
        || is_one_of(&["xterm-kitty", "xterm-ghostty", "foot", "alacritty", "wezterm"], said("TERM"))
        || said("VTE_VERSION").parse().is_ok_and(|version: u32| version >= 5000)
        || ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM"].iter().any(|name| !said(name).is_empty())
}

/// Most threads: more than any machine has processors, and as many as one can start without a wait.
const MOST_THREADS: usize = 1024;

/// Starts the pool that all stages share.
pub(crate) fn start_threads(threads: usize) -> Result<(), Failure> {
    if threads > MOST_THREADS {
        return Err(Failure::Other(format!("--threads = {threads}: allowed is a whole number from 0 to {MOST_THREADS}")));
    }
    rayon::ThreadPoolBuilder::new().num_threads(threads).build_global().map_err(|error| Failure::Other(format!("cannot start {threads} threads: {error}")))
}
