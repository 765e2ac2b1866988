module.exports = class {
  data() {
    return {
      layout: "list.njk", pagination: { data: "collections.termPages", size: 1, alias: "part", addAllPagesToCollections: true },
      eleventyComputed: { lang: (data) => data.part?.lang, title: (data) => data.part?.title, above: (data) => data.part?.name },
      permalink: (data) => data.part.url,
    };
  }
  render() { return ""; }
};
