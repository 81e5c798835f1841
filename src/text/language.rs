//! The language of a text, as an ISO 639-1 code.

use whatlang::Script;

use super::class::{Class, Kind};
use crate::config::text::{LANGUAGE_SAMPLE, MIN_FUNCTION_WORDS, MIN_LANGUAGE_LETTERS, MIN_SURE_LETTERS};

/// The language of `text`, or `None` when there is too little of it to tell.
///
/// Scripts that one language uses decide alone; inside the shared ones trigrams do (Cavnar & Trenkle 1994, by the package `whatlang`). In a
/// short text they have little to go by, names and abbreviations above all: there function words decide unless trigrams are sure, and
/// where neither speaks, nothing is told. Reads at most 2 kB.
#[must_use]
pub fn language(text: &str) -> Option<&'static str> {
    let sample = &text[..text.floor_char_boundary(LANGUAGE_SAMPLE)];
    let letters = sample.chars().filter(|c| matches!(Class::of(*c).kind(), Kind::Letter | Kind::Ideograph)).count();
    if letters == 0 {
        return None;
    }
    let guess = whatlang::detect(sample)?;
    let lang = two_letters(guess.lang());
    match guess.script() {
        Script::Arabic if letters < MIN_LANGUAGE_LETTERS => Some(in_arabic_letters(sample)),
        Script::Latin | Script::Cyrillic if letters < MIN_SURE_LETTERS => by_function_words(sample, lang, (letters, guess.is_reliable())),
        Script::Devanagari if letters < MIN_SURE_LETTERS => by_function_words(sample, lang, (letters, guess.is_reliable())).or(Some("hi")),
        _ => Some(lang),
    }
}

/// Words without content that come up in nearly every sentence of a language and in few others.
const FUNCTION_WORDS: [(&str, &str); 27] = [
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
    ("hi", "है हैं था थे थी को का की के में से ने पर और यह कि नहीं गया लिए एक"),
    ("mar", "आहे आहेत होते होता होती आणि या हे ही तो ते मी नाही एक साठी म्हणून"),
    ("nep", "छ छन् हो थियो थिए र को का मा ले लाई पनि यो भने छैन"),
];

/// The language that a letter can belong to: `language` where it is written in that script, else the usual one of the script.
///
/// For runs in another script than the text around them.
#[must_use]
pub fn of_letter(language: Option<&'static str>, c: char) -> Option<&'static str> {
    let known = |codes: &[&str]| language.filter(|language| codes.contains(language));
    match c as u32 {
        0x0370..=0x03FF | 0x1F00..=0x1FFF => Some("el"),
        0x0400..=0x052F => known(&["ru", "uk", "bg", "sr", "mkd", "bel"]).or(Some("ru")),
        0x0590..=0x05FF => known(&["he", "yid"]).or(Some("he")),
        0x0600..=0x077F | 0xFB50..=0xFEFF => known(&["ar", "fa", "ur"]).or(Some("ar")),
        0x0900..=0x097F => known(&["hi", "mar", "nep"]).or(Some("hi")),
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

/// The language that the function words of a short text speak for; where several have as many, the one that trigrams `guessed`. What they are
/// sure of stands unless function words contradict it.
fn by_function_words(sample: &str, guessed: &'static str, (letters, is_sure): (usize, bool)) -> Option<&'static str> {
    let lower = sample.to_lowercase();
    let all = words_of(&lower);
    // One word twice is one sign, but where trigrams point there as well.
    let mut words = all.clone();
    words.sort_unstable();
    words.dedup();
    let hits = |words: &[&str], list: &str| words.iter().filter(|word| list.split(' ').any(|known| known == **word)).count();
    let counts: Vec<(usize, &'static str)> = FUNCTION_WORDS.iter().map(|(code, list)| (hits(&words, list), *code)).collect();
    let of = |code: &str| counts.iter().find(|count| count.1 == code).map(|count| count.0);
    let most = counts.iter().map(|count| count.0).max()?;
    let mut first = counts.iter().filter(|count| count.0 == most).map(|count| count.1);
    let (own, enough) = (of(guessed), most >= MIN_FUNCTION_WORDS);
    let has_letters = letters >= MIN_LANGUAGE_LETTERS;
    let stands = match own {
        Some(own) => own > 0 && most < own + MIN_FUNCTION_WORDS,
        None => most <= MIN_FUNCTION_WORDS,
    };
    let listed = FUNCTION_WORDS.iter().find(|(code, _)| *code == guessed);
    let again = listed.is_some_and(|(_, list)| hits(&all, list) >= MIN_FUNCTION_WORDS);
    // The letters of a name in a text of another language say nothing of it.
    let letter = OWN_LETTERS.iter().find(|(_, letters)| lower.contains(|c| letters.contains(c))).map(|(code, _)| *code);
    match letter {
        _ if has_letters && is_sure && stands => Some(guessed),
        Some(code) if !enough || of(code).is_some_and(|own| most < own + MIN_FUNCTION_WORDS) => Some(code),
        // Two weak signs that agree are one, where there are letters enough for trigrams to say anything.
        _ if (enough || again || (has_letters && most > 0)) && own == Some(most) => Some(guessed),
        _ if enough => first.next().filter(|_| first.next().is_none()),
        _ => None,
    }
}

/// The words of a text but for single letters before a full stop: an initial or a part of an abbreviation (`U.S.A.`) is no article.
fn words_of(text: &str) -> Vec<&str> {
    let (mut words, mut rest) = (Vec::new(), text);
    while let Some(start) = rest.find(char::is_alphabetic) {
        rest = &rest[start..];
        let (word, after) = rest.split_at(rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()));
        if !after.starts_with('.') || word.chars().nth(1).is_some() {
            words.push(word);
        }
        rest = after;
    }
    words
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
        L::Cat => "ca",
        L::Srp => "sr",
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
    fn a_letter_is_of_the_language_around_it_where_that_is_written_so() {
        for (code, letter) in [("mkd", 'ж'), ("bel", 'ж'), ("sr", 'ж'), ("mar", 'क'), ("nep", 'क'), ("yid", 'ש'), ("ur", 'ب'), ("ja", '語')] {
            assert_eq!(of_letter(Some(code), letter), Some(code));
            assert!(LANGUAGES.contains(&code), "{code}");
        }
        assert_eq!(of_letter(Some("en"), 'ж'), Some("ru"));
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

    #[test]
    fn too_little_evidence_is_no_language() {
        // Names, abbreviations and figures, in which trigrams see another language each time.
        for text in [
            "Net loss 4,120,000 vs profit 880,000, revs 19.4 mln vs 21.1 mln, avg shrs 6.2 mln vs 6.0 mln, twelve mths shr loss 61 cts",
            "Lufthansa, Deutsche Bank, Volkswagen, Commerzbank, Siemens, Allianz, Continental, Infineon, Adidas, Beiersdorf",
            "Марина Петрова, Иван Соколов, Тарас Коваленко, Драган Јовановић, Стоян Димитров, Алексей Орлов, Олена Шевчук",
        ] {
            assert_eq!(language(text), None, "{text}");
        }
        // As short, and told by its function words, whatever its names look like.
        for (code, text) in [
            ("en", "Lead manager Banque Nationale du Rhin said the bond of the Société Générale de Crédit was priced at par on Monday."),
            ("de", "Die Sociedad General de Aguas sagte am Montag, dass die Anleihe von der Banque Nationale nicht gekauft wurde."),
            ("fr", "Les actionnaires de Northern Trust Holdings et de Wells River Banking ont été reçus par la Federal Reserve."),
            ("ru", "На встрече с Драганом Јовановићем и Тарасом Шевчуком сказали, что это было для них не важно после выборов."),
        ] {
            assert_eq!(language(text), Some(code), "{text}");
        }
        assert_eq!(language("She visited the U.S.A. and the I.M.F. last year."), Some("en"), "initials are no articles");
        assert_eq!(language("President Erdoğan said on Monday that the talks had been useful."), Some("en"), "a name has its own letters");
    }
}
