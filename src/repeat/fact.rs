//! What tells two copies apart, asked where they differ and nowhere else.
//!
//! Two questions. Words with a digit or a capital letter are held against each other as they are written: no copy may lose one,
//! in whatever language, and two copies that each have one of their own are two assertions of one form. What the difference
//! says — a number in words, a denial, a question, who did it to whom — is asked of [`meaning_change`].

use crate::config::AssertionParams;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::letters::{LetterRange, Letters};
use crate::fact::change::same_word;
use crate::fact::sense::turns_beside;
use crate::fact::{Change, ChangeKind, FactContext, Number, NumberKind, PassageVersion, approximates, denials, facts, makes_passive, meaning_change, opposed};
use crate::span::Span;
use crate::text::exact::{Accents, accents_apart, accents_make_words, marks_apart, one_capital_apart};
use crate::text::language::language;
use crate::text::punctuation::ends_sentence;
use crate::text::{Token, segment};

/// The words of a text, to be asked what they say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Statements<'a> {
    /// The text.
    pub text: &'a str,
    /// Its letters.
    pub letters: &'a Letters,
    /// Its language, once somebody asked.
    pub language: &'a OnceCell<Option<&'static str>>,
}

impl Statements<'_> {
    /// Whether `gone` says something that `kept` does not, rewording aside. `ended` says that both end where a sentence does, so
    /// that their last marks count.
    ///
    /// Costs nothing for copies that are written alike; else as much as reading the facts of both.
    pub(super) fn loses(&self, kept: &LetterRange, gone: &LetterRange, ended: bool) -> bool {
        if kept.is_empty() || gone.is_empty() {
            return !gone.is_empty();
        }
        let places = &self.whole_words([kept, gone]);
        let [kept, gone] = places;
        if kept.is_empty() || gone.is_empty() {
            return false;
        }
        let (kept, gone) = (without_invisible(self.written(kept, ended)), without_invisible(self.written(gone, ended)));
        let (kept, gone) = (&*kept, &*gone);
        if kept.split_whitespace().eq(gone.split_whitespace()) {
            return false;
        }
        if marks_apart(kept, gone) || (ended && one_capital_apart(kept, gone)) {
            return true;
        }
        let language = *self.language.get_or_init(|| language(self.text));
        if accents_apart(kept, gone, || !accents_make_words(language) || self.lost_accents(places)) {
            return true;
        }
        let cuts = [segment(kept), segment(gone)];
        let context = FactContext { language, published: None };
        let found = [facts(kept, &cuts[0], context), facts(gone, &cuts[1], context)];
        let passage = |side: usize, text| PassageVersion { text, tokens: &cuts[side].tokens, facts: &found[side], range: 0..cuts[side].tokens.len(), language };
        if denials(gone, &found[1]) > denials(kept, &found[0]) {
            return true;
        }
        let changes = meaning_change(&passage(0, kept), &passage(1, gone));
        let opposites = |side: usize, place: Span| found[side].opposites.iter().filter(move |word| place.contains(word.span));
        let turned = |kept: Span, gone: Span| opposites(0, kept).any(|was| opposites(1, gone).any(|is| opposed(was, is)));
        if changes.iter().any(|change| change.kept.zip(change.gone).is_some_and(|(kept, gone)| turned(kept, gone))) {
            return true;
        }
        let reworded = changes.iter().filter(|change| !matches!(change.kind, ChangeKind::Spelling | ChangeKind::Precision)).count();
        let rewritten = reworded > 1 + AssertionParams::MAX_REWORDED;
        let copies = [(kept, &*cuts[0].tokens), (gone, &*cuts[1].tokens)];
        let reach = if self.letters.writing.spaced { 1 } else { AssertionParams::CHARACTERS };
        let edit = Edit { copies, numbers: &found[1].numbers, alone: differ_in_one_place(copies, AssertionParams::MAX_IN_PLACE * reach), rewritten, reach };
        changes.iter().any(|change| edit.loses(change))
    }

    /// Whether words that stand beside an assertion in its sentence turn it.
    pub(super) fn turns_beside(&self, words: &str) -> bool {
        words.contains(char::is_alphabetic) && turns_beside(words, *self.language.get_or_init(|| language(self.text)))
    }

    /// Whether one of two copies stands in words that lost their accents: the text around it has none, and that around the other one has.
    fn lost_accents(&self, [kept, gone]: &[LetterRange; 2]) -> bool {
        let (a, b) = (self.letters.span(kept), self.letters.span(gone));
        let around = |own: Span, other: Span, reach: u32| {
            let (before, behind) = (own.start.saturating_sub(reach), own.end.saturating_add(reach));
            let start = if other.end <= own.start { before.max(other.end) } else { before };
            let end = if other.start >= own.end { behind.min(other.start) } else { behind };
            let [start, end] = [start, end].map(|at| self.text.floor_char_boundary(at as usize));
            Accents::of(&self.text[start..end.max(start)])
        };
        // Far from the copies the other one's paragraphs may begin.
        AssertionParams::ACCENT_REACHES.iter().any(|&reach| around(a, b, reach).lost(&around(b, a, reach)))
    }

    /// Two copies without the word in which one of them breaks off (`Möbelfab…`): it says nothing yet.
    fn whole_words(&self, copies: [&LetterRange; 2]) -> [LetterRange; 2] {
        let begun = |copy: &LetterRange| copy.end - self.letters.of_word(self.letters.words_in(copy).end - 1).start.max(copy.start);
        let broken = copies.iter().any(|copy| !self.letters.begins_word(copy.end));
        let common = begun(copies[0]);
        let cut = if broken && common == begun(copies[1]) { common } else { 0 };
        copies.map(|copy| copy.start..copy.end - cut)
    }

    /// The words that hold letters of `range`, with the marks that are glued to them: signs and currencies, and behind them also
    /// what a blank divides from them (`5 %`).
    fn written(&self, range: &LetterRange, ended: bool) -> &str {
        let words = self.letters.words_in(range);
        let span = self.letters.span(range);
        let before = words.start.checked_sub(1).map_or(0, |last| self.letters.words[last].span.end);
        let lead = &self.text[before as usize..span.start as usize];
        let lead = match lead.rsplit_once(char::is_whitespace) {
            Some((_, lead)) => lead,
            // The stop of a sentence to which this one is glued.
            None => lead.trim_start_matches(ends_sentence),
        };
        let behind = self.letters.words.get(words.end).map_or(self.text.len(), |next| next.span.start as usize);
        let tail = &self.text[span.end as usize..behind];
        let tail = tail.split(['\n', '\r']).next().unwrap_or(tail);
        // What is glued to the next word belongs to it.
        let tail = tail.rfind(char::is_whitespace).map_or(tail, |blank| &tail[..blank]).trim_end();
        let tail = if ended { tail } else { tail.split(['?', '؟', '？', '⸮']).next().unwrap_or(tail) };
        &self.text[span.start as usize - lead.len()..span.end as usize + tail.len()]
    }
}

/// A text without characters of no width, which are no part of a sign beside them.
fn without_invisible(text: &str) -> Cow<'_, str> {
    let invisible =
        |c: char| matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    if text.contains(invisible) { Cow::Owned(text.replace(invisible, "")) } else { Cow::Borrowed(text) }
}

/// Whether two copies are the same but for a few tokens in a row.
fn differ_in_one_place([(_, kept), (_, gone)]: [(&str, &[Token]); 2], most: usize) -> bool {
    let same = |(a, b): &(&Token, &Token)| a.term == b.term;
    let head = kept.iter().zip(gone).take_while(same).count();
    let tail = kept[head..].iter().rev().zip(gone[head..].iter().rev()).take_while(same).count();
    kept.len().max(gone.len()) - head - tail <= most
}

/// Two copies, and how they differ.
struct Edit<'a> {
    /// The texts of the copy that stays and of the one that goes, and their tokens.
    copies: [(&'a str, &'a [Token]); 2],
    /// The numbers of the copy that goes.
    numbers: &'a [Number],
    /// Whether one place is all in which they differ.
    alone: bool,
    /// Whether they are worded otherwise in so many places that one turn more says nothing.
    rewritten: bool,
    /// Tokens beside a place that have to be the same.
    reach: usize,
}

impl Edit<'_> {
    /// Whether a change takes more with it than words: what an editor words otherwise, spells otherwise or tells less closely stays.
    ///
    /// A turn that one copy alone has turns the assertion where nothing else stands in its place; where other words do, they reword
    /// it, as in a sentence that is `rewritten` in other places. Figures are held against each other as they are written.
    fn loses(&self, change: &Change) -> bool {
        use ChangeKind as K;
        let lone = match (change.kept, change.gone) {
            (Some(span), None) => Some((0, span)),
            (None, Some(span)) => Some((1, span)),
            _ => None,
        };
        match (change.kind, lone) {
            (K::Wording, Some((side, span))) if self.is_approximate(side, span) || makes_passive(span.of(self.copies[side].0)) => true,
            (K::Wording | K::Spelling | K::Precision, _) | (K::Number | K::Date, Some((0, _))) => false,
            (K::Name | K::Opposite | K::Quantity | K::Modality | K::Hedge | K::Order | K::Unread, _) if self.rewritten => false,
            (K::Number | K::Date, Some((_, span))) => {
                let loose = self.rewritten || self.is_first(span);
                !span.of(self.copies[1].0).contains(char::is_numeric) && !self.stands_in_both(span) && (!loose || self.is_inserted(1, span))
            }
            (K::Number | K::Date, None) if self.is_one_figure(change) => false,
            (K::Number, None) if self.rewritten => !self.has_same_figures(change),
            (K::Negation, Some((side, span))) => self.alone || self.is_inserted(side, span),
            (K::Quantity | K::Modality | K::Order, Some((side, span))) => side == 1 && self.is_inserted(side, span),
            (K::Hedge, Some((side, span))) => self.is_inserted(side, span),
            _ => change.loses(),
        }
    }

    /// Whether a place says of what stands beside it that it is nearly so, and nothing besides.
    fn is_approximate(&self, side: usize, span: Span) -> bool {
        let mut inside = self.copies[side].1.iter().filter(|token| span.contains(token.span)).peekable();
        inside.peek().is_some() && inside.all(|token| approximates(token.term)) && self.is_inserted(side, span)
    }

    /// Whether a place of the copy that goes says which one of a row, and it is the first: that word says many things besides.
    fn is_first(&self, span: Span) -> bool {
        let first = |number: &Number| number.kind == NumberKind::Ordinal && number.high <= 1.0;
        self.numbers.iter().any(|number| number.whole == span && first(number))
    }

    /// Whether every word of a place of the copy that goes stands somewhere in the other one, too.
    fn stands_in_both(&self, span: Span) -> bool {
        let mut inside = self.copies[1].1.iter().filter(|token| span.contains(token.span));
        inside.all(|token| self.copies[0].1.iter().any(|other| other.term == token.term))
    }

    /// Whether one copy reads as two figures what the other one reads as one (`no. 8/2025`, `8/2025`): its words stand there in a row, too.
    fn is_one_figure(&self, change: &Change) -> bool {
        let (Some(kept), Some(gone)) = (change.kept, change.gone) else { return false };
        let terms =
            |side: usize, span: Span| -> Vec<u64> { self.copies[side].1.iter().filter(|token| span.contains(token.span)).map(|token| token.term).collect() };
        let (kept, gone) = (terms(0, kept), terms(1, gone));
        let in_a_row = |side: usize, sought: &[u64]| {
            !sought.is_empty() && self.copies[side].1.windows(sought.len()).any(|window| window.iter().map(|token| token.term).eq(sought.iter().copied()))
        };
        let holds = |whole: &[u64], part: &[u64]| part.iter().all(|term| whole.contains(term));
        // What differs in a sign alone is no other reading of one figure.
        kept != gone && (holds(&gone, &kept) || holds(&kept, &gone)) && in_a_row(0, &gone) && in_a_row(1, &kept)
    }

    /// Whether two numbers are the same digits, and only their measures differ.
    fn has_same_figures(&self, change: &Change) -> bool {
        let digits = |side: usize, span: Option<Span>| span.map(|span| span.of(self.copies[side].0).chars().filter(|c| c.is_numeric()).collect::<String>());
        let kept = digits(0, change.kept);
        kept == digits(1, change.gone) && kept.is_some_and(|digits| !digits.is_empty())
    }

    /// Whether the words before and behind `span` stand side by side in the other copy; before it one more may be missing there, as in
    /// `does not meet` and `meets`, and an end of it may stand there (`不会`, `会`).
    fn is_inserted(&self, side: usize, span: Span) -> bool {
        let own = self.copies[side].1;
        let first = own.partition_point(|token| token.span.end <= span.start);
        let next = own.partition_point(|token| token.span.start < span.end);
        let mut parts = (first + 1..=next).map(|end| first..end).chain((first + 1..next).map(|start| start..next));
        parts.any(|part| self.is_missing(side, part))
    }

    /// Whether the words around some of one copy stand side by side in the other one, in which none of these, and one more before them at most,
    /// is.
    fn is_missing(&self, side: usize, Range { start: first, end: next }: Range<usize>) -> bool {
        let ((text, own), (other, others)) = (self.copies[side], self.copies[1 - side]);
        let alike = |a: &Token, b: &Token| a.term == b.term || same_word(a.span.of(text), b.span.of(other));
        let behind = &own[next..own.len().min(next + self.reach)];
        (0..2).filter_map(|skipped| first.checked_sub(skipped)).any(|first| {
            let before = &own[first.saturating_sub(self.reach)..first];
            let at = |place: usize| {
                let (head, tail) = others.split_at(place);
                let edges = (before.is_empty() && !head.is_empty()) || (behind.is_empty() && !tail.is_empty());
                !edges
                    && head.iter().rev().zip(before.iter().rev()).filter(|(a, b)| a.term == b.term).count() == before.len()
                    && behind.len() <= tail.len()
                    && behind.iter().zip(tail).all(|(a, b)| alike(a, b))
            };
            !(before.is_empty() && behind.is_empty()) && (0..=others.len()).any(at)
        })
    }
}

/// What stands in the same gap of two copies and tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Difference {
    /// Each copy has a number, or each a name, that the other one lacks: two assertions of one form.
    pub conflict: bool,
    /// Which copy has a number or a name that the other one lacks.
    pub lone: [bool; 2],
    /// Whether the gap began or ended inside a word, so that the words compared reach beyond it.
    pub widened: bool,
}

/// Compares the words in the same gap of two copies. `cut_off` says which copy breaks off where its gap ends.
///
/// The gap is widened to whole words first, in both copies alike: between 15 and 150 the letters differ by a nought, the
/// numbers by everything. A name that breaks off is no other name (`Möbelfab…`).
pub(super) fn difference(letters: &Letters, gap: &[LetterRange; 2], cut_off: [bool; 2]) -> Difference {
    let narrow = gap;
    let gap = widen(letters, gap.clone());
    let widened = gap != *narrow;
    let words = gap.map(|range| words_of(letters, &range));
    let lacks = |side: usize, kind: fn(&MarkedWord) -> bool| {
        let other = &words[1 - side];
        words[side].iter().enumerate().any(|(n, word)| {
            let own = letters.slice(&word.letters);
            let broken = cut_off[side] && n + 1 == words[side].len() && !word.number;
            let held = |o: &MarkedWord| is_one_word(letters, o, word) || (broken && letters.slice(&o.letters).starts_with(own));
            kind(word) && !other.iter().any(held)
        })
    };
    let numbers = [0, 1].map(|side| lacks(side, |word| word.number));
    let names = [0, 1].map(|side| lacks(side, |word| word.capital));
    Difference { conflict: (numbers[0] && numbers[1]) || (names[0] && names[1]), lone: [0, 1].map(|side| numbers[side] || names[side]), widened }
}

/// Whether `gone` has a number or a name that `kept` lacks.
pub(super) fn has_more(letters: &Letters, gone: &LetterRange, kept: &LetterRange) -> bool {
    let held = words_of(letters, kept);
    let known: FxHashSet<&[u32]> = held.iter().map(|word| letters.slice(&word.letters)).collect();
    let own = words_of(letters, gone);
    let last = own.len().wrapping_sub(1);
    let spelt = |word: &MarkedWord| held.iter().any(|other| is_one_word(letters, other, word));
    let lacking = |(n, word): (usize, &MarkedWord)| {
        let letters_of = letters.slice(&word.letters);
        let broken = || n == last && !word.number && known.iter().any(|other| other.starts_with(letters_of));
        (word.number || word.capital) && !known.contains(letters_of) && !spelt(word) && !stands_in(letters, &word.letters, kept) && !broken()
    };
    own.iter().enumerate().any(lacking)
}

/// Whether the letters of a word stand in `kept` although they are no word there (`COVID-19`, `COVID19`).
fn stands_in(letters: &Letters, word: &LetterRange, kept: &LetterRange) -> bool {
    let sought = letters.slice(word);
    sought.len() >= AssertionParams::MIN_INSIDE && letters.slice(kept).windows(sought.len()).any(|window| window == sought)
}

/// Whether two words are the same letters, or in a long word the same but for one that is doubled (`Schiffahrt`, `Schifffahrt`).
fn is_one_word(letters: &Letters, a: &MarkedWord, b: &MarkedWord) -> bool {
    let (x, y) = (letters.slice(&a.letters), letters.slice(&b.letters));
    let long = || x.len().min(y.len()) >= AssertionParams::MIN_DOUBLED && x.len().abs_diff(y.len()) == 1 && !a.number && !b.number;
    x == y || (long() && x.chunk_by(|a, b| a == b).map(|run| run[0]).eq(y.chunk_by(|a, b| a == b).map(|run| run[0])))
}

/// A word of a gap.
struct MarkedWord {
    letters: LetterRange,
    number: bool,
    capital: bool,
}

fn words_of(letters: &Letters, range: &LetterRange) -> Vec<MarkedWord> {
    let words = letters.words_in(range);
    words.map(|index| MarkedWord { letters: letters.of_word(index), number: letters.words[index].number, capital: letters.words[index].capital }).collect()
}

fn widen(letters: &Letters, gap: [LetterRange; 2]) -> [LetterRange; 2] {
    let mut gap = gap;
    // What one copy needs on a side the other one gets too; its own word may then need more.
    for _ in 0..3 {
        let left = gap.iter().map(|range| back_to_word(letters, range.start)).max().unwrap_or(0);
        let right = gap.iter().map(|range| on_to_word(letters, range.end)).max().unwrap_or(0);
        let end = letters.codes.len() as u32;
        gap = gap.map(|range| range.start.saturating_sub(left)..(range.end + right).min(end));
        if left == 0 && right == 0 {
            break;
        }
    }
    gap
}

fn back_to_word(letters: &Letters, from: u32) -> u32 {
    (0..AssertionParams::MAX_WORD.min(from)).find(|&back| letters.begins_word(from - back)).unwrap_or(0)
}

fn on_to_word(letters: &Letters, from: u32) -> u32 {
    (0..AssertionParams::MAX_WORD).find(|&on| letters.begins_word(from + on)).unwrap_or(0)
}

#[cfg(test)]
mod tests;
