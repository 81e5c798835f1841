//! Bits that change in an index on its disk: nothing panics, no answer is another one without an error, and whoever looks through the index learns of it.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]
#![cfg(feature = "index")]

// Other tests use the rest of it.
#[allow(dead_code)]
mod dice;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use dice::Dice;
use retold::{ClusterReport, Corpus, Document, Error, Index, IndexSettings, Partial, Silent};

/// Places for each file.
const PLACES: usize = 60;

/// A text of words that `family` decides, with another word for each variant but the first.
fn text(family: usize, variant: usize) -> String {
    let mut words: Vec<String> = (0..60).map(|n| format!("w{}", (family * 7919 + n * n * 31 + n) % 4001)).collect();
    if variant > 0 {
        words[variant * 7 % 60] = format!("other{variant}");
    }
    words.join(" ")
}

fn documents(families: std::ops::Range<usize>, variant: usize) -> Corpus {
    Corpus::from_documents(families.map(|family| Document::new(format!("{family}-{variant}"), text(family, variant))))
}

type Pairs = Vec<(String, String)>;

fn pairs(report: Partial<ClusterReport>) -> Result<Pairs, Error> {
    Ok(report.complete()?.pairs().map(|pair| (pair.a.into_owned(), pair.b.into_owned())).collect())
}

fn asked(folder: &Path) -> Result<Pairs, Error> {
    pairs(Index::open(folder)?.query(&documents(0..60, 2), &Silent)?)
}

fn grouped(folder: &Path) -> Result<Pairs, Error> {
    pairs(Index::open(folder)?.clusters(&Silent)?)
}

/// Whether looking through the index finds nothing wrong.
fn is_sound(folder: &Path) -> bool {
    Index::open_to_write(folder).and_then(|mut index| index.verify(&Silent)).is_ok_and(|found| found.wrong == 0)
}

/// A sound index in a folder of its own, and room for a damaged one.
struct Sound {
    place: tempfile::TempDir,
    answers: [Pairs; 2],
}

const FILES: [&str; 2] = ["index.redb", "texts-0.zst"];

impl Sound {
    fn new() -> Self {
        retold::unwind::hush();
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("sound");
        let mut index = Index::create(&folder, IndexSettings::default()).unwrap();
        for variant in [0, 1] {
            index.add(&documents(0..80 - 60 * variant, variant), &Silent).unwrap().complete().unwrap();
        }
        drop(index);
        let answers = [asked(&folder).unwrap(), grouped(&folder).unwrap()];
        assert!(answers.iter().all(|pairs| pairs.len() >= 20), "{answers:?}");
        Self { place, answers }
    }

    fn damaged(&self, file: &str, damage: impl Fn(&mut Vec<u8>)) -> PathBuf {
        let folder = self.place.path().join("damaged");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for name in FILES {
            let mut bytes = fs::read(self.place.path().join("sound").join(name)).unwrap();
            if name == file {
                damage(&mut bytes);
            }
            fs::write(folder.join(name), bytes).unwrap();
        }
        folder
    }

    /// Asks the damaged index, and says what is wrong with how it answers.
    fn wrong(&self, folder: &Path) -> Option<String> {
        let answers = catch_unwind(|| [asked(folder), grouped(folder)]);
        let Ok(answers) = answers else { return Some("panics".into()) };
        let other = answers.iter().zip(&self.answers).any(|(answer, sound)| answer.as_ref().is_ok_and(|pairs| pairs != sound));
        if other {
            return Some("another answer without an error".into());
        }
        let Ok(sound) = catch_unwind(|| is_sound(folder)) else { return Some("looking it through panics".into()) };
        (sound && answers.iter().any(Result::is_err)).then(|| "questions fail, and nothing is found wrong".into())
    }
}

/// A bit that flips, somewhere in what is written.
fn flip(dice: &mut Dice, bytes: &[u8]) -> (usize, u8) {
    let used: Vec<usize> = (0..40).map(|_| dice.roll(bytes.len())).collect();
    let at = used.iter().copied().find(|at| bytes[*at] != 0).unwrap_or(used[0]);
    (at, 1 << dice.roll(8))
}

/// Something that writes to an index.
type Act = fn(&mut Index) -> Result<(), Error>;

#[test]
fn a_flipped_bit_is_told_or_harmless() {
    let sound = Sound::new();
    for file in FILES {
        let whole = fs::read(sound.place.path().join("sound").join(file)).unwrap();
        let mut dice = Dice(17);
        for _ in 0..PLACES {
            let (at, bit) = flip(&mut dice, &whole);
            let folder = sound.damaged(file, |bytes| bytes[at] ^= bit);
            assert_eq!(sound.wrong(&folder), None, "{file}: byte {at} ^ {bit}");
        }
    }
}

#[test]
fn other_damage_is_told_or_harmless() {
    let sound = Sound::new();
    for file in FILES {
        let mut dice = Dice(5);
        for n in 0..20 {
            let at = dice.roll(60_000);
            let folder = sound.damaged(file, |bytes| {
                let at = at % bytes.len();
                match n % 5 {
                    0 => bytes.insert(at, 7),
                    1 => drop(bytes.remove(at)),
                    2 => bytes.truncate(at),
                    3 => bytes.iter_mut().skip(at & !4095).take(4096).for_each(|byte| *byte = 0),
                    _ => bytes.iter_mut().skip(at).step_by(3_001).for_each(|byte| *byte ^= 16),
                }
            });
            assert_eq!(sound.wrong(&folder), None, "{file}: {n}, byte {at}");
        }
    }
}

#[test]
fn nothing_that_changes_a_damaged_index_panics() {
    let sound = Sound::new();
    let mut dice = Dice(3);
    let acts: [(&str, Act); 3] = [
        ("add", |index| index.add(&documents(90..110, 0), &Silent).map(drop)),
        ("remove", |index| index.remove(&["3-0".into(), "4-1".into()]).map(drop)),
        ("compact", Index::compact),
    ];
    for n in 0..30 {
        let places: Vec<usize> = (0..=n % 8).map(|_| dice.roll(1 << 20)).collect();
        for (name, act) in acts {
            let folder = sound.damaged(FILES[0], |bytes| {
                for place in &places {
                    let at = place % bytes.len();
                    if n % 2 == 0 {
                        bytes.iter_mut().skip(at & !4095).take(4096).for_each(|byte| *byte = 0);
                    } else {
                        bytes.iter_mut().skip(at & !63).take(64).for_each(|byte| *byte ^= 9);
                    }
                }
            });
            let held = catch_unwind(AssertUnwindSafe(|| Index::open_to_write(&folder).and_then(|mut index| act(&mut index))));
            assert!(held.is_ok(), "{name}: {places:?}");
        }
    }
}

#[test]
fn a_file_of_records_that_a_killed_compaction_left_is_removed() {
    let sound = Sound::new();
    let folder = sound.damaged("", |_| ());
    for stray in ["texts-1.zst", "texts-9.zst", "texts-mine.zst"] {
        fs::write(folder.join(stray), "left").unwrap();
    }
    drop(Index::open_to_write(&folder).unwrap());
    let left: Vec<bool> = ["texts-0.zst", "texts-1.zst", "texts-9.zst", "texts-mine.zst"].iter().map(|name| folder.join(name).exists()).collect();
    assert_eq!(left, [true, false, false, true]);
    assert!(is_sound(&folder));
}
