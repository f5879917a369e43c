//! From the forms of every article to the entries of the corpus.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::analyse::names::Entry;
use crate::analyse::names::FoundName;
use crate::analyse::names::Joined;
use crate::analyse::names::Names;
use crate::analyse::names::Why;
use crate::analyse::names::article::Report;
use crate::analyse::names::id::ids;
use crate::analyse::names::join::Node;
use crate::analyse::names::join::Sets;
use crate::analyse::names::join::join;
use crate::analyse::names::place::meant;
use crate::analyse::names::surnames::initials;
use crate::analyse::names::surnames::surnames;
use crate::analyse::names::token::form;
use crate::analyse::names::votes::Votes;
use crate::corpus::codes::NameKind;
use crate::corpus::name::Name;
use crate::gazetteer::Place;

/// What the corpus tells of one form.
#[derive(Debug, Default)]
struct Sum {
    votes: Votes,
    mentions: usize,
    /// As it is written, and how often.
    written: BTreeMap<String, usize>,
    /// What articles mean by it, and how many.
    places: BTreeMap<u32, (usize, Option<(f64, f64)>)>,
}

/// Puts the articles' forms together; `texts` are those the reports were read from.
pub(super) fn entries(register: &[Name], texts: &[&str], reports: &[Report]) -> Names {
    let mut keys: FxHashMap<(&str, Option<usize>), usize> = FxHashMap::default();
    let mut sums: Vec<Sum> = Vec::new();
    let mut forms: Vec<(String, Option<usize>)> = Vec::new();
    let mut of_report: Vec<Vec<usize>> = Vec::with_capacity(reports.len());
    for report in reports {
        let mut ixs = Vec::with_capacity(report.forms.len());
        for found in &report.forms {
            let ix = *keys.entry((&found.form, found.register)).or_insert_with(|| {
                sums.push(Sum::default());
                forms.push((found.form.clone(), found.register));
                sums.len() - 1
            });
            if found.whole.is_none() {
                sums[ix].hear(found.votes, meant(found, &report.countries));
            }
            ixs.push(ix);
        }
        of_report.push(ixs);
    }
    for ((report, text), ixs) in reports.iter().zip(texts).zip(&of_report) {
        for (range, at) in &report.mentions {
            let own = &mut sums[ixs[*at]];
            own.mentions += usize::from(report.forms[*at].whole.is_none());
            count(&mut own.written, range.slice(text));
        }
    }
    for (entry, name) in register.iter().enumerate() {
        for written in &name.forms {
            forms.push((form(&written.form).join(" "), Some(entry)));
            sums.push(Sum { written: [(written.form.clone(), 0)].into(), ..Sum::default() });
        }
    }
    let (nodes, rank) = nodes(register, &forms, &sums);
    let mut sets = join(&nodes);
    initials(&nodes, &mut sets);
    surnames(&nodes, &mut sets);
    let grouped = Grouped { nodes: &nodes, rank: &rank, sums: &sums };
    grouped.names(register, reports, texts, (&of_report, sets))
}

impl Sum {
    fn hear(&mut self, votes: Votes, place: Option<Place>) {
        self.votes.add(votes);
        if let Some(place) = place {
            self.places.entry(place.id).or_insert((0, place.position)).0 += 1;
        }
    }

    /// What most articles mean by it.
    fn place(&self) -> Option<(u32, Option<(f64, f64)>)> {
        let most = self.places.values().map(|(n, _)| *n).max()?;
        self.places
            .iter()
            .find(|(_, (n, _))| *n == most)
            .map(|(id, (_, position))| (*id, *position))
    }

    fn commonest(&self) -> &str {
        let most = self.written.values().copied().max().unwrap_or_default();
        self.written.iter().find(|(_, n)| **n == most).map_or("", |(form, _)| form)
    }
}

fn count(written: &mut BTreeMap<String, usize>, form: &str) {
    match written.get_mut(form) {
        Some(n) => *n += 1,
        None => drop(written.insert(form.to_owned(), 1)),
    }
}

/// The forms as nodes, sorted by form, and where each form stands among them.
fn nodes(
    register: &[Name],
    forms: &[(String, Option<usize>)],
    sums: &[Sum],
) -> (Vec<Node>, Vec<usize>) {
    let mut order: Vec<usize> = (0..forms.len()).collect();
    order.sort_by(|a, b| (&forms[*a], a).cmp(&(&forms[*b], b)));
    let mut rank = vec![0; forms.len()];
    let mut nodes = Vec::with_capacity(forms.len());
    for (at, ix) in order.into_iter().enumerate() {
        rank[ix] = at;
        let ((form, entry), sum) = (&forms[ix], &sums[ix]);
        let kind = entry
            .map_or_else(|| sum.votes.kind(), |entry| register.get(entry).map(|name| name.kind));
        let place = sum.place().filter(|_| kind == Some(NameKind::Place)).map(|(id, _)| id);
        let written = sum.commonest().to_owned();
        let (form, register) = (form.clone(), *entry);
        nodes.push(Node { form, written, register, kind, place, mentions: sum.mentions });
    }
    (nodes, rank)
}

/// The forms and what holds them together.
struct Grouped<'g> {
    nodes: &'g [Node],
    /// Where each form stands among the nodes.
    rank: &'g [usize],
    sums: &'g [Sum],
}

impl Grouped<'_> {
    fn names(
        &self,
        register: &[Name],
        reports: &[Report],
        texts: &[&str],
        (of_report, sets): (&[Vec<usize>], Sets),
    ) -> Names {
        let mut drafts: BTreeMap<usize, Draft> = BTreeMap::new();
        let mut heads: Vec<Vec<usize>> = Vec::with_capacity(reports.len());
        for ((report, text), ixs) in reports.iter().zip(texts).zip(of_report) {
            let root = |at: usize| sets.root(self.rank[ixs[report.forms[at].whole.unwrap_or(at)]]);
            heads.push((0..report.forms.len()).map(root).collect());
            for (range, at) in &report.mentions {
                let draft = drafts.entry(root(*at)).or_default();
                count(&mut draft.forms, range.slice(text));
            }
            for (at, found) in report.forms.iter().enumerate() {
                if let Some(whole) = found.whole {
                    let node = |at: usize| &self.nodes[self.rank[ixs[at]]];
                    let (form, other) = (node(whole).written.clone(), node(at).written.clone());
                    drafts.entry(root(at)).or_default().join(form, other, Why::Part);
                }
            }
        }
        self.hear(&sets, &mut drafts);
        let (entries, place_of) = finish(register, drafts, &sets, self.nodes);
        let by_article = reports.iter().zip(&heads).map(|(report, heads)| {
            let found = |(range, at): &(_, usize)| {
                Some(FoundName { range: *range, entry: *place_of.get(&heads[*at])? })
            };
            report.mentions.iter().filter_map(found).collect()
        });
        Names { by_article: by_article.collect(), entries }
    }

    /// Gives each draft what its forms tell, and why they are one.
    fn hear(&self, sets: &Sets, drafts: &mut BTreeMap<usize, Draft>) {
        let mut root_of: FxHashMap<&str, usize> = FxHashMap::default();
        for (ix, rank) in self.rank.iter().enumerate() {
            let root = sets.root(*rank);
            let (node, sum) = (&self.nodes[*rank], &self.sums[ix]);
            root_of.insert(&node.written, root);
            let Some(draft) = drafts.get_mut(&root) else { continue };
            draft.votes.add(sum.votes);
            if let Some((_, position)) = sum.place().filter(|_| node.place.is_some()) {
                draft.position = draft.position.or(position);
            }
            let others = sum.written.iter().filter(|(form, n)| **n > 0 && **form != node.written);
            for (other, _) in others {
                draft.join(node.written.clone(), other.clone(), Why::Spelling);
            }
        }
        for Joined { form, other, why } in &sets.joined {
            let draft = root_of.get(form.as_str()).and_then(|root| drafts.get_mut(root));
            if let Some(draft) = draft {
                draft.join(form.clone(), other.clone(), *why);
            }
        }
    }
}

/// An entry in the making.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// As it is written, and how often.
    pub(super) forms: BTreeMap<String, usize>,
    votes: Votes,
    joined: BTreeSet<(String, String, Why)>,
    position: Option<(f64, f64)>,
}

impl Draft {
    fn join(&mut self, form: String, other: String, why: Why) {
        if form != other {
            self.joined.insert((form, other, why));
        }
    }

    /// Forms, the commonest first.
    pub(super) fn commonest(&self) -> Vec<String> {
        let mut forms: Vec<(&String, usize)> =
            self.forms.iter().map(|(form, n)| (form, *n)).collect();
        forms.sort_by_key(|(form, n)| (std::cmp::Reverse(*n), *form));
        forms.into_iter().map(|(form, _)| form.clone()).collect()
    }

    fn entry(self, id: String, kind: Option<NameKind>) -> Entry {
        let forms = self.commonest();
        let joined = self.joined.into_iter().map(|(form, other, why)| Joined { form, other, why });
        let position = self.position.filter(|_| kind == Some(NameKind::Place));
        Entry { id, register: None, kind, forms, joined: joined.collect(), position }
    }
}

/// The entries, those of the register first, and where each set stands among them.
fn finish(
    register: &[Name],
    mut drafts: BTreeMap<usize, Draft>,
    sets: &Sets,
    nodes: &[Node],
) -> (Vec<Entry>, BTreeMap<usize, usize>) {
    let (mut entries, mut place_of) = (Vec::new(), BTreeMap::new());
    let mut registered: BTreeMap<usize, usize> = BTreeMap::new();
    for (ix, node) in nodes.iter().enumerate() {
        registered.extend(node.register.map(|entry| (entry, sets.root(ix))));
    }
    for (at, name) in register.iter().enumerate() {
        let root = registered.get(&at).copied();
        let draft = root.and_then(|root| drafts.remove(&root)).unwrap_or_default();
        place_of.extend(root.map(|root| (root, at)));
        let entry = draft.entry(name.id.to_string(), Some(name.kind));
        entries.push(Entry {
            register: Some(at),
            position: name.position.or(entry.position),
            ..entry
        });
    }
    let taken: BTreeSet<String> = register.iter().map(|name| name.id.to_string()).collect();
    let kinds: BTreeMap<usize, Option<NameKind>> = drafts
        .iter()
        .map(|(root, draft)| (*root, sets.kind(*root).or(draft.votes.kind())))
        .collect();
    for (id, root) in ids(&drafts, &kinds, taken) {
        place_of.insert(root, entries.len());
        let draft = drafts.remove(&root).unwrap_or_default();
        entries.push(draft.entry(id, kinds.get(&root).copied().flatten()));
    }
    (entries, place_of)
}
