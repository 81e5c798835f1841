//! Numbers that are written as one word: `einundzwanzig`, `duecentomila`, `tweeëntwintig`, `tjugoförsta`, and their parts (`tjugondelar`).
//!
//! A word is cut into the pieces that its language knows ([`Piece`]) and the pieces are added up. Reading ends at the first
//! letters that are no piece, so a word that is no number costs next to nothing.

use super::lexicon::{Numeral, Piece};
use crate::config::FactParams;
use crate::text::normal::for_each_alone;

/// The number that `word` is, where its language writes numbers as one word.
pub(super) fn compound(word: &str, pieces: &[(&'static str, Piece)]) -> Option<Numeral> {
    if pieces.is_empty() || word.len() > FactParams::MAX_NUMERAL_BYTES || word.len() < 4 {
        return None;
    }
    let mut letters = [0_u8; FactParams::MAX_NUMERAL_BYTES];
    let mut length = 0;
    let folds = for_each_alone(word, |c| {
        let byte = if c.is_ascii_lowercase() { c as u8 } else { b'?' };
        if let Some(place) = letters.get_mut(length) {
            *place = byte;
            length += 1;
        }
    });
    // `ß` leaves two letters, so it folds beside its neighbours only.
    let spelled = if folds { None } else { Some(crate::text::normal::normal_form(word)) };
    let form = spelled.as_deref().map_or(&letters[..length], str::as_bytes);
    let mut trials = FactParams::MAX_TRIALS;
    cut(form, pieces, Sum::default(), &mut trials)
}

/// What the pieces so far come to.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    total: u32,
    group: u32,
    /// Worth of the lowest place that is taken in the group; 0 while it is empty.
    lowest: u32,
    thousands: bool,
    /// "And" stands right before.
    and: bool,
    /// The last piece needs one behind it.
    open: bool,
    pieces: u8,
}

impl Sum {
    fn value(&self) -> u32 {
        self.total + self.group
    }

    fn add(mut self, value: u32) -> Option<Self> {
        let unit_then_ten = self.and && (20..100).contains(&value) && value.is_multiple_of(10) && (1..10).contains(&(self.group % 100));
        let place = if value < 20 {
            1
        } else if value < 100 {
            10
        } else {
            100
        };
        let fits = self.lowest == 0 || value < self.lowest;
        if value == 0 || !(fits || unit_then_ten) || self.group % 100 + value > 999 {
            return None;
        }
        // Before a ten, the unit took the place: after it, nothing follows.
        self.lowest = if unit_then_ten || !value.is_multiple_of(10) { 1 } else { place };
        self.group += value;
        Some(self)
    }

    fn take(self, piece: Piece) -> Option<Self> {
        let plain = Self { and: false, open: false, pieces: self.pieces.saturating_add(1), ..self };
        match piece {
            Piece::Add(value) => Self { and: self.and, ..plain }.add(value).map(|sum| Self { and: false, ..sum }),
            Piece::Stem(value) => Self { and: self.and, ..plain }.add(value).map(|sum| Self { and: false, open: true, ..sum }),
            Piece::Hundred if self.group < 100 && !self.and => Some(Self { group: self.group.max(1) * 100, lowest: 100, ..plain }),
            Piece::Thousand if !self.thousands && !self.and => Some(Self { total: self.group.max(1) * 1000, group: 0, lowest: 0, thousands: true, ..plain }),
            Piece::And if self.pieces > 0 && !self.and && !self.open => Some(Self { and: true, pieces: self.pieces, ..plain }),
            _ => None,
        }
    }

    /// The number when `piece` ends it.
    fn end(self, piece: Piece) -> Option<Numeral> {
        let whole = self.value();
        match piece {
            Piece::Place if whole > 0 && !self.and => Some(Numeral::Ordinal(whole)),
            Piece::Parts if whole > 1 && !self.and => Some(Numeral::Denominator(whole)),
            Piece::PlaceOf(last) => self.add(last).map(|sum| Numeral::Ordinal(sum.value())),
            Piece::PartsOf(last) => self.add(last).map(|sum| Numeral::Denominator(sum.value())),
            Piece::Half if whole > 0 && !self.and => Some(Numeral::Part(f64::from(whole) + 0.5)),
            _ => None,
        }
    }
}

fn cut(rest: &[u8], pieces: &[(&'static str, Piece)], sum: Sum, trials: &mut usize) -> Option<Numeral> {
    if rest.is_empty() {
        // One short piece alone is a word of the table, or an article.
        return ((sum.pieces > 1 || sum.value() >= 13) && !sum.open && !sum.and).then(|| Numeral::Add(sum.value()));
    }
    for (form, piece) in pieces {
        let Some(behind) = rest.strip_prefix(form.as_bytes()) else { continue };
        *trials = trials.checked_sub(1)?;
        if behind.is_empty()
            && let Some(end) = sum.end(*piece)
        {
            return Some(end);
        }
        if let Some(next) = sum.take(*piece)
            && let Some(found) = cut(behind, pieces, next, trials)
        {
            return Some(found);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::Lexicon;
    use super::*;

    fn read(language: &str, word: &str) -> Option<Numeral> {
        compound(word, &Lexicon::of(Some(language)).compound)
    }

    #[test]
    fn numbers_in_one_word_add_up() {
        for (language, word, value) in [
            ("de", "einundzwanzig", 21),
            ("de", "neunhundertneunundneunzigtausendneunhundertneunundneunzig", 999_999),
            ("de", "zweihundertdreißig", 230),
            ("nl", "tweeëntwintig", 22),
            ("nl", "negentienhonderd", 1900),
            ("nl", "zeshonderdenachtenzeventig", 678),
            ("it", "ventuno", 21),
            ("it", "duecentomila", 200_000),
            ("it", "trentotto", 38),
            ("it", "centosedici", 116),
            ("sv", "etthundratrettiotvå", 132),
            ("sv", "tvåtusenfemhundra", 2500),
            ("tr", "yirmibeş", 25),
            ("es", "treintaicinco", 35),
        ] {
            assert_eq!(read(language, word), Some(Numeral::Add(value)), "{word}");
        }
    }

    #[test]
    fn endings_make_places_and_parts() {
        assert_eq!(read("de", "einundzwanzigste"), Some(Numeral::Ordinal(21)));
        assert_eq!(read("de", "zwanzigstel"), Some(Numeral::Denominator(20)));
        assert_eq!(read("de", "dreieinhalb"), Some(Numeral::Part(3.5)));
        assert_eq!(read("it", "ventesimo"), Some(Numeral::Ordinal(20)));
        assert_eq!(read("it", "ventunesimi"), Some(Numeral::Denominator(21)));
        assert_eq!(read("nl", "drieëntwintigste"), Some(Numeral::Ordinal(23)));
        assert_eq!(read("sv", "tjugoförsta"), Some(Numeral::Ordinal(21)));
        assert_eq!(read("es", "doceavos"), Some(Numeral::Denominator(12)));
    }

    #[test]
    fn other_words_are_no_numbers() {
        for (language, word) in
            [("de", "Achtung"), ("de", "Einheit"), ("de", "hundertdreitausendfach"), ("it", "settembre"), ("it", "centro"), ("nl", "tweede"), ("es", "once")]
        {
            assert!(!matches!(read(language, word), Some(Numeral::Add(_))), "{word}");
        }
        let long = "ein".repeat(25);
        assert_eq!(read("de", &long), None);
    }
}
