//! CSV (RFC 4180): a line for every document that is in a cluster, to join with the corpus by id or place; then one for each that an index
//! holds itself, and for all that could not be read.

use std::io::{self, Write};

use rustc_hash::FxHashMap;

use super::view::rounded;
use crate::document::DocId;
use crate::error::Unread;
use crate::pipeline::corpus::Clustering;
use crate::read::pieces::LineReader;
use crate::read::scan::Record;
use crate::report::removed::quoted;

/// The last columns read each document again; where that fails, they are empty. Fields that a spreadsheet would take for formulas stay as
/// they are: ids must join.
pub(super) fn write(out: &mut dyn Write, found: &Clustering) -> io::Result<()> {
    out.write_all(b"cluster,id,role,representative,relation,size,min_similarity,similarity,outlet,title,place,problem\r\n")?;
    let similarity = similarities(found);
    let (mut reader, mut record) = (LineReader::default(), Record::default());
    for (number, cluster) in found.clusters.iter().enumerate() {
        let representative = cluster.representative;
        let kept = quoted(&found.corpus.id(representative));
        for &member in &cluster.members {
            let role = if member == representative { "representative" } else { "member" };
            let (id, relation, size) = (quoted(&found.corpus.id(member)), cluster.relation.name(), cluster.members.len());
            write!(out, "{number},{id},{role},{kept},{relation},{size},{}", rounded(cluster.min_similarity))?;
            let to_it = if member == representative { Some(1.0) } else { similarity.get(&ordered(member, representative)).copied() };
            if found.corpus.reread(member, &mut reader, &mut record).is_err() {
                record = Record::default();
            }
            let (outlet, title, place) = (quoted(&record.outlet), quoted(&record.title), quoted(&found.corpus.place(member).to_string()));
            write!(out, ",{},{outlet},{title},{place},\r\n", to_it.map_or_else(String::new, |value| rounded(value).to_string()))?;
        }
    }
    for known in &found.known {
        let doc = DocId::at(found.first_new.index() + known.document.index());
        let (id, place) = (quoted(&found.corpus.id(doc)), quoted(&found.corpus.place(doc).to_string()));
        write!(out, ",{id},known,{},,,,,,,{place},\r\n", quoted(&known.name))?;
    }
    for unread in found.errors.iter().map(Unread::from) {
        write!(out, ",,not read,,,,,,,,{},{}\r\n", quoted(&unread.place().unwrap_or_default()), quoted(&unread.message))?;
    }
    Ok(())
}

/// Two documents, the smaller number first.
fn ordered(a: DocId, b: DocId) -> (DocId, DocId) {
    (a.min(b), a.max(b))
}

/// The similarities of members to their representatives, where the pair is listed; of two documents the smaller number comes first.
pub(in crate::report) fn similarities(found: &Clustering) -> FxHashMap<(DocId, DocId), f64> {
    let mut wanted: FxHashMap<(DocId, DocId), f64> = FxHashMap::default();
    for cluster in &found.clusters {
        // All copies of one text are alike, also where there are too many to list their pairs.
        let same = if cluster.relation == crate::config::Relation::Exact { 1.0 } else { f64::NAN };
        wanted.extend(cluster.members.iter().map(|&member| (ordered(member, cluster.representative), same)));
    }
    for pair in &found.pairs {
        if let Some(similarity) = wanted.get_mut(&ordered(pair.a, pair.b)) {
            *similarity = pair.similarity;
        }
    }
    wanted.retain(|_, similarity| !similarity.is_nan());
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_needed() {
        assert_eq!(quoted("a:1"), "a:1");
        assert_eq!(quoted("say \"x\", y"), "\"say \"\"x\"\", y\"");
    }
}
