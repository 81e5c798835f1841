use std::cmp::Ordering;

use super::*;
use crate::day::Day;
use proptest::prelude::*;

/// What a field says, or why it says nothing.
fn said(field: &str) -> String {
    PublicationDate::read(field).map_or_else(|why| format!("{why:?}"), |date| date.to_string())
}

/// All fields say the day, whatever they say of the time.
fn all_say(day: &str, fields: &[&str]) {
    for field in fields {
        assert_eq!(said(field).get(..10), Some(day), "{field}: {}", said(field));
    }
}

#[test]
fn iso_and_its_bendings() {
    for (field, want) in [
        ("2025-03-04", "2025-03-04"),
        (" 2025-3-4 ", "2025-03-04"),
        ("2025/03/04", "2025-03-04"),
        ("2025.03.04", "2025-03-04"),
        ("20250304", "2025-03-04"),
        ("2025-03-04T09:00", "2025-03-04T09:00:00"),
        ("2025-03-04 09:00:05", "2025-03-04T09:00:05"),
        ("2025-03-04t09:00:05z", "2025-03-04T09:00:05Z"),
        ("2025-03-04T09:00:05.250Z", "2025-03-04T09:00:05.25Z"),
        ("2025-03-04T09:00:05,123456789+02:00", "2025-03-04T09:00:05.123456+02:00"),
        ("2025-03-04T09:00:00+0200", "2025-03-04T09:00:00+02:00"),
        ("2025-03-04T09:00:00-05", "2025-03-04T09:00:00-05:00"),
        ("2025-03-04 09:00:00 +05:30", "2025-03-04T09:00:00+05:30"),
        ("2025-03-04T09:00:00−03:00", "2025-03-04T09:00:00-03:00"),
        ("2025-03-04T09:00:00+01:00[Europe/Paris]", "2025-03-04T09:00:00+01:00"),
        ("20250304T090005Z", "2025-03-04T09:00:05Z"),
        ("20250304T0900+0100", "2025-03-04T09:00:00+01:00"),
        ("20250304 090005", "2025-03-04T09:00:05"),
        ("2025-03-04T09", "2025-03-04T09:00:00"),
        ("2025-03-04T09+02:00", "2025-03-04T09:00:00+02:00"),
        ("2025-03-04T24:00:00Z", "2025-03-05T00:00:00Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
        ("2025-03-04Z", "2025-03-04"),
        ("2025-03-04+02:00", "2025-03-04"),
        ("2025-03-04-05:00", "2025-03-04"),
        ("2025-W10-2", "2025-03-04"),
        ("2025W102T09:00Z", "2025-03-04T09:00:00Z"),
        ("2020-W53-5", "2021-01-01"),
        ("2025-063", "2025-03-04"),
        ("2025063", "2025-03-04"),
        ("2024-366", "2024-12-31"),
        ("2025:03:04 09:00:05", "2025-03-04T09:00:05"),
        ("20250304090005", "2025-03-04T09:00:05"),
        ("202503040900", "2025-03-04T09:00:00"),
        ("20250304090005123", "2025-03-04T09:00:05.123"),
        ("1741082400", "2025-03-04T10:00:00Z"),
    ] {
        assert_eq!(said(field), want, "{field}");
    }
}

#[test]
fn mail_and_what_programs_print() {
    for (field, want) in [
        ("Tue, 04 Mar 2025 09:00:00 GMT", "2025-03-04T09:00:00Z"),
        ("4 Mar 2025 09:00 +0200", "2025-03-04T09:00:00+02:00"),
        ("Tue, 4 Mar 25 09:00:00 EST", "2025-03-04T09:00:00-05:00"),
        ("04 Mar 87 09:00 UT", "1987-03-04T09:00:00Z"),
        ("Tue, 04 Mar 2025 09:00:00 PDT", "2025-03-04T09:00:00-07:00"),
        ("Tue, 04 Mar 2025 09:00:00 -0000", "2025-03-04T09:00:00Z"),
        ("Tue, 04 Mar 2025 09:00:00 Q", "2025-03-04T09:00:00"),
        ("Tue, 04 Mar 2025 09:00:00 IST", "2025-03-04T09:00:00"),
        ("Tue Mar  4 09:00:00 2025", "2025-03-04T09:00:00"),
        ("Tue Mar  4 09:00:00 UTC 2025", "2025-03-04T09:00:00Z"),
        ("Tue Mar 04 2025 09:00:00 GMT+0200 (Eastern European Standard Time)", "2025-03-04T09:00:00+02:00"),
        ("04/Mar/2025:09:00:00 +0000", "2025-03-04T09:00:00Z"),
        ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01.79"),
        ("March 4, 2025 9:05 PM PST", "2025-03-04T21:05:00-08:00"),
        ("March 4th, 2025 at 9 p.m.", "2025-03-04T21:00:00"),
        ("4 de marzo de 2025, 12:05 a. m.", "2025-03-04T00:05:00"),
        ("09:30 - 4 March 2025", "2025-03-04T09:30:00"),
        ("09:30-04.03.2025", "2025-03-04T09:30:00"),
        ("4 mars 2025 à 9h05", "2025-03-04T09:05:00"),
        ("4. März 2025, 9 Uhr", "2025-03-04T09:00:00"),
        ("4 Maret 2025 09.30 WIB", "2025-03-04T09:30:00+07:00"),
        ("2025年3月4日 下午3時05分", "2025-03-04T15:05:00"),
        ("2025년 3월 4일 오후 3:05", "2025-03-04T15:05:00"),
        ("2025. 3. 4. 오전 9:05", "2025-03-04T09:05:00"),
        ("٤ مارس ٢٠٢٥ ٠٩:٠٥ م", "2025-03-04T21:05:00"),
        ("9:05 पूर्वाह्न, 4 मार्च 2025", "2025-03-04T09:05:00"),
        ("UTC 09:00 4 March 2025", "2025-03-04T09:00:00"),
        ("09:30 - 04 March 2025", "2025-03-04T09:30:00"),
        ("2025-03-04 09:30 (UTC)", "2025-03-04T09:30:00Z"),
        ("٤ مارس ٢٠٢٥م ٠٩:٠٠", "2025-03-04T09:00:00"),
        ("2025/3/4م", "2025-03-04"),
        ("4 March 2025 09:00 UTC+3", "2025-03-04T09:00:00+03:00"),
    ] {
        assert_eq!(said(field), want, "{field}");
    }
}

#[test]
fn numbers_since_1970_by_their_digits() {
    for field in ["1741078800", "1741078800000", "1741078800000000", "1741078800000000000", "١٧٤١٠٧٨٨٠٠", "1741078800.0"] {
        assert_eq!(said(field), "2025-03-04T09:00:00Z", "{field}");
    }
    assert_eq!(said("1741078800.25"), "2025-03-04T09:00:00.25Z");
    assert_eq!(said("1741078800250"), "2025-03-04T09:00:00.25Z");
    assert_eq!(said("-631152000"), "1950-01-01T00:00:00Z");
    assert_eq!(said("-631152000.5"), "1949-12-31T23:59:59.5Z");
    assert_eq!(said("915148800"), "1999-01-01T00:00:00Z");
    // An hour of a day, or an instant of 2034.
    assert_eq!(said("2025030409"), "Ambiguous");
    assert_eq!(said("9999999999"), "NoSuchDay");
    for field in ["0", "12345", "0741078800000", "12345678901", "99999999999999999999999"] {
        assert_eq!(said(field), "Unreadable", "{field}");
    }
}

#[test]
fn what_may_be_two_days_is_unknown() {
    for field in ["03/04/2025", "3-4-2025", "03/04/2025 09:00", "٠٣/٠٤/٢٠٢٥", "1403/12/14", "1446-09-04", "١٤٤٦/٠٩/٠٤"] {
        assert_eq!(said(field), "Ambiguous", "{field}");
    }
    for (field, want) in
        [("25/03/2025", "2025-03-25"), ("03/25/2025", "2025-03-25"), ("04/04/2025", "2025-04-04"), ("4.3.2025", "2025-03-04"), ("04. 03. 2025", "2025-03-04")]
    {
        assert_eq!(said(field), want, "{field}");
    }
}

#[test]
fn what_no_calendar_has_is_unknown() {
    let fields = [
        "2025-02-30",
        "2025-02-29",
        "0000-00-00",
        "0001-01-01T00:00:00",
        "2025-13-01",
        "2025-00-10",
        "20250231",
        "99999999",
        "31 April 2025",
        "31/31/2025",
        "25/13/2025",
        "2025-03-04T25:00",
        "2025-03-04 09:60",
        "2025-366",
        "2025-W53-1",
        "2025年2月30日",
        "30 Esfand 1404",
        "4 مارس 9025",
        "9999-12-31",
    ];
    for field in fields {
        assert_eq!(said(field), "NoSuchDay", "{field}");
    }
}

#[test]
fn what_names_no_day_is_unknown() {
    for field in [
        "yesterday",
        "2025",
        "March 2025",
        "2025-03",
        "6 Aug 15",
        "May",
        "4 maaliskuuta 2025",
        "4-5 March 2025",
        "4 March 2025 and 5 April 2025",
        "4 March 5 April 2025",
        "2 hours ago, 4 March 2025",
        "04.03.25",
        "2025-03-04 7",
        "25/03/2025 26/03/2025",
        "4 March 2025 - 5 March 2025",
        "4 March April 2025",
        "Mar 4 25 09:00 GMT",
        "4 March 2025 09:00 +3",
        "2025/063/1",
        "4. listopada 2025",
        "2025-03-04T09:00+99:00",
        "N/A",
    ] {
        assert_eq!(said(field), "Unreadable", "{field}");
    }
    for field in ["", "  ", "\n"] {
        assert_eq!(said(field), "Missing");
    }
}

#[test]
fn months_by_name() {
    all_say(
        "2025-03-04",
        &[
            "٤ مارس ٢٠٢٥",
            "الثلاثاء، ٤ آذار ٢٠٢٥م",
            "4 آذار/مارس 2025",
            "March 4, 2025",
            "2025 March 4",
            "Tues., Mar. 4, 2025",
            "4. März 2025",
            "Di, 4. Mrz. 2025",
            "mardi 4 mars 2025",
            "mar. 4 mars 2025",
            "martes, 4 de marzo de 2025",
            "4 mar 2025",
            "martedì 4 marzo 2025",
            "terça-feira, 4 de março de 2025",
            "4 марта 2025 г.",
            "вторник, 4 мар. 2025",
            "4 Mart 2025 Salı",
            "۴ مارس ۲۰۲۵",
            "יום שלישי, 4 במרץ 2025",
            "4 मार्च 2025",
            "۴ مارچ ۲۰۲۵",
            "Selasa, 4 Maret 2025",
            "2025年3月4日（火）",
            "2025年03月04日",
            "二〇二五年三月四日",
            "令和7年3月4日",
            "民國114年3月4日",
            "2025년 3월 4일 화요일",
            "4 มีนาคม 2568",
            "วันอังคารที่ ๔ มีนาคม พ.ศ. ๒๕๖๘",
            "4 มี.ค. 2568",
            "4 มีนาคม ค.ศ. 2025",
            "Thứ Ba, ngày 4 tháng 3 năm 2025",
            "Thứ 3, 4 tháng 3, 2025",
            "Τρίτη 4 Μαρτίου 2025",
            "4 ΜΑΡΤΙΟΣ 2025",
            "wtorek, 4 marca 2025",
            "dinsdag 4 maart 2025",
            "tisdag 4 mars 2025",
            "4 березня 2025",
        ],
    );
    all_say("2025-04-04", &["ven. 4 avr. 2025", "4 نيسان 2025", "4 de abril de 2025"]);
    all_say("2025-04-01", &["mar. 1 avril 2025", "mar 1 apr 2025"]);
    all_say("2025-02-04", &["4 févr. 2025", "4 fe\u{301}vrier 2025", "4 फ़रवरी 2025", "4 Şubat 2025", "4 กุมภาพันธ์ 2568", "4 שבט פברואר 2025"]);
    all_say("2025-08-04", &["4 AĞUSTOS 2025", "4 août 2025", "٤ آب ٢٠٢٥", "4 Αυγούστου 2025", "4 sierpnia 2025", "4 غشت 2025"]);
    all_say("2025-10-04", &["4 اکتبر 2025", "4 اكتبر 2025", "4 oct. 2025", "4 październik 2025"]);
    all_say("2025-12-04", &["4 كانون الأول 2025", "4 grudnia 2025", "4 δεκ 2025", "4 ธ.ค. 2568", "4 دجنبر 2025"]);
    all_say("2025-05-04", &["4 мая 2025", "4 Μαΐου 2025", "4 مئی 2025", "4 می 2025", "4 मई 2025", "4 mayıs 2025"]);
}

#[test]
fn marked_years_of_other_calendars_are_converted() {
    for (field, day, calendar) in [
        ("4 رمضان 1446", "2025-03-04", Calendar::Hijri),
        ("٤ رمضان ١٤٤٦ هـ", "2025-03-04", Calendar::Hijri),
        ("1446/09/04هـ", "2025-03-04", Calendar::Hijri),
        ("04/09/1446 AH", "2025-03-04", Calendar::Hijri),
        ("4 Ramadan 1446", "2025-03-04", Calendar::Hijri),
        ("4 ربيع الآخر 1446", "2024-10-08", Calendar::Hijri),
        ("4 ربيع الأول 1446", "2024-09-08", Calendar::Hijri),
        ("4 Rabi' al-Awwal 1446", "2024-09-08", Calendar::Hijri),
        ("۱۴۰۳/۱۲/۱۴", "2025-03-04", Calendar::Jalali),
        ("سه‌شنبه ۱۴ اسفند ۱۴۰۳ - ۰۹:۳۰", "2025-03-04", Calendar::Jalali),
        ("14 Esfand 1403", "2025-03-04", Calendar::Jalali),
        ("1403/12/14 ه.ش", "2025-03-04", Calendar::Jalali),
        ("۱۴ اسفند ۱۴۰۳ هجری شمسی", "2025-03-04", Calendar::Jalali),
        ("4 มีนาคม 2568", "2025-03-04", Calendar::Buddhist),
        ("๔/๓/๒๕๖๘", "2025-03-04", Calendar::Buddhist),
        ("4/3/2568 พ.ศ.", "2025-03-04", Calendar::Buddhist),
        ("4 March 2568 B.E.", "2025-03-04", Calendar::Buddhist),
        ("4 มีนาคม 2025", "2025-03-04", Calendar::Gregorian),
        // Words that fit no year of theirs.
        ("4 مارس 2025 هـ", "2025-03-04", Calendar::Gregorian),
        ("2025-03-04 AH", "2025-03-04", Calendar::Gregorian),
        ("٤ رمضان ١٤٤٦هـ الموافق ٤ مارس ٢٠٢٥م", "2025-03-04", Calendar::Gregorian),
        ("4 March 2025 (4 Ramadan 1446)", "2025-03-04", Calendar::Gregorian),
    ] {
        let date = PublicationDate::read(field).unwrap_or_else(|why| panic!("{field}: {why:?}"));
        assert_eq!((date.to_string().get(..10), date.calendar), (Some(day), calendar), "{field}");
    }
    // Two days, not one in two calendars.
    assert_eq!(said("4 رمضان 1446 الموافق 9 مارس 2025"), "Unreadable");
    for field in ["4/3/2568", "2568-03-04"] {
        assert!(PublicationDate::read(field).is_err(), "{field}: no word says that the year is Buddhist");
    }
}

#[test]
fn dates_are_ordered_as_far_as_they_show_it() {
    use Ordering::{Greater, Less};
    for (a, b, order) in [
        ("2025-03-04", "2025-03-05", Some(Less)),
        ("2025-03-04", "2025-03-04T09:00:00Z", None),
        ("2025-03-05", "2025-03-04T23:00:00Z", Some(Greater)),
        // The later day is the earlier instant.
        ("2025-03-05T00:30:00+03:00", "2025-03-04T22:00:00Z", Some(Less)),
        ("2025-03-04T09:00:00Z", "2025-03-04T11:00:00+02:00", None),
        ("2025-03-04 09:00", "2025-03-04 10:00", Some(Less)),
        ("2025-03-04 09:00", "2025-03-04T10:00:00Z", None),
        // A month begins when the moon is seen.
        ("4 رمضان 1446", "2025-03-05", None),
        ("4 رمضان 1446", "2025-03-06", Some(Less)),
    ] {
        let (x, y) = (PublicationDate::read(a).unwrap(), PublicationDate::read(b).unwrap());
        assert_eq!((x.order(&y), y.order(&x)), (order, order.map(Ordering::reverse)), "{a} {b}");
    }
    let (day, instant) = (PublicationDate::read("2025-03-04").unwrap(), PublicationDate::read("2025-03-04T02:00:00+02:00").unwrap());
    assert_eq!((day.moment(), day.instant(), instant.instant()), (instant.moment(), None, Some(instant.moment())));
}

#[test]
fn a_field_is_kept_as_it_was_given() {
    let published = DateField::from(" Tue, 04 Mar 2025 ");
    assert_eq!((&*published, published.unknown()), (" Tue, 04 Mar 2025 ", None));
    assert_eq!(published.date(), PublicationDate::read("2025-03-04").ok());
    let unknown = DateField::from("03/04/2025");
    assert_eq!((unknown.date(), unknown.unknown(), unknown.into_given().as_str()), (None, Some(UnknownDate::Ambiguous), "03/04/2025"));
}

proptest! {
    #[test]
    fn never_panics(text in "\\PC{0,130}|[0-9۰-۹๐-๙A-Za-z:/ ,.+Tم年月日〇十-]{0,40}|[0-9]{0,25}") {
        let _ = PublicationDate::read(&text);
    }

    #[test]
    fn iso_comes_back(day in -171_000_i32..84_000, clock in prop::option::of((0..86_400_u64, 0..1_000_000_u64, prop::option::of(-63..=63_i32)))) {
        let date = PublicationDate {
            day: Day(day),
            clock: clock.map(|(seconds, micros, _)| seconds * 1_000_000 + micros),
            offset: clock.and_then(|(.., quarters)| quarters).map(|quarters| quarters * 900),
            calendar: Calendar::Gregorian,
        };
        let written = date.to_string();
        prop_assert_eq!(PublicationDate::read(&written), Ok(date), "{}", written);
        prop_assert_eq!(PublicationDate::read(&written.replacen('T', " ", 1)), Ok(date));
    }

    #[test]
    fn the_short_way_and_the_long_one_agree(field in "(1[45]|20|22)[0-9]{2}-[01][0-9]-[0-3][0-9](T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]Z)?") {
        prop_assert_eq!(PublicationDate::read(&field), PublicationDate::read(&format!(" {field}")), "{}", field);
    }

    #[test]
    fn a_day_by_any_name_is_that_day(days in -10_000_i32..60_000) {
        let (year, month, day) = Day(days).civil();
        for field in [format!("{day}.{month}.{year}"), format!("{year}/{month}/{day}"), format!("{year}{month:02}{day:02}"), format!("{year}年{month}月{day}日")] {
            prop_assert_eq!(PublicationDate::read(&field).map(|date| date.day), Ok(Day(days)), "{}", field);
        }
    }
}
