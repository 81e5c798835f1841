//! The form of a language's table: what its words mean in numbers and dates.

use crate::fact::quantity::Bound;
use crate::fact::unit::{Dimension, MeasureUnit};

/// The part a word plays in a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::fact) enum Numeral {
    /// Adds its value: one … nineteen, the tens, hundreds in one word, and whole numbers that are written together.
    Add(u32),
    /// Multiplies what stands before it: hundred, thousand, million, dozen.
    Scale(f64),
    /// A scale that says "two of it" by its form (`الفان`).
    Two(f64),
    /// The plural of a scale: like [`Numeral::Scale`] after a number, "some of them" alone (`thousands of`).
    Scales(f64),
    /// A part of a whole: half, third.
    Part(f64),
    /// A place in a row; after a number, in languages that say so, what that number is divided by.
    Ordinal(u32),
    /// What the number before it is divided by: fifths.
    Denominator(u32),
    /// Adds to the number behind it (`साढ़े तीन`).
    More(f64),
    /// Adds ten to the number before it (`dua belas`).
    Teen,
    /// One that is an article as well: it counts only inside a number or before a part.
    One,
    /// Adds a half to the number before it (`bir buçuk`).
    HalfMore,
    /// A number of times in one word: once, twice.
    Times(u16),
}

/// What stood in front of a word and was written together with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::fact) struct Clitics {
    /// "And" (`و`).
    pub(in crate::fact) and: bool,
    /// The definite article.
    pub(in crate::fact) article: bool,
}

/// A counted noun or unit: its class, and whether the form itself means two of it (`عامان`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::fact) struct Counted {
    pub(in crate::fact) unit: MeasureUnit,
    pub(in crate::fact) two: bool,
}

/// A row of the table of counted nouns: forms of one or more words, divided by `|`.
pub(in crate::fact) struct CountedRow {
    pub(super) key: &'static str,
    pub(super) dimension: Dimension,
    pub(super) factor: f64,
    pub(super) forms: &'static str,
    pub(super) two: &'static str,
}

/// Whether a dual has the form that stands only before the noun it belongs to.
pub(in crate::fact) fn is_construct(dual: &str) -> bool {
    dual.ends_with("تا") || dual.ends_with("تي")
}

/// How number words join in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule of its own that a language has or has not")]
pub(in crate::fact) struct Joins {
    /// "And" stands between tens and units (`treinta y cinco`).
    pub(in crate::fact) and: bool,
    /// Units follow the word for ten (`on beş`).
    pub(in crate::fact) ten: bool,
    /// Sixty and eighty take numbers up to nineteen (`quatre-vingt-dix`).
    pub(in crate::fact) vigesimal: bool,
    /// An ordinal after a number divides it (`drie vijfde`).
    pub(in crate::fact) ordinal_divides: bool,
}

/// A part of a number that is written as one word (`einundzwanzig`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::fact) enum Piece {
    /// A number under 1,000.
    Add(u32),
    /// The same without its last vowel: more must follow (`vent-uno`).
    Stem(u32),
    /// 100.
    Hundred,
    /// 1,000.
    Thousand,
    /// "And" between unit and ten, or before the last part.
    And,
    /// Makes an ordinal of what stands before it.
    Place,
    /// The same with a number of its own (`dritte`).
    PlaceOf(u32),
    /// Makes a denominator of what stands before it.
    Parts,
    /// The same with a number of its own (`drittel`).
    PartsOf(u32),
    /// A half more.
    Half,
}

/// Makes rows of the tables in the language files short.
pub(in crate::fact) const fn row(key: &'static str, dimension: Dimension, factor: f64, forms: &'static str, two: &'static str) -> CountedRow {
    CountedRow { key, dimension, factor, forms, two }
}

/// The words of one language.
pub(in crate::fact) struct Language {
    /// ISO 639-1.
    pub(super) code: &'static str,
    /// Languages of one script exclude each other; the first of a script in `LANGUAGES` is its default.
    pub(super) script: Script,
    /// What can be written together with the next word, besides nothing.
    pub(super) clitics: &'static [(&'static str, Clitics)],
    /// Words that share a meaning, divided by blanks.
    pub(super) numerals: &'static [(&'static str, Numeral)],
    /// Counted nouns and units.
    pub(super) counted: &'static [CountedRow],
    /// Bounds before a number; phrases divided by `|`.
    pub(super) bounds_before: &'static [(&'static str, Bound)],
    /// Bounds after a number or its noun.
    pub(super) bounds_after: &'static [(&'static str, Bound)],
    /// Counted nouns and units by the names of `measure`; forms divided by `|`.
    pub(super) units: &'static [(&'static str, &'static str)],
    /// "Per cent", phrases divided by `|`.
    pub(super) percent: &'static str,
    /// "Per cent" that stands before its number (`yüzde 5`).
    pub(super) percent_before: &'static str,
    /// "Percentage points".
    pub(super) points: &'static str,
    /// "Points" behind a sign or a number that is per cent already.
    pub(super) points_behind: &'static str,
    /// Forms of the parts of numbers that are written as one word; divided by blanks.
    pub(super) compound: &'static [(&'static str, Piece)],
    /// How number words join.
    pub(super) joins: Joins,
    /// Phrases between a number and what divides it, and whether they do so between digits.
    pub(super) divided: &'static [(&'static str, bool)],
    /// Endings that make an ordinal of digits, divided by blanks.
    pub(super) ordinal_endings: &'static str,
    /// Phrases before a period that lead back (-1) or on (1) from today; twice as far where they lead from any day (`later`).
    pub(super) shifts_before: &'static [(&'static str, i8)],
    /// Phrases before a period that name the day it is counted from, and whether it leads back or on (`yarından itibaren`).
    pub(super) bases_before: &'static [(&'static str, (i8, i8))],
    /// The same behind it.
    pub(super) shifts_after: &'static [(&'static str, i8)],
    /// Words for a small number of days (`a few`), three where it counts.
    pub(super) few: &'static str,
    /// Words before a weekday that choose the one of last week (-1), this week (0), next week (1), or the last (-2) or next (2) of all.
    pub(super) turns_before: &'static [(&'static str, i8)],
    /// The same behind it.
    pub(super) turns_after: &'static [(&'static str, i8)],
    /// Hours of the day in words: what must stand before them (words divided by blanks, none where the form is sure), forms divided
    /// by `|`, and minutes from the hour. In a form `H` is the hour, `+M` minutes past it, `&M` the same with a joined "and", `-M`
    /// minutes before it.
    pub(super) clocks: &'static [(&'static str, &'static str, i16)],
    /// Words behind an hour that set it after noon; phrases divided by `|`.
    pub(super) afternoons: &'static str,
    /// Forms that only hours of the day have, divided by blanks (`trzeciej`, `üçe`).
    pub(super) clock_hours: &'static [(&'static str, u8)],
    /// Small words that play a part around numbers and dates.
    pub(super) particles: &'static [(&'static str, Particle)],
    /// Names of months; phrases divided by `|`.
    pub(super) months: &'static [(&'static str, u8)],
    /// Names of Islamic months.
    pub(super) hijri_months: &'static [(&'static str, u8)],
    /// Names of months of the Persian solar calendar.
    pub(super) jalali_months: &'static [(&'static str, u8)],
    /// Forms that only days of the month have, divided by blanks (`onu`, `yedisinde`).
    pub(super) day_forms: &'static [(&'static str, u8)],
    /// Days on which work is done, counted; phrases divided by `|`.
    pub(super) workdays: &'static str,
    /// Words that lead from a period to the day it is counted from; phrases divided by `|`.
    pub(super) from_days: &'static str,
    /// Days that the verb of the sentence tells to be past or to come, by their distance; phrases divided by `|`.
    pub(super) either_days: &'static [(&'static str, i8)],
    /// How verbs and their helpers end that tell what is past (-1) or to come (1), divided by blanks.
    pub(super) tenses: &'static [(&'static str, i8)],
    /// Days of the week, Monday 1; divided by blanks.
    pub(super) weekdays: &'static [(&'static str, u8)],
    /// Days of the week in more than one word; phrases divided by `|`.
    pub(super) weekday_phrases: &'static [(&'static str, u8)],
    /// Short names of weekdays, which count only beside a word for week; divided by blanks.
    pub(super) short_weekdays: &'static [(&'static str, u8)],
    /// Fractions whose denominator comes first (`beşte`), divided by blanks.
    pub(super) divisors: &'static [(&'static str, u16)],
    /// Weekdays that are also other words, divided by blanks.
    pub(super) weak_weekdays: &'static str,
    /// Days told from the day of publication; phrases divided by `|`.
    pub(super) relative_days: &'static [(&'static str, i8)],
    /// Days told from a day that the text may name elsewhere (`the next day`).
    pub(super) story_days: &'static [(&'static str, i8)],
}

impl Language {
    /// A language of which nothing is known yet, to be filled in.
    pub(super) const fn named(code: &'static str, script: Script) -> Self {
        Self {
            code,
            script,
            clitics: &[],
            numerals: &[],
            counted: &[],
            bounds_before: &[],
            bounds_after: &[],
            units: &[],
            percent: "",
            percent_before: "",
            points: "",
            points_behind: "",
            compound: &[],
            joins: Joins { and: false, ten: false, vigesimal: false, ordinal_divides: false },
            divided: &[],
            ordinal_endings: "",
            shifts_before: &[],
            bases_before: &[],
            shifts_after: &[],
            few: "",
            turns_before: &[],
            turns_after: &[],
            clocks: &[],
            afternoons: "",
            clock_hours: &[],
            particles: &[],
            months: &[],
            hijri_months: &[],
            jalali_months: &[],
            day_forms: &[],
            workdays: "",
            from_days: "",
            either_days: &[],
            tenses: &[],
            weekdays: &[],
            weekday_phrases: &[],
            short_weekdays: &[],
            divisors: &[],
            weak_weekdays: "",
            relative_days: &[],
            story_days: &[],
        }
    }
}

/// One step of a form of [`Language::clocks`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::fact) enum ClockStep {
    /// The word of that term.
    Word(u64),
    /// The hour.
    Hour,
    /// Minutes past it.
    More,
    /// The same with a joined "and".
    AndMore,
    /// Minutes before it.
    Less,
}

/// A form of an hour of the day in words.
#[derive(Debug, Clone)]
pub(in crate::fact) struct ClockForm {
    /// What must stand before it; anything where it is empty.
    pub(in crate::fact) leads: Vec<u64>,
    /// Its words and numbers.
    pub(in crate::fact) steps: Vec<ClockStep>,
    /// Minutes from the hour.
    pub(in crate::fact) minutes: i16,
}

impl ClockForm {
    /// Where the forms are kept that begin with a number.
    pub(in crate::fact) const BY_NUMBER: u64 = 0;
}

/// Small words that play a part around numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::fact) enum Particle {
    /// Joins the parts of a number or the ends of a range: and, و.
    And,
    /// Leads to the far end of a range: to, إلى.
    To,
    /// Opens a range: between, بين.
    Between,
    /// Opens a change, not a range: from, من.
    From,
    /// Before a scale or a part: a, an.
    One,
    /// Leads to what is counted: of, من.
    Of,
    /// Makes a number negative: minus, ناقص.
    Minus,
    /// What follows is an hour: الساعة.
    Hour,
    /// What follows can be an hour, where minutes are written: um, à, alle.
    WeakHour,
    /// Joined words that stand alone before digits (`بـ 608`) and change nothing.
    Proclitic,
    /// A country or other adjective that can stand between a number and its unit.
    Qualifier,
    /// Two names of one day follow each other: الموافق.
    Corresponding,
    /// "Month" before a month's name: شهر.
    MonthWord,
    /// "Year" before a year: عام.
    YearWord,
    /// A year, or a month that is also another word, can follow: in, since, منذ.
    YearCue,
    /// The name of a month that is also another word: may.
    WeakMonth,
    /// A part of a name after which a part of a whole is none (`نصف النهائي`).
    Contest,
    /// The decimal mark in words: point, coma.
    Point,
    /// Joins a whole number and a part (`tres con un quinto`).
    With,
    /// A word that may stand between a weekday and the day of the month (`the`, `den`).
    Article,
    /// What a weekday, or a day of the month, stands with and means nothing by itself (`günü`, `तारीख`).
    DayWord,
    /// From a day that is told: from (tomorrow).
    FromDay,
    /// Makes a denominator of the number before it (`avos`).
    PartWord,
    /// Behind a rank, makes a part of a whole of it (`tercera parte`).
    PartNoun,
    /// A part of a whole that needs no word for one before it (`треть`), or a rank that is a part behind one (`ένα τρίτο`).
    Alone,
    /// A half that a number before it is more by (`dua setengah`).
    HalfMore,
    /// One of a unit of time, where no word for one stands before it (`год` назад, قبل `عام`).
    OneOfTime,
    /// Leads from a day of the month to its year: in (2020).
    InYear,
    /// Before an hour, sets it after noon: शाम.
    Afternoon,
    /// The last of so many: letzten (drei Wochen).
    Last,
    /// "Now", as the day that a period is counted from.
    Now,
}

/// Writing systems, as far as languages compete for words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::fact) enum Script {
    Arabic,
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Devanagari,
}
