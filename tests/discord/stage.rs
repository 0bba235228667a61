//! A loopback Discord, a folder of knowledge, a configuration, and the bot between them.

use std::fmt::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chaikhana::config::{Config, PublicKey, Token};
use chaikhana::desk::Desk;
use chaikhana::discord::moderation::Shelf;
use chaikhana::discord::{Bot, Clock, RunError, run_ways};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::WAY;
use crate::support::{LoopbackDiscord, endpoint};

/// How interactions come to the bot. The same scenes are played on either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Over the gateway.
    Gateway,
    /// Over HTTP, with no gateway.
    Http,
}

/// The day of the scenes.
const TODAY: Date = date(2025, 6, 10);

/// When Discord signs, in seconds of the epoch: where the clock of the scenes stands.
pub(super) const SIGNED: i64 = 0;

/// A day for the project's own knowledge: nothing in it is of a later one.
const AFTER_ITS_LAST_FACT: Date = date(2026, 6, 1);

/// A little of everything; no fact here is meant to be true of the world.
const KNOWLEDGE: &str = r#"
[source.gazette]
title = "The meetings"
publisher = "Gazette"
url = "https://example.org/meetings"
published = "2025-06-01"

[format.tea-road]
name = "Tea Road summits"
default = true
rule = "It meets every two years."
sources = ["gazette"]

[summit.tea-road-1]
name = "First Tea Road summit"
format = "tea-road"
number = 1
starts = "2023-05-18"
city = "Khorgos"
status = "held"
sources = ["gazette"]

[summit.tea-road-2]
name = "Second Tea Road summit"
format = "tea-road"
number = 2
starts = "2025-06-16"
ends = "2025-06-17"
city = "Samarkand"
status = "announced"
sources = ["gazette"]

[actor.teahouse]
name = "Teahouse Union"
name_ru = "Союз чайхан"
name_zh = "茶馆联盟"
type = "organisation"
aliases = ["THU"]
keywords = ["samovar"]
headquarters = "Osh"
sources = ["gazette"]

[[actor.teahouse.fact]]
text = "The union keeps the secretariat of the road."
sources = ["gazette"]
asks = ["who keeps the secretariat of the road?", "what does the teahouse union do for the road?"]
"#;

/// What can be taken away without harm to the rest.
const MORE: &str = r#"
[corridor.southern-leg]
name = "Southern Leg"
status = "planned"
sources = ["gazette"]

[[corridor.southern-leg.fact]]
text = "A ferry crosses the lake on the Southern Leg."
sources = ["gazette"]

[topic.green-tea]
name = "Green tea"
keywords = ["caravan"]

[[topic.green-tea.fact]]
text = "Green tea is made of unfermented leaves."
sources = ["gazette"]

[topic.black-tea]
name = "Black tea"
keywords = ["caravan"]

[[topic.black-tea.fact]]
text = "Black tea is what the Teahouse Union pours beside green tea."
sources = ["gazette"]

[figure.tea-sold]
name = "Tea sold"
unit = "tonnes"
authority = "the Gazette"
points = [
    { year = 2023, value = 17.5, sources = ["gazette"] },
    { year = 2024, value = 18.5, sources = ["gazette"] },
]
"#;

/// A scene before the bot comes on.
pub(super) struct Stage {
    /// The Discord.
    pub(super) discord: LoopbackDiscord,
    today: Arc<Mutex<Date>>,
    looks_until_the_clock_breaks: Arc<AtomicU64>,
    folder: TempDir,
    config: String,
}

/// How long a scene waits for a number. Far above what any needs, for a machine under load.
const PATIENCE: Duration = Duration::from_secs(30);

/// The bot in a scene. Dropped, it is gone at once.
pub(super) struct Running {
    /// The bot, to look at its counters.
    pub(super) bot: Arc<Bot>,
    /// Where it listens, if it does.
    pub(super) address: Option<SocketAddr>,
    stop: oneshot::Sender<()>,
    end: JoinHandle<Result<(), RunError>>,
}

impl Stage {
    /// A Discord, and the little knowledge.
    pub(super) async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut knowledge = KNOWLEDGE.to_owned();
        for number in 1..=9 {
            let _ = write!(
                knowledge,
                "[source.almanac-{number}]\ntitle = \"Almanac {number}\"\npublisher = \"Almanac {number}\"\n\
                 url = \"https://example.org/almanac/{number}\"\n\
                 [[actor.teahouse.fact]]\ntext = \"Its house number {number} serves green tea.\"\n\
                 sources = [\"almanac-{number}\"]\n"
            );
        }
        let path = folder.path().join("knowledge");
        std::fs::create_dir(&path).expect("a folder");
        std::fs::write(path.join("all.toml"), knowledge).expect("a file");
        std::fs::write(path.join("more.toml"), MORE).expect("a file");
        Self {
            discord: LoopbackDiscord::start().await,
            today: Arc::new(Mutex::new(TODAY)),
            looks_until_the_clock_breaks: Arc::default(),
            folder,
            config: String::new(),
        }
    }

    /// A Discord, and the project's own knowledge.
    pub(super) async fn with_the_real_knowledge() -> Self {
        let stage = Self::new().await;
        stage.it_is(AFTER_ITS_LAST_FACT);
        let path = stage.knowledge();
        std::fs::remove_dir_all(&path).expect("a folder");
        let real = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("knowledge");
        copy(&real, &path);
        stage
    }

    /// The machine's clock is set to this day.
    pub(super) fn it_is(&self, today: Date) {
        *self.today.lock().unwrap_or_else(PoisonError::into_inner) = today;
    }

    /// Whoever looks at the clock as the `look`th from now, counted from 1, breaks off.
    pub(super) fn breaks_the_clock_at(&self, look: u64) {
        self.looks_until_the_clock_breaks
            .store(look, Ordering::SeqCst);
    }

    fn clock(&self) -> Clock {
        let today = Arc::clone(&self.today);
        let looks = Arc::clone(&self.looks_until_the_clock_breaks);
        Clock::of(move || {
            let before = looks.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                Some(left.saturating_sub(1))
            });
            assert_ne!(before, Ok(1), "the clock broke");
            let today = *today.lock().unwrap_or_else(PoisonError::into_inner);
            (Timestamp::UNIX_EPOCH, today)
        })
    }

    /// With these settings.
    #[must_use]
    pub(super) fn with(mut self, config: &str) -> Self {
        self.config.push_str(config);
        self
    }

    /// Writes another file of knowledge.
    pub(super) fn writes(&self, name: &str, text: &str) {
        std::fs::write(self.knowledge().join(name), text).expect("a file");
    }

    /// Takes a file of knowledge away.
    pub(super) fn forgets(&self, name: &str) {
        std::fs::remove_file(self.knowledge().join(name)).expect("a file");
    }

    /// Where the knowledge is.
    pub(super) fn knowledge(&self) -> PathBuf {
        self.path("knowledge")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The settings as a file, for the program itself.
    pub(super) fn config_file(&self) -> PathBuf {
        let path = self.path("config.toml");
        let api = self.discord.api();
        let mut text = self.config.clone();
        for (table, setting) in [
            ("[discord]\n", format!("api = \"{api}\"\n")),
            ("[knowledge]\n", "folder = \"knowledge\"\n".to_owned()),
        ] {
            if !text.contains(table) {
                let _ = write!(text, "\n{table}");
            }
            text = text.replace(table, &format!("{table}{setting}"));
        }
        std::fs::write(&path, text).expect("a file");
        path
    }

    /// The bot comes on, and is connected.
    pub(super) async fn bot(&self) -> Running {
        let running = self.starts();
        match running.address {
            Some(copy) if WAY == Way::Http => {
                self.discord.sends_interactions_to(&[copy], SIGNED);
            }
            _ => self.discord.gateway().is_ready().await,
        }
        running
    }

    /// The bot comes on.
    pub(super) fn starts(&self) -> Running {
        self.try_start().unwrap_or_else(|report| panic!("{report}"))
    }

    /// The bot comes on, or says what is wrong with the knowledge.
    pub(super) fn try_start(&self) -> Result<Running, String> {
        self.try_start_with(Token::parse(self.discord.token()))
    }

    /// The bot comes on without a token.
    pub(super) fn starts_without_a_token(&self) -> Running {
        let started = self.try_start_with(None);
        started.unwrap_or_else(|report| panic!("{report}"))
    }

    fn try_start_with(&self, token: Option<Token>) -> Result<Running, String> {
        let mut config = Config::parse(&self.config).expect("settings");
        if WAY == Way::Http {
            config.discord.gateway = false;
            config.http.listen = Some((Ipv4Addr::LOCALHOST, 0).into());
            config.http.public_key = PublicKey::parse(&endpoint::public_key());
        }
        config.discord.api = Some(self.discord.api());
        config.knowledge.folder = Some(self.knowledge());
        let knowledge = Shelf::new(&config.knowledge).open(self.clock().today())?;
        let desk = Arc::new(Desk::new(knowledge));
        let bot = Arc::new(Bot::new(&config, desk, self.clock()));
        let (stop, stopped) = oneshot::channel::<()>();
        let theirs = Arc::clone(&bot);
        let listener = config.http.listen.map(bound);
        let address = listener
            .as_ref()
            .map(|listener| listener.local_addr().expect("an address"));
        let end = tokio::spawn(async move {
            let shutdown = async {
                let _ = stopped.await;
            };
            run_ways(&config, token.as_ref(), theirs, listener, shutdown).await
        });
        Ok(Running {
            bot,
            address,
            stop,
            end,
        })
    }
}

impl Running {
    /// Waits until the counter of that name shows this number.
    pub(super) async fn counts(&self, name: &str, number: u64) {
        let begun = Instant::now();
        loop {
            let counted = self.counted(name);
            if counted == number {
                return;
            }
            assert!(
                begun.elapsed() < PATIENCE && counted < number,
                "{name} is {counted}, not {number}: {:?}",
                self.bot.counters.each().collect::<Vec<_>>()
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// What the counter of that name shows now.
    pub(super) fn counted(&self, name: &str) -> u64 {
        let mut counters = self.bot.counters.each();
        let found = counters.find(|(known, _)| *known == name);
        found.unwrap_or_else(|| panic!("nothing counts {name}")).1
    }

    /// The system says to stop; gives how the bot ended.
    pub(super) async fn stops(self) -> Result<(), RunError> {
        let _ = self.stop.send(());
        self.end.await.expect("no panic")
    }

    /// The bot ends by itself.
    pub(super) async fn ends(self) -> Result<(), RunError> {
        self.end.await.expect("no panic")
    }
}

fn bound(address: SocketAddr) -> TcpListener {
    let listener = std::net::TcpListener::bind(address).expect("a port on 127.0.0.1");
    listener
        .set_nonblocking(true)
        .expect("a listener for tokio");
    TcpListener::from_std(listener).expect("a listener for tokio")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file");
        }
    }
}
