//! Pairs of opposites that tell of one thing in one story apart.
//!
//! Of what the tables call opposites, some follow one another (who was arrested is released) and some are two sides of one deed (what one
//! sells another buys), so that reports that tell them in their own words agree. Of these pairs only one can be so.

/// The first phrases of such pairs, a language (ISO 639-1) a row.
pub(super) const STANDING: &[(&str, &str)] = &[
    ("en", "accept|rise|raise|open|go ahead|allow|guilty|guilt|legal|true|safe|uphold|positive|improv*|possible|insured|solved|paid|vaccinated|mandatory"),
    (
        "de",
        "annehm*|steig|erhöh*|öffn|stattfinden|erlaub*|schuldig*|legal*|wahr|erfolgreich*|sicher|positiv*|besser*|verbesser*|möglich*|geimpft*|gelöst|versichert*|bezahl*|verpflichtend*",
    ),
    ("ar", "وافق*|ارتفع*|نما|رفع|فتح|سمح*|أدان*|قانوني|صحيح|نجح*|آمن|أقر|استأنف*|إلزامي*|إيجابي*|إيجابية الفحص"),
    (
        "fr",
        "accept|augment*|relev*|ouvr*|a lieu|autoris*|coupable*|légal*|vrai|réussi*|sûre|positif*|mieux|amélior*|possible*|vacciné*|résolu*|payé*|obligatoire*",
    ),
    ("es", "acept*|sube|subir|abre|se celebra|permit*|culpable*|legal|verdad*|éxito*|segur*|positiv*|mejor*|posible*|vacunad*|resuelt*|pagad*|obligatori*"),
    (
        "it",
        "accett*|aument*|apre|si tiene|permett*|conferm*|colpevol*|legale|vero|success*|sicur*|positiv*|miglior*|possibil*|vaccinat*|risolt*|pagat*|obbligatori*",
    ),
    ("pt", "aceit*|sobe|aument*|abre|se realiza|permit*|culpad*|legal|verdad*|sucess*|segur*|positiv*|melhor*|possív*|vacinad*|resolvid*|pago|obrigatóri*"),
    ("nl", "aanvaard*|stijg*|verhog*|open|gaat door|toestaa*|schuldig*|legaal|waar|succes*"),
    ("pl", "przyjął|rośnie|podwyższ*|otworzy*|odbył*|zezwol*|winny|legaln*|prawda|sukces*"),
    (
        "ru",
        "принял*|рос|повыс*|откры*|состоит*|разреш*|виновн*|законн*|правд*|успех*|безопасн*|положительн*|улучш*|возможн*|привит*|раскры*|оплач*|обязательн*",
    ),
    ("uk", "прийня*|зрос*|підвищ*|відкри*|відбуд*|дозвол*|винн*|законн*|правд*|успіх*"),
    ("el", "αποδέχ*|αυξ*|αύξησ*|ανοίγ*|διεξάγ*|επιτρέπ*|ένοχ*|νόμιμ*"),
    ("he", "קיבל|עלה|פתח|התיר|אשם|חוקי|אמת|הצליח"),
    ("id", "menerima|naik|membuka|mengizinkan|bersalah|legal|benar|berhasil"),
    ("tr", "kabul etti|arttı|açtı*|izin verdi*|suçlu*|yasal|doğru|başarılı|güvenli|zorunlu*|olumlu"),
];

/// Phrases of such pairs that mean many things besides.
pub(super) const LOOSE: [&str; 12] = ["up", "down", "upward", "upwards", "downward", "downwards", "advanc*", "rall*", "gain", "gains", "swell", "sag"];

#[cfg(test)]
mod tests {
    use super::super::languages::LANGUAGES;
    use super::*;

    #[test]
    fn every_phrase_opens_a_pair_of_its_language() {
        for (code, phrases) in STANDING {
            let language = LANGUAGES.iter().find(|language| language.code == *code).unwrap();
            for phrase in phrases.split('|') {
                assert!(language.opposites.iter().any(|(left, _)| left.split('|').next() == Some(phrase)), "{code} {phrase}");
            }
        }
    }
}
