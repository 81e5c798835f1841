//! `clean` over texts in memory.

use std::io;

use retold::config::{CleanParams, CleanScope, ReadOptions};
use retold::pipeline::clean::{Target, plan};
use retold::progress::Silent;

/// Collects what is written.
#[derive(Default)]
struct Written(Vec<u8>);

impl Target for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.extend_from_slice(bytes);
        Ok(())
    }
}

/// What stays of a corpus of these texts.
pub(crate) fn cleaned(texts: &[&str], scope: CleanScope) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("corpus.jsonl");
    let line = |(n, text): (usize, &&str)| serde_json::json!({"id": n.to_string(), "text": text}).to_string() + "\n";
    std::fs::write(&path, texts.iter().enumerate().map(line).collect::<String>()).unwrap();
    let (files, mut written) = ([path], Written::default());
    let params = CleanParams::default().with_scope(scope);
    let mut plan = plan(&files, &ReadOptions::default(), &params, &Silent).unwrap();
    assert!(plan.errors.is_empty(), "{:?}", plan.errors);
    plan.write(&files, &mut written, &Silent).unwrap();
    let text = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["text"].as_str().unwrap().to_owned();
    String::from_utf8(written.0).unwrap().lines().map(text).collect()
}
