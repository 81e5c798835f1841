//! What the reports call things, the same words in every format that is made for reading.

use std::collections::BTreeMap;
use std::io;

use super::story::brief::speaking;
use super::telling::Telling;
use super::view::{Dispute, DisputeSide, DocumentView, StoryReport};
use crate::align::RowRelation;
use crate::claim::{EvidenceKind, MatchLabel};
use crate::error::Error;
use crate::repeat::RepeatRelation;
use crate::report::text::visible;

/// Longest name of a document, in characters.
const NAME_LENGTH: usize = 32;

/// Inputs that could not be read and are named.
pub(super) const MOST_UNREAD: usize = 20;

/// How many inputs and records could not be used, and which the first ones are; nothing where all could. `further` ones were named elsewhere.
pub(super) fn not_read(out: &mut dyn io::Write, errors: &[Error], further: usize) -> io::Result<()> {
    let all = errors.len() + further;
    if all == 0 {
        return Ok(());
    }
    writeln!(out, "{} could not be used", counted(all, "file or record"))?;
    for error in errors.iter().take(MOST_UNREAD) {
        writeln!(out, "  not read: {}", visible(&error.to_string()))?;
    }
    if all > errors.len().min(MOST_UNREAD) { writeln!(out, "  … and {} more", all - errors.len().min(MOST_UNREAD)) } else { Ok(()) }
}

pub(super) fn counted(number: usize, thing: &str) -> String {
    let many = grouped(number as u64);
    match thing {
        _ if number == 1 => format!("1 {thing}"),
        "file or record" => format!("{many} files or records"),
        _ => format!("{many} {thing}s"),
    }
}

/// A number with a comma after every three digits.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A share of 1 in percent. What is there is not called nothing, however little it is.
pub(super) fn percent(share: f64) -> String {
    match share * 100.0 {
        little if little > 0.0 && little < 0.05 => "under 0.1 %".to_owned(),
        percent => format!("{percent:.1} %"),
    }
}

/// So many bytes, in the largest unit of powers of 1,000 of which there is one.
pub(super) fn size(bytes: u64) -> String {
    let units = [("GB", 1e9), ("MB", 1e6), ("KB", 1e3)];
    match units.into_iter().find(|(_, unit)| bytes as f64 >= *unit) {
        Some((name, unit)) => format!("{:.1} {name}", bytes as f64 / unit),
        None => counted(bytes as usize, "byte"),
    }
}

/// How many sources there are, how many published them, and why these numbers differ where they do.
pub(super) fn sources(report: &StoryReport) -> String {
    let brief = report.brief;
    let named = report.documents.iter().any(|document| document.outlet.is_some());
    let from = counted(brief.outlets, if named { "outlet" } else { "document" });
    let list = |members: &[usize]| {
        let numbers: Vec<String> = members.iter().map(|n| (n + 1).to_string()).collect();
        numbers.split_last().map_or_else(String::new, |(last, first)| if first.is_empty() { last.clone() } else { format!("{} and {last}", first.join(", ")) })
    };
    let mut why: Vec<String> = report.copy_groups.iter().map(|group| format!("{} carry one text", list(&group.members))).collect();
    let texts = speaking(&report.documents).count() - report.copy_groups.iter().map(|group| group.members.len() - 1).sum::<usize>();
    if brief.independent_sources < texts {
        why.push("no outlet is two".to_owned());
    }
    let why = if why.is_empty() || brief.independent_sources == brief.outlets { String::new() } else { format!(": {}", why.join("; ")) };
    format!("{} in {from}{why}", counted(brief.independent_sources, "independent source"))
}

/// How a statement counts its sources.
pub(super) const SOURCES_OF_A_STATEMENT: &str = "copies and tellings in the same words are one source";

/// What parts of the report are called.
pub(super) const TOLD: &str = "Who tells what";
pub(super) const COPIED: &str = "Who has the words from whom";

/// The outlet of a document, or the end of its id, as far as a column has room for it.
pub(super) fn document_name(view: &DocumentView) -> String {
    name_in(view, NAME_LENGTH)
}

/// The same where lines break by themselves.
pub(super) fn full_name(view: &DocumentView) -> String {
    name_in(view, 3 * NAME_LENGTH)
}

fn name_in(view: &DocumentView, length: usize) -> String {
    let name = view.outlet.as_deref().unwrap_or_else(|| view.id.rsplit(['/', '\\']).next().unwrap_or(&view.id));
    if name.chars().nth(length).is_some() { name.chars().take(length - 1).chain(['…']).collect() } else { name.to_owned() }
}

pub(super) fn row_relation(relation: RowRelation) -> &'static str {
    match relation {
        RowRelation::Same => "the same",
        RowRelation::Edited => "edited",
        RowRelation::Moved => "moved",
        RowRelation::LeftOnly => "only left",
        RowRelation::RightOnly => "only right",
    }
}

pub(super) fn repeat_relation(relation: RepeatRelation) -> &'static str {
    match relation {
        RepeatRelation::Exact => "exact",
        RepeatRelation::Edited => "edited",
        RepeatRelation::Truncated => "truncated",
    }
}

pub(super) fn label(label: MatchLabel) -> &'static str {
    match label {
        MatchLabel::SameText => "same text",
        MatchLabel::Reworded => "reworded",
        MatchLabel::MoreDetail => "more detail",
        MatchLabel::Conflict => "conflict",
        MatchLabel::Unsure => "unsure",
    }
}

/// What a reader wants to see first.
pub(super) fn label_rank(label: MatchLabel) -> u8 {
    match label {
        MatchLabel::Conflict => 0,
        MatchLabel::Unsure => 1,
        MatchLabel::MoreDetail => 2,
        MatchLabel::Reworded => 3,
        MatchLabel::SameText => 4,
    }
}

/// The sign of a telling in the table of statements. The first one is the format's own.
pub(super) fn telling(telling: Telling, first: &'static str) -> String {
    match telling {
        Telling::Told => first.to_owned(),
        Telling::Same => "=".to_owned(),
        Telling::Reworded => "~".to_owned(),
        Telling::Detail => "+".to_owned(),
        Telling::Side(side) => letter(side),
        Telling::Aside => "/".to_owned(),
    }
}

/// What the sign of a telling means.
pub(super) fn telling_words(telling: Telling) -> &'static str {
    match telling {
        Telling::Told => "tells it",
        Telling::Same => "in the same words",
        Telling::Reworded => "in other words",
        Telling::Detail => "more or less detail",
        Telling::Side(_) => "disputed",
        Telling::Aside => "takes no side",
    }
}

/// The letter of a side: A to Z, then AA, AB and so on.
pub(super) fn letter(side: usize) -> String {
    let (before, own) = (side / 26, char::from(b'A' + (side % 26) as u8));
    if before == 0 { own.to_string() } else { letter(before - 1) + &own.to_string() }
}

/// What a side of a dispute answers; `words` gives those in question of a side.
pub(super) fn answer<'a>(dispute: &Dispute, side: usize, words: impl Fn(&DisputeSide) -> Option<&'a str>) -> String {
    let of = |side: &DisputeSide| words(side).map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|words| !words.is_empty());
    let own = dispute.sides.get(side).and_then(of);
    let other = || dispute.sides.iter().enumerate().filter(|(n, _)| *n != side).find_map(|(_, other)| of(other));
    let is_denied = dispute.kind == EvidenceKind::Negation;
    match own {
        Some(word) if is_denied && dispute.sides.iter().any(|other| of(other).is_none()) => format!("denies it: “{word}”"),
        Some(words) => words,
        None if is_denied => "says that it is so".to_owned(),
        None => other().map_or_else(|| "in words of its own".to_owned(), |word| format!("without “{word}”")),
    }
}

/// The sign of a document that does not tell a statement, or of which that cannot be said.
pub(super) fn absence(is_foreign: bool) -> &'static str {
    if is_foreign { "?" } else { "·" }
}

/// What these signs mean.
pub(super) fn telling_legend(report: &StoryReport, first: &str) -> String {
    let foreign = if languages(report).is_some() { ", ? is in another language, in which it was not looked for" } else { "" };
    let disputed = match report.disputes.iter().map(|dispute| dispute.sides.len()).sum::<usize>() {
        0 => String::new(),
        sides => format!(", A{}{} a side of what is disputed, / tells it and takes no side", if sides > 2 { "–" } else { ", " }, letter(sides - 1)),
    };
    format!("{first} tells it, = in the same words, ~ in other words, + with more or less detail{disputed}, · does not tell it{foreign}")
}

/// The languages of the documents, where there are several: what is told in another one is seldom found again.
pub(super) fn languages(report: &StoryReport) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    report.documents.iter().filter_map(|document| document.language).for_each(|language| *counts.entry(language).or_default() += 1);
    let mut counts: Vec<(&str, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let listed: Vec<String> = counts.iter().map(|(language, count)| format!("{count} {language}")).collect();
    (counts.len() > 1).then(|| format!("{} (compared within a language)", listed.join(", ")))
}

pub(super) fn evidence(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Number => "number",
        EvidenceKind::Date => "date",
        EvidenceKind::Name => "name",
        EvidenceKind::Negation => "negation",
        EvidenceKind::Antonym => "opposite words",
        EvidenceKind::Quantity => "how many",
        EvidenceKind::Modality => "how it is held",
        EvidenceKind::Order => "before or after",
        EvidenceKind::Question => "question or statement",
        EvidenceKind::Symbol => "sign",
        EvidenceKind::Roles => "who does it to whom",
        EvidenceKind::Detail => "detail",
        EvidenceKind::Words => "words",
    }
}

/// What is disputed, as a heading.
pub(super) fn disputed(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Number => "different numbers",
        EvidenceKind::Date => "different dates",
        EvidenceKind::Name => "different names",
        EvidenceKind::Negation => "one denies what the other says",
        EvidenceKind::Symbol => "different signs",
        EvidenceKind::Detail => "different details",
        EvidenceKind::Words => "different words",
        other => evidence(other),
    }
}

/// What would settle a dispute over such a thing; nothing where no kind of thing does.
pub(super) fn settled_by(kind: EvidenceKind) -> Option<&'static str> {
    match kind {
        EvidenceKind::Number | EvidenceKind::Quantity => Some("the office or report that each figure is from, and when it counted"),
        EvidenceKind::Date | EvidenceKind::Order => Some("a log or record made at the time"),
        EvidenceKind::Name | EvidenceKind::Roles => Some("a list or record with the names"),
        EvidenceKind::Negation | EvidenceKind::Antonym | EvidenceKind::Question => Some("the whole words of whoever is quoted"),
        EvidenceKind::Modality => Some("the text of the rule or the announcement"),
        EvidenceKind::Symbol | EvidenceKind::Detail | EvidenceKind::Words => None,
    }
}

/// The heading of the matches of two documents, or within one.
pub(super) fn claims_of(left: &str, right: &str, one_document: bool) -> String {
    if one_document { format!("Claims told twice in {left}") } else { format!("Claims of {left} and {right}") }
}

pub(super) fn same_words(claims: usize) -> String {
    format!("{} in the same words: one source, not two", counted(claims, "claim"))
}

pub(super) fn only_in(name: &str, claims: usize) -> String {
    format!("Only in {name}: {}", if claims == 0 { "no claim".to_owned() } else { counted(claims, "claim") })
}

/// Before credits and leftovers that one document alone has, which nobody tells.
pub(super) const LEFT_OVER: &str = "Credits, and what was left of the page: ";

/// Where a quote gives an answer to what is disputed.
pub(super) fn disputed_in(disputes: &[usize]) -> Option<String> {
    let numbers: Vec<String> = disputes.iter().map(|n| (n + 1).to_string()).collect();
    (!numbers.is_empty()).then(|| format!("≠ disputed: {}", numbers.join(", ")))
}

pub(super) fn in_quotes(words: &str) -> String {
    format!("“{words}”")
}

/// The heading of the section on copies.
pub(super) fn copying(report: &StoryReport) -> String {
    if report.copy_groups.is_empty() { COPIED.to_owned() } else { format!("{COPIED}: {}", sources(report)) }
}

/// Documents that an index holds themselves: how many, and where the first of them stand. `places` are those that are shown, in their order.
pub(super) fn known_themselves(number: usize, places: &[String]) -> String {
    let (is, are) = (
        "is in the index itself, from this delivery, and was not compared with itself",
        "are in the index themselves, from this delivery, and were not compared with themselves",
    );
    let more = if number > places.len() { ", …" } else { "" };
    format!("{} {}: {}{more}", counted(number, "document"), if number == 1 { is } else { are }, places.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
        assert_eq!([1, 30_676].map(|number| counted(number, "document")), ["1 document", "30,676 documents"]);
    }

    #[test]
    fn a_share_that_rounds_to_nothing_is_not_called_nothing() {
        assert_eq!([0.0, 0.000_4, 0.000_5, 0.068, 1.0].map(percent), ["0.0 %", "under 0.1 %", "0.1 %", "6.8 %", "100.0 %"]);
    }

    #[test]
    fn a_size_has_the_unit_that_suits_it() {
        assert_eq!(
            [0, 1, 999, 1_000, 49_744, 96_278_742, 7_000_000_000].map(size),
            ["0 bytes", "1 byte", "999 bytes", "1.0 KB", "49.7 KB", "96.3 MB", "7.0 GB"]
        );
    }
}
