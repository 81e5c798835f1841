//! The stages together: what is found, which copy stays, what is left.

use proptest::prelude::*;

use super::{CleanedText, RepeatRelation, RepeatedBlock, clean_text, remove, repeated_blocks};
use crate::config::RepeatParams;
use crate::span::Span;
use crate::text::tokenize;

fn found(text: &str) -> Vec<RepeatedBlock> {
    repeated_blocks(text, &RepeatParams::default())
}

fn cleaned(text: &str) -> CleanedText {
    clean_text(text, &RepeatParams::default())
}

mod glued;

const SENTENCES: [&str; 10] = [
    "The council of the old town voted on Tuesday to close the northern bridge for repairs.",
    "Engineers had warned for years that the iron below the roadway was rusting away.",
    "Shopkeepers on both banks of the river fear that their customers will stay at home.",
    "A ferry is to carry pupils and nurses across the water until the work has been done.",
    "وقال المجلس في بيان إن أعمال الترميم ستبدأ مطلع الشهر القادم وتستمر حتى نهاية الصيف.",
    "وطالب التجار على ضفتي النهر بتعويضات عن الخسائر التي ستلحق بهم بسبب الإغلاق.",
    "橋の通行止めは来月から始まり、夏の終わりまで続く見込みだと町議会が発表した。",
    "川の両岸の商店主たちは、客足が遠のくことを心配していると記者団に語った。",
    "สภาเทศบาลเมืองเก่ามีมติปิดสะพานด้านเหนือเพื่อซ่อมแซมตั้งแต่เดือนหน้าเป็นต้นไป",
    "ผู้ค้าทั้งสองฝั่งแม่น้ำกังวลว่าลูกค้าจะไม่เดินทางมาซื้อของตลอดช่วงฤดูร้อน",
];

#[test]
fn the_seed_article_holds_its_body_twice() {
    let text = include_str!("../../fixtures/seeds/001_1aea3956dc93c266.txt");
    let blocks = found(text);
    let gone: Vec<(u32, u32, RepeatRelation)> = blocks.iter().map(|b| (b.repeat.start, b.repeat.end, b.relation)).collect();
    // The cut lede, then the glued paragraph in favour of the paragraphs behind it.
    assert_eq!(gone, [(154, 437, RepeatRelation::Truncated), (474, 1724, RepeatRelation::Exact), (1724, 2147, RepeatRelation::Exact)]);
    let clean = cleaned(text);
    assert!(clean.text.starts_with("نائب القائد العام للجيش الليبي والرئيس البيلاروسي يبحثان سبل تعزيز التعاون العسكري\n21.10.2025, سبوتنيك عربي\nأجرى"));
    assert!(clean.text.contains("وصل لـ\"سبوتنيك\" نسخة منه.") && clean.text.contains("بيلاروسيا، في مختلف"), "{}", clean.text);
    assert_eq!(clean.text.lines().count(), 8);
}

#[test]
fn the_complete_copy_stays_wherever_it_stands() {
    let [whole, other] = [SENTENCES[0], SENTENCES[1]];
    let cut = "The council of the old town voted on Tuesday to close...";
    for text in [format!("Bridge shut\n{cut}\n{whole}\n{other}"), format!("Bridge shut\n{whole}\n{other}\n{cut}")] {
        let blocks = found(&text);
        assert_eq!(blocks.len(), 1, "{text}");
        assert_eq!((blocks[0].repeat.of(&text), blocks[0].kept.of(&text), blocks[0].relation), (cut, whole, RepeatRelation::Truncated));
    }
}

#[test]
fn a_glued_copy_loses_but_not_what_only_it_holds() {
    let [a, only, b] = [SENTENCES[0], SENTENCES[1], SENTENCES[2]];
    let text = format!("Bridge shut\n{a}{only}{b}\n{a}\n{b}");
    assert_eq!(cleaned(&text).text, format!("Bridge shut\n{only}\n{a}\n{b}"));
}

#[test]
fn templates_phrases_and_headlines_are_no_repeats() {
    for text in [
        "Shares of the northern mill rose 17 pct to close at 40 after heavy trading today.\nShares of the northern mill rose 23 pct to close at 51 after heavy trading today.",
        "He met Anna Weber on Monday and they talked for hours about the new bridge.\nHe met Peter Braun on Monday and they talked for hours about the new bridge.",
        "Council of the old town votes to close the northern bridge\nThe council of the old town voted to close the northern bridge.",
        "The secretary general of the union of river towns spoke first.\nThen others asked the secretary general of the union of river towns to stay.",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_third_copy_points_to_the_one_that_stays() {
    let line = SENTENCES[2];
    let text = vec![line; 40].join("\n");
    let clean = cleaned(&text);
    assert_eq!(clean.text, line);
    assert_eq!(clean.removed.len(), 39);
}

#[test]
fn an_edited_copy_keeps_its_numbers_and_denials() {
    let kept = SENTENCES[3];
    let reworded = "A ferry is to carry pupils and doctors across the water until the work has been done.";
    let denied = "A ferry is not to carry pupils and nurses across the water until the work has been done.";
    let text = |edited: &str| format!("Bridge shut\n{kept}\n{}\n{edited}", SENTENCES[1]);
    assert_eq!(found(&text(reworded)).len(), 1);
    assert_eq!(found(&text(reworded))[0].relation, RepeatRelation::Edited);
    let clean = cleaned(&text(denied));
    assert!(clean.text.contains(denied));
}

#[test]
fn an_edited_copy_has_most_of_its_own_words_in_the_other() {
    // A third of its words stand elsewhere only.
    let other = "A ferry the carry pupils and stayed been of until the work has been the";
    assert_eq!(found(&format!("It stayed dry all day.\n{other}\n{}", SENTENCES[3])), []);
}

#[test]
fn an_edited_copy_and_the_other_have_most_words_in_common() {
    let one = "Engineers warned the that the iron below the was rusting away.";
    let two = "years had warned for years that the northern below the was rusting away.";
    assert_eq!(found(&format!("{one}\nIt stayed dry all day.\n{two}")), []);
}

#[test]
fn an_edited_copy_is_no_part_of_a_sentence_that_goes_on() {
    let whole = SENTENCES[3];
    let longer = "A ferry is to carry pupils and river across the water spoke the work dry done. pupils had gone home by noon and slept.";
    assert_eq!(found(&format!("News\n{whole} {longer}")), []);
    let near = "A ferry is to carry pupils and doctors across the water until the work has been done.";
    assert_eq!(found(&format!("News\n{whole} {near}")).len(), 1);
}

#[test]
fn a_form_filled_in_twice_repeats_nothing() {
    let day = |town: &str, degrees: u32| format!("{town} had {degrees} degrees at noon. It stayed dry all day long in the north.");
    assert_eq!(found(&format!("Weather\n{}\n{}", day("Leeds", 17), day("York", 23))), []);
    assert_eq!(found(&format!("Weather\n{}\n{}", day("Leeds", 17), day("Leeds", 17))).len(), 1);
}

#[test]
fn lines_of_one_copy_end_sentences_of_the_other_where_nothing_else_does() {
    let line = "ไม่มีใครรู้ว่าเรือจะแล่นเมื่อไร";
    let other = "ไม่มีใคว่าเรือจะแล่นเมื่อไร";
    let text = format!("{line}\n{other}{line}");
    let blocks = found(&text);
    assert_eq!(blocks.len(), 1);
    assert_eq!((blocks[0].kept.of(&text), blocks[0].repeat.of(&text)), (line, line));
}

#[test]
fn a_phrase_inside_a_line_is_no_block_where_blanks_end_sentences() {
    let phrase = "ไม่มีใครรู้ว่าเรือจะแล่นเมื่อไร";
    assert_eq!(found(&format!("ข่าววันนี้\n{phrase} จนกว่างานจะเสร็จ{phrase}")), []);
    assert_eq!(found(&format!("ข่าววันนี้\n{phrase}\nจนกว่างานจะเสร็จ\n{phrase}")).len(), 1);
}

#[test]
fn of_two_edited_copies_the_one_with_less_of_its_own_goes() {
    let less = "Engineers the had warned for years that the iron below was rusting away.";
    let more = "Engineers of had warned for years rusting the iron below roadway was rusting away.";
    for text in [format!("News\n{less} {more}"), format!("News\n{more} {less}")] {
        let blocks = found(&text);
        assert_eq!((blocks.len(), blocks[0].repeat.of(&text), blocks[0].kept.of(&text)), (1, less, more));
    }
}

#[test]
fn what_stands_before_a_copy_in_its_sentence_is_held_against_what_stands_before_the_other() {
    let one = "It would also lift the yearly income of both towns on the river.";
    let two = one.replace("would", "every");
    assert_eq!(found(&format!("News\n{one}\nIt stayed dry all day.\n{two}")).len(), 1);
}

#[test]
fn the_copies_with_most_in_common_are_decided_on_first() {
    let (first, shorter, longer) =
        ("It stayed dry all day long in the north.", "It stayed dry all long in the north.", "It stayed dry the all day long in the north.");
    let text = format!("News\n{first}\n{shorter}\nShopkeepers fear for their customers. York had 23 degrees at noon. {longer}");
    let blocks = found(&text);
    assert_eq!((blocks.len(), blocks[0].repeat.of(&text), blocks[0].kept.of(&text)), (1, first, longer));
}

#[test]
fn a_truncated_lede_goes_whatever_the_headline_shares_with_it_and_the_date_says() {
    let lede = "Mayor Anna Berg of Norwick told reporters on Friday that the bridge over the river will stay closed for a year.";
    let cut = "Mayor Anna Berg of Norwick told reporters on Friday that the bridge";
    for head in ["News", "Norwick", "Friday – Norwick", "Mayor Anna Berg of Norwick", "Anna Berg 2024"] {
        for tail in ["…", "...", "… 12.03.2024", "… 12 March 2024", " […]", "... (Reuters)", "…\n12.03.2024"] {
            let text = format!("{head}\n{cut}{tail}\n{lede}\n{}\n{}", SENTENCES[1], SENTENCES[2]);
            let clean = cleaned(&text);
            assert!(clean.text.matches(cut).count() == 1 && clean.text.contains(lede), "{head} {tail}: {}", clean.text);
        }
    }
    let lede = "Ein Feuer hat am frühen Morgen das Lager der Möbelfabrik Ahlsdorf bis auf die Grundmauern zerstört.";
    let text = format!("Brand in Ahlsdorf\nEin Feuer hat am frühen Morgen das Lager der Möbelfab…\n{lede}\nVerletzt wurde niemand.");
    assert_eq!(cleaned(&text).text, format!("Brand in Ahlsdorf\n{lede}\nVerletzt wurde niemand."));
}

#[test]
fn number_words_and_opposites_are_facts_too() {
    let hours = "The castle opens its gates to visitors every day from ten in the morning until six in the evening.";
    let text = |other: &str| format!("News\n{hours}\n{}\n{other}", SENTENCES[1]);
    assert_eq!((found(&text(&hours.replace("six", "five"))).len(), found(&text(&hours.replace("visitors", "guests"))).len()), (0, 1));
    let kept = "وقد وصل بمعية الوزير عدد من المسؤولين في وزارة الزراعة وأعضاء لجنة المياه المشتركة بين البلدين.";
    let text = |other: &str| format!("أخبار\n{kept}\n{}\n{other}", SENTENCES[4]);
    assert_eq!((found(&text(&kept.replace("وصل", "غادر"))).len(), found(&text(&kept.replace("وصل", "حضر"))).len()), (0, 1));
}

#[test]
fn no_text_is_too_odd() {
    let long = 200_000;
    for piece in [
        "a",
        "国",
        "ก",
        " ",
        "\n",
        ".",
        "\"",
        "ab.",
        "a.\"",
        "a ",
        ". ",
        "bridge ",
        "The same line stands here once again.\n",
        "国家统计局发布了今年的统计数据。\n",
    ] {
        let text = piece.repeat(long / piece.len());
        assert!(cleaned(&text).text.len() <= text.len());
    }
}

/// Texts made of a few sentences, some of them twice, glued or on lines of their own.
fn texts() -> impl Strategy<Value = String> {
    let separator = prop_oneof![Just("\n"), Just("\n\n"), Just(" "), Just(""), Just("... "), Just("\n\"")];
    proptest::collection::vec((0..SENTENCES.len(), separator, 0..4_usize), 1..16).prop_map(|parts| {
        let mut text = String::new();
        for (index, separator, cut) in parts {
            let sentence = SENTENCES[index];
            let end = if cut == 0 { sentence.floor_char_boundary(sentence.len() * 2 / 3) } else { sentence.len() };
            text.push_str(&sentence[..end]);
            text.push_str(separator);
        }
        text
    })
}

fn check_blocks(text: &str, blocks: &[RepeatedBlock]) -> Result<(), TestCaseError> {
    let mut reach = 0;
    for block in blocks {
        prop_assert!(text.get(block.kept.range()).is_some() && text.get(block.repeat.range()).is_some());
        prop_assert!(block.repeat.start >= reach && !block.repeat.is_empty() && !block.kept.is_empty());
        prop_assert!((0.0..=1.0).contains(&block.similarity));
        reach = block.repeat.end;
        for other in blocks {
            prop_assert_eq!(other.repeat.overlap(block.kept), 0);
        }
    }
    Ok(())
}

/// Whether `part` comes out of `whole` by leaving out words.
fn is_subsequence(part: &str, whole: &str) -> bool {
    let mut rest = tokenize(whole).into_iter();
    tokenize(part).into_iter().all(|token| rest.any(|other| other.term == token.term))
}

proptest! {
    #[test]
    fn blocks_are_disjoint_and_what_one_keeps_no_other_removes(text in texts()) {
        check_blocks(&text, &found(&text))?;
    }

    #[test]
    fn cleaning_leaves_out_words_and_nothing_that_has_no_counterpart(text in texts()) {
        let clean = cleaned(&text);
        check_blocks(&text, &clean.removed)?;
        prop_assert!(is_subsequence(&clean.text, &text));
        let gone: usize = clean.removed.iter().map(|block| tokenize(block.repeat.of(&text)).len()).sum();
        prop_assert_eq!(tokenize(&clean.text).len() + gone, tokenize(&text).len());
        for block in &clean.removed {
            let stays = tokenize(&clean.text);
            let kept = tokenize(block.kept.of(&text));
            prop_assert!(kept.iter().all(|token| stays.iter().any(|other| other.term == token.term)));
        }
    }

    #[test]
    fn cleaning_twice_is_cleaning_once(text in texts()) {
        let once = cleaned(&text);
        let twice = cleaned(&once.text);
        prop_assert_eq!(&twice.text, &once.text);
        prop_assert!(twice.removed.is_empty());
    }

    #[test]
    fn any_text_and_any_blocks_are_safe(text in "\\PC{0,60}", ends in proptest::collection::vec((0..60_usize, 0..60_usize, 0..60_usize), 0..4)) {
        let at = |place: usize| text.floor_char_boundary(place.min(text.len()));
        let span = |a: usize, b: usize| Span::new(at(a.min(b)), at(a.max(b)));
        let blocks: Vec<RepeatedBlock> = ends
            .into_iter()
            .map(|(a, b, c)| RepeatedBlock { kept: span(a, b), repeat: span(b, c), relation: RepeatRelation::Edited, similarity: 0.5 })
            .collect();
        let clean = remove(&text, &blocks, &RepeatParams::default());
        check_blocks(&text, &clean.removed)?;
        cleaned(&text);
    }
}
