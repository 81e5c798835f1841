//! What tells two copies apart, and what does not.

use super::*;

/// Compares two texts as if everything in them were a gap.
fn compare_cut(first: &str, later: &str, cut_off: [bool; 2]) -> Difference {
    let letters = Letters::of(&format!("{first} {later}"));
    let cut = Letters::of(first).codes.len() as u32;
    difference(&letters, &[0..cut, cut..letters.codes.len() as u32], cut_off)
}

fn compare(first: &str, later: &str) -> Difference {
    compare_cut(first, later, [false; 2])
}

fn loses(kept: &str, gone: &str) -> bool {
    let (text, language) = (format!("{kept}\n{gone}"), OnceCell::new());
    let letters = Letters::of(&text);
    let (cut, end) = (Letters::of(kept).codes.len() as u32, letters.codes.len() as u32);
    Statements { text: &text, letters: &letters, language: &language }.loses(&(0..cut), &(cut..end), true)
}

#[test]
fn a_denial_that_is_put_in_front_of_what_stands_in_both_loses() {
    for (denied, said) in [
        ("保险公司不会赔偿面包店的损失。", "保险公司会赔偿面包店的损失。"),
        ("市长不可能辞职，他的发言人说。", "市长可能辞职，他的发言人说。"),
        ("เทศบาลไม่อนุมัติการขายโรงงานเก่า", "เทศบาลอนุมัติการขายโรงงานเก่า"),
        // Of these languages the negators are known, or nothing: there a word more may deny the rest.
        ("Siguradong hindi babayaran ng kumpanya ang panaderya sa bayan.", "Siguradong babayaran ng kumpanya ang panaderya sa bayan."),
        ("Vakuutus ei korvaa leipomon vahingot saaren laidalla.", "Vakuutus korvaa leipomon vahingot saaren laidalla."),
        ("დაზღვევა არ აანაზღაურებს საცხობის ზარალს ზღვის პირას.", "დაზღვევა აანაზღაურებს საცხობის ზარალს ზღვის პირას."),
    ] {
        assert!(loses(denied, said) && loses(said, denied), "{said}");
    }
    assert!(!loses("The insurer will gladly pay for the oven of the bakery.", "The insurer will pay for the oven of the bakery."));
}

#[test]
fn numbers_and_names_on_both_sides_conflict() {
    assert!(compare("17 in all", "20 in all").conflict);
    assert!(compare("by Anna", "by Peter").conflict);
    assert!(!compare("by night", "by day").conflict);
    assert!(!compare("بنسبة ١٧", "بنسبة 17").conflict);
}

#[test]
fn a_number_or_name_of_one_side_is_lone() {
    assert_eq!(compare("rose 17", "rose"), Difference { conflict: false, lone: [true, false], widened: false });
    assert_eq!(compare("rose", "rose with Anna"), Difference { conflict: false, lone: [false, true], widened: false });
}

#[test]
fn a_name_that_breaks_off_is_no_other_name_and_a_number_is() {
    assert_eq!(compare_cut("im Lager der Möbelfab", "im Lager der Möbelfabrik", [true, false]).lone, [false, true]);
    assert_eq!(compare_cut("im Lager der Möbelfab", "im Lager der Möbelfabrik", [false; 2]).lone, [true, true]);
    assert!(compare_cut("rose to 1", "rose to 17", [true, false]).conflict);
    assert!(compare_cut("im Lager der Werft", "im Lager der Möbelfabrik", [true, false]).conflict);
}

#[test]
fn gaps_inside_words_are_compared_as_whole_words() {
    let letters = Letters::of("rose 15 pct rose 150 pct");
    // The gap: nothing behind 15, a nought in 150.
    assert!(difference(&letters, &[6..6, 15..16], [false; 2]).conflict);
}

#[test]
fn what_turns_a_statement_is_lost_and_a_rewording_is_not() {
    let kept = "The council of the old town will meet there in spring to vote on the bridge.";
    assert!(!loses(kept, &kept.replace("there", "indoors")) && !loses(kept, &kept.replace("of the old town ", "")));
    let denied = kept.replace("will meet", "does not meet");
    assert!(loses(kept, &denied) && loses(&denied, &kept.replace("will meet", "meets")));
    for (was, is) in [("will meet", "will not meet"), ("on the bridge.", "on the bridge?"), ("in spring", "in autumn")] {
        assert!(loses(kept, &kept.replace(was, is)) && loses(&kept.replace(was, is), kept), "{is}");
    }
    assert!(loses(kept, &kept.replace("in spring", "in two weeks")));
    let failed = kept.replace("will meet", "fails to meet");
    assert!(loses(kept, &failed) && !loses(kept, &failed.replace("vote on", "speak of")));
    let kept = "Der Rat der alten Stadt tritt im Frühjahr wieder zusammen und stimmt über die lange Brücke ab.";
    assert!(loses(kept, &kept.replace("wieder", "nicht")) && !loses(kept, &kept.replace("lange", "große")));
    let kept = "وقال المجلس إن أعمال الترميم ستبدأ مطلع الشهر القادم وتستمر حتى نهاية الصيف.";
    assert!(loses(kept, &kept.replace("ستبدأ", "لن تبدأ")));
    let kept = "Rådet i den gamla staden möts på våren för att rösta om den långa bron över floden.";
    assert!(loses(kept, &kept.replace("möts på våren", "möts inte på våren")));
    let kept = "町議会は来月から橋の通行止めを始めると発表した。";
    assert!(loses(kept, &kept.replace("始める", "始めない")));
}

#[test]
fn a_lone_turn_counts_where_nothing_stands_in_its_place() {
    let kept = "The council of the old town says that pupils may cross the bridge on foot.";
    let more = kept.replace("pupils", "only pupils");
    assert!(loses(kept, &more) && !loses(&more, kept));
    // In the stead of other words it rewords them, save for a denial.
    let denied = kept.replace("may cross", "never cross");
    assert!(loses(kept, &denied));
    // So it does in a sentence that is another one in more places.
    let other = more.replace("says", "adds").replace("bridge", "river").replace("foot", "skates");
    assert!(!loses(kept, &other) && loses(kept, &more.replace("says", "adds")));
    assert!(loses(kept, &other.replace("may cross", "may not cross")));
}

#[test]
fn a_hedge_counts_where_it_is_put_in_and_not_in_the_stead_of_a_word() {
    let kept = "The council of the old town closed the iron bridge to pupils on foot.";
    assert!(loses(kept, &kept.replace("closed", "possibly closed")) && loses(&kept.replace("closed", "possibly closed"), kept));
    assert!(!loses(kept, &kept.replace("iron", "likely")) && !loses(&kept.replace("iron", "likely"), kept));
    let thai = "โคมลอยซึ่งก่อให้เกิดอุบัติเหตุบนถนนสายนี้หลายครั้ง";
    assert!(loses(thai, &thai.replace("ซึ่ง", "ซึ่งอาจ")) && !loses(&thai.replace("ซึ่ง", "ซึ่งอาจ"), &thai.replace("ซึ่ง", "ซึ่งตรง")));
}

#[test]
fn accents_that_make_words_count_unless_all_were_lost() {
    let kept = "El guardián del faro cumplió sesenta años en la isla y celebró la fiesta con su tío más querido.";
    let gone = kept.replace("años", "anos");
    assert!(loses(kept, &gone) && loses(&gone, kept));
    let bare = "El guardian del faro cumplio sesenta anos en la isla y celebro la fiesta con su tio mas querido.";
    assert!(!loses(kept, bare) && !loses(bare, kept));
    let kept = "Der Küster sagt, das neue Fenster der Kapelle am Hafen ist schon.";
    assert!(loses(kept, &kept.replace("schon", "schön")));
    let kept = "Ο φύλακας ρώτησε πότε άνοιξαν την παλιά πύλη δίπλα στη λίμνη.";
    assert!(loses(kept, &kept.replace("πότε", "ποτέ")));
    // English writes or leaves out those of foreign words.
    let kept = "The owner of the café by the river said that she would close it when the winter comes and the guests stay away.";
    assert!(!loses(kept, &kept.replace("é", "e")));
}

#[test]
fn a_number_in_words_counts_unless_it_stands_in_both_or_is_a_loose_first() {
    let kept = "The mayor went to the council of the old town on foot.";
    assert!(loses(kept, &kept.replace("went", "went first")) && !loses(kept, &kept.replace("went to", "went first")));
    let kept = "การประชุมสภาเมือง ครั้งที่ 8/2560 มีมติให้ปิดสะพานเป็นเวลาหนึ่งปี";
    assert!(!loses(kept, &kept.replace("ครั้งที่ ", "")));
}

#[test]
fn what_can_be_may_be_and_what_must_be_is_another_thing() {
    let kept = "The council of the old town says that pupils may cross the bridge on foot.";
    assert!(!loses(kept, &kept.replace("may", "can")) && loses(kept, &kept.replace("may", "must")));
}

#[test]
fn signs_that_are_no_letters_count() {
    let kept = "ผู้ป่วยโควิด-19 รายใหม่สามคนเดินทางกลับจากต่างประเทศเมื่อคืนวันศุกร์";
    assert!(!loses(kept, &kept.replace("วิด", "วิด\u{200b}")));
    let kept = "$100 a night is what the house by the river asks of its guests in the winter months.";
    assert!(loses(kept, &kept.replace('$', "€")) && !loses(kept, &format!("\"{kept}\"")));
}

#[test]
fn a_turn_counts_from_whichever_copy_it_is_missing() {
    for (a, b) in [
        ("De molenaar had een vergunning om het rad te laten draaien.", "De molenaar had geen vergunning om het rad te laten draaien."),
        ("The flood destroyed the whole stock of paper in the cellar.", "The flood destroyed almost the whole stock of paper in the cellar."),
        ("Das Hochwasser hat das ganze Lager der Druckerei zerstört.", "Das Hochwasser hat beinahe das ganze Lager der Druckerei zerstört."),
        ("镇长请居民今晚回到自己的房子里过夜。", "镇长请居民今晚别回到自己的房子里过夜。"),
        ("记录足以证明船长当时的说法，律师说。", "记录不足以证明船长当时的说法，律师说。"),
        ("ชาวประมงช่วยคนเฝ้าประภาคารขึ้นจากทะเลในคืนที่มีพายุแรง", "ชาวประมงถูกคนเฝ้าประภาคารช่วยขึ้นจากทะเลในคืนที่มีพายุแรง"),
    ] {
        assert!(loses(a, b) && loses(b, a), "{b}");
    }
    let kept = "官员特别要求居民返回家中，并关好门窗。";
    assert!(!loses(kept, &kept.replace("特别", "")), "a sign inside another word denies nothing");
}

#[test]
fn marks_and_capitals_that_make_words_count() {
    let kept = "وقال الشهود إن الرجل الذي ضَرَبَ حارس البوابة غادر القرية قبل الفجر.";
    assert!(loses(kept, &kept.replace("ضَرَبَ", "ضُرِبَ")) && !loses(kept, &kept.replace("ضَرَبَ", "ضرب")));
    let kept = "The restorer said that most of the Polish glass was lost on the way.";
    assert!(loses(kept, &kept.replace("Polish", "polish")));
    assert!(!loses(kept, &kept.to_uppercase()), "capitals throughout are a heading");
}

#[test]
fn accents_that_a_copy_alone_lost_are_told_by_the_copy() {
    let around = "Él llegó ayer según contó su tía.";
    let kept = "El guardián del faro cumplió sesenta años en la isla y celebró la fiesta con su tío.";
    let bare = "El guardian del faro cumplio sesenta anos en la isla y celebro la fiesta con su tio.";
    let (text, language) = (format!("{around} {kept}\n{around} {bare} {around}"), OnceCell::new());
    let letters = Letters::of(&text);
    let place = |part: &str| letters.inside(Span::new(text.find(part).unwrap(), text.find(part).unwrap() + part.len()));
    assert!(!Statements { text: &text, letters: &letters, language: &language }.loses(&place(kept), &place(bare), true));
}

#[test]
fn a_letter_that_is_doubled_makes_no_other_name_of_a_long_word() {
    assert!(!compare("der Schiffahrtsverein", "der Schifffahrtsverein").conflict);
    assert!(compare("by Ana", "by Anna").conflict);
}
