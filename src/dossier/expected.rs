//! What a reader may expect the reports of an event to answer: a list by type of event.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::corpus::codes::EventType;
use crate::dossier::incident::Incident;

#[derive(Deserialize)]
struct List {
    expected: Vec<Expected>,
}

/// A question that reports of some types of event may be expected to answer.
#[derive(Debug, Deserialize)]
struct Expected {
    question: String,
    answered: Vec<String>,
    events: Vec<String>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    toml::from_str(include_str!("expected.toml")).expect("the list in the program is well formed")
});

impl Incident<'_> {
    /// The questions that reports of its type of event may be expected to answer and to which no
    /// claim of this edition gives an answer, in the order of the list.
    ///
    /// Nothing where no claim was noted at all: then it is the reading that is missing, not the
    /// answers.
    pub fn unanswered(self) -> Vec<&'static str> {
        let (Some(event), claims) = (self.record().event, self.claims()) else {
            return Vec::new();
        };
        if claims.is_empty() {
            return Vec::new();
        }
        let answered = |expected: &Expected| {
            claims.iter().any(|claim| {
                let question = &claim.claim.question;
                *question == expected.question || expected.answered.contains(question)
            })
        };
        let open = expected(event).filter(|expected| !answered(expected));
        open.map(|expected| expected.question.as_str()).collect()
    }
}

fn expected(event: EventType) -> impl Iterator<Item = &'static Expected> {
    LIST.expected.iter().filter(move |e| e.events.iter().any(|code| code == event.code()))
}

#[cfg(test)]
mod tests {
    use crate::code::CodeList;
    use crate::corpus::codes::EventType;
    use crate::dossier::expected::LIST;
    use crate::dossier::expected::expected;

    #[test]
    fn every_event_of_the_list_is_a_type_of_event() {
        for code in LIST.expected.iter().flat_map(|expected| &expected.events) {
            assert!(EventType::parse(code).is_some(), "{code}");
        }
    }

    #[test]
    fn a_question_stands_once() {
        let mut questions: Vec<&str> =
            expected(EventType::ArmedClash).map(|e| e.question.as_str()).collect();
        assert_eq!(questions, ["killed", "wounded", "first-fire", "captured", "ended"]);
        questions.extend(expected(EventType::Other).map(|e| e.question.as_str()));
        assert_eq!(questions.len(), 5, "of an event of another type nothing is expected");
    }
}
