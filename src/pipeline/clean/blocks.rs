//! Blocks that go from a document before it is compared with others.

use super::edited::EditedCopies;
use super::screen::may_repeat;
use super::slot::Slots;
use crate::config::CleanParams;
use crate::pipeline::corpus::Revise;
use crate::repeat::{Choose, Cleaned, RepeatRelation, RepeatedBlock, clean_chosen};
use crate::text::{Token, for_each_bare_token};

/// Cuts repeated blocks out of texts.
pub(in crate::pipeline) struct BlockCutter<'a> {
    pub(in crate::pipeline) params: &'a CleanParams,
}

impl Revise for BlockCutter<'_> {
    fn revise(&self, text: &str, tokens: &[Token]) -> Option<Cleaned> {
        let searched = self.params.scope.blocks() && self.params.screen.is_none_or(|screen| may_repeat(text, tokens, screen));
        searched.then(|| clean_chosen(text, &self.params.repeats, self)).filter(|cleaned| !cleaned.removed.is_empty())
    }
}

/// What may be a statement of its own stays, and what is content in its place.
impl Choose for BlockCutter<'_> {
    fn choose(&self, text: &str, blocks: Vec<RepeatedBlock>) -> Vec<RepeatedBlock> {
        chosen(text, blocks, self.params)
    }

    fn again(&self, text: &str) -> bool {
        self.params.screen.is_none_or(|screen| {
            let mut tokens = Vec::with_capacity(text.len() / 6);
            for_each_bare_token(text, |token| tokens.push(token));
            may_repeat(text, &tokens, screen)
        })
    }
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
