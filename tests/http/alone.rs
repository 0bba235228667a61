//! A bot that nothing but HTTP connects with Discord.

use std::sync::Arc;
use std::time::Duration;

use chaikhana::config::PublicKey;
use chaikhana::discord::RunError;
use chaikhana::discord::commands;
use chaikhana::discord::direct::Direct;
use chaikhana::discord::rest::Rest;
use chaikhana::http::{Front, Key, serve};
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::stage::{SIGNED, Stage};
use crate::support::{Fault, Refusal, endpoint, route};

/// Forty errors: more than a message holds.
fn broken() -> String {
    let entries: Vec<String> = (0..40)
        .map(|number| format!("[topic.t{number}]\nnam = \"x\"\n"))
        .collect();
    entries.concat()
}

#[tokio::test]
async fn without_a_token_everything_is_answered_and_nobody_connects_anywhere() {
    let stage = Stage::new().await;
    stage.discord.knows_commands(commands::to_json());
    let bot = stage.starts_without_a_token();
    let address = bot.address.expect("an address");
    stage.discord.sends_interactions_to(&[address], SIGNED);
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    let reply = aida.types("/actor THU").await;
    reply.sees_text("Osh");
    reply.presses("Delete").await.is_gone();
    stage.writes("coffee.toml", &broken());
    let report = aida.who_manages_the_server().types("/knowledge reload");
    let report = report.await;
    let files = report.sees_private("nothing changed").files();
    assert!(files[0].text().contains("coffee.toml:80:1"));
    assert_eq!(stage.discord.gateway().connections(), 0);
    for request in stage.discord.requests() {
        assert!(!request.authorized, "{request:?}");
        assert_ne!(request.route, Some(route::GATEWAY));
        assert_ne!(request.route, Some(route::COMMANDS));
    }
    bot.stops().await.expect("a good end");
}

#[tokio::test]
async fn with_a_token_the_commands_are_registered_and_nothing_else_is_asked() {
    let stage = Stage::new().await;
    let bot = stage.bot().await;
    stage.discord.commands().await;
    bot.stops().await.expect("a good end");
    let asked: Vec<_> = stage.discord.requests();
    let asked: Vec<_> = asked.iter().filter_map(|request| request.route).collect();
    assert_eq!(
        asked,
        [
            route::CURRENT_BOT_APPLICATION,
            route::COMMANDS,
            route::SET_COMMANDS
        ]
    );
}

#[tokio::test]
async fn a_token_that_discord_refuses_is_the_end() {
    let stage = Stage::new().await;
    stage.discord.next_time(
        route::CURRENT_BOT_APPLICATION,
        Fault::refused(Refusal::UNAUTHORIZED),
    );
    let ended = stage.starts().ends().await;
    assert!(matches!(ended, Err(RunError::Token)), "{ended:?}");
}

/// A bot that never waits for work before it responds.
#[tokio::test]
async fn what_takes_longer_than_a_response_may_follows_it_with_its_file() {
    let stage = Stage::new().await;
    stage.discord.knows_commands(commands::to_json());
    let running = stage.starts_without_a_token();
    let bot = Arc::clone(&running.bot);
    let (_closing, closed) = watch::channel(false);
    let rest = Rest::new(None, Some(&stage.discord.api()), Arc::clone(&bot.counters));
    let rest = Arc::new(rest.expect("a client"));
    let (direct, errands) = Direct::new(Arc::clone(&bot), rest, closed.clone());
    let key = PublicKey::parse(&endpoint::public_key()).expect("a key");
    let key = Key::try_from(&key).expect("a key");
    let front = Front::new(bot, closed.clone()).answering(key, direct.waiting(Duration::ZERO));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(errands);
    tokio::spawn(serve(listener, front.router(), closed));
    stage.discord.sends_interactions_to(&[address], SIGNED);

    stage.writes("coffee.toml", &broken());
    let moderator = stage.discord.server("Silk Road Studies").member("Aida");
    let asked = moderator
        .who_manages_the_server()
        .types("/knowledge reload")
        .sent()
        .await;
    assert_eq!(asked.callback().await, 5);
    let report = asked.outcome().await;
    let files = report.sees_private("nothing changed").files();
    assert_eq!(files.len(), 1);
    assert!(files[0].text().contains("coffee.toml:80:1"));
    assert!(!stage.discord.requests_to(route::EDIT_ORIGINAL).is_empty());
}
