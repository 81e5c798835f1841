//! Sketches and samples of a corpus for which memory does not suffice.

use super::gather::Gathered;
use crate::candidates::bands::SketchTable;
use crate::candidates::spilled_bands::SpilledSketches;
use crate::candidates::spilled_postings::SpilledPrints;
use crate::config::{ClusterParams, Relation};
use crate::error::Error;
use crate::spill::Disk;

/// What candidates are found by, on disk.
#[derive(Debug)]
pub(super) struct Spilled {
    /// Where near pairs are sought.
    pub(super) sketches: Option<SpilledSketches>,
    /// Where holders are sought.
    pub(super) samples: Option<SpilledPrints>,
}

impl Spilled {
    /// Of no document yet.
    pub(super) fn new(table: &SketchTable, params: &ClusterParams, resident: u64) -> Result<Self, Error> {
        let disk = Disk::beside(&params.spill, resident);
        let sketches = if params.seeks(Relation::Near) { Some(SpilledSketches::new(&disk, table.plan())?) } else { None };
        Ok(Self { sketches, samples: params.doubts_frames().then(|| SpilledPrints::new(&disk)) })
    }

    /// Adds the next documents by their sketches.
    pub(super) fn add_sketches(&mut self, table: &SketchTable) -> Result<(), Error> {
        self.sketches.as_mut().map_or(Ok(()), |sketches| sketches.append(table))
    }

    /// Adds the next documents by their samples, which are taken out.
    pub(super) fn add_samples(&mut self, gathered: &mut Gathered) -> Result<(), Error> {
        let samples = std::mem::take(&mut gathered.containment);
        self.samples.as_mut().map_or(Ok(()), |all| all.append(&samples))
    }
}
