//! What was written to a disk and comes back damaged: an error that names it, or the same answer; never another one, never a panic.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use retold::{ClusterParams, ClusterReport, Corpus, Document, Error, Index, IndexSettings, Silent, cluster};

/// A folder with what damage is tried on, made once a process.
struct Sound {
    place: tempfile::TempDir,
    files: Vec<(&'static str, Vec<u8>)>,
    /// What it answers.
    answer: Vec<(String, String)>,
}

fn text(family: usize, variant: usize) -> String {
    let word = |n: usize| format!("w{}", (family * 7919 + n * n * 31 + n) % 4001);
    let mut words: Vec<String> = (0..60).map(word).collect();
    if variant > 0 {
        words[variant * 7 % 60] = format!("other{variant}");
    }
    words.join(" ")
}

fn documents(variant: usize) -> Vec<Document> {
    (0..12).map(|family| Document::new(format!("{variant}-{family}"), text(family, variant))).collect()
}

fn pairs(report: &ClusterReport) -> Vec<(String, String)> {
    report.pairs().map(|pair| (pair.a.into_owned(), pair.b.into_owned())).collect()
}

fn asked(folder: &Path) -> Result<Vec<(String, String)>, Error> {
    let index = Index::open(folder)?;
    index.query(&Corpus::from_documents(documents(1)), &Silent)?.complete().map(|report| pairs(&report))
}

static INDEX: LazyLock<Sound> = LazyLock::new(|| {
    let place = tempfile::tempdir().expect("a temporary folder");
    let folder = place.path().join("index");
    let mut index = Index::create(&folder, IndexSettings::default()).expect("an index");
    index.add(&Corpus::from_documents(documents(0)), &Silent).expect("an index that can be written").complete().expect("documents that can be read");
    drop(index);
    let files = ["index.redb", "texts-0.zst"].map(|name| (name, fs::read(folder.join(name)).expect("a file of the index"))).to_vec();
    let answer = asked(&folder).expect("a sound index answers");
    Sound { place, files, answer }
});

/// Damages `bytes` as `edits` say, three bytes a place: a place, and what is written there.
fn damaged(bytes: &[u8], edits: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for edit in edits.chunks_exact(4) {
        let at = u32::from_le_bytes([edit[0], edit[1], edit[2], 0]) as usize % bytes.len().max(1);
        match edit[3] {
            0 => bytes.truncate(at),
            with => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= with;
                }
            }
        }
    }
    bytes
}

fn laid_out(sound: &Sound, edits: &[u8]) -> PathBuf {
    let folder = sound.place.path().join("index");
    let chosen = usize::from(edits.first().is_some_and(|byte| byte & 1 == 1));
    for (n, (name, bytes)) in sound.files.iter().enumerate() {
        let content = if n == chosen { damaged(bytes, edits.get(1..).unwrap_or_default()) } else { bytes.clone() };
        fs::write(folder.join(name), content).expect("the temporary folder can be written");
    }
    folder
}

/// A damaged index answers with an error, or as the sound one does; to look it through does not end the process.
pub fn index_opened(edits: &[u8]) {
    retold::unwind::hush();
    let folder = laid_out(&INDEX, edits);
    if let Ok(answer) = asked(&folder) {
        assert_eq!(answer, INDEX.answer, "another answer without an error");
    }
    if let Ok(index) = Index::open(&folder) {
        let _ = index.clusters(&Silent);
        let _ = index.figures();
    }
    if let Ok(mut index) = Index::open_to_write(&folder) {
        let _ = index.verify(&Silent);
    }
}

/// Journals of a run that was ended while it worked, and what an undisturbed run answers.
static JOURNALS: LazyLock<Sound> = LazyLock::new(|| {
    let place = tempfile::tempdir().expect("a temporary folder");
    let folder = place.path().join("work");
    let answer = pairs(&run(None, false).expect("an undisturbed run"));
    let progress = Ending::default();
    let params = params(Some(folder.clone()), false);
    let _ = cluster(&corpus(), &params, &progress);
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).expect("a folder of stages").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        files.push((&*name.clone().leak(), fs::read(entry.path()).expect("a file of a stage")));
    }
    files.sort_unstable();
    Sound { place, files, answer }
});

/// Ends a run when it begins to look at pairs.
#[derive(Default)]
struct Ending(std::sync::atomic::AtomicUsize);

impl retold::Progress for Ending {
    fn begin(&self, _: &str, _: u64) {
        self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    }

    fn advance(&self, _: u64) {}

    fn finish(&self) {}

    fn cancelled(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::Relaxed) > 2
    }
}

fn corpus() -> Corpus {
    Corpus::from_documents([documents(0), documents(1), documents(2)].concat())
}

fn params(work: Option<PathBuf>, resume: bool) -> ClusterParams {
    ClusterParams::default().with_memory(work.is_some().then_some(1 << 20)).with_work_folder(work, resume)
}

fn run(work: Option<PathBuf>, resume: bool) -> Result<ClusterReport, Error> {
    cluster(&corpus(), &params(work, resume), &Silent)?.complete()
}

/// A run goes on from damaged journals: it refuses them, or finds what an undisturbed one does.
pub fn journals_replayed(edits: &[u8]) {
    let folder = JOURNALS.place.path().join("work");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the temporary folder can be written");
    let journals = JOURNALS.files.iter().filter(|(_, bytes)| !bytes.is_empty());
    let chosen = usize::from(edits.first().copied().unwrap_or(0)) % journals.clone().count().max(1);
    for (n, (name, bytes)) in journals.enumerate() {
        let content = if n == chosen { damaged(bytes, edits.get(1..).unwrap_or_default()) } else { bytes.clone() };
        fs::write(folder.join(name), content).expect("the temporary folder can be written");
    }
    if let Ok(report) = run(Some(folder), true) {
        assert_eq!(pairs(&report), JOURNALS.answer, "another answer without an error");
    }
}
