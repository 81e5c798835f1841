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
        ("<i>x</i><sup>2</sup> + y<sup>n</sup>", "x^2 + y^n"),
        ("5 m<sup>2</sup> and 3 km<sup>2</sup>", "5 m2 and 3 km2"),
        ("on the <svg width=9><title>Map</title><text>120 km</text></svg>coast", "on the coast"),
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

/// A text of two paragraphs, what a reader wrote, a notice about cookies, and words over a field for an address.
const BESIDE: [[&str; 5]; 4] = [
    [
        FERRY,
        CHOIR,
        "I was on that pier in the storm and nobody asked any of us.",
        "We use cookies to show you advertising.",
        "The best of the week in your inbox.",
    ],
    [
        "Die Fähre fiel am Montag aus, weil ein Sturm den Anleger und zwei der Boote beschädigt hatte, wie der Hafen mitteilte.",
        "Ein Chor aus den Bergen gewann den Wettbewerb in der Hauptstadt, und die Jury lobte seinen Mut und seine Bässe.",
        "Ich stand im Sturm auf dem Anleger, und niemand hat uns gefragt.",
        "Wir verwenden Cookies, um Werbung anzuzeigen.",
        "Das Beste der Woche in Ihrem Postfach.",
    ],
    [
        "ألغيت العبارة يوم الاثنين لأن عاصفة ألحقت أضرارا بالرصيف وبقاربين من القوارب التي ترسو في الميناء القديم للمدينة.",
        "فازت جوقة من الجبال بمسابقة الغناء في العاصمة وأشادت لجنة التحكيم بشجاعة أعضائها وبأصواتهم العميقة في الحفل.",
        "كنت على الرصيف أثناء العاصفة ولم يسألنا أحد.",
        "نستخدم ملفات تعريف الارتباط لعرض الإعلانات.",
        "أفضل ما نشر هذا الأسبوع في بريدك.",
    ],
    [
        "月曜日のフェリーは、嵐で桟橋と二隻の船が損傷したため欠航となり、多くの乗客が港で一夜を明かしたと会社が発表した。町の職員が毛布と食べ物を配り、翌朝には臨時のバスが出たという。",
        "山の合唱団が首都の歌のコンクールで優勝し、審査員はその勇気と低音を称賛した。次の大会は来年の秋に開かれる予定で、会場はまだ決まっていないが、北の町が名乗りを上げている。",
        "嵐の桟橋にいたが誰にも何も聞かれなかった。",
        "広告を表示するためにクッキーを使用しています。",
        "今週の最良の記事をメールでお届けします。",
    ],
];

#[test]
fn what_stands_beside_an_article_is_none_of_its_text() {
    for [one, two, wrote, cookies, address] in BESIDE {
        let text = p(one) + &p(two);
        let comment = |name: &str| format!("<article {name}><p>{wrote}</p><p>{wrote}</p></article>");
        let beside = [
            format!("<section id=comments><h2>2</h2>{}{}</section>", comment("class=comment"), comment("class='comment odd'")),
            format!("<section id=comments>{}{}</section>", comment(""), comment("")),
            format!("<div class='comments-area'><ol class=comment-list><li class=comment>{}</li></ol></div>", comment("id=comment-17")),
            format!("<div class=article-comments><p>{wrote}</p><p>{wrote}</p></div>"),
            format!("<div itemprop=comment itemscope itemtype='https://schema.org/Comment'><p>{wrote}</p></div>"),
            format!("<div class=kommentare><p>{wrote}</p></div>"),
            format!("<div class='cookie-banner'><p>{cookies}</p><button>OK</button></div>"),
            format!("<div id=onetrust-consent-sdk><div><p>{cookies}</p></div></div>"),
            format!("<aside class=cookieconsent><p>{cookies}</p></aside>"),
            format!("<div class='newsletter-signup'><h3>✉</h3><p>{address}</p><form><input type=email></form></div>"),
            format!("<form action=/s><p>{address}</p><input type=email name=e></form>"),
            format!("<div class=mc_embed_signup><p>{address}</p><input name=e><button>→</button></div>"),
        ];
        for beside in beside {
            for page in [
                format!("<article><h1>T</h1>{text}</article>{beside}"),
                format!("<article><h1>T</h1>{text}{beside}</article>"),
                format!("<article><h1>T</h1>{}{beside}{}</article>", p(one), p(two)),
                format!("{beside}<main><article><h1>T</h1>{text}</article></main>"),
            ] {
                let lines = lines(&page);
                assert_eq!(lines.iter().filter(|line| *line != "T").collect::<Vec<_>>(), [one, two], "{page}");
            }
        }
    }
}

#[test]
fn an_article_that_is_called_like_what_stands_beside_one_stays() {
    for [one, two, ..] in BESIDE {
        let text = p(one) + &p(two);
        for page in [
            format!("<main><article class='comment tone-opinion'><h1>T</h1>{text}</article></main>"),
            format!("<article class=comment>{text}</article>"),
            format!("<div class='post comments-open'>{text}</div>"),
            format!("<div class='story show-comments'>{text}</div>"),
            format!("<section class=comments><article>{}</article><article>{}</article></section>", p(one), p(two)),
            format!("<article class=newsletter-post><h1>T</h1>{text}<form><input type=email></form></article>"),
            format!("<div class=newsletter><h1>T</h1>{text}<button>→</button></div>"),
            format!("<form id=aspnetForm><input type=email><div><h1>T</h1>{text}</div></form>"),
            format!("<div class='post category-cookies tag-cookie-recipes'>{text}</div>"),
            format!("<article class=cookie-law-explained><h1>T</h1>{text}</article>"),
            format!("<div class=gdpr>{text}</div>"),
        ] {
            let lines = lines(&page);
            assert_eq!(lines.iter().filter(|line| *line != "T").collect::<Vec<_>>(), [one, two], "{page}");
        }
    }
}
