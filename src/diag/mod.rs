//! Problems in a dossier: what is wrong, where, and what to do. Printing is one file a format.

pub mod code;
pub mod full;
pub mod json;
pub mod short;

use std::borrow::Cow;

use crate::diag::code::Code;
use crate::text::source::Span;
use crate::text::unseen::spelled_out;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The dossier cannot be published as it is.
    Error,
    /// Something a careful editor would look at.
    Warning,
}

/// A second place that explains the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What stands there, lower case, no full stop.
    pub text: String,
}

/// Where a problem is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In a text a person wrote.
    Span(Span),
    /// A file or folder that has no text to point into; parts joined by `/`.
    Path(String),
}

/// One problem: a message that can be understood alone on a line, and its remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of problem.
    pub code: Code,
    /// Error or warning.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// Second places.
    pub labels: Vec<Label>,
    /// What to do, in the order to try.
    pub hints: Vec<String>,
}

/// Problems in the order in which they were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// No problems.
    pub fn new() -> Diagnostics {
        Diagnostics::default()
    }

    /// Adds an error in a text; hints and labels can be chained.
    pub fn error(&mut self, span: Span, code: Code, message: impl Into<String>) -> &mut Diagnostic {
        self.push(Severity::Error, Place::Span(span), code, message.into())
    }

    /// Adds a warning in a text.
    pub fn warning(
        &mut self,
        span: Span,
        code: Code,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.push(Severity::Warning, Place::Span(span), code, message.into())
    }

    /// Adds an error about a file or folder as a whole.
    pub fn error_at(
        &mut self,
        path: impl Into<String>,
        code: Code,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.push(Severity::Error, Place::Path(path.into()), code, message.into())
    }

    /// Adds a warning about a file or folder as a whole.
    pub fn warning_at(
        &mut self,
        path: impl Into<String>,
        code: Code,
        message: impl Into<String>,
    ) -> &mut Diagnostic {
        self.push(Severity::Warning, Place::Path(path.into()), code, message.into())
    }

    /// Adds all problems of `other`, after these.
    pub fn append(&mut self, mut other: Diagnostics) {
        self.list.append(&mut other.list);
    }

    /// Leaves out the problems that are not to be `kept`.
    pub fn retain(&mut self, kept: impl FnMut(&Diagnostic) -> bool) {
        self.list.retain(kept);
    }

    /// The problems sorted for a reader: by file, then place, errors first.
    pub fn sorted(mut self) -> Diagnostics {
        self.list.sort_by(|a, b| {
            order(&a.place).cmp(&order(&b.place)).then(a.severity.cmp(&b.severity))
        });
        self.list.dedup();
        self
    }

    /// All problems.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// How many are errors.
    pub fn errors(&self) -> usize {
        self.list.iter().filter(|d| d.severity == Severity::Error).count()
    }

    /// How many are warnings.
    pub fn warnings(&self) -> usize {
        self.list.len() - self.errors()
    }

    fn push(
        &mut self,
        severity: Severity,
        place: Place,
        code: Code,
        message: String,
    ) -> &mut Diagnostic {
        let (labels, hints) = (Vec::new(), Vec::new());
        // A message repeats what others wrote, and stays one line of words on a terminal.
        let shown = match spelled_out(&message) {
            Cow::Owned(shown) => Some(shown),
            Cow::Borrowed(_) => None,
        };
        let message = shown.unwrap_or(message);
        self.list.push(Diagnostic { code, severity, place, message, labels, hints });
        self.list.last_mut().expect("a diagnostic was pushed on the line above")
    }
}

impl Diagnostic {
    /// Adds what to do about it.
    pub fn hint(&mut self, text: impl Into<String>) -> &mut Diagnostic {
        self.hints.push(text.into());
        self
    }

    /// Adds a second place.
    pub fn label(&mut self, span: Span, text: impl Into<String>) -> &mut Diagnostic {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds "did you mean …?" when one of `known` is close to `written`, else lists some of them.
    pub fn suggest<'k>(
        &mut self,
        written: &str,
        known: impl IntoIterator<Item = &'k str>,
    ) -> &mut Diagnostic {
        let mut known: Vec<&str> = known.into_iter().collect();
        known.sort_unstable();
        known.dedup();
        if let Some(near) = nearest(written, &known) {
            return self.hint(format!("did you mean `{near}`?"));
        }
        match known.len() {
            0 => self,
            1..=LISTED => self.hint(format!("it can be {}", listed(&known))),
            _ => self,
        }
    }
}

/// How many possible values a hint lists at most.
const LISTED: usize = 32;

/// The one of `known` a hurried hand may have meant: at most a third of its letters apart.
///
/// Distance: optimal string alignment (insertions, deletions, substitutions, transpositions).
pub fn nearest<'k>(written: &str, known: &[&'k str]) -> Option<&'k str> {
    let far = |word: &str| word.chars().count().max(written.chars().count()) / 3;
    known
        .iter()
        .map(|word| (distance(&written.to_lowercase(), &word.to_lowercase()), *word))
        .filter(|(d, word)| *d <= far(word))
        .min()
        .map(|(_, word)| word)
}

/// "`a`, `b` or `c`".
pub fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|w| format!("`{w}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// "1 error", "2 errors".
pub fn count(n: usize, one: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
}

fn order(place: &Place) -> (Option<Span>, &str) {
    match place {
        Place::Span(span) => (Some(*span), ""),
        Place::Path(path) => (None, path),
    }
}

fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = match (i, j) {
                (0, _) => j,
                (_, 0) => i,
                (_, _) => {
                    let swap = usize::from(a[i - 1] != b[j - 1]);
                    let mut best =
                        (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + swap);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(rows[i - 2][j - 2] + 1);
                    }
                    best
                }
            };
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use crate::diag::listed;
    use crate::diag::nearest;

    #[test]
    fn a_slip_of_the_hand_is_understood() {
        let known = ["rt-france", "press-tv", "afp"];
        assert_eq!(nearest("rt-frnace", &known), Some("rt-france"));
        assert_eq!(nearest("AFP", &known), Some("afp"));
        assert_eq!(nearest("reuters", &known), None);
    }

    #[test]
    fn lists_read_as_a_sentence() {
        assert_eq!(listed(&["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(listed(&["a"]), "`a`");
    }
}
