//! `retold clean`: a corpus without what it says twice.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args, ValueEnum};
use retold::Error;
use retold::config::{CleanParams, CleanScope, FactPolicy};
use retold::pipeline::clean::{Plan, WriteError, files, plan};
use retold::progress::Progress;
use retold::read::{Event, STDIN};
use retold::report::clean::{Run, write_json, write_text};

use super::args::{GlobalArgs, InputArgs, NearArgs};
use super::corpus_output::{Layout, Writer, check};
use super::messages::Messages;
use super::{Failure, Outcome, output, progress};

/// Write a corpus without repeated documents and repeated blocks, and say what went and why
///
/// A document goes when one that stays holds each of its sentences; a block goes when another copy stays in its document.
/// Formats, field order, compression and everything that is not text stay as they are. Web pages (HTML, WARC) are written
/// as JSONL of their extracted texts.
#[derive(Debug, Args)]
pub(crate) struct CleanArgs {
    #[command(flatten)]
    input: InputArgs,
    /// Where the corpus goes: a file for one file, else a folder; appears whole or not at all
    #[arg(short, long, value_name = "PATH", required_unless_present = "dry_run")]
    output: Option<PathBuf>,
    /// List what went as JSONL, a line a document or block, with what stays for it
    #[arg(long, value_name = "FILE")]
    removed: Option<PathBuf>,
    /// Remove only whole documents, or only blocks inside them
    #[arg(long, value_enum, value_name = "WHAT")]
    only: Option<Only>,
    #[command(flatten)]
    near: NearArgs,
    /// What becomes of a near document that says something of its own: another number, name, date or word of content, a negation
    #[arg(long, value_enum, default_value_t = FactsOption::Keep, value_name = "WHAT")]
    facts: FactsOption,
    /// Also remove lines that stand in at least N documents of one outlet, from all of them but the first
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..))]
    boilerplate: Option<u32>,
    /// Write no corpus; say what would go (and list it with --removed)
    #[arg(long)]
    dry_run: bool,
    /// Replace outputs that exist
    #[arg(long)]
    force: bool,
    /// Form of the summary
    #[arg(short, long, value_enum, default_value_t = Format::Text, value_name = "FORMAT")]
    format: Format,
    /// Put the time spent into the summary, which then differs from run to run
    #[arg(long)]
    timings: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Only {
    Documents,
    Blocks,
}

/// What becomes of near documents that say something of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FactsOption {
    /// They stay
    Keep,
    /// They go: plain removal of near-duplicates
    Ignore,
}

/// Forms of the summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table
    Text,
    /// One object
    Json,
}

impl CleanArgs {
    fn params(&self) -> CleanParams {
        let scope = match self.only {
            None => CleanScope::All,
            Some(Only::Documents) => CleanScope::Documents,
            Some(Only::Blocks) => CleanScope::Blocks,
        };
        let facts = match self.facts {
            FactsOption::Keep => FactPolicy::Keep,
            FactsOption::Ignore => FactPolicy::Ignore,
        };
        let params = CleanParams::default().with_scope(scope).with_corpus(self.near.params()).with_facts(facts);
        match self.boilerplate {
            Some(documents) => params.with_boilerplate(documents),
            None => params,
        }
    }

    /// The output of the corpus, when there is to be one.
    fn target(&self) -> Option<&Path> {
        self.output.as_deref().filter(|_| !self.dry_run)
    }
}

/// Reads the corpus, writes what stays of it and says what went.
pub(crate) fn run(args: &CleanArgs, global: &GlobalArgs, messages: &Messages) -> Result<Outcome, Failure> {
    let start = Instant::now();
    let inputs = &args.input.inputs;
    if inputs.iter().any(|input| input == Path::new(STDIN)) {
        return Err(Failure::Other("-: clean reads its inputs twice, and standard input cannot be; name a file".into()));
    }
    for path in args.target().into_iter().chain(args.removed.as_deref()) {
        check(path, inputs, args.force)?;
    }
    if args.removed.is_some() && args.removed == args.output {
        return Err(Failure::Other("--output and --removed name one place".into()));
    }
    let bars = progress::interruptible(global)?;
    let (layout, bad_inputs) = layout(inputs, messages)?;
    let params = args.params();
    let mut plan = plan(&layout.files, &args.input.read_options(), &params, &bars).map_err(|error| Failure::Other(error.to_string()))?;
    plan.warnings.iter().for_each(|warning| messages.warning(warning));
    plan.errors.iter().for_each(|error| messages.error(error));
    if plan.interrupted || !write(args, &layout, &mut plan, &bars)? {
        return Ok(Outcome::Interrupted);
    }
    let errors: Vec<Error> = bad_inputs.into_iter().chain(std::mem::take(&mut plan.errors)).collect();
    let run = Run { errors: &errors, dry: args.dry_run, seconds: args.timings.then(|| start.elapsed().as_secs_f64()) };
    let summary = match args.format {
        Format::Text => output::print(|out| write_text(out, &plan.figures, &params, run)),
        Format::Json => output::print(|out| write_json(out, &plan.figures, &params, run)),
    };
    match summary {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => return Err(Failure::ClosedPipe),
        other => other.map_err(|error| Failure::Other(format!("stdout: {error}")))?,
    }
    Ok(if !errors.is_empty() { Outcome::BadInput } else { Outcome::Done })
}

/// The files of the inputs, and what could not be walked of them.
fn layout(inputs: &[PathBuf], messages: &Messages) -> Result<(Layout, Vec<Error>), Failure> {
    let mut bad = Vec::new();
    let found: Vec<(PathBuf, Vec<PathBuf>)> = inputs
        .iter()
        .map(|input| {
            let files = files(input, &mut |event| match event {
                Event::Document(_) => {}
                Event::Warning(warning) => messages.warning(&warning),
                Event::Error(error) => {
                    messages.error(&error);
                    bad.push(error);
                }
            });
            (input.clone(), files)
        })
        .collect();
    Ok((Layout::of(&found)?, bad))
}

/// Writes everything; `false` when the user ended that, and nothing was.
fn write(args: &CleanArgs, layout: &Layout, plan: &mut Plan, bars: &dyn Progress) -> Result<bool, Failure> {
    let failed = |error: std::io::Error| {
        let path = args.target().or(args.removed.as_deref()).unwrap_or(Path::new("output"));
        Failure::Other(format!("{}: {error}", path.display()))
    };
    let mut writer = Writer::new(layout, args.target(), args.removed.as_deref()).map_err(failed)?;
    match plan.write(&layout.files, &mut writer, bars) {
        Err(WriteError::Interrupted) => return Ok(false),
        Err(WriteError::Target(error)) => return Err(failed(error)),
        Err(WriteError::Input(error)) => return Err(Failure::Other(error.to_string())),
        Ok(()) => {}
    }
    writer.finish().map_err(failed)?;
    Ok(true)
}
