//! What shells and readers of manuals want to know of the command line: made from its definition.

use clap::{Args, Command};
use clap_complete::{Shell, generate};
use clap_mangen::Man;

use super::outcome::{Failure, Outcome};
use super::output;

#[derive(Debug, Args)]
#[command(after_help = super::examples::COMPLETIONS)]
pub(crate) struct CompletionsArgs {
    /// Which shell
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

#[derive(Debug, Args)]
#[command(after_help = super::examples::MAN)]
pub(crate) struct ManArgs {
    /// Which verb, and which action of it; without one the page of the command as a whole
    #[arg(value_name = "VERB", num_args = 0..=2)]
    verb: Vec<String>,
}

/// Writes the completions of a shell.
pub(crate) fn completions(args: &CompletionsArgs, mut command: Command) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut command, "retold", &mut script);
    output::print(|out| out.write_all(&script))?;
    Ok(Outcome::Done)
}

/// Writes a page of the manual.
pub(crate) fn man(args: &ManArgs, mut command: Command) -> Result<Outcome, Failure> {
    command.build();
    let mut of = command;
    for name in &args.verb {
        let verbs: Vec<String> = of.get_subcommands().map(|verb| verb.get_name().to_owned()).filter(|verb| verb != "help").collect();
        let inner = of.find_subcommand(name).cloned();
        of = inner.ok_or_else(|| Failure::Other(format!("{name}: no verb of that name; there are {}", verbs.join(", "))))?;
    }
    let mut page = Vec::new();
    Man::new(of).source(concat!("retold ", env!("CARGO_PKG_VERSION"))).render(&mut page).map_err(|error| Failure::Other(error.to_string()))?;
    output::print(|out| out.write_all(&page))?;
    Ok(Outcome::Done)
}
