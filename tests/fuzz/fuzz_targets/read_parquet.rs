#![no_main]

// What becomes an error must not end the run: the hook of the fuzzer does.
libfuzzer_sys::fuzz_target!(init: { retold::unwind::hush() }, |bytes: &[u8]| retold_fuzz::reading::read("a.parquet", bytes));
