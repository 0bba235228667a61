//! Several copies of the bot behind one address.

use super::stage::{SIGNED, Stage};

/// A conversation in which every step rests on the one before: what people see of it.
async fn conversation(stage: &Stage) -> Vec<String> {
    let server = stage.discord.server("Silk Road Studies");
    let aida = server.member("Aida");
    let answer = aida.types("/actor THU").await;
    let more = answer.presses("More").await;
    let leafed = more.presses("More").await;
    let sources = answer.presses("Sources").await;
    let suggested = aida.types("/summit show Tea Road").await;
    let chosen = suggested.chooses("First Tea Road summit").await;
    let next = aida.types("/summit next").await;
    let related = next.presses("Related").await;
    let read_on = related.chooses("Tea Road summits").await;
    let refused = server.member("Bektur").presses(&answer, "Delete").await;
    let deleted = answer.presses("Delete").await;
    deleted.is_gone();
    let offered = aida.autocompletes("/actor tea").await;
    let form = aida
        .clone()
        .who_manages_the_server()
        .types("/knowledge try")
        .await;
    let label = form.form().labels()[0].to_owned();
    let tried = form.submits(|form| {
        form.fill(&label, "[topic.tea]\nnam = \"Tea\"\n");
    });
    let tried = tried.await;
    let mut seen = Vec::new();
    for reply in [
        &more, &leafed, &sources, &suggested, &chosen, &next, &related, &read_on, &refused, &tried,
    ] {
        seen.push(reply.text());
    }
    seen.push(offered.names().join(", "));
    seen
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_conversation_is_the_same_whichever_copy_answers_each_step() {
    let stage = Stage::new().await;
    let (one, other) = (stage.bot().await, stage.bot().await);
    let [one_address, other_address] = [&one, &other].map(|bot| bot.address.expect("an address"));
    let mut conversations = Vec::new();
    for copies in [
        &[one_address][..],
        &[one_address, other_address],
        &[other_address, one_address],
    ] {
        stage.discord.sends_interactions_to(copies, SIGNED);
        conversations.push(conversation(&stage).await);
    }
    assert_eq!(conversations[0], conversations[1]);
    assert_eq!(conversations[0], conversations[2]);
    for bot in [&one, &other] {
        assert!(bot.bot.counters.interactions.get("actor", "answer") > 0);
    }
    assert_eq!(stage.discord.gateway().connections(), 0);
}
