//! Interactions as Discord sends them, read one by one.

#![allow(
    clippy::needless_pass_by_value,
    reason = "options are written where they are passed"
)]

use serde_json::{Value, json};
use serenity::model::application::Interaction;

use super::*;
use crate::desk::Ask;
use crate::discord::commands::{COMMANDS, Input, Shape};
use crate::language::testing::spoken;

const TODAY: Date = jiff::civil::date(2025, 6, 10);

fn user(id: u64) -> Value {
    json!({
        "id": id.to_string(), "username": "aida", "global_name": "Aida", "avatar": null,
        "discriminator": "0", "public_flags": 0,
    })
}

fn message(content: &str, flags: u64) -> Value {
    json!({
        "id": "700", "channel_id": "300", "author": user(42), "content": content,
        "timestamp": "2025-06-10T08:00:00.000000+00:00", "edited_timestamp": null, "tts": false,
        "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [],
        "embeds": [], "pinned": false, "type": 0, "flags": flags, "components": [],
    })
}

/// An interaction from a server; `kind` is Discord's number for it.
fn interaction(kind: u8, locale: &str, data: &Value) -> Value {
    json!({
        "id": "900", "application_id": "800", "type": kind, "data": data, "token": "t", "version": 1,
        "guild_id": "100", "guild_locale": "en-US", "channel_id": "300",
        "channel": { "id": "300", "type": 0, "name": "tea", "permissions": "0" },
        "member": {
            "user": user(42), "nick": null, "avatar": null, "roles": ["500", "501"],
            "joined_at": "2024-01-01T00:00:00.000000+00:00", "premium_since": null, "deaf": false,
            "mute": false, "flags": 0, "pending": false, "permissions": "32",
            "communication_disabled_until": null,
        },
        "app_permissions": "0", "locale": locale, "entitlements": [],
        "authorizing_integration_owners": { "0": "100" }, "context": 0,
        "attachment_size_limit": 10_485_760,
    })
}

fn read_json(json: Value) -> Incoming {
    let call: Call = serde_json::from_value(json.clone()).expect("a call");
    let interaction: Interaction = serde_json::from_value(json).expect("an interaction");
    let by_serenity = Call::of(&interaction).expect("a call");
    let direct = read(&call, TODAY).expect("no ping");
    assert_eq!(read(&by_serenity, TODAY).as_ref(), Some(&direct));
    direct
}

fn slash(name: &str, options: Value) -> Value {
    json!({ "id": "1", "name": name, "type": 1, "options": options })
}

fn invoked(name: &str, options: Value) -> Invocation {
    read_json(interaction(2, "en-GB", &slash(name, options))).invocation
}

fn ask(ask: Ask, place: Place) -> Invocation {
    Invocation::Ask {
        request: Request {
            ask,
            today: TODAY,
            language: Language::english(),
        },
        place,
    }
}

fn text(name: &str, value: &str) -> Value {
    json!({ "name": name, "type": 3, "value": value })
}

fn subcommand(name: &str, options: Value) -> Value {
    json!([{ "name": name, "type": 1, "options": options }])
}

#[test]
fn every_answering_command_becomes_its_request() {
    let private = json!({ "name": "private", "type": 5, "value": true });
    let lookup = |kind, name: &str, about: Option<&str>| Ask::Lookup {
        kind,
        name: name.into(),
        about: about.map(Into::into),
    };
    for (name, options, expected) in [
        (
            "ask",
            json!([text("question", "who is in the CSTO?")]),
            ask(Ask::Question("who is in the CSTO?".into()), Place::Channel),
        ),
        (
            "ask",
            json!([text("question", "why?"), private]),
            ask(Ask::Question("why?".into()), Place::Private),
        ),
        (
            "summit",
            subcommand("next", json!([])),
            ask(Ask::NextSummit(None), Place::Channel),
        ),
        (
            "summit",
            subcommand("last", json!([text("format", "format.c5-us"), private])),
            ask(Ask::LastSummit(Some("format.c5-us".into())), Place::Private),
        ),
        (
            "summit",
            subcommand("list", json!([])),
            ask(Ask::ListSummits(None), Place::Channel),
        ),
        (
            "summit",
            subcommand("show", json!([text("summit", "Astana 2025")])),
            ask(lookup(Kind::Summit, "Astana 2025", None), Place::Channel),
        ),
        (
            "actor",
            json!([text("name", "actor.russia"), text("about", "security")]),
            ask(
                lookup(Kind::Actor, "actor.russia", Some("security")),
                Place::Channel,
            ),
        ),
        (
            "corridor",
            json!([text("name", "Middle Corridor")]),
            ask(
                lookup(Kind::Corridor, "Middle Corridor", None),
                Place::Channel,
            ),
        ),
        (
            "topic",
            json!([text("name", "rare earths")]),
            ask(lookup(Kind::Topic, "rare earths", None), Place::Channel),
        ),
        (
            "figure",
            json!([text("series", "trade"), { "name": "year", "type": 4, "value": 2024 }]),
            ask(
                Ask::Figure {
                    name: "trade".into(),
                    year: Some(2024),
                },
                Place::Channel,
            ),
        ),
        (
            "figure",
            json!([text("series", "trade"), { "name": "year", "type": 4, "value": 99_999 }]),
            ask(
                Ask::Figure {
                    name: "trade".into(),
                    year: None,
                },
                Place::Channel,
            ),
        ),
        (
            "sources",
            json!([text("entry", "actor.russia")]),
            ask(Ask::Sources("actor.russia".into()), Place::Channel),
        ),
        ("about", json!([]), ask(Ask::About, Place::Channel)),
    ] {
        assert_eq!(
            invoked(name, options.clone()),
            expected,
            "/{name} {options}"
        );
    }
}

#[test]
fn moderators_commands_are_told_apart() {
    for (word, moderation) in [
        ("reload", Moderation::Reload),
        ("status", Moderation::Status),
        ("check", Moderation::Check),
        ("try", Moderation::OpenTry),
    ] {
        let invocation = invoked("knowledge", subcommand(word, json!([])));
        assert_eq!(invocation, Invocation::Moderate(moderation));
    }
}

#[test]
fn a_command_of_another_version_is_unknown() {
    for (name, options) in [
        ("weather", json!([])),
        ("summit", json!([])),
        ("summit", subcommand("cancel", json!([]))),
        ("knowledge", subcommand("burn", json!([]))),
        ("ask", json!([])),
    ] {
        assert_eq!(
            invoked(name, options.clone()),
            Invocation::Unknown,
            "/{name} {options}"
        );
    }
}

#[test]
fn every_command_of_the_table_is_known() {
    let filled = |options: &[crate::discord::commands::CommandOption]| -> Value {
        options
            .iter()
            .map(|option| match option.input {
                Input::Text(_) | Input::Entry(_) => text(option.label.name, "x"),
                Input::Number(least, _) => {
                    json!({ "name": option.label.name, "type": 4, "value": least })
                }
                Input::Switch => json!({ "name": option.label.name, "type": 5, "value": true }),
            })
            .collect()
    };
    for command in COMMANDS {
        let name = command.label.name;
        match &command.shape {
            Shape::Slash(options) => {
                assert_ne!(
                    invoked(name, filled(options)),
                    Invocation::Unknown,
                    "/{name}"
                );
            }
            Shape::Group(subcommands) => {
                for known in *subcommands {
                    let word = known.label.name;
                    let options = subcommand(word, filled(known.options));
                    assert_ne!(
                        invoked(name, options),
                        Invocation::Unknown,
                        "/{name} {word}"
                    );
                }
            }
            Shape::MessageMenu => {}
        }
    }
}

#[test]
fn a_message_is_looked_up_by_its_own_words_for_the_asker_alone() {
    let data = json!({
        "id": "1", "name": "Look this up", "type": 3, "target_id": "700",
        "resolved": { "messages": { "700": message("> old\nwho leads `x` Kazakhstan?", 0) } },
    });
    assert_eq!(
        read_json(interaction(2, "en-US", &data)).invocation,
        ask(
            Ask::Question("who leads Kazakhstan?".into()),
            Place::Private
        )
    );
}

#[test]
fn what_is_being_typed_is_completed_with_the_kind_of_its_option() {
    let typing = |name: &str, value: &str| json!([{ "name": name, "type": 3, "value": value, "focused": true }]);
    for (name, options, expected) in [
        (
            "actor",
            typing("name", "kaz"),
            Some((Some(Kind::Actor), "kaz")),
        ),
        ("sources", typing("entry", ""), Some((None, ""))),
        (
            "summit",
            subcommand("next", typing("format", "c5")),
            Some((Some(Kind::Format), "c5")),
        ),
        ("actor", typing("about", "tr"), None),
        ("weather", typing("city", "x"), None),
    ] {
        let data = slash(name, options);
        let expected = expected.map_or(Invocation::Unknown, |(kind, typed)| Invocation::Complete {
            kind,
            typed: typed.into(),
        });
        assert_eq!(
            read_json(interaction(4, "en-US", &data)).invocation,
            expected,
            "{data}"
        );
    }
}

fn press(custom_id: &str, flags: u64, values: Option<&[&str]>) -> Incoming {
    press_under(custom_id, custom_id, flags, values)
}

/// A press under a message with a button of the id `drawn`.
fn press_under(drawn: &str, custom_id: &str, flags: u64, values: Option<&[&str]>) -> Incoming {
    let data = match values {
        None => json!({ "custom_id": custom_id, "component_type": 2 }),
        Some(values) => json!({ "custom_id": custom_id, "component_type": 3, "values": values }),
    };
    let button = json!({ "type": 2, "style": 2, "label": "Delete", "custom_id": drawn });
    let mut json = interaction(3, "en-US", &data);
    json["message"] = message("", flags);
    json["message"]["components"] = json!([{ "type": 1, "components": [button] }]);
    read_json(json)
}

#[test]
fn a_message_is_whose_its_own_button_says() {
    let pressed = |drawn, custom_id| press_under(drawn, custom_id, 0, None).invocation;
    assert_eq!(
        pressed("1:delete:77", "1:delete:77"),
        Invocation::Delete { asker: 77 }
    );
    for forged in ["1:delete:42", "1:delete:077", "1:delete:+77"] {
        assert_eq!(pressed("1:delete:77", forged), Invocation::TooOld);
    }
}

#[test]
fn a_press_asks_for_what_its_id_says() {
    let russia = EntryId::parse("actor.russia").expect("an id");
    for (custom_id, values, expected) in [
        (
            "1:sources:en:actor.russia",
            None,
            ask(Ask::Sources("actor.russia".into()), Place::Private),
        ),
        (
            "1:more:en:2:actor.russia",
            None,
            ask(
                Ask::More {
                    entry: russia.clone(),
                    page: 2,
                },
                Place::Private,
            ),
        ),
        (
            "1:choose:en",
            Some(["actor.russia"].as_slice()),
            ask(Ask::Entry(russia.clone()), Place::Private),
        ),
        (
            "1:related:en:actor.russia",
            None,
            Invocation::Related(russia.clone()),
        ),
        ("1:delete:77", None, Invocation::Delete { asker: 77 }),
        (
            "1:choose:en",
            Some(["planet.mars"].as_slice()),
            Invocation::TooOld,
        ),
        ("1:choose:en", None, Invocation::TooOld),
        ("1:try", None, Invocation::TooOld),
        ("0:more:actor.russia", None, Invocation::TooOld),
        ("someone-else's", None, Invocation::TooOld),
    ] {
        assert_eq!(
            press(custom_id, 0, values).invocation,
            expected,
            "{custom_id}"
        );
    }
}

#[test]
fn leafing_through_a_private_message_changes_that_message() {
    let place = |custom_id: &str, values| match press(custom_id, 64, values).invocation {
        Invocation::Ask { place, .. } => place,
        other => panic!("{other:?}"),
    };
    for (custom_id, values, expected) in [
        (
            "1:choose:en",
            Some(["actor.russia"].as_slice()),
            Place::SameMessage,
        ),
        ("1:more:en:1:actor.russia", None, Place::SameMessage),
        ("1:more:en:0:actor.russia", None, Place::Private),
        ("1:sources:en:actor.russia", None, Place::Private),
    ] {
        assert_eq!(place(custom_id, values), expected, "{custom_id}");
    }
}

#[test]
fn a_press_goes_on_in_the_language_of_what_was_read() {
    let incoming = press("1:sources:ru:actor.russia", 0, None);
    assert_eq!(incoming.language, spoken("ru"));
    assert!(matches!(
        incoming.invocation,
        Invocation::Ask {
            request: Request {
                language,
                ..
            },
            ..
        } if language == spoken("ru")
    ));
}

#[test]
fn a_modal_gives_what_was_typed_into_it() {
    let data = json!({
        "custom_id": "1:try",
        "components": [{ "type": 1, "components": [
            { "type": 4, "custom_id": "text", "value": "[actor.mars]\nname = \"Mars\"" },
        ] }],
    });
    assert_eq!(
        read_json(interaction(5, "en-US", &data)).invocation,
        Invocation::Moderate(Moderation::Try("[actor.mars]\nname = \"Mars\"".into()))
    );
}

#[test]
fn the_locale_of_the_interaction_chooses_the_language() {
    for (locale, language) in [
        ("ru", spoken("ru")),
        ("zh-CN", spoken("zh-CN")),
        ("zh-TW", spoken("zh-CN")),
        ("kk", Language::english()),
    ] {
        let incoming = read_json(interaction(2, locale, &slash("about", json!([]))));
        assert_eq!(incoming.language, language, "{locale}");
        assert!(matches!(
            incoming.invocation,
            Invocation::Ask { request, .. } if request.language == language
        ));
    }
}

#[test]
fn the_caller_is_who_discord_says() {
    let caller = read_json(interaction(2, "en-US", &slash("about", json!([])))).caller;
    assert_eq!(caller.user, 42);
    assert_eq!(caller.server, Some(100));
    assert_eq!(caller.roles, [500, 501]);
    assert!(caller.may(serenity::model::Permissions::MANAGE_GUILD));
    assert!(!caller.may(serenity::model::Permissions::MANAGE_MESSAGES));
}

#[test]
fn a_caller_in_direct_messages_has_no_server_and_no_permissions() {
    let mut json = interaction(2, "en-US", &slash("about", json!([])));
    let fields = json.as_object_mut().expect("an object");
    fields.remove("guild_id");
    fields.remove("member");
    fields.insert("user".into(), user(7));
    fields.insert("context".into(), json!(1));
    fields.insert("authorizing_integration_owners".into(), json!({ "0": "0" }));
    let caller = read_json(json).caller;
    assert_eq!(caller.user, 7);
    assert_eq!(caller.server, None);
    assert!(!caller.may(serenity::model::Permissions::MANAGE_GUILD));
}
