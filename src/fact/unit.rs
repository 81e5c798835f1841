//! What a number counts: measures with conversion factors, currencies, ratios, and the common counted nouns.

/// What is measured. Numbers of two dimensions say nothing about each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// In metres.
    Length,
    /// In square metres.
    Area,
    /// In cubic metres.
    Volume,
    /// In kilograms.
    Mass,
    /// In seconds. A month is 30.4375 days, a year 365.25.
    Time,
    /// Hour of the day, 0 to 24.
    Hour,
    /// In kilometres an hour.
    Speed,
    /// In watts.
    Power,
    /// In bytes.
    Data,
    /// Degrees as written.
    Temperature,
    /// Money of one currency, in its main unit.
    Money,
    /// A share of a whole: 25 per cent and a quarter are both 0.25.
    Ratio,
    /// Things: persons, cars, votes.
    Count,
}

/// A word that can follow a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit {
    /// Name of the class in English (`metre`, `person`, `USD`); numbers of one key and dimension compare directly.
    pub key: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// One of it, in the dimension's base unit.
    pub factor: f64,
}

impl Unit {
    /// Per cent.
    pub const PERCENT: Self = Self { key: "per cent", dimension: Dimension::Ratio, factor: 0.01 };
    /// A fraction of a whole (`a third of`).
    pub const SHARE: Self = Self { key: "share", dimension: Dimension::Ratio, factor: 1.0 };

    /// Whether values of the two can be compared: one dimension and, for money and things, one kind of it.
    #[must_use]
    pub fn comparable(&self, other: &Self) -> bool {
        self.dimension == other.dimension
            && match self.dimension {
                Dimension::Money => currency_fits(self.key, other.key),
                Dimension::Count | Dimension::Temperature => self.key == other.key,
                _ => true,
            }
    }
}

/// `dollar` alone can be any dollar; `USD` is no `CAD`.
fn currency_fits(a: &str, b: &str) -> bool {
    let general = |general: &str, exact: &str| exact.strip_suffix(general).is_some_and(|country| country.ends_with(' '));
    a == b || general(a, b) || general(b, a)
}

/// The currency that a symbol beside a figure stands for.
#[must_use]
pub(super) fn symbol(c: char) -> Option<Unit> {
    let (key, factor) = match c {
        '$' => ("dollar", 1.0),
        '€' => ("euro", 1.0),
        '£' => ("pound", 1.0),
        '¥' | '￥' => ("yen", 1.0),
        '₽' => ("rouble", 1.0),
        '₹' => ("rupee", 1.0),
        '₺' => ("lira", 1.0),
        '₪' => ("shekel", 1.0),
        '₩' => ("won", 1.0),
        '₴' => ("hryvnia", 1.0),
        '﷼' => ("riyal", 1.0),
        _ => return None,
    };
    Some(Unit { key, dimension: Dimension::Money, factor })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dollar_without_a_country_fits_every_dollar() {
        let money = |key| Unit { key, dimension: Dimension::Money, factor: 1.0 };
        assert!(money("dollar").comparable(&money("Canadian dollar")));
        assert!(!money("Australian dollar").comparable(&money("Canadian dollar")));
        assert!(!money("dollar").comparable(&money("riyal")));
    }
}
