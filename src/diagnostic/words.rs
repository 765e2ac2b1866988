//! The words of the findings, from the Fluent files beside this one.
