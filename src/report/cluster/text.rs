//! Tables for people: the largest clusters with their outlets and dates, then the run in figures.

use std::io::{self, Write};

use unicode_width::UnicodeWidthChar;

use super::SummaryView;
use crate::config::{ClusterParams, Relation};
use crate::document::DocId;
use crate::pipeline::corpus::{Clustering, DocumentCluster, Known};
use crate::publication::PublicationDate;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::report::text::{isolated, visible};
use crate::report::wording::{counted, known_themselves, not_read};

/// Most clusters in the table.
const ROWS: usize = 40;

/// Most reused texts shown.
const REUSED: usize = 20;

/// Most passages of boilerplate shown.
const BOILERPLATE: usize = 8;

/// Places shown of documents that an index holds.
const KNOWN: usize = 3;

/// Most documents of a cluster that are looked at for outlets and dates.
const LOOKED_AT: usize = 200;

/// Columns of a date to the minute.
const FIRST_SEEN: usize = 16;

/// Columns of an id beside others.
const ID: usize = 24;

/// Columns of the name of a field.
const FIELD: usize = 8;

/// Widest title, in columns of a terminal.
const TITLE: usize = 60;

/// Columns before the id of a cluster, and the least for what stands from there on.
const BEFORE_IDS: usize = 51;
const LEAST_ROOM: usize = 12;

/// Columns where nobody says how many there are: of the widest line.
pub(super) const COLUMNS: usize = BEFORE_IDS + 2 * TITLE + 2;

/// As [`super::ClusterFormat::Text`], laid out for `columns` columns: ids and titles are as long as there is room.
///
/// # Errors
/// What `out` reports.
pub fn write_text(out: &mut dyn Write, found: &Clustering, params: &ClusterParams, columns: usize) -> io::Result<()> {
    let mut largest: Vec<&DocumentCluster> = found.clusters.iter().collect();
    // Stable: clusters of one size stay in the order of their ids.
    largest.sort_by_key(|cluster| std::cmp::Reverse(cluster.members.len()));
    if !largest.is_empty() {
        writeln!(out, "{:>6}  {:<5}  {:>7}  {:>7}  {:<16}  representative", "size", "how", "similar", "outlets", "first seen")?;
    }
    for cluster in largest.iter().take(ROWS) {
        let seen = Seen::of(found, cluster);
        let first = fitted(&first_seen(seen.first), FIRST_SEEN);
        let padding = " ".repeat(FIRST_SEEN - width(&first));
        let room = columns.saturating_sub(BEFORE_IDS).max(LEAST_ROOM);
        let id = fitted(&found.corpus.id(cluster.representative), TITLE.min(room));
        let title = fitted(&seen.title, TITLE.min(room.saturating_sub(width(&id) + 2)));
        let relation = cluster.relation.name();
        let (size, least, outlets) = (cluster.members.len(), cluster.min_similarity, seen.outlets);
        let [id, title] = [id, title].map(|words| isolated(&words));
        writeln!(out, "{size:>6}  {relation:<5}  {:>6.1}%  {outlets:>7}  {first}{padding}  {id}  {title}", least * 100.0)?;
    }
    if largest.iter().take(ROWS).any(|cluster| cluster.min_similarity < 1.0) {
        let size = params.shingles.size;
        writeln!(
            out,
            "similar: the least of any two in the group (of large groups, of any and the first); of texts the share of runs of {size} words that both have, of stories their score"
        )?;
    }
    if largest.len() > ROWS {
        writeln!(out, "… and {} (--format jsonl or csv lists all)", counted(largest.len() - ROWS, "smaller cluster"))?;
    }
    reused(out, found)?;
    if !found.boilerplate.is_empty() {
        writeln!(out, "\nboilerplate, in so many texts that it says nothing about two of them")?;
    }
    for recurring in found.boilerplate.iter().take(BOILERPLATE) {
        writeln!(out, "{:>6}  {}", recurring.texts, isolated(&fitted(&recurring.words, 2 * TITLE)))?;
    }
    if found.boilerplate.len() > BOILERPLATE {
        writeln!(out, "… and {} rarer ones (--format jsonl lists them)", found.boilerplate.len() - BOILERPLATE)?;
    }
    if !found.boilerplate.is_empty() {
        writeln!(out)?;
    }
    held(out, found)?;
    figures(out, found, params)
}

/// The items of the reference set that documents hold.
fn held(out: &mut dyn Write, found: &Clustering) -> io::Result<()> {
    let Some(against) = &found.against else { return Ok(()) };
    let items = counted(against.items.len(), "item");
    if against.matches.is_empty() {
        return writeln!(out, "no document holds one of the {items} of the reference\n");
    }
    writeln!(out, "{:>6}  {:<24}  {:<24}  {:<FIELD$}  what of it", "held", "document", "item of the reference", "field")?;
    for (doc, held) in against.matches.iter().take(ROWS) {
        let Some(item) = against.items.get(held.item as usize) else { continue };
        let (field, words) = item.fields.get(held.field).map_or(("", ""), |field| (field.name.as_str(), held.reference_span.of(&field.text)));
        let field = fitted(field, FIELD);
        let field = format!("{field}{}", " ".repeat(FIELD.saturating_sub(width(&field))));
        let [document, item] = [&*found.corpus.id(*doc), item.id.as_str()].map(|id| {
            let id = fitted(id, ID);
            format!("{}{}", isolated(&id), " ".repeat(ID.saturating_sub(width(&id))))
        });
        writeln!(out, "{:>5.0}%  {document}  {item}  {field}  {}", held.share * 100.0, isolated(&fitted(words, TITLE)))?;
    }
    if against.matches.len() > ROWS {
        writeln!(out, "… and {} more (--format jsonl lists all)", against.matches.len() - ROWS)?;
    }
    let documents = against.matches.chunk_by(|a, b| a.0 == b.0).count();
    writeln!(out, "{} {} of the {items} of the reference\n", counted(documents, "document"), if documents == 1 { "holds one" } else { "hold some" })
}

/// The texts that most documents carry.
fn reused(out: &mut dyn Write, found: &Clustering) -> io::Result<()> {
    if !found.reuse.is_empty() {
        writeln!(out, "\n{:>6}  {:>7}  first and beginning of a reused text", "words", "holders")?;
    }
    for text in found.reuse.iter().take(REUSED) {
        let first = isolated(&fitted(&found.corpus.id(text.first), TITLE / 2));
        writeln!(out, "{:>6}  {:>7}  {first}  {}", text.words, text.holders.len(), isolated(&fitted(&text.beginning, TITLE)))?;
    }
    if found.reuse.len() > REUSED {
        writeln!(out, "… and {} (--format jsonl lists all)", counted(found.reuse.len() - REUSED, "more reused text"))?;
    }
    if found.reuse.is_empty() { Ok(()) } else { writeln!(out) }
}

fn figures(out: &mut dyn Write, found: &Clustering, params: &ClusterParams) -> io::Result<()> {
    let summary = SummaryView::new(found, params, None);
    let replaceable = found.clusters.iter().filter(|cluster| cluster.relation != Relation::Story);
    let spare: usize = replaceable.map(|cluster| cluster.members.len() - 1).sum();
    let share = 100.0 * spare as f64 / found.corpus.docs().len().max(1) as f64;
    let (documents, clusters, pairs) = (read(found), counted(summary.clusters, "cluster"), counted(summary.pairs, "pair"));
    writeln!(out, "{documents}, {clusters}, {pairs}")?;
    let (have, them) = if spare == 1 { ("has", "it") } else { ("have", "them") };
    writeln!(out, "{} ({share:.1}%) {have} a representative that stands for {them}", counted(spare, "document"))?;
    let listed = [Relation::Exact, Relation::Near, Relation::Contains, Relation::Story, Relation::Passage];
    let counts = listed.map(|relation| {
        let count = found.pairs.iter().filter(|pair| pair.relation == relation || pair.relation.turned() == relation).count();
        (count > 0).then(|| format!("{count} {}", relation.name()))
    });
    if counts.iter().any(Option::is_some) {
        writeln!(out, "pairs: {}", counts.into_iter().flatten().collect::<Vec<_>>().join(", "))?;
    }
    if summary.passages > 0 {
        writeln!(out, "{} (--format jsonl lists them)", counted(summary.passages, "passage"))?;
    }
    if summary.unlisted_pairs > 0 {
        writeln!(out, "{} more pairs hold between copies of texts with very many copies", summary.unlisted_pairs)?;
    }
    if summary.empty > 0 {
        writeln!(out, "{} no words", if summary.empty == 1 { "1 document has".to_owned() } else { format!("{} documents have", summary.empty) })?;
    }
    if let Some(known) = known(found) {
        writeln!(out, "{known}")?;
    }
    not_read(out, &found.errors, found.told_errors)?;
    if summary.interrupted {
        writeln!(out, "interrupted: what is listed holds, but there may be more")?;
    }
    Ok(())
}

/// How many documents were read, and with how many of an index they were compared.
pub(in crate::report) fn read(found: &Clustering) -> String {
    let old = found.first_new.index();
    let batch = counted(found.corpus.docs().len() - old, "document");
    if old == 0 { batch } else { format!("{batch} and {old} of the index") }
}

/// What is said of documents that an index holds themselves.
pub(in crate::report) fn known(found: &Clustering) -> Option<String> {
    let place = |known: &Known| visible(&found.corpus.place(DocId::at(found.first_new.index() + known.document.index())).to_string());
    let places: Vec<String> = found.known.iter().take(KNOWN).map(place).collect();
    (!places.is_empty()).then(|| known_themselves(found.known.len(), &places))
}

/// What the members of a cluster say about themselves.
#[derive(Default)]
struct Seen {
    outlets: usize,
    first: Option<PublicationDate>,
    title: String,
}

/// A date to the minute, where the source is.
fn first_seen(date: Option<PublicationDate>) -> String {
    date.map_or_else(|| "-".into(), |date| date.to_string().chars().take(FIRST_SEEN).collect())
}

impl Seen {
    fn of(found: &Clustering, cluster: &DocumentCluster) -> Self {
        let (mut reader, mut record) = (LineReader::default(), Record::default());
        let mut seen = Self::default();
        let mut outlets = std::collections::BTreeSet::new();
        let others = cluster.members.iter().filter(|&&doc| doc != cluster.representative);
        for &doc in std::iter::once(&cluster.representative).chain(others).take(LOOKED_AT) {
            if found.corpus.reread(doc, &mut reader, &mut record).is_err() {
                continue;
            }
            if !record.outlet.is_empty() {
                outlets.insert(record.outlet.clone());
            }
            if let Ok(date) = record.publication_date() {
                seen.first = Some(seen.first.filter(|first| first.moment() <= date.moment()).unwrap_or(date));
            }
            if doc == cluster.representative {
                seen.title = if record.title.is_empty() { record.text.chars().take(TITLE).collect() } else { record.title.clone() };
            }
        }
        seen.outlets = outlets.len();
        seen
    }
}

pub(in crate::report) fn width(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}

/// One line of at most `most` columns, without control and direction characters.
pub(in crate::report) fn fitted(text: &str, most: usize) -> String {
    let mut out = String::new();
    let mut columns = 0;
    for c in text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| !c.is_control() && !is_direction_mark(*c)) {
        columns += c.width().unwrap_or(0);
        if columns > most {
            // Room for the sign that something is missing.
            while width(&out) + 1 > most && out.pop().is_some() {}
            out.push('…');
            break;
        }
        out.push(c);
    }
    out
}

fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_fit_and_carry_no_control_characters() {
        assert_eq!(fitted("a\u{1b}[31m\nb\u{202e}c", 20), "a[31m bc");
        assert_eq!(fitted("日本語の文章", 7), "日本語…");
        assert!(width(&fitted("日本語の文章", 6)) <= 6);
        assert_eq!(fitted("short", 5), "short");
    }
}
