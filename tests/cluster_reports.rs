//! What `cluster` writes in every format, with every relation sought, and that neither threads nor the order of files show in it.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

mod dice;

use std::fs;
use std::path::{Path, PathBuf};

use dice::Dice;
use retold::config::{ClusterParams, ReadOptions, Relation, TextStyle};
use retold::pipeline::corpus::{Clustering, cluster, cluster_traced};
use retold::progress::Silent;
use retold::report::cluster::{ClusterFormat, write, write_explanation};

/// Id, outlet, date, title, text.
type Doc = [String; 5];

fn doc(id: &str, outlet: &str, date: &str, title: &str, text: &str) -> Doc {
    [id, outlet, date, title, text].map(str::to_owned)
}

const STORM: &str = "A storm tore the roof off the old grain store in Halvik on Tuesday night and carried it across the river into a field of barley. \
    Nobody was hurt, because the night watchman had left early to look after a sick horse at his sister's farm. The council will decide next week \
    whether the store, which was built in 1911 by three brothers from the coast, is worth a new roof or must come down.";

const ROUNDUP: &str = "The weekly market moves to the square behind the station while the old bridge is repaired. Traders were told that the stalls keep \
    their numbers and that parking is free until noon. Readers of the town library may keep their books for six weeks from now on.";

const PIER: &str = "أغلقت سلطة ميناء السدر الرصيف الشرقي يوم الاثنين بعد أن وجد الغواصون شقوقا في ثلاثة من أعمدته. وقال المهندس سالم الورفلي إن الإصلاح سيكلف 1.4 \
    مليون دينار ويستمر حتى منتصف أكتوبر. وستغادر العبارات من سوق السمك في المواعيد القديمة حتى إشعار آخر.";

const PIER_TOLD_AGAIN: &str = "قال المهندس سالم الورفلي إن إصلاح الرصيف الشرقي في ميناء السدر سيكلف 1.4 مليون دينار، بعدما عثر الغواصون على شقوق في ثلاثة أعمدة. ونقلت العبارات \
    مؤقتا إلى سوق السمك، بينما شكا الصيادون من أنهم لم يعلموا بالإغلاق إلا من الإذاعة.";

const QUOTED: &str = "Мы слышали треск ещё в сентябре, и нам отвечали, что мост простоит до весны, а теперь паром не ходит и за хлебом надо ехать сорок вёрст.";

const JAPANESE: &str = "港湾当局は月曜日、潜水士が三本の柱に亀裂を見つけたため東桟橋を閉鎖した。島行きの渡し船は当面、魚市場の前から古い時刻表どおりに出る。修理は十月の第二週まで続く見込みで、漁師たちは閉鎖をラジオで知ったと不満を述べた。";

/// Exact, near, contained, passage and story pairs, in six scripts, and a text without words.
fn corpus() -> Vec<Doc> {
    let meeting = "На сходе жители долго спорили о дровах, о школе и о том, кому зимой чистить колодец. Староста Лукин обещал привезти из города стекло и гвозди, \
        а учительница просила не забыть про печь, которая дымит с прошлого года. Выбрали двух сторожей и казначея.";
    let letter = "Губерния получила письмо от лесничего Орлова. Он пишет, что кедр в этом году не уродил, что белка ушла за перевал, а волки дважды подходили к \
        самой заимке. К письму приложены чертёж новой просеки, список порубок и счёт за краску, и просьба прислать барометр взамен разбитого.";
    vec![
        doc("storm", "Harbour Post", "2015-08-05", "Storm takes a roof", STORM),
        doc("storm-copy", "Hill Gazette", "2015-08-06", "", &STORM.replace("horse at", "horse, at")),
        doc("storm-edited", "Valley News", "2015-08-05", "", &STORM.replace("Tuesday", "Monday")),
        doc("week", "Hill Gazette", "2015-08-06", "The week", &format!("{ROUNDUP}\n\n{STORM}")),
        doc("ميناء", "صحيفة الساحل", "2015-08-10", "إغلاق الرصيف الشرقي في ميناء السدر", PIER),
        doc("pier, \"told\" again", "Libya Press", "2015-08-11", "شقوق تغلق الرصيف الشرقي في ميناء السدر", PIER_TOLD_AGAIN),
        doc("мост", "Вести", "2015-03-01", "Сход", &format!("{meeting} {QUOTED}")),
        doc("письмо", "Летопись", "2015-11-20", "Письмо", &format!("{QUOTED} {letter} Подпись неразборчива.")),
        doc("ja-1", "港新聞", "2015-08-10", "", JAPANESE),
        doc("ja-2", "浜日報", "2015-08-10", "", &JAPANESE.replace("月曜日", "火曜日")),
        doc("th", "", "", "", "การท่าเรือปิดสะพานด้านตะวันออกเมื่อวันจันทร์ หลังนักดำน้ำพบรอยร้าวที่เสาสามต้น"),
        doc("el", "", "", "", "Το λιμάνι άνοιξε πάλι χθες το βράδυ."),
        doc("no words", "", "", "", "… !"),
    ]
}

fn everything() -> ClusterParams {
    ClusterParams::default().with_relations([Relation::Exact, Relation::Near, Relation::Contains, Relation::Passage, Relation::Story])
}

/// Writes documents over so many files, a card at a time.
fn deal(folder: &Path, docs: &[Doc], files: usize) -> Vec<PathBuf> {
    let paths: Vec<PathBuf> = (0..files).map(|n| folder.join(format!("part{n}.jsonl"))).collect();
    for (n, path) in paths.iter().enumerate() {
        let record = |[id, source, date, title, text]: &Doc| serde_json::json!({"id": id, "source": source, "date": date, "title": title, "text": text});
        let lines: String = docs.iter().skip(n).step_by(files).map(|doc| record(doc).to_string() + "\n").collect();
        fs::write(path, lines).unwrap();
    }
    paths
}

fn report(found: &Clustering, params: &ClusterParams, format: ClusterFormat) -> String {
    let mut out = Vec::new();
    write(&mut out, found, params, None, format).unwrap();
    String::from_utf8(out).unwrap()
}

fn written(format: ClusterFormat) -> String {
    let folder = tempfile::tempdir().unwrap();
    let params = everything();
    let found = cluster(&deal(folder.path(), &corpus(), 2), &ReadOptions::default(), &params, &Silent);
    assert!(found.errors.is_empty() && found.warnings.is_empty(), "{:?} {:?}", found.errors, found.warnings);
    report(&found, &params, format).replace(&format!("{}/", folder.path().display()), "")
}

fn explanation_in(docs: &[Doc], params: &ClusterParams, ids: [&str; 2], style: &TextStyle) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (found, explanation) = cluster_traced(&deal(folder.path(), docs, 2), &ReadOptions::default(), params, Some(ids), &Silent);
    let mut out = Vec::new();
    write_explanation(&mut out, &found, &explanation.unwrap().unwrap(), style).unwrap();
    String::from_utf8(out).unwrap()
}

/// Invisible characters written out, so that a snapshot shows them.
fn explained(params: &ClusterParams, ids: [&str; 2], style: &TextStyle) -> String {
    let escaped = |c: char| if c != '\n' && (c.is_control() || "\u{2068}\u{2069}\u{200f}".contains(c)) { c.escape_unicode().to_string() } else { c.into() };
    explanation_in(&corpus(), params, ids, style).chars().map(escaped).collect()
}

#[test]
fn text() {
    insta::assert_snapshot!(written(ClusterFormat::Text));
}

#[test]
fn json() {
    let version = format!("\"version\":\"{}\"", env!("CARGO_PKG_VERSION"));
    insta::assert_snapshot!(written(ClusterFormat::Json).replace(&version, "\"version\":\"…\""));
}

#[test]
fn jsonl() {
    insta::assert_snapshot!(written(ClusterFormat::Jsonl));
}

#[test]
fn csv() {
    let table = written(ClusterFormat::Csv);
    assert_eq!(table.matches("\r\n").count(), table.lines().count(), "lines of CSV end with CR LF");
    insta::assert_snapshot!(table);
}

#[test]
fn explanation_of_two_tellings_from_right_to_left() {
    insta::assert_snapshot!(explained(&everything(), ["ميناء", "pier, \"told\" again"], &TextStyle::default()));
}

#[test]
fn explanation_of_a_passage() {
    insta::assert_snapshot!(explained(&everything(), ["письмо", "мост"], &TextStyle::default()));
}

#[test]
fn explanation_of_a_copy_with_an_edit_in_colour() {
    insta::assert_snapshot!(explained(&everything(), ["ja-1", "ja-2"], &TextStyle::default().with_color(true)));
}

#[test]
fn explanation_of_a_part_on_a_narrow_page_says_what_was_not_sought() {
    insta::assert_snapshot!(explained(&ClusterParams::default(), ["storm", "week"], &TextStyle::default().with_width(60)));
}

#[test]
fn explanation_of_equal_texts_and_of_none() {
    let params = ClusterParams::default().with_relations([Relation::Passage]);
    let both = [["storm-copy", "storm"], ["no words", "th"]].map(|ids| explained(&params, ids, &TextStyle::default()));
    insta::assert_snapshot!(both.join("\n════\n\n"));
}

#[test]
fn an_explanation_read_from_the_other_side_says_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let paths = deal(folder.path(), &corpus(), 2);
    let params = everything();
    let explain = |ids| cluster_traced(&paths, &ReadOptions::default(), &params, Some(ids), &Silent).1.unwrap().unwrap();
    for ids in [["storm", "week"], ["ميناء", "pier, \"told\" again"], ["мост", "письмо"]] {
        let (there, back) = (explain(ids), explain([ids[1], ids[0]]));
        let (x, y) = (there.reported.unwrap(), back.reported.unwrap());
        assert_eq!((x.relation, x.a, x.containment_a.to_bits()), (y.relation.turned(), y.b, y.containment_b.to_bits()));
        assert_eq!(there.overlap, back.overlap.swapped());
        assert_eq!(there.stages.named.map(|named| named.0), back.stages.named.map(|named| named.0.turned()));
        assert_eq!(there.stages.story.map(|story| story.evidence), back.stages.story.map(|story| story.evidence));
        assert_eq!(there.passages.list.len(), back.passages.list.len());
        assert_eq!(there.stages.named, Some((x.relation, x.similarity)));
    }
}

#[test]
fn a_frame_is_no_copy_and_the_explanation_says_why() {
    let words = |stem: &str, count: usize| (0..count).map(|n| format!("{stem}{n}")).collect::<Vec<_>>().join(" ");
    let menu = words("menu", 30);
    let mut docs = vec![doc("menu", "", "", "", &menu)];
    for page in 0..5 {
        let body = words(&format!("page{page}w"), 70);
        docs.push(doc(&format!("page{page}"), "", "", "", &format!("{menu} {body} first")));
        docs.push(doc(&format!("page{page}-again"), "", "", "", &format!("{menu} {body} second")));
    }
    let text = explanation_in(&docs, &ClusterParams::default(), ["menu", "page3"], &TextStyle::default().with_width(200));
    for said in [
        "contains       no: b holds 1.000000 of a, but their neighbourhoods do not agree: they share a frame",
        "a has 11, b has 3, both have 3: they do not agree (40 % of all are asked for)",
        "reported       nothing: they are passage, which is not sought in this run",
    ] {
        assert!(text.contains(said), "{text}");
    }
    let copies = explanation_in(&docs, &ClusterParams::default(), ["page3-again", "page3"], &TextStyle::default().with_width(200));
    assert!(copies.contains("near           yes") && copies.contains("both have 3: too few to refuse anything"), "{copies}");
}

/// Events in several scripts: a report, its copy, an edit, a part, another telling; and a text that another one quotes.
fn events(count: usize) -> Vec<Doc> {
    let scripts = [["river", "vote", "harbour"], ["وزير", "مدينة", "القاهرة"], ["мост", "дождь", "город"], ["Ελλάδα", "λιμάνι", "νερό"]];
    let mut dice = Dice(11);
    let mut docs = Vec::new();
    for event in 0..count {
        let stems = scripts[event % scripts.len()];
        let words = |dice: &mut Dice, count: usize| (0..count).map(|_| format!("{}{}", stems[dice.roll(3)], dice.roll(4000))).collect::<Vec<_>>();
        let report = words(&mut dice, 120);
        let mut edit = report.clone();
        edit[dice.roll(120)] = "else".into();
        let mut telling: Vec<String> = report.iter().step_by(2).cloned().chain(words(&mut dice, 30)).collect();
        shuffle(&mut dice, &mut telling);
        let source = words(&mut dice, 150);
        let quoting = [words(&mut dice, 100), source[20..50].to_vec(), words(&mut dice, 80)].concat();
        let title = report[..6].join(" ");
        let told = [
            ("copy", report.clone(), 1),
            ("edit", edit, 1),
            ("part", report[40..100].to_vec(), 2),
            ("quoting", quoting, 20),
            ("report", report, 1),
            ("source", source, 9),
            ("telling", telling, 2),
        ];
        for (name, words, day) in told {
            let title = if ["quoting", "source"].contains(&name) { "" } else { &title };
            docs.push(doc(&format!("{event:02}-{name}"), name, &format!("2015-{:02}-{day:02}", event % 12 + 1), title, &words.join(" ")));
        }
    }
    docs
}

fn shuffle<T>(dice: &mut Dice, items: &mut [T]) {
    for n in (1..items.len()).rev() {
        items.swap(n, dice.roll(n + 1));
    }
}

/// A report in JSON without the places of documents.
fn without_places(report: &str) -> String {
    let mut left = report.to_owned();
    for (begins, ends) in [(",\"a_place\":{", '}'), (",\"b_place\":{", '}'), (",\"places\":[", ']')] {
        assert!(left.contains(begins), "{begins}");
        while let Some(start) = left.find(begins) {
            let length = left[start..].find(ends).unwrap() + 1;
            left.replace_range(start..start + length, "");
        }
    }
    left
}

#[test]
fn neither_threads_nor_the_order_of_files_show_in_any_format_with_all_relations() {
    let params = everything();
    let mut docs = events(24);
    let formats = [ClusterFormat::Text, ClusterFormat::Json, ClusterFormat::Jsonl, ClusterFormat::Csv];
    let run = |paths: &[PathBuf], threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let ids = Some(["03-report", "03-telling"]);
            let (found, explanation) = cluster_traced(paths, &ReadOptions::default(), &params, ids, &Silent);
            assert!(found.errors.is_empty(), "{:?}", found.errors);
            let mut out = Vec::new();
            write_explanation(&mut out, &found, &explanation.unwrap().unwrap(), &TextStyle::default()).unwrap();
            let mut reports = formats.map(|format| report(&found, &params, format));
            // Places name the file that a document was dealt to; so does the last column but one.
            for report in &mut reports[1..3] {
                *report = without_places(report);
            }
            reports[3] = reports[3].lines().filter_map(|line| Some(line.rsplitn(3, ',').nth(2)?.to_owned() + "\n")).collect();
            (reports, String::from_utf8(out).unwrap())
        })
    };
    let folder = tempfile::tempdir().unwrap();
    let mut paths = deal(folder.path(), &docs, 5);
    let first = run(&paths, 1);
    for relation in ["exact", "near", "contains", "contained", "passage", "story"] {
        assert!(first.0[2].contains(&format!("\"relation\":\"{relation}\"")), "nothing is {relation}: {}", first.0[0]);
    }
    let mut dice = Dice(12);
    for threads in [1, 8, 8, 2] {
        shuffle(&mut dice, &mut paths);
        assert!(run(&paths, threads) == first, "another order of {paths:?}, {threads} threads");
        // The same documents, dealt out anew.
        shuffle(&mut dice, &mut docs);
        let folder = tempfile::tempdir().unwrap();
        assert!(run(&deal(folder.path(), &docs, 3), threads) == first, "other files, {threads} threads");
    }
}
