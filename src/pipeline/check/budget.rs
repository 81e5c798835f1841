//! Findings against what is allowed.

use std::collections::BTreeSet;

use serde::Serialize;

use super::batch::{CheckReport, KnownDocument};
use super::findings::Finding;
use crate::config::{Budget, CheckConfig, Level, Rule};
use crate::error::{PassedOver, Unread};

/// The level that an override gives a rule for a finding, when it says so.
pub type Overridden<'a> = dyn Fn(&Finding) -> Option<Level> + 'a;

/// A rule and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleResult {
    /// The rule.
    pub rule: Rule,
    /// What it allows.
    pub budget: Budget,
    /// Documents that count.
    pub count: u64,
    /// Their share of all documents, 0 to 1.
    pub share: f64,
    /// Findings that are known and do not count.
    pub known: u64,
    /// Whether that is too much.
    pub over_budget: bool,
}

/// A batch after all.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Checked {
    /// Documents read.
    pub documents: u64,
    /// Every rule that is applied.
    pub rules: Vec<RuleResult>,
    /// The findings that count, in the order of rules and places, each with its level; those of rules within their budgets, too.
    pub findings: Vec<(Level, Finding)>,
    /// Whether the batch is not fit to use: a rule of level `error` is over its budget, or something could not be read.
    pub failed: bool,
    /// What could not be read, and so was not checked; not to have read any document is a part of it.
    pub errors: Vec<Unread>,
    /// Files that no reader knows, and that were not checked either: whether they belong to the batch, only its owner can tell.
    pub passed_over: Vec<PassedOver>,
    /// Documents that an index holds themselves, from the same delivery: they were not compared with themselves.
    pub known_in_index: Vec<KnownDocument>,
}

impl Checked {
    /// What became of a rule.
    #[must_use]
    pub fn rule(&self, rule: Rule) -> Option<&RuleResult> {
        self.rules.iter().find(|result| result.rule == rule)
    }

    /// The findings of rules that are over their budgets.
    pub fn over_budget(&self) -> impl Iterator<Item = &(Level, Finding)> {
        self.findings.iter().filter(|(_, finding)| self.rule(finding.rule).is_some_and(|result| result.over_budget))
    }
}

pub(super) fn apply_budgets(batch: &CheckReport, config: &CheckConfig, known: &BTreeSet<String>, overridden: &Overridden<'_>) -> Checked {
    let mut errors: Vec<Unread> = batch.errors.iter().map(Unread::from).collect();
    if batch.documents == 0 {
        errors.push(Unread::inputs("no document was read: nothing was checked"));
    }
    if !Rule::ALL.into_iter().any(|rule| config.applies(rule)) {
        errors.push(Unread::inputs("every rule is off: nothing was checked"));
    }
    let mut checked = Checked {
        documents: batch.documents,
        rules: Vec::new(),
        findings: Vec::new(),
        failed: !errors.is_empty(),
        errors,
        passed_over: PassedOver::of(&batch.warnings),
        known_in_index: batch.known.clone(),
    };
    for rule in Rule::ALL.into_iter().filter(|rule| config.applies(*rule)) {
        let budget = config.budget(rule);
        let mut result = RuleResult { rule, budget, count: 0, share: 0.0, known: 0, over_budget: false };
        let mut worst = budget.level;
        for finding in batch.findings.iter().filter(|finding| finding.rule == rule) {
            let level = overridden(finding).unwrap_or(budget.level);
            if level == Level::Off {
                continue;
            }
            if known.contains(&finding.fingerprint) {
                result.known += 1;
                continue;
            }
            worst = worst.max(level);
            result.count += finding.documents;
            checked.findings.push((level, finding.clone()));
        }
        result.share = result.count as f64 / batch.documents.max(1) as f64;
        result.over_budget = match (budget.max_share, budget.max_count) {
            (None, None) => result.count > 0,
            (share, count) => share.is_some_and(|most| result.share > most) || count.is_some_and(|most| result.count > most),
        };
        checked.failed |= result.over_budget && worst == Level::Error;
        checked.rules.push(result);
    }
    checked
}
