//! The program itself: its arguments, its signals, its exit codes.
#![cfg(unix)]

use std::fs::OpenOptions;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use super::stage::Stage;
use crate::support::{Fault, close, route};

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

/// The program while it runs. Dropped, it is gone at once.
struct Running(Option<Child>);

impl Running {
    fn of(command: &mut Command) -> Self {
        Self(Some(command.spawn().expect("the program")))
    }

    fn gets(&self, signal: &str) {
        let id = self.0.as_ref().expect("it runs").id();
        let sent = Command::new("kill")
            .args([signal, &id.to_string()])
            .status()
            .expect("kill");
        assert!(sent.success());
    }

    async fn ends(mut self) -> Output {
        let child = self.0.take().expect("it runs");
        tokio::task::spawn_blocking(move || child.wait_with_output())
            .await
            .expect("no panic")
            .expect("an end")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(mut child) = self.0.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn starts(stage: &Stage) -> Running {
    Running::of(&mut program(stage, &["run"]))
}

#[tokio::test]
async fn the_program_answers_until_it_is_told_to_stop() {
    let stage = Stage::new().await;
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
    child.gets("-TERM");
    let ended = child.ends().await;
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
    child.gets("-HUP");
    while !aida
        .types("/topic Coffee")
        .await
        .text()
        .contains("It came late")
    {}
    child.gets("-INT");
    assert_eq!(child.ends().await.status.code(), Some(0));
}

#[tokio::test]
async fn the_program_ends_even_while_a_shard_spins() {
    let stage = Stage::new().await;
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    let _severed = stage.discord.gateway().closes_without_code();
    child.gets("-TERM");
    assert!(child.ends().await.status.code().is_some());
}

#[tokio::test]
async fn a_token_that_discord_refuses_is_wrong_use() {
    let stage = Stage::new().await;
    stage
        .discord
        .next_time(route::CURRENT_BOT_APPLICATION, Fault::status(401));
    let ended = starts(&stage).ends().await;
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
    let printed = Running::of(&mut program(&stage, &["commands", "--register"]))
        .ends()
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
    let ended = starts(&stage).ends().await;
    assert_eq!(ended.status.code(), Some(2));
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(said.contains("config.toml:2:1: unknown key `coldown_seconds` in [channels]; did you mean `cooldown_seconds`?"), "{said}");
}

#[tokio::test]
async fn a_reply_under_way_is_finished_when_the_system_says_to_stop() {
    let stage = Stage::new().await;
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let slow = Fault::slow(Duration::from_millis(300));
    stage.discord.next_times(3, route::CALLBACK, &slow);
    let mut asked = Vec::new();
    for line in ["/actor THU", "/topic Green tea", "/about"] {
        asked.push(aida.types(line).sent().await);
    }
    stage.discord.received(3, route::CALLBACK).await;
    child.gets("-TERM");
    for asked in asked {
        asked.outcome().await;
    }
    assert_eq!(child.ends().await.status.code(), Some(0));
    stage.discord.gateway().is_left_alone().await;
}

#[tokio::test]
async fn a_gateway_that_says_nothing_more_has_an_exit_code_of_its_own() {
    let stage = Stage::new().await.with("[discord]\nsilent_seconds = 2\n");
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    stage.discord.gateway().says_nothing(true);
    let ended = child.ends().await;
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(3), "{said}");
    assert!(
        said.contains("error: nothing came from Discord's gateway for"),
        "{said}"
    );
}

#[tokio::test]
async fn a_token_that_the_gateway_refuses_is_wrong_use() {
    let stage = Stage::new().await;
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    let _severed = stage
        .discord
        .gateway()
        .closes_with(close::AUTHENTICATION_FAILED);
    let ended = child.ends().await;
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(2), "{said}");
    assert!(
        said.contains("error: Discord does not take the token. Reset it"),
        "{said}"
    );
}

#[tokio::test]
async fn intents_that_the_gateway_refuses_are_wrong_use() {
    let stage = Stage::new().await;
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    let _severed = stage
        .discord
        .gateway()
        .closes_with(close::DISALLOWED_INTENTS);
    let ended = child.ends().await;
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(2), "{said}");
    assert!(
        said.contains("error: Discord's gateway does not grant the bot's intents"),
        "{said}"
    );
}

/// How many threads of the gateway the program has.
#[cfg(target_os = "linux")]
fn gateway_threads(child: &Running) -> usize {
    let id = child.0.as_ref().expect("it runs").id();
    let threads = std::fs::read_dir(format!("/proc/{id}/task")).expect("its threads");
    let name = |thread: std::io::Result<std::fs::DirEntry>| {
        // A thread may be gone by now.
        std::fs::read_to_string(thread.ok()?.path().join("comm")).ok()
    };
    threads
        .filter_map(name)
        .filter(|name| name.trim() == "gateway")
        .count()
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_shard_that_spins_is_ended_with_its_thread() {
    let stage = Stage::new().await;
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    let severed = stage.discord.gateway().closes_without_code();
    severed.identified_again().await;
    while gateway_threads(&child) > 1 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
}

#[tokio::test]
async fn a_disk_that_is_full_costs_the_log_and_nothing_else() {
    let stage = Stage::new().await;
    let full = OpenOptions::new().write(true).open("/dev/full");
    let Ok(full) = full else {
        // Only Linux has a disk that is always full.
        return;
    };
    let child = Running::of(program(&stage, &["run"]).stderr(full));
    stage.discord.gateway().is_ready().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    for _ in 0..3 {
        aida.types("/actor THU").await.sees_text("Osh");
    }
    child.gets("-TERM");
    assert_eq!(child.ends().await.status.code(), Some(0));
}

#[tokio::test]
async fn a_log_that_nobody_reads_holds_up_nobody() {
    let stage = Stage::new().await;
    let child = starts(&stage);
    stage.discord.gateway().is_ready().await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    // A pipe takes 64 KB before it makes the writer wait, and each of these is told in some hundred bytes.
    let long = "tea ".repeat(70);
    for _ in 0..200 {
        aida.types(&format!("/ask {long}")).await;
    }
    aida.types("/actor THU").await.sees_text("Osh");
    child.gets("-TERM");
    assert_eq!(child.ends().await.status.code(), Some(0));
}
