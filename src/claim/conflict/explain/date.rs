//! Two dates of which the other document names the first one as well.

use super::Surroundings;
use super::around::Around;
use crate::claim::Evidence;
use crate::fact::{Agreement, Date, compare_dates};

impl Surroundings<'_, '_> {
    pub(super) fn explains_date(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (self.left.date(item.left), self.right.date(item.right)) else { return false };
        self.right.tells_date(a, b, &self.left) || self.left.tells_date(b, a, &self.right)
    }
}

impl Around<'_, '_> {
    /// Whether this document names the other one's date close by, whole or in its parts, beside the one `here` that stands in its place.
    pub(super) fn tells_date(&self, date: &Date, here: &Date, of: &Self) -> bool {
        let fits = |own: &&Date| own.span != here.span && matches!(compare_dates(date, own), Agreement::Same | Agreement::Compatible);
        let parts = of.digits(&date.tokens);
        self.dates(&self.near).iter().any(fits) || (parts.len() > 1 && parts.len() == date.parts.len() && self.has_digits(&parts, &here.tokens))
    }
}
