//! Tables of which each language has a file of its own, made when a text in that language is first read.

use std::sync::OnceLock;

/// The files named `CODE.txt` beside the source file that says so, by ISO 639-1 code.
macro_rules! files {
    ($($code:literal)*) => {
        &[$(($code, include_str!(concat!($code, ".txt")))),*]
    };
}
pub(super) use files;

/// Files, by ISO 639-1 code.
pub(super) type Files = &'static [(&'static str, &'static str)];

/// What is made of `N` files.
pub(super) struct PerLanguage<T, const N: usize> {
    files: Files,
    made: [OnceLock<T>; N],
}

impl<T, const N: usize> PerLanguage<T, N> {
    /// Of no file yet.
    pub(super) const fn new(files: Files) -> Self {
        Self { files, made: [const { OnceLock::new() }; N] }
    }

    /// What `make` makes of the file of a language and of its place among them, once; `None` for a language without a file.
    pub(super) fn of(&self, language: Option<&str>, make: impl FnOnce(&str, usize) -> T) -> Option<&T> {
        let at = self.files.iter().position(|(code, _)| Some(*code) == language)?;
        Some(self.made.get(at)?.get_or_init(|| make(self.files[at].1, at)))
    }
}
