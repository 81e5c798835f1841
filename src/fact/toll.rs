//! How many died, were hurt or are missing, as reports of accidents and attacks say it: `three people were hurt`, `nobody died`.
//!
//! Every outlet gives these figures in words of its own, so they are read by what they count and not by the words around them.

use std::sync::OnceLock;

use super::facts::Facts;
use super::phrase::{ARABIC_CLITICS, PhraseTable, folded};
use super::polarity::says_further;
use super::quantity::{Number, NumberKind};
use super::unit::Dimension;
use crate::config::RestatedParams;
use crate::span::Span;
use crate::text::language::is_function_word;
use crate::text::punctuation::is_comma;
use crate::text::{Segmented, Token};

/// What became of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// They died.
    Dead,
    /// They were hurt.
    Hurt,
    /// They are missing.
    Missing,
}

/// How many met one fate, as one place of a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toll {
    /// What became of them.
    pub fate: Fate,
    /// How many, as an index into [`Facts::numbers`]; `None` for nobody.
    pub number: Option<usize>,
    /// The figure, or the word for nobody, with the word for what became of them.
    pub span: Span,
    /// The word for those who are counted, where it says more than that they are people.
    pub noun: Option<Span>,
    /// Its sentence, as an index into [`Segmented::sentences`].
    pub sentence: usize,
    /// The tokens around it between two marks.
    pub tokens: std::ops::Range<usize>,
}

/// What a word does in such an assertion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Fate(Fate),
    /// It says that there are none.
    Nobody,
    /// It stands between the word and its figure (`the dead are eight`).
    Link,
    /// It parts a figure from the word: `two of the dead`, `a boy and`.
    Break,
    /// It says no more of those who are counted than that they are people.
    People,
}

/// A row of the table: language (ISO 639-1), dead, hurt, missing, nobody, links, breaks, people.
type Row = (&'static str, [&'static str; 7]);

const ROLES: [Role; 7] = [Role::Fate(Fate::Dead), Role::Fate(Fate::Hurt), Role::Fate(Fate::Missing), Role::Nobody, Role::Link, Role::Break, Role::People];

const ROWS: [Row; 13] = [
    (
        "ar",
        [
            "قتل|قتلت|قتلوا|قتيل|قتيلا|قتلى|مقتل|مصرع|مصرعه|مصرعهم|مصرعها|وفاة|توفي|توفيت|توفوا|وفيات|لقي حتفه|لقوا حتفهم",
            "أصيب|أصيبت|أصيبوا|إصابة|إصابات|جريح|جريحا|جرحى|جرح|مصاب|مصابا|مصابين",
            "فقد|فقدوا|مفقود|مفقودا|مفقودين|مفقودون",
            "أي|أي من|دون|بلا|لا|لم تقع|لم تسجل|ولم تقع|ولم تسجل|لم يسفر عن",
            "عددهم|نحو|إلى|بلغ|بلغ عددهم",
            "من|بين",
            "أشخاص|شخص|شخصا|شخصين|حالة|حالات|آخرين|آخرون",
        ],
    ),
    (
        "de",
        [
            "tot|tote|toten|todesopfer*|starb|starben|gestorben|getötet|getöteten|ums leben|umgekommen|kamen um",
            "verletzt|verletzte|verletzten|verletzter|verletzungen|verwundet|verwundete",
            "vermisst|vermisste|vermissten",
            "niemand|keine|kein|keinen|keiner|ohne",
            "sind|waren|seien|stieg auf|liegt bei|beträgt|auf|bei",
            "und|der|von|des|unter",
            "menschen|personen|person|leute|opfer|bewohner|einwohner",
        ],
    ),
    (
        "en",
        [
            "killed|kills|kill|killing|dead|died|dies|die|deaths|death toll|fatalities|lost their lives|lost his life|lost her life",
            "injured|injures|injuring|injuries|wounded|wounding|hurt|hurting",
            "missing|unaccounted for",
            "nobody|no one|none|no",
            "is|are|was|were|stands at|stood at|rose to|rises to|climbed to|numbered|numbers|at|to|reached|reaches",
            "and|of|among|or",
            "people|persons|person|victims|casualties|lives|residents",
        ],
    ),
    (
        "es",
        [
            "muert*|murió|murieron|mueren|mató|mataron|fallec*",
            "herid*|lesionad*",
            "desaparecid*",
            "nadie|ningún|ninguno|ninguna|sin",
            "son|fueron|asciende a|ascienden a|suben a|sube a|alcanza|alcanzan|llega a",
            "y|e|de los|de las|entre",
            "personas|persona|víctimas|vidas",
        ],
    ),
    (
        "fr",
        [
            "mort|morts|morte|mortes|tué|tués|tuée|tuées|tuant|décédé*|décès|perdu la vie|péri",
            "blessé|blessés|blessée|blessées|blessant",
            "disparu|disparus|disparue|disparues",
            "personne|aucun|aucune|sans",
            "est de|sont|s'élève à|atteint|passe à|à",
            "et|des|parmi",
            "personnes|personne|victimes|vies",
        ],
    ),
    ("id", ["tewas|meninggal|korban jiwa", "terluka|luka-luka|cedera", "hilang", "tidak ada", "mencapai|berjumlah", "dan|dari", "orang|warga|korban"]),
    (
        "it",
        [
            "morto|morti|morta|morte|morì|morirono|uccis*|decedut*|perso la vita",
            "ferito|feriti|ferita|ferite",
            "disperso|dispersi|dispersa|disperse",
            "nessuno|nessun|nessuna|senza",
            "sono|sale a|salgono a|raggiunge|arriva a",
            "e|dei|delle|tra",
            "persone|persona|vittime|vite",
        ],
    ),
    (
        "nl",
        [
            "dood|doden|gedood|omgekomen|overleden|overleed|overleden|om het leven",
            "gewond|gewonde|gewonden",
            "vermist|vermiste|vermisten",
            "niemand|geen|zonder",
            "zijn|waren|bedraagt",
            "en|van|onder",
            "mensen|personen|slachtoffers",
        ],
    ),
    (
        "pl",
        [
            "zginął|zginęła|zginęło|zginęli|zginęły|zabit*|nie żyje|śmierć poniosło",
            "ranny|ranna|ranne|rannych|ranni|poszkodowan*",
            "zaginion*",
            "nikt|bez",
            "jest|są",
            "i|oraz|z|spośród",
            "osób|osoby|osoba|ludzi|ofiar",
        ],
    ),
    (
        "pt",
        [
            "morto|mortos|morta|mortas|morreu|morreram|morrem|matou|mataram|perderam a vida",
            "ferid*",
            "desaparecid*",
            "ninguém|nenhum|nenhuma|sem",
            "são|foram|subiu para",
            "e|dos|das|entre",
            "pessoas|pessoa|vítimas|vidas",
        ],
    ),
    (
        "ru",
        [
            "погиб*|убит*|скончал*|умер*",
            "ранен*|травмирован*|пострадал*|пострадавш*",
            "пропал без вести|пропали без вести|пропавш*",
            "никто|без",
            "составило|достигло|возросло до|выросло до|увеличилось до|равно",
            "и|из|среди",
            "человек|человека|людей|жителей|жителя|жители",
        ],
    ),
    (
        "tr",
        ["öldü|ölü|öldürüldü|yaşamını yitirdi|hayatını kaybetti", "yaralandı|yaralı", "kayıp", "kimse|hiç kimse", "oldu", "ve|dan|den", "kişi|kişinin|insan"],
    ),
    (
        "uk",
        [
            "загину*|загибл*|убит*|помер*",
            "поранен*|травмован*|постражда*",
            "зник без вісти|зникли без вісти|зникл*",
            "ніхто|без",
            "сягнуло|становить|зросло до|збільшилося до",
            "і|та|й|з|із|серед",
            "людей|осіб|особи|людини|мешканців|жителів",
        ],
    ),
];

static TABLES: [OnceLock<PhraseTable<Role>>; ROWS.len()] = [const { OnceLock::new() }; ROWS.len()];

/// What a text says of the dead, the hurt and the missing, in order: figures that stand with their word in one clause. Parts of them (`two of
/// the dead`), what comes on top (`three more`) and what is told of another year are passed over. Linear in the text.
#[must_use]
pub fn tolls(text: &str, cut: &Segmented, facts: &Facts, language: Option<&str>) -> Vec<Toll> {
    let Some(row) = ROWS.iter().position(|row| Some(row.0) == language) else { return Vec::new() };
    let table = TABLES[row].get_or_init(|| table(&ROWS[row]));
    let mut found = Vec::new();
    for clause in &cut.clauses {
        let told = cut.sentences.get(clause.sentence).is_none_or(|sentence| {
            let from = facts.dates.partition_point(|date| date.tokens.end <= sentence.tokens.start);
            facts.dates[from..].iter().take_while(|date| date.tokens.start < sentence.tokens.end).all(|date| date.year().is_none())
        });
        if told {
            let reader = Reader { text, tokens: &cut.tokens, facts, language, roles: roles(table, text, &cut.tokens, clause.tokens.clone()) };
            found.extend(reader.read().into_iter().map(|(fate, number, span)| Toll {
                fate,
                number,
                span,
                noun: number.and_then(|number| reader.noun(&facts.numbers[number], clause.tokens.end)),
                sentence: clause.sentence,
                tokens: reader.between_marks(span, clause.tokens.clone()),
            }));
        }
    }
    found
}

fn table(row: &Row) -> PhraseTable<Role> {
    let mut table = PhraseTable::new(if row.0 == "ar" { &ARABIC_CLITICS } else { &[] }, folded);
    for (list, role) in row.1.iter().zip(ROLES) {
        table.add(list, Some(role));
    }
    table.finish()
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

impl Reader<'_> {
    fn read(&self) -> Vec<(Fate, Option<usize>, Span)> {
        let mut found = Vec::new();
        for (n, (at, role)) in self.roles.iter().enumerate() {
            let Role::Fate(fate) = *role else { continue };
            let figure = self.figure_behind(n).or_else(|| self.figure_before(n));
            if let Some(figure) = figure {
                let number = &self.facts.numbers[figure];
                if !self.is_further(number, at) {
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
    fn figure_behind(&self, n: usize) -> Option<usize> {
        let end = self.roles[n].0.end;
        let link = self.roles.get(n + 1).filter(|(next, role)| *role == Role::Link && next.start == end);
        let next = link.map_or(end, |(link, _)| link.end);
        let from = self.tokens.get(next)?.span.start;
        // `One dead, 99 missing`.
        if self.gap(next).contains(is_comma) {
            return None;
        }
        let at = self.facts.numbers.partition_point(|number| number.whole.start < from);
        // `Dead, and 39`: Arabic writes `and` as one with the figure.
        let joined = |number: &Number| number.whole.of(self.text).starts_with('و') && !number.whole.of(self.text).starts_with("واحد");
        self.facts.numbers.get(at).filter(|number| number.whole.start == from && counts_people(number) && !joined(number)).map(|_| at)
    }

    /// The last number before a word, with nothing between that parts them.
    fn figure_before(&self, n: usize) -> Option<usize> {
        let start = self.roles[n].0.start;
        let at = self.facts.numbers.partition_point(|number| number.tokens.start < start).checked_sub(1)?;
        let number = &self.facts.numbers[at];
        // The dead and the hurt may be units themselves.
        let end = number.tokens.end.max(number.unit_tokens.end.min(start));
        let gap = start.checked_sub(end)?;
        // A mark ends what the figure counts.
        let marked = (end..=start).any(|token| self.gap(token).contains(|c: char| !(c.is_whitespace() || matches!(c, '-' | '(' | ')'))));
        let fits = gap <= RestatedParams::MAX_BETWEEN && !marked && counts_people(number) && !self.parted(end, start);
        fits.then_some(at)
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
        self.roles.iter().any(|(at, role)| at.start >= from && at.end <= to && matches!(role, Role::Break | Role::Fate(_)))
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
        let said = self.roles.iter().any(|(at, role)| at.contains(&next) && matches!(role, Role::People | Role::Fate(_)));
        (!said).then(|| self.tokens[next].span)
    }

    /// Whether what is counted comes on top of what was counted before.
    fn is_further(&self, number: &Number, at: &std::ops::Range<usize>) -> bool {
        let (from, to) = (number.tokens.start.min(at.start).saturating_sub(1), (number.tokens.end.max(at.end) + 1).min(self.tokens.len()));
        self.tokens[from..to].iter().any(|token| says_further(token.term) && !number.whole.contains(token.span))
    }
}

fn counts_people(number: &Number) -> bool {
    number.kind == NumberKind::Cardinal && number.low >= 1.0 && number.low.fract() == 0.0 && number.unit.is_none_or(|unit| unit.dimension == Dimension::Count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{FactContext, facts};
    use crate::text::segment;

    fn read(text: &str, language: &'static str) -> Vec<(Fate, f64)> {
        let cut = segment(text);
        let facts = facts(text, &cut, FactContext { language: Some(language), published: None });
        let value = |toll: &Toll| toll.number.map_or(0.0, |number| facts.numbers[number].low);
        tolls(text, &cut, &facts, Some(language)).iter().map(|toll| (toll.fate, value(toll))).collect()
    }

    #[test]
    fn figures_are_read_by_what_they_count() {
        use Fate::{Dead, Hurt, Missing};
        for (text, language, want) in [
            ("Three people were hurt when the crane fell.", "en", vec![(Hurt, 3.0)]),
            ("The blast killed 15 people and injured more than 30.", "en", vec![(Dead, 15.0), (Hurt, 30.0)]),
            ("The collapse left 1 dead, 99 unaccounted for.", "en", vec![(Dead, 1.0), (Missing, 99.0)]),
            ("When divers finished their search, the dead numbered four.", "en", vec![(Dead, 4.0)]),
            ("The coastguard put the final number of dead at six.", "en", vec![(Dead, 6.0)]),
            ("The number of dead rose to four on Friday.", "en", vec![(Dead, 4.0)]),
            ("Nobody was hurt, the mayor said.", "en", vec![(Hurt, 0.0)]),
            ("There were no deaths.", "en", vec![(Dead, 0.0)]),
            ("Bei dem Brand starben zwei Menschen, vier werden vermisst.", "de", vec![(Dead, 2.0), (Missing, 4.0)]),
            ("Verletzt wurde niemand.", "de", vec![(Hurt, 0.0)]),
            ("Los muertos son ocho.", "es", vec![(Dead, 8.0)]),
            ("L'accident a fait deux morts et cinq blessés.", "fr", vec![(Dead, 2.0), (Hurt, 5.0)]),
            ("لم يسفر الحريق عن أي إصابات.", "ar", vec![(Hurt, 0.0)]),
            ("أصيب أربعة أشخاص في الحريق.", "ar", vec![(Hurt, 4.0)]),
            ("سجلت تسع حالات وفيات وتسع وثلاثون حالة تتلقى العلاج.", "ar", vec![(Dead, 9.0)]),
            ("При пожаре погибли три человека.", "ru", vec![(Dead, 3.0)]),
        ] {
            assert_eq!(read(text, language), want, "{text}");
        }
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
        ] {
            assert_eq!(read(text, language), [], "{text}");
        }
    }
}
