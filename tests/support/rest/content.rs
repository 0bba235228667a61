//! The body of a request: JSON, or JSON with files.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use serde_json::Value;

use crate::support::recorder::Upload;

/// What came with a request.
#[derive(Clone, Debug, Default)]
pub struct Content {
    /// The JSON, or null.
    pub body: Value,
    /// The files.
    pub files: Vec<Upload>,
    /// Why the body could not be read.
    pub problem: Option<String>,
}

impl Content {
    /// Reads all of the request.
    pub async fn read(request: Request) -> Self {
        let kind = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|kind| kind.to_str().ok())
            .unwrap_or_default();
        let content = if kind.starts_with("multipart/") {
            Self::read_multipart(request).await
        } else {
            Self::read_json(request).await
        };
        content.unwrap_or_else(|problem| Self {
            problem: Some(problem),
            ..Self::default()
        })
    }

    async fn read_json(request: Request) -> Result<Self, String> {
        let bytes = Bytes::from_request(request, &())
            .await
            .map_err(|problem| problem.to_string())?;
        if bytes.is_empty() {
            return Ok(Self::default());
        }
        let body = serde_json::from_slice(&bytes)
            .map_err(|problem| format!("the body is no JSON: {problem}"))?;
        Ok(Self {
            body,
            ..Self::default()
        })
    }

    async fn read_multipart(request: Request) -> Result<Self, String> {
        let mut parts = Multipart::from_request(request, &())
            .await
            .map_err(|problem| problem.to_string())?;
        let mut content = Self::default();
        while let Some(part) = parts
            .next_field()
            .await
            .map_err(|problem| problem.to_string())?
        {
            let field = part.name().unwrap_or_default().to_owned();
            let filename = part.file_name().unwrap_or_default().to_owned();
            let content_type = part.content_type().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(|problem| problem.to_string())?;
            if field == "payload_json" {
                content.body = serde_json::from_slice(&bytes)
                    .map_err(|problem| format!("payload_json is no JSON: {problem}"))?;
            } else {
                content.files.push(Upload {
                    field,
                    filename,
                    content_type,
                    bytes: bytes.to_vec(),
                });
            }
        }
        Ok(content)
    }
}
