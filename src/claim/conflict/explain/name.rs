//! Two names that are one, or of which both documents tell, or that stand in two stories.

use super::Surroundings;
use super::around::Around;
use crate::claim::Evidence;
use crate::claim::vocabulary::{Occurrence, WordKind};
use crate::config::{BackgroundParams, ExplainParams};
use crate::fact::name::{NameKind, is_title, says_general, says_whose_clock};
use crate::fact::place::one_place;
use crate::fact::variant::{is_familiar_form, is_heard_alike, is_slip, one_name_heard};
use crate::fact::{Name, near_spelling};
use crate::span::Span;
use crate::text::normal::normal_form;

impl<'a> Surroundings<'_, 'a> {
    /// A name stands for another one only where nothing else differs, or where both are places or both institutions.
    pub(super) fn explains_name(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (item.left, item.right) else { return false };
        let (text_a, text_b) = (a.of(self.left.flank.side.reading.text), b.of(self.right.flank.side.reading.text));
        let copied = self.is_one_edit(item) || self.stands_in_a_copy(item);
        // Two writers call one thing by two names: only places exclude each other where nothing was copied.
        let places = self.left.kind(a) == Some(NameKind::Place) && self.right.kind(b) == Some(NameKind::Place);
        (!copied && !places)
            || (self.differing_elsewhere(item) > 0 && !self.are_of_one_kind(a, b) && !(copied && self.can_be_of_one_kind(a, b)))
            || self.is_common_word(&self.left, a)
            || self.is_common_word(&self.right, b)
            || self.left.follows_clock(a)
            || self.right.follows_clock(b)
            || self.shared_content() < self.params.min_shared
            || self.are_no_names(a, b, copied)
            || self.is_written_short(a, b)
            || is_slip(text_a, text_b)
            || self.is_familiar_there(a, b)
            || is_heard_alike(text_a, text_b)
            || self.is_named_in_general(a, b)
            || self.left.is_dateline(a)
            || self.right.is_dateline(b)
            || self.is_place_and_other(a, b, copied)
            || (self.are_subjects(a, b) && !self.are_of_one_story())
            || one_name_heard(text_a, text_b)
            || (self.shares_words(a, b) && !(copied && self.is_another_of_the_family(a, b)))
            || self.right.tells_name(&self.left, a, b)
            || self.left.tells_name(&self.right, b, a)
    }

    /// Whether one of the two is a headline read as a name, or an abbreviation, or, in scripts without capitals, they are two kinds of
    /// thing: there a word behind a title is taken for a person, whatever it says.
    fn are_no_names(&self, a: Span, b: Span, copied: bool) -> bool {
        let cased = |at: Span, around: &Around| at.of(around.flank.side.reading.text).starts_with(char::is_uppercase);
        let whole = |at: Span, around: &Around| around.is_headline() && 2 * around.words_at(at).len() > around.flank.words.len();
        let abbreviated = |at: Span, around: &Around| {
            let name = normal_form(at.of(around.flank.side.reading.text));
            name.chars().count() > 2 && name.bytes().all(|byte| byte.is_ascii_lowercase()) && !name.contains(['a', 'e', 'i', 'o', 'u', 'y'])
        };
        let uncased = !(cased(a, &self.left) && cased(b, &self.right));
        let capitals = |at: Span, around: &Around| at.of(around.flank.side.reading.text).chars().all(char::is_uppercase);
        whole(a, &self.left)
            || whole(b, &self.right)
            || (abbreviated(a, &self.left) && !capitals(a, &self.left))
            || (abbreviated(b, &self.right) && !capitals(b, &self.right))
            || (uncased && self.left.kind(a) != self.right.kind(b) && !(copied && self.can_be_of_one_kind(a, b)))
    }

    /// Whether the two are places, or institutions, in claims that are nearly one.
    pub(super) fn are_of_one_kind(&self, a: Span, b: Span) -> bool {
        let kind = |around: &Around, at| around.kind(at).filter(|kind| matches!(kind, NameKind::Place | NameKind::Organisation));
        let (x, y) = (kind(&self.left, a), kind(&self.right, b));
        x.is_some() && x == y && self.pair.share_of_both >= self.params.named
    }

    /// Whether the two can be names of one kind: who knows the one may not know what the other one is.
    fn can_be_of_one_kind(&self, a: Span, b: Span) -> bool {
        let unknown = |kind: Option<NameKind>| kind.is_none_or(|kind| kind == NameKind::Unknown);
        let (x, y) = (self.left.kind(a), self.right.kind(b));
        x == y || unknown(x) || unknown(y)
    }

    /// Whether a name in a script without capitals is neither a place nor a body, and all its words are common ones: behind a title any word is taken for
    /// a name.
    fn is_common_word(&self, around: &Around<'_, 'a>, at: Span) -> bool {
        let cased = |c: char| c.is_lowercase() || c.is_uppercase();
        let common = |word: &Occurrence| self.pair.story.vocabulary.word(word.word).rarity < BackgroundParams::RARE;
        let known = matches!(around.kind(at), Some(NameKind::Place | NameKind::Organisation));
        let listed = known || at.of(around.flank.side.reading.text).starts_with(cased);
        around.flank.side.background_known && !listed && around.words_at(at).iter().all(common)
    }

    /// Whether one of the two is the other one's initials, or both are the same initials with other marks: `F.B.I.`, `FBI`.
    fn is_written_short(&self, a: Span, b: Span) -> bool {
        let (x, y) = (self.left.initials_in(a), self.right.initials_in(b));
        match (x.is_empty(), y.is_empty()) {
            (false, false) => x.iter().any(|x| y.iter().any(|y| x.contains(y.as_str()) || y.contains(x.as_str()))),
            (false, true) => x.iter().any(|x| self.right.begins_with(x, b)),
            (true, false) => y.iter().any(|y| self.left.begins_with(y, a)),
            (true, true) => false,
        }
    }

    /// Whether the two are first names of one family name, of which one is the familiar form of the other.
    fn is_familiar_there(&self, a: Span, b: Span) -> bool {
        let first = |around: &Around<'_, 'a>, at: Span| {
            let tokens = around.tokens_at(at);
            let whole = around.names(&tokens).next()?;
            let cut = &around.flank.side.reading.cut.tokens;
            let first = cut[whole.tokens.clone()].iter().find(|token| token.span.overlap(at) > 0)?;
            let family = cut.get(whole.tokens.end - 1).filter(|last| last.span != first.span)?;
            Some((first.span.of(around.flank.side.reading.text), family.term))
        };
        let (x, y) = (first(&self.left, a), first(&self.right, b));
        x.zip(y).is_some_and(|((x, one), (y, other))| one == other && is_familiar_form(x, y))
    }

    /// Whether the two are word for word the same body but for where it is, which one of them only says in general (`the court of the state`).
    fn is_named_in_general(&self, a: Span, b: Span) -> bool {
        let words = |around: &Around<'_, 'a>, at: Span| {
            let names = around.names(&around.tokens_at(at)).next().map_or(at, |name| name.span);
            let content = around.words_at(names).iter().filter(|word| self.pair.story.vocabulary.word(word.word).is_content());
            content.map(|word| (word.word, normal_form(&around.surface(word)))).collect::<Vec<_>>()
        };
        let (x, y) = (words(&self.left, a), words(&self.right, b));
        let differing = |own: &[(u32, String)], other: &[(u32, String)]| {
            own.iter().filter(|word| !other.iter().any(|there| there.0 == word.0)).map(|word| word.1.clone()).collect::<Vec<_>>()
        };
        let (of_x, of_y) = (differing(&x, &y), differing(&y, &x));
        let general = |words: &[String]| matches!(words, [word] if says_general(word));
        x.len() > of_x.len() && of_x.len() <= 1 && of_y.len() <= 1 && (general(&of_x) || general(&of_y))
    }

    /// Whether the two documents know most of each other's names and figures: two events that are told in one form know few. Linear in the
    /// words of both, with a logarithm.
    fn are_of_one_story(&self) -> bool {
        let known = |own: &Around<'_, 'a>, other: &Around<'_, 'a>| {
            let reading = &own.flank.side.reading;
            let tells = |n: usize| reading.is_named(n) || own.flank.side.figures.binary_search(&reading.words[n].word).is_ok();
            let mut told: Vec<_> = (0..reading.words.len()).filter(|&n| tells(n)).map(|n| reading.words[n].word).collect();
            told.sort_unstable();
            told.dedup();
            let known = told.iter().filter(|word| other.flank.side.distinct.binary_search(word).is_ok()).count();
            (known, told.len())
        };
        let share = |(known, all): (usize, usize)| all >= ExplainParams::MIN_PARTICULARS && known as f32 >= ExplainParams::ONE_STORY * all as f32;
        let (left, right) = (known(&self.left, &self.right), known(&self.right, &self.left));
        share(left) || share(right)
    }

    /// Whether one of the two is a listed place and the other one a person, or either document names the other's place close by in another
    /// form (`Cairo`, `Egyptian`).
    fn is_place_and_other(&self, a: Span, b: Span, copied: bool) -> bool {
        let (x, y) = (self.left.place(a), self.right.place(b));
        let forms = [a.of(self.left.flank.side.reading.text), b.of(self.right.flank.side.reading.text)].map(normal_form);
        let told = |around: &Around<'_, 'a>, place: Option<&str>, here: Span| {
            // The same form is a place of its own, as long as nothing else stands beside it that stands beside this one.
            let form = |name: &Name| normal_form(name.span.of(around.flank.side.reading.text));
            let other_form = |name: &Name| !forms.contains(&form(name));
            around.names(&around.near).any(|name| place.zip(name.place).is_some_and(|(x, y)| x == y) && name.span.overlap(here) == 0 && other_form(name))
        };
        let other = |around: &Around<'_, 'a>, at| around.kind(at) == Some(NameKind::Person);
        x.zip(y).is_some_and(|(x, y)| one_place(x, y))
            || (x.is_some() && other(&self.right, b))
            || (y.is_some() && other(&self.left, a))
            || (!copied && self.pair.share_of_both < self.params.nearly_equal && (told(&self.right, x, b) || told(&self.left, y, a)))
    }

    /// Whether each document, or one of them again and again, tells of its own name and never of the other one's: two stories of one form.
    pub(super) fn are_subjects(&self, a: Span, b: Span) -> bool {
        let recurs = self.left.times_told(a) > 1 || self.right.times_told(b) > 1;
        recurs && !self.right.has_words(&self.left, a) && !self.left.has_words(&self.right, b)
    }

    /// Whether two names are word for word the same but for one word, which is another one: two men of one family.
    fn is_another_of_the_family(&self, a: Span, b: Span) -> bool {
        let (words_a, words_b) = (self.left.words_at(a), self.right.words_at(b));
        let differing: Vec<_> = words_a.iter().zip(words_b).filter(|(x, y)| x.word != y.word).collect();
        let another = |(x, y): &(&Occurrence, &Occurrence)| {
            let (x, y) = (self.left.surface(x), self.right.surface(y));
            let named = |word: &str| !is_title(word) && word.chars().count() >= ExplainParams::MIN_NAME;
            named(&x) && named(&y) && !one_name_heard(&x, &y) && !near_spelling(&x, &y)
        };
        words_a.len().min(words_b.len()) > 1 && differing.len() == 1 && differing.iter().all(another)
    }

    /// Whether two names have a word in common beside a title, in scripts without capitals, where a name is easily read with its
    /// neighbours.
    pub(super) fn shares_words(&self, a: Span, b: Span) -> bool {
        let cased = |at: Span, around: &Around| at.of(around.flank.side.reading.text).starts_with(char::is_uppercase);
        let (words_a, words_b) = (self.left.words_at(a), self.right.words_at(b));
        let title = |word: &Occurrence| {
            let token = self.left.flank.side.reading.cut.tokens[word.token as usize];
            is_title(&normal_form(token.span.of(self.left.flank.side.reading.text)))
        };
        let whole = |word: &Occurrence| self.pair.story.vocabulary.word(word.word).kind != WordKind::Character;
        let one = |x: &Occurrence, y: &Occurrence| whole(x) && whole(y) && (x.word == y.word || one_name_heard(&self.left.surface(x), &self.right.surface(y)));
        let shared = words_a.iter().any(|x| !title(x) && words_b.iter().any(|y| one(x, y)));
        let last = words_a.last().zip(words_b.last()).is_some_and(|(x, y)| one(x, y));
        let short = |words: &[Occurrence], around: &Around| words.first().is_some_and(|word| around.surface(word).chars().count() < 4);
        // The letters of a party and a state behind a name (`R-Ill.`), and a word and its first letter.
        let tag = |at: Span, around: &Around| at.of(around.flank.side.reading.text).chars().nth(1).is_none_or(|c| c == '-');
        if tag(a, &self.left) || tag(b, &self.right) {
            return true;
        }
        // `M. Laporte`, `Bernard Laporte`.
        (last && (short(words_a, &self.left) || short(words_b, &self.right))) || shared && !(cased(a, &self.left) && cased(b, &self.right))
    }
}

impl Around<'_, '_> {
    /// Whether a name says whose clock an hour is told by (`بتوقيت مكة`).
    fn follows_clock(&self, name: Span) -> bool {
        let reading = &self.flank.side.reading;
        let before = self.tokens_at(name).start.checked_sub(1).and_then(|n| reading.cut.tokens.get(n));
        before.is_some_and(|token| says_whose_clock(&normal_form(token.span.of(reading.text))))
    }

    /// The words of a name that are written in capitals throughout, without their marks.
    fn initials_in(&self, name: Span) -> Vec<String> {
        let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        let short = |word: &String| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        name.of(self.flank.side.reading.text).split_whitespace().map(letters).filter(short).collect()
    }

    /// Whether the words from a name on begin, in order, with these initials: with all of them, or the name with the first one and the initials
    /// are those of no shorter name.
    fn begins_with(&self, initials: &str, name: Span) -> bool {
        let reading = &self.flank.side.reading;
        let from = self.tokens_at(name).start.saturating_sub(1);
        let tokens = reading.cut.tokens[from..].iter().take(ExplainParams::MAX_INITIALS);
        let firsts: Vec<char> = tokens.filter_map(|token| token.span.of(reading.text).chars().next()).flat_map(char::to_uppercase).collect();
        let mut all = firsts.iter();
        initials.chars().all(|initial| all.any(|first| *first == initial))
            || (initials.chars().count() >= ExplainParams::LONG_INITIALS && name.of(reading.text).chars().next() == initials.chars().next())
    }

    /// Whether a name opens its sentence and a date follows: where and when a report was sent.
    pub(super) fn is_dateline(&self, at: Span) -> bool {
        let tokens = &self.flank.side.reading.cut.tokens;
        let end = tokens.partition_point(|token| token.span.start < at.end);
        let opens = tokens.get(self.sentence.start).is_some_and(|token| token.span.start == at.start);
        opens && !self.dates(&(end..end + 1)).is_empty()
    }

    /// The listed place that a name of this document is.
    pub(super) fn place(&self, at: Span) -> Option<&'static str> {
        self.names(&self.tokens_at(at)).next().and_then(|name| name.place)
    }

    /// What a name of this document is taken for.
    pub(super) fn kind(&self, at: Span) -> Option<NameKind> {
        let name = self.names(&self.tokens_at(at)).next()?;
        Some(if name.place.is_some() { NameKind::Place } else { name.kind })
    }

    /// Whether this document has all words of a name of the other one anywhere.
    pub(super) fn has_words(&self, of: &Self, name: Span) -> bool {
        of.words_at(name).iter().all(|word| self.flank.side.distinct.binary_search(&word.word).is_ok())
    }

    /// Whether this document says the name of the other one at `there` close by, beside a word that stands beside it there, and outside
    /// the name `here` that stands in its place: both documents name both.
    pub(super) fn tells_name(&self, of: &Self, there: Span, here: Span) -> bool {
        // A hospital that is called after a town is told where its whole name is, not where the town is.
        let whole = of.names(&of.tokens_at(there)).next().filter(|name| name.kind == NameKind::Organisation && name.span.contains(there));
        let (name, place) = (of.words_at(whole.map_or(there, |name| name.span)), self.words_at(here));
        let own = self.words(&self.near);
        let outside = |word: &Occurrence| !place.iter().any(|here| here.token == word.token);
        let (Some(first), Some(last)) = (name.first(), name.last()) else { return false };
        let all = &of.flank.side.reading.words;
        let start = all.partition_point(|word| word.token < first.token);
        let end = all.partition_point(|word| word.token <= last.token);
        let beside = [start.checked_sub(1).map(|n| all[n].word), all.get(end).map(|word| word.word)];
        (0..own.len().saturating_sub(name.len() - 1)).any(|n| {
            let is_name = own[n..n + name.len()].iter().zip(name).all(|(x, y)| x.word == y.word && outside(x));
            let around = [n.checked_sub(1).map(|n| own[n].word), own.get(n + name.len()).map(|word| word.word)];
            is_name && around.iter().zip(&beside).any(|(x, y)| x.is_some() && x == y)
        })
    }
}
