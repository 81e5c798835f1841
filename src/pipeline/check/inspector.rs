//! What is seen of each document while it is read.

use super::encoding::damage;
use crate::config::{CheckConfig, Rule};
use crate::pipeline::corpus::{Inspector, Remark};
use crate::read::scan::Record;
use crate::span::Span;
use crate::text::Token;
use crate::text::language::language;

/// Looks at documents.
pub(super) struct BatchInspector<'a> {
    config: &'a CheckConfig,
}

impl<'a> BatchInspector<'a> {
    pub(super) fn new(config: &'a CheckConfig) -> Self {
        Self { config }
    }
}

impl Inspector for BatchInspector<'_> {
    fn inspect(&self, record: &Record, tokens: &[Token], out: &mut Vec<Remark>) {
        let text = &record.text;
        let whole = Span::new(0, text.len());
        let mut remark = |rule: Rule, span: Span| out.push(Remark { rule, span });
        if tokens.is_empty() {
            remark(Rule::EmptyDocuments, whole);
        } else if tokens.len() < self.config.min_words {
            remark(Rule::ShortDocuments, whole);
        }
        if let Some(span) = damage(text) {
            remark(Rule::EncodingDamage, span);
        }
        let wanted = &self.config.languages;
        if !wanted.is_empty() && language(text).is_some_and(|language| !wanted.iter().any(|wanted| wanted == language)) {
            remark(Rule::WrongLanguage, whole);
        }
    }

    fn counts_outlets(&self) -> bool {
        self.config.applies(Rule::OutletShare)
    }
}
