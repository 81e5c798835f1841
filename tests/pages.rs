//! The pages of `cluster`, `clean` and `check` say what the other formats say. How they look and behave is tried in a browser (`browser.rs`).

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

mod folder;

use folder::Folder;

const MARKET: &str = "The harbour market of Lowick stays open until the end of the year, the council decided on Tuesday after a debate of four hours. Traders had \
    asked for two more years. The council will look for another site in spring, and the traders will have a say in it.";

fn record(id: &str, outlet: &str, date: &str, text: &str) -> String {
    format!("{}\n", serde_json::json!({ "id": id, "source": outlet, "date": date, "title": format!("Market {id}"), "text": text }))
}

/// Three copies by two outlets after a third one, one of them edited; two unlike texts.
fn corpus() -> Folder {
    let folder = Folder::new();
    let records = [
        record("first", "Agency", "2025-03-04", MARKET),
        record("copy", "Post", "2025-03-05", MARKET),
        record("again", "Post", "2025-03-06", MARKET),
        record("edited", "Mirror", "2025-03-06", &MARKET.replace("four hours", "seven hours")),
        record("else", "Mirror", "2025-03-06", "Snow is expected in the hills above the river on Thursday night, and the pass will be closed to lorries."),
        record(
            "twice",
            "Post",
            "2025-03-06",
            &format!("{}\n\nThe old pier was repaired.\n\n{0}", "The mayor of Sandvik opened a new library with eleven thousand books on Friday."),
        ),
    ];
    folder.write("in.jsonl", records.concat());
    folder
}

fn written(folder: &Folder, args: &[&str]) -> String {
    let output = folder.command(args).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The cells of the row of a table that begins with a head.
fn row(page: &str, head: &str) -> Vec<String> {
    let (_, rest) = page.split_once(&format!("<th scope=\"row\"><bdi>{head}</bdi></th>")).unwrap();
    let cells = rest.split_once("</tr>").unwrap().0.split("</td>").map(|cell| cell.rsplit_once('>').map_or("", |(_, words)| words).trim().to_owned());
    cells.filter(|cell| !cell.is_empty()).collect()
}

#[test]
fn a_corpus_is_told_by_outlet_and_by_who_was_first() {
    let folder = corpus();
    let page = written(&folder, &["cluster", "in.jsonl", "--keep", "earliest", "--format", "html"]);
    assert!(page.contains("<title>Clusters of 6 documents</title>") && page.contains("3 documents (50.0 %)"));
    assert_eq!(row(&page, "Post")[..3], ["3", "2", "66.7 %"]);
    // The agency was first, by its date; each outlet counts once a cluster.
    let matrix = page.split_once("table matrix").unwrap().1;
    let agency = row(matrix, "Agency");
    assert_eq!(agency.iter().filter(|cell| *cell == "1").count(), 2, "{agency:?}");
    assert_eq!(row(matrix, "Post"), ["·"; 3]);
    assert!(page.contains("threshold 0.7"));
    // The words that differ are there for whoever has no scripts, and as data.
    assert!(page.contains("<del>four</del> <ins>seven</ins>") && page.contains("[[\"four\",\"seven\"]]"));
    assert_eq!(page, written(&folder, &["cluster", "in.jsonl", "--keep", "earliest", "--format", "html", "-j", "1"]));
}

#[test]
fn what_would_go_is_what_goes() {
    let folder = corpus();
    let page = written(&folder, &["clean", "in.jsonl", "--dry-run", "--facts", "ignore", "--format", "html"]);
    let figures: serde_json::Value =
        serde_json::from_str(&written(&folder, &["clean", "in.jsonl", "--dry-run", "--facts", "ignore", "--format", "json"])).unwrap();
    let said = |name: &str| page.split_once(&format!("<dt>{name}</dt><dd>")).unwrap().1.split_once("</dd>").unwrap().0.to_owned();
    let number = |name: &str| figures[name].as_u64().unwrap().to_string();
    assert_eq!(said("Exact copies"), number("exact_documents"));
    assert_eq!(said("Near copies"), number("near_documents"));
    assert_eq!(said("Documents that stay"), number("documents_out"));
    assert_eq!(said("Bytes of blocks"), number("block_bytes"));
    assert_eq!(said("Blocks inside"), "1");
    assert_eq!(row(&page, "Post").last().unwrap(), "1", "a block inside a document of this outlet");
    assert!(page.contains("What would go of 6 documents"));
}

#[test]
fn a_check_names_every_rule_and_finding() {
    let folder = corpus();
    let page = written(&folder, &["check", "in.jsonl", "--format", "html"]);
    let report: serde_json::Value = serde_json::from_str(&written(&folder, &["check", "in.jsonl", "--format", "json"])).unwrap();
    for rule in report["rules"].as_array().unwrap() {
        assert!(page.contains(rule["rule"].as_str().unwrap()), "{rule}");
    }
    assert_eq!(page.matches("<li class=\"entry\"").count(), report["findings"].as_array().unwrap().len());
    assert!(page.contains("✗ over budget") && page.contains("in.jsonl:2:1"));
}
