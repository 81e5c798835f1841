//! Pairs of opposites that tell of one thing in one story apart.
//!
//! Of what the tables call opposites, some follow one another (who was arrested is released) and some are two sides of one deed (what one
//! sells another buys), so that reports that tell them in their own words agree. Of these pairs only one can be so.

/// The first phrases of such pairs, a language (ISO 639-1) a row.
pub(super) const STANDING: &[(&str, &str)] = &[
    (
        "en",
        "accept|rise|raise|open|continue|go ahead|allow|support|guilty|guilt|legal|true|pass|higher|north*|east|safe|uphold|present|positive|\
         improv*|full|complete*|possible|insured|solved|paid|vaccinated|visible|mandatory",
    ),
    (
        "de",
        "annehm*|unterstütz*|steig|erhöh*|öffn|fortsetz*|stattfinden|erlaub*|schuldig*|legal*|wahr|erfolgreich*|Nord*|Osten|sicher|anwesend*|\
         positiv*|besser*|verbesser*|voll|vollständig*|möglich*|geimpft*|gelöst|versichert*|bezahl*|verpflichtend*",
    ),
    (
        "ar",
        "وافق*|ارتفع*|نما|رفع|فتح|سمح*|أيد*|أدان*|قانوني|صحيح|نجح*|أعلى|شمال*|شرق|آمن|أقر|استمر*|استأنف*|إلزامي*|حاضر|إيجابي*|إيجابية الفحص|مملوء*",
    ),
    (
        "fr",
        "accept|augment*|relev*|ouvr*|continu*|a lieu|autoris*|soutien*|coupable*|légal*|vrai|réussi*|nord|sûre|présent|positif*|mieux|amélior*|\
         plein|complet|possible*|vacciné*|résolu*|payé*|obligatoire*",
    ),
    (
        "es",
        "acept*|sube|subir|abre|continú*|se celebra|permit*|apoy*|culpable*|legal|verdad*|éxito*|norte|este|segur*|presente|positiv*|mejor*|llen*|\
         complet*|posible*|vacunad*|resuelt*|pagad*|obligatori*",
    ),
    (
        "it",
        "accett*|aument*|apre|continu*|si tiene|permett*|sosteg*|conferm*|colpevol*|legale|vero|success*|nord|sicur*|present*|positiv*|miglior*|\
         pien*|complet*|possibil*|vaccinat*|risolt*|pagat*|obbligatori*",
    ),
    (
        "pt",
        "aceit*|sobe|aument*|abre|continu*|se realiza|permit*|apoi*|culpad*|legal|verdad*|sucess*|norte|leste|segur*|presente|positiv*|melhor*|\
         cheio|complet*|possív*|vacinad*|resolvid*|pago|obrigatóri*",
    ),
    ("nl", "aanvaard*|stijg*|verhog*|open|voortzett*|gaat door|toestaa*|steun|schuldig*|legaal|waar|succes*|noord|oost"),
    ("pl", "przyjął|rośnie|podwyższ*|otworzy*|kontynu*|odbył*|zezwol*|poparł*|winny|legaln*|prawda|sukces*|północ|wschód"),
    (
        "ru",
        "принял*|рос|повыс*|откры*|продолж*|состоит*|разреш*|поддерж*|виновн*|законн*|правд*|успех*|север*|восток*|безопасн*|положительн*|\
         улучш*|полон|полн*|возможн*|привит*|раскры*|оплач*|обязательн*",
    ),
    ("uk", "прийня*|зрос*|підвищ*|відкри*|продовж*|відбуд*|дозвол*|підтрим*|винн*|законн*|правд*|успіх*"),
    ("el", "αποδέχ*|αυξ*|αύξησ*|ανοίγ*|συνεχίζ*|διεξάγ*|επιτρέπ*|υποστηρίζ*|ένοχ*|νόμιμ*"),
    ("he", "קיבל|עלה|פתח|התיר|תמך|אשם|חוקי|אמת|הצליח|צפון|מזרח"),
    ("id", "menerima|naik|membuka|mengizinkan|mendukung|bersalah|legal|benar|berhasil|utara|timur"),
    ("tr", "kabul etti|arttı|açtı*|izin verdi*|destekledi*|suçlu*|yasal|doğru|başarılı|kuzey*|doğu|güvenli|devam*|zorunlu*|olumlu"),
];

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
