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
    let (_, rest) = page.split_once(&format!(" scope=\"row\"><bdi>{head}</bdi></th>")).unwrap();
    let cells = rest.split_once("</tr>").unwrap().0.split("</td>").map(|cell| cell.rsplit_once('>').map_or("", |(_, words)| words).trim().to_owned());
    cells.filter(|cell| !cell.is_empty()).collect()
}

#[test]
fn a_corpus_is_told_by_outlet_and_by_who_was_first() {
    let folder = corpus();
    let page = written(&folder, &["cluster", "in.jsonl", "--keep", "earliest", "--format", "html"]);
    assert!(page.contains("<title>Clusters of 6 documents</title>") && page.contains("<dd>3 (50.0 %)</dd>"));
    assert_eq!(row(&page, "Post")[..2], ["3", "2"]);
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
    assert_eq!(said("Bytes of blocks"), format!("{} bytes", number("block_bytes")));
    assert_eq!(said("Blocks inside"), "1");
    assert_eq!(row(&page, "Post").last().unwrap(), "1", "a block inside a document of this outlet");
    assert!(page.contains("What would go of 6 documents"));
}

#[test]
fn the_page_and_the_figures_of_a_cleaning_say_the_same() {
    let folder = Folder::new();
    let own =
        |stem: usize| (0..8).map(|n| format!("In house {stem} of street {n} lives number {} with cat {}. ", stem * 31 + n, stem * 7 + n)).collect::<String>();
    let mut records: Vec<String> = (0..30).map(|n| record(&format!("own{n}"), "Post", "2025-03-04", &own(n))).collect();
    for (n, outlet) in ["Post", "Mail", "Echo"].into_iter().enumerate() {
        records.push(record(&format!("carries{n}"), outlet, "2025-03-05", &format!("{}{MARKET} {}", own(40 + n), own(50 + n))));
    }
    let item = "Which treaty ended the long war of the Spanish succession and gave the rock of Gibraltar to the crown of Great Britain?";
    records.push(record("asks", "Echo", "2025-03-06", &format!("{}{item} {}", own(60), own(61))));
    records.push(record("only asks", "Echo", "2025-03-06", item));
    records.push(record("copy", "Mail", "2025-03-06", &own(3)));
    folder.write("in.jsonl", records.concat());
    folder.write("items.jsonl", format!("{}\n", serde_json::json!({"id": "treaty", "text": item})));
    for removes in ["passage", "document"] {
        let args = ["clean", "in.jsonl", "--dry-run", "--passages", "3", "--against", "items.jsonl", "--against-removes", removes, "--format"];
        let page = written(&folder, &[&args[..], &["html"]].concat());
        let summary: serde_json::Value = serde_json::from_str(&written(&folder, &[&args[..], &["json"]].concat())).unwrap();
        let number = |name: &str| summary[name].as_u64().unwrap();
        let said = |name: &str| page.split_once(&format!("<dt>{name}</dt><dd>")).unwrap().1.split_once("</dd>").unwrap().0.replace(',', "");
        let (gone, bytes) = (number("documents_in") - number("documents_out"), number("bytes_in") - number("bytes_out"));
        assert!(said("Would go").starts_with(&format!("{gone} (")), "{removes}: {} of {summary}", said("Would go"));
        let kilobytes = |bytes: u64| format!("{:.1} KB", bytes as f64 / 1e3);
        let of_all = format!("{} of {} (", kilobytes(bytes), kilobytes(number("bytes_in")));
        assert!(bytes >= 1_000 && said("Bytes that would go").starts_with(&of_all), "{removes}: {}", said("Bytes that would go"));
        assert_eq!(said("Passages that others keep"), number("passages").to_string());
        assert_eq!(said("Found of the reference"), (number("reference_documents") + number("reference_passages")).to_string());
        assert!(number("passages") == 2 && number("reference_documents") + number("reference_passages") == 2, "{summary}");
        let lost: u64 = summary["outlets"].as_array().unwrap().iter().map(|outlet| outlet["removed_bytes"].as_u64().unwrap()).sum();
        assert_eq!(lost, bytes);
        for outlet in summary["outlets"].as_array().unwrap() {
            let cells = row(&page, outlet["outlet"].as_str().unwrap());
            let figures = ["documents", "removed_documents", "removed_bytes"].map(|name| outlet[name].to_string());
            assert_eq!(cells[..3].iter().map(|cell| cell.replace(',', "")).collect::<Vec<_>>(), figures, "{removes}: {outlet}");
        }
        let listed = page.split_once("id=\"parts\"").unwrap().1;
        for (what, times) in [("passage that another document keeps", 2), ("<bdi>treaty</bdi>", 2), ("<bdi>only asks</bdi>", 1)] {
            assert_eq!(listed.split_once("</section>").unwrap().0.matches(what).count(), times, "{removes}: {what}");
        }
    }
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

#[test]
fn a_calibration_says_on_its_page_what_it_says_as_data() {
    let folder = Folder::new();
    let sentence = |n: usize, k: usize| format!("In house {n} of street {k} lives number {} with cat {}.", n * 31 + k, n * 7 + k);
    let text = |n: usize, anew: usize| {
        (0..20).map(|k| if k < anew { format!("Street {k} of town {n} was never built.") } else { sentence(n, k) }).collect::<Vec<_>>().join(" ")
    };
    let records =
        (0..8).map(|n| record(&format!("s{n}"), "Post", "2025-03-04", &text(n, 0)) + &record(&format!("e{n}"), "Mail", "2025-03-05", &text(n, n % 5)));
    folder.write("in.jsonl", records.collect::<String>());
    let page = written(&folder, &["calibrate", "in.jsonl", "--format", "html"]);
    let report: serde_json::Value = serde_json::from_str(&written(&folder, &["calibrate", "in.jsonl", "--format", "json"])).unwrap();
    assert!(page.contains("<title>What a threshold of 0.7 would do to 16 documents</title>") && page.matches("class=\"threshold\"").count() == 2);
    let table = page.split_once("id=\"thresholds\"").unwrap().1;
    for cut in report["thresholds"].as_array().unwrap() {
        let head = format!("<th scope=\"row\">{:.2}", cut["threshold"].as_f64().unwrap());
        let cells: Vec<&str> = table.split_once(&head).unwrap().1.split_once("</tr>").unwrap().0.split("<td class=\"n\">").skip(1).collect();
        let says = |cell: usize, name: &str| cells[cell].starts_with(&format!("{}</td>", cut[name]));
        assert!(says(0, "pairs") && says(1, "documents_removed"), "{cut}: {cells:?}");
    }
    assert_eq!(page.matches("in question</small>").count(), 1);
    let samples = report["samples"].as_array().unwrap();
    assert!(!samples.is_empty());
    assert_eq!(page.matches("<li class=\"entry\"").count(), samples.len());
    for sample in samples {
        assert!(page.contains(&format!("<bdi>{}</bdi>", sample["removed"].as_str().unwrap())) && page.contains(sample["own_sentence"].as_str().unwrap()));
        for difference in sample["differences"].as_array().unwrap() {
            for (name, tag) in [("kept", "del"), ("removed", "ins")] {
                let words = difference[name].as_str().unwrap();
                assert!(words.is_empty() || page.contains(&format!("<{tag}>{words}</{tag}>")), "{difference}");
            }
        }
    }
}

#[test]
fn the_first_of_many_findings_over_budget_stand_open() {
    let folder = Folder::new();
    let copies = |copies: usize| (0..copies).map(|n| record(&format!("c{n}"), "Post", "2025-03-04", MARKET)).collect::<String>();
    for (many, shown) in [(60, 5), (20, 0)] {
        folder.write("in.jsonl", copies(many));
        let page = written(&folder, &["check", "in.jsonl", "--format", "html"]);
        let part = page.split_once("<section id=\"duplicate-documents\"").unwrap().1.split_once("</section>").unwrap().0;
        let (open, folded) = part.split_once("<details").unwrap();
        let entries = |html: &str| html.matches("<li class=\"entry\"").count();
        assert_eq!((entries(open), entries(folded)), (shown, many - 1 - shown));
        assert_eq!(folded.starts_with(" open"), shown == 0, "a short list stands open as a whole");
    }
}
