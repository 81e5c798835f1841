//! Whether what differs between two claims is all that an editor changed, or one of many things that two writers tell in their own words.

use std::ops::Range;

use super::Surroundings;
use super::around::Around;
use crate::claim::conflict::aligned::touching;
use crate::claim::vocabulary::Occurrence;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::ExplainParams;
use crate::fact::NegationKind;
use crate::fact::number::Number;
use crate::fact::sense::{denies_at_the_end, denying_tokens};
use crate::span::Span;
use crate::text::Token;
use crate::text::language::is_function_word;
use crate::text::normal::normal_form;

impl<'a> Surroundings<'_, 'a> {
    /// The place in which alone the two sentences differ, if it is short and what differs stands there: somebody edited it, and what the edit
    /// turns is what it is about.
    fn edited_place(&self, item: &Evidence) -> Option<[Range<usize>; 2]> {
        let tokens = |around: &Around<'_, 'a>| &around.flank.side.reading.cut.tokens[around.sentence.clone()];
        let (a, b) = (tokens(&self.left), tokens(&self.right));
        let shorter = a.len().min(b.len());
        let before = (0..shorter).take_while(|&n| a[n].term == b[n].term).count();
        let after = (1..=shorter - before).take_while(|&n| a[a.len() - n].term == b[b.len() - n].term).count();
        let longest = if item.kind == EvidenceKind::Roles { ExplainParams::MAX_EXCHANGE } else { ExplainParams::MAX_EDIT };
        let place = |around: &Around<'_, 'a>, length: usize, at: Option<Span>| {
            let place = around.sentence.start + before..around.sentence.start + length - after;
            let inside = |at| {
                let held = around.tokens_at(at);
                // Where this side has nothing more, what the other one has more belongs to what stands beside it (`disagree`, `agree`).
                (held.start < place.end && place.start < held.end) || (place.is_empty() && held.start <= place.end && place.start <= held.end)
            };
            (around.words_long(&place) <= longest && at.is_none_or(inside)).then_some(place)
        };
        let places = [place(&self.left, a.len(), item.left)?, place(&self.right, b.len(), item.right)?];
        (before + after >= ExplainParams::MIN_EQUAL).then_some(places)
    }

    /// Whether the two sentences are the same words but for one short place, which holds what differs.
    pub(in crate::claim::conflict) fn is_one_edit(&self, item: &Evidence) -> bool {
        self.edited_place(item).is_some()
    }

    /// Whether documents that were written days apart still tell one thing: a long sentence was copied but for one place, or both sentences name one day.
    pub(in crate::claim::conflict) fn are_of_one_day(&self, item: &Evidence) -> bool {
        let long = |around: &Around<'_, 'a>| around.sentence.len() >= ExplainParams::COPIED_SENTENCE;
        let days = |around: &Around<'_, 'a>| around.dates(&around.sentence).into_iter().filter_map(|date| date.days).filter(|(first, last)| first == last);
        let one_day = || item.kind != EvidenceKind::Date && days(&self.left).any(|day| days(&self.right).any(|other| other == day));
        (self.is_one_edit(item) && long(&self.left) && long(&self.right)) || one_day()
    }

    /// What an edit of one place turns is explained by that place alone: the words stand in a phrase that means something else, say how sure
    /// the writer is or how much of a figure it is, or deny what was added with them.
    pub(super) fn explains_edit(&self, item: &Evidence) -> bool {
        let denies = |around: &Around, at: Option<Span>| at.is_some_and(|at| around.denies_by_word(at));
        let explained = match item.kind {
            EvidenceKind::Negation => {
                self.is_particle_of_two(item)
                    || self.is_a_figure(item)
                    || self.denies_what_was_added(item)
                    || self.is_denied_by_both(item)
                    || self.differing_elsewhere(item) > ExplainParams::MAX_REWORDED
                    || self.says_it_in_another_form(item)
                    || self.denies_by_a_verb_in_a_rewording(item)
            }
            EvidenceKind::Order => !self.are_before_and_after(item),
            EvidenceKind::Quantity => self.bounds_a_figure(item),
            EvidenceKind::Antonym => self.left.is_bound(item.left) || self.right.is_bound(item.right),
            // Reporters hedge as they please; who must not is denied what others must.
            EvidenceKind::Modality => !denies(&self.left, item.left) && !denies(&self.right, item.right),
            _ => false,
        };
        explained || self.left.is_idiom(item.left) || self.right.is_idiom(item.right)
    }

    /// Whether the other side denies the same: in the place itself with another word (`had yet to`), right beside it, or in a sentence close by.
    fn is_denied_by_both(&self, item: &Evidence) -> bool {
        let Some([left, right]) = self.edited_place(item) else { return false };
        match (item.left, item.right) {
            (Some(at), None) => self.is_denied_there((&self.left, &left, at), (&self.right, &right), true),
            (None, Some(at)) => self.is_denied_there((&self.right, &right, at), (&self.left, &left), true),
            _ => false,
        }
    }

    /// Whether a verb denies in a place of which more than the verb was written anew.
    fn denies_by_a_verb_in_a_rewording(&self, item: &Evidence) -> bool {
        let verb = |around: &Around, at: Option<Span>| {
            let mut negations = around.flank.side.reading.facts.negations.iter();
            at.is_some_and(|at| negations.any(|negation| negation.kind == NegationKind::Denial && negation.span.overlap(at) > 0))
        };
        let longer = |[left, right]: [Range<usize>; 2]| self.left.words_long(&left).max(self.right.words_long(&right)) > ExplainParams::MAX_VERB;
        (verb(&self.left, item.left) || verb(&self.right, item.right)) && self.edited_place(item).is_some_and(longer)
    }

    /// Whether what denies is a figure.
    fn is_a_figure(&self, item: &Evidence) -> bool {
        item.left.is_some_and(|at| self.left.is_nil(at)) || item.right.is_some_and(|at| self.right.is_nil(at))
    }

    /// Whether more words of content were put there with the denial than were taken away: `for want of evidence` denies what it adds.
    fn denies_what_was_added(&self, item: &Evidence) -> bool {
        let Some([left, right]) = self.edited_place(item) else { return false };
        let said = |around: &Around<'_, 'a>, place: &Range<usize>, at: Option<Span>| {
            let held = at.map_or(&[][..], |at| around.words_at(at));
            around.telling(self.pair, place).into_iter().filter(|word| !held.contains(word)).count()
        };
        let (left_said, right_said) = (said(&self.left, &left, item.left), said(&self.right, &right, item.right));
        if item.left.is_some() { left_said > right_said } else { right_said > left_said }
    }

    /// Whether the other side has the word that denies in a form of its own: `abstained`, `abstention`.
    fn says_it_in_another_form(&self, item: &Evidence) -> bool {
        match (item.left, item.right) {
            (Some(at), None) => self.right.says_place(self.pair, &self.left, at),
            (None, Some(at)) => self.left.says_place(self.pair, &self.right, at),
            _ => false,
        }
    }

    /// How many words right before and right behind two places are the same, at most three on each side; an edge of both claims counts as one.
    pub(super) fn equal_beside(&self, a: &Range<usize>, b: &Range<usize>) -> usize {
        let term = |around: &Around<'_, 'a>, n: Option<usize>| n.and_then(|n| around.flank.side.reading.cut.tokens.get(n)).map(|token| token.term);
        let same = |x: Option<usize>, y: Option<usize>| term(&self.left, x).is_some_and(|term_x| term(&self.right, y) == Some(term_x));
        let before = (1..=ExplainParams::EDIT_BESIDE).take_while(|&n| same(a.start.checked_sub(n), b.start.checked_sub(n))).count();
        let after = (0..ExplainParams::EDIT_BESIDE).take_while(|&n| same(Some(a.end + n), Some(b.end + n))).count();
        let (x, y) = (self.left.flank.tokens(), self.right.flank.tokens());
        let edge = |at_edge: bool| usize::from(at_edge);
        before.max(edge(a.start == x.start && b.start == y.start)) + after.max(edge(a.end == x.end && b.end == y.end))
    }

    /// A denial, or an opposite, is a turn of the other document's assertion only where the rest of it is nearly the same, word by word:
    /// two articles that are written freely deny other things, and tell what came first and what came next.
    pub(super) fn is_told_freely(&self, item: &Evidence) -> bool {
        if !(self.left.is_article() || self.right.is_article()) {
            return false;
        }
        match item.kind {
            EvidenceKind::Negation => self.is_particle_of_two(item) || !self.denies_one_statement(item),
            EvidenceKind::Antonym => !self.turns_one_word(item),
            _ => false,
        }
    }

    /// Whether the word that denies is written like one that does not: `ألا` (that not) and `إلا` (except), `ألا وهو` (namely).
    pub(super) fn is_particle_of_two(&self, item: &Evidence) -> bool {
        let reads =
            |around: &Around, at: Option<Span>| at.is_some_and(|at| matches!(normal_form(at.of(around.flank.side.reading.text)).as_str(), "الا" | "والا"));
        reads(&self.left, item.left) || reads(&self.right, item.right)
    }

    /// Whether the two are one assertion but for the denial, with one subject and one predicate, and the other side denies nothing.
    fn denies_one_statement(&self, item: &Evidence) -> bool {
        let params = &self.params;
        let (own, other, at) = match (item.left, item.right) {
            (Some(at), None) => (&self.left, &self.right, at),
            (None, Some(at)) => (&self.right, &self.left, at),
            // A word and the same word denied.
            (Some(a), Some(b)) => {
                return self.differing_elsewhere(item) == 0 && self.equal_beside(&self.left.tokens_at(a), &self.right.tokens_at(b)) >= params.beside;
            }
            (None, None) => return false,
        };
        // `تفتقر إلى`, `تفتقر ل`: the other side denies with the same word, and goes on with another one.
        let content = |word: &&Occurrence| self.pair.story.vocabulary.word(word.word).is_content();
        if own.words_at(at).iter().filter(content).any(|word| other.flank.words.iter().any(|there| there.word == word.word)) {
            return false;
        }
        let is_verb = own.flank.side.reading.facts.negations.iter().any(|negation| negation.kind == NegationKind::Denial && negation.span.overlap(at) > 0);
        let most = if is_verb { params.verb_beside } else { params.denial_beside };
        let one = self.differing_elsewhere(item) <= most && self.pair.share_of_both >= params.denied_one && self.sentences_share() >= params.sentences_equal;
        one && other.denials_inside() < own.denials_inside().max(1) && self.has_its_subject(own, other, at)
    }

    /// Whether the word of content before a denial stands before the denied word on the other side as well: what is denied is said of
    /// the same.
    fn has_its_subject(&self, own: &Around<'_, 'a>, other: &Around<'_, 'a>, at: Span) -> bool {
        if denies_at_the_end(own.flank.side.reading.language) {
            return true;
        }
        let content = |word: &&Occurrence| self.pair.story.vocabulary.word(word.word).is_content();
        let tokens = &own.flank.side.reading.cut.tokens;
        let before = own.flank.words.iter().rev().filter(|word| tokens[word.token as usize].span.end <= at.start).find(content);
        let (Some(subject), Some(turned)) = (before, own.turned(self.pair, at)) else { return true };
        let last = other.flank.words.iter().rposition(|word| self.alike(word, turned));
        last.is_none_or(|last| other.flank.words[..last].iter().any(|word| self.alike(word, subject)))
    }

    /// Whether it cannot be told which word stands for which.
    pub(super) fn is_one_of_several(&self, a: Span, b: Span) -> bool {
        // `south-easterly to easterly`: which of several stands for which?
        let several = |around: &Around, at: Span| {
            let opposites = &around.flank.side.reading.facts.opposites;
            let own = opposites.iter().find(|word| word.span.overlap(at) > 0);
            own.is_some_and(|own| {
                opposites.iter().any(|word| word.pair == own.pair && (1..=ExplainParams::EDIT_CLOSE).contains(&word.token.abs_diff(own.token)))
            })
        };
        // `وقف لإطلاق النار`, `وقف إطلاق النار`: a phrase in two forms.
        let shared = self.left.words_at(a).iter().any(|x| self.right.words_at(b).iter().any(|y| x.word == y.word));
        shared || several(&self.left, a) || several(&self.right, b)
    }

    /// Whether an opposite stands between the same words, in claims that differ in hardly anything else, and is no word of grammar.
    fn turns_one_word(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (item.left, item.right) else { return false };
        let grammar = |around: &Around, at: Span| {
            let reading = &around.flank.side.reading;
            is_function_word(reading.language, at.of(reading.text))
        };
        let content = |around: &Around<'_, 'a>| around.flank.words.iter().filter(|word| self.pair.story.vocabulary.word(word.word).is_content()).count();
        let all = (content(&self.left) + content(&self.right)) as f32;
        if self.is_one_of_several(a, b) {
            return false;
        }
        let alone = self.differing_elsewhere(item) as f32 <= self.params.turned_beside * all;
        let orders = self.are_before_and_after(item);
        alone
            && (orders || !(grammar(&self.left, a) || grammar(&self.right, b)))
            && self.equal_beside(&self.left.tokens_at(a), &self.right.tokens_at(b)) >= self.params.turned_place
    }
}

impl Around<'_, '_> {
    /// How many words a run of tokens is long, two characters of a script without blanks for one.
    fn words_long(&self, tokens: &Range<usize>) -> usize {
        let reading = &self.flank.side.reading;
        let dense = |token: &&Token| token.span.of(reading.text).starts_with(|c: char| c >= '\u{2E80}' || matches!(c, '\u{E00}'..='\u{E7F}'));
        let all = &reading.cut.tokens[tokens.clone()];
        all.len() - all.iter().filter(dense).count() / 2
    }

    /// Whether a word is nil in a score: a figure with another one right beside it. Elsewhere the word for nought may be the one for not
    /// (Vietnamese `không`).
    pub(super) fn is_nil(&self, at: Span) -> bool {
        let beside = |own: &Number| {
            self.numbers(&(own.tokens.start.saturating_sub(ExplainParams::SCORE_REACH)..own.tokens.end + ExplainParams::SCORE_REACH))
                .iter()
                .any(|other| other.span != own.span)
        };
        self.number(Some(at)).is_some_and(beside)
    }

    /// Whether a place belongs to what bounds a number (`up to 20`), and not to what it measures (`20 a day`).
    fn is_bound(&self, at: Option<Span>) -> bool {
        at.is_some_and(|at| self.numbers(&self.sentence).iter().any(|number| number.whole.contains(at) && at.end <= number.span.start))
    }

    /// Whether one of the words at a place denies by itself, whatever the phrase that it stands in means (`ne doit pas`).
    fn denies_by_word(&self, at: Span) -> bool {
        let reading = &self.flank.side.reading;
        self.tokens_at(at).any(|n| !denying_tokens(reading.text, &reading.cut.tokens, n..n + 1, reading.language).is_empty())
    }

    /// How many words of the claim deny something, as either of the two tables has it: one passes over phrases such as `without delay`.
    fn denials_inside(&self) -> usize {
        let reading = &self.flank.side.reading;
        let tokens = self.flank.tokens();
        let read = touching(&reading.facts.negations, |negation| negation.token..negation.token + 1, tokens.clone()).count();
        read.max(denying_tokens(reading.text, &reading.cut.tokens, tokens, reading.language).len())
    }
}
