//! Which words of one unit have a counterpart in another one: written down once for a unit, asked by every unit it is compared with.

use super::likeness::WordSimilarities;
use super::profile::UnitProfile;
use super::vocabulary::WordId;

/// How alike a word is to the most alike word of another unit; 0 where none is.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Counterpart {
    /// Among all content words of the other unit.
    pub content: f32,
    /// Among those that are neither of names nor of who speaks.
    pub said: f32,
}

/// A word of the unit that is alike to a word of the story.
#[derive(Debug, Clone, Copy)]
struct Entry {
    /// Index into [`UnitProfile::content`].
    place: u32,
    likeness: f32,
    /// Whether it is said, too ([`UnitProfile::said`]).
    said: bool,
    /// The next entry of the same word of the story, as an index one too large; 0 ends the chain.
    next: u32,
}

/// The counterparts of the words of a unit, called the left one, and of those of one unit after the other beside it.
#[derive(Debug)]
pub struct Counterparts<'a> {
    likenesses: &'a WordSimilarities,
    /// By word of the story: its first entry, as an index one too large; 0 where the unit has nothing like it.
    heads: Vec<u32>,
    entries: Vec<Entry>,
    touched: Vec<WordId>,
    /// For each content word of the left unit its counterpart in the right one.
    pub left: Vec<Counterpart>,
    /// For each content word of the right unit its counterpart in the left one.
    pub right: Vec<Counterpart>,
}

impl<'a> Counterparts<'a> {
    /// Of no unit yet. 4 bytes a word of the story.
    #[must_use]
    pub fn new(likenesses: &'a WordSimilarities) -> Self {
        Self { likenesses, heads: vec![0; likenesses.words()], entries: Vec::new(), touched: Vec::new(), left: Vec::new(), right: Vec::new() }
    }

    /// Takes another left unit. Linear in its words and those alike to them.
    pub fn read(&mut self, unit: &UnitProfile) {
        for word in self.touched.drain(..) {
            self.heads[word as usize] = 0;
        }
        self.entries.clear();
        for (place, (word, said)) in (0..).zip(content(unit)) {
            let itself = std::iter::once((word, 1.0));
            for (other, likeness) in itself.chain(self.likenesses.alike(word).iter().copied()) {
                let head = &mut self.heads[other as usize];
                if *head == 0 {
                    self.touched.push(other);
                }
                self.entries.push(Entry { place, likeness, said, next: *head });
                *head = self.entries.len() as u32;
            }
        }
    }

    /// Looks at a right unit beside `left`, the unit that was read. Linear in the words of both, and in those that are alike.
    pub fn beside(&mut self, left: &UnitProfile, right: &UnitProfile) {
        let Self { heads, entries, left: of_left, right: of_right, .. } = self;
        of_left.clear();
        of_left.resize(left.content.len(), Counterpart::default());
        of_right.clear();
        for (word, said) in content(right) {
            let mut found = Counterpart::default();
            let mut at = heads[word as usize];
            while let Some(entry) = at.checked_sub(1).map(|at| entries[at as usize]) {
                let own = &mut of_left[entry.place as usize];
                own.content = own.content.max(entry.likeness);
                found.content = found.content.max(entry.likeness);
                if said {
                    own.said = own.said.max(entry.likeness);
                }
                if entry.said {
                    found.said = found.said.max(entry.likeness);
                }
                at = entry.next;
            }
            of_right.push(found);
        }
    }
}

/// The content words of a unit, and whether each is said.
fn content(unit: &UnitProfile) -> impl Iterator<Item = (WordId, bool)> + '_ {
    unit.content.iter().zip(&unit.said).map(|(word, &said)| (word.0, said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::story::{Source, Story};
    use crate::text::segment;

    #[test]
    fn it_finds_what_looking_word_by_word_finds() {
        let texts = [
            "Lukashenko counted 1482 sheep on Tuesday. The bridge near Norwick was closed, the mayor said. Lukashenka counts sheep and bridges.",
            "On Tuesday Lukashenka had counted 1482 sheep. The mayors of Norwick closed bridges. Nobody said why. Counting took Lukashenko an hour.",
            "قال المتحدث إن الجسر أغلق يوم الثلاثاء. أغلقت البلدية الجسور كلها، قال رئيس البلدية. عد الراعي 1482 خروفا.",
        ];
        let cuts = texts.map(segment);
        let sources: Vec<Source<'_>> = texts.iter().zip(&cuts).map(|(text, cut)| Source { text, cut, repeats: &[], published: None }).collect();
        let story = Story::new(&sources);
        let units: Vec<&UnitProfile> = story.sides.iter().flat_map(|side| &side.profiles).collect();
        let mut found = Counterparts::new(&story.likenesses);
        let mut alike = 0;
        for left in &units {
            found.read(left);
            for right in &units {
                found.beside(left, right);
                let best = |word: WordId, other: &UnitProfile| {
                    let said: Vec<(WordId, f32)> = other.content.iter().zip(&other.said).filter(|(_, said)| **said).map(|(word, _)| *word).collect();
                    Counterpart { content: story.likenesses.best(word, &other.content), said: story.likenesses.best(word, &said) }
                };
                let want = |of: &UnitProfile, other: &UnitProfile| of.content.iter().map(|&(word, _)| best(word, other)).collect::<Vec<_>>();
                assert_eq!(found.left, want(left, right));
                assert_eq!(found.right, want(right, left));
                alike += found.left.iter().filter(|counterpart| counterpart.content > 0.0 && counterpart.content < 1.0).count();
            }
        }
        assert!(alike >= 10, "words that are alike and not the same are among them: {alike}");
    }
}
