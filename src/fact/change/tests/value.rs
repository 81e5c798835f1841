//! Numbers, dates, names, signs and words.

use super::super::ChangeKind as K;
use super::{Day, changes_of, check};

#[test]
fn another_number() {
    check(
        K::Number,
        &[
            ("en", "The storm damaged 30 houses in the valley.", "The storm damaged 45 houses in the valley."),
            ("de", "Der Sturm beschädigte 30 Häuser im Tal.", "Der Sturm beschädigte 45 Häuser im Tal."),
            ("fr", "La tempête a abîmé 30 maisons dans la vallée.", "La tempête a abîmé 45 maisons dans la vallée."),
            ("es", "La tormenta dañó 30 casas en el valle.", "La tormenta dañó 45 casas en el valle."),
            ("ru", "Буря повредила 30 домов в долине.", "Буря повредила 45 домов в долине."),
            ("ar", "دمرت العاصفة 30 منزلا في الوادي", "دمرت العاصفة 45 منزلا في الوادي"),
            ("ja", "嵐で谷の家30軒が壊れた。", "嵐で谷の家45軒が壊れた。"),
            ("zh", "暴风雨损坏了山谷里的30栋房屋。", "暴风雨损坏了山谷里的45栋房屋。"),
            ("tr", "Fırtına vadide 30 evi yıktı.", "Fırtına vadide 45 evi yıktı."),
            ("hi", "तूफान ने घाटी में 30 घर तोड़ दिए।", "तूफान ने घाटी में 45 घर तोड़ दिए।"),
            ("en", "The rate fell by 5 percent in spring.", "The rate fell by 5 points in spring."),
            ("de", "Das Dorf zahlt 5 Millionen Euro dafür.", "Das Dorf zahlt 5 Milliarden Euro dafür."),
        ],
        &[
            ("en", "The storm damaged 30 houses in the valley.", "The storm damaged thirty houses in the valley."),
            ("de", "Der Sturm beschädigte 30 Häuser im Tal.", "Der Sturm beschädigte dreißig Häuser im Tal."),
            ("fr", "La tempête a abîmé 30 maisons dans la vallée.", "La tempête a abîmé trente maisons dans la vallée."),
            ("es", "La tormenta dañó 30 casas en el valle.", "La tormenta dañó treinta casas en el valle."),
            ("ru", "Буря повредила 30 домов в долине.", "Буря повредила тридцать домов в долине."),
            ("ar", "دمرت العاصفة 30 منزلا في الوادي", "دمرت العاصفة ٣٠ منزلا في الوادي"),
            ("ja", "嵐で谷の家30軒が壊れた。", "嵐で谷の家三十軒が壊れた。"),
            ("zh", "暴风雨损坏了山谷里的30栋房屋。", "暴风雨损坏了山谷里的三十栋房屋。"),
            ("hi", "तूफान ने घाटी में 30 घर तोड़ दिए।", "तूफान ने घाटी में ३० घर तोड़ दिए।"),
            ("en", "The road is 1 km long.", "The road is 1,000 metres long."),
            ("de", "Das Dorf zahlt 1,5 Millionen Euro dafür.", "Das Dorf zahlt 1.500.000 Euro dafür."),
        ],
    );
}

#[test]
fn another_day() {
    check(
        K::Date,
        &[
            ("en", "The fair opens on 3 May 2014 in Dalby.", "The fair opens on 9 May 2014 in Dalby."),
            ("de", "Die Messe öffnet am 3. Mai 2014 in Dalby.", "Die Messe öffnet am 9. Mai 2014 in Dalby."),
            ("fr", "Le salon ouvre le 3 mai 2014 à Dalby.", "Le salon ouvre le 3 juin 2014 à Dalby."),
            ("es", "La feria abre el 3 de mayo de 2014 en Dalby.", "La feria abre el 3 de junio de 2014 en Dalby."),
            ("ru", "Ярмарка откроется 3 мая 2014 года в городе.", "Ярмарка откроется 9 мая 2014 года в городе."),
            ("ar", "يفتتح المعرض في 3 مايو 2014 في المدينة", "يفتتح المعرض في 9 مايو 2014 في المدينة"),
            ("ja", "見本市は2014年5月3日に開く。", "見本市は2014年5月9日に開く。"),
            ("zh", "展会于2014年5月3日开幕。", "展会于2014年6月3日开幕。"),
            ("tr", "Fuar 3 Mayıs 2014 günü açılacak.", "Fuar 9 Mayıs 2014 günü açılacak."),
        ],
        &[
            ("en", "The fair opens on 3 May 2014 in Dalby.", "The fair opens on May 3, 2014 in Dalby."),
            ("de", "Die Messe öffnet am 3. Mai 2014 in Dalby.", "Die Messe öffnet am 03.05.2014 in Dalby."),
            ("fr", "Le salon ouvre le 3 mai 2014 à Dalby.", "Le salon ouvre le 03/05/2014 à Dalby."),
            ("es", "La feria abre el 3 de mayo de 2014 en Dalby.", "La feria abre el 03/05/2014 en Dalby."),
            ("ru", "Ярмарка откроется 3 мая 2014 года в городе.", "Ярмарка откроется 03.05.2014 в городе."),
            ("ar", "يفتتح المعرض في 3 مايو 2014 في المدينة", "يفتتح المعرض في 3 أيار 2014 في المدينة"),
            ("ja", "見本市は2014年5月3日に開く。", "見本市は2014/5/3に開く。"),
            ("zh", "展会于2014年5月3日开幕。", "展会于二〇一四年五月三日开幕。"),
        ],
    );
}

#[test]
fn another_name() {
    check(
        K::Name,
        &[
            ("en", "The mine near Lusaka closed after the flood.", "The mine near Kampala closed after the flood."),
            ("de", "Die Mine in Ghana schloss nach der Flut.", "Die Mine in Kenia schloss nach der Flut."),
            ("fr", "La mine près de Lusaka a fermé après la crue.", "La mine près de Kampala a fermé après la crue."),
            ("es", "La mina cerca de Lusaka cerró tras la riada.", "La mina cerca de Kampala cerró tras la riada."),
            ("ru", "Шахта под Лусакой закрылась после паводка.", "Шахта под Кампалой закрылась после паводка."),
            ("it", "La miniera vicino a Lusaka ha chiuso dopo la piena.", "La miniera vicino a Kampala ha chiuso dopo la piena."),
            ("pl", "Kopalnia koło Lusaki została zamknięta po powodzi.", "Kopalnia koło Kampali została zamknięta po powodzi."),
            ("ar", "أغلق المنجم قرب باريس بعد الفيضان", "أغلق المنجم قرب لندن بعد الفيضان"),
        ],
        &[
            ("en", "The aid came from the UN on Monday.", "The aid came from the United Nations on Monday."),
            ("fr", "L'aide de l'ONU est arrivée lundi.", "L'aide des Nations unies est arrivée lundi."),
            ("es", "La ayuda de la ONU llegó el lunes.", "La ayuda de las Naciones Unidas llegó el lunes."),
            ("ru", "Помощь от ООН пришла в город утром.", "Помощь от Организации Объединённых Наций пришла в город утром."),
            ("ar", "قال الرئيس هولاند في بيان ان المفاوضات انتهت", "قال الرئيس أولوند في بيان ان المفاوضات انتهت"),
            ("ru", "В городе Лусака закрылась шахта.", "В городе Лусаке закрылась шахта."),
        ],
    );
}

#[test]
fn another_spelling_of_a_name() {
    check(
        K::Spelling,
        &[
            ("en", "The court freed Mohammed Salim on Monday.", "The court freed Muhammad Salim on Monday."),
            ("de", "Das Gericht ließ Mohammed Salim am Montag frei.", "Das Gericht ließ Muhammad Salim am Montag frei."),
            ("fr", "Le tribunal a libéré Mohammed Salim lundi.", "Le tribunal a libéré Mohamed Salim lundi."),
            ("es", "El tribunal liberó a Mohammed Salim el lunes.", "El tribunal liberó a Muhammad Salim el lunes."),
            ("it", "Il tribunale ha liberato Mohammed Salim lunedì.", "Il tribunale ha liberato Muhammad Salim lunedì."),
            ("ru", "Суд освободил Мохаммеда Салима в понедельник.", "Суд освободил Мухаммеда Салима в понедельник."),
            ("ar", "قال الرئيس هولاند في بيان ان المفاوضات انتهت", "قال الرئيس أولوند في بيان ان المفاوضات انتهت"),
        ],
        &[
            ("en", "The court freed Mohammed Salim on Monday.", "The court freed Karim Salim on Monday."),
            ("de", "Das Gericht ließ Mohammed Salim am Montag frei.", "Das Gericht ließ Karim Salim am Montag frei."),
            ("fr", "Le tribunal a libéré Mohammed Salim lundi.", "Le tribunal a libéré Karim Salim lundi."),
            ("es", "El tribunal liberó a Mohammed Salim el lunes.", "El tribunal liberó a Karim Salim el lunes."),
            ("it", "Il tribunale ha liberato Mohammed Salim lunedì.", "Il tribunale ha liberato Karim Salim lunedì."),
            ("ru", "Суд освободил Мохаммеда Салима в понедельник.", "Суд освободил Карима Салима в понедельник."),
        ],
    );
}

#[test]
fn the_same_number_more_or_less_closely() {
    check(
        K::Precision,
        &[
            ("en", "Some 3,042 workers left the plant.", "More than 3,000 workers left the plant."),
            ("de", "Am Montag streikten 3.042 Arbeiter.", "Am Montag streikten mehr als 3.000 Arbeiter."),
            ("fr", "Lundi, 3 042 ouvriers ont quitté l'usine.", "Lundi, plus de 3 000 ouvriers ont quitté l'usine."),
            ("es", "El lunes pararon 3.042 obreros.", "El lunes pararon más de 3.000 obreros."),
            ("ru", "Завод покинули 3042 рабочих.", "Завод покинули более 3000 рабочих."),
            ("ar", "غادر المصنع 3042 عاملا", "غادر المصنع أكثر من 3000 عامل"),
            ("zh", "3042名工人离开了工厂。", "3000多名工人离开了工厂。"),
            ("ja", "工場を3042人が去った。", "工場を3000人以上が去った。"),
            ("en", "The fair opened in May 2014 in Dalby.", "The fair opened on 3 May 2014 in Dalby."),
        ],
        &[
            ("en", "Some 3,042 workers left the plant.", "More than 4,000 workers left the plant."),
            ("de", "Am Montag streikten 3.042 Arbeiter.", "Am Montag streikten mehr als 4.000 Arbeiter."),
            ("fr", "Lundi, 3 042 ouvriers ont quitté l'usine.", "Lundi, plus de 4 000 ouvriers ont quitté l'usine."),
            ("es", "El lunes pararon 3.042 obreros.", "El lunes pararon más de 4.000 obreros."),
            ("ru", "Завод покинули 3042 рабочих.", "Завод покинули более 4000 рабочих."),
            ("ar", "غادر المصنع 3042 عاملا", "غادر المصنع أكثر من 4000 عامل"),
            ("zh", "3042名工人离开了工厂。", "4000多名工人离开了工厂。"),
            ("ja", "工場を3042人が去った。", "工場を4000人以上が去った。"),
        ],
    );
}

#[test]
fn another_sign() {
    check(
        K::Symbol,
        &[
            ("en", "The rule says that a < b in all sums.", "The rule says that a > b in all sums."),
            ("de", "Die Regel lautet a < b in jeder Summe.", "Die Regel lautet a > b in jeder Summe."),
            ("fr", "La règle dit que a < b dans la somme.", "La règle dit que a ≤ b dans la somme."),
            ("ru", "Правило гласит a = b в любой сумме.", "Правило гласит a ≠ b в любой сумме."),
            ("ar", "تقول القاعدة ان س < ص في المجموع", "تقول القاعدة ان س > ص في المجموع"),
            ("zh", "规则说甲<乙总是成立。", "规则说甲>乙总是成立。"),
            ("ja", "昨日の試合は良かった👍。", "昨日の試合は良かった👎。"),
        ],
        &[
            ("en", "The rule says that a < b in all sums.", "The rule says that a ＜ b in all sums."),
            ("de", "Die Regel lautet: a < b in jeder Summe.", "Die Regel lautet – a < b in jeder Summe."),
            ("fr", "La règle dit que a < b dans la somme !", "La règle dit que a < b dans la somme."),
            ("ru", "Цены выросли на 5 % за год.", "Цены выросли на 5% за год."),
            ("ar", "تقول القاعدة ان س < ص في المجموع", "تقول القاعدة ان س ＜ ص في المجموع"),
            ("zh", "规则说甲<乙总是成立。", "规则说甲＜乙总是成立。"),
            ("ja", "昨日の試合は「良かった」。", "昨日の試合は『良かった』。"),
        ],
    );
}

#[test]
fn a_sign_that_one_side_lacks() {
    check(
        K::Operator,
        &[
            ("en", "They taught C in the second year.", "They taught C++ in the second year."),
            ("en", "The sum of x² + y² is to be found.", "The sum of x² y² is to be found."),
            ("de", "Der Wert von a * b steht an der Tafel.", "Der Wert von a b steht an der Tafel."),
            ("en", "The line reads color: red !important in all rules.", "The line reads color: red in all rules."),
            ("en", "The valve opens if a == b holds.", "The valve opens if a != b holds."),
        ],
        &[
            ("en", "They taught C in the second year 👍.", "They taught C in the second year."),
            ("fr", "La règle dit que a < b dans la somme !", "La règle dit que a < b dans la somme."),
            ("de", "Der alte Rat – und das Dorf – schwieg.", "Der alte Rat und das Dorf schwieg."),
            ("en", "Read on → the mayor spoke last.", "Read on: the mayor spoke last."),
        ],
    );
}

#[test]
fn another_word() {
    check(
        K::Wording,
        &[
            ("en", "The council closed the harbour because of the storm.", "The council closed the harbour because of the strike."),
            ("de", "Der Rat schloss den Hafen wegen des Sturms.", "Der Rat schloss den Hafen wegen des Streiks."),
            ("fr", "Le conseil a fermé le port à cause de la tempête.", "Le conseil a fermé le port à cause de la grève."),
            ("es", "El consejo cerró el puerto por la tormenta.", "El consejo cerró el puerto por la huelga."),
            ("ru", "Совет закрыл порт из-за бури.", "Совет закрыл порт из-за забастовки."),
            ("ar", "أغلق المجلس الميناء بسبب العاصفة", "أغلق المجلس الميناء بسبب الإضراب"),
            ("tr", "Meclis limanı fırtına yüzünden kapattı.", "Meclis limanı grev yüzünden kapattı."),
            ("zh", "市议会因暴风雨关闭了港口。", "市议会因罢工关闭了港口。"),
            ("en", "The council spoke of the contract for the harbour.", "The council spoke of the contrast for the harbour."),
            ("ar", "أغلقت الشرطة الميناء القديم أمام السفن", "أغلقت الشركة الميناء القديم أمام السفن"),
        ],
        &[
            ("en", "The council accepted the old plan.", "The council accepts the old plan."),
            ("de", "Der Rat repariert die alte Brücke im Tal.", "Der Rat repariert die alten Brücken im Tal."),
            ("fr", "Le conseil répare le pont de la vallée.", "Le conseil réparait le pont de la vallée."),
            ("es", "El consejo repara el puente del valle.", "El consejo reparaba el puente del valle."),
            ("ru", "Совет говорил о зарплате врачей.", "Совет говорил о зарплатах врачей."),
            ("ar", "ولا يزال الميناء مغلقا أمام السفن", "ولايزال الميناء مغلقا أمام السفن"),
            ("tr", "Meclis kitapları okula verdi.", "Meclis kitaplar okula verdi."),
        ],
    );
}

#[test]
fn a_distance_from_a_day() {
    let day = |day: u8| Day::new(2014, 5, day);
    let kinds = |language, (kept, from): (&str, u8), (gone, to): (&str, u8)| {
        let found = changes_of(Some(language), (kept, day(from)), (gone, day(to)));
        found.iter().map(|change| change.kind).filter(|kind| *kind == K::Date).count()
    };
    for (language, text, one, other) in [
        ("zh", "铁路将在{}天后恢复通车。", "13", "60"),
        ("zh", "铁路将在{}天后恢复通车。", "13", "14"),
        ("zh", "铁路将在{}天后恢复通车。", "十三", "六十"),
        ("zh", "铁路在{}周前停运。", "3", "6"),
        ("zh", "老市长{}年前去世。", "13", "60"),
        ("ja", "鉄道は{}日後に再開する。", "13", "60"),
        ("ja", "鉄道は{}か月後に再開する。", "3", "6"),
        ("ko", "도로는 {}일 후에 열린다.", "13", "60"),
        ("th", "นายกเทศมนตรีตายเมื่อ {} ปีก่อน", "13", "60"),
    ] {
        let (one, other) = (text.replace("{}", one), text.replace("{}", other));
        assert_eq!(kinds(language, (&one, 3), (&other, 3)), 1, "{one} / {other}");
        assert_eq!(kinds(language, (&one, 3), (&one, 4)), 0, "{one}");
    }
    assert_eq!(kinds("zh", ("铁路在13天前停运。", 3), ("铁路在14天前停运。", 4)), 0, "one day, told from two");
    assert_eq!(kinds("zh", ("铁路在3天后恢复。", 3), ("铁路在几天后恢复。", 3)), 1, "some days are no count of days");
}
