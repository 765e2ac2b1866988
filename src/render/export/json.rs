//! JSON: every field of every item, with a digest by which a reader sees what changed.

use serde_json::{Value, json};

use crate::base::digest::Digest;
use crate::base::lang::Lang;
use crate::diagnostic::Finding;
use crate::render::body;
use crate::render::given::Given;
use crate::render::value::{Depth, fields};
use crate::schema::Type;

use super::{Offer, url};

pub(super) fn json(given: Given, ty: &Type, items: &[Offer], lang: Lang) -> Result<String, Finding> {
    let items: Vec<Value> = items.iter().map(|offer| item(given, *offer, lang)).collect::<Result<_, _>>()?;
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

fn item(given: Given, offer: Offer, lang: Lang) -> Result<Value, Finding> {
    let site = given.site;
    let number = match offer {
        Offer::Withdrawn(number) => return Ok(json!({ "id": site.items[number].id, "withdrawn": true })),
        Offer::Whole(number) => number,
    };
    let item = &site.items[number];
    let (told, twin) = (item.told(lang), &item.told(lang.other()).telling.body);
    let shown = fields(given, number, lang, Depth::Data)?;
    let mut value = json!({
        "id": item.id,
        "title": told.title(),
        "title_language": told.title_lang().unwrap_or(lang).tag(),
        "url": url(site, number, lang),
        "translation": { "language": lang.other().tag(), "url": url(site, number, lang.other()) },
        "checked": told.checked(),
        // A map of strings always becomes JSON.
        "fields": serde_json::to_value(&shown).unwrap_or_default(),
        "html": body::html(given, &told.telling.body, Some(twin), number, lang)?,
    });
    value["digest"] = Digest::of(value.to_string().as_bytes()).to_string().into();
    Ok(value)
}
