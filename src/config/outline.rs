//! Which parts of a story a report shows, and how much of them.

/// A part of the report of `compare`, in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StorySection {
    /// The story in numbers, and the documents.
    Brief,
    /// On what documents contradict each other.
    Disputed,
    /// Who tells what.
    Grid,
    /// Who has the words from whom.
    Sources,
    /// What one document alone says.
    OnlyHere,
    /// Blocks that stand twice inside one document.
    Repeats,
    /// Matched claims, side by side.
    Claims,
    /// Paragraphs of two documents, side by side.
    Pairs,
}

impl StorySection {
    /// All of them.
    pub const ALL: [Self; 8] = [Self::Brief, Self::Disputed, Self::Grid, Self::Sources, Self::OnlyHere, Self::Repeats, Self::Claims, Self::Pairs];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Disputed => "disputed",
            Self::Grid => "grid",
            Self::Sources => "sources",
            Self::OnlyHere => "only-here",
            Self::Repeats => "repeats",
            Self::Claims => "claims",
            Self::Pairs => "pairs",
        }
    }

    /// What it tells, in a few words.
    #[must_use]
    pub fn about(self) -> &'static str {
        match self {
            Self::Brief => "the story in numbers, and the documents",
            Self::Disputed => "what is told differently",
            Self::Grid => "who tells what",
            Self::Sources => "who has the words from whom",
            Self::OnlyHere => "what one document alone says",
            Self::Repeats => "what stands twice in one document",
            Self::Claims => "matched claims",
            Self::Pairs => "paragraphs side by side",
        }
    }
}

/// What the report for reading shows of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoryOutline {
    /// The parts, in any order: the report has an order of its own.
    pub sections: Vec<StorySection>,
    /// Two documents by their places: of pairs, only theirs is shown.
    pub pair: Option<(usize, usize)>,
    /// Most entries of a part. By hand: what stands on a screen or two.
    pub max_entries: usize,
}

impl StoryOutline {
    /// Everything.
    #[must_use]
    pub fn full() -> Self {
        Self::only(StorySection::ALL)
    }

    /// All of some parts.
    #[must_use]
    pub fn only(sections: impl IntoIterator<Item = StorySection>) -> Self {
        Self { sections: sections.into_iter().collect(), pair: None, max_entries: usize::MAX }
    }

    /// With the pairs of two documents alone, by their places from 0.
    #[must_use]
    pub fn with_pair(mut self, left: usize, right: usize) -> Self {
        self.pair = Some((left.min(right), left.max(right)));
        self
    }

    /// Whether a part is shown.
    #[must_use]
    pub fn shows(&self, section: StorySection) -> bool {
        self.sections.contains(&section)
    }

    /// Whether a pair of documents is shown.
    #[must_use]
    pub fn shows_pair(&self, left: usize, right: usize) -> bool {
        self.pair.is_none_or(|pair| pair == (left, right))
    }
}

/// The answer: what is told, disputed and shared, as far as it stands on a screen or two.
impl Default for StoryOutline {
    fn default() -> Self {
        use StorySection as S;
        Self { sections: vec![S::Brief, S::Disputed, S::Grid, S::Sources], pair: None, max_entries: 24 }
    }
}
