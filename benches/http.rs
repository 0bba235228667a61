//! How much of what HTTP, signatures and parsing allow the bot reaches: a bare handler and the bot, side by side, over
//! the same connections and the same requests.
//!
//! ```text
//! cargo bench --bench http
//! ```
//!
//! The bare handler is axum with a signature check and the parsing of the interaction into the Discord library's types;
//! it says the same to everything. The sparing one reads no more of an interaction than the bot does. The bot has the
//! project's own knowledge, counts, and writes its log into a file as it does in service. Client and server share the
//! processors, so the figures are those of a machine half as large.

use std::fs::File;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::routing::post;
use chaikhana::config::{Config, PublicKey};
use chaikhana::desk::Desk;
use chaikhana::discord::direct::Direct;
use chaikhana::discord::moderation::Shelf;
use chaikhana::discord::request::Call;
use chaikhana::discord::rest::Rest;
use chaikhana::discord::{Bot, Clock};
use chaikhana::http::{Front, Key, serve};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use serenity::model::application::Interaction;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How many connections stay open and send one request after another.
const CONNECTIONS: usize = 16;
/// How often each is measured; the middle of them counts.
const ROUNDS: usize = 7;
/// How long one measurement takes.
const ROUND: Duration = Duration::from_secs(2);

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let log = File::create(folder.path().join("log"))?;
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::INFO)
        .with_ansi(false)
        .with_writer(log)
        .init();
    tokio::runtime::Runtime::new()?.block_on(measure())
}

async fn measure() -> Result<(), Failure> {
    let mut out = io::stdout();
    let signing = SigningKey::from_bytes(&[7; 32]);
    let bot = bot()?;
    let bodies = bodies(&bot)?;
    for (name, body) in &bodies {
        writeln!(out, "{name}:  {}", Steps::of(&bot, &signing, body)?)?;
    }
    let requests: Vec<Vec<u8>> = bodies
        .iter()
        .map(|(_, body)| request(&signing, body))
        .collect();
    let requests = Arc::new(requests);
    let contenders = [
        (
            "bare handler",
            bare::<Interaction>(signing.verifying_key()).await?,
        ),
        (
            "sparing handler",
            bare::<Call>(signing.verifying_key()).await?,
        ),
        ("the bot", whole(bot, &signing).await?),
    ];
    let mut figures = contenders.map(|_| Vec::new());
    for _ in 0..ROUNDS {
        for ((_, address), figures) in contenders.iter().zip(&mut figures) {
            figures.push(per_second(*address, &requests).await?);
        }
    }
    let figures = figures.map(median);
    for ((name, _), figure) in contenders.iter().zip(figures) {
        writeln!(out, "{name}:  {figure:.0} requests a second")?;
    }
    let [bare, sparing, bot] = figures;
    writeln!(
        out,
        "share of the ceiling:  {:.1} % of the bare handler, {:.1} % of the sparing one",
        100.0 * bot / bare,
        100.0 * bot / sparing
    )?;
    Ok(())
}

fn bot() -> Result<Arc<Bot>, Failure> {
    let config = Config::default();
    let clock = Clock::system();
    let knowledge = Shelf::new(&config.knowledge).open(clock.today())?;
    Ok(Arc::new(Bot::new(
        &config,
        Arc::new(Desk::new(knowledge)),
        clock,
    )))
}

/// What people do, about as often: names are completed several times while one is typed, then the command comes, and
/// now and then a button is pressed.
fn bodies(bot: &Bot) -> Result<Vec<(&'static str, String)>, Failure> {
    let text = |name: &str, value: &str| json!({ "name": name, "type": 3, "value": value });
    let typing = |name: &str, value: &str| json!({ "name": name, "type": 3, "value": value, "focused": true });
    let command = |name: &str, options: Value| json!({ "id": "1", "name": name, "type": 1, "options": options });
    let next = json!([{ "name": "next", "type": 1, "options": [] }]);
    let answer = interaction(2, &command("actor", json!([text("name", "Russia")])));
    let answered: Call = serde_json::from_value(answer.clone())?;
    let shown = bot.answer(&answered).ok_or("an answer")?.response.to_json();
    let button = |custom_id: &str| {
        let data = json!({ "component_type": 2, "custom_id": custom_id });
        let mut pressed = interaction(3, &data);
        pressed["message"] = message(&shown["data"]);
        pressed
    };
    let typed =
        |name: &str, value: &str| interaction(4, &command(name, json!([typing("name", value)])));
    let named =
        |name: &str, value: &str| interaction(2, &command(name, json!([text("name", value)])));
    let asked =
        |question: &str| interaction(2, &command("ask", json!([text("question", question)])));
    Ok([
        ("/actor ru…", typed("actor", "ru")),
        ("/actor russ…", typed("actor", "russ")),
        ("/actor Russia", answer),
        ("More", button("1:more:en:0:actor.russia")),
        ("/topic ra…", typed("topic", "ra")),
        ("/topic rare…", typed("topic", "rare")),
        ("/topic rare earths", named("topic", "rare earths")),
        ("Sources", button("1:sources:en:topic.rare-earths")),
        ("/summit next", interaction(2, &command("summit", next))),
        ("/corridor tr…", typed("corridor", "tr")),
        ("/corridor trans…", typed("corridor", "trans")),
        ("/ask who is in the CSTO?", asked("who is in the CSTO?")),
        ("/ask сколько стран в ШОС?", asked("сколько стран в ШОС?")),
    ]
    .map(|(name, body)| (name, body.to_string()))
    .into())
}

/// An interaction with all that Discord puts around it.
fn interaction(kind: u8, data: &Value) -> Value {
    let user = json!({
        "id": "15", "username": "aida", "global_name": "Aida", "discriminator": "0", "avatar": null,
        "public_flags": 0, "avatar_decoration_data": null, "clan": null, "collectibles": null, "primary_guild": null,
    });
    json!({
        "id": "1200000000000000010", "application_id": "1200000000000000011", "type": kind,
        "token": "aW50ZXJhY3Rpb246".repeat(12), "version": 1, "locale": "en-US", "guild_locale": "en-US",
        "channel_id": "1200000000000000012", "guild_id": "1200000000000000013", "app_permissions": "562949953421311",
        "guild": { "id": "1200000000000000013", "locale": "en-US", "features": ["COMMUNITY", "NEWS"] },
        "channel": {
            "id": "1200000000000000012", "type": 0, "name": "general", "guild_id": "1200000000000000013", "flags": 0,
            "nsfw": false, "parent_id": null, "permissions": "562949953421311", "position": 0,
            "rate_limit_per_user": 0, "topic": "The road and its teahouses", "last_message_id": "1200000000000000014",
        },
        "entitlements": [], "authorizing_integration_owners": { "0": "1200000000000000013" }, "context": 0,
        "attachment_size_limit": 10_485_760,
        "data": data,
        "member": {
            "user": user, "roles": ["1200000000000000016", "1200000000000000017"], "permissions": "562949953421311",
            "joined_at": "2024-01-01T00:00:00.000000+00:00", "deaf": false, "mute": false, "flags": 0, "nick": null,
            "avatar": null, "banner": null, "pending": false, "premium_since": null, "unusual_dm_activity_until": null,
            "communication_disabled_until": null,
        },
    })
}

/// The message that a button stands on.
fn message(shown: &Value) -> Value {
    json!({
        "id": "1200000000000000018", "channel_id": "1200000000000000012", "type": 20, "flags": 0,
        "author": { "id": "1200000000000000011", "username": "chaikhana", "discriminator": "0", "avatar": null, "bot": true },
        "content": "", "embeds": shown["embeds"], "components": shown["components"], "attachments": [],
        "timestamp": "2025-06-10T00:00:00.000000+00:00", "edited_timestamp": null, "tts": false, "pinned": false,
        "mention_everyone": false, "mentions": [], "mention_roles": [], "application_id": "1200000000000000011",
    })
}

/// What the parts of one request take alone, on one processor.
struct Steps {
    signature: Duration,
    parsing: Duration,
    answer: Duration,
    writing: Duration,
}

impl Steps {
    fn of(bot: &Bot, signing: &SigningKey, body: &str) -> Result<Self, Failure> {
        let signature = signing.sign(body.as_bytes());
        let key = signing.verifying_key();
        let call: Call = serde_json::from_str(body)?;
        let response = bot.answer(&call).ok_or("an answer")?.response;
        Ok(Self {
            signature: each(|| key.verify_strict(body.as_bytes(), &signature).is_ok()),
            parsing: each(|| serde_json::from_str::<Call>(body).is_ok()),
            answer: each(|| bot.answer(&call).is_some()),
            writing: each(|| serde_json::to_string(&response).is_ok()),
        })
    }
}

impl std::fmt::Display for Steps {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let micro = |duration: Duration| duration.as_secs_f64() * 1e6;
        write!(
            formatter,
            "signature {:.1} µs, parsing {:.1} µs, answer {:.1} µs, writing {:.1} µs",
            micro(self.signature),
            micro(self.parsing),
            micro(self.answer),
            micro(self.writing)
        )
    }
}

/// The mean of many times.
fn each<T>(work: impl Fn() -> T) -> Duration {
    const TIMES: u32 = 2_000;
    for _ in 0..TIMES / 10 {
        std::hint::black_box(work());
    }
    let begun = Instant::now();
    for _ in 0..TIMES {
        std::hint::black_box(work());
    }
    begun.elapsed() / TIMES
}

/// A request as it goes over the line.
fn request(signing: &SigningKey, body: &str) -> Vec<u8> {
    let moment = Timestamp::now().as_second().to_string();
    let signature = signing.sign(&[moment.as_bytes(), body.as_bytes()].concat());
    let digits = signature.to_bytes().map(|byte| format!("{byte:02x}"));
    format!(
        "POST /interactions HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
         x-signature-ed25519: {}\r\nx-signature-timestamp: {moment}\r\nuser-agent: Discord-Interactions/1.0\r\n\r\n{body}",
        body.len(),
        digits.concat()
    )
    .into_bytes()
}

/// The ceiling: nothing but HTTP, the signature and the parsing.
async fn bare<T: DeserializeOwned + 'static>(key: VerifyingKey) -> Result<SocketAddr, Failure> {
    let handler = async move |headers: HeaderMap, body: Bytes| {
        if !is_signed(&key, &headers, &body) {
            return (StatusCode::UNAUTHORIZED, "");
        }
        match serde_json::from_slice::<T>(&body) {
            Ok(interaction) => {
                std::hint::black_box(interaction);
                (StatusCode::OK, r#"{"type":1}"#)
            }
            Err(_) => (StatusCode::BAD_REQUEST, ""),
        }
    };
    let router = axum::Router::new().route("/interactions", post(handler));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(axum::serve(listener, router).into_future());
    Ok(address)
}

fn is_signed(key: &VerifyingKey, headers: &HeaderMap, body: &[u8]) -> bool {
    let header = |name: &str| headers.get(name).map(HeaderValue::as_bytes);
    let (Some(digits), Some(moment)) = (
        header("x-signature-ed25519"),
        header("x-signature-timestamp"),
    ) else {
        return false;
    };
    let mut signature = [0; 64];
    for (byte, pair) in signature.iter_mut().zip(digits.chunks_exact(2)) {
        for digit in pair {
            let digit = char::from(*digit).to_digit(16).unwrap_or_default();
            *byte = (*byte << 4) | u8::try_from(digit).unwrap_or_default();
        }
    }
    let signed = [moment, body].concat();
    key.verify_strict(&signed, &Signature::from_bytes(&signature))
        .is_ok()
}

/// The bot as it is in service.
async fn whole(bot: Arc<Bot>, signing: &SigningKey) -> Result<SocketAddr, Failure> {
    let digits = signing
        .verifying_key()
        .to_bytes()
        .map(|byte| format!("{byte:02x}"));
    let key = PublicKey::parse(&digits.concat()).ok_or("a key")?;
    let (closing, closed) = watch::channel(false);
    let rest = Rest::new(None, Some("http://127.0.0.1:9"), Arc::clone(&bot.counters))?;
    let (direct, errands) = Direct::new(Arc::clone(&bot), Arc::new(rest), closed.clone());
    let front = Front::new(bot, closed.clone()).answering(Key::try_from(&key)?, direct);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(errands);
    tokio::spawn(async move {
        // Never told to close before the end of the process.
        let _closing = closing;
        serve(listener, front.router(), closed).await;
    });
    Ok(address)
}

/// How many requests are answered in a second over all connections.
async fn per_second(address: SocketAddr, requests: &Arc<Vec<Vec<u8>>>) -> Result<f64, Failure> {
    let answered = Arc::new(AtomicUsize::new(0));
    let end = Instant::now() + ROUND;
    let mut clients = JoinSet::new();
    for number in 0..CONNECTIONS {
        let (answered, requests) = (Arc::clone(&answered), Arc::clone(requests));
        let mut line = TcpStream::connect(address).await?;
        line.set_nodelay(true)?;
        clients.spawn(async move {
            let mut buffer = Vec::with_capacity(16 * 1024);
            for request in requests.iter().cycle().skip(number) {
                if Instant::now() >= end {
                    break;
                }
                line.write_all(request).await?;
                receive(&mut line, &mut buffer).await?;
                answered.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<(), io::Error>(())
        });
    }
    while let Some(client) = clients.join_next().await {
        client??;
    }
    Ok(answered.load(Ordering::Relaxed) as f64 / ROUND.as_secs_f64())
}

/// Reads one response whole.
async fn receive(line: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<()> {
    buffer.clear();
    loop {
        if line.read_buf(buffer).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let Some(head) = buffer.windows(4).position(|end| end == b"\r\n\r\n") else {
            continue;
        };
        let text = String::from_utf8_lossy(&buffer[..head]).to_ascii_lowercase();
        if !text.starts_with("http/1.1 200") {
            return Err(io::Error::other(text));
        }
        let length: usize = text
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .and_then(|length| length.parse().ok())
            .ok_or(io::ErrorKind::InvalidData)?;
        while buffer.len() < head + 4 + length {
            if line.read_buf(buffer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        return Ok(());
    }
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
