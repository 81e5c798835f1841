//! What a story is called: the headline of whoever tells most of it.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::report::view::{Dispute, StoryReport};
use crate::text::punctuation::{ends_sentence, is_closing};

/// Longest headline that is made of a statement, in characters; a cut one is marked. By hand: two lines of a page.
const LONGEST: usize = 140;

/// Lines below a headline among which a longer one stands: bylines and places are short. By hand.
const LINES_BELOW: usize = 6;

/// The headline of the document that tells most of what others tell, and gives no answer to what is disputed that fewer give than another, of several the longest, then the first; where none has a headline as a field of its own, the first line of such a text, or else the words of
/// the statement that most sources carry. `None` where documents have neither. Linear in the statements.
#[must_use]
pub(in crate::report) fn headline(report: &StoryReport, documents: &[Document]) -> Option<String> {
    let mut counts = vec![0_usize; report.documents.len()];
    for document in report.statements.iter().flat_map(|statement| &statement.documents) {
        counts[*document] += 1;
    }
    // Who gives an answer that fewer give does not speak for all.
    let others = |dispute: &Dispute| dispute.sides.iter().skip(1).flat_map(|side| side.documents.clone()).collect::<Vec<usize>>();
    let alone: BTreeSet<usize> = report.disputes.iter().flat_map(others).collect();
    let told: Vec<(bool, usize)> = counts.into_iter().enumerate().map(|(document, count)| (!alone.contains(&document), count)).collect();
    let title = |view: &crate::report::view::DocumentView| view.title.as_deref().map(joined).filter(|title| !title.is_empty());
    let titled = report.documents.iter().zip(&told).filter_map(|(view, told)| Some((title(view)?, *told)));
    // Of several the first.
    let fullest = titled.rev().max_by_key(|(title, told)| (*told, title.chars().count())).map(|(title, _)| title);
    // Of texts whose headline is their first line, that of who tells most.
    let first_line = || {
        let named = documents.iter().zip(&told).filter_map(|(document, told)| Some((first_line(&document.text)?, *told)));
        named.rev().max_by_key(|(_, told)| *told).map(|(line, _)| line)
    };
    let said = || {
        let statement = report.statements.first()?;
        Some(joined(statement.shown.of(&documents.get(statement.shown_from)?.text))).filter(|words| !words.is_empty())
    };
    fullest.or_else(first_line).or_else(said).map(shortened)
}

/// The first line of a text, where it is a headline: short, without a mark at its end, and a longer line below it, if behind a byline.
fn first_line(text: &str) -> Option<String> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.next()?;
    let length = first.chars().count();
    let is_short = length <= LONGEST && lines.take(LINES_BELOW).any(|below| below.chars().count() > length);
    (is_short && !first.trim_end_matches(is_closing).ends_with(ends_sentence)).then(|| joined(first))
}

/// With one blank wherever there are some.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words from the start that are not too long.
fn shortened(text: String) -> String {
    let Some((end, _)) = text.char_indices().nth(LONGEST) else { return text };
    let whole = text[..end].rfind(' ').unwrap_or(end);
    format!("{} …", &text[..whole])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::CompareParams;
    use crate::pipeline::story::compare;
    use crate::progress::Silent;
    use crate::report::build::story_report;

    fn called(documents: &[Document]) -> Option<String> {
        headline(&story_report(documents, &compare(documents, &CompareParams::default(), &Silent)), documents)
    }

    #[test]
    fn a_story_is_called_by_the_fullest_headline_or_by_what_most_say() {
        let texts = [
            "The old bridge of Ostrand was closed on Monday after a crack had been found.",
            "After a crack had been found the old bridge of Ostrand was closed on Monday.",
        ];
        let documents = texts.map(|text| Document::new(text, text));
        assert_eq!(called(&documents).as_deref(), Some(texts[0]));
        let titled = [documents[0].clone().with_title(" Bridge\n closed "), documents[1].clone().with_title("Bridge of Ostrand closed")];
        assert_eq!(called(&titled).as_deref(), Some("Bridge of Ostrand closed"));
        assert_eq!(called(&[Document::new("a", "Snow fell."), Document::new("b", "Nobody came to the meeting.")]), None);
        let lines = ["Bridge shut over a crack\n\nBy Jane Roe\n\n", "A crack in a bridge\n\n"];
        let headed = [0, 1].map(|n: usize| Document::new("a", format!("{}{}", lines[n], texts[n])));
        assert_eq!(called(&headed).as_deref(), Some("Bridge shut over a crack"), "the first line of a text");
        let told = |title: &str, number: u32| Document::new(title, format!("{title}\n\nThe county put the number of injured people at {number} on Monday."));
        let disputed = [told("Twenty-three are hurt", 23), told("Some are hurt", 17), told("People are hurt", 17)];
        assert_eq!(called(&disputed).as_deref(), Some("Some are hurt"), "not of who stands alone");
        let long = "word ".repeat(60);
        assert!(called(&[titled[0].clone().with_title(&long), titled[1].clone()]).is_some_and(|title| title.ends_with("word …") && title.len() < 150));
    }
}
