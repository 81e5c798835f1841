//! A run that keeps its stages goes on where another one ended, whatever ended that, and says what an undisturbed one says.

use std::fs;
use std::path::Path;
use std::process::Output;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::dice::Dice;
use crate::families::{documents, lines};
use crate::folder::Folder;
use retold::{CleanParams, ClusterFormat, ClusterParams, Corpus, Error, Progress, Relation, Silent, clean, cluster};

const ALL: [Relation; 5] = [Relation::Exact, Relation::Near, Relation::Contains, Relation::Passage, Relation::Story];

/// Settings of which a small corpus is read in many pieces.
fn in_pieces() -> ClusterParams {
    let mut params = ClusterParams::default();
    params.portions.piece_bytes = 4_000;
    params
}

fn told(corpus: &Corpus, params: &ClusterParams, progress: &dyn Progress) -> Result<String, Error> {
    let mut out = Vec::new();
    cluster(corpus, params, progress)?.complete()?.write(&mut out, ClusterFormat::Jsonl).unwrap();
    Ok(String::from_utf8(out).unwrap())
}

/// Ends a run after so many steps.
struct Until(AtomicUsize);

impl Progress for Until {
    fn begin(&self, _: &str, _: u64) {}
    fn advance(&self, _: u64) {
        let _ = self.0.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
    }
    fn finish(&self) {}
    fn cancelled(&self) -> bool {
        self.0.load(Ordering::SeqCst) == 0
    }
}

#[test]
fn a_run_that_is_ended_anywhere_goes_on_from_there() {
    let place = tempfile::tempdir().unwrap();
    let corpus = Corpus::from_documents(documents(120));
    for relations in [&ALL[..3], &ALL[..]] {
        let plain = in_pieces().with_relations(relations.to_vec()).with_reworded(true);
        let whole = told(&corpus, &plain, &Silent).unwrap();
        for (n, steps) in [1, 3, 6, 10, 14, 20, 30, 60, 100].into_iter().enumerate() {
            let folder = place.path().join(format!("{}-{n}", relations.len()));
            let params = |resume, memory| plain.clone().with_work_folder(Some(folder.clone()), resume).with_memory(memory);
            // Twice, and the second time with tables on disk.
            for (resume, memory) in [(false, None), (true, Some(1 << 20))] {
                match told(&corpus, &params(resume, memory), &Until(steps.into())) {
                    Ok(text) => assert_eq!(text, whole),
                    Err(Error::Interrupted) => {}
                    Err(error) => panic!("{error}"),
                }
            }
            let memory = (n % 2 == 0).then_some(1 << 20);
            assert_eq!(told(&corpus, &params(true, memory), &Silent).unwrap(), whole, "after {steps}");
            assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        }
    }
}

/// Copies the folder of the run when all its stages are done, and counts what is done and taken over.
#[derive(Default)]
struct Watch<'a> {
    copy: Option<(&'a Path, &'a Path)>,
    done: AtomicUsize,
    taken_over: AtomicUsize,
}

impl Progress for Watch<'_> {
    fn begin(&self, phase: &str, _: u64) {
        if let Some((from, to)) = self.copy.filter(|_| phase == "measuring overlaps") {
            copy(from, to);
        }
    }
    fn advance(&self, steps: u64) {
        self.done.fetch_add(steps as usize, Ordering::SeqCst);
    }
    fn taken_over(&self, steps: u64) {
        self.taken_over.fetch_add(steps as usize, Ordering::SeqCst);
    }
    fn finish(&self) {}
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
    }
}

/// A corpus, what is said of it, and the folder of a run whose stages were all done when it was killed.
fn killed(place: &Path) -> (Corpus, ClusterParams, String) {
    let (corpus, params) = (Corpus::from_documents(documents(120)), in_pieces().with_work_folder(Some(place.join("work")), true));
    let (work, done) = (place.join("work"), place.join("done"));
    let watch = Watch { copy: Some((&work, &done)), ..Watch::default() };
    let whole = told(&corpus, &params, &watch).unwrap();
    let mut names: Vec<String> = fs::read_dir(&done).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["retold-candidates", "retold-first-pass", "retold-lock", "retold-near", "retold-parts", "retold-run.json"]);
    assert_eq!(whole, told(&corpus, &in_pieces(), &Silent).unwrap());
    (corpus, params, whole)
}

#[test]
fn work_that_was_done_is_not_done_again() {
    let place = tempfile::tempdir().unwrap();
    let (corpus, params, whole) = killed(place.path());
    copy(&place.path().join("done"), &place.path().join("work"));
    let (taken, anew) = (Watch::default(), Watch::default());
    assert_eq!(told(&corpus, &params, &taken).unwrap(), whole);
    let undisturbed = in_pieces().with_work_folder(Some(place.path().join("other")), false);
    assert_eq!(told(&corpus, &undisturbed, &anew).unwrap(), whole);
    let count = |count: &AtomicUsize| count.load(Ordering::SeqCst);
    // All but the looks at copies in other spellings.
    assert!(count(&taken.done) < 100 && count(&taken.done) + count(&taken.taken_over) == count(&anew.done), "{} {}", count(&taken.done), count(&anew.done));
}

#[test]
fn stages_that_are_cut_or_damaged_anywhere_never_change_what_is_said() {
    let place = tempfile::tempdir().unwrap();
    let (corpus, params, whole) = killed(place.path());
    let (work, done, mut dice) = (place.path().join("work"), place.path().join("done"), Dice(3));
    for stage in ["retold-first-pass", "retold-candidates", "retold-near", "retold-parts"] {
        let bytes = fs::read(done.join(stage)).unwrap();
        for round in 0..12 {
            copy(&done, &work);
            let at = dice.roll(bytes.len());
            let mut changed = bytes.clone();
            if round % 2 == 0 {
                changed.truncate(at);
            } else {
                changed[at] ^= 1 << dice.roll(8);
            }
            fs::write(work.join(stage), changed).unwrap();
            if dice.roll(2) == 0 {
                // As a kill leaves it: stages behind this one have not begun.
                let later = ["retold-first-pass", "retold-candidates", "retold-near", "retold-parts"].into_iter().skip_while(|name| *name != stage).skip(1);
                later.for_each(|name| fs::remove_file(work.join(name)).unwrap());
            }
            let params = params.clone().with_memory((round % 3 == 0).then_some(1 << 20));
            assert_eq!(told(&corpus, &params, &Silent).unwrap(), whole, "{stage}: round {round}, byte {at}");
            assert_eq!(fs::read_dir(&work).unwrap().count(), 0);
        }
    }
    // The stages of another run are not taken for those of this one.
    copy(&done, &work);
    fs::remove_file(work.join("retold-run.json")).unwrap();
    let other = Corpus::from_documents(documents(121));
    assert_eq!(told(&other, &params, &Silent).unwrap(), told(&other, &in_pieces(), &Silent).unwrap());
}

#[test]
fn a_folder_of_another_run_is_refused_with_the_reason() {
    let place = tempfile::tempdir().unwrap();
    let (corpus, params, whole) = killed(place.path());
    let work = place.path().join("work");
    copy(&place.path().join("done"), &work);
    let refused = |corpus: &Corpus, params: &ClusterParams| told(corpus, params, &Silent).unwrap_err().to_string().replace(&*work.to_string_lossy(), "DIR");
    assert_eq!(
        refused(&corpus, &params.clone().with_threshold(0.8)),
        "DIR: holds an unfinished run with other settings: cluster.near.threshold was 0.7, and is 0.8: name another folder, or remove this one"
    );
    let mut changed = documents(120);
    changed[7].text = "something else".into();
    assert!(refused(&Corpus::from_documents(changed), &params).starts_with("DIR: holds an unfinished run of another documents"));
    let anew = params.clone().with_work_folder(Some(work.clone()), false);
    assert_eq!(refused(&corpus, &anew), "DIR: holds an unfinished run: go on with it (--resume), or name another folder");
    let nowhere = ClusterParams::default().with_work_folder(None, true);
    assert_eq!(nowhere.validate().unwrap_err().to_string(), "resume = true: allowed is false without a folder of an unfinished run");
    let cleaned = clean(&corpus, &CleanParams::default().with_cluster(params.clone()), &Silent);
    assert!(cleaned.is_err_and(|error| error.to_string().contains("of another verb: it was begun by cluster, and this is clean")));
    // Nothing of it is lost by that, and another limit of memory is no other run.
    assert_eq!(told(&corpus, &params.with_memory(Some(1 << 20)), &Silent).unwrap(), whole);
}

fn run(folder: &Folder, args: &[&str]) -> Output {
    folder.command(args).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Bytes that stand in a folder.
#[cfg(unix)]
fn size(folder: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries.filter_map(|entry| entry.ok()?.metadata().ok()).map(|data| data.len()).sum()
}

#[cfg(unix)]
#[test]
fn a_killed_command_goes_on_and_writes_the_same_bytes() {
    let folder = Folder::new();
    folder.write("in/a.jsonl", lines(&documents(4_000)));
    folder.write("in/note.txt", "A note that is a document of its own, in a file of its own.");
    let whole = run(&folder, &["cluster", "in", "-f", "json"]);
    assert!(whole.status.success());
    let args = ["cluster", "in", "-f", "json", "-o", "out.json", "--work-dir", "work"];
    let mut taken_over = 0;
    for (n, bytes) in [1, 300_000, 900_000, 1_500_000].into_iter().enumerate() {
        let mut child = folder.command(&args).args(["-j", "1"]).stderr(std::process::Stdio::null()).spawn().unwrap();
        while size(&folder.path().join("work")) < bytes && child.try_wait().unwrap().is_none() {
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
        let signal = if n % 2 == 0 { "-KILL" } else { "-INT" };
        std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        if child.wait().unwrap().success() {
            continue;
        }
        let anew = run(&folder, &args);
        let unfinished = folder.path().join("work/retold-run.json").exists();
        assert!(!unfinished || (anew.status.code() == Some(2) && said(&anew).contains("work: holds an unfinished run: go on with it (--resume)")), "{anew:?}");
        let resumed = run(&folder, &[&args[..], &["--resume", "-j", "4"]].concat());
        assert!(resumed.status.success(), "{resumed:?}");
        assert!(fs::read(folder.path().join("out.json")).unwrap() == whole.stdout, "killed with {signal} at {bytes} bytes");
        assert_eq!(fs::read_dir(folder.path().join("work")).unwrap().count(), 0);
        taken_over += usize::from(said(&resumed).contains("documents taken over,"));
    }
    assert!(taken_over >= 2, "{taken_over}");
}

#[test]
fn what_cannot_be_gone_on_with_is_refused() {
    let folder = Folder::new();
    folder.write("in/a.jsonl", lines(&documents(20)));
    folder.write("other/book.txt", "text");
    let refused = |args: &[&str]| {
        let output = run(&folder, args);
        assert!(output.status.code() == Some(2) && output.stdout.is_empty(), "{output:?}");
        said(&output)
    };
    assert!(refused(&["cluster", "-", "--work-dir", "work"]).contains("-: is read once, so no other run can go on with it"));
    assert!(refused(&["cluster", "in", "--work-dir", "in"]).contains("an output may not be an input, or stand inside one"));
    assert!(refused(&["cluster", "in", "--work-dir", "in/work"]).contains("an output may not be an input, or stand inside one"));
    assert!(refused(&["cluster", "in", "--work-dir", "other"]).contains("other: holds “book.txt”, which is of no run"));
    assert!(refused(&["cluster", "in", "--work-dir", "in/a.jsonl"]).contains("an output may not be an input"));
    assert!(refused(&["cluster", "in", "--resume"]).contains("--work-dir"));
    assert!(refused(&["cluster", "in", "--work-dir", "work", "--explain", "d00000", "d00001"]).contains("cannot be used with"));
    assert_eq!(fs::read_dir(folder.path().join("other")).unwrap().count(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named_and_the_run_goes_on_when_there_is_room() {
    let folder = Folder::new();
    folder.write("in.jsonl", lines(&documents(4_000)));
    let whole = run(&folder, &["cluster", "in.jsonl", "-f", "json"]);
    let command = assert_cmd::cargo::cargo_bin!("retold").display();
    let script = format!("ulimit -f 700; {command} cluster in.jsonl -f json --work-dir work");
    let output = std::process::Command::new("bash").arg("-c").arg(&script).current_dir(folder.path()).output().unwrap();
    assert!(output.status.code() == Some(2) && output.stdout.is_empty(), "{output:?}");
    assert!(said(&output).contains("work/retold-first-pass: longer than this process may write a file (ulimit -f)"), "{output:?}");
    let resumed = run(&folder, &["cluster", "in.jsonl", "-f", "json", "--work-dir", "work", "--resume"]);
    assert!(resumed.stdout == whole.stdout && said(&resumed).contains("documents taken over"), "{}", said(&resumed));
}

#[cfg(unix)]
#[test]
fn a_file_that_was_written_again_is_another_one() {
    let folder = Folder::new();
    folder.write("in.jsonl", lines(&documents(4_000)));
    let args = ["cluster", "in.jsonl", "-f", "json", "-o", "out.json", "--work-dir", "work", "--resume"];
    let mut child = folder.command(&args).stderr(std::process::Stdio::null()).spawn().unwrap();
    // More than what the run is known by.
    while size(&folder.path().join("work")) < 50_000 && child.try_wait().unwrap().is_none() {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success());
    folder.write("in.jsonl", lines(&documents(4_001)));
    let refused = run(&folder, &args);
    let told = said(&refused);
    assert!(refused.status.code() == Some(2) && told.contains("work: holds an unfinished run of another in.jsonl: that had "), "{told}");
}
