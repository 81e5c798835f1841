//! Facts: a table of texts with what must be read in them, and properties that hold for every text.

use proptest::prelude::*;
use retold::fact::{Agreement, NameKind, NegationKind, OppositeSide, QuotationEnd};
use retold::fact::{Bound, Date, DatePart, Day, FactContext, Facts, NamedCalendar, Number, NumberKind, canonical, compare_dates, facts};
use retold::span::Span;
use retold::text::segment;

fn read(text: &str) -> Facts {
    facts(text, &segment(text), FactContext::default())
}

fn decimal(value: f64) -> String {
    format!("{value:.6}").trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn number(text: &str, n: &Number) -> (String, [String; 4]) {
    let kind = match n.kind {
        NumberKind::Cardinal => "number",
        NumberKind::Ordinal => "ordinal",
        NumberKind::Clock => "clock",
        NumberKind::Vague => "vague",
    };
    let bound = match n.bound {
        Bound::Exact => "exact",
        Bound::About => "about",
        Bound::MoreThan => "more_than",
        Bound::AtLeast => "at_least",
        Bound::LessThan => "less_than",
        Bound::AtMost => "at_most",
    };
    let value = if n.is_range() { format!("{}..{}", decimal(n.low), decimal(n.high)) } else { decimal(n.low) };
    (kind.to_owned(), [value, n.unit.map_or("-", |unit| unit.key).to_owned(), bound.to_owned(), n.span.of(text).to_owned()])
}

fn date(date: &Date) -> String {
    let mut out = Vec::new();
    out.extend(date.year().map(|x| format!("y{x}")));
    out.extend(date.month().map(|x| format!("m{x}")));
    out.extend(date.day().map(|x| format!("d{x}")));
    out.extend(date.weekday().map(|x| format!("w{x}")));
    out.extend(date.relative().map(|x| format!("r{x}")));
    out.extend((date.calendar == NamedCalendar::Hijri).then(|| "h".to_owned()));
    out.join(" ")
}

/// Every fact as the rows of the table write it: kind, then value, unit or speaker, bound, surface.
fn rows(text: &str, found: &Facts) -> Vec<(String, [String; 4])> {
    let plain = |kind: &str, value: String, unit: &str, span: Span| (kind.to_owned(), [value, unit.to_owned(), "-".to_owned(), span.of(text).to_owned()]);
    let lower = |debug: String| debug.to_lowercase();
    let mut out: Vec<_> = found.numbers.iter().map(|n| number(text, n)).collect();
    out.extend(found.dates.iter().map(|x| plain("date", date(x), "-", x.span)));
    out.extend(found.names.iter().map(|x| plain("name", lower(format!("{:?}", x.kind)), "-", x.span)));
    out.extend(found.quotations.iter().map(|x| plain("quotation", lower(format!("{:?}", x.end)), x.speaker.map_or("-", |s| s.of(text)), x.span)));
    out.extend(found.negations.iter().map(|x| plain("negation", lower(format!("{:?}", x.kind)), "-", x.span)));
    out.extend(found.opposites.iter().map(|x| plain("opposite", lower(format!("{:?}", x.side)), "-", x.span)));
    out.extend(found.modalities.iter().map(|x| plain("modality", lower(format!("{:?}", x.kind)), "-", x.span)));
    out
}

#[test]
fn every_case_of_the_table_is_read() {
    let table = include_str!("table.tsv");
    let mut failures = Vec::new();
    let mut cases = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [text, kind, value, unit, bound, surface] = cells.as_slice() else { panic!("a row has six cells: {line}") };
        cases += 1;
        let want = ((*kind).to_owned(), [value, unit, bound, surface].map(|cell| (*cell).to_owned()));
        let got = rows(text, &read(text));
        if !got.contains(&want) {
            failures.push(format!("{line}\n    {:?}", got.iter().filter(|row| row.0 == *kind || row.1[3] == *surface).collect::<Vec<_>>()));
        }
    }
    assert!(cases >= 150, "{cases} cases");
    assert!(failures.is_empty(), "{} of {cases}:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn what_is_no_number_is_not_read_as_one() {
    for text in
        ["version 5.1.1 of it", "the M-1 supply", "no one came", "the F16 jet", "لا أحد هناك", "نصف النهائي", "in 2014 it rained", "يوم الاثنين", "هذه مدينتي."]
    {
        assert_eq!(read(text).numbers, [], "{text}");
    }
    assert_eq!(read("16 في المائة من الناس").numbers.len(), 1);
}

#[test]
fn fixed_phrases_and_bounds_deny_nothing() {
    for text in
        ["no more than ten men", "the court ruled on it", "prices declined sharply", "not only the men", "ما لا يقل عن عشرة رجال", "غير أن الوزير", "No. 5 won"]
    {
        assert_eq!(read(text).negations, [], "{text}");
    }
    for text in ["a strike was ruled out for now", "he declined to comment"] {
        assert_eq!(read(text).negations.len(), 1, "{text}");
    }
}

fn dated(text: &str) -> Date {
    let context = FactContext { published: Day::new(2015, 7, 30), ..FactContext::default() };
    let found = facts(text, &segment(text), context).dates;
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found[0].clone()
}

#[test]
fn dates_compare_by_what_both_name() {
    use Agreement::{Compatible, Different, Incomparable, Same};
    for (a, b, want) in [
        ("23 September 2014", "23/9/2014", Same),
        ("منذ 23 سبتمبر 2014", "23 أيلول 2014", Same),
        ("23 September", "23 October", Different),
        ("September 2014", "23 September 2014", Compatible),
        ("in 2014", "in 2015", Different),
        ("in 2014", "23 September 2014", Compatible),
        ("5/9/2014", "9/5/2014", Compatible),
        ("yesterday", "on Wednesday", Same),
        ("yesterday", "on Friday", Different),
        ("on Tuesday", "on Monday", Different),
        ("14 / 10 / 1436هـ", "30 يوليو 2015", Compatible),
        ("14 / 10 / 1436هـ", "30 يوليو 2014", Different),
        ("in May", "on Tuesday", Incomparable),
    ] {
        assert_eq!(compare_dates(&dated(a), &dated(b)), want, "{a} / {b}");
        assert_eq!(compare_dates(&dated(b), &dated(a)), want, "{b} / {a}");
    }
}

#[test]
fn a_quotation_is_opened_again_in_the_next_paragraph() {
    let text = "He said: “We came.\n\n“We saw.”\n";
    let ends: Vec<QuotationEnd> = read(text).quotations.iter().map(|quotation| quotation.end).collect();
    assert_eq!(ends, [QuotationEnd::Continued, QuotationEnd::Closed]);
}

fn assert_sound(text: &str) {
    let cut = segment(text);
    let found = facts(text, &cut, FactContext { published: Day::new(2015, 7, 30), language: None });
    let ordered = |spans: Vec<Span>, name: &str| {
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{name} in {text:?}: {spans:?}");
        assert!(spans.iter().all(|span| !span.of(text).is_empty()), "{name} in {text:?}: {spans:?}");
    };
    ordered(found.numbers.iter().map(|x| x.span).collect(), "numbers");
    ordered(found.dates.iter().map(|x| x.span).collect(), "dates");
    ordered(found.names.iter().map(|x| x.span).collect(), "names");
    ordered(found.quotations.iter().map(|x| x.span).collect(), "quotations");
    ordered(found.negations.iter().map(|x| x.span).collect(), "negations");
    ordered(found.opposites.iter().map(|x| x.span).collect(), "opposites");
    for number in &found.numbers {
        assert!(number.whole.contains(number.span) && text.get(number.whole.range()).is_some());
        let (first, last) = (cut.tokens[number.tokens.start].span, cut.tokens[number.tokens.end - 1].span);
        // Particles can be glued to a figure (`247명을`).
        assert!(first.hull(last).contains(number.span), "{text:?}");
        assert!(number.low.is_finite() && number.low <= number.high);
    }
    for (date, parts) in found.dates.iter().map(|date| (date, &date.parts)) {
        assert!(parts.iter().all(|(tokens, _)| date.tokens.start <= tokens.start && tokens.end <= date.tokens.end));
        assert!(parts.iter().all(|(_, part)| !matches!(part, DatePart::Month(0 | 13..) | DatePart::Day(0 | 32..))));
    }
    let covered: Vec<usize> = canonical(text, &cut, &found, FactContext::default()).into_iter().flat_map(|token| token.tokens).collect();
    assert_eq!(covered, (0..cut.tokens.len()).collect::<Vec<_>>(), "{text:?}");
}

proptest! {
    #[test]
    fn facts_of_any_text_are_sound(text in "\\PC{0,120}") {
        assert_sound(&text);
    }

    #[test]
    fn facts_of_words_in_any_order_are_sound(picks in proptest::collection::vec(0_usize..WORDS.len(), 0..40)) {
        let text: String = picks.into_iter().map(|pick| WORDS[pick]).collect();
        assert_sound(&text);
    }
}

const WORDS: &[&str] = &[
    " ",
    " ",
    " ",
    "-",
    "/",
    ", ",
    ". ",
    ":",
    "(",
    ")",
    "%",
    "$",
    "\n\n",
    "\"",
    "«",
    "»",
    "“",
    "”",
    "5",
    "12",
    "2014",
    "1436",
    "3.5",
    "1,305",
    "20.000",
    "ر",
    "٤",
    "o'clock",
    "pm",
    "half ",
    "a ",
    "and ",
    "to ",
    "between ",
    "million ",
    "hundred ",
    "thousands ",
    "of ",
    "third ",
    "five ",
    "twenty",
    "first ",
    "more than ",
    "May ",
    "March ",
    "Tuesday ",
    "yesterday ",
    "President ",
    "Lopez ",
    "not ",
    "no ",
    "said ",
    "rose ",
    "ألف ",
    "ألفا ",
    "و",
    "مئة ",
    "وخمسة ",
    "وعشرين ",
    "ثلاثة ",
    "عشر ",
    "الثاني ",
    "ونصف ",
    "مليون ",
    "ملايين ",
    "مرتين ",
    "بين ",
    "من ",
    "إلى ",
    "في المائة ",
    "سبتمبر ",
    "كانون الثاني ",
    "هـ",
    "م ",
    "عام ",
    "أمس ",
    "الخميس ",
    "الموافق ",
    "الرئيس ",
    "بن ",
    "مدينة ",
    "جدة ",
    "لم ",
    "قال ",
    "年",
    "月",
    "日",
    "人",
];

#[test]
fn kinds_are_told_apart() {
    let found = read("President Lopez denied on 5 May that 3 men fell in Egypt.");
    assert!(found.names.iter().any(|name| name.kind == NameKind::Person) && found.names.iter().any(|name| name.place == Some("egypt")));
    assert_eq!(found.negations[0].kind, NegationKind::Denial);
    assert_eq!(found.opposites[0].side, OppositeSide::Right);
    assert_eq!((found.numbers.len(), found.dates.len()), (1, 1));
}
