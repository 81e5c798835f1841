//! Whether a repeated block is content in its place, which stays though it stands elsewhere, too.
//!
//! The salt of a second recipe, the refrain of a song, the verse that a commentator quotes, the second condition of a second post: each
//! fills a slot of what stands around it, and without it the list lacks an item and the argument a step. What a page repeats by mistake
//! fills none. It is a paragraph of its own that interrupts a text which goes on (a pull quote, a caption, a link), or the text around it
//! came along, or its making shows what it is: cut off, glued. So three signs tell that a short block is at home:
//!
//! * **introduced**: a colon or a semicolon stands before it, and what it ends stays;
//! * **in running text**: it stands inside a paragraph, between sentences that stand there alone;
//! * **in parallel**: it is a line among lines of its kind (marked, numbered or as short) that stand there alone.
//!
//! When it is the other copy that interrupts, that one goes in its stead. What a colon or a semicolon introduces is one line: paragraphs
//! behind it go. And a sentence of running text is whole and is written as its other copy is: a part of one, or one in capitals, in
//! other digits, with other spaces was put there by a machine.

use std::ops::Range;

use super::KeptFor;
use crate::config::SlotParams;
use crate::fingerprint::gram::{WORD_LETTERS, letters};
use crate::repeat::{RepeatRelation, RepeatedBlock};
use crate::span::Span;
use crate::text::ellipsis::is_cut_off;
use crate::text::exact::is_currency;
use crate::text::punctuation::{closes_quotation, ends_sentence};
use crate::text::{Token, tokenize};

#[cfg(test)]
mod tests;

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
    /// Its lines.
    fn count(&self) -> usize {
        self.last - self.first + 1
    }

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

/// What becomes of a block.
enum Verdict {
    /// This goes.
    Goes(RepeatedBlock),
    /// It stays.
    Stays(KeptFor),
    /// Its first line stays, and the others go.
    Parted { head: RepeatedBlock, rest: RepeatedBlock, reason: KeptFor },
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

    /// Parts blocks into those that are not content in their places, some of them the other way round, and those that are. The former in
    /// the order of their repeats.
    ///
    /// Near-linear in blocks and text.
    pub(super) fn sorted(&self, mut blocks: Vec<RepeatedBlock>) -> (Vec<RepeatedBlock>, Vec<(RepeatedBlock, KeptFor)>) {
        let mut stays = Vec::new();
        for _ in 0..SlotParams::PASSES {
            let copies = self.copies(&blocks);
            let mut goes = Vec::with_capacity(blocks.len());
            for block in &blocks {
                match self.verdict(block, &copies) {
                    Verdict::Goes(block) => goes.push(block),
                    Verdict::Stays(reason) => stays.push((*block, reason)),
                    Verdict::Parted { head, rest, reason } => {
                        stays.push((head, reason));
                        goes.push(rest);
                    }
                }
            }
            let settled = goes == blocks;
            blocks = goes;
            if settled {
                break;
            }
        }
        blocks.sort_by_key(|block| block.repeat);
        (blocks, stays)
    }

    fn verdict(&self, block: &RepeatedBlock, copies: &Copies) -> Verdict {
        // An edited copy is judged by its words: what was changed in it says more than where it stands.
        if block.relation == RepeatRelation::Edited {
            return Verdict::Goes(*block);
        }
        let turned = RepeatedBlock { kept: block.repeat, repeat: block.kept, ..*block };
        let Some(reason) = self.in_place(block, copies) else { return Verdict::Goes(*block) };
        if reason == KeptFor::RunningText && self.is_respelt(block) {
            return Verdict::Goes(if capitals(block.kept.of(self.text)) > capitals(block.repeat.of(self.text)) { turned } else { *block });
        }
        let interrupts = block.relation == RepeatRelation::Exact
            && !self.place(block.repeat).fills_lines()
            && self.place(block.kept).fills_lines()
            && self.is_sentence(block.kept)
            && self.in_place(&turned, copies).is_none();
        if interrupts {
            return Verdict::Goes(turned);
        }
        match self.parted(block).filter(|_| reason == KeptFor::Introduced) {
            Some([head, rest]) => Verdict::Parted { head, rest, reason },
            None => Verdict::Stays(reason),
        }
    }

    /// Why what would go is content where it stands; `None` where it is not.
    fn in_place(&self, block: &RepeatedBlock, copies: &Copies) -> Option<KeptFor> {
        let (here, there) = (self.place(block.repeat), self.place(block.kept));
        if here.tokens.is_empty() || here.tokens.end == there.tokens.start || there.tokens.end == here.tokens.start {
            return None;
        }
        if is_cut_off(self.text, block.repeat) {
            return None;
        }
        let brief = self.length(&here.tokens) < self.params.brief;
        if self.is_introduced(block.repeat, &here, copies, brief) {
            return Some(KeptFor::Introduced);
        }
        if !brief {
            return None;
        }
        if here.fills_lines() {
            return self.has_siblings(&here, &there, copies).then_some(KeptFor::Parallel);
        }
        // A title that comes back in a line of another is a link to the text itself.
        let link = there.fills_lines() && block.relation == RepeatRelation::Exact && there.first == 0;
        let part = block.relation == RepeatRelation::Truncated && !self.is_sentence(block.repeat);
        (!link && !part && self.is_in_running_text(block.repeat, &here, copies)).then_some(KeptFor::RunningText)
    }

    /// Whether the words of the two copies are the same and are not written alike: in capitals, in other digits, in other forms of letters.
    fn is_respelt(&self, block: &RepeatedBlock) -> bool {
        let [kept, gone] = [block.kept, block.repeat].map(|copy| copy.of(self.text));
        let letters = |copy: &'t str| copy.chars().filter(|c| c.is_alphanumeric());
        let lower = |copy: &'t str| letters(copy).flat_map(char::to_lowercase).collect::<String>();
        let shouted = 2 * capitals(kept).abs_diff(capitals(gone)) > letters(gone).count();
        block.relation == RepeatRelation::Exact && (shouted || lower(kept) != lower(gone))
    }

    /// The first line of a block and the others, where the words of both copies are the same.
    fn parted(&self, block: &RepeatedBlock) -> Option<[RepeatedBlock; 2]> {
        let (here, there) = (self.place(block.repeat), self.place(block.kept));
        let cut = self.lines.get(here.first).filter(|_| here.first < here.last)?.end;
        let same = |start: usize| {
            let (own, other) = (&self.tokens[here.tokens.clone()], self.tokens.get(start..start + here.tokens.len()));
            other.is_some_and(|other| own.iter().map(|token| token.term).eq(other.iter().map(|token| token.term)))
        };
        let starts = [Some(there.tokens.start), there.tokens.end.checked_sub(here.tokens.len())];
        let start = starts.into_iter().flatten().find(|&start| start >= there.tokens.start && same(start))?;
        let other = start + cut - here.tokens.start;
        let [last, next] = [cut - 1, cut].map(|token| self.tokens[token].span);
        let [other_last, other_next] = [other - 1, other].map(|token| self.tokens[token].span);
        let part = |kept: [u32; 2], repeat: [u32; 2]| {
            let [kept, repeat] = [kept, repeat].map(|[start, end]| Span { start, end });
            RepeatedBlock { kept, repeat, ..*block }
        };
        let head = part([block.kept.start, other_last.end], [block.repeat.start, last.end]);
        let rest = part([other_next.start, block.kept.end], [next.start, block.repeat.end]);
        Some([head, rest])
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

    /// Whether it stands inside a paragraph between sentences that are no copies, and is not glued to them.
    fn is_in_running_text(&self, span: Span, here: &Place, copies: &Copies) -> bool {
        let (before, after) = self.text.split_at(span.start as usize);
        let (own, after) = after.split_at(span.len());
        let (begins, ends) = (before.chars().next_back(), after.chars().next());
        let apart = |c: char| c.is_whitespace() || is_opening(c) || ends_without_blank(c);
        let glued_before = !here.begins && begins.is_some_and(|c| !apart(c));
        let glued_after = !here.ends && ends.is_some_and(char::is_alphanumeric) && !own.ends_with(ends_without_blank);
        let left = !here.begins && copies.touch(&(here.tokens.start - 1..here.tokens.start));
        let right = !here.ends && copies.touch(&(here.tokens.end..here.tokens.end + 1));
        !(glued_before || glued_after || left || right)
    }

    /// Whether lines of its kind stand beside it that are no copies.
    fn has_siblings(&self, here: &Place, there: &Place, copies: &Copies) -> bool {
        if here.count() >= self.params.lines {
            return false;
        }
        let beside = self.beside(here, copies);
        let ends = [self.form(&self.lines[here.first]), self.form(&self.lines[here.last])];
        let is_item = |form: &Form| matches!(form, Form::Marked(_) | Form::Numbered) && beside.contains(&Some(*form));
        if ends.iter().any(is_item) {
            return true;
        }
        // A line that is also elsewhere a line and no more may be a link or an advertisement: it is a row where both are. Verses that are
        // one line elsewhere need but one neighbour, for behind them the text goes on.
        let same = self.length(&there.tokens) <= self.length(&here.tokens);
        let line = there.fills_lines() && there.count() == 1 && here.count() == 1 && same;
        self.is_row(here, copies, here.count() > there.count()) && (!line || self.is_row(there, copies, false))
    }

    /// What the lines before and after look like that are no copies.
    fn beside(&self, place: &Place, copies: &Copies) -> [Option<Form>; 2] {
        [place.first.checked_sub(1), Some(place.last + 1)].map(|line| self.lines.get(line?).filter(|line| !copies.touch(line)).map(|line| self.form(line)))
    }

    /// Whether it is one of several lines that are no paragraphs. The text's first and last line have but one neighbour.
    fn is_row(&self, place: &Place, copies: &Copies, one_is_enough: bool) -> bool {
        let is_short = |form: Form| form != Form::Long;
        let [before, after] = self.beside(place, copies).map(|form| form.is_some_and(is_short));
        let (opens, closes) = (place.first == 0, place.last + 1 == self.lines.len());
        let enough = if one_is_enough || opens || closes { before || after } else { before && after };
        enough && self.lines[place.first..=place.last].iter().all(|line| is_short(self.form(line)))
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
        let whole = first.hull(self.tokens[line.end - 1].span);
        let longest = if self.is_sentence(whole) { self.params.sentence } else { self.params.row };
        if self.is_spaced(line) && self.length(line) < longest { Form::Short } else { Form::Long }
    }

    /// Whether it has words. Where they stand without blanks, lines of prose are broken anywhere.
    fn is_spaced(&self, line: &Range<usize>) -> bool {
        2 * self.length(line) > line.len() as u32 * WORD_LETTERS
    }

    /// Whether it ends as sentences and quotations do, and headings don't.
    fn is_sentence(&self, span: Span) -> bool {
        let behind = self.text[span.end as usize..].chars().next();
        let ends = |c: char| ends_sentence(c) || closes_quotation(c) || c == '"';
        span.of(self.text).ends_with(ends) || behind.is_some_and(ends)
    }
}

/// How many capital letters.
fn capitals(copy: &str) -> usize {
    copy.chars().filter(|c| c.is_uppercase()).count()
}

/// Marks that open a quotation, a bracket or an amount.
fn is_opening(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '‹' | '(' | '[' | '{' | '「' | '『' | '（' | '【' | '《') || is_currency(c)
}

/// Signs of the direction of writing, joiners, and the mark at the beginning of a file.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Marks behind which no blank stands.
fn ends_without_blank(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '」' | '』')
}
