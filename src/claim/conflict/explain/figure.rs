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
    let cut = |read: &str| read.trim().chars().any(|c| !c.is_numeric());
    let (digits_a, digits_b) = (digits(read_a), digits(read_b));
    let same_sign = (a.low < 0.0) == (b.low < 0.0);
    let same_digits = same_sign && !digits_a.is_empty() && digits_a == digits_b;
    let (whole_a, whole_b) = (normal_form(a.whole.of(text_a)), normal_form(b.whole.of(text_b)));
    let longer = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let begins = same_digits && (longer(&whole_a, &whole_b) || longer(&whole_b, &whole_a));
    // A length where an area is meant: the same word, cut short or in another spelling.
    let measured = |number: &Number| number.unit.is_some_and(|unit| matches!(unit.dimension, Dimension::Length | Dimension::Area));
    let of_space = (a.low - b.low).abs() < 1e-9 && measured(a) && measured(b) && a.unit.map(|unit| unit.dimension) != b.unit.map(|unit| unit.dimension);
    begins
        || of_space
        || is_cut_short(a, b)
        || is_cut_short(b, a)
        || (same_digits && (letters(read_a) != letters(read_b) || (!letters(read_a) && cut(read_a) && cut(read_b))))
}

/// Whether a number gives the first digits of another one of the same things and leaves the rest out: `19.5 million` of 19,589,137.
fn is_cut_short(a: &Number, b: &Number) -> bool {
    let factor = |number: &Number| number.unit.map_or(1.0, |unit| unit.factor);
    let (x, y, place) = (a.low * factor(a), b.low * factor(b), a.quantum * factor(a));
    let unit = |number: &Number| number.unit.map(|unit| unit.dimension);
    let plain = !a.is_range() && !b.is_range() && a.bound == b.bound && a.kind == b.kind && unit(a) == unit(b);
    plain && place > b.quantum * factor(b) && x > 9.0 * place && y > x && y - x < place
}
