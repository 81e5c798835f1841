//! Limits and habits of single formats.

/// What of a page is its text ([`crate::read`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageParams;

impl PageParams {
    /// Pages up to so many times [`super::ReadLimits::page_depth`] are parsed at all. By hand.
    pub const PARSED_DEPTH: usize = 8;
    /// Most articles of a page. By hand.
    pub const MAX_ARTICLES: usize = 500;
    /// Characters of an article that is no teaser, at least; and what part of the longest one it has, at least. By hand.
    pub const MIN_ARTICLE: usize = 80;
    /// An article has at least this part of the longest one: one over so many. By hand.
    pub const ARTICLE_SHARE: usize = 3;
    /// Words of a link that may be one of a menu, at most: a headline has more. By hand.
    pub const MENU_WORDS: usize = 3;
    /// Characters of a page that are none of the encoding that it says it has, at least, before it is read in another one. By hand.
    pub const MISNAMED: usize = 8;
    /// Characters that a page has to hold beside what readers wrote under it. By hand.
    pub const MIN_PROSE: usize = 80;
    /// Characters of a notice about cookies, at most. By hand: those of tools list every partner, and an article about them is called otherwise.
    pub const MAX_NOTICE: usize = 20_000;
    /// Characters of a box that wants an address, at most. By hand.
    pub const MAX_BOX: usize = 800;
}

/// When bytes are a table ([`crate::read`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableParams;

impl TableParams {
    /// Records that have to look alike before something is taken for a table that has no text field. By hand.
    pub const ALIKE: usize = 2;
    /// Longest name of a column of such a table. By hand.
    pub const MAX_NAME: usize = 40;
}

/// Limits of what a Parquet file may ask for ([`crate::read`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParquetParams;

impl ParquetParams {
    /// Longest footer. One of a thousand row groups of twenty columns takes 2 MiB. By hand.
    pub const MAX_FOOTER: u64 = 16 << 20;
    /// A page holds many documents: it may be this many times as long as a line. By hand.
    pub const PAGE_LINES: u64 = 8;
    /// Most values of a page. By hand.
    pub const MAX_VALUES: u32 = 1 << 26;
    /// Deepest nesting of a schema. By hand.
    pub const MAX_DEPTH: usize = 64;
    /// What a value costs besides its bytes. By hand.
    pub const VALUE_COST: u64 = 8;
    /// Deepest nesting that is passed over. By hand.
    pub const MAX_NESTING: usize = 32;
    /// Rows that are copied together. Each may hold a page. By hand.
    pub const ROWS: usize = 16;
}

/// Limits of a web archive ([`crate::read`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WarcParams;

impl WarcParams {
    /// Most fields of a head. By hand.
    pub const MAX_FIELDS: usize = 256;
    /// Longest head of a record or response, in bytes. By hand.
    pub const MAX_HEAD: usize = 1 << 16;
}
