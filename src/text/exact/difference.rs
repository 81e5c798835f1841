//! How two texts with the same words differ.

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::exact_form;
use crate::text::class::{Class, Kind};
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

/// Whether two stretches that are much alike in their words say different things by a mark of a letter or by a symbol: `ma` and `mả`, `$5` and
/// `€5`. `whole` sentences are told apart by their question marks, too.
///
/// Accents that one side lacks altogether were lost on the way and tell nothing, unless they are such as only Vietnamese has. A symbol of one
/// side alone tells something only where the words are the same: the other side may say it in words. Linear in the texts, but for sorting.
#[must_use]
pub fn tells_apart(left: &str, right: &str, whole: bool) -> bool {
    let (a, b) = (Parts::of(left, whole), Parts::of(right, whole));
    let (words, symbols) = ((lacking(&a.words, &b.words), lacking(&b.words, &a.words)), (lacking(&a.symbols, &b.symbols), lacking(&b.symbols, &a.symbols)));
    match (symbols.0.is_empty(), symbols.1.is_empty()) {
        (false, false) => return true,
        (true, true) => {}
        _ if words.0.is_empty() && words.1.is_empty() => return true,
        _ => {}
    }
    let unmarked = !a.has_accents() || !b.has_accents();
    let mut skeletons: FxHashMap<String, Vec<&String>> = FxHashMap::default();
    words.1.iter().for_each(|word| skeletons.entry(skeleton(word)).or_default().push(word));
    words.0.iter().any(|word| {
        let own = skeleton(word);
        let counts = |other: &str| !unmarked || !is_accented_latin(word, other) || [word.as_str(), other].iter().any(|word| word.contains(is_vietnamese));
        !own.is_empty() && skeletons.get(&own).is_some_and(|spelt| spelt.iter().any(|other| counts(other)))
    })
}

/// The words and the symbols of a stretch, each sorted.
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
