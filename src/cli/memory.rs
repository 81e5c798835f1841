//! What came before a corpus that is cleaned: an index that is asked about it, and told of it.

use std::path::PathBuf;

use retold::config::{CleanParams, ReadOptions};
use retold::pipeline::clean::{CleanAgainst, CleanFigures, Plan, plan_after};
use retold::progress::Progress;

#[cfg(feature = "index")]
use super::destination::Unfinished;
use super::messages::Messages;
#[cfg(feature = "index")]
use super::messages::counted;
use super::outcome::Failure;
use super::reference::Reference;

/// The index of a run, where it has one.
#[cfg(feature = "index")]
pub(super) struct Memory {
    index: Option<retold::index::Index>,
    remember: bool,
    /// The folder of a new index, until it has been told what there is; it goes after the index is closed.
    made: Option<Unfinished>,
}

#[cfg(feature = "index")]
impl Memory {
    /// Opens the index that the arguments name, and makes one that is to be filled.
    pub(super) fn open(folder: Option<&std::path::Path>, remember: bool, params: &CleanParams) -> Result<Self, Failure> {
        use retold::index::{Index, IndexSettings};
        let Some(folder) = folder else { return Ok(Self { index: None, remember, made: None }) };
        let made = (remember && !folder.exists()).then(|| Unfinished::new(folder));
        let index = match remember {
            false => Index::open(folder)?,
            true if made.is_none() => Index::open_to_write(folder)?,
            true => Index::create(folder, IndexSettings::default().with_cluster(params.cluster.clone()))?,
        };
        super::index::agrees(&index, folder, &params.cluster)?;
        Ok(Self { index: Some(index), remember, made })
    }

    /// What will be removed from the files.
    pub(super) fn plan(
        &self,
        (files, options): (&[PathBuf], &ReadOptions),
        params: &CleanParams,
        reference: Reference,
        bars: &dyn Progress,
    ) -> Result<Plan, Failure> {
        let Some(index) = &self.index else { return Ok(plan_after(files, options, params, CleanAgainst { before: None, reference }, bars)?) };
        let before = || before(index, (files, options), bars);
        Ok(plan_after(files, options, params, CleanAgainst { before: Some(&before), reference }, bars)?)
    }

    /// Says what of the corpus the index holds itself, and what to do where that leaves nothing.
    pub(super) fn tell(&self, figures: &CleanFigures, messages: &Messages) {
        let Some(index) = &self.index else { return };
        let CleanFigures { documents_in, known_documents, remembered_documents, .. } = *figures;
        let (all, folder) = (counted(documents_in as usize, "document"), index.folder().display());
        match (documents_in > 0 && known_documents == documents_in, remembered_documents) {
            (true, 0) => messages.warning(&format_args!("nothing is left of {all}: {folder} holds what they say")),
            (true, _) => messages.warning(&format_args!(
                "nothing is left of {all}: {folder} holds what they say, and {remembered_documents} of them themselves, by id and text. If an earlier run \
                 remembered this batch, its output is the one to use; to write it again, clean with a copy of the index from before that run, or without \
                 --index, or let `retold index remove` forget documents"
            )),
            (false, 0) => {}
            (false, remembered) => messages.told(&format_args!("{remembered} of {all} stand in {folder} already, by id and text")),
        }
    }

    /// Adds what stays to the index; `false` when the user ended that. The corpus stands already. Of a delivery that could not be read as a whole
    /// nothing is added: what is read of it the next time would be taken for known, and be left out.
    pub(super) fn remember(
        &mut self,
        plan: &Plan,
        unread: usize,
        (files, options): (&[PathBuf], &ReadOptions),
        bars: &dyn Progress,
        messages: &Messages,
    ) -> Result<bool, Failure> {
        use retold::Error;
        use retold::pipeline::corpus::read_documents;
        let Some(index) = self.index.as_mut().filter(|_| self.remember) else { return Ok(true) };
        if unread > 0 {
            messages.error(&format_args!(
                "{}: nothing was added, for {} could not be read: clean all of it again when it can be, or let `retold index add` add the output",
                index.folder().display(),
                if unread == 1 { "1 file or record".to_owned() } else { format!("{unread} files or records") }
            ));
            return Ok(true);
        }
        let (batch, _) = read_documents(files, options, &index.params(), bars);
        match index.add_some(&batch, &|doc| plan.stays(doc), bars) {
            Ok(added) => {
                if let Some(made) = self.made.take() {
                    made.keep();
                    messages.told(&format_args!("{}: made a new index", index.folder().display()));
                }
                super::index::tell_added(&added, messages);
                if added.added == 0 {
                    return Ok(true);
                }
                messages.told(&format_args!("{}: {} remembered", index.folder().display(), counted(added.added as usize, "document")));
                Ok(true)
            }
            Err(Error::Interrupted) => {
                messages.error(&"interrupted: the corpus was written, and nothing of it was added to the index");
                Ok(false)
            }
            Err(error) => Err(Failure::Other(format!("{error} (the corpus was written, and nothing of it was added to the index)"))),
        }
    }
}

/// What an index holds of the documents of files.
#[cfg(feature = "index")]
pub(super) fn before(
    index: &retold::index::Index,
    (files, options): (&[PathBuf], &ReadOptions),
    bars: &dyn Progress,
) -> Result<retold::pipeline::clean::Before, retold::Error> {
    // What is wrong with the files is told of the other reading.
    let (batch, _) = retold::pipeline::corpus::read_documents(files, options, &index.params(), bars);
    let mut asked = index.ask(batch, false, bars)?;
    // That documents came before is what is asked here, and no matter for a warning. That an id stands for two texts is.
    asked.found.warnings = asked.clash.into_iter().collect();
    let itself = asked.known.into_iter().map(|known| (known.document, known.name, known.place)).collect();
    Ok(retold::pipeline::clean::Before { found: asked.found, itself, index: index.folder().to_path_buf() })
}

/// A build that keeps no indexes.
#[cfg(not(feature = "index"))]
pub(super) struct Memory;

#[cfg(not(feature = "index"))]
impl Memory {
    pub(super) fn plan(
        &self,
        (files, options): (&[PathBuf], &ReadOptions),
        params: &CleanParams,
        reference: Reference,
        bars: &dyn Progress,
    ) -> Result<Plan, Failure> {
        plan_after(files, options, params, CleanAgainst { before: None, reference }, bars).map_err(|error| Failure::Other(error.to_string()))
    }

    #[allow(clippy::unused_self)]
    pub(super) fn tell(&self, _: &CleanFigures, _: &Messages) {}

    pub(super) fn remember(&mut self, _: &Plan, _: usize, _: (&[PathBuf], &ReadOptions), _: &dyn Progress, _: &Messages) -> Result<bool, Failure> {
        Ok(true)
    }
}
