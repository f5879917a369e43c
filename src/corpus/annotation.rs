//! Annotations: notes anchored to passages, and the claims some of them make.

use crate::anchor::selector::Position;
use crate::anchor::selector::Quote;
use crate::anchor::selector::Selector;
use crate::corpus::article::Credibility;
use crate::corpus::article::credibility;
use crate::corpus::article::text;
use crate::corpus::codes::Attribution;
use crate::corpus::codes::NoteKind;
use crate::corpus::codes::SpeakerType;
use crate::corpus::codes::Visibility;
use crate::corpus::prose::Prose;
use crate::diag::code::Code;
use crate::fields::Kind;
use crate::fields::Located;
use crate::fields::Value;
use crate::fields::read::Fields;
use crate::hash::sha256;
use crate::id::IncidentId;
use crate::id::NoteId;
use crate::id::StatementId;
use crate::quantity::Bound;
use crate::quantity::Figure;
use crate::text::source::Span;
use crate::time::Edtf;

/// A note on a passage.
#[derive(Debug, Clone)]
pub struct Annotation {
    /// Its name within the article.
    pub id: NoteId,
    /// Where it is written.
    pub span: Span,
    /// How its passage is found.
    pub selector: Located<Selector>,
    /// What it says about the passage.
    pub kind: NoteKind,
    /// What it says, in words.
    pub note: Option<Prose>,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Who may read it.
    pub visibility: Visibility,
    /// Who wrote it.
    pub by: Option<String>,
    /// When.
    pub at: Option<Edtf>,
    /// The statement that the passage relays.
    pub statement: Option<Located<StatementId>>,
    /// The claim, when it makes one.
    pub claim: Option<Claim>,
}

/// A value given to a question about an incident.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The incident.
    pub incident: Located<IncidentId>,
    /// The question: a word such as `killed` or `signed`.
    pub question: String,
    /// The answer.
    pub value: ClaimValue,
    /// What is counted; the question itself where it is left out.
    pub what: Option<String>,
    /// Who is counted.
    pub who: Option<String>,
    /// Where and over which time it is counted.
    pub scope: Option<String>,
    /// When the answer held.
    pub as_of: Option<Edtf>,
    /// Who asserts it: the id of a name, or words.
    pub voice: Option<Located<String>>,
    /// What kind of speaker asserts it.
    pub speaker_type: Option<SpeakerType>,
    /// Who vouches for it, by its wording.
    pub attribution: Attribution,
    /// How far it was found credible.
    pub credibility: Option<Located<Credibility>>,
}

/// The answer of a claim.
#[derive(Debug, Clone, PartialEq)]
pub enum ClaimValue {
    /// A number with its bounds.
    Figure(Figure),
    /// A date.
    Date(Edtf),
    /// Words.
    Text(String),
}

/// Reads one `[[annotation]]`; `None` when it cannot be placed at all.
pub fn annotation(f: &mut Fields<'_, '_>) -> Option<Annotation> {
    let span = f.span();
    let id = f.id("id", NoteId::parse);
    let selector = selector(f);
    let kind = f.code("kind");
    let kind = f.required("kind", kind).map(|kind| kind.value);
    let note = f.text("note").map(|note| Prose::value(&note));
    let (tags, visibility) = (f.texts("tags"), f.code("visibility"));
    let (by, at) = (text(f, "by"), f.date("at").map(|date| date.value));
    let statement = f.id("statement", StatementId::parse);
    let claim = match kind {
        Some(NoteKind::Claim) => claim(f),
        _ => no_claim(f),
    };
    let (selector, kind) = (selector?, kind?);
    Some(Annotation {
        id: id.map_or_else(|| derived_id(&selector.value, kind), |id| id.value),
        span,
        selector,
        kind,
        note,
        tags: tags.into_iter().map(|tag| tag.value).collect(),
        visibility: visibility.map_or(Visibility::Internal, |visibility| visibility.value),
        by,
        at,
        statement,
        claim,
    })
}

/// Names an annotation that was given no id after what it marks, so that its address stays when
/// others are added or removed.
fn derived_id(selector: &Selector, kind: NoteKind) -> NoteId {
    let hash = sha256(format!("{selector:?} {}", kind.code()).as_bytes());
    NoteId::parse(&format!("n{}", &hash[..8])).expect("hexadecimal digits make an id")
}

fn selector(f: &mut Fields<'_, '_>) -> Option<Located<Selector>> {
    let exact = verbatim(f, "quote");
    let prefix = verbatim(f, "prefix").map(|prefix| prefix.value);
    let suffix = verbatim(f, "suffix").map(|suffix| suffix.value);
    let (start, end) = (f.integer("start"), f.integer("end"));
    let position = match (start, end) {
        (Some(start), Some(end)) => {
            match (usize::try_from(start.value), usize::try_from(end.value)) {
                (Ok(from), Ok(to)) if from < to => {
                    Some(Located { value: Position { start: from, end: to }, span: start.span })
                }
                _ => {
                    let message = "`start` and `end` mark no passage";
                    f.diags().error(start.span, Code::BadValue, message).hint(
                        "they count Unicode code points from 0, `end` is the one after the last",
                    );
                    None
                }
            }
        }
        (None, None) => None,
        (Some(one), None) | (None, Some(one)) => {
            f.diags()
                .error(one.span, Code::MissingKey, "a position needs both `start` and `end`")
                .hint("add the other, or give a `quote`");
            None
        }
    };
    match (exact, position) {
        (Some(exact), position) => {
            let quote = Quote { exact: exact.value, prefix, suffix };
            let value = match position {
                Some(position) => Selector::Both(quote, position.value),
                None => Selector::Quote(quote),
            };
            Some(Located { value, span: exact.span })
        }
        (None, Some(position)) => Some(position.map(Selector::Position)),
        // Something was given, and what is wrong with it was told.
        (None, None) if f.has("quote") || f.has("start") || f.has("end") => None,
        (None, None) => {
            let span = f.span();
            f.diags()
                .error(span, Code::MissingKey, "an annotation must say which passage it marks")
                .hint("add `quote = \"…\"`, words of the text exactly as they stand there");
            None
        }
    }
}

/// Text as written, white space at its ends kept: it may be part of the quoted words.
fn verbatim(f: &mut Fields<'_, '_>, key: &'static str) -> Option<Located<String>> {
    let value = f.value(key)?;
    match &value.kind {
        Kind::Text(text) if !text.trim().is_empty() => {
            Some(Located { value: text.clone(), span: value.span })
        }
        _ => f.text_of(value, key),
    }
}

fn claim(f: &mut Fields<'_, '_>) -> Option<Claim> {
    let incident = f.id("incident", IncidentId::parse);
    let question = f.text("question");
    let value = value(f);
    let wordless = f.has("bound") && !f.has("value") && value.is_some();
    let (what, who, scope) = (text(f, "what"), text(f, "who"), text(f, "scope"));
    let as_of = f.date("as_of").map(|date| date.value);
    let (voice, speaker_type) = (f.text("voice"), f.code("speaker_type"));
    let attribution = f.code("attribution");
    let credibility = credibility(f);
    let span = f.span();
    let mut need = |key: &'static str, remedy: &str| {
        if !f.has(key) {
            let message = format!("this claim has no `{key}`");
            f.diags().error(span, Code::IncompleteClaim, message).hint(remedy);
        }
    };
    need("incident", "add `incident = \"…\"`, the id of what it is about");
    need("question", "add `question = \"killed\"`, a word of your choice");
    if value.is_none() && !wordless {
        need("value", "add `value = …`, or `bound = \"unknown\"` where no value is given");
    }
    Some(Claim {
        incident: incident?,
        question: question?.value,
        value: value?,
        what,
        who,
        scope,
        as_of,
        voice,
        speaker_type: speaker_type.map(|kind| kind.value),
        attribution: attribution.map_or(Attribution::Asserted, |attribution| attribution.value),
        credibility,
    })
}

/// Asks for the keys of a claim, so that they are refused with a remedy and not as unknown.
fn no_claim(f: &mut Fields<'_, '_>) -> Option<Claim> {
    const KEYS: &[&str] = &[
        "incident",
        "question",
        "value",
        "bound",
        "what",
        "who",
        "scope",
        "as_of",
        "voice",
        "speaker_type",
        "attribution",
        "credibility",
    ];
    for key in KEYS {
        if let Some(value) = f.value(key) {
            let message = format!("`{key}` belongs to a claim, and this note is not one");
            f.diags()
                .error(value.span, Code::IncompleteClaim, message)
                .hint("write `kind = \"claim\"`, or leave the key out");
        }
    }
    None
}

fn value(f: &mut Fields<'_, '_>) -> Option<ClaimValue> {
    let bound = f.code("bound").map(|bound: Located<Bound>| bound.value);
    let wordless = bound.filter(|bound| {
        matches!(
            bound,
            Bound::Several
                | Bound::Tens
                | Bound::Dozens
                | Bound::Hundreds
                | Bound::None
                | Bound::Unknown
        )
    });
    let Some(value) = f.value("value") else {
        return wordless.map(|bound| ClaimValue::Figure(Figure { bound, numbers: None }));
    };
    let figure = |low: f64, high: f64, bound: Option<Bound>| {
        let standard = if low < high { Bound::Between } else { Bound::Exact };
        Some(ClaimValue::Figure(Figure {
            bound: bound.unwrap_or(standard),
            numbers: Some((low, high)),
        }))
    };
    match &value.kind {
        Kind::Integer(_) | Kind::Float(_) | Kind::List(_) if wordless.is_some() => {
            let message = "this bound is said without a number";
            f.diags().error(value.span, Code::BadValue, message).hint(
                "leave `value` out, or bound it with `exact`, `at-least`, `at-most`, `about` or \
                 `between`",
            );
            None
        }
        Kind::Integer(_) | Kind::Float(_) => {
            let number = f.number_within("value", -1e15, 1e15)?;
            figure(number, number, bound)
        }
        Kind::List(ends) => {
            let (low, high) = two_numbers(f, ends, value.span)?;
            figure(low, high, bound)
        }
        _ => {
            let words = f.text_of(value, "value")?.value;
            match Edtf::parse(&words) {
                Ok(date) => Some(ClaimValue::Date(date)),
                Err(_) if looks_like_date(&words) => {
                    f.date("value");
                    None
                }
                Err(_) => Some(ClaimValue::Text(words)),
            }
        }
    }
}

/// Whether a text can only have been meant as a date: digits and the signs of EDTF, a hyphen or a
/// slash among them.
fn looks_like_date(words: &str) -> bool {
    let signs = |c: char| c.is_ascii_digit() || "-/:TZX.~?%+".contains(c);
    words.len() >= 7 && words.chars().all(signs) && words.contains(['-', '/'])
}

/// The two ends of "between", the smaller first.
fn two_numbers(f: &mut Fields<'_, '_>, ends: &[Value], span: Span) -> Option<(f64, f64)> {
    let ends = match ends {
        [low, high] => number(&low.kind).zip(number(&high.kind)),
        _ => None,
    };
    match ends {
        Some((low, high)) if low <= high => Some((low, high)),
        Some(_) => {
            f.diags()
                .error(span, Code::EndsBeforeStart, "the second number is the smaller")
                .hint("write the smaller first: `value = [3, 5]`");
            None
        }
        None => {
            f.diags()
                .error(span, Code::WrongType, "a list of values must be two numbers")
                .hint("write `value = [3, 5]` for between 3 and 5");
            None
        }
    }
}

fn number(kind: &Kind) -> Option<f64> {
    match kind {
        #[expect(clippy::cast_precision_loss, reason = "counts in reports are far below 2^53")]
        Kind::Integer(number) => Some(*number as f64),
        Kind::Float(number) => Some(*number),
        _ => None,
    }
}
