//! A date field that is being read.

use std::ops::RangeInclusive;

use super::tokens::{Placed, Token};

/// A field that is being read: what was understood is taken off it.
pub(super) struct Field<'a> {
    pub(super) tokens: &'a [Placed<'a>],
    pub(super) taken: Vec<bool>,
    pub(super) persian_digits: bool,
    pub(super) thai_digits: bool,
}

impl<'a> Field<'a> {
    /// A number that nothing has taken.
    pub(super) fn number(&self, at: usize) -> Option<(u64, usize)> {
        match self.tokens.get(at).map(|placed| placed.token) {
            Some(Token::Number { value, digits }) if !self.taken[at] => Some((value, digits)),
            _ => None,
        }
    }

    /// A number of so many digits that nothing has taken.
    pub(super) fn number_of(&self, at: usize, wanted: RangeInclusive<usize>) -> Option<u64> {
        self.number(at).filter(|(_, digits)| wanted.contains(digits)).map(|(value, _)| value)
    }

    pub(super) fn word(&self, at: usize) -> Option<&'a str> {
        match self.tokens.get(at).map(|placed| placed.token) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.tokens.get(at).map(|placed| placed.token) {
            Some(Token::Mark(mark)) => Some(mark),
            _ => None,
        }
    }

    /// Whether a token stands right behind the one before it.
    pub(super) fn joined(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|placed| !placed.apart)
    }

    pub(super) fn take(&mut self, tokens: RangeInclusive<usize>) {
        self.taken[tokens].fill(true);
    }

    /// The places of the numbers that nothing has taken.
    pub(super) fn numbers(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.tokens.len()).filter(|at| self.number(*at).is_some())
    }
}
