//! Which forms of a corpus are one name: sets of forms joined by keys, never pair by pair.

use rustc_hash::FxHashMap;

use crate::analyse::names::Joined;
use crate::analyse::names::Why;
use crate::analyse::names::skeleton::skeletons;
use crate::corpus::codes::NameKind;

/// A form of the corpus, or of the register.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Its folded words, one space between.
    pub(super) form: String,
    /// As it is written most often.
    pub(super) written: String,
    /// The register's entry.
    pub(super) register: Option<usize>,
    /// What it names, as far as told.
    pub(super) kind: Option<NameKind>,
    /// The number of the gazetteer's place that it means.
    pub(super) place: Option<u32>,
    /// How often it stands in the corpus.
    pub(super) mentions: usize,
}

/// Sets of nodes.
#[derive(Debug)]
pub(super) struct Sets {
    parent: Vec<usize>,
    register: Vec<Option<usize>>,
    kind: Vec<Option<NameKind>>,
    /// Why nodes were joined, in the order it was found.
    pub(super) joined: Vec<Joined>,
}

/// Letters of a skeleton, at least, for two forms to be one by it.
const SKELETON: usize = 4;
/// Letters of a surname, at least, that may differ by one and be the same.
const SURNAME: usize = 8;

/// Joins what is one name. Nodes are sorted by form; each key is read once.
pub(super) fn join(nodes: &[Node]) -> Sets {
    let mut sets = Sets {
        parent: (0..nodes.len()).collect(),
        register: nodes.iter().map(|node| node.register).collect(),
        kind: nodes.iter().map(|node| node.kind).collect(),
        joined: Vec::new(),
    };
    let mut registers: FxHashMap<usize, usize> = FxHashMap::default();
    for (ix, node) in nodes.iter().enumerate() {
        if let Some(entry) = node.register {
            let first = *registers.entry(entry).or_insert(ix);
            sets.unite(nodes, first, ix, Why::Spelling);
        }
    }
    by_key(nodes, &mut sets, Why::Gazetteer, |node| {
        node.place.map(|place| place.to_string()).into_iter().collect()
    });
    by_key(nodes, &mut sets, Why::Transliteration, spelt);
    by_key(nodes, &mut sets, Why::NearSpelling, near);
    sets
}

/// Unites nodes that have a key in common with the first that had it.
fn by_key(nodes: &[Node], sets: &mut Sets, why: Why, keys: impl Fn(&Node) -> Vec<String>) {
    let mut first: FxHashMap<String, usize> = FxHashMap::default();
    for (ix, node) in nodes.iter().enumerate() {
        for key in keys(node) {
            let other = *first.entry(key).or_insert(ix);
            sets.unite(nodes, other, ix, why);
        }
    }
}

fn words(form: &str) -> Vec<&str> {
    form.split(' ').collect()
}

fn spelt(node: &Node) -> Vec<String> {
    if node.mentions == 0 && node.register.is_none() {
        return Vec::new();
    }
    let mut keys = skeletons(&words(&node.form));
    keys.retain(|key| key.chars().filter(|c| c.is_alphabetic()).count() >= SKELETON);
    keys
}

/// A person's name, and the same with each letter of a long surname but its first left out in turn:
/// names one letter apart have one of these in common (symmetric delete, Garbe 2012). The given
/// name counts whole.
fn near(node: &Node) -> Vec<String> {
    let full = node.kind == Some(NameKind::Person) && node.form.split(' ').count() == 2;
    let Some(key) = skeletons(&words(&node.form)).into_iter().next().filter(|_| full) else {
        return Vec::new();
    };
    let Some((given, surname)) = key.rsplit_once(' ').filter(|(given, _)| given.len() > 3) else {
        return Vec::new();
    };
    let letters: Vec<char> = surname.chars().collect();
    if letters.len() < SURNAME {
        return Vec::new();
    }
    let without = |n: usize| {
        letters.iter().enumerate().filter(|(at, _)| *at != n).map(|(_, c)| *c).collect::<String>()
    };
    let rests = (1..letters.len()).map(|n| format!("{given} {}", without(n)));
    rests.chain([key.clone()]).collect()
}

impl Sets {
    /// The first node of the set.
    pub(super) fn root(&self, mut ix: usize) -> usize {
        while self.parent[ix] != ix {
            ix = self.parent[ix];
        }
        ix
    }

    /// The kind of the set.
    pub(super) fn kind(&self, root: usize) -> Option<NameKind> {
        self.kind[root]
    }

    /// Puts two sets together, unless the register or what they name parts them.
    pub(super) fn unite(&mut self, nodes: &[Node], a: usize, b: usize, why: Why) {
        let (left, right) = (self.root(a), self.root(b));
        let apart = |a: Option<usize>, b: Option<usize>| a.zip(b).is_some_and(|(a, b)| a != b);
        let kinds = self.kind[left].zip(self.kind[right]).is_some_and(|(a, b)| a != b);
        if left == right || apart(self.register[left], self.register[right]) || kinds {
            return;
        }
        let (root, child) = (left.min(right), left.max(right));
        self.parent[child] = root;
        self.register[root] = self.register[root].or(self.register[child]);
        self.kind[root] = self.kind[root].or(self.kind[child]);
        let (a, b) = (&nodes[a], &nodes[b]);
        if a.written == b.written || (a.register.is_some() && a.register == b.register) {
            return;
        }
        let why = if a.form == b.form { Why::Spelling } else { why };
        let (form, other) = if b.mentions > a.mentions { (b, a) } else { (a, b) };
        self.joined.push(Joined { form: form.written.clone(), other: other.written.clone(), why });
    }
}
