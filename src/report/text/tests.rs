//! Whole reports of small stories, as snapshots.

use serde_json::Value;

use super::*;
use crate::align::RowRelation;
use crate::claim::{Evidence, EvidenceKind, MatchLabel};
use crate::repeat::RepeatRelation;
use crate::report::json;
use crate::report::story::brief::Brief;
use crate::report::story::dispute::{Dispute, DisputeSide, DisputeTelling};
use crate::report::view::{AlignmentRow, ClaimMatchView, ClaimView, DocumentView, Generator, RepeatedBlockView, SCHEMA_VERSION};

/// A story that is built by hand: documents with an outlet, and what is found in them by the words that it stands in.
struct Told {
    documents: Vec<Document>,
    report: StoryReport,
}

impl Told {
    fn new(texts: &[(&str, &'static str, &str)]) -> Self {
        let documents: Vec<_> = texts
            .iter()
            .enumerate()
            .map(|(i, (outlet, _, text))| Document { outlet: Some((*outlet).into()), ..Document::new(format!("{i}.txt"), *text) })
            .collect();
        let views = documents.iter().zip(texts).enumerate().map(|(index, (document, (outlet, language, text)))| DocumentView {
            index,
            id: document.id.clone(),
            path: document.id.clone(),
            outlet: Some((*outlet).into()),
            title: None,
            published: None,
            published_at: None,
            language: Some(language),
            bytes: text.len(),
            words: tokenize(text).len(),
            credits: Vec::new(),
        });
        let report = StoryReport {
            summary: Vec::new(),
            leftovers: Vec::new(),
            errors: Vec::new(),
            schema_version: SCHEMA_VERSION,
            generator: Generator { name: "retold", version: "0.0.0" },
            settings: Value::Object(serde_json::Map::new()),
            brief: Brief {
                documents: texts.len(),
                outlets: texts.len(),
                independent_sources: texts.len(),
                shared_statements: 0,
                told_by_all: 0,
                disputes: 0,
                told_by_one: 0,
            },
            disputes: Vec::new(),
            documents: views.collect(),
            repeated_blocks: Vec::new(),
            alignments: Vec::new(),
            claims: Vec::new(),
            claim_matches: Vec::new(),
            unmatched: Vec::new(),
            statements: Vec::new(),
            provenance: Vec::new(),
            copy_groups: Vec::new(),
            independent_sources: texts.len(),
        };
        Self { documents, report }
    }

    fn span(&self, document: usize, words: &str) -> Span {
        let at = self.documents[document].text.find(words).unwrap();
        Span::new(at, at + words.len())
    }

    fn rows(&mut self, left: usize, right: usize, rows: &[(&str, &str, RowRelation)]) {
        let spans = |document, words: &str| if words.is_empty() { Vec::new() } else { vec![self.span(document, words)] };
        let rows = rows.iter().map(|(l, r, relation)| AlignmentRow {
            left: spans(left, l),
            right: spans(right, r),
            relation: *relation,
            similarity: 0.5,
            disputes: Vec::new(),
        });
        let rows = rows.collect();
        self.report.alignments.push(AlignmentView { left, right, rows });
    }

    fn claim(&mut self, document: usize, words: &str) -> u32 {
        let id = self.report.claims.len() as u32;
        self.report.claims.push(ClaimView { id, document, span: self.span(document, words) });
        id
    }

    fn matched(&mut self, left: u32, right: u32, label: MatchLabel, evidence: Vec<Evidence>) {
        self.report.claim_matches.push(ClaimMatchView { left, right, label, score: 0.75, evidence });
    }

    fn text(&self, width: usize, color: bool) -> String {
        render(&self.report, &self.documents, &TextStyle { width, color, context: 3, links: false }, &StoryOutline::full())
    }

    fn answer(&self) -> String {
        render(&self.report, &self.documents, &TextStyle { width: 100, color: false, context: 3, links: false }, &StoryOutline::default())
    }
}

fn english() -> Told {
    let mut told = Told::new(&[
        (
            "Harbour Post",
            "en",
            "The old bridge will close on Monday.\n\nAbout 200 people came to the meeting, the mayor said.\n\nIt rained.\n\nThe old bridge will close on Monday.",
        ),
        (
            "Hill Gazette",
            "en",
            "The old bridge will shut on Monday, the town said.\n\nAbout 300 people came to the meeting, the mayor said.\n\nThe ferry will run at night.",
        ),
    ]);
    told.report.repeated_blocks.push(RepeatedBlockView {
        document: 0,
        kept: told.span(0, "The old bridge will close on Monday."),
        repeat: Span::new(105, 141),
        relation: RepeatRelation::Exact,
        similarity: 1.0,
        kept_for: None,
    });
    told.rows(
        0,
        1,
        &[
            ("The old bridge will close on Monday.", "The old bridge will shut on Monday, the town said.", RowRelation::Edited),
            ("About 200 people came to the meeting, the mayor said.", "About 300 people came to the meeting, the mayor said.", RowRelation::Edited),
            ("It rained.", "", RowRelation::LeftOnly),
            ("", "The ferry will run at night.", RowRelation::RightOnly),
        ],
    );
    let (left, right) = (told.claim(0, "About 200 people came to the meeting"), told.claim(1, "About 300 people came to the meeting"));
    let evidence = Evidence { kind: EvidenceKind::Number, left: Some(told.span(0, "200 people")), right: Some(told.span(1, "300 people")), agrees: false };
    told.matched(left, right, MatchLabel::Conflict, vec![evidence]);
    let rain = told.claim(0, "It rained.");
    let ferry = told.claim(1, "The ferry will run at night.");
    told.report.unmatched = vec![rain, ferry];
    let spans = [left, right].map(|claim| told.report.claims[claim as usize].span);
    let side = |claim: u32, words: Span, document: usize| {
        let (words, shown) = (Some(words), spans[document]);
        DisputeSide { claim, words, shown, documents: vec![document], tellings: vec![DisputeTelling { document, claim, words, shown, before: None }] }
    };
    let sides = vec![side(left, told.span(0, "200 people"), 0), side(right, told.span(1, "300 people"), 1)];
    told.report.disputes = vec![Dispute { kind: EvidenceKind::Number, sides, latest: Some(1), statements: Vec::new() }];
    told.report.brief = Brief { disputes: 1, told_by_one: 2, shared_statements: 1, ..told.report.brief };
    told
}

fn arabic() -> Told {
    let mut told = Told::new(&[
        ("صحيفة الميناء", "ar", "يُغلق الجسر القديم يوم الاثنين.\nحضر الاجتماع نحو 200 شخص."),
        ("Hill Gazette", "ar", "يغلق الجسر القديم يوم الثلاثاء.\nحضر الإجتماع نحو ٢٠٠ شخص من NATO."),
    ]);
    told.rows(
        0,
        1,
        &[
            ("يُغلق الجسر القديم يوم الاثنين.", "يغلق الجسر القديم يوم الثلاثاء.", RowRelation::Edited),
            ("حضر الاجتماع نحو 200 شخص.", "حضر الإجتماع نحو ٢٠٠ شخص من NATO.", RowRelation::Moved),
        ],
    );
    let (left, right) = (told.claim(0, "حضر الاجتماع نحو 200 شخص"), told.claim(1, "حضر الإجتماع نحو ٢٠٠ شخص من NATO"));
    told.matched(left, right, MatchLabel::MoreDetail, vec![]);
    told
}

/// Invisible characters written out, so that a snapshot shows them.
fn shown(text: &str) -> String {
    text.chars()
        .map(|c| if c != '\n' && (c.is_control() || "\u{2068}\u{2069}\u{200f}".contains(c)) { c.escape_unicode().to_string() } else { c.to_string() })
        .collect()
}

#[test]
fn english_text() {
    insta::assert_snapshot!(english().text(100, false));
}

#[test]
fn the_answer_alone() {
    insta::assert_snapshot!(english().answer());
}

#[test]
fn english_text_on_a_narrow_page() {
    insta::assert_snapshot!(english().text(50, false));
}

#[test]
fn arabic_text_in_colour() {
    insta::assert_snapshot!(shown(&arabic().text(90, true)));
}

#[test]
fn english_json() {
    insta::assert_snapshot!(json::render(&english().report).unwrap());
}

#[test]
fn pairs_of_three_documents_are_named() {
    let mut told = Told::new(&[("A", "en", "One."), ("B", "en", "One."), ("C", "en", "One.")]);
    for (left, right) in [(0, 1), (0, 2), (1, 2)] {
        told.rows(left, right, &[("One.", "One.", RowRelation::Same)]);
    }
    let text = told.text(100, false);
    for pair in ["1 A and 2 B", "1 A and 3 C", "2 B and 3 C"] {
        assert_eq!(text.matches(pair).count(), 1, "{text}");
    }
}

#[test]
fn foreign_text_never_reaches_the_terminal_as_control() {
    let hostile = "\u{1b}]0;title\u{7}\u{1b}[2J \u{202e}evil\u{202c} \u{9b}31m";
    let mut told = Told::new(&[("out\u{1b}[1mlet\n", "en", hostile), ("b", "en", "evil")]);
    told.report.documents[0].title = Some(hostile.into());
    told.report.documents[0].published = Some(hostile.into());
    told.report.documents[0].id = hostile.into();
    told.rows(0, 1, &[(hostile, "evil", RowRelation::Edited), (hostile, "", RowRelation::LeftOnly)]);
    let claim = told.claim(0, hostile);
    told.report.unmatched = vec![claim];
    let text = told.text(60, false);
    assert!(!text.chars().any(|c| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c)), "{text}");
}

#[test]
fn a_report_that_does_not_fit_its_documents_is_still_text() {
    let mut told = english();
    told.documents.truncate(1);
    told.documents[0].text = "é".into();
    assert!(!told.text(3, true).is_empty());
}

#[test]
fn lines_about_copies_have_names_and_words_of_any_script() {
    let text = "يُغلق الجسر القديم يوم الاثنين لأعمال تستمر ثلاثة أسابيع كما قال مجلس المدينة في بيان، وسيعبر السكان النهر بالعبارة حتى نهاية الشهر المقبل.";
    let cut = format!("{}...", &text[..text.find(" حتى نهاية").unwrap()]);
    let document = |outlet: &str, text: &str| Document { outlet: Some(outlet.into()), ..Document::new(outlet, text) };
    let documents = [document("صحيفة الميناء", text), document("Hill Gazette", &cut)];
    let found = crate::pipeline::story::compare(&documents, &crate::config::CompareParams::default(), &crate::progress::Silent);
    let report = crate::report::build::story_report(&documents, &found);
    let page = render(&report, &documents, &TextStyle { width: 400, color: false, context: 3, links: false }, &StoryOutline::default());
    assert!(page.contains("One text in 2 outlets: 1 صحيفة الميناء and 2 Hill Gazette"), "{page}");
    assert!(page.contains("2 Hill Gazette breaks off at “") && !page.contains("\\u{"), "{page}");
}
