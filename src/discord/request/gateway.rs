//! The same call where serenity has read it, as it does with everything that comes over the gateway.

use serenity::model::application::{
    ActionRow, ActionRowComponent, ButtonKind, CommandData, CommandDataOption,
    CommandDataOptionValue, CommandInteraction, ComponentInteraction, ComponentInteractionDataKind,
    Interaction, ModalInteraction,
};
use serenity::model::guild::Member as GuildMember;
use serenity::model::id::TargetId;
use serenity::model::user::User;

use super::call::{
    AUTOCOMPLETE, Anything, COMMAND, COMPONENT, Call, Data, Given, MODAL, Member, Part, Person,
    Pressed, Resolved, Text, Value,
};

impl Call {
    /// What serenity has read; `None` for what nobody does.
    pub fn of(interaction: &Interaction) -> Option<Self> {
        match interaction {
            Interaction::Command(command) => Some(called(command, COMMAND)),
            Interaction::Autocomplete(command) => Some(called(command, AUTOCOMPLETE)),
            Interaction::Component(component) => Some(pressed(component)),
            Interaction::Modal(modal) => Some(sent(modal)),
            _ => None,
        }
    }
}

fn called(command: &CommandInteraction, kind: u8) -> Call {
    Call {
        id: command.id,
        application_id: command.application_id,
        token: command.token.clone(),
        r#type: kind,
        locale: command.locale.clone(),
        guild_id: command.guild_id,
        channel_id: Some(command.channel_id),
        user: Some(person(&command.user)),
        member: command.member.as_deref().map(member),
        data: command_data(&command.data),
        message: None,
    }
}

fn command_data(data: &CommandData) -> Data {
    let messages = data.resolved.messages.iter();
    Data {
        name: data.name.clone(),
        r#type: data.kind.into(),
        options: data.options.iter().map(given).collect(),
        target_id: data.target_id.map(TargetId::to_message_id),
        resolved: Resolved {
            messages: messages
                .map(|(id, message)| {
                    let content = message.content.clone();
                    (*id, Text { content })
                })
                .collect(),
        },
        ..Data::default()
    }
}

fn given(option: &CommandDataOption) -> Given {
    let (value, options) = match &option.value {
        CommandDataOptionValue::SubCommand(options)
        | CommandDataOptionValue::SubCommandGroup(options) => {
            (None, options.iter().map(given).collect())
        }
        CommandDataOptionValue::Autocomplete { value: text, .. }
        | CommandDataOptionValue::String(text) => (Some(Value::Text(text.clone())), Vec::new()),
        CommandDataOptionValue::Boolean(switch) => (Some(Value::Switch(*switch)), Vec::new()),
        CommandDataOptionValue::Integer(number) => (Some(Value::Whole(*number)), Vec::new()),
        _ => (Some(Value::Other(Anything)), Vec::new()),
    };
    Given {
        name: option.name.clone(),
        r#type: option.kind().into(),
        value,
        options,
        focused: matches!(option.value, CommandDataOptionValue::Autocomplete { .. }),
    }
}

fn pressed(component: &ComponentInteraction) -> Call {
    let values = match &component.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.clone(),
        _ => Vec::new(),
    };
    let message = &component.message;
    Call {
        id: component.id,
        application_id: component.application_id,
        token: component.token.clone(),
        r#type: COMPONENT,
        locale: component.locale.clone(),
        guild_id: component.guild_id,
        channel_id: Some(component.channel_id),
        user: Some(person(&component.user)),
        member: component.member.as_ref().map(member),
        data: Data {
            custom_id: component.data.custom_id.clone(),
            values,
            ..Data::default()
        },
        message: Some(Pressed {
            flags: message.flags.map_or(0, |flags| flags.bits()),
            components: message.components.iter().map(row).collect(),
        }),
    }
}

fn sent(modal: &ModalInteraction) -> Call {
    Call {
        id: modal.id,
        application_id: modal.application_id,
        token: modal.token.clone(),
        r#type: MODAL,
        locale: modal.locale.clone(),
        guild_id: modal.guild_id,
        channel_id: Some(modal.channel_id),
        user: Some(person(&modal.user)),
        member: modal.member.as_ref().map(member),
        data: Data {
            custom_id: modal.data.custom_id.clone(),
            components: modal.data.components.iter().map(row).collect(),
            ..Data::default()
        },
        message: None,
    }
}

fn row(row: &ActionRow) -> Part {
    Part {
        r#type: row.kind.into(),
        components: row.components.iter().map(part).collect(),
        ..Part::default()
    }
}

fn part(component: &ActionRowComponent) -> Part {
    match component {
        ActionRowComponent::Button(button) => Part {
            r#type: button.kind.into(),
            custom_id: match &button.data {
                ButtonKind::NonLink { custom_id, .. } => Some(custom_id.clone()),
                _ => None,
            },
            ..Part::default()
        },
        ActionRowComponent::InputText(input) => Part {
            r#type: input.kind.into(),
            custom_id: Some(input.custom_id.clone()),
            value: input.value.clone(),
            ..Part::default()
        },
        // Nothing is read of the others.
        _ => Part::default(),
    }
}

fn person(user: &User) -> Person {
    Person { id: user.id }
}

fn member(member: &GuildMember) -> Member {
    Member {
        user: person(&member.user),
        roles: member.roles.clone(),
        permissions: member.permissions,
    }
}
