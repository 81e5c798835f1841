//! What must hold of whatever the engine is given. Each target of `fuzz_targets` calls one of these functions, and so does `tests/fuzz_smoke.rs`, which
//! needs no fuzzer.

pub mod disk;
pub mod reading;
pub mod texts;
