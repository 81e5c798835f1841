//! What stays in its place, and what goes.

use super::*;

const LONG: [&str; 4] = [
    "The council of the old town met on Monday evening to speak about the repair of the long bridge over the river.",
    "Nobody had expected so many people, and the chairs that were brought from the school next door were not enough.",
    "A carpenter showed how the beams were joined three hundred years ago and which of them had to be replaced soon.",
    "When the lamps were put out at last it rained, and those who had come by boat waited under the roof of the inn.",
];

/// What becomes of the last `needle` of `text`, a copy of the first one.
fn fate_of(text: &str, needles: [&str; 2], relation: RepeatRelation) -> &'static str {
    let at = |start: usize, needle: &str| Span::new(start, start + needle.len());
    let (kept, repeat) = (at(text.find(needles[0]).unwrap(), needles[0]), at(text.rfind(needles[1]).unwrap(), needles[1]));
    let block = RepeatedBlock { kept, repeat, relation, similarity: 1.0 };
    match Slots::of(text, SlotParams::default()).sorted(vec![block]).0[..] {
        [] => "stays",
        [found] if found == block => "goes",
        _ => "turned",
    }
}

fn fate(text: &str, needle: &str) -> &'static str {
    fate_of(text, [needle, needle], RepeatRelation::Exact)
}

fn lines(lines: &[&str]) -> String {
    lines.join("\n")
}

#[test]
fn what_interrupts_a_text_goes() {
    let [a, b, c, d] = LONG;
    let quote = "We shall have to close it for a year";
    assert_eq!(fate(&lines(&[a, quote, b, c, quote, d]), quote), "goes");
    assert_eq!(fate(&lines(&[quote, a, b, quote, c, d]), quote), "goes");
    assert_eq!(fate(&lines(&[a, quote, quote, b]), quote), "goes");
}

#[test]
fn what_a_colon_introduces_stays() {
    let [a, b, c, d] = LONG;
    let verse = "وإني لأرجو أن أعود إلى الحمى فأشرب ماء البئر قبل الممات";
    let said = |mark: &str| lines(&[a, verse, b, &format!("ثم مضى الشيخ في حديثه عن القرية التي ولد فيها قبل سبعين عاما وأنشد وهو يبكي{mark}"), verse, d]);
    assert_eq!((fate(&said(":"), verse), fate(&said("."), verse)), ("stays", "goes"));
    let twice = lines(&[a, "He sang:", verse, verse, b]);
    let second = Span::new(twice.rfind(verse).unwrap(), twice.rfind(verse).unwrap() + verse.len());
    let first = Span::new(twice.find(verse).unwrap(), twice.find(verse).unwrap() + verse.len());
    let block = RepeatedBlock { kept: second, repeat: first, relation: RepeatRelation::Exact, similarity: 1.0 };
    assert_eq!(Slots::of(&twice, SlotParams::default()).sorted(vec![block]).0, [block]);
    let end = format!("{} {}", c.trim_end_matches('.'), b);
    let split = |mark: &str| format!("{a} {end}\n{d}\n{a}{mark} {end}");
    assert_eq!((fate(&split(";"), &end), fate(&split(""), &end)), ("stays", "goes"));
    assert_eq!(fate(&split(":"), &end), "goes");
}

#[test]
fn a_sentence_between_others_stays() {
    let [a, b, c, d] = LONG;
    let line = "The entries were adjusted accordingly.";
    assert_eq!(fate(&format!("{a} {line} {b}\n{c} {line} {d}"), line), "stays");
    assert_eq!(fate(&format!("{a} {line} {b}\n{c} {line}"), line), "stays");
    let arabic = "ويمكن تحميل التطبيق من المتجر.";
    assert_eq!(fate(&format!("يعرض الأول حالة الطقس. {arabic}\nويقرأ الثاني الصحف. {arabic}\nوتلك نهاية القائمة."), arabic), "stays");
    assert_eq!(fate(&format!("{a} {line} {b}\n{c} {} {d}", line.replace('.', "...")), line.trim_end_matches('.')), "goes");
    assert_eq!(fate(&format!("{a} {line} {b}\n{c}{line} {d}"), line), "goes");
    assert_eq!(fate(&format!("{a} {line} {b}\n{c} {line}{d}"), line), "goes");
    let title = "The entries were adjusted accordingly";
    assert_eq!(fate(&format!("{title}\n{a} {b}\nLink to the story: today {title}"), title), "goes");
    let edited = "The entries were adapted accordingly.";
    assert_eq!(fate_of(&format!("{a}\n{edited}\n{b}\n{c} {line} {d}"), [edited, line], RepeatRelation::Edited), "goes");
    let whole = format!("{a} {b}");
    assert_eq!(fate(&format!("{c} {whole} {d}\n{d} {whole} {c}"), &whole), "goes");
}

#[test]
fn what_came_with_its_neighbours_goes() {
    let [a, b, c, d] = LONG;
    let text = format!("{a} {b} {c}\n{d}\n{b} {a} {d}");
    let at = |start: usize, len: usize| Span::new(start, start + len);
    let pair = |needle: &str| {
        let (kept, repeat) = (at(text.find(needle).unwrap(), needle.len()), at(text.rfind(needle).unwrap(), needle.len()));
        RepeatedBlock { kept, repeat, relation: RepeatRelation::Exact, similarity: 1.0 }
    };
    let slots = Slots::of(&text, SlotParams::default());
    assert_eq!(slots.sorted(vec![pair(a)]), (vec![], vec![(pair(a), KeptFor::RunningText)]));
    assert_eq!(slots.sorted(vec![pair(b), pair(a)]).0.len(), 2);
}

#[test]
fn a_quote_of_running_text_goes_in_its_stead() {
    let [a, b, c, d] = LONG;
    let quote = "We shall have to close it for a whole year.";
    assert_eq!(fate(&format!("{a}\n{quote}\n{b}\n{c} {quote} {d}"), quote), "turned");
    let heading = "We shall have to close it for a whole year";
    assert_eq!(fate(&format!("{a}\n{heading}\n{b}\n{c} {heading} {d}"), heading), "stays");
}

#[test]
fn a_part_of_a_sentence_and_a_respelt_one_go_from_running_text() {
    let [a, b, c, d] = LONG;
    let (line, part) = ("We shall have to close it for a year, said the clerk.", "We shall have to close it for a year,");
    let text = |part: &str| format!("{a} {line} {b}\n{c} {part} {d}");
    assert_eq!(fate_of(&text(part), [part, part], RepeatRelation::Truncated), "goes");
    let whole = "We shall have to close it for a year.";
    assert_eq!(fate_of(&text(whole), [part.trim_end_matches(','), whole], RepeatRelation::Truncated), "stays");
    let shouted = whole.to_uppercase();
    let text = format!("{a} {whole} {b}\n{c} {shouted} {d}");
    assert_eq!(fate_of(&text, [whole, &shouted], RepeatRelation::Exact), "goes");
    let text = format!("{a} {shouted} {b}\n{c} {whole} {d}");
    assert_eq!(fate_of(&text, [&shouted, whole], RepeatRelation::Exact), "turned");
    let (plain, wide) = ("The 12 lamps were put out again.", "The １２ lamps were put out again.");
    assert_eq!(fate_of(&format!("{a} {plain} {b}\n{c} {wide} {d}"), [plain, wide], RepeatRelation::Exact), "goes");
    let other = plain.replace("The", "the");
    assert_eq!(fate_of(&format!("{a} {plain} {b}\n{c} {other} {d}"), [plain, &other], RepeatRelation::Exact), "stays");
}

#[test]
fn of_what_is_introduced_the_first_line_stays() {
    let [a, b, c, d] = LONG;
    let item = "the rules by which the mill is let to strangers.";
    let (copy, text) = (format!("{item}\n{b}"), format!("{a}\n{c} {item} {b}\n{d} They spoke of\nthe price of flour;\n{item}\n{b}"));
    let repeat = Span::new(text.rfind(&copy).unwrap(), text.len());
    let kept = Span::new(text.find(item).unwrap(), text.find(item).unwrap() + copy.len());
    let block = RepeatedBlock { kept, repeat, relation: RepeatRelation::Exact, similarity: 1.0 };
    let (goes, stays) = Slots::of(&text, SlotParams::default()).sorted(vec![block]);
    assert_eq!(goes.iter().map(|block| (block.repeat.of(&text), block.kept.of(&text))).collect::<Vec<_>>(), [(b, b)]);
    assert_eq!(stays.iter().map(|(block, reason)| (block.repeat.of(&text), *reason)).collect::<Vec<_>>(), [(item.trim_end_matches('.'), KeptFor::Introduced)]);
}

#[test]
fn an_item_stays_with_its_list() {
    let [a, b, c, d] = LONG;
    let salt = "- a small spoon of salt";
    let list = |first: &str, last: &str| lines(&[a, "- two onions", salt, b, c, first, salt, last, d]);
    assert_eq!((fate(&list("- three eggs", "Method"), salt), fate(&list("Method", "- three eggs"), salt)), ("stays", "stays"));
    assert_eq!(fate(&list(c, d), salt), "goes");
    let second = "2- شهادة تصنيف سارية المفعول من الهيئة";
    assert_eq!(fate(&lines(&[a, "1- صورة من المؤهل", second, b, c, "1- الدرجة الجامعية", second, d]), second), "stays");
    let menu = "- Home\n- News\n- Sport\n- Weather\n- Contact";
    assert_eq!(fate(&lines(&[a, "- Start", menu, b, c, "- End", menu, d]), menu), "goes");
}

#[test]
fn a_row_and_a_verse_stay_with_theirs() {
    let [a, b, c, d] = LONG;
    let refrain = "Row on, row on\nthe river is wide";
    assert_eq!(fate(&lines(&["The wind is cold", refrain, "The boat is old", "and so am I", refrain, "The night is near"]), refrain), "stays");
    assert_eq!(fate(&lines(&["The wind is cold", refrain, "The boat is old", "and so am I", refrain]), refrain), "stays");
    assert_eq!(fate(&lines(&[a, refrain, b, c, refrain, d]), refrain), "goes");
    // Short sentences on lines of their own are paragraphs, not rows.
    let said = "We shall have to close it for a year.";
    let text = |said: &str| lines(&["The wind is cold", said, "The boat is old", "and so am I", said, "The night is near"]);
    assert_eq!((fate(&text(said), said), fate(&text(&said[..said.len() - 1]), &said[..said.len() - 1])), ("goes", "stays"));
    assert_eq!(fate(&text("Row on, row on."), "Row on, row on."), "stays");
    // An advertisement between two headings, whose other copy stands in running text.
    let link = "Read more on our pages";
    assert_eq!(fate(&lines(&[a, link, b, "Leeds 12", link, "York 14", c]), link), "goes");
    assert_eq!(fate(&lines(&[a, "Bath 9", link, "Hull 11", b, "Leeds 12", link, "York 14", c]), link), "stays");
    // The beginning of a line, cut off, is no row.
    let cut = lines(&["York 14", "The bridge will be closed for a year", "Bath 9", b, "Leeds 12", "The bridge will ...", "Hull 11", c]);
    assert_eq!(fate_of(&cut, ["The bridge will be closed for a year", "The bridge will"], RepeatRelation::Truncated), "goes");
    // One verse, and two, of which a quote made one line.
    let both = refrain.replace('\n', " ");
    let text = lines(&[a, &both, b, "The boat is old", "Row on, row on", "and so am I", c]);
    assert_eq!(fate_of(&text, [&both, "Row on, row on"], RepeatRelation::Truncated), "stays");
    let text = lines(&[a, &both, b, "The boat is old", refrain, c]);
    assert_eq!(fate_of(&text, [&both, refrain], RepeatRelation::Exact), "stays");
    // Lines of a script without blanks are broken anywhere.
    let thai = "ติดตามข่าวสารล่าสุดของเรา";
    assert_eq!(fate(&lines(&["กรมแจ้งว่าสะพานเก่าจะปิด", thai, "ในวันจันทร์หน้า", "เพื่อซ่อมแซมนานเก้าสัปดาห์", thai, "ประชาชนใช้เรือแทน"]), thai), "goes");
}
