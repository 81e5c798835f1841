//! What stands on a page beside its article, and inside it, too: what readers wrote, notices about cookies, and boxes that want an address.
//!
//! Such parts are known by what sites and their tools call them, which is English or the name of the tool whatever the language of the page, and by the
//! vocabulary of schema.org. Nothing goes that holds a headline of the page or an article, and nothing that would leave less than a paragraph.

use crate::config::PageParams;
use dom_query::{Document, NodeRef};

/// Elements that hold such a part.
const HOLDERS: &str = "section, div, aside, ol, ul, li, article, details, form, footer, [itemprop~='comment'], [itemtype*='schema.org/Comment'], \
     [itemtype*='schema.org/UserComments']";

/// Names of what readers wrote: whole ones, and how others begin.
const COMMENTS: [&str; 19] = [
    "comment",
    "comments",
    "commentlist",
    "commentsection",
    "respond",
    "kommentar",
    "kommentare",
    "kommentarer",
    "commentaires",
    "comentarios",
    "comentários",
    "commenti",
    "reacties",
    "komentarze",
    "yorumlar",
    "kommentarii",
    "giscus",
    "utterances",
    "livefyre",
];
const COMMENTS_BEGIN: [&str; 7] = ["comments", "commentlist", "comment-", "comment_", "disqus", "kommentare-", "kommentar-"];
/// What stands before `-comments` where that is a property of something else.
const NO_PART: [&str; 8] = ["has", "no", "with", "without", "show", "hide", "allow", "open"];

/// What a notice about cookies is called behind that word.
const NOTICES: [&str; 17] = [
    "banner",
    "notice",
    "consent",
    "bar",
    "popup",
    "modal",
    "message",
    "overlay",
    "dialog",
    "alert",
    "law",
    "hint",
    "warning",
    "layer",
    "disclaimer",
    "bot",
    "box",
];
/// Names that the tools for such notices give them.
const NOTICE_TOOLS: [&str; 15] = [
    "onetrust-",
    "ot-sdk-",
    "cybotcookiebot",
    "didomi-",
    "usercentrics",
    "qc-cmp2-",
    "sp_message_container",
    "truste_",
    "truste-",
    "iubenda-cs-",
    "cmplz-",
    "cky-",
    "cc-window",
    "gdpr-",
    "moove_gdpr",
];
/// What a box for an address is called.
const SIGN_UPS: [&str; 10] =
    ["newsletter", "mc_embed", "mc4wp", "mailchimp", "email-signup", "email-sign-up", "subscribe-box", "subscribe-form", "subscription-form", "signup-form"];

/// Takes away what stands beside the article. `boxes` want an address. Linear in the page and its depth.
pub(super) fn clear(page: &Document, boxes: &[NodeRef<'_>]) {
    let (mut left, mut articles) = (None, None);
    let mut remove = |node: &NodeRef<'_>| {
        let length = letters(node);
        let left = left.get_or_insert_with(|| page.select("body").text().trim().chars().count());
        if *left >= length + PageParams::MIN_PROSE {
            *left -= length;
            node.remove_from_parent();
        }
    };
    boxes.iter().for_each(&mut remove);
    for node in page.select(HOLDERS).nodes() {
        if is_notice(node) || (is_comments(node) && stands_beside(node, *articles.get_or_insert_with(|| own_articles(&page.root())))) {
            remove(node);
        }
    }
}

/// The boxes of a page that want an address: they have a field or a button for it, which goes with what is not shown.
pub(super) fn sign_ups(page: &Document) -> Vec<NodeRef<'_>> {
    let asks = |node: &NodeRef<'_>| node.descendants_it().any(|inner| ["form", "input", "button", "iframe"].iter().any(|name| inner.has_name(name)));
    let is_named = |node: &NodeRef<'_>| names(node).iter().any(|name| SIGN_UPS.iter().any(|begin| name.starts_with(begin)));
    let is_address = |inner: NodeRef<'_>| inner.has_name("input") && inner.attr_or("type", "").eq_ignore_ascii_case("email");
    let is_box = |node: &NodeRef<'_>| {
        let form = node.has_name("form");
        let wants = (is_named(node) && (form || asks(node))) || (form && node.descendants_it().any(is_address));
        wants && letters(node) <= PageParams::MAX_BOX && !holds_article(node)
    };
    page.select("section, div, aside, form, footer").nodes().iter().filter(|node| is_box(node)).copied().collect()
}

/// Whether an element is a notice about cookies, or asks for a consent above the page.
fn is_notice(node: &NodeRef<'_>) -> bool {
    let cookies = |name: &String| {
        let behind = name.strip_prefix("cookies").or_else(|| name.strip_prefix("cookie")).map(|behind| behind.trim_start_matches(['-', '_']));
        behind.is_some_and(|behind| NOTICES.iter().any(|notice| behind.starts_with(notice)))
    };
    let is_name = |name: &String| cookies(name) || name == "gdpr" || NOTICE_TOOLS.iter().any(|tool| name.starts_with(tool));
    names(node).iter().any(is_name) && letters(node) <= PageParams::MAX_NOTICE && !holds_article(node)
}

/// Whether an element holds what readers wrote.
fn is_comments(node: &NodeRef<'_>) -> bool {
    let of_schema = ["Comment", "UserComments"].iter().any(|kind| node.attr_or("itemtype", "").ends_with(&format!("schema.org/{kind}")));
    let is_part = |name: &String| {
        name.strip_suffix("-comments").or_else(|| name.strip_suffix("_comments")).is_some_and(|before| !NO_PART.iter().any(|no| before.ends_with(no)))
    };
    let is_name = |name: &String| COMMENTS.contains(&name.as_str()) || COMMENTS_BEGIN.iter().any(|begin| name.starts_with(begin)) || is_part(name);
    of_schema || node.attr_or("itemprop", "").split_whitespace().any(|name| name == "comment") || names(node).iter().any(is_name)
}

/// Whether an element that is called so can be beside the article: it holds no headline and no article but comments, or such without a name where
/// the page, which has so many `articles`, has its own elsewhere. One that is an article itself may be an opinion, unless there is another one.
fn stands_beside(node: &NodeRef<'_>, articles: usize) -> bool {
    if node.descendants_it().any(|inner| inner.has_name("main") || inner.has_name("h1")) {
        return false;
    }
    let inside = own_articles(node);
    (inside == 0 && !node.has_name("article")) || articles > inside
}

/// How many headlines, and articles that are no comments by their names, stand in an element.
fn own_articles(node: &NodeRef<'_>) -> usize {
    let is_own = |inner: &NodeRef<'_>| inner.has_name("h1") || inner.has_name("main") || (inner.has_name("article") && !is_comments(inner));
    node.descendants_it().filter(is_own).count()
}

fn holds_article(node: &NodeRef<'_>) -> bool {
    node.descendants_it().any(|inner| ["article", "main", "h1"].iter().any(|name| inner.has_name(name)))
}

/// What an element is called, in small letters.
fn names(node: &NodeRef<'_>) -> Vec<String> {
    let names = format!("{} {}", node.attr_or("id", ""), node.attr_or("class", "")).to_lowercase();
    names.split_whitespace().map(str::to_owned).collect()
}

fn letters(node: &NodeRef<'_>) -> usize {
    node.text().trim().chars().count()
}
