//! What the run reports of a pair, relation by relation, and why it does or does not.

use super::sought::where_sought;
use crate::config::Relation;
use crate::pipeline::corpus::{Clustering, Explanation, Guard, StoryEvidence};
use crate::report::text::{Page, isolated};
use crate::report::wording::counted;
use crate::text::exact::first_difference;

pub(super) fn write(page: &mut Page, found: &Clustering, explanation: &Explanation) {
    page.heading("Verdict");
    page.entry("reported", &reported(found, explanation));
    page.entry("exact", &exact(explanation));
    page.entry("near", &near(explanation));
    page.entry("contains", &contains(explanation));
    page.entry("story", &story(explanation));
    page.entry("passage", &passage(explanation));
    clusters(page, found, explanation);
    groups(page, found, explanation);
}

/// A relation as it is read from `a` to `b`.
fn phrase(relation: Relation) -> &'static str {
    match relation {
        Relation::Contains => "contains: a holds (nearly) all of b",
        Relation::Contained => "contained: b holds (nearly) all of a",
        other => other.name(),
    }
}

fn reported(found: &Clustering, explanation: &Explanation) -> String {
    let params = &explanation.params;
    if let Some(pair) = &explanation.reported {
        return format!("{}, similarity {:.6}", phrase(pair.relation), pair.similarity);
    }
    let why = if explanation.exact {
        if params.seeks(Relation::Exact) || params.seeks(Relation::Near) {
            format!("they are exact, but of texts with more than {} copies only the pairs with the kept one are listed", params.listed_copies)
        } else {
            "they are exact, which is not sought in this run".into()
        }
    } else {
        match explanation.stages.named {
            None => "too little is shared for any relation".into(),
            Some((relation, _)) if !params.seeks(relation.sought()) => format!("they are {}, which is not sought in this run", phrase(relation)),
            Some((relation, _)) if explanation.stages.compared => {
                format!("they are {}, but pairs of texts with more than {} copies are not listed", phrase(relation), params.listed_copies)
            }
            Some((relation, _)) if found.interrupted => format!("they are {}, but the run was interrupted before it compared them", phrase(relation)),
            Some((relation, _)) => format!("they are {}, but no stage nominated the pair, so the run missed it", phrase(relation)),
        }
    };
    format!("nothing: {why}")
}

fn exact(explanation: &Explanation) -> String {
    let same = || {
        let [a, b] = &explanation.records;
        match (explanation.exact, explanation.same_tokens.then(|| first_difference(&a.text, &b.text)).flatten()) {
            (true, _) => "yes: the same words and signs in the same order".into(),
            (false, None) => "no: the token sequences differ".into(),
            (false, Some((a, b))) => format!("no: the same words but for accents or signs, first {} and {}", isolated(&a), isolated(&b)),
        }
    };
    let else_known = if explanation.exact { "; they have the same words and signs in the same order" } else { "" };
    where_sought(&explanation.params, Relation::Exact, same, else_known)
}

fn near(explanation: &Explanation) -> String {
    let (jaccard, threshold) = (explanation.overlap.jaccard(), explanation.params.near.threshold);
    let sought = || {
        if explanation.exact {
            return "more than that: exact".into();
        }
        if jaccard < threshold {
            return format!("no: Jaccard {jaccard:.6} is below the threshold {threshold}");
        }
        let way = match (&explanation.sketch, explanation.stages.compared) {
            (_, false) => "; no stage nominated the pair",
            (Some(sketch), true) if sketch.bands == 0 && !explanation.stages.nominated => "; no band agrees: found through texts that both are candidates with",
            _ => "",
        };
        match against(explanation) {
            Some(why) => format!("no: Jaccard {jaccard:.6} reaches the threshold {threshold}, but {why}"),
            None => format!("yes: Jaccard {jaccard:.6} reaches the threshold {threshold}{way}"),
        }
    };
    where_sought(&explanation.params, Relation::Near, sought, &format!("; the Jaccard similarity is {jaccard:.6}"))
}

fn contains(explanation: &Explanation) -> String {
    let (overlap, params) = (explanation.overlap, &explanation.params.containment);
    let (share, fewer) = (params.share, overlap.left.min(overlap.right));
    let (holder, held, most) = if overlap.containment_right() >= overlap.containment_left() {
        ("a", "b", overlap.containment_right())
    } else {
        ("b", "a", overlap.containment_left())
    };
    let holds = format!("{holder} holds {most:.6} of {held}");
    let sought = || {
        if explanation.exact {
            "more than that: exact".into()
        } else if most < share {
            format!("no: {holds}, less than {share}")
        } else if fewer < params.min_shingles {
            format!("no: {holds}, but that is {} of its own; {} are asked for", counted(fewer as usize, "shingle"), params.min_shingles)
        } else if let Some(why) = against(explanation) {
            format!("no: {holds}, but {why}")
        } else if explanation.stages.named.is_some_and(|(relation, _)| relation == Relation::Near) {
            format!("{holds}, but near says more")
        } else {
            format!("yes: {holds}; {share} is asked for")
        }
    };
    where_sought(&explanation.params, Relation::Contains, sought, &format!("; {holds}"))
}

/// What speaks against taking a large overlap for a copy.
fn against(explanation: &Explanation) -> Option<&'static str> {
    if explanation.overlap.jaccard() >= explanation.params.containment.sure {
        return None;
    }
    match explanation.stages.guard {
        Guard::Template => Some("one of them is tied to so many documents that it is a template"),
        Guard::Compared(agreement) if !agreement.agrees => Some("their neighbourhoods do not agree: they share a frame"),
        Guard::Compared(_) | Guard::Unknown => None,
    }
}

fn story(explanation: &Explanation) -> String {
    let sought = || match &explanation.stages.story {
        None => "no: one of them has no words".into(),
        Some(story) => telling(explanation, story),
    };
    where_sought(&explanation.params, Relation::Story, sought, ": dates, titles and rare words were not weighed")
}

fn telling(explanation: &Explanation, story: &StoryEvidence) -> String {
    let (score, limits) = (story.evidence.score, &explanation.params.story.relation);
    let named = explanation.stages.named.map(|(relation, _)| relation);
    let missed = if explanation.stages.compared { "" } else { "; but the pair was never nominated" };
    if explanation.exact || matches!(named, Some(Relation::Near | Relation::Contains | Relation::Contained)) {
        format!("no: a copy is no other telling (score {score:.3})")
    } else if named == Some(Relation::Story) {
        let group = if story.grouped { ", and both stand in one group" } else { "" };
        if score >= limits.story {
            format!("yes: score {score:.3} reaches {}{group}{missed}", limits.story)
        } else {
            format!("yes: both stand in one group, though their score {score:.3} is below {}{missed}", limits.story)
        }
    } else if story.formula {
        format!("no: what they share is formula, and their score {score:.3} is below {}", limits.story)
    } else if score < limits.story {
        format!("no: score {score:.3} is below {}, and they do not stand in one group", limits.story)
    } else {
        format!("no: score {score:.3} reaches {}, but one is a part of the other, under another title", limits.story)
    }
}

fn passage(explanation: &Explanation) -> String {
    let shared = &explanation.passages;
    let best = shared.list.iter().map(|passage| f64::from(passage.similarity)).max_by(f64::total_cmp);
    let Some(best) = best else {
        return where_sought(&explanation.params, Relation::Passage, || "no: the aligner finds none".into(), "; the aligner finds none");
    };
    let count = format!("{}, the best {best:.3} alike", counted(shared.list.len(), "passage"));
    let sought = || match (shared.listed, explanation.stages.aligned) {
        (1.., _) => format!("yes: {count}; the run lists {}", shared.listed),
        (0, _) if explanation.exact => format!("{count}; copies of one text are not aligned"),
        (0, Some(false)) => format!("no: {count}, but they share too few rare fingerprints for the run to align them"),
        (0, _) if shared.common => format!("no: {count}, but many documents of the corpus have these words"),
        (0, _) => format!("no: {count}, but the run lists none"),
    };
    where_sought(&explanation.params, Relation::Passage, sought, &format!("; the two texts alone share {count}"))
}

fn clusters(page: &mut Page, found: &Clustering, explanation: &Explanation) {
    let kept = |n: usize| isolated(&found.corpus.id(found.clusters[n].representative));
    if let [Some(x), Some(y)] = explanation.clusters
        && x == y
    {
        page.line(&format!("  {:13}  both in cluster {x}, which {} represents", "cluster", kept(x)));
        page.entry("", "each of them is near the representative, or the same text");
        return;
    }
    for ((label, name), cluster) in [("cluster", "a"), ("", "b")].into_iter().zip(explanation.clusters) {
        match cluster {
            Some(n) => page.line(&format!("  {label:13}  {name} is in cluster {n}, which {} represents", kept(n))),
            None => page.line(&format!("  {label:13}  {name} is in none")),
        }
    }
    let why = match explanation.reported.map(|pair| pair.relation) {
        Some(Relation::Near | Relation::Exact) => {
            "they are near one another, but a member must be near its representative itself, and one of them is near a document that is rather kept"
        }
        _ => "only exact and near documents stand for one another; a chain of likenesses joins nothing",
    };
    page.entry("", why);
}

fn groups(page: &mut Page, found: &Clustering, explanation: &Explanation) {
    if !explanation.params.seeks(Relation::Story) {
        page.entry("story group", "not sought in this run");
        return;
    }
    if let [Some(x), Some(y)] = explanation.stories
        && x == y
    {
        let kept = isolated(&found.corpus.id(found.clusters[x].representative));
        page.line(&format!("  {:13}  both in story group {x}, of which {kept} is most like the others", "story group"));
        return;
    }
    for ((label, name), group) in [("story group", "a"), ("", "b")].into_iter().zip(explanation.stories) {
        page.entry(label, &group.map_or_else(|| format!("{name} is in none"), |n| format!("{name} is in story group {n}")));
    }
}
