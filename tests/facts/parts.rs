//! Parts of a whole, mixed numbers, lists, and numbers that lose or hide a letter: our own examples.

use retold::fact::{FactContext, Number, facts};
use retold::text::segment;

fn numbers(language: &'static str, text: &str) -> Vec<Number> {
    facts(text, &segment(text), FactContext { language: Some(language), published: None }).numbers
}

/// A language, the value, and a text that tells it.
type Row = (&'static str, f64, &'static str);

const VALUES: &[Row] = &[
    ("en", 0.2, "One in five voters stayed at home."),
    ("en", 0.047_619_047_6, "One out of twenty-one households left."),
    ("de", 0.2, "Einer von fünf Wählern blieb zu Hause."),
    ("fr", 0.2, "Un électeur sur cinq est resté chez lui. Un sur cinq."),
    ("fr", 0.047_619_047_6, "1 sur vingt et un"),
    ("es", 0.2, "Uno de cada cinco votantes se quedó."),
    ("it", 0.2, "Uno su cinque è rimasto a casa."),
    ("pt", 0.2, "Um em cada cinco eleitores ficou."),
    ("nl", 0.2, "Een op de vijf kiezers bleef thuis."),
    ("nl", 0.2, "Een op vijf kiezers bleef thuis."),
    ("sv", 0.2, "En av fem väljare stannade hemma."),
    ("sv", 0.047_619_047_6, "1 av tjugoett hushåll"),
    ("sv", 0.047_619_047_6, "1 av tjugo ett"),
    ("ru", 0.2, "Один из пяти избирателей остался дома."),
    ("pl", 0.2, "Jeden na pięciu wyborców został."),
    ("tr", 0.2, "Seçmenlerin beşte biri evde kaldı."),
    ("tr", 0.333_333_333_3, "Üçte bir"),
    ("hi", 0.333_333_333_3, "तीन में से एक असली है।"),
    ("ur", 0.333_333_333_3, "تین میں سے ایک اصلی ہے۔"),
    ("zh", 0.333_333_333_3, "三分之一是真的。"),
    ("ar", 0.2, "واحد من كل خمسة ناخبين بقي في البيت."),
    ("ar", 0.2, "واحد من خمسة ناخبين"),
    ("fa", 0.2, "یک نفر از هر پنج نفر ماند. یک از پنج"),
    ("he", 0.2, "אחד מכל חמישה נשאר בבית."),
    ("id", 0.2, "Satu dari lima pemilih tinggal."),
    ("el", 0.2, "Ένας στους πέντε έμεινε σπίτι."),
    ("vi", 0.2, "Một trong năm cử tri ở nhà. một phần năm"),
    ("en", 20.6, "The answer is twenty and three fifths."),
    ("hi", 20.6, "उत्तर बीस और तीन बटे पांच है।"),
    ("nl", 20.6, "Het antwoord is twintig en drie vijfde."),
    ("nl", 20.6, "Het antwoord is twintig drie vijfde."),
    ("de", 20.6, "Die Antwort ist zwanzig und drei Fünftel."),
    ("de", 20.6, "Die Antwort ist zwanzig drei Fünftel."),
    ("sv", 20.6, "Svaret är tjugo och tre femtedelar."),
    ("it", 20.6, "La risposta è venti e tre quinti."),
    ("tr", 20.6, "Cevap yirmi tam beşte üç."),
    ("ar", 20.6, "الجواب عشرون وثلاثة أخماس."),
    ("ko", 23.6, "답은 이십삼과 오분의 삼이다."),
    ("ja", 20.6, "答えは二十と五分の三です。"),
    ("zh", 20.6, "答案是二十又五分之三。"),
    ("ur", 20.6, "جواب بیس اور تین بٹا پانچ ہے۔"),
    ("nl", 0.5, "Ik wil graag een half brood."),
    ("nl", 0.5, "een halve liter melk"),
    ("de", 0.5, "Ich möchte ein halbes Brot."),
    ("sv", 0.5, "Jag vill ha ett halvt bröd."),
    ("en", 1_000_500_000.0, "It is worth one billion and half a million."),
    ("fr", 1_000_500_000.0, "Cela vaut un milliard et demi million."),
    ("it", 1_000_500_000.0, "Vale un miliardo e mezzo milione."),
    ("es", 1_000_500_000.0, "Vale mil millones y medio millón."),
    ("pt", 1_000_500_000.0, "Vale um bilhão e meio milhão."),
    ("de", 1_000_500_000.0, "Es kostet eine Milliarde und eine halbe Million."),
    ("nl", 1_000_500_000.0, "Het kost een miljard en een half miljoen."),
    ("sv", 1_000_500_000.0, "Det kostar en miljard och en halv miljon."),
    ("ar", 1_000_500_000.0, "قيمته مليار ونصف مليون."),
    ("it", 1_500_000_000.0, "Vale un miliardo e mezzo."),
    ("fr", 1_500_000_000.0, "Cela vaut un milliard et demi."),
    ("it", 70.0, "Ha compiuto settant'anni ieri."),
    ("it", 100.0, "Vissero cent'anni in pace."),
    ("en", 0.00015, "three twenty-thousandths"),
    ("pt", 0.00015, "três vinte milésimos"),
    ("pt", 0.0015, "três dois milésimos"),
    ("es", 0.00015, "tres veintemilésimos"),
    ("fr", 0.003, "trois millièmes"),
    ("it", 0.003, "tre millesimi"),
    ("de", 0.003, "drei Tausendstel"),
    ("ar", 25799.52, "25799\u{202a},\u{202a}52"),
    ("he", 25799.52, "25799\u{200e}.\u{200e}52"),
    ("ar", 1250.0, "القيمة 1\u{200f},250 ريال"),
    ("en", 22.0, "See exercises 22,24,26,31."),
    ("en", 31.0, "See exercises 22,24,26,31."),
    ("de", 24.0, "Aufgaben 22,24,26,31."),
    ("en", 100_000.0, "It costs 1,00,000 rupees."),
    ("de", -1.0, "Drei und negativ eins sind Zahlen."),
    ("en", -1.0, "3 and negative one are numbers."),
    ("es", -1.0, "Son menos uno y negativo uno."),
    ("it", -5.0, "La risposta è meno cinque."),
    ("pl", -5.0, "Odpowiedź to minus pięć."),
    ("hi", 5_000_000.0, "सरकार ने पांच मिलियन येन दिए।"),
    ("th", 0.0, "อุณหภูมิศูนย์องศา"),
    ("th", 0.5, "ศูนย์จุดห้า"),
    ("ar", 1.15, "بلغ السعر 15.\u{200f}1 يورو"),
    ("hi", 25_000_000_000.0, "सड़क पर 2,500 करोड़ रुपये लगे।"),
    ("id", 3_500_000_000.0, "Biayanya Rp3,5 miliar."),
    ("en", 30.0, "It costs USD30 today."),
    ("ko", 42000.0, "어제에만 4만2000명이 왔다."),
];

#[test]
fn values_are_read() {
    for (language, want, text) in VALUES {
        let found = numbers(language, text);
        assert!(found.iter().any(|number| (number.low - want).abs() <= 1e-6 * want.abs().max(1e-6)), "{language}: {text}: {found:?}");
    }
}

#[test]
fn thousands_and_decimals_are_no_list() {
    for (language, want, text) in [("en", 1_234_567.0, "1,234,567"), ("en", 100_000.0, "1,00,000"), ("de", 22.24, "22,24")] {
        let found = numbers(language, text);
        assert_eq!(found.iter().map(|number| number.low).collect::<Vec<_>>(), [want], "{text}");
    }
    assert_eq!(numbers("en", "See 22,24,26.").iter().map(|number| number.low).collect::<Vec<_>>(), [22.0, 24.0, 26.0]);
}
