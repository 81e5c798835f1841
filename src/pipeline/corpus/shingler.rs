//! From text to terms and shingles, in memory that is used again.

use crate::config::ShingleParams;
use crate::fingerprint::{digest, shingles_into};
use crate::text::{Token, bare_terms_into, for_each_bare_token};

/// From text to terms and shingles, in memory that is used again.
#[derive(Debug)]
pub(super) struct Shingler {
    params: ShingleParams,
    pub(super) tokens: Vec<Token>,
    terms: Vec<u64>,
    pub(super) shingles: Vec<u64>,
}

impl Shingler {
    pub(super) fn new(params: ShingleParams) -> Self {
        Self { params, tokens: Vec::new(), terms: Vec::new(), shingles: Vec::new() }
    }

    /// Cuts a text into shingles and returns its digest; `None` when it has no token. Its tokens are not kept.
    pub(super) fn cut(&mut self, text: &str) -> Option<u128> {
        self.tokens.clear();
        self.terms.clear();
        bare_terms_into(text, &mut self.terms);
        self.finish()
    }

    /// What [`Self::cut`] does, for whoever asks for the tokens as well.
    pub(super) fn cut_with_tokens(&mut self, text: &str) -> Option<u128> {
        self.tokens.clear();
        self.terms.clear();
        for_each_bare_token(text, |token| {
            self.tokens.push(token);
            self.terms.push(token.term);
        });
        self.finish()
    }

    fn finish(&mut self) -> Option<u128> {
        shingles_into(&self.terms, self.params, &mut self.shingles);
        (!self.terms.is_empty()).then(|| digest(&self.terms))
    }
}
