//! Small corpora for the tests: series that fill one form with other facts, and events that several writers tell.

use super::{Day, Statistics, StemSequence, StoryProfile, StoryTally};
use crate::config::StoryParams;

/// A text of a test corpus.
pub(super) struct Written {
    pub(super) day: i32,
    pub(super) title: String,
    pub(super) text: String,
}

fn written(day: i32, title: impl Into<String>, text: impl Into<String>) -> Written {
    Written { day, title: title.into(), text: text.into() }
}

/// Telegrams of congratulation: one form, another country and another occasion each time.
pub(super) fn arabic_telegrams() -> Vec<Written> {
    let filled = [
        ("تونس", "الباجي المرزوقي", "ذكرى الاستقلال"),
        ("كينيا", "جومو أوتينو", "يوم الجمهورية"),
        ("البيرو", "ماريو كيسبي", "اليوم الوطني"),
        ("النرويج", "هارالد أولسن", "عيد الدستور"),
        ("ماليزيا", "عبدالحليم معظم", "ذكرى التأسيس"),
        ("سنغافورة", "تان كينغ", "يوم الاتحاد"),
        ("بلغاريا", "روسين ديميتروف", "يوم الوحدة"),
        ("غانا", "كوفي أنان", "عيد الثورة"),
    ];
    let form = |(country, head, occasion): (&str, &str, &str)| {
        format!(
            "بعث جلالة الملك برقية تهنئة إلى فخامة الرئيس {head} رئيس جمهورية {country} بمناسبة {occasion} لبلاده. وأعرب جلالته باسمه واسم شعب \
             وحكومة المملكة عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لفخامته، ولحكومة وشعب {country} الصديق اطراد التقدم والازدهار."
        )
    };
    (0..).zip(filled).map(|(n, facts)| written(100 + 5 * n, format!("الملك يهنئ رئيس {}", facts.0), form(facts))).collect()
}

/// Daily fixings of one price: nothing but the figures changes.
pub(super) fn english_fixings() -> Vec<Written> {
    let form = |n: i32| {
        format!(
            "Copper for delivery in three months was fixed at {} dollars a tonne at the morning session of the exchange, against {} dollars \
             at the previous close. Stocks in registered warehouses stood at {} tonnes, the exchange said in its regular notice. Dealers \
             said that turnover was moderate and that the market awaited fresh news.",
            7_013 + 97 * n,
            6_917 + 89 * n,
            41_300 + 1_713 * n
        )
    };
    (0..8).map(|n| written(200 + 4 * n, "Copper fixed on the exchange", form(n))).collect()
}

/// One event in the words of three writers, English.
pub(super) fn english_event() -> Vec<Written> {
    vec![
        written(
            118,
            "Ferry Marigold runs aground off Tarvik, 212 passengers rescued",
            "The ferry Marigold ran aground on a reef near Tarvik shortly after midnight, and lifeboats took all 212 passengers ashore. Captain \
             Ilse Brandt said the steering failed in heavy fog. Oil from a cracked tank reached the beach at Sandholm by noon.",
        ),
        written(
            118,
            "212 saved after ferry hits Tarvik reef in fog",
            "All 212 people aboard the Marigold were brought to safety early today when the vessel struck a reef outside Tarvik harbour. Its \
             captain, Ilse Brandt, blamed a steering fault; volunteers at Sandholm are cleaning up leaked oil from the shore.",
        ),
        written(
            119,
            "Marigold captain tells of steering fault before Tarvik grounding",
            "Ilse Brandt, who commanded the ferry that went onto a reef at Tarvik, told investigators on Friday that her rudder stopped \
             answering in the fog. The 212 travellers left in lifeboats. A boom now keeps the Marigold's oil away from Sandholm.",
        ),
    ]
}

/// One event in the words of two writers, Arabic.
pub(super) fn arabic_event() -> Vec<Written> {
    vec![
        written(
            131,
            "انهيار جسر وادي السدر ونجاة 17 عاملا",
            "انهار فجر اليوم جزء من جسر وادي السدر قيد الإنشاء جنوب مدينة القصير، ونجا 17 عاملا كانوا فوقه. وقال المهندس ياسر الدوسري إن الأمطار \
             الغزيرة جرفت الدعامة الثالثة، وأغلقت البلدية الطريق المؤدي إلى الميناء.",
        ),
        written(
            131,
            "17 عاملا ينجون من سقوط جسر في القصير",
            "نجا سبعة عشر عاملا (17) بعد سقوط دعامة من جسر وادي السدر في القصير بسبب السيول. وذكر ياسر الدوسري المهندس المشرف أن المياه أتت على \
             الدعامة الثالثة، فيما أغلق الطريق إلى الميناء أمام الشاحنات.",
        ),
    ]
}

/// News of other things, one a day, so that the words of a language are known.
pub(super) fn others() -> Vec<Written> {
    let things = [
        (
            "Council votes for new tram line",
            "The council voted on Monday for a tram line between the old town and the university after a long debate about its cost.",
        ),
        ("Museum buys lost painting", "A museum bought a painting that was believed lost since the war; its director said visitors will see it in spring."),
        ("Farmers ask for water", "Farmers in the valley asked the ministry to open the reservoir because the rain failed for the third month."),
        ("Team wins the cup", "The team won the cup on penalties, and its goalkeeper said that the morning session of training had been the key."),
        ("مهرجان للتمور", "افتتح أمير المنطقة مهرجان التمور السنوي بمشاركة مزارعين من القرى المجاورة وسط حضور كبير من الزوار."),
        ("مدرسة جديدة", "أعلنت وزارة التعليم إنشاء مدرسة جديدة في الحي الشمالي تستقبل الطلاب مع بداية العام الدراسي المقبل."),
        ("فوز الفريق", "فاز الفريق على ضيفه بهدفين في مباراة مثيرة وقال المدرب إن اللاعبين قدموا أفضل ما لديهم."),
        ("أسعار الخضار", "ارتفعت أسعار الخضار في السوق المركزي بسبب قلة المعروض وقال تجار إن الأسعار ستعود إلى طبيعتها."),
    ];
    (0..).zip(things).map(|(n, (title, text))| written(104 + 9 * n, title, text)).collect()
}

/// Everything above, with the ranges of its parts: telegrams, fixings, the English event, the Arabic one.
pub(super) fn corpus() -> (Vec<Written>, [std::ops::Range<usize>; 4]) {
    let mut all = others();
    let parts = [arabic_telegrams(), english_fixings(), english_event(), arabic_event()].map(|part| {
        let start = all.len();
        all.extend(part);
        start..all.len()
    });
    (all, parts)
}

/// Counts the texts in the order given and reduces each, in the order they are written.
pub(super) fn counted(texts: &[Written], order: &[usize], dated: bool) -> (Vec<StoryProfile>, Statistics) {
    let params = StoryParams::default().evidence;
    let day = |text: &Written| dated.then_some(Day(text.day));
    let words: Vec<StemSequence> = texts.iter().map(|text| StemSequence::read(Some(&text.title), &text.text)).collect();
    let mut tally = StoryTally::new(&params);
    for &at in order {
        tally.add(&words[at], day(&texts[at]));
    }
    let statistics = tally.finish();
    let profiles = words.iter().zip(texts).map(|(words, text)| StoryProfile::new(words, day(text), &statistics)).collect();
    (profiles, statistics)
}
