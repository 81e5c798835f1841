//! Greek, Cyrillic, Armenian and Georgian: spaced words, few foldings.

use super::{ClauseWords, Family, NO_CLAUSE_WORDS, whole};
use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};

pub(super) static EUROPEAN: Family = Family {
    name: "Greek and Cyrillic",
    ranges: &[
        (0x0370, 0x052F),
        (0x0531, 0x058F),
        (0x10A0, 0x10FF),
        (0x1C80, 0x1C8F),
        (0x1C90, 0x1CBF),
        (0x1D26, 0x1D2B),
        (0x1F00, 0x1FFF),
        (0x2D00, 0x2D2F),
        (0x2DE0, 0x2DFF),
        (0xA640, 0xA69F),
    ],
    spaced: true,
    digits_apart: false,
    fold,
    stem: whole,
    clauses: ClauseWords {
        long_joints: "и но что который которая которое которые когда потому чтобы если хотя та але що який яка яке які коли тому щоб якщо който \
            която което които когато защото και αλλα οτι που οταν επειδη ενω",
        ..NO_CLAUSE_WORDS
    },
    stop_words: &[
        "и", "в", "во", "не", "на", "что", "с", "со", "как", "а", "то", "по", "но", "из", "у", "за", "о", "об", "от", "к", "до", "для", "это", "его", "ее",
        "их", "он", "она", "они", "был", "была", "было", "были", "же", "бы", "и", "при", "или", "το", "η", "ο", "και", "να", "του", "τησ", "την", "με", "σε",
        "για", "απο", "που", "τα", "οι", "των",
    ],
};

/// Drops the accents of Greek, joins `ё` and `е`, and the two small sigmas; `й` stays a letter of its own.
fn fold(c: char, out: &mut String) {
    match c {
        'ё' => out.push('е'),
        'ς' => out.push('σ'),
        '\u{0483}'..='\u{0489}' => {}
        '\u{0386}'..='\u{03CE}' | '\u{1F00}'..='\u{1FFF}' => match CanonicalDecompositionBorrowed::new().decompose(c) {
            Decomposed::Expansion(base, _) => fold(base, out),
            Decomposed::Singleton(base) => out.push(base),
            Decomposed::Default => out.push(c),
        },
        other => out.push(other),
    }
}
