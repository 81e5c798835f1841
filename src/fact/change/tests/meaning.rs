//! Words that turn an assertion, questions, and who does what to whom.

use super::super::ChangeKind as K;
use super::check;

#[test]
fn a_denial() {
    check(
        K::Negation,
        &[
            ("en", "The council has closed the harbour to ships.", "The council has not closed the harbour to ships."),
            ("de", "Der Rat hat den Hafen gestern geschlossen.", "Der Rat hat den Hafen gestern nicht geschlossen."),
            ("fr", "Le conseil a fermé le port aux navires.", "Le conseil n'a pas fermé le port aux navires."),
            ("es", "El consejo cerró el puerto a los barcos.", "El consejo no cerró el puerto a los barcos."),
            ("ru", "Совет закрыл порт для судов.", "Совет не закрыл порт для судов."),
            ("ar", "أغلق المجلس الميناء أمام السفن", "لم يغلق المجلس الميناء أمام السفن"),
            ("tr", "Bakan sabah toplantıya geldi.", "Bakan sabah toplantıya gelmedi."),
            ("zh", "市议会关闭了港口。", "市议会没有关闭港口。"),
            ("ja", "議会は港を閉鎖した。", "議会は港を閉鎖しなかった。"),
            ("hi", "परिषद ने बंदरगाह बंद किया।", "परिषद ने बंदरगाह बंद नहीं किया।"),
            // Words that deny and say how many or how often.
            ("en", "The mayor said he had ever met the owner of the bank.", "The mayor said he had never met the owner of the bank."),
            ("de", "Der Zug hatte am Montag eine Verspätung von drei Stunden.", "Der Zug hatte am Montag keine Verspätung von drei Stunden."),
            ("fr", "Le maire a rencontré le patron de la banque.", "Le maire n'a jamais rencontré le patron de la banque."),
            ("en", "The judge called the report helpful on Monday.", "The judge called the report unhelpful on Monday."),
            // Denials of other words.
            ("en", "Dalby did not sign on Monday but Holm did.", "Dalby did sign on Monday but Holm did not."),
            ("en", "Dalby didn't sign on Monday but Holm did.", "Dalby did sign on Monday but Holm didn't."),
            ("de", "Dalby unterschrieb nicht am Montag, aber Holm tat es.", "Dalby unterschrieb am Montag, aber Holm tat es nicht."),
            ("ru", "Дальби не подписал договор, а Хольм подписал.", "Дальби подписал договор, а Хольм не подписал."),
            ("zh", "王明没有签字，但李华签字。", "王明签字，但李华没有签字。"),
            // A sign before a word.
            ("ja", "市長はこの取引は合法であると述べた。", "市長はこの取引は非合法であると述べた。"),
            ("ja", "その薬は承認の薬だと市長は述べた。", "その薬は未承認の薬だと市長は述べた。"),
            ("zh", "市长认为这份合约合法。", "市长认为这份合约不合法。"),
        ],
        &[
            ("en", "The storm hit the coast and the valley.", "The storm hit not only the coast but also the valley."),
            ("de", "Der Sturm traf die Küste und das Tal.", "Der Sturm traf nicht nur die Küste, sondern auch das Tal."),
            ("fr", "La tempête a frappé la côte et la vallée.", "La tempête a frappé non seulement la côte, mais aussi la vallée."),
            ("es", "La tormenta golpeó la costa y el valle.", "La tormenta golpeó no solo la costa, sino también el valle."),
            ("ru", "Буря накрыла побережье и долину.", "Буря накрыла не только побережье, но и долину."),
            ("ar", "ضربت العاصفة الساحل والوادي", "ضربت العاصفة ليس فقط الساحل بل الوادي"),
            ("en", "The council has not closed the harbour to ships.", "The council hasn't closed the harbour to ships."),
            ("en", "The mayor has never met the owner of the bank.", "The mayor has not met the owner of the bank."),
            ("en", "The council did not approve the plan on Monday.", "The council did not, on Monday, approve the plan."),
            ("de", "Der Rat hat den Plan nicht am Montag gebilligt.", "Der Rat hat den Plan am Montag nicht gebilligt."),
            ("ja", "市長はこれは常の事だと述べた。", "市長はこれは非常の事だと述べた。"),
        ],
    );
}

#[test]
fn the_opposite() {
    check(
        K::Opposite,
        &[
            ("en", "Oil prices rose sharply in early trading.", "Oil prices fell sharply in early trading."),
            ("de", "Der Ölpreis stieg am Montag deutlich.", "Der Ölpreis sank am Montag deutlich."),
            ("fr", "Le prix du pétrole a augmenté nettement lundi.", "Le prix du pétrole a baissé nettement lundi."),
            ("es", "El precio del petróleo subió con fuerza el lunes.", "El precio del petróleo bajó con fuerza el lunes."),
            ("ru", "Цена нефти резко выросла в понедельник.", "Цена нефти резко упала в понедельник."),
            ("ar", "ارتفع سعر النفط بشدة صباح اليوم", "انخفض سعر النفط بشدة صباح اليوم"),
            ("tr", "Petrol fiyatı pazartesi günü yükseldi.", "Petrol fiyatı pazartesi günü düştü."),
            ("zh", "油价周一大幅上涨。", "油价周一大幅下跌。"),
            ("ja", "原油価格は月曜日に上昇した。", "原油価格は月曜日に下落した。"),
        ],
        &[
            ("en", "Oil prices rose sharply in early trading.", "Oil prices climbed sharply in early trading."),
            ("de", "Der Ölpreis stieg am Montag deutlich.", "Der Ölpreis kletterte am Montag deutlich."),
            ("fr", "Le prix du pétrole a augmenté nettement lundi.", "Le prix du pétrole a grimpé nettement lundi."),
            ("es", "El precio del petróleo subió con fuerza el lunes.", "El precio del petróleo aumentó con fuerza el lunes."),
            ("ru", "Цена нефти резко выросла в понедельник.", "Цена нефти резко поднялась в понедельник."),
            ("ar", "ارتفع سعر النفط بشدة صباح اليوم", "صعد سعر النفط بشدة صباح اليوم"),
            ("tr", "Petrol fiyatı pazartesi günü yükseldi.", "Petrol fiyatı pazartesi günü arttı."),
            ("zh", "油价周一大幅上涨。", "油价周一大幅上升。"),
            ("en", "The council said the bridge is not open to cars.", "The council said the bridge is closed to cars."),
        ],
    );
}

#[test]
fn another_quantity() {
    check(
        K::Quantity,
        &[
            ("en", "All members of the crew left the ship.", "Some members of the crew left the ship."),
            ("de", "Alle Mitglieder der Besatzung verließen das Schiff.", "Einige Mitglieder der Besatzung verließen das Schiff."),
            ("fr", "Tous les membres de l'équipage ont quitté le navire.", "Quelques membres de l'équipage ont quitté le navire."),
            ("es", "Todos los tripulantes dejaron el barco.", "Algunos tripulantes dejaron el barco."),
            ("ru", "Все члены экипажа покинули судно.", "Некоторые члены экипажа покинули судно."),
            ("ar", "غادر جميع أفراد الطاقم السفينة", "غادر بعض أفراد الطاقم السفينة"),
            ("tr", "Bütün yolcular gemiden ayrıldı.", "Bazı yolcular gemiden ayrıldı."),
            ("zh", "所有船员都离开了船。", "一些船员离开了船。"),
            ("en", "The minister always travels by train.", "The minister rarely travels by train."),
        ],
        &[
            ("en", "Everyone on board left the ship.", "Everybody on board left the ship."),
            ("de", "Alle Mitglieder der Besatzung verließen das Schiff.", "Sämtliche Mitglieder der Besatzung verließen das Schiff."),
            ("fr", "Plusieurs membres de l'équipage ont quitté le navire.", "Quelques membres de l'équipage ont quitté le navire."),
            ("es", "Varios tripulantes dejaron el barco.", "Algunos tripulantes dejaron el barco."),
            ("ru", "Некоторые члены экипажа покинули судно.", "Определенные члены экипажа покинули судно."),
            ("ar", "غادر جميع أفراد الطاقم السفينة", "غادر كل أفراد الطاقم السفينة"),
            ("tr", "Bütün yolcular gemiden ayrıldı.", "Tüm yolcular gemiden ayrıldı."),
            ("en", "The ships often left the harbour at night.", "Often the ships left the harbour at night."),
            ("es", "El ministro viaja siempre en tren por el valle.", "Siempre el ministro viaja en tren por el valle."),
            ("fr", "Le ministre voyage toujours en train de nuit.", "Toujours le ministre voyage en train de nuit."),
            // Too little around them is the same.
            ("en", "All ships sailed home.", "Some trains sailed south."),
            ("de", "Alle Schiffe fuhren heim.", "Einige Züge fuhren südwärts."),
        ],
    );
}

#[test]
fn another_modality() {
    check(
        K::Modality,
        &[
            ("en", "Drivers must carry a lamp at night.", "Drivers may carry a lamp at night."),
            ("de", "Fahrer müssen nachts eine Lampe tragen.", "Fahrer dürfen nachts eine Lampe tragen."),
            ("fr", "Les chauffeurs doivent porter une lampe la nuit.", "Les chauffeurs peuvent porter une lampe la nuit."),
            ("es", "Los conductores deben llevar una lámpara de noche.", "Los conductores pueden llevar una lámpara de noche."),
            ("ru", "Водители должны брать лампу ночью.", "Водители могут брать лампу ночью."),
            ("ar", "يجب على السائق حمل مصباح في الليل", "يمكن للسائق حمل مصباح في الليل"),
            ("zh", "司机夜间必须带灯。", "司机夜间可以带灯。"),
            ("it", "Gli autisti devono portare una lampada di notte.", "Gli autisti possono portare una lampada di notte."),
        ],
        &[
            ("en", "Drivers must carry a lamp at night.", "Drivers have to carry a lamp at night."),
            ("de", "Fahrer sollen nachts eine Lampe tragen.", "Fahrer sollten nachts eine Lampe tragen."),
            ("fr", "Les chauffeurs doivent porter une lampe la nuit.", "Les chauffeurs sont obligés de porter une lampe la nuit."),
            ("es", "Los conductores deben llevar una lámpara de noche.", "Los conductores tienen que llevar una lámpara de noche."),
            ("ru", "Водители должны брать лампу ночью.", "Водители обязаны брать лампу ночью."),
            ("ar", "يجب على السائق حمل مصباح في الليل", "يتعين على السائق حمل مصباح في الليل"),
            ("zh", "司机夜间必须带灯。", "司机夜间必需带灯。"),
            ("it", "Gli autisti devono portare una lampada di notte.", "Di notte gli autisti devono portare una lampada."),
        ],
    );
}

#[test]
fn another_order() {
    check(
        K::Order,
        &[
            ("en", "The minister left before the vote in parliament.", "The minister left after the vote in parliament."),
            ("de", "Der Minister ging vor der Abstimmung im Parlament.", "Der Minister ging nach der Abstimmung im Parlament."),
            ("fr", "Le ministre est parti avant le vote au parlement.", "Le ministre est parti après le vote au parlement."),
            ("es", "El ministro se fue antes de la votación en el parlamento.", "El ministro se fue después de la votación en el parlamento."),
            ("ru", "Министр уехал до голосования в парламенте.", "Министр уехал после голосования в парламенте."),
            ("ar", "غادر الوزير قبل التصويت في البرلمان", "غادر الوزير بعد التصويت في البرلمان"),
            ("tr", "Bakan oylamadan önce meclisten ayrıldı.", "Bakan oylamadan sonra meclisten ayrıldı."),
            ("zh", "部长在投票之前离开。", "部长在投票之后离开。"),
            ("it", "Il ministro è uscito prima della votazione in aula.", "Il ministro è uscito dopo la votazione in aula."),
        ],
        &[
            ("en", "The minister left before the vote in parliament.", "The minister left prior to the vote in parliament."),
            ("de", "Der Minister ging nach der Abstimmung im Parlament.", "Der Minister ging im Anschluss an die Abstimmung im Parlament."),
            ("es", "El ministro se fue tras la votación en el parlamento.", "El ministro se fue después de la votación en el parlamento."),
            ("ru", "Министр уехал до голосования в парламенте.", "Министр уехал перед голосованием в парламенте."),
            ("ar", "غادر الوزير بعد التصويت في البرلمان", "غادر الوزير عقب التصويت في البرلمان"),
            ("fr", "Le ministre est parti avant le vote au parlement.", "Avant le vote au parlement le ministre est parti."),
            ("zh", "部长在投票之前离开。", "部长在投票以前离开。"),
        ],
    );
}

#[test]
fn a_question() {
    check(
        K::Question,
        &[
            ("en", "The harbour is closed to ships.", "The harbour is closed to ships?"),
            ("de", "Der Hafen ist gesperrt.", "Der Hafen ist gesperrt?"),
            ("fr", "Le port est fermé.", "Le port est fermé ?"),
            ("es", "El puerto está cerrado.", "¿El puerto está cerrado?"),
            ("ru", "Порт закрыт для судов.", "Порт закрыт для судов?"),
            ("ar", "الميناء مغلق أمام السفن.", "الميناء مغلق أمام السفن؟"),
            ("ja", "港は閉鎖された。", "港は閉鎖された？"),
            ("zh", "港口关闭了。", "港口关闭了？"),
        ],
        &[
            ("en", "The harbour is closed to ships.", "The harbour is closed to ships!"),
            ("de", "Ist der Hafen gesperrt?", "Ist der Hafen gesperrt??"),
            ("fr", "Le port est-il fermé ?", "Le port est-il fermé?"),
            ("es", "¿El puerto está cerrado?", "El puerto está cerrado?"),
            ("ru", "Порт закрыт для судов.", "Порт закрыт для судов…"),
            ("ar", "هل الميناء مغلق أمام السفن؟", "هل الميناء مغلق أمام السفن?"),
            ("zh", "港口关闭了？", "港口关闭了?"),
        ],
    );
}

#[test]
fn who_does_it_to_whom() {
    check(
        K::Roles,
        &[
            ("en", "Norwick beat Dalby in the final.", "Dalby beat Norwick in the final."),
            ("de", "Norwick besiegte Dalby im Finale.", "Dalby besiegte Norwick im Finale."),
            ("fr", "Norwick a battu Dalby en finale.", "Dalby a battu Norwick en finale."),
            ("es", "Norwick venció a Dalby en la final.", "Dalby venció a Norwick en la final."),
            ("it", "Norwick ha battuto Dalby in finale.", "Dalby ha battuto Norwick in finale."),
            ("ru", "Спартак обыграл Динамо в финале.", "Динамо обыграл Спартак в финале."),
            ("ar", "الهلال هزم النصر في النهائي", "النصر هزم الهلال في النهائي"),
            ("zh", "红队击败了蓝队。", "蓝队击败了红队。"),
            ("en", "The dog bit the old man on Monday.", "The old man bit the dog on Monday."),
            ("en", "He sold the house and bought the car.", "He sold the car and bought the house."),
            ("en", "The fee fell from 5 to 3 coins.", "The fee fell from 3 to 5 coins."),
            ("fr", "Le prix passe de 4 à 7 pièces.", "Le prix passe de 7 à 4 pièces."),
            ("ar", "خفض المجلس الرسوم من 5 إلى 3 قطع", "خفض المجلس الرسوم من 3 إلى 5 قطع"),
            ("en", "On the pass 3 people died and 5 were hurt.", "On the pass 5 people died and 3 were hurt."),
        ],
        &[
            ("en", "Norwick and Dalby met in the final.", "Dalby and Norwick met in the final."),
            ("de", "Norwick und Dalby trafen sich im Finale.", "Dalby und Norwick trafen sich im Finale."),
            ("fr", "Norwick et Dalby se sont rencontrés en finale.", "Dalby et Norwick se sont rencontrés en finale."),
            ("es", "Norwick y Dalby jugaron la final.", "Dalby y Norwick jugaron la final."),
            ("it", "Norwick e Dalby hanno giocato la finale.", "Dalby e Norwick hanno giocato la finale."),
            ("ru", "Спартак и Динамо вышли в финал.", "Динамо и Спартак вышли в финал."),
            ("zh", "中国与日本进入决赛。", "日本与中国进入决赛。"),
            ("en", "Rooms 5 and 3 are open today.", "Rooms 3 and 5 are open today."),
            ("de", "Die Räume 5 und 3 sind offen.", "Die Räume 3 und 5 sind offen."),
            ("cs", "Pokoje 5 a 3 jsou dnes otevřené.", "Pokoje 3 a 5 jsou dnes otevřené."),
            ("en", "The cat and the dog went to the mill.", "The dog and the cat went to the mill."),
            ("en", "Ministers from the north and from the south met.", "Ministers from the south and from the north met."),
            ("en", "The north gate and the south gate are shut.", "The south gate and the north gate are shut."),
            ("el", "Ο δήμαρχος και η πρόεδρος ήρθαν τη Δευτέρα.", "Η πρόεδρος και ο δήμαρχος ήρθαν τη Δευτέρα."),
            ("ja", "大臣と大使は市場を訪れた。", "大使と大臣は市場を訪れた。"),
        ],
    );
}
