//! Who has the words from whom, as lines: one a copy group and one a copier, never one a pair.

use std::collections::BTreeMap;

use super::view::{ProvenanceView, StoryReport};
use super::wording::counted;
use crate::claim::provenance::{CopyGroup, CopyVerdict, Reason, ReasonKind};
use crate::document::Document;
use crate::publication::PublicationDate;
use crate::span::Span;

/// Characters of a passage that a line quotes.
const QUOTED: usize = 80;

/// A line of the section, and what belongs below it.
pub(super) struct CopyLine {
    pub text: String,
    pub details: Vec<String>,
    /// Whether it says that there is nothing to say.
    pub is_faint: bool,
}

/// Where the words of the documents come from, and how a format calls them. The format makes foreign words safe.
pub(super) struct Names<'a> {
    pub documents: &'a [Document],
    /// The number and name of a document.
    pub name: &'a dyn Fn(usize) -> String,
    /// How it marks foreign words.
    pub quoted: &'a dyn Fn(&str) -> String,
}

impl StoryReport {
    /// The lines of the section. Linear in the pairs and groups.
    pub(super) fn copy_lines(&self, names: &Names) -> Vec<CopyLine> {
        let mut lines = Vec::new();
        let mut copiers = self.copiers();
        let group_of = |document: usize| self.copy_groups.iter().position(|group| group.members.contains(&document));
        for (n, group) in self.copy_groups.iter().enumerate() {
            let is_inside = |copier: usize, sources: &[Directed]| group_of(copier) == Some(n) && sources.iter().all(|found| group_of(found.source) == Some(n));
            let (inside, others): (BTreeMap<_, _>, BTreeMap<_, _>) = copiers.into_iter().partition(|(copier, sources)| is_inside(*copier, sources));
            copiers = others;
            let details = inside.iter().map(|(copier, sources)| names.copier(*copier, sources)).collect();
            lines.push(CopyLine { text: self.group_line(group, names, &inside), details, is_faint: false });
        }
        lines.extend(copiers.iter().map(|(copier, sources)| CopyLine { text: names.copier(*copier, sources), details: Vec::new(), is_faint: false }));
        lines.extend(self.parts_line(names, &copiers));
        lines.extend(self.credits_line(names));
        let own: Vec<&ProvenanceView> = self.provenance.iter().filter(|pair| pair.found.verdict == CopyVerdict::NoCopying).collect();
        if !own.is_empty() {
            lines.push(CopyLine { text: no_copying(&own), details: Vec::new(), is_faint: true });
        }
        lines
    }

    /// What is said of a group, in keeping with what is said of those `inside` it that are copies of others.
    fn group_line(&self, group: &CopyGroup, names: &Names, inside: &BTreeMap<usize, Vec<Directed<'_>>>) -> String {
        let mut outlets: Vec<&str> = group.members.iter().filter_map(|n| self.documents.get(*n)?.outlet.as_deref()).collect();
        outlets.sort_unstable();
        outlets.dedup();
        let carriers = if outlets.len() == group.members.len() { "outlet" } else { "document" };
        let carriers = counted(group.members.len(), carriers);
        let first: Vec<usize> = group.members.iter().copied().filter(|member| !inside.contains_key(member)).collect();
        let source = match (group.agency, first.as_slice(), names.earliest(&group.members)) {
            (Some(agency), ..) => format!("common source likely: {agency}"),
            (None, [first], _) => format!("likely from {}", (names.name)(*first)),
            (None, several, _) if !inside.is_empty() && !several.is_empty() => {
                format!("likely from {}, and which of these was first is not known", names.list(several))
            }
            (None, _, Some(first)) => format!("where the words are from first is not known; {} has the earliest date", (names.name)(first)),
            (None, ..) => "where the words are from first is not known".to_owned(),
        };
        format!("One text in {carriers}: {} (at least {} % of the words); {source}", names.list(&group.members), percent(group.shared))
    }

    /// The documents that show that they are copies, with those that they are copies of: by the weightiest kind of evidence only.
    fn copiers(&self) -> BTreeMap<usize, Vec<Directed<'_>>> {
        let mut copiers: BTreeMap<usize, Vec<Directed>> = BTreeMap::new();
        for pair in &self.provenance {
            let (source, copier) = match pair.found.verdict {
                CopyVerdict::LeftFirst => (pair.left, pair.right),
                CopyVerdict::RightFirst => (pair.right, pair.left),
                _ => continue,
            };
            let Some(reason) = pair.found.reasons.iter().find(|reason| reason.favours == pair.found.verdict) else { continue };
            let (whole, copy) = if source == pair.left { (reason.left, reason.right) } else { (reason.right, reason.left) };
            let is_later = pair.found.reasons.iter().any(|reason| reason.kind == ReasonKind::Date);
            copiers.entry(copier).or_default().push(Directed { source, reason, whole, copy, is_later });
        }
        for sources in copiers.values_mut() {
            let kind = sources.iter().map(|found| found.reason.kind).min();
            sources.retain(|found| Some(found.reason.kind) == kind);
        }
        copiers
    }

    /// Documents of different groups, or of none, with passages in the same words.
    fn parts_line(&self, names: &Names, copiers: &BTreeMap<usize, Vec<Directed<'_>>>) -> Option<CopyLine> {
        let carrier = |document: usize| self.copy_groups.iter().find(|group| group.members.contains(&document)).map_or(document, |group| group.representative);
        let mut parts: BTreeMap<(usize, usize), f32> = BTreeMap::new();
        for pair in self.provenance.iter().filter(|pair| matches!(pair.found.verdict, CopyVerdict::CannotTell | CopyVerdict::CommonSource)) {
            let (left, right) = (carrier(pair.left), carrier(pair.right));
            // Of which a direction is told, that is not said to be unknown.
            let is_told = copiers
                .iter()
                .any(|(copier, sources)| sources.iter().any(|found| [(left, right), (right, left)].contains(&(carrier(*copier), carrier(found.source)))));
            if left != right && !is_told {
                let share = parts.entry((left.min(right), left.max(right))).or_default();
                *share = share.max(pair.found.shared_left).max(pair.found.shared_right);
            }
        }
        let pairs: Vec<String> =
            parts.iter().map(|(&(a, b), share)| format!("{} and {} ({} % of the words)", (names.name)(a), (names.name)(b), percent(*share))).collect();
        let text = format!("Some passages in the same words, and which way cannot be told: {}", pairs.join("; "));
        (!pairs.is_empty()).then(|| CopyLine { text, details: Vec::new(), is_faint: false })
    }
}

impl StoryReport {
    /// The agencies that documents credit, with those who do and with their own reports, where there are some.
    fn credits_line(&self, names: &Names) -> Option<CopyLine> {
        let mut credited: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (view, agency) in self.documents.iter().flat_map(|view| view.credited().into_iter().map(move |agency| (view, agency))) {
            credited.entry(agency).or_default().push(view.index);
        }
        let told = |(agency, by): (&&str, &Vec<usize>)| {
            let own: Vec<usize> = self.documents.iter().filter(|view| view.agency() == Some(*agency)).map(|view| view.index).collect();
            let own = if own.is_empty() { "no report of its own here".to_owned() } else { format!("its own report: {}", names.list(&own)) };
            format!("{agency} by {} ({own})", names.list(by))
        };
        let all: Vec<String> = credited.iter().map(told).collect();
        (!all.is_empty()).then(|| CopyLine { text: format!("Agencies that are credited: {}", all.join("; ")), details: Vec::new(), is_faint: false })
    }
}

/// A document that another one has its words from, with what shows it.
struct Directed<'a> {
    source: usize,
    reason: &'a Reason,
    whole: Option<Span>,
    copy: Option<Span>,
    is_later: bool,
}

impl Names<'_> {
    fn list(&self, documents: &[usize]) -> String {
        let mut names: Vec<String> = documents.iter().map(|n| (self.name)(*n)).collect();
        let last = names.pop().unwrap_or_default();
        if names.is_empty() { last } else { format!("{} and {last}", names.join(", ")) }
    }

    /// The one whose date is before those of all others; `None` where dates do not say, as those of one day without times do not.
    fn earliest(&self, documents: &[usize]) -> Option<usize> {
        let date = |n: usize| self.documents.get(n)?.published.as_ref()?.date();
        let mut dated: Vec<(PublicationDate, usize)> = documents.iter().map(|n| Some((date(*n)?, *n))).collect::<Option<_>>()?;
        dated.sort_by_key(|(date, _)| date.moment());
        let [(first, document), (second, _), ..] = dated.as_slice() else { return None };
        let timed = first.clock.is_some() && second.clock.is_some();
        (first.day < second.day || (timed && first.moment() < second.moment())).then_some(*document)
    }

    /// The line of one copier.
    fn copier(&self, copier: usize, sources: &[Directed]) -> String {
        let Some(first) = sources.first() else { return String::new() };
        let documents: Vec<usize> = sources.iter().map(|found| found.source).collect();
        let (copy, from) = ((self.name)(copier), self.list(&documents));
        let tail = |span: Option<Span>, document: usize| self.passage(document, span, true);
        let head = |span: Option<Span>, document: usize| self.passage(document, span, false);
        let text = match first.reason.kind {
            ReasonKind::Truncation => {
                format!(
                    "{copy} breaks off at {}, where {from} {}: {}",
                    tail(first.copy, copier),
                    if sources.len() == 1 { "goes on" } else { "go on" },
                    tail(first.whole, first.source)
                )
            }
            ReasonKind::Insertion => format!("{copy} has words in an editor's brackets in the text of {from}: {}", head(first.copy, copier)),
            ReasonKind::Containment => {
                format!(
                    "{copy} is likely shortened from what {from} {}: it leaves out {} and adds nothing between",
                    if sources.len() == 1 { "has" } else { "have" },
                    head(first.whole, first.source)
                )
            }
            // Where the words themselves are shown, no more is said of the rest.
            ReasonKind::Credit if first.whole.is_some() => format!("{copy} has words from {from}, and says so: {}", head(first.copy, copier)),
            ReasonKind::Credit | ReasonKind::Agency | ReasonKind::Date => {
                format!("{copy} likely has its text from {from}, which it names as its source: {}", head(first.copy, copier))
            }
        };
        if sources.iter().all(|found| found.is_later) { format!("{text} (published later, too)") } else { text }
    }

    /// Words of a document: the beginning or the end of a long passage.
    fn passage(&self, document: usize, span: Option<Span>, is_end: bool) -> String {
        let text = self.documents.get(document).map_or("", |document| &*document.text);
        let words: Vec<&str> = span.map_or("", |span| span.of(text)).split_whitespace().collect();
        let words = words.join(" ");
        let length = words.chars().count();
        let shown: String = match length.checked_sub(QUOTED) {
            None | Some(0) => words,
            Some(more) if is_end => ['…'].into_iter().chain(words.chars().skip(more)).collect(),
            Some(_) => words.chars().take(QUOTED).chain(['…']).collect(),
        };
        (self.quoted)(&shown)
    }
}

/// How many pairs share no copied words.
fn no_copying(pairs: &[&ProvenanceView]) -> String {
    let most = pairs.iter().map(|pair| pair.found.shared_left.max(pair.found.shared_right)).fold(0.0, f32::max);
    let shared = match percent(most).as_str() {
        "0" => "under 1".to_owned(),
        most => format!("at most {most}"),
    };
    format!("no copying seen in {} ({shared} % of the runs of words shared)", counted(pairs.len(), "pair"))
}

fn percent(share: f32) -> String {
    format!("{:.0}", share * 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::provenance::Provenance;
    use crate::config::CompareParams;
    use crate::pipeline::story::compare;
    use crate::progress::Silent;
    use crate::report::build::story_report;

    /// The lines of three documents of one text, of which the later ones are copies of the first.
    fn lines(copies: &[(usize, usize)], text: &str) -> Vec<String> {
        let documents = ["Post", "Mail", "Sun"].map(|outlet| Document::new(outlet, format!("{outlet} says so. {text}")).with_outlet(outlet));
        let mut report = story_report(&documents, &compare(&documents, &CompareParams::default(), &Silent));
        report.copy_groups = vec![CopyGroup { representative: 0, members: vec![0, 1, 2], shared: 0.9, agency: None, evidence: Vec::new() }];
        for pair in &mut report.provenance {
            let is_copy = copies.contains(&(pair.left, pair.right));
            let reason = Reason { kind: ReasonKind::Truncation, favours: CopyVerdict::LeftFirst, left: None, right: None, what: None };
            let (verdict, reasons) = if is_copy { (CopyVerdict::LeftFirst, vec![reason]) } else { (CopyVerdict::CannotTell, Vec::new()) };
            pair.found = Provenance { verdict, one_source: true, shared_left: 0.9, shared_right: 0.9, reasons };
        }
        let name = |n: usize| format!("{}", n + 1);
        report.copy_lines(&Names { documents: &documents, name: &name, quoted: &str::to_owned }).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn what_is_likely_is_not_said_to_be_unknown() {
        let text = "The bridge at Ostrand was shut on Monday after a crack had been found in its deck.";
        assert!(lines(&[(0, 1), (0, 2)], text)[0].ends_with("likely from 1"));
        assert!(lines(&[(0, 2)], text)[0].ends_with("likely from 1 and 2, and which of these was first is not known"));
        assert!(lines(&[], text)[0].ends_with("where the words are from first is not known"));
    }

    #[test]
    fn agencies_that_are_credited_are_named() {
        let credited = lines(&[], "The bridge at Ostrand was shut on Monday.\n\n(Reuters)");
        assert!(credited.iter().any(|line| line.contains("Reuters by 1, 2 and 3 (no report of its own here)")), "{credited:?}");
        assert!(!lines(&[], "The bridge at Ostrand was shut on Monday.").iter().any(|line| line.contains("credited")));
    }

    #[test]
    fn who_introduces_some_words_has_those_from_there_and_not_the_whole_text() {
        let lede = "The old bridge at Ostrand was shut on Monday after a crack of two metres had been found in its northern deck.";
        let texts = [
            (
                "Harbour Wire",
                format!(
                    "Nobody was hurt when the ground gave way below the pier. Divers will look at every pillar by Friday, an engineer promised, and trains stop at the castle. {lede}"
                ),
            ),
            (
                "Evening Star",
                format!(
                    "Buses take a long way round through the hills until summer. Three shops near the market have lost half their customers, their owners say. The Harbour Wire adds: {lede}"
                ),
            ),
        ];
        let documents = texts.map(|(outlet, text)| Document::new(outlet, text).with_outlet(outlet));
        let report = story_report(&documents, &compare(&documents, &CompareParams::default(), &Silent));
        let name = |n: usize| format!("{}", n + 1);
        let lines: Vec<String> =
            report.copy_lines(&Names { documents: &documents, name: &name, quoted: &str::to_owned }).into_iter().map(|line| line.text).collect();
        assert!(lines.iter().any(|line| line.starts_with("2 has words from 1, and says so: Harbour Wire adds: The old bridge")), "{lines:?}");
        assert!(!lines.iter().any(|line| line.contains("which way cannot be told")), "{lines:?}");
    }

    #[test]
    fn what_shares_no_words_shares_under_a_percent() {
        let texts = ["The bridge at Ostrand was shut on Monday.", "Nobody knows how long the works will last, says its mayor."];
        let documents = texts.map(|text| Document::new(text, text));
        let report = story_report(&documents, &compare(&documents, &CompareParams::default(), &Silent));
        let name = |n: usize| format!("{}", n + 1);
        let lines = report.copy_lines(&Names { documents: &documents, name: &name, quoted: &str::to_owned });
        assert_eq!(lines.last().map(|line| line.text.as_str()), Some("no copying seen in 1 pair (under 1 % of the runs of words shared)"));
    }

    #[test]
    fn the_earliest_date_is_told_where_dates_say_one() {
        let earliest = |dates: &[&str]| {
            let documents: Vec<Document> = dates.iter().map(|date| Document::new("a", "a").with_date(date)).collect();
            Names { documents: &documents, name: &|n| n.to_string(), quoted: &str::to_owned }.earliest(&(0..dates.len()).collect::<Vec<_>>())
        };
        assert_eq!(earliest(&["2026-03-11", "2026-03-10", "2026-03-12T08:00:00Z"]), Some(1));
        assert_eq!(earliest(&["2026-03-10T14:00:00Z", "2026-03-10T09:10:00Z"]), Some(1));
        // One day, and not both have a time; no date at all; the same moment, written in two ways.
        assert_eq!(earliest(&["2026-03-10", "2026-03-10T09:10:00Z"]), None);
        assert_eq!(earliest(&["2026-03-10", ""]), None);
        assert_eq!(earliest(&["2026-03-10T10:00:00+01:00", "2026-03-10T09:00:00Z"]), None);
    }
}
