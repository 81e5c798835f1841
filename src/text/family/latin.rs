//! Latin script: accents fold away; English knows its abbreviations, endings and clauses, other languages are cut at marks.

use super::{ClauseWords, Family, cut_ending};
use icu_normalizer::properties::{CanonicalDecompositionBorrowed, Decomposed};

pub(super) static LATIN: Family = Family {
    name: "Latin",
    ranges: &[
        (0x41, 0x5A),
        (0x61, 0x7A),
        (0xAA, 0xAA),
        (0xBA, 0xBA),
        (0xC0, 0xD6),
        (0xD8, 0xF6),
        (0xF8, 0x02B8),
        (0x0300, 0x036F),
        (0x1D00, 0x1D25),
        (0x1D2C, 0x1D5C),
        (0x1D62, 0x1D65),
        (0x1D6B, 0x1D77),
        (0x1D79, 0x1DBE),
        (0x1E00, 0x1EFF),
        (0x2C60, 0x2C7F),
        (0xA722, 0xA7FF),
        (0xAB30, 0xAB6F),
        (0xFB00, 0xFB06),
        (0xFF21, 0xFF3A),
        (0xFF41, 0xFF5A),
    ],
    spaced: true,
    digits_apart: false,
    fold,
    stem,
    clauses: ClauseWords {
        after_comma: &[
            "and",
            "but",
            "while",
            "which",
            "who",
            "when",
            "where",
            "after",
            "as",
            "because",
            "with",
            "including",
            "before",
            "although",
            "though",
            "whose",
            "or",
            "so",
            "if",
            "since",
            "until",
            "according",
            "then",
            "yet",
            "despite",
            "amid",
            "following",
            "in",
            "on",
            "at",
            "by",
            "for",
        ],
        anywhere: &["while", "after", "because", "when", "before", "although", "despite", "following", "whereas"],
        reporting: &[
            "said",
            "says",
            "say",
            "saying",
            "added",
            "adding",
            "told",
            "reported",
            "announced",
            "stated",
            "confirmed",
            "claimed",
            "believes",
            "believe",
            "believed",
            "warned",
            "warning",
            "insisted",
            "noted",
            "noting",
            "explained",
            "denied",
            "acknowledged",
            "revealed",
            "suggested",
            "estimated",
            "expects",
            "expected",
            "showed",
            "shows",
        ],
        complementizers: &["that"],
        opener_endings: &["ing"],
        joints: &[
            "and",
            "but",
            "or",
            "nor",
            "yet",
            "then",
            "who",
            "whom",
            "whose",
            "which",
            "that",
            "where",
            "when",
            "while",
            "as",
            "since",
            "until",
            "because",
            "after",
            "before",
            "although",
            "though",
            "if",
            "unless",
            "with",
            "without",
            "including",
            "amid",
            "despite",
            "following",
        ],
        joint_letters: &[],
        long_joints: "und aber sondern dass weil obwohl wahrend nachdem bevor wobei damit wenn falls et mais dont lorsque puisque tandis qui que \
            car y pero sino porque cuando mientras aunque donde quien cuyo ma oppure perche mentre quando che dove mas enquanto onde maar omdat \
            terwijl nadat dat og och men fordi eftersom medan ale lecz oraz ktory ktora ktore poniewaz gdy ze ktery ktera ktere protoze kdyz ve ama \
            ancak cunku dan yang tetapi namun karena ketika va nhung khi hogy mert amely ja mutta etta koska dar pentru",
    },
    stop_words: &[
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "is", "are", "was", "were", "be", "been", "being", "it", "its",
        "he", "she", "they", "his", "her", "their", "them", "him", "we", "our", "us", "i", "you", "your", "my", "this", "that", "these", "those", "and", "or",
        "but", "not", "no", "had", "has", "have", "will", "would", "could", "should", "can", "may", "might", "do", "does", "did", "which", "who", "whom",
        "whose", "what", "when", "where", "while", "there", "here", "than", "then", "so", "if", "also", "about", "into", "over", "after", "before", "up",
        "out", "more", "most", "some", "any", "all", "other", "such", "only", "own", "same", "too", "very", "just", "s", "t", "said", "says", "say",
    ],
};

/// Keeps the base letter of an accented one and spells out the letters that Unicode does not decompose.
fn fold(c: char, out: &mut String) {
    match c {
        'a'..='z' => out.push(c),
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        'þ' => out.push_str("th"),
        'ı' => out.push('i'),
        '\u{0300}'..='\u{036F}' => {}
        _ => match CanonicalDecompositionBorrowed::new().decompose(c) {
            Decomposed::Expansion(base, _) => fold(base, out),
            Decomposed::Singleton(base) => out.push(base),
            Decomposed::Default => out.push(c),
        },
    }
}

/// Takes off the plural and the verb endings of English where four letters are left, and no more than that.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 9] = ["ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s"];
    if word.ends_with("ss") || word.ends_with("us") {
        return word;
    }
    let bare = cut_ending(word, &ENDINGS, 4);
    let bare = if bare.len() == word.len() { cut_ending(word, &["s"], 3) } else { bare };
    cut_ending(bare, &["e", "y"], 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normal::normal_form;

    #[test]
    fn accents_case_and_ligatures_fold_away() {
        for (a, b) in
            [("Élysée", "elysee"), ("oﬃce", "office"), ("STRASSE", "straße"), ("isn’t", "isn't"), ("İzmir", "izmir"), ("ＡＢＣ", "abc"), ("co\u{ad}op", "coop")]
        {
            assert_eq!(normal_form(a), normal_form(b));
        }
    }

    #[test]
    fn inflected_forms_share_a_stem() {
        for (a, b) in
            [("crashed", "crashing"), ("students", "student"), ("families", "families"), ("killed", "killing"), ("resigned", "resign"), ("barriers", "barrier")]
        {
            assert_eq!(stem(a), stem(b));
        }
        assert_eq!(stem("bus"), "bus");
        assert_eq!(stem("class"), "class");
    }
}
