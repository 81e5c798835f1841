//! Tags around foreign words, which cannot get out of them.

use crate::report::text::{Paint, Passages, Run, diff_runs, visible};
use crate::span::Span;

/// A page in the making.
#[derive(Debug, Default)]
pub(super) struct Markup(String);

impl Markup {
    /// Appends our own markup.
    pub(super) fn raw(&mut self, html: &str) {
        self.0.push_str(html);
    }

    pub(super) fn heading(&mut self, words: &str) {
        self.raw(&format!("<h2>{}</h2>\n", escaped(words)));
    }

    /// Begins a part that is folded until a reader opens it; what it is called stays in view.
    pub(super) fn fold(&mut self, words: &str) {
        self.raw(&format!("<details>\n<summary>{}</summary>\n", escaped(words)));
    }

    pub(super) fn end_fold(&mut self) {
        self.raw("</details>\n");
    }

    pub(super) fn paragraph(&mut self, class: &str, words: &str) {
        self.raw(&format!("<p class=\"{class}\">{}</p>\n", escaped(words)));
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// `text` to stand between tags or in a quoted attribute: blanks of any kind become one, controls visible.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut blank = false;
    let mut joined = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            blank = true;
        } else {
            joined.extend(std::mem::take(&mut blank).then_some(' '));
            joined.push(c);
        }
    }
    joined.extend(blank.then_some(' '));
    visible(&joined).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

/// Runs of words, each in the tag that its paint stands for.
pub(super) fn marked(runs: &[Run<'_>]) -> String {
    let tagged = |run: &Run<'_>| {
        let words = escaped(run.text);
        match run.paint {
            Paint::Plain | Paint::Heading => words,
            Paint::Faint => format!("<span class=\"faint\">{words}</span>"),
            Paint::Removed => format!("<del>{words}</del>"),
            Paint::Added => format!("<ins>{words}</ins>"),
            Paint::Changed => format!("<span class=\"odd\">{words}</span>"),
        }
    };
    runs.iter().map(tagged).collect()
}

/// Both sides as marked words; long runs that both share keep `context` words at each end.
pub(super) fn diff(left: &Passages<'_>, right: &Passages<'_>, context: usize) -> (String, String) {
    let (left, right) = diff_runs(left, right, context);
    (marked(&left), marked(&right))
}

/// Passages of one side that the other has nothing for.
pub(super) fn alone(passages: &Passages<'_>, paint: Paint) -> String {
    let runs = |span: &Span| [Run { text: span.of(passages.text), paint }];
    passages.spans.iter().map(|span| marked(&runs(span))).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_foreign_is_markup() {
        assert_eq!(escaped("<b onclick='x'>\"&amp;\"\n\u{1b}[1m\u{202e}"), "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;amp;&quot; ␛[1m\\u{202e}");
        assert_eq!(escaped(" a \t b\n"), " a b ");
    }
}
