//! Whether marks end a sentence, asked of what stands on both sides of them.

use super::abbreviation::{abbreviation, follows_ordinal, follows_time, is_name_particle, opens_phrase, precedes_ordinal, starts_sentences};
use super::class::{Class, Kind, is_small};
use super::punctuation::{asks_or_exclaims, is_closing, is_comma, is_opening, is_semicolon};
use crate::config::text::{GLUED_LETTERS, PHRASE_WORDS, STOP_REACH};
use crate::work::step;

/// Letters of the longest abbreviation in Thai, with its full stops.
const THAI_LETTERS: usize = 7;

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
        let from = words.floor_char_boundary(mark.saturating_sub(STOP_REACH)).max(start);
        let reach = words.floor_char_boundary(end + STOP_REACH);
        step(reach - from);
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
        // Whatever closes before a comma stands in the same sentence (`It fell. ' , he said`).
        let beside = self.after.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '"' | '’' | '”' | '»'));
        let goes_on = next.is_some_and(|next| is_small(next.first)) || beside.starts_with(|c| is_comma(c) || is_semicolon(c) || c == '№');
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

    /// Marks inside the brackets of a Chinese title belong to it (`《摔跤吧！爸爸》`).
    fn is_in_title(&self) -> bool {
        let open = self.before.rfind('《').is_some_and(|open| !self.before[open..].contains('》'));
        open && self.after.contains('》')
    }

    /// Inside a title, or a Japanese quotation with its own full stop, which a particle joins to what follows (`「行く。」と言った`).
    fn is_quoted_inside(&self, behind: char) -> bool {
        is_comma(behind) || self.is_in_title() || (self.marks.ends_with(['」', '』', '）']) && ('\u{3041}'..='\u{309F}').contains(&behind))
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
        let letter = Class::of(behind).kind() == Kind::Letter && !is_small(behind);
        !self.is_in_address() && (self.is_glued() || (self.marks != "." && letter))
    }

    /// The width of a note's number between the marks and the blank before the next sentence (`efficiency.10 This`).
    pub(super) fn note(&self) -> usize {
        let digits = self.after.bytes().take(4).take_while(u8::is_ascii_digit).count();
        if !(1..=3).contains(&digits) || !self.marks.starts_with('.') {
            return 0;
        }
        let word = last_word(self.before);
        let plain = || word.chars().nth(3).is_some() && word.chars().all(char::is_lowercase) && abbreviation(word).is_unknown();
        let behind = &self.after[digits..];
        let next = behind.trim_start().chars().next();
        let is_note = behind.starts_with(' ') && next.is_some_and(char::is_uppercase);
        if is_note && (self.before.ends_with(is_closing) || plain()) { digits } else { 0 }
    }

    /// Whether marks without a blank behind them stand between two sentences: enough letters on both sides, and where a
    /// script has capitals, one behind the mark and none before it.
    fn is_glued(&self) -> bool {
        let before = self.before.trim_end_matches(is_closing);
        let after = self.after.trim_start_matches(|c| c == '"' || is_opening(c));
        let left: Vec<char> = before.chars().rev().take_while(|c| Class::of(*c).is_word()).take(GLUED_LETTERS).collect();
        let right: Vec<char> = after.chars().take_while(|c| Class::of(*c).is_word()).take(GLUED_LETTERS).collect();
        let (Some(&last), Some(&next)) = (left.first(), right.first()) else { return false };
        let starts = || self.next_word().is_some_and(|next| next.starts_sentence());
        match (Class::of(last).kind(), Class::of(next).kind()) {
            (Kind::Digit, Kind::Letter) => (Class::of(next).family().digits_apart && right.len() >= 2) || starts(),
            (Kind::Letter | Kind::Mark, Kind::Letter) if next.is_uppercase() => {
                last.is_lowercase() && left.len() == GLUED_LETTERS && left.iter().all(|c| c.is_lowercase()) && (right.len() >= 2 || starts())
            }
            (Kind::Letter | Kind::Mark, Kind::Letter) => !is_small(next) && !is_small(last) && left.len() == GLUED_LETTERS && right.len() >= 2,
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
        !label.is_empty() && matches!(self.marks, "." | ".)") && (short || letter || is_roman(label))
    }

    /// Whether the word before a lone full stop asks for what follows.
    fn is_held(&self, next: Option<Next>) -> bool {
        let before = self.before.trim_end();
        let chunk = dotted_word(before);
        let starts = || next.is_some_and(|next| next.starts_sentence());
        let counted = next.is_some_and(|next| Class::of(next.first).kind() == Kind::Digit || is_roman(next.word));
        if chunk.is_empty() {
            // "N°. 5"
            return counted && before.strip_suffix(['°', 'º']).is_some_and(|rest| rest.ends_with(char::is_alphabetic));
        }
        if chunk.bytes().all(|byte| byte.is_ascii_digit()) {
            return is_date(chunk, next) || (is_ordinal(&before[..before.len() - chunk.len()], chunk, next) && !starts());
        }
        let behind_number = before[..before.len() - chunk.len()].trim_end().ends_with(|c| Class::of(c).kind() == Kind::Digit);
        let bare = chunk.trim_start_matches(|c: char| c.is_ascii_digit());
        let kind = abbreviation(bare);
        // `5 Mio. Euro`: behind what counts in one language and measures in another, a capital begins a sentence only with a word that does.
        if kind.is_unit() && !kind.is_inner() && (behind_number || bare.len() < chunk.len()) {
            return counted || self.is_opening_phrase();
        }
        let capital = next.is_some_and(|next| next.first.is_uppercase());
        match () {
            () if kind.leads() => true,
            () if (kind.counts() || bare.ends_with("str")) && counted => true,
            () if kind.is_inner() => !starts(),
            () if kind.closes() => capital && (self.is_opening_phrase() || next.is_some_and(|next| follows_time(next.word) && next.gap.trim().is_empty())),
            () if is_thai_abbreviation(bare) => true,
            () if is_initials(bare) => {
                !before[..before.len() - chunk.len()].ends_with('°')
                    && !(starts() && next.is_some_and(|next| bare.chars().nth(1).is_some() || !is_name_particle(next.word)))
            }
            () => is_roman(chunk) && capital && !starts() && is_lower(last_word(before[..before.len() - chunk.len()].trim_end())),
        }
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

/// Whether a number with a full stop counts in order: behind a word that asks for it, or before one that is counted.
fn is_ordinal(before: &str, number: &str, next: Option<Next>) -> bool {
    let word = last_word(before.trim_end());
    let asked = before.ends_with(char::is_whitespace) && precedes_ordinal(word);
    let counted = next.is_some_and(|next| follows_ordinal(next.word) && next.gap.trim().is_empty()) && number.len() <= 2;
    // "1.-3. Jahrhundert"
    let range = before.trim_end().strip_suffix(['-', '–']).is_some_and(|rest| rest.trim_end().ends_with('.'));
    // "2024. 5. 3." before a word
    let day = || before.ends_with(char::is_whitespace) && before.trim_end().strip_suffix('.').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    let dated = next.is_some_and(|next| Class::of(next.first).is_letter() && !next.first.is_uppercase()) && day();
    number.len() <= 3 && (dated || asked || counted || range)
}

/// Whether a number with a full stop is a part of a date written with blanks (`12. 6. 2014`, `2024. 5. 3.`).
fn is_date(number: &str, next: Option<Next>) -> bool {
    let Some(next) = next.filter(|next| next.gap.trim().is_empty() && next.word.bytes().all(|byte| byte.is_ascii_digit())) else { return false };
    let goes_on = next.word.len() <= 2 && next.rest.starts_with('.');
    matches!(number.len(), 1 | 2 | 4) && (goes_on || (number.len() <= 2 && next.word.len() == 4))
}

/// Whether a word is one letter, or letters with full stops between them, that stand for names.
fn is_initials(word: &str) -> bool {
    let small_word = matches!(word, "я" | "o" | "i");
    !small_word && word.split('.').map(str::trim).all(is_initial)
}

/// Whether a piece of a word is a letter that stands for a name. A syllable does in the south of India, a doubled capital for a plural in Spanish (`EE. UU.`).
fn is_initial(piece: &str) -> bool {
    let mut rest = piece.chars();
    let Some(c) = rest.next() else { return false };
    let hangul = ('\u{AC00}'..='\u{D7A3}').contains(&c);
    let small = !c.is_lowercase() || c.is_ascii() || ('а'..='ё').contains(&c);
    let dravidian = ('\u{B80}'..='\u{D7F}').contains(&c) && rest.clone().all(|c| Class::of(c).kind() == Kind::Mark);
    let doubled = c.is_ascii_uppercase() && !matches!(c, 'I' | 'V' | 'X') && rest.clone().eq([c]);
    Class::of(c).is_letter() && small && !hangul && (rest.next().is_none() || dravidian || doubled)
}

/// Whether a word is Thai or Lao and short: the full stop ends abbreviations there and no sentences.
fn is_thai_abbreviation(word: &str) -> bool {
    word.chars().nth(THAI_LETTERS).is_none() && word.chars().all(|c| c == '.' || ('\u{E01}'..='\u{EDF}').contains(&c))
}

/// Whether a word is a Roman numeral of two letters or more.
fn is_roman(word: &str) -> bool {
    word.len() >= 2 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C'))
}

fn is_lower(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::span::Span;
    use crate::text::sentence::sentences;
    use crate::work::assert_linear;

    /// Checks texts whose sentences are separated by `|`.
    fn holds(marked: &[&str]) {
        for marked in marked {
            let text = marked.replace('|', " ");
            let found: Vec<&str> = sentences(&text, Span::new(0, text.len())).into_iter().map(|s| s.of(&text)).collect();
            assert_eq!(found, marked.split('|').collect::<Vec<_>>());
        }
    }

    #[test]
    fn titles_never_end_a_sentence() {
        holds(&[
            "Sie rief Prof. Weber und Frau Dr. Kraus an.|Er kam.",
            "Llamó la Sra. Pardo al Lic. Ruiz.|Nadie vino.",
            "Вчера акад. Белов и проф. Лунин уехали.|Они вернутся.",
            "Pani dr Nowak i ks. Wolski przyszli.|Nie byli sami.",
            "Bu ev güzel, al sen.|Ben alırım.",
            "Es gilt z. B. Folgendes.|Das ist neu.",
        ]);
    }

    #[test]
    fn some_abbreviations_wait_for_a_number() {
        holds(&[
            "See p. 55 and No. 7 and Fig. 3 there.|Is that a no.|Yes.",
            "Según el art. 4 y la pág. 12 es así.|Eso es arte.",
            "См. стр. 15 и рис. 2 ниже.|Там всё есть.",
            "Газета «Порт», 7 мая 2012 года. №590 лежит там.",
            "Sie wohnt in der Lindenstr. 8 am Park.|Er nicht.",
            "Look for N°. 12 there.|It is old.",
            "He lived under Art. IV of it.|Nobody cared for art.|It was so.",
        ]);
    }

    #[test]
    fn what_may_end_a_sentence_does_before_words_that_begin_one() {
        holds(&[
            "He lives in the U.S.|The firm is Harbour Inc.|It sells boats.|Old Boats Ltd. Director Jane Poe left.",
            "The U.K. Treasury said no.|Plan B.|The end of it.|Mary E. Poe left.",
            "We saw you and I.|Did you?|Albert I. Poe did.",
            "The U.S. No. 1 lost.|She won.",
            "On a vu M. Le Goff et J. De Wit.|Ils sont partis.",
            "Viven en los EE. UU.|El puerto es suyo.",
        ]);
    }

    #[test]
    fn times_units_and_degrees_end_before_capitals() {
        holds(&[
            "She left at 6 a.m.|Tom left at 7 p.m. Monday.|At 5 a.m. Mr. Poe came.",
            "The bag holds 5 lb.|Tom has 3 ft. 4 in. of it.|Come in.|Sit down.",
            "She has a Ph.D.|Sam has none.|In 44 B.C. Caesar died.|Rome fell in 753 B.C.|Augustus came.",
            "Они живут в г. Орёл.|Дом построен в 1990 г.|Он стоит.|В 1990 г. Орёл рос.",
            "It was 30°C.|Ships had to wait.",
            "At the old harbour the two ships of the fleet left at 5 a.m.|Tom stayed.",
            "في عام 1445 هـ.|وقال الوزير نعم.",
        ]);
    }

    #[test]
    fn ordinals_dates_and_numerals_go_on() {
        holds(&[
            "Am 3. Oktober und beim 5. Versuch kam er.|Im Jahr 2015.|Die Firma wuchs.",
            "Es war im 1.-3. Akt so.|Er hat 20.|Sie hat 30.",
            "Bugün 5. Mayıs değil.|Dün yağdı.",
            "To było w 2. Lidze.|Podobało się až na 10. Pokus.|Nie.",
            "Dne 12. 6. 2014 pršelo.|Pak ne.|회의는 2024. 5. 3. 열렸다.",
            "Išlo o príslušníkov XII. Pluku tam.|World War II.|Japan had lost.",
            "I have 600.|How many do you have?",
        ]);
    }

    #[test]
    fn the_full_stop_abbreviates_in_thai_and_joins_initials_in_tamil() {
        holds(&["ดร. สมชาย เกิด พ.ศ. 2540 เวลา 10.00 น. วันที่ 5 ก.ค. นี้", "இங்கே மு. கருணாநிதி வந்தார்.|அவர் போனார்."]);
    }

    #[test]
    fn a_text_of_marks_is_read_once() {
        for unit in [".", ". ", "\".", ".\"", "《.", "(.", "1. ", "a.", ":", "…:", "[1].", "'.", "Ա:.", "1 . "] {
            assert_linear(&format!("{unit:?}"), 4_000, |units| {
                let text = unit.repeat(units);
                let _ = sentences(&text, Span::new(0, text.len()));
            });
        }
    }
}
