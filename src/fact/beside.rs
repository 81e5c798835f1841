//! What stands beside a figure: its unit, its sign, what limits it and what it counts.

use std::ops::Range;

use super::lexicon::{Numeral, Particle};
use super::quantity::{Bound, NumberKind};
use super::reading::{Figure, Manner};
use super::unit::{Dimension, MeasureUnit, symbol};
use super::words::{Words, class_term};
use crate::config::FactParams;

/// The unit beside a figure and the token after it.
pub(super) fn unit_beside(words: &Words, first: &Figure, far: Option<&Figure>, tokens: &Range<usize>) -> Option<(MeasureUnit, usize)> {
    let end = tokens.end;
    if let Some(unit) = first.unit.or(far.and_then(|far| far.unit)) {
        return Some((unit, end));
    }
    if let Some(found) = ratio(words, first, far, tokens).or_else(|| temperature(words, end)) {
        return Some(found);
    }
    let sign = words.gap(end).trim_start_matches(|c: char| c.is_whitespace() || c == ')').chars().next();
    let led = words.gap(tokens.start).trim_end().trim_end_matches(['-', '−', '–']).trim_end().chars().next_back();
    if let Some(unit) = dollar_before(words, tokens.start).or_else(|| led.and_then(symbol)).or_else(|| sign.and_then(symbol)) {
        let longer = words.counted(end).filter(|(_, counted)| words.joined(end) && counted.unit.comparable(&unit));
        return Some(longer.map_or((unit, end), |(length, counted)| (counted.unit, end + length)));
    }
    if let Some(found) = currency_code(words, tokens) {
        return Some(found);
    }
    let at = end + usize::from(matches!(first.manner, Manner::Vague) && words.plays(end, Particle::Of));
    let hyphen = words.gap(at) == "-";
    if !(words.joined(at) || hyphen) {
        return None;
    }
    let here = words.counted(at).filter(|(_, counted)| !counted.two);
    let (length, counted) = match here {
        Some((length, counted)) => (length, counted),
        None if words.plays(at, Particle::Qualifier) && words.joined(at + 1) => {
            let (length, counted) = words.counted(at + 1).filter(|(_, counted)| !counted.two)?;
            (length + 1, counted)
        }
        None => return None,
    };
    // A share of persons is no number of persons, and an ordinal counts nothing but the hours.
    let dimension = counted.unit.dimension;
    let share = first.manner == Manner::Share && dimension == Dimension::Count;
    let ordinal = first.manner == Manner::Ordinal && dimension != Dimension::Hour;
    (!share && !ordinal).then_some((counted.unit, at + length))
}

/// Per cent, per mille and percentage points, by sign or by words, before or behind the figure.
fn ratio(words: &Words, first: &Figure, far: Option<&Figure>, tokens: &Range<usize>) -> Option<(MeasureUnit, usize)> {
    let end = tokens.end;
    let sign = words.gap(end).trim_start_matches(|c: char| c.is_whitespace() || c == ')').chars().next();
    let percent = |c: Option<char>| matches!(c, Some('%' | '٪' | '﹪' | '％'));
    if percent(sign) || far.is_some() && words.gap(first.tokens.end).contains(['%', '٪']) {
        // "% points" are points.
        let after = words.lexicon.points_behind.longest(|k| words.forward(end, k)).filter(|_| words.gap(end).trim() == "%");
        return Some(after.map_or((MeasureUnit::PERCENT, end), |(length, ())| (MeasureUnit::POINTS, end + length)));
    }
    if sign == Some('‰') {
        return Some((MeasureUnit::PER_MILLE, end));
    }
    if words.joined(end) {
        if let Some((length, ())) = words.lexicon.points.longest(|k| words.forward(end, k)) {
            return Some((MeasureUnit::POINTS, end + length));
        }
        if let Some((length, ())) = words.lexicon.percent.longest(|k| words.forward(end, k)) {
            return Some((MeasureUnit::PERCENT, end + length));
        }
    }
    // `%50`, `% 19`: a sign that belongs to no figure before it.
    let before = words.gap(tokens.start).trim_end();
    let opens = before
        .strip_suffix(['%', '٪'])
        .is_some_and(|rest| tokens.start == 0 || rest.chars().next_back().is_some_and(|c| c.is_whitespace() || "(\"«“".contains(c)));
    if opens {
        return Some((MeasureUnit::PERCENT, end));
    }
    let start = tokens.start - usize::from(minus_word(words, tokens.start));
    let led = words.joined(start) && words.lexicon.percent_before.longest(|k| words.backward(start, k)).is_some();
    if !led {
        return None;
    }
    let points = words.joined(end).then(|| words.lexicon.points_behind.longest(|k| words.forward(end, k))).flatten();
    Some(points.map_or((MeasureUnit::PERCENT, end), |(length, ())| (MeasureUnit::POINTS, end + length)))
}

/// `°C`, `° F`, `℃`.
fn temperature(words: &Words, end: usize) -> Option<(MeasureUnit, usize)> {
    let gap = words.gap(end).trim_start();
    match gap.chars().next()? {
        '℃' => Some((MeasureUnit::CELSIUS, end)),
        '℉' => Some((MeasureUnit::FAHRENHEIT, end)),
        '°' | 'º' => match words.surface(end).trim() {
            _ if gap.trim().chars().count() > 1 => Some((MeasureUnit::CELSIUS, end)),
            "C" | "c" | "С" => Some((MeasureUnit::CELSIUS, end + 1)),
            "F" => Some((MeasureUnit::FAHRENHEIT, end + 1)),
            _ => Some((MeasureUnit::CELSIUS, end)),
        },
        _ => None,
    }
}

/// `US$`, `C$`, `R$`: letters before the dollar sign name the country.
fn dollar_before(words: &Words, start: usize) -> Option<MeasureUnit> {
    let before = start.checked_sub(1)?;
    let glued = words.gap(start).starts_with('$') || words.gap(start).starts_with(" $");
    let key = match words.surface(before) {
        "US" | "USD" | "U.S" => "US dollar",
        "C" | "CA" | "CAD" | "c" if words.gap(start).trim() == "$" => "Canadian dollar",
        "A" | "AU" | "AUD" => "Australian dollar",
        "HK" => "Hong Kong dollar",
        "NZ" => "New Zealand dollar",
        "S" | "SG" => "Singapore dollar",
        "NT" => "Taiwan dollar",
        "R" => "real",
        _ => return None,
    };
    glued.then_some(MeasureUnit { key, dimension: Dimension::Money, factor: 1.0 })
}

/// `USD 30`, `30 SEK`: codes in capitals; and the letters of `Rp 5.000`, `Rs 500`, `Rs. 500`.
fn currency_code(words: &Words, tokens: &Range<usize>) -> Option<(MeasureUnit, usize)> {
    let code = |n: usize| words.lexicon.currency_codes.get(words.surface(n)).copied();
    let (start, end) = (tokens.start, tokens.end);
    if words.joined(end)
        && let Some(unit) = code(end)
    {
        return Some((unit, end + 1));
    }
    let before = start.checked_sub(1).filter(|_| words.gap(start).len() <= 3)?;
    let sen = || (words.surface(before) == "sen" && words.lexicon.english).then_some(MeasureUnit { key: "sen", dimension: Dimension::Money, factor: 1.0 });
    let unit = code(before).or_else(|| letters_of_money(words.surface(before))).or_else(sen)?;
    Some((unit, end))
}

/// The currency of letters before a figure.
pub(super) fn letters_of_money(letters: &str) -> Option<MeasureUnit> {
    let key = match letters {
        "Rp" => "rupiah",
        "Rs" | "Re" => "rupee",
        "RM" => "ringgit",
        "Fr" | "SFr" => "Swiss franc",
        "kr" | "Kr" => "crown",
        _ => return None,
    };
    Some(MeasureUnit { key, dimension: Dimension::Money, factor: 1.0 })
}

/// Whether the word before word `n` says minus.
pub(super) fn minus_word(words: &Words, n: usize) -> bool {
    // `al menos`, `au moins` are limits.
    n > 0 && words.joined(n) && words.plays(n - 1, Particle::Minus) && words.lexicon.bounds_before.longest(|k| words.backward(n, k)).is_none()
}

/// Whether a minus sign stands right before word `n`, with a blank or an opening before it: `-5`, `−5`, `-$5`, `€ -12`.
/// A hyphen between words, the dash of a range and a dash with a blank on both sides are none. Gives the byte of the sign.
pub(super) fn minus_sign(words: &Words, n: usize) -> Option<usize> {
    // A dash before a word begins an aside, and so does one that another dash closes (`-40 years old-`).
    let in_words = !words.surface(n).starts_with(char::is_numeric);
    let closed = || {
        (n + 1..(n + FactParams::MAX_ASIDE).min(words.tokens.len()))
            .any(|at| words.gap(at).starts_with(['-', '–']) && words.gap(at).ends_with(char::is_whitespace))
    };
    if in_words || closed() {
        return None;
    }
    let gap = words.gap(n);
    let start = words.tokens[n].span.start as usize - gap.len();
    let bare = gap.trim_end_matches(|c: char| symbol(c).is_some());
    let rest = bare.strip_suffix(['-', '−', '–', '﹣', '－', '‑'])?;
    // Behind the sign, only a symbol may stand.
    let before = rest.trim_end_matches(|c: char| symbol(c).is_some());
    let opens = before.chars().next_back().map_or(start == 0 || (n == 0), |c| c.is_whitespace() || "([«\"“=:".contains(c))
        || (before.len() < rest.len() && before.is_empty());
    let range = n > 0
        && before.trim().is_empty()
        && !before.contains('\n')
        && words.surface(n - 1).ends_with(|c: char| c.is_ascii_digit())
        && rest.len() == before.len();
    (opens && !range && !rest.ends_with(['-', '−', '–'])).then_some(start + rest.len())
}

/// The bound before word `n`, with the word it begins at. Joined particles, articles and currency words may stand between.
pub(super) fn bound_before(words: &Words, n: usize) -> Option<(Bound, usize)> {
    let mut at = n;
    for _ in 0..3 {
        if at > 0 && words.joined_or_symbol(at) {
            if let Some((length, bound)) = words.lexicon.bounds_before.longest(|k| words.backward(at, k)) {
                return Some((bound, at - length));
            }
            let skips = words.plays(at - 1, Particle::Proclitic) || words.plays(at - 1, Particle::One) || matches!(words.surface(at - 1), "US" | "S" | "U");
            if skips {
                at -= 1;
                continue;
            }
        }
        break;
    }
    None
}

pub(super) fn bound_after(words: &Words, end: usize, after_unit: usize) -> Bound {
    let places = [end, after_unit, after_unit + 1];
    places
        .into_iter()
        .find_map(|at| {
            let close = (end..=at).all(|n| words.joined(n) || words.gap(n).trim_start_matches(['%', '٪', ')']).trim().is_empty());
            words.lexicon.bounds_after.longest(|k| words.forward(at, k)).filter(|_| close)
        })
        .map_or(Bound::Exact, |(_, bound)| bound)
}

/// Stems of the content words beside a number: after it, or before it for an ordinal or a definite number that follows its noun.
pub(super) fn heads(words: &Words, tokens: &Range<usize>, after: usize, unit: Option<MeasureUnit>, kind: NumberKind) -> [u64; 3] {
    let follows = words.numeral(tokens.start).is_some_and(|(_, clitics)| clitics.article) && words.is_arabic(tokens.start);
    if (kind == NumberKind::Ordinal || follows) && words.is_arabic(tokens.start) && tokens.start > 0 && words.adjacent(tokens.start) {
        return [words.stem(tokens.start - 1), 0, 0];
    }
    let mut heads = heads_after(words, after);
    if let Some(unit) = unit.filter(|unit| !matches!(unit.dimension, Dimension::Ratio | Dimension::Hour)) {
        heads.rotate_right(1);
        heads[0] = class_term(unit.key);
    }
    heads
}

pub(super) fn heads_after(words: &Words, mut at: usize) -> [u64; 3] {
    let mut heads = [0; 3];
    let mut filled = 0;
    for step in 0..5 {
        if at >= words.tokens.len() {
            break;
        }
        let opened = step == 0 && words.gap(at).trim_start_matches(['%', '٪', ')', '"', '»', '”']).trim().is_empty();
        if !words.joined(at) && !opened {
            break;
        }
        let skip = step < 2
            && filled == 0
            && (words.plays(at, Particle::Of) || words.plays(at, Particle::Qualifier) || matches!(words.surface(at), "the" | "its" | "their" | "his"));
        if !skip {
            let ends = words.family(at).stop_words.contains(&words.normal(at).as_str())
                || matches!(words.numeral(at), Some((Numeral::Add(_) | Numeral::Scale(_), _)))
                || words.is_digits(at);
            if ends || filled == heads.len() {
                break;
            }
            heads[filled] = words.stem(at);
            filled += 1;
        }
        at += 1;
    }
    heads
}
