//! Words in the stead of others, where a sentence is the same besides in two copies: the second may say another thing.
//!
//! That nobody has a list of all opposites does not matter here. Whatever word it is, it is taken for another assertion, unless it is the same
//! word in another form or spelling, or one that tells the same. So are several words of one sentence (`the red car hit the bus`, `the green
//! van hit the bus`), as long as each stands in the stead of another one. Where words of the sentence are missing as well, an editor was at
//! work, who words as he likes; yet two words of one form (`açacak` and `kapatacak`, `opened` and `closed`) fill one slot of the sentence,
//! whatever else changed. A particle in the stead of a word of content makes no sentence that anybody would have written, and is damage.

use std::ops::Range;

use super::coverage::sentences_of;
use super::edited::{Change, EditedCopies};
use super::misspelling::is_slip;
use crate::align::word::word_diff;
use crate::claim::background::Background;
use crate::config::{EditedParams, WordDiffParams};
use crate::fact::change::same_word;
use crate::repeat::{RepeatRelation, RepeatedBlock};
use crate::span::Span;
use crate::text::class::Class;
use crate::text::language::is_function_word;
use crate::text::normal::normal_form;

/// Words of Thai that are no content: a text without blanks has no words to look them up by, so they are held against whole places.
const THAI_PARTICLES: &str = "กับ จาก ถึง และ ใน ได้ ได้รับ ยัง ให้ คือ ว่า ว่าด้วย ที่ ที่จะ เป็น จะ ของ โดย แต่ หรือ ก็ นี้ นั้น ซึ่ง อัน แล้ว มา ไป ขึ้น ลง อยู่ มี การ ความ ต่อ เพื่อ เมื่อ ตาม ด้วย แก่ แห่ง ณ ทั้ง อีก จึง เพราะ ถ้า หาก ราย คน ขอ ขอให้ อาจ ต้อง ควร เคย กำลัง ถูก กัน เอง ครับ ค่ะ นะ ทุก บาง หลาย ทำให้ ไว้ ดังกล่าว สำหรับ เกี่ยวกับ ระหว่าง พร้อม รวมถึง ภายใน ทาง ด้าน";

/// What stands in the same place of two copies.
struct Place {
    kept: Range<usize>,
    gone: Range<usize>,
    /// The words of either side that are no form and no spelling of one on the other side.
    lone: [Vec<usize>; 2],
}

impl EditedCopies<'_> {
    /// The places of the removed copy where words stand in the stead of others and may say another thing, in order.
    pub(super) fn swaps(&self, changes: &[Change]) -> Vec<Range<usize>> {
        let places = self.places(changes);
        let swapped = |place: &&Place| !place.lone.iter().any(Vec::is_empty);
        if let [only] = &places.iter().filter(swapped).collect::<Vec<_>>()[..] {
            let fills = places.len() == 1 || (places.len() <= EditedParams::MAX_BESIDE_FORM && self.is_of_one_form(only));
            if fills && self.tells(only) {
                return vec![only.gone.clone()];
            }
        }
        let ends: Vec<u32> = sentences_of(self.text).map(|sentence| sentence.end).collect();
        let sentence = |place: &Place| self.tokens.get(place.gone.start).map(|token| ends.partition_point(|&end| end < token.span.end));
        let filled = |own: &&[Place]| own.iter().all(|place| swapped(&place) && self.tells(place));
        places.chunk_by(|a, b| sentence(a) == sentence(b)).filter(filled).flatten().map(|place| place.gone.clone()).collect()
    }

    /// The places with words of their own, forms and spellings aside.
    fn places(&self, changes: &[Change]) -> Vec<Place> {
        let mut spans: Vec<(Range<usize>, Range<usize>)> = Vec::new();
        for change in changes {
            match spans.last_mut() {
                // Two words of characters may share one.
                Some((kept, gone)) if !self.spaced && change.gone.start - gone.end <= EditedParams::SHARED_SIGNS => {
                    (kept.end, gone.end) = (change.kept.end, change.gone.end);
                }
                _ => spans.push((change.kept.clone(), change.gone.clone())),
            }
        }
        let lone = |own: &Range<usize>, other: &Range<usize>| own.clone().filter(|&n| !other.clone().any(|m| self.same(n, m))).collect::<Vec<usize>>();
        let place = |(kept, gone): (Range<usize>, Range<usize>)| Place { lone: [lone(&kept, &gone), lone(&gone, &kept)], kept, gone };
        spans.into_iter().map(place).filter(|place| !place.lone.iter().all(Vec::is_empty)).collect()
    }

    /// Whether the words of a place may tell two things: both sides have words of content, or neither has.
    fn tells(&self, place: &Place) -> bool {
        let content = [0, 1].map(|side: usize| {
            let whole = [&place.kept, &place.gone][side];
            let joined = self.tokens[whole.start].span.hull(self.tokens[whole.end - 1].span).of(self.text);
            !THAI_PARTICLES.split(' ').any(|known| known == joined) && place.lone[side].iter().any(|&n| self.is_content(n))
        });
        // One word in kana and in characters.
        let kana = [0, 1].map(|side: usize| place.lone[side].iter().all(|&n| self.surface(n).starts_with(|c| matches!(c, '\u{3040}'..='\u{30ff}'))));
        content[0] == content[1] && kana[0] == kana[1]
    }

    /// Whether the two words of a place end alike, as two words do that one ending gives the same role.
    fn is_of_one_form(&self, place: &Place) -> bool {
        let ([a], [b]) = (&place.lone[0][..], &place.lone[1][..]) else { return false };
        let [a, b] = [*a, *b].map(|n| normal_form(self.surface(n)));
        a.chars().rev().zip(b.chars().rev()).take_while(|(x, y)| x == y).count() >= EditedParams::COMMON_ENDING
    }

    fn is_content(&self, n: usize) -> bool {
        let surface = self.surface(n);
        let listed = |word: &str| word.chars().next().is_some_and(|first| Class::of(first).family().stop_words.contains(&word));
        let stop = listed(&normal_form(surface)) || listed(&self.stems[n]);
        !stop && !is_function_word(self.language(), surface)
    }

    /// Whether two words are one: in another form, in another spelling, or one that tells the same.
    fn same(&self, a: usize, b: usize) -> bool {
        let (x, y) = (self.surface(a), self.surface(b));
        self.stems[a] == self.stems[b] || same_word(x, y) || is_slip(&normal_form(x), &normal_form(y), Background::of(self.language()))
    }

    /// What a block holds before, between and behind the sentences in which `places` of the removed copy stand.
    pub(super) fn around(&self, block: &RepeatedBlock, sides: &[Range<usize>; 2], places: &[Range<usize>]) -> Vec<RepeatedBlock> {
        let ops = word_diff(self.words(&sides[0]), self.words(&sides[1]), &WordDiffParams::default());
        let facing = |at: usize| {
            let at = at - sides[1].start;
            let op = ops.iter().find(|op| op.right.contains(&at));
            sides[0].start + op.map_or(sides[0].len(), |op| (op.left.start + at - op.right.start).min(op.left.end))
        };
        let mut parts = Vec::new();
        let (mut gone, mut kept) = (sides[1].start, sides[0].start);
        for place in places {
            let span = self.tokens[place.start].span.hull(self.tokens[place.end - 1].span);
            let own = self.inside(sentences_of(self.text).filter(|sentence| sentence.overlap(span) > 0).fold(span, Span::hull));
            let (start, end) = (own.start.max(sides[1].start), own.end.min(sides[1].end));
            if start >= gone {
                parts.push((gone..start, kept..facing(start).max(kept)));
            }
            (gone, kept) = (gone.max(end), kept.max(facing(end)));
        }
        parts.push((gone..sides[1].end, kept..sides[0].end.max(kept)));
        parts.into_iter().filter_map(|(gone, kept)| self.part(block, gone, kept)).collect()
    }

    fn part(&self, block: &RepeatedBlock, gone: Range<usize>, kept: Range<usize>) -> Option<RepeatedBlock> {
        if kept.is_empty() || gone.is_empty() || self.letters(gone.clone()) < EditedParams::MIN_PART {
            return None;
        }
        let span = |words: &Range<usize>| self.tokens[words.start].span.hull(self.tokens[words.end - 1].span);
        let terms = |words: &Range<usize>| self.tokens[words.clone()].iter().map(|token| token.term).collect::<Vec<u64>>();
        let relation = if terms(&gone) == terms(&kept) { RepeatRelation::Exact } else { RepeatRelation::Edited };
        Some(RepeatedBlock { kept: span(&kept), repeat: span(&gone), relation, similarity: block.similarity })
    }
}
