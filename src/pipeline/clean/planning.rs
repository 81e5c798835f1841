//! What is to go from a corpus, decided before anything is written.

use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::blocks::BlockCutter;
use super::boilerplate::{self, Boilerplate};
use super::cuts::Cuts;
use super::duplicates::{self, Before, RemovedDocument, Verdicts};
use super::passages::PassageCutter;
use super::spot::Location;
use super::{CleanFigures, Plan, contaminated};
use crate::config::{CleanParams, ClusterParams, ReadOptions, ReferenceParams, ReferenceRemoval, Relation};
use crate::document::DocId;
use crate::error::{Error, Place, Warning};
use crate::pipeline::against::against;
use crate::pipeline::corpus::{Clustering, Hooks, KnownPairs, RunOf, cluster_hooked};
use crate::progress::Progress;
use crate::read::{Inputs, Shelf};
use crate::reference::{Item, Match};
use crate::span::Span;
use crate::spill::WorkFolder;

/// Finds what `clean` would remove from `files`, which are read in this order.
///
/// The result does not depend on the number of threads. Never fails as a whole: see [`Plan::errors`].
///
/// # Errors
/// When the documents cannot be read again.
pub fn plan<'a>(files: impl Into<Inputs<'a>>, options: &ReadOptions, params: &CleanParams, progress: &dyn Progress) -> Result<Plan, Error> {
    plan_after(files, options, params, CleanAgainst::default(), progress)
}

/// Compares the documents with those of an index, which sees their texts as they were read: in the same order as here.
pub type AskBefore<'a> = &'a dyn Fn() -> Result<Before, Error>;

/// What a corpus is held against beside itself.
#[derive(Default)]
pub struct CleanAgainst<'a> {
    /// An index: documents go that it holds.
    pub before: Option<AskBefore<'a>>,
    /// The items of a reference set, and when a document holds one: what [`CleanParams::reference`] says goes.
    pub reference: Option<(Vec<Item>, ReferenceParams)>,
}

/// What [`plan`] does with documents of which those go, too, that came before, or hold what they should not.
///
/// # Errors
/// What `before` reports, and as [`plan`].
pub fn plan_after<'a>(
    files: impl Into<Inputs<'a>>,
    options: &ReadOptions,
    params: &CleanParams,
    beside: CleanAgainst<'_>,
    progress: &dyn Progress,
) -> Result<Plan, Error> {
    planned(files.into(), options, (params, RunOf::Verb("clean", &known_by(params))), (beside, None), progress)
}

/// What [`plan`] does with documents of which some pairs were found elsewhere, without their blocks: the candidates, as
/// [`crate::pipeline::corpus::cluster_candidates`] has them, or, where frames are doubted ([`ClusterParams::doubts_frames`]), the near ones.
///
/// # Errors
/// As [`plan`].
pub fn plan_known(documents: &Arc<dyn Shelf>, params: &CleanParams, pairs: KnownPairs<'_>, progress: &dyn Progress) -> Result<Plan, Error> {
    let run = RunOf::Verb("clean", &());
    planned(documents.into(), &ReadOptions::default(), (params, run), (CleanAgainst::default(), Some(pairs)), progress)
}

/// What [`plan_after`] does within another run, which keeps its stages with its own.
pub(super) fn plan_within(
    files: Inputs<'_>,
    options: &ReadOptions,
    (params, work): (&CleanParams, Option<&WorkFolder>),
    beside: CleanAgainst<'_>,
    progress: &dyn Progress,
) -> Result<Plan, Error> {
    planned(files, options, (params, RunOf::Within(work, "cleaning")), (beside, None), progress)
}

/// The settings beside those of the corpus, which say for themselves what decides.
fn known_by(params: &CleanParams) -> CleanParams {
    CleanParams { cluster: ClusterParams::default(), ..params.clone() }
}

fn planned(
    files: Inputs<'_>,
    options: &ReadOptions,
    (params, run): (&CleanParams, RunOf<'_>),
    (beside, known): (CleanAgainst<'_>, Option<KnownPairs<'_>>),
    progress: &dyn Progress,
) -> Result<Plan, Error> {
    let cutter = BlockCutter { params };
    let hooks = Hooks { run, transform: Some(&cutter), known, inspector: None };
    let mut found = cluster_hooked(files, options, &sought(params), hooks, progress)?;
    let (errors, warnings) = (std::mem::take(&mut found.errors), std::mem::take(&mut found.warnings));
    let mut planning = Planning { found, params, progress, errors, warnings };
    let known = match beside.before.filter(|_| params.scope.documents() && !progress.cancelled()) {
        Some(before) => match before() {
            // What was read of a batch until the run was ended is less than the batch, and no change of it.
            _ if progress.cancelled() => Known::default(),
            before => planning.known(before?)?,
        },
        None => Known::default(),
    };
    let reference = planning.reference(beside.reference);
    let Known { held, kept, index, remembered } = known;
    let verdicts = planning.verdicts(held, kept)?;
    let sequence = planning.found.corpus.sequence(files);
    let Held { items, contaminated, cuts } = reference;
    let stays = |doc: DocId| verdicts.of(doc).is_none() && !contaminated.contains_key(&doc);
    let boilerplate = match params.boilerplate {
        Some(least) if params.scope.blocks() && !progress.cancelled() => boilerplate::find(&planning.found.corpus, &sequence, &stays, least)?,
        _ => Boilerplate::default(),
    };
    let cuts = planning.passages(&boilerplate, cuts, &stays);
    let work = planning.found.take_work();
    let Planning { found: Clustering { corpus, .. }, errors, warnings, .. } = planning;
    let (figures, options, outlets, interrupted) = (CleanFigures::default(), options.clone(), Vec::new(), progress.cancelled());
    Ok(Plan {
        corpus,
        sequence,
        verdicts,
        boilerplate,
        items,
        contaminated,
        cuts,
        options,
        index,
        remembered,
        work,
        figures,
        outlets,
        errors,
        warnings,
        interrupted,
    })
}

/// What is sought in a corpus that is to be cleaned.
fn sought(params: &CleanParams) -> ClusterParams {
    let mut relations = if params.scope.documents() { vec![Relation::Exact, Relation::Near] } else { Vec::new() };
    if params.passages.is_some() && params.scope.blocks() {
        relations.push(Relation::Passage);
    }
    ClusterParams { relations, ..params.cluster.clone() }
}

/// What an index says of the documents.
#[derive(Default)]
struct Known {
    held: Vec<Option<RemovedDocument>>,
    kept: Vec<(DocId, Location, Span)>,
    index: Option<PathBuf>,
    remembered: u64,
}

/// What goes because of a reference set.
#[derive(Default)]
struct Held {
    items: Vec<Item>,
    contaminated: FxHashMap<DocId, Match>,
    cuts: Cuts,
}

struct Planning<'a> {
    found: Clustering,
    params: &'a CleanParams,
    progress: &'a dyn Progress,
    errors: Vec<Error>,
    warnings: Vec<Warning>,
}

impl Planning<'_> {
    /// Which documents an index holds. They stand for nothing here.
    fn known(&mut self, mut before: Before) -> Result<Known, Error> {
        self.warnings.append(&mut before.found.warnings);
        self.errors.append(&mut before.found.errors);
        let decided = duplicates::held_before(&before, self.params.coverage, self.progress);
        let (held, kept) = (decided.gone, decided.kept);
        self.errors.extend(decided.errors);
        let (first_new, corpus, found) = (before.found.first_new.index(), &before.found.corpus, &mut self.found);
        let alike = |doc: DocId| corpus.id(DocId::at(first_new + doc.index())) == found.corpus.id(doc);
        if held.len() != found.corpus.docs().len() || !found.corpus.ids().all(alike) {
            return Err(Error::malformed(Place::file(std::path::Path::new("clean")), "the inputs changed while they were read"));
        }
        let stays = |doc: DocId| held[doc.index()].is_none();
        found.pairs.retain(|pair| stays(pair.a) && stays(pair.b));
        Ok(Known { held, kept, index: Some(before.index), remembered: before.itself.len() as u64 })
    }

    /// What goes for items of the reference set. Documents that go for one stand for nothing.
    fn reference(&mut self, reference: Option<(Vec<Item>, ReferenceParams)>) -> Held {
        let Some((items, params)) = reference.filter(|_| !self.progress.cancelled()) else { return Held::default() };
        let mut held = against(&self.found.corpus, items, &params, self.progress);
        self.errors.append(&mut held.errors);
        let (mut contaminated, mut cuts) = (FxHashMap::default(), Cuts::default());
        match self.params.reference {
            ReferenceRemoval::Document => contaminated = contaminated::documents(&held.matches),
            ReferenceRemoval::Passage => cuts = contaminated::sentences(&self.found.corpus, &held.matches, &mut self.errors),
        }
        self.found.pairs.retain(|pair| !contaminated.contains_key(&pair.a) && !contaminated.contains_key(&pair.b));
        Held { items: held.items, contaminated, cuts }
    }

    fn verdicts(&mut self, held: Vec<Option<RemovedDocument>>, kept: Vec<(DocId, Location, Span)>) -> Result<Verdicts, Error> {
        if !self.params.scope.documents() || self.progress.cancelled() {
            return Ok(Verdicts::none(self.found.corpus.docs().len()));
        }
        let (verdicts, errors) = duplicates::decide(&self.found, self.params, self.progress)?;
        self.errors.extend(errors);
        Ok(verdicts.with(held, kept))
    }

    /// What goes from documents that stay, `cuts` and the passages that another document keeps.
    fn passages(&mut self, boilerplate: &Boilerplate, cuts: Cuts, stays: &dyn Fn(DocId) -> bool) -> Cuts {
        let corpus = &self.found.corpus;
        let mut cutter = PassageCutter::new(corpus, boilerplate, self.params, cuts);
        if let Some(least) = self.params.passages.filter(|_| self.params.scope.blocks() && !self.progress.cancelled()) {
            cutter.cut(&self.found, least, stays, self.progress);
        }
        let PassageCutter { mut cuts, mut errors, .. } = cutter;
        cuts.settle(corpus, &mut errors);
        self.errors.append(&mut errors);
        cuts
    }
}
