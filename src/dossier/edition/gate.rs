//! Which records leave the house: those that something published refers to.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;
use rayon::prelude::*;

use crate::corpus::Corpus;
use crate::corpus::article::Article;
use crate::corpus::article::Body;
use crate::corpus::codes::Status;
use crate::corpus::incident::Grouping;
use crate::corpus::name::Name;
use crate::corpus::source::Source;
use crate::link::Link;
use crate::text::fold::Fold;
use crate::text::fold::fold;

/// The ids that something published refers to.
#[derive(Default)]
pub(super) struct Gate {
    sources: BTreeSet<String>,
    incidents: BTreeSet<String>,
    statements: BTreeSet<String>,
    names: BTreeSet<String>,
    articles: BTreeSet<String>,
}

impl Gate {
    /// What the published `articles`, and the statements and incidents they bring along, refer to.
    pub(super) fn of(corpus: &Corpus, articles: &[Article]) -> Gate {
        let mut gate = Gate::default();
        for article in articles {
            gate.articles.insert(article.id.to_string());
            gate.sources.extend(article.head.source.iter().map(|id| id.value.to_string()));
            gate.sources.extend(article.head.via.iter().cloned());
            for reporting in &article.head.incidents {
                gate.incidents.insert(reporting.incident.value.to_string());
            }
            for note in &article.annotations {
                gate.statements.extend(note.statement.iter().map(|id| id.value.to_string()));
                if let Some(claim) = &note.claim {
                    gate.incidents.insert(claim.incident.value.to_string());
                    gate.names.extend(claim.voice.iter().map(|voice| voice.value.clone()));
                }
                gate.follow(note.note.iter().flat_map(|note| &note.links));
            }
        }
        for statement in &corpus.statements {
            if statement.relays.iter().any(|r| gate.articles.contains(r.article.value.as_str())) {
                gate.statements.insert(statement.id.to_string());
            }
            if gate.statements.contains(statement.id.as_str()) {
                gate.names.insert(statement.speaker.value.clone());
            }
        }
        for incident in &corpus.incidents {
            if gate.incidents.contains(incident.id.as_str()) {
                let name = incident.place.as_ref().and_then(|place| place.name.as_ref());
                gate.names.extend(name.map(|name| name.value.to_string()));
            }
        }
        gate.names_in(corpus, articles);
        gate
    }

    /// Names whose forms stand, as whole words, in what is shown.
    fn names_in(&mut self, corpus: &Corpus, articles: &[Article]) {
        let forms: Vec<(usize, String)> = corpus
            .names
            .iter()
            .enumerate()
            .flat_map(|(ix, name)| name.forms.iter().map(move |form| (ix, &form.form)))
            .map(|(ix, form)| (ix, fold(form, Fold::Letters)))
            .filter(|(_, form)| !form.trim().is_empty())
            .collect();
        // The automaton is too large only for registers far beyond what people write by hand.
        let Ok(finder) = AhoCorasick::new(forms.iter().map(|(_, form)| form)) else { return };
        let found: BTreeSet<usize> = articles
            .par_iter()
            .flat_map_iter(|article| {
                let shown = fold(&shown(article), Fold::Letters);
                let whole = |start: usize, end: usize| {
                    let before = shown[..start].chars().next_back();
                    let after = shown[end..].chars().next();
                    !before.into_iter().chain(after).any(char::is_alphanumeric)
                };
                let matches = finder.find_overlapping_iter(&shown);
                let found: BTreeSet<usize> = matches
                    .filter(|m| whole(m.start(), m.end()))
                    .map(|m| forms[m.pattern().as_usize()].0)
                    .collect();
                found
            })
            .collect();
        self.names.extend(found.into_iter().map(|ix| corpus.names[ix].id.to_string()));
    }

    fn follow<'l>(&mut self, links: impl Iterator<Item = &'l String>) {
        for link in links {
            match Link::parse(link) {
                Link::Source(id) => self.sources.insert(id.to_owned()),
                Link::Incident(id) => self.incidents.insert(id.to_owned()),
                Link::Statement(id) => self.statements.insert(id.to_owned()),
                Link::Name(id) => self.names.insert(id.to_owned()),
                Link::Article(_)
                | Link::Page(_)
                | Link::Note(..)
                | Link::Home
                | Link::Web(_)
                | Link::Here(_)
                | Link::Unknown => false,
            };
        }
    }

    /// Copies the records that are referred to and are no drafts from `all` into `public`.
    pub(super) fn let_in(&self, all: &Corpus, public: &mut Corpus) {
        let open = |status: Status| status == Status::Published;
        for source in &all.sources {
            if open(source.status) && self.sources.contains(source.id.as_str()) {
                let mut source = source.clone();
                source.internal_note = None;
                public.sources.push(source);
            }
        }
        for incident in &all.incidents {
            if open(incident.status) && self.incidents.contains(incident.id.as_str()) {
                let mut incident = incident.clone();
                incident.internal_note = None;
                // Who reports it is told by the articles that were let in.
                incident.reports = Vec::new();
                incident.same_origin = self.shown(&incident.same_origin);
                incident.independent = self.shown(&incident.independent);
                public.incidents.push(incident);
            }
        }
        for statement in &all.statements {
            if open(statement.status) && self.statements.contains(statement.id.as_str()) {
                let mut statement = statement.clone();
                statement.internal_note = None;
                statement.relays.retain(|r| self.articles.contains(r.article.value.as_str()));
                public.statements.push(statement);
            }
        }
        let named = |name: &&Name| open(name.status) && self.names.contains(name.id.as_str());
        public.names = all.names.iter().filter(named).cloned().collect();
        public.pages = all.pages.iter().filter(|page| open(page.status)).cloned().collect();
        let corrections = all.corrections.iter().filter(|correction| {
            let page = correction.page.as_ref().map(|page| Link::parse(&page.value));
            page.is_none_or(|page| is_there(page, public))
        });
        public.corrections = corrections.cloned().collect();
    }

    /// Groupings with their published reports; one report alone is no group.
    fn shown(&self, groups: &[Grouping]) -> Vec<Grouping> {
        let published = |group: &Grouping| {
            let ids = group.articles.iter();
            ids.filter(|id| self.articles.contains(id.value.as_str())).cloned().collect()
        };
        groups
            .iter()
            .map(|group| Grouping { articles: published(group), reason: group.reason.clone() })
            .filter(|group| group.articles.len() > 1)
            .collect()
    }
}

/// Takes the ids of records that stay in the house out of the records that leave it.
///
/// Links between records are followed by id and lead nowhere when the record is not there; these
/// are the places where an id would be shown as the words it was written as.
pub(super) fn unname(all: &Corpus, public: &mut Corpus) {
    let ids = |names: &[Name]| -> BTreeSet<String> {
        names.iter().map(|name| name.id.to_string()).collect()
    };
    let (known, shown) = (ids(&all.names), ids(&public.names));
    let hidden_name = |voice: &str| known.contains(voice) && !shown.contains(voice);
    let ids = |sources: &[Source]| -> BTreeSet<String> {
        sources.iter().map(|source| source.id.to_string()).collect()
    };
    let (sources, public_sources) = (ids(&all.sources), ids(&public.sources));
    let is_shown = |source: &String| !sources.contains(source) || public_sources.contains(source);
    for article in &mut public.articles {
        article.head.via.retain(|via| is_shown(via));
        for claim in article.annotations.iter_mut().filter_map(|note| note.claim.as_mut()) {
            claim.voice = claim.voice.take().filter(|voice| !hidden_name(&voice.value));
        }
    }
    for statement in &mut public.statements {
        if hidden_name(&statement.speaker.value) {
            statement.speaker.value = "–".to_owned();
        }
    }
    for form in public.names.iter_mut().flat_map(|name| &mut name.forms) {
        form.used_by.retain(|user| is_shown(user));
    }
}

/// The words of a report that its edition shows.
fn shown(article: &Article) -> String {
    let mut shown = article.head.title.clone();
    shown.push('\n');
    match &article.body {
        Body::Full(doc) => shown.push_str(&doc.text),
        Body::Excerpts(passages) => {
            for passage in passages {
                shown.push_str(&passage.text);
                shown.push('\n');
            }
        }
        Body::Withheld => {}
    }
    shown
}

/// Whether a link leads to a record that was let in.
fn is_there(link: Link<'_>, public: &Corpus) -> bool {
    match link {
        Link::Article(id) => public.articles.iter().any(|a| a.id.as_str() == id),
        Link::Incident(id) => public.incidents.iter().any(|i| i.id.as_str() == id),
        Link::Source(id) => public.sources.iter().any(|s| s.id.as_str() == id),
        Link::Statement(id) => public.statements.iter().any(|s| s.id.as_str() == id),
        Link::Name(id) => public.names.iter().any(|name| name.id.as_str() == id),
        Link::Page(id) => public.pages.iter().any(|page| page.id.as_str() == id),
        Link::Note(article, note) => public
            .articles
            .iter()
            .filter(|a| a.id.as_str() == article)
            .any(|a| a.annotations.iter().any(|n| n.id.as_str() == note)),
        Link::Home | Link::Web(_) | Link::Here(_) | Link::Unknown => true,
    }
}
