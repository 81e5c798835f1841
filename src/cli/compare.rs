//! `retold compare`.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use retold::config::{CompareParams, StoryOutline, StorySection};
use retold::document::Document;
use retold::pipeline::story;
use retold::progress::Progress;
use retold::read::Batch;
use retold::report;

use super::args::{GlobalArgs, InputArgs, OutputArgs};
use super::members::GroupPlace;
use super::messages::{Messages, counted};
use super::outcome::{Failure, Outcome};
use super::{destination, input, output, progress};

#[derive(Debug, Args)]
#[command(after_help = super::examples::COMPARE)]
pub(crate) struct CompareArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    output: OutputArgs,
    /// Compare the members of one group of a corpus: FILE is what `retold cluster --format jsonl` wrote, ID the id of a cluster in it
    #[arg(long, value_name = "FILE:ID")]
    cluster: Option<GroupPlace>,
    /// Print everything, not only the answer: what one document alone says, repeats, matched claims, and paragraphs side by side
    #[arg(long, conflicts_with = "only")]
    full: bool,
    /// Print these parts of the text report alone, in full
    #[arg(long, value_parser = section(), value_delimiter = ',', value_name = "PARTS")]
    only: Vec<StorySection>,
    /// Print two documents side by side: numbers, ids or outlets
    #[arg(long, num_args = 2, value_names = ["A", "B"])]
    pair: Option<Vec<String>>,
    /// Form of the report [default: what the name of --output says, else text]
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
    /// Columns of the text report; the terminal's by default
    #[arg(long, value_name = "COLUMNS")]
    width: Option<usize>,
    /// Most documents, up to 2000: the time grows with their square
    #[arg(long, value_name = "N", default_value_t = CompareParams::default().max_documents)]
    max_documents: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    /// A page that a browser shows
    Html,
    /// The parts of the text report for a note or a pull request
    Markdown,
    /// Who tells what, matched claims and contradictions in one table
    Csv,
}

/// The parts of the text report by their names.
fn section() -> impl TypedValueParser<Value = StorySection> {
    let names = StorySection::ALL.map(|section| PossibleValue::new(section.name()).help(section.about()));
    PossibleValuesParser::new(names).map(|name| StorySection::ALL.into_iter().find(|section| section.name() == name).unwrap_or(StorySection::Brief))
}

impl CompareArgs {
    /// Which parts of the report are shown: those asked for, what two documents share, or the answer.
    fn outline(&self, format: Format, documents: &[Document]) -> Result<StoryOutline, Failure> {
        let outline = match (self.full, self.only.as_slice(), &self.pair) {
            (true, ..) => StoryOutline::full(),
            // A table leaves nothing out.
            (_, [], None) if format == Format::Csv => StoryOutline::full(),
            (_, [], None) => StoryOutline::default(),
            (_, [], Some(_)) => StoryOutline::only([StorySection::Claims, StorySection::Pairs]),
            (_, parts, _) => StoryOutline::only(parts.iter().copied()),
        };
        let Some([a, b]) = self.pair.as_deref() else { return Ok(outline) };
        let (a, b) = (place_of(a, documents)?, place_of(b, documents)?);
        if a == b { Err(Failure::Other(format!("--pair takes two documents; both names are of document {}", a + 1))) } else { Ok(outline.with_pair(a, b)) }
    }
}

/// The place of the document with this number (from 1), id or outlet.
fn place_of(name: &str, documents: &[Document]) -> Result<usize, Failure> {
    let number = name.parse::<usize>().ok().and_then(|number| number.checked_sub(1)).filter(|place| *place < documents.len());
    let called = |document: &Document| document.id == name || document.outlet.as_deref() == Some(name);
    let mut places = documents.iter().enumerate().filter(|(_, document)| called(document)).map(|(place, _)| place);
    match (places.next(), places.next()) {
        (Some(place), None) => Ok(place),
        (Some(_), Some(_)) => Err(Failure::Other(format!("--pair: several documents are called “{name}”: take their numbers"))),
        (None, _) => {
            number.ok_or_else(|| Failure::Other(format!("--pair: no document is called “{name}”; documents have numbers from 1 to {}", documents.len())))
        }
    }
}

/// Reads the inputs, compares them and writes the report.
pub(crate) fn run(args: &CompareArgs, global: &GlobalArgs, messages: &Messages) -> Result<Outcome, Failure> {
    let group = args.cluster.as_ref().map(|group| group.file().to_path_buf());
    destination::check(&[args.output.wanted()], &args.input.read_paths().into_iter().chain(group).collect::<Vec<_>>(), &args.input.read_options())?;
    let format = args.output.form(args.format.as_ref())?;
    let progress = progress::ending(global)?;
    let params = CompareParams::default().with_max_documents(args.max_documents);
    params.validate()?;
    let (batch, outcome) = match &args.cluster {
        None => input::read(&args.input, params.max_documents, &progress, messages)?,
        Some(group) => members(args, group, &progress, messages)?,
    };
    if batch.documents.is_empty() {
        return Err(Failure::Other("no document to compare".into()));
    }
    let outline = args.outline(format, &batch.documents)?;
    let count = batch.documents.len();
    if count > params.max_documents {
        let error = retold::Error::TooManyDocuments { documents: count, limit: params.max_documents };
        return Err(Failure::Other(error.to_string()));
    }
    messages.detail(&format_args!("{} read", counted(count, "document")));
    let found = story::compare(&batch.documents, &params, &progress);
    found.warnings.iter().for_each(|warning| messages.warning(warning));
    let mut report = report::build::story_report(&batch.documents, &found);
    report.errors = batch.errors.iter().map(retold::error::Unread::from).collect();
    let data = match format {
        Format::Json => report::json::render(&report).map_err(|error| Failure::Other(format!("JSON: {error}")))?,
        Format::Html => report::html::render(&report, &batch.documents),
        Format::Markdown => report::markdown::render(&report, &batch.documents, &outline),
        Format::Csv => report::csv::render(&report, &batch.documents, &outline),
        Format::Text => report::text::render(&report, &batch.documents, &args.output.text_style(args.width, global), &outline),
    };
    match format {
        Format::Text => output::read(&args.output, global, |out| out.write_all(data.as_bytes()))?,
        _ => output::write(&data, &args.output)?,
    }
    if let Some(path) = args.output.file() {
        messages.told(&format_args!("{} compared: {}", counted(count, "document"), path.display()));
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
