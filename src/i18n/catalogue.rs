//! The files of one language → its units by id. Refuses to know the other language.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Attribute, Entry, Pattern};

use crate::base::lang::Lang;
use crate::diagnostic::{Code, Finding, Place};

use super::pattern::{Unit, unit};
use super::source::Source;

/// All that the files of a language declare.
#[derive(Default)]
pub(super) struct Catalogue<'r> {
    /// Everything that has words, by id.
    pub(super) units: BTreeMap<String, Unit<'r>>,
    /// Messages and terms, and where their names stand. A message can have attributes alone, and no unit of its own.
    pub(super) entries: BTreeMap<String, Place>,
    /// Ids that are there and can't be read.
    pub(super) broken: BTreeSet<String>,
    /// Whether a whole file can't be read.
    pub(super) torn: bool,
}

impl<'r> Catalogue<'r> {
    /// Gathers the files of a language. Of a message that is there twice the first counts.
    pub(super) fn gather(lang: Lang, sources: &'r [Source]) -> (Catalogue<'r>, Vec<Finding>) {
        let mut gathered = Gather { lang, catalogue: Catalogue::default(), findings: Vec::new() };
        for source in sources {
            gathered.catalogue.torn |= source.torn;
            gathered.catalogue.broken.extend(source.broken.iter().cloned());
            for entry in source.resource.entries() {
                match entry {
                    Entry::Message(message) => {
                        let pattern = message.value.as_ref();
                        gathered.entry(source, (message.id.name, ""), pattern, &message.attributes);
                    }
                    Entry::Term(term) => {
                        gathered.entry(source, (term.id.name, "-"), Some(&term.value), &term.attributes);
                    }
                    Entry::Junk { .. }
                    | Entry::Comment(_)
                    | Entry::GroupComment(_)
                    | Entry::ResourceComment(_) => {}
                }
            }
        }
        (gathered.catalogue, gathered.findings)
    }
}

struct Gather<'r> {
    lang: Lang,
    catalogue: Catalogue<'r>,
    findings: Vec<Finding>,
}

impl<'r> Gather<'r> {
    fn entry(
        &mut self,
        source: &'r Source,
        (name, sign): (&'r str, &str),
        pattern: Option<&'r Pattern<&'r str>>,
        attributes: &'r [Attribute<&'r str>],
    ) {
        let id = format!("{sign}{name}");
        let place = source.place(name);
        // `fluent-bundle` 0.16 keeps messages and terms under one name: of `name` and `-name` it would lose one.
        let twin = if sign.is_empty() { format!("-{name}") } else { name.to_owned() };
        if let Some(first) = self.catalogue.entries.get(&id).or_else(|| self.catalogue.entries.get(&twin)) {
            self.findings.push(duplicate(&id, place, first));
            return;
        }
        self.catalogue.entries.insert(id.clone(), place.clone());
        if let Some(pattern) = pattern {
            self.unit(source, (id.clone(), place), pattern);
        }
        for attribute in attributes {
            let id = format!("{id}.{}", attribute.id.name);
            let place = source.place(attribute.id.name);
            match self.catalogue.units.get(&id) {
                Some(first) => self.findings.push(duplicate(&id, place, &first.place)),
                None => self.unit(source, (id, place), &attribute.value),
            }
        }
    }

    fn unit(&mut self, source: &'r Source, (id, place): (String, Place), pattern: &'r Pattern<&'r str>) {
        let (unit, findings) = unit(self.lang, source, (id.clone(), place), pattern);
        self.findings.extend(findings);
        self.catalogue.units.insert(id, unit);
    }
}

fn duplicate(id: &str, place: Place, first: &Place) -> Finding {
    let finding = Finding { place: Some(place), ..Finding::new(Code::MessageDuplicate) };
    finding.with("id", id).also(&first.file, first.span)
}
