//! A text for reading that is longer than the terminal goes through a pager, as people know it from other commands.

use std::env::var;
use std::io::{self, IsTerminal, Write};
use std::process::{Command, Stdio};

use super::args::GlobalArgs;

/// The pager where none is named: it ends by itself on a short text, shows colours, and leaves what it showed on the screen.
const PAGER: &str = "less";
/// What `less` is told where nothing is told by the environment.
const LESS: &str = "FRX";

/// Shows `text` in the pager, when it goes to a terminal and is longer than that; `false` when it is still to be printed.
pub(crate) fn shows(text: &str, global: &GlobalArgs) -> bool {
    is_long(text) && !global.no_pager && io::stdout().is_terminal() && through(text)
}

/// Whether a text has more lines than the terminal.
fn is_long(text: &str) -> bool {
    terminal_size::terminal_size().is_some_and(|(_, height)| text.lines().count() >= usize::from(height.0))
}

/// Shows `text` in the pager; `false` when there is none, or it could not be started.
fn through(text: &str) -> bool {
    let Some(pager) = chosen(var("RETOLD_PAGER").ok().or_else(|| var("PAGER").ok())) else { return false };
    let mut command = started(&pager);
    if var("LESS").is_err() {
        command.env("LESS", LESS);
    }
    let Ok(mut child) = command.stdin(Stdio::piped()).spawn() else { return false };
    if let Some(mut input) = child.stdin.take() {
        // Whoever leaves the pager early has read enough.
        let _ = input.write_all(text.as_bytes());
    }
    // A shell that knows no such command says so with 127, and nothing was shown.
    child.wait().map_or(true, |status| status.code() != Some(127))
}

/// The pager to take: the one that is named, or none where that is nothing or `cat`.
fn chosen(named: Option<String>) -> Option<String> {
    let pager = named.map_or_else(|| PAGER.to_owned(), |named| named.trim().to_owned());
    (!pager.is_empty() && pager != "cat").then_some(pager)
}

/// A pager may come with arguments of its own, which the shell reads.
fn started(pager: &str) -> Command {
    let (shell, option) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
    let mut command = Command::new(shell);
    command.args([option, pager]);
    command
}

/// Collects what is written for [`shows`].
pub(crate) fn text(fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<String> {
    let mut bytes = Vec::new();
    fill(&mut bytes)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pager_that_is_nothing_is_none() {
        let named = |name: &str| chosen(Some(name.to_owned()));
        assert_eq!([chosen(None), named("more -s"), named(" "), named("cat")], [Some("less".into()), Some("more -s".into()), None, None]);
    }
}
