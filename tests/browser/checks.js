// What no bought checker finds: each function looks at the page as it stands and gives a list of [rule, where, what].
// Defined before a page's own scripts; touches nothing until it is called.
window.checks = (() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = element => element.textContent.replace(/\s+/g, ' ').trim();
  const seen = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // A path to the element that tells it from others of its kind on other pages: names, ids and classes, no positions.
  const where = element => {
    const steps = [];
    for (let e = element; e && e !== document.documentElement && steps.length < 4; e = e.parentElement) {
      steps.unshift(e.localName + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join(''));
      if (e.id) break;
    }
    return steps.join(' > ');
  };
  const told = (rule, element, what = '') => [rule, where(element), String(what).slice(0, 120)];
  const page = (rule, what) => [rule, 'html', String(what)];

  function structure() {
    const found = [];
    const h1 = all('h1').filter(seen).length;
    if (h1 !== 1) found.push(page('one-h1', h1));
    let level = 1;
    const above = [], told_already = new Set();
    for (const heading of all('h1, h2, h3, h4, h5, h6').filter(seen)) {
      const now = Number(heading.localName[1]);
      // WCAG 2.4.6: two of the same words under one heading can't be told apart.
      above.splice(now - 1, 6, words(heading));
      const path = above.join(' › ');
      if (told_already.has(path)) found.push(told('heading-twice', heading, path));
      told_already.add(path);
      if (now > level + 1) found.push(told('heading-skipped', heading, `h${level} → h${now}`));
      if (!words(heading)) found.push(told('heading-empty', heading));
      level = now;
    }
    if (all('main').length !== 1) found.push(page('one-main', all('main').length));
    for (const table of all('table')) {
      // A region that scrolls, or a figure, names its table as well as a caption does.
      const named = table.caption || table.closest('[role=region][aria-label], [role=region][aria-labelledby], figure:has(figcaption)');
      if (!named) found.push(told('table-caption', table));
      if (!table.querySelector('th')) found.push(told('table-headers', table));
      for (const th of all('th:not([scope])', table)) found.push(told('th-scope', th, words(th)));
    }
    const vague = /^(click here|here|more|read more|this page|link|cliciwch yma|yma|mwy|darllen mwy|darllenwch fwy|y dudalen hon|dolen)[.…]?$/i;
    for (const a of all('a[href]')) if (vague.test(words(a))) found.push(told('vague-link', a, words(a)));
    return found;
  }

  // WCAG 1.1.1, 1.4.13, 2.4.4, 2.5.7.
  function meaning() {
    const found = [], named = e => e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.querySelector(':scope > title');
    for (const svg of all('svg:not(svg svg)')) if (!svg.closest('[aria-hidden=true]') && !(svg.getAttribute('role') === 'img' && named(svg))) found.push(told('drawing-without-words', svg));
    for (const e of all('body [title]:not(abbr, iframe, svg *)')) found.push(told('tooltip', e, e.title));
    for (const e of all('[draggable=true], input[type=range]')) found.push(told('dragging', e));
    const places = new Map();
    for (const a of all('main a[href]:not([href^="#"])').filter(seen)) {
      const list = a.closest('ul, ol, dl, table, p') ?? document.body, name = a.ariaLabel ?? words(a);
      const same = places.get(list) ?? places.set(list, new Map()).get(list);
      if ((same.get(name) ?? a.href) !== a.href) found.push(told('same-words', a, name));
      same.set(name, a.href);
    }
    for (const a of all('a[href$=".pdf" i]')) if (!/pdf/i.test(words(a))) found.push(told('pdf-unsaid', a, words(a)));
    return found;
  }

  function ids() {
    const found = [], count = new Map();
    for (const e of all('[id]')) count.set(e.id, (count.get(e.id) ?? 0) + 1);
    for (const [id, times] of count) if (times > 1) found.push(page('id-twice', id));
    for (const name of ['for', 'headers', 'list', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-details', 'aria-owns']) {
      for (const e of all(`[${name}]`)) {
        for (const id of e.getAttribute(name).split(/\s+/)) if (!count.has(id)) found.push(told('id-missing', e, `${name}=${id}`));
      }
    }
    for (const a of all('a[href^="#"]')) {
      const id = decodeURIComponent(a.hash.slice(1));
      if (id && !count.has(id)) found.push(told('anchor-missing', a, a.hash));
    }
    return found;
  }

  // The first part of an address names its language; `/` and `/404.html` are both.
  function languages() {
    const found = [], of = path => path.match(/^\/(cy|en)(\/|$)/)?.[1];
    const own = document.documentElement.lang, address = of(location.pathname);
    if (!own) found.push(page('lang-missing', ''));
    if (address && own !== address) found.push(page('lang-of-page', `${own} at /${address}/`));
    for (const a of all('a[href]')) {
      const url = new URL(a.href), target = url.origin === location.origin ? of(url.pathname) : undefined;
      if (!target || target === own) continue;
      if (a.closest('[lang]')?.lang !== target) found.push(told('link-lang', a, words(a)));
      if (a.hreflang !== target) found.push(told('link-hreflang', a, words(a)));
    }
    return found;
  }

  function inline() {
    const found = all('[style], style').map(e => told('inline-style', e));
    for (const s of all('script:not([src])')) if (!/json/.test(s.type)) found.push(told('inline-script', s));
    for (const e of all('*')) for (const a of e.attributes) if (/^on/i.test(a.name)) found.push(told('inline-script', e, a.name));
    return found;
  }

  function foreign() {
    const found = [], away = url => { try { const u = new URL(url, location); return /^(https?|wss?):$/.test(u.protocol) && u.origin !== location.origin; } catch { return false; } };
    const loads = 'script[src], img[src], iframe[src], embed[src], video[src], audio[src], source[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=preconnect], link[rel~=manifest]';
    for (const e of all(loads)) { const url = e.getAttribute('src') ?? e.getAttribute('href'); if (away(url)) found.push(told('foreign', e, url)); }
    for (const e of performance.getEntriesByType('resource')) if (away(e.name)) found.push(page('foreign', e.name));
    return found;
  }

  // Text that is meant for ears only: a box of a pixel, or cut to nothing.
  const quiet = element => { for (let e = element; e; e = e.parentElement) { const s = getComputedStyle(e); if ((e.clientWidth <= 1 && s.overflow !== 'visible' && s.display !== 'inline') || s.clip === 'rect(0px, 0px, 0px, 0px)' || /inset\((50|100)%/.test(s.clipPath)) return true; } return false; };
  const scrolls = e => /auto|scroll/.test(getComputedStyle(e).overflowX);
  // A wide table or diagram may scroll by itself, if a keyboard reaches it and it says what it is.
  const excused = element => { for (let e = element; e && e !== document.body; e = e.parentElement) if (scrolls(e) && e.tabIndex >= 0 && (e.ariaLabel || e.getAttribute('aria-labelledby'))) return true; return false; };

  function reflow() {
    const found = [], width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth > width) found.push(page('reflow', `${document.scrollingElement.scrollWidth} > ${width}`));
    for (const e of all('body *').filter(seen)) {
      if (e.children.length && !scrolls(e) || quiet(e) || excused(e)) continue;
      const box = e.getBoundingClientRect();
      if (box.width && box.height && (box.right > width + 1 || (box.left < -1 && box.right > 0))) found.push(told('reflow-edge', e, `${Math.round(box.left)}…${Math.round(box.right)} of ${width}: ${words(e)}`));
    }
    return found;
  }

  // Boxes that hide part of their own text.
  function clipped() {
    return all('body *').filter(e => {
      const s = getComputedStyle(e);
      if (!words(e) || !seen(e) || quiet(e)) return false;
      const hides = axis => /hidden|clip/.test(axis);
      return hides(s.overflowX) && e.scrollWidth > e.clientWidth + 1 || hides(s.overflowY) && e.scrollHeight > e.clientHeight + 1;
    }).map(e => told('clipped', e, words(e)));
  }

  function styled(css, look) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    try { return look(); } finally { document.adoptedStyleSheets = document.adoptedStyleSheets.filter(s => s !== sheet); }
  }
  // WCAG 1.4.12 and 1.4.4.
  const spacing = () => styled('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }', clipped);
  const larger = () => styled('html { font-size: 200% !important }', () => [...clipped(), ...reflow()]);

  function motion() {
    return document.getAnimations().filter(a => a.effect?.getComputedTiming().duration > 1).map(a => told('motion', a.effect.target, a.animationName ?? a.transitionProperty ?? ''));
  }

  // To be asked while the medium is print.
  function paper() {
    const found = all('nav, .skip, a[rel~=alternate][hreflang]').filter(e => !e.closest('main') && seen(e)).map(e => told('printed', e));
    if (!all('main').some(main => seen(main) && main.innerText.trim())) found.push(page('not-printed', 'main'));
    // What isn't shown on the screen either is for scripts to show.
    for (const e of all('main details > *').filter(e => !e.closest('nav, [hidden]'))) if (!seen(e)) found.push(told('not-printed', e));
    return found;
  }

  const stops = 'a[href], area[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary, iframe, [tabindex]:not([tabindex^="-"])';
  const controls = () => all(stops).filter(seen).map((e, i) => (e.dataset.stop = i, where(e)));

  // What has the focus, and whether it can be seen.
  function stop() {
    const e = document.activeElement;
    if (!e || e === document.body || e === document.documentElement) return null;
    const found = [], s = getComputedStyle(e);
    const ring = s.outlineStyle !== 'none' && (s.outlineStyle === 'auto' || parseFloat(s.outlineWidth) >= 2) && !/, 0\)$|^transparent$/.test(s.outlineColor);
    if (!ring) found.push(told('focus-invisible', e, `${s.outlineWidth} ${s.outlineStyle} ${s.outlineColor}`));
    const clamp = (x, most) => Math.min(Math.max(x, 1), most - 1);
    const on = [...e.getClientRects()].flatMap(b => [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].map(([x, y]) => document.elementFromPoint(clamp(b.left + b.width * x, innerWidth), clamp(b.top + b.height * y, innerHeight))));
    if (!on.some(top => top && e.contains(top))) found.push(told('focus-covered', e, on[0] ? where(on[0]) : 'nothing there'));
    return { number: Number(e.dataset.stop ?? -1), where: where(e), href: e.getAttribute('href'), skip: e.matches('a[href="#main"]'), main: !!e.closest('main'), nav: !!e.closest('nav'), twin: e.matches('a[rel~=alternate][hreflang]'), found };
  }

  // The links of head, menu and foot, in their order (WCAG 3.2.3, 3.2.4, 3.2.6): but for the way to the twin, one on all pages.
  const frame = () => all('body > header a, body > footer a').filter(a => !a.matches('[rel~=alternate]')).map(a => `${words(a)} → ${a.getAttribute('href')}`).join('\n');

  const still = () => [structure, meaning, ids, languages, inline, foreign].flatMap(check => check());
  return { where, frame, still, structure, meaning, ids, languages, inline, foreign, reflow, clipped, spacing, larger, motion, paper, controls, stop };
})();
