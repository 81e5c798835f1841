//! Blocks that go from a document before it is compared with others.

use super::edited::EditedCopies;
use super::screen::may_repeat;
use super::slot::Slots;
use crate::config::CleanParams;
use crate::pipeline::corpus::Revise;
use crate::repeat::{Cleaned, RepeatRelation, RepeatedBlock, clean_chosen};
use crate::text::Token;

/// Cuts repeated blocks out of texts.
pub(in crate::pipeline) struct BlockCutter<'a> {
    pub(in crate::pipeline) params: &'a CleanParams,
}

impl Revise for BlockCutter<'_> {
    fn revise(&self, text: &str, tokens: &[Token]) -> Option<Cleaned> {
        let searched = self.params.scope.blocks() && self.params.screen.is_none_or(|screen| may_repeat(text, tokens, screen));
        searched.then(|| without_repeats(text, self.params)).filter(|cleaned| !cleaned.removed.is_empty())
    }
}

/// The text without its repeats. What may be a statement of its own stays, and what is content in its place.
fn without_repeats(text: &str, params: &CleanParams) -> Cleaned {
    clean_chosen(text, &params.repeats, &|text, blocks| chosen(text, blocks, params))
}

/// The blocks that may go.
fn chosen(text: &str, mut blocks: Vec<RepeatedBlock>, params: &CleanParams) -> Vec<RepeatedBlock> {
    let is_edited = |block: &RepeatedBlock| block.relation == RepeatRelation::Edited;
    if blocks.iter().any(is_edited) {
        let copies = EditedCopies::of(text, params.edited);
        blocks.retain(|block| !is_edited(block) || copies.may_go(block));
    }
    if blocks.is_empty() { blocks } else { Slots::of(text, params.slots).out_of_place(blocks) }
}
