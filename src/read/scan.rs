//! One line of JSON Lines: the fields that matter, decoded into strings that are used again for the next line.
//!
//! A line is scanned lazily: strings that nobody wants are only passed over, sixteen bytes a step. Whatever is not a flat object of
//! plain values (nested values, escaped names, repeated fields, broken syntax) goes to `serde_json`, which decides: the
//! scanner never accepts what `serde_json` refuses, and reads what both accept alike.

use std::fmt;

use serde::Deserializer as _;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, Visitor};
use wide::i8x16;

use crate::config::FieldNames;

/// The fields of one record. Empty strings stand for absent fields; an absent text is `has_text == false`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Its name; a number is taken as it is written.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Whether it has a text at all.
    pub has_text: bool,
    /// Its headline.
    pub title: String,
    /// Its publisher.
    pub outlet: String,
    /// Its date, as written.
    pub date: String,
}

impl Record {
    fn clear(&mut self) {
        self.has_text = false;
        for field in [&mut self.id, &mut self.text, &mut self.title, &mut self.outlet, &mut self.date] {
            field.clear();
        }
    }

    /// Reads `line`, without its line break. Linear in its length.
    ///
    /// # Errors
    /// Says what is wrong with a line that is no JSON object with a text.
    pub fn read(&mut self, line: &str, names: &FieldNames) -> Result<(), String> {
        self.clear();
        let scanned = Scanner { line, at: 0 }.object(names, self);
        if scanned.is_none() {
            self.read_strictly(line, names)?;
        }
        if self.has_text { Ok(()) } else { Err(format!("no text in field `{}`", names.text)) }
    }

    fn read_strictly(&mut self, line: &str, names: &FieldNames) -> Result<(), String> {
        self.clear();
        let mut strict = serde_json::Deserializer::from_str(line);
        strict.deserialize_map(Fields { record: self, names }).and_then(|()| strict.end()).map_err(|error| error.to_string())
    }

    /// The string that a field of this name is decoded into.
    fn field(&mut self, name: &str, names: &FieldNames) -> Option<&mut String> {
        if name == names.text {
            self.has_text = true;
            return Some(&mut self.text);
        }
        let fields = [(&names.id, &mut self.id), (&names.title, &mut self.title), (&names.outlet, &mut self.outlet), (&names.date, &mut self.date)];
        fields.into_iter().find_map(|(field, value)| (field == name).then_some(value))
    }
}

/// Walks over a flat object. Every method returns `None` when the strict parser has to decide.
struct Scanner<'a> {
    line: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn object(&mut self, names: &FieldNames, record: &mut Record) -> Option<()> {
        self.expect(b'{')?;
        loop {
            self.expect(b'"')?;
            let name = self.plain_string()?;
            self.expect(b':')?;
            let again = (name == names.text && record.has_text) || record.field_is_set(name, names);
            if again {
                return None;
            }
            let wanted = record.field(name, names);
            self.value(wanted)?;
            match self.next()? {
                b',' => {}
                b'}' => break,
                _ => return None,
            }
        }
        (self.peek().is_none()).then_some(())
    }

    fn value(&mut self, wanted: Option<&mut String>) -> Option<()> {
        match self.peek()? {
            b'"' => {
                self.at += 1;
                match wanted {
                    Some(out) => self.string(out),
                    None => self.skip_string(),
                }
            }
            // A wanted field that is no string, and everything nested, is rare enough for the strict parser.
            _ if wanted.is_some() => None,
            b'0'..=b'9' => self.integer(),
            _ => ["null", "true", "false"].into_iter().find(|word| self.line[self.at..].starts_with(word)).map(|word| self.at += word.len()),
        }
    }

    /// An integer without a leading zero that nothing else follows.
    fn integer(&mut self) -> Option<()> {
        let digits = self.line.as_bytes()[self.at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let first = self.line.as_bytes()[self.at];
        self.at += digits;
        let ends = matches!(self.peek()?, b',' | b'}');
        (ends && digits < 19 && (digits == 1 || first != b'0')).then_some(())
    }

    fn peek(&mut self) -> Option<u8> {
        let rest = &self.line.as_bytes()[self.at..];
        self.at += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).count();
        self.line.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then_some(())
    }

    /// The rest of a string without escapes.
    fn plain_string(&mut self) -> Option<&'a str> {
        let from = self.at;
        self.at = special(self.line.as_bytes(), from)?;
        (self.line.as_bytes()[self.at] == b'"').then_some(())?;
        self.at += 1;
        Some(&self.line[from..self.at - 1])
    }

    /// The rest of a string, decoded.
    fn string(&mut self, out: &mut String) -> Option<()> {
        loop {
            let from = self.at;
            self.at = special(self.line.as_bytes(), from)?;
            out.push_str(&self.line[from..self.at]);
            self.at += 1;
            match self.line.as_bytes()[self.at - 1] {
                b'"' => return Some(()),
                b'\\' => out.push(self.escape()?),
                _ => return None,
            }
        }
    }

    fn skip_string(&mut self) -> Option<()> {
        loop {
            self.at = special(self.line.as_bytes(), self.at)? + 1;
            match self.line.as_bytes()[self.at - 1] {
                b'"' => return Some(()),
                b'\\' => {
                    self.escape()?;
                }
                _ => return None,
            }
        }
    }

    /// What stands after a backslash.
    fn escape(&mut self) -> Option<char> {
        let kind = *self.line.as_bytes().get(self.at)?;
        self.at += 1;
        Some(match kind {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'"' | b'\\' | b'/' => kind as char,
            b'u' => return self.unicode_escape(),
            _ => return None,
        })
    }

    fn unicode_escape(&mut self) -> Option<char> {
        let high = self.hex()?;
        if !(0xD800..0xDC00).contains(&high) {
            return char::from_u32(high);
        }
        self.line[self.at..].starts_with("\\u").then_some(())?;
        self.at += 2;
        let low = self.hex()?;
        (0xDC00..0xE000).contains(&low).then(|| char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00)))?
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.line.as_bytes().get(self.at..self.at + 4)?;
        self.at += 4;
        digits.iter().try_fold(0, |sum, &digit| Some(sum << 4 | (digit as char).to_digit(16)?))
    }
}

impl Record {
    fn field_is_set(&self, name: &str, names: &FieldNames) -> bool {
        [(&names.id, &self.id), (&names.title, &self.title), (&names.outlet, &self.outlet), (&names.date, &self.date)]
            .into_iter()
            .any(|(field, value)| field == name && !value.is_empty())
    }
}

/// The first quotation mark, backslash or control character at or after `from`.
fn special(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = &bytes[from..];
    let (blocks, tail) = rest.as_chunks::<16>();
    for (n, block) in blocks.iter().enumerate() {
        let lanes: i8x16 = bytemuck::cast(*block);
        let control = (lanes - i8x16::splat(i8::MIN)).simd_lt(i8x16::splat(i8::MIN + 0x20));
        let found = lanes.simd_eq(i8x16::splat(b'"' as i8)) | lanes.simd_eq(i8x16::splat(b'\\' as i8)) | control;
        let bits = found.to_bitmask();
        if bits != 0 {
            return Some(from + 16 * n + bits.trailing_zeros() as usize);
        }
    }
    let at = tail.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20))?;
    Some(from + 16 * blocks.len() + at)
}

/// The strict reading: a map whose named fields are strings, numbers or null.
struct Fields<'r, 'n> {
    record: &'r mut Record,
    names: &'n FieldNames,
}

impl<'de> Visitor<'de> for Fields<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen: Vec<String> = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            let known = [&self.names.id, &self.names.text, &self.names.title, &self.names.outlet, &self.names.date];
            if !known.into_iter().any(|field| *field == name) {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            if seen.contains(&name) {
                return Err(A::Error::custom(format_args!("field `{name}` occurs twice")));
            }
            let is_text = name == self.names.text;
            let value = map.next_value_seed(Plain(&name))?;
            if let (Some(value), true) | (Some(value), false) = (value, is_text)
                && let Some(field) = self.record.field(&name, self.names)
            {
                *field = value;
            }
            seen.push(name);
        }
        Ok(())
    }
}

/// A string, or a number as a string; `None` for null.
struct Plain<'n>(&'n str);

impl<'de> DeserializeSeed<'de> for Plain<'_> {
    type Value = Option<String>;

    fn deserialize<D: serde::Deserializer<'de>>(self, value: D) -> Result<Self::Value, D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Plain<'_> {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string in field `{}`", self.0)
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Some(value.to_owned()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Some(value.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn both(line: &str) -> (Option<Record>, Result<Record, String>) {
        let names = FieldNames::default();
        let mut quick = Record::default();
        let scanned = Scanner { line, at: 0 }.object(&names, &mut quick).map(|()| quick);
        let mut strict = Record::default();
        let read = strict.read_strictly(line, &names).map(|()| strict);
        (scanned, read)
    }

    fn agree(line: &str) {
        if let (Some(quick), strict) = both(line) {
            assert_eq!(Ok(quick), strict, "{line}");
        }
    }

    #[test]
    fn flat_records_need_no_strict_parser() {
        let line = r#" {"id": "a\u00e9\ud83d\ude00", "n": 12, "z":null,"skipped": "x\"\\\u12ab" , "text": "first\n\"second\"\/ سطر", "source":"b"} "#;
        let (quick, strict) = both(line);
        assert_eq!(quick.as_ref(), strict.as_ref().ok());
        assert_eq!(quick.unwrap().text, "first\n\"second\"/ سطر");
    }

    #[test]
    fn odd_records_are_read_strictly_or_refused_with_a_reason() {
        let mut record = Record::default();
        let names = FieldNames::default();
        record.read(r#"{"id": 7, "tags": [1, {"a": "b"}], "text": "x", "title": null}"#, &names).unwrap();
        assert_eq!((record.id.as_str(), record.text.as_str()), ("7", "x"));
        record.read(r#"{"text": ""}"#, &names).unwrap();
        for bad in [
            r#"{"id": "x"}"#,
            r#"{"text": null}"#,
            "[]",
            "",
            r#"{"text": "a"#,
            r#"{"text": "\ud800"}"#,
            r#"{"text": "a"} x"#,
            r#"{"text":"a","text":"b"}"#,
            r#"{"text": {}}"#,
        ] {
            assert!(record.read(bad, &names).is_err(), "{bad}");
        }
    }

    #[test]
    fn numbers_control_characters_and_escapes_follow_the_strict_parser() {
        for value in [
            "0",
            "01",
            "12",
            "1.5",
            "-3",
            "1e3",
            "123456789012345678901",
            "nul",
            "true",
            "truex",
            "\"\t\"",
            r#""\x""#,
            r#""\u12g4""#,
            r#""\ud800\u0041""#,
            r#""\udc00""#,
        ] {
            agree(&format!(r#"{{"n": {value}, "text": "t"}}"#));
            agree(&format!(r#"{{"text": {value}}}"#));
        }
    }

    proptest! {
        #[test]
        fn the_scanner_accepts_only_what_the_strict_parser_reads_alike(
            line in r#"\{("(id|text|title|source|date|x|te\\\\xt)" ?: ?("([a-zم \\"/nu0-9d\u{1}-]|\\\\n|\\\\ud83d\\\\ude00|\\\\"){0,40}"|12|0|null|\[1\]|1\.5),? ?){0,4}\}?"#
        ) {
            if let (Some(quick), strict) = both(&line) {
                prop_assert_eq!(Ok(quick), strict);
            }
        }

        #[test]
        fn encoded_records_come_back(id in ".{0,10}", text in "\\PC{0,90}|[\\x00-\\x7f]{0,90}", source in ".{0,10}") {
            let line = serde_json::json!({"id": id, "x": "\\\"", "text": text, "source": source}).to_string();
            let mut record = Record::default();
            record.read(&line, &FieldNames::default()).unwrap();
            prop_assert_eq!((&record.id, &record.text, &record.outlet), (&id, &text, &source));
            let (quick, strict) = both(&line);
            prop_assert_eq!(quick, strict.ok());
        }
    }
}
