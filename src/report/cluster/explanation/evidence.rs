//! What the stages measured of a pair.

use super::sought::where_sought;
use crate::candidates::containment::MinShared;
use crate::config::Relation;
use crate::pipeline::corpus::{Explanation, Guard, StoryEvidence};
use crate::report::text::Page;

pub(super) fn write(page: &mut Page, explanation: &Explanation) {
    page.heading("Overlap");
    let overlap = explanation.overlap;
    page.entry("shingles", &format!("{} shared: Jaccard {:.6}", overlap.shared, overlap.jaccard()));
    page.entry("", &format!("b holds {:.6} of a, a holds {:.6} of b", overlap.containment_left(), overlap.containment_right()));
    sketch(page, explanation);
    fingerprints(page, explanation);
    page.entry("candidate", &candidate(explanation));
    page.entry(
        "neighbours",
        &where_sought(&explanation.params, Relation::Contains, || neighbours(explanation), ": the guard against frames looked at nothing"),
    );
    page.heading("Story");
    match &explanation.stages.story {
        Some(story) => telling(page, explanation, story),
        None => page.entry("evidence", &where_sought(&explanation.params, Relation::Story, || "none: one of them has no words".into(), "")),
    }
}

fn sketch(page: &mut Page, explanation: &Explanation) {
    let plan = explanation.plan;
    let Some(sketch) = &explanation.sketch else {
        page.entry("sketch", &where_sought(&explanation.params, Relation::Near, || "none: one of them has no words".into(), ": no sketches were made"));
        return;
    };
    page.entry("sketch", &format!("{} of {} slots agree: Jaccard about {:.3}", sketch.slots, plan.slots(), sketch.estimate));
    page.entry("bands", &format!("{} of {} agree; one makes a candidate", sketch.bands, plan.bands));
}

fn fingerprints(page: &mut Page, explanation: &Explanation) {
    let prints = &explanation.fingerprints;
    let smaller = prints.kept[0].min(prints.kept[1]);
    let whose = match prints.kept[0].cmp(&prints.kept[1]) {
        std::cmp::Ordering::Less => "a",
        std::cmp::Ordering::Equal => "each",
        std::cmp::Ordering::Greater => "b",
    };
    page.entry("fingerprints", &format!("{} shared of the {smaller} of {whose} (a has {}, b {})", prints.shared, prints.kept[0], prints.kept[1]));
    let params = &explanation.params.containment;
    let most = params.holders.max_documents;
    let least = MinShared::new(params.share, params.holders.recall).of(smaller as u32) as usize;
    let rest = prints.common.map(|common| {
        let left = prints.shared - common;
        let enough = if left >= least { "enough" } else { "too few" };
        {
            let common = if common == 0 { "none".into() } else { common.to_string() };
            format!("{common} of these in more than {most} texts, where they nominate nobody; {left} left, {enough} for a candidate ({least} of {smaller})")
        }
    });
    page.entry("", &rest.unwrap_or_else(|| "contains is not sought in this run: the candidate stage did not look at them".into()));
}

fn candidate(explanation: &Explanation) -> String {
    let stages = &explanation.stages;
    if explanation.exact {
        return "equal texts are one text to the later stages".into();
    }
    let nominated = if stages.nominated { "yes, by bands or fingerprints" } else { "no, neither by bands nor by fingerprints" };
    let verified = match (stages.nominated, stages.verified) {
        (true, true) => "; compared exactly, enough is shared",
        (true, false) => "; compared exactly, too little is shared",
        (false, true) => ", but compared exactly with texts that both are candidates with; enough is shared",
        (false, false) => "",
    };
    let otherwise = if stages.compared && !stages.verified { "; later compared as tellings, or for a passage" } else { "" };
    format!("{nominated}{verified}{otherwise}")
}

fn neighbours(explanation: &Explanation) -> String {
    let params = &explanation.params.containment;
    let sure =
        if explanation.overlap.jaccard() >= params.sure { format!("; a Jaccard of {} or more is a copy all the same", params.sure) } else { String::new() };
    match explanation.stages.guard {
        Guard::Unknown => "not asked: equal texts, or no words".into(),
        Guard::Template => format!("one has more than {}: a template{sure}", params.neighbourhood.max_neighbours),
        Guard::Compared(agreement) => {
            let (a, b, common, asked) = (agreement.a, agreement.b, agreement.common, params.neighbourhood.agreement);
            let counted = format!("of the texts that hold them or that they hold, with themselves a has {a}, b has {b}, both have {common}");
            let own = explanation.overlap.containment_left().max(explanation.overlap.containment_right());
            if a.max(b) <= params.neighbourhood.few_neighbours as usize {
                format!("{counted}: too few to refuse anything")
            } else if 100.0 * own < f64::from(params.neighbourhood.containment) && !agreement.agrees {
                format!("{counted}; neither holds the other, so nothing is refused")
            } else {
                let verdict = if agreement.agrees { "they agree".into() } else { format!("they do not agree{sure}") };
                format!("{counted}: {verdict} ({asked} % of all are asked for)")
            }
        }
    }
}

fn telling(page: &mut Page, explanation: &Explanation, story: &StoryEvidence) {
    let (evidence, limits) = (&story.evidence, &explanation.params.story.relation);
    page.entry("score", &format!("{:.3}; {} makes a story", evidence.score, limits.story));
    let days = match story.days {
        [Some(a), Some(b)] => match a.distance(b) {
            0 => "the same day".into(),
            1 => "1 day apart".into(),
            days => format!("{days} days apart"),
        },
        [None, None] => "neither has a date".into(),
        [None, _] => "a has no date".into(),
        [_, None] => "b has no date".into(),
    };
    page.entry("days", &format!("{days}: nearness {:.3}", evidence.nearness));
    page.entry("words", &format!("{:.3} of the shorter text's weight stands in the other one", evidence.idf_containment));
    page.entry("rare words", &format!("{:.3} of it over names, numbers and rare words", evidence.rare));
    page.entry("runs", &format!("{:.3} of the shorter side's runs of words, {:.3} of both sides'", evidence.novel_containment, evidence.novel_dice));
    let title = evidence.title.map_or_else(|| "neither has one".into(), |title| format!("{title:.3} of each stands in the other document"));
    page.entry("titles", &title);
    let formula = format!(
        "{:.3} of what they share, {:.3} of the shorter side; from {} on it makes no group",
        evidence.formula_seen, evidence.formula_share, limits.formula
    );
    page.entry("formula", &formula);
    let nominated = if story.selected { "nominated, and found to tell one story" } else { "not nominated as tellings, or not enough is shared" };
    page.entry("nominated", if explanation.exact { "equal texts are one telling" } else { nominated });
    page.entry("grouped", if story.grouped { "both are in one story group" } else { "they are in no group together" });
}
