//! Holds what the bot sends against Discord's own specification, where `DISCORD_OPENAPI` names its file.
//! <https://github.com/discord/discord-api-spec>

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, Once, OnceLock, PoisonError};

use jsonschema::error::ValidationErrorKind;
use jsonschema::{ValidationError, Validator};
use serde_json::{Value, json};

use super::routes::Route;

const VARIABLE: &str = "DISCORD_OPENAPI";
const COMPONENTS: &str = "#/components/schemas/";

/// Says once, on the terminal itself, when nothing is checked: a test that passes says nothing else.
pub fn announce() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        if specification().is_none() {
            let _ = writeln!(
                std::io::stderr(),
                "skipped: {VARIABLE} names no file, bodies are not checked against it"
            );
        }
    });
}

/// What the specification says against this body, in words.
pub fn problems(route: Route, body: &Value) -> Vec<String> {
    let Some(validator) = specification().and_then(|specification| specification.validator(route))
    else {
        return Vec::new();
    };
    let body = as_documented(body.clone());
    validator
        .iter_errors(&body)
        .flat_map(|error| explain(&error))
        .collect()
}

struct Specification {
    document: Value,
    validators: Mutex<BTreeMap<Route, Option<Arc<Validator>>>>,
}

fn specification() -> Option<&'static Specification> {
    static SPECIFICATION: OnceLock<Option<Specification>> = OnceLock::new();
    let read = || {
        let path = PathBuf::from(std::env::var_os(VARIABLE)?);
        let text = std::fs::read_to_string(&path)
            .unwrap_or_else(|problem| panic!("{VARIABLE}={}: {problem}", path.display()));
        let document = serde_json::from_str(&text)
            .unwrap_or_else(|problem| panic!("{VARIABLE}={}: {problem}", path.display()));
        let validators = Mutex::default();
        Some(Specification {
            document,
            validators,
        })
    };
    SPECIFICATION.get_or_init(read).as_ref()
}

impl Specification {
    /// The check for the body of a route, built when it is first asked for. None where the route takes no body.
    fn validator(&self, route: Route) -> Option<Arc<Validator>> {
        let mut validators = self
            .validators
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        validators
            .entry(route)
            .or_insert_with(|| self.build(route))
            .clone()
    }

    fn build(&self, route: Route) -> Option<Arc<Validator>> {
        let operation = &self.document["paths"][route.path][route.method.to_lowercase()];
        assert!(
            operation.is_object(),
            "Discord's specification knows no {route}"
        );
        let body = operation["requestBody"]["content"].get("application/json")?["schema"].clone();
        let mut needed = BTreeSet::new();
        self.collect(&body, &mut needed);
        let schemas = &self.document["components"]["schemas"];
        let schemas: serde_json::Map<_, _> = needed
            .into_iter()
            .map(|name| (name.clone(), schemas[&name].clone()))
            .collect();
        let schema = json!({ "allOf": [body], "components": { "schemas": schemas } });
        Some(Arc::new(
            jsonschema::validator_for(&schema).expect("Discord's specification is a schema"),
        ))
    }

    /// The names of all schemas that `schema` leads to: the whole document would take seconds to build.
    fn collect(&self, schema: &Value, names: &mut BTreeSet<String>) {
        match schema {
            Value::Object(fields) => {
                let reference = fields.get("$ref").and_then(Value::as_str);
                if let Some(name) =
                    reference.and_then(|reference| reference.strip_prefix(COMPONENTS))
                    && names.insert(name.to_owned())
                {
                    self.collect(&self.document["components"]["schemas"][name], names);
                }
                fields.values().for_each(|value| self.collect(value, names));
            }
            Value::Array(values) => values.iter().for_each(|value| self.collect(value, names)),
            _ => {}
        }
    }
}

/// The body with what Discord takes otherwise than its specification says: permissions are sent as text, and the
/// attachments of a new message are numbered.
/// <https://discord.com/developers/docs/topics/permissions>, <https://discord.com/developers/docs/reference#uploading-files>
fn as_documented(mut body: Value) -> Value {
    match &mut body {
        Value::Array(values) => values
            .iter_mut()
            .for_each(|value| *value = as_documented(value.take())),
        Value::Object(fields) => {
            for (key, value) in fields {
                match (key.as_str(), value.as_str().map(str::parse::<u64>)) {
                    ("default_member_permissions", Some(Ok(permissions))) => {
                        *value = json!(permissions);
                    }
                    ("attachments", _) => value
                        .as_array_mut()
                        .into_iter()
                        .flatten()
                        .for_each(name_attachment),
                    _ => *value = as_documented(value.take()),
                }
            }
        }
        _ => {}
    }
    body
}

fn name_attachment(attachment: &mut Value) {
    if let Some(number) = attachment["id"].as_u64() {
        attachment["id"] = json!(number.to_string());
    }
}

/// The errors behind an error: where no alternative fits, those of the alternative that was meant.
fn explain(error: &ValidationError<'_>) -> Vec<String> {
    if let ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } =
        error.kind()
        && let Some(meant) = context
            .iter()
            .min_by_key(|errors| strangeness(error, errors))
        && !meant.is_empty()
    {
        return meant.iter().flat_map(explain).collect();
    }
    vec![format!(
        "at {:?}: {error}",
        error.instance_path().to_string()
    )]
}

/// How far an alternative is from what was meant: it is of another kind altogether, says another `type`, fails often.
fn strangeness(whole: &ValidationError<'_>, errors: &[ValidationError<'_>]) -> (bool, bool, usize) {
    let other_kind = errors.iter().any(|error| {
        matches!(error.kind(), ValidationErrorKind::Type { .. })
            && error.instance_path() == whole.instance_path()
    });
    let other_type = errors
        .iter()
        .any(|error| error.instance_path().to_string().ends_with("/type"));
    (other_kind, other_type, errors.len())
}
