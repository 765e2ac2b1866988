//! What a visit leaves behind and whom it tells: nothing, and nobody.

use crate::bench::{Bench, bench, built};
use crate::tally::Tally;
use serde_json::{Value, json};

/// What a page may keep in a browser, counted.
const KEPT: &str = "
    const done = arguments[arguments.length - 1];
    (async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length
        + (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length)()
        .then(done, error => done(String(error)));";

/// What moved while the page was loaded: how far, what it is, and from where to where.
const SHIFTS: &str = "
    const done = arguments[arguments.length - 1];
    const moved = [];
    const name = node => node?.nodeType === 3 ? `“${node.data.trim()}” in ${name(node.parentNode)}`
        : node?.nodeType === 1 ? node.cloneNode().outerHTML : String(node?.nodeName);
    const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
    new PerformanceObserver(list => list.getEntries().forEach(shift => moved.push([shift.value,
        ...shift.sources.map(({ node, previousRect: from, currentRect: to }) =>
            `${name(node)}: ${place(from)} to ${place(to)}`)].join(', '))))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(moved), 50);";

#[test]
fn no_cookie_no_storage_and_no_request_to_anybody_else() {
    let (bench, mut tally) = (bench(), Tally::default());
    let mut requests = 0;
    for page in built().of_each_template() {
        tally.page();
        bench.open(&page.address);
        kept(&bench, &page.address, &mut tally);
        let moved = bench.browser.run_async(SHIFTS, &[]);
        for moved in moved.as_array().expect("a list") {
            tally.add(&page.address, "layout-shift", "html", &moved.to_string());
        }
        let before = requests;
        for line in bench.browser.log("performance") {
            let Some(address) = requested(&line) else { continue };
            requests += 1;
            if !address.starts_with(&format!("{}/", bench.server.origin)) {
                tally.add(&page.address, "foreign", "html", &address);
            }
        }
        // HTML, icon, style sheet, what the page itself shows and its scripts.
        if requests - before > 6 {
            tally.add(&page.address, "requests", "html", &format!("{}", requests - before));
        }
        for line in bench.console() {
            tally.add(&page.address, "console", "html", &line);
        }
    }
    let cookies = bench.browser.devtools("Network.getAllCookies", &json!({}));
    assert_eq!(cookies["cookies"], json!([]));
    assert!(requests > built().of_each_template().len(), "the log of requests is empty: nothing was tested");
    tally.settle();
}

/// What the page that is open has kept in the browser.
pub fn kept(bench: &Bench, page: &str, tally: &mut Tally) {
    let kept = bench.browser.run_async(KEPT, &[]);
    if kept != 0 {
        tally.add(page, "storage", "html", &kept.to_string());
    }
}

/// The address of a request that the page made; Chromium's own pages are not its.
fn requested(line: &Value) -> Option<String> {
    let message: Value = serde_json::from_str(line["message"].as_str()?).ok()?;
    let message = &message["message"];
    let address = message["params"]["request"]["url"].as_str()?;
    let own = ["chrome:", "devtools:", "about:", "data:", "chrome-extension:"];
    let sent = message["method"] == "Network.requestWillBeSent";
    (sent && !own.iter().any(|own| address.starts_with(own))).then(|| address.to_owned())
}

#[test]
fn a_lost_address_is_answered_in_its_language_with_404() {
    let bench = bench();
    let status = "return performance.getEntriesByType('navigation')[0].responseStatus";
    for (address, lang) in [("/cy/dim-byd/", "cy"), ("/en/nothing/", "en")] {
        bench.open(address);
        assert_eq!(bench.browser.run(status, &[]), 404, "{address}");
        assert_eq!(bench.browser.run("return document.documentElement.lang", &[]), lang, "{address}");
        assert_eq!(bench.check("still"), json!([]), "{address}");
    }
}
