use proptest::prelude::*;

use super::*;
use crate::text::for_each_bare_token;

fn same(a: &str, b: &str) -> bool {
    exact_form(a) == exact_form(b)
}

fn terms(text: &str) -> Vec<u64> {
    let mut terms = Vec::new();
    for_each_bare_token(text, |token| terms.push(token.term));
    terms
}

/// Pairs that are the same text in their script, written otherwise.
const SAME: [(&str, &str); 56] = [
    ("The Mayor resigned.", "the mayor RESIGNED!"),
    ("L’été “rouge” — fini", "l'e\u{301}te\u{301} «rouge» - fini"),
    ("Straße œuvre ﬁn", "STRASSE oeuvre fin"),
    ("Ｓｈｏｗ：５００", "show 500"),
    ("co\u{ad}op\u{200b}", "coop"),
    ("القاهرةُ أُقدّر إلى", "القاهرة اقدر الى"),
    ("العـــلاقات ٱلآن", "العلاقات الان"),
    ("کتاب علی", "كتاب علي"),
    ("خانهٔ ما", "خانه ما"),
    ("שָׁלוֹם", "שלום"),
    ("Всё ещё", "все еще"),
    ("за́мок стоял", "замок стоял"),
    ("ОБЩЕСТВО", "общество"),
    ("λόγος", "ΛΌΓΟΣ"),
    ("ﾊﾟﾝ が", "パン か\u{3099}"),
    ("क़लम", "क\u{93c}लम"),
    ("한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}"),
    ("٣٫٥ مليون", "3.5 مليون"),
    ("१५ रुपये", "15 रुपये"),
    ("Kız SINIR", "KIZ sınır"),
    ("İYİ ILIK", "iyi ılık"),
    ("İı i\u{307}yi", "iı iyi"),
    ("Ştefan Ţara", "Ștefan Țara"),
    ("−5 °C", "-5°C"),
    ("–5 Grad", "-5 Grad"),
    ("5-3", "5–3"),
    ("5〜10人", "5～10人"),
    ("5 - 3 goals", "5-3 goals"),
    ("5 %", "5%"),
    ("٥٪", "5٪"),
    ("＄５", "$5"),
    ("❤\u{fe0f} you", "❤ you"),
    ("👨\u{200d}👩", "👨👩"),
    ("a ≠ b", "a =\u{338} b"),
    ("Really?? he asked", "Really ? he asked"),
    ("هل جاء؟", "هل جاء?"),
    ("Τι είναι; Ναι", "Τι είναι\u{37e} Ναι"),
    ("¿Viene?", "Viene?"),
    ("the house - and barn", "the house and barn"),
    ("Bravo !Nous", "Bravo ! Nous"),
    ("he said *yes*", "he said yes"),
    ("- one\n- two", "one\ntwo"),
    ("• one\n■ two", "one\ntwo"),
    ("+ one\n+ two", "* one\n* two"),
    ("> he wrote\n> again", "he wrote\nagain"),
    ("# Title\n\ntext", "Title\n=====\ntext"),
    ("one\n-----\ntwo", "one\n~~~~~\ntwo"),
    ("<<so>> he said", "«so» he said"),
    ("well-known man", "well known man"),
    ("COVID-19 and F-16", "COVID–19 and F 16"),
    ("end of it (see above).", "End of it, see above"),
    ("a | b | c", "a b c"),
    ("© Reuters® 2015", "Reuters 2015"),
    ("and/or km/h", "and or km h"),
    ("C♯ and F♯", "C# and F#"),
    ("H₂O", "H2O"),
];

/// Pairs that are not.
const OTHER: [(&str, &str); 69] = [
    ("-5 degrees", "5 degrees"),
    ("reach −3 points", "reach +3 points"),
    ("was (-5)", "was (5)"),
    ("−$5", "$5"),
    ("-.5", ".5"),
    ("1.5", "1 5"),
    (".5 of it", "5 of it"),
    ("3,000", "3.000"),
    ("1/2", "1 2"),
    ("10:30", "10.30"),
    ("10²", "102"),
    ("5-3", "5 3"),
    ("5*3", "5+3"),
    ("5×3", "5÷3"),
    ("±5", "5"),
    ("~5 people", "5 people"),
    ("2^10", "2 10"),
    ("p < 40", "p > 40"),
    ("< 40 is safe", "> 40 is safe"),
    ("p ≤ 40", "p < 40"),
    ("a = b", "a ≠ b"),
    ("5%", "5"),
    ("5%", "5‰"),
    ("$100", "€100"),
    ("£5", "¥5"),
    ("C", "C++"),
    ("x² + y²", "x² - y²"),
    ("x² – y²", "x² y²"),
    ("a * b", "a b"),
    ("m / n", "m n"),
    ("red !important", "red important"),
    ("a != b", "a = b"),
    ("a || b", "a b"),
    ("C#", "C++"),
    ("#one", "one"),
    ("AT&T", "AT T"),
    ("@mayor", "mayor"),
    ("grade A-", "grade A"),
    ("grade A+", "grade A-"),
    ("He resigned.", "He resigned?"),
    ("جاء.", "جاء؟"),
    ("来ました。", "来ました？"),
    ("put 👍 here", "put 👎 here"),
    ("👍🏻", "👍🏿"),
    ("🇩🇪", "🇫🇷"),
    ("🏴\u{e0067}\u{e0062}\u{e0065}", "🏴\u{e0067}\u{e0062}\u{e0073}"),
    ("✅ done", "❌ done"),
    ("▲ 5", "▼ 5"),
    ("▲ oil", "▼ oil"),
    ("go → there", "go ← there"),
    ("fine :)", "fine :("),
    ("6′", "6″"),
    ("ma", "mả"),
    ("má", "mà"),
    ("đa", "da"),
    ("año", "ano"),
    ("für", "fur"),
    ("før", "for"),
    ("sınır kız", "sinir kız"),
    ("मेरा", "मेरी"),
    ("फल", "फ़ल"),
    ("ハハ", "ババ"),
    ("か", "が"),
    ("は", "ぱ"),
    ("ใกล้", "ไกล"),
    ("γέρος", "γερός"),
    ("мой", "мои"),
    ("كتابة", "كتابه"),
    ("caf\u{fffd}", "caf"),
];

#[test]
fn what_a_script_leaves_to_the_writer_is_free() {
    for (a, b) in SAME {
        assert_eq!(exact_form(a), exact_form(b), "{a} and {b}");
    }
}

#[test]
fn what_makes_another_word_or_statement_is_kept() {
    for (a, b) in OTHER {
        assert_ne!(exact_form(a), exact_form(b), "{a} and {b}");
        assert_ne!(exact_key(a), exact_key(b));
    }
}

#[test]
fn forms_are_words_with_the_symbols_between_them() {
    assert_eq!(exact_form("The Café: $-1,234.5 (−5%) — 10²!"), " the café$- 1, 234. 5- 5% 10^2");
    assert_eq!(exact_form(" … !"), "");
}

#[test]
fn the_first_difference_is_named_with_its_word() {
    let of = |a: &str, b: &str| first_difference(a, b).map(|(a, b)| format!("{a}|{b}"));
    assert_eq!(of("It fell to -5 degrees", "it fell to 5 degrees"), Some("to-|to".into()));
    assert_eq!(of("We teach C++ here", "We teach C here"), Some("c++|c".into()));
    assert_eq!(of("Con ma cũ", "Con mả cũ"), Some("ma|mả".into()));
    assert_eq!(of("$5", "5"), Some("$|5".into()));
    assert_eq!(of("one two", "one"), Some("two|".into()));
    assert_eq!(of("one, two", "One two!"), None);
}

#[test]
fn marks_and_symbols_tell_statements_apart() {
    for (a, b) in [
        ("Con ma đi qua cây cầu gỗ", "Con mả đi qua cây cầu gỗ"),
        ("Con ma to", "Con mả to"),
        ("मेरा घर", "मेरी घर"),
        ("パンを買いました", "バンを買いました"),
        ("El año pasado celebró", "El ano pasado celebró"),
        ("It costs $5 a day", "It costs €5 a day"),
        ("It fell to -5 degrees", "It fell to 5 degrees"),
        ("We teach C++ here", "We teach C here"),
    ] {
        assert!(tells_apart(a, b, false) && tells_apart(b, a, false), "{a} and {b}");
    }
    for (a, b) in [
        ("El año pasado", "El ano pasado"),
        ("It costs 5% more", "It costs 5 per cent more"),
        ("He left on Monday", "He left on Tuesday"),
        ("He left?", "He left."),
        ("The “old” bridge", "the old bridge!"),
    ] {
        assert!(!tells_apart(a, b, false) && !tells_apart(b, a, false), "{a} and {b}");
    }
    assert!(tells_apart("He left?", "He left.", true));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// To have one exact form is an equivalence whatever the text; what changes nothing in any script changes nothing here.
    #[test]
    fn what_is_free_everywhere_changes_nothing(
        text in "([a-zA-Zéßñİıмёйقةاأحてがパmả१क़ाกล้0-9 .,:;?!%$€#&@<>=+/*^~'\"(){}-]|[–—−≠×👍🏻🇩🇪❤\u{fe0f}\u{200d}\u{301}\u{307}\u{338}\u{64b}\n]){0,60}",
        at in any::<prop::sample::Index>(),
    ) {
        use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
        let form = exact_form(&text);
        let composed = ComposingNormalizerBorrowed::new_nfc().normalize(&text).into_owned();
        let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(&text).into_owned();
        prop_assert_eq!(&exact_form(&composed), &form);
        prop_assert_eq!(&exact_form(&decomposed), &form);
        prop_assert!(same(&text.replace('"', "“"), &text.replace('"', "„")));
        // A tatweel, a joiner or a variation selector anywhere inside.
        let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        if !boundaries.is_empty() {
            let mut more = text.clone();
            more.insert(boundaries[at.index(boundaries.len())], '\u{2060}');
            prop_assert_eq!(&exact_form(&more), &form);
        }
    }

    /// Two texts with one exact form have the same words.
    #[test]
    fn the_exact_form_says_more_than_the_terms(a in "[aAéeIıñmảかが5. ,-]{0,8}", b in "[aAéeIıñmảかが5. ,-]{0,8}") {
        if same(&a, &b) {
            prop_assert_eq!(terms(&a), terms(&b));
        }
    }
}

#[test]
fn words_that_are_spelt_at_once_are_spelt_as_letter_by_letter() {
    // Behind a tatweel, which is free, every letter is looked at by itself.
    for c in ('\0'..='\u{FFFF}').filter(|c| c.is_alphanumeric()) {
        assert_eq!(spelled(&c.to_string()), spelled(&format!("{c}ـ")), "{c:?}");
    }
    for (text, exact) in [("THE ISLE 9B", " the isle 9b"), ("ISI Iı", " ısı ıı"), ("İSİ ISI", " isi ısı"), ("إلى الآن ٱلأحد", " الى الان الاحد")]
    {
        assert_eq!(exact_form(text), exact);
    }
}
