//! Every format of one check, as snapshots, and foreign words that try to be markup.

use std::path::PathBuf;

use super::*;
use crate::config::{CheckConfig, Rule};
use crate::pipeline::check::{CheckReport, FindingLocation, apply_budgets};
use crate::span::Span;

fn location(path: &str, line: usize, id: &str, words: &str) -> FindingLocation {
    FindingLocation { path: PathBuf::from(path), line, column: 1, record: None, id: id.into(), span: Span::new(0, words.len()), words: words.into() }
}

fn finding(rule: Rule, message: &str, location: FindingLocation, other: Option<FindingLocation>) -> Finding {
    let fingerprint = format!("{:032x}", location.id.len() * 16 + location.line);
    Finding { rule, message: message.into(), location, other, outlet: "Harbour Post".into(), documents: 1, fingerprint }
}

fn checked() -> Checked {
    let findings = vec![
        finding(
            Rule::DuplicateDocuments,
            "nearly the same words as d1",
            location("news/a b.jsonl", 2, "d2", "The bridge will close."),
            Some(location("news/a b.jsonl", 1, "d1", "The bridge closes.")),
        ),
        finding(
            Rule::RepeatedText,
            "48 % of the text stands in it twice",
            location("seed.txt", 3, "seed.txt", "جاء ذلك في إطار زيارة رسمية"),
            Some(location("seed.txt", 5, "seed.txt", "جاء ذلك")),
        ),
        finding(Rule::ShortDocuments, "fewer than 20 words", location("x,y:z.jsonl", 7, "<b>&\u{1b}[31m|`::error::", "50 %\n::warning::*no*"), None),
    ];
    let batch = CheckReport { findings, documents: 4, errors: Vec::new(), known: Vec::new(), warnings: Vec::new(), interrupted: false, work: None };
    apply_budgets(&batch, &CheckConfig::default(), &std::collections::BTreeSet::new(), &|_| None)
}

fn written(checked: &Checked, format: CheckFormat) -> String {
    let mut out = Vec::new();
    write(&mut out, checked, format, false).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn every_format() {
    let checked = checked();
    assert!(checked.failed);
    insta::assert_snapshot!("text", written(&checked, CheckFormat::Text));
    insta::assert_snapshot!("json", written(&checked, CheckFormat::Json));
    insta::assert_snapshot!("junit", written(&checked, CheckFormat::Junit));
    insta::assert_snapshot!("github", written(&checked, CheckFormat::Github));
    insta::assert_snapshot!("markdown", written(&checked, CheckFormat::Markdown));
    let sarif: serde_json::Value = serde_json::from_str(&written(&checked, CheckFormat::Sarif)).unwrap();
    insta::assert_snapshot!("sarif", serde_json::to_string_pretty(&sarif).unwrap().replace(env!("CARGO_PKG_VERSION"), "VERSION"));
}

#[test]
fn limits_of_consumers_are_kept() {
    let many = (0..6_000).map(|n| finding(Rule::EmptyDocuments, "no word in it", location("a.jsonl", n + 1, &format!("d{n}"), ""), None)).collect();
    let batch = CheckReport { findings: many, documents: 6_000, errors: Vec::new(), known: Vec::new(), warnings: Vec::new(), interrupted: false, work: None };
    let checked = apply_budgets(&batch, &CheckConfig::default(), &std::collections::BTreeSet::new(), &|_| None);
    let sarif: serde_json::Value = serde_json::from_str(&written(&checked, CheckFormat::Sarif)).unwrap();
    let run = &sarif["runs"][0];
    assert_eq!(run["results"].as_array().unwrap().len(), 5_000);
    assert!(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].as_str().unwrap().starts_with("1000 findings"));
    let github = written(&checked, CheckFormat::Github);
    assert_eq!(github.lines().filter(|line| line.starts_with("::error")).count(), 10);
    assert!(github.ends_with("and 5800 more\n::endgroup::\n"));
}

#[test]
fn foreign_words_are_no_markup() {
    let checked = checked();
    let github = written(&checked, CheckFormat::Github);
    // Short documents are a warning, and over their budget: one of four.
    let line = github.lines().find(|line| line.starts_with("::warning")).unwrap();
    assert!(line.contains("file=x%2Cy%3Az.jsonl,line=7") && line.contains("50 %25%0A::warning::"), "{line}");
    assert!(!written(&checked, CheckFormat::Junit).contains('\u{1b}') && written(&checked, CheckFormat::Junit).contains("&lt;b&gt;&amp;"));
    let markdown = written(&checked, CheckFormat::Markdown);
    assert!(markdown.contains("\\*no\\*") && !markdown.contains("<b>"), "{markdown}");
    assert!(!written(&checked, CheckFormat::Text).contains('\u{1b}'));
}
