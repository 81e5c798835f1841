//! What a scraper left in a text that is no part of what it says: tags, entities, scripts, menus, notices about cookies.
//!
//! This tells near copies apart, of which one was cut out of its page better than the other. So a word too many counts little: what a text
//! says about cookies its copies say as well.

use std::sync::LazyLock;

use memchr::memmem::Finder;
use memchr::{memchr, memchr_iter, memchr2, memchr2_iter, memchr3, memchr3_iter, memmem};

use super::glance::Glance;
use super::punctuation::{ends_sentence, is_closing};
use crate::config::text::{MAX_BLANKS, MAX_ENTITY, MAX_ENTRY, MAX_FURNITURE_LINE, MAX_TAG, MIN_MENU};

/// Elements of pages, by name.
const ELEMENTS: [&str; 34] = [
    "a",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "div",
    "em",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "head",
    "header",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "li",
    "link",
    "nav",
    "p",
    "script",
    "section",
    "span",
    "strong",
    "style",
    "td",
    "ul",
];

/// What a notice about cookies speaks of, by the first byte of its letters: a line is held against the words of its own script alone.
const COOKIES: [(std::ops::RangeInclusive<u8>, &[&str]); 5] = [
    (0xD0..=0xD1, &["уки"]),
    (0xD7..=0xDB, &["عريف الارتباط", "کوکی", "כוכיות", "קוקי"]),
    (0xE0..=0xE0, &["คุกกี้", "कुकी", "কুকি"]),
    (0xE3..=0xE9, &["クッキー", "小型文本"]),
    (0xEA..=0xED, &["쿠키"]),
];

/// What most languages call them.
static COOKIE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("ookie"));

/// [`COOKIES`], ready for searching.
static NOTICES: LazyLock<[Vec<Finder<'static>>; COOKIES.len()]> =
    LazyLock::new(|| COOKIES.map(|(_, words)| words.iter().map(|word| Finder::new(*word)).collect()));

/// What a script or a style sheet that was taken for text consists of.
const CODE: [&str; 9] = ["function(", "function (", "document.", "window.", "googletag", "display:none", "font-family:", "adsbygoogle", "!important"];

/// Bytes of a text that are leftovers. Linear in the text.
#[must_use]
pub fn leftovers(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let glance = Glance::of(text);
    let marks: usize = if glance.marks { memchr2_iter(b'<', b'&', bytes).filter_map(|at| mark(&text[at..])).sum() } else { 0 };
    let mut lines = Lines::of(text, glance);
    let mut start = 0;
    for end in memchr_iter(b'\n', bytes).chain([bytes.len()]) {
        lines.line(&text[start..end]);
        start = end + 1;
    }
    lines.end();
    u32::try_from(marks + lines.leftovers).unwrap_or(u32::MAX)
}

/// How long a tag or an entity is that a text begins with.
fn mark(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    if bytes[0] == b'&' {
        let end = memchr(b';', &bytes[..bytes.len().min(MAX_ENTITY)])?;
        let name = rest[1..].get(..end - 1)?;
        let number = name.strip_prefix('#').is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        return (number || (name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_alphanumeric()))).then_some(end + 1);
    }
    let name = bytes[1..].strip_prefix(b"/").unwrap_or(&bytes[1..]);
    let length = name.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count().min(16);
    let name = std::str::from_utf8(&name[..length]).ok()?.to_ascii_lowercase();
    let follows = bytes[1..].strip_prefix(b"/").unwrap_or(&bytes[1..]).get(length);
    let is_element = ELEMENTS.binary_search(&name.as_str()).is_ok() && follows.is_some_and(|byte| matches!(byte, b'>' | b'/' | b' ' | b'\n' | b'\t'));
    if bytes.starts_with(b"<!--") {
        return Some(memmem::find(bytes, b"-->").map_or(4, |end| end + 3));
    }
    if is_element { memchr(b'>', &bytes[..bytes.len().min(MAX_TAG)]).map(|end| end + 1) } else { None }
}

/// Reads lines one after another. What a whole text lacks no line is searched for: most texts cost little more than finding their lines.
// Each says of what a text has none.
#[allow(clippy::struct_excessive_bools)]
struct Lines {
    ascii: bool,
    code: bool,
    cookies: bool,
    /// A letter of the scripts of [`COOKIES`].
    far: bool,
    bars: bool,
    /// Bytes of the longest line that is looked at.
    limit: usize,
    leftovers: usize,
    /// Entries since the last line that is none, and their bytes.
    entries: (usize, usize),
}

impl Lines {
    fn of(text: &str, glance: Glance) -> Self {
        let (bytes, ascii) = (text.as_bytes(), !glance.high);
        let code = glance.braces && memchr2(b'{', b'}', bytes).is_some();
        let cookies = glance.okie && COOKIE.find(bytes).is_some();
        let bars = dividers(bytes, glance);
        let limit = if code || cookies || bars > 0 || !ascii { MAX_FURNITURE_LINE } else { MAX_ENTRY + MAX_BLANKS };
        Self { ascii, code, cookies, far: glance.far, bars: bars + 1 >= MIN_MENU, limit, leftovers: 0, entries: (0, 0) }
    }

    fn line(&mut self, line: &str) {
        if line.len() > self.limit {
            return self.end();
        }
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        if (self.code && is_code(line)) || self.is_notice(line) || (self.bars && is_bar(line)) {
            self.leftovers += line.len();
        } else if (!self.ascii || line.len() <= MAX_ENTRY) && is_entry(line) {
            self.entries = (self.entries.0 + 1, self.entries.1 + line.len());
        } else {
            self.end();
        }
    }

    fn is_notice(&self, line: &str) -> bool {
        let bytes = line.as_bytes();
        if self.cookies && COOKIE.find(bytes).is_some() {
            return true;
        }
        let lead = if self.far { bytes.iter().find(|byte| **byte >= 0xC4) } else { None };
        let script = lead.and_then(|lead| COOKIES.iter().position(|(leads, _)| leads.contains(lead)));
        script.is_some_and(|script| NOTICES[script].iter().any(|word| word.find(bytes).is_some()))
    }

    /// The run of entries ends.
    fn end(&mut self) {
        let (entries, bytes) = std::mem::take(&mut self.entries);
        if entries >= MIN_MENU {
            self.leftovers += bytes;
        }
    }
}

fn is_code(line: &str) -> bool {
    memchr3(b'{', b'}', b';', line.as_bytes()).is_some() && CODE.iter().any(|sign| line.contains(sign))
}

/// How many dividers a text has, of those that [`is_bar`] knows.
fn dividers(bytes: &[u8], glance: Glance) -> usize {
    let bars = if glance.braces { memchr_iter(b'|', bytes).count() } else { 0 };
    if !glance.dividers {
        return bars;
    }
    let is_divider =
        |at: &usize| matches!(bytes[*at..], [0xC2, 0xBB | 0xB7 | 0xA6, ..] | [0xE2, 0x80, 0xBA | 0xA2, ..] | [0xEF, 0xBC, 0x8F, ..] | [0xEF, 0xBD, 0x9C, ..]);
    bars + memchr3_iter(0xC2, 0xE2, 0xEF, bytes).filter(is_divider).count()
}

/// Whether a line is a bar of a page: short parts between dividers.
fn is_bar(line: &str) -> bool {
    // The first bytes of all dividers but the wide ones, which stand in lines of wide characters.
    if memchr3(b'|', 0xC2, 0xE2, line.as_bytes()).is_none() && memchr(0xEF, line.as_bytes()).is_none() {
        return false;
    }
    let divider = |c: char| matches!(c, '|' | '»' | '›' | '•' | '·' | '¦' | '／' | '｜');
    let parts: Vec<&str> = line.split(divider).map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.len() >= MIN_MENU && parts.iter().all(|part| is_entry(part))
}

/// Whether a line is as short as an entry of a menu, and no sentence.
fn is_entry(line: &str) -> bool {
    line.len() <= 4 * MAX_ENTRY
        && line.chars().nth(MAX_ENTRY).is_none()
        && !line.chars().next_back().is_some_and(|c| ends_sentence(c) || is_closing(c))
        && line.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An article as it should be, in several languages.
    const ARTICLES: [&str; 6] = [
        "The council closed the eastern pier on Monday.\nDivers had found cracks in three of its pillars, a spokeswoman said & added: \"5 < 7\".",
        "أغلقت سلطة الميناء الرصيف الشرقي يوم الاثنين.\nوقال المهندس إن الإصلاح سيستمر حتى منتصف أكتوبر.",
        "港湾当局は月曜日、東桟橋を閉鎖した。\n修理は十月まで続く見込みで、漁師たちは不満を述べた。",
        "Власти порта закрыли восточный причал в понедельник.\nВодолазы нашли трещины в трёх опорах.",
        "การท่าเรือปิดสะพานด้านตะวันออกเมื่อวันจันทร์\nหลังนักดำน้ำพบรอยร้าวที่เสาสามต้น และคาดว่าการซ่อมจะใช้เวลาถึงเดือนตุลาคม",
        "बंदरगाह प्राधिकरण ने सोमवार को पूर्वी घाट बंद कर दिया।\nगोताखोरों को तीन खंभों में दरारें मिलीं।",
    ];

    #[test]
    fn articles_have_none() {
        for article in ARTICLES {
            assert_eq!(leftovers(article), 0, "{article}");
        }
        assert_eq!(leftovers(""), 0);
        assert_eq!(leftovers("Title\nBy A. Writer\nLowick\nThe pier is closed."), 0);
    }

    #[test]
    fn every_kind_of_leftover_is_seen_in_every_language() {
        let kinds: [(&str, &[&str]); 5] = [
            ("tags", &["<div class=\"text\">", "</p>", "<BR/>", "<a href='x'>", "<!-- advert -->"]),
            ("entities", &["&nbsp;", "&amp;", "&#160;", "&#x200F;"]),
            ("scripts", &["googletag.cmd.push(function() { googletag.display('top'); });", ".box { font-family: serif; display:none }"]),
            (
                "notices",
                &[
                    "We use cookies to give you the best experience.",
                    "Diese Seite verwendet Cookies. Mehr erfahren.",
                    "يستخدم هذا الموقع ملفات تعريف الارتباط.",
                    "Мы используем файлы cookie.",
                    "当サイトではクッキーを使用しています。",
                    "이 사이트는 쿠키를 사용합니다.",
                    "เว็บไซต์นี้ใช้คุกกี้",
                    "यह साइट कुकी का उपयोग करती है।",
                ],
            ),
            (
                "menus",
                &[
                    "Home\nNews\nSport\nWeather\nContact",
                    "Home | News | Sport | Weather",
                    "الرئيسية\nأخبار\nرياضة\nاقتصاد\nاتصل بنا",
                    "ホーム｜ニュース｜スポーツ｜天気",
                    "Главная\nНовости\nСпорт\nПогода",
                    "หน้าแรก\nข่าว\nกีฬา\nติดต่อเรา",
                ],
            ),
        ];
        for (kind, leftover) in kinds.into_iter().flat_map(|(kind, all)| all.iter().map(move |leftover| (kind, leftover))) {
            for article in ARTICLES {
                let found = leftovers(&format!("{leftover}\n{article}"));
                assert!(found as usize >= leftover.trim().len() * 3 / 4, "{kind}: {leftover}: {found}");
            }
        }
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for text in ["a < b and c > d", "R&D; and so on", "AT&T", "x <y@example.org>", "<3", "1 & 2;", "&", "<", "</"] {
            assert_eq!(leftovers(text), 0, "{text}");
        }
    }
}
