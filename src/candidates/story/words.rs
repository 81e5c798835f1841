//! A document as the story stages see it: stems in order, and shingles over them.
//!
//! Where blanks separate words a stem is a word without its inflection. Where they do not, two neighbouring characters are a
//! stem, the usual index unit of such scripts. A number is its digits: `1,305`, `1.305` and `1305` are one, and figures of
//! five digits and more are kept to four places, so that a rounded total equals the exact one.

use crate::config::EvidenceParams;
use rustc_hash::FxHashMap;
use xxhash_rust::xxh3::xxh3_64;

use crate::span::Span;
use crate::spill::{Packer, Unpacker};
use crate::text::class::{Class, Kind};
use crate::text::normal::normal_form_into;
use crate::text::token::{for_each_word, term};

/// The stems of a document, title first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StemSequence {
    stems: Vec<Stem>,
    title: usize,
}

/// One stem: the hash of its form, and its length in half words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stem {
    term: u64,
    halves: u32,
}

/// A run of stems that is looked up as one: its hash, and the stems it covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shingle {
    /// Hash of the stems in order.
    pub hash: u64,
    /// First stem.
    pub start: u32,
    /// Behind the last stem.
    pub end: u32,
}

impl StemSequence {
    /// Reads one document; [`Reader::words`] for many.
    #[must_use]
    pub fn read(title: Option<&str>, text: &str) -> Self {
        Reader::default().words(title, text)
    }

    /// Writes them down for [`Self::unpack`].
    pub fn pack(&self, out: &mut Packer) {
        out.number(self.title as u64);
        out.each(&self.stems, |out, stem| {
            out.number(stem.term);
            out.short(stem.halves);
        });
    }

    /// Those that were packed; `None` when they cannot be right.
    #[must_use]
    pub fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let title = from.size()?;
        let stems = from.each(size_of::<u64>() + size_of::<u32>(), |from| Some(Stem { term: from.number()?, halves: from.short()? }))?;
        (title <= stems.len()).then_some(Self { stems, title })
    }

    /// The hashes of all stems, in order.
    #[must_use]
    pub fn stems(&self) -> impl ExactSizeIterator<Item = u64> + '_ {
        self.stems.iter().map(|stem| stem.term)
    }

    /// How many of the stems are the title's.
    #[must_use]
    pub fn title_len(&self) -> usize {
        self.title
    }

    /// Every shingle of the title and of the text, none across the two. A title or text shorter than a shingle is one.
    pub fn for_each_shingle(&self, mut sink: impl FnMut(Shingle)) {
        let (title, body) = self.stems.split_at(self.title);
        shingles(title, 0, &mut sink);
        shingles(body, self.title as u32, &mut sink);
    }
}

fn shingles(stems: &[Stem], offset: u32, sink: &mut impl FnMut(Shingle)) {
    let (mut end, mut halves) = (0, 0);
    for start in 0..stems.len() {
        while halves < EvidenceParams::SHINGLE_HALVES && end < stems.len() {
            halves += stems[end].halves;
            end += 1;
        }
        if halves < EvidenceParams::SHINGLE_HALVES && start > 0 {
            return;
        }
        let hash = stems[start..end].iter().fold(0, |hash, stem| mix(hash ^ stem.term));
        sink(Shingle { hash, start: offset + start as u32, end: offset + end as u32 });
        halves -= stems[start].halves;
    }
}

/// The finaliser of `MurmurHash3`: every bit of the input moves half of the output.
pub(super) fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let value = (value ^ (value >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    value ^ (value >> 33)
}

/// Reads documents one after another, and remembers the stems of words it has met: normalising is most of the cost.
#[derive(Debug, Default)]
pub struct Reader {
    normal: String,
    key: String,
    /// Stems by the hash of the word as written. Words repeat; at most [`EvidenceParams::MAX_REMEMBERED`] are kept.
    remembered: FxHashMap<u64, Option<Word>>,
}

/// What a word is read as.
#[derive(Debug, Clone, Copy)]
enum Word {
    /// A stem of its own.
    Stem(u64),
    /// A character that its neighbours join.
    Character(u64),
}

impl Reader {
    /// Reads a document. Linear in its length; at most 8,192 stems are kept.
    #[must_use]
    pub fn words(&mut self, title: Option<&str>, text: &str) -> StemSequence {
        let mut stems = Vec::with_capacity((text.len() / 6).min(EvidenceParams::MAX_STEMS));
        self.read(title.unwrap_or_default(), &mut stems);
        let title = stems.len();
        self.read(text, &mut stems);
        StemSequence { stems, title }
    }

    fn read(&mut self, text: &str, stems: &mut Vec<Stem>) {
        let mut before: Option<Character> = None;
        for_each_word(text, |span| {
            if stems.len() >= EvidenceParams::MAX_STEMS {
                return;
            }
            match self.word(span.of(text)) {
                Some(Word::Character(own)) => before = Some(join(own, span, before.take(), stems)),
                Some(Word::Stem(term)) => {
                    flush(before.take(), stems);
                    stems.push(Stem { term, halves: 2 });
                }
                None => {}
            }
        });
        flush(before, stems);
    }

    /// What a word is read as; `None` when nothing of it counts.
    fn word(&mut self, written: &str) -> Option<Word> {
        let hash = xxh3_64(written.as_bytes());
        if let Some(word) = self.remembered.get(&hash) {
            return *word;
        }
        let word = self.normalise(written);
        if self.remembered.len() < EvidenceParams::MAX_REMEMBERED {
            self.remembered.insert(hash, word);
        }
        word
    }

    fn normalise(&mut self, written: &str) -> Option<Word> {
        normal_form_into(written, &mut self.normal);
        let first = self.normal.chars().next()?;
        if Class::of(written.chars().next()?).kind() == Kind::Ideograph {
            return Some(Word::Character(term(&self.normal)));
        }
        let form = if is_number(&self.normal) { self.number() } else { (Class::of(first).family().stem)(&self.normal) };
        Some(Word::Stem(term(form)))
    }

    /// The digits of a number, to four places when it has more than that.
    fn number(&mut self) -> &str {
        self.key.clear();
        self.key.extend(self.normal.chars().filter(char::is_ascii_digit));
        let digits = self.key.trim_start_matches('0').len();
        if digits >= EvidenceParams::LONG_NUMBER
            && let Ok(value) = self.key.parse::<u64>()
        {
            let unit = 10_u64.pow((digits - EvidenceParams::NUMBER_PLACES) as u32);
            self.key = (value.saturating_add(unit / 2) / unit * unit).to_string();
        }
        &self.key
    }
}

/// A character of a script without blanks that the next one may join.
#[derive(Clone, Copy)]
struct Character {
    term: u64,
    end: u32,
    joined: bool,
}

/// Joins a character with the one before it when they touch.
fn join(own: u64, span: Span, before: Option<Character>, stems: &mut Vec<Stem>) -> Character {
    match before {
        Some(last) if last.end == span.start => {
            stems.push(Stem { term: mix(mix(last.term) ^ own), halves: 1 });
            Character { term: own, end: span.end, joined: true }
        }
        other => {
            flush(other, stems);
            Character { term: own, end: span.end, joined: false }
        }
    }
}

/// A character that stands alone is a stem of its own.
fn flush(last: Option<Character>, stems: &mut Vec<Stem>) {
    if let Some(Character { term, joined: false, .. }) = last {
        stems.push(Stem { term, halves: 1 });
    }
}

fn is_number(normal: &str) -> bool {
    normal.starts_with(|c: char| c.is_ascii_digit()) && normal.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stems(text: &str) -> Vec<u64> {
        StemSequence::read(None, text).stems().collect()
    }

    fn shingles_of(title: Option<&str>, text: &str) -> Vec<Shingle> {
        let mut all = Vec::new();
        StemSequence::read(title, text).for_each_shingle(|shingle| all.push(shingle));
        all
    }

    #[test]
    fn inflection_and_separators_do_not_count() {
        assert_eq!(stems("الطائرات 1,305"), stems("والطائرات ١٣٠٥"));
        assert_eq!(stems("resigned"), stems("resigns"));
        assert_eq!(stems("1,981,681"), stems("1.982.000"));
        assert_ne!(stems("1987"), stems("1988"));
        assert_ne!(stems("1,981,681"), stems("1,991,681"));
    }

    #[test]
    fn characters_pair_up_where_no_blanks_stand() {
        assert_eq!(stems("東京都").len(), 2);
        assert_eq!(stems("東京、都").len(), 2);
        assert_eq!(stems("東").len(), 1);
        assert_eq!(stems("น้ำ").len(), 1);
        assert_eq!(shingles_of(None, "東京都知事選挙").len(), 1);
    }

    #[test]
    fn shingles_stay_inside_the_title() {
        let all = shingles_of(Some("one two three four"), "five six seven");
        assert_eq!(all.iter().map(|s| (s.start, s.end)).collect::<Vec<_>>(), [(0, 3), (1, 4), (4, 7)]);
        assert_eq!(shingles_of(None, "one two").len(), 1);
        assert_eq!(shingles_of(Some(""), "").len(), 0);
    }

    proptest! {
        #[test]
        fn bounds_hold(text in "[a-zم-ي0-9 .,東京กข]{0,80}") {
            let words = StemSequence::read(Some(&text), &text);
            prop_assert!(words.title_len() <= words.stems().len());
            words.for_each_shingle(|s| assert!(s.start < s.end && s.end as usize <= words.stems().len()));
        }
    }
}
