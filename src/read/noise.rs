//! Bytes that are no text in any encoding.

use crate::config::EncodingParams;

/// What is said of them.
pub(super) const NOISE: &str = "no text: it is full of control characters, as a picture, a program or damaged data are";

/// Whether `text`, decoded from bytes whose encoding was guessed or merely named, was none: encodings of one byte a character make letters of anything, but
/// not one control character in fifty. Linear.
pub(super) fn is_noise(text: &str) -> bool {
    let odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0c' | '\x1b' | '\u{85}');
    let (all, odd) = text.chars().fold((0_usize, 0_usize), |(all, found), c| (all + 1, found + usize::from(odd(&c))));
    odd >= EncodingParams::MIN_CONTROLS && odd * EncodingParams::CONTROL_SHARE >= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_is_told_from_text() {
        // Numbers of a linear congruence: as even as noise is.
        let noise: Vec<u8> = (0..400_u32)
            .scan(7_u32, |state, _| {
                *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                Some((*state >> 24) as u8)
            })
            .collect();
        for encoding in [encoding_rs::WINDOWS_1252, encoding_rs::WINDOWS_1251, encoding_rs::KOI8_R, encoding_rs::IBM866] {
            assert!(is_noise(&encoding.decode_without_bom_handling(&noise).0), "{}", encoding.name());
        }
        for text in ["", "\u{1}", "Ein Satz.\r\n\tUnd noch einer.\x0c", "حريق\u{200f} في السوق", "\x1b[1mred\x1b[0m"] {
            assert!(!is_noise(text), "{text}");
        }
        assert!(!is_noise(&format!("\u{1}{}\u{2}\u{3}", "words of a page ".repeat(20))), "a few stray ones are no noise");
    }
}
