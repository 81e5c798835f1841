//! Panics of packages that read damaged files: caught where the package is called, and told as damage.

use std::cell::Cell;
use std::sync::Once;

thread_local! {
    /// Whether a panic of this thread becomes an error.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Keeps panics that become errors from being told as panics, too. For programs: the hook that tells them is that of the
/// whole process.
pub fn hush() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let tell = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !CAUGHT.get() {
                tell(panic);
            }
        }));
    });
}

/// Does something with a package; `None` where that panics, on this thread. Nothing but calls of the package belongs into `act`: a mistake of
/// this crate must not look like a damaged file.
#[cfg(any(feature = "index", feature = "parquet"))]
pub(crate) fn caught<T>(act: impl FnOnce() -> T) -> Option<T> {
    let before = CAUGHT.replace(true);
    let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(act));
    CAUGHT.set(before);
    done.ok()
}
