//! Two writings of one name: shorter ones, initials, transliterations, slips.

use super::lexicon::polarity::MEANINGS;
use crate::config::FactParams;
use crate::text::normal::normal_form;

/// Whether a name begins another one, blanks aside: `Insp` and `Inspector`, `عبد العزيز` and `عبدالعزيز آل سعود`.
#[must_use]
pub fn shortens(short: &str, long: &str) -> bool {
    let letters = |name: &str| -> String { normal_form(name).chars().filter(|c| c.is_alphanumeric()).collect() };
    let (letters_of_short, words) = (letters(short), long.split_whitespace().skip(1));
    let of_a_word = |word: &str| letters_of_short.chars().count() >= FactParams::MIN_STEM && letters(word).starts_with(&letters_of_short);
    letters_of_short.chars().count() > 2 && (letters(long).starts_with(&letters_of_short) || words.into_iter().any(of_a_word))
}

/// Whether a given name is the familiar form of another one, in scripts that have such: both begin alike, and one of them is short (`Jerrold`, `Jerry`;
/// `Alexander`, `Alex`). Asked of two persons of one family name.
#[must_use]
pub fn is_familiar_form(a: &str, b: &str) -> bool {
    let (x, y) = (normal_form(a), normal_form(b));
    let cased = a.starts_with(char::is_uppercase) && b.starts_with(char::is_uppercase);
    let single = |name: &str| name.chars().all(char::is_alphabetic);
    let begin = x.chars().zip(y.chars()).take_while(|(x, y)| x == y).count();
    let shorter = x.chars().count().min(y.chars().count());
    cased && single(&x) && single(&y) && begin >= 2 && shorter <= FactParams::MAX_FAMILIAR
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

/// Whether two words of a script without capitals begin alike and are nearly as long: a foreign name in the ear of two writers (`غوانغجو`, `غوانزو`).
#[must_use]
pub fn is_heard_alike(a: &str, b: &str) -> bool {
    let (x, y): (Vec<char>, Vec<char>) = (normal_form(a).chars().collect(), normal_form(b).chars().collect());
    let uncased = |word: &[char]| word.iter().all(|c| matches!(c, '\u{590}'..='\u{6FF}'));
    let same = x.iter().zip(&y).take_while(|(x, y)| x == y).count();
    let longest = x.len().max(y.len());
    uncased(&x) && uncased(&y) && same >= FactParams::MIN_HEARD && 2 * same > longest && x.last() == y.last()
}

/// Whether two words in capitals are one word written by ear, one of them with more letters (`Momma`, `Mama`), or long ones that differ by a
/// letter that one of them has more: a slip, and no other name.
#[must_use]
pub fn is_slip(a: &str, b: &str) -> bool {
    let letters = |name: &str| normal_form(name).chars().collect::<Vec<char>>();
    let (x, y) = (letters(a), letters(b));
    let (short, long) = if x.len() < y.len() { (x, y) } else { (y, x) };
    let cased = a.starts_with(char::is_uppercase) && b.starts_with(char::is_uppercase) && !a.contains(char::is_whitespace);
    let same = short.iter().zip(&long).take_while(|(x, y)| x == y).count();
    let heard = short.len() != long.len() && short.last() == long.last() && short.first() == long.first() && sounds_alike(a, b);
    (cased && heard) || cased && short.len() >= FactParams::MIN_SLIP && short.len() + 1 == long.len() && same < short.len() && short[same..] == long[same + 1..]
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
    fn slips_and_foreign_names_by_ear_are_one_name() {
        for (a, b) in [("Lanmark", "Landmark"), ("Momma", "Mama")] {
            assert!(is_slip(a, b) && is_slip(b, a), "{a} / {b}");
        }
        for (a, b) in [("Marks", "Mark"), ("Harkin", "Grassley"), ("Norwick", "Norwich"), ("landmark", "lanmark")] {
            assert!(!is_slip(a, b) && !is_slip(b, a), "{a} / {b}");
        }
        assert!(is_heard_alike("غوانغجو", "غوانزو") && is_heard_alike("غوانزو", "غوانغجو"));
        for (a, b) in [("غوانغجو", "غواتيمالا"), ("بغداد", "بغلان"), ("Gwangju", "Gwanju")] {
            assert!(!is_heard_alike(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn familiar_forms_begin_alike_and_are_short() {
        for (a, b) in [("Jerrold", "Jerry"), ("Alex", "Alexander"), ("Миша", "Михаил"), ("Joe", "Joseph")] {
            assert!(is_familiar_form(a, b) && is_familiar_form(b, a), "{a} / {b}");
        }
        for (a, b) in [("Jerrold", "Marcus"), ("Alexander", "Alexandria"), ("محمد", "محمود"), ("jerry", "jerrold")] {
            assert!(!is_familiar_form(a, b), "{a} / {b}");
        }
    }

    #[test]
    fn a_noun_is_a_part_of_the_adjective_made_of_it() {
        assert!(shortens("Révolution", "Garde Révolutionnaire") && !shortens("Fort", "Blue Fortuna"));
    }

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
