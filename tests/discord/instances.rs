//! A second instance of the bot beside the first: a start by mistake, or the new version before the old one goes.
//!
//! Discord tells both of everything. It takes one response to each interaction, and one message with each nonce within
//! some minutes: the first wins, the other leaves it at that.

use super::stage::{Running, Stage};
use crate::support::route;

async fn two_bots(stage: &Stage) -> [Running; 2] {
    let first = stage.bot().await;
    first.counts("sessions", 1).await;
    let second = stage.starts();
    second.counts("sessions", 1).await;
    [first, second]
}

fn together(bots: &[Running], name: &str) -> u64 {
    bots.iter().map(|bot| bot.counted(name)).sum()
}

#[tokio::test]
async fn two_instances_answer_an_interaction_once() {
    let stage = Stage::new().await;
    let bots = two_bots(&stage).await;
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    for times in 1..=3 {
        let sent = aida.types("/actor THU").sent().await;
        sent.outcome().await.sees_text("Osh");
        stage.discord.received(2 * times, route::CALLBACK).await;
        while together(&bots, "taken") < times as u64 {
            tokio::task::yield_now().await;
        }
        let mut statuses: Vec<_> = sent.requests().iter().map(|sent| sent.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [Some(204), Some(400)]);
    }
    assert_eq!(together(&bots, "answered"), 6);
    assert_eq!(together(&bots, "unsent"), 0);
}

#[tokio::test]
async fn two_instances_reply_to_a_message_once() {
    let stage = Stage::new().await;
    let bots = two_bots(&stage).await;
    let aida = stage.discord.person("Aida");
    let asked = aida.writes("Teahouse Union").await;
    asked.reply().await.sees_text("Osh");
    let sent = stage.discord.received(2, route::CREATE_MESSAGE).await;
    assert_eq!(sent[0].body["nonce"], sent[1].body["nonce"]);
    assert_eq!(sent[0].body["enforce_nonce"], true);
    aida.types("/about").await;
    assert_eq!(asked.replies_so_far(), 1);
    assert_eq!(together(&bots, "unsent"), 0);
}

#[tokio::test]
async fn two_instances_do_a_moderators_work_once_and_delete_once() {
    let stage = Stage::new().await;
    let bots = two_bots(&stage).await;
    let server = stage.discord.server("Silk Road Studies");
    let moderator = server.member("Aida").who_manages_the_server();
    moderator
        .types("/knowledge reload")
        .await
        .sees_private("what is already in use");
    let shown = moderator.types("/actor THU").await;
    shown.presses("Delete").await.is_gone();
    while together(&bots, "taken") < 3 {
        tokio::task::yield_now().await;
    }
    assert_eq!(stage.discord.requests_to(route::EDIT_ORIGINAL).len(), 1);
    assert_eq!(stage.discord.requests_to(route::DELETE_ORIGINAL).len(), 1);
}

#[tokio::test]
async fn the_instance_that_stays_answers_when_the_other_goes() {
    let stage = Stage::new().await;
    let [first, _second] = two_bots(&stage).await;
    first.stops().await.expect("a good end");
    let aida = stage.discord.server("Silk Road Studies").member("Aida");
    aida.types("/actor THU").await.sees_text("Osh");
}
