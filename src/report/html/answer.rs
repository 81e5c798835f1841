//! The answer first: the story in numbers, and what is disputed.

use super::Story;
use super::markup::{Markup, escaped};
use crate::report::story::dispute::{Dispute, DisputeSide};
use crate::report::wording::{self, counted};

impl Story<'_> {
    /// The story in numbers.
    pub(super) fn brief(&self, page: &mut Markup) {
        let brief = self.report.brief;
        if brief.documents < 2 {
            return;
        }
        let disputed = if brief.disputes == 0 { "nothing that was seen".to_owned() } else { counted(brief.disputes, "thing") };
        let lines = [
            ("Sources", wording::sources(self.report)),
            ("All say", counted(brief.told_by_all, "statement")),
            ("Some say", counted(brief.shared_statements - brief.told_by_all, "statement")),
            ("Disputed", disputed),
            ("Only one says", counted(brief.told_by_one, "claim")),
        ];
        let rows: String = lines.iter().map(|(name, value)| format!("<dt>{name}</dt><dd>{}</dd>\n", escaped(value))).collect();
        page.raw(&format!("<dl class=\"brief\">\n{rows}</dl>\n"));
    }

    /// What documents tell differently: each answer with its words and who gives it.
    pub(super) fn disputed(&self, page: &mut Markup) {
        if self.report.disputes.is_empty() {
            return;
        }
        page.heading(&format!("Disputed: {}", counted(self.report.disputes.len(), "thing")));
        self.report.disputes.iter().for_each(|dispute| self.dispute(page, dispute));
    }

    fn dispute(&self, page: &mut Markup, dispute: &Dispute) {
        page.raw(&format!(
            "<table class=\"dispute\">\n<caption>{}</caption>\n<tr><th>Answer</th><th>Told by</th><th>In these words</th></tr>\n",
            wording::evidence(dispute.kind)
        ));
        for (n, side) in dispute.sides.iter().enumerate() {
            page.raw(&self.side(side, dispute.latest == Some(n)));
        }
        page.raw("</table>\n");
        page.paragraph("faint", &format!("Would settle it: {}", wording::settled_by(dispute.kind)));
    }

    fn side(&self, side: &DisputeSide, is_latest: bool) -> String {
        let Some(claim) = self.report.claim(side.claim) else { return String::new() };
        let text = self.documents.get(claim.document).map_or("", |document| &*document.text);
        let answer = side.words.map_or("(without that word)", |words| words.of(text));
        let names: Vec<String> = side.documents.iter().map(|&document| format!("<bdi>{}</bdi>", escaped(&self.name(document)))).collect();
        let later = if is_latest { " <small>(told later)</small>" } else { "" };
        format!(
            "<tr><td dir=\"auto\" class=\"conflict\">{}</td><td>{}{later}</td><td dir=\"auto\">{}</td></tr>\n",
            escaped(answer),
            names.join(", "),
            escaped(claim.span.of(text))
        )
    }
}
