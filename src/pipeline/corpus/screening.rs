//! Pairs that are on disk and cannot pass are refused before the rest is measured.
//!
//! Where pairs are many and memory is short, the texts of a pair would be read from their files for nearly every pair. So each text that is in any pair is read once,
//! and 16 bits of each of its shingles go to disk. Pairs come in the order of their shorter texts: as many of these as fit are held, and the longer ones pass
//! from that table ([`crate::verify::screen`]).

use rayon::prelude::*;

use super::measure::{Measurer, may_pass};
use crate::config::SpillParams;
use crate::document::TextId;
use crate::error::Error;
use crate::progress::Progress;
use crate::spill::{Disk, Rows, RowsReader, Sorted};
use crate::verify::Overlap;
use crate::verify::screen::Screen;

/// The shingles of texts, each cut to 16 bits, on disk in the order of the files. Memory: 12 bytes a text.
pub(super) struct ShortShingles {
    rows: Rows,
    /// Texts by their documents, ascending.
    docs: Vec<u32>,
    /// Where the shingles of each text begin; one more than there are.
    starts: Vec<u64>,
}

/// Texts that are held, or that pass, with where the shingles of each end.
#[derive(Default)]
struct Together {
    shorts: Vec<u16>,
    ends: Vec<usize>,
}

impl Together {
    fn clear(&mut self) {
        self.shorts.clear();
        self.ends.clear();
    }

    fn of(&self, at: usize) -> &[u16] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.shorts[start..self.ends[at]]
    }

    fn bytes(&self) -> usize {
        size_of_val(self.shorts.as_slice())
    }
}

impl ShortShingles {
    /// Of some `texts`, in the order of the files. One that cannot be read has none.
    ///
    /// # Errors
    /// When the disk is full.
    pub(super) fn of(measurer: &Measurer<'_>, texts: &[TextId], disk: &Disk) -> Result<Self, Error> {
        let mut new = Self { rows: Rows::new(disk, size_of::<u16>(), "shingles")?, docs: Vec::with_capacity(texts.len()), starts: vec![0] };
        for some in texts.chunks(SpillParams::KEPT_TEXTS) {
            if measurer.progress.cancelled() {
                break;
            }
            let shorts: Vec<Box<[u16]>> = some.par_iter().map_init(|| measurer.worker(), |worker, &text| measurer.shorts(worker, text)).collect();
            for (&text, own) in some.iter().zip(&shorts) {
                new.rows.extend(bytemuck::cast_slice(own))?;
                new.docs.push(measurer.doc(text).0);
                new.starts.push(new.rows.len() as u64);
            }
        }
        Ok(new)
    }

    /// Adds the shingles of the text of a document.
    fn read(&self, doc: u32, reader: &mut RowsReader<'_>, to: &mut Together) -> Result<(), Error> {
        if let Ok(at) = self.docs.binary_search(&doc) {
            reader.each_of(self.starts[at] as usize..self.starts[at + 1] as usize, |bytes| {
                to.shorts.extend(bytes.chunks_exact(2).map(|two| u16::from_ne_bytes([two[0], two[1]])));
            })?;
        }
        to.ends.push(to.shorts.len());
        Ok(())
    }

    /// Hands those of some sorted `pairs`, each with the shorter text first and its document in the upper half of either, to `each` that may pass, until the run is ended. Memory: the buffer of `disk`.
    ///
    /// # Errors
    /// When a file cannot be read or is damaged, and what `each` reports.
    pub(super) fn screened(
        &self,
        pairs: Sorted<(u64, u64)>,
        passes: &(impl Fn(Overlap) -> bool + Sync),
        (disk, progress): (&Disk, &dyn Progress),
        mut each: impl FnMut(TextId, TextId) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let most = disk.buffer() / 2;
        let (mut reader, mut held) = (self.rows.reader(), Together::default());
        let mut block: Vec<Waiting> = Vec::new();
        let mut last = None;
        for pair in pairs {
            let (shorter, longer) = pair?;
            if last != Some(shorter) {
                if progress.cancelled() {
                    return Ok(());
                }
                if held.bytes() + size_of_val(block.as_slice()) > most {
                    self.pass(&mut block, &held, (most, passes), &mut each)?;
                    held.clear();
                }
                self.read((shorter >> 32) as u32, &mut reader, &mut held)?;
                last = Some(shorter);
            }
            block.push(Waiting { longer, shorter: TextId(shorter as u32), at: held.ends.len() as u32 - 1 });
        }
        self.pass(&mut block, &held, (most, passes), &mut each)
    }

    /// Lets the longer texts of a block pass by those that are held; the block is empty then.
    fn pass(
        &self,
        block: &mut Vec<Waiting>,
        held: &Together,
        (most, passes): (usize, &(impl Fn(Overlap) -> bool + Sync)),
        each: &mut impl FnMut(TextId, TextId) -> Result<(), Error>,
    ) -> Result<(), Error> {
        block.par_sort_unstable_by_key(|pair| (pair.longer, pair.at));
        let (mut reader, mut passing) = (self.rows.reader(), Together::default());
        let mut groups: Vec<&[Waiting]> = Vec::new();
        let mut rest = block.chunk_by(|x, y| x.longer == y.longer).peekable();
        while let Some(group) = rest.next() {
            self.read((group[0].longer >> 32) as u32, &mut reader, &mut passing)?;
            groups.push(group);
            if rest.peek().is_some() && passing.bytes() < most / 2 {
                continue;
            }
            let hopeful = |screen: &mut Screen, (at, group): (usize, &&[Waiting])| hopeful(screen, passing.of(at), group, held, passes);
            let left: Vec<Vec<Waiting>> = groups.par_iter().enumerate().map_init(Screen::default, |screen, (at, group)| hopeful(screen, (at, group))).collect();
            left.iter().flatten().try_for_each(|pair| each(pair.shorter, TextId(pair.longer as u32)))?;
            passing.clear();
            groups.clear();
        }
        block.clear();
        Ok(())
    }
}

/// A pair with the place of the shorter text among those that are held.
#[derive(Clone, Copy)]
struct Waiting {
    longer: u64,
    shorter: TextId,
    at: u32,
}

/// Those of the pairs of a longer text that may pass, and all of which a text could not be read: that is told when they are measured.
fn hopeful(screen: &mut Screen, longer: &[u16], group: &[Waiting], held: &Together, passes: &impl Fn(Overlap) -> bool) -> Vec<Waiting> {
    screen.fill(longer.iter().copied());
    let unread = |shorter: &[u16]| longer.is_empty() || shorter.is_empty();
    let pairs = group.iter().filter(|pair| {
        let shorter = held.of(pair.at as usize);
        unread(shorter) || may_pass(screen, shorter, longer.len() as u32, passes)
    });
    pairs.copied().collect()
}

#[cfg(test)]
mod tests {
    use super::super::rereader::Rereader;
    use super::super::tally::Tally;
    use super::super::{Hooks, ReadCorpus, texts};
    use super::*;
    use crate::config::{ClusterParams, ReadOptions};
    use crate::document::Document;
    use crate::progress::Silent;
    use crate::read::shelved;
    use crate::spill::Sorter;
    use std::collections::BTreeSet;

    /// Runs of one long text, some of them inside others.
    fn documents() -> Vec<Document> {
        let run = |n: usize| (n * 41 % 900..n * 41 % 900 + 12 + n * 13 % 290).map(|word| format!("w{word}")).collect::<Vec<_>>().join(" ");
        (0..60).map(|n| Document::new(n.to_string(), run(n))).collect()
    }

    #[test]
    fn what_passes_is_left_and_next_to_nothing_else_however_little_is_held() {
        let (documents, params) = (shelved(documents()), ClusterParams::default());
        let read = ReadCorpus::read((&documents).into(), &ReadOptions::default(), (&params, Hooks::default()), &Silent);
        let (corpus, texts) = (&read.corpus, &texts::texts(&read.corpus, &params.keep, &Silent, &mut Tally::default()));
        let measurer = Measurer { corpus, texts, shingles: params.shingles, held_bytes: 0, progress: &Silent };
        let mut rereader = Rereader::new(params.shingles);
        let sets: Vec<BTreeSet<u64>> = texts.first_copies().iter().map(|&doc| rereader.shingles(corpus, doc).unwrap().iter().copied().collect()).collect();
        let mut in_order: Vec<TextId> = texts.ids().collect();
        in_order.sort_unstable_by_key(|&text| measurer.doc(text));
        let key = |text: TextId| u64::from(measurer.doc(text).0) << 32 | u64::from(text.0);
        let shorter_first = |a: TextId, b: TextId| if sets[a.index()].len() <= sets[b.index()].len() { (a, b) } else { (b, a) };
        let pairs: Vec<(TextId, TextId)> =
            texts.ids().flat_map(|a| texts.ids().skip(a.index() + 1).map(move |b| (a, b))).map(|(a, b)| shorter_first(a, b)).collect();
        let share = |&(a, b): &(TextId, TextId)| {
            let (x, y) = (&sets[a.index()], &sets[b.index()]);
            Overlap { shared: x.intersection(y).count() as u32, left: x.len() as u32, right: y.len() as u32 }.containment_left()
        };
        let passes = |overlap: Overlap| overlap.containment_left().max(overlap.containment_right()) >= 0.7;
        let want: BTreeSet<(TextId, TextId)> = pairs.iter().filter(|pair| share(pair) >= 0.7).copied().collect();
        assert!(want.len() > 40 && pairs.len() > 10 * want.len());
        for buffer in [1, 3_000, 1 << 20] {
            let disk = Disk::new(std::env::temp_dir(), buffer);
            let mut sorter = Sorter::new(&disk, "candidate pairs");
            for &(a, b) in &pairs {
                sorter.push((key(a), key(b))).unwrap();
            }
            let mut left = BTreeSet::new();
            let shingles = ShortShingles::of(&measurer, &in_order, &disk).unwrap();
            shingles
                .screened(sorter.sorted().unwrap(), &passes, (&disk, &Silent), |a, b| {
                    left.insert((a, b));
                    Ok(())
                })
                .unwrap();
            assert!(left.is_superset(&want), "{buffer}");
            assert!(left.len() < want.len() + want.len() / 4, "{buffer}: {} of {}", left.len(), want.len());
        }
    }
}
