// Sections, terms and neighbours as collections: Eleventy has none of its own.
const SIZE = 20;
const LANGS = ["cy", "en"];

const slug = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
const newest = (a, b) => b.date - a.date || (a.inputPath < b.inputPath ? -1 : 1);

module.exports = async function (config) {
  const { default: highlight } = await import("@11ty/eleventy-plugin-syntaxhighlight");
  const { default: anchor } = await import("markdown-it-anchor");
  const { default: footnote } = await import("markdown-it-footnote");
  const site = require("./content/_data/site.json");
  config.addPlugin(highlight);
  config.amendLibrary("md", (md) => md.use(footnote).use(anchor, { level: [2, 3], slugify: slug, tabIndex: false }));
  config.addPassthroughCopy({ static: "/" });

  // What all collections are made of, once a build.
  let made = null;
  const neighbours = new Map();
  config.on("eleventy.before", () => { made = null; });
  function sections(api) {
    if (made) return made;
    made = Object.fromEntries(LANGS.map((lang) => [lang, Object.fromEntries(site.sections.map((name) => [name, []]))]));
    for (const page of api.getAll()) if (page.data.lang && page.data.section) made[page.data.lang][page.data.section].push(page);
    neighbours.clear();
    for (const lang of LANGS) for (const name of site.sections) {
      const pages = made[lang][name].sort(newest);
      pages.forEach((page, at) => neighbours.set(page.inputPath, { previous: pages[at - 1], next: pages[at + 1] }));
    }
    return made;
  }
  const address = (base, number) => (number > 1 ? `${base}page/${number}/` : base);
  function pages(items, base, more) {
    const count = Math.max(1, Math.ceil(items.length / SIZE));
    return Array.from({ length: count }, (_, at) => ({
      ...more, items: items.slice(at * SIZE, (at + 1) * SIZE), number: at + 1, count, url: address(base, at + 1),
      previous: at > 0 ? address(base, at) : null, next: at + 1 < count ? address(base, at + 2) : null,
    }));
  }
  function taxonomies(api) {
    const all = sections(api);
    return LANGS.flatMap((lang) => site.taxonomies.map((name) => {
      const terms = new Map();
      for (const page of site.sections.flatMap((section) => all[lang][section])) {
        for (const term of page.data[name] ?? []) {
          if (!terms.has(term)) terms.set(term, []);
          terms.get(term).push(page);
        }
      }
      const sorted = [...terms].sort((a, b) => a[0].localeCompare(b[0], lang));
      return { lang, name, terms: sorted.map(([title, items]) => ({ title, items: items.sort(newest), url: `/${lang}/${name}/${slug(title)}/` })) };
    }));
  }
  config.addCollection("sectionPages", (api) =>
    LANGS.flatMap((lang) => site.sections.flatMap((name) => pages(sections(api)[lang][name], `/${lang}/${name}/`, { lang, name }))));
  config.addCollection("taxonomies", taxonomies);
  config.addCollection("termPages", (api) =>
    taxonomies(api).flatMap(({ lang, name, terms }) => terms.flatMap(({ title, items, url }) => pages(items, url, { lang, name, title }))));
  config.addCollection("latest", (api) => Object.fromEntries(LANGS.map((lang) => {
    const all = sections(api)[lang];
    const feeds = Object.fromEntries(site.sections.map((name) => [name, all[name].slice(0, 50)]));
    return [lang, { ...feeds, all: site.sections.flatMap((name) => all[name]).sort(newest).slice(0, 50), home: all.news.slice(0, 10) }];
  })));
  config.addCollection("feeds", () => LANGS.flatMap((lang) => ["all", ...site.sections].map((name) => ({ lang, name }))));

  config.addFilter("neighbour", (page, which) => neighbours.get(page)?.[which]);
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("time", (date) => date.toISOString());
  config.addFilter("term", slug);
  config.addFilter("other", (url, lang) => url.replace(`/${lang}/`, lang === "cy" ? "/en/" : "/cy/"));
  config.addFilter("headings", (html) =>
    [...html.matchAll(/<h([23]) id="([^"]+)">(.*?)<\/h\1>/g)].map(([, level, id, title]) => ({ level, id, title })));
  return { dir: { input: "content", includes: "../_includes", output: "_site" }, markdownTemplateEngine: false, templateFormats: ["md", "njk", "11ty.js"] };
};
