//! The codings of HTTP bodies, taken off: gzip, deflate (with and without the frame of zlib, as servers do), br, zstd.

use std::io::Read;

use super::look::looks_like_text;

/// `body` without its codings, which `codings` names in the order in which they were applied. Makes at most `limit` bytes, and one, of each.
///
/// # Errors
/// What cannot be decoded, and why.
pub(super) fn decoded(mut body: Vec<u8>, codings: &str, limit: usize) -> Result<Vec<u8>, String> {
    for coding in codings.split(',').map(str::trim).filter(|coding| !coding.is_empty() && *coding != "identity").rev() {
        body = match without(&body, coding, limit) {
            Ok(plain) => plain,
            // A crawler may have decoded the body and kept the head.
            Err(_) if looks_like_text(&body) => body,
            Err(reason) => return Err(reason),
        };
    }
    Ok(body)
}

fn without(body: &[u8], coding: &str, limit: usize) -> Result<Vec<u8>, String> {
    match coding {
        "br" => all(brotli_decompressor::Decompressor::new(body, 1 << 12), coding, limit),
        #[cfg(feature = "compress")]
        "gzip" | "x-gzip" => all(flate2::read::MultiGzDecoder::new(body), coding, limit),
        #[cfg(feature = "compress")]
        "zstd" => all(zstd::stream::read::Decoder::with_buffer(body).map_err(|error| broken(coding, &error))?, coding, limit),
        #[cfg(feature = "compress")]
        "deflate" => all(flate2::read::ZlibDecoder::new(body), coding, limit).or_else(|_| {
            let mut bare = flate2::bufread::DeflateDecoder::new(body);
            let plain = all(&mut bare, coding, limit)?;
            // Hardly any bytes are no deflated ones at first.
            if bare.into_inner().is_empty() { Ok(plain) } else { Err("a page that is not compressed with deflate, as its head says".into()) }
        }),
        #[cfg(not(feature = "compress"))]
        "gzip" | "x-gzip" | "zstd" | "deflate" => Err("a compressed page, and the feature “compress” is off".into()),
        other => Err(format!("a page in the Content-Encoding “{other}”, which cannot be read")),
    }
}

fn all(decoder: impl Read, coding: &str, limit: usize) -> Result<Vec<u8>, String> {
    let mut plain = Vec::new();
    match decoder.take(limit as u64 + 1).read_to_end(&mut plain) {
        Ok(read) if read > limit => Err(format!("a compressed page longer than the limit of {limit} bytes")),
        Ok(_) => Ok(plain),
        Err(error) => Err(broken(coding, &error)),
    }
}

fn broken(coding: &str, error: &std::io::Error) -> String {
    format!("a page compressed with {coding} that cannot be read: {error}")
}
