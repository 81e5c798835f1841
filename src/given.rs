//! Which of the three streams of a process were closed when it began.
//!
//! The runtime of the language puts `/dev/null` in the place of those before anything of this crate runs, and what is written there is lost without a
//! word. So they are looked at earlier: among the functions that the loader calls before it.

use std::sync::atomic::{AtomicU8, Ordering};

/// A bit for each stream that was closed.
static CLOSED: AtomicU8 = AtomicU8::new(0);

/// Whether the stream of this number (0 standard input, 1 standard output, 2 standard error) was closed when the process began. `false` where
/// the system has no such streams.
#[must_use]
pub fn was_closed(number: u8) -> bool {
    CLOSED.load(Ordering::SeqCst) & (1 << number) != 0
}

// A section of the program, and a function of the system that only looks: nothing of the runtime is used before it has begun.
#[cfg(any(target_os = "linux", target_os = "macos"))]
#[allow(unsafe_code)]
mod before {
    use super::{CLOSED, Ordering};

    /// Asks for the flags of an open file.
    const F_GETFD: i32 = 1;

    unsafe extern "C" {
        safe fn fcntl(number: i32, command: i32, ...) -> i32;
    }

    extern "C" fn look() {
        for number in 0..3 {
            if fcntl(number, F_GETFD) == -1 {
                CLOSED.fetch_or(1 << number, Ordering::SeqCst);
            }
        }
    }

    #[used]
    #[cfg_attr(target_os = "linux", unsafe(link_section = ".init_array"))]
    #[cfg_attr(target_os = "macos", unsafe(link_section = "__DATA,__mod_init_func"))]
    static LOOK: extern "C" fn() = look;
}
