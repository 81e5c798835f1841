//! A corpus in which everything stands that tables on disk are for.

use std::fmt::Write;

use retold::Document;

use crate::dice::Dice;

/// Texts of their own, families of near copies, one of them very large, copies in other spellings, texts that hold others, and a footer under very many.
pub(crate) fn documents(families: usize) -> Vec<Document> {
    let mut dice = Dice(7);
    let mut texts: Vec<String> = Vec::new();
    let words = |dice: &mut Dice, family: usize, count: usize| (0..count).map(|_| format!("w{family}x{}", dice.roll(5000))).collect::<Vec<String>>();
    for family in 0..families {
        let count = 30 + dice.roll(60);
        let base = words(&mut dice, family, count);
        let members = if family == 0 { 400 } else { dice.roll(4) };
        for _ in 0..=members {
            let mut copy = base.clone();
            for _ in 0..dice.roll(4) {
                let at = dice.roll(copy.len());
                copy[at] = format!("new{}", dice.roll(1000));
            }
            texts.push(copy.join(" "));
        }
        if dice.roll(5) == 0 {
            texts.push(base.join(" ").to_uppercase());
            texts.push(format!("{}\n{}", base.join(" "), words(&mut dice, families + family, 80).join(" ")));
        }
    }
    let footer = "all rights reserved no part of this page may be copied without the written consent of the harbour gazette and its many owners";
    let ends = |n: usize, text: &str| if n.is_multiple_of(5) { format!("{text}\n{footer}") } else { text.to_owned() };
    texts.iter().enumerate().map(|(n, text)| Document::new(format!("d{:05}", n * 7919 % texts.len()), ends(n, text))).collect()
}

/// The same as JSONL.
pub(crate) fn lines(documents: &[Document]) -> String {
    documents.iter().fold(String::new(), |mut all, document| {
        writeln!(all, "{}", serde_json::json!({"id": document.id, "text": &*document.text})).unwrap();
        all
    })
}
