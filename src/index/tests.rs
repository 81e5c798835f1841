use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use proptest::prelude::*;
use redb::StorageBackend;
use std::io::Error as BackendIoError;

use super::*;
use crate::document::DocId;
use crate::pipeline::corpus::{Clustering, DocumentTable, cluster, cluster_documents, read_documents};
use crate::progress::Silent;

const WORDS: [&str; 24] = [
    "bridge",
    "river",
    "council",
    "closed",
    "opened",
    "ferry",
    "market",
    "square",
    "harbour",
    "storm",
    "القاهرة",
    "النيل",
    "جسر",
    "سوق",
    "مجلس",
    "مدينة",
    "ميناء",
    "عاصفة",
    "quay",
    "tower",
    "bell",
    "mayor",
    "night",
    "winter",
];

/// A text of sixty words that depends on `family`. The first variant has a word of its own, the second one other marks, the third a sign.
fn text(family: usize, variant: usize) -> String {
    let mut words: Vec<String> = (0..60).map(|n| format!("{}{}", WORDS[(family * 7 + n * (family + 3)) % WORDS.len()], (family * 31 + n) % 17)).collect();
    match variant {
        0 => {}
        2 => words[20].insert(0, '“'),
        3 => words[30].push('%'),
        _ => words[variant * 9 % 60] = format!("variant{variant}"),
    }
    words.join(" ")
}

/// Writes documents, named by family and variant, as a file of records.
fn records(folder: &Path, name: &str, documents: &[(usize, usize)]) -> PathBuf {
    let line = |&(family, variant): &(usize, usize)| serde_json::json!({"id": format!("d{family}-{variant}"), "text": text(family, variant)}).to_string();
    let path = folder.join(name);
    fs::write(&path, documents.iter().map(line).collect::<Vec<String>>().join("\n")).unwrap();
    path
}

fn refusal<T: std::fmt::Debug>(result: Result<T, Error>) -> IndexError {
    match result.unwrap_err() {
        Error::Index(cause) => *cause.downcast().unwrap(),
        other => panic!("{other}"),
    }
}

fn read_batch(index: &Index, path: &Path) -> DocumentTable {
    read_documents(&[path.to_path_buf()], &ReadOptions::default(), &index.params(), &Silent).0
}

/// Pairs and clusters by name, with their figures.
fn told(found: &Clustering) -> (BTreeSet<String>, BTreeSet<String>) {
    let id = |doc: DocId| found.corpus.id(doc).into_owned();
    let pairs = found.pairs.iter().map(|pair| format!("{} {} {:?} {} {}", id(pair.a), id(pair.b), pair.relation, pair.jaccard, pair.containment_a));
    let members = |members: &[DocId]| members.iter().map(|doc| id(*doc)).collect::<Vec<_>>().join(",");
    let clusters =
        found.clusters.iter().map(|group| format!("{} {} {:?} {}", id(group.representative), members(&group.members), group.relation, group.min_similarity));
    (pairs.collect(), clusters.collect())
}

fn family_documents(families: usize) -> Vec<(usize, usize)> {
    (0..families).flat_map(|family| (0..=family % 4).map(move |variant| (family, variant))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Ten batches in any order, some documents twice, one of them removed and added again: what one run over all of them finds.
    #[test]
    fn an_index_filled_in_batches_is_one_run(order in Just(family_documents(24)).prop_shuffle(), stored in any::<bool>(), again in 0_usize..50) {
        let folder = tempfile::tempdir().unwrap();
        let texts = if stored { TextStorage::Stored } else { TextStorage::Source };
        let place = folder.path().join("index");
        let mut index = Index::create(&place, IndexSettings { texts, ..IndexSettings::default() }).unwrap();
        for (n, batch) in order.chunks(order.len().div_ceil(10)).enumerate() {
            let mut batch = batch.to_vec();
            batch.push(order[again % order.len()]);
            let path = records(folder.path(), &format!("batch{n}.jsonl"), &batch);
            let corpus = read_batch(&index, &path);
            let added = index.add_table(&corpus, &Silent).unwrap();
            prop_assert_eq!((added.added + added.known, added.refused.len(), added.renamed.len()), (batch.len() as u64, 0, 0));
        }
        let (family, variant) = order[again % order.len()];
        let name = format!("d{family}-{variant}");
        prop_assert!(index.remove(&[name]).unwrap().is_empty());
        let path = records(folder.path(), "late.jsonl", &[(family, variant)]);
        let late = read_batch(&index, &path);
        prop_assert_eq!(index.add_table(&late, &Silent).unwrap().added, 1);
        index.compact().unwrap();
        prop_assert_eq!(index.verify(&Silent).unwrap(), VerifyReport { documents: order.len() as u64, ..VerifyReport::default() });
        let all = records(folder.path(), "all.jsonl", &order);
        let one = cluster(&[all], &ReadOptions::default(), &index.params(), &Silent);
        let indexed = cluster_documents(index.table().unwrap(), &index.params(), &Silent);
        prop_assert!(one.clusters.len() > 10);
        prop_assert_eq!(told(&indexed), told(&one));
    }

    /// Asking about documents finds the pairs that one run over both finds between them.
    #[test]
    fn asking_finds_the_pairs_of_one_run(order in Just(family_documents(16)).prop_shuffle(), cut in 1_usize..30) {
        let folder = tempfile::tempdir().unwrap();
        let mut index = Index::create(&folder.path().join("index"), IndexSettings::default()).unwrap();
        let (old, new) = order.split_at(cut);
        let path = records(folder.path(), "old.jsonl", old);
        let corpus = read_batch(&index, &path);
        index.add_table(&corpus, &Silent).unwrap();
        let path = records(folder.path(), "new.jsonl", new);
        let batch = read_batch(&index, &path);
        let found = index.ask(batch, true, &Silent).unwrap().found;
        let all = records(folder.path(), "all.jsonl", &order);
        let one = cluster(&[all], &ReadOptions::default(), &index.params(), &Silent);
        let is_new = |id: &str| new.iter().any(|(family, variant)| id == format!("d{family}-{variant}"));
        let wanted: BTreeSet<String> = told(&one).0.into_iter().filter(|pair| pair.split(' ').take(2).any(is_new)).collect();
        prop_assert_eq!(told(&found).0, wanted);
        for pair in found.pairs.iter().filter(|pair| is_new(&found.corpus.id(pair.a)) != is_new(&found.corpus.id(pair.b))) {
            prop_assert!(found.passages.iter().any(|passage| (passage.a, passage.b) == (pair.a, pair.b)), "no words for a pair");
        }
    }
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_changes() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("index");
    assert!(matches!(refusal(Index::open(&place)), IndexError::NoIndex(_)));
    let mut index = Index::create(&place, IndexSettings::default()).unwrap();
    let path = records(folder.path(), "a.jsonl", &[(1, 0), (2, 0)]);
    index.add_table(&read_batch(&index, &path), &Silent).unwrap();
    fs::write(&path, "{\"id\":\"d1-0\",\"text\":\"Quite another text.\"}\n{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"x\",\"text\":\"Two.\"}\n").unwrap();
    let added = index.add_table(&read_batch(&index, &path), &Silent).unwrap();
    let renamed = [("d1-0", "Quite another text."), ("x", "Two.")];
    let renamed = renamed.map(|(id, text)| (id.to_owned(), format!("{id}~{:016x}", crate::pipeline::corpus::content_hash(text)))).to_vec();
    assert_eq!(added, AddReport { added: 3, renamed, ..AddReport::default() });
    let again = index.add_table(&read_batch(&index, &path), &Silent).unwrap();
    assert_eq!(again, AddReport { known: 3, ..AddReport::default() }, "each is found under the name it got");
    let busy = Index::open_to_write(&place).unwrap_err().to_string();
    assert!(busy.contains(&format!("process {}", std::process::id())), "{busy}");
    let beside = Index::open(&place).unwrap();
    assert_eq!(beside.figures().unwrap().documents, 5);
    drop(index);
    assert!(matches!(refusal(Index::open(&place).unwrap().remove(&[])), IndexError::ReadOnly(_)));
    assert!(matches!(refusal(Index::create(&place, IndexSettings::default())), IndexError::Occupied(_)));
    // Texts that are no longer those that were added.
    let texts = place.join("texts-0.zst");
    let mut bytes = fs::read(&texts).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    fs::write(&texts, &bytes).unwrap();
    assert!(Index::open_to_write(&place).unwrap().verify(&Silent).unwrap().wrong > 0);
    fs::write(&texts, &bytes[..at]).unwrap();
    assert!(matches!(refusal(Index::open_to_write(&place)), IndexError::Incompatible { .. }));
}

#[test]
fn a_damaged_count_is_named_and_writes_over_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("index");
    let mut index = Index::create(&place, IndexSettings::default()).unwrap();
    let path = records(folder.path(), "a.jsonl", &[(1, 0), (2, 0)]);
    index.add_table(&read_batch(&index, &path), &Silent).unwrap();
    drop(index);
    let counts = |name: &str, bytes: Option<&[u8]>| {
        let database = Database::open(place.join(DATABASE)).unwrap();
        let transaction = database.begin_write().unwrap();
        let old = {
            let mut meta = transaction.open_table(META).unwrap();
            let old = meta.get(name).unwrap().map(|bytes| bytes.value().to_vec());
            bytes.map(|bytes| meta.insert(name, bytes).unwrap().is_some());
            old
        };
        transaction.commit().unwrap();
        old
    };
    for name in [layout::NEXT, layout::TEXT_BYTES] {
        let old = counts(name, None).unwrap();
        for damaged in [&[1, 2, 3][..], &[0; 8], &1_u64.to_le_bytes()] {
            counts(name, Some(damaged));
            let texts = fs::metadata(place.join("texts-0.zst")).unwrap().len();
            for opened in [Index::open(&place), Index::open_to_write(&place)] {
                let said = opened.unwrap_err().to_string();
                assert!(said.contains("index.redb: the index is damaged") && said.contains(&format!("“{name}”")), "{said}");
            }
            assert_eq!(fs::metadata(place.join("texts-0.zst")).unwrap().len(), texts);
        }
        counts(name, Some(&old));
    }
    assert_eq!(Index::open_to_write(&place).unwrap().verify(&Silent).unwrap(), VerifyReport { documents: 2, ..VerifyReport::default() });
}

/// A disk in memory that forgets, of what was not synchronised, what it likes.
#[derive(Debug, Clone, Default)]
struct TornDisk(Arc<Mutex<Disk>>);

#[derive(Debug, Default)]
struct Disk {
    synchronised: Vec<u8>,
    current: Vec<u8>,
    /// Writes since then.
    writes: Vec<(usize, Vec<u8>)>,
    /// Operations until the disk fails; `None` never.
    left: Option<usize>,
}

impl TornDisk {
    fn disk(&self) -> std::sync::MutexGuard<'_, Disk> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn step(&self) -> Result<(), BackendIoError> {
        let mut disk = self.disk();
        match &mut disk.left {
            Some(0) => Err(BackendIoError::other("the power is gone")),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// What is found after the power came back: some of the last writes, one of them in part.
    fn after_a_crash(&self, mut choice: u64) -> Self {
        let disk = self.disk();
        let mut image = disk.synchronised.clone();
        image.resize(image.len().max(disk.current.len()), 0);
        for (at, bytes) in &disk.writes {
            choice = choice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let length = match choice >> 61 {
                0..=2 => bytes.len(),
                3 => bytes.len() / 2,
                _ => 0,
            };
            let end = (at + length).min(image.len());
            image[*at..end].copy_from_slice(&bytes[..end - at]);
        }
        Self(Arc::new(Mutex::new(Disk { synchronised: image.clone(), current: image, ..Disk::default() })))
    }
}

impl StorageBackend for TornDisk {
    fn len(&self) -> Result<u64, BackendIoError> {
        Ok(self.disk().current.len() as u64)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> Result<(), BackendIoError> {
        self.step()?;
        out.copy_from_slice(&self.disk().current[offset as usize..][..out.len()]);
        Ok(())
    }

    fn set_len(&self, len: u64) -> Result<(), BackendIoError> {
        self.step()?;
        self.disk().current.resize(len as usize, 0);
        Ok(())
    }

    fn sync_data(&self) -> Result<(), BackendIoError> {
        self.step()?;
        let mut disk = self.disk();
        disk.synchronised = disk.current.clone();
        disk.writes.clear();
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> Result<(), BackendIoError> {
        self.step()?;
        let mut disk = self.disk();
        disk.current[offset as usize..][..data.len()].copy_from_slice(data);
        disk.writes.push((offset as usize, data.to_vec()));
        Ok(())
    }
}

/// An index on such a disk; its texts are on the real one.
fn on(disk: &TornDisk, folder: &Path) -> Result<Index, IndexError> {
    let database = Database::builder().create_with_backend(disk.clone()).map_err(|error| IndexError::database(folder, error))?;
    Ok(Index { folder: folder.to_path_buf(), header: IndexSettings::default(), store: Store::Writing(database), spill: SpillParams::default() })
}

#[test]
fn whatever_the_disk_forgets_acknowledged_batches_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let batches: Vec<Vec<(usize, usize)>> = family_documents(20).chunks(10).map(<[_]>::to_vec).collect();
    let paths: Vec<PathBuf> = batches.iter().enumerate().map(|(n, batch)| records(folder.path(), &format!("{n}.jsonl"), batch)).collect();
    let mut survived = BTreeSet::new();
    for round in 0..60_u64 {
        let place = folder.path().join(format!("index{round}"));
        fs::create_dir_all(&place).unwrap();
        let disk = TornDisk::default();
        let mut index = on(&disk, &place).unwrap();
        index.initialise().unwrap();
        // The power goes at another moment in every round.
        disk.disk().left = Some(3 + round as usize * 4);
        let mut acknowledged = 0;
        for path in &paths {
            match index.add_table(&read_batch(&index, path), &Silent) {
                Ok(added) => acknowledged += added.added,
                Err(_) => break,
            }
        }
        std::mem::forget(index);
        let mut index = on(&disk.after_a_crash(round * 77 + 1), &place).unwrap();
        index.cut_off().unwrap();
        let verified = index.verify(&Silent).unwrap();
        assert!(verified.documents >= acknowledged, "round {round}: {acknowledged} acknowledged, {} there", verified.documents);
        let disorder: Vec<&String> = verified.findings.iter().filter(|finding| !finding.contains("has been repaired")).collect();
        assert!(disorder.is_empty(), "round {round}: {disorder:?}");
        // A batch is there whole or not at all.
        assert!(verified.documents.is_multiple_of(10), "round {round}: {}", verified.documents);
        for path in &paths {
            index.add_table(&read_batch(&index, path), &Silent).unwrap();
        }
        assert_eq!(index.figures().unwrap().documents, 50);
        survived.insert(acknowledged);
    }
    assert!(survived.len() > 2, "the power went at one moment only: {survived:?}");
}
