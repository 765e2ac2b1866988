//! A link's target, as written → the address that it has for this reader, or the finding that says why it has none.

use std::sync::OnceLock;

use crate::base::lang::Lang;
use crate::base::nearest::{Names, nearest};
use crate::base::span::SourcePath;
use crate::content::markdown::Target;
use crate::diagnostic::{Code, Finding};

use super::item::stem_of;
use super::{ItemNumber, NotFound, Site};

impl Site {
    /// The address of a target for a reader of this language. `from` is the item whose text has the link; the file is
    /// that of its telling.
    ///
    /// # Errors
    /// With the finding, which has no place yet.
    pub fn resolve(&self, target: &Target, from: ItemNumber, lang: Lang) -> Result<String, Option<Finding>> {
        match target {
            Target::External(address) => Ok(address.clone()),
            Target::Phone(number) => Ok(format!("tel:{number}")),
            Target::Mail(address) => Ok(format!("mailto:{address}")),
            Target::Fragment(fragment) => self.with_fragment(String::new(), from, Some(fragment), lang),
            Target::Item { ty, id, fragment } => {
                let name = ty.as_ref().map_or_else(|| id.clone(), |ty| format!("{ty}/{id}"));
                let item = self.items.find(&name).map_err(|reason| match reason {
                    NotFound::Nothing(near) => Some(broken(&format!("item:{name}"), near.as_deref())),
                    other => other.finding(&name, "item"),
                })?;
                let address = self.item_address(item, lang);
                let address = address.ok_or_else(|| self.without_page(item, &format!("item:{name}")))?;
                self.with_fragment(address, item, fragment.as_deref(), lang)
            }
            Target::File { path, fragment } => {
                let full = beside(&self.items[from].told(lang).file, path)
                    .ok_or_else(|| Some(broken(path, None)))?;
                if let Some(item) = self.item_of_file(&full) {
                    let item = item.map_err(|reason| match reason {
                        NotFound::Partial => None,
                        hidden @ NotFound::Hidden(..) => hidden.finding(path, "item"),
                        NotFound::Nothing(_) | NotFound::Several(_) => Some(self.no_file(path, &full)),
                    })?;
                    let address = self.item_address(item, lang);
                    let address = address.ok_or_else(|| self.without_page(item, path))?;
                    return self.with_fragment(address, item, fragment.as_deref(), lang);
                }
                let no_file = || (!self.lost.contains(full.as_str())).then(|| self.no_file(path, &full));
                let file = self.files.get(full.as_str()).ok_or_else(no_file)?;
                Ok(format!("{}/{}", self.config.base, file.path))
            }
        }
    }

    /// The file that a relative path in an item's text means.
    pub fn file_of(&self, path: &str, from: ItemNumber, lang: Lang) -> Option<(SourcePath, &super::File)> {
        self.file_beside(path, &self.items[from].told(lang).file)
    }

    /// The file that a relative path in this file means.
    pub(super) fn file_beside(&self, path: &str, from: &str) -> Option<(SourcePath, &super::File)> {
        let full: SourcePath = beside(from, path)?.into();
        let file = self.files.get(&full)?;
        Some((full, file))
    }

    /// The finding for a picture that isn't there; `None` when it is, or when another finding says why it can't be read.
    pub fn missing_picture(&self, path: &str, from: ItemNumber, lang: Lang) -> Option<Finding> {
        let full = beside(&self.items[from].told(lang).file, path);
        let known = |full: &str| self.files.contains_key(full) || self.lost.contains(full);
        if full.as_deref().is_some_and(known) {
            return None;
        }
        let files = self.near.files.get_or_init(|| Names::new(self.files.keys().map(AsRef::as_ref)));
        let near = full.as_deref().and_then(|full| files.nearest(full)).map(|(_, near)| last(near));
        Some(Finding::new(Code::MissingPicture).with("file", path).nearest(near))
    }

    fn no_file(&self, path: &str, full: &str) -> Finding {
        let linked = self.near.linked.get_or_init(|| {
            let tellings =
                self.items.iter().flat_map(|(_, item)| [&item.tellings.cy.file, &item.tellings.en.file]);
            let tellings = tellings.filter(|file| stem_of(file).is_some());
            Names::new(self.files.keys().chain(tellings).map(AsRef::as_ref))
        });
        broken(path, linked.nearest(full).map(|(_, near)| last(near)))
    }

    /// Why a link to an item without a page is wrong: its type has none, or it should have one and another finding says
    /// why it hasn't.
    fn without_page(&self, item: ItemNumber, link: &str) -> Option<Finding> {
        self.items[item].ty.route.is_none().then(|| broken(link, None))
    }

    /// The item whose telling this file is, by its pair's stem: a link to either twin is a link to the item.
    fn item_of_file(&self, path: &str) -> Option<Result<ItemNumber, NotFound>> {
        let (stem, _) = stem_of(path)?;
        let ty = self.schema.type_of(path)?;
        let id = stem.rsplit('/').next()?;
        let item = match self.items.find_of(std::slice::from_ref(&ty.id), id) {
            Ok(item) => item,
            Err(reason) => return Some(Err(reason)),
        };
        let (own, _) = stem_of(&self.items[item].tellings.cy.file)?;
        (own == stem).then_some(Ok(item))
    }

    fn with_fragment(
        &self,
        address: String,
        item: ItemNumber,
        fragment: Option<&str>,
        lang: Lang,
    ) -> Result<String, Option<Finding>> {
        let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty()) else { return Ok(address) };
        let told = self.items[item].told(lang);
        if let Some(anchor) = self.items[item].anchor_named(fragment, lang) {
            return Ok(format!("{address}#{anchor}"));
        }
        let headings = 0..told.telling.body.headings.len();
        let ids = headings.filter_map(|heading| self.items[item].anchor(lang, heading));
        let finding = Finding::new(Code::BrokenAnchor).with("anchor", fragment).with("page", told.title());
        Err(Some(finding.nearest(nearest(fragment, ids))))
    }
}

/// The names that a wrong one may have meant, made when the first wrong one is found.
#[derive(Debug, Default)]
pub struct Near {
    files: OnceLock<Names>,
    linked: OnceLock<Names>,
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn broken(link: &str, near: Option<&str>) -> Finding {
    Finding::new(Code::BrokenLink).with("link", link).nearest(near)
}

/// A relative path as seen from a file, inside `content/`; `None` when it climbs out.
fn beside(file: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
        // `content` itself is the outermost folder.
        if parts.is_empty() {
            return None;
        }
    }
    (parts.first() == Some(&"content")).then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn a_path_never_leaves_the_content() {
        assert_eq!(beside("content/a/b.cy.md", "../c/d.png").as_deref(), Some("content/c/d.png"));
        assert_eq!(beside("content/a/b.cy.md", "x.png").as_deref(), Some("content/a/x.png"));
        assert_eq!(beside("content/a/b.cy.md", "../../../etc/passwd"), None);
        assert_eq!(beside("content/a/b.cy.md", "../../../content/x.png"), None);
    }
}
