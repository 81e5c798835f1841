//! Blocks that go from a document before it is compared with others.

use std::cell::RefCell;

use super::KeptFor;
use super::edited::EditedCopies;
use super::screen::may_repeat;
use super::slot::Slots;
use crate::config::CleanParams;
use crate::pipeline::corpus::Transform;
use crate::repeat::{Choose, CleanedText, RepeatRelation, RepeatedBlock, clean_text_chosen};
use crate::span::Span;
use crate::text::{Token, for_each_bare_token};

/// Cuts repeated blocks out of texts.
pub(in crate::pipeline) struct BlockCutter<'a> {
    pub(in crate::pipeline) params: &'a CleanParams,
}

impl Transform for BlockCutter<'_> {
    fn transform(&self, text: &str, tokens: &[Token]) -> Option<CleanedText> {
        let searched = self.params.scope.blocks() && self.params.screen.is_none_or(|screen| may_repeat(text, tokens, screen));
        searched.then(|| clean_text_chosen(text, &self.params.repeats, self)).filter(|cleaned| !cleaned.removed.is_empty())
    }
}

/// What may be an assertion of its own stays, and what is content in its place.
impl Choose for BlockCutter<'_> {
    fn choose(&self, text: &str, blocks: Vec<RepeatedBlock>) -> Vec<RepeatedBlock> {
        chosen(text, blocks, self.params).0
    }

    fn again(&self, text: &str) -> bool {
        self.params.screen.is_none_or(|screen| {
            let mut tokens = Vec::with_capacity(text.len() / 6);
            for_each_bare_token(text, |token| tokens.push(token));
            may_repeat(text, &tokens, screen)
        })
    }
}

/// A block that stands twice, and why it stays; `None` for one that goes.
pub(in crate::pipeline) type Repeat = (RepeatedBlock, Option<KeptFor>);

/// What stands twice in a text: what cleaning takes out of it, and what it leaves in its place. In the order of the repeats, which are
/// disjoint; what one block keeps no other one takes.
///
/// Costs as much as cleaning the text.
pub(in crate::pipeline) fn repeats(text: &str, params: &CleanParams) -> Vec<Repeat> {
    let witness = Witness { cutter: BlockCutter { params }, stays: RefCell::default() };
    let removed = clean_text_chosen(text, &params.repeats, &witness).removed;
    // What went in a later round, or for what did, says nothing about the blocks of the first one.
    let gone = DisjointSpans::of(removed.iter().map(|block| block.repeat));
    let used = DisjointSpans::of(removed.iter().map(|block| block.kept));
    let mut stays = witness.stays.into_inner().unwrap_or_default();
    stays.retain(|(block, _)| !gone.touch(block.repeat) && !gone.touch(block.kept) && !used.touch(block.repeat));
    let stays = stays.into_iter().map(|(block, reason)| (block, Some(reason)));
    let mut found: Vec<Repeat> = removed.into_iter().map(|block| (block, None)).chain(stays).collect();
    found.sort_by_key(|(block, _)| block.repeat);
    found
}

/// Spans as disjoint ones in order.
struct DisjointSpans(Vec<Span>);

impl DisjointSpans {
    fn of(spans: impl Iterator<Item = Span>) -> Self {
        let mut sorted: Vec<Span> = spans.collect();
        sorted.sort_unstable();
        sorted.dedup_by(|next, last| {
            let joins = next.start <= last.end;
            last.end = if joins { last.end.max(next.end) } else { last.end };
            joins
        });
        Self(sorted)
    }

    fn touch(&self, span: Span) -> bool {
        let next = self.0.partition_point(|known| known.end <= span.start);
        self.0.get(next).is_some_and(|known| known.start < span.end)
    }
}

/// Chooses as the cutter does, and remembers what stays of the blocks of the text as it was.
struct Witness<'a> {
    cutter: BlockCutter<'a>,
    stays: RefCell<Option<Vec<(RepeatedBlock, KeptFor)>>>,
}

impl Choose for Witness<'_> {
    fn choose(&self, text: &str, blocks: Vec<RepeatedBlock>) -> Vec<RepeatedBlock> {
        let (goes, stays) = chosen(text, blocks, self.cutter.params);
        self.stays.borrow_mut().get_or_insert(stays);
        goes
    }

    fn again(&self, text: &str) -> bool {
        self.cutter.again(text)
    }
}

/// The blocks that may go, and those that are content in their places.
fn chosen(text: &str, mut blocks: Vec<RepeatedBlock>, params: &CleanParams) -> (Vec<RepeatedBlock>, Vec<(RepeatedBlock, KeptFor)>) {
    let is_edited = |block: &RepeatedBlock| block.relation == RepeatRelation::Edited;
    if blocks.iter().any(is_edited) {
        let copies = EditedCopies::of(text, params.edited);
        blocks = blocks.into_iter().flat_map(|block| if is_edited(&block) { copies.parts(&block) } else { vec![block] }).collect();
    }
    if blocks.is_empty() { (blocks, Vec::new()) } else { Slots::of(text, params.slots).sorted(blocks) }
}
