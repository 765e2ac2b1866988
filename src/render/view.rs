//! Views: all that a template sees. `docs/themes.md` lists every field, and a test holds the two together.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::lang::{Both, Lang};
use crate::content::escaped;

use super::value::Shown;

/// A value that many pages have a share of: see [`super::once`].
pub type Shared = tera::Value;

/// The site, as every page of a language sees it (`site`).
#[derive(Debug, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub name: String,
    /// Scheme and host of the public address.
    pub origin: String,
    /// The address of the page that offers both languages.
    pub chooser: String,
    /// The home page, if there is one.
    pub home: Option<Link>,
    /// The main navigation.
    pub navigation: Vec<Link>,
    /// The footer.
    pub footer: Vec<Link>,
    /// The search.
    pub search: SearchView,
}

/// The search of a language (`site.search`).
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// The page that has it, if the site names one.
    pub page: Option<Link>,
    /// The address of the index's manifest.
    pub index: String,
    /// The address of the script that reads it.
    pub script: String,
    /// What a browser compares the script with before it runs it.
    pub integrity: String,
}

/// A page of the site, as a link to it sees it.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// The item's id; `None` for a page by a term.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// Its short title, for navigation: the word `menu`, or the title.
    pub menu: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// Its address under the host.
    pub address: String,
}

/// An item, as another page sees it: on a list, at the end of a ref, among the back-links.
#[derive(Debug, Serialize)]
pub struct Card {
    /// Its id.
    pub id: String,
    /// The id of its type.
    #[serde(rename = "type")]
    pub ty: String,
    /// What one item of its type is called.
    pub type_name: String,
    /// Its title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// Its summary, if it has one.
    pub summary: Option<String>,
    /// Its title in the other language: what a glossary sets beside it.
    pub twin_title: String,
    /// The address of its page, if it has one.
    pub address: Option<String>,
    /// `false` while nobody qualified has checked its words; absent where there is nothing to say.
    pub checked: Option<bool>,
    /// The language that it is in only, where that isn't the page's: its own page says why. Its words are not in `item`.
    pub only: Option<Lang>,
    /// Why the public doesn't see it yet, as in [`PageView`].
    pub unpublished: Option<&'static str>,
    /// Its fields by name. A ref in them shows as a card without fields.
    pub item: BTreeMap<String, Shown>,
}

/// The page itself (`page`).
#[derive(Debug, Serialize)]
pub struct PageView {
    /// `item`, `list` (a further page of a list), `term` (a list by a term), `not-found` or `notice`.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// Its title as HTML: what it names in another language is marked.
    pub title_html: String,
    /// The title's language, where it is not the page's.
    pub title_lang: Option<Lang>,
    /// Its summary, if it has one.
    pub summary: Option<String>,
    /// Its address under the host.
    pub address: String,
    /// Its public address.
    pub url: String,
    /// The id of the item, if the page is one's.
    pub id: Option<String>,
    /// The id of the item's type.
    #[serde(rename = "type")]
    pub ty: Option<String>,
    /// What one item of the type is called.
    pub type_name: Option<String>,
    /// The picture by which others show the page.
    pub image: Option<PictureView>,
    /// `false` while nobody qualified has checked the telling; absent where there is nothing to say.
    pub checked: Option<bool>,
    /// Why the public doesn't see it yet: `draft`, `in-review` or `scheduled`. Absent for what is public, so everywhere but
    /// where drafts are shown.
    pub unpublished: Option<&'static str>,
    /// The body, as HTML.
    pub body: String,
    /// The body's headings, for a table of contents.
    pub contents: Vec<HeadingView>,
    /// How many words the body has.
    pub words: usize,
}

impl PageView {
    /// The view of a page that is no item's.
    pub fn outside(kind: &'static str, title: String, url: String, address: &str) -> PageView {
        PageView {
            kind,
            title_html: escaped(&title),
            title,
            title_lang: None,
            summary: None,
            address: address.to_owned(),
            url,
            id: None,
            ty: None,
            type_name: None,
            image: None,
            checked: None,
            unpublished: None,
            body: String::new(),
            contents: Vec::new(),
            words: 0,
        }
    }
}

/// A picture by which others show a page (`og:image`).
#[derive(Debug, Serialize)]
pub struct PictureView {
    /// Its public address.
    pub url: String,
    /// Its words; empty if it only decorates.
    pub alt: String,
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
}

/// What a page says isn't there (`notice`).
#[derive(Debug, Serialize)]
pub struct NoticeView {
    /// `one-language` or `withdrawn`.
    pub kind: &'static str,
    /// The title of what isn't there.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub title_lang: Option<Lang>,
    /// Why, for `one-language`.
    pub reason: Option<String>,
    /// The role that answers for it, for `one-language`.
    pub responsible: Option<String>,
    /// The day on which it is looked at again, for `one-language`.
    pub review_on: Option<String>,
}

/// A heading of the body.
#[derive(Debug, Serialize)]
pub struct HeadingView {
    /// 2 to 6.
    pub level: u8,
    /// Its id.
    pub id: String,
    /// Its text, as HTML without links.
    pub html: String,
}

/// The same page in the other language (`twin`).
#[derive(Debug, Serialize)]
pub struct Twin {
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Its address under the host.
    pub address: String,
    /// Its public address.
    pub url: String,
    /// Whether all that stands there is that the page isn't there in that language.
    pub missing: bool,
}

/// The public address of the page in a language, or of the chooser (`alternates`).
#[derive(Debug, Serialize)]
pub struct Alternate {
    /// `cy`, `en` or `x-default`.
    pub hreflang: &'static str,
    /// The address.
    pub url: String,
}

/// A list on the page (`lists`).
#[derive(Debug, Serialize)]
pub struct ListView {
    /// The id of its items' type.
    #[serde(rename = "type")]
    pub ty: String,
    /// What several of them are called.
    pub name: String,
    /// The page that lists all items of the type, if there is one: the first page of this list, or of the list that this
    /// one is a part of.
    pub host: Option<Link>,
    /// How many there are on all its pages together.
    pub count: usize,
    /// The number of this page, from 1.
    pub number: usize,
    /// Its pages: a list of [`PageLink`].
    pub pages: Shared,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The items of this page in their groups. A list without groups is one group without a title.
    pub groups: Vec<GroupView>,
    /// The pages of the same items by a term, for each way of telling them apart: a list of [`FilterView`].
    pub filters: Shared,
    /// On a list by a term that is parted again by a second one: the pages of its parts.
    pub narrower: Option<FilterView>,
    /// All its items as data.
    pub downloads: Vec<Download>,
}

/// The items that have this item as a term (`by`), on pages of their own.
#[derive(Debug, Serialize)]
pub struct ByView {
    /// The id of their type.
    #[serde(rename = "type")]
    pub ty: String,
    /// What several of them are called.
    pub name: String,
    /// The title of the page.
    pub title: String,
    /// Its address.
    pub address: String,
    /// How many there are.
    pub count: usize,
}

/// A file of data.
#[derive(Debug, Serialize)]
pub struct Download {
    /// Its form: `csv`, `ics`, `json`, `md` or `opml`.
    pub format: &'static str,
    /// Its address.
    pub address: String,
}

/// A file that an item has to itself (`files`).
#[derive(Debug, Serialize)]
pub struct FileLink {
    /// Its form: `html` (a sheet for paper) or `md`.
    pub format: &'static str,
    /// The language of its words.
    pub lang: Lang,
    /// Its address.
    pub address: String,
}

/// A feed that a page offers (`feeds`): that of the site, those of the sections that the page is in, and the item’s own.
#[derive(Debug, Serialize)]
pub struct FeedLink {
    /// Its title.
    pub title: String,
    /// Its address as Atom.
    pub atom: String,
    /// Its address as JSON Feed.
    pub json: String,
}

/// A page of a list.
#[derive(Debug, Serialize)]
pub struct PageLink {
    /// Its number, from 1.
    pub number: usize,
    /// Its address.
    pub address: String,
}

/// Items that belong together in a list.
#[derive(Debug, Serialize)]
pub struct GroupView {
    /// The group's name.
    pub title: Option<String>,
    /// The name's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// The address of the term that they are grouped by, if it has a page.
    pub address: Option<String>,
    /// The items: each a [`Card`].
    pub items: Vec<Shared>,
}

/// A way to tell the items of a list apart.
#[derive(Debug, Serialize)]
pub struct FilterView {
    /// What the terms are.
    pub name: String,
    /// The terms in their order.
    pub terms: Vec<TermView>,
}

/// A term, and the page of the items that have it.
#[derive(Debug, Serialize)]
pub struct TermView {
    /// Its title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Lang>,
    /// The address of the page.
    pub address: String,
    /// How many items have it.
    pub count: usize,
}

/// The page in which neither language comes first: the chooser at `/` and `404.html`.
#[derive(Debug, Serialize)]
pub struct RootView {
    /// The site's name in both.
    pub name: Both<String>,
    /// The home page's address in both.
    pub home: Both<String>,
    /// The public addresses for `hreflang`.
    pub alternates: Vec<Alternate>,
    /// The public address of the page itself.
    pub url: String,
}
