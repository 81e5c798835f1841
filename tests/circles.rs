//! No circle of files: what a file imports never leads back to it.
//!
//! An import counts for the file that defines the name, not for those that hand it on, so that a `mod.rs` may offer what its parts define.

// Helpers outside `#[test]` functions are tests as well.
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The files of the one circle that is left: what a story is compared by. None may be added.
const LEFT: [&str; 18] = [
    "claim/conflict",
    "claim/conflict/date",
    "claim/conflict/edit",
    "claim/conflict/explain",
    "claim/conflict/explain/around",
    "claim/conflict/name",
    "claim/conflict/number",
    "claim/conflict/polarity",
    "claim/conflict/search",
    "claim/formula",
    "claim/label",
    "claim/nominate",
    "claim/remainder",
    "claim/score",
    "claim/select",
    "claim/story",
    "claim/unit",
    "claim/vector",
];

/// A file by the path of its module, `crate` left out.
type Module = Vec<String>;

/// A name that a file brings into its scope, and what it stands for.
struct Import {
    name: String,
    target: Module,
    handed_on: bool,
}

/// The files of the crate and what each brings into scope or names by its path.
#[derive(Default)]
struct Tree {
    imports: BTreeMap<Module, Vec<Import>>,
}

fn module_of(path: &Path, root: &Path) -> Module {
    let inside = path.strip_prefix(root).unwrap().with_extension("");
    let mut module: Module = inside.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if module.last().is_some_and(|last| last == "mod") || module == ["lib"] {
        module.pop();
    }
    module
}

/// The code of a file without comments and without what is only there for tests.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let tests = line == "#[cfg(test)]" && lines.peek().is_some_and(|next| next.contains("mod ") || next.starts_with("use "));
        if tests {
            let next = lines.next().unwrap();
            if next.ends_with('{') {
                break;
            }
            continue;
        }
        let line = line.trim();
        let comment = if line.starts_with("//") { 0 } else { line.find(" // ").unwrap_or(line.len()) };
        code.push_str(&line[..comment]);
        code.push('\n');
    }
    code
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d`, `a::c::e`.
fn expanded(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((before, inner)) = tree.split_once('{') else { return vec![tree.to_owned()] };
    let inner = inner.strip_suffix('}').unwrap_or(inner);
    let (mut depth, mut from, mut parts) = (0, 0, Vec::new());
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&inner[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inner[from..]);
    parts.into_iter().filter(|part| !part.trim().is_empty()).flat_map(|part| expanded(&format!("{before}{}", part.trim()))).collect()
}

/// Names joined by `::` in a line, from their first to their last segment.
fn paths(line: &str) -> Vec<&str> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
    line.split(|c| !inside(c)).filter(|word| word.contains("::")).map(|word| word.trim_matches(':')).collect()
}

impl Tree {
    fn of(root: &Path) -> Self {
        let mut files = Vec::new();
        collect(root, &mut files);
        let mut tree = Self::default();
        for path in &files {
            tree.imports.insert(module_of(path, root), Vec::new());
        }
        for path in &files {
            let module = module_of(path, root);
            let imports = tree.read(&module, &code(&fs::read_to_string(path).unwrap()));
            tree.imports.insert(module, imports);
        }
        tree
    }

    fn read(&self, module: &Module, code: &str) -> Vec<Import> {
        let mut imports = Vec::new();
        let mut rest = String::new();
        let mut lines = code.lines();
        while let Some(line) = lines.next() {
            let Some((visibility, tree)) = line.split_once("use ").filter(|(before, _)| before.is_empty() || before.starts_with("pub")) else {
                // Who may see an item is no use of that place.
                let seen = line.split_once("pub(in ").and_then(|(_, after)| after.split_once(')'));
                rest.push_str(seen.map_or(line, |(_, item)| item));
                rest.push('\n');
                continue;
            };
            let mut tree = tree.to_owned();
            while !tree.ends_with(';') {
                tree.push_str(lines.next().unwrap());
            }
            for path in expanded(tree.trim_end_matches(';')) {
                imports.extend(self.import(module, &path, !visibility.is_empty()));
            }
        }
        for path in rest.lines().flat_map(paths) {
            imports.extend(self.import(module, path, false).map(|import| Import { name: String::new(), ..import }));
        }
        imports
    }

    /// What a path stands for, as far as it leads into the crate.
    fn import(&self, module: &Module, path: &str, handed_on: bool) -> Option<Import> {
        let (path, alias) = path.split_once(" as ").map_or((path, None), |(path, alias)| (path, Some(alias.trim())));
        let mut segments: Vec<&str> = path.trim().split("::").filter(|segment| !segment.is_empty()).collect();
        let mut target = match *segments.first()? {
            "crate" => Vec::new(),
            "self" => module.clone(),
            "super" => module[..module.len().checked_sub(1)?].to_vec(),
            first => {
                let child = [module.as_slice(), &[first.to_owned()]].concat();
                return self.imports.contains_key(&child).then(|| {
                    let target = [module.clone(), segments.iter().map(|s| (*s).to_owned()).collect()].concat();
                    Import { name: name_of(alias, &segments), target, handed_on }
                });
            }
        };
        segments.remove(0);
        while segments.first() == Some(&"super") {
            target.pop();
            segments.remove(0);
        }
        if segments.last() == Some(&"self") {
            segments.pop();
        }
        target.extend(segments.iter().map(|segment| (*segment).to_owned()));
        Some(Import { name: name_of(alias, &segments), target, handed_on })
    }

    /// The file that defines what a path names: a name that is handed on is followed to its origin.
    fn definer(&self, target: &[String], depth: usize) -> Module {
        let length = (0..=target.len()).rev().find(|length| self.imports.contains_key(&target[..*length])).unwrap_or(0);
        let (module, rest) = target.split_at(length);
        let origin = rest.first().and_then(|name| self.imports[module].iter().find(|import| import.name == *name));
        match origin.filter(|_| depth < 8) {
            Some(import) => self.definer(&[import.target.as_slice(), &rest[1..]].concat(), depth + 1),
            None => module.to_vec(),
        }
    }

    /// The files that each file uses.
    fn uses(&self) -> BTreeMap<Module, BTreeSet<Module>> {
        let of = |(module, imports): (&Module, &Vec<Import>)| {
            let used = imports.iter().filter(|import| !import.handed_on).map(|import| self.definer(&import.target, 0));
            (module.clone(), used.filter(|other| other != module && !other.is_empty()).collect())
        };
        self.imports.iter().filter(|(module, _)| !module.is_empty()).map(of).collect()
    }
}

fn name_of(alias: Option<&str>, segments: &[&str]) -> String {
    alias.or(segments.last().copied()).unwrap_or_default().to_owned()
}

fn collect(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

/// A circle that goes through `module`, if there is one.
fn circle<'a>(uses: &'a BTreeMap<Module, BTreeSet<Module>>, module: &'a Module) -> Option<Vec<&'a Module>> {
    let mut from: BTreeMap<&Module, &Module> = BTreeMap::new();
    let mut open = vec![module];
    while let Some(next) = open.pop() {
        for other in uses.get(next).into_iter().flatten() {
            if other == module {
                let mut way = vec![module, next];
                while let Some(before) = from.get(way[way.len() - 1]).filter(|_| way[way.len() - 1] != module) {
                    way.push(before);
                }
                return Some(way);
            }
            if !from.contains_key(other) {
                from.insert(other, next);
                open.push(other);
            }
        }
    }
    None
}

#[test]
fn no_file_leads_back_to_itself() {
    let tree = Tree::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let uses = tree.uses();
    assert!(uses.values().map(BTreeSet::len).sum::<usize>() > 1000, "too few imports were seen: the test reads the wrong files");
    let told = |way: Vec<&Module>| way.iter().map(|module| module.join("/")).collect::<Vec<_>>().join(" ← ");
    let others = uses.keys().filter(|module| !LEFT.contains(&module.join("/").as_str()));
    let circles: BTreeSet<String> = others.filter_map(|module| circle(&uses, module)).map(told).collect();
    assert!(circles.is_empty(), "{} files are in circles:\n{}", circles.len(), circles.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn imports_are_understood() {
    assert_eq!(expanded("a::{b, c::{d, e as f}}"), ["a::b", "a::c::d", "a::c::e as f"]);
    assert_eq!(paths("let x = crate::text::stem_of(word) + Self::new();"), ["crate::text::stem_of", "Self::new"]);
    let uses: BTreeMap<Module, BTreeSet<Module>> =
        [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")].map(|(from, to)| (vec![from.to_owned()], BTreeSet::from([vec![to.to_owned()]]))).into();
    let of = |name: &str| circle(&uses, &vec![name.to_owned()]).map(|way| way.len());
    assert_eq!([of("a"), of("b"), of("d")], [Some(4), Some(4), None]);
}
