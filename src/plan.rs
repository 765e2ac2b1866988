//! `Site` → `Plan`: every output path with the recipe that makes its bytes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;
use std::sync::Arc;

use crate::base::lang::Lang;
use crate::base::span::SourcePath;
use crate::diagnostic::{Code, Finding};
use crate::schema::Format;
use crate::search;
use crate::site::{ItemNumber, Page, Part, RouteNumber, Site};
use crate::theme::Theme;

/// How one output is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipe {
    /// A page of the table of routes.
    Page(RouteNumber, Lang),
    /// The page at `/` that offers both languages.
    Chooser,
    /// The root's page for addresses that don't exist.
    NotFoundBoth,
    /// A language's page for addresses that don't exist.
    NotFound(Lang),
    /// A page that says that what stood there was withdrawn: the number in the table's list of these.
    Withdrawn(usize, Lang),
    /// A page that leads on to another: the number in the table's redirects.
    Redirect(usize),
    /// A file of the theme or beside an item, as it is.
    Copy(SourcePath),
    /// A picture beside an item without its metadata; as WebP if a width in pixels is said.
    Picture(SourcePath, Option<usize>),
    /// A style sheet of the theme that names others of its files, by its name there.
    Style(String),
    /// A document of a feed as Atom: the feed's number in the site's feeds.
    Atom(usize, Part, Lang),
    /// The same as JSON Feed.
    JsonFeed(usize, Part, Lang),
    /// The items of this type, for machines.
    Export(String, Format, Lang),
    /// How many items of this type have what, for machines.
    Counts(String, Format, Lang),
    /// One item, as a file of its own.
    ExportItem(ItemNumber, Format, Lang),
    /// How the two languages stand, for machines: as JSON or as CSV.
    Report(Format),
    /// A sitemap of these routes.
    Sitemap(Range<RouteNumber>),
    /// The index of so many sitemaps.
    SitemapIndex(usize),
    /// A file for hosts.
    Host(HostFile),
    /// What robots may read, and where the sitemap is.
    Robots,
    /// A file of a language's search index.
    Search(Lang, search::File),
    /// The script that reads the search index.
    SearchScript,
    /// Where the search index is.
    SearchPlace,
}

/// A file in which a host reads headers and redirects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostFile {
    /// `_headers`: Netlify, Cloudflare Pages.
    Headers,
    /// `_redirects`: Netlify, Cloudflare Pages.
    Redirects,
    /// `staticwebapp.config.json`: Azure.
    Azure,
    /// `.htaccess`: Apache.
    Apache,
    /// `hosting/nginx.conf`: a snippet for nginx.
    Nginx,
    /// `hosting/cloudflare.json`: rules for Cloudflare, where the site has hosts negotiate.
    Cloudflare,
}

const HOST_FILES: [(&str, HostFile); 5] = [
    ("_headers", HostFile::Headers),
    ("_redirects", HostFile::Redirects),
    ("staticwebapp.config.json", HostFile::Azure),
    (".htaccess", HostFile::Apache),
    ("hosting/nginx.conf", HostFile::Nginx),
];

/// Every output path, relative to the output folder, and its recipe.
///
/// The paths of the search index's files change with every word of the site, those of the others with few edits. So there are
/// two parts: the others stand here and are shared with the plan of the state before, where they are the same; the files of
/// the index are worked out when one is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    outputs: Arc<Outputs>,
    index: search::Files,
}

/// The outputs but for the files of the search index, in the order of their paths.
pub type Outputs = BTreeMap<String, Recipe>;

impl Plan {
    /// The plan of these outputs and of the index that has these files. An output that stands in the index's folder, or is a
    /// file where that folder is to be, is a finding.
    pub fn new(
        outputs: Arc<Outputs>,
        index: search::Files,
        site: &Site,
        theme: &Theme,
    ) -> (Plan, Vec<Finding>) {
        let folder = format!("{}/", index.folder);
        let inside = outputs.range(folder.clone()..).take_while(|(path, _)| path.starts_with(&folder));
        let above = folder.match_indices('/').filter_map(|(at, _)| outputs.get_key_value(&folder[..at]));
        let taken =
            above.chain(inside).map(|(path, recipe)| path_taken(site, theme, path, [Some(recipe), None]));
        let found = taken.collect();
        (Plan { outputs, index }, found)
    }

    /// The plan of these outputs and of an empty index.
    #[cfg(test)]
    pub(crate) fn of(outputs: Outputs) -> Plan {
        Plan { outputs: Arc::new(outputs), index: search::Files::default() }
    }

    /// The recipe of the output at this path.
    pub fn get(&self, path: &str) -> Option<Cow<'_, Recipe>> {
        let of_index = || {
            let script = || (path == self.index.script()).then_some(Recipe::SearchScript);
            let file = self.index.at(path).map(|(lang, file)| Recipe::Search(lang, file));
            file.or_else(script).map(Cow::Owned)
        };
        self.outputs.get(path).map(Cow::Borrowed).or_else(of_index)
    }

    /// Every output: those of the site in the order of their paths, then those of the search index.
    pub fn iter(&self) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, Recipe>)> {
        let own =
            self.outputs.iter().map(|(path, recipe)| (Cow::Borrowed(path.as_str()), Cow::Borrowed(recipe)));
        let script = (Cow::Owned(self.index.script()), Cow::Owned(Recipe::SearchScript));
        let file =
            |lang, file| (Cow::Owned(self.index.path(lang, file)), Cow::Owned(Recipe::Search(lang, file)));
        let files =
            Lang::BOTH.into_iter().flat_map(move |lang| self.index.all(lang).map(move |one| file(lang, one)));
        own.chain([script]).chain(files)
    }

    /// How many outputs there are.
    pub fn count(&self) -> usize {
        self.outputs.len() + 1 + self.index.count()
    }
}

/// Plans all outputs but the files of the search index. Two recipes for one path, or for a file and for a folder of one
/// name, are findings. Sites of one [`crate::site::digest`] have the same with the same theme.
pub fn outputs(site: &Site, theme: &Theme) -> (Outputs, Vec<Finding>) {
    let mut planning = Planning::default();
    planning.add("index.html", Recipe::Chooser);
    planning.add("404.html", Recipe::NotFoundBoth);
    planning.add_sitemaps(site.table.routes.len());
    planning.add("robots.txt", Recipe::Robots);
    for (path, file) in HOST_FILES {
        planning.add(path, Recipe::Host(file));
    }
    if site.config.negotiate {
        planning.add("hosting/cloudflare.json", Recipe::Host(HostFile::Cloudflare));
    }
    for lang in Lang::BOTH {
        planning.add(format!("{}/404.html", lang.tag()), Recipe::NotFound(lang));
        for (number, route) in site.table.routes.iter().enumerate() {
            planning.add(page_file(lang, route.path.get(lang)), Recipe::Page(number, lang));
        }
    }
    for (number, redirect) in site.table.redirects.iter().enumerate() {
        planning.add(page_file(redirect.lang, &redirect.from), Recipe::Redirect(number));
    }
    for (number, withdrawn) in site.table.withdrawn.iter().enumerate() {
        for (lang, path) in withdrawn.path.iter() {
            planning.add(page_file(lang, path), Recipe::Withdrawn(number, lang));
        }
    }
    for (number, feed) in site.feeds.iter().enumerate() {
        for (part, lang) in feed.parts().flat_map(|part| Lang::BOTH.map(|lang| (part, lang))) {
            let path = feed.path_of(part, lang);
            planning.add(format!("{}/{path}.xml", lang.tag()), Recipe::Atom(number, part, lang));
            planning.add(format!("{}/{path}.json", lang.tag()), Recipe::JsonFeed(number, part, lang));
        }
    }
    for (ty, counts) in site.schema.types().filter_map(|ty| Some((ty, ty.counts.as_ref()?))) {
        for (format, lang) in
            [Format::Csv, Format::Json].into_iter().flat_map(|format| Lang::BOTH.map(|lang| (format, lang)))
        {
            let path = format!("data/{}/{}.{}", lang.tag(), counts.name, format.name());
            planning.add(path, Recipe::Counts(ty.id.clone(), format, lang));
        }
    }
    for ty in site.schema.types() {
        let Some(export) = &ty.export else { continue };
        for format in export.formats.iter().filter(|format| site.writes(ty, **format)) {
            for lang in Lang::BOTH {
                let path = format!("data/{}/{}.{}", lang.tag(), export.name, format.name());
                planning.add(path, Recipe::Export(ty.id.clone(), *format, lang));
            }
        }
    }
    for (format, path) in site.report_files() {
        planning.add(path, Recipe::Report(format));
    }
    planning.add(search::PLACE, Recipe::SearchPlace);
    for (number, _) in site.items.iter() {
        for (format, lang, path) in site.files_of(number) {
            planning.add(path, Recipe::ExportItem(number, format, lang));
        }
    }
    for (name, asset) in &theme.assets {
        let recipe = match asset.text {
            Some(_) => Recipe::Style(name.clone()),
            None => Recipe::Copy(asset.source.clone()),
        };
        planning.add(asset.path.clone(), recipe);
    }
    for source in site.used.iter() {
        if let Some(file) = site.files.get(source) {
            let picture = |width| Recipe::Picture(source.clone(), width);
            let own = if file.form.is_some() { picture(None) } else { Recipe::Copy(source.clone()) };
            planning.add(file.path.clone(), own);
            for (width, path) in &file.variants {
                planning.add(path.clone(), picture(Some(*width)));
            }
        }
    }
    planning.finish(site, theme)
}

#[derive(Default)]
struct Planning {
    outputs: Outputs,
    /// What a path was claimed by besides.
    taken: BTreeMap<String, Recipe>,
}

/// Most routes of one sitemap: sitemaps.org allows 50,000 addresses and 50 MB, which is 1.2 KB for each of the two of a
/// route with its alternates.
const IN_SITEMAP: usize = 20_000;

/// The name of a sitemap where there are several, from 0.
pub fn sitemap_name(part: usize) -> String {
    format!("sitemap-{}.xml", part + 1)
}

impl Planning {
    fn add_sitemaps(&mut self, routes: usize) {
        let parts = routes.div_ceil(IN_SITEMAP);
        if parts < 2 {
            self.add("sitemap.xml", Recipe::Sitemap(0..routes));
            return;
        }
        self.add("sitemap.xml", Recipe::SitemapIndex(parts));
        for part in 0..parts {
            let start = part * IN_SITEMAP;
            self.add(sitemap_name(part), Recipe::Sitemap(start..routes.min(start + IN_SITEMAP)));
        }
    }

    fn add(&mut self, path: impl Into<String>, recipe: Recipe) {
        match self.outputs.entry(path.into()) {
            Entry::Vacant(entry) => {
                entry.insert(recipe);
            }
            // Two files with one name and one digest are one file.
            Entry::Occupied(entry)
                if matches!((entry.get(), &recipe), (Recipe::Copy(_), Recipe::Copy(_))) => {}
            Entry::Occupied(entry)
                if matches!((entry.get(), &recipe), (Recipe::Picture(..), Recipe::Picture(..))) => {}
            // Two exports of one name have been told where their types are declared.
            Entry::Occupied(entry)
                if matches!(
                    (entry.get(), &recipe),
                    (Recipe::Export(..), Recipe::Export(..))
                        | (Recipe::Counts(..), Recipe::Counts(..) | Recipe::Export(..))
                        | (Recipe::Export(..), Recipe::Counts(..))
                        | (Recipe::ExportItem(..), Recipe::ExportItem(..))
                ) => {}
            Entry::Occupied(entry) => {
                self.taken.entry(entry.key().clone()).or_insert(recipe);
            }
        }
    }

    fn finish(mut self, site: &Site, theme: &Theme) -> (Outputs, Vec<Finding>) {
        // The path before, if none of its folders is an output. Neighbours share most of theirs.
        let mut clear = "";
        for (path, recipe) in &self.outputs {
            let known = shared_folders(clear, path);
            let mut above = path.match_indices('/').filter(|(at, _)| *at >= known).map(|(at, _)| &path[..at]);
            clear = match above.find(|above| self.outputs.contains_key(*above)) {
                Some(above) => {
                    self.taken.entry(above.to_owned()).or_insert_with(|| recipe.clone());
                    ""
                }
                None => path,
            };
        }
        let found = self
            .taken
            .iter()
            .map(|(path, other)| path_taken(site, theme, path, [self.outputs.get(path), Some(other)]));
        let found = found.collect();
        (self.outputs, found)
    }
}

/// That two outputs would have one path. One without a recipe is the engine's own.
fn path_taken(site: &Site, theme: &Theme, path: &str, recipes: [Option<&Recipe>; 2]) -> Finding {
    let mut files = recipes.map(|recipe| origin(site, theme, recipe?));
    // The finding stands where somebody can mend it.
    files.sort_by_key(|file| file.as_ref().is_none_or(|file| *file == site.config.file));
    let finding = Finding::new(Code::PathTaken).with("path", format!("/{path}"));
    match files {
        [Some(one), Some(other)] if one != other => finding.also(&other, None).in_file(&one),
        [Some(one), _] | [_, Some(one)] => finding.in_file(&one),
        [None, None] => finding.in_file(&site.config.file),
    }
}

/// How many bytes of two paths are folders that they share, with the `/` behind the last.
fn shared_folders(one: &str, other: &str) -> usize {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).map(|(byte, _)| byte);
    same.enumerate().filter(|(_, byte)| *byte == b'/').last().map_or(0, |(at, _)| at + 1)
}

/// The file that an output is made from, or that asks for it; `None` for what every site has.
fn origin(site: &Site, theme: &Theme, recipe: &Recipe) -> Option<SourcePath> {
    let of_page = |route: RouteNumber, lang: Lang| match site.table.routes[route].page {
        Page::Item(item) => Some(site.items[item].told(lang).file.clone()),
        Page::List { listing, .. } => declared(site, &site.listings[listing].ty),
    };
    match recipe {
        Recipe::Page(route, lang) => of_page(*route, *lang),
        Recipe::Redirect(number) => {
            let redirect = &site.table.redirects[*number];
            of_page(redirect.to, redirect.lang)
        }
        Recipe::Copy(file) | Recipe::Picture(file, _) => Some(file.clone()),
        Recipe::Style(name) => Some(theme.assets.get(name)?.source.clone()),
        Recipe::Atom(number, ..) | Recipe::JsonFeed(number, ..) => match site.feeds[*number].host {
            Some(host) => Some(site.items[host].tellings.cy.file.clone()),
            None => Some(site.config.file.clone()),
        },
        Recipe::Export(ty, ..) | Recipe::Counts(ty, ..) => declared(site, ty),
        Recipe::ExportItem(item, ..) => Some(site.items[*item].tellings.cy.file.clone()),
        _ => None,
    }
}

fn declared(site: &Site, ty: &str) -> Option<SourcePath> {
    Some(site.schema.get(ty)?.file.clone())
}

fn page_file(lang: Lang, path: &str) -> String {
    match path {
        "" => format!("{}/index.html", lang.tag()),
        path => format!("{}/{path}/index.html", lang.tag()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_share_folders_whole() {
        assert_eq!(shared_folders("cy/a/index.html", "cy/ab/index.html"), 3);
        assert_eq!(shared_folders("cy/a", "cy/a/index.html"), 3);
        assert_eq!(shared_folders("", "cy/a"), 0);
    }

    #[test]
    fn a_sitemap_that_would_be_too_long_is_parted() {
        let sitemaps = |routes| {
            let mut planning = Planning::default();
            planning.add_sitemaps(routes);
            planning.outputs.into_iter().collect::<Vec<_>>()
        };
        let named = |name: &str, recipe| (name.to_owned(), recipe);
        assert_eq!(sitemaps(0), [named("sitemap.xml", Recipe::Sitemap(0..0))]);
        assert_eq!(sitemaps(IN_SITEMAP), [named("sitemap.xml", Recipe::Sitemap(0..IN_SITEMAP))]);
        let parted = [
            named("sitemap-1.xml", Recipe::Sitemap(0..IN_SITEMAP)),
            named("sitemap-2.xml", Recipe::Sitemap(IN_SITEMAP..IN_SITEMAP + 1)),
            named("sitemap.xml", Recipe::SitemapIndex(2)),
        ];
        assert_eq!(sitemaps(IN_SITEMAP + 1), parted);
    }
}
