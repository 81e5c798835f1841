//! The values of numbers, amounts, percentages and dates in many languages: a meter, run where `RETOLD_FACT_VALUES` names a labelled
//! set (rows of `text`, `lang`, `kind`, `value`, `start` and `end` in characters, and `ref`, the day of publication).
//!
//! A row is read right when a fact that overlaps its surface has its value. The floor is low on purpose: the table is what matters.

// A table for those who look at it.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;

use retold::fact::{Day, Dimension, FactContext, facts};
use retold::publication::PublicationDate;
use retold::span::Span;
use retold::text::segment;
use serde_json::Value;

/// Languages that are written with blanks and have tables of their own.
const LANGUAGES: [&str; 19] = ["ar", "en", "de", "fr", "es", "it", "pt", "nl", "sv", "ru", "tr", "fa", "he", "hi", "ur", "id", "vi", "el", "pl"];

struct Row {
    language: &'static str,
    kind: String,
    text: String,
    surface: Span,
    value: String,
    published: Option<Day>,
}

fn row(line: &str) -> Option<Row> {
    let row: Value = serde_json::from_str(line).ok()?;
    let cell = |name: &str| row.get(name).and_then(Value::as_str).map(str::to_owned);
    let text = cell("text")?;
    let place = |name: &str| {
        let count = usize::try_from(row.get(name)?.as_u64()?).ok()?;
        Some(text.char_indices().nth(count).map_or(text.len(), |(at, _)| at))
    };
    Some(Row {
        language: LANGUAGES.into_iter().find(|known| cell("lang").as_deref() == Some(known))?,
        kind: cell("kind")?,
        surface: Span::new(place("start")?, place("end")?),
        value: match row.get("value")? {
            Value::String(value) => value.clone(),
            other => other.to_string(),
        },
        published: cell("ref").and_then(|day| PublicationDate::read(&day).ok().map(|at| at.day)),
        text,
    })
}

/// A labelled day. Not read as a day of publication, which cannot lie in the Middle Ages.
fn day(value: &str) -> Option<Day> {
    let mut parts = value.split('-');
    let day = Day::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    day.filter(|_| parts.next().is_none())
}

fn is_right(row: &Row) -> bool {
    let context = FactContext { language: Some(row.language), published: row.published };
    let found = facts(&row.text, &segment(&row.text), context);
    let meets = |span: Span| span.start < row.surface.end && row.surface.start < span.end;
    if row.kind == "date" {
        let want = day(&row.value);
        return want.is_some() && found.dates.iter().any(|date| meets(date.span) && date.days == want.zip(want));
    }
    let Ok(want) = row.value.parse::<f64>() else { return false };
    let close = |value: f64| (value - want).abs() <= 1e-6 * want.abs().max(1e-9);
    let fits = |dimension: Option<Dimension>| row.kind != "percent" || dimension == Some(Dimension::Ratio);
    found.numbers.iter().any(|number| meets(number.whole) && close(number.low) && fits(number.unit.map(|unit| unit.dimension)))
}

#[test]
fn values_by_language_and_kind() {
    let Some(lines) = std::env::var_os("RETOLD_FACT_VALUES").and_then(|path| std::fs::read_to_string(path).ok()) else {
        println!("skipped: RETOLD_FACT_VALUES names no file of labelled values");
        return;
    };
    let mut table: BTreeMap<(&str, String), (usize, usize)> = BTreeMap::new();
    for row in lines.lines().filter_map(row) {
        let right = is_right(&row);
        let cell = table.entry((row.language, row.kind.clone())).or_default();
        *cell = (cell.0 + usize::from(right), cell.1 + 1);
        if !right && std::env::var_os("RETOLD_FACT_MISSES").is_some() {
            println!("miss\t{}\t{}\t{}\t{}\t{:?}", row.language, row.kind, row.surface.of(&row.text), row.value, row.text);
        }
    }
    for ((language, kind), (right, all)) in &table {
        println!("{language}\t{kind:8}\t{right}/{all}\t{:.3}", *right as f64 / *all as f64);
    }
    let (right, all) = table.values().fold((0, 0), |sum, cell| (sum.0 + cell.0, sum.1 + cell.1));
    println!("all\t{right}/{all}\t{:.3}", right as f64 / all.max(1) as f64);
    assert!(right * 2 > all, "{right}/{all}");
}
