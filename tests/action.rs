//! What stands around the command: the action of a workflow, and the hook that looks at files before they are committed.

#![cfg(unix)]
// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

mod folder;

use folder::Folder;

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn script(folder: &Folder, name: &str, lines: &str) {
    let path = folder.write(name, format!("#!/usr/bin/env bash\n{lines}\n"));
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Runs a script of the action with the programs of `bin` in front of all others.
fn run(folder: &Folder, name: &str, variables: &[(&str, &str)]) -> (i32, String) {
    let path = format!("{}:{}", folder.path().join("bin").display(), std::env::var("PATH").unwrap());
    let mut command = Command::new("bash");
    command.arg(repository().join(".github/actions/check").join(name)).current_dir(folder.path()).env("PATH", path);
    for (name, value) in variables {
        command.env(name, value);
    }
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code().unwrap(), String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr))
}

fn read(folder: &Folder, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap_or_default()
}

#[test]
fn the_action_checks_once_and_says_it_in_every_form() {
    let folder = Folder::new();
    // Counts its calls.
    script(&folder, "bin/retold", &format!("echo \"$@\" >>calls; exec {} \"$@\"", folder.command(&[]).get_program().display()));
    let text = "The council voted on Monday to close the old harbour bridge for repairs until the middle of June, and the ferry will sail instead.";
    folder.write("good.jsonl", format!("{{\"id\":\"a\",\"text\":\"{text}\"}}\n"));
    folder.write("a bad.jsonl", format!("{{\"id\":\"a\",\"text\":\"{text}\"}}\n").repeat(2));
    for (input, sarif, code, failed) in [("good.jsonl", "", 0, "false"), ("a bad.jsonl", "out.sarif", 1, "true"), ("nosuch.jsonl", "out.sarif", 2, "true")] {
        for old in ["calls", "summary", "output", "out.sarif"] {
            let _ = fs::remove_file(folder.path().join(old));
        }
        fs::write(folder.path().join("summary"), "before\n").unwrap();
        let variables = [("INPUTS", input), ("SARIF", sarif), ("GITHUB_STEP_SUMMARY", "summary"), ("GITHUB_OUTPUT", "output")];
        let (ended, log) = run(&folder, "check.sh", &variables);
        assert_eq!(ended, code, "{log}");
        assert_eq!(read(&folder, "calls").lines().count(), 1, "{}", read(&folder, "calls"));
        assert_eq!(read(&folder, "output"), format!("failed={failed}\n"));
        let summary = read(&folder, "summary");
        assert!(
            summary.starts_with("before\n### retold check: ") && summary.contains(if code == 0 { "1 document, fit to use" } else { "not fit to use" }),
            "{summary}"
        );
        assert_eq!(log.contains("::error"), code > 0, "{log}");
        assert_eq!(read(&folder, "out.sarif").contains("2.1.0"), !sarif.is_empty());
    }
    // A mistake in the configuration is no empty summary.
    folder.write("wrong.toml", "threshold = 7\n");
    let _ = fs::remove_file(folder.path().join("summary"));
    assert_eq!(run(&folder, "check.sh", &[("INPUTS", "good.jsonl"), ("CONFIG", "wrong.toml"), ("GITHUB_STEP_SUMMARY", "summary")]).0, 2);
    assert!(read(&folder, "summary").contains("did not run"), "{}", read(&folder, "summary"));
}

#[test]
fn the_action_takes_lists_as_people_write_them() {
    let folder = Folder::new();
    script(&folder, "bin/retold", "printf '<%s>' \"$@\"");
    for (inputs, named) in [("a.jsonl\r\nb c.jsonl\r\n", "-- ><a.jsonl><b c.jsonl>"), ("\n  \n a.jsonl\n\t\n", "-- >< a.jsonl>")] {
        let (code, log) = run(&folder, "check.sh", &[("INPUTS", inputs)]);
        assert!(code == 0 && log.contains(&named.replace("-- >", "<-->")), "{log}");
    }
    for inputs in ["", "\n", " \r\n\r\n"] {
        let _ = fs::remove_file(folder.path().join("output"));
        let (code, log) = run(&folder, "check.sh", &[("INPUTS", inputs), ("GITHUB_OUTPUT", "output"), ("GITHUB_STEP_SUMMARY", "summary")]);
        assert!(code == 2 && log.starts_with("::error title=") && log.contains("names nothing") && !log.contains('<'), "{log}");
        assert_eq!(read(&folder, "output"), "failed=true\n");
    }
    assert!(read(&folder, "summary").contains("did not run"));
}

#[test]
fn the_action_takes_a_released_binary_where_there_is_one() {
    let folder = Folder::new();
    let version = env!("CARGO_PKG_VERSION");
    // What a release would hold, and a `curl` that takes it from there.
    script(&folder, "made/retold", "echo released");
    let packed = Command::new("bash").arg("-c").arg("mkdir -p release bin && tar -czf release/packed -C made retold").current_dir(folder.path()).status();
    assert!(packed.unwrap().success());
    let curl = "while [ $# -gt 1 ]; do [ \"$1\" = --output ] && to=$2; shift; done\necho \"$1\" >>asked\nname=$(basename \"$to\")\n\
        [ -f release/packed ] || exit 22\n\
        case $name in *.sha256) echo \"$(sha256sum <release/${SUM:-packed} | cut -d' ' -f1)  ${name%.sha256}\" >$to ;; *) cp release/packed \"$to\" ;; esac";
    script(&folder, "bin/curl", curl);
    script(&folder, "bin/cargo", "echo \"built $*\"");
    script(&folder, "bin/uname", "case $1 in -s) echo Linux ;; *) echo x86_64 ;; esac");
    let tag = format!("v{version}");
    let temp = folder.path().display().to_string();
    let install = |reference: &str, more: &[(&str, &str)]| {
        let variables = [("REPOSITORY", "someone/retold"), ("REF", reference), ("RUNNER_TEMP", temp.as_str()), ("GITHUB_PATH", "path")];
        run(&folder, "install.sh", &[&variables[..], more].concat())
    };
    let (code, log) = install(&tag, &[]);
    assert!(code == 0 && log.contains("the released binary"), "{log}");
    assert!(
        read(&folder, "asked")
            .starts_with(&format!("https://github.com/someone/retold/releases/download/{tag}/retold-{tag}-x86_64-unknown-linux-gnu.tar.gz\n"))
    );
    let on_path = Path::new(read(&folder, "path").trim()).join("retold");
    assert_eq!(String::from_utf8(Command::new(on_path).output().unwrap().stdout).unwrap(), "released\n");
    // Another binary than the released one is refused; a branch, a machine or a version without one are built.
    folder.write("release/other", "something else");
    let (code, log) = install(&tag, &[("SUM", "other")]);
    assert!(code == 1 && log.contains("is not what its checksum says") && !log.contains("built"), "{log}");
    let (code, log) = install("main", &[]);
    assert!(code == 0 && log.contains("built install --locked --path"), "{log}");
    fs::remove_file(folder.path().join("release/packed")).unwrap();
    let (code, log) = install(&tag, &[]);
    assert!(code == 0 && log.contains("built install --locked --path"), "{log}");
}

/// The alternatives of the pattern of a key of the hook: what stands between its first bracket and the one that closes it.
fn pattern(key: &str) -> String {
    let hooks = fs::read_to_string(repository().join(".pre-commit-hooks.yaml")).unwrap();
    hooks.lines().find_map(|line| line.trim().strip_prefix(key)).unwrap().to_owned()
}

#[test]
fn the_hook_looks_at_every_kind_of_data_and_at_no_settings() {
    let files = pattern("files: ");
    let kinds: Vec<&str> = files.strip_prefix("(?i)\\.(").unwrap().split_once(')').unwrap().0.split('|').collect();
    for kind in ["jsonl", "ndjson", "jsonlines", "jl", "ldjson", "csv", "tsv", "psv", "parquet", "pq", "txt", "md", "html", "htm", "xhtml", "warc", "wet"] {
        assert!(kinds.contains(&kind), "{kind}");
    }
    // Most JSON of a repository is settings.
    assert!(!kinds.contains(&"json"));
    // Names in capitals are names of data as well, also where they are names of papers.
    assert!(kinds.contains(&"tab") && files.ends_with(r"(\.(gz|gzip|zst|zstd))?$"));
    let exclude = pattern("exclude: ");
    assert!(exclude.starts_with("(?i)"));
    for name in ["README", "CHANGELOG", "requirements", "constraints", "CMakeLists", "robots", "LICENSE"] {
        assert!(exclude.contains(name), "{name}");
    }
}
