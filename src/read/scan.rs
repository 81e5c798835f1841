//! One line of JSON Lines at the speed of memory: the fields that matter, decoded into strings that are used again.
//!
//! A line is scanned lazily: strings that nobody wants are only passed over, up to 64 bytes a step. Whatever is not a flat object of
//! plain values (nested values, escaped names, repeated fields, broken syntax) goes the way of [`super::jsonl`], which decides: the
//! scanner never accepts what that reader refuses, and reads what both accept alike.

use std::ops::ControlFlow;

use super::event::Event;
use super::origin::Origin;
use super::record::{is_blank, record};
use crate::config::FieldNames;
use crate::error::{Error, Warning};
use crate::publication::{DateField, PublicationDate, UnknownDate};
use crate::simd::lanes::{Job, Simd};
use crate::simd::widest;

/// The fields of one record. Empty strings stand for absent fields; the text is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Its name; a number is taken as it is written.
    pub id: String,
    /// Its words.
    pub text: String,
    /// Its headline.
    pub title: String,
    /// Its publisher.
    pub outlet: String,
    /// Its date, as written.
    pub date: String,
}

impl Record {
    /// Reads `line` (without its line break), the `number`th of its input. `None` for a blank line, else whether anything was odd.
    /// Linear in the line.
    ///
    /// # Errors
    /// As [`super::jsonl`].
    pub fn read(&mut self, origin: &Origin<'_>, number: usize, line: &[u8]) -> Result<Option<Vec<Warning>>, Error> {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if is_blank(line) {
            return Ok(None);
        }
        if self.scanned(origin, line) {
            return Ok(Some(Vec::new()));
        }
        self.read_strictly(origin, number, line).map(Some)
    }

    /// When it was published.
    ///
    /// # Errors
    /// Why its date says no day.
    pub fn publication_date(&self) -> Result<PublicationDate, UnknownDate> {
        PublicationDate::read(&self.date)
    }

    /// The record as a line of JSON, without its break: what [`Self::read`] reads back with the default names.
    #[must_use]
    pub fn to_json(&self) -> String {
        let names = FieldNames::default();
        let mut fields = serde_json::Map::new();
        fields.insert(names.id, self.id.as_str().into());
        fields.insert(names.text, self.text.as_str().into());
        for (name, value) in [(names.title, &self.title), (names.outlet, &self.outlet), (names.date, &self.date)] {
            if !value.is_empty() {
                fields.insert(name, value.as_str().into());
            }
        }
        serde_json::Value::Object(fields).to_string()
    }

    /// Whether the scanner could read `line`; otherwise [`super::jsonl`] has to.
    pub(super) fn scanned(&mut self, origin: &Origin<'_>, line: &[u8]) -> bool {
        let scanned = simdutf8::basic::from_utf8(line).ok().and_then(|line| self.scan(line, &origin.options.fields));
        scanned.is_some() && self.text.len() <= origin.options.limits.document_bytes
    }

    fn read_strictly(&mut self, origin: &Origin<'_>, number: usize, line: &[u8]) -> Result<Vec<Warning>, Error> {
        let mut warnings = Vec::new();
        let read = record(origin, number, line.to_vec(), &mut |event| {
            if let Event::Warning(warning) = event {
                warnings.push(warning);
            }
            ControlFlow::Continue(())
        });
        if let ControlFlow::Continue(document) = read {
            let document = document?;
            self.id = document.id;
            self.text = document.text.into();
            self.title = document.title.unwrap_or_default();
            self.outlet = document.outlet.unwrap_or_default();
            self.date = document.published.map(DateField::into_given).unwrap_or_default();
        }
        Ok(warnings)
    }

    fn scan(&mut self, line: &str, names: &FieldNames) -> Option<()> {
        for field in [&mut self.id, &mut self.text, &mut self.title, &mut self.outlet, &mut self.date] {
            field.clear();
        }
        widest(Scan { line, names, record: self })
    }

    /// The string that a field of this name is decoded into, with the bit that stands for it.
    fn field(&mut self, name: &str, names: &FieldNames) -> Option<(&mut String, u8)> {
        let fields = [
            (&names.text, &mut self.text, TEXT),
            (&names.id, &mut self.id, 2),
            (&names.title, &mut self.title, 4),
            (&names.outlet, &mut self.outlet, 8),
            (&names.date, &mut self.date, 16),
        ];
        fields.into_iter().find_map(|(field, value, bit)| (field == name).then_some((value, bit)))
    }
}

/// The bit of the text field among those seen.
const TEXT: u8 = 1;

/// Whether two roles read one field, or one reads a field inside another.
fn overlap(names: &FieldNames) -> bool {
    let all = [&names.text, &names.id, &names.title, &names.outlet, &names.date];
    (1..all.len()).any(|n| all[..n].contains(&all[n])) || all.iter().any(|name| name.contains('.'))
}

/// A line to be scanned.
struct Scan<'a> {
    line: &'a str,
    names: &'a FieldNames,
    record: &'a mut Record,
}

impl Job for Scan<'_> {
    type Output = Option<()>;

    #[inline(always)]
    fn run(self, simd: impl Simd) -> Option<()> {
        Scanner { simd, line: self.line, at: 0 }.object(self.names, self.record)
    }
}

/// Walks over a flat object. Every method returns `None` when the strict parser has to decide.
struct Scanner<'a, S> {
    simd: S,
    line: &'a str,
    at: usize,
}

impl<'a, S: Simd> Scanner<'a, S> {
    #[inline(always)]
    fn object(&mut self, names: &FieldNames, record: &mut Record) -> Option<()> {
        let mut seen = 0;
        (!overlap(names)).then_some(())?;
        self.expect(b'{')?;
        loop {
            self.expect(b'"')?;
            let name = self.plain_string()?;
            self.expect(b':')?;
            match record.field(name, names) {
                Some((_, bit)) if seen & bit != 0 => return None,
                Some((field, bit)) => {
                    seen |= bit;
                    self.value(Some(field))?;
                }
                None => self.value(None)?,
            }
            match self.next()? {
                b',' => {}
                b'}' => break,
                _ => return None,
            }
        }
        (self.peek().is_none() && seen & TEXT != 0).then_some(())
    }

    #[inline(always)]
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
    #[inline(always)]
    fn plain_string(&mut self) -> Option<&'a str> {
        let from = self.at;
        self.at = special(self.simd, self.line.as_bytes(), from)?;
        (self.line.as_bytes()[self.at] == b'"').then_some(())?;
        self.at += 1;
        Some(&self.line[from..self.at - 1])
    }

    /// The rest of a string, decoded.
    #[inline(always)]
    fn string(&mut self, out: &mut String) -> Option<()> {
        loop {
            let from = self.at;
            self.at = special(self.simd, self.line.as_bytes(), from)?;
            out.push_str(&self.line[from..self.at]);
            self.at += 1;
            match self.line.as_bytes()[self.at - 1] {
                b'"' => return Some(()),
                b'\\' => out.push(self.escape()?),
                _ => return None,
            }
        }
    }

    #[inline(always)]
    fn skip_string(&mut self) -> Option<()> {
        loop {
            self.at = special(self.simd, self.line.as_bytes(), self.at)? + 1;
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

/// The first quotation mark, backslash or control character at or after `from`.
#[inline(always)]
fn special<S: Simd>(simd: S, bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(block) = bytes.get(at..at + S::WIDTH) {
        let lanes = simd.load(block);
        let found = simd.bits(simd.equal(lanes, b'"') | simd.equal(lanes, b'\\') | simd.in_run(lanes, 0, 0x20));
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize);
        }
        at += S::WIDTH;
    }
    let tail = bytes.get(at..)?.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20))?;
    Some(at + tail)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::ReadOptions;
    use proptest::prelude::*;
    use std::path::Path;

    /// What the scanner reads, where it decides, and what the strict reader reads.
    fn both(line: &str) -> (Option<Record>, Result<Record, String>) {
        let options = ReadOptions::default();
        let mut quick = Record::default();
        let scanned = quick.scan(line, &options.fields).map(|()| quick);
        let mut strict = Record::default();
        let read = strict.read_strictly(&Origin::new(Path::new("a"), &options), 1, line.as_bytes());
        if strict.id == "a:1" {
            strict.id.clear();
        }
        (scanned, read.map(|_| strict).map_err(|error| error.to_string()))
    }

    #[test]
    fn flat_records_need_no_strict_reader() {
        let line = r#" {"id": "a\u00e9\ud83d\ude00", "n": 12, "z":null,"skipped": "x\"\\\u12ab" , "text": "first\n\"second\"\/ سطر", "source":"b"} "#;
        let (quick, strict) = both(line);
        assert_eq!(quick.as_ref(), strict.as_ref().ok());
        assert_eq!(quick.unwrap().text, "first\n\"second\"/ سطر");
    }

    #[test]
    fn odd_records_are_read_strictly_or_refused_with_their_place() {
        let options = ReadOptions::default();
        let origin = Origin::new(Path::new("a.jsonl"), &options);
        let mut record = Record::default();
        record.read(&origin, 3, br#"{"id": 7, "tags": [1, {"a": "b"}], "text": "x", "title": null}"#).unwrap();
        assert_eq!((record.id.as_str(), record.text.as_str()), ("7", "x"));
        assert_eq!(record.read(&origin, 4, b" \r").unwrap(), None);
        for bad in [r#"{"id": "x"}"#, r#"{"text": null}"#, "[]", r#"{"text": "a"#, r#"{"text": "\ud800"}"#, r#"{"text": "a"} x"#] {
            assert!(record.read(&origin, 5, bad.as_bytes()).unwrap_err().to_string().starts_with("a.jsonl:5: "), "{bad}");
        }
    }

    #[test]
    fn numbers_control_characters_and_escapes_follow_the_strict_reader() {
        let values = ["0", "01", "12", "1.5", "-3", "1e3", "123456789012345678901", "nul", "true", "truex", "\"\t\"", r#""\x""#, r#""\u12g4""#];
        for value in values.into_iter().chain([r#""\ud800\u0041""#, r#""\udc00""#, "[[1]]", "{}"]) {
            for line in [format!(r#"{{"n": {value}, "text": "t"}}"#), format!(r#"{{"text": {value}}}"#)] {
                if let (Some(quick), strict) = both(&line) {
                    assert_eq!(Ok(quick), strict, "{line}");
                }
            }
        }
    }

    #[test]
    fn a_field_inside_another_is_left_to_the_strict_reader() {
        let names = FieldNames { id: "meta.id".into(), ..FieldNames::default() };
        assert_eq!(Record::default().scan(r#"{"text":"a"}"#, &names), None);
    }

    proptest! {
        #[test]
        fn the_scanner_accepts_only_what_the_strict_reader_reads_alike(
            line in r#"\{("(id|text|title|source|date|x|te\\xt)" ?: ?("([a-zم \"/nu0-9d\u{1}-]|\\n|\\ud83d\\ude00|\\"){0,40}"|12|0|null|\[1\]|1\.5),? ?){0,4}\}?"#
        ) {
            if let (Some(quick), strict) = both(&line) {
                prop_assert_eq!(Ok(quick), strict);
            }
        }

        #[test]
        fn encoded_records_come_back(id in ".{1,10}", text in "\\PC{0,90}|[\\x00-\\x7f]{0,90}", source in ".{0,10}") {
            let line = serde_json::json!({"id": id, "x": "\\\"", "text": text, "source": source}).to_string();
            let (quick, strict) = both(&line);
            let quick = quick.unwrap();
            prop_assert_eq!((&quick.id, &quick.text, &quick.outlet), (&id, &text, &source));
            prop_assert_eq!(Ok(quick), strict);
        }
    }
}
