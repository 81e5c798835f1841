//! `retold schema`: what machines may expect of the reports.

use clap::{Args, ValueEnum};

use super::outcome::{Failure, Outcome};
use super::output;

#[derive(Debug, Args)]
#[command(after_help = super::examples::SCHEMA)]
pub(crate) struct SchemaArgs {
    /// Whose reports
    #[arg(value_enum, value_name = "VERB")]
    verb: Reporting,
}

/// The verbs with reports for machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Reporting {
    Compare,
    Cluster,
    Clean,
    Check,
    Calibrate,
}

/// Writes the JSON Schema of the reports of a verb.
pub(crate) fn run(args: &SchemaArgs) -> Result<Outcome, Failure> {
    let schema = match args.verb {
        Reporting::Compare => include_str!("schema/compare.json"),
        Reporting::Cluster => include_str!("schema/cluster.json"),
        Reporting::Clean => include_str!("schema/clean.json"),
        Reporting::Check => include_str!("schema/check.json"),
        Reporting::Calibrate => include_str!("schema/calibrate.json"),
    };
    output::print(|out| out.write_all(schema.as_bytes()))?;
    Ok(Outcome::Done)
}
