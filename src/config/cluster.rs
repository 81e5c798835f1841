//! Defaults of the corpus driver.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

use super::passage::NeighbourhoodParams;
use super::range::{count, positive_share, refuse_unless};
use super::spill::SpillParams;
use super::story::StoryParams;
use crate::error::Error;

/// How a text is cut into shingles ([`crate::fingerprint::shingle`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ShingleParams {
    /// Terms a shingle: words, or characters in scripts without blanks between words. 5 by default.
    pub size: usize,
}

impl Default for ShingleParams {
    fn default() -> Self {
        Self { size: 5 }
    }
}

/// When two texts are near-duplicates, and how surely such pairs are found.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct NearParams {
    /// Least Jaccard similarity of a `near` pair, above 0 and at most 1. 0.7 by default.
    pub threshold: f64,
    /// Least probability with which a pair **at** the threshold becomes a candidate; pairs above it are found more surely. 0.99 by default.
    pub recall: f64,
    /// Most slots a sketch may have. More slots mean fewer candidates in vain and more time a document.
    pub slots: usize,
}

impl NearParams {
    /// How far below the threshold an estimate may lie before its pair is dropped, in standard deviations. Derived from the normal
    /// distribution: once in 4,000 pairs.
    pub const DEVIATIONS: f64 = 3.5;
}

impl Default for NearParams {
    fn default() -> Self {
        Self { threshold: 0.7, recall: 0.99, slots: 112 }
    }
}

/// How buckets with many texts are kept from costing quadratic time ([`crate::candidates::bands`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct BucketParams {
    /// Largest bucket of which every pair is looked at.
    pub all_pairs: usize,
    /// Most leaders of a larger one.
    pub leaders: usize,
    /// Largest connected component of texts under candidate pairs of which every candidate pair is verified. In a larger one each
    /// text is compared with its first candidates in keep order only, as many as there may be leaders.
    pub component: usize,
}

impl Default for BucketParams {
    fn default() -> Self {
        Self { all_pairs: 256, leaders: 16, component: 2048 }
    }
}

/// How two documents are related.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[non_exhaustive]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// The same words in the same order, and between them the same symbols that carry meaning. Case, punctuation and what a script writes
    /// without a change of meaning (the vowel signs of Arabic, composed or decomposed accents) do not count; a tone mark, a sign, a currency or
    /// an emoji does. Texts without words are not exact to one another.
    Exact,
    /// A Jaccard similarity of the threshold or more ([`ClusterParams::with_threshold`]), and more in common than the frame of a page.
    Near,
    /// The first holds at least 0.7 of the shingles of the second ([`ClusterParams::with_containment`]), which has ten or more of them.
    Contains,
    /// The second holds the first in the same sense. Never sought by itself: it is [`Relation::Contains`], read from the other side.
    Contained,
    /// Both tell one event, in words of their own.
    Story,
    /// Nothing above holds, and they share a reused passage (words that one has from the other, or both from a third), or at least a tenth of
    /// the shingles of one of them.
    Passage,
}

impl Relation {
    /// The relation read from the other document.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::Contains => Self::Contained,
            Self::Contained => Self::Contains,
            other => other,
        }
    }

    /// What a run seeks to find it: [`Relation::Contains`] for both directions.
    #[must_use]
    pub fn sought(self) -> Self {
        if self == Self::Contained { Self::Contains } else { self }
    }

    /// The name it has in reports and arguments.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Near => "near",
            Self::Contains => "contains",
            Self::Contained => "contained",
            Self::Story => "story",
            Self::Passage => "passage",
        }
    }
}

/// Which shingles of a document are sampled ([`crate::fingerprint::sample`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct SampleParams {
    /// One of so many shingles is kept, on average. A document of 600 words then costs 200 bytes, and up to 400 more where others have the same
    /// shingles.
    pub one_in: u32,
}

impl Default for SampleParams {
    fn default() -> Self {
        Self { one_in: 12 }
    }
}

/// Which documents are looked at as holders of another one ([`crate::candidates::containment`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct HolderParams {
    /// A fingerprint that more documents hold is boilerplate: it yields no candidates.
    pub max_documents: u32,
    /// Holders that one document nominates, at most.
    pub max_holders: u32,
    /// Least probability with which a holder of just the wanted share is found, given that the smaller document has sampled shingles at all.
    pub recall: f64,
}

impl Default for HolderParams {
    fn default() -> Self {
        Self { max_documents: 500, max_holders: 500, recall: 0.99 }
    }
}

/// When a document stands inside another one.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ContainmentParams {
    /// Least share of the smaller document's shingles that the larger one holds, above 0 and at most 1. 0.7 by default.
    pub share: f64,
    /// Least shingles of the smaller document: a line or two stand in many others. 10 by default.
    pub min_shingles: u32,
    /// Which shingles are kept to find it.
    pub sample: SampleParams,
    /// Which pairs are looked at.
    pub holders: HolderParams,
    /// When two documents only share a frame.
    pub neighbourhood: NeighbourhoodParams,
    /// Jaccard from which a pair is a copy whatever its neighbourhoods say.
    pub sure: f64,
}

impl Default for ContainmentParams {
    fn default() -> Self {
        Self {
            share: 0.7,
            min_shingles: 10,
            sample: SampleParams::default(),
            holders: HolderParams::default(),
            neighbourhood: NeighbourhoodParams::default(),
            sure: 0.7,
        }
    }
}

/// Which document of a cluster represents it. Equal ones are told apart by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Keep {
    /// The one with the least of its page left in it ([`crate::text::leftover`]): menus, notices, tags. Of those with about as much the one
    /// with the longest text, in bytes.
    #[default]
    Longest,
    /// The one with the earliest date; undated ones last. Instants count as instants, a day without a time as its first moment, a time
    /// without an offset as one of UTC ([`crate::publication::PublicationDate::moment`]).
    Earliest,
    /// The one with the latest date, by the same order; undated ones last.
    Latest,
    /// The one whose outlet comes first in this list; outlets that are not in it last.
    Outlet(Vec<String>),
    /// The one that comes first in the inputs, files in the order of their paths.
    First,
}

/// As it is named on command lines and in reports.
impl fmt::Display for Keep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Longest => f.write_str("longest"),
            Self::Earliest => f.write_str("earliest"),
            Self::Latest => f.write_str("latest"),
            Self::First => f.write_str("first"),
            Self::Outlet(order) => write!(f, "outlet:{}", order.join(",")),
        }
    }
}

impl FromStr for Keep {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "longest" => Ok(Self::Longest),
            "earliest" => Ok(Self::Earliest),
            "latest" => Ok(Self::Latest),
            "first" => Ok(Self::First),
            _ => match name.strip_prefix("outlet:") {
                Some(order) if !order.is_empty() => Ok(Self::Outlet(order.split(',').map(|name| name.trim().to_owned()).collect())),
                _ => Err("one of longest, earliest, latest, first, outlet:a,b,c".into()),
            },
        }
    }
}

/// How much is brought into memory at a time.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PortionParams {
    /// Bytes of a file that one thread reads at a time.
    pub piece_bytes: u64,
    /// Most texts whose pairs are all computed, candidates or not.
    pub texts: usize,
    /// Most texts of a block; two blocks are in memory together.
    pub block_texts: usize,
    /// Most bytes of input that either may have. A single longer text is still read.
    pub text_bytes: u64,
    /// Most bytes of the texts whose shingles are held while the longer ones pass that each is paired with. Shingles take one to three times as much.
    pub pair_bytes: u64,
}

impl PortionParams {
    /// Pieces that each thread reads before what was read is put together. By hand: enough that threads seldom wait for one another.
    pub const PIECES_A_THREAD: usize = 32;
    /// Rows of a row group that is written, unless [`Self::GROUP_BYTES`] come first. By hand.
    pub const GROUP_ROWS: usize = 65_536;
    /// Bytes of the texts of such a group. By hand.
    pub const GROUP_BYTES: usize = 64 << 20;
    /// Bytes that [`Self::pair_bytes`] is raised to for each text of a large corpus. By hand: about what the tables took that found the pairs, where these are many.
    pub const PAIR_BYTES_A_TEXT: u64 = 1024;
    /// How many times more text may be held as shingles of 16 bits. Derived from their types.
    pub const SCREENED: u64 = 4;
    /// Pairs for each text in one, from which on those that cannot pass are refused before the rest is measured. By hand: two texts of one story have few pairs, and
    /// most of these pass; a text whose paragraphs are all over the corpus has many.
    pub const MANY_PAIRS: usize = 4;
}

impl Default for PortionParams {
    fn default() -> Self {
        Self { piece_bytes: 1 << 20, texts: 128, block_texts: 1024, text_bytes: 2 << 20, pair_bytes: 32 << 20 }
    }
}

/// What is reported of words that very many texts carry.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct BoilerplateParams {
    /// Texts that are read again to find the words.
    pub max_texts: usize,
    /// Words of a passage, at least.
    pub min_words: usize,
    /// Passages listed.
    pub max_listed: usize,
    /// Characters shown of each.
    pub shown: usize,
}

impl BoilerplateParams {
    /// Common fingerprints that are remembered to find the words of. By hand.
    pub const MAX_COMMON: usize = 4096;
}

impl Default for BoilerplateParams {
    fn default() -> Self {
        Self { max_texts: 200, min_words: 6, max_listed: 50, shown: 200 }
    }
}

/// What a recall of 1 is taken for. By hand.
const SUREST: f64 = 0.999_999;

/// Everything that decides what `cluster` says.
///
/// ```
/// use retold::{ClusterParams, Keep, Relation};
///
/// let params = ClusterParams::default()
///     .with_relations([Relation::Near, Relation::Story])
///     .with_threshold(0.8)
///     .with_keep(Keep::Earliest);
/// params.validate()?;
/// # Ok::<(), retold::Error>(())
/// ```
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ClusterParams {
    /// What is sought: exact, near and contains by default. Pairs get the first relation that holds, in the order of [`Relation`].
    pub relations: Vec<Relation>,
    /// How texts are cut.
    pub shingles: ShingleParams,
    /// What is near.
    pub near: NearParams,
    /// How many pairs a bucket gives.
    pub buckets: BucketParams,
    /// What contains another.
    pub containment: ContainmentParams,
    /// What is said of words that very many texts carry.
    pub boilerplate: BoilerplateParams,
    /// What tells one story.
    pub story: StoryParams,
    /// Whether passages in other words are sought as well. Not by default.
    pub reworded: bool,
    /// Which document of a cluster stands for the others. The longest by default.
    pub keep: Keep,
    /// Most copies of one text that are listed pair by pair, 64 by default; of more, only the pairs with the one that is kept.
    pub listed_copies: usize,
    /// How much is in memory at a time.
    pub portions: PortionParams,
    /// How much memory the tables may take, and where the rest of them goes.
    pub spill: SpillParams,
}

impl ClusterParams {
    /// With these relations sought, and no others.
    #[must_use]
    pub fn with_relations(mut self, relations: impl IntoIterator<Item = Relation>) -> Self {
        self.relations = relations.into_iter().collect();
        self
    }

    /// With another Jaccard floor of near documents, above 0 and at most 1; 0.7 otherwise.
    #[must_use]
    pub fn with_threshold(mut self, jaccard: f64) -> Self {
        self.near.threshold = jaccard;
        self
    }

    /// With another chance to find a pair that lies at the threshold, above 0; 0.99 otherwise. No sketch is sure, so more than one in a million
    /// less than 1 is taken for that.
    #[must_use]
    pub fn with_recall(mut self, share: f64) -> Self {
        self.near.recall = if share > SUREST && share <= 1.0 { SUREST } else { share };
        self
    }

    /// With another number of words (characters, in scripts without blanks) a shingle, from 1 to 64; 5 otherwise.
    #[must_use]
    pub fn with_shingle(mut self, words: usize) -> Self {
        self.shingles.size = words;
        self
    }

    /// With another share of a document that one must hold to contain it, above 0 and at most 1; 0.7 otherwise.
    #[must_use]
    pub fn with_containment(mut self, share: f64) -> Self {
        self.containment.share = share;
        self
    }

    /// With passages sought, too, that were told again in other words, where [`Relation::Passage`] is sought: more is found, and more of it is
    /// wrong.
    #[must_use]
    pub fn with_reworded(mut self, sought: bool) -> Self {
        self.reworded = sought;
        self
    }

    /// With another floor for the score of any two documents of one story, from 0 (none) to 1.
    #[must_use]
    pub fn with_min_similarity(mut self, score: f64) -> Self {
        self.story.group.min_score = score;
        self
    }

    /// With another choice of the document that stands for the others.
    #[must_use]
    pub fn with_keep(mut self, keep: Keep) -> Self {
        self.keep = keep;
        self
    }

    /// With a limit of memory, in bytes: tables that would take more go to the folder for temporary files, and the answer stays the same. A document
    /// still takes some 130 bytes and its id, and what is found is in memory; what passages and stories need is not bounded. At least 1 MiB; `None`,
    /// the default, keeps everything in memory.
    #[must_use]
    pub fn with_memory(mut self, bytes: Option<u64>) -> Self {
        self.spill.memory = bytes;
        self
    }

    /// With a folder in which the run keeps what is done of it until it is finished: whatever ends it, another run over the same inputs with the same
    /// settings goes on from there where `resume` is true, and says the same. Without it a folder that holds an unfinished run is refused, and so is,
    /// in any case, one of another version, of other settings or of inputs that have changed. Some 300 bytes a document on disk, and with passages
    /// and stories some 20 a word; tables that do not fit in memory ([`Self::with_memory`]) go there, too.
    #[must_use]
    pub fn with_work_folder(mut self, folder: Option<PathBuf>, resume: bool) -> Self {
        self.spill.work = folder;
        self.spill.resume = resume;
        self
    }

    /// Whether every setting that has a setter is in its range; the jobs ask this themselves. Constant cost.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is not.
    pub fn validate(&self) -> Result<(), Error> {
        refuse_unless(!self.relations.is_empty(), "relations", "none", "one or more of exact, near, contains, passage, story")?;
        count("shingle", self.shingles.size as u64, 1..=64)?;
        positive_share("threshold", self.near.threshold)?;
        let recall = self.near.recall;
        refuse_unless(recall > 0.0 && recall < 1.0, "recall", recall, "a number above 0 and at most 1")?;
        count("slots", self.near.slots as u64, 1..=4096)?;
        positive_share("containment", self.containment.share)?;
        count("sample", u64::from(self.containment.sample.one_in), 1..=u64::from(u32::MAX))?;
        positive_share("recall of holders", self.containment.holders.recall)?;
        self.spill.validate()?;
        count("bytes of a piece", self.portions.piece_bytes, 1..=u64::MAX)?;
        let least = self.story.group.min_score;
        refuse_unless((0.0..=1.0).contains(&least), "min-similarity", least, "a number from 0 to 1")?;
        // A pair is `contained` or `contains` by which of its documents comes first.
        refuse_unless(!self.seeks(Relation::Contained), "relations", Relation::Contained.name(), "exact, near, contains, passage, story")
    }

    /// Whether a relation is sought.
    #[must_use]
    pub fn seeks(&self, relation: Relation) -> bool {
        self.relations.contains(&relation)
    }

    /// Whether pairs are doubted whose neighbourhoods disagree: parts of documents always, near ones where the threshold lies below that of
    /// sure copies. What that takes does not depend on which other relations are sought.
    #[must_use]
    pub fn doubts_frames(&self) -> bool {
        self.seeks(Relation::Contains) || (self.seeks(Relation::Near) && self.near.threshold < self.containment.sure)
    }

    /// Whether what is found depends on when documents were published.
    #[must_use]
    pub fn depends_on_dates(&self) -> bool {
        matches!(self.keep, Keep::Earliest | Keep::Latest) || self.seeks(Relation::Story)
    }
}

impl Default for ClusterParams {
    fn default() -> Self {
        Self {
            relations: vec![Relation::Exact, Relation::Near, Relation::Contains],
            shingles: ShingleParams::default(),
            near: NearParams::default(),
            buckets: BucketParams::default(),
            containment: ContainmentParams::default(),
            boilerplate: BoilerplateParams::default(),
            story: StoryParams::default(),
            reworded: false,
            keep: Keep::default(),
            listed_copies: 64,
            portions: PortionParams::default(),
            spill: SpillParams::default(),
        }
    }
}
