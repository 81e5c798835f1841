//! What `check` asks of a batch: rules, their budgets, and where they are set otherwise.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::range::{count, positive_share, refuse_unless, share};
use super::settings::{CleanSettings, ClusterSettings};
use super::{LANGUAGES, ReferenceSettings, ScreenParams, SpillParams};
use crate::error::Error;

/// A rule of `check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Documents that are the same as, or nearly the same as, another one of the batch.
    DuplicateDocuments,
    /// Documents that carry a part of themselves twice.
    RepeatedText,
    /// Documents whose beginning stands there cut off, beside the complete one.
    TruncatedLede,
    /// Lines that many documents of one outlet carry.
    Boilerplate,
    /// Documents without a word.
    EmptyDocuments,
    /// Documents with too few words.
    ShortDocuments,
    /// Documents in another language than the wanted ones.
    WrongLanguage,
    /// Replacement characters, and text that was decoded with the wrong encoding.
    EncodingDamage,
    /// Documents of one outlet that makes up too much of the batch.
    OutletShare,
    /// Documents that are nearly the same as one of the index.
    IndexDuplicates,
    /// Documents of one story that contradict each other.
    StoryConflicts,
    /// Documents that hold an item of a reference set: a question of a benchmark, an article of an archive.
    Contamination,
    /// Outlets of which cleaning would take too much.
    OutletRemovedShare,
}

impl Rule {
    /// All rules, in the order in which they are reported.
    pub const ALL: [Self; 13] = [
        Self::DuplicateDocuments,
        Self::RepeatedText,
        Self::TruncatedLede,
        Self::Boilerplate,
        Self::EmptyDocuments,
        Self::ShortDocuments,
        Self::WrongLanguage,
        Self::EncodingDamage,
        Self::OutletShare,
        Self::IndexDuplicates,
        Self::StoryConflicts,
        Self::Contamination,
        Self::OutletRemovedShare,
    ];

    /// Its name in configurations and reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::DuplicateDocuments => "duplicate-documents",
            Self::RepeatedText => "repeated-text",
            Self::TruncatedLede => "truncated-lede",
            Self::Boilerplate => "boilerplate",
            Self::EmptyDocuments => "empty-documents",
            Self::ShortDocuments => "short-documents",
            Self::WrongLanguage => "wrong-language",
            Self::EncodingDamage => "encoding-damage",
            Self::OutletShare => "outlet-share",
            Self::IndexDuplicates => "index-duplicates",
            Self::StoryConflicts => "story-conflicts",
            Self::Contamination => "contamination",
            Self::OutletRemovedShare => "outlet-removed-share",
        }
    }

    /// What it finds, in a sentence.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::DuplicateDocuments => "Documents that are the same as another one of the batch, or nearly so.",
            Self::RepeatedText => "Documents that carry a part of themselves twice.",
            Self::TruncatedLede => "Documents that begin with a cut-off copy of a sentence that they also have whole.",
            Self::Boilerplate => "Lines that many documents of one outlet carry.",
            Self::EmptyDocuments => "Documents without a word.",
            Self::ShortDocuments => "Documents with too few words.",
            Self::WrongLanguage => "Documents in another language than the wanted ones.",
            Self::EncodingDamage => "Replacement characters and question marks for letters, and text that was decoded with the wrong encoding or not at all.",
            Self::OutletShare => "One outlet makes up too much of the batch.",
            Self::IndexDuplicates => "Documents that are the same as one of the index, or nearly so.",
            Self::StoryConflicts => "Documents that tell one story and contradict each other.",
            Self::Contamination => "Documents that hold an item of a reference set, such as a question of a benchmark.",
            Self::OutletRemovedShare => "Removing what is repeated would take too much of an outlet.",
        }
    }

    /// What is allowed when the configuration does not say otherwise.
    #[must_use]
    pub fn default_budget(self) -> Budget {
        let budget = |level, max_share| Budget { level, max_share: Some(max_share), max_count: None };
        match self {
            Self::DuplicateDocuments | Self::IndexDuplicates => budget(Level::Error, 0.05),
            Self::RepeatedText => budget(Level::Error, 0.02),
            Self::TruncatedLede | Self::WrongLanguage => budget(Level::Error, 0.01),
            Self::ShortDocuments => budget(Level::Warning, 0.05),
            Self::EmptyDocuments | Self::EncodingDamage | Self::Contamination => budget(Level::Error, 0.0),
            Self::Boilerplate | Self::OutletShare | Self::StoryConflicts | Self::OutletRemovedShare => budget(Level::Off, 0.0),
        }
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The rule is not applied.
    Off,
    /// Over budget it is told.
    Warning,
    /// Over budget the batch fails.
    Error,
}

/// What a rule allows. Over budget is what exceeds either bound; without any bound a single finding does.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Budget {
    /// How much it matters.
    pub level: Level,
    /// Largest share of the documents, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_share: Option<f64>,
    /// Largest number of documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_count: Option<u64>,
}

/// What a configuration says of a rule; the rest stays as it is by default.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub struct BudgetSetting {
    level: Option<Level>,
    max_share: Option<f64>,
    max_count: Option<u64>,
}

/// Rules that are set otherwise for some documents.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[non_exhaustive]
pub struct Override {
    /// Patterns of paths (`archive/**`); none means any.
    #[serde(default)]
    pub paths: Vec<String>,
    /// Outlets; none means any.
    #[serde(default)]
    pub outlets: Vec<String>,
    /// Levels of rules for these documents.
    pub rules: BTreeMap<Rule, Level>,
}

/// Everything about `check`.
///
/// The defaults were chosen by hand, but where a line says otherwise.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[non_exhaustive]
pub struct CheckConfig {
    /// Fewer words than this are too few.
    pub min_words: usize,
    /// Languages that are wanted, by the codes of [`LANGUAGES`]; none means any.
    pub languages: Vec<String>,
    /// Largest share of the documents that one outlet may have.
    pub max_outlet_share: f64,
    /// Largest share of an outlet that cleaning as in [`Self::clean`] may take, in bytes of text.
    pub max_outlet_removed_share: f64,
    /// Documents of one outlet that make a line of theirs boilerplate.
    pub boilerplate_documents: u32,
    /// Least share of a text that must be repeated to count.
    pub repeated_share: f64,
    /// Least Jaccard similarity of near documents.
    pub threshold: f64,
    /// How much memory the tables of `cluster`, `clean` and `check` may take, as a size ([`SpillParams::size`]).
    pub memory: Option<String>,
    /// The folder in which what is done of a run is kept until it is finished ([`ClusterParams::with_work_folder`](super::ClusterParams::with_work_folder)).
    #[serde(skip)]
    pub work: Option<PathBuf>,
    /// Whether an unfinished run in `work` is taken up.
    #[serde(skip)]
    pub resume: bool,
    /// Findings that are known and do not count.
    pub baseline: Option<PathBuf>,
    /// Files, folders and indexes of a reference set that no document may hold an item of.
    pub against: Vec<PathBuf>,
    /// Fields of its records that are sought, the main one first.
    pub reference_fields: Option<Vec<String>>,
    /// Least share of an item that counts as holding it, by information.
    pub reference_share: Option<f64>,
    /// What rules allow.
    pub rules: BTreeMap<Rule, BudgetSetting>,
    /// Where rules are set otherwise.
    pub overrides: Vec<Override>,
    /// What `cluster` does unless it is told otherwise.
    pub cluster: ClusterSettings,
    /// What `clean` does unless it is told otherwise.
    pub clean: CleanSettings,
}

impl Default for CheckConfig {
    fn default() -> Self {
        Self {
            min_words: 20,
            languages: Vec::new(),
            max_outlet_share: 0.5,
            max_outlet_removed_share: 0.5,
            boilerplate_documents: 10,
            repeated_share: 0.02,
            threshold: super::NearParams::default().threshold,
            memory: None,
            work: None,
            resume: false,
            baseline: None,
            against: Vec::new(),
            reference_fields: None,
            reference_share: None,
            rules: BTreeMap::new(),
            overrides: Vec::new(),
            cluster: ClusterSettings::default(),
            clean: CleanSettings::default(),
        }
    }
}

impl CheckConfig {
    /// Documents of the largest story that is compared, since every pair of them is. By hand.
    pub const MAX_STORY: usize = 24;
    /// A cut-off beginning stands before this share of the text. By hand.
    pub const BEGINNING: f64 = 0.3;

    /// Which texts are searched for repeats: a batch is judged by parts that stand twice, not by every sentence, so a text must show more
    /// of them than where each one is to go.
    pub const SCREEN: ScreenParams = ScreenParams { run: 4, share: 0.6, words: 6, letters: 12, letters_share: [0.6, 0.7], short: 48 };

    /// Whether every setting is in its range. Linear in the settings.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is not.
    pub fn validate(&self) -> Result<(), Error> {
        positive_share("threshold", self.threshold)?;
        share("repeated-share", self.repeated_share)?;
        share("max-outlet-share", self.max_outlet_share)?;
        share("max-outlet-removed-share", self.max_outlet_removed_share)?;
        self.reference().params()?;
        self.memory()?;
        let unnamed = |path: &PathBuf| path.as_os_str().is_empty();
        refuse_unless(!self.baseline.as_ref().is_some_and(unnamed), "baseline", "\"\"", "the name of a file")?;
        refuse_unless(!self.against.iter().any(unnamed), "against", "[\"\"]", "the names of files and folders")?;
        count("boilerplate-documents", u64::from(self.boilerplate_documents), 2..=u64::from(u32::MAX))?;
        let known = |code: &String| LANGUAGES.contains(&code.as_str());
        if let Some(code) = self.languages.iter().find(|code| !known(code)) {
            refuse_unless(false, "languages", format_args!("{code:?}"), &format!("the code of a language that is told from others: {}", LANGUAGES.join(" ")))?;
        }
        let bounds = self.rules.iter().filter_map(|(rule, set)| Some((rule, set.max_share?)));
        bounds.into_iter().try_for_each(|(rule, most)| share(&format!("rules.{}.max-share", rule.name()), most))?;
        let of = |table: &str, error: Error| match error {
            Error::Setting { field, value, allowed } => Error::Setting { field: format!("{table}.{field}"), value, allowed },
            other => other,
        };
        self.cluster.validate().map_err(|error| of("cluster", error))?;
        self.clean.params(&self.clean.near()).map(drop).map_err(|error| of("clean", error))
    }

    /// How many bytes of memory the tables of a corpus may take, where that is set.
    ///
    /// # Errors
    /// [`Error::Setting`] for what is no size.
    pub fn memory(&self) -> Result<Option<u64>, Error> {
        self.memory.as_deref().map(SpillParams::size).transpose()
    }

    /// With a folder in which a run keeps what is done of it until it is finished, and whether one goes on with what stands there: as
    /// [`ClusterParams::with_work_folder`](super::ClusterParams::with_work_folder).
    #[must_use]
    pub fn with_work_folder(mut self, folder: Option<PathBuf>, resume: bool) -> Self {
        (self.work, self.resume) = (folder, resume);
        self
    }

    /// What counts as holding an item of a reference set.
    #[must_use]
    pub fn reference(&self) -> ReferenceSettings {
        ReferenceSettings { fields: self.reference_fields.clone(), share: self.reference_share }
    }

    /// What a rule allows.
    #[must_use]
    pub fn budget(&self, rule: Rule) -> Budget {
        let default = rule.default_budget();
        let Some(set) = self.rules.get(&rule) else { return default };
        // A bound that is set replaces the default ones.
        let bounds = if set.max_share.is_some() || set.max_count.is_some() { (set.max_share, set.max_count) } else { (default.max_share, default.max_count) };
        let level = set.level.unwrap_or(if default.level == Level::Off { Level::Error } else { default.level });
        Budget { level, max_share: bounds.0, max_count: bounds.1 }
    }

    /// Switches a rule off that has nothing to look at, so that nobody reads that all is well.
    pub fn switch_off(&mut self, rule: Rule) {
        self.rules.insert(rule, BudgetSetting { level: Some(Level::Off), ..BudgetSetting::default() });
        for set in &mut self.overrides {
            set.rules.remove(&rule);
        }
    }

    /// Whether a rule is applied to anything.
    #[must_use]
    pub fn applies(&self, rule: Rule) -> bool {
        if rule == Rule::WrongLanguage && self.languages.is_empty() {
            return false;
        }
        self.budget(rule).level != Level::Off || self.overrides.iter().any(|set| set.rules.get(&rule).is_some_and(|level| *level != Level::Off))
    }
}
