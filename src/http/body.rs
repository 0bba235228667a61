//! The body of a response: JSON, or JSON with a file beside it.
//!
//! <https://docs.discord.com/developers/reference#uploading-files>

use std::fmt::Write as _;

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response as HttpResponse};
use sha2::{Digest, Sha256};

use crate::discord::drawn::File;
use crate::discord::response::Response;

/// The response as Discord takes it.
pub(super) fn of(response: &Response) -> HttpResponse {
    // A response has no key that is no text, the one thing that could fail.
    let json = serde_json::to_string(response).unwrap_or_default();
    match response.file() {
        None => ([(CONTENT_TYPE, "application/json")], json).into_response(),
        Some(file) => {
            let boundary = boundary(file);
            let kind = format!("multipart/form-data; boundary={boundary}");
            ([(CONTENT_TYPE, kind)], parts(&json, file, &boundary)).into_response()
        }
    }
}

/// What stands between the parts; made of the file, so that no file holds its own.
fn boundary(file: &File) -> String {
    let mut boundary = String::new();
    for byte in Sha256::digest(file.text.as_bytes()) {
        // Writing into a text does not fail.
        let _ = write!(boundary, "{byte:02x}");
    }
    boundary
}

fn parts(json: &str, File { name, text }: &File, boundary: &str) -> String {
    format!(
        "--{boundary}\r\n\
         Content-Disposition: form-data; name=\"payload_json\"\r\n\
         Content-Type: application/json\r\n\r\n\
         {json}\r\n\
         --{boundary}\r\n\
         Content-Disposition: form-data; name=\"files[0]\"; filename=\"{name}\"\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\n\
         {text}\r\n\
         --{boundary}--\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::drawn::Drawn;

    #[test]
    fn a_file_stands_beside_the_message() {
        let drawn = Drawn {
            file: Some(File {
                name: "report.txt",
                text: "error: чай\n".to_owned(),
            }),
            ..Drawn::private_sentence("So it is.")
        };
        let response = of(&Response::Message(drawn));
        let kind = response.headers()[CONTENT_TYPE].to_str().expect("a text");
        assert!(kind.starts_with("multipart/form-data; boundary="), "{kind}");
        let plain = of(&Response::Message(Drawn::private_sentence("So it is.")));
        assert_eq!(plain.headers()[CONTENT_TYPE], "application/json");
    }
}
