//! Pages as sites write them, and what their readers see.

use std::ops::ControlFlow;
use std::path::Path;

use crate::config::ReadOptions;
use crate::read::{Batch, Origin, read_stream};

const FERRY: &str = "The ferry across the sound was cancelled on Monday because a storm had damaged the pier and two of the boats.";
const CHOIR: &str = "A choir from the hills won the singing contest in the capital, and the jury praised its courage and its basses.";
const BOOKS: &str = "The library will open on Sundays from next month, which the readers had asked for in a letter with many names.";

fn read(body: &str) -> Batch {
    let page = format!("<!doctype html><html><head><title>The sound</title></head><body>{body}</body></html>");
    let mut batch = Batch::default();
    let _ = read_stream(&Origin::new(Path::new("a.html"), &ReadOptions::default()), page.as_bytes(), &mut |event| {
        batch.take(event);
        ControlFlow::Continue(())
    });
    batch
}

/// The lines of a page that are not blank.
fn lines(body: &str) -> Vec<String> {
    let batch = read(body);
    batch.documents[0].text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn p(text: &str) -> String {
    format!("<p>{text}</p>")
}

fn article(inside: &str) -> String {
    format!("<nav><a href=/>Home</a> <a href=/n>News</a></nav><article>{inside}</article><footer><a href=/i>Imprint</a></footer>")
}

#[test]
fn several_articles_are_all_told_and_teasers_are_not() {
    let one = |text: &str| format!("<article>{}</article>", p(text));
    let all = [one(FERRY), one(CHOIR), one(BOOKS)];
    for page in [all.concat(), format!("<main>{}</main>", all.concat()), all.map(|one| format!("<section>{one}</section>")).concat()] {
        assert_eq!(lines(&page), [FERRY, CHOIR, BOOKS], "{page}");
    }
    let headed = format!("<article><h2>Storm</h2>{}{}</article><article><h2>Sundays</h2>{}</article>", p(FERRY), p(CHOIR), p(BOOKS));
    assert_eq!(lines(&headed), ["Storm", FERRY, CHOIR, "Sundays", BOOKS]);
    let long = format!("<article>{}</article>", [p(FERRY), p(CHOIR), p(BOOKS)].concat().repeat(3));
    let teasers = "<article><a href=/1>Storm warning for all of the coast tomorrow and the day after it as well, says office</a></article>\
                   <article><p>Short teaser that says little.</p></article>";
    assert_eq!(lines(&(long + teasers)), [FERRY, CHOIR, BOOKS].repeat(3));
}

#[test]
fn struck_out_text_goes_and_what_is_no_longer_right_stays() {
    let page =
        article(&p("On <s>Monday</s> Tuesday the <del>mayor</del><ins>deputy mayor</ins> said that <del datetime=x>twelve</del> <ins>13</ins> boats sank."));
    assert_eq!(lines(&page), ["On Tuesday the deputy mayor said that 13 boats sank."]);
    assert_eq!(lines(&p("The toll is <strike>3</strike> <span style=\"text-decoration: line-through\">4</span> 5 euros.")), ["The toll is 5 euros."]);
    assert_eq!(lines(&p("It cost <del><b>5</b></del> <ins><i>6</i></ins> crowns.")), ["It cost 6 crowns."]);
    assert_eq!(lines(&p("بلغ السعر <del>٤٠</del> <ins>٥٠</ins> دينارا.")), ["بلغ السعر ٥٠ دينارا."]);
}

#[test]
fn raised_and_lowered_numbers_are_no_digits_of_the_number_before() {
    let pairs = [
        ("6.02 × 10<sup>23</sup> atoms", "6.02 × 10^23 atoms"),
        ("<b>10</b><sup>−9</sup> m", "10^−9 m"),
        ("2<sup>n</sup> of them", "2^n of them"),
        ("101<sub>2</sub> is five", "101_2 is five"),
        ("2<sup>1</sup>/<sub>2</sub> cups", "2 1/2 cups"),
        ("in 2015<sup><a href=#n>3</a></sup> and", "in 2015[3] and"),
        ("CO<sub>2</sub> and H<sub>2</sub>O", "CO2 and H2O"),
        ("the 21<sup>st</sup> century", "the 21st century"),
        ("٣٠ × ١٠<sup>٦</sup> نسمة", "٣٠ × ١٠^٦ نسمة"),
        ("Lowick<sup>1</sup> met", "Lowick1 met"),
    ];
    for (html, text) in pairs {
        assert_eq!(
            lines(&article(&p(&format!("{html}, said the cook of the old town on Monday.")))),
            [format!("{text}, said the cook of the old town on Monday.")]
        );
    }
}

#[test]
fn a_page_of_nothing_but_a_menu_is_empty() {
    let menus = [
        "<nav><a href=/>Home</a> <a href=/n>News</a></nav><div id=root></div><script src=app.js></script><footer><a href=/i>Imprint</a></footer>",
        "<div class=menu><ul><li><a href=/>Start</a></li><li><a href=/a>Über uns</a></li></ul></div><div id=app></div>",
        "<header><a href=/>Logo</a></header><noscript>You need to enable JavaScript to run this app.</noscript><footer>© 2025</footer>",
        "<nav role=navigation><ul><li>الرئيسية</li><li>أخبار</li></ul></nav><main></main>",
    ];
    for menu in menus {
        let batch = read(menu);
        assert_eq!((&*batch.documents[0].text, batch.documents[0].title.as_deref()), ("", Some("The sound")), "{menu}");
        assert!(batch.warnings[0].message.contains("without text"));
    }
    let index = "<div><a href=1>Storm damages the pier and two boats</a><br><a href=2>Choir from the hills wins the contest</a></div>";
    assert_eq!(lines(index), ["Storm damages the pier and two boats", "Choir from the hills wins the contest"], "headlines are text");
}

#[test]
fn cells_items_terms_and_captions_stand_apart() {
    let table = "<table><caption>Points</caption><tr><th>Team</th><th>Points</th></tr><tr><td>Hallow</td><td>12</td></tr><tr><td>Tarn<br>United<td>9</table>";
    assert_eq!(lines(&article(&(p(FERRY) + table)))[1..], ["Points", "Team Points", "Hallow 12", "Tarn", "United 9"]);
    let list = "<ol><li>one<ul><li>inner a</li><li>inner b</li></ul></li><li>two</li></ol><dl><dt>Term</dt><dd>Meaning</dd><dt>Other</dt><dd>Sense</dd></dl>";
    assert_eq!(lines(&article(&(p(FERRY) + list)))[1..], ["one", "inner a", "inner b", "two", "Term", "Meaning", "Other", "Sense"]);
    let code = format!("{}<pre><code>fn main() {{\n    run();\n}}</code></pre>{}", p(FERRY), p(CHOIR));
    assert!(read(&article(&code)).documents[0].text.contains("fn main() {\n    run();\n}"));
}

#[test]
fn readings_over_words_are_not_read() {
    let ruby =
        "今日は<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>で雨が降った。<ruby><rb>北</rb><rp>（</rp><rt>ほく</rt><rp>）</rp></ruby>の地方では雪になった。";
    assert_eq!(lines(&article(&p(ruby))), ["今日は東京で雨が降った。北の地方では雪になった。"]);
    assert_eq!(lines(&p("<ruby>注音<rtc><rt>ㄓㄨˋ</rt><rt>ㄧㄣ</rt></rtc></ruby>符號是一種標音系統。")), ["注音符號是一種標音系統。"]);
    assert_eq!(lines(&p("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を学ぶ。")), ["漢字を学ぶ。"]);
}

#[test]
fn what_is_not_shown_and_what_readers_wrote_is_not_told() {
    let unshown = "<p hidden>Subscribe</p><div style=\"DISPLAY : none\">secret</div><template><p>tpl</p></template><!-- remark --><noscript>no</noscript>\
                   <textarea>draft</textarea><div style='visibility:hidden'>unseen</div>";
    assert_eq!(lines(&article(&(p(FERRY) + unshown))), [FERRY]);
    let data = format!("<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"articleBody\":\"{FERRY}\"}}</script>");
    assert_eq!(lines(&(data + &article(&p(FERRY)))), [FERRY]);
    let comments =
        "<div id='disqus_thread'><p>First!</p></div><ol class='commentlist'><li class='comment even'><p>I was there and it was very cold.</p></li></ol>";
    assert_eq!(lines(&format!("<main>{}{}</main>{comments}", p(FERRY), p(CHOIR))), [FERRY, CHOIR]);
    assert_eq!(lines(&format!("<div class='comment-section'>{}</div>", p(FERRY))), [FERRY], "all there is stays");
}
