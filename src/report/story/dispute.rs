//! Contradictions of one thing, put together: what is told of it, and who stands on which side.
//!
//! A match says that two claims contradict each other. Of twelve outlets six may say 12 and six 15, which are 36 matches and one dispute.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::claim::grid::Statement;
use crate::claim::{Evidence, EvidenceKind, MatchLabel};
use crate::document::Document;
use crate::report::view::{ClaimMatchView, ClaimView};
pub use crate::report::view::{Dispute, DisputeSide, DisputeTelling};
use crate::span::Span;
use crate::text::normal::normal_form;
use crate::text::tokenize;

/// A claim on one side of a contradiction, with the words in question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Voice {
    claim: u32,
    words: Option<Span>,
}

/// A contradiction between two claims.
struct Clash {
    kind: EvidenceKind,
    voices: [Voice; 2],
}

/// The disputes among `matches`, those with the most documents first, then in the order of the claims. Claims of one statement, and contradictions
/// that share a claim, are about one thing when they differ in one kind of thing.
///
/// Linear in the matches but for sorting, and for the voices of one dispute, of which there are few.
#[must_use]
pub fn disputes<'s>(
    documents: &[Document],
    claims: &[ClaimView],
    matches: &[ClaimMatchView],
    statements: impl IntoIterator<Item = &'s Statement>,
) -> Vec<Dispute> {
    let statement_of: BTreeMap<u32, usize> = (0..).zip(statements).flat_map(|(n, row)| row.all_claims().map(move |claim| (claim, n))).collect();
    let clashes: Vec<Clash> = matches.iter().filter(|found| found.label == MatchLabel::Conflict).map(Clash::of).collect();
    let groups = grouped(&clashes, &statement_of);
    let mut things = Things { documents, claims, matches, statement_of, found: Vec::new() };
    for group in groups {
        things.add(&group);
    }
    things.one_each();
    let mut found = things.found;
    let voices = |dispute: &Dispute| dispute.sides.iter().map(|side| side.documents.len()).sum::<usize>();
    found.sort_by_key(|dispute| (std::cmp::Reverse(voices(dispute)), dispute.sides.iter().map(|side| side.claim).min()));
    found
}

/// What stands for evidence where a match has none.
const SHOWN_BY_NOTHING: Evidence = Evidence { kind: EvidenceKind::Words, left: None, right: None, agrees: false };

impl Clash {
    fn of(found: &ClaimMatchView) -> Self {
        // What was found to contradict is disputed, whatever shows it.
        let shows = |item: &&Evidence| !item.agrees && item.kind != EvidenceKind::Detail;
        let Evidence { kind, left, right, .. } = found.evidence.iter().find(shows).copied().unwrap_or(SHOWN_BY_NOTHING);
        Self { kind, voices: [Voice { claim: found.left, words: left }, Voice { claim: found.right, words: right }] }
    }
}

/// Contradictions in one kind of thing that share a claim or a statement.
fn grouped<'a>(clashes: &'a [Clash], statement_of: &BTreeMap<u32, usize>) -> Vec<Vec<&'a Clash>> {
    // A statement stands for its claims; a claim in none stands for itself, behind all statements.
    let thing = |claim: u32| statement_of.get(&claim).map_or((1, claim as usize), |&statement| (0, statement));
    let mut group_of: BTreeMap<(EvidenceKind, (u8, usize)), usize> = BTreeMap::new();
    let mut groups: Vec<Vec<&Clash>> = Vec::new();
    for clash in clashes {
        let keys = clash.voices.map(|voice| (clash.kind, thing(voice.claim)));
        let known: Vec<usize> = keys.iter().filter_map(|key| group_of.get(key).copied()).collect();
        let group = known.iter().copied().min().unwrap_or_else(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        for other in known.into_iter().filter(|&other| other != group) {
            let moved = std::mem::take(&mut groups[other]);
            groups[group].extend(moved);
            group_of.values_mut().filter(|value| **value == other).for_each(|value| *value = group);
        }
        groups[group].push(clash);
        group_of.extend(keys.map(|key| (key, group)));
    }
    groups.retain(|group| !group.is_empty());
    groups
}

struct Things<'a> {
    documents: &'a [Document],
    claims: &'a [ClaimView],
    matches: &'a [ClaimMatchView],
    statement_of: BTreeMap<u32, usize>,
    found: Vec<Dispute>,
}

impl Things<'_> {
    fn add(&mut self, group: &[&Clash]) {
        let voices: BTreeSet<Voice> = group.iter().flat_map(|clash| clash.voices).collect();
        let against: BTreeSet<(u32, u32)> = group.iter().map(|clash| pair(clash.voices[0].claim, clash.voices[1].claim)).collect();
        let mut sides: Vec<(Option<String>, Vec<Voice>)> = Vec::new();
        for voice in voices {
            let words = voice.words.map(|span| self.words(voice.claim, span));
            let clashes = |side: &[Voice]| side.iter().any(|other| against.contains(&pair(other.claim, voice.claim)));
            match self.home(&sides, voice, words.as_deref(), &clashes).map(|n| &mut sides[n]) {
                Some((_, side)) => side.push(voice),
                None => sides.push((words, vec![voice])),
            }
        }
        self.part(&mut sides, group);
        let kept: BTreeSet<Voice> = sides.iter().flat_map(|(_, side)| side.iter().copied()).collect();
        // What a document says against others on a second thing is a dispute of its own.
        let rest: Vec<&Clash> = group.iter().copied().filter(|clash| !clash.voices.iter().all(|voice| kept.contains(voice))).collect();
        if !rest.is_empty() && rest.len() < group.len() {
            self.add(&rest);
        }
        if sides.len() < 2 {
            return;
        }
        let kind = group[0].kind;
        let others = |own: usize| sides.iter().enumerate().filter(|(n, _)| *n != own).flat_map(|(_, (_, side))| side.iter().copied()).collect::<Vec<_>>();
        let spoken: Vec<BTreeSet<usize>> = sides.iter().map(|(_, side)| side.iter().map(|voice| self.document(voice.claim)).collect()).collect();
        let mut sides: Vec<DisputeSide> = (0..sides.len()).map(|n| self.side(kind, &sides[n].1, &others(n))).collect();
        // Who agrees with two sides, and contradicts none, stands on neither.
        let times = |document: usize, sides: &[DisputeSide]| sides.iter().filter(|side| side.documents.contains(&document)).count();
        let torn: BTreeSet<usize> = sides.iter().flat_map(|side| side.documents.iter().copied()).filter(|&document| times(document, &sides) > 1).collect();
        for (side, own) in sides.iter_mut().zip(&spoken) {
            side.documents.retain(|document| own.contains(document) || !torn.contains(document));
            side.tellings.retain(|told| side.documents.contains(&told.document));
        }
        let statements = kept.iter().filter_map(|voice| self.statement_of.get(&voice.claim).copied()).collect();
        self.found.push(self.told(kind, sides, statements));
    }

    /// The side of a voice, by its place: that with its words, else with more or fewer words of one answer, else with whoever was found to agree. Who
    /// has a word and who lacks it stand on two sides, whatever else they share.
    fn home(&self, sides: &[(Option<String>, Vec<Voice>)], voice: Voice, words: Option<&str>, clashes: &dyn Fn(&[Voice]) -> bool) -> Option<usize> {
        let open = |is_home: &dyn Fn(Option<&str>, &[Voice]) -> bool| sides.iter().position(|(known, side)| is_home(known.as_deref(), side) && !clashes(side));
        open(&|known, _| known == words)
            .or_else(|| open(&|known, _| known.zip(words).is_some_and(|(a, b)| is_part(a, b) || is_part(b, a))))
            .or_else(|| open(&|known, side| known.is_some() == words.is_some() && self.is_told_alike(side, voice)))
    }

    fn told(&self, kind: EvidenceKind, mut sides: Vec<DisputeSide>, statements: BTreeSet<usize>) -> Dispute {
        sides.sort_by(|a, b| b.documents.len().cmp(&a.documents.len()).then_with(|| a.documents.cmp(&b.documents)));
        let latest = (0..sides.len()).find(|&n| self.is_latest(&sides, n));
        Dispute { kind, sides, latest, statements: statements.into_iter().collect() }
    }

    /// Makes one of disputes whose answers stand in the same words at the same places: what is told in one sentence here is told in two there, and
    /// contradicts twice. The one with more sides takes the documents of the other in.
    fn one_each(&mut self) {
        let mut kept: Vec<Dispute> = Vec::new();
        let mut found = std::mem::take(&mut self.found);
        found.sort_by_key(|dispute| std::cmp::Reverse(dispute.sides.len()));
        for dispute in found {
            let home = kept.iter().position(|known| known.kind == dispute.kind && homes(known, &dispute).is_some());
            let Some(known) = home.map(|n| &mut kept[n]) else {
                kept.push(dispute);
                continue;
            };
            for (n, side) in homes(known, &dispute).unwrap_or_default().into_iter().zip(&dispute.sides) {
                let spoken: BTreeSet<usize> = known.sides.iter().flat_map(|side| side.documents.iter().copied()).collect();
                let own = &mut known.sides[n];
                own.tellings.extend(side.tellings.iter().filter(|told| !spoken.contains(&told.document)));
                own.tellings.sort_by_key(|told| told.document);
                own.documents = own.tellings.iter().map(|told| told.document).collect();
            }
            let statements = known.statements.iter().chain(&dispute.statements).copied().collect();
            *known = self.told(known.kind, std::mem::take(&mut known.sides), statements);
        }
        self.found = kept;
    }

    fn document(&self, claim: u32) -> usize {
        self.claims[claim as usize].document
    }

    /// Leaves each document on one side, where it contradicts most: a document that gives several figures tells of several things. A side that
    /// nobody contradicts any more goes.
    fn part(&self, sides: &mut Vec<(Option<String>, Vec<Voice>)>, group: &[&Clash]) {
        let mut stands: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (n, (_, side)) in sides.iter().enumerate() {
            let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
            for voice in side {
                *counts.entry(self.document(voice.claim)).or_default() += group.iter().filter(|clash| clash.voices.contains(voice)).count();
            }
            for (document, count) in counts {
                stands.entry(document).or_default().push((count, n));
            }
        }
        for (document, counts) in stands.into_iter().filter(|(_, counts)| counts.len() > 1) {
            let home = counts.iter().max_by_key(|&&(count, n)| (count, std::cmp::Reverse(n))).map_or(0, |found| found.1);
            for (_, n) in counts.into_iter().filter(|&(_, n)| n != home) {
                sides[n].1.retain(|voice| self.document(voice.claim) != document);
            }
        }
        let left: BTreeSet<Voice> = sides.iter().flat_map(|(_, side)| side.iter().copied()).collect();
        let contradicted = |voice: &Voice| group.iter().any(|clash| clash.voices.contains(voice) && clash.voices.iter().all(|voice| left.contains(voice)));
        sides.retain(|(_, side)| side.iter().any(contradicted));
    }

    /// Whether every document of a side was published after every document of the others.
    fn is_latest(&self, sides: &[DisputeSide], n: usize) -> bool {
        let published = |document: usize| self.documents.get(document)?.published.as_ref()?.date();
        let after = |own: usize, other: usize| published(own).zip(published(other)).is_some_and(|(own, other)| own.order(&other) == Some(Ordering::Greater));
        let others: Vec<usize> = sides.iter().enumerate().filter(|(m, _)| *m != n).flat_map(|(_, side)| side.documents.iter().copied()).collect();
        sides[n].documents.iter().all(|&own| others.iter().all(|&other| after(own, other)))
    }

    /// Whether a claim is matched with one of a side, and does not contradict it.
    fn is_told_alike(&self, side: &[Voice], voice: Voice) -> bool {
        side.iter().any(|other| self.matched(pair(other.claim, voice.claim)).is_some_and(|found| found.label != MatchLabel::Conflict))
    }

    fn matched(&self, (left, right): (u32, u32)) -> Option<&ClaimMatchView> {
        let at = self.matches.binary_search_by_key(&(left, right), |found| (found.left, found.right)).ok()?;
        Some(&self.matches[at])
    }

    /// A side with everybody on it: those who contradict others, and those who agree with them on what is disputed.
    fn side(&self, kind: EvidenceKind, voices: &[Voice], against: &[Voice]) -> DisputeSide {
        let document = |claim: u32| self.document(claim);
        let mut told: BTreeMap<usize, (u32, Option<Span>)> = voices.iter().rev().map(|voice| (document(voice.claim), (voice.claim, voice.words))).collect();
        // Who contradicts on one side is not counted on the other one for a match elsewhere.
        let spoken: BTreeSet<usize> = against.iter().map(|voice| document(voice.claim)).collect();
        for found in self.matches.iter().filter(|found| found.label != MatchLabel::Unsure) {
            for (own, other, is_left) in [(found.left, found.right, true), (found.right, found.left, false)] {
                let place = |item: &Evidence| if is_left { item.left } else { item.right };
                let agrees = |voice: &&Voice| {
                    self.holds(own, voice) && self.agrees(kind, voice, other, against, &mut found.evidence.iter().map(|item| (item, place(item))))
                };
                if spoken.contains(&document(other)) || told.contains_key(&document(other)) {
                    continue;
                }
                if let Some(voice) = voices.iter().find(agrees) {
                    let theirs = |item: &Evidence| if is_left { item.right } else { item.left };
                    told.insert(document(other), (other, self.words_in(other, voice, found.evidence.iter().filter(|item| item.kind == kind).find_map(theirs))));
                }
            }
        }
        let shown = |claim: u32| self.claims[claim as usize].span;
        let telling = |(document, (claim, words)): (usize, (u32, Option<Span>))| DisputeTelling { document, claim, words, shown: shown(claim), before: None };
        let first = voices[0];
        let documents = told.keys().copied().collect();
        DisputeSide { claim: first.claim, words: first.words, shown: shown(first.claim), documents, tellings: told.into_iter().map(telling).collect() }
    }

    /// The words in question of a voice in another claim that agrees: where the match found them, or where they stand there.
    fn words_in(&self, claim: u32, voice: &Voice, found: Option<Span>) -> Option<Span> {
        let terms = |claim: u32, span: Span| tokenize(span.of(self.text(claim)));
        let wanted: Vec<u64> = terms(voice.claim, voice.words?).iter().map(|token| token.term).collect();
        let (from, own) = (self.claims[claim as usize].span.start, terms(claim, self.claims[claim as usize].span));
        let windows = own.windows(wanted.len().max(1));
        let same = windows
            .filter(|window| window.iter().map(|token| token.term).eq(wanted.iter().copied()))
            .map(|window| (window[0].span, window[window.len() - 1].span));
        same.map(|(first, last)| Span { start: from + first.start, end: from + last.end }).next().or(found)
    }

    /// Whether a claim is that of a voice, or one of its document around the words in question.
    fn holds(&self, claim: u32, voice: &Voice) -> bool {
        let (own, spoken) = (&self.claims[claim as usize], &self.claims[voice.claim as usize]);
        claim == voice.claim || (own.document == spoken.document && voice.words.is_some_and(|words| own.span.contains(words)))
    }

    /// Whether a claim that is matched with that of a voice says the same of what is disputed: the match found that they agree, or it has the
    /// words in question. Where that side has none (what is not denied), it has none of the other side's. `evidence` is that of the match, each
    /// with its place in the claim of the voice.
    fn agrees(&self, kind: EvidenceKind, voice: &Voice, claim: u32, against: &[Voice], evidence: &mut dyn Iterator<Item = (&Evidence, Option<Span>)>) -> bool {
        let touches = |at: Option<Span>| voice.words.zip(at).is_none_or(|(words, at)| words.overlap(at) > 0);
        let mut alike = false;
        for (item, _) in evidence.filter(|(item, at)| item.kind == kind && touches(*at)) {
            if !item.agrees {
                return false;
            }
            alike |= voice.words.is_some();
        }
        let terms = |claim: u32, span: Span| tokenize(span.of(self.text(claim))).into_iter().map(|token| token.term).collect::<Vec<u64>>();
        let own = terms(claim, self.claims[claim as usize].span);
        let has = |words: &[u64]| !words.is_empty() && own.windows(words.len()).any(|window| window == words);
        let denied = || against.iter().filter_map(|other| other.words.map(|words| terms(other.claim, words))).any(|words| has(&words));
        match voice.words {
            Some(words) => alike || has(&terms(voice.claim, words)),
            None => !against.is_empty() && !denied(),
        }
    }

    fn text(&self, claim: u32) -> &str {
        self.documents.get(self.claims[claim as usize].document).map_or("", |document| &*document.text)
    }

    /// Words of the document of a claim, in one spelling.
    fn words(&self, claim: u32, span: Span) -> String {
        span.of(self.text(claim)).split_whitespace().map(normal_form).collect::<Vec<_>>().join(" ")
    }
}

/// For each side of the second dispute the side of the first one that gives its answer in the same words at the same place; `None` where one has
/// none, or two have one.
fn homes(known: &Dispute, other: &Dispute) -> Option<Vec<usize>> {
    let place = |told: &DisputeTelling| told.words.unwrap_or(told.shown);
    let meet = |a: &DisputeTelling, b: &DisputeTelling| a.document == b.document && a.words.is_some() == b.words.is_some() && place(a).overlap(place(b)) > 0;
    let home = |side: &DisputeSide| known.sides.iter().position(|own| own.tellings.iter().any(|a| side.tellings.iter().any(|b| meet(a, b))));
    let found: Vec<usize> = other.sides.iter().map(home).collect::<Option<_>>()?;
    let once: BTreeSet<usize> = found.iter().copied().collect();
    (once.len() == found.len()).then_some(found)
}

/// Whether words hold another answer whole, with no figure beside it (`nine people` in `nine people were hurt`).
fn is_part(whole: &str, part: &str) -> bool {
    let (whole, part): (Vec<&str>, Vec<&str>) = (whole.split(' ').collect(), part.split(' ').collect());
    let at = whole.windows(part.len().max(1)).position(|window| window == part);
    let figure = |word: &&str| word.chars().any(char::is_numeric);
    at.is_some_and(|at| !part[0].is_empty() && !whole[..at].iter().chain(&whole[at + part.len()..]).any(figure))
}

/// Two claims in the order of the matches.
fn pair(a: u32, b: u32) -> (u32, u32) {
    (a.min(b), a.max(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Documents of one claim each, and contradictions between some of them over the last word.
    fn found(texts: &[&str], matches: &[(u32, u32, MatchLabel)]) -> Vec<Vec<Vec<usize>>> {
        let documents: Vec<Document> = texts.iter().enumerate().map(|(n, text)| Document::new(format!("{n}"), *text)).collect();
        let claims: Vec<ClaimView> = (0..).zip(texts).map(|(id, text)| ClaimView { id, document: id as usize, span: Span::new(0, text.len()) }).collect();
        let last = |n: u32| {
            let text = texts[n as usize];
            Some(Span::new(text.rfind(' ').unwrap() + 1, text.len()))
        };
        let matches: Vec<ClaimMatchView> = matches
            .iter()
            .map(|&(left, right, label)| {
                let evidence = Evidence { kind: EvidenceKind::Number, left: last(left), right: last(right), agrees: label != MatchLabel::Conflict };
                ClaimMatchView { left, right, label, score: 0.9, evidence: vec![evidence] }
            })
            .collect();
        let found = disputes(&documents, &claims, &matches, []);
        found.iter().map(|dispute| dispute.sides.iter().map(|side| side.documents.clone()).collect()).collect()
    }

    #[test]
    fn many_contradictions_of_one_thing_are_one_dispute() {
        use MatchLabel::{Conflict, Reworded};
        let texts = ["killed 12", "killed 15", "dead: 12", "died: 15", "killed 20"];
        let clashes = [(0, 1, Conflict), (0, 3, Conflict), (1, 2, Conflict), (2, 3, Conflict), (0, 4, Conflict)];
        assert_eq!(found(&texts, &clashes), [[vec![0, 2], vec![1, 3], vec![4]]]);
        // Two spellings of one figure are one side, as the documents were found to agree.
        let spelt = ["killed 12", "killed 15", "killed twelve"];
        assert_eq!(found(&spelt, &[(0, 1, Conflict), (0, 2, Reworded), (1, 2, Conflict)]), [[vec![0, 2], vec![1]]]);
    }

    #[test]
    fn who_agrees_stands_on_that_side() {
        use MatchLabel::{Conflict, Reworded, SameText};
        let texts = ["killed 12", "killed 15", "killed 15", "buried 15"];
        assert_eq!(found(&texts, &[(0, 1, Conflict), (1, 2, SameText), (2, 3, Reworded)]), [[vec![1, 2], vec![0]]]);
        assert!(found(&texts, &[(1, 2, SameText)]).is_empty());
    }

    /// Two claims, how they match, and the words in question on either side.
    type Told<'a> = (u32, u32, MatchLabel, Option<&'a str>, Option<&'a str>);

    /// As [`found`], with the kind of what is disputed and the words in question on either side.
    fn sides_of(texts: &[&str], kind: EvidenceKind, matches: &[Told<'_>]) -> Vec<Vec<usize>> {
        let documents: Vec<Document> = texts.iter().enumerate().map(|(n, text)| Document::new(format!("{n}"), *text)).collect();
        let claims: Vec<ClaimView> = (0..).zip(texts).map(|(id, text)| ClaimView { id, document: id as usize, span: Span::new(0, text.len()) }).collect();
        let place = |n: u32, words: Option<&str>| words.and_then(|words| texts[n as usize].find(words).map(|at| Span::new(at, at + words.len())));
        let view = |&(left, right, label, a, b): &Told<'_>| {
            let item = Evidence { kind, left: place(left, a), right: place(right, b), agrees: false };
            let evidence = if label == MatchLabel::Conflict { vec![item] } else { Vec::new() };
            ClaimMatchView { left, right, label, score: 0.9, evidence }
        };
        let matches: Vec<ClaimMatchView> = matches.iter().map(view).collect();
        disputes(&documents, &claims, &matches, [])[0].sides.iter().map(|side| side.documents.clone()).collect()
    }

    #[test]
    fn a_third_document_with_the_words_in_question_stands_on_their_side() {
        use MatchLabel::{Conflict, Reworded};
        let texts = ["the hall will be rebuilt", "the hall will not be rebuilt", "it will not be rebuilt, she said", "the hall, he said, will be rebuilt"];
        let denied = (0, 1, Conflict, None, Some("not"));
        let agreeing = [denied, (0, 3, Reworded, None, None), (1, 2, Reworded, None, None)];
        assert_eq!(sides_of(&texts, EvidenceKind::Negation, &agreeing), [vec![0, 3], vec![1, 2]]);
        // Who denies it stands with who denies it, whomever else he was matched with.
        let torn = ["the hall will be rebuilt", "the hall will not be rebuilt", "he said the hall will be rebuilt", "he said the hall will not be rebuilt"];
        let matches = [denied, (0, 3, Reworded, None, None), (1, 2, Conflict, Some("not"), None), (2, 3, Conflict, None, Some("not"))];
        assert_eq!(sides_of(&torn, EvidenceKind::Negation, &matches), [vec![0, 2], vec![1, 3]]);
        // Who only tells of the same thing says nothing of what is disputed.
        let silent = ["he met Anna in May", "he met Bertha in May", "in May he met her"];
        let matches = [(0, 1, Conflict, Some("Anna"), Some("Bertha")), (1, 2, Reworded, None, None)];
        assert_eq!(sides_of(&silent, EvidenceKind::Name, &matches), [vec![0], vec![1]]);
    }

    #[test]
    fn the_side_that_is_told_later_is_named() {
        let dated = |n: usize, day: &str| Document { published: Some(day.into()), ..Document::new(format!("{n}"), "killed 12") };
        let side = |documents: &[usize]| DisputeSide { claim: 0, words: None, shown: Span::default(), documents: documents.to_vec(), tellings: Vec::new() };
        let latest = |days: [&str; 3]| {
            let documents: Vec<Document> = days.iter().enumerate().map(|(n, day)| dated(n, day)).collect();
            let things = Things { documents: &documents, claims: &[], matches: &[], statement_of: BTreeMap::new(), found: Vec::new() };
            let sides = [side(&[0, 2]), side(&[1])];
            (0..2).find(|&n| things.is_latest(&sides, n))
        };
        assert_eq!(latest(["2024-05-01", "2024-05-03", "2024-05-02"]), Some(1));
        assert_eq!(latest(["2024-05-04", "2024-05-03", "2024-05-05"]), Some(0));
        assert_eq!(latest(["2024-05-01", "2024-05-03", "2024-05-04"]), None);
        assert_eq!(latest(["2024-05-01", "", "2024-05-02"]), None);
    }

    #[test]
    fn a_document_stands_on_one_side() {
        use MatchLabel::{Conflict, Reworded};
        // One document with two claims: the second and the fourth text are its own.
        let texts = ["dead 12", "dead 15", "hurt 30", "hurt 40", "dead 15"];
        let views = |matches: &[(u32, u32, MatchLabel)]| -> Vec<ClaimMatchView> {
            let last = |n: u32| Some(Span::new(texts[n as usize].rfind(' ').unwrap() + 1, texts[n as usize].len()));
            let evidence = |left, right, label| vec![Evidence { kind: EvidenceKind::Number, left: last(left), right: last(right), agrees: label != Conflict }];
            matches.iter().map(|&(left, right, label)| ClaimMatchView { left, right, label, score: 0.9, evidence: evidence(left, right, label) }).collect()
        };
        let text = |n: usize| texts[n].to_owned();
        let documents =
            [Document::new("0", text(0)), Document::new("1", format!("{} {}", texts[1], texts[3])), Document::new("2", text(2)), Document::new("3", text(4))];
        let at = [(0, 0), (1, 0), (2, 0), (1, texts[1].len() + 1), (3, 0)];
        let claims: Vec<ClaimView> =
            (0..).zip(at).zip(texts).map(|((id, (document, from)), text)| ClaimView { id, document, span: Span::new(from, from + text.len()) }).collect();
        let mut matches = views(&[(0, 1, Conflict), (0, 4, Conflict), (1, 4, Reworded), (2, 3, Conflict)]);
        matches.iter_mut().filter(|found| found.right == 3).for_each(|found| {
            let from = texts[1].len() + 1;
            found.evidence[0].right = found.evidence[0].right.map(|span| Span::new(span.start as usize + from, span.end as usize + from));
        });
        // One statement holds all of them: what is told in one sentence here is told in two there.
        let statement = Statement { tellings: vec![0, 1, 2, 4], again: vec![3], ..Statement::default() };
        let found = disputes(&documents, &claims, &matches, [&statement]);
        for dispute in &found {
            let all: Vec<usize> = dispute.sides.iter().flat_map(|side| side.documents.iter().copied()).collect();
            let once: BTreeSet<usize> = all.iter().copied().collect();
            assert_eq!(all.len(), once.len(), "{dispute:?}");
        }
        assert_eq!(found.len(), 2, "nothing is lost: {found:?}");
    }

    #[test]
    fn an_answer_in_more_words_is_the_same_answer() {
        assert!(is_part("nine people were hurt", "nine people") && !is_part("nine people", "nine people were hurt"));
        assert!(!is_part("12 000", "12") && !is_part("nineteen people", "nine") && !is_part("nine", ""));
    }

    #[test]
    fn one_thing_that_is_matched_twice_is_one_dispute() {
        let telling = |document: usize, at: usize| {
            let words = Some(Span::new(at, at + 4));
            DisputeTelling { document, claim: 0, words, shown: Span::new(0, 40), before: None }
        };
        let side = |tellings: &[DisputeTelling]| DisputeSide {
            claim: 0,
            words: None,
            shown: Span::default(),
            documents: tellings.iter().map(|told| told.document).collect(),
            tellings: tellings.to_vec(),
        };
        let dispute = |sides: Vec<DisputeSide>, statement: usize| Dispute { kind: EvidenceKind::Number, sides, latest: None, statements: vec![statement] };
        let joined = |found: Vec<Dispute>| {
            let mut things = Things { documents: &[], claims: &[], matches: &[], statement_of: BTreeMap::new(), found };
            things.one_each();
            things.found.iter().map(|dispute| (dispute.sides.iter().map(|side| side.documents.clone()).collect(), dispute.statements.clone())).collect()
        };
        let first = dispute(vec![side(&[telling(0, 4)]), side(&[telling(1, 8)])], 0);
        let same = dispute(vec![side(&[telling(1, 6), telling(2, 0)]), side(&[telling(0, 4)])], 3);
        let found: Vec<(Vec<Vec<usize>>, Vec<usize>)> = joined(vec![first.clone(), same]);
        assert_eq!(found, [(vec![vec![1, 2], vec![0]], vec![0, 3])]);
        let elsewhere = dispute(vec![side(&[telling(0, 4)]), side(&[telling(1, 20)])], 1);
        assert_eq!(joined(vec![first, elsewhere]).len(), 2, "another place is another thing");
    }

    #[test]
    fn two_things_are_two_disputes() {
        use MatchLabel::Conflict;
        let texts = ["killed 12", "killed 15", "paid 3", "paid 4"];
        assert_eq!(found(&texts, &[(0, 1, Conflict), (2, 3, Conflict)]).len(), 2);
    }
}
