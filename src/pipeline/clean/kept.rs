//! What a cleaning that is kept notes of the sentences it compared, and takes over from a run that was not finished.

use xxhash_rust::xxh3::Xxh3;

use super::edge::Edge;
use crate::document::DocId;
use crate::error::Error;
use crate::pipeline::corpus::tell_damage;
use crate::progress::Progress;
use crate::span::Span;
use crate::spill::{Journal, Packer, Unpacker, WorkFolder};

/// Edges that were looked at, in their order: how many of them are done.
pub(super) struct KeptEdges {
    journal: Option<Journal>,
    /// How many are done.
    pub(super) done: usize,
}

/// What came of looking at an edge.
type Looked = (bool, bool, Option<Span>);

impl KeptEdges {
    /// Puts what is kept of `edges` into them. Nothing is without a folder to keep it in, and nothing of other edges is taken over: which there are
    /// depends on what the corpus is held against, too.
    pub(super) fn open(work: Option<&WorkFolder>, edges: &mut [Edge], order: &[DocId], progress: &dyn Progress) -> Result<Self, Error> {
        let (mut done, mut head) = (0, None);
        let Some(work) = work else { return Ok(Self { journal: None, done }) };
        let (mut journal, own) = (work.journal("sentences")?, known_by(edges, order));
        let damage = journal.replay(|from| {
            if head.is_none() {
                head = from.number();
                return Ok((head == Some(own)).then_some(()));
            }
            let Some(looked) = from.each(2 * size_of::<u32>(), unpack) else { return Ok(None) };
            let Some(some) = edges.get_mut(done..done + looked.len()) else { return Ok(None) };
            done += looked.len();
            for (edge, (held, apart, lost)) in some.iter_mut().zip(looked) {
                (edge.held, edge.apart, edge.lost) = (held, apart, lost);
            }
            Ok(Some(()))
        })?;
        if head.is_some_and(|head| head != own) {
            progress.note("comparing sentences: done again, for other documents are held against one another now");
        } else {
            tell_damage(&journal, damage, progress);
        }
        if head != Some(own) {
            let mut packed = Packer::default();
            packed.number(own);
            journal.push(&packed)?;
        }
        if work.resumed() {
            progress.note(&format!("comparing sentences: {done} of {} pairs taken over", edges.len()));
        }
        Ok(Self { journal: Some(journal), done })
    }

    /// Whether anything is kept.
    pub(super) fn keeps(&self) -> bool {
        self.journal.is_some()
    }

    /// Keeps what came of the next edges. Where not all of them were looked at, nothing is kept any more: another run does them.
    pub(super) fn push(&mut self, edges: &[Edge], all_done: bool) -> Result<(), Error> {
        self.done += edges.len();
        self.journal = self.journal.take().filter(|_| all_done);
        let Some(journal) = &mut self.journal else { return Ok(()) };
        let mut packed = Packer::default();
        packed.each(edges, pack);
        journal.push(&packed)
    }
}

/// What tells these edges from others.
fn known_by(edges: &[Edge], order: &[DocId]) -> u64 {
    let mut hash = Xxh3::new();
    for edge in edges {
        for number in [order[edge.earlier as usize].0, order[edge.later as usize].0, edge.relation as u32, u32::from(edge.held)] {
            hash.update(&number.to_le_bytes());
        }
    }
    hash.digest()
}

fn pack(out: &mut Packer, edge: &Edge) {
    out.short(u32::from(edge.held) | u32::from(edge.apart) << 1);
    out.shorts(&edge.lost.iter().flat_map(|span| [span.start, span.end]).collect::<Vec<u32>>());
}

fn unpack(from: &mut Unpacker<'_>) -> Option<Looked> {
    let flags = from.short().filter(|flags| *flags < 4)?;
    let lost = match from.shorts()?[..] {
        [] => None,
        [start, end] if start <= end => Some(Span { start, end }),
        _ => return None,
    };
    Some((flags & 1 != 0, flags & 2 != 0, lost))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Relation;
    use crate::progress::Silent;
    use crate::spill::RunIdentity;

    fn edge(later: u32) -> Edge {
        Edge { later, earlier: 0, relation: Relation::Near, jaccard: 0.8, containment: 0.9, held: false, lost: None, apart: false }
    }

    fn looked(edges: &[Edge]) -> Vec<Looked> {
        edges.iter().map(|edge| (edge.held, edge.apart, edge.lost)).collect()
    }

    #[test]
    fn what_came_of_edges_comes_back_and_nothing_of_others() {
        let place = tempfile::tempdir().unwrap();
        let work = WorkFolder::open(place.path(), true, &RunIdentity::of("clean")).unwrap();
        let order: Vec<DocId> = (0..9).map(DocId).collect();
        let plain: Vec<Edge> = (1..5).map(edge).collect();
        let mut all = plain.clone();
        let mut kept = KeptEdges::open(Some(&work), &mut all, &order, &Silent).unwrap();
        assert_eq!(kept.done, 0);
        (all[0].held, all[1].apart, all[2].lost) = (true, true, Some(Span { start: 3, end: 8 }));
        kept.push(&all[..2], true).unwrap();
        kept.push(&all[2..3], true).unwrap();
        // What was not looked at as a whole is done by the next run, and so is all behind it.
        kept.push(&all[3..], false).unwrap();
        assert!(!kept.keeps());
        let mut again = plain.clone();
        assert_eq!(KeptEdges::open(Some(&work), &mut again, &order, &Silent).unwrap().done, 3);
        assert_eq!(looked(&again), looked(&all));
        let mut others: Vec<Edge> = (2..6).map(edge).collect();
        assert_eq!(KeptEdges::open(Some(&work), &mut others, &order, &Silent).unwrap().done, 0);
        assert_eq!(looked(&others), looked(&plain));
        let mut fewer = plain[..2].to_vec();
        assert_eq!(KeptEdges::open(Some(&work), &mut fewer, &order, &Silent).unwrap().done, 0);
        assert_eq!(KeptEdges::open(None, &mut again, &order, &Silent).unwrap().done, 0);
    }
}
