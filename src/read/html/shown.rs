//! What a page shows to its readers: everything else goes before its article is sought, and what only type size says is said by signs.

use super::furniture;
use crate::config::PageParams;
use dom_query::{Document, NodeRef};

/// Elements that show nothing, or nothing that is told: programs, drawings, forms, menus, what was struck out by an editor, readings over words.
const UNSHOWN: &str = "script:not([type='application/ld+json']), style, noscript, template, svg, del, s, strike, rt, rp, rtc, nav, textarea, select, button, dialog, \
     [hidden], [role='navigation'], [role='menu'], [role='menubar'], [role='search'], [role='contentinfo'], body > footer, body > div > footer";
/// Elements inside a line.
const INLINE: [&str; 18] = ["a", "abbr", "b", "bdi", "big", "code", "em", "font", "i", "mark", "math", "small", "span", "strong", "sub", "sup", "u", "var"];

/// Elements that stand on lines of their own, and are none to the package that writes a page as text.
const LINES: &str = "dt, dd, figcaption, caption, summary, legend, address, center, header, main, details, figure, option";

/// Takes away what is not shown, and marks what is shown by position. Linear in the page and its depth.
pub(super) fn prepare(page: &Document) {
    let boxes = furniture::sign_ups(page);
    page.select(UNSHOWN).remove();
    for node in page.select("[style]").nodes() {
        if is_invisible(node) {
            node.remove_from_parent();
        }
    }
    furniture::clear(page, &boxes);
    mark_raised(page);
    for node in page.select(LINES).nodes() {
        node.prepend_html("<br>");
        node.append_html("<br>");
    }
}

fn is_invisible(node: &NodeRef<'_>) -> bool {
    let style: String = node.attr_or("style", "").chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    !node.has_name("body") && ["display:none", "visibility:hidden", "text-decoration:line-through"].iter().any(|hides| style.contains(hides))
}

/// Puts signs before numbers that stand raised or lowered behind a number, or raised behind a letter that stands alone: 10 to the 6th is not 106, and x to the
/// 2nd no x2. Raised letters (21st), lowered numbers behind letters (H2O) and raised ones behind words and units (a note, m2) are read as they stand.
fn mark_raised(page: &Document) {
    let mut marks = Vec::new();
    let mut last = None;
    // The letters that the words before end with.
    let mut letters = 0;
    for node in page.root().descendants_it() {
        if node.is_text() {
            let text = node.text();
            last = text.chars().next_back().or(last);
            let run = text.chars().rev().take_while(|c| c.is_alphabetic()).count();
            letters = if run == text.chars().count() { letters + run } else { run };
            continue;
        }
        let Some(name) = node.node_name() else { continue };
        let name = &*name;
        let is_variable = letters == 1 && last.is_some_and(|last| last.is_alphabetic() && last != 'm');
        if (last.is_some_and(char::is_numeric) && (name == "sup" || name == "sub")) || (is_variable && name == "sup") {
            let text = node.text();
            let words = text.trim();
            let digits = words.trim_start_matches(['-', '−', '–', '+']);
            let is_number = !digits.is_empty() && digits.chars().all(char::is_numeric);
            if is_number || matches!(digits, "n" | "x") {
                marks.push((node, sign(&node, name)));
            }
        }
        if !INLINE.contains(&name) {
            (last, letters) = (None, 0);
        }
    }
    for (node, (before, behind)) in marks {
        node.prepend_html(before);
        node.append_html(behind);
    }
}

/// What is said before and behind a number that stands raised or lowered.
fn sign(node: &NodeRef<'_>, name: &str) -> (&'static str, &'static str) {
    let is_link = node.descendants_it().any(|inner| inner.has_name("a")) || node.parent().is_some_and(|parent| parent.has_name("a"));
    let behind = node.next_sibling().map(|next| next.text());
    let is_fraction = behind.is_some_and(|text| text.trim_start().starts_with(['/', '⁄']));
    match name {
        _ if is_link => ("[", "]"),
        "sup" if is_fraction => (" ", ""),
        "sup" => ("^", ""),
        _ => ("_", ""),
    }
}

/// Whether a prepared page holds nothing but a menu: short links, and nothing between them that is a word.
pub(super) fn is_menu(page: &Document) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let links = page.select("body a");
    let linked: usize = links.nodes().iter().map(|link| letters(&link.text())).sum();
    let is_short =
        |link: &NodeRef<'_>| link.text().split_whitespace().count() <= PageParams::MENU_WORDS && link.text().chars().count() <= 10 * PageParams::MENU_WORDS;
    letters(&page.select("body").text()) <= linked && links.nodes().iter().all(is_short)
}
