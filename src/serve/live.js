// On every page while it is served, never in what `build` writes: shows a new state of the site as it comes, and what is
// wrong with it. The words come from the server; nothing of the user's is read as HTML.
(() => {
  "use strict";

  const ROOM = "/__ahp1/";
  const SELF = `script[src="${ROOM}live.js"]`;
  const STYLE = 'link[rel~="stylesheet"], link[rel~="preload"][as="style"]';

  // What the server called the page when it gave it out.
  const tag = `"${document.currentScript.dataset.page}"`;
  // The page's source as it is shown; unknown until the first look.
  let shown = null;
  let generation = null;

  // --- A new state: the page is left alone, its styles are changed, or it is loaded again.

  async function look() {
    const answer = await fetch(location.href, { cache: "no-store" });
    const source = await answer.text();
    if (shown === null && answer.headers.get("etag") === tag) {
      shown = source;
    } else if (source !== shown && !restyle(source)) {
      location.reload();
    }
  }

  // When nothing but the addresses of its styles has changed, the page keeps its state and its place.
  function restyle(source) {
    if (shown === null) return false;
    try {
      const [before, after] = [shown, source].map((html) => new DOMParser().parseFromString(html, "text/html"));
      const styles = (page) => [...page.querySelectorAll(STYLE)];
      const [here, old, fresh] = [document, before, after].map(styles);
      if (here.length !== fresh.length || old.length !== fresh.length) return false;
      const changed = fresh.map((link, i) => link.outerHTML !== old[i].outerHTML);
      const copies = fresh.map((link) => document.importNode(link, true));
      for (const page of [before, after]) {
        for (const link of styles(page)) link.replaceWith(page.createElement("link"));
        page.querySelector(SELF)?.remove();
      }
      if (before.documentElement.outerHTML !== after.documentElement.outerHTML) return false;
      here.forEach((link, i) => changed[i] && swap(link, copies[i]));
      shown = source;
      return true;
    } catch {
      // A site may forbid to read text as a page (Trusted Types).
      return false;
    }
  }

  // The old style goes when the new one is there: no moment without style.
  function swap(link, copy) {
    const done = () => link.remove();
    copy.addEventListener("load", done, { once: true });
    copy.addEventListener("error", done, { once: true });
    link.after(copy);
  }

  // --- What is wrong: a panel for errors, a button to open it for warnings alone.

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; color-scheme: light dark; }
    [hidden] { display: none !important; }
    .panel, .open {
      position: fixed; z-index: 2147483647; box-sizing: border-box;
      background: light-dark(#fff, #1b1b1b); color: light-dark(#1b1b1b, #f2f2f2);
      border: 2px solid light-dark(#1b1b1b, #f2f2f2);
      font: 16px/1.5 system-ui, sans-serif; text-align: start;
    }
    .panel { inset: auto 0 0 0; max-block-size: 50vh; overflow: auto; padding: 0 16px 8px; border-width: 4px 0 0; }
    .open { inset: auto 16px 16px auto; padding: 8px 12px; cursor: pointer; }
    .top {
      position: sticky; inset-block-start: 0; background: inherit; padding-block: 8px;
      display: flex; gap: 16px; align-items: center; justify-content: space-between;
    }
    h2 { font-size: 18px; margin: 0; }
    .close { font: inherit; color: inherit; background: inherit; border: 1px solid; padding: 6px 12px; cursor: pointer; }
    :focus-visible { outline: 3px solid; outline-offset: 2px; }
    ol, ul { margin: 0; padding: 0; list-style: none; }
    li { border-block-start: 1px solid; padding-block: 8px; }
    p, pre { margin: 0; overflow-wrap: anywhere; }
    code, pre { font: 14px/1.5 ui-monospace, monospace; }
    pre { white-space: pre-wrap; }
    mark { background: light-dark(#ffe9a8, #5c4a00); color: inherit; text-decoration: underline; }
    @media print { :host { display: none; } }
  `);

  function make(name, className, ...inside) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  }

  const host = document.createElement("ahp1-findings");
  const shadow = host.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = [sheet];
  const summary = make("h2");
  const alert = make("div", "", summary);
  alert.setAttribute("role", "alert");
  const close = make("button", "close");
  const list = make("ol");
  const more = make("p");
  // What would keep a draft from being published: told aside, since nothing of it is wrong yet.
  const refused = make("p");
  const reasons = make("ul");
  const panel = make("section", "panel", make("div", "top", alert, close), list, more, refused, reasons);
  panel.tabIndex = 0;
  const open = make("button", "open");
  panel.hidden = open.hidden = true;
  shadow.append(panel, open);

  let told = "";

  function turn(isOpen) {
    panel.hidden = !isOpen;
    open.hidden = isOpen;
  }
  close.addEventListener("click", () => { turn(false); open.focus(); });
  open.addEventListener("click", () => { turn(true); close.focus(); });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden || event.defaultPrevented) return;
    const inside = shadow.activeElement !== null;
    turn(false);
    if (inside) open.focus();
  });

  async function tell(status) {
    // A page that stands in for another shows the findings itself.
    if (document.getElementById("ahp1-findings")) return;
    const none = status.errors + status.warnings + status.refused === 0;
    const answer = none ? "" : await (await fetch(`${ROOM}findings.json`, { cache: "no-store" })).text();
    if (answer === told) return;
    told = answer;
    if (none) {
      host.remove();
      return;
    }
    const report = JSON.parse(answer);
    if (!host.isConnected) document.documentElement.append(host);
    host.lang = report.lang;
    panel.setAttribute("aria-label", report.summary);
    close.textContent = report.close;
    open.textContent = [report.summary, report.refused?.summary].filter(Boolean).join(" ");
    list.replaceChildren(...report.findings.map(item));
    more.textContent = report.more ?? "";
    refused.textContent = report.refused?.summary ?? "";
    reasons.replaceChildren(...(report.refused?.list ?? []).map((line) => make("li", "", line)));
    turn(report.errors > 0);
    // Last, when it can be seen: then it is read out.
    summary.textContent = report.summary;
  }

  function item(finding) {
    const parts = [make("p", "", make("b", "", `${finding.label}: `), finding.message)];
    if (finding.file !== null) {
      const place = [finding.file, finding.line, finding.column].filter((part) => part !== null);
      parts.push(make("p", "", make("code", "", place.join(":"))));
    }
    if (finding.excerpt !== null) {
      const [before, meant, after] = finding.excerpt;
      parts.push(make("pre", "", before, make("mark", "", meant), after));
    }
    parts.push(make("p", "", finding.help));
    return make("li", finding.severity, ...parts);
  }

  // --- The server's messages, one after the other.

  let stream = null;
  let work = Promise.resolve();

  async function update(status) {
    if (status.generation !== generation) {
      await look();
      generation = status.generation;
    }
    await tell(status);
  }

  function connect() {
    if (stream !== null || document.visibilityState === "hidden") return;
    stream = new EventSource(`${ROOM}events`);
    stream.onmessage = (event) => {
      // A server that goes away meanwhile says all of it again when it comes back.
      work = work.then(() => update(JSON.parse(event.data))).catch(() => {});
    };
    stream.onerror = () => {
      // Another server may count from the beginning again.
      generation = null;
      if (stream?.readyState === EventSource.CLOSED) {
        disconnect();
        setTimeout(connect, 1000);
      }
    };
  }

  function disconnect() {
    stream?.close();
    stream = null;
    generation = null;
  }

  // A browser has six connections to a server: pages that nobody sees must not hold them all.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") disconnect();
    else connect();
  });
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  connect();
})();
