//! The program: arguments, logging, and over to the front that was asked for.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use chaikhana::console;
use chaikhana::telemetry::{self, LogFormat};
use clap::{Parser, Subcommand};

/// The exit code for wrong use or configuration, the same that clap has for wrong arguments.
const WRONG_USE: u8 = 2;

/// Answers questions about the China–Central Asia summits and their region, with its sources.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// Read the knowledge from this folder instead of the one built in
    #[arg(long, global = true, value_name = "DIR")]
    knowledge: Option<PathBuf>,

    /// How the log on stderr is written; `RUST_LOG` says what is in it
    #[arg(long, global = true, value_enum, value_name = "FORMAT")]
    log_format: Option<LogFormat>,

    #[command(subcommand)]
    command: Command,
}

/// Each front brings its own commands.
#[derive(Debug, Subcommand)]
enum Command {
    #[command(flatten)]
    Terminal(console::Command),
    #[cfg(feature = "discord")]
    #[command(flatten)]
    Discord(chaikhana::discord::Command),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match follow(&arguments) {
        Ok(code) => code,
        Err(error) => {
            // Where stderr is gone as well, the exit code is all that is left to say.
            let _ = writeln!(io::stderr(), "error: {error:#}");
            ExitCode::from(exit_code(&error))
        }
    }
}

fn exit_code(error: &anyhow::Error) -> u8 {
    #[cfg(feature = "discord")]
    if let Some(failure) = error.downcast_ref::<chaikhana::discord::Failure>() {
        return failure.exit_code();
    }
    let _ = error;
    WRONG_USE
}

fn follow(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let knowledge = arguments.knowledge.as_deref();
    match &arguments.command {
        Command::Terminal(command) => {
            telemetry::start(arguments.log_format.unwrap_or_default());
            Ok(console::run(command, knowledge)?.into())
        }
        #[cfg(feature = "discord")]
        Command::Discord(command) => {
            chaikhana::discord::follow(command, knowledge, arguments.log_format)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }
}
