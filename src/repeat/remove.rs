//! One document without its repeated blocks.

use super::content_check::with_content_kept;
use super::holes::without;
use super::letters::{Letters, corresponding};
use super::marks::Marks;
use super::piece::{Pieces, is_break};
use super::retarget::{in_places, retarget};
use super::splice::Cut;
use super::{Layout, RepeatRelation, RepeatedBlock, search};
use crate::config::RepeatParams;
use crate::span::Span;
use crate::text::punctuation::ends_sentence;

/// A text without its repeated blocks, and what went.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CleanedText {
    /// What stays.
    pub text: String,
    /// What went: spans of the original text, in order and disjoint; no block's kept copy holds anything that went.
    pub removed: Vec<RepeatedBlock>,
    /// The words of the original that stay; no word is touched, so they are the words of [`Self::text`].
    stays: Vec<Span>,
}

/// Replaces `at` by `put`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    at: Span,
    put: String,
}

/// What is left to whoever cleans: which of the blocks that were found may go.
pub trait Choose {
    /// Those of the `blocks` of `text` that may go.
    fn choose(&self, text: &str, blocks: Vec<RepeatedBlock>) -> Vec<RepeatedBlock>;

    /// Whether a text from which blocks went may hold another one, which was hidden by them.
    fn again(&self, text: &str) -> bool;
}

/// Everything that is found goes.
struct Everything;

impl Choose for Everything {
    fn choose(&self, _text: &str, blocks: Vec<RepeatedBlock>) -> Vec<RepeatedBlock> {
        blocks
    }

    fn again(&self, _text: &str) -> bool {
        true
    }
}

/// Finds and removes the repeated blocks of `text` until none is left, so cleaning a cleaned text changes nothing.
///
/// Costs as much as [`super::repeated_blocks`] once more than there are rounds with something to remove.
#[must_use]
pub fn clean_text(text: &str, params: &RepeatParams) -> CleanedText {
    clean_text_chosen(text, params, &Everything)
}

/// As [`clean_text`], with those blocks alone that `choice` takes from what was found in a text, and no round that it thinks idle.
#[must_use]
pub fn clean_text_chosen(text: &str, params: &RepeatParams, choice: &dyn Choose) -> CleanedText {
    let mut cleaned = round(text, params, choice);
    let mut rounds = usize::from(!cleaned.removed.is_empty());
    while (1..RepeatParams::MAX_ROUNDS).contains(&rounds) && choice.again(&cleaned.text) {
        let again = round(&cleaned.text, params, choice);
        if again.removed.is_empty() {
            break;
        }
        let Some(both) = cleaned.then(text, again) else { break };
        cleaned = both;
        rounds += 1;
    }
    cleaned
}

fn round(text: &str, params: &RepeatParams, choice: &dyn Choose) -> CleanedText {
    let (layout, found) = search(text, params);
    let blocks = if found.is_empty() { found } else { choice.choose(text, found) };
    match layout.filter(|_| !blocks.is_empty()) {
        Some(layout) => without_blocks(&layout, &blocks, params),
        None => CleanedText::unchanged(text),
    }
}

/// Cuts `blocks` out of `text`.
///
/// A block is passed over when its words would not survive: its kept copy goes too, or lacks a number, a name, a turn of the
/// assertion or more than the odd letter of it. What stays closes up without odd marks; a line that is broken in mid-sentence in the
/// kept copy is joined as the removed copy had it. Linear in the text.
#[must_use]
pub fn remove(text: &str, blocks: &[RepeatedBlock], params: &RepeatParams) -> CleanedText {
    if blocks.is_empty() { CleanedText::unchanged(text) } else { without_blocks(&Layout::of(text, Letters::of(text)), blocks, params) }
}

fn without_blocks(layout: &Layout<'_>, blocks: &[RepeatedBlock], params: &RepeatParams) -> CleanedText {
    let Layout { text, letters, pieces, .. } = layout;
    let removed = with_content_kept(&layout.statements(), blocks, &params.content);
    if removed.is_empty() {
        return CleanedText::unchanged(text);
    }
    let holes: Vec<Span> = removed.iter().map(|block| block.repeat).collect();
    let mut edits = cuts(text, letters, &holes);
    edits.extend(removed.iter().flat_map(|block| joins(text, letters, pieces, block)));
    edits.sort_by_key(|edit| (edit.at.start, std::cmp::Reverse(edit.at.end)));
    let mut reach = 0;
    edits.retain(|edit| {
        let free = edit.at.start >= reach;
        reach = reach.max(edit.at.end);
        free
    });
    let words = letters.words[..letters.words.len() - 1].iter().map(|word| word.span);
    let stays = words.filter(|&word| without(word, &holes) == [word]).collect();
    CleanedText { text: apply(text, &edits), removed, stays }
}

/// `text` without the words of some spans, which are sorted and disjoint; what stays closes up without odd marks. Linear in the text.
///
/// Whether these words may go is for the caller to know.
#[must_use]
pub fn without_spans(text: &str, spans: &[Span]) -> String {
    if spans.is_empty() { text.to_owned() } else { apply(text, &cuts(text, &Letters::of(text), spans)) }
}

/// Whether `kept`, a run of a text that stays, says all that `gone`, one of another text, does: the check that every block passes before it
/// goes ([`super::content_check`]). Linear in both, but where they differ.
#[must_use]
pub fn says_the_same(kept: &str, gone: &str, relation: RepeatRelation, params: &RepeatParams) -> bool {
    let text = format!("{kept}\n{gone}");
    let block = RepeatedBlock { kept: Span::new(0, kept.len()), repeat: Span::new(kept.len() + 1, text.len()), relation, similarity: 1.0 };
    let layout = Layout::of(&text, Letters::of(&text));
    with_content_kept(&layout.statements(), &[block], &params.content).len() == 1
}

fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.at.start as usize]);
        out.push_str(&edit.put);
        at = edit.at.end as usize;
    }
    out.push_str(&text[at..]);
    out
}

/// The removed blocks as edits between the words that stay; blocks without a word between them are one edit.
fn cuts(text: &str, letters: &Letters, removed: &[Span]) -> Vec<Edit> {
    let words = &letters.words[..letters.words.len() - 1];
    let first_from = |at: u32| words.partition_point(|word| word.span.start < at);
    let mut gone: Vec<std::ops::Range<usize>> = Vec::new();
    for hole in removed {
        let range = first_from(hole.start)..first_from(hole.end);
        match gone.last_mut() {
            Some(last) if last.end >= range.start => last.end = range.end,
            _ => gone.push(range),
        }
    }
    let marks = if gone.is_empty() { Marks::default() } else { Marks::of(text) };
    let edit = |range: std::ops::Range<usize>| {
        let from = range.start.checked_sub(1).map_or(0, |last| words[last].span.end as usize);
        let to = words.get(range.end).map_or(text.len(), |next| next.span.start as usize);
        let (first, last) = (words[range.start].span.start as usize, words[range.end - 1].span.end as usize);
        let cut = Cut { text, marks: &marks, at: [from, first, last, to], at_start: range.start == 0, at_end: range.end == words.len() };
        Edit { at: Span::new(from, to), put: cut.splice() }
    };
    gone.into_iter().filter(|range| !range.is_empty()).map(edit).collect()
}

/// Line breaks inside sentences of the kept copy that the removed copy does not have.
fn joins(text: &str, letters: &Letters, pieces: &Pieces, block: &RepeatedBlock) -> Vec<Edit> {
    let (gone, kept) = (letters.inside(block.repeat), letters.inside(block.kept));
    let Some(same) = corresponding(letters, &gone, &kept).filter(|_| block.relation != RepeatRelation::Edited) else { return Vec::new() };
    let words = letters.words_in(&same);
    let join = |index: usize| {
        let (before, word) = (&letters.words[index - 1], &letters.words[index]);
        let at = Span { start: before.span.end, end: word.span.start };
        let broken = at.of(text);
        if broken.matches(is_break).count() != 1 {
            return None;
        }
        let other = gone.start + (word.first - same.start);
        let inside = letters.begins_word(other) && pieces.all[pieces.at(other)].letters.start != other;
        let next = letters.word[other as usize] as usize;
        let whole = &text[letters.words[next.checked_sub(1)?].span.end as usize..letters.words[next].span.start as usize];
        // What looks like the middle of a sentence where it is glued is none where a line ends.
        let glued = whole.contains(ends_sentence) && !whole.contains(char::is_whitespace) && !(before.number && word.number);
        (inside && !glued && !whole.contains(is_break)).then(|| Edit { at, put: joined(broken, whole) })
    };
    (words.start + 1..words.end).filter_map(join).collect()
}

/// A broken gap as the whole one has it; with its own marks where they differ.
fn joined(broken: &str, whole: &str) -> String {
    if broken.split_whitespace().eq(whole.split_whitespace()) {
        return whole.to_owned();
    }
    let (before, after) = broken.split_once(is_break).unwrap_or((broken, ""));
    format!("{} {}", before.trim_end(), after.trim_start())
}

impl CleanedText {
    fn unchanged(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// Two rounds as one: what the second one removed from the result of the first, in places of the original.
    ///
    /// `None` when the words of the result are not those that stayed.
    fn then(&self, original: &str, again: Self) -> Option<Self> {
        let letters = Letters::of(&self.text);
        let words = &letters.words[..letters.words.len() - 1];
        if words.len() != self.stays.len() {
            return None;
        }
        let first: Vec<Span> = self.removed.iter().map(|block| block.repeat).collect();
        let index = |at: u32| words.partition_point(|word| word.span.start < at);
        let place = |span: Span| {
            self.place(original, span, index(span.start)..index(span.end), [&letters.words[index(span.start)].span, &letters.words[index(span.end) - 1].span])
        };
        let later: Vec<RepeatedBlock> =
            again.removed.iter().map(|block| RepeatedBlock { kept: place(block.kept), repeat: place(block.repeat), ..*block }).collect();
        let source = Letters::of(original);
        let mut removed: Vec<RepeatedBlock> = self.removed.iter().flat_map(|block| retarget(original, &source, block, &later)).collect();
        for block in later {
            removed.extend(
                without(block.repeat, &first)
                    .into_iter()
                    .map(|repeat| repeat.trim(original))
                    .filter(|repeat| !repeat.is_empty())
                    .map(|repeat| RepeatedBlock { repeat, ..block }),
            );
        }
        removed.sort_by_key(|block| block.repeat);
        // Words are not cut up alike in all copies (`COVID-19`, `COVID19`): of two parts that share one the first has it.
        let mut reach = 0;
        removed.retain_mut(|block| {
            block.repeat = Span { start: block.repeat.start.max(reach), end: block.repeat.end.max(reach) }.trim(original);
            reach = reach.max(block.repeat.end);
            !block.repeat.is_empty()
        });
        let cuts: Vec<Span> = removed.iter().map(|block| block.repeat).collect();
        let mut removed: Vec<RepeatedBlock> = removed.iter().flat_map(|block| in_places(original, &source, block, &without(block.kept, &cuts))).collect();
        for block in &mut removed {
            block.kept = block.kept.trim(original);
        }
        let stays = again.stays.iter().map(|word| self.stays[index(word.start)]).collect();
        Some(Self { text: again.text, removed, stays })
    }

    /// Where words of the cleaned text stand in the original, with the marks at their ends where those stayed too.
    fn place(&self, original: &str, span: Span, words: std::ops::Range<usize>, ends: [&Span; 2]) -> Span {
        let (first, last) = (self.stays[words.start], self.stays[words.end - 1]);
        let before = Span { start: span.start, end: ends[0].start }.of(&self.text);
        let behind = Span { start: ends[1].end, end: span.end }.of(&self.text);
        let start = if original[..first.start as usize].ends_with(before) { first.start - before.len() as u32 } else { first.start };
        let end = if original[last.end as usize..].starts_with(behind) { last.end + behind.len() as u32 } else { last.end };
        Span { start, end }
    }
}
