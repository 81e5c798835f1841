//! Defaults of cleaning.

use super::range::{count, share};
use super::{ClusterParams, RepeatParams};
use crate::error::Error;

/// What `clean` removes ([`crate::pipeline::clean`]).
///
/// ```
/// use retold::{CleanParams, CleanScope, ClusterParams, FactPolicy};
///
/// let params = CleanParams::default()
///     .with_scope(CleanScope::Documents)
///     .with_cluster(ClusterParams::default().with_threshold(0.9))
///     .with_facts(FactPolicy::Ignore)
///     .with_boilerplate(10)
///     .with_keep_per_outlet(true)
///     .with_passages(3);
/// params.validate()?;
/// # Ok::<(), retold::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CleanParams {
    /// Which kinds of repeats go: all by default.
    pub scope: CleanScope,
    /// Repeated blocks inside a document.
    pub repeats: RepeatParams,
    /// Which documents are related, and which of them is kept.
    pub cluster: ClusterParams,
    /// When a document is held by another one.
    pub coverage: CoverageParams,
    /// When an edited copy inside a document may go.
    pub edited: EditedParams,
    /// When a repeat inside a document is content in its place.
    pub slots: SlotParams,
    /// Documents of one outlet in which a line must stand to be boilerplate, at least 2; `None`, the default, leaves such lines alone.
    pub boilerplate: Option<u32>,
    /// Which texts are searched for blocks; `None` searches all.
    pub screen: Option<ScreenParams>,
    /// Whether documents are compared within their outlet only, so that each outlet keeps one document of a cluster. Documents without an outlet are
    /// together one.
    pub keep_per_outlet: bool,
    /// Documents that must hold a passage for it to stay in one of them alone, at least 2; `None` leaves passages alone.
    pub passages: Option<u32>,
    /// Least letters of what goes of a passage in one place, of which a word counts four and a character of a script without blanks one.
    /// By hand: a sentence or two.
    pub passage_letters: u32,
    /// What goes of a document that holds an item of a reference set.
    pub reference: ReferenceRemoval,
}

impl Default for CleanParams {
    fn default() -> Self {
        Self {
            scope: CleanScope::default(),
            repeats: RepeatParams::default(),
            cluster: ClusterParams::default(),
            coverage: CoverageParams::default(),
            edited: EditedParams::default(),
            slots: SlotParams::default(),
            boilerplate: None,
            screen: Some(ScreenParams::default()),
            keep_per_outlet: false,
            passages: None,
            passage_letters: 100,
            reference: ReferenceRemoval::default(),
        }
    }
}

impl CleanParams {
    /// With other kinds of repeats that go.
    #[must_use]
    pub fn with_scope(mut self, scope: CleanScope) -> Self {
        self.scope = scope;
        self
    }

    /// With other settings of which documents are near, and which of them is kept. Their relations are ignored: `clean` knows what it seeks.
    #[must_use]
    pub fn with_cluster(mut self, cluster: ClusterParams) -> Self {
        self.cluster = cluster;
        self
    }

    /// With another choice of whether near documents stay that say something of their own.
    #[must_use]
    pub fn with_facts(mut self, facts: FactPolicy) -> Self {
        self.coverage.facts = facts;
        self
    }

    /// With lines removed that stand in at least so many documents of one outlet, at least 2; from all of them but the first.
    #[must_use]
    pub fn with_boilerplate(mut self, documents: u32) -> Self {
        self.boilerplate = Some(documents);
        self
    }

    /// With one document of each cluster kept in each outlet, or one alone.
    #[must_use]
    pub fn with_keep_per_outlet(mut self, each: bool) -> Self {
        self.keep_per_outlet = each;
        self
    }

    /// With passages that at least so many documents hold, at least 2, kept in one of them alone.
    #[must_use]
    pub fn with_passages(mut self, documents: u32) -> Self {
        self.passages = Some(documents);
        self
    }

    /// Whether every setting is in its range. Constant cost.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is not.
    pub fn validate(&self) -> Result<(), Error> {
        self.cluster.validate()?;
        self.repeats.validate()?;
        self.boilerplate.map_or(Ok(()), |documents| count("boilerplate", u64::from(documents), 2..=u64::from(u32::MAX)))?;
        self.passages.map_or(Ok(()), |documents| count("passages", u64::from(documents), 2..=u64::from(u32::MAX)))?;
        count("words of a gram", self.coverage.gram as u64, 1..=64)?;
        share("share of changed letters", self.edited.changed)?;
        let Some(screen) = self.screen else { return Ok(()) };
        count("words of a run", screen.run as u64, 1..=64)?;
        share("share of a segment", f64::from(screen.share))
    }
}

/// What goes of a document that holds an item of a reference set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ReferenceRemoval {
    /// The sentences in which it stands.
    #[default]
    Passage,
    /// The document.
    Document,
}

impl ReferenceRemoval {
    /// The name it has in arguments and configurations.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Passage => "passage",
            Self::Document => "document",
        }
    }
}

/// Which kinds of repeats go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum CleanScope {
    /// Exact and near copies all of whose sentences stand in a document that stays, and blocks that stand twice in one document. A short
    /// document inside a longer one that is not near to it ([`Relation::Contains`](crate::Relation::Contains)) stays.
    #[default]
    All,
    /// Whole documents alone: of those with repeated blocks nothing is cut.
    Documents,
    /// Blocks alone: no document goes.
    Blocks,
}

impl CleanScope {
    /// Whether documents may go.
    #[must_use]
    pub fn documents(self) -> bool {
        self != Self::Blocks
    }

    /// Whether parts of documents may go.
    #[must_use]
    pub fn blocks(self) -> bool {
        self != Self::Documents
    }
}

/// What an edited copy may have that the kept one lacks ([`crate::pipeline::clean`]). Lengths in letters, of which a word counts four and a character
/// of a script without blanks one.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct EditedParams {
    /// Letters in one place where the kept copy has nothing.
    pub inserted: u32,
    /// Letters in one place where the kept copy has others.
    pub swapped: u32,
    /// Letters that both copies have for each letter that may be swapped in one place, where that allows more than [`Self::swapped`].
    pub body: u32,
    /// Share of the copy that may be such letters.
    pub changed: f64,
    /// Words of a smaller rarity are common ([`crate::claim::background`]), and say nothing about what a text speaks of.
    pub common: f32,
}

impl EditedParams {
    /// Letters in a row that two forms of one word share, at least. By hand.
    pub const MIN_AKIN: usize = 3;
    /// Tenths of the longer one that they are, at least. By hand.
    pub const AKIN_TENTHS: usize = 6;
    /// Letters of a stem that is more than a particle. By hand.
    pub const MIN_STEM: usize = 3;
    /// Fewest words around a change that make a form when the text has them a third time; of a copy of more words it must be half. By hand.
    pub const FORM: usize = 4;
    /// Most words of a form. By hand: what is longer is a body of text.
    pub const MAX_FORM: usize = 64;
    /// Most words that a form is filled with. By hand.
    pub const MAX_SLOT: usize = 5;
    /// Letters of a word of which a slip can be told, at least. By hand: of shorter ones each letter makes another word.
    pub const MIN_SLIP: usize = 5;
    /// Letters before a vowel that is written for another one, and those of the word, at least. By hand.
    pub const MIN_SLIP_HEAD: usize = 4;
    /// See [`Self::MIN_SLIP_HEAD`]. By hand.
    pub const LONG_WORD: usize = 7;
    /// Characters that two words in each other's stead share between them, at most, where words stand without blanks. By hand.
    pub const SHARED_SIGNS: usize = 1;
    /// Letters that two words of one form end alike with, at least. By hand.
    pub const COMMON_ENDING: usize = 2;
    /// Places in which copies differ where a word in the stead of another one of its form may say another thing, at most. By hand: where there
    /// are more, an editor was at work.
    pub const MAX_BESIDE_FORM: usize = 3;
    /// Letters of what stands around a sentence that stays for it to go, at least; a word counts four. By hand: a short sentence.
    pub const MIN_PART: u32 = 28;
    /// Most places of a phrase that are looked at. By hand: a bound on the work of odd texts.
    pub const MAX_PLACES: usize = 32;
}

impl Default for EditedParams {
    fn default() -> Self {
        Self { inserted: 4, swapped: 8, body: 40, changed: 0.25, common: 4.0 }
    }
}

/// When a repeat inside a document is content in its place ([`crate::pipeline::clean`]). Lengths in letters, of which a word counts four and a
/// character of a script without blanks one.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct SlotParams {
    /// Letters from which a repeat is more than a sentence or two: text that was copied, whatever stands around it.
    pub brief: u32,
    /// Lines from which it is a list or a menu of its own.
    pub lines: usize,
    /// Letters from which a line is a paragraph rather than a row of a table, a verse or a heading.
    pub row: u32,
    /// The same for a line that ends as sentences do.
    pub sentence: u32,
}

impl SlotParams {
    /// Times that blocks are judged anew after some of them turned out to stay, so that they are nobody's copied neighbours. By hand.
    pub const PASSES: usize = 4;
}

impl Default for SlotParams {
    fn default() -> Self {
        Self { brief: 160, lines: 5, row: 48, sentence: 24 }
    }
}

/// What becomes of a near document that says something which the one that stays does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum FactPolicy {
    /// It stays.
    #[default]
    Keep,
    /// It goes as any other near document.
    Ignore,
}

/// When every sentence of a document stands in another one.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct CoverageParams {
    /// Whether a near document that says something of its own stays; otherwise every near document goes.
    pub facts: FactPolicy,
    /// Consecutive words by which the place of a sentence in the surviving text is found.
    pub gram: usize,
    /// Words below which a line without a sentence mark is no sentence: a byline, a date, the name of a column.
    pub line_words: usize,
    /// Letters below which a text says too little to be a copy under another title; a word counts four.
    pub caption: u32,
}

impl CoverageParams {
    /// Bytes of a record from which its text is no caption. By hand.
    pub const CAPTION_RECORD: u32 = 1 << 12;
    /// Pairs with one document from which they are shared out among threads. By hand; it changes nothing that is found.
    pub const SHARED_OUT: usize = 32;
    /// Documents that are named of those that stay for what they say. By hand.
    pub const MAX_NAMED: usize = 100;
    /// Common beginning and end of two sentences that are one template filled in twice, together and in tenths of the longer one, at least. By hand.
    pub const FORM_TENTHS: usize = 4;
    /// Short lines in a row that are a list, at least. By hand.
    pub const MIN_ROWS: usize = 3;
    /// Lines of one form that a row is held against, at most. By hand: a bound on the work of odd texts.
    pub const MAX_ROWS: usize = 16;
    /// Runs of words from which the place of a sentence is sought. By hand: a bound on the work of odd texts.
    pub const MAX_STARTS: usize = 64;
}

impl Default for CoverageParams {
    fn default() -> Self {
        Self { facts: FactPolicy::Keep, gram: 3, line_words: 6, caption: 60 }
    }
}

/// Which texts may hold a repeated block.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ScreenParams {
    /// Consecutive words that stand twice.
    pub run: usize,
    /// Least share of the words of a segment between two marks that lie in such runs.
    pub share: f32,
    /// Words below which a segment goes on beyond its mark.
    pub words: usize,
    /// Least letters of such runs.
    pub letters: usize,
    /// Least share of the letters of a segment that they make, and the same for segments shorter than [`Self::short`]: a few words that
    /// come back are most of a short sentence by chance.
    pub letters_share: [f32; 2],
    /// Letters of a short segment.
    pub short: usize,
}

impl ScreenParams {
    /// Bits of the table of runs for each token. By hand: one run in 16 is taken for another one.
    pub const BITS_A_TOKEN: usize = 16;
}

impl Default for ScreenParams {
    fn default() -> Self {
        Self { run: 3, share: 0.5, words: 4, letters: 0, letters_share: [0.0; 2], short: 48 }
    }
}
