//! Whether a text can go because another one holds it: sentence by sentence, so that a near-duplicate with a paragraph of its
//! own is not lost with what it shares.

use rustc_hash::FxHashSet;

use crate::config::CoverageParams;
use crate::repeat::negates;
use crate::span::Span;
use crate::text::normal::normal_form;
use crate::text::paragraph::paragraphs;
use crate::text::punctuation::ends_sentence;
use crate::text::sentence::sentences;
use crate::text::{Token, tokenize};

/// The runs of words of a text that stays.
#[derive(Debug)]
pub(super) struct Holder {
    grams: FxHashSet<u64>,
    params: CoverageParams,
}

impl Holder {
    /// Linear in the text.
    pub(super) fn of(text: &str, params: CoverageParams) -> Self {
        let mut terms = Vec::new();
        crate::text::for_each_token(text, |token| terms.push(token.term));
        let lengths = 1..=params.gram.max(1);
        let grams = lengths.flat_map(|length| terms.windows(length).map(hash)).collect();
        Self { grams, params }
    }

    /// The first sentence of `text` that this text does not hold. Linear in `text`.
    ///
    /// A word is held when a run of [`CoverageParams::gram`] words around it (the whole sentence, when that is shorter) stands
    /// here, too.
    pub(super) fn first_lost(&self, text: &str) -> Option<Span> {
        let tokens = tokenize(text);
        let mut all = paragraphs(text).into_iter().flat_map(|paragraph| sentences(text, paragraph));
        all.find(|&sentence| {
            let start = tokens.partition_point(|token| token.span.start < sentence.start);
            let inside = &tokens[start..start + tokens[start..].partition_point(|token| token.span.end <= sentence.end)];
            counts(text, sentence, inside, &self.params) && !self.holds(text, inside)
        })
    }

    fn holds(&self, text: &str, tokens: &[Token]) -> bool {
        let terms: Vec<u64> = tokens.iter().map(|token| token.term).collect();
        let length = self.params.gram.clamp(1, terms.len().max(1));
        let mut held = vec![false; terms.len()];
        for (at, gram) in terms.windows(length).enumerate() {
            if self.grams.contains(&hash(gram)) {
                held[at..at + length].fill(true);
            }
        }
        let lone: Vec<&Token> = tokens.iter().zip(held).filter(|(_, held)| !held).map(|(token, _)| token).collect();
        lone.len() as f64 <= self.params.changed * tokens.len() as f64 && !lone.iter().any(|token| tells(token.span.of(text)))
    }
}

/// Whether a sentence counts: it ends like one, or is long enough to be one.
fn counts(text: &str, sentence: Span, tokens: &[Token], params: &CoverageParams) -> bool {
    let ended = sentence.of(text).trim_end().ends_with(ends_sentence);
    !tokens.is_empty() && (ended || tokens.len() >= params.line_words)
}

/// Whether a statement can hang on this one word.
fn tells(word: &str) -> bool {
    word.chars().any(char::is_numeric) || word.starts_with(char::is_uppercase) || negates(&normal_form(word))
}

fn hash(terms: &[u64]) -> u64 {
    xxhash_rust::xxh3::xxh3_64(bytemuck::cast_slice(terms))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost<'a>(kept: &str, gone: &'a str) -> Option<&'a str> {
        Holder::of(kept, CoverageParams::default()).first_lost(gone).map(|span| span.of(gone))
    }

    #[test]
    fn a_sentence_of_its_own_is_found() {
        let kept = "The bridge will close on Monday for repairs. About 200 people came to the meeting of the town. The mayor spoke last.";
        assert_eq!(lost(kept, kept), None);
        assert_eq!(lost(kept, "NEWS DESK\nThe bridge will close on Monday for repairs."), None);
        let more = "The bridge will close on Monday for repairs. Nobody was hurt.";
        assert_eq!(lost(kept, more), Some("Nobody was hurt."));
    }

    #[test]
    fn a_number_a_name_and_a_negation_are_never_lost() {
        let kept = "All in all about 200 people came to the meeting of the town, as the head of the council Berg said on the day after.";
        assert_eq!(lost(kept, &kept.replace("on the day after", "on the morning after")), None, "one word in twenty");
        for other in [kept.replace("200", "300"), kept.replace("Berg", "Holm"), kept.replace("people came", "people never came")] {
            assert_eq!(lost(kept, &other), Some(other.as_str()));
        }
        let kept = "قال رئيس بلدية المدينة القديمة إن الجسر سوف يغلق يوم الاثنين المقبل لمدة أسبوع كامل من أجل إصلاحه بعد الأضرار.";
        let other = kept.replace("سوف يغلق", "لن يغلق");
        assert_eq!(lost(kept, &other), Some(other.as_str()));
    }
}
