//! How many died, were hurt or are missing, as reports of accidents and attacks say it: `three people were hurt`, `nobody died`.
//!
//! Every outlet gives these figures in words of its own, so they are read by what they count and not by the words around them.

mod table;

pub use self::table::Fate;
use self::table::Role;
use super::facts::Facts;
use super::phrase::PhraseTable;
use super::polarity::says_further;
use super::quantity::{Number, NumberKind};
use super::unit::Dimension;
use crate::config::RestatedParams;
use crate::span::Span;
use crate::text::language::is_function_word;
use crate::text::punctuation::is_comma;
use crate::text::{Segmented, Token};

/// How many met one fate, as one place of a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toll {
    /// What became of them.
    pub fate: Fate,
    /// How many, as an index into [`Facts::numbers`]; `None` for nobody.
    pub number: Option<usize>,
    /// The figure, or the word for nobody, with the word for what became of them.
    pub span: Span,
    /// Whether the figure is what a count is said to have come to: words that limit other figures limit none there (`up to`).
    pub reached: bool,
    /// The word for those who are counted, where it says more than that they are people.
    pub noun: Option<Span>,
    /// Its sentence, as an index into [`Segmented::sentences`].
    pub sentence: usize,
    /// The tokens around it between two marks.
    pub tokens: std::ops::Range<usize>,
}

/// What a text says of the dead, the hurt and the missing, in order: figures that stand with their word in one clause. Parts of them (`two of
/// the dead`), what comes on top (`three more`) and what is told of another year are passed over. Linear in the text.
#[must_use]
pub fn tolls(text: &str, cut: &Segmented, facts: &Facts, language: Option<&str>) -> Vec<Toll> {
    let Some(table) = table::of_language(language) else { return Vec::new() };
    let mut found = Vec::new();
    for clause in &cut.clauses {
        let told = cut.sentences.get(clause.sentence).is_none_or(|sentence| {
            let from = facts.dates.partition_point(|date| date.tokens.end <= sentence.tokens.start);
            facts.dates[from..].iter().take_while(|date| date.tokens.start < sentence.tokens.end).all(|date| date.year().is_none())
        });
        if told {
            let reader = Reader { text, tokens: &cut.tokens, facts, language, roles: roles(table, text, &cut.tokens, clause.tokens.clone()) };
            found.extend(reader.read().into_iter().map(|(fate, figure, span)| Toll {
                fate,
                number: figure.map(|figure| figure.number),
                span,
                reached: figure.is_some_and(|figure| !figure.is_beside),
                noun: figure.filter(|figure| figure.is_beside).and_then(|figure| reader.noun(&facts.numbers[figure.number], clause.tokens.end)),
                sentence: clause.sentence,
                tokens: reader.between_marks(span, clause.tokens.clone()),
            }));
        }
    }
    found
}

/// The words of a clause that play a role, with their tokens.
fn roles(table: &PhraseTable<Role>, text: &str, tokens: &[Token], range: std::ops::Range<usize>) -> Vec<(std::ops::Range<usize>, Role)> {
    let each = |(at, roles): (std::ops::Range<usize>, &[Role])| {
        let at = range.start + at.start..range.start + at.end;
        roles.iter().map(|&role| (at.clone(), role)).collect::<Vec<_>>()
    };
    table.phrases(text, &tokens[range.clone()]).into_iter().flat_map(each).collect()
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    facts: &'a Facts,
    language: Option<&'a str>,
    roles: Vec<(std::ops::Range<usize>, Role)>,
}

/// The number that goes with a word.
#[derive(Debug, Clone, Copy)]
struct Figure {
    /// An index into [`Facts::numbers`].
    number: usize,
    /// Whether it stands beside the word, and what follows it is what it counts (`killed 15 soldiers`).
    is_beside: bool,
}

impl Reader<'_> {
    fn read(&self) -> Vec<(Fate, Option<Figure>, Span)> {
        let mut found = Vec::new();
        for (n, (at, role)) in self.roles.iter().enumerate() {
            let (fate, figure) = match *role {
                Role::Fate(fate) if self.is_verb_last() => (fate, self.figure_before(n).or_else(|| self.figure_behind(n))),
                Role::Fate(fate) => (fate, self.figure_behind(n).or_else(|| self.figure_before(n))),
                Role::Count(fate) => (fate, self.figure_behind(n).or_else(|| self.figure_reached(n)).map(|figure| Figure { is_beside: false, ..figure })),
                _ => continue,
            };
            if let Some(figure) = figure {
                let number = &self.facts.numbers[figure.number];
                let known =
                    found.iter().any(|(of, told, _): &(Fate, Option<Figure>, Span)| *of == fate && told.is_some_and(|told| told.number == figure.number));
                if !known && !self.is_further(number, at) {
                    found.push((fate, Some(figure), number.whole.hull(self.span(at))));
                }
            } else if let Some(nobody) = self.nobody(n) {
                found.push((fate, None, nobody.hull(self.span(at))));
            }
        }
        found
    }

    fn span(&self, range: &std::ops::Range<usize>) -> Span {
        self.tokens[range.start].span.hull(self.tokens[range.end - 1].span)
    }

    /// The number right behind a word, or behind a link.
    fn figure_behind(&self, n: usize) -> Option<Figure> {
        let end = self.roles[n].0.end;
        let link = self.roles[n + 1..].iter().take_while(|(next, _)| next.start == end).find(|(_, role)| *role == Role::Link);
        self.figure_at(link.map_or(end, |(link, _)| link.end)).map(|number| Figure { number, is_beside: link.is_none() })
    }

    /// Whether the figure of a verb stands before it, and what stands behind it is of the next clause.
    fn is_verb_last(&self) -> bool {
        matches!(self.language, Some("fa" | "hi" | "ja" | "ko" | "tr" | "ur"))
    }

    /// The number that a count has come to, as a verb some words behind the word for what is counted says.
    fn figure_reached(&self, n: usize) -> Option<Figure> {
        let end = self.roles[n].0.end;
        let behind = self.roles[n + 1..]
            .iter()
            .take_while(|(next, role)| next.start <= end + RestatedParams::MAX_REACH && !matches!(role, Role::Fate(_) | Role::Count(_)));
        let (at, _) = behind.into_iter().find(|(_, role)| *role == Role::Reaches)?;
        let between = self.facts.numbers.iter().any(|number| number.tokens.start >= end && number.tokens.start < at.end);
        let marked = (end + 1..=at.start).any(|token| self.gap(token).contains(|c: char| is_comma(c) || matches!(c, ':' | ';' | '(')));
        self.figure_at(at.end).filter(|_| !between && !marked).map(|number| Figure { number, is_beside: false })
    }

    /// The number of people that begins at a token.
    fn figure_at(&self, token: usize) -> Option<usize> {
        let from = self.tokens.get(token)?.span.start;
        // `One dead, 99 missing`, `a man died. Three days later`.
        if self.gap(token).contains(|c: char| !(c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | '('))) {
            return None;
        }
        let at = self.facts.numbers.partition_point(|number| number.span.end <= from);
        // `Dead, and 39`: Arabic writes `and` as one with the figure.
        let joined = |number: &Number| number.whole.of(self.text).starts_with('و') && !number.whole.of(self.text).starts_with("واحد");
        self.facts
            .numbers
            .get(at)
            .filter(|number| (number.whole.start == from || number.span.start == from) && counts_people(number) && !joined(number))
            .map(|_| at)
    }

    /// The last number before a word, with nothing between that parts them.
    fn figure_before(&self, n: usize) -> Option<Figure> {
        let start = self.roles[n].0.start;
        let at = self.facts.numbers.partition_point(|number| number.tokens.start < start).checked_sub(1)?;
        let number = &self.facts.numbers[at];
        // The dead and the hurt may be units themselves.
        let end = number.tokens.end.max(number.unit_tokens.end.min(start));
        let gap = start.checked_sub(end)?;
        // A mark ends what the figure counts.
        let marked = (end..=start).any(|token| self.gap(token).contains(|c: char| !(c.is_whitespace() || matches!(c, '-' | '(' | ')'))));
        let fits = gap <= RestatedParams::MAX_BETWEEN && !marked && counts_people(number) && !self.parted(end, start);
        fits.then_some(Figure { number: at, is_beside: true })
    }

    /// The word for nobody before or right behind a word, with nothing but words that say nothing between.
    fn nobody(&self, n: usize) -> Option<Span> {
        let (at, _) = &self.roles[n];
        let plain = |from: usize, to: usize| (from..to).all(|token| is_function_word(self.language, self.tokens[token].span.of(self.text)));
        let fits = |(other, role): &&(std::ops::Range<usize>, Role)| {
            let (from, to) = if other.end <= at.start { (other.end, at.start) } else { (at.end, other.start) };
            *role == Role::Nobody && from <= to && to - from <= RestatedParams::MAX_NOBODY && plain(from, to) && !self.parted(from, to)
        };
        self.roles.iter().find(fits).map(|(other, _)| self.span(other))
    }

    fn gap(&self, token: usize) -> &str {
        let from = token.checked_sub(1).map_or(0, |before| self.tokens[before].span.end as usize);
        self.tokens.get(token).map_or("", |token| &self.text[from..token.span.start as usize])
    }

    /// Whether between two tokens stands a word that parts them, or another fate.
    fn parted(&self, from: usize, to: usize) -> bool {
        self.roles.iter().any(|(at, role)| at.start >= from && at.end <= to && matches!(role, Role::Break | Role::Fate(_) | Role::Count(_)))
    }

    /// The tokens of a clause around a place up to the next marks.
    fn between_marks(&self, span: Span, clause: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let marked = |n: usize| n > clause.start && self.gap(n).contains(|c: char| !c.is_whitespace() && c != '-');
        let first = clause.clone().find(|&n| self.tokens[n].span.end > span.start).unwrap_or(clause.start);
        let last = clause.clone().rev().find(|&n| self.tokens[n].span.start < span.end).unwrap_or(first);
        let start = (clause.start..=first).rev().find(|&n| marked(n)).unwrap_or(clause.start);
        start..(last + 1..clause.end).find(|&n| marked(n)).unwrap_or(clause.end)
    }

    /// The first word of content behind a number, up to `end`, unless it says what became of them or only that they are people.
    fn noun(&self, number: &Number, end: usize) -> Option<Span> {
        let from = number.tokens.end;
        let open = (from..end.min(from + RestatedParams::MAX_BETWEEN)).take_while(|&n| !self.gap(n).contains(|c: char| !c.is_whitespace()));
        let next = open.into_iter().find(|&n| !is_function_word(self.language, self.tokens[n].span.of(self.text)))?;
        let said = self.roles.iter().any(|(at, role)| at.contains(&next) && matches!(role, Role::People | Role::Fate(_) | Role::Count(_)));
        (!said).then(|| self.tokens[next].span)
    }

    /// Whether what is counted comes on top of what was counted before.
    fn is_further(&self, number: &Number, at: &std::ops::Range<usize>) -> bool {
        // `और` before a figure is `and`, and behind it `more`.
        let before = usize::from(self.language != Some("hi"));
        let (from, to) = (number.tokens.start.min(at.start).saturating_sub(before), (number.tokens.end.max(at.end) + 1).min(self.tokens.len()));
        self.tokens[from..to].iter().any(|token| says_further(token.term) && !number.whole.contains(token.span))
    }
}

fn counts_people(number: &Number) -> bool {
    number.kind == NumberKind::Cardinal && number.low >= 1.0 && number.low.fract() == 0.0 && number.unit.is_none_or(|unit| unit.dimension == Dimension::Count)
}

#[cfg(test)]
mod tests {
    use super::Fate::{Dead, Hurt, Missing};
    use super::*;
    use crate::fact::{FactContext, facts};
    use crate::text::segment;

    fn read(text: &str, language: &'static str) -> Vec<(Fate, f64)> {
        let cut = segment(text);
        let facts = facts(text, &cut, FactContext { language: Some(language), published: None });
        let value = |toll: &Toll| toll.number.map_or(0.0, |number| facts.numbers[number].low);
        tolls(text, &cut, &facts, Some(language)).iter().map(|toll| (toll.fate, value(toll))).collect()
    }

    /// A sentence, its language, and the tolls that are read in it.
    type Case = (&'static str, &'static str, &'static [(Fate, f64)]);

    const READ: &[Case] = &[
        ("Three people were hurt when the crane fell.", "en", &[(Hurt, 3.0)]),
        ("The blast killed 15 people and injured more than 30.", "en", &[(Dead, 15.0), (Hurt, 30.0)]),
        ("The collapse left 1 dead, 99 unaccounted for.", "en", &[(Dead, 1.0), (Missing, 99.0)]),
        ("When divers finished their search, the dead numbered four.", "en", &[(Dead, 4.0)]),
        ("The coastguard put the final number of dead at six.", "en", &[(Dead, 6.0)]),
        ("The number of dead rose to four on Friday.", "en", &[(Dead, 4.0)]),
        ("Nobody was hurt, the mayor said.", "en", &[(Hurt, 0.0)]),
        ("There were no deaths.", "en", &[(Dead, 0.0)]),
        ("Bei dem Brand starben zwei Menschen, vier werden vermisst.", "de", &[(Dead, 2.0), (Missing, 4.0)]),
        ("Verletzt wurde niemand.", "de", &[(Hurt, 0.0)]),
        ("Los muertos son ocho.", "es", &[(Dead, 8.0)]),
        ("L'accident a fait deux morts et cinq blessés.", "fr", &[(Dead, 2.0), (Hurt, 5.0)]),
        ("لم يسفر الحريق عن أي إصابات.", "ar", &[(Hurt, 0.0)]),
        ("أصيب أربعة أشخاص في الحريق.", "ar", &[(Hurt, 4.0)]),
        ("سجلت تسع حالات وفيات وتسع وثلاثون حالة تتلقى العلاج.", "ar", &[(Dead, 9.0)]),
        ("При пожаре погибли три человека.", "ru", &[(Dead, 3.0)]),
        ("Depremde 12 kişi öldü.", "tr", &[(Dead, 12.0)]),
        ("Depremde 21 kişi hayatını kaybetti.", "tr", &[(Dead, 21.0)]),
        ("The death toll of Sunday night's disaster stands at 14.", "en", &[(Dead, 14.0)]),
        ("The toll of the quake has risen to 230, officials said.", "en", &[(Dead, 230.0)]),
        ("Die Zahl der Toten nach dem Beben vom Sonntag stieg auf 21.", "de", &[(Dead, 21.0)]),
        ("Arama çalışmalarında hayatını kaybedenlerin sayısının 12 olduğu açıklandı.", "tr", &[(Dead, 12.0)]),
        ("Ölü sayısı 21'e yükseldi, 40 kişi yaralandı.", "tr", &[(Dead, 21.0), (Hurt, 40.0)]),
        ("Gece saatlerinde bir deprem oldu.", "tr", &[]),
        ("Bu kez bilanço, resmî makamların son açıklamasına göre 12 ölü.", "tr", &[(Dead, 12.0)]),
        ("Ölü sayısı 21 oldu.", "tr", &[(Dead, 21.0)]),
        ("Sağlık Müdürlüğü kaynakları, enkazda kimsenin kalmadığını ve ölü sayısının 21 olduğunu bildirdi.", "tr", &[(Dead, 21.0)]),
        ("Vali Orhan Kızıltepe, hayatını kaybedenlerin sayısının 12 olarak kesinleştiğini söyledi.", "tr", &[(Dead, 12.0)]),
        ("地震造成12人死亡，40人受伤。", "zh", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("死亡人数已升至21人。", "zh", &[(Dead, 21.0)]),
        ("この地震で12人が死亡し、40人がけがをした。", "ja", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("死者は21人に上った。", "ja", &[(Dead, 21.0)]),
        ("이 사고로 12명이 숨지고 40명이 다쳤다.", "ko", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("사망자는 21명으로 늘었다.", "ko", &[(Dead, 21.0)]),
        ("हादसे में 12 लोगों की मौत हो गई और 40 लोग घायल हुए।", "hi", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("मरने वालों की संख्या 21 हो गई है।", "hi", &[(Dead, 21.0)]),
        ("در این حادثه ۱۲ نفر کشته و ۴۰ نفر زخمی شدند.", "fa", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("شمار کشته‌شدگان به ۲۱ نفر رسید.", "fa", &[(Dead, 21.0)]),
        ("حادثے میں 12 افراد ہلاک اور 40 زخمی ہوئے۔", "ur", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("ہلاکتوں کی تعداد 21 ہو گئی۔", "ur", &[(Dead, 21.0)]),
        ("Vụ tai nạn làm 12 người chết và 40 người bị thương.", "vi", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("Số người chết đã tăng lên 21.", "vi", &[(Dead, 21.0)]),
        ("มีผู้เสียชีวิต 12 ราย บาดเจ็บ 40 คน", "th", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("ยอดผู้เสียชีวิตเพิ่มเป็น 21 ราย", "th", &[(Dead, 21.0)]),
        ("בתאונה נהרגו 12 בני אדם ו-40 נפצעו.", "he", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("מספר ההרוגים עלה ל-21.", "he", &[(Dead, 21.0)]),
        ("Στο δυστύχημα σκοτώθηκαν 12 άνθρωποι και τραυματίστηκαν 40.", "el", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("Ο αριθμός των νεκρών ανήλθε σε 21.", "el", &[(Dead, 21.0)]),
        ("Tolv personer dog och 40 skadades i olyckan.", "sv", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("Antalet döda steg till 21.", "sv", &[(Dead, 21.0)]),
        ("Dodental loopt op: bij de brand kwamen 12 mensen om het leven.", "nl", &[(Dead, 12.0)]),
        ("Liczba ofiar wzrosła do 21, rannych jest 40.", "pl", &[(Dead, 21.0), (Hurt, 40.0)]),
        ("Gempa itu menewaskan 12 orang, 40 orang terluka.", "id", &[(Dead, 12.0), (Hurt, 40.0)]),
        ("Jumlah korban tewas bertambah menjadi 21 orang.", "id", &[(Dead, 21.0)]),
        ("Il bilancio delle vittime è salito a 21.", "it", &[(Dead, 21.0)]),
        ("O número de mortos subiu para 21.", "pt", &[(Dead, 21.0)]),
        ("Кількість загиблих зросла до 21.", "uk", &[(Dead, 21.0)]),
        ("وارتفعت حصيلة القتلى في الهجوم إلى 21.", "ar", &[(Dead, 21.0)]),
        ("Le bilan est de 21 morts et 40 blessés.", "fr", &[(Dead, 21.0), (Hurt, 40.0)]),
    ];

    #[test]
    fn figures_are_read_by_what_they_count() {
        let mut missed = Vec::new();
        for (text, language, want) in READ {
            let found = read(text, language);
            if found != *want {
                missed.push(format!("{text} {found:?}"));
            }
        }
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn parts_and_other_years_are_no_toll() {
        for (text, language) in [
            ("Two of the dead were children.", "en"),
            ("Another three people were hurt.", "en"),
            ("No one was seriously hurt.", "en"),
            ("In 2015 a fire killed 12 people there.", "en"),
            ("A 42-year-old man died.", "en"),
            ("Sieben weitere wurden verletzt.", "de"),
            ("Dos de los muertos eran niños.", "es"),
            ("The dead man was 44.", "en"),
            ("A man died. Three hotels closed.", "en"),
            ("Người đàn ông đã chết. Ba khách sạn đóng cửa.", "vi"),
            ("The death toll of the fire, which reached 14 houses, is not known.", "en"),
            ("死者中有两人是儿童。", "zh"),
            ("死者のうち2人は子どもだった。", "ja"),
            ("Ölenlerden ikisi çocuktu.", "tr"),
            ("मृतकों में से दो बच्चे थे।", "hi"),
        ] {
            assert_eq!(read(text, language), [], "{text}");
        }
    }
}
