//! Two sentences that differ in one word or sign are two statements; the same sentence in another spelling or form is one.
//!
//! Each pair of `swaps.jsonl` is laid twice into one article, in lines and in prose, and once into each of two articles that are equal
//! besides. Pairs that say two things have to stay, whatever the word is; of pairs that say one, `clean` removes a share.

use std::collections::BTreeMap;

use rayon::prelude::*;
use retold::config::CleanScope;
use serde::Deserialize;

use crate::cleaned::cleaned;
use crate::gold::{Sheet, rows};

/// Two sentences, and whether `both` have to stay or `one` is enough.
#[derive(Deserialize)]
struct Swap {
    id: String,
    lang: String,
    want: String,
    kind: String,
    a: String,
    b: String,
}

/// What stands around the sentences of a language.
#[derive(Deserialize)]
pub(crate) struct Around {
    pub(crate) lang: String,
    pub(crate) sentences: [String; 4],
}

/// Without blanks, which may change where something goes.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether each of the two sentences stands in what stays.
pub(crate) fn stay(kept: &[String], [a, b]: [&str; 2]) -> [bool; 2] {
    let (kept, a, b) = (letters(&kept.join("\n")), letters(a), letters(b));
    let (with_a, with_b) = (kept.matches(a.as_str()).count(), kept.matches(b.as_str()).count());
    // Where one holds the other, its own places do not count for the other.
    match (a.contains(&b), b.contains(&a)) {
        (true, false) => [with_a > 0, with_b > with_a],
        (false, true) => [with_a > with_b, with_b > 0],
        _ => [with_a > 0, with_b > 0],
    }
}

/// What stays of a pair, in each layout.
fn layouts(swap: &Swap, around: &[String; 4]) -> Vec<(&'static str, [bool; 2])> {
    let [one, two, three, four] = around;
    let mut found = Vec::new();
    for [x, y] in [[&swap.a, &swap.b], [&swap.b, &swap.a]] {
        let lines = [one, x, two, three, y, four].map(String::as_str).join("\n");
        let prose = format!("{one} {x} {two}\n\n{three} {four}\n\n{y}");
        let near = [x, y].map(|sentence| format!("{one} {two}\n\n{three} {sentence}\n\n{four}"));
        let pair = [swap.a.as_str(), swap.b.as_str()];
        found.push(("lines", stay(&cleaned(&[&lines], CleanScope::Blocks), pair)));
        found.push(("prose", stay(&cleaned(&[&prose], CleanScope::Blocks), pair)));
        found.push(("near", stay(&cleaned(&[&near[0], &near[1]], CleanScope::Documents), pair)));
    }
    found
}

#[test]
fn one_word_in_the_stead_of_another_is_never_lost() {
    let swaps: Vec<Swap> = rows("swaps.jsonl");
    let around: BTreeMap<String, [String; 4]> = rows::<Around>("around.jsonl").into_iter().map(|row| (row.lang, row.sentences)).collect();
    let found: Vec<_> = swaps.par_iter().map(|swap| layouts(swap, &around[&swap.lang])).collect();
    let mut sheet = Sheet::new("swaps: what clean removes of two sentences that differ in one place");
    for (swap, found) in swaps.iter().zip(found) {
        for (layout, [a, b]) in found {
            assert!(a || b, "{} {layout}: neither stays", swap.id);
            sheet.count(&format!("{layout}, {}: removed", swap.want), &swap.id, a != b);
            if swap.want == "both" {
                sheet.count(&format!("kind {}: removed", swap.kind), &swap.id, a != b);
            }
        }
    }
    for layout in ["lines", "prose", "near"] {
        sheet.at_most(&format!("{layout}, both: removed"), 0.0);
    }
    // A copy in another spelling goes; where nothing goes, `clean` is of no use.
    sheet.at_least("lines, one: removed", 0.80);
    sheet.at_least("prose, one: removed", 0.60);
    sheet.at_least("near, one: removed", 0.60);
    sheet.close(&["kind "]);
}
