//! Contradictions between two claims that tell the same thing: another number of the same things, another day, another
//! name in the same place, the opposite.
//!
//! Both claims are aligned word by word, with their stop words, and only what stands in each other's place is held against
//! each other: what one side alone says contradicts nothing. [`number`], [`date`], [`name`] and [`polarity`] each judge one
//! kind of fact, [`edit`] what an edit of nearly the same words turns; [`explain`] asks the sentences around both claims whether they explain
//! what differs; [`search`] decides where contradictions are looked for. [`restated`] does the same for assertions that share no run of words, and
//! [`bulletin`] sees that two documents are two bulletins of one form.

pub mod aligned;
pub mod bulletin;
pub mod date;
pub mod edit;
pub mod explain;
pub mod name;
pub mod number;
pub mod polarity;
pub mod restated;
pub mod search;

pub use self::aligned::{Aligned, AlignedClaim, AlignmentGap};
use super::Evidence;

impl Aligned<'_> {
    /// Everything that contradicts, in no particular order.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Evidence> {
        let mut found = number::contradictions(self);
        found.extend(date::contradictions(self));
        found.extend(name::contradictions(self));
        found.extend(polarity::contradictions(self));
        edit::merge(found, edit::contradictions(self))
    }
}

#[cfg(test)]
mod rule_tests;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::EvidenceKind;
    use crate::claim::story::{Source, Story};
    use crate::claim::unit::Unit;
    use crate::text::segment;

    fn kinds(a: &str, b: &str) -> Vec<EvidenceKind> {
        let cuts = [segment(a), segment(b)];
        let sources = [a, b].into_iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect::<Vec<_>>();
        let story = Story::new(&sources);
        let whole = |n: usize| story.sides[n].reading.units.iter().position(Unit::is_sentence).unwrap();
        let pair = Aligned::new(&story, (&story.sides[0], whole(0)), (&story.sides[1], whole(1)));
        let found = pair.contradictions();
        assert!(found.iter().all(|item| !item.agrees));
        found.into_iter().map(|item| item.kind).collect()
    }

    #[test]
    fn what_excludes_each_other_in_one_place_contradicts() {
        use EvidenceKind::{Antonym, Date, Name, Negation, Number};
        for (a, b, want) in [
            ("The ferry sank with 30 passengers near the island.", "The ferry sank with 45 passengers near the island.", Number),
            ("قتل 14 جنديا في الهجوم على الحاجز", "قتل عشرة جنود في الهجوم على الحاجز", Number),
            ("The bridge will open to traffic in March 2015 after repairs.", "The bridge will open to traffic in June 2015 after repairs.", Date),
            ("افتتح الوزير المعرض يوم الاثنين في القاعة الكبرى", "افتتح الوزير المعرض يوم الخميس في القاعة الكبرى", Date),
            ("The council said it had closed the old harbour to ships.", "The council said it had not closed the old harbour to ships.", Negation),
            ("تمكنت الطائرة من الهبوط في الموقع صباحا", "لم تتمكن الطائرة من الهبوط في الموقع صباحا", Negation),
            ("Oil prices rose sharply in early trading today.", "Oil prices fell sharply in early trading today.", Antonym),
            ("The van was heading north on the coast road.", "The van was heading east on the coast road.", Antonym),
            ("نقل المصابون الى مستشفى جازان العام للعلاج", "نقل المصابون الى مستشفى صامطة العام للعلاج", Name),
            ("مع حرمانه من التعاقد في ثلاث فترات انتقالات قادمة", "مع حرمانه من التعاقد في فترتي انتقالات قادمة", Number),
            ("The mine near Lusaka closed after the flood.", "The mine near Kampala closed after the flood.", Name),
        ] {
            assert_eq!(kinds(a, b), [want], "{a} / {b}");
            assert_eq!(kinds(b, a), [want], "{b} / {a}");
        }
    }

    #[test]
    fn what_can_both_be_true_does_not() {
        for (a, b) in [
            ("More than 3,000 workers left the plant on strike.", "Some 3,042 workers left the plant on strike."),
            ("The ferry sank near the island.", "The ferry sank with 45 passengers near the island."),
            ("Nine people died: four men and five women of the village.", "Four men and five women of the village died."),
            ("The train pushed the bus for 1 km along the track.", "The train pushed the bus for 1,000 metres along the track."),
            ("The grant was worth 500 dollars to each family.", "The grant was worth 450 euros to each family."),
            ("ولا يزال الحادث محل متابعة الجهات المختصة", "ولايزال الحادث محل متابعة الجهات المختصة"),
            ("وألا يقل التقدير عن جيد جدا في الشهادة", "وأن لا يقل التقدير عن جيد جدا في الشهادة"),
            ("قال الرئيس هولاند في بيان ان المفاوضات انتهت", "قال الرئيس أولوند في بيان ان المفاوضات انتهت"),
            ("It is not known whether prices changed or not this year.", "It is not known whether prices changed this year."),
            ("قتل أربعة أشخاص في الحادث على الطريق", "قتل ٤ أشخاص في الحادث على الطريق"),
            ("The minister arrived today for talks on water.", "The minister arrived yesterday for talks on water."),
            ("The court ruled it could not be sued for damages by the families.", "The court held it couldn’t be sued for damages by the families."),
            ("The bank said its index declined by three points in early trading.", "The bank said its index slipped by three points in early trading."),
            ("قتل أربعة أشخاص من عائلة واحدة في الحادث على الطريق", "قتل في الحادث على الطريق 4 أشخاص من عائلة كبيرة"),
        ] {
            assert_eq!(kinds(a, b), [], "{a} / {b}");
            assert_eq!(kinds(b, a), [], "{b} / {a}");
        }
    }
}
