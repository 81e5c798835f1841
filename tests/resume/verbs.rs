//! What is asked of `cluster` beside this file, asked of the other verbs that read a corpus: a cleaning and a check go on where another run of them ended.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::Duration;

use crate::dice::Dice;
use crate::folder::Folder;
use retold::{CleanParams, ClusterParams, Corpus, Document, Error, Progress, Silent, clean};

/// Families of copies, of which every third text says much of itself twice, in some outlets.
fn documents(families: usize) -> Vec<Document> {
    let outlets = ["Gazette", "Herald", "Post"];
    let twice = |(n, document): (usize, Document)| {
        let text = document.text.to_string();
        let half = text.len() / 2 + text[text.len() / 2..].find(' ').unwrap_or(0);
        let again = if n % 3 == 0 { format!("{text}.\n\n{}", &text[..half]) } else { text };
        Document::new(document.id, again).with_outlet(outlets[n % 7 % 3])
    };
    crate::families::documents(families).into_iter().enumerate().map(twice).collect()
}

fn lines(documents: &[Document]) -> String {
    let line = |document: &Document| serde_json::json!({"id": document.id, "source": document.outlet, "text": &*document.text}).to_string() + "\n";
    documents.iter().map(line).collect()
}

fn params(work: Option<&Path>, memory: Option<u64>) -> CleanParams {
    let mut cluster = ClusterParams::default().with_work_folder(work.map(Path::to_path_buf), work.is_some()).with_memory(memory);
    cluster.portions.piece_bytes = 4_000;
    CleanParams::default().with_cluster(cluster).with_boilerplate(2)
}

/// What stays and what goes.
fn told(corpus: &Corpus, params: &CleanParams, progress: &dyn Progress) -> Result<String, Error> {
    let report = clean(corpus, params, progress)?.complete()?;
    Ok(format!("{:?}\n{:?}\n{:?}", report.documents, report.removed, report.figures))
}

/// Ends a run after so many steps, counts them, and copies the folder of the run before what stays is written.
struct Watch<'a> {
    left: AtomicUsize,
    done: AtomicUsize,
    taken_over: AtomicUsize,
    copy: Option<(&'a Path, &'a Path)>,
}

fn watch(left: usize) -> Watch<'static> {
    Watch { left: left.into(), done: 0.into(), taken_over: 0.into(), copy: None }
}

impl Progress for Watch<'_> {
    fn begin(&self, phase: &str, _: u64) {
        if let Some((from, to)) = self.copy.filter(|_| phase == "writing") {
            copy(from, to);
        }
    }
    fn advance(&self, steps: u64) {
        self.done.fetch_add(steps as usize, Ordering::SeqCst);
        let _ = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
    }
    fn taken_over(&self, steps: u64) {
        self.taken_over.fetch_add(steps as usize, Ordering::SeqCst);
    }
    fn finish(&self) {}
    fn cancelled(&self) -> bool {
        self.left.load(Ordering::SeqCst) == 0
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in names(from) {
        fs::copy(from.join(&name), to.join(name)).unwrap();
    }
}

fn names(place: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(place).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_cleaning_that_is_ended_anywhere_goes_on_from_there() {
    let place = tempfile::tempdir().unwrap();
    let corpus = Corpus::from_documents(documents(120));
    let whole = told(&corpus, &params(None, None), &Silent).unwrap();
    assert!(whole.contains("Block {") && whole.contains("Document {"));
    for steps in [2, 9, 20, 80, 300, 1_201] {
        let folder = place.path().join(steps.to_string());
        let memory = (steps % 2 == 0).then_some(1 << 20);
        for _ in 0..2 {
            match told(&corpus, &params(Some(&folder), memory), &watch(steps)) {
                Ok(text) => assert_eq!(text, whole),
                Err(Error::Interrupted) => {}
                Err(error) => panic!("{error}"),
            }
        }
        assert!(told(&corpus, &params(Some(&folder), None), &Silent).unwrap() == whole, "after {steps}");
        assert_eq!(names(&folder), [""; 0]);
    }
}

const STAGES: [&str; 4] = ["retold-first-pass", "retold-candidates", "retold-near", "retold-sentences"];

/// A corpus, what stays of it, and a folder of a run that was killed when it was to be written.
fn killed(place: &Path) -> (Corpus, String) {
    let corpus = Corpus::from_documents(documents(120));
    let (work, done) = (place.join("work"), place.join("done"));
    let whole = told(&corpus, &params(Some(&work), None), &Watch { copy: Some((&work, &done)), ..watch(usize::MAX) }).unwrap();
    let stages = names(&done);
    assert!(STAGES.iter().all(|stage| stages.iter().any(|name| name == stage)), "{stages:?}");
    assert_eq!(whole, told(&corpus, &params(None, None), &Silent).unwrap());
    (corpus, whole)
}

#[test]
fn what_was_cleaned_is_not_cleaned_again() {
    let place = tempfile::tempdir().unwrap();
    let (corpus, whole) = killed(place.path());
    let (work, other) = (place.path().join("work"), place.path().join("other"));
    copy(&place.path().join("done"), &work);
    let (again, anew) = (watch(usize::MAX), watch(usize::MAX));
    assert_eq!(told(&corpus, &params(Some(&work), None), &again).unwrap(), whole);
    assert_eq!(told(&corpus, &params(Some(&other), None), &anew).unwrap(), whole);
    let count = |count: &AtomicUsize| count.load(Ordering::SeqCst);
    // Only looks at copies in other spellings, at lines, and what is written.
    assert_eq!(count(&again.done) + count(&again.taken_over), count(&anew.done));
    assert!(20 * count(&again.done) < count(&anew.done), "{} of {}", count(&again.done), count(&anew.done));
}

#[test]
fn stages_of_a_cleaning_that_are_damaged_never_change_what_is_said() {
    let place = tempfile::tempdir().unwrap();
    let (corpus, whole) = killed(place.path());
    let (work, done, mut dice) = (place.path().join("work"), place.path().join("done"), Dice(5));
    for (n, stage) in STAGES.iter().enumerate() {
        let bytes = fs::read(done.join(stage)).unwrap();
        for round in 0..4 {
            copy(&done, &work);
            let (at, mut changed) = (dice.roll(bytes.len()), bytes.clone());
            if round % 2 == 0 {
                changed.truncate(at);
                STAGES[n + 1..].iter().for_each(|later| fs::remove_file(work.join(later)).unwrap());
            } else {
                changed[at] ^= 1 << dice.roll(8);
            }
            fs::write(work.join(stage), changed).unwrap();
            assert!(told(&corpus, &params(Some(&work), None), &Silent).unwrap() == whole, "{stage}: round {round}, byte {at}");
        }
    }
}

#[test]
fn a_cleaning_goes_on_with_its_own_run_alone() {
    let place = tempfile::tempdir().unwrap();
    let (corpus, whole) = killed(place.path());
    let work = place.path().join("work");
    copy(&place.path().join("done"), &work);
    let refused = |params: &CleanParams| told(&corpus, params, &Silent).unwrap_err().to_string().replace(&*work.to_string_lossy(), "DIR");
    let own = params(Some(&work), None);
    assert_eq!(
        refused(&own.clone().with_boilerplate(3)),
        "DIR: holds an unfinished run with other settings: clean.boilerplate was 2, and is 3: name another folder, or remove this one"
    );
    let clustered = retold::cluster(&corpus, &own.cluster, &Silent).unwrap_err().to_string();
    assert!(clustered.contains("of another verb: it was begun by clean, and this is cluster"), "{clustered}");
    let anew = own.clone().with_cluster(own.cluster.clone().with_work_folder(Some(work.clone()), false));
    assert_eq!(refused(&anew), "DIR: holds an unfinished run: go on with it (--resume), or name another folder");
    assert_eq!(told(&corpus, &own, &Silent).unwrap(), whole);
}

fn run(folder: &Folder, args: &[&str]) -> Output {
    folder.command(args).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// All rules that look at more than words.
const RULES: &str = "languages = [\"en\"]\n[rules]\nboilerplate = {level = \"error\"}\noutlet-share = {level = \"error\", max-count = 1}\n\
                     outlet-removed-share = {level = \"error\"}\n";

/// Each verb with its outputs.
const VERBS: [(&[&str], [&str; 2]); 2] = [
    (&["clean", "in.jsonl", "-o", "out.jsonl", "--removed", "gone.jsonl", "--force", "-f", "json"], ["out.jsonl", "gone.jsonl"]),
    (&["check", "in.jsonl", "-f", "json", "-o", "found.json", "--report", "markdown=found.md"], ["found.json", "found.md"]),
];

fn corpus(families: usize) -> Folder {
    let folder = Folder::new();
    folder.write("in.jsonl", lines(&documents(families)));
    folder.write("retold.toml", RULES);
    folder
}

/// Bytes that stand in a folder.
fn size(folder: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries.filter_map(|entry| entry.ok()?.metadata().ok()).map(|data| data.len()).sum()
}

#[cfg(unix)]
#[test]
fn a_killed_clean_or_check_goes_on_and_writes_the_same_bytes() {
    let folder = corpus(2_000);
    let outputs = |names: [&str; 2]| names.map(|name| fs::read(folder.path().join(name)).ok());
    let mut taken_over = 0;
    for (args, written) in VERBS {
        let undisturbed = run(&folder, args);
        assert!(matches!(undisturbed.status.code(), Some(0 | 1)), "{undisturbed:?}");
        let whole = outputs(written);
        let args = [args, &["--work-dir", "work"]].concat();
        for (n, bytes) in [1, 200_000, 1_000_000, 2_200_000].into_iter().enumerate() {
            for name in written {
                fs::remove_file(folder.path().join(name)).unwrap();
            }
            let mut child = folder.command(&args).args(["-j", "1"]).stderr(Stdio::null()).spawn().unwrap();
            while size(&folder.path().join("work")) < bytes && child.try_wait().unwrap().is_none() {
                sleep(Duration::from_millis(2));
            }
            let signal = if n % 2 == 0 { "-KILL" } else { "-INT" };
            Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
            if matches!(child.wait().unwrap().code(), Some(0 | 1)) {
                continue;
            }
            assert_eq!(outputs(written), [None, None], "{} was half done", args[0]);
            let unfinished = folder.path().join("work/retold-run.json").exists();
            let anew = if unfinished { said(&run(&folder, &args)) } else { String::new() };
            assert!(!unfinished || anew.contains("work: holds an unfinished run: go on with it (--resume)"), "{anew}");
            let resumed = run(&folder, &[&args[..], &["--resume", "-j", "3"]].concat());
            assert_eq!(resumed.status.code(), undisturbed.status.code(), "{resumed:?}");
            assert!(outputs(written) == whole, "{}, killed with {signal} at {bytes} bytes", args[0]);
            assert_eq!(names(&folder.path().join("work")), [""; 0]);
            taken_over += usize::from(said(&resumed).contains("documents taken over,"));
        }
    }
    assert!(taken_over >= 4, "{taken_over}");
}

#[test]
fn what_a_clean_or_check_cannot_go_on_with_is_refused() {
    let folder = corpus(20);
    folder.write("other/book.txt", "text");
    for (args, written) in VERBS {
        let refused = |further: &[&str]| {
            let output = run(&folder, &[args, further].concat());
            assert!(output.status.code() == Some(2) && written.iter().all(|name| !folder.path().join(name).exists()), "{output:?}");
            said(&output)
        };
        assert!(refused(&["-", "--work-dir", "work"]).contains("-: is read once, so no other run can go on with it"));
        assert!(refused(&["--work-dir", "in.jsonl"]).contains("an output may not be an input"));
        assert!(refused(&["--work-dir", "other"]).contains("other: holds “book.txt”, which is of no run"));
        assert!(refused(&["--resume"]).contains("--work-dir"));
        // That of another verb, with what else is wrong with it.
        let run = "{\"version\":\"0.0.1\",\"job\":\"index\",\"settings\":{},\"files\":{}}";
        folder.write("stale/retold-run.json", run);
        assert!(refused(&["--work-dir", "stale", "--resume"]).contains("of another version: it was begun by retold 0.0.1, and this is"));
        folder.write("stale/retold-run.json", run.replace("0.0.1", env!("CARGO_PKG_VERSION")));
        let verb = format!("of another verb: it was begun by index, and this is {}", args[0]);
        assert!(refused(&["--work-dir", "stale", "--resume"]).contains(&verb));
        folder.write("stale/retold-run.json", &run[..30]);
        assert!(refused(&["--work-dir", "stale", "--resume"]).contains("stale/retold-run.json: damaged ("));
    }
    assert_eq!(names(&folder.path().join("other")), ["book.txt"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_cleaning_that_filled_the_disk_goes_on_when_there_is_room() {
    let folder = corpus(3_000);
    let (args, written) = VERBS[0];
    assert!(run(&folder, args).status.success());
    let whole = written.map(|name| fs::read(folder.path().join(name)).unwrap());
    let args = [args, &["--work-dir", "work"]].concat();
    let command = assert_cmd::cargo::cargo_bin!("retold").display().to_string();
    // Room for some stages, and for some of the texts that lose blocks; with and without a folder for stages.
    for args in [args.join(" "), VERBS[0].0.join(" ")] {
        let script = format!("ulimit -f 300; {command} {args}");
        let output = Command::new("bash").arg("-c").arg(&script).current_dir(folder.path()).output().unwrap();
        assert!(output.status.code() == Some(2) && said(&output).contains("longer than this process may write a file (ulimit -f)"), "{output:?}");
        assert_eq!(written.map(|name| fs::read(folder.path().join(name)).unwrap()), whole, "what stood there stays");
    }
    let resumed = run(&folder, &[&args[..], &["--resume"]].concat());
    assert!(resumed.status.success() && said(&resumed).contains("documents taken over"), "{}", said(&resumed));
    assert_eq!(written.map(|name| fs::read(folder.path().join(name)).unwrap()), whole);
}
