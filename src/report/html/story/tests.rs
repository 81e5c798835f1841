//! Whole pages of small stories.

use super::*;
use crate::config::CompareParams;
use crate::pipeline::story::compare;
use crate::progress::Silent;
use crate::report::build::story_report;

fn page(documents: &[Document]) -> String {
    let mut report = story_report(documents, &compare(documents, &CompareParams::default(), &Silent));
    report.generator.version = "0.0.0";
    render(&report, documents)
}

/// What a page says, without what is the same for all.
fn body(page: &str) -> &str {
    page.split_once("<main").unwrap().1.split_once("</main>").unwrap().0
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
    assert!(page.contains("class=\"pair\" dir=\"rtl\"") && !page.contains("class=\"pair\" dir=\"ltr\""));
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
    for markup in ["<script>alert", "<img", "\u{1b}", "\u{202e}"] {
        assert!(!page.contains(markup), "{markup}");
    }
    assert_eq!(page.matches("<script").count(), 1, "the page's own");
    for tag in ["table", "tr", "details", "section", "ul", "div"] {
        assert_eq!(page.matches(&format!("<{tag}")).count(), page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
}

#[test]
fn the_policy_names_the_style_and_the_script_of_the_page() {
    let page = page(&[document("a", "One sentence."), document("b", "Another sentence.")]);
    let between = |from: &str, to: &str| page.split_once(from).unwrap().1.split_once(to).unwrap().0.to_owned();
    let policy = between("Content-Security-Policy\" content=\"", "\"").replace("&#39;", "'");
    for (directive, content) in [("script-src", between("<script>", "</script>")), ("style-src", between("<style>", "</style>"))] {
        let source = crate::report::html::digest::source(&content);
        assert!(policy.contains(&format!("{directive} {source};")), "{policy}");
    }
    assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"));
}

#[test]
fn who_agrees_with_the_first_telling_contradicts_nobody() {
    let told = |outlet: &str, number: u32| document(outlet, &format!("The county put the number of injured people at {number} on Monday."));
    let documents = [told("a", 17), told("b", 23), told("c", 17), told("d", 23)];
    let report = story_report(&documents, &compare(&documents, &CompareParams::default(), &Silent));
    let signs: Vec<String> = (0..4).map(|n| report.sign(0, n, FIRST)).collect();
    assert_eq!(signs, ["A", "B", "A", "B"]);
}

#[test]
fn every_claim_of_a_cell_has_its_place() {
    let documents = [
        document("a", "A ferry with 30 passengers sank on Monday. Nobody was hurt, the office said."),
        document("b", "On Monday a ferry with 30 passengers sank. The office said that nobody was hurt."),
    ];
    let page = page(&documents);
    let targets: Vec<&str> = page.split("href=\"#c").skip(1).map(|rest| rest.split_once('"').unwrap().0).collect();
    assert!(targets.len() > 2);
    for target in targets {
        assert_eq!(page.matches(&format!("id=\"c{target}\"")).count(), 1, "{target}");
    }
}
