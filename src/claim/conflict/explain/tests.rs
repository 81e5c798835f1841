//! A case for and one against each explanation: the same two claims with and without what explains them.

use super::*;
use crate::claim::MatchLabel;
use crate::claim::story::{Source, Story};
use crate::claim::unit::Unit;
use crate::config::ClaimParams;
use crate::text::segment;

/// The kinds of contradictions that are left between the first sentences of two texts, or those found before anything was asked.
pub(super) fn kinds(a: &str, b: &str, explained: bool) -> Vec<EvidenceKind> {
    let cuts = [segment(a), segment(b)];
    let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
    let story = Story::new(&sources);
    let first = |n: usize| story.sides[n].reading.units.iter().position(Unit::is_sentence).unwrap();
    let pair = Aligned::new(&story, (&story.sides[0], first(0)), (&story.sides[1], first(1)));
    let around = Surroundings::new(&pair, ExplainParams::default());
    pair.contradictions().into_iter().filter(|item| !explained || !around.explains(item)).map(|item| item.kind).collect()
}

/// Two texts.
pub(super) type Texts<'a> = (&'a str, &'a str);

/// `rows`: two texts whose first sentences contradict each other and stay so, and a second pair that something explains.
pub(super) fn hold(rows: &[(Texts, Texts)]) {
    for ((a, b), (c, d)) in rows {
        assert_ne!(kinds(a, b, true), [], "contradicts: {a} / {b}");
        assert_eq!(kinds(a, b, true), kinds(b, a, true), "mirrors: {a} / {b}");
        assert_ne!(kinds(c, d, false), [], "contradicts before anything is asked: {c} / {d}");
        assert_eq!(kinds(c, d, true), [], "is explained: {c} / {d}");
        assert_eq!(kinds(d, c, true), [], "is explained: {d} / {c}");
    }
}

/// Whether a contradiction is reported between two texts, whichever of them is on the left.
pub(in crate::claim::conflict) fn contradict(a: &str, b: &str) -> bool {
    let found = [(a, b), (b, a)].map(|(a, b)| {
        let cuts = [segment(a), segment(b)];
        let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        Story::new(&sources).between(0, 1, &ClaimParams::default()).iter().any(|found| found.label == MatchLabel::Conflict)
    });
    assert_eq!(found[0], found[1], "mirrors: {a} / {b}");
    found[0]
}

/// Two texts that contradict each other.
pub(in crate::claim::conflict) fn told(rows: &[(&str, &str)]) {
    for (a, b) in rows {
        assert!(contradict(a, b), "contradicts: {a} / {b}");
    }
}

/// Two texts that do not.
pub(in crate::claim::conflict) fn silent(rows: &[(&str, &str)]) {
    for (a, b) in rows {
        assert!(!contradict(a, b), "does not contradict: {a} / {b}");
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

#[test]
fn a_hedge_or_a_mark_contradicts_in_a_text_of_its_own_and_not_in_an_article() {
    let article = |sentence: &str| format!("{sentence} The harbour opened in spring. Ships come every day. The town is glad of it.");
    for (a, b) in [
        ("The council will close the old bridge over the river in June.", "The council may close the old bridge over the river in June."),
        ("The council closed the old bridge over the river in June.", "The council closed the old bridge over the river in June?"),
    ] {
        assert_ne!(kinds(a, b, true), [], "{a} / {b}");
        assert_eq!(kinds(&article(a), &article(b), true), [], "{a} / {b}");
    }
}

#[test]
fn names_that_are_the_subjects_of_their_stories_or_one_place_contradict_nothing() {
    hold(&[
        (
            (
                "The office of passports in Hail went on with its work for the residents.",
                "The office of passports in Taif went on with its work for the residents.",
            ),
            (
                "The office of passports in Hail went on with its work for the residents. People of Hail came early.",
                "The office of passports in Taif went on with its work for the residents. People of Taif came early.",
            ),
        ),
        (
            (
                "The sanctions return in full if Iran breaks the accord of the powers.",
                "The sanctions return in full if Turkey breaks the accord of the powers.",
            ),
            (
                "The sanctions return in full if Iran breaks the accord of the powers.",
                "The sanctions return in full if Tehran breaks the accord of the powers.",
            ),
        ),
    ]);
}

#[test]
fn hours_of_two_zones_and_bulletins_contradict_nothing() {
    hold(&[(
        ("Mission control told the crew of the shuttle at 3:37 p.m. EDT.", "Mission control told the crew of the shuttle at 1:37 p.m. EDT."),
        ("Mission control told the crew of the shuttle at 3:37 p.m. EDT.", "Mission control told the crew of the shuttle at 12:37 p.m. PDT."),
    )]);
}

/// `rows` as [`hold`] takes them, each text as the beginning of an article: some rules ask for more than one sentence.
fn hold_in_articles(rows: &[(Texts, Texts)]) {
    let article = |text: &str| {
        let arabic = text.chars().any(|c| matches!(c, '\u{600}'..='\u{6FF}'));
        format!(
            "{text} {}",
            if arabic {
                "ويقع المرفأ قرب البلدة. ويزوره الناس كل صيف."
            } else {
                "The harbour lies near the town. People visit it in summer."
            }
        )
    };
    for ((a, b), (c, d)) in rows {
        let [a, b, c, d] = [a, b, c, d].map(|text| article(text));
        hold(&[((&a, &b), (&c, &d))]);
    }
}

#[test]
fn a_figure_of_another_magnitude_is_told_of_something_else() {
    hold(&[(
        (
            "The flood in the valley killed 40 people, the governor of the island said.",
            "In the valley 60 people were killed by the flood, officials told reporters.",
        ),
        (
            "The flood in the valley killed 40 people, the governor of the island said.",
            "In the valley 900 people were killed by the flood, officials told reporters.",
        ),
    )]);
    // A nought too many is a misprint, and in equal words nothing else can be meant.
    for (a, b) in [
        (
            "The flood in the valley killed 40 people, the governor of the island said.",
            "In the valley 400 people were killed by the flood, officials told reporters.",
        ),
        ("The flood in the valley killed 40 people on Monday.", "The flood in the valley killed 900 people on Monday."),
    ] {
        assert_eq!(kinds(a, b, true), [EvidenceKind::Number], "{a} / {b}");
    }
}

#[test]
fn a_figure_that_the_other_sentence_has_for_something_else_contradicts_nothing() {
    hold(&[(
        ("The quake killed 9 people of the old town, officials said.", "The quake of the night killed 7 people in the old town, and 30 horses."),
        ("The quake killed 9 people of the old town, officials said.", "The quake of the night killed 7 people in the old town, and 9 horses."),
    )]);
}

#[test]
fn a_sum_of_figures_of_the_sentence_is_no_other_figure() {
    hold(&[(
        ("The guards of the border seized 30 old rifles in the hills.", "The guards of the border seized 18 old rifles in the hills, and 13 in the harbour."),
        ("The guards of the border seized 30 old rifles in the hills.", "The guards of the border seized 18 old rifles in the hills, and 12 in the harbour."),
    )]);
}

#[test]
fn how_far_it_went_is_not_where_it_came_to() {
    hold(&[(
        ("The toll of the storm in the harbour rose to 20.", "The toll of the storm in the harbour rose to 24."),
        ("The toll of the storm in the harbour rose to 20.", "The toll of the storm in the harbour rose by 24."),
    )]);
}

#[test]
fn measures_that_were_converted_are_one() {
    hold(&[(
        (
            "With winds of 80 knots and high seas the race of the yachts went on in the bay of the island on Monday.",
            "With winds of 140 mph and high seas the race of the yachts went on in the bay of the island on Monday.",
        ),
        (
            "With winds of 80 knots and high seas the race of the yachts went on in the bay of the island on Monday.",
            "With winds of 90 mph and high seas the race of the yachts went on in the bay of the island on Monday.",
        ),
    )]);
}

#[test]
fn a_dual_in_two_cases_is_one_figure() {
    hold(&[(
        ("وخصصت الجائزة مليونا ريال للفرع الثالث من المسابقة", "وخصصت الجائزة ثلاثة ملايين ريال للفرع الثالث من المسابقة"),
        ("وخصصت الجائزة مليونا ريال للفرع الثالث من المسابقة", "وخصصت الجائزة مليوني ريال للفرع الثالث من المسابقة"),
    )]);
}

#[test]
fn the_hour_at_which_something_else_stood_contradicts_nothing() {
    hold(&[
        (
            ("Gold rose to 1093 dollars an ounce in London by 9:28 in the morning.", "Gold rose to 1093 dollars an ounce in London by 11:47 in the morning."),
            ("Gold rose to 1093 dollars an ounce in London by 9:28 in the morning.", "Gold rose to 1087 dollars an ounce in London by 11:47 in the morning."),
        ),
        (
            ("يلعب المنتخب عند الساعة العاشرة صباحا بتوقيت المغرب في الرباط", "يلعب المنتخب عند الساعة الواحدة ظهرا بتوقيت المغرب في الرباط"),
            ("يلعب المنتخب عند الساعة العاشرة صباحا بتوقيت المغرب في الرباط", "يلعب المنتخب عند الساعة الواحدة ظهرا بتوقيت مكة في الرباط"),
        ),
    ]);
}

#[test]
fn things_that_are_numbered_apart_are_two() {
    hold(&[(
        ("The relief plane landed in the harbour town with 12 tonnes of food.", "The relief plane landed in the harbour town with 15 tonnes of food."),
        (
            "The fifth relief plane landed in the harbour town with 12 tonnes of food.",
            "The sixth relief plane landed in the harbour town with 15 tonnes of food.",
        ),
    )]);
}

#[test]
fn a_denial_between_articles_needs_one_statement() {
    let told = "The council of the town closed the old harbour to ships on Monday.";
    hold_in_articles(&[
        (
            (told, "The council of the town has not closed the old harbour to ships on Monday."),
            (told, "The council of the town, which met late, did not say when it closed the old harbour to ships on Monday for good."),
        ),
        // Said of somebody else.
        (
            (
                "The judge found the captain guilty of the theft of the ships on Monday.",
                "The judge found the captain not guilty of the theft of the ships on Monday.",
            ),
            ("The judge found the captain guilty of the theft of the ships on Monday.", "The captain pleaded not guilty of the theft of the ships on Monday."),
        ),
        // Both deny, one of them in other words.
        (
            ("The crew of the ferry has regained the harbour of the island.", "The crew of the ferry has not regained the harbour of the island."),
            ("The crew of the ferry had yet to regain the harbour of the island.", "The crew of the ferry had not regained the harbour of the island."),
        ),
    ]);
    // An assertion that stands alone is held against the other one as it is.
    assert_ne!(kinds("The captain was found guilty of the theft.", "The captain was found not guilty of the theft.", true), []);
}

#[test]
fn an_opposite_between_articles_needs_one_wording() {
    let told = "The club of the town plays in the summer cup of the island this year.";
    hold_in_articles(&[(
        (told, "The club of the town plays in the winter cup of the island this year."),
        (told, "The club of the town, tired of rain and snow, plays in the winter cup of the island after a long year."),
    )]);
}

#[test]
fn dates_that_answer_two_questions_contradict_nothing() {
    let text = |when: &str| format!("The old ferry sank off the island {when} with its crew of ten. The harbour lies near the town.");
    let explained = |a: &str, b: &str| {
        let (a, b) = (text(a), text(b));
        let cuts = [segment(&a), segment(&b)];
        let sources = [&a, &b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        let story = Story::new(&sources);
        let first = |n: usize| story.sides[n].reading.units.iter().position(Unit::is_sentence).unwrap();
        let pair = Aligned::new(&story, (&story.sides[0], first(0)), (&story.sides[1], first(1)));
        let at = |n: usize| story.sides[n].reading.facts.dates.first().map(|date| date.span);
        let item = Evidence { kind: EvidenceKind::Date, left: at(0), right: at(1), agrees: false };
        Surroundings::new(&pair, ExplainParams::default()).explains(&item)
    };
    assert!(!explained("in 2009", "in 2012"));
    assert!(explained("in 2009", "on Friday"));
}

#[test]
fn the_line_that_says_when_a_text_was_written_states_nothing() {
    let text = |date: &str| format!("The ferry sank off the island\n\n{date}\n\nIts crew was saved. The harbour is closed.");
    let found = |a: &str, b: &str| {
        let cuts = [segment(a), segment(b)];
        let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        let story = Story::new(&sources);
        let line = |n: usize| story.sides[n].reading.units.iter().position(|unit| unit.is_sentence() && unit.span.of([a, b][n]).contains("2005")).unwrap();
        let pair = Aligned::new(&story, (&story.sides[0], line(0)), (&story.sides[1], line(1)));
        let around = Surroundings::new(&pair, ExplainParams::default());
        around.left.is_posting_line() && around.right.is_posting_line()
    };
    assert!(found(&text("Friday, March 4, 2005"), &text("Monday, March 7, 2005")));
    assert!(!found(
        &text("The ferry was built in the town of Norwick in 2005 by two brothers."),
        &text("The ferry was bought in the town of Norwick in 2005 by two sisters.")
    ));
}

#[test]
fn headlines_and_abbreviations_are_no_names() {
    hold(&[(
        ("The tribunal of the island cleared Delic of the theft.", "The tribunal of the island cleared Tomas of the theft."),
        ("The tribunal of the island cleared Delic of the theft.", "The tribunal of the island cleared Cmndr of the theft."),
    )]);
}

/// The kinds left between the first sentences of two texts that go on alike.
fn kinds_in_articles(a: &str, b: &str) -> Vec<EvidenceKind> {
    let article = |text: &str| format!("{text} The harbour lies near the town. People visit it in summer.");
    kinds(&article(a), &article(b), true)
}

#[test]
fn an_edit_of_one_place_turns_what_it_is_about() {
    use EvidenceKind as K;
    let permit = |word: &str| format!("The old mill of the lower valley was run {word} a permit of the county court for ten years.");
    assert_eq!(kinds_in_articles(&permit("with"), &permit("without")), [K::Antonym]);
    let order = |word: &str| format!("The manager of the old mill resigned {word} the report on the fire was published.");
    assert_eq!(kinds_in_articles(&order("before"), &order("after")), [K::Antonym]);
    let (left, right) = ("The owner sued the miller over the wall of the old mill.", "The miller sued the owner over the wall of the old mill.");
    assert_eq!(kinds_in_articles(left, right), [K::Roles]);
    // What is told in words of one's own beside it is no edit of one place.
    let told = "Before the report on the fire at the old mill was published by the county, its manager resigned.";
    assert_eq!(kinds_in_articles(&order("after"), told), []);
    // What is denied was added with the denial, or is how much there is at most.
    let case = |reason: &str| format!("La fiscalía del condado cerró{reason} la causa contra la alcaldesa del puerto viejo.");
    assert_eq!(kinds_in_articles(&case(""), &case(" por falta de pruebas")), []);
    let vote = |word: &str| format!("Of the members of the old council 230 were for the plan of the mayor {word} five.");
    assert_eq!(kinds_in_articles(&vote("and against it, refused"), &vote("with the refusal of")), []);
    // Who may have done it is not said to have done anything else.
    let hedge = |word: &str| format!("The manager of the old mill {word} sold the wheel to the county museum.");
    assert_eq!(kinds_in_articles(&hedge("has"), &hedge("has reportedly")), []);
}
