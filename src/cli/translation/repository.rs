//! The repository that a site stands in → what its files said before, by the command `git`. Where there is none, no `git`, or
//! a clone without a past, nothing is known, and nobody is at fault.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiff::civil::Date;

/// Most versions of a file that are looked at.
const MOST: &str = "100";

/// The repository around a folder.
pub(crate) struct Repository {
    root: PathBuf,
}

impl Repository {
    /// The repository around this folder, if it has a past.
    pub(crate) fn of(root: &Path) -> Option<Repository> {
        let repository = Repository { root: root.to_owned() };
        repository.ask(&["rev-parse", "--verify", "--quiet", "HEAD"]).map(|_| repository)
    }

    /// The revision that a person means by a day (the last before it ends) or a name.
    pub(crate) fn revision(&self, since: &str) -> Option<String> {
        let found = match since.parse::<Date>() {
            Ok(day) => self.ask(&["rev-list", "-1", &format!("--before={day}T23:59:59"), "HEAD"]),
            Err(_) => {
                let name = format!("{since}^{{commit}}");
                self.ask(&["rev-parse", "--verify", "--quiet", "--end-of-options", &name])
            }
        };
        // Some versions of git repeat the option before the answer.
        found.and_then(|answer| answer.lines().last().map(str::to_owned)).filter(|found| !found.is_empty())
    }

    /// The revisions in which a file changed, the newest first.
    pub(crate) fn versions(&self, file: &str) -> Vec<String> {
        let path = format!("./{file}");
        let found = self.ask(&["log", "-n", MOST, "--format=%H", "--", &path]);
        found.unwrap_or_default().lines().map(str::to_owned).collect()
    }

    /// What files said in revisions: each as it was asked for, `None` where it isn't known.
    pub(crate) fn texts(&self, wanted: &[(String, String)]) -> Vec<Option<String>> {
        self.read(wanted).unwrap_or_else(|| vec![None; wanted.len()])
    }

    fn read(&self, wanted: &[(String, String)]) -> Option<Vec<Option<String>>> {
        let mut child = self
            .command(&["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let mut asked = child.stdin.take()?;
        let lines: String = wanted.iter().map(|(revision, file)| format!("{revision}:./{file}\n")).collect();
        // Beside the reading: neither waits for the other to make room.
        let writer = std::thread::spawn(move || asked.write_all(lines.as_bytes()).is_ok());
        let mut answer = Vec::new();
        child.stdout.take()?.read_to_end(&mut answer).ok()?;
        child.wait().ok()?;
        writer.join().ok()?;
        Some(parse(&answer, wanted.len()))
    }

    fn ask(&self, words: &[&str]) -> Option<String> {
        let output = self.command(words).stdin(Stdio::null()).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        output.status.success().then(|| text.trim().to_owned())
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new("git");
        command.arg("-C").arg(&self.root).args(words).stderr(Stdio::null());
        command
    }
}

/// The answers of `cat-file --batch`: a head `ID blob SIZE`, the bytes, an end of line; or `… missing`.
fn parse(answer: &[u8], count: usize) -> Vec<Option<String>> {
    let mut texts = Vec::with_capacity(count);
    let mut rest = answer;
    while texts.len() < count {
        let Some(end) = rest.iter().position(|byte| *byte == b'\n') else { break };
        let (head, after) = rest.split_at(end);
        let head = String::from_utf8_lossy(head);
        let size =
            head.rsplit_once(' ').filter(|_| head.contains(" blob ")).and_then(|(_, n)| n.parse().ok());
        let after = &after[1..];
        match size {
            Some(size) if after.len() >= size => {
                texts.push(String::from_utf8(after[..size].to_vec()).ok());
                rest = after.get(size + 1..).unwrap_or_default();
            }
            _ => {
                texts.push(None);
                rest = after;
            }
        }
    }
    texts.resize(count, None);
    texts
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn answers_are_told_from_those_that_are_missing() {
        let answer = b"1f blob 5\na\nb\nc\nHEAD:./x missing\n2f blob 0\n\n3f tree 4\n";
        let texts = parse(answer, 5);
        assert_eq!(texts, [Some("a\nb\nc".to_owned()), None, Some(String::new()), None, None]);
    }
}
