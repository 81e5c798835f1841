//! Whether a figure says how far something moved, where it came to, or where it came from: `rose by 3`, `to 17`, `from 14`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::normal::normal_form;
use crate::text::token::term;

/// What a figure is to a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// How far it went.
    By,
    /// Where it came to.
    To,
    /// Where it came from.
    From,
}

/// Words that stand right before such a figure. A word that means two of them in two languages is left out.
const WAYS: [(Way, &str); 3] = [
    (Way::By, "by um met med με на за sebesar thêm tăng giảm بمقدار بواقع بنسبه"),
    (Way::To, "to auf naar til à até σε до menjadi lên xuống الى لتصل ليصل"),
    (Way::From, "from von vom från fra depuis desde dal od από от з із من dari từ"),
];

static BY_TERM: LazyLock<FxHashMap<u64, Way>> = LazyLock::new(|| {
    let each = |(way, list): (Way, &'static str)| list.split(' ').map(move |word| (term(&normal_form(word)), way));
    WAYS.into_iter().flat_map(each).collect()
});

/// What a word (its term) right before a figure makes of it.
#[must_use]
pub fn way(term: u64) -> Option<Way> {
    BY_TERM.get(&term).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_leads_one_way() {
        let words: Vec<String> = WAYS.iter().flat_map(|(_, list)| list.split(' ')).map(normal_form).collect();
        assert!(words.iter().enumerate().all(|(n, word)| !words[..n].contains(word)), "{words:?}");
        for (word, want) in [("by", Some(Way::By)), ("auf", Some(Way::To)), ("من", Some(Way::From)), ("near", None)] {
            assert_eq!(way(term(&normal_form(word))), want, "{word}");
        }
    }
}
