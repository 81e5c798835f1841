//! Sentences: at their marks, also where the next one is glued on, not at abbreviations, initials, decimals or addresses.
//!
//! UAX #29 splits after every `Mr.` and `أ.`, and does not split glued Latin sentences; these rules start from the marks
//! and ask what stands on both sides.

use super::class::{Class, Kind};
use super::normal::normal_form;
use super::paragraph::is_closing;
use crate::span::Span;

/// Letters that must stand on both sides of a full stop without a blank before it ends a sentence.
const GLUED_LETTERS: usize = 3;

/// Bytes on both sides of a mark that are looked at: a text of nothing but marks must not be read anew for each of them.
const REACH: usize = 512;

/// The sentences of one paragraph, trimmed, in order, disjoint; every word of the paragraph is in one of them.
#[must_use]
pub fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let words = paragraph.of(text);
    let base = paragraph.start as usize;
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut quoted = false;
    while let Some((mark, c)) = next_mark(words, at) {
        at = mark + c.len_utf8();
        if c == '"' {
            quoted = !quoted;
            continue;
        }
        let marks = at;
        at = end_of_marks(words, at, quoted);
        quoted ^= words[marks..at].matches('"').count() % 2 == 1;
        if ends_here(words, mark, at) {
            found.push(Span::new(base + start, base + at).trim(text));
            start = at;
        }
    }
    found.push(Span::new(base + start, base + words.len()).trim(text));
    found.retain(|sentence| sentence.of(text).chars().any(|c| Class::of(c).is_word()));
    found
}

/// The next terminator or straight quotation mark from `from` on, and its place. Bytes that begin neither are passed over undecoded.
fn next_mark(words: &str, from: usize) -> Option<(usize, char)> {
    let bytes = words.as_bytes();
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| MARK_LEADS[*byte as usize])?;
        // Half of all Arabic letters begin with this byte, and two marks.
        let arabic_letter = bytes[at] == 0xD8 && !matches!(bytes.get(at + 1), Some(0x9B | 0x9F));
        if !arabic_letter
            && let Some(c) = words[at..].chars().next()
            && (is_terminator(c) || c == '"')
        {
            return Some((at, c));
        }
        at += 1;
    }
}

/// The bytes that begin a terminator or a straight quotation mark.
const MARK_LEADS: [bool; 256] = {
    let mut leads = [false; 256];
    let all = [b'.', b'!', b'?', b';', b'"', 0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF];
    let mut n = 0;
    while n < all.len() {
        leads[all[n] as usize] = true;
        n += 1;
    }
    leads
};

fn is_terminator(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '؟'
            | '…'
            | '؛'
            | ';'
            | '。'
            | '！'
            | '？'
            | '｡'
            | '।'
            | '॥'
            | '۔'
            | '።'
            | '։'
            | '‼'
            | '⁇'
            | '⁈'
            | '⁉'
            | '；'
            | '．'
            | '။'
            | '។'
    )
}

/// The end of a run of marks and what closes after them; `quoted` says whether a straight quotation mark is open.
fn end_of_marks(words: &str, from: usize, quoted: bool) -> usize {
    let mut at = from;
    let mut closed = false;
    while let Some(c) = words[at..].chars().next() {
        // A straight quotation mark behind a blank or before a letter opens the next sentence.
        let next_is_word = words[at + c.len_utf8()..].chars().next().is_some_and(|next| Class::of(next).is_word());
        let opens = c == '"' && next_is_word && !quoted;
        if opens || (is_terminator(c) && closed) || !(is_terminator(c) || is_closing(c)) {
            break;
        }
        closed |= is_closing(c);
        at += c.len_utf8();
    }
    at
}

/// Whether the marks at `mark..end` end a sentence.
fn ends_here(words: &str, mark: usize, end: usize) -> bool {
    let (before, marks, after) =
        (&words[words.floor_char_boundary(mark.saturating_sub(REACH))..mark], &words[mark..end], &words[end..words.floor_char_boundary(end + REACH)]);
    let Some(next) = after.chars().next() else { return true };
    if !marks.starts_with('.') {
        // «"Stop!" he said.» goes on behind the quotation.
        let quoted = marks.starts_with(['!', '?']) && marks.chars().any(is_closing);
        if quoted && after.trim_start().starts_with(char::is_lowercase) {
            return false;
        }
        return next.is_whitespace() || !matches!(marks.chars().next(), Some('!' | '?' | ';')) || glued_sentence(before, after);
    }
    let lone_stop = marks == ".";
    if next.is_whitespace() {
        let word = after.trim_start().chars().find(|c| Class::of(*c).is_word());
        let goes_on = word.is_some_and(char::is_lowercase) && !marks.chars().any(is_closing);
        return !(goes_on || (lone_stop && is_abbreviated(before)));
    }
    !in_address(before, after) && (glued_sentence(before, after) || (!lone_stop && Class::of(next).kind() == Kind::Letter && !next.is_lowercase()))
}

/// Whether the word before a full stop is an initial, an ordinal of a list or a known abbreviation.
fn is_abbreviated(before: &str) -> bool {
    let word_start = before.char_indices().rev().take_while(|(_, c)| Class::of(*c).is_word()).last().map_or(before.len(), |(at, _)| at);
    let word = &before[word_start..];
    let Some(first) = word.chars().next() else { return false };
    let class = Class::of(first);
    let initial = class.kind() == Kind::Letter && word.chars().nth(1).is_none();
    let list_number = class.kind() == Kind::Digit && before[..word_start].trim().is_empty() && word.chars().count() <= 2;
    initial || list_number || class.family().abbreviations.contains(&normal_form(word).as_str())
}

/// Whether a mark without a blank behind it stands between two sentences: enough letters on both sides, and where a
/// script has capitals, one behind the mark and none before it.
fn glued_sentence(before: &str, after: &str) -> bool {
    let left: Vec<char> = before.trim_end_matches(is_closing).chars().rev().take_while(|c| Class::of(*c).is_word()).take(GLUED_LETTERS).collect();
    let after = after.trim_start_matches(['"', '“', '«', '(', '[', '‘']);
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
fn in_address(before: &str, after: &str) -> bool {
    let left = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let right = after.split(char::is_whitespace).next().unwrap_or("");
    left.contains("://") || left.starts_with("www.") || left == "www" || left.contains('@') || (left.is_ascii() && right.is_ascii() && right.contains('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_terminator_begins_with_a_byte_that_is_stopped_at() {
        for c in ('\0'..=char::MAX).filter(|&c| is_terminator(c) || c == '"') {
            let words = format!("aمe{c}");
            assert_eq!(next_mark(&words, 0), Some((4, c)));
        }
        assert_eq!(next_mark("aطؿ٪ە、", 0), None);
    }
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len())).into_iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn arabic_sentences_glued_by_a_full_stop() {
        assert_eq!(split("نسخة منه.وخلال اللقاء، نقل.وتناول اللقاء"), ["نسخة منه.", "وخلال اللقاء، نقل.", "وتناول اللقاء"]);
        assert_eq!(split("في عام 2025.وقال الرئيس نعم"), ["في عام 2025.", "وقال الرئيس نعم"]);
        assert_eq!(split("قال «نعم».وأضاف لا"), ["قال «نعم».", "وأضاف لا"]);
        assert_eq!(split("في القصر... 21.10.2025, سبوتنيك عربي"), ["في القصر...", "21.10.2025, سبوتنيك عربي"]);
    }

    #[test]
    fn latin_sentences_glued_by_a_full_stop() {
        assert_eq!(split("He met his brother.My friend left."), ["He met his brother.", "My friend left."]);
        assert_eq!(split("See example.com or Node.js for more."), ["See example.com or Node.js for more."]);
    }

    #[test]
    fn full_stops_that_end_nothing() {
        for whole in [
            "Mr. Smith met Dr. J. R. Brown in St. Louis at 3.5 km.",
            "التقى د. محمد و أ. علي عند ٣٫٥ كم و3.5 كم.",
            "م.ت.ف. أعلنت ذلك",
            "Read https://example.org/a.B?c=Def.Ghi and write to a.Bee@example.org now",
            "The U.S. Senate met at 5 p.m. on Monday.",
            "He said ... nothing.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
    }

    #[test]
    fn quotations_close_with_their_sentence() {
        assert_eq!(split("“نعم، هذا صحيح.” وأضاف: لا."), ["“نعم، هذا صحيح.”", "وأضاف: لا."]);
        assert_eq!(split("\"Stop!\" he said. \"Go.\" They went."), ["\"Stop!\" he said.", "\"Go.\"", "They went."]);
        assert_eq!(split("彼は来た。彼女は「行く。」と言った。"), ["彼は来た。", "彼女は「行く。」", "と言った。"]);
    }

    proptest! {
        #[test]
        fn sentences_are_ordered_disjoint_and_lose_no_word(text in "[A-Za-zم-ي٠-٩0-9 .!؟؛…\"”“«»،,国。\n]{0,120}") {
            let found = sentences(&text, Span::new(0, text.len()));
            let mut reach = 0;
            for s in &found {
                prop_assert!(s.start >= reach && text.get(s.range()).is_some());
                prop_assert!(text[reach as usize..s.start as usize].chars().all(|c| !Class::of(c).is_word()));
                reach = s.end;
            }
            prop_assert!(text[reach as usize..].chars().all(|c| !Class::of(c).is_word()));
        }
    }
}
