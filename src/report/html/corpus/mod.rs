//! The page of a corpus: what a person asks before pressing delete.
//!
//! Charts and the largest clusters are there without scripts. With scripts every cluster is: a line of data in the page, read when it is looked at,
//! so that tens of thousands of them can be searched and sorted.

mod group;
mod parts;
mod survey;
mod tally;

use std::collections::BTreeMap;
use std::io::{self, Write};

use askama::Template;

use self::group::{Group, Unfolded, Unfolder};
pub use self::parts::Parts;
use self::parts::{PartRow, beyond};
use self::survey::Survey;
use self::tally::{Matrix, OutletRow, Tally, histogram, outlets};
use super::chart::Chart;
use super::foreign::data;
use super::frame::Frame;
use crate::config::{CleanParams, ClusterParams, Relation};
use crate::document::DocId;
use crate::pipeline::clean::{CleanFigures, OutletLoss, Plan};
use crate::pipeline::corpus::{Clustering, DocumentCluster, DocumentTable};
use crate::report::clean::{CleanRun, undecoded};
use crate::report::cluster::{known, read, similarities};
use crate::report::wording::{MOST_UNREAD, counted, grouped, percent, size};

/// Clusters that are there without scripts.
const FIRST: usize = 50;
/// Bytes of data of clusters that a page holds. By hand: what a browser reads in a second or two.
const MOST_BYTES: usize = 96 << 20;

/// What went in all, and by outlet.
struct Losses {
    all: OutletLoss,
    outlets: Vec<OutletLoss>,
}

/// What is said of a corpus beside what its documents say.
struct Sayings {
    title: String,
    would_go: &'static str,
    /// What their bytes are called.
    bytes: &'static str,
    brief: Vec<(&'static str, String)>,
    notes: Vec<String>,
    all_of_them: &'static str,
    /// The documents that go.
    gone: Vec<DocId>,
    /// What went, where that is known; else it is counted by the documents that would go.
    losses: Option<Losses>,
    parts: Parts,
    similarities: Vec<f64>,
    threshold: f64,
    first_new: DocId,
}

/// The documents of a cluster that another one stands for.
fn others(cluster: &DocumentCluster) -> impl Iterator<Item = DocId> + '_ {
    cluster.members.iter().copied().filter(|doc| *doc != cluster.representative)
}

/// The clusters of a corpus as a page.
///
/// Reads every document once more, and those of the clusters twice. Memory: the page, at most some hundred megabytes.
///
/// # Errors
/// What `out` reports.
pub fn write_clusters(out: &mut dyn Write, found: &Clustering, params: &ClusterParams) -> io::Result<()> {
    let similarity = similarities(found);
    let group = |cluster: &DocumentCluster| {
        let stays = cluster.representative;
        Group {
            stays: Some(stays),
            name: found.corpus.id(stays).into_owned(),
            relation: cluster.relation.name(),
            least: cluster.min_similarity,
            others: others(cluster).map(|doc| (doc, similarity.get(&(doc.min(stays), doc.max(stays))).copied())).collect(),
            is_spare: cluster.relation != Relation::Story,
        }
    };
    let groups: Vec<Group> = found.clusters.iter().map(group).collect();
    let documents = found.corpus.docs().len() - found.first_new.index();
    let mut notes: Vec<String> = found.errors.iter().take(MOST_UNREAD).map(|error| format!("not read: {error}")).collect();
    if found.interrupted {
        notes.push("interrupted: what is listed holds, but there may be more".into());
    }
    notes.extend(known(found));
    if found.unlisted_pairs > 0 {
        notes.push(format!("{} more pairs hold between copies of texts with very many copies", found.unlisted_pairs));
    }
    if !groups.is_empty() {
        notes.push(
            "retold clean --dry-run --format html shows what would go: it chooses again which copy stays, and keeps what tells something of its own".into(),
        );
    }
    let sayings = Sayings {
        title: format!("Clusters of {}", read(found)),
        would_go: "Copies of another one",
        bytes: "Bytes of the copies",
        brief: vec![("Documents", grouped(documents as u64)), ("Clusters", grouped(groups.len() as u64)), ("Pairs", grouped(found.pairs.len() as u64))],
        notes,
        all_of_them: "retold cluster --format jsonl lists all.",
        gone: found.clusters.iter().filter(|cluster| cluster.relation != Relation::Story).flat_map(others).collect(),
        losses: None,
        parts: Parts::default(),
        similarities: found.pairs.iter().map(|pair| pair.jaccard).collect(),
        threshold: params.near.threshold,
        first_new: found.first_new,
    };
    write(out, &found.corpus, groups, sayings)
}

/// What `clean` would take out, or took out, as a page, by the figures of the summary. `parts` are those that went inside documents that stay,
/// or for items of a reference set.
///
/// Cost as [`write_clusters`].
///
/// # Errors
/// What `out` reports.
pub fn write_cleaning(out: &mut dyn Write, plan: &Plan, params: &CleanParams, run: CleanRun<'_>, parts: &Parts) -> io::Result<()> {
    let figures = &plan.figures;
    let mut notes: Vec<String> = run.errors.iter().take(MOST_UNREAD).map(|error| format!("not read: {error}")).collect();
    notes.extend(undecoded(figures));
    if figures.kept_near > 0 {
        let stay = if figures.kept_near == 1 { "stays: it tells something of its own" } else { "stay: each tells something of its own" };
        notes.push(format!("{} {stay}", counted(figures.kept_near as usize, "near document")));
    }
    let sayings = Sayings {
        title: format!("What {} of {}", if run.dry { "would go" } else { "went" }, counted(figures.documents_in as usize, "document")),
        would_go: if run.dry { "Would go" } else { "Went" },
        bytes: if run.dry { "Bytes that would go" } else { "Bytes that went" },
        brief: brief(figures, params, run),
        notes,
        all_of_them: "retold clean --removed FILE lists all.",
        gone: plan.gone().collect(),
        losses: Some(Losses { all: all_lost(figures), outlets: plan.outlets.clone() }),
        parts: parts.clone(),
        similarities: plan.removed().map(|(_, removed)| removed.jaccard).collect(),
        threshold: params.cluster.near.threshold,
        first_new: DocId(0),
    };
    write(out, plan.corpus(), removed_groups(plan), sayings)
}

/// What went of the corpus as a whole.
fn all_lost(figures: &CleanFigures) -> OutletLoss {
    let documents = [figures.documents_in, figures.documents_in - figures.documents_out, figures.parts()];
    OutletLoss::new(None, documents, [figures.bytes_in, figures.bytes_in - figures.bytes_out])
}

/// The figures of a run; those of what was not asked for are left out.
fn brief(figures: &CleanFigures, params: &CleanParams, run: CleanRun<'_>) -> Vec<(&'static str, String)> {
    let mut brief = vec![
        ("Documents", grouped(figures.documents_in)),
        ("Exact copies", grouped(figures.exact_documents)),
        ("Near copies", grouped(figures.near_documents)),
        ("Blocks inside", grouped(figures.blocks.all())),
        ("Bytes of blocks", size(figures.block_bytes)),
    ];
    if params.boilerplate.is_some() {
        brief.extend([("Lines of many documents", grouped(figures.boilerplate_lines)), ("Bytes of these lines", size(figures.boilerplate_bytes))]);
    }
    if params.passages.is_some() {
        brief.extend([("Passages that others keep", grouped(figures.passages)), ("Bytes of passages", size(figures.passage_bytes))]);
    }
    if run.against {
        let found = figures.reference_documents + figures.reference_passages;
        brief.extend([("Found of the reference", grouped(found)), ("Bytes of these", size(figures.reference_bytes))]);
    }
    if figures.emptied_documents > 0 {
        brief.push(("Documents with nothing else", grouped(figures.emptied_documents)));
    }
    brief.push(("Documents that stay", grouped(figures.documents_out)));
    brief
}

/// What goes, by what stays for it.
fn removed_groups(plan: &Plan) -> Vec<Group> {
    let mut places: BTreeMap<(Option<DocId>, &str), Group> = BTreeMap::new();
    for (doc, removed) in plan.removed() {
        let stays = removed.stays();
        let group = places.entry((stays, if stays.is_some() { "" } else { &removed.survivor })).or_insert_with(|| Group {
            stays,
            name: removed.survivor.clone(),
            relation: Relation::Exact.name(),
            least: 1.0,
            others: Vec::new(),
            is_spare: true,
        });
        group.others.push((doc, Some(if removed.relation == Relation::Exact { 1.0 } else { removed.jaccard })));
        group.least = group.least.min(removed.jaccard);
        if removed.relation != Relation::Exact {
            group.relation = removed.relation.name();
        }
    }
    places.into_values().collect()
}

#[derive(Template)]
#[template(path = "corpus/page.html")]
struct CorpusPage {
    frame: Frame,
    parts: Vec<(&'static str, &'static str)>,
    would_go: &'static str,
    all_of_them: &'static str,
    brief: Vec<(&'static str, String)>,
    notes: Vec<String>,
    outlets: Vec<OutletRow>,
    has_parts: bool,
    went_parts: Vec<PartRow>,
    beyond: Option<String>,
    figures: Vec<Chart>,
    matrix: Option<Matrix>,
    first: Vec<Unfolded>,
    shown: usize,
    /// How many clusters the page has no room for; empty where it has them all.
    left_out: String,
    heads: String,
    bodies: String,
}

fn write(out: &mut dyn Write, corpus: &DocumentTable, mut groups: Vec<Group>, sayings: Sayings) -> io::Result<()> {
    // Stable: groups of one size stay in the order that they were found in.
    groups.sort_by_key(|group| std::cmp::Reverse(group.size()));
    let survey = Survey::of(corpus, sayings.first_new);
    let tally = Tally { survey: &survey, groups: &groups, gone: &sayings.gone };
    let Losses { all, outlets: by_outlet } = sayings.losses.unwrap_or_else(|| {
        let outlets = tally.losses();
        Losses { all: OutletLoss::sum(&outlets), outlets }
    });
    // Where no document names an outlet the whole stands for one.
    let by_outlet = if by_outlet.is_empty() && all.removed_bytes > 0 { vec![all.clone()] } else { by_outlet };
    let mut brief = sayings.brief;
    let share = |part: u64, whole: u64| percent(part as f64 / whole.max(1) as f64);
    brief.insert(1, (sayings.would_go, format!("{} ({})", grouped(all.removed_documents), share(all.removed_documents, all.documents))));
    brief.push((sayings.bytes, format!("{} of {} ({})", size(all.removed_bytes), size(all.bytes), share(all.removed_bytes, all.bytes))));
    let mut figures = vec![tally.sizes(), histogram(sayings.similarities.into_iter(), sayings.threshold)];
    figures.extend(tally.timeline());
    let mut page = CorpusPage {
        frame: Frame::new(sayings.title, include_str!("page.js")),
        parts: vec![("whom", "From whom"), ("parts", "Parts"), ("figures", "In pictures"), ("copies", "Who has texts from whom"), ("clusters", "Clusters")],
        would_go: sayings.would_go,
        all_of_them: sayings.all_of_them,
        brief,
        notes: sayings.notes,
        outlets: outlets(by_outlet),
        has_parts: all.removed_parts > 0,
        beyond: beyond(&sayings.parts),
        went_parts: sayings.parts.rows,
        figures,
        matrix: tally.matrix(),
        first: Vec::new(),
        shown: 0,
        left_out: String::new(),
        heads: String::new(),
        bodies: String::new(),
    };
    if page.matrix.is_none() {
        page.parts.retain(|(anchor, _)| *anchor != "copies");
    }
    if page.went_parts.is_empty() {
        page.parts.retain(|(anchor, _)| *anchor != "parts");
    }
    page.list(&groups, Unfolder::new(corpus, &survey));
    page.write_into(&mut { out })
}

impl CorpusPage {
    /// The clusters, the largest first, as far as there is room.
    fn list(&mut self, groups: &[Group], mut unfolder: Unfolder<'_>) {
        for group in groups {
            if self.heads.len() + self.bodies.len() > MOST_BYTES {
                break;
            }
            let unfolded = unfolder.unfold(group);
            for (lines, line) in [(&mut self.heads, unfolded.head()), (&mut self.bodies, unfolded.body())] {
                lines.push_str(&data(line));
                lines.push('\n');
            }
            self.shown += 1;
            if self.first.len() < FIRST {
                self.first.push(unfolded);
            }
        }
        let left_out = groups.len() - self.shown;
        self.left_out = if left_out > 0 { counted(left_out, "more cluster") } else { String::new() };
    }
}
