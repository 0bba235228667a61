//! Discord's limits, each with the page that states it. Whatever is sent is held to these before it leaves.
//!
//! Lengths are counted in Unicode code points, as Discord counts them.

use std::time::Duration;

/// A message's text. <https://docs.discord.com/developers/resources/message#create-message>
pub const CONTENT: usize = 2_000;
/// An embed's title. <https://docs.discord.com/developers/resources/message#embed-object-embed-limits>
pub const EMBED_TITLE: usize = 256;
/// An embed's description. <https://docs.discord.com/developers/resources/message#embed-object-embed-limits>
pub const EMBED_DESCRIPTION: usize = 4_096;
/// The fields of an embed. <https://docs.discord.com/developers/resources/message#embed-object-embed-limits>
pub const EMBED_FIELDS: usize = 25;
/// A field's name. <https://docs.discord.com/developers/resources/message#embed-object-embed-limits>
pub const FIELD_NAME: usize = 256;
/// A field's text. <https://docs.discord.com/developers/resources/message#embed-object-embed-limits>
pub const FIELD_VALUE: usize = 1_024;
/// An embed's footer. <https://docs.discord.com/developers/resources/message#embed-object-embed-limits>
pub const EMBED_FOOTER: usize = 2_048;
/// The text of all embeds of a message together.
/// <https://docs.discord.com/developers/resources/message#embed-object-embed-limits>
pub const EMBEDS_TOTAL: usize = 6_000;

/// Rows of components under a message. <https://docs.discord.com/developers/components/reference#legacy-message-component-behavior>
pub const ACTION_ROWS: usize = 5;
/// Buttons in a row. <https://docs.discord.com/developers/components/reference#action-row>
pub const BUTTONS_PER_ROW: usize = 5;
/// A button's label. <https://docs.discord.com/developers/components/reference#button>
pub const BUTTON_LABEL: usize = 80;
/// A component's `custom_id`. <https://docs.discord.com/developers/components/reference#anatomy-of-a-component>
pub const CUSTOM_ID: usize = 100;
/// Options of a select menu. <https://docs.discord.com/developers/components/reference#string-select>
pub const SELECT_OPTIONS: usize = 25;
/// An option's label, value and description. <https://docs.discord.com/developers/components/reference#string-select>
pub const SELECT_TEXT: usize = 100;
/// A select menu's placeholder. <https://docs.discord.com/developers/components/reference#string-select>
pub const SELECT_PLACEHOLDER: usize = 150;
/// A modal's title. <https://docs.discord.com/developers/interactions/receiving-and-responding#modal>
pub const MODAL_TITLE: usize = 45;
/// The label over a text input. <https://docs.discord.com/developers/components/reference#text-input>
pub const INPUT_LABEL: usize = 45;
/// What stands in an empty text input. <https://docs.discord.com/developers/components/reference#text-input>
pub const INPUT_PLACEHOLDER: usize = 100;
/// What can be typed into a text input. <https://docs.discord.com/developers/components/reference#text-input>
pub const INPUT_VALUE: usize = 4_000;

/// Choices of an autocomplete answer.
/// <https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete>
pub const CHOICES: usize = 25;
/// A choice's name and its value. <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure>
pub const CHOICE: usize = 100;
/// What Discord's clients can be set to, and so may have names and descriptions of commands.
/// <https://docs.discord.com/developers/reference#locales>
pub const LOCALES: [&str; 34] = [
    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he",
    "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE",
    "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
];
/// A command's or option's name. <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming>
pub const COMMAND_NAME: usize = 32;
/// A command's or option's description. <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-structure>
pub const COMMAND_DESCRIPTION: usize = 100;
/// Options of a command or subcommand. <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-structure>
pub const COMMAND_OPTIONS: usize = 25;
/// All names, descriptions and values of a command together.
/// <https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-structure>
pub const COMMAND_TOTAL: usize = 8_000;
/// Slash commands of an application. <https://docs.discord.com/developers/interactions/application-commands#registering-a-command>
pub const COMMANDS: usize = 100;
/// Message menu commands of an application. <https://docs.discord.com/developers/interactions/application-commands#registering-a-command>
pub const MESSAGE_COMMANDS: usize = 15;

/// How long the first response to an interaction may take.
/// <https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction>
pub const FIRST_RESPONSE: Duration = Duration::from_secs(3);
/// How long an interaction's token is good.
/// <https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages>
pub const INTERACTION_TOKEN: Duration = Duration::from_mins(15);
/// Requests a bot may send each second. <https://docs.discord.com/developers/topics/rate-limits#global-rate-limit>
pub const REQUESTS_PER_SECOND: usize = 50;
/// Answers of 401, 403 and 429 before Discord shuts the address out, within [`INVALID_REQUEST_WINDOW`].
/// <https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans>
pub const INVALID_REQUESTS: usize = 10_000;
/// The time over which [`INVALID_REQUESTS`] are counted.
pub const INVALID_REQUEST_WINDOW: Duration = Duration::from_mins(10);
