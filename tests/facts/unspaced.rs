//! Numbers and dates in Chinese, Japanese, Korean and Thai: values, units, bounds, days, and words that only look like numerals.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]
// Whole numbers are read exactly.
#![allow(clippy::float_cmp)]

use proptest::prelude::*;
use retold::fact::{Agreement, Bound, Date, Day, FactContext, Facts, NamedCalendar, NumberKind, canonical, compare_dates, facts};
use retold::text::segment;

const LANGUAGES: [&str; 4] = ["zh", "ja", "ko", "th"];

fn context(language: &'static str) -> FactContext {
    // A Wednesday.
    FactContext { language: Some(language), published: Day::new(2025, 3, 5) }
}

fn read(language: &'static str, text: &str) -> Facts {
    facts(text, &segment(text), context(language))
}

fn keys(language: &'static str, text: &str) -> Vec<u64> {
    let cut = segment(text);
    let found = facts(text, &cut, context(language));
    canonical(text, &cut, &found, context(language)).iter().map(|token| token.key).collect()
}

/// Value, unit key ("-" without one) and bound of the only number.
fn assert_number(language: &'static str, text: &str, value: f64, unit: &str, bound: Bound) {
    let found = read(language, text).numbers;
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    let number = &found[0];
    assert!((number.low - value).abs() <= 1e-9 * value.abs().max(1.0), "{text}: {number:?}");
    assert_eq!(number.unit.map_or("-", |unit| unit.key), unit, "{text}: {number:?}");
    assert_eq!(number.bound, bound, "{text}: {number:?}");
}

fn assert_numbers(language: &'static str, rows: &[(&str, f64, &str)]) {
    for (text, value, unit) in rows {
        assert_number(language, text, *value, unit, Bound::Exact);
    }
}

fn assert_bounds(language: &'static str, rows: &[(&str, f64, Bound)]) {
    for (text, value, bound) in rows {
        let found = read(language, text).numbers;
        assert_eq!(found.iter().map(|n| (n.low, n.bound)).collect::<Vec<_>>(), [(*value, *bound)], "{text}");
    }
}

fn assert_no_numbers(language: &'static str, texts: &[&str]) {
    for text in texts {
        let found = read(language, text).numbers;
        assert!(found.is_empty(), "{text}: {:?}", found.iter().map(|n| n.span.of(text)).collect::<Vec<_>>());
    }
}

fn assert_clocks(language: &'static str, rows: &[(&str, f64)]) {
    for (text, hour) in rows {
        let found = read(language, text).numbers;
        let clocks: Vec<f64> = found.iter().filter(|n| n.kind == NumberKind::Clock).map(|n| n.low).collect();
        assert_eq!((clocks.as_slice(), found.len()), (&[*hour][..], 1), "{text}: {found:?}");
    }
}

fn assert_ordinals(language: &'static str, rows: &[(&str, f64)]) {
    for (text, place) in rows {
        let found = read(language, text).numbers;
        assert_eq!(found.iter().map(|n| (n.kind, n.low)).collect::<Vec<_>>(), [(NumberKind::Ordinal, *place)], "{text}");
    }
}

fn only_date(language: &'static str, text: &str) -> Date {
    let found = read(language, text).dates;
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found[0].clone()
}

/// The first day that the only date of a text can mean.
fn assert_days(language: &'static str, rows: &[(&str, (i32, u8, u8))]) {
    for (text, (year, month, day)) in rows {
        let date = only_date(language, text);
        assert_eq!(date.days.map(|days| days.0), Day::new(*year, *month, *day), "{text}: {date:?}");
    }
}

fn assert_one_key(language: &'static str, groups: &[&[&str]]) {
    for group in groups {
        let first = keys(language, group[0]);
        group.iter().for_each(|form| assert_eq!(keys(language, form), first, "{} / {form}", group[0]));
    }
}

// ---- Chinese ----

#[test]
fn chinese_values_and_units() {
    assert_numbers(
        "zh",
        &[
            ("基金规模达2.5亿元", 2.5e8, "yuan"),
            ("投资三千五百万欧元", 3.5e7, "euro"),
            ("共有一百二十三人报名", 123.0, "person"),
            ("捐款壹仟贰佰元", 1200.0, "yuan"),
            ("全长三点五公里", 3.5, "kilometre"),
            ("价值4万亿日元", 4e12, "yen"),
            ("住了两年半", 2.5, "year"),
            ("气温降到零下12度", -12.0, "degree"),
            ("只占百分之七", 7.0, "per cent"),
            ("上升了2.5个百分点", 2.5, "percentage point"),
            ("打八五折出售", 85.0, "per cent"),
            ("賠償五百元新臺幣", 500.0, "Taiwan dollar"),
            ("降了千分之三", 0.3, "per cent"),
        ],
    );
    assert_numbers("zh", &[("廿三名代表", 23.0, "person"), ("一万三", 13_000.0, "-"), ("一万零三", 10_003.0, "-"), ("二〇二五", 2025.0, "-")]);
    assert_eq!(read("zh", "二三十人受伤").numbers[0].high, 30.0);
    assert_eq!(read("zh", "票价200至300元").numbers[0].high, 300.0);
    assert_eq!(read("zh", "几十名学生").numbers[0].kind, NumberKind::Vague);
}

#[test]
fn chinese_bounds() {
    assert_bounds(
        "zh",
        &[
            ("超过500人参加", 500.0, Bound::MoreThan),
            ("500多人参加", 500.0, Bound::MoreThan),
            ("五百余名学生", 500.0, Bound::MoreThan),
            ("面积有300多平方米", 300.0, Bound::MoreThan),
            ("900多万人口", 9e6, Bound::MoreThan),
            ("十几万人", 1e5, Bound::MoreThan),
            ("至少12人死亡", 12.0, Bound::AtLeast),
            ("60岁以上", 60.0, Bound::AtLeast),
            ("不到30秒", 30.0, Bound::LessThan),
            ("最多80人", 80.0, Bound::AtMost),
            ("约40辆", 40.0, Bound::About),
            ("40人左右", 40.0, Bound::About),
            ("車站附近40人", 40.0, Bound::Exact),
        ],
    );
}

#[test]
fn chinese_words_that_look_like_numerals() {
    assert_no_numbers(
        "zh",
        &["他们一起统一了一些看法", "这件事十分重要", "千万别忘记", "四川的百姓", "唯一的办法", "张三和李四", "万一下雨", "三星公司", "一直以来", "九江市"],
    );
    assert_numbers("zh", &[("等了十分钟", 10.0, "minute"), ("另一种办法", 1.0, "thing"), ("答案是五", 5.0, "-")]);
}

#[test]
fn chinese_order_and_hours() {
    assert_ordinals("zh", &[("第三季度", 3.0), ("第12届", 12.0)]);
    assert_clocks("zh", &[("下午3点30分开始", 15.5), ("三点五十分开会", 3.0 + 50.0 / 60.0), ("上午九点半", 9.5), ("18:45发车", 18.75), ("14时许", 14.0)]);
}

#[test]
fn chinese_dates() {
    assert_days(
        "zh",
        &[
            ("2024年12月31日", (2024, 12, 31)),
            ("二〇二四年五月", (2024, 5, 1)),
            ("两千零八年八月八日", (2008, 8, 8)),
            ("民国113年2月1日", (2024, 2, 1)),
            ("下周一", (2025, 3, 10)),
            ("上星期五", (2025, 2, 28)),
            ("周二", (2025, 3, 4)),
            ("去年10月1日", (2024, 10, 1)),
            ("上个月20日", (2025, 2, 20)),
            ("前天", (2025, 3, 3)),
            ("三天后", (2025, 3, 8)),
            ("24-7-9", (2024, 7, 9)),
            ("今天（5日）", (2025, 3, 5)),
        ],
    );
    let lunar = only_date("zh", "农历八月十五");
    assert_eq!((lunar.calendar, lunar.month(), lunar.day(), lunar.days), (NamedCalendar::Lunisolar, Some(8), Some(15), None));
    assert_eq!(compare_dates(&lunar, &only_date("zh", "8月16日")), Agreement::Incomparable);
    assert!(read("zh", "3个月").dates.is_empty());
    assert!(read("zh", "乘坐10号线").dates.is_empty());
}

#[test]
fn chinese_spellings_share_a_key() {
    assert_one_key(
        "zh",
        &[
            &["247人", "２４７人", "二百四十七人", "貳佰肆拾柒人"],
            &["150万名", "1500000名", "1,500,000名", "一百五十万名", "１５０萬名"],
            &["百分之五", "5%", "５％"],
            &["三成", "30%"],
            &["3月5日", "三月五日"],
        ],
    );
    assert_ne!(keys("zh", "30万元"), keys("zh", "30亿元"));
    assert_ne!(keys("zh", "1.5亿元"), keys("zh", "15亿元"));
}

// ---- Japanese ----

#[test]
fn japanese_values_and_units() {
    assert_numbers(
        "ja",
        &[
            ("総額は3億2千万円だった", 3.2e8, "yen"),
            ("百二十人が参加した", 120.0, "person"),
            ("千円札", 1000.0, "yen"),
            ("高さ十二・五メートル", 12.5, "metre"),
            ("犬が３匹いる", 3.0, "thing"),
            ("支持率は4割", 40.0, "per cent"),
            ("２．５ポイント上がった", 2.5, "percentage point"),
            ("15パーセント減った", 15.0, "per cent"),
            ("マイナス8度", -8.0, "degree"),
            ("4分の3が賛成した", 0.75, "share"),
            ("りんごをふたつ買った", 2.0, "thing"),
            ("6カ国が署名した", 6.0, "country"),
            ("半年ぶり", 0.5, "year"),
            ("住民の半数", 0.5, "share"),
        ],
    );
    assert_eq!(read("ja", "10～15人").numbers[0].high, 15.0);
}

#[test]
fn japanese_bounds() {
    assert_bounds(
        "ja",
        &[
            ("約300人", 300.0, Bound::About),
            ("少なくとも7人", 7.0, Bound::AtLeast),
            ("20歳以上", 20.0, Bound::AtLeast),
            ("18歳未満", 18.0, Bound::LessThan),
            ("最大で50台", 50.0, Bound::AtMost),
            ("100人を超える", 100.0, Bound::MoreThan),
            ("1時間ほど", 1.0, Bound::About),
        ],
    );
}

#[test]
fn japanese_words_that_look_like_numerals() {
    assert_no_numbers(
        "ja",
        &[
            "一部の住民と一緒に",
            "十分に注意する",
            "四国と九州",
            "三菱の社員",
            "一般の人",
            "千葉県",
            "いつも統一する",
            "万博の会場",
            "六本木",
            "ごみ拾い",
            "唯一の方法",
        ],
    );
    assert_numbers("ja", &[("一人が死亡", 1.0, "person"), ("十分間休む", 10.0, "minute")]);
}

#[test]
fn japanese_order_and_hours() {
    assert_ordinals("ja", &[("第2回", 2.0), ("3番目の駅", 3.0), ("世界5位", 5.0)]);
    assert_clocks("ja", &[("午後3時半", 15.5), ("午前10時5分ごろ", 10.0 + 5.0 / 60.0), ("21時に始まる", 21.0)]);
}

#[test]
fn japanese_dates() {
    assert_days(
        "ja",
        &[
            ("令和6年4月1日", (2024, 4, 1)),
            ("平成元年", (1989, 1, 1)),
            ("2023年の9月10日", (2023, 9, 10)),
            ("3日の月曜日", (2025, 3, 3)),
            ("28日（金）", (2025, 2, 28)),
            ("来週の火曜日", (2025, 3, 11)),
            ("先週の日曜日", (2025, 3, 2)),
            ("一昨日", (2025, 3, 3)),
            ("昨年8月6日", (2024, 8, 6)),
            ("第2土曜日", (2025, 3, 8)),
            ("2か月前", (2025, 1, 5)),
            ("3週間後", (2025, 3, 26)),
            ("今日から4日後", (2025, 3, 9)),
        ],
    );
    assert!(read("ja", "3日間").dates.is_empty());
}

#[test]
fn japanese_spellings_share_a_key() {
    assert_one_key("ja", &[&["247人", "２４７人", "二百四十七人"], &["1億5千万円", "150000000円", "一億五千万円"], &["3割", "30%", "30パーセント"]]);
    assert_ne!(keys("ja", "3パーセント"), keys("ja", "3ポイント"));
}

// ---- Korean ----

#[test]
fn korean_values_and_units() {
    assert_numbers(
        "ko",
        &[
            ("예산은 3조 2천억 원이다", 3.2e12, "won"),
            ("12,500명을 고용한다", 12_500.0, "person"),
            ("다리 일곱 개가 무너졌다", 7.0, "thing"),
            ("두 회사가 합병했다", 2.0, "company"),
            ("스물세 살 청년", 23.0, "year"),
            ("이백오십 달러", 250.0, "dollar"),
            ("만 명이 모였다", 10_000.0, "person"),
            ("3퍼센트 올랐다", 3.0, "per cent"),
            ("3퍼센트포인트 올랐다", 3.0, "percentage point"),
            ("주민의 절반", 0.5, "share"),
            ("삼분의 이가 찬성했다", 2.0 / 3.0, "share"),
            ("영하 15도", -15.0, "degree"),
            ("5달러 30센트", 5.3, "dollar"),
            ("삼백이십 킬로미터", 320.0, "kilometre"),
            ("3분기에 늘었다", 3.0, "-"),
            ("5분 동안", 5.0, "minute"),
        ],
    );
    assert_eq!(read("ko", "서너 명").numbers[0].high, 4.0);
    assert_eq!(read("ko", "10~15명").numbers[0].high, 15.0);
}

#[test]
fn korean_bounds() {
    assert_bounds(
        "ko",
        &[
            ("약 300명", 300.0, Bound::About),
            ("최소 7명", 7.0, Bound::AtLeast),
            ("240명 이상", 240.0, Bound::AtLeast),
            ("18세 미만", 18.0, Bound::LessThan),
            ("최대 50대", 50.0, Bound::AtMost),
            ("100여만 명", 1e6, Bound::MoreThan),
            ("100여 명", 100.0, Bound::MoreThan),
            ("10만 명이 넘는", 100_000.0, Bound::MoreThan),
            ("30분가량", 30.0, Bound::About),
            ("100만이 넘는", 1e6, Bound::MoreThan),
        ],
    );
}

#[test]
fn korean_words_that_look_like_numerals() {
    assert_no_numbers(
        "ko",
        &[
            "이 회사의 사장은 일이 많다",
            "구조 대원이 사고 현장을 조사했다",
            "만일 비가 오면",
            "오만 정부는",
            "공원에서 사람들이",
            "네 생각은 어때",
            "이번 주에는",
            "이사회가 오늘 열렸다",
            "천사 같은 마음",
            "세금을 내다",
        ],
    );
}

#[test]
fn korean_order_and_hours() {
    assert_ordinals("ko", &[("제3차 회의", 3.0), ("세 번째 시도", 3.0), ("세계 5위", 5.0)]);
    assert_clocks("ko", &[("오후 3시 30분에", 15.5), ("오전 9시", 9.0), ("두 시 반에", 2.5)]);
}

#[test]
fn korean_dates() {
    assert_days(
        "ko",
        &[
            ("2024년 12월 31일", (2024, 12, 31)),
            ("2024. 12. 31.", (2024, 12, 31)),
            ("이천이십사년 오월 십오일", (2024, 5, 15)),
            ("3월 5일에", (2025, 3, 5)),
            ("다음 주 월요일", (2025, 3, 10)),
            ("지난 금요일에", (2025, 2, 28)),
            ("어제", (2025, 3, 4)),
            ("모레", (2025, 3, 7)),
            ("이틀 전", (2025, 3, 3)),
            ("2주 후", (2025, 3, 19)),
            ("둘째 주 일요일", (2025, 3, 9)),
            ("2024/12/31에", (2024, 12, 31)),
        ],
    );
    assert!(read("ko", "3개월 동안").dates.is_empty());
    assert!(read("ko", "3일간").dates.is_empty());
}

#[test]
fn korean_spellings_share_a_key() {
    assert_one_key("ko", &[&["12,500명", "12500명", "１２５００명"], &["150만", "1500000", "백오십만"], &["일곱 개", "7 개"]]);
    assert_ne!(keys("ko", "3월 5일"), keys("ko", "3월 6일"));
    assert_ne!(keys("ko", "3월5일"), keys("ko", "3월6일"));
    // What is joined to a figure is a part of its word.
    assert_ne!(keys("ko", "247명을"), keys("ko", "247개를"));
    assert_one_key("ko", &[&["3퍼센트", "3%"]]);
}

// ---- Thai ----

#[test]
fn thai_values_and_units() {
    assert_numbers(
        "th",
        &[
            ("งบประมาณ 1.5 ล้านบาท", 1.5e6, "baht"),
            ("ผู้เสียชีวิต ๑๒ ราย", 12.0, "person"),
            ("น้ำหนัก ๑๒.๕ กิโลกรัม", 12.5, "kilogram"),
            ("มีเด็กสามคนหายไป", 3.0, "person"),
            ("บริษัทสองแห่งลงนาม", 2.0, "house"),
            ("หนึ่งร้อยยี่สิบเอ็ดคน", 121.0, "person"),
            ("เงิน 3 พันล้านดอลลาร์", 3e9, "dollar"),
            ("ร้อยละ 15", 15.0, "per cent"),
            ("เพิ่มขึ้น 7 เปอร์เซ็นต์", 7.0, "per cent"),
            ("อุณหภูมิติดลบ 5 องศา", -5.0, "degree"),
            ("ประชากรครึ่งหนึ่ง", 0.5, "share"),
            ("ประชากรหนึ่งในสาม", 1.0 / 3.0, "share"),
            ("ราคา 2 หมื่น 5 พันบาท", 25_000.0, "baht"),
        ],
    );
    assert_eq!(read("th", "10-15 คน").numbers[0].high, 15.0);
}

#[test]
fn thai_bounds() {
    assert_bounds(
        "th",
        &[
            ("มากกว่า 300 คน", 300.0, Bound::MoreThan),
            ("กว่า 300 คน", 300.0, Bound::MoreThan),
            ("อย่างน้อย 7 ราย", 7.0, Bound::AtLeast),
            ("ไม่เกิน 50 คัน", 50.0, Bound::AtMost),
            ("ไม่ถึง 20 คน", 20.0, Bound::LessThan),
            ("ประมาณ 250 คน", 250.0, Bound::About),
            ("อายุ 60 ปีขึ้นไป", 60.0, Bound::AtLeast),
        ],
    );
}

#[test]
fn thai_words_that_look_like_numerals() {
    assert_no_numbers("th", &["เขาสามารถทำได้", "ห้ามเข้า", "สามีของเธอ", "ศูนย์การค้า", "ความสัมพันธ์", "ห้างสรรพสินค้า", "เก้าอี้", "แสดงความเห็น"]);
}

#[test]
fn thai_order_and_hours() {
    assert_ordinals("th", &[("ไตรมาสที่สาม", 3.0), ("ครั้งที่ 3", 3.0)]);
    assert_clocks("th", &[("เวลา 15.30 น.", 15.5), ("บ่ายสามโมง", 15.0), ("สองทุ่ม", 20.0), ("09:15 น.", 9.25)]);
}

#[test]
fn thai_dates() {
    assert_days(
        "th",
        &[
            ("5 มีนาคม 2568", (2025, 3, 5)),
            ("วันที่ 31 ธ.ค. 2567", (2024, 12, 31)),
            ("พ.ศ. 2560", (2017, 1, 1)),
            ("ค.ศ. 1999", (1999, 1, 1)),
            ("วันจันทร์", (2025, 3, 3)),
            ("วันศุกร์ที่แล้ว", (2025, 2, 28)),
            ("วันพุธหน้า", (2025, 3, 12)),
            ("เมื่อวานนี้", (2025, 3, 4)),
            ("วันศุกร์ที่ 7 มีนาคม 2568", (2025, 3, 7)),
            ("31/12/2567", (2024, 12, 31)),
            ("3 วันก่อน", (2025, 3, 2)),
            ("25 มี.ค. 60", (2017, 3, 25)),
        ],
    );
}

#[test]
fn thai_spellings_share_a_key() {
    assert_one_key("th", &[&["12500 คน", "12,500 คน", "๑๒๕๐๐ คน"], &["1500000 คน", "1.5 ล้าน คน", "1.5 ล้านคน"], &["สองแห่ง", "2 แห่ง"]]);
}

// ---- all ----

#[test]
fn a_distance_denies_no_date() {
    let (near, far, exact) = (only_date("ja", "3年前"), only_date("ja", "4年前"), only_date("ja", "2022年4月1日"));
    assert_eq!(compare_dates(&near, &exact), Agreement::Compatible);
    assert_eq!(compare_dates(&near, &far), Agreement::Compatible);
    assert_eq!(compare_dates(&near, &near), Agreement::Same);
    assert_eq!(read("ja", "3年前").numbers[0].low, 3.0);
}

#[test]
fn spaced_words_inside_these_texts_are_still_read() {
    assert_numbers("ko", &[("five people", 5.0, "person")]);
    assert_numbers("zh", &[("重5kg", 5.0, "kilogram")]);
    assert_no_numbers("zh", &["战机F16", "G20峰会", "3D电影", "编号12345678901234567"]);
    assert_numbers("th", &[("โควิด-19", 19.0, "-")]);
    assert_numbers("zh", &[("歼-20", 20.0, "-"), ("增幅为-5%", -5.0, "per cent")]);
}

proptest! {
    #[test]
    fn nothing_panics_and_every_token_is_covered_once(
        text in "[一二三十百千万亿零点分之第年月日时成半0-9０-９.,/\\-^:%人元 的は]{0,24}|[일이삼사오십백천만억조분의년월시한두세 0-9.,%명원은]{0,24}|[หนึ่งสองสามร้อยพันล้านที่วันบาทคนก 0-9.:]{0,24}|\\PC{0,40}",
        language in 0_usize..4,
    ) {
        let language = LANGUAGES[language];
        let cut = segment(&text);
        let found = facts(&text, &cut, context(language));
        for number in &found.numbers {
            prop_assert!(text.get(number.span.range()).is_some() && text.get(number.whole.range()).is_some());
            prop_assert!(number.whole.contains(number.span) && number.low <= number.high && number.low.is_finite());
            prop_assert!(number.tokens.start < number.tokens.end && number.tokens.end <= cut.tokens.len());
            prop_assert!(number.unit_tokens.end <= cut.tokens.len());
        }
        for pair in found.numbers.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start, "{:?}", pair);
        }
        for pair in found.dates.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start, "{:?}", pair);
        }
        let all: Vec<usize> = canonical(&text, &cut, &found, context(language)).into_iter().flat_map(|token| token.tokens).collect();
        prop_assert_eq!(all, (0..cut.tokens.len()).collect::<Vec<_>>());
    }
}
