//! `compare` as a whole: mirrored inputs give mirrored results, a text compared with itself is all the same, threads change nothing.

use proptest::prelude::*;
use retold::claim::MatchLabel;
use retold::claim::provenance::CopyVerdict;
use retold::config::CompareParams;
use retold::document::Document;
use retold::pipeline::story::{Comparison, compare};
use retold::progress::Silent;
use retold::report::build::story_report;
use retold::report::view::{StatementView, StoryReport};
use retold::span::Span;

fn documents(texts: &[&str]) -> Vec<Document> {
    texts.iter().enumerate().map(|(n, text)| Document::new(format!("d{n}"), *text)).collect()
}

fn found(texts: &[&str]) -> (Vec<Document>, Comparison) {
    let documents = documents(texts);
    let found = compare(&documents, &CompareParams::default(), &Silent);
    (documents, found)
}

fn report(texts: &[&str]) -> StoryReport {
    let (documents, found) = found(texts);
    story_report(&documents, &found)
}

/// Matches as spans, turned so that document 0 of the first run is on the left.
fn matches(report: &StoryReport, left: usize) -> Vec<(Span, Span, MatchLabel, String)> {
    let claim = |id: u32| &report.claims[id as usize];
    let mut found: Vec<_> = report
        .claim_matches
        .iter()
        .filter(|item| claim(item.left).document != claim(item.right).document)
        .map(|item| {
            let (a, b) = if claim(item.left).document == left { (item.left, item.right) } else { (item.right, item.left) };
            (claim(a).span, claim(b).span, item.label, format!("{:.3}", item.score))
        })
        .collect();
    found.sort();
    found
}

const SENTENCES: [&str; 12] = [
    "A bus crashed into a truck near the seaside town, killing 15 people.",
    "Police said the driver had fled before 12 officers arrived.",
    "The bridge was closed for three days after the accident.",
    "وقال الوزير إن المشروع سيبدأ في شهر مايو القادم بعد موافقة المجلس.",
    "وأصيب 30 شخصا في الحادث، ونقلوا إلى مستشفى المدينة.",
    "وأضاف «سنقدم كل مساعدة ممكنة للشعب» خلال اللقاء.",
    "The council opened the new library on Friday, the mayor said.",
    "Thirty people were injured when the double-decker hit a lorry.",
    "نقلت وكالة الأنباء عن المتحدث أن الطريق أغلق ثلاثة أيام.",
    "国家统计局发布了最新的数据。",
    "Ministers promised that help would come before winter.",
    "Help, ministers promised, would come before the winter.",
];

fn story() -> impl Strategy<Value = String> {
    proptest::collection::vec((0..SENTENCES.len(), prop_oneof![Just(" "), Just("\n\n"), Just("\n"), Just("")]), 0..10)
        .prop_map(|parts| parts.into_iter().flat_map(|(n, gap)| [SENTENCES[n], gap]).collect::<String>())
}

/// Two sentences that are glued in both documents: two statements in one row, of which the fuller one leads.
#[test]
fn the_order_of_documents_decides_about_no_row() {
    let (a, b) = (format!("{}{} ", SENTENCES[4], SENTENCES[0]), format!("{}{} ", SENTENCES[0], SENTENCES[4]));
    let told = |texts: &[&str]| {
        let report = report(texts);
        let mut lengths: Vec<usize> =
            report.statements.iter().flat_map(|row| row.tellings().to_vec()).map(|id| report.claims[id as usize].span.len()).collect();
        lengths.sort_unstable();
        lengths
    };
    assert_eq!(told(&[&a, &b]), told(&[&b, &a]));
    assert_eq!(told(&[&a, &b]).len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn swapped_inputs_give_a_mirrored_report(a in story(), b in story()) {
        let (one, two) = (report(&[&a, &b]), report(&[&b, &a]));
        prop_assert_eq!(matches(&one, 0), matches(&two, 1));
        let rows = |report: &StoryReport, swap: bool| {
            let mut rows: Vec<_> = report.alignments[0].rows.iter().map(|row| if swap { (row.right.clone(), row.left.clone()) } else { (row.left.clone(), row.right.clone()) }).collect();
            rows.sort();
            rows
        };
        prop_assert_eq!(rows(&one, false), rows(&two, true));
        let told = |report: &StoryReport, first: usize| {
            let spans = |statement: &StatementView| -> Vec<Span> {
                let mut tellings: Vec<_> = statement.tellings().iter().map(|id| report.claims[*id as usize]).collect();
                tellings.sort_by_key(|claim| claim.document ^ first);
                tellings.iter().map(|claim| claim.span).collect()
            };
            let mut told: Vec<_> = report.statements.iter().map(|statement| (spans(statement), statement.sources(), statement.conflicts().len())).collect();
            told.sort();
            told
        };
        prop_assert_eq!(told(&one, 0), told(&two, 1));
        let shared = |report: &StoryReport| (report.provenance[0].found.shared_left, report.provenance[0].found.shared_right);
        prop_assert_eq!(shared(&one), (shared(&two).1, shared(&two).0));
    }

    #[test]
    fn copy_groups_and_directions_do_not_depend_on_the_order(texts in proptest::collection::vec(story(), 2..5)) {
        // Parts of each other, so that there is something to find.
        let mut texts = texts;
        let whole = format!("{}\n{}", texts[0], texts[1]);
        texts.push(whole);
        let forwards: Vec<&str> = texts.iter().map(String::as_str).collect();
        let backwards: Vec<&str> = forwards.iter().rev().copied().collect();
        let (one, two) = (report(&forwards), report(&backwards));
        // By what they say: which of two equal texts is meant cannot differ.
        let groups = |report: &StoryReport, texts: &[&str]| {
            let of = |group: &retold::claim::provenance::CopyGroup| {
                let mut members: Vec<String> = group.members.iter().map(|member| texts[*member].to_owned()).collect();
                members.sort();
                (members, format!("{:.3}", group.shared), group.agency)
            };
            let mut found: Vec<_> = report.copy_groups.iter().map(of).collect();
            found.sort();
            found
        };
        prop_assert_eq!(groups(&one, &forwards), groups(&two, &backwards));
        prop_assert_eq!(one.independent_sources, two.independent_sources);
        let members: Vec<usize> = one.copy_groups.iter().flat_map(|group| group.members.clone()).collect();
        prop_assert!(members.iter().enumerate().all(|(n, member)| !members[..n].contains(member)), "a document is in two groups");
        let last = texts.len() - 1;
        let directed = |report: &StoryReport, turned: bool| {
            let of = |pair: &retold::report::view::ProvenanceView| match (pair.found.verdict, turned) {
                (CopyVerdict::LeftFirst, false) => (pair.left, pair.right, "from"),
                (CopyVerdict::RightFirst, false) => (pair.right, pair.left, "from"),
                (CopyVerdict::LeftFirst, true) => (last - pair.left, last - pair.right, "from"),
                (CopyVerdict::RightFirst, true) => (last - pair.right, last - pair.left, "from"),
                (_, false) => (pair.left, pair.right, ""),
                (_, true) => (last - pair.right, last - pair.left, ""),
            };
            let mut found: Vec<_> = report.provenance.iter().map(of).collect();
            found.sort_unstable();
            found
        };
        prop_assert_eq!(directed(&one, false), directed(&two, true));
    }

    #[test]
    fn a_statement_has_one_telling_a_document(a in story(), b in story(), c in story()) {
        let report = report(&[&a, &b, &c]);
        let mut seen = std::collections::BTreeSet::new();
        for statement in &report.statements {
            let documents: Vec<usize> = statement.tellings().iter().map(|id| report.claims[*id as usize].document).collect();
            prop_assert!(documents.len() > 1 && documents.windows(2).all(|pair| pair[0] < pair[1]), "{documents:?}");
            prop_assert!((1..=documents.len()).contains(&statement.sources()));
            prop_assert!(statement.tellings().iter().chain(statement.again()).all(|id| seen.insert(*id)), "a claim stands in two statements");
        }
    }

    #[test]
    fn a_text_compared_with_itself_is_all_the_same(a in story()) {
        let report = report(&[&a, &a]);
        let span = |id: u32| report.claims[id as usize].span;
        let document = |id: u32| report.claims[id as usize].document;
        let across: Vec<_> = report.claim_matches.iter().filter(|item| document(item.left) != document(item.right)).collect();
        for item in &across {
            prop_assert_eq!(item.label, MatchLabel::SameText, "{} / {}", span(item.left).of(&a), span(item.right).of(&a));
        }
        for claim in report.claims.iter().filter(|claim| claim.document == 0) {
            let found = across.iter().any(|item| span(item.left) == span(item.right) && span(item.left).overlap(claim.span) > 0);
            prop_assert!(found, "{:?} does not find itself in {a:?}", claim.span.of(&a));
        }
    }

    #[test]
    fn spans_slice_and_ids_exist(a in story(), b in "\\PC{0,120}") {
        let texts = [a.as_str(), b.as_str()];
        let report = report(&texts);
        for claim in &report.claims {
            prop_assert!(!claim.span.is_empty() && texts[claim.document].get(claim.span.range()).is_some());
        }
        for item in &report.claim_matches {
            prop_assert!((item.left as usize) < report.claims.len() && (item.right as usize) < report.claims.len());
        }
        for row in &report.alignments[0].rows {
            prop_assert!(row.left.iter().all(|span| a.get(span.range()).is_some()) && row.right.iter().all(|span| b.get(span.range()).is_some()));
        }
    }

    #[test]
    fn the_number_of_threads_changes_nothing(a in story(), b in story(), c in story()) {
        let run = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| serde_json::to_string(&report(&[&a, &b, &c])).unwrap())
        };
        prop_assert_eq!(run(1), run(8));
    }
}

#[test]
fn reports_on_nothing_and_on_one_document() {
    assert!(report(&[]).documents.is_empty());
    let one = report(&["Only one text stands here today."]);
    assert_eq!((one.claims.len(), one.unmatched.len(), one.alignments.len()), (1, 1, 0));
    let empty = report(&["", "   \n"]);
    assert_eq!((empty.claims.len(), empty.alignments[0].rows.len()), (0, 0));
}

#[test]
fn the_seed_reports_are_matched() {
    let texts = [include_str!("../fixtures/seeds/000_9fd5fcfd40bd914a.txt"), include_str!("../fixtures/seeds/001_1aea3956dc93c266.txt")];
    let report = report(&texts);
    let met = report.claim_matches.iter().any(|item| {
        let (a, b) = (report.claims[item.left as usize], report.claims[item.right as usize]);
        (a.document, b.document) == (0, 1) && a.span.of(texts[0]).starts_with("بحث نائب القائد") && b.span.of(texts[1]).starts_with("أجرى الفريق أول")
    });
    assert!(met, "the meeting is told by both");
    let credited = |document: usize| report.documents[document].credits.iter().map(|credit| credit.agency).collect::<Vec<_>>();
    assert_eq!((credited(0), credited(1)), (vec!["BelTA"], vec!["Sputnik"]));
    assert_eq!(report.provenance[0].found.verdict, CopyVerdict::NoCopying, "they share next to no run of words");
    assert!(report.statements.len() >= 4 && report.statements.iter().all(|statement| statement.sources() == 2));
}
