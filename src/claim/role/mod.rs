//! What office somebody holds, where it stands beside the name: `Transport Minister Susan Adeyemi`, `Susan Adeyemi, the minister of transport`.
//!
//! Two outlets that introduce one person share a name and an office, and no statement.
//!
//! A file a language lies beside this one, the nouns for offices and trades in any order. A word that ends in `*` stands for every word that begins so.

use std::ops::Range;

use super::per_language::{Files, PerLanguage, files};
use super::stem_table::StemTable;
use crate::config::RoleParams;
use crate::fact::{Name, NameKind};
use crate::span::Span;
use crate::text::language::is_function_word;
use crate::text::normal::normal_form;
use crate::text::punctuation::is_comma;
use crate::text::{Segmented, stem_of};

const FILES: Files = files!("ar" "de" "el" "en" "es" "fa" "fr" "he" "hi" "id" "it" "ko" "nl" "pl" "pt" "ru" "sv" "tr" "uk" "ur");

/// Languages in which a word of its own before a noun describes it (`Transport Minister`).
const DESCRIBED_BEFORE: [&str; 5] = ["en", "hi", "ko", "tr", "ur"];

/// Languages in which the word behind a noun describes it (`directeur général`).
const DESCRIBED_BEHIND: [&str; 8] = ["ar", "es", "fa", "fr", "he", "id", "it", "pt"];

static EACH: PerLanguage<StemTable<()>, { FILES.len() }> = PerLanguage::new(FILES);

fn table(file: &str) -> StemTable<()> {
    let mut all = StemTable::default();
    file.split_whitespace().for_each(|entry| all.add(entry, ()));
    all
}

/// A text in which offices are looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct RoleText<'a> {
    pub text: &'a str,
    pub cut: &'a Segmented,
    /// ISO 639-1.
    pub language: Option<&'a str>,
}

impl RoleText<'_> {
    /// The tokens that say who somebody is: a name with the office that stands beside it, for each of `names` with one. Linear in the names.
    /// Languages without a table have none.
    pub(super) fn introductions(&self, names: &[Name]) -> Vec<Range<usize>> {
        let Some(roles) = EACH.of(self.language, |file, _| table(file)) else { return Vec::new() };
        let beside = |name: &Name| {
            let sentence = self.sentence(name.tokens.start);
            let (before, behind) = (self.before(roles, name, &sentence), self.behind(roles, name, &sentence));
            let found = before.unwrap_or(name.tokens.start)..behind.unwrap_or(name.tokens.end);
            (found != name.tokens).then_some(found)
        };
        names.iter().filter_map(beside).collect()
    }

    fn sentence(&self, token: usize) -> Range<usize> {
        let at = self.cut.sentences.partition_point(|sentence| sentence.tokens.end <= token);
        self.cut.sentences.get(at).map_or(token..token, |sentence| sentence.tokens.clone())
    }

    fn word(&self, token: usize) -> &str {
        self.cut.tokens[token].span.of(self.text)
    }

    fn is_role(&self, roles: &StemTable<()>, token: usize) -> bool {
        let word = normal_form(self.word(token));
        // A beginning can be longer than the stem.
        roles.get(stem_of(&word)).or_else(|| roles.get(&word)).is_some()
    }

    fn is_content(&self, token: usize) -> bool {
        !is_function_word(self.language, self.word(token))
    }

    /// What stands between a token and the one before it.
    fn gap(&self, token: usize) -> &str {
        Span { start: self.cut.tokens[token - 1].span.end, end: self.cut.tokens[token].span.start }.of(self.text)
    }

    /// Whether a word between an office and a name can belong to the office: one of grammar, a name, or what Arabic joins its article to. A verb cannot.
    fn belongs(&self, token: usize) -> bool {
        let word = self.word(token);
        !self.is_content(token) || word.starts_with(char::is_uppercase) || word.starts_with("ال")
    }

    fn comma_before(&self, token: usize) -> bool {
        self.gap(token).contains(is_comma)
    }

    /// Whether nothing but blanks and marks inside words stands before a token.
    fn is_joined(&self, token: usize) -> bool {
        self.gap(token).chars().all(|c| c.is_whitespace() || matches!(c, '-' | '\'' | '’' | '.' | '\u{200c}'))
    }

    /// Where an office before a name begins: right before it (`Minister Adeyemi`), or behind no more than a comma (`the minister, Adeyemi`).
    fn before(&self, roles: &StemTable<()>, name: &Name, sentence: &Range<usize>) -> Option<usize> {
        let behind_comma = name.tokens.start > sentence.start && self.comma_before(name.tokens.start);
        // `The mayor of Norwick` is named after the town, and nobody is named; what the Arabic article begins is mostly a part of the office.
        let named_after = name.tokens.start > sentence.start && !behind_comma && !self.is_content(name.tokens.start - 1);
        let is_office = self.word(name.tokens.start).starts_with("ال");
        if named_after || is_office || matches!(name.kind, NameKind::Place | NameKind::Organisation) {
            return None;
        }
        let mut found = None;
        for n in (sentence.start..name.tokens.start).rev().take(RoleParams::BEFORE) {
            let first = n + 1 == name.tokens.start;
            if !(self.is_joined(n + 1) || (first && behind_comma)) {
                break;
            }
            if self.is_role(roles, n) {
                found = Some(n);
                // `The minister resigned, Adeyemi said`: only what ends in the office introduces the name.
                if behind_comma {
                    break;
                }
            } else if !(self.belongs(n) || (behind_comma && first && self.is_of(&DESCRIBED_BEHIND))) {
                break;
            }
        }
        let role = found?;
        let described = self.is_of(&DESCRIBED_BEFORE) && role > sentence.start && self.is_joined(role) && self.is_content(role - 1);
        Some(if described { role - 1 } else { role })
    }

    fn is_of(&self, languages: &[&str]) -> bool {
        self.language.is_some_and(|language| languages.contains(&language))
    }

    /// Where an office behind a name and a comma ends: at the next comma or the end of the sentence, where that is near, else with the office.
    fn behind(&self, roles: &StemTable<()>, name: &Name, sentence: &Range<usize>) -> Option<usize> {
        let start = name.tokens.end;
        if start >= sentence.end || !self.comma_before(start) {
            return None;
        }
        let role = (start..sentence.end).take(RoleParams::BEHIND).take_while(|&n| n == start || self.is_joined(n)).find(|&n| self.is_role(roles, n))?;
        let end = (role + 1..sentence.end).find(|&n| self.comma_before(n)).unwrap_or(sentence.end);
        // A figure says more than who somebody is (`the owner of 17 boats`).
        if (start..end).any(|n| self.word(n).contains(char::is_numeric)) {
            return None;
        }
        Some(if end - start <= RoleParams::LONGEST { end } else { role + 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactContext, facts};
    use crate::text::{segment, tokenize};

    fn introduced(language: &'static str, text: &str) -> Vec<String> {
        let cut = segment(text);
        let names = facts(text, &cut, FactContext { language: Some(language), published: None }).names;
        let found = RoleText { text, cut: &cut, language: Some(language) }.introductions(&names);
        found
            .into_iter()
            .map(|tokens| Span { start: cut.tokens[tokens.start].span.start, end: cut.tokens[tokens.end - 1].span.end }.of(text).to_owned())
            .collect()
    }

    #[test]
    fn an_office_beside_a_name_introduces_it() {
        for (language, text, want) in [
            ("en", "The bridge was shut, said harbour captain Mary Colman.", "harbour captain Mary Colman"),
            ("en", "At noon Ellen Prowse, the keeper and head of the harbour, closed the port.", "Ellen Prowse, the keeper and head of the harbour"),
            ("en", "That was said by its chief executive, Gareth Lyle, on Monday.", "chief executive, Gareth Lyle"),
            ("fr", "Rien ne change, a prévenu Nadège Rioux, déléguée du syndicat.", "Nadège Rioux, déléguée du syndicat"),
            ("es", "El alcalde Tomás Lerma cerró el puente.", "alcalde Tomás Lerma"),
            ("nl", "Dat zei havenmeester Egon Brandt op maandag.", "havenmeester Egon Brandt"),
        ] {
            assert_eq!(introduced(language, text), [want], "{text}");
        }
    }

    #[test]
    fn what_somebody_does_introduces_nobody() {
        for (language, text) in [
            ("en", "The minister resigned, Mary Colman said."),
            ("en", "Mary Colman left the harbour on Monday."),
            ("en", "The captain slept. Mary Colman did not."),
            ("en", "The mayor of Norwick opened the harbour."),
            ("en", "That was Ellen Prowse, the owner of 17 boats in the harbour."),
            ("es", "El puente cerró, y Tomás Lerma dimitió."),
            ("es", "El presidente visitará Villarén el sábado."),
        ] {
            assert_eq!(introduced(language, text), [""; 0], "{text}");
        }
        assert_eq!(introduced("tlh", "captain Mary Colman"), [""; 0], "no table");
    }

    #[test]
    fn every_entry_of_every_language_is_one_word() {
        for (language, file) in FILES {
            let all = table(file);
            // What a text cuts in two is never met.
            let cut = file.split_whitespace().map(|entry| entry.trim_end_matches('*')).filter(|word| tokenize(word).len() != 1);
            assert_eq!(cut.collect::<Vec<_>>(), [""; 0], "{language}");
            assert!(all.all().count() >= 50, "{language}");
        }
    }
}
