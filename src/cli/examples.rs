//! Examples that the help of each verb ends with. `tests/truth.rs` runs them, line by line.

pub(super) const COMPARE: &str = "Examples:
  retold compare first.txt second.txt
  retold compare story.jsonl --only disputed,repeats
  retold compare story.jsonl --format html --output story.html";

pub(super) const CLUSTER: &str = "Examples:
  retold cluster corpus.jsonl
  retold cluster corpus.jsonl --relations exact,near,story --output related.jsonl
  retold cluster corpus.jsonl --against benchmark.jsonl --format csv";

pub(super) const CLEAN: &str = "Examples:
  retold clean corpus.jsonl --dry-run
  retold clean corpus.jsonl --output clean.jsonl --removed went.jsonl
  retold clean corpus.jsonl --keep earliest --keep-per outlet --output clean.parquet";

pub(super) const CHECK: &str = "Examples:
  retold check --init
  retold check corpus.jsonl
  retold check corpus.jsonl --format sarif --output findings.sarif --report markdown=findings.md";

pub(super) const CALIBRATE: &str = "Examples:
  retold calibrate corpus.jsonl
  retold calibrate corpus.jsonl --threshold 0.8 --samples 40
  retold calibrate corpus.jsonl --format html --output threshold.html";

#[cfg(feature = "index")]
pub(super) const INDEX: &str = "Examples:
  retold index create before
  retold index add before monday.jsonl
  retold index query before tuesday.jsonl";

pub(super) const SCHEMA: &str = "Examples:
  retold schema compare
  retold schema cluster
  retold schema check";

pub(super) const COMPLETIONS: &str = "Examples:
  retold completions bash
  retold completions zsh
  retold completions fish";

pub(super) const MAN: &str = "Examples:
  retold man
  retold man cluster
  retold man index add";
