//! How much two units say the same: character trigrams rank, a soft alignment of their words explains, numbers and dates anchor.

use super::counterpart::{Counterpart, Counterparts};
use super::likeness::WordSimilarities;
use super::profile::UnitProfile;
use super::vocabulary::{Vocabulary, WordId, WordKind};
use crate::config::{BackgroundParams, ScoreParams, WordSimilarityParams};

/// What was measured between two units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PairScore {
    /// Cosine of the trigram vectors.
    pub cosine: f32,
    /// Share of the left unit's content that the right one has.
    pub left_held: f32,
    /// Share of the right unit's content that the left one has.
    pub right_held: f32,
    /// How much of what is said both say, in words that two units of the story have: of the side with less of it.
    pub stated: f32,
    /// Strength of shared numbers, dates and rare words.
    pub anchors: f32,
    /// The score that all of it makes: about 1 for equal units, a little more with anchors. Not cut off at 1: of all its partners a unit is
    /// most like itself, and that must show.
    pub total: f32,
}

/// A unit of a pair, with the counterparts of its content words in the other one.
#[derive(Debug, Clone, Copy)]
struct Side<'a> {
    unit: &'a UnitProfile,
    counterparts: &'a [Counterpart],
}

impl<'a> Side<'a> {
    /// Both units of a pair, of which `counterparts` has read the left one.
    fn both(left: &'a UnitProfile, right: &'a UnitProfile, counterparts: &'a mut Counterparts<'_>) -> [Self; 2] {
        counterparts.beside(left, right);
        [Self { unit: left, counterparts: &counterparts.left }, Self { unit: right, counterparts: &counterparts.right }]
    }

    /// Share of its content, by weight, that has a counterpart in the other unit.
    fn held(self) -> f32 {
        let total: f32 = self.unit.content.iter().map(|word| word.1).sum();
        if total > 0.0 { self.content_shared() / total } else { 0.0 }
    }

    /// Weight of its content that has a counterpart in the other unit.
    fn content_shared(self) -> f32 {
        self.unit.content.iter().zip(self.counterparts).map(|(word, counterpart)| word.1 * counterpart.content).sum()
    }

    /// Weight of what is said that has a counterpart in what the other unit says.
    fn said_shared(self) -> f32 {
        self.said().map(|((_, weight), counterpart)| weight * counterpart.said).sum()
    }

    /// The words of what is said that have a counterpart in what the other unit says.
    fn stated(self) -> Vec<(WordId, f32)> {
        self.said().filter(|(_, counterpart)| counterpart.said >= WordSimilarityParams::MIN_LIKENESS).map(|(word, _)| word).collect()
    }

    /// What is said, word by word, with its counterpart.
    fn said(self) -> impl Iterator<Item = ((WordId, f32), &'a Counterpart)> {
        let content = self.unit.content.iter().copied().zip(self.counterparts);
        content.zip(&self.unit.said).filter(|(_, said)| **said).map(|(word, _)| word)
    }
}

/// Scores pairs of units of two documents.
#[derive(Debug, Clone, Copy)]
pub struct Scorer<'a> {
    /// The words of the story.
    pub vocabulary: &'a Vocabulary,
    /// How alike they are.
    pub likenesses: &'a WordSimilarities,
    /// What one word weighs that two units have ([`super::vector::Frequencies::unit_weight`]).
    pub unit_weight: f32,
    /// The weights.
    pub params: ScoreParams,
}

impl Scorer<'_> {
    /// Measures a pair of units, of which `counterparts` has read the left one; `crowd` is the mean of their mean cosines to all units of the
    /// other side.
    ///
    /// The cosine is divided by what a unit has in common with everybody (after Thompson & Koehn 2019): otherwise the sentence
    /// with the leader's full name and title matches every other one.
    #[must_use]
    pub fn score(&self, (left, right): (&UnitProfile, &UnitProfile), cosine: f32, crowd: f32, counterparts: &mut Counterparts<'_>) -> PairScore {
        let p = self.params;
        let anchors = self.anchors(left, right);
        if cosine < p.min_cosine && anchors < 1.0 {
            return PairScore { cosine, anchors, ..PairScore::default() };
        }
        let sides = Side::both(left, right, counterparts);
        let apart = 1.0 - (1.0 - cosine) / (1.0 - crowd).max(0.5);
        let [left_held, right_held] = sides.map(Side::held);
        let harmonic = if left_held + right_held > 0.0 { 2.0 * left_held * right_held / (left_held + right_held) } else { 0.0 };
        let enough = left.content.len() >= p.min_content && right.content.len() >= p.min_content;
        let side = if enough { left_held.max(right_held) } else { left_held.min(right_held) };
        let total = p.cosine_weight * apart + p.both_weight * harmonic + p.side_weight * side + p.anchor_weight * anchors.min(2.0)
            - p.position_weight * (left.position - right.position).abs();
        let stated = sides.map(Side::stated);
        let in_common = self.weight(&stated[0]).min(self.weight(&stated[1])) / self.unit_weight;
        let whole = left_held.max(right_held) >= p.held;
        let apart = (total < p.alike && self.share_a_name_alone(sides)) || (total < p.stated && !whole && !self.share_a_statement(sides, &stated));
        let total = if apart { 0.0 } else { total };
        PairScore { cosine, left_held, right_held, stated: in_common, anchors, total }
    }

    /// Whether two units have one name in common and nothing of what they say of it.
    fn share_a_name_alone(&self, sides: [Side<'_>; 2]) -> bool {
        let says = |side: Side<'_>| side.said().map(|((_, weight), _)| weight).sum::<f32>() >= self.params.min_said;
        let names = |of: &UnitProfile, other: &UnitProfile| {
            let known = |name: &&Vec<WordId>| name.iter().any(|&word| self.likenesses.best(word, &other.content) >= WordSimilarityParams::MIN_LIKENESS);
            of.names.iter().filter(known).count()
        };
        let apart = sides.into_iter().all(|side| says(side) && side.said_shared() <= self.params.shared_said);
        let [left, right] = sides.map(|side| side.unit);
        apart && names(left, right).min(names(right, left)) <= 1
    }

    /// What words weigh together; one character of a script without blanks is a part of a word, and stands in many.
    fn weight(&self, words: &[(WordId, f32)]) -> f32 {
        let is_character = |word: WordId| self.vocabulary.word(word).kind == WordKind::Character;
        words.iter().map(|&(word, weight)| if is_character(word) { ScoreParams::CHARACTER_WEIGHT * weight } else { weight }).sum()
    }

    /// Whether two units have in common what an assertion is made of: a figure, two words that are neither names nor who speaks, or a name and
    /// what is said of it. Two words of one that mean one word of the other are one (`accident`, `collision`).
    fn share_a_statement(&self, sides: [Side<'_>; 2], [left, right]: &[Vec<(WordId, f32)>; 2]) -> bool {
        let (side, stated) = if right.len() < left.len() { (sides[1], right) } else { (sides[0], left) };
        match stated[..] {
            [] => false,
            [(word, weight)] => {
                let named = side.content_shared() - side.said_shared();
                self.vocabulary.word(word).kind == WordKind::Number || (weight >= self.params.telling_said && named >= self.params.shared_said)
            }
            _ => true,
        }
    }

    fn anchors(&self, left: &UnitProfile, right: &UnitProfile) -> f32 {
        let shared = left.content.iter().filter(|(word, _)| right.content.binary_search_by_key(word, |partner| partner.0).is_ok());
        shared
            .map(|&(word, _)| {
                let word = self.vocabulary.word(word);
                match word.kind {
                    WordKind::Number => 1.0,
                    WordKind::SmallNumber | WordKind::Date => 0.5,
                    WordKind::Content if word.rarity >= BackgroundParams::RARE => 0.35,
                    _ => 0.0,
                }
            })
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::story::{Source, Story};
    use crate::text::segment;

    fn counterparts<'a>(story: &'a Story<'_>, left: &UnitProfile) -> Counterparts<'a> {
        let mut found = Counterparts::new(&story.likenesses);
        found.read(left);
        found
    }

    /// Whether the first sentences of two texts share a name alone, and what they score with and without minding that.
    fn scored(a: &str, b: &str) -> (bool, f32, f32) {
        let cuts = [segment(a), segment(b)];
        let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        let story = Story::new(&sources);
        let scorer = |alike: f32| Scorer {
            vocabulary: &story.vocabulary,
            likenesses: &story.likenesses,
            unit_weight: story.unit_weight,
            params: ScoreParams { alike, stated: 0.0, ..ScoreParams::default() },
        };
        let (left, right) = (&story.sides[0].profiles[0], &story.sides[1].profiles[0]);
        let cosine = left.vector.cosine(&right.vector);
        let mut counterparts = counterparts(&story, left);
        let [minded, unminded] = [1.0, 0.0].map(|alike| scorer(alike).score((left, right), cosine, 0.0, &mut counterparts).total);
        (scorer(1.0).share_a_name_alone(Side::both(left, right, &mut counterparts)), minded, unminded)
    }

    #[test]
    fn one_name_in_common_is_no_claim_in_common() {
        let first = |sentence: &str, rest: &str| format!("{sentence} {rest}");
        let text = first("They congratulate him on painting Osama Ferrol.", "The harbour was closed. Nobody knew why. Three boats lay at anchor.");
        let told = |sentence: &str| scored(&text, &first(sentence, "Prices rose again in spring. A council of nine met twice. It rained."));
        let (alone, minded, unminded) = told("The quarrel began before Osama Ferrol had been mentioned.");
        assert!(alone && minded <= 0.0 && unminded > 0.1, "{alone} {minded} {unminded}");
        assert!(!told("Osama Ferrol, they say, was painting.").0, "what is said is shared, too");
        assert!(!told("They congratulate Norwick.").0, "no name is shared, but what is said");
        let text = first("They congratulate Osama Ferrol on painting Norwick Castle.", "The harbour was closed. Nobody knew why. Three boats lay at anchor.");
        let other =
            first("A quarrel about Norwick Castle began before Osama Ferrol came.", "Prices rose again in spring. A council of nine met twice. It rained.");
        assert!(!scored(&text, &other).0, "two names in common tell what they have to do with each other");
    }

    #[test]
    fn a_statement_in_common_is_more_than_one_word() {
        let text = |sentence: &str, rest: &str| format!("{sentence} {rest}");
        let rests =
            ["The harbour was closed. Nobody knew why. Three boats lay at anchor.", "Prices rose again in spring. A council of nine met twice. It rained."];
        let shared = |a: &str, b: &str| {
            let texts = [text(a, rests[0]), text(b, rests[1])];
            let cuts = [segment(&texts[0]), segment(&texts[1])];
            let sources = texts.iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
            let story = Story::new(&sources);
            let scorer =
                Scorer { vocabulary: &story.vocabulary, likenesses: &story.likenesses, unit_weight: story.unit_weight, params: ScoreParams::default() };
            let (left, right) = (&story.sides[0].profiles[0], &story.sides[1].profiles[0]);
            let mut counterparts = counterparts(&story, left);
            let sides = Side::both(left, right, &mut counterparts);
            scorer.share_a_statement(sides, &sides.map(Side::stated))
        };
        let told = "The painter described the old bridge as a ruin";
        assert!(!shared(told, "But the sailor described nothing of the kind."));
        assert!(shared(told, "The sailor described the bridge to his children."));
        assert!(!shared("The last accident on the line was a collision.", "Two clerks of the accident board are there."), "one word and what it means");
        assert!(shared("They counted 1482 sheep in the fields.", "Her uncle owned 1482 books."), "a figure");
        assert!(!shared("The government of Norwick has said that", "The interim government of Norwick, with help from abroad,"));
    }

    #[test]
    fn a_character_says_less_in_common_than_a_word() {
        let stated = |a: &str, b: &str| {
            let cuts = [segment(a), segment(b)];
            let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
            let story = Story::new(&sources);
            let scorer =
                Scorer { vocabulary: &story.vocabulary, likenesses: &story.likenesses, unit_weight: story.unit_weight, params: ScoreParams::default() };
            let (left, right) = (&story.sides[0].profiles[0], &story.sides[1].profiles[0]);
            scorer.score((left, right), left.vector.cosine(&right.vector), 0.0, &mut counterparts(&story, left)).stated
        };
        let words = stated("They counted sheep in the meadow. It rained.", "In the meadow they counted sheep. Nobody knew why.");
        assert!((2.0..=3.1).contains(&words), "three words that one unit of each document has: {words}");
        let characters = stated("牧羊人在草地。下雨了。", "牧羊人在草地。没人知道。");
        assert!(characters > 0.0 && characters < words, "six characters, three words: {characters}");
    }

    #[test]
    fn what_anchors_a_claim_counts_beyond_its_letters() {
        let totals = |a: &str, b: &str| {
            let rest = ["The wind was cold. Nobody knew why. It rained.", "Prices rose again in spring. A council met twice."];
            let texts = [format!("{a} {}", rest[0]), format!("{b} {}", rest[1])];
            let cuts = [segment(&texts[0]), segment(&texts[1])];
            let sources = texts.iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
            let story = Story::new(&sources);
            let (left, right) = (&story.sides[0].profiles[0], &story.sides[1].profiles[0]);
            let total = |params: ScoreParams| {
                let scorer = Scorer { vocabulary: &story.vocabulary, likenesses: &story.likenesses, unit_weight: story.unit_weight, params };
                scorer.score((left, right), left.vector.cosine(&right.vector), 0.0, &mut counterparts(&story, left)).total
            };
            (total(ScoreParams::default()), total(ScoreParams { anchor_weight: 0.0, ..ScoreParams::default() }))
        };
        for (a, b) in [
            ("They counted 1482 sheep in the fields.", "In the fields 1482 sheep were counted."),
            ("Sie zählten 1482 Schafe auf den Feldern.", "Auf den Feldern wurden 1482 Schafe gezählt."),
            ("Насчитали 1482 овцы на полях.", "На полях насчитали 1482 овцы."),
        ] {
            let (with, without) = totals(a, b);
            assert!(with > without + 0.01, "{a}: {with} {without}");
        }
        let (with, without) = totals("They looked for people in the house.", "In the house they looked for people.");
        assert!((with - without).abs() < 1e-6, "words that everybody uses anchor nothing: {with} {without}");
    }
}
