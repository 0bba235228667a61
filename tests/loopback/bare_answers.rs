//! What the bare bot says: each way to answer an interaction once.

use serenity::all::{
    ActionRowComponent, AutocompleteChoice, CommandInteraction, ComponentInteraction, Context,
    CreateActionRow, CreateAttachment, CreateAutocompleteResponse, CreateButton, CreateEmbed,
    CreateInputText, CreateInteractionResponse, CreateInteractionResponseFollowup,
    CreateInteractionResponseMessage, CreateModal, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption, EditInteractionResponse, InputTextStyle, ModalInteraction,
};

pub(super) async fn answer(
    context: &Context,
    command: &CommandInteraction,
) -> serenity::Result<()> {
    match command.data.name.as_str() {
        "think" => {
            command.defer(context).await?;
            command
                .edit_response(
                    context,
                    EditInteractionResponse::new().content("I have thought"),
                )
                .await?;
            let further = CreateInteractionResponseFollowup::new()
                .content("And further")
                .ephemeral(true);
            command.create_followup(context, further).await?;
            Ok(())
        }
        "file" => {
            let file = CreateAttachment::bytes("Khorgos\n", "roads.txt");
            let message = CreateInteractionResponseMessage::new()
                .content("Here")
                .add_file(file);
            command
                .create_response(context, CreateInteractionResponse::Message(message))
                .await
        }
        "form" => {
            let input =
                CreateInputText::new(InputTextStyle::Short, "Your name", "name").required(true);
            let modal = CreateModal::new("who", "Who are you?")
                .components(vec![CreateActionRow::InputText(input)]);
            command
                .create_response(context, CreateInteractionResponse::Modal(modal))
                .await
        }
        "Look this up" => {
            let text = command
                .data
                .resolved
                .messages
                .values()
                .next()
                .map_or_else(String::new, |m| m.content.clone());
            let message = CreateInteractionResponseMessage::new()
                .content(format!("Found {text:?}"))
                .ephemeral(true);
            command
                .create_response(context, CreateInteractionResponse::Message(message))
                .await
        }
        _ => {
            let place = command
                .data
                .options
                .first()
                .and_then(|option| option.value.as_str())
                .unwrap_or("nowhere");
            let private = command
                .data
                .options
                .get(1)
                .and_then(|option| option.value.as_bool())
                .unwrap_or_default();
            let embed = CreateEmbed::new()
                .title(format!("The road to {place}"))
                .description(format!(
                    "{} asks in {}",
                    command.user.display_name(),
                    command.locale
                ))
                .field("Context", format!("{:?}", command.context), true);
            let menu = CreateSelectMenuKind::String {
                options: vec![
                    CreateSelectMenuOption::new("By rail", "rail"),
                    CreateSelectMenuOption::new("By sea", "sea"),
                ],
            };
            let message = CreateInteractionResponseMessage::new()
                .embed(embed)
                .ephemeral(private)
                .button(CreateButton::new("more").label("More"))
                .button(CreateButton::new("delete").label("Delete"))
                .button(CreateButton::new_link("https://example.org/road").label("Source"))
                .select_menu(CreateSelectMenu::new("way", menu));
            command
                .create_response(context, CreateInteractionResponse::Message(message))
                .await
        }
    }
}

pub(super) async fn offer(context: &Context, typing: &CommandInteraction) -> serenity::Result<()> {
    let typed = typing.data.autocomplete().map_or("", |option| option.value);
    let choice = AutocompleteChoice::new(format!("{typed}…"), typed);
    let choices = CreateAutocompleteResponse::new().set_choices(vec![choice]);
    typing
        .create_response(context, CreateInteractionResponse::Autocomplete(choices))
        .await
}

pub(super) async fn react(
    context: &Context,
    component: &ComponentInteraction,
) -> serenity::Result<()> {
    use serenity::all::ComponentInteractionDataKind::StringSelect;
    if component.data.custom_id == "delete" {
        component.defer(context).await?;
        return component.delete_response(context).await;
    }
    let text = match &component.data.kind {
        StringSelect { values } => format!("The way is {values:?}"),
        _ => "There is more".to_owned(),
    };
    let message = CreateInteractionResponseMessage::new().content(text);
    component
        .create_response(context, CreateInteractionResponse::UpdateMessage(message))
        .await
}

pub(super) async fn thank(context: &Context, modal: &ModalInteraction) -> serenity::Result<()> {
    let input = modal
        .data
        .components
        .first()
        .and_then(|row| row.components.first());
    let Some(ActionRowComponent::InputText(input)) = input else {
        return Ok(());
    };
    let text = format!(
        "Thank you, {}",
        input.value.as_deref().unwrap_or("stranger")
    );
    let message = CreateInteractionResponseMessage::new().content(text);
    modal
        .create_response(context, CreateInteractionResponse::Message(message))
        .await
}
