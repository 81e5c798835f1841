//! `check`: whether a batch is fit to use, in one reading of `cluster` with an eye on each document.
//!
//! ```text
//! inputs → cluster, with each document looked at as it is read: words, language, encoding, blocks twice
//!        → where asked what outlets would lose: a cleaning that writes nothing
//!        → findings of each rule → less what is known or set otherwise → budgets
//! ```

mod batch;
mod budget;
mod conflicts;
mod encoding;
mod findings;
mod inspector;

use std::collections::BTreeSet;

pub use self::batch::{CheckReport, KnownDocument};
pub use self::budget::{Checked, Overridden, RuleResult};
use self::findings::Collector;
pub use self::findings::{Finding, FindingLocation};
use self::inspector::BatchInspector;
use crate::config::{CheckConfig, CleanParams, ClusterParams, NearParams, ReadOptions, ReferenceParams, Relation, Rule};
use crate::document::DocId;
use crate::error::Error;
use crate::pipeline::against::against;
use crate::pipeline::clean::{self, AskBefore, BlockCutter, losses};
use crate::pipeline::corpus::{Clustering, Hooks, RunOf, cluster_hooked};
use crate::progress::Progress;
use crate::read::Inputs;
use crate::reference::Item;

/// Compares the batch with an index, which sees its texts as they were read and with settings of its own: what
/// [`crate::pipeline::corpus::cluster_against`] returns.
pub type AskIndex<'a> = &'a dyn Fn() -> Result<Clustering, Error>;

/// What a batch is held against beside the budgets.
#[derive(Default)]
pub struct CheckAgainst<'a> {
    /// An index, for [`Rule::IndexDuplicates`].
    pub index: Option<AskIndex<'a>>,
    /// The same index, for [`Rule::OutletRemovedShare`]: what it holds goes when the batch is cleaned.
    pub before: Option<AskBefore<'a>>,
    /// The items of a reference set, and when a document holds one, for [`Rule::Contamination`] and [`Rule::OutletRemovedShare`].
    pub reference: Option<(Vec<Item>, ReferenceParams)>,
}

/// Looks at every document of `inputs` and finds what the rules of `config` ask for.
///
/// # Errors
/// What the index reports, when the disk refuses what does not fit in memory, and where it is asked what outlets would lose, an input that
/// changes while it is read.
pub fn check<'a>(
    inputs: impl Into<Inputs<'a>>,
    options: &ReadOptions,
    config: &CheckConfig,
    beside: CheckAgainst<'_>,
    progress: &dyn Progress,
) -> Result<CheckReport, Error> {
    let params = reading(config)?;
    let inputs = inputs.into();
    // Neither decides what is found.
    let settings = CheckConfig { memory: None, ..config.clone() }.with_work_folder(None, false);
    let (inspector, cutter) = (BatchInspector::new(config), BlockCutter { params: &params });
    let blocks = [Rule::RepeatedText, Rule::TruncatedLede].into_iter().any(|rule| config.applies(rule));
    let hooks = Hooks { run: RunOf::Verb("check", &settings), transform: if blocks { Some(&cutter) } else { None }, inspector: Some(&inspector), known: None };
    let mut found = cluster_hooked(inputs, options, &params.cluster, hooks, progress)?;
    let (mut errors, mut warnings) = (std::mem::take(&mut found.errors), std::mem::take(&mut found.warnings));
    let mut known = Vec::new();
    let mut collector = Collector::new(&found, config);
    if !progress.cancelled() {
        collector.documents();
        collector.duplicates();
        collector.outlets();
        if config.applies(Rule::Boilerplate) {
            collector.boilerplate();
        }
        if config.applies(Rule::StoryConflicts) {
            conflicts::find(&mut collector, progress);
        }
        if config.applies(Rule::OutletRemovedShare) {
            let mut cleaning = config.clean.params(&config.clean.near())?;
            cleaning.cluster = cleaning.cluster.with_memory(config.memory()?);
            let beside = clean::CleanAgainst { before: beside.before, reference: beside.reference.clone() };
            collector.removed_shares(losses(inputs, options, (&cleaning, found.work()), beside, progress)?);
        }
        if let Some((items, reference)) = beside.reference.filter(|_| config.applies(Rule::Contamination)) {
            collector.contamination(against(&found.corpus, items, &reference, progress));
        }
        if let Some(against) = beside.index.filter(|_| config.applies(Rule::IndexDuplicates)) {
            let mut joined = against()?;
            warnings.append(&mut joined.warnings);
            errors.append(&mut joined.errors);
            collector.index(&joined);
            let place = |doc: DocId| KnownDocument { id: joined.corpus.id(doc).into_owned(), place: joined.corpus.place(doc).to_string() };
            known.extend(joined.known.iter().map(|known| place(DocId::at(joined.first_new.index() + known.document.index()))));
        }
    }
    errors.append(&mut collector.errors);
    let mut findings = collector.findings;
    findings.sort_by(|a, b| (a.rule, &a.location, &a.fingerprint).cmp(&(b.rule, &b.location, &b.fingerprint)));
    let (documents, work) = (found.corpus.docs().len() as u64, found.take_work());
    Ok(CheckReport { findings, documents, errors, known, warnings, interrupted: progress.cancelled(), work })
}

/// How the documents are read once for all rules.
fn reading(config: &CheckConfig) -> Result<CleanParams, Error> {
    let mut relations = vec![Relation::Exact, Relation::Near];
    relations.extend(config.applies(Rule::StoryConflicts).then_some(Relation::Story));
    let near = NearParams { threshold: config.threshold, ..NearParams::default() };
    let cluster = ClusterParams { relations, near, ..ClusterParams::default() };
    let cluster = cluster.with_memory(config.memory()?).with_work_folder(config.work.clone(), config.resume);
    let mut params = CleanParams { cluster, screen: Some(CheckConfig::SCREEN), ..CleanParams::default() };
    params.keep_per_outlet = config.clean.keep_per.is_some();
    Ok(params)
}

/// The fingerprints of findings, sorted: what a baseline holds.
#[must_use]
pub fn baseline(findings: &[Finding]) -> Vec<String> {
    let mut known: Vec<String> = findings.iter().map(|finding| finding.fingerprint.clone()).collect();
    known.sort();
    known.dedup();
    known
}

/// Holds findings against the budgets of `config`. Those of `known` fingerprints, and those that `overridden` sets off, do not count.
#[must_use]
pub fn apply_budgets(batch: &CheckReport, config: &CheckConfig, known: &BTreeSet<String>, overridden: &Overridden<'_>) -> Checked {
    budget::apply_budgets(batch, config, known, overridden)
}
