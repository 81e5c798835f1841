//! Names that stand in each other's place and are not one name in two spellings.

use std::ops::Range;

use super::{Aligned, Flank, Run, against, only, touching};
use crate::claim::fact::{Name, same_name};
use crate::claim::{Evidence, EvidenceKind};

/// Longest run, in words, in which one name stands for another.
const LONGEST_RUN: usize = 3;
/// Share of the shorter claim that must correspond: other names alone tell other stories.
const LEAST_SHARE: f32 = 0.65;
/// Words around a replaced name that must correspond.
const LEAST_CONTEXT: usize = 3;

/// The names of two claims that contradict each other.
#[must_use]
pub fn contradictions(pair: &Aligned) -> Vec<Evidence> {
    if pair.share < LEAST_SHARE {
        return Vec::new();
    }
    let fits = |run: &&Run| {
        let short = |words: &Range<usize>| (1..=LONGEST_RUN).contains(&words.len());
        short(&run.left) && short(&run.right) && run.enclosed && run.context >= LEAST_CONTEXT
    };
    pair.runs.iter().filter(fits).filter_map(|run| replaced(pair, run)).collect()
}

fn replaced(pair: &Aligned, run: &Run) -> Option<Evidence> {
    let (left, right) = (pair.left.tokens_of(&run.left), pair.right.tokens_of(&run.right));
    let (a, b) = (name(&pair.left, &left)?, name(&pair.right, &right)?);
    let written = |flank: &Flank, tokens: &Range<usize>| flank.surface(tokens).to_owned();
    let (word_a, word_b) = (written(&pair.left, &left), written(&pair.right, &right));
    let one = a.place.is_some() && a.place == b.place;
    let (whole_a, whole_b) = (pair.left.surface(&a.tokens), pair.right.surface(&b.tokens));
    let spelled = same_name(whole_a, whole_b) || same_name(&word_a, &word_b) || stands_for(whole_a, whole_b) || stands_for(whole_b, whole_a);
    // Two names that both documents know are two of those that the story is about.
    let known = told(&pair.right, &word_a, &right) && told(&pair.left, &word_b, &left);
    (!one && !spelled && !known).then(|| against(EvidenceKind::Name, Some(a.span), Some(b.span)))
}

/// The only name in a run of tokens, where nothing but it stands there.
fn name<'a>(flank: &Flank<'a>, tokens: &Range<usize>) -> Option<&'a Name> {
    let name = only(touching(&flank.side.reading.facts.names, |name| name.tokens.clone(), tokens.clone()))?;
    (name.tokens.start <= tokens.start && tokens.end <= name.tokens.end).then_some(name)
}

/// Whether one name is the initials of the other: `U.N.` and `United Nations`.
fn stands_for(short: &str, long: &str) -> bool {
    let letters: String = short.chars().filter(|c| c.is_alphabetic()).collect();
    let initials: String = long.split_whitespace().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect();
    letters.chars().count() > 1 && letters.chars().all(char::is_uppercase) && letters == initials
}

/// Whether a document says this elsewhere.
fn told(flank: &Flank, name: &str, here: &Range<usize>) -> bool {
    let wanted = crate::text::normal::normal_form(name);
    let tokens = &flank.side.reading.cut.tokens;
    let words: Vec<u64> = wanted.split_whitespace().map(crate::text::token::term).collect();
    tokens.windows(words.len().max(1)).enumerate().any(|(n, window)| !here.contains(&n) && window.iter().map(|token| token.term).eq(words.iter().copied()))
}
