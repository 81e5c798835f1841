//! Opposites and modal verbs, warnings, and titles and triggers for names. What denies stands in [`super::super::sense`].

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::entity::NameKind;
use super::super::stance::{ModalityKind, OppositeSide};
use crate::text::class::Class;
use crate::text::normal::normal_form;
use crate::text::token::term;

/// Verbs whose object is not to be: they say of it what a negation says.
const WARNINGS: &str = "warn warns warned warning forbid forbids forbade forbidden ban bans banned prohibit prohibits prohibited avoid avoids avoided refrain refrains refrained stop stopped prevent prevents prevented against \
     حذر حذرت يحذر تحذر تحذير محذرا محذره منع منعت يمنع تمنع منعا حظر حظرت يحظر تحظر تجنب تجنبوا يتجنب الغير غيري \
     warnt warnte warnten verbot verboten verbietet verhindert vermeiden interdit interdire eviter empeche previene prohibe prohibido prohibio evitar evita proibido proibiu vietato vieta evitare verboden verbiedt \
     запретил запретили запрещено предупредил предупредили избегать zabronil zakazal unikac yasak yasakladi melarang dilarang mencegah";

/// What comes on top of what was counted before.
const FURTHER: &str = "other others another more further additional extra اخر اخري اخرين اخرون اخريان اخران اضافي اضافيه اضافيا اضافيين غيرهم \
     autre autres supplementaires andere anderen weitere weiteren weiterer otro otra otros otras mas outro outra outros outras mais altri altre altro altra ulteriori \
     meer overige другие другая других еще інші інших ще inny inni innych kolejne kolejnych dalszych diger daha baska lainnya lain tambahan khac αλλοι αλλεσ αλλα ακομη אחרים נוספים נוספות \
     ديگر مزيد अन्य और andra ytterligare 另外 其他 さらに ほか 추가";

/// Words that say of what stands beside them that it is nearly so, which is to say that it is not.
const NEARLY: &str = "almost nearly virtually hardly barely scarcely beinahe nahezu kaum presque quasiment quasi casi quase bijna amper \
     vrijwel nastan knappt nesten naesten melkein lahes prawie niemal ledwie skoro majdnem aproape neredeyse hampir nyaris \
     почти едва майже ледь σχεδον μολις כמעט בקושי تقريبا بالكاد يكاد تكاد كاد كادت تقریبا लगभग";

/// Words that say of an assertion beside them that it is not true.
const UNTRUE: &str = "false untrue rumour rumours rumor rumors hoax fabricated falsch unwahr gerucht geruchte erfunden faux fausse rumeur rumeurs mensonger falso falsa falsos falsas \
     bulo bulos mentira boato boatos menzogna bufala bufale geruchten onwaar verzonnen falsk falskt rykte rykten osann usant rygte falszywa falszywy plotka plotki nieprawda \
     nieprawdziwe yalan asilsiz soylenti dedikodu palsu bohong hoaks ложь ложный ложная ложные ложным ложными слух слухи неправда выдумка чутки брехня ψευδης ψευδεις φημη φημες ψεμα \
     שקר שקרי שקרית שמועה שמועות كاذب كاذبه كاذبا شايعه شايعات اشاعه اشاعات زايف زايفه دروغ شایعه جھوٹ جھوٹی افواہ झूठ झूठी झूठा अफवाह अफ़वाह";

/// Words that say of a body that it is that of the place the text is about.
const GENERAL: &str = "state states country nation province region city town district county estado pais provincia cidade ciudad municipio stato paese \
     citta regione etat pays ville staat land stadt provinz الدوله الولايه المحافظه المدينه البلاد المنطقه";

/// Words behind which stands whose clock an hour is told by.
const CLOCKS: &str = "بتوقيت توقيت heure hora";

/// Words that hang what stands behind them on what stands before: of `the brother of the guard` the guard is a part.
const OF: &str = "of de du des d del della dello dei degli delle dell do da dos das di von vom van av af";

/// Words and signs that make of whoever acts the one to whom it is done.
pub(in crate::fact) const PASSIVE: [&str; 4] = ["ถูก", "โดน", "被", "遭"];

/// Words of which one side excludes the others, divided by blanks; up to four sides.
const OPPOSITES: &[&[&str]] = &[
    &[
        "rise rises rose risen rising increase increased increases increasing grow grew climbed gained up",
        "fall falls fell fallen falling decrease decreased decreases decline drop dropped dropping shrank down",
    ],
    &["accept accepted accepts approve approved approves agreed", "refuse refused refuses reject rejected rejects"],
    &["before", "after"],
    &["propose proposed proposes", "impose imposed imposes"],
    &["open opened opens opening", "close closed closes closing shut"],
    &["north northern northward", "south southern southward", "east eastern eastward", "west western westward"],
    &["daily day", "weekly week", "monthly month", "yearly year annual annually"],
    &["win won wins winning victory", "lose lost loses losing defeat"],
    &["enter entered entering", "leave left leaving"],
    &["buy bought buys buying purchase purchased", "sell sold sells selling"],
    &["profit profits", "loss losses"],
    &["support supported supports backed", "oppose opposed opposes"],
    &["begin began begun start started starts", "end ended ends finished"],
    &["import imports imported", "export exports exported"],
    &["arrive arrived arrives", "depart departed departs"],
    &["summer", "winter"],
    &["inside", "outside"],
    &["alive", "dead"],
    &["guilty", "innocent"],
    &["higher", "lower"],
    &["more", "less fewer"],
    &["success succeeded", "failure failed"],
    &["freed released", "arrested detained jailed"],
    &["first", "last"],
    &["strong stronger", "weak weaker"],
    &["male", "female"],
    &["ارتفع ارتفعت ارتفاع ارتفاعا يرتفع ترتفع زاد زادت زياده صعد صعدت صعود", "انخفض انخفضت انخفاض انخفاضا ينخفض تنخفض تراجع تراجعت تراجعا هبط هبطت هبوط"],
    &["وافق وافقت موافقه يوافق قبول", "رفض رفضت يرفض ترفض"],
    &["قبل قبيل", "بعد بعيد عقب"],
    &["شمال شمالي شماليه", "جنوب جنوبي جنوبيه", "شرق شرقي شرقيه", "غرب غربي غربيه"],
    &["فتح فتحت افتتح افتتحت افتتاح مفتوح مفتوحه", "اغلق اغلقت اغلاق مغلق مغلقه"],
    &["فاز فازت فوز انتصر انتصرت", "خسر خسرت هزيمه انهزم"],
    &["دخل دخلت دخول", "خرج خرجت خروج"],
    &["وصل وصلت وصول", "غادر غادرت مغادره"],
    &["صيف صيفي صيفيه", "شتاء شتوي شتويه"],
    &["بدا بدات بدايه", "انتهي انتهت نهايه"],
    &["ايد ايدت تاييد", "عارض عارضت معارضه"],
    &["ذهاب", "اياب"],
    &["صادرات", "واردات"],
    &["ربح ارباح", "خساير"],
    &["اشتري اشترت شراء", "باع باعت بيع"],
    &["اعلي", "ادني"],
    &["نجح نجحت نجاح", "فشل فشلت"],
    &["افرج افراج", "اعتقل اعتقلت اعتقال احتجز احتجاز"],
    &["تحسن تحسنت", "تدهور تدهورت"],
    &["ايجابي ايجابيه", "سلبي سلبيه"],
];

const MODALITIES: &[(&str, ModalityKind)] = &[
    ("said says say told stated announced added reported confirmed", ModalityKind::Said),
    ("denied denies deny denying", ModalityKind::Denied),
    ("expects expect expected forecast forecasts predicted predicts would will may might could plans planned", ModalityKind::Expected),
    ("alleged allegedly accused suspected claimed claims reportedly purportedly", ModalityKind::Alleged),
    ("قال قالت وقال وقالت اكد اكدت واكد اضاف اضافت واضاف اعلن اعلنت واعلن اوضح واوضح ذكر ذكرت صرح", ModalityKind::Said),
    ("نفي نفت ونفي ونفت ينفي", ModalityKind::Denied),
    ("يتوقع تتوقع توقع توقعت متوقع متوقعا يرجح سوف ربما محتمل", ModalityKind::Expected),
    ("زعم زعمت يزعم مزعوم اتهم اتهمت متهم يشتبه مشتبه", ModalityKind::Alleged),
];

/// Words before a person's name.
const TITLES: &str = "dr mr mrs ms miss prof professor president minister premier senator sen gov governor king queen prince princess sheikh general gen colonel col captain capt lt sgt maj major brig cmdr adm admiral cpl insp det supt chancellor pope bishop judge justice ambassador mayor sir lord lady chairman spokesman spokeswoman secretary rep representative \
     الرييس الوزير الدكتور د الشيخ الملك الامير السيد السيده السفير اللواء العميد العقيد المقدم الرايد النقيب المهندس النايب القاضي البروفيسور المستشار الامبراطور البابا رييس وزير الاستاذ المدرب اللاعب السلطان المشير الجنرال الكولونيل المتحدث المتحدثه";

/// Words before the name of a place or an institution.
const TRIGGERS: &[(&str, NameKind)] = &[
    ("مدينه محافظه منطقه قريه ولايه بلده حي مطار شارع طريق جزيره مخيم اقليم دوله جمهوريه بمدينه بمحافظه بمنطقه بولايه", NameKind::Place),
    ("مستشفي لمستشفي بمستشفي نادي شركه جامعه بنك مصرف موسسه جمعيه حزب وزاره صحيفه قناه وكاله مجلس", NameKind::Organisation),
];

/// Terms that mean something for polarity and names. One for all languages: these words do not compete.
#[derive(Debug, Default)]
pub(in crate::fact) struct Meanings {
    pub(in crate::fact) warnings: FxHashSet<u64>,
    pub(in crate::fact) further: FxHashSet<u64>,
    pub(in crate::fact) nearly: FxHashSet<u64>,
    pub(in crate::fact) untrue: FxHashSet<u64>,
    pub(in crate::fact) general: FxHashSet<u64>,
    pub(in crate::fact) clocks: FxHashSet<u64>,
    pub(in crate::fact) of: FxHashSet<u64>,
    pub(in crate::fact) modalities: FxHashMap<u64, ModalityKind>,
    /// By term and by the term of the stem.
    pub(in crate::fact) opposites: FxHashMap<u64, (u16, OppositeSide)>,
    pub(in crate::fact) titles: FxHashSet<u64>,
    pub(in crate::fact) triggers: FxHashMap<u64, NameKind>,
}

pub(in crate::fact) static MEANINGS: LazyLock<Meanings> = LazyLock::new(Meanings::build);

impl Meanings {
    fn build() -> Self {
        let mut all = Self::default();
        let each = |list: &'static str| list.split_ascii_whitespace();
        all.further.extend(each(FURTHER).map(term));
        all.nearly.extend(each(NEARLY).map(|word| term(&normal_form(word))));
        all.general.extend(each(GENERAL).map(term));
        all.clocks.extend(each(CLOCKS).map(term));
        all.of.extend(each(OF).map(term));
        all.untrue.extend(each(UNTRUE).map(|word| term(&normal_form(word))));
        all.warnings.extend(each(WARNINGS).map(term));
        for (list, kind) in MODALITIES {
            all.modalities.extend(each(list).map(|word| (term(word), *kind)));
        }
        for (n, sides) in OPPOSITES.iter().enumerate() {
            for (list, side) in sides.iter().zip([OppositeSide::Left, OppositeSide::Right, OppositeSide::Third, OppositeSide::Fourth]) {
                for word in each(list) {
                    all.opposites.entry(term(word)).or_insert((n as u16, side));
                    let stem = word.chars().next().map_or(word, |c| (Class::of(c).family().stem)(word));
                    // A short stem belongs to too many words (`أعلى` and `إعلان`).
                    if stem.chars().count() >= 4 {
                        all.opposites.entry(term(stem)).or_insert((n as u16, side));
                    }
                }
            }
        }
        all.titles.extend(each(TITLES).map(term));
        for (list, kind) in TRIGGERS {
            all.triggers.extend(each(list).map(|word| (term(word), *kind)));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normal::normal_form;

    #[test]
    fn words_are_in_normal_form_and_no_word_is_its_own_opposite() {
        let lists = MODALITIES.iter().map(|row| row.0).chain(TRIGGERS.iter().map(|row| row.0));
        let pairs = OPPOSITES.iter().flat_map(|sides| sides.iter().copied());
        for word in lists.chain(pairs).chain([TITLES, WARNINGS, FURTHER]).flat_map(str::split_ascii_whitespace) {
            assert_eq!(word, normal_form(word));
        }
        for sides in OPPOSITES {
            let words: Vec<&str> = sides.iter().flat_map(|side| side.split(' ')).collect();
            assert!(words.iter().enumerate().all(|(n, word)| !words[..n].contains(word)), "{words:?}");
        }
    }
}
