//! The outlet of a document: how it is called, and whether another text says that it is from there.

use super::agency::agency_named;
use super::byline::Words;
use crate::config::ProvenanceParams;
use crate::span::Span;
use crate::text::normal::normal_form;
use crate::text::tokenize;

/// Labels of an address that stand for its kind or its country's registry.
const REGISTRY_LABELS: [&str; 11] = ["www", "com", "co", "org", "net", "gov", "gob", "edu", "ac", "go", "info"];

/// The names of an outlet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Outlet {
    /// Its names as letters without blanks: `The Daily Ferry`, `Daily Ferry` and `dailyferry.example` are one.
    keys: Vec<String>,
    /// The agency that it is.
    pub(super) agency: Option<&'static str>,
}

impl Outlet {
    /// An outlet by its name or address. A name of fewer than `min_letters` letters is a word, too, and is not sought in texts.
    pub(super) fn named(name: &str, min_letters: usize) -> Self {
        let label = address_label(name);
        let mut keys = vec![key(name)];
        keys.extend(label.map(key));
        let short: Vec<String> = keys.iter().filter_map(|key| Some(key.strip_prefix("the")?.to_owned())).collect();
        keys.extend(short);
        keys.retain(|key| key.chars().count() >= min_letters);
        Self { keys, agency: agency_named(name).or_else(|| agency_named(label?)) }
    }

    /// Whether both have a name in common.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.keys.iter().any(|key| other.keys.contains(key)) || (self.agency.is_some() && self.agency == other.agency)
    }

    /// Whether these are the letters of one of its names.
    pub(super) fn is_called(&self, letters: &str) -> bool {
        self.keys.iter().any(|key| key == letters)
    }

    /// Where a text says that it is from this outlet, of the sources that it names.
    pub(super) fn credited_in(&self, sources: &[NamedSource]) -> Option<Span> {
        sources.iter().find(|source| self.is_called(&source.letters)).map(|source| source.span)
    }
}

/// Words that a text names as its source: whether they are the name of an outlet, only the outlet can tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamedSource {
    letters: String,
    span: Span,
}

/// What a text names as its source at its head and its foot. Bounded by these, but for the length of their lines.
pub(super) fn named_sources(words: &Words) -> Vec<NamedSource> {
    let mut found = Vec::new();
    for first in words.edges() {
        let mut letters = String::new();
        for last in first..words.forms.len().min(first + ProvenanceParams::MAX_OUTLET) {
            letters.push_str(&words.forms[last]);
            let at = first..last + 1;
            let span = words.span(&at);
            // A name is not written small, where a script has both; an address is.
            let is_small = words.tokens[last].span.of(words.text).starts_with(char::is_lowercase);
            if (!is_small || span.of(words.text).contains('.')) && words.is_source(&at) {
                found.push(NamedSource { letters: letters.clone(), span });
            }
        }
    }
    found
}

fn key(name: &str) -> String {
    let name = name.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    tokenize(name).iter().map(|token| normal_form(token.span.of(name))).collect()
}

/// The label of an address that names who it belongs to: `bbc` in `www.bbc.co.uk`.
fn address_label(name: &str) -> Option<&str> {
    if !name.contains('.') || name.contains(char::is_whitespace) {
        return None;
    }
    let host = name.trim_start_matches("https://").trim_start_matches("http://").split('/').next()?;
    let mut labels: Vec<&str> = host.split('.').collect();
    labels.pop();
    labels.into_iter().rev().find(|label| !REGISTRY_LABELS.contains(label))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credited(outlet: &str, text: &str) -> bool {
        Outlet::named(outlet, 4).credited_in(&named_sources(&Words::new(text, &tokenize(text)))).is_some()
    }

    #[test]
    fn an_outlet_is_known_by_its_name_and_its_address() {
        for outlet in ["The Daily Ferry", "Daily Ferry", "www.dailyferry.co.uk", "https://dailyferry.example/news"] {
            assert!(credited(outlet, "The bridge was closed on Monday, according to the Daily Ferry."), "{outlet}");
            assert!(!credited(outlet, "The bridge was closed on Monday, the mayor told the Daily Ferry."), "{outlet}");
            assert!(!credited(outlet, "The daily ferry reported no delay on Monday."), "{outlet}");
        }
        assert!(!credited("Sun", "Source: Sun"), "three letters are a word");
        assert!(Outlet::named("The Daily Ferry", 4).is(&Outlet::named("dailyferry.com", 4)));
        assert!(!Outlet::named("Evening Star", 4).is(&Outlet::named("Daily Ferry", 4)));
        assert!(!Outlet::default().is(&Outlet::default()), "who is not named is not the same");
        assert_eq!(Outlet::named("uk.reuters.com", 4).agency, Some("Reuters"));
    }
}
