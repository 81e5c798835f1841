//! Where two documents have their words from: whether one was copied, which of the two was first, or whether both took them elsewhere.
//!
//! Nothing here proves anything. What speaks for a direction is collected and named; where reasons disagree, or say too little, the
//! answer is that it cannot be told.

mod agency;

use serde::Serialize;
use xxhash_rust::xxh3::xxh3_64;

pub use agency::{Credit, credits};

use crate::config::ProvenanceParams;
use crate::publication::Published;
use crate::repeat::RepeatedBlock;
use crate::span::Span;
use crate::text::{Segmented, Token};

/// What is known of one document.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Hashes of its runs of words, ascending, each once; repeats inside it are left out.
    runs: Vec<u64>,
    /// Beginnings of its sentences, ascending: a hash of the first words, and which sentence.
    openings: Vec<(u64, u32)>,
    /// The sentences that are long enough to be compared.
    sentences: Vec<Opened>,
    /// The agencies it credits.
    pub credits: Vec<Credit>,
    /// Terms of the name of its outlet.
    outlet: Vec<u64>,
    /// All its terms.
    terms: Vec<u64>,
    published: Option<Published>,
}

/// A sentence.
#[derive(Debug, Clone)]
struct Opened {
    terms: Vec<u64>,
    span: Span,
    /// Whether it ends without a mark, or with an ellipsis: an editor who shortens a sentence ends it.
    broken_off: bool,
}

/// What two documents have of each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Provenance {
    /// What is likely.
    pub verdict: Verdict,
    /// Whether they are one source: most of the words of one stand in the other.
    pub one_source: bool,
    /// Share of the runs of words of the left document that the right one has.
    pub shared_left: f32,
    /// Share of the runs of words of the right document that the left one has.
    pub shared_right: f32,
    /// What was seen, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// Where words come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// They have too few words in common for one to be copied from the other.
    NoCopying,
    /// The right document has them from the left one.
    LeftFirst,
    /// The left document has them from the right one.
    RightFirst,
    /// Both have them from one agency.
    CommonSource,
    /// Words were copied, and nothing says which way.
    CannotTell,
}

/// Something that speaks for a direction.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reason {
    /// What it is.
    pub kind: ReasonKind,
    /// What it speaks for.
    pub favours: Verdict,
    /// Where it stands in the left document.
    pub left: Option<Span>,
    /// Where it stands in the right document.
    pub right: Option<Span>,
    /// The agency, outlet or dates that it is about.
    pub what: Option<String>,
}

/// The kinds of reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonKind {
    /// One credits the outlet of the other.
    Credit,
    /// Both credit one agency.
    Agency,
    /// A sentence of one is cut off in the other.
    Truncation,
    /// One was published before the other.
    Date,
    /// One holds (nearly) all of the other and has more.
    Containment,
}

impl ReasonKind {
    fn weight(self) -> i32 {
        match self {
            Self::Credit => 4,
            Self::Truncation | Self::Date => 2,
            Self::Agency | Self::Containment => 1,
        }
    }
}

impl Origin {
    /// Reads a document. Linear in it.
    #[must_use]
    pub fn of(text: &str, cut: &Segmented, repeats: &[RepeatedBlock], names: (Option<&str>, Option<&Published>), params: &ProvenanceParams) -> Self {
        let (outlet, published) = names;
        let kept = |token: &&Token| !repeats.iter().any(|block| block.repeat.contains(token.span));
        let terms: Vec<u64> = cut.tokens.iter().filter(kept).map(|token| token.term).collect();
        let mut runs: Vec<u64> = terms.windows(params.run).map(hash).collect();
        runs.sort_unstable();
        runs.dedup();
        let long = cut.sentences.iter().filter(|sentence| sentence.tokens.len() >= params.opening);
        let opened = |sentence: &crate::text::Sentence| Opened {
            terms: cut.tokens[sentence.tokens.clone()].iter().map(|token| token.term).collect(),
            span: sentence.span,
            broken_off: is_broken_off(sentence.span.of(text)),
        };
        let sentences: Vec<Opened> = long.map(opened).collect();
        let mut openings: Vec<(u64, u32)> = (0..).zip(&sentences).map(|(n, sentence)| (hash(&sentence.terms[..params.opening]), n)).collect();
        openings.sort_unstable();
        // A short name is a word, too.
        let outlet = outlet
            .filter(|outlet| outlet.chars().filter(|c| c.is_alphanumeric()).count() >= params.outlet_letters)
            .map_or_else(Vec::new, |outlet| crate::text::tokenize(outlet).iter().map(|token| token.term).collect());
        let published = published.cloned();
        Self { runs, openings, sentences, credits: credits(text, &cut.tokens), outlet, terms, published }
    }
}

fn is_broken_off(sentence: &str) -> bool {
    let sentence = sentence.trim_end();
    sentence.ends_with("...") || sentence.ends_with('…') || sentence.ends_with(char::is_alphanumeric)
}

fn hash(terms: &[u64]) -> u64 {
    xxh3_64(bytemuck::cast_slice(terms))
}

/// Weighs what speaks for a direction between two documents. Linear in both.
#[must_use]
pub fn provenance(left: &Origin, right: &Origin, params: &ProvenanceParams) -> Provenance {
    let both = common(&left.runs, &right.runs);
    let share = |own: usize| both as f32 / own.max(1) as f32;
    let (shared_left, shared_right) = (share(left.runs.len()), share(right.runs.len()));
    let copied = shared_left.max(shared_right) >= params.copied && both >= params.least_runs;
    let mut reasons = credit_reasons(left, right);
    if copied {
        reasons.extend(truncations(left, right, params));
        reasons.extend(date_reason(left, right));
        let contained = |inner: f32, outer: f32| inner >= params.contained && outer <= params.surplus * inner;
        let favours = if contained(shared_right, shared_left) {
            Some(Verdict::LeftFirst)
        } else if contained(shared_left, shared_right) {
            Some(Verdict::RightFirst)
        } else {
            None
        };
        reasons.extend(favours.map(|favours| Reason { kind: ReasonKind::Containment, favours, left: None, right: None, what: None }));
    }
    reasons.sort_by_key(|reason| (-reason.kind.weight(), reason.kind, reason.left, reason.right));
    let one_source = copied && shared_left.max(shared_right) >= params.one_source;
    Provenance { verdict: weigh(&reasons, copied), one_source, shared_left, shared_right, reasons }
}

/// How many numbers two ascending lists have in common.
fn common(a: &[u64], b: &[u64]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        count += usize::from(a[i] == b[j]);
        (i, j) = (i + usize::from(a[i] <= b[j]), j + usize::from(b[j] <= a[i]));
    }
    count
}

/// The verdict: reasons that point both ways cancel, and what was published later was not copied from.
fn weigh(reasons: &[Reason], copied: bool) -> Verdict {
    let weight = |favours: Verdict| -> i32 { reasons.iter().filter(|reason| reason.favours == favours).map(|reason| reason.kind.weight()).sum() };
    let credited = reasons.iter().any(|reason| reason.kind == ReasonKind::Credit);
    if !copied && !credited {
        return Verdict::NoCopying;
    }
    let (left, right, common) = (weight(Verdict::LeftFirst), weight(Verdict::RightFirst), weight(Verdict::CommonSource));
    let dated = reasons.iter().find(|reason| reason.kind == ReasonKind::Date).map(|reason| reason.favours);
    let direction = if left > right { Verdict::LeftFirst } else { Verdict::RightFirst };
    match (left - right).abs() {
        0 if common > 0 => Verdict::CommonSource,
        0 => Verdict::CannotTell,
        _ if dated.is_some_and(|dated| dated != direction) => Verdict::CannotTell,
        // A date alone says who could not copy, and where both name their source, that is the better story.
        _ if common > 0 && !credited => Verdict::CommonSource,
        _ => direction,
    }
}

fn credit_reasons(left: &Origin, right: &Origin) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let named = |by: &Origin, outlet: &[u64]| !outlet.is_empty() && by.terms.windows(outlet.len()).any(|terms| terms == outlet);
    let other = left.outlet != right.outlet;
    // The outlet's own name stands in many of its pages; that the other one names it is what counts.
    for (favours, by, of) in [(Verdict::LeftFirst, right, left), (Verdict::RightFirst, left, right)] {
        if other && named(by, &of.outlet) {
            reasons.push(Reason { kind: ReasonKind::Credit, favours, left: None, right: None, what: None });
        }
    }
    for a in &left.credits {
        if let Some(b) = right.credits.iter().find(|b| b.agency == a.agency) {
            let (left, right) = (Some(a.span), Some(b.span));
            reasons.push(Reason { kind: ReasonKind::Agency, favours: Verdict::CommonSource, left, right, what: Some(a.agency.to_owned()) });
        }
    }
    reasons
}

/// A sentence that one document has whole and the other one only begins.
fn truncations(left: &Origin, right: &Origin, params: &ProvenanceParams) -> Option<Reason> {
    for (hash, n) in &left.openings {
        let from = right.openings.partition_point(|(other, _)| other < hash);
        let Some((_, m)) = right.openings.get(from).filter(|(other, _)| other == hash) else { continue };
        let (a, b) = (&left.sentences[*n as usize], &right.sentences[*m as usize]);
        let cut = |whole: &Opened, part: &Opened| {
            let length = part.terms.len();
            part.broken_off && whole.terms.len() >= length + params.cut_words && whole.terms[..length] == part.terms
        };
        let favours = match (cut(a, b), cut(b, a)) {
            (true, _) => Verdict::LeftFirst,
            (_, true) => Verdict::RightFirst,
            _ => continue,
        };
        return Some(Reason { kind: ReasonKind::Truncation, favours, left: Some(a.span), right: Some(b.span), what: None });
    }
    None
}

fn date_reason(left: &Origin, right: &Origin) -> Option<Reason> {
    let (a, b) = (left.published.as_ref()?, right.published.as_ref()?);
    let favours = match a.publication()?.order(&b.publication()?)? {
        std::cmp::Ordering::Less => Verdict::LeftFirst,
        std::cmp::Ordering::Greater => Verdict::RightFirst,
        std::cmp::Ordering::Equal => return None,
    };
    Some(Reason { kind: ReasonKind::Date, favours, left: None, right: None, what: Some(format!("{} / {}", &**a, &**b)) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::segment;

    const LEDE: &str = "The long bridge over the river will close on Monday for repairs that take about three weeks, the town council said in a statement.";
    const REST: &str = "Many who live in the eastern part of the town will have to take the ferry or walk for an hour to come to their work.";

    fn verdict(left: (&str, Option<&str>, Option<&str>), right: (&str, Option<&str>, Option<&str>)) -> Verdict {
        let params = ProvenanceParams::default();
        let origin = |(text, outlet, date): (&str, Option<&str>, Option<&str>)| {
            Origin::of(text, &segment(text), &[], (outlet, date.map(Published::from).as_ref()), &params)
        };
        let found = provenance(&origin(left), &origin(right), &params);
        let mirrored = provenance(&origin(right), &origin(left), &params);
        let swapped = match mirrored.verdict {
            Verdict::LeftFirst => Verdict::RightFirst,
            Verdict::RightFirst => Verdict::LeftFirst,
            other => other,
        };
        assert_eq!(found.verdict, swapped, "the order of the inputs must not matter");
        found.verdict
    }

    #[test]
    fn what_came_first_was_copied() {
        let text = format!("{LEDE} {REST}");
        assert_eq!(verdict((&text, None, None), (&text, None, None)), Verdict::CannotTell);
        assert_eq!(verdict((&text, None, Some("2015-08-01")), (&text, None, Some("2015-08-02"))), Verdict::LeftFirst);
        let (morning, noon) = (Some("2015-08-01T09:00:00Z"), Some("2015-08-01T12:00:00Z"));
        assert_eq!(verdict((&text, None, noon), (&text, None, morning)), Verdict::RightFirst);
        assert_eq!(verdict((&text, None, None), ("Nobody knows why the cat of the mayor ran away again.", None, None)), Verdict::NoCopying);
    }

    #[test]
    fn a_part_and_a_cut_sentence_come_from_the_whole() {
        let text = format!("{LEDE} {REST}");
        assert_eq!(verdict((&text, None, None), (LEDE, None, None)), Verdict::LeftFirst);
        let cut = format!("{}...\n{REST}", &LEDE[..LEDE.find(" that take").unwrap()]);
        assert_eq!(verdict((&text, None, None), (&cut, None, None)), Verdict::LeftFirst);
        // What is cut off cannot be the earlier one's source, but it may be another's: dates that disagree leave it open.
        assert_eq!(verdict((&text, None, Some("2015-08-02")), (&cut, None, Some("2015-08-01"))), Verdict::CannotTell);
    }

    #[test]
    fn credits_name_the_source() {
        let copy = format!("{LEDE} {REST} The Daily Ferry reported it first.");
        let text = format!("{LEDE} {REST}");
        assert_eq!(verdict((&text, Some("The Daily Ferry"), None), (&copy, Some("Evening Star"), None)), Verdict::LeftFirst);
        let (one, two) = (format!("TOWN (Reuters) - {text}"), format!("{text} (Reuters)"));
        assert_eq!(verdict((&one, Some("A"), None), (&two, Some("B"), None)), Verdict::CommonSource);
    }
}
