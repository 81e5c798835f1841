//! A group of documents as the page keeps it: a line of data for the table, and a line for what it unfolds to.

use serde_json::{Value, json};

use super::survey::{Survey, iso};
use crate::align::word::{WordOp, WordRelation, Words, word_diff};
use crate::config::WordDiffParams;
use crate::document::DocId;
use crate::pipeline::corpus::DocumentTable;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::report::text::whole_syllables;
use crate::span::Span;
use crate::text::{Token, tokenize};

/// Members that a group unfolds to. By hand: more than anybody reads.
const MOST_MEMBERS: usize = 100;
/// Changes that are shown of a member.
const MOST_CHANGES: usize = 5;
/// Characters of a change, of a title, and of the beginning of a text that has none.
const CHANGE: usize = 80;
const TITLE: usize = 120;
/// Longest text, in bytes, that is held against another one: much longer than an article.
const LONGEST: usize = 100_000;
/// A page that is opened in a browser stands no long searches for shared words.
const DIFF: WordDiffParams = WordDiffParams { max_pairs: 4_000_000 };

/// Documents that one stands for.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// The one that stays; `None` where an index holds it.
    pub(super) stays: Option<DocId>,
    /// Its id.
    pub(super) name: String,
    pub(super) relation: &'static str,
    /// The smallest similarity in it.
    pub(super) least: f64,
    /// The others, each with its similarity to that one, where it is known.
    pub(super) others: Vec<(DocId, Option<f64>)>,
    /// Whether one can stand for all: not so where they tell one story.
    pub(super) is_spare: bool,
}

impl Group {
    /// All documents of it that are in the corpus.
    pub(super) fn documents(&self) -> impl Iterator<Item = DocId> + '_ {
        self.stays.into_iter().chain(self.others.iter().map(|(doc, _)| *doc))
    }

    pub(super) fn size(&self) -> usize {
        self.others.len() + 1
    }
}

/// What a document of a group says of itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Member {
    pub(super) id: String,
    pub(super) outlet: String,
    pub(super) date: String,
    pub(super) title: String,
    pub(super) similarity: Option<f64>,
    /// What was left out, and what stands there instead, in the order of the text.
    pub(super) changes: Vec<[String; 2]>,
    /// Further changes.
    pub(super) more: usize,
}

/// A group with what its documents say.
#[derive(Debug, Clone)]
pub(super) struct Unfolded {
    pub(super) size: usize,
    pub(super) relation: &'static str,
    pub(super) least: String,
    pub(super) outlets: usize,
    pub(super) first: String,
    pub(super) members: Vec<Member>,
    /// Members that are not listed.
    pub(super) unlisted: usize,
}

impl Unfolded {
    /// The line for the table.
    pub(super) fn head(&self) -> Value {
        let shown = self.members.first().cloned().unwrap_or_default();
        json!([self.size, self.relation, self.least, self.outlets, self.first, shown.id, shown.title, shown.outlet])
    }

    /// The line for what it unfolds to.
    pub(super) fn body(&self) -> Value {
        let members: Vec<Value> = self
            .members
            .iter()
            .map(|Member { id, outlet, date, title, similarity, changes, more }| json!([id, outlet, date, title, similarity, changes, more]))
            .collect();
        json!([members, self.unlisted])
    }
}

/// Reads the documents of groups again.
pub(super) struct Unfolder<'a> {
    corpus: &'a DocumentTable,
    survey: &'a Survey,
    reader: LineReader,
    record: Record,
}

impl<'a> Unfolder<'a> {
    pub(super) fn new(corpus: &'a DocumentTable, survey: &'a Survey) -> Self {
        Self { corpus, survey, reader: LineReader::default(), record: Record::default() }
    }

    /// What a group unfolds to, the one that stays first. Near-linear in the texts of the members that are listed.
    pub(super) fn unfold(&mut self, group: &Group) -> Unfolded {
        let mut members = Vec::new();
        let mut kept = None;
        match group.stays {
            None => members.push(Member { id: group.name.clone(), title: "(in the index)".into(), ..Member::default() }),
            Some(doc) => {
                members.push(self.member(doc, Some(1.0)));
                if group.least < 1.0 && self.record.text.len() <= LONGEST {
                    let tokens = tokenize(&self.record.text);
                    kept = Some((std::mem::take(&mut self.record.text), tokens));
                }
            }
        }
        for &(doc, similarity) in group.others.iter().take(MOST_MEMBERS - 1) {
            let mut member = self.member(doc, similarity);
            if let Some((text, tokens)) = kept.as_ref().filter(|_| similarity != Some(1.0) && self.record.text.len() <= LONGEST) {
                (member.changes, member.more) = changes(Words { text, tokens }, &self.record.text);
            }
            members.push(member);
        }
        let facts = || group.documents().filter_map(|doc| self.survey.facts(doc));
        let mut outlets: Vec<u32> = facts().map(|facts| facts.outlet).filter(|place| !self.survey.outlets[*place as usize].is_empty()).collect();
        outlets.sort_unstable();
        outlets.dedup();
        Unfolded {
            size: group.size(),
            relation: group.relation,
            least: format!("{:.1}", group.least * 100.0),
            outlets: outlets.len(),
            first: facts().filter_map(|facts| facts.day).min().map(iso).unwrap_or_default(),
            unlisted: group.size() - members.len(),
            members,
        }
    }

    /// A document, whose record stays in memory.
    fn member(&mut self, doc: DocId, similarity: Option<f64>) -> Member {
        if self.corpus.reread(doc, &mut self.reader, &mut self.record).is_err() {
            self.record = Record::default();
        }
        let title = if self.record.title.is_empty() { &self.record.text } else { &self.record.title };
        Member {
            id: self.corpus.id(doc).into_owned(),
            outlet: self.record.outlet.clone(),
            date: self.survey.facts(doc).and_then(|facts| facts.day).map(iso).unwrap_or_default(),
            title: clipped(title, TITLE),
            similarity: similarity.map(|value| (value * 1000.0).round() / 1000.0),
            ..Member::default()
        }
    }
}

/// The first changes from one text to another, and how many more there are.
fn changes(kept: Words<'_>, text: &str) -> (Vec<[String; 2]>, usize) {
    let tokens = tokenize(text);
    let words = Words { text, tokens: &tokens };
    let ops = whole_syllables(word_diff(kept, words, &DIFF), kept, words);
    let differs = |op: &&WordOp| !matches!(op.relation, WordRelation::Equal | WordRelation::Orthographic);
    let all = ops.iter().filter(differs).count();
    let words = |text: &str, tokens: &[Token]| match (tokens.first(), tokens.last()) {
        (Some(first), Some(last)) => clipped(Span { start: first.span.start, end: last.span.end }.of(text), CHANGE),
        _ => String::new(),
    };
    let shown = ops.iter().filter(differs).take(MOST_CHANGES);
    (shown.map(|op| [words(kept.text, &kept.tokens[op.left.clone()]), words(text, &tokens[op.right.clone()])]).collect(), all.saturating_sub(MOST_CHANGES))
}

/// The beginning of some words, in one line.
fn clipped(words: &str, most: usize) -> String {
    let mut out = String::new();
    for word in words.trim_start_matches('\u{feff}').split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
        // The end of what is kept is found once it is passed.
        if let Some((at, _)) = out.char_indices().nth(most) {
            out.truncate(at);
            out.push('…');
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_told_in_whole_words() {
        let kept = "The bridge opens on Monday, the mayor of the city said.";
        let tokens = tokenize(kept);
        let (shown, more) = changes(Words { text: kept, tokens: &tokens }, "The old bridge opens on Friday, the mayor said.");
        assert_eq!(shown, [["", "old"], ["Monday", "Friday"], ["of the city", ""]].map(|pair| pair.map(str::to_owned)));
        assert_eq!(more, 0);
        assert_eq!(clipped(" a\n b ccc", 4), "a b …");
    }
}
