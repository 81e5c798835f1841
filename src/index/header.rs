//! What an index was made with, and whether this engine sees texts as the one that made it.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::IndexError;
use crate::candidates::bands::BandPlan;
use crate::config::{ClusterParams, FieldNames, Keep, NearParams, ReadOptions, Relation, ShingleParams};
use crate::error::Error;
use crate::pipeline::corpus::digest_and_keys;
use crate::publication::PublicationDate;

/// Version of the layout on disk.
const FORMAT: u32 = 3;

/// Where the index has the texts of its documents, which it compares candidates with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TextStorage {
    /// In the index, compressed: for documents from memory, and for files that may change. The default.
    #[default]
    Stored,
    /// In the files they came from, which must stay as they are. Only for uncompressed JSONL; others, and documents from memory, are refused
    /// when they are added.
    Source,
}

/// The settings of an index, which cannot be changed once it is made.
///
/// ```
/// use retold::{IndexSettings, Keep, TextStorage};
///
/// let settings = IndexSettings::default().with_threshold(0.8).with_keep(Keep::Earliest).with_texts(TextStorage::Stored);
/// settings.validate()?;
/// # Ok::<(), retold::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct IndexSettings {
    /// Terms a shingle, 5 by default.
    pub shingle: usize,
    /// Jaccard floor of near documents, 0.7 by default.
    pub threshold: f64,
    /// Wanted recall of pairs at the threshold, 0.99 by default.
    pub recall: f64,
    /// Which document a cluster keeps.
    pub keep: Keep,
    /// Where texts are.
    pub texts: TextStorage,
    /// How records name their fields, where they are read back.
    pub fields: FieldNames,
    /// Whether bytes that are no UTF-8 are read.
    pub lossy: bool,
}

impl IndexSettings {
    /// With the shingles, the threshold, the recall and the choice of the document to keep of `params`; an index knows nothing else of them.
    #[must_use]
    pub fn with_cluster(self, params: ClusterParams) -> Self {
        let ClusterParams { shingles, near, keep, .. } = params;
        Self { shingle: shingles.size, threshold: near.threshold, recall: near.recall, keep, ..self }
    }

    /// With another Jaccard floor of near documents, above 0 and at most 1.
    #[must_use]
    pub fn with_threshold(mut self, jaccard: f64) -> Self {
        self.threshold = jaccard;
        self
    }

    /// With another choice of the document that stands for the others.
    #[must_use]
    pub fn with_keep(mut self, keep: Keep) -> Self {
        self.keep = keep;
        self
    }

    /// With texts in another place.
    #[must_use]
    pub fn with_texts(mut self, texts: TextStorage) -> Self {
        self.texts = texts;
        self
    }

    /// The settings to read and relate documents with, so that they can be compared with those of the index.
    #[must_use]
    pub fn params(&self) -> ClusterParams {
        ClusterParams {
            relations: vec![Relation::Exact, Relation::Near],
            shingles: ShingleParams { size: self.shingle },
            near: self.near(),
            keep: self.keep.clone(),
            ..ClusterParams::default()
        }
    }

    /// Whether every setting is in its range. Constant cost.
    ///
    /// # Errors
    /// [`Error::Setting`] for the first one that is not.
    pub fn validate(&self) -> Result<(), Error> {
        self.params().validate()?;
        ReadOptions { fields: self.fields.clone(), ..ReadOptions::default() }.validate()
    }
}

impl Default for IndexSettings {
    fn default() -> Self {
        let near = NearParams::default();
        Self {
            shingle: ShingleParams::default().size,
            threshold: near.threshold,
            recall: near.recall,
            keep: Keep::Longest,
            texts: TextStorage::default(),
            fields: FieldNames::default(),
            lossy: false,
        }
    }
}

/// The header as it is written.
#[derive(Debug, Serialize, Deserialize)]
struct Written {
    format: u32,
    engine: String,
    shingle: usize,
    threshold: f64,
    recall: f64,
    keep: String,
    texts: TextStorage,
    fields: [String; 5],
    lossy: bool,
    known_answer: String,
}

impl IndexSettings {
    pub(super) fn near(&self) -> NearParams {
        NearParams { threshold: self.threshold, recall: self.recall, ..NearParams::default() }
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        let FieldNames { id, text, title, outlet, date } = self.fields.clone();
        let written = Written {
            format: FORMAT,
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            shingle: self.shingle,
            threshold: self.threshold,
            recall: self.recall,
            keep: self.keep.to_string(),
            texts: self.texts,
            fields: [id, text, title, outlet, date],
            lossy: self.lossy,
            known_answer: self.known_answer(),
        };
        serde_json::to_vec(&written).unwrap_or_default()
    }

    pub(super) fn decode(path: &Path, bytes: Option<&[u8]>) -> Result<Self, IndexError> {
        let incompatible = |reason: String| IndexError::Incompatible { path: path.to_path_buf(), reason };
        let bytes = bytes.ok_or_else(|| incompatible("it has no header".into()))?;
        let version = serde_json::from_slice::<serde_json::Value>(bytes).map_err(|error| incompatible(format!("its header cannot be read ({error})")))?;
        let format = version["format"].as_u64().unwrap_or(0);
        if format != u64::from(FORMAT) {
            return Err(incompatible(format!("it has format {format}, and this engine writes {FORMAT}")));
        }
        let written: Written = serde_json::from_slice(bytes).map_err(|error| incompatible(format!("its header cannot be read ({error})")))?;
        let [id, text, title, outlet, date] = written.fields;
        let header = Self {
            shingle: written.shingle,
            threshold: written.threshold,
            recall: written.recall,
            keep: written.keep.parse().map_err(incompatible)?,
            texts: written.texts,
            fields: FieldNames { id, text, title, outlet, date },
            lossy: written.lossy,
        };
        if header.known_answer() != written.known_answer {
            return Err(incompatible(format!("version {} of the engine, which made it, fingerprints texts in another way", written.engine)));
        }
        Ok(header)
    }

    /// The digest and sketch of a text that holds several scripts, marks, digits and spellings: the same only as long as normal forms,
    /// tokens, shingles and sketches are. Where dates decide what is kept, also how they are ordered.
    fn known_answer(&self) -> String {
        let (digest, keys) = digest_and_keys(KNOWN, ShingleParams { size: self.shingle }, BandPlan::for_threshold(self.near())).unwrap_or_default();
        let dated = matches!(self.keep, Keep::Earliest | Keep::Latest).then(|| PublicationDate::read(KNOWN_DATE).map_or(0, |date| date.moment()));
        let order = dated.map(|moment| format!("-{moment}")).unwrap_or_default();
        format!("{digest:032x}-{:08x}{order}", keys.iter().fold(0_u32, |sum, key| sum.rotate_left(5) ^ key))
    }
}

/// A text that only has to stay as it is.
const KNOWN: &str = "The Café’s 1,234.5 naïve guests didn't wait: القاهرةُ، ٣٫٥ مليون جنيه؛ ولم يأتِ أحد. 東京は雨です。การฝึกอบรม ๒๕๖๐ — “Straße” ﬁn. می‌گوید که کتاب‌های یکی؛ ہے اور گھر میں؛ यह क़ानून है; ёлка и Ξένος, İstanbul’da ıssız; 서울에서는 Việt Nam má; שָׁלוֹם.";

/// A date for the same purpose.
const KNOWN_DATE: &str = "2015-08-06T10:00:00.25+03:00";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_comes_back_and_another_one_is_refused() {
        let header = IndexSettings { shingle: 4, keep: Keep::Outlet(vec!["b".into(), "a".into()]), texts: TextStorage::Source, ..IndexSettings::default() };
        let path = Path::new("x");
        let bytes = header.encode();
        assert_eq!(IndexSettings::decode(path, Some(&bytes)).unwrap(), header);
        let text = String::from_utf8(bytes).unwrap();
        for (other, said) in [
            (text.replace("\"format\":3", "\"format\":1"), "format 1"),
            (text.replace("\"shingle\":4", "\"shingle\":5"), "fingerprints texts in another way"),
            ("{}".into(), "format 0"),
            ("no".into(), "cannot be read"),
        ] {
            let error = IndexSettings::decode(path, Some(other.as_bytes())).unwrap_err().to_string();
            assert!(error.contains(said) && error.contains("make the index anew"), "{error}");
        }
        assert!(IndexSettings::decode(path, None).unwrap_err().to_string().contains("no header"));
    }
}
