//! Whether two values say the same, wherever they are written: how the facts of two tellings are compared.

use crate::base::lang::Lang;

use super::value::{Value, Values};

impl Value {
    /// Whether two values say the same, wherever they are written.
    pub fn same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::Text(a), Value::Text(b))
            | (Value::Choice(a), Value::Choice(b))
            | (Value::Url(a), Value::Url(b))
            | (Value::Ref(a), Value::Ref(b)) => a == b,
            (Value::Markdown(a), Value::Markdown(b)) => a.text == b.text,
            (Value::Date(a), Value::Date(b)) => a == b,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::Integer(a), Value::Integer(b)) => a == b,
            (Value::Image(a), Value::Image(b)) => a == b,
            (Value::Record(a), Value::Record(b)) => {
                same_values(&a.facts, &b.facts)
                    && Lang::BOTH.iter().all(|lang| same_values(a.words.get(*lang), b.words.get(*lang)))
            }
            (Value::List(a), Value::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.value.same(&b.value))
            }
            _ => false,
        }
    }
}

fn same_values(a: &Values, b: &Values) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).all(|((name, a), (other, b))| name == other && a.value.same(&b.value))
}
