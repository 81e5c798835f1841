//! Throughput of finding and removing repeated blocks, in bytes of text.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use retold::config::RepeatParams;
use retold::repeat::{clean_text, repeated_blocks};

/// Words that never come back in the same order, in lines of a few sentences.
fn made_up(bytes: usize) -> String {
    let mut text = String::new();
    let mut state = 7_u64;
    while text.len() < bytes {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        for shift in 0..4 + (state >> 60) % 5 {
            text.push(char::from(b'a' + ((state >> (8 + shift * 5)) % 26) as u8));
        }
        text.push_str(if (state >> 33).is_multiple_of(16) { ".\n" } else { " " });
    }
    text
}

fn repeats(c: &mut Criterion) {
    let params = RepeatParams::default();
    let body = made_up(1 << 17);
    let texts = [
        ("seed with repeats", include_str!("../fixtures/seeds/001_1aea3956dc93c266.txt").to_owned()),
        ("seed without", include_str!("../fixtures/seeds/000_9fd5fcfd40bd914a.txt").to_owned()),
        ("made up", made_up(1 << 18)),
        ("body twice", format!("{body}\n{body}")),
        ("one line", "The same line about the old bridge stands here again.\n".repeat(5000)),
        ("one character", "a".repeat(1 << 18)),
    ];
    let mut group = c.benchmark_group("repeats");
    group.sample_size(20);
    for (name, text) in &texts {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(format!("find/{name}"), |b| b.iter(|| repeated_blocks(black_box(text), &params)));
    }
    for (name, text) in &texts[..2] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(format!("clean/{name}"), |b| b.iter(|| clean_text(black_box(text), &params)));
    }
    group.finish();
}

criterion_group!(benches, repeats);
criterion_main!(benches);
