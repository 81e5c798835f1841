//! What `calibrate` writes: what each threshold would do, and borderline pairs to judge it by.

use std::io::{self, Write};

use serde::Serialize;

use super::json::render;
use super::text::isolated;
use super::view::SCHEMA_VERSION;
use super::wording::{counted, not_read};
use crate::config::CalibrateParams;
use crate::error::Unread;
use crate::pipeline::calibrate::{Calibration, Sample};

/// Signs of the longest bar.
const BAR: usize = 40;

/// The report for machines.
#[derive(Debug, Serialize)]
struct View<'a> {
    schema_version: u32,
    documents: usize,
    copies: usize,
    errors: usize,
    unread: Vec<Unread>,
    threshold: f64,
    shingle: usize,
    floor: f64,
    histogram: Vec<BarView>,
    thresholds: Vec<CutView>,
    borderline: Vec<SideView>,
    samples: Vec<SampleView<'a>>,
    interrupted: bool,
}

#[derive(Debug, Serialize)]
struct BarView {
    from: f64,
    to: f64,
    pairs: usize,
}

#[derive(Debug, Serialize)]
struct CutView {
    threshold: f64,
    pairs: usize,
    documents_removed: usize,
    expected_recall: f64,
}

#[derive(Debug, Serialize)]
struct SideView {
    side: &'static str,
    from: f64,
    to: f64,
    pairs: usize,
    sampled: usize,
    same_content: usize,
}

#[derive(Debug, Serialize)]
struct SampleView<'a> {
    kept: &'a str,
    kept_outlet: Option<&'a str>,
    removed: &'a str,
    removed_outlet: Option<&'a str>,
    jaccard: f64,
    side: &'static str,
    own_sentence: Option<&'a str>,
    differences: Vec<DifferenceView<'a>>,
    further_differences: usize,
}

#[derive(Debug, Serialize)]
struct DifferenceView<'a> {
    kept: &'a str,
    removed: &'a str,
}

const SIDES: [&str; 2] = ["below", "above"];

fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

impl<'a> View<'a> {
    fn new(found: &'a Calibration, params: &CalibrateParams) -> Self {
        let threshold = params.cluster.near.threshold;
        let side = |(side, name): (&crate::pipeline::calibrate::BorderSide, &'static str)| SideView {
            side: name,
            from: rounded(side.from),
            to: rounded(side.to),
            pairs: side.pairs,
            sampled: side.sampled,
            same_content: side.held,
        };
        let cut = |cut: &crate::pipeline::calibrate::Cut| CutView {
            threshold: rounded(cut.threshold),
            pairs: cut.pairs,
            documents_removed: cut.documents,
            expected_recall: rounded(cut.recall),
        };
        Self {
            schema_version: SCHEMA_VERSION,
            documents: found.documents,
            copies: found.copies,
            errors: found.errors.len(),
            unread: found.errors.iter().map(Unread::from).collect(),
            threshold: rounded(threshold),
            shingle: params.cluster.shingles.size,
            floor: rounded(found.floor),
            histogram: found.bars.iter().map(|bar| BarView { from: rounded(bar.from), to: rounded(bar.to), pairs: bar.pairs }).collect(),
            thresholds: found.cuts.iter().map(cut).collect(),
            borderline: found.sides.iter().zip(SIDES).map(side).collect(),
            samples: found.samples.iter().map(|sample| SampleView::new(sample, threshold)).collect(),
            interrupted: found.interrupted,
        }
    }
}

impl<'a> SampleView<'a> {
    fn new(sample: &'a Sample, threshold: f64) -> Self {
        Self {
            kept: &sample.kept.id,
            kept_outlet: sample.kept.outlet.as_deref(),
            removed: &sample.gone.id,
            removed_outlet: sample.gone.outlet.as_deref(),
            jaccard: rounded(sample.jaccard),
            side: SIDES[usize::from(sample.jaccard >= threshold)],
            own_sentence: sample.own.as_deref(),
            differences: sample.differences.iter().map(|(kept, removed)| DifferenceView { kept, removed }).collect(),
            further_differences: sample.further,
        }
    }
}

/// The report as one JSON object on one line.
///
/// # Errors
/// What serialising reports; the view has nothing that could fail.
pub fn json(found: &Calibration, params: &CalibrateParams) -> serde_json::Result<String> {
    render(&View::new(found, params))
}

/// The report for people.
///
/// # Errors
/// What `out` reports.
pub fn write_text(out: &mut dyn Write, found: &Calibration, params: &CalibrateParams) -> io::Result<()> {
    let threshold = params.cluster.near.threshold;
    let pairs: usize = found.bars.iter().map(|bar| bar.pairs).sum();
    let copies = if found.copies == 1 { "1 exact copy".to_owned() } else { format!("{} exact copies", found.copies) };
    writeln!(out, "{}, {copies}, {} alike from {:.2} on", counted(found.documents, "document"), counted(pairs, "pair"), found.floor)?;
    not_read(out, &found.errors, 0)?;
    writeln!(out, "\nPairs by likeness (share of the runs of {} words that both have)", params.cluster.shingles.size)?;
    let most = found.bars.iter().map(|bar| bar.pairs).max().unwrap_or(0).max(1);
    for bar in &found.bars {
        let signs = "█".repeat((bar.pairs * BAR).div_ceil(most));
        writeln!(out, "  {:.2}–{:.2}  {:>9}  {signs}", bar.from, bar.to, bar.pairs)?;
    }
    writeln!(out, "\nWhat a threshold would do")?;
    writeln!(out, "  {:>9}  {:>9}  {:>12}  {:>6}  {:>15}", "threshold", "pairs", "documents go", "share", "expected recall")?;
    for cut in &found.cuts {
        let sign = if (cut.threshold - threshold).abs() < 1e-9 { '>' } else { ' ' };
        let share = 100.0 * cut.documents as f64 / found.documents.max(1) as f64;
        writeln!(out, "{sign} {:>9.2}  {:>9}  {:>12}  {share:>5.1}%  {:>14.2}%", cut.threshold, cut.pairs, cut.documents, 100.0 * cut.recall)?;
    }
    writeln!(out, "  documents go: another one stands for them; `clean` keeps those of them that say something of their own")?;
    writeln!(out, "  expected recall: share of the pairs from the threshold on that a run with it finds, at least")?;
    samples(out, found, threshold)
}

fn samples(out: &mut dyn Write, found: &Calibration, threshold: f64) -> io::Result<()> {
    writeln!(out, "\nBorderline pairs")?;
    for (side, name) in found.sides.iter().zip(SIDES) {
        write!(out, "  {name} the threshold, {:.2}–{:.2}: {}", side.from, side.to, counted(side.pairs, "pair"))?;
        match side.sampled {
            0 => writeln!(out)?,
            sampled => writeln!(out, "; {sampled} drawn, in {} of them nothing is lost with the one that goes", side.held)?,
        }
    }
    for (n, sample) in found.samples.iter().enumerate() {
        let name = |name: &crate::pipeline::calibrate::DocumentName| match &name.outlet {
            Some(outlet) => format!("{} ({})", isolated(&name.id), isolated(outlet)),
            None => isolated(&name.id),
        };
        let side = SIDES[usize::from(sample.jaccard >= threshold)];
        writeln!(out, "\n{:>4}  {:.3}, {side}: {} for {}", n + 1, sample.jaccard, name(&sample.kept), name(&sample.gone))?;
        if let Some(own) = &sample.own {
            writeln!(out, "      of its own: {}", isolated(own))?;
        }
        for (kept, gone) in &sample.differences {
            let side = |words: &str| if words.is_empty() { "–".to_owned() } else { isolated(words) };
            writeln!(out, "      {} | {}", side(kept), side(gone))?;
        }
        if sample.further > 0 {
            writeln!(out, "      and {} more", sample.further)?;
        }
    }
    Ok(())
}
