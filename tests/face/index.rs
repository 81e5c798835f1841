//! A longer program: an index that grows day by day, and is asked before it grows.
#![cfg(feature = "index")]

use retold::{AddReport, Corpus, Document, Error, Index, IndexFigures, IndexSettings, Silent, TextStorage, VerifyReport};

fn report(id: &str, town: &str, cause: &str) -> Document {
    let text = format!(
        "The railway between {town} and the coast is closed until Thursday because of {cause}, the operator said. \
         Buses run every half hour from the square in front of the station, and tickets of the railway are valid in them."
    );
    Document::new(id, text)
}

#[test]
fn a_new_batch_is_held_against_all_that_came_before() -> Result<(), Error> {
    let place = tempfile::tempdir().map_err(|error| Error::io("a temporary folder".as_ref(), error))?;
    let folder = place.path().join("before");

    // Monday: an index, and its first batch.
    let mut index = Index::create(&folder, IndexSettings::default().with_threshold(0.6).with_texts(TextStorage::Stored))?;
    let monday = Corpus::from_documents([report("mon-1", "Kessel", "a landslide"), report("mon-2", "Lowick", "works on a bridge near the harbour")]);
    let AddReport { added, refused, .. } = index.add(&monday, &Silent)?.complete()?;
    assert_eq!((added, refused.len()), (2, 0));
    drop(index);

    // Tuesday: others may read while one process writes.
    let index = Index::open(&folder)?;
    let landslide = |id| report(id, "Kessel", "a landslide");
    let tuesday = Corpus::from_documents([landslide("tue-1"), Document::new("tue-2", "The bakery on the square has a new owner."), landslide("again")]);
    let answer = index.query(&tuesday, &Silent)?.complete()?;
    let known: Vec<(String, String)> = answer.pairs().map(|pair| (pair.a.into_owned(), pair.b.into_owned())).collect();
    assert!(known.contains(&("mon-1".into(), "tue-1".into())), "{known:?}");
    assert!(
        known.iter().all(|(old, new)| old.starts_with("mon") && new != "tue-2"),
        "the index first, whatever the ids; the batch is not compared with itself: {known:?}"
    );
    let shared = answer.passages().next().ok_or(Error::Interrupted)?;
    assert!(shared.b_span.len() > 100);
    drop(index);

    // What is new is added, all documents are grouped, and the index is checked against its texts.
    let mut index = Index::open_to_write(&folder)?;
    let _ = index.add(&tuesday, &Silent)?.complete()?;
    let groups = index.clusters(&Silent)?.complete()?;
    assert!(groups.clusters().any(|group| group.members == ["again", "mon-1", "tue-1"]));
    assert_eq!(index.remove(&["mon-2".into(), "never".into()])?, ["never"]);
    let IndexFigures { documents, .. } = index.figures()?;
    let VerifyReport { wrong, .. } = index.verify(&Silent)?;
    assert_eq!((documents, wrong), (4, 0));
    Ok(())
}
