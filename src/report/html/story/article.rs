//! The articles themselves, cut where claims begin and end, so that a claim can be shown in its place.

use super::material::Story;
use crate::report::view::ClaimView;
use crate::span::Span;

/// An article.
pub(super) struct Article<'a> {
    pub(super) number: usize,
    pub(super) name: String,
    pub(super) title: &'a str,
    pub(super) language: &'static str,
    /// Its lines that have words.
    pub(super) lines: Vec<Vec<Piece<'a>>>,
}

/// Words that belong to the same claims.
pub(super) struct Piece<'a> {
    pub(super) words: &'a str,
    /// The claims that begin here.
    pub(super) begins: Vec<u32>,
    /// All that it belongs to, with blanks between them.
    pub(super) claims: String,
    /// The statements whose tellings end here.
    pub(super) statements: Vec<usize>,
}

impl<'a> Story<'a> {
    pub(super) fn articles(&'a self) -> Vec<Article<'a>> {
        let mut claims: Vec<Vec<&ClaimView>> = vec![Vec::new(); self.documents.len()];
        for claim in &self.report.claims {
            if let Some(own) = claims.get_mut(claim.document) {
                own.push(claim);
            }
        }
        let mut statement_of = vec![0; self.report.claims.len()];
        for (n, statement) in self.report.statements.iter().enumerate() {
            for &claim in statement.tellings() {
                statement_of[claim as usize] = n + 1;
            }
        }
        let article = |(n, claims): (usize, Vec<&ClaimView>)| Article {
            number: n + 1,
            name: self.name(n),
            title: self.report.documents.get(n).and_then(|view| view.title.as_deref()).unwrap_or_default(),
            language: self.language(n),
            lines: lines(self.text(n), claims, &statement_of),
        };
        claims.into_iter().enumerate().map(article).collect()
    }
}

/// The lines of a text, cut at the ends of `claims`. Linear in the text and the claims, but for sorting, and for claims inside one another.
fn lines<'a>(text: &'a str, mut claims: Vec<&ClaimView>, statement_of: &[usize]) -> Vec<Vec<Piece<'a>>> {
    claims.sort_by_key(|claim| (claim.span.start, std::cmp::Reverse(claim.span.end), claim.id));
    let mut cuts: Vec<u32> = claims.iter().flat_map(|claim| [claim.span.start, claim.span.end]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut cutter = Cutter { text, claims: claims.iter().copied().peekable(), open: Vec::new(), statement_of };
    let (mut found, mut start) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let span = Span::new(start, start + line.len());
        start += line.len();
        let from = cuts.partition_point(|cut| *cut <= span.start);
        let to = cuts.partition_point(|cut| *cut < span.end);
        let mut pieces = Vec::new();
        let mut at = span.start;
        for end in cuts[from..to.max(from)].iter().copied().chain([span.end]) {
            pieces.push(cutter.piece(Span { start: at, end }));
            at = end;
        }
        if pieces.iter().any(|piece| !piece.words.trim().is_empty() || !piece.begins.is_empty()) {
            found.push(pieces);
        }
    }
    found
}

struct Cutter<'a, 'c, I: Iterator<Item = &'c ClaimView>> {
    text: &'a str,
    claims: std::iter::Peekable<I>,
    /// The claims that hold what is cut next.
    open: Vec<&'c ClaimView>,
    statement_of: &'c [usize],
}

impl<'a, 'c, I: Iterator<Item = &'c ClaimView>> Cutter<'a, 'c, I> {
    fn piece(&mut self, span: Span) -> Piece<'a> {
        self.open.retain(|claim| claim.span.end > span.start);
        let mut begins = Vec::new();
        while let Some(claim) = self.claims.next_if(|claim| claim.span.start <= span.start) {
            begins.push(claim.id);
            self.open.push(claim);
        }
        let numbers: Vec<String> = self.open.iter().map(|claim| claim.id.to_string()).collect();
        let ends = self.open.iter().filter(|claim| claim.span.end == span.end);
        let mut statements: Vec<usize> = ends.filter_map(|claim| self.statement_of.get(claim.id as usize).copied()).filter(|n| *n > 0).collect();
        statements.dedup();
        Piece { words: span.of(self.text), begins, claims: numbers.join(" "), statements }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_inside_one_another_are_all_there() {
        let text = "One two three.\n\nFour five.\nSix.";
        let claim = |id, start, end| ClaimView { id, document: 0, span: Span::new(start, end) };
        let claims = [claim(0, 0, 14), claim(1, 4, 7), claim(2, 16, 31)];
        let found = lines(text, claims.iter().collect(), &[1, 0, 2]);
        let shown: Vec<Vec<(&str, &str)>> = found.iter().map(|line| line.iter().map(|piece| (piece.words, piece.claims.as_str())).collect()).collect();
        assert_eq!(
            shown,
            [vec![("One ", "0"), ("two", "0 1"), (" three.", "0"), ("\n", "")], vec![("Four five.\n", "2")], vec![("Six.", "2")]],
            "every word stands once, whatever claims it belongs to"
        );
        let begins: Vec<u32> = found.iter().flatten().flat_map(|piece| piece.begins.clone()).collect();
        assert_eq!(begins, [0, 1, 2]);
        let ends: Vec<usize> = found.iter().flatten().flat_map(|piece| piece.statements.clone()).collect();
        assert_eq!(ends, [1, 2]);
        assert_eq!(found.iter().flatten().map(|piece| piece.words).collect::<String>(), text.replace("\n\n", "\n"));
    }
}
