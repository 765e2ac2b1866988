//! The command: hands its words to the library and turns the answer into an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    ahp1::cli::run().into()
}
