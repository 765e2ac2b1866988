//! The two lists of all pages: the tree of the site map, and the letters of the search page.

use ahp1::base::lang::Lang;

use super::Output;

/// The map has each page of its language in it once; `map` is its address in each.
pub(super) fn the_site_map_has_every_page(output: &Output, map: [&str; 2]) {
    for (lang, map) in Lang::BOTH.into_iter().zip(map) {
        let html = String::from_utf8_lossy(&output.files[&format!("{}index.html", &map[1..])]).into_owned();
        let (_, tree) = html.split_once("class=\"site-map\"").expect("the block");
        let (tree, _) = tree.split_once("</main>").expect("its end");
        let told = tree.split("<a href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let mut told: Vec<_> = told.collect();
        told.sort_unstable();
        assert_eq!(told, output.of_language(lang).map(|(address, _)| address).collect::<Vec<_>>());
    }
}

/// Without script the search page has each page of an item in it once, by its letter, and each word of the glossary.
pub(super) fn the_letters_have_every_item(output: &Output) {
    for (lang, page, lists) in [
        (Lang::Cy, "/cy/chwilio/", ["/yn-ol/", "/cynllun-gweithredu/"]),
        (Lang::En, "/en/search/", ["/by/", "/action-plan/"]),
    ] {
        let html = output.html(page);
        let letters =
            html.split("by-letter").skip(1).map(|part| part.split("</section>").next().expect("a part"));
        let links = letters.flat_map(|part| part.split("<a href=\"").skip(1));
        let mut found: Vec<_> = links.filter_map(|rest| rest.split('"').next()).collect();
        let count = found.len();
        found.sort_unstable();
        found.dedup();
        assert_eq!(found.len(), count, "each once");
        // Lists by a term are no item's: the tree of the site map has them.
        let missing = output.of_language(lang).filter(|(address, _)| found.binary_search(address).is_err());
        for (address, _) in missing {
            assert!(lists.iter().any(|list| address.contains(list)), "{page} does not lead to {address}");
        }
        let terms = found.iter().filter(|address| address.contains('#')).count();
        assert!(terms > 50, "{terms} words of the glossary");
    }
}
