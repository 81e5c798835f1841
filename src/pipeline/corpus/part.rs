//! What the first reading brings of a piece of a file, and how it is kept.

use std::io;

use super::gather::Gathered;
use super::revise::{RevisedTexts, Seen};
use super::store::Doc;
use crate::candidates::bands::{BandPlan, SketchTable};
use crate::error::Error;
use crate::pipeline::dating::Undated;
use crate::spill::{Packer, Unpacker};

/// What one piece of a file holds. Lines count from 0 within the piece.
pub(super) struct Part {
    pub(super) lines: usize,
    pub(super) docs: Vec<Doc>,
    pub(super) ids: String,
    pub(super) sketches: SketchTable,
    pub(super) gathered: Gathered,
    pub(super) seen: Seen,
    /// Lines that need a second look with their numbers known: bad ones, and odd ones.
    pub(super) odd: Vec<(usize, u64, Option<usize>)>,
    pub(super) undated: Undated,
    /// Why the piece could not be read as a whole.
    pub(super) failed: Option<Error>,
    /// Why the run cannot go on: the disk refused a text that was revised.
    pub(super) refused: Option<Error>,
    /// Whether the piece was passed over, for the run was ended.
    pub(super) passed: bool,
}

impl Part {
    /// Nothing yet.
    pub(super) fn new(plan: BandPlan) -> Self {
        let (docs, ids, gathered, seen, odd, undated) = Default::default();
        let sketches = SketchTable::new(plan);
        Self { lines: 0, docs, ids, sketches, gathered, seen, odd, undated, failed: None, refused: None, passed: false }
    }

    /// Whether all of the piece was read: only then it need not be read again.
    pub(super) fn is_whole(&self) -> bool {
        !self.passed && self.failed.is_none()
    }

    /// All that [`Self::unpack`] gives back, with the revised texts.
    ///
    /// # Errors
    /// When one of these cannot be read.
    pub(super) fn pack(&self, texts: Option<&RevisedTexts>) -> io::Result<Packer> {
        let mut out = Packer::default();
        out.number(self.lines as u64);
        out.bytes(self.ids.as_bytes());
        out.each(&self.docs, |out, doc| {
            out.wide(doc.digest);
            out.row(&[doc.content_hash, doc.offset, doc.rank, doc.id]);
            out.short_row(&[doc.id_bytes, doc.bytes, doc.file, doc.line]);
        });
        self.sketches.pack(&mut out);
        self.gathered.pack(&mut out);
        out.each(&self.odd, |out, &(line, offset, bytes)| {
            out.row(&[line as u64, offset, bytes.map_or(u64::MAX, |bytes| bytes as u64)]);
        });
        self.undated.pack(&mut out);
        self.seen.pack(&mut out, texts)?;
        Ok(out)
    }

    /// The part that was packed, of sketches of `plan`; `None` when that cannot be right. Its revised texts go to `texts`.
    pub(super) fn unpack(from: &mut Unpacker<'_>, plan: BandPlan, texts: Option<&RevisedTexts>) -> Option<Self> {
        let lines = from.size()?;
        let ids = from.text()?.to_owned();
        let docs = from.each(size_of::<u128>(), |from| {
            let digest = from.wide()?;
            let [content_hash, offset, rank, id] = [from.number()?, from.number()?, from.number()?, from.number()?];
            let [id_bytes, bytes, file, line] = [from.short()?, from.short()?, from.short()?, from.short()?];
            let start = usize::try_from(id).ok()?;
            ids.get(start..start.checked_add(id_bytes as usize)?)?;
            Some(Doc { digest, content_hash, offset, rank, id, id_bytes, bytes, file, line })
        })?;
        let sketches = SketchTable::unpack(from, plan)?;
        let gathered = Gathered::unpack(from)?;
        let odd = from.each(size_of::<u64>(), |from| {
            let (line, offset, bytes) = (from.size()?, from.number()?, from.number()?);
            let bytes = if bytes == u64::MAX { None } else { Some(usize::try_from(bytes).ok()?) };
            Some((line, offset, bytes))
        })?;
        let undated = Undated::unpack(from)?;
        let seen = Seen::unpack(from, docs.len(), texts)?;
        let fits = |rows: usize| rows == 0 || rows == docs.len();
        let whole = from.is_empty() && fits(sketches.len()) && gathered.rows().into_iter().all(fits);
        whole.then(|| Self { lines, docs, ids, sketches, gathered, seen, odd, undated, ..Self::new(plan) })
    }
}

#[cfg(test)]
mod tests {
    use super::super::revise::{Remark, Revisions};
    use super::*;
    use crate::candidates::prints::Prints;
    use crate::config::{RepeatParams, Rule};
    use crate::document::DocId;
    use crate::publication::PublicationDate;
    use crate::read::pieces::LineReader;
    use crate::read::scan::Record;
    use crate::repeat::clean_text;
    use crate::span::Span;

    const PLAN: BandPlan = BandPlan { bands: 2, rows: 3 };

    fn unpacked(bytes: &[u8], texts: Option<&RevisedTexts>) -> Option<Part> {
        Part::unpack(&mut Unpacker::new(bytes), PLAN, texts)
    }

    #[test]
    fn a_part_comes_back_and_a_torn_one_is_refused() {
        let mut part = Part::new(PLAN);
        part.lines = 3;
        part.ids = "aéb".into();
        let doc = |id: u64, id_bytes: u32| Doc { digest: 1 << 90, content_hash: 2, offset: 3, rank: 4, id, id_bytes, bytes: 5, file: 6, line: 7 };
        part.docs = vec![doc(0, 3), doc(3, 1)];
        part.sketches.push(&[1, 2, 3, 4, 5, 6]);
        part.sketches.push_empty();
        part.gathered.containment.push([7, 9]);
        part.gathered.containment.push([]);
        part.odd = vec![(1, 20, None), (2, 30, Some(4))];
        part.undated.count(DocId(0), "yesterday", PublicationDate::read("yesterday"));
        let texts = RevisedTexts::new().unwrap();
        let twice = "The ferry to the northern islands sails again on Saturday, said the port.\n";
        let cleaned = clean_text(&twice.repeat(2), &RepeatParams::default());
        part.seen.revised = vec![(DocId(1), texts.keep(cleaned.clone()).unwrap())];
        part.seen.content_hashes = vec![8, 9];
        part.seen.remarks = vec![(DocId(0), Remark { rule: Rule::EncodingDamage, span: Span { start: 1, end: 4 } })];
        part.seen.outlets.insert("Gazette".into(), 2);
        let packed = part.pack(Some(&texts)).unwrap();
        let (packed, other) = (packed.packed(), RevisedTexts::new().unwrap());
        let back = unpacked(packed, Some(&other)).unwrap();
        assert_eq!(back.pack(Some(&other)).unwrap().packed(), packed);
        assert_eq!((&back.seen.remarks, &back.seen.content_hashes, &back.seen.outlets), (&part.seen.remarks, &part.seen.content_hashes, &part.seen.outlets));
        assert_eq!((back.seen.revised[0].0, &back.seen.revised[0].1.removed), (DocId(1), &cleaned.removed));
        // A revised text goes where such texts are kept, and there has to be such a place.
        assert!(unpacked(packed, None).is_none());
        let (revision, mut record) = (back.seen.revised[0].1.clone(), Record::default());
        Revisions { texts: other, seen: back.seen }.read(&revision, &mut LineReader::default(), &mut record).unwrap();
        assert!(!cleaned.removed.is_empty() && record.text == cleaned.text);
        assert_eq!((back.lines, &*back.ids, back.docs.len(), back.odd.clone()), (3, "aéb", 2, part.odd.clone()));
        assert_eq!((back.sketches.bytes(), back.gathered.containment.of(0)), (part.sketches.bytes(), &[7, 9][..]));
        for end in 0..packed.len() {
            assert!(unpacked(&packed[..end], Some(&texts)).is_none(), "{end}");
        }
        // Names that are cut in the middle of a letter, and tables that are not of these documents.
        let refused = |part: &Part| unpacked(part.pack(Some(&texts)).unwrap().packed(), Some(&texts)).is_none();
        part.docs[0].id_bytes = 2;
        assert!(refused(&part));
        part.docs[0].id_bytes = 3;
        part.seen.remarks[0].0 = DocId(2);
        assert!(refused(&part));
        part.seen.remarks.clear();
        part.seen.content_hashes.pop();
        assert!(refused(&part));
        part.seen.content_hashes.clear();
        assert!(!refused(&part));
        part.gathered.containment = Prints::default();
        part.gathered.containment.push([1]);
        assert!(refused(&part));
    }
}
