//! A loopback Discord, a folder of knowledge, a configuration, and the bot between them.

use std::fmt::Write as _;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    today: Date,
    folder: TempDir,
    config: String,
}

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
            today: TODAY,
            folder,
            config: String::new(),
        }
    }

    /// A Discord, and the project's own knowledge.
    pub(super) async fn with_the_real_knowledge() -> Self {
        let mut stage = Self::new().await;
        stage.today = AFTER_ITS_LAST_FACT;
        let path = stage.knowledge();
        std::fs::remove_dir_all(&path).expect("a folder");
        let real = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("knowledge");
        copy(&real, &path);
        stage
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

    fn knowledge(&self) -> PathBuf {
        self.path("knowledge")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The settings as a file, for the program itself.
    pub(super) fn config_file(&self) -> PathBuf {
        let path = self.path("config.toml");
        let api = self.discord.api();
        let own = &self.config;
        let text =
            format!("{own}\n[discord]\napi = \"{api}\"\n[knowledge]\nfolder = \"knowledge\"\n");
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
        self.starts_with(Token::parse(self.discord.token()))
    }

    /// The bot comes on, with that token or with none.
    pub(super) fn starts_with(&self, token: Option<Token>) -> Running {
        let mut config = Config::parse(&self.config).expect("settings");
        if WAY == Way::Http {
            config.discord.gateway = false;
            config.http.listen = Some((Ipv4Addr::LOCALHOST, 0).into());
            config.http.public_key = PublicKey::parse(&endpoint::public_key());
        }
        config.discord.api = Some(self.discord.api());
        config.knowledge.folder = Some(self.knowledge());
        let knowledge = Shelf::new(&config.knowledge)
            .open(self.today)
            .unwrap_or_else(|report| panic!("{report}"));
        let clock = Clock::at(Timestamp::UNIX_EPOCH, self.today);
        let bot = Arc::new(Bot::new(&config, Arc::new(Desk::new(knowledge)), clock));
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
        Running {
            bot,
            address,
            stop,
            end,
        }
    }
}

impl Running {
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
