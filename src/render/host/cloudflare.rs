//! `hosting/cloudflare.json`: redirect rules for Cloudflare, whose `_redirects` know no languages. They are set once, in
//! the dashboard or by the API of rulesets (phase `http_request_dynamic_redirect`).

use serde_json::json;

use crate::base::lang::Lang;
use crate::site::Site;

use super::home;

pub(super) fn rules(site: &Site) -> String {
    let rules = Lang::BOTH.map(|lang| {
        let tag = lang.tag();
        // Cloudflare sorts by weight itself, and doesn't tell of equal weights.
        let first = "lower(http.request.accepted_languages[0])";
        let expression = format!(
            "http.request.uri.path eq \"{}/\" and ({first} eq \"{tag}\" or starts_with({first}, \"{tag}-\"))",
            site.config.base
        );
        let to = json!({
            "status_code": 302,
            "target_url": { "value": site.public(&home(site, lang)) },
            "preserve_query_string": true,
        });
        json!({
            "description": format!("/ → /{tag}/"),
            "expression": expression,
            "action": "redirect",
            "action_parameters": { "from_value": to },
        })
    });
    format!("{:#}\n", json!({ "rules": rules }))
}
