//! Defaults of containment and reused passages.

/// Which fingerprints of a text are kept ([`crate::fingerprint::winnow`]).
///
/// By hand. What is met for sure is derived from both (Schleimer, Wilkerson and Aiken 2003).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct WinnowParams {
    /// Length of a gram, in letters ([`crate::fingerprint::gram`]).
    pub gram: u32,
    /// Neighbouring grams of which one is kept.
    pub window: u32,
}

impl WinnowParams {
    /// For reused passages: three words or ten characters, two of five kept. Any verbatim run of six words is met.
    pub const PASSAGES: Self = Self { gram: 10, window: 4 };

    /// For texts that many documents carry: eight words or 32 characters, which hardly any two texts share by chance,
    /// whatever their script. Two of nine kept. Any verbatim run of 15 words is met.
    pub const REUSE: Self = Self { gram: 32, window: 8 };
}

/// Which documents are looked at in pairs because they share fingerprints ([`crate::candidates::postings`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CandidateParams {
    /// A fingerprint that more documents hold is boilerplate: it yields no candidates.
    pub max_documents: u32,
    /// Postings a document looks through, its rarest fingerprints first, if it has few of them.
    pub touches: u32,
    /// The same for each fingerprint of one with many.
    pub touches_a_print: u32,
    /// Partners a document keeps.
    pub max_partners: u32,
    /// Fingerprints two documents must share.
    pub min_shared: u32,
    /// Share of the smaller document's fingerprints that this must be, in hundredths.
    pub min_share: u32,
    /// Shared fingerprints that are no chance. Two long documents of a script with short words share more by chance.
    pub strong: u32,
    /// Share of the smaller document's fingerprints that is no chance, in hundredths.
    pub strong_share: u32,
    /// Partners a document keeps that may be chance, those with the rarest fingerprints: what bounds the pairs that are looked at in vain.
    pub max_weak: u32,
}

impl CandidateParams {
    /// Cells of the table that counts grams, and so its bytes. By hand: a bound on memory.
    pub const MAX_CELLS: usize = 1 << 30;
    /// Bytes of input for a gram, at least, by which the table of their counts is sized. By hand: a word with its blank.
    pub const BYTES_A_GRAM: u64 = 6;

    /// For reused passages.
    pub const PASSAGES: Self =
        Self { max_documents: 10, touches: 2000, touches_a_print: 8, max_partners: 500, min_shared: 2, min_share: 0, strong: 24, strong_share: 5, max_weak: 8 };
}

/// What counts as a reused passage between two documents ([`crate::align::passage`]). Lengths in letters
/// ([`crate::fingerprint::gram`]), weights and shares in hundredths.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct PassageParams {
    /// Length of a seed.
    pub gram: u32,
    /// A gram of more documents is no seed.
    pub max_documents: u32,
    /// Nor is one with more places in one of the two texts.
    pub max_places: u32,
    /// Largest distance between neighbouring seeds of a cluster, on either side.
    pub gap: u32,
    /// Letters that the seeds of a cluster cover, on both sides.
    pub seeded: u32,
    /// Clusters of a pair that are looked at, those with the most seeds.
    pub max_clusters: u32,
    /// Rounds of growing.
    pub rounds: u32,
    /// How far a run grows in a round.
    pub reach: u32,
    /// How far around the other side's run a growing token may find its like.
    pub margin: u32,
    /// How much below its best a growing sum may fall before growing stops.
    pub patience: u32,
    /// Cost of a token that the other side does not have.
    pub miss: i32,
    /// How far an end moves to a border.
    pub snap: u32,
    /// Passages that lie this close together on both sides are one.
    pub merge: u32,
    /// Share of an outer sentence that the other side must have for it to stay in.
    pub min_share: u32,
    /// Matched letters, less the cost of those that are not, that make a passage; on both sides.
    pub min_score: u32,
    /// Cost of a letter inside the passage that the other side does not have.
    pub unmatched: u32,
    /// A gram of that many documents is common; a passage with more common seeds than others is boilerplate.
    pub common_documents: u32,
}

impl PassageParams {
    /// A form that was filled in anew shares less than one in so many of those numbers. By hand.
    pub const FORMULA_PART: usize = 4;
    /// Outer sentences that a passage lets go of. By hand: a bound on the work of odd texts.
    pub const MAX_LET_GO: usize = 100;
    /// Letters of a link, with a word counted as two: two words, or three characters, or a word and a character. By hand.
    pub const LINK_LETTERS: u32 = 3;
    /// Numbers on both sides from which a passage can be told to be a form that was filled in anew. By hand.
    pub const MIN_NUMBERS: usize = 3;
    /// Letters for each number from which a passage is prose, whatever its numbers are: some twelve words. By hand.
    pub const PROSE: u32 = 48;

    /// The defaults for a corpus of that many documents: what is common grows with the corpus.
    ///
    /// The documents that print one formula grow with the corpus; those that reuse one story grow with the outlets, much
    /// slower. A square root lies between: from 4 documents (up to 2,000) over 19 (30,000) to 111 (a million) for
    /// [`Self::common_documents`], two and a half times as many for [`Self::max_documents`].
    #[must_use]
    pub fn for_corpus(documents: usize) -> Self {
        let common_documents = ((documents.isqrt() / 9) as u32).max(4);
        Self { common_documents, max_documents: common_documents * 5 / 2, ..Self::default() }
    }

    /// The candidates that fit a corpus of that many documents: a fingerprint nominates as long as a gram can be a seed, and the more
    /// documents there are, the more fingerprints two of them must share: chance partners of a document grow with the corpus, and fall by
    /// about as much with every further fingerprint. A verbatim run of 16 words has three at least, six on average.
    #[must_use]
    pub fn candidates(&self, documents: usize) -> CandidateParams {
        let further = (documents / 2000).checked_ilog(4).unwrap_or(0).min(2);
        CandidateParams { max_documents: self.max_documents, min_shared: CandidateParams::PASSAGES.min_shared + further, ..CandidateParams::PASSAGES }
    }
}

impl Default for PassageParams {
    fn default() -> Self {
        Self {
            gram: 10,
            max_documents: 10,
            max_places: 4,
            gap: 120,
            seeded: 30,
            max_clusters: 200,
            rounds: 2,
            reach: 120,
            margin: 40,
            patience: 50,
            miss: 80,
            snap: 80,
            merge: 120,
            min_share: 50,
            min_score: 65,
            unmatched: 75,
            common_documents: 4,
        }
    }
}

/// What counts as a text that many documents carry ([`crate::candidates::reuse`]). Lengths in letters.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReuseParams {
    /// Texts that carry it, at least.
    pub min_holders: u32,
    /// Fingerprints that a holder shares with the fullest one.
    pub min_shared: u32,
    /// Fingerprints this close together in the fullest holder belong to one section.
    pub gap: u32,
    /// How far around a section is looked for its ends.
    pub around: u32,
    /// A text this long is reuse whatever the number of its holders.
    pub long: u32,
    /// Holders from which a short text may be boilerplate.
    pub broad: u32,
    /// Share of the holders of boilerplate that have it in one place, or are of one outlet; in hundredths.
    pub in_place: u32,
    /// Bytes between boilerplate and the beginning or the end of a text that has it in its place.
    pub margin: usize,
    /// Texts told apart in one section.
    pub max_texts: usize,
    /// Characters shown of a text.
    pub shown: usize,
}

impl ReuseParams {
    /// Groups whose documents are made ready together. By hand; it changes nothing that is found.
    pub const TOGETHER: usize = 256;
    /// Bytes of records that are held ready together; those sides take some fourteen times as much memory. By hand; it changes nothing that is found.
    pub const READY_BYTES: u64 = 8 << 20;
    /// A section that goes beyond the text by more than one in so many bytes of it is read again. By hand.
    pub const BEYOND_PART: usize = 20;
    /// Tenths of a text that another one has when the two are one. By hand.
    pub const ALIKE_TENTHS: usize = 8;
    /// Tenths of a text that an earlier one has when it says nothing new. By hand.
    pub const INSIDE_TENTHS: usize = 9;
}

impl Default for ReuseParams {
    fn default() -> Self {
        Self { min_holders: 3, min_shared: 2, gap: 120, around: 320, long: 160, broad: 20, in_place: 90, margin: 100, max_texts: 16, shown: 200 }
    }
}

/// When two documents of a page corpus are copies, not two pages with one frame ([`crate::candidates::neighbourhood`]).
/// Shares in hundredths.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct NeighbourhoodParams {
    /// Containment that makes two documents neighbours.
    pub containment: u32,
    /// Share of neighbours that two copies have in common.
    pub agreement: u32,
    /// Up to so many neighbours, itself included, nothing is held against a document.
    pub few_neighbours: u32,
    /// A document with more neighbours is a template.
    pub max_neighbours: u32,
}

impl Default for NeighbourhoodParams {
    fn default() -> Self {
        Self { containment: 70, agreement: 40, few_neighbours: 6, max_neighbours: 1000 }
    }
}
