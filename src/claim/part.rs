//! Parts: the finer pieces of clauses, cut before conjunctions and relative pronouns.
//!
//! A report tells in one coordinated clause what another tells in two sentences. Parts are candidates only: where a clause or a
//! sentence fits as well, it is reported.

use std::ops::Range;

use crate::config::UnitParams;
use crate::config::text::MIN_CLAUSE_WORDS;
use crate::span::Span;
use crate::text::class::Class;
use crate::text::clause::{is_hyphen, is_inside_figure};
use crate::text::normal::normal_form_into;
use crate::text::punctuation::{is_colon, is_comma, is_dash, is_semicolon, opens_quotation};
use crate::text::{Clause, Segmented};

/// The parts of one clause, in order, trimmed; the clause itself where it has none. Linear in its tokens.
#[must_use]
pub fn parts(text: &str, cut: &Segmented, clause: &Clause) -> Vec<(Span, Range<usize>)> {
    let long = cut.sentences[clause.sentence].tokens.len() >= UnitParams::LONG_SENTENCE;
    let tokens = clause.tokens.clone();
    let mut found = Vec::new();
    let (mut first, mut start) = (tokens.start, clause.span.start);
    let mut normal = String::new();
    for n in tokens.clone() {
        if n - first >= MIN_CLAUSE_WORDS && tokens.end - n >= MIN_CLAUSE_WORDS && is_joint(text, cut, n, (long, &mut normal)) {
            let at = cut.tokens[n].span.start;
            found.push((Span { start, end: at }.trim(text), first..n));
            (first, start) = (n, at);
        }
    }
    found.push((Span { start, end: clause.span.end }.trim(text), first..tokens.end));
    found
}

/// Whether a part begins at a token: behind a comma or an inner mark, or with a word that joins.
fn is_joint(text: &str, cut: &Segmented, n: usize, (long, normal): (bool, &mut String)) -> bool {
    let gap = Span { start: cut.tokens[n - 1].span.end, end: cut.tokens[n].span.start }.of(text);
    let (before, after) = (cut.tokens[n - 1].span.of(text), cut.tokens[n].span.of(text));
    if is_hyphen(gap) || is_inside_figure(before, gap, after) {
        return false;
    }
    if gap.contains(|c| is_comma(c) || is_colon(c) || is_semicolon(c) || is_dash(c) || opens_quotation(c) || c == '"') {
        return true;
    }
    let Some(first) = after.chars().next() else { return false };
    let rules = &Class::of(first).family().clauses;
    normal_form_into(after, normal);
    let joins = || long && rules.long_joints.split(' ').any(|word| word == normal);
    rules.joints.contains(&normal.as_str()) || joins() || (normal.starts_with(rules.joint_letters) && normal.chars().nth(3).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::segment;

    fn split(text: &str) -> Vec<String> {
        let cut = segment(text);
        cut.clauses.iter().flat_map(|clause| parts(text, &cut, clause)).map(|(span, _)| span.of(text).to_owned()).collect()
    }

    #[test]
    fn conjunctions_and_relatives_cut_where_both_sides_are_long_enough() {
        assert_eq!(
            split("The keeper of the old gate fell asleep and was arrested by two officers."),
            ["The keeper of the old gate fell asleep", "and was arrested by two officers."]
        );
        assert_eq!(
            split("فتحت البلدية الجسر الجديد صباحا ونقلت الحافلات ركاب القرية إليه"),
            ["فتحت البلدية الجسر الجديد صباحا", "ونقلت الحافلات ركاب القرية إليه"]
        );
        let long = "Der Minister sagte am Morgen im alten Rathaus der kleinen Stadt den vielen wartenden Leuten vor dem Tor sehr laut und deutlich \
                    nichts Neues und ging danach mit seinen drei Beratern langsam zu Fuss zum Bahnhof am Fluss.";
        assert_eq!(split(long).len(), 2);
        assert_eq!(split(&long.replace("den vielen wartenden Leuten vor dem Tor ", "")).len(), 1);
        for whole in [
            "Salt and pepper were sold out.",
            "The two cars met about a mile-and-a-half to the south of the old town.",
            "The two old ferries left the harbour at 6:15 from the long pier in the north.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
    }

    #[test]
    fn parts_hold_every_word_of_their_clause() {
        let text = "Boats that carry fish and salt left the harbour, which had been closed since Monday, before the storm reached the coast.";
        let cut = segment(text);
        let tokens: Vec<usize> = cut.clauses.iter().flat_map(|clause| parts(text, &cut, clause)).flat_map(|(_, tokens)| tokens).collect();
        assert_eq!(tokens, (0..cut.tokens.len()).collect::<Vec<_>>());
    }
}
