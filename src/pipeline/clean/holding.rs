//! Which of two documents that are near each other holds the other one.
//!
//! Documents are asked in keep order, and only those that stay: of many versions of one text the fullest is compared with each of the others
//! once, and the others are not compared among themselves.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::coverage::Holder;
use super::edge::Edge;
use super::kept::KeptEdges;
use crate::cluster::components;
use crate::config::{CoverageParams, FactPolicy, Relation, SpillParams};
use crate::day::Day;
use crate::document::DocId;
use crate::error::Error;
use crate::fingerprint::gram::letters;
use crate::pipeline::corpus::DocumentTable;
use crate::progress::Progress;
use crate::publication::PublicationDate;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::span::Span;
use crate::spill::WorkFolder;
use crate::text::tokenize;

/// A corpus whose documents are read again and compared.
pub(super) struct Holding<'a> {
    pub(super) corpus: &'a DocumentTable,
    /// The documents in keep order.
    pub(super) order: &'a [DocId],
    pub(super) params: CoverageParams,
}

impl Holding<'_> {
    /// Says of every edge whether it is held, where that decides whether its later document stays. What is not looked at is not held: a
    /// document that goes anyway, and one that is near a document that goes.
    ///
    /// Costs one reading of a document for each edge to a document that stays; linear in the documents where all are held by one. What was found is kept
    /// in `work`, where there is that, and taken over from there.
    ///
    /// # Errors
    /// When it cannot be kept.
    pub(super) fn of_survivors(&self, edges: &mut [Edge], work: Option<&WorkFolder>, progress: &dyn Progress) -> Result<Vec<Error>, Error> {
        let joined: Vec<(u32, u32)> = edges.iter().map(|edge| (edge.earlier, edge.later)).collect();
        let mut component = vec![0_u32; self.order.len()];
        for (n, members) in (0..).zip(components(self.order.len(), &joined)) {
            for place in members {
                component[place as usize] = n;
            }
        }
        edges.par_sort_unstable_by_key(|edge| (component[edge.earlier as usize], edge.earlier, edge.later));
        let mut kept = KeptEdges::open(work, edges, self.order, progress)?;
        progress.begin("comparing sentences", edges.len() as u64);
        progress.taken_over(kept.done as u64);
        let (mut errors, mut rest) = (Vec::new(), &mut edges[kept.done..]);
        while !rest.is_empty() && !progress.cancelled() {
            let next = if kept.keeps() { portion(rest, &component) } else { rest.len() };
            let (some, later) = std::mem::take(&mut rest).split_at_mut(next);
            let unread = self.settle(some, &component, progress);
            kept.push(some, unread.is_empty() && !progress.cancelled())?;
            errors.extend(unread);
            rest = later;
        }
        progress.finish();
        Ok(errors)
    }

    /// Says of the edges of whole components whether they are held. They are sorted by these.
    fn settle(&self, edges: &mut [Edge], component: &[u32], progress: &dyn Progress) -> Vec<Error> {
        let parts: Vec<&mut [Edge]> = edges.chunk_by_mut(|x, y| component[x.earlier as usize] == component[y.earlier as usize]).collect();
        let settled = parts.into_par_iter().map_init(Readers::default, |readers, part| {
            let mut gone: FxHashSet<u32> = FxHashSet::default();
            let mut errors = Vec::new();
            for group in part.chunk_by_mut(|x, y| x.earlier == y.earlier) {
                progress.advance(group.len() as u64);
                if progress.cancelled() {
                    continue;
                }
                let stays = !gone.contains(&group[0].earlier);
                // A copy of one that goes goes with it; what is near one that goes is near another one, or stays.
                let counts = |edge: &Edge| stays || edge.relation == Relation::Exact;
                errors.extend(self.group(group, readers, |edge| counts(edge) && !gone.contains(&edge.later)));
                gone.extend(group.iter().filter(|edge| counts(edge) && edge.held && !edge.apart).map(|edge| edge.later));
            }
            errors
        });
        settled.flatten_iter().collect()
    }

    /// Says of every edge whether it is held.
    pub(super) fn of_all(&self, edges: &mut [Edge], progress: &dyn Progress) -> Vec<Error> {
        edges.par_sort_unstable_by_key(|edge| (edge.earlier, edge.later));
        let groups: Vec<&mut [Edge]> = edges.chunk_by_mut(|x, y| x.earlier == y.earlier).collect();
        progress.begin("comparing sentences", groups.len() as u64);
        let looked = groups.into_par_iter().map_init(Readers::default, |readers, group| {
            progress.advance(1);
            if progress.cancelled() { Vec::new() } else { self.group(group, readers, |_| true) }
        });
        let errors = looked.flatten_iter().collect();
        progress.finish();
        errors
    }

    /// Looks at the `wanted` ones among edges with one earlier document.
    fn group(&self, group: &mut [Edge], readers: &mut Readers, wanted: impl Fn(&Edge) -> bool + Sync) -> Vec<Error> {
        let short = |edge: &Edge| self.corpus.record_bytes(self.order[edge.later as usize]) < CoverageParams::CAPTION_RECORD;
        let mut open: Vec<&mut Edge> = group.iter_mut().filter(|edge| wanted(edge) && (!edge.held || short(edge))).collect();
        let Some(first) = open.first() else { return Vec::new() };
        let Readers(reader, record) = readers;
        if let Err(error) = self.corpus.reread(self.order[first.earlier as usize], reader, record) {
            return vec![error];
        }
        let (text, title) = (std::mem::take(&mut record.text), terms(&record.title));
        let holder = (Holder::of(&text, day(record), self.params), title);
        if open.len() < CoverageParams::SHARED_OUT {
            return open.into_iter().filter_map(|edge| self.look(&holder, edge, readers).err()).collect();
        }
        open.par_iter_mut().map_init(Readers::default, |readers, edge| self.look(&holder, edge, readers).err()).flatten_iter().collect()
    }

    /// Whether `holder`, the text and the title of the earlier document, holds the later one, and whether that is a caption.
    fn look(&self, (holder, title): &(Holder<'_>, Vec<u64>), edge: &mut Edge, Readers(reader, record): &mut Readers) -> Result<(), Error> {
        self.corpus.reread(self.order[edge.later as usize], reader, record)?;
        if !edge.held && self.params.facts != FactPolicy::Ignore {
            edge.lost = holder.first_lost(&record.text, day(record));
        }
        edge.held = edge.held || edge.lost.is_none();
        let own = terms(&record.title);
        edge.apart = !own.is_empty() && !title.is_empty() && own != *title && is_caption(&record.text, self.params.caption);
        Ok(())
    }
}

/// How many of the edges are looked at before what was found is kept: those of whole components.
fn portion(edges: &[Edge], component: &[u32]) -> usize {
    let most = SpillParams::KEPT_EDGES * rayon::current_num_threads().max(1);
    let Some((last, behind)) = edges.get(most - 1).zip(edges.get(most..)) else { return edges.len() };
    let of = |edge: &Edge| component[edge.earlier as usize];
    behind.iter().position(|edge| of(edge) != of(last)).map_or(edges.len(), |more| most + more)
}

/// What a thread reads documents with.
#[derive(Default)]
struct Readers(LineReader, Record);

/// The first sentence of `gone` of which `stays` does not hold everything that it says. Linear in both, but for sentences that differ.
pub(in crate::pipeline) fn first_lost(stays: &Record, gone: &Record, params: CoverageParams) -> Option<Span> {
    Holder::of(&stays.text, day(stays), params).first_lost(&gone.text, day(gone))
}

/// The day a record was published, where it can be read.
fn day(record: &Record) -> Option<Day> {
    PublicationDate::read(&record.date).ok().map(|at| at.day)
}

fn terms(text: &str) -> Vec<u64> {
    tokenize(text).iter().map(|token| token.term).collect()
}

/// Whether a text says no more than who is to be seen.
fn is_caption(text: &str, limit: u32) -> bool {
    text.len() < CoverageParams::CAPTION_RECORD as usize && tokenize(text).iter().map(|token| letters(text, *token)).sum::<u32>() < limit
}
