//! Places and bodies that are known by name in many languages: which word names which.

use std::cell::OnceCell;
use std::sync::LazyLock;

use super::phrase::{ARABIC_CLITICS, PhraseTable, folded};
use super::words::Words;
use crate::config::FactParams;

/// A line a place: its key, a tab, its forms divided by `|`.
const PLACES: &str = include_str!("places.txt");

/// What a form stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Named {
    key: &'static str,
    /// What the first word must look like.
    case: Case,
}

/// How a name must be written to be one.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Case {
    /// In any case.
    Any,
    /// With a capital: in small letters it is a common word.
    Capital,
    /// In capitals throughout.
    Capitals,
}

impl Case {
    fn of(form: &str) -> Self {
        let first: String = form.chars().take_while(|c| !c.is_whitespace()).filter(|c| c.is_alphabetic()).collect();
        match () {
            () if !first.contains(char::is_uppercase) => Self::Any,
            () if first.chars().count() > 1 && first.chars().all(char::is_uppercase) => Self::Capitals,
            () => Self::Capital,
        }
    }

    fn fits(self, surface: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Capital => surface.starts_with(char::is_uppercase),
            Self::Capitals => surface.chars().all(|c| !c.is_lowercase()),
        }
    }
}

static TABLE: LazyLock<PhraseTable<Named>> = LazyLock::new(|| {
    let mut table = PhraseTable::new(&ARABIC_CLITICS, folded);
    for line in PLACES.lines().filter(|line| !line.starts_with('#')) {
        let Some((key, forms)) = line.split_once('\t') else { continue };
        for form in forms.split('|') {
            table.add(form, Some(Named { key, case: Case::of(form) }));
        }
    }
    table.finish()
});

/// Seats of governments that stand for their states: `Tehran said`, `Iran said`. Keys of the list of places.
const SEATS: &[(&str, &str)] = &[
    ("tehran", "iran"),
    ("cairo", "egypt"),
    ("moscow", "russia"),
    ("kremlin", "russia"),
    ("washington", "united states"),
    ("beijing", "china"),
    ("ankara", "turkey"),
    ("baghdad", "iraq"),
    ("damascus", "syria"),
    ("riyadh", "saudi arabia"),
    ("paris", "france"),
    ("berlin", "germany"),
    ("london", "united kingdom"),
    ("rome", "italy"),
    ("madrid", "spain"),
    ("lisbon", "portugal"),
    ("athens", "greece"),
    ("warsaw", "poland"),
    ("kyiv", "ukraine"),
    ("tokyo", "japan"),
    ("seoul", "south korea"),
    ("pyongyang", "north korea"),
    ("manila", "philippines"),
    ("hanoi", "vietnam"),
    ("bangkok", "thailand"),
    ("jakarta", "indonesia"),
    ("new delhi", "india"),
    ("islamabad", "pakistan"),
    ("kabul", "afghanistan"),
    ("amman", "jordan"),
    ("beirut", "lebanon"),
    ("doha", "qatar"),
    ("kuwait city", "kuwait"),
    ("muscat", "oman"),
    ("sanaa", "yemen"),
    ("khartoum", "sudan"),
    ("tripoli", "libya"),
    ("tunis", "tunisia"),
    ("algiers", "algeria"),
    ("rabat", "morocco"),
    ("ottawa", "canada"),
    ("canberra", "australia"),
    ("brasilia", "brazil"),
    ("buenos aires", "argentina"),
    ("vienna", "austria"),
    ("brussels", "belgium"),
    ("bern", "switzerland"),
    ("stockholm", "sweden"),
    ("oslo", "norway"),
    ("copenhagen", "denmark"),
    ("helsinki", "finland"),
    ("budapest", "hungary"),
    ("prague", "czech republic"),
    ("bucharest", "romania"),
    ("sofia", "bulgaria"),
    ("belgrade", "serbia"),
    ("havana", "cuba"),
    ("caracas", "venezuela"),
    ("nairobi", "kenya"),
    ("addis ababa", "ethiopia"),
];

/// Whether two listed places are one, or one of them is where the other one is governed from.
#[must_use]
pub fn one_place(a: &str, b: &str) -> bool {
    a == b || SEATS.iter().any(|&seat| seat == (a, b) || seat == (b, a))
}

/// The place that is named at word `n`: its number of words, and its name in English.
pub(super) fn place_at(words: &Words, n: usize) -> Option<(usize, &'static str)> {
    let spelled: [OnceCell<String>; FactParams::MAX_PLACE] = Default::default();
    let behind = |k: usize| spelled.get(k).map_or("", |word| word.get_or_init(|| words.normal(n + 1 + k)));
    let (length, named) = TABLE.at_word(&words.normal(n), &behind)?;
    named.iter().find(|named| named.case.fits(words.surface(n))).map(|named| (length, named.key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::lexicon::Lexicon;
    use crate::text::tokenize;

    fn place(text: &str) -> Option<&'static str> {
        let tokens = tokenize(text);
        place_at(&Words { text, tokens: &tokens, lexicon: Lexicon::of(None) }, 0).map(|place| place.1)
    }

    #[test]
    fn seats_and_their_states_are_listed_places() {
        let keys: Vec<&str> = PLACES.lines().filter_map(|line| line.split_once('\t')).map(|(key, _)| key).collect();
        for (seat, state) in SEATS {
            assert!(keys.contains(seat) && keys.contains(state), "{seat} {state}");
        }
        assert!(one_place("iran", "tehran") && one_place("tehran", "iran") && one_place("iran", "iran"));
        assert!(!one_place("tehran", "iraq") && !one_place("tehran", "baghdad"));
    }

    #[test]
    fn one_place_has_one_key_in_every_language() {
        for form in ["Armenia", "Armenian", "أرمينيا", "Армения", "Армении", "アルメニア", "亚美尼亚", "อาร์เมเนีย"]
        {
            assert_eq!(place(form), Some("armenia"), "{form}");
        }
        for form in ["UN", "United Nations", "ONU", "ООН", "联合国", "유엔"] {
            assert_eq!(place(form), place("الأمم المتحدة"), "{form}");
        }
        assert_ne!(place("Slovakia"), place("Slovenia"));
        assert_eq!((place("polish"), place("us")), (None, None), "common words");
    }

    #[test]
    fn a_place_is_known_by_its_words_and_its_capitals() {
        for (form, key) in [
            ("Germany", "Deutschland"),
            ("France", "Frankreich"),
            ("Россия", "Russia"),
            ("中国", "China"),
            ("日本", "Japan"),
            ("مصر", "Egypt"),
            ("España", "Spain"),
        ] {
            assert!(place(form).is_some() && place(form) == place(key), "{form} {key}: {:?} {:?}", place(form), place(key));
        }
        for (one, other) in [("Niger", "Nigeria"), ("Austria", "Australia"), ("Iran", "Iraq"), ("Швеция", "Швейцария")] {
            assert!(place(one).is_some() && place(one) != place(other), "{one} {other}");
        }
        for common in ["who", "harbour", "", "!", "\u{200f}", "123"] {
            assert_eq!(place(common), None, "{common}");
        }
        let tokens = tokenize("United Nations aid");
        let words = Words { text: "United Nations aid", tokens: &tokens, lexicon: Lexicon::of(None) };
        assert_eq!((place_at(&words, 0).map(|place| place.0), place_at(&words, 1), place_at(&words, 9)), (Some(2), None, None));
    }
}
