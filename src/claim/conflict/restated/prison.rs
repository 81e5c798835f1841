//! For how long somebody was sent to prison, document by document: every outlet gives the figure, in words of its own.

use super::judge::is_one_word;
use super::statement::is_telling;
use crate::claim::story::{Side, Story};
use crate::claim::vocabulary::{Occurrence, WordKind};
use crate::fact::Agreement;
use crate::fact::number::compare;
use crate::fact::prison::{PrisonTerm, prison_terms};
use crate::span::Span;

/// The places of two documents that give terms of prison which exclude each other. A document that gives several tells of several people, and
/// contradicts nobody; nor does one that gives the other one's figure anywhere. Linear in the texts.
#[must_use]
pub fn contradictions(story: &Story, (left, right): (&Side, &Side)) -> Vec<(Span, Span)> {
    let read = |side: &Side| prison_terms(side.reading.text, side.reading.cut, &side.reading.facts, side.reading.language);
    let (all_a, all_b) = (read(left), read(right));
    let ruled = |all: &[PrisonTerm]| all.iter().filter(|term| term.ruled).cloned().collect::<Vec<PrisonTerm>>();
    let (a, b) = (ruled(&all_a), ruled(&all_b));
    let (Some(first), Some(second)) = (a.first(), b.first()) else { return Vec::new() };
    let one = |side: &Side, list: &[PrisonTerm]| list.iter().all(|term| agree((side, &list[0]), (side, term)) == Agreement::Same);
    let gives = |side: &Side, all: &[PrisonTerm], other: &Side, term: &PrisonTerm| all.iter().any(|own| agree((side, own), (other, term)) == Agreement::Same);
    let apart = agree((left, first), (right, second)) == Agreement::Different && !gives(left, &all_a, right, second) && !gives(right, &all_b, left, first);
    if one(left, &a)
        && one(right, &b)
        && apart
        && share_a_word(story, (left, first), (right, second))
        && knows(left, first, right)
        && knows(right, second, left)
    {
        return vec![(first.span, second.span)];
    }
    Vec::new()
}

/// Whether two sentences say anything in common, beside the terms they give and the words for prison: in one trial several are sentenced.
fn share_a_word(story: &Story, (left, a): (&Side, &PrisonTerm), (right, b): (&Side, &PrisonTerm)) -> bool {
    let words = |side: &'_ Side, term: &PrisonTerm| {
        let words = side.reading.words[side.reading.words_in(&term.tokens)].iter();
        let own = words.filter(|word| is_telling(side, word, &story.vocabulary) && !term.roles.contains(&(word.token as usize)));
        own.copied().collect::<Vec<_>>()
    };
    let (x, y) = (words(left, a), words(right, b));
    let is_character = |word: &Occurrence| story.vocabulary.word(word.word).kind == WordKind::Character;
    let shared: Vec<&Occurrence> = x.iter().filter(|x| y.iter().any(|y| is_one_word(story, (left, x), (right, y)))).collect();
    shared.len() > 1 || shared.iter().any(|word| !is_character(word))
}

/// How two terms compare.
fn agree((left, a): (&Side, &PrisonTerm), (right, b): (&Side, &PrisonTerm)) -> Agreement {
    compare(&left.reading.facts.numbers[a.number], &right.reading.facts.numbers[b.number])
}

/// Whether the sentence of a term names nobody whom the other document does not know.
fn knows(side: &Side, term: &PrisonTerm, other: &Side) -> bool {
    let reading = &side.reading;
    let named = reading.words_in(&term.tokens).filter(|&n| reading.is_named(n) && !reading.speaks[n]);
    // Places of the trial may be told by one alone: who is sentenced is known to both.
    let (known, unknown): (Vec<usize>, Vec<usize>) = named.partition(|&n| other.distinct.binary_search(&reading.words[n].word).is_ok());
    unknown.is_empty() || !known.is_empty()
}
