//! Lines that an outlet puts into many of its documents. The first document that has one keeps it: nothing is lost for good.

use rustc_hash::{FxHashMap, FxHashSet};
use xxhash_rust::xxh3::Xxh3;

use crate::document::DocId;
use crate::error::Error;
use crate::pipeline::corpus::DocumentTable;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::span::Span;
use crate::text::for_each_token;

/// The boilerplate lines of a corpus, each with the document that keeps it.
#[derive(Debug, Default)]
pub(super) struct Boilerplate {
    keepers: FxHashMap<u64, DocId>,
}

impl Boilerplate {
    pub(super) fn is_empty(&self) -> bool {
        self.keepers.is_empty()
    }

    /// The document that keeps the line with this key, when it is boilerplate.
    pub(super) fn keeper(&self, key: u64) -> Option<DocId> {
        self.keepers.get(&key).copied()
    }
}

/// Finds the lines that stand in at least `least` documents of one outlet among those that stay, which come in the order of `sequence`.
///
/// Costs 24 bytes for every distinct line of an outlet.
pub(super) fn find(corpus: &DocumentTable, sequence: &[DocId], stays: &dyn Fn(DocId) -> bool, least: u32) -> Result<Boilerplate, Error> {
    let mut seen: FxHashMap<u64, (DocId, u32)> = FxHashMap::default();
    let (mut reader, mut record) = (LineReader::default(), Record::default());
    for &doc in sequence.iter().filter(|&&doc| stays(doc)) {
        corpus.reread(doc, &mut reader, &mut record)?;
        let outlet = Some(record.outlet.as_str()).filter(|outlet| !outlet.is_empty());
        let keys: FxHashSet<u64> = keyed_lines(&record.text, outlet).filter_map(|(_, key)| key).collect();
        for key in keys {
            seen.entry(key).or_insert((doc, 0)).1 += 1;
        }
    }
    let keepers = seen.into_iter().filter(|(_, (_, count))| *count >= least.max(2)).map(|(key, (keeper, _))| (key, keeper)).collect();
    Ok(Boilerplate { keepers })
}

/// The lines of a text, breaks included, with what is the same for equal lines of one outlet; `None` for lines without a word.
pub(in crate::pipeline) fn keyed_lines<'a>(text: &'a str, outlet: Option<&'a str>) -> impl Iterator<Item = (Span, Option<u64>)> + 'a {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let span = Span::new(start, start + line.len());
        start += line.len();
        let mut hash = Xxh3::new();
        hash.update(outlet.unwrap_or_default().as_bytes());
        let mut words = 0;
        for_each_token(line, |token| {
            words += 1;
            hash.update(&token.term.to_le_bytes());
        });
        (span, (words > 0).then(|| hash.digest()))
    })
}

/// `text` without the lines that `goes` names; of the blank lines around them one stays.
pub(super) fn without_lines(text: &str, outlet: Option<&str>, goes: impl Fn(u64) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut cut, mut blank) = (false, true);
    for (span, key) in keyed_lines(text, outlet) {
        if key.is_some_and(&goes) {
            cut = true;
            continue;
        }
        let line = span.of(text);
        let is_blank = line.trim().is_empty();
        if is_blank && cut && blank {
            continue;
        }
        out.push_str(line);
        (cut, blank) = (cut && is_blank, is_blank);
    }
    if cut && !text.ends_with('\n') {
        out.truncate(out.trim_end().len());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_with_the_blank_lines_around_them() {
        let text = "News of the day\n\nThe bridge is closed.\n\nFollow us!\n\nIt opens on Monday.\nFollow us!";
        let follow = keyed_lines(text, Some("A")).filter(|(span, _)| span.of(text).starts_with("Follow")).find_map(|(_, key)| key);
        let cleaned = without_lines(text, Some("A"), |key| Some(key) == follow);
        assert_eq!(cleaned, "News of the day\n\nThe bridge is closed.\n\nIt opens on Monday.");
        assert_eq!(without_lines(text, Some("B"), |key| Some(key) == follow), text, "another outlet's line is another line");
    }
}
