//! Hebrew: points and cantillation fold away.

use super::{ClauseWords, Family, NO_CLAUSE_WORDS, whole};

pub(super) static HEBREW: Family = Family {
    name: "Hebrew",
    ranges: &[(0x0591, 0x05F4), (0xFB1D, 0xFB4F)],
    spaced: true,
    digits_apart: true,
    fold,
    stem: whole,
    clauses: ClauseWords { long_joints: "כי אבל אשר כאשר אולם", ..NO_CLAUSE_WORDS },
    stop_words: &["של", "על", "את", "לא", "הוא", "היא", "זה", "עם", "כי", "גם", "או", "אל", "כל", "יש"],
};

fn fold(c: char, out: &mut String) {
    if !matches!(c, '\u{0591}'..='\u{05C7}' | '״' | '׳') {
        out.push(c);
    }
}
