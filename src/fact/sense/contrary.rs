//! States of one thing of which only one can be so on one day: a bridge stands or has collapsed, a vote is unanimous or some are against.
//!
//! These are no words and their opposites, which an edit exchanges, but what reporters say in words of their own; each pair is a row of phrases for
//! one state and for the other.

use std::ops::Range;
use std::sync::OnceLock;

use crate::fact::phrase::PhraseTable;
use crate::text::Token;

/// One of two states that exclude each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct State {
    /// Which two.
    pub question: Question,
    /// Whether it is the second of the two.
    pub second: bool,
}

/// What is answered by one state or the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Whether a vote was unanimous.
    Unanimous,
    /// Whether something stands or has collapsed.
    Stands,
    /// Whether something works or is shut: it may change from one day to the next.
    Works,
    /// Whether it was set on fire or an accident.
    Arson,
    /// Whether it moves to the east or the west.
    East,
    /// Whether it moves to the north or the south.
    North,
    /// Whether somebody is held: it may change, too.
    Held,
    /// Whether it was meant or happened by chance.
    Meant,
}

/// In the order of the columns of the table.
const QUESTIONS: [Question; 8] =
    [Question::Unanimous, Question::Stands, Question::Works, Question::Arson, Question::East, Question::North, Question::Held, Question::Meant];

/// A row of the table: language (ISO 639-1), then for each of [`QUESTIONS`] what answers it in one way and in the other.
type Row = (&'static str, [(&'static str, &'static str); 8]);

const ROWS: [Row; 24] = [
    (
        "ar",
        [
            ("بالإجماع|بإجماع", "صوتوا ضد|صوت ضد|بأغلبية|عارضوا|اعترضوا"),
            ("صمد|صمدت|سليم|سليما|سليمة|لم يتضرر|لم تتضرر", "انهار|انهارت|انهيار|دمر بالكامل"),
            ("مفتوح|مفتوحا|مفتوحة|فتح أبوابه|فتحت أبوابها|استؤنفت|استأنفت|استأنف|يعمل بشكل طبيعي", "مغلق|مغلقا|مغلقة|أغلق|أغلقت|توقفت|علقت|ألغيت"),
            ("متعمد|متعمدا|بفعل فاعل", "ماس كهربائي|تماس كهربائي|عرضي|خلل كهربائي"),
            ("شرقا|نحو الشرق|إلى الشرق", "غربا|نحو الغرب|إلى الغرب"),
            ("شمالا|نحو الشمال|إلى الشمال", "جنوبا|نحو الجنوب|إلى الجنوب"),
            ("محتجز|قيد الاحتجاز|رهن الاعتقال|أودع السجن", "أفرج عنه|أطلق سراحه|بكفالة|طليق"),
            ("عمدا|عن قصد", "صدفة|بالصدفة|مصادفة|عن غير قصد"),
        ],
    ),
    (
        "de",
        [
            ("einstimmig*|ohne gegenstimme", "gegenstimme|gegenstimmen|stimmten gegen|stimmte gegen|stimmten dagegen|knapper mehrheit"),
            ("hielt stand|unversehrt|unbeschädigt|heil geblieben", "eingestürzt*|stürzte ein|einsturz|zusammengebrochen|brach zusammen"),
            ("geöffnet|offen|wieder aufgenommen|planmäßig|nach plan|fahrplanmäßig", "geschlossen|gesperrt|eingestellt|stillgelegt|ruhte"),
            ("brandstiftung|gelegt", "kurzschluss|technischer defekt|technischen defekt|elektrischer defekt"),
            ("nach osten|ostwärts|richtung osten", "nach westen|westwärts|richtung westen"),
            ("nach norden|nordwärts|richtung norden", "nach süden|südwärts|richtung süden"),
            ("untersuchungshaft|in haft|festgehalten", "auf freiem fuß|freigelassen|gegen kaution"),
            ("absichtlich|vorsätzlich|gezielt", "zufällig|durch zufall|versehentlich|aus versehen"),
        ],
    ),
    (
        "el",
        [
            ("ομόφωνα|ομόφωνη", "καταψήφισαν|καταψήφισε|κατά πλειοψηφία"),
            ("άθικτη|άθικτο|άθικτος|άντεξε", "κατέρρευσε|κατάρρευση"),
            ("ανοιχτό|ανοιχτή|ανοιχτός|επαναλειτούργησε", "κλειστό|κλειστή|κλειστός|έκλεισε|ανεστάλη"),
            ("εμπρησμός|εμπρησμό", "βραχυκύκλωμα"),
            ("ανατολικά|προς τα ανατολικά", "δυτικά|προς τα δυτικά"),
            ("βόρεια|προς τα βόρεια", "νότια|προς τα νότια"),
            ("προφυλακίστηκε|κρατείται", "αφέθηκε ελεύθερος|αφέθηκε ελεύθερη|με εγγύηση"),
            ("σκόπιμα|εσκεμμένα", "τυχαία|κατά λάθος"),
        ],
    ),
    (
        "en",
        [
            (
                "unanimous|unanimously|without dissent|without a dissenting vote|not one of them dissented",
                "voted against|dissented|split vote|majority vote|narrow majority|dissenting",
            ),
            ("intact|undamaged|withstood|still standing|unscathed", "collapsed|collapse|collapses|gave way|caved in|in ruins"),
            ("open|reopened|resumed|operating|running|as normal|on schedule|as usual", "closed|shut|suspended|at a standstill|cancelled|grounded|halted"),
            ("arson|deliberately set|set deliberately|set on fire|set alight", "short circuit|electrical fault|faulty wiring|accidental"),
            ("eastward|eastwards|moving east|heading east|headed east|eastbound", "westward|westwards|moving west|heading west|headed west|westbound"),
            (
                "northward|northwards|moving north|heading north|headed north|northbound",
                "southward|southwards|moving south|heading south|headed south|southbound",
            ),
            ("in custody|remanded|behind bars|led to the cells", "on bail|granted bail|walked free|released|freed"),
            ("deliberately|on purpose|intentionally", "by chance|by accident|accidentally|inadvertently|by mistake"),
        ],
    ),
    (
        "es",
        [
            ("unanimidad|unánime|unánimes|unánimemente", "en contra|votaron contra|votó contra|por mayoría"),
            ("intacto|intacta|resistió|sigue en pie", "se derrumbó|derrumbe|se desplomó|colapsó|se hundió"),
            (
                "abierto|abierta|reabrió|reanudó|reanudaron|con normalidad|operativo",
                "cerrado|cerrada|suspendido|suspendida|suspendidos|paralizado|cancelado|cancelados",
            ),
            ("intencionado|intencionada|provocado|incendiario", "cortocircuito|fallo eléctrico|accidental"),
            ("hacia el este|al este", "hacia el oeste|al oeste"),
            ("hacia el norte|al norte", "hacia el sur|al sur"),
            ("prisión preventiva|bajo custodia|bajo arresto", "en libertad|libertad condicional|bajo fianza|puesto en libertad"),
            ("a propósito|deliberadamente|adrede", "por casualidad|por accidente|por error"),
        ],
    ),
    (
        "fa",
        [
            ("به اتفاق آرا|متفق القول", "رای مخالف|رأی مخالف"),
            ("سالم ماند|پابرجا", "فرو ریخت|فروریخت"),
            ("باز بود|باز است|از سر گرفته شد", "بسته شد|بسته بود|تعطیل شد|لغو شد"),
            ("عمدی|عمدا", "اتصالی برق|اتصال برق"),
            ("به سمت شرق|به شرق", "به سمت غرب|به غرب"),
            ("به سمت شمال|به شمال", "به سمت جنوب|به جنوب"),
            ("در بازداشت", "آزاد شد|با وثیقه"),
            ("به عمد|عامدانه", "تصادفی|به طور اتفاقی"),
        ],
    ),
    (
        "fr",
        [
            ("unanimité|l'unanimité|unanime|unanimes|unanimement", "voté contre|votent contre|ont voté contre|voix contre|courte majorité"),
            ("intact|intacte|intacts|a résisté|a tenu bon|toujours debout", "s'est effondré|s'est effondrée|effondrement|s'est écroulé|s'est écroulée"),
            ("ouvert|ouverte|rouvert|rouverte|reprise|normalement|comme prévu", "fermé|fermée|suspendu|suspendue|à l'arrêt|annulé|annulés|interrompu"),
            ("incendie criminel|criminelle|volontaire|volontairement", "court-circuit|accidentel|accidentelle|défaut électrique"),
            ("vers l'est", "vers l'ouest"),
            ("vers le nord", "vers le sud"),
            ("écroué|écrouée|détention provisoire|en garde à vue", "remis en liberté|remise en liberté|laissé libre|sous contrôle judiciaire|libéré|libérée"),
            ("exprès|délibérément|intentionnellement", "par hasard|par accident|par erreur"),
        ],
    ),
    (
        "he",
        [
            ("פה אחד", "הצביעו נגד|הצביע נגד|ברוב קולות"),
            ("נותר שלם|עמד על תלו", "קרס|קרסה|התמוטט|התמוטטה"),
            ("פתוח|פתוחה|נפתח מחדש|חודשה|כרגיל", "סגור|סגורה|נסגר|נסגרה|הושבת|בוטלו"),
            ("הצתה", "קצר חשמלי"),
            ("מזרחה", "מערבה"),
            ("צפונה", "דרומה"),
            ("במעצר", "שוחרר|שוחררה|בערבות"),
            ("בכוונה|במכוון", "במקרה|בטעות"),
        ],
    ),
    (
        "hi",
        [
            ("सर्वसम्मति|सर्वसम्मत", "विरोध में मतदान|के खिलाफ मतदान|बहुमत से"),
            ("सुरक्षित खड़ा|जस का तस", "ढह गया|ढह गई|गिर गया"),
            ("खुला|खुली|खुले|बहाल", "बंद|स्थगित|रद्द"),
            ("आगज़नी|जानबूझकर आग", "शॉर्ट सर्किट"),
            ("पूर्व की ओर", "पश्चिम की ओर"),
            ("उत्तर की ओर", "दक्षिण की ओर"),
            ("हिरासत में", "ज़मानत पर|जमानत पर|रिहा"),
            ("जानबूझकर", "संयोग से|गलती से"),
        ],
    ),
    (
        "id",
        [
            ("suara bulat|secara bulat|aklamasi", "menolak dalam pemungutan suara|memberikan suara menentang|suara menentang"),
            ("utuh|tetap berdiri", "runtuh|ambruk|roboh"),
            ("dibuka|buka seperti biasa|beroperasi normal|beroperasi", "ditutup|dihentikan|dibatalkan|berhenti beroperasi"),
            ("sengaja dibakar|pembakaran", "korsleting|hubungan pendek|hubungan arus pendek"),
            ("ke timur|ke arah timur", "ke barat|ke arah barat"),
            ("ke utara|ke arah utara", "ke selatan|ke arah selatan"),
            ("di tahanan|dalam tahanan", "dibebaskan|dengan jaminan"),
            ("dengan sengaja", "secara kebetulan|tidak sengaja"),
        ],
    ),
    (
        "it",
        [
            ("unanimità|all'unanimità|unanime|unanimi", "votato contro|hanno votato contro|voti contrari|voto contrario|a maggioranza"),
            ("intatto|intatta|ha retto|ancora in piedi", "crollato|crollata|crollo|ha ceduto"),
            ("aperto|aperta|riaperto|riaperta|ripreso|regolarmente", "chiuso|chiusa|sospeso|sospesa|fermo|cancellati|annullato"),
            ("doloso|dolosa|appiccato", "cortocircuito|corto circuito|accidentale|guasto elettrico"),
            ("verso est", "verso ovest"),
            ("verso nord", "verso sud"),
            ("custodia cautelare|in carcere|agli arresti", "a piede libero|scarcerato|scarcerata|rilasciato|rilasciata|su cauzione"),
            ("apposta|deliberatamente|di proposito", "per caso|per sbaglio|per errore"),
        ],
    ),
    (
        "ja",
        [
            ("全会一致|満場一致", "反対票|賛成多数|反対した"),
            ("無事だった|無傷", "崩落|倒壊|崩壊"),
            ("通常通り|再開|開いていた|営業していた", "閉鎖|休業|運休|中止"),
            ("放火", "漏電|ショート"),
            ("東へ|東に進", "西へ|西に進"),
            ("北へ|北に進", "南へ|南に進"),
            ("勾留", "保釈|釈放"),
            ("故意に|わざと", "偶然|誤って"),
        ],
    ),
    (
        "ko",
        [
            ("만장일치*", "반대표*|반대했다"),
            ("무사했다|온전*", "붕괴*|무너졌다|무너진"),
            ("정상 운영*|재개*|문을 열*", "폐쇄*|중단*|취소*"),
            ("방화*", "누전*|합선*"),
            ("동쪽으로", "서쪽으로"),
            ("북쪽으로", "남쪽으로"),
            ("구속*", "석방*|보석*"),
            ("고의*|일부러", "우연히|실수로"),
        ],
    ),
    (
        "nl",
        [
            ("unaniem|eenstemmig", "stemden tegen|stemde tegen|tegenstemmen|tegenstem|krappe meerderheid"),
            ("intact|onbeschadigd|hield stand", "ingestort|stortte in|instorting|bezweken"),
            ("open|heropend|hervat|volgens dienstregeling|zoals gewoonlijk", "gesloten|dicht|stilgelegd|opgeschort|geannuleerd|afgesloten"),
            ("brandstichting|aangestoken", "kortsluiting|technisch defect"),
            ("naar het oosten|oostwaarts", "naar het westen|westwaarts"),
            ("naar het noorden|noordwaarts", "naar het zuiden|zuidwaarts"),
            ("in hechtenis|vast|in voorarrest", "op vrije voeten|vrijgelaten|op borgtocht"),
            ("opzettelijk|met opzet", "toevallig|per ongeluk|bij toeval"),
        ],
    ),
    (
        "pl",
        [
            ("jednogłośnie|jednomyślnie|jednogłośna", "przeciw|głosowało przeciw|głosowali przeciw|większością"),
            ("nienaruszony|nienaruszona|przetrwał|przetrwała|wytrzymał", "zawalił*|runął|runęła|zawalenie"),
            ("otwarta|otwarty|otwarte|wznowiono|wznowiła|normalnie", "zamknięta|zamknięty|zamknięte|wstrzymano|zawieszono|odwołano"),
            ("podpalenie|podpalenia|podpalono", "zwarcie|zwarcia"),
            ("na wschód", "na zachód"),
            ("na północ", "na południe"),
            ("w areszcie|aresztowano|trafił do aresztu", "zwolniono|wyszedł na wolność|za kaucją"),
            ("celowo|umyślnie", "przypadkiem|przypadkowo|przez pomyłkę"),
        ],
    ),
    (
        "pt",
        [
            ("unanimidade|unânime|unânimes", "votaram contra|votou contra|votos contra|por maioria"),
            ("intacto|intacta|resistiu|de pé", "desabou|ruiu|desmoronou|colapsou"),
            ("aberto|aberta|reabriu|retomou|retomado|normalmente", "fechado|fechada|suspenso|suspensa|cancelado|cancelados|encerrado"),
            ("fogo posto|criminoso|mão criminosa", "curto-circuito|acidental"),
            ("para leste|para o leste", "para oeste|para o oeste"),
            ("para norte|para o norte", "para sul|para o sul"),
            ("prisão preventiva|sob custódia", "em liberdade|libertado|libertada|sob fiança|solto"),
            ("de propósito|deliberadamente|intencionalmente", "por acaso|por acidente|por engano"),
        ],
    ),
    (
        "ru",
        [
            (
                "единогласно|единодушно|единогласн*",
                "против проголосова*|проголосовали против|голосовали против|проголосовал против|большинством голосов|голосов против",
            ),
            ("устоял*|уцелел*|цел|цела|невредим*", "рухнул*|обрушил*|обвалил*|обрушени*"),
            ("открыт|открыта|открыто|открыты|по расписанию|возобнов*|в обычном режиме", "закрыт|закрыта|закрыто|закрыты|приостанов*|отменен*|остановлен*"),
            ("поджог|поджога|подожгл*", "короткое замыкание|короткого замыкания|замыкани*"),
            ("на восток", "на запад"),
            ("на север", "на юг"),
            ("под стражей|под стражу|арестован*", "под залог|освобожден*|отпущен*|на свободе|отпустили"),
            ("намеренно|нарочно|умышленно", "случайно|по ошибке|по неосторожности"),
        ],
    ),
    (
        "sv",
        [
            ("enhälligt|enhällig|enhälliga", "röstade emot|röstade mot|röstade nej"),
            ("intakt|oskadd|höll", "kollapsade|rasade|störtade samman"),
            ("öppen|öppet|öppna|återupptogs|enligt tidtabell", "stängd|stängt|stängda|inställd|inställda|avbröts"),
            ("mordbrand|anlagd", "kortslutning|elfel"),
            ("österut|mot öster", "västerut|mot väster"),
            ("norrut", "söderut"),
            ("häktad|häktades|i häkte", "på fri fot|frisläppt|släpptes"),
            ("med flit|avsiktligt", "av en slump|av misstag"),
        ],
    ),
    (
        "th",
        [
            ("เป็นเอกฉันท์|เอกฉันท์", "ลงคะแนนคัดค้าน|โหวตค้าน"),
            ("ไม่เสียหาย", "ถล่ม|พังลง"),
            ("เปิดตามปกติ|เปิดให้บริการ", "ปิดให้บริการ|ปิดทำการ|ยกเลิก"),
            ("วางเพลิง|ลอบวางเพลิง", "ไฟฟ้าลัดวงจร"),
            ("ไปทางตะวันออก", "ไปทางตะวันตก"),
            ("ไปทางเหนือ", "ไปทางใต้"),
            ("ถูกคุมขัง", "ประกันตัว|ปล่อยตัว"),
            ("โดยเจตนา|จงใจ", "โดยบังเอิญ|โดยไม่ตั้งใจ"),
        ],
    ),
    (
        "tr",
        [
            ("oybirliğiyle|oy birliğiyle|oybirliği", "karşı oy|aleyhte oy|ret oyu|oy çokluğuyla"),
            ("ayakta kaldı|sağlam", "çöktü|yıkıldı"),
            ("açık|açıktı|yeniden açıldı|normal seyrinde", "kapalı|kapatıldı|kapalıydı|durduruldu|iptal edildi"),
            ("kundaklama|kasten çıkarıldı", "kısa devre|elektrik kontağı"),
            ("doğuya", "batıya"),
            ("kuzeye", "güneye"),
            ("tutuklandı|gözaltında|tutuklu", "serbest bırakıldı|tahliye edildi|kefaletle"),
            ("kasten|bilerek", "tesadüfen|yanlışlıkla|kazara"),
        ],
    ),
    (
        "uk",
        [
            ("одноголосно|одностайно", "проголосували проти|голосували проти|більшістю голосів"),
            ("встояв|вистояв|уцілів|неушкоджен*", "обвали*|завали*"),
            ("відкрит*|за розкладом|відновлен*", "закрит*|призупин*|скасован*"),
            ("підпал|підпалу", "замикання|коротке замикання"),
            ("на схід", "на захід"),
            ("на північ", "на південь"),
            ("під вартою|під варту", "під заставу|звільнен*|відпустили"),
            ("навмисно|умисно", "випадково|помилково"),
        ],
    ),
    (
        "ur",
        [
            ("متفقہ طور پر|اتفاق رائے", "مخالفت میں ووٹ"),
            ("محفوظ رہا|سلامت", "گر گیا|منہدم"),
            ("کھلا|کھلی|کھلے|بحال", "بند|معطل|منسوخ"),
            ("آتش زنی", "شارٹ سرکٹ"),
            ("مشرق کی طرف", "مغرب کی طرف"),
            ("شمال کی طرف", "جنوب کی طرف"),
            ("حراست میں", "ضمانت پر|رہا"),
            ("جان بوجھ کر", "اتفاق سے|غلطی سے"),
        ],
    ),
    (
        "vi",
        [
            ("nhất trí|đồng thuận", "bỏ phiếu chống|phiếu chống"),
            ("nguyên vẹn|đứng vững", "sập|đổ sập"),
            ("mở cửa|hoạt động bình thường|hoạt động trở lại", "đóng cửa|tạm dừng|hủy"),
            ("cố ý đốt|phóng hỏa", "chập điện"),
            ("về phía đông", "về phía tây"),
            ("về phía bắc", "về phía nam"),
            ("bị tạm giam", "được thả|tại ngoại"),
            ("cố ý", "tình cờ|vô tình"),
        ],
    ),
    (
        "zh",
        [
            ("一致通过|全票通过|一致同意|一致通過|全票", "反对票|投了反对|反對票|投票反对"),
            ("完好|屹立", "倒塌|坍塌|垮塌|崩塌"),
            ("照常开放|正常开放|重新开放|恢复通航|正常运行|开放", "关闭|暂停|停运|封闭|關閉"),
            ("纵火|縱火", "短路|电线老化"),
            ("向东", "向西"),
            ("向北", "向南"),
            ("羁押|在押", "保释|获释|保釋"),
            ("故意|蓄意", "偶然|无意中|意外发现"),
        ],
    ),
];

static TABLES: [OnceLock<PhraseTable<State>>; ROWS.len()] = [const { OnceLock::new() }; ROWS.len()];

/// The words of some tokens that tell such a state in a text of that language (ISO 639-1), in order, each with its tokens; nothing where the language
/// has no row. Linear.
#[must_use]
pub fn states(text: &str, tokens: &[Token], language: Option<&str>) -> Vec<(Range<usize>, State)> {
    let Some(row) = ROWS.iter().position(|row| Some(row.0) == language) else { return Vec::new() };
    let table = TABLES[row].get_or_init(|| table(&ROWS[row]));
    let each = |(at, states): (Range<usize>, &[State])| states.iter().map(|&state| (at.clone(), state)).collect::<Vec<_>>();
    table.phrases(text, tokens).into_iter().flat_map(each).collect()
}

fn table((code, questions): &Row) -> PhraseTable<State> {
    let mut table = PhraseTable::of_language(code);
    for (question, (first, second)) in QUESTIONS.into_iter().zip(questions) {
        table.add(first, Some(State { question, second: false }));
        table.add(second, Some(State { question, second: true }));
    }
    table.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[test]
    fn no_phrase_answers_one_question_in_two_ways() {
        for (code, questions) in &ROWS {
            for (first, second) in questions {
                let clash = first.split('|').find(|phrase| second.split('|').any(|other| other == *phrase));
                assert_eq!(clash, None, "{code}");
            }
        }
    }

    #[test]
    fn states_are_read_in_every_language() {
        let read = |text: &str, language: &'static str| {
            states(text, &tokenize(text), Some(language)).into_iter().map(|found| (found.1.question, found.1.second)).collect::<Vec<_>>()
        };
        for (text, language, want) in [
            ("The council approved it unanimously.", "en", (Question::Unanimous, false)),
            ("Drei Räte stimmten gegen den Plan.", "de", (Question::Unanimous, true)),
            ("Мост рухнул ночью.", "ru", (Question::Stands, true)),
            ("Il ponte ha retto.", "it", (Question::Stands, false)),
            ("Liman salı günü kapalıydı.", "tr", (Question::Works, true)),
            ("El puerto reabrió el martes.", "es", (Question::Works, false)),
            ("火灾原因是短路。", "zh", (Question::Arson, true)),
            ("台風は東へ進む。", "ja", (Question::East, false)),
            ("Cyklon przesuwa się na południe.", "pl", (Question::North, true)),
            ("وأفرج عنه مساء الثلاثاء", "ar", (Question::Held, true)),
            ("A descoberta foi feita por acaso.", "pt", (Question::Meant, true)),
        ] {
            assert_eq!(read(text, language), [want], "{text}");
        }
        assert_eq!(read("The bridge collapsed.", "xx"), []);
    }
}
