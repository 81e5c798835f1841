//! Punctuation: what a mark does, in every script, said once.
//!
//! Other files ask here and keep no lists of their own. The straight quotation mark opens as well as it closes; whoever cares which has to
//! look at what stands around it.

use icu_properties::CodePointSetData;
use icu_properties::props::SentenceTerminal;

/// Whether a sentence can end with `c`: Unicode's `Sentence_Terminal`, the ellipsis and the Greek question mark.
///
/// The Myanmar sign little section is left out, which is a comma in practice. One comparison for most letters.
#[must_use]
pub fn ends_sentence(c: char) -> bool {
    match c as u32 {
        0..0x37E => matches!(c, '.' | '!' | '?'),
        0x37E..0x1_0000 => {
            matches!(
                c,
                '\u{37E}' | '\u{589}' | '\u{61D}'..='\u{61F}' | '\u{6D4}' | '\u{700}'..='\u{702}' | '\u{7F9}' | '\u{837}' | '\u{839}'
                    | '\u{83D}' | '\u{83E}' | '।' | '॥' | '။' | '\u{1362}' | '\u{1367}' | '\u{1368}' | '\u{166E}' | '\u{1735}' | '\u{1736}' | '។'
                    | '៕' | '\u{1803}' | '\u{1809}' | '\u{1944}' | '\u{1945}' | '\u{1AA8}'..='\u{1AAB}' | '\u{1B4E}' | '\u{1B4F}' | '\u{1B5A}'
                    | '\u{1B5B}' | '\u{1B5E}' | '\u{1B5F}' | '\u{1B7D}'..='\u{1B7F}' | '\u{1C3B}' | '\u{1C3C}' | '\u{1C7E}' | '\u{1C7F}'
                    | '\u{2024}' | '…' | '‼' | '‽' | '⁇'..='⁉' | '\u{2CF9}'..='\u{2CFB}' | '\u{2E2E}' | '\u{2E3C}' | '\u{2E53}' | '\u{2E54}'
                    | '\u{2E60}' | '\u{2E61}' | '。' | '\u{A4FF}' | '\u{A60E}' | '\u{A60F}' | '\u{A6F3}' | '\u{A6F7}' | '\u{A876}' | '\u{A877}'
                    | '\u{A8CE}' | '\u{A8CF}' | '\u{A92F}' | '\u{A9C8}' | '\u{A9C9}' | '\u{AA5D}'..='\u{AA5F}' | '\u{AAF0}' | '\u{AAF1}'
                    | '\u{ABEB}' | '\u{FE12}' | '\u{FE15}' | '\u{FE16}' | '\u{FE52}' | '\u{FE56}' | '\u{FE57}' | '！' | '．' | '？' | '｡'
            )
        }
        _ => CodePointSetData::new::<SentenceTerminal>().contains(c),
    }
}

/// Whether `c` asks or exclaims. What follows in small letters belongs to the same sentence.
#[must_use]
pub fn asks_or_exclaims(c: char) -> bool {
    matches!(c, '!' | '?' | '؟' | '\u{37E}' | '‼' | '‽' | '⁇' | '⁈' | '⁉' | '！' | '？')
}

/// Whether `c` closes a quotation or a bracket. The straight quotation mark closes as well as it opens.
#[must_use]
pub fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」' | '』' | '）' | '】' | '》' | '〉' | '″')
}

/// Whether `c` opens a quotation or a bracket and does nothing else.
#[must_use]
pub fn is_opening(c: char) -> bool {
    matches!(c, '“' | '„' | '‟' | '«' | '‹' | '(' | '[' | '{' | '「' | '『' | '（' | '【' | '《' | '〈' | '‘' | '‚')
}

/// Whether `c` opens a quotation and does nothing else.
#[must_use]
pub fn opens_quotation(c: char) -> bool {
    matches!(c, '«' | '“' | '„' | '「' | '『')
}

/// Whether `c` closes a quotation and does nothing else.
#[must_use]
pub fn closes_quotation(c: char) -> bool {
    matches!(c, '»' | '”' | '」' | '』')
}

/// Whether `c` is a comma of some script.
#[must_use]
pub fn is_comma(c: char) -> bool {
    matches!(c, ',' | '،' | '、' | '，' | '՝' | '፣' | '၊' | '᠂' | '､')
}

/// Whether `c` is a semicolon of some script. In Greek the Latin one asks.
#[must_use]
pub fn is_semicolon(c: char) -> bool {
    matches!(c, ';' | '؛' | '；' | '፤')
}

/// Whether `c` is a colon of some script. In Armenian the Latin one ends sentences.
#[must_use]
pub fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：' | '፡' | '៖')
}

/// Whether `c` is a dash between words or clauses. The hyphen is none.
#[must_use]
pub fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—' | '―')
}

/// Whether `c` stands before the items of a list.
#[must_use]
pub fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '‣' | '⁃' | '◦' | '▪' | '●' | '■' | '►')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_mark_of_unicode_ends_sentences() {
        let terminal = CodePointSetData::new::<SentenceTerminal>();
        let other: Vec<char> = ('\0'..=char::MAX).filter(|&c| ends_sentence(c) != terminal.contains(c)).collect();
        assert_eq!(other, ['\u{37E}', '\u{104A}', '…'], "{:?}", other.iter().map(|c| c.escape_unicode().to_string()).collect::<Vec<_>>());
    }

    #[test]
    fn a_mark_has_one_office() {
        let offices: [fn(char) -> bool; 8] = [ends_sentence, is_closing, is_opening, is_comma, is_semicolon, is_colon, is_dash, is_bullet];
        for c in ('\0'..'\u{FFFF}').filter(|&c| c != '\u{37E}') {
            assert!(offices.iter().filter(|office| office(c)).count() <= 1, "{c}");
        }
        assert!(('\0'..'\u{FFFF}').all(|c| !asks_or_exclaims(c) || ends_sentence(c)));
        assert!(('\0'..'\u{FFFF}').all(|c| (!opens_quotation(c) || is_opening(c)) && (!closes_quotation(c) || is_closing(c))));
    }
}
