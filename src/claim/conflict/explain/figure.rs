//! Whether two numbers are one figure in two forms.

use crate::fact::Dimension;
use crate::fact::number::Number;
use crate::text::normal::normal_form;

/// Whether two numbers are one figure that is written in two forms: with and without its scale or the rest of its measure, or
/// with its digits cut up otherwise.
pub(super) fn is_one_figure(a: &Number, text_a: &str, b: &Number, text_b: &str) -> bool {
    let (read_a, read_b) = (a.span.of(text_a), b.span.of(text_b));
    let digits = |read: &str| normal_form(read).chars().filter(char::is_ascii_digit).collect::<String>();
    let letters = |read: &str| read.chars().any(char::is_alphabetic);
    let grouping = |read: &str| read.chars().filter(|c| matches!(c, '.' | ',' | '٫' | '٬' | '،' | '\'' | '’')).collect::<String>();
    let (digits_a, digits_b) = (digits(read_a), digits(read_b));
    let same_sign = (a.low < 0.0) == (b.low < 0.0);
    let same_digits = same_sign && !digits_a.is_empty() && digits_a == digits_b;
    let (whole_a, whole_b) = (normal_form(a.whole.of(text_a)), normal_form(b.whole.of(text_b)));
    let longer = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) || rest.chars().count() < 3);
    let begins = same_digits && (longer(&whole_a, &whole_b) || longer(&whole_b, &whole_a));
    // A length where an area is meant: the same word, cut short or in another spelling.
    let measured = |number: &Number| number.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Length | Dimension::Area));
    let of_space = (a.low - b.low).abs() < 1e-9 && measured(a) && measured(b) && a.unit.map(|unit| unit.dimension) != b.unit.map(|unit| unit.dimension);
    begins
        || is_age_and_year(a, b)
        || is_age_and_year(b, a)
        || has_its_sign_apart(a, text_a, b, text_b)
        || has_its_sign_apart(b, text_b, a, text_a)
        || of_space
        || is_one_value(a, b)
        || is_turned_round(a, text_a, b, text_b)
        || is_cut_short(a, b)
        || is_cut_short(b, a)
        || (same_digits
            && (letters(read_a) != letters(read_b) || (!grouping(read_a).is_empty() && !grouping(read_b).is_empty() && grouping(read_a) != grouping(read_b))))
}

/// Whether a number gives the first digits of another one of the same things and leaves the rest out: `19.5 million` of 19,589,137.
fn is_cut_short(a: &Number, b: &Number) -> bool {
    let factor = |number: &Number| number.unit.map_or(1.0, |unit| unit.factor);
    let (x, y, place) = (a.low * factor(a), b.low * factor(b), a.quantum * factor(a));
    let unit = |number: &Number| number.unit.map(|unit| unit.dimension);
    let plain = !a.is_range() && !b.is_range() && a.bound == b.bound && a.kind == b.kind && unit(a) == unit(b);
    plain && place > b.quantum * factor(b) && x > 9.0 * place && y > x && y - x < place
}

/// Whether one number is how old somebody is and the other one when that one was born, or any year beside a small number.
fn is_age_and_year(age: &Number, year: &Number) -> bool {
    let plain = |number: &Number| number.unit.is_none_or(|unit| matches!(unit.dimension, Dimension::Count | Dimension::Time)) && !number.is_range();
    plain(age) && plain(year) && (0.0..120.0).contains(&age.low) && (1900.0..2100.0).contains(&year.low) && year.low.fract() == 0.0 && year.unit.is_none()
}

/// Whether the minus of the other number stands a blank before this one (`- 18`, `-18`).
fn has_its_sign_apart(a: &Number, text: &str, b: &Number, other: &str) -> bool {
    let dash = |before: &str| before.trim_end().ends_with(['-', '−', '–']);
    let unsigned = a.low >= 0.0 && text.get(..a.span.start as usize).is_some_and(dash);
    let signed = b.low < 0.0 || other.get(..b.span.start as usize).is_some_and(dash);
    unsigned && signed && (a.low - b.low.abs()).abs() < 1e-9
}

/// Whether two numbers are one value, of which one side alone says what is measured.
fn is_one_value(a: &Number, b: &Number) -> bool {
    let one = |x: f64, y: f64| (x - y).abs() <= 1e-9 * x.abs().max(y.abs());
    a.unit.is_some() != b.unit.is_some() && one(a.low, b.low) && one(a.high, b.high) && (a.bound == b.bound)
}

/// Whether the digits of one number are those of the other one with their halves exchanged, as a minute stands before its hour in
/// texts that run from the right (`55ر09`, `0955`).
fn is_turned_round(a: &Number, text_a: &str, b: &Number, text_b: &str) -> bool {
    let halves = |number: &Number, text: &str| -> Vec<String> {
        let read = number.span.of(text);
        read.split(|c: char| !c.is_numeric()).filter(|part| !part.is_empty()).map(normal_form).collect()
    };
    let (x, y) = (halves(a, text_a), halves(b, text_b));
    let turned = |x: &[String], y: &[String]| x.len() == 2 && format!("{}{}", x[1], x[0]) == y.concat();
    turned(&x, &y) || turned(&y, &x)
}
