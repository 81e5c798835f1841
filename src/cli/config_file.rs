//! `retold.toml`: where it is found, and what is wrong with it, said with the line and a caret.

use std::fmt::Display;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use retold::Error;
use retold::config::CheckConfig;
use retold::read::{STDIN, source};
use toml::de::{DeTable, DeValue};

use super::outcome::Failure;

/// Name of the configuration.
pub(super) const CONFIG: &str = "retold.toml";

/// The configuration and where it stands; the defaults where there is none. By default the nearest one upwards counts.
pub(super) fn configuration(given: Option<&Path>) -> Result<(CheckConfig, Option<PathBuf>), Failure> {
    if given == Some(Path::new(STDIN)) {
        return Err(Failure::Other("-: the configuration is read from a file, not from standard input".into()));
    }
    let Some(place) = place(given) else { return Ok((CheckConfig::default(), None)) };
    let text = source::open(&place).and_then(io::read_to_string).map_err(|error| Failure::Other(format!("{}: {error}", place.display())))?;
    let config = parsed(&text).map_err(|(span, reason)| Failure::Shown(located(&place, &text, span, &reason)))?;
    Ok((config, Some(place)))
}

/// What is wrong with the value of a setting that the file at `place` has, shown there; without a place, or where it is not found, in words.
pub(super) fn mistaken(place: Option<&Path>, setting: &str, reason: &dyn Display) -> Failure {
    let Some(place) = place else { return Failure::Other(reason.to_string()) };
    let text = source::open(place).and_then(io::read_to_string).unwrap_or_default();
    Failure::Shown(located(place, &text, span_of(&text, setting), reason))
}

/// Where the configuration stands that counts.
pub(super) fn place(given: Option<&Path>) -> Option<PathBuf> {
    given.map(Path::to_path_buf).or_else(nearest)
}

/// What is wrong, and where in the text.
type Mistake = (Option<Range<usize>>, String);

fn parsed(text: &str) -> Result<CheckConfig, Mistake> {
    let config: CheckConfig = toml::from_str(text).map_err(|error| (error.span(), in_words(error.message())))?;
    config.validate().map_err(|error| match &error {
        Error::Setting { field, .. } => (span_of(text, field), error.to_string()),
        _ => (None, error.to_string()),
    })?;
    Ok(config)
}

/// What the parser says, in the words of whoever wrote the file. What it says of the syntax is left as it is.
fn in_words(message: &str) -> String {
    let named = |start: &str| message.strip_prefix(start)?.split_once('`');
    let listed = |rest: &str| rest.split('`').skip(1).step_by(2).collect::<Vec<_>>().join(", ");
    if let Some((name, rest)) = named("unknown field `") {
        return format!("no setting is called “{name}” here; there are {}", listed(rest));
    }
    if let Some((name, rest)) = named("unknown variant `") {
        return format!("“{name}” is not known here; known are {}", listed(rest));
    }
    if let Some((name, _)) = named("missing field `") {
        return format!("the setting “{name}” is missing here");
    }
    let wrong = ["invalid type: ", "invalid value: "].iter().find_map(|start| message.strip_prefix(start)?.split_once(", expected "));
    wrong.map_or_else(|| message.to_owned(), |(found, wanted)| format!("wanted is {}, and this is {}", kind_wanted(wanted), kind_found(found)))
}

/// A kind of value by its name in the program.
fn kind_wanted(name: &str) -> &str {
    match name {
        "usize" | "u64" | "u32" => "a whole number from 0",
        "f64" => "a number",
        "a sequence" => "a list in brackets",
        "struct BudgetSetting" => "a table such as { level = \"off\" }",
        "a map" => "a table",
        _ if name.starts_with("struct ") => "a table",
        _ if name.contains("string") => "words in quotation marks",
        _ => name,
    }
}

/// A value that was found, as the parser describes it.
fn kind_found(value: &str) -> String {
    match value {
        "map" => "a table".to_owned(),
        "sequence" => "a list".to_owned(),
        _ => value.strip_prefix("string ").or_else(|| value.split('`').nth(1)).unwrap_or(value).to_owned(),
    }
}

/// The nearest configuration upwards.
fn nearest() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    here.ancestors().map(|folder| folder.join(CONFIG)).find(|path| path.exists())
}

/// Where the value of a setting stands, by its path of names (`rules.short-documents.max-share`).
fn span_of(text: &str, path: &str) -> Option<Range<usize>> {
    let table = DeTable::parse(text).ok()?;
    let mut names = path.split('.');
    let mut value = table.get_ref().get(names.next()?)?;
    for name in names {
        let DeValue::Table(inner) = value.get_ref() else { break };
        value = inner.get(name)?;
    }
    Some(value.span())
}

/// A mistake with its line, and a caret under what is wrong.
fn located(place: &Path, text: &str, span: Option<Range<usize>>, reason: &dyn Display) -> Vec<String> {
    let Some(span) = span.filter(|span| text.is_char_boundary(span.start) && text.is_char_boundary(span.end)) else {
        return vec![format!("{}: {reason}", place.display())];
    };
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let number = text[..start].matches('\n').count() + 1;
    let line = text[start..].lines().next().unwrap_or("");
    let column = text[start..span.start].chars().count();
    let end = span.end.min(start + line.len()).max(span.start);
    let carets = "^".repeat(text[span.start..end].chars().count().max(1));
    let gutter = " ".repeat(number.to_string().len());
    vec![
        format!("{}:{number}:{}: {reason}", place.display(), column + 1),
        format!("{gutter} |"),
        format!("{number} | {line}"),
        format!("{gutter} | {}{carets}", " ".repeat(column)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_shown_where_it_stands() {
        let shown = |text: &str| {
            let (span, reason) = parsed(text).unwrap_err();
            located(Path::new("retold.toml"), text, span, &reason).join("\n")
        };
        let long = shown("# A comment.\nmin-words = 5\nthreshold = 7\n");
        assert_eq!(long, "retold.toml:3:13: threshold = 7: allowed is a number above 0 and at most 1\n  |\n3 | threshold = 7\n  |             ^");
        for (text, caret, reason) in [
            ("threshold = nan", "^^^", "threshold = NaN: allowed is a number above 0 and at most 1"),
            ("repeated-share = -3", "^^", "repeated-share = -3: allowed is a number from 0 to 1"),
            ("max-outlet-share = inf", "^^^", "max-outlet-share = inf: allowed is a number from 0 to 1"),
            ("boilerplate-documents = 1", "^", "allowed is a whole number from 2"),
            ("languages = [\"en\", \"arabic\"]", "^^^^^^^^^^^^^^^^", "\"arabic\": allowed is the code of a language"),
            ("[rules]\nrepeated-text = { max-share = 5 }", "^", "rules.repeated-text.max-share = 5: allowed is a number from 0 to 1"),
            ("[rules.short-documents]\nmax-share = nan", "^^^", "rules.short-documents.max-share = NaN"),
            ("[rules]\nshort-documents = { max-shares = 0.5 }", "^^^^^^^^^^", "no setting is called “max-shares” here; there are level, max-share, max-count"),
            ("[rules]\nshort-documents = { max-count = -1 }", "^^", "wanted is a whole number from 0, and this is -1"),
            ("[rules]\nshort = { max-count = 1 }", "^^^^^", "“short” is not known here; known are duplicate-documents, "),
            ("[rules]\nboilerplate = \"off\"", "^^^^^", "wanted is a table such as { level = \"off\" }, and this is \"off\""),
            ("languages = \"en\"", "^^^^", "wanted is a list in brackets, and this is \"en\""),
            ("[[overrides]]\npaths = [\"a\"]", "^^^^^^^^^^^^^", "the setting “rules” is missing here"),
            ("min-words = 2.5", "^^^", "wanted is a whole number from 0, and this is 2.5"),
            ("cluster = 3", "^", "wanted is a table, and this is 3"),
            ("min-words = \"many\"", "^^^^^^", "wanted is a whole number from 0, and this is \"many\""),
            ("treshold = 0.5", "^^^^^^^^", "no setting is called “treshold” here; there are min-words, "),
            ("[cluster]\nthreshold = 0", "^", "cluster.threshold = 0: allowed is a number above 0 and at most 1"),
            ("[cluster]\nrelations = [\"exact\", \"same\"]", "^^^^^^^^^^^^^^^^^", "cluster.relations = \"same\": allowed is exact, near"),
            ("[cluster]\nkeep = \"newest\"", "^^^^^^^^", "cluster.keep = \"newest\": allowed is one of longest, earliest"),
            ("[clean]\nshingle = 900", "^^^", "clean.shingle = 900: allowed is a whole number from 1 to 64"),
            ("[clean]\nboilerplate = 1", "^", "clean.boilerplate = 1: allowed is a whole number from 2"),
            ("[clean]\npassages = 1", "^", "clean.passages = 1: allowed is a whole number from 2"),
            ("[clean]\nkeep-per = \"author\"", "^^^^^^^^", "“author” is not known here; known are outlet"),
            ("[clean]\nagainst-removes = \"all\"", "^^^^^", "“all” is not known here; known are passage, document"),
            ("max-outlet-removed-share = 2", "^", "max-outlet-removed-share = 2: allowed is a number from 0 to 1"),
            ("reference-share = 0", "^", "reference-share = 0: allowed is a number above 0 and at most 1"),
            ("reference-fields = []", "^^", "reference-fields = []: allowed is one field or more"),
            ("baseline = \"\"", "^^", "baseline = \"\": allowed is the name of a file"),
            ("against = [\"\"]", "^^^^", "against = [\"\"]: allowed is the names of files and folders"),
            ("[clean]\nonly = \"words\"", "^^^^^^^", "“words” is not known here; known are documents, blocks"),
            ("[cleaning]\nonly = \"blocks\"", "^^^^^^^^", "no setting is called “cleaning” here"),
            ("# نص\nmin-words = = 3", "^", ""),
        ] {
            let shown = shown(text);
            let last = shown.lines().last().unwrap();
            assert!(last.trim_start_matches([' ', '|']) == caret && shown.contains(reason), "{text}\n{shown}");
        }
        assert!(parsed("threshold = 1\nrepeated-share = 0\n[cluster]\nrelations = [\"story\"]\n[clean]\nfacts = \"ignore\"").is_ok());
    }
}
