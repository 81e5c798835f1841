//! The README shows what the tool says: every line of its excerpts stands in the real output, in that order.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use assert_cmd::Command;

const README: &str = include_str!("../README.md");

/// The lines of the fenced block behind a marker.
fn excerpt(marker: &str) -> Vec<&'static str> {
    let (_, after) = README.split_once(marker).expect("the marker stands in the README");
    after.lines().skip_while(|line| !line.starts_with("```")).skip(1).take_while(|line| !line.starts_with("```")).collect()
}

fn stands_in_order(excerpt: &[&str], output: &str) {
    let mut lines = output.lines();
    let mut checked = 0;
    for line in excerpt.iter().filter(|line| !line.trim().is_empty() && line.trim() != "…") {
        assert!(lines.any(|said| said.trim_end() == line.trim_end()), "not in the output, or not in this place: {line}");
        checked += 1;
    }
    assert!(checked >= 5, "the excerpt is too short to show anything");
}

#[test]
fn the_excerpt_of_compare_is_what_compare_says() {
    let mut command = Command::cargo_bin("retold").unwrap();
    let seeds = ["fixtures/seeds/000_9fd5fcfd40bd914a.txt", "fixtures/seeds/001_1aea3956dc93c266.txt"];
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("compare").args(seeds).output().unwrap();
    assert!(output.status.success());
    stands_in_order(&excerpt("<!-- excerpt: compare -->"), &String::from_utf8(output.stdout).unwrap());
}

#[test]
fn the_cleaned_report_is_what_clean_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clean.txt");
    let mut command = Command::cargo_bin("retold").unwrap();
    let seed = "fixtures/seeds/001_1aea3956dc93c266.txt";
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["clean", seed, "--output"]).arg(&path).output().unwrap();
    assert!(output.status.success());
    assert_eq!(excerpt("<!-- excerpt: clean -->").join("\n"), std::fs::read_to_string(path).unwrap().trim_end());
}
