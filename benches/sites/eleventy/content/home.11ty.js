module.exports = class {
  data() {
    return {
      layout: "home.njk", pagination: { data: "site.langs", size: 1, alias: "one", addAllPagesToCollections: true },
      eleventyComputed: { lang: (data) => data.one, title: (data) => data.site.name[data.one] },
      permalink: (data) => `/${data.one}/`,
    };
  }
  render() { return ""; }
};
