//! Lists that are alphabetical, read off the pages: in Welsh in the order of the Welsh alphabet, and under its letters.
//!
//! The order is written down here a second time, by the alphabet alone, so that what is tested isn't its own judge.

use ahp1::base::lang::Lang;
use ahp1::welsh::fold;

use super::Output;

/// The 29 letters, with K, Q, V, X and Z, which Welsh borrows, in their places (Bilingual Technology Toolkit, 3.6).
const WELSH: &str = "a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z";
const ENGLISH: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

/// Words before which nobody looks for a name.
const ARTICLES: [&str; 6] = ["y ", "yr ", "’r ", "the ", "a ", "an "];

/// Mutated words at the head of a name, and the words by which people look for it.
const MUTATED: [(&str, &str); 1] = [("gymraeg", "cymraeg")];

/// The letters of a name, one number each, with a 0 between words. N and g that are no ng are known by their word.
fn letters(lang: Lang, name: &str) -> Vec<usize> {
    let name = fold::fold(name).replace("bangor", "ban\u{0}gor").replace("llangollen", "llan\u{0}gollen");
    let name = ARTICLES.iter().find_map(|article| name.strip_prefix(article)).unwrap_or(&name);
    let radical =
        MUTATED.iter().find_map(|(form, radical)| Some(format!("{radical}{}", name.strip_prefix(form)?)));
    let name = radical.as_deref().unwrap_or(name);
    let alphabet: Vec<_> = if lang == Lang::Cy { WELSH } else { ENGLISH }.split(' ').collect();
    let mut found = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let double = rest.get(..2).and_then(|two| alphabet.iter().position(|letter| *letter == two));
        let single = || alphabet.iter().position(|letter| letter.chars().eq([first]));
        rest = &rest[if double.is_some() { 2 } else { first.len_utf8() }..];
        match double.or_else(single) {
            Some(place) => found.push(place + 1),
            None if first.is_alphanumeric() => found.push(0),
            None if first == ' ' && found.last().is_some_and(|last| *last != 0) => found.push(0),
            None => {}
        }
    }
    found
}

/// The words of each element that begins with `open` and ends with `close`, without what is short for them.
fn words(html: &str, open: &str, close: &str) -> Vec<String> {
    let parts = html.split(open).skip(1).filter_map(|part| part.split(close).next());
    parts
        .map(|part| {
            let part = part.split("<span class=\"abbreviation\"").next().unwrap_or(part);
            let text: String =
                part.split('<').map(|piece| piece.rsplit('>').next().unwrap_or(piece)).collect();
            let text = text.split_once('>').map_or(text.as_str(), |(_, rest)| rest);
            text.replace("&amp;", "&").trim().to_owned()
        })
        .collect()
}

fn sorted(lang: Lang, address: &str, names: &[String]) {
    for pair in names.windows(2) {
        let [one, next] = pair else { continue };
        assert!(letters(lang, one) <= letters(lang, next), "{address}: “{one}” before “{next}”");
    }
}

/// Every list under letters is, and so are those at these addresses. Answers with how many names were compared.
pub(super) fn alphabetical_lists_are_in_the_order_of_their_language(
    output: &Output,
    lists: &[&str],
) -> usize {
    let mut compared = 0;
    for lang in Lang::BOTH {
        for (address, _) in output.of_language(lang) {
            let html = output.html(address);
            let mut heads = Vec::new();
            let mut all = Vec::new();
            for group in html.split("<section class=\"group by-letter\"").skip(1) {
                let group = group.split("</section>").next().expect("a part");
                let head = words(group, "<h3", "</h3>").remove(0);
                let mut names = words(group, "<p class=\"card-title\"", "</p>");
                names.extend(words(group, "<dt>", "</dt>"));
                names.extend(words(group, "<li><a", "</a>"));
                assert!(!names.is_empty(), "{address}: nothing under {head}");
                for name in &names {
                    assert_eq!(
                        letters(lang, name)[0],
                        letters(lang, &head)[0],
                        "{address}: “{name}” under {head}"
                    );
                }
                heads.push(head);
                all.append(&mut names);
            }
            assert!(heads.iter().map(|head| letters(lang, head)).is_sorted(), "{address}: {heads:?}");
            if lists.contains(&address) {
                for list in html.split("<ul class=\"cards\">").skip(1) {
                    let list = list.split("</ul>").next().expect("a part");
                    let names = words(list, "<p class=\"card-title\"", "</p>");
                    sorted(lang, address, &names);
                    compared += names.len();
                }
            }
            sorted(lang, address, &all);
            compared += all.len();
        }
    }
    compared
}

#[test]
fn the_second_order_is_that_of_the_toolkit() {
    for names in [
        ["Bala", "Banc", "Bangor", "Barri"].as_slice(),
        &["Llandudno", "Llanelli", "Llangollen"],
        &["cyw", "chi"],
        &["gŵyl", "ngard", "haf"],
        &["Y Fflint", "Gwent"],
    ] {
        sorted(Lang::Cy, "these", &names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    }
    assert!(letters(Lang::Cy, "chi") > letters(Lang::Cy, "cyw"));
    assert!(letters(Lang::En, "chi") < letters(Lang::En, "cyw"));
}
