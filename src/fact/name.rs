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
use crate::text::normal::normal_form;

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

// ---- variants ----

/// Whether a name begins another one, blanks aside: `Insp` and `Inspector`, `عبد العزيز` and `عبدالعزيز آل سعود`.
#[must_use]
pub fn shortens(short: &str, long: &str) -> bool {
    let letters = |name: &str| -> String { normal_form(name).chars().filter(|c| c.is_alphanumeric()).collect() };
    let short = letters(short);
    short.chars().count() > 2 && letters(long).starts_with(&short)
}

/// Whether a name is the initials of another one, or of its first words: `U.N.` and `United Nations`, `ΗΠΑ` and `Ηνωμένες Πολιτείες`.
#[must_use]
pub fn abbreviates(short: &str, long: &str) -> bool {
    let is_initials = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1 && word.chars().all(|c| c.is_uppercase() || c == '.');
    let Some(letters) = short.split_whitespace().find(is_initials) else { return false };
    let letters: String = letters.chars().filter(|c| c.is_alphabetic()).collect();
    let initials: String =
        long.split(|c: char| c.is_whitespace() || c == '-').filter_map(|word| word.chars().find(|c| c.is_alphabetic())).filter(|c| c.is_uppercase()).collect();
    initials.chars().count() > 1 && (letters.starts_with(&initials) || initials.ends_with(&letters))
}

/// Given names that are told apart although their consonants agree.
const DISTINCT: &str = "محمد محمود احمد حامد حميد حمد حماد سعيد سعد سعود مسعود خالد خليل سالم سليم سلمان سليمان كريم اكرم حسن حسين حسان ناصر نصر نصير منصور علي علاء عمر عمرو عمار عامر فهد فهيد جمال جميل كمال كامل رشيد راشد رشاد فريد فراد صالح صلاح زيد زياد يزيد عبيد عابد ماجد مجيد majed ahmad ahmed mohammed mahmoud hassan hussein";

/// Whether two written names can be one name in two spellings or with and without its first parts: `لوكاشينكو` and
/// `لوكاشنكو`, `Lucio Cesar Pires` and `Pires`; not `محمد` and `محمود`.
///
/// Consonant skeletons with equivalence classes (after Freeman, Condon & Ackerman 2006) nominate, edit similarity
/// decides; the shorter the skeleton, the closer the spellings must be.
#[must_use]
pub fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (parts_of(a), parts_of(b));
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    let (Some(last), Some(other)) = (short.last(), long.last()) else { return false };
    if short.len() == 1 {
        return same_part(last, other) || (long.len() > 1 && same_part(last, &long.concat()));
    }
    // Every part of the shorter name, in order, and the last ones together.
    let mut rest = long.iter();
    same_part(last, other) && short.iter().all(|part| rest.any(|other| same_part(part, other) || initial_of(part, other)))
}

/// The words of a name in normal form, without titles and articles; servant-of names in one word.
fn parts_of(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for word in name.split(|c: char| !(c.is_alphanumeric() || c == '\u{301}' || ('\u{64B}'..='\u{652}').contains(&c))).take(12) {
        let normal = normal_form(word);
        let bare = normal.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(&normal).to_owned();
        if bare.is_empty() || matches!(bare.as_str(), "al" | "el" | "ال" | "bin" | "ibn" | "بن" | "ابن") {
            continue;
        }
        match parts.last_mut().filter(|last| last.as_str() == "عبد") {
            Some(last) => last.push_str(&bare),
            None if MEANINGS.titles.contains(&crate::text::token::term(&normal)) && normal.len() > 1 => {}
            None => parts.push(bare),
        }
    }
    for part in &mut parts {
        if let Some(rest) = part.strip_prefix("عبدال") {
            *part = format!("عبد{rest}");
        }
    }
    parts
}

/// Whether two words can be one name that two writers heard: equal, or nearly, once vowels and the letters that
/// transliterations exchange are one letter each (`هولاند` and `أولوند`, `جاوة` and `جافا`). Looser than [`same_name`]: for
/// words that stand in each other's place.
#[must_use]
pub fn near_spelling(a: &str, b: &str) -> bool {
    let folded = |word: &str| -> Vec<char> {
        normal_form(word).chars().filter(|c| c.is_alphabetic()).take(40).map(|c| if "اويهءaeiouyh".contains(c) && c != 'و' { 'ا' } else { heard(c) }).collect()
    };
    let (x, y) = (folded(a), folded(b));
    let longest = x.len().max(y.len());
    let sorted = |word: &[char]| {
        let mut letters = word.to_vec();
        letters.sort_unstable();
        letters
    };
    // Two letters of a foreign name change places easily (`كيندي`, `كنيدي`).
    let exchanged = longest > 3 && x.first() == y.first() && sorted(&x) == sorted(&y);
    longest > 2 && (x == y || exchanged || (longest > 5 && edits(&x, &y) * 6 <= longest))
}

/// Whether two names have the same consonants, those that transliterations exchange aside; asked of Latin names only: whose
/// vowels these are is known, and other scripts write none or other ones.
#[must_use]
pub fn sounds_alike(a: &str, b: &str) -> bool {
    let cased = |word: &str| word.starts_with(|c: char| c.is_uppercase() && matches!(c, 'A'..='Z' | '\u{C0}'..='\u{24F}'));
    let heard = |word: &str| {
        let normal = normal_form(word);
        let head = normal.starts_with('h');
        let own = skeleton(&normal);
        (head, own.trim_start_matches('ا').to_owned())
    };
    !(cased(a) && cased(b)) || heard(a) == heard(b)
}

/// Whether two names are one that is written by ear: letter for letter the same once hamzas lose their seats (`شؤون`, `شئون`), or, for
/// names of several parts, the same consonants part by part (`Musa Kusa`, `Moussa Koussa`); not two known given names.
#[must_use]
pub fn one_name_heard(a: &str, b: &str) -> bool {
    let unseated =
        |name: &str| -> String { name.chars().filter(|c| c.is_alphanumeric()).map(|c| if "ئؤأإآءا".contains(c) { 'ا' } else { c }).collect() };
    let (x, y) = (unseated(a), unseated(b));
    if x == y || x.to_lowercase() == y.to_lowercase() {
        return true;
    }
    let (a, b) = (parts_of(a), parts_of(b));
    let known = |word: &str| DISTINCT.split(' ').any(|name| name == word);
    let consonants: usize = a.iter().map(|part| skeleton(part).chars().count()).sum();
    let part = |(x, y): (&String, &String)| x == y || (skeleton(x) == skeleton(y) && !(known(x) && known(y)));
    a.len() > 1 && a.len() == b.len() && consonants > 3 && a.iter().zip(&b).all(part)
}

fn heard(c: char) -> char {
    if c == 'و' { 'ف' } else { consonant_class(c) }
}

fn initial_of(a: &str, b: &str) -> bool {
    let one = |x: &str| x.chars().count() == 1;
    (one(a) || one(b)) && a.chars().next() == b.chars().next()
}

fn same_part(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let known = |word: &str| DISTINCT.split(' ').any(|name| name == word);
    let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if (known(a) && known(b)) || x.len() > 40 || y.len() > 40 {
        return false;
    }
    let skeleton = skeleton(a);
    if skeleton != self::skeleton(b) {
        return false;
    }
    let (folded_a, folded_b): (Vec<char>, Vec<char>) = (a.chars().map(consonant_class).collect(), b.chars().map(consonant_class).collect());
    let longest = x.len().max(y.len());
    let similarity = 1.0 - edits(&folded_a, &folded_b) as f64 / longest as f64;
    match skeleton.chars().count() {
        0..=2 => false,
        3 => longest >= 5 && similarity >= 0.83,
        4 => similarity >= 0.85,
        _ => similarity >= 0.7,
    }
}

/// One letter for consonants that transliterations exchange.
fn consonant_class(c: char) -> char {
    match c {
        'ج' | 'غ' | 'g' | 'j' => 'ج',
        'ك' | 'ق' | 'k' | 'q' | 'c' => 'ك',
        'س' | 'ش' | 'ص' | 'ز' | 'ظ' | 'ذ' | 's' | 'z' => 'س',
        'ت' | 'ط' | 't' => 'ت',
        'د' | 'ض' | 'd' => 'د',
        'ب' | 'پ' | 'p' | 'b' => 'ب',
        'ف' | 'ڤ' | 'v' | 'f' | 'w' => 'ف',
        other => other,
    }
}

/// The consonants of a name, one letter a class, without vowels and doubled letters. The first letter stays.
fn skeleton(word: &str) -> String {
    let mut out = String::new();
    for (n, c) in word.chars().enumerate() {
        let vowel = matches!(c, 'ا' | 'و' | 'ي' | 'ه' | 'ء' | 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h');
        let class = if vowel { 'ا' } else { consonant_class(c) };
        if (!vowel || n == 0) && !out.ends_with(class) {
            out.push(class);
        }
    }
    out
}

/// Levenshtein distance. Names are short: at most 40 letters a side.
fn edits(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let kept = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = kept.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_agree_and_two_names_do_not() {
        for (a, b, want) in [
            ("لوكاشينكو", "لوكاشنكو", true),
            ("لوكاشينكو", "لوكاشينكا", true),
            ("زيلينسكي", "زيلنسكي", true),
            ("زيلينسكي", "زلينسكي", true),
            ("غوتيريش", "جوتيريش", true),
            ("غوتيريش", "غوتيريس", true),
            ("نيمار", "نايمار", true),
            ("عبد الله", "عبدالله", true),
            ("Lucio Cesar Pires", "Pires", true),
            ("Sen. Chuck Grassley", "Grassley", true),
            ("São Paulo", "Sao Paulo", true),
            ("al-Assad", "Assad", true),
            ("محمد", "محمود", false),
            ("حسن", "حسين", false),
            ("سلمان", "سليمان", false),
            ("Lucio Cesar Pires", "Lucio Cesar Prado", false),
            ("الملك خالد", "الملك فهد", false),
            ("", "", false),
        ] {
            assert_eq!(same_name(a, b), want, "{a} / {b}");
            assert_eq!(same_name(b, a), want, "{b} / {a}");
        }
    }
}
