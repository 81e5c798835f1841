//! Whether characters that could be a numeral are one. 一 in 一些, 이 in 이상 and สาม in สามารถ are parts of words.

use super::Reader;
use super::korean::{OTHER_WORDS, PARTICLES, SURE_UNITS};
use super::shape::{Numeral, Position};
use super::table::{Language, Piece, Role};
use crate::fact::unit::Dimension;

/// Hangul syllables after 이 that make of it a form of "to be" or another word.
const AFTER_I: &str = "다며고라나지었에";
/// Those that after tens are a particle behind the digit two.
const AFTER_BARE_I: &str = "상하내후전번날를가는을런든";
/// Hangul syllables after a digit or scale that make another word of the two.
const AFTER_PIECE: &[(char, &str)] = &[
    ('사', "람건고이업태망상회실"),
    ('오', "전후늘는"),
    ('일', "본부자반대"),
    ('구', "역간조"),
    ('만', "큼"),
    ('조', "각사치건"),
    ('백', "신"),
    ('육', "군상"),
    ('삼', "성"),
    ('팔', "레"),
];
/// Chinese characters before an isolated numeral.
const ZH_BEFORE: &str = "是为為和与與到至等前后後得比又或写寫于於在";
/// Chinese characters after an isolated numeral.
const ZH_AFTER: &str = "的是而和与與那或到至比也";
/// Characters that make a word with a following 一.
const BEFORE_ONE: &str = "统統唯同逐专專单單均划劃合万萬归歸惟之随隨";

fn is_hangul(c: char) -> bool {
    matches!(c as u32, 0xAC00..=0xD7A3)
}

fn is_kana(c: char) -> bool {
    matches!(c as u32, 0x3041..=0x30FF)
}

/// A Thai vowel or mark that goes on with the syllable before it.
fn is_thai_tail(c: char) -> bool {
    matches!(c as u32, 0x0E30..=0x0E3A | 0x0E45 | 0x0E47..=0x0E4E)
}

impl Reader<'_> {
    /// Whether a piece of a numeral is a part of another word where it stands.
    pub(super) fn is_another_word(&self, at: usize, end: usize, piece: Piece, position: Position) -> bool {
        let next = self.glyphs.at(end);
        let before_scale =
            || self.tongue.pieces.longest(&self.glyphs, self.glyphs.skip(end), |piece| matches!(piece, Piece::Small(_) | Piece::Big(_))).is_some();
        // 多 and 余 only follow: 900多万.
        let only_follows = || position == Position::First && matches!(self.glyphs.at(at), '多' | '余' | '餘' | '여');
        if piece == Piece::Some && (only_follows() || !before_scale()) {
            return true;
        }
        match self.tongue.language {
            Language::Chinese => matches!((self.glyphs.at(at), next), ('兆', '瓦' | '赫' | '字' | '比') | ('百', '分')) && position != Position::First,
            Language::Japanese => is_kana(self.glyphs.at(at)) && piece != Piece::Point && !matches!(next, 'つ' | '月'),
            Language::Korean => self.is_another_korean_word(at, end, piece, position),
            // ศูนย์ is also a centre.
            Language::Thai if piece == Piece::Nought && position == Position::First => !self.is_thai_nought(end),
            Language::Thai => is_thai_tail(next),
        }
    }

    /// Whether nought is shown by what follows: more of the number, or what is measured.
    fn is_thai_nought(&self, end: usize) -> bool {
        let next = self.glyphs.skip(end);
        let more = self.tongue.pieces.longest(&self.glyphs, end, |piece| matches!(piece, Piece::Digit(_) | Piece::Nought | Piece::Point)).is_some();
        let measured = self.tongue.units.longest(&self.glyphs, next, |unit| unit.dimension != Dimension::Count || unit.key == "point").is_some();
        let percent = self.tongue.roles.end_of(&self.glyphs, next, Role::PercentAfter).is_some();
        more || percent || measured
    }

    fn is_another_korean_word(&self, at: usize, end: usize, piece: Piece, position: Position) -> bool {
        let (own, next) = (self.glyphs.at(at), self.glyphs.at(end));
        if piece == Piece::Nought {
            return position == Position::First && !(own == '영' && (next == '점' || PARTICLES.contains(&self.rest(end).as_str())));
        }
        // `첫날에만 5만`: 만 that ends a word is "only".
        if own == '만' && position == Position::First && next == ' ' && is_hangul(self.glyphs.before(at)) {
            return true;
        }
        if piece == Piece::Some {
            return (own == '여') != (position != Position::First);
        }
        let native = matches!(own, '한' | '하' | '두' | '둘' | '세' | '셋' | '네' | '넷' | '석' | '넉');
        if native && position != Position::First {
            // Native ones stand behind native tens only, and never before a scale.
            return position == Position::Apart || !matches!(self.glyphs.before(at), '열' | '물' | '른' | '흔' | '쉰' | '순' | '든');
        }
        if position == Position::Apart && end == at + 1 && !self.ends_in_numeral(end) {
            return true;
        }
        position != Position::First && (self.is_copula(at, end) || AFTER_PIECE.iter().any(|(c, after)| *c == own && after.contains(next)))
    }

    /// Whether the word that a numeral began in ends with it, or goes on with what it counts.
    fn ends_in_numeral(&self, from: usize) -> bool {
        let mut end = from;
        while let Some((next, _)) = self.tongue.pieces.longest(&self.glyphs, end, |piece| !matches!(piece, Piece::Some | Piece::Point)) {
            end = next;
        }
        !is_hangul(self.glyphs.at(end)) || self.tongue.units.longest(&self.glyphs, end, |_| true).is_some() || self.is_word_end(end)
    }

    /// Whether 이 is a form of "to be", a particle or the beginning of another word.
    pub(super) fn is_copula(&self, at: usize, end: usize) -> bool {
        if self.glyphs.at(at) != '이' || end != at + 1 || self.tongue.language != Language::Korean {
            return false;
        }
        let next = self.glyphs.at(end);
        let after_scale = matches!(self.glyphs.before(at), '만' | '억' | '조' | '천' | '백');
        AFTER_I.contains(next) || (self.glyphs.before(at) != '십' && AFTER_BARE_I.contains(next)) || (after_scale && !is_hangul(next))
    }

    /// The Hangul from `at` to the end of the word.
    fn rest(&self, at: usize) -> String {
        (at..at + 8).map(|n| self.glyphs.at(n)).take_while(|c| is_hangul(*c)).collect()
    }

    /// Whether a word can end at `at`: nothing, or particles, stand behind it.
    pub(super) fn is_word_end(&self, at: usize) -> bool {
        let rest = self.rest(at);
        rest.is_empty()
            || PARTICLES.contains(&rest.as_str())
            || PARTICLES.iter().any(|particle| rest.strip_prefix(particle).is_some_and(|rest| PARTICLES.contains(&rest)))
    }

    /// Whether the numeral, which nothing but characters makes, stands for a number where it stands. `counted` tells whether
    /// a unit, a scale of its own or a mark of per cent follows.
    pub(super) fn counts(&self, numeral: &Numeral, counted: bool) -> bool {
        match self.tongue.language {
            Language::Chinese | Language::Japanese => self.counts_in_han(numeral, counted),
            Language::Korean => self.counts_in_hangul(numeral, counted),
            Language::Thai => self.counts_in_thai(numeral, counted),
        }
    }

    /// The end of an idiom that begins at `at` and is no numeral.
    pub(super) fn idiom(&self, at: usize) -> Option<usize> {
        let end = self.tongue.roles.end_of(&self.glyphs, at, Role::Idiom)?;
        // "Ten minutes" begins like "very", "a hundred per cent" like "one of a hundred".
        let minutes = self.glyphs.before(end) == '分' && matches!(self.glyphs.at(end), '钟' | '鐘' | '之' | '間' | '间' | '後' | '前' | 'の');
        (!minutes).then_some(end)
    }

    fn counts_in_han(&self, numeral: &Numeral, counted: bool) -> bool {
        let shape = numeral.shape;
        let (before, after) = (self.glyphs.before(numeral.start), self.glyphs.at(numeral.end));
        let single = shape.pieces == 1;
        if single && shape.scales == 0 && BEFORE_ONE.contains(before) && self.glyphs.at(numeral.start) == '一' {
            return false;
        }
        if counted || shape.decimals || shape.some {
            return true;
        }
        // Tens without a digit (十, 千万) are words as often as numbers.
        let bare = shape.scales == shape.pieces;
        if shape.scales > 0 && !bare || shape.pieces >= 3 || (shape.nought && shape.pieces >= 2) {
            return true;
        }
        let chinese = self.tongue.language == Language::Chinese;
        let open = |c: char, list: &str, near: usize| !self.glyphs.in_token(near) || c.is_ascii() || (chinese && list.contains(c)) || (!chinese && is_kana(c));
        let opened = numeral.start == 0 || open(before, ZH_BEFORE, numeral.start - 1);
        opened && open(after, ZH_AFTER, numeral.end)
    }

    fn counts_in_hangul(&self, numeral: &Numeral, counted: bool) -> bool {
        let (start, end, shape) = (numeral.start, numeral.end, numeral.shape);
        if is_hangul(self.glyphs.before(start)) {
            return false;
        }
        let first = self.glyphs.at(start);
        let own: String = (start..end).map(|n| self.glyphs.at(n)).collect();
        let apart = self.glyphs.at(end) == ' ';
        let blank = self.glyphs.skip(end);
        if OTHER_WORDS.contains(&own.as_str()) && !(counted && apart) && !self.rest(end).starts_with('원') && !self.rest(end).starts_with('명') {
            return false;
        }
        if shape.decimals {
            return true;
        }
        match own.as_str() {
            "두" | "세" => return counted || (apart && is_hangul(self.glyphs.at(blank))),
            "한" | "네" | "석" | "넉" | "열" => return counted,
            "하나" | "둘" | "셋" | "넷" | "영" => return self.is_word_end(end),
            _ => {}
        }
        if matches!(first, '다' | '여' | '아' | '스' | '서' | '마' | '쉰' | '예' | '열' | '너' | '대')
            || own.starts_with("일곱")
            || own.starts_with("일흔")
            || own.starts_with("두")
            || own.starts_with("한")
        {
            return counted || self.is_word_end(end);
        }
        let sure = SURE_UNITS.iter().any(|unit| unit.chars().enumerate().all(|(n, c)| self.glyphs.at(blank + n) == c));
        match (shape.pieces, shape.scales) {
            (1, 0) => sure || (self.isolated(start, end)),
            (1, _) => counted && first != '조',
            (_, 0) => sure || (apart && counted) || self.isolated(start, end),
            // Two syllables that end in a digit are words as often as numbers, unless the number begins with ten.
            (2, 1) if !matches!(first, '십') && !self.ends_in_scale(end) => {
                counted || matches!(self.glyphs.before(end), '삼' | '육' | '칠' | '팔') && self.is_word_end(end)
            }
            _ => counted || self.is_word_end(end) || shape.pieces > 3,
        }
    }

    /// Whether a single Chinese digit in Hangul stands alone: the whole phrase, or before 은/는 at its beginning.
    fn isolated(&self, start: usize, end: usize) -> bool {
        let opened = start == 0 || matches!(self.glyphs.before(self.glyphs.back(start)), '\n' | '.' | ',' | ':' | '(');
        let rest = self.rest(end);
        let digit = self.glyphs.at(start);
        opened
            && (rest.is_empty() && self.glyphs.at(self.glyphs.skip(end)) == '\n'
                || (matches!(rest.as_str(), "은" | "는") && matches!(digit, '삼' | '육' | '칠' | '팔')))
    }

    fn ends_in_scale(&self, end: usize) -> bool {
        matches!(self.glyphs.before(end), '십' | '백' | '천' | '만' | '억' | '조')
    }

    fn counts_in_thai(&self, numeral: &Numeral, counted: bool) -> bool {
        let shape = numeral.shape;
        if is_thai_tail(self.glyphs.at(numeral.end)) || is_thai_tail(self.glyphs.at(numeral.start)) {
            return false;
        }
        // Tens without a digit are words: พัน, แสน, ร้อย; not so ยี่สิบ.
        let bare = shape.scales == shape.pieces && self.glyphs.at(numeral.start) != 'ย';
        shape.decimals || shape.some || (counted && (!bare || shape.pieces > 1)) || (shape.pieces > 1 && !bare)
    }
}
