//! A table of words and phrases, looked up in a text: the longest phrase wins, and what goes on behind a `*` is any ending.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::FactParams;
use crate::text::normal::normal_form;
use crate::text::{Token, tokenize};

/// What a phrase is, behind its first word.
#[derive(Debug)]
struct Phrase<M> {
    rest: Vec<Box<str>>,
    /// Whether the last word may go on.
    open: bool,
    meanings: Vec<M>,
}

/// Phrases and what they mean; one may mean several things, or nothing.
#[derive(Debug)]
pub(super) struct PhraseTable<M> {
    /// By their first word, the longest first.
    by_first: FxHashMap<Box<str>, Vec<Phrase<M>>>,
    /// Words of which any ending may follow.
    openings: FxHashMap<Box<str>, Vec<M>>,
    /// Lengths of those, in bytes, the longest first.
    lengths: Vec<usize>,
    /// What may be joined to the beginning of a word.
    clitics: &'static [&'static str],
    /// How a word is written in the table and in the text.
    form: fn(&str) -> String,
}

impl<M: Copy + PartialEq> PhraseTable<M> {
    /// An empty table for texts in which `clitics` may be joined to a word.
    pub(super) fn new(clitics: &'static [&'static str], form: fn(&str) -> String) -> Self {
        Self { by_first: FxHashMap::default(), openings: FxHashMap::default(), lengths: Vec::new(), clitics, form }
    }

    /// An empty table for texts in one language (ISO 639-1).
    pub(super) fn of_language(code: &str) -> Self {
        let clitics: &[&str] = match code {
            "ar" | "fa" | "ur" => &ARABIC_CLITICS,
            "he" => &HEBREW_CLITICS,
            _ => &[],
        };
        // `oldu` has happened, and `öldü` has died.
        Self::new(clitics, if matches!(code, "sv" | "tr" | "vi") { marked } else { folded })
    }

    /// Adds the phrases of `list`, which are divided by `|`. One that means nothing keeps its words from meaning anything.
    pub(super) fn add(&mut self, list: &str, meaning: Option<M>) {
        for form in list.split('|') {
            let open = form.ends_with('*');
            let form = form.trim_end_matches('*');
            let mut words = tokenize(form).into_iter().map(|token| (self.form)(token.span.of(form)).into_boxed_str());
            let Some(first) = words.next() else { continue };
            let rest: Vec<Box<str>> = words.take(FactParams::MAX_PHRASE).collect();
            if rest.is_empty() && open {
                let known = self.openings.entry(first).or_default();
                known.extend(meaning.filter(|meaning| !known.contains(meaning)));
                continue;
            }
            let list = self.by_first.entry(first).or_default();
            match list.iter_mut().find(|phrase| phrase.rest == rest && phrase.open == open) {
                Some(phrase) if phrase.meanings.is_empty() => {}
                Some(phrase) => phrase.meanings.extend(meaning.filter(|meaning| !phrase.meanings.contains(meaning))),
                None => list.push(Phrase { rest, open, meanings: meaning.into_iter().collect() }),
            }
        }
    }

    /// Sorts what was added; to be called before the first question.
    pub(super) fn finish(mut self) -> Self {
        for list in self.by_first.values_mut() {
            list.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        let lengths: FxHashSet<usize> = self.openings.keys().map(|word| word.len()).collect();
        self.lengths = lengths.into_iter().collect();
        self.lengths.sort_unstable_by_key(|length| std::cmp::Reverse(*length));
        self
    }

    /// The words of a text as the table writes them.
    pub(super) fn spell(&self, word: &str) -> String {
        (self.form)(word)
    }

    /// The phrases in a text, one behind the other: which of its tokens, and what they mean. Linear in the tokens.
    pub(super) fn phrases(&self, text: &str, tokens: &[Token]) -> Vec<(Range<usize>, &[M])> {
        let words: Vec<String> = tokens.iter().map(|token| self.spell(token.span.of(text))).collect();
        let mut found = Vec::new();
        let mut n = 0;
        while n < words.len() {
            let Some((length, meanings)) = self.at(&words, n) else {
                n += 1;
                continue;
            };
            found.push((n..n + length, meanings));
            n += length;
        }
        found
    }

    /// The longest phrase at word `n`: its number of words, and what it means.
    pub(super) fn at(&self, words: &[String], n: usize) -> Option<(usize, &[M])> {
        self.at_word(words.get(n)?, &|k| words.get(n + 1 + k).map_or("", String::as_str))
    }

    /// [`Self::at`] for a word and those behind it, which are asked for only where a phrase goes on.
    pub(super) fn at_word<'w>(&self, word: &str, behind: &dyn Fn(usize) -> &'w str) -> Option<(usize, &[M])> {
        // Two letters are a word only behind the lightest of them.
        let least = |clitic: &str| if matches!(clitic, "و" | "ف" | "ו") { 2 } else { 3 };
        // A verb that is to come begins with the letter of its person.
        let fits = |clitic: &str, bare: &str| !clitic.ends_with('س') || (bare.starts_with(['ي', 'ت', 'ن', 'ا']) && bare.chars().count() > least(clitic));
        let bare = |clitic: &&str| {
            let bare = word.strip_prefix(*clitic).filter(|bare| bare.chars().count() >= least(clitic) && fits(clitic, bare))?;
            self.phrase(bare, behind)
        };
        let joined = self.clitics.iter().find_map(bare);
        match (self.phrase(word, behind), joined) {
            (Some(whole), Some(joined)) if joined.0 > whole.0 => Some(joined),
            (whole, joined) => whole.or(joined),
        }
    }

    fn phrase<'w>(&self, first: &str, behind: &dyn Fn(usize) -> &'w str) -> Option<(usize, &[M])> {
        let spelled = |phrase: &&Phrase<M>| {
            let Some((last, middle)) = phrase.rest.split_last() else { return true };
            let ends = |word: &str| if phrase.open { word.starts_with(&**last) } else { *word == **last };
            middle.iter().enumerate().all(|(k, word)| **word == *behind(k)) && ends(behind(middle.len()))
        };
        if let Some(phrase) = self.by_first.get(first).and_then(|list| list.iter().find(spelled)) {
            return Some((phrase.rest.len() + 1, &phrase.meanings));
        }
        let opening = |&length: &usize| first.get(..length).and_then(|opening| self.openings.get(opening));
        self.lengths.iter().filter(|length| **length <= first.len()).find_map(opening).map(|meanings| (1, meanings.as_slice()))
    }
}

/// Letters that Arabic script joins to the next word, the longest first; `س` before a verb says that it is to come.
pub(super) const ARABIC_CLITICS: [&str; 14] = ["وبال", "وال", "فال", "بال", "ولل", "لل", "ال", "وس", "فس", "و", "ف", "ب", "ل", "س"];
/// The same of Hebrew.
const HEBREW_CLITICS: [&str; 14] = ["וכש", "ושה", "שה", "כש", "וה", "וב", "ול", "ו", "ה", "ב", "ל", "ש", "כ", "מ"];

/// The form of words in most languages: [`normal_form`].
pub(super) fn folded(word: &str) -> String {
    normal_form(word)
}

/// The form of words where marks make other words: small letters, composed.
pub(super) fn marked(word: &str) -> String {
    crate::text::exact::spelled(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokenize(text).iter().map(|token| normal_form(token.span.of(text))).collect()
    }

    #[test]
    fn the_longest_phrase_wins_and_an_idiom_means_nothing() {
        let mut table = PhraseTable::new(&ARABIC_CLITICS, folded);
        table.add("not only|لا شك", None);
        table.add("not|لا|refus*", Some(1));
        let table = table.finish();
        assert_eq!(table.at(&words("not only this"), 0), Some((2, &[][..])));
        assert_eq!(table.at(&words("not this"), 0), Some((1, &[1][..])));
        assert_eq!(table.at(&words("refused"), 0), Some((1, &[1][..])));
        assert_eq!(table.at(&words("ولا شك"), 0), Some((2, &[][..])));
        assert_eq!(table.at(&words("ولا"), 0), Some((1, &[1][..])));
        let asked = std::cell::Cell::new(0);
        let behind = |_: usize| {
            asked.set(asked.get() + 1);
            "only"
        };
        assert_eq!((table.at_word("this", &behind), asked.get()), (None, 0), "what begins no phrase asks for no other word");
        assert_eq!((table.at_word("not", &behind), asked.get()), (Some((2, &[][..])), 1));
        let mut table = PhraseTable::new(&ARABIC_CLITICS, folded);
        table.add("يدخل*|تدخل|لم", Some(1));
        let table = table.finish();
        for future in ["سيدخل", "وسيدخلون", "ستدخل"] {
            assert_eq!(table.at(&words(future), 0), Some((1, &[1][..])), "{future}");
        }
        assert_eq!(table.at(&words("سلم"), 0), None, "a ladder, and no denial");
        assert_eq!(table.at(&words("this"), 0), None);
    }
}
