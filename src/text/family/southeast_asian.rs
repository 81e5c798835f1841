//! Thai, Lao, Khmer and Myanmar, which stand without blanks between words: a token is one character with its marks.

use super::{Family, NO_CLAUSE_WORDS, keep, whole};

pub(super) static SOUTHEAST_ASIAN: Family = Family {
    name: "Thai, Lao, Khmer and Myanmar",
    ranges: &[
        (0x0E01, 0x0E3A),
        (0x0E40, 0x0E4E),
        (0x0E80, 0x0ECF),
        (0x0EDC, 0x0EDF),
        (0x1000, 0x103F),
        (0x1050, 0x108F),
        (0x109A, 0x109F),
        (0x1780, 0x17D3),
        (0x17D7, 0x17D7),
        (0x17DC, 0x17DD),
        (0x19E0, 0x19FF),
        (0xA9E0, 0xA9EF),
        (0xA9FA, 0xA9FE),
        (0xAA60, 0xAA7F),
    ],
    spaced: false,
    digits_apart: true,
    fold: keep,
    stem: whole,
    clauses: NO_CLAUSE_WORDS,
    stop_words: &[],
};
