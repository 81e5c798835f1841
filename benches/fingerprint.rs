//! The kernels of the corpus path, in bytes of text per second, beside the floor of hashing the same bytes: terms, shingles, sketch,
//! bands, exact verification.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use retold::candidates::bands::{BandPlan, SketchTable, candidate_pairs};
use retold::config::{BucketParams, NearParams, ShingleParams};
use retold::fingerprint::{Sketcher, shingles_into};
use retold::text::tokenize;
use retold::verify::Numbering;
use xxhash_rust::xxh3::xxh3_64;

const SEED: &str = include_str!("../fixtures/seeds/000_9fd5fcfd40bd914a.txt");

/// Texts of the size of an article: the words of a seed report, begun at another place each and with every `nth` word left out.
fn texts() -> Vec<Vec<u64>> {
    let terms: Vec<u64> = tokenize(SEED).iter().map(|token| token.term).collect();
    let turned = |start: usize| terms[start..].iter().chain(&terms[..start]).copied();
    (0..256).map(|n| turned(n * 2).enumerate().filter(|(at, _)| at % (20 + n) != 7).map(|(_, term)| term).collect()).collect()
}

fn shingle_sets(texts: &[Vec<u64>]) -> Vec<Vec<u64>> {
    let cut = |terms: &Vec<u64>| {
        let mut shingles = Vec::new();
        shingles_into(terms, ShingleParams::default(), &mut shingles);
        shingles
    };
    texts.iter().map(cut).collect()
}

fn kernels(c: &mut Criterion) {
    let mut group = c.benchmark_group("fingerprint");
    let texts = texts();
    let sets = shingle_sets(&texts);
    let (near, plan) = (NearParams::default(), BandPlan::for_threshold(NearParams::default()));
    group.throughput(Throughput::Bytes(SEED.len() as u64));
    group.bench_function("floor: xxh3 of the bytes", |b| b.iter(|| xxh3_64(SEED.as_bytes())));
    group.bench_function("tokenize", |b| b.iter(|| tokenize(SEED)));
    let mut shingles = Vec::new();
    group.bench_function("shingle", |b| {
        b.iter(|| {
            shingles.clear();
            shingles_into(&texts[0], ShingleParams::default(), &mut shingles);
            shingles.len()
        });
    });
    let mut sketcher = Sketcher::new(plan.slots());
    group.bench_function("sketch", |b| b.iter(|| sketcher.sketch(&sets[0]).map(<[u64]>::len)));
    let mut table = SketchTable::new(plan);
    for set in &sets {
        match sketcher.sketch(set) {
            Some(slots) => table.push(slots),
            None => table.push_empty(),
        }
    }
    let order: Vec<u32> = (0..table.len() as u32).collect();
    group.throughput(Throughput::Bytes((SEED.len() * texts.len()) as u64));
    group.bench_function("bands of 256 texts", |b| b.iter(|| candidate_pairs(&table, &order, near, BucketParams::default()).len()));
    group.throughput(Throughput::Bytes((SEED.len() * 32) as u64));
    let mut numbering = Numbering::default();
    group.bench_function("verify 496 pairs of 32 texts", |b| {
        b.iter(|| {
            numbering.clear();
            sets[..32].iter().for_each(|set| numbering.push(set));
            let overlaps = numbering.overlaps();
            (0..32).flat_map(|i| (i + 1..32).map(move |j| (i, j))).map(|(i, j)| u64::from(overlaps.of(i, j).shared)).sum::<u64>()
        });
    });
    group.finish();
}

criterion_group!(benches, kernels);
criterion_main!(benches);
