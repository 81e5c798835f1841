//! The names of months, in full and cut short, by the calendar they count in.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::moment::Calendar;
use super::tokens::{Placed, Token, folded};

/// Names of the twelve months in one language; forms of one month are apart by bars, words of one form by blanks.
type Names = [&'static str; 12];

/// Gregorian months, a row a language (or a habit of one).
#[rustfmt::skip]
const GREGORIAN: &[Names] = &[
    // Arabic: as in Egypt and the Gulf, in the Levant and Iraq, and in the Maghreb.
    ["يناير", "فبراير", "مارس", "أبريل|إبريل", "مايو", "يونيو|يونيه", "يوليو|يوليه", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
    ["كانون الثاني|كانون ثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول|تشرين أول", "تشرين الثاني|تشرين ثاني", "كانون الأول|كانون أول"],
    ["جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية|يوليوز", "أوت|غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
    // English, German, French, Spanish, Italian, Portuguese.
    ["january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec"],
    ["januar|jan|jänner|jän", "februar|feb|feber", "märz|maerz|mär|mrz", "april|apr", "mai", "juni|jun", "juli|jul", "august|aug", "september|sept|sep", "oktober|okt", "november|nov", "dezember|dez"],
    ["janvier|janv|jan", "février|févr|fév", "mars", "avril|avr", "mai", "juin", "juillet|juil", "août", "septembre|sept|sep", "octobre|oct", "novembre|nov", "décembre|déc"],
    ["enero|ene", "febrero|feb", "marzo|mar", "abril|abr", "mayo|may", "junio|jun", "julio|jul", "agosto|ago", "septiembre|setiembre|sept|sep|set", "octubre|oct", "noviembre|nov", "diciembre|dic"],
    ["gennaio|gen|genn", "febbraio|feb|febbr", "marzo|mar", "aprile|apr", "maggio|mag|magg", "giugno|giu", "luglio|lug", "agosto|ago", "settembre|set|sett", "ottobre|ott", "novembre|nov", "dicembre|dic"],
    ["janeiro|jan", "fevereiro|fev", "março|mar", "abril|abr", "maio|mai", "junho|jun", "julho|jul", "agosto|ago", "setembro|set", "outubro|out", "novembro|nov", "dezembro|dez"],
    // Dutch, Swedish, Danish, Norwegian, Romanian.
    ["januari|jan", "februari|feb", "maart|mrt", "april|apr", "mei", "juni|jun", "juli|jul", "augustus|aug", "september|sep", "oktober|okt", "november|nov", "december|dec"],
    ["januari|jan", "februari|feb", "mars", "april|apr", "maj", "juni|jun", "juli|jul", "augusti|aug", "september|sep", "oktober|okt", "november|nov", "december|dec"],
    ["januar|jan", "februar|feb", "marts|mar", "april|apr", "maj", "juni|jun", "juli|jul", "august|aug", "september|sep", "oktober|okt", "november|nov", "december|dec"],
    ["januar|jan", "februar|feb", "mars", "april|apr", "mai", "juni|jun", "juli|jul", "august|aug", "september|sep", "oktober|okt", "november|nov", "desember|des"],
    ["ianuarie|ian", "februarie|feb", "martie|mar", "aprilie|apr", "mai", "iunie|iun", "iulie|iul", "august|aug", "septembrie|sept", "octombrie|oct", "noiembrie|noi", "decembrie|dec"],
    // Russian, Ukrainian, Polish, Greek, Turkish, Indonesian.
    ["январь|января|янв", "февраль|февраля|фев|февр", "март|марта|мар", "апрель|апреля|апр", "май|мая", "июнь|июня|июн", "июль|июля|июл", "август|августа|авг", "сентябрь|сентября|сен|сент", "октябрь|октября|окт", "ноябрь|ноября|ноя|нояб", "декабрь|декабря|дек"],
    ["січень|січня|січ", "лютий|лютого|лют", "березень|березня|бер", "квітень|квітня|квіт", "травень|травня|трав", "червень|червня|черв", "липень|липня|лип", "серпень|серпня|серп", "вересень|вересня|вер", "жовтень|жовтня|жовт", "листопада", "грудень|грудня|груд"],
    ["styczeń|stycznia|sty", "luty|lutego|lut", "marzec|marca|mar", "kwiecień|kwietnia|kwi", "maj|maja", "czerwiec|czerwca|cze", "lipiec|lipca|lip", "sierpień|sierpnia|sie", "wrzesień|września|wrz", "październik|października|paź", "listopad|listopada|lis", "grudzień|grudnia|gru"],
    ["ιανουάριος|ιανουαρίου|ιαν", "φεβρουάριος|φεβρουαρίου|φεβ|φεβρ", "μάρτιος|μαρτίου|μαρ|μαρτ", "απρίλιος|απριλίου|απρ", "μάιος|μαΐου|μάι", "ιούνιος|ιουνίου|ιουν", "ιούλιος|ιουλίου|ιουλ", "αύγουστος|αυγούστου|αυγ", "σεπτέμβριος|σεπτεμβρίου|σεπ|σεπτ", "οκτώβριος|οκτωβρίου|οκτ", "νοέμβριος|νοεμβρίου|νοε|νοεμ", "δεκέμβριος|δεκεμβρίου|δεκ"],
    ["ocak|oca", "şubat|şub", "mart|mar", "nisan|nis", "mayıs|may", "haziran|haz", "temmuz|tem", "ağustos|ağu", "eylül|eyl", "ekim|eki", "kasım|kas", "aralık|ara"],
    ["januari|jan", "februari|feb|pebruari", "maret|mar", "april|apr", "mei", "juni|jun", "juli|jul", "agustus|agu|agt|ags", "september|sep", "oktober|okt", "november|nov|nopember", "desember|des"],
    // Persian, Urdu (and Dari), Hebrew, Hindi.
    ["ژانویه", "فوریه", "مارس", "آوریل", "مه|می", "ژوئن", "ژوئیه|ژوییه|جولای", "اوت|آگوست", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"],
    ["جنوری", "فروری|فبروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر|سپتمبر", "اکتوبر", "نومبر", "دسمبر"],
    ["ינואר|ינו", "פברואר|פבר", "מרץ|מרס", "אפריל|אפר", "מאי", "יוני", "יולי", "אוגוסט|אוג", "ספטמבר|ספט", "אוקטובר|אוק", "נובמבר|נוב", "דצמבר|דצמ"],
    ["जनवरी|जन", "फ़रवरी|फर", "मार्च", "अप्रैल", "मई", "जून", "जुलाई|जुल", "अगस्त|अग", "सितंबर|सितम्बर|सित", "अक्टूबर|अक्तूबर|अक्टू", "नवंबर|नवम्बर|नव", "दिसंबर|दिसम्बर|दिस"],
];

/// Gregorian months in Thai, whose years are Buddhist where nothing else is said.
const THAI: Names = [
    "มกราคม|ม.ค",
    "กุมภาพันธ์|ก.พ",
    "มีนาคม|มี.ค",
    "เมษายน|เม.ย",
    "พฤษภาคม|พ.ค",
    "มิถุนายน|มิ.ย",
    "กรกฎาคม|ก.ค",
    "สิงหาคม|ส.ค",
    "กันยายน|ก.ย",
    "ตุลาคม|ต.ค",
    "พฤศจิกายน|พ.ย",
    "ธันวาคม|ธ.ค",
];

/// Islamic months: Arabic, Persian and Urdu, and letters of English, Indonesian and Turkish.
#[rustfmt::skip]
const HIJRI: &[Names] = &[
    ["محرم|المحرم", "صفر", "ربيع الأول|ربيع أول", "ربيع الآخر|ربيع الثاني", "جمادى الأولى|جمادى الأول|جماد الأول", "جمادى الآخرة|جمادى الثانية|جمادى الثاني|جمادى الآخر|جماد الثاني", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة|ذي القعدة", "ذو الحجة|ذي الحجة"],
    ["muharram", "safar", "rabi al awwal|rabi i|rabiul awal", "rabi al thani|rabi al akhir|rabi ii|rabiul akhir", "jumada al ula|jumada al awwal|jumada i|jumadil awal", "jumada al akhirah|jumada al thani|jumada ii|jumadil akhir", "rajab|recep", "shaban|syaban", "ramadan|ramadhan|ramazan", "shawwal|syawal", "dhu al qidah|dhul qidah|zulkaidah", "dhu al hijjah|dhul hijjah|dhul hijja|zulhijjah"],
];

/// Months of the Iranian calendar: as in Iran, in Afghanistan, and in Latin letters.
#[rustfmt::skip]
const JALALI: &[Names] = &[
    ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد|امرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"],
    ["حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"],
    ["farvardin", "ordibehesht", "khordad", "tir", "mordad", "shahrivar", "mehr", "aban", "azar", "dey", "bahman", "esfand"],
];

/// Words of the longest name.
const MAX_WORDS: usize = 3;

/// Forms that are a day of the week as well (`mar. 4 avril`): no month beside another one.
const WEEKDAYS_TOO: [&str; 1] = ["mar"];

/// A form that is October in Croatian, where a stop stands after the day, and November in Polish.
const TWO_MONTHS: [&str; 1] = ["listopada"];

/// A month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Month {
    /// 1 to 12.
    pub(super) number: u8,
    /// The calendar that it counts in; Buddhist for a Thai month.
    pub(super) calendar: Calendar,
}

static FORMS: LazyLock<FxHashMap<String, Month>> = LazyLock::new(|| {
    let mut forms = FxHashMap::default();
    for (names, calendar) in rows() {
        for (name, number) in names.iter().zip(1..) {
            for form in name.split('|') {
                forms.insert(key(form), Month { number, calendar });
            }
        }
    }
    forms
});

fn rows() -> impl Iterator<Item = (&'static Names, Calendar)> {
    let all = |rows: &'static [Names], calendar| rows.iter().map(move |names| (names, calendar));
    all(GREGORIAN, Calendar::Gregorian)
        .chain(all(std::slice::from_ref(&THAI), Calendar::Buddhist))
        .chain(all(HIJRI, Calendar::Hijri))
        .chain(all(JALALI, Calendar::Jalali))
}

/// A form as it is looked up: folded, and without the blanks between its words.
fn key(form: &str) -> String {
    folded(form).split(' ').collect()
}

/// The months that a field names, with the first and the last of their tokens. A form that may be a weekday is left out where another
/// month is named. Linear in the tokens.
pub(super) fn months(tokens: &[Placed<'_>]) -> Vec<(usize, usize, Month)> {
    let mut found: Vec<(usize, usize, Month)> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match longest(tokens, at) {
            Some((last, month)) => {
                found.push((at, last, month));
                at = last + 1;
            }
            None => at += 1,
        }
    }
    let weekday = |at: usize| matches!(tokens[at].token, Token::Word(word) if WEEKDAYS_TOO.contains(&word));
    if found.iter().any(|(first, ..)| !weekday(*first)) {
        found.retain(|(first, ..)| !weekday(*first));
    }
    found
}

/// The longest name that begins with a token.
fn longest(tokens: &[Placed<'_>], at: usize) -> Option<(usize, Month)> {
    let Token::Word(first) = tokens[at].token else { return None };
    let after_stop = at > 0 && tokens[at - 1].token == Token::Mark('.');
    if after_stop && TWO_MONTHS.contains(&first) {
        return None;
    }
    let mut name = String::new();
    let mut found = None;
    let mut words = 0;
    for (n, placed) in tokens.iter().enumerate().skip(at) {
        match placed.token {
            Token::Word(word) => name.push_str(word),
            Token::Mark('-' | '\'' | '’' | '.') if n > at => continue,
            _ => break,
        }
        words += 1;
        if let Some(month) = FORMS.get(&name) {
            found = Some((n, *month));
        }
        if words == MAX_WORDS {
            break;
        }
    }
    found.or_else(|| Some((at, prefixed(first)?)))
}

/// A name behind a word that is written together with it: Hebrew "in", Arabic "of", Thai "month" and before "Buddhist era".
fn prefixed(word: &str) -> Option<Month> {
    let bare = ["ב", "ל", "เดือน"].into_iter().find_map(|prefix| word.strip_prefix(prefix)).unwrap_or(word);
    let bare = ["พศ", "คศ"].into_iter().find_map(|suffix| bare.strip_suffix(suffix)).unwrap_or(bare);
    (bare.len() < word.len()).then(|| FORMS.get(bare).copied()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_form_is_two_months() {
        let mut seen: FxHashMap<String, Month> = FxHashMap::default();
        for (names, calendar) in rows() {
            for (name, number) in names.iter().zip(1..) {
                for form in name.split('|') {
                    let month = Month { number, calendar };
                    assert_eq!(*seen.entry(key(form)).or_insert(month), month, "{form}");
                    assert!(form.split(' ').count() <= MAX_WORDS, "{form}");
                }
            }
        }
    }
}
