//! Documents from memory give what the same documents from a file give, in each of the four jobs.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::path::PathBuf;

use retold::{
    CleanParams, ClusterFormat, ClusterParams, ClusterReport, CompareParams, Corpus, Document, Keep, Relation, Removal, Silent, TextStyle, clean, cluster,
    compare,
};

const STORIES: [&str; 4] = [
    "The old bridge over the Vell closes for repairs on Monday, the city said. Buses will take the long way round until the middle of June, and \
     the mayor, Ellen Harsk, asked all 12 schools on the western bank to begin half an hour later.",
    "أعلنت وزارة النقل أن الجسر القديم فوق النهر سيغلق يوم الاثنين للصيانة. وستسلك الحافلات طريقاً أطول حتى منتصف يونيو، وقالت الوزيرة إن \
     الأعمال ستكلف 12 مليون جنيه.",
    "市は月曜日から古い橋を修理のため通行止めにすると発表した。バスは六月中旬まで遠回りをする。市長は学校の始業時間を三十分遅らせるよう求めた。",
    "A \"quoted\" line with \\ strokes,\ttabs and \u{1F600}; \u{0} and \u{2028} stand in it, too.\r\nThe market of Lowick opens an hour earlier from May on.",
];

/// Copies, near copies, parts, repeats, and texts of their own, with titles, outlets and dates, in an order that says nothing.
fn documents() -> Vec<Document> {
    let mut documents = Vec::new();
    for (n, story) in STORIES.iter().enumerate() {
        let other = STORIES[(n + 1) % STORIES.len()];
        let texts = [
            (*story).to_owned(),
            format!("{story} More on our pages."),
            (*story).to_owned(),
            format!("{other}\n\n{story}\n\nWeather: mild and cloudy, with some rain in the hills near {n}."),
            format!("{story}\n{story}"),
            story.replace("12", "20"),
        ];
        for (m, text) in texts.into_iter().enumerate() {
            let document = Document::new(format!("{}-{n}", ["z", "b", "m", "é", "a", "q"][m]), text);
            let document = if m % 2 == 0 { document.with_outlet(["Gazette", "Herald", "Post"][(n + m) % 3]) } else { document };
            let document = if m % 3 == 0 { document.with_title(format!("Bridge {m}")) } else { document };
            documents.push(document.with_date(["2025-03-04", "5 March 2025", "", "03/04/2025", "2025-03-02T08:00:00Z"][(n + 2 * m) % 5]));
        }
    }
    let ferry = "The ferry to the northern islands sails again on Saturday after a week of storms, the port of Kessel announced.";
    let footer = "Subscribe to our letter about ships and harbours.";
    documents.push(Document::new("ferry", format!("{ferry}\n{footer}")).with_outlet("Post"));
    documents.push(Document::new("ferry again", format!("{ferry}\n{footer}")).with_outlet("Post"));
    let school = "Pupils of the Linden school planted forty trees along the river this spring, and each of them will care for one.";
    documents.push(Document::new("school", format!("{school}\nThe mayor thanked them.\n{school}\n{footer}")).with_outlet("Post"));
    documents.push(Document::new("empty", " "));
    documents
}

fn lines(documents: &[Document]) -> String {
    let line = |document: &Document| {
        // Another order of fields than a temporary file has, and one more of them.
        let mut record = serde_json::json!({"date": document.published.as_deref(), "text": &*document.text, "n": [1, 2], "id": document.id});
        let fields = [("title", &document.title), ("source", &document.outlet)];
        for (name, value) in fields.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
            record[name] = value.as_str().into();
        }
        format!("{record}\n")
    };
    documents.iter().map(line).collect()
}

/// The same documents from memory, from one file and from two, in their order.
fn everywhere() -> (tempfile::TempDir, [Corpus; 3]) {
    let folder = tempfile::tempdir().unwrap();
    let all = documents();
    let write = |name: &str, documents: &[Document]| -> PathBuf {
        let path = folder.path().join(name);
        std::fs::write(&path, lines(documents)).unwrap();
        path
    };
    let (one, first, second) = (write("all.jsonl", &all), write("b1.jsonl", &all[..10]), write("b2.jsonl", &all[10..]));
    let corpora = [Corpus::from_documents(all), Corpus::from_paths([one]), Corpus::from_paths([first, second])];
    (folder, corpora)
}

fn same<T: PartialEq + std::fmt::Debug>([memory, file, files]: [T; 3]) -> T {
    assert_eq!(memory, file);
    assert_eq!(memory, files);
    memory
}

fn told(report: &ClusterReport) -> String {
    let mut out = Vec::new();
    report.write(&mut out, ClusterFormat::Jsonl).unwrap();
    let line = |line: &str| {
        let mut object: serde_json::Map<String, serde_json::Value> = serde_json::from_str(line).unwrap();
        // Documents in memory stand elsewhere than those in a file.
        object.retain(|name, _| !name.ends_with("place") && name != "places");
        serde_json::to_string(&object).unwrap()
    };
    String::from_utf8(out).unwrap().lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn clusters_are_the_same() {
    let (_folder, corpora) = everywhere();
    let all = [Relation::Exact, Relation::Near, Relation::Contains, Relation::Passage, Relation::Story];
    for keep in [Keep::Longest, Keep::Earliest, Keep::Latest, Keep::First, Keep::Outlet(vec!["Post".into(), "Gazette".into()])] {
        let params = ClusterParams::default().with_relations(all).with_threshold(0.6).with_keep(keep);
        let found = same([0, 1, 2].map(|n| told(&cluster(&corpora[n], &params, &Silent).unwrap().complete().unwrap())));
        for kind in ["\"exact\"", "\"near\"", "contain", "\"passage\""] {
            assert!(found.contains(kind), "the corpus has no {kind} pair: {found}");
        }
    }
}

#[test]
fn warnings_are_the_same_but_for_their_places() {
    let (_folder, corpora) = everywhere();
    let params = ClusterParams::default().with_keep(Keep::Earliest);
    let said = |corpus: &Corpus| cluster(corpus, &params, &Silent).unwrap().warnings().iter().map(|warning| warning.message.clone()).collect::<Vec<_>>();
    assert!(same([0, 1, 2].map(|n| said(&corpora[n]))).iter().any(|warning| warning.contains("dates cannot be read")));
    let twice = Corpus::from_documents([Document::new("a", "Some words."), Document::new("b", "More."), Document::new("a", "Others.")]);
    let warnings = cluster(&twice, &ClusterParams::default(), &Silent).unwrap();
    assert_eq!(warnings.warnings()[0].to_string(), "documents:3: the id “a” comes 2 times");
    let compared = compare(&twice, &CompareParams::default(), &Silent).unwrap();
    assert_eq!(compared.warnings()[0].to_string(), "documents:3: the id “a” comes a second time");
}

#[test]
fn what_is_left_of_a_corpus_is_the_same() {
    let (_folder, corpora) = everywhere();
    for (params, lines) in [(CleanParams::default(), 0), (CleanParams::default().with_boilerplate(2), 1)] {
        let found = same([0, 1, 2].map(|n| {
            let report = clean(&corpora[n], &params, &Silent).unwrap().complete().unwrap();
            let fields = |document: Document| (document.id, document.text, document.title, document.outlet, document.published);
            // Places name files, where there are some.
            let gone = |removal: &Removal| match removal {
                Removal::Document { id, removed, location, .. } => format!("{id}: {removed:?}, {}", location.words),
                Removal::Block { id, block, kept_in, boilerplate, location, .. } => format!("{id}: {block:?} in {kept_in}, {boilerplate}, {}", location.words),
                other => format!("{other:?}"),
            };
            let removed: Vec<String> = report.removed.iter().map(gone).collect();
            (report.documents.into_iter().map(fields).collect::<Vec<_>>(), removed, report.figures)
        }));
        let figures = found.2;
        assert!(figures.exact_documents > 0 && figures.near_documents > 0 && figures.blocks.all() > 0 && figures.boilerplate_lines >= lines, "{figures:?}");
    }
}

#[test]
fn comparisons_are_the_same() {
    let (_folder, corpora) = everywhere();
    let reports = [0, 1, 2].map(|n| compare(&corpora[n], &CompareParams::default(), &Silent).unwrap().complete().unwrap());
    let _ = same(reports.each_ref().map(|report| report.to_text(&TextStyle::default())));
    let _ = same(reports.each_ref().map(|report| {
        let mut view: serde_json::Value = serde_json::from_str(&report.to_json().unwrap()).unwrap();
        view["documents"].as_array_mut().unwrap().iter_mut().for_each(|document| document["path"] = serde_json::Value::Null);
        view
    }));
}

#[cfg(feature = "index")]
#[test]
fn an_index_answers_the_same() {
    use retold::{Index, IndexSettings, TextStorage};
    let (folder, corpora) = everywhere();
    let asked = Corpus::from_documents(documents().into_iter().map(|mut document| {
        document.id.push('?');
        document
    }));
    let answers = [0, 1, 2].map(|n| {
        let mut index = Index::create(&folder.path().join(format!("index-{n}")), IndexSettings::default().with_texts(TextStorage::Stored)).unwrap();
        let added = index.add(&corpora[n], &Silent).unwrap().complete().unwrap();
        let again = index.add(&corpora[(n + 1) % 3], &Silent).unwrap().complete().unwrap();
        assert_eq!(again.known, added.added, "it knows them, wherever they come from");
        let answer = index.query(&asked, &Silent).unwrap().complete().unwrap();
        let groups = index.clusters(&Silent).unwrap().complete().unwrap();
        (added, told(&answer), told(&groups))
    });
    assert!(same(answers).1.contains("\"exact\""));
}

#[test]
fn a_document_without_a_name_has_its_number() {
    let text = "The ferry to the northern islands sails again on Saturday after a week of storms.";
    let corpus = Corpus::from_documents([Document::new("", text), Document::new("b", text), Document::new("", text)]);
    let report = cluster(&corpus, &ClusterParams::default(), &Silent).unwrap().complete().unwrap();
    assert_eq!(report.clusters().next().unwrap().members, ["b", "documents:1", "documents:3"]);
    assert_eq!(report.ids().collect::<Vec<_>>(), ["documents:1", "b", "documents:3"]);
    let report = clean(&corpus, &CleanParams::default(), &Silent).unwrap().complete().unwrap();
    assert_eq!(report.documents[0].id, "b");
}

#[test]
fn a_corpus_from_memory_is_written_nowhere() {
    const ASKED: &str = "RETOLD_WITHOUT_A_FOLDER";
    let found = || {
        let report = cluster(&Corpus::from_documents(documents()), &ClusterParams::default(), &Silent).unwrap().complete().unwrap();
        assert!(report.pairs().count() > 0);
    };
    if std::env::var_os(ASKED).is_some() {
        return found();
    }
    // The same in a process that has no folder for temporary files.
    let mut own = std::process::Command::new(std::env::current_exe().unwrap());
    own.args(["--exact", "a_corpus_from_memory_is_written_nowhere"]).env(ASKED, "yes").env("TMPDIR", "/missing").env("TEMP", "/missing").env("TMP", "/missing");
    let ran = own.output().unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stdout));
}

#[test]
fn a_document_that_is_too_long_is_named_and_the_others_are_read() {
    let long = |id: &str| Document::new(id, "The ferry sails again. ".repeat(9));
    let options = retold::ReadOptions::default().with_limits(retold::ReadLimits::default().with_document_bytes(100));
    let corpus = Corpus::from_documents([Document::new("a", STORIES[0]), Document::new("b", "Ferries."), long("c"), Document::new("d", "Ferries.")])
        .with_options(options);
    let expected = ["documents:1", "documents:3"].map(|place| format!("{place}: document longer than the limit of 100 bytes"));
    let report = cluster(&corpus, &ClusterParams::default(), &Silent).unwrap();
    assert_eq!(report.errors().iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
    let (report, _) = report.into_parts();
    assert_eq!(report.ids().collect::<Vec<_>>(), ["b", "d"]);
    assert_eq!(report.clusters().next().unwrap().members, ["b", "d"]);
    let cleaned = clean(&corpus, &CleanParams::default(), &Silent).unwrap();
    assert_eq!(cleaned.errors().len(), 2);
    assert_eq!(cleaned.into_parts().0.documents.iter().map(|document| document.id.as_str()).collect::<Vec<_>>(), ["b"]);
}
