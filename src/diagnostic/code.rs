//! The kinds of finding, one list. Each has a message in `cy.ftl` and `en.ftl`, a section in `docs/diagnostics.md` and
//! a case under `tests/cases` (tests hold the four together).

use std::fmt;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// It is told, and the site is written.
    Warning,
}

impl Severity {
    /// `error` or `warning`, as machines read it.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident $slug:literal $severity:ident;)*) => {
        /// The kind of a finding.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            /// Every code, in the order of the docs.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// Its name: kebab case, unique, stable.
            pub const fn slug(self) -> &'static str {
                match self { $(Code::$variant => $slug),* }
            }

            /// How much it weighs unless the site's policy says otherwise.
            pub const fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity),* }
            }
        }
    };
}

codes! {
    /// The folder holds no site.
    SiteMissing "site-missing" Error;
    /// A file is larger than the engine reads.
    FileTooLarge "file-too-large" Error;
    /// A text file is not UTF-8.
    NotUtf8 "not-utf8" Error;
    /// A symbolic link leads out of the site's folder.
    OutsideSite "outside-site" Error;
    /// Two files differ in letter case only.
    CaseTwins "case-twins" Error;
    /// A file or folder could not be read.
    Unreadable "unreadable" Error;
    /// A file that belongs to no type.
    StrayFile "stray-file" Warning;

    /// YAML that can't be read.
    YamlSyntax "yaml-syntax" Error;
    /// A key twice in one map.
    DuplicateKey "duplicate-key" Error;
    /// An anchor, an alias or a tag.
    YamlAlias "yaml-alias" Error;
    /// Front matter that never closes, or isn't there.
    FrontMatter "front-matter" Error;

    /// A key that nothing declares.
    UnknownKey "unknown-key" Error;
    /// A value of another kind than declared.
    WrongKind "wrong-kind" Error;
    /// A required field that isn't there.
    MissingField "missing-field" Error;
    /// A field where its condition doesn't hold.
    FieldMisplaced "field-misplaced" Error;
    /// A value outside its limits.
    OutOfLimits "out-of-limits" Error;
    /// A text that does not have the declared form.
    PatternMismatch "pattern-mismatch" Error;
    /// A choice that is none of the declared ones.
    UnknownChoice "unknown-choice" Error;
    /// A type's declaration that contradicts itself.
    BadDeclaration "bad-declaration" Error;
    /// A reference to a type that nobody declares.
    UnknownType "unknown-type" Error;

    /// A telling, or the words of a row, without its twin.
    TranslationMissing "translation-missing" Error;
    /// A fact written in both tellings, and not equal.
    FactsDiffer "facts-differ" Error;
    /// A field, or some of its values, in one language only.
    WordsDiffer "words-differ" Error;
    /// Tellings whose headings are not the same.
    HeadingsDiffer "headings-differ" Error;
    /// Tellings that are not made of the same lists, tables, pictures and blocks.
    ShapeDiffers "shape-differs" Error;
    /// A link that one telling has and the other hasn't.
    LinksDiffer "links-differ" Error;
    /// A figure that one telling has and the other hasn't.
    FiguresDiffer "figures-differ" Error;
    /// A telling that is far shorter than its twin.
    LengthDiffers "length-differs" Warning;
    /// Words in another language than their telling's, without a mark.
    WrongLanguage "wrong-language" Error;
    /// An id of the wrong form.
    BadId "bad-id" Error;
    /// Two items of a type with one id.
    DuplicateId "duplicate-id" Error;
    /// A slug of the wrong form.
    BadSlug "bad-slug" Error;
    /// A reference to an item that isn't there.
    DanglingRef "dangling-ref" Error;
    /// A reference that several items answer to.
    AmbiguousRef "ambiguous-ref" Error;
    /// A reference to an item that isn't public.
    NotPublic "not-public" Warning;
    /// A declared exception whose day of review has come.
    ExceptionOverdue "exception-overdue" Error;
    /// An item that is in one language only, as its declared exception says.
    OneLanguage "one-language" Warning;
    /// A section that has changed in one language only since the one was made from the other.
    TranslationStale "translation-stale" Error;
    /// A pair of which nobody has said which telling was made from which.
    TranslationUnstamped "translation-unstamped" Error;
    /// A telling that nobody has signed.
    TellingUnchecked "telling-unchecked" Error;
    /// A telling that was edited after somebody had signed it.
    SignOffVoid "sign-off-void" Error;
    /// A machine's draft.
    MachineDraft "machine-draft" Error;
    /// An item that is its own ancestor.
    RouteCycle "route-cycle" Error;
    /// Two things that claim one address.
    PathTaken "path-taken" Error;
    /// A picture or file that a field names and that is not there.
    MissingPicture "missing-picture" Error;
    /// A picture that can't be read.
    BrokenPicture "broken-picture" Error;
    /// Something in a calendar that ends before it begins.
    EndsBeforeStart "ends-before-start" Error;
    /// A day on which somebody last looked, longer ago than the type allows.
    FactOld "fact-old" Warning;
    /// A section that the type asks for.
    SectionMissing "section-missing" Error;

    /// A link to a page or a file of the site that isn't there.
    BrokenLink "broken-link" Error;
    /// A link to a heading that isn't there.
    BrokenAnchor "broken-anchor" Error;
    /// A link that would run code, or whose kind is not allowed.
    UnsafeLink "unsafe-link" Error;
    /// HTML in content where the policy doesn't allow it.
    RawHtml "raw-html" Warning;
    /// A heading of level 1, or one that skips a level.
    HeadingLevel "heading-level" Error;
    /// Two headings with one id.
    DuplicateHeading "duplicate-heading" Error;
    /// A picture without its words.
    PictureWithoutAlt "picture-without-alt" Error;
    /// A footnote that is never written, or never used.
    FootnoteMissing "footnote-missing" Error;
    /// A language mark that names no language.
    UnknownLanguage "unknown-language" Error;
    /// A named block that doesn't exist.
    UnknownBlock "unknown-block" Error;
    /// A named block with a wrong, missing or unknown parameter.
    BlockParameter "block-parameter" Error;
    /// A named block that never closes, or closes twice.
    BlockNotClosed "block-not-closed" Error;
    /// Quotes, lists or blocks in one another, too deep.
    TooDeep "too-deep" Error;

    /// A term of the English telling of which the Welsh one has no approved form.
    TermMissing "term-missing" Warning;
    /// A Welsh form that is not to be used.
    TermBanned "term-banned" Warning;
    /// The English name of a body or a thing on a Welsh page.
    TermEnglish "term-english" Warning;
    /// Words that were to be replaced before anybody reads them.
    Placeholder "placeholder" Warning;
    /// An abbreviation that nobody explains.
    UnknownAcronym "unknown-acronym" Warning;
    /// A link to a page in the other language, where the same is said in the reader's own.
    WrongHost "wrong-host" Warning;
    /// A link whose words don't say where it leads.
    VagueLink "vague-link" Warning;

    /// Fluent that can't be read.
    MessageSyntax "message-syntax" Error;
    /// A message twice in one language.
    MessageDuplicate "message-duplicate" Error;
    /// A message that one language lacks.
    MessageMissing "message-missing" Error;
    /// A message without words.
    MessageEmpty "message-empty" Error;
    /// A plural that lacks a category of its language.
    MessagePlural "message-plural" Error;
    /// A message whose variables differ between the languages.
    MessageVariables "message-variables" Error;
    /// A value in a Welsh message behind a word that would mutate it.
    MessageMutation "message-mutation" Warning;
    /// A message that nothing uses.
    MessageUnused "message-unused" Warning;
    /// A message that is used and that neither language has.
    MessageUndefined "message-undefined" Error;

    /// A template that can't be read.
    TemplateSyntax "template-syntax" Error;
    /// A template that is asked for and isn't there.
    TemplateMissing "template-missing" Error;
    /// Templates that include or extend one another without end.
    TemplateCycle "template-cycle" Error;
    /// A template that failed on a page.
    TemplateFailed "template-failed" Error;
    /// An asset that is asked for and isn't there.
    AssetMissing "asset-missing" Error;
}

impl Code {
    /// The code with this name.
    pub fn from_slug(slug: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.slug() == slug)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}
