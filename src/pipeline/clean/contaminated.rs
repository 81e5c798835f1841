//! Documents that hold items of a reference set: they go, or the sentences go in which an item stands.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::coverage::sentences_of;
use super::cuts::{Cut, Cuts, Original, Why};
use crate::document::DocId;
use crate::error::Error;
use crate::pipeline::corpus::DocumentTable;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::reference::Match;
use crate::span::Span;
use crate::text::tokenize;

/// Bytes between two fields of one item that are told as one place: the number of a question, the letters of its choices. By hand.
const BETWEEN: u32 = 200;

/// The documents that hold an item, each with the match that holds most of one. `matches` are in the order of the documents.
pub(super) fn documents(matches: &[(DocId, Match)]) -> FxHashMap<DocId, Match> {
    let most = |of_one: &[(DocId, Match)]| {
        let best = of_one.iter().max_by(|(_, a), (_, b)| (b.field, a.share).partial_cmp(&(a.field, b.share)).unwrap_or(std::cmp::Ordering::Equal))?;
        Some(*best)
    };
    matches.chunk_by(|a, b| a.0 == b.0).filter_map(most).collect()
}

/// The sentences in which items stand. Reads the documents that hold one again; linear in them.
pub(super) fn sentences(corpus: &DocumentTable, matches: &[(DocId, Match)], errors: &mut Vec<Error>) -> Cuts {
    let groups: Vec<&[(DocId, Match)]> = matches.chunk_by(|a, b| a.0 == b.0).collect();
    let find = |room: &mut (LineReader, Record, Record), group: &&[(DocId, Match)]| of_document(corpus, group, room);
    let found: Vec<Result<Vec<Cut>, Error>> = groups.par_iter().map_init(Default::default, find).collect();
    let mut cuts = Cuts::default();
    for (group, found) in groups.iter().zip(found) {
        match found {
            Ok(found) => found.into_iter().for_each(|cut| cuts.push(group[0].0, cut)),
            Err(error) => errors.push(error),
        }
    }
    cuts
}

fn of_document(corpus: &DocumentTable, matches: &[(DocId, Match)], (reader, record, before): &mut (LineReader, Record, Record)) -> Result<Vec<Cut>, Error> {
    let doc = matches[0].0;
    corpus.reread(doc, reader, record)?;
    let text = &record.text;
    let places = places(matches);
    let tokens = tokenize(text);
    let mut cuts: Vec<(Span, Match)> = Vec::new();
    let mut next = sentences_of(text).peekable();
    for (place, found) in places {
        // A sentence ends in the text behind it, and may not be passed before all places in it are.
        while next.next_if(|sentence| sentence.end <= place.start).is_some() {}
        let mut gone = place;
        while let Some(sentence) = next.peek().filter(|sentence| sentence.start < place.end) {
            gone = gone.hull(*sentence);
            if sentence.end > place.end {
                break;
            }
            next.next();
        }
        match cuts.last_mut().filter(|(last, _)| last.end > gone.start) {
            Some((last, _)) => *last = last.hull(gone),
            None => cuts.push((gone, found)),
        }
    }
    let first_from = |at: u32| tokens.partition_point(|token| token.span.start < at);
    cuts.retain(|(gone, _)| tokens.get(first_from(gone.start)).is_some_and(|token| gone.contains(token.span)));
    let original = Original::of(corpus, doc, text, (reader, before))?;
    let whole = Span::new(0, if corpus.revision(doc).is_some() { before.text.len() } else { text.len() });
    // Where the words cannot be told apart from those of a block that went, the place is the document.
    let parts = |gone: Span| original.as_ref().map_or_else(|| vec![(gone, whole)], |original| original.parts(gone));
    let cut = |(gone, found): (Span, Match)| parts(gone).into_iter().map(move |(gone, went)| Cut { gone, went, why: Why::Reference(found) });
    Ok(cuts.into_iter().flat_map(cut).collect())
}

/// Where items stand, fields of one item that stand together as one place, each with the match of its first field. In order.
fn places(matches: &[(DocId, Match)]) -> Vec<(Span, Match)> {
    let mut places: Vec<(Span, Match)> = Vec::new();
    let mut sorted: Vec<Match> = matches.iter().map(|(_, found)| *found).collect();
    sorted.sort_by_key(|found| (found.item, found.span, found.field));
    for found in sorted {
        let near = |(place, known): &&mut (Span, Match)| known.item == found.item && found.span.start <= place.end.saturating_add(BETWEEN);
        match places.last_mut().filter(near) {
            Some((place, known)) => {
                *place = place.hull(found.span);
                if found.field < known.field {
                    *known = found;
                }
            }
            None => places.push((found.span, found)),
        }
    }
    places.sort_by_key(|(place, found)| (*place, found.item));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(item: u32, field: usize, start: usize, end: usize, share: f64) -> (DocId, Match) {
        (DocId(0), Match { item, field, share, span: Span::new(start, end), reference_span: Span::new(0, end - start) })
    }

    #[test]
    fn fields_that_stand_together_are_one_place_and_the_main_one_names_it() {
        let matches = [found(3, 1, 120, 160, 1.0), found(3, 0, 20, 100, 0.9), found(3, 2, 900, 910, 1.0), found(1, 0, 500, 600, 1.0)];
        let told: Vec<(usize, usize, u32, usize)> =
            places(&matches).into_iter().map(|(place, found)| (place.start as usize, place.end as usize, found.item, found.field)).collect();
        assert_eq!(told, [(20, 160, 3, 0), (500, 600, 1, 0), (900, 910, 3, 2)]);
    }

    #[test]
    fn a_document_is_named_with_the_main_field_that_it_holds_most_of() {
        let held = documents(&[found(3, 1, 120, 160, 1.0), found(3, 0, 20, 100, 0.7), found(1, 0, 500, 600, 0.8)]);
        assert_eq!(held[&DocId(0)].item, 1);
    }
}
