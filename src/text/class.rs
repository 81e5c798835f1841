//! What a character is to the tokeniser: a table over the Basic Multilingual Plane, made once from Unicode's general
//! categories and the script families.

use std::sync::LazyLock;

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::family::{FAMILIES, Family, FamilyId, family_id};

/// The part a character plays in a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// Blank, punctuation, symbol, control: between tokens.
    Outside = 0,
    /// A letter of a script that separates words by blanks.
    Letter = 1,
    /// A decimal digit of any script, or another numeric character.
    Digit = 2,
    /// A mark that belongs to the character before it.
    Mark = 3,
    /// A letter of a script without blanks between words: a token of its own.
    Ideograph = 4,
    /// A format character (joiner, soft hyphen, direction mark): neither a part of a word nor its end.
    Format = 5,
}

const KINDS: [Kind; 6] = [Kind::Outside, Kind::Letter, Kind::Digit, Kind::Mark, Kind::Ideograph, Kind::Format];

/// Kind and script family of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class(u8);

impl Class {
    /// Looks `c` up. One load for the Basic Multilingual Plane.
    #[must_use]
    pub fn of(c: char) -> Self {
        match PLANE.get(c as usize) {
            Some(&class) => Self(class),
            None => Self::compute(c),
        }
    }

    /// The part it plays.
    #[must_use]
    pub fn kind(self) -> Kind {
        KINDS[usize::from(self.0 & 7).min(5)]
    }

    /// Whether it is a [`Kind::Letter`].
    #[must_use]
    pub fn is_letter(self) -> bool {
        self.0 & 7 == Kind::Letter as u8
    }

    /// Its place in [`FAMILIES`].
    #[must_use]
    pub fn family_id(self) -> FamilyId {
        self.0 >> 3
    }

    /// Its script family.
    #[must_use]
    pub fn family(self) -> &'static Family {
        FAMILIES[usize::from(self.family_id())]
    }

    /// Whether it can stand inside a word (letter, digit, mark or ideograph).
    #[must_use]
    pub fn is_word(self) -> bool {
        matches!(self.kind(), Kind::Letter | Kind::Digit | Kind::Mark | Kind::Ideograph)
    }

    fn compute(c: char) -> Self {
        use GeneralCategory as G;
        let family = family_id(c);
        let kind = match CodePointMapData::<G>::new().get(c) {
            // The narrow dakuten and handakuten are letters to Unicode, and marks like the wide ones to everybody who reads them.
            G::ModifierLetter if matches!(c, '\u{FF9E}' | '\u{FF9F}') => Kind::Mark,
            G::UppercaseLetter | G::LowercaseLetter | G::TitlecaseLetter | G::ModifierLetter | G::OtherLetter if FAMILIES[usize::from(family)].spaced => {
                Kind::Letter
            }
            G::UppercaseLetter | G::LowercaseLetter | G::TitlecaseLetter | G::ModifierLetter | G::OtherLetter => Kind::Ideograph,
            G::DecimalNumber | G::LetterNumber | G::OtherNumber => Kind::Digit,
            G::NonspacingMark | G::SpacingMark | G::EnclosingMark => Kind::Mark,
            G::Format => Kind::Format,
            _ => Kind::Outside,
        };
        Self(kind as u8 | family << 3)
    }
}

/// Whether `c` is a small letter of a script in which sentences begin with capitals. Georgian has capitals and does not use them so.
#[must_use]
pub fn is_small(c: char) -> bool {
    c.is_lowercase() && !('\u{10D0}'..='\u{10FF}').contains(&c)
}

static PLANE: LazyLock<Box<[u8]>> = LazyLock::new(|| (0..0x1_0000_u32).map(|code| char::from_u32(code).map_or(0, |c| Class::compute(c).0)).collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_play_their_parts() {
        for (c, kind, family) in [
            ('a', Kind::Letter, "Latin"),
            ('م', Kind::Letter, "Arabic"),
            ('٣', Kind::Digit, "Arabic"),
            ('\u{064B}', Kind::Mark, "Arabic"),
            ('国', Kind::Ideograph, "Han and kana"),
            ('ก', Kind::Ideograph, "Thai, Lao, Khmer and Myanmar"),
            ('\u{FF9E}', Kind::Mark, "Han and kana"),
            ('\u{200D}', Kind::Format, "other"),
            ('،', Kind::Outside, "Arabic"),
            ('𠀀', Kind::Ideograph, "Han and kana"),
            ('한', Kind::Letter, "other"),
        ] {
            let class = Class::of(c);
            assert_eq!((class.kind(), class.family().name), (kind, family), "{c}");
        }
    }
}
