//! An output → what a browser is told about it: status, type, bytes. Knows no connection.

use axum::body::Bytes;

use crate::base::digest::Digest;

/// The answer to one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status: 200, 307, 308, 400, 404 or 500.
    pub status: u16,
    /// The type of the bytes.
    pub content_type: &'static str,
    /// The bytes, as `build` would write them.
    pub bytes: Bytes,
    /// What changes when the bytes do. Files that are copied have none: their address changes with their bytes.
    pub tag: Option<String>,
    /// Where to go instead.
    pub location: Option<String>,
}

impl Answer {
    /// The bytes of an output of this name.
    pub(super) fn output(file: &str, bytes: Bytes, tag: Option<String>) -> Answer {
        Answer { status: 200, content_type: content_type(file), bytes, tag, location: None }
    }

    /// A page that no output is.
    pub(super) fn page(status: u16, html: String) -> Answer {
        let tag = Some(tag(html.as_bytes()));
        Answer { status, content_type: content_type("index.html"), bytes: html.into(), tag, location: None }
    }

    /// No more than a status.
    pub(super) fn plain(status: u16) -> Answer {
        let bytes = format!("{status}\n").into();
        Answer { status, content_type: content_type("404.txt"), bytes, tag: None, location: None }
    }

    /// To another place.
    pub(super) fn on(to: String, status: u16) -> Answer {
        Answer { location: Some(to), ..Answer::plain(status) }
    }

    /// The same with another status.
    pub(super) fn with_status(self, status: u16) -> Answer {
        Answer { status, ..self }
    }
}

/// What changes when the bytes do.
pub(super) fn tag(bytes: &[u8]) -> String {
    Digest::of(bytes).short(16)
}

/// The type of an output, by the ending of its name (the IANA registry of media types).
fn content_type(file: &str) -> &'static str {
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "vtt" => "text/vtt; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "pdf" => "application/pdf",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "wasm" => "application/wasm",
        "zip" => "application/zip",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt" => "application/vnd.oasis.opendocument.text",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::content_type;

    #[test]
    fn texts_say_that_they_are_utf_8_and_what_is_unknown_is_bytes() {
        assert_eq!(content_type("cy/index.html"), "text/html; charset=utf-8");
        assert_eq!(content_type("files/1a/LLUN.JPG"), "image/jpeg");
        assert_eq!(content_type("files/1a/data.sqlite"), "application/octet-stream");
        assert_eq!(content_type("CNAME"), "application/octet-stream");
    }
}
