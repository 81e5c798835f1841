//! One name or one figure in two forms, and statements of two days, places or names: a case for and one against each.

use super::tests::{hold, kinds};
use crate::claim::EvidenceKind;

#[test]
fn initials_and_slips_are_no_other_name() {
    hold(&[
        (
            ("The inquiry into the loan was led by the RHB of Norwick.", "The inquiry into the loan was led by the TKA of Norwick."),
            ("The inquiry into the loan was led by the RHB of Norwick.", "The inquiry into the loan was led by the Rhobank of Norwick."),
        ),
        (
            ("The new hall of the fair stands beside Landmark Tower at the lake.", "The new hall of the fair stands beside Corwen Tower at the lake."),
            ("The new hall of the fair stands beside Landmark Tower at the lake.", "The new hall of the fair stands beside Lanmark Tower at the lake."),
        ),
    ]);
}

#[test]
fn a_figure_that_was_rounded_is_no_other_one() {
    hold(&[
        (
            ("The prison of the old town lies 577 km from the capital.", "The prison of the old town lies 620 km from the capital."),
            ("The prison of the old town lies 577 km from the capital.", "The prison of the old town lies 580 km from the capital."),
        ),
        (
            ("Das Gefängnis der alten Stadt liegt 577 km von der Hauptstadt.", "Das Gefängnis der alten Stadt liegt 620 km von der Hauptstadt."),
            ("Das Gefängnis der alten Stadt liegt 577 km von der Hauptstadt.", "Das Gefängnis der alten Stadt liegt 580 km von der Hauptstadt."),
        ),
    ]);
}

#[test]
fn figures_of_two_names_or_of_what_a_page_shows_contradict_nothing() {
    hold(&[
        (
            ("The company will cut 800 jobs at its plant in Kassel.", "The company will cut 300 jobs at its plant in Kassel."),
            ("The company will cut 800 jobs at its plant in Kassel.", "The company will cut 300 jobs at its plant in Rostock."),
        ),
        (
            ("Das Unternehmen streicht 800 Stellen im Werk Kassel.", "Das Unternehmen streicht 300 Stellen im Werk Kassel."),
            ("Das Unternehmen streicht 800 Stellen im Werk Kassel.", "Das Unternehmen streicht 300 Stellen im Werk Rostock."),
        ),
    ]);
    assert_eq!(kinds("See all pictures of the article (18)", "See all pictures of the article (9)", true), []);
}

#[test]
fn a_day_beside_other_amounts_is_another_day() {
    hold(&[(
        ("The claims of the county rose in the week ended 21 February.", "The claims of the county rose in the week ended 14 March."),
        ("The claims of the county rose to 332,900 in the week ended 21 February.", "The claims of the county rose to 355,200 in the week ended 14 March."),
    )]);
}

#[test]
fn one_day_or_place_of_each_claim_is_held_against_the_other_wherever_it_stands() {
    for (a, b, want) in [
        (
            "Der Prozess gegen den früheren Bürgermeister beginnt am Montag.",
            "Am Donnerstag beginnt der Prozess gegen den früheren Bürgermeister.",
            EvidenceKind::Date,
        ),
        ("Суд над бывшим мэром начнется в понедельник.", "В четверг начнется суд над бывшим мэром.", EvidenceKind::Date),
        ("The summit of the league will be held in Geneva next month.", "Next month's summit of the league will be held in Vienna.", EvidenceKind::Name),
    ] {
        assert_eq!(kinds(a, b, true), [want], "{a} / {b}");
        assert_eq!(kinds(b, a, true), [want], "{b} / {a}");
    }
    for (a, b) in [
        ("Der Prozess gegen den früheren Bürgermeister beginnt am Montag.", "Am Donnerstag endet das Verfahren gegen seine Stellvertreterin."),
        ("The summit of the league will be held in Geneva next month.", "Next month's meeting of its bankers will be held in Vienna."),
    ] {
        assert_eq!(kinds(a, b, true), [], "{a} / {b}");
    }
}

#[test]
fn a_name_in_general_and_whose_clock_it_is_are_no_other_names() {
    hold(&[
        (
            ("The case of the mayor went to the Supreme Court of Norwick.", "The case of the mayor went to the Supreme Court of Lunden."),
            ("The case of the mayor went to the Supreme Court of Norwick.", "The case of the mayor went to the Supreme Court of State."),
        ),
        (
            ("يصل الوفد إلى القاهرة الساعة الثالثة بعد ظهر اليوم للقاء الوزير.", "يصل الوفد إلى بغداد الساعة الثالثة بعد ظهر اليوم للقاء الوزير."),
            ("يبدأ اللقاء الساعة الثالثة بتوقيت القاهرة بعد ظهر اليوم.", "يبدأ اللقاء الساعة الثالثة بتوقيت بغداد بعد ظهر اليوم."),
        ),
    ]);
}

#[test]
fn digits_that_a_blank_divides_are_one_figure() {
    hold(&[(
        ("The archive of the town holds 2012 letters of the poet.", "The archive of the town holds 2019 letters of the poet."),
        ("The archive of the town holds 2012 letters of the poet.", "The archive of the town holds 201 2 letters of the poet."),
    )]);
}
