//! Persons named in part: by a surname alone, or without the initials between their names.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::analyse::names::Why;
use crate::analyse::names::join::Node;
use crate::analyse::names::join::Sets;
use crate::analyse::names::skeleton::skeletons;
use crate::corpus::codes::NameKind;

/// Letters of a surname, at least, that stands for the only person of the corpus who has it.
const SURNAME: usize = 4;

/// Letters of a surname, at least, for another spelling of it to be as good.
const SPELT: usize = 7;

/// How often somebody is named in full, at least, to be meant by a surname that others have too.
const NAMED: usize = 10;
/// How many times as often as all the others together.
const FAR: usize = 5;

/// A surname as it is written and, where it is long, as other languages write it.
fn surname_keys(surname: &str) -> Vec<String> {
    let mut keys = vec![format!("={surname}")];
    if surname.len() >= SPELT {
        keys.extend(skeletons(&[surname]));
    }
    keys
}

/// Leads a surname that stands alone in its articles to the person of the corpus who has it.
pub(super) fn surnames(nodes: &[Node], sets: &mut Sets) {
    let mut bearers: FxHashMap<String, BTreeSet<usize>> = FxHashMap::default();
    let mut mentions: FxHashMap<usize, usize> = FxHashMap::default();
    let named = |node: &Node| node.mentions > 0 || node.register.is_some();
    for (ix, node) in nodes.iter().enumerate().filter(|(_, node)| named(node)) {
        let root = sets.root(ix);
        *mentions.entry(root).or_default() += node.mentions;
        let last = node.form.rsplit_once(' ').filter(|_| sets.kind(root) == Some(NameKind::Person));
        for key in last.map(|(_, last)| surname_keys(last)).unwrap_or_default() {
            bearers.entry(key).or_default().insert(root);
        }
    }
    for (ix, node) in nodes.iter().enumerate() {
        let person = matches!(node.kind, None | Some(NameKind::Person)) && node.place.is_none();
        let alone = node.mentions > 0 && !node.form.contains(' ') && node.form.len() >= SURNAME;
        if !person || !alone || node.register.is_some() {
            continue;
        }
        let keys = surname_keys(&node.form);
        let found: BTreeSet<usize> =
            keys.iter().filter_map(|key| bearers.get(key)).flatten().copied().collect();
        if let Some(meant) = most_named(&found, &mentions) {
            sets.unite(nodes, meant, ix, Why::Part);
        }
    }
}

/// Joins a name with initials in its middle to the same without, where the corpus has no other
/// initials with it: "Anna B. Holt" and "Anna Holt", unless there is an Anna C. Holt.
pub(super) fn initials(nodes: &[Node], sets: &mut Sets) {
    let mut plain: FxHashMap<String, usize> = FxHashMap::default();
    let mut with: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (ix, node) in
        nodes.iter().enumerate().filter(|(_, node)| node.kind == Some(NameKind::Person))
    {
        let words: Vec<&str> = node.form.split(' ').collect();
        let long: Vec<&str> =
            words.iter().copied().filter(|word| word.chars().count() > 1).collect();
        if long.len() < 2 || long.first() != words.first() || long.last() != words.last() {
            continue;
        }
        if long.len() == words.len() {
            plain.insert(node.form.clone(), ix);
        } else {
            with.entry(long.join(" ")).or_default().insert(ix);
        }
    }
    for (form, others) in with {
        if let (Some(plain), Some(other), 1) = (plain.get(&form), others.first(), others.len()) {
            sets.unite(nodes, *plain, *other, Why::Spelling);
        }
    }
}

/// The only bearer of a surname, or the one who is named far more often than all the others.
fn most_named(bearers: &BTreeSet<usize>, mentions: &FxHashMap<usize, usize>) -> Option<usize> {
    let of = |root: &usize| mentions.get(root).copied().unwrap_or_default();
    let most = bearers.iter().copied().max_by_key(|root| (of(root), std::cmp::Reverse(*root)))?;
    let others: usize = bearers.iter().filter(|root| **root != most).map(of).sum();
    let known = of(&most) >= NAMED && of(&most) >= FAR * others;
    (bearers.len() == 1 || known).then_some(most)
}
