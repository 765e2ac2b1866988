// Asks an index (its folder is the argument) many first queries and counts the bytes that each loads. Called by `search`.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const folder = process.argv[2];
const { lang, queries, sentences, show } = JSON.parse(readFileSync(0, "utf8"));
const { open } = await import(pathToFileURL(join(folder, "search.js")));
const ways = { gzip: gzipSync, Brotli: brotliCompressSync };
const sizes = new Map();
const size = (name) => {
  if (!sizes.has(name)) {
    const bytes = readFileSync(join(folder, name));
    sizes.set(name, Object.values(ways).map((way) => way(bytes).length));
  }
  return sizes.get(name);
};

// The same numbers on every machine.
let state = 1;
const next = (below) => (state = (state * 48271) % 2147483647) % below;
const words = sentences.flatMap((text) => text.match(/\p{L}{3,}/gu) ?? []);
const times = new Map();
for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
const common = [...times].sort(([, a], [, b]) => b - a).slice(0, 60).map(([word]) => word);
const asked = new Set(common);
while (asked.size < queries) {
  const at = next(words.length - 1);
  asked.add(asked.size % 10 ? words[at] : `${words[at]} ${words[at + 1]}`);
}

const rows = [];
for (const query of asked) {
  const loaded = new Set(["search.js"]);
  const index = await open(async (name) => {
    const path = `${lang}/${name}`;
    loaded.add(path);
    return readFileSync(join(folder, path), "utf8");
  });
  const start = performance.now();
  const hits = await index.search(query, 10);
  const took = performance.now() - start;
  const sum = [0, 0], parts = {};
  for (const name of loaded) {
    const kind = name.split("/").pop().replace(/\d+\.txt$/, "");
    parts[kind] = (parts[kind] ?? 0) + size(name)[0];
    size(name).forEach((bytes, way) => (sum[way] += bytes));
  }
  rows.push({ query, hits: hits.length, sum, parts, took });
}
const files = readdirSync(join(folder, lang));
const all = files.reduce((sum, name) => sum + statSync(join(folder, lang, name)).size, 0);
const kb = (bytes) => (bytes / 1000).toFixed(1);
Object.keys(ways).forEach((name, way) => {
  const loads = rows.map((row) => row.sum[way]).sort((a, b) => a - b);
  const at = (share) => kb(loads[Math.floor((loads.length - 1) * share)]);
  console.log(`| ${lang} | ${files.length} | ${(all / 1e6).toFixed(1)} MB | ${name} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
});
const took = rows.map((row) => row.took).sort((a, b) => a - b);
console.error(`${lang}: script ${size("search.js").map(kb)} KB, manifest ${size(`${lang}/index.json`).map(kb)} KB; ` +
  `answers in ${took[took.length >> 1].toFixed(1)} ms, at most ${took.at(-1).toFixed(1)} (this machine, files at hand)`);
if (show) {
  rows.sort((a, b) => b.sum[0] - a.sum[0]);
  for (const { query, hits, sum, parts } of rows.slice(0, 15)) console.error(query, hits, sum, parts);
}
