//! What the engine asks of every theme.

/// The messages that rendering asks for, besides those of templates and of Markdown.
/// Each with the values that it is given.
pub const MESSAGES: &[(&str, &[&str])] = &[
    ("page-of-list", &["title", "number"]),
    ("not-found-title", &[]),
    ("one-language-title", &[]),
    ("only-in", &["language"]),
    ("withdrawn-title", &[]),
];

/// The templates that every theme has, besides those that types name.
pub const TEMPLATES: &[&str] = &[
    "chooser.html",
    "not-found-both.html",
    "not-found.html",
    "redirect.html",
    "notice.html",
    "block-items.html",
    "block-diagram.html",
    "block-video.html",
    "block-site-map.html",
    "block-report.html",
];
