//! Some texts with the lists of fingerprints that they stand in, both ways round, of a table that does not fit in memory as a whole.

use std::ops::Range;

use super::containment::Lists;

/// The lists of texts that come one after the other. Memory: 12 bytes for each text in each list, 4 a text, and a bit and a half for each list there is.
#[derive(Debug)]
pub struct Portion {
    texts: Range<u32>,
    /// The lists of each text, ascending, text after text.
    numbers: Vec<u32>,
    /// Where those of each text end.
    ends: Vec<u32>,
    /// Which lists any of the texts stands in, a bit each.
    present: Vec<u64>,
    /// How many there are before each word of these.
    ranks: Vec<u32>,
    /// Where the texts of each list begin in `held`, of those that are present; one more than there are.
    starts: Vec<u32>,
    /// Texts, counted from the first one, list after list.
    held: Vec<u32>,
}

impl Portion {
    /// Texts from `first` on that stand in so many lists each (`counts`), whose `numbers` come text after text, out of so many `lists`. Linear.
    #[must_use]
    pub fn new(first: u32, counts: &[u32], numbers: Vec<u32>, lists: u32) -> Self {
        let ends: Vec<u32> = counts.iter().scan(0, |end, &count| Some(add(end, count))).collect();
        let mut present = vec![0_u64; (lists as usize).div_ceil(64)];
        for word_and_bit in numbers.iter().map(|&number| (number as usize / 64, number % 64)) {
            if let Some(word) = present.get_mut(word_and_bit.0) {
                *word |= 1 << word_and_bit.1;
            }
        }
        let mut sum = 0;
        let ranks = present.iter().map(|word| add(&mut sum, word.count_ones()) - word.count_ones()).collect();
        let texts = first..first + counts.len() as u32;
        let mut new = Self { texts, numbers, ends, present, ranks, starts: vec![0; sum as usize + 1], held: Vec::new() };
        new.turn_round();
        new
    }

    fn turn_round(&mut self) {
        let mut starts = std::mem::take(&mut self.starts);
        for &number in &self.numbers {
            if let Some(rank) = self.rank(number) {
                starts[rank + 1] += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            *start = add(&mut sum, *start);
        }
        let (mut next, mut held) = (starts.clone(), vec![0; self.numbers.len()]);
        for text in 0..self.ends.len() as u32 {
            for &number in self.lists_of(text) {
                if let Some(rank) = self.rank(number) {
                    held[next[rank] as usize] = text;
                    next[rank] += 1;
                }
            }
        }
        (self.starts, self.held) = (starts, held);
    }

    /// How many of the lists that are present come before one that is, too.
    fn rank(&self, list: u32) -> Option<usize> {
        let (word, bit) = (list as usize / 64, 1_u64 << (list % 64));
        let present = *self.present.get(word)?;
        (present & bit != 0).then(|| (self.ranks[word] + (present & (bit - 1)).count_ones()) as usize)
    }
}

/// Adds to a sum, and gives back what it is then.
fn add(sum: &mut u32, more: u32) -> u32 {
    *sum += more;
    *sum
}

impl Lists for Portion {
    fn first(&self) -> u32 {
        self.texts.start
    }

    fn list(&self, list: u32) -> &[u32] {
        self.rank(list).map_or(&[], |rank| &self.held[self.starts[rank] as usize..self.starts[rank + 1] as usize])
    }

    fn lists_of(&self, document: u32) -> &[u32] {
        let document = document as usize;
        let start = if document == 0 { 0 } else { self.ends[document - 1] };
        &self.numbers[start as usize..self.ends[document] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn lists_and_texts_say_the_same(first in 0_u32..9, rows in prop::collection::vec(prop::collection::btree_set(0_u32..200, 0..20), 1..20)) {
            let counts: Vec<u32> = rows.iter().map(|row| row.len() as u32).collect();
            let portion = Portion::new(first, &counts, rows.iter().flatten().copied().collect(), 200);
            prop_assert_eq!(portion.first(), first);
            for (text, row) in (0..).zip(&rows) {
                prop_assert_eq!(portion.lists_of(text).iter().copied().collect::<BTreeSet<u32>>(), row.clone());
            }
            for list in 0..200 {
                let want: Vec<u32> = (0..).zip(&rows).filter(|(_, row)| row.contains(&list)).map(|(text, _)| text).collect();
                prop_assert_eq!(portion.list(list), want);
            }
        }
    }
}
