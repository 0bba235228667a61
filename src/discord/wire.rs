//! A message in the form that Discord takes, written straight from what was drawn.
//!
//! <https://docs.discord.com/developers/resources/message#create-message-jsonform-params>

use serde::Serialize;

use super::drawn::{Card, Drawn, EPHEMERAL, Row};
use super::press::Press;

/// The colour at the side of every card: the brown of tea.
const TEA: u32 = 0x00B0_6F2C;

/// <https://docs.discord.com/developers/components/reference#component-object-component-types>
const ACTION_ROW: u8 = 1;
const BUTTON: u8 = 2;
const STRING_SELECT: u8 = 3;

/// <https://docs.discord.com/developers/components/reference#button-button-styles>
const SECONDARY: u8 = 2;

/// A message. Nobody is ever pinged by it.
#[derive(Debug, Serialize)]
pub(super) struct Message<'a> {
    content: Option<&'a str>,
    embeds: Vec<Embed<'a>>,
    components: Vec<ActionRow<'a>>,
    allowed_mentions: Mentions,
    #[serde(skip_serializing_if = "Option::is_none")]
    flags: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attachments: Option<Vec<Attachment>>,
}

#[derive(Debug, Serialize)]
struct Embed<'a> {
    title: &'a str,
    description: &'a str,
    color: u32,
    fields: Vec<Field<'a>>,
}

#[derive(Debug, Serialize)]
struct Field<'a> {
    name: &'a str,
    value: &'a str,
}

#[derive(Debug, Serialize)]
struct ActionRow<'a> {
    r#type: u8,
    components: Vec<Component<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Component<'a> {
    Button {
        r#type: u8,
        style: u8,
        label: &'a str,
        custom_id: Id<'a>,
    },
    Menu {
        r#type: u8,
        custom_id: Id<'a>,
        placeholder: &'a str,
        options: Vec<MenuOption<'a>>,
    },
}

#[derive(Debug, Serialize)]
struct MenuOption<'a> {
    value: &'a str,
    label: &'a str,
}

#[derive(Debug, Serialize)]
struct Mentions {
    parse: [u8; 0],
    replied_user: bool,
}

#[derive(Debug, Serialize)]
struct Attachment {
    id: u8,
    filename: &'static str,
}

/// A press as its `custom_id`.
#[derive(Debug)]
struct Id<'a>(&'a Press);

impl Serialize for Id<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self.0)
    }
}

impl<'a> Message<'a> {
    /// A new message.
    pub(super) fn new(drawn: &'a Drawn) -> Self {
        Self {
            content: drawn.content.as_deref(),
            embeds: drawn.card.iter().map(Embed::new).collect(),
            components: drawn.rows.iter().map(ActionRow::new).collect(),
            allowed_mentions: Mentions {
                parse: [],
                replied_user: false,
            },
            flags: drawn.private.then_some(EPHEMERAL),
            attachments: drawn.file.as_ref().map(|file| {
                let filename = file.name;
                vec![Attachment { id: 0, filename }]
            }),
        }
    }

    /// A message in place of another, which keeps its own privacy. Everything is named, so that nothing of the other
    /// stays.
    pub(super) fn in_place(drawn: &'a Drawn) -> Self {
        let message = Self::new(drawn);
        Self {
            flags: None,
            attachments: Some(message.attachments.unwrap_or_default()),
            ..message
        }
    }
}

impl<'a> Embed<'a> {
    fn new(card: &'a Card) -> Self {
        let field = |(name, value): &'a (String, String)| Field { name, value };
        Self {
            title: &card.title,
            description: &card.description,
            color: TEA,
            fields: card.fields.iter().map(field).collect(),
        }
    }
}

impl<'a> ActionRow<'a> {
    fn new(row: &'a Row) -> Self {
        let components = match row {
            Row::Buttons(buttons) => buttons
                .iter()
                .map(|(press, label)| Component::Button {
                    r#type: BUTTON,
                    style: SECONDARY,
                    label,
                    custom_id: Id(press),
                })
                .collect(),
            Row::Menu(press, placeholder, choices) => vec![Component::Menu {
                r#type: STRING_SELECT,
                custom_id: Id(press),
                placeholder,
                options: choices
                    .iter()
                    .map(|(value, label)| MenuOption { value, label })
                    .collect(),
            }],
        };
        Self {
            r#type: ACTION_ROW,
            components,
        }
    }
}
