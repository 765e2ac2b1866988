// Reads the search index of a site and shows what answers. src/search/query.rs is the same for the command line, function
// by function; docs/search.md says what both do. It holds no language: what differs between languages is in the manifest.

const LETTERS = "[\\p{Alphabetic}\\p{M}\\p{N}]+";
const WRITTEN = new RegExp(`${LETTERS}(?:['’‘ʼ\\u00ad\\u200b-\\u200d\\u2060]+${LETTERS})*`, "gu");
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const POINTS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256];
const length = (word) => [...word].length;

function numbers(text) {
  const found = [];
  let number = 0, shift = 0;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    number += (digit & 31) * 2 ** shift;
    shift += 5;
    if (digit < 32) {
      found.push(number);
      number = shift = 0;
    }
  }
  return found;
}

// The last shard whose first word is not behind this one.
function place(firsts, word) {
  let at = firsts.length;
  while (at > 0 && firsts[at - 1] > word) at--;
  return Math.max(at - 1, 0);
}

function rarity(all, held) {
  all++;
  let rare = 16;
  for (held = Math.max(held, 1); held * 2 <= all; held *= 2) rare += 16;
  return rare + Math.floor((Math.max(all - held, 0) * 16) / held);
}

// One letter added, lost or changed, or two exchanged.
function isNear(a, b) {
  a = [...a];
  b = [...b];
  let same = 0;
  while (same < a.length && same < b.length && a[same] == b[same]) same++;
  const rest = (word, from) => word.slice(same + from).join("");
  return (
    (same < a.length && same < b.length && rest(a, 1) == rest(b, 1)) ||
    (same < a.length && rest(a, 1) == rest(b, 0)) ||
    (same < b.length && rest(b, 1) == rest(a, 0)) ||
    (same + 1 < a.length && same + 1 < b.length &&
      a[same] == b[same + 1] && a[same + 1] == b[same] && rest(a, 2) == rest(b, 2))
  );
}

// Opens an index; `load` gives the text of one of its files.
export async function open(load) {
  const manifest = JSON.parse(await load("index.json"));
  const { tables } = manifest;
  const stops = new Set(tables.stop), mutates = Object.keys(tables.onsets).length;
  const tail = (folded) => (mutates ? folded.slice(Math.max(folded.search(/[aeiouwy]/), 0)) : folded);
  const files = new Map();
  const once = (name, read) => {
    if (!files.has(name)) files.set(name, load(name).then(read));
    return files.get(name);
  };
  const linesOf = (text) => text.split("\n").filter(Boolean);
  const texts = numbers(manifest.texts);
  const types = numbers(manifest.pages);

  const fold = (word) =>
    /^[\x00-\x7f]*$/.test(word) ? word : word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[^\x00-\x7f]/g, (letter) => tables.letters[letter] ?? letter);

  function keys(written) {
    const parts = written.replace(/[\u00ad\u200b-\u200d\u2060\u034f]/g, "").split(/['’‘ʼ]/).filter(Boolean);
    const leans = parts.length == 2 && tables.clitics.includes(parts[1].toLowerCase()) ? [parts.pop()] : [];
    return [parts.join(""), ...leans]
      .map((word) => word.toLowerCase().normalize())
      .filter((word) => word && length(word) <= 60);
  }
  const words = (text) => (text.match(WRITTEN) ?? []).flatMap(keys);

  function radicals(folded) {
    for (let size = 3; size > 0; size--) {
      const starts = folded.length >= size && tables.onsets[folded.slice(0, size)];
      if (starts) return [folded, ...starts.map((start) => start + folded.slice(size))];
    }
    return [folded];
  }

  function stem(folded) {
    const cut = tables.endings.find(
      (ending) => folded.endsWith(ending) && length(folded) - ending.length >= 3,
    );
    return cut ? folded.slice(0, -cut.length) : folded;
  }

  const shard = async (number) =>
    number < manifest.words.length
      ? once(`w${number}.txt`, (text) => linesOf(text).map((line) => {
          const [key, family, postings] = line.split("\t");
          const twin = key[0] == "=";
          const folded = fold(twin ? key.slice(1) : key);
          return { key, twin, folded, tail: tail(folded), family: family.split(" ").filter(Boolean), postings };
        }))
      : [];

  // Where a word stands: page, section, points, and whether it names what the section is about.
  function postings(line) {
    if (line.places) return line.places;
    const all = numbers(line.postings), found = (line.places = []);
    for (let at = 0, page = 0; at + 1 < all.length; ) {
      const step = all[at++];
      page += step >> 1;
      const section = step & 1 ? all[at++] : 0, value = all[at++];
      found.push([page, section, POINTS[value >> 1] ?? 1, value & 1]);
    }
    return found;
  }

  // The words that are this one, mutated or not.
  async function forms(radical) {
    const lines = await shard(place(manifest.words, tail(radical)));
    return lines.filter(
      (line) => line.tail == tail(radical) && !line.twin && !stops.has(line.folded) &&
        radicals(line.folded).includes(radical),
    );
  }

  // All of them at once: what one needs isn't waited for by the next.
  const formsOf = async (words) => (await Promise.all(words.map(forms))).flat();

  async function lexicon(word) {
    const first = place(manifest.lexicon, word);
    const more = manifest.lexicon[first + 1]?.startsWith(word) ? 1 : 0;
    const all = manifest.lexicon.map((_, number) => number).slice(first, first + more + 1);
    const read = (number) => once(`l${number}.txt`, (text) => linesOf(text).map((line) => line.split("\t")));
    return (await Promise.all(all.map(read))).flat();
  }

  async function lookup({ key, folded }) {
    const own = tail(folded), roots = radicals(folded), stopped = stops.has(folded), long = length(folded) > 3;
    const found = new Map(), twins = [], family = new Set();
    const add = (line, weight, named) => found.has(line.key) || found.set(line.key, { line, weight, named });
    for (const line of await shard(place(manifest.words, own))) {
      const same = line.folded == folded;
      if (line.twin) {
        if (same || (long && line.folded.startsWith(folded))) twins.push(line);
        continue;
      }
      if (line.tail != own) continue;
      const mutated = () => !stopped && !stops.has(line.folded) &&
        radicals(line.folded).some((radical) => roots.includes(radical));
      const weight = line.key == key ? 16 : same ? 15 : mutated() ? 13 : 0;
      if (!weight) continue;
      if (same) line.family.forEach((form) => family.add(form));
      add(line, weight, false);
    }
    const pages = new Set();
    for (const { line } of found.values()) postings(line).forEach(([page]) => pages.add(page));
    const held = pages.size;
    const near = new Set([place(manifest.words, own)]);
    const close = [...family].filter((form) => {
      const shard = place(manifest.words, tail(form));
      return near.has(shard) || (near.size < 2 && near.add(shard));
    });
    for (const line of await formsOf(close)) add(line, 8, held >= tables.few);
    if (held < 3) twins.forEach((line) => add(line, 2, false));
    if (stopped) return [...found.values()];
    if (!found.size) {
      const root = stem(folded), start = tail(root), first = place(manifest.words, start);
      for (let number = first; number < first + 2 && number < manifest.words.length; number++) {
        if (number > first && !manifest.words[number].startsWith(start)) break;
        for (const line of await shard(number)) {
          if (!line.twin && line.tail.startsWith(start) && !stops.has(line.folded) &&
            radicals(line.folded).some((radical) => stem(radical) == root)) add(line, 6, false);
        }
      }
    }
    const none = !found.size;
    if ((none && length(folded) > 2) || (held < 3 && long)) {
      const all = await lexicon(folded);
      let weight = 5, others = all.filter(([word]) => word.startsWith(folded));
      if (!others.length && none && long) {
        weight = 3;
        others = all.filter(([word]) => isNear(folded, word));
      }
      others.sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
      for (const line of await formsOf(others.slice(0, 8).map(([word]) => word))) add(line, weight, !none);
    }
    return [...found.values()];
  }

  // The pages that answer, best first: each with its score and the sections that answer.
  async function rank(query) {
    let asked = [];
    for (const key of words(query)) {
      if (asked.length < 12 && asked.every((word) => word.key != key)) asked.push({ key, folded: fold(key) });
    }
    if (!asked.every((word) => stops.has(word.folded))) asked = asked.filter((word) => !stops.has(word.folded));
    const tallies = new Map(), answering = new Set(), titled = new Set();
    for (const lines of await Promise.all(asked.map(lookup))) {
      const sections = new Map(), pages = new Map();
      for (const { line, weight, named } of lines) {
        if (!line.twin) answering.add(line.folded);
        for (const [page, section, points, names] of postings(line)) {
          const place = page * 65536 + section;
          if (named && !names) continue;
          sections.set(place, (sections.get(place) ?? 0) + points * weight);
          if (names && !section) titled.add(page);
        }
      }
      for (const [place, weight] of sections) {
        const section = place % 65536, page = (place - section) / 65536;
        if (!tallies.has(page)) tallies.set(page, { page, score: 0, words: 0, sections: new Map() });
        const tally = tallies.get(page);
        tally.sections.set(section, (tally.sections.get(section) ?? 0) + weight);
        pages.set(page, (pages.get(page) ?? 0) + weight);
      }
      const rare = rarity(types.length, pages.size);
      for (const [page, weight] of pages) {
        const tally = tallies.get(page);
        tally.score += rare * Math.floor((1024 * weight) / (weight + 1600));
        tally.words++;
      }
    }
    const all = [...tallies.values()];
    const most = all.reduce((most, tally) => Math.max(most, tally.words), 0);
    const least = asked.length > 2 ? Math.max(most - 1, 1) : most;
    const ranked = all.filter((tally) => tally.words >= least);
    for (const tally of ranked) {
      tally.score = Math.floor((tally.score * tally.words * tally.words) / asked.length ** 2);
      tally.type = types[tally.page];
      tally.titled = titled.has(tally.page);
    }
    ranked.sort((a, b) => b.score - a.score || a.page - b.page);
    return { ranked, answering };
  }

  // Of each word it is found out once a query.
  function answers(text, answering) {
    const told = (answering.told ??= Object.create(null));
    return (told[text] ??= words(text).some((key) => answering.has(fold(key))));
  }

  function snippet(text, answering) {
    const all = text.split(" ");
    const at = Math.max(all.findIndex((word) => answers(word, answering)), 0);
    const start = at - 6 <= 3 ? 0 : at - 6;
    const end = Math.min(start + 24, all.length);
    return (start ? "… " : "") + all.slice(start, end).join(" ") + (end < all.length ? " …" : "");
  }

  // What a result shows.
  async function show({ page, score, sections, titled }, answering) {
    let at = 0, weight = 0;
    for (const [section, own] of [...sections].sort(([a], [b]) => a - b)) {
      if (own > weight) [at, weight] = [section, own];
    }
    let number = 0, before = 0;
    while (page >= before + texts[number]) before += texts[number++];
    const lines = await once(`t${number}.txt`, linesOf);
    const [address, title, lang, type, kept] = JSON.parse(lines[page - before]);
    // Of a common word it is only known that the page has it.
    if (!at && !titled) {
      at = Math.max(kept.findIndex(([, ...texts]) => texts.some((text) => answers(text, answering))), 0);
    }
    const [id, heading, text] = kept[at] ?? ["", "", ""];
    const top = kept[0]?.[2] ?? "";
    return {
      url: id ? `${address}#${id}` : address,
      title,
      section: id ? heading : null,
      score,
      snippet: snippet((id && text) || top, answering),
      lang,
      type,
    };
  }

  // The terms by which answers can be narrowed, each with its pages.
  const facets = () =>
    once("f.json", (text) => Object.fromEntries(JSON.parse(text).map(({ id, terms }) => [id, new Map(
      terms.map(([term, title, steps]) => {
        let page = 0;
        return [term, { title, pages: new Set(numbers(steps).map((step) => (page += step))) }];
      }),
    )])));

  // Whether a page has all of these terms.
  const fits = (terms, { page, type }, filters) =>
    filters.every(([name, term]) =>
      !term || (name == "kind" ? manifest.types[type]?.[0] == term : terms[name]?.get(term)?.pages.has(page)));

  async function search(query, limit, filters = {}) {
    const { ranked, answering } = await rank(query);
    const asked = Object.entries(filters), terms = asked.length ? await facets() : {};
    const fitting = ranked.filter((tally) => fits(terms, tally, asked));
    return Promise.all(fitting.slice(0, limit).map((tally) => show(tally, answering)));
  }

  // A text as words and what stands between them, each word with whether it answers.
  function marked(text, answering) {
    const parts = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(WRITTEN)) {
      parts.push([text.slice(end, index), false], [word, answers(word, answering)]);
      end = index + word.length;
    }
    return [...parts, [text.slice(end), false]];
  }

  return { manifest, rank, show, search, marked, facets, fits };
}

// A page with a search on it. The theme marks its parts with `data-…`; docs/themes.md lists them.
export function start(root) {
  const part = (name, within = root) => within.querySelector(`[data-${name}]`);
  const copy = (name) => part(name).content.firstElementChild.cloneNode(true);
  const input = root.querySelector("[name=q]"), kinds = part("kinds"), status = part("status");
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const base = new URL(root.dataset.search, location);
  const narrow = part("facets"), selects = [[kinds, "kind"]], chosen = new Map();
  root.querySelectorAll("[data-facet]").forEach((select) => selects.push([select, select.dataset.facet]));
  const step = 10;
  const offered = new Map();
  let opened, pause, latest = 0, most = step;

  const index = () =>
    (opened ??= open(async (name) => {
      const answer = await fetch(new URL(name, base));
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.text();
    }));

  function see(visible) {
    for (const name of ["browse", "choice", "facets", "more", "nothing", "failed"]) {
      const one = part(name);
      if (one) one.hidden = !visible.includes(name);
    }
  }

  // Puts answers behind those of these groups.
  function draw(hits, { manifest, marked }, answering, groups) {
    const mark = (target, text) =>
      target.replaceChildren(...marked(text, answering).map(([words, answers]) => {
        if (!answers) return words;
        const mark = document.createElement("mark");
        mark.textContent = words;
        return mark;
      }));
    if (!groups.size) part("answers").replaceChildren();
    for (const hit of hits) {
      if (!groups.has(hit.type)) {
        const group = copy("group");
        part("kind", group).textContent = manifest.types[hit.type]?.[1] ?? "";
        groups.set(hit.type, group);
        part("answers").append(group);
      }
      const one = copy("hit");
      part("link", one).href = hit.url;
      mark(part("title", one), hit.title);
      if (hit.lang) part("title", one).lang = hit.lang;
      if (hit.section) mark(part("section", one), hit.section);
      else part("section", one).remove();
      mark(part("snippet", one), hit.snippet);
      part("hits", groups.get(hit.type)).append(one);
    }
  }

  // The address keeps what is asked.
  function keep() {
    const address = new URL(location), query = input.value.trim();
    for (const [name, value] of [["q", query], ...chosen]) {
      if (query && value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href != location.href) history.replaceState(null, "", address);
    part("twin").search = address.search;
  }

  // The terms of a filter with the number of answers that each leaves.
  function offer(select, name, terms) {
    const options = terms.filter(([id, , count]) => count || id == chosen.get(name));
    const text = options.join();
    if (offered.get(select) != text) {
      select.replaceChildren(select.options[0], ...options.map(([id, title, count]) => new Option(`${title} (${count})`, id)));
    }
    offered.set(select, text);
    select.value = chosen.get(name) ?? "";
  }

  // Shows what answers. While somebody types, nothing is told of it before they pause: a count is announced once, and
  // that there is nothing isn't said of half a word.
  async function answer(typing) {
    const own = ++latest, query = input.value.trim();
    clearTimeout(pause);
    const none = (parts) => {
      part("answers").replaceChildren();
      status.textContent = "";
      see(parts);
      keep();
    };
    if (!query) return none(["browse"]);
    try {
      const reader = await index();
      const { ranked, answering } = await reader.rank(query);
      const { types } = reader.manifest;
      const asked = selects.some(([, name]) => name != "kind" && chosen.get(name));
      const terms = asked || (narrow?.open && !narrow.hidden) ? await reader.facets() : {};
      // What the site doesn't have isn't asked for.
      for (const [name, term] of chosen) {
        if (!(name == "kind" ? types.some(([id]) => id == term) : terms[name]?.has(term))) chosen.delete(name);
      }
      const but = (except) => {
        const filters = [...chosen].filter(([name]) => name != except);
        return filters.length ? ranked.filter((tally) => reader.fits(terms, tally, filters)) : ranked;
      };
      const fitting = but();
      const groups = new Map();
      let drawn = 0;
      const to = async (end) => {
        const hits = await Promise.all(fitting.slice(drawn, end).map((tally) => reader.show(tally, answering)));
        if (own != latest) return;
        draw(hits, reader, answering, groups);
        return (drawn = end);
      };
      // While somebody types, the first few are enough, and quick.
      if (!(await to(typing ? 4 : most))) return;
      for (const [select, name] of selects) {
        const left = but(name);
        if (select == kinds) {
          const counts = types.map(() => 0);
          for (const { type } of left) counts[type]++;
          offer(select, name, types.map(([id, title], number) => [id, title, counts[number]]));
        } else if (terms[name]) {
          const counted = (pages) => left.filter(({ page }) => pages.has(page)).length;
          offer(select, name, [...terms[name]].map(([id, { title, pages }]) => [id, title, counted(pages)]));
        }
      }
      const forms = status.dataset, count = fitting.length;
      const text = (forms[plural.select(count)] ?? forms.other).replace(/\d+/, count);
      const half = typing && !count && !/\S{3}$/.test(query);
      const parts = [
        ...(kinds.options.length > 2 || chosen.has("kind") ? ["choice"] : []),
        ...(ranked.length ? ["facets"] : []),
        ...(count > most ? ["more"] : []),
        ...(half ? ["browse"] : []),
      ];
      see(parts);
      if (status.textContent != text) status.textContent = "";
      const tell = async () => {
        keep();
        if (half || !(await to(most))) return;
        status.textContent = text;
        if (!count) see([...parts, "nothing"]);
      };
      if (typing) pause = setTimeout(tell, 500);
      else tell();
    } catch (error) {
      if (own != latest) return;
      opened = undefined;
      none(["failed", "browse"]);
    }
  }

  const again = (typing) => {
    most = step;
    return answer(typing);
  };
  input.addEventListener("input", () => again(true));
  // Whoever goes on before the pause finds the query again on the way back.
  document.addEventListener("click", keep, true);
  input.addEventListener("focus", () => index().catch(() => (opened = undefined)), { once: true });
  for (const [select, name] of selects) {
    select.addEventListener("change", () => {
      chosen.set(name, select.value);
      again();
    });
  }
  narrow?.addEventListener("toggle", () => narrow.open && answer());
  input.form.addEventListener("submit", (event) => {
    event.preventDefault();
    again();
  });
  part("more").querySelector("button").addEventListener("click", async () => {
    const before = most;
    most += step;
    await answer();
    root.querySelectorAll("[data-link]")[before]?.focus();
  });
  const read = () => {
    const { searchParams } = new URL(location);
    input.value = searchParams.get("q") ?? "";
    for (const [, name] of selects) chosen.set(name, searchParams.get(name) ?? "");
    if (narrow && selects.some(([, name]) => name != "kind" && chosen.get(name))) narrow.open = true;
    again();
  };
  addEventListener("popstate", read);
  read();
}

if (globalThis.document) document.querySelectorAll("[data-search]").forEach(start);
