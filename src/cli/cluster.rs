//! `retold cluster`: related documents of a corpus.

use std::path::PathBuf;
use std::time::Instant;

use clap::{Args, ValueEnum};
use retold::config::{ClusterParams, ReferenceSettings, Relation, relation};
use retold::pipeline::against::against;
use retold::pipeline::corpus::{Clustering, Explanation, Unexplained, cluster_traced};
use retold::progress::Progress;
use retold::report::cluster::{ClusterFormat, write, write_explanation, write_text};

use super::args::{ConfigArgs, GlobalArgs, InputArgs, MemoryArgs, NearArgs, OutputArgs, WorkArgs};
use super::messages::{Messages, counted};
use super::outcome::{Failure, Outcome};
use super::reference::{ReferenceArgs, Sought};
use super::{destination, idle, output, progress};

/// Find the documents of a corpus that are the same text, hold one another, share passages or tell one story
#[derive(Debug, Args)]
#[command(after_help = super::examples::CLUSTER)]
pub(crate) struct ClusterArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    config: ConfigArgs,
    /// What to seek: exact, near, contains, passage, story. A further one never takes a pair away [default: exact,near,contains]
    #[arg(long, value_delimiter = ',', value_parser = sought, value_name = "RELATION,…")]
    relations: Option<Vec<Relation>>,
    #[command(flatten)]
    near: NearArgs,
    /// With passages sought, also seek those that were told again in other words: more is found, and more of it is wrong
    #[arg(long)]
    reworded: bool,
    /// Score that any two documents of a story must have, at least [default: 0]
    #[arg(long, value_name = "SCORE", value_parser = min_similarity)]
    min_similarity: Option<f64>,
    /// Also compare with everything in this index: pairs and groups with a document of the inputs; seeks exact and near
    #[cfg(feature = "index")]
    #[arg(long, value_name = "DIR", conflicts_with_all = ["explain", "memory", "work_dir", "against"])]
    index: Option<PathBuf>,
    #[command(flatten)]
    memory: MemoryArgs,
    #[command(flatten)]
    work: WorkArgs,
    #[command(flatten)]
    reference: ReferenceArgs,
    /// Say everything about two documents instead
    #[arg(long, num_args = 2, value_names = ["ID", "ID"], conflicts_with_all = ["against", "memory", "work_dir"])]
    explain: Option<Vec<String>>,
    /// Columns of a text for reading; the terminal's by default
    #[arg(long, value_name = "COLUMNS")]
    width: Option<usize>,
    /// Form of the report [default: what the name of --output says, else text]
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
    /// Put the time spent into the report, which then differs from run to run
    #[arg(long)]
    timings: bool,
    /// Exit with 1 when related documents were found
    #[arg(long)]
    exit_code: bool,
}

/// Forms of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables
    Text,
    /// One object
    Json,
    /// One object a line
    Jsonl,
    /// One line a clustered document
    Csv,
    /// A page that a browser shows
    Html,
}

fn sought(name: &str) -> Result<Relation, String> {
    relation(name).ok_or_else(|| "one of exact, near, contains, passage, story".into())
}

fn min_similarity(value: &str) -> Result<f64, String> {
    value.parse().ok().filter(|score| (0.0..=1.0).contains(score)).ok_or_else(|| "a number from 0 to 1".into())
}

impl ClusterArgs {
    fn index_folder(&self) -> Option<&PathBuf> {
        #[cfg(feature = "index")]
        return self.index.as_ref();
        #[cfg(not(feature = "index"))]
        None
    }

    fn params(&self) -> Result<ClusterParams, Failure> {
        let config = self.config.read()?;
        let memory = self.memory.limit(&config)?;
        let settings = config.cluster;
        let params = self.near.settings().or(settings.near()).params()?;
        let relations = self.relations.clone().map_or_else(|| settings.relations(), |relations| Ok(Some(relations)))?;
        let params = relations.map_or(params.clone(), |relations| params.with_relations(relations));
        let params = self.min_similarity.or(settings.min_similarity).map_or(params.clone(), |score| params.with_min_similarity(score));
        let params = params.with_reworded(self.reworded || settings.reworded == Some(true));
        let (folder, resume) = self.work.folder();
        let params = params.with_memory(memory).with_work_folder(folder, resume);
        params.validate()?;
        Ok(params)
    }
}

impl ClusterArgs {
    /// Tells of arguments that change nothing.
    fn tell_idle(&self, params: &ClusterParams, messages: &Messages) {
        let [near, exact, story, passage] = [Relation::Near, Relation::Exact, Relation::Story, Relation::Passage].map(|relation| params.seeks(relation));
        if self.index_folder().is_some() {
            let others = self.relations.iter().flatten().any(|relation| !matches!(relation, Relation::Exact | Relation::Near));
            let further = [("--relations", others), ("--reworded", self.reworded), ("--min-similarity", self.min_similarity.is_some())];
            return idle::tell(further, "with --index exact and near are sought, and nothing else", messages);
        }
        idle::tell([("--reworded", self.reworded && !passage)], "passages are not sought (--relations passage)", messages);
        idle::tell([("--min-similarity", self.min_similarity.is_some() && !story)], "stories are not sought (--relations story)", messages);
        if !near {
            idle::tell(self.near.of_near(), "near documents are not sought (--relations near)", messages);
        }
        if !near && !exact && !story {
            idle::tell(self.near.of_keep(), "no document stands for others (--relations exact,near,story)", messages);
        }
    }
}

/// Reads the corpus, finds what is related and writes the report.
pub(crate) fn run(args: &ClusterArgs, global: &GlobalArgs, messages: &Messages) -> Result<Outcome, Failure> {
    let start = Instant::now();
    let inputs = &args.input.inputs;
    let index: Vec<_> = args.index_folder().into_iter().cloned().collect();
    let outputs: Vec<_> = std::iter::once(args.output.wanted()).chain(args.work.wanted()).collect();
    destination::check(&outputs, &[args.input.read_paths(), index, args.reference.against.clone(), args.config.place()].concat(), &args.input.read_options())?;
    args.output.form(args.format.as_ref())?;
    let bars = progress::interruptible(global)?;
    let params = args.params()?;
    args.tell_idle(&params, messages);
    let relations: Vec<&str> = params.relations.iter().map(|relation| relation.name()).collect();
    messages.detail(&format_args!("{}; seeking {}, near from {}", counted(inputs.len(), "input"), relations.join(", "), params.near.threshold));
    #[cfg(feature = "index")]
    if let Some(folder) = &args.index {
        let found = against_index(args, folder, &params, messages, &bars)?;
        return report(args, global, (&found, &params), start, messages);
    }
    let sought = args.reference.sought(&[], ReferenceSettings::default(), &args.input.read_options(), messages)?;
    let ids = args.explain.as_deref().and_then(|ids| Some([ids.first()?.as_str(), ids.get(1)?.as_str()]));
    let (mut found, explanation) = cluster_traced(&args.input.inputs, &args.input.read_options(), &params, ids, &bars);
    if let Some(error) = found.failed.take() {
        return Err(error.into());
    }
    hold_against(sought, &mut found, &bars);
    found.warnings.iter().for_each(|warning| messages.warning(warning));
    found.errors.iter().for_each(|error| messages.error(error));
    messages.empty(found.corpus.docs().len(), found.errors.len());
    if let Some(explanation) = explanation {
        explain_pair(args, global, &found, explanation)?;
        return Ok(outcome(args, &found));
    }
    let (pairs, clusters) = (counted(found.pairs.len(), "pair"), counted(found.clusters.len(), "cluster"));
    messages.detail(&format_args!("{} read, {pairs} and {clusters} found", counted(found.corpus.docs().len(), "document")));
    let outcome = report(args, global, (&found, &params), start, messages)?;
    found.finish()?;
    Ok(outcome)
}

/// Holds the documents against the reference set.
fn hold_against(sought: Sought, found: &mut Clustering, bars: &dyn Progress) {
    found.errors.extend(sought.unread);
    let Some((items, params)) = sought.reference else { return };
    let mut held = against(&found.corpus, items, &params, bars);
    found.errors.append(&mut held.errors);
    found.interrupted |= bars.cancelled();
    found.against = Some(held);
}

fn report(
    args: &ClusterArgs,
    global: &GlobalArgs,
    (found, params): (&Clustering, &ClusterParams),
    start: Instant,
    messages: &Messages,
) -> Result<Outcome, Failure> {
    let format = match args.output.form(args.format.as_ref())? {
        Format::Text => ClusterFormat::Text,
        Format::Json => ClusterFormat::Json,
        Format::Jsonl => ClusterFormat::Jsonl,
        Format::Csv => ClusterFormat::Csv,
        Format::Html => ClusterFormat::Html,
    };
    messages.kept(found.work_folder().filter(|_| found.interrupted));
    // A table has no place to say that it is not whole, and a file would look as if it were.
    if found.interrupted && (args.output.file().is_some() || format == ClusterFormat::Csv) {
        messages.error(&progress::NOTHING);
        return Ok(Outcome::Interrupted);
    }
    let seconds = args.timings.then(|| start.elapsed().as_secs_f64());
    let width = args.width.or_else(|| args.output.columns());
    match (format, width) {
        (ClusterFormat::Text, Some(width)) => output::read(&args.output, global, |out| write_text(out, found, params, width))?,
        _ => output::stream(&args.output, |out| write(out, found, params, seconds, format))?,
    }
    said(args, found, messages);
    Ok(outcome(args, found))
}

/// What is said beside a report: that it is not whole, or where it went.
fn said(args: &ClusterArgs, found: &Clustering, messages: &Messages) {
    if found.interrupted {
        messages.error(&"interrupted: the report holds what was found by then");
    } else if let Some(path) = args.output.file() {
        let documents = found.corpus.docs().len() - found.first_new.index();
        let (clusters, pairs) = (counted(found.clusters.len(), "cluster"), counted(found.pairs.len(), "pair"));
        messages.told(&format_args!("{}, {clusters}, {pairs}: {}", counted(documents, "document"), path.display()));
    }
}

fn outcome(args: &ClusterArgs, found: &Clustering) -> Outcome {
    match () {
        () if found.interrupted => Outcome::Interrupted,
        () if !found.errors.is_empty() => Outcome::BadInput,
        () if args.exit_code && (!found.pairs.is_empty() || found.against.as_ref().is_some_and(|held| !held.matches.is_empty())) => Outcome::Found,
        () => Outcome::Done,
    }
}

/// The inputs against all that an index holds, with the settings of both, which must be the same.
#[cfg(feature = "index")]
fn against_index(
    args: &ClusterArgs,
    folder: &std::path::Path,
    params: &ClusterParams,
    messages: &Messages,
    bars: &dyn Progress,
) -> Result<Clustering, Failure> {
    use super::index::agrees;
    use retold::index::Index;
    use retold::pipeline::corpus::{Tally, read_documents};
    let index = Index::open(folder)?;
    agrees(&index, folder, params)?;
    let own = index.params();
    let (batch, Tally { mut errors, warnings, .. }) = read_documents(&args.input.inputs, &args.input.read_options(), &own, bars);
    for warning in &warnings {
        messages.warning(warning);
    }
    let mut found = index.group(batch, bars)?.found;
    found.warnings.iter().for_each(|warning| messages.warning(warning));
    errors.append(&mut found.errors);
    for error in &errors {
        messages.error(error);
    }
    found.errors = errors;
    Ok(found)
}

fn explain_pair(args: &ClusterArgs, global: &GlobalArgs, found: &Clustering, explanation: Result<Explanation, Unexplained>) -> Result<(), Failure> {
    let explanation = explanation.map_err(|error| Failure::Other(format!("--explain: {error}")))?;
    let style = args.output.text_style(args.width, global);
    output::read(&args.output, global, |out| write_explanation(out, found, &explanation, &style))
}
