//! What a person sees of the bot's answer, and what they can do with it.

use std::sync::Arc;

use serde_json::Value;

use super::asking::{Action, Asking};
use super::form::Form;
use super::written::Message;
use crate::support::payloads::{Profile, StoredMessage, callback};
use crate::support::recorder::Upload;
use crate::support::world::{State, World};

/// The answer as it was when the wait for it ended.
#[derive(Clone)]
pub struct Reply {
    world: Arc<World>,
    viewer: Profile,
    interaction: Option<u64>,
    shown: Shown,
}

#[derive(Clone)]
enum Shown {
    Message(u64, Box<StoredMessage>),
    Form(Option<u64>, Form),
}

impl Message for Reply {
    fn id(&self) -> u64 {
        self.message().0
    }
}

impl Reply {
    /// The outcome of an interaction.
    pub fn to_interaction(world: &Arc<World>, viewer: &Profile, id: u64) -> Self {
        let shown = world.look(|state| {
            let interaction = &state.interactions[&id];
            match interaction.callback_type() {
                Some(callback::FORM) => {
                    let form = interaction
                        .callback
                        .as_ref()
                        .map(|callback| callback["data"].clone());
                    Shown::Form(interaction.source, Form::new(form.unwrap_or_default()))
                }
                Some(callback::CHOICES) | None => {
                    panic!("the bot answered with choices to what is no typing")
                }
                Some(callback::SILENT_UPDATE) if !interaction.followups.is_empty() => {
                    message(state, interaction.followups[0])
                }
                Some(_) => message(
                    state,
                    interaction
                        .original
                        .expect("a settled interaction has its message"),
                ),
            }
        });
        Self {
            world: Arc::clone(world),
            viewer: viewer.clone(),
            interaction: Some(id),
            shown,
        }
    }

    /// A message of the bot in a channel.
    pub fn to_message(world: &Arc<World>, viewer: &Profile, id: u64) -> Self {
        let shown = world.look(|state| message(state, id));
        Self {
            world: Arc::clone(world),
            viewer: viewer.clone(),
            interaction: None,
            shown,
        }
    }

    /// The person presses a button.
    pub fn presses(&self, label: &str) -> Asking {
        self.acts(self.press(label))
    }

    /// The person chooses an option in a menu.
    pub fn chooses(&self, label: &str) -> Asking {
        self.acts(self.choice(label))
    }

    /// The form the person sees.
    pub fn form(&self) -> &Form {
        match &self.shown {
            Shown::Form(_, form) => form,
            Shown::Message(..) => panic!(
                "the bot answered with a message, not with a form:\n{}",
                self.text()
            ),
        }
    }

    /// The person fills the form and sends it.
    pub fn submits(&self, fill: impl FnOnce(&mut Form)) -> Asking {
        self.acts(self.submission(fill))
    }

    /// What sending the form does, filled like this.
    pub fn submission(&self, fill: impl FnOnce(&mut Form)) -> Action {
        let mut form = self.form().clone();
        fill(&mut form);
        let data = form
            .submission()
            .unwrap_or_else(|problem| panic!("nobody can send the form: {problem}"));
        let Shown::Form(source, _) = self.shown else {
            unreachable!("it has a form")
        };
        Action::Submits(source, data)
    }

    /// The message object.
    pub fn json(&self) -> &Value {
        &self.message().1.json
    }

    /// The message as it is now.
    #[must_use]
    pub fn now(&self) -> Self {
        let shown = self.world.look(|state| message(state, self.message().0));
        Self {
            shown,
            ..self.clone()
        }
    }

    /// Waits until the message changes or is taken back.
    pub async fn changes(&self) -> Self {
        let (id, before) = self.message();
        let changed = |state: &State| {
            let message = &state.messages[&id];
            (message.edits > before.edits || message.deleted != before.deleted).then_some(())
        };
        self.world
            .until("The bot changes its message", changed)
            .await;
        self.now()
    }

    /// Waits for the further message with this number, counted from 0.
    pub async fn followup(&self, number: usize) -> Self {
        let id = self
            .interaction
            .expect("only the answer to an interaction has further messages");
        let followup = |state: &State| state.interactions[&id].followups.get(number).copied();
        let followup = self
            .world
            .until("The bot sends a further message", followup)
            .await;
        Self {
            shown: self.world.look(|state| message(state, followup)),
            ..self.clone()
        }
    }

    /// The files that came with what the bot sent for this interaction.
    pub fn files(&self) -> Vec<Upload> {
        let id = self
            .interaction
            .expect("only the answer to an interaction has files");
        self.world.look(|state| {
            let token = format!("/{}", state.interactions[&id].token);
            let requests = state
                .recorder
                .requests
                .iter()
                .filter(|request| request.path.contains(&token));
            requests.flat_map(|request| request.files.clone()).collect()
        })
    }

    /// The message and its id.
    pub fn message(&self) -> (u64, &StoredMessage) {
        match &self.shown {
            Shown::Message(id, message) => (*id, message),
            Shown::Form(_, form) => panic!(
                "the bot answered with the form {:?}, not with a message",
                form.title()
            ),
        }
    }

    fn acts(&self, action: Action) -> Asking {
        Asking::new(Arc::clone(&self.world), self.viewer.clone(), action)
    }
}

fn message(state: &State, id: u64) -> Shown {
    Shown::Message(id, Box::new(state.messages[&id].clone()))
}
