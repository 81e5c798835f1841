//! Two bulletins of one form: the same price, river or claim for benefits of another day. Whatever differs between them, nothing contradicts.

use super::restated::Settled;
use super::search::Search;
use crate::claim::formula::figures_shared;
use crate::claim::{Evidence, EvidenceKind};
use crate::config::FormulaParams;

impl Search<'_> {
    /// Whether the contradictions that were found are those of two bulletins: several figures, days or ways to go differ, they make up much of
    /// what the two have in common, and hardly a figure is the same; or the headlines name two days. Linear in the matches.
    #[must_use]
    pub fn are_bulletins(&self, settled: &Settled) -> bool {
        let changes = |found: &[Evidence], kinds: &[EvidenceKind]| found.iter().any(|item| kinds.contains(&item.kind));
        let heads = (self.left.reading.headline(), self.right.reading.headline());
        let editions = |(left, right): (usize, usize), found: &[Evidence]| heads == (Some(left), Some(right)) && changes(found, &[EvidenceKind::Date]);
        if settled.iter().any(|(pair, found)| editions((pair.left, pair.right), found)) {
            return true;
        }
        let differing = settled.iter().filter(|(_, found)| changes(found, &CHANGING)).count();
        let dated = settled.iter().filter(|(_, found)| changes(found, &[EvidenceKind::Date])).count();
        let much = differing as f32 >= FormulaParams::CONTRADICTED * settled.len() as f32;
        let others = 2 * figures_shared(self.left, self.right) < differing || (dated > 0 && differing > dated);
        differing >= FormulaParams::MIN_CONTRADICTED && much && others
    }
}

/// What changes from one bulletin to the next.
const CHANGING: [EvidenceKind; 3] = [EvidenceKind::Number, EvidenceKind::Date, EvidenceKind::Antonym];

/// Whether all that contradicts in a match changes from one bulletin to the next.
#[must_use]
pub fn may_change(found: &[Evidence]) -> bool {
    found.iter().all(|item| CHANGING.contains(&item.kind))
}

#[cfg(test)]
mod tests {
    use super::super::explain::tests::contradict;

    #[test]
    fn bulletins_of_two_weeks_contradict_nothing() {
        let bulletin = |count: &str, week: &str, receivers: &str| {
            format!(
                "New claims of the county reached {count} after the floods. That was the level of the week ended {week}, the office said. The number of \
                 people who received benefits under the regular programme of the county came to {receivers}."
            )
        };
        let (one, two) = (bulletin("332,900", "21 February", "2,454,100"), bulletin("355,200", "14 March", "2,507,300"));
        assert!(!contradict(&one, &two));
        // Two reports of one week differ in a figure.
        assert!(contradict(&one, &bulletin("332,900", "21 February", "2,507,300")));
    }

    #[test]
    fn headlines_of_two_days_are_two_editions() {
        let forecast = |day: &str, degrees: &str| {
            format!("Weather of the valley on {day}\n\nIn the upper valley the air warms to {degrees} degrees by noon. Fog lies on the lake until ten.")
        };
        assert!(!contradict(&forecast("8 November", "9"), &forecast("18 November", "14")));
        assert!(contradict(&forecast("8 November", "9"), &forecast("8 November", "14")));
    }
}
