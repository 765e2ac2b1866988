//! How much a text says of the language that it is in: nothing, as little as a label, or as much as a sentence.

use crate::base::lang::Lang;

use super::{CAPITAL, identify, runs};

/// From so many words a text says by itself what language it is in; a shorter one may be a name.
const LEAST: usize = 6;

/// What a text says of its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speech {
    /// It has no words.
    Nothing,
    /// A label: one to five words, too few to say it by themselves.
    Label,
    /// A text of six words or more, with the language that they say; `None` for names and mixtures.
    Text(Option<Lang>),
}

/// How many words a text has, six at most: what stands between spaces and holds a letter.
pub fn said(text: &str) -> usize {
    let mut said = 0;
    for (run, signs) in runs(text) {
        said += match signs {
            0 | CAPITAL => 1,
            _ => run.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count(),
        };
        if said >= LEAST {
            return LEAST;
        }
    }
    said
}

/// Looks at a text of any length.
pub fn speech(text: &str) -> Speech {
    match said(text) {
        0 => Speech::Nothing,
        LEAST.. => Speech::Text(identify(text).lang()),
        _ => Speech::Label,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_words_are_a_text_and_fewer_a_label() {
        assert_eq!(speech("12 + 7 = 19"), Speech::Nothing);
        assert_eq!(speech("The clinic is open every"), Speech::Label);
        assert_eq!(speech("The clinic is open every day"), Speech::Text(Some(Lang::En)));
        assert_eq!(speech("Mae’r clinig ar agor bob dydd"), Speech::Text(Some(Lang::Cy)));
        assert_eq!(speech("Aberystwyth, Bangor, Caerdydd, Wrecsam, Abertawe, Llanelli"), Speech::Text(None));
    }
}
