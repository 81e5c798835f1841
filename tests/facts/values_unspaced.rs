//! Values of numbers, percent, currency and dates in Chinese, Japanese, Korean and Thai, measured on the labelled
//! sentences of the file that `RETOLD_FACT_VALUES` names (see `tests/facts/values.rs`). Prints a table: right / all by language and kind.

// The table is what it is for.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::fs;

use retold::fact::{Date, Day, Dimension, FactContext, NamedCalendar, Number, facts};
use retold::publication::PublicationDate;
use retold::span::Span;
use retold::text::segment;
use serde_json::Value;

/// Byte span of a span in code points.
fn bytes(text: &str, start: usize, end: usize) -> Span {
    let at = |n: usize| text.char_indices().nth(n).map_or(text.len(), |(at, _)| at);
    Span::new(at(start), at(end))
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()) + 1e-12
}

fn values(number: &Number, kind: &str) -> Vec<f64> {
    let unit = number.unit.filter(|unit| unit.dimension == Dimension::Ratio);
    match (kind, unit) {
        ("percent", Some(unit)) => vec![number.low * unit.factor * 100.0],
        ("number", Some(unit)) => vec![number.low, number.low * unit.factor],
        _ => vec![number.low],
    }
}

/// A labelled day. Not read as a day of publication, which cannot lie in the Middle Ages.
fn day(value: &str) -> Option<Day> {
    let mut parts = value.split('-');
    let day = Day::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    day.filter(|_| parts.next().is_none())
}

fn date_is(date: &Date, want: &str) -> bool {
    let Some(day) = day(want) else { return false };
    // No civil day is known for a lunar one: its parts must be those that are named.
    if date.calendar == NamedCalendar::Lunisolar {
        let named = format!("{:04}-{:02}-{:02}", date.year().unwrap_or(0), date.month().unwrap_or(0), date.day().unwrap_or(0));
        return named == want;
    }
    date.days == Some((day, day))
}

#[test]
fn values_are_read_in_languages_without_blanks() {
    let Some(rows) = std::env::var_os("RETOLD_FACT_VALUES").and_then(|path| fs::read_to_string(path).ok()) else {
        println!("skipped: RETOLD_FACT_VALUES names no file of labelled values");
        return;
    };
    let mut table: BTreeMap<(String, String), (usize, usize)> = BTreeMap::new();
    for row in rows.lines() {
        let row: Value = serde_json::from_str(row).unwrap();
        let of = |key: &str| row[key].as_str().unwrap_or("").to_owned();
        let language = match of("lang").as_str() {
            "zh" => "zh",
            "ja" => "ja",
            "ko" => "ko",
            "th" => "th",
            _ => continue,
        };
        let (text, kind, want) = (of("text"), of("kind"), of("value"));
        let surface = bytes(&text, row["start"].as_u64().unwrap() as usize, row["end"].as_u64().unwrap() as usize);
        let context = FactContext { language: Some(language), published: PublicationDate::read(&of("ref")).ok().map(|at| at.day) };
        let found = facts(&text, &segment(&text), context);
        let overlaps = |span: Span| span.overlap(surface) > 0;
        let right = if kind == "date" {
            found.dates.iter().any(|date| overlaps(date.span) && date_is(date, &want))
        } else {
            let want: f64 = want.parse().unwrap();
            found.numbers.iter().any(|number| overlaps(number.whole) && values(number, &kind).into_iter().any(|value| close(value, want)))
        };
        let entry = table.entry((language.to_owned(), kind.clone())).or_default();
        entry.0 += usize::from(right);
        entry.1 += 1;
        if !right {
            let numbers: Vec<String> = found.numbers.iter().map(|n| format!("{}={}{}", n.span.of(&text), n.low, n.unit.map_or("", |u| u.key))).collect();
            let dates: Vec<String> = found.dates.iter().map(|d| format!("{}={:?}", d.span.of(&text), d.days.map(|d| d.0.0))).collect();
            let short: String = text.chars().take(60).collect();
            println!("miss {language} {kind} [{}] want {want} in {short}: {numbers:?} {dates:?}", surface.of(&text));
        }
    }
    for ((language, kind), (right, all)) in &table {
        println!("{language}\t{kind}\t{right}/{all}\t{:.3}", *right as f64 / *all as f64);
    }
}
