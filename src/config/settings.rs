//! What `retold.toml` says about verbs beside `check`: what stands there is meant unless the command line says otherwise.

use serde::Deserialize;

use super::range::refuse_unless;
use super::{CleanParams, CleanScope, ClusterParams, FactPolicy, Keep, ReferenceRemoval, Relation};
use crate::error::Error;

/// When documents are near, and which of them stands for the others. What is not set is as it is by default.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NearSettings {
    /// Least Jaccard similarity of near documents.
    pub threshold: Option<f64>,
    /// Words of a shingle.
    pub shingle: Option<usize>,
    /// Least chance to find a pair that lies at the threshold.
    pub recall: Option<f64>,
    /// Which of several documents stands for the others.
    pub keep: Option<String>,
}

impl NearSettings {
    /// These settings, and where they are silent those of `other`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            threshold: self.threshold.or(other.threshold),
            shingle: self.shingle.or(other.shingle),
            recall: self.recall.or(other.recall),
            keep: self.keep.or(other.keep),
        }
    }

    /// The settings of a corpus.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is out of its range.
    pub fn params(&self) -> Result<ClusterParams, Error> {
        let mut params = ClusterParams::default();
        params = self.threshold.map_or(params.clone(), |threshold| params.with_threshold(threshold));
        params = self.shingle.map_or(params.clone(), |size| params.with_shingle(size));
        params = self.recall.map_or(params.clone(), |recall| params.with_recall(recall));
        if let Some(name) = &self.keep {
            params = params.with_keep(name.parse::<Keep>().map_err(|allowed| Error::setting("keep", format_args!("{name:?}"), allowed))?);
        }
        params.validate()?;
        Ok(params)
    }
}

/// The table `[cluster]`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[non_exhaustive]
pub struct ClusterSettings {
    /// What is sought, by name.
    pub relations: Option<Vec<String>>,
    /// Score that any two documents of a story must have.
    pub min_similarity: Option<f64>,
    /// Whether passages in other words are sought.
    pub reworded: Option<bool>,
    threshold: Option<f64>,
    shingle: Option<usize>,
    recall: Option<f64>,
    keep: Option<String>,
}

impl ClusterSettings {
    /// When documents are near.
    #[must_use]
    pub fn near(&self) -> NearSettings {
        NearSettings { threshold: self.threshold, shingle: self.shingle, recall: self.recall, keep: self.keep.clone() }
    }

    /// What is sought, where that is set.
    ///
    /// # Errors
    /// [`Error::Setting`] for a name of nothing that can be sought.
    pub fn relations(&self) -> Result<Option<Vec<Relation>>, Error> {
        let Some(names) = &self.relations else { return Ok(None) };
        refuse_unless(!names.is_empty(), "relations", "[]", SOUGHT)?;
        let relation = |name: &String| relation(name).ok_or_else(|| Error::setting("relations", format_args!("{name:?}"), SOUGHT));
        names.iter().map(relation).collect::<Result<_, _>>().map(Some)
    }

    /// Whether every setting is in its range.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is not.
    pub fn validate(&self) -> Result<(), Error> {
        self.relations()?;
        let params = self.near().params()?;
        self.min_similarity.map_or(params.clone(), |score| params.with_min_similarity(score)).validate()
    }
}

/// What can be sought.
const SOUGHT: &str = "exact, near, contains, passage, story";

/// A relation that can be sought, by its name.
#[must_use]
pub fn relation(name: &str) -> Option<Relation> {
    let sought = [Relation::Exact, Relation::Near, Relation::Contains, Relation::Passage, Relation::Story];
    sought.into_iter().find(|relation| relation.name() == name)
}

/// The table `[clean]`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[non_exhaustive]
pub struct CleanSettings {
    /// Which kinds of repeats go.
    pub only: Option<OnlySetting>,
    /// What becomes of near documents that say something of their own.
    pub facts: Option<FactsSetting>,
    /// Documents of one outlet in which a line must stand to be boilerplate.
    pub boilerplate: Option<u32>,
    /// What one of each cluster is kept in each of.
    pub keep_per: Option<KeepPerSetting>,
    /// Documents that must hold a passage for it to stay in one of them alone.
    pub passages: Option<u32>,
    /// What goes of a document that holds an item of a reference set.
    pub against_removes: Option<ReferenceRemoval>,
    threshold: Option<f64>,
    shingle: Option<usize>,
    recall: Option<f64>,
    keep: Option<String>,
}

/// What one of each cluster is kept in each of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeepPerSetting {
    /// The outlets.
    Outlet,
}

/// One kind of repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnlySetting {
    /// Whole documents.
    Documents,
    /// Blocks inside documents.
    Blocks,
}

/// What becomes of a near document with something of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactsSetting {
    /// It stays.
    Keep,
    /// It goes.
    Ignore,
}

impl CleanSettings {
    /// When documents are near.
    #[must_use]
    pub fn near(&self) -> NearSettings {
        NearSettings { threshold: self.threshold, shingle: self.shingle, recall: self.recall, keep: self.keep.clone() }
    }

    /// The settings of a cleaning in which documents are near as `near` says.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is out of its range.
    pub fn params(&self, near: &NearSettings) -> Result<CleanParams, Error> {
        let scope = match self.only {
            None => CleanScope::All,
            Some(OnlySetting::Documents) => CleanScope::Documents,
            Some(OnlySetting::Blocks) => CleanScope::Blocks,
        };
        let facts = match self.facts {
            Some(FactsSetting::Ignore) => FactPolicy::Ignore,
            Some(FactsSetting::Keep) | None => FactPolicy::Keep,
        };
        let params = CleanParams::default().with_scope(scope).with_facts(facts).with_cluster(near.params()?);
        let params = self.boilerplate.map_or(params.clone(), |documents| params.with_boilerplate(documents));
        let params = self.passages.map_or(params.clone(), |documents| params.with_passages(documents));
        let mut params = params.with_keep_per_outlet(self.keep_per == Some(KeepPerSetting::Outlet));
        params.reference = self.against_removes.unwrap_or_default();
        params.validate()?;
        Ok(params)
    }
}
