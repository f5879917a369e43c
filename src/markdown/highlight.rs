//! Code with its words told apart, at build time, as `span` elements with our own class names.

use std::sync::LazyLock;

use syntect::parsing::ParseState;
use syntect::parsing::ScopeStack;
use syntect::parsing::SyntaxSet;

use crate::html::node::Node;
use crate::html::node::el;

/// The nodes of `code` in `language` (a name or file ending, any case); plain text when the
/// language is not known. The text content is `code`.
///
/// Classes are `hl-comment`, `hl-string`, `hl-keyword`, `hl-number`, `hl-function`, `hl-type`,
/// `hl-variable` and `hl-punct`, from the scopes of Sublime Text's grammars (syntect).
pub fn highlight(language: Option<&str>, code: &str) -> Vec<Node> {
    let plain = || vec![Node::Text(code.to_owned())];
    let Some(syntax) = language.and_then(|name| SYNTAXES.find_syntax_by_token(alias(name))) else {
        return plain();
    };
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut pieces: Vec<(Option<&'static str>, String)> = Vec::new();
    for line in code.split_inclusive('\n') {
        let Ok(changes) = state.parse_line(line, &SYNTAXES) else { return plain() };
        let mut at = 0;
        for (offset, change) in changes {
            push(&mut pieces, class(&stack), &line[at..offset]);
            at = offset;
            if stack.apply(&change).is_err() {
                return plain();
            }
        }
        push(&mut pieces, class(&stack), &line[at..]);
    }
    pieces
        .into_iter()
        .map(|(class, words)| match class {
            Some(class) => el("span").class(class).text(words).into(),
            None => Node::Text(words),
        })
        .collect()
}

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// Grammars that stand in for ones the bundled set lacks.
fn alias(name: &str) -> &str {
    match name.to_ascii_lowercase().as_str() {
        "toml" | "ini" => "properties",
        _ => name,
    }
}

/// Scope prefixes, innermost scope first, and the class each gets.
const CLASSES: &[(&str, &str)] = &[
    ("comment", "hl-comment"),
    ("string", "hl-string"),
    ("constant.numeric", "hl-number"),
    ("constant", "hl-number"),
    ("keyword.other.definition", "hl-variable"),
    ("entity.name.function", "hl-function"),
    ("support.function", "hl-function"),
    ("entity.name.tag", "hl-keyword"),
    ("entity.name", "hl-type"),
    ("entity.other.attribute-name", "hl-variable"),
    ("storage", "hl-keyword"),
    ("keyword", "hl-keyword"),
    ("variable", "hl-variable"),
    ("support", "hl-type"),
    ("punctuation", "hl-punct"),
];

fn class(stack: &ScopeStack) -> Option<&'static str> {
    stack.as_slice().iter().rev().find_map(|scope| {
        let name = scope.build_string();
        CLASSES.iter().find(|(prefix, _)| name.starts_with(prefix)).map(|(_, class)| *class)
    })
}

fn push(
    pieces: &mut Vec<(Option<&'static str>, String)>,
    class: Option<&'static str>,
    words: &str,
) {
    match pieces.last_mut() {
        _ if words.is_empty() => {}
        Some((last, text)) if *last == class => text.push_str(words),
        _ => pieces.push((class, words.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use crate::markdown::highlight::highlight;

    #[test]
    fn the_text_stays_as_it_is() {
        for (language, code) in [("json", "{\"a\": 1}\n"), ("toml", "a = \"b\" # c"), ("no", "<x>")]
        {
            let text: String =
                highlight(Some(language), code).iter().map(|node| node.text_content()).collect();
            assert_eq!(text, code);
        }
    }

    #[test]
    fn a_string_is_told_from_a_number() {
        let nodes = format!("{:?}", highlight(Some("json"), "{\"a\": 1}"));
        assert!(nodes.contains("hl-string") && nodes.contains("hl-number"), "{nodes}");
    }
}
