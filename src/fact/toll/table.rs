//! The words that tell what became of people, and those around them that say how many.

use std::sync::OnceLock;

use crate::fact::phrase::PhraseTable;

/// What became of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// They died.
    Dead,
    /// They were hurt.
    Hurt,
    /// They are missing.
    Missing,
}

/// What a word does in such an assertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Fate(Fate),
    /// It says how many met it, and the figure stands behind it, some words away perhaps (`the death toll of Sunday's fire rose to 14`).
    Count(Fate),
    /// It says that there are none.
    Nobody,
    /// It stands between the word and its figure (`the dead are eight`).
    Link,
    /// It says what a count has come to, and the figure stands behind it.
    Reaches,
    /// It parts a figure from the word: `two of the dead`, `a boy and`.
    Break,
    /// It says no more of those who are counted than that they are people.
    People,
}

/// A row of the table: language (ISO 639-1), then the words of each of [`ROLES`].
type Row = (&'static str, [&'static str; 9]);

const ROLES: [Role; 9] = [
    Role::Fate(Fate::Dead),
    Role::Fate(Fate::Hurt),
    Role::Fate(Fate::Missing),
    Role::Count(Fate::Dead),
    Role::Nobody,
    Role::Link,
    Role::Reaches,
    Role::Break,
    Role::People,
];

const ROWS: [Row; 24] = [
    (
        "ar",
        [
            "قتل|قتلت|قتلوا|قتيل|قتيلا|قتلى|مقتل|مصرع|مصرعه|مصرعهم|مصرعها|وفاة|توفي|توفيت|توفوا|وفيات|لقي حتفه|لقوا حتفهم",
            "أصيب|أصيبت|أصيبوا|إصابة|إصابات|جريح|جريحا|جرحى|جرح|مصاب|مصابا|مصابين",
            "فقد|فقدوا|مفقود|مفقودا|مفقودين|مفقودون",
            "حصيلة القتلى|حصيلة قتلى|عدد القتلى|عدد قتلى|عدد الضحايا|حصيلة الضحايا|حصيلة ضحايا|عدد ضحايا",
            "أي|أي من|دون|بلا|لا|لم تقع|لم تسجل|ولم تقع|ولم تسجل|لم يسفر عن",
            "عددهم|نحو|إلى|بلغ|بلغ عددهم",
            "ارتفع إلى|ارتفعت إلى|ارتفع عددهم إلى|وصل إلى|وصلت إلى|بلغ|بلغت|استقر عند|استقرت عند|إلى",
            "من|بين",
            "أشخاص|شخص|شخصا|شخصين|حالة|حالات|آخرين|آخرون",
        ],
    ),
    (
        "de",
        [
            "tot|tote|toten|todesopfer*|starb|starben|gestorben|getötet|getöteten|ums leben|umgekommen|kamen um",
            "verletzt|verletzte|verletzten|verletzter|verletzungen|verwundet|verwundete|zahl der verletzten",
            "vermisst|vermisste|vermissten",
            "zahl der toten|zahl der todesopfer|totenzahl|opferzahl",
            "niemand|keine|kein|keinen|keiner|ohne",
            "sind|waren|seien|stieg auf|liegt bei|beträgt|auf|bei",
            "stieg auf|stieg weiter auf|erhöhte sich auf|liegt bei|lag bei|beträgt|betrug|beläuft sich auf|mit",
            "und|der|von|des|unter",
            "menschen|personen|person|leute|opfer|bewohner|einwohner",
        ],
    ),
    (
        "el",
        [
            "νεκρός|νεκρή|νεκροί|νεκρούς|νεκρών|σκοτώθηκ*|σκότωσ*|έχασαν τη ζωή τους|έχασε τη ζωή του|έχασε τη ζωή της|πέθαν*",
            "τραυματίστηκ*|τραυματί*|τραυματισ*",
            "αγνοούμεν*|αγνοούνται|αγνοείται",
            "αριθμός των νεκρών|απολογισμός",
            "κανείς|κανένας|καμία|χωρίς",
            "είναι|ήταν|σε|στους|στις",
            "ανήλθε σε|ανήλθε στους|ανέρχεται σε|ανέρχεται στους|έφτασε τους|έφθασε τους|αυξήθηκε σε|αυξήθηκε στους",
            "και|από|μεταξύ",
            "άνθρωποι|ανθρώπους|άτομα|άτομο|θύματα",
        ],
    ),
    (
        "en",
        [
            "killed|kills|kill|killing|dead|died|dies|die|deaths|fatalities|lost their lives|lost his life|lost her life",
            "injured|injures|injuring|injuries|wounded|wounding|hurt|hurting",
            "missing|unaccounted for",
            "death toll|toll|number of dead|number of deaths|number of people killed",
            "nobody|no one|none|no",
            "is|are|was|were|stands at|stood at|rose to|rises to|climbed to|numbered|numbers|at|to|reached|reaches",
            "stands at|stood at|rose to|rises to|risen to|rising to|climbed to|climbs to|reached|reaches|now stands at|put at|to at least",
            "and|of|among|or",
            "people|persons|person|victims|casualties|lives|residents",
        ],
    ),
    (
        "es",
        [
            "muert*|murió|murieron|mueren|mató|mataron|fallec*|perdieron la vida",
            "herid*|lesionad*",
            "desaparecid*",
            "número de muertos|cifra de muertos|balance de muertos|número de fallecidos|cifra de fallecidos|saldo",
            "nadie|ningún|ninguno|ninguna|sin",
            "son|fueron|asciende a|ascienden a|suben a|sube a|alcanza|alcanzan|llega a",
            "asciende a|ascendió a|se eleva a|se elevó a|sube a|subió a|llega a|llegó a|alcanza|alcanzó",
            "y|e|de los|de las|entre",
            "personas|persona|víctimas|vidas",
        ],
    ),
    (
        "fa",
        [
            "کشته|کشته شدند|کشته شد|کشته‌شدگان|کشته شدگان|جان باختند|جان باخت|جان‌باختگان|جان باختگان|جان خود را از دست دادند|قربانیان",
            "زخمی|مجروح|مصدوم|مصدومان|مجروحان|زخمی‌ها",
            "مفقود|ناپدید|مفقودان",
            "شمار کشته‌شدگان|شمار کشته شدگان|تعداد کشته‌شدگان|تعداد کشته شدگان|شمار جان‌باختگان|شمار جان باختگان|تعداد جان باختگان|\
             شمار قربانیان|تعداد قربانیان|آمار قربانیان",
            "هیچ‌کس|هیچ کس|هیچ کسی|بدون",
            "به|را|تن",
            "به|رسید به|افزایش یافت به",
            "از|و",
            "نفر|تن|شخص|کشته|زخمی",
        ],
    ),
    (
        "fr",
        [
            "mort|morts|morte|mortes|tué|tués|tuée|tuées|tuant|décédé*|décès|perdu la vie|péri",
            "blessé|blessés|blessée|blessées|blessant",
            "disparu|disparus|disparue|disparues",
            "nombre de morts|nombre de victimes|bilan",
            "personne|aucun|aucune|sans",
            "est de|sont|s'élève à|atteint|passe à|à",
            "s'élève à|s'est élevé à|s'est alourdi à|atteint|a atteint|passe à|est passé à|s'établit à",
            "et|des|parmi",
            "personnes|personne|victimes|vies",
        ],
    ),
    (
        "he",
        [
            "נהרג|נהרגה|נהרגו|הרוגים|הרוג|ההרוגים|מתו|מת|מתים|נספו|קיפחו את חייהם",
            "נפצע|נפצעה|נפצעו|פצועים|הפצועים|פצוע",
            "נעדר|נעדרים|נעדרו|הנעדרים",
            "מספר ההרוגים|מספר הקורבנות|מספר המתים",
            "איש לא|אף אחד|ללא|בלי|אין",
            "הוא|על|ל",
            "עלה ל|עומד על|הגיע ל|טיפס ל",
            "מן|מתוך|בין",
            "בני אדם|אנשים|איש|נפשות|אדם",
        ],
    ),
    (
        "hi",
        [
            "मौत|मौतें|मारे गए|मारे गये|मारा गया|मृत्यु|मृतकों|मृतक|जान गई|जान चली गई|जान गंवाई|मरने वालों",
            "घायल|ज़ख्मी|जख्मी",
            "लापता",
            "मृतकों की संख्या|मरने वालों की संख्या|मृतक संख्या|मौत का आंकड़ा|मौतों का आंकड़ा",
            "कोई|किसी",
            "की|के|हुई|की संख्या",
            "की संख्या|की संख्या बढ़कर|का आंकड़ा|संख्या बढ़कर",
            "में से|में|से|और",
            "लोग|लोगों|व्यक्ति|व्यक्तियों|जनों",
        ],
    ),
    (
        "id",
        [
            "tewas|meninggal|meninggal dunia|menewaskan",
            "terluka|luka-luka|luka|cedera|korban luka",
            "hilang|korban hilang",
            "jumlah korban tewas|jumlah korban jiwa|jumlah korban meninggal|korban tewas|korban jiwa|korban meninggal",
            "tidak ada|tanpa",
            "mencapai|berjumlah|sebanyak|menjadi",
            "mencapai|bertambah menjadi|meningkat menjadi|naik menjadi|menjadi|berjumlah",
            "dan|dari",
            "orang|warga|korban|jiwa",
        ],
    ),
    (
        "it",
        [
            "morto|morti|morta|morte|morì|morirono|uccis*|decedut*|perso la vita|vittime",
            "ferito|feriti|ferita|ferite",
            "disperso|dispersi|dispersa|disperse",
            "bilancio delle vittime|bilancio dei morti|numero delle vittime|numero dei morti|bilancio",
            "nessuno|nessun|nessuna|senza",
            "sono|sale a|salgono a|raggiunge|arriva a",
            "sale a|è salito a|salito a|raggiunge|ha raggiunto|arriva a|è di",
            "e|dei|delle|tra",
            "persone|persona|vite",
        ],
    ),
    (
        "ja",
        [
            "死亡|死亡者|亡くなり|亡くなった|亡くなりました|犠牲になった|犠牲になりました|命を落とした",
            "けが|負傷|負傷者|重傷|軽傷|けが人|怪我",
            "行方不明|行方不明者|不明者",
            "死者数|犠牲者数|死者|犠牲者",
            "いない|いなかった|なかった|いません",
            "は|が|数は|計",
            "は|数は|に上る|が",
            "うち|のうち|と|で",
            "人|名|の方",
        ],
    ),
    (
        "ko",
        [
            "숨졌다|숨졌습니다|숨지고|숨진|사망|사망했다|사망했습니다|사망하고|사망자|목숨을 잃었다",
            "다쳤다|다쳤습니다|다치고|부상|부상자|부상자는|부상자가|부상했다",
            "실종|실종됐다|실종자는|실종자가",
            "사망자 수는|사망자 수가|사망자는|사망자가|희생자는|희생자 수는|사망자 수",
            "아무도|없었다|없다|없습니다",
            "수는|모두|총",
            "수는|수가|모두|총",
            "중|가운데",
            "명|명이|사람|사람이",
        ],
    ),
    (
        "nl",
        [
            "dood|doden|dode|gedood|omgekomen|overleden|overleed|om het leven",
            "gewond|gewonde|gewonden|raakten gewond",
            "vermist|vermiste|vermisten",
            "dodental|aantal doden|aantal slachtoffers",
            "niemand|geen|zonder",
            "zijn|waren|bedraagt",
            "bedraagt|bedroeg|is opgelopen tot|opgelopen tot|liep op tot|steeg naar|staat op",
            "en|van|onder",
            "mensen|personen|slachtoffers",
        ],
    ),
    (
        "pl",
        [
            "zginął|zginęła|zginęło|zginęli|zginęły|zabit*|nie żyje|śmierć poniosło|ofiar śmiertelnych|zmarło|zmarły",
            "ranny|ranna|ranne|rannych|ranni|rannymi|poszkodowan*|rany odniosło",
            "zaginion*",
            "liczba ofiar|liczba ofiar śmiertelnych|bilans ofiar|liczba zabitych|liczba zmarłych",
            "nikt|bez|żadnych",
            "jest|są|to",
            "wzrosła do|wzrósł do|wynosi|wyniosła|wyniósł|sięgnęła|to",
            "i|oraz|z|spośród",
            "osób|osoby|osoba|ludzi|ofiar",
        ],
    ),
    (
        "pt",
        [
            "morto|mortos|morta|mortas|morreu|morreram|morrem|matou|mataram|perderam a vida|vítimas mortais",
            "ferid*",
            "desaparecid*",
            "número de mortos|número de vítimas mortais|número de vítimas|total de mortos",
            "ninguém|nenhum|nenhuma|sem",
            "são|foram|subiu para",
            "subiu para|sobe para|aumentou para|chegou a|chega a|é de|ascende a",
            "e|dos|das|entre",
            "pessoas|pessoa|vidas",
        ],
    ),
    (
        "ru",
        [
            "погиб*|убит*|скончал*|умер*",
            "ранен*|травмирован*|пострадал*|пострадавш*",
            "пропал без вести|пропали без вести|пропавш*",
            "число погибших|число жертв|количество погибших|количество жертв|числе погибших",
            "никто|без",
            "составило|достигло|возросло до|выросло до|увеличилось до|равно",
            "составило|составляет|достигло|возросло до|выросло до|увеличилось до",
            "и|из|среди",
            "человек|человека|людей|жителей|жителя|жители",
        ],
    ),
    (
        "sv",
        [
            "död|döda|dött|dog|dödade|dödats|omkom|omkommit|omkomna|dödsoffer|miste livet|förlorade livet",
            "skadad|skadade|skadades|skadats",
            "saknad|saknade|saknas",
            "antalet döda|antalet dödsoffer|dödssiffran|dödstalet",
            "ingen|inga|utan",
            "är|var|till|på",
            "steg till|stigit till|uppgår till|har stigit till|är uppe i|ligger på",
            "och|av|bland",
            "personer|person|människor|offer|invånare",
        ],
    ),
    (
        "th",
        [
            "เสียชีวิต|ผู้เสียชีวิต|ตาย",
            "บาดเจ็บ|ผู้บาดเจ็บ|ได้รับบาดเจ็บ",
            "สูญหาย|ผู้สูญหาย",
            "ยอดผู้เสียชีวิต|จำนวนผู้เสียชีวิต|ยอดตาย",
            "ไม่มี",
            "แล้ว|จำนวน|รวม|เพิ่มเป็น|อยู่ที่",
            "เพิ่มเป็น|เพิ่มขึ้นเป็น|อยู่ที่|รวม",
            "และ|จาก",
            "คน|ราย|ศพ",
        ],
    ),
    (
        "tr",
        [
            "öldü|ölü|öldürüldü|ölen*|ölmüştü|yaşamını yitirdi|yaşamını yitiren*|hayatını kaybetti|hayatını kaybeden*|hayatını kaybettiği*|\
             yaşamını yitirdiği*|öldüğü*|can verdi",
            "yaralandı|yaralı|yaralandığı*|yaralanan*",
            "kayıp|kayboldu",
            "ölü sayısı*|can kaybı|can kaybının|hayatını kaybedenlerin sayısı*|yaşamını yitirenlerin sayısı*|ölenlerin sayısı*",
            "kimse|hiç kimse",
            "oldu|sayısı|sayısının|sayısını",
            "sayısı|sayısının|sayısını|oldu",
            "ve|dan|den",
            "kişi|kişinin|insan|vatandaş|can",
        ],
    ),
    (
        "uk",
        [
            "загину*|загибл*|убит*|помер*",
            "поранен*|травмован*|постражда*",
            "зник без вісти|зникли без вісти|зникл*",
            "кількість загиблих|число загиблих|кількість жертв|число жертв",
            "ніхто|без",
            "сягнуло|становить|зросло до|збільшилося до",
            "сягнуло|сягнула|становить|зросло до|зросла до|збільшилося до|збільшилася до",
            "і|та|й|з|із|серед",
            "людей|осіб|особи|людини|мешканців|жителів",
        ],
    ),
    (
        "ur",
        [
            "ہلاک|ہلاکتوں|ہلاکتیں|جاں بحق|جان بحق|جان کی بازی ہار گئے|مارے گئے|مارا گیا|اموات|مرنے والوں",
            "زخمی|زخمیوں",
            "لاپتہ",
            "ہلاکتوں کی تعداد|مرنے والوں کی تعداد|جاں بحق افراد کی تعداد|ہلاک ہونے والوں کی تعداد|اموات کی تعداد",
            "کوئی|کسی",
            "کی|کی تعداد|ہو گئے",
            "کی تعداد|کی تعداد بڑھ کر",
            "میں سے|میں|سے|اور",
            "افراد|لوگ|لوگوں|شخص",
        ],
    ),
    (
        "vi",
        [
            "chết|thiệt mạng|tử vong|tử nạn",
            "bị thương|số người bị thương",
            "mất tích|số người mất tích",
            "số người chết|số người thiệt mạng|số người tử vong|số nạn nhân",
            "không có ai|không ai|không có người|không có",
            "là|lên|tới",
            "lên tới|lên đến|tăng lên|là|đã lên tới|đã tăng lên",
            "và|trong số",
            "người|nạn nhân",
        ],
    ),
    (
        "zh",
        [
            "死亡|遇难|遇難|丧生|喪生|身亡|遇难者|罹难|罹難|丧命",
            "受伤|受傷|负伤|伤者|受伤人数|重伤|轻伤",
            "失踪|失蹤|失联|失联人数",
            "死亡人数|死亡人數|遇难人数|罹难人数|死者人数|遇難人數|死者",
            "无人|無人|没有人|没有",
            "升至|增至|为|達|达|已有|有|共",
            "升至|增至|为|達|达|上升到|上升至|增加到",
            "其中|和|中有",
            "人|名|位|者",
        ],
    ),
];

static TABLES: [OnceLock<PhraseTable<Role>>; ROWS.len()] = [const { OnceLock::new() }; ROWS.len()];

/// The words of a language (ISO 639-1); `None` where no row knows it.
pub(super) fn of_language(language: Option<&str>) -> Option<&'static PhraseTable<Role>> {
    let row = ROWS.iter().position(|row| Some(row.0) == language)?;
    Some(TABLES[row].get_or_init(|| {
        let mut table = PhraseTable::of_language(ROWS[row].0);
        for (list, role) in ROWS[row].1.iter().zip(ROLES) {
            table.add(list, Some(role));
        }
        table.finish()
    }))
}
