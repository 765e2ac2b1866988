//! Addresses that stand bare in words (`https://…`, `name@host`) → links.

use std::ops::Range;

use pulldown_cmark::{CowStr, LinkType, Tag, TagEnd};

use super::tokens::{Kind, Token};

/// Makes links of the bare addresses, outside links and pictures. Code is no words.
pub(super) fn link<'m>(text: &'m str, tokens: Vec<Token<'m>>) -> Vec<Token<'m>> {
    let candidate =
        |token: &Token<'_>| matches!(&token.kind, Kind::Text(words) if words.contains([':', '@']));
    if !tokens.iter().any(candidate) {
        return tokens;
    }
    let mut out = Vec::with_capacity(tokens.len());
    let mut group: Vec<Token<'m>> = Vec::new();
    let mut literal = 0;
    for token in tokens {
        let joins = matches!(&token.kind, Kind::Text(_)) && literal == 0;
        // A backslash before the colon or the at sign is how an author asks for words.
        let asked = group.last().is_some_and(|last| last.range.end < token.range.start)
            && matches!(&token.kind, Kind::Text(words) if words.starts_with([':', '@']));
        if !joins || asked {
            settle(text, &mut group, &mut out);
        }
        match &token.kind {
            Kind::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock) => {
                literal += 1
            }
            Kind::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock | TagEnd::HtmlBlock) => literal -= 1,
            _ => {}
        }
        if joins {
            group.push(token);
        } else {
            out.push(token);
        }
    }
    settle(text, &mut group, &mut out);
    out
}

/// Whether the words hold what each address has.
fn has_sign(token: &Token<'_>) -> bool {
    matches!(&token.kind, Kind::Text(words) if words.bytes().any(|byte| byte == b':' || byte == b'@'))
}

/// Moves neighbouring words to `out`, with links where addresses stand.
fn settle<'m>(text: &'m str, group: &mut Vec<Token<'m>>, out: &mut Vec<Token<'m>>) {
    if !group.iter().any(has_sign) {
        return out.append(group);
    }
    // An address is read as it was typed: two hyphens in it are no dash.
    let mut raw = String::new();
    let mut starts = Vec::with_capacity(group.len());
    for token in group.iter() {
        starts.push(raw.len());
        raw.push_str(typed(text, token));
    }
    let found = addresses(&raw);
    if found.is_empty() {
        return out.append(group);
    }
    let source = |at: usize| {
        let index = starts.partition_point(|start| *start < at).saturating_sub(1);
        let (token, inside) = (&group[index].range, at - starts[index]);
        if inside == 0 { token.start } else { (token.start + inside).min(token.end) }
    };
    let spans: Vec<_> =
        found.iter().map(|address| source(address.range.start)..source(address.range.end)).collect();
    let mut found = found.into_iter().zip(spans).peekable();
    let mut covered = 0;
    for (index, token) in group.drain(..).enumerate() {
        let start = starts[index];
        let end = starts.get(index + 1).copied().unwrap_or(raw.len());
        let mut at = covered.max(start);
        while let Some((address, span)) = found.next_if(|(address, _)| address.range.start < end) {
            if at < address.range.start {
                out.push(part(&token, &raw, start, at..address.range.start));
            }
            covered = address.range.end;
            at = covered.min(end);
            out.extend(address.tokens(&raw, span));
        }
        if at == start {
            out.push(token);
        } else if at < end {
            out.push(part(&token, &raw, start, at..end));
        }
    }
}

fn typed<'t>(text: &'t str, token: &'t Token<'_>) -> &'t str {
    let Kind::Text(words) = &token.kind else { return "" };
    match text.get(token.range.clone()) {
        Some(source) if source.bytes().all(|byte| b"'\".-".contains(&byte)) => source,
        _ => words,
    }
}

/// The words of a token from `range` of `raw`, in which the token starts at `start`.
fn part<'m>(token: &Token<'m>, raw: &str, start: usize, range: Range<usize>) -> Token<'m> {
    let place = |at: usize| (token.range.start + at - start).min(token.range.end);
    Token::new(Kind::Text(raw[range.clone()].to_owned().into()), place(range.start)..place(range.end))
}

struct Address {
    range: Range<usize>,
    kind: LinkType,
}

impl Address {
    fn tokens<'m>(&self, raw: &str, span: Range<usize>) -> [Token<'m>; 3] {
        let words: CowStr<'m> = raw[self.range.clone()].to_owned().into();
        let tag =
            Tag::Link { link_type: self.kind, dest_url: words.clone(), title: "".into(), id: "".into() };
        [
            Token::new(Kind::Start(tag), span.clone()),
            Token::new(Kind::Text(words), span.clone()),
            Token::new(Kind::End(TagEnd::Link), span),
        ]
    }
}

/// The addresses in some words, in order. Each character is looked at a bounded number of times.
fn addresses(words: &str) -> Vec<Address> {
    let mut found: Vec<Address> = Vec::new();
    for (at, sign) in words.match_indices([':', '@']) {
        let from = found.last().map_or(0, |last| last.range.end);
        if at < from {
            continue;
        }
        let (range, kind) = match sign {
            ":" => (page(words, from, at), LinkType::Autolink),
            _ => (mail(words, from, at), LinkType::Email),
        };
        found.extend(range.map(|range| Address { range, kind }));
    }
    found
}

/// `https://…` whose colon is at `colon`, not starting before `from`.
fn page(words: &str, from: usize, colon: usize) -> Option<Range<usize>> {
    let scheme = ["https", "http"].into_iter().find(|scheme| {
        let start = colon.checked_sub(scheme.len()).filter(|start| *start >= from);
        start
            .and_then(|start| words.get(start..colon))
            .is_some_and(|before| before.eq_ignore_ascii_case(scheme))
    })?;
    let start = colon - scheme.len();
    let rest = words[colon..].strip_prefix("://")?;
    // The host first: what has none is not read to its end again and again.
    let host = without_punctuation(
        &rest[..rest.find(|c: char| "/?#:".contains(c) || ends(c)).unwrap_or(rest.len())],
    );
    let host = &rest[..host];
    let named = host.contains('.')
        && host.starts_with(char::is_alphanumeric)
        && host.ends_with(char::is_alphanumeric);
    if !named || words[from..start].ends_with(char::is_alphanumeric) {
        return None;
    }
    let length = without_punctuation(&rest[..rest.find(ends).unwrap_or(rest.len())]);
    Some(start..colon + 3 + length)
}

fn ends(c: char) -> bool {
    c.is_whitespace() || c.is_control() || "<>\"“”`|".contains(c)
}

/// The length of an address without the punctuation of the sentence around it: `(gweler https://a.cymru/x_(y).)`.
fn without_punctuation(address: &str) -> usize {
    let surplus = |open: char, close: char| {
        let count = |bracket: char| address.matches(bracket).count();
        count(close).saturating_sub(count(open))
    };
    let (mut round, mut square, mut curly) = (surplus('(', ')'), surplus('[', ']'), surplus('{', '}'));
    let spend = |left: &mut usize| {
        let any = *left > 0;
        *left = left.saturating_sub(1);
        any
    };
    address
        .trim_end_matches(|c: char| match c {
            ')' => spend(&mut round),
            ']' => spend(&mut square),
            '}' => spend(&mut curly),
            c => ".,;:!?'’‘*_~…".contains(c),
        })
        .len()
}

/// `name@host` whose sign is at `sign`, not starting before `from`.
fn mail(words: &str, from: usize, sign: usize) -> Option<Range<usize>> {
    // RFC 5321, 4.5.3.1: 64 octets before the sign, 255 behind it.
    let local = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
    let host = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
    let before: usize = words[from..sign].chars().rev().take(65).take_while(|c| local(*c)).count();
    let behind: usize = words[sign + 1..].chars().take(256).take_while(|c| host(*c)).count();
    let name = words[sign - before..sign].trim_start_matches(['.', '-', '+']);
    let host = words[sign + 1..sign + 1 + behind].trim_end_matches(['.', '-']);
    let (_, top) = host.rsplit_once('.')?;
    let whole = !name.is_empty() && name.len() <= 64 && !name.ends_with('.') && !host.starts_with(['.', '-']);
    let range = sign - name.len()..sign + 1 + host.len();
    let alone = !words[from..range.start].ends_with(|c: char| c.is_alphanumeric() || "/:@".contains(c))
        && !words[range.end..].starts_with(|c: char| c.is_alphanumeric() || c == '@' || c == '_');
    (whole && alone && top.len() >= 2 && top.chars().all(|c| c.is_ascii_alphabetic())).then_some(range)
}

#[cfg(test)]
mod tests {
    use super::addresses;

    fn found(words: &str) -> Vec<&str> {
        addresses(words).into_iter().map(|address| &words[address.range]).collect()
    }

    #[test]
    fn addresses_of_pages_end_where_the_sentence_goes_on() {
        assert_eq!(
            found("Gweler https://a.cymru, neu HTTP://B.cymru/x?y=1&z=2."),
            ["https://a.cymru", "HTTP://B.cymru/x?y=1&z=2"]
        );
        assert_eq!(found("(https://a.cymru/x_(y))."), ["https://a.cymru/x_(y)"]);
        assert_eq!(found("‘https://a.cymru/--x/’ …"), ["https://a.cymru/--x/"]);
        assert_eq!(found("https://a.cymru:8080/tŷ#dŵr!"), ["https://a.cymru:8080/tŷ#dŵr"]);
    }

    #[test]
    fn addresses_of_mail_have_a_host_with_a_dot() {
        assert_eq!(found("Ysgrifennwch at post.ni+x@gig.cymru."), ["post.ni+x@gig.cymru"]);
        assert_eq!(found("mailto:a_b@c-d.cymru"), [] as [&str; 0]);
        assert_eq!(found("<a_b@c-d.cymru>"), ["a_b@c-d.cymru"]);
    }

    #[test]
    fn what_only_looks_like_an_address_is_words() {
        for words in [
            "www.gov.wales",
            "https://",
            "https://.",
            "xhttps://a.cymru",
            "https://localhost",
            "http:/a.cymru",
            "a@b",
            "@a.cymru",
            "a@.cymru",
            "a@b.c",
            "a@@b.cymru",
            "a@b.cymru@",
            "ŵa@b.cymru",
            "javascript:x",
            "a@b.1",
            "10:30",
        ] {
            assert_eq!(found(words), [] as [&str; 0], "{words}");
        }
    }
}
