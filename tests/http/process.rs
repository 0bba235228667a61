//! The program itself without a gateway: its settings, its log, its end.
#![cfg(unix)]

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::process::{Child, Command, Output, Stdio};

use jiff::Timestamp;
use serde_json::json;
use tokio::net::TcpStream;

use super::stage::Stage;
use crate::support::visit::{asks, post_signed};
use crate::support::{endpoint, route};

/// Settings for HTTP alone, and where it will listen.
async fn stage() -> (Stage, SocketAddr) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let address = listener.local_addr().expect("an address");
    let key = endpoint::public_key();
    let settings = format!("[http]\nlisten = \"{address}\"\npublic_key = \"{key}\"\n");
    (Stage::new().await.with(&settings), address)
}

fn program(stage: &Stage, arguments: &[&str]) -> Command {
    let settings = stage.config_file();
    let text = std::fs::read_to_string(&settings).expect("settings");
    let text = text.replace("[discord]\n", "[discord]\ngateway = false\n");
    std::fs::write(&settings, text).expect("settings");
    let mut command = Command::new(env!("CARGO_BIN_EXE_chaikhana"));
    command
        .args(["run", "--config", settings.to_str().expect("a path")])
        .args(arguments)
        .env_clear()
        .env("RUST_LOG", "trace")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

async fn ends(child: Child) -> Output {
    tokio::task::spawn_blocking(move || child.wait_with_output())
        .await
        .expect("no panic")
        .expect("an end")
}

#[tokio::test]
async fn the_log_holds_no_secret_and_what_people_type_only_escaped() {
    let (stage, address) = stage().await;
    let mut command = program(&stage, &[]);
    command.env("CHAIKHANA_TOKEN", stage.discord.token());
    let child = command.spawn().expect("the program");
    while TcpStream::connect(address).await.is_err() {
        tokio::task::yield_now().await;
    }
    let typed = "zeppelin\n\u{1b}[31m ERROR forged \u{202e}";
    let now = Timestamp::now().as_second();
    let mut strange = asks(typed);
    strange["entitlements"] = typed.into();
    let mut senseless = asks("?");
    senseless["data"] = typed.into();
    for body in [asks(typed), strange, senseless] {
        let answer = post_signed(address, now, &body.to_string()).await;
        assert_eq!(answer.json()["type"], 4);
    }
    let mut press = asks("?");
    press["type"] = 3.into();
    let button = json!({ "type": 2, "style": 2, "custom_id": "1:delete:15" });
    press["message"] = json!({ "components": [{ "type": 1, "components": [button.clone()] }] });
    press["data"] = button;
    let answer = post_signed(address, now, &press.to_string()).await;
    assert_eq!(answer.json()["type"], 6);
    stage.discord.received(1, route::DELETE_ORIGINAL).await;
    post_signed(address, now, typed).await;
    let id = child.id().to_string();
    let told = Command::new("kill").args(["-TERM", &id]).status();
    assert!(told.expect("kill").success());
    let ended = ends(child).await;
    let log = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(0), "{log}");
    assert!(log.contains("zeppelin\\n"), "{log}");
    for hidden in [
        "\u{1b}[31m",
        "\u{202e}",
        "\n\u{1b}",
        stage.discord.token(),
        &endpoint::public_key(),
        "interaction-token",
    ] {
        assert!(!log.contains(hidden), "{hidden:?} is in:\n{log}");
    }
}

#[tokio::test]
async fn settings_that_cannot_work_are_told() {
    let (stage, address) = stage().await;
    let holder = TcpListener::bind(address).expect("the port");
    let ended = ends(program(&stage, &[]).spawn().expect("the program")).await;
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert_ne!(ended.status.code(), Some(0));
    assert!(
        said.contains(&format!("error: cannot listen on {address}")),
        "{said}"
    );
    drop(holder);
    let ended = program(&stage, &["--first-shard", "1"]).spawn();
    let ended = ends(ended.expect("the program")).await;
    assert_eq!(ended.status.code(), Some(2));
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(
        said.contains("error: --first-shard 1 does not fit"),
        "{said}"
    );
}

#[tokio::test]
async fn a_key_that_is_none_is_told_without_being_repeated() {
    let no_point = "02".to_owned() + &"00".repeat(31);
    let settings = format!("[http]\nlisten = \"127.0.0.1:0\"\npublic_key = \"{no_point}\"\n");
    let stage = Stage::new().await.with(&settings);
    let ended = ends(program(&stage, &[]).spawn().expect("the program")).await;
    assert_eq!(ended.status.code(), Some(2));
    let said = String::from_utf8_lossy(&ended.stderr);
    assert!(
        said.contains("error: `public_key` in [http] is no key"),
        "{said}"
    );
    assert!(!said.contains(&no_point), "{said}");
}
