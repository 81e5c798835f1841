//! The day a document was written on: that of its publication, where known, else the one that a line near its head names.

use crate::config::UnitParams;
use crate::fact::{Day, Facts};
use crate::span::Span;
use crate::text::Segmented;

/// The day that one of the first lines names, beside a few other words at most (`Saturday, 27 February 2010`); `None` where no such line stands there. A day
/// inside a sentence is one that the text tells of. Linear in the head of the text.
#[must_use]
pub fn day_of_head(text: &str, cut: &Segmented, facts: &Facts) -> Option<Day> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        start += line.len();
        Span { start: (start - line.len()) as u32, end: start as u32 }
    });
    let told = lines.filter(|line| !line.of(text).trim().is_empty()).take(UnitParams::HEAD_LINES);
    told.into_iter().find_map(|line| day_of_line(line, cut, facts))
}

fn day_of_line(line: Span, cut: &Segmented, facts: &Facts) -> Option<Day> {
    let first = facts.dates.partition_point(|date| date.span.start < line.start);
    let date = facts.dates.get(first).filter(|date| line.contains(date.span))?;
    let whole = date.day().is_some() && date.month().is_some() && date.year().is_some();
    let (from, to) = date.days?;
    let tokens = &cut.tokens[cut.tokens.partition_point(|token| token.span.start < line.start)..];
    let other = tokens.iter().take_while(|token| token.span.end <= line.end).count().saturating_sub(date.tokens.len());
    (whole && from == to && other <= UnitParams::HEAD_WORDS).then_some(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactContext, facts};
    use crate::text::language::language;
    use crate::text::segment;

    fn day(text: &str) -> Option<(i32, u8, u8)> {
        let cut = segment(text);
        let facts = facts(text, &cut, FactContext { language: language(text), published: None });
        day_of_head(text, &cut, &facts).map(Day::civil)
    }

    #[test]
    fn a_line_that_is_a_date_says_when_a_text_was_written() {
        for (text, want) in [
            ("Quake off the coast\n\nSaturday, February 27, 2010\n\nA strong quake shook the coast on Saturday morning, the office said.", (2010, 2, 27)),
            ("Seebeben vor der Küste\n27. Februar 2010\nEin starkes Beben hat am Samstag die Küste erschüttert, teilte das Amt mit.", (2010, 2, 27)),
            ("زلزال قبالة الساحل\n\nالسبت 27 فبراير 2010\n\nضرب زلزال قوي الساحل صباح السبت بحسب ما أعلن مكتب الرصد.", (2010, 2, 27)),
            ("Сильное землетрясение\n\n27 февраля 2010 года\n\nСильное землетрясение произошло в субботу утром у побережья, сообщили власти.", (2010, 2, 27)),
        ] {
            assert_eq!(day(text), Some(want), "{text}");
        }
        for text in [
            "The quake of 27 February 2010 shook the coast and the islands before it for three long minutes, the office said.",
            "Quake off the coast\n\nFebruary\n\nA strong quake shook the coast on Saturday morning, the office said.",
            "One\n\nTwo\n\nThree\n\nFour\n\nFive\n\nSix\n\n27 February 2010\n\nA strong quake shook the coast on Saturday.",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
