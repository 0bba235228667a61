//! A form (Discord calls it a modal) in the hands of a person.

use serde_json::{Value, json};

use super::embed::text;

/// A form that is being filled.
#[derive(Clone, Debug)]
pub struct Form {
    form: Value,
}

impl Form {
    /// The form of a callback.
    pub fn new(form: Value) -> Self {
        Self { form }
    }

    /// Its title.
    pub fn title(&self) -> &str {
        text(&self.form["title"])
    }

    /// The labels of its inputs.
    pub fn labels(&self) -> Vec<&str> {
        self.rows().iter().map(label).collect()
    }

    /// What stands in the input with this label.
    pub fn value(&self, name: &str) -> &str {
        let row = self.rows().iter().find(|row| label(row) == name);
        text(
            &input(row.unwrap_or_else(|| panic!("no input {name:?} among {:?}", self.labels())))["value"],
        )
    }

    /// Writes into the input with this label.
    pub fn fill(&mut self, name: &str, value: &str) -> &mut Self {
        let labels = format!("{:?}", self.labels());
        let rows = self.form["components"]
            .as_array_mut()
            .expect("a form has rows");
        let row = rows.iter_mut().find(|row| label(row) == name);
        let row = row.unwrap_or_else(|| panic!("no input {name:?} among {labels}"));
        input_mut(row)["value"] = json!(value);
        self
    }

    /// The data of the interaction that sends it, or why Discord's client would not send it.
    pub fn submission(&self) -> Result<Value, String> {
        let rows: Result<Vec<_>, _> = self.rows().iter().map(sent).collect();
        Ok(json!({ "custom_id": self.form["custom_id"], "components": rows? }))
    }

    fn rows(&self) -> &[Value] {
        self.form["components"]
            .as_array()
            .map_or(&[], Vec::as_slice)
    }
}

/// A row holds its input in a list, or, since labels are components of their own, alone.
fn input(row: &Value) -> &Value {
    if row["component"].is_object() {
        &row["component"]
    } else {
        &row["components"][0]
    }
}

fn input_mut(row: &mut Value) -> &mut Value {
    if row["component"].is_object() {
        &mut row["component"]
    } else {
        &mut row["components"][0]
    }
}

fn label(row: &Value) -> &str {
    if row["component"].is_object() {
        text(&row["label"])
    } else {
        text(&row["components"][0]["label"])
    }
}

fn sent(row: &Value) -> Result<Value, String> {
    let input = input(row);
    let value = text(&input["value"]);
    let length = value.chars().count() as u64;
    let required = input["required"] != false;
    if (required || length > 0)
        && length < input["min_length"].as_u64().unwrap_or(u64::from(required))
    {
        return Err(format!("{:?} is too short: {value:?}", label(row)));
    }
    if length > input["max_length"].as_u64().unwrap_or(4_000) {
        return Err(format!("{:?} is too long", label(row)));
    }
    let component =
        json!({ "type": input["type"], "custom_id": input["custom_id"], "value": value });
    Ok(if row["component"].is_object() {
        json!({ "type": row["type"], "component": component })
    } else {
        json!({ "type": 1, "components": [component] })
    })
}
