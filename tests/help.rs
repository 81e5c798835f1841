//! The examples in the help of each verb run as they stand.

mod folder;

use folder::Folder;

const VERBS: [&str; 9] = ["compare", "cluster", "clean", "check", "calibrate", "index", "schema", "completions", "man"];

fn record(id: usize, text: &str) -> String {
    format!("{{\"id\":\"{id}\",\"text\":\"{text}\",\"source\":\"gazette\",\"date\":\"2025-03-0{}\"}}\n", id % 9 + 1)
}

/// A folder with the files that the examples name.
fn folder() -> Folder {
    let folder = Folder::new();
    let texts = [
        "The old bridge over the river Wend closes on Monday for nine weeks of repairs, the council of Norwick said.",
        "Nine weeks of repairs close the old bridge over the Wend from Monday, a spokesman of Norwick said; a ferry replaces it.",
        "The harbour museum shows the photographs of a fishing village that the sea took in the winter of 1911.",
    ];
    let records = |numbers: &[usize]| numbers.iter().map(|&n| record(n, texts[n % texts.len()])).collect::<String>();
    for (name, content) in [
        ("first.txt", texts[0].to_owned()),
        ("second.txt", texts[1].to_owned()),
        ("story.jsonl", records(&[0, 1])),
        ("corpus.jsonl", records(&[0, 1, 2, 3])),
        ("monday.jsonl", records(&[0, 1])),
        ("tuesday.jsonl", records(&[2, 3])),
        ("benchmark.jsonl", records(&[2])),
    ] {
        folder.write(name, content.as_bytes());
    }
    folder
}

#[test]
fn the_examples_of_each_verb_run() {
    for verb in VERBS {
        let folder = folder();
        let (code, help, _) = folder.retold(&[verb, "--help"]);
        assert_eq!(code, 0);
        let (_, examples) = help.split_once("Examples:\n").unwrap_or_else(|| panic!("{verb}: no examples in {help}"));
        let lines: Vec<&str> = examples.lines().map(str::trim).take_while(|line| line.starts_with("retold ")).collect();
        assert_eq!(lines.len(), 3, "{verb}: {lines:?}");
        for line in lines {
            let arguments: Vec<&str> = line.split(' ').skip(1).collect();
            assert_eq!(arguments[0], verb, "{line}");
            let (code, _, error) = folder.retold(&arguments);
            // A batch may be over its budget.
            assert!(code == 0 || (code == 1 && verb == "check"), "{line}: {code} {error}");
        }
    }
}
