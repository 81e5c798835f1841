//! Figures in digits of any script: separators, groups, fractions, clock times, and what is written together with them.

use super::lexicon::Numeral;
use super::reading::{Figure, Manner, Reading, plain};
use super::words::{Words, digit};
use crate::config::FactParams;
use crate::text::exact::is_currency;
use crate::text::normal::normal_form;
use crate::text::token::term;

pub(super) fn in_digits(words: &Words, n: usize) -> Option<Figure> {
    if is_identifier(words, n) {
        return None;
    }
    clock(words, n)
        .or_else(|| with_direction(words, n))
        .or_else(|| fraction(words, n))
        .or_else(|| with_letter_ra(words, n))
        .or_else(|| grouped(words, n))
        .or_else(|| one_word(words, n))
}

/// What a sign for a part of one is worth.
fn sign_of_part(c: char) -> Option<f64> {
    Some(match c {
        '½' => 0.5,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅕' => 0.2,
        '⅖' => 0.4,
        '⅗' => 0.6,
        '⅘' => 0.8,
        '⅙' => 1.0 / 6.0,
        '⅚' => 5.0 / 6.0,
        '⅐' => 1.0 / 7.0,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        '⅑' => 1.0 / 9.0,
        '⅒' => 0.1,
        _ => return None,
    })
}

/// `½`, `2½`, `2 ½`: a part in one sign, alone or behind the whole number that it is more than.
pub(super) fn in_one_sign(words: &Words, n: usize) -> Option<Figure> {
    let surface = words.surface(n);
    let last = surface.chars().next_back()?;
    let (whole, part, end) = if let Some(part) = sign_of_part(last) {
        (&surface[..surface.len() - last.len_utf8()], part, n + 1)
    } else {
        let next = words.surface(n + 1).chars().next().filter(|c| words.surface(n + 1).len() == c.len_utf8())?;
        (surface, sign_of_part(next).filter(|_| words.adjacent(n + 1))?, n + 2)
    };
    if whole.len() > FactParams::MAX_DIGITS {
        return None;
    }
    let value = whole.chars().try_fold(0.0, |sum, c| digit(c).map(|digit| sum * 10.0 + f64::from(digit)))?;
    // A part of a scale is a number of its own (`½ million`), and so is a part of a measure.
    let counts = matches!(words.numeral(end), Some((Numeral::Scale(_), _))) && words.adjacent(end);
    let manner = if whole.is_empty() && !counts { Manner::Share } else { Manner::Plain };
    Some(Figure { manner, ..plain(n..end, Reading { value: value + part, quantum: 1.0 / 64.0 }, None) })
}

/// `M-1`, `SU-24`, `A/320`: capitals joined to digits name a thing.
fn is_identifier(words: &Words, n: usize) -> bool {
    let gap = words.gap(n);
    let before = n.checked_sub(1).map_or("", |before| words.surface(before));
    matches!(gap, "-" | "‐" | "/" | "_") && !before.is_empty() && before.len() <= 3 && before.chars().all(char::is_uppercase)
}

/// `14:55`, `6:00`.
fn clock(words: &Words, n: usize) -> Option<Figure> {
    let (hour, minute) = (words.integer(n)?, words.integer(n + 1)?);
    let minute_digits = words.surface(n + 1).chars().count();
    if words.gap(n + 1) != ":" || hour > 24 || minute > 59 || minute_digits != 2 {
        return None;
    }
    let seconds = words.gap(n + 2) == ":" && words.integer(n + 2).is_some();
    let main = Reading { value: f64::from(hour) + f64::from(minute) / 60.0, quantum: 1.0 / 60.0 };
    Some(Figure { tokens: n..n + 2 + usize::from(seconds), main, other: None, manner: Manner::Clock, scale: 1.0, unit: None })
}

/// `7/8` and `12-1/2`.
fn fraction(words: &Words, n: usize) -> Option<Figure> {
    let part = |at: usize| {
        let (above, below) = (words.integer(at)?, words.integer(at + 1)?);
        (words.gap(at + 1) == "/" && above < below && matches!(below, 2 | 3 | 4 | 5 | 8 | 10 | 16 | 32 | 64)).then(|| f64::from(above) / f64::from(below))
    };
    let not_a_date = |at: usize| words.gap(at) != "/";
    let (value, end) = match (words.integer(n), part(n + 1)) {
        (Some(whole), Some(part)) if matches!(words.gap(n + 1), "-" | " ") => (f64::from(whole) + part, n + 3),
        _ => (part(n)?, n + 2),
    };
    not_a_date(end).then(|| plain(n..end, Reading { value, quantum: 1.0 / 64.0 }, None))
}

/// The letter ر as a decimal mark. Text that was laid out from right to left shows the whole part first, so in the order
/// of the characters the fraction comes first (`5ر32` is 32.5); who types in order means the other. Three digits and no
/// more on each step are thousands (`000ر12` is 12,000).
fn with_letter_ra(words: &Words, n: usize) -> Option<Figure> {
    let ra = term("ر");
    let mut parts = vec![n];
    while parts.len() < 4 && words.is_digits(parts[parts.len() - 1]) {
        let last = parts[parts.len() - 1];
        let glued = words.term(last + 1) == Some(ra) && words.gap(last + 1).is_empty() && words.gap(last + 2).is_empty() && words.is_digits(last + 2);
        if !glued {
            break;
        }
        parts.push(last + 2);
    }
    let tokens = n..parts[parts.len() - 1] + 1;
    let digits: Vec<String> = parts.iter().map(|&part| words.normal(part)).collect();
    match digits.as_slice() {
        [first, second] => {
            let (shown, typed) = (reading(&format!("{second}.{first}"))?, reading(&format!("{first}.{second}"))?);
            if first == "000" {
                return Some(plain(tokens, reading(&format!("{second}{first}"))?, None));
            }
            if second.len() > 1 && second.starts_with('0') { Some(plain(tokens, typed, Some(shown))) } else { Some(plain(tokens, shown, Some(typed))) }
        }
        [lows @ .., high] if lows.len() >= 2 && lows.iter().all(|group| group.len() == 3) => {
            let all: String = std::iter::once(high).chain(lows.iter().rev()).map(String::as_str).collect();
            Some(plain(tokens, reading(&all)?, None))
        }
        _ => None,
    }
}

/// Groups or decimals whose separator stands beside marks of writing direction, which are not seen. A mark from right to left
/// shows the whole part last, as [`with_letter_ra`] has it: `15.1` with such a mark is 1.15.
fn with_direction(words: &Words, n: usize) -> Option<Figure> {
    let mark = |n: usize| {
        let gap = words.gap(n);
        let mut seen = gap.chars().filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
        let mark = match seen.next()? {
            ',' | '،' | '٬' => ',',
            '.' | '٫' => '.',
            _ => return None,
        };
        (seen.next().is_none() && gap.len() > mark.len_utf8() && gap.len() <= 16 && words.is_digits(n)).then_some(mark)
    };
    if words.gap(n + 1).len() < 3 {
        return None;
    }
    let mut all = words.is_digits(n).then(|| words.normal(n))?;
    let mut end = n + 1;
    while end < n + 6
        && let Some(mark) = mark(end)
    {
        all.push(mark);
        all.push_str(&words.normal(end));
        end += 1;
    }
    if end == n + 1 || all.len() > 2 * FactParams::MAX_DIGITS {
        return None;
    }
    let (main, other) = separated(&all, words)?;
    let leftward = words.gap(n + 1).contains(['\u{200f}', '\u{061c}', '\u{202b}', '\u{202e}', '\u{2067}']);
    let groups: Vec<&str> = all.split([',', '.']).collect();
    if let [first, last] = groups[..]
        && leftward
        && !(all.contains(',') && last.len() == 3)
    {
        return Some(plain(n..end, reading(&format!("{last}.{first}"))?, Some(main)));
    }
    Some(plain(n..end, main, other))
}

/// `12 500` with a no-break or thin space or an apostrophe; with a plain blank where the comma is the decimal mark, or where
/// two groups follow (`1 414 021`). Decimals may stand behind the last group (`12 500,50`).
fn grouped(words: &Words, n: usize) -> Option<Figure> {
    let size = |n: usize| words.surface(n).chars().count();
    let whole = |n: usize| words.is_digits(n) && size(n) == 3;
    let mark = words.gap(n + 1);
    let plain_blank = mark == " " && (words.lexicon.decimal_comma || (words.gap(n + 2) == " " && whole(n + 1) && whole(n + 2)));
    if !(plain_blank || matches!(mark, "\u{a0}" | "\u{202f}" | "\u{2009}" | "\u{2007}" | "'" | "’")) {
        return None;
    }
    let mut end = n + 1;
    let mut all = words.is_digits(n).then(|| words.normal(n)).filter(|first| first.len() <= 3 && !first.starts_with('0'))?;
    while end < n + 6 && words.gap(end) == mark && whole(end) {
        all.push_str(&words.normal(end));
        end += 1;
    }
    if end < n + 6 && words.gap(end) == mark && words.surface(end).len() <= FactParams::MAX_DIGITS {
        let last = words.normal(end);
        if let Some((group, part)) = last.split_once([',', '.'])
            && group.len() == 3
            && group.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit())
        {
            let main = reading(&format!("{all}{group}.{part}"))?;
            return Some(plain(n..end + 1, main, None));
        }
    }
    (end > n + 1).then(|| reading(&all).map(|main| plain(n..end, main, None)))?
}

/// A word of digits and separators, perhaps with an ending: `12,500`, `18th`, `350km`, `65bn`, `1e10`.
fn one_word(words: &Words, n: usize) -> Option<Figure> {
    if words.surface(n).len() > 4 * FactParams::MAX_DIGITS {
        return None;
    }
    let normal = words.normal(n);
    let cut = normal.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(normal.len());
    let (digits, ending) = normal.split_at(cut);
    if let Some(main) = leading_point(words, n, digits).filter(|_| ending.is_empty()) {
        return Some(plain(n..n + 1, main, None));
    }
    let (main, other) = separated(digits, words)?;
    let figure = plain(n..n + 1, main, other);
    if ending.is_empty() {
        return Some(powered(words, figure).unwrap_or_else(|figure| with_letter(words, figure)));
    }
    if let Some(clock) = hour_in_letters(words, n, digits, ending) {
        return Some(clock);
    }
    with_power(words, n, ending, &figure).or_else(|| with_ending(words, n, ending, figure))
}

/// A power of ten behind an `e`: `1e10`, and `1e+10` where the sign cuts the word.
fn with_power(words: &Words, n: usize, ending: &str, figure: &Figure) -> Option<Figure> {
    let mut figure = figure.clone();
    if let Some(power) = ending.strip_prefix('e').and_then(|power| power.parse::<i32>().ok()).filter(|power| *power < 300) {
        figure.prefer_decimals();
        figure.multiply(10_f64.powi(power));
        figure.other = None;
        return Some(figure);
    }
    if ending == "x10"
        && let Some((sign, power)) = power_at(words, n + 1)
    {
        figure.prefer_decimals();
        figure.multiply(10_f64.powi(sign * power));
        (figure.other, figure.tokens.end) = (None, figure.tokens.end + 1);
        return Some(figure);
    }
    if ending == "e"
        && let Some(power) = words.integer(n + 1).filter(|power| *power < 300 && matches!(words.gap(n + 1), "+" | "-"))
    {
        let power = if words.gap(n + 1) == "-" { -power.cast_signed() } else { power.cast_signed() };
        figure.multiply(10_f64.powi(power));
        figure.tokens.end += 1;
        return Some(figure);
    }
    None
}

/// Digits with an ending of letters: an ordinal, a scale or a unit.
fn with_ending(words: &Words, n: usize, ending: &str, mut figure: Figure) -> Option<Figure> {
    if words.lexicon.ordinal_endings.split(' ').any(|known| known == ending || normal_form(known) == ending)
        || matches!(ending, "st" | "nd" | "rd" | "th" | "er" | "eme" | "º" | "ª")
    {
        figure.manner = Manner::Ordinal;
        return Some(figure);
    }
    if let Some(scale) = letter_scale(words, n, ending) {
        figure.prefer_decimals();
        figure.multiply(scale);
        return Some(figure);
    }
    let word = term(ending);
    match words.lexicon.numerals.get(&word) {
        Some((Numeral::Scale(scale), _)) => {
            figure.prefer_decimals();
            figure.multiply(*scale);
        }
        _ => figure.unit = Some(words.lexicon.counted.longest(|k| (k == 0).then_some(word))?.1.unit),
    }
    Some(figure)
}

/// `18h30`.
fn hour_in_letters(words: &Words, n: usize, hour: &str, ending: &str) -> Option<Figure> {
    let minute = ending.strip_prefix('h').filter(|minute| minute.len() == 2)?;
    let (hour, minute) = (hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?);
    let main = Reading { value: f64::from(hour) + f64::from(minute) / 60.0, quantum: 1.0 / 60.0 };
    (hour <= 24 && minute < 60 && !words.lexicon.english).then(|| Figure { manner: Manner::Clock, ..plain(n..n + 1, main, None) })
}

/// `10k`, `10M`, `1.2b`, `10G`, and `m` behind a currency symbol.
fn letter_scale(words: &Words, n: usize, ending: &str) -> Option<f64> {
    let written = words.surface(n).chars().next_back()?;
    match (ending, written) {
        ("k", _) => Some(1e3),
        ("m", 'M') => Some(1e6),
        ("m", _) if words.gap(n).trim_end().ends_with(is_currency) => Some(1e6),
        ("b", _) | ("g", 'G') => Some(1e9),
        ("t", 'T') => Some(1e12),
        _ => None,
    }
}

/// A scale in one capital letter behind digits: `3,2 M€`, `1.5 G`.
fn with_letter(words: &Words, mut figure: Figure) -> Figure {
    let at = figure.tokens.end;
    let blank = matches!(words.gap(at), " " | "\u{a0}" | "\u{202f}");
    let scale = match words.surface(at) {
        "K" | "k" => 1e3,
        "M" => 1e6,
        "G" => 1e9,
        _ => return figure,
    };
    // A letter with a stop is the beginning of a name.
    let closes = !words.gap(at + 1).starts_with('.') || at + 1 >= words.tokens.len();
    if blank && closes {
        figure.prefer_decimals();
        figure.multiply(scale);
        figure.tokens.end += 1;
    }
    figure
}

/// The power that word `at` is, with its sign.
fn power_at(words: &Words, at: usize) -> Option<(i32, i32)> {
    let sign = match words.gap(at) {
        "^" | "^+" => 1,
        "^-" | "^−" => -1,
        _ => return None,
    };
    words.integer(at).filter(|power| *power < 300).map(|power| (sign, power.cast_signed()))
}

/// `2^10`, `1.1^-23`, `6 × 10^6`; the figure itself where no power follows.
fn powered(words: &Words, figure: Figure) -> Result<Figure, Figure> {
    let at = figure.tokens.end;
    let ten = at + usize::from(matches!(words.surface(at), "x" | "X"));
    if words.surface(ten) == "10"
        && (ten > at || words.gap(at).trim() == "×")
        && let Some((sign, power)) = power_at(words, ten + 1)
    {
        let mut figure = figure;
        figure.prefer_decimals();
        figure.multiply(10_f64.powi(sign * power));
        (figure.other, figure.tokens.end) = (None, ten + 2);
        return Ok(figure);
    }
    let Some((sign, power)) = power_at(words, at) else { return Err(figure) };
    let mut figure = figure;
    figure.prefer_decimals();
    figure.main.value = figure.main.value.powi(sign * power);
    figure.other = None;
    figure.tokens.end += 1;
    if figure.main.value.is_finite() { Ok(figure) } else { Err(figure) }
}

/// `.08`, `,5`: decimals without a whole part, after a blank.
fn leading_point(words: &Words, n: usize, digits: &str) -> Option<Reading> {
    let before = words.gap(n).strip_suffix(['.', ',', '٫'])?;
    let opens = before.chars().next_back().is_none_or(|c| c.is_whitespace() || is_currency(c) || "-−–(".contains(c));
    let start = n == 0 || !before.is_empty();
    (opens && start && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| reading(&format!("0.{digits}")))?
}

/// A number of ASCII digits with at most one point.
fn reading(digits: &str) -> Option<Reading> {
    if digits.len() > FactParams::MAX_DIGITS {
        return None;
    }
    let quantum = digits.split_once('.').map_or(1.0, |(_, part)| part.bytes().fold(1.0, |quantum, _| quantum / 10.0));
    digits.parse().ok().map(|value| Reading { value, quantum })
}

/// Reads separators by the form and, where the form allows two readings, by the language: one group of exactly three
/// digits after a separator is thousands where the separator is the language's thousands mark, and keeps the other
/// reading beside it.
pub(super) fn separated(digits: &str, words: &Words) -> Option<(Reading, Option<Reading>)> {
    let digits = digits.trim_end_matches(['.', ',']);
    let marks: Vec<char> = digits.chars().filter(|c| !c.is_ascii_digit()).take(FactParams::MAX_DIGITS).collect();
    let all: String = digits.chars().filter(char::is_ascii_digit).collect();
    let Some(&last) = marks.last() else { return Some((reading(&all)?, None)) };
    let decimal = || {
        let (whole, part) = digits.rsplit_once(last)?;
        let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
        reading(&format!("{whole}.{part}"))
    };
    let groups: Vec<&str> = digits.split(['.', ',']).collect();
    let thousands = groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3) && groups[0] != "0" && !groups[0].starts_with("00");
    if marks.iter().any(|mark| *mark != last) {
        let once = marks.iter().filter(|mark| **mark == last).count() == 1;
        return Some((if once { decimal()? } else { reading(&all)? }, None));
    }
    if marks.len() > 1 {
        // Versions and addresses (`5.1.1`) are no quantities; a slip in a group of thousands is.
        let indian = groups.last().is_some_and(|last| last.len() == 3) && groups[1..].iter().all(|group| matches!(group.len(), 2 | 3));
        return (thousands || (last == ',' && indian)).then(|| Some((reading(&all)?, None)))?;
    }
    if !thousands {
        return Some((decimal()?, None));
    }
    let (grouped, decimal) = (reading(&all)?, decimal()?);
    let sure = groups[1] == "000";
    let by_language = if words.lexicon.decimal_point { last == ',' } else { last == '.' || !words.lexicon.decimal_comma };
    Some(match (sure, by_language) {
        (true, _) if last == ',' || !words.lexicon.decimal_point => (grouped, None),
        (_, true) => (grouped, Some(decimal)),
        _ => (decimal, Some(grouped)),
    })
}
