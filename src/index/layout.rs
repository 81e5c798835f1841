//! The tables on disk, and how a document is written in them.

use redb::{ReadTransaction, ReadableTable, TableDefinition};
use xxhash_rust::xxh3::xxh3_64;

use crate::candidates::bands::BandPlan;
use crate::pipeline::corpus::{Delivered, Fingerprint};

/// The header and a few counts, by name.
pub(super) const META: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("meta");
/// Documents, by number.
pub(super) const DOCS: TableDefinition<'_, u32, &[u8]> = TableDefinition::new("docs");
/// The number of each document, by name.
pub(super) const IDS: TableDefinition<'_, &str, u32> = TableDefinition::new("ids");
/// The files that documents came from, by number.
pub(super) const FILES: TableDefinition<'_, u32, &str> = TableDefinition::new("files");
/// The number of each of these, by name.
pub(super) const FILE_NUMBERS: TableDefinition<'_, &str, u32> = TableDefinition::new("file numbers");
/// What documents of deliveries were that were removed, or left out when the rest was added, by name ([`super::deliveries::Absent`]). There only where
/// there are some.
pub(super) const ABSENT: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("absent");
/// Which documents have a key in a band, by the band and the upper half of the key: for each the lower half and its number.
pub(super) const BUCKETS: TableDefinition<'_, u32, &[u8]> = TableDefinition::new("buckets");

/// Names in [`META`].
pub(super) const HEADER: &str = "header";
pub(super) const NEXT: &str = "next";
pub(super) const TEXT_BYTES: &str = "text bytes";
pub(super) const UNUSED_TEXT_BYTES: &str = "unused text bytes";
pub(super) const GENERATION: &str = "generation";

/// Bytes of an entry in a bucket.
pub(super) const ENTRY: usize = 6;

/// What is said of a count that is damaged, before its name.
pub(super) const DAMAGED_COUNT: &str = "its count of";

/// A count that cannot be right.
pub(super) fn damaged(name: &str) -> redb::StorageError {
    redb::StorageError::Corrupted(format!("{DAMAGED_COUNT} “{name}” cannot be right"))
}

/// A count in [`META`]; 0 when it is not there.
pub(super) fn number(transaction: &ReadTransaction, name: &str) -> Result<u64, redb::Error> {
    Ok(number_in(&transaction.open_table(META)?, name)?)
}

pub(super) fn number_in(meta: &impl ReadableTable<&'static str, &'static [u8]>, name: &str) -> Result<u64, redb::StorageError> {
    let Some(bytes) = meta.get(name)? else { return Ok(0) };
    bytes.value().try_into().map(u64::from_le_bytes).map_err(|_| damaged(name))
}

/// The bucket of a key of a band, and what of the key stands in its entries.
pub(super) fn bucket(band: usize, key: u32) -> (u32, u16) {
    ((band as u32) << 16 | key >> 16, key as u16)
}

pub(super) fn push_entry(entries: &mut Vec<u8>, rest: u16, document: u32) {
    entries.extend_from_slice(&rest.to_le_bytes());
    entries.extend_from_slice(&document.to_le_bytes());
}

/// The entries of a bucket: the lower half of a key and a document.
pub(super) fn entries(bytes: &[u8]) -> impl Iterator<Item = (u16, u32)> + '_ {
    bytes.chunks_exact(ENTRY).map(|entry| (u16::from_le_bytes([entry[0], entry[1]]), u32::from_le_bytes([entry[2], entry[3], entry[4], entry[5]])))
}

/// Bytes of a document before its keys, slots and name.
const FIXED: usize = 16 + 8 + 8 + 8 + 4 + 4 + 4 + 4 + 4 + 1;

/// A document as a row.
pub(super) fn encode(document: &Fingerprint) -> Vec<u8> {
    let mut row = Vec::with_capacity(FIXED + document.keys.len() * 4 + document.slots.len() + document.id.len());
    row.extend_from_slice(&document.digest.to_le_bytes());
    row.extend_from_slice(&document.content_hash.to_le_bytes());
    row.extend_from_slice(&document.rank.to_le_bytes());
    row.extend_from_slice(&document.offset.to_le_bytes());
    for number in [document.file, document.line, document.bytes, document.from.file, document.from.line] {
        row.extend_from_slice(&number.to_le_bytes());
    }
    row.push(u8::from(document.empty));
    for key in &document.keys {
        row.extend_from_slice(&key.to_le_bytes());
    }
    row.extend_from_slice(&document.slots);
    row.extend_from_slice(document.id.as_bytes());
    row.extend_from_slice(&seal(&row).to_le_bytes());
    row
}

/// What tells a row from a damaged one.
fn seal(row: &[u8]) -> u32 {
    xxh3_64(row) as u32
}

/// Reads a row; `None` when it is damaged.
pub(super) fn decode(row: &[u8], plan: BandPlan) -> Option<Fingerprint> {
    let (row, sealed) = row.split_last_chunk::<4>()?;
    if u32::from_le_bytes(*sealed) != seal(row) {
        return None;
    }
    let (fixed, rest) = row.split_at_checked(FIXED)?;
    let (keys, rest) = rest.split_at_checked(plan.bands * 4)?;
    let (slots, id) = rest.split_at_checked(plan.slots())?;
    let long = |at: usize| fixed.get(at..at + 8)?.try_into().ok().map(u64::from_le_bytes);
    let short = |at: usize| fixed.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
    Some(Fingerprint {
        digest: u128::from_le_bytes(fixed.get(..16)?.try_into().ok()?),
        content_hash: long(16)?,
        rank: long(24)?,
        offset: long(32)?,
        file: short(40)?,
        line: short(44)?,
        bytes: short(48)?,
        from: Delivered { file: short(52)?, line: short(56)? },
        empty: fixed[60] != 0,
        keys: keys.chunks_exact(4).map(|key| u32::from_le_bytes([key[0], key[1], key[2], key[3]])).collect(),
        slots: slots.to_vec(),
        id: std::str::from_utf8(id).ok()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_comes_back_and_a_torn_one_is_refused() {
        let plan = BandPlan { bands: 2, rows: 3 };
        let document = Fingerprint {
            id: "مقال 1".into(),
            digest: u128::MAX - 5,
            content_hash: u64::MAX - 6,
            rank: 7,
            file: 1,
            line: 2,
            offset: 1 << 40,
            bytes: 9,
            empty: false,
            keys: vec![1, u32::MAX],
            slots: vec![1, 2, 3, 4, 5, 255],
            from: Delivered { file: 3, line: 1 << 31 },
        };
        let row = encode(&document);
        assert_eq!(decode(&row, plan), Some(document));
        assert_eq!(decode(&row[..74], plan), None);
        for at in 0..row.len() {
            let mut damaged = row.clone();
            damaged[at] ^= 1;
            assert_eq!(decode(&damaged, plan), None, "{at}");
        }
        let mut bytes = Vec::new();
        push_entry(&mut bytes, 7, 9);
        push_entry(&mut bytes, u16::MAX, u32::MAX);
        assert_eq!(entries(&bytes).collect::<Vec<_>>(), [(7, 9), (u16::MAX, u32::MAX)]);
        assert_eq!(bucket(3, 0xABCD_1234), (0x3_ABCD, 0x1234));
    }
}
