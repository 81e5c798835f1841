//! Contrary states, terms of prison and denials of anybody, and what looks like them.

use super::tests::{ask, judged};
use super::{prison, state};
use crate::claim::EvidenceKind;

fn states_differ(language: &str, a: &str, b: &str) -> bool {
    ask(language, a, b, |story| !state::contradictions(story, (&story.sides[0], &story.sides[1])).is_empty())
}

fn terms_differ(language: &str, a: &str, b: &str) -> bool {
    ask(language, a, b, |story| !prison::contradictions(story, (&story.sides[0], &story.sides[1])).is_empty())
}

#[test]
fn contrary_states_of_one_thing_contradict() {
    for (language, a, b) in [
        ("en", "The council approved the quay plan unanimously.", "Four councillors voted against the plan."),
        ("it", "Il consiglio ha approvato il piano all'unanimità.", "Tre consiglieri hanno votato contro il piano."),
        ("fr", "Le conseil a voté le budget à l'unanimité.", "Cinq élus ont voté contre le budget."),
        ("ru", "Около трёх часов ночи рухнул средний пролёт Никольского моста.", "Никольский мост устоял."),
        ("en", "The harbour was shut to all ships throughout Friday.", "Ships came and went on Friday: the harbour reopened at noon on Friday."),
        ("pl", "Kopalnia Brzezina została we wtorek zamknięta.", "We wtorek kopalnia Brzezina była otwarta."),
        ("es", "El pleno aprobó el plan por unanimidad.", "Tres concejales votaron en contra del plan."),
    ] {
        assert!(states_differ(language, a, b) && states_differ(language, b, a), "{a} / {b}");
    }
}

#[test]
fn what_changes_or_is_told_of_something_else_contradicts_nothing() {
    for (language, a, b) in [
        // Another day, or no day: it was shut, and opened again.
        ("en", "The harbour was shut to ships on Tuesday.", "The harbour reopened to ships on Wednesday."),
        ("en", "The harbour was shut to all ships.", "The harbour has reopened to all ships."),
        // Another thing.
        ("en", "The footbridge collapsed in the night.", "The lighthouse is intact."),
        // Denied, or meant to be.
        ("en", "The old bridge in the bay collapsed.", "It is unlikely that the old bridge in the bay is intact."),
        // One tells both.
        ("en", "The old bridge in the bay collapsed. The new pier of the old bridge is intact.", "The old bridge in the bay is intact."),
        // Who speaks against it has no vote.
        ("en", "The council approved the plan unanimously.", "Four residents spoke against the plan."),
        ("de", "Der Hafen war am Dienstag geschlossen.", "Der Hafen ist seit Mittwoch wieder geöffnet."),
        ("it", "La strada statale era chiusa lunedì.", "La strada statale è stata riaperta martedì."),
    ] {
        assert!(!states_differ(language, a, b) && !states_differ(language, b, a), "{a} / {b}");
    }
}

#[test]
fn terms_of_prison_of_one_person_contradict() {
    for (language, a, b) in [
        ("en", "The court jailed the captain, Neil Barrow, for six years.", "Barrow was given a four-year prison sentence."),
        ("de", "Das Gericht verurteilte Kapitän Lorenz zu sechs Jahren Haft.", "Lorenz erhielt eine Gefängnisstrafe von vier Jahren."),
        ("fr", "Le tribunal a condamné le capitaine Morel à six ans de prison.", "Morel a écopé de quatre ans de prison."),
        ("ja", "裁判所は船長に懲役6年を言い渡した。", "船長には懲役4年の判決が下された。"),
    ] {
        assert!(terms_differ(language, a, b) && terms_differ(language, b, a), "{a} / {b}");
    }
    for (language, a, b) in [
        ("en", "The court jailed the captain, Neil Barrow, for six years.", "The mate, Ada Quint, was given a four-year prison sentence."),
        ("en", "The court jailed Neil Barrow for six years.", "Prosecutors had asked for eight years in prison for Barrow."),
        ("en", "Neil Barrow was jailed for six years. His brother Tom Barrow was jailed for four years.", "Barrow was jailed for five years."),
        ("en", "Neil Barrow was jailed for six years.", "Barrow was jailed for 72 months."),
        ("fr", "Le tribunal a condamné Morel à six ans de prison.", "Le procureur avait requis huit ans de prison contre Morel."),
    ] {
        assert!(!terms_differ(language, a, b) && !terms_differ(language, b, a), "{a} / {b}");
    }
}

#[test]
fn what_nobody_did_somebody_did() {
    for (language, a, b) in [
        ("en", "Nobody has been detained, police said.", "Police arrested the mate of the coaster at his home."),
        ("en", "Detectives said that nobody had been detained, and that the captain had gone home.", "The captain was detained at his home in Quay Street."),
        ("fr", "Aucun tram n'a circulé sur la ligne A.", "Un tram sur deux a circulé sur la ligne A."),
    ] {
        assert_eq!(judged(language, a, b), Some(EvidenceKind::Negation), "{a} / {b}");
        assert_eq!(judged(language, b, a), Some(EvidenceKind::Negation), "{b} / {a}");
    }
    for (language, a, b) in [
        ("en", "Nobody was arrested in the harbour.", "Police arrested the mate of the coaster at his home."),
        ("en", "Nobody was arrested on Monday, police said.", "Police arrested the mate of the coaster on Thursday."),
    ] {
        assert_eq!(judged(language, a, b), None, "{a} / {b}");
    }
}
