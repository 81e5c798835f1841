//! Which words turn an assertion, in the languages of the tables.

use super::*;
use crate::text::tokenize;

fn meanings(language: Option<&str>, text: &str) -> Vec<Meaning> {
    Senses::of(language).read(text, &tokenize(text)).into_iter().map(|sense| sense.meaning).collect()
}

#[test]
fn every_kind_of_turn_is_read() {
    use Meaning as S;
    for (language, text, wanted) in [
        ("en", "It is not so.", S::Negation),
        ("de", "Das ist nicht so.", S::Negation),
        ("ar", "لم يحدث ذلك", S::Negation),
        ("ru", "Это не так.", S::Negation),
        ("hi", "यह नहीं हुआ।", S::Negation),
        ("en", "All ships sailed.", S::Quantity(Quantity::All)),
        ("fr", "Quelques navires sont partis.", S::Quantity(Quantity::Some)),
        ("es", "Muchos barcos salieron.", S::Quantity(Quantity::Many)),
        ("zh", "所有船都走了。", S::Quantity(Quantity::All)),
        ("en", "They must sail.", S::Modality(ModalForce::Must)),
        ("de", "Sie dürfen fahren.", S::Modality(ModalForce::May)),
        ("it", "Le navi devono partire.", S::Modality(ModalForce::Must)),
        ("en", "It sank before noon.", S::Order(Order::Before)),
        ("ar", "غادر بعد الظهر", S::Order(Order::After)),
        ("ru", "Он ушёл после обеда.", S::Order(Order::After)),
    ] {
        assert!(meanings(Some(language), text).contains(&wanted), "{text}: {:?}", meanings(Some(language), text));
        assert!(meanings(None, text).contains(&wanted), "in a text of unknown language: {text}");
    }
    for (language, text) in
        [("en", "The ferry crossed the bay."), ("de", "Die Fähre querte die Bucht."), ("ru", "Паром пересёк залив."), ("ar", "عبرت السفينة الخليج")]
    {
        assert!(!meanings(Some(language), text).iter().any(|meaning| !matches!(meaning, Meaning::Opposite(..))), "{text}");
    }
}

#[test]
fn a_phrase_that_denies_nothing_is_no_denial() {
    for (language, denied, idiom) in [
        ("en", "not the coast", "not only the coast"),
        ("de", "nicht die Küste", "nicht nur die Küste"),
        ("fr", "pas la côte", "pas seulement la côte"),
        ("es", "no la costa", "no solo la costa"),
        ("ru", "не побережье", "не только побережье"),
        ("pt", "não a costa", "não só a costa"),
    ] {
        assert!(meanings(Some(language), denied).contains(&Meaning::Negation), "{denied}");
        assert!(!meanings(Some(language), idiom).contains(&Meaning::Negation), "{idiom}: {:?}", meanings(Some(language), idiom));
    }
}

#[test]
fn a_sense_has_its_words() {
    let text = "They had to sail, not only at noon.";
    let tokens = tokenize(text);
    let found = Senses::of(Some("en")).read(text, &tokens);
    let must = found.iter().find(|sense| sense.meaning == Meaning::Modality(ModalForce::Must)).unwrap();
    assert_eq!((must.span.of(text), must.range()), ("had to", 1..3));
    assert!(found.windows(2).all(|two| two[0].token <= two[1].token) && found.iter().all(|sense| sense.range().end <= tokens.len()));
}

#[test]
fn opposites_are_the_two_sides_of_one_pair() {
    let sides = |language: &'static str, a: &str, b: &str| {
        let pairs = |text: &str| {
            meanings(Some(language), text)
                .into_iter()
                .filter_map(|meaning| if let Meaning::Opposite(pair, side) = meaning { Some((pair, side)) } else { None })
                .collect::<Vec<_>>()
        };
        let (a, b) = (pairs(a), pairs(b));
        a.iter().any(|(pair, side)| b.contains(&(*pair, !side)))
    };
    for (language, a, b, other) in [
        ("en", "rose", "fell", "climbed"),
        ("de", "stieg", "sank", "kletterte"),
        ("es", "subió", "bajó", "aumentó"),
        ("ru", "выросла", "упала", "поднялась"),
        ("ar", "ارتفع", "انخفض", "صعد"),
        ("tr", "yükseldi", "düştü", "arttı"),
    ] {
        assert!(sides(language, a, b) && sides(language, b, a), "{a} {b}");
        assert!(!sides(language, a, other) && !sides(language, a, a), "{a} {other}");
    }
}

#[test]
fn a_part_of_a_word_denies_it() {
    let denies = |language: &'static str, a: &str, b: &str| {
        let (a, b) = (normal_form(a), normal_form(b));
        let senses = Senses::of(Some(language));
        assert_eq!(senses.denies(&a, &b), senses.denies(&b, &a), "{a} {b}");
        senses.denies(&a, &b)
    };
    for (language, a, b) in [
        ("en", "lawful", "unlawful"),
        ("en", "harm", "harmless"),
        ("de", "sicher", "unsicher"),
        ("es", "legal", "ilegal"),
        ("ru", "законный", "незаконный"),
        ("tr", "geldi", "gelmedi"),
    ] {
        assert!(denies(language, a, b), "{a} {b}");
    }
    for (language, a, b) in
        [("en", "lawful", "lawful"), ("en", "certain", "town"), ("de", "sicher", "sicherer"), ("ru", "закон", "законный"), ("en", "it", "unit")]
    {
        assert!(!denies(language, a, b), "{a} {b}");
    }
    assert!(!Senses::of(Some("de")).denies("lawful", ""), "nothing is denied by nothing");
}
