//! How two texts with the same words differ.

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::accents::has_accents;
use super::exact_form;
use crate::text::class::{Class, Kind};
use crate::text::normal::normal_form;
use rustc_hash::FxHashMap;

/// The first word in which two texts differ, in its exact form with the symbols behind it, as both have it; empty where one has ended. `None`
/// when their exact forms are equal. Linear in the texts.
#[must_use]
pub fn first_difference(left: &str, right: &str) -> Option<(String, String)> {
    let (a, b) = (exact_form(left), exact_form(right));
    if a == b {
        return None;
    }
    let same = a.char_indices().zip(b.chars()).find(|((_, x), y)| x != y).map_or(a.len().min(b.len()), |((at, _), _)| at);
    let ends = |form: &str| form[same..].is_empty() || form[same..].starts_with(' ');
    let start = if ends(&a) && ends(&b) { same } else { a[..same].rfind(' ').unwrap_or(0) };
    let word = |form: &str| {
        let rest = &form[start..];
        let end = rest.char_indices().skip(1).filter(|(_, c)| *c == ' ').map(|(at, _)| at).find(|at| start + at >= same).unwrap_or(rest.len());
        rest[..end].trim().to_owned()
    };
    Some((word(&a), word(&b)))
}

/// Whether two runs that are much alike in their words say different things by a mark of a letter or by a symbol: `ma` and `mả`, `$5` and
/// `€5`. `whole` sentences are told apart by their question marks, too.
///
/// Accents that one side lacks altogether were lost on the way and tell nothing, unless they are such as only Vietnamese has. A symbol of one
/// side alone tells something only where the words are the same: the other side may say it in words. Linear in the texts, but for sorting.
#[must_use]
pub fn tells_apart(left: &str, right: &str, whole: bool) -> bool {
    let (a, b) = (Parts::of(left, whole), Parts::of(right, whole));
    apart(&a, &b, || !a.has_accents() || !b.has_accents())
}

/// What [`tells_apart`] says of two runs of longer texts, of which one is known to have lost its accents or not.
#[must_use]
pub fn tells_apart_unless(left: &str, right: &str, whole: bool, lost: impl FnOnce() -> bool) -> bool {
    apart(&Parts::of(left, whole), &Parts::of(right, whole), lost)
}

/// Whether two runs have words that are the same but for accents that make words in their scripts: `año` and `ano`, `πότε` and `ποτέ`.
///
/// `lost` says whether one of them lost its accents; it is asked where it matters. Linear in the runs, but for sorting.
#[must_use]
pub fn accents_apart(left: &str, right: &str, lost: impl FnOnce() -> bool) -> bool {
    let is_plain = |text: &str| text.is_ascii() || !text.chars().any(|c| !c.is_ascii() && has_accents(c));
    if is_plain(left) && is_plain(right) {
        return false;
    }
    let (a, b) = (Parts::of(left, false), Parts::of(right, false));
    let folded = |word: &str| if word.chars().next().is_some_and(has_accents) { normal_form(word) } else { String::new() };
    are_apart((&lacking(&a.words, &b.words), &lacking(&b.words, &a.words)), folded, lost)
}

fn apart(a: &Parts, b: &Parts, lost: impl FnOnce() -> bool) -> bool {
    let (words, symbols) = ((lacking(&a.words, &b.words), lacking(&b.words, &a.words)), (lacking(&a.symbols, &b.symbols), lacking(&b.symbols, &a.symbols)));
    match (symbols.0.is_empty(), symbols.1.is_empty()) {
        (false, false) => return true,
        (true, true) => {}
        _ if words.0.is_empty() && words.1.is_empty() => return true,
        _ => {}
    }
    are_apart((&words.0, &words.1), skeleton, lost)
}

/// Whether two sorted lists of words have one with the same `letters` that is another word.
///
/// Each word counts once, and of those with the same letters one alone is bare: linear in the words.
fn are_apart((left, right): (&[&String], &[&String]), letters: impl Fn(&str) -> String, lost: impl FnOnce() -> bool) -> bool {
    let mut spelt: FxHashMap<String, Vec<&String>> = FxHashMap::default();
    for same in right.chunk_by(|a, b| a == b) {
        spelt.entry(letters(same[0])).or_default().push(same[0]);
    }
    let mut bare = false;
    for same in left.chunk_by(|a, b| a == b) {
        let (word, own) = (same[0], letters(same[0]));
        for other in spelt.get(&own).filter(|_| !own.is_empty()).into_iter().flatten() {
            let may_be_lost = is_accented_latin(word, other) && (word.is_ascii() || other.is_ascii());
            if !may_be_lost || [word, other].iter().any(|word| word.contains(is_vietnamese)) {
                return true;
            }
            bare = true;
        }
    }
    bare && !lost()
}

/// The words and the symbols of a run, each sorted.
struct Parts {
    words: Vec<String>,
    symbols: Vec<char>,
}

impl Parts {
    fn of(text: &str, whole: bool) -> Self {
        let form = exact_form(text);
        let (mut words, mut symbols) = (Vec::new(), Vec::new());
        for part in form.split(' ') {
            let end = part.find(|c: char| !Class::of(c).is_word() && c != '^').unwrap_or(part.len());
            if end > 0 {
                words.push(part[..end].to_owned());
            }
            symbols.extend(part[end..].chars().filter(|c| whole || *c != '?'));
        }
        words.sort_unstable();
        symbols.sort_unstable();
        Self { words, symbols }
    }

    fn has_accents(&self) -> bool {
        self.words.iter().any(|word| word.chars().any(|c| !c.is_ascii() && Class::of(c).family().name == "Latin"))
    }
}

/// What the first sorted list has more often than the second.
fn lacking<'a, T: Ord>(all: &'a [T], known: &[T]) -> Vec<&'a T> {
    let mut at = 0;
    let missing = |item: &&T| {
        while known.get(at).is_some_and(|other| other < *item) {
            at += 1;
        }
        let found = known.get(at) == Some(*item);
        at += usize::from(found);
        !found
    };
    all.iter().filter(missing).collect()
}

/// A spelt word without its marks.
fn skeleton(word: &str) -> String {
    let bare = |c: char| match c {
        'đ' => 'd',
        'ı' => 'i',
        'ø' => 'o',
        'ł' => 'l',
        other => other,
    };
    DecomposingNormalizerBorrowed::new_nfd().normalize_iter(word.chars()).filter(|c| Class::of(*c).kind() != Kind::Mark).map(bare).collect()
}

fn is_accented_latin(a: &str, b: &str) -> bool {
    a.chars().chain(b.chars()).all(|c| matches!(Class::of(c).family().name, "Latin") || c.is_ascii_digit())
}

/// Letters that Vietnamese alone has: horns, hooks and dots below, and tones over a circumflex or a breve.
fn is_vietnamese(c: char) -> bool {
    matches!(c, 'ơ' | 'ư' | '\u{1EA0}'..='\u{1EF9}')
}
