//! What a person sees in a reply.

use serde_json::json;

use super::controls::components;
use super::embed::{Embed, text};
use super::reply::Reply;

impl Reply {
    /// Asserts that the person can read this somewhere in the message: content, embeds, buttons and menus.
    pub fn sees_text(&self, expected: &str) -> &Self {
        assert!(
            self.text().contains(expected),
            "{expected:?} is not in:\n{}",
            self.text()
        );
        self
    }

    /// Asserts that the person reads this nowhere.
    pub fn does_not_see(&self, unexpected: &str) -> &Self {
        assert!(
            !self.text().contains(unexpected),
            "{unexpected:?} is in:\n{}",
            self.text()
        );
        self
    }

    /// Looks at the first embed.
    pub fn sees_embed(&self, look: impl FnOnce(Embed<'_>)) -> &Self {
        let embeds = &self.json()["embeds"];
        assert!(
            embeds[0].is_object(),
            "there is no embed in:\n{}",
            self.text()
        );
        look(Embed(&embeds[0]));
        self
    }

    /// Asserts that only this person sees the message, and that they can read this in it.
    pub fn sees_private(&self, expected: &str) -> &Self {
        self.is_private().sees_text(expected)
    }

    /// Asserts that only this person sees the message.
    pub fn is_private(&self) -> &Self {
        assert!(
            self.message().1.is_private(),
            "everybody sees:\n{}",
            self.text()
        );
        self
    }

    /// Asserts that everybody sees the message.
    pub fn is_public(&self) -> &Self {
        assert!(
            !self.message().1.is_private(),
            "only one person sees:\n{}",
            self.text()
        );
        self
    }

    /// Asserts that the message pings nobody.
    pub fn pings_nobody(&self) -> &Self {
        let json = self.json();
        let pinged = (
            &json["mentions"],
            &json["mention_roles"],
            &json["mention_everyone"],
        );
        assert_eq!(
            pinged,
            (&json!([]), &json!([]), &json!(false)),
            "somebody is pinged by:\n{}",
            self.text()
        );
        self
    }

    /// Asserts that there is a button with this label.
    pub fn sees_button(&self, label: &str) -> &Self {
        assert!(
            self.buttons().contains(&label),
            "{label:?} is not among the buttons {:?}",
            self.buttons()
        );
        self
    }

    /// Asserts that the message was taken back.
    pub fn is_gone(&self) -> &Self {
        assert!(self.message().1.deleted, "still there:\n{}", self.text());
        self
    }

    /// Everything there is to read, a line each.
    pub fn text(&self) -> String {
        let json = self.json();
        let mut lines = vec![text(&json["content"]).to_owned()];
        lines.extend(
            json["embeds"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|embed| Embed(embed).text()),
        );
        for part in components(json) {
            lines.extend(
                ["content", "label", "placeholder", "url"].map(|name| text(&part[name]).to_owned()),
            );
            lines.extend(
                part["options"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .map(|option| text(&option["label"]).to_owned()),
            );
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }
}
