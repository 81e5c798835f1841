//! A case for and one against each explanation: the same two claims with and without what explains them.

use super::*;
use crate::claim::story::{Source, Story};
use crate::claim::unit::Unit;
use crate::text::segment;

/// The kinds of contradictions that are left between the first sentences of two texts, or those found before anything was asked.
fn kinds(a: &str, b: &str, explained: bool) -> Vec<EvidenceKind> {
    let cuts = [segment(a), segment(b)];
    let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
    let story = Story::new(&sources);
    let first = |n: usize| story.sides[n].reading.units.iter().position(Unit::is_sentence).unwrap();
    let pair = Aligned::new(&story, (&story.sides[0], first(0)), (&story.sides[1], first(1)));
    let around = Surroundings::new(&pair, ExplainParams::default());
    pair.contradictions().into_iter().filter(|item| !explained || !around.explains(item)).map(|item| item.kind).collect()
}

/// `rows`: two texts whose first sentences contradict each other and stay so, and a second pair that something explains.
fn hold(rows: &[((&str, &str), (&str, &str))]) {
    for ((a, b), (c, d)) in rows {
        assert_ne!(kinds(a, b, true), [], "contradicts: {a} / {b}");
        assert_eq!(kinds(a, b, true), kinds(b, a, true), "mirrors: {a} / {b}");
        assert_ne!(kinds(c, d, false), [], "contradicts before anything is asked: {c} / {d}");
        assert_eq!(kinds(c, d, true), [], "is explained: {c} / {d}");
        assert_eq!(kinds(d, c, true), [], "is explained: {d} / {c}");
    }
}

#[test]
fn a_number_that_the_other_document_tells_nearby_contradicts_nothing() {
    hold(&[
        (
            ("The dam supplied 340 villages in the valley last year.", "The dam supplied 520 villages in the valley last year."),
            (
                "The dam supplied 340 villages in the valley last year.",
                "The dam supplied 520 villages in the valley last year. The 340 villages of the lower bank had water first.",
            ),
        ),
        (
            ("زودت السدود 340 قرية في الوادي بالمياه العام الماضي.", "زودت السدود 520 قرية في الوادي بالمياه العام الماضي."),
            (
                "زودت السدود 340 قرية في الوادي بالمياه العام الماضي.",
                "زودت السدود 520 قرية في الوادي بالمياه العام الماضي. وكانت 340 قرية قد حصلت على المياه أولا.",
            ),
        ),
        (
            ("Der Damm versorgte 340 Dörfer im Tal.", "Der Damm versorgte 520 Dörfer im Tal."),
            ("Der Damm versorgte 340 Dörfer im Tal.", "Der Damm versorgte 520 Dörfer im Tal. Die 340 Dörfer am unteren Ufer kamen zuerst."),
        ),
    ]);
}

#[test]
fn one_figure_in_two_forms_contradicts_nothing() {
    hold(&[
        (
            ("The port handled 19.5 million tonnes of grain in the year.", "The port handled 21.5 million tonnes of grain in the year."),
            ("The port handled 19.5 million tonnes of grain in the year.", "The port handled 19,589,137 tonnes of grain in the year."),
        ),
        (
            ("The hall covers 7000 metres in the new quarter of the town.", "The hall covers 9000 metres in the new quarter of the town."),
            ("The hall covers 7000 metres in the new quarter of the town.", "The hall covers 7000 square metres in the new quarter of the town."),
        ),
    ]);
}

#[test]
fn what_is_counted_further_or_at_another_time_contradicts_nothing() {
    hold(&[
        (
            ("The storm wounded three sailors in the harbour of the town.", "The storm wounded thirty sailors in the harbour of the town."),
            ("The storm wounded three other sailors in the harbour of the town.", "The storm wounded thirty sailors in the harbour of the town."),
        ),
        (
            ("Oil fell 35 cents in the market at noon.", "Oil fell 28 cents in the market at noon."),
            ("Oil fell 35 cents in the market at 9:47 in the morning.", "Oil fell 28 cents in the market at 13:45 in the afternoon."),
        ),
    ]);
}

#[test]
fn a_date_that_both_name_contradicts_nothing() {
    hold(&[(
        ("The applicants of the ministry come from 24 May 2016.", "The applicants of the ministry come from 30 May 2016."),
        (
            "The applicants of the ministry come from 24 May 2016.",
            "The applicants of the ministry come from 30 May 2016. Those of the first list came on 24 May 2016.",
        ),
    )]);
}

#[test]
fn a_name_in_another_spelling_or_told_by_both_contradicts_nothing() {
    hold(&[
        (
            ("The ship left the harbour of Lisbon before noon on Monday.", "The ship left the harbour of Porto before noon on Monday."),
            (
                "The ship left the harbour of Lisbon before noon on Monday.",
                "The ship left the harbour of Porto before noon on Monday. It had come to the harbour of Lisbon a week ago.",
            ),
        ),
        (
            ("نقل المصابون الى مستشفى الملك فهد للعلاج", "نقل المصابون الى مستشفى الملك خالد للعلاج"),
            ("استقبل نائب الوزير لشؤون الأمن الوفد في مكتبه", "استقبل نائب الوزير لشئون الأمن الوفد في مكتبه"),
        ),
    ]);
}

#[test]
fn a_denial_of_something_else_or_of_both_contradicts_nothing() {
    hold(&[
        (
            ("The council of the town has closed the old harbour to ships.", "The council of the town has not closed the old harbour to ships."),
            (
                "The council of the town has closed the old harbour to ships. It has not closed the harbour for good.",
                "The council of the town has not closed the old harbour to ships.",
            ),
        ),
        (
            ("دعت الوزارة المواطنين الى التعامل مع مجهولي الهوية", "دعت الوزارة المواطنين الى عدم التعامل مع مجهولي الهوية"),
            ("حذرت الوزارة المواطنين من التعامل مع مجهولي الهوية", "دعت الوزارة المواطنين الى عدم التعامل مع مجهولي الهوية"),
        ),
    ]);
}
