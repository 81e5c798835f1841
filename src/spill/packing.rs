//! Numbers and names as bytes, and back. What is read is never trusted: a place that is not there is `None`.

/// Takes numbers and names, one after the other.
#[derive(Debug, Default)]
pub struct Packer(Vec<u8>);

impl Packer {
    /// The bytes so far.
    #[must_use]
    pub fn packed(&self) -> &[u8] {
        &self.0
    }

    /// Appends a number.
    pub fn number(&mut self, number: u64) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    /// Appends a number of four bytes.
    pub fn short(&mut self, number: u32) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    /// Appends a number of sixteen bytes.
    pub fn wide(&mut self, number: u128) {
        self.0.extend_from_slice(&number.to_le_bytes());
    }

    /// Appends numbers whose count is known to whoever reads them.
    pub fn row(&mut self, numbers: &[u64]) {
        for &number in numbers {
            self.number(number);
        }
    }

    /// The same of numbers of four bytes.
    pub fn short_row(&mut self, numbers: &[u32]) {
        for &number in numbers {
            self.short(number);
        }
    }

    /// Appends bytes, with their length.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.0.extend_from_slice(bytes);
    }

    /// Appends numbers of four bytes, with their count.
    pub fn shorts(&mut self, numbers: &[u32]) {
        self.number(numbers.len() as u64);
        self.short_row(numbers);
    }

    /// Appends numbers, with their count.
    pub fn numbers(&mut self, numbers: &[u64]) {
        self.number(numbers.len() as u64);
        self.row(numbers);
    }

    /// Appends each of some things, with their count.
    pub fn each<T>(&mut self, things: &[T], mut put: impl FnMut(&mut Self, &T)) {
        self.number(things.len() as u64);
        for thing in things {
            put(self, thing);
        }
    }
}

/// Gives back what a [`Packer`] took, in the same order.
#[derive(Debug)]
pub struct Unpacker<'a>(&'a [u8]);

impl<'a> Unpacker<'a> {
    /// Of these bytes.
    #[must_use]
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Whether everything was given back.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*head)
    }

    /// The next number.
    pub fn number(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }

    /// The next number of four bytes.
    pub fn short(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    /// The next number of sixteen bytes.
    pub fn wide(&mut self) -> Option<u128> {
        self.array().map(u128::from_le_bytes)
    }

    /// The next number as a size.
    pub fn size(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    /// The next bytes.
    pub fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.size()?;
        let (bytes, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(bytes)
    }

    /// The next bytes as text.
    pub fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.bytes()?).ok()
    }

    /// The next numbers of four bytes.
    pub fn shorts(&mut self) -> Option<Vec<u32>> {
        self.each(size_of::<u32>(), Self::short)
    }

    /// The next numbers.
    pub fn numbers(&mut self) -> Option<Vec<u64>> {
        self.each(size_of::<u64>(), Self::number)
    }

    /// The next things, each of which takes `width` bytes or more.
    pub fn each<T>(&mut self, width: usize, mut take: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.size()?;
        // A count that is damaged asks for no memory.
        if count.checked_mul(width.max(1))? > self.0.len() {
            return None;
        }
        (0..count).map(|_| take(self)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_back_and_a_torn_one_is_refused() {
        let mut packer = Packer::default();
        packer.number(u64::MAX - 1);
        packer.short(7);
        packer.wide(1 << 100);
        packer.bytes("مقال".as_bytes());
        packer.shorts(&[1, u32::MAX]);
        packer.numbers(&[u64::MAX]);
        packer.each(&["a", ""], |packer, text| packer.bytes(text.as_bytes()));
        let unpacked = |bytes: &[u8]| {
            let mut from = Unpacker::new(bytes);
            let found = (from.number()?, from.short()?, from.wide()?, from.text()?.to_owned(), from.shorts()?, from.numbers()?);
            let texts = from.each(8, |from| from.text().map(str::to_owned))?;
            from.is_empty().then_some((found, texts))
        };
        let want = ((u64::MAX - 1, 7, 1 << 100, "مقال".to_owned(), vec![1, u32::MAX], vec![u64::MAX]), vec!["a".to_owned(), String::new()]);
        assert_eq!(unpacked(packer.packed()), Some(want));
        for end in 0..packer.packed().len() {
            assert_eq!(unpacked(&packer.packed()[..end]), None, "{end}");
        }
        // A count beyond everything.
        assert_eq!(Unpacker::new(&[0xFF; 8]).shorts(), None);
        assert_eq!(Unpacker::new(&[0xFF; 8]).bytes(), None);
    }
}
