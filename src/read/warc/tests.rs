use super::*;
use crate::config::ReadOptions;
use crate::read::{Batch, read_stream};
use proptest::prelude::*;
use std::path::Path;

fn read_bytes(bytes: &[u8]) -> Batch {
    let mut batch = Batch::default();
    let _ = read_stream(&Origin::new(Path::new("a.warc"), &ReadOptions::default()), bytes, &mut |event| {
        batch.take(event);
        ControlFlow::Continue(())
    });
    batch
}

fn record(kind: &str, content_type: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://www.harbour.example/{kind}?a=1\r\nWARC-Date: 2024-01-02T00:00:00Z\r\n\
         WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body, b"\r\n\r\n"].concat()
}

fn http(fields: &str, body: &[u8]) -> Vec<u8> {
    record("response", "application/http; msgtype=response", &[format!("HTTP/1.1 200 OK\r\n{fields}\r\n\r\n").as_bytes(), body].concat())
}

#[test]
fn pages_and_texts_are_read_and_the_rest_passed_over() {
    let bytes = [
        record("warcinfo", "application/warc-fields", b"software: x\r\n"),
        record("request", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
        http("Content-Type: text/html; charset=windows-1256", b"<html><p>\xE4\xDA\xE3 one two"),
        http("Content-Type: image/png", b"\x89PNG"),
        http("Content-Type: text/plain\r\nTransfer-Encoding: chunked", b"3\r\none\r\n4\r\n two\r\n0\r\n\r\n"),
        record("conversion", "text/plain", "نعم WARC/1.0\r\n".as_bytes()),
        http("Content-Type: text/plain; charset=windows-1251", b"\xcc\xee\xf1\xf2"),
        // Whatever the head says, well-formed UTF-8 is that.
        record("resource", "text/plain; charset=iso-8859-1", "Straße".as_bytes()),
        record("resource", "text/plain; charset=latin1", b"Stra\xdfe"),
    ];
    let batch = read_bytes(&bytes.concat());
    assert!(batch.errors.is_empty() && batch.warnings.is_empty(), "{:?} {:?}", batch.errors, batch.warnings);
    let texts: Vec<_> = batch.documents.iter().map(|d| d.text.trim()).collect();
    assert_eq!(texts, ["نعم one two", "one two", "نعم WARC/1.0", "Мост", "Straße", "Straße"]);
    let bad = read_bytes(&http("Content-Type: text/plain; charset=shift_jis", b"\x81"));
    assert!(bad.errors[0].to_string().contains("not Shift_JIS, which its head names"), "{:?}", bad.errors);
    let last = &batch.documents[2];
    assert_eq!((last.id.as_str(), last.outlet.as_deref(), last.line), ("https://www.harbour.example/conversion?a=1", Some("harbour.example"), 6));
    assert_eq!(last.published.as_deref(), Some("2024-01-02T00:00:00Z"));
}

#[cfg(feature = "compress")]
fn encoded(coding: &str, text: &[u8]) -> Vec<u8> {
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
    use std::io::Write;
    let mut out = Vec::new();
    match coding {
        "gzip" => GzEncoder::new(&mut out, Compression::default()).write_all(text),
        "zlib" => ZlibEncoder::new(&mut out, Compression::default()).write_all(text),
        "deflate" => DeflateEncoder::new(&mut out, Compression::default()).write_all(text),
        _ => zstd::encode_all(text, 3).map(|bytes| out = bytes),
    }
    .unwrap();
    out
}

/// "the harbour bridge closes on Monday ", four times, in Brotli: stored as it is, since no encoder is at hand.
fn brotli(text: &[u8]) -> Vec<u8> {
    // A window of 16 bits (one bit 0); a metablock: not the last, four nibbles of its length less one, uncompressed; an empty last one.
    let bits = u32::try_from(text.len() - 1).unwrap() << 4 | 1 << 20;
    [&bits.to_le_bytes()[..3], text, &[3]].concat()
}

#[cfg(feature = "compress")]
#[test]
fn every_coding_of_a_body_is_taken_off() {
    let text = "The harbour bridge closes on Monday. ".repeat(40);
    let text = text.as_bytes();
    let chunked = |body: &[u8]| [format!("{:x}\r\n", body.len()).as_bytes(), body, b"\r\n0\r\n\r\n"].concat();
    let cases = [
        ("gzip", encoded("gzip", text)),
        ("x-gzip", encoded("gzip", text)),
        ("deflate", encoded("zlib", text)),
        ("deflate", encoded("deflate", text)),
        ("zstd", encoded("zstd", text)),
        ("br", brotli(text)),
        ("deflate, gzip", encoded("gzip", &encoded("zlib", text))),
        ("br, zstd", encoded("zstd", &brotli(text))),
        ("identity", text.to_vec()),
    ];
    for (coding, body) in cases {
        let head = format!("Content-Type: text/plain\r\nContent-Encoding: {coding}");
        for bytes in [http(&head, &body), http(&format!("{head}\r\nTransfer-Encoding: chunked"), &chunked(&body)), http(&head, text)] {
            let batch = read_bytes(&bytes);
            assert!(batch.errors.is_empty(), "{coding}: {}", batch.errors[0]);
            assert_eq!(batch.documents[0].text.as_bytes(), text, "{coding}");
        }
    }
}

#[cfg(feature = "compress")]
#[test]
fn bodies_that_cannot_be_decoded_are_named() {
    let text = "The harbour bridge closes on Monday. ".repeat(40);
    let cut = |bytes: Vec<u8>| bytes[..bytes.len() / 2].to_vec();
    let noise: Vec<u8> = (0..400_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for (coding, body) in [
        ("gzip", cut(encoded("gzip", text.as_bytes()))),
        ("deflate", cut(encoded("zlib", text.as_bytes()))),
        ("deflate", noise.clone()),
        ("br", noise.clone()),
        ("zstd", cut(encoded("zstd", text.as_bytes()))),
        ("compress", noise.clone()),
        ("gzip", noise),
    ] {
        let batch = read_bytes(&http(&format!("Content-Type: text/html\r\nContent-Encoding: {coding}"), &body));
        assert_eq!((batch.documents.len(), batch.errors.len(), batch.warnings.len()), (0, 1, 0), "{coding}");
        assert!(batch.errors[0].to_string().starts_with("a.warc:1: a page "), "{}", batch.errors[0]);
    }
    let bomb = encoded("gzip", &vec![b'a'; 20 << 20]);
    let batch = read_bytes(&http("Content-Type: text/plain\r\nContent-Encoding: gzip", &bomb));
    assert!(batch.errors[0].to_string().contains("longer than the limit"), "{}", batch.errors[0]);
    let torn = http("Content-Type: text/plain\r\nTransfer-Encoding: chunked", b"5\r\nwords\r\n40\r\nmore");
    assert!(read_bytes(&torn).errors[0].to_string().contains("chunked"));
}

#[cfg(feature = "compress")]
#[test]
fn what_a_crawler_dropped_or_split_of_the_codings_is_taken_off() {
    let page = b"<!DOCTYPE html><p>The harbour bridge closes on Monday.";
    let packed = encoded("gzip", page);
    let chunked = [format!("{:x}\r\n", packed.len()).into_bytes(), packed.clone(), b"\r\n0\r\n\r\n".to_vec()].concat();
    let twice = encoded("zstd", &packed);
    for (fields, body) in [
        ("", &packed),
        ("", &encoded("zstd", page)),
        ("\r\nTransfer-Encoding: gzip, chunked", &chunked),
        ("\r\nContent-Encoding: gzip\r\nContent-Encoding: zstd", &twice),
    ] {
        let batch = read_bytes(&http(&format!("Content-Type: text/html{fields}"), body));
        assert_eq!(batch.documents.iter().map(|document| document.text.trim()).collect::<Vec<_>>(), ["The harbour bridge closes on Monday."], "{fields}");
    }
}

#[test]
fn what_is_no_page_whatever_its_head_says_is_named() {
    for (body, what) in [(&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "a PNG image"), (b"%PDF-1.7\n%words", "a PDF file"), (b"PK\x03\x04words", "a ZIP archive")] {
        for kind in ["text/html", "text/plain"] {
            let batch = read_bytes(&http(&format!("Content-Type: {kind}"), body));
            assert_eq!((batch.documents.len(), batch.errors.len()), (0, 1), "{what}");
            assert!(batch.errors[0].to_string().contains(what), "{}", batch.errors[0]);
        }
    }
}

#[test]
fn a_page_is_read_in_the_encoding_that_it_has() {
    let page = "<!DOCTYPE html><p>Мост через реку закрыт до понедельника, сообщает город и просит водителей ехать в объезд.";
    let wide: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (narrow, ..) = encoding_rs::WINDOWS_1251.encode(page);
    for (label, body, warned) in [("utf-16le", &wide[..], 0), ("utf-8", &narrow, 1), ("windows-1251", &narrow, 0)] {
        let batch = read_bytes(&http(&format!("Content-Type: text/html; charset={label}"), body));
        assert_eq!(batch.documents[0].text.trim(), page.trim_start_matches("<!DOCTYPE html><p>"), "{label}");
        assert_eq!(batch.warnings.len(), warned, "{label} {:?}", batch.warnings);
    }
}

#[test]
fn what_a_server_does_not_name_is_told_by_its_beginning() {
    let read = |body: &[u8]| read_bytes(&http("Server: x", body));
    assert_eq!(read(b"<!DOCTYPE html><p>one two").documents[0].text.trim(), "one two");
    assert_eq!(&*read("Nur Wörter.".as_bytes()).documents[0].text, "Nur Wörter.");
    let batch = read(b"\x89PNG\r\n\x1a\n\0\0");
    assert_eq!((batch.documents.len(), batch.warnings.len()), (0, 1));
    assert!(batch.warnings[0].message.contains("no page and no text"), "{:?}", batch.warnings);
    let untyped = |kind: &str, body: &[u8]| {
        let bytes = String::from_utf8(record(kind, "x", body)).unwrap();
        read_bytes(bytes.replace("Content-Type: x\r\n", "").as_bytes())
    };
    assert_eq!(untyped("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nwords").documents[0].text, "words".into());
    assert_eq!(untyped("conversion", b"words").documents[0].text, "words".into());
}

#[test]
fn wrong_lengths_lose_one_record() {
    let good = |n: usize| record("conversion", "text/plain", format!("words number {n}").as_bytes());
    let lying = |kind: &str, length: &str| {
        let bytes = String::from_utf8(record(kind, "text/plain", b"These words are thirty bytes.\n")).unwrap();
        bytes.replace("Content-Length: 30", &format!("Content-Length: {length}")).into_bytes()
    };
    for kind in ["conversion", "request"] {
        for length in ["0", "7", "29", "35", "80", "300", "700", "1000000", "99999999999", "18446744073709551615"] {
            let batch = read_bytes(&[good(1), lying(kind, length), good(2), good(3)].concat());
            let texts: Vec<_> = batch.documents.iter().map(|document| &*document.text).collect();
            // One byte less is the line break at its end.
            let said = usize::from(length != "29");
            assert_eq!(batch.errors.len(), said, "{kind} {length}: {:?}", batch.errors);
            assert_eq!(texts.iter().filter(|text| text.starts_with("words number")).count(), 3, "{kind} {length}: {texts:?} {:?}", batch.errors);
            assert!(batch.errors.iter().all(|error| error.to_string().starts_with("a.warc:2: ")), "{kind} {length}: {:?}", batch.errors);
        }
    }
    let last = [good(1), lying("conversion", "35")].concat();
    assert!(read_bytes(&last).errors[0].to_string().contains("ends in the middle"));
}

#[test]
fn what_is_no_record_is_named() {
    let good = record("conversion", "text/plain", b"words");
    let batch = read_bytes(b"\x01\x02 nothing of the kind\n\n\xff");
    assert_eq!(batch.errors[0].to_string(), "a.warc: no WARC record in it");
    let batch = read_bytes(&[b"junk\r\n", &good[..], &good].concat());
    assert_eq!((batch.documents.len(), batch.errors.len()), (2, 1));
    let batch = read_bytes(&[&good[..], b"junk\r\n", &good].concat());
    assert_eq!((batch.documents.len(), batch.errors.len()), (2, 1), "a record that ends as all do is not lost for what follows it");
    let unended = good.strip_suffix(b"\r\n\r\n").unwrap();
    let batch = read_bytes(&[unended, b"\r\njunk\r\n", &good].concat());
    assert_eq!((batch.documents.len(), batch.errors.len()), (1, 1), "where a record ends is not believed when none follows");
    let batch = read_bytes(b"");
    assert_eq!((batch.warnings.len(), batch.errors.len()), (1, 0));
    let old = String::from_utf8(good.clone()).unwrap().replace("WARC/1.0", "WARC/0.18");
    assert_eq!(read_bytes(old.as_bytes()).documents.len(), 1);
}

#[test]
fn bad_records_are_named_and_the_next_ones_read() {
    let good = record("conversion", "text/plain", b"words");
    for (bad, said) in [
        (&b"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: many\r\n\r\n"[..], "a.warc:1: no WARC record"),
        (b"WARC/1.0\r\nno colon\r\n\r\nbody\r\n\r\n", "a.warc:1: no WARC record"),
        (&record("response", "application/http", b"no head"), "a.warc:1: no HTTP response"),
    ] {
        let batch = read_bytes(&[bad, &good].concat());
        assert!(batch.errors[0].to_string().starts_with(said), "{}", batch.errors[0]);
        assert_eq!(&*batch.documents[0].text, "words");
    }
    let torn = read_bytes(b"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 18446744073709551615\r\n\r\nbody");
    assert!(torn.errors[0].to_string().contains("ends in the middle"), "{}", torn.errors[0]);
}

#[test]
fn an_endless_head_is_refused() {
    let bytes = [&b"WARC/1.0\r\n"[..], &b"a: b\r\n".repeat(100_000)].concat();
    assert_eq!(read_bytes(&bytes).errors.len(), 1);
}

proptest! {
    #[test]
    fn any_damage_is_survived(at in 0usize..600, byte in any::<u8>(), cut in 0usize..600) {
        let mut bytes = [http("Content-Type: text/html\r\nTransfer-Encoding: chunked", b"5\r\n<p>ab\r\n0\r\n\r\n"), record("conversion", "text/plain", b"w")].concat();
        let at = at % bytes.len();
        bytes[at] = byte;
        bytes.truncate(bytes.len() - cut % bytes.len());
        let _ = read_bytes(&bytes);
    }
}
