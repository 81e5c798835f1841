//! News agencies that a text credits: in a byline, in brackets, behind `agency`, or by a name that is nothing else.

use crate::config::ProvenanceParams;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::byline::Words;
use crate::span::Span;
use crate::text::normal::normal_form;
use crate::text::{Token, tokenize};

/// Agencies, one a line; its forms are apart by bars, the first one is its name.
const AGENCIES: &str = include_str!("agency.txt");

/// Words that introduce an agency, as normal forms.
const CUES: [&str; 7] = ["agency", "agencies", "وكاله", "وكالات", "لوكاله", "لوكالات", "نقلا"];
/// With what words for an agency begin, as normal forms.
const AGENCY_WORDS: [&str; 3] = ["agen", "ajans", "агент"];
/// Marks a form that is the name of an agency and nothing else.
const ONLY: char = '*';

/// A credited agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Credit {
    /// Its name.
    pub agency: &'static str,
    /// Where the text first credits it, as the source of the whole where it does so.
    pub span: Span,
    /// Whether the whole text is said to be from it: `(AFP)` at its head is such a credit, `the agency AFP` in its middle is none.
    pub whole: bool,
}

struct Form {
    agency: &'static str,
    /// Whether the words are the name of the agency and nothing else.
    only: bool,
    /// Whether it is written in capitals: `AP` is one, `ap` is not.
    capitals: bool,
}

static FORMS: LazyLock<FxHashMap<String, Form>> = LazyLock::new(|| {
    let mut forms = FxHashMap::default();
    for line in AGENCIES.lines() {
        let agency = line.split('|').next().unwrap_or_default().trim_start_matches(ONLY);
        for marked in line.split('|') {
            let form = marked.trim_start_matches(ONLY);
            let words: Vec<String> = tokenize(form).iter().map(|token| normal_form(token.span.of(form))).collect();
            // Letters that stand alone (أ ف ب) may be a list, several words no other name.
            let only = marked.starts_with(ONLY) || (words.len() > 1 && words.iter().any(|word| word.chars().count() > 1));
            forms.insert(words.join(" "), Form { agency, only, capitals: form.chars().all(char::is_uppercase) });
        }
    }
    forms
});

/// The agencies that `text` credits, each where it does so first, in the order of the text. Linear.
#[must_use]
pub fn credits(text: &str, tokens: &[Token]) -> Vec<Credit> {
    credits_in(&Words::new(text, tokens))
}

/// [`credits`] of a text whose words are at hand.
pub(super) fn credits_in(words: &Words) -> Vec<Credit> {
    let (text, tokens) = (words.text, words.tokens);
    let words_of = |at: usize, length: usize| words.forms[at..at + length].join(" ");
    let mut found: Vec<Credit> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let longest = (1..=ProvenanceParams::MAX_AGENCY.min(tokens.len() - at)).rev().find_map(|length| Some((length, FORMS.get(&words_of(at, length))?)));
        let Some((length, form)) = longest else {
            at += 1;
            continue;
        };
        let name = at..at + length;
        at += length;
        let span = words.span(&name);
        if form.capitals && span.of(text).contains(char::is_lowercase) {
            continue;
        }
        let cued = words.forms[name.start.saturating_sub(2)..name.start].iter().any(|word| CUES.contains(&word.as_str()));
        let byline = name.start < ProvenanceParams::BYLINE || at + ProvenanceParams::BYLINE > tokens.len();
        let telling = form.capitals || span.of(text).chars().count() >= ProvenanceParams::TELLING_LETTERS;
        if form.only || cued || (is_bracketed(text, span) && (byline || telling)) {
            add(&mut found, Credit { agency: form.agency, span, whole: words.is_agency_source(&name) });
        }
    }
    found
}

/// One credit an agency: the first one, or the first one that stands for the whole.
fn add(found: &mut Vec<Credit>, credit: Credit) {
    match found.iter_mut().find(|known| known.agency == credit.agency) {
        None => found.push(credit),
        Some(known) if credit.whole && !known.whole => *known = credit,
        Some(_) => {}
    }
}

/// The agency that a name is the name of, as of an outlet.
#[must_use]
pub fn agency_named(name: &str) -> Option<&'static str> {
    let words: Vec<String> = tokenize(name).iter().map(|token| normal_form(token.span.of(name))).collect();
    // What calls itself an agency goes by its initials (`Continental News Agency`, CNA).
    let is_agency = words.iter().any(|word| AGENCY_WORDS.iter().any(|beginning| word.starts_with(beginning)));
    let initials = || words.iter().filter_map(|word| word.chars().next()).collect::<String>();
    let by_initials = || FORMS.get(&initials()).filter(|form| is_agency && form.capitals && words.len() > 2);
    FORMS.get(&words.join(" ")).or_else(by_initials).map(|form| form.agency)
}

/// Whether words stand between brackets, dashes or quotation marks of their own.
fn is_bracketed(text: &str, span: Span) -> bool {
    let before = text[..span.start as usize].trim_end().chars().next_back();
    let after = text[span.end as usize..].trim_start().chars().next();
    let opens = before.is_none_or(|c| matches!(c, '(' | '[' | '-' | '–' | '—' | '/' | '"' | '«' | '“' | ':' | '،' | ','));
    let closes = after.is_none_or(|c| matches!(c, ')' | ']' | '-' | '–' | '—' | '/' | '"' | '»' | '”' | ':'));
    opens && closes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agencies(text: &str) -> Vec<&'static str> {
        credits(text, &tokenize(text)).into_iter().map(|credit| credit.agency).collect()
    }

    #[test]
    fn a_credit_for_the_whole_is_told_from_one_for_a_word() {
        let whole = |text: &str| credits(text, &tokenize(text)).iter().map(|credit| (credit.agency, credit.whole)).collect::<Vec<_>>();
        assert_eq!(whole("The bridge was closed, officials told Reuters."), [("Reuters", false)]);
        let told_first = "Officials told Reuters that the bridge was closed. (Reuters)";
        let credit = credits(told_first, &tokenize(told_first))[0];
        assert!(credit.whole && credit.span.start > 50, "the later credit says more");
        assert_eq!(agency_named("Agence France-Presse"), Some("AFP"));
        assert_eq!(agency_named("Continental News Agency"), Some("CNA"));
        assert_eq!((agency_named("Daily Ferry"), agency_named("Coastal Nature Atlas")), (None, None));
    }

    #[test]
    fn credits_are_told_from_words() {
        assert_eq!(agencies("LONDON (Reuters) - The bridge was closed, officials told Reuters."), ["Reuters"]);
        assert_eq!(agencies("PARIS (AP) — The bridge was closed."), ["AP"]);
        assert_eq!(agencies("الرياض - واس: افتتح الوزير الجسر."), ["SPA"]);
        assert_eq!(agencies("وذكرت وكالة بيلتا أن الجسر أغلق، وفق فرانس برس."), ["BelTA", "AFP"]);
        assert_eq!(agencies("قال واس لصديقه إن البيت بنا في قرية بعيدة عن المدينة ولا أحد يعرف متى يعود إليه الناس بعد الحرب التي طالت كثيرا."), [""; 0]);
        for text in ["He was in Petra in Jordan with Michael Bloomberg.", "سافر الرجل إلى هضبة الأناضول حيث ولد جده قبل سنوات طويلة من تلك الحرب."]
        {
            assert_eq!(agencies(text), [""; 0], "{text}");
        }
        assert_eq!(agencies("وقال في تصريح نقلا عن واس إن الجسر لن يغلق."), ["SPA"]);
        assert_eq!(agencies("He took a nap in the sun and the map fell to the floor while the tap was running in the house."), [""; 0]);
    }
}
