//! The items that one document holds.

use std::ops::{Range, RangeInclusive};

use rustc_hash::FxHashMap;

use super::item::Field;
use super::seeds::{Place, Reference};
use crate::config::ReferenceParams;
use crate::fingerprint::gram::{Gram, grams};
use crate::span::Span;
use crate::text::Token;

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

/// A seed that document and field share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    item: u32,
    /// First token in the document, less the first token in the field.
    diagonal: i64,
    token: u32,
    length: u32,
}

/// A field as far as a document holds it.
#[derive(Debug, Clone)]
struct Held {
    found: Match,
    /// What was found of it, in nats.
    information: f64,
    /// The tokens of the document from its first to its last seed.
    tokens: Range<usize>,
    /// The tokens of the field that were found, ascending.
    own: Vec<usize>,
    /// Share of the tokens of the field that were found, of those that carry anything.
    words: f64,
    /// Share of the tokens between the first and the last seed that were found, on the side where it is smaller.
    density: f64,
}

/// The items of `reference` that a document holds, in the order of their places in it. Their main fields decide; the other fields of an
/// item that is held are named beside it. Of items that claim the same words only those that explain most of them are named.
///
/// Linear in the document for seeds of few places, beside sorting.
#[must_use]
pub fn search(text: &str, tokens: &[Token], reference: &Reference, params: &ReferenceParams) -> Vec<Match> {
    let seeds = grams(text, tokens, params.seed);
    let document = Document { tokens, seeds: &seeds, reference, params };
    let mut held: Vec<(f64, Held)> = document.candidates();
    held.sort_by(|(a, x), (b, y)| b.total_cmp(a).then(x.found.item.cmp(&y.found.item)));
    let mut found: Vec<Match> = Vec::new();
    for (_, Held { found: next, .. }) in held {
        let claimed = |other: &Match| 2 * other.span.overlap(next.span) > other.span.len().min(next.span.len());
        if !found.iter().any(claimed) {
            found.push(next);
        }
    }
    if !found.is_empty() {
        found = document.with_other_fields(found);
    }
    found.sort_by_key(|found| (found.span, found.item, found.field));
    found
}

struct Document<'a> {
    tokens: &'a [Token],
    seeds: &'a [Gram],
    reference: &'a Reference,
    params: &'a ReferenceParams,
}

impl Document<'_> {
    /// The items whose main fields are held, each with what it explains together with its other fields.
    fn candidates(&self) -> Vec<(f64, Held)> {
        let mut hits: Vec<Hit> = Vec::new();
        for seed in self.seeds {
            let hit =
                |place: &Place| Hit { item: place.item, diagonal: i64::from(seed.first) - i64::from(place.token), token: place.token, length: place.length };
            hits.extend(self.reference.places(seed.hash).iter().map(hit));
        }
        hits.sort_unstable();
        let enough = |hits: &[Hit]| {
            let held = self.held(hits, 0)?;
            let together = if held.found.share < self.params.share { 0.0 } else { held.information + self.beside(&held) };
            (self.is_enough(&held, together) && !self.is_template(&held)).then_some((together, held))
        };
        hits.chunk_by(|a, b| a.item == b.item).filter_map(enough).collect()
    }

    /// A field along the diagonal on which most of its seeds lie; `None` where too little of it can be there. `hits` are of one field, sorted.
    fn held(&self, hits: &[Hit], place: usize) -> Option<Held> {
        let item = hits.first()?.item;
        let carried = self.reference.carried(item, place);
        let at_most: f64 = hits.iter().map(|hit| carried.of(hit.token as usize..(hit.token + hit.length) as usize)).sum();
        if carried.total() <= 0.0 || at_most < self.params.share * self.params.part * carried.total() {
            return None;
        }
        let field = self.reference.items()[item as usize].fields.get(place)?;
        let drift = (self.params.drift + field.tokens.len() / ReferenceParams::DRIFT_PART).cast_signed() as i64;
        let centre = densest(hits)?;
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for hit in hits.iter().filter(|hit| (hit.diagonal - centre).abs() <= drift) {
            pairs.extend((hit.token..hit.token + hit.length).map(|token| ((i64::from(token) + hit.diagonal) as usize, token as usize)));
        }
        // A token of the field stands once, nearest to the diagonal: common words behind an item are not those of its midst.
        let middle = commonest(hits, centre - drift..=centre + drift);
        let apart = |pair: &(usize, usize)| ((pair.0.cast_signed() - pair.1.cast_signed()) as i64 - middle).abs();
        pairs.sort_unstable_by_key(|pair| (pair.1, apart(pair), pair.0));
        pairs.dedup_by_key(|pair| pair.1);
        // A token of either side counts once: `1, 1` is not `1, 1, 1, 1, 1`.
        let once = |side: fn(&(usize, usize)) -> usize| {
            let mut tokens: Vec<(usize, f64)> = pairs.iter().map(|pair| (side(pair), carried.at(pair.1))).collect();
            tokens.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
            tokens.dedup_by_key(|(token, _)| *token);
            (tokens.iter().map(|(_, carried)| carried).sum::<f64>(), tokens.len())
        };
        let (here, there) = (once(|pair| pair.0), once(|pair| pair.1));
        let information = here.0.min(there.0);
        let ends = |side: fn(&(usize, usize)) -> usize| Some((pairs.iter().map(side).min()?, pairs.iter().map(side).max()?));
        let ((first, last), (from, to)) = (ends(|pair| pair.0)?, ends(|pair| pair.1)?);
        let span = self.tokens.get(first)?.span.hull(self.tokens.get(last)?.span);
        let reference_span = field.tokens[from].span.hull(field.tokens[to].span);
        let found = Match { item, field: place, share: information / carried.total(), span, reference_span };
        let density = (here.1 as f64 / (last + 1 - first) as f64).min(there.1 as f64 / (to + 1 - from) as f64);
        let words = here.1.min(there.1) as f64 / carried.count().max(1) as f64;
        let own = pairs.iter().map(|pair| pair.1).collect();
        Some(Held { found, information, tokens: first..last + 1, own, words, density })
    }

    /// What stands of the other fields of an item around what was found of it, word by word: choices follow a question, in any order.
    fn beside(&self, held: &Held) -> f64 {
        let item = held.found.item;
        let others = self.reference.items()[item as usize].fields.iter().enumerate().skip(1);
        let of_field = |(place, field): (usize, &Field)| {
            let reach = 3 * field.tokens.len() + self.params.drift;
            let around = &self.tokens[held.tokens.start.saturating_sub(reach)..(held.tokens.end + reach).min(self.tokens.len())];
            let mut terms: Vec<u64> = around.iter().map(|token| token.term).collect();
            terms.sort_unstable();
            let carried = self.reference.carried(item, place);
            let stands = field.tokens.iter().enumerate().filter(|(_, token)| terms.binary_search(&token.term).is_ok());
            stands.map(|(n, _)| carried.at(n)).sum::<f64>()
        };
        others.map(of_field).sum()
    }

    /// Whether what was found says that the item is there.
    fn is_enough(&self, held: &Held, together: f64) -> bool {
        let params = self.params;
        let share = held.found.share;
        // A name or two carry half of a short question and are not half of its words.
        let words = held.words >= params.part_words * params.share;
        // Of an item that is cut in two either half is an unbroken part, and one of them carries less than the other.
        let part = share >= params.part * params.share && held.density >= params.part_density && held.words >= params.part * params.share;
        let much = ((share >= params.share && words) || part) && held.information >= params.information;
        much || (held.found.share >= params.short_share && together >= params.short_information)
    }

    /// Whether what was found of an item stands in another item just so, which lacks the rest: then it is the template of both, and the words
    /// that the item has for itself alone are missing. A long run of words is no template.
    ///
    /// Cost: the places of the item's seeds, [`ReferenceParams::max_places`] a seed at most.
    fn is_template(&self, held: &Held) -> bool {
        let Match { item, field: place, .. } = held.found;
        let Some(field) = self.reference.items()[item as usize].fields.get(place) else { return false };
        let carried = self.reference.carried(item, place);
        let (mut found, mut missing) = (0.0, 0.0);
        let is_found: Vec<bool> = (0..field.tokens.len()).map(|token| held.own.binary_search(&token).is_ok()).collect();
        for (token, is_found) in is_found.iter().enumerate() {
            *if *is_found { &mut found } else { &mut missing } += carried.at(token);
        }
        if held.own.len() >= self.params.template_words || missing <= (1.0 - self.params.template_share) * carried.total() {
            return false;
        }
        let mut shared: Vec<(u32, u32)> = Vec::new();
        for gram in grams(&field.text, &field.tokens, self.params.seed) {
            let others = self.reference.places(gram.hash).iter().filter(|place| place.item != item);
            shared.extend(others.flat_map(|place| (gram.first..gram.end).map(move |token| (place.item, token))));
        }
        shared.sort_unstable();
        shared.dedup();
        let is_sibling = |tokens: &[(u32, u32)]| {
            let (mut of_found, mut of_missing) = (0.0, 0.0);
            for &(_, token) in tokens {
                *if is_found[token as usize] { &mut of_found } else { &mut of_missing } += carried.at(token as usize);
            }
            of_found >= self.params.template_share * found && 2.0 * of_missing < missing
        };
        shared.chunk_by(|a, b| a.0 == b.0).any(is_sibling)
    }

    /// The matches, and those of the other fields of their items that are held as well.
    fn with_other_fields(&self, matches: Vec<Match>) -> Vec<Match> {
        let mut places: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
        for seed in self.seeds {
            places.entry(seed.hash).or_default().push(seed.first);
        }
        let mut all = Vec::new();
        for found in matches {
            for (place, field) in self.reference.items()[found.item as usize].fields.iter().enumerate().skip(1) {
                let mut hits = Vec::new();
                for gram in grams(&field.text, &field.tokens, self.params.seed) {
                    let own = places.get(&gram.hash).into_iter().flatten().take(self.params.max_places);
                    let hit = |first: &u32| Hit {
                        item: found.item,
                        diagonal: i64::from(*first) - i64::from(gram.first),
                        token: gram.first,
                        length: gram.end - gram.first,
                    };
                    hits.extend(own.map(hit));
                }
                hits.sort_unstable();
                all.extend(self.held(&hits, place).map(|held| held.found).filter(|held| held.share >= self.params.share));
            }
            all.push(found);
        }
        all
    }
}

/// The diagonal with the most seeds in its bucket and the ones beside it. `hits` are sorted by diagonal.
fn densest(hits: &[Hit]) -> Option<i64> {
    let buckets: Vec<(i64, usize)> = hits
        .chunk_by(|a, b| a.diagonal.div_euclid(ReferenceParams::BUCKET) == b.diagonal.div_euclid(ReferenceParams::BUCKET))
        .map(|hits| (hits[0].diagonal.div_euclid(ReferenceParams::BUCKET), hits.len()))
        .collect();
    let around = |n: usize| {
        let (bucket, _) = buckets[n];
        let beside = |m: Option<usize>| m.and_then(|m| buckets.get(m)).filter(|(other, _)| (other - bucket).abs() == 1).map_or(0, |(_, count)| *count);
        buckets[n].1 + beside(n.checked_sub(1)) + beside(Some(n + 1))
    };
    // Of equal ones the first.
    let best = (0..buckets.len()).max_by_key(|&n| (around(n), std::cmp::Reverse(n)))?;
    Some(buckets[best].0 * ReferenceParams::BUCKET + ReferenceParams::BUCKET / 2)
}

/// The diagonal of most seeds among those in a range, the first of equal ones. `hits` are sorted by diagonal.
fn commonest(hits: &[Hit], range: RangeInclusive<i64>) -> i64 {
    let runs = hits.chunk_by(|a, b| a.diagonal == b.diagonal).filter(|run| range.contains(&run[0].diagonal));
    runs.max_by_key(|run| (run.len(), std::cmp::Reverse(run[0].diagonal))).map_or(*range.start(), |run| run[0].diagonal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::item::Item;
    use crate::text::tokenize;

    const QUESTIONS: [&str; 4] = [
        "Which gland of the human body secretes the hormone that lowers the level of sugar in the blood after a meal?",
        "Which treaty ended the war of the Spanish succession and gave Gibraltar to the crown of Great Britain?",
        "ما المعاهدة التي أنهت الحرب بين المملكتين ومنحت المرفأ الجنوبي لتجار الشمال في القرن الثامن عشر؟",
        "哪一项条约结束了两个王国之间的战争并把南方的港口交给了北方的商人？",
    ];
    const NEWS: &str = "The harbour office said on Monday that the ferry would run again after a week of storms, and that tickets stay valid.";

    fn held(document: &str) -> Vec<(u32, f64)> {
        held_among(document, 1)
    }

    /// In a corpus of few documents every word is common: of an item that is cut in two a half carries enough only among many.
    fn held_among(document: &str, news: usize) -> Vec<(u32, f64)> {
        let params = ReferenceParams { information: 8.0, ..ReferenceParams::default() };
        let items = QUESTIONS.iter().enumerate().map(|(n, text)| Item { id: n.to_string(), place: None, fields: vec![Field::new("text", *text)] }).collect();
        let mut reference = Reference::new(items, &params);
        let counts = reference.counts(&params);
        let others = ["Which of these is correct?", "The treaty ended the war.", document];
        for text in std::iter::repeat_n(NEWS, news).chain(others) {
            counts.count(text, &tokenize(text));
        }
        reference.weigh(&counts, &params);
        let found = search(document, &tokenize(document), &reference, &params);
        for found in &found {
            assert!(found.span.of(document).len() > 10 && !found.reference_span.of(QUESTIONS[found.item as usize]).is_empty());
        }
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
    fn a_name_of_an_item_is_none() {
        for name in ["Great Britain", "the Spanish succession", "the human body"] {
            assert!(held_among(&format!("{NEWS} So it was with {name}. {NEWS}"), 40).is_empty(), "{name}");
        }
    }

    #[test]
    fn a_phrase_and_other_words_are_no_item() {
        for document in
            [NEWS, "Which of these is correct about the human body?", "The war of the Spanish was long, and Great Britain won Gibraltar in another way."]
        {
            assert!(held(document).is_empty(), "{document}: {:?}", held(document));
        }
    }

    /// The items that a document holds, by their numbers, in a corpus of news in which they are rare.
    fn held_of(items: &[&str], document: &str) -> Vec<u32> {
        let params = ReferenceParams { information: 8.0, ..ReferenceParams::default() };
        let items = items.iter().enumerate().map(|(n, text)| Item { id: n.to_string(), place: None, fields: vec![Field::new("text", *text)] }).collect();
        let mut reference = Reference::new(items, &params);
        let counts = reference.counts(&params);
        for text in std::iter::repeat_n(NEWS, 400).chain([document]) {
            counts.count(text, &tokenize(text));
        }
        reference.weigh(&counts, &params);
        search(document, &tokenize(document), &reference, &params).into_iter().map(|found| found.item).collect()
    }

    #[test]
    fn a_question_of_the_same_template_is_another_question() {
        for (items, asked) in [
            (["What is the capital of France?", "What is the capital of Norway?", "What is the capital of Peru?"], "What is the capital of Kenya?"),
            (
                ["Was ist die Hauptstadt von Frankreich?", "Was ist die Hauptstadt von Norwegen?", "Was ist die Hauptstadt von Peru?"],
                "Was ist die Hauptstadt von Kenia?",
            ),
            (["ما هي عاصمة دولة فرنسا اليوم؟", "ما هي عاصمة دولة النرويج اليوم؟", "ما هي عاصمة دولة البيرو اليوم؟"], "ما هي عاصمة دولة كينيا اليوم؟"),
            (
                ["请问法国现在的首都是哪一座城市？", "请问挪威现在的首都是哪一座城市？", "请问秘鲁现在的首都是哪一座城市？"],
                "请问肯尼亚现在的首都是哪一座城市？",
            ),
        ] {
            assert_eq!(held_of(&items, &format!("{NEWS} {asked} {NEWS}")), [0; 0], "{asked}");
            for (n, item) in (0..).zip(items) {
                assert_eq!(held_of(&items, &format!("{NEWS} {item} {NEWS}")), [n], "{item}");
            }
        }
        // Two items of one text are not each other's template.
        let twice = [QUESTIONS[0], QUESTIONS[0], QUESTIONS[1]];
        let edited = QUESTIONS[0].replace("human", "mammal").replace("meal", "lunch");
        assert_eq!(held_of(&twice, &format!("{NEWS} {edited} {NEWS}")).len(), 1);
    }

    #[test]
    fn common_words_behind_an_item_are_none_of_its_own() {
        let item = "Which gland of the human body secretes the hormone insulin?";
        let document = format!("{item} {NEWS} It is one of the human affairs.");
        let params = ReferenceParams { information: 8.0, ..ReferenceParams::default() };
        let mut reference = Reference::new(vec![Item { id: "0".into(), place: None, fields: vec![Field::new("text", item)] }], &params);
        let counts = reference.counts(&params);
        std::iter::repeat_n(NEWS, 40).for_each(|text| counts.count(text, &tokenize(text)));
        reference.weigh(&counts, &params);
        let found = search(&document, &tokenize(&document), &reference, &params);
        assert_eq!(found.iter().map(|found| found.span.of(&document)).collect::<Vec<_>>(), [item.trim_end_matches('?')]);
    }

    #[test]
    fn of_items_that_claim_the_same_words_the_fuller_one_is_named() {
        let params = ReferenceParams { information: 4.0, ..ReferenceParams::default() };
        let long = format!("{} In which year was it signed?", QUESTIONS[1]);
        let items = [QUESTIONS[1], &long]
            .iter()
            .enumerate()
            .map(|(n, text)| Item { id: n.to_string(), place: None, fields: vec![Field::new("text", *text)] })
            .collect();
        let mut reference = Reference::new(items, &params);
        let counts = reference.counts(&params);
        for text in [NEWS, QUESTIONS[0], QUESTIONS[2], QUESTIONS[3]] {
            counts.count(text, &tokenize(text));
        }
        reference.weigh(&counts, &params);
        let found = search(&long, &tokenize(&long), &reference, &params);
        assert_eq!(found.iter().map(|found| found.item).collect::<Vec<_>>(), [1]);
    }
}
