//! `--explain`: everything known about one pair, and how surely the run finds pairs at all.
//!
//! Reading order: what is reported and why ([`verdict`]), what the stages measured ([`evidence`]), the words of both ([`shared`]).

mod evidence;
mod shared;
mod sought;
mod verdict;

use std::io::{self, Write};

use crate::config::{Relation, TextStyle};
use crate::pipeline::corpus::{Clustering, Explanation};
use crate::report::text::{Cell, Page, Paint, Sign, isolated};

/// Everything that can be sought.
const SOUGHT: [Relation; 5] = [Relation::Exact, Relation::Near, Relation::Contains, Relation::Story, Relation::Passage];

/// Writes an explanation for people.
///
/// # Errors
/// What `out` reports.
pub fn write_explanation(out: &mut dyn Write, found: &Clustering, explanation: &Explanation, style: &TextStyle) -> io::Result<()> {
    let mut page = Page::new(*style);
    documents(&mut page, found, explanation);
    verdict::write(&mut page, found, explanation);
    evidence::write(&mut page, explanation);
    shared::write(&mut page, explanation);
    chances(&mut page, explanation);
    out.write_all(page.finish().as_bytes())
}

fn documents(page: &mut Page, found: &Clustering, explanation: &Explanation) {
    let shingles = [explanation.overlap.left, explanation.overlap.right];
    for (n, name) in ["a", "b"].into_iter().enumerate() {
        let (doc, record) = (explanation.documents[n], &explanation.records[n]);
        let mut facts = vec![isolated(&found.corpus.id(doc))];
        facts.extend([&record.outlet, &record.date].into_iter().filter(|fact| !fact.is_empty()).map(|fact| isolated(fact)));
        facts.push(format!("{} bytes, {} distinct shingles", record.text.len(), shingles[n]));
        page.line(&format!("{name}   {}", facts.join(" · ")));
        if !record.title.is_empty() {
            page.row(Sign("", Paint::Plain), &Cell::new(&record.title, Paint::Faint));
        }
        if explanation.kept[n] != doc {
            let kept = isolated(&found.corpus.id(explanation.kept[n]));
            page.line(&format!("    has the tokens of {kept}, which stands for it below: its date and title were weighed"));
        }
    }
    let (sought, missing): (Vec<Relation>, Vec<Relation>) = SOUGHT.into_iter().partition(|relation| explanation.params.seeks(*relation));
    let names =
        |relations: Vec<Relation>| if relations.is_empty() { "nothing".into() } else { relations.iter().map(|r| r.name()).collect::<Vec<_>>().join(", ") };
    page.line("");
    page.entry("sought", &names(sought));
    page.entry("not sought", &names(missing));
}

fn chances(page: &mut Page, explanation: &Explanation) {
    let (plan, threshold) = (explanation.plan, explanation.params.near.threshold);
    if !explanation.params.seeks(Relation::Near) {
        return;
    }
    page.heading(&format!("{} bands of {} slots: chance that a pair becomes a candidate", plan.bands, plan.rows));
    for jaccard in [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
        page.line(&format!("  Jaccard {jaccard:.1}  {:.4}", plan.candidate_probability(jaccard)));
    }
    page.line(&format!("  at the threshold {threshold}  {:.4}", plan.candidate_probability(threshold)));
}
