//! What a run keeps of its stages, and takes over from one that was not finished.

use std::fs;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::Xxh3;

use super::candidates::Candidates;
use super::pair::{TextPair, as_number, from_number};
use super::revise::RunOf;
use crate::candidates::postings::Boilerplate;
use crate::config::{ClusterParams, ReadOptions, SpillParams};
use crate::error::{Error, Place};
use crate::progress::Progress;
use crate::read::{DocumentRef, Inputs, MEMORY, STDIN, Shelf};
use crate::spill::{Disk, Journal, Packer, RunIdentity, Sorter, Unpacker, WorkFolder};

/// The folder that a run keeps its stages in, where it has one: that of what `paths`, or the documents of `inputs`, say with the settings of `run`.
///
/// # Errors
/// When an input cannot be read twice, and as [`WorkFolder::open`].
pub(super) fn opened(
    inputs: Inputs<'_>,
    paths: &[PathBuf],
    options: &ReadOptions,
    (params, run): (&ClusterParams, RunOf<'_>),
) -> Result<Option<WorkFolder>, Error> {
    let (job, further) = match run {
        RunOf::Verb(job, further) => (job, further),
        RunOf::Within(work, name) => return Ok(work.map(|work| work.within(name))),
    };
    let Some(folder) = &params.spill.work else { return Ok(None) };
    // Where tables are changes nothing of what is found.
    let settings = ClusterParams { spill: SpillParams::default(), ..params.clone() };
    let mut run = RunIdentity::of(job).with_settings("cluster", &settings).with_settings("read", options);
    if job != "cluster" {
        run = run.with_settings(job, further);
    }
    for path in paths {
        let state = fs::metadata(path);
        let passing = path == Path::new(STDIN) || state.as_ref().is_ok_and(|state| !state.is_file());
        let named = options.named(path);
        if passing || named != path {
            return Err(Error::malformed(
                Place::file(named),
                "is read once, so no other run can go on with it: give a file, or no folder of stages (--work-dir)",
            ));
        }
        // One that is not there is told of where it is read.
        if let Ok(state) = state {
            run.add_file(path, &state);
        }
    }
    if let Inputs::Documents(shelf) = inputs {
        run.add_memory(MEMORY, (0..shelf.len()).map(|at| shelf.lend(at).text.len() as u64).sum(), hash(&**shelf));
    }
    WorkFolder::open(folder, params.spill.resume, &run).map(Some)
}

/// A hash over all that a run may see of documents.
fn hash(shelf: &dyn Shelf) -> u64 {
    let mut hash = Xxh3::new();
    for DocumentRef { id, text, title, outlet, date } in (0..shelf.len()).map(|at| shelf.lend(at)) {
        for field in [&*id, text, &title, &outlet, &date] {
            hash.update(&(field.len() as u64).to_le_bytes());
            hash.update(field.as_bytes());
        }
    }
    hash.digest()
}

/// Says that something of a stage is done again, and why.
pub(in crate::pipeline) fn tell_damage(journal: &Journal, damage: Option<u64>, progress: &dyn Progress) {
    if let Some(byte) = damage {
        progress.note(&format!("{}: the block at byte {byte} is damaged: what stood from there on is done again", journal.path().display()));
    }
}

/// Pairs that were verified, in the order of the work: how much of it was done, and what came of that.
pub(super) struct KeptPairs {
    journal: Option<Journal>,
    /// How much is done.
    pub(super) done: usize,
}

impl KeptPairs {
    /// What is kept of a stage of `all` steps among so many texts. Nothing without a folder to keep it in.
    pub(super) fn open(work: Option<&WorkFolder>, stage: &str, (all, texts): (usize, usize), progress: &dyn Progress) -> Result<(Self, Vec<TextPair>), Error> {
        let (mut done, mut pairs) = (0, Vec::new());
        let Some(work) = work else { return Ok((Self { journal: None, done }, pairs)) };
        let mut journal = work.journal(stage)?;
        let damage = journal.replay(|from| {
            let Some((steps, some)) = from.size().zip(from.each(size_of::<u32>(), TextPair::unpack)) else { return Ok(None) };
            let known = |pair: &TextPair| pair.a < pair.b && pair.b.index() < texts;
            if steps > all - done || !some.iter().all(known) {
                return Ok(None);
            }
            done += steps;
            pairs.extend(some);
            Ok(Some(()))
        })?;
        tell_damage(&journal, damage, progress);
        Ok((Self { journal: Some(journal), done }, pairs))
    }

    /// Whether anything is kept.
    pub(super) fn keeps(&self) -> bool {
        self.journal.is_some()
    }

    /// Keeps what came of the next steps. Where not all of them were done, nothing is kept any more: another run does them.
    pub(super) fn push(&mut self, steps: usize, pairs: &[TextPair], all_done: bool) -> Result<(), Error> {
        self.done += steps;
        self.journal = self.journal.take().filter(|_| all_done);
        let Some(journal) = &mut self.journal else { return Ok(()) };
        let mut packed = Packer::default();
        packed.number(steps as u64);
        packed.each(pairs, |packed, pair| pair.pack(packed));
        journal.push(&packed)
    }
}

/// What stands in a block of candidates, by the number that it begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Head,
    Near,
    Holding,
    End,
}

impl Kind {
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let number = from.short()?;
        [Self::Head, Self::Near, Self::Holding, Self::End].into_iter().find(|kind| *kind as u32 == number)
    }
}

/// The journal of the candidates, and whether all of them stand in it; one with fewer is emptied.
pub(super) fn candidates_journal(work: &WorkFolder, progress: &dyn Progress) -> Result<(Journal, bool), Error> {
    let (mut journal, mut ended) = (work.journal("candidates")?, false);
    let damage = journal.replay(|from| {
        ended = Kind::unpack(from) == Some(Kind::End);
        Ok(Some(()))
    })?;
    tell_damage(&journal, damage, progress);
    if !ended {
        journal.clear()?;
    }
    Ok((journal, ended))
}

/// The candidates: those that are kept, or those that `sought` finds, which are kept where there is a journal for them.
pub(super) fn candidates_through(
    journal: Option<(Journal, bool)>,
    sought: impl FnOnce() -> Result<Candidates, Error>,
    (texts, disk): (usize, &Disk),
    progress: &dyn Progress,
) -> Result<Candidates, Error> {
    match journal {
        None => sought(),
        Some((mut journal, true)) => {
            progress.note("candidates: all taken over");
            kept_candidates(&mut journal, texts, disk)
        }
        Some((mut journal, false)) => {
            let found = sought()?;
            // What was found until a run was ended is not all there is.
            if progress.cancelled() { Ok(found) } else { keep_candidates(&mut journal, found, disk) }
        }
    }
}

/// Keeps candidates, and gives them back.
fn keep_candidates(journal: &mut Journal, candidates: Candidates, disk: &Disk) -> Result<Candidates, Error> {
    let mut packed = Packer::default();
    packed.short(Kind::Head as u32);
    packed.short(u32::from(candidates.holders_sought));
    packed.each(&candidates.common, |packed, common| {
        packed.short_row(&[common.fingerprint, common.documents, common.first]);
    });
    journal.push(&packed)?;
    let mut block = Block::new(Kind::Near);
    candidates.near.iter().try_for_each(|pair| block.push(as_number(*pair), journal))?;
    block.end(journal)?;
    let (mut block, mut again) = (Block::new(Kind::Holding), Sorter::new(disk, "candidate pairs"));
    let mut both = |pair: u64| {
        block.push(pair, journal)?;
        again.push(pair)
    };
    candidates.holding.iter().try_for_each(|pair| both(as_number(*pair)))?;
    for pair in candidates.spilled.into_iter().flat_map(|(pairs, _)| pairs) {
        both(pair?)?;
    }
    block.end(journal)?;
    let mut packed = Packer::default();
    packed.short(Kind::End as u32);
    journal.push(&packed)?;
    Ok(Candidates { holding: Vec::new(), spilled: Some((again.sorted()?, disk.clone())), ..candidates })
}

/// Pairs that wait to be written.
struct Block {
    kind: Kind,
    pairs: Vec<u64>,
}

impl Block {
    fn new(kind: Kind) -> Self {
        Self { kind, pairs: Vec::new() }
    }

    fn push(&mut self, pair: u64, journal: &mut Journal) -> Result<(), Error> {
        self.pairs.push(pair);
        if self.pairs.len() < SpillParams::KEPT_CANDIDATES { Ok(()) } else { self.end(journal) }
    }

    fn end(&mut self, journal: &mut Journal) -> Result<(), Error> {
        if self.pairs.is_empty() {
            return Ok(());
        }
        let mut packed = Packer::default();
        packed.short(self.kind as u32);
        packed.numbers(&self.pairs);
        self.pairs.clear();
        journal.push(&packed)
    }
}

/// The candidates of so many texts that stand in a journal in which all of them do.
fn kept_candidates(journal: &mut Journal, texts: usize, disk: &Disk) -> Result<Candidates, Error> {
    let (mut found, mut holding) = (Candidates::default(), Sorter::new(disk, "candidate pairs"));
    let known = |pair: &u64| {
        let (a, b) = from_number(*pair);
        a < b && b.index() < texts
    };
    let damage = journal.replay(|from| {
        let Some(kind) = Kind::unpack(from) else { return Ok(None) };
        match kind {
            Kind::Head => Ok(head(from, &mut found)),
            Kind::End => Ok(Some(())),
            Kind::Near | Kind::Holding => {
                let Some(pairs) = from.numbers().filter(|pairs| pairs.iter().all(known)) else { return Ok(None) };
                if kind == Kind::Holding {
                    pairs.into_iter().try_for_each(|pair| holding.push(pair))?;
                } else {
                    found.near.extend(pairs.into_iter().map(from_number));
                }
                Ok(Some(()))
            }
        }
    })?;
    match damage {
        Some(byte) => Err(Error::malformed(Place::file(journal.path()), format!("the block at byte {byte} is damaged: go on once more, that is done again"))),
        None => Ok(Candidates { spilled: Some((holding.sorted()?, disk.clone())), ..found }),
    }
}

fn head(from: &mut Unpacker<'_>, found: &mut Candidates) -> Option<()> {
    found.holders_sought = from.short()? != 0;
    let common = |from: &mut Unpacker<'_>| Some(Boilerplate { fingerprint: from.short()?, documents: from.short()?, first: from.short()? });
    found.common = from.each(3 * size_of::<u32>(), common)?;
    Some(())
}
