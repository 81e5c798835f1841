//! Defaults of claims and their matches.

use super::select::SelectParams;

/// How a pair of units is scored ([`crate::claim::score`]). The weights were set by hand: a mixture fitted on labelled pairs
/// of one language ranked those of another no better.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ScoreParams {
    /// Weight of the cosine of character trigrams.
    pub cosine_weight: f32,
    /// Weight of the content that both sides share, as a harmonic mean.
    pub both_weight: f32,
    /// Weight of the share of the side that is held better.
    pub side_weight: f32,
    /// Weight of shared numbers, dates and rare words.
    pub anchor_weight: f32,
    /// Price of standing in different parts of the article.
    pub position_weight: f32,
    /// Below this cosine a pair without an anchor is not looked at.
    pub min_cosine: f32,
    /// A unit with fewer content words must be held on both sides.
    pub min_content: usize,
    /// A unit whose words beside names weigh less says nothing of its own.
    pub min_said: f32,
    /// Two units that share no more weight of such words speak of one name and say different things of it.
    pub shared_said: f32,
    /// Units this alike are matched whatever they share.
    pub alike: f32,
    /// Below this score they need two words in common that say something, neither names nor who speaks,
    pub stated: f32,
    /// or one that weighs so much, beside a name,
    pub telling_said: f32,
    /// or this share of one of them. Read off the matches of 24 pairs of articles with labels, and of two stories of five outlets each.
    pub held: f32,
}

impl Default for ScoreParams {
    fn default() -> Self {
        Self {
            cosine_weight: 0.45,
            both_weight: 0.30,
            side_weight: 0.25,
            anchor_weight: 0.04,
            position_weight: 0.03,
            min_cosine: 0.08,
            min_content: 3,
            min_said: 3.0,
            shared_said: 1.0,
            alike: 0.6,
            stated: 0.34,
            telling_said: 3.3,
            held: 0.7,
        }
    }
}

impl ScoreParams {
    /// A name tells of whom it is said, and less of what. By hand.
    pub const NAME_WEIGHT: f32 = 0.7;
    /// Of what two units say in common, one character of a script without blanks is so much of a word. By hand.
    pub const CHARACTER_WEIGHT: f32 = 0.3;
    /// Who says it is little of what is said: two assertions of one spokesman are not one claim. By hand.
    pub const SPEAKER_WEIGHT: f32 = 0.25;
}

/// What a claim tells beside what it is matched for ([`crate::claim::remainder`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct RemainderParams {
    /// Floor of the pair.
    pub floor: f32,
    /// Share of the claim that must be told in words of its own.
    pub share: f32,
}

impl Default for RemainderParams {
    fn default() -> Self {
        Self { floor: 0.36, share: 0.5 }
    }
}

/// Which pairs of units are scored at all ([`crate::claim::nominate`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnitCandidateParams {
    /// A feature in more units than this yields no candidates.
    pub posting_limit: usize,
    /// The most partners of a unit.
    pub most: usize,
}

impl Default for UnitCandidateParams {
    fn default() -> Self {
        Self { posting_limit: 192, most: 48 }
    }
}

/// When two documents share a formula and no news ([`crate::claim::formula`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct FormulaParams {
    /// Documents with at least this many different figures can be told apart by them.
    pub min_figures: usize,
    /// Below this share of common figures the two tell different events.
    pub shared_figures: f32,
    /// Score from which two sentences are twins.
    pub twin_floor: f32,
    /// Twins that must be seen before their differences say anything.
    pub min_twins: usize,
    /// Words swapped for foreign ones, beside [`Self::swaps_per_twin`] for each pair of twins, from which the two tell different events.
    pub min_swaps: f32,
    /// Words swapped for foreign ones that each pair of twins may have: two reporters exchange about one.
    pub swaps_per_twin: f32,
    /// Equal words in a row that belong to a form.
    pub form_run: usize,
    /// Share of the shorter sides of all twins that a form makes up.
    pub form_share: f32,
    /// And of the words that correspond in them.
    pub form_runs: f32,
    /// Places of other words in a form, at least.
    pub min_slots: usize,
    /// And so many for each word that corresponds.
    pub slots: f32,
    /// Words that stand there, for each word that corresponds.
    pub exchanged: f32,
    /// More words than this are no slot of a form.
    pub longest_slot: usize,
}

impl FormulaParams {
    /// Documents that both have so many figures and none in common are two bulletins: their figures contradict nothing. By hand.
    pub const FIGURES: usize = 4;
    /// Contradictions of figures and days from which two documents may be two bulletins. By hand.
    pub const MIN_CONTRADICTED: usize = 2;
    /// And the share of all matches that they make up where the two are. By hand.
    pub const CONTRADICTED: f32 = 0.3;
}

impl Default for FormulaParams {
    fn default() -> Self {
        Self {
            min_figures: 6,
            shared_figures: 0.15,
            twin_floor: 0.45,
            min_twins: 2,
            min_swaps: 3.0,
            swaps_per_twin: 1.3,
            form_run: 4,
            form_share: 0.6,
            form_runs: 0.82,
            min_slots: 3,
            slots: 0.05,
            exchanged: 0.1,
            longest_slot: 6,
        }
    }
}

/// Where contradictions are looked for ([`crate::claim::conflict`]).
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ConflictParams {
    /// A partner elsewhere that scores more than so much higher explains a difference.
    pub sibling_margin: f32,
    /// Floor of the pairs that are looked at beside the matches.
    pub near_floor: f32,
    /// And their share of the best score of either unit.
    pub near_share: f32,
    /// A sentence of which one place was edited has such a partner only where that one scores so high.
    pub sibling_sure: f32,
}

impl Default for ConflictParams {
    fn default() -> Self {
        Self { sibling_margin: 0.02, near_floor: 0.35, near_share: 0.75, sibling_sure: 0.9 }
    }
}

impl ConflictParams {
    /// Kept words on one side of a run that count as its context. By hand.
    pub const CONTEXT: usize = 3;
    /// Two documents that were written more days apart tell of two states of things. By hand: outlets of other time zones are a day apart.
    pub const MAX_DAYS: u32 = 1;
}

/// What explains a difference between two claims ([`crate::claim::conflict::explain`]).
///
/// By hand, and by reading: 786 contradictions that were reported of 172 stories in Arabic and English, of which nine of ten were told in full
/// one sentence further on, and 175 of 761 stories in six languages by a reader who did not know these rules.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ExplainParams {
    /// Sentences on each side of a claim that are asked.
    pub sentences: usize,
    /// Numbers up to this one stand everywhere: they are the other side's only where they count the same things.
    pub small: f64,
    /// Two claims that share less of their content are told in other words.
    pub loose: f32,
    /// A counted noun rarer than this, in nats, is what a number is about.
    pub telling: f32,
    /// Share of the claims that must correspond before the counted noun decides what their numbers are about.
    pub retold: f32,
    /// Share of both claims that must correspond where a place or an institution stands for another one and more differs.
    pub named: f32,
    /// Below this share of both claims, a number needs a word beside it that the other side has beside its own, and a document that
    /// counts the same things twice counts more than one of them.
    pub counted: f32,
    /// Below this share of both claims, a date needs such a word.
    pub dated: f32,
    /// Share of both claims that must correspond where one of them denies.
    pub denied: f32,
    /// Words of content that an assertion and its denial share at least.
    pub min_shared: usize,
    /// Share of the claims of two articles that must correspond before anything but a figure or a date contradicts.
    pub edited: f32,
    /// Share of both claims that must correspond where a word stands for its opposite.
    pub turned: f32,
    /// Share of both claims from which two opposites contradict though the other word stands close by as well.
    pub nearly_equal: f32,
    /// Share of the shorter of the two sentences around the claims that the other one has, where one of them is denied or says the opposite.
    pub sentences_shared: f32,
    /// Share of the shorter sentence that the other one has, where one of them is only hedged, asked or told in another order.
    pub sentences_equal: f32,
    /// A number that is so many times the other one is told of something else.
    pub magnitude: f64,
    /// How closely, as a share, a ratio of two numbers must be a power of ten to be a misprint.
    pub misprint: f64,
    /// Equal words right before and right behind two places, together, that make them one place.
    pub beside: usize,
    /// Two approximations that differ by no larger share are one.
    pub approximate: f64,
    /// A number that ends in noughts is another one rounded where they differ by no larger share.
    pub rounded: f64,
    /// Share of the shorter of the two sentences that the other one has, at least, where two numbers are of one thing.
    pub told: f32,
    /// Two measures in different units that differ by no larger share after conversion do not contradict.
    pub converted: f64,
    /// In articles, words of content without a counterpart beside a denial, at most.
    pub denial_beside: usize,
    /// In articles, words of content without a counterpart beside a verb that denies (`refused`), at most.
    pub verb_beside: usize,
    /// In articles, share of both claims that must correspond where one of them is denied.
    pub denied_one: f32,
    /// In articles, words of content without a counterpart beside an opposite at most, as a share of those of both claims.
    pub turned_beside: f32,
    /// In articles, equal words right before and right behind an opposite, together, at least.
    pub turned_place: usize,
    /// Below this share of both claims two dates are told of two things, whatever stands beside them.
    pub dated_least: f32,
}

impl ExplainParams {
    /// Words of a line that says when a document was written, at most. By hand.
    pub const MAX_POSTING: usize = 7;
    /// Words on each side of a date that say what it is told of. By hand.
    pub const DATE_BESIDE: usize = 2;
    /// Words on each side of a place that are compared with those of the other one. By hand.
    pub const EDIT_BESIDE: usize = 3;
    /// Words within which another word of the same row of opposites makes unclear which one stands for which. By hand.
    pub const EDIT_CLOSE: usize = 2;
    /// Bytes around a number in which the other half of a score stands. By hand.
    pub const SCORE_BYTES: usize = 8;
    /// Figures up to this one say nothing about the time of a report. By hand.
    pub const MAX_SAYING: f64 = 12.0;
    /// Words on each side of a number that say what is said of it. By hand.
    pub const NUMBER_BESIDE: usize = 4;
    /// Words behind an hour within which its zone is named. By hand.
    pub const ZONE_REACH: usize = 8;
    /// What is not to be stands so many words behind what says so (`warned the citizens of`). By hand.
    pub const MAX_FAR: usize = 6;
    /// Words within which a negation stands from what it turns. By hand.
    pub const TURN_REACH: usize = 3;
    /// A misprint leaves out no more noughts than those of a million. By hand.
    pub const MAX_NOUGHTS: f64 = 6.0;
    /// More figures of a sentence are not added up. By hand.
    pub const MAX_PARTS: usize = 8;
    /// Letters of a word that is a name of its own, and no part of one, at least. By hand.
    pub const MIN_NAME: usize = 3;
    /// Words from a name on that are asked for the letters that stand for it. By hand.
    pub const MAX_INITIALS: usize = 12;
    /// So many initials stand for a name that begins with the first of them, whatever its other words are (`ЯНАО`, `Ямал`). By hand.
    pub const LONG_INITIALS: usize = 3;
    /// Words of content of a sentence that are compared. By hand.
    pub const MAX_WORDS: usize = 200;
    /// Words of the one place in which two sentences may differ where an edit is judged by that place alone. By hand.
    pub const MAX_EDIT: usize = 4;
    /// The same where only who does it to whom is exchanged. By hand.
    pub const MAX_EXCHANGE: usize = 8;
    /// The same where a verb denies (`abstained`): verbs are retold in other forms, and adjectives are made of them (`her failed plan`). By hand.
    pub const MAX_VERB: usize = 2;
    /// Words of content without a counterpart that may stand beside a denial in that place. By hand: more are another assertion (`pleaded not
    /// guilty`).
    pub const MAX_REWORDED: usize = 2;
    /// Words on each side of a figure in which the other figure of a score is looked for. By hand.
    pub const SCORE_REACH: usize = 2;
    /// Words that the two sentences must share around that place. By hand.
    pub const MIN_EQUAL: usize = 4;
    /// Words of a sentence that nobody writes twice by chance, so that it is a copy whenever it was written. By hand.
    pub const COPIED_SENTENCE: usize = 14;
    /// Equal words before and behind a place, together, that make it a place of a copied run, whatever else the sentences tell, and how many
    /// words of content are among them. By hand.
    pub const COPIED: [usize; 2] = [6, 3];
    /// The same where a word stands for its opposite. By hand.
    pub const COPIED_WORD: [usize; 2] = [8, 4];
    /// Words right before or behind a place of such a run in which another denial makes two of one. By hand.
    pub const DENIED_BESIDE: usize = 2;
    /// Names and figures of a document from which they say whether the other document tells the same story. By hand.
    pub const MIN_PARTICULARS: usize = 4;
    /// Share of them that the other document knows where it does. By hand.
    pub const ONE_STORY: f32 = 0.6;
}

impl Default for ExplainParams {
    fn default() -> Self {
        Self {
            sentences: 1,
            small: 100.0,
            loose: 0.6,
            telling: 4.0,
            retold: 0.45,
            named: 0.72,
            counted: 0.75,
            dated: 0.8,
            denied: 0.72,
            min_shared: 3,
            edited: 0.75,
            turned: 0.78,
            nearly_equal: 0.9,
            sentences_shared: 0.7,
            sentences_equal: 0.8,
            magnitude: 3.0,
            misprint: 1e-3,
            beside: 4,
            approximate: 0.1,
            rounded: 0.01,
            told: 0.34,
            converted: 0.05,
            denial_beside: 3,
            verb_beside: 1,
            denied_one: 0.8,
            turned_beside: 0.045,
            turned_place: 3,
            dated_least: 0.57,
        }
    }
}

/// How matched claims are labelled ([`crate::claim::label`]). Shares are of the content words of both sides.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct LabelParams {
    /// The same text has at most this share of words without a counterpart.
    pub same_alone: f32,
    /// The same text has at most this share of words out of order.
    pub same_moved: f32,
    /// One side has at least so many more words of its own to be more detailed.
    pub detail_words: usize,
    /// And they tell at least so much more, in rarity beyond [`Self::plain_rarity`].
    pub detail: f32,
    /// Words up to this rarity ([`crate::claim::background`]) make no detail.
    pub plain_rarity: f32,
}

impl LabelParams {
    /// Words of content between a claim and those outside of it that another cut would have put into it, at most. By hand.
    pub const CUT_SLACK: usize = 2;
}

impl Default for LabelParams {
    fn default() -> Self {
        Self { same_alone: 0.02, same_moved: 0.15, detail_words: 2, detail: 5.5, plain_rarity: 2.5 }
    }
}

/// Everything about claims.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[non_exhaustive]
pub struct ClaimParams {
    /// Which pairs are scored.
    pub nominate: UnitCandidateParams,
    /// How pairs are scored.
    pub score: ScoreParams,
    /// Which pairs become matches.
    pub select: SelectParams,
    /// Which claims are matched a second time.
    pub remainder: RemainderParams,
    /// Which are matched for a figure alone.
    pub figure: FigureParams,
    /// When nothing does.
    pub formula: FormulaParams,
    /// Where contradictions are looked for.
    pub conflict: ConflictParams,
    /// What explains a difference.
    pub explain: ExplainParams,
    /// How matches are labelled.
    pub label: LabelParams,
}

/// What a figure alone makes a match of ([`crate::claim::figure`]).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureParams {
    /// What such a match scores at least: its words need not be alike. By hand.
    pub score: f32,
}

impl Default for FigureParams {
    fn default() -> Self {
        Self { score: 0.3 }
    }
}

impl FigureParams {
    /// Worth of a figure with a unit, in its last written places, at least: two digits. By hand.
    pub const DIGITS_WITH_UNIT: f64 = 20.0;
    /// The same without one. By hand.
    pub const DIGITS: f64 = 100.0;
    /// Times are round that are these many minutes apart. By hand.
    pub const ROUND_MINUTES: f64 = 30.0;
}

/// Where an office stands beside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleParams;

impl RoleParams {
    /// Tokens before a name among which its office stands, at most. By hand.
    pub const BEFORE: usize = 3;
    /// Tokens behind it, at most. By hand.
    pub const BEHIND: usize = 4;
    /// Longest introduction behind a name, in tokens. By hand.
    pub const LONGEST: usize = 8;
}

/// What can be a claim ([`mod@crate::claim::unit`], [`crate::claim::part`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitParams;

impl UnitParams {
    /// A sentence of so many words falls into parts in every language: nobody else tells all of it in one. In shorter ones a conjunction more often
    /// joins words than assertions. By hand.
    pub const LONG_SENTENCE: usize = 35;
    /// Lines at the head of a text, empty ones aside, of which one may say when it was written. By hand.
    pub const HEAD_LINES: usize = 5;
    /// Words of such a line beside the day, at most. By hand.
    pub const HEAD_WORDS: usize = 6;
    /// Longest headline, in words. By hand.
    pub const HEADLINE_WORDS: usize = 30;
    /// Words, beside names, that say what office somebody holds, at most. By hand.
    pub const OFFICE_WORDS: usize = 3;
    /// Neighbouring clauses of one sentence that are tried together. By hand.
    pub const MAX_RUN: usize = 2;
    /// A name at most so many tokens from a verb of saying says who speaks. By hand.
    pub const NAME_REACH: usize = 4;
    /// What was said begins at most so many tokens behind the verb. By hand.
    pub const SPEECH_REACH: usize = 20;
    /// Who said what stands before a comma is named in at most so many tokens. By hand.
    pub const MAX_ATTRIBUTION: usize = 12;
    /// And the verb of saying is the first of these, or at most so many stand behind it: its day may follow it. By hand.
    pub const AT_EDGE: usize = 2;
}
