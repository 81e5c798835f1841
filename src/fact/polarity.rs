//! Polarity: negations, denials, words that have an opposite, and how sure a writer is.

use super::facts::Facts;
use super::lexicon::polarity::{MEANINGS, PASSIVE};
use super::quantity::Number;
use super::sense::negators::{Negators, signs};
pub use super::stance::{Modality, ModalityKind, Negation, NegationKind, Opposite, OppositeSide};
use super::words::Words;

/// Whether two words are the two sides of one pair.
#[must_use]
pub fn opposed(a: &Opposite, b: &Opposite) -> bool {
    a.pair == b.pair && a.side != b.side
}

/// How many particles of a text deny something: words of its language, and signs of scripts without blanks. Linear in the text.
///
/// `facts` is what was read in the text. Verbs that deny (`failed`, `refused`) are no particles.
#[must_use]
pub fn denials(text: &str, facts: &Facts) -> usize {
    facts.negations.iter().filter(|negation| negation.kind == NegationKind::Not).count() + signs().map(|sign| text.matches(sign).count()).sum::<usize>()
}

/// All negations that deny something: not those inside a number's bound (`no more than`) or a fixed phrase (`not only`, `لا سيما`).
pub(super) fn negations(words: &Words, numbers: &[Number], language: Option<&str>) -> Vec<Negation> {
    let negators = Negators::of(language);
    let mut bound = numbers.iter().map(|number| number.whole).peekable();
    let mut found = Vec::new();
    for (token, one) in words.tokens.iter().enumerate() {
        let next = || words.tokens.get(token + 1).map(|next| next.term);
        let Some(kind) = negators.kind(one.term, next()) else { continue };
        while bound.next_if(|whole| whole.end <= one.span.start).is_some() {}
        // A word that is all of a number is none of its bound: in Vietnamese `không` is `not`, and zero only among figures.
        let inside = bound.peek().is_some_and(|whole| whole.contains(one.span) && *whole != one.span);
        if !inside && !is_fixed(words, token) {
            found.push(Negation { span: one.span, token, kind });
        }
    }
    found
}

fn is_fixed(words: &Words, n: usize) -> bool {
    let next = words.normal(n + 1);
    let own = words.normal(n);
    // `whether or not`, `أم لا` leave both open.
    if n > 0 && words.adjacent(n) && matches!(words.normal(n - 1).as_str(), "or" | "ام" | "او") {
        return true;
    }
    // Who declines to do something denies it; what declines to a figure falls.
    if own.starts_with("declin") && words.normal(n + 2).starts_with(char::is_numeric) {
        return true;
    }
    match next.as_str() {
        // With the last nine it means still, not no longer.
        "only" | "just" | "فقط" | "سيما" | "doubt" | "شك" | "بد" | "يقل" | "تقل" | "يتجاوز" | "تتجاوز" | "تجاوز" | "يجاوز" | "يزال" | "تزال" | "يزالون"
        | "تزالون" | "ازال" | "نزال" | "زال" | "زالت" | "زالوا" => true,
        "ان" | "انه" | "انها" => own == "غير",
        _ => own == "no" && words.is_digits(n + 1),
    }
}

/// Whether a word (its term) says of what stands beside it that it is not to be: who warns of it or forbids it.
#[must_use]
pub fn warns(term: u64) -> bool {
    MEANINGS.warnings.contains(&term)
}

/// Whether a word (its term) says that what is counted comes on top of what was counted before.
#[must_use]
pub fn says_further(term: u64) -> bool {
    MEANINGS.further.contains(&term)
}

/// Whether a word (its term) says of what stands beside it that it is nearly so: `almost`, `presque`, `почти`.
#[must_use]
pub fn approximates(term: u64) -> bool {
    MEANINGS.nearly.contains(&term)
}

/// Whether a word (its term) says of an assertion beside it that it is not true: `false`, `Gerücht`, `شائعة`.
#[must_use]
pub fn says_untrue(term: u64) -> bool {
    MEANINGS.untrue.contains(&term)
}

/// Whether a word (its term) hangs what stands behind it on what stands before: `of`, `von`.
#[must_use]
pub fn says_of(term: u64) -> bool {
    MEANINGS.of.contains(&term)
}

/// Whether a word or sign makes of whoever acts the one to whom it is done: `ถูก`, `被`.
#[must_use]
pub fn makes_passive(word: &str) -> bool {
    PASSIVE.contains(&word)
}

/// All words whose opposite is known.
pub(super) fn opposites(words: &Words) -> Vec<Opposite> {
    let known = |n: usize, term: u64| {
        let bare = || words.normal(n).strip_prefix("ال").and_then(|bare| MEANINGS.opposites.get(&crate::text::token::term(bare)));
        MEANINGS.opposites.get(&term).or_else(|| MEANINGS.opposites.get(&words.stem(n))).or_else(bare).copied()
    };
    let all = words.tokens.iter().enumerate();
    all.filter_map(|(token, one)| known(token, one.term).map(|(pair, side)| Opposite { span: one.span, token, pair, side })).collect()
}

/// All words that say how an assertion is held.
pub(super) fn modalities(words: &Words) -> Vec<Modality> {
    let all = words.tokens.iter().enumerate();
    all.filter_map(|(token, one)| MEANINGS.modalities.get(&one.term).map(|kind| Modality { span: one.span, token, kind: *kind })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactContext, facts};
    use crate::text::segment;

    #[test]
    fn particles_of_many_languages_deny_and_verbs_do_not_count() {
        let count = |text: &str| {
            let cut = segment(text);
            denials(text, &facts(text, &cut, FactContext::default()))
        };
        let denied = [
            "It did not rain.",
            "Bron är inte klar.",
            "Bu köprü hazır değil.",
            "Η γέφυρα δεν είναι έτοιμη.",
            "הגשר לא מוכן.",
            "पुल तैयार नहीं है।",
            "پل آماده نیست.",
            "پل تیار نہیں ہے۔",
            "Jembatan itu tidak siap.",
            "Cây cầu không sẵn sàng.",
            "สะพานยังไม่เสร็จ",
            "橋はまだできていません。",
            "桥还没修好。",
            "الجسر ليس جاهزا.",
        ];
        for text in denied {
            assert_eq!(count(text), 1, "{text}");
        }
        for text in ["The bridge failed and the mayor resigned.", "الجسر جاهز.", "สะพานเสร็จแล้ว", "A ponte fica no sentido norte e não foi fechada no verão."]
        {
            assert_eq!(count(text), usize::from(text.contains("não")), "{text}");
        }
    }
}
