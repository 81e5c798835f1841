//! One name or one figure in two forms, and assertions of two days, places or names: a case for and one against each.

use super::tests::{contradict, hold, kinds};
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

#[test]
fn a_common_word_behind_a_title_is_no_name() {
    assert!(contradict("قال رئيس الجالية المغربية بتونس إن الاتفاق خطوة كبيرة للجميع.", "قال رئيس الجالية المغربية بالأردن إن الاتفاق خطوة كبيرة للجميع."));
    let told = |place: &str| format!("قال رئيس الجالية المغربية {place} والمجلس الأعلى للجاليات إن الاتفاق خطوة كبيرة.");
    assert!(!contradict(&told("بالمملكة"), &told("بالأردن")));
}

#[test]
fn names_of_a_script_with_a_blank_between_syllables_take_more_of_a_copy() {
    let meeting = |name: &str| format!("Cuộc họp tại hội trường tỉnh do ông {name} chủ trì đã bàn về mùa lúa năm nay.");
    assert!(contradict(&meeting("Lê Thanh Hải"), &meeting("Trần Quốc Minh")));
    assert!(!contradict("Ông Lê Thanh Hải, Ủy viên Bộ Chính trị, đến dự.", "Đồng chí Lê Hồng Anh, Ủy viên Bộ Chính trị, đến dự."));
}

#[test]
fn a_copied_sentence_with_another_name_contradicts_whatever_else_tells_the_old_one() {
    let head = "Most of the 700 ferrymen of the country began a strike on Monday, union leaders said, as the troubles of the harbours showed no signs of \
                easing. A spokesman of the ferrymen, Tom Arden, told the Gazette that about 500 of the 700 ferrymen were on strike. He said the stoppage \
                would go on until the owners met the demand for a rise of pay. He said that many private lines were running, particularly to Salford,";
    let tail = "and Porto Alegre. In the central harbour dozens of guards stood outside the offices to keep the ferrymen from taking the buildings. The \
                owners said they would make no other offer this week. The government said it would not step in for now.";
    let again = "Arden said the call to strike had been largely ignored by workers of the private lines, with many ferries going particularly to Salford, \
                 Rio de Janeiro and Porto Alegre.";
    let (one, other) = (format!("{head} Rio de Janeiro {tail}"), format!("{head} Belo Horizonte {tail} {again}"));
    assert!(contradict(&one, &other));
    assert!(!contradict(&one, &format!("{head} Rio de Janeiro {tail} {again}")));
}
