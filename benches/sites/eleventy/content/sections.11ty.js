module.exports = class {
  data() {
    return {
      layout: "list.njk", pagination: { data: "collections.sectionPages", size: 1, alias: "part", addAllPagesToCollections: true },
      eleventyComputed: { lang: (data) => data.part?.lang, title: (data) => data.part && data.site.names[data.part.name]?.[data.part.lang], above: (data) => undefined },
      permalink: (data) => data.part.url,
    };
  }
  render() { return ""; }
};
