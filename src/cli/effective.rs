//! The configuration in effect, as `retold.toml` would say it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use retold::config::{Budget, CheckConfig, CleanScope, ClusterParams, FactPolicy, Rule};

use super::outcome::Failure;

/// The configuration as TOML, which is read again as the same.
pub(super) fn effective(config: &CheckConfig) -> Result<String, Failure> {
    toml::to_string(&Effective::of(config)?).map_err(|error| Failure::Other(error.to_string()))
}

/// The configuration in effect, as it would be written.
#[derive(serde::Serialize)]
#[serde(rename_all = "kebab-case")]
struct Effective {
    min_words: usize,
    languages: Vec<String>,
    max_outlet_share: f64,
    max_outlet_removed_share: f64,
    boilerplate_documents: u32,
    repeated_share: f64,
    threshold: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    memory: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<PathBuf>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    against: Vec<PathBuf>,
    reference_fields: Vec<String>,
    reference_share: f64,
    rules: BTreeMap<&'static str, Budget>,
    cluster: EffectiveCluster,
    clean: EffectiveClean,
}

#[derive(serde::Serialize)]
struct EffectiveNear {
    threshold: f64,
    shingle: usize,
    recall: f64,
    keep: String,
}

#[derive(serde::Serialize)]
struct EffectiveCluster {
    relations: Vec<&'static str>,
    #[serde(flatten)]
    near: EffectiveNear,
}

#[derive(serde::Serialize)]
#[serde(rename_all = "kebab-case")]
struct EffectiveClean {
    #[serde(skip_serializing_if = "Option::is_none")]
    only: Option<&'static str>,
    facts: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    boilerplate: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keep_per: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passages: Option<u32>,
    against_removes: &'static str,
    #[serde(flatten)]
    near: EffectiveNear,
}

impl EffectiveNear {
    fn of(params: &ClusterParams) -> Self {
        Self { threshold: params.near.threshold, shingle: params.shingles.size, recall: params.near.recall, keep: params.keep.to_string() }
    }
}

impl Effective {
    fn of(config: &CheckConfig) -> Result<Self, Failure> {
        let params = config.cluster.near().params()?;
        let params = config.cluster.relations()?.map_or(params.clone(), |relations| params.with_relations(relations));
        let relations = params.relations.iter().map(|relation| relation.name()).collect();
        let clean = config.clean.params(&config.clean.near())?;
        let reference = config.reference().params()?;
        Ok(Self {
            cluster: EffectiveCluster { relations, near: EffectiveNear::of(&params) },
            clean: EffectiveClean {
                only: match clean.scope {
                    CleanScope::Documents => Some("documents"),
                    CleanScope::Blocks => Some("blocks"),
                    _ => None,
                },
                facts: if clean.coverage.facts == FactPolicy::Ignore { "ignore" } else { "keep" },
                boilerplate: clean.boilerplate,
                keep_per: clean.keep_per_outlet.then_some("outlet"),
                passages: clean.passages,
                against_removes: clean.reference.name(),
                near: EffectiveNear::of(&clean.cluster),
            },
            min_words: config.min_words,
            languages: config.languages.clone(),
            max_outlet_share: config.max_outlet_share,
            max_outlet_removed_share: config.max_outlet_removed_share,
            boilerplate_documents: config.boilerplate_documents,
            repeated_share: config.repeated_share,
            threshold: config.threshold,
            memory: config.memory.clone(),
            baseline: config.baseline.clone(),
            against: config.against.clone(),
            reference_fields: reference.fields,
            reference_share: reference.share,
            rules: Rule::ALL.into_iter().map(|rule| (rule.name(), config.budget(rule))).collect(),
        })
    }
}
