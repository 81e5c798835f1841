//! The values of numbers, percentages, amounts, dates and times that a sentence holds.

use retold::fact::{Day, Dimension, FactContext, Facts, Number, NumberKind, facts};
use retold::span::Span;
use retold::text::segment;
use serde::Deserialize;

use crate::gold::{LANGUAGES, Sheet, place, rows};

#[derive(Deserialize)]
struct Row {
    id: String,
    lang: String,
    kind: String,
    text: String,
    surface: String,
    value: String,
    /// ISO 4217 code of an amount.
    currency: Option<String>,
    /// The day of publication.
    #[serde(rename = "ref")]
    published: Option<String>,
}

/// How the engine names the currencies of the rows; a country may stand before it.
const CURRENCIES: [(&str, &str); 19] = [
    ("BRL", "real"),
    ("CNY", "yuan"),
    ("EGP", "pound"),
    ("EUR", "euro"),
    ("GBP", "pound"),
    ("IDR", "rupiah"),
    ("ILS", "shekel"),
    ("INR", "rupee"),
    ("IRR", "rial"),
    ("JPY", "yen"),
    ("KRW", "won"),
    ("MXN", "peso"),
    ("PKR", "rupee"),
    ("PLN", "zloty"),
    ("RUB", "rouble"),
    ("THB", "baht"),
    ("TRY", "lira"),
    ("USD", "dollar"),
    ("VND", "dong"),
];

/// A day that is written year, month, day.
fn day(written: &str) -> Day {
    let parts: Vec<i32> = written.split('-').map(|part| part.parse().unwrap()).collect();
    Day::new(parts[0], parts[1] as u8, parts[2] as u8).unwrap()
}

fn close(value: f64, want: f64) -> bool {
    (value - want).abs() <= 1e-6 * want.abs().max(1e-6)
}

fn is_amount(number: &Number, want: f64, currency: &str) -> bool {
    let name = CURRENCIES.iter().find(|(code, _)| *code == currency).unwrap().1;
    number.unit.is_some_and(|unit| unit.dimension == Dimension::Money && unit.key.ends_with(name) && close(number.low * unit.factor, want))
}

fn is_read(row: &Row, found: &Facts) -> bool {
    let surface = place(&row.text, &row.surface);
    let meets = |span: Span| span.overlap(surface) > 0;
    let any = |fits: &dyn Fn(&Number) -> bool| found.numbers.iter().any(|number| meets(number.whole) && fits(number));
    let want = || row.value.parse::<f64>().unwrap();
    match row.kind.as_str() {
        "date" => {
            let day = day(&row.value);
            found.dates.iter().any(|date| meets(date.span) && date.days == Some((day, day)))
        }
        "time" => {
            let (hour, minute) = row.value.split_once(':').unwrap();
            let want = hour.parse::<f64>().unwrap() + minute.parse::<f64>().unwrap() / 60.0;
            any(&|number| number.kind == NumberKind::Clock && (number.low - want).abs() < 1e-3)
        }
        "percent" => any(&|number| close(number.low, want()) && number.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio)),
        "currency" => any(&|number| is_amount(number, want(), row.currency.as_deref().unwrap())),
        _ => any(&|number| close(number.low, want())),
    }
}

#[test]
fn values_are_read() {
    let mut sheet = Sheet::new("facts: values that are read");
    for row in rows::<Row>("facts.jsonl") {
        let language = LANGUAGES.into_iter().find(|known| *known == row.lang);
        let context = FactContext { language, published: row.published.as_deref().map(day) };
        let read = is_read(&row, &facts(&row.text, &segment(&row.text), context));
        for name in ["all".to_owned(), format!("kind {}", row.kind), format!("language {}", row.lang)] {
            sheet.count(&name, &row.id, read);
        }
    }
    sheet.at_least("all", 0.9);
    // Hours with words in them (`half past five in the afternoon`) are read in some languages only: Italian, Portuguese, Greek, Hebrew and
    // those without blanks.
    for (kind, floor) in [("number", 0.96), ("percent", 0.98), ("currency", 0.91), ("date", 0.98), ("time", 0.48)] {
        sheet.at_least(&format!("kind {kind}"), floor);
    }
    for language in LANGUAGES {
        let floor = if matches!(language, "hi" | "id") { 0.78 } else { 0.88 };
        sheet.at_least(&format!("language {language}"), floor);
    }
    sheet.close(&[]);
}
