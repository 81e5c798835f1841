//! The language of a text, as an ISO 639-1 code.

use super::class::{Class, Kind};

/// Bytes of a text that are enough to tell its language: more costs time and changes nothing.
const SAMPLE: usize = 2048;
/// Fewer letters than this say nothing inside a script that many languages share.
const LEAST_LETTERS: usize = 60;

/// The language of `text`, or `None` when there is too little of it.
///
/// Scripts that one language uses decide alone; inside the shared ones trigrams do (Cavnar & Trenkle 1994, by the
/// package `whatlang`). Reads at most 2 kB.
#[must_use]
pub fn language(text: &str) -> Option<&'static str> {
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    let letters = sample.chars().filter(|c| matches!(Class::of(*c).kind(), Kind::Letter | Kind::Ideograph)).count();
    if letters == 0 {
        return None;
    }
    let guess = whatlang::detect(sample);
    match guess.map(|g| (g.script(), g.lang())) {
        Some((whatlang::Script::Arabic, _)) if letters < LEAST_LETTERS => Some("ar"),
        Some((script, _)) if letters < LEAST_LETTERS && matches!(script, whatlang::Script::Latin | whatlang::Script::Cyrillic) => None,
        Some((_, lang)) => Some(two_letters(lang)),
        None => None,
    }
}

fn two_letters(lang: whatlang::Lang) -> &'static str {
    use whatlang::Lang as L;
    match lang {
        L::Ara => "ar",
        L::Eng => "en",
        L::Deu => "de",
        L::Fra => "fr",
        L::Spa => "es",
        L::Por => "pt",
        L::Ita => "it",
        L::Nld => "nl",
        L::Pol => "pl",
        L::Rus => "ru",
        L::Ukr => "uk",
        L::Bul => "bg",
        L::Tur => "tr",
        L::Pes => "fa",
        L::Urd => "ur",
        L::Heb => "he",
        L::Hin => "hi",
        L::Ben => "bn",
        L::Tha => "th",
        L::Cmn => "zh",
        L::Jpn => "ja",
        L::Kor => "ko",
        L::Ell => "el",
        L::Swe => "sv",
        L::Dan => "da",
        L::Nob => "nb",
        L::Fin => "fi",
        L::Ces => "cs",
        L::Hun => "hu",
        L::Ron => "ro",
        L::Vie => "vi",
        L::Ind => "id",
        other => other.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_languages_apart() {
        assert_eq!(language("وتشهد ليبيا أزمة سياسية متصاعدة وعدم استقرار سياسي واقتصادي واجتماعي وتعدد حكومات"), Some("ar"));
        assert_eq!(language("The council met on Tuesday to discuss the bridge and the mayor said that he would not support it."), Some("en"));
        assert_eq!(language("国家统计局发布了数据"), Some("zh"));
        assert_eq!(language("12 345"), None);
    }
}
