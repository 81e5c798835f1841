//! Defaults of the rules that say which words contradict which.

/// When one date contradicts another one that stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateConflictParams;

impl DateConflictParams {
    /// Words around a replaced date that must correspond. By hand.
    pub const MIN_CONTEXT: usize = 2;
    /// Share of the shorter claim that must correspond. By hand.
    pub const MIN_SHARE: f32 = 0.5;
    /// The same of both claims together: reports of one event name many days. By hand.
    pub const MIN_OF_BOTH: f32 = 0.5;
    /// The same where each claim names one day, wherever it stands. By hand.
    pub const MIN_OF_LONE: f32 = 0.6;
    /// Longest run, in words, in which one date stands for another. By hand.
    pub const MAX_RUN: usize = 5;
}

/// When two claims are taken for one that was edited, so that each word in the stead of another one counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EditConflictParams;

impl EditConflictParams {
    /// Share of the shorter claim that must correspond before its words are taken for an edit of the other one's. By hand.
    pub const MIN_SHARE: f32 = 0.7;
    /// The same of both claims together: what one of them alone says at length is no edit. By hand.
    pub const MIN_OF_BOTH: f32 = 0.65;
    /// And where one side only says that it may be so: who writes anew is more or less sure of everything. By hand.
    pub const MIN_OF_HEDGED: f32 = 0.85;
    /// And where a name stands for another one, which two assertions of one story do easily. By hand.
    pub const MIN_OF_NAMED: f32 = 0.75;
    /// Longest name, in words, that stands in another one's place. By hand.
    pub const MAX_NAME: usize = 3;
    /// More contradictions than this are a form that was filled in twice. By hand.
    pub const MAX_FOUND: usize = 2;
}

/// When one name contradicts another one that stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameConflictParams;

impl NameConflictParams {
    /// Words around a replaced name that must correspond. By hand.
    pub const MIN_CONTEXT: usize = 3;
    /// Share of the shorter claim that must correspond: other names alone tell other stories. By hand.
    pub const MIN_SHARE: f32 = 0.65;
    /// The same of both claims together. By hand.
    pub const MIN_OF_BOTH: f32 = 0.65;
    /// Longest run, in words, in which one name stands for another. By hand.
    pub const MAX_RUN: usize = 3;
}

/// When one number contradicts another one that stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberConflictParams;

impl NumberConflictParams {
    /// Words around a replaced number that must correspond. By hand.
    pub const MIN_CONTEXT: usize = 2;
    /// Share of the shorter claim that must correspond. By hand.
    pub const MIN_SHARE: f32 = 0.4;
    /// The same where the noun tells that the numbers belong together. By hand.
    pub const MIN_SHARE_OF_NOUN: f32 = 0.35;
    /// Longest run, in words, in which one number stands for another. By hand.
    pub const MAX_RUN: usize = 5;
    /// Reporters give the hour of an event within so many hours. By hand.
    pub const CLOCK_SLACK: f64 = 0.34;
    /// More parts of a total are not added up. By hand.
    pub const MAX_PARTS: usize = 6;
}

/// When a denial, or an opposite, contradicts what stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PolarityConflictParams;

impl PolarityConflictParams {
    /// Words around a negation that must correspond. By hand.
    pub const MIN_CONTEXT: usize = 3;
    /// Share of the shorter claim that must correspond. By hand.
    pub const MIN_SHARE: f32 = 0.5;
    /// The same for a negation: looser claims deny other things. By hand.
    pub const MIN_SHARE_DENIED: f32 = 0.65;
    /// The same of both claims together. By hand.
    pub const MIN_OF_BOTH: f32 = 0.5;
    /// Longest run, in words, that a negation or its opposite stands in. By hand.
    pub const MAX_RUN: usize = 4;
}
