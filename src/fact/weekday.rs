//! Days told from the day of publication: weekdays that a word chooses (`last Tuesday`, `vendredi prochain`), weekdays with the
//! day of the month (`Thursday the 21st`), and periods (`three days ago`, `vor zwei Wochen`, `two days from tomorrow`).

use std::ops::Range;

use super::date_parts::{DatePart, Found, NamedCalendar};
use super::figure::figure;
use super::form::{day_digits, day_in_words};
use super::lexicon::{Numeral, Particle};
use super::reading::Manner;
use super::words::Words;
use crate::config::FactParams;
use crate::text::normal::normal_form;

/// A shift of this size leads only from a day that is told (`zwei Tage vor gestern`).
const ONLY_FROM_A_DAY: i8 = 3;
/// A base that is yesterday or tomorrow, as the shift tells (`कल से`).
const EITHER: i8 = i8::MAX;

/// The weekday that begins at word `n`: its number of words and the day.
pub(super) fn named(words: &Words, n: usize) -> Option<(usize, u8)> {
    let one = words.term(n).and_then(|term| words.lexicon.weekdays.get(&term)).map(|day| (1, *day));
    words.lexicon.weekday_phrases.longest(|k| words.forward(n, k)).or(one)
}

/// The short name of a weekday, beside a word for week: `next week Mon`, `la prossima settimana di lun`.
fn short(words: &Words, n: usize) -> Option<(usize, u8)> {
    let day = words.term(n).and_then(|term| words.lexicon.short_weekdays.get(&term)).copied()?;
    let week = |at: usize| words.counted(at).is_some_and(|(_, counted)| counted.unit.key == "week");
    let near = (1..=3).any(|back| n.checked_sub(back).is_some_and(week)) || (1..=4).any(|on| week(n + on));
    near.then_some((1, day))
}

/// Where a phrase that begins at `n` ends, skipping one small word before it.
fn turn_after(words: &Words, n: usize) -> Option<(i8, usize)> {
    for skip in 0..3 {
        let at = n + skip;
        let little = |n: usize| words.plays(n, Particle::DayWord) || words.plays(n, Particle::Article) || words.plays(n, Particle::Of);
        let small = skip == 0 || little(at - 1) || words.gap(n).starts_with(',');
        if !small || !(words.joined(at) || words.gap(at) == ", ") {
            return None;
        }
        if let Some((length, turn)) = words.lexicon.turns_after.longest(|k| words.forward(at, k)) {
            return Some((turn, at + length));
        }
        if let Some((turn, after)) = week_turn(words, at) {
            return Some((turn, after));
        }
    }
    None
}

/// `next week`, `gelecek hafta`: a turn and the word for week, from word `n` on.
fn week_turn(words: &Words, n: usize) -> Option<(i8, usize)> {
    for length in 1..=3 {
        let week = n + length;
        let turn = words.lexicon.turns_before.longest(|k| words.backward(week, k)).filter(|(spelled, _)| *spelled == length);
        if let (Some((_, turn)), Some((unit, counted))) = (turn, words.counted(week))
            && counted.unit.key == "week"
            && words.joined(week)
        {
            return Some((turn, week + unit));
        }
    }
    None
}

/// The turn before word `n`, with the word it begins at: `next`, `next week`, `on … of next week`.
fn turn_before(words: &Words, n: usize, free: usize) -> Option<(i8, usize)> {
    let at = |n: usize| words.lexicon.turns_before.longest(|k| words.backward(n, k)).filter(|(length, _)| n - length >= free);
    if !(words.joined(n) || words.gap(n) == ", ") {
        return None;
    }
    if let Some((length, turn)) = at(n) {
        return Some((turn, n - length));
    }
    // "الأسبوع المقبل يوم الجمعة"
    let day_word = n.checked_sub(1).filter(|before| *before > free && words.plays(*before, Particle::DayWord) && words.joined(*before));
    if let Some((length, turn)) = day_word.and_then(at) {
        return Some((turn, n - 1 - length));
    }
    // The week before the day: "next week Monday", "vorige week op zondag".
    for skip in 0..2 {
        let week = n.checked_sub(1 + skip)?;
        let small = skip == 0 || words.surface(n - 1).chars().count() <= 3;
        if small
            && week >= free
            && words.counted(week).is_some_and(|(length, counted)| length == 1 && counted.unit.key == "week")
            && let Some((length, turn)) = at(week)
        {
            return Some((turn, week - length));
        }
    }
    None
}

/// A weekday with what chooses it.
pub(super) fn weekday(words: &Words, n: usize, free: usize) -> Option<Found> {
    let full = named(words, n).or_else(|| possessive(words, n));
    let (length, weekday) = full.or_else(|| short(words, n))?;
    let mut end = n + length;
    let day_word = words.plays(end, Particle::DayWord) && words.joined(end);
    let before = turn_before(words, n, free);
    end += usize::from(day_word);
    let after = turn_after(words, end);
    let weak = length == 1 && words.term(n).is_some_and(|term| words.lexicon.weak_weekdays.contains(&term));
    if weak && !day_word && before.is_none() && after.is_none() && (words.adjacent(end) || n == 0 || !words.adjacent(n)) {
        return None;
    }
    if full.is_none() && before.is_none() && after.is_none() {
        return None;
    }
    // A small word that means the next one of all gives way to a week (`på fredag i nästa vecka`).
    let before = before.filter(|(turn, _)| turn.abs() < 2 || after.is_none());
    let mut parts = vec![(n..n + length, DatePart::Weekday(weekday))];
    let mut start = n;
    if let Some((day, at)) = day_before(words, n, free) {
        parts.push((at..at + 1, DatePart::Day(day)));
        start = at;
    } else if let Some((turn, from)) = before {
        parts.push((from..n, DatePart::Turn(turn)));
        start = from;
    } else if let Some((turn, to)) = after {
        parts.push((end..to, DatePart::Turn(turn)));
        end = to;
    } else if let Some((tokens, day)) = day_behind(words, end) {
        end = tokens.end;
        parts.push((tokens, DatePart::Day(day)));
    } else if let Some((place, from)) = ordinal_before(words, n, free) {
        parts.push((from..n, DatePart::Nth(place)));
        start = from;
    } else if let Some(place) = ordinal_behind(words, end) {
        parts.push((end..end + 1, DatePart::Nth(place)));
        end += 1;
    }
    // The small word belongs to it only where something follows that it leads to.
    let end = if end == n + length + usize::from(day_word) { n + length } else { end };
    Some(Found { start, parts, calendar: NamedCalendar::Gregorian, order_open: false, end, loose: false })
}

/// `15 तारीख शुक्रवार`: the day of the month before a weekday.
fn day_before(words: &Words, n: usize, free: usize) -> Option<(u8, usize)> {
    let at = n.checked_sub(2).filter(|at| *at >= free && words.plays(n - 1, Particle::DayWord) && words.adjacent(n) && words.adjacent(n - 1))?;
    words.integer(at).filter(|day| (1..=31).contains(day)).map(|day| (day as u8, at))
}

/// A day of the month before or after this one: `il 20 del prossimo mese`, `gelecek ayın 20'si`, `अगले महीने की 20`.
pub(super) fn day_of_turned_month(words: &Words, n: usize) -> Option<Found> {
    let month = |at: usize| words.counted(at).is_some_and(|(length, counted)| length == 1 && counted.unit.key == "month");
    let day = |at: usize| {
        let digits = day_digits(words, at).filter(|(_, digits)| *digits <= 2).map(|(day, _)| (day, at + 1));
        digits.or_else(|| words.is_semitic(at).then(|| day_in_words(words, at)).flatten().map(|(tokens, day, _)| (day, tokens.end)))
    };
    let turn = |at: usize| {
        let before = (1..=2).find_map(|length| {
            // An article before it may be a part of the phrase (`van de volgende maand`).
            let spelled = words.lexicon.turns_before.longest(|k| words.backward(at + length, k)).filter(|(spelled, _)| *spelled >= length);
            spelled.filter(|_| month(at + length)).map(|(_, turn)| (length, turn))
        });
        let after = || month(at).then(|| words.lexicon.turns_after.longest(|k| words.forward(at + 1, k))).flatten();
        before.or_else(after).map(|(length, turn)| (turn, at + length + 1)).filter(|_| words.joined(at))
    };
    let part = |turn: i8| DatePart::Away { months: i16::from(turn.signum()), days: 0 };
    if let Some((value, after)) = day(n) {
        let mut at = after;
        // `20:e nästa månad`
        at += usize::from(words.gap(at) == ":" && words.surface(at).len() == 1);
        while at < after + 3 && (words.plays(at, Particle::Of) || words.plays(at, Particle::Article)) {
            at += 1;
        }
        let led = n > 0
            && words.adjacent(n)
            && (words.plays(n - 1, Particle::Article) || words.plays(n - 1, Particle::DayWord) || words.plays(n - 1, Particle::Proclitic));
        let (by, end) = turn(at).filter(|_| at > after || led)?;
        let parts = vec![(n..after, DatePart::Day(value)), (at..end, part(by))];
        return Some(Found { start: n, parts, calendar: NamedCalendar::Gregorian, order_open: false, end, loose: false });
    }
    let length = words.lexicon.turns_before.longest(|k| (k == 0).then(|| words.term(n)).flatten()).map(|_| 1)?;
    if !month(n + length) {
        return None;
    }
    let (_, by) = words.lexicon.turns_before.longest(|k| words.backward(n + length, k))?;
    let at = n + length + 1 + usize::from(words.plays(n + length + 1, Particle::Of));
    let (value, _) = day(at).filter(|(_, end)| *end == at + 1 && words.adjacent(at) && words.counted(at + 1).is_none())?;
    let parts = vec![(n..n + length, part(by)), (at..at + 1, DatePart::Day(value))];
    Some(Found { start: n, parts, calendar: NamedCalendar::Gregorian, order_open: false, end: at + 1, loose: false })
}

/// `the second Sunday`, `3e dinsdag`, where no month follows.
fn ordinal_before(words: &Words, n: usize, free: usize) -> Option<(u8, usize)> {
    let at = n.checked_sub(1).filter(|at| *at >= free && (words.adjacent(n) || words.gap(n) == ". "))?;
    // `3:e tisdagen`, `3. Salı`, `am 3. Dienstag`
    let place = |at: usize| words.integer(at).filter(|place| (1..=5).contains(place)).map(|place| (place as u8, at));
    if words.gap(at) == ":" && matches!(words.surface(at), "e" | "a") {
        return place(at.checked_sub(1).filter(|at| *at >= free)?);
    }
    if words.is_digits(at) {
        let led = words.lexicon.endings_apart || (words.lexicon.nouns_in_capitals && at > free && words.plays(at - 1, Particle::Article));
        return place(at).filter(|_| led && words.gap(n) == ". ");
    }
    let found = figure(words, at).filter(|found| found.manner == Manner::Ordinal && found.tokens == (at..n))?;
    (1.0..=5.0).contains(&found.main.value).then_some((found.main.value as u8, at))
}

/// `الثلاثاء الثالث`: where adjectives follow their nouns.
fn ordinal_behind(words: &Words, n: usize) -> Option<u8> {
    match words.numeral(n)? {
        (Numeral::Ordinal(value), clitics) if clitics.article && words.is_semitic(n) && words.adjacent(n) && (1..=5).contains(&value) => Some(value as u8),
        _ => None,
    }
}

/// The day of the month behind a weekday: `the 21st`, `den 22`, `22 तारीख`, `(5)`.
fn day_behind(words: &Words, n: usize) -> Option<(Range<usize>, u8)> {
    let comma = words.gap(n) == ", ";
    let article = (words.adjacent(n) || comma) && words.plays(n, Particle::Article);
    let led = comma && words.plays(n, Particle::DayWord);
    // `الجمعة في خمسة عشر`
    let within = words.is_semitic(n) && words.plays(n, Particle::InYear) && words.adjacent(n);
    let at = n + usize::from(article || led || within);
    if month_follows(words, at) {
        return None;
    }
    let bracketed = words.gap(at).ends_with('(') && words.gap(at + 1).starts_with(')') && words.gap(at).len() <= 2;
    // `в пятницу, семнадцатого`
    let ranked = comma && !article && !led && matches!(words.numeral(at), Some((Numeral::Ordinal(_), _)));
    if !(words.adjacent(at) || bracketed || ranked) {
        return None;
    }
    if let Some(value) = words.integer(at).filter(|value| (1..=31).contains(value)) {
        let marked = bracketed || words.plays(at + 1, Particle::DayWord);
        let closes = !words.adjacent(at + 1) && !words.gap(at + 1).starts_with([':', '.', '-', '–', '/', '%']) || at + 1 == words.tokens.len();
        return (marked || article || closes).then_some((at..at + 1, value as u8));
    }
    let (tokens, day, ranked) = day_in_words(words, at)?;
    let after = tokens.end;
    let closes = !words.joined(after) || words.family(after).stop_words.contains(&words.normal(after).as_str());
    let before = n > 0 && (led || words.plays(at - 1, Particle::DayWord)) && closes && words.counted(after).is_none();
    let named = before || (words.plays(after, Particle::DayWord) && words.adjacent(after));
    let form = words.lexicon.day_forms.contains_key(&words.term(after - 1)?);
    // `viernes diecisiete`, `пятница, семнадцатого`; in Arabic and Hebrew with the article, where a small number is the place in the month.
    let bare = if words.is_semitic(at) {
        words.numeral(at).is_some_and(|(_, clitics)| clitics.article && !clitics.and) && day > 5
    } else {
        closes && !words.lexicon.english && day > 1
    } || (within && closes && words.counted(after).is_none());
    ((ranked && article) || named || form || bare).then_some((tokens, day))
}

/// Whether a number at word `n` is followed by a month that it is a day of.
fn month_follows(words: &Words, n: usize) -> bool {
    let number = day_in_words(words, n).map_or(n + 1, |(tokens, ..)| tokens.end);
    let little = |at: usize| words.plays(at, Particle::Of) || words.plays(at, Particle::MonthWord);
    let at = number + (0..3).take_while(|skip| little(number + skip) && words.joined(number + skip)).count();
    words.joined(at) && words.lexicon.months.longest(|k| words.forward(at, k)).is_some()
}

/// A period that leads from today, or from a day that is told, to another day.
pub(super) fn period(words: &Words, n: usize, free: usize) -> Option<Found> {
    if !may_begin(words, n) {
        return None;
    }
    if let Some(found) = weekdays_on(words, n) {
        return Some(found);
    }
    // "The last three months" lead nowhere, and end no longer period ("… and two days ago").
    if n > 0 && words.plays(n - 1, Particle::Last) && words.adjacent(n) {
        return None;
    }
    if let Some(found) = workdays(words, n, free) {
        return Some(found);
    }
    let (months, days, end) = amounts(words, n)?;
    let of = |start: usize, part: DatePart, end: usize| Found {
        start,
        parts: vec![(start..end, part)],
        calendar: NamedCalendar::Gregorian,
        order_open: false,
        end,
        loose: false,
    };
    let based =
        (n > free && words.joined(n)).then(|| words.lexicon.bases_before.longest(|k| words.backward(n, k))).flatten().filter(|(length, _)| n - length >= free);
    let follows = words.joined(end).then(|| words.lexicon.shifts_after.longest(|k| words.forward(end, k))).flatten();
    let behind = follows.map_or(0, |(_, shift)| shift.signum());
    if let Some((length, (base, sign))) = based.filter(|(_, (_, sign))| *sign != 0 || behind != 0) {
        // `कल से दो दिन पहले`: the day and the way are told by what stands behind.
        let (sign, end) = if sign == 0 { (behind, end + follows.map_or(0, |(length, _)| length)) } else { (sign, end) };
        let base = if base == EITHER { sign } else { base };
        return Some(of(n - length, away(months, days, sign, base)?, end));
    }
    let led =
        (n > free && words.joined(n)).then(|| words.lexicon.shifts_before.longest(|k| words.backward(n, k))).flatten().filter(|(length, _)| n - length >= free);
    let from = end + follows.map_or(0, |(length, _)| length);
    if let Some((base, after)) = told_day(words, from, follows.is_some()) {
        let sign = follows.or(led).map_or(1, |(_, shift)| shift.signum());
        let start = if follows.is_none() { n - led.map_or(0, |(length, _)| length) } else { n };
        return Some(of(start, away(months, days, sign, base)?, after));
    }
    let (shift, start, end) = match (led, follows.filter(|(_, shift)| shift.abs() < ONLY_FROM_A_DAY)) {
        // `قبل ثلاثة أيام من الآن`
        (Some((before, -1)), Some((length, 1))) => (-1, n - before, end + length),
        (_, Some((length, shift))) => (shift, n, end + length),
        (Some((length, shift)), None) => (shift, n - length, end),
        (None, None) => return None,
    };
    // `قبل شهرين من الموسم`: from a day that is not told.
    let from_other = words.is_semitic(end) && words.plays(end, Particle::FromDay) && words.joined(end);
    Some(Found { loose: shift.abs() > 1 || from_other, ..of(start, away(months, days, shift.signum(), 0)?, end) })
}

/// `in two working days`, `om två arbetsdagar`, `iki iş günü sonra`.
fn workdays(words: &Words, n: usize, free: usize) -> Option<Found> {
    // Few numbers have such days behind them, and a number is not read twice for them.
    (n + 1..n + 5).find(|at| words.lexicon.workdays.longest(|k| words.forward(*at, k)).is_some())?;
    let (many, unit) = count(words, n).filter(|(many, _)| *many <= 99)?;
    let (length, ()) = words.lexicon.workdays.longest(|k| words.forward(unit, k)).filter(|_| words.joined(unit))?;
    let end = unit + length;
    let before = words.joined(n).then(|| words.lexicon.shifts_before.longest(|k| words.backward(n, k))).flatten().filter(|(length, _)| n - length >= free);
    let after = words.joined(end).then(|| words.lexicon.shifts_after.longest(|k| words.forward(end, k))).flatten();
    let (shift, start, end) = match (before, after) {
        (_, Some((length, shift))) => (shift, n, end + length),
        (Some((length, shift)), None) => (shift, n - length, end),
        (None, None) if n > free && words.plays(n - 1, Particle::InYear) && words.adjacent(n) => (1, n - 1, end),
        (None, None) => return None,
    };
    let part = DatePart::Workdays(many as i8 * shift.signum());
    (shift.abs() < ONLY_FROM_A_DAY).then(|| Found {
        start,
        parts: vec![(start..end, part)],
        calendar: NamedCalendar::Gregorian,
        order_open: false,
        end,
        loose: shift.abs() > 1,
    })
}

/// `कल`, `परसों`, `کل`: one word for the day before and the day after, which the first verb that tells its time decides.
pub(super) fn either_day(words: &Words, n: usize) -> Option<Found> {
    let (length, days) = words.lexicon.either_days.longest(|k| words.forward(n, k))?;
    let end = n + length;
    if words.lexicon.bases_before.longest(|k| words.backward(end + 1, k)).is_some() && may_begin(words, end + 1) {
        return None;
    }
    let time =
        (end..end + FactParams::MAX_SENTENCE).take_while(|at| words.adjacent(*at) || words.joined(*at) || words.gap(*at).starts_with(',')).find_map(|at| {
            let word = words.normal(at);
            let tells = |form: &str, ending: bool| if ending { word.ends_with(form) } else { word == form };
            words.lexicon.tenses.iter().find(|(form, ending, _)| tells(form, *ending)).map(|(_, _, time)| *time)
        })?;
    Some(Found { start: n, parts: vec![(n..end, DatePart::Relative(days * time))], calendar: NamedCalendar::Gregorian, order_open: false, end, loose: false })
}

/// `two Sundays from now`: so many of a weekday on.
fn weekdays_on(words: &Words, n: usize) -> Option<Found> {
    let (Numeral::Add(count @ 2..=9), _) = words.numeral(n)? else { return None };
    let (length, weekday) = named(words, n + 1).or_else(|| plural(words, n + 1)).filter(|_| words.adjacent(n + 1))?;
    let end = n + 1 + length;
    let (after, shift) = words.lexicon.shifts_after.longest(|k| words.forward(end, k)).filter(|_| words.joined(end))?;
    if shift < 1 {
        return None;
    }
    let parts = vec![(n + 1..end, DatePart::Weekday(weekday)), (n..n + 1, DatePart::Away { months: 0, days: 7 * (count as i16 - 1) })];
    Some(Found { start: n, parts, calendar: NamedCalendar::Gregorian, order_open: false, end: end + after, loose: false })
}

/// A weekday in English to which something belongs (`Sunday's fire`).
fn possessive(words: &Words, n: usize) -> Option<(usize, u8)> {
    let token = words.tokens.get(n).filter(|_| words.lexicon.english)?;
    let day = token.span.of(words.text).strip_suffix("'s").or_else(|| token.span.of(words.text).strip_suffix("’s"))?;
    words.lexicon.weekdays.get(&crate::text::token::term(&normal_form(day))).map(|day| (1, *day))
}

/// The plural of a weekday in English.
fn plural(words: &Words, n: usize) -> Option<(usize, u8)> {
    let normal = words.normal(n);
    let day = normal.strip_suffix('s').filter(|_| words.lexicon.english)?;
    words.lexicon.weekdays.get(&crate::text::token::term(day)).map(|day| (1, *day))
}

/// Whether a number or a word for a few can begin at word `n`: nothing else is looked at twice.
fn may_begin(words: &Words, n: usize) -> bool {
    words.is_digits(n)
        || words.numeral(n).is_some()
        || dual(words, n).is_some()
        || words.plays(n, Particle::One)
        || words.plays(n, Particle::OneOfTime)
        || words.lexicon.few.longest(|k| words.forward(n, k)).is_some()
}

fn away(months: i32, days: i32, sign: i8, base: i8) -> Option<DatePart> {
    let sign = i32::from(sign);
    let (months, days) = (i16::try_from(months * sign).ok()?, i16::try_from(days * sign + i32::from(base)).ok()?);
    Some(DatePart::Away { months, days })
}

/// `… from tomorrow`: the day that a period is counted from, and the token behind it.
fn told_day(words: &Words, n: usize, shifted: bool) -> Option<(i8, usize)> {
    let phrase = words.adjacent(n).then(|| words.lexicon.from_days.longest(|k| words.forward(n, k))).flatten().map(|(length, ())| length);
    let length = phrase.unwrap_or_else(|| usize::from(words.plays(n, Particle::FromDay) && words.adjacent(n)));
    let led = length > 0;
    if !(led || shifted) {
        return None;
    }
    let at = n + length;
    if led && words.plays(at, Particle::Now) {
        return Some((0, at + 1));
    }
    words.joined(at).then(|| words.lexicon.relative_days.longest(|k| words.forward(at, k))).flatten().map(|(length, days)| (days, at + length))
}

/// The amounts of time from word `n` on, as months and days, with the token behind them.
fn amounts(words: &Words, n: usize) -> Option<(i32, i32, usize)> {
    let (mut months, mut days, mut end) = (0_i32, 0_i32, n);
    for step in 0..FactParams::MAX_AMOUNTS {
        let mut at = end;
        if step > 0 {
            let comma = words.gap(at) == ", ";
            if words.is_and(at) || (words.plays(at, Particle::And) && comma) {
                at += 1;
            } else if !(comma || words.adjacent(at)) {
                break;
            }
        }
        let Some((count, unit, (length, key))) = dual(words, at).or_else(|| one_of_time(words, at)).or_else(|| counted(words, at)) else { break };
        let count = i32::try_from(count).ok().filter(|count| *count <= 9999)?;
        match key {
            "day" => days += count,
            "week" => days += 7 * count,
            "month" => months += count,
            _ => months += 12 * count,
        }
        end = unit + length;
    }
    (end > n).then_some((months, days, end))
}

/// So many of a unit of time, from word `n` on: how many, where the unit begins, and the unit.
fn counted(words: &Words, n: usize) -> Option<(u32, usize, (usize, &'static str))> {
    let (count, unit) = count(words, n)?;
    Some((count, unit, time_unit(words, unit)?))
}

/// A noun whose form means two of a unit of time: `يومين`, `שבועיים`.
fn dual(words: &Words, n: usize) -> Option<(u32, usize, (usize, &'static str))> {
    let (length, counted) = words.counted(n).filter(|(_, counted)| counted.two)?;
    matches!(counted.unit.key, "day" | "week" | "month" | "year").then_some((2, n, (length, counted.unit.key)))
}

/// One of a unit of time without a word for one: `год` назад, قبل `عام`. Not behind a number that is more (`1,5 года`), nor before what it
/// is the name of (`قبل عام 2015`, `قبل شهر رمضان`).
fn one_of_time(words: &Words, n: usize) -> Option<(u32, usize, (usize, &'static str))> {
    if !words.plays(n, Particle::OneOfTime) {
        return None;
    }
    let (length, counted) = words.counted(n).filter(|(_, counted)| !counted.two)?;
    let numbered = n > 0 && words.joined(n) && (words.numeral(n - 1).is_some() || words.surface(n - 1).ends_with(char::is_numeric));
    let next = n + length;
    let named = words.joined(next)
        && (words.is_digits(next)
            || words.numeral(next).is_some_and(|(numeral, _)| !matches!(numeral, Numeral::Ordinal(_)))
            || words.is_arabic(next) && words.surface(next).starts_with("ال")
            || words.lexicon.months.longest(|k| words.forward(next, k)).is_some());
    (!numbered && !named).then_some((1, n, (length, counted.unit.key)))
}

fn time_unit(words: &Words, n: usize) -> Option<(usize, &'static str)> {
    let (length, counted) = words.counted(n).filter(|_| words.joined(n))?;
    matches!(counted.unit.key, "day" | "week" | "month" | "year").then_some((length, counted.unit.key))
}

/// How many, from word `n` on, and the token behind: digits, words, "a", "a few".
fn count(words: &Words, n: usize) -> Option<(u32, usize)> {
    if let Some((length, ())) = words.lexicon.few.longest(|k| words.forward(n, k)) {
        return Some((3, n + length));
    }
    let found = figure(words, n)
        .filter(|found| found.manner == Manner::Plain && found.main.value >= 1.0 && found.main.value <= 9999.0 && found.main.value.fract() == 0.0);
    match found {
        Some(found) if found.unit.is_none() => Some((found.main.value as u32, found.tokens.end)),
        _ => words.plays(n, Particle::One).then_some((1, n + 1)),
    }
}
