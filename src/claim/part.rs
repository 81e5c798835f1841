//! Parts: the finer pieces of clauses, cut before conjunctions and relative pronouns.
//!
//! A report tells in one coordinated clause what another tells in two sentences. Parts are candidates only: where a clause or a
//! sentence fits as well, it is reported.

use std::ops::Range;

use crate::span::Span;
use crate::text::class::Class;
use crate::text::clause::{LEAST_WORDS, is_hyphen};
use crate::text::normal::normal_form_into;
use crate::text::{Clause, Segmented};

/// The parts of one clause, in order, trimmed; the clause itself where it has none. Linear in its tokens.
#[must_use]
pub fn parts(text: &str, cut: &Segmented, clause: &Clause) -> Vec<(Span, Range<usize>)> {
    let tokens = clause.tokens.clone();
    let mut found = Vec::new();
    let (mut first, mut start) = (tokens.start, clause.span.start);
    let mut normal = String::new();
    for n in tokens.clone() {
        if n - first >= LEAST_WORDS && tokens.end - n >= LEAST_WORDS && is_joint(text, cut, n, &mut normal) {
            let at = cut.tokens[n].span.start;
            found.push((Span { start, end: at }.trim(text), first..n));
            (first, start) = (n, at);
        }
    }
    found.push((Span { start, end: clause.span.end }.trim(text), first..tokens.end));
    found
}

/// Whether a part begins at a token: behind a comma or an inner mark, or with a word that joins.
fn is_joint(text: &str, cut: &Segmented, n: usize, normal: &mut String) -> bool {
    let gap = Span { start: cut.tokens[n - 1].span.end, end: cut.tokens[n].span.start }.of(text);
    if is_hyphen(gap) {
        return false;
    }
    if gap.contains([',', '،', ':', ';', '؛', '–', '—', '«', '“', '"']) {
        return true;
    }
    let word = cut.tokens[n].span.of(text);
    let Some(first) = word.chars().next() else { return false };
    let rules = &Class::of(first).family().clauses;
    normal_form_into(word, normal);
    rules.joints.contains(&normal.as_str()) || (normal.starts_with(rules.joint_letters) && normal.chars().nth(3).is_some())
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
        for whole in ["Salt and pepper were sold out.", "The two cars met about a mile-and-a-half to the south of the old town."] {
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
