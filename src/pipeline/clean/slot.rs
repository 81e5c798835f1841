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
//! When it is the other copy that interrupts, that one goes in its stead.

use std::ops::Range;

use crate::config::SlotParams;
use crate::fingerprint::gram::{WORD_LETTERS, letters};
use crate::repeat::{RepeatRelation, RepeatedBlock};
use crate::span::Span;
use crate::text::punctuation::{closes_quotation, ends_sentence};
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
        // An edited copy is judged by its words: what was changed in it says more than where it stands.
        if block.relation == RepeatRelation::Edited || !self.is_in_place(block, copies) {
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
        if self.is_cut_off(block.repeat) {
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
            return self.has_siblings(&here, &there, copies);
        }
        // A title that comes back in a line of another is a link to the text itself.
        let rests = there.fills_lines() && block.relation == RepeatRelation::Exact && there.first == 0;
        !rests && self.is_in_running_text(block.repeat, &here, copies)
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

    /// Whether an ellipsis ends it: the beginning of a text that stands elsewhere.
    fn is_cut_off(&self, span: Span) -> bool {
        let own = span.of(self.text);
        let rest = self.text[span.end as usize..].trim_start_matches([' ', '\u{a0}', '"', '”', '»']);
        own.ends_with("...") || own.ends_with('…') || rest.starts_with("...") || rest.starts_with('…')
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
        if self.is_spaced(line) && self.length(line) < self.params.row { Form::Short } else { Form::Long }
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

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: [&str; 4] = [
        "The council of the old town met on Monday evening to speak about the repair of the long bridge over the river.",
        "Nobody had expected so many people, and the chairs that were brought from the school next door were not enough.",
        "A carpenter showed how the beams were joined three hundred years ago and which of them had to be replaced soon.",
        "When the lamps were put out at last it rained, and those who had come by boat waited under the roof of the inn.",
    ];

    /// What becomes of the last `needle` of `text`, a copy of the first one.
    fn fate_of(text: &str, needles: [&str; 2], relation: RepeatRelation) -> &'static str {
        let at = |start: usize, needle: &str| Span::new(start, start + needle.len());
        let (kept, repeat) = (at(text.find(needles[0]).unwrap(), needles[0]), at(text.rfind(needles[1]).unwrap(), needles[1]));
        let block = RepeatedBlock { kept, repeat, relation, similarity: 1.0 };
        match Slots::of(text, SlotParams::default()).out_of_place(vec![block])[..] {
            [] => "stays",
            [found] if found == block => "goes",
            _ => "turned",
        }
    }

    fn fate(text: &str, needle: &str) -> &'static str {
        fate_of(text, [needle, needle], RepeatRelation::Exact)
    }

    fn lines(lines: &[&str]) -> String {
        lines.join("\n")
    }

    #[test]
    fn what_interrupts_a_text_goes() {
        let [a, b, c, d] = LONG;
        let quote = "We shall have to close it for a year";
        assert_eq!(fate(&lines(&[a, quote, b, c, quote, d]), quote), "goes");
        assert_eq!(fate(&lines(&[quote, a, b, quote, c, d]), quote), "goes");
        assert_eq!(fate(&lines(&[a, quote, quote, b]), quote), "goes");
    }

    #[test]
    fn what_a_colon_introduces_stays() {
        let [a, b, c, d] = LONG;
        let verse = "وإني لأرجو أن أعود إلى الحمى فأشرب ماء البئر قبل الممات";
        let said = |mark: &str| lines(&[a, verse, b, &format!("ثم مضى الشيخ في حديثه عن القرية التي ولد فيها قبل سبعين عاما وأنشد وهو يبكي{mark}"), verse, d]);
        assert_eq!((fate(&said(":"), verse), fate(&said("."), verse)), ("stays", "goes"));
        let twice = lines(&[a, "He sang:", verse, verse, b]);
        let second = Span::new(twice.rfind(verse).unwrap(), twice.rfind(verse).unwrap() + verse.len());
        let first = Span::new(twice.find(verse).unwrap(), twice.find(verse).unwrap() + verse.len());
        let block = RepeatedBlock { kept: second, repeat: first, relation: RepeatRelation::Exact, similarity: 1.0 };
        assert_eq!(Slots::of(&twice, SlotParams::default()).out_of_place(vec![block]), [block]);
        let end = format!("{} {}", c.trim_end_matches('.'), b);
        let split = |mark: &str| format!("{a} {end}\n{d}\n{a}{mark} {end}");
        assert_eq!((fate(&split(";"), &end), fate(&split(""), &end)), ("stays", "goes"));
        assert_eq!(fate(&split(":"), &end), "goes");
    }

    #[test]
    fn a_sentence_between_others_stays() {
        let [a, b, c, d] = LONG;
        let line = "The entries were adjusted accordingly.";
        assert_eq!(fate(&format!("{a} {line} {b}\n{c} {line} {d}"), line), "stays");
        assert_eq!(fate(&format!("{a} {line} {b}\n{c} {line}"), line), "stays");
        let arabic = "ويمكن تحميل التطبيق من المتجر.";
        assert_eq!(fate(&format!("يعرض الأول حالة الطقس. {arabic}\nويقرأ الثاني الصحف. {arabic}\nوتلك نهاية القائمة."), arabic), "stays");
        assert_eq!(fate(&format!("{a} {line} {b}\n{c} {} {d}", line.replace('.', "...")), line.trim_end_matches('.')), "goes");
        assert_eq!(fate(&format!("{a} {line} {b}\n{c}{line} {d}"), line), "goes");
        assert_eq!(fate(&format!("{a} {line} {b}\n{c} {line}{d}"), line), "goes");
        let title = "The entries were adjusted accordingly";
        assert_eq!(fate(&format!("{title}\n{a} {b}\nLink to the story: today {title}"), title), "goes");
        let edited = "The entries were adapted accordingly.";
        assert_eq!(fate_of(&format!("{a}\n{edited}\n{b}\n{c} {line} {d}"), [edited, line], RepeatRelation::Edited), "goes");
        let whole = format!("{a} {b}");
        assert_eq!(fate(&format!("{c} {whole} {d}\n{d} {whole} {c}"), &whole), "goes");
    }

    #[test]
    fn what_came_with_its_neighbours_goes() {
        let [a, b, c, d] = LONG;
        let text = format!("{a} {b} {c}\n{d}\n{b} {a} {d}");
        let at = |start: usize, len: usize| Span::new(start, start + len);
        let pair = |needle: &str| {
            let (kept, repeat) = (at(text.find(needle).unwrap(), needle.len()), at(text.rfind(needle).unwrap(), needle.len()));
            RepeatedBlock { kept, repeat, relation: RepeatRelation::Exact, similarity: 1.0 }
        };
        let slots = Slots::of(&text, SlotParams::default());
        assert_eq!(slots.out_of_place(vec![pair(a)]), []);
        assert_eq!(slots.out_of_place(vec![pair(b), pair(a)]).len(), 2);
    }

    #[test]
    fn a_quote_of_running_text_goes_in_its_stead() {
        let [a, b, c, d] = LONG;
        let quote = "We shall have to close it for a whole year.";
        assert_eq!(fate(&format!("{a}\n{quote}\n{b}\n{c} {quote} {d}"), quote), "turned");
        let heading = "We shall have to close it for a whole year";
        assert_eq!(fate(&format!("{a}\n{heading}\n{b}\n{c} {heading} {d}"), heading), "stays");
    }

    #[test]
    fn an_item_stays_with_its_list() {
        let [a, b, c, d] = LONG;
        let salt = "- a small spoon of salt";
        let list = |first: &str, last: &str| lines(&[a, "- two onions", salt, b, c, first, salt, last, d]);
        assert_eq!((fate(&list("- three eggs", "Method"), salt), fate(&list("Method", "- three eggs"), salt)), ("stays", "stays"));
        assert_eq!(fate(&list(c, d), salt), "goes");
        let second = "2- شهادة تصنيف سارية المفعول من الهيئة";
        assert_eq!(fate(&lines(&[a, "1- صورة من المؤهل", second, b, c, "1- الدرجة الجامعية", second, d]), second), "stays");
        let menu = "- Home\n- News\n- Sport\n- Weather\n- Contact";
        assert_eq!(fate(&lines(&[a, "- Start", menu, b, c, "- End", menu, d]), menu), "goes");
    }

    #[test]
    fn a_row_and_a_verse_stay_with_theirs() {
        let [a, b, c, d] = LONG;
        let refrain = "Row on, row on\nthe river is wide";
        assert_eq!(fate(&lines(&["The wind is cold", refrain, "The boat is old", "and so am I", refrain, "The night is near"]), refrain), "stays");
        assert_eq!(fate(&lines(&["The wind is cold", refrain, "The boat is old", "and so am I", refrain]), refrain), "stays");
        assert_eq!(fate(&lines(&[a, refrain, b, c, refrain, d]), refrain), "goes");
        // An advertisement between two headings, whose other copy stands in running text.
        let link = "Read more on our pages";
        assert_eq!(fate(&lines(&[a, link, b, "Leeds 12", link, "York 14", c]), link), "goes");
        assert_eq!(fate(&lines(&[a, "Bath 9", link, "Hull 11", b, "Leeds 12", link, "York 14", c]), link), "stays");
        // The beginning of a line, cut off, is no row.
        let cut = lines(&["York 14", "The bridge will be closed for a year", "Bath 9", b, "Leeds 12", "The bridge will ...", "Hull 11", c]);
        assert_eq!(fate_of(&cut, ["The bridge will be closed for a year", "The bridge will"], RepeatRelation::Truncated), "goes");
        // One verse, and two, of which a quote made one line.
        let both = refrain.replace('\n', " ");
        let text = lines(&[a, &both, b, "The boat is old", "Row on, row on", "and so am I", c]);
        assert_eq!(fate_of(&text, [&both, "Row on, row on"], RepeatRelation::Truncated), "stays");
        let text = lines(&[a, &both, b, "The boat is old", refrain, c]);
        assert_eq!(fate_of(&text, [&both, refrain], RepeatRelation::Exact), "stays");
        // Lines of a script without blanks are broken anywhere.
        let thai = "ติดตามข่าวสารล่าสุดของเรา";
        assert_eq!(fate(&lines(&["กรมแจ้งว่าสะพานเก่าจะปิด", thai, "ในวันจันทร์หน้า", "เพื่อซ่อมแซมนานเก้าสัปดาห์", thai, "ประชาชนใช้เรือแทน"]), thai), "goes");
    }
}
