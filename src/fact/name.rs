//! Names by rule: after titles and triggers, in runs of capitals, from a short list of places; and spelling variants of one name.

use std::ops::Range;

use rustc_hash::FxHashSet;

pub use super::entity::{Name, NameKind};
use super::lexicon::polarity::MEANINGS;
use super::place::place_at;
use super::sense::negators::Negators;
use super::words::Words;
use crate::config::FactParams;
use crate::text::Segmented;

/// All names of a text, in order, disjoint. Words of dates are passed over. Linear in the tokens.
pub(super) fn names(words: &Words, cut: &Segmented, taken: &[bool]) -> Vec<Name> {
    let first: FxHashSet<usize> = cut.sentences.iter().map(|sentence| sentence.tokens.start).collect();
    let context = Capitals::of(words, &first);
    let mut found: Vec<Name> = Vec::new();
    let mut n = 0;
    while n < words.tokens.len() {
        if taken.get(n).copied().unwrap_or(false) {
            n += 1;
            continue;
        }
        let name = if words.is_arabic(n) { arabic(words, n) } else { context.run(words, n) }.or_else(|| listed(words, n));
        match name {
            Some(name) => {
                n = name.tokens.end.max(n + 1);
                found.push(name);
            }
            None => n += 1,
        }
    }
    found
}

fn name(words: &Words, tokens: Range<usize>, kind: NameKind) -> Name {
    let span = words.tokens[tokens.start].span.hull(words.tokens[tokens.end - 1].span);
    // Bodies are listed with the places; a name of several words is whatever its capitals or its trigger make it.
    let is_word = tokens.len() == 1;
    let place = place_at(words, tokens.start).filter(|(length, _)| *length == tokens.len()).map(|(_, key)| key);
    Name { span, tokens, kind: if place.is_some() && is_word { NameKind::Place } else { kind }, place }
}

fn listed(words: &Words, n: usize) -> Option<Name> {
    place_at(words, n).map(|(length, _)| name(words, n..n + length, NameKind::Place))
}

fn has_title(words: &Words, n: usize) -> bool {
    words.term(n).is_some_and(|term| MEANINGS.titles.contains(&term))
}

// ---- scripts with capitals ----

/// What capitals mean in this text.
struct Capitals<'a> {
    first: &'a FxHashSet<usize>,
    /// Terms that also stand without a capital: common words.
    common: FxHashSet<u64>,
    /// Terms that stand with a capital inside a sentence.
    inside: FxHashSet<u64>,
}

impl<'a> Capitals<'a> {
    fn of(words: &Words, first: &'a FxHashSet<usize>) -> Self {
        let (mut common, mut inside) = (FxHashSet::default(), FxHashSet::default());
        for (n, token) in words.tokens.iter().enumerate() {
            match words.surface(n).chars().next() {
                Some(c) if c.is_lowercase() => drop(common.insert(token.term)),
                Some(c) if c.is_uppercase() && !first.contains(&n) => drop(inside.insert(token.term)),
                _ => {}
            }
        }
        Self { first, common, inside }
    }

    /// The run of capitals from word `n` on. What opens a sentence counts when the text shows that it is no common word.
    fn run(&self, words: &Words, n: usize) -> Option<Name> {
        let capital = |n: usize| words.surface(n).chars().next().is_some_and(char::is_uppercase);
        let stop = |n: usize| words.family(n).stop_words.contains(&words.normal(n).as_str());
        if !capital(n) || (stop(n) && words.surface(n).chars().count() > 1) || has_title(words, n) && capital(n + 1) {
            return None;
        }
        let term = words.term(n)?;
        let opens = self.first.contains(&n);
        let common = self.common.contains(&term);
        let mut end = n + 1;
        while end < n + FactParams::MAX_NAME && linked(words, end) && !self.first.contains(&end) {
            if capital(end) && !has_title(words, end) {
                end += 1;
            } else if is_link(words.surface(end)) && capital(end + 1) && linked(words, end + 1) {
                end += 2;
            } else {
                break;
            }
        }
        let titled = n > 0 && has_title(words, n - 1) && linked(words, n);
        let alone = end == n + 1;
        if opens && !titled && (common || (alone && !self.inside.contains(&term))) {
            return None;
        }
        if words.lexicon.nouns_in_capitals && alone && !titled {
            return None;
        }
        Some(name(words, n..end, if titled { NameKind::Person } else { NameKind::Unknown }))
    }
}

fn linked(words: &Words, n: usize) -> bool {
    let gap = words.gap(n);
    n < words.tokens.len()
        && (words.adjacent(n) || (gap.starts_with('.') && gap.trim_start_matches('.').trim().is_empty() && words.surface(n - 1).chars().count() <= 2))
}

fn is_link(word: &str) -> bool {
    matches!(word, "of" | "de" | "da" | "do" | "dos" | "del" | "la" | "van" | "von" | "der" | "den" | "bin" | "ibn" | "al" | "el" | "du" | "di")
}

// ---- Arabic ----

/// A name after a title (`الرئيس الأميركي باراك أوباما`) or a trigger (`مدينة جدة`, `مستشفى الملك فهد`).
fn arabic(words: &Words, n: usize) -> Option<Name> {
    let before = n.checked_sub(1).filter(|_| words.adjacent(n))?;
    if let Some(kind) = MEANINGS.triggers.get(&words.term(before)?) {
        let length = after_trigger(words, n)?;
        return Some(name(words, n..n + length, *kind));
    }
    let mut title = before;
    // Adjectives with the article may stand between: the American, the general.
    for _ in 0..3 {
        if has_title(words, title) || !has_article(words, title) || title == 0 || !words.adjacent(title) {
            break;
        }
        title -= 1;
    }
    if !has_title(words, title) || !(title..before).all(|n| words.adjacent(n + 1)) || has_article(words, n) || is_common(words, n) || is_bound(words, n) {
        return None;
    }
    let mut end = n + 1;
    while end < n + FactParams::MAX_NAME && words.adjacent(end) && !is_common(words, end) {
        let joins = is_kin(words, end - 1) || is_kin(words, end);
        if !joins && (end >= n + 3 || (has_article(words, end) && end > n + 1)) {
            break;
        }
        end += 1;
        if has_article(words, end - 1) {
            break;
        }
    }
    Some(name(words, n..end, NameKind::Person))
}

fn after_trigger(words: &Words, n: usize) -> Option<usize> {
    if is_common(words, n) || words.numeral(n).is_some() || words.is_digits(n) {
        return None;
    }
    let second =
        words.adjacent(n + 1) && !is_common(words, n + 1) && (has_title(words, n) || is_kin(words, n) || (has_article(words, n + 1) && has_article(words, n)));
    Some(1 + usize::from(second))
}

/// Words that tie two parts of a name: son of, servant of, father of.
fn is_kin(words: &Words, n: usize) -> bool {
    matches!(words.normal(n).as_str(), "بن" | "ابن" | "عبد" | "ابو" | "ال" | "بنت" | "ام" | "سيف" | "نور")
}

/// Whether a word is no name behind a title: `to the …`, or a thing that is somebody's (`مهمته`). A name ends in ة, not in ه.
fn is_bound(words: &Words, n: usize) -> bool {
    let surface = words.surface(n);
    words.normal(n).starts_with("لل") || surface.ends_with("ته") || surface.ends_with("ها") || surface.ends_with("هم")
}

fn has_article(words: &Words, n: usize) -> bool {
    let normal = words.normal(n);
    normal.starts_with("ال") && normal.chars().count() > 4
}

fn is_common(words: &Words, n: usize) -> bool {
    let normal = words.normal(n);
    let family = words.family(n);
    let lists = [family.stop_words, family.clauses.reporting, family.clauses.complementizers, family.clauses.anywhere, family.clauses.after_comma];
    normal.chars().count() < 2
        || !words.is_arabic(n)
        || words.is_digits(n)
        || words.lexicon.weekdays.contains_key(&words.tokens[n].term)
        || Negators::of(Some("ar")).kind(words.tokens[n].term, None).is_some()
        || MEANINGS.modalities.contains_key(&words.tokens[n].term)
        || lists.into_iter().any(|list| list.contains(&normal.as_str()))
}

/// Whether a normal form is a title that stands before names.
#[must_use]
pub fn is_title(normal: &str) -> bool {
    MEANINGS.titles.contains(&crate::text::token::term(normal))
}

/// Whether a word, in normal form, says of a body that it is that of the place the story is about: `the court of the state`.
#[must_use]
pub fn says_general(normal: &str) -> bool {
    MEANINGS.general.contains(&crate::text::token::term(normal))
}

/// Whether a word, in normal form, says that the name behind it is where a clock stands by which an hour is told: `بتوقيت مكة`.
#[must_use]
pub fn says_whose_clock(normal: &str) -> bool {
    MEANINGS.clocks.contains(&crate::text::token::term(normal))
}
