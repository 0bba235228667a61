//! The few requests that the bot sends.

use std::fmt;
use std::time::Duration;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use serenity::builder::CreateAttachment;
use serenity::http::{LightMethod, Multipart, MultipartUpload, Request, Route};
use serenity::model::id::{ApplicationId, ChannelId, InteractionId, MessageId};
use tokio::time::Instant;

use super::{Bound, PATIENCE, Rest, RestError};
use crate::discord::drawn::Drawn;
use crate::discord::response::Response;

/// How long one attempt of a first response may take: two of them and their waits fit before the deadline.
const CALLBACK_ATTEMPT: Duration = Duration::from_millis(1_200);

/// What answers an interaction: Discord takes it once as an address and once as a key.
#[derive(Clone)]
pub struct ReplyAddress {
    /// The interaction.
    pub interaction: InteractionId,
    /// The application that it went to.
    pub application: ApplicationId,
    /// Its token.
    pub token: String,
}

/// Whoever has its token can answer in the bot's name, so it is not printed.
impl fmt::Debug for ReplyAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ReplyAddress")
            .field("interaction", &self.interaction)
            .finish_non_exhaustive()
    }
}

impl Rest {
    /// The bot's application.
    pub async fn application(&self) -> Result<ApplicationId, RestError> {
        #[derive(Deserialize)]
        struct Application {
            id: ApplicationId,
        }
        let application: Application = self.get(Route::Oauth2ApplicationCurrent, None).await?;
        Ok(application.id)
    }

    /// The commands that Discord has.
    pub async fn commands(&self, application_id: ApplicationId) -> Result<Value, RestError> {
        let localized = vec![("with_localizations", "true".to_owned())];
        self.get(Route::Commands { application_id }, Some(localized))
            .await
    }

    /// Replaces the commands that Discord has.
    pub async fn set_commands(
        &self,
        application_id: ApplicationId,
        commands: &Value,
    ) -> Result<(), RestError> {
        let request = Request::new(Route::Commands { application_id }, LightMethod::Put);
        let request = request.body(Some(serde_json::to_vec(commands)?));
        self.patiently(request, Bound::WithOthers).await
    }

    /// The first response to an interaction.
    pub async fn respond(
        &self,
        address: &ReplyAddress,
        response: &Response,
        deadline: Instant,
    ) -> Result<(), RestError> {
        let route = Route::InteractionResponse {
            interaction_id: address.interaction,
            token: &address.token,
        };
        let request =
            Request::new(route, LightMethod::Post).body(Some(serde_json::to_vec(response)?));
        self.send(request, Bound::ByItself, deadline, CALLBACK_ATTEMPT)
            .await?;
        Ok(())
    }

    /// What stands in place of the first response from now on.
    pub async fn edit_response(
        &self,
        address: &ReplyAddress,
        drawn: &Drawn,
    ) -> Result<(), RestError> {
        let request = with_message(
            Request::new(original(address), LightMethod::Patch),
            drawn,
            &drawn.to_edit(),
        )?;
        self.patiently(request, Bound::ByItself).await
    }

    /// Takes away the message that a component stands on.
    pub async fn delete_response(&self, address: &ReplyAddress) -> Result<(), RestError> {
        let request = Request::new(original(address), LightMethod::Delete);
        self.patiently(request, Bound::ByItself).await
    }

    /// Answers a channel message; sent twice, it still stands there once.
    pub async fn reply(
        &self,
        channel_id: ChannelId,
        message: MessageId,
        drawn: &Drawn,
    ) -> Result<(), RestError> {
        let mut body = drawn.to_json();
        body["message_reference"] = json!({
            "message_id": message.to_string(),
            "fail_if_not_exists": false,
        });
        body["nonce"] = message.to_string().into();
        body["enforce_nonce"] = true.into();
        let request = Request::new(Route::ChannelMessages { channel_id }, LightMethod::Post);
        let request = request.body(Some(serde_json::to_vec(&body)?));
        self.patiently(request, Bound::WithOthers).await
    }

    async fn get<T: DeserializeOwned>(
        &self,
        route: Route<'_>,
        params: Option<Vec<(&'static str, String)>>,
    ) -> Result<T, RestError> {
        let request = Request::new(route, LightMethod::Get).params(params);
        let body = self
            .send(
                request,
                Bound::WithOthers,
                Instant::now() + PATIENCE,
                PATIENCE,
            )
            .await?;
        Ok(serde_json::from_slice(&body)?)
    }

    async fn patiently(&self, request: Request<'_>, bound: Bound) -> Result<(), RestError> {
        self.send(request, bound, Instant::now() + PATIENCE, PATIENCE)
            .await?;
        Ok(())
    }
}

fn original(address: &ReplyAddress) -> Route<'_> {
    Route::WebhookOriginalInteractionResponse {
        application_id: address.application,
        token: &address.token,
    }
}

fn with_message<'r>(
    request: Request<'r>,
    drawn: &Drawn,
    body: &Value,
) -> Result<Request<'r>, RestError> {
    let Some(file) = &drawn.file else {
        return Ok(request.body(Some(serde_json::to_vec(body)?)));
    };
    Ok(request.multipart(Some(Multipart {
        upload: MultipartUpload::Attachments(vec![CreateAttachment::bytes(
            file.text.clone().into_bytes(),
            file.name,
        )]),
        fields: Vec::new(),
        payload_json: Some(body.to_string()),
    })))
}
