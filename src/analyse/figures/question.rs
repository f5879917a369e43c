//! The number that answers a question: "How many people died? The government says 87."

use crate::analyse::figures::FoundFigure;
use crate::analyse::figures::bind;
use crate::analyse::figures::lexicon::Lexicon;
use crate::analyse::figures::number::Number;
use crate::analyse::figures::phrase;
use crate::analyse::figures::sentence::Sentence;
use crate::quantity::Bound;
use crate::text::range::TextRange;
use crate::text::tokens::Token;

/// Words between the one that says a number and the number: "puts the number at 87".
const REACH: usize = 5;

/// The figure of a sentence that answers the one before it.
///
/// The number of the answer is bound as though it stood in the question in place of what is asked:
/// "87 people died". An answer gives one number, first of all or after a word that says one, and
/// counts nothing else with it than what the question asks for.
pub(super) fn answered(
    question: &[Token<'_>],
    answer: &[Token<'_>],
    whole: TextRange,
    lexicon: &Lexicon,
) -> Option<FoundFigure> {
    let mark = question.iter().rposition(Token::is_word)? + 1;
    question.get(mark..)?.iter().find(|sign| sign.text == "?")?;
    let ask = |at: usize| lexicon.asks.at(question, at).map(|(count, ())| (at, at + count));
    let (from, to) = (0..mark).find_map(ask)?;
    let number = number(question, answer, lexicon)?;
    let told = answer.get(number.start..number.end)?;
    let written: Vec<&Token<'_>> =
        question.get(..from)?.iter().chain(told).chain(question.get(to..)?).collect();
    let stated = in_a_row(&written);
    let sentence = Sentence::read(&stated, lexicon)?;
    let mut found = bind::bind(&sentence).into_iter();
    let bound = found.next().filter(|bound| sentence.numbers[bound.number].start == from)?;
    if found.next().is_some() || bound.part {
        return None;
    }
    let cue = &sentence.cues[bound.cue];
    // "How many were killed or wounded?" asks for a sum that no one word counts.
    let words = &lexicon.words;
    let joins = |token: &Token<'_>| {
        [&words.links, &words.and, &words.or].iter().any(|list| list.contains(&*token.text))
    };
    if sentence.token(cue.end).is_some_and(joins) && sentence.cue_at(cue.end + 1).is_some() {
        return None;
    }
    let range = |start: usize, end: usize| {
        let (first, last) = (written.get(start)?, written.get(end.checked_sub(1)?)?);
        (start < end).then(|| first.range.cover(last.range))
    };
    Some(FoundFigure {
        range: range(from, from + told.len())?,
        figure: sentence.figure(&sentence.numbers[bound.number], cue),
        what: sentence.what(bound.who, cue),
        cue: range(cue.start, cue.end)?,
        who: bound.who.and_then(|(start, end)| range(start, end)),
        sentence: whole,
        part: false,
    })
}

/// Tokens as of one sentence, which tells groups of digits by where they stand.
fn in_a_row<'t>(written: &[&Token<'t>]) -> Vec<Token<'t>> {
    let mut at = 0;
    let place = |token: &&Token<'t>| {
        let start = at + usize::from(!token.glued);
        at = start + token.range.len();
        Token { range: TextRange::new(start, at), ..(*token).clone() }
    };
    written.iter().map(place).collect()
}

/// The one number of an answer.
fn number(question: &[Token<'_>], answer: &[Token<'_>], lexicon: &Lexicon) -> Option<Number> {
    let words = &lexicon.words;
    let denies = |token: &Token<'_>| {
        words.negations.contains(&*token.text) || words.denials.contains(&*token.text)
    };
    if answer.iter().any(|token| denies(token) || token.text == "?") {
        return None;
    }
    let sentence = Sentence::parse(answer, lexicon);
    let mut counts = (0..sentence.numbers.len()).filter(|&ix| !phrase::is_no_count(&sentence, ix));
    let ix = counts.next()?;
    let number = sentence.numbers[ix];
    let same = |token: &Token<'_>| question.iter().any(|asked| asked.text == token.text);
    let named = sentence.phrases[ix].words().and_then(|(start, end)| answer.get(start..end));
    let of_asked = named.is_none_or(|words| words.iter().all(same));
    let says =
        |at: usize| lexicon.answers.at(answer, at).is_some_and(|(n, ())| at + n == number.start);
    let told = number.start == 0
        || (1..=REACH).filter_map(|back| number.start.checked_sub(back)).any(says);
    let one = counts.next().is_none() && !number.article && number.figure.bound != Bound::None;
    (one && of_asked && told && !phrase::is_label(&sentence, ix)).then_some(number)
}
