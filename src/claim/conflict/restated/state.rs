//! Contrary states of one thing, document by document: one says that the bridge stands, the other one that it has collapsed.

use std::ops::Range;

use super::judge::is_one_word;
use super::statement::{framed, is_hedged, is_telling};
use crate::claim::conflict::aligned::touching;
use crate::claim::story::{Side, Story};
use crate::claim::topic::Topics;
use crate::claim::vocabulary::{Occurrence, WordKind};
use crate::config::RestatedParams;
use crate::fact::sense::{Frame, Meaning, Question, State, senses, states};
use crate::fact::{Agreement, Date, compare_dates};
use crate::span::Span;
use crate::text::punctuation::asks_or_exclaims;

/// A state that a document tells of something.
struct Told<'a> {
    state: State,
    span: Span,
    /// The words of content of its clause, but for those that tell the state.
    words: Vec<&'a Occurrence>,
    /// The days that its sentence names.
    days: Vec<&'a Date>,
    /// Whether it is denied.
    denied: bool,
    /// Whether it is told as it is: not denied, asked, meant to be, or told of another year.
    plain: bool,
}

/// The places of two documents that tell contrary states of one thing. A document that tells both states of it tells how it changed, and
/// contradicts nobody. Linear in the texts, and in the pairs of states they tell.
#[must_use]
pub fn contradictions(story: &Story, (left, right): (&Side, &Side)) -> Vec<(Span, Span)> {
    if left.reading.language != right.reading.language {
        return Vec::new();
    }
    let topics = Topics::new(story, (left, right));
    let (a, b) = (read(left, story), read(right, story));
    let pair = Pair { story, topics, left, right };
    let mut found: Vec<(Span, Span, State)> = Vec::new();
    for x in a.iter().filter(|told| told.plain) {
        for y in b.iter().filter(|told| told.plain && is_contrary(told, x)) {
            let known = found.iter().any(|(_, _, state)| state.question == x.state.question);
            if !known && pair.are_of_one(x, y) && !pair.tells_both(left, &a, x) && !pair.tells_both(right, &b, y) {
                found.push((x.span, y.span, x.state));
            }
        }
    }
    found.into_iter().map(|(a, b, _)| (a, b)).collect()
}

fn is_contrary(a: &Told, b: &Told) -> bool {
    a.state.question == b.state.question && a.state.second != b.state.second
}

/// The states that a document tells, in order.
fn read<'a>(side: &'a Side<'a>, story: &Story) -> Vec<Told<'a>> {
    let reading = &side.reading;
    let (text, tokens) = (reading.text, &reading.cut.tokens);
    let mut found = Vec::new();
    for clause in &reading.cut.clauses {
        let own = &clause.tokens;
        let told = states(text, &tokens[own.clone()], reading.language);
        if told.is_empty() {
            continue;
        }
        let sentence = reading.cut.sentences.get(clause.sentence).map_or(own.clone(), |sentence| sentence.tokens.clone());
        let days: Vec<&Date> = touching(&reading.facts.dates, |date| date.tokens.clone(), sentence.clone()).collect();
        let denied = is_denied(side, own, &sentence);
        let plain = !denied && is_plain(side, own, &sentence) && days.iter().all(|day| day.year().is_none());
        for (at, state) in told {
            let at = at.start + own.start..at.end + own.start;
            let words = reading.words[reading.words_in(own)].iter();
            let words = words.filter(|word| !at.contains(&(word.token as usize)) && is_telling(side, word, &story.vocabulary)).collect();
            let span = tokens[at.start].span.hull(tokens[at.end - 1].span);
            found.push(Told { state, span, words, days: days.clone(), denied, plain });
        }
    }
    found
}

/// Whether something in a clause denies what it says.
fn is_denied(side: &Side, clause: &Range<usize>, sentence: &Range<usize>) -> bool {
    let reading = &side.reading;
    let turning = senses(reading.text, &reading.cut.tokens[clause.clone()], reading.language);
    let denies = |(n, frame): &(usize, Frame)| clause.contains(n) && matches!(frame, Frame::Not | Frame::Denies);
    turning.iter().any(|sense| sense.meaning == Meaning::Negation) || framed(side, sentence).unwrap_or_default().iter().any(denies)
}

/// Whether a clause tells what it says as it is: it neither asks nor hedges, and sets no condition.
fn is_plain(side: &Side, clause: &Range<usize>, sentence: &Range<usize>) -> bool {
    let reading = &side.reading;
    let last = reading.cut.tokens.get(sentence.end.saturating_sub(1)).map_or(0, |last| last.span.end as usize);
    let rest = reading.text.get(last..).unwrap_or_default();
    let turning = senses(reading.text, &reading.cut.tokens[clause.clone()], reading.language);
    let framed = framed(side, sentence).unwrap_or_default();
    let conditional = framed.iter().any(|(n, frame)| *frame == Frame::If || (clause.contains(n) && *frame == Frame::But));
    !rest.trim_start_matches(['"', '”', '»']).starts_with(asks_or_exclaims) && !conditional && !is_hedged(&turning)
}

/// Two documents of one story.
struct Pair<'p, 's> {
    story: &'p Story<'s>,
    topics: Topics,
    left: &'p Side<'s>,
    right: &'p Side<'s>,
}

impl Pair<'_, '_> {
    /// Whether two states are told of one thing on one day.
    fn are_of_one(&self, x: &Told, y: &Told) -> bool {
        let one_day = x.days.iter().any(|a| y.days.iter().any(|b| compare_dates(a, b) == Agreement::Same));
        // What is shut today is open tomorrow.
        let days = if x.days.is_empty() || y.days.is_empty() { !changes(x.state) } else { one_day };
        // A story tells of one vote.
        let least = if x.state.question == Question::Unanimous { 1 } else { RestatedParams::STATES_SHARED };
        let shared = self.shared((self.left, x), (self.right, y));
        days && shared > 0 && shared + usize::from(one_day) >= least && !self.names_differ(x, y)
    }

    /// What two clauses have in common beside a day: words, of those that the story is about one at most, and names, one at most.
    fn shared(&self, (left, x): (&Side, &Told), (right, y): (&Side, &Told)) -> usize {
        let (mut words, mut topic, mut name, mut characters) = (0, 0, 0, 0);
        for word in &x.words {
            let Some(other) = y.words.iter().find(|other| is_one_word(self.story, (left, word), (right, other))) else { continue };
            // `The port` may be `Port Hallam`.
            let is_character = self.story.vocabulary.word(word.word).kind == WordKind::Character;
            match (is_named(left, word) && is_named(right, other), self.topics.has(word.word)) {
                _ if is_character => characters += 1,
                (true, _) => name = 1,
                (false, true) => topic = 1,
                (false, false) => words += 1,
            }
        }
        // Where words stand without blanks, most are of two characters.
        words += characters / 2;
        // Nothing but a day, or a name of which anything may be told, is no thing in common.
        if words + topic > 0 { words + topic + name } else { 0 }
    }

    /// Whether each clause names what the other document does not know.
    fn names_differ(&self, x: &Told, y: &Told) -> bool {
        let strange =
            |side: &Side, told: &Told, other: &Side| told.words.iter().any(|word| is_named(side, word) && other.distinct.binary_search(&word.word).is_err());
        strange(self.left, x, self.right) && strange(self.right, y, self.left)
    }

    /// Whether a document tells the contrary of what it tells, of anything it has a word for in common.
    fn tells_both(&self, side: &Side, all: &[Told], told: &Told) -> bool {
        all.iter().any(|other| !other.denied && is_contrary(other, told) && self.shared((side, told), (side, other)) > 0)
    }
}

/// Whether a state may change from one day to the next.
fn changes(state: State) -> bool {
    matches!(state.question, Question::Works | Question::Held)
}

/// Whether a word belongs to a name.
fn is_named(side: &Side, word: &Occurrence) -> bool {
    side.reading.is_named(side.reading.words.partition_point(|other| other.token < word.token))
}
