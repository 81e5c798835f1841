//! Patterns of paths: `*` and `?` within a name, `**` for folders.

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
    let (wanted, name): (Vec<char>, Vec<char>) = (wanted.chars().collect(), name.chars().collect());
    repeated(&wanted, &name, |c| *c == '*', |wanted, c| *wanted == '?' || wanted == c)
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
        let yes = ["*.txt", "a?.txt", "x/**/*.txt", "**/ab.txt", "x/*/ab.txt", "./x/y/*", "**", "/x/y/ab.txt", "*b*t", "x/**"];
        let no = ["*.tx", "?.txt", "y/*.txt", "x/*.txt", "/ab.txt", "y", "", "x/y/ab.txt/**/z"];
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
    fn many_stars_do_not_take_for_ever() {
        assert!(!fits(&"*a".repeat(200), Path::new(&"a".repeat(5000).replace("aaaaaaaaaa", "aaaaaaaaab"))));
    }
}
