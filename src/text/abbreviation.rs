//! Abbreviations and the words that tell what a full stop behind them does, one table a language, all in one place.
//!
//! A full stop is ambiguous behind an abbreviation only (Kiss & Strunk 2006). What decides is the kind of abbreviation and the word
//! behind it: a title is never the end, `etc.` before a capital is, and behind `U.S.` a new sentence is seen only where a word
//! follows with which sentences begin. The languages share one map, since a text is not asked for its language here and quotes
//! others anyway; an entry in capitals holds for capitalised words only, so that `Sen.` leaves Turkish *sen* alone.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::normal::normal_form;

/// What a full stop behind a word of a language may mean. Words are separated by blanks; dotted ones are written without their last stop.
struct Table {
    /// Something always follows: titles, `e.g.`.
    leads: &'static str,
    /// A number follows: `No.`, `p.`, months.
    counts: &'static str,
    /// Units and eras behind a number: a capital behind begins a sentence, a number goes on.
    units: &'static str,
    /// Either goes on or is the end: `Inc.`, `Jr.`.
    inner: &'static str,
    /// A capital behind begins a sentence: `etc.`, `p.m.`, `Ph.D.`.
    closes: &'static str,
    /// Words with which sentences begin and which hardly stand behind an abbreviation otherwise, not in a headline either (`U.S. And Japan`).
    starters: &'static str,
    /// Words with which a phrase of time or place begins.
    openers: &'static str,
    /// Words behind which a number with a full stop is an ordinal.
    before_ordinals: &'static str,
}

const NONE: Table = Table { leads: "", counts: "", units: "", inner: "", closes: "", starters: "", openers: "", before_ordinals: "" };

const ENGLISH: Table = Table {
    leads: "mr mrs ms messrs dr drs prof rev revd Hon st mt Gen Col lt sgt capt cmdr Adm maj brig cpl pvt Rep Reps Sen Sens gov Pres supt insp atty \
            vs cf e.g i.e a.k.a viz f.e eg ie approx dept univ",
    counts: "no nos vol vols fig figs eq sec ch pp pt Art jan feb Mar apr Jun Jul aug sep sept oct nov dec rs",
    units: "in ft yd mi lb lbs oz fl pt qt gal kg km cm mm pct cts min hr hrs c",
    inner: "inc corp co ltd bros jr sr al assn mln bln dlr dlrs u.s u.k u.s.a u.n ave blvd rd btw Ind",
    closes: "etc a.m p.m B.C B.C.E A.D C.E ph.d m.d b.a m.a b.s m.s m.b.a ll.m ll.d ll.b j.d esq",
    starters: "The He She It They We You This That These Those There Then But When While After Before However If A An His Her Its Their Our My In What How Why \
               Where Some Many Most Other Another One Now Later Meanwhile Since Although Also Both Each Here Still Such According Did Please",
    openers: "at on in by before after around about from until since within during near between",
    before_ordinals: "",
};

const GERMAN: Table = Table {
    leads: "hr fr frl dipl ing Mag Abg Min geb z.b d.h u.a z.t z.z i.d.r o.g s.o s.u bzw bspw vgl sog ggf evtl inkl exkl zzgl insb bes kath ev dt engl franz span ital russ amerik brit österr schweiz staatl städt öffentl amtl med jur techn wiss hist polit h.c ehem gegr verst allg \
            str",
    counts: "nr abs art abb tab bd kap ziff ca jan feb mär apr jun jul aug sept okt nov dez §",
    units: "std min sek",
    inner: "mio mrd tsd ges",
    closes: "usw etc u.s.w u.v.m u.ä o.ä n.chr v.chr",
    starters: "Der Die Das Er Sie Es Wir Ihr Ich Ein Eine Einen Einer Dieser Diese Dieses Im Am Auf Aus Bei Mit Nach Seit Für Von Vor Zu Zum Zur Und Oder Aber Doch \
               Auch Dabei Dazu Damit Denn Wenn Weil Wie Was Wer Wo Als Nun Noch Nur So Sein Seine Ihre Man Viele Alle Über Unter Um Durch Laut Zudem",
    openers: "am um im gegen ab seit bis nach vor",
    before_ordinals: "am der die das dem den des im zum zur vom beim ab bis seit jeder jede jedes jedem jeden ins ihr sein ihrem seinem",
};

const FRENCH: Table = Table {
    leads: "mm mme mmes mlle mlles mgr dr pr c.-à-d p.ex env",
    counts: "n° no nº art p pp vol chap éd fig janv févr avr juil sept oct nov déc",
    units: "",
    inner: "st ste ltd",
    closes: "etc av.j.-c apr.j.-c",
    starters: "Le La Les Il Elle Ils Elles On Nous Vous Je Un Une Des Ce Cet Cette Ces Son Sa Ses Leur Mais Et Ou Donc Car En Dans Pour Par Sur Avec Selon Après Avant \
               Depuis Si Quand Lorsque Comme Aussi Alors Puis Au Aux Du",
    openers: "à en le vers dès depuis avant après",
    before_ordinals: "",
};

const SPANISH: Table = Table {
    leads: "sr sra srta sres sras d dña dr dra dres prof profa lic ing arq gral cnel gob p.ej excmo ilmo ud uds vd mons",
    counts: "núm núms pág págs art arts párrf cap vol fig tel ene feb abr may jun jul sept oct nov dic aprox",
    units: "",
    inner: "ee.uu ff.aa s.a avda av admón",
    closes: "etc a.c d.c a.m p.m",
    starters: "El La Los Las Un Una Unos Unas Este Esta Estos Estas Ese Esa Esto Él Ella Ellos Ellas Su Sus Se Pero Y O En Por Para Con Según Tras Desde Cuando Si Como \
               Además También Sin Al Del Lo No Yo Envíe",
    openers: "a en el hasta desde tras",
    before_ordinals: "",
};

const CATALAN: Table = Table {
    leads: "mn il·lm p.e",
    counts: "pàg tel núm cap art segle gen febr jul ag set oct des",
    units: "",
    inner: "av pl",
    closes: "etc aC dC",
    starters: "Els Les Aquest Aquesta Aquests Aquestes Però Amb Per Segons Quan Després També Els Als Dels",
    openers: "a en el fins des",
    before_ordinals: "",
};

const PORTUGUESE: Table = Table {
    leads: "sr sra srs dr dra drs prof profa Eng Dep Ver Des Gov exmo d Pe p.ex Ten",
    counts: "núm pág págs art arts cap vol fig tel jan fev abr mai jun jul nov dez",
    units: "",
    inner: "av ltda s.a cia",
    closes: "etc a.c d.c",
    starters: "O Os As Um Uma Ele Ela Eles Elas Este Esta Esse Essa Isso Isto Mas Em No Na Nos Nas Por Para Com Segundo Após Desde Quando Se Como Também Ao Seu Sua Não De",
    openers: "em às no na desde até após",
    before_ordinals: "",
};

const ITALIAN: Table = Table {
    leads: "sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing Arch Dir gen magg brig ten.col On amm geom Rag mons on.le col p.es spett egr",
    counts: "n num pag pagg art artt cap vol fig tel Gen feb apr mag giu lug ott nov dic",
    units: "",
    inner: "s.p.a s.r.l s.n.c",
    closes: "ecc a.c d.c",
    starters: "Il Lo La I Gli Le Un Uno Una Lui Lei Loro Essi Questo Questa Questi Queste Quello Ma E O In Per Con Secondo Dopo Da Nel Nella Al Alla Sul Sono Se Quando Come \
               Anche Non Di",
    openers: "alle in nel dal dopo",
    before_ordinals: "",
};

const DUTCH: Table = Table {
    leads: "dhr mevr mw drs mr Ir ing prof bijv d.w.z o.a m.b.t i.v.m z.o.z aanw bv",
    counts: "nr blz art jan feb mrt apr jun jul aug sept okt nov dec ca max hfst afb",
    units: "",
    inner: "mln mld",
    closes: "enz etc v.chr n.chr",
    starters: "De Het Een Hij Zij Ze Wij We Ik Dit Dat Deze Die Maar En Of In Op Bij Met Na Voor Van Er Ook Als Toen Volgens",
    openers: "in op om na sinds rond",
    before_ordinals: "",
};

const NORDIC: Table = Table {
    leads: "hr fr dr prof bl.a f.eks t.ex dvs kl skt frk evt inkl ekskl",
    counts: "nr s kap art ca jan feb mar apr jun jul aug sep sept okt nov dec des tlf",
    units: "kr mio mia milj mrd mill",
    inner: "a.s",
    closes: "osv m.m m.fl o.l e.kr f.kr",
    starters: "Den Det De Han Hun Hon Vi Jeg Jag Men Og Och En Et Ett I På Av Til Till Med Fra Från Som Der Når När Da Då Efter Etter Hvad Vad Hva Ifølge",
    openers: "i på efter etter før kl omkring den",
    before_ordinals: "den det på til till fra från",
};

const FINNISH_HUNGARIAN_ESTONIAN: Table = Table {
    leads: "esim ns ts Tri rva dr prof ifj özv pl ún kb n.ö nn lk",
    counts: "nro s sz tel kb ca klo",
    units: "",
    inner: "kft zrt bt nyrt",
    closes: "jne stb ym yms eaa jaa i.e i.sz kr.e kr.u",
    starters: "Se Ne Hän He Me Mutta Ja Tämä Nämä Kun Jos Az Ez Ő Ők Mi De És Ha Egy Nem",
    openers: "",
    before_ordinals: "",
};

const POLISH: Table = Table {
    leads: "dr prof mgr inż ks św bp abp płk ppłk gen mjr kpt por Min pt tzn tzw np ul pl os im m.in itp.in ww wg ur zm bałt łac gr ang niem",
    counts: "nr str s art ust pkt poz tel tys godz",
    units: "zł gr godz min",
    inner: "mln mld tys sp",
    closes: "itd itp in p.n.e n.e",
    starters: "W Na To Ten Ta Te On Ona Oni Po Nie Ale I A Z Ze Do Od Jest Jak Gdy Kiedy Jeśli Przed Za Dla Według Jednak Także Już",
    openers: "w o od do po na przed",
    before_ordinals: "w na do od dnia po z",
};

const CZECH_SLOVAK: Table = Table {
    leads: "ing mgr mudr judr phdr rndr bc doc prof dr plk sv např napr tzv tj tzn mj ul nám p",
    counts: "č čl str odst tel obr cca s tab",
    units: "kč hod min",
    inner: "mld tis spol a.s s.r.o",
    closes: "atd atp apod a.i př.n.l n.l",
    starters: "V Ve Na To Ten Ta Tento Tato On Ona Oni Po Ale A I Z Ze Do Od Je Jak Když Keď Pokud Ak Podle Podľa Před Pred Také Tiež Však",
    openers: "v ve o od do po na dne dňa před pred",
    before_ordinals: "v ve na do od dne dňa po z ze za pre pro",
};

const SOUTH_SLAVIC_ROMANIAN: Table = Table {
    leads: "dr prof mr gosp npr tzv tj sv dl d-na d-l dvs nr ing",
    counts: "br str čl st god pag art nr",
    units: "lei kn din",
    inner: "d.o.o d.d mld mlrd",
    closes: "itd sl etc ș.a pr.kr p.n.e",
    starters: "Ovo Taj Ta Ovaj Ona Oni Kako Ako Nakon Prema Însă Dar Acest Această El Ea Ei În Din Pentru După La Cu Un O Potrivit",
    openers: "u od do nakon în la după",
    before_ordinals: "",
};

const TURKISH_INDONESIAN_VIETNAMESE: Table = Table {
    leads: "dr prof doç av sn yrd müh gnl örn bkz hz bpk sdr drs hj bşk alb yzb bnb öğr gör uzm arş jln gg kel kec kab jend letjen mayjen brigjen irjen tgk tp BS pgs ts ths gs pgs.ts th",
    counts: "no s sf cad sok apt hlm hal vol jl rp ca",
    units: "rp",
    inner: "cad mah bulv jl şti a.ş ltd tbk",
    closes: "vb vs vd dll dsb dst v.v m.ö m.s",
    starters: "Bu Bir Ve Ancak Ama Fakat O Onlar Biz Şu Daha Bunun Ayrıca Ini Itu Dia Mereka Kami Tetapi Namun Di Pada Dalam Untuk Ông Bà Anh Chị Tôi \
            Và Trong Theo Khi",
    openers: "pada di pukul saat sejak vào lúc",
    before_ordinals: "",
};

const RUSSIAN: Table = Table {
    leads: "проф акад д-р доц ген полк подполк серж лейт им ул пр просп пер пл бул наб гор пос дер обл респ св преп т.е т.к т.н т.о т.ч напр см ср д кв корп стр тов гр гл г",
    counts: "стр с гл рис табл ст п пп № тел кв тыс ок",
    units: "г гг в вв р руб коп тыс млн млрд час мин сек чел шт кг см мм км м га",
    inner: "у.е",
    closes: "т.д т.п др пр н.э до.н.э",
    starters: "Он Она Оно Они Мы Вы Я Это Этот Эта Эти В Во На По Но И А С Со За К Для Из От До При После Если Когда Как Также Однако По Так Не Его Ее",
    openers: "в во на к с со до от после около",
    before_ordinals: "",
};

const UKRAINIAN: Table = Table {
    leads: "вул ген полк підполк просп пров бул майд смт обл акад проф доц канд журн газ див напр т.зв тзв тобто укр англ рос нім лат наук ім св",
    counts: "стор ст рис табл розд тел буд кв",
    units: "р рр ст грн коп тис млн млрд год хв од град",
    inner: "",
    closes: "т.д т.п ін н.е р.х",
    starters: "Він Вона Воно Вони Ми Ви Це Цей Ця Ці У В На По Але І Й Та З Із За До Для Після Якщо Коли Як Також Однак Не Його Її",
    openers: "у в на до від після близько",
    before_ordinals: "",
};

const BULGARIAN_SERBIAN_KAZAKH: Table = Table {
    leads: "инж арх доц проф акад вкл напр т.е т.нар б.з.б б.з д-р др г-н г-жа",
    counts: "стр чл бр бет",
    units: "г ч лв дин жж ғ",
    inner: "т.б",
    closes: "и.др т.н итд сл",
    starters: "Той Тя То Те Това Този Тази Но И В На По След Според Като Ако Когато Не Бұл Ол Ал Осы Сол",
    openers: "в през на до от след",
    before_ordinals: "",
};

const GREEK: Table = Table {
    leads: "κ κα κκ δρ στρ ταξ αντιστρ υποστρ λεωφ μητρ καθ π.χ δηλ αγ βλ λ.χ",
    counts: "αρ σελ αριθ τηλ παρ αρθ τ",
    units: "ευρώ χλμ εκατ δισ",
    inner: "α.ε ε.ε η.π.α",
    closes: "κ.λπ κλπ κ.ά κ.α π.μ μ.μ π.χ.χ μ.χ",
    starters: "Ο Η Το Οι Τα Αυτό Αυτός Αυτή Και Αλλά Στην Στο Στη Στις Από Με Για Όμως Ένας Μια Σύμφωνα Όταν Αν Δεν",
    openers: "στις από το την μετά πριν",
    before_ordinals: "",
};

const ARABIC_PERSIAN_URDU: Table = Table {
    leads: "د ا ا.د م.م ود وم دكتور بروف اد ص ت ق س ر ك ج ب دكتر مهندس ڈاکٹر",
    counts: "ص ج ع",
    units: "م ه ق.م كم كغ",
    inner: "",
    closes: "الخ غيره",
    ..NONE
};

const INDIC: Table = Table {
    leads: "डॉ डा श्री श्रीमती सुश्री कु प्रो प्रा पं मो स्व ले कर्नल वि रु रू ए बी सी डी ई एफ एच जे एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स \
            वाई जेड ড ডা মো মোঃ মি অধ্যা এম এ বি কে এস ಡಾ డా டா ഡോ ડૉ ਡਾ",
    counts: "क्र सं पृ नं",
    ..NONE
};

const DRAVIDIAN_ETHIOPIC: Table = Table {
    leads: "டாக் திரு திருமதி செல்வி பேரா கி.மு கி.பி డా శ్రీ శ్రీమతి ప్రొ ಡಾ ಶ್ರೀ ಶ್ರೀಮತಿ ಪ್ರೊ ഡോ ശ്രീ ശ്രീമതി പ്രൊഫ ዶ.ር ፕ.ር ወ.ሮ",
    counts: "எண் நம்",
    closes: "ዓ.ም ዓ.ዓ",
    ..NONE
};

const TABLES: [&Table; 21] = [
    &ENGLISH,
    &GERMAN,
    &FRENCH,
    &SPANISH,
    &CATALAN,
    &PORTUGUESE,
    &ITALIAN,
    &DUTCH,
    &NORDIC,
    &FINNISH_HUNGARIAN_ESTONIAN,
    &POLISH,
    &CZECH_SLOVAK,
    &SOUTH_SLAVIC_ROMANIAN,
    &TURKISH_INDONESIAN_VIETNAMESE,
    &RUSSIAN,
    &UKRAINIAN,
    &BULGARIAN_SERBIAN_KAZAKH,
    &GREEK,
    &ARABIC_PERSIAN_URDU,
    &INDIC,
    &DRAVIDIAN_ETHIOPIC,
];

/// Words that follow an ordinal with its full stop and a capital: months, and what is counted in order.
const AFTER_ORDINALS: &str = "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts Weltkrieg \
                              Weltkriegs Weltkrieges Bundesliga Liga Runde Spieltag Minute Platz Mal Etage Stock Auflage Kapitel Geburtstag Jahrestag Ocak Şubat Mart \
                              Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık Dünya Lig Yüzyıl Bölge Yanvar Fevral Aprel İyun İyul Sentyabr \
                              Oktyabr Noyabr Dekabr";

/// What goes on behind a time of the day with a capital: days and zones.
const AFTER_TIMES: &str = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November \
                           December EST EDT ET PT PST PDT CST CDT GMT UTC BST CET CEST IST Eastern Pacific Central Mountain Local";

/// Particles of family names, behind an initial no word that begins a sentence.
const NAME_PARTICLES: &str = "De La Le Las Los El Der Den Das Di Da Do Dos Du Van Von Al An In Mi Ben Des Au Du On To So Me Nam Anh";

/// Longest abbreviation, in bytes of its normal form.
const LONGEST: usize = 24;

/// The offices an abbreviation can have, as bits: languages share words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Abbreviation(u8);

impl Abbreviation {
    const LEADS: u8 = 1;
    const COUNTS: u8 = 2;
    const UNIT: u8 = 4;
    const INNER: u8 = 8;
    const CLOSES: u8 = 16;

    /// Something always follows.
    pub(super) fn leads(self) -> bool {
        self.0 & Self::LEADS != 0
    }

    /// A number may follow.
    pub(super) fn counts(self) -> bool {
        self.0 & Self::COUNTS != 0
    }

    /// It is a unit where a number stands before.
    pub(super) fn is_unit(self) -> bool {
        self.0 & Self::UNIT != 0
    }

    /// It stands inside sentences and at their ends.
    pub(super) fn is_inner(self) -> bool {
        self.0 & Self::INNER != 0
    }

    /// A capital behind it begins a sentence.
    pub(super) fn closes(self) -> bool {
        self.0 & Self::CLOSES != 0
    }

    /// Whether no table has it.
    pub(super) fn is_unknown(self) -> bool {
        self.0 == 0
    }
}

/// The tables of all languages as one.
#[derive(Debug, Default)]
struct Lexicon {
    /// Offices by normal form; of the capitalised word, and of any.
    abbreviations: FxHashMap<String, [u8; 2]>,
    starters: FxHashSet<String>,
    openers: FxHashSet<String>,
    before_ordinals: FxHashSet<String>,
    after_ordinals: FxHashSet<String>,
    after_times: FxHashSet<String>,
    particles: FxHashSet<String>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let set = |words: &str| words.split_whitespace().map(normal_form).collect::<FxHashSet<String>>();
    let mut lexicon = Lexicon { after_ordinals: set(AFTER_ORDINALS), after_times: set(AFTER_TIMES), particles: set(NAME_PARTICLES), ..Lexicon::default() };
    for table in TABLES {
        let kinds = [
            (table.leads, Abbreviation::LEADS),
            (table.counts, Abbreviation::COUNTS),
            (table.units, Abbreviation::UNIT),
            (table.inner, Abbreviation::INNER),
            (table.closes, Abbreviation::CLOSES),
        ];
        for (words, kind) in kinds {
            for word in words.split_whitespace() {
                let offices = lexicon.abbreviations.entry(key(word)).or_default();
                offices[usize::from(!word.starts_with(char::is_uppercase))] |= kind;
            }
        }
        lexicon.starters.extend(set(table.starters));
        lexicon.openers.extend(set(table.openers));
        lexicon.before_ordinals.extend(set(table.before_ordinals));
    }
    lexicon
});

/// The normal forms of the pieces of an abbreviation, between full stops.
fn key(word: &str) -> String {
    if !word.contains('.') {
        return normal_form(word);
    }
    let pieces: Vec<String> = word.split('.').map(|piece| normal_form(piece.trim())).collect();
    pieces.join(".")
}

/// The offices of a word, written without its last full stop; blanks behind inner ones are allowed (`z. B`).
pub(super) fn abbreviation(word: &str) -> Abbreviation {
    if word.len() > LONGEST {
        return Abbreviation::default();
    }
    let Some([capital, any]) = LEXICON.abbreviations.get(&key(word)) else { return Abbreviation::default() };
    Abbreviation(if word.starts_with(char::is_uppercase) { capital | any } else { *any })
}

/// Whether sentences begin with a word, which has a capital.
pub(super) fn starts_sentences(word: &str) -> bool {
    LEXICON.starters.contains(&normal_form(word))
}

/// Whether a word can be the first of a family name.
pub(super) fn is_name_particle(word: &str) -> bool {
    LEXICON.particles.contains(&normal_form(word))
}

/// Whether phrases of time or place begin with a word.
pub(super) fn opens_phrase(word: &str) -> bool {
    LEXICON.openers.contains(&normal_form(word))
}

/// Whether a number with a full stop is an ordinal behind a word.
pub(super) fn precedes_ordinal(word: &str) -> bool {
    LEXICON.before_ordinals.contains(&normal_form(word))
}

/// Whether a word follows ordinals with its capital.
pub(super) fn follows_ordinal(word: &str) -> bool {
    LEXICON.after_ordinals.contains(&normal_form(word))
}

/// Whether a capitalised word goes on behind a time of the day.
pub(super) fn follows_time(word: &str) -> bool {
    LEXICON.after_times.contains(&normal_form(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_are_those_of_the_tables() {
        assert!(abbreviation("Dr").leads() && abbreviation("z. B").leads() && abbreviation("डॉ").leads());
        assert!(abbreviation("No").counts() && abbreviation("núm").counts() && abbreviation("стор").counts());
        assert!(abbreviation("lb").is_unit() && abbreviation("м").is_unit());
        assert!(abbreviation("Inc").is_inner() && abbreviation("etc").closes() && abbreviation("a. m").closes());
        assert!(abbreviation("harbour").is_unknown());
    }

    #[test]
    fn entries_in_capitals_hold_for_capitals_only() {
        assert!(abbreviation("Sen").leads() && abbreviation("sen").is_unknown());
    }

    #[test]
    fn no_abbreviation_is_longer_than_is_looked_for() {
        assert!(LEXICON.abbreviations.keys().all(|key| key.len() <= LONGEST && !key.is_empty()));
    }
}
