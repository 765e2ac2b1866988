//! The command: hands its words to the library and returns its answer as an exit code.

fn main() {}
