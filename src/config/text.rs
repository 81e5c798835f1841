//! How texts are cut: constants, for sentences, clauses and languages are read the same way in every stage.

/// A piece of a sentence with fewer words joins its neighbour. By hand.
pub(crate) const MIN_CLAUSE_WORDS: usize = 5;
/// Longest line, in characters, of a text that was wrapped by hand. By hand: mail and wire copy have 65 to 80.
pub(crate) const WRAP_WIDTH: usize = 90;
/// Lines a text has to have before its shape can say that it was wrapped. By hand.
pub(crate) const MIN_WRAP_LINES: usize = 5;
/// Bytes of a text that are enough to tell its language. By hand: more costs time and changes nothing.
pub(crate) const LANGUAGE_SAMPLE: usize = 2048;
/// Fewer letters than this say nothing inside a script that many languages share. By hand.
pub(crate) const MIN_LANGUAGE_LETTERS: usize = 60;
/// From so many letters on what trigrams say of a language counts as it is. Measured on windows of news in English: of those of 60 to 120 letters
/// trigrams alone tell one in twenty wrongly, and with function words one in nine hundred.
pub(crate) const MIN_SURE_LETTERS: usize = 300;
/// Function words of a language that must stand in a short text before it counts. By hand.
pub(crate) const MIN_FUNCTION_WORDS: usize = 2;
/// Letters that must stand on both sides of a full stop without a blank before it ends a sentence. By hand.
pub(crate) const GLUED_LETTERS: usize = 3;
/// Bytes on both sides of a mark that are looked at. By hand: a text of nothing but marks must not be read anew for each of them.
pub(crate) const STOP_REACH: usize = 512;
/// Words that a phrase of time or place before its clause has fewer of (`At 5 a.m. Mr. Smith …`). By hand.
pub(crate) const PHRASE_WORDS: usize = 8;
/// Bytes in which a word before a label is looked for. By hand.
pub(crate) const LABEL_REACH: usize = 64;
/// Blanks that may stand between two marks of a run (`. . .`). By hand.
pub(crate) const BLANKS_IN_RUN: usize = 2;
/// Characters that are looked at beyond a symbol to say what it does. By hand.
pub(crate) const SYMBOL_REACH: usize = 8;
/// Longest line that may be part of a menu or a notice, in bytes. By hand.
pub(crate) const MAX_FURNITURE_LINE: usize = 400;
/// Most bytes of a tag. By hand.
pub(crate) const MAX_TAG: usize = 300;
/// Most bytes of an entity. Derived: the longest names that pages use, `&thetasym;`, have ten.
pub(crate) const MAX_ENTITY: usize = 12;
/// Lines of a word or a few, one after another, that are a menu; and parts of one line. By hand.
pub(crate) const MIN_MENU: usize = 4;
/// Characters of an entry of a menu, at most. By hand.
pub(crate) const MAX_ENTRY: usize = 28;
/// Bytes of blanks around an entry, beyond which nobody looks for it. By hand.
pub(crate) const MAX_BLANKS: usize = 40;
/// Words that one text writes with accents and the other one without any, from which that one lost them. By hand: one or two are those that
/// an author exchanged.
pub(crate) const MIN_LOST_ACCENTS: usize = 3;
/// Words in small letters beside one whose capital may make another word of it, at least. By hand: fewer are a heading or a label.
pub(crate) const MIN_SMALL_WORDS: usize = 3;
