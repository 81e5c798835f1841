//! Defaults of [`crate::repeat`].

use super::range::{count, share};
use crate::error::Error;

/// What counts as a repeated block inside a document.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct RepeatParams {
    /// How equal runs are sought.
    pub seed: SeedParams,
    /// How runs become chains.
    pub chain: ChainParams,
    /// When a piece is held by its counterpart.
    pub cover: CoverParams,
    /// How much makes a block.
    pub size: SizeParams,
    /// In scripts without spaces: shortest equal run, in letters, that carries line borders of one copy over to the other.
    pub projected_run: u32,
    /// When the words of a removed block survive.
    pub content: ContentParams,
}

impl Default for RepeatParams {
    fn default() -> Self {
        Self {
            seed: SeedParams::default(),
            chain: ChainParams::default(),
            cover: CoverParams::default(),
            size: SizeParams::default(),
            projected_run: 14,
            content: ContentParams::default(),
        }
    }
}

impl RepeatParams {
    /// Letters by which the counterparts of neighbouring pieces may overlap. By hand.
    pub const OVERLAP: u32 = 3;
    /// Rounds after which a text is taken as it is. By hand: the texts of people need one or two.
    pub const MAX_ROUNDS: usize = 8;
    /// Quotation marks and brackets that are open at a time, at most; of more the first ones are forgotten. By hand.
    pub const OPEN_MARKS: usize = 64;
    /// A text with fewer than one sentence mark in so many letters ends its sentences at blanks. By hand: no sentence is that long.
    pub const LETTERS_A_STOP: usize = 400;

    /// Whether every setting is in its range. Constant cost.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is not.
    pub fn validate(&self) -> Result<(), Error> {
        let Self { seed, cover, size, content, .. } = self;
        for (field, letters) in [("seed", seed.spaced), ("seed without blanks", seed.unspaced), ("gram", content.gram), ("edited gram", content.edited_gram)] {
            count(field, letters as u64, 1..=1024)?;
        }
        let shares = [cover.exact, cover.exact_image, cover.back, cover.unspaced_back, size.unmarked_share, size.unmarked_exact];
        let pairs = [cover.share, cover.edited_dice, cover.unspaced_dice, cover.unmarked_shares, [content.share, content.edited_share]];
        shares.into_iter().chain(pairs.into_iter().flatten()).try_for_each(|value| share("share of a repeat", f64::from(value)))
    }
}

/// How runs are sought.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SeedParams {
    /// Letters of a seed in an alphabet with spaces between words.
    pub spaced: usize,
    /// Letters of a seed where letters are syllables or words, or where no space tells words apart.
    pub unspaced: usize,
    /// Earlier places that a seed is compared with, nearest first.
    pub places: usize,
}

impl SeedParams {
    /// Runs a text may have for each of its words, before its seeds count as too common and grow. By hand.
    pub const RUNS_A_WORD: usize = 2;
    /// Runs that a text may have whatever its length. By hand: 200 kB of them.
    pub const FREE_RUNS: usize = 1 << 14;
}

impl Default for SeedParams {
    fn default() -> Self {
        Self { spaced: 12, unspaced: 7, places: 16 }
    }
}

/// When one run goes on from another.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChainParams {
    /// Longest gap between two runs, in letters of either copy.
    pub gap: u32,
    /// Largest difference between the gaps of the two copies.
    pub drift: u32,
    /// Letters by which a run may begin before the one it follows has ended.
    pub overlap: u32,
    /// Runs that end nearby and are tried as predecessors, latest first.
    pub lookback: usize,
}

impl ChainParams {
    /// What a letter of a run is worth, in the coin that gaps and drift are paid in. By hand.
    pub const LETTER: i64 = 20;
    /// Price of a letter of a gap. By hand: three letters of a gap cost one of a run.
    pub const GAP: i64 = 7;
    /// Price of a letter by which the gaps of the two copies differ. By hand.
    pub const DRIFT: i64 = 3;
}

impl Default for ChainParams {
    fn default() -> Self {
        Self { gap: 40, drift: 30, overlap: 6, lookback: 64 }
    }
}

/// When a piece counts as held by the other copy. Lengths in letters of an alphabet; where letters are syllables or
/// words (`Writing::dense`) half of them say as much.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CoverParams {
    /// Least share of a piece that has counterparts, and the same for pieces shorter than [`Self::short`].
    pub share: [f32; 2],
    /// Pieces shorter than this need more of everything.
    pub short: u32,
    /// From this share on a piece is an exact copy, spelling and marks aside.
    pub exact: f32,
    /// Least share of its counterpart that an exact copy covers.
    pub exact_image: f32,
    /// How much of the sentences that hold the counterpart of an edited piece must be covered as well.
    pub back: f32,
    /// Shortest piece that may differ from its counterpart.
    pub edited_length: u32,
    /// Least Dice coefficient of pieces that differ, and the same for short ones.
    pub edited_dice: [f32; 2],
    /// The same without spaces between words.
    pub unspaced_dice: [f32; 2],
    /// [`Self::back`] without spaces between words.
    pub unspaced_back: f32,
    /// Most letters that one gap of a piece may have more than its counterpart.
    pub inserted: u32,
    /// The same at the beginning and the end of a piece.
    pub inserted_at_ends: u32,
    /// Shared letters that outweigh one conflict of numbers or names.
    pub letters_a_conflict: u32,
    /// In scripts without sentence ends, where whole lines are compared: least shared letters of a line.
    pub unmarked_line: u32,
    /// Least share of letters in common, of both copies of a line: where they begin and end alike, and where they do not.
    pub unmarked_shares: [f32; 2],
}

impl CoverParams {
    /// Per cent of [`Self::short`] below which an edited piece is short. By hand.
    pub const SHORT_EDITED: u32 = 120;
    /// Letters beside a copy in which numbers and names are compared. By hand: a long sentence.
    pub const BESIDE: u32 = 240;
    /// Letters at the end of a line that need no counterpart for the copies to end together. By hand.
    pub const LINE_END: usize = 2;
}

impl Default for CoverParams {
    fn default() -> Self {
        Self {
            share: [0.60, 0.70],
            short: 50,
            exact: 0.98,
            exact_image: 0.90,
            back: 0.55,
            edited_length: 48,
            edited_dice: [0.62, 0.72],
            unspaced_dice: [0.74, 0.80],
            unspaced_back: 0.70,
            inserted: 16,
            inserted_at_ends: 4,
            letters_a_conflict: 60,
            unmarked_line: 24,
            unmarked_shares: [0.74, 0.78],
        }
    }
}

/// Least sizes of a repeated block. Lengths in letters of an alphabet; where letters are syllables or words half of them
/// say as much.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct SizeParams {
    /// Least shared letters.
    pub letters: u32,
    /// Least words.
    pub words: usize,
    /// Least shared letters of pieces that fill their lines.
    pub line_letters: u32,
    /// Least words of a line that is the same as another whole line.
    pub same_line_words: usize,
    /// Least shared letters in scripts without sentence ends for exact pieces inside lines, of which none, one, or both ends are the ends of a line
    /// in either copy.
    pub unmarked_ends: [u32; 3],
    /// The same for edited pieces with two such ends.
    pub unmarked_edited: u32,
    /// Least share of letters in common, of both copies, for edited ones.
    pub unmarked_share: f32,
    /// The same for exact ones.
    pub unmarked_exact: f32,
}

impl Default for SizeParams {
    fn default() -> Self {
        Self {
            letters: 28,
            words: 6,
            line_letters: 18,
            same_line_words: 4,
            unmarked_ends: [140, 80, 50],
            unmarked_edited: 60,
            unmarked_share: 0.78,
            unmarked_exact: 0.9,
        }
    }
}

/// When the words of a removed block survive in the copy that is kept.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ContentParams {
    /// Letters of the strings by which an exact or truncated copy is compared.
    pub gram: usize,
    /// Least share of them that must stand in the kept copy.
    pub share: f32,
    /// Letters of the strings by which an edited copy is compared.
    pub edited_gram: usize,
    /// Least share of them.
    pub edited_share: f32,
}

impl Default for ContentParams {
    fn default() -> Self {
        Self { gram: 8, share: 0.98, edited_gram: 3, edited_share: 0.50 }
    }
}

impl ContentParams {
    /// Bytes on each side of a copy in which the rest of its sentence is looked for. By hand: a clause or two.
    pub const BESIDE: usize = 200;
    /// Words before a copy of which one may hang it on what stands before (`the brother of the`). By hand: a preposition and an article.
    pub const OF_REACH: usize = 2;
}

/// How the edges and gaps of a chain are filled: constants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FillParams;

impl FillParams {
    /// Letters beyond the end of a chain that are searched for more, up to the border of the piece. By hand.
    pub const OUTWARDS: u32 = 60;
    /// Shortest equal run, in letters, that counts inside a gap. By hand: two letters are equal by chance.
    pub const MIN_RUN: usize = 3;
    /// A chain that enters a piece by at most so many letters, and by less than half of the piece, met it by chance. By hand.
    pub const GRAZE: u32 = 10;
}

/// Which copy goes: constants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChoiceParams;

impl ChoiceParams {
    /// How bad it is that a copy is cut off, where a line that is broken in a sentence is 1. By hand.
    pub const CUT_OFF: u32 = 10;
    /// How bad it is that two sentences are glued. By hand.
    pub const GLUED: u32 = 2;
    /// So many per cent more than the other must one copy offer to be the one that goes for that alone. By hand.
    pub const MARGIN: u32 = 15;
    /// Letters without a counterpart by which copies may differ before the more complete one is preferred. By hand.
    pub const SLACK: u32 = 3;
}

/// When two copies that are worded otherwise say the same: constants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct AssertionParams;

impl AssertionParams {
    /// Words and signs of a place at most in which a denial stands here and not there. By hand.
    pub const LONGEST_DENIAL: usize = 8;
    /// Letters by which a gap may grow to reach the borders of its words. By hand: no word is longer.
    pub const MAX_WORD: u32 = 64;
    /// Places that may be worded otherwise beside a word that turns the assertion. By hand: where there are more, the sentence is another one,
    /// and whether the word turns the same assertion cannot be told.
    pub const MAX_REWORDED: usize = 2;
    /// Words of one place. By hand: what is longer is two places, or another sentence.
    pub const MAX_IN_PLACE: usize = 3;
    /// Bytes before and behind a copy in which its accents are looked for. By hand: some paragraphs, a sentence or two, and the copy alone.
    pub const ACCENT_REACHES: [u32; 3] = [600, 150, 0];
    /// Characters beside a place that take the part of one word in a script without blanks. By hand.
    pub const CHARACTERS: usize = 3;
    /// Letters of two endings without a vowel, at most: what is longer belongs to the words. By hand.
    pub const LONGEST_BARE: usize = 3;
    /// Letters that two words end alike with for the difference to lie inside them. By hand.
    pub const COMMON_END: usize = 2;
    /// Letters from which one that is doubled makes no other word. By hand: of shorter names it does (`Ana`, `Anna`).
    pub const MIN_DOUBLED: usize = 9;
    /// Letters from which a word is not part of another word by chance. By hand.
    pub const MIN_INSIDE: usize = 4;
}
