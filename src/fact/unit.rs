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
pub struct MeasureUnit {
    /// Name of the class in English (`metre`, `person`, `USD`); numbers of one key and dimension compare directly.
    pub key: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// One of it, in the dimension's base unit.
    pub factor: f64,
}

impl MeasureUnit {
    /// Per cent.
    pub const PERCENT: Self = Self { key: "per cent", dimension: Dimension::Ratio, factor: 0.01 };
    /// Percentage points: the difference of two percentages, which is no percentage.
    pub const POINTS: Self = Self { key: "percentage point", dimension: Dimension::Ratio, factor: 0.01 };
    /// Per mille.
    pub const PER_MILLE: Self = Self { key: "per mille", dimension: Dimension::Ratio, factor: 0.001 };
    /// Degrees, of Celsius where nothing else is said.
    pub const CELSIUS: Self = Self { key: "degree", dimension: Dimension::Temperature, factor: 1.0 };
    /// Degrees Fahrenheit.
    pub const FAHRENHEIT: Self = Self { key: "degree Fahrenheit", dimension: Dimension::Temperature, factor: 1.0 };
    /// A fraction of a whole (`a third of`).
    pub const SHARE: Self = Self { key: "share", dimension: Dimension::Ratio, factor: 1.0 };

    /// Whether values of the two can be compared: one dimension and, for money and things, one kind of it.
    #[must_use]
    pub fn comparable(&self, other: &Self) -> bool {
        self.dimension == other.dimension
            && match self.dimension {
                Dimension::Money => currency_fits(self.key, other.key),
                Dimension::Count | Dimension::Temperature => self.key == other.key,
                Dimension::Ratio => self.is_points() == other.is_points(),
                _ => true,
            }
    }
}

impl MeasureUnit {
    /// Whether it measures how far two shares lie apart.
    fn is_points(&self) -> bool {
        matches!(self.key, "percentage point" | "basis point")
    }
}

/// `dollar` alone can be any dollar; `USD` is no `CAD`.
fn currency_fits(a: &str, b: &str) -> bool {
    let general = |general: &str, exact: &str| exact.strip_suffix(general).is_some_and(|country| country.ends_with(' '));
    a == b || general(a, b) || general(b, a)
}

/// The currency that a symbol beside a figure stands for.
#[must_use]
pub(super) fn symbol(c: char) -> Option<MeasureUnit> {
    let key = match c {
        '$' | '＄' => "dollar",
        '¢' => return Some(MeasureUnit { key: "dollar", dimension: Dimension::Money, factor: 0.01 }),
        '€' => "euro",
        '£' | '￡' => "pound",
        '¥' | '￥' => "yen",
        '₽' => "rouble",
        '₹' | '₨' => "rupee",
        '₺' => "lira",
        '₪' => "shekel",
        '₩' | '￦' => "won",
        '₴' => "hryvnia",
        '﷼' => "riyal",
        '₫' => "dong",
        '฿' => "baht",
        '₱' => "Philippine peso",
        '₡' => "colon",
        '₦' => "naira",
        '₸' => "tenge",
        '₾' => "lari",
        '₼' => "manat",
        '₵' => "cedi",
        '৳' => "taka",
        '₿' => "bitcoin",
        _ => return None,
    };
    Some(MeasureUnit { key, dimension: Dimension::Money, factor: 1.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dollar_without_a_country_fits_every_dollar() {
        let money = |key| MeasureUnit { key, dimension: Dimension::Money, factor: 1.0 };
        assert!(money("dollar").comparable(&money("Canadian dollar")));
        assert!(!money("Australian dollar").comparable(&money("Canadian dollar")));
        assert!(!money("dollar").comparable(&money("riyal")));
    }
}
