//! iCalendar (RFC 5545): items that have a fact `start`, whole days, until `end` if they have one.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::base::lang::Lang;
use crate::content::Value;
use crate::schema::Type;
use crate::site::{ItemNumber, Site};

use super::{Offer, url, whole};

pub(super) fn calendar(site: &Site, ty: &Type, items: &[Offer], lang: Lang) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//ahp1//{}//{}", ty.id, lang.tag().to_uppercase()),
        format!("X-WR-CALNAME:{}", text(&ty.name.get(lang).many)),
    ];
    for item in whole(items) {
        let Some(start) = date(site, item, "start") else { continue };
        // The end of whole days is the day after the last one (RFC 5545, 3.6.1).
        // An end before the start is a finding; until it is mended the day itself stands.
        let last = date(site, item, "end").unwrap_or(start).max(start);
        let end = last.checked_add(1.day()).unwrap_or(last);
        let told = site.items[item].told(lang);
        let uid = format!("{}-{}-{}@{}", ty.id, site.items[item].id, lang.tag(), host(site));
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{uid}"),
            // Without a clock the same input gives the same bytes: the stamp is the day itself.
            format!("DTSTAMP:{}T000000Z", start.strftime("%Y%m%d")),
            format!("DTSTART;VALUE=DATE:{}", start.strftime("%Y%m%d")),
            format!("DTEND;VALUE=DATE:{}", end.strftime("%Y%m%d")),
            format!("SUMMARY;LANGUAGE={}:{}", told.title_lang().unwrap_or(lang).tag(), text(told.title())),
        ]);
        lines.extend(told.word("summary").map(|(summary, _)| format!("DESCRIPTION:{}", text(summary))));
        lines.extend(url(site, item, lang).map(|url| format!("URL:{url}")));
        lines.push("END:VEVENT".to_owned());
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn date(site: &Site, item: ItemNumber, name: &str) -> Option<Date> {
    match site.items[item].fact(name)?.value {
        Value::Date(date) => Some(date),
        _ => None,
    }
}

fn host(site: &Site) -> &str {
    site.config.origin.split("://").nth(1).unwrap_or(&site.config.origin)
}

fn text(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line in pieces of at most 75 bytes, each but the first after a space (RFC 5545, 3.1).
fn folded(line: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn long_lines_are_folded_between_letters() {
        let folded = folded(&"ŵ".repeat(60));
        assert!(folded.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(folded.replace("\r\n ", "").trim_end(), "ŵ".repeat(60));
    }
}
