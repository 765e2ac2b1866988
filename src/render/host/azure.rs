//! `staticwebapp.config.json`, which Azure Static Web Apps reads. It can't ask for a browser's language.

use serde_json::{Map, Value, json};

use crate::site::Site;

use super::{HEADERS, Where, own_headers, redirects};

pub(super) fn config(site: &Site) -> String {
    let base = &site.config.base;
    let map = |headers: &[(&str, &str)]| -> Map<String, Value> {
        headers.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
    };
    let mut routes: Vec<_> = redirects(site)
        .iter()
        .map(|(from, to)| json!({ "route": from, "redirect": to, "statusCode": 301 }))
        .collect();
    for (place, own) in own_headers(site) {
        if let Where::Under(folder) = place {
            routes.push(json!({ "route": format!("{base}/{folder}/*"), "headers": map(&own) }));
        }
    }
    let config = json!({
        "globalHeaders": map(&HEADERS),
        "routes": routes,
        "responseOverrides": { "404": { "rewrite": format!("{base}/404.html") } },
        "trailingSlash": "always",
    });
    format!("{config:#}\n")
}
