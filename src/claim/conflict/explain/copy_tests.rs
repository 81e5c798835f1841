//! Articles of which one copied a run of the other one and turned it, for and against: each pair with what makes it a contradiction, and
//! without.

use super::tests::{silent, told};

#[test]
fn a_denial_inside_a_copied_stretch_contradicts_whatever_else_is_told() {
    told(&[
        (
            "The rescuers set out before dawn in two old boats. In the dense fog that lay upon the bay of Sorn the crew of the tug managed to land on the \
             western shore of the island, and brought blankets.",
            "The rescuers set out before dawn in two old boats. Because of heavy seas, spokeswoman Ada Quill told the local paper on Tuesday, the crew of the \
             tug did not manage to land on the western shore of the island.",
        ),
        (
            "انطلقت فرق الإنقاذ قبل الفجر في قاربين. وسط ضباب كثيف وبعد محاولات عدة تمكن الطاقم من الهبوط على الشاطئ الغربي للجزيرة، ثم وزع البطانيات على السكان.",
            "انطلقت فرق الإنقاذ قبل الفجر في قاربين. بسبب أمواج عالية ضربت الساحل وبعد محاولات عدة لم يتمكن الطاقم من الهبوط على الشاطئ الغربي للجزيرة.",
        ),
    ]);
    silent(&[
        // What is denied was added with the denial.
        (
            "The rescuers set out before dawn in two old boats. In the dense fog the crew of the tug managed to land on the western shore of the island.",
            "The rescuers set out before dawn in two old boats. Not without trouble the crew of the tug managed to land on the western shore of the island.",
        ),
    ]);
}

#[test]
fn what_is_ruled_out_and_what_is_not_contradict_in_short_texts() {
    let pairs = [
        ("We do not rule out new talks with the union.", "We rule out new talks with the union.", "The harbour opened in 1911 and employs forty people."),
        (
            "El presidente no descarta un referéndum sobre el puente.",
            "El presidente descarta un referéndum sobre el puente.",
            "El puerto abrió en 1911 y emplea a cuarenta personas.",
        ),
        ("Minister nie wyklucza zamknięcia starego portu.", "Minister wyklucza zamknięcie starego portu.", "Port otwarto w 1911 roku nad zatoką."),
        ("Il sindaco non esclude la chiusura del vecchio porto.", "Il sindaco esclude la chiusura del vecchio porto.", "Il porto aprì nel 1911."),
        ("O ministro não descarta fechar o porto antigo.", "O ministro descarta fechar o porto antigo.", "O porto abriu em 1911 perto da baía."),
        ("Ο υπουργός δεν αποκλείει το κλείσιμο του παλιού λιμανιού.", "Ο υπουργός αποκλείει το κλείσιμο του παλιού λιμανιού.", "Το λιμάνι άνοιξε το 1911."),
        ("Міністр не виключає закриття старого порту.", "Міністр виключає закриття старого порту.", "Порт відкрили у 1911 році."),
        ("Суд признал, что бывший директор завода не виновен.", "Суд признал, что бывший директор завода виновен.", "Приговор ещё не опубликован."),
        ("시장은 새 다리 건설에 동의하지 않는다.", "시장은 새 다리 건설에 동의한다.", "항구는 1911년에 문을 열었다."),
        ("Bộ trưởng không đồng ý với kế hoạch đóng cửa cảng cũ.", "Bộ trưởng đồng ý với kế hoạch đóng cửa cảng cũ.", "Cảng mở cửa năm 1911."),
    ];
    for (a, b, around) in pairs {
        told(&[(a, b), (&format!("{a} {around}"), &format!("{b} {around}"))]);
        silent(&[(a, a), (&format!("{a} {around}"), &format!("{around} {a}"))]);
    }
    told(&[("Он не виновен.", "Он виновен."), ("She is not guilty.", "She is guilty.")]);
}

#[test]
fn a_name_in_a_copied_sentence_contradicts_though_its_document_is_full_of_it() {
    let tail = "The mayor of Sorn, Ada Quill, visited the wounded with Doctor Brenn. The line between Sorn and Merrow opened in 1911.";
    let article =
        |town: &str, more: &str| format!("The last train left the station of {town} at noon with forty miners and their families on board. {more} {tail}");
    told(&[
        // Each document tells its own town again, and all other names are the same: one story.
        (&article("Kelby", "People of Kelby came to wave."), &article("Tarrow", "People of Tarrow came to wave.")),
    ]);
    silent(&[
        // In two documents that have no other name in common it is another train.
        (
            "The last train left the station of Kelby at noon with forty miners and their families on board. People of Kelby came to wave to Ada Quill, Jon \
             Ferrol and Doctor Brenn.",
            "The last train left the station of Tarrow at noon with forty miners and their families on board. People of Tarrow came to wave to Mina Holt, \
             Peter Lund and Doctor Sand.",
        ),
    ]);
}

#[test]
fn a_hospital_called_after_a_town_is_told_where_its_whole_name_is() {
    told(&[(
        "وقع الحادث صباح الاثنين على الطريق الساحلي. ونقل المصابون إلى مستشفى جازان العام. وأغلق الطريق حتى المساء.",
        "وقع الحادث صباح الاثنين على الطريق الساحلي قرب سجن جازان. ونقل المصابون إلى مستشفى صامطة العام. وأغلق الطريق حتى المساء.",
    )]);
    silent(&[(
        "وقع الحادث صباح الاثنين على الطريق الساحلي. ونقل المصابون إلى مستشفى جازان العام. وأغلق الطريق حتى المساء.",
        "وقع الحادث صباح الاثنين قرب مستشفى جازان العام. ونقل المصابون إلى مستشفى صامطة العام. وأغلق الطريق حتى المساء.",
    )]);
}

#[test]
fn two_bulletins_that_share_no_figure_contradict_nothing() {
    let bulletin = |figures: [&str; 4]| {
        let [a, b, c, d] = figures;
        format!(
            "The harbour office said that it counted {a} sacks of barley in the sheds of the town. The scales in the north took in {b} of them during the \
             week before the count. Another {c} went by barge to the mills on the river, it said. The office sold {d} at the auction."
        )
    };
    silent(&[(&bulletin(["3,350", "1,525", "1,310", "435"]), &bulletin(["4,450", "2,650", "1,200", "340"]))]);
    told(&[(&bulletin(["3,350", "1,525", "1,310", "435"]), &bulletin(["3,350", "1,525", "1,200", "435"]))]);
}

#[test]
fn a_day_named_beside_today_is_that_day() {
    told(&[(
        "The guards of the port searched five houses in the old town today, Friday, and took nine men to the barracks.",
        "The guards of the port searched five houses in the old town on Wednesday, and took nine men to the barracks.",
    )]);
    silent(&[(
        "The guards of the port searched five houses in the old town today, and took nine men to the barracks.",
        "The guards of the port searched five houses in the old town on Wednesday, and took nine men to the barracks.",
    )]);
}
