//! Documents of one story that contradict each other.

use super::findings::Collector;
use crate::claim::MatchLabel;
use crate::config::{CheckConfig, CompareParams, Relation, Rule};
use crate::document::{DocId, Document};
use crate::pipeline::story::compare;
use crate::progress::{Progress, Silent};
use crate::publication::DateField;
use crate::span::Span;

/// One finding for each pair of documents with contradicting claims.
pub(super) fn find(collector: &mut Collector<'_>, progress: &dyn Progress) {
    let found = collector.found;
    let stories: Vec<_> =
        found.clusters.iter().filter(|cluster| cluster.relation == Relation::Story && cluster.members.len() <= CheckConfig::MAX_STORY).collect();
    progress.begin("comparing stories", stories.len() as u64);
    for story in stories {
        progress.advance(1);
        if progress.cancelled() {
            break;
        }
        let documents: Vec<(DocId, Document)> = story.members.iter().filter_map(|&doc| Some((doc, document(collector, doc)?))).collect();
        let texts: Vec<Document> = documents.iter().map(|(_, document)| document.clone()).collect();
        for pair in compare(&texts, &CompareParams::default(), &Silent).pairs {
            let Some(conflict) = pair.matches.iter().find(|found| found.label == MatchLabel::Conflict) else { continue };
            let place = |n: usize, span: Span| (documents[n].0, span);
            let ((a, a_span), (b, b_span)) = (place(pair.left, conflict.left), place(pair.right, conflict.right));
            let (Some(other), Some(location)) = (collector.location(found, b, Some(b_span)), collector.location(found, a, Some(a_span))) else { continue };
            collector.push(Rule::StoryConflicts, format!("contradicts {}", other.id), location, Some(other));
        }
    }
    progress.finish();
}

fn document(collector: &mut Collector<'_>, doc: DocId) -> Option<Document> {
    let found = collector.found;
    let location = collector.location(found, doc, None)?;
    let record = &collector.record;
    let some = |words: &String| (!words.is_empty()).then(|| words.clone());
    Some(Document {
        outlet: some(&record.outlet),
        title: some(&record.title),
        published: some(&record.date).map(DateField::from),
        ..Document::new(location.id, record.text.as_str())
    })
}
