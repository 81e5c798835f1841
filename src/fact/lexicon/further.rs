//! Languages of which only the calendar is known.

use super::{Language, Particle, Script};

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
    weekdays: &[("mandag", 1), ("tirsdag", 2), ("onsdag", 3), ("torsdag", 4), ("fredag", 5), ("lordag", 6), ("sondag sondags", 7)],
    turns_before: &[("pa", 2)],
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
    weekdays: &[("mandag", 1), ("tirsdag", 2), ("onsdag", 3), ("torsdag", 4), ("fredag", 5), ("lordag", 6), ("sondag sondags", 7)],
    turns_before: &[("pa", 2)],
    relative_days: &[],
    particles: &[("mars mai", Particle::WeakMonth)],
    ..Language::named("nb", Script::Latin)
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
