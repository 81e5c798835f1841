//! Values of numbers, percentages, amounts of money and dates in many languages: our own sentences, all of which are read.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use retold::fact::{Day, Dimension, FactContext, Facts, NumberKind, facts};
use retold::text::segment;

/// Languages of the rows.
const LANGUAGES: [&str; 24] =
    ["ar", "de", "el", "en", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "th", "tr", "uk", "ur", "vi", "zh"];

fn day(value: &str) -> Option<Day> {
    let parts: Vec<i32> = value.split('-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = parts[..] else { return None };
    Day::new(year, month as u8, day as u8)
}

fn is_read(found: &Facts, kind: &str, value: &str) -> bool {
    let is_share = |key: &str| key == "share";
    if kind == "date" {
        let wanted = day(value);
        return wanted.is_some() && found.dates.iter().any(|date| date.days == wanted.zip(wanted));
    }
    if kind == "none" {
        let shares = found.numbers.iter().any(|number| number.unit.is_some_and(|unit| is_share(unit.key)));
        return !shares && found.dates.iter().all(|date| date.days.is_none());
    }
    let wanted: f64 = value.parse().unwrap();
    found.numbers.iter().any(|number| {
        let unit = number.unit.map(|unit| unit.dimension);
        let fits = match kind {
            "percent" => unit == Some(Dimension::Ratio),
            "currency" => unit == Some(Dimension::Money),
            "ordinal" => number.kind == NumberKind::Ordinal,
            _ => number.kind == NumberKind::Cardinal,
        };
        fits && (number.low - wanted).abs() <= 1e-6 * wanted.abs().max(1.0)
    })
}

#[test]
fn phrases_of_many_languages_have_their_values() {
    let mut missed = Vec::new();
    let mut rows = 0;
    for line in include_str!("phrases.tsv").lines().filter(|line| !line.starts_with('#')) {
        let [language, kind, value, text] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let language = LANGUAGES.into_iter().find(|known| *known == language);
        let context = FactContext { language, published: Day::new(2025, 3, 20) };
        assert!(language.is_some(), "{line}");
        rows += 1;
        if !is_read(&facts(text, &segment(text), context), kind, value) {
            missed.push(line);
        }
    }
    assert!(rows > 80);
    assert_eq!(missed, [""; 0], "{}", missed.len());
}
