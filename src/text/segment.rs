//! A text cut into paragraphs, sentences and clauses over one table of tokens.

use std::ops::Range;

use super::clause::clauses;
use super::paragraph::paragraphs;
use super::sentence::sentences;
use super::token::{Token, tokenize};
use crate::span::Span;

/// A text cut up. Ranges index the tables beside them; all tables are in the order of the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Segmented {
    /// Every word.
    pub tokens: Vec<Token>,
    /// Runs of sentences between paragraph breaks.
    pub paragraphs: Vec<Paragraph>,
    /// Runs of clauses between sentence ends.
    pub sentences: Vec<Sentence>,
    /// The pieces of sentences.
    pub clauses: Vec<Clause>,
}

/// A paragraph and its sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its place, without blanks around it.
    pub span: Span,
    /// Its sentences, as indices into [`Segmented::sentences`].
    pub sentences: Range<usize>,
}

/// A sentence, its tokens and its clauses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its place, closing marks included.
    pub span: Span,
    /// The paragraph it stands in, as an index into [`Segmented::paragraphs`].
    pub paragraph: usize,
    /// Its words, as indices into [`Segmented::tokens`].
    pub tokens: Range<usize>,
    /// Its clauses, as indices into [`Segmented::clauses`]; at least one.
    pub clauses: Range<usize>,
}

/// A clause and its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its place.
    pub span: Span,
    /// The sentence it stands in, as an index into [`Segmented::sentences`].
    pub sentence: usize,
    /// Its words, as indices into [`Segmented::tokens`].
    pub tokens: Range<usize>,
}

impl Segmented {
    /// The tokens that lie wholly inside `span`. Logarithmic in the text.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|token| token.span.start < span.start);
        let last = self.tokens.partition_point(|token| token.span.end <= span.end);
        first..last.max(first)
    }
}

/// Cuts `text` up. Linear in its length; 16 bytes a token, some 100 a sentence.
#[must_use]
pub fn segment(text: &str) -> Segmented {
    let mut cut = Segmented { tokens: tokenize(text), ..Segmented::default() };
    for span in paragraphs(text) {
        let paragraph = cut.paragraphs.len();
        let first_sentence = cut.sentences.len();
        for sentence_span in sentences(text, span) {
            let sentence = cut.sentences.len();
            let first_clause = cut.clauses.len();
            for clause_span in clauses(text, sentence_span) {
                let tokens = cut.tokens_in(clause_span);
                cut.clauses.push(Clause { span: clause_span, sentence, tokens });
            }
            let tokens = cut.tokens_in(sentence_span);
            cut.sentences.push(Sentence { span: sentence_span, paragraph, tokens, clauses: first_clause..cut.clauses.len() });
        }
        if cut.sentences.len() > first_sentence {
            cut.paragraphs.push(Paragraph { span, sentences: first_sentence..cut.sentences.len() });
        }
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_token_stands_in_one_sentence_and_one_clause(text in "[A-Za-zم-ي٠-٩0-9 .!؟\"”“«»،,国。\n]{0,160}") {
            let cut = segment(&text);
            let by_sentence: usize = cut.sentences.iter().map(|s| s.tokens.len()).sum();
            let by_clause: usize = cut.clauses.iter().map(|c| c.tokens.len()).sum();
            prop_assert_eq!(by_sentence, cut.tokens.len());
            prop_assert_eq!(by_clause, cut.tokens.len());
            for sentence in &cut.sentences {
                prop_assert!(cut.paragraphs[sentence.paragraph].span.contains(sentence.span));
                for clause in &cut.clauses[sentence.clauses.clone()] {
                    prop_assert!(sentence.span.contains(clause.span));
                }
            }
        }
    }
}
