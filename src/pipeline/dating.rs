//! Documents without a day, said once where something depends on their dates.

use std::path::Path;

use crate::config::{ClusterParams, Keep, Relation};
use crate::document::{DocId, Document};
use crate::error::{Place, Warning};
use crate::publication::{PublicationDate, UnknownDate};
use crate::spill::{Packer, Unpacker};

/// Characters of a date field that are shown.
const SHOWN: usize = 60;

/// Why a date says no day, each by its number where it is written down.
const UNKNOWN: [UnknownDate; 4] = [UnknownDate::Missing, UnknownDate::Unreadable, UnknownDate::Ambiguous, UnknownDate::NoSuchDay];

/// Where a document of a story is told of.
pub(super) fn place_in_story(document: &Document) -> Place {
    let path = if document.path.as_os_str().is_empty() { Path::new("-") } else { &document.path };
    Place::line(path, document.line)
}

/// Counts the dates of documents, which come in their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Undated {
    documents: usize,
    missing: usize,
    unreadable: usize,
    /// The first document with a date that says no day.
    first: Option<(DocId, String, UnknownDate)>,
    /// The first document without a date.
    first_missing: Option<DocId>,
}

impl Undated {
    /// Counts a document by its date field and what that says.
    pub(super) fn count(&mut self, document: DocId, field: &str, read: Result<PublicationDate, UnknownDate>) {
        self.documents += 1;
        match read {
            Ok(_) => {}
            Err(UnknownDate::Missing) => {
                self.missing += 1;
                self.first_missing.get_or_insert(document);
            }
            Err(why) => {
                self.unreadable += 1;
                self.first.get_or_insert_with(|| (document, shortened(field), why));
            }
        }
    }

    /// Counts what another count of later documents has, the numbers of which begin at `offset` here.
    pub(super) fn append(&mut self, other: Self, offset: u32) {
        self.documents += other.documents;
        self.missing += other.missing;
        self.unreadable += other.unreadable;
        self.first = self.first.take().or(other.first.map(|(document, field, why)| (DocId(document.0 + offset), field, why)));
        self.first_missing = self.first_missing.or(other.first_missing.map(|document| DocId(document.0 + offset)));
    }

    /// Writes the count down for [`Self::unpack`].
    pub(super) fn pack(&self, out: &mut Packer) {
        out.row(&[self.documents, self.missing, self.unreadable].map(|count| count as u64));
        out.shorts(&self.first_missing.iter().map(|document| document.0).collect::<Vec<u32>>());
        out.each(&self.first.iter().collect::<Vec<_>>(), |out, (document, field, why)| {
            out.short(document.0);
            out.bytes(field.as_bytes());
            out.short(UNKNOWN.iter().position(|known| known == why).unwrap_or_default() as u32);
        });
    }

    /// The count that was packed; `None` when it cannot be one.
    pub(super) fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let (documents, missing, unreadable) = (from.size()?, from.size()?, from.size()?);
        let first_missing = from.shorts()?.first().map(|&document| DocId(document));
        let first = from.each(size_of::<u64>(), |from| Some((DocId(from.short()?), from.text()?.to_owned(), *UNKNOWN.get(from.short()? as usize)?)))?;
        Some(Self { documents, missing, unreadable, first: first.into_iter().next(), first_missing })
    }

    /// What is said about the dates of a corpus, if anything it does depends on them and some say no day. `named` tells place and name
    /// of a document.
    pub(super) fn of_corpus(&self, params: &ClusterParams, named: impl Fn(DocId) -> (Place, String)) -> Option<Warning> {
        let kept = matches!(params.keep, Keep::Earliest | Keep::Latest);
        let mut effects = Vec::new();
        if kept {
            effects.push(format!("--keep {} takes their documents last", params.keep));
        }
        if params.seeks(Relation::Story) {
            effects.push("stories take their documents for those of any day".into());
        }
        // A corpus without dates has stories, but no earliest document.
        self.warning(kept, &effects.join(", "), named).filter(|_| !effects.is_empty())
    }

    /// What is said about the dates of the documents of one story; that some have none is nothing to be told.
    pub(super) fn of_story(documents: &[Document]) -> Option<Warning> {
        let mut counted = Self::default();
        for (n, document) in (0..).map(DocId).zip(documents) {
            let published = document.published.as_ref();
            let read = published.map_or(Err(UnknownDate::Missing), |published| published.date().ok_or(published.unknown().unwrap_or(UnknownDate::Missing)));
            counted.count(n, published.map_or("", |published| published), read);
        }
        let named = |n: DocId| {
            let document = &documents[n.index()];
            (place_in_story(document), document.id.clone())
        };
        counted.warning(false, "who was first, and which day “today” is, is told without them", named)
    }

    fn warning(&self, with_missing: bool, effect: &str, named: impl Fn(DocId) -> (Place, String)) -> Option<Warning> {
        let Self { documents, missing, unreadable, .. } = self;
        let missing = if with_missing { *missing } else { 0 };
        let (place, what) = match (&self.first, self.first_missing.filter(|_| with_missing)) {
            (Some((document, field, why)), _) => {
                let (place, id) = named(*document);
                let more = if missing > 0 { format!(", and {missing} missing") } else { String::new() };
                (place, format!("{unreadable} of {documents} dates cannot be read, the first is “{field}” of “{id}” ({why}){more}"))
            }
            (None, Some(document)) => {
                let (place, id) = named(document);
                (place, format!("{missing} of {documents} dates are missing, the first is that of “{id}”"))
            }
            (None, None) => return None,
        };
        Some(Warning { passed_over: 0, place, message: format!("{what}; {effect}") })
    }
}

fn shortened(field: &str) -> String {
    let field = field.trim();
    let mut out: String = field.chars().take(SHOWN).collect();
    if out.len() < field.len() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publication::DateField;

    fn counted(fields: &[&str]) -> Undated {
        let mut undated = Undated::default();
        for (n, field) in (0..).map(DocId).zip(fields) {
            undated.count(n, field, PublicationDate::read(field));
        }
        undated
    }

    fn named(n: DocId) -> (Place, String) {
        (Place::line(Path::new("a"), n.index() + 1), format!("d{}", n.0))
    }

    #[test]
    fn one_warning_counts_and_names_the_first() {
        let keep = |keep| ClusterParams { keep, relations: vec![Relation::Exact], ..ClusterParams::default() };
        let undated = counted(&["2025-03-04", "", "03/04/2025", "yesterday"]);
        let said = undated.of_corpus(&keep(Keep::Latest), named).unwrap().to_string();
        assert_eq!(
            said,
            "a:3: 2 of 4 dates cannot be read, the first is “03/04/2025” of “d2” (it may be two days), and 1 missing; --keep latest takes their documents last"
        );
        assert_eq!(undated.of_corpus(&keep(Keep::Longest), named), None);
        let stories = ClusterParams { relations: vec![Relation::Story], ..ClusterParams::default() };
        assert!(undated.of_corpus(&stories, named).unwrap().message.ends_with("(it may be two days); stories take their documents for those of any day"));
        let missing = counted(&["2025-03-04", " ", ""]);
        assert_eq!(missing.of_corpus(&stories, named), None);
        assert!(missing.of_corpus(&keep(Keep::Earliest), named).unwrap().to_string().starts_with("a:2: 2 of 3 dates are missing, the first is that of “d1”;"));
        assert_eq!(counted(&["2025-03-04"]).of_corpus(&keep(Keep::Earliest), named), None);
    }

    #[test]
    fn counts_of_pieces_are_the_count_of_the_whole() {
        let mut pieces = counted(&["2025-03-04"]);
        pieces.append(counted(&["", "x"]), 1);
        pieces.append(counted(&["y", ""]), 3);
        let params = ClusterParams { keep: Keep::Earliest, ..ClusterParams::default() };
        assert_eq!(pieces.of_corpus(&params, named), counted(&["2025-03-04", "", "x", "y", ""]).of_corpus(&params, named));
    }

    #[test]
    fn a_story_is_told_about_unreadable_dates_only() {
        let document = |date: Option<&str>| Document { published: date.map(DateField::from), ..Document::new("d", "text") };
        assert_eq!(Undated::of_story(&[document(None), document(Some("2025-03-04"))]), None);
        let long = "x".repeat(100);
        let said = Undated::of_story(&[document(None), document(Some(&long))]).unwrap().to_string();
        assert!(said.starts_with("-:1: 1 of 2 dates cannot be read") && said.contains(&format!("“{}…”", &long[..60])), "{said}");
    }
}
