//! JSON: every field of every item, with a digest by which a reader sees what changed.

use serde_json::{Value, json};

use crate::base::digest::Digest;
use crate::base::lang::Lang;
use crate::diagnostic::Finding;
use crate::render::body;
use crate::render::given::Given;
use crate::render::value::{Depth, fields};
use crate::schema::{Export, Type};
use crate::site::ItemNumber;

use super::{Offer, url};

pub(super) fn json(
    given: Given,
    ty: &Type,
    export: &Export,
    items: &[Offer],
    lang: Lang,
) -> Result<String, Finding> {
    let items = items.iter().map(|offer| match offer {
        Offer::Whole(number) => whole(given, *number, lang),
        Offer::Withdrawn(number) => Ok(withdrawn(given, export, *number, lang)),
    });
    let items: Vec<Value> = items.collect::<Result<_, _>>()?;
    let site = &given.site.config;
    let document = json!({
        "site": site.name.get(lang),
        "language": lang.tag(),
        "type": ty.id,
        "name": ty.name.get(lang).many,
        "items": items,
    });
    Ok(format!("{document:#}\n"))
}

/// The digest of what an item says in a language: it changes with the words and the fields, not with addresses of files.
///
/// # Errors
/// With the finding when the template of a block in the item fails.
pub fn digest(given: Given, number: ItemNumber, lang: Lang) -> Result<Digest, Finding> {
    // As in the file that leaves the site.
    let given = Given { origin: &given.site.config.origin, ..given };
    Ok(Digest::of(said(given, number, lang)?.to_string().as_bytes()))
}

fn said(given: Given, number: ItemNumber, lang: Lang) -> Result<Value, Finding> {
    let item = &given.site.items[number];
    let (told, twin) = (item.told(lang), &item.told(lang.other()).telling.body);
    let shown = fields(given, number, lang, Depth::Data)?;
    Ok(json!({
        "id": item.id,
        "title": told.title(),
        "title_language": told.title_lang().unwrap_or(lang).tag(),
        "checked": told.checked(),
        // A map of strings always becomes JSON.
        "fields": serde_json::to_value(&shown).unwrap_or_default(),
        "html": body::html(given, &told.telling.body, Some(twin), number, lang)?,
    }))
}

fn whole(given: Given, number: ItemNumber, lang: Lang) -> Result<Value, Finding> {
    let site = given.site;
    let mut value = said(given, number, lang)?;
    let digest = Digest::of(value.to_string().as_bytes()).to_string();
    let url = url(site, number, lang);
    let credit = [Some(site.config.name.get(lang).as_str()), value["title"].as_str(), url.as_deref()];
    value["credit"] = credit.into_iter().flatten().collect::<Vec<_>>().join(", ").into();
    value["url"] = url.into();
    value["translation"] =
        json!({ "language": lang.other().tag(), "url": super::url(site, number, lang.other()) });
    value["digest"] = digest.into();
    let files = site.files_of(number).into_iter().filter(|(_, own, _)| *own == lang);
    let files: serde_json::Map<String, Value> = files
        .map(|(format, _, path)| {
            let address = format!("{}/{path}", site.config.base);
            (format.name().to_owned(), site.public(&address).into())
        })
        .collect();
    if !files.is_empty() {
        value["files"] = files.into();
    }
    Ok(value)
}

fn withdrawn(given: Given, export: &Export, number: ItemNumber, lang: Lang) -> Value {
    let item = &given.site.items[number];
    let mut value = json!({ "id": item.id, "withdrawn": true });
    let reason = export.because.as_ref().and_then(|name| item.told(lang).word(name));
    if let Some((reason, _)) = reason {
        value["reason"] = reason.into();
    }
    value
}
