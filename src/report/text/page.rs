//! The page that the report is written on: headings, single cells, and cells side by side.

use super::cell::{Cell, width};
use super::paint::Paint;
use crate::config::TextStyle;

/// Narrower pages put the right side below the left one.
const LEAST_FOR_TWO_COLUMNS: usize = 80;
/// Columns before every cell, where the sign of a row stands.
const GUTTER: usize = 4;
/// Columns of a label.
const LABEL: usize = 13;
/// What stands between two columns.
const RULE: &str = " │ ";

/// A report as far as it is written.
#[derive(Debug)]
pub(in crate::report) struct Page {
    out: String,
    pub(in crate::report) style: TextStyle,
}

/// The sign at the beginning of a row, and its colour.
#[derive(Debug, Clone, Copy)]
pub(in crate::report) struct Sign<'a>(pub &'a str, pub Paint);

impl Page {
    pub(in crate::report) fn new(style: TextStyle) -> Self {
        Self { out: String::new(), style }
    }

    pub(in crate::report) fn finish(self) -> String {
        self.out
    }

    /// A heading with a blank line before it; foreign words in it are isolated already.
    pub(in crate::report) fn heading(&mut self, title: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        let mut line = String::new();
        Paint::Heading.write(title, self.style.color, &mut line);
        self.end_line(&line);
    }

    /// One line as it is.
    pub(in crate::report) fn line(&mut self, text: &str) {
        self.end_line(text);
    }

    /// One or several lines of one colour.
    pub(in crate::report) fn paragraph(&mut self, text: &str, paint: Paint, indent: usize) {
        for (line, _) in Cell::new(text, paint).lines(self.style.width.saturating_sub(indent).max(1), self.style.color) {
            self.end_line(&format!("{:indent$}{line}", ""));
        }
    }

    /// A label and what there is to say about it.
    pub(in crate::report) fn entry(&mut self, label: &str, text: &str) {
        let columns = self.style.width.saturating_sub(GUTTER + LABEL).max(1);
        for (i, (line, _)) in Cell::new(text, Paint::Plain).lines(columns, self.style.color).into_iter().enumerate() {
            let label = if i == 0 { label } else { "" };
            self.end_line(&format!("  {label:LABEL$}  {line}"));
        }
    }

    /// A cell beside a head, in as many lines as are allowed; below it where the head takes more than half of the page.
    pub(in crate::report) fn beside(&mut self, head: &str, cell: Cell, max_lines: usize) {
        let head_width = width(head);
        let is_below = 2 * head_width > self.style.width;
        let columns = self.style.width.saturating_sub(if is_below { GUTTER } else { head_width }).max(1);
        // The sign of a cut, and words that leave a line unfilled, take room.
        let spare = if max_lines == 1 { columns.min(2) } else { columns / 8 };
        let cell = if max_lines == usize::MAX { cell } else { cell.cut((columns - spare) * max_lines) };
        if is_below {
            self.end_line(head);
            return self.row(Sign("", Paint::Plain), &cell);
        }
        for (i, (line, _)) in cell.lines(columns, self.style.color).into_iter().enumerate() {
            let head = if i == 0 { head.to_owned() } else { " ".repeat(head_width) };
            self.end_line(&(head + &line));
        }
    }

    /// A cell as wide as the page.
    pub(in crate::report) fn row(&mut self, sign: Sign<'_>, cell: &Cell) {
        let lines = cell.lines(self.style.width.saturating_sub(GUTTER).max(1), self.style.color);
        for (i, (line, _)) in lines.into_iter().enumerate() {
            let gutter = self.gutter(if i == 0 { Some(sign) } else { None });
            self.end_line(&(gutter + &line));
        }
    }

    /// Two cells side by side, or one below the other on a narrow page.
    pub(in crate::report) fn pair(&mut self, sign: Sign<'_>, left: &Cell, right: &Cell) {
        if self.style.width < LEAST_FOR_TWO_COLUMNS {
            let sides = [left, right].into_iter().filter(|cell| !cell.is_empty());
            for (side, sign) in sides.zip([sign, Sign(">", Paint::Faint)]) {
                self.row(sign, side);
            }
            return;
        }
        let columns = (self.style.width - GUTTER - width(RULE)) / 2;
        let (left, right) = (left.lines(columns, self.style.color), right.lines(columns, self.style.color));
        for i in 0..left.len().max(right.len()) {
            let mut line = self.gutter(if i == 0 { Some(sign) } else { None });
            let (text, taken) = left.get(i).map_or(("", 0), |(text, taken)| (text.as_str(), *taken));
            line.push_str(text);
            line.extend(std::iter::repeat_n(' ', columns - taken.min(columns)));
            Paint::Faint.write(RULE, self.style.color, &mut line);
            line.push_str(right.get(i).map_or("", |(text, _)| text));
            self.end_line(&line);
        }
    }

    fn gutter(&self, sign: Option<Sign<'_>>) -> String {
        let Some(Sign(sign, paint)) = sign else { return " ".repeat(GUTTER) };
        let mut out = String::from("  ");
        paint.write(sign, self.style.color, &mut out);
        out.extend(std::iter::repeat_n(' ', (GUTTER - 2).saturating_sub(width(sign))));
        out
    }

    fn end_line(&mut self, line: &str) {
        self.out.push_str(line.trim_end_matches(' '));
        self.out.push('\n');
    }
}
