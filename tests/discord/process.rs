//! The program itself: its arguments, its signals, its exit codes.
#![cfg(unix)]

use std::process::{Child, Command, Output, Stdio};

use super::stage::Stage;
use crate::support::{Fault, route};

fn program(stage: &Stage, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chaikhana"));
    command
        .args(arguments)
        .args(["--config", stage.config_file().to_str().expect("a path")])
        .env_clear()
        .env("CHAIKHANA_TOKEN", stage.discord.token())
        .env("RUST_LOG", "debug")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn starts(stage: &Stage) -> Child {
    program(stage, &["run"]).spawn().expect("the program")
}

fn signals(child: &Child, signal: &str) {
    let sent = Command::new("kill")
        .args([signal, &child.id().to_string()])
        .status()
        .expect("kill");
    assert!(sent.success());
}

async fn ends(child: Child) -> Output {
    tokio::task::spawn_blocking(move || child.wait_with_output())
        .await
        .expect("no panic")
        .expect("an end")
}

#[tokio::test]
async fn the_program_answers_until_it_is_told_to_stop() {
    let stage = Stage::new().await;
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
    signals(&child, "-TERM");
    let ended = ends(child).await;
    let log = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(0), "{log}");
    let invitation = format!(
        "https://discord.com/oauth2/authorize?client_id={}&scope=bot+applications.commands&permissions=0",
        stage.discord.application_id()
    );
    assert!(log.contains(&invitation), "{log}");
    assert!(
        !log.contains(stage.discord.token()),
        "the token is in the log"
    );
}

#[tokio::test]
async fn a_hangup_reads_the_knowledge_again() {
    let stage = Stage::new().await;
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    stage.writes(
        "coffee.toml",
        "[topic.coffee]\nname = \"Coffee\"\n[[topic.coffee.fact]]\ntext = \"It came late.\"\nsources = [\"gazette\"]\n",
    );
    signals(&child, "-HUP");
    while !aida
        .types("/topic Coffee")
        .await
        .text()
        .contains("It came late")
    {}
    signals(&child, "-INT");
    assert_eq!(ends(child).await.status.code(), Some(0));
}

#[tokio::test]
async fn the_program_ends_even_while_a_shard_spins() {
    let stage = Stage::new().await;
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    let _severed = stage.discord.gateway().closes_without_code();
    signals(&child, "-TERM");
    assert!(ends(child).await.status.code().is_some());
}

#[tokio::test]
async fn a_token_that_discord_refuses_is_wrong_use() {
    let stage = Stage::new().await;
    stage
        .discord
        .next_time(route::CURRENT_BOT_APPLICATION, Fault::status(401));
    let ended = ends(starts(&stage)).await;
    assert_eq!(ended.status.code(), Some(2));
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(
        said.contains("error: Discord does not take the token"),
        "{said}"
    );
}

#[tokio::test]
async fn the_commands_are_printed_and_registered() {
    let stage = Stage::new().await;
    let printed = ends(
        program(&stage, &["commands", "--register"])
            .spawn()
            .expect("the program"),
    )
    .await;
    assert_eq!(printed.status.code(), Some(0));
    let commands: serde_json::Value = serde_json::from_slice(&printed.stdout).expect("JSON");
    let registered = stage.discord.requests_to(route::SET_COMMANDS);
    assert_eq!(registered.len(), 1);
    assert_eq!(registered[0].body, commands);
}

#[tokio::test]
async fn wrong_settings_are_told_with_their_place() {
    let stage = Stage::new().await.with("[channels]\ncoldown_seconds = 1\n");
    let ended = ends(starts(&stage)).await;
    assert_eq!(ended.status.code(), Some(2));
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(said.contains("config.toml:2:1: unknown key `coldown_seconds` in [channels]; did you mean `cooldown_seconds`?"), "{said}");
}
