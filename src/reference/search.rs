//! The items that one document holds.

use super::seeds::Reference;
use crate::config::ReferenceParams;
use crate::fingerprint::gram::grams;
use crate::span::Span;
use crate::text::Token;

/// Tokens of a bucket of diagonals.
const BUCKET: i64 = 8;

/// An item inside a document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Place of the item in the reference set.
    pub item: u32,
    /// Place of the field in the item.
    pub field: usize,
    /// Share of the field's information that stands in the document, 0 to 1.
    pub share: f64,
    /// Where it stands in the document.
    pub span: Span,
    /// What of the field stands there.
    pub reference_span: Span,
}

/// A seed that document and item share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    field: u32,
    /// First token in the document, less the first token in the field.
    diagonal: i64,
    token: u32,
    length: u32,
}

/// A field as far as a document holds it.
#[derive(Debug, Clone, Copy)]
struct Held {
    found: Match,
    /// What was found of it, in nats.
    information: f64,
    /// The same with the other fields of the item that stand beside it.
    together: f64,
}

/// The items of `reference` that a document holds, in the order of their places in it. Of items that claim the same words only those that
/// explain most of them are named. Linear in the document for seeds of few places, beside sorting.
#[must_use]
pub fn search(text: &str, tokens: &[Token], reference: &Reference, params: &ReferenceParams) -> Vec<Match> {
    let mut hits: Vec<Hit> = Vec::new();
    for gram in grams(text, tokens, params.seed) {
        let hit = |place: &super::seeds::Place| Hit {
            field: place.field,
            diagonal: i64::from(gram.first) - i64::from(place.token),
            token: place.token,
            length: place.length,
        };
        hits.extend(reference.places(gram.hash).iter().map(hit));
    }
    hits.sort_unstable();
    let document = Document { tokens, reference, params };
    let mut held: Vec<Held> = hits.chunk_by(|a, b| a.field == b.field).filter_map(|hits| document.held(hits)).filter(|held| document.is_enough(held)).collect();
    held.sort_by(|a, b| b.together.total_cmp(&a.together).then((a.found.item, a.found.field).cmp(&(b.found.item, b.found.field))));
    let mut found: Vec<Match> = Vec::new();
    for Held { found: next, .. } in held {
        let claimed = |other: &Match| other.item == next.item || 2 * other.span.overlap(next.span) > other.span.len().min(next.span.len());
        if !found.iter().any(claimed) {
            found.push(next);
        }
    }
    found.sort_by_key(|found| (found.span, found.item));
    found
}

struct Document<'a> {
    tokens: &'a [Token],
    reference: &'a Reference,
    params: &'a ReferenceParams,
}

impl Document<'_> {
    /// A field along the diagonal on which most of its seeds lie.
    fn held(&self, hits: &[Hit]) -> Option<Held> {
        let number = hits.first()?.field;
        let (field, carried) = (self.reference.field(number), self.reference.carried(number));
        let total: f64 = carried.iter().sum();
        let drift = (self.params.drift + field.tokens.len() / 8) as i64;
        let centre = densest(hits)?;
        let near = hits.iter().filter(|hit| (hit.diagonal - centre).abs() <= drift);
        let mut covered = vec![false; field.tokens.len()];
        let (mut first, mut last) = (usize::MAX, 0);
        for hit in near {
            let token = hit.token as usize;
            covered[token..token + hit.length as usize].fill(true);
            let at = (i64::from(hit.token) + hit.diagonal) as usize;
            (first, last) = (first.min(at), last.max(at + hit.length as usize));
        }
        let information: f64 = carried.iter().zip(&covered).filter(|(_, covered)| **covered).map(|(carried, _)| carried).sum();
        let (from, to) = (covered.iter().position(|covered| *covered)?, covered.iter().rposition(|covered| *covered)?);
        let span = self.tokens.get(first)?.span.hull(self.tokens.get(last.checked_sub(1)?)?.span);
        let (item, place) = self.reference.owner(number);
        let reference_span = field.tokens[from].span.hull(field.tokens[to].span);
        let found = Match { item, field: place, share: if total > 0.0 { information / total } else { 0.0 }, span, reference_span };
        let together = information + self.beside(number, first..last);
        Some(Held { found, information, together })
    }

    /// What stands of the other fields of an item around some tokens, word by word: choices follow a question, in any order.
    fn beside(&self, number: u32, found: std::ops::Range<usize>) -> f64 {
        let others = self.reference.fields_of(self.reference.owner(number).0).filter(|other| *other != number);
        let mut carried = 0.0;
        for other in others {
            let field = self.reference.field(other);
            let reach = 3 * field.tokens.len() + self.params.drift;
            let around = &self.tokens[found.start.saturating_sub(reach)..(found.end + reach).min(self.tokens.len())];
            let mut terms: Vec<u64> = around.iter().map(|token| token.term).collect();
            terms.sort_unstable();
            let stands = |(token, _): &(&Token, &f64)| terms.binary_search(&token.term).is_ok();
            carried += field.tokens.iter().zip(self.reference.carried(other)).filter(stands).map(|(_, carried)| carried).sum::<f64>();
        }
        carried
    }

    /// Whether what was found says that the item is there.
    fn is_enough(&self, held: &Held) -> bool {
        let params = self.params;
        let is_main = held.found.field == 0;
        let much = held.found.share >= params.share && held.information >= params.information;
        let short = is_main && held.found.share >= params.short_share && held.together >= params.short_information;
        much || short
    }
}

/// The diagonal with the most seeds in its bucket and the ones beside it. `hits` are sorted by diagonal.
fn densest(hits: &[Hit]) -> Option<i64> {
    let buckets: Vec<(i64, usize)> = hits
        .chunk_by(|a, b| a.diagonal.div_euclid(BUCKET) == b.diagonal.div_euclid(BUCKET))
        .map(|hits| (hits[0].diagonal.div_euclid(BUCKET), hits.len()))
        .collect();
    let around = |n: usize| {
        let (bucket, _) = buckets[n];
        let beside = |m: Option<usize>| m.and_then(|m| buckets.get(m)).filter(|(other, _)| (other - bucket).abs() == 1).map_or(0, |(_, count)| *count);
        buckets[n].1 + beside(n.checked_sub(1)) + beside(Some(n + 1))
    };
    // Of equal ones the first.
    let best = (0..buckets.len()).max_by_key(|&n| (around(n), std::cmp::Reverse(n)))?;
    Some(buckets[best].0 * BUCKET + BUCKET / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::item::{Field, Item};
    use crate::text::tokenize;

    const QUESTIONS: [&str; 4] = [
        "Which gland of the human body secretes the hormone that lowers the level of sugar in the blood after a meal?",
        "Which treaty ended the war of the Spanish succession and gave Gibraltar to the crown of Great Britain?",
        "ما المعاهدة التي أنهت الحرب بين المملكتين ومنحت المرفأ الجنوبي لتجار الشمال في القرن الثامن عشر؟",
        "哪一项条约结束了两个王国之间的战争并把南方的港口交给了北方的商人？",
    ];
    const NEWS: &str = "The harbour office said on Monday that the ferry would run again after a week of storms, and that tickets stay valid.";

    fn held(document: &str) -> Vec<(u32, f64)> {
        let params = ReferenceParams { information: 8.0, ..ReferenceParams::default() };
        let items = QUESTIONS.iter().enumerate().map(|(n, text)| Item { id: n.to_string(), fields: vec![Field::new("text", *text)] }).collect();
        let mut reference = Reference::new(items, &params);
        let counts = reference.counts(&params);
        let others = [NEWS, "Which of these is correct?", "The treaty ended the war.", document];
        others.iter().for_each(|text| counts.count(text, &tokenize(text)));
        reference.weigh(&counts);
        let found = search(document, &tokenize(document), &reference, &params);
        found.iter().for_each(|found| {
            assert!(found.span.of(document).len() > 10 && !found.reference_span.of(QUESTIONS[found.item as usize]).is_empty());
        });
        found.iter().map(|found| (found.item, found.share)).collect()
    }

    #[test]
    fn an_item_is_found_in_any_wrapping_and_with_edits() {
        for (n, question) in (0..).zip(QUESTIONS) {
            let whole = format!("{NEWS} {question} {NEWS}");
            let found = held(&whole);
            assert!(found.len() == 1 && found[0].0 == n && found[0].1 > 0.95, "{question}: {found:?}");
        }
        let wrapped = QUESTIONS[0].to_uppercase().replace(' ', "\n> ");
        assert!(held(&format!("{NEWS}\n{wrapped}\n{NEWS}")).iter().any(|(item, share)| *item == 0 && *share > 0.95));
        let edited = QUESTIONS[0].replace("human", "mammal").replace("meal", "lunch");
        assert!(held(&format!("{NEWS} {edited}")).iter().any(|(item, share)| *item == 0 && *share > 0.6));
        let half = &QUESTIONS[1][..QUESTIONS[1].find(" and gave").unwrap()];
        assert!(held(&format!("{NEWS} {half}.")).len() <= 1);
    }

    #[test]
    fn a_phrase_and_other_words_are_no_item() {
        for document in
            [NEWS, "Which of these is correct about the human body?", "The war of the Spanish was long, and Great Britain won Gibraltar in another way."]
        {
            assert!(held(document).is_empty(), "{document}: {:?}", held(document));
        }
    }

    #[test]
    fn of_items_that_claim_the_same_words_the_fuller_one_is_named() {
        let params = ReferenceParams { information: 4.0, ..ReferenceParams::default() };
        let long = format!("{} In which year was it signed?", QUESTIONS[1]);
        let items = [QUESTIONS[1], &long].iter().enumerate().map(|(n, text)| Item { id: n.to_string(), fields: vec![Field::new("text", *text)] }).collect();
        let mut reference = Reference::new(items, &params);
        let counts = reference.counts(&params);
        [NEWS, QUESTIONS[0], QUESTIONS[2], QUESTIONS[3]].iter().for_each(|text| counts.count(text, &tokenize(text)));
        reference.weigh(&counts);
        let found = search(&long, &tokenize(&long), &reference, &params);
        assert_eq!(found.iter().map(|found| found.item).collect::<Vec<_>>(), [1]);
    }
}
