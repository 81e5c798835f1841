//! Blocks that go from a document before it is compared with others.

use super::edited::EditedCopies;
use super::screen::may_repeat;
use crate::config::CleanParams;
use crate::pipeline::corpus::Revise;
use crate::repeat::{Cleaned, RepeatRelation, RepeatedBlock, clean_where};
use crate::text::Token;

/// Cuts repeated blocks out of texts.
pub(in crate::pipeline) struct BlockCutter<'a> {
    pub(in crate::pipeline) params: &'a CleanParams,
}

impl Revise for BlockCutter<'_> {
    fn revise(&self, text: &str, tokens: &[Token]) -> Option<Cleaned> {
        let searched = self.params.screen.is_none_or(|screen| may_repeat(text, tokens, screen));
        searched.then(|| without_repeats(text, self.params)).filter(|cleaned| !cleaned.removed.is_empty())
    }
}

/// The text without its repeats. An edited copy that may be a statement of its own stays.
fn without_repeats(text: &str, params: &CleanParams) -> Cleaned {
    clean_where(text, &params.repeats, &|text, blocks| {
        let is_edited = |block: &RepeatedBlock| block.relation == RepeatRelation::Edited;
        if !blocks.iter().any(is_edited) {
            return blocks;
        }
        let copies = EditedCopies::of(text, params.edited);
        blocks.into_iter().filter(|block| !is_edited(block) || copies.may_go(block)).collect()
    })
}
