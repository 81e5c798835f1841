//! A longer program: a corpus without what it says twice, and a record of what went.

use retold::{
    BlockFigures, CleanFigures, CleanParams, CleanScope, ClusterParams, Corpus, Document, Error, HeldItem, Keep, Location, OutletLoss, Relation, Removal,
    RemovedDocument, RepeatRelation, RepeatedBlock, Silent, clean,
};

const LEDE: &str = "The council of Lowick voted on Tuesday to keep the harbour market open until the end of the year, its spokeswoman said.";
const TRADERS: &str = "Traders had feared that the stalls would have to go in June. A new roof is to be built before the winter.";

fn corpus() -> Corpus {
    Corpus::from_documents([
        Document::new("early", format!("{LEDE}\n{TRADERS}")).with_date("2025-03-04"),
        // The page carries its body twice.
        Document::new("twice", format!("Market stays\n{LEDE}\n{TRADERS}\n{LEDE}\n{TRADERS}\nThe next session is on 1 April.")).with_date("2025-03-05"),
        // The same words, published later.
        Document::new("late", format!("{LEDE}\n{TRADERS}")).with_date("2025-03-06"),
        // Nearly the same, but with a number of its own.
        Document::new("other", format!("{LEDE}\n{TRADERS} It costs 40,000 euros.")).with_date("2025-03-06"),
    ])
}

/// What went, in a line for a log.
fn line(removal: &Removal) -> String {
    let begin = |location: &Location| location.words.clone();
    match removal {
        Removal::Document { id, removed, location, .. } => format!("{id} for {}: {}", removed.survivor, begin(location)),
        Removal::Block { id, location, .. } | Removal::Passage { id, location, .. } => format!("a part of {id}: {}", begin(location)),
        // Only where a reference set is given, as `retold clean --against` does.
        Removal::Reference { id, held: HeldItem { id: item, .. }, .. } => format!("{id} holds {item}: a leak"),
        _ => String::new(),
    }
}

#[test]
fn repeats_go_and_every_removal_names_what_stays() -> Result<(), Error> {
    let params = CleanParams::default().with_cluster(ClusterParams::default().with_keep(Keep::Earliest));
    let report = clean(&corpus(), &params, &Silent)?.complete()?;
    let stays: Vec<&str> = report.documents.iter().map(|document| document.id.as_str()).collect();
    assert_eq!(stays, ["early", "twice", "other"], "a near document that tells more stays");
    assert_eq!(report.documents[1].text.matches(LEDE).count(), 1);

    let (mut documents, mut blocks) = (Vec::new(), Vec::new());
    for removal in &report.removed {
        match removal {
            Removal::Document { id, removed, .. } => documents.push((id.as_str(), removed)),
            Removal::Block { id, block, kept_in, .. } => blocks.push((id.as_str(), *block, kept_in.as_str())),
            _ => {}
        }
    }
    let RemovedDocument { survivor, relation, .. } = documents[0].1;
    assert_eq!((documents[0].0, survivor.as_str(), *relation), ("late", "early", Relation::Exact));
    let twice = corpus().read().complete()?.swap_remove(1);
    for (id, block, kept_in) in &blocks {
        let RepeatedBlock { kept, repeat, relation, .. } = block;
        assert_eq!((*id, *kept_in, *relation), ("twice", "twice", RepeatRelation::Exact));
        // Spans count the text as it was.
        assert_eq!(kept.of(&twice.text).trim(), repeat.of(&twice.text).trim());
    }

    let CleanFigures { documents_in, documents_out, blocks: BlockFigures { exact, .. }, .. } = report.figures;
    assert_eq!((documents_in, documents_out, exact), (4, 3, blocks.len() as u64));

    let losses: &[OutletLoss] = &report.outlets;
    assert!(losses.is_empty(), "nobody names an outlet here");
    assert!(report.removed.iter().all(|removal| line(removal).contains(": ")));
    Ok(())
}

#[test]
fn only_blocks_or_only_documents_can_be_taken_out() -> Result<(), Error> {
    let blocks = clean(&corpus(), &CleanParams::default().with_scope(CleanScope::Blocks), &Silent)?.complete()?;
    assert_eq!(blocks.documents.len(), 4);
    let documents = clean(&corpus(), &CleanParams::default().with_scope(CleanScope::Documents), &Silent)?.complete()?;
    assert!(documents.documents.iter().any(|document| document.text.matches(LEDE).count() == 2));
    Ok(())
}
