//! Parts of a whole: halves, fractions in words, mixed numbers, decimals in words, `one out of three`.

use super::beside::minus_word;
use super::lexicon::{Numeral, Particle};
use super::reading::{Figure, Manner, Reading, is, ordinal_figure, plain};
use super::sum::{Sum, avos_end, denominator, extend};
use super::unit::Dimension;
use super::words::Words;

/// What may follow a whole number and belongs to it: a half more, a fraction, decimals in words, what divides it.
pub(super) fn completed(words: &Words, figure: Figure) -> Figure {
    let figure = decimals(words, figure);
    let figure = half_more(words, figure);
    divided(words, figure)
}

/// "Two and a half (million)", `مليون ونصف`, `twelve and three fifths`, `tres con un quinto`.
fn half_more(words: &Words, figure: Figure) -> Figure {
    let end = figure.tokens.end;
    let joined = words.numeral(end).is_some_and(|(_, clitics)| clitics.and) && words.adjacent(end);
    let led = words.adjacent(end) && words.adjacent(end + 1) && (words.plays(end, Particle::And) || words.plays(end, Particle::With));
    let at = if joined { end } else { end + 1 };
    if figure.manner != Manner::Plain {
        return figure;
    }
    let found = match words.numeral(end) {
        Some((Numeral::HalfMore, _)) if words.adjacent(end) => Some((0.5, end + 1)),
        Some((Numeral::Part(part), _)) if words.adjacent(end) && words.plays(end, Particle::HalfMore) => Some((part, end + 1)),
        // "Twenty three fifths" where that is no number of its own.
        Some((Numeral::Add(_), _))
            if !joined && words.adjacent(end) && (words.lexicon.joins.ordinal_divides && !words.lexicon.english || !words.lexicon.ordinals_follow) =>
        {
            small_part(words, end)
        }
        _ if joined || led => small_part(words, at),
        _ => None,
    };
    let Some((part, after)) = found else { return figure };
    // "Ten, and a quarter of them": the part is of something else.
    if words.plays(after, Particle::Of) && words.adjacent(after) && !words.is_semitic(at) && part < 0.5 {
        return figure;
    }
    with_part(words, figure, (part, after))
}

/// The part that is told up to word `after` more: of the scale of the figure, or of one behind it.
fn with_part(words: &Words, mut figure: Figure, (part, after): (f64, usize)) -> Figure {
    // `un miliardo e mezzo milione`, "one billion and half a million": half of a smaller scale.
    let smaller = after + usize::from(words.plays(after, Particle::One) && words.adjacent(after));
    if let Some((Numeral::Scale(scale), clitics)) = words.numeral(smaller)
        && words.adjacent(smaller)
        && !clitics.and
        && !clitics.article
        && (1e3..figure.scale).contains(&scale)
    {
        figure.main.value += part * scale;
        figure.main.quantum = figure.main.quantum.min(0.1 * scale);
        figure.other = None;
        figure.tokens.end = smaller + 1;
        return figure;
    }
    // `مليون وألفان ومئتان وثلاثة أخماس`: behind hundreds and units, the part is one of one.
    let worth = if figure.main.quantum * 10.0 < figure.scale { 1.0 } else { figure.scale };
    figure.main.value += part * worth;
    figure.main.quantum = figure.main.quantum.min(0.1 * worth);
    figure.other = None;
    figure.tokens.end = after;
    if let Some((Numeral::Scale(scale) | Numeral::Scales(scale), clitics)) = words.numeral(after)
        && words.adjacent(after)
        && !clitics.and
    {
        if figure.scale <= 1.0 {
            figure.multiply(scale);
            figure.tokens.end += 1;
        } else if clitics.article {
            figure.tokens.end += 1;
        }
    }
    figure
}

/// A part under one that begins at word `at`, and the token behind it: half, a quarter, three fifths.
fn small_part(words: &Words, at: usize) -> Option<(f64, usize)> {
    if let Some(found) = divisor_first(words, at) {
        return Some((found.main.value, found.tokens.end));
    }
    let article = usize::from(words.plays(at, Particle::One) && words.adjacent(at + 1));
    match words.numeral(at + article) {
        Some((Numeral::Part(part), _)) if part < 1.0 => return Some((part, at + article + 1)),
        Some((Numeral::Ordinal(value) | Numeral::Denominator(value), _)) if article == 1 && value > 2 && words.lexicon.joins.ordinal_divides => {
            return Some((1.0 / f64::from(value), at + 2));
        }
        _ => {}
    }
    if words.is_digits(at) {
        let (above, below) = (words.integer(at)?, words.integer(at + 1)?);
        return (words.gap(at + 1) == "/" && above < below && below <= 64).then(|| (f64::from(above) / f64::from(below), at + 2));
    }
    let (Numeral::Add(above), _) = words.numeral(at)? else { return None };
    // `बीस और तीन बटे पांच`
    if words.lexicon.of_divides
        && let Some(share) = Some(divided(words, plain(at..at + 1, Reading { value: f64::from(above), quantum: 1.0 }, None)))
        && share.manner == Manner::Share
    {
        return Some((share.main.value, share.tokens.end));
    }
    let part = denominator(words, at + 1, f64::from(above))?;
    (part < 1.0 && above > 0).then_some((part, at + 2))
}

/// `twenty point six`, `cero coma veintidós`: figures that are named one by one, or as a number.
fn decimals(words: &Words, mut figure: Figure) -> Figure {
    let end = figure.tokens.end;
    let whole = figure.manner == Manner::Plain && is(figure.main.value.fract(), 0.0) && figure.other.is_none();
    let with = words.plays(end, Particle::With) && small_part(words, end + 1).is_none() && !words.is_digits(end - 1);
    let led = (words.plays(end, Particle::Point) || with) && words.adjacent(end) && words.adjacent(end + 1);
    if !(whole && led) {
        return figure;
    }
    let (digits, at) = named_digits(words, end + 1);
    // `siete con cincuenta` says 7.50 only where nothing is counted by the fifty alone.
    let money = || words.counted(at).is_some_and(|(_, counted)| counted.unit.dimension == Dimension::Money);
    if with && words.adjacent(at) && !money() && words.lexicon.percent.longest(|k| words.forward(at, k)).is_none() {
        return figure;
    }
    let Some(part) = format!("0.{digits}").parse::<f64>().ok().filter(|_| !digits.is_empty()) else { return figure };
    figure.main = Reading { value: figure.main.value + part, quantum: digits.bytes().fold(1.0, |quantum, _| quantum / 10.0) };
    figure.tokens.end = at;
    if let Some((Numeral::Scale(scale) | Numeral::Scales(scale), clitics)) = words.numeral(at)
        && words.adjacent(at)
        && !clitics.and
        && figure.scale <= 1.0
        && scale >= 1e3
    {
        figure.multiply(scale);
        figure.tokens.end += 1;
    }
    figure
}

/// The figures that are named from word `from` on, one by one or as a number, and the word behind them.
fn named_digits(words: &Words, from: usize) -> (String, usize) {
    let mut digits = String::new();
    let mut at = from;
    while let Some((Numeral::Add(value), _)) = words.numeral(at)
        && (at == from || words.adjacent(at))
        && value < 10
        && digits.len() < 9
    {
        digits.push_str(&value.to_string());
        at += 1;
    }
    // Zeros lead; a longer number follows them or stands alone.
    if digits.chars().all(|digit| digit == '0')
        && let Some((Numeral::Add(_) | Numeral::Scale(_), _)) = words.numeral(at)
    {
        let mut sum = Sum::new(at);
        extend(words, &mut sum);
        digits.push_str(&sum.value().to_string());
        at = sum.end;
    }
    (digits, at)
}

/// `one out of three`, `un sur vingt`, `3 out of 5`: a share, where the first is the smaller.
fn divided(words: &Words, figure: Figure) -> Figure {
    let end = figure.tokens.end;
    if figure.manner != Manner::Plain || figure.unit.is_some() || figure.scale > 1.0 || !words.adjacent(end) {
        return figure;
    }
    let Some((length, digits)) = words.lexicon.divided.longest(|k| words.forward(end, k)) else { return figure };
    let at = end + length;
    if words.lexicon.percent.longest(|k| words.forward(end, k)).is_some() {
        return figure;
    }
    let below = if words.is_digits(at) && digits {
        words.integer(at).map(|value| (f64::from(value), at + 1))
    } else if !words.is_digits(end - 1) || digits || is(figure.main.value, 1.0) {
        match words.numeral(at) {
            Some((Numeral::Add(_) | Numeral::Scale(_), clitics)) if !clitics.and => {
                let mut sum = Sum::new(at);
                extend(words, &mut sum);
                Some((sum.value(), sum.end))
            }
            _ => None,
        }
    } else {
        None
    };
    match below.filter(|_| words.adjacent(at)) {
        // `तीन में से एक`: the whole comes first.
        Some((part, after)) if words.lexicon.of_divides && part < figure.main.value && part > 0.0 && length > 1 => {
            let main = Reading { value: part / figure.main.value, quantum: 0.01 };
            Figure { tokens: figure.tokens.start..after, main, other: None, manner: Manner::Share, ..figure }
        }
        Some((below, after)) if below > figure.main.value && figure.main.value > 0.0 && is(below.fract(), 0.0) => {
            let main = Reading { value: figure.main.value / below, quantum: 0.01 };
            Figure { tokens: figure.tokens.start..after, main, other: None, manner: Manner::Share, ..figure }
        }
        _ => figure,
    }
}

/// Half a million, a third of, `نصف مليون`.
pub(super) fn part_first(words: &Words, n: usize, part: f64) -> Option<Figure> {
    let mut at = n + 1;
    while words.plays(at, Particle::One) || words.plays(at, Particle::Of) {
        at += 1;
        if at > n + 2 {
            break;
        }
    }
    if let Some((Numeral::Scale(scale) | Numeral::Scales(scale), clitics)) = words.numeral(at)
        && words.adjacent(at)
        && !clitics.and
        && (matches!(words.numeral(at), Some((Numeral::Scale(_), _))) || part > 1.0)
    {
        let main = Reading { value: part * scale, quantum: 0.1 * scale };
        return Some(Figure { scale, ..plain(n..at + 1, main, None) });
    }
    if part > 1.0 {
        return Some(plain(n..n + 1, Reading { value: part, quantum: 0.5 }, None));
    }
    let article = words.numeral(n).is_some_and(|(_, clitics)| clitics.article || clitics.and);
    let main = Reading { value: part, quantum: 0.01 };
    let share = Figure { manner: Manner::Share, ..plain(n..n + 1, main, None) };
    if words.is_semitic(n) {
        let contest = words.plays(n + 1, Particle::Contest) || matches!(words.numeral(n + 1), Some((Numeral::Ordinal(_), _)));
        return (!article && !contest && words.adjacent(n + 1)).then_some(share);
    }
    if words.plays(n, Particle::Alone) {
        return stands_alone(words, n).then_some(share);
    }
    let one_before = n > 0 && words.plays(n - 1, Particle::One) && words.adjacent(n);
    let of_after = words.plays(n + 1, Particle::Of);
    let percent = words.lexicon.percent.longest(|k| words.forward(n + 1, k)).is_some();
    let nothing_after = percent || !words.adjacent(n + 1) || words.family(n + 1).stop_words.contains(&words.normal(n + 1).as_str());
    let is_half = is(part, 0.5) && words.gap(n + 1) != "-" && !matches!(n.checked_sub(1).and_then(|b| words.numeral(b)), Some((Numeral::Ordinal(_), _)));
    // "Half the seats" in English; elsewhere a word for half is an adjective as well (`medio ambiente`), so what it halves must be known.
    let halves = is_half && words.adjacent(n + 1) && (words.lexicon.english || words.counted(n + 1).is_some());
    // `een half brood`, `ein halbes Brot`
    let apart = is_half && one_before && words.lexicon.half_after_one && words.adjacent(n + 1);
    let noun = is_half && !words.lexicon.english && !words.adjacent(n + 1) && !(n > 0 && words.is_and(n - 1));
    if (one_before && (of_after || nothing_after)) || (is_half && of_after) || halves || noun || apart {
        return Some(if halves && !of_after && words.counted(n + 1).is_some() && !words.lexicon.english { plain(n..n + 1, main, None) } else { share });
    }
    let third = words.lexicon.english && part > 0.3 && part < 0.4 && words.surface(n).ends_with("ird");
    third.then(|| ordinal_figure(n..n + 1, 3.0))
}

/// Whether a part that needs no word for one before it is a part of what follows: not of a match or a year that is counted in parts
/// (`вторая половина матча`, `yılın ilk çeyreği`, `do połowy marca`).
fn stands_alone(words: &Words, n: usize) -> bool {
    let ranked =
        n > 0 && words.adjacent(n) && (matches!(words.numeral(n - 1), Some((Numeral::Ordinal(_), _))) || matches!(words.surface(n - 1), "ilk" | "İlk" | "son"));
    let of_time = words.plays(n + 1, Particle::Contest) || words.adjacent(n + 1) && words.lexicon.months.longest(|k| words.forward(n + 1, k)).is_some();
    !ranked && !of_time
}

/// `la cuarta parte de los votantes`: one part of many, named by its rank. One part of one thing can be a chapter of it.
pub(super) fn ranked_part(words: &Words, n: usize) -> Option<Figure> {
    if !words.plays(n + 1, Particle::PartNoun) {
        return None;
    }
    let (below, after) = avos_end(words, n)?;
    let many = match words.normal(after).as_str() {
        "de" => matches!(words.normal(after + 1).as_str(), "los" | "las"),
        of => matches!(of, "dos" | "das" | "dei" | "delle" | "degli"),
    };
    many.then(|| Figure { manner: Manner::Share, ..plain(n..after, Reading { value: 1.0 / below, quantum: 0.01 }, None) })
}

/// `beşte bir`, `üçte ikisi`: the denominator comes first.
pub(super) fn divisor_first(words: &Words, n: usize) -> Option<Figure> {
    let below = words.term(n).and_then(|term| words.lexicon.divisors.get(&term)).copied()?;
    let at = n + 1;
    let above = match words.numeral(at).filter(|_| words.adjacent(at)) {
        Some((Numeral::Add(above), _)) => above,
        Some((Numeral::One, _)) => 1,
        _ => u32::from(*words.lexicon.day_forms.get(&words.term(at).filter(|_| words.adjacent(at))?)?),
    };
    let main = Reading { value: f64::from(above) / f64::from(below), quantum: 0.01 };
    (above > 0 && above < u32::from(below)).then(|| Figure { manner: Manner::Share, ..plain(n..at + 1, main, None) })
}

/// `साढ़े तीन लाख`: a part that the number behind it is more by.
pub(super) fn more_first(words: &Words, n: usize, more: f64) -> Option<Figure> {
    let at = n + 1;
    if !words.adjacent(at) {
        return None;
    }
    let (value, end) = match words.numeral(at)? {
        (Numeral::Add(value), _) => (f64::from(value), at + 1),
        (Numeral::Scale(_), _) => (1.0, at),
        _ => return None,
    };
    let mut sum = Sum::of(value + more, 0.1, end);
    extend(words, &mut sum);
    Some(sum.figure(n))
}

/// What "one" begins where it may be an article: `un sur vingt`, `en och en halv`, `un vingt-cinquième`, `een miljoen`.
pub(super) fn one_first(words: &Words, n: usize) -> Option<Figure> {
    let one = plain(n..n + 1, Reading { value: 1.0, quantum: 1.0 }, None);
    let at = n + 1;
    // `meno uno`, `negativt ett`
    if minus_word(words, n) && words.counted(at).is_none() {
        return Some(one);
    }
    if !words.adjacent(at) {
        return None;
    }
    let last = at + 1 + usize::from(words.is_and(at + 1));
    if let Some((Numeral::Add(tens), _)) = words.numeral(at)
        && let Some((place @ (Numeral::Ordinal(unit) | Numeral::Denominator(unit)), _)) = words.numeral(last)
        && (20..100).contains(&tens)
        && unit < 10
        && words.adjacent(last)
        && (words.lexicon.joins.ordinal_divides || matches!(place, Numeral::Denominator(_)))
    {
        let main = Reading { value: 1.0 / f64::from(tens + unit), quantum: 0.01 };
        return Some(Figure { manner: Manner::Share, ..plain(n..last + 1, main, None) });
    }
    if let Some((below, after)) = avos_end(words, at) {
        return Some(Figure { manner: Manner::Share, ..plain(n..after, Reading { value: 1.0 / below, quantum: 0.01 }, None) });
    }
    let found = completed(words, one);
    (found.tokens.end > at).then_some(found)
}
