//! Columns as inline SVG, with the same numbers as a table for those who cannot see them.

/// Size of the drawing, in its own units: letters are readable at the width of a phone.
const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 190.0;
/// Room on both sides for the ends of labels, at least.
const MARGIN: f64 = 18.0;
/// How wide a letter of a label is, at most.
const LETTER: f64 = 7.0;
/// Where the columns stand on, and how high the highest is.
const BASE: f64 = 160.0;
const TALLEST: f64 = 130.0;
/// Most labels below the columns, and most columns with their numbers above.
const LABELS: usize = 8;
const NUMBERED: usize = 10;

/// A column.
pub(super) struct Bar {
    pub(super) x: String,
    pub(super) y: String,
    pub(super) width: String,
    pub(super) height: String,
    pub(super) middle: String,
    pub(super) above: String,
    pub(super) label: String,
    pub(super) is_labelled: bool,
    pub(super) is_numbered: bool,
    pub(super) value: u64,
}

/// A line across the columns.
pub(super) struct Mark {
    pub(super) x: String,
    pub(super) label: String,
    pub(super) anchor: &'static str,
}

/// Columns with a name.
pub(super) struct Chart {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    /// What the columns count.
    pub(super) counts: &'static str,
    /// What they stand for.
    pub(super) of: &'static str,
    pub(super) note: String,
    pub(super) bars: Vec<Bar>,
    /// Where the columns stand on.
    pub(super) base: f64,
    /// Where the drawing begins and ends.
    pub(super) view: String,
    pub(super) mark: Option<Mark>,
}

impl Chart {
    /// A column for each of `values`; a `mark` at a share of the width.
    pub(super) fn new(
        (id, title): (&'static str, &'static str),
        (of, counts): (&'static str, &'static str),
        values: Vec<(String, u64)>,
        mark: Option<(f64, String)>,
    ) -> Self {
        let most = values.iter().map(|(_, value)| *value).max().unwrap_or(0).max(1) as f64;
        let step = WIDTH / values.len().max(1) as f64;
        // Labels that are wide are few, and those at the ends are whole.
        let longest = values.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0) as f64 * LETTER;
        let labels = ((WIDTH / (longest + LETTER)) as usize).clamp(1, LABELS);
        let margin = MARGIN.max((longest - step) / 2.0);
        let (each, numbered) = (values.len().div_ceil(labels).max(1), values.len() <= NUMBERED);
        let note = match values.iter().max_by_key(|(_, value)| *value) {
            Some((label, value)) if *value > 0 => format!("Most: {value} at {label}."),
            _ => "Nothing to show.".to_owned(),
        };
        let bar = |(n, (label, value)): (usize, (String, u64))| {
            let height = if value == 0 { 0.0 } else { (value as f64 / most * TALLEST).max(1.5) };
            Bar {
                x: units(n as f64 * step + step * 0.08),
                y: units(BASE - height),
                width: units(step * 0.84),
                height: units(height),
                middle: units((n as f64 + 0.5) * step),
                above: units(BASE - height - 4.0),
                label,
                is_labelled: n % each == 0,
                is_numbered: numbered && value > 0,
                value,
            }
        };
        let mark = mark.map(|(share, label)| Mark { x: units(share * WIDTH), label, anchor: if share > 0.5 { "end" } else { "start" } });
        let view = format!("-{} 0 {} {HEIGHT}", units(margin), units(WIDTH + 2.0 * margin));
        Self { id, title, counts, of, note, bars: values.into_iter().enumerate().map(bar).collect(), base: BASE, view, mark }
    }
}

fn units(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stay_inside_the_drawing() {
        let values = (0..40).map(|n| (n.to_string(), n * n)).collect();
        let chart = Chart::new(("a", "b"), ("c", "d"), values, Some((0.7, "0.7".into())));
        let inside = |text: &str, most: f64| text.parse::<f64>().is_ok_and(|value| (0.0..=most).contains(&value));
        assert!(chart.bars.iter().all(|bar| inside(&bar.x, WIDTH) && inside(&bar.y, BASE) && inside(&bar.above, BASE)));
        assert!(chart.bars.iter().filter(|bar| bar.is_labelled).count() <= LABELS);
        assert!(chart.bars[1].height == "1.5" && chart.bars[0].height == "0.0", "what is little is seen, and nothing is not");
        assert_eq!(chart.note, "Most: 1521 at 39.");
        let days = (1..25).map(|day| (format!("2025-07-{day:02}"), day)).collect();
        let chart = Chart::new(("a", "b"), ("c", "d"), days, None);
        let places: Vec<f64> = chart.bars.iter().filter(|bar| bar.is_labelled).map(|bar| bar.middle.parse().unwrap()).collect();
        assert!(places.len() > 2 && places.windows(2).all(|pair| pair[1] - pair[0] > 10.0 * LETTER), "labels do not run into one another: {places:?}");
        let left: f64 = chart.view.trim_start_matches('-').split(' ').next().unwrap().parse().unwrap();
        assert!(places[0] + left >= 5.0 * LETTER, "the first one is whole");
    }
}
