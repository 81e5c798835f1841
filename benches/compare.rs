//! `compare` as a whole and the stages it is made of: bytes per second on the seed reports and on made-up stories of 10, 100 and
//! 1,000 sentences a side. From 100 to 1,000 sentences the cost must grow no more than 15-fold.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use retold::align::word::{Words, word_diff};
use retold::config::{CompareParams, RepeatParams, WordDiffParams};
use retold::document::Document;
use retold::pipeline::story::compare;
use retold::progress::Silent;
use retold::repeat::repeated_blocks;
use retold::text::{segment, tokenize};

const SEEDS: [&str; 2] = [include_str!("../fixtures/seeds/000_9fd5fcfd40bd914a.txt"), include_str!("../fixtures/seeds/001_1aea3956dc93c266.txt")];

/// A small linear congruential generator: the same stories on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n
    }

    /// A made-up word; low ranks come more often, as in language.
    fn word(&mut self, vocabulary: usize) -> String {
        const SYLLABLES: [&str; 16] = ["ka", "lo", "mi", "ten", "sur", "vel", "do", "pra", "nis", "gu", "har", "bo", "lin", "es", "ton", "fi"];
        let mut rank = self.below(vocabulary) * self.below(vocabulary) / vocabulary + 16;
        let mut word = String::new();
        while rank > 0 {
            word.push_str(SYLLABLES[rank % 16]);
            rank /= 16;
        }
        word
    }

    fn sentence(&mut self, vocabulary: usize) -> Vec<String> {
        (0..10 + self.below(14)).map(|_| self.word(vocabulary)).collect()
    }
}

/// Two tellings of one story: the second keeps two thirds of the sentences in another order, with every fifth word exchanged.
fn story(sentences: usize) -> [Document; 2] {
    let mut random = Random(7);
    let vocabulary = 400 + 40 * sentences;
    let left: Vec<Vec<String>> = (0..sentences).map(|_| random.sentence(vocabulary)).collect();
    let mut right: Vec<Vec<String>> = Vec::new();
    for sentence in &left {
        let mut told = if random.below(3) < 2 { sentence.clone() } else { random.sentence(vocabulary) };
        for word in &mut told {
            if random.below(5) == 0 {
                *word = random.word(vocabulary);
            }
        }
        right.insert(random.below(right.len() + 1), told);
    }
    let text = |sentences: &[Vec<String>]| {
        let said: Vec<String> = sentences.iter().map(|words| format!("The {}.", words.join(" "))).collect();
        said.chunks(4).map(|paragraph| paragraph.join(" ")).collect::<Vec<_>>().join("\n\n")
    };
    [Document::new("left", text(&left)), Document::new("right", text(&right))]
}

fn bytes(documents: &[Document]) -> u64 {
    documents.iter().map(|document| document.text.len() as u64).sum()
}

fn whole(c: &mut Criterion) {
    let mut group = c.benchmark_group("compare");
    group.sample_size(10);
    let seeds = SEEDS.map(|text| Document::new("seed", text));
    group.throughput(Throughput::Bytes(bytes(&seeds)));
    group.bench_function("seeds", |b| b.iter(|| compare(&seeds, &CompareParams::default(), &Silent)));
    for sentences in [10, 100, 1000] {
        let documents = story(sentences);
        group.throughput(Throughput::Bytes(bytes(&documents)));
        group.bench_with_input(BenchmarkId::new("sentences", sentences), &documents, |b, documents| {
            b.iter(|| compare(documents, &CompareParams::default(), &Silent));
        });
    }
    group.finish();
}

fn stages(c: &mut Criterion) {
    let mut group = c.benchmark_group("stages");
    let texts = [("seed", SEEDS[0].to_owned()), ("story", story(1000)[0].text.to_string())];
    for (name, text) in &texts {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::new("tokenize", name), text, |b, text| b.iter(|| tokenize(text)));
        group.bench_with_input(BenchmarkId::new("segment", name), text, |b, text| b.iter(|| segment(text)));
        group.bench_with_input(BenchmarkId::new("repeats", name), text, |b, text| b.iter(|| repeated_blocks(text, &RepeatParams::default())));
    }
    let documents = story(100);
    let tokens = documents.each_ref().map(|document| tokenize(&document.text));
    let words = |n: usize| Words { text: &documents[n].text, tokens: &tokens[n] };
    group.throughput(Throughput::Bytes(bytes(&documents)));
    group.bench_function("word diff", |b| b.iter(|| word_diff(words(0), words(1), &WordDiffParams::default())));
    group.finish();
}

criterion_group!(benches, whole, stages);
criterion_main!(benches);
