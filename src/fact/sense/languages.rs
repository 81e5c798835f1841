//! All languages with a table.

use super::table::Language;
use super::{ar, de, el, en, es, fa, fr, he, hi, id, it, ja, ko, nl, pl, pt, ru, th, tr, uk, ur, vi, zh};

/// All tables.
pub(super) static LANGUAGES: [&Language; 23] = [
    &ar::ARABIC,
    &de::GERMAN,
    &el::GREEK,
    &en::ENGLISH,
    &es::SPANISH,
    &fa::PERSIAN,
    &fr::FRENCH,
    &he::HEBREW,
    &hi::HINDI,
    &id::INDONESIAN,
    &it::ITALIAN,
    &ja::JAPANESE,
    &ko::KOREAN,
    &nl::DUTCH,
    &pl::POLISH,
    &pt::PORTUGUESE,
    &ru::RUSSIAN,
    &th::THAI,
    &tr::TURKISH,
    &uk::UKRAINIAN,
    &ur::URDU,
    &vi::VIETNAMESE,
    &zh::CHINESE,
];

/// The code and the negators of languages of which nothing else is known, divided by `|`. They are read only in texts that are known to be in
/// that language: many are words of other ones.
pub(super) const NEGATORS: [(&str, &str); 44] = [
    ("afr", "nie|geen|nooit|niemand|niks|sonder|nêrens"),
    ("amh", "አይደለም|የለም|አልነበረም|ያለ"),
    ("aze", "deyil|yox|yoxdur|heç|heç vaxt|heç kim"),
    ("bel", "не|ні|няма|без|ніколі|ніхто|нельга"),
    ("bg", "не|няма|нито|без|никога|никой|нищо|нямаше"),
    ("bn", "না|নয়|নেই|নি|নাই|ছাড়া|নন|নহে"),
    ("ca", "no|mai|cap|ningú|sense|tampoc|res"),
    ("cs", "ne|není|nikdy|nikdo|nic|bez|žádný|žádná|žádné|ani|nebyl|nebyla|nebylo|nebyli|nemá|nebude"),
    ("cym", "ddim|nid|ni|heb|byth|neb|dim"),
    ("da", "ikke|ingen|aldrig|intet|uden|hverken|næppe"),
    ("epo", "ne|neniu|neniam|nenio|sen"),
    ("est", "ei|pole|polnud|mitte|keegi|kunagi|ilma|ega"),
    ("fi", "ei|en|et|emme|ette|eivät|älä|älkää|eikä|ilman|koskaan|kukaan|mitään"),
    ("guj", "નહીં|નહિ|નથી|ન|વિના|વગર|ક્યારેય"),
    ("hrv", "ne|nije|nisu|nema|bez|nikad|nikada|nitko|ništa|neće|ni"),
    ("hu", "nem|ne|sem|se|nincs|nincsenek|soha|senki|semmi|nélkül"),
    ("hye", "չի|չէ|չեն|չէր|չէին|ոչ|առանց|երբեք|ոչ ոք"),
    ("jav", "ora|mboten|dudu|tanpa|durung|aja"),
    ("kan", "ಇಲ್ಲ|ಅಲ್ಲ|ಬೇಡ|ಇಲ್ಲದೆ"),
    ("kat", "არ|ვერ|ნუ|არა|არც|არავინ|არასოდეს|არაფერი|გარეშე|აღარ|ვეღარ"),
    ("khm", "មិន|ពុំ|គ្មាន|អត់|កុំ|ឥត"),
    ("lav", "ne|nav|nekad|neviens|bez|nebija|nekas"),
    ("lit", "ne|nėra|niekada|niekas|be|nebuvo|nei"),
    ("mal", "ഇല്ല|അല്ല|ഇല്ലാതെ|അരുത്|വേണ്ട"),
    ("mar", "नाही|नाहीत|नको|नये|न|विना|शिवाय|कधीही|नव्हता|नव्हते|नव्हती"),
    ("mkd", "не|нема|без|никогаш|никој|ништо|ниту"),
    ("mya", "မ|ဘူး"),
    ("nb", "ikke|ingen|aldri|uten|verken|intet|ingenting"),
    ("nep", "छैन|छैनन्|होइन|थिएन|न|बिना|कहिल्यै"),
    ("ori", "ନାହିଁ|ନୁହେଁ|ନ|ବିନା"),
    ("pan", "ਨਹੀਂ|ਨਹੀ|ਨਾ|ਬਿਨਾਂ|ਕਦੇ"),
    ("ro", "nu|niciodată|nimeni|nimic|fără|nici|niciun|nicio"),
    ("sin", "නැහැ|නෑ|නැත|නොවේ|එපා"),
    ("slk", "ne|nie|nikdy|nikto|nič|bez|žiadny|žiadna|ani|nebol|nebola|nebolo|nemá"),
    ("slv", "ne|ni|niso|brez|nihče|nič|nikdar|nikoli|nima"),
    ("sr", "не|није|нису|нема|без|никад|никада|нико|ништа|неће|ни"),
    ("srp", "ne|nije|nisu|nema|bez|nikad|nikada|niko|ništa|neće|ni"),
    ("sv", "inte|icke|ej|aldrig|ingen|inget|inga|utan|varken|ingenting"),
    ("tam", "இல்லை|அல்ல|இல்லாமல்|வேண்டாம்|கூடாது|மாட்டார்|மாட்டாது"),
    ("tel", "లేదు|కాదు|లేకుండా|వద్దు|లేరు"),
    ("tgl", "hindi|wala|walang|huwag|di|ayaw|kailanman"),
    ("tuk", "däl|ýok|hiç"),
    ("uzb", "emas|yo'q|hech|эмас|йўқ"),
    ("yid", "ניט|נישט|קיין"),
];

/// The code (ISO 639-1) and the particles of every language with a table, divided by `|`.
pub(in crate::fact) fn particles() -> impl Iterator<Item = (&'static str, &'static str)> {
    LANGUAGES.iter().map(|language| (language.code, language.particles))
}
