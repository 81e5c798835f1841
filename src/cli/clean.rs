//! `retold clean`: a corpus without what it says twice.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;
use retold::Error;
use retold::config::{CleanParams, CleanSettings, FactsSetting, KeepPerSetting, OnlySetting, ReadOptions, ReferenceRemoval};
use retold::pipeline::clean::{Plan, WriteError};
use retold::progress::Progress;
use retold::report::clean::{CleanRun, write_json, write_text};
use retold::report::html::corpus::{Parts, write_cleaning};
use retold::report::removed::RemovalFormat;
use retold::report::weights::{self, WeightFormat};
use retold::spill::WorkFolder;

use super::args::{ConfigArgs, GlobalArgs, InputArgs, MemoryArgs, NearArgs, OutputArgs, WorkArgs};
use super::clean_values::{AgainstRemoves, FactsOption, KeepPer, Only, OutputFormat, RemovedFormat, SummaryFormat};
use super::corpus_form::{Form, check_lists, ends_with_slash};
use super::corpus_output::{Layout, Outputs, Writer};
use super::destination::{Over, Wanted, failure, is_stdout};
use super::memory::Memory;
use super::messages::{Messages, counted};
use super::outcome::{Failure, Outcome};
use super::reference::{Reference, ReferenceArgs, Sought};
use super::walked::{Walked, walked};
use super::{destination, idle, output, progress, streams};

/// So many of the near documents that stay are named in the summary.
const KEPT: usize = 20;

/// What is said where no document could be read.
const NOTHING_READ: &str = "no input could be read: nothing was written";
const NO_CORPUS: &str = "no document could be read: no corpus was written";

/// Write a corpus without repeated documents and repeated blocks, and say what went and why
///
/// A document goes when one that stays holds each of its sentences; a block goes when another copy stays in its document.
/// Formats, field order, compression and everything that is not text stay as they are where the output's name says nothing else. Web
/// pages (HTML, WARC) are written as JSONL of their extracted texts.
// Each is a flag of its own.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Args)]
#[command(after_help = super::examples::CLEAN)]
pub(crate) struct CleanArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    config: ConfigArgs,
    /// Where the corpus goes: a file whose name says the format (`.jsonl .json .csv .tsv .parquet .txt`, `.gz .zst`), a folder, or `-` for stdout
    #[arg(short, long, value_name = "PATH", required_unless_present_any = ["dry_run", "weights"])]
    output: Option<PathBuf>,
    /// Format of the corpus, where it is not that of the inputs or of the output's name
    #[arg(long, value_enum, value_name = "FORMAT")]
    output_format: Option<OutputFormat>,
    /// List what went, a line a document or block, with where it stood and what stays for it; as JSONL, or as the name says (.csv, .html)
    #[arg(long, value_name = "FILE")]
    removed: Option<PathBuf>,
    /// Form of the list of what went, whatever its name says
    #[arg(long, value_enum, requires = "removed", value_name = "FORMAT")]
    removed_format: Option<RemovedFormat>,
    /// Write the records that could not be read, as they are, those of a table under its head line; of WARC and pages a line of JSON each with file,
    /// record and reason. Without it they stay out
    #[arg(long, value_name = "FILE")]
    rejected: Option<PathBuf>,
    /// Remove only whole documents, or only blocks inside them
    #[arg(long, value_enum, value_name = "WHAT")]
    only: Option<Only>,
    #[command(flatten)]
    near: NearArgs,
    /// What becomes of a near document that says something of its own: another number, name, date or word of content, a negation
    /// [default: keep]
    #[arg(long, value_enum, value_name = "WHAT")]
    facts: Option<FactsOption>,
    /// Also remove lines that stand in at least N documents of one outlet, from all of them but the first
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..))]
    boilerplate: Option<u32>,
    /// Keep one document of each cluster in each outlet (the field that --outlet-field names), and not one of all
    #[arg(long, value_enum, value_name = "FIELD")]
    keep_per: Option<KeepPer>,
    /// Also keep a passage that at least N documents carry in one of them alone, where its context is fullest; sentences go as a whole
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..))]
    passages: Option<u32>,
    /// Remove nothing: write what each document weighs, one over the size of its cluster, as JSONL, or as the name says (.csv)
    #[arg(long, value_name = "FILE", conflicts_with_all = NOT_WITH_WEIGHTS)]
    weights: Option<PathBuf>,
    #[command(flatten)]
    memory: MemoryArgs,
    #[command(flatten)]
    work: WorkArgs,
    #[command(flatten)]
    reference: ReferenceArgs,
    /// What goes of a document that holds an item of the reference set [default: passage]
    #[arg(long, value_enum, value_name = "WHAT", requires = "against", help_heading = "Reference set")]
    against_removes: Option<AgainstRemoves>,
    /// Also remove what this index holds already
    #[cfg(feature = "index")]
    #[arg(long, value_name = "DIR")]
    index: Option<PathBuf>,
    /// Add what stays to the index when the corpus was written; makes the index where there is none
    #[cfg(feature = "index")]
    #[arg(long, requires = "index")]
    remember: bool,
    /// Write no corpus; say what would go (and list it with --removed)
    #[arg(long)]
    dry_run: bool,
    /// Replace outputs that exist: a file by a file, a folder that `clean` wrote by a folder
    #[arg(long)]
    force: bool,
    /// Form of the summary
    #[arg(short, long, value_enum, default_value_t = SummaryFormat::Text, value_name = "FORMAT")]
    format: SummaryFormat,
    /// Put the time spent into the summary, which then differs from run to run
    #[arg(long)]
    timings: bool,
}

/// What is about documents that go.
#[cfg(feature = "index")]
const NOT_WITH_WEIGHTS: [&str; 8] = ["output", "removed", "rejected", "boilerplate", "passages", "against", "index", "dry_run"];
#[cfg(not(feature = "index"))]
const NOT_WITH_WEIGHTS: [&str; 7] = ["output", "removed", "rejected", "boilerplate", "passages", "against", "dry_run"];

impl CleanArgs {
    fn params(&self, mut settings: CleanSettings) -> Result<CleanParams, Failure> {
        settings.only = self.only.map_or(settings.only, |only| {
            Some(match only {
                Only::Documents => OnlySetting::Documents,
                Only::Blocks => OnlySetting::Blocks,
            })
        });
        settings.facts = self.facts.map_or(settings.facts, |facts| {
            Some(match facts {
                FactsOption::Keep => FactsSetting::Keep,
                FactsOption::Ignore => FactsSetting::Ignore,
            })
        });
        settings.boilerplate = self.boilerplate.or(settings.boilerplate);
        settings.passages = self.passages.or(settings.passages);
        settings.keep_per = self.keep_per.map(|KeepPer::Outlet| KeepPerSetting::Outlet).or(settings.keep_per);
        let removes = self.against_removes.map(|removes| match removes {
            AgainstRemoves::Passage => ReferenceRemoval::Passage,
            AgainstRemoves::Document => ReferenceRemoval::Document,
        });
        settings.against_removes = removes.or(settings.against_removes);
        if self.weights.is_some() {
            (settings.passages, settings.boilerplate) = (None, None);
        }
        Ok(settings.params(&self.near.settings().or(settings.near()))?)
    }

    /// Whether data goes to standard output, where the summary would stand otherwise.
    fn fills_stdout(&self) -> bool {
        [self.target(), self.removed.as_deref(), self.rejected.as_deref()].into_iter().flatten().any(is_stdout)
    }

    /// The list of what went, when there is to be one.
    fn list(&self) -> Option<(&Path, RemovalFormat)> {
        let path = self.removed.as_deref()?;
        let format = match self.removed_format {
            None => RemovalFormat::of_name(path).unwrap_or_default(),
            Some(RemovedFormat::Jsonl) => RemovalFormat::Jsonl,
            Some(RemovedFormat::Csv) => RemovalFormat::Csv,
            Some(RemovedFormat::Html) => RemovalFormat::Html,
        };
        Some((path, format))
    }

    /// Whether the output is a folder in which each input has its name: there are several, or one file goes into a folder.
    fn puts_into_folder(&self) -> bool {
        let inputs = &self.input.inputs;
        inputs.len() > 1 || (self.target().is_some_and(ends_with_slash) && !inputs.iter().any(|input| input.is_dir()))
    }

    /// What becomes of a run of which an output failed. Whoever reads one from a pipe may leave early, but not where others are promised.
    fn unwritten(&self, error: &std::io::Error) -> Failure {
        match (failure(error), self.promised()) {
            (Failure::ClosedPipe, Some(promised)) => Failure::Other(format!("stdout was closed before all was written, so nothing was written to {promised}")),
            (other, _) => other,
        }
    }

    /// What becomes of a run that could not print its summary. What it wrote stands and is remembered: to take away a corpus that is whole would
    /// lose it, and another run over the same delivery would find all of it remembered.
    fn unsaid(&self, failure: Failure) -> Failure {
        match (failure, self.promised()) {
            (Failure::Other(reason), Some(promised)) => {
                Failure::Other(format!("{reason}: the summary is missing, but all was written as a whole ({promised})"))
            }
            (other, _) => other,
        }
    }

    /// What the run writes beside standard output, by name; `None` when that is nothing.
    fn promised(&self) -> Option<String> {
        let files = [self.target(), self.removed.as_deref(), self.rejected.as_deref()].into_iter().flatten().filter(|path| !is_stdout(path));
        #[cfg(feature = "index")]
        let files = files.chain(self.index.as_deref().filter(|_| self.remember));
        let promised: Vec<String> = files.map(|path| path.display().to_string()).collect();
        (!promised.is_empty()).then(|| promised.join(", "))
    }

    /// Tells of arguments that change nothing.
    fn tell_idle(&self, params: &CleanParams, messages: &Messages) {
        if !params.scope.blocks() {
            let inside = [("--passages", self.passages.is_some()), ("--boilerplate", self.boilerplate.is_some())];
            idle::tell(inside, "with --only documents nothing goes from inside a document", messages);
        }
        if !params.scope.documents() {
            let whole = [("--facts", self.facts.is_some()), ("--keep-per", self.keep_per.is_some())];
            #[cfg(feature = "index")]
            let index = [("--index", self.index.is_some() && !self.remember)];
            #[cfg(not(feature = "index"))]
            let index = [];
            let all = self.near.of_near().into_iter().chain(self.near.of_keep()).chain(whole).chain(index);
            idle::tell(all, "with --only blocks no document goes", messages);
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
    let form = Form::of(args.target(), args.output_format.map(OutputFormat::format), &args.input.inputs)?;
    check_lists(args.removed.as_deref().filter(|_| args.removed_format.is_none()), args.weights.as_deref())?;
    #[cfg(feature = "index")]
    if args.remember && args.dry_run {
        let reason = "--remember with --dry-run: a dry run writes no corpus, and what is remembered counts as delivered; leave out one of them";
        return Err(Failure::Other(reason.into()));
    }
    check_destinations(args, form)?;
    let bars = progress::interruptible(global)?;
    let mut options = args.input.read_options();
    let held = streams::hold(&args.input.inputs, &mut options);
    held.errors.iter().for_each(|error| messages.error(error));
    let Walked { mut layout, form, is_readable, errors: walked } = walked(&held.inputs, &options, (form, args.puts_into_folder()), messages)?;
    let (params, sought) = settings(args, &options, messages)?;
    #[cfg(feature = "index")]
    let mut memory = Memory::open(args.index.as_deref(), args.remember, &params)?;
    #[cfg(not(feature = "index"))]
    let mut memory = Memory;
    let against = sought.reference.is_some();
    let job = Job { args, options: &options, form, params: &params, reference: &sought.reference, memory: &memory, bars: &bars, messages };
    let Cleaned { mut plan, parts, given_up, work } = job.run(&mut layout, is_readable)?;
    messages.detail(&format_args!("{} read; near from {}", counted(layout.files.len(), "file"), params.cluster.near.threshold));
    let unread = reads_nothing(&plan);
    let nothing = !is_readable || layout.files.is_empty() || unread;
    if nothing {
        messages.error(&if unread && args.rejected.is_some() { NO_CORPUS } else { NOTHING_READ });
    }
    let Some(parts) = parts else {
        messages.kept(work.as_ref().map(WorkFolder::folder));
        messages.error(&progress::NOTHING);
        return Ok(Outcome::Interrupted);
    };
    memory.tell(&plan.figures, messages);
    let errors: Vec<Error> = held.errors.into_iter().chain(sought.unread).chain(walked).chain(std::mem::take(&mut plan.errors)).chain(given_up).collect();
    if !nothing {
        messages.empty(plan.figures.documents_in as usize, errors.len());
    }
    let forgotten = !nothing && !memory.remember(&plan, errors.len(), (&layout.files, &options), &bars, messages)?;
    if let (Some(path), false) = (&args.weights, nothing) {
        output::stream(&OutputArgs { output: Some(path.clone()) }, |out| weights::write(out, plan.weights(), WeightFormat::of_name(path).unwrap_or_default()))?;
    }
    let run = CleanRun {
        dry: args.dry_run || nothing,
        nothing_read: nothing,
        seconds: args.timings.then(|| start.elapsed().as_secs_f64()),
        against,
        ..CleanRun::default()
    };
    summarise(args, global, (&plan, &params, &parts), &errors, run)?;
    work.map_or(Ok(()), WorkFolder::finish)?;
    Ok(match () {
        () if forgotten => Outcome::Interrupted,
        () if errors.is_empty() => Outcome::Done,
        () => Outcome::BadInput,
    })
}

/// Whether what is there could not be read, all of it.
fn reads_nothing(plan: &Plan) -> bool {
    plan.corpus().docs().is_empty() && !plan.errors.is_empty()
}

/// The settings of the run and its reference set, by the arguments and the configuration.
fn settings(args: &CleanArgs, options: &ReadOptions, messages: &Messages) -> Result<(CleanParams, Sought), Failure> {
    let config = args.config.read()?;
    let sought = args.reference.sought(&[], config.reference(), options, messages)?;
    sought.unread.iter().for_each(|error| messages.error(error));
    let memory = args.memory.limit(&config)?;
    let mut params = args.params(config.clean)?;
    let (folder, resume) = args.work.folder();
    params.cluster = params.cluster.with_memory(memory).with_work_folder(folder, resume);
    args.tell_idle(&params, messages);
    if sought.reference.is_none() && !sought.unread.is_empty() {
        return Err(Failure::Other("--against: nothing of the reference set could be read, so nothing was written".into()));
    }
    Ok((params, sought))
}

/// Says what went in figures, where no data stand.
fn summarise(
    args: &CleanArgs,
    global: &GlobalArgs,
    (plan, params, parts): (&Plan, &CleanParams, &Parts),
    errors: &[Error],
    run: CleanRun<'_>,
) -> Result<(), Failure> {
    if args.weights.is_some() {
        return Ok(());
    }
    let nothing = run.dry && !args.dry_run;
    let kept = plan.kept_near(KEPT).map_err(|error| Failure::Other(error.to_string()))?;
    let run = CleanRun { errors, kept: &kept, outlets: &plan.outlets, ..run };
    let summary = |out: &mut dyn Write| match args.format {
        SummaryFormat::Text => write_text(out, &plan.figures, params, run),
        SummaryFormat::Json => write_json(out, &plan.figures, params, run),
        SummaryFormat::Html => write_cleaning(out, plan, params, run, parts),
    };
    match (args.fills_stdout(), global.quiet) {
        (false, _) => output::print(summary).map_err(|failure| if nothing { failure } else { args.unsaid(failure) })?,
        (true, false) => output::print_aside(summary),
        (true, true) => {}
    }
    Ok(())
}

/// Refuses outputs that would harm something.
fn check_destinations(args: &CleanArgs, form: Form) -> Result<(), Failure> {
    let is_folder = !form.as_one && (args.puts_into_folder() || args.input.inputs.iter().any(|input| input.is_dir()));
    let wanted = |argument, path, over| Wanted { argument, path, over: if args.force { over } else { Over::Nothing }, among_inputs: false };
    let corpus = args.target().map(|path| wanted("--output", path, if is_folder { Over::Folder } else { Over::File }));
    let lists = [("--removed", &args.removed), ("--rejected", &args.rejected), ("--weights", &args.weights)];
    let lists = lists.into_iter().filter_map(|(argument, path)| Some(wanted(argument, path.as_deref()?, Over::File)));
    #[cfg(feature = "index")]
    let index = args.index.clone();
    #[cfg(not(feature = "index"))]
    let index = None;
    let inputs = args.input.read_paths().into_iter().chain(index).chain(args.reference.against.iter().cloned()).chain(args.config.place()).collect::<Vec<_>>();
    destination::check(&corpus.into_iter().chain(lists).chain(args.work.wanted()).collect::<Vec<_>>(), &inputs, &args.input.read_options())
}

/// What a corpus is cleaned with.
struct Job<'a> {
    args: &'a CleanArgs,
    options: &'a ReadOptions,
    form: Form,
    params: &'a CleanParams,
    reference: &'a Reference,
    memory: &'a Memory,
    bars: &'a dyn Progress,
    messages: &'a Messages,
}

/// A corpus that is cleaned.
struct Cleaned {
    plan: Plan,
    /// What went inside documents; `None` when the user ended the run, and nothing was written.
    parts: Option<Parts>,
    /// Why files were left out that could be read, but not written again.
    given_up: Vec<Error>,
    /// Where the stages of the run are kept.
    work: Option<WorkFolder>,
}

/// What came of writing.
enum Written {
    Whole(Parts),
    Interrupted,
    /// A file cannot be written again.
    Without(PathBuf, Error),
}

impl Job<'_> {
    /// Cleans and writes the files. One that cannot be written again is left out with all its documents, and what was decided with them is
    /// decided anew: else documents would go for others that stand nowhere.
    fn run(&self, layout: &mut Layout, is_readable: bool) -> Result<Cleaned, Failure> {
        let mut given_up: Vec<Error> = Vec::new();
        let (mut params, mut work) = (self.params.clone(), None);
        loop {
            let mut plan = self.memory.plan((&layout.files, self.options), &params, self.reference.clone(), self.bars)?;
            work = plan.take_work().or(work);
            // What is decided anew is of fewer files: its stages are no stages of this run.
            params.cluster = params.cluster.with_work_folder(None, false);
            if given_up.is_empty() {
                plan.warnings.iter().for_each(|warning| self.messages.warning(warning));
                plan.errors.iter().for_each(|error| self.messages.error(error));
            }
            let written = match () {
                () if plan.interrupted => Written::Interrupted,
                () if !is_readable || layout.files.is_empty() => Written::Whole(Parts::default()),
                () => self.write(layout, &mut plan)?,
            };
            match written {
                Written::Whole(parts) => return Ok(Cleaned { plan, parts: Some(parts), given_up, work }),
                Written::Interrupted => return Ok(Cleaned { plan, parts: None, given_up, work }),
                // What stands on standard output cannot be taken back.
                Written::Without(_, error) if self.args.fills_stdout() => return Err(Failure::Other(error.to_string())),
                Written::Without(path, error) => {
                    if !plan.errors.iter().any(|known| known.to_string() == error.to_string()) {
                        self.messages.error(&error);
                    }
                    layout.files.retain(|file| *file != path);
                    given_up.push(error);
                }
            }
        }
    }

    /// Writes everything, and says which parts went.
    fn write(&self, layout: &Layout, plan: &mut Plan) -> Result<Written, Failure> {
        let args = self.args;
        // An empty corpus would say that nothing is left.
        let read = !reads_nothing(plan);
        let (corpus, removed) = (args.target().filter(|_| read), args.list().filter(|_| read));
        let outputs = Outputs { corpus, removed, rejected: args.rejected.as_deref() };
        let mut writer = Writer::new(layout, outputs, self.form, self.options).map_err(|error| args.unwritten(&error))?;
        match plan.write(&layout.files, &mut writer, self.bars) {
            Err(WriteError::Interrupted) => return Ok(Written::Interrupted),
            Err(WriteError::Target(error)) => return Err(args.unwritten(&error)),
            Err(WriteError::Input(error)) => return Err(Failure::Other(error.to_string())),
            Err(WriteError::File { path, error }) => return Ok(Written::Without(path, error)),
            Ok(()) => {}
        }
        if writer.left_out > 0 && corpus.is_some() && args.rejected.is_none() {
            let records = writer.left_out;
            let (that, are) = if records == 1 { ("record that could not be read", "is") } else { ("records that could not be read", "are") };
            self.messages.warning(&format_args!("{records} {that} {are} not in the output (--rejected FILE keeps them)"));
        }
        let parts = std::mem::take(&mut writer.parts);
        writer.finish().map_err(|error| args.unwritten(&error))?;
        Ok(Written::Whole(parts))
    }
}
