//! Words that turn what an assertion says: negations, quantities, modalities, order in time, opposites. One table a language.

mod ar;
mod contrary;
mod de;
mod el;
mod en;
mod es;
mod fa;
mod fr;
mod frame;
mod he;
mod hi;
mod id;
mod it;
mod ja;
mod ko;
mod languages;
pub(super) mod negators;
mod nl;
mod pl;
mod pt;
mod reader;
mod ru;
mod standing;
mod table;
mod th;
mod tr;
mod uk;
mod ur;
mod vi;
mod zh;

pub use contrary::{Question, State, states};
pub use frame::{Frame, frames, opens_speech, senses, standing};
pub(super) use reader::Senses;
pub use reader::{Meaning, Sense};
pub use table::{ModalForce, Order, Quantity};

use std::ops::Range;

use super::polarity::{says_untrue, warns};
use crate::config::ChangeParams;
use crate::text::{Token, tokenize};

/// The tokens of a range that deny what stands beside them, or warn of it, in a text of that language (ISO 639-1). Linear in the range.
#[must_use]
pub fn denying_tokens(text: &str, tokens: &[Token], range: Range<usize>, language: Option<&str>) -> Vec<usize> {
    let mut found: Vec<usize> = range.clone().filter(|&n| warns(tokens[n].term)).collect();
    let senses = Senses::of(language).read(text, &tokens[range.clone()]);
    found.extend(senses.into_iter().filter(|sense| sense.meaning == Meaning::Negation).map(|sense| sense.token + range.start));
    found
}

/// Whether words that stand beside an assertion in its sentence, in a text of that language (ISO 639-1), take it back: a denial, `nothing`, `only`,
/// `a false rumour`; or make a condition of it, where they begin with one (`unless`, `only if`).
/// Where no table knows the language, a word or two may. Linear in the words.
#[must_use]
pub fn turns_beside(words: &str, language: Option<&str>) -> bool {
    let tokens = tokenize(words);
    if !Senses::is_read(language) {
        return (1..=ChangeParams::MAX_UNREAD_BESIDE).contains(&tokens.len());
    }
    let turns = |sense: &Sense| matches!(sense.meaning, Meaning::Negation | Meaning::Quantity(Quantity::None | Quantity::Only));
    let conditional = || {
        let found = frames(words, &tokens, language).unwrap_or_default();
        found.iter().any(|&(at, frame)| frame == Frame::If && at < ChangeParams::MAX_UNREAD_BESIDE) || found.iter().any(|found| found.1 == Frame::Denies)
    };
    tokens.iter().any(|token| says_untrue(token.term)) || Senses::of(language).read(words, &tokens).iter().any(turns) || conditional()
}

/// The tokens of a range that stand in a phrase of that language (ISO 639-1) which means nothing though a word of it would. Linear.
#[must_use]
pub fn idioms(text: &str, tokens: &[Token], range: Range<usize>, language: Option<&str>) -> Vec<usize> {
    let found = Senses::of(language).idioms(text, &tokens[range.clone()]);
    found.into_iter().map(|n| n + range.start).collect()
}

/// Whether a language (ISO 639-1) denies behind the verb or at the end of a clause; so may one that is not known.
#[must_use]
pub fn denies_at_the_end(language: Option<&str>) -> bool {
    language.is_none_or(|language| ["de", "nl", "hi", "ur", "ja", "ko", "tr", "sv", "fa"].contains(&language))
}

/// Which of two events came first, as the first such word of some tokens says, in a text of that language (ISO 639-1).
#[must_use]
pub fn order_in(text: &str, tokens: &[Token], language: Option<&str>) -> Option<Order> {
    let order = |sense: Sense| if let Meaning::Order(order) = sense.meaning { Some(order) } else { None };
    Senses::of(language).read(text, tokens).into_iter().find_map(order)
}
