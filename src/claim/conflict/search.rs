//! Where contradictions are looked for: in the matches and in the pairs nearly as good, never where a claim has a better
//! partner elsewhere.

use super::aligned::Aligned;
use super::explain::Surroundings;
use crate::claim::formula::shares_no_figure;
use crate::claim::select::{Bests, UnitPair, clauses_or_whole};
use crate::claim::story::{Side, Story};
use crate::claim::unit::UnitLevel;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::{ClaimParams, ConflictParams, ExplainParams, SelectParams};
use crate::span::Span;

/// The scored pairs of two documents, among which contradictions are looked for.
#[derive(Debug)]
pub struct Search<'a> {
    pub(super) story: &'a Story<'a>,
    pub(super) left: &'a Side<'a>,
    pub(super) right: &'a Side<'a>,
    /// By left unit, then by right unit.
    pub(super) pairs: &'a [UnitPair],
    /// For every right unit its pairs, as indices into the pairs.
    by_right: Vec<Vec<usize>>,
    bests: Bests,
    /// The same among the pairs without parts: a part is no rival of the claim around it.
    clause_bests: Bests,
    /// Whether the documents share none of their figures.
    bulletins: bool,
    /// Whether one was written so much later than the other that what it tells may have changed.
    pub(super) apart: bool,
    params: ConflictParams,
    explain: ExplainParams,
    select: SelectParams,
}

fn has_part(left: &Side, right: &Side, pair: &UnitPair) -> bool {
    left.reading.units[pair.left].level == UnitLevel::Part || right.reading.units[pair.right].level == UnitLevel::Part
}

impl<'a> Search<'a> {
    /// Prepares the search. Linear in the pairs.
    #[must_use]
    pub fn new(story: &'a Story<'a>, sides: (&'a Side<'a>, &'a Side<'a>), pairs: &'a [UnitPair], params: &ClaimParams) -> Self {
        let (left, right) = sides;
        let mut by_right = vec![Vec::new(); right.reading.units.len()];
        pairs.iter().enumerate().for_each(|(n, pair)| by_right[pair.right].push(n));
        let bests = Bests::of(pairs, left.reading.units.len(), right.reading.units.len());
        let whole: Vec<UnitPair> = pairs.iter().filter(|pair| !has_part(left, right, pair)).copied().collect();
        let clause_bests = Bests::of(&whole, left.reading.units.len(), right.reading.units.len());
        let bulletins = shares_no_figure(left, right);
        let days = left.reading.written.zip(right.reading.written).map(|(a, b)| a.distance(b));
        let apart = days.is_some_and(|days| days > ConflictParams::MAX_DAYS);
        Self {
            story,
            left,
            right,
            pairs,
            by_right,
            bests,
            clause_bests,
            bulletins,
            apart,
            params: params.conflict,
            explain: params.explain,
            select: params.select,
        }
    }

    /// What contradicts between the two units of a pair: nothing where one of them has a better partner elsewhere, because two
    /// claims of one form (the telegram of the king and that of the crown prince) differ without contradicting each other.
    #[must_use]
    pub fn contradictions(&self, pair: &UnitPair) -> Vec<Evidence> {
        let aligned = Aligned::new(self.story, (self.left, pair.left), (self.right, pair.right));
        let mut found = aligned.contradictions();
        if found.is_empty() {
            return found;
        }
        let around = Surroundings::new(&aligned, self.explain);
        let overtaken = |item: &Evidence| self.apart && !around.are_of_one_day(item);
        found.retain(|item| !(item.kind == EvidenceKind::Number && self.bulletins) && !overtaken(item) && !around.explains(item));
        // A sentence that is copied but for one place has a better partner only where that one is as good as a copy.
        let mut sure = *pair;
        if found.iter().all(|item| item.kind == EvidenceKind::Name && around.is_one_edit(item)) {
            sure.score.total = sure.score.total.max(self.params.sibling_sure);
        }
        if found.is_empty() || self.has_better(&sure) { Vec::new() } else { found }
    }

    /// Whether one unit of a pair denies what the other one says, though they do not contradict each other.
    #[must_use]
    pub fn is_open(&self, pair: &UnitPair) -> bool {
        let aligned = Aligned::new(self.story, (self.left, pair.left), (self.right, pair.right));
        let found = aligned.contradictions();
        !found.is_empty() && found.iter().any(|item| Surroundings::new(&aligned, self.explain).leaves_open(item))
    }

    fn spans(&self, pair: &UnitPair) -> (Span, Span) {
        (self.left.reading.units[pair.left].span, self.right.reading.units[pair.right].span)
    }

    fn has_part(&self, pair: &UnitPair) -> bool {
        has_part(self.left, self.right, pair)
    }

    /// Whether either unit of a pair has a partner elsewhere that scores higher.
    pub(super) fn has_better(&self, pair: &UnitPair) -> bool {
        let (left, right) = self.spans(pair);
        let least = pair.score.total + self.params.sibling_margin;
        let first = self.pairs.partition_point(|other| other.left < pair.left);
        let mut row = self.pairs[first..].iter().take_while(|other| other.left == pair.left);
        let mut column = self.by_right[pair.right].iter().map(|&n| &self.pairs[n]);
        let rival = |other: &UnitPair| (self.has_part(pair) || !self.has_part(other)) && other.score.total > least;
        let elsewhere = |span: Span, other: Span| span.overlap(other) == 0;
        row.any(|other| rival(other) && elsewhere(right, self.spans(other).1)) || column.any(|other| rival(other) && elsewhere(left, self.spans(other).0))
    }

    /// The matches with what contradicts in them. What only shows in a pair nearly as good, where other words stand beside each
    /// other, goes to the match that holds it, else with that pair.
    #[must_use]
    pub fn settle(&self, chosen: Vec<UnitPair>) -> Vec<(UnitPair, Vec<Evidence>)> {
        let mut settled: Vec<(UnitPair, Vec<Evidence>)> = chosen.into_iter().map(|pair| (pair, self.contradictions(&pair))).collect();
        for pair in self.pairs.iter().filter(|pair| self.is_near(pair)) {
            if settled.iter().any(|(other, _)| (other.left, other.right) == (pair.left, pair.right)) {
                continue;
            }
            let mut found = self.contradictions(pair);
            found.retain(|item| !self.is_placed(&settled, item));
            if !found.is_empty() {
                self.add(&mut settled, pair, found);
            }
        }
        settled.into_iter().flat_map(|(pair, found)| self.narrowed(pair, found)).collect()
    }

    /// A match with what contradicts in it; where its clauses say which part that is, the clauses stand for it, and where one of its
    /// parts is told on both sides, the contradiction is of that part.
    fn narrowed(&self, pair: UnitPair, found: Vec<Evidence>) -> Vec<(UnitPair, Vec<Evidence>)> {
        let (left, right) = (&self.left.reading.units, &self.right.reading.units);
        if found.is_empty() || left[pair.left].level == UnitLevel::Part || right[pair.right].level == UnitLevel::Part {
            return vec![(pair, found)];
        }
        let mut parts: Vec<(UnitPair, Vec<Evidence>)> =
            clauses_or_whole(&pair, left, right, self.pairs, &self.select).into_iter().map(|part| (part, Vec::new())).collect();
        for item in &found {
            match self.holder(&mut parts, item) {
                Some((_, known)) => known.push(*item),
                None => return self.pinned(pair, found),
            }
        }
        if parts.len() == 1 { self.pinned(pair, found) } else { parts }
    }

    /// The best pair of smaller units that holds all that was found, beside the match itself; the match with it where there is none.
    fn pinned(&self, pair: UnitPair, found: Vec<Evidence>) -> Vec<(UnitPair, Vec<Evidence>)> {
        let (a, b) = self.spans(&pair);
        let holds = |span: Span, side: &dyn Fn(&Evidence) -> Option<Span>| found.iter().all(|item| side(item).is_some_and(|item| span.contains(item)));
        let fits = |other: &&UnitPair| {
            let (left, right) = self.spans(other);
            let smaller = a.contains(left) && b.contains(right) && 2 * left.len() < a.len() && 2 * right.len() < b.len();
            smaller && other.score.total >= self.params.near_floor && holds(left, &|item| item.left) && holds(right, &|item| item.right)
        };
        let first = self.pairs.partition_point(|other| self.left.reading.units[other.left].span.start < a.start);
        let inside = self.pairs[first..].iter().take_while(|other| self.left.reading.units[other.left].span.start < a.end);
        match inside.filter(fits).max_by(|x, y| x.score.total.total_cmp(&y.score.total).then((y.left, y.right).cmp(&(x.left, x.right)))) {
            Some(part) => vec![(pair, Vec::new()), (*part, found)],
            None => vec![(pair, found)],
        }
    }

    /// Whether a match holds what one side alone has, or a denial, and found no fault with it: there it has its counterpart, which a
    /// smaller or another pair of units cuts off.
    fn is_placed(&self, settled: &[(UnitPair, Vec<Evidence>)], item: &Evidence) -> bool {
        let holds = |(other, _): &(UnitPair, Vec<Evidence>)| {
            let (a, b) = self.spans(other);
            match (item.left, item.right) {
                (Some(lone), None) => a.contains(lone),
                (None, Some(lone)) => b.contains(lone),
                (Some(x), Some(y)) => item.kind == EvidenceKind::Negation && a.contains(x) && b.contains(y),
                (None, None) => true,
            }
        };
        settled.iter().any(holds)
    }

    fn holder<'s>(&self, among: &'s mut [(UnitPair, Vec<Evidence>)], item: &Evidence) -> Option<&'s mut (UnitPair, Vec<Evidence>)> {
        let inside = |span: Span, item: Option<Span>| item.is_none_or(|item| span.contains(item));
        among.iter_mut().find(|(other, _)| {
            let (left, right) = self.spans(other);
            inside(left, item.left) && inside(right, item.right)
        })
    }

    fn is_near(&self, pair: &UnitPair) -> bool {
        let bests = if self.has_part(pair) { &self.bests } else { &self.clause_bests };
        let best = bests.left[pair.left].max(bests.right[pair.right]);
        pair.score.total >= self.params.near_floor && pair.score.total >= self.params.near_share * best
    }

    fn add(&self, settled: &mut Vec<(UnitPair, Vec<Evidence>)>, pair: &UnitPair, found: Vec<Evidence>) {
        for item in found {
            match self.holder(settled, &item) {
                Some((_, known)) if known.contains(&item) => {}
                Some((_, known)) => known.push(item),
                None => settled.push((*pair, vec![item])),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::score::PairScore;
    use crate::claim::story::Source;
    use crate::claim::unit::Unit;
    use crate::text::segment;

    #[test]
    fn a_contradiction_is_of_the_part_that_holds_it() {
        let a = "The old ferry sank on Monday morning in the bay of Norwick near the rocks of the cape, and 30 passengers were taken to hospital.";
        let b = "The old ferry sank on Monday morning in the bay of Norwick near the rocks of the cape, and 45 passengers were taken to hospital.";
        let cuts = [segment(a), segment(b)];
        let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        let story = Story::new(&sources);
        let find = |side: usize, is: &dyn Fn(&Unit) -> bool| story.sides[side].reading.units.iter().position(is).unwrap();
        let pair =
            |is: &dyn Fn(&Unit) -> bool, total: f32| UnitPair { left: find(0, is), right: find(1, is), score: PairScore { total, ..PairScore::default() } };
        let whole = pair(&Unit::is_sentence, 0.9);
        let part = pair(&|unit| unit.span.of(a).starts_with("and "), 0.5);
        let settled = |pairs: &[UnitPair]| {
            let params = ClaimParams::default();
            let found = Search::new(&story, (&story.sides[0], &story.sides[1]), pairs, &params).settle(vec![whole]);
            found.into_iter().map(|(pair, against)| (pair.left, against.len())).collect::<Vec<_>>()
        };
        assert_eq!(settled(&[whole, part]), [(whole.left, 0), (part.left, 1)]);
        assert_eq!(settled(&[whole]), [(whole.left, 1)]);
    }

    #[test]
    fn a_run_of_clauses_gives_way_to_the_clause_that_is_contradicted() {
        let text = |count: &str| {
            format!(
                "The club was barred from signing players in {count} transfer windows, because it broke the rules for young foreigners, \
                 and the board called an early election."
            )
        };
        let (a, b) = (text("three"), text("five"));
        let cuts = [segment(&a), segment(&b)];
        let sources = [&a, &b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        let story = Story::new(&sources);
        let is_run = |unit: &Unit| unit.level == UnitLevel::Clause && unit.span.start == 0 && unit.span.of(&a).contains("foreigners");
        let run = story.sides[0].reading.units.iter().position(is_run).unwrap();
        let clauses: Vec<usize> = (0..story.sides[0].reading.units.len()).filter(|&n| story.sides[0].reading.units[n].level == UnitLevel::Clause).collect();
        let pair = |n: usize, total: f32| UnitPair { left: n, right: n, score: PairScore { total, ..PairScore::default() } };
        let mut pairs: Vec<UnitPair> = clauses.iter().map(|&n| pair(n, if n == run { 0.99 } else { 0.9 })).collect();
        pairs.sort_by_key(|pair| pair.left);
        let settled = Search::new(&story, (&story.sides[0], &story.sides[1]), &pairs, &ClaimParams::default()).settle(vec![pair(run, 0.99)]);
        let contradicted: Vec<&str> =
            settled.iter().filter(|(_, against)| !against.is_empty()).map(|(pair, _)| story.sides[0].reading.units[pair.left].span.of(&a)).collect();
        assert_eq!(contradicted, ["The club was barred from signing players in three transfer windows,"]);
    }

    #[test]
    fn a_better_partner_elsewhere_explains_what_differs() {
        for (a, b) in [
            (
                "The ferry sank with 30 passengers near the island.",
                "The ferry sank with 45 passengers near the island. Nobody knew of the rocks. The ferry with 30 passengers sank off the cape.",
            ),
            (
                "Die Fähre sank mit 30 Gästen vor der Insel.",
                "Die Fähre sank mit 45 Gästen vor der Insel. Niemand kannte die Felsen. Die Fähre mit 30 Gästen sank am Kap.",
            ),
            (
                "غرقت العبارة وعليها 30 راكبا قرب الجزيرة.",
                "غرقت العبارة وعليها 45 راكبا قرب الجزيرة. لم يعرف أحد الصخور. العبارة وعليها 30 راكبا غرقت عند الرأس.",
            ),
        ] {
            let cuts = [segment(a), segment(b)];
            let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
            let story = Story::new(&sources);
            let whole =
                |side: usize, sentence: usize| story.sides[side].reading.units.iter().position(|unit| unit.is_sentence() && unit.sentence == sentence).unwrap();
            let pair = |right: usize, total: f32| UnitPair { left: whole(0, 0), right: whole(1, right), score: PairScore { total, ..PairScore::default() } };
            let found = |rival: f32| {
                let pairs = [pair(0, 0.6), pair(2, rival)];
                Search::new(&story, (&story.sides[0], &story.sides[1]), &pairs, &ClaimParams::default()).contradictions(&pairs[0]).len()
            };
            assert_eq!((found(0.1), found(0.61)), (1, 1), "no other partner is better: {a}");
            assert_eq!(found(0.9), 0, "another one is: {a}");
        }
    }
}
