//! Han characters and kana, which stand without blanks: a token is one character. Hangul has blanks and is spaced.

use super::{Family, NO_CLAUSE_WORDS, keep, whole};

pub(super) static EAST_ASIAN: Family = Family {
    name: "Han and kana",
    ranges: &[
        (0x2E80, 0x2FDF),
        (0x3005, 0x3007),
        (0x3021, 0x3029),
        (0x3031, 0x3035),
        (0x3038, 0x303C),
        (0x3041, 0x3096),
        (0x3099, 0x309F),
        (0x30A1, 0x30FA),
        (0x30FC, 0x30FF),
        (0x3105, 0x312F),
        (0x31A0, 0x31BF),
        (0x31F0, 0x31FF),
        (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF),
        (0xF900, 0xFAFF),
        (0xFF66, 0xFF9F),
        (0x16FE0, 0x18CFF),
        (0x1AFF0, 0x1B16F),
        (0x20000, 0x3FFFF),
    ],
    spaced: false,
    digits_apart: true,
    fold: keep,
    stem: whole,
    clauses: NO_CLAUSE_WORDS,
    stop_words: &["の", "は", "が", "を", "に", "と", "で", "も", "的", "了", "在"],
};
