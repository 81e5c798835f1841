//! Groups in which any two documents are alike enough, where that is asked for.

use super::group::Group;

/// Cuts each group until the score of any two of its members is `least` or more; of a part with more than `most` members, that of its
/// first one and any other. The representative of a part is its first member: that of the group comes before all others, then they
/// come by number. Groups of one are left out.
///
/// Cost: each member is held against `most` others at most in each of `most` parts, after which it stays alone.
#[must_use]
pub fn split(groups: Vec<Group>, least: f64, most: usize, score: impl Fn(u32, u32) -> f64) -> Vec<Group> {
    if least <= 0.0 {
        return groups;
    }
    let mut split: Vec<Group> = groups.into_iter().flat_map(|group| parts(&group, least, most.max(1), &score)).collect();
    split.sort_unstable_by_key(|group| group.members[0]);
    split
}

fn parts(group: &Group, least: f64, most: usize, score: &impl Fn(u32, u32) -> f64) -> Vec<Group> {
    let mut parts: Vec<Vec<u32>> = Vec::new();
    let others = group.members.iter().copied().filter(|&member| member != group.representative);
    for member in std::iter::once(group.representative).chain(others) {
        let fits = |part: &Vec<u32>| part.iter().take(if part.len() > most { 1 } else { most }).all(|&other| score(other, member) >= least);
        match parts.iter().take(most).position(fits) {
            Some(part) => parts[part].push(member),
            None => parts.push(vec![member]),
        }
    }
    let several = parts.into_iter().filter(|part| part.len() > 1);
    several
        .map(|mut members| {
            let representative = members[0];
            members.sort_unstable();
            Group { members, representative }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Documents whose numbers have the same tens are alike, those of neighbouring tens somewhat.
    fn score(a: u32, b: u32) -> f64 {
        1.0 - f64::from((a / 10).abs_diff(b / 10)) * 0.4
    }

    #[test]
    fn members_that_are_too_unlike_make_groups_of_their_own() {
        let group = || vec![Group { members: vec![1, 2, 11, 12, 21, 35], representative: 11 }];
        assert_eq!(split(group(), 0.0, 128, score), group());
        let cut = split(group(), 0.7, 128, score);
        assert_eq!(cut, [Group { members: vec![1, 2], representative: 1 }, Group { members: vec![11, 12], representative: 11 }]);
        let loose = split(group(), 0.5, 128, score);
        assert_eq!(loose.iter().map(|group| group.members.as_slice()).collect::<Vec<_>>(), [&[1, 2, 11, 12][..], &[21, 35]]);
        // Larger ones are held against their representative alone.
        assert_eq!(split(group(), 0.5, 1, score)[0].members, [1, 2, 11, 12, 21]);
    }
}
