//! What an edit of a sentence says: a fact of its own, which has to stay, or nothing new.
//!
//! Each pair of `edits.jsonl` is laid twice into one article, in both orders.

use std::collections::BTreeMap;

use rayon::prelude::*;
use retold::config::CleanScope;
use serde::Deserialize;

use crate::cleaned::cleaned;
use crate::gold::{Sheet, rows};
use crate::swaps::{Around, stay};

/// Two sentences, whether `both` have to stay or `one` is enough, and what stands before them beside the sentences of their language.
#[derive(Deserialize)]
struct Edit {
    id: String,
    lang: String,
    want: String,
    kind: String,
    a: String,
    b: String,
    #[serde(default)]
    before: String,
}

#[test]
fn an_edit_with_a_fact_of_its_own_stays() {
    let edits: Vec<Edit> = rows("edits.jsonl");
    let around: BTreeMap<String, [String; 4]> = rows::<Around>("around.jsonl").into_iter().map(|row| (row.lang, row.sentences)).collect();
    let found: Vec<[[bool; 2]; 2]> = edits
        .par_iter()
        .map(|edit| {
            let [one, two, three, four] = &around[&edit.lang];
            [[&edit.a, &edit.b], [&edit.b, &edit.a]].map(|[x, y]| {
                let text = [&edit.before, one, x, two, three, y, four].map(String::as_str).join("\n\n");
                stay(&cleaned(&[text.trim_start()], CleanScope::Blocks), [&edit.a, &edit.b])
            })
        })
        .collect();
    let mut sheet = Sheet::new("edits: what clean removes of a sentence and its edited copy");
    for (edit, found) in edits.iter().zip(found) {
        for [a, b] in found {
            assert!(a || b, "{}: neither stays", edit.id);
            sheet.count(&format!("{}: removed", edit.want), &edit.id, a != b);
            sheet.count(&format!("kind {} ({}): removed", edit.kind, edit.want), &edit.id, a != b);
        }
    }
    // Who accepts something only from somebody accepts it from him: the copy with the bare word goes.
    sheet.at_most("both: removed", 0.03);
    sheet.at_least("one: removed", 0.60);
    sheet.close(&["kind "]);
}
