//! The table of commands held to Discord's rules.

use std::collections::HashSet;

use super::*;
use crate::discord::limits;
use crate::language::Language;

fn every_wording() -> Vec<(Wording, usize)> {
    let mut wordings = Vec::new();
    let mut options_of = |options: &[CommandOption]| {
        for option in options {
            wordings.push((option.name, limits::COMMAND_NAME));
            wordings.push((option.description, limits::COMMAND_DESCRIPTION));
        }
    };
    for command in COMMANDS {
        match &command.shape {
            Shape::Slash(_, options) => options_of(options),
            Shape::Group(_, subcommands) => {
                for subcommand in *subcommands {
                    options_of(subcommand.options);
                }
            }
            Shape::MessageMenu => {}
        }
    }
    for command in COMMANDS {
        wordings.push((command.name, limits::COMMAND_NAME));
        if let Shape::Slash(description, _) | Shape::Group(description, _) = &command.shape {
            wordings.push((*description, limits::COMMAND_DESCRIPTION));
        }
        if let Shape::Group(_, subcommands) = &command.shape {
            for subcommand in *subcommands {
                wordings.push((subcommand.name, limits::COMMAND_NAME));
                wordings.push((subcommand.description, limits::COMMAND_DESCRIPTION));
            }
        }
    }
    wordings
}

fn every_option_list() -> Vec<&'static [CommandOption]> {
    COMMANDS
        .iter()
        .flat_map(|command| match &command.shape {
            Shape::Slash(_, options) => vec![*options],
            Shape::Group(_, subcommands) => subcommands.iter().map(|known| known.options).collect(),
            Shape::MessageMenu => Vec::new(),
        })
        .collect()
}

#[test]
fn every_name_and_description_fits_in_every_language() {
    for (wording, limit) in every_wording() {
        for language in Language::ALL {
            let length = wording.get(language).chars().count();
            assert!((1..=limit).contains(&length), "{wording:?}");
        }
    }
}

#[test]
fn every_name_of_a_slash_command_is_one_lowercase_word() {
    for (wording, limit) in every_wording() {
        if limit != limits::COMMAND_NAME || wording.english == LOOK_THIS_UP {
            continue;
        }
        for language in Language::ALL {
            let name = wording.get(language);
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
    for language in Language::ALL {
        let mut commands = HashSet::new();
        for command in COMMANDS {
            assert!(commands.insert(command.name.get(language)));
            if let Shape::Group(_, subcommands) = &command.shape {
                let mut words = HashSet::new();
                for subcommand in *subcommands {
                    assert!(words.insert(subcommand.name.get(language)));
                }
            }
        }
        for options in every_option_list() {
            let mut names = HashSet::new();
            for option in options {
                assert!(
                    names.insert(option.name.get(language)),
                    "{}",
                    option.name.english
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
            Shape::Slash(_, options) => vec![*options],
            Shape::Group(_, subcommands) => subcommands.iter().map(|known| known.options).collect(),
            Shape::MessageMenu => continue,
        };
        for options in lists {
            assert!(
                options
                    .iter()
                    .any(|option| option.name.english == PRIVATE && option.input == Input::Switch),
                "{}",
                command.name.english
            );
        }
    }
}
