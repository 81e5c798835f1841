//! `retold cluster`: related documents of a corpus.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use retold::config::{CorpusParams, FieldNames, Keep, NearParams, ReadOptions, Relation, ShingleParams};
use retold::pipeline::corpus::{Clustering, cluster, explain};
use retold::progress::Progress;
use retold::report::cluster::{ClusterFormat, write, write_explanation};

/// Exit codes.
pub const DONE: u8 = 0;
/// Something was found and `--exit-code` asked to say so.
pub const FOUND: u8 = 1;
/// Usage, configuration or input/output error.
pub const FAILED: u8 = 2;
/// Ended early by the user.
pub const INTERRUPTED: u8 = 130;

/// Find the documents of a corpus that are the same text or nearly so.
#[derive(Debug, Args)]
pub struct ClusterArgs {
    /// Files, folders, or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,
    /// What to seek
    #[arg(long, value_delimiter = ',', default_value = "exact,near", value_parser = relation)]
    pub relations: Vec<Option<Relation>>,
    /// Least Jaccard similarity of near documents
    #[arg(long, default_value_t = NearParams::default().threshold, value_parser = share)]
    pub threshold: f64,
    /// Words of a shingle (characters in scripts without blanks)
    #[arg(long, value_name = "N", default_value_t = ShingleParams::default().size, value_parser = shingle_size)]
    pub shingle: usize,
    /// Least chance to find a pair that lies at the threshold
    #[arg(long, value_name = "SHARE", default_value_t = NearParams::default().recall, value_parser = share)]
    pub recall: f64,
    /// Which document represents a cluster: longest, earliest, latest, first, or outlet:a,b,c
    #[arg(long, default_value = "longest", value_parser = keep)]
    pub keep: Keep,
    /// Say everything about two documents instead
    #[arg(long, num_args = 2, value_names = ["ID", "ID"])]
    pub explain: Option<Vec<String>>,
    /// Form of the report
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Where the report goes instead of standard output
    #[arg(long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// Put the time spent into the report (which then differs from run to run)
    #[arg(long)]
    pub timings: bool,
    /// Exit with 1 when related documents were found
    #[arg(long)]
    pub exit_code: bool,
    /// Threads; 0 means one a processor
    #[arg(short = 'j', long, value_name = "N", default_value_t = 0)]
    pub threads: usize,
    /// Whether to show how far the work is
    #[arg(long, value_enum, default_value_t = Show::Auto)]
    pub progress: Show,
    /// Read bytes that are no UTF-8 as U+FFFD
    #[arg(long)]
    pub lossy: bool,
    /// Fields of a record
    #[command(flatten)]
    pub fields: FieldArgs,
}

/// Names of the fields of a record.
#[derive(Debug, Args)]
#[allow(clippy::struct_field_names)]
pub struct FieldArgs {
    /// Field with the id
    #[arg(long, value_name = "NAME", default_value = "id")]
    pub id_field: String,
    /// Field with the text
    #[arg(long, value_name = "NAME", default_value = "text")]
    pub text_field: String,
    /// Field with the title
    #[arg(long, value_name = "NAME", default_value = "title")]
    pub title_field: String,
    /// Field with the outlet
    #[arg(long, value_name = "NAME", default_value = "source")]
    pub outlet_field: String,
    /// Field with the date
    #[arg(long, value_name = "NAME", default_value = "date")]
    pub date_field: String,
}

/// Forms of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables
    Text,
    /// One object
    Json,
    /// One object a line
    Jsonl,
    /// One line a clustered document
    Csv,
}

/// When to show progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Show {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// Relations by name; those that other stages find are accepted and passed over here.
fn relation(name: &str) -> Result<Option<Relation>, String> {
    match name {
        "exact" => Ok(Some(Relation::Exact)),
        "near" => Ok(Some(Relation::Near)),
        "contains" | "passage" | "story" => Ok(None),
        _ => Err("one of exact, near, contains, passage, story".into()),
    }
}

fn share(value: &str) -> Result<f64, String> {
    value.parse().ok().filter(|share| *share > 0.0 && *share <= 1.0).ok_or_else(|| "a number above 0 and at most 1".into())
}

fn shingle_size(value: &str) -> Result<usize, String> {
    value.parse().ok().filter(|size| (1..=64).contains(size)).ok_or_else(|| "a whole number from 1 to 64".into())
}

fn keep(value: &str) -> Result<Keep, String> {
    match value {
        "longest" => Ok(Keep::Longest),
        "earliest" => Ok(Keep::Earliest),
        "latest" => Ok(Keep::Latest),
        "first" => Ok(Keep::First),
        _ => match value.strip_prefix("outlet:") {
            Some(order) if !order.is_empty() => Ok(Keep::Outlet(order.split(',').map(|name| name.trim().to_owned()).collect())),
            _ => Err("one of longest, earliest, latest, first, outlet:a,b,c".into()),
        },
    }
}

impl ClusterArgs {
    fn params(&self) -> CorpusParams {
        CorpusParams {
            relations: self.relations.iter().copied().flatten().collect(),
            shingles: ShingleParams { size: self.shingle },
            near: NearParams { threshold: self.threshold, recall: self.recall.min(0.999_999), ..NearParams::default() },
            keep: self.keep.clone(),
            ..CorpusParams::default()
        }
    }

    fn read_options(&self) -> ReadOptions {
        let FieldArgs { id_field, text_field, title_field, outlet_field, date_field } = &self.fields;
        let fields =
            FieldNames { id: id_field.clone(), text: text_field.clone(), title: title_field.clone(), outlet: outlet_field.clone(), date: date_field.clone() };
        ReadOptions { fields, lossy: self.lossy, ..ReadOptions::default() }
    }

    /// Runs the verb and returns the exit code.
    ///
    /// # Errors
    /// When the report cannot be written, or the threads cannot be started.
    pub fn run(&self) -> io::Result<u8> {
        static CANCELLED: AtomicBool = AtomicBool::new(false);
        // The first signal ends the run with what is finished, the second one ends the program.
        let handled = ctrlc::set_handler(|| {
            if CANCELLED.swap(true, Ordering::Relaxed) {
                std::process::exit(i32::from(INTERRUPTED));
            }
        });
        handled.map_err(io::Error::other)?;
        let start = Instant::now();
        let bars = Bars::new(self.progress, &CANCELLED);
        let threads = rayon::ThreadPoolBuilder::new().num_threads(self.threads).build().map_err(io::Error::other)?;
        let params = self.params();
        let found = threads.install(|| cluster(&self.inputs, &self.read_options(), &params, &bars));
        bars.bar.finish_and_clear();
        let mut errors = io::stderr().lock();
        for warning in &found.warnings {
            writeln!(errors, "warning: {warning}")?;
        }
        for error in &found.errors {
            writeln!(errors, "error: {error}")?;
        }
        let code = self.report(&found, &params, start.elapsed())?;
        Ok(if found.interrupted { INTERRUPTED } else { code })
    }

    fn report(&self, found: &Clustering, params: &CorpusParams, spent: Duration) -> io::Result<u8> {
        let mut code = if !found.errors.is_empty() {
            FAILED
        } else if self.exit_code && !found.pairs.is_empty() {
            FOUND
        } else {
            DONE
        };
        let mut report = |out: &mut dyn Write| -> io::Result<()> {
            let Some([a, b]) = self.explain.as_deref() else {
                let format = match self.format {
                    Format::Text => ClusterFormat::Text,
                    Format::Json => ClusterFormat::Json,
                    Format::Jsonl => ClusterFormat::Jsonl,
                    Format::Csv => ClusterFormat::Csv,
                };
                return write(out, found, params, self.timings.then_some(spent.as_secs_f64()), format);
            };
            match explain(found, params, a, b) {
                Ok(Some(explanation)) => write_explanation(out, found, &explanation),
                Ok(None) => {
                    code = FAILED;
                    writeln!(io::stderr(), "error: --explain: no document is called {a:?} or {b:?}")
                }
                Err(error) => Err(io::Error::other(error)),
            }
        };
        match &self.output {
            None => {
                let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
                report(&mut out)?;
                out.flush()?;
            }
            Some(path) => {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), PathBuf::from);
                let whole = tempfile::NamedTempFile::new_in(folder)?;
                let mut out = BufWriter::with_capacity(1 << 16, File::options().write(true).open(whole.path())?);
                report(&mut out)?;
                out.flush()?;
                whole.persist(path).map_err(|error| error.error)?;
            }
        }
        Ok(code)
    }
}

/// Progress bars on standard error, and whether the user ended the run.
struct Bars {
    bar: ProgressBar,
    cancelled: &'static AtomicBool,
}

impl Bars {
    fn new(show: Show, cancelled: &'static AtomicBool) -> Self {
        let bar = match show {
            Show::Never => ProgressBar::hidden(),
            Show::Always => ProgressBar::with_draw_target(None, indicatif::ProgressDrawTarget::stderr_with_hz(10)),
            Show::Auto => ProgressBar::no_length(),
        };
        Self { bar, cancelled }
    }
}

impl Progress for Bars {
    fn begin(&self, phase: &str, steps: u64) {
        let rate = if phase == "reading" { "{bytes}/{total_bytes} {bytes_per_sec}" } else { "{pos}/{len} {per_sec}" };
        let template = format!("{{msg:<18}} {{bar:30}} {rate} {{eta}} left");
        if let Ok(style) = ProgressStyle::with_template(&template) {
            self.bar.set_style(style);
        }
        self.bar.reset();
        self.bar.set_length(steps);
        self.bar.set_message(phase.to_owned());
    }

    fn advance(&self, steps: u64) {
        self.bar.inc(steps);
    }

    fn finish(&self) {}

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}
