//! What only a copier has: sentences that are cut off, words in an editor's brackets, whole passages left out.
//!
//! Each of these is asked of a copy and the text it may be from, in both directions by the caller. That one text has words that the
//! other one lacks says nothing by itself, since what one left out the other may have added.

use super::origin::{Carried, SourceDocument, hash};
use crate::config::ProvenanceParams;
use crate::span::Span;
use crate::text::normal::normal_form;
use crate::text::punctuation::is_colon;

/// Two places that show it: in the text that is whole, and in the copy.
pub(super) type Shown = (Span, Span);

/// A sentence that `whole` has and `copy` breaks off, at an ellipsis or within a word. Linear in the copy.
pub(super) fn truncation(whole: &SourceDocument, copy: &SourceDocument, params: &ProvenanceParams) -> Option<Shown> {
    let mut ellipsis = (params.run..=copy.tokens.len()).filter(|&end| has_ellipsis(copy.before(end)));
    ellipsis.find_map(|end| broken_off(whole, copy, end, params)).or_else(|| broken_word(whole, copy, params))
}

/// The copy breaks off before word `end`: `whole` has the words up to there, and others behind them in the same sentence that the copy lacks.
fn broken_off(whole: &SourceDocument, copy: &SourceDocument, end: usize, params: &ProvenanceParams) -> Option<Shown> {
    let first = end - params.run;
    let goes_on = *whole.places.get(copy.runs.get(first)?)? as usize + params.run;
    let last = goes_on + params.cut_words;
    if last > whole.tokens.len() || (goes_on..last).any(|token| ends_sentence(whole.before(token))) {
        return None;
    }
    // A pause is no cut: the copy has none of the runs that lead over it.
    let runs = (last - params.run)..=goes_on;
    if runs.filter_map(|place| whole.runs.get(place)).any(|run| copy.places.contains_key(run)) {
        return None;
    }
    let mark = copy.before(end);
    let is_end = end == copy.tokens.len() || mark.contains('\n') || is_elision(mark);
    // Words left out in the middle: both go on alike a little later.
    let joins = || {
        let back = copy.runs.get(end).and_then(|run| whole.places.get(run)).map(|place| *place as usize);
        back.is_some_and(|back| (last..=last + params.elided_words).contains(&back))
    };
    (is_end || joins()).then(|| (whole.span(goes_on - params.run, last), copy.span(first, end)))
}

/// The copy ends within a word of `whole`, which goes on.
fn broken_word(whole: &SourceDocument, copy: &SourceDocument, params: &ProvenanceParams) -> Option<Shown> {
    let last = copy.tokens.len().checked_sub(1)?;
    let first = last.checked_sub(params.run)?;
    let at = *whole.places.get(copy.runs.get(first)?)? as usize + params.run;
    let end = at + 1 + params.cut_words;
    if !copy.before(last + 1).trim().is_empty() || end > whole.tokens.len() || (at + 1..end).any(|token| ends_sentence(whole.before(token))) {
        return None;
    }
    let (word, part) = (normal_form(whole.tokens[at].span.of(whole.text)), normal_form(copy.tokens[last].span.of(copy.text)));
    let is_broken = word.len() > part.len() && word.starts_with(&part);
    is_broken.then(|| (whole.span(at - params.run, end), copy.span(first, last + 1)))
}

/// Words of `source` that `copy` introduces with a colon and the name of its outlet: `The Harbour Wire adds: …`. Linear in the copy.
pub(super) fn introduction(source: &SourceDocument, copy: &SourceDocument, params: &ProvenanceParams) -> Option<Shown> {
    if source.outlet.is(&copy.outlet) {
        return None;
    }
    let mut introduced = (1..copy.runs.len()).filter(|&at| copy.before(at).contains(is_colon));
    introduced.find_map(|at| {
        let place = *source.places.get(&copy.runs[at])? as usize;
        let first = named_before(source, copy, at)?;
        Some((source.span(place, place + params.run), copy.span(first, at + params.run)))
    })
}

/// The word before `end`, in the same sentence, from which on `copy` names the outlet of `source`.
fn named_before(source: &SourceDocument, copy: &SourceDocument, end: usize) -> Option<usize> {
    let near = (0..end).rev().take(ProvenanceParams::MAX_INTRODUCTION);
    let opened = near.clone().find(|&token| ends_sentence(copy.before(token))).unwrap_or(end.saturating_sub(ProvenanceParams::MAX_INTRODUCTION));
    near.take_while(|&first| first >= opened).find(|&first| {
        let mut letters = String::new();
        copy.tokens[first..end].iter().take(ProvenanceParams::MAX_OUTLET).any(|token| {
            letters.push_str(&normal_form(token.span.of(copy.text)));
            source.outlet.is_called(&letters)
        })
    })
}

/// Words between square brackets in `copy` where `source` has what stands on both sides of them in one piece. Linear in the copy.
pub(super) fn insertion(source: &SourceDocument, copy: &SourceDocument, params: &ProvenanceParams) -> Option<Shown> {
    let (before, behind) = (params.run.div_ceil(2), params.run / 2);
    let mut opening = (before..copy.tokens.len()).filter(|&token| copy.before(token).contains('['));
    opening.find_map(|from| {
        // A number in brackets counts or points to a note.
        if !copy.tokens[from].span.of(copy.text).contains(char::is_alphabetic) {
            return None;
        }
        let most = (from + 1 + params.bracket_words).min(copy.tokens.len());
        let to = (from + 1..most).find(|&token| copy.before(token).contains(']'))?;
        let around = [&copy.tokens[from - before..from], copy.tokens.get(to..to + behind)?].concat();
        let terms: Vec<u64> = around.iter().map(|token| token.term).collect();
        let at = *source.places.get(&hash(&terms))? as usize;
        Some((source.span(at, at + params.run), copy.span(from - before, to + behind)))
    })
}

/// Passages that `copy` leaves out in the middle of what both have, where it has all else in the same order and adds nothing between.
///
/// Where a passage is left out, the words on both sides of it meet. What is told by those who met them so elsewhere, or by nobody else in
/// full, may be the first form of the text, so both are asked of all documents. Shown by the largest passage and by the words
/// of the copy on both sides of it. `n log n` in the copy.
pub(super) fn abridgement(whole: &SourceDocument, copy: &SourceDocument, carried: &Carried, params: &ProvenanceParams) -> Option<Shown> {
    let (in_whole, in_copy) = (copy.met_in(whole), whole.met_in(copy));
    let kept = longest_runs(&covered(&in_whole, copy.tokens.len(), params.run), true);
    let (first, last) = (kept.first()?.0, kept.last()?.1);
    let length: usize = kept.iter().map(|(from, to)| to - from).sum();
    let fresh = (last - first - length) as f32;
    let is_part = length as f32 >= params.contained * copy.tokens.len() as f32 && fresh <= params.fresh * length as f32;
    if !is_part || !is_in_order(&in_whole, params) {
        return None;
    }
    let gaps = longest_runs(&covered(&in_copy, whole.tokens.len(), params.run), false);
    let long = gaps.into_iter().filter(|(from, to)| to - from >= params.gap_words);
    let seams = long.filter_map(|(from, to)| {
        let seam = seam(&in_copy, (from, to), params)?;
        let before = params.run.div_ceil(2);
        let (joint, inside) = (copy.runs.get(seam.checked_sub(before)?)?, whole.runs.get(from.checked_sub(before)?)?);
        let others = carried.by(*inside);
        let is_left_out = carried.by(*joint) == 1 && others >= params.min_whole.min(carried.documents.saturating_sub(1));
        is_left_out.then_some((from, to, seam, others))
    });
    let seams: Vec<(usize, usize, usize, usize)> = seams.collect();
    let (from, to, seam, _) = *seams.iter().max_by_key(|(from, to, ..)| (to - from, std::cmp::Reverse(*from)))?;
    let shown = (whole.span(from, to), copy.span(seam.saturating_sub(params.run), (seam + params.run).min(copy.tokens.len())));
    let witnesses: usize = seams.iter().map(|(.., others)| others).sum();
    (witnesses >= params.min_whole).then_some(shown)
}

/// The word of the copy that stands behind a passage that it leaves out: what stands before the passage and behind it meets there.
fn seam(in_copy: &[Option<u32>], (from, to): (usize, usize), params: &ProvenanceParams) -> Option<usize> {
    let before = (*in_copy.get(from.checked_sub(params.run)?)?)? as usize + params.run;
    let behind = (*in_copy.get(to)?)? as usize;
    (before.abs_diff(behind) <= params.seam_words).then_some(behind)
}

/// Which words lie in a run that the other document has.
fn covered(met: &[Option<u32>], words: usize, run: usize) -> Vec<bool> {
    let mut reach = 0;
    let mut lies = |at: usize| {
        if met.get(at).is_some_and(Option::is_some) {
            reach = at + run;
        }
        at < reach
    };
    (0..words).map(&mut lies).collect()
}

/// The longest runs, from and to, that are all `of` one kind.
fn longest_runs(covered: &[bool], of: bool) -> Vec<(usize, usize)> {
    let mut at = 0;
    let chunks = covered.chunk_by(|a, b| a == b).map(|chunk| {
        at += chunk.len();
        (chunk[0], (at - chunk.len(), at))
    });
    chunks.filter(|(kind, _)| *kind == of).map(|(_, run)| run).collect()
}

/// Whether nearly all of the runs stand in the order of the other document: by the longest ascending series among them.
fn is_in_order(met: &[Option<u32>], params: &ProvenanceParams) -> bool {
    let mut tails: Vec<u32> = Vec::new();
    let mut count = 0;
    for place in met.iter().flatten() {
        count += 1;
        let at = tails.partition_point(|tail| tail < place);
        if at == tails.len() {
            tails.push(*place);
        } else {
            tails[at] = *place;
        }
    }
    tails.len() as f32 >= params.in_order * count as f32
}

fn has_ellipsis(between: &str) -> bool {
    between.contains('…') || between.contains("...")
}

/// Whether the ellipsis is an editor's: in brackets of its own.
fn is_elision(between: &str) -> bool {
    ["[…]", "[...]", "(…)", "(...)", "（…）"].iter().any(|mark| between.contains(mark))
}

fn ends_sentence(between: &str) -> bool {
    between.contains(['.', '…', '!', '?', '؟', '۔', '।', '。', '！', '？', '\n', ':', ';', '؛'])
}
