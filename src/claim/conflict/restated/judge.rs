//! Two assertions held against each other: of which one is denied, or which say the opposite of one thing.

use super::statement::{Assertion, DenialManner, framed};
use crate::claim::conflict::aligned::against;
use crate::claim::story::{Side, Story};
use crate::claim::topic::Topics;
use crate::claim::vocabulary::{Occurrence, WordId};
use crate::claim::{Evidence, EvidenceKind};
use crate::config::{RestatedParams, WordSimilarityParams};
use crate::fact::change::same_word;
use crate::fact::name::is_title;
use crate::fact::number::compare;
use crate::fact::sense::{Frame, Meaning, Sense};
use crate::fact::{Agreement, DatePart, compare_dates};
use crate::text::normal::normal_form;

/// Languages whose verb stands before who does it.
const VERB_FIRST: [&str; 2] = ["ar", "he"];

/// What contradicts between two assertions.
#[must_use]
pub fn contradiction(story: &Story, topics: &Topics, a: &Assertion, b: &Assertion) -> Option<Evidence> {
    let turns = a.is_denied() != b.is_denied() || (a.turns() && b.turns());
    if !turns || a.side.reading.language != b.side.reading.language || counts_apart(a, b) || days_apart(a, b) {
        return None;
    }
    let pair = Facing { story, topics, a, b };
    match (a.denial, b.denial) {
        (Some(denial), None) => pair.denies().then(|| against(EvidenceKind::Negation, Some(denial.word), None)),
        (None, Some(denial)) => Facing { a: b, b: a, ..pair }.denies().then(|| against(EvidenceKind::Negation, None, Some(denial.word))),
        _ => pair.opposites().map(|(x, y)| against(EvidenceKind::Antonym, Some(x.span), Some(y.span))),
    }
}

/// The name that a word belongs to.
fn name_of(side: &Side, word: &Occurrence) -> Option<usize> {
    let names = &side.reading.facts.names;
    let at = names.partition_point(|name| name.tokens.end <= word.token as usize);
    names.get(at).filter(|name| name.tokens.contains(&(word.token as usize))).map(|_| at)
}

/// Whether a word belongs to a name.
fn is_named(side: &Side, word: &Occurrence) -> bool {
    side.reading.is_named(side.reading.words.partition_point(|other| other.token < word.token))
}

/// Two assertions of one story.
struct Facing<'s, 'a> {
    story: &'s Story<'s>,
    topics: &'s Topics,
    a: &'s Assertion<'a>,
    b: &'s Assertion<'a>,
}

/// What two assertions have in common, and what each says besides.
#[derive(Debug, Default)]
struct Common {
    /// Words of the first that the second has.
    shared: usize,
    /// Those that are no topic of the story.
    telling: usize,
    /// How rare the shared words are together, in nats.
    rarity: f32,
    /// Words that one side alone says: those that are neither names nor topics, and names.
    alone: [usize; 2],
    names: [usize; 2],
}

impl<'a> Facing<'_, 'a> {
    fn alike(&self, x: (&Side, &Occurrence), y: (&Side, &Occurrence)) -> bool {
        is_one_word(self.story, x, y)
    }

    /// Compares the two but for some of their words.
    fn common(&self, but: [&dyn Fn(&Occurrence) -> bool; 2]) -> Common {
        let mut found = Common::default();
        let statements = [self.a, self.b];
        for n in [0, 1] {
            let (own, other) = (statements[n], statements[1 - n]);
            let there: Vec<&Occurrence> = other.words.iter().copied().filter(|word| !but[1 - n](word)).collect();
            let mut seen: Vec<WordId> = Vec::new();
            for word in own.words.iter().filter(|word| !but[n](word)) {
                if seen.contains(&word.word) {
                    continue;
                }
                seen.push(word.word);
                let named = is_named(own.side, word);
                let title = || is_title(&normal_form(own.side.reading.span_of(word).of(own.side.reading.text)));
                let known = |word: &Occurrence| there.iter().any(|other_word| self.alike((own.side, word), (other.side, other_word)));
                let name = name_of(own.side, word);
                // One says the whole name, the other one the last word of it.
                let in_name = || name.is_some_and(|name| own.words.iter().any(|part| name_of(own.side, part) == Some(name) && known(part)));
                match (known(word), n) {
                    (true, 0) => {
                        found.shared += 1;
                        found.rarity += self.story.vocabulary.word(word.word).rarity;
                        found.telling += usize::from(!self.topics.has(word.word));
                    }
                    (true, _) => {}
                    (false, _) if named => found.names[n] += usize::from(!in_name()),
                    (false, _) => found.alone[n] += usize::from(!self.topics.has(word.word) && !title()),
                }
            }
        }
        found
    }

    /// Whether the first denies what the second says.
    fn denies(&self) -> bool {
        let says = |word: &&&Occurrence| self.b.words.iter().any(|other| self.alike((self.a.side, word), (self.b.side, other)));
        let named = |word: &Occurrence| is_named(self.a.side, word);
        let turned: Vec<&&Occurrence> = self.a.turned.iter().filter(|word| !named(word)).filter(says).collect();
        if turned.is_empty() || self.a.refuses || self.b.refuses || (!self.a.dates().is_empty() && self.b.dates().is_empty() && !self.a.since) {
            return false;
        }
        // A word with an opposite may say the same in another way (`no crossings`, `all crossings cancelled`).
        let pair = |sense: &Sense| if let Meaning::Opposite(pair, _) = sense.meaning { Some(pair) } else { None };
        if self.b.opposites.iter().any(|x| !self.a.opposites.iter().any(|y| pair(x) == pair(y))) {
            return false;
        }
        let common = self.common([&|_| false, &|_| false]);
        let told = turned.iter().any(|word| !self.topics.has(word.word)) || common.telling >= 2;
        let [alone, other] = common.alone;
        // Where a verb denies the whole, the word that is its own may be what is denied (`denied that a change was needed`).
        let answered = if self.a.is_denied_by(DenialManner::Verb) { other <= 1 } else { other <= RestatedParams::MAX_BESIDE && self.share_an_object(&turned) };
        let anchored = self.share_circumstances();
        let close = alone == 0 || (anchored && other <= 1) || (alone == 1 && (other == 0 || common.telling >= RestatedParams::TELLING || answered));
        let named = common.names[0] > 0 && common.names[1] > 0;
        told && common.telling >= 1
            && close
            && self.is_told_together()
            && !named
            && ((common.shared >= 2 && common.rarity >= RestatedParams::MIN_RARITY) || anchored || self.denies_any(&common))
            && !turned.iter().any(|word| self.denied_near(word))
    }

    /// Whether the first says that nobody did what the second says that somebody did: one word tells that, where the first says no more.
    fn denies_any(&self, common: &Common) -> bool {
        self.a.is_denied_by(DenialManner::None)
            && common.alone[0] == 0
            && common.names[0] == 0
            && common.rarity >= RestatedParams::RARITY_OF_ANY
            && !self.periods_differ()
    }

    /// Whether both sentences go on in the same words: what is told of one moment is told of one thing (`while the police continue with their inquiries`).
    fn share_circumstances(&self) -> bool {
        let shared = |word: &&&Occurrence| self.b.rest.iter().any(|other| self.alike((self.a.side, word), (self.b.side, other)));
        let all = self.a.rest.len().max(self.b.rest.len());
        let shared = self.a.rest.iter().filter(shared).count();
        shared >= RestatedParams::CIRCUMSTANCES && 3 * shared >= 2 * all
    }

    /// Whether the words that the second has of the first stand together in it: where others stand among them, they are of other assertions
    /// (`the article omits information on how the agencies …`).
    fn is_told_together(&self) -> bool {
        let known = |word: &&Occurrence| self.a.words.iter().any(|own| self.alike((self.a.side, own), (self.b.side, word)));
        let (first, last) = (self.b.words.iter().position(&known), self.b.words.iter().rposition(&known));
        let (Some(first), Some(last)) = (first, last) else { return false };
        let others = self.b.words[first..=last].iter().filter(|word| !known(word) && !is_named(self.b.side, word));
        others.count() <= RestatedParams::MAX_AMONG
    }

    /// Whether both say the same word behind one that is turned: what is done is done to one thing, and what else is said are circumstances.
    fn share_an_object(&self, turned: &[&&Occurrence]) -> bool {
        // Where the verb stands before who does it, the next word is no object.
        if VERB_FIRST.contains(&self.a.side.reading.language.unwrap_or_default()) {
            return false;
        }
        let alike = |x: &Occurrence, y: &Occurrence| self.alike((self.a.side, x), (self.b.side, y));
        let behind = |x: &Occurrence, y: &Occurrence| {
            let later = |word: &&&Occurrence, than: &Occurrence| word.token > than.token;
            self.a.words.iter().filter(|word| later(word, x)).any(|word| self.b.words.iter().filter(|other| later(other, y)).any(|other| alike(word, other)))
        };
        turned.iter().any(|x| self.b.words.iter().filter(|y| alike(x, y)).any(|y| behind(x, y)))
    }

    /// Whether the second document denies a word of the first itself, close by.
    fn denied_near(&self, word: &Occurrence) -> bool {
        let reading = &self.b.side.reading;
        let sentences = &reading.cut.sentences;
        let at = sentences.partition_point(|sentence| sentence.tokens.end <= self.b.tokens.start);
        let near = sentences[at.saturating_sub(1)].tokens.start..sentences[(at + 1).min(sentences.len() - 1)].tokens.end;
        let Some(framed) = framed(self.b.side, &near) else { return true };
        let denying = framed.into_iter().filter(|(_, frame)| matches!(frame, Frame::Not | Frame::Denies)).map(|found| found.0);
        let mut around =
            denying.flat_map(|n| reading.words[reading.words_in(&(n.saturating_sub(RestatedParams::AROUND)..n + RestatedParams::AROUND + 1))].iter());
        around.any(|other| self.alike((self.a.side, word), (self.b.side, other)))
    }

    /// The two opposites that the assertions say of one thing.
    fn opposites(&self) -> Option<(Sense, Sense)> {
        let turned = |sense: &Sense| match sense.meaning {
            Meaning::Opposite(pair, side) => Some(Meaning::Opposite(pair, !side)),
            _ => None,
        };
        let has = |list: &[Sense], meaning: Meaning| list.iter().any(|sense| sense.meaning == meaning);
        let clean = |x: &Sense| turned(x).is_some_and(|other| !has(&self.a.opposites, other)) && !has(&self.b.opposites, x.meaning);
        let pairs = self.a.opposites.iter().filter(|x| clean(x)).filter_map(|x| Some((*x, *self.b.opposites.iter().find(|y| Some(y.meaning) == turned(x))?)));
        pairs.into_iter().find(|(x, y)| self.are_of_one(x, y))
    }

    /// Whether two opposites are said of one thing.
    fn are_of_one(&self, x: &Sense, y: &Sense) -> bool {
        let (own, other) = (|word: &Occurrence| x.range().contains(&(word.token as usize)), |word: &Occurrence| y.range().contains(&(word.token as usize)));
        let common = self.common([&own, &other]);
        let close = common.alone[0] == 0 || common.alone[1] == 0;
        let named = common.names[0] > 0 && common.names[1] > 0;
        common.telling >= 1 && close && !named && !self.periods_differ() && self.share_beside(x, y)
    }

    /// Whether a word that both share stands beside both opposites.
    fn share_beside(&self, x: &Sense, y: &Sense) -> bool {
        let beside = |statement: &Assertion<'a>, sense: &Sense| {
            let words: Vec<&Occurrence> = statement.words.iter().copied().filter(|word| !is_named(statement.side, word)).collect();
            let at = words.partition_point(|word| (word.token as usize) < sense.token);
            let range = at.saturating_sub(RestatedParams::BESIDE)..(at + RestatedParams::BESIDE + 1).min(words.len());
            words[range].iter().copied().filter(|word| !sense.range().contains(&(word.token as usize))).collect::<Vec<_>>()
        };
        let (left, right) = (beside(self.a, x), beside(self.b, y));
        left.iter().any(|x| right.iter().any(|y| self.alike((self.a.side, x), (self.b.side, y))))
    }

    /// Whether one of them alone tells of a month, a year or a period that is over.
    fn periods_differ(&self) -> bool {
        let of_period = |statement: &Assertion| {
            let long = |part: &DatePart| match part {
                DatePart::Month(_) | DatePart::Year(_) => true,
                DatePart::Away { months, days } => *months < 0 || *days < 0,
                _ => false,
            };
            statement.dates().iter().any(|date| date.day().is_none() && date.parts.iter().any(|(_, part)| long(part)))
        };
        of_period(self.a) != of_period(self.b)
    }
}

/// Whether both count and no count of one is one of the other's: they tell of other things.
fn counts_apart(a: &Assertion, b: &Assertion) -> bool {
    let (a, b) = (a.counts(), b.counts());
    let one = |agreement: Agreement| matches!(agreement, Agreement::Same | Agreement::Compatible);
    !a.is_empty() && !b.is_empty() && !a.iter().any(|x| b.iter().any(|y| one(compare(x, y))))
}

/// Whether both name days and none of one is one of the other's.
fn days_apart(a: &Assertion, b: &Assertion) -> bool {
    let (x, y) = (a.dates(), b.dates());
    !a.since && !b.since && !x.is_empty() && !y.is_empty() && x.iter().all(|x| y.iter().all(|y| compare_dates(x, y) == Agreement::Different))
}

/// Whether two words of one story are one, in whatever form.
pub(super) fn is_one_word(story: &Story, (left, a): (&Side, &Occurrence), (right, b): (&Side, &Occurrence)) -> bool {
    let (x, y) = (left.reading.span_of(a).of(left.reading.text), right.reading.span_of(b).of(right.reading.text));
    let likeness = story.likenesses.of(a.word, b.word);
    let begins = || normal_form(x).chars().zip(normal_form(y).chars()).take_while(|(x, y)| x == y).count() >= RestatedParams::BEGINNING;
    likeness >= RestatedParams::LIKENESS || (likeness >= WordSimilarityParams::MIN_LIKENESS && begins()) || same_word(x, y)
}
