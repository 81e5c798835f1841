//! Whether an edited copy inside a document is a copy at all, or a second assertion in the same frame.
//!
//! Two telegrams of congratulation, two towns bombed, two recipes: nearly the same words, and the few that differ are the news. An
//! editor's changes look otherwise. They are scattered, a word or two at a time; a phrase of its own is not among them, nor a number. And
//! what two assertions differ in, their subjects, the rest of the text speaks of as well: Malta there and Benin here, each with
//! paragraphs of its own. Scripts without capitals hide names, so every word that is not common counts, and every phrase that is not.
//!
//! A frame is a sentence or two. Copies that agree word for word, in order, over the length of a page are one body of text that was
//! edited, so the longer they agree, the longer a phrase that is swapped may be. And a frame is filled in more than once: words around a
//! change that the text has a third time, around a third thing, are a form, however little it takes to fill it in.
//!
//! Words in the stead of others, and nothing else in their sentence, are no editor's change. No list of opposites is asked, for none is ever
//! whole: whatever words they are, unless they are the same in another form or spelling, or tell the same, the sentence around them may say
//! another thing. It stays, and what the block holds before and behind it goes.
//!
//! What the words of a change say (a number, a denial, an opposite) was asked before, where copies are found ([`crate::repeat`]).

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::misspelling::sounded;
use crate::align::word::{WordOp, WordRelation, Words, word_diff};
use crate::claim::background::{Background, stem_of};
use crate::config::{EditedParams, WordDiffParams};
use crate::fingerprint::gram::{WORD_LETTERS, letters};
use crate::repeat::RepeatedBlock;
use crate::span::Span;
use crate::text::normal::normal_form;
use crate::text::{Token, language, tokenize};

/// The words of a document that has edited copies.
pub(super) struct EditedCopies<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token>,
    pub(super) stems: Vec<String>,
    phrases: Phrases,
    /// Asked for when the first change is small enough to matter.
    language: OnceCell<Option<&'static str>>,
    /// Whether blanks divide its words.
    pub(super) spaced: bool,
    params: EditedParams,
}

/// A place where two copies differ: the tokens there of the copy that stays and of the one that goes.
pub(super) struct Change {
    pub(super) kept: Range<usize>,
    pub(super) gone: Range<usize>,
    /// Those that are no form of a word on the other side.
    lone: [Vec<usize>; 2],
}

impl<'t> EditedCopies<'t> {
    /// Linear in the text.
    pub(super) fn of(text: &'t str, params: EditedParams) -> Self {
        let tokens = tokenize(text);
        let stems: Vec<String> = tokens.iter().map(|token| stem_of(&sounded(normal_form(token.span.of(text)))).to_owned()).collect();
        // Where characters are tokens, a word has some eight with its particles.
        let words = tokens.iter().filter(|token| letters(text, **token) == WORD_LETTERS).count();
        let spaced = 2 * words >= tokens.len();
        let params = if spaced { params } else { EditedParams { inserted: 2 * params.inserted, swapped: 2 * params.swapped, ..params } };
        Self { text, phrases: Phrases::of(&stems), tokens, stems, language: OnceCell::new(), spaced, params }
    }

    pub(super) fn language(&self) -> Option<&'static str> {
        *self.language.get_or_init(|| language::language(self.text))
    }

    /// How rare a word is in the language of the text.
    fn rarity(&self, n: usize) -> f32 {
        Background::of(self.language()).rarity(&self.stems[n])
    }

    /// The parts of an edited copy that may go: all of it, nothing, or what stands around a sentence that may say another thing.
    pub(super) fn parts(&self, block: &RepeatedBlock) -> Vec<RepeatedBlock> {
        let sides = [self.inside(block.kept), self.inside(block.repeat)];
        let changes = self.changes(&sides);
        if !self.is_edit(&changes, &sides) {
            return Vec::new();
        }
        let swaps = self.swaps(&changes);
        if swaps.is_empty() { vec![*block] } else { self.around(block, &sides, &swaps) }
    }

    /// Whether the words that only the removed copy has are those of an editor.
    fn is_edit(&self, changes: &[Change], sides: &[Range<usize>; 2]) -> bool {
        let all = self.letters(sides[1].clone());
        let lone: u32 = changes.iter().map(|change| self.letters(change.lone[1].iter().copied())).sum();
        let params = EditedParams { swapped: self.params.swapped.max(all.saturating_sub(lone) / self.params.body.max(1)), ..self.params };
        f64::from(lone) <= params.changed * f64::from(all)
            && changes.iter().all(|change| self.is_small(change, &params) && !self.speaks_elsewhere(change, sides) && !self.fills_a_form(change, sides))
            && !self.two_subjects(changes, sides)
    }

    pub(super) fn words(&self, side: &Range<usize>) -> Words<'_> {
        Words { text: self.text, tokens: &self.tokens[side.clone()] }
    }

    /// Where the copies differ, spelling aside.
    fn changes(&self, sides: &[Range<usize>; 2]) -> Vec<Change> {
        let ops = word_diff(self.words(&sides[0]), self.words(&sides[1]), &WordDiffParams::default());
        let differ = |op: &WordOp| !matches!(op.relation, WordRelation::Equal | WordRelation::Orthographic);
        let without = |own: &Range<usize>, other: &Range<usize>| own.clone().filter(|&n| !other.clone().any(|m| self.akin(n, m))).collect::<Vec<usize>>();
        let change = |WordOp { left, right, .. }: WordOp| {
            let kept = sides[0].start + left.start..sides[0].start + left.end;
            let gone = sides[1].start + right.start..sides[1].start + right.end;
            Change { lone: [without(&kept, &gone), without(&gone, &kept)], kept, gone }
        };
        ops.into_iter().filter(differ).map(change).collect()
    }

    /// Whether a change is a word or two, and no number.
    fn is_small(&self, change: &Change, params: &EditedParams) -> bool {
        let [own, kept] = [self.letters(change.lone[1].iter().copied()), self.letters(change.kept.clone())];
        let limit = if change.kept.is_empty() { params.inserted } else { params.swapped.min(kept + params.inserted) };
        // A number that only the kept copy has tells them apart, unless it stands in something longer that was left out.
        let told = |lone: &[usize]| lone.iter().any(|&n| self.surface(n).contains(char::is_numeric));
        own <= limit && !told(&change.lone[1]) && !(told(&change.lone[0]) && kept <= self.params.swapped)
    }

    /// Whether the rest of the text speaks of what either copy has here.
    fn speaks_elsewhere(&self, change: &Change, sides: &[Range<usize>; 2]) -> bool {
        let elsewhere = |lone: &[usize]| lone.iter().any(|&n| self.stands_elsewhere(n, sides));
        elsewhere(&change.lone[1]) && (change.kept.is_empty() || elsewhere(&change.lone[0]))
    }

    /// Whether each copy has a phrase of its own that the rest of the text has, too: a name of common words.
    fn two_subjects(&self, changes: &[Change], sides: &[Range<usize>; 2]) -> bool {
        let known = |pair: &[usize]| {
            let rarity: f32 = pair.iter().map(|&n| self.rarity(n)).sum();
            let words = pair.iter().all(|&n| letters(self.text, self.tokens[n]) == WORD_LETTERS);
            words && pair[0] + 1 == pair[1] && rarity >= self.params.common && self.phrases.places(pair[0]).any(|place| is_outside(place, sides))
        };
        (0..2).all(|side| changes.iter().any(|change| change.lone[side].windows(2).any(known)))
    }

    /// Whether the text tells a third thing in the words around a change: then they are a form that is filled in.
    fn fills_a_form(&self, change: &Change, sides: &[Range<usize>; 2]) -> bool {
        let gone = &change.gone;
        let (head, tail) = (gone.start - sides[1].start, sides[1].end - gone.end);
        if change.lone.iter().any(Vec::is_empty) || head + tail > EditedParams::MAX_FORM {
            return false;
        }
        let least = EditedParams::FORM.max((head + tail).div_ceil(2));
        let same = |a: usize, b: usize| self.phrases.words[a] == self.phrases.words[b];
        let before = |place: usize| (1..=least.min(place).min(head)).take_while(|&n| same(place - n, gone.start - n)).count();
        let behind = |place: usize| (0..least.min(self.tokens.len() - place).min(tail)).take_while(|&n| same(place + n, gone.end + n)).count();
        let fits = |slot: &Range<usize>| {
            let [before, behind] = [before(slot.start), behind(slot.end)];
            before >= head.min(2) && behind >= tail.min(2) && before + behind >= least
        };
        let other = |n: usize| is_outside(n, sides) && !change.kept.clone().chain(gone.clone()).any(|m| self.akin(n, m));
        let starts = if head < 2 { None } else { Some(self.phrases.places(gone.start - 2)) };
        let mut starts = starts.into_iter().flatten().filter(|&place| is_outside(place, sides)).map(|place| place + 2);
        let ends = if tail < 2 { None } else { Some(self.phrases.places(gone.end)) };
        let mut ends = ends.into_iter().flatten().filter(|&place| is_outside(place, sides));
        let third = |slot_of: &dyn Fn(usize) -> Range<usize>| {
            let slot = (1..=EditedParams::MAX_SLOT).map(slot_of).find(|slot| !slot.is_empty() && fits(slot));
            slot.is_some_and(|mut slot| slot.all(other))
        };
        starts.any(|start| third(&|length| start..self.tokens.len().min(start + length))) || ends.any(|end| third(&|length| end.saturating_sub(length)..end))
    }

    /// The tokens of a span.
    pub(super) fn inside(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.start < span.start);
        start..start.max(self.tokens.partition_point(|token| token.span.end <= span.end))
    }

    pub(super) fn surface(&self, n: usize) -> &'t str {
        self.tokens[n].span.of(self.text)
    }

    pub(super) fn letters(&self, tokens: impl IntoIterator<Item = usize>) -> u32 {
        tokens.into_iter().map(|n| letters(self.text, self.tokens[n])).sum()
    }

    /// Whether two words are forms of one.
    fn akin(&self, a: usize, b: usize) -> bool {
        let (x, y) = (&self.stems[a], &self.stems[b]);
        x == y || {
            let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
            let shared = longest_common_run(&x, &y);
            shared >= EditedParams::MIN_AKIN && 10 * shared >= EditedParams::AKIN_TENTHS * x.len().max(y.len())
        }
    }

    /// Whether a word that is not common stands in the text outside the two copies, too.
    fn stands_elsewhere(&self, n: usize, sides: &[Range<usize>; 2]) -> bool {
        let stem = &self.stems[n];
        let character = letters(self.text, self.tokens[n]) < WORD_LETTERS;
        if character || stem.chars().count() < EditedParams::MIN_STEM || self.rarity(n) < self.params.common {
            return false;
        }
        let own = self.phrases.words[n];
        let within = sides.iter().flat_map(Clone::clone).filter(|&m| self.phrases.words[m] == own).count() as u32;
        self.phrases.counts[own as usize] > within
    }
}

fn is_outside(place: usize, sides: &[Range<usize>; 2]) -> bool {
    !sides.iter().any(|side| side.contains(&place))
}

/// The places of each pair of neighbouring words.
struct Phrases {
    /// Each word as a number, equal for equal stems.
    words: Vec<u32>,
    /// How often each number stands in the text.
    counts: Vec<u32>,
    /// The first places of each pair.
    pairs: FxHashMap<[u32; 2], Vec<u32>>,
}

impl Phrases {
    fn of(stems: &[String]) -> Self {
        let (mut numbers, mut counts): (FxHashMap<&str, u32>, Vec<u32>) = (FxHashMap::default(), Vec::new());
        let mut words = Vec::with_capacity(stems.len());
        for stem in stems {
            let next = counts.len() as u32;
            let number = *numbers.entry(stem).or_insert(next);
            if number == next {
                counts.push(0);
            }
            counts[number as usize] += 1;
            words.push(number);
        }
        let mut pairs: FxHashMap<[u32; 2], Vec<u32>> = FxHashMap::default();
        for (place, pair) in words.windows(2).enumerate() {
            let places = pairs.entry([pair[0], pair[1]]).or_default();
            if places.len() < EditedParams::MAX_PLACES {
                places.push(place as u32);
            }
        }
        Self { words, counts, pairs }
    }

    /// The places of the pair that begins with token `n`.
    fn places(&self, n: usize) -> impl Iterator<Item = usize> + '_ {
        let pair = self.words.get(n..n + 2).and_then(|pair| self.pairs.get(&[pair[0], pair[1]]));
        pair.into_iter().flatten().map(|&place| place as usize)
    }
}

/// Length of the longest run of characters that both have. Quadratic in the words' lengths.
fn longest_common_run(x: &[char], y: &[char]) -> usize {
    let mut best = 0;
    let mut above = vec![0; y.len() + 1];
    for a in x {
        let mut row = vec![0; y.len() + 1];
        for (j, b) in y.iter().enumerate() {
            row[j + 1] = if a == b { above[j] + 1 } else { 0 };
            best = best.max(row[j + 1]);
        }
        above = row;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repeat::RepeatRelation;

    fn parts(kept: &str, gone: &str, rest: &str) -> Vec<String> {
        let text = format!("{kept}\n{gone}\n{rest}");
        let (kept, repeat) = (Span::new(0, kept.len()), Span::new(kept.len() + 1, kept.len() + 1 + gone.len()));
        let block = RepeatedBlock { kept, repeat, relation: RepeatRelation::Edited, similarity: 0.9 };
        EditedCopies::of(&text, EditedParams::default()).parts(&block).iter().map(|part| part.repeat.of(&text).to_owned()).collect()
    }

    fn may_go(kept: &str, gone: &str, rest: &str) -> bool {
        !parts(kept, gone, rest).is_empty()
    }

    const KEPT: &str = "The council of the old town will meet again in spring to vote on the repair of the long bridge over the river.";

    #[test]
    fn scattered_words_may_change_and_a_phrase_may_not() {
        assert!(may_go(KEPT, &KEPT.replace("again ", "").replace("repair", "mending"), ""));
        assert!(may_go(KEPT, &KEPT.replace("will meet again", "meets"), ""));
        assert!(!may_go(KEPT, &KEPT.replace("old town", "fishing village behind harbour"), ""));
        assert!(!may_go(KEPT, &KEPT.replace("in spring", "in spring, after elections,"), ""));
        assert!(!may_go(KEPT, &KEPT.replace("in spring", "in 14 days"), "") && !may_go(&KEPT.replace("in spring", "in 14 days"), KEPT, ""));
    }

    #[test]
    fn one_word_in_the_stead_of_another_stays_whatever_it_is() {
        for (was, is) in [("repair", "auction"), ("old", "drowned"), ("vote", "sing")] {
            assert!(!may_go(KEPT, &KEPT.replacen(was, is, 1), ""), "{was} {is}");
        }
        for (kept, was, is) in [
            ("Belediye yeni parkı gelecek ay halkın isteği üzerine açacak ve ardından bilgi verecek.", "açacak", "kapatacak"),
            ("أكد مجلس المدينة أنه سوف يدعم التجار الذين نقلوا متاجرهم إلى السوق الجديد.", "يدعم", "يعاقب"),
            ("Kaupunginvaltuusto aikoo palkita kauppiaat, jotka muuttivat uuteen halliin sataman lähelle.", "palkita", "rangaista"),
            ("博物馆表示东翼修缮完成之后全部藏品将被捐赠，展厅也会随之关闭。", "捐赠", "销毁"),
            ("สภาเมืองประกาศว่าจะยกย่องพ่อค้าที่ย้ายไปยังตลาดใหม่ใกล้ท่าเรือเล็กในเดือนหน้า", "ยกย่อง", "ลงโทษ"),
        ] {
            assert!(!may_go(kept, &kept.replace(was, is), "") && !may_go(&kept.replace(was, is), kept, ""), "{is}");
        }
        // The same word in another form or spelling, one that tells the same, damage, and what an editor changed besides.
        for (was, is) in [("repair", "repairs"), ("council", "councli"), ("repair", "the"), ("will meet", "meets")] {
            assert!(may_go(KEPT, &KEPT.replace(was, is), ""), "{is}");
        }
        assert!(may_go(KEPT, &KEPT.replace("repair", "sale").replace("again ", ""), ""));
        // Two words of one form fill one slot, though something was left out elsewhere.
        let kept = KEPT.replace("vote on the repair of", "have mended");
        assert!(!may_go(&kept, &kept.replace("mended", "scrapped").replace("old ", ""), ""));
    }

    #[test]
    fn several_words_of_a_sentence_in_the_stead_of_others_stay() {
        for (kept, swaps) in [
            (KEPT, [("old", "new"), ("repair", "auction")]),
            ("Neighbours said that a red lorry had struck the tram beside the old mill on the hill.", [("red lorry", "green van"), ("mill", "dairy")]),
            ("Жители рассказали, что красный грузовик задел трамвай возле старой мельницы.", [("красный", "зелёный"), ("грузовик", "трактор")]),
            ("أهدى النجار إلى مكتبة الحي القديمة خزانة كبيرة ستوضع قرب النافذة.", [("النجار", "الحداد"), ("خزانة", "مرآة")]),
            ("大工は村の古い図書館に、湖を望む窓辺に置く大きな本棚を贈った。", [("大工", "鍛冶屋"), ("本棚", "時計")]),
        ] {
            let other = swaps.iter().fold(kept.to_owned(), |text, (was, is)| text.replace(was, is));
            assert!(!may_go(kept, &other, "") && !may_go(&other, kept, ""), "{other}");
        }
        // Each sentence of a body for itself.
        let edited = BODY.replace("the bread was better", "the bread was bigger").replace("the swallows keep the loft", "the spiders keep the barn");
        assert_eq!(parts(BODY, &edited, "").len(), 3);
    }

    #[test]
    fn what_stands_around_a_sentence_that_stays_goes() {
        let edited = BODY.replace("the bread was better", "the bread was bigger");
        let found = parts(BODY, &edited, "");
        assert_eq!(found.len(), 2);
        assert!(found[0].starts_with("The mill stood") && found[0].ends_with("were turning again"), "{found:?}");
        assert!(found[1].starts_with("The younger sister") && found[1].ends_with("answered the bank"), "{found:?}");
    }

    /// A body of text: what stands around a change is no frame any more.
    const BODY: &str = "The mill stood empty when the two sisters bought it with what their aunt had left them. They cleared the yard, carried the old \
        looms into the barn and let the swallows keep the loft. A carpenter from the next valley mended the wheel in return for a winter's flour, and by the \
        end of the first summer the stones were turning again. Neighbours who had laughed came with their barley, at first out of curiosity, later because the \
        bread was better. The younger sister kept the books and argued with the water board, which wanted a fee for every barrel that passed the sluice. The \
        elder one baked, sold and taught anyone who asked. When the bridge was closed for repair they rowed the loaves across in a borrowed boat, wrapped in \
        blankets, and nobody on the far side went without breakfast. Years later the valley still tells how they answered the bank.";

    #[test]
    fn a_body_may_lose_more_in_one_place_than_a_frame() {
        let edited = BODY.replace("wrapped in blankets", "covered under sailcloth");
        assert!(may_go(BODY, &edited, ""));
        let (start, end) = (BODY.find("When the bridge").unwrap(), BODY.find(" Years later").unwrap());
        let (frame, edited) = (&BODY[start..end], edited.replace(&BODY[..start], ""));
        assert!(!may_go(frame, &edited[..edited.find(" Years later").unwrap()], ""));
        // Nor may a body bring a number.
        assert!(!may_go(BODY, &BODY.replace("a borrowed boat", "a boat of 1931"), ""));
        let kept = "عاد الصيادون إلى الميناء الصغير بعد أن هدأت الرياح، وباعوا ما حملوه من السمك في السوق القديم. ثم جلسوا تحت الشجرة الكبيرة يصلحون الشباك \
            ويتحدثون عن الموسم الماضي وعن القوارب التي جرفتها الأمواج. وقالت امرأة عجوز تبيع الخبز إن البحر يعطي ويأخذ، وإن الجيران كانوا يقتسمون الرزق في الشتاء. \
            وكان الأطفال يركضون على الرمل ويجمعون الأصداف، بينما يراقبهم المعلم الشاب من نافذة المدرسة. وحين غابت الشمس أشعلوا نارا صغيرة قرب السور وغنوا أغاني \
            أجدادهم حتى ساعة متأخرة. وفي الصباح رفعوا الأشرعة من جديد، وودعهم أهل القرية بالدعاء، ولم يبق في الميناء سوى قارب مكسور ينتظر النجار. وتقول \
            الحكاية إن القارب ما زال هناك، وإن الطيور تبني أعشاشها فيه كل ربيع، وإن أحدا من أهل القرية لم يجرؤ على نقله من مكانه. أما المعلم فقد كتب عن ذلك قصيدة طويلة علقها على باب المدرسة، يقرؤها الزوار كلما مروا بالقرية في طريقهم إلى الجبل.";
        assert!(may_go(kept, &kept.replace("تحت الشجرة الكبيرة", "حول موقد دافئ"), ""));
    }

    #[test]
    fn a_form_that_is_filled_in_three_times_says_three_things() {
        let frame = |who: &str| format!("Passengers with {who} should ask the airline for a seat beside the aisle.");
        // What was changed besides shows an editor.
        let edited = frame("diabetes").replace("for a seat ", "");
        assert!(may_go(&frame("asthma"), &edited, "Nothing more was said of it."));
        assert!(!may_go(&frame("asthma"), &edited, &frame("infants")));
        // A third copy of one of the two fills in nothing new.
        assert!(may_go(&frame("asthma"), &edited, &frame("asthma")));
        let frame = |who: &str| format!("دانت {who} الهجوم الذي استهدف سوق السمك القديم في المدينة أمس.");
        let edited = frame("النرويج").replace(" القديم", "");
        assert!(may_go(&frame("البرتغال"), &edited, "ولم تعلن أي جهة مسؤوليتها."));
        assert!(!may_go(&frame("البرتغال"), &edited, &frame("مملكة الدنمارك")));
    }

    #[test]
    fn names_of_common_words_are_subjects_too() {
        let frame = |who: &str| format!("وأعرب رئيس الوزراء عن شكره وتقديره للملك {who} على مشاعره الطيبة تجاه أسر الضحايا.");
        let rest = "وكان قد تلقى اتصالا من الملك عبدالله الحسين مساء أمس. كما هاتفه عيسى آل خليفة في وقت لاحق.";
        let edited = frame("عبدالله الحسين").replace(" الطيبة", "");
        assert!(may_go(&frame("عيسى آل خليفة"), &edited, "وعاد الوزراء إلى مكاتبهم."));
        assert!(!may_go(&frame("عيسى آل خليفة"), &edited, rest));
    }

    #[test]
    fn a_word_in_another_form_is_no_change_and_one_that_begins_alike_is() {
        // Of the longer word two letters in three are the same.
        let kept = KEPT.replace("on the repair of the long bridge", "on repairs that would be needed for the long bridge");
        assert!(may_go(&kept, &kept.replace("repairs", "repairing"), "They had been repairing nothing but roofs."));
        // Three letters in eight.
        let kept = KEPT.replace("bridge", "aqueduct");
        assert!(!may_go(&kept, &kept.replace("aqueduct", "quedlinburg"), "The aqueduct is old. Quedlinburg is older."));
    }

    #[test]
    fn two_subjects_of_one_text_are_two_statements() {
        // Words that are not common: of a bridge and a tunnel many texts speak that are about neither.
        let kept = KEPT.replace("bridge", "aqueduct");
        let other = KEPT.replace("bridge", "distillery").replace("again ", "");
        assert!(may_go(&kept, &other, "Nothing more was said of it."));
        assert!(!may_go(&kept, &other, "The aqueduct was built by three brothers. The distillery is younger and stands beside the station."));
        let kept = "وأعرب الملك عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لفخامته ولحكومة وشعب المالديف الشقيق اطراد التقدم والازدهار.";
        let gone = kept.replace("المالديف الشقيق", "ليبيريا الصديق");
        assert!(!may_go(kept, &gone, "وتحتفل ليبيريا اليوم بعيدها. كما تحتفل المالديف باستقلالها."));
    }
}
