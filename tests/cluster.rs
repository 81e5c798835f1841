//! `cluster` over small corpora, held to what brute force finds.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

mod dice;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use dice::Dice;
use retold::config::{ClusterParams, Keep, ReadOptions, Relation, TextStyle};
use retold::document::{DocId, Document};
use retold::pipeline::corpus::{Clustering, Unexplained, cluster, cluster_candidates, cluster_traced};
use retold::progress::{Progress, Silent};
use retold::read::shelved;
use retold::report::cluster::{ClusterFormat, write, write_explanation};
use retold::text::for_each_bare_token;

/// Families of texts with some words changed, in several scripts, and a few oddities.
fn corpus(seed: u64, families: usize) -> Vec<(String, String)> {
    let words = ["river", "minister", "Ørsted", "القاهرة", "وزير", "мост", "Ελλάδα", "1,250", "isn’t", "дождь", "harbour", "of", "the", "إلى", "vote"];
    let mut dice = Dice(seed);
    let mut texts = Vec::new();
    for _ in 0..families {
        let base: Vec<String> = (0..80 + dice.roll(80)).map(|_| format!("{}{}", words[dice.roll(words.len())], dice.roll(9))).collect();
        for _ in 0..=dice.roll(6) {
            let mut copy = base.clone();
            for _ in 0..dice.roll(5) {
                let at = dice.roll(copy.len());
                copy[at] = format!("new{}", dice.roll(1000));
            }
            texts.push(copy.join([" ", " — ", "\n", ", "][dice.roll(4)]));
        }
    }
    for odd in ["", "… !", "two words", "Two words!", "東京で雨が降った", "東京で雨が降った。", "ฝนตก"] {
        texts.push(odd.to_owned());
    }
    texts.into_iter().enumerate().map(|(n, text)| (format!("d{n:04}"), text)).collect()
}

fn terms(text: &str) -> Vec<u64> {
    let mut terms = Vec::new();
    for_each_bare_token(text, |token| terms.push(token.term));
    terms
}

fn line(id: &str, text: &str) -> String {
    serde_json::json!({"id": id, "text": text}).to_string() + "\n"
}

/// Writes the documents over three files.
fn write_files(folder: &Path, docs: &[(String, String)]) -> Vec<PathBuf> {
    let paths: Vec<PathBuf> = (0..3).map(|n| folder.join(format!("part{n}.jsonl"))).collect();
    for (n, path) in paths.iter().enumerate() {
        let lines: String = docs.iter().skip(n).step_by(3).map(|(id, text)| line(id, text)).collect();
        fs::write(path, lines).unwrap();
    }
    paths
}

/// The settings that brute force knows: equal and near texts.
fn copies_only() -> ClusterParams {
    ClusterParams::default().with_relations([Relation::Exact, Relation::Near])
}

fn run(paths: &[PathBuf], params: &ClusterParams) -> Clustering {
    let found = cluster(paths, &ReadOptions::default(), params, &Silent);
    assert!(found.errors.is_empty(), "{:?}", found.errors);
    found
}

fn lines(found: &Clustering, params: &ClusterParams) -> String {
    let mut out = Vec::new();
    write(&mut out, found, params, None, ClusterFormat::Jsonl).unwrap();
    String::from_utf8(out).unwrap()
}

/// The shingles of a text, as runs of terms.
fn shingles(text: &str) -> BTreeSet<Vec<u64>> {
    let terms = terms(text);
    if terms.is_empty() { BTreeSet::new() } else { terms.windows(5.min(terms.len())).map(<[u64]>::to_vec).collect() }
}

fn brute_force(docs: &[(String, String)], threshold: f64) -> BTreeMap<(String, String), f64> {
    let sets: Vec<BTreeSet<Vec<u64>>> = docs.iter().map(|(_, text)| shingles(text)).collect();
    let mut pairs = BTreeMap::new();
    for (i, a) in sets.iter().enumerate() {
        for (j, b) in sets.iter().enumerate().skip(i + 1) {
            let shared = a.intersection(b).count() as f64;
            let jaccard = shared / (a.len() as f64 + b.len() as f64 - shared);
            if shared > 0.0 && jaccard >= threshold {
                pairs.insert((docs[i].0.clone(), docs[j].0.clone()), jaccard);
            }
        }
    }
    pairs
}

fn reported(found: &Clustering) -> BTreeMap<(String, String), f64> {
    found.pairs.iter().map(|pair| ((found.corpus.id(pair.a).into_owned(), found.corpus.id(pair.b).into_owned()), pair.jaccard)).collect()
}

#[test]
fn pairs_and_their_similarities_are_those_of_brute_force() {
    let folder = tempfile::tempdir().unwrap();
    let docs = corpus(1, 60);
    let paths = write_files(folder.path(), &docs);
    for threshold in [0.5, 0.7] {
        let params = copies_only().with_threshold(threshold);
        let (found, expected) = (reported(&run(&paths, &params)), brute_force(&docs, threshold));
        assert!(expected.len() > 100);
        assert!(found.keys().all(|pair| expected.contains_key(pair)), "a pair too many");
        let missed: Vec<_> = expected.keys().filter(|pair| !found.contains_key(*pair)).collect();
        assert!(missed.len() * 100 <= expected.len(), "{missed:?}");
        for (pair, jaccard) in &found {
            assert!((jaccard - expected[pair]).abs() < 1e-12, "{pair:?}");
        }
    }
}

#[test]
fn equal_token_sequences_are_exact_and_only_they() {
    let folder = tempfile::tempdir().unwrap();
    let docs = corpus(2, 40);
    let found = run(&write_files(folder.path(), &docs), &copies_only());
    let text: BTreeMap<&str, Vec<u64>> = docs.iter().map(|(id, text)| (id.as_str(), terms(text))).collect();
    let exact: usize = found.pairs.iter().filter(|pair| pair.relation == Relation::Exact).count();
    assert!(exact > 5);
    for pair in &found.pairs {
        let (a, b) = (found.corpus.id(pair.a), found.corpus.id(pair.b));
        assert_eq!(pair.relation == Relation::Exact, text[&*a] == text[&*b], "{a} {b}");
    }
    let only = copies_only().with_relations([Relation::Exact]);
    let alone = run(&write_files(folder.path(), &docs), &only);
    assert_eq!(alone.pairs.len(), exact);
}

/// Texts that differ by a sign or a mark alone, and others that differ by what a script leaves to the writer.
#[test]
fn a_sign_or_a_mark_makes_near_documents_and_free_spelling_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let frame = |middle: &str| format!("The harbour office of Norwick wrote on its board that {middle} and asked all crews to sign the list before noon.");
    let near = [
        ("it was -7 degrees at the quay", "it was 7 degrees at the quay"),
        ("the level rose by 2.5 metres", "the level rose by 2,5 metres"),
        ("a berth costs £90 a night", "a berth costs ¥90 a night"),
        ("classes in F# start soon", "classes in F start soon"),
        ("depth > 12 is needed", "depth < 12 is needed"),
        ("the ferry is 🟢 today", "the ferry is 🔴 today"),
        ("the pier is closed? Nobody knows", "the pier is closed. Nobody knows"),
        ("ông Bảy bán cá", "ông Bẩy bán cá"),
        ("la pâte est prête", "la pâté est prête"),
    ];
    let exact = [
        ("the “old” pier is closed", "the \"old\" pier is closed!"),
        ("it was −7 degrees", "it was -7 degrees"),
        ("قالَ المُديرُ أن العمـــل بدأ", "قال المدير ان العمل بدأ"),
        ("le cafe\u{301} est ouvert", "le café est ouvert"),
        ("ＢＥＲＴＨ ５ is free", "berth 5 is free"),
        ("Straße und ещё", "STRASSE und еще"),
        ("ﾊﾟﾝ and ılık", "パン and ılık"),
    ];
    let all = near.iter().map(|pair| (pair, Relation::Near)).chain(exact.iter().map(|pair| (pair, Relation::Exact)));
    let (mut lines, mut wanted) = (String::new(), BTreeMap::new());
    for (n, ((a, b), relation)) in all.enumerate() {
        // Words of its own keep each pair apart from the others.
        let own = |text: &str| format!("{} {}", frame(text), (0..40).map(|k| format!("w{n}x{k}")).collect::<Vec<_>>().join(" "));
        lines += &(line(&format!("{n}a"), &own(a)) + &line(&format!("{n}b"), &own(b)));
        wanted.insert(format!("{n}a {n}b"), relation);
    }
    let path = folder.path().join("in.jsonl");
    fs::write(&path, lines).unwrap();
    let found = run(&[path], &copies_only());
    let got: BTreeMap<String, Relation> =
        found.pairs.iter().map(|pair| (format!("{} {}", found.corpus.id(pair.a), found.corpus.id(pair.b)), pair.relation)).collect();
    for (pair, relation) in &wanted {
        assert_eq!(got.get(pair), Some(relation), "{pair}");
    }
    assert_eq!(found.clusters.iter().filter(|cluster| cluster.relation == Relation::Near).count(), near.len());
}

#[test]
fn the_report_depends_on_neither_threads_nor_the_order_of_files_nor_memory() {
    let folder = tempfile::tempdir().unwrap();
    let docs = corpus(3, 60);
    let mut paths = write_files(folder.path(), &docs);
    let params = copies_only();
    let first = lines(&run(&paths, &params), &params);
    assert!(first.lines().count() > 100);
    paths.reverse();
    for threads in [1, 2, 8] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        assert_eq!(pool.install(|| lines(&run(&paths, &params), &params)), first);
    }
    // Small pieces change the way, not the result; verification in blocks may miss what only company finds.
    let mut small = copies_only();
    small.portions.piece_bytes = 100;
    assert_eq!(lines(&run(&paths, &small), &params), first);
    let mut blocks = copies_only();
    let portions = &mut blocks.portions;
    (portions.piece_bytes, portions.texts, portions.block_texts, portions.text_bytes, portions.pair_bytes) = (999, 2, 2, 3000, 4096);
    let (blocks, whole) = (reported(&run(&paths, &blocks)), reported(&run(&paths, &params)));
    assert!(blocks.iter().all(|(pair, jaccard)| whole.get(pair) == Some(jaccard)) && blocks.len() * 100 >= whole.len() * 97);
}

#[test]
fn candidates_that_are_known_give_the_answer_that_finding_them_gives() {
    let documents = shelved(corpus(11, 12).into_iter().map(|(id, text)| Document::new(id, text)).collect());
    let params = copies_only();
    let found = cluster(&documents, &ReadOptions::default(), &params, &Silent);
    let pairs: Vec<(String, String)> = reported(&found).into_keys().collect();
    let known: Vec<(&str, &str)> = pairs.iter().map(|(a, b)| (b.as_str(), a.as_str())).chain([("nobody", "b")]).collect();
    assert_eq!(lines(&cluster_candidates(&documents, &params, &known, &Silent), &params), lines(&found, &params));
    // Without candidates only what is exactly the same is found.
    let alone = cluster_candidates(&documents, &params, &[], &Silent);
    let exact = found.pairs.iter().filter(|pair| pair.relation == Relation::Exact).count();
    assert!(alone.pairs.iter().all(|pair| pair.relation == Relation::Exact) && alone.pairs.len() == exact);
}

#[test]
fn every_member_is_near_its_representative_and_min_similarity_is_the_least() {
    let folder = tempfile::tempdir().unwrap();
    let docs = corpus(4, 60);
    let found = run(&write_files(folder.path(), &docs), &copies_only());
    let set: BTreeMap<&str, BTreeSet<Vec<u64>>> = docs.iter().map(|(id, text)| (id.as_str(), shingles(text))).collect();
    let jaccard = |a: DocId, b: DocId| {
        let (a, b) = (&set[&*found.corpus.id(a)], &set[&*found.corpus.id(b)]);
        a.intersection(b).count() as f64 / a.union(b).count() as f64
    };
    let mut seen = BTreeSet::new();
    for cluster in &found.clusters {
        let mut least: f64 = 1.0;
        for (n, &member) in cluster.members.iter().enumerate() {
            assert!(seen.insert(member), "in two clusters");
            assert!(jaccard(cluster.representative, member) >= 0.7);
            least = cluster.members[..n].iter().map(|&other| jaccard(other, member)).fold(least, f64::min);
        }
        assert!((least - cluster.min_similarity).abs() < 1e-12);
        assert!(cluster.members.len() > 1 && cluster.members.contains(&cluster.representative));
    }
    assert!(found.clusters.len() > 20);
}

#[test]
fn the_policy_chooses_the_representative_and_ids_break_ties() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jsonl");
    let text = "one two three four five six seven eight nine ten eleven twelve";
    let record = |id: &str, text: &str, source: &str, date: &str| serde_json::json!({"id": id, "text": text, "source": source, "date": date}).to_string();
    let records = [
        record("c", text, "x", "2020-01-02"),
        record("b", &format!("{text}!"), "y", "2020-01-03"),
        record("a", text, "z", "2020-01-01T10:00:00Z"),
        record("d", text, "y", "2020-01-03"),
    ];
    fs::write(&path, records.join("\n")).unwrap();
    let outlets = Keep::Outlet(vec!["none".into(), "y".into()]);
    for (keep, expected) in [(Keep::Longest, "b"), (Keep::Earliest, "a"), (Keep::Latest, "b"), (outlets, "b"), (Keep::First, "c")] {
        let found = run(std::slice::from_ref(&path), &copies_only().with_keep(keep.clone()));
        assert_eq!(found.corpus.id(found.clusters[0].representative), expected, "{keep:?}");
        assert_eq!((found.clusters.len(), found.clusters[0].members.len()), (1, 4));
    }
}

#[test]
fn bad_lines_are_named_and_the_rest_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jsonl");
    let good = line("x", "the same few words here today");
    fs::write(&path, format!("{good}{{\"text\": 5}}\n\nnot json\n{{\"text\":\"the same few words here today\"}}\n{good}")).unwrap();
    let mut small = copies_only();
    small.portions.piece_bytes = 20;
    for params in [copies_only(), small] {
        let found = cluster(&[path.clone(), folder.path().join("missing.jsonl")], &ReadOptions::default(), &params, &Silent);
        let said: Vec<String> = found.errors.iter().map(ToString::to_string).collect();
        assert!(said.iter().any(|error| error.contains("a.jsonl:2: ")) && said.iter().any(|error| error.contains("a.jsonl:4: ")), "{said:?}");
        assert!(said.iter().any(|error| error.contains("missing.jsonl")), "{said:?}");
        assert_eq!((found.corpus.docs().len(), found.pairs.len(), found.errors.len()), (3, 3, 3));
        assert!(found.corpus.id(DocId(1)).ends_with("a.jsonl:5"), "a record without an id is called by its place");
        assert_eq!(found.warnings.len(), 1, "the id x comes twice: {:?}", found.warnings);
    }
}

#[test]
fn folders_of_texts_are_read_like_records() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("a.txt", "قال الوزير إن الجسر سيفتح يوم الأحد"), ("b.txt", "قال الوزير ان الجسر سيفتح يوم الاحد."), ("c.md", "something else")]
    {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let found = run(&[folder.path().to_path_buf()], &copies_only());
    assert_eq!((found.corpus.docs().len(), found.pairs.len(), found.pairs[0].relation), (3, 1, Relation::Exact));
    assert!(found.corpus.id(found.pairs[0].a).ends_with("a.txt"));
}

#[test]
fn families_larger_than_the_limits_stay_together_with_few_pairs() {
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice(5);
    let base: Vec<String> = (0..150).map(|_| format!("w{}", dice.roll(5000))).collect();
    let docs: Vec<(String, String)> = (0..600)
        .map(|n| {
            let mut words = base.clone();
            let at = dice.roll(150);
            words[at] = format!("x{n}");
            (format!("d{n:04}"), words.join(" "))
        })
        .collect();
    let mut params = copies_only();
    (params.buckets.all_pairs, params.buckets.leaders, params.buckets.component) = (20, 4, 100);
    let found = run(&write_files(folder.path(), &docs), &params);
    assert_eq!(found.clusters.iter().map(|cluster| cluster.members.len()).max(), Some(600));
    assert!(found.pairs.len() < 600 * 8, "{}", found.pairs.len());
    let copies: Vec<(String, String)> = (0..300).map(|n| (format!("d{n:04}"), base.join(" "))).collect();
    let found = run(&write_files(folder.path(), &copies), &copies_only());
    assert_eq!((found.pairs.len(), found.unlisted_pairs, found.clusters[0].members.len()), (299, 300 * 299 / 2 - 299, 300));
}

#[test]
fn an_id_that_comes_twice_explains_nothing_and_a_place_does() {
    let folder = tempfile::tempdir().unwrap();
    let text = "The council of the old town closed the long bridge over the river for three weeks because of its age.";
    let line = |id: u32, text: &str| serde_json::json!({"id": id, "text": text}).to_string() + "\n";
    let paths: Vec<PathBuf> = ["monday.jsonl", "tuesday.jsonl"].map(|name| folder.path().join(name)).to_vec();
    fs::write(&paths[0], line(1, text) + &line(2, "Boats were moved to the northern harbour on the first day of the week.")).unwrap();
    fs::write(&paths[1], line(1, "Nobody could say on any day of the week what the new pier would cost.") + &line(3, text)).unwrap();
    let explain = |ids| cluster_traced(&paths, &ReadOptions::default(), &copies_only(), Some(ids), &Silent).1.unwrap();
    let said = explain(["1", "3"]).unwrap_err().to_string();
    assert!(said.contains("monday.jsonl:1, ") && said.contains("tuesday.jsonl:1; name one by its file and line"), "{said}");
    let place = format!("{}:1", paths[0].display());
    assert!(explain([place.as_str(), "3"]).unwrap().exact);
}

#[test]
fn explanations_and_tables_say_what_is_so() {
    let folder = tempfile::tempdir().unwrap();
    let docs = corpus(6, 30);
    let params = copies_only();
    let paths = write_files(folder.path(), &docs);
    let found = run(&paths, &params);
    let near = found.pairs.iter().find(|pair| pair.relation == Relation::Near).unwrap();
    let (a, b) = (found.corpus.id(near.a), found.corpus.id(near.b));
    let explain = |ids| cluster_traced(&paths, &ReadOptions::default(), &params, Some(ids), &Silent).1.unwrap();
    let explanation = explain([&a, &b]).unwrap();
    assert!((explanation.overlap.jaccard() - near.jaccard).abs() < 1e-12 && !explanation.exact);
    assert!((explanation.sketch.unwrap().estimate - near.jaccard).abs() < 0.2);
    assert_eq!(explanation.reported, Some(*near));
    assert!(matches!(explain([&a, "nobody"]), Err(Unexplained::Unknown(id)) if id == "nobody"));
    assert!(matches!(explain([&a, &a]), Err(Unexplained::Same(id)) if id == *a));
    let mut out = Vec::new();
    write_explanation(&mut out, &found, &explanation, &TextStyle::default()).unwrap();
    assert!(String::from_utf8(out).unwrap().contains("at the threshold 0.7  0.99"));
    for format in [ClusterFormat::Text, ClusterFormat::Json, ClusterFormat::Csv] {
        let mut out = Vec::new();
        write(&mut out, &found, &params, None, format).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains(&*found.corpus.id(found.clusters[0].representative)));
        if format == ClusterFormat::Json {
            let value: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(value["pairs"].as_array().map(Vec::len), Some(found.pairs.len()));
        }
    }
}

/// Ends the run when verification begins.
struct Impatient(std::sync::atomic::AtomicBool);

impl Progress for Impatient {
    fn begin(&self, phase: &str, _steps: u64) {
        if phase == "verifying" {
            self.0.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    }

    fn advance(&self, _steps: u64) {}

    fn finish(&self) {}

    fn cancelled(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::Relaxed)
    }
}

#[test]
fn an_interrupted_run_says_so_and_keeps_what_is_finished() {
    let folder = tempfile::tempdir().unwrap();
    let paths = write_files(folder.path(), &corpus(7, 30));
    let found = cluster(&paths, &ReadOptions::default(), &copies_only(), &Impatient(false.into()));
    assert!(found.interrupted && !found.pairs.is_empty() && found.pairs.iter().all(|pair| pair.relation == Relation::Exact));
}
