//! `retold compare`.

use clap::{Args, ValueEnum};
use retold::config::StoryParams;
use retold::pipeline::story;
use retold::progress::Progress;
use retold::read::Batch;
use retold::report;

use super::args::{GlobalArgs, InputArgs, OutputArgs};
use super::members::GroupPlace;
use super::messages::Messages;
use super::{Failure, Outcome, destination, input, output, progress};

#[derive(Debug, Args)]
pub(crate) struct CompareArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    output: OutputArgs,
    /// Compare the members of one group of a corpus: FILE is what `retold cluster --format jsonl` wrote, ID the id of a cluster in it
    #[arg(long, value_name = "FILE:ID")]
    cluster: Option<GroupPlace>,
    /// Form of the report
    #[arg(short, long, value_enum, default_value_t = Format::Text, value_name = "FORMAT")]
    format: Format,
    /// Columns of the text report; the terminal's by default
    #[arg(long, value_name = "COLUMNS")]
    width: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    /// A page that a browser shows
    Html,
}

/// Reads the inputs, compares them and writes the report.
pub(crate) fn run(args: &CompareArgs, global: &GlobalArgs, messages: &Messages) -> Result<Outcome, Failure> {
    let group = args.cluster.as_ref().map(|group| group.file().to_path_buf());
    destination::check(&[args.output.wanted()], &args.input.inputs.iter().cloned().chain(group).collect::<Vec<_>>())?;
    let progress = progress::ending(global)?;
    let (batch, outcome) = match &args.cluster {
        None => input::read(&args.input, &progress, messages),
        Some(group) => members(args, group, &progress, messages)?,
    };
    if batch.documents.is_empty() {
        return Err(Failure::Other("no document to compare".into()));
    }
    let params = StoryParams::default();
    let count = batch.documents.len();
    if count > params.most_documents {
        let error = retold::Error::TooManyDocuments { documents: count, limit: params.most_documents };
        return Err(Failure::Other(error.to_string()));
    }
    messages.detail(&format_args!("{} documents read", batch.documents.len()));
    let found = story::compare(&batch.documents, &params, &progress);
    found.warnings.iter().for_each(|warning| messages.warning(warning));
    let mut report = report::build::story_report(&batch.documents, &found);
    report.errors = batch.errors.iter().map(retold::error::Unread::from).collect();
    let data = match args.format {
        Format::Json => report::json::render(&report).map_err(|error| Failure::Other(format!("JSON: {error}")))?,
        Format::Html => report::html::render(&report, &batch.documents),
        Format::Text => report::text::render(&report, &batch.documents, &args.output.text_style(args.width, global)),
    };
    output::write(&data, &args.output)?;
    if let Some(path) = args.output.file() {
        messages.told(&format_args!("{count} documents compared: {}", path.display()));
    }
    Ok(outcome)
}

/// Reads the members of a group, in the order of the inputs.
fn members(args: &CompareArgs, group: &GroupPlace, progress: &dyn Progress, messages: &Messages) -> Result<(Batch, Outcome), Failure> {
    let wanted = group.members()?;
    let (batch, outcome) = input::read_some(&args.input, &wanted, progress, messages);
    let missing = wanted.iter().find(|id| batch.documents.iter().all(|document| document.id != **id));
    match missing {
        Some(id) => Err(Failure::Other(format!("the inputs have no document “{id}”, a member of that cluster of {}", group.file().display()))),
        None => Ok((batch, outcome)),
    }
}
