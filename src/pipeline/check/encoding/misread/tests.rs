//! Round trips: texts of many languages, in the encodings they were written in, read in the ones that they are read in by mistake.

use super::*;

/// What is read, and the encodings of old that it was written in.
const TEXTS: [(&str, &[&Encoding]); 9] = [
    ("Городской совет решил закрыть старый мост через реку на всю зиму. Мэр Андреев сообщил, что работы начнутся в пятницу.", &[WINDOWS_1251, KOI8_U, IBM866]),
    ("Міська рада вирішила закрити старий міст через річку на всю зиму. Міський голова Андрієнко повідомив про початок робіт.", &[WINDOWS_1251]),
    ("قرر مجلس المدينة إغلاق الجسر القديم فوق النهر طوال الشتاء، وقال رئيس البلدية إن العمل يبدأ يوم الجمعة.", &[WINDOWS_1256, ISO_8859_6]),
    ("شورای شهر تصمیم گرفت پل قدیمی روی رودخانه را در تمام زمستان ببندد و شهردار گفت کار از جمعه آغاز می‌شود.", &[]),
    ("Το δημοτικό συμβούλιο αποφάσισε να κλείσει την παλιά γέφυρα όλο τον χειμώνα, είπε ο δήμαρχος Ανδρέου.", &[WINDOWS_1253]),
    ("מועצת העיר החליטה לסגור את הגשר הישן מעל הנהר במשך כל החורף, וראש העיר אמר כי העבודה תתחיל ביום שישי.", &[WINDOWS_1255]),
    ("สภาเมืองตัดสินใจปิดสะพานเก่าข้ามแม่น้ำตลอดฤดูหนาว และนายกเทศมนตรีกล่าวว่างานจะเริ่มในวันศุกร์", &[WINDOWS_874]),
    ("市议会决定在整个冬季关闭河上的旧桥，市长表示，工程将于星期五开始，预计持续三个月。", &[GBK, BIG5]),
    ("시의회는 겨울 내내 강 위의 오래된 다리를 폐쇄하기로 결정했으며 시장은 금요일에 공사가 시작된다고 말했다.", &[EUC_KR]),
];

/// Latin texts, which lose less.
const LATIN: [&str; 4] = [
    "Le conseil a décidé de fermer le vieux pont à l’automne ; déjà l’été dernier, les élèves étaient forcés à un long détour.",
    "Rada města rozhodla, že starý most přes řeku zůstane zavřený po celou zimu, a starosta uvedl, že práce začnou v pátek.",
    "Belediye meclisi nehrin üzerindeki eski köprüyü kış boyunca kapatmaya karar verdi; başkan işlerin cuma günü başlayacağını açıkladı.",
    "Rada miasta zdecydowała, że stary most będzie zamknięty przez całą zimę, a burmistrz ogłosił, że prace rozpoczną się w piątek. Mieszkańcy dzielnicy są źli, ponieważ objazd jest dłuższy, a autobusy już spóźniają się o pół godziny, powiedział dziennikarzom urzędnik.",
];

fn single(encoding: &'static Encoding) -> usize {
    SINGLE.iter().position(|other| *other == encoding).unwrap()
}

/// A text as it looks when it was written in one encoding and read in another.
fn confused(text: &str, written: &'static Encoding, read: &'static Encoding) -> String {
    let bytes = match SINGLE.iter().position(|other| *other == written) {
        Some(n) => single_bytes(text, n).unwrap(),
        None => written.encode(text).0.into_owned(),
    };
    let characters = &CHARACTERS[single(read)];
    let character = |byte: u8| if byte < 0x80 { byte as char } else { characters[usize::from(byte) - 0x80] };
    bytes.into_iter().map(character).map(|c| if c == '\u{fffd}' { ' ' } else { c }).collect()
}

#[test]
fn texts_of_all_scripts_are_whole_in_small_letters_and_capitals() {
    for text in TEXTS.iter().map(|(text, _)| *text).chain(LATIN) {
        for text in [text.to_owned(), text.to_uppercase(), format!("{text}\n\n{text}")] {
            assert_eq!(sampled(&text), None, "{text}");
        }
    }
    let odd_but_written = [
        "Þorsteinn sagði að þýðing bókarinnar yrði gefin út á næsta ári, þótt það væri erfitt. Íþróttir eru vinsælar á Íslandi.",
        "МОЩНОСТЬ СТАНЦИИ 5 кВт, СООБЩАЕТ МЭРИЯ ГОРОДА В ПЯТНИЦУ УТРОМ",
        "Ціна в «ВкусВилл» та «СберБанк», сказав голова «НАТО»; ЯндексТакси подорожчає.",
        "Rūšių įvairovė: grįžęs ūžė šįžą, gražią žiemą grįžęs.",
        "Der Winkel α, β und Δt = 5 µs bei λmax = 400 nm, 3 m² Fläche; nαeq + nβeq.",
        "iPhoneและSamsungลดราคา50%ที่Centralในวันนี้",
        "使用Python和C语言编程，T恤衫与卡拉OK厅。ｶﾀｶﾅ 半角",
        "Nguyễn Đình Chiểu đãi đường đến Đà Nẵng được; thịt bò ướp.",
        "Home News›‹ Sports›‹ Weather›‹ Topics›‹ Videos›‹",
        "col·lecció paral·lel l’Hospitalet; geïnd, één, vóór, zeeën",
    ];
    for text in odd_but_written {
        assert_eq!(sampled(text), None, "{text}");
    }
}

#[test]
fn texts_read_in_a_wrong_encoding_are_told_in_every_script() {
    for (text, encodings) in TEXTS {
        for written in encodings.iter().copied().chain([UTF_8]) {
            for read in [WINDOWS_1252, WINDOWS_1251, WINDOWS_1256] {
                // Han that is no simplified Chinese is not in the other encoding of it.
                let lossy = written == BIG5 || written == read;
                // Small letters that stay small letters: only their frequencies would tell.
                let alike = (written == WINDOWS_1255 && read == WINDOWS_1251) || (written == IBM866 && read == WINDOWS_1252);
                if !lossy && !alike {
                    let damaged = confused(text, written, read);
                    assert!(sampled(&damaged).is_some(), "{} as {}: {damaged}", written.name(), read.name());
                }
            }
        }
    }
    for (n, written, read) in
        [(0, UTF_8, WINDOWS_1251), (0, UTF_8, WINDOWS_1256), (0, WINDOWS_1252, WINDOWS_1251), (1, UTF_8, WINDOWS_1250), (1, UTF_8, WINDOWS_1251)]
    {
        assert!(sampled(&confused(LATIN[n], written, read)).is_some(), "{}", confused(LATIN[n], written, read));
    }
    for (n, written, read) in [(2, WINDOWS_1254, WINDOWS_1252), (3, WINDOWS_1250, WINDOWS_1252), (3, ISO_8859_2, WINDOWS_1252), (3, UTF_8, MACINTOSH)] {
        assert!(sampled(&confused(LATIN[n], written, read)).is_some(), "{}", confused(LATIN[n], written, read));
    }
}

#[test]
fn letters_of_two_bytes_are_told_where_their_first_byte_ends_words_or_is_a_letter() {
    // The first bytes of Cyrillic are dashes for the Macintosh, and capitals of Greek in Windows-1253.
    for (text, _) in &TEXTS[..2] {
        for read in [MACINTOSH, X_MAC_CYRILLIC, WINDOWS_1253, WINDOWS_1250, WINDOWS_1254, WINDOWS_1257, ISO_8859_5, KOI8_U] {
            let damaged = confused(text, UTF_8, read);
            assert!(sampled(&damaged).is_some(), "{}: {damaged}", read.name());
            // Among words that are whole.
            let beside = format!("The council met: {} {damaged}", "it was late. ".repeat(8));
            assert!(sampled(&beside).is_some(), "{}: {beside}", read.name());
        }
    }
    for whole in ["“–à–é–”, “—œ—æ—”", "–ä–ö–ü–: drei Umlaute", "ΠΡΠΡΠΡΠΡ", "«–» «–» «–» «–» «–» «–» «–»", "……………………", "————————————————", "é–é—é–é—é–é—é–é—"]
    {
        assert_eq!(sampled(whole), None, "{whole}");
    }
}

#[test]
fn what_is_lost_on_the_way_hides_nothing() {
    let damaged = GBK.decode_without_bom_handling(TEXTS[7].0.as_bytes()).0.replace('\u{fffd}', "");
    assert!(sampled(&damaged).is_some(), "{damaged}");
}

#[test]
fn utf8_read_in_an_encoding_of_the_east_is_told() {
    for text in [TEXTS[0].0, TEXTS[2].0, TEXTS[7].0, "市議会は冬のあいだ川にかかる古い橋を閉鎖することを決め、市長は工事が金曜日に始まると述べた。"]
    {
        for read in [GBK, SHIFT_JIS, BIG5, EUC_KR] {
            // What is none in the other encoding became U+FFFD, which is told as such.
            let damaged = read.decode_without_bom_handling(text.as_bytes()).0;
            assert!(damaged.contains('\u{fffd}') || sampled(&damaged).is_some(), "{}: {damaged}", read.name());
        }
    }
}

#[test]
fn texts_read_in_the_sets_of_old_computers_are_told() {
    let western = [
        LATIN[0],
        "Der Stadtrat beschloss, die alte Brücke für den Winter zu schließen; viele Bürger hätten dagegen größere Einwände geäußert, hieß es.",
        "El alcalde señaló que el puente permanecerá cerrado; después, según explicó, también habrá más dificultades técnicas.",
    ];
    let dos = |set: usize| &CHARACTERS[SINGLE.len() + set];
    let read_as = |bytes: &[u8], characters: &[char; 128]| -> String {
        bytes.iter().map(|&byte| if byte < 0x80 { byte as char } else { characters[usize::from(byte) - 0x80] }).collect()
    };
    // UTF-8 in any of them, in every script.
    for text in TEXTS.iter().map(|(text, _)| *text).chain(LATIN).chain(western) {
        for characters in [dos(0), dos(1), dos(2), &CHARACTERS[single(KOI8_R)], &CHARACTERS[single(ISO_8859_2)], &CHARACTERS[single(MACINTOSH)]] {
            let damaged = read_as(text.as_bytes(), characters);
            assert!(sampled(&damaged).is_some(), "{damaged}");
        }
    }
    // One of them in another one.
    let whole = ["Seán Ó hÉigeartaigh ó na hÉireann, an tÉigean agus an tÓglach", "dʼÉcole, lʼÉtat, d’Été: l´eau, l´été, c´est", "eÉtat iÖS preÜber"];
    for text in western.into_iter().chain(whole) {
        assert_eq!(sampled(text), None, "{text}");
    }
    for text in &western[..2] {
        let text = text.replace('’', "'");
        let mac = single_bytes(&text, single(MACINTOSH)).unwrap();
        let windows = single_bytes(&text, single(WINDOWS_1252)).unwrap();
        let (first, second) = (single_bytes(&text, SINGLE.len()).unwrap(), single_bytes(&text, SINGLE.len() + 1).unwrap());
        let damaged = [
            read_as(&windows, &CHARACTERS[single(MACINTOSH)]),
            read_as(&mac, &CHARACTERS[single(WINDOWS_1252)]),
            read_as(&first, &CHARACTERS[single(WINDOWS_1252)]),
            read_as(&second, &CHARACTERS[single(WINDOWS_1252)]),
        ];
        for damaged in damaged {
            assert!(sampled(&damaged).is_some(), "{damaged}");
        }
    }
}
