//! CSV (RFC 4180): a line for every document that is in a cluster, to join with the corpus by id.

use std::io::{self, Write};

use super::rounded;
use crate::pipeline::corpus::Clustering;
use crate::report::text::visible;

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

/// A field in quotation marks where it needs them; control characters are made visible. A field that a spreadsheet would take for a formula stays as it is: ids must join.
fn quoted(field: &str) -> String {
    let breaks = field.contains(['\n', '\r']);
    let shown = if breaks { field.split('\n').map(|line| visible(line.trim_end_matches('\r'))).collect::<Vec<_>>().join("\n") } else { visible(field) };
    let field = shown.as_str();
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
