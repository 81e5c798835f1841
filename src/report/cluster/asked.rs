//! What an index answers, for people: each document that it knows something like, and the words that both have.

use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::text::{fitted, known};
use crate::document::DocId;
use crate::pipeline::corpus::Clustering;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::report::text::{isolated, visible};
use crate::report::wording::{counted, not_read};
use crate::span::Span;

/// Columns of the words that are shown.
const WORDS: usize = 100;
/// Shared passages of a pair that are shown.
const PASSAGES: usize = 3;

/// Writes a line a pair (the document asked about, how it is related, the old one and where that came from), below it the beginnings of the words
/// that both have, then those that the index holds themselves, and last how many there are.
///
/// # Errors
/// What `out` reports.
pub fn write_asked(out: &mut dyn Write, found: &Clustering) -> io::Result<()> {
    let old = found.first_new;
    let id = |doc: DocId| visible(&found.corpus.id(doc));
    let (mut reader, mut record) = (LineReader::default(), Record::default());
    let mut shared: FxHashMap<(DocId, DocId), Vec<Span>> = FxHashMap::default();
    for passage in &found.passages {
        let span = if passage.a < old { passage.b_span } else { passage.a_span };
        shared.entry(both(passage.a, passage.b)).or_default().push(span);
    }
    for pair in &found.pairs {
        let (new, old_one) = if pair.a < old { (pair.b, pair.a) } else { (pair.a, pair.b) };
        let (name, place) = (id(old_one), visible(&found.corpus.place(old_one).to_string()));
        let from = if place == name { String::new() } else { format!("  ({place})") };
        writeln!(out, "{}  {} {:.3}  {name}{from}", id(new), pair.relation.name(), pair.jaccard)?;
        let spans = shared.remove(&both(pair.a, pair.b)).unwrap_or_default();
        // A document that cannot be read any more was named where it was compared.
        if !spans.is_empty() && found.corpus.reread(new, &mut reader, &mut record).is_ok() {
            words(out, spans, &record.text)?;
        }
    }
    let mut related: Vec<DocId> = found.pairs.iter().map(|pair| pair.a.max(pair.b)).collect();
    related.sort_unstable();
    related.dedup();
    let asked = counted(found.corpus.docs().len() - old.index(), "document");
    if let Some(known) = known(found) {
        writeln!(out, "{known}")?;
    }
    let itself = if found.known.is_empty() { String::new() } else { format!(", {} in it already", found.known.len()) };
    writeln!(out, "{asked} asked about, {} of them related to one of the index{itself}", related.len())?;
    not_read(out, &found.errors, 0)
}

/// Two documents, whatever their order.
fn both(a: DocId, b: DocId) -> (DocId, DocId) {
    (a.min(b), a.max(b))
}

/// The words of a text that another one has as well, the longest first.
fn words(out: &mut dyn Write, mut spans: Vec<Span>, text: &str) -> io::Result<()> {
    spans.sort_by_key(|span| (std::cmp::Reverse(span.len()), span.start));
    for words in spans.iter().take(PASSAGES).filter_map(|span| text.get(span.start as usize..span.end as usize)) {
        writeln!(out, "    {}", isolated(&fitted(words, WORDS)))?;
    }
    if spans.len() > PASSAGES {
        writeln!(out, "    … and {} (--format jsonl lists all)", counted(spans.len() - PASSAGES, "more passage"))?;
    }
    Ok(())
}
