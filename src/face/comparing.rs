//! How the documents of one story compare.

use super::{Corpus, Partial};
use crate::claim::{Evidence, MatchLabel};
use crate::config::{CompareParams, StoryOutline, TextStyle};
use crate::document::Document;
use crate::error::{Error, Place, Unread};
use crate::pipeline::story;
use crate::progress::Progress;
use crate::report::build::story_report;
use crate::report::view::StoryReport;
use crate::report::{csv, html, json, markdown, text};
use crate::span::Span;

/// Compares the documents of one story: what each repeats, which paragraphs correspond, which claims match and how, who has the words from whom.
///
/// Cost: linear in each document and quadratic in their number, in memory. The order of the documents reaches no decision.
///
/// ```
/// use retold::{Corpus, Document, MatchLabel, Silent, CompareParams, compare};
///
/// let corpus = Corpus::from_documents([
///     Document::new("gazette", "A fire destroyed the old market hall of Lowick on Friday night. Twelve people were injured, the fire brigade said."),
///     Document::new("herald", "The old market hall of Lowick was destroyed by a fire on Friday night. The fire brigade said 20 people were injured."),
/// ]);
/// let report = compare(&corpus, &CompareParams::default(), &Silent)?.complete()?;
/// for found in report.matches() {
///     println!("{:?}: {} says {:?}, {} says {:?}", found.label, found.left.document, found.left.text, found.right.document, found.right.text);
/// }
/// assert!(report.matches().any(|found| found.label == MatchLabel::Conflict && found.left.text.contains("Twelve")));
/// for dispute in &report.view().disputes {
///     for side in &dispute.sides {
///         let claim = report.claim(side.claim);
///         let words = side.words.map_or("(nothing)", |span| claim.words(span));
///         println!("{}: {} says {words:?} in {:?}", dispute.kind.name(), claim.document, claim.words(side.shown));
///     }
/// }
/// for block in &report.view().repeated_blocks {
///     let document = &report.documents()[block.document];
///     println!("{} says twice: {}", document.id, block.repeat.of(&document.text));
/// }
/// # Ok::<(), retold::Error>(())
/// ```
///
/// # Errors
/// When a setting is out of its range, there are more documents than [`CompareParams::max_documents`], or the run was ended early: half a
/// comparison would say of what is not compared that one alone tells it. What is wrong with inputs is in the result.
pub fn compare(corpus: &Corpus, params: &CompareParams, progress: &dyn Progress) -> Result<Partial<CompareReport>, Error> {
    params.validate()?;
    corpus.options().validate()?;
    let Partial { value: documents, errors, mut warnings, .. } = corpus.read();
    if documents.len() > params.max_documents {
        return Err(Error::TooManyDocuments { documents: documents.len(), limit: params.max_documents });
    }
    let found = story::compare(&documents, params, progress);
    if progress.cancelled() {
        return Err(Error::Interrupted);
    }
    let mut view = story_report(&documents, &found);
    view.errors = errors.iter().map(Unread::from).collect();
    warnings.extend(found.warnings);
    Ok(Partial { value: CompareReport { documents, view }, errors, warnings, interrupted: false })
}

/// What [`compare`] found: for programs by [`Self::matches`] and [`Self::view`], for readers as text or page.
#[derive(Debug, Clone)]
pub struct CompareReport {
    documents: Vec<Document>,
    view: StoryReport,
}

/// A piece of a document that says one thing, a sentence or a clause, with its words; [`ClaimView`](crate::view::ClaimView) is the same by numbers, as JSON has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Claim<'a> {
    /// Id of the document.
    pub document: &'a str,
    /// Where it stands there.
    pub span: Span,
    /// Its words.
    pub text: &'a str,
    /// The text of the document.
    whole: &'a str,
}

impl<'a> Claim<'a> {
    /// The words at a place in the document of this claim, such as one of [`Evidence`] or of a [`DisputeSide`](crate::view::DisputeSide).
    #[must_use]
    pub fn words(&self, span: Span) -> &'a str {
        span.of(self.whole)
    }
}

/// Two claims that tell the same thing, with their words; [`ClaimMatchView`](crate::view::ClaimMatchView) is the same by numbers, as JSON has it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ClaimMatch<'a> {
    /// The claim of the earlier document (or the earlier claim of one document).
    pub left: Claim<'a>,
    /// The other claim.
    pub right: Claim<'a>,
    /// How they compare.
    pub label: MatchLabel,
    /// From 0 to 1.
    pub score: f32,
    /// What speaks for and against the label.
    pub evidence: &'a [Evidence],
}

impl CompareReport {
    /// The documents that were compared, in the order of the inputs; the view counts them from 0.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// Everything that was found, as the JSON of `retold compare` has it: documents, repeated blocks, paragraphs side by side, claims and
    /// their matches, statements with all who carry them, copies and credits.
    #[must_use]
    pub fn view(&self) -> &StoryReport {
        &self.view
    }

    /// The claims that tell the same thing in two documents, or twice in one.
    pub fn matches(&self) -> impl Iterator<Item = ClaimMatch<'_>> {
        self.view.claim_matches.iter().map(|found| ClaimMatch {
            left: self.claim(found.left),
            right: self.claim(found.right),
            label: found.label,
            score: found.score,
            evidence: &found.evidence,
        })
    }

    /// The claims that one document alone carries.
    pub fn unmatched(&self) -> impl Iterator<Item = Claim<'_>> {
        self.view.unmatched.iter().map(|&claim| self.claim(claim))
    }

    /// The claim of this number in the view; an empty one for a number that the view does not have.
    #[must_use]
    pub fn claim(&self, id: u32) -> Claim<'_> {
        let view = self.view.claims.get(id as usize);
        let document = view.and_then(|view| self.documents.get(view.document));
        let span = view.map_or_else(Span::default, |view| view.span);
        document.map_or(Claim { document: "", span: Span::default(), text: "", whole: "" }, |document| {
            let whole = &*document.text;
            Claim { document: &document.id, span, text: span.of(whole), whole }
        })
    }

    /// The view as JSON, with a line break at its end.
    ///
    /// # Errors
    /// What serialising reports; a view has nothing that could fail.
    pub fn to_json(&self) -> Result<String, Error> {
        json::render(&self.view).map_err(|error| Error::malformed(Place::file(std::path::Path::new("report")), error.to_string()))
    }

    /// The report for reading, as `retold compare` prints it: the answer on a screen or two.
    #[must_use]
    pub fn to_text(&self, style: &TextStyle) -> String {
        self.to_text_of(style, &StoryOutline::default())
    }

    /// The report for reading with the parts of `outline`, as `retold compare --full` and `--only` print it.
    #[must_use]
    pub fn to_text_of(&self, style: &TextStyle, outline: &StoryOutline) -> String {
        text::render(&self.view, &self.documents, style, outline)
    }

    /// The report as a page of its own for a browser.
    #[must_use]
    pub fn to_html(&self) -> String {
        html::render(&self.view, &self.documents)
    }

    /// The parts of `outline` as Markdown, for a note or a pull request.
    #[must_use]
    pub fn to_markdown(&self, outline: &StoryOutline) -> String {
        markdown::render(&self.view, &self.documents, outline)
    }

    /// Who tells what, matched claims and contradictions as one table (CSV), as far as `outline` shows them.
    #[must_use]
    pub fn to_csv(&self, outline: &StoryOutline) -> String {
        csv::render(&self.view, &self.documents, outline)
    }
}
