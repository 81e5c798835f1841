//! What a killed run leaves beside its output, and how the next one tells it from what a living run writes there.
//!
//! Whoever writes holds a lock on what it writes, which the system takes away when the process ends, whatever ends it. What stands under such a name
//! and is locked by nobody was left, and is removed. Where the system knows no locks nothing is.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// How the name ends of what is not whole.
pub(super) const ENDING: &str = "part";

/// Makes a file that is not whole, and holds it; the second one is to be kept until it has its name.
#[cfg(unix)]
pub(super) fn file(part: &Path) -> std::io::Result<(File, Option<File>)> {
    loop {
        let file = File::create(part)?;
        let held = if file.lock().is_ok() { file.try_clone().ok() } else { None };
        // Another run may have taken it for left before it was held.
        if held.is_none() || part.exists() {
            return Ok((file, held));
        }
    }
}

/// Makes a file that is not whole. An open file cannot be given another name here, so that nobody holds it.
#[cfg(not(unix))]
pub(super) fn file(part: &Path) -> std::io::Result<(File, Option<File>)> {
    Ok((File::create(part)?, None))
}

/// Makes a folder that is not whole, and holds it.
pub(super) fn folder(part: &Path) -> std::io::Result<Option<File>> {
    loop {
        fs::create_dir(part)?;
        let held = File::open(part).ok().filter(|folder| cfg!(unix) && folder.lock().is_ok());
        if held.is_none() || part.exists() {
            return Ok(held);
        }
    }
}

/// Removes what killed runs left that wrote to `target`. Linear in the folder where it stands.
pub(super) fn sweep(target: &Path) {
    let (Some(folder), Some(name)) = (target.parent(), target.file_name().and_then(|name| name.to_str())) else { return };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(|entry| entry.file_name().to_str().is_some_and(|left| is_part(left, name))) {
        remove_unheld(&entry.path());
    }
}

/// Whether a name is that of something which waited to be called `name`: `.name.123.part`.
fn is_part(left: &str, name: &str) -> bool {
    let number = left.strip_prefix('.').and_then(|left| left.strip_prefix(name)?.strip_prefix('.')?.strip_suffix(ENDING)?.strip_suffix('.'));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

fn remove_unheld(part: &PathBuf) {
    // A link is never one of ours, and is not followed to a file of somebody else.
    let Ok(kind) = fs::symlink_metadata(part).map(|data| data.file_type()) else { return };
    if !cfg!(unix) || !(kind.is_file() || kind.is_dir()) {
        return;
    }
    let Ok(file) = File::open(part) else { return };
    if file.try_lock().is_ok() {
        // What cannot be removed takes room, and harms nothing.
        let _ = if kind.is_dir() { fs::remove_dir_all(part) } else { fs::remove_file(part) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_by_its_name() {
        for (left, is) in
            [(".a.jsonl.12.part", true), (".a.jsonl..part", false), (".a.jsonl.x1.part", false), ("a.jsonl.12.part", false), (".b.12.part", false)]
        {
            assert_eq!(is_part(left, "a.jsonl"), is, "{left}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_is_held_stays_and_what_was_left_goes() {
        let place = tempfile::tempdir().unwrap();
        let at = |name: &str| place.path().join(name);
        let held = [file(&at(".out.1.part")).unwrap().1, folder(&at(".out.2.part")).unwrap()];
        fs::write(at(".out.3.part"), "left").unwrap();
        fs::create_dir(at(".out.4.part")).unwrap();
        fs::write(at("mine"), "mine").unwrap();
        std::os::unix::fs::symlink(at("mine"), at(".out.5.part")).unwrap();
        let there = |names: [&str; 6]| names.map(|name| fs::symlink_metadata(at(name)).is_ok());
        let names = [".out.1.part", ".out.2.part", ".out.3.part", ".out.4.part", ".out.5.part", "mine"];
        sweep(&at("out"));
        assert_eq!(there(names), [true, true, false, false, true, true]);
        drop(held);
        sweep(&at("out"));
        assert_eq!(there(names), [false, false, false, false, true, true]);
    }
}
