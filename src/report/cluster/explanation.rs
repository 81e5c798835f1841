//! `--explain`: what is known about one pair, and how surely the run finds pairs at all.

use std::io::{self, Write};

use crate::pipeline::corpus::{Clustering, Explanation};

/// Writes an explanation for people.
///
/// # Errors
/// What `out` reports.
pub fn write_explanation(out: &mut dyn Write, found: &Clustering, explanation: &Explanation) -> io::Result<()> {
    let [a, b] = explanation.documents.map(|doc| found.corpus.id(doc));
    let Explanation { overlap, plan, threshold, .. } = explanation;
    let (bands, rows) = (plan.bands, plan.rows);
    writeln!(out, "a  {a}  ({} distinct shingles)\nb  {b}  ({} distinct shingles)\n", overlap.left, overlap.right)?;
    writeln!(out, "exact       Jaccard {:.6}, {} shingles shared", overlap.jaccard(), overlap.shared)?;
    writeln!(out, "            b holds {:.6} of a, a holds {:.6} of b", overlap.containment_left(), overlap.containment_right())?;
    if let Some(estimate) = explanation.estimate {
        let slots = plan.slots();
        writeln!(out, "sketch      {} of {slots} slots agree: Jaccard about {estimate:.3}", explanation.agreeing_slots)?;
        writeln!(out, "bands       {} of {bands} agree; one makes a candidate", explanation.agreeing_bands)?;
    }
    writeln!(out, "verdict     {}", verdict(explanation))?;
    match explanation.clusters {
        [Some(x), Some(y)] if x == y => {
            let kept = found.corpus.id(found.clusters[x].representative);
            writeln!(out, "cluster     both in cluster {x}, which {kept} represents")?;
        }
        clusters => {
            for (name, cluster) in ["a", "b"].into_iter().zip(clusters) {
                match cluster {
                    Some(n) => writeln!(out, "cluster     {name} is in cluster {n}, which {} represents", found.corpus.id(found.clusters[n].representative))?,
                    None => writeln!(out, "cluster     {name} is in none")?,
                }
            }
            writeln!(out, "            a member must be near its representative itself; a chain of likenesses joins nothing")?;
        }
    }
    writeln!(out, "\n{bands} bands of {rows} slots: chance that a pair becomes a candidate")?;
    for jaccard in [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
        writeln!(out, "  Jaccard {jaccard:.1}  {:.4}", plan.candidate_probability(jaccard))?;
    }
    writeln!(out, "  at the threshold {threshold}  {:.4}", plan.candidate_probability(*threshold))
}

fn verdict(explanation: &Explanation) -> String {
    let (jaccard, threshold) = (explanation.overlap.jaccard(), explanation.threshold);
    if explanation.exact {
        "exact: the same tokens in the same order".into()
    } else if jaccard < threshold {
        format!("not near: Jaccard {jaccard:.6} is below the threshold {threshold}")
    } else if explanation.agreeing_bands == 0 {
        format!("near (Jaccard {jaccard:.6}), but no band agrees: found only through texts that both are candidates with")
    } else {
        format!("near: Jaccard {jaccard:.6} reaches the threshold {threshold}")
    }
}
