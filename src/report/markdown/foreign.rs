//! Foreign words in Markdown: nothing in them is markup, calls a person, or becomes a link.

use crate::report::text::visible;

/// Foreign words between backquotes.
pub(in crate::report) fn code(text: &str) -> String {
    format!("`{}`", visible(&text.replace(['`', '\n', '\r'], " ")))
}

/// Foreign words in one line. Where a service would make a link of an address, a person or a number, a comment stands between.
pub(in crate::report) fn escaped(text: &str) -> String {
    let line = visible(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut out = String::with_capacity(line.len());
    let mut before = ' ';
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' if next.is_alphanumeric() => out.push_str("@<!-- -->"),
            '#' if next.is_ascii_digit() => out.push_str("\\#<!-- -->"),
            ':' if next == '/' => out.push_str(":<!-- -->"),
            '.' if matches!(before, 'w' | 'W') => out.push_str(".<!-- -->"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '$' => out.extend(['\\', c]),
            // At the beginning of a block these make a list, a heading or a rule of it.
            '-' | '+' | '=' if out.is_empty() => out.extend(['\\', c]),
            '.' | ')' if !out.is_empty() && out.chars().all(|c| c.is_ascii_digit()) => out.extend(['\\', c]),
            c => out.push(c),
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_foreign_is_markup() {
        assert_eq!(escaped("<b>*no*</b> [x](javascript:a)"), "&lt;b&gt;\\*no\\*&lt;/b&gt; \\[x\\](javascript:a)");
        assert_eq!(escaped("- a"), "\\- a");
        assert_eq!(escaped("12. a\n# b | c"), "12\\. a \\# b \\| c");
        assert_eq!(escaped("\u{1b}[1m\u{202e}"), "␛\\[1m\\\\u{202e}");
    }

    #[test]
    fn nobody_is_called_and_nothing_is_linked() {
        assert_eq!(
            escaped("@user #12 http://a.example www.b.example c@d"),
            "@<!-- -->user \\#<!-- -->12 http:<!-- -->//a.example www.<!-- -->b.example c@<!-- -->d"
        );
    }
}
