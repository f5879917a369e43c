//! What an edition shows, as plain records: nothing is found that no page shows.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::corpus::article::Body;
use crate::corpus::name::Name;
use crate::corpus::page::FreePage;
use crate::corpus::page::METHODOLOGY;
use crate::corpus::prose::Prose;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::dossier::incident::Incident;
use crate::dossier::source::Source;
use crate::dossier::statement::Statement;
use crate::dossier::words;
use crate::locale::Locale;
use crate::markdown::doc::BlockKind;
use crate::markdown::doc::Doc;
use crate::route::Route;
use crate::search::names::Names;
use crate::search::thing::Facets;
use crate::search::thing::Library;
use crate::search::thing::Passage;
use crate::search::thing::Thing;
use crate::search::thing::ThingKind;
use crate::time::Edtf;

/// Everything that can be found in an edition: the articles by date, each with its notes; the
/// incidents, statements, sources and names; the pages.
///
/// Of an article's text there is what the edition has of it. Our own words are in the language of
/// the interface.
pub fn gather<'d>(dossier: &'d Dossier, locale: &'d Locale) -> Library<'d> {
    let desk = Desk::new(dossier, locale);
    let mut things = Vec::new();
    for article in dossier.articles_by_date() {
        let facets = desk.facets_of(article);
        let notes = article.notes();
        things.push(desk.report(article, facets.clone()));
        things.extend(notes.iter().map(|note| desk.note(note, &facets)));
    }
    things.extend(dossier.incidents().map(|incident| desk.incident(incident)));
    things.extend(dossier.statements().map(|statement| desk.statement(statement)));
    things.extend(dossier.sources().map(|source| desk.source(source)));
    things.extend(dossier.corpus().names.iter().map(|name| desk.name(name)));
    things.extend(dossier.corpus().pages.iter().map(|page| desk.page(page)));
    let mut names = Names::default();
    for name in &dossier.corpus().names {
        let spellings = name.forms.iter().map(|form| form.form.as_str());
        let spellings = spellings.chain(std::iter::once(name.name.as_str()));
        names.push(&name.name, Route::name(&name.id).to_string(), spellings);
    }
    let sources = dossier.sources().map(|s| (s.id().to_string(), s.record().name.clone()));
    let incidents = dossier.incidents().map(|i| (i.id().to_string(), i.record().title.clone()));
    Library { things, names, sources: sources.collect(), incidents: incidents.collect() }
}

/// What records are made with.
struct Desk<'d> {
    dossier: &'d Dossier,
    locale: &'d Locale,
    sources: BTreeMap<&'d str, usize>,
    incidents: BTreeMap<&'d str, usize>,
}

impl<'d> Desk<'d> {
    fn new(dossier: &'d Dossier, locale: &'d Locale) -> Desk<'d> {
        let sources = dossier.sources().enumerate().map(|(ix, s)| (s.id().as_str(), ix));
        let incidents = dossier.incidents().enumerate().map(|(ix, i)| (i.id().as_str(), ix));
        Desk { dossier, locale, sources: sources.collect(), incidents: incidents.collect() }
    }

    /// A thing in the language of the interface, with nothing to filter it by.
    fn ours(&self, kind: ThingKind, title: &'d str, route: &Route) -> Thing<'d> {
        Thing {
            kind,
            note: None,
            title: Cow::Borrowed(title),
            language: Cow::Borrowed(self.locale.language().code()),
            href: route.to_string(),
            facts: Vec::new(),
            passages: Vec::new(),
            facets: Facets::default(),
        }
    }

    fn date(&self, date: Option<&Edtf>) -> Option<Cow<'d, str>> {
        date.map(|date| Cow::Owned(self.locale.date(date)))
    }

    fn incident_places(&self, incidents: impl Iterator<Item = Incident<'d>>) -> Vec<usize> {
        let place = |incident: Incident<'d>| self.incidents.get(incident.id().as_str()).copied();
        let mut places: Vec<usize> = incidents.filter_map(place).collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    fn facets_of(&self, article: Article<'d>) -> Facets {
        let source = article.source().and_then(|s| self.sources.get(s.id().as_str()).copied());
        let incidents = article.incidents().into_iter().map(|(incident, _)| incident);
        let year = article.head().published.as_ref().map(|date| date.value.year());
        Facets { source, incidents: self.incident_places(incidents), year }
    }

    fn report(&self, article: Article<'d>, facets: Facets) -> Thing<'d> {
        let (head, record) = (article.head(), article.record());
        let mut thing = self.ours(ThingKind::Report, &head.title, &Route::article(article.id()));
        thing.language = Cow::Borrowed(head.language.as_deref().unwrap_or("und"));
        let source = article.source().map(|source| Cow::Borrowed(source.record().name.as_str()));
        thing.facts.extend(source);
        thing.facts.extend(self.date(head.published.as_ref().map(|date| &date.value)));
        let signed = head.authors.iter().chain(&head.dateline).chain(&head.section);
        thing.facts.extend(signed.map(|fact| Cow::Borrowed(fact.as_str())));
        thing.passages.extend(head.subtitle.as_deref().map(|text| passage("", text)));
        let numbered = |(n, text): (usize, &'d str)| passage(&format!("p{}", n + 1), text);
        match &record.body {
            Body::Full(doc) => {
                let texts = doc.blocks.iter().map(|block| block.range.slice(&doc.text));
                thing.passages.extend(texts.enumerate().map(numbered));
            }
            Body::Excerpts(shown) => {
                let texts = shown.iter().map(|shown| shown.text.as_str());
                thing.passages.extend(texts.enumerate().map(numbered));
            }
            Body::Withheld => {}
        }
        thing.passages.extend(head.notice.iter().flat_map(prose));
        thing.passages.extend(head.internal_note.as_deref().map(|text| passage("", text)));
        thing.passages.retain(|passage| !passage.text.trim().is_empty());
        thing.facets = facets;
        thing
    }

    fn note(&self, note: &Note<'d>, of_article: &Facets) -> Thing<'d> {
        let (record, article) = (note.record, note.article);
        let route = Route::note(article.id(), &record.id);
        let mut thing = self.ours(ThingKind::Note, &article.head().title, &route);
        thing.note = Some(record.kind.code());
        thing.facets = of_article.clone();
        if let Some(claim) = &record.claim {
            let question = words::question(&claim.question, self.locale);
            let value = words::value(&claim.value, self.locale);
            let voice = words::voice(claim, self.dossier);
            let who = claim.who.as_ref().map(|who| words::slug("who", who, self.locale));
            let said = [Some(question), Some(value), who, voice, claim.scope.clone()];
            let said: Vec<String> = said.into_iter().flatten().collect();
            thing.passages.push(Passage { anchor: String::new(), text: said.join(", ").into() });
            let about = self.incidents.get(claim.incident.value.as_str()).copied();
            if let Some(about) = about {
                thing.facets.incidents = vec![about];
            }
        }
        thing.passages.extend(record.note.iter().flat_map(prose));
        thing.facts.extend(record.tags.iter().map(|tag| Cow::Borrowed(tag.as_str())));
        thing
    }

    fn incident(&self, incident: Incident<'d>) -> Thing<'d> {
        let record = incident.record();
        let route = Route::incident(incident.id());
        let mut thing = self.ours(ThingKind::Incident, &record.title, &route);
        let when = record.when.as_ref().map(|when| &when.value);
        thing.facts.extend(self.date(when));
        if let Some(place) = &record.place {
            let known = [Some(&place.place), place.region.as_ref()];
            thing.facts.extend(known.into_iter().flatten().map(|p| Cow::Borrowed(p.as_str())));
        }
        thing.passages.extend(prose(&record.account));
        thing.passages.extend(record.open_questions.iter().flat_map(prose));
        thing.passages.extend(record.internal_note.as_deref().map(|text| passage("", text)));
        thing.facets = Facets {
            source: None,
            incidents: self.incident_places(std::iter::once(incident)),
            year: when.map(Edtf::year),
        };
        thing
    }

    fn statement(&self, statement: Statement<'d>) -> Thing<'d> {
        let record = statement.record();
        let route = Route::statement(statement.id());
        let mut thing = self.ours(ThingKind::Statement, &record.title, &route);
        let speaker = words::speaker(&record.speaker.value, self.dossier);
        thing.facts.push(Cow::Owned(speaker));
        thing.facts.extend(self.date(record.at.as_ref()));
        thing.passages.extend(prose(&record.wording));
        thing.passages.extend(record.internal_note.as_deref().map(|text| passage("", text)));
        thing.facets = Facets {
            source: None,
            incidents: self.incident_places(statement.incidents().into_iter()),
            year: record.at.as_ref().map(Edtf::year),
        };
        thing
    }

    fn source(&self, source: Source<'d>) -> Thing<'d> {
        let record = source.record();
        let mut thing = self.ours(ThingKind::Source, &record.name, &Route::source(source.id()));
        let known = record.owner.iter().chain(&record.seat).chain(&record.domains);
        thing.facts.extend(known.map(|fact| Cow::Borrowed(fact.as_str())));
        thing.passages.extend(prose(&record.reasons));
        for grade in source.grades() {
            let said = [grade.scope.as_str(), grade.reason.as_str()];
            thing.passages.extend(said.map(|text| passage("", text)));
        }
        thing.passages.extend(record.internal_note.as_deref().map(|text| passage("", text)));
        thing.facets.source = self.sources.get(source.id().as_str()).copied();
        thing
    }

    fn name(&self, name: &'d Name) -> Thing<'d> {
        let mut thing = self.ours(ThingKind::Name, &name.name, &Route::name(&name.id));
        thing.facts.extend(name.role.as_deref().map(Cow::Borrowed));
        let other = name.forms.iter().filter(|form| form.form != name.name);
        let other: Vec<&str> = other.map(|form| form.form.as_str()).collect();
        if !other.is_empty() {
            thing.passages.push(Passage { anchor: String::new(), text: other.join(", ").into() });
        }
        thing.passages.extend(name.note.iter().flat_map(prose));
        thing
    }

    fn page(&self, page: &'d FreePage) -> Thing<'d> {
        let route = match page.id.as_str() {
            METHODOLOGY => Route::section(METHODOLOGY),
            _ => Route::page(&page.id),
        };
        let mut thing = self.ours(ThingKind::Page, &page.title, &route);
        thing.passages = below_headings(&page.text.doc);
        thing
    }
}

fn passage<'d>(anchor: &str, text: &'d str) -> Passage<'d> {
    Passage { anchor: anchor.to_owned(), text: Cow::Borrowed(text) }
}

/// The blocks of a text of ours, which have no place of their own.
fn prose(prose: &Prose) -> impl Iterator<Item = Passage<'_>> {
    let doc = &prose.doc;
    let texts = doc.blocks.iter().map(|block| block.range.slice(&doc.text));
    texts.filter(|text| !text.trim().is_empty()).map(|text| passage("", text))
}

/// The blocks of a page, each at the heading above it.
fn below_headings(doc: &Doc) -> Vec<Passage<'_>> {
    let mut places = doc.headings().into_iter();
    let mut anchor = String::new();
    let mut passages = Vec::new();
    for block in &doc.blocks {
        if let BlockKind::Heading(..) = block.kind {
            anchor = places.next().unwrap_or_default();
        }
        let text = block.range.slice(&doc.text);
        if !text.trim().is_empty() {
            passages.push(passage(&anchor, text));
        }
    }
    passages
}
