//! Numbers, amounts, limits and dates of every language that has a table, read and compared: our own examples.

use retold::fact::number::{compare, other_unit};
use retold::fact::{Agreement, Bound, Date, Day, FactContext, Number, compare_dates, facts};
use retold::text::segment;

fn context(language: &'static str) -> FactContext {
    // A Thursday.
    FactContext { language: Some(language), published: Day::new(2025, 3, 20) }
}

fn number(language: &'static str, text: &str) -> Number {
    let found = facts(text, &segment(text), context(language)).numbers;
    assert_eq!(found.len(), 1, "{language}: {text}: {found:?}");
    found[0].clone()
}

fn date(language: &'static str, text: &str) -> Date {
    let found = facts(text, &segment(text), context(language)).dates;
    assert_eq!(found.len(), 1, "{language}: {text}: {found:?}");
    found[0].clone()
}

/// A text, its value, and the key of its unit ("" where none is asked for).
type Row = (&'static str, f64, &'static str);

const VALUES: &[(&str, &[Row])] = &[
    (
        "en",
        &[
            ("twenty-one", 21.0, ""),
            ("999,999,999,999 votes", 999_999_999_999.0, ""),
            ("3 lakh", 300_000.0, ""),
            ("12 hectares", 12.0, "hectare"),
            ("three twenty-firsts", 1.0 / 7.0, "share"),
            ("twenty point six", 20.6, ""),
            ("3 percentage points", 3.0, "percentage point"),
        ],
    ),
    (
        "de",
        &[
            ("einundzwanzig", 21.0, ""),
            ("zwölf Millionen dreihunderttausend", 12_300_000.0, ""),
            ("1,5 Mio. Euro", 1_500_000.0, "euro"),
            ("3 Prozentpunkte", 3.0, "percentage point"),
            ("drei Viertel", 0.75, "share"),
            ("dreieinhalb Jahre", 3.5, "year"),
            ("18.30 Uhr", 18.5, "clock"),
            ("30 Quadratkilometer", 30.0, "square kilometre"),
        ],
    ),
    (
        "fr",
        &[
            ("quatre-vingt-dix-sept", 97.0, ""),
            ("soixante et onze", 71.0, ""),
            ("deux millions cent mille", 2_100_000.0, ""),
            ("1 500 000 habitants", 1_500_000.0, ""),
            ("3 points de pourcentage", 3.0, "percentage point"),
            ("deux tiers", 2.0 / 3.0, "share"),
            ("64,2 cents", 64.2, "dollar"),
            ("3,2 M€", 3_200_000.0, "euro"),
        ],
    ),
    (
        "es",
        &[
            ("treinta y cinco", 35.0, ""),
            ("dos millones cien mil", 2_100_000.0, ""),
            ("10 mil millones de dólares", 1e10, "dollar"),
            ("3 puntos porcentuales", 3.0, "percentage point"),
            ("cinco octavos", 0.625, "share"),
            ("tres de cada cuatro", 0.75, "share"),
            ("ciento sesenta y un días", 161.0, "day"),
        ],
    ),
    (
        "it",
        &[
            ("duecentomila", 200_000.0, ""),
            ("ventuno", 21.0, ""),
            ("3 punti percentuali", 3.0, "percentage point"),
            ("tre quarti", 0.75, "share"),
            ("1,5 mld di euro", 1.5e9, "euro"),
            ("due milioni e mezzo", 2_500_000.0, ""),
        ],
    ),
    (
        "pt",
        &[
            ("trezentos e quarenta e sete", 347.0, ""),
            ("R$ 2,5 bilhões", 2.5e9, "real"),
            ("2 pontos percentuais", 2.0, "percentage point"),
            ("cinquenta mil pessoas", 50_000.0, "person"),
        ],
    ),
    (
        "nl",
        &[
            ("tweeëntwintig", 22.0, ""),
            ("twee derde", 2.0 / 3.0, "share"),
            ("1,7 miljard euro", 1.7e9, "euro"),
            ("3 euro en 50 cent", 3.5, "euro"),
            ("anderhalf miljoen", 1_500_000.0, ""),
            ("zestien", 16.0, ""),
            ("één", 1.0, ""),
        ],
    ),
    (
        "sv",
        &[
            ("tjugotvå", 22.0, ""),
            ("tre femtedelar", 0.6, "share"),
            ("1,5 miljoner kronor", 1_500_000.0, "crown"),
            ("2 procentenheter", 2.0, "percentage point"),
            ("30 SEK", 30.0, "Swedish crown"),
        ],
    ),
    (
        "ru",
        &[
            ("двадцать пять тысяч", 25_000.0, ""),
            ("1,5 млн рублей", 1_500_000.0, "rouble"),
            ("два миллиона триста тысяч человек", 2_300_000.0, "person"),
            ("3 процентных пункта", 3.0, "percentage point"),
            ("минус 5 градусов", -5.0, "degree"),
            ("полтора миллиарда", 1.5e9, ""),
        ],
    ),
    (
        "tr",
        &[
            ("yirmi bir", 21.0, ""),
            ("on beş bin", 15_000.0, ""),
            ("%19", 19.0, "per cent"),
            ("yüzde 5", 5.0, "per cent"),
            ("yüzde 5 puan", 5.0, "percentage point"),
            ("bir buçuk milyon", 1_500_000.0, ""),
            ("50 tl 30 kuruş", 50.3, "lira"),
        ],
    ),
    (
        "fa",
        &[
            ("بیست و پنج", 25.0, ""),
            ("۱٫۵ میلیون دلار", 1_500_000.0, "dollar"),
            ("سه درصد", 3.0, "per cent"),
            ("پنج میلیون و سیصد هزار", 5_300_000.0, ""),
            ("ده هزار تومان", 10_000.0, "toman"),
        ],
    ),
    ("he", &[("עשרים ואחת", 21.0, ""), ("שלוש מאות", 300.0, ""), ("30 מיליון שקל", 30e6, "shekel"), ("5 אחוזים", 5.0, "per cent"), ("אלפיים", 2000.0, "")]),
    (
        "hi",
        &[
            ("पच्चीस", 25.0, ""),
            ("15 लाख", 1_500_000.0, ""),
            ("15,00,000", 1_500_000.0, ""),
            ("साढ़े तीन लाख", 350_000.0, ""),
            ("सवा लाख रुपये", 125_000.0, "rupee"),
            ("डेढ़ करोड़", 15_000_000.0, ""),
            ("3 प्रतिशत अंक", 3.0, "percentage point"),
            ("एक सौ पच्चीस करोड़ पैंतीस लाख", 1_253_500_000.0, ""),
        ],
    ),
    ("ur", &[("پانچ لاکھ روپے", 500_000.0, "rupee"), ("ڈیڑھ کروڑ", 15_000_000.0, ""), ("تین فیصد", 3.0, "per cent"), ("ایک سو پچیس", 125.0, "")]),
    (
        "id",
        &[
            ("dua belas", 12.0, ""),
            ("tiga ratus lima puluh", 350.0, ""),
            ("1,5 juta orang", 1_500_000.0, "person"),
            ("Rp 5.000", 5000.0, "rupiah"),
            ("dua juta seribu", 2_001_000.0, ""),
            ("3 persen", 3.0, "per cent"),
        ],
    ),
    (
        "vi",
        &[
            ("hai mươi mốt", 21.0, ""),
            ("mười lăm", 15.0, ""),
            ("một trăm linh năm", 105.0, ""),
            ("1,5 triệu người", 1_500_000.0, "person"),
            ("hai triệu rưỡi", 2_500_000.0, ""),
            ("3 phần trăm", 3.0, "per cent"),
            ("3 điểm phần trăm", 3.0, "percentage point"),
        ],
    ),
    (
        "el",
        &[
            ("είκοσι πέντε", 25.0, ""),
            ("1,5 εκατομμύρια ευρώ", 1_500_000.0, "euro"),
            ("τρεις χιλιάδες διακόσια", 3200.0, ""),
            ("5 τοις εκατό", 5.0, "per cent"),
            ("3 ποσοστιαίες μονάδες", 3.0, "percentage point"),
        ],
    ),
    (
        "pl",
        &[
            ("dwadzieścia pięć", 25.0, ""),
            ("1,5 mln złotych", 1_500_000.0, "zloty"),
            ("dwa tysiące trzysta", 2300.0, ""),
            ("3 punkty procentowe", 3.0, "percentage point"),
            ("5 procent", 5.0, "per cent"),
        ],
    ),
    (
        "ar",
        &[
            ("مئة وستة عشر", 116.0, ""),
            ("ثلاثة أرباع", 0.75, "share"),
            ("1.5 مليون دولار", 1_500_000.0, "dollar"),
            ("5 نقاط مئوية", 5.0, "percentage point"),
            ("مليونان وثلاثمئة ألف", 2_300_000.0, ""),
        ],
    ),
];

#[test]
fn every_language_reads_its_numbers() {
    let mut failures = Vec::new();
    for (language, rows) in VALUES {
        for (text, value, unit) in *rows {
            let found = facts(text, &segment(text), context(language)).numbers;
            let right = found.len() == 1
                && (found[0].low - value).abs() <= 1e-9 * value.abs()
                && (unit.is_empty() || found[0].unit.is_some_and(|known| known.key == *unit));
            if !right {
                failures.push(format!("{language}: {text}: {:?}", found.iter().map(|n| (n.low, n.unit.map(|unit| unit.key))).collect::<Vec<_>>()));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn limits_are_read_before_and_behind() {
    let mut failures = Vec::new();
    for (language, text, bound) in [
        ("de", "mindestens 5 Tote", Bound::AtLeast),
        ("de", "knapp 250 Menschen", Bound::About),
        ("fr", "au moins 5 morts", Bound::AtLeast),
        ("fr", "plus de 240 personnes", Bound::MoreThan),
        ("es", "al menos 20 personas", Bound::AtLeast),
        ("es", "casi 250 personas", Bound::About),
        ("it", "oltre 240 persone", Bound::MoreThan),
        ("pt", "pelo menos 5 pessoas", Bound::AtLeast),
        ("nl", "ruim 240 mensen", Bound::MoreThan),
        ("sv", "minst 15 personer", Bound::AtLeast),
        ("ru", "не менее 15 человек", Bound::AtLeast),
        ("ru", "более 240 человек", Bound::MoreThan),
        ("tr", "en az 15 kişi", Bound::AtLeast),
        ("tr", "240'tan fazla kişi", Bound::MoreThan),
        ("fa", "بیش از ۲۴۰ نفر", Bound::MoreThan),
        ("he", "לפחות 15 בני אדם", Bound::AtLeast),
        ("he", "יותר מ-240 בני אדם", Bound::MoreThan),
        ("he", "כ-250 בני אדם", Bound::About),
        ("hi", "240 से अधिक लोग", Bound::MoreThan),
        ("hi", "कम से कम 15 लोग", Bound::AtLeast),
        ("ur", "240 سے زیادہ افراد", Bound::MoreThan),
        ("id", "lebih dari 240 orang", Bound::MoreThan),
        ("vi", "hơn 240 người", Bound::MoreThan),
        ("vi", "ít nhất 15 người", Bound::AtLeast),
        ("el", "τουλάχιστον 15 άτομα", Bound::AtLeast),
        ("pl", "co najmniej 15 osób", Bound::AtLeast),
        ("ar", "ما لا يقل عن 15 شخصا", Bound::AtLeast),
    ] {
        let found = facts(text, &segment(text), context(language)).numbers;
        if found.len() != 1 || found[0].bound != bound || found[0].low < 0.0 {
            failures.push(format!("{language}: {text}: {found:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn one_amount_is_one_in_every_form_and_others_differ() {
    use Agreement::{Compatible, Different, Same};
    for (language, a, b, want) in [
        ("en", "1.5 million", "1,500,000", Same),
        ("de", "1,5 Millionen", "1.500.000", Same),
        ("hi", "15 लाख", "15,00,000", Same),
        ("fr", "1\u{202f}500\u{202f}000", "1,5 million", Same),
        ("de", "1'500'000", "1.500.000", Same),
        ("en", "-5", "5", Different),
        ("en", "−5", "minus 5", Same),
        ("en", "30 km", "30 miles", Different),
        ("de", "3 Millionen", "3 Milliarden", Different),
        ("en", "more than 240", "247", Compatible),
        ("en", "about 250", "247", Compatible),
        ("en", "nearly 250", "247", Compatible),
        ("en", "at least 5", "6", Compatible),
        ("en", "more than 10 people", "at least 15 people", Compatible),
        ("en", "more than 240", "198", Different),
        ("en", "5 feet 6 inches", "66 inches", Same),
    ] {
        assert_eq!(compare(&number(language, a), &number(language, b)), want, "{language}: {a} / {b}");
    }
}

#[test]
fn one_figure_of_two_measures_is_told_apart() {
    for (language, a, b, want) in [
        ("en", "5 %", "5 percentage points", true),
        ("de", "3 Prozent", "3 Prozentpunkte", true),
        ("en", "$100", "€100", true),
        ("he", "40 מיליון דולר", "40 מיליון אירו", true),
        ("hi", "40 करोड़ रुपये", "40 करोड़ डॉलर", true),
        ("en", "30 °C", "30 °F", true),
        ("en", "$100", "€90", false),
        ("en", "US$100", "$100", false),
        ("en", "100 people", "100 cars", false),
        ("en", "5 dollars", "500 cents", false),
    ] {
        assert_eq!(other_unit(&number(language, a), &number(language, b)), want, "{language}: {a} / {b}");
    }
}

#[test]
fn what_looks_like_a_number_is_none() {
    for (language, text) in [
        ("de", "eine Frau mit Achtung"),
        ("fr", "un homme et une femme"),
        ("nl", "een man"),
        ("it", "un centro"),
        ("es", "el medio ambiente"),
        ("vi", "sau khi"),
        ("en", "2010 - now"),
    ] {
        let found = facts(text, &segment(text), context(language)).numbers;
        assert!(found.iter().all(|number| number.low >= 2010.0), "{language}: {text}: {found:?}");
    }
}

#[test]
fn every_language_reads_its_dates() {
    let want = Day::new(2025, 3, 5);
    let mut failures = Vec::new();
    for (language, text) in [
        ("en", "5 March 2025"),
        ("en", "March 5, 2025"),
        ("en", "05-Mar-2025"),
        ("en", "2025/mar/05"),
        ("de", "5. März 2025"),
        ("de", "05.03.2025"),
        ("de", "5.3.25"),
        ("fr", "le 5 mars 2025"),
        ("fr", "05/03/2025"),
        ("es", "5 de marzo de 2025"),
        ("es", "cinco de marzo del 2025"),
        ("it", "5 marzo 2025"),
        ("pt", "5 de março de 2025"),
        ("nl", "5 maart 2025"),
        ("sv", "den 5 mars 2025"),
        ("ru", "5 марта 2025 года"),
        ("tr", "5 Mart 2025"),
        ("fa", "۵ مارس ۲۰۲۵"),
        ("fa", "۱۵ اسفند ۱۴۰۳"),
        ("he", "ב-5 במרץ 2025"),
        ("hi", "5 मार्च 2025"),
        ("ur", "5 مارچ 2025"),
        ("id", "5 Maret 2025"),
        ("vi", "ngày 5 tháng 3 năm 2025"),
        ("el", "5 Μαρτίου 2025"),
        ("pl", "5 marca 2025"),
        ("ar", "5 مارس 2025"),
        ("en", "two weeks and one day ago"),
        ("de", "vor 15 Tagen"),
        ("fr", "il y a 15 jours"),
        ("tr", "15 gün önce"),
        ("sv", "för 15 dagar sedan"),
        ("hi", "15 दिन पहले"),
    ] {
        let found = facts(text, &segment(text), context(language)).dates;
        if found.len() != 1 || found[0].days != want.zip(want) {
            failures.push(format!("{language}: {text}: {found:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn dates_of_two_spellings_agree_and_others_do_not() {
    use Agreement::{Compatible, Different, Incomparable, Same};
    for (language, a, b, want) in [
        ("fr", "le 5 mars 2025", "05/03/2025", Same),
        ("fr", "le 5 mars 2025", "03/05/2025", Different),
        ("en", "5 March 2025", "03/05/2025", Same),
        ("en", "5 March 2025", "05/03/2025", Compatible),
        ("de", "gestern", "am Mittwoch", Same),
        ("de", "gestern", "am Freitag", Different),
        ("en", "tomorrow", "on Friday", Same),
        ("en", "last Tuesday", "on Wednesday", Incomparable),
        ("en", "three weeks later", "5 March 2025", Incomparable),
        ("ru", "5 марта", "15 марта", Different),
        ("id", "5 Maret 2025", "5 Mei 2025", Different),
    ] {
        assert_eq!(compare_dates(&date(language, a), &date(language, b)), want, "{language}: {a} / {b}");
        assert_eq!(compare_dates(&date(language, b), &date(language, a)), want, "{language}: {b} / {a}");
    }
}
