//! Where a value stands in a JSON object.

use std::ops::Range;

/// The bytes of the value that the field `name` of the object in `line` holds: the field of just that name, or else, for `meta.body`, the
/// field `body` of the object `meta`. `null` is no value.
///
/// `line` is an object that a JSON parser accepted. Of a field that comes twice the last one counts, as in the reader. Linear in the line, for
/// each dot in the name.
pub(super) fn value_of(line: &[u8], name: &str) -> Option<Range<usize>> {
    if let Some(value) = own(line, name).filter(|value| &line[value.clone()] != b"null") {
        return Some(value);
    }
    // `a.b.c` may also be the field `c` of the object `a.b`.
    name.match_indices('.').find_map(|(dot, _)| {
        let inside = own(line, &name[..dot]).filter(|value| line[value.start] == b'{')?;
        let value = value_of(&line[inside.clone()], &name[dot + 1..])?;
        Some(inside.start + value.start..inside.start + value.end)
    })
}

/// The path of a field that comes twice in its object on the way that [`value_of`] takes to `name`.
pub(super) fn twice(line: &[u8], name: &str) -> Option<String> {
    if all(line, name).len() > 1 {
        return Some(name.to_owned());
    }
    name.match_indices('.').find_map(|(dot, _)| match all(line, &name[..dot]).as_slice() {
        [inside] if line[inside.start] == b'{' => twice(&line[inside.clone()], &name[dot + 1..]).map(|path| format!("{}.{path}", &name[..dot])),
        [] | [_] => None,
        _ => Some(name[..dot].to_owned()),
    })
}

/// The value of the field of just this name.
fn own(line: &[u8], name: &str) -> Option<Range<usize>> {
    all(line, name).pop()
}

/// The values of the fields of just this name.
fn all(line: &[u8], name: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // An object that a parser accepted is walked to its end; anything else has no fields.
    let _ = walk(line, name, &mut found);
    found
}

fn walk(line: &[u8], name: &str, found: &mut Vec<Range<usize>>) -> Option<()> {
    let mut at = line.iter().position(|&byte| byte == b'{')? + 1;
    loop {
        at = find(line, at, |byte| matches!(byte, b'"' | b'}'))?;
        if line[at] == b'}' {
            return Some(());
        }
        let key = at..string_end(line, at)?;
        let start = find(line, key.end, |byte| byte == b':')? + 1;
        let start = find(line, start, |byte| !byte.is_ascii_whitespace())?;
        let end = value_end(line, start)?;
        // A number or a word ends before the blanks behind it.
        let end = start + line[start..end].trim_ascii_end().len();
        if serde_json::from_slice::<std::borrow::Cow<'_, str>>(&line[key]).is_ok_and(|key| key == name) {
            found.push(start..end);
        }
        at = end;
    }
}

fn find(line: &[u8], from: usize, wanted: impl Fn(u8) -> bool) -> Option<usize> {
    line.get(from..)?.iter().position(|&byte| wanted(byte)).map(|at| from + at)
}

/// The place behind the string that begins at `start`.
fn string_end(line: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        at += memchr::memchr2(b'"', b'\\', line.get(at..)?)?;
        if line[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
    }
}

/// The place behind the value that begins at `start`.
fn value_end(line: &[u8], start: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = start;
    loop {
        match line.get(at)? {
            b'"' => {
                at = string_end(line, at)?;
                if depth == 0 {
                    return Some(at);
                }
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            b',' | b'}' | b']' if depth == 0 => return Some(at),
            _ => {}
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str, name: &str) -> Option<String> {
        value_of(line.as_bytes(), name).map(|range| line[range].to_owned())
    }

    #[test]
    fn values_are_found_by_name_and_by_path() {
        let line = r#" {"a": {"b": 1 , "c": {"d": "x\\"}}, "a.b": null, "e.f": {"g": [1, "}"]}, "a\u0062": "y"} "#;
        assert_eq!(of(line, "a.b").as_deref(), Some("1"), "null is no value");
        assert_eq!(of(line, "a.c.d").as_deref(), Some(r#""x\\""#));
        assert_eq!(of(line, "e.f.g").as_deref(), Some(r#"[1, "}"]"#));
        assert_eq!(of(line, "ab").as_deref(), Some("\"y\""), "names may be escaped");
        assert_eq!((of(line, "a.x"), of(line, "a.b.c"), of(line, "b")), (None, None, None));
        assert_eq!(of(r#"{"a":{"b":1},"a.b":2,"a":{"b":3}}"#, "a.b").as_deref(), Some("2"), "a field of just that name comes first");
        assert_eq!(of(r#"{"a":{"b":1},"a":{"b":3}}"#, "a.b").as_deref(), Some("3"));
    }

    #[test]
    fn a_field_that_comes_twice_is_found_on_every_level() {
        let of = |line: &str, name: &str| twice(line.as_bytes(), name);
        assert_eq!(of(r#"{"a":{"b":1},"a":{"b":3}}"#, "a.b").as_deref(), Some("a"));
        assert_eq!(of(r#"{"a":{"b":1,"c":0,"\u0062":3}}"#, "a.b").as_deref(), Some("a.b"));
        assert_eq!(of(r#"{"a":{"b":1,"c":0,"c":3},"d":1,"d":2}"#, "a.b"), None);
    }
}
