//! A long text goes through the pager in a terminal, and nowhere else. `script` (util-linux) plays the terminal; where there is none, nothing is tried.

#![cfg(unix)]
// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod folder;

use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin;
use folder::Folder;

/// What a terminal of these lines and columns shows of `compare`, with a pager that counts the lines it gets.
fn shown(folder: &Folder, arguments: &str, settings: &str) -> Option<String> {
    let binary = cargo_bin!("retold");
    let line = format!("stty rows 12 cols 60; {settings} {} compare a.txt b.txt {arguments} 2>/dev/null", binary.display());
    let mut command = Command::new("script");
    command.args(["-qec", &line, "/dev/null"]).current_dir(folder.path()).env("PAGER", "sed 's/^/paged: /'").env_remove("RETOLD_PAGER").stdin(Stdio::null());
    let output = command.env("TERM", "xterm").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).replace('\r', ""))
}

#[test]
fn long_texts_are_paged_in_a_terminal() {
    let folder = Folder::new();
    let text = |n: usize| (0..12).map(|at| format!("Sentence {at} says that {} people came to the harbour of Norwick.\n\n", at * 7 + n)).collect::<String>();
    folder.write("a.txt", text(0));
    folder.write("b.txt", text(1));
    let Some(paged) = shown(&folder, "", "") else {
        eprintln!("skipped: no terminal to try it in");
        return;
    };
    assert!(paged.lines().all(|line| line.starts_with("paged: ")), "{paged}");
    assert!(!paged.contains("\u{1b}]8;;"), "a terminal that does not say that it shows links gets none");
    let plain = |arguments: &str, settings: &str| shown(&folder, arguments, settings).unwrap();
    assert!(!plain("--no-pager", "").contains("paged"));
    assert!(!plain("", "PAGER=").contains("paged") && !plain("", "PAGER=cat").contains("paged"));
    assert!(!plain("", "PAGER=no-such-command").is_empty(), "a pager that is not there hides nothing");
    assert!(!plain("--format json", "").contains("paged"));
    // As wide as the terminal: sixty columns.
    let widest = plain("--no-pager --color never", "").lines().map(|line| line.chars().count()).max().unwrap();
    assert!(widest <= 60, "{widest}");
    assert!(plain("--no-pager", "TERM_PROGRAM=WezTerm").contains("\u{1b}]8;;file:///"));
    // What is no terminal is never paged.
    let piped = folder.command(&["compare", "a.txt", "b.txt"]).env("PAGER", "sed 's/^/paged: /'").output().unwrap();
    assert!(!String::from_utf8(piped.stdout).unwrap().contains("paged"));
}
