//! Whether two numbers are one figure in two forms.

use crate::config::ExplainParams;
use crate::fact::Dimension;
use crate::fact::number::Number;
use crate::text::normal::normal_form;

/// Whether two numbers are one figure that is written in two forms: with and without the rest of its measure, or
/// with its digits cut up otherwise.
pub(super) fn is_one_figure(a: &Number, text_a: &str, b: &Number, text_b: &str) -> bool {
    let (read_a, read_b) = (a.span.of(text_a), b.span.of(text_b));
    let digits = |read: &str| normal_form(read).chars().filter(char::is_ascii_digit).collect::<String>();
    let grouping = |read: &str| read.chars().filter(|c| matches!(c, '.' | ',' | '٫' | '٬' | '،' | '\'' | '’')).collect::<String>();
    let (digits_a, digits_b) = (digits(read_a), digits(read_b));
    let same_sign = (a.low < 0.0) == (b.low < 0.0);
    let same_digits = same_sign && !digits_a.is_empty() && digits_a == digits_b;
    let (whole_a, whole_b) = (normal_form(a.whole.of(text_a)), normal_form(b.whole.of(text_b)));
    // `7000 metres`, `7000 metres square`; `ريال`, `ريالا`.
    let goes_on = |short: &str, rest: &str| !rest.starts_with(char::is_alphanumeric) || (rest.chars().count() < 3 && short.ends_with(char::is_alphabetic));
    let longer = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| !rest.is_empty() && goes_on(short, rest));
    let begins = same_digits && (longer(&whole_a, &whole_b) || longer(&whole_b, &whole_a));
    // A length where an area is meant: the same word, cut short or in another spelling.
    let measured = |number: &Number| number.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Length | Dimension::Area));
    let of_space = (a.low - b.low).abs() < 1e-9 && measured(a) && measured(b) && a.unit.map(|unit| unit.dimension) != b.unit.map(|unit| unit.dimension);
    begins
        || is_broken(a, text_a, b, text_b)
        || is_broken(b, text_b, a, text_a)
        || is_age_and_year(a, b)
        || is_age_and_year(b, a)
        || has_its_sign_apart(a, text_a, b, text_b)
        || has_its_sign_apart(b, text_b, a, text_a)
        || of_space
        || is_one_value(a, b)
        || is_turned_round(a, text_a, b, text_b)
        || is_one_score(a, text_a, b, text_b)
        || is_one_dual(read_a, read_b)
        || is_cut_short(a, b)
        || is_cut_short(b, a)
        || (same_digits && (!grouping(read_a).is_empty() && !grouping(read_b).is_empty() && grouping(read_a) != grouping(read_b)))
}

/// Whether a number gives the first digits of another one of the same things and leaves the rest out: `19.5 million` of 19,589,137.
fn is_cut_short(a: &Number, b: &Number) -> bool {
    let factor = |number: &Number| number.unit.map_or(1.0, |unit| unit.factor);
    let (x, y, place) = (a.low * factor(a), b.low * factor(b), a.quantum * factor(a));
    let unit = |number: &Number| number.unit.map(|unit| unit.dimension);
    let plain = !a.is_range() && !b.is_range() && a.bound == b.bound && a.kind == b.kind && unit(a) == unit(b);
    plain && place > b.quantum * factor(b) && x > 9.0 * place && y > x && y - x < place
}

/// Whether a blank stands in one of the two figures (`201 2`, `2012`).
fn is_broken(a: &Number, text_a: &str, b: &Number, text_b: &str) -> bool {
    let whole = b.span.of(text_b);
    let rest = text_a.get(a.span.end as usize..).and_then(|text| text.strip_prefix(' ')).unwrap_or_default();
    let further: String = rest.chars().take_while(char::is_ascii_digit).collect();
    !further.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()) && format!("{}{further}", a.span.of(text_a)) == whole
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
    let share = |number: &Number| number.unit.is_some_and(|unit| unit.dimension == Dimension::Ratio);
    a.unit.is_some() != b.unit.is_some() && !share(a) && !share(b) && one(a.low, b.low) && one(a.high, b.high) && (a.bound == b.bound)
}

/// Whether two number words are one dual in two cases, of which the first can be read as one of it (`مليونا`, `مليوني`).
fn is_one_dual(a: &str, b: &str) -> bool {
    let (a, b) = (normal_form(a), normal_form(b));
    let dual = |a: &str, b: &str| a.strip_suffix('ا').is_some_and(|stem| stem.chars().count() > 2 && b.strip_suffix('ي') == Some(stem));
    dual(&a, &b) || dual(&b, &a)
}

/// Whether two numbers are halves of one score, written otherwise (`5 - 4`, `4/5`).
fn is_one_score(a: &Number, text_a: &str, b: &Number, text_b: &str) -> bool {
    let (x, y) = (score(a, text_a), score(b, text_b));
    x.is_some() && x == y
}

/// The two numbers of the score that a number is a half of, or the whole, the smaller one first.
fn score(number: &Number, text: &str) -> Option<[u32; 2]> {
    let (from, to) =
        ((number.span.start as usize).saturating_sub(ExplainParams::SCORE_BYTES), (number.span.end as usize + ExplainParams::SCORE_BYTES).min(text.len()));
    let from = text.floor_char_boundary(from);
    let (before, own, after) = (&text[from..number.span.start as usize], number.span.of(text), &text[number.span.end as usize..text.floor_char_boundary(to)]);
    let ties = |c: char| matches!(c, '-' | '–' | '/' | ':');
    let half = |part: &str| normal_form(part.trim()).parse::<u32>().ok();
    let first = |part: &str| part.trim_start().split(|c: char| !c.is_numeric()).next().and_then(half);
    let last = |part: &str| part.trim_end().rsplit(|c: char| !c.is_numeric()).next().and_then(half);
    let pair = match own.split_once(ties) {
        Some((x, y)) => [half(x)?, half(y)?],
        None => match (after.trim_start().strip_prefix(ties), before.trim_end().strip_suffix(ties)) {
            (Some(rest), _) => [half(own)?, first(rest)?],
            (None, Some(rest)) => [last(rest)?, half(own)?],
            (None, None) => return None,
        },
    };
    Some([pair[0].min(pair[1]), pair[0].max(pair[1])])
}

/// Whether the digits of one number are those of the other one with their halves exchanged, as a minute stands before its hour in
/// texts that run from the right (`55ر09`, `0955`).
fn is_turned_round(a: &Number, text_a: &str, b: &Number, text_b: &str) -> bool {
    let halves = |number: &Number, text: &str| -> Vec<String> {
        let read = number.span.of(text);
        read.split(|c: char| !c.is_numeric()).filter(|part| !part.is_empty()).map(|part| format!("{:0>2}", normal_form(part))).collect()
    };
    let (x, y) = (halves(a, text_a), halves(b, text_b));
    let turned = |x: &[String], y: &[String]| x.len() == 2 && format!("{}{}", x[1], x[0]) == y.concat();
    turned(&x, &y) || turned(&y, &x)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactContext, facts};
    use crate::text::segment;

    #[test]
    fn two_halves_of_one_score_are_one_figure() {
        let one = |a: &str, b: &str| {
            let first = |text: &str| facts(text, &segment(text), FactContext::default()).numbers.first().cloned().unwrap();
            is_one_score(&first(a), a, &first(b), b)
        };
        assert!(one("تغلب على بايرن 5 - 4 بضربات الجزاء", "تغلب على بايرن 4/5 بضربات الجزاء"));
        assert!(!one("تغلب على بايرن 5 - 4 بضربات الجزاء", "تغلب على بايرن 3/5 بضربات الجزاء"));
        assert!(!one("تغلب على 5 فرق", "تغلب على 5 فرق"));
    }
}
