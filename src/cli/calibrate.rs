//! `retold calibrate`: what a threshold would do to a corpus.

use clap::{Args, ValueEnum};
use retold::config::CalibrateParams;
use retold::pipeline::calibrate::{Calibration, calibrate};
use retold::report::calibrate::{json, write_text};
use retold::report::html;

use super::args::{ConfigArgs, GlobalArgs, InputArgs, NearArgs, OutputArgs};
use super::messages::Messages;
use super::outcome::{Failure, Outcome};
use super::{destination, output, progress};

/// Say what a threshold would do to a corpus: pairs by likeness, documents that would go, expected recall, and borderline pairs to read
#[derive(Debug, Args)]
#[command(after_help = super::examples::CALIBRATE)]
pub(crate) struct CalibrateArgs {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    output: OutputArgs,
    #[command(flatten)]
    config: ConfigArgs,
    #[command(flatten)]
    near: NearArgs,
    /// Borderline pairs to show, half of them from either side of the threshold [default: 20]
    #[arg(long, value_name = "N")]
    samples: Option<usize>,
    /// Form of the report [default: what the name of --output says, else text]
    #[arg(short, long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
}

/// Forms of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables
    Text,
    /// One object
    Json,
    /// A page that a browser shows
    Html,
}

impl CalibrateArgs {
    fn params(&self) -> Result<CalibrateParams, Failure> {
        let settings = self.config.read()?.cluster;
        let params = CalibrateParams::new(self.near.settings().or(settings.near()).params()?);
        let params = self.samples.map_or(params.clone(), |samples| params.with_samples(samples));
        params.validate()?;
        Ok(params)
    }
}

/// Reads the corpus and writes the report.
pub(crate) fn run(args: &CalibrateArgs, global: &GlobalArgs, messages: &Messages) -> Result<Outcome, Failure> {
    destination::check(&[args.output.wanted()], &[args.input.read_paths(), args.config.place()].concat(), &args.input.read_options())?;
    args.output.form(args.format.as_ref())?;
    let bars = progress::interruptible(global)?;
    let params = args.params()?;
    let found = calibrate(&args.input.inputs, &args.input.read_options(), &params, &bars);
    found.warnings.iter().for_each(|warning| messages.warning(warning));
    found.errors.iter().for_each(|error| messages.error(error));
    messages.empty(found.documents, found.errors.len());
    // Half of a corpus says nothing about a threshold.
    if found.interrupted {
        messages.error(&progress::NOTHING);
        return Ok(Outcome::Interrupted);
    }
    report(args, &found, &params)?;
    Ok(if found.errors.is_empty() { Outcome::Done } else { Outcome::BadInput })
}

fn report(args: &CalibrateArgs, found: &Calibration, params: &CalibrateParams) -> Result<(), Failure> {
    match args.output.form(args.format.as_ref())? {
        Format::Text => output::stream(&args.output, |out| write_text(out, found, params)),
        Format::Html => output::stream(&args.output, |out| html::calibrate::write(out, found, params)),
        Format::Json => output::write(&json(found, params).map_err(|error| Failure::Other(error.to_string()))?, &args.output),
    }
}
