//! Defaults of what makes a match of a pair of claims.

/// Which pairs of units become matches ([`crate::claim::select`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct SelectParams {
    /// Floor of a pair that is the best of both its units.
    pub mutual_floor: f32,
    /// The same where both units are parts of clauses.
    pub part_floor: f32,
    /// Floor of a pair that is the best of one of its units.
    pub single_floor: f32,
    /// The same where the better partner stands in another sentence.
    pub apart_floor: f32,
    /// Floor of a pair within one document.
    pub within_floor: f32,
    /// Floor of a pair of headlines.
    pub headline_floor: f32,
    /// What a whole sentence is preferred by.
    pub sentence_bonus: f32,
    /// Floor of the clause pairs that replace a pair of long sentences.
    pub split_floor: f32,
    /// A sentence of at least this many words is replaced by its clauses where they cover it.
    pub split_words: usize,
    /// Share of both sentences that the clause pairs must cover.
    pub split_cover: f32,
    /// What two units must have to say in common before a floor holds as it stands, in words that two units of the story have
    /// ([`PairScore::stated`](crate::claim::score::PairScore)). This and what follows was read off 540 labelled pairs of sentences from ten stories
    /// of four to six outlets in seven languages: of what was matched and has a label, 103 of 223 were right before, and 102 of 153 with it.
    pub said: f32,
    /// What a floor goes down by for each such word more, and up for each one less.
    pub floor_per_word: f32,
    /// The farthest that a floor goes down.
    pub floor_lowered: f32,
    /// The highest floor: units this alike are matched whatever they share.
    pub highest_floor: f32,
    /// Both sides tell at least this share of each other: no floor goes up.
    pub told_whole: f32,
    /// A date, a number or a rare word in common says as much as so many words, times the strength of it as an anchor.
    pub said_by_anchor: f32,
    /// So many words in common make a pair sure: such pairs are the common ground of two documents.
    pub sure: f32,
    /// How many words fewer are enough where all of a document is common ground,
    pub ground: f32,
    /// which counts up to this share of it.
    pub most_ground: f32,
    /// How much of that counts before a floor goes down: common ground makes likely what is told in few words, it makes no words of what is
    /// hardly alike.
    pub ground_for_many: f32,
}

impl Default for SelectParams {
    fn default() -> Self {
        Self {
            mutual_floor: 0.30,
            part_floor: 0.40,
            single_floor: 0.46,
            apart_floor: 0.7,
            within_floor: 0.36,
            headline_floor: 0.12,
            sentence_bonus: 0.05,
            split_floor: 0.35,
            split_words: 20,
            split_cover: 0.7,
            said: 2.2,
            floor_per_word: 0.45,
            floor_lowered: 0.12,
            highest_floor: 0.6,
            told_whole: 0.5,
            said_by_anchor: 0.5,
            sure: 2.2,
            ground: 2.2,
            most_ground: 0.6,
            ground_for_many: 0.5,
        }
    }
}
