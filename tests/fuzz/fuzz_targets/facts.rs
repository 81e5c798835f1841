#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| retold_fuzz::texts::facts_of(bytes));
