// The way to the other language keeps the reader's place: sections have one id in both languages, and a form's answers
// one name. Without this file it leads to the top of the same page.
for (const link of document.querySelectorAll('.switch')) {
  const keep = () => {
    link.search = location.search;
    link.hash = location.hash;
  };
  keep();
  addEventListener('hashchange', keep);
  addEventListener('popstate', keep);
  link.addEventListener('click', keep);
}
