//! What stands in each other's place, held against each other kind by kind.

use std::ops::Range;

use super::item::{Item, ItemKind};
use super::passage::{Change, ChangeKind, PassageVersion};
use super::word::{Likeness, Word, compare, same_word};
use crate::config::{AssertionParams, ChangeParams};
use crate::fact::Agreement;
use crate::fact::date::compare_dates;
use crate::fact::date_parts::Date;
use crate::fact::number::compare as compare_numbers;
use crate::fact::quantity::Number;
use crate::fact::sense::{Meaning, ModalForce, Quantity, Sense, Senses};
use crate::fact::variant::{abbreviates, shortens};
use crate::span::Span;
use crate::text::exact::is_operator;

/// One of the two passages.
struct Half<'a> {
    passage: &'a PassageVersion<'a>,
    items: &'a [Item],
    /// What its words do to it, as far as they touch what differs.
    senses: Vec<Sense>,
}

/// The two passages with the words that turn them.
pub(super) struct Runs<'a> {
    halves: [Half<'a>; 2],
    /// The runs of items that differ.
    differing: &'a [Run],
    senses: &'static Senses,
    /// Whether they are those of the language of the passages.
    is_read: bool,
}

type Run = (Range<usize>, Range<usize>);

impl<'a> Runs<'a> {
    /// Reads the words of both passages. Linear in them.
    pub(super) fn new(
        kept: (&'a PassageVersion<'a>, &'a [Item]),
        gone: (&'a PassageVersion<'a>, &'a [Item]),
        runs: &'a [Run],
        (senses, is_read): (&'static Senses, bool),
    ) -> Self {
        let half = |(passage, items): (&'a PassageVersion<'a>, &'a [Item])| {
            let tokens = &passage.tokens[passage.range.clone()];
            let mut found = senses.read(passage.text, tokens);
            for sense in &mut found {
                sense.token += passage.range.start;
            }
            Half { passage, items, senses: found }
        };
        Self { halves: [half(kept), half(gone)], differing: runs, senses, is_read }
    }

    /// What changes in the runs of items that differ.
    pub(super) fn judge(&self) -> Vec<Change> {
        let mut found: Vec<Change> = self.moved_denial().into_iter().collect();
        for run in self.differing.iter().filter(|run| !self.reads_alike(run)) {
            // So much is another text, and comparing each word with each would take for ever.
            if run.0.len().saturating_mul(run.1.len()) > ChangeParams::MAX_COMPARED {
                let span = |side: usize| self.items(side, run).first().zip(self.items(side, run).last()).map(|(first, last)| first.span.hull(last.span));
                found.push(Change { kind: ChangeKind::Wording, kept: span(0), gone: span(1) });
                continue;
            }
            self.numbers(run, &mut found);
            self.dates(run, &mut found);
            self.signs(run, &mut found);
            let turned = self.turns(run, &mut found);
            self.words(run, &turned, &mut found);
            found.extend(self.unread(run));
        }
        found
    }

    fn items(&self, side: usize, run: &Run) -> &'a [Item] {
        &self.halves[side].items[if side == 0 { run.0.clone() } else { run.1.clone() }]
    }

    fn all_numbers(&self, side: usize, items: &'a [Item]) -> Vec<&'a Number> {
        let facts = self.halves[side].passage.facts;
        items.iter().filter_map(|item| if let ItemKind::Number(at) = item.kind { facts.numbers.get(at) } else { None }).collect()
    }

    fn all_dates(&self, side: usize, items: &'a [Item]) -> Vec<&'a Date> {
        let facts = self.halves[side].passage.facts;
        items.iter().filter_map(|item| if let ItemKind::Date(at) = item.kind { facts.dates.get(at) } else { None }).collect()
    }

    fn numbers(&self, run: &Run, found: &mut Vec<Change>) {
        let of = |side: usize| self.all_numbers(side, self.items(side, run));
        let everywhere = |side: usize| self.all_numbers(side, self.halves[side].items);
        let agree = |a: &&Number, b: &&Number| match compare_numbers(a, b) {
            Agreement::Same => Pairing::Same,
            Agreement::Compatible => Pairing::Near,
            Agreement::Different => Pairing::Other,
            // Five per cent and five points: one figure of two things.
            Agreement::Incomparable if (a.low - b.low).abs() < f64::EPSILON && a.kind == b.kind => {
                if a.unit.is_some() && b.unit.is_some() {
                    Pairing::Other
                } else {
                    Pairing::Near
                }
            }
            Agreement::Incomparable => Pairing::Apart,
        };
        pair(ChangeKind::Number, (&of(0), &of(1)), (&everywhere(0), &everywhere(1)), agree, |number| number.whole, found);
    }

    fn dates(&self, run: &Run, found: &mut Vec<Change>) {
        let of = |side: usize| self.all_dates(side, self.items(side, run));
        let everywhere = |side: usize| self.all_dates(side, self.halves[side].items);
        // What is told from a day that is not known can be any day: yesterday and Tuesday can be one.
        let open = |date: &Date| date.relative().is_some() && date.days.is_none();
        // Two distances are two days, but for those that lead to one day (13 days before the 12th and 14 before the 13th).
        let count = |side: usize, date: &Date| {
            let numbers = &self.halves[side].passage.facts.numbers;
            numbers.iter().filter(|number| date.tokens.contains(&number.tokens.start)).count()
        };
        let apart = |a: &Date, b: &Date| a.parts.is_empty() && b.parts.is_empty() && (a.days != b.days || count(0, a) != count(1, b));
        let agree = |a: &&Date, b: &&Date| match compare_dates(a, b) {
            _ if apart(a, b) => Pairing::Other,
            Agreement::Same => Pairing::Same,
            Agreement::Different if !open(a) && !open(b) => Pairing::Other,
            Agreement::Compatible | Agreement::Different | Agreement::Incomparable => Pairing::Near,
        };
        pair(ChangeKind::Date, (&of(0), &of(1)), (&everywhere(0), &everywhere(1)), agree, |date| date.span, found);
    }

    fn signs(&self, run: &Run, found: &mut Vec<Change>) {
        for (wanted, kind) in [(ItemKind::Symbol, ChangeKind::Symbol), (ItemKind::Question, ChangeKind::Question)] {
            let of = |side: usize| self.items(side, run).iter().filter(|item| item.kind == wanted).collect::<Vec<_>>();
            let (a, b) = (of(0), of(1));
            let only = |own: &[&Item], other: &[&Item]| {
                let count = |items: &[&Item], key: u64| items.iter().filter(|item| item.key == key).count();
                own.iter().filter(|item| count(own, item.key) > count(other, item.key)).map(|item| item.span).next()
            };
            let (kept, gone) = (only(&a, &b), only(&b, &a));
            let turns = |side: usize, span: Option<Span>| span.is_some_and(|span| is_operator(span.of(self.halves[side].passage.text)));
            let lone = kept.is_some() != gone.is_some() && (turns(0, kept) || turns(1, gone));
            if kept.is_some() || gone.is_some() {
                found.push(Change { kind: if lone { ChangeKind::Operator } else { kind }, kept, gone });
            }
        }
    }

    /// The senses that touch a run of one side.
    fn touched(&self, side: usize, run: &Run) -> Vec<&Sense> {
        let items = self.items(side, run);
        let (Some(first), Some(last)) = (items.first(), items.last()) else { return Vec::new() };
        let tokens = first.tokens.start..last.tokens.end;
        // A day that is named is a date, whatever its word is the opposite of.
        let dated = |sense: &&Sense| items.iter().any(|item| matches!(item.kind, ItemKind::Date(_)) && item.tokens.contains(&sense.token));
        let senses = &self.halves[side].senses;
        let from = senses.partition_point(|sense| sense.range().end <= tokens.start);
        senses[from..].iter().take_while(|sense| sense.token < tokens.end).filter(|sense| !dated(sense)).collect()
    }

    /// The senses that touch a run, but for those that only changed their place.
    fn turning(&self, side: usize, run: &Run) -> Vec<&Sense> {
        let all = |side: usize| self.differing.iter().flat_map(move |run| self.touched(side, run));
        let reads = |side: usize, sense: &Sense| sense.span.of(self.halves[side].passage.text);
        let twin = |side: usize, of: &Sense| {
            let own = reads(side, of);
            let count = |at: usize| all(at).filter(|sense| sense.meaning == of.meaning && same_word(reads(at, sense), own)).count();
            count(1 - side) >= count(side)
        };
        self.touched(side, run).into_iter().filter(|sense| !twin(side, sense)).collect()
    }

    /// Whether both sides of a run, with at most one word around it, are the same letters: `لا يزال` and `لايزال`.
    fn reads_alike(&self, run: &Run) -> bool {
        let letters = |side: usize, before: bool, after: bool| -> String {
            let range = if side == 0 { &run.0 } else { &run.1 };
            let items = self.halves[side].items;
            let wider = &items[range.start.saturating_sub(usize::from(before))..(range.end + usize::from(after)).min(items.len())];
            let normal = wider.iter().map(|item| Word::of(item.span.of(self.halves[side].passage.text)).normal);
            normal.flat_map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<_>>()).collect::<String>().replace("انلا", "الا")
        };
        let alike = |(before, after)| letters(0, before, after) == letters(1, before, after);
        let words = |items: &[Item]| items.iter().all(|item| item.kind == ItemKind::Word);
        words(self.items(0, run)) && words(self.items(1, run)) && [(false, false), (true, false), (false, true), (true, true)].into_iter().any(alike)
    }

    /// How many items right before and behind a run are the same on both sides, at most three each; an edge of both counts as one.
    fn context(&self, run: &Run) -> usize {
        let [a, b] = [self.halves[0].items, self.halves[1].items];
        let same = |(x, y): &(&Item, &Item)| x.key == y.key;
        let before = a[..run.0.start].iter().rev().zip(b[..run.1.start].iter().rev()).take_while(same).count().min(ChangeParams::CONTEXT);
        let after = a[run.0.end..].iter().zip(&b[run.1.end..]).take_while(same).count().min(ChangeParams::CONTEXT);
        let edge = |at_edge: bool| usize::from(at_edge);
        before.max(edge(run.0.start == 0 && run.1.start == 0)) + after.max(edge(run.0.end == a.len() && run.1.end == b.len()))
    }

    /// What the words of content of one side of a run count, but for those that turn an assertion.
    fn weight(&self, side: usize, run: &Run) -> u32 {
        let (words, but) = (self.plain_words(side, run).into_iter(), self.touched(side, run));
        let told = words.filter(|own| own.word.is_content(self.halves[side].passage.language) && !but.iter().any(|sense| sense.range().contains(&own.token)));
        told.map(|own| if own.word.is_character() { 1 } else { ChangeParams::WORD }).sum()
    }

    /// A denial that stands on other words (`A did not go but B did`, `A did go but B did not`), with nothing else said in its places.
    fn moved_denial(&self) -> Option<Change> {
        let bare = |run: &&Run| {
            run.0.len().max(run.1.len()) <= AssertionParams::LONGEST_DENIAL && [0, 1].into_iter().all(|side| self.weight(side, run) < ChangeParams::WORD)
        };
        let denied = |side: usize, run: &Run| denials(&self.touched(side, run)).into_iter().map(|sense| sense.span).collect::<Vec<Span>>();
        let places: Vec<(&Run, Vec<Span>, Vec<Span>)> = self.differing.iter().filter(bare).map(|run| (run, denied(0, run), denied(1, run))).collect();
        let (kept, a, _) = places.iter().find(|(_, a, b)| a.len() > b.len())?;
        let (gone, _, b) = places.iter().find(|(_, a, b)| a.len() < b.len())?;
        let between = kept.0.start.max(gone.0.start) - kept.0.end.min(gone.0.end);
        (between >= ChangeParams::CONTEXT).then(|| Change::both(ChangeKind::Negation, a[0], b[0]))
    }

    /// A sign alone that denies the word behind it, where the other side has the bare word (`非合法`, `合法`).
    fn sign_before(&self, run: &Run) -> Option<Change> {
        let side = usize::from(run.0.is_empty());
        let ([sign], []) = (self.items(side, run), self.items(1 - side, run)) else { return None };
        let Half { passage, items, .. } = &self.halves[side];
        let next = items.get(if side == 0 { run.0.end } else { run.1.end })?;
        let denies = next.span.start == sign.span.end && self.senses.is_denying_sign(sign.span.of(passage.text));
        // In a word of its own (`非常`) it denies nothing.
        let idiom = || self.senses.idioms(passage.text, &passage.tokens[passage.range.clone()]).contains(&(sign.tokens.start - passage.range.start));
        let only = |at: usize| Some(sign.span).filter(|_| at == side);
        (denies && !idiom()).then(|| Change { kind: ChangeKind::Negation, kept: only(0), gone: only(1) })
    }

    /// A word or two that one side alone has between the same words: in a language without a table it may deny them.
    fn unread(&self, run: &Run) -> Option<Change> {
        let side = usize::from(run.0.is_empty());
        let items = self.items(side, run);
        let short = items.iter().all(|item| item.kind == ItemKind::Word) && self.size(side, run) <= ChangeParams::MAX_UNREAD;
        let alone = !self.is_read && self.items(1 - side, run).is_empty() && short && self.context(run) + 1 >= ChangeParams::CONTEXT;
        let span = items.first()?.span.hull(items.last()?.span);
        let only = |at: usize| Some(span).filter(|_| at == side);
        alone.then(|| Change { kind: ChangeKind::Unread, kept: only(0), gone: only(1) })
    }

    /// What the words of one side of a run count.
    fn size(&self, side: usize, run: &Run) -> u32 {
        self.plain_words(side, run).iter().map(|own| if own.word.is_character() { 1 } else { ChangeParams::WORD }).sum()
    }

    /// Whether a run is short enough for a word in it to turn the whole assertion, and where one side has nothing, says nothing besides.
    fn can_turn(&self, run: &Run) -> bool {
        let beside = [0, 1].map(|side| self.weight(side, run));
        let inserted = run.0.is_empty() || run.1.is_empty();
        // In an assertion of three words everything else is the same.
        let whole = || self.differing.len() == 1 && self.context(run) + 1 >= ChangeParams::CONTEXT;
        (self.context(run) >= ChangeParams::CONTEXT || whole())
            && beside.iter().all(|&told| told <= ChangeParams::WORD * if inserted { ChangeParams::MAX_BESIDE } else { ChangeParams::MAX_TURNED })
    }

    /// Negations, opposites, quantities, modalities and orders of a run. Says which tokens of each side they explain.
    fn turns(&self, run: &Run, found: &mut Vec<Change>) -> [Vec<usize>; 2] {
        if !self.can_turn(run) {
            return [Vec::new(), Vec::new()];
        }
        let [a, b] = [self.turning(0, run), self.turning(1, run)];
        let before = found.len();
        let opposites = opposed(&a, &b);
        let turned = |side: usize, sense: &Sense| opposites.iter().any(|pair| [pair.0, pair.1][side].range().contains(&sense.token));
        let denied = denials(&a).into_iter().filter(|sense| !turned(0, sense)).collect::<Vec<_>>();
        let other = denials(&b).into_iter().filter(|sense| !turned(1, sense)).collect::<Vec<_>>();
        let quantity = differing(&a, &b, quantity_of).filter(|_| exclude_each_other(&a, &b));
        // What both deny as often they deny alike, in another place or with another word.
        let everywhere = |side: usize| denials(&self.halves[side].senses.iter().collect::<Vec<_>>()).len();
        let alike = everywhere(0) == everywhere(1) && opposites.is_empty();
        // Not opened is closed: two turns are none.
        let turns = denied.len().abs_diff(other.len()) + opposites.len();
        if !alike && denied.len() % 2 != other.len() % 2 && turns % 2 == 1 && quantity.is_none() {
            let span = |list: &[&Sense]| list.first().map(|sense| sense.span);
            found.push(Change { kind: ChangeKind::Negation, kept: span(&denied), gone: span(&other) });
        } else if let Some(change) = self.sign_before(run).filter(|_| denied.is_empty() && other.is_empty()) {
            found.push(change);
        } else if turns % 2 == 1 {
            found.extend(opposites.iter().map(|(a, b)| Change::both(ChangeKind::Opposite, a.span, b.span)));
        }
        let push = |kind, pair: Option<(Span, Span)>, found: &mut Vec<Change>| found.extend(pair.map(|(a, b)| Change::both(kind, a, b)));
        push(ChangeKind::Quantity, quantity, found);
        push(ChangeKind::Modality, differing(&a, &b, modality_of).filter(|_| !both_possible(&a, &b)), found);
        push(ChangeKind::Order, differing(&a, &b, order_of), found);
        lone_turns((&a, &b), found);
        let explained = found.len() > before || turns > 0;
        [a, b].map(|senses| if explained { senses.iter().flat_map(|sense| sense.range()).collect() } else { Vec::new() })
    }

    /// The words of a run that have no counterpart: names, and words of content.
    fn words(&self, run: &Run, turned: &[Vec<usize>; 2], found: &mut Vec<Change>) {
        let lone = [0, 1].map(|side| self.lone_words(side, run, turned, found));
        let named = lone.clone().map(|words| words.into_iter().filter(|word| word.named).collect::<Vec<_>>());
        let span = |words: &[Lone]| words.first().zip(words.last()).map(|(first, last)| first.span.hull(last.span));
        if let (Some(a), Some(b)) = (span(&named[0]), span(&named[1])) {
            let (x, y) = (a.of(self.halves[0].passage.text), b.of(self.halves[1].passage.text));
            let pairs = || named[0].iter().flat_map(|x| named[1].iter().map(move |y| (x, y)));
            let place = |side: usize| {
                let names = &self.halves[side].passage.facts.names;
                let first = named[side].first().map_or(0, |word| word.token);
                names.iter().find(|name| name.tokens.contains(&first)).and_then(|name| name.place)
            };
            let one_place = place(0).is_some() && place(0) == place(1);
            let spelled = one_place
                || abbreviates(x, y)
                || abbreviates(y, x)
                || shortens(x, y)
                || shortens(y, x)
                || pairs().any(|(x, y)| compare(&x.word, &y.word, true, self.senses) == Likeness::Spelled);
            let bare = lone.iter().all(|words| words.iter().all(|word| word.named));
            let kind = match () {
                () if spelled => ChangeKind::Spelling,
                () if bare => ChangeKind::Name,
                () => ChangeKind::Wording,
            };
            found.push(Change::both(kind, a, b));
            return;
        }
        let (a, b) = (span(&lone[0]), span(&lone[1]));
        if a.is_some() || b.is_some() {
            found.push(Change { kind: ChangeKind::Wording, kept: a, gone: b });
        }
    }

    fn lone_words(&self, side: usize, run: &Run, turned: &[Vec<usize>; 2], found: &mut Vec<Change>) -> Vec<Lone<'a>> {
        let passage = self.halves[side].passage;
        let others: Vec<Lone> = self.plain_words(1 - side, run);
        let mut lone = Vec::new();
        for own in self.plain_words(side, run) {
            if turned[side].contains(&own.token) {
                continue;
            }
            let best = others.iter().map(|other| (compare(&own.word, &other.word, own.named && other.named, self.senses), other.span));
            let likeness: Vec<(Likeness, Span)> = best.collect();
            if likeness.iter().any(|(like, _)| *like == Likeness::Same) {
                continue;
            }
            if let Some((_, other)) = likeness.iter().find(|(like, _)| *like == Likeness::Denied) {
                if side == 0 {
                    found.push(Change::both(ChangeKind::Negation, own.span, *other));
                }
                continue;
            }
            let term = passage.tokens[own.token].term;
            let moved = self.differing.iter().filter(|other| *other != run).any(|other| self.items(1 - side, other).iter().any(|item| item.key == term));
            if !moved && own.word.is_content(self.halves[side].passage.language) {
                lone.push(own);
            }
        }
        lone
    }

    fn plain_words(&self, side: usize, run: &Run) -> Vec<Lone<'a>> {
        let passage = self.halves[side].passage;
        let words = self.items(side, run).iter().filter(|item| item.kind == ItemKind::Word);
        let named = |token: usize| {
            let names = &passage.facts.names;
            names.get(names.partition_point(|name| name.tokens.end <= token)).is_some_and(|name| name.tokens.contains(&token))
        };
        words
            .map(|item| Lone { word: Word::of(item.span.of(passage.text)), span: item.span, token: item.tokens.start, named: named(item.tokens.start) })
            .collect()
    }
}

/// What a sense says of one kind of thing.
type Kind = fn(&Sense) -> Option<u8>;

/// Quantities and modalities that only one side has.
fn lone_turns((a, b): (&[&Sense], &[&Sense]), found: &mut Vec<Change>) {
    let kinds: [(ChangeKind, Kind); 3] = [(ChangeKind::Quantity, quantity_of), (ChangeKind::Modality, modality_of), (ChangeKind::Order, order_of)];
    for (kind, of) in kinds {
        let first = |list: &[&Sense]| list.iter().find(|sense| of(sense).is_some()).map(|sense| (sense.span, is_hedge(sense)));
        let named = |hedge: bool| if hedge { ChangeKind::Hedge } else { kind };
        match (first(a), first(b)) {
            (Some((span, hedge)), None) => found.push(Change { kind: named(hedge), kept: Some(span), gone: None }),
            (None, Some((span, hedge))) => found.push(Change { kind: named(hedge), kept: None, gone: Some(span) }),
            _ => {}
        }
    }
}

/// A word that may have no counterpart.
#[derive(Clone)]
struct Lone<'a> {
    word: Word<'a>,
    span: Span,
    token: usize,
    named: bool,
}

/// How two facts of one kind compare where they stand in each other's place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pairing {
    Same,
    Near,
    Other,
    Apart,
}

/// Pairs the facts of a run. One that the other passage has elsewhere is no change; one without a counterpart is told by its side alone.
fn pair<'f, F>(
    kind: ChangeKind,
    (a, b): (&[&'f F], &[&'f F]),
    (all_a, all_b): (&[&'f F], &[&'f F]),
    agree: impl Fn(&&F, &&F) -> Pairing,
    span: impl Fn(&F) -> Span,
    found: &mut Vec<Change>,
) {
    let known = |x: &&F, others: &[&'f F], mirrored: bool| others.iter().any(|y| (if mirrored { agree(y, x) } else { agree(x, y) }) == Pairing::Same);
    let own_a: Vec<&&F> = a.iter().filter(|x| !known(x, all_b, false)).collect();
    let mut own_b: Vec<&&F> = b.iter().filter(|y| !known(y, all_a, true)).collect();
    for x in own_a {
        let find = |wanted: Pairing, others: &[&&F]| others.iter().position(|y| agree(x, y) == wanted);
        let (at, found_kind) = match (find(Pairing::Near, &own_b), find(Pairing::Other, &own_b)) {
            (Some(at), _) => (Some(at), ChangeKind::Precision),
            (None, Some(at)) => (Some(at), kind),
            (None, None) => (None, kind),
        };
        let gone = at.map(|at| span(own_b.remove(at)));
        found.push(Change { kind: found_kind, kept: Some(span(x)), gone });
    }
    found.extend(own_b.into_iter().map(|y| Change { kind, kept: None, gone: Some(span(y)) }));
}

/// The words that deny, each once: `never` denies and says how often.
fn denials<'s>(senses: &[&'s Sense]) -> Vec<&'s Sense> {
    let denies = |sense: &&Sense| matches!(sense.meaning, Meaning::Negation | Meaning::Quantity(Quantity::None));
    let mut found: Vec<&Sense> = senses.iter().copied().filter(denies).collect();
    found.dedup_by_key(|sense| sense.token);
    found
}

/// The pairs of opposite words, each word once.
fn opposed<'s>(a: &[&'s Sense], b: &[&'s Sense]) -> Vec<(&'s Sense, &'s Sense)> {
    let has = |list: &[&Sense], meaning: Meaning| list.iter().any(|sense| sense.meaning == meaning);
    let mut found: Vec<(&Sense, &Sense)> = Vec::new();
    for x in a {
        let Meaning::Opposite(pair, side) = x.meaning else { continue };
        let turned = Meaning::Opposite(pair, !side);
        // Who names both on one side says nothing by it.
        if has(a, turned) || has(b, x.meaning) {
            continue;
        }
        if let Some(y) = b.iter().find(|y| y.meaning == turned)
            && found.iter().all(|(known, _)| known.token != x.token)
        {
            found.push((x, y));
        }
    }
    found
}

/// The first meanings of one kind on both sides, where they differ.
fn differing(a: &[&Sense], b: &[&Sense], of: fn(&Sense) -> Option<u8>) -> Option<(Span, Span)> {
    let first = |list: &[&Sense]| list.iter().find_map(|sense| of(sense).map(|value| (value, sense.span)));
    let all = |list: &[&Sense]| list.iter().filter_map(|sense| of(sense)).collect::<Vec<u8>>();
    let ((_, x), (_, y)) = (first(a)?, first(b)?);
    let (a, b) = (all(a), all(b));
    (!a.iter().any(|value| b.contains(value))).then_some((x, y))
}

/// Whether how many they are excludes each other: some and many of them can be the same ones.
fn exclude_each_other(a: &[&Sense], b: &[&Sense]) -> bool {
    let first = |list: &[&Sense]| list.iter().find_map(|sense| if let Meaning::Quantity(quantity) = sense.meaning { Some(quantity) } else { None });
    let vague = |quantity: Quantity| matches!(quantity, Quantity::Some | Quantity::Many | Quantity::Most);
    first(a).zip(first(b)).is_none_or(|(a, b)| !(vague(a) && vague(b)))
}

/// Whether both sides say that it is possible: who can do it may do it, and what may be can be.
fn both_possible(a: &[&Sense], b: &[&Sense]) -> bool {
    let possible = |list: &[&Sense]| {
        let mut held = list.iter().filter_map(|sense| if let Meaning::Modality(modality) = sense.meaning { Some(modality) } else { None });
        held.all(|modality| matches!(modality, ModalForce::Can | ModalForce::May | ModalForce::Might))
    };
    possible(a) && possible(b)
}

fn quantity_of(sense: &Sense) -> Option<u8> {
    if let Meaning::Quantity(quantity) = sense.meaning { Some(quantity as u8) } else { None }
}

fn modality_of(sense: &Sense) -> Option<u8> {
    if let Meaning::Modality(modality) = sense.meaning { Some(modality as u8) } else { None }
}

/// Whether a word makes of what is so what may be so or must not be.
fn is_hedge(sense: &Sense) -> bool {
    matches!(sense.meaning, Meaning::Modality(ModalForce::Might | ModalForce::Forbidden))
}

fn order_of(sense: &Sense) -> Option<u8> {
    if let Meaning::Order(order) = sense.meaning { Some(order as u8) } else { None }
}
