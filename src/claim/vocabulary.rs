//! The words of a story: every word of every document as a number, with what matching needs to know of it.

use rustc_hash::{FxHashMap, FxHashSet};

use super::background::{Background, stem_of};
use super::thesaurus::Thesaurus;
use crate::config::{BackgroundParams, WordSimilarityParams};
use crate::fact::{CanonicalKind, CanonicalToken, FactContext, Facts, canonical};
use crate::span::Span;
use crate::text::Segmented;
use crate::text::class::{Class, Kind};
use crate::text::normal::{normal_form, normal_form_into};

/// Index of a word in a [`Vocabulary`].
pub type WordId = u32;

/// What a word is, as far as matching goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Its stem, or the canonical form of a number or date.
    pub stem: Box<str>,
    /// What kind of word it is.
    pub kind: WordKind,
    /// Rarity in the language at large, in nats ([`Background::rarity`]).
    pub rarity: f32,
    /// Words of one class mean nearly the same; `None` where no list knows.
    pub class: Option<u16>,
    /// Character bigrams of the stem, each packed into one number; sorted, with repetitions.
    pub bigrams: Box<[u64]>,
}

/// The kinds of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordKind {
    /// Carries content.
    Content,
    /// One character of a script without blanks: little by itself, much beside its neighbours.
    Character,
    /// Carries none.
    Stop,
    /// A number of more than 12.
    Number,
    /// A number of at most 12, which says little by itself.
    SmallNumber,
    /// A month, a weekday or a year.
    Date,
}

impl Word {
    /// Whether it says anything.
    #[must_use]
    pub fn is_content(&self) -> bool {
        self.kind != WordKind::Stop
    }

    /// Whether it is a number or a date, which are equal or not, never similar.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        matches!(self.kind, WordKind::Number | WordKind::SmallNumber | WordKind::Date)
    }
}

/// All words of the documents of one story. Ids depend on the order of the documents; nothing that is reported may.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: Vec<Word>,
    ids: FxHashMap<Box<str>, WordId>,
    compounds: FxHashSet<Box<str>>,
    /// How many words each class has in the story.
    classes: FxHashMap<u16, u32>,
}

/// One word of a document: which, and the tokens it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// Which word.
    pub word: WordId,
    /// Its first token, as an index into [`Segmented::tokens`].
    pub token: u32,
    /// How many tokens it has.
    pub tokens: u32,
}

/// What is known of the words of one language.
#[derive(Debug, Clone, Copy)]
struct Known {
    background: Background,
    thesaurus: Thesaurus,
}

impl Vocabulary {
    /// The word of an id.
    #[must_use]
    pub fn word(&self, id: WordId) -> &Word {
        &self.words[id as usize]
    }

    /// The class of a word, where another word of the story is of it, too: what nobody puts in the place of another word says nothing more
    /// than the word itself.
    #[must_use]
    pub fn shared_class(&self, word: &Word) -> Option<u16> {
        word.class.filter(|class| self.classes.get(class).is_some_and(|&words| words > 1))
    }

    /// How many different words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Learns which words a document writes in one: `airstrike`, where another may write `air strike`. To be told of all documents before
    /// the first is read. Linear in its tokens.
    pub fn learn(&mut self, text: &str, cut: &Segmented) {
        let mut normal = String::new();
        for token in &cut.tokens {
            normal_form_into(token.span.of(text), &mut normal);
            if normal.chars().count() >= WordSimilarityParams::MIN_COMPOUND && !self.compounds.contains(normal.as_str()) {
                self.compounds.insert(normal.as_str().into());
            }
        }
    }

    /// Reads the words of one document; every spelling of one number or date is one word, and so are two words that a document of the story
    /// writes in one. Linear in its tokens.
    pub fn read(&mut self, text: &str, cut: &Segmented, facts: &Facts, context: FactContext) -> Vec<Occurrence> {
        let known = Known { background: Background::of(context.language), thesaurus: Thesaurus::of(context.language) };
        let mut normal = String::new();
        let mut read = Vec::with_capacity(cut.tokens.len());
        let mut tokens = canonical(text, cut, facts, context).into_iter().peekable();
        while let Some(token) = tokens.next() {
            let mut end = token.tokens.end;
            let word = if let Some(kind) = canonical_kind(&token, facts) {
                self.intern(&format!("#{:x}", token.key), kind, known)
            } else {
                normal_form_into(token.span.of(text), &mut normal);
                if let Some(second) = tokens.next_if(|second| self.is_compound(text, (&token, second), &mut normal)) {
                    end = second.tokens.end;
                }
                self.enter(&normal, known)
            };
            read.push(Occurrence { word, token: token.tokens.start as u32, tokens: (end - token.tokens.start) as u32 });
        }
        read
    }

    /// Whether a document of the story writes two words in one; then the second is added to the `normal` form of the first.
    fn is_compound(&self, text: &str, (first, second): (&CanonicalToken, &CanonicalToken), normal: &mut String) -> bool {
        let between = Span { start: first.span.end, end: second.span.start };
        if second.kind != CanonicalKind::Word || !matches!(between.of(text), " " | "-") {
            return false;
        }
        let length = normal.len();
        normal.push_str(&normal_form(second.span.of(text)));
        let known = self.compounds.contains(normal.as_str());
        if !known {
            normal.truncate(length);
        }
        known
    }

    fn enter(&mut self, normal: &str, language: Known) -> WordId {
        let first = normal.chars().next().unwrap_or(' ');
        let class = Class::of(first);
        let kind = match class.kind() {
            Kind::Digit => match normal.parse::<f64>() {
                Ok(value) if value <= 12.0 => WordKind::SmallNumber,
                _ => WordKind::Number,
            },
            Kind::Ideograph => WordKind::Character,
            _ if class.family().stop_words.contains(&normal) => WordKind::Stop,
            _ => WordKind::Content,
        };
        let key = if matches!(kind, WordKind::Content) { stem_of(normal) } else { normal };
        self.intern(key, kind, language)
    }

    fn intern(&mut self, key: &str, kind: WordKind, language: Known) -> WordId {
        let rarity = if matches!(kind, WordKind::Content | WordKind::Stop) { language.background.rarity(key) } else { BackgroundParams::UNKNOWN };
        let class = language.thesaurus.class_of(key);
        if let Some(&id) = self.ids.get(key) {
            // The same letters in two languages: as common as in the language that knows them better.
            let known = &mut self.words[id as usize];
            known.rarity = known.rarity.min(rarity);
            if let (None, Some(class)) = (known.class, class) {
                known.class = Some(class);
                *self.classes.entry(class).or_default() += 1;
            }
            return id;
        }
        let id = self.words.len() as WordId;
        if let Some(class) = class {
            *self.classes.entry(class).or_default() += 1;
        }
        self.words.push(Word { stem: key.into(), kind, rarity, class, bigrams: bigrams(key) });
        self.ids.insert(key.into(), id);
        id
    }
}

/// The kind of a number or date; `None` for other words.
fn canonical_kind(token: &CanonicalToken, facts: &Facts) -> Option<WordKind> {
    match token.kind {
        CanonicalKind::Word => None,
        CanonicalKind::Month | CanonicalKind::Weekday | CanonicalKind::Year => Some(WordKind::Date),
        CanonicalKind::Day => Some(WordKind::SmallNumber),
        CanonicalKind::Number => {
            let at = facts.numbers.partition_point(|number| number.tokens.start < token.tokens.start);
            let small = facts.numbers.get(at).is_some_and(|number| number.high <= WordSimilarityParams::MAX_SMALL && number.low.fract() == 0.0);
            Some(if small { WordKind::SmallNumber } else { WordKind::Number })
        }
    }
}

/// Character bigrams of a stem, each packed into one number; sorted, with repetitions.
fn bigrams(stem: &str) -> Box<[u64]> {
    let mut grams: Vec<u64> = stem.chars().zip(stem.chars().skip(1)).map(|(a, b)| u64::from(a as u32) << 21 | u64::from(b as u32)).collect();
    grams.sort_unstable();
    grams.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::segment;

    #[test]
    fn a_class_tells_something_where_two_words_of_a_story_are_of_it() {
        let shared = |texts: &[&str]| {
            let mut vocabulary = Vocabulary::default();
            let context = FactContext { language: Some("en"), ..FactContext::default() };
            let words: Vec<Occurrence> = texts.iter().flat_map(|text| vocabulary.read(text, &segment(text), &Facts::default(), context)).collect();
            words.iter().map(|word| vocabulary.shared_class(vocabulary.word(word.word))).collect::<Vec<_>>()
        };
        assert_eq!(shared(&["arrested"]), [None]);
        assert_eq!(shared(&["arrested", "arrested"]), [None, None], "one word, told twice");
        let both = shared(&["arrested", "detained"]);
        assert!(both[0].is_some() && both[0] == both[1], "{both:?}");
    }

    #[test]
    fn two_words_that_the_other_writes_in_one_are_one() {
        let texts = ["An air strike hit the post-mortem room. Walk in to it.", "The airstrike hit a postmortem; into it.", "قال عبد الله", "قال عبدالله"];
        let cuts = texts.map(segment);
        let mut vocabulary = Vocabulary::default();
        texts.iter().zip(&cuts).for_each(|(text, cut)| vocabulary.learn(text, cut));
        let mut read = |n: usize| vocabulary.read(texts[n], &cuts[n], &Facts::default(), FactContext::default());
        let (apart, joined) = (read(0), read(1));
        assert_eq!((apart[1].word, apart[1].tokens), (joined[1].word, 2));
        assert_eq!((apart[4].word, apart[4].tokens), (joined[4].word, 2));
        assert_eq!(apart.iter().map(|word| word.tokens).sum::<u32>() as usize, cuts[0].tokens.len());
        assert_eq!(apart.len(), cuts[0].tokens.len() - 2, "`in to` stays two words");
        assert_eq!(read(2)[1].word, read(3)[1].word);
    }
}
