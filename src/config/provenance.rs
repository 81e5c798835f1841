//! Defaults of provenance.

/// When words count as copied, and what tells who copied them ([`crate::claim::provenance`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ProvenanceParams {
    /// Words of a run. By hand: shorter ones are phrases that any two reports of one event have.
    pub run: usize,
    /// Least share of the runs of either document that the other one must have. By hand: independent English reports of one event
    /// stay below it.
    pub copied: f32,
    /// Least runs in common: a name and a title are no copy. By hand.
    pub min_runs: usize,
    /// Share of the runs of both documents from which on they are one source. By hand: half of each.
    pub one_source: f32,
    /// Share of its runs from which on a document is nearly all in another one. By hand: a byline and a footer are its own.
    pub contained: f32,
    /// Share of its runs that a document must have from one that it credits. By hand: with less, `according to` is about an assertion.
    pub credited: f32,
    /// Words that a whole sentence must go on where a copy breaks off. By hand: fewer may be an editor's ending.
    pub cut_words: usize,
    /// Words that an ellipsis within a sentence may stand for. By hand: a long sentence.
    pub elided_words: usize,
    /// Words in an editor's brackets, at most. By hand: more are the author's.
    pub bracket_words: usize,
    /// Words of a passage that counts as left out, at least. By hand: a short sentence; titles and names are dropped by anybody.
    pub gap_words: usize,
    /// Words between what meets where a passage is left out, or that stand on both sides of it, at most. By hand: `he added`.
    pub seam_words: usize,
    /// Documents that have a passage that one leaves out, at least, where there are so many others; where there is only one, as many
    /// passages. Measured on Arabic stories of 3 to 7 outlets: who alone has one has often put it in from elsewhere.
    pub min_whole: usize,
    /// Words of its own between what a shortened copy shares, at most, as a share of that. By hand: who shortens does not rewrite.
    pub fresh: f32,
    /// Share of what a shortened copy shares that must stand in the order of the whole. By hand: phrases return elsewhere.
    pub in_order: f32,
    /// Letters of an outlet's name from which on it is sought in other texts. By hand: shorter ones are words.
    pub outlet_letters: usize,
}

impl ProvenanceParams {
    /// Words of a name, at most. By hand.
    pub const MAX_AGENCY: usize = 5;
    /// Words of a cue, at most (characters, where those are words). By hand.
    pub const MAX_CUE: usize = 5;
    /// Words of an outlet's name in a text, at most. By hand.
    pub const MAX_OUTLET: usize = 6;
    /// The name of an outlet begins at most so many words before the colon with which it introduces what that outlet wrote. By hand.
    pub const MAX_INTRODUCTION: usize = 10;
    /// Words at the head of a text in which its source is named. By hand: a headline, a byline and the first sentence.
    pub const HEAD: usize = 40;
    /// Words at its foot. By hand: a line that names the source, and the tags below it.
    pub const FOOT: usize = 30;
    /// Words between a cue and a name, at most: `according to the news agency X`. By hand.
    pub const MAX_FILLERS: usize = 3;
    /// Words before and behind a name that may say that a picture is meant. By hand.
    pub const PICTURE_REACH: usize = 6;
    /// Words at the beginning and the end of a text that may be a byline. By hand.
    pub const BYLINE: usize = 12;
    /// A single word of fewer letters is nothing special between quotation marks. By hand.
    pub const TELLING_LETTERS: usize = 5;
}

impl Default for ProvenanceParams {
    fn default() -> Self {
        Self {
            run: 5,
            copied: 0.1,
            min_runs: 12,
            one_source: 0.5,
            contained: 0.8,
            credited: 0.3,
            cut_words: 3,
            elided_words: 60,
            bracket_words: 8,
            gap_words: 12,
            seam_words: 3,
            min_whole: 2,
            fresh: 0.05,
            in_order: 0.9,
            outlet_letters: 4,
        }
    }
}
