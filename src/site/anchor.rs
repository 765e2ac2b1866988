//! The ids of headings: the same in both tellings, so that the address of a section keeps its meaning when the reader goes
//! over to the other language.

use crate::base::lang::Lang;
use crate::content::markdown::Markup;

use super::Item;

/// The id of a heading of a text, by its number, in the HTML of either language. `twin` is the same text in the other one.
///
/// One that is written counts, in whichever telling. Where neither writes one it is derived from the Welsh heading: a page
/// has a Welsh address in Welsh then (active-offer D4), and neither telling has to know the other.
pub fn anchor<'m>(own: &'m Markup, twin: Option<&'m Markup>, lang: Lang, heading: usize) -> Option<&'m str> {
    let mine = own.headings.get(heading)?;
    let chosen = match twin.and_then(|twin| twin.headings.get(heading)) {
        Some(twin) if !mine.given && (twin.given || lang == Lang::En) => twin,
        _ => mine,
    };
    Some(&chosen.own_id)
}

impl Item {
    /// The id of a heading of its body, by its number: in the language of a telling, but the same in both.
    pub fn anchor(&self, lang: Lang, heading: usize) -> Option<&str> {
        let body = |lang| &self.told(lang).telling.body;
        anchor(body(lang), Some(body(lang.other())), lang, heading)
    }

    /// The id of the heading of its body that a link means: by its id, or by what either telling derives from its words.
    pub fn anchor_named(&self, name: &str, lang: Lang) -> Option<&str> {
        let headings = |lang| &self.told(lang).telling.body.headings;
        let own_id = |lang| headings(lang).iter().position(|heading| heading.own_id == name);
        let by_id = (0..headings(lang).len()).find(|heading| self.anchor(lang, *heading) == Some(name));
        self.anchor(lang, by_id.or_else(|| own_id(lang)).or_else(|| own_id(lang.other()))?)
    }
}

#[cfg(test)]
mod tests {
    use super::anchor;
    use crate::base::lang::{Both, Lang};
    use crate::config::RawHtml;
    use crate::content::markdown::{Markup, Options, read};

    fn both(cy: &str, en: &str) -> Both<Markup> {
        let markup = |text, lang| read(text, &Options { raw_html: RawHtml::Escape, lang }).0;
        Both { cy: markup(cy, Lang::Cy), en: markup(en, Lang::En) }
    }

    fn ids(markups: &Both<Markup>, lang: Lang) -> Vec<&str> {
        let (own, twin) = (markups.get(lang), markups.get(lang.other()));
        (0..own.headings.len()).filter_map(|heading| anchor(own, Some(twin), lang, heading)).collect()
    }

    #[test]
    fn an_id_that_either_telling_writes_is_the_id_in_both() {
        let markups = both(
            "## Un\n\n## Dau {#two}\n\n## Tri\n\n## Tri",
            "## One\n\n## Two\n\n## Three {#three}\n\n## Three",
        );
        for lang in Lang::BOTH {
            assert_eq!(ids(&markups, lang), ["un", "two", "three", "tri-2"]);
        }
    }

    #[test]
    fn a_heading_without_its_twin_keeps_its_own_id() {
        let markups = both("## Un", "## One\n\n## Two");
        assert_eq!(ids(&markups, Lang::En), ["un", "two"]);
    }
}
