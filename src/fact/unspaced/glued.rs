//! Units of one character that are the beginning of another word with the character behind them: 家 in 家庭, 本 in 本来.

/// First characters with those that make words of them.
type Words = &'static [(&'static str, &'static str)];

/// Whether `first` and `next` begin a word that is no unit.
pub(super) fn begins_word(words: Words, first: char, next: char) -> bool {
    words.iter().any(|(firsts, nexts)| firsts.contains(first) && nexts.contains(next))
}

pub(super) const CHINESE_WORDS: Words = &[
    ("部", "分门門长長队隊落"),
    ("国國", "家际際内內"),
    ("分", "之别別布享析裂"),
    ("点點", "名评評"),
    ("家", "庭里"),
    ("口", "水气氣"),
    ("本", "来來身地"),
    ("起", "来來初码碼"),
    ("首", "先次都长長相"),
    ("次", "日要"),
    ("回", "到来來家归歸"),
    ("条條", "件约約"),
    ("发發", "生现現展布表动動"),
    ("把", "握"),
    ("对對", "于於手方"),
    ("所", "以有谓謂"),
    ("间間", "接隔"),
    ("里度", "面过過假"),
    ("人", "民类類才工员員物"),
    ("日", "本元圆圓"),
];

pub(super) const JAPANESE_WORDS: Words = &[
    ("日", "本米中韓露"),
    ("人", "口気間物生権"),
    ("本", "社部人当格日"),
    ("部", "分門長屋隊"),
    ("国", "家際内民"),
    ("分", "のか野析割離類"),
    ("機", "関能会"),
    ("点", "検"),
    ("度種", "目"),
    ("社", "会長員"),
    ("通", "り常信"),
];
