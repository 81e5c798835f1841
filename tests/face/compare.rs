//! A longer program: two reports of one story, and a report on them in a form of its own.

use std::fmt::Write;

use retold::view::{
    AlignmentRow, AlignmentView, Brief, ClaimMatchView, ClaimView, Dispute, DisputeSide, DocumentView, Generator, KeptFor, ProvenanceView, RepeatedBlockView,
    RowRelation, StatementView, StoryReport, Unread,
};
use retold::{
    CompareParams, CompareReport, CopyGroup, CopyVerdict, Corpus, Credit, Document, Error, Evidence, EvidenceKind, GroupEvidence, GroupEvidenceKind,
    MatchLabel, Provenance, Reason, ReasonKind, RepeatRelation, Silent, StoryOutline, StorySection, TextStyle, compare,
};

const GAZETTE: &str = "Fire destroys market hall in Lowick\n\
    A fire destroyed the old market hall of Lowick on Friday night. Twelve people were injured, the fire brigade said.\n\
    The hall was built in 1887 and was to be restored next year. Mayor Ellen Harsk promised the traders help without delay.\n\
    A fire destroyed the old market hall of Lowick on Friday night. Twelve people were injured, the fire brigade said.";
const HERALD: &str = "Lowick loses its market hall\n\
    The old market hall of Lowick was destroyed by a fire on Friday night. The fire brigade said that 20 people were injured.\n\
    Mayor Ellen Harsk promised help for the traders. Police are looking for a man who was seen near the hall. (Reuters)";

fn story() -> Result<CompareReport, Error> {
    let corpus = Corpus::from_documents([
        Document::new("gazette", GAZETTE).with_outlet("Gazette").with_date("2025-03-08"),
        Document::new("herald", HERALD).with_outlet("Herald").with_date("2025-03-08T09:30:00Z"),
    ]);
    compare(&corpus, &CompareParams::default(), &Silent)?.complete()
}

#[test]
fn who_tells_what_and_where_they_contradict_each_other() -> Result<(), Error> {
    let report = story()?;
    let conflict = report.matches().find(|found| found.label == MatchLabel::Conflict).ok_or(Error::Interrupted)?;
    assert_eq!((conflict.left.document, conflict.right.document), ("gazette", "herald"));
    assert!(conflict.left.text.contains("Twelve") && conflict.right.text.contains("20 people"));
    let against: Vec<&Evidence> = conflict.evidence.iter().filter(|item| !item.agrees).collect();
    assert!(against.iter().any(|item| item.kind == EvidenceKind::Number));
    assert!(report.unmatched().any(|claim| claim.document == "herald" && claim.text.contains("Police")));
    Ok(())
}

/// The places of documents and claims in the view are numbers; words come from the texts.
struct Page<'a> {
    report: &'a CompareReport,
    out: String,
}

impl Page<'_> {
    fn line(&mut self, words: &str) {
        self.out.push_str(words);
        self.out.push('\n');
    }

    fn document(&mut self, document: &DocumentView) {
        let credits: Vec<&str> = document.credits.iter().map(|credit: &Credit| credit.agency).collect();
        self.line(&format!("{} ({} words, {:?}) credits {credits:?}", document.id, document.words, document.language));
    }

    fn repeat(&mut self, block: &RepeatedBlockView) {
        let how = match block.relation {
            RepeatRelation::Exact => "repeats",
            RepeatRelation::Edited => "repeats with other words",
            RepeatRelation::Truncated => "repeats a part of",
        };
        // `clean` would leave it where it stands for one of these reasons.
        let stays = match block.kept_for {
            None => "",
            Some(KeptFor::Introduced | KeptFor::RunningText | KeptFor::Parallel) => " in its place",
        };
        let document = &self.report.documents()[block.document];
        self.line(&format!("{} {how}{stays} {:?}", document.id, block.kept.of(&document.text)));
    }

    fn alignment(&mut self, alignment: &AlignmentView) {
        let own = |row: &&AlignmentRow| row.relation == RowRelation::RightOnly;
        let document = &self.report.documents()[alignment.right];
        let alone = alignment.rows.iter().filter(own).flat_map(|row| &row.right).map(|span| span.of(&document.text));
        let alone = alone.fold(String::new(), |mut all, words| {
            let _ = write!(all, "[{words}] ");
            all
        });
        self.line(&format!("only in {}: {alone}", document.id));
    }

    fn statement(&mut self, statement: &StatementView) {
        let documents = self.report.documents();
        let tellers: Vec<&str> = statement.documents.iter().map(|&document| documents[document].id.as_str()).collect();
        let words = statement.shown.of(&documents[statement.shown_from].text);
        self.line(&format!("{} of {} sources: {words} {tellers:?}", statement.sources(), self.report.view().independent_sources));
    }

    fn dispute(&mut self, dispute: &Dispute) {
        let answers: Vec<&str> = dispute.sides.iter().map(|side: &DisputeSide| self.report.claim(side.claim).text).collect();
        self.line(&format!("disputed: {answers:?}"));
    }

    fn provenance(&mut self, pair: &ProvenanceView) {
        let Provenance { verdict, reasons, .. } = &pair.found;
        let copied = !matches!(verdict, CopyVerdict::NoCopying | CopyVerdict::CannotTell);
        let agency = reasons.iter().any(|reason: &Reason| reason.kind == ReasonKind::Agency);
        self.line(&format!("{} and {}: copied {copied}, by an agency {agency}", pair.left, pair.right));
    }

    fn copies(&mut self, group: &CopyGroup) {
        let shown = group.evidence.iter().filter(|item: &&GroupEvidence| item.kind == GroupEvidenceKind::Words).count();
        self.line(&format!("{:?} carry one text, {shown} passages show it", group.members));
    }
}

#[test]
fn the_whole_view_in_a_form_of_its_own() -> Result<(), Error> {
    let report = story()?;
    let mut page = Page { report: &report, out: String::new() };
    let view: &StoryReport = report.view();
    let Generator { name, .. } = view.generator;
    page.line(&format!("made by {name}"));
    view.documents.iter().for_each(|document| page.document(document));
    view.repeated_blocks.iter().for_each(|block| page.repeat(block));
    view.alignments.iter().for_each(|alignment| page.alignment(alignment));
    view.statements.iter().for_each(|statement| page.statement(statement));
    view.disputes.iter().for_each(|dispute| page.dispute(dispute));
    let brief: Brief = view.brief;
    assert_eq!((brief.documents, brief.shared_statements), (2, view.statements.len()));
    let unread: &[Unread] = &view.errors;
    assert!(unread.is_empty());
    view.provenance.iter().for_each(|pair| page.provenance(pair));
    view.copy_groups.iter().for_each(|group| page.copies(group));
    let surest = |found: &&ClaimMatchView| found.score >= 0.5;
    let claims: Vec<&ClaimView> = view.claim_matches.iter().filter(surest).filter_map(|found| view.claims.get(found.left as usize)).collect();
    assert!(!claims.is_empty());
    for said in ["made by retold", "gazette repeats \"A fire", "only in herald: ", "herald (", "credits [\"Reuters\"]", "of 2 sources: ", "copied false"] {
        assert!(page.out.contains(said), "{said}: {}", page.out);
    }
    // The forms that the command line has.
    assert!(report.to_json()?.starts_with("{\"schema_version\":1"));
    assert!(report.to_html().contains("<html"));
    let narrow = TextStyle::default().with_width(60).with_color(false);
    assert!(report.to_text(&narrow).contains("\n2 documents\n"));
    let repeats = StoryOutline::only([StorySection::Repeats]);
    assert!(report.to_text_of(&narrow, &repeats).contains("repeated block"));
    Ok(())
}
