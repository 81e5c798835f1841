//! Names of encodings.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use crate::error::Error;

/// When a text is told to be in an encoding that a sign of its own says nothing of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EncodingParams;

impl EncodingParams {
    /// Letters that a text has to have inside words before its set of characters is told from them. By hand.
    pub const MIN_INSIDE_WORDS: usize = 4;
    /// Characters beyond ASCII that a text in an encoding of seven bits has to have. By hand.
    pub const MIN_BEYOND_ASCII: usize = 8;
    /// Runs of UTF-7 that it has to have, none of which is anything else. By hand.
    pub const MIN_RUNS: usize = 4;
    /// Characters beyond ASCII of a text that may be UTF-7, though it has fewer: it is warned of. By hand.
    pub const MIN_DOUBTED: usize = 2;
    /// Control characters of what is no text, at least. By hand.
    pub const MIN_CONTROLS: usize = 3;
    /// What is no text has a control character among so many: noise has one among ten. By hand.
    pub const CONTROL_SHARE: usize = 50;
    /// Bytes that are looked at have to be so many before they are taken for EBCDIC. By hand.
    pub const MIN_EBCDIC: usize = 16;
    /// Of so many bytes of EBCDIC one at least is a blank. By hand: words have five letters.
    pub const EBCDIC_BLANKS: usize = 20;
}

/// How the characters of a text are written as bytes: those of the WHATWG Encoding Standard, and UTF-32.
///
/// ```
/// use retold::stages::config::TextEncoding;
///
/// assert_eq!(TextEncoding::named("cp1256")?.name(), "windows-1256");
/// assert_eq!(TextEncoding::named("UTF-32BE")?.name(), "UTF-32BE");
/// assert!(TextEncoding::named("arabic letters").is_err());
/// # Ok::<(), retold::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextEncoding(Form);

/// What decodes an encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// The package `encoding_rs`.
    Standard(&'static Encoding),
    /// Four bytes a character, the highest first or last.
    Utf32 { big_endian: bool },
}

impl TextEncoding {
    /// UTF-16, the low byte first.
    pub(crate) const UTF_16LE: Self = Self(Form::Standard(UTF_16LE));
    /// UTF-16, the high byte first.
    pub(crate) const UTF_16BE: Self = Self(Form::Standard(UTF_16BE));
    /// UTF-32, the lowest byte first.
    pub(crate) const UTF_32LE: Self = Self(Form::Utf32 { big_endian: false });
    /// UTF-32, the highest byte first.
    pub(crate) const UTF_32BE: Self = Self(Form::Utf32 { big_endian: true });

    /// The encoding of this name, in any case of letters: a label of the Encoding Standard, `cp` with the number of a code page of Windows,
    /// or UTF-32. Constant cost.
    ///
    /// # Errors
    /// [`Error::Setting`] for a name that no encoding has.
    pub fn named(name: &str) -> Result<Self, Error> {
        let label = name.trim().to_ascii_lowercase().replace('_', "-");
        let page = label.strip_prefix("cp").or_else(|| label.strip_prefix("windows")).map(|page| page.trim_start_matches('-'));
        match label.as_str() {
            "utf-32" | "utf32" | "utf-32le" | "utf-32-le" => return Ok(Self::UTF_32LE),
            "utf-32be" | "utf-32-be" => return Ok(Self::UTF_32BE),
            "utf16" | "utf-16-le" | "utf16le" => return Ok(Self::UTF_16LE),
            "utf-16-be" | "utf16be" => return Ok(Self::UTF_16BE),
            _ => {}
        }
        let found = match page {
            Some("932") => Encoding::for_label(b"shift_jis"),
            Some("936") => Encoding::for_label(b"gbk"),
            Some("949") => Encoding::for_label(b"euc-kr"),
            Some("950") => Encoding::for_label(b"big5"),
            Some("28596") => Encoding::for_label(b"iso-8859-6"),
            Some(page) => Encoding::for_label(format!("windows-{page}").as_bytes()).or_else(|| Encoding::for_label(label.as_bytes())),
            None => Encoding::for_label(label.as_bytes()).or_else(|| Encoding::for_label(name.trim().as_bytes())),
        };
        found.filter(|found| found.name() != "replacement" && found.name() != "x-user-defined").map(|found| Self(Form::Standard(found))).ok_or_else(|| {
            Error::setting(
                "encoding",
                name,
                "a name like utf-16le, utf-32be, windows-1256 (or cp1256), iso-8859-6, koi8-r, gb18030, big5, shift_jis, euc-jp, euc-kr or macintosh",
            )
        })
    }

    /// Its usual name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self.0 {
            Form::Standard(encoding) => encoding.name(),
            Form::Utf32 { big_endian: true } => "UTF-32BE",
            Form::Utf32 { big_endian: false } => "UTF-32LE",
        }
    }

    /// What decodes it.
    pub(crate) fn form(self) -> Form {
        self.0
    }

    /// Whether its characters take two or four bytes each, so that its files hold NUL bytes.
    pub(crate) fn is_wide(self) -> bool {
        [Self::UTF_16LE, Self::UTF_16BE, Self::UTF_32LE, Self::UTF_32BE].contains(&self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_have_many_names() {
        let names = [
            ("windows-1256", "windows-1256"),
            ("CP1251", "windows-1251"),
            ("cp-1252", "windows-1252"),
            ("Shift_JIS", "Shift_JIS"),
            ("gb2312", "GBK"),
            ("cp949", "EUC-KR"),
            ("latin1", "windows-1252"),
            ("UTF-16", "UTF-16LE"),
            ("utf_16_be", "UTF-16BE"),
            ("koi8-r", "KOI8-R"),
            ("cp866", "IBM866"),
            ("utf8", "UTF-8"),
        ];
        for (name, usual) in names {
            assert_eq!(TextEncoding::named(name).map(TextEncoding::name).ok(), Some(usual), "{name}");
        }
        for name in ["", "cp", "cp1", "klingon", "utf-7", "hz-gb-2312"] {
            let said = TextEncoding::named(name).unwrap_err().to_string();
            assert!(said.contains("windows-1256"), "{said}");
        }
    }
}
