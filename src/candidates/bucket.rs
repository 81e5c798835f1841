//! The candidate pairs of one bucket, the members of which come in keep order: of few every pair, of many those with some leaders.

use crate::config::BucketParams;

/// A bucket that is being filled. Holds up to [`BucketParams::all_pairs`] members, and of more the leaders alone, so that a bucket of any size can
/// come as a stream.
#[derive(Debug, Clone)]
pub struct Bucket<M> {
    params: BucketParams,
    /// All members while they are few, then the leaders.
    held: Vec<M>,
    large: bool,
}

impl<M> Bucket<M> {
    /// An empty bucket.
    #[must_use]
    pub fn new(params: BucketParams) -> Self {
        Self { params, held: Vec::new(), large: false }
    }

    /// Adds the next member in keep order; hands on the pairs that are known by then, each with the earlier member first. `alike` says whether
    /// there is hope for a pair. Cost: constant while the bucket is small, then a look at each leader.
    pub fn push(&mut self, member: M, alike: &impl Fn(&M, &M) -> bool, pair: &mut impl FnMut(&M, &M)) {
        if self.large {
            return self.lead(member, alike, pair);
        }
        self.held.push(member);
        if self.held.len() > self.params.all_pairs {
            self.large = true;
            for member in std::mem::take(&mut self.held) {
                self.lead(member, alike, pair);
            }
        }
    }

    /// A member of a large bucket: it pairs with the leaders that it is like, or else becomes one.
    fn lead(&mut self, member: M, alike: &impl Fn(&M, &M) -> bool, pair: &mut impl FnMut(&M, &M)) {
        let mut led = false;
        for leader in self.held.iter().filter(|leader| alike(leader, &member)) {
            pair(leader, &member);
            led = true;
        }
        if !led && self.held.len() < self.params.leaders {
            self.held.push(member);
        }
    }

    /// Ends the bucket: hands on the pairs that were not known before its end, and leaves it empty for the next one.
    pub fn finish(&mut self, alike: &impl Fn(&M, &M) -> bool, pair: &mut impl FnMut(&M, &M)) {
        if !self.large {
            for (n, a) in self.held.iter().enumerate() {
                for b in self.held[n + 1..].iter().filter(|b| alike(a, b)) {
                    pair(a, b);
                }
            }
        }
        self.held.clear();
        self.large = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAMS: BucketParams = BucketParams { all_pairs: 4, leaders: 2, component: 2048 };

    fn pairs_of(members: &[u32], alike: impl Fn(&u32, &u32) -> bool) -> Vec<(u32, u32)> {
        let (mut bucket, mut found) = (Bucket::new(PARAMS), Vec::new());
        for &member in members {
            bucket.push(member, &alike, &mut |a, b| found.push((*a, *b)));
        }
        bucket.finish(&alike, &mut |a, b| found.push((*a, *b)));
        assert!(bucket.held.is_empty() && !bucket.large);
        found
    }

    #[test]
    fn of_few_members_every_pair_is_looked_at() {
        assert_eq!(pairs_of(&[1, 2, 3], |_, _| true), [(1, 2), (1, 3), (2, 3)]);
        assert_eq!(pairs_of(&[1, 2, 3, 4], |a, b| a + b == 5), [(1, 4), (2, 3)]);
    }

    #[test]
    fn of_many_those_with_the_first_that_are_like_no_leader_before_them() {
        assert_eq!(pairs_of(&[1, 2, 3, 4, 5], |_, _| true), [(1, 2), (1, 3), (1, 4), (1, 5)]);
        // 10 and 21 lead; 32 is like neither and comes too late to lead.
        let same_digit = |a: &u32, b: &u32| a % 10 == b % 10;
        assert_eq!(pairs_of(&[10, 20, 21, 32, 42, 31, 50], same_digit), [(10, 20), (21, 31), (10, 50)]);
    }
}
