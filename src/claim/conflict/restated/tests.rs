//! What contradicts in other words, and what looks as if it did.

use super::judge::contradiction;
use super::place;
use super::statement::Assertion;
use super::toll;
use crate::claim::EvidenceKind;
use crate::claim::story::{Source, Story};
use crate::claim::topic::Topics;
use crate::text::segment;

/// Sentences that have nothing to do with each other, around the two in question: an article each.
const AROUND: [(&str, &str, &str); 20] = [
    ("en", "The hotels along the coast were fully booked that week.", "A baker from Lund won the first prize with rye bread."),
    ("de", "Die Hotels an der Küste waren in dieser Woche ausgebucht.", "Eine Bäckerin aus Lund gewann den ersten Preis mit Roggenbrot."),
    ("es", "Los hoteles de la costa tenían pocas habitaciones aquella semana.", "Una panadera de Lund ganó el primer premio con su pan de centeno."),
    ("fr", "Les hôtels de la côte affichaient complet cette semaine-là.", "Une boulangère de Lund a remporté le premier prix avec son pain de seigle."),
    ("it", "Gli alberghi della costa erano pieni quella settimana.", "Una fornaia di Lund ha vinto il primo premio con il pane di segale."),
    ("nl", "De hotels langs de kust zaten die week vol.", "Een bakker uit Lund won de eerste prijs met roggebrood."),
    ("pl", "Hotele na wybrzeżu nie miały w tym tygodniu wolnych pokoi.", "Piekarka z Lundu zdobyła pierwszą nagrodę za chleb żytni."),
    ("pt", "Os hotéis da costa estavam cheios naquela semana.", "Uma padeira de Lund ganhou o primeiro prémio com pão de centeio."),
    ("ru", "Гостиницы на побережье в ту неделю были полны.", "Пекарь из Лунда получила первый приз за ржаной хлеб."),
    ("tr", "Kıyıdaki oteller o hafta doluydu.", "Lundlu bir fırıncı çavdar ekmeğiyle birincilik ödülünü kazandı."),
    ("ja", "海岸のホテルはその週満室だった。", "ルンドのパン屋がライ麦パンで一等賞を取った。"),
    ("el", "Τα ξενοδοχεία της ακτής ήταν γεμάτα εκείνη την εβδομάδα.", "Μια φουρνάρισσα από τη Λουντ πήρε το πρώτο βραβείο με ψωμί σίκαλης."),
    ("fa", "هتل‌های ساحل در آن هفته پر بودند.", "نانوایی از لوند با نان چاودار جایزه اول را برد."),
    ("he", "בתי המלון לאורך החוף היו מלאים באותו שבוע.", "אופה מלונד זכתה בפרס הראשון על לחם שיפון."),
    ("hi", "उस सप्ताह तट के होटल भरे हुए थे।", "लुंड की एक बेकर ने राई की रोटी के लिए पहला पुरस्कार जीता।"),
    ("ko", "그 주에 해안의 호텔은 모두 찼다.", "룬드의 제빵사가 호밀빵으로 일등상을 받았다."),
    ("sv", "Hotellen längs kusten var fullbokade den veckan.", "En bagare från Lund vann första pris med sitt rågbröd."),
    ("vi", "Các khách sạn ven biển đều kín phòng trong tuần đó.", "Một thợ làm bánh ở Lund đoạt giải nhất với bánh mì lúa mạch đen."),
    ("zh", "那一周海边的旅馆都住满了。", "隆德的一位面包师凭黑麦面包获得一等奖。"),
    ("ar", "كانت فنادق الساحل ممتلئة بالنزلاء طوال ذلك الأسبوع.", "حصدت خبازة من بلدة لوند الجائزة الكبرى بفضل خبز الشعير."),
];

/// What is asked of the story of two articles that hold one sentence each beside others.
pub(super) fn ask<T>(language: &str, a: &str, b: &str, question: impl Fn(&Story) -> T) -> T {
    let (_, left, right) = AROUND.iter().find(|row| row.0 == language).unwrap();
    let texts = [format!("{a} {left}"), format!("{b} {right}")];
    let cuts = [segment(&texts[0]), segment(&texts[1])];
    let sources: Vec<Source> = texts.iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect();
    question(&Story::new(&sources))
}

/// What contradicts between the first sentences of two articles.
pub(super) fn judged(language: &str, a: &str, b: &str) -> Option<EvidenceKind> {
    ask(language, a, b, |story| {
        let read = |n: usize| {
            let unit = story.sides[n].reading.units.iter().position(|unit| unit.is_sentence() && unit.sentence == 0)?;
            Assertion::read(&story.sides[n], unit, &story.vocabulary)
        };
        let topics = Topics::new(story, (&story.sides[0], &story.sides[1]));
        contradiction(story, &topics, &read(0)?, &read(1)?).map(|found| found.kind)
    })
}

/// Whether the tolls of two articles contradict each other.
fn tolls_differ(language: &str, a: &str, b: &str) -> bool {
    ask(language, a, b, |story| !toll::contradictions(&story.sides[0], &story.sides[1]).is_empty())
}

fn contradict(kind: EvidenceKind, cases: &[(&str, &str, &str)]) {
    for (language, a, b) in cases {
        assert_eq!(judged(language, a, b), Some(kind), "{a} / {b}");
        assert_eq!(judged(language, b, a), Some(kind), "{b} / {a}");
    }
}

fn agree(cases: &[(&str, &str, &str)]) {
    for (language, a, b) in cases {
        assert_eq!(judged(language, a, b), None, "{a} / {b}");
        assert_eq!(judged(language, b, a), None, "{b} / {a}");
    }
}

#[test]
fn one_denies_in_other_words_what_the_other_says() {
    contradict(
        EvidenceKind::Negation,
        &[
            (
                "en",
                "The transport office opened an inquiry into the brakes in May.",
                "The transport office said it had not opened any inquiry into brakes made by Torrin.",
            ),
            ("en", "Its ferry was short of crew, the union said.", "The company denied on Saturday that its ferry had been short of crew when it caught fire."),
            // What was not suffered was not done.
            ("en", "The driver of the van was seriously injured.", "The driver of the van did not suffer serious injuries."),
            ("es", "El presidente visitará Villarén el sábado.", "El presidente no visitará la zona, confirmó su oficina."),
            ("ar", "وأضاف أن السوق كان مزودا بأجهزة إنذار.", "واشتكى التجار من أن السوق لم تكن فيه أجهزة إنذار."),
        ],
    );
}

#[test]
fn the_opposite_is_said_of_one_thing() {
    contradict(
        EvidenceKind::Antonym,
        &[(
            "es",
            "El gobernador Castaño aceptó la ayuda del ejército.",
            "El gobernador Ramiro Castaño rechazó la ayuda del ejército tras la inundación de Villarén.",
        )],
    );
    agree(&[
        // One follows the other.
        ("en", "The police arrested the old fisherman.", "The police released the old fisherman."),
        // Two things.
        ("en", "The price of bread rose in the harbour town.", "The number of guests fell in the harbour town."),
        // Two groups of people.
        ("en", "The opponents of the harbour plan met on the quay.", "The supporters of the harbour plan met in the church."),
    ]);
}

#[test]
fn another_thing_is_denied() {
    agree(&[
        ("en", "The president visited the old town.", "The president did not visit the factory."),
        ("en", "The old school was closed.", "The old school should not be closed."),
        ("en", "The old school was closed.", "If the old school is not closed, its roof must be mended."),
        ("en", "The city closed five of the old schools.", "The city did not close three of the old schools."),
        ("en", "The fish market was open on Monday.", "The fish market was not open on Sunday."),
        ("en", "The fish market was open. On the quay, it was not open at night.", "The fish market was not open, its owner said."),
        ("en", "The fish market was open.", "The fish market was not only open but full."),
        ("en", "The mayor said that the fish market was open.", "The mayor did not say that the fish market was open."),
        // Who does not say so says nothing.
        ("en", "The likeliest candidate is the former mayor Tom Arden.", "The former mayor Tom Arden has not said what he will do."),
        // The words of the one stand among others.
        (
            "en",
            "The article omits shells that the wardens of the coast found, and how the guards collect them.",
            "The guards of the coast do not collect shells.",
        ),
        // A word with an opposite says in another way what is denied.
        ("en", "The owner has cancelled all crossings until Wednesday.", "The owner will run no crossings before Wednesday."),
        // Who contradicts a person denies no statement.
        ("en", "The president refuted governor Ada Stitt on the harbour.", "The president called out governor Ada Stitt on the harbour."),
        // What is denied is said of the same, too.
        ("en", "The sailor Ada Quill was elected on Monday.", "The town that elected Ada Quill did not elect her to close the quay."),
        ("de", "Der Fischmarkt hatte geöffnet.", "Der Fischmarkt hatte nicht am Hafen, sondern am Bahnhof geöffnet."),
    ]);
}

#[test]
fn tolls_are_held_against_each_other_whatever_stands_around_them() {
    for (language, a, b) in [
        ("en", "Nobody was hurt, the coastguard said.", "Three people were injured when the crane fell."),
        ("es", "Cinco personas murieron, informó Protección Civil.", "Los muertos son ocho, según el hospital comarcal."),
        ("ar", "ولم تقع إصابات في الحادث.", "أصيب أربعة أشخاص بحسب مصدر طبي."),
    ] {
        assert!(tolls_differ(language, a, b) && tolls_differ(language, b, a), "{a} / {b}");
    }
    for (language, a, b) in [
        // Somebody else.
        ("en", "Three firemen were injured.", "Five people were injured when the crane fell."),
        // Another place.
        ("en", "Three people were injured in Harwick.", "Five people were injured when the crane fell in Dunmore."),
        // One counts the dead among them.
        ("en", "Seven people were injured and two were killed.", "Nine people were injured when the crane fell."),
        // A bound.
        ("en", "At least three people were injured.", "Four people were injured when the crane fell."),
        // Two groups in one report.
        ("en", "Three people were injured. On the quay five people were injured.", "Four people were injured when the crane fell."),
    ] {
        assert!(!tolls_differ(language, a, b) && !tolls_differ(language, b, a), "{a} / {b}");
    }
}

#[test]
fn what_is_asked_or_denied_of_one_word_denies_no_statement() {
    agree(&[
        (
            "en",
            "The secretary said it was the business of the government to know which Americans had not been vaccinated.",
            "The secretary said it was the business of the government to know how Americans had been vaccinated.",
        ),
        (
            "en",
            "A test confirmed that the singer is the father of a baby in Arkansas that he has denied having.",
            "The singer is the father of a baby in Arkansas.",
        ),
        ("de", "Das Amt prüft die Fähre, welche im Mai nicht geprüft wurde.", "Das Amt prüft die Fähre im Hafen."),
        ("es", "El puerto inspeccionó los barcos cuyos motores no fueron inspeccionados.", "El puerto inspeccionó los barcos."),
    ]);
}

#[test]
fn what_goes_on_in_the_same_words_is_told_of_one_moment() {
    let going = "while the police continue with their inquiries into the fire.";
    contradict(
        EvidenceKind::Negation,
        &[(
            "en",
            &format!("In light of the very serious nature of the charges Hall will not be working at the station {going}"),
            &format!("The station has said that he will be working for them {going}"),
        )],
    );
    agree(&[(
        "en",
        "In light of the very serious nature of the charges Hall will not be working at the station while the court sits.",
        "The station has said that he will be working for them as usual this year.",
    )]);
}

/// Whether two articles give two bearings that exclude each other.
fn places_differ(language: &str, a: &str, b: &str) -> bool {
    ask(language, a, b, |story| !place::contradictions(&story.sides[0], &story.sides[1]).is_empty())
}

#[test]
fn what_lies_elsewhere_is_told_of_two_places() {
    for (language, a, b) in [
        ("en", "The reef lies about 60 kilometres south-west of the island of Brava.", "The seamount stands some 60 kilometres to the north-east of Brava."),
        ("en", "The crash happened near Manfalut, 350km (230 miles) south of Cairo.", "The crash happened in the district of Manfaloot, 300km south of Cairo."),
        ("es", "El arrecife está a unos 60 kilómetros al noreste de Madrid.", "El monte se alza 60 kilómetros al suroeste de Madrid."),
    ] {
        assert!(places_differ(language, a, b) && places_differ(language, b, a), "{a} / {b}");
    }
    for (language, a, b) in [
        ("en", "The reef lies about 60 kilometres south-west of the island of Brava.", "The seamount stands some 62 kilometres south of Brava."),
        ("en", "The reef lies about 60 kilometres south-west of Brava.", "The seamount stands some 60 kilometres to the north-east of Lund."),
        ("en", "The reef lies 60 km south of Brava and 20 km north of Lund.", "The seamount stands 60 km north of Brava."),
        ("en", "The reef lies about 60 kilometres south-west of Brava.", "The seamount stands 190 kilometres south-west of Brava."),
    ] {
        assert!(!places_differ(language, a, b) && !places_differ(language, b, a), "{a} / {b}");
    }
}

#[test]
fn the_toll_of_another_accident_further_on_hides_no_difference() {
    let further =
        "The hotels were full. The ships were late. The mayor wept. The sea was calm. The bells rang. The shops were shut. The band played. Nobody died then.";
    let told = |dead: &str| format!("{dead} people died when the ferry sank. {further}");
    assert!(tolls_differ("en", &told("Four"), "The coastguard put the final number of dead at six."));
    assert!(!tolls_differ("en", &told("Four"), "The number of dead rose from four to six."));
    assert!(tolls_differ("en", "Two residents died in the night of the storm.", "Nobody died in the storm."));
}

#[test]
fn the_dead_are_counted_in_every_language_in_other_words() {
    for (language, a, b, same) in [
        ("el", "Στο δυστύχημα σκοτώθηκαν 12 άνθρωποι.", "Ο αριθμός των νεκρών ανήλθε σε 21.", "Ο αριθμός των νεκρών ανήλθε σε 12."),
        ("en", "Twelve people lost their lives in the fire.", "The toll of Sunday's fire stands at 21.", "The toll of Sunday's fire stands at 12."),
        ("fa", "در این حادثه ۱۲ نفر کشته شدند.", "شمار کشته‌شدگان به ۲۱ نفر رسید.", "شمار کشته‌شدگان به ۱۲ نفر رسید."),
        ("he", "בתאונה נהרגו 12 בני אדם.", "מספר ההרוגים עלה ל-21.", "מספר ההרוגים עלה ל-12."),
        ("hi", "हादसे में 12 लोगों की मौत हो गई।", "मरने वालों की संख्या 21 हो गई है।", "मरने वालों की संख्या 12 हो गई है।"),
        ("ja", "この事故で12人が死亡した。", "死者は21人に上った。", "死者は12人に上った。"),
        ("ko", "이 사고로 12명이 숨졌다.", "사망자는 21명으로 늘었다.", "사망자는 12명으로 늘었다."),
        ("sv", "Tolv personer dog i olyckan.", "Antalet döda steg till 21.", "Antalet döda steg till 12."),
        ("tr", "Depremde 12 kişi öldü.", "Hayatını kaybedenlerin sayısının 21 olduğu açıklandı.", "Hayatını kaybedenlerin sayısının 12 olduğu açıklandı."),
        ("vi", "Vụ tai nạn làm 12 người chết.", "Số người chết đã tăng lên 21.", "Số người chết đã tăng lên 12."),
        ("zh", "事故造成12人死亡。", "死亡人数已升至21人。", "死亡人数已升至12人。"),
    ] {
        assert!(tolls_differ(language, a, b) && tolls_differ(language, b, a), "{a} / {b}");
        assert!(!tolls_differ(language, a, same) && !tolls_differ(language, same, a), "{a} / {same}");
    }
}

#[test]
fn what_happened_is_no_death() {
    // `oldu` has happened, `öldü` has died.
    let report = |toll: &str| format!("Gece kasabada bir deprem oldu. Depremde {toll}.");
    assert!(tolls_differ("tr", &report("12 kişi öldü"), &report("21 kişi öldü")));
}

#[test]
fn a_count_of_all_stands_where_it_likes() {
    let article = |toll: &str| format!("Nine people died in the fire. {}{toll}", "The band played in the rain for an hour. ".repeat(12));
    let other = "The hotels were full. Fourteen people were killed in the fire.";
    let late = article("The toll of the fire stands at 14.");
    // A document that gives both figures contradicts nobody.
    assert!(!tolls_differ("en", &late, other));
    let only_late = late.replace("Nine people died in the fire. ", "A fire burned all night. ").replace("14", "9");
    assert!(tolls_differ("en", &only_late, other));
}
