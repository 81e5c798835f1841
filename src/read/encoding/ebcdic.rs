//! EBCDIC, the character sets of mainframes: no ASCII at all, so every other reading of them is full of signs, and no other text has their blank, which is
//! the sign `@`, and none of its own.

use crate::config::EncodingParams;

/// Whether bytes are a text in EBCDIC, whatever the country: its letters, digits and commonest marks have the same places everywhere. Linear.
pub(crate) fn is_ebcdic(head: &[u8]) -> bool {
    if head.len() < EncodingParams::MIN_EBCDIC || head.is_ascii() {
        return false;
    }
    let (mut blanks, mut known) = (0, 0);
    for byte in head {
        blanks += usize::from(*byte == 0x40);
        known += usize::from(matches!(
            byte,
            0x81..=0x89 | 0x91..=0x99 | 0xA2..=0xA9 | 0xC1..=0xC9 | 0xD1..=0xD9 | 0xE2..=0xE9 | 0xF0..=0xF9
                | 0x05 | 0x0D | 0x15 | 0x25 | 0x40 | 0x4B | 0x4D | 0x5D | 0x5E | 0x60 | 0x61 | 0x6B | 0x6F | 0x7A | 0x7D | 0x7F
        ));
    }
    blanks * EncodingParams::EBCDIC_BLANKS >= head.len() && known * 10 >= head.len() * 9 && !head.contains(&b' ') && !head.contains(&b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text in code page 037, as far as its letters go.
    pub(crate) fn ebcdic(text: &str) -> Vec<u8> {
        let of = |c: char| match c {
            'a'..='i' => 0x81 + (c as u8 - b'a'),
            'j'..='r' => 0x91 + (c as u8 - b'j'),
            's'..='z' => 0xA2 + (c as u8 - b's'),
            'A'..='I' => 0xC1 + (c as u8 - b'A'),
            'J'..='R' => 0xD1 + (c as u8 - b'J'),
            'S'..='Z' => 0xE2 + (c as u8 - b'S'),
            '0'..='9' => 0xF0 + (c as u8 - b'0'),
            '.' => 0x4B,
            ',' => 0x6B,
            '\n' => 0x25,
            _ => 0x40,
        };
        text.chars().map(of).collect()
    }

    #[test]
    fn ebcdic_is_told_from_all_that_goes_on_from_ascii() {
        assert!(is_ebcdic(&ebcdic("The harbour was closed on Monday, the port authority said.\nIt opens on Friday 7.")));
        let russian = "Порт закрыт с понедельника, сообщили власти";
        for bytes in [
            russian.as_bytes().to_vec(),
            encoding_rs::KOI8_R.encode(russian).0.into_owned(),
            encoding_rs::GBK.encode("港口周一关闭，当局表示，周五重新开放").0.into_owned(),
        ] {
            assert!(!is_ebcdic(&bytes));
        }
        assert!(!is_ebcdic(b"an@address and another@address, all in ASCII"));
        assert!(!is_ebcdic(b"\xC1\x40"));
    }
}
