//! OPML 2.0: items that have the word `url`, as links that other programs subscribe to or list.

use crate::base::lang::Lang;
use crate::content::{Value, escaped};
use crate::schema::Type;
use crate::site::Site;

use super::{Offer, whole};

pub(super) fn opml(site: &Site, ty: &Type, items: &[Offer], lang: Lang) -> String {
    let title = format!("{} – {}", ty.name.get(lang).many, site.config.name.get(lang));
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n\
         \x20 <head><title>{}</title></head>\n  <body>\n",
        escaped(&title)
    );
    for item in whole(items) {
        let told = site.items[item].told(lang);
        let url = told.telling.words.iter().find_map(|(name, placed)| match &placed.value {
            Value::Url(url) if name == "url" => Some(url),
            _ => None,
        });
        if let Some(url) = url {
            let (title, url) = (escaped(told.title()), escaped(url));
            xml.push_str(&format!(
                "    <outline type=\"link\" language=\"{}\" text=\"{title}\" url=\"{url}\"/>\n",
                lang.tag()
            ));
        }
    }
    xml.push_str("  </body>\n</opml>\n");
    xml
}
