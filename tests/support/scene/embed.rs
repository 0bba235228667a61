//! An embed, as a person sees it.

use serde_json::Value;

/// One embed of a message.
#[derive(Clone, Copy, Debug)]
pub struct Embed<'a>(pub &'a Value);

impl<'a> Embed<'a> {
    /// The title, or nothing.
    pub fn title(self) -> &'a str {
        text(&self.0["title"])
    }

    /// Where the title leads, or nothing.
    pub fn url(self) -> &'a str {
        text(&self.0["url"])
    }

    /// The description, or nothing.
    pub fn description(self) -> &'a str {
        text(&self.0["description"])
    }

    /// The footer, or nothing.
    pub fn footer(self) -> &'a str {
        text(&self.0["footer"]["text"])
    }

    /// The names and values of the fields.
    pub fn fields(self) -> Vec<(&'a str, &'a str)> {
        let fields = self.0["fields"].as_array().map_or(&[][..], Vec::as_slice);
        fields
            .iter()
            .map(|field| (text(&field["name"]), text(&field["value"])))
            .collect()
    }

    /// The value of the field with this name.
    pub fn field(self, name: &str) -> &'a str {
        let fields = self.fields();
        let found = fields.iter().find(|(known, _)| *known == name);
        found
            .unwrap_or_else(|| panic!("no field {name:?} among {fields:?}"))
            .1
    }

    /// Everything there is to read, a line each.
    pub fn text(self) -> String {
        let author = text(&self.0["author"]["name"]);
        let mut lines = vec![author, self.title(), self.url(), self.description()];
        lines.extend(
            self.fields()
                .into_iter()
                .flat_map(|(name, value)| [name, value]),
        );
        lines.push(self.footer());
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }
}

/// A text in JSON, or nothing.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
