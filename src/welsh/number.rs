//! A number → its digits in groups, which both languages write alike: `1,234,567.5` (CLDR 48). Refuses to know units.

/// A number with its thousands in groups and its fraction as short as it can be: `1234567.5` → `1,234,567.5`.
pub fn number(value: f64) -> String {
    grouped(&value.to_string())
}

/// The same for a number as written, with its fraction as it stands: `-1234.50` → `-1,234.50`. A text that is no
/// decimal number comes back as it is.
pub fn grouped(decimal: &str) -> String {
    let (sign, digits) = match decimal.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", decimal),
    };
    let (whole, fraction) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return decimal.to_owned();
    }
    let mut text = String::with_capacity(decimal.len() + whole.len() / 3);
    text.push_str(sign);
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(number(1_234_567.5), "1,234,567.5");
        assert_eq!(number(999.0), "999");
        assert_eq!(number(1000.0), "1,000");
        assert_eq!(number(-1234.0), "-1,234");
        assert_eq!(number(0.0001), "0.0001");
        assert_eq!(grouped("-1234.50"), "-1,234.50");
    }

    #[test]
    fn what_is_no_number_stays() {
        assert_eq!(number(f64::NAN), "NaN");
        assert_eq!(grouped("tri"), "tri");
        assert_eq!(grouped(""), "");
        assert_eq!(grouped("-"), "-");
    }
}
