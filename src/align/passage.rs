//! Reused passages of two documents: seed, link, extend, filter.
//!
//! Seeds are grams that both texts share and few other documents hold ([`super::seed`]); seeds close together on both
//! sides form a cluster whatever their order ([`super::linkage`]); a cluster grows while the other side goes along and
//! ends at a border ([`super::extend`]); what is short, thin or common to many documents is dropped. The frame is that of
//! text alignment at PAN (Potthast and others 2013), with the seeds of verbatim reuse and the inverse sentence frequency
//! of Sanchez-Perez, Gelbukh and Sidorov (2014) for edited words.
//!
//! Digits are kept: they are words like others. All lengths are letters ([`crate::fingerprint::gram`]), one set of rules
//! for every script.

use std::ops::Range;

use super::extend::{Pairing, Place};
use super::linkage::linked;
use super::seed::{Seed, seeds};
pub use super::side::PassageSide;
use crate::config::PassageParams;
use crate::span::Span;

/// Words that stand in two documents because one took them from the other, or both from a third.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Passage {
    /// Where they stand in the first document.
    pub a: Span,
    /// Where they stand in the second.
    pub b: Span,
    /// The share of both sides that is the same words in the same order, 0 to 1.
    pub similarity: f32,
}

/// The passages two texts share, by place in `a`.
///
/// `documents_with` tells in how many documents of the corpus a gram stands
/// ([`crate::candidates::commonness::GramCounts::documents_with`]); `|_| 2` where there is no corpus. Swapping `a` and `b`
/// swaps the spans of the answer and changes nothing else.
///
/// Cost: linear in both texts, plus the grown runs of at most [`PassageParams::max_clusters`] clusters.
#[must_use]
pub fn passages(a: &PassageSide, b: &PassageSide, documents_with: impl Fn(u64) -> u32, params: &PassageParams) -> Vec<Passage> {
    let pairing = Pairing { a, b };
    let seeds = seeds(a, b, &documents_with, params);
    let places = clusters(&pairing, &seeds, params).into_iter().map(|place| pairing.extend(place, params)).collect();
    let mut found: Vec<Passage> = merged(&pairing, places, params).into_iter().filter_map(|place| judged(&pairing, &place, &seeds, params)).collect();
    found.sort_by_key(|passage| (passage.a, passage.b));
    found
}

/// The runs that clusters of enough distinct seeds span, by place in `a`.
fn clusters(pairing: &Pairing, seeds: &[Seed], params: &PassageParams) -> Vec<Place> {
    let points: Vec<(u32, u32)> = seeds.iter().map(|seed| (pairing.a.at[seed.a.start as usize], pairing.b.at[seed.b.start as usize])).collect();
    let mut groups: Vec<(u32, Place)> = linked(&points, params.gap)
        .into_iter()
        .filter_map(|group| {
            let on_a = covered(pairing.a, group.iter().map(|&n| seeds[n].a.clone()));
            let on_b = covered(pairing.b, group.iter().map(|&n| seeds[n].b.clone()));
            (on_a.0.min(on_b.0) >= params.seeded).then_some((on_a.0.min(on_b.0), Place { a: on_a.1, b: on_b.1 }))
        })
        .collect();
    groups.sort_by(|x, y| y.0.cmp(&x.0).then(order(&x.1).cmp(&order(&y.1))));
    groups.truncate(params.max_clusters as usize);
    groups.into_iter().map(|(_, place)| place).collect()
}

/// An order of places that both sides agree on.
fn order(place: &Place) -> (u32, u32, u32, u32) {
    let (a, b) = (&place.a, &place.b);
    (a.start + b.start, a.end + b.end, a.start.min(b.start), a.end.min(b.end))
}

/// Letters covered by at least one of `runs`, and the hull of them all.
fn covered(side: &PassageSide, runs: impl Iterator<Item = Range<u32>>) -> (u32, Range<u32>) {
    let mut sorted: Vec<Range<u32>> = runs.collect();
    sorted.sort_unstable_by_key(|run| (run.start, run.end));
    let (mut letters, mut reach) = (0, 0);
    for run in &sorted {
        letters += side.letters(&(run.start.max(reach)..run.end.max(reach)));
        reach = reach.max(run.end);
    }
    (letters, sorted.first().map_or(0, |run| run.start)..reach)
}

/// Joins places that lie close together on both sides, until none do.
fn merged(pairing: &Pairing, mut places: Vec<Place>, params: &PassageParams) -> Vec<Place> {
    let close = |side: &PassageSide, x: &Range<u32>, y: &Range<u32>| {
        let (before, behind) = (x.end.min(y.end), x.start.max(y.start));
        behind <= before || side.letters(&(before..behind)) <= params.merge
    };
    let mut n = 0;
    while n < places.len() {
        let partner = (n + 1..places.len()).find(|&m| close(pairing.a, &places[n].a, &places[m].a) && close(pairing.b, &places[n].b, &places[m].b));
        if let Some(m) = partner {
            let other = places.swap_remove(m);
            let hull = |x: &Range<u32>, y: &Range<u32>| x.start.min(y.start)..x.end.max(y.end);
            places[n] = Place { a: hull(&places[n].a, &other.a), b: hull(&places[n].b, &other.b) };
            n = 0;
        } else {
            n += 1;
        }
    }
    places
}

/// The passage of a place, unless what matches is outweighed by what does not, or is what many documents share.
///
/// The score is that of a local alignment: long passages may be edited much, short ones hardly.
fn judged(pairing: &Pairing, place: &Place, seeds: &[Seed], params: &PassageParams) -> Option<Passage> {
    let (a, b) = (pairing.a, pairing.b);
    let matched = [Pairing::matched(a, &place.a, (b, &place.b)), Pairing::matched(b, &place.b, (a, &place.a))];
    let letters = [a.letters(&place.a), b.letters(&place.b)];
    let strong = |n: usize| {
        let (matched, missed) = (u64::from(matched[n]), u64::from(letters[n] - matched[n]));
        100 * matched >= u64::from(params.unmatched) * missed + 100 * u64::from(params.min_score)
    };
    let inside = |seed: &&Seed| place.a.start <= seed.a.start && seed.a.end <= place.a.end && place.b.start <= seed.b.start && seed.b.end <= place.b.end;
    let (all, common) =
        seeds.iter().filter(inside).fold((0, 0), |(all, common), seed| (all + 1, common + u32::from(seed.documents >= params.common_documents)));
    let similarity = (matched[0] + matched[1]) as f32 / (letters[0] + letters[1]).max(1) as f32;
    (strong(0) && strong(1) && 2 * common <= all && !is_formula(pairing, place)).then(|| Passage { a: a.span(&place.a), b: b.span(&place.b), similarity })
}

/// Whether hardly a quarter of the numbers of the side with fewer of them are those of the other: a form filled in anew (a price notice, a
/// share table), not words taken over. Words that are many for each of these numbers are prose, in which figures are changed as well.
pub(super) fn is_formula(pairing: &Pairing, place: &Place) -> bool {
    let (x, y) = (pairing.a.numbers(&place.a), pairing.b.numbers(&place.b));
    let fewer = x.len().min(y.len());
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < x.len() && j < y.len() {
        shared += usize::from(x[i] == y[j]);
        let (left, right) = (x[i], y[j]);
        i += usize::from(left <= right);
        j += usize::from(right <= left);
    }
    let letters = pairing.a.letters(&place.a).min(pairing.b.letters(&place.b));
    let is_prose = letters >= PassageParams::PROSE * fewer as u32;
    fewer >= PassageParams::MIN_NUMBERS && PassageParams::FORMULA_PART * shared < fewer && !is_prose
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(a: &str, b: &str) -> Vec<Passage> {
        let params = PassageParams::default();
        passages(&PassageSide::new(a, &params), &PassageSide::new(b, &params), |_| 2, &params)
    }

    /// `count` words that no other stem shares, in lines of ten.
    fn filler(stem: &str, count: usize) -> String {
        let end = |n| if n % 10 == 9 { ".\n" } else { " " };
        (0..count).flat_map(|n| [stem.to_string(), n.to_string(), end(n).to_string()]).collect()
    }

    fn quoted<'t>(passage: &Passage, a: &'t str, b: &'t str) -> (&'t str, &'t str) {
        (passage.a.of(a), passage.b.of(b))
    }

    #[test]
    fn a_brief_inside_a_long_story_is_found_to_the_word() {
        let brief = filler("brief", 150);
        let story = format!("{}{brief}{}", filler("before", 700), filler("behind", 650));
        let found = found(&brief, &story);
        assert_eq!(found.len(), 1);
        assert_eq!(quoted(&found[0], &brief, &story), (brief.trim(), brief.trim()));
        assert!((found[0].similarity - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn nothing_is_shared_by_strangers_and_empty_texts() {
        assert_eq!(found(&filler("here", 300), &filler("there", 300)), []);
        assert_eq!(found("", ""), []);
        assert_eq!(found("one two three", "one two three"), []);
    }

    const HARBOUR: [&str; 5] = [
        "The harbour authority closed the eastern pier on Monday after divers found cracks in three of its pillars.",
        "Ferries to the islands will leave from the fish market instead, at the hours printed in the old timetable.",
        "Repairs are expected to cost 1.4 million crowns and to last until the second week of October.",
        "A spokeswoman said that no passenger had been in danger at any time, and thanked the crew of the tug.",
        "Fishermen complained that they had learned of the closure from the radio.",
    ];

    #[test]
    fn moved_sentences_stay_one_passage() {
        let a = format!("{}{}\n{}", filler("left", 100), HARBOUR.join(" "), filler("left", 100));
        let b = format!("{}{} {} {} {} {}\n{}", filler("right", 80), HARBOUR[3], HARBOUR[1], HARBOUR[4], HARBOUR[0], HARBOUR[2], filler("right", 80));
        let found = found(&a, &b);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].a.of(&a), HARBOUR.join(" "));
        assert!(found[0].b.of(&b).starts_with(HARBOUR[3]) && found[0].b.of(&b).ends_with(HARBOUR[2]));
    }

    #[test]
    fn edited_words_are_bridged_and_lower_the_similarity() {
        let edited = HARBOUR.join(" ").replace("divers", "engineers").replace("fish market", "old mill").replace("thanked", "praised").replace("1.4", "1.9");
        let a = format!("{}{}\n{}", filler("left", 60), HARBOUR.join(" "), filler("left", 60));
        let b = format!("{}{edited}\n{}", filler("right", 60), filler("right", 60));
        let found = found(&a, &b);
        assert_eq!(found.len(), 1);
        assert_eq!(quoted(&found[0], &a, &b), (&*HARBOUR.join(" "), &*edited));
        assert!(found[0].similarity > 0.8 && found[0].similarity < 1.0);
    }

    #[test]
    fn digits_are_words() {
        let price = |n: u32, day: u32| (n * 7919 + day * 104_729) % 10_007;
        let row = |day: u32| (0..30).map(|n| format!("share{n} closed at {} crowns.", price(n, day))).collect::<Vec<_>>().join(" ");
        assert_eq!(found(&row(1), &row(1)).len(), 1);
        assert_eq!(found(&row(1), &row(2)), []);
    }

    #[test]
    fn a_side_that_repeats_itself_is_matched_once() {
        let told = HARBOUR.join(" ");
        let lede = "The harbour authority closed the eastern pier on Monday after divers found cracks.";
        let b = format!("{}{lede}\n{}{told}\n{}", filler("right", 60), filler("more", 10), filler("right", 60));
        let found = found(&told, &b);
        assert_eq!(found.len(), 1);
        assert_eq!(quoted(&found[0], &told, &b), (&*told, &*told));
    }

    #[test]
    fn what_many_documents_share_is_boilerplate() {
        let params = PassageParams::default();
        let (a, b) = (format!("{}{}", filler("left", 60), HARBOUR.join(" ")), format!("{}{}", filler("right", 60), HARBOUR.join(" ")));
        let (a, b) = (PassageSide::new(&a, &params), PassageSide::new(&b, &params));
        assert_eq!(passages(&a, &b, |_| params.common_documents - 1, &params).len(), 1);
        assert_eq!(passages(&a, &b, |_| params.common_documents, &params), []);
        assert_eq!(passages(&a, &b, |_| params.max_documents + 1, &params), []);
    }

    #[test]
    fn one_rule_for_every_script() {
        let cases = [
            (
                "أغلقت سلطة الميناء الرصيف الشرقي يوم الاثنين بعد أن وجد الغواصون شقوقا في ثلاثة من أعمدته. وستغادر العبارات إلى الجزر من سوق السمك في المواعيد المطبوعة في الجدول القديم حتى إشعار آخر.",
                "أغلقت سلطة الميناء الرّصيف الشرقي يوم الإثنين بعد أن وجد الغواصون شقوقاً في ثلاثة من أعمدته. وستغادر العبّارات إلى الجزر من سوق السمك في المواعيد المطبوعة في الجدول القديم حتى إشعار آخر.",
            ),
            (
                "港湾当局は月曜日、潜水士が三本の柱に亀裂を見つけたため東桟橋を閉鎖した。島行きの渡し船は当面、魚市場の前から古い時刻表どおりに出る。修理は十月の第二週まで続く見込みで、漁師たちは閉鎖をラジオで知ったと不満を述べた。",
                "港湾当局は月曜日，潜水士が三本の柱に亀裂を見つけたため東桟橋を閉鎖した．島行きの渡し船は当面，魚市場の前から古い時刻表どおりに出る．修理は十月の第二週まで続く見込みで，漁師たちは閉鎖をラジオで知ったと不満を述べた．",
            ),
            (
                "การท่าเรือปิดสะพานด้านตะวันออกเมื่อวันจันทร์ หลังนักดำน้ำพบรอยร้าวที่เสาสามต้น เรือข้ามฟากจะออกจากหน้าตลาดปลาตามเวลาเดิมไปก่อน คาดว่าการซ่อมจะใช้เวลาถึงสัปดาห์ที่สองของเดือนตุลาคม",
                "การท่าเรือปิดสะพานด้านตะวันออกเมื่อวันจันทร์ หลังนักดำน้ำพบรอยร้าวที่เสาสามต้น เรือข้ามฟากจะออกจากหน้าตลาดปลาตามเวลาเดิมไปก่อน คาดว่าการซ่อมจะใช้เวลาถึงสัปดาห์ที่สองของเดือนตุลาคม",
            ),
        ];
        for (one, other) in cases {
            let (a, b) = (format!("{}{one}\n{}", filler("a", 50), filler("aa", 50)), format!("{}{other}\n{}", filler("b", 50), filler("bb", 50)));
            let found = found(&a, &b);
            assert_eq!(found.len(), 1, "{one}");
            assert_eq!(quoted(&found[0], &a, &b), (one, other));
        }
    }

    /// Lines by number, each of twelve words of its own.
    fn lines(numbers: &[usize]) -> String {
        numbers.iter().map(|n| (0..12).map(|w| format!("l{n}w{w}")).collect::<Vec<_>>().join(" ") + "\n").collect()
    }

    fn line_numbers(text: &str) -> Vec<usize> {
        text.lines().filter_map(|line| line[1..].split('w').next()?.parse().ok()).collect()
    }

    proptest! {
        /// Against comparing all runs of lines: every shared run of two lines or more is covered, and passages begin and end
        /// with lines that both sides have.
        #[test]
        fn shared_runs_of_lines_are_found_as_by_brute_force(
            a in Just((0..30_usize).collect::<Vec<_>>()).prop_shuffle(), b in Just((0..60_usize).collect::<Vec<_>>()).prop_shuffle(),
            insert in 0_usize..25, from in 0_usize..25, length in 0_usize..6, keep in 5_usize..30,
        ) {
            let a = &a[..keep.max((from + length).min(30))];
            let mut mixed: Vec<usize> = b[..30].iter().map(|n| n + 30).collect();
            let shared = &a[from.min(a.len())..(from + length).min(a.len())];
            mixed.splice(insert..insert, shared.iter().copied());
            let (left, right) = (lines(a), lines(&mixed));
            let found = found(&left, &right);
            for x in 0..a.len().saturating_sub(1) {
                for y in 0..mixed.len().saturating_sub(1) {
                    if a[x..x + 2] == mixed[y..y + 2] {
                        let pair = lines(&a[x..x + 2]);
                        prop_assert!(found.iter().any(|p| p.a.of(&left).contains(pair.trim()) && p.b.of(&right).contains(pair.trim())));
                    }
                }
            }
            for passage in &found {
                let (on_a, on_b) = (line_numbers(passage.a.of(&left)), line_numbers(passage.b.of(&right)));
                for (ends, other) in [(&on_a, &on_b), (&on_b, &on_a)] {
                    prop_assert!(other.contains(&ends[0]) && other.contains(&ends[ends.len() - 1]));
                }
            }
        }

        #[test]
        fn swapping_the_sides_swaps_the_spans(a in prop::collection::vec(0_usize..12, 0..30), b in prop::collection::vec(0_usize..12, 0..30), step in 1_usize..4) {
            let line = |n: &usize| format!("w{n} v{} u{}{}", n / step, n * step, if n.is_multiple_of(5) { ".\n" } else { "" });
            let text = |numbers: &[usize]| numbers.iter().map(line).collect::<Vec<_>>().join(" ");
            let (a, b) = (text(&a), text(&b));
            let mut turned: Vec<Passage> = found(&b, &a).into_iter().map(|p| Passage { a: p.b, b: p.a, ..p }).collect();
            turned.sort_by_key(|p| (p.a, p.b));
            prop_assert_eq!(found(&a, &b), turned);
        }

        #[test]
        fn spans_stand_on_character_boundaries(head in "\\PC{0,60}", shared in "[a-z国東ก้ำم-ي .。\n]{0,240}", tail in "\\PC{0,60}") {
            let (a, b) = (format!("{head}\n{shared}{tail}"), format!("{tail}{shared}\n{head}"));
            for passage in found(&a, &b) {
                for (span, text) in [(passage.a, &a), (passage.b, &b)] {
                    prop_assert!(!span.is_empty() && text.get(span.range()).is_some());
                }
                prop_assert!((0.0..=1.0).contains(&passage.similarity));
            }
        }
    }
}
