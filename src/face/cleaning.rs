//! A corpus without what it says twice.

use std::path::Path;

use super::{Corpus, Partial};
use crate::config::CleanParams;
use crate::document::Document;
use crate::error::{Error, Place};
use crate::pipeline::clean::{CleanFigures, OutletLoss, Removal, WriteError, plan};
use crate::progress::Progress;
use crate::read::STDIN;
use crate::spill::WorkFolder;

/// Takes repeated documents and repeated blocks out of a corpus.
///
/// Nothing goes that no text which stays holds, unless [`FactPolicy::Ignore`](crate::FactPolicy::Ignore) asks for that: a near document goes only if every sentence of it stands in the one that is kept, and a
/// document inside a longer one stays unless both are near ([`CleanScope::All`](crate::CleanScope::All)). Cost: that of [`cluster`](fn@super::cluster), one more reading, and the documents that stay
/// in memory. What stays of files can also be written as they were, field for field: `retold clean` does.
///
/// ```
/// use retold::{CleanParams, Corpus, Document, Removal, Silent, clean};
///
/// let text = "The old bridge over the Vell closes for repairs on Monday, the city said.\n\
///             Buses will take the long way round until the middle of June.";
/// let corpus = Corpus::from_documents([Document::new("a", text), Document::new("b", text), Document::new("c", format!("{text}\n{text}"))]);
/// let report = clean(&corpus, &CleanParams::default(), &Silent)?.complete()?;
/// assert_eq!(report.documents.len(), 1);
/// assert_eq!(&*report.documents[0].text, text);
/// for removal in &report.removed {
///     match removal {
///         Removal::Document { id, removed, .. } => println!("{id} went, {} stays for it", removed.survivor),
///         Removal::Block { id, block, kept_in, .. } => println!("{:?} went from {id}, and stands in {kept_in}", block.repeat),
///         _ => {}
///     }
/// }
/// # Ok::<(), retold::Error>(())
/// ```
///
/// # Errors
/// When a setting is out of its range, an input is standard input (inputs are read twice), or changes while it is read; when the disk refuses what does not
/// fit in memory or is kept ([`ClusterParams::with_work_folder`](crate::ClusterParams::with_work_folder)), or the folder for that holds another run.
/// What is wrong with other inputs is in the result.
pub fn clean(corpus: &Corpus, params: &CleanParams, progress: &dyn Progress) -> Result<Partial<CleanReport>, Error> {
    let mut documents = Vec::new();
    let mut report = CleanReport::handed_on(corpus, params, &mut |document| documents.push(document), progress)?;
    report.value.documents = documents;
    Ok(report)
}

/// What [`clean`] made: a corpus without its repeats, and what went.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct CleanReport {
    /// The documents that stay, in the order of the inputs, their texts without their repeats.
    pub documents: Vec<Document>,
    /// What went and where it still stands, in the same order.
    pub removed: Vec<Removal>,
    /// The run in figures.
    pub figures: CleanFigures,
    /// What each outlet lost, those that lost most bytes first; those that lost nothing are left out.
    pub outlets: Vec<OutletLoss>,
}

impl CleanReport {
    /// What [`clean`] does, with the documents that stay handed on one by one: nobody else holds them, and the report has none.
    ///
    /// # Errors
    /// Those of [`clean`].
    #[doc(hidden)]
    pub fn handed_on(corpus: &Corpus, params: &CleanParams, take: &mut dyn FnMut(Document), progress: &dyn Progress) -> Result<Partial<Self>, Error> {
        params.validate()?;
        corpus.options().validate()?;
        if corpus.has_standard_input() {
            return Err(Error::malformed(Place::file(Path::new(STDIN)), "clean reads its inputs twice, and standard input cannot be; name a file"));
        }
        let (corpus, walked) = corpus.of_files();
        let mut plan = plan(corpus.inputs(), corpus.options(), params, progress)?;
        let (mut errors, mut warnings) = (walked.errors, walked.warnings);
        errors.append(&mut plan.errors);
        warnings.append(&mut plan.warnings);
        let mut removed = Vec::new();
        let written = if plan.interrupted { Err(WriteError::Interrupted) } else { plan.documents(corpus.inputs(), &mut removed, take, progress) };
        let interrupted = matches!(written, Err(WriteError::Interrupted));
        if !interrupted {
            written?;
            plan.take_work().map_or(Ok(()), WorkFolder::finish)?;
        }
        let value = Self { documents: Vec::new(), removed, figures: plan.figures, outlets: plan.outlets };
        Ok(Partial { value, errors, warnings, interrupted })
    }
}
