//! The choices a bot offers while a person is typing.

use serde_json::Value;

/// One choice: the name a person sees, and the value that is sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What the person sees.
    pub name: String,
    /// What is sent when they choose it.
    pub value: Value,
}

/// All of them, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices(pub Vec<Choice>);

impl Choices {
    /// The choices of a callback.
    pub fn new(choices: &Value) -> Self {
        let choices = choices.as_array().expect("the bot answered with choices");
        let choice = |choice: &Value| Choice {
            name: choice["name"]
                .as_str()
                .expect("a choice has a name")
                .to_owned(),
            value: choice["value"].clone(),
        };
        Self(choices.iter().map(choice).collect())
    }

    /// The names, in order.
    pub fn names(&self) -> Vec<&str> {
        self.0.iter().map(|choice| choice.name.as_str()).collect()
    }

    /// Asserts that a choice of this name is among them.
    pub fn offers(&self, name: &str) -> &Self {
        assert!(
            self.names().contains(&name),
            "{name:?} is not among {:?}",
            self.names()
        );
        self
    }

    /// Asserts that a choice of this name comes first.
    pub fn offers_first(&self, name: &str) -> &Self {
        assert_eq!(self.names().first(), Some(&name), "of {:?}", self.names());
        self
    }
}
