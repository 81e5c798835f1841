//! Two claims in nearly the same words: whatever the edit changes in the meaning contradicts.

use super::aligned::{Aligned, AlignedClaim, against, touching};
use crate::claim::{Evidence, EvidenceKind};
use crate::config::EditConflictParams;
use crate::fact::change::{Change, ChangeKind, PassageVersion, meaning_change};
use crate::fact::number::{Number, compare, same_head};
use crate::fact::{Agreement, Date};
use crate::span::Span;
use crate::text::{Token, tokenize};

/// What the edit from one claim to the other contradicts; nothing where they are no edit of each other.
#[must_use]
pub fn contradictions(pair: &Aligned) -> Vec<Evidence> {
    if pair.share < EditConflictParams::MIN_SHARE || pair.share_of_both < EditConflictParams::MIN_OF_BOTH {
        return Vec::new();
    }
    let changes = meaning_change(&passage(&pair.left), &passage(&pair.right));
    let weak = |change: &Change| match change.kind {
        ChangeKind::Symbol | ChangeKind::Operator if is_lone_mark(pair, change) => true,
        ChangeKind::Hedge | ChangeKind::Question | ChangeKind::Symbol | ChangeKind::Operator | ChangeKind::Order => {
            pair.share_of_both < EditConflictParams::MIN_OF_HEDGED
        }
        ChangeKind::Negation => !stands_beside_the_same(pair, change),
        ChangeKind::Date | ChangeKind::Quantity | ChangeKind::Modality => {
            pair.share_of_both < EditConflictParams::MIN_OF_NAMED || tells_from_a_day(pair, change)
        }
        _ => false,
    };
    let turned: Vec<&Change> = changes.iter().filter(|change| change.contradicts() && !weak(change)).collect();
    let names = turned.iter().filter(|change| change.kind == ChangeKind::Name).count();
    if turned.len() > EditConflictParams::MAX_FOUND || names > 1 || tells_other_figures(pair, &turned) {
        return Vec::new();
    }
    turned.into_iter().filter(|change| !told_elsewhere(pair, change)).map(|change| against(evidence_kind(change.kind), change.kept, change.gone)).collect()
}

/// Whether a sign that one side alone has is none that makes another name or grade of a word (`C++`, `C#`, `A-`): a picture, a footnote, an address.
fn is_lone_mark(pair: &Aligned, change: &Change) -> bool {
    let sign = match (change.kept, change.gone) {
        (Some(span), None) => span.of(pair.left.side.reading.text),
        (None, Some(span)) => span.of(pair.right.side.reading.text),
        _ => return false,
    };
    !matches!(sign, "+" | "＋" | "#" | "＃" | "♯" | "-" | "−" | "－")
}

/// Whether a word and its denial (`citizens`, `noncitizens`) have the same word before or behind them: of other things nothing is denied.
fn stands_beside_the_same(pair: &Aligned, change: &Change) -> bool {
    let Some((kept, gone)) = change.kept.zip(change.gone) else { return true };
    let beside = |flank: &AlignedClaim, span: Span| {
        let tokens = &flank.side.reading.cut.tokens;
        let (first, end) = (tokens.partition_point(|token| token.span.end <= span.start), tokens.partition_point(|token| token.span.start < span.end));
        [first.checked_sub(1), Some(end)].map(|n| n.and_then(|n| tokens.get(n)).map(|token| token.term))
    };
    beside(&pair.left, kept).into_iter().zip(beside(&pair.right, gone)).any(|(x, y)| x == y)
}

/// Whether a date that differs is told from the day of the report, or leaves parts out that the other one names.
fn tells_from_a_day(pair: &Aligned, change: &Change) -> bool {
    let at = |flank: &AlignedClaim, span: Option<Span>| {
        span.and_then(|span| flank.side.reading.facts.dates.iter().find(|date| date.span.overlap(span) > 0).cloned())
    };
    let (Some(a), Some(b)) = (at(&pair.left, change.kept), at(&pair.right, change.gone)) else { return false };
    let parts = |date: &Date| [date.day().is_some(), date.month().is_some(), date.year().is_some()];
    change.kind == ChangeKind::Date && (a.relative().is_some() || b.relative().is_some() || parts(&a) != parts(&b))
}

/// Whether two or more figures differ and none agrees: two rows of a table, two bulletins.
fn tells_other_figures(pair: &Aligned, turned: &[&Change]) -> bool {
    let differ = turned.iter().filter(|change| matches!(change.kind, ChangeKind::Number | ChangeKind::Date)).count();
    let inside =
        |flank: &AlignedClaim| touching(&flank.side.reading.facts.numbers, |number| number.tokens.clone(), flank.tokens()).cloned().collect::<Vec<Number>>();
    let (left, right) = (inside(&pair.left), inside(&pair.right));
    differ > 1 && !left.iter().any(|a| right.iter().any(|b| compare(a, b) == Agreement::Same))
}

/// Whether both documents have the other one's number elsewhere, or one of them the other one's name: then the story tells of both.
fn told_elsewhere(pair: &Aligned, change: &Change) -> bool {
    let Some((kept, gone)) = change.kept.zip(change.gone) else { return false };
    let (left, right) = (&pair.left.side.reading, &pair.right.side.reading);
    match change.kind {
        ChangeKind::Number => {
            let at = |numbers: &'_ [Number], span: Span| numbers.iter().position(|number| number.whole.overlap(span) > 0);
            let told = |numbers: &[Number], own: Option<usize>, others: &[Number]| {
                own.is_some_and(|own| {
                    others.iter().any(|other| compare(&numbers[own], other) == Agreement::Same && same_head(&numbers[own], other) != Some(false))
                })
            };
            let (a, b) = (&left.facts.numbers, &right.facts.numbers);
            told(a, at(a, kept), b) && told(b, at(b, gone), a)
        }
        ChangeKind::Name if pair.share_of_both < EditConflictParams::MIN_OF_NAMED => true,
        ChangeKind::Name => {
            let words = |span: Span, text: &str| tokenize(span.of(text)).iter().map(|token| token.term).collect::<Vec<u64>>();
            let stands = |words: &[u64], tokens: &[Token]| {
                words.is_empty()
                    || words.len() > EditConflictParams::MAX_NAME
                    || tokens.windows(words.len()).any(|window| window.iter().map(|token| token.term).eq(words.iter().copied()))
            };
            let capital = |span: Span, text: &str| span.of(text).starts_with(char::is_uppercase);
            // Where no capitals show a name, [`super::name`] asks for more.
            !(capital(kept, left.text) && capital(gone, right.text))
                || stands(&words(kept, left.text), &right.cut.tokens)
                || stands(&words(gone, right.text), &left.cut.tokens)
        }
        _ => false,
    }
}

/// The words of a claim as a part of its document.
#[must_use]
pub fn passage<'a>(flank: &AlignedClaim<'a>) -> PassageVersion<'a> {
    let reading = &flank.side.reading;
    PassageVersion { text: reading.text, tokens: &reading.cut.tokens, facts: &reading.facts, range: flank.tokens(), language: reading.language }
}

/// What a report calls a change.
#[must_use]
pub fn evidence_kind(kind: ChangeKind) -> EvidenceKind {
    match kind {
        ChangeKind::Number | ChangeKind::Precision => EvidenceKind::Number,
        ChangeKind::Date => EvidenceKind::Date,
        ChangeKind::Name | ChangeKind::Spelling => EvidenceKind::Name,
        ChangeKind::Negation => EvidenceKind::Negation,
        ChangeKind::Opposite => EvidenceKind::Antonym,
        ChangeKind::Quantity => EvidenceKind::Quantity,
        ChangeKind::Modality | ChangeKind::Hedge => EvidenceKind::Modality,
        ChangeKind::Order => EvidenceKind::Order,
        ChangeKind::Question => EvidenceKind::Question,
        ChangeKind::Symbol | ChangeKind::Operator => EvidenceKind::Symbol,
        ChangeKind::Roles => EvidenceKind::Roles,
        ChangeKind::Wording | ChangeKind::Unread => EvidenceKind::Detail,
    }
}

/// What two judges found of one thing, once: the wider places stay.
pub(super) fn merge(mut found: Vec<Evidence>, more: Vec<Evidence>) -> Vec<Evidence> {
    let touch = |a: Option<Span>, b: Option<Span>| a.zip(b).is_some_and(|(a, b)| a.overlap(b) > 0);
    for item in more {
        if !found.iter().any(|known| touch(known.left, item.left) || touch(known.right, item.right)) {
            found.push(item);
        }
    }
    found
}
