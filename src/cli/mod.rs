//! Words on the command line → calls. What the library answers becomes text on the terminal and an exit code.

mod build;
mod explain;
mod init;
mod new;
mod progress;
mod prompt;
mod report;
mod search;
mod schemas;
mod serve;
mod spell;
mod status;
mod timings;
mod translation;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::Zoned;
use jiff::civil::Date;

use crate::base::lang::Lang;
use crate::config::{Drafts, Edition};
use crate::diagnostic::Profile;
use crate::scan::SITE_FILE;

/// A compiler for bilingual sites: Welsh and English, neither of them the default.
#[derive(Debug, Parser)]
#[command(name = "ahp1", version, about, max_term_width = 100)]
struct Cli {
    /// The site's folder. Without it, the nearest one around the folder you stand in.
    #[arg(long, global = true, value_name = "DIR")]
    root: Option<PathBuf>,
    /// How findings are written.
    #[arg(long, global = true, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The language of the tool itself. Without it, that of your system.
    #[arg(long, global = true, value_enum)]
    lang: Option<Tongue>,
    /// Show every finding, however many there are.
    #[arg(long, global = true)]
    all: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the site.
    Build {
        /// The folder to write to; `public` beside `content` unless you say otherwise.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        #[command(flatten)]
        when: When,
        /// Tell how long the stages took, and the slowest rules, templates and pages.
        #[arg(long, value_name = "FORM", value_enum, num_args = 0..=1, default_missing_value = "table")]
        timings: Option<timings::Form>,
    },
    /// Find what is wrong, and write nothing.
    Check {
        #[command(flatten)]
        when: When,
        /// Tell how long the stages took, and the slowest rules.
        #[arg(long, value_name = "FORM", value_enum, num_args = 0..=1, default_missing_value = "table")]
        timings: Option<timings::Form>,
    },
    /// Show the site in your browser while you write.
    Serve {
        /// Open the browser.
        #[arg(long)]
        open: bool,
        /// The port on this machine; if it is taken, the next one that is free.
        #[arg(long, default_value_t = 1848)]
        port: u16,
        /// Show what isn't public yet: drafts, what is in review, what is of a later day. Their pages say so.
        #[arg(long)]
        drafts: bool,
        #[command(flatten)]
        when: When,
    },
    /// Say which translations are behind, and record which agree and who has read them.
    Translation {
        #[command(subcommand)]
        action: Option<translation::Action>,
        #[command(flatten)]
        queue: translation::Queue,
        #[command(flatten)]
        when: When,
    },
    /// Search the built site, as its search page does. In the language of `--lang`.
    Search {
        /// The words.
        query: String,
        /// How many answers at most.
        #[arg(long, default_value_t = 10, value_name = "N")]
        limit: usize,
        /// Only pages that have this term, by the ids of its type and its own (`setting=home`), or are of this type
        /// (`kind=case-study`). May be given several times: pages have to have all.
        #[arg(long = "filter", value_name = "NAME=TERM", value_parser = search::filter)]
        filters: Vec<(String, String)>,
        /// Answer with a JSON array of `url`, `title`, `section`, `score` and `snippet`.
        #[arg(long)]
        json: bool,
        /// The folder that the site was written to; `public` beside `content` unless you say otherwise.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Tell the words that neither a dictionary nor the site’s own list has.
    Spell {
        #[command(flatten)]
        when: When,
    },
    /// Report how the two languages stand: words, what is behind, what nobody has signed, exceptions, findings.
    Status {
        /// As one JSON document.
        #[arg(long)]
        json: bool,
        /// As CSV, a figure a row.
        #[arg(long, conflicts_with = "json")]
        csv: bool,
        #[command(flatten)]
        when: When,
    },
    /// Begin a new item: both its files, or its row, with what its type asks for.
    New {
        /// Its type: the name of a file in content/types, without .yaml.
        #[arg(value_name = "TYPE")]
        ty: String,
        /// Its id: letters without accents, digits and hyphens.
        id: String,
    },
    /// Write a JSON Schema for each type, for editors that check YAML while you type.
    Schema,
    /// Begin a new bilingual site in a folder.
    Init {
        /// The folder: it is made, or empty.
        dir: PathBuf,
    },
    /// Say what a finding means and what to do.
    Explain {
        /// Its name, such as `translation-missing`; without it, all of them.
        code: Option<String>,
    },
}

/// When the site is read: what is public depends on it.
#[derive(Clone, Copy, Debug, Args)]
struct When {
    /// The day on which the site is read, as 2026-03-01. Without it, this machine's.
    #[arg(long, global = true, value_name = "DAY", value_parser = day)]
    today: Option<Date>,
    /// What the site is made for. Without it, what the site itself says.
    #[arg(long, global = true, value_enum)]
    profile: Option<MadeFor>,
}

/// What a site is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum MadeFor {
    /// To be looked at: what keeps the two languages from parity is told.
    Draft,
    /// To be published: what keeps the two languages from parity keeps the site from being written.
    Live,
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day is written 2026-03-01".to_owned())
}

impl When {
    fn edition(self, drafts: bool) -> Edition {
        let today = self.today.unwrap_or_else(|| Zoned::now().date());
        let profile = self.profile.map(|profile| match profile {
            MadeFor::Draft => Profile::Draft,
            MadeFor::Live => Profile::Live,
        });
        Edition { today, drafts: if drafts { Drafts::Show } else { Drafts::Hide }, profile }
    }
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// One JSON document.
    Json,
    /// GitHub's workflow commands.
    Github,
    /// SARIF 2.1.0.
    Sarif,
}

/// The languages of the tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Tongue {
    /// Cymraeg.
    Cy,
    /// English.
    En,
}

impl Tongue {
    fn lang(self) -> Lang {
        match self {
            Tongue::Cy => Lang::Cy,
            Tongue::En => Lang::En,
        }
    }
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well, or there are warnings only: exit code 0.
    Good,
    /// The site has errors: exit code 1.
    Findings,
    /// The machine or the call is at fault: exit code 2.
    Fault,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Good => 0,
            Outcome::Findings => 1,
            Outcome::Fault => 2,
        })
    }
}

/// Runs the command line.
pub fn run() -> Outcome {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let good = !error.use_stderr();
            // A terminal that is gone can't be told.
            let _ = error.print();
            return if good { Outcome::Good } else { Outcome::Fault };
        }
    };
    let teller = Arc::new(report::Teller::new(cli.format, cli.lang, cli.all));
    let root = || site_root(cli.root.as_deref());
    let outcome = match cli.command {
        Command::Serve { open, port, drafts, when } => {
            let browser = if open { serve::Browser::Open } else { serve::Browser::Leave };
            let editions = Box::new(move || when.edition(drafts));
            root().and_then(|root| serve::serve(&root, port, browser, editions, &teller))
        }
        Command::Translation { action, queue, when } => root()
            .and_then(|root| translation::translation(&root, when.edition(true), action, &queue, &teller)),
        Command::Search { query, limit, filters, json, out } => root().and_then(|root| {
            let asked = search::Asked { query: &query, filters: &filters, limit, json };
            search::search(&root, out.as_deref(), &asked, &teller)
        }),
        Command::Status { json, csv, when } => {
            let form = match (json, csv) {
                (true, _) => status::Form::Json,
                (_, true) => status::Form::Csv,
                _ => status::Form::Table,
            };
            root().and_then(|root| status::status(&root, when.edition(false), form, &teller))
        }
        Command::New { ty, id } => root().and_then(|root| new::new(&root, &ty, &id, &teller)),
        Command::Schema => root().and_then(|root| schemas::schemas(&root, &teller)),
        Command::Init { dir } => init::init(&dir, &teller),
        Command::Explain { code } => Ok(explain::explain(code.as_deref(), &teller)),
        Command::Build { out, when, timings } => {
            root().and_then(|root| build::build(&root, out.as_deref(), when.edition(false), timings, &teller))
        }
        Command::Check { when, timings } => {
            root().and_then(|root| build::check(&root, when.edition(false), timings, &teller))
        }
        Command::Spell { when } => root().and_then(|root| spell::spell(&root, when.edition(true), &teller)),
    };
    outcome.unwrap_or_else(|error| {
        teller.fault(&error);
        Outcome::Fault
    })
}

/// The folder of the site: the one that is named, or the nearest one around the folder we stand in.
fn site_root(named: Option<&Path>) -> std::io::Result<PathBuf> {
    if let Some(root) = named {
        return Ok(root.to_owned());
    }
    let here = std::env::current_dir()?;
    let found = here.ancestors().find(|folder| folder.join(SITE_FILE).is_file());
    // Without a site the folder itself is looked at: the finding says what is missing.
    Ok(found.unwrap_or(&here).to_owned())
}
