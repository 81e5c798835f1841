//! The page of a corpus: what a person asks before pressing delete.
//!
//! Charts and the largest clusters are there without scripts. With scripts every cluster is: a line of data in the page, read when it is looked at,
//! so that tens of thousands of them can be searched and sorted.

mod chart;
mod group;
mod survey;
mod tally;

use std::collections::BTreeMap;
use std::io::{self, Write};

use askama::Template;

use self::chart::Chart;
use self::group::{Group, Unfolded, Unfolder};
use self::survey::Survey;
use self::tally::{Matrix, OutletRow, Tally, histogram};
use super::foreign::data;
use super::frame::Frame;
use crate::config::{CleanParams, CorpusParams, Relation};
use crate::document::DocId;
use crate::pipeline::clean::{Plan, Removal};
use crate::pipeline::corpus::{Clustering, DocumentCluster, DocumentTable};
use crate::report::clean::{Run, grouped};
use crate::report::cluster::similarities;
use crate::report::wording::{MOST_UNREAD, counted};

/// Clusters that are there without scripts.
const FIRST: usize = 50;
/// Bytes of data of clusters that a page holds. By hand: what a browser reads in a second or two.
const MOST_BYTES: usize = 96 << 20;

/// Numbers and bytes of blocks that went from documents that stay, by outlet.
#[derive(Debug, Clone, Default)]
pub struct Blocks(BTreeMap<String, (u64, u64)>);

impl Blocks {
    /// Counts a removal, when it is one of a block.
    pub fn count(&mut self, removal: &Removal) {
        if let Removal::Block { block, spot, .. } = removal {
            let (number, bytes) = self.0.entry(spot.outlet.clone().unwrap_or_default()).or_default();
            *number += 1;
            *bytes += block.repeat.len() as u64;
        }
    }
}

/// What is said of a corpus beside what its documents say.
struct Sayings {
    title: String,
    would_go: &'static str,
    brief: Vec<(&'static str, String)>,
    notes: Vec<String>,
    all_of_them: &'static str,
    blocks: Blocks,
    similarities: Vec<f64>,
    threshold: f64,
    first_new: DocId,
}

/// The clusters of a corpus as a page.
///
/// Reads every document once more, and those of the clusters twice. Memory: the page, at most some hundred megabytes.
///
/// # Errors
/// What `out` reports.
pub fn write_clusters(out: &mut dyn Write, found: &Clustering, params: &CorpusParams) -> io::Result<()> {
    let similarity = similarities(found);
    let group = |cluster: &DocumentCluster| {
        let stays = cluster.representative;
        let others = cluster.members.iter().filter(|doc| **doc != stays);
        Group {
            stays: Some(stays),
            name: found.corpus.id(stays).into_owned(),
            relation: cluster.relation.name(),
            least: cluster.min_similarity,
            others: others.map(|&doc| (doc, similarity.get(&(doc.min(stays), doc.max(stays))).copied())).collect(),
            is_spare: cluster.relation != Relation::Story,
        }
    };
    let groups: Vec<Group> = found.clusters.iter().map(group).collect();
    let documents = found.corpus.docs().len();
    let mut notes: Vec<String> = found.errors.iter().take(MOST_UNREAD).map(|error| format!("not read: {error}")).collect();
    if found.interrupted {
        notes.push("interrupted: what is listed holds, but there may be more".into());
    }
    if found.unlisted_pairs > 0 {
        notes.push(format!("{} more pairs hold between copies of texts with very many copies", found.unlisted_pairs));
    }
    let sayings = Sayings {
        title: format!("Clusters of {}", counted(documents, "document")),
        would_go: "Stood for by another",
        brief: vec![("Documents", grouped(documents as u64)), ("Clusters", grouped(groups.len() as u64)), ("Pairs", grouped(found.pairs.len() as u64))],
        notes,
        all_of_them: "retold cluster --format jsonl lists all.",
        blocks: Blocks::default(),
        similarities: found.pairs.iter().map(|pair| pair.jaccard).collect(),
        threshold: params.near.threshold,
        first_new: found.first_new,
    };
    write(out, &found.corpus, groups, sayings)
}

/// What `clean` would take out, or took out, as a page. `blocks` are those that went inside documents that stay.
///
/// Cost as [`write_clusters`].
///
/// # Errors
/// What `out` reports.
pub fn write_cleaning(out: &mut dyn Write, plan: &Plan, params: &CleanParams, run: Run<'_>, blocks: &Blocks) -> io::Result<()> {
    let figures = &plan.figures;
    let block_count = figures.blocks.all() + figures.boilerplate_lines;
    let mut notes: Vec<String> = run.errors.iter().take(MOST_UNREAD).map(|error| format!("not read: {error}")).collect();
    if figures.kept_near > 0 {
        let stay = if figures.kept_near == 1 { "stays: it tells something of its own" } else { "stay: each tells something of its own" };
        notes.push(format!("{} {stay}", counted(figures.kept_near as usize, "near document")));
    }
    let sayings = Sayings {
        title: format!("What {} of {}", if run.dry { "would go" } else { "went" }, counted(figures.documents_in as usize, "document")),
        would_go: if run.dry { "Would go" } else { "Went" },
        brief: vec![
            ("Documents", grouped(figures.documents_in)),
            ("Exact copies", grouped(figures.exact_documents)),
            ("Near copies", grouped(figures.near_documents)),
            ("Blocks inside", grouped(block_count)),
            ("Bytes of blocks", grouped(figures.block_bytes + figures.boilerplate_bytes)),
            ("Documents that stay", grouped(figures.documents_out)),
        ],
        notes,
        all_of_them: "retold clean --removed FILE lists all.",
        blocks: blocks.clone(),
        similarities: plan.removed().map(|(_, removed)| removed.jaccard).collect(),
        threshold: params.corpus.near.threshold,
        first_new: DocId(0),
    };
    write(out, plan.corpus(), removed_groups(plan), sayings)
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
    has_blocks: bool,
    figures: Vec<Chart>,
    matrix: Option<Matrix>,
    first: Vec<Unfolded>,
    shown: usize,
    left_out: usize,
    heads: String,
    bodies: String,
}

fn write(out: &mut dyn Write, corpus: &DocumentTable, mut groups: Vec<Group>, sayings: Sayings) -> io::Result<()> {
    // Stable: groups of one size stay in the order that they were found in.
    groups.sort_by_key(|group| std::cmp::Reverse(group.size()));
    let survey = Survey::of(corpus, sayings.first_new);
    let tally = Tally { survey: &survey, groups: &groups };
    let spare = tally.spare();
    let mut brief = sayings.brief;
    let all = survey.facts.iter().flatten().map(|facts| u64::from(facts.bytes)).sum::<u64>();
    let share = 100.0 * spare.documents as f64 / survey.facts.iter().flatten().count().max(1) as f64;
    brief.insert(1, (sayings.would_go, format!("{} ({share:.1} %)", counted_grouped(spare.documents))));
    brief.push(("Bytes of what would go", format!("{} of {}", grouped(spare.bytes), grouped(all))));
    let mut figures = vec![tally.sizes(), histogram(sayings.similarities.into_iter(), sayings.threshold)];
    figures.extend(tally.timeline());
    let mut page = CorpusPage {
        frame: Frame::new(sayings.title, include_str!("page.js")),
        parts: vec![("whom", "From whom"), ("figures", "In pictures"), ("copies", "Who has texts from whom"), ("clusters", "Clusters")],
        would_go: sayings.would_go,
        all_of_them: sayings.all_of_them,
        brief,
        notes: sayings.notes,
        outlets: tally.outlets(&sayings.blocks.0),
        has_blocks: !sayings.blocks.0.is_empty(),
        figures,
        matrix: tally.matrix(),
        first: Vec::new(),
        shown: 0,
        left_out: 0,
        heads: String::new(),
        bodies: String::new(),
    };
    if page.matrix.is_none() {
        page.parts.retain(|(anchor, _)| *anchor != "copies");
    }
    page.list(&groups, Unfolder::new(corpus, &survey));
    page.write_into(&mut { out }).map_err(io::Error::other)
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
        self.left_out = groups.len() - self.shown;
    }
}

fn counted_grouped(documents: u64) -> String {
    format!("{} {}", grouped(documents), if documents == 1 { "document" } else { "documents" })
}
