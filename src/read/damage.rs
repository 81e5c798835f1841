//! Damage behind which reading goes on.

use std::fmt;
use std::io;

use super::format::Compression;

/// A record of an archive whose compressed bytes could not be read. Reading may go on: the next record follows.
#[derive(Debug)]
pub(super) struct Damage {
    /// How it was compressed.
    pub(super) compression: Compression,
    /// What was wrong.
    pub(super) reason: String,
    /// Whether some of what it holds was given before.
    #[cfg_attr(not(feature = "compress"), expect(dead_code, reason = "without compression nothing is damaged by its members"))]
    pub(super) begun: bool,
}

impl Damage {
    /// The damage that an error of reading tells of.
    pub(super) fn of(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, reason) = (self.compression.name(), &self.reason);
        write!(f, "damaged {name} data ({reason}): what stands there is lost, and reading goes on with the next record")
    }
}

impl std::error::Error for Damage {}
