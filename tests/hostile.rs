//! Texts, titles, names and dates that try to be markup, scripts, templates, formulas or commands of a terminal: shown in every format of every verb,
//! and obeyed in none.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

// Other tests use the rest of it.
#[allow(dead_code)]
mod dice;
mod folder;
// Other tests use the rest of it.
#[allow(dead_code)]
mod story;

use folder::Folder;
use story::{HOSTILE, hostile_story};

/// The verbs with their formats for reading.
const READ: [(&[&str], &[&str]); 4] = [
    (&["compare", "in.jsonl", "--full"], &["text", "markdown", "html"]),
    (&["cluster", "in.jsonl", "--relations", "exact,near,contains,passage,story"], &["text", "html"]),
    (&["clean", "in.jsonl", "--dry-run"], &["text", "html"]),
    (&["check", "in.jsonl"], &["text", "markdown", "github", "junit", "html"]),
];
/// The same for machines.
const PARSED: [(&[&str], &[&str]); 4] = [
    (&["compare", "in.jsonl"], &["json", "csv"]),
    (&["cluster", "in.jsonl", "--relations", "exact,near,contains,passage,story"], &["json", "jsonl", "csv"]),
    (&["clean", "in.jsonl", "--dry-run"], &["json"]),
    (&["check", "in.jsonl"], &["json", "sarif"]),
];

fn written(folder: &Folder, args: &[&str], format: &str) -> (String, String) {
    let output = folder.command(&[args, &["--format", format]].concat()).output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn inputs() -> Folder {
    let folder = Folder::new();
    // Twice the same: there are copies to speak of.
    folder.write("in.jsonl", hostile_story() + &hostile_story().replace("\"id\":\"", "\"id\":\"2 "));
    folder
}

/// What a terminal would obey; isolates are written on purpose, where they are closed again.
fn obeyed(text: &str) -> Vec<char> {
    let is_obeyed = |c: &char| matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}');
    text.chars().filter(is_obeyed).collect()
}

#[test]
fn nothing_that_is_read_is_obeyed() {
    let folder = inputs();
    for (args, formats) in READ {
        for format in formats {
            let (out, err) = written(&folder, args, format);
            assert!(out.len() > 100, "{args:?} {format}: {err}");
            assert_eq!((obeyed(&out), obeyed(&err)), (vec![], vec![]), "{args:?} {format}");
            assert_eq!(out.matches('\u{2068}').count(), out.matches('\u{2069}').count(), "{args:?} {format}");
        }
    }
}

#[test]
fn nothing_that_is_parsed_is_obeyed_or_lost() {
    let folder = inputs();
    for (args, formats) in PARSED {
        for format in formats {
            let (out, err) = written(&folder, args, format);
            assert!(out.len() > 100, "{args:?} {format}: {err}");
            assert_eq!(obeyed(&out), vec![], "{args:?} {format}");
        }
    }
    let (json, _) = written(&folder, &["compare", "in.jsonl"], "json");
    let report: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(report["documents"][0]["title"], HOSTILE);
}

#[test]
fn pages_hold_no_markup_but_their_own() {
    let folder = inputs();
    for (args, _) in READ {
        let (page, _) = written(&folder, args, "html");
        let scripts: Vec<&str> = page.match_indices("<script").map(|(at, _)| &page[at..page.len().min(at + 24)]).collect();
        let own = |tag: &&str| tag.starts_with("<script>\"use strict\";") || tag.starts_with("<script type=\"applicatio");
        assert!(!scripts.is_empty() && scripts.iter().all(own), "{args:?}: {scripts:?}");
        for markup in ["<img", "onload=window.hit=1>", "href=\"javascript", "style=\"", "onclick"] {
            assert!(!page.contains(markup), "{args:?}: {markup}");
        }
        // A check shows the beginning of a text alone.
        assert!(args[0] == "check" || page.contains("{{ 7*7 }}"), "{args:?}: a template is no template");
    }
    for markup in ["<script", "<img", "<svg"] {
        let (notes, _) = written(&folder, READ[0].0, "markdown");
        assert!(!notes.contains(markup), "{markup}");
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_are_shown_and_not_obeyed() {
    let folder = Folder::new();
    let name = "a\u{1b}[31m\u{202e}<b>`x`|.txt";
    folder.write(name, "A ferry with 30 passengers sank on Monday off the coast of Norwick. Nobody was hurt.");
    folder.write("b.txt", "A ferry with 45 passengers sank on Monday off the coast of Norwick. Two were hurt.");
    for format in ["text", "markdown", "html", "json", "csv"] {
        let (out, err) = written(&folder, &["compare", name, "b.txt", "--full"], format);
        assert_eq!((obeyed(&out), obeyed(&err)), (vec![], vec![]), "{format}");
        assert!(!["markdown", "html"].contains(&format) || !out.contains("<b>`"), "{format}");
    }
}
