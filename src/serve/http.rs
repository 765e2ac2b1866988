//! Connections → requests of the state. What is slow is done on other threads; the last state answers meanwhile.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State as Extract};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HOST, LOCATION};
use axum::http::uri::Authority;
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri};
use axum::middleware::{Next, from_fn};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::serve::ListenerExt;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::answer::Answer;
use super::overlay::host_refused;
use super::state::{State, Status};

/// What every page loads while it is served: a file, so that a site's own policy for scripts lets it run.
const LIVE: &str = include_str!("live.js");

/// How long a browser waits before it asks for events again.
const RETRY: Duration = Duration::from_millis(500);

/// Answers on this listener for as long as the runtime runs.
pub(super) fn serve(listener: TcpListener, state: Arc<State>) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|connection| {
        // Only slower without.
        let _ = connection.set_nodelay(true);
    });
    let router = router(state);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(())
}

fn router(state: Arc<State>) -> Router {
    Router::new()
        .route("/__ahp1/events", get(events))
        .route("/__ahp1/findings.json", get(findings))
        .route("/__ahp1/live.js", get(live))
        .fallback_service(get(page).with_state(Arc::clone(&state)))
        .with_state(state)
        .layer(from_fn(guard))
}

/// Lets in only requests that name this machine, and keeps browsers from keeping anything.
///
/// A page elsewhere can give its own name the address 127.0.0.1 and then read what is served there (DNS rebinding); the
/// browser still says the name.
async fn guard(request: Request, next: Next) -> Response {
    let named = request.headers().get(HOST).and_then(|host| host.to_str().ok());
    // A request for a whole address names its host there as well (RFC 9112, 3.2.2).
    let addressed = request.uri().authority().map(Authority::as_str);
    let own = named.is_some_and(is_own) && addressed.is_none_or(is_own);
    let mut response =
        if own { next.run(request).await } else { (StatusCode::FORBIDDEN, host_refused()).into_response() };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Whether a host, with or without a port, is this machine by a name that nobody else can take.
fn is_own(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    name == "127.0.0.1" || name == "[::1]" || name.eq_ignore_ascii_case("localhost")
}

async fn page(Extract(state): Extract<Arc<State>>, uri: Uri) -> Response {
    let path = uri.path().to_owned();
    let answer = tokio::task::spawn_blocking(move || state.get(&path)).await;
    match answer {
        Ok(answer) => response(answer, uri.query()),
        // It panicked.
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn response(answer: Answer, query: Option<&str>) -> Response {
    let Answer { status, content_type, bytes, tag, location } = answer;
    let body = match &tag {
        Some(tag) if content_type.starts_with("text/html") => Body::from(with_script(&bytes, tag)),
        _ => Body::from(bytes),
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut set = |name: HeaderName, value: String| {
        if let Ok(value) = HeaderValue::from_bytes(value.as_bytes()) {
            response.headers_mut().insert(name, value);
        }
    };
    set(CONTENT_TYPE, content_type.to_owned());
    if let Some(tag) = tag {
        set(ETAG, format!("\"{tag}\""));
    }
    if let Some(location) = location {
        set(
            LOCATION,
            match query {
                Some(query) => format!("{location}?{query}"),
                None => location,
            },
        );
    }
    response
}

/// The page with the script at the end of its body, and with its own tag, by which the script knows whether it is old.
fn with_script(html: &[u8], tag: &str) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let end = html.windows(END.len()).rposition(|window| window.eq_ignore_ascii_case(END));
    let (before, after) = html.split_at(end.unwrap_or(html.len()));
    let script = format!("<script src=\"/__ahp1/live.js\" data-page=\"{tag}\" defer></script>");
    [before, script.as_bytes(), after].concat()
}

/// The status, now and whenever it changes. The stream ends with the runtime.
async fn events(Extract(state): Extract<Arc<State>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let told = |Status { generation, errors, warnings, refused }| {
        let data = serde_json::json!({
            "generation": generation, "errors": errors, "warnings": warnings, "refused": refused,
        });
        Ok(Event::default().retry(RETRY).data(data.to_string()))
    };
    Sse::new(WatchStream::new(state.subscribe()).map(told)).keep_alive(KeepAlive::default())
}

async fn findings(Extract(state): Extract<Arc<State>>) -> Response {
    match tokio::task::spawn_blocking(move || state.findings()).await {
        Ok(json) => ([(CONTENT_TYPE, "application/json")], json).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn live() -> Response {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], LIVE).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machines_own_names_are_let_in() {
        for host in
            ["localhost", "localhost:1848", "LocalHost:1", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:1848"]
        {
            assert!(is_own(host), "{host}");
        }
        let others = [
            "",
            "example.org",
            "localhost.example.org",
            "127.0.0.1.example.org:80",
            "user@localhost",
            "::1",
            "0.0.0.0",
        ];
        for host in others {
            assert!(!is_own(host), "{host}");
        }
    }

    #[test]
    fn the_script_stands_before_the_end_of_the_body() {
        let text = |html: &str| String::from_utf8(with_script(html.as_bytes(), "1a")).unwrap();
        let script = "<script src=\"/__ahp1/live.js\" data-page=\"1a\" defer></script>";
        assert_eq!(text("<p></body>x</BODY></html>"), format!("<p></body>x{script}</BODY></html>"));
        assert_eq!(text("<p>"), format!("<p>{script}"));
    }
}
