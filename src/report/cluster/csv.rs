//! CSV (RFC 4180): a line for every document that is in a cluster, to join with the corpus by id.

use std::io::{self, Write};

use super::view::rounded;
use crate::pipeline::corpus::Clustering;

pub(super) fn write(out: &mut dyn Write, found: &Clustering) -> io::Result<()> {
    out.write_all(b"cluster,id,role,representative,relation,size,min_similarity\r\n")?;
    for (number, cluster) in found.clusters.iter().enumerate() {
        let kept = quoted(&found.corpus.id(cluster.representative));
        for &member in &cluster.members {
            let role = if member == cluster.representative { "representative" } else { "member" };
            let (id, relation, size) = (quoted(&found.corpus.id(member)), cluster.relation.name(), cluster.members.len());
            write!(out, "{number},{id},{role},{kept},{relation},{size},{}\r\n", rounded(cluster.min_similarity))?;
        }
    }
    Ok(())
}

/// A field in quotation marks where it needs them. A field that a spreadsheet would take for a formula stays as it is: ids must join.
fn quoted(field: &str) -> String {
    if field.contains([',', '"', '\n', '\r']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field.to_owned() }
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
