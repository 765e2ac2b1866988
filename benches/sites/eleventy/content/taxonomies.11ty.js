module.exports = class {
  data() {
    return {
      layout: "taxonomy.njk", pagination: { data: "collections.taxonomies", size: 1, alias: "part", addAllPagesToCollections: true },
      eleventyComputed: { lang: (data) => data.part?.lang, title: (data) => data.part && data.site.names[data.part.name]?.[data.part.lang], above: (data) => undefined },
      permalink: (data) => `/${data.part.lang}/${data.part.name}/`,
    };
  }
  render() { return ""; }
};
