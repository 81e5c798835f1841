//! Links of a terminal to files (OSC 8, as the terminals that know it agreed upon it).

use std::fmt::Write;
use std::path::Path;

/// `words`, which are safe already, as a link to the file at `path`; the words alone where there is no file to link to.
pub(super) fn linked(words: &str, path: &Path) -> String {
    let Some(address) = address(path) else { return words.to_owned() };
    format!("\u{1b}]8;;{address}\u{1b}\\{words}\u{1b}]8;;\u{1b}\\")
}

/// The address of a file. Whatever is no letter or digit of ASCII is escaped, so that no name can end the sequence that it stands in.
fn address(path: &Path) -> Option<String> {
    if path.as_os_str().is_empty() || path == Path::new("-") {
        return None;
    }
    let whole = std::path::absolute(path).ok()?;
    let mut address = String::from("file://");
    for byte in whole.to_str()?.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => address.push(byte as char),
            // Writing to a string cannot fail.
            _ => drop(write!(address, "%{byte:02X}")),
        }
    }
    Some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn no_name_of_a_file_ends_the_link() {
        let link = linked("1 a", Path::new("/tmp/a b\u{1b}\\\u{7}ش.txt"));
        assert_eq!(link, "\u{1b}]8;;file:///tmp/a%20b%1B%5C%07%D8%B4.txt\u{1b}\\1 a\u{1b}]8;;\u{1b}\\");
        assert_eq!(linked("1 a", Path::new("")), "1 a");
    }
}
