//! For how long somebody was sent to prison, as reports of trials say it: `jailed for six years`, `a four-year prison sentence`.
//!
//! Every outlet says it in words of its own, so it is read by what it measures and not by the words around it.

use std::ops::Range;
use std::sync::OnceLock;

use super::facts::Facts;
use super::phrase::PhraseTable;
use super::quantity::{Bound, Number, NumberKind};
use super::unit::Dimension;
use crate::config::PrisonParams;
use crate::span::Span;
use crate::text::{Segmented, Sentence};

/// How long somebody was sent to prison for, as one place of a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrisonTerm {
    /// How long, as an index into [`Facts::numbers`].
    pub number: usize,
    /// Whether it is what the court ruled, and neither asked for nor served.
    pub ruled: bool,
    /// The figure with the word for prison or for the ruling.
    pub span: Span,
    /// The tokens of its sentence.
    pub tokens: Range<usize>,
    /// Those of them that stand for prison or for the ruling.
    pub roles: Vec<usize>,
}

/// A row of the table: language (ISO 639-1), words for prison and for who sends there, and words that say that it is no ruling of the court: it was
/// asked for, may be, was served, or is how old somebody is.
type Row = (&'static str, &'static str, &'static str);

const ROWS: [Row; 24] = [
    (
        "ar",
        "سجن|سجنا|سجنه|سجنها|حبس|حبسا|حبسه|حبسها|حكم*|قضت|قضى|أدان*|عقوبة",
        "طالب*|طلب*|يواجه|تواجه|قد|أقصى|تصل|يصل|عمره|عمرها|بعد|قبل|وقف التنفيذ|النيابة|الادعاء|أمضى|قضاها",
    ),
    (
        "de",
        "haft|haftstrafe|gefängnis|gefängnisstrafe|freiheitsstrafe|verurteilt*|jugendstrafe",
        "forder*|gefordert|beantrag*|droh*|höchst*|bis zu|bewährung|bereits|verbüß*|nach|alt|alte|alter|plädier*|mindestens|früher*|abgesessen",
    ),
    (
        "el",
        "φυλακή|φυλακής|κάθειρξη|κάθειρξης|φυλάκιση|φυλάκισης|καταδικάστηκε|καταδίκασε",
        "ζήτησε|αντιμετωπίζει|έως|αναστολή|πριν|μετά|εισαγγελέας|ετών|χρονών|εξέτισε",
    ),
    (
        "en",
        "prison|jail|jailed|jails|imprisoned|imprisonment|behind bars|sentence|sentenced|sentences|custodial",
        "sought|seek|seeks|seeking|ask|asked|asks|demand*|request*|called|urged|face|faces|faced|facing|up to|maximum|minimum|could|would|may|might|parole|\
         probation|suspended|served|serving|serve|spent|spend|already|old|aged|earlier|previous*|recommend*|propos*|offer*|plea|after|before|later|ago|reduced|\
         cut|halved|increased|eligible|prosecutor*|prosecution|deferred|if|instead|originally|now",
    ),
    (
        "es",
        "cárcel|prisión|condenó|condenado|condenada|condenaron|condena|sentenciado|sentenciada|sentenció|pena|presidio|reclusión",
        "pedía|pedían|pide|piden|pidió|solicit*|reclam*|fiscal|fiscalía|enfrenta|podría|hasta|máxim*|mínim*|edad|suspend*|cumpli*|después|antes|tras|hace|rebaj*",
    ),
    ("fa", "زندان|حبس|محکوم", "خواست*|درخواست*|خواستار|ممکن|حداکثر|تعلیقی|پس|پیش|ساله|سپری|دادستان"),
    (
        "fr",
        "prison|réclusion|emprisonnement|condamné|condamnée|condamne|écopé|écope|détention|incarcération|geôle",
        "requis|requiert|réclam*|demand*|encour*|risqu*|jusqu|maxim*|sursis|procureur|procureure|parquet|âgé|âgée|après|avant|ans plus tard|purg*|passé|déjà|avait|réduit*|\
         aménag*|ferme et",
    ),
    ("he", "מאסר|כלא|נידון|נידונה|גזר|גזרה|נגזרו", "ביקש*|דרש*|צפוי|צפויה|עד|מירבי|מרבי|מרצה|המרצה|מותנה|לאחר|לפני|בן|בת|ריצה|התביעה|הפרקליטות"),
    ("hi", "सज़ा|सजा|कैद|क़ैद|जेल|कारावास", "मांग*|माँग*|अधिकतम|हो सकती|बाद|पहले|काट*|अभियोजन|वर्षीय"),
    (
        "id",
        "penjara|bui|divonis|vonis|memvonis|dihukum|menghukum|hukuman|kurungan",
        "menuntut|dituntut|tuntutan|jaksa|terancam|ancaman|maksimal|percobaan|setelah|sebelum|berusia|menjalani|hingga",
    ),
    (
        "it",
        "carcere|prigione|reclusione|condannato|condannata|condanna|condannati|galera|detenzione",
        "chiest*|chied*|richiest*|rischia*|fino|massim*|minim*|sospes*|condizionale|procuratore|procura|pubblico ministero|pm|età|dopo|prima|fa|scontat*|sconta|già|aveva",
    ),
    ("ja", "懲役|禁錮|禁固|実刑|拘禁刑", "求刑|求め|検察|執行猶予|最高|以下|可能性|服役"),
    ("ko", "징역|징역형|실형|금고|교도소", "구형|검찰|집행유예|최대|최고|이하|복역"),
    (
        "nl",
        "cel|celstraf|gevangenis|gevangenisstraf|veroordeeld|veroordeelde|veroordeelt",
        "eis|eist|eiste|geëist|officier|maximaal|maximum|tot maximaal|voorwaardelijk*|na|oud|jarige|uitgezeten|hangt|riskeert",
    ),
    (
        "pl",
        "więzienia|więzienie|pozbawienia wolności|skazał|skazała|skazany|skazana|skazani|wyrok*",
        "żąda*|domaga*|wnios*|prokurator*|grozi|groził*|maksym*|zawieszeni*|po|przed|wieku|odsiedzi*|letni*",
    ),
    (
        "pt",
        "prisão|cadeia|condenado|condenada|condenou|condenados|pena|reclusão|detenção",
        "pedia|pediam|pede|pediu|solicit*|requer*|ministério público|procurador*|enfrenta|poderá|pode|até|máxim*|mínim*|suspens*|idade|depois|antes|após|há|cumpri*",
    ),
    (
        "ru",
        "тюрьмы|тюрьме|тюрьму|колонии|колонию|лишения свободы|приговорен*|приговорил*|приговор*|заключения|осужден|осуждена|осужденн*",
        "просил*|просит|требова*|требует|запрос*|прокурор*|гособвин*|грозит|максимальн*|условно|условный|после|назад|возраст*|отбыл*|отсидел*|провел*|спустя",
    ),
    ("sv", "fängelse|fängelsestraff|dömdes|döms|dömde|dömd", "yrkar|yrkade|åklagar*|riskerar|högst|villkorlig*|efter|före|gammal|årig*|avtjänat"),
    ("th", "จำคุก|โทษจำคุก", "ขอ|อัยการ|สูงสุด|รอลงอาญา|ไม่เกิน|หลัง|ก่อน"),
    (
        "tr",
        "hapis|hapse|hapsi|cezaevi|mahkum|mahkûm|cezası|cezasına",
        "istedi|istiyor|isteniyor|talep|savcı*|iddianame*|kadar|en fazla|ertele*|sonra|önce|yaşında*|yattı",
    ),
    (
        "uk",
        "в'язниці|ув'язнення|позбавлення волі|засудив|засудила|засуджено|засуджений|вирок*|тюрми|колонії",
        "просив|просила|вимага*|прокурор*|загрожує|максимальн*|умовно|після|тому|віці|відбув*",
    ),
    ("ur", "قید|جیل|سزا", "مطالبہ|استدعا|زیادہ سے زیادہ|بعد|پہلے|سالہ|کاٹ*|استغاثہ"),
    ("vi", "năm tù|tháng tù|án tù|phạt tù|tù giam", "đề nghị|viện kiểm sát|tối đa|án treo|sau|trước|tuổi|có thể|đối mặt"),
    ("zh", "有期徒刑|徒刑|监禁|監禁|入狱|入獄|判囚|判刑|判处|判處", "求刑|建议|建議|检方|檢方|公诉|最高|最多|缓刑|緩刑|可能|以下|面临|面臨|岁|歲|服刑"),
];

static TABLES: [OnceLock<PhraseTable<bool>>; ROWS.len()] = [const { OnceLock::new() }; ROWS.len()];

/// The terms of prison that a text gives, in order: of each sentence that gives one figure of time beside a word for prison. Sentences of another year
/// are passed over. Linear in the text.
#[must_use]
pub fn prison_terms(text: &str, cut: &Segmented, facts: &Facts, language: Option<&str>) -> Vec<PrisonTerm> {
    let Some(row) = ROWS.iter().position(|row| Some(row.0) == language) else { return Vec::new() };
    let table = TABLES[row].get_or_init(|| table(&ROWS[row]));
    cut.sentences.iter().filter_map(|sentence| term(table, text, cut, facts, sentence)).collect()
}

fn table((code, terms, other): &Row) -> PhraseTable<bool> {
    let mut table = PhraseTable::of_language(code);
    table.add(terms, Some(true));
    table.add(other, Some(false));
    table.finish()
}

/// The term of prison that a sentence gives.
fn term(table: &PhraseTable<bool>, text: &str, cut: &Segmented, facts: &Facts, sentence: &Sentence) -> Option<PrisonTerm> {
    let tokens = &sentence.tokens;
    let from = facts.numbers.partition_point(|number| number.tokens.start < tokens.start);
    let inside = facts.numbers[from..].iter().take_while(|number| number.tokens.end <= tokens.end);
    let mut times = inside.enumerate().filter(|(_, number)| number.unit.is_some_and(|unit| unit.dimension == Dimension::Time));
    let (at, number) = times.next()?;
    let other_year = facts.dates.iter().filter(|date| tokens.contains(&date.tokens.start)).any(|date| date.year().is_some());
    if times.next().is_some() || other_year || !is_a_term(number) {
        return None;
    }
    let (start, end) = (number.tokens.start, number.tokens.end.max(number.unit_tokens.end));
    let roles = table.phrases(text, &cut.tokens[tokens.clone()]);
    let near = |word: &Range<usize>| {
        let (first, last) = (word.start + tokens.start, word.end + tokens.start);
        (first >= end && first - end <= PrisonParams::BEHIND) || (last <= start && start - last <= PrisonParams::BEFORE)
    };
    let ruled = !roles.iter().any(|(_, is_term)| is_term.contains(&false));
    let (word, _) = roles.iter().find(|(word, is_term)| is_term.contains(&true) && near(word))?;
    let span = cut.tokens[word.start + tokens.start].span.hull(cut.tokens[word.end - 1 + tokens.start].span);
    let roles = roles.iter().flat_map(|(word, _)| word.start + tokens.start..word.end + tokens.start).collect();
    Some(PrisonTerm { number: from + at, ruled, span: number.whole.hull(span), tokens: tokens.clone(), roles })
}

/// Whether a number may be a term of prison: as written, from some weeks to what nobody outlives.
fn is_a_term(number: &Number) -> bool {
    let days = number.low * number.unit.map_or(1.0, |unit| unit.factor) / 86_400.0;
    let plain = number.bound == Bound::Exact && number.kind == NumberKind::Cardinal && !number.is_range();
    plain && (PrisonParams::SHORTEST..=PrisonParams::LONGEST).contains(&days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactContext, facts};
    use crate::text::segment;

    fn read(text: &str, language: &'static str) -> Vec<f64> {
        let cut = segment(text);
        let facts = facts(text, &cut, FactContext { language: Some(language), published: None });
        prison_terms(text, &cut, &facts, Some(language)).iter().filter(|term| term.ruled).map(|term| facts.numbers[term.number].low).collect()
    }

    #[test]
    fn terms_are_read_in_every_language() {
        for (text, language, years) in [
            ("The court jailed the captain, Neil Barrow, for six years.", "en", 6.0),
            ("He was sent to prison for six years on Tuesday.", "en", 6.0),
            ("Barrow was given a four-year prison sentence.", "en", 4.0),
            ("Das Gericht verurteilte Lorenz zu sechs Jahren Haft.", "de", 6.0),
            ("Morel a écopé de quatre ans de prison.", "fr", 4.0),
            ("Rubio fue condenado a cuatro años de prisión.", "es", 4.0),
            ("Dovrà restare quattro anni in prigione.", "it", 4.0),
            ("Neves foi condenado a quatro anos de cadeia.", "pt", 4.0),
            ("Седов получил четыре года колонии.", "ru", 4.0),
            ("وحكم على سامر حداد بالسجن أربع سنوات.", "ar", 4.0),
            ("Kaptan Demir üç yıl hapis cezası aldı.", "tr", 3.0),
            ("Budi Santoso divonis empat tahun penjara.", "id", 4.0),
            ("Kapitein Brink kreeg vier jaar cel.", "nl", 4.0),
            ("Sąd skazał Nowickiego na cztery lata więzienia.", "pl", 4.0),
            ("अदालत ने मोहन वर्मा को छह साल की सज़ा सुनाई।", "hi", 6.0),
            ("船长李明被判四年有期徒刑。", "zh", 4.0),
            ("裁判所は船長に懲役6年を言い渡した。", "ja", 6.0),
        ] {
            assert_eq!(read(text, language), [years], "{text}");
        }
    }

    #[test]
    fn what_is_asked_for_served_or_an_age_is_none() {
        for (text, language) in [
            ("Prosecutors had asked for eight years in prison.", "en"),
            ("He faces up to ten years in prison.", "en"),
            ("A 52-year-old man was sent to prison.", "en"),
            ("He will spend at least three years in prison.", "en"),
            ("In 2015 she was jailed for three years.", "en"),
            ("The prison was built in two weeks.", "en"),
            ("Die Staatsanwaltschaft hatte acht Jahre Haft gefordert.", "de"),
            ("Le procureur avait requis huit ans de prison.", "fr"),
            ("La fiscalía pedía ocho años de prisión.", "es"),
            ("Il procuratore aveva chiesto quattro anni di prigione.", "it"),
            ("Прокурор просил для Седова восемь лет колонии.", "ru"),
            ("وطالب الادعاء بسجن سامر حداد ثماني سنوات.", "ar"),
            ("Savcı kaptan Demir için sekiz yıl hapis istedi.", "tr"),
            ("Jaksa menuntut Budi Santoso sembilan tahun penjara.", "id"),
            ("検察は船長に懲役8年を求刑していた。", "ja"),
            ("检方要求判处李明八年有期徒刑。", "zh"),
        ] {
            assert_eq!(read(text, language), [0.0; 0], "{text}");
        }
    }
}
