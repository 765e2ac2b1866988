//! STUB
#![allow(missing_docs)]
use super::{Code, Finding, Severity};
use std::collections::BTreeMap;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Allow,
    Warn,
    Deny,
}
#[derive(Clone, Debug, Default)]
pub struct Policy(pub BTreeMap<Code, Level>);
impl Policy {
    pub fn new(l: BTreeMap<Code, Level>) -> Policy {
        Policy(l)
    }
}
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Judged {
    pub finding: Finding,
    pub severity: Severity,
}
pub fn judge(f: Vec<Finding>, _p: &Policy) -> Vec<Judged> {
    let mut v: Vec<_> =
        f.into_iter().map(|finding| Judged { severity: finding.code.severity(), finding }).collect();
    v.sort();
    v.dedup();
    v
}
