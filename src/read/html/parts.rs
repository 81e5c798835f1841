//! Pages of several articles: all of them are told.

use crate::config::PageParams;
use dom_query::{Document, NodeRef};

/// What the articles of a prepared page say, in their order, when there are several that are no teasers.
pub(super) fn articles(page: &Document) -> Vec<String> {
    page.select("article aside, article footer, article form, article article").remove();
    let found = page.select("article");
    let nodes = found.nodes();
    if !(2..=PageParams::MAX_ARTICLES).contains(&nodes.len()) {
        return Vec::new();
    }
    let prose: Vec<usize> = nodes.iter().map(length).collect();
    let least = prose.iter().max().map_or(PageParams::MIN_ARTICLE, |longest| PageParams::MIN_ARTICLE.max(longest / PageParams::ARTICLE_SHARE));
    let told: Vec<String> = nodes.iter().zip(prose).filter(|(_, prose)| *prose >= least).map(|(node, _)| node.formatted_text().trim().to_owned()).collect();
    if told.len() > 1 { told } else { Vec::new() }
}

/// Characters that are not in links.
fn length(node: &NodeRef<'_>) -> usize {
    let letters = |node: &NodeRef<'_>| node.text().chars().filter(|c| !c.is_whitespace()).count();
    let linked: usize = node.descendants_it().filter(|inner| inner.has_name("a")).map(|link| letters(&link)).sum();
    letters(node).saturating_sub(linked)
}

/// The text that was found on a page, with the articles that it lacks in their places.
pub(super) fn with_all(found: &str, articles: &[String]) -> Option<String> {
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = squeezed(found);
    let stands = |article: &String| article.lines().max_by_key(|line| line.len()).is_none_or(|line| whole.contains(&squeezed(line)));
    if articles.iter().all(stands) {
        return None;
    }
    let (mut parts, mut put) = (Vec::with_capacity(articles.len() + 1), false);
    for article in articles {
        if !stands(article) {
            parts.push(article.as_str());
        } else if !std::mem::replace(&mut put, true) {
            parts.push(found.trim());
        }
    }
    if !put && !found.trim().is_empty() {
        parts.insert(0, found.trim());
    }
    Some(parts.join("\n\n"))
}
