//! Defaults of an index.

/// How an index is written and asked ([`crate::index`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexParams;

impl IndexParams {
    /// Documents whose records are compressed together. By hand.
    pub const CHUNK: usize = 2048;
    /// Documents below which a batch leaves too little behind to be put in order. By hand.
    pub const TIDIED: u64 = 1024;
    /// Most entries of one key that are looked at; behind them stand copies of what was looked at. By hand.
    pub const MAX_ENTRIES: usize = 1024;
    /// Most documents of the index that one new document is compared with: those whose sketches agree most. By hand.
    pub const MAX_NEIGHBOURS: usize = 64;
    /// Memory for pages. By hand.
    pub const CACHE_BYTES: usize = 256 << 20;
}
