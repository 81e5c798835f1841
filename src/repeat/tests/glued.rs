//! Sentences that stand apart in a text stand apart when it is cleaned.

use super::*;

/// Sentences whose beginnings look like the ends of abbreviations when they are glued on.
const POOL: [&str; 12] = [
    "A museum wants to take over the lamp room and open it to visitors in the summer months.",
    "I think the family will move to the mainland before the first storms of the autumn arrive.",
    "J. Miller has kept the lighthouse on the island for thirty-one years without a single break.",
    "The harbour office said that nobody had asked for the keys since the old tower was painted.",
    "أ. سامر مدير المشروع أكد أن المبلغ المخصص يكفي لترميم السقف والجدران معا قبل حلول الشتاء.",
    "وقال إن أعمال الترميم ستبدأ في الشهر المقبل وتستمر حتى نهاية العام الحالي دون توقف.",
    "د. هدى من كلية الهندسة رأت أن الجسر القديم لا يحتمل أكثر من عشرين شاحنة في اليوم الواحد.",
    "М. Петров заявил, что старый маяк на острове будет работать ещё не меньше тридцати лет.",
    "Я думаю, что семья смотрителя переедет на материк до первых осенних штормов этого года.",
    "É preciso fechar a ponte antiga durante todo o inverno, disse o presidente da câmara ontem.",
    "Ο Γ. Ανδρέου δήλωσε ότι ο παλιός φάρος θα μείνει ανοιχτός για όλους τους επισκέπτες φέτος.",
    "ה. כהן אמר כי המגדלור הישן יישאר פתוח למבקרים במשך כל חודשי הקיץ הקרובים ללא תשלום.",
];

/// The places of a text at which a sentence mark touches the letter behind it: that letter, with what stands before it.
fn glue(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let touches = |&at: &usize| matches!(chars[at], '.' | '!' | '؟' | '?') && chars.get(at + 1).is_some_and(|c| c.is_alphabetic());
    (0..chars.len()).filter(touches).map(|at| chars[at.saturating_sub(12)..(at + 2).min(chars.len())].iter().collect()).collect()
}

#[test]
fn a_well_formed_copy_stays_byte_for_byte_wherever_it_stands() {
    for first in 0..POOL.len() {
        let chosen: Vec<&str> = (0..3).map(|n| POOL[(first + n * (1 + first % 2)) % POOL.len()]).collect();
        let (glued, formed) = (chosen.concat(), chosen.join("\n"));
        for text in [format!("{glued}\n{formed}\n"), format!("{formed}\n{glued}\n"), format!("{glued}\n\n{formed}\n"), format!("{formed}\n\n{glued}\n")] {
            assert_eq!(cleaned(&text).text.trim_end(), formed, "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn nothing_is_glued_that_was_apart(
        parts in prop::collection::vec((0..POOL.len(), prop::sample::select(vec!["", " ", "\n", "\n\n", " \n ", "\r\n"])), 2..14),
    ) {
        let text: String = parts.iter().flat_map(|(n, between)| [POOL[*n], between]).collect();
        let before = glue(&text);
        for place in glue(&cleaned(&text).text) {
            prop_assert!(before.contains(&place), "{place:?} in {:?}", cleaned(&text).text);
        }
    }
}
