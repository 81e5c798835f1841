//! Whole notes of small stories.

use super::*;
use crate::config::CompareParams;
use crate::pipeline::story::compare;
use crate::progress::Silent;
use crate::report::build::story_report;
use crate::report::csv;

fn documents() -> [Document; 3] {
    let report = |outlet: &str, date: &str, text: &str| Document::new(format!("{outlet}.txt"), text).with_outlet(outlet).with_date(date);
    [
        report(
            "Harbour Post",
            "2025-03-04",
            "A ferry with 30 passengers sank on Monday off the coast of Norwick.\n\nNobody was hurt, the harbour office said.",
        ),
        report(
            "Island News",
            "2025-03-05",
            "A ferry with 45 passengers sank on Monday off the coast of Norwick.\n\nThe company that owns it did not answer our questions.",
        ),
        report("الميناء", "", "غرقت عبارة على متنها 30 راكبا يوم الاثنين قبالة ساحل نورويك.\n\nوقال مكتب الميناء إن أحدا لم يصب بأذى."),
    ]
}

fn report(documents: &[Document]) -> StoryReport {
    story_report(documents, &compare(documents, &CompareParams::default(), &Silent))
}

#[test]
fn the_answer_and_everything() {
    let documents = documents();
    let report = report(&documents);
    insta::assert_snapshot!("answer", render(&report, &documents, &StoryOutline::default()));
    insta::assert_snapshot!("full", render(&report, &documents, &StoryOutline::full()));
    insta::assert_snapshot!("csv", csv::render(&report, &documents, &StoryOutline::full()));
}

#[test]
fn foreign_words_stay_words() {
    let hostile = "<script>alert(1)</script> | *bold* `code` [x](y) @user \u{1b}[2J \u{202e}evil \"quoted\", and more of it on the old bridge";
    let mut documents =
        [hostile, "and again, they said. "].map(|text| Document::new(hostile, format!("{hostile}. {text}")).with_outlet(hostile).with_title(hostile));
    documents[1] = documents[1].clone().with_date(hostile);
    let report = report(&documents);
    let page = render(&report, &documents, &StoryOutline::full());
    for markup in ["<script", "\u{1b}", "\u{202e}", " *bold*", "@user", " `code`", "[x]("] {
        assert!(!page.contains(markup), "{markup}");
    }
    // Every row of a table has the cells of its head: nothing foreign divides one.
    let bars = |line: &str| line.replace("\\|", "").matches('|').count();
    for rows in page.lines().collect::<Vec<_>>().chunk_by(|a, b| a.starts_with('|') && b.starts_with('|')) {
        assert!(rows.iter().all(|row| !row.starts_with('|') || bars(row) == bars(rows[0])), "{rows:?}");
    }
    let table = csv::render(&report, &documents, &StoryOutline::full());
    assert!(!table.contains(['\u{1b}', '\u{202e}']) && table.contains("\"\"quoted\"\""));
}
