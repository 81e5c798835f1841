//! Bytes to text: UTF-8, strictly or with replacement.

use super::encoding;
use super::origin::Origin;
use crate::error::{Error, Place, Warning};

/// The text of `bytes`, with a warning about what was replaced.
///
/// Strict unless [`crate::config::ReadOptions::lossy`]. A byte order mark stays in the text, so that positions count the file's bytes.
///
/// # Errors
/// [`Error::NotUtf8`] with the offset of the first bad byte of `bytes`.
pub fn utf8(origin: &Origin<'_>, place: &Place, bytes: Vec<u8>) -> Result<(Box<str>, Option<Warning>), Error> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text.into_boxed_str(), None)),
        Err(error) if origin.options.lossy => {
            let bytes = error.as_bytes();
            let bad = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
            let places = if bad == 1 { "1 place".to_owned() } else { format!("{bad} places") };
            let message = format!("bytes that are no UTF-8 became U+FFFD in {places}; positions count the text with them");
            Ok((String::from_utf8_lossy(bytes).into(), Some(Warning { passed_over: 0, place: place.clone(), message })))
        }
        Err(error) => {
            let byte = error.utf8_error().valid_up_to();
            Err(Error::NotUtf8 { place: place.clone(), byte, hint: encoding::hint(error.as_bytes()) })
        }
    }
}
