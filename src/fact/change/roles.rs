//! Who does what to whom: two words or names that exchanged their places around the same words.

use std::ops::Range;

use super::item::{Item, ItemKind};
use super::passage::{Change, ChangeKind, PassageVersion};
use super::word::{Word, is_one_name};
use crate::config::ChangeParams;
use crate::fact::sense::Senses;
use crate::text::language::is_function_word;

/// The exchange, where that is all that differs between the passages: `X … Y` here, `Y … X` there. Cubic in the run that
/// differs, which is bounded.
pub(super) fn exchanged(kept: (&PassageVersion, &[Item]), gone: (&PassageVersion, &[Item])) -> Option<Change> {
    let (a, b) = (kept.1, gone.1);
    if a.len() != b.len() {
        return None;
    }
    let head = a.iter().zip(b).take_while(|(x, y)| x.key == y.key).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x.key == y.key).count();
    let (a, b) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    if a.len() < 2 || a.len() > ChangeParams::MAX_STRETCH {
        return None;
    }
    let (left, right) = (Side::of(kept.0, a), Side::of(gone.0, b));
    let same = |x: Range<usize>, y: Range<usize>| x.len() == y.len() && x.zip(y).all(|(x, y)| left.is_same(x, &right, y));
    let n = a.len();
    for first in 1..n.min(ChangeParams::MAX_ROLE + 1) {
        if !same(0..first, n - first..n) {
            continue;
        }
        let fits = |second: &usize| same(n - second..n, 0..*second) && same(first..n - second, *second..n - first);
        let Some(second) = (1..=(n - first).min(ChangeParams::MAX_ROLE)).find(fits) else { continue };
        let (x, middle, y) = (&a[..first], &a[first..n - second], &a[n - second..]);
        let counts = |part: &[Item]| part.iter().any(is_number);
        let plays = |part: &[Item]| {
            part.iter().all(|item| item.kind == ItemKind::Word || is_number(item)) && (counts(part) || part.iter().any(|item| is_content(kept.0, item)))
        };
        // Side by side they have roles where a case or a particle gives them, or where two names stand.
        // A pronoun that hangs on a word (`خارجها`) is no case.
        let semitic = |item: &Item| item.span.of(kept.0.text).starts_with(|c| matches!(c, '\u{590}'..='\u{6FF}'));
        let cased = || !x.iter().chain(y).any(semitic) && x.iter().zip(&b[n - first..]).chain(y.iter().zip(&b[..second])).any(|(x, y)| x.key != y.key);
        let marked = || kept.1.get(head + n).is_some_and(|item| OBJECT_MARKS.contains(&Word::of(item.span.of(kept.0.text)).normal.as_str()));
        let acting = if counts(x) && counts(y) {
            orders(kept.0, x, middle, y)
        } else if middle.is_empty() {
            !parted(kept.0, x, y) && (cased() || marked() || (is_named(kept.0, x) && is_named(kept.0, y)))
        } else {
            acts(kept.0, middle) && !lines_up(kept, head + first..head + n - second, head..head + n)
        };
        if !same(0..first, 0..second) && plays(x) && plays(y) && acting {
            return Some(Change::both(ChangeKind::Roles, a[0].span.hull(a[n - 1].span), b[0].span.hull(b[n - 1].span)));
        }
    }
    None
}

/// Words that only join what stands on both sides of them.
const JOINING: [&str; 45] = [
    "and",
    "or",
    "with",
    "und",
    "oder",
    "mit",
    "et",
    "ou",
    "avec",
    "y",
    "e",
    "o",
    "con",
    "com",
    "en",
    "och",
    "og",
    "i",
    "a",
    "oraz",
    "lub",
    "z",
    "и",
    "или",
    "с",
    "та",
    "و",
    "او",
    "مع",
    "یا",
    "با",
    "اور",
    "ve",
    "ile",
    "dan",
    "dengan",
    "va",
    "voi",
    "και",
    "और",
    "तथा",
    "和",
    "与",
    "と",
    "กับ",
];

/// Languages in which `a` joins; elsewhere it leads to a number.
const JOINED_BY_A: [&str; 2] = ["cs", "sk"];

/// Whether two numbers say other things in the other order: not where a mark or a word only lines them up.
fn orders(passage: &PassageVersion, x: &[Item], middle: &[Item], y: &[Item]) -> bool {
    let (Some(last), Some(first)) = (x.last(), y.first()) else { return false };
    if middle.is_empty() {
        // A score, a share, a difference: numbers that are joined and no list.
        return passage.text.get(last.span.end as usize..first.span.start as usize).is_some_and(|gap| gap.contains(['-', '–', '—', '−', ':', '/', '→', '>']));
    }
    let leads = |item: &Item| Word::of(item.span.of(passage.text)).normal == "a" && !passage.language.is_some_and(|language| JOINED_BY_A.contains(&language));
    acts(passage, middle) || middle.iter().any(leads)
}

fn is_number(item: &Item) -> bool {
    matches!(item.kind, ItemKind::Number(_))
}

/// Particles behind what something is done to.
const OBJECT_MARKS: [&str; 4] = ["را", "को", "کو", "を"];

/// Whether a mark stands between two runs of items, as in a list.
fn parted(passage: &PassageVersion, x: &[Item], y: &[Item]) -> bool {
    let (Some(last), Some(first)) = (x.last(), y.first()) else { return true };
    passage.text.get(last.span.end as usize..first.span.start as usize).is_none_or(|gap| !gap.trim().is_empty())
}

/// Whether a run of items is a name.
fn is_named(passage: &PassageVersion, part: &[Item]) -> bool {
    let names = &passage.facts.names;
    let named = |item: &Item| names.iter().any(|name| name.tokens.contains(&item.tokens.start));
    part.iter().all(named)
}

/// Whether the words between two roles hold something that is done, or a particle that marks a role.
fn acts(passage: &PassageVersion, middle: &[Item]) -> bool {
    let joins = |item: &Item| item.kind == ItemKind::Word && JOINING.contains(&Word::of(item.span.of(passage.text)).normal.as_str());
    !middle.is_empty() && !middle.iter().all(joins)
}

/// Whether the `middle` between two roles only joins two phrases of one form, with the words that stand around both: in
/// `from the north and from the south` it is `and from the`, and `from the` stands before `north`, too.
fn lines_up((passage, items): (&PassageVersion, &[Item]), middle: Range<usize>, outer: Range<usize>) -> bool {
    let key = |at: usize| &items[at].key;
    let ends_like = |end: usize| (middle.start..end).zip(outer.end..).all(|(own, after)| after < items.len() && key(own) == key(after));
    let starts_like =
        |start: usize| (start..middle.end).rev().zip((0..outer.start).rev()).filter(|(own, before)| key(*own) == key(*before)).count() == middle.end - start;
    middle.clone().any(|at| !acts(passage, &items[at..=at]) && ends_like(at) && starts_like(at + 1))
}

fn is_content(passage: &PassageVersion, item: &Item) -> bool {
    Word::of(item.span.of(passage.text)).is_content(passage.language)
}

/// The items of a run with their words, each of which is asked about many times.
struct Side<'a> {
    passage: &'a PassageVersion<'a>,
    items: &'a [Item],
    words: Vec<Word<'a>>,
}

impl<'a> Side<'a> {
    fn of(passage: &'a PassageVersion<'a>, items: &'a [Item]) -> Self {
        Self { passage, items, words: items.iter().map(|item| Word::of(item.span.of(passage.text))).collect() }
    }

    /// Whether two items are one, the endings of cases aside.
    fn is_same(&self, own: usize, other: &Self, theirs: usize) -> bool {
        let (x, y) = (&self.items[own], &other.items[theirs]);
        let (a, b) = (&self.words[own], &other.words[theirs]);
        // Articles in two cases.
        let is_article = |side: &Self, word: &Word| is_function_word(side.passage.language, word.surface);
        let articles = || a.surface.chars().next() == b.surface.chars().next() && is_article(self, a) && is_article(other, b);
        let is_word = x.kind == ItemKind::Word && y.kind == ItemKind::Word;
        x.key == y.key || (is_word && (articles() || is_one_name(a, b, Senses::of(self.passage.language))))
    }
}
