//! The language of a text, as an ISO 639-1 code.

use super::class::{Class, Kind};
use crate::config::text::{LANGUAGE_SAMPLE, MIN_FUNCTION_WORDS, MIN_LANGUAGE_LETTERS};

/// The language of `text`, or `None` when there is too little of it.
///
/// Scripts that one language uses decide alone; inside the shared ones trigrams do (Cavnar & Trenkle 1994, by the
/// package `whatlang`). Reads at most 2 kB.
#[must_use]
pub fn language(text: &str) -> Option<&'static str> {
    let sample = &text[..text.floor_char_boundary(LANGUAGE_SAMPLE)];
    let letters = sample.chars().filter(|c| matches!(Class::of(*c).kind(), Kind::Letter | Kind::Ideograph)).count();
    if letters == 0 {
        return None;
    }
    let guess = whatlang::detect(sample);
    match guess.map(|g| (g.script(), g.lang())) {
        Some((whatlang::Script::Arabic, _)) if letters < MIN_LANGUAGE_LETTERS => Some(in_arabic_letters(sample)),
        Some((script, lang)) if letters < MIN_LANGUAGE_LETTERS && matches!(script, whatlang::Script::Latin | whatlang::Script::Cyrillic) => {
            by_function_words(sample, two_letters(lang))
        }
        Some((_, lang)) => Some(two_letters(lang)),
        None => None,
    }
}

/// Words without content that come up in nearly every sentence of a language and in few others.
const FUNCTION_WORDS: [(&str, &str); 24] = [
    ("en", "the of and to in that was for is with on by from at his her were said has had which will a an been after its are be this who"),
    ("de", "der die das und in von den dem mit auf für ist im sich des nicht ein eine einen wurde wird nach am zu hat bei aus als auch um gegen sagte"),
    ("fr", "le la les des et en du de un une dans pour sur au aux est qui par avec selon a ont été ses son sa que ne pas après se ce"),
    ("es", "el la los las de del y en que un una por con para se su sus al fue más según tras han ha no lo este"),
    ("it", "il lo la gli le di del della dei delle e in che un una per con da al alla ha nel nella sono si i dal dalla è dopo hanno"),
    ("pt", "o a os as de do da dos das e em que um uma para com no na ao à foi mais segundo por não se pelo pela após são"),
    ("nl", "de het een van en in op te dat is voor met zijn aan door werd niet bij naar heeft uit ook om na"),
    ("tr", "ve bir bu için ile da de olarak çok sonra göre olan kadar daha en ilk yeni her"),
    ("pl", "i w na z do się nie że o po dla od jest przez oraz ale za we ze jak został po"),
    ("id", "yang dan di ke dari untuk pada dengan itu ini tidak akan oleh dalam setelah kata telah sebuah para karena"),
    ("vi", "và của là cho được trong các một người đã với không tại vào khi này có để về từ sau những"),
    ("sv", "och i att det som en på är av för med till den har ett om från inte efter sade"),
    ("da", "og i at det som en på er af for med til den har et om fra ikke efter blev sagde"),
    ("nb", "og i at det som en på er av for med til den har et om fra ikke etter ble sier"),
    ("fi", "ja on ei että se oli myös kun hän joka mutta ovat ole mukaan jälkeen"),
    ("ro", "și în de la cu pe din care o un nu a fost au pentru este mai sunt după"),
    ("cs", "a v na se že je s z do o po k i byl jako pro za ale podle které"),
    ("hu", "a az és hogy nem egy is meg volt csak szerint után között már"),
    ("ca", "el la els les de del i en que un una per amb al es va ha més segons"),
    ("ms", "yang dan di ke dari untuk pada dengan itu ini tidak akan oleh dalam selepas kata telah"),
    ("ru", "и в не на что с по за был из от его как о к у во для это после его было были"),
    ("uk", "і в на що та у з до не за від його як про це для після було були під"),
    ("bg", "и в на се да е за от не с по като са че ще след беше"),
    ("sr", "и у на је се да за од не са по као су што из након"),
];

/// The language that a letter can belong to: `language` where it is written in that script, else the usual one of the script.
///
/// For stretches in another script than the text around them.
#[must_use]
pub fn of_letter(language: Option<&'static str>, c: char) -> Option<&'static str> {
    let known = |codes: &[&str]| language.filter(|language| codes.contains(language));
    match c as u32 {
        0x0370..=0x03FF | 0x1F00..=0x1FFF => Some("el"),
        0x0400..=0x052F => known(&["ru", "uk", "bg", "sr", "mk", "be", "kk"]).or(Some("ru")),
        0x0590..=0x05FF => known(&["he", "yi"]).or(Some("he")),
        0x0600..=0x077F | 0xFB50..=0xFEFF => known(&["ar", "fa", "ur", "ps", "ckb"]).or(Some("ar")),
        0x0900..=0x097F => known(&["hi", "mr", "ne"]).or(Some("hi")),
        0x0E00..=0x0E7F => Some("th"),
        0x1100..=0x11FF | 0xAC00..=0xD7A3 => Some("ko"),
        0x3041..=0x30FF => Some("ja"),
        0x4E00..=0x9FFF => known(&["zh", "ja"]).or(Some("zh")),
        _ => language,
    }
}

/// Whether a word, as it is written, is among the function words of a language that are listed here.
#[must_use]
pub fn is_function_word(language: Option<&str>, word: &str) -> bool {
    let Some((_, list)) = language.and_then(|language| FUNCTION_WORDS.iter().find(|(code, _)| *code == language)) else { return false };
    let lower = word.to_lowercase();
    list.split(' ').any(|known| known == lower)
}

/// The language whose function words a short text has most of; where several have as many, the one that trigrams `guessed`.
fn by_function_words(sample: &str, guessed: &'static str) -> Option<&'static str> {
    let lower = sample.to_lowercase();
    let mut words: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let all = words.clone();
    // One word twice is one sign, but where trigrams point there as well.
    words.sort_unstable();
    words.dedup();
    let again = FUNCTION_WORDS
        .iter()
        .find(|(code, _)| *code == guessed)
        .is_some_and(|(_, list)| all.iter().filter(|word| list.split(' ').any(|known| known == **word)).count() >= MIN_FUNCTION_WORDS);
    let hits = |list: &str| words.iter().filter(|word| list.split(' ').any(|known| known == **word)).count();
    let counts: Vec<(usize, &'static str)> = FUNCTION_WORDS.iter().map(|(code, list)| (hits(list), *code)).collect();
    let most = counts.iter().map(|count| count.0).max()?;
    let mut first = counts.iter().filter(|count| count.0 == most).map(|count| count.1);
    let letter = OWN_LETTERS.iter().find(|(_, letters)| lower.contains(|c| letters.contains(c))).map(|(code, _)| *code);
    let enough = most >= MIN_FUNCTION_WORDS;
    match () {
        () if letter.is_some() => letter,
        () if (enough || again) && first.clone().any(|code| code == guessed) => Some(guessed),
        () if enough => first.next().filter(|_| first.next().is_none()),
        () => None,
    }
}

/// Letters that one language alone has, among those of the same script.
const OWN_LETTERS: [(&str, &str); 9] = [
    ("tr", "ğıİ"),
    ("pl", "łśźż"),
    ("vi", "ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    ("de", "ß"),
    ("es", "ñ¿¡"),
    ("pt", "ãõ"),
    ("cs", "ěřů"),
    ("hu", "őű"),
    ("uk", "їєґ"),
];

/// The language of a few words in Arabic script, by the letters that only some of them have.
fn in_arabic_letters(sample: &str) -> &'static str {
    match () {
        () if sample.contains(['ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ہ', 'ھ']) => "ur",
        () if sample.contains(['پ', 'چ', 'ژ', 'گ', 'ی', 'ک']) => "fa",
        () => "ar",
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
    use crate::config::LANGUAGES;

    #[test]
    fn every_language_that_is_told_can_be_asked_for() {
        let of_trigrams = whatlang::Lang::all().iter().map(|lang| two_letters(*lang));
        let of_words = FUNCTION_WORDS.iter().chain(&OWN_LETTERS).map(|(code, _)| *code);
        let mut told: Vec<&str> = of_trigrams.chain(of_words).chain(["ar", "fa", "ur"]).collect();
        told.sort_unstable_by_key(|code| (code.len(), *code));
        told.dedup();
        assert_eq!(told, LANGUAGES);
    }

    #[test]
    fn tells_languages_apart() {
        assert_eq!(language("وتشهد ليبيا أزمة سياسية متصاعدة وعدم استقرار سياسي واقتصادي واجتماعي وتعدد حكومات"), Some("ar"));
        assert_eq!(language("The council met on Tuesday to discuss the bridge and the mayor said that he would not support it."), Some("en"));
        assert_eq!(language("国家统计局发布了数据"), Some("zh"));
        assert_eq!(language("12 345"), None);
    }

    #[test]
    fn tells_short_texts_apart_by_their_function_words_and_letters() {
        for (code, text) in [
            ("en", "The bridge was closed by the police."),
            ("de", "Die Brücke wurde am Freitag von der Polizei gesperrt."),
            ("fr", "Le pont a été fermé par la police."),
            ("es", "El puente fue cerrado por la policía."),
            ("it", "Il ponte è stato chiuso dalla polizia."),
            ("pt", "A ponte foi fechada pela polícia."),
            ("nl", "De brug werd door de politie gesloten."),
            ("tr", "Köprü polis tarafından kapatıldı."),
            ("pl", "Most został zamknięty przez policję."),
            ("id", "Jembatan itu ditutup oleh polisi."),
            ("ur", "پل بند کر دیا گیا ہے"),
            ("fa", "پلیس پل را بست"),
            ("ar", "أغلقت الشرطة الجسر"),
        ] {
            assert_eq!(language(text), Some(code), "{text}");
        }
        assert_eq!(language("Ponte Vecchio"), None);
    }
}
