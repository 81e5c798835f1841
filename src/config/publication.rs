//! How date fields are read: constants, for a date is read the same way in every stage.

/// Days that a tabular Hijri day may lie beside the day that was announced. Derived: months begin when the moon is seen, a day sooner or later.
pub(crate) const HIJRI_SLACK: u32 = 1;
/// Characters of a date field that are looked at; more is not a date. By hand: the longest that software writes has some 65.
pub(crate) const MAX_FIELD: usize = 120;
