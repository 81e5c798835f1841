//! The command line of retold.

fn main() {}
