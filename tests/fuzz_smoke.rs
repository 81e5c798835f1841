//! The functions that fuzzers call (`tests/fuzz`), on seeds and mutations of them that are the same in every run. With `RETOLD_FUZZ=SECONDS` each goes
//! on with others for so long, which is what there is to do where no fuzzer is.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]
#![cfg(all(feature = "index", feature = "html", feature = "parquet", feature = "warc", feature = "csv"))]

// Other tests use the rest of it.
#[allow(dead_code)]
mod dice;
// Their functions are public for the fuzzers.
#[allow(unreachable_pub)]
#[path = "fuzz/disk.rs"]
mod disk;
#[allow(unreachable_pub)]
#[path = "fuzz/reading.rs"]
mod reading;
// Other tests use the rest of it.
#[allow(dead_code)]
mod story;
#[allow(unreachable_pub)]
#[path = "fuzz/texts.rs"]
mod texts;

use std::time::{Duration, Instant};

use dice::Dice;
use story::{HOSTILE, hostile_story};

/// What texts are made of where rules look closely: signs, digits, marks of several scripts, and pieces that begin or end something.
const PIECES: [&str; 40] = [
    "\0",
    "\n\n",
    "\n",
    " ",
    ". ",
    "! ",
    "? ",
    "… ",
    "; ",
    ", ",
    ": ",
    "“",
    "”",
    "\"",
    "«",
    "»",
    "(",
    ")",
    "- ",
    "* ",
    "1. ",
    "3,5 ",
    "1,234.56 ",
    "٣٫٥ ",
    "१२ ",
    "三百二十 ",
    "twelve ",
    "not ",
    "لا ",
    "不",
    "yesterday ",
    "on 3 May 2021 ",
    "5/6/07 ",
    "14:30 ",
    "\u{202e}",
    "\u{301}",
    "\u{feff}",
    "\u{200d}",
    "Dr. ",
    "NATO ",
];

/// Sentences that rules of several languages see something in.
const SENTENCES: [&str; 10] = [
    "The minister did not say on Monday that 12 people had been killed in Lowick, police said.",
    "Twelve people were hurt, Dr. Ellen Harsk told Reuters at 5 p.m. on 3 March 2025; nobody died.",
    "قال الوزير إن ٣٫٥ مليون جنيه لم تصل يوم الثلاثاء، ونفى ذلك المتحدث.",
    "東京都は3日、感染者が二百人に減少したと発表した。「心配ない」と述べた。",
    "Министр не подтвердил, что 1,5 млн рублей потеряны 5 июня 2020 года.",
    "मंत्री ने कहा कि १२ लोग घायल हुए और कोई नहीं मरा।",
    "นายกรัฐมนตรีกล่าวว่าเมื่อวันที่ ๓ มีผู้เสียชีวิต 12 คน",
    "Le ministre n’a pas dit que 1 200 personnes étaient blessées, « hier soir ».",
    "한국은행은 5일 기준금리를 3.5%로 동결했다고 밝혔다.",
    "השר לא אמר ש-12 בני אדם נהרגו ביום שני.",
];

fn mutated(dice: &mut Dice, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = seeds[dice.roll(seeds.len())].clone();
    for _ in 0..=dice.roll(6) {
        let at = dice.roll(bytes.len() + 1);
        match dice.roll(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
            1 => {
                let to = (at + dice.roll(40)).min(bytes.len());
                bytes.drain(at..to);
            }
            2 => {
                let to = (at + dice.roll(200)).min(bytes.len());
                let copy = bytes[at..to].to_vec();
                let place = dice.roll(bytes.len() + 1);
                bytes.splice(place..place, copy);
            }
            3 => {
                let other = &seeds[dice.roll(seeds.len())];
                let from = dice.roll(other.len() + 1);
                bytes.splice(at.., other[from..].iter().copied());
            }
            _ => {
                let piece = PIECES[dice.roll(PIECES.len())].as_bytes();
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
    bytes
}

/// What is fed with bytes.
type Target = fn(&[u8]);

/// Calls `target` with the seeds and with `times` mutations of them, and goes on where that is wished.
fn run(name: &str, target: Target, seeds: &[Vec<u8>], times: usize) {
    let mut done = 0_u64;
    let mut tried = |bytes: &[u8]| {
        done += 1;
        let held = std::panic::catch_unwind(|| target(bytes));
        assert!(held.is_ok(), "{name} fails on {:?}", bytes.escape_ascii().to_string());
    };
    for seed in seeds {
        tried(seed);
    }
    let mut dice = Dice(name.len() as u64);
    (0..times).for_each(|_| tried(&mutated(&mut dice, seeds)));
    if let Some(seconds) = std::env::var("RETOLD_FUZZ").ok().and_then(|seconds| seconds.parse().ok()) {
        let (begun, mut dice) = (Instant::now(), Dice(u64::from(std::process::id())));
        while begun.elapsed() < Duration::from_secs(seconds) {
            tried(&mutated(&mut dice, seeds));
        }
        eprintln!("{name}: {done} executions");
    }
}

/// Texts alone, and pairs of a text and one like it.
fn seeds() -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = vec![Vec::new(), HOSTILE.into(), hostile_story().into(), SENTENCES.join(" ").into(), SENTENCES.join("\n\n").into()];
    for (n, sentence) in SENTENCES.iter().enumerate() {
        seeds.push((*sentence).into());
        seeds.push(format!("{sentence}\0{}", sentence.replace("12", "20").replace('3', "4").replace(" not ", " ")).into());
        let other = SENTENCES[(n + 1) % SENTENCES.len()];
        seeds.push(format!("{sentence} {other} {sentence}\0{other} {sentence}").into());
    }
    seeds
}

#[test]
fn texts_are_cut_up_read_and_held_against_each_other() {
    let seeds = seeds();
    let targets: [(&str, Target, usize); 5] = [
        ("segment", texts::segmented, 400),
        ("facts", texts::facts_of, 400),
        ("meaning_change", texts::changed, 400),
        ("repeats", texts::repeats, 200),
        ("align", texts::aligned, 200),
    ];
    for (name, target, times) in targets {
        run(name, target, &seeds, times);
    }
}

#[test]
fn stories_are_compared_and_reported() {
    run("compare", texts::compared_texts, &seeds(), 60);
    run("report", texts::reported, &seeds(), 40);
}

/// Damage by which a question once lost pairs without a word.
const LOST_ROWS: &[u8] = b"$\xa2\x1c\x08\xa1\x16\xd9\x84\xd8\xa7 ? [ \x9a3\x00\xdf\x1c\x1c";

/// Places and what is written there, as the functions for damaged files read them.
fn edits() -> Vec<Vec<u8>> {
    let mut dice = Dice(9);
    (0..8).map(|n| (0..=4 * n).map(|_| dice.roll(256) as u8).collect()).chain([vec![], vec![0], vec![1], LOST_ROWS.to_vec()]).collect()
}

#[test]
fn damaged_files_are_told_or_harmless() {
    run("index_open", disk::index_opened, &edits(), 40);
    run("work_folder", disk::journals_replayed, &edits(), 60);
}

#[test]
fn readers_end() {
    let page = "<html><body><article><p>A ferry sank.</p><p>&amp;&#x1F600;</p></article></body></html>";
    let warc = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 64\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>A ferry sank.</p>\r\n\r\n";
    let record = "{\"id\":\"a\",\"text\":\"A \\ud83d ferry\"}\n";
    let inputs: [(&str, Target, &str); 8] = [
        ("a.txt", |bytes| reading::read("a.txt", bytes), HOSTILE),
        ("a.jsonl", |bytes| reading::read("a.jsonl", bytes), record),
        ("a.json", |bytes| reading::read("a.json", bytes), "[{\"id\":1,\"text\":\"a\"},{\"text\":[[[1]]]}]"),
        ("a.csv", |bytes| reading::read("a.csv", bytes), "id,text\n1,\"a \"\"b\"\"\n c\"\n2,d\n"),
        ("a.tsv", |bytes| reading::read("a.tsv", bytes), "id\ttext\n1\ta\n"),
        ("a.html", |bytes| reading::read("a.html", bytes), page),
        ("a.warc", |bytes| reading::read("a.warc", bytes), warc),
        ("-", |bytes| reading::read("-", bytes), record),
    ];
    for (name, target, seed) in inputs {
        run(name, target, &[seed.into(), Vec::new(), hostile_story().into()], 300);
    }
}
