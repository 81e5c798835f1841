//! Files that are not what they should be, or are it to excess.

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::{Kind, sentence, word};

const TEXT: &str = "The ferry of Lowick sank on Monday morning, and nobody was hurt, the harbour master said.";

fn each(n: usize, line: impl Fn(usize) -> String) -> Vec<u8> {
    (0..n).map(line).collect::<String>().into()
}

fn record(k: usize) -> String {
    format!("{{\"id\":\"{k}\",\"text\":\"{}\"}}\n", sentence(20 * k, 20))
}

fn page(inside: &str) -> Vec<u8> {
    format!("<!DOCTYPE html><html><head><title>Ferry</title></head><body><article>{inside}<p>{TEXT}</p></article></body></html>").into()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 3).unwrap()
}

fn warc(length: &str, body: &str) -> String {
    format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\nContent-Length: {length}\r\n\r\n{body}\r\n\r\n"
    )
}

fn response(headers: &str, body: &str) -> String {
    let http = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n{body}");
    warc(&http.len().to_string(), &http)
}

fn small_page(k: usize) -> String {
    format!("<html><body><p>{}</p></body></html>", sentence(30 * k, 30))
}

pub(super) fn kinds() -> Vec<Kind> {
    [json(), tables(), pages(), packed(), archives(), bytes()].concat()
}

fn json() -> Vec<Kind> {
    vec![
        Kind::file("arrays inside each other", "in.jsonl", 500, |n| {
            format!("{{\"id\":1,\"text\":\"{TEXT}\",\"x\":{}{}}}\n", "[".repeat(n), "]".repeat(n)).into()
        }),
        Kind::file("objects inside each other", "in.jsonl", 500, |n| {
            format!("{{\"text\":\"{TEXT}\",\"x\":{}1{}}}\n", "{\"a\":".repeat(n), "}".repeat(n)).into()
        }),
        Kind::file("a text that is no text", "in.jsonl", 30, |n| each(n, |k| format!("{{\"text\":{}}}\n", ["null", "7", "[]", "{}", "true"][k % 5]))).refused(),
        Kind::file("lone surrogates", "in.jsonl", 60, |n| each(n, |k| format!("{{\"id\":{k},\"text\":\"{TEXT} \\ud83d x \\ude00\"}}\n"))).refused(),
        Kind::file("huge numbers", "in.jsonl", 60, |n| each(n, |k| format!("{{\"id\":1{k}{},\"text\":\"{TEXT} {k}\"}}\n", "9".repeat(60)))),
        Kind::file("numbers beyond all", "in.jsonl", 30, |n| each(n, |k| format!("{{\"id\":\"{k}\",\"x\":1e99999,\"text\":\"{TEXT}\"}}\n"))),
        Kind::file("fields given twice", "in.jsonl", 60, |n| each(n, |k| format!("{{\"id\":\"{k}\",\"text\":\"{TEXT}\",\"text\":\"{k}\"}}\n"))).refused(),
        Kind::file("many fields", "in.jsonl", 300, |n| {
            format!("{{\"text\":\"{TEXT}\"{}}}\n", (0..n).map(|k| format!(",\"f{k}\":{k}")).collect::<String>()).into()
        }),
        Kind::file("ids given twice", "in.jsonl", 60, |n| each(n, |k| format!("{{\"id\":\"same\",\"text\":\"{}\"}}\n", sentence(20 * k, 20)))),
        Kind::file("odd ids", "in.jsonl", 40, |n| each(n, |k| format!("{{\"id\":\"../\\u0000\\u202e{}{k}\",\"text\":\"{TEXT} {k}\"}}\n", "x".repeat(k)))),
        Kind::file("odd days", "in.jsonl", 40, |n| {
            each(n, |k| {
                format!(
                    "{{\"id\":{k},\"text\":\"{TEXT} {k}\",\"date\":\"{}\"}}\n",
                    ["0000-00-00", "2024-02-30", "-9999-01-01", "now", "1e9", "99999999999999"][k % 6]
                )
            })
        }),
        Kind::file("escapes", "in.jsonl", 300, |n| format!("{{\"text\":\"{}\"}}\n", "\\u0041\\n\\u0000".repeat(n)).into()),
        Kind::file("blank records", "in.jsonl", 60, |n| each(n, |_| "{}\n".into())).refused(),
        Kind::file("lines of blanks", "in.jsonl", 200, |n| [each(n, |_| " \n".into()), record(1).into()].concat()),
        Kind::file("records in one line", "in.jsonl", 40, |n| each(n, |k| record(k).replace('\n', " "))).refused(),
        Kind::file("carriage returns alone", "in.jsonl", 40, |n| each(n, |k| record(k).replace('\n', "\r"))).refused(),
        Kind::file("a record that breaks off", "in.jsonl", 40, |n| [each(n, record), b"{\"id\":\"z\",\"text\":\"The fer".to_vec()].concat()).refused(),
        Kind::file("an array of records", "in.json", 60, |n| format!("[{}]", (0..n).map(|k| record(k).replace('\n', "")).collect::<Vec<_>>().join(",")).into()),
        Kind::file("an array that breaks off", "in.json", 40, |n| {
            format!("[{}", (0..n).map(|k| record(k).replace('\n', "")).collect::<Vec<_>>().join(",")).into()
        })
        .refused(),
        Kind::file("an array of arrays", "in.json", 500, |n| ("[".repeat(n) + &"]".repeat(n)).into()).refused(),
    ]
}

fn tables() -> Vec<Kind> {
    vec![
        Kind::file("a quotation mark that stays open", "in.csv", 60, |n| [b"id,text\n0,\"".to_vec(), each(n, |k| format!("{k},{TEXT}\n"))].concat()).refused(),
        Kind::file("quotation marks alone", "in.csv", 400, |n| format!("id,text\n1,{}\n", "\"\"".repeat(n)).into()),
        Kind::file("quotation marks in quotation marks", "in.csv", 400, |n| format!("id,text\n1,\"{}\"\n", "\"\"".repeat(n)).into()),
        Kind::file("many columns", "in.csv", 400, |n| {
            let names: String = (0..n).map(|k| format!(",x{k}")).collect();
            format!("id,text{names}\n1,\"{TEXT}\"{}\n", ",".repeat(n)).into()
        }),
        Kind::file("separators alone", "in.csv", 300, |n| format!("id,text\n{}\n", ",".repeat(n)).into()),
        Kind::file("rows that are too short", "in.csv", 40, |n| [b"id,text\n".to_vec(), each(n, |k| format!("{k}\n"))].concat()).refused(),
        Kind::file("line ends in quotation marks", "in.csv", 300, |n| format!("id,text\n1,\"{TEXT}{}\"\n", "\r\n".repeat(n)).into()),
        Kind::file("formulas", "in.csv", 40, |n| [b"id,text\n".to_vec(), each(n, |k| format!("=1+{k},\"=HYPERLINK({k}) {TEXT}\"\n"))].concat()),
        Kind::file("a table without a text", "in.csv", 40, |n| [b"a,b\n".to_vec(), each(n, |k| format!("{k},{k}\n"))].concat()).refused(),
        Kind::file("quotation marks between tabs", "in.tsv", 40, |n| [b"id\ttext\n".to_vec(), each(n, |k| format!("{k}\t\"{TEXT} {k}\n"))].concat()),
    ]
}

fn pages() -> Vec<Kind> {
    vec![
        Kind::file("elements inside each other", "in.html", 100, |n| page(&("<div>".repeat(n) + TEXT + &"</div>".repeat(n)))),
        Kind::file("elements inside too many", "in.html", 20_000, |n| page(&"<div>".repeat(n))).refused(),
        Kind::file("attributes", "in.html", 240, |n| page(&format!("<p {}>{TEXT}</p>", (0..n).map(|k| format!("a{k}={k} ")).collect::<String>()))),
        Kind::file("too many attributes", "in.html", 2_000, |n| page(&format!("<p {}>{TEXT}</p>", (0..n).map(|k| format!("a{k}={k} ")).collect::<String>())))
            .refused(),
        Kind::file("entities", "in.html", 400, |n| page(&format!("<p>{}</p>", "&amp; so ".repeat(n)))),
        Kind::file("entities that are none", "in.html", 400, |n| page(&format!("<p>{}</p>", "&nonesuch; &#x110000; ".repeat(n)))),
        Kind::file("paragraphs beside each other", "in.html", 100, |n| page(&(0..n).map(|k| format!("<p>{}</p>", sentence(12 * k, 12))).collect::<String>())),
        Kind::file("elements that stay open", "in.html", 60, |n| page(&"<b><i>so ".repeat(n))),
        Kind::file("a remark that stays open", "in.html", 400, |n| page(&format!("<p>{TEXT}</p><!-- {}", "x ".repeat(n)))),
        Kind::file("remarks", "in.html", 300, |n| page(&"<!-- a -->".repeat(n))),
        Kind::file("a long script", "in.html", 400, |n| page(&format!("<script>{}</script>", "a = \"<p>\"; ".repeat(n)))),
        Kind::file("rows of a table", "in.html", 60, |n| {
            page(&format!("<table>{}</table>", (0..n).map(|k| format!("<tr><td>{}</td></tr>", word(k))).collect::<String>()))
        }),
        Kind::file("entities of entities", "in.html", 20, |n| {
            let own = (1..n).map(|k| format!("<!ENTITY e{k} \"&e{0};&e{0};\">", k - 1)).collect::<String>();
            format!("<!DOCTYPE html [<!ENTITY e0 \"so\">{own}]><html><body><p>&e{}; {TEXT}</p></body></html>", n - 1).into()
        }),
    ]
}

fn packed() -> Vec<Kind> {
    vec![
        Kind::file("gzip that grows beyond measure", "in.jsonl.gz", 70 << 18, |n| gzip(&vec![b' '; 4 * n])).refused(),
        Kind::file("gzip members", "in.jsonl.gz", 40, |n| (0..n).flat_map(|k| gzip(record(k).as_bytes())).collect()),
        Kind::file("empty gzip members", "in.jsonl.gz", 200, |n| [gzip(record(0).as_bytes()), gzip(b"").repeat(n)].concat()),
        Kind::file("gzip that breaks off", "in.jsonl.gz", 60, |n| {
            let whole = gzip(&each(n, record));
            whole[..whole.len() * 2 / 3].to_vec()
        })
        .refused(),
        Kind::file("gzip in gzip", "in.jsonl.gz", 40, |n| gzip(&gzip(&each(n, record)))).refused(),
        Kind::file("zstd frames", "in.jsonl.zst", 40, |n| (0..n).flat_map(|k| zstd(record(k).as_bytes())).collect()),
        Kind::file("zstd frames to skip", "in.jsonl.zst", 100, |n| [b"\x50\x2a\x4d\x18\x04\0\0\0abcd".repeat(n), zstd(record(0).as_bytes())].concat()),
        Kind::file("zstd that grows beyond measure", "in.jsonl.zst", 70 << 18, |n| zstd(&vec![b' '; 4 * n])).refused(),
        Kind::file("zstd that breaks off", "in.jsonl.zst", 60, |n| {
            let whole = zstd(&each(n, record));
            whole[..whole.len() * 2 / 3].to_vec()
        })
        .refused(),
        Kind::file("no zstd", "in.jsonl.zst", 60, |n| each(n, record)),
        Kind::file("Parquet of nothing but a name", "in.parquet", 60, |n| [b"PAR1".to_vec(), vec![0; n], b"PAR1".to_vec()].concat()).refused(),
        Kind::file("Parquet with a long foot", "in.parquet", 60, |n| {
            [b"PAR1".to_vec(), vec![0x15; n], u32::MAX.to_le_bytes().to_vec(), b"PAR1".to_vec()].concat()
        })
        .refused(),
    ]
}

fn archives() -> Vec<Kind> {
    vec![
        Kind::file("records of an archive", "in.warc", 30, |n| each(n, |k| response("", &small_page(k)))),
        Kind::file("an archive with many headers", "in.warc", 60, |n| {
            response(&(0..n % 90).map(|k| format!("X-{k}: {k}\r\n")).collect::<String>(), &small_page(1)).into()
        }),
        Kind::file("a length below nothing", "in.warc", 20, |n| [each(n, |k| response("", &small_page(k))), warc("-1", "x").into()].concat()).refused(),
        Kind::file("a length beyond all", "in.warc", 20, |n| [each(n, |k| response("", &small_page(k))), warc("99999999999999999999", "x").into()].concat())
            .refused(),
        Kind::file("a length beyond the file", "in.warc", 20, |n| {
            [each(n, |k| response("", &small_page(k))), warc("5000", "HTTP/1.1 200 OK\r\n\r\n").into()].concat()
        })
        .refused(),
        Kind::file("pieces of a response", "in.warc", 60, |n| {
            let pieces: String = (0..n).map(|k| format!("{:x}\r\n{} \r\n", word(k).len() + 1, word(k))).collect();
            response("Transfer-Encoding: chunked\r\n", &(pieces + "0\r\n\r\n")).into()
        }),
        Kind::file("no archive", "in.warc", 200, |n| b"\x07\xf3\0\n".repeat(n)).refused(),
    ]
}

fn bytes() -> Vec<Kind> {
    vec![
        Kind::file("an empty file", "in.txt", 1, |_| Vec::new()),
        Kind::file("NUL bytes", "in.txt", 600, |n| vec![0; n]).refused(),
        Kind::file("bytes that are no UTF-8", "in.txt", 200, |n| [TEXT.as_bytes().to_vec(), b" \xff\xfe\x80 so".repeat(n)].concat()).refused(),
        Kind::file("UTF-16", "in.txt", 40, |n| [vec![0xff, 0xfe], TEXT.repeat(n).encode_utf16().flat_map(u16::to_le_bytes).collect()].concat()),
        Kind::file("half a UTF-16 character", "in.txt", 40, |n| {
            [vec![0xff, 0xfe], TEXT.repeat(n).encode_utf16().flat_map(u16::to_le_bytes).collect(), vec![0x3d]].concat()
        })
        .refused(),
        Kind::file("Latin", "in.txt", 40, |n| b"The caf\xe9 of Lowick closed on Monday. ".repeat(n)).refused(),
        Kind::file("Markdown", "in.md", 60, |n| each(n, |k| format!("# {}\n\n> **{}** [x](javascript:1)\n\n", word(k), sentence(9 * k, 9)))),
    ]
}
