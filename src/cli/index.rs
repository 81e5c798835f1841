//! `retold index`: the fingerprints of a corpus on disk.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use retold::Error;
use retold::config::{ClusterParams, ReadOptions};
use retold::index::{AddReport, Index, IndexAnswer, IndexError, IndexFigures, IndexSettings, TextStorage};
use retold::pipeline::corpus::{Clustering, DocumentTable, Tally, cluster_documents, read_documents, read_documents_within};
use retold::progress::Progress;
use retold::report::cluster::{ClusterFormat, write, write_asked};

use super::args::{GlobalArgs, InputArgs, NearArgs, OutputArgs};
use super::limits::memory;
use super::messages::{Messages, counted};
use super::outcome::{Failure, Outcome};
use super::{destination, output, progress};

/// Keep the fingerprints of a corpus on disk, and compare new batches with all that came before
///
/// One process writes to an index while others read it. A batch is added whole or not at all.
#[derive(Debug, Args)]
#[command(after_help = super::examples::INDEX)]
pub(crate) struct IndexArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make an empty index in a new folder; its settings cannot be changed later
    Create(CreateArgs),
    /// Add documents; those that are there already are passed over, and other texts of an id get a longer name. What could not be read stays out, and the run
    /// ends with 2
    Add(AddArgs),
    /// Compare documents with the index without adding them: pairs with exact scores, and the passages they share
    Query(QueryArgs),
    /// Group the documents of the index as `cluster` would
    Clusters(ClustersArgs),
    /// Remove documents by their ids
    Remove(RemoveArgs),
    /// Say how much there is of it
    Stats(StatsArgs),
    /// Check the index against its texts; ends with 1 when something is wrong
    Verify(PlaceArgs),
    /// Give back the room of removed documents
    Compact(PlaceArgs),
}

#[derive(Debug, Args)]
struct CreateArgs {
    #[command(flatten)]
    place: PlaceArgs,
    /// Where the texts are that candidates are compared by
    #[arg(long, value_enum, default_value_t = Where::Stored, value_name = "WHERE")]
    texts: Where,
    #[command(flatten)]
    near: NearArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Where {
    /// Compressed in the index
    Stored,
    /// In the JSONL files they came from, which must stay as they are
    Source,
}

#[derive(Debug, Args)]
struct PlaceArgs {
    /// Folder of the index
    #[arg(value_name = "DIR")]
    index: PathBuf,
}

#[derive(Debug, Args)]
struct InputsArgs {
    #[command(flatten)]
    place: PlaceArgs,
    #[command(flatten)]
    input: InputArgs,
}

#[derive(Debug, Args)]
struct AddArgs {
    #[command(flatten)]
    inputs: InputsArgs,
    /// Memory to stay within, such as 512MiB: what does not fit goes to temporary files in the folder of the index, and what is added stays the same. Places
    /// and names (some 70 bytes and the id of a document) stay in memory
    #[arg(long, value_name = "SIZE", value_parser = memory)]
    memory: Option<u64>,
}

#[derive(Debug, Args)]
struct QueryArgs {
    #[command(flatten)]
    inputs: InputsArgs,
    #[command(flatten)]
    report: ReportArgs,
    /// Exit with 1 when related documents were found
    #[arg(long)]
    exit_code: bool,
}

#[derive(Debug, Args)]
struct ClustersArgs {
    #[command(flatten)]
    place: PlaceArgs,
    #[command(flatten)]
    report: ReportArgs,
}

#[derive(Debug, Args)]
struct ReportArgs {
    #[command(flatten)]
    output: OutputArgs,
    /// Form of the report [default: what the name of --output says, else text]
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
}

#[derive(Debug, Args)]
struct RemoveArgs {
    #[command(flatten)]
    place: PlaceArgs,
    /// Ids of documents
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
}

#[derive(Debug, Args)]
struct StatsArgs {
    #[command(flatten)]
    place: PlaceArgs,
    /// Form of the figures
    #[arg(short, long, value_enum, default_value_t = FigureFormat::Text, value_name = "FORMAT")]
    format: FigureFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FigureFormat {
    /// A table
    Text,
    /// One object
    Json,
}

impl ReportArgs {
    fn form(&self) -> Result<Format, Failure> {
        self.output.form(self.format.as_ref())
    }
}

/// Forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables
    Text,
    /// One object
    Json,
    /// One object a line
    Jsonl,
}

impl CreateArgs {
    fn settings(&self) -> Result<IndexSettings, Failure> {
        let texts = match self.texts {
            Where::Stored => TextStorage::Stored,
            Where::Source => TextStorage::Source,
        };
        Ok(IndexSettings::default().with_cluster(self.near.settings().params()?).with_texts(texts))
    }
}

/// Runs one action on an index.
pub(crate) fn run(args: &IndexArgs, global: &GlobalArgs, messages: &Messages) -> Result<Outcome, Failure> {
    // Nothing of a check is worth keeping: it ends at once.
    let bars = if matches!(args.action, Action::Verify(_)) { progress::ending(global)? } else { progress::interruptible(global)? };
    match &args.action {
        Action::Create(args) => {
            let settings = args.settings()?;
            Index::create(&args.place.index, settings.clone())?;
            let (folder, IndexSettings { shingle, threshold, .. }) = (args.place.index.display(), settings);
            messages.told(&format_args!("{folder}: an empty index, with shingles of {shingle} and near from {threshold}"));
            Ok(Outcome::Done)
        }
        Action::Add(args) => add(args, messages, &bars),
        Action::Query(args) => query(args, messages, &bars),
        Action::Clusters(args) => {
            destination::check(&[args.report.output.wanted()], std::slice::from_ref(&args.place.index), &ReadOptions::default())?;
            let index = Index::open(&args.place.index)?;
            let found = cluster_documents(index.table()?, &index.params(), &bars);
            found.errors.iter().for_each(|error| messages.error(error));
            report(&args.report, &found, &index.params(), messages)
        }
        Action::Remove(args) => {
            let unknown = Index::open_to_write(&args.place.index)?.remove(&args.ids)?;
            for id in &unknown {
                messages.error(&format_args!("{id}: no document of the index is called so"));
            }
            Ok(if unknown.is_empty() { Outcome::Done } else { Outcome::BadInput })
        }
        Action::Stats(args) => stats(args),
        Action::Verify(args) => verify(args, messages, &bars),
        Action::Compact(args) => Index::open_to_write(&args.index)?.compact().map(|()| Outcome::Done).map_err(Failure::from),
    }
}

/// Refuses settings that the index was not made with: what is near in it would not be near here.
pub(super) fn agrees(index: &Index, folder: &Path, params: &ClusterParams) -> Result<(), Failure> {
    let own = index.params();
    let settings = [
        ("--threshold", own.near.threshold.to_string(), params.near.threshold.to_string()),
        ("--shingle", own.shingles.size.to_string(), params.shingles.size.to_string()),
        ("--recall", own.near.recall.to_string(), params.near.recall.to_string()),
    ];
    match settings.into_iter().find(|(_, index, given)| index != given) {
        Some((what, index, given)) => Err(Error::from(IndexError::OtherSettings { folder: folder.to_path_buf(), what, index, given }).into()),
        None => Ok(()),
    }
}

/// Says what came of adding documents.
pub(super) fn tell_added(added: &AddReport, messages: &Messages) {
    for id in &added.refused {
        messages.error(&format_args!("{id}: the index has other texts of this id and of all names for it; remove one first"));
    }
    if let Some((id, name)) = added.renamed.first() {
        let count = added.renamed.len();
        let (ids, longer) = match count {
            1 => ("1 id stands".to_owned(), "that document gets a longer name,"),
            _ => (format!("{count} ids stand"), "such documents get longer names, the first one"),
        };
        messages.warning(&format_args!("{ids} for another text in the index: {longer} “{name}” for “{id}”"));
    }
}

/// The documents of the inputs, read with the settings of the index.
fn read(index: &Index, input: &InputArgs, messages: &Messages, bars: &dyn Progress) -> (DocumentTable, Vec<Error>) {
    let (corpus, Tally { errors, warnings, .. }) = read_documents(&input.inputs, &input.read_options(), &index.params(), bars);
    for warning in &warnings {
        messages.warning(warning);
    }
    for error in &errors {
        messages.error(error);
    }
    (corpus, errors)
}

fn add(AddArgs { inputs, memory }: &AddArgs, messages: &Messages, bars: &dyn Progress) -> Result<Outcome, Failure> {
    let mut index = Index::open_to_write_within(&inputs.place.index, *memory)?;
    let (corpus, Tally { errors, warnings, .. }) = read_documents_within(&inputs.input.inputs, &inputs.input.read_options(), &index.params(), bars)?;
    for warning in &warnings {
        messages.warning(warning);
    }
    for error in &errors {
        messages.error(error);
    }
    let mut bad = !errors.is_empty();
    messages.detail(&format_args!("{} read", counted(corpus.docs().len(), "document")));
    let added = match index.add_table(&corpus, bars) {
        Err(Error::Interrupted) => {
            messages.error(&"interrupted: nothing was added");
            return Ok(Outcome::Interrupted);
        }
        other => other?,
    };
    bad |= !added.refused.is_empty();
    tell_added(&added, messages);
    let unread = if errors.is_empty() { String::new() } else { format!(", {} not read", errors.len()) };
    output::print(|out| writeln!(out, "{} added, {} known, {} refused{unread}", added.added, added.known, added.refused.len()))?;
    if !errors.is_empty() {
        messages.error(&format_args!(
            "{}: the batch is not in it as a whole: {} could not be read, and what they hold is missing. Add the batch again when all of it can be read: what is \
             there already is passed over",
            inputs.place.index.display(),
            counted(errors.len(), "file or record").replace("file or records", "files or records")
        ));
    }
    Ok(if bad { Outcome::BadInput } else { Outcome::Done })
}

fn query(args: &QueryArgs, messages: &Messages, bars: &dyn Progress) -> Result<Outcome, Failure> {
    let inputs = [args.inputs.input.read_paths(), vec![args.inputs.place.index.clone()]].concat();
    destination::check(&[args.report.output.wanted()], &inputs, &args.inputs.input.read_options())?;
    args.report.form()?;
    let index = Index::open(&args.inputs.place.index)?;
    let (batch, mut errors) = read(&index, &args.inputs.input, messages, bars);
    let IndexAnswer { mut found, first_new: count, .. } = index.ask(batch, true, bars)?;
    found.warnings.iter().for_each(|warning| messages.warning(warning));
    found.pairs.retain(|pair| (pair.a < count) != (pair.b < count));
    found.clusters.clear();
    messages.detail(&format_args!("{} of the index looked at", counted(count.index(), "document")));
    found.errors.iter().for_each(|error| messages.error(error));
    errors.append(&mut found.errors);
    found.errors = errors;
    let done = if args.report.form()? == Format::Text && !found.interrupted {
        output::stream(&args.report.output, |out| write_asked(out, &found))?;
        outcome(&found)
    } else {
        report(&args.report, &found, &index.params(), messages)?
    };
    Ok(match done {
        Outcome::Done if args.exit_code && !found.pairs.is_empty() => Outcome::Found,
        other => other,
    })
}

fn report(args: &ReportArgs, found: &Clustering, params: &ClusterParams, messages: &Messages) -> Result<Outcome, Failure> {
    if found.interrupted && (args.output.file().is_some() || args.form()? == Format::Text) {
        messages.error(&progress::NOTHING);
        return Ok(Outcome::Interrupted);
    }
    let format = match args.form()? {
        Format::Text => ClusterFormat::Text,
        Format::Json => ClusterFormat::Json,
        Format::Jsonl => ClusterFormat::Jsonl,
    };
    output::stream(&args.output, |out| write(out, found, params, None, format))?;
    if found.interrupted {
        messages.error(&"interrupted: the report holds what was found by then");
    }
    Ok(outcome(found))
}

fn outcome(found: &Clustering) -> Outcome {
    match () {
        () if found.interrupted => Outcome::Interrupted,
        () if !found.errors.is_empty() => Outcome::BadInput,
        () => Outcome::Done,
    }
}

fn stats(args: &StatsArgs) -> Result<Outcome, Failure> {
    let index = Index::open(&args.place.index)?;
    let figures = index.figures()?;
    let settings = index.settings();
    output::print(|out| match args.format {
        FigureFormat::Json => writeln!(out, "{}", serde_json::to_string(&figures).unwrap_or_default()),
        FigureFormat::Text => {
            let IndexFigures { documents, database_bytes, text_bytes, unused_text_bytes } = figures;
            writeln!(out, "documents      {documents:>14}")?;
            writeln!(out, "database       {database_bytes:>14} bytes, {} a document", database_bytes / documents.max(1))?;
            writeln!(out, "texts          {text_bytes:>14} bytes, {unused_text_bytes} of them unused")?;
            writeln!(out, "settings       shingles of {}, near from {}, recall {}", settings.shingle, settings.threshold, settings.recall)
        }
    })?;
    Ok(Outcome::Done)
}

fn verify(args: &PlaceArgs, messages: &Messages, bars: &dyn Progress) -> Result<Outcome, Failure> {
    // Nobody else may write meanwhile, and a damaged database is repaired.
    let found = Index::open_to_write(&args.index)?.verify(bars)?;
    found.findings.iter().for_each(|finding| messages.error(finding));
    output::print(|out| writeln!(out, "{} {}, {} wrong", found.documents, if found.documents == 1 { "document" } else { "documents" }, found.wrong))?;
    Ok(if found.wrong == 0 { Outcome::Done } else { Outcome::Found })
}
