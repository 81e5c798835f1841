//! Where a place lies: so far from a named place, in that direction (`350 km south of Cairo`).

use super::facts::Facts;
use super::quantity::{Bound, NumberKind};
use super::unit::Dimension;
use crate::config::FactParams;
use crate::span::Span;
use crate::text::Segmented;
use crate::text::normal::normal_form;

/// A distance and a direction from a named place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bearing {
    /// The distance, as an index into [`Facts::numbers`].
    pub number: usize,
    /// Steps of 45 degrees from north, clockwise.
    pub direction: u8,
    /// The named place, as an index into [`Facts::names`]; `None` where none is named (`of our island`).
    pub from: Option<usize>,
    /// The distance with the direction and the place.
    pub span: Span,
}

impl Bearing {
    /// The angle between two directions, in steps of 45 degrees: 0 to 4.
    #[must_use]
    pub fn turn(&self, other: &Self) -> u8 {
        let apart = self.direction.abs_diff(other.direction);
        apart.min(8 - apart)
    }
}

/// Stems of north, south, east and west by language (ISO 639-1). A word is one of the first two, one of the last two, or both.
const ROWS: [(&str, [&str; 4]); 15] = [
    ("ar", ["شمال", "جنوب", "شرق", "غرب"]),
    ("de", ["nord nörd", "süd sud", "ost öst", "west"]),
    ("el", ["βορει βορρα", "νοτι νοτ", "ανατολ", "δυτικ δυσ"]),
    ("en", ["north", "south", "east", "west"]),
    ("es", ["norte nor", "sur sud", "este", "oeste"]),
    ("fa", ["شمال", "جنوب", "شرق", "غرب"]),
    ("fr", ["nord", "sud", "est", "ouest"]),
    ("he", ["צפון צפונ", "דרום דרומ", "מזרח", "מערב"]),
    ("it", ["nord", "sud", "est", "ovest"]),
    ("nl", ["noord", "zuid", "oost", "west"]),
    ("pl", ["północ", "południ", "wschód wschod", "zachód zachod"]),
    ("pt", ["norte nor", "sul sud", "leste este", "oeste"]),
    ("ru", ["север", "юг южн юж юго", "восток восточн", "запад"]),
    ("tr", ["kuzey", "güney", "doğu", "batı"]),
    ("uk", ["північ північн", "півд", "схід східн сход", "захід західн заход"]),
];

/// The bearings of a text, in order. Linear in the numbers.
#[must_use]
pub fn bearings(text: &str, cut: &Segmented, facts: &Facts, language: Option<&str>) -> Vec<Bearing> {
    let Some((_, stems)) = ROWS.iter().find(|row| Some(row.0) == language) else { return Vec::new() };
    let stems = stems.map(|list| list.split(' ').map(normal_form).collect::<Vec<String>>());
    let (mut found, mut told) = (Vec::new(), None);
    for (n, number) in facts.numbers.iter().enumerate() {
        let length = number.unit.is_some_and(|unit| unit.dimension == Dimension::Length) && number.kind == NumberKind::Cardinal;
        if !length || matches!(number.bound, Bound::AtMost | Bound::LessThan) || number.is_range() {
            continue;
        }
        let end = number.unit_tokens.end.max(number.tokens.end);
        let reach = end..(end + FactParams::BEARING_REACH).min(cut.tokens.len());
        // A second measure may stand in brackets between (`350km (230 miles) south`).
        let steps: Vec<(usize, [bool; 4])> = reach.filter_map(|n| Some((n, points(&normal_form(cut.tokens[n].span.of(text)), &stems)?))).collect();
        // The second measure is the first one in other units.
        let Some(&(first, point)) = steps.first().filter(|step| told.replace(step.0) != Some(step.0)) else { continue };
        let point = match steps.get(1) {
            Some(&(next, more)) if next == first + 1 => [0, 1, 2, 3].map(|n| point[n] || more[n]),
            _ => point,
        };
        let Some(direction) = direction(point) else { continue };
        let sentence = cut.sentences.partition_point(|sentence| sentence.tokens.end <= first);
        let last = cut.sentences.get(sentence).map_or(first + 1, |sentence| sentence.tokens.end);
        let named = facts.names.partition_point(|name| name.tokens.start <= first);
        let near = |at: &usize| facts.names[*at].tokens.start <= first + FactParams::BEARING_REACH && facts.names[*at].tokens.start < last;
        let from = Some(named).filter(|at| *at < facts.names.len()).filter(near);
        let span = number.whole.hull(cut.tokens[first].span);
        found.push(Bearing { number: n, direction, from, span: from.map_or(span, |from| span.hull(facts.names[from].span)) });
    }
    found
}

/// Which of north, south, east and west a word names, with an ending of its language; `None` where it names none.
fn points<'w>(word: &'w str, stems: &[Vec<String>; 4]) -> Option<[bool; 4]> {
    let mut named = [false; 4];
    let mut rest = word;
    for pair in [[0, 1], [2, 3]] {
        // Between the two halves of a compass point may stand a vowel or a hyphen (`юго-запад`).
        let tries = [rest, rest.trim_start_matches(['-', 'о', 'o'])];
        let stripped = |word: &'w str| {
            pair.iter().flat_map(|&n| stems[n].iter().filter_map(move |stem| Some((n, word.strip_prefix(stem.as_str())?)))).min_by_key(|(_, left)| left.len())
        };
        if let Some((n, left)) = tries.into_iter().find_map(stripped) {
            named[n] = true;
            rest = left;
        }
    }
    (named.contains(&true) && rest.chars().count() <= FactParams::BEARING_ENDING).then_some(named)
}

fn direction(named: [bool; 4]) -> Option<u8> {
    match named {
        [true, false, false, false] => Some(0),
        [true, false, true, false] => Some(1),
        [false, false, true, false] => Some(2),
        [false, true, true, false] => Some(3),
        [false, true, false, false] => Some(4),
        [false, true, false, true] => Some(5),
        [false, false, false, true] => Some(6),
        [true, false, false, true] => Some(7),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactContext, facts};
    use crate::text::segment;

    fn read(text: &str, language: &'static str) -> Vec<(f64, u8, Option<String>)> {
        let cut = segment(text);
        let facts = facts(text, &cut, FactContext { language: Some(language), published: None });
        let place = |bearing: &Bearing| bearing.from.map(|name| facts.names[name].span.of(text).to_owned());
        bearings(text, &cut, &facts, Some(language)).iter().map(|found| (facts.numbers[found.number].low, found.direction, place(found))).collect()
    }

    #[test]
    fn distances_with_a_direction_are_read_in_many_languages() {
        for (language, text, far, direction, from) in [
            ("en", "The crash happened near Manfalut, 350km (230 miles) south of Cairo.", 350.0, 4, "Cairo"),
            ("en", "The ridge lies about 60 kilometres south-west of the island of Brava.", 60.0, 5, "Brava"),
        ] {
            assert_eq!(read(text, language), [(far, direction, Some(from.to_owned()))], "{text}");
        }
        for (language, text, direction) in [
            ("de", "Das Riff liegt etwa 60 Kilometer südwestlich von Berlin.", 5),
            ("de", "Das Riff liegt etwa 60 Kilometer nordöstlich von Berlin.", 1),
            ("fr", "Le récif se trouve à 60 km au sud-ouest de Paris.", 5),
            ("es", "El arrecife está a unos 60 kilómetros al noreste de Madrid.", 1),
            ("it", "La barriera si trova a 60 chilometri a nord di Roma.", 0),
            ("pt", "O recife fica a 60 quilômetros a leste de Lisboa.", 2),
            ("ru", "Риф находится в 60 километрах к юго-западу от Москвы.", 5),
            ("ar", "يقع الموقع على بعد 60 كيلومترا جنوب غرب القاهرة.", 5),
        ] {
            assert_eq!(read(text, language).iter().map(|found| (found.0, found.1)).collect::<Vec<_>>(), [(60.0, direction)], "{text}");
        }
    }

    #[test]
    fn a_length_without_a_direction_is_no_bearing() {
        for (language, text) in [
            ("en", "The pier is 60 metres long. South of Cairo it rained."),
            ("es", "El barco recorrió 60 kilómetros este lunes."),
            ("fr", "Il a couru 60 km sur la route de Brava."),
            ("en", "He walked 60 kilometres in the Easter week."),
        ] {
            assert!(read(text, language).iter().all(|found| found.2.is_none()), "{text}");
        }
    }
}
