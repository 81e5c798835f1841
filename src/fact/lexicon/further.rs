//! Languages of which only the calendar is known.

use super::{Language, Particle, Script};

pub(super) static PERSIAN: Language = Language {
    months: &[
        ("ژانويه", 1),
        ("فوريه", 2),
        ("مارس", 3),
        ("اوريل", 4),
        ("مه", 5),
        ("ژوين", 6),
        ("ژوييه|جولاي", 7),
        ("اوت", 8),
        ("سپتامبر", 9),
        ("اكتبر", 10),
        ("نوامبر", 11),
        ("دسامبر", 12),
    ],
    weekdays: &[("دوشنبه", 1), ("سهشنبه", 2), ("چهارشنبه", 3), ("پنجشنبه", 4), ("جمعه", 5), ("شنبه", 6), ("يكشنبه", 7)],
    relative_days: &[("امروز", 0), ("ديروز", -1), ("فردا", 1)],
    particles: &[("مه", Particle::WeakMonth)],
    ..Language::named("fa", Script::Arabic)
};

pub(super) static URDU: Language = Language {
    months: &[
        ("جنوري", 1),
        ("فروري", 2),
        ("مارچ", 3),
        ("اپريل", 4),
        ("مءي|ميي", 5),
        ("جون", 6),
        ("جولايي", 7),
        ("اگست", 8),
        ("ستمبر", 9),
        ("اكتوبر", 10),
        ("نومبر", 11),
        ("دسمبر", 12),
    ],
    weekdays: &[("پير", 1), ("منگل", 2), ("بده", 3), ("جمعرات", 4), ("جمعه", 5), ("هفته", 6), ("اتوار", 7)],
    relative_days: &[("اج", 0)],
    ..Language::named("ur", Script::Arabic)
};

pub(super) static DUTCH: Language = Language {
    months: &[
        ("januari", 1),
        ("februari", 2),
        ("maart", 3),
        ("april", 4),
        ("mei", 5),
        ("juni", 6),
        ("juli", 7),
        ("augustus", 8),
        ("september", 9),
        ("oktober", 10),
        ("november", 11),
        ("december", 12),
    ],
    weekdays: &[("maandag", 1), ("dinsdag", 2), ("woensdag", 3), ("donderdag", 4), ("vrijdag", 5), ("zaterdag", 6), ("zondag", 7)],
    relative_days: &[("vandaag", 0), ("gisteren", -1), ("morgen", 1)],
    ..Language::named("nl", Script::Latin)
};

pub(super) static POLISH: Language = Language {
    months: &[
        ("stycznia|styczen", 1),
        ("lutego|luty", 2),
        ("marca|marzec", 3),
        ("kwietnia|kwiecien", 4),
        ("maja|maj", 5),
        ("czerwca|czerwiec", 6),
        ("lipca|lipiec", 7),
        ("sierpnia|sierpien", 8),
        ("wrzesnia|wrzesien", 9),
        ("pazdziernika|pazdziernik", 10),
        ("listopada|listopad", 11),
        ("grudnia|grudzien", 12),
    ],
    weekdays: &[("poniedzialek", 1), ("wtorek", 2), ("sroda", 3), ("czwartek", 4), ("piatek", 5), ("sobota", 6), ("niedziela", 7)],
    relative_days: &[("dzisiaj", 0), ("wczoraj", -1), ("jutro", 1)],
    particles: &[("maja", Particle::WeakMonth)],
    ..Language::named("pl", Script::Latin)
};

pub(super) static TURKISH: Language = Language {
    months: &[
        ("ocak", 1),
        ("subat", 2),
        ("mart", 3),
        ("nisan", 4),
        ("mayis", 5),
        ("haziran", 6),
        ("temmuz", 7),
        ("agustos", 8),
        ("eylul", 9),
        ("ekim", 10),
        ("kasim", 11),
        ("aralik", 12),
    ],
    weekdays: &[("pazartesi", 1), ("sali", 2), ("carsamba", 3), ("persembe", 4), ("cuma", 5), ("cumartesi", 6), ("pazar", 7)],
    relative_days: &[("bugun", 0), ("dun", -1), ("yarin", 1)],
    particles: &[("mart ekim ocak", Particle::WeakMonth)],
    ..Language::named("tr", Script::Latin)
};

pub(super) static SWEDISH: Language = Language {
    months: &[
        ("januari", 1),
        ("februari", 2),
        ("mars", 3),
        ("april", 4),
        ("maj", 5),
        ("juni", 6),
        ("juli", 7),
        ("augusti", 8),
        ("september", 9),
        ("oktober", 10),
        ("november", 11),
        ("december", 12),
    ],
    weekdays: &[("mandag", 1), ("tisdag", 2), ("onsdag", 3), ("torsdag", 4), ("fredag", 5), ("lordag", 6), ("sondag", 7)],
    relative_days: &[("idag", 0), ("igar", -1), ("imorgon", 1)],
    particles: &[("mars", Particle::WeakMonth)],
    ..Language::named("sv", Script::Latin)
};

pub(super) static DANISH: Language = Language {
    months: &[
        ("januar", 1),
        ("februar", 2),
        ("marts", 3),
        ("april", 4),
        ("maj", 5),
        ("juni", 6),
        ("juli", 7),
        ("august", 8),
        ("september", 9),
        ("oktober", 10),
        ("november", 11),
        ("december", 12),
    ],
    weekdays: &[("mandag", 1), ("tirsdag", 2), ("onsdag", 3), ("torsdag", 4), ("fredag", 5), ("lordag", 6), ("sondag", 7)],
    relative_days: &[],
    ..Language::named("da", Script::Latin)
};

pub(super) static NORWEGIAN: Language = Language {
    months: &[
        ("januar", 1),
        ("februar", 2),
        ("mars", 3),
        ("april", 4),
        ("mai", 5),
        ("juni", 6),
        ("juli", 7),
        ("august", 8),
        ("september", 9),
        ("oktober", 10),
        ("november", 11),
        ("desember", 12),
    ],
    weekdays: &[("mandag", 1), ("tirsdag", 2), ("onsdag", 3), ("torsdag", 4), ("fredag", 5), ("lordag", 6), ("sondag", 7)],
    relative_days: &[],
    particles: &[("mars mai", Particle::WeakMonth)],
    ..Language::named("nb", Script::Latin)
};

pub(super) static INDONESIAN: Language = Language {
    months: &[
        ("januari", 1),
        ("februari", 2),
        ("maret", 3),
        ("april", 4),
        ("mei", 5),
        ("juni", 6),
        ("juli", 7),
        ("agustus", 8),
        ("september", 9),
        ("oktober", 10),
        ("november", 11),
        ("desember", 12),
    ],
    weekdays: &[("senin", 1), ("selasa", 2), ("rabu", 3), ("kamis", 4), ("jumat", 5), ("sabtu", 6), ("minggu", 7)],
    relative_days: &[("kemarin", -1), ("besok", 1)],
    ..Language::named("id", Script::Latin)
};

pub(super) static ROMANIAN: Language = Language {
    months: &[
        ("ianuarie", 1),
        ("februarie", 2),
        ("martie", 3),
        ("aprilie", 4),
        ("mai", 5),
        ("iunie", 6),
        ("iulie", 7),
        ("august", 8),
        ("septembrie", 9),
        ("octombrie", 10),
        ("noiembrie", 11),
        ("decembrie", 12),
    ],
    weekdays: &[("luni", 1), ("marti", 2), ("miercuri", 3), ("joi", 4), ("vineri", 5), ("sambata", 6), ("duminica", 7)],
    relative_days: &[("astazi", 0), ("ieri", -1), ("maine", 1)],
    ..Language::named("ro", Script::Latin)
};

pub(super) static UKRAINIAN: Language = Language {
    months: &[
        ("січень|січня", 1),
        ("лютий|лютого", 2),
        ("березень|березня", 3),
        ("квітень|квітня", 4),
        ("травень|травня", 5),
        ("червень|червня", 6),
        ("липень|липня", 7),
        ("серпень|серпня", 8),
        ("вересень|вересня", 9),
        ("жовтень|жовтня", 10),
        ("листопад|листопада", 11),
        ("грудень|грудня", 12),
    ],
    weekdays: &[("понеділок", 1), ("вівторок", 2), ("середа", 3), ("четвер", 4), ("пятниця", 5), ("субота", 6), ("неділя", 7)],
    relative_days: &[("сьогодні", 0), ("вчора", -1), ("завтра", 1)],
    ..Language::named("uk", Script::Cyrillic)
};

pub(super) static GREEK: Language = Language {
    months: &[
        ("ιανουαριοσ|ιανουαριου", 1),
        ("φεβρουαριοσ|φεβρουαριου", 2),
        ("μαρτιοσ|μαρτιου", 3),
        ("απριλιοσ|απριλιου", 4),
        ("μαιοσ|μαιου", 5),
        ("ιουνιοσ|ιουνιου", 6),
        ("ιουλιοσ|ιουλιου", 7),
        ("αυγουστοσ|αυγουστου", 8),
        ("σεπτεμβριοσ|σεπτεμβριου", 9),
        ("οκτωβριοσ|οκτωβριου", 10),
        ("νοεμβριοσ|νοεμβριου", 11),
        ("δεκεμβριοσ|δεκεμβριου", 12),
    ],
    weekdays: &[("δευτερα", 1), ("τριτη", 2), ("τεταρτη", 3), ("πεμπτη", 4), ("παρασκευη", 5), ("σαββατο", 6), ("κυριακη", 7)],
    relative_days: &[("σημερα", 0), ("χθεσ", -1), ("αυριο", 1)],
    ..Language::named("el", Script::Greek)
};
