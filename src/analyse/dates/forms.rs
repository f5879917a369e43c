//! The forms of a language as one tree, in which a text is followed word by word.

use crate::analyse::dates::slot::Slot;
use crate::analyse::dates::slot::Slots;
use crate::analyse::dates::token::Token;
use crate::analyse::dates::token::Tokens;
use crate::analyse::dates::vocabulary::UNKNOWN;
use crate::analyse::dates::vocabulary::Vocabulary;
use crate::analyse::dates::vocabulary::Word;

/// A tree with a branch for each word or slot that a form goes on with, so that forms with the
/// same beginning are tried at once, and a word that begins none costs one look-up.
#[derive(Debug)]
pub(super) struct Forms {
    nodes: Vec<Node>,
}

#[derive(Debug, Default)]
struct Node {
    /// Sorted by word.
    words: Vec<(Word, Branch)>,
    slots: Vec<(Slot, Branch)>,
    /// The first rule of the file of which a form ends here.
    rule: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Branch {
    /// Needed, and no part of the date.
    outside: bool,
    node: usize,
}

/// A form found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Which rule of the file.
    pub(super) rule: usize,
    /// First token, and the token after the last.
    pub(super) tokens: (usize, usize),
    /// What the slots hold, in the order of the text.
    pub(super) slots: Vec<Filled>,
}

/// A slot and what a text puts into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Filled {
    pub(super) slot: Slot,
    pub(super) value: i32,
    /// First token, and the token after the last.
    pub(super) tokens: (usize, usize),
}

impl Found {
    /// What the slots of a name hold, in the order of the text.
    pub(super) fn all(&self, name: Slot) -> impl Iterator<Item = i32> {
        self.slots.iter().filter(move |filled| filled.slot == name).map(|filled| filled.value)
    }
}

/// A part of a form as the data write it.
#[derive(Debug)]
struct Part {
    choices: Vec<Choice>,
    optional: bool,
    outside: bool,
}

#[derive(Debug, Clone, Copy)]
enum Choice {
    Word(Word),
    Slot(Slot),
}

impl Forms {
    /// The tree of no form.
    pub(super) fn new() -> Forms {
        Forms { nodes: vec![Node::default()] }
    }

    /// Adds a form of a rule; rules come in the order of the file.
    pub(super) fn add(&mut self, form: &str, rule: usize, words: &mut Vocabulary) {
        let parts: Vec<Part> = form.split_whitespace().map(|part| Part::new(part, words)).collect();
        self.grow(0, &parts, rule);
    }

    fn grow(&mut self, node: usize, parts: &[Part], rule: usize) {
        let Some((part, rest)) = parts.split_first() else {
            self.nodes[node].rule.get_or_insert(rule);
            return;
        };
        for &choice in &part.choices {
            let next = self.branch(node, choice, part.outside);
            self.grow(next, rest, rule);
        }
        if part.optional {
            self.grow(node, rest, rule);
        }
    }

    /// The node that a choice leads to, which is a new one for the first form to take it.
    fn branch(&mut self, node: usize, choice: Choice, outside: bool) -> usize {
        let new = Branch { outside, node: self.nodes.len() };
        let here = &mut self.nodes[node];
        let known = match choice {
            Choice::Word(word) => {
                here.words.iter().find(|(w, b)| *w == word && b.outside == outside).map(|(_, b)| *b)
            }
            Choice::Slot(slot) => {
                here.slots.iter().find(|(s, b)| *s == slot && b.outside == outside).map(|(_, b)| *b)
            }
        };
        if let Some(known) = known {
            return known.node;
        }
        match choice {
            Choice::Word(word) => {
                let at = here.words.partition_point(|(w, _)| *w <= word);
                here.words.insert(at, (word, new));
            }
            Choice::Slot(slot) => here.slots.push((slot, new)),
        }
        self.nodes.push(Node::default());
        new.node
    }

    /// The longest form that begins at a token and that `fits`, by its rule, its tokens and its
    /// slots; of equals, the first of the file.
    pub(super) fn at(
        &self,
        tokens: &Tokens<'_>,
        start: usize,
        slots: &Slots,
        fits: &dyn Fn(&Found) -> bool,
    ) -> Option<Found> {
        let first = tokens.list.get(start)?;
        let numeral = first.capital && first.word == UNKNOWN;
        if first.word == UNKNOWN && first.digits.is_none() && !numeral {
            return None;
        }
        let mut walk =
            Walk { forms: self, tokens, slots, fits, taken: Vec::new(), inside: None, best: None };
        walk.node(0, start);
        walk.best
    }
}

/// A text followed through the tree from one token.
struct Walk<'w> {
    forms: &'w Forms,
    tokens: &'w Tokens<'w>,
    slots: &'w Slots,
    fits: &'w dyn Fn(&Found) -> bool,
    taken: Vec<Filled>,
    inside: Option<(usize, usize)>,
    best: Option<Found>,
}

impl Walk<'_> {
    fn node(&mut self, node: usize, at: usize) {
        let node = &self.forms.nodes[node];
        if let Some(rest) = self.tokens.list.get(at..).filter(|rest| !rest.is_empty()) {
            if self.slots.may_begin(&rest[0]) {
                self.slots_at(node, at, rest);
            }
            let word = rest[0].word;
            let from = node.words.partition_point(|(w, _)| *w < word);
            let same = node.words[from..].iter().take_while(|(w, _)| *w == word);
            for (_, branch) in same.filter(|_| word != UNKNOWN) {
                self.follow(*branch, at, 1);
            }
        }
        if let Some(rule) = node.rule {
            self.arrive(rule);
        }
    }

    fn slots_at(&mut self, node: &Node, at: usize, rest: &[Token]) {
        for (slot, branch) in &node.slots {
            if let Some((count, value)) = self.slots.take(*slot, rest, self.tokens.text) {
                self.taken.push(Filled { slot: *slot, value, tokens: (at, at + count) });
                self.follow(*branch, at, count);
                self.taken.pop();
            }
        }
    }

    fn follow(&mut self, branch: Branch, at: usize, count: usize) {
        let before = self.inside;
        if !branch.outside {
            self.inside = Some((before.map_or(at, |(start, _)| start), at + count));
        }
        self.node(branch.node, at + count);
        self.inside = before;
    }

    fn arrive(&mut self, rule: usize) {
        let Some((mut start, mut end)) = self.inside else { return };
        // A comma that only a weekday or a year left out would have stood beside is not part of
        // the date.
        while start + 1 < end && !self.tokens.list[start].is_word() {
            start += 1;
        }
        while end > start + 1 && !self.tokens.list[end - 1].is_word() {
            end -= 1;
        }
        let better = |best: &Found| (end, best.rule) > (best.tokens.1, rule);
        if self.best.as_ref().is_none_or(better) {
            let found = Found { rule, tokens: (start, end), slots: self.taken.clone() };
            if (self.fits)(&found) {
                self.best = Some(found);
            }
        }
    }
}

impl Part {
    fn new(part: &str, words: &mut Vocabulary) -> Part {
        let (outside, part) = part.strip_prefix('~').map_or((false, part), |part| (true, part));
        let (optional, part) = part.strip_suffix('?').map_or((false, part), |part| (true, part));
        let choice = |choice: &str| match choice.strip_prefix('{') {
            Some(slot) => Choice::Slot(slot_named(slot.trim_end_matches('}'))),
            None => Choice::Word(words.add(choice)),
        };
        Part { choices: part.split('|').map(choice).collect(), optional, outside }
    }
}

/// A slot by its name in the data.
pub(super) fn slot_named(name: &str) -> Slot {
    use serde::Deserialize;
    let name = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(name);
    Slot::deserialize(name).expect("the data name slots that there are: a test reads them")
}
