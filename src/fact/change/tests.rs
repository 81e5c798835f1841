//! What counts as a change, kind by kind, in several languages; and what holds for any two texts.

mod meaning;
mod value;

use proptest::prelude::*;

use super::{Change, ChangeKind, PassageVersion, meaning_change};
use crate::fact::{Day, FactContext, facts};
use crate::text::segment;

/// A language, a text, and the same text after an edit.
type Row = (&'static str, &'static str, &'static str);

/// What the edit from `kept` to `gone` changes.
fn changes(language: Option<&'static str>, kept: &str, gone: &str) -> Vec<Change> {
    changes_of(language, (kept, None), (gone, None))
}

/// The same of texts that were published on a day.
fn changes_of(language: Option<&'static str>, (kept, first): (&str, Option<Day>), (gone, later): (&str, Option<Day>)) -> Vec<Change> {
    let cuts = [segment(kept), segment(gone)];
    let read = [(kept, &cuts[0], first), (gone, &cuts[1], later)].map(|(text, cut, published)| facts(text, cut, FactContext { language, published }));
    let passage = |n: usize, text| PassageVersion { text, tokens: &cuts[n].tokens, facts: &read[n], range: 0..cuts[n].tokens.len(), language };
    meaning_change(&passage(0, kept), &passage(1, gone))
}

/// The same changes with their sides exchanged.
fn mirrored(changes: Vec<Change>) -> Vec<Change> {
    sorted(changes.into_iter().map(Change::swapped).collect())
}

fn sorted(mut changes: Vec<Change>) -> Vec<Change> {
    changes.sort_unstable();
    changes
}

/// Rows that change a kind of thing, in `turned`, and rows that do not, in `kept`, read from both sides.
fn check(kind: ChangeKind, turned: &[Row], kept: &[Row]) {
    let mut wrong = Vec::new();
    for (rows, wanted) in [(turned, true), (kept, false)] {
        for &(language, a, b) in rows {
            let found = changes(Some(language), a, b);
            assert_eq!(mirrored(changes(Some(language), b, a)), sorted(found.clone()), "{a} / {b}");
            if found.iter().any(|change| change.kind == kind) != wanted {
                let kinds: Vec<ChangeKind> = found.iter().map(|change| change.kind).collect();
                wrong.push(format!("\n{language} {}: {a} / {b}: {kinds:?}", if wanted { "missed" } else { "invented" }));
            }
        }
    }
    assert!(wrong.is_empty(), "{kind:?}{}", wrong.concat());
}

#[test]
fn what_contradicts_and_what_is_lost() {
    use ChangeKind as K;
    let span = Some(crate::span::Span::new(0, 1));
    let change = |kind, kept: bool, gone: bool| Change { kind, kept: span.filter(|_| kept), gone: span.filter(|_| gone) };
    for kind in [K::Number, K::Date, K::Name, K::Opposite, K::Quantity, K::Modality, K::Order] {
        assert!(change(kind, true, true).contradicts() && !change(kind, true, false).contradicts(), "{kind:?}");
    }
    for kind in [K::Negation, K::Question, K::Symbol, K::Operator, K::Roles] {
        assert!(change(kind, true, false).contradicts() && change(kind, false, true).contradicts(), "{kind:?}");
    }
    for kind in [K::Precision, K::Spelling, K::Wording] {
        assert!(!change(kind, true, true).contradicts(), "{kind:?}");
    }
    for kind in [K::Negation, K::Quantity, K::Modality, K::Order, K::Question, K::Operator, K::Roles] {
        assert!(change(kind, true, false).loses(), "what turns a statement is lost with either side: {kind:?}");
    }
    for kind in [K::Number, K::Date, K::Name, K::Opposite, K::Symbol, K::Precision, K::Spelling, K::Wording] {
        assert!(!change(kind, true, false).loses() && change(kind, false, true).loses(), "{kind:?}");
    }
}

#[test]
fn a_part_of_a_text_is_compared_alone() {
    let text = "Thirty ships lay in the harbour. The council closed it. Forty ships lay in the harbour.";
    let cut = segment(text);
    let context = FactContext { language: Some("en"), published: None };
    let read = facts(text, &cut, context);
    let part = |n: usize| PassageVersion { text, tokens: &cut.tokens, facts: &read, range: cut.sentences[n].tokens.clone(), language: Some("en") };
    let found = meaning_change(&part(0), &part(2));
    assert_eq!(found.len(), 1);
    let said = |span: Option<crate::span::Span>| span.map(|span| span.of(text));
    assert_eq!((found[0].kind, said(found[0].kept), said(found[0].gone)), (ChangeKind::Number, Some("Thirty"), Some("Forty")));
    assert!(meaning_change(&part(1), &part(1)).is_empty());
}

/// Words of many kinds and scripts, of which two texts are made that have much in common.
const WORDS: [&str; 42] = [
    "The",
    "mayor",
    "Dalby",
    "closed",
    "opened",
    "not",
    "all",
    "some",
    "must",
    "may",
    "before",
    "after",
    "30",
    "45,000",
    "3 May 2014",
    "$5",
    "+",
    "?",
    ".",
    ",",
    "nicht",
    "alle",
    "müssen",
    "le",
    "n'a",
    "pas",
    "не",
    "все",
    "لم",
    "جميع",
    "قبل",
    "٣٠",
    "没有",
    "所有",
    "三十",
    "閉鎖",
    "しなかった",
    "सभी",
    "नहीं",
    "👍",
    "C++",
    "\n",
];

fn words() -> impl Strategy<Value = (String, String)> {
    let text = |picks: &[usize]| picks.iter().map(|&n| WORDS[n]).collect::<Vec<_>>().join(" ");
    let picks = prop::collection::vec((0..WORDS.len(), 0..WORDS.len(), 0..4_u8), 0..24);
    picks.prop_map(move |picks| {
        let (mut a, mut b) = (Vec::new(), Vec::new());
        for (one, other, edit) in picks {
            match edit {
                0 => (a.push(one), b.push(other)).1,
                1 => a.push(one),
                _ => (a.push(one), b.push(one)).1,
            }
        }
        (text(&a), text(&b))
    })
}

#[test]
fn what_is_too_long_to_compare_word_by_word_is_another_wording() {
    let text = |stem: &str| (0..3000).map(|n| format!("{stem}{n} ")).collect::<String>();
    let kinds: Vec<ChangeKind> = changes(Some("en"), &text("mill"), &text("barn")).iter().map(|change| change.kind).collect();
    assert_eq!(kinds, [ChangeKind::Wording]);
}

const LANGUAGES: [Option<&str>; 8] = [None, Some("en"), Some("de"), Some("ru"), Some("ar"), Some("tr"), Some("zh"), Some("hi")];

proptest! {
    #[test]
    fn exchanging_the_passages_exchanges_the_sides((a, b) in words(), language in prop::sample::select(&LANGUAGES[..])) {
        prop_assert_eq!(mirrored(changes(language, &b, &a)), sorted(changes(language, &a, &b)));
    }

    #[test]
    fn equal_passages_change_nothing((a, _) in words(), other in "\\PC{0,40}", language in prop::sample::select(&LANGUAGES[..])) {
        prop_assert_eq!(changes(language, &a, &a), []);
        prop_assert_eq!(changes(language, &other, &other), []);
    }

    #[test]
    fn any_texts_are_compared_and_every_place_is_inside_them(a in "(\\PC|[ -~0-9\\s]){0,40}", b in "(\\PC|[ -~0-9\\s]){0,40}", (c, d) in words()) {
        for (x, y) in [(a.clone(), b.clone()), (format!("{c}{a}{d}"), format!("{c}{b}{d}")), (format!("{a}{c}"), format!("{b}{d}"))] {
            for found in changes(None, &x, &y) {
                let inside = |span: Option<crate::span::Span>, text: &str| span.is_none_or(|span| text.get(span.start as usize..span.end as usize).is_some());
                prop_assert!(inside(found.kept, &x) && inside(found.gone, &y) && (found.kept.is_some() || found.gone.is_some()));
            }
        }
    }
}
