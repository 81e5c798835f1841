//! From what a run found to findings with a place, words, and a name that stays the same from run to run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde::Serialize;
use xxhash_rust::xxh3::xxh3_128;

use super::encoding::advice;
use crate::config::{CheckConfig, Relation, Rule};
use crate::document::DocId;
use crate::error::{Error, Place};
use crate::pipeline::against::ReferenceMatches;
use crate::pipeline::clean::{OutletLoss, keyed_lines};
use crate::pipeline::corpus::Clustering;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::repeat::RepeatRelation;
use crate::span::Span;

/// Characters of a text that a finding shows.
const SHOWN: usize = 80;

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FindingLocation {
    /// The file.
    #[serde(serialize_with = "shown")]
    pub path: PathBuf,
    /// Line in it, from 1: of the text in a file that is one document, else of the record.
    pub line: usize,
    /// Character in that line, from 1; 1 for records.
    pub column: usize,
    /// Number of the record in the file, from 1, where several stand on that line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<usize>,
    /// Id of the document.
    pub id: String,
    /// Where in its text.
    pub span: Span,
    /// The words there, or their beginning.
    pub words: String,
}

/// A path as far as it is UTF-8: a name that is none must not break off a report.
fn shown<S: serde::Serializer>(path: &std::path::Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&path.display())
}

/// Something that a rule asks for.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// What is wrong, in words.
    pub message: String,
    /// Where.
    #[serde(rename = "spot")]
    pub location: FindingLocation,
    /// The other place that makes it wrong, where there is one.
    pub other: Option<FindingLocation>,
    /// Outlet of the document; empty when it is not known.
    pub outlet: String,
    /// Documents that it stands for: those of an outlet, else one.
    pub documents: u64,
    /// The same for the same finding in every run: depends on the rule, the document's id and the words alone.
    pub fingerprint: String,
}

/// Collects findings.
pub(super) struct Collector<'a> {
    pub(super) found: &'a Clustering,
    config: &'a CheckConfig,
    reader: LineReader,
    pub(super) record: Record,
    pub(super) findings: Vec<Finding>,
    pub(super) errors: Vec<Error>,
}

impl<'a> Collector<'a> {
    pub(super) fn new(found: &'a Clustering, config: &'a CheckConfig) -> Self {
        Self { found, config, reader: LineReader::default(), record: Record::default(), findings: Vec::new(), errors: Vec::new() }
    }

    /// A place in a document; `None` when it cannot be read again, which is filed.
    pub(super) fn location(&mut self, found: &Clustering, doc: DocId, span: Option<Span>) -> Option<FindingLocation> {
        if let Err(error) = found.corpus.reread_as_read(doc, &mut self.reader, &mut self.record) {
            self.errors.push(error);
            return None;
        }
        let text = &self.record.text;
        let span = span.unwrap_or(Span::new(0, text.len())).trim(text);
        let Place { path, line: record_line, record } = found.corpus.place(doc);
        let in_text = || {
            let before = &text[..span.start as usize];
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
        };
        let (line, column) = record_line.map_or_else(in_text, |line| (line, 1));
        let words = beginning(span.of(text));
        Some(FindingLocation { path, line, column, record, id: found.corpus.id(doc).into_owned(), span, words })
    }

    pub(super) fn push(&mut self, rule: Rule, message: String, location: FindingLocation, other: Option<FindingLocation>) {
        let other_id = other.as_ref().filter(|other| other.id != location.id).map_or("", |other| other.id.as_str());
        let named = format!("{}\u{1f}{}\u{1f}{}\u{1f}{other_id}", rule.name(), location.id, location.words);
        let fingerprint = format!("{:032x}", xxh3_128(named.as_bytes()));
        self.findings.push(Finding { rule, message, location, other, outlet: self.record.outlet.clone(), documents: 1, fingerprint });
    }

    /// What was seen of single documents, and what they say twice.
    pub(super) fn documents(&mut self) {
        let found = self.found;
        for (doc, remark) in found.corpus.remarks().iter().copied() {
            if !self.config.applies(remark.rule) {
                continue;
            }
            let whole = matches!(remark.rule, Rule::EmptyDocuments | Rule::ShortDocuments | Rule::WrongLanguage);
            let Some(location) = self.location(found, doc, (!whole).then_some(remark.span)) else { continue };
            let message = match remark.rule {
                Rule::EmptyDocuments => "no word in it".to_owned(),
                Rule::ShortDocuments => format!("fewer than {} words", self.config.min_words),
                Rule::WrongLanguage => {
                    let language = crate::text::language::language(&self.record.text).unwrap_or("unknown");
                    format!("language {language}, wanted {}", self.config.languages.join(", "))
                }
                Rule::EncodingDamage => format!("damaged text: {} ({})", location.words, advice(&location.words)),
                // The other rules are no remarks on one document.
                _ => continue,
            };
            self.push(remark.rule, message, location, None);
        }
        for (doc, revision) in found.corpus.revisions() {
            self.repeats(doc, revision);
        }
    }

    /// One finding a document for what it repeats, and one for a beginning that is cut off.
    fn repeats(&mut self, doc: DocId, blocks: &[crate::repeat::RepeatedBlock]) {
        let found = self.found;
        let Some(largest) = blocks.iter().max_by_key(|block| block.repeat.len()) else { return };
        let (Some(location), Some(other)) = (self.location(found, doc, Some(largest.repeat)), self.location(found, doc, Some(largest.kept))) else { return };
        let bytes = self.record.text.len().max(1);
        let share = blocks.iter().map(|block| block.repeat.len()).sum::<usize>() as f64 / bytes as f64;
        if self.config.applies(Rule::RepeatedText) && share >= self.config.repeated_share {
            let message = format!("{:.0} % of the text stands in it twice", share * 100.0);
            self.push(Rule::RepeatedText, message, location, Some(other));
        }
        let cut = |block: &&crate::repeat::RepeatedBlock| {
            block.relation == RepeatRelation::Truncated
                && f64::from(block.repeat.start) < CheckConfig::BEGINNING * bytes as f64
                && block.repeat.start < block.kept.start
        };
        if let Some(cut) = blocks.iter().find(cut).filter(|_| self.config.applies(Rule::TruncatedLede)) {
            let (Some(location), Some(other)) = (self.location(found, doc, Some(cut.repeat)), self.location(found, doc, Some(cut.kept))) else { return };
            self.push(Rule::TruncatedLede, "begins with a sentence cut off that follows complete".to_owned(), location, Some(other));
        }
    }

    /// One finding for each document that another one of its cluster stands for.
    pub(super) fn duplicates(&mut self) {
        let found = self.found;
        if !self.config.applies(Rule::DuplicateDocuments) {
            return;
        }
        for cluster in found.clusters.iter().filter(|cluster| cluster.relation != Relation::Story) {
            let Some(other) = self.location(found, cluster.representative, None) else { continue };
            for &doc in cluster.members.iter().filter(|&&doc| doc != cluster.representative) {
                let Some(location) = self.location(found, doc, None) else { continue };
                let same = if cluster.relation == Relation::Exact { "the same words as" } else { "nearly the same words as" };
                self.push(Rule::DuplicateDocuments, format!("{same} {}", named(&other)), location, Some(other.clone()));
            }
        }
    }

    /// One finding for each outlet with too many documents.
    pub(super) fn outlets(&mut self) {
        let documents = self.found.corpus.docs().len().max(1) as f64;
        let most = self.config.max_outlet_share * documents;
        for (outlet, count) in self.found.corpus.outlets().filter(|(_, count)| *count as f64 > most) {
            let message = format!("{outlet} has {count} of the documents, {:.0} %", count as f64 * 100.0 / documents);
            let location =
                FindingLocation { path: PathBuf::new(), line: 1, column: 1, record: None, id: outlet.to_owned(), span: Span::new(0, 0), words: String::new() };
            outlet.clone_into(&mut self.record.outlet);
            self.push(Rule::OutletShare, message, location, None);
            if let Some(finding) = self.findings.last_mut() {
                finding.documents = count;
            }
        }
    }

    /// One finding for each outlet of which cleaning would take too much.
    pub(super) fn removed_shares(&mut self, losses: Vec<OutletLoss>) {
        for loss in losses.into_iter().filter(|loss| loss.share > self.config.max_outlet_removed_share) {
            let Some(outlet) = loss.outlet else { continue };
            let (gone, all, share) = (loss.removed_documents, loss.documents, loss.share * 100.0);
            let message = format!("{outlet} would lose {gone} of {all} documents and {share:.0} % of its text");
            let location =
                FindingLocation { path: PathBuf::new(), line: 1, record: None, column: 1, id: outlet.clone(), span: Span::new(0, 0), words: String::new() };
            self.record.outlet.clone_from(&outlet);
            self.push(Rule::OutletRemovedShare, message, location, None);
            if let Some(finding) = self.findings.last_mut() {
                finding.documents = all;
            }
        }
    }

    /// One finding for each document that holds items of the reference set: the one of which it holds most is named.
    pub(super) fn contamination(&mut self, held: ReferenceMatches) {
        let found = self.found;
        self.errors.extend(held.errors);
        for of_one in held.matches.chunk_by(|a, b| a.0 == b.0) {
            let best = of_one.iter().min_by(|(_, a), (_, b)| a.field.cmp(&b.field).then(b.share.total_cmp(&a.share)));
            let Some(&(doc, best)) = best else { continue };
            let Some(item) = held.items.get(best.item as usize) else { continue };
            let Some(field) = item.fields.get(best.field) else { continue };
            let others = of_one.iter().map(|(_, found)| found.item).collect::<BTreeSet<u32>>().len() - 1;
            let Some(location) = self.location(found, doc, Some(best.span)) else { continue };
            let more = if others > 0 { format!(", and {others} more") } else { String::new() };
            let message = format!("holds {:.0} % of the {} of item {}{more}", best.share * 100.0, field.name, item.id);
            let (path, line, record) = item.place.clone().map_or((PathBuf::new(), None, None), |place| (place.path, place.line, place.record));
            let words = beginning(best.reference_span.of(&field.text));
            let other = FindingLocation { path, line: line.unwrap_or(1), record, column: 1, id: item.id.clone(), span: best.reference_span, words };
            self.push(Rule::Contamination, message, location, Some(other));
        }
    }

    /// One finding for each document with a line that many of its outlet have.
    pub(super) fn boilerplate(&mut self) {
        let found = self.found;
        let mut lines: BTreeMap<u64, Vec<(DocId, Span)>> = BTreeMap::new();
        for doc in found.corpus.ids() {
            if let Err(error) = found.corpus.reread_as_read(doc, &mut self.reader, &mut self.record) {
                self.errors.push(error);
                continue;
            }
            let outlet = Some(self.record.outlet.as_str()).filter(|outlet| !outlet.is_empty());
            for (span, key) in keyed_lines(&self.record.text, outlet).filter_map(|(span, key)| Some((span, key?))) {
                let places = lines.entry(key).or_default();
                // A line that a document has twice counts once.
                if places.last().is_none_or(|(last, _)| *last != doc) {
                    places.push((doc, span));
                }
            }
        }
        let mut flagged: BTreeMap<DocId, (Span, usize)> = BTreeMap::new();
        for places in lines.into_values().filter(|places| places.len() >= self.config.boilerplate_documents as usize) {
            for &(doc, span) in &places {
                flagged.entry(doc).or_insert((span, places.len()));
            }
        }
        for (doc, (span, count)) in flagged {
            if let Some(location) = self.location(found, doc, Some(span)) {
                self.push(Rule::Boilerplate, format!("a line that {count} documents of its outlet have"), location, None);
            }
        }
    }

    /// One finding for each document that is near one of the index; `joined` has the index's documents before those of the batch.
    pub(super) fn index(&mut self, joined: &Clustering) {
        let documents = self.found.corpus.docs().len();
        let Some(old) = joined.corpus.docs().len().checked_sub(documents) else { return };
        let mut told = BTreeSet::new();
        for pair in joined.pairs.iter().filter(|pair| (pair.a.index() < old) != (pair.b.index() < old)) {
            let (new, known) = if pair.a.index() < old { (pair.b, pair.a) } else { (pair.a, pair.b) };
            if !told.insert(new) {
                continue;
            }
            let (Some(other), Some(location)) = (self.location(joined, known, None), self.location(self.found, DocId::at(new.index() - old), None)) else {
                continue;
            };
            let message = format!(
                "{} {} of the index, Jaccard {:.3}",
                if pair.relation == Relation::Exact { "the same words as" } else { "nearly the same words as" },
                named(&other),
                pair.jaccard
            );
            self.push(Rule::IndexDuplicates, message, location, Some(other));
        }
    }
}

/// The other document of a finding, with its place where its id does not say that: ids recur from delivery to delivery.
fn named(other: &FindingLocation) -> String {
    let path = other.path.display().to_string();
    if path.is_empty() || other.id.starts_with(&path) { other.id.clone() } else { format!("{} ({path}:{})", other.id, other.line) }
}

/// The first words of a text, one blank between them; cut off where they are longer than a finding shows.
fn beginning(text: &str) -> String {
    let mut shown = String::new();
    let mut left = SHOWN + 1;
    for word in text.split_whitespace() {
        if !shown.is_empty() {
            shown.push(' ');
            left -= 1;
        }
        let before = shown.len();
        shown.extend(word.chars().take(left));
        left -= shown[before..].chars().count();
        if left == 0 {
            break;
        }
    }
    if left > 0 { shown } else { shown.chars().take(SHOWN - 1).chain(['…']).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_shows_the_first_words() {
        let by_definition = |text: &str| {
            let words = text.split_whitespace().collect::<Vec<&str>>().join(" ");
            if words.chars().nth(SHOWN).is_some() { words.chars().take(SHOWN - 1).chain(['…']).collect() } else { words }
        };
        let long = "لقاء ".repeat(40);
        for size in [1, 3, SHOWN - 1, SHOWN, SHOWN + 1, 4 * SHOWN] {
            for text in [&"x".repeat(size), &format!("  one\n two {}", "é".repeat(size)), &long.chars().take(size).collect::<String>()] {
                assert_eq!(beginning(text), by_definition(text), "{text}");
            }
        }
    }
}
