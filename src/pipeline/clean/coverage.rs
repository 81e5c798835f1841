//! Whether a text can go because another one holds it: sentence by sentence, and nothing that its own words say is lost.

use std::cell::OnceCell;
use std::hash::Hasher;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::row::Rows;
use crate::config::CoverageParams;
use crate::day::Day;
use crate::fact::{Change, FactContext, Facts, PassageVersion, denials, facts, meaning_change};
use crate::span::Span;
use crate::text::exact::{Accents, accents_make_words, tells_apart_unless};
use crate::text::language::{language, of_letter};
use crate::text::paragraph::paragraphs;
use crate::text::punctuation::ends_sentence;
use crate::text::sentence::sentences;
use crate::text::{Segmented, Token, segment, tokenize};

/// A text that stays, made ready to be asked what it holds.
pub(super) struct Holder<'t> {
    text: &'t str,
    /// When it was published: what its `today` is told from.
    published: Option<Day>,
    tokens: Vec<Token>,
    /// Where its sentences begin, as tokens; ascending, the end of the text last.
    starts: Vec<usize>,
    /// Its sentences as they are written.
    sentences: FxHashSet<u64>,
    /// The first place of each run of words.
    grams: FxHashMap<u64, u32>,
    language: OnceLock<Option<&'static str>>,
    /// What was read last, and where: many versions of one text are held against the same place.
    last: Mutex<Option<LastReading>>,
    /// Its lines that are too short to be sentences, once they are asked for.
    rows: OnceLock<Rows>,
    /// How it writes its accents, once that is asked for.
    accents: OnceLock<Accents>,
    params: CoverageParams,
}

/// A text that may go, to be asked sentence by sentence.
pub(super) struct Other<'t> {
    text: &'t str,
    published: Option<Day>,
    /// How it writes its accents, once that is asked for.
    accents: OnceCell<Accents>,
}

impl<'t> Other<'t> {
    pub(super) fn of(text: &'t str, published: Option<Day>) -> Self {
        Self { text, published, accents: OnceCell::new() }
    }
}

impl<'t> Holder<'t> {
    /// Linear in the text.
    pub(super) fn of(text: &'t str, published: Option<Day>, params: CoverageParams) -> Self {
        let tokens = tokenize(text);
        let all: Vec<Span> = sentences_of(text).collect();
        let mut grams = FxHashMap::default();
        for (at, gram) in tokens.windows(params.gram.max(1)).enumerate() {
            grams.entry(hash(gram)).or_insert(at as u32);
        }
        let starts = all.iter().map(|sentence| tokens.partition_point(|token| token.span.start < sentence.start)).chain([tokens.len()]).collect();
        let sentences = all.iter().map(|sentence| written(sentence.of(text))).collect();
        Self {
            text,
            published,
            tokens,
            starts,
            sentences,
            grams,
            language: OnceLock::new(),
            last: Mutex::default(),
            rows: OnceLock::new(),
            accents: OnceLock::new(),
            params,
        }
    }

    /// The first sentence of `text` of which this text does not hold everything that it says.
    ///
    /// A sentence that stands here as it is written is held. Of any other the words that stand here in the likeliest place are
    /// compared with it ([`meaning_change`]). Linear in `text`, but for sentences that differ.
    pub(super) fn first_lost(&self, text: &str, published: Option<Day>) -> Option<Span> {
        let (tokens, mut short) = (OnceCell::new(), false);
        let other = Other::of(text, published);
        let lost = sentences_of(text).find(|sentence| {
            if self.sentences.contains(&written(sentence.of(text))) {
                return false;
            }
            let inside = words_of(tokens.get_or_init(|| tokenize(text)), *sentence);
            let counts = counts(text, *sentence, inside, &self.params);
            short |= !counts;
            counts && !self.holds(&other, *sentence, inside)
        });
        lost.or_else(|| tokens.get().filter(|_| short).and_then(|tokens| self.lost_row(text, tokens)))
    }

    /// The first row of a list in `text` that has another form here.
    fn lost_row(&self, text: &str, tokens: &[Token]) -> Option<Span> {
        let terms = |(_, words): &(Span, &[Token])| words.iter().map(|token| token.term).collect::<Vec<u64>>();
        let lines: Vec<Option<(Span, &[Token])>> = short_lines(text, tokens, &self.params).collect();
        let rows = || self.rows.get_or_init(|| Rows::of(short_lines(self.text, &self.tokens, &self.params).flatten().map(|line| terms(&line))));
        let lists = lines.split(Option::is_none).filter(|list| list.len() >= CoverageParams::MIN_ROWS);
        lists.flatten().flatten().find(|line| !self.sentences.contains(&written(line.0.of(text))) && rows().lack(&terms(line))).map(|line| line.0)
    }

    /// Where this text says all that a sentence of `other` does; `None` where it does not. `inside` are the words of the sentence.
    ///
    /// Costs as much as [`Self::first_lost`].
    pub(super) fn place_of(&self, other: &Other<'_>, sentence: Span, inside: &[Token]) -> Option<Span> {
        let place = self.likeliest(inside);
        let held = self.sentences.contains(&written(sentence.of(other.text))) || place.as_ref().is_some_and(|at| self.holds_of(other, sentence, inside, at));
        // A sentence of a word or two is written somewhere here.
        held.then(|| place.map_or(Span::new(0, self.text.len()), |at| self.span(&at)))
    }

    fn span(&self, place: &Range<usize>) -> Span {
        self.tokens[place.start].span.hull(self.tokens[place.end - 1].span)
    }

    fn holds(&self, other: &Other<'_>, sentence: Span, tokens: &[Token]) -> bool {
        self.likeliest(tokens).is_some_and(|place| self.holds_of(other, sentence, tokens, &place))
    }

    /// Whether what stands at a place says all that a sentence does.
    ///
    /// Of several sentences there, those of its own form (`Room 3 is open`, `Room 4 is closed`) do not say it together: one of them has to.
    fn holds_of(&self, other: &Other<'_>, sentence: Span, tokens: &[Token], place: &Range<usize>) -> bool {
        let first = self.starts.partition_point(|&start| start <= place.start).saturating_sub(1);
        let inside =
            self.starts[first..].windows(2).take_while(|bounds| bounds[0] < place.end).map(|bounds| bounds[0].max(place.start)..bounds[1].min(place.end));
        let own: Vec<Range<usize>> = inside.filter(|own| is_of_form(&self.tokens[own.clone()], tokens)).collect();
        if own.is_empty() || own == [place.clone()] { self.holds_at(other, sentence, place) } else { own.iter().any(|own| self.holds_at(other, sentence, own)) }
    }

    fn holds_at(&self, other: &Other<'_>, sentence: Span, place: &Range<usize>) -> bool {
        let sentence = sentence.of(other.text);
        let span = self.span(place);
        // The mark that ends a sentence says whether it is a question.
        let end = self.tokens.get(place.end).map_or(self.text.len(), |token| token.span.start as usize);
        let kept = self.text[span.start as usize..end].trim_end();
        let language = language(kept).or_else(|| *self.language.get_or_init(|| language(self.text)));
        // Where the two differ, another script may stand than around it.
        let differs = kept.chars().zip(sentence.chars()).find(|(a, b)| a != b).map_or(' ', |(_, b)| b);
        let language = of_letter(language, differs);
        let place = Span::new(span.start as usize, span.start as usize + kept.len());
        let apart = tells_apart_unless(kept, sentence, true, || !accents_make_words(language) || self.lost_accents(other));
        !apart && !loses((kept, &*self.read(place, language)), (sentence, &Reading::of(sentence, language, other.published)), language)
    }

    /// Whether this text or the other one lost its accents.
    fn lost_accents(&self, other: &Other<'_>) -> bool {
        self.accents.get_or_init(|| Accents::of(self.text)).lost(other.accents.get_or_init(|| Accents::of(other.text)))
    }

    /// What a place says. Costs nothing where it is the one that was asked for last.
    fn read(&self, place: Span, language: Option<&'static str>) -> Arc<Reading> {
        let known = self.last.lock().ok().and_then(|last| last.clone()).filter(|known| (known.0, known.1) == (place, language));
        if let Some((_, _, reading)) = known {
            return reading;
        }
        let reading = Arc::new(Reading::of(place.of(self.text), language, self.published));
        if let Ok(mut last) = self.last.lock() {
            *last = Some((place, language, Arc::clone(&reading)));
        }
        reading
    }

    /// The sentences here that have most runs of words with `tokens` in common, in one place.
    fn likeliest(&self, tokens: &[Token]) -> Option<Range<usize>> {
        let length = self.params.gram.max(1);
        let grams = tokens.windows(length).enumerate().filter_map(|(at, gram)| Some((at, *self.grams.get(&hash(gram))? as usize)));
        let hits: Vec<(usize, usize)> = grams.collect();
        let width = tokens.len() + tokens.len() / 2;
        // Of the places where a run begins, the one with most of them within the length of the sentence.
        let reach = |&(at, place): &(usize, usize)| (place.saturating_sub(at), place.saturating_sub(at) + width);
        let inside = |window: (usize, usize)| hits.iter().filter(move |(_, place)| (window.0..window.1).contains(place)).count();
        let best = hits.iter().take(CoverageParams::MAX_STARTS).map(reach).max_by_key(|window| (inside(*window), std::cmp::Reverse(window.0)))?;
        let places = || hits.iter().map(|hit| hit.1).filter(|place| (best.0..best.1).contains(place));
        let (first, last) = (places().min()?, places().max()? + length);
        let from = self.starts.partition_point(|&start| start <= first).saturating_sub(1);
        let to = self.starts.partition_point(|&start| start < last);
        Some(self.starts[from].min(first)..self.starts.get(to).map_or(last, |&end| end.max(last)).min(self.tokens.len()))
    }
}

/// Whether a sentence says something otherwise than the words that stay.
///
/// A denial that those alone have counts in whatever it stands: a clause that is put into a sentence can take back the whole. What
/// stands before or behind the sentence is another one.
fn loses((kept, kept_read): (&str, &Reading), (gone, gone_read): (&str, &Reading), language: Option<&'static str>) -> bool {
    let denied = |text: &str, read: &Reading| denials(text, &read.facts);
    if stands_inside(&kept_read.cut.tokens, &gone_read.cut.tokens) && denied(kept, kept_read) > denied(gone, gone_read) {
        return true;
    }
    let passage = |text, read| whole(text, read, language);
    meaning_change(&passage(kept, kept_read), &passage(gone, gone_read)).iter().any(Change::loses)
}

/// A place, the language in which it was read, and what it says.
type LastReading = (Span, Option<&'static str>, Arc<Reading>);

/// The words of a text and what they say.
struct Reading {
    cut: Segmented,
    facts: Facts,
}

impl Reading {
    fn of(text: &str, language: Option<&'static str>, published: Option<Day>) -> Self {
        let cut = segment(text);
        let facts = facts(text, &cut, FactContext { language, published });
        Self { cut, facts }
    }
}

/// Whether two sentences are the same but for some words in one place.
fn is_of_form(a: &[Token], b: &[Token]) -> bool {
    let same = |(x, y): &(&Token, &Token)| x.term == y.term;
    let head = a.iter().zip(b).take_while(same).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take(a.len().min(b.len()) - head).take_while(same).count();
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    // A sentence that two make together is of the form of neither.
    4 * short >= 3 * long && CoverageParams::FORM_TENTHS * long <= 10 * (head + tail)
}

/// Whether two runs of words begin alike and end alike, so that what one has more stands inside it.
fn stands_inside(kept: &[Token], gone: &[Token]) -> bool {
    let same = |(a, b): (Option<&Token>, Option<&Token>)| a.zip(b).is_some_and(|(a, b)| a.term == b.term);
    same((kept.first(), gone.first())) && same((kept.last(), gone.last()))
}

fn whole<'a>(text: &'a str, read: &'a Reading, language: Option<&'static str>) -> PassageVersion<'a> {
    PassageVersion { text, tokens: &read.cut.tokens, facts: &read.facts, range: 0..read.cut.tokens.len(), language }
}

/// The sentences of a text, in order.
pub(super) fn sentences_of(text: &str) -> impl Iterator<Item = Span> {
    paragraphs(text).into_iter().flat_map(move |paragraph| sentences(text, paragraph))
}

/// Whether a sentence counts: it ends like one, is long enough to be one, or goes on behind another one with a figure (`… in May. It costs 17
/// euros`); a line of its own with a figure may be a date or the number of a page.
fn counts(text: &str, sentence: Span, tokens: &[Token], params: &CoverageParams) -> bool {
    let words = sentence.of(text).trim_end();
    let goes_on = || text[..sentence.start as usize].trim_end_matches([' ', '\t', '\u{A0}']).ends_with(|c| c != '\n' && c != '\r');
    let figure = || words.contains(char::is_numeric) && goes_on();
    !tokens.is_empty() && (words.ends_with(ends_sentence) || tokens.len() >= params.line_words || figure())
}

/// The words inside a span.
pub(super) fn words_of(tokens: &[Token], span: Span) -> &[Token] {
    let start = tokens.partition_point(|token| token.span.start < span.start);
    &tokens[start..start + tokens[start..].partition_point(|token| token.span.end <= span.end)]
}

/// The lines of a text that are too short to be sentences, with their words; `None` for each sentence between them.
fn short_lines<'a>(text: &'a str, tokens: &'a [Token], params: &'a CoverageParams) -> impl Iterator<Item = Option<(Span, &'a [Token])>> {
    let line = move |sentence: Span| (sentence, words_of(tokens, sentence));
    sentences_of(text).map(line).filter(|(_, words)| !words.is_empty()).map(move |line| Some(line).filter(|line| !counts(text, line.0, line.1, params)))
}

/// A sentence as it is written, blanks aside.
fn written(sentence: &str) -> u64 {
    let mut hasher = FxHasher::default();
    for word in sentence.split_whitespace() {
        hasher.write(word.as_bytes());
        hasher.write_u8(b' ');
    }
    hasher.finish()
}

fn hash(tokens: &[Token]) -> u64 {
    let mut hasher = FxHasher::default();
    for token in tokens {
        hasher.write_u64(token.term);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lost<'a>(kept: &str, gone: &'a str) -> Option<&'a str> {
        Holder::of(kept, None, CoverageParams::default()).first_lost(gone, None).map(|span| span.of(gone))
    }

    #[test]
    fn a_figure_behind_the_last_sentence_counts_without_a_mark() {
        let text = |end: &str| format!("The council met on Monday to talk about the new bridge over the river. The road stays open for buses.{end}");
        for (kept, gone) in
            [(" It costs 17 euros", " It costs 2500 euros"), (" Dead: 3", " Dead: 300"), (" Score 3:1", " Score 1:3"), (" السعر 17", " السعر 2500")]
        {
            assert!(lost(&text(kept), &text(gone)).is_some(), "{gone}");
            assert_eq!(lost(&text(kept), &text(kept)), None, "{kept}");
        }
        assert_eq!(lost(&text("\n4 May 2021"), &text("\n7 May 2021")), None, "a line of its own says when the page was made");
        assert_eq!(lost(&text(" It costs 17 euros and more."), &text(" It costs 17 euros")), None, "what was cut off");
    }

    #[test]
    fn a_sentence_of_its_own_is_found() {
        let kept = "The bridge will close on Monday for repairs. About 200 people came to the meeting of the town. The mayor spoke last.";
        assert_eq!(lost(kept, kept), None);
        assert_eq!(lost(kept, "NEWS DESK\nThe bridge will close on Monday for repairs."), None);
        let more = "The bridge will close on Monday for repairs. Nobody was hurt.";
        assert_eq!(lost(kept, more), Some("Nobody was hurt."));
    }

    #[test]
    fn what_says_less_is_held_and_what_says_other_things_is_not() {
        let kept = "All in all about 200 people came to the meeting of the town, as the head of the council Berg said on the day after.";
        assert_eq!(lost(kept, &kept.replace(" of the town", "")), None, "one phrase less");
        assert_eq!(lost(kept, &kept.replace("came to", "come to")), None, "another form of a word");
        let others = [
            kept.replace("200", "300"),
            kept.replace("Berg", "Holm"),
            kept.replace("people came", "people never came"),
            kept.replace("the day after", "the day before"),
            kept.replace("meeting", "wedding"),
            kept.replace("about 200 people", "hardly any people"),
        ];
        for other in others {
            assert_eq!(lost(kept, &other), Some(other.as_str()));
        }
        let kept = "قال رئيس بلدية المدينة القديمة إن الجسر سوف يغلق يوم الاثنين المقبل لمدة أسبوع كامل من أجل إصلاحه بعد الأضرار.";
        let other = kept.replace("سوف يغلق", "لن يغلق");
        assert_eq!(lost(kept, &other), Some(other.as_str()));
    }

    #[test]
    fn a_text_without_accents_lost_them_and_one_word_is_another_word() {
        let kept = "La guardiana cumplió sesenta años en la isla. La región entera celebró la fiesta más larga del otoño. El pescador vive solo.";
        let bare = "La guardiana cumplio sesenta anos en la isla. La region entera celebro la fiesta mas larga del otono. El pescador vive solo.";
        assert_eq!(lost(kept, bare), None);
        assert_eq!(lost(bare, kept), None);
        // In the sentence nothing else has one; in the text something has.
        let (kept, gone) = ("El faro tiene dos años. La región celebró su otoño más largo.", "El faro tiene dos anos. La región celebró su otoño más largo.");
        assert_eq!(lost(kept, gone), Some("El faro tiene dos anos."));
        assert_eq!(lost(gone, kept), Some("El faro tiene dos años."));
        assert_eq!(lost("Tiene dos años y vive solo.", "Tiene dos anos y vive solo."), Some("Tiene dos anos y vive solo."), "one word is no habit");
    }

    #[test]
    fn the_same_words_elsewhere_in_the_text_and_glued_are_held() {
        let kept = "Snow fell on the pass for three days. The road to the valley was closed by the police on Sunday. Two lorries were stuck.";
        assert_eq!(
            lost(kept, "Two lorries were stuck. Snow fell on the pass\nfor three days. The road to the valley was closed by the police on Sunday"),
            None
        );
    }
}
