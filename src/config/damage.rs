//! When a text counts as damaged by a wrong encoding (`check`): constants.

/// Accented letters three in a row, after which a text is looked at closely. By hand.
pub(crate) const ROWS: usize = 4;
/// How often it is. By hand: a bound on the work.
pub(crate) const LOOKS: usize = 4;
/// Bytes of a text that are looked at in one place. By hand.
pub(crate) const WINDOW: usize = 160;
/// Bytes that are encoded again and decoded, from a suspicious place on. By hand.
pub(crate) const EXAMINED: usize = 2000;
/// Letters beyond ASCII that a text has to have when it is decoded rightly. By hand.
pub(crate) const MIN_LETTERS: usize = 6;
/// Two characters, each with another one beyond ASCII behind it, make up one in so many of those beyond ASCII, at least, where each letter of two bytes became
/// two characters. By hand: it would be one in two, but for quotation marks and dashes.
pub(crate) const LED_PART: f64 = 0.4;
/// Letters from whose frequencies an encoding can be told. By hand.
pub(crate) const MANY_LETTERS: usize = 12;
/// Different letters of another script that stand in words of a text, and are no symbols of formulas. By hand.
pub(crate) const MIN_KINDS: u32 = 4;
/// Words of question marks that stand for words, at least. By hand.
pub(crate) const MIN_MARK_WORDS: usize = 3;
/// Words that lost letters inside, at least, within [`LOST_WITHIN`] bytes. By hand: one or two are typing mistakes.
pub(crate) const MIN_LOST: usize = 3;
/// Bytes within which [`MIN_LOST`] words have to stand. By hand.
pub(crate) const LOST_WITHIN: usize = 600;
/// Bytes of a word that are looked at on either side of a question mark. By hand.
pub(crate) const MARKED_WORD_BYTES: usize = 40;
/// References or escapes that stand for letters, at least. By hand: one may be what the text is about.
pub(crate) const MIN_SIGNS: usize = 2;
/// Bytes in which the end of a reference is looked for. By hand.
pub(crate) const REFERENCE_BYTES: usize = 12;
/// Odd words after which a text is suspicious, where they are one in [`ODD_PART`]. By hand.
pub(crate) const MIN_ODD: usize = 2;
/// One in so many words of a sound text may be odd. By hand.
pub(crate) const ODD_PART: usize = 25;
/// Capitals for each small letter, the first ones of words aside, in words whose case is turned. By hand.
pub(crate) const TURNED: usize = 5;
/// Small letters beyond ASCII for each capital in a text that is decoded rightly. By hand.
pub(crate) const SWAPPED_CAPITALS: usize = 4;
/// One in so many of the words of such a text was odd before, at least. By hand.
pub(crate) const SWAPPED_PART: usize = 3;
/// Different letters beyond ASCII in such a text, at least: a separator of one kind is no letter. By hand.
pub(crate) const SWAPPED_KINDS: u32 = 3;
/// Words of two scripts after which a text is suspicious, where they are one in [`MIXED_PART`]. By hand.
pub(crate) const MIN_MIXED: usize = 3;
/// One in so many words of a sound text may be of two scripts: units and names are. By hand.
pub(crate) const MIXED_PART: usize = 3;
/// Accented letters in a row that make a word odd. By hand.
pub(crate) const ACCENTS_IN_ROW: usize = 3;
/// One in so many words of a text that is decoded rightly may touch a letter of another script. By hand.
pub(crate) const TOUCHING_PART: usize = 10;
/// One in so many odd words may be left when a text is decoded rightly. By hand.
pub(crate) const ODD_LEFT_PART: usize = 5;
/// One in so many words that were read as an encoding of the east may be odd when they are decoded rightly. By hand.
pub(crate) const ODD_EASTERN_PART: usize = 10;
/// One in so many characters beyond ASCII may be none in the right encoding. By hand.
pub(crate) const RARE_PART: usize = 20;
/// The same in an encoding of the east. By hand.
pub(crate) const RARE_EASTERN_PART: usize = 5;
/// One in so many characters beyond ASCII may be unknown to the encoding that a text was read in. By hand.
pub(crate) const UNKNOWN_PART: usize = 5;
/// Share of the commonest characters from which a text is Chinese or Japanese. By hand.
pub(crate) const MIN_KNOWN_SHARE: f64 = 0.04;
/// Share of Hangul from which a text is Korean. By hand.
pub(crate) const MIN_HANGUL_SHARE: f64 = 0.8;
/// Share of narrow kana below which it is. By hand.
pub(crate) const MAX_NARROW_SHARE: f64 = 0.1;
/// Letters that stand for Turkish ones in another encoding, after which a text is looked at. By hand.
pub(crate) const MIN_TURKISH: usize = 3;
