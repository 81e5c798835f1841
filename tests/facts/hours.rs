//! Hours of the day in words, in every language that has a table: our own examples.

use retold::fact::{FactContext, Number, NumberKind, facts};
use retold::text::segment;

fn numbers(language: &'static str, text: &str) -> Vec<Number> {
    facts(text, &segment(text), FactContext { language: Some(language), published: None }).numbers
}

/// A language, the hour and the minute, and a text that tells them.
type Row = (&'static str, (u8, u8), &'static str);

const HOURS: &[Row] = &[
    ("en", (3, 30), "The shop closes at half past three on weekdays."),
    ("en", (9, 15), "The train left at a quarter past nine."),
    ("en", (9, 45), "The hearing began at quarter to ten."),
    ("en", (9, 50), "It left at ten to ten yesterday."),
    ("en", (17, 30), "The talks ended at half past five in the afternoon."),
    ("de", (3, 30), "Das Treffen beginnt um halb vier."),
    ("de", (4, 15), "Er kam um Viertel nach vier."),
    ("de", (3, 45), "Er kam um Viertel vor vier."),
    ("de", (8, 10), "Der Zug fährt um zehn nach acht."),
    ("fr", (3, 15), "La séance a commencé à trois heures et quart."),
    ("fr", (3, 30), "La séance a commencé à trois heures et demie."),
    ("fr", (2, 45), "La séance a commencé à trois heures moins le quart."),
    ("es", (3, 30), "La sesión empezó a las tres y media."),
    ("es", (3, 15), "La sesión empezó a las tres y cuarto."),
    ("es", (3, 45), "La sesión empezó a las cuatro menos cuarto."),
    ("es", (13, 30), "Llegó a la una y media de la tarde."),
    ("it", (3, 30), "La riunione inizia alle tre e mezza."),
    ("it", (3, 15), "La riunione inizia alle tre e un quarto."),
    ("it", (3, 45), "La riunione inizia alle quattro meno un quarto."),
    ("pt", (3, 30), "A reunião começa às três e meia."),
    ("pt", (3, 15), "A reunião começa às três e quinze."),
    ("pt", (3, 45), "A reunião começa às quinze para as quatro."),
    ("nl", (3, 30), "De zitting begint om half vier."),
    ("nl", (3, 15), "De zitting begint om kwart over drie."),
    ("nl", (2, 45), "De zitting begint om kwart voor drie."),
    ("sv", (3, 30), "Mötet börjar klockan halv fyra."),
    ("sv", (3, 15), "Mötet börjar kvart över tre."),
    ("sv", (2, 45), "Mötet börjar kvart i tre."),
    ("ru", (2, 30), "Собрание началось в половине третьего."),
    ("ru", (2, 30), "Сейчас половина третьего."),
    ("ru", (2, 15), "Он пришёл в четверть третьего."),
    ("ru", (2, 45), "Он пришёл без четверти три."),
    ("pl", (2, 30), "Spotkanie zaczęło się o wpół do trzeciej."),
    ("pl", (3, 15), "Spotkanie zaczęło się kwadrans po trzeciej."),
    ("pl", (2, 45), "Spotkanie zaczęło się za kwadrans trzecia."),
    ("tr", (3, 30), "Toplantı saat üç buçukta başladı."),
    ("tr", (3, 15), "Toplantı üçü çeyrek geçe başladı."),
    ("tr", (2, 45), "Toplantı üçe çeyrek kala başladı."),
    ("ar", (3, 30), "بدأ الاجتماع في الساعة الثالثة والنصف."),
    ("ar", (3, 15), "بدأ الاجتماع في الساعة الثالثة والربع."),
    ("ar", (2, 45), "بدأ الاجتماع في الساعة الثالثة إلا ربعا."),
    ("ar", (3, 20), "بدأ الاجتماع في الساعة الثالثة والثلث."),
    ("ar", (3, 10), "بدأ الاجتماع في الساعة الثالثة وعشر دقائق."),
    ("fa", (3, 30), "جلسه ساعت سه و نیم آغاز شد."),
    ("fa", (3, 15), "جلسه ساعت سه و ربع آغاز شد."),
    ("fa", (2, 45), "جلسه ساعت یک ربع به سه آغاز شد."),
    ("he", (3, 30), "הפגישה החלה בשעה שלוש וחצי."),
    ("he", (3, 15), "הפגישה החלה בשעה שלוש ורבע."),
    ("he", (2, 45), "הפגישה החלה בשעה רבע לשלוש."),
    ("hi", (3, 30), "बैठक साढ़े तीन बजे शुरू हुई।"),
    ("hi", (3, 15), "बैठक सवा तीन बजे शुरू हुई।"),
    ("hi", (2, 45), "बैठक पौने तीन बजे शुरू हुई।"),
    ("ur", (3, 30), "اجلاس ساڑھے تین بجے شروع ہوا۔"),
    ("ur", (3, 15), "اجلاس سوا تین بجے شروع ہوا۔"),
    ("ur", (2, 45), "اجلاس پونے تین بجے شروع ہوا۔"),
    ("id", (3, 30), "Rapat dimulai pukul setengah empat."),
    ("id", (3, 15), "Rapat dimulai pukul tiga lewat seperempat."),
    ("id", (2, 45), "Rapat dimulai pukul tiga kurang seperempat."),
    ("vi", (3, 30), "Cuộc họp bắt đầu lúc ba giờ rưỡi."),
    ("vi", (3, 15), "Cuộc họp bắt đầu lúc ba giờ mười lăm."),
    ("el", (3, 30), "Η συνεδρίαση άρχισε στις τρεις και μισή."),
    ("el", (3, 15), "Η συνεδρίαση άρχισε στις τρεις και τέταρτο."),
    ("el", (2, 45), "Η συνεδρίαση άρχισε στις τρεις παρά τέταρτο."),
    ("zh", (3, 30), "会议三点半开始。"),
    ("zh", (3, 15), "会议三点一刻开始。"),
    ("ja", (3, 30), "会議は三時半に始まった。"),
    ("ko", (3, 30), "회의는 세 시 반에 시작됐다."),
    ("th", (15, 30), "การประชุมเริ่มบ่ายสามโมงครึ่ง"),
    ("th", (14, 10), "ประชุมบ่ายสองโมงสิบนาที"),
    ("en", (5, 30), "He left at half past five."),
    ("de", (15, 30), "Er kam um halb vier am Nachmittag."),
    ("pl", (18, 30), "Zaczyna się o wpół do siódmej wieczorem."),
    ("hi", (16, 0), "बैठक शाम चार बजे है।"),
    ("ur", (19, 30), "جلسہ شام ساڑھے سات بجے ہے۔"),
    ("tr", (8, 30), "Kapılar sekiz buçukta açılır."),
    ("vi", (19, 30), "Bắt đầu lúc 7 giờ 30 tối."),
    ("fr", (16, 30), "Il part à quatre heures et demie de l'après-midi."),
];

#[test]
fn hours_in_words_are_read() {
    for (language, (hour, minute), text) in HOURS {
        let want = f64::from(*hour) + f64::from(*minute) / 60.0;
        let found = numbers(language, text);
        let told = found.iter().any(|number| number.kind == NumberKind::Clock && (number.low - want).abs() < 1e-6);
        assert!(told, "{language}: {text}: {found:?}");
    }
}

/// What looks like an hour and counts, measures or divides something.
#[test]
fn what_counts_is_no_hour() {
    for (language, text) in [
        ("en", "They sold it at 10 to 12 shops."),
        ("en", "Prices rose at five to six percent."),
        ("en", "It ran from ten to twelve sites."),
        ("es", "Viajaron las tres y veinte mujeres."),
        ("es", "Pesan las tres y media toneladas."),
        ("fr", "La ville est à trois heures et demie de route."),
        ("ru", "Он забил в половине второго тайма."),
        ("de", "Die halbe Million ist weg."),
        ("nl", "Hij at een half brood."),
        ("tr", "Üç buçuk milyon lira harcandı."),
    ] {
        let found = numbers(language, text);
        assert!(found.iter().all(|number| number.kind != NumberKind::Clock), "{language}: {text}: {found:?}");
    }
}

/// The word for nought is also a centre.
#[test]
fn a_thai_centre_is_no_nought() {
    for text in ["ศูนย์การค้าเปิดทุกวัน", "เขาไปที่ศูนย์ฝึกอบรม", "ศูนย์ข้อมูลแห่งใหม่"]
    {
        assert!(numbers("th", text).iter().all(|number| number.low > 0.0), "{text}");
    }
    assert!(numbers("th", "อุณหภูมิศูนย์องศา")[0].low.abs() < 1e-9);
    assert!((numbers("th", "ศูนย์จุดห้า")[0].low - 0.5).abs() < 1e-9);
}
