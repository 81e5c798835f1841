//! Articles of one story, and of two that look alike: a case for and against each rule that tells them apart by days, names and forms.

use super::tests::{contradict, silent, told};

#[test]
fn articles_of_two_days_tell_two_states_of_things() {
    let article = |title: &str, day: &str, body: &str| format!("{title}\n\n{day}\n\n{body}");
    let (en, de, ar) = (
        ["A strong quake of magnitude 8.8 hit the coast near Norwick.", "A strong quake of magnitude 6.9 hit the coast near Norwick."],
        ["Die Stadt hat die Brücke über den Hafen von Lund gesperrt.", "Die Stadt hat die Brücke über den Hafen von Lund geöffnet."],
        ["أغلقت الحكومة الميناء القديم في جزيرة نورويك أمام السفن.", "فتحت الحكومة الميناء القديم في جزيرة نورويك أمام السفن."],
    );
    for (title, same, later, texts) in [
        ("News of the coast", "27 February 2010", "13 March 2010", en),
        ("Nachrichten vom Hafen", "27. Februar 2010", "13. März 2010", de),
        ("أخبار الجزيرة", "27 فبراير 2010", "13 مارس 2010", ar),
    ] {
        let first = article(title, same, texts[0]);
        assert!(contradict(&first, &article(title, same, texts[1])), "of one day: {}", texts[0]);
        assert!(!contradict(&first, &article(title, later, texts[1])), "of two days: {}", texts[0]);
    }
}

#[test]
fn a_long_sentence_that_was_copied_days_later_is_the_same_one() {
    let article = |day: &str, dead: &str| {
        format!(
            "The ferry\n\n{day} 2010\n\nThe old ferry sank near the rocks of the cape on its way to the island with {dead} passengers and a crew of nine on board."
        )
    };
    assert!(contradict(&article("27 February", "30"), &article("13 March", "45")));
}

#[test]
fn a_familiar_name_is_no_other_person() {
    let article = |name: &str| format!("The chairman of the harbour committee {name} said the old pier of Norwick was to be closed. The hotels were full.");
    silent(&[(&article("Jerrold Nadler"), &article("Jerry Nadler")), (&article("Alexander Brask"), &article("Alex Brask"))]);
    told(&[(&article("Jerrold Nadler"), &article("Marcus Nadler")), (&article("Jerrold Nadler"), &article("Jerrold Brask"))]);
}

#[test]
fn a_word_and_its_denial_are_of_one_thing_where_one_word_stands_beside_both() {
    silent(&[(
        "The office and a group of voters that were flagged as possible noncitizens ahead of the vote settled a federal lawsuit over the driving licence records. The hotels were full.",
        "The office and a group of naturalised citizens settled a federal lawsuit over the driving licence records. A baker won the prize.",
    )]);
    told(&[(
        "The office and a group of noncitizens settled a federal lawsuit over the driving licence records. The hotels were full.",
        "The office and a group of citizens settled a federal lawsuit over the driving licence records. A baker won the prize.",
    )]);
}
