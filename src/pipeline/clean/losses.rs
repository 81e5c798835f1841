//! What each outlet loses: a source that vanishes is to be seen.

use rustc_hash::FxHashMap;
use serde::Serialize;

/// What an outlet loses. Bytes are those of texts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct OutletLoss {
    /// Its name; `None` for the documents that name none.
    pub outlet: Option<String>,
    /// Documents it had.
    pub documents: u64,
    /// Those that went as a whole.
    pub removed_documents: u64,
    /// Blocks, lines, passages and items that went from documents of it that stay.
    pub removed_parts: u64,
    /// Bytes it had.
    pub bytes: u64,
    /// Those that went, with documents and out of those that stay.
    pub removed_bytes: u64,
    /// Their share, 0 to 1.
    pub share: f64,
}

impl OutletLoss {
    /// Of so many documents, of which some went, and parts of others; and of so many bytes, of which some went.
    pub(crate) fn new(outlet: Option<String>, [documents, removed_documents, removed_parts]: [u64; 3], [bytes, removed_bytes]: [u64; 2]) -> Self {
        let share = if bytes > 0 { removed_bytes as f64 / bytes as f64 } else { removed_documents as f64 / documents.max(1) as f64 };
        Self { outlet, documents, removed_documents, removed_parts, bytes, removed_bytes, share: (share * 1e6).round() / 1e6 }
    }

    /// What several lose together.
    pub(crate) fn sum(losses: &[Self]) -> Self {
        let all = |count: fn(&Self) -> u64| losses.iter().map(count).sum();
        let documents = [all(|loss| loss.documents), all(|loss| loss.removed_documents), all(|loss| loss.removed_parts)];
        Self::new(None, documents, [all(|loss| loss.bytes), all(|loss| loss.removed_bytes)])
    }
}

/// Counts what outlets lose. Costs the name of each and 40 bytes.
#[derive(Debug, Default)]
pub(super) struct OutletTally(FxHashMap<Option<String>, [u64; 5]>);

impl OutletTally {
    /// A document of `before` bytes of which `after` stay, `None` where it went, and the parts that went from it.
    pub(super) fn count(&mut self, outlet: Option<&str>, before: u64, after: Option<u64>, parts: u64) {
        let name = outlet.filter(|outlet| !outlet.is_empty()).map(str::to_owned);
        let [documents, removed, bytes, removed_bytes, removed_parts] = self.0.entry(name).or_default();
        *removed_parts += parts;
        *documents += 1;
        *removed += u64::from(after.is_none());
        *bytes += before;
        *removed_bytes += before.saturating_sub(after.unwrap_or(0));
    }

    /// The outlets that lose something, those that lose most bytes first; none where no document names one.
    pub(super) fn losses(self) -> Vec<OutletLoss> {
        if self.0.keys().all(Option::is_none) {
            return Vec::new();
        }
        let lost = self.0.into_iter().filter(|(_, [_, removed, _, removed_bytes, _])| removed + removed_bytes > 0);
        let loss = |(outlet, [documents, removed, bytes, removed_bytes, parts]): (Option<String>, [u64; 5])| {
            OutletLoss::new(outlet, [documents, removed, parts], [bytes, removed_bytes])
        };
        let mut losses: Vec<OutletLoss> = lost.map(loss).collect();
        losses.sort_by(|a, b| b.removed_bytes.cmp(&a.removed_bytes).then_with(|| a.outlet.cmp(&b.outlet)));
        losses
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_that_lose_most_come_first_and_those_that_lose_nothing_are_left_out() {
        let mut tally = OutletTally::default();
        for (outlet, before, after) in [("Post", 100, None), ("Post", 100, Some(100)), ("Mail", 400, Some(50)), ("Sun", 90, Some(90)), ("", 10, None)] {
            tally.count(Some(outlet), before, after, 0);
        }
        let rows: Vec<_> =
            tally.losses().into_iter().map(|loss| (loss.outlet, loss.documents, loss.removed_documents, loss.removed_bytes, loss.share)).collect();
        let named = |name: &str| Some(name.to_owned());
        assert_eq!(rows, [(named("Mail"), 1, 0, 350, 0.875), (named("Post"), 2, 1, 100, 0.5), (None, 1, 1, 10, 1.0)]);
        let mut nameless = OutletTally::default();
        nameless.count(None, 10, None, 0);
        assert_eq!(nameless.losses(), []);
    }
}
