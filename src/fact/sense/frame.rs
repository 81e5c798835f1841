//! Words that frame an assertion: what opens it behind a verb of saying, what makes a condition of it, what denies the whole of it.

use std::sync::OnceLock;

use super::languages::LANGUAGES;
use super::reader::Sense;
use super::table::Negator;
use crate::fact::phrase::{ARABIC_CLITICS, PhraseTable, folded};
use crate::text::Token;

/// What a word does to the assertion behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frame {
    /// It opens what is said, thought or denied (`that`).
    That,
    /// It makes a condition or a question of it (`if`, `whether`).
    If,
    /// It sets something else in its place, so that only a part is denied (`not on Monday but`).
    But,
    /// It says of the whole that it is not so (`denied that`).
    Denies,
    /// It denies what stands beside it (`not`, `nobody`).
    Not,
    /// It says that somebody says or claims what follows (`told`, `insists`).
    Says,
    /// It says so little that an assertion is the same without it (`remains`, `is to`).
    Light,
    /// It opens what happened at the same time or why (`when`, `because`).
    When,
    /// It opens what is said of one word, or asked (`which`, `who`, `how`).
    Which,
}

/// A row of the table: language (ISO 639-1), [`Frame::That`], [`Frame::If`], [`Frame::But`], [`Frame::Says`], [`Frame::Light`],
/// [`Frame::When`], [`Frame::Which`]. What denies stands in the tables of the languages.
type Row = (&'static str, [&'static str; 7]);

const KINDS: [Frame; 7] = [Frame::That, Frame::If, Frame::But, Frame::Says, Frame::Light, Frame::When, Frame::Which];

/// Languages that deny with words of their own, beside the verb.
const ROWS: [Row; 15] = [
    (
        "ar",
        [
            "أن|أنه|أنها|أنهم|إن|إنه|إنها|إنهم",
            "إذا|لو|إن كان|إن كانت|ما إذا|هل|في حال",
            "بل|إنما|بعد",
            "قال*|أكد*|أضاف*|أوضح*|أعلن*|ذكر*|صرح*|أفاد*|اشتكى|اشتكت|زعم*|أشار*|كشف*|شدد*|لفت*|نوه*|روى|روت",
            "كان*|تكن|يكن|يكون|تكون|توجد|يوجد|ظل|ظلت|يبقى|تبقى|بقي|بقيت|يعاد|تعاد|أعيد|أعيدت|تم|يتم|تمت|جرى|يجري|مازال|لا يزال|تعرض|تعرضت|تعرضوا|يتعرض",
            "عندما|حين|حينما|بينما|فيما|لأن|بسبب|رغم",
            "الذي|التي|الذين|اللذين|اللتين|اللذان|اللتان|اللواتي|اللاتي|ماذا|كيف|لماذا",
        ],
    ),
    (
        "de",
        [
            "dass|daß",
            "ob|wenn|falls|sofern|könnte|könnten|würde|würden|sollte|sollten|möglicherweise|offenbar",
            "sondern|noch nicht|bis",
            "sagt*|erklär*|teilt* mit|versicher*|behaupt*|betont*|bericht*|meld*|kommentiert*|erzähl*|ergänzt*|unterstrich*|unterstreich*|schildert*|resümiert*|äußerte|meint|meinte",
            "bleib*|blieb*|geblieben|wurde|wird|worden|sei|seien|ist|sind|war|waren|hat|haben|hatte|hatten|erneut|wieder|bereits|erst|erlitt|erlitten|erleiden",
            "als|während|nachdem|bevor|obwohl|weil|da|trotz|wegen",
            "welche|welcher|welches|welchen|welchem|wer|wen|wem|was|wie|warum|weshalb|deren|dessen",
        ],
    ),
    (
        "el",
        [
            "ότι|πως",
            "αν|εάν|μήπως",
            "αλλά|ακόμη|ακόμα",
            "είπ*|δήλωσ*|ανακοίνωσ*|υποστήριξ*|τόνισ*|ανέφερ*|σχολίασ*|εξήγησ*|πρόσθεσ*|υπογράμμισ*",
            "παραμέν*|έμειν*|ξανά",
            "όταν|ενώ|επειδή|αν και|λόγω",
            "που|οποίος|οποία|οποίο|οποίοι|οποίες|οποίων|ποιος|ποια|ποιο|ποιοι|πώς|γιατί",
        ],
    ),
    (
        "en",
        [
            "that",
            "if|whether|unless|in case",
            "but|not yet|yet|until|till|because",
            "said|says|say|told|tells|insisted|insists|maintained|maintains|claimed|claims|stated|announced|confirmed|added|complained|according|explained|explains|replied|remarked|commented|stressed|argued|argues|adds",
            "is|was|were|are|had|has|have|will|remain|remains|remained|stay|stays|stayed|be|been|being|again|already|still|suffer|suffers|suffered|sustained",
            "when|while|as|because|although|though|despite|since|after|so that",
            "which|who|whom|whose|what|how|why",
        ],
    ),
    (
        "es",
        [
            "que",
            "si|podría|podrían|debería|deberían",
            "sino|pero|todavía|aún|hasta",
            "dijo|dijeron|dice|dicen|afirm*|asegur*|aseguró|señal*|inform*|declar*|sostuvo|explic*|anunci*|confirm*|reconoci*|advirti*|comentó|comenta|relató|relata|subray*|recalc*|agregó|agrega|añadió|añade|indicó|indica|precisó|sostiene|resumió",
            "es|son|está|están|estaba|estaban|permanec*|sigue|siguen|seguirá*|volv*|vuelv*|queda|quedan|quedó|fue|fueron|será|serán|ha|han|había|habían|sido|ya|sufre|sufren|sufrió|sufrieron",
            "cuando|mientras|porque|aunque|debido|tras",
            "quien|quienes|cual|cuales|cuál|cuáles|cuyo|cuya|qué|quién|cómo|por qué",
        ],
    ),
    (
        "fr",
        [
            "que|qu",
            "si|pourrait|pourraient|devrait|devraient|aurait|auraient|serait|seraient",
            "mais|encore|jusqu",
            "dit|dire|affirm*|assur*|déclar*|indiqu*|précis*|soutien*|expliqu*|annonc*|estim*|commenté|commente|ironisé|ironise|raconté|raconte|soulign*|ajouté|ajoute|rappelé|rappelle|résumé|résume|prévient|a prévenu|glissé|souffle",
            "rest*|demeur*|être|été|est|sont|sera|seront|a|ont|déjà|toujours|subi|subit|subissent|souffre|souffrent",
            "quand|lorsque|alors|tandis|car|parce|bien|malgré|après",
            "qui|dont|lequel|laquelle|lesquels|lesquelles|quel|quelle|quels|quelles|comment|pourquoi",
        ],
    ),
    (
        "he",
        [
            "כי",
            "אם|האם|אילו",
            "אלא|עדיין",
            "אמר*|טען*|הודיע*|מסר*|הוסיף|הוסיפה|הסביר*|הדגיש*|סיפר*|ציין|ציינה",
            "נשאר*|נותר*|עדיין|שוב",
            "כאשר|בזמן|משום|למרות",
            "אשר|מי|מה|כיצד|מדוע|איך|למה",
        ],
    ),
    (
        "id",
        [
            "bahwa",
            "jika|kalau|apakah|bila",
            "melainkan|tetapi|belum",
            "mengatakan|menyatakan|kata|ujar|mengklaim|menegaskan|menjelaskan|menambahkan|menuturkan|mengungkapkan|menyebutkan|tutur",
            "tetap|masih|kembali|telah|sudah|akan",
            "ketika|saat|karena|meskipun|setelah",
            "yang|siapa|apa|bagaimana|mengapa",
        ],
    ),
    (
        "it",
        [
            "che|ch",
            "se|potrebbe|potrebbero|dovrebbe|dovrebbero|sarebbe|sarebbero|avrebbe|avrebbero",
            "ma|bensì|ancora|fino",
            "ha detto|dice|dicono|afferm*|sostien*|dichiar*|assicur*|spieg*|riferisc*|annunci*|conferm*|accus*|comment*|raccont*|aggiung*|ha aggiunto|sottoline*|precis*|ribadi*|osserva|riassume",
            "è|sono|era|erano|rest*|rimane|rimarrà|rimangono|stata|stato|stati|state|essere|già|subito|subì|subiscono",
            "quando|mentre|perché|sebbene|nonostante|dopo",
            "cui|quale|quali|chi|cosa",
        ],
    ),
    (
        "nl",
        [
            "dat",
            "of|als|indien|zou|zouden",
            "maar|nog|tot",
            "zei|zegt|zeggen|verklaar*|meld*|beweer*|deelde mee|vertelt|vertelde|benadrukt*|voegde toe|licht toe|lichtte toe|aldus|reageert|reageerde",
            "blijf*|blev*|bleef|opnieuw|weer|al",
            "toen|terwijl|omdat|hoewel|nadat|wegens",
            "welke|wie|wat|hoe|waarom|waarvan|waarin",
        ],
    ),
    (
        "pl",
        [
            "że|iż",
            "czy|jeśli|jeżeli|gdyby",
            "lecz|ale|jeszcze|dopóki",
            "powiedzi*|oświadczy*|poinformow*|twierdz*|podał*|mówi|mówił*|dodał*|dodaje|podkreśl*|wyjaśni*|zaznaczy*|przekazał*|skomentow*|tłumacz*|zapewni*",
            "pozosta*|znowu|już",
            "gdy|kiedy|podczas|ponieważ|chociaż|mimo|po",
            "który|która|które|którzy|których|którego|której|kto|dlaczego",
        ],
    ),
    (
        "pt",
        [
            "que",
            "poderia|poderiam|deveria|deveriam|teria|teriam|seria|seriam",
            "mas|senão|ainda|até",
            "disse|disseram|diz|afirm*|declar*|garant*|assegur*|inform*|anunci*|confirm*|comentou|comenta|acrescent*|explicou|explica|sublinh*|salient*|ressalt*|frisou|resumiu",
            "é|são|está|estão|permanec*|continua|continuam|volta|voltou|voltaram|fica|ficou|foi|foram|será|já|sofreu|sofreram",
            "quando|enquanto|porque|embora|apesar|após",
            "quem|cujo|cuja|cujos|cujas|qual|quais",
        ],
    ),
    (
        "ru",
        [
            "что|будто",
            "если|ли|бы",
            "а|но|еще|пока",
            "сказа*|заяви*|сообщ*|утвержда*|рассказа*|подчеркну*|добави*|считает|говорит|говорят|отмети*|поясни*|уточни*|прокомментир*|объясни*",
            "остал*|остает*|останет*|был|была|было|были|будет|будут|уже|снова",
            "когда|потому|хотя|из-за|после|пока",
            "который|которая|которое|которые|которых|которого|которой|которым|кто|почему",
        ],
    ),
    (
        "tr",
        [
            "ki",
            "eğer|ise",
            "ama|fakat|henüz",
            "dedi|söyledi|belirtti|açıkladı|iddia|ifade etti|vurguladı|anlattı|ekledi|kaydetti|bildirdi|diyor|konuştu",
            "kaldı|kalacak|oldu|yeniden",
            "için|rağmen|sonra",
            "hangi|kim|neden|nasıl",
        ],
    ),
    (
        "uk",
        [
            "що|ніби",
            "якщо|чи|би|б",
            "а|але|ще|поки",
            "сказа*|заяви*|повідом*|стверджу*|розпові*|каже|зазнач*|поясни*|уточни*|прокоментува*|наголос*",
            "залиша*|залиши*|був|була|було|були|буде|вже|знову",
            "коли|тому|хоча|через|після",
            "який|яка|яке|які|яких|якого|якої|хто|чому",
        ],
    ),
];

static TABLES: [OnceLock<PhraseTable<Frame>>; ROWS.len()] = [const { OnceLock::new() }; ROWS.len()];

/// The words of some tokens that frame an assertion in a text of that language (ISO 639-1), in order, each with its token; `None` where the
/// language has no table. Linear.
#[must_use]
pub fn frames(text: &str, tokens: &[Token], language: Option<&str>) -> Option<Vec<(usize, Frame)>> {
    let row = ROWS.iter().position(|row| Some(row.0) == language)?;
    let table = TABLES[row].get_or_init(|| table(&ROWS[row]));
    Some(table.phrases(text, tokens).into_iter().flat_map(|(at, frames)| frames.iter().map(move |&frame| (at.start, frame))).collect())
}

fn table(row: &Row) -> PhraseTable<Frame> {
    let mut table = PhraseTable::new(if row.0 == "ar" { &ARABIC_CLITICS } else { &[] }, folded);
    for (list, frame) in row.1.iter().zip(KINDS) {
        table.add(list, Some(frame));
    }
    for (negator, list) in LANGUAGES.iter().filter(|language| language.code == row.0).flat_map(|language| language.negators()) {
        match negator {
            Negator::Denial => table.add(list, Some(Frame::Denies)),
            Negator::Not => table.add(list, Some(Frame::Not)),
            _ => {}
        }
    }
    table.finish()
}

/// Whether what stands before `that` in a language (ISO 639-1) is always who says or thinks so: elsewhere the word joins sentences, too. Constant.
#[must_use]
pub fn opens_speech(language: Option<&str>) -> bool {
    language.is_some_and(|language| ["ar", "de", "el", "he", "id", "pl"].contains(&language))
}

/// Everything that the words of some tokens do to the assertion they stand in, in a text of that language (ISO 639-1). Linear.
#[must_use]
pub fn senses(text: &str, tokens: &[Token], language: Option<&str>) -> Vec<Sense> {
    super::Senses::of(language).read(text, tokens)
}

/// The words of some tokens with an opposite of which only one can be so of one thing in one story, in a text of that language (ISO 639-1).
/// Linear.
#[must_use]
pub fn standing(text: &str, tokens: &[Token], language: Option<&str>) -> Vec<Sense> {
    super::Senses::of(language).standing(text, tokens)
}

#[cfg(test)]
mod tests {
    use super::super::Meaning;
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn frames_are_read_in_their_language() {
        let read = |text: &str, language: &'static str| {
            frames(text, &tokenize(text), Some(language)).map(|found| found.into_iter().map(|found| found.1).collect::<Vec<_>>())
        };
        assert_eq!(read("They denied that the market was shut.", "en"), Some(vec![Frame::Denies, Frame::That, Frame::Light]));
        assert_eq!(read("Er bestritt, dass der Markt zu war.", "de"), Some(vec![Frame::Denies, Frame::That, Frame::Light]));
        assert_eq!(read("ونفت البلدية أنها ستعوض التجار", "ar"), Some(vec![Frame::Denies, Frame::That]));
        assert_eq!(read("Nadie sabe si el mercado abre.", "es"), Some(vec![Frame::Not, Frame::If]));
        assert_eq!(read("Der Markt ist nicht zu.", "de"), Some(vec![Frame::Light, Frame::Not]));
        assert_eq!(read("Der Markt ist zu.", "xx"), None);
    }

    #[test]
    fn some_opposites_follow_one_another() {
        let pair = |a: &str, b: &str| {
            let read = |text: &str| standing(text, &tokenize(text), Some("en"));
            let turned = |x: Sense, y: Sense| matches!((x.meaning, y.meaning), (Meaning::Opposite(p, s), Meaning::Opposite(q, t)) if p == q && s != t);
            read(a).into_iter().any(|x| read(b).into_iter().any(|y| turned(x, y)))
        };
        assert!(pair("prices rose", "prices fell"));
        assert!(!pair("he was arrested", "he was released"));
        assert!(!pair("they bought the ship", "they sold the ship"));
    }
}
