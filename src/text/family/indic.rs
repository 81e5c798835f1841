//! The scripts of India and Tibet: spaced words whose vowel signs are marks and stay.

use super::{ClauseWords, Family, NO_CLAUSE_WORDS, keep, whole};

pub(super) static INDIC: Family = Family {
    name: "Indic",
    ranges: &[(0x0900, 0x0DFF), (0x0F00, 0x0FFF), (0x1CD0, 0x1CFF), (0xA8E0, 0xA8FF)],
    spaced: true,
    digits_apart: false,
    fold: keep,
    stem: whole,
    clauses: ClauseWords {
        long_joints: "और लेकिन कि जो क्योंकि जब जबकि तथा আর এবং কিন্তু যে যখন", ..NO_CLAUSE_WORDS
    },
    stop_words: &["के", "का", "की", "में", "से", "है", "को", "और", "ने", "पर", "यह", "कि", "भी", "एक", "हैं", "था", "थे", "थी"],
};
