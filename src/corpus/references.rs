//! Whether every record that is named is there.

use crate::corpus::Corpus;
use crate::corpus::article::Article;
use crate::corpus::prose::Prose;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::Located;
use crate::link::Link;
use crate::text::range::TextRange;
use crate::text::source::FileTable;
use crate::text::source::Span;

/// Reports names that no record has, each with the nearest one that there is.
pub fn check(corpus: &Corpus, files: &FileTable, diags: &mut Diagnostics) {
    let known = Known::of(corpus);
    for article in &corpus.articles {
        check_article(article, &known, diags);
    }
    for incident in &corpus.incidents {
        for report in &incident.reports {
            known.article(&report.article, diags);
        }
        for related in &incident.related {
            known.incident(related, diags);
        }
        for group in incident.same_origin.iter().chain(&incident.independent) {
            for article in &group.articles {
                known.article(article, diags);
            }
        }
        if let Some(name) = incident.place.as_ref().and_then(|place| place.name.as_ref()) {
            known.name(name, diags);
        }
    }
    for statement in &corpus.statements {
        for incident in &statement.incidents {
            known.incident(incident, diags);
        }
        for relay in &statement.relays {
            known.article(&relay.article, diags);
        }
    }
    for article in corpus.decisions.iter().flat_map(|decision| &decision.articles) {
        known.article(article, diags);
    }
    for correction in &corpus.corrections {
        if let Some(page) = &correction.page {
            known.link(&page.value, page.span, diags);
        }
    }
    each_prose(corpus, &mut |prose| {
        for link in &prose.links {
            known.link(link, place(link, prose, files), diags);
            if let Link::Here(fragment) = Link::parse(link) {
                check_here(fragment, prose, place(link, prose, files), diags);
            }
        }
    });
}

/// Calls `see` with every text of ours that has links.
fn each_prose<'c>(corpus: &'c Corpus, see: &mut dyn FnMut(&'c Prose)) {
    for article in &corpus.articles {
        article.head.notice.iter().for_each(&mut *see);
        article.annotations.iter().filter_map(|a| a.note.as_ref()).for_each(&mut *see);
    }
    corpus.sources.iter().for_each(|source| see(&source.reasons));
    for incident in &corpus.incidents {
        see(&incident.account);
        incident.open_questions.iter().for_each(&mut *see);
    }
    corpus.statements.iter().for_each(|statement| see(&statement.wording));
    corpus.names.iter().filter_map(|name| name.note.as_ref()).for_each(&mut *see);
    corpus.pages.iter().for_each(|page| see(&page.text));
}

/// Where a link stands in the file; the whole prose where escapes hide it.
fn place(link: &str, prose: &Prose, files: &FileTable) -> Span {
    let (file, whole) = (prose.span.file, prose.span.range);
    let found = whole.slice(&files.get(file).text).find(link);
    found.map_or(prose.span, |at| {
        let start = whole.start() + at;
        file.span(TextRange::new(start, start + link.len()))
    })
}

/// Reports a link to a place of the same text that no heading of it makes.
fn check_here(fragment: &str, prose: &Prose, span: Span, diags: &mut Diagnostics) {
    let headings: Vec<String> = prose.doc.headings();
    if headings.iter().all(|heading| heading != fragment) {
        let message = format!("no heading of this text makes the place `#{fragment}`");
        let diagnostic = diags.error(span, Code::BrokenLink, message);
        diagnostic.suggest(fragment, headings.iter().map(String::as_str));
    }
}

fn check_article(article: &Article, known: &Known<'_>, diags: &mut Diagnostics) {
    if let Some(source) = &article.head.source {
        known.source(source, diags);
    }
    for reporting in &article.head.incidents {
        known.incident(&reporting.incident, diags);
    }
    for note in &article.annotations {
        if let Some(statement) = &note.statement {
            known.statement(statement, diags);
        }
        if let Some(claim) = &note.claim {
            known.incident(&claim.incident, diags);
        }
    }
}

/// The ids there are, sorted.
struct Known<'c> {
    articles: Vec<&'c str>,
    sources: Vec<&'c str>,
    incidents: Vec<&'c str>,
    statements: Vec<&'c str>,
    names: Vec<&'c str>,
    pages: Vec<&'c str>,
    notes: Vec<(&'c str, &'c str)>,
}

macro_rules! lookups {
    ($($method:ident $list:ident $id:ident $one:literal;)*) => {$(
        fn $method(&self, named: &Located<crate::id::$id>, diags: &mut Diagnostics) {
            missing($one, named.value.as_str(), named.span, &self.$list, diags);
        }
    )*};
}

impl<'c> Known<'c> {
    fn of(corpus: &'c Corpus) -> Known<'c> {
        let mut notes: Vec<(&str, &str)> = corpus
            .articles
            .iter()
            .flat_map(|a| a.annotations.iter().map(|note| (a.id.as_str(), note.id.as_str())))
            .collect();
        notes.sort_unstable();
        Known {
            articles: corpus.articles.iter().map(|article| article.id.as_str()).collect(),
            sources: corpus.sources.iter().map(|source| source.id.as_str()).collect(),
            incidents: corpus.incidents.iter().map(|incident| incident.id.as_str()).collect(),
            statements: corpus.statements.iter().map(|statement| statement.id.as_str()).collect(),
            names: corpus.names.iter().map(|name| name.id.as_str()).collect(),
            pages: corpus.pages.iter().map(|page| page.id.as_str()).collect(),
            notes,
        }
    }

    lookups! {
        article articles ArticleId "article";
        source sources SourceId "source";
        incident incidents IncidentId "incident";
        statement statements StatementId "statement";
        name names NameId "name";
    }

    /// Reports a link of ours to a record that is not there.
    fn link(&self, link: &str, span: Span, diags: &mut Diagnostics) {
        match Link::parse(link) {
            Link::Article(id) => missing("article", id, span, &self.articles, diags),
            Link::Source(id) => missing("source", id, span, &self.sources, diags),
            Link::Incident(id) => missing("incident", id, span, &self.incidents, diags),
            Link::Statement(id) => missing("statement", id, span, &self.statements, diags),
            Link::Name(id) => missing("name", id, span, &self.names, diags),
            Link::Page(id) => missing("page", id, span, &self.pages, diags),
            Link::Note(article, note) => {
                if self.notes.binary_search(&(article, note)).is_err() {
                    let message = format!("no note named `{note}` in the article `{article}`");
                    let near = self.notes.iter().filter(|(a, _)| *a == article).map(|(_, n)| *n);
                    diags.error(span, Code::BrokenLink, message).suggest(note, near);
                }
            }
            Link::Home | Link::Web(_) | Link::Here(_) => {}
            Link::Unknown => {
                diags
                    .error(span, Code::BrokenLink, format!("the link `{link}` leads nowhere"))
                    .hint(
                        "link to `article:SLUG`, `incident:ID`, `source:ID`, `statement:ID`, \
                           `name:ID`, `page:ID`, `note:SLUG/ID` or to an `https://` address",
                    );
            }
        }
    }
}

fn missing(what: &str, id: &str, span: Span, known: &[&str], diags: &mut Diagnostics) {
    if known.binary_search(&id).is_ok() {
        return;
    }
    let message = format!("no {what} named `{id}`");
    let diagnostic = diags.error(span, Code::UnknownReference, message);
    diagnostic.suggest(id, known.iter().copied());
    if known.is_empty() {
        diagnostic.hint(format!("the dossier has no {what} yet"));
    }
}
