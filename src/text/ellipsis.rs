//! Whether a text was cut off: its first words stand here, and an ellipsis in place of the rest.

use super::punctuation::{ends_sentence, is_closing};
use crate::span::Span;

/// Whether an ellipsis ends `span`, or stands right behind it on its line, in brackets or not.
///
/// A whole sentence is not cut off by brackets behind it: `It rained. [...] He left.` leaves out what stood between.
#[must_use]
pub fn is_cut_off(text: &str, span: Span) -> bool {
    let words = span.of(text);
    if ends(words.trim_end_matches(|c: char| is_closing(c) || is_blank(c))) {
        return true;
    }
    let behind = text[span.end as usize..].trim_start_matches(is_blank);
    let open = behind.trim_start_matches(['"', '”', '»', '’']);
    let inside = open.trim_start_matches(['[', '(', '（', '［']);
    begins(inside) && (inside.len() == open.len() || !words.ends_with(ends_sentence))
}

/// Ellipses as they are typed.
const FORMS: [&str; 7] = ["…", "...", "⋯", "‥", "。。。", "･･･", ". . ."];

fn ends(words: &str) -> bool {
    FORMS.iter().any(|form| words.ends_with(form))
}

fn begins(words: &str) -> bool {
    FORMS.iter().any(|form| words.starts_with(form))
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{200e}' | '\u{200f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, words: &str) -> bool {
        let start = text.find(words).unwrap();
        is_cut_off(text, Span::new(start, start + words.len()))
    }

    #[test]
    fn every_form_of_the_ellipsis_cuts() {
        for mark in ["…", "...", " …", " ...", "…»", "...\"", " [...]", " […]", "(…)", ". . .", "⋯", "……", "… 12.03.2024", "…12 March"] {
            assert!(cut(&format!("The mayor of the town said{mark}\nNext"), "The mayor of the town said"), "{mark}");
        }
        assert!(cut("市长对记者说。。。\n下", "市长对记者说"));
        assert!(cut("«The mayor said…» he", "«The mayor said…»"));
    }

    #[test]
    fn other_marks_do_not() {
        for text in ["It rained.\n… and snowed", "It rained. [...] He left.", "It rained: it", "It rained.", "It rained. (so)"] {
            let words = &text[..=text.find(['.', ':']).unwrap()];
            assert!(!cut(text, words), "{text}");
        }
    }
}
