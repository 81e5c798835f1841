//! Whether a repeated block is content in its place, which stays though it stands elsewhere, too.
//!
//! The salt of a second recipe, the refrain of a song, the verse that a commentator quotes, the second condition of a second post: each
//! fills a slot of what stands around it, and without it the list lacks an item and the argument a step. What a page repeats by mistake
//! fills none. It is a paragraph of its own that interrupts a text which goes on (a pull quote, a caption, a link), or the text around it
//! came along, or its making shows what it is: cut off, glued. So three signs tell that a short block is at home:
//!
//! * **introduced**: a colon or a semicolon stands before it, and what it ends stays;
//! * **in running text**: it stands inside a paragraph, between sentences that stand there alone;
//! * **in parallel**: it is a line among lines of its kind (marked, numbered or as short) that stand there alone, or its neighbours
//!   are those of the other copy with other words in them.
//!
//! When it is the other copy that interrupts, that one goes in its stead.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::config::SlotParams;
use crate::fingerprint::gram::letters;
use crate::repeat::{RepeatRelation, RepeatedBlock};
use crate::span::Span;
use crate::text::{Token, tokenize};

/// Times that blocks are judged anew after some of them turned out to stay, so that they are nobody's copied neighbours.
const PASSES: usize = 4;

/// A text in lines and words.
pub(super) struct Slots<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    /// Letters before each token, and all of them.
    letters: Vec<u32>,
    /// The tokens of each line that has some.
    lines: Vec<Range<usize>>,
    params: SlotParams,
}

/// Where a copy stands.
struct Place {
    tokens: Range<usize>,
    /// Its first and its last line.
    first: usize,
    last: usize,
    /// Whether it begins with the first, and ends with the last word of a line.
    begins: bool,
    ends: bool,
}

impl Place {
    /// Whether it stands on lines of its own.
    fn fills_lines(&self) -> bool {
        self.begins && self.ends
    }
}

/// What a line looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// It begins with a mark, as items of lists do.
    Marked(char),
    /// It begins with a number and a mark.
    Numbered,
    /// A row, a verse, a heading.
    Short,
    /// A paragraph.
    Long,
}

/// The tokens of all copies, kept and removed, that may go or have something go for them: sorted and disjoint.
struct Copies(Vec<Range<usize>>);

impl Copies {
    fn touch(&self, tokens: &Range<usize>) -> bool {
        let next = self.0.partition_point(|copy| copy.end <= tokens.start);
        self.0.get(next).is_some_and(|copy| copy.start < tokens.end)
    }
}

impl<'t> Slots<'t> {
    /// Linear in the text.
    pub(super) fn of(text: &'t str, params: SlotParams) -> Self {
        let tokens = tokenize(text);
        let mut sums = vec![0];
        let mut lines: Vec<Range<usize>> = Vec::new();
        let mut end = 0;
        for (n, token) in tokens.iter().enumerate() {
            sums.push(sums[n] + letters(text, *token));
            let fresh = text[end..token.span.start as usize].contains(['\n', '\r']);
            end = token.span.end as usize;
            match lines.last_mut() {
                Some(line) if !fresh => line.end = n + 1,
                _ => lines.push(n..n + 1),
            }
        }
        Self { text, tokens, letters: sums, lines, params }
    }

    /// The blocks that are not content in their places; some of them the other way round. In the order of their repeats.
    ///
    /// Near-linear in blocks and text.
    pub(super) fn out_of_place(&self, mut blocks: Vec<RepeatedBlock>) -> Vec<RepeatedBlock> {
        for _ in 0..PASSES {
            let copies = self.copies(&blocks);
            let judged: Vec<Option<RepeatedBlock>> = blocks.iter().map(|block| self.judged(block, &copies)).collect();
            let settled = judged.iter().zip(&blocks).all(|(now, before)| now.as_ref() == Some(before));
            blocks = judged.into_iter().flatten().collect();
            if settled {
                break;
            }
        }
        blocks.sort_by_key(|block| block.repeat);
        blocks
    }

    /// The block as it may go.
    fn judged(&self, block: &RepeatedBlock, copies: &Copies) -> Option<RepeatedBlock> {
        if !self.is_in_place(block, copies) {
            return Some(*block);
        }
        let turned = RepeatedBlock { kept: block.repeat, repeat: block.kept, ..*block };
        let interrupts = block.relation == RepeatRelation::Exact
            && !self.place(block.repeat).fills_lines()
            && self.place(block.kept).fills_lines()
            && self.is_sentence(block.kept)
            && !self.is_in_place(&turned, copies);
        interrupts.then_some(turned)
    }

    /// Whether what would go is content where it stands.
    fn is_in_place(&self, block: &RepeatedBlock, copies: &Copies) -> bool {
        let (here, there) = (self.place(block.repeat), self.place(block.kept));
        if here.tokens.is_empty() || here.tokens.end == there.tokens.start || there.tokens.end == here.tokens.start {
            return false;
        }
        let brief = self.length(&here.tokens) < self.params.brief;
        if self.is_introduced(block.repeat, &here, copies, brief) {
            return true;
        }
        if !brief {
            return false;
        }
        if here.fills_lines() {
            return self.has_siblings(&here, copies) || (there.fills_lines() && self.is_framed(&here, &there, copies));
        }
        // A title that comes back in a line of another is a link to the text itself.
        let title = block.relation == RepeatRelation::Exact && there.first == 0 && there.fills_lines();
        !title && self.is_in_running_text(block.repeat, &here, copies)
    }

    fn copies(&self, blocks: &[RepeatedBlock]) -> Copies {
        let mut all: Vec<Range<usize>> = blocks.iter().flat_map(|block| [block.kept, block.repeat]).map(|span| self.place(span).tokens).collect();
        all.sort_by_key(|range| range.start);
        let mut merged: Vec<Range<usize>> = Vec::with_capacity(all.len());
        for range in all {
            match merged.last_mut() {
                Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
                _ => merged.push(range),
            }
        }
        Copies(merged)
    }

    fn place(&self, span: Span) -> Place {
        let start = self.tokens.partition_point(|token| token.span.start < span.start);
        let end = start.max(self.tokens.partition_point(|token| token.span.start < span.end));
        let line = |token: usize| self.lines.partition_point(|line| line.end <= token).min(self.lines.len().saturating_sub(1));
        let (first, last) = (line(start), line(end.saturating_sub(1).max(start)));
        let begins = self.lines.get(first).is_some_and(|line| line.start == start);
        let ends = self.lines.get(last).is_some_and(|line| line.end == end);
        Place { tokens: start..end, first, last, begins, ends }
    }

    fn length(&self, tokens: &Range<usize>) -> u32 {
        self.letters[tokens.end] - self.letters[tokens.start]
    }

    /// Whether it ends what stands before it. After a semicolon a sentence is cut in two, however long its end is.
    fn is_introduced(&self, span: Span, here: &Place, copies: &Copies, brief: bool) -> bool {
        let before = self.text[..span.start as usize].trim_end_matches(|c: char| c.is_whitespace() || is_opening(c) || matches!(c, '-' | '–' | '•' | '*'));
        let stays = here.tokens.start > 0 && !copies.touch(&(here.tokens.start - 1..here.tokens.start));
        stays && (before.ends_with(['؛', ';', '；']) || (brief && before.ends_with([':', '：'])))
    }

    /// Whether it stands inside a paragraph between sentences that are no copies, neither cut off nor glued.
    fn is_in_running_text(&self, span: Span, here: &Place, copies: &Copies) -> bool {
        let (before, after) = self.text.split_at(span.start as usize);
        let (own, after) = after.split_at(span.len());
        let (begins, ends) = (before.chars().next_back(), after.chars().next());
        let apart = |c: char| c.is_whitespace() || is_opening(c) || ends_without_blank(c);
        let glued_before = !here.begins && begins.is_some_and(|c| !apart(c));
        let glued_after = !here.ends && ends.is_some_and(char::is_alphanumeric) && !own.ends_with(ends_without_blank);
        let rest = after.trim_start_matches(|c: char| c == ' ' || c == '\u{a0}' || matches!(c, '"' | '”' | '»'));
        let cut_off = own.ends_with("...") || own.ends_with('…') || rest.starts_with("...") || rest.starts_with('…');
        let left = !here.begins && copies.touch(&(here.tokens.start - 1..here.tokens.start));
        let right = !here.ends && copies.touch(&(here.tokens.end..here.tokens.end + 1));
        !(glued_before || glued_after || cut_off || left || right)
    }

    /// Whether lines of its kind stand beside it that are no copies.
    fn has_siblings(&self, here: &Place, copies: &Copies) -> bool {
        if here.last - here.first + 1 >= self.params.lines {
            return false;
        }
        let beside = |line: usize| self.lines.get(line).filter(|line| !copies.touch(line)).map(|line| self.form(line));
        let before = here.first.checked_sub(1).and_then(beside);
        let after = beside(here.last + 1);
        let ends = [self.form(&self.lines[here.first]), self.form(&self.lines[here.last])];
        let is_item = |form: &Form| matches!(form, Form::Marked(_) | Form::Numbered) && (before == Some(*form) || after == Some(*form));
        if ends.iter().any(is_item) {
            return true;
        }
        // Short lines are many things; both neighbours have to be short, too. The text's first and last line have but one.
        let is_row = |form: Form| form != Form::Long;
        let rows = self.lines[here.first..=here.last].iter().all(|line| is_row(self.form(line)));
        let (opens, closes) = (here.first == 0, here.last + 1 == self.lines.len());
        rows && !(opens && closes) && (opens || before.is_some_and(is_row)) && (closes || after.is_some_and(is_row))
    }

    /// Whether a neighbour is that of the other copy with other words in it.
    fn is_framed(&self, here: &Place, there: &Place, copies: &Copies) -> bool {
        let pair = |a: Option<usize>, b: Option<usize>| self.are_alike(self.lines.get(a?)?, self.lines.get(b?)?, copies).then_some(());
        let before = pair(here.first.checked_sub(1), there.first.checked_sub(1));
        before.or_else(|| pair(Some(here.last + 1), Some(there.last + 1))).is_some()
    }

    fn are_alike(&self, a: &Range<usize>, b: &Range<usize>, copies: &Copies) -> bool {
        let terms = |line: &Range<usize>| self.tokens[line.clone()].iter().map(|token| token.term).collect::<FxHashSet<u64>>();
        let (x, y) = (terms(a), terms(b));
        let (shared, least) = (x.intersection(&y).count(), x.len().min(y.len()));
        a != b && x != y && least > 2 && shared as f64 >= self.params.alike * least as f64 && !copies.touch(a) && !copies.touch(b)
    }

    fn form(&self, line: &Range<usize>) -> Form {
        let first = self.tokens[line.start].span;
        let before = line.start.checked_sub(1).map_or(0, |last| self.tokens[last].span.end as usize);
        let lead = &self.text[before..first.start as usize];
        let lead = lead.rsplit(['\n', '\r']).next().unwrap_or(lead);
        if let Some(mark) = lead.chars().find(|&c| !c.is_whitespace() && !c.is_control() && !is_opening(c) && !is_invisible(c)) {
            return Form::Marked(mark);
        }
        let number = first.of(self.text);
        let behind = self.text[first.end as usize..].trim_start_matches(' ');
        if number.chars().count() <= 3 && number.chars().all(char::is_numeric) && behind.starts_with(['-', '.', ')', ':', '–', '/', '،']) {
            return Form::Numbered;
        }
        if self.length(line) < self.params.row { Form::Short } else { Form::Long }
    }

    /// Whether it ends as sentences and quotations do, and headings don't.
    fn is_sentence(&self, span: Span) -> bool {
        let behind = self.text[span.end as usize..].chars().next();
        let ends = |c: char| matches!(c, '.' | '!' | '?' | '؟' | '۔' | '…' | '。' | '！' | '？' | '।' | '"' | '”' | '»' | '」');
        span.of(self.text).ends_with(ends) || behind.is_some_and(ends)
    }
}

/// Marks that open a quotation or a bracket.
fn is_opening(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '‹' | '(' | '[' | '{' | '「' | '『' | '（' | '【' | '《' | '$' | '€' | '£' | '¥')
}

/// Signs of the direction of writing, joiners, and the mark at the beginning of a file.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Marks behind which no blank stands.
fn ends_without_blank(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '」' | '』')
}
