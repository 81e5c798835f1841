//! Patterns of paths: `*`, `?` and sets of letters (`[a-z]`, `[!0-9]`) within a name, `**` for folders.

use std::path::{Component, Path};

/// Whether `pattern` fits `path`, or one of its names where the pattern is a single one. Patterns and paths are short; at worst the product of
/// their lengths.
pub(super) fn fits(pattern: &str, path: &Path) -> bool {
    let names: Vec<String> = path
        .components()
        .filter_map(|part| match part {
            Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
            _ => None,
        })
        .collect();
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    let wanted: Vec<&str> = pattern.split('/').filter(|name| !name.is_empty()).collect();
    match &wanted[..] {
        [] => false,
        // The names of the folders above were compared when these were met.
        [name] if !pattern.starts_with('/') => names.last().is_some_and(|last| *name == "**" || name_fits(name, last)),
        _ => path_fits(&wanted, &names),
    }
}

fn path_fits(wanted: &[&str], names: &[String]) -> bool {
    repeated(wanted, names, |wanted| *wanted == "**", |wanted, name| name_fits(wanted, name))
}

fn name_fits(wanted: &str, name: &str) -> bool {
    // A pattern that is none fits nothing; that it is none is said elsewhere.
    let Ok(wanted) = signs(wanted) else { return false };
    let name: Vec<char> = name.chars().collect();
    repeated(&wanted, &name, |sign| matches!(sign, Sign::Any), Sign::fits)
}

/// Why `pattern` is none.
///
/// # Errors
/// The reason, for people.
pub(super) fn check(pattern: &str) -> Result<(), String> {
    if pattern.split('/').all(|name| name.is_empty() || name == ".") {
        return Err("it names nothing".into());
    }
    pattern.split('/').try_for_each(|name| signs(name).map(|_| ()))
}

/// One sign of a pattern.
enum Sign {
    /// Any letters.
    Any,
    /// One letter, whatever it is.
    One,
    /// This letter.
    Letter(char),
    /// One letter that is in one of these ranges, or in none.
    Set(bool, Vec<(char, char)>),
}

impl Sign {
    fn fits(&self, c: &char) -> bool {
        match self {
            Self::Any => false,
            Self::One => true,
            Self::Letter(letter) => letter == c,
            Self::Set(within, ranges) => ranges.iter().any(|(first, last)| (first..=last).contains(&c)) == *within,
        }
    }
}

/// The signs of the pattern of a name.
fn signs(pattern: &str) -> Result<Vec<Sign>, String> {
    let mut signs = Vec::new();
    let mut rest = pattern;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        signs.push(match c {
            '*' => Sign::Any,
            '?' => Sign::One,
            '[' => {
                let (set, behind) = set(rest).ok_or_else(|| format!("the bracket in “{pattern}” is not closed ([[] is the bracket itself)"))?;
                rest = behind;
                set
            }
            c => Sign::Letter(c),
        });
    }
    Ok(signs)
}

/// The set of letters that begins behind a bracket, and what follows it. A closing bracket that comes first is one of its letters.
fn set(inside: &str) -> Option<(Sign, &str)> {
    let negated = inside.strip_prefix(['!', '^']);
    let letters = negated.unwrap_or(inside);
    let first = letters.chars().next()?.len_utf8();
    let end = first + letters[first..].find(']')?;
    let chars: Vec<char> = letters[..end].chars().collect();
    let (mut ranges, mut at) = (Vec::new(), 0);
    while let Some(&c) = chars.get(at) {
        let last = (chars.get(at + 1) == Some(&'-')).then(|| chars.get(at + 2).copied()).flatten();
        ranges.push((c, last.unwrap_or(c)));
        at += if last.is_some() { 3 } else { 1 };
    }
    Some((Sign::Set(negated.is_none(), ranges), &letters[end + 1..]))
}

/// Whether `wanted` fits all of `items` where some of it stand for any number of them: only the last one met need ever be tried again.
fn repeated<W, T>(wanted: &[W], items: &[T], any: impl Fn(&W) -> bool, same: impl Fn(&W, &T) -> bool) -> bool {
    let (mut at, mut seen) = (0, 0);
    let mut retry = None;
    while seen < items.len() {
        match wanted.get(at) {
            Some(one) if any(one) => {
                retry = Some((at, seen));
                at += 1;
            }
            Some(one) if same(one, &items[seen]) => {
                at += 1;
                seen += 1;
            }
            _ => match &mut retry {
                None => return false,
                Some((star, from)) => {
                    *from += 1;
                    (at, seen) = (*star + 1, *from);
                }
            },
        }
    }
    wanted[at..].iter().all(any)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_names_and_paths() {
        let yes =
            ["[a-c][!0-9].txt", "x/[xyz]/*[.]txt", "*.txt", "a?.txt", "x/**/*.txt", "**/ab.txt", "x/*/ab.txt", "./x/y/*", "**", "/x/y/ab.txt", "*b*t", "x/**"];
        let no = ["[!a]b.txt", "[b-z]b.txt", "a[b.txt", "*.tx", "?.txt", "y/*.txt", "x/*.txt", "/ab.txt", "y", "", "x/y/ab.txt/**/z"];
        for pattern in yes {
            assert!(fits(pattern, Path::new("x/y/ab.txt")), "{pattern}");
        }
        for pattern in no {
            assert!(!fits(pattern, Path::new("x/y/ab.txt")), "{pattern}");
        }
        assert!(fits("drafts", Path::new("x/drafts")), "a folder is met by itself");
        assert!(fits("خبر*", Path::new("خبر-١.txt")));
    }

    #[test]
    fn what_is_no_pattern_is_told() {
        for pattern in ["[a", "x/[!", "a[]", "", "/", "./"] {
            assert!(check(pattern).is_err(), "{pattern}");
        }
        for pattern in ["[a]", "[]]", "[[]", "a]", "**/x", "{a,b}"] {
            assert!(check(pattern).is_ok(), "{pattern}");
        }
        assert!(fits("[[]1[]].txt", Path::new("[1].txt")));
    }

    #[test]
    fn many_stars_do_not_take_for_ever() {
        assert!(!fits(&"*a".repeat(200), Path::new(&"a".repeat(5000).replace("aaaaaaaaaa", "aaaaaaaaab"))));
    }
}
