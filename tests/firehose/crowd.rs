//! People, many of them: they talk in channels, and some ask the bot.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use serde_json::{Value, json};
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use super::discord::Firehose;
use super::payloads::{APPLICATION, Template};
use super::tally::Waiting;

/// An id of June 2025; everything that is said later has a higher one.
const FIRST_ID: u64 = 1_381_000_000_000_000_000;
/// The channels they talk in.
const CHANNELS: u64 = 50;
/// What may manage a server. <https://docs.discord.com/developers/topics/permissions>
const MANAGE_GUILD: u64 = 1 << 5;

/// What people write to each other. One line in sixteen has a name that the knowledge has.
const TALK: [&str; 16] = [
    "has anybody seen my keys?",
    "good morning everyone, how was the weekend",
    "lol",
    "не могу сегодня, давайте завтра после обеда",
    "the second half of that film was much better than the first, honestly",
    "see https://example.org/a/rather/long/address?with=a&query=too for the pictures",
    "今天天气很好，我们去公园吧",
    "```rust\nfn main() { println!(\"hello\"); }\n```\nwhy does this not print anything?",
    "> quoted words of somebody else\nI do not think so",
    "ok thanks 👍 that helped a lot",
    "who is coming on friday? we need at least four people for the game, and somebody has to bring a board",
    "Russia and its neighbours were on the news again",
    "кто-нибудь знает, где можно купить хороший чай?",
    "brb",
    "I pushed the fix, please pull and try again, it should build in a minute or two on your machine",
    "<@1300000000000000009> did you get my message about the tickets? they are sold out by now, I fear",
];

/// What people ask the bot.
fn questions() -> [Value; 5] {
    let text = |name: &str, value: &str| json!([{ "name": name, "type": 3, "value": value }]);
    let next = json!([{ "name": "next", "type": 1, "options": [] }]);
    [
        command("summit", &next),
        command("actor", &text("name", "Russia")),
        command("ask", &text("question", "who is in the CSTO?")),
        command("ask", &text("question", "сколько стран в ШОС?")),
        command("topic", &text("name", "rare earths")),
    ]
}

fn command(name: &str, options: &Value) -> Value {
    json!({ "id": "1300000000000000010", "name": name, "type": 1, "options": options })
}

/// Everybody on the server.
pub struct Crowd {
    discord: Arc<Firehose>,
    talk: Vec<Template>,
    questions: Vec<Template>,
    said: AtomicU64,
}

impl Crowd {
    /// The people of that Discord.
    pub fn of(discord: Arc<Firehose>) -> Self {
        Self {
            discord,
            talk: TALK.map(Template::message).into(),
            questions: questions().map(|data| Template::command(&data, 0)).into(),
            said: AtomicU64::new(0),
        }
    }

    /// The Discord they are on.
    pub fn discord(&self) -> &Firehose {
        &self.discord
    }

    /// Somebody writes a message in some channel.
    pub async fn talks(&self) {
        let (id, number) = self.next();
        let data = pick(&self.talk, number).fill(id, FIRST_ID + number % CHANNELS);
        self.discord.sends("MESSAGE_CREATE", data).await;
    }

    /// Somebody writes to the bot, each time in other words.
    pub async fn addresses_the_bot(&self) {
        let (id, number) = self.next();
        let message = Template::message(&format!("<@{APPLICATION}> who is number {number}?"));
        let data = message.fill(id, FIRST_ID);
        self.discord.sends("MESSAGE_CREATE", data).await;
    }

    /// Somebody sends a command, and holds that turn until it is answered.
    pub async fn asks(&self, turn: Option<OwnedSemaphorePermit>) {
        let (id, number) = self.next();
        let data = pick(&self.questions, number).fill(id, FIRST_ID);
        self.interacts(id, data, turn, None).await;
    }

    /// A moderator sends a subcommand of `/knowledge`; gives the message that answers it.
    pub async fn moderates(&self, subcommand: &str) -> Value {
        let (id, _) = self.next();
        let options = json!([{ "name": subcommand, "type": 1, "options": [] }]);
        let template = Template::command(&command("knowledge", &options), MANAGE_GUILD);
        let (reader, read) = oneshot::channel();
        self.interacts(id, template.fill(id, FIRST_ID), None, Some(reader))
            .await;
        read.await.expect("an answer")
    }

    async fn interacts(
        &self,
        id: u64,
        data: String,
        turn: Option<OwnedSemaphorePermit>,
        reader: Option<oneshot::Sender<Value>>,
    ) {
        let waiting = Waiting {
            since: Instant::now(),
            turn,
            reader,
        };
        self.discord.tally().waits(id, waiting);
        self.discord.sends("INTERACTION_CREATE", data).await;
    }

    fn next(&self) -> (u64, u64) {
        let number = self.said.fetch_add(1, Ordering::Relaxed);
        (FIRST_ID + number, number)
    }
}

fn pick(templates: &[Template], number: u64) -> &Template {
    let place = usize::try_from(number).unwrap_or_default() % templates.len();
    &templates[place]
}
