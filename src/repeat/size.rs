//! How much has to stand twice before it counts as a block: a phrase, a name or a formula does not.

use super::judge::Candidate;
use super::letters::Letters;
use super::piece::Pieces;
use crate::config::SizeParams;

/// What measuring reads.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale<'a> {
    /// The letters.
    pub letters: &'a Letters,
    /// The pieces.
    pub pieces: &'a Pieces,
    /// The measures.
    pub params: &'a SizeParams,
}

impl Scale<'_> {
    /// The candidates that are large enough together with their neighbours.
    pub(super) fn large_enough(&self, candidates: &[Candidate]) -> Vec<Candidate> {
        let mut kept = Vec::with_capacity(candidates.len());
        for group in candidates.chunk_by(|a, b| self.neighbours(a, b)) {
            if self.is_block(group) {
                kept.extend_from_slice(group);
            }
        }
        kept
    }

    fn neighbours(&self, a: &Candidate, b: &Candidate) -> bool {
        let line = |candidate: &Candidate| self.pieces.all[candidate.piece].line;
        a.piece + 1 == b.piece && (!self.pieces.lacks_sentence_marks || line(a) == line(b))
    }

    fn is_block(&self, group: &[Candidate]) -> bool {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { return false };
        let range = self.pieces.all[first.piece].letters.start..self.pieces.all[last.piece].letters.end;
        let image = first.image.start.min(last.image.start)..last.image.end.max(first.image.end);
        let matched: u32 = group.iter().map(|candidate| candidate.matched).sum();
        let fills_lines = self.pieces.begins_line(range.start) && self.pieces.is_end(range.end);
        let exact = group.iter().all(|candidate| candidate.exact);
        let to_line = self.pieces.begins_line(image.start) && self.pieces.is_end(image.end);
        if self.pieces.lacks_sentence_marks {
            let ends = [range.start, range.end].into_iter().zip([image.start, image.end]);
            let ends = ends.filter(|&(own, other)| self.pieces.is_end(own) || self.pieces.is_end(other)).count();
            let shares = [matched as f32 / range.len() as f32, matched as f32 / image.len() as f32];
            let both = |least: f32| shares.iter().all(|share| *share >= least);
            let same = exact && to_line && both(self.params.unmarked_exact);
            let edited = to_line && matched >= self.params.unmarked_edited && both(self.params.unmarked_share);
            return fills_lines && group.iter().all(|candidate| candidate.whole_line)
                || !group.iter().any(|candidate| candidate.beside_difference) && ((same && matched >= self.params.unmarked_ends[ends]) || edited);
        }
        if !self.letters.writing.spaced {
            let cut_off = self.pieces.all[last.piece].cut_off;
            let whole = fills_lines && (to_line || cut_off) && exact;
            let signs = self.letters.slice(&range).iter().filter(|&&code| is_word_sign(code)).count() as u32;
            return matched + signs.min(matched) >= if whole { self.params.line_letters } else { self.params.letters };
        }
        let matched = if self.letters.writing.dense { matched * 2 } else { matched };
        let words = self.letters.words_in(&range).len();
        let usual = matched >= self.params.letters && words >= self.params.words;
        let lines = fills_lines && matched >= self.params.line_letters && words >= self.params.words;
        let same = fills_lines && to_line && exact && matched >= self.params.letters && words >= self.params.same_line_words;
        usual || lines || same
    }
}

/// Whether a letter is a Han character, which says as much as two of any other script.
fn is_word_sign(code: u32) -> bool {
    matches!(code, 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}
