//! Stages that see a text or two: places stay inside it, sides mirror, and reports obey nothing that they show.

use retold::align::passage::{PassageSide, passages};
use retold::align::word::{Words, word_diff};
use retold::config::{CompareParams, PassageParams, RepeatParams, StoryOutline, TextStyle, WordDiffParams};
use retold::document::Document;
use retold::fact::{Change, FactContext, Facts, PassageVersion, facts, meaning_change};
use retold::repeat::{clean_text, repeated_blocks};
use retold::span::Span;
use retold::text::{Segmented, segment};
use retold::{CompareReport, Corpus, Silent, compare};

/// Longest input, in bytes: what costs more than linear time is measured elsewhere.
const MOST: usize = 1 << 13;

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(MOST)]).into_owned()
}

/// Two texts of one input: what stands before and behind the first NUL, or its halves.
fn two(bytes: &[u8]) -> (String, String) {
    let middle = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len() / 2);
    let (a, b) = bytes.split_at(middle);
    (text(a), text(b))
}

fn inside(text: &str, span: Span) {
    assert!(text.get(span.range()).is_some(), "{span:?} is no place of the text");
}

fn in_order<'a>(text: &str, spans: impl Iterator<Item = &'a Span>) {
    let mut end = 0;
    for span in spans {
        inside(text, *span);
        assert!(span.start >= end && span.end > span.start, "{span:?} begins before {end}, or is empty");
        end = span.end;
    }
}

/// Paragraphs, sentences, clauses and tokens stand in the text, in order, and each table covers the one below.
pub fn segmented(bytes: &[u8]) {
    let text = text(bytes);
    let cut = segment(&text);
    in_order(&text, cut.tokens.iter().map(|token| &token.span));
    in_order(&text, cut.paragraphs.iter().map(|paragraph| &paragraph.span));
    in_order(&text, cut.sentences.iter().map(|sentence| &sentence.span));
    in_order(&text, cut.clauses.iter().map(|clause| &clause.span));
    for sentence in &cut.sentences {
        assert!(sentence.tokens.end <= cut.tokens.len() && sentence.clauses.end <= cut.clauses.len());
        assert!(cut.paragraphs[sentence.paragraph].span.contains(sentence.span));
    }
    assert!(cut.paragraphs.iter().all(|paragraph| paragraph.sentences.end <= cut.sentences.len()));
}

/// Facts stand in the text.
pub fn facts_of(bytes: &[u8]) {
    let text = text(bytes);
    let cut = segment(&text);
    let found = facts(&text, &cut, FactContext::default());
    let Facts { numbers, dates, names, quotations, negations, opposites, modalities } = &found;
    let spans = numbers.iter().flat_map(|number| [number.span, number.whole]);
    let spans = spans.chain(dates.iter().map(|date| date.span)).chain(names.iter().map(|name| name.span));
    let spans = spans.chain(quotations.iter().flat_map(|quotation| [quotation.span, quotation.inner]));
    let spans = spans.chain(negations.iter().map(|it| it.span)).chain(opposites.iter().map(|it| it.span));
    spans.chain(modalities.iter().map(|it| it.span)).for_each(|span| inside(&text, span));
    let tokens = numbers.iter().map(|it| &it.tokens).chain(dates.iter().map(|it| &it.tokens)).chain(names.iter().map(|it| &it.tokens));
    for run in tokens {
        assert!(run.start <= run.end && run.end <= cut.tokens.len(), "{run:?}");
    }
}

fn whole<'a>(text: &'a str, cut: &'a Segmented, facts: &'a Facts) -> PassageVersion<'a> {
    PassageVersion { text, tokens: &cut.tokens, facts, range: 0..cut.tokens.len(), language: None }
}

/// What an edit changes has a place in each text that it names, and exchanging the texts exchanges the sides.
pub fn changed(bytes: &[u8]) {
    let (a, b) = two(bytes);
    let (cut_a, cut_b) = (segment(&a), segment(&b));
    let (facts_a, facts_b) = (facts(&a, &cut_a, FactContext::default()), facts(&b, &cut_b, FactContext::default()));
    let (kept, gone) = (whole(&a, &cut_a, &facts_a), whole(&b, &cut_b, &facts_b));
    let there = meaning_change(&kept, &gone);
    for change in &there {
        change.kept.iter().for_each(|span| inside(&a, *span));
        change.gone.iter().for_each(|span| inside(&b, *span));
    }
    let mut back: Vec<Change> = meaning_change(&gone, &kept).into_iter().map(|it| Change { kept: it.gone, gone: it.kept, ..it }).collect();
    let mut there = there;
    there.sort_unstable();
    back.sort_unstable();
    assert_eq!(there, back, "the sides do not mirror");
    assert!(meaning_change(&kept, &kept).is_empty(), "a text says otherwise than itself");
}

/// Repeated blocks stand in the text, and removing them makes it shorter.
pub fn repeats(bytes: &[u8]) {
    let text = text(bytes);
    let params = RepeatParams::default();
    for block in repeated_blocks(&text, &params) {
        inside(&text, block.kept);
        inside(&text, block.repeat);
    }
    let cleaned = clean_text(&text, &params);
    assert!(cleaned.text.len() <= text.len() && cleaned.removed.is_empty() == (cleaned.text == text));
    in_order(&text, cleaned.removed.iter().map(|block| &block.repeat));
}

/// Shared passages and words stand in both texts; the runs of a word diff cover both sides in order.
pub fn aligned(bytes: &[u8]) {
    let (a, b) = two(bytes);
    let params = PassageParams::default();
    let (left, right) = (PassageSide::new(&a, &params), PassageSide::new(&b, &params));
    let there = passages(&left, &right, |_| 2, &params);
    for passage in &there {
        inside(&a, passage.a);
        inside(&b, passage.b);
        assert!((0.0..=1.0).contains(&passage.similarity));
    }
    let sides = |x: Span, y: Span| (x, y);
    let mut there: Vec<_> = there.iter().map(|it| sides(it.a, it.b)).collect();
    let mut back: Vec<_> = passages(&right, &left, |_| 2, &params).iter().map(|it| sides(it.b, it.a)).collect();
    there.sort_unstable();
    back.sort_unstable();
    assert_eq!(there, back, "the sides do not mirror");
    let (a_cut, b_cut) = (segment(&a), segment(&b));
    let ops = word_diff(Words { text: &a, tokens: &a_cut.tokens }, Words { text: &b, tokens: &b_cut.tokens }, &WordDiffParams::default());
    let mut at = (0, 0);
    for op in ops {
        assert_eq!((op.left.start, op.right.start), at);
        at = (op.left.end, op.right.end);
    }
    assert_eq!(at, (a_cut.tokens.len(), b_cut.tokens.len()));
}

fn compared(documents: [Document; 2]) -> CompareReport {
    let answer = compare(&Corpus::from_documents(documents), &CompareParams::default(), &Silent).expect("default settings are valid");
    answer.into_parts().0
}

/// Two texts are compared: the answer is JSON, and every claim has its words.
pub fn compared_texts(bytes: &[u8]) {
    let (a, b) = two(bytes);
    let report = compared([Document::new("a", a), Document::new("b", b)]);
    let json = report.to_json().expect("a report can be told");
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
    for found in report.matches() {
        assert!(!found.left.text.is_empty() && !found.right.text.is_empty());
    }
    assert!(report.unmatched().all(|claim| !claim.text.is_empty()));
}

/// What a terminal would obey; isolates are written on purpose, where they are closed again.
fn is_obeyed(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}')
}

/// Ids, titles, outlets, dates and texts are shown in every form of the report, and obeyed in none.
pub fn reported(bytes: &[u8]) {
    let (a, b) = two(bytes);
    let document = |id: &str, text: &str, about: &str| Document::new(format!("{id}{about}"), text).with_title(about).with_outlet(about).with_date(about);
    let report = compared([document("1", &a, &b), document("2", &b, &a)]);
    let outline = StoryOutline::default();
    let page = report.to_html();
    let own = |at: usize| page[at..].starts_with("<script>\"use strict\";") || page[at..].starts_with("<script type=\"applicatio");
    assert!(page.match_indices("<script").all(|(at, _)| own(at)), "a script of a document stands in the page");
    assert!(serde_json::from_str::<serde_json::Value>(&report.to_json().expect("a report can be told")).is_ok());
    let read = [report.to_text(&TextStyle::default()), report.to_markdown(&outline), page, report.to_csv(&outline)];
    for (form, shown) in read.iter().enumerate() {
        assert!(!shown.chars().any(is_obeyed), "form {form}: {:?}", shown.chars().find(|c| is_obeyed(*c)));
    }
}
