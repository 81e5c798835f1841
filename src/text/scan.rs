//! The fast way from text to terms: the same tokens as word by word through [`super::normal`], without making a string.
//!
//! ASCII, Arabic, Russian and all other letters of two bytes are read 64 bytes at a time: bit masks ([`super::mask`]) say where words begin
//! and end, letters that no mask knows are looked up one by one, and folded blocks wait with their words until there are enough to hash
//! ([`super::queue`]). Other text is read a character at a time through a table of what each character below U+0800 becomes on its own. The
//! table holds only letters whose normal form does not depend on their neighbours; a word with any other character goes the plain way.
//! Both tables and plain way come from the same definitions, and a property test holds this file to them, with each kind of bytes
//! ([`crate::simd`]) that the processor has.

use std::sync::LazyLock;

use super::boundary::{Token, Word, next_word};
use super::class::{Class, Kind};
use super::mask::{BEFORE, Masks, Mixed, WINDOW};
use super::normal::{Alone, normal_form_into};
use super::queue::{Queue, Sink};
use super::term::{Form, term, term_at};
use crate::simd::lanes::{Job, Simd};
use crate::simd::widest;
use crate::span::Span;

/// What is odd behind so many bytes of a block may be a character that its end cuts.
const CUT: u32 = BLOCK as u32 - 4;

/// Bytes of a block.
const BLOCK: usize = 64;

/// Hands every token of `text` to `sink`, in order. Whether apostrophes between letters and separators between digits stay inside words is for
/// `JOIN` to say.
pub(super) fn scan<const JOIN: bool, S: Sink>(text: &str, sink: &mut S) {
    widest(Scan::<JOIN, S> { text, sink });
}

/// A text to be scanned.
struct Scan<'a, const JOIN: bool, S> {
    text: &'a str,
    sink: &'a mut S,
}

impl<const JOIN: bool, S: Sink> Job for Scan<'_, JOIN, S> {
    type Output = ();

    #[inline(always)]
    fn run(self, simd: impl Simd) {
        let Self { text, sink } = self;
        let mut scanner = Scanner::<'_, JOIN, _> { simd, text, folds: &FOLDS, queue: Queue::new(), form: Form::new(), normal: String::new() };
        let mut at = 0;
        while at < text.len() {
            at = scanner.blocks(at, sink);
            if at < text.len() {
                at = scanner.characters(at, sink);
            }
        }
    }
}

struct Scanner<'a, const JOIN: bool, V> {
    simd: V,
    text: &'a str,
    folds: &'a [Fold; 0x800],
    queue: Queue,
    form: Form,
    normal: String,
}

impl<const JOIN: bool, V: Simd> Scanner<'_, JOIN, V> {
    /// Reads blocks from `at`, where no word is open; ends before the first word that a block cannot decide, or at the end.
    #[inline(always)]
    fn blocks(&mut self, mut at: usize, sink: &mut impl Sink) -> usize {
        let bytes = self.text.as_bytes();
        self.queue.begin(at);
        while at < bytes.len() {
            let mut padded = [b' '; WINDOW];
            // What stands before a block only counts as the first half of a character, and a block begins with one.
            let from = at.saturating_sub(BEFORE);
            let window: &[u8; WINDOW] = if let Some(window) = bytes[from..].first_chunk().filter(|_| at >= BEFORE) {
                window
            } else {
                let rest = &bytes[at..bytes.len().min(at + WINDOW - BEFORE)];
                padded[BEFORE..][..rest.len()].copy_from_slice(rest);
                &padded
            };
            if self.queue.is_full(at) {
                self.queue.flush(sink);
                self.queue.begin(at);
            }
            let (read, decided) = self.block(window, at, sink);
            at += read;
            if !decided || read == 0 {
                break;
            }
        }
        self.queue.flush(sink);
        at.min(bytes.len())
    }

    /// Reads the words of one block, as far as its bytes decide. Returns the bytes read, and whether what comes next may be
    /// another such block.
    #[inline(always)]
    fn block(&mut self, window: &[u8; WINDOW], at: usize, sink: &mut impl Sink) -> (usize, bool) {
        let folded = self.queue.place(at);
        let mut masks = Masks::of(self.simd, window, folded);
        if !JOIN {
            (masks.apostrophes, masks.points) = (0, 0);
        }
        if masks.high == 0 {
            let within = masks.apostrophes & masks.letters << 1 & masks.letters >> 1;
            let cut = Cut::new::<JOIN>(masks, Letters { all: masks.letters, apart: 0, dropped: within }, BLOCK as u32);
            return (self.words(&cut, at, sink), true);
        }
        let mixed = Mixed::of(self.simd, window, folded);
        let mut all = masks.letters | mixed.arabic | mixed.russian;
        let apostrophes = mixed.apostrophes | mixed.apostrophes << 1 | mixed.apostrophes << 2;
        let mut odd = masks.high & !(all | mixed.blanks | apostrophes);
        // Nearly always the end of the block only cuts a character.
        let others = if odd.trailing_zeros() > CUT { Others::default() } else { Others::of(window, odd, self.folds, folded) };
        all |= others.letters;
        odd &= !(others.letters | others.digits);
        masks.digits |= others.digits;
        let wide = if JOIN { mixed.apostrophes & all << 1 & all >> 3 } else { 0 };
        let dropped = (masks.apostrophes & all << 1 & all >> 1) | wide | wide << 1 | wide << 2 | others.dropped;
        let joining = if JOIN { mixed.commas & masks.digits << 1 & masks.digits >> 2 } else { 0 };
        let apart = mixed.arabic | others.apart;
        let cut = Cut::new::<JOIN>(masks, Letters { all, apart, dropped }, (odd | joining).trailing_zeros());
        // At the end of the block, a character is odd that is only cut.
        (self.words(&cut, at, sink), cut.known > CUT)
    }

    /// Takes in the words of a block and returns the bytes up to the first word that is not sure to end in it.
    #[inline(always)]
    fn words(&mut self, cut: &Cut, at: usize, sink: &mut impl Sink) -> usize {
        if cut.dropped == 0 {
            self.queue.words(self.simd, at, cut.starts, cut.ends);
        } else {
            self.queue.flush(sink);
            cut.words_with_holes(self.queue.place(at), at, sink);
        }
        let open = if cut.ends == 0 { cut.starts } else { cut.starts & !(u64::MAX >> cut.ends.leading_zeros() >> 1) };
        open.trailing_zeros().min(cut.known) as usize
    }

    /// Reads characters from `at`, where no word is open, until blocks are the better way again.
    #[inline(always)]
    fn characters(&mut self, mut at: usize, sink: &mut impl Sink) -> usize {
        let bytes = self.text.as_bytes();
        while at < bytes.len() {
            at = self.word(at, sink);
            at += bytes[at..].iter().take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).count();
            // The first bytes of what blocks can decide.
            if bytes.get(at).is_some_and(|byte| byte.is_ascii() || matches!(byte, 0xC2..=0xDF | 0xE2)) {
                return at;
            }
        }
        bytes.len()
    }

    /// Reads what stands at `at`, a word or a character outside words, and returns where to go on.
    #[inline(always)]
    fn word(&mut self, at: usize, sink: &mut impl Sink) -> usize {
        let Some(first) = self.fold_at(at) else { return self.plain_word(at, sink) };
        let mut end = at + usize::from(first.width);
        if !first.class.is_word() {
            return end;
        }
        let mut word = Word { start: at, end, last: first.class };
        self.form.clear();
        let mut fits = self.form.push(first.bytes, usize::from(first.count));
        while end < self.text.len() {
            let Some(next) = self.fold_at(end) else { return self.plain_word(at, sink) };
            end += usize::from(next.width);
            let letters = next.class.is_letter() && word.last.is_letter();
            if letters || word.takes(next.class) {
                fits &= self.form.push(next.bytes, usize::from(next.count));
                word.grow(next.class, end);
            } else if next.class.kind() != Kind::Format {
                let Some(kept) = self.connector(&word, end - usize::from(next.width)) else { break };
                fits &= self.form.push([kept, 0, 0, 0], usize::from(kept != 0));
                word.end = end;
            }
        }
        if !fits {
            return self.plain_word(at, sink);
        }
        if let Some(term) = self.form.term() {
            sink.token(Token { term, span: Span::new(word.start, word.end) });
        }
        word.end
    }

    /// What a mark between letters or digits at `at` leaves in the normal form (0: nothing); `None` when it ends the word.
    fn connector(&self, word: &Word, at: usize) -> Option<u8> {
        if !JOIN {
            return None;
        }
        let mut rest = self.text[at..].chars();
        let c = rest.next()?;
        let kept = match c {
            '\'' | '’' | '＇' => 0,
            '.' | '٫' => b'.',
            ',' | '٬' | '،' => b',',
            _ => return None,
        };
        word.takes_connector(c, rest.next()).then_some(kept)
    }

    /// What the character at `at` becomes; `None` when that depends on its neighbours.
    #[inline(always)]
    fn fold_at(&self, at: usize) -> Option<Fold> {
        let bytes = self.text.as_bytes();
        let fold = match bytes[at] {
            first @ 0..0x80 => self.folds[usize::from(first)],
            first @ 0x80..0xE0 => {
                let second = bytes.get(at + 1).copied().unwrap_or(0);
                self.folds[usize::from(first & 0x1F) << 6 | usize::from(second & 0x3F)]
            }
            _ => fold_of(self.text[at..].chars().next()?),
        };
        (fold.width != 0).then_some(fold)
    }

    /// The plain way, for one word.
    #[cold]
    fn plain_word(&mut self, at: usize, sink: &mut impl Sink) -> usize {
        let Some(span) = next_word::<JOIN>(self.text, at) else { return self.text.len() };
        normal_form_into(span.of(self.text), &mut self.normal);
        if !self.normal.is_empty() {
            sink.token(Token { term: term(&self.normal), span });
        }
        span.end as usize
    }
}

/// What letters and apostrophes of a block do to its words.
#[derive(Debug, Clone, Copy)]
struct Letters {
    /// All bytes of letters.
    all: u64,
    /// Those that digits do not join.
    apart: u64,
    /// Bytes inside words that are no part of them: apostrophes between letters, and what folding left over.
    dropped: u64,
}

/// Where the words of a block begin and end.
struct Cut {
    /// First bytes of words.
    starts: u64,
    /// Bytes behind words, in step with the starts.
    ends: u64,
    /// Bytes inside words that are no part of them.
    dropped: u64,
    /// Bytes from the start that are known to be what they seem.
    known: u32,
}

impl Cut {
    /// From the masks of a block, its letters, and the number of known bytes.
    #[inline(always)]
    fn new<const JOIN: bool>(masks: Masks, letters: Letters, known: u32) -> Self {
        let Letters { all, apart, dropped } = letters;
        let words = all | masks.digits | dropped | (masks.points & masks.digits << 1 & masks.digits >> 1);
        let splits = (masks.digits & apart << 1) | (apart & masks.digits << 1);
        // Whether a connector goes on with a word takes up to four more bytes to say.
        let ahead = if JOIN { 67 } else { 64 };
        let sure = u64::MAX.checked_shr(ahead - known).unwrap_or(0);
        Self { starts: (words & !(words << 1)) | splits, ends: ((!words & words << 1) | splits) & sure, dropped, known }
    }

    /// Hands over the words of the block one by one, without what is dropped inside them.
    #[inline(never)]
    fn words_with_holes(&self, folded: &[u8; BLOCK], at: usize, sink: &mut impl Sink) {
        let mut bytes = [0; BLOCK + 16];
        bytes[..BLOCK].copy_from_slice(folded);
        let (mut from, mut to, mut holes) = (self.starts, self.ends, self.dropped);
        while holes != 0 {
            // The last hole first: those before it stay where they are. No word begins or ends in one.
            let hole = holes.ilog2() as usize;
            bytes.copy_within(hole + 1..BLOCK, hole);
            let before = (1_u64 << hole) - 1;
            (from, to) = ((from & before) | (from >> 1 & !before), (to & before) | (to >> 1 & !before));
            holes &= before;
        }
        let (mut starts, mut ends) = (self.starts, self.ends);
        while ends != 0 {
            let [start, end, first, behind] = [starts, ends, from, to].map(|bits| bits.trailing_zeros() as usize);
            [starts, ends, from, to] = [starts, ends, from, to].map(|bits| bits & bits.wrapping_sub(1));
            sink.token(Token { term: term_at(&bytes, first, behind - first), span: Span::new(at + start, at + end) });
        }
    }
}

/// Letters and digits of two bytes that [`Mixed`] does not know: those of accented Latin, Greek, Hebrew, and what is rare in Cyrillic and Arabic.
#[derive(Debug, Clone, Copy, Default)]
struct Others {
    /// Both bytes of letters.
    letters: u64,
    /// Those that digits do not join.
    apart: u64,
    /// Both bytes of digits.
    digits: u64,
    /// Second bytes of what is one byte when it is folded.
    dropped: u64,
}

impl Others {
    /// Looks up the characters of the bytes `odd` of a block, and folds them, up to the first one that is something else.
    #[inline(never)]
    fn of(window: &[u8; WINDOW], odd: u64, folds: &[Fold; 0x800], folded: &mut [u8; BLOCK]) -> Self {
        let mut found = Self::default();
        let mut rest = odd;
        while rest != 0 {
            let at = rest.trailing_zeros() as usize;
            let (&[first, second], Some(place)) = (window[BEFORE + at..].first_chunk().unwrap_or(&[0; 2]), folded[at..].first_chunk_mut::<2>()) else { break };
            if !(0xC2..0xE0).contains(&first) {
                break;
            }
            let fold = folds[usize::from(first & 0x1F) << 6 | usize::from(second & 0x3F)];
            let own = 0b11 << at;
            match (fold.width, fold.class.kind(), fold.count) {
                (2, Kind::Letter, 1 | 2) => found.letters |= own,
                (2, Kind::Digit, 1) => found.digits |= own,
                _ => break,
            }
            if fold.class.is_letter() && fold.class.family().digits_apart {
                found.apart |= own;
            }
            if fold.count == 1 {
                found.dropped |= 0b10 << at;
            }
            [place[0], place[1], ..] = fold.bytes;
            rest &= !own;
        }
        found
    }
}

/// What a character becomes in a normal form, whatever stands around it.
#[derive(Debug, Clone, Copy)]
struct Fold {
    /// The bytes it leaves.
    bytes: [u8; 4],
    /// How many.
    count: u8,
    /// Bytes of the character itself; 0 when the fold depends on neighbours.
    width: u8,
    class: Class,
}

/// Characters below U+0800.
static FOLDS: LazyLock<Box<[Fold; 0x800]>> = LazyLock::new(|| Box::new(std::array::from_fn(|code| fold_of(char::from_u32(code as u32).unwrap_or(' ')))));

/// The fold of a character, from its normal form; what lies outside words ends them, and matters only as a connector.
fn fold_of(c: char) -> Fold {
    let (class, width) = (Class::of(c), c.len_utf8() as u8);
    let alone = if class.is_word() { Alone::of(c) } else { Alone::Nothing };
    let mut bytes = [0; 4];
    match alone {
        Alone::Char(folded) => {
            let count = folded.encode_utf8(&mut bytes).len() as u8;
            Fold { bytes, count, width, class }
        }
        Alone::Nothing => Fold { bytes, count: 0, width, class },
        Alone::No => Fold { bytes, count: 0, width: 0, class },
    }
}

#[cfg(test)]
mod tests {
    use super::super::queue::{Each, Terms};
    use super::*;
    use crate::simd::with_each;
    use crate::text::normal::normal_form;
    use proptest::prelude::*;

    fn plainly<const JOIN: bool>(text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut at = 0;
        while let Some(span) = next_word::<JOIN>(text, at) {
            at = span.end as usize;
            let form = normal_form(span.of(text));
            if !form.is_empty() {
                tokens.push(Token { term: term(&form), span });
            }
        }
        tokens
    }

    /// A text, for each kind of bytes that the processor has.
    #[derive(Clone)]
    struct Quickly<'a, const JOIN: bool>(&'a str);

    impl<const JOIN: bool> Job for Quickly<'_, JOIN> {
        type Output = Vec<Token>;

        #[inline(always)]
        fn run(self, simd: impl Simd) -> Vec<Token> {
            let mut tokens = Vec::new();
            Scan::<JOIN, _> { text: self.0, sink: &mut Each(|token| tokens.push(token)) }.run(simd);
            tokens
        }
    }

    fn assert_equal(text: &str, what: &str) {
        let (joined, bare) = (plainly::<true>(text), plainly::<false>(text));
        assert!(with_each(&Quickly::<true>(text)).iter().all(|tokens| *tokens == joined), "{what}: {text:?}");
        assert!(with_each(&Quickly::<false>(text)).iter().all(|tokens| *tokens == bare), "{what}: {text:?}");
        let mut terms = vec![1];
        scan::<false, _>(text, &mut Terms(&mut terms));
        assert!(terms[1..].iter().eq(bare.iter().map(|token| &token.term)), "{what}: {text:?}");
    }

    #[test]
    fn every_pair_of_folded_characters_is_the_sum_of_its_folds() {
        let folded: Vec<char> = (0..0x800).filter_map(char::from_u32).filter(|c| fold_of(*c).width != 0 && Class::of(*c).is_word()).collect();
        assert!(folded.len() > 900);
        for &a in &folded {
            let text: String = folded.iter().flat_map(|&b| [a, b, ' ']).collect();
            assert_equal(&text, &a.to_string());
        }
    }

    #[test]
    fn every_scalar_is_read_as_word_by_word() {
        for c in (0..0x11000).chain((0x11000..0x10_FFFF).step_by(97)).filter_map(char::from_u32) {
            let text = format!("a{c}b {c}{c} م{c} 1{c}2");
            assert_equal(&text, &format!("U+{:04X}", c as u32));
        }
    }

    #[test]
    fn words_over_block_borders_and_longer_than_blocks() {
        for blanks in 50..70 {
            for word in [
                "it's",
                "1,234.5",
                "O'Neil’s",
                "caf\u{e9}'s x",
                "1.",
                "a'",
                "«العربية»",
                "\u{200f}x",
                "5،٣",
                "1،2",
                "و25ألف",
                "F16و",
                "l'آل",
                "المسؤولين",
                "أ’ب",
                "م.",
                "٣٫٥",
                "l’été",
                "Straße",
                "naïveté2é",
                "٣.٥",
                "٤٥ألف",
                "Αθήνα",
            ] {
                let text = format!("{}{word} and more{}", " ".repeat(blanks), " .,'".repeat(20));
                assert_equal(&text, word);
            }
            let long = format!("{}x'y {}م", "Ab1".repeat(blanks), "z".repeat(blanks));
            assert_equal(&long, "a long word");
        }
        assert_equal("", "nothing");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn the_same_tokens_as_word_by_word(
            text in "\\PC{0,120}|[a-zA-Z0-9 .,'’-]{0,300}|[ء-غف-يٱa-dXY0-9 .,'’،؛؟«»“”–…ـ٣َ]{0,200}|[А-яёЁі’'a-d0-9 .,“—\u{306}\u{308}]{0,200}|[a-dA-D éÉàçñßæøŁžőß0-4²'’.,«»—α-ωΑ-ΩάΐϊїєґҐқא-ת٠-٩۴ٱپ\u{301}\u{ad}]{0,200}|([a-zA-Zء-ي\u{64b}-\u{652}٠-٩0-9 .,'’،٫٬ـ\u{200c}\u{200f}\u{ad}éßæŁÞ国本がかﾊ\u{3099}한กำ้йеёΣσ\u{301}\u{300}𐐀]| ){0,200}"
        ) {
            assert_equal(&text, "any");
        }
    }
}
