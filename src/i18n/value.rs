//! What a template hands to a message.

use std::borrow::Cow;

/// A value for a variable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'v> {
    /// A text, told as it is: a year, a name, a date in words.
    Text(Cow<'v, str>),
    /// A number, which chooses the plural and is told with its thousands in groups.
    Number(f64),
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(text: &'v str) -> Value<'v> {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Value::Number(number)
    }
}

impl From<i32> for Value<'_> {
    fn from(number: i32) -> Self {
        Value::Number(f64::from(number))
    }
}

impl From<usize> for Value<'_> {
    /// A count. Beyond 2⁵³ its last digits are rounded.
    fn from(count: usize) -> Self {
        Value::Number(count as f64)
    }
}
