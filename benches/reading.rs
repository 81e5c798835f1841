//! From a file to sketches, stage by stage in bytes per second, beside the floors: reading the bytes, parsing them, hashing them.
//!
//! `RETOLD_BENCH_CORPUS=corpus.jsonl cargo bench --bench reading` measures on the first 16 MiB of a corpus of your own.

// A bench that cannot make its input has nothing to measure.
#![allow(clippy::unwrap_used, clippy::semicolon_if_nothing_returned)]

use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use retold::candidates::bands::BandPlan;
use retold::config::{NearParams, ReadOptions, ShingleParams};
use retold::fingerprint::{Sketcher, digest, shingles_into};
use retold::read::Origin;
use retold::read::pieces::{LineReader, pieces};
use retold::read::scan::Record;
use retold::text::leftover::leftovers;
use retold::text::{bare_terms_into, for_each_token};
use xxhash_rust::xxh3::xxh3_64;

/// Bytes that are measured on.
const BYTES: u64 = 16 << 20;

const WORDS: [&str; 40] = [
    "the",
    "minister",
    "said",
    "on",
    "Monday",
    "that",
    "a",
    "bridge",
    "across",
    "river",
    "will",
    "open",
    "before",
    "winter",
    "it's",
    "3.5",
    "million",
    "people",
    "in",
    "of",
    "وقال",
    "الوزير",
    "إن",
    "الجسر",
    "سيفتح",
    "قبل",
    "الشتاء",
    "في",
    "مدينة",
    "القاهرة",
    "أكثر",
    "من",
    "المسؤولين",
    "إلى",
    "على",
    "أن",
    "التي",
    "هذا",
    "يوم",
    "الأحد",
];

/// Words with letters of two bytes, as they come among others.
const FRENCH: [&str; 12] = ["le", "préfet", "a", "déclaré", "que", "l’été", "sera", "très", "sec", "à", "Nîmes", "français"];
const UKRAINIAN: [&str; 12] = ["міст", "через", "річку", "відкриють", "до", "зими", "заявив", "її", "міністр", "у", "Києві", "європейський"];
const GREEK: [&str; 12] = ["Η", "γέφυρα", "θα", "ανοίξει", "πριν", "από", "τον", "χειμώνα", "δήλωσε", "ο", "υπουργός", "Αθήνα"];

/// Records of some words, about 4 KB each or more.
fn made(words: &[&str]) -> Vec<u8> {
    let mut lines = Vec::new();
    let mut state = 1_u64;
    while lines.len() < (BYTES / 4) as usize {
        let mut text = String::new();
        for n in 1..700 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(words[(state >> 33) as usize % words.len()]);
            text.push_str(if n % 90 == 0 { ".\n\n" } else { " " });
        }
        lines.extend_from_slice(serde_json::json!({"id": lines.len().to_string(), "text": text}).to_string().as_bytes());
        lines.push(b'\n');
    }
    lines
}

fn stages(c: &mut Criterion) {
    match std::env::var_os("RETOLD_BENCH_CORPUS") {
        Some(path) => measure(c, "corpus", &PathBuf::from(path)),
        None => {
            for (name, words) in [("english", &WORDS[..20]), ("arabic", &WORDS[20..]), ("french", &FRENCH), ("ukrainian", &UKRAINIAN), ("greek", &GREEK)] {
                let mut file = tempfile::NamedTempFile::new().unwrap();
                file.write_all(&made(words)).unwrap();
                measure(c, name, file.path());
            }
        }
    }
}

fn measure(c: &mut Criterion, name: &str, path: &Path) {
    let mut group = c.benchmark_group(name);
    group.sample_size(20).measurement_time(Duration::from_secs(2)).warm_up_time(Duration::from_millis(500));
    let options = ReadOptions::default();
    let origin = Origin::new(path, &options);
    let mut reader = LineReader::default();
    let mut lines: Vec<Vec<u8>> = Vec::new();
    let range = 0..BYTES.min(std::fs::metadata(path).unwrap().len());
    reader.each_line(path, &range, 1 << 30, |_, line| lines.extend(line.bytes.map(<[u8]>::to_vec))).unwrap();
    let bytes: Vec<u8> = lines.concat();
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    let cut = pieces(std::slice::from_ref(&path.to_path_buf()), 1 << 20).unwrap();
    let within: Vec<_> = cut.iter().filter(|piece| piece.bytes.start < range.end).collect();
    group.bench_function("floor: read the file", |b| {
        b.iter(|| {
            for piece in &within {
                reader
                    .each_line(path, &piece.bytes, 1 << 30, |_, line| {
                        black_box(line);
                    })
                    .unwrap();
            }
        });
    });
    group.bench_function("floor: xxh3 of the bytes", |b| b.iter(|| xxh3_64(&bytes)));
    group.bench_function("floor: serde_json to a value", |b| {
        b.iter(|| lines.iter().filter(|line| serde_json::from_slice::<serde_json::Value>(line).is_ok()).count());
    });
    let mut record = Record::default();
    group.bench_function("scan of records", |b| b.iter(|| lines.iter().filter(|line| record.read(&origin, 1, line).is_ok()).count()));
    let texts: Vec<String> = lines
        .iter()
        .map(|line| {
            record.read(&origin, 1, line).unwrap();
            record.text.clone()
        })
        .collect();
    texts_to_sketches(&mut group, &texts);
    group.finish();
}

type Group<'a> = criterion::BenchmarkGroup<'a, criterion::measurement::WallTime>;

fn cut(text: &str, terms: &mut Vec<u64>) {
    terms.clear();
    bare_terms_into(text, terms);
}

fn texts_to_sketches(group: &mut Group<'_>, texts: &[String]) {
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    texts_to_terms(group, texts);
    terms_to_sketches(group, texts);
}

fn texts_to_terms(group: &mut Group<'_>, texts: &[String]) {
    let mut terms = Vec::new();
    group.bench_function("terms", |b| {
        b.iter(|| {
            texts
                .iter()
                .map(|text| {
                    cut(text, &mut terms);
                    terms.len()
                })
                .sum::<usize>()
        })
    });
    group.bench_function("tokens with their places", |b| {
        b.iter(|| {
            for text in texts {
                for_each_token(text, |token| {
                    black_box(token);
                });
            }
        })
    });
    group.bench_function("leftovers", |b| b.iter(|| texts.iter().map(|text| u64::from(leftovers(text))).sum::<u64>()));
}

fn terms_to_sketches(group: &mut Group<'_>, texts: &[String]) {
    let (mut terms, mut shingles) = (Vec::new(), Vec::new());
    let all: Vec<Vec<u64>> = texts
        .iter()
        .map(|text| {
            cut(text, &mut terms);
            terms.clone()
        })
        .collect();
    group.bench_function("shingles", |b| {
        b.iter(|| {
            all.iter()
                .map(|terms| {
                    shingles_into(terms, ShingleParams::default(), &mut shingles);
                    shingles.len()
                })
                .sum::<usize>()
        })
    });
    group.bench_function("digest", |b| b.iter(|| all.iter().fold(0, |sum, terms| sum ^ digest(terms))));
    let sets: Vec<Vec<u64>> = all
        .iter()
        .map(|terms| {
            shingles_into(terms, ShingleParams::default(), &mut shingles);
            shingles.clone()
        })
        .collect();
    let mut sketcher = Sketcher::new(BandPlan::for_threshold(NearParams::default()).slots());
    group.bench_function("sketch", |b| b.iter(|| sets.iter().filter(|set| sketcher.sketch(set).is_some()).count()));
    group.bench_function("terms, shingles and sketch", |b| {
        b.iter(|| {
            for text in texts {
                cut(text, &mut terms);
                shingles_into(&terms, ShingleParams::default(), &mut shingles);
                black_box(sketcher.sketch(&shingles));
            }
        });
    });
}

criterion_group!(benches, stages);
criterion_main!(benches);
