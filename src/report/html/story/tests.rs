//! Whole pages of small stories.

use super::*;
use crate::config::StoryParams;
use crate::pipeline::story::compare;
use crate::progress::Silent;
use crate::report::build::story_report;

fn page(documents: &[Document]) -> String {
    let mut report = story_report(documents, &compare(documents, &StoryParams::default(), &Silent));
    report.generator.version = "0.0.0";
    render(&report, documents)
}

/// The page without its head, which is the same for all.
fn body(page: &str) -> &str {
    page.split_once("<body>").unwrap().1
}

fn document(outlet: &str, text: &str) -> Document {
    Document { outlet: Some(outlet.into()), ..Document::new(format!("{outlet}.txt"), text) }
}

#[test]
fn an_english_page() {
    let documents = [
        document(
            "Harbour Post",
            "Ferry sinks off Norwick\n\nA ferry with 30 passengers sank on Monday off the coast of Norwick.\n\nNobody was hurt, the harbour office said.",
        ),
        document(
            "Island News",
            "A ferry with 45 passengers sank on Monday off the coast of Norwick.\n\nThe company that owns it did not answer our questions.",
        ),
    ];
    insta::assert_snapshot!(body(&page(&documents)));
}

#[test]
fn an_arabic_page_runs_from_right_to_left() {
    let documents = [
        document("ميناء", "أعلنت هيئة الميناء أن الرصيف الجديد سيفتح أمام السفن في الربيع المقبل.\n\nوقال المدير إن العمل بدأ قبل عامين."),
        document("جزيرة", "قالت هيئة الميناء إن الرصيف الجديد سيفتح أمام السفن في الربيع القادم.\n\nوحضر الحفل عدد من السكان."),
    ];
    let page = page(&documents);
    assert!(page.contains("<table class=\"pair\" dir=\"rtl\">") && !page.contains("<table class=\"pair\" dir=\"ltr\">"));
    insta::assert_snapshot!(body(&page));
}

#[test]
fn foreign_words_stay_words() {
    let hostile = "</td></table><script>alert('1')</script> <img src=x onerror=\"go()\"> \u{1b}[2J \u{202e}evil & more of it on the old bridge";
    let mut documents = [document(hostile, hostile), document("b", &format!("{hostile}, they said. {hostile}, they said again."))];
    documents[0].title = Some(hostile.into());
    documents[0].published = Some(hostile.into());
    documents[0].id = hostile.into();
    let page = page(&documents);
    for markup in ["<script", "<img", "\u{1b}", "\u{202e}"] {
        assert!(!page.contains(markup), "{markup}");
    }
    assert_eq!((page.matches("<table").count(), page.matches("<tr").count()), (page.matches("</table>").count(), page.matches("</tr>").count()));
}
