//! Forms written by one rule, so that transliterations and translations of a name become equal.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::analyse::names::words::SHARED;

/// The skeletons of folded words, one for each reading of their ambiguous letters, without
/// duplicates; two forms are one transliteration where they have a skeleton in common.
///
/// Words that mean the same in the name of a place ("haut", "upper") are one sign, in front; words
/// that only link count for nothing; given names stand for all their spellings. Empty where
/// nothing counts.
pub(super) fn skeletons(words: &[&str]) -> Vec<String> {
    let rules = &*RULES;
    let ambiguous =
        |word: &str| rules.readings.iter().any(|(letters, _)| word.contains(letters.as_str()));
    let readings = if words.iter().any(|word| ambiguous(word)) { rules.combinations } else { 1 };
    let mut found = Vec::with_capacity(readings);
    for reading in 0..readings {
        let skeleton = skeleton(words, reading);
        if !skeleton.is_empty() && !found.contains(&skeleton) {
            found.push(skeleton);
        }
    }
    found
}

fn skeleton(words: &[&str], reading: usize) -> String {
    let rules = &*RULES;
    let (mut signs, mut names) = (Vec::new(), String::new());
    for word in words {
        match rules.words.get(*word) {
            Some(Meaning::Link) => {}
            Some(Meaning::Modifier(sign)) => signs.push(*sign),
            Some(Meaning::Given(name)) => {
                names.push(' ');
                names.push_str(name);
            }
            None => {
                names.push(' ');
                rewrite(word, reading, &mut names);
            }
        }
    }
    if names.is_empty() {
        return names;
    }
    signs.sort_unstable();
    let mut all: String = signs.iter().map(|sign| format!("@{sign}")).collect();
    all.push_str(&names);
    all
}

/// Rewrites one word, left to right, the longest rule first; doubled letters count once.
fn rewrite(word: &str, reading: usize, out: &mut String) {
    let rules = &*RULES;
    let start = out.len();
    let mut at = 0;
    while let Some(c) = word[at..].chars().next() {
        let rest = &word[at..];
        let rule = rules.by_letter.get(&c).and_then(|list| {
            list.iter().find(|rule| {
                rest.starts_with(rule.from.as_str())
                    && (!rule.first || at == 0)
                    && (!rule.last || rest.len() == rule.from.len())
                    && (!rule.front || rest[rule.from.len()..].starts_with(['e', 'i', 'y']))
            })
        });
        let len = rule.map_or(c.len_utf8(), |rule| rule.from.len());
        let single = &rest[..len];
        let to = rule.map_or(single, |rule| {
            rule.to.get(reading_of(rule, reading)).map_or("", String::as_str)
        });
        for letter in to.chars() {
            if out.len() == start || !out.ends_with(letter) {
                out.push(letter);
            }
        }
        at += len;
    }
}

/// Which of a rule's readings the combination `reading` takes.
fn reading_of(rule: &Rule, reading: usize) -> usize {
    (reading / rule.stride) % rule.to.len().max(1)
}

/// A word that is more than its letters.
enum Meaning {
    Link,
    Modifier(usize),
    Given(&'static str),
}

struct Rule {
    from: String,
    to: Vec<String>,
    /// At the beginning of a word only.
    first: bool,
    /// At its end only.
    last: bool,
    /// Before e and i only.
    front: bool,
    stride: usize,
}

struct Rules {
    by_letter: FxHashMap<char, Vec<Rule>>,
    words: FxHashMap<&'static str, Meaning>,
    /// Ambiguous letters and how many readings they have.
    readings: Vec<(String, usize)>,
    combinations: usize,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let mut words = FxHashMap::default();
    for link in &SHARED.links {
        words.insert(link.as_str(), Meaning::Link);
    }
    for (sign, list) in SHARED.modifiers.iter().enumerate() {
        for word in list {
            words.insert(word, Meaning::Modifier(sign));
        }
    }
    for list in &SHARED.same {
        for word in list {
            words.insert(word, Meaning::Given(&list[0]));
        }
    }
    let plain = SHARED.rules.iter().map(|(from, to)| rule(from, vec![to.clone()]));
    let front = SHARED
        .before_front
        .iter()
        .map(|(from, to)| Rule { front: true, ..rule(from, vec![to.clone()]) });
    let mut rules: Vec<Rule> = plain.chain(front).collect();
    let (mut readings, mut stride) = (Vec::new(), 1);
    for list in &SHARED.readings {
        let Some((from, to)) = list.split_first() else { continue };
        rules.push(Rule { stride, ..rule(from, to.to_vec()) });
        stride *= to.len().max(1);
        readings.push((from.clone(), to.len()));
    }
    // Longest first; of equal ones, the one with a condition.
    rules.sort_by_key(|rule| {
        (std::cmp::Reverse(rule.from.len()), !rule.front && !rule.last && !rule.first)
    });
    let mut by_letter: FxHashMap<char, Vec<Rule>> = FxHashMap::default();
    for rule in rules {
        if let Some(first) = rule.from.chars().next() {
            by_letter.entry(first).or_default().push(rule);
        }
    }
    Rules { by_letter, words, readings, combinations: stride }
});

fn rule(from: &str, to: Vec<String>) -> Rule {
    let (first, last) = (from.starts_with('^'), from.ends_with('$'));
    Rule {
        from: from.trim_matches(['^', '$']).to_owned(),
        to,
        first,
        last,
        front: false,
        stride: 1,
    }
}
