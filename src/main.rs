//! The program: arguments, logging, and over to the front that was asked for.

use std::io::{self, Write};
use std::process::ExitCode;

use chaikhana::console::{self, arguments::Arguments};
use chaikhana::telemetry;
use clap::Parser;

/// The exit code for wrong use or configuration, the same that clap has for wrong arguments.
const WRONG_USE: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    telemetry::start(arguments.log_format);
    match console::run(&arguments) {
        Ok(ending) => ending.into(),
        Err(failure) => {
            let error = anyhow::Error::new(failure);
            // Where stderr is gone as well, the exit code is all that is left to say.
            let _ = writeln!(io::stderr(), "error: {error:#}");
            ExitCode::from(WRONG_USE)
        }
    }
}
