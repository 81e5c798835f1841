//! What is converted, what is refused and with which guess.

use std::ops::ControlFlow;
use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::config::ReadOptions;
use crate::read::{Batch, read_stream};

const TEXTS: [&str; 9] = [
    "The council of the old town met on Monday, and the bridge – the mayor’s “pride” – stays closed.",
    "أعلنت بلدية الميناء أن الجسر القديم سيبقى مغلقا حتى نهاية الشتاء، وقال رئيسها إن العمل بدأ.",
    "Совет старого города решил в понедельник закрыть мост на всю зиму, сообщил мэр.",
    "Το συμβούλιο της παλιάς πόλης αποφάσισε να κλείσει τη γέφυρα όλο τον χειμώνα.",
    "מועצת העיר העתיקה החליטה ביום שני לסגור את הגשר לכל החורף, אמר ראש העיר.",
    "สภาเมืองเก่าตัดสินใจปิดสะพานตลอดฤดูหนาว นายกเทศมนตรีกล่าวเมื่อวันจันทร์",
    "旧城区议会星期一决定整个冬天关闭大桥，市长说，工程已经开始。",
    "旧市街の議会は月曜日、冬のあいだ橋を閉鎖すると決めた。市長は工事が始まったと述べた。",
    "구시가지 의회는 월요일에 겨울 내내 다리를 폐쇄하기로 결정했다고 시장이 말했다.",
];

fn read(name: &str, bytes: &[u8], options: &ReadOptions) -> Batch {
    let mut batch = Batch::default();
    let _ = read_stream(&Origin::new(Path::new(name), options), bytes, &mut |event| {
        batch.take(event);
        ControlFlow::Continue(())
    });
    batch
}

fn named(name: &str) -> ReadOptions {
    ReadOptions::default().with_encoding(TextEncoding::named(name).ok())
}

/// `text` in an encoding, with a byte order mark or without.
fn written(text: &str, encoding: &str, mark: bool) -> Vec<u8> {
    let text = if mark { format!("\u{feff}{text}") } else { text.to_owned() };
    match encoding {
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "UTF-32LE" => text.chars().flat_map(|c| (c as u32).to_le_bytes()).collect(),
        "UTF-32BE" => text.chars().flat_map(|c| (c as u32).to_be_bytes()).collect(),
        _ => Encoding::for_label(encoding.as_bytes()).unwrap().encode(&text).0.into_owned(),
    }
}

const WIDE: [&str; 4] = ["UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"];

#[test]
fn a_byte_order_mark_is_believed_and_is_no_part_of_the_text() {
    for (text, encoding) in TEXTS.iter().flat_map(|text| WIDE.map(|encoding| (text, encoding))) {
        let batch = read("a.txt", &written(text, encoding, true), &ReadOptions::default());
        assert_eq!(&*batch.documents[0].text, *text, "{encoding}");
        let line = serde_json::json!({"id": "one", "text": text}).to_string();
        let batch = read("a.jsonl", &written(&format!("{line}\r\n{line}\n"), encoding, true), &ReadOptions::default());
        assert_eq!((batch.documents.len(), &*batch.documents[1].text, batch.errors.len()), (2, *text, 0), "{encoding}");
    }
}

#[test]
fn without_a_mark_wide_texts_are_refused_with_their_name_and_read_under_it() {
    for (text, encoding) in TEXTS.iter().flat_map(|text| WIDE.map(|encoding| (text, encoding))) {
        let bytes = written(text, encoding, false);
        for name in ["a.txt", "-", "a.jsonl"] {
            let batch = read(name, &bytes, &ReadOptions::default());
            assert!(batch.documents.is_empty(), "{encoding}: {text}");
            let said = batch.errors[0].to_string();
            assert!(said.contains(encoding) && said.contains(&format!("--encoding {}", encoding.to_lowercase())), "{said}");
        }
        assert_eq!(&*read("a.txt", &bytes, &named(encoding)).documents[0].text, *text, "{encoding}");
    }
}

#[test]
fn old_encodings_are_refused_with_their_name_and_read_under_it() {
    let pages = [
        (0, "windows-1252"),
        (1, "windows-1256"),
        (1, "iso-8859-6"),
        (2, "windows-1251"),
        (2, "koi8-r"),
        (2, "ibm866"),
        (3, "iso-8859-7"),
        (4, "windows-1255"),
        (5, "windows-874"),
        (6, "gb18030"),
        (6, "big5"),
        (7, "shift_jis"),
        (7, "euc-jp"),
        (8, "euc-kr"),
    ];
    for (n, encoding) in pages {
        let text = if encoding == "big5" { "舊城區議會星期一決定整個冬天關閉大橋，市長說，工程已經開始。" } else { TEXTS[n] };
        let text = if encoding == "iso-8859-6" { text.replace(|c: char| !c.is_alphanumeric() && c != ' ', "") } else { text.to_owned() };
        let bytes = written(&text, encoding, false);
        let batch = read("a.txt", &bytes, &ReadOptions::default());
        let said = batch.errors[0].to_string().to_lowercase();
        let kin = match encoding {
            "gb18030" => "gbk",
            // The two differ in letters that this text does not have.
            "koi8-r" => "koi8-u",
            "iso-8859-7" => "windows-1253",
            other => other,
        };
        assert!(said.contains(encoding) || said.contains(kin), "{encoding}: {said}");
        assert_eq!(&*read("a.txt", &bytes, &named(encoding)).documents[0].text, text, "{encoding}");
        assert_eq!(&*read("a.txt", text.as_bytes(), &named(encoding)).documents[0].text, text, "UTF-8 beside {encoding}");
    }
}

#[test]
fn encodings_of_seven_bits_are_no_ascii() {
    let japanese = written(TEXTS[7], "iso-2022-jp", false);
    let page = [b"<html><meta charset=iso-2022-jp><p>".to_vec(), japanese.clone(), b"</p></html>".to_vec()].concat();
    for name in ["a.txt", "-", "a.csv", "a.jsonl"] {
        let batch = read(name, &japanese, &ReadOptions::default());
        let said = batch.errors[0].to_string();
        assert!(batch.documents.is_empty() && said.contains("ISO-2022-JP") && said.contains("--encoding iso-2022-jp reads it"), "{name}: {said}");
    }
    assert_eq!(&*read("a.txt", &japanese, &named("iso-2022-jp")).documents[0].text, TEXTS[7]);
    #[cfg(feature = "html")]
    assert_eq!(read("a.html", &page, &ReadOptions::default()).documents[0].text.trim(), TEXTS[7]);
    // "Städtische Brücke über größere Flüsse", "Мост", and a sum.
    let seven = [
        &b"St+AOQ-dtische Br+APw-cke +APw-ber gr+APYA3w-ere Fl+APw-sse, +AOQ-hnlich, m+APw-de, 1 +- 1"[..],
        b"+BBwEPgRBBEI-, +BBwEPgRBBEI-, +BBwEPgRBBEI-; +BBwEPgRBBEI-",
    ];
    for bytes in seven {
        let batch = read("a.txt", bytes, &ReadOptions::default());
        assert!(batch.errors.iter().any(|error| error.to_string().contains("UTF-7") && error.to_string().contains("iconv -f UTF-7")), "{:?}", batch.errors);
    }
    let plain = [
        "Call +441632960961, +441632960962, +441632960963 or +441632960964, said the office.",
        "q=old+bridge+over+the+river+closes+for+repairs&lang=en",
        "1+1=2, a+b=c, x+y=z, C++ and g++; v1.0+abc, +1, +2, +3, +4",
        "\u{1b}[1mbold\u{1b}[0m words and \u{1b}$ signs",
        "U2FsdGVkX1+vupppZksvRf5pq5g5XjFRlipRkwB0K1Y96Qsv2Lm+31cmzaAILwyt+abc/def+ghi",
    ];
    for text in plain {
        let batch = read("a.txt", text.as_bytes(), &ReadOptions::default());
        assert_eq!(&*batch.documents[0].text, text, "{:?}", batch.errors);
    }
}

#[test]
fn sets_of_characters_of_old_computers_are_named() {
    let texts = [
        "Le conseil a décidé de fermer le vieux pont ; déjà l'été dernier, les élèves étaient forcés à un long détour.",
        "Der Stadtrat beschloss, die alte Brücke für den Winter zu schließen; die Bürger hätten dagegen Einwände geäußert.",
        "El alcalde señaló que el puente permanecerá cerrado; después, según explicó, también habrá más dificultades técnicas.",
    ];
    let in_dos = |text: &str, set: dos::Dos| -> Vec<u8> {
        let upper: Vec<char> = set.1.chars().collect();
        text.chars().map(|c| if c.is_ascii() { c as u8 } else { 0x80 + upper.iter().position(|other| *other == c).unwrap() as u8 }).collect()
    };
    for text in texts {
        let (bytes, name) = (in_dos(text, dos::DOS[0]), "cp437: convert it first: iconv -f cp437");
        let said = read("a.txt", &bytes, &ReadOptions::default()).errors[0].to_string();
        assert!(said.contains(name) || said.contains("cp850"), "{text}: {said}");
        assert_eq!(dos::decoded(&bytes, dos::DOS[0]), text);
        let mac = text
            .chars()
            .map(|c| if c.is_ascii() { c as u8 } else { (0x80..=0xFF).find(|byte| encoding_rs::MACINTOSH.decode(&[*byte]).0.contains(c)).unwrap() });
        let said = read("a.txt", &mac.collect::<Vec<u8>>(), &ReadOptions::default()).errors[0].to_string();
        assert!(said.contains("it looks like macintosh: --encoding macintosh reads it"), "{text}: {said}");
        // In that of Windows it is what it was.
        let said = read("a.txt", &written(text, "windows-1252", false), &ReadOptions::default()).errors[0].to_string();
        assert!(said.contains("windows-1252"), "{text}: {said}");
    }
}

#[test]
fn tables_and_records_are_converted_too() {
    let table = "id,text\n1,\"قال، نعم\"\n2,لا\n";
    let batch = read("a.csv", &written(table, "windows-1256", false), &named("cp1256"));
    assert_eq!(batch.documents.iter().map(|document| &*document.text).collect::<Vec<_>>(), ["قال، نعم", "لا"]);
    let lines = "{\"text\":\"Мост\"}\n{\"text\":\"река\"}\n";
    let batch = read("-", &written(lines, "koi8-r", false), &named("koi8-r"));
    assert_eq!(batch.documents.iter().map(|document| &*document.text).collect::<Vec<_>>(), ["Мост", "река"]);
}

#[test]
fn what_an_encoding_cannot_say_is_an_error_or_replaced() {
    let torn = [&written("Eine Brücke", "UTF-16LE", false)[..], &[0, 0xD8, b'x', 0]].concat();
    let batch = read("a.txt", &torn, &named("utf-16le"));
    assert!(batch.documents.is_empty() && batch.errors[0].to_string().contains("not UTF-16LE"), "{:?}", batch.errors);
    let lossy = read("a.txt", &torn, &named("utf-16le").with_lossy(true));
    assert_eq!(&*lossy.documents[0].text, "Eine Brücke\u{fffd}x");
    let short = [&written("abcd", "UTF-32BE", false)[..], &[0, 0]].concat();
    assert_eq!(read("a.txt", &short, &named("utf-32be")).errors.len(), 1);
    assert_eq!(&*read("a.txt", &short, &named("utf-32be").with_lossy(true)).documents[0].text, "abcd\u{fffd}");
}

#[test]
fn texts_with_odd_bytes_are_no_wide_texts() {
    for text in TEXTS {
        assert_eq!(wide(text.as_bytes()), None);
        assert_eq!(wide(format!("{text}\0{text}\u{1}").as_bytes()), None, "{text}");
        assert_eq!(wide(&written(text, "gb18030", false)), None, "{text}");
    }
    let batch = read("a.txt", &[b'a', 0, 0, 0, 0, 0, b'b', 1, 2, 0], &ReadOptions::default());
    assert!(batch.errors[0].to_string().contains("does not look like text"), "{:?}", batch.errors);
}

proptest! {
    #[test]
    fn any_bytes_are_converted_or_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..80), name in 0_usize..8, lossy: bool) {
        let names = ["utf-16le", "utf-32le", "utf-32be", "gb18030", "big5", "shift_jis", "iso-2022-jp", "utf-8"];
        let batch = read("a.txt", &bytes, &named(names[name]).with_lossy(lossy));
        prop_assert_eq!(batch.documents.len() + batch.errors.len(), 1);
    }

    #[test]
    fn conversion_does_not_depend_on_where_buffers_end(text in "[a-zé漢\u{1f600} ]{0,40}", size in 1_usize..9, wide in 0_usize..4) {
        let bytes = written(&text, WIDE[wide], false);
        let mut input = BufReader::with_capacity(size, bytes.as_slice());
        let mut out = String::new();
        Converted::new(&mut input, TextEncoding::named(WIDE[wide]).unwrap(), false).read_to_string(&mut out).unwrap();
        prop_assert_eq!(out, text);
    }
}
