//! Two dates that are told of two things, or of which the other document names the first one as well.

use super::Surroundings;
use super::around::Around;
use super::number::is_amount;
use crate::claim::Evidence;
use crate::config::ExplainParams;
use crate::fact::number::{Number, NumberKind, compare};
use crate::fact::{Agreement, Date, compare_dates};

impl Surroundings<'_, '_> {
    /// Two days are told of one thing where the claims are nearly one, or the same is said beside both.
    pub(super) fn explains_date(&self, item: &Evidence) -> bool {
        let (Some(a), Some(b)) = (self.left.date(item.left), self.right.date(item.right)) else { return false };
        // Days told from another day hang on that one.
        if (a.relative().is_some() || b.relative().is_some()) && !(a.weekday().is_some() && b.weekday().is_some()) {
            return true;
        }
        // So many days after something else are as many in every report.
        if a.parts.iter().map(|(_, part)| part).eq(b.parts.iter().map(|(_, part)| part)) {
            return true;
        }
        // A year and a weekday answer two questions, and which Friday is meant is a guess.
        let parts = |date: &Date| [date.year().is_some(), date.month().is_some(), date.day().is_some(), date.weekday().is_some()];
        let asked = parts(a).into_iter().zip(parts(b)).any(|(x, y)| x && y);
        if (self.left.is_article() || self.right.is_article()) && !asked {
            return true;
        }
        let told = self.right.tells_date(a, b, &self.left) || self.left.tells_date(b, a, &self.right);
        told || self.tells_other_amounts()
            || self.pair.share_of_both < self.params.dated_least
            || (self.pair.share_of_both < self.params.dated && !self.shares_context(&a.tokens, &b.tokens, ExplainParams::DATE_BESIDE))
    }
}

impl Surroundings<'_, '_> {
    /// Whether both sentences give amounts, beside their dates, and have none in common: each tells how it stood on its own day.
    fn tells_other_amounts(&self) -> bool {
        let amounts = |around: &Around| {
            let dates = around.dates(&around.sentence);
            let amount = |number: &&Number| {
                let dated = dates.iter().any(|date| date.span.overlap(number.span) > 0);
                !dated && number.kind == NumberKind::Cardinal && (number.high > ExplainParams::MAX_SAYING || is_amount(number))
            };
            around.numbers(&around.sentence).into_iter().filter(amount).cloned().collect::<Vec<Number>>()
        };
        let (left, right) = (amounts(&self.left), amounts(&self.right));
        let one = |x: &Number, y: &Number| compare(x, y) != Agreement::Different;
        !left.is_empty() && !right.is_empty() && !left.iter().any(|x| right.iter().any(|y| one(x, y)))
    }
}

impl Around<'_, '_> {
    /// Whether this document names the other one's date close by, whole or in its parts, beside the one `here` that stands in its place.
    pub(super) fn tells_date(&self, date: &Date, here: &Date, of: &Self) -> bool {
        let fits = |own: &&Date| own.span != here.span && matches!(compare_dates(date, own), Agreement::Same | Agreement::Compatible);
        let parts = of.digits(&date.tokens);
        // `from 22 to 29 May`: the day stands apart from its month.
        let one_month = date.month() == here.month() && date.day().is_some() && parts.len() == 1;
        if one_month && self.has_digits(&parts, &here.tokens) {
            return true;
        }
        self.dates(&self.near).iter().any(fits) || (parts.len() > 1 && parts.len() == date.parts.len() && self.has_digits(&parts, &here.tokens))
    }
}
