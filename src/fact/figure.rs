//! Figures: numbers written in digits of any script, in number words, or in both, without what they count.

use super::beside::letters_of_money;
use super::compound::compound;
use super::digits::{in_digits, in_one_sign, separated};
use super::lexicon::{Numeral, Particle};
use super::part::{completed, divisor_first, more_first, one_first, part_first, ranked_part};
use super::reading::{Figure, Manner, Reading, is, ordinal_figure, plain};
use super::sum::{Sum, avos_end, bridged, denominator, extend};
use super::words::{Words, digit};
use crate::text::normal::normal_form;
use crate::text::token::term;

/// The figure that begins at word `n`.
pub(super) fn figure(words: &Words, n: usize) -> Option<Figure> {
    let first = words.surface(n).chars().next()?;
    if (first > '\u{ff}' || first.is_ascii_digit() || matches!(first, '¼'..='¾'))
        && let Some(start) = in_one_sign(words, n)
    {
        return Some(if start.manner == Manner::Plain { with_scales(words, start) } else { start });
    }
    if digit(first).is_some() {
        let start = in_digits(words, n)?;
        return Some(if start.manner == Manner::Plain { with_scales(words, start) } else { start });
    }
    money_in_front(words, n).or_else(|| in_words(words, n))
}

/// `Rp3,4 triliun`, `USD30`: letters of a currency that are one word with the digits.
fn money_in_front(words: &Words, n: usize) -> Option<Figure> {
    let surface = words.surface(n);
    let place = surface.find(|c: char| c.is_ascii_digit()).filter(|place| (2..=3).contains(place))?;
    let letters = &surface[..place];
    let unit = words.lexicon.currency_codes.get(letters).copied().or_else(|| letters_of_money(letters))?;
    let (main, other) =
        separated(&surface[place..], words).filter(|_| surface[place..].bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')))?;
    let found = with_scales(words, plain(n..n + 1, main, other));
    Some(Figure { unit: Some(unit), ..found })
}

/// `أحد عشر`: the one of eleven, which elsewhere means somebody.
fn eleven(words: &Words, n: usize) -> Option<Figure> {
    let one = matches!(words.normal(n).as_str(), "احد" | "احدي" | "واحد" | "بأحد" | "لاحد");
    let ten = words.adjacent(n + 1) && matches!(words.numeral(n + 1), Some((Numeral::Add(10), clitics)) if !clitics.and && !clitics.article);
    (one && ten && words.is_semitic(n)).then(|| plain(n..n + 2, Reading { value: 11.0, quantum: 1.0 }, None))
}

fn in_words(words: &Words, n: usize) -> Option<Figure> {
    if let Some(found) = eleven(words, n) {
        return Some(found);
    }
    if let Some(found) = divisor_first(words, n).or_else(|| elided(words, n)) {
        return Some(found);
    }
    let (numeral, _) = words.numeral(n)?;
    match numeral {
        Numeral::Ordinal(value) => Some(one_part(words, n, value).or_else(|| ranked_part(words, n)).unwrap_or_else(|| ordinal(words, n, value))),
        Numeral::Denominator(value) => one_part(words, n, value),
        Numeral::Times(value) => Some(plain(n..n + 1, Reading { value: f64::from(value), quantum: 1.0 }, None)),
        Numeral::Scales(scale) => Some(vague(words, n, scale)),
        Numeral::Part(part) => ranked_part(words, n).or_else(|| part_first(words, n, part)),
        Numeral::More(more) => more_first(words, n, more),
        Numeral::Teen | Numeral::HalfMore => None,
        Numeral::One => one_first(words, n),
        Numeral::Add(_) | Numeral::Scale(_) | Numeral::Two(_) => {
            let mut sum = Sum::new(n);
            extend(words, &mut sum);
            (sum.end > n).then(|| finish(words, n, &sum))
        }
    }
}

/// `settant'anni`, `cent'anni`: a number that loses its last vowel before what it counts.
fn elided(words: &Words, n: usize) -> Option<Figure> {
    let (head, counted) = words.surface(n).split_once(['\'', '’']).filter(|(head, _)| words.lexicon.elides && head.len() <= 24)?;
    let whole = ["a", "i", "o", "e"].into_iter().find_map(|vowel| {
        let term = term(&normal_form(&format!("{head}{vowel}")));
        let known = words.lexicon.numerals.get(&term).map(|(numeral, _)| *numeral);
        match known.or_else(|| compound(&format!("{head}{vowel}"), &words.lexicon.compound))? {
            Numeral::Add(value) if value > 1 => Some(f64::from(value)),
            Numeral::Scale(scale) => Some(scale),
            _ => None,
        }
    })?;
    let noun = term(&normal_form(counted));
    let unit = words.lexicon.counted.longest(|k| (k == 0).then_some(noun)).map(|(_, counted)| counted.unit);
    Some(Figure { unit, ..plain(n..n + 1, Reading { value: whole, quantum: 1.0 }, None) })
}

/// `un centième`, `a twentieth of`: one part, where "one" stands before it and nothing that it counts behind it.
fn one_part(words: &Words, n: usize, below: u32) -> Option<Figure> {
    let one = n > 0 && words.plays(n - 1, Particle::One) && words.adjacent(n) && below > 2;
    let percent = words.lexicon.percent.longest(|k| words.forward(n + 1, k)).is_some();
    let alone = percent || !words.adjacent(n + 1) || words.plays(n + 1, Particle::Of);
    let divides = words.lexicon.joins.ordinal_divides || words.plays(n, Particle::Alone) || matches!(words.numeral(n), Some((Numeral::Denominator(_), _)));
    let main = Reading { value: 1.0 / f64::from(below), quantum: 0.01 };
    (one && alone && divides).then(|| Figure { manner: Manner::Share, ..plain(n..n + 1, main, None) })
}

/// Digits with the scale words behind them.
fn with_scales(words: &Words, start: Figure) -> Figure {
    let end = start.tokens.end;
    if let Some(found) = money_inside(words, &start) {
        return found;
    }
    let scale_follows = matches!(words.numeral(end), Some((Numeral::Scale(_) | Numeral::Scales(_), clitics)) if !clitics.and && !clitics.article);
    let says_again = || bridged(words, end) && !words.adjacent(end) && in_words(words, end).is_some_and(|again| is(again.main.value, start.main.value));
    if start.unit.is_some() || !(scale_follows && bridged(words, end) || says_again()) {
        return completed(words, start);
    }
    if let Some(again) = said_again(words, &start) {
        return completed(words, again);
    }
    scaled(words, start)
}

/// `75 USD million`, `30 MSEK`, `120 MEUR`, `50 mkr`: a currency before the scale of its figure, or one word with it.
fn money_inside(words: &Words, start: &Figure) -> Option<Figure> {
    let end = start.tokens.end;
    let letters = words.surface(end);
    if start.unit.is_some() || !(3..=4).contains(&letters.len()) || !letters.is_ascii() || !words.joined(end) {
        return None;
    }
    let (unit, scale, after) = if let Some(unit) = words.lexicon.currency_codes.get(letters) {
        let (Numeral::Scale(scale) | Numeral::Scales(scale), clitics) = words.numeral(end + 1)? else { return None };
        (words.adjacent(end + 1) && !clitics.and && scale >= 1e3).then_some((*unit, scale, end + 2))?
    } else {
        let (scale, code) = [("mn", 1e6), ("md", 1e9), ("M", 1e6), ("m", 1e6), ("K", 1e3), ("k", 1e3), ("T", 1e3), ("t", 1e3), ("G", 1e9)]
            .into_iter()
            .find_map(|(letter, scale)| letters.strip_prefix(letter).map(|code| (scale, code)))?;
        let unit = words.lexicon.currency_codes.get(code).copied().or_else(|| letters_of_money(code).filter(|_| code == "kr"))?;
        (unit, scale, end + 1)
    };
    let mut found = start.clone();
    found.prefer_decimals();
    found.multiply(scale);
    (found.unit, found.tokens.end) = (Some(unit), after);
    Some(found)
}

/// Digits that are said once more behind them, with all that says them.
fn said_again(words: &Words, start: &Figure) -> Option<Figure> {
    let end = start.tokens.end;
    // `(190) a hundred and ninety`: the words in or behind brackets say the digits again.
    if !words.adjacent(end)
        && let Some(again) = in_words(words, end).filter(|again| is(again.main.value, start.main.value))
    {
        let tokens = start.tokens.start..again.tokens.end;
        return Some(Figure { tokens, ..again });
    }
    // `(4.795.563) million`: the digits say it all, and the word says it again.
    if let Some((Numeral::Scale(scale) | Numeral::Scales(scale), _)) = words.numeral(end)
        && scale >= 1e3
        && start.main.value >= scale
        && is(start.main.quantum, 1.0)
        && grouped(words, start)
    {
        let tokens = start.tokens.start..end + 1;
        return Some(Figure { tokens, ..start.clone() });
    }
    None
}

/// Digits times the scale words behind them.
fn scaled(words: &Words, mut start: Figure) -> Figure {
    let end = start.tokens.end;
    // Where a point is the decimal mark, a comma is none before a scale either (`1,200 करोड़`), and the other way round (`1.200 Millionen`).
    let written = words.surface(start.tokens.start);
    if !(words.lexicon.decimal_point && written.contains(',') || words.lexicon.decimal_comma && written.contains('.')) {
        start.prefer_decimals();
    }
    let mut sum = Sum::of(start.main.value, start.main.quantum, end);
    if start.main.value == 0.0 {
        return start;
    }
    // A dozen and a hundred multiply small numbers only; digits can be any.
    if let Some((Numeral::Scale(scale) | Numeral::Scales(scale), _)) = words.numeral(end) {
        let mut first = start.clone();
        first.multiply(scale);
        first.tokens.end = end + 1;
        // "64,2 cents" is money.
        if is(scale, 100.0) && start.main.value.fract() > 0.0 && words.counted(end).is_some() {
            return start;
        }
        if scale < 1e3 && (start.main.value >= 100.0 || start.main.value.fract() > 0.0) {
            return first;
        }
        sum.scale(scale, false, true);
        sum.set_quantum(first.main.quantum);
        sum.end = end + 1;
        extend(words, &mut sum);
        if sum.end == end + 1 {
            return completed(words, first);
        }
    }
    finish(words, start.tokens.start, &sum)
}

/// Whether the digits are cut up into groups at least twice.
fn grouped(words: &Words, figure: &Figure) -> bool {
    let digits = words.tokens[figure.tokens.start].span.hull(words.tokens[figure.tokens.end - 1].span).of(words.text);
    digits.chars().filter(|c| !c.is_numeric()).count() > 1
}

fn finish(words: &Words, start: usize, sum: &Sum) -> Figure {
    let figure = sum.figure(start);
    let end = sum.end;
    match words.numeral(end) {
        // Twenty-first.
        Some((Numeral::Ordinal(value), clitics))
            if !clitics.and && words.adjacent(end) && !words.is_semitic(end) && sum.lowest > 1.0 && value < 10 && words.lexicon.ordinals_follow =>
        {
            return Figure { tokens: start..end + 1, main: Reading { value: sum.value() + f64::from(value), quantum: 1.0 }, manner: Manner::Ordinal, ..figure };
        }
        // Three twenty-firsts.
        Some((Numeral::Add(tens), clitics)) if !clitics.and && words.adjacent(end) && (20..100).contains(&tens) => {
            if let Some((place @ (Numeral::Denominator(unit) | Numeral::Ordinal(unit)), _)) = words.numeral(end + 1)
                && unit < 10
                && (words.gap(end + 1) == "-" || (words.adjacent(end + 1) && matches!(place, Numeral::Denominator(_))))
            {
                let main = Reading { value: sum.value() / f64::from(tens + unit), quantum: 0.01 };
                return Figure { tokens: start..end + 2, main, manner: Manner::Share, ..figure };
            }
        }
        Some((Numeral::Part(_), _)) if words.lexicon.english && sum.lowest >= 10.0 && sum.value() > 1.0 && words.surface(end).ends_with("ird") => {
            return Figure { tokens: start..end + 1, main: Reading { value: sum.value() + 3.0, quantum: 1.0 }, manner: Manner::Ordinal, ..figure };
        }
        _ => {}
    }
    if let Some(value) = denominator(words, end, sum.value()) {
        let after = avos_end(words, end).map_or(end + 1, |(_, after)| after);
        return Figure { tokens: start..after, main: Reading { value, quantum: 0.01 }, manner: Manner::Share, ..figure };
    }
    // `तीन का पांचवां`: what is divided, and the part of it.
    if words.lexicon.of_divides
        && words.plays(end, Particle::Of)
        && words.adjacent(end)
        && let Some(value) = denominator(words, end + 1, sum.value())
    {
        return Figure { tokens: start..end + 2, main: Reading { value, quantum: 0.01 }, manner: Manner::Share, ..figure };
    }
    completed(words, figure)
}

fn vague(words: &Words, n: usize, scale: f64) -> Figure {
    let at = n + 1 + usize::from(words.plays(n + 1, Particle::Of));
    let main = Reading { value: scale, quantum: scale };
    let mut figure = Figure { scale, manner: Manner::Vague, ..plain(n..n + 1, main, None) };
    if let Some((Numeral::Scales(next) | Numeral::Scale(next), clitics)) = words.numeral(at)
        && words.adjacent(at)
        && !clitics.and
        && next > scale
    {
        figure.multiply(next);
        figure.tokens.end = at + 1;
    }
    figure
}

/// First; `الثاني عشر`, `الخامس والعشرون`.
pub(super) fn ordinal(words: &Words, n: usize, value: u32) -> Figure {
    let value = f64::from(value);
    if words.is_semitic(n) && words.adjacent(n + 1) && value < 10.0 {
        match words.numeral(n + 1) {
            Some((Numeral::Add(10), clitics)) if !clitics.and && !clitics.article => return ordinal_figure(n..n + 2, value + 10.0),
            Some((Numeral::Add(tens), clitics)) if clitics.and && clitics.article && (20..100).contains(&tens) => {
                return ordinal_figure(n..n + 2, value + f64::from(tens));
            }
            _ => {}
        }
    }
    ordinal_figure(n..n + 1, value)
}
