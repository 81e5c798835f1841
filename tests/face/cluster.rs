//! A longer program: related texts of a corpus in memory, with passages, stories and progress.

use std::sync::atomic::{AtomicUsize, Ordering};

use retold::{ClusterFormat, ClusterParams, Corpus, Document, Error, Keep, Progress, Relation, ReusedPassage, cluster};

/// Counts the phases of a run; a program for people would show a bar, and could end the run through `cancelled`.
#[derive(Default)]
struct Phases(AtomicUsize);

impl Progress for Phases {
    fn begin(&self, _phase: &str, _steps: u64) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn advance(&self, _steps: u64) {}

    fn finish(&self) {}
}

/// Rows as a database would give them: id, outlet, date, text.
fn rows() -> Vec<(String, &'static str, &'static str, String)> {
    let ferry = "The ferry to the northern islands sails again on Saturday after a week of storms, the port of Kessel announced, \
        and travellers who hold old tickets may use them until the end of the month.";
    let school = "Pupils of the Linden school planted forty trees along the river this spring.";
    vec![
        ("gazette/1".into(), "Gazette", "2025-03-04", ferry.into()),
        ("herald/7".into(), "Herald", "2025-03-05", ferry.into()),
        ("post/3".into(), "Post", "2025-03-05", format!("{ferry} The company thanked its passengers for their patience.")),
        ("digest/9".into(), "Digest", "2025-03-09", format!("{school}\n\n{ferry}\n\nThe market of Lowick opens an hour earlier from May on, traders agreed.")),
        ("gazette/2".into(), "Gazette", "2025-03-06", school.into()),
    ]
}

#[test]
fn texts_in_memory_are_grouped_and_their_shared_words_quoted() -> Result<(), Error> {
    let documents: Vec<Document> = rows().into_iter().map(|(id, outlet, date, text)| Document::new(id, text).with_outlet(outlet).with_date(date)).collect();
    let corpus: Corpus = documents.iter().cloned().collect();
    let params = ClusterParams::default().with_relations([Relation::Exact, Relation::Near, Relation::Contains, Relation::Passage]).with_keep(Keep::Earliest);
    let phases = Phases::default();
    let report = cluster(&corpus, &params, &phases)?.complete()?;
    assert!(phases.0.into_inner() > 1);

    // Pairs, by the strongest relation that holds.
    let related: Vec<(&str, String, String)> = report.pairs().map(|pair| (pair.relation.name(), pair.a.into_owned(), pair.b.into_owned())).collect();
    assert!(related.contains(&("exact", "gazette/1".into(), "herald/7".into())), "{related:?}");
    assert!(related.contains(&("contains", "digest/9".into(), "gazette/1".into())), "{related:?}");

    // Groups: one document stands for the others, here the earliest.
    let group = report.clusters().next().ok_or(Error::Interrupted)?;
    assert_eq!((&*group.representative, group.members.len()), ("gazette/1", 3));

    // Passages quote the texts themselves.
    let text = |id: &str| documents.iter().find(|document| document.id == id).map_or("", |document| &*document.text);
    let quoted = |passage: &ReusedPassage<'_>| passage.a_span.of(text(&passage.a)).to_owned();
    assert!(report.passages().any(|passage| quoted(&passage).contains("after a week of storms")));

    // The same as `retold cluster --format jsonl` writes it.
    let mut lines = Vec::new();
    report.write(&mut lines, ClusterFormat::Jsonl).map_err(|error| Error::io("report".as_ref(), error))?;
    assert!(lines.starts_with(b"{\"type\":\"pair\""));
    Ok(())
}
