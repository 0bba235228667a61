//! The table of commands held to Discord's rules.

use std::collections::HashSet;

use super::*;
use crate::discord::limits;
use crate::language::Language;

/// Every label, and whether it has a description.
fn every_label() -> Vec<(Label, bool)> {
    let mut labels = Vec::new();
    for command in COMMANDS {
        let described = !matches!(command.shape, Shape::MessageMenu);
        labels.push((command.label, described));
        if let Shape::Group(subcommands) = &command.shape {
            labels.extend(subcommands.iter().map(|known| (known.label, true)));
        }
    }
    let options = every_option_list().into_iter().flatten();
    labels.extend(options.map(|option| (option.label, true)));
    labels
}

fn every_option_list() -> Vec<&'static [CommandOption]> {
    COMMANDS
        .iter()
        .flat_map(|command| match &command.shape {
            Shape::Slash(options) => vec![*options],
            Shape::Group(subcommands) => subcommands.iter().map(|known| known.options).collect(),
            Shape::MessageMenu => Vec::new(),
        })
        .collect()
}

#[test]
fn every_name_and_description_fits_in_every_language() {
    for (label, described) in every_label() {
        for language in Language::all() {
            let name = label.name_in(language).chars().count();
            assert!((1..=limits::COMMAND_NAME).contains(&name), "{label:?}");
            let description = label.description_in(language).chars().count();
            assert!(
                !described || (1..=limits::COMMAND_DESCRIPTION).contains(&description),
                "{label:?}"
            );
        }
    }
}

#[test]
fn the_english_name_is_the_one_that_requests_carry() {
    for (label, _) in every_label() {
        assert_eq!(label.name_in(Language::english()), label.name);
    }
}

#[test]
fn every_message_for_commands_is_used() {
    let mut used: Vec<String> = Vec::new();
    for (label, described) in every_label() {
        used.push(label.message.to_owned());
        if described {
            used.push(format!("{}.description", label.message));
        }
    }
    let of_commands = |key: &String| key.starts_with("command-") || key.starts_with("option-");
    let mut written: Vec<String> = Language::english().keys();
    written.retain(of_commands);
    for texts in [&mut used, &mut written] {
        texts.sort();
        texts.dedup();
    }
    assert_eq!(written, used);
}

#[test]
fn every_name_of_a_slash_command_is_one_lowercase_word() {
    for (label, _) in every_label() {
        if label.name == LOOK_THIS_UP {
            continue;
        }
        for language in Language::all() {
            let name = label.name_in(language);
            assert_eq!(name.to_lowercase(), name);
            assert!(
                name.chars()
                    .all(|letter| letter.is_alphanumeric() || letter == '-'),
                "{name}"
            );
        }
    }
}

#[test]
fn no_name_stands_twice_beside_itself_in_any_language() {
    for language in Language::all() {
        let mut commands = HashSet::new();
        for command in COMMANDS {
            assert!(commands.insert(command.label.name_in(language)));
            if let Shape::Group(subcommands) = &command.shape {
                let mut words = HashSet::new();
                for subcommand in *subcommands {
                    assert!(words.insert(subcommand.label.name_in(language)));
                }
            }
        }
        for options in every_option_list() {
            let mut names = HashSet::new();
            for option in options {
                assert!(
                    names.insert(option.label.name_in(language)),
                    "{}",
                    option.label.name
                );
            }
        }
    }
}

#[test]
fn required_options_stand_before_the_others_and_none_are_too_many() {
    for options in every_option_list() {
        assert!(options.len() <= limits::COMMAND_OPTIONS);
        assert!(
            options.is_sorted_by_key(|option| !option.required),
            "{options:?}"
        );
    }
}

#[test]
fn every_answering_command_can_be_private() {
    for command in COMMANDS {
        if command.audience == Audience::Moderators {
            continue;
        }
        let lists = match &command.shape {
            Shape::Slash(options) => vec![*options],
            Shape::Group(subcommands) => subcommands.iter().map(|known| known.options).collect(),
            Shape::MessageMenu => continue,
        };
        for options in lists {
            assert!(
                options
                    .iter()
                    .any(|option| option.label.name == PRIVATE && option.input == Input::Switch),
                "{}",
                command.label.name
            );
        }
    }
}
