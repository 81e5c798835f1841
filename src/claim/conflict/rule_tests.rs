//! Each rule of the judges of one kind with texts for it and texts against it. The judges are asked one by one: what one of them
//! lets pass another one may find.

use super::aligned::Aligned;
use super::{date, edit, name, number, polarity};
use crate::claim::story::{Source, Story};
use crate::claim::unit::Unit;
use crate::claim::{Evidence, EvidenceKind};
use crate::fact::ChangeKind;
use crate::span::Span;
use crate::text::segment;

/// What `look` sees in the first sentences of two documents, laid beside each other.
fn aligned<T>(a: &str, b: &str, look: impl Fn(&Aligned) -> T) -> T {
    let cuts = [segment(a), segment(b)];
    let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
    let story = Story::new(&sources);
    let first = |n: usize| story.sides[n].reading.units.iter().position(Unit::is_sentence).unwrap();
    look(&Aligned::new(&story, (&story.sides[0], first(0)), (&story.sides[1], first(1))))
}

type Judge = fn(&Aligned) -> Vec<Evidence>;

/// Pairs of documents in which `judge` finds so many contradictions, whichever of them is on the left.
fn check(judge: Judge, wanted: usize, pairs: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (a, b) in pairs {
        let counts = [aligned(a, b, |pair| judge(pair).len()), aligned(b, a, |pair| judge(pair).len())];
        if counts != [wanted; 2] {
            let shares = aligned(a, b, |pair| (pair.share, pair.share_of_both));
            wrong.push(format!("\n{counts:?} {shares:?} {a} / {b}"));
        }
    }
    assert!(wrong.is_empty(), "wanted {wanted}{}", wrong.concat());
}

#[test]
fn reporters_round_the_hour_of_an_event() {
    check(
        number::contradictions,
        1,
        &[
            ("The ferry left the harbour of Dalby at 19:10 with two hundred guests.", "The ferry left the harbour of Dalby at 21:40 with two hundred guests."),
            ("Die Fähre verließ den Hafen um 19:10 Uhr mit Gästen an Bord.", "Die Fähre verließ den Hafen um 21:40 Uhr mit Gästen an Bord."),
            ("Паром покинул гавань в 19:10 с гостями на борту.", "Паром покинул гавань в 21:40 с гостями на борту."),
        ],
    );
    check(
        number::contradictions,
        0,
        &[
            ("The ferry left the harbour of Dalby at 19:10 with two hundred guests.", "The ferry left the harbour of Dalby at 19:25 with two hundred guests."),
            ("Die Fähre verließ den Hafen um 19:10 Uhr mit Gästen an Bord.", "Die Fähre verließ den Hafen um 19:25 Uhr mit Gästen an Bord."),
            ("Паром покинул гавань в 19:10 с гостями на борту.", "Паром покинул гавань в 19:25 с гостями на борту."),
        ],
    );
}

#[test]
fn numbers_that_both_documents_tell_are_of_two_things() {
    check(
        number::contradictions,
        1,
        &[
            (
                "The storm hurt 30 workers at the mill on Monday. Nobody was hurt in the yard.",
                "The storm hurt 45 workers at the mill on Monday. In the yard it hurt 30 workers more.",
            ),
            ("Der Sturm verletzte 30 Arbeiter in der Mühle. Im Hof war niemand.", "Der Sturm verletzte 45 Arbeiter in der Mühle. Im Hof traf er 30 Arbeiter."),
            ("أصابت العاصفة 30 عاملا في المطحنة. لم يكن أحد في الساحة.", "أصابت العاصفة 45 عاملا في المطحنة. وأصابت 30 عاملا في الساحة."),
        ],
    );
    check(
        number::contradictions,
        0,
        &[
            (
                "The storm hurt 30 workers at the mill on Monday. In the yard it hurt 45 workers more.",
                "The storm hurt 45 workers at the mill on Monday. In the yard it hurt 30 workers more.",
            ),
            (
                "Der Sturm verletzte 30 Arbeiter in der Mühle. Im Hof traf er 45 Arbeiter.",
                "Der Sturm verletzte 45 Arbeiter in der Mühle. Im Hof traf er 30 Arbeiter.",
            ),
            ("أصابت العاصفة 30 عاملا في المطحنة. وأصابت 45 عاملا في الساحة.", "أصابت العاصفة 45 عاملا في المطحنة. وأصابت 30 عاملا في الساحة."),
        ],
    );
}

#[test]
fn a_number_in_a_label_counts_nothing() {
    check(
        number::contradictions,
        1,
        &[
            ("The court of Dalby opened 117 files on the harbour.", "The court of Dalby opened 254 files on the harbour."),
            ("Das Gericht in Dalby öffnete 117 Akten zum Hafen.", "Das Gericht in Dalby öffnete 254 Akten zum Hafen."),
            ("Суд в городе открыл 117 дел о гавани.", "Суд в городе открыл 254 дела о гавани."),
        ],
    );
    check(
        number::contradictions,
        0,
        &[
            ("The court of Dalby opened file 117/38 on the harbour.", "The court of Dalby opened file 254/38 on the harbour."),
            ("Das Gericht in Dalby öffnete die Akte 117/38 zum Hafen.", "Das Gericht in Dalby öffnete die Akte 254/38 zum Hafen."),
            ("Суд в городе открыл дело 117/38 о гавани.", "Суд в городе открыл дело 254/38 о гавани."),
            ("3 - The court of Dalby opened the files on the harbour.", "5 - The court of Dalby opened the files on the harbour."),
        ],
    );
}

#[test]
fn where_every_name_is_another_one_so_is_the_event() {
    check(
        name::contradictions,
        1,
        &[
            (
                "The old mine near Lusaka closed after the flood and the paper mill near Kampala opened again in autumn.",
                "The old mine near Nairobi closed after the flood and the paper mill near Kampala opened again in autumn.",
            ),
            (
                "Die alte Mine in Ghana schloss nach der Flut und die Papiermühle in Togo öffnete wieder im Herbst.",
                "Die alte Mine in Kenia schloss nach der Flut und die Papiermühle in Togo öffnete wieder im Herbst.",
            ),
            (
                "La vieja mina cerca de Lusaka cerró tras la riada y la fábrica cerca de Kampala abrió otra vez en otoño.",
                "La vieja mina cerca de Nairobi cerró tras la riada y la fábrica cerca de Kampala abrió otra vez en otoño.",
            ),
        ],
    );
    check(
        name::contradictions,
        0,
        &[
            (
                "The old mine near Lusaka closed after the flood and the paper mill near Kampala opened again in autumn.",
                "The old mine near Nairobi closed after the flood and the paper mill near Harare opened again in autumn.",
            ),
            (
                "Die alte Mine in Ghana schloss nach der Flut und die Papiermühle in Togo öffnete wieder im Herbst.",
                "Die alte Mine in Kenia schloss nach der Flut und die Papiermühle in Malawi öffnete wieder im Herbst.",
            ),
            (
                "La vieja mina cerca de Lusaka cerró tras la riada y la fábrica cerca de Kampala abrió otra vez en otoño.",
                "La vieja mina cerca de Nairobi cerró tras la riada y la fábrica cerca de Harare abrió otra vez en otoño.",
            ),
        ],
    );
}

#[test]
fn names_that_both_documents_know_are_of_two_things() {
    check(
        name::contradictions,
        1,
        &[
            (
                "The mine near Lusaka closed after the flood. A school closed, too.",
                "The mine near Kampala closed after the flood. A school near Lusaka closed, too.",
            ),
            (
                "Die Mine in Ghana schloss nach der Flut. Auch eine Schule schloss.",
                "Die Mine in Togo schloss nach der Flut. Auch eine Schule in Ghana schloss.",
            ),
            ("نقل المصابون الى مستشفى جازان العام للعلاج. وصل الوزير صباحا.", "نقل المصابون الى مستشفى صامطة العام للعلاج. وزار الوزير مستشفى جازان."),
        ],
    );
    check(
        name::contradictions,
        0,
        &[
            (
                "The mine near Lusaka closed after the flood. A school near Kampala closed, too.",
                "The mine near Kampala closed after the flood. A school near Lusaka closed, too.",
            ),
            (
                "Die Mine in Ghana schloss nach der Flut. Auch eine Schule in Togo schloss.",
                "Die Mine in Togo schloss nach der Flut. Auch eine Schule in Ghana schloss.",
            ),
            ("نقل المصابون الى مستشفى جازان العام للعلاج. وزار الوزير مستشفى صامطة.", "نقل المصابون الى مستشفى صامطة العام للعلاج. وزار الوزير مستشفى جازان."),
        ],
    );
}

#[test]
fn a_day_that_the_other_claim_names_as_well_is_no_other_day() {
    check(
        date::contradictions,
        1,
        &[
            ("The bridge opened on Monday after the repairs.", "The bridge opened on Thursday after the repairs."),
            ("Die Brücke öffnete am Montag nach der Reparatur.", "Die Brücke öffnete am Donnerstag nach der Reparatur."),
            ("Мост открыли в понедельник после ремонта дороги.", "Мост открыли в четверг после ремонта дороги."),
            ("افتتح الجسر يوم الاثنين بعد الإصلاح", "افتتح الجسر يوم الخميس بعد الإصلاح"),
        ],
    );
    check(
        date::contradictions,
        0,
        &[
            (
                "The bridge opened on Monday after the repairs and the road on Thursday before noon.",
                "The bridge opened on Thursday after the repairs and the road on Monday before noon.",
            ),
            (
                "Die Brücke öffnete am Montag nach der Reparatur und die Straße am Donnerstag vor Mittag.",
                "Die Brücke öffnete am Donnerstag nach der Reparatur und die Straße am Montag vor Mittag.",
            ),
            (
                "Мост открыли в понедельник после ремонта, а дорогу в четверг до полудня.",
                "Мост открыли в четверг после ремонта, а дорогу в понедельник до полудня.",
            ),
            ("افتتح الجسر يوم الاثنين بعد الإصلاح وافتتح الطريق يوم الخميس قبل الظهر", "افتتح الجسر يوم الخميس بعد الإصلاح وافتتح الطريق يوم الاثنين قبل الظهر"),
        ],
    );
}

#[test]
fn claims_that_share_little_more_than_a_date_tell_of_two_days() {
    check(
        date::contradictions,
        1,
        &[
            ("The weary singer left her hotel early in March 2015 after breakfast.", "The weary singer left her hotel early in June 2015 after breakfast."),
            ("Die Sängerin verließ das Hotel früh im März 2015 nach dem Essen.", "Die Sängerin verließ das Hotel früh im Juni 2015 nach dem Essen."),
            ("La cantante dejó su hotel en marzo de 2015 tras el desayuno.", "La cantante dejó su hotel en junio de 2015 tras el desayuno."),
        ],
    );
    check(
        date::contradictions,
        0,
        &[
            ("The weary singer left her hotel early in March 2015 after breakfast.", "Police searched a remote warehouse early in June 2015 after midnight."),
            ("Die Sängerin verließ das Hotel früh im März 2015 nach dem Essen.", "Polizisten durchsuchten ein Lager früh im Juni 2015 nach dem Brand."),
            ("La cantante dejó su hotel en marzo de 2015 tras el desayuno.", "Unos agentes vieron humo en junio de 2015 tras el incendio."),
        ],
    );
}

#[test]
fn a_loose_claim_denies_something_else() {
    check(
        polarity::contradictions,
        1,
        &[
            (
                "Ministers said the harbour of Dalby has not been closed to ships by the storm.",
                "Ministers said the harbour of Dalby has been closed to ships by the storm.",
            ),
            ("Der Hafen von Dalby wurde im Winter nicht für Schiffe gesperrt.", "Der Hafen von Dalby wurde im Winter für Schiffe gesperrt."),
            ("Министр сказал, что порт города не был закрыт для судов.", "Министр сказал, что порт города был закрыт для судов."),
        ],
    );
    check(
        polarity::contradictions,
        0,
        &[
            (
                "Ministers said the harbour of Dalby has not been closed to ships by storms.",
                "Fishermen said the harbour of Dalby has been closed to tankers by thieves.",
            ),
            ("Der Hafen von Dalby wurde im Winter nicht für Schiffe gesperrt.", "Der Markt von Dalby wurde im Sommer für Schiffe gesperrt."),
            ("Министр сказал, что порт города не был закрыт для судов.", "Рыбак сказал, что мост города был закрыт для машин."),
        ],
    );
}

#[test]
fn an_edit_that_turns_a_claim_contradicts() {
    use EvidenceKind as E;
    for (a, b, wanted) in [
        ("All members of the crew left the burning ship.", "Some members of the crew left the burning ship.", E::Quantity),
        ("Alle Mitglieder der Besatzung verließen das brennende Schiff.", "Einige Mitglieder der Besatzung verließen das brennende Schiff.", E::Quantity),
        ("Drivers must carry a lamp at night in Dalby.", "Drivers may carry a lamp at night in Dalby.", E::Modality),
        ("غادر الوزير قبل التصويت في البرلمان", "غادر الوزير بعد التصويت في البرلمان", E::Order),
        ("Порт закрыт для всех судов.", "Порт закрыт для всех судов?", E::Question),
        ("Norwick venció a Dalby en la final.", "Dalby venció a Norwick en la final.", E::Roles),
        ("The rule says that a < b in all sums.", "The rule says that a > b in all sums.", E::Symbol),
    ] {
        for (a, b) in [(a, b), (b, a)] {
            let kinds = aligned(a, b, |pair| edit::contradictions(pair).iter().map(|item| item.kind).collect::<Vec<_>>());
            assert_eq!(kinds, [wanted], "{a} / {b}");
            assert_eq!(aligned(a, a, |pair| edit::contradictions(pair).len()), 0, "{a}");
        }
    }
}

#[test]
fn claims_in_other_words_are_no_edit_of_each_other() {
    check(
        edit::contradictions,
        0,
        &[
            ("All members of the tired crew left the burning ship.", "Some members of parliament left the crowded meeting."),
            ("Alle Mitglieder der Besatzung verließen das brennende Schiff.", "Einige Mitglieder des Rates verließen das laute Treffen."),
            ("All members of the tired crew left the burning ship.", "Some members of the tired band fled the burning ship."),
            (
                "All members of the crew left the ship.",
                "Some members of the crew left the ship near Dalby, where fishermen found wet coats, empty bottles, a torn map and letters.",
            ),
        ],
    );
}

#[test]
fn a_form_that_was_filled_in_twice_is_no_edit() {
    let report = |count: &str, kind: &str, deal: &str| format!("The office counted 1,250 boats, {count} ships, {kind} planes and {deal} trains in Dalby.");
    let full = report("30", "41", "52");
    let one = |other: &str| aligned(&full, other, |pair| edit::contradictions(pair).len());
    assert_eq!(one(&report("35", "41", "52")), 1);
    assert_eq!(one(&report("35", "46", "52")), 2);
    assert_eq!(one(&report("35", "46", "57")), 0, "three of them");
    let table = |ships: &str, planes: &str| format!("The office of the harbour in Dalby counted {ships} ships at the pier and {planes} planes in the field.");
    let rows = |a: &str, b: &str| aligned(a, b, |pair| edit::contradictions(pair).len());
    assert_eq!(rows(&table("30", "41"), &table("35", "41")), 1);
    assert_eq!(rows(&table("30", "41"), &table("35", "46")), 0, "no figure agrees: two rows of a table");
}

#[test]
fn names_that_are_exchanged_are_no_edit() {
    check(
        edit::contradictions,
        1,
        &[
            ("The old mine near Lusaka closed after the flood of last week.", "The old mine near Nairobi closed after the flood of last week."),
            ("Die alte Mine in Ghana schloss nach der Flut im Tal.", "Die alte Mine in Kenia schloss nach der Flut im Tal."),
        ],
    );
    check(
        edit::contradictions,
        0,
        &[
            // Where more than the name differs.
            ("The old mine near Lusaka closed after the long flood of mud.", "The old mine near Nairobi closed after the long flood of rain downstream."),
            // Two names at once.
            (
                "The old mine near Lusaka closed after the flood and the paper mill near Kampala opened again in autumn.",
                "The old mine near Nairobi closed after the flood and the paper mill near Harare opened again in autumn.",
            ),
            // One that the other document knows.
            (
                "The old mine near Lusaka closed after the flood of last week.",
                "The old mine near Nairobi closed after the flood of last week. It rained in Lusaka.",
            ),
            // A number that both know.
            (
                "The storm hurt 30 workers at the mill on Monday. In the yard it hurt 45 workers more.",
                "The storm hurt 45 workers at the mill on Monday. In the yard it hurt 30 workers more.",
            ),
        ],
    );
}

#[test]
fn what_two_judges_find_is_told_once() {
    let at = |start: usize, end: usize| Some(Span::new(start, end));
    let item = |kind, left, right| Evidence { kind, left, right, agrees: false };
    let known = item(EvidenceKind::Number, at(0, 10), at(0, 10));
    let same = item(EvidenceKind::Quantity, at(5, 8), at(50, 60));
    let other = item(EvidenceKind::Order, at(20, 25), at(20, 26));
    assert_eq!(edit::merge(vec![known], vec![same, other]), [known, other]);
    assert_eq!(edit::merge(vec![], vec![same]), [same]);
    let lone = item(EvidenceKind::Negation, None, at(3, 4));
    assert_eq!(edit::merge(vec![known], vec![lone]), [known]);
    assert_eq!(edit::merge(vec![lone], vec![item(EvidenceKind::Negation, at(0, 2), None)]).len(), 2, "what neither has the other one's side of");
}

#[test]
fn every_change_has_a_name_in_the_report() {
    use ChangeKind as K;
    use EvidenceKind as E;
    for (kind, wanted) in [
        (K::Number, E::Number),
        (K::Precision, E::Number),
        (K::Date, E::Date),
        (K::Name, E::Name),
        (K::Spelling, E::Name),
        (K::Negation, E::Negation),
        (K::Opposite, E::Antonym),
        (K::Quantity, E::Quantity),
        (K::Modality, E::Modality),
        (K::Order, E::Order),
        (K::Question, E::Question),
        (K::Symbol, E::Symbol),
        (K::Roles, E::Roles),
        (K::Wording, E::Detail),
    ] {
        assert_eq!(edit::evidence_kind(kind), wanted);
    }
}
