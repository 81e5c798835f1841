use super::*;
use crate::publication::DateField;
use crate::repeat::{RepeatRelation, RepeatedBlock};
use crate::text::segment;

const LEDE: &str = "The long bridge over the river will close on Monday for repairs that take about three weeks, the town council said in a statement.";
const REST: &str = "Many who live in the eastern part of the town will have to take the ferry or walk for an hour to come to their work.";
const SCHOOL: &str = "Two schools near the harbour begin an hour later until the end of the month so that every pupil can cross the water in time.";
const COST: &str = "The work costs four million and is paid for by the region, which had put it off twice since the flood of nine years ago.";
const MAYOR: &str = "The mayor asked all who can to leave their cars at home and promised that buses would be free of charge on both banks.";

#[derive(Clone, Copy)]
struct Told<'a> {
    text: &'a str,
    outlet: Option<&'a str>,
    date: Option<&'a str>,
}

fn told(text: &str) -> Told<'_> {
    Told { text, outlet: None, date: None }
}

fn by<'a>(outlet: &'a str, text: &'a str) -> Told<'a> {
    Told { text, outlet: Some(outlet), date: None }
}

fn on<'a>(date: &'a str, text: &'a str) -> Told<'a> {
    Told { text, outlet: None, date: Some(date) }
}

fn origin<'a>(told: Told<'a>, repeats: &[RepeatedBlock]) -> SourceDocument<'a> {
    let date = told.date.map(|date| &*Box::leak(Box::new(DateField::from(date))));
    SourceDocument::of(told.text, &segment(told.text), repeats, (told.outlet, date), &ProvenanceParams::default())
}

/// What is found; the same must be found the other way round.
fn found(left: Told, right: Told) -> Provenance {
    found_among(left, right, &[])
}

/// The same in a story that holds others, too.
fn found_among(left: Told, right: Told, others: &[Told]) -> Provenance {
    let mut origins = vec![origin(left, &[]), origin(right, &[])];
    origins.extend(others.iter().map(|other| origin(*other, &[])));
    let carried = Carried::of(&origins);
    let found = provenance(&origins[0], &origins[1], &carried, &ProvenanceParams::default());
    let mut mirrored = provenance(&origins[1], &origins[0], &carried, &ProvenanceParams::default());
    assert_eq!((found.shared_left, found.shared_right, found.one_source), (mirrored.shared_right, mirrored.shared_left, mirrored.one_source));
    mirrored.reasons = mirrored.reasons.into_iter().filter(|reason| reason.kind != ReasonKind::Date).map(Reason::mirrored).collect();
    mirrored.reasons.sort_by_key(|reason| (reason.kind, reason.left, reason.right));
    let undated: Vec<Reason> = found.reasons.iter().filter(|reason| reason.kind != ReasonKind::Date).cloned().collect();
    assert_eq!(undated, mirrored.reasons, "the order of the inputs must not matter");
    let swapped = match mirrored.verdict {
        CopyVerdict::LeftFirst => CopyVerdict::RightFirst,
        CopyVerdict::RightFirst => CopyVerdict::LeftFirst,
        other => other,
    };
    assert_eq!(found.verdict, swapped, "the order of the inputs must not matter");
    found
}

fn verdict(left: Told, right: Told) -> CopyVerdict {
    found(left, right).verdict
}

/// The words that show the first reason, on the left and on the right.
fn shown(left: Told, right: Told) -> (String, String) {
    let found = found(left, right);
    let of = |span: Option<Span>, text: &str| span.map_or_else(String::new, |span| span.of(text).to_owned());
    (of(found.reasons[0].left, left.text), of(found.reasons[0].right, right.text))
}

#[test]
fn a_date_alone_tells_no_direction() {
    let text = format!("{LEDE} {REST}");
    assert_eq!(verdict(told(&text), told(&text)), CopyVerdict::CannotTell);
    let dated = found(on("2015-08-01", &text), on("2015-08-20", &text));
    assert_eq!((dated.verdict, dated.reasons.len()), (CopyVerdict::CannotTell, 0));
    assert_eq!(verdict(told(&text), told("Nobody knows why the cat of the mayor ran away again.")), CopyVerdict::NoCopying);
}

#[test]
fn a_part_of_a_text_tells_no_direction() {
    let text = format!("{LEDE} {REST}");
    for part in [LEDE, REST] {
        let found = found(told(&text), told(part));
        assert_eq!((found.verdict, found.one_source), (CopyVerdict::CannotTell, true), "what is missing at an end may have been added by the other one");
    }
}

#[test]
fn a_sentence_that_is_cut_off_is_a_copy() {
    let text = format!("{LEDE} {REST}");
    let cut = format!("{}...\n{REST}", &LEDE[..LEDE.find(" that take").unwrap()]);
    assert_eq!(verdict(told(&text), told(&cut)), CopyVerdict::LeftFirst);
    assert_eq!(shown(told(&text), told(&cut)), ("close on Monday for repairs that take about".into(), "close on Monday for repairs".into()));
    let word = &text[..text.find(" or walk").unwrap() + " or wal".len()];
    assert_eq!(verdict(told(&text), told(word)), CopyVerdict::LeftFirst, "it ends within a word");
    let whole_word = format!("{word}k");
    assert_eq!(verdict(told(&text), told(&whole_word)), CopyVerdict::CannotTell, "it may end there");
    let elided = text.replace("that take about three weeks, ", "[…] ");
    assert_eq!(verdict(told(&text), told(&elided)), CopyVerdict::LeftFirst);
    let left_out = text.replace("that take about three weeks, the", "… the");
    assert_eq!(verdict(told(&text), told(&left_out)), CopyVerdict::LeftFirst, "the sentence goes on behind the ellipsis");
}

#[test]
fn what_only_looks_cut_off_is_no_copy() {
    let text = format!("{LEDE} {REST}");
    let pause = text.replace("for repairs that", "for repairs... that");
    assert_eq!(verdict(told(&text), told(&pause)), CopyVerdict::CannotTell, "a pause");
    let teaser = format!("{}...\n{text}", &LEDE[..LEDE.find(" that take").unwrap()]);
    assert_eq!(verdict(told(&text), told(&teaser)), CopyVerdict::CannotTell, "a teaser of what it has itself");
    let full = format!("{}...\n{REST}", LEDE.trim_end_matches('.'));
    assert_eq!(verdict(told(&text), told(&full)), CopyVerdict::CannotTell, "the whole sentence ends there, too");
    let ended = format!("{LEDE} {}.", &REST[..REST.find(" or walk").unwrap()]);
    assert_eq!(verdict(told(&text), told(&ended)), CopyVerdict::CannotTell, "a sentence that ends may have been lengthened");
    let little = format!("{}...", text.trim_end_matches(" their work."));
    assert_eq!(verdict(told(&text), told(&little)), CopyVerdict::CannotTell, "less is missing than three words");
}

#[test]
fn a_date_takes_a_direction_back_and_supports_it() {
    let text = format!("{LEDE} {REST}");
    let cut = format!("{}...\n{REST}", &LEDE[..LEDE.find(" that take").unwrap()]);
    let supported = found(on("2015-08-01", &text), on("2015-08-02", &cut));
    assert_eq!(supported.verdict, CopyVerdict::LeftFirst);
    assert_eq!(supported.reasons.iter().map(|reason| reason.kind).collect::<Vec<_>>(), [ReasonKind::Truncation, ReasonKind::Date]);
    assert_eq!(verdict(on("2015-08-02", &text), on("2015-08-01", &cut)), CopyVerdict::CannotTell);
    let (morning, noon) = ("2015-08-01T09:00:00Z", "2015-08-01T12:00:00Z");
    assert_eq!(verdict(on(noon, &text), on(morning, &cut)), CopyVerdict::CannotTell);
}

#[test]
fn passages_left_out_in_the_middle_are_the_work_of_a_copier() {
    let text = [LEDE, REST, SCHOOL, COST, MAYOR].join("\n");
    let shortened = format!("Our own reporter\n{}\nread more", [LEDE, SCHOOL, MAYOR].join("\n"));
    assert_eq!(verdict(told(&text), told(&shortened)), CopyVerdict::LeftFirst);
    assert_eq!(shown(told(&text), told(&shortened)).0, REST.trim_end_matches('.'));
    // The same, but for one thing each.
    let one_gap = [LEDE, REST, SCHOOL, MAYOR].join("\n");
    assert_eq!(verdict(told(&text), told(&one_gap)), CopyVerdict::CannotTell, "one passage may have been added");
    let own = format!("{LEDE}\nNobody had told the people of the town about any of this before.\n{SCHOOL}\n{MAYOR}");
    assert_eq!(verdict(told(&text), told(&own)), CopyVerdict::CannotTell, "it has words of its own in the middle");
    let turned = [MAYOR, SCHOOL, LEDE].join("\n");
    assert_eq!(verdict(told(&text), told(&turned)), CopyVerdict::CannotTell, "another order");
    let bare = [LEDE, SCHOOL, MAYOR].join("\n");
    let among = |others: &[Told]| found_among(told(&text), told(&bare), others).verdict;
    assert_eq!(among(&[]), CopyVerdict::LeftFirst);
    assert_eq!(among(&[told(&text)]), CopyVerdict::LeftFirst, "others have it whole, too");
    assert_eq!(among(&[told(&bare), told(&text)]), CopyVerdict::CannotTell, "others have it without these passages, too");
    assert_eq!(among(&[told("Nobody knows why the cat of the mayor ran away again.")]), CopyVerdict::CannotTell, "nobody else has these passages");
    let third = found_among(told(&text), told(&one_gap), &[told(&text)]);
    assert_eq!(third.verdict, CopyVerdict::LeftFirst, "two have a passage that only this one lacks");
    let edited = found_among(told(&text), told(&one_gap.replace(&format!("{SCHOOL}\n"), &format!("{SCHOOL} He also said what follows:\n"))), &[told(&text)]);
    assert_eq!(edited.verdict, CopyVerdict::CannotTell, "words of its own stand where it is left out");
    let short = text.replace("for repairs that take about three weeks, ", "").replace("to take the ferry or walk ", "to walk ");
    assert_eq!(verdict(told(&text), told(&short)), CopyVerdict::CannotTell, "words are dropped and added by anybody");
}

#[test]
fn an_editors_brackets_are_the_work_of_a_copier() {
    let text = format!("{LEDE} {REST}");
    let copy = text.replace("the town council said", "the town council [of Norwick] said");
    assert_eq!(verdict(told(&text), told(&copy)), CopyVerdict::LeftFirst);
    assert!(shown(told(&text), told(&copy)).1.contains("[of Norwick]"));
    for (from, to) in [("the town council said", "the town council (of Norwick) said"), ("the town council said", "the town council of Norwick said")] {
        assert_eq!(verdict(told(&text), told(&text.replace(from, to))), CopyVerdict::CannotTell, "what one has added the other may have dropped");
    }
    let numbered = text.replace("the town council said", "the town council [12] said");
    assert_eq!(verdict(told(&text), told(&numbered)), CopyVerdict::CannotTell, "a note");
    let other = text.replace("walk for an hour", "walk [or cycle] for an hour");
    assert_eq!(verdict(told(&other), told(&copy)), CopyVerdict::CannotTell, "both have brackets that the other one lacks");
}

#[test]
fn a_credit_names_the_source() {
    let text = format!("{LEDE} {REST}");
    let copy = format!("{text} The Daily Ferry reported it first.");
    assert_eq!(verdict(by("The Daily Ferry", &text), by("Evening Star", &copy)), CopyVerdict::LeftFirst);
    assert_eq!(shown(by("The Daily Ferry", &text), by("Evening Star", &copy)).1, "The Daily Ferry");
    assert_eq!(verdict(by("The Daily Ferry", &text), by("Evening Star", &text)), CopyVerdict::CannotTell);
    let asked = format!("{text} Nobody else knew, the mayor told the Daily Ferry.");
    assert_eq!(verdict(by("The Daily Ferry", &text), by("Evening Star", &asked)), CopyVerdict::CannotTell, "who asked is no source of the whole");
    assert_eq!(verdict(by("The Daily Ferry", &text), by("dailyferry.example", &copy)), CopyVerdict::CannotTell, "an outlet may name itself");
    let other = "A cat ran away from the house of the mayor, according to the Daily Ferry.";
    assert_eq!(verdict(by("The Daily Ferry", &text), by("Evening Star", other)), CopyVerdict::NoCopying, "no words in common");
    let little = format!("{LEDE} {SCHOOL} {COST} {MAYOR} {SCHOOL} The ferry is slow, according to the Daily Ferry.");
    assert_eq!(verdict(by("The Daily Ferry", &format!("{REST} {LEDE}")), by("Evening Star", &little)), CopyVerdict::CannotTell, "a credit for a statement");
    let both = format!("{text} The Evening Star reported it first.");
    assert_eq!(verdict(by("The Daily Ferry", &both), by("Evening Star", &copy)), CopyVerdict::CannotTell, "each credits the other one");
}

#[test]
fn words_that_are_introduced_by_a_name_and_a_colon_are_from_there() {
    let source = format!("{REST} {LEDE}");
    let copy = |introduced: &str| format!("{SCHOOL} {COST} {introduced} {LEDE} {MAYOR}");
    let heard = |introduced: &str| verdict(by("The Daily Ferry", &source), by("Evening Star", &copy(introduced)));
    assert_eq!(heard("The Daily Ferry adds:"), CopyVerdict::LeftFirst);
    assert_eq!(heard("As the Daily Ferry wrote on Monday:"), CopyVerdict::LeftFirst);
    assert_eq!(heard("وأضاف موقع Daily Ferry:"), CopyVerdict::LeftFirst);
    let introduced = copy("The Daily Ferry adds:");
    let (there, here) = shown(by("The Daily Ferry", &source), by("Evening Star", &introduced));
    assert!(LEDE.starts_with(&there) && here.contains("Daily Ferry adds: The long bridge"), "{there} {here}");
    for other in ["The town adds:", "The Daily Ferry is late. The town adds:", "The Daily Ferry is late.", "Nobody of the Daily Ferry was there"] {
        assert_eq!(heard(other), CopyVerdict::CannotTell, "{other}");
    }
    let other = format!("{SCHOOL} {LEDE} The Daily Ferry adds: {COST} {MAYOR}");
    assert_eq!(verdict(by("The Daily Ferry", &source), by("Evening Star", &other)), CopyVerdict::CannotTell, "other words are introduced");
}

#[test]
fn a_credit_to_an_agency_is_one_to_its_own_text() {
    let text = format!("{LEDE} {REST}");
    let copy = format!("{text} (Reuters)");
    assert_eq!(verdict(by("www.reuters.com", &text), by("Evening Star", &copy)), CopyVerdict::LeftFirst);
    let asked = format!("{text} Nobody else knew, the mayor told Reuters.");
    assert_eq!(verdict(by("www.reuters.com", &text), by("Evening Star", &asked)), CopyVerdict::CannotTell);
}

#[test]
fn a_common_agency_is_a_common_source() {
    let text = format!("{LEDE} {REST}");
    let (one, two) = (format!("TOWN (Reuters) - {text}"), format!("{text} (Reuters)"));
    assert_eq!(verdict(by("A", &one), by("B", &two)), CopyVerdict::CommonSource);
    let cut = format!("TOWN (Reuters) - {}...\n{REST}", &LEDE[..LEDE.find(" that take").unwrap()]);
    assert_eq!(verdict(by("A", &two), by("B", &cut)), CopyVerdict::CommonSource, "it may have been cut from what the agency sent");
    let asked = format!("{text} The mayor told Reuters.");
    assert_eq!(verdict(by("A", &asked), by("B", &two)), CopyVerdict::CannotTell, "only one says that it is from there");
}

#[test]
fn reasons_that_disagree_tell_nothing_whatever_their_kinds() {
    let text = format!("{LEDE} {REST}");
    let source = format!("{}...\n{REST}", &LEDE[..LEDE.find(" that take").unwrap()]);
    let copy = format!("{text} The Daily Ferry reported it first.");
    let found = found(by("The Daily Ferry", &source), by("Evening Star", &copy));
    assert_eq!(found.reasons.iter().map(|reason| reason.kind).collect::<Vec<_>>(), [ReasonKind::Credit, ReasonKind::Truncation]);
    assert_eq!(found.verdict, CopyVerdict::CannotTell, "the one that is credited is the one that is cut");
}

#[test]
fn what_a_document_repeats_counts_once() {
    let again = LEDE.replace("long bridge", "old bridge").replace("on Monday", "on Tuesday").replace("town council", "council of the town");
    let text = format!("{LEDE}\n{REST}\n{again}");
    let span = |words: &str| Span::new(text.find(words).unwrap(), text.find(words).unwrap() + words.len());
    let block = RepeatedBlock { kept: span(LEDE), repeat: span(&again), relation: RepeatRelation::Edited, similarity: 0.8 };
    let plain = format!("{LEDE}\n{REST}");
    let share = |repeats: &[RepeatedBlock]| {
        let origins = [origin(told(&plain), &[]), origin(told(&text), repeats)];
        provenance(&origins[0], &origins[1], &Carried::of(&origins), &ProvenanceParams::default()).shared_right
    };
    assert!((share(&[block]) - 1.0).abs() < 1e-6, "{}", share(&[block]));
    assert!(share(&[]) < 0.9, "{}", share(&[]));
}

mod groups {
    use super::*;

    fn groups(documents: &[Told]) -> Vec<CopyGroup> {
        let origins: Vec<SourceDocument> = documents.iter().map(|document| origin(*document, &[])).collect();
        let params = ProvenanceParams::default();
        let carried = Carried::of(&origins);
        let all = (0..origins.len()).flat_map(|left| (left + 1..origins.len()).map(move |right| (left, right)));
        let pairs: Vec<(usize, usize, Provenance)> =
            all.map(|(left, right)| (left, right, provenance(&origins[left], &origins[right], &carried, &params))).collect();
        copy_groups(&origins, pairs.iter().map(|(left, right, found)| (*left, *right, found)))
    }

    #[test]
    fn who_carries_one_text_is_a_group_and_who_does_not_is_none() {
        let text = format!("{LEDE}\n{REST}");
        let credited = format!("{text} (AFP)");
        let found = groups(&[told(&text), told(COST), told(&credited), told(&text)]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].members.as_slice(), found[0].agency), ([0, 2, 3].as_slice(), Some("AFP")));
        let credit = found[0].evidence.iter().find(|item| item.kind == GroupEvidenceKind::Agency).unwrap();
        assert_eq!((credit.document, credit.span.unwrap().of(&credited)), (2, "AFP"));
        let words: Vec<&GroupEvidence> = found[0].evidence.iter().filter(|item| item.kind == GroupEvidenceKind::Words).collect();
        assert_eq!(words.len(), 2);
        assert!(words.iter().all(|item| item.span.unwrap().of(if item.document == 2 { &credited } else { &text }) == text.trim_end_matches('.')), "{words:?}");
        assert!(groups(&[told(LEDE), told(COST)]).is_empty());
        assert_eq!(groups(&[told(&text), told(&text)])[0].agency, None);
    }

    #[test]
    fn a_chain_is_no_group() {
        // Each shares a half with the next one only.
        let texts = [format!("{LEDE}\n{REST}"), format!("{REST}\n{SCHOOL}"), format!("{SCHOOL}\n{COST}"), format!("{COST}\n{MAYOR}")];
        let params = ProvenanceParams { one_source: 0.4, ..ProvenanceParams::default() };
        let origins: Vec<SourceDocument> = texts.iter().map(|text| origin(told(text), &[])).collect();
        let carried = Carried::of(&origins);
        let pairs: Vec<(usize, usize, Provenance)> = (0..3).map(|n| (n, n + 1, provenance(&origins[n], &origins[n + 1], &carried, &params))).collect();
        assert!(pairs.iter().all(|(.., found)| found.one_source));
        let found = copy_groups(&origins, pairs.iter().map(|(left, right, found)| (*left, *right, found)));
        assert!(found.iter().all(|group| group.members.len() < 4 && group.members.contains(&group.representative)), "{found:?}");
    }

    #[test]
    fn a_part_belongs_to_its_whole_and_half_of_one_side_does_not() {
        let text = [LEDE, REST, SCHOOL, COST, MAYOR].join("\n");
        assert_eq!(groups(&[told(&text), told(LEDE)]).len(), 1);
        let own = "The committee met three times before it could agree on who should pay for the new lamps, the wider path and the railing.";
        let half = format!("{LEDE}\n{own}");
        assert!(groups(&[told(&text), told(&half)]).is_empty());
    }

    #[test]
    fn agencies_that_are_credited_alike_tell_no_source() {
        let text = format!("{LEDE}\n{REST}");
        let (one, two) = (format!("{text} (AFP)"), format!("{text} (Reuters)"));
        assert_eq!(groups(&[told(&one), told(&two), told(&text)])[0].agency, None);
        assert_eq!(groups(&[told(&one), told(&two), told(&one)])[0].agency, Some("AFP"));
        assert_eq!(groups(&[told(&text), by("uk.reuters.com", &text)])[0].agency, Some("Reuters"), "it is the outlet");
        let asked = format!("{text} Nobody knew, the mayor told Reuters.");
        assert_eq!(groups(&[told(&asked), told(&text)])[0].agency, None);
    }

    #[test]
    fn groups_do_not_depend_on_the_order_of_the_documents() {
        let texts = [[LEDE, REST].join("\n"), [LEDE, REST, SCHOOL].join("\n"), [REST, SCHOOL].join("\n"), [SCHOOL, COST].join("\n"), COST.to_owned()];
        let named = |order: &[usize]| {
            let documents: Vec<Told> = order.iter().map(|n| told(&texts[*n])).collect();
            let mut found: Vec<(usize, Vec<usize>)> = groups(&documents)
                .iter()
                .map(|group| {
                    let mut members: Vec<usize> = group.members.iter().map(|member| order[*member]).collect();
                    members.sort_unstable();
                    (order[group.representative], members)
                })
                .collect();
            found.sort();
            found
        };
        let expected = named(&[0, 1, 2, 3, 4]);
        assert!(!expected.is_empty());
        for order in [[4, 3, 2, 1, 0], [2, 0, 4, 1, 3], [1, 4, 0, 3, 2]] {
            assert_eq!(named(&order), expected);
        }
    }
}
