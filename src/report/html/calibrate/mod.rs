//! The page of a calibration: how alike pairs are, what each threshold would do, and borderline pairs to judge it by.

use std::io::{self, Write};

use askama::Template;

use super::chart::Chart;
use super::frame::Frame;
use crate::config::CalibrateParams;
use crate::pipeline::calibrate::{Calibration, Cut, DocumentName, Sample};
use crate::report::wording::{MOST_UNREAD, counted, grouped, percent};

#[derive(Template)]
#[template(path = "calibrate/page.html")]
struct CalibratePage<'a> {
    frame: Frame,
    brief: Vec<(&'static str, String)>,
    unread: Vec<String>,
    shingle: usize,
    figures: Vec<Chart>,
    cuts: Vec<CutRow>,
    sides: Vec<String>,
    samples: Vec<SampleCard<'a>>,
}

/// What a threshold would do.
struct CutRow {
    threshold: String,
    pairs: String,
    documents: String,
    share: String,
    recall: String,
    /// Whether it is the one in question.
    is_asked: bool,
}

/// A borderline pair.
struct SampleCard<'a> {
    number: usize,
    jaccard: String,
    side: &'static str,
    /// What becomes of either.
    fates: [&'static str; 2],
    kept: &'a DocumentName,
    gone: &'a DocumentName,
    /// A sentence that would be lost.
    own: Option<&'a str>,
    differences: &'a [(String, String)],
    further: usize,
}

/// `found` as a page. Linear in what was found.
///
/// # Errors
/// What `out` reports.
pub fn write(out: &mut dyn Write, found: &Calibration, params: &CalibrateParams) -> io::Result<()> {
    let threshold = params.cluster.near.threshold;
    let documents = counted(found.documents, "document");
    let page = CalibratePage {
        frame: Frame::new(format!("What a threshold of {threshold} would do to {documents}"), include_str!("page.js")),
        brief: brief(found, threshold),
        unread: found.errors.iter().take(MOST_UNREAD).map(|error| format!("not read: {error}")).collect(),
        shingle: params.cluster.shingles.size,
        figures: figures(found, threshold),
        cuts: found.cuts.iter().map(|cut| row(cut, found, threshold)).collect(),
        sides: sides(found),
        samples: found.samples.iter().enumerate().map(|(n, sample)| card(n + 1, sample, threshold)).collect(),
    };
    page.write_into(&mut { out })
}

fn is_asked(cut: &Cut, threshold: f64) -> bool {
    (cut.threshold - threshold).abs() < 1e-9
}

fn share(documents: usize, found: &Calibration) -> String {
    percent(documents as f64 / found.documents.max(1) as f64)
}

fn brief(found: &Calibration, threshold: f64) -> Vec<(&'static str, String)> {
    let pairs: usize = found.bars.iter().map(|bar| bar.pairs).sum();
    let mut brief = vec![
        ("Documents", grouped(found.documents as u64)),
        ("Exact copies, which go at any threshold", grouped(found.copies as u64)),
        ("Pairs looked at", format!("{} alike from {:.2} on", grouped(pairs as u64), found.floor)),
    ];
    if let Some(cut) = found.cuts.iter().find(|cut| is_asked(cut, threshold)) {
        brief.push(("Would go at the threshold", format!("{} ({})", counted(cut.documents, "document"), share(cut.documents, found))));
        brief.push(("Pairs that a run with it finds", format!("{:.2} % or more", 100.0 * cut.recall)));
    }
    brief
}

fn figures(found: &Calibration, threshold: f64) -> Vec<Chart> {
    let bars = found.bars.iter().map(|bar| (format!("{:.2}", bar.from), bar.pairs as u64)).collect();
    let (from, to) = (found.bars.first().map_or(0.0, |bar| bar.from), found.bars.last().map_or(1.0, |bar| bar.to));
    let across = ((threshold - from) / (to - from).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
    let asked = found.cuts.iter().position(|cut| is_asked(cut, threshold)).unwrap_or(0);
    let middle = (asked as f64 + 0.5) / found.cuts.len().max(1) as f64;
    let cuts = found.cuts.iter().map(|cut| (format!("{:.2}", cut.threshold), cut.documents as u64)).collect();
    let label = format!("threshold {threshold}");
    vec![
        Chart::new(("similarity", "How alike the pairs are"), ("Jaccard similarity from", "pairs"), bars, Some((across, label.clone()))),
        Chart::new(("going", "How many documents would go"), ("threshold", "documents"), cuts, Some((middle, label))),
    ]
}

fn row(cut: &Cut, found: &Calibration, threshold: f64) -> CutRow {
    CutRow {
        threshold: format!("{:.2}", cut.threshold),
        pairs: grouped(cut.pairs as u64),
        documents: grouped(cut.documents as u64),
        share: share(cut.documents, found),
        recall: format!("{:.2} %", 100.0 * cut.recall),
        is_asked: is_asked(cut, threshold),
    }
}

/// What the samples of each side of the threshold say.
fn sides(found: &Calibration) -> Vec<String> {
    let say = |(side, name): (&crate::pipeline::calibrate::BorderSide, &str)| {
        let pairs = format!("{} the threshold, {:.2} to {:.2}: {}", name, side.from, side.to, counted(side.pairs, "pair"));
        match side.sampled {
            0 => pairs,
            sampled => format!("{pairs}; {sampled} drawn, in {} of them nothing is lost with the one that goes", side.held),
        }
    };
    found.sides.iter().zip(["Below", "From"]).map(say).collect()
}

fn card(number: usize, sample: &Sample, threshold: f64) -> SampleCard<'_> {
    SampleCard {
        number,
        jaccard: format!("{:.3}", sample.jaccard),
        side: if sample.jaccard >= threshold { "above: one would go" } else { "below: both would stay" },
        fates: if sample.jaccard >= threshold { ["stays", "goes"] } else { ["one", "other"] },
        kept: &sample.kept,
        gone: &sample.gone,
        own: sample.own.as_deref(),
        differences: &sample.differences,
        further: sample.further,
    }
}
