//! Whether an edited copy inside a document is a copy at all, or a second statement in the same frame.
//!
//! Two telegrams of congratulation, two towns bombed, two recipes: nearly the same words, and the few that differ are the news. An
//! editor's changes look otherwise. They are scattered, a word or two at a time; a phrase of its own is not among them, nor a number. And
//! what two statements differ in, their subjects, the rest of the text speaks of as well: Malta there and Benin here, each with
//! paragraphs of its own. Scripts without capitals hide names, so every word that is not common counts.

use rustc_hash::FxHashMap;

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
    text: &'t str,
    tokens: Vec<Token>,
    stems: Vec<String>,
    /// How often each stem stands in the text.
    counts: FxHashMap<String, u32>,
    background: Background,
    params: EditedParams,
}

impl<'t> EditedCopies<'t> {
    /// Linear in the text.
    pub(super) fn of(text: &'t str, params: EditedParams) -> Self {
        let tokens = tokenize(text);
        let stems: Vec<String> = tokens.iter().map(|token| stem_of(&normal_form(token.span.of(text))).to_owned()).collect();
        let mut counts: FxHashMap<String, u32> = FxHashMap::default();
        for stem in &stems {
            *counts.entry(stem.clone()).or_default() += 1;
        }
        // Where characters are tokens, a word has some eight with its particles.
        let words = tokens.iter().filter(|token| letters(text, **token) == WORD_LETTERS).count();
        let params = if 2 * words < tokens.len() { EditedParams { inserted: 2 * params.inserted, swapped: 2 * params.swapped, ..params } } else { params };
        Self { text, tokens, stems, counts, background: Background::of(language::language(text)), params }
    }

    /// Whether the words that only the removed copy has are those of an editor.
    pub(super) fn may_go(&self, block: &RepeatedBlock) -> bool {
        let sides = [self.inside(block.kept), self.inside(block.repeat)];
        let words = |side: &std::ops::Range<usize>| Words { text: self.text, tokens: &self.tokens[side.clone()] };
        let ops = word_diff(words(&sides[0]), words(&sides[1]), &WordDiffParams::default());
        let mut lone = 0;
        for WordOp { relation, left, right } in ops {
            if matches!(relation, WordRelation::Equal | WordRelation::Orthographic) {
                continue;
            }
            let kept: Vec<usize> = left.map(|n| sides[0].start + n).collect();
            let gone: Vec<usize> = right.map(|n| sides[1].start + n).collect();
            let without = |own: &[usize], other: &[usize]| own.iter().copied().filter(|&n| !other.iter().any(|&m| self.akin(n, m))).collect::<Vec<usize>>();
            let (lone_kept, lone_gone) = (without(&kept, &gone), without(&gone, &kept));
            let own = self.letters(&lone_gone);
            let EditedParams { inserted, swapped, .. } = self.params;
            let limit = if kept.is_empty() { inserted } else { swapped.min(self.letters(&kept) + inserted) };
            // A number that only the kept copy has tells them apart, unless it stands in something longer that was left out.
            let told = |lone: &[usize]| lone.iter().any(|&n| self.surface(n).contains(char::is_numeric));
            let numbers = told(&lone_gone) || (told(&lone_kept) && self.letters(&kept) <= swapped);
            let elsewhere = |lone: &[usize]| lone.iter().any(|&n| self.stands_elsewhere(n, &sides));
            if own > limit || numbers || (elsewhere(&lone_gone) && (kept.is_empty() || elsewhere(&lone_kept))) {
                return false;
            }
            lone += own;
        }
        let all: Vec<usize> = sides[1].clone().collect();
        f64::from(lone) <= self.params.changed * f64::from(self.letters(&all))
    }

    /// The tokens of a span.
    fn inside(&self, span: Span) -> std::ops::Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.start < span.start);
        start..start.max(self.tokens.partition_point(|token| token.span.end <= span.end))
    }

    fn surface(&self, n: usize) -> &'t str {
        self.tokens[n].span.of(self.text)
    }

    fn letters(&self, tokens: &[usize]) -> u32 {
        tokens.iter().map(|&n| letters(self.text, self.tokens[n])).sum()
    }

    /// Whether two words are forms of one.
    fn akin(&self, a: usize, b: usize) -> bool {
        let (x, y) = (&self.stems[a], &self.stems[b]);
        x == y || {
            let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
            let shared = longest_common_run(&x, &y);
            shared >= 3 && 10 * shared >= 6 * x.len().max(y.len())
        }
    }

    /// Whether a word that is not common stands in the text outside the two copies, too.
    fn stands_elsewhere(&self, n: usize, sides: &[std::ops::Range<usize>; 2]) -> bool {
        let stem = &self.stems[n];
        let character = letters(self.text, self.tokens[n]) < WORD_LETTERS;
        if character || stem.chars().count() < 3 || self.background.rarity(stem) < self.params.common {
            return false;
        }
        let within = sides.iter().flat_map(Clone::clone).filter(|&m| self.stems[m] == *stem).count() as u32;
        self.counts.get(stem).is_some_and(|&count| count > within)
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

    fn may_go(kept: &str, gone: &str, rest: &str) -> bool {
        let text = format!("{kept}\n{gone}\n{rest}");
        let (kept, repeat) = (Span::new(0, kept.len()), Span::new(kept.len() + 1, kept.len() + 1 + gone.len()));
        EditedCopies::of(&text, EditedParams::default()).may_go(&RepeatedBlock { kept, repeat, relation: RepeatRelation::Edited, similarity: 0.9 })
    }

    const KEPT: &str = "The council of the old town will meet again in spring to vote on the repair of the long bridge over the river.";

    #[test]
    fn scattered_words_may_change_and_a_phrase_may_not() {
        assert!(may_go(KEPT, &KEPT.replace("again", "once").replace("repair", "mending"), ""));
        assert!(may_go(KEPT, &KEPT.replace("will meet again", "meets"), ""));
        assert!(!may_go(KEPT, &KEPT.replace("old town", "fishing village behind harbour"), ""));
        assert!(!may_go(KEPT, &KEPT.replace("in spring", "in spring, after elections,"), ""));
        assert!(!may_go(KEPT, &KEPT.replace("in spring", "in 14 days"), "") && !may_go(&KEPT.replace("in spring", "in 14 days"), KEPT, ""));
    }

    #[test]
    fn two_subjects_of_one_text_are_two_statements() {
        // Words that are not common: of a bridge and a tunnel many texts speak that are about neither.
        let kept = KEPT.replace("bridge", "aqueduct");
        let other = KEPT.replace("bridge", "distillery");
        assert!(may_go(&kept, &other, "Nothing more was said of it."));
        assert!(!may_go(&kept, &other, "The aqueduct was built by three brothers. The distillery is younger and stands beside the station."));
        let kept = "وأعرب الملك عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لفخامته ولحكومة وشعب المالديف الشقيق اطراد التقدم والازدهار.";
        let gone = kept.replace("المالديف الشقيق", "ليبيريا الصديق");
        assert!(!may_go(kept, &gone, "وتحتفل ليبيريا اليوم بعيدها. كما تحتفل المالديف باستقلالها."));
    }
}
