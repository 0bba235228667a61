//! Files as operators write them, and as they mistype them.

use std::time::Duration;

use super::*;
use crate::telemetry::LogFormat;
use crate::trigger::Mode;

const EXAMPLE: &str = include_str!("../../config.toml.example");

fn problems(text: &str) -> Vec<String> {
    Config::parse(text)
        .expect_err("problems")
        .into_iter()
        .map(|problem| format!("{}:{}: {}", problem.line, problem.column, problem.message))
        .collect()
}

#[test]
fn an_empty_file_is_all_defaults() {
    assert_eq!(
        Config::parse("").expect("a configuration"),
        Config::default()
    );
}

#[test]
fn the_example_says_what_the_defaults_are() {
    assert_eq!(
        Config::parse(EXAMPLE).expect("a configuration"),
        Config::default()
    );
}

#[test]
fn the_example_names_every_setting_with_a_comment_above_it() {
    let Reading { settings, .. } = read("", Config::read);
    assert!(!settings.is_empty());
    let mut table = String::new();
    let mut explained = Vec::new();
    let mut previous = "";
    for line in EXAMPLE.lines() {
        let setting = line.strip_prefix("# ").unwrap_or(line);
        if let Some(name) = setting
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
        {
            name.clone_into(&mut table);
        } else if let Some((key, _)) = setting.split_once(" = ")
            && previous.starts_with("# ")
        {
            explained.push(format!("{table}.{key}"));
        }
        previous = line;
    }
    for setting in settings {
        assert!(
            explained.contains(&setting),
            "{setting} is not explained in {explained:?}"
        );
    }
}

#[test]
fn every_setting_is_read() {
    let config = Config::parse(
        r#"
        [discord]
        token_file = "secret"
        api = "http://127.0.0.1:3000/"
        register = false
        silent_seconds = 0
        gateway = false
        shards = { first = 2, count = 2, total = 4 }
        [http]
        listen = "[::1]:8080"
        public_key = "00000000000000000000000000000000000000000000000000000000000000ff"
        [knowledge]
        folder = "facts"
        watch = true
        stale_days = 0
        [channels]
        default = "mention"
        direct = "ignore"
        cooldown_seconds = 60
        [channels.modes]
        "1" = "question"
        2 = "keyword"
        [moderators]
        servers = ["10"]
        roles = ["11", 12]
        users = [13]
        [log]
        filter = "debug"
        format = "json"
        "#,
    )
    .expect("a configuration");
    assert_eq!(
        config,
        Config {
            discord: DiscordConfig {
                token_file: Some("secret".into()),
                api: Some("http://127.0.0.1:3000".into()),
                register: false,
                silence: None,
                gateway: false,
                shards: Shards::Part(ShardRange::new(2, 2, 4).expect("a part")),
            },
            http: HttpConfig {
                listen: Some("[::1]:8080".parse().expect("an address")),
                public_key: PublicKey::parse(&("0".repeat(62) + "ff")),
            },
            knowledge: KnowledgeConfig {
                folder: Some("facts".into()),
                watch: true,
                stale_days: None,
            },
            channels: ChannelsConfig {
                default: Mode::Mention,
                direct: DirectMessages::Ignore,
                cooldown: Duration::from_mins(1),
                modes: [(1, Mode::Question), (2, Mode::Keyword)].into(),
            },
            moderators: ModeratorsConfig {
                servers: vec![10],
                roles: vec![11, 12],
                users: vec![13],
            },
            log: LogConfig {
                filter: "debug".into(),
                format: LogFormat::Json,
            },
        }
    );
}

#[test]
fn a_slip_is_refused_with_the_nearest_right_word_and_its_place() {
    for (text, expected) in [
        (
            "[discord]\nregster = true",
            "2:1: unknown key `regster` in [discord]; did you mean `register`?",
        ),
        (
            "[discrod]",
            "1:2: unknown key `discrod`; did you mean `discord`?",
        ),
        (
            "[log]\ncolour = 1",
            "2:1: unknown key `colour` in [log]; the keys here are `filter`, `format`",
        ),
        (
            "[knowledge]\nwatch = \"yes\"",
            "2:9: `watch` must be true or false",
        ),
        (
            "[knowledge]\nstale_days = -1",
            "2:14: `stale_days` must be a whole number from 0 to 36525",
        ),
        (
            "[channels.modes]\n\"7\" = \"loud\"",
            "2:7: `7` must be \"off\", \"mention\", \"question\" or \"keyword\"",
        ),
        ("[channels.modes]\ntea = \"off\"", "2:1: `tea` is no id"),
        (
            "[moderators]\nusers = [\"me\"]",
            "2:9: `users` must be a list of ids, each in quotes",
        ),
        (
            "[moderators]\nusers = [0]",
            "2:9: `users` must be a list of ids, each in quotes",
        ),
        (
            "[log]\nfilter = \"a=b=c\"",
            "2:10: `filter` must be a filter such as \"info,chaikhana=debug\"",
        ),
        ("discord = 1", "1:11: `discord` is a table: [discord]"),
        (
            "[discord]\napi = \"ftp://x\"",
            "2:7: `api` must be an address such as \"http://127.0.0.1:3000\", without a path",
        ),
        (
            "[discord]\napi = \"http://x/api\"",
            "2:7: `api` must be an address such as \"http://127.0.0.1:3000\", without a path",
        ),
        (
            "[discord]\nshards = { first = 3, count = 2, total = 4 }",
            "2:10: `shards` must be \"auto\" or a part such as { first = 0, count = 2, total = 4 }, within the total",
        ),
        (
            "[discord]\nshards = { first = 3, count = 1 }",
            "2:10: `shards` must be \"auto\" or a part such as { first = 0, count = 2, total = 4 }, within the total",
        ),
        (
            "[discord]\ngateway = false",
            "2:1: without a gateway and without `public_key` in [http] there is no way in",
        ),
        (
            "[http]\nlisten = \"localhost\"",
            "2:10: `listen` must be an address and a port such as \"127.0.0.1:8080\" or \"[::]:8080\"",
        ),
    ] {
        assert_eq!(problems(text), [expected], "{text}");
    }
}

#[test]
fn the_settings_for_several_processes_are_good_once_the_key_is_there() {
    let digits = "0".repeat(64);
    let [gateway, http] = [
        include_str!("../../deploy/gateway.toml"),
        include_str!("../../deploy/http.toml"),
    ]
    .map(|text| {
        assert!(Config::parse(text).is_err(), "the key has to be filled in");
        Config::parse(&text.replace("PUBLIC_KEY", &digits)).expect("a configuration")
    });
    assert!(matches!(gateway.discord.shards, Shards::Part(_)));
    assert!(gateway.discord.gateway && !http.discord.gateway);
    assert_eq!(gateway.http, http.http);
}

#[test]
fn all_problems_are_told_at_once_in_the_order_of_the_file() {
    let found = problems("[log]\nfilter = 2\n[chanels]\n[discord]\nregister = = true\napi = 1\n");
    let mut lines: Vec<&str> = found
        .iter()
        .filter_map(|problem| problem.split(':').next())
        .collect();
    lines.dedup();
    assert_eq!(lines, ["2", "3", "5", "6"], "{found:?}");
}

#[test]
fn a_token_in_the_file_is_refused_and_never_repeated() {
    let error = ConfigError::Wrong {
        path: "config.toml".into(),
        problems: Config::parse("[discord]\ntoken = \"abc.def\"").expect_err("problems"),
    };
    let said = error.to_string();
    assert!(
        said.starts_with("config.toml:2:1: the token does not belong in this file"),
        "{said}"
    );
    assert!(!said.contains("abc.def"));
}

#[test]
fn a_wrong_key_is_refused_and_never_repeated() {
    let digits = "The 64 hexadecimal digits".to_lowercase();
    for key in ["abc.def", "0123", "this is no key"] {
        let text = format!("[http]\nlisten = \"127.0.0.1:0\"\npublic_key = \"{key}\"");
        let found = problems(&text);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with("3:14: `public_key` must be"),
            "{found:?}"
        );
        assert!(
            found[0].contains(&digits) && !found[0].contains(key),
            "{found:?}"
        );
    }
    let key = "00".repeat(32);
    let alone = problems(&format!("[http]\npublic_key = \"{key}\""));
    assert_eq!(
        alone,
        ["2:1: `public_key` is of no use without `listen`, the address that interactions come to"]
    );
    let text = format!("[http]\nlisten = \"127.0.0.1:0\"\npublic_key = \"{key}\"");
    let config = Config::parse(&text).expect("a configuration");
    assert!(!format!("{config:?}").contains("0000"));
}

#[test]
fn paths_in_the_file_are_relative_to_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("config.toml");
    std::fs::write(&path, "[knowledge]\nfolder = \"facts\"").expect("a file");
    let config = Config::load(&path).expect("a configuration");
    assert_eq!(config.knowledge.folder, Some(folder.path().join("facts")));
    let missing = Config::load(&folder.path().join("other.toml")).expect_err("no file");
    assert!(matches!(missing, ConfigError::Unreadable { .. }));
}

#[test]
fn a_channel_that_is_not_named_has_the_default_mode() {
    let config = Config::parse("[channels.modes]\n\"7\" = \"mention\"").expect("a configuration");
    assert_eq!(config.channels.mode(7), Mode::Mention);
    assert_eq!(config.channels.mode(8), Mode::Off);
    assert!(!config.channels.reads_messages());
    let config = Config::parse("[channels.modes]\n\"7\" = \"keyword\"").expect("a configuration");
    assert!(config.channels.reads_messages());
}
