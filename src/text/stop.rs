//! Whether marks end a sentence, asked of what stands on both sides of them.

use super::abbreviation::{abbreviation, follows_time, is_month, is_name_particle, opens_phrase, precedes_ordinal, starts_sentences};
use super::class::{Class, Kind};
use super::punctuation::{asks_or_exclaims, is_closing, is_comma, is_opening, is_semicolon};

/// Letters that must stand on both sides of a full stop without a blank before it ends a sentence.
const GLUED_LETTERS: usize = 3;

/// Bytes on both sides of a mark that are looked at: a text of nothing but marks must not be read anew for each of them.
const REACH: usize = 512;

/// A phrase of time or place before its clause has at most so many words (`At 5 a.m. Mr. Smith …`).
const PHRASE_WORDS: usize = 8;

/// Pieces of an abbreviation with full stops inside.
const PIECES: usize = 6;

/// Marks and what stands around them.
#[derive(Debug)]
pub(super) struct Stop<'a> {
    /// The sentence so far, or its end.
    before: &'a str,
    /// Whether `before` is the whole of it.
    whole: bool,
    /// The marks and what closes with them.
    marks: &'a str,
    /// What follows, or its beginning.
    after: &'a str,
}

/// The first word behind marks.
#[derive(Debug, Clone, Copy)]
struct Next<'a> {
    /// The word.
    word: &'a str,
    /// Its first character.
    first: char,
    /// What stands between it and the marks.
    gap: &'a str,
    /// What stands behind it.
    rest: &'a str,
}

impl<'a> Stop<'a> {
    /// The marks at `mark..end` of the sentence that begins at `start`.
    pub(super) fn new(words: &'a str, start: usize, mark: usize, end: usize) -> Self {
        let from = words.floor_char_boundary(mark.saturating_sub(REACH)).max(start);
        let reach = words.floor_char_boundary(end + REACH);
        Self { before: &words[from..mark], whole: from == start, marks: &words[mark..end], after: &words[end..reach] }
    }

    /// Whether the sentence ends here.
    pub(super) fn ends_sentence(&self) -> bool {
        let Some(behind) = self.after.chars().next() else { return true };
        let Some(mark) = self.marks.chars().next() else { return false };
        if self.is_bracketed() {
            return false;
        }
        let blank = behind.is_whitespace();
        let next = self.next_word();
        let goes_on = next.is_some_and(|next| next.first.is_lowercase()) || self.after.trim_start().starts_with(|c| is_comma(c) || is_semicolon(c));
        match mark {
            '.' | '…' if blank => !goes_on_or_resumes(goes_on, next) && !(self.marks == "." && self.is_held(next)) && !self.is_list_label(),
            '.' | '…' => self.ends_glued_stop(behind),
            ':' | ';' | '!' | '?' => !goes_on && (blank || self.is_glued()),
            _ if asks_or_exclaims(mark) => !goes_on && !self.is_quoted_inside(behind),
            _ => !self.is_quoted_inside(behind),
        }
    }

    /// Marks that stand alone in brackets say something about the words around them (`[...]`, `(!)`).
    fn is_bracketed(&self) -> bool {
        self.before.ends_with(['(', '[', '（', '<']) && self.marks.contains([')', ']', '）', '>'])
    }

    /// A Japanese quotation with its own full stop, which a particle joins to what follows (`「行く。」と言った`).
    fn is_quoted_inside(&self, behind: char) -> bool {
        is_comma(behind) || (self.marks.ends_with(['」', '』', '）']) && ('\u{3041}'..='\u{309F}').contains(&behind))
    }

    /// The first word behind the marks.
    fn next_word(&self) -> Option<Next<'a>> {
        let (at, first) = self.after.char_indices().find(|(_, c)| Class::of(*c).is_word())?;
        let rest = &self.after[at..];
        let length = rest.find(|c: char| !Class::of(c).is_word() && !matches!(c, '\'' | '’')).unwrap_or(rest.len());
        Some(Next { word: &rest[..length], first, gap: &self.after[..at], rest: &rest[length..] })
    }

    /// A full stop without a blank behind it.
    fn ends_glued_stop(&self, behind: char) -> bool {
        let letter = Class::of(behind).kind() == Kind::Letter && !behind.is_lowercase();
        !self.is_in_address() && (self.is_glued() || self.ends_at_note() || (self.marks != "." && letter))
    }

    /// Whether the number of a note stands between the marks and the blank before the next sentence (`efficiency.10 This`).
    fn ends_at_note(&self) -> bool {
        let digits = self.after.bytes().take(4).take_while(u8::is_ascii_digit).count();
        let word = last_word(self.before);
        let closed = self.before.ends_with(is_closing) || (word.chars().nth(3).is_some() && word.chars().all(char::is_lowercase) && abbreviation(word).is_unknown());
        let next = self.after[digits..].trim_start().chars().next();
        (1..=3).contains(&digits) && closed && self.after[digits..].starts_with(' ') && next.is_some_and(char::is_uppercase)
    }

    /// Whether marks without a blank behind them stand between two sentences: enough letters on both sides, and where a
    /// script has capitals, one behind the mark and none before it.
    fn is_glued(&self) -> bool {
        let before = self.before.trim_end_matches(is_closing);
        let after = self.after.trim_start_matches(|c| c == '"' || is_opening(c));
        let left: Vec<char> = before.chars().rev().take_while(|c| Class::of(*c).is_word()).take(GLUED_LETTERS).collect();
        let right: Vec<char> = after.chars().take_while(|c| Class::of(*c).is_word()).take(GLUED_LETTERS).collect();
        let (Some(&last), Some(&next)) = (left.first(), right.first()) else { return false };
        match (Class::of(last).kind(), Class::of(next).kind()) {
            (Kind::Digit, Kind::Letter) => Class::of(next).family().digits_apart && right.len() >= 2,
            (Kind::Letter | Kind::Mark, Kind::Letter) if next.is_uppercase() => {
                last.is_lowercase() && left.len() == GLUED_LETTERS && left.iter().all(|c| c.is_lowercase()) && right.len() >= 2
            }
            (Kind::Letter | Kind::Mark, Kind::Letter) => !next.is_lowercase() && !last.is_lowercase() && left.len() == GLUED_LETTERS && right.len() >= 2,
            _ => false,
        }
    }

    /// Whether the full stop stands inside a web or mail address.
    fn is_in_address(&self) -> bool {
        let left = self.before.rsplit(char::is_whitespace).next().unwrap_or("");
        let right = self.after.split(char::is_whitespace).next().unwrap_or("");
        left.contains("://") || left.starts_with("www.") || left == "www" || left.contains('@') || (left.is_ascii() && right.is_ascii() && right.contains('/'))
    }

    /// Whether all that stands before is the label of a list item: `1.`, `a.)`, `IV.`.
    fn is_list_label(&self) -> bool {
        let label = self.before.trim_start_matches(|c: char| !Class::of(c).is_word());
        let short = label.chars().nth(3).is_none() && label.chars().all(|c| c.is_ascii_digit());
        let letter = label.chars().nth(1).is_none() && label.chars().all(char::is_alphabetic);
        self.whole && !label.is_empty() && matches!(self.marks, "." | ".)") && (short || letter || is_roman(label))
    }

    /// Whether the word before a lone full stop asks for what follows.
    fn is_held(&self, next: Option<Next>) -> bool {
        let before = self.before.trim_end();
        let chunk = dotted_word(before);
        if chunk.is_empty() {
            return false;
        }
        let starts = next.is_some_and(|next| next.starts_sentence());
        if chunk.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.is_ordinal(&before[..before.len() - chunk.len()], chunk, next) && !starts;
        }
        let counted = next.is_some_and(|next| Class::of(next.first).kind() == Kind::Digit || is_roman(next.word));
        let behind_number = before[..before.len() - chunk.len()].trim_end().ends_with(|c| Class::of(c).kind() == Kind::Digit);
        let bare = chunk.trim_start_matches(|c: char| c.is_ascii_digit());
        let kind = abbreviation(bare);
        if kind.is_unit() && (behind_number || bare.len() < chunk.len()) {
            return counted || self.is_opening_phrase();
        }
        let capital = next.is_some_and(|next| next.first.is_uppercase());
        match () {
            () if kind.leads() => true,
            () if kind.counts() && counted => true,
            () if kind.is_inner() => !starts,
            () if kind.closes() => capital && (self.is_opening_phrase() || next.is_some_and(|next| follows_time(next.word) && next.gap.trim().is_empty())),
            () if is_initials(bare) => !(starts && next.is_some_and(|next| !is_name_particle(next.word))),
            () => is_roman(chunk) && capital && !starts && is_lower(last_word(before[..before.len() - chunk.len()].trim_end())),
        }
    }

    /// Whether a number with a full stop counts in order: behind a word that asks for it, or before a month.
    fn is_ordinal(&self, before: &str, number: &str, next: Option<Next>) -> bool {
        let word = last_word(before.trim_end());
        let asked = before.ends_with(char::is_whitespace) && precedes_ordinal(word);
        let month = next.is_some_and(|next| is_month(next.word) && next.gap.trim().is_empty()) && number.len() <= 2;
        // "1.-3. Jahrhundert"
        let range = before.trim_end().strip_suffix(['-', '–']).is_some_and(|rest| rest.trim_end().ends_with('.'));
        number.len() <= 3 && (asked || month || range)
    }

    /// Whether the sentence so far is one phrase of time or place, which its clause still has to follow.
    fn is_opening_phrase(&self) -> bool {
        let phrase = self.before.rsplit([':', ';']).next().unwrap_or("").trim_start();
        let mut words = phrase.split(|c| !Class::of(c).is_word()).filter(|word| !word.is_empty());
        let opens = words.next().is_some_and(opens_phrase);
        (self.whole || phrase.len() + 1 < self.before.len()) && opens && words.count() < PHRASE_WORDS
    }
}

/// Whether a sentence goes on behind a full stop: in small letters, unless these resume behind an ellipsis of their own (`… raak. ...en toen`).
fn goes_on_or_resumes(goes_on: bool, next: Option<Next>) -> bool {
    let resumes = next.is_some_and(|next| next.gap.ends_with("...") || next.gap.ends_with('…'));
    goes_on && !resumes
}

impl Next<'_> {
    /// Whether it is a word with which sentences begin. An initial and an abbreviation are none.
    fn starts_sentence(&self) -> bool {
        let lone = self.word.chars().nth(1).is_some() || self.rest.starts_with(char::is_whitespace);
        self.first.is_uppercase() && lone && !self.rest.starts_with('.') && starts_sentences(self.word)
    }
}

/// The word at the end of a text; empty where it ends in something else.
fn last_word(text: &str) -> &str {
    let start = text.char_indices().rev().take_while(|(_, c)| Class::of(*c).is_word()).last().map_or(text.len(), |(at, _)| at);
    &text[start..]
}

/// The word at the end of a text with the pieces that full stops join to it (`U.S`, `z. B`).
fn dotted_word(text: &str) -> &str {
    let mut start = text.len() - last_word(text).len();
    if start == text.len() {
        return "";
    }
    for _ in 0..PIECES {
        let single = text[start..].chars().nth(1).is_none_or(|c| !Class::of(c).is_word());
        let Some(rest) = text[..start].trim_end_matches([' ', '\u{A0}', '\u{202F}']).strip_suffix('.') else { break };
        let piece = last_word(rest);
        let apart = rest.len() + 1 < start;
        let joins = !piece.is_empty() && (!apart || (single && piece.chars().nth(1).is_none())) && !piece.starts_with(|c: char| c.is_ascii_digit() && apart);
        if !joins {
            break;
        }
        start = rest.len() - piece.len();
    }
    &text[start..]
}

/// Whether a word is one letter, or letters with full stops between them, that stand for names.
fn is_initials(word: &str) -> bool {
    let small_word = matches!(word, "я" | "o" | "i");
    let stands_for_more = |c: char| Class::of(c).is_letter() && (c.is_uppercase() || !c.is_lowercase() || c.is_ascii() || ('а'..='ё').contains(&c));
    let hangul = word.chars().any(|c| ('\u{AC00}'..='\u{D7A3}').contains(&c));
    !small_word && !hangul && word.split('.').map(str::trim).all(|piece| piece.chars().next().is_some_and(stands_for_more) && piece.chars().nth(1).is_none())
}

/// Whether a word is a Roman numeral of two letters or more.
fn is_roman(word: &str) -> bool {
    word.len() >= 2 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}

fn is_lower(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}
