//! Sentences: at their marks, also where the next one is glued on, not at abbreviations, initials, ordinals, decimals or addresses.
//!
//! UAX #29 splits after every `Mr.` and `أ.`, and does not split glued Latin sentences; these rules start from the marks
//! and ask what stands on both sides ([`super::stop`]).

use std::ops::Range;

use super::class::Class;
use super::list::List;
use super::punctuation::{ends_sentence, is_bullet, is_closing};
use super::stop::Stop;
use crate::config::text::{BLANKS_IN_RUN, STOP_REACH};
use crate::span::Span;
use crate::work::step;

/// The sentences of one paragraph, trimmed, in order, disjoint; every word of the paragraph is in one of them.
///
/// Linear in the paragraph: each mark looks at a bounded piece of the text on both sides.
#[must_use]
pub fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let words = paragraph.of(text);
    let base = paragraph.start as usize;
    let mut list = List::of(words);
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut quoted = false;
    while let Some((mark, c)) = next_mark(words, at) {
        at = mark + c.len_utf8();
        if let Some((item, end)) = list.as_mut().and_then(|list| list.next_item(words, start, mark)) {
            found.push(Span::new(base + start, base + item).trim(text));
            (start, at) = (item, end);
        } else if c == '"' {
            quoted ^= is_quotation_mark(words, mark, quoted);
        } else if terminates(words, mark, c) {
            let marks = at;
            at = end_of_marks(words, at, quoted);
            at = spaced_quotation_mark(words, start..at, quoted).unwrap_or(at);
            quoted ^= words[marks..at].matches('"').count() % 2 == 1;
            let stop = Stop::new(words, start, mark, at);
            let note = stop.note();
            if note > 0 || stop.ends_sentence() {
                at += note;
                found.push(Span::new(base + start, base + at).trim(text));
                start = at;
            }
        }
    }
    found.push(Span::new(base + start, base + words.len()).trim(text));
    found.retain(|sentence| sentence.of(text).chars().any(|c| Class::of(c).is_word()));
    found
}

/// The next mark at which something may happen from `from` on, and its place. Bytes that begin none are passed over undecoded.
fn next_mark(words: &str, from: usize) -> Option<(usize, char)> {
    let bytes = words.as_bytes();
    let mut at = from;
    loop {
        let passed = bytes.get(at..)?.iter().position(|byte| MARK_LEADS[*byte as usize])?;
        step(passed + 1);
        at += passed;
        // Half of all Arabic letters begin with this byte, and four marks.
        let arabic_letter = bytes[at] == 0xD8 && !matches!(bytes.get(at + 1), Some(0x9D..=0x9F));
        if !arabic_letter
            && let Some(c) = words[at..].chars().next()
            && is_mark(c)
        {
            return Some((at, c));
        }
        at += 1;
    }
}

/// The bytes that begin a mark at which something may happen.
const MARK_LEADS: [bool; 256] = {
    let mut leads = [false; 256];
    let all = [b'.', b'!', b'?', b';', b':', b')', b'"', 0xCD, 0xD6, 0xD8, 0xDB, 0xDC, 0xDF, 0xE0, 0xE1, 0xE2, 0xE3, 0xEA, 0xEF, 0xF0];
    let mut n = 0;
    while n < all.len() {
        leads[all[n] as usize] = true;
        n += 1;
    }
    leads
};

fn is_mark(c: char) -> bool {
    matches!(c, '"' | ':' | ';' | ')') || ends_sentence(c) || is_bullet(c)
}

/// Whether a mark can end a sentence where it stands. The colon does behind Armenian letters, the semicolon asks behind Greek ones.
fn terminates(words: &str, mark: usize, c: char) -> bool {
    let before = |words: &str| {
        step(mark - words.len());
        words.chars().next_back()
    };
    let behind = |low: char, high: char| before(words[..mark].trim_end_matches(ends_sentence)).is_some_and(|last| (low..=high).contains(&last));
    match c {
        ':' => behind('\u{531}', '\u{58F}'),
        ';' => behind('\u{370}', '\u{3FF}') || behind('\u{1F00}', '\u{1FFF}'),
        _ => ends_sentence(c),
    }
}

/// Whether a straight quotation mark quotes: not where it measures inches or stands inside a Hebrew abbreviation.
fn is_quotation_mark(words: &str, mark: usize, quoted: bool) -> bool {
    let before = words[..mark].chars().next_back();
    let after = words[mark + 1..].chars().next();
    let hebrew = |c: Option<char>| c.is_some_and(|c| ('\u{5D0}'..='\u{5EA}').contains(&c));
    let inches = !quoted && before.is_some_and(|c| c.is_ascii_digit());
    !(inches || (hebrew(before) && hebrew(after)))
}

/// The end of a run of marks and what closes after them; `quoted` says whether a straight quotation mark is open.
fn end_of_marks(words: &str, from: usize, quoted: bool) -> usize {
    let mut at = from;
    while let Some(c) = words[at..].chars().next() {
        step(1);
        let next = at + c.len_utf8();
        let behind = words[next..].chars().next();
        if c == '"' {
            // A straight quotation mark behind a blank or before a letter opens the next sentence.
            if !quoted && behind.is_some_and(|c| Class::of(c).is_word()) {
                break;
            }
            at = next;
        } else if ends_sentence(c) || is_closing(c) || (is_emphasis(c) && stands_last(words, at)) {
            at = next;
        } else if let Some(end) = spaced_mark(words, at).or_else(|| reference(words, at)) {
            at = end;
        } else {
            break;
        }
    }
    at
}

/// Marks that close a quotation or an emphasis where nothing but a blank follows: some open in other languages.
fn is_emphasis(c: char) -> bool {
    matches!(c, '\'' | '`' | '*' | '_' | '“' | '‘' | '«' | '‹')
}

/// Whether a run of such marks at `at` stands before a blank or at the end.
fn stands_last(words: &str, at: usize) -> bool {
    let rest = words[at..].chars().take(4).find(|&c| !is_emphasis(c) && !ends_sentence(c) && !is_closing(c));
    rest.is_none_or(char::is_whitespace)
}

/// The end of a sentence mark that stands behind a blank at `at` and before another (`. . .`, `! !`).
fn spaced_mark(words: &str, at: usize) -> Option<usize> {
    let rest = &words[at..];
    let marks = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let blanks = rest.len() - marks.len();
    let behind = marks.trim_start_matches(ends_sentence);
    let run = marks.len() - behind.len();
    step(blanks + run);
    let alone = behind.chars().next().is_none_or(|c| c.is_whitespace() || is_closing(c));
    (blanks > 0 && rest[..blanks].chars().count() <= BLANKS_IN_RUN && run > 0 && alone).then_some(at + blanks + run)
}

/// The end of a quotation mark that stands alone between blanks behind `sentence` and closes what was opened in it (`" Stop . " He left .`).
fn spaced_quotation_mark(words: &str, sentence: Range<usize>, quoted: bool) -> Option<usize> {
    let rest = words[sentence.end..].strip_prefix(' ')?;
    let mark = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let alone = rest[1..].chars().next().is_none_or(char::is_whitespace);
    let opened = || {
        let from = words.ceil_char_boundary(sentence.start.max(sentence.end.saturating_sub(STOP_REACH)));
        let pieces = words[from..sentence.end].split(' ');
        pieces.filter(|piece| *piece == "'").count() % 2 == 1
    };
    (alone && if mark == '"' { quoted } else { opened() }).then_some(sentence.end + 2)
}

/// The end of a note's number in square brackets at `at`, behind a blank or none (`[12]`).
fn reference(words: &str, at: usize) -> Option<usize> {
    let rest = words[at..].strip_prefix(' ').unwrap_or(&words[at..]);
    let number = rest.strip_prefix('[')?;
    let digits = number.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let end = words.len() - number.len() + digits;
    ((1..=3).contains(&digits) && words[end..].starts_with(']')).then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len())).into_iter().map(|s| s.of(text)).collect()
    }

    /// Checks texts whose sentences are separated by `|`.
    fn holds(marked: &[&str]) {
        for marked in marked {
            let text = marked.replace('|', " ");
            assert_eq!(split(&text), marked.split('|').collect::<Vec<_>>());
        }
    }

    #[test]
    fn every_mark_begins_with_a_byte_that_is_stopped_at() {
        for c in ('\0'..=char::MAX).filter(|&c| is_mark(c)) {
            let words = format!("aمe{c}");
            assert_eq!(next_mark(&words, 0), Some((4, c)));
        }
        assert_eq!(next_mark("aطؿ٪ە、", 0), None);
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
        assert_eq!(split("It cost 1,000.That was in 2019.He paid."), ["It cost 1,000.", "That was in 2019.", "He paid."]);
        holds(&["See example.com or Node.js for more.", "Files in .png format are read.|Others are not."]);
    }

    #[test]
    fn full_stops_that_end_nothing() {
        holds(&[
            "Mr. Smith met Dr. J. R. Brown in St. Louis at 3.5 km.",
            "التقى د. محمد و أ. علي عند ٣٫٥ كم و3.5 كم.",
            "م.ت.ف. أعلنت ذلك",
            "Read https://example.org/a.B?c=Def.Ghi and write to a.Bee@example.org now",
            "The U.S. Senate met at 5 p.m. on Monday.",
            "He said ... nothing.",
        ]);
    }

    #[test]
    fn quotations_close_with_their_sentence() {
        holds(&[
            "“نعم، هذا صحيح.”|وأضاف: لا.",
            "\"Stop!\" he said.|\"Go.\"|They went.",
            "“Stop.” he said.|„Komm!“|Er ging.|«Куда?».|Он ушёл.",
            "'Open the gate.'|Nobody came.|**No one.**|_Not even he._|It rained.",
            "ד\"ר לוי אמר: \"נעצור כאן.\"|ואז הלך.",
            "A screen of 27\" stood there.|\"Mine,\" she said.|It was.",
        ]);
        assert_eq!(
            split("彼は来た。彼女は「行く。」と言った。「帰る。」彼は帰った。"),
            ["彼は来た。", "彼女は「行く。」と言った。", "「帰る。」", "彼は帰った。"]
        );
        assert_eq!(split("A 27\" screen fell.\"Mine,\" she said."), ["A 27\" screen fell.", "\"Mine,\" she said."]);
        assert_eq!(split("我看了《走吧！朋友》吗？看了！"), ["我看了《走吧！朋友》吗？", "看了！"]);
    }

    #[test]
    fn a_quotation_mark_between_blanks_closes_what_was_opened() {
        holds(&[
            "They called it a ' small boat . '|He sold a map of it .",
            "He shouted : \" Stop there ! \"|She did .|\" Go on , \" he said .",
            "The boat sank .|' We saw it , ' they said .",
        ]);
    }

    #[test]
    fn marks_stand_in_runs_and_brackets() {
        holds(&[
            "She waited . . . and left.|He did not! ! !|Why ? ?|Nobody knows...",
            "They paid 50 (!) Euros for \"the old [...] Boat\" there.|It sank.",
            "Stop! they shouted.|She works at Wow! in the town.|Was it so? – asked he.",
            "He left.|...and then it rained.",
        ]);
    }

    #[test]
    fn notes_belong_to_the_sentence_before() {
        holds(&[
            "The river is long.[1][12]|It is deep. [3]|It is cold.",
            "The harbour was closed.14|Ships had to wait (for weeks).3|No one paid.",
            "The list follows.|[See below.]|It is short.",
        ]);
    }

    #[test]
    fn marks_of_many_scripts() {
        holds(&[
            "Ուր է նա:|Նա տանն է։|Ժամը 6:15 է:",
            "Πού είναι;|Δεν ξέρω.|Ήρθε ο κ. Νίκου.",
            "यह घर है।|वह कौन है?|डॉ. वर्मा आए।",
            "پہلا جملہ۔|دوسرا جملہ؟|تیسرا جملہ۔",
            "პირველი დღე.|მეორე დღე.",
            "무엇을 볼 것.|그는 갔다.",
        ]);
        assert_eq!(split("ሰላም ነው፧አዎ።ደህና።"), ["ሰላም ነው፧", "አዎ።", "ደህና።"]);
        assert_eq!(split("နေကောင်းလား။ကောင်းပါတယ်။"), ["နေကောင်းလား။", "ကောင်းပါတယ်။"]);
        assert_eq!(split("The boat is old; it still sails."), ["The boat is old; it still sails."]);
    }

    #[test]
    fn labels_of_one_list_begin_sentences() {
        holds(&[
            "1. Wash the rice|2. Boil it|3. Eat",
            "1.) Wash the rice.|2.) Boil it.",
            "a) Wash the rice|b) Boil it",
            "a. Wash the rice|b. Boil it",
            "• 3. Wash the rice|• 4. Boil it",
            "1. FC Neustadt spielt in der 2. Liga und bleibt dort.",
            "A. Smith met B. Jones.|They talked.",
            "Wash 2) items and 3) more.",
        ]);
    }

    proptest! {
        #[test]
        fn sentences_are_ordered_disjoint_and_lose_no_word(text in "[A-Za-zم-ي٠-٩0-9 .!?;:؟؛…\"'”“«»()\\[\\],،国。」《》と•Աա:ก\n]{0,120}|\\PC{0,60}") {
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
