//! What settings may be: the ranges that the library, the command line and `retold.toml` share.

use std::fmt::Display;
use std::ops::RangeInclusive;

use crate::error::Error;

/// A share of which 0 would hold everything, and a floor that nothing is below.
pub(super) fn positive_share(field: &str, value: f64) -> Result<(), Error> {
    refuse_unless(value > 0.0 && value <= 1.0, field, value, "a number above 0 and at most 1")
}

/// A share.
pub(super) fn share(field: &str, value: f64) -> Result<(), Error> {
    refuse_unless((0.0..=1.0).contains(&value), field, value, "a number from 0 to 1")
}

/// A count between two bounds.
pub(super) fn count(field: &str, value: u64, range: RangeInclusive<u64>) -> Result<(), Error> {
    let allowed = match range.end() {
        &u64::MAX => format!("a whole number from {}", range.start()),
        end => format!("a whole number from {} to {end}", range.start()),
    };
    refuse_unless(range.contains(&value), field, value, &allowed)
}

pub(super) fn refuse_unless(holds: bool, field: &str, value: impl Display, allowed: &str) -> Result<(), Error> {
    if holds { Ok(()) } else { Err(Error::setting(field, value, allowed)) }
}
