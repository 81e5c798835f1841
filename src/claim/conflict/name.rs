//! Names that stand in each other's place and are not one name in two spellings.

use std::ops::Range;

use super::aligned::{Aligned, AlignedClaim, AlignmentGap, against, only, read_alike, touching};
use crate::claim::{Evidence, EvidenceKind};
use crate::config::{BackgroundParams, NameConflictParams, WordSimilarityParams};
use crate::fact::name::is_title;
use crate::fact::variant::{abbreviates, shortens};
use crate::fact::{Name, near_spelling, same_name};
use crate::text::normal::normal_form;
use crate::text::token::term;

/// The names of two claims that contradict each other.
#[must_use]
pub fn contradictions(pair: &Aligned) -> Vec<Evidence> {
    if pair.share < NameConflictParams::MIN_SHARE || pair.share_of_both < NameConflictParams::MIN_OF_BOTH {
        return Vec::new();
    }
    let fits = |run: &&AlignmentGap| {
        let short = |words: &Range<usize>| (1..=NameConflictParams::MAX_RUN).contains(&words.len());
        short(&run.left) && short(&run.right) && run.enclosed && run.context >= NameConflictParams::MIN_CONTEXT
    };
    let found: Vec<Evidence> = pair.runs.iter().filter(fits).filter_map(|run| replaced(pair, run)).collect();
    // Two reports of one event differ in a name; where every name is another one, so is the event.
    match found.len() {
        0 => lone_places(pair).into_iter().collect(),
        1 => found,
        _ => Vec::new(),
    }
}

/// The only listed places of two claims that tell the same of them, wherever they stand.
fn lone_places(pair: &Aligned) -> Option<Evidence> {
    let place = |flank: &AlignedClaim| {
        let names = touching(&flank.side.reading.facts.names, |name| name.tokens.clone(), flank.tokens());
        only(names.filter(|name| name.place.is_some())).cloned()
    };
    let (a, b) = (place(&pair.left)?, place(&pair.right)?);
    let before =
        |flank: &AlignedClaim, name: &Name| name.tokens.start.checked_sub(1).and_then(|n| flank.side.reading.cut.tokens.get(n)).map(|token| token.term);
    let told = |own: &AlignedClaim, name: &Name, other: &AlignedClaim| {
        let beside = own.words.iter().filter(|word| !name.tokens.contains(&(word.token as usize)) && pair.story.vocabulary.word(word.word).is_content());
        beside.into_iter().all(|word| other.words.iter().any(|there| pair.story.likenesses.of(word.word, there.word) >= WordSimilarityParams::MIN_LIKENESS))
    };
    let (word_a, word_b) = (pair.left.surface(&a.tokens), pair.right.surface(&b.tokens));
    let two = a.place != b.place && !same_name(word_a, word_b) && !near_spelling(word_a, word_b);
    let one = before(&pair.left, &a) == before(&pair.right, &b) && told(&pair.left, &a, &pair.right) && told(&pair.right, &b, &pair.left);
    // A capital and its country are named for each other, and a story is told of both.
    let knows = |flank: &AlignedClaim, name: &Name| flank.side.reading.facts.names.iter().any(|other| other.place == name.place);
    (two && one && !knows(&pair.left, &b) && !knows(&pair.right, &a)).then(|| against(EvidenceKind::Name, Some(a.span), Some(b.span)))
}

fn replaced(pair: &Aligned, run: &AlignmentGap) -> Option<Evidence> {
    let (left, right) = (bare(pair, &pair.left, &run.left), bare(pair, &pair.right, &run.right));
    let (a, b) = match (name(&pair.left, &left), name(&pair.right, &right)) {
        (Some(a), Some(b)) => (a, b),
        (Some(a), None) if a.place.is_some() => return against_place(pair, (&pair.left, a, &left), (&pair.right, &right)),
        (None, Some(b)) if b.place.is_some() => {
            return against_place(pair, (&pair.right, b, &right), (&pair.left, &left)).map(|item| Evidence { left: item.right, right: item.left, ..item });
        }
        _ => return None,
    };
    let (word_a, word_b) = (pair.left.surface(&left), pair.right.surface(&right));
    let (whole_a, whole_b) = (pair.left.surface(&a.tokens), pair.right.surface(&b.tokens));
    let one = a.place.is_some() && a.place == b.place;
    let spelled = same_name(whole_a, whole_b) || same_name(word_a, word_b) || near_spelling(word_a, word_b) || read_alike(pair, run);
    let shortened = abbreviates(whole_a, whole_b) || abbreviates(whole_b, whole_a) || shortens(word_b, word_a) || shortens(word_a, word_b);
    let titled = |word: &str| word.split_whitespace().all(|word| is_title(normal_form(word).trim_end_matches('.')));
    // Two names that both documents know are two of those that the story is about.
    let known = told(&pair.right, word_a, &pair.left, &left) && told(&pair.left, word_b, &pair.right, &right);
    (!one && !spelled && !shortened && !titled(word_a) && !titled(word_b) && !known).then(|| against(EvidenceKind::Name, Some(a.span), Some(b.span)))
}

/// A listed place, and a single rare word in its place that no list knows, in a script without capitals: a town that is not listed.
fn against_place(
    pair: &Aligned,
    (flank, place, tokens): (&AlignedClaim, &Name, &Range<usize>),
    (other, unlisted): (&AlignedClaim, &Range<usize>),
) -> Option<Evidence> {
    let reading = &other.side.reading;
    let words = &reading.words[reading.words_in(unlisted)];
    let [word] = words else { return None };
    let rare = other.side.background_known && pair.story.vocabulary.word(word.word).rarity >= BackgroundParams::RARE;
    let (own, town) = (flank.surface(tokens), other.surface(unlisted));
    let uncased = |text: &str| text.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase());
    let holds = rare && uncased(own) && uncased(town) && place.tokens == *tokens && !near_spelling(own, town);
    holds.then(|| against(EvidenceKind::Name, Some(place.span), Some(reading.span_of(word))))
}

/// The tokens of a run without the words at its edges that carry no content.
fn bare(pair: &Aligned, flank: &AlignedClaim, words: &Range<usize>) -> Range<usize> {
    let content = |n: &usize| pair.story.vocabulary.word(flank.words[*n].word).is_content();
    let first = words.clone().find(&content).unwrap_or(words.end);
    let last = words.clone().rev().find(&content).map_or(first, |last| last + 1);
    flank.tokens_of(&(first..last))
}

/// The only name in a run of tokens, where nothing but it stands there, or an adjective with the article behind it.
fn name<'a>(flank: &AlignedClaim<'a>, tokens: &Range<usize>) -> Option<&'a Name> {
    let name = only(touching(&flank.side.reading.facts.names, |name| name.tokens.clone(), tokens.clone()))?;
    let ends =
        tokens.end <= name.tokens.end || (tokens.end == name.tokens.end + 1 && normal_form(flank.surface(&(name.tokens.end..tokens.end))).starts_with("ال"));
    (!tokens.is_empty() && name.tokens.start <= tokens.start && ends).then_some(name)
}

/// Whether a document says these words elsewhere beside one of the words that stand around them here.
fn told(flank: &AlignedClaim, name: &str, of: &AlignedClaim, here: &Range<usize>) -> bool {
    let words: Vec<u64> = normal_form(name).split_whitespace().map(term).collect();
    let at = |flank: &AlignedClaim, n: Option<usize>| n.and_then(|n| flank.side.reading.cut.tokens.get(n)).map(|token| token.term);
    let (before, after) = (at(of, here.start.checked_sub(1)), at(of, Some(here.end)));
    let tokens = &flank.side.reading.cut.tokens;
    let beside = |n: usize| {
        let same = |term: Option<u64>, there: Option<u64>| term.is_some() && term == there;
        same(before, at(flank, n.checked_sub(1))) || same(after, at(flank, Some(n + words.len())))
    };
    !words.is_empty() && tokens.windows(words.len()).enumerate().any(|(n, window)| window.iter().map(|token| token.term).eq(words.iter().copied()) && beside(n))
}
