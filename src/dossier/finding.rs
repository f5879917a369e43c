//! What the program found in an article's text, each finding with a name that stays.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::analyse::dates::FoundDate;
use crate::analyse::figures::FoundFigure;
use crate::analyse::hedges::FirmHeadline;
use crate::analyse::hedges::FoundHedge;
use crate::analyse::names::FoundName;
use crate::analyse::quotations::Quotation;
use crate::analyse::quotations::Voice;
use crate::code_list;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::hash::sha256;
use crate::id::ArticleId;
use crate::text::fold::Fold;
use crate::text::fold::fold;
use crate::text::occurrences::Occurrences;
use crate::text::range::TextRange;

code_list! {
    /// What kind of thing was found in a text.
    FindingKind, "a kind of finding":
    /// A date.
    Date = "date",
    /// A figure.
    Figure = "figure",
    /// Somebody's words.
    Quotation = "quotation",
    /// What the report does not vouch for.
    Hedge = "hedge",
    /// A sentence that is less sure than the headline.
    Headline = "headline",
}

/// Something found in an article's text.
#[derive(Debug, Clone)]
pub struct Finding<'d> {
    /// Its name: a letter for its kind and twelve hexadecimal digits. It depends on the article's
    /// id and on the words found and on nothing else; the second finding of the same words in an
    /// article has another.
    pub id: String,
    /// The article.
    pub article: Article<'d>,
    /// The words, in bytes of the article's plain text.
    pub range: TextRange,
    /// What was found.
    pub found: Found<'d>,
    /// The article's plain text, to tell whether the words stand in it more than once; one for
    /// all findings that were asked for together.
    pub text: Arc<Occurrences<'d>>,
}

/// The result of a pass.
#[derive(Debug, Clone, Copy)]
pub enum Found<'d> {
    /// A date.
    Date(&'d FoundDate),
    /// A figure.
    Figure(&'d FoundFigure),
    /// Somebody's words.
    Quotation(&'d Quotation),
    /// A hedge.
    Hedge(&'d FoundHedge),
    /// A sentence that hedges what the headline asserts.
    Headline(&'d FirmHeadline),
}

impl Finding<'_> {
    /// Its kind.
    pub fn kind(&self) -> FindingKind {
        self.found.kind()
    }
}

impl Found<'_> {
    fn kind(&self) -> FindingKind {
        match self {
            Found::Date(_) => FindingKind::Date,
            Found::Figure(_) => FindingKind::Figure,
            Found::Quotation(_) => FindingKind::Quotation,
            Found::Hedge(_) => FindingKind::Hedge,
            Found::Headline(_) => FindingKind::Headline,
        }
    }
}

impl<'d> Article<'d> {
    /// What was found in its text and nobody has decided on yet, by place in the text; nothing in
    /// the public edition.
    pub fn findings(self) -> Vec<Finding<'d>> {
        let mut findings = self.all_findings();
        findings.retain(|finding| self.dossier.verdict(&finding.id).is_none());
        findings
    }

    /// The dates in its text, by place; nothing in the public edition.
    pub fn dates(self) -> &'d [FoundDate] {
        list(&self.dossier.analysis.dates.by_article, self.ix)
    }

    /// The figures in its text, by place; nothing in the public edition.
    pub fn figures(self) -> &'d [FoundFigure] {
        list(&self.dossier.analysis.figures.by_article, self.ix)
    }

    /// What its text hedges, by place; nothing in the public edition.
    pub fn hedges(self) -> &'d [FoundHedge] {
        list(&self.dossier.analysis.hedges.by_article, self.ix)
    }

    /// What its text quotes, by place; nothing in the public edition.
    pub fn quotations(self) -> &'d [Quotation] {
        list(&self.dossier.analysis.quotations.by_article, self.ix)
    }

    /// The names in its text, by place; nothing in the public edition.
    pub fn names(self) -> &'d [FoundName] {
        list(&self.dossier.analysis.names.by_article, self.ix)
    }

    /// Whose words fill it, the outlet's own first, then by words; nothing in the public edition.
    pub fn voices(self) -> &'d [Voice] {
        list(&self.dossier.analysis.quotations.voices, self.ix)
    }

    /// What was found in its text, whatever was decided about it, by place in the text.
    pub fn all_findings(self) -> Vec<Finding<'d>> {
        let Some(doc) = self.record().body.full() else { return Vec::new() };
        let mut found: Vec<(TextRange, Found<'d>)> = of(self);
        found.sort_by_key(|(range, found)| (*range, found.kind()));
        let text = Arc::new(Occurrences::new(&doc.text));
        let mut seen: BTreeMap<(FindingKind, String), usize> = BTreeMap::new();
        found
            .into_iter()
            .map(|(range, found)| {
                let words = fold(range.slice(&doc.text), Fold::Letters);
                let id = |nth| id(self.id(), found.kind(), &words, nth);
                let nth = seen.entry((found.kind(), words.clone())).or_insert(0);
                *nth += 1;
                Finding { id: id(*nth), article: self, range, found, text: Arc::clone(&text) }
            })
            .collect()
    }
}

impl Dossier {
    /// The names of everything found, whatever was decided about it. Needs no proposals: the names
    /// of records are those of the findings they come from.
    pub fn finding_ids(&self) -> BTreeSet<String> {
        let analysis = &self.analysis;
        let in_texts = self.articles().flat_map(|article| article.all_findings());
        let passages = self.all_passages().map(|passage| passage.id());
        let incidents = analysis.incidents.found.iter().map(|found| format!("i-{}", found.id));
        let statements = analysis.statements.found.iter().flat_map(|found| &found.ids);
        let statements = statements.map(|id| format!("s-{id}"));
        let names = analysis.names.entries.iter().filter(|entry| entry.register.is_none());
        in_texts
            .map(|finding| finding.id)
            .chain(passages)
            .chain(incidents)
            .chain(statements)
            .chain(names.map(|entry| format!("n-{}", entry.id)))
            .collect()
    }

    /// Whether a file that findings are accepted into is there: one of an incident, a statement, an
    /// article's annotations, or the register.
    pub fn has_file(&self, path: &str) -> bool {
        let Some(path) = path.strip_prefix("content/") else { return false };
        let stem = |folder: &str| path.strip_prefix(folder)?.strip_suffix(".md");
        let annotated = path.strip_prefix("articles/");
        let annotated = annotated.and_then(|path| path.strip_suffix("/annotations.toml"));
        stem("incidents/").is_some_and(|id| self.incident(id).is_some())
            || stem("statements/").is_some_and(|id| self.statement(id).is_some())
            || annotated
                .and_then(|id| self.article(id))
                .is_some_and(|article| !article.record().annotations.is_empty())
            || (path == "names.toml" && !self.corpus.names.is_empty())
    }
}

fn of(article: Article<'_>) -> Vec<(TextRange, Found<'_>)> {
    let dates = article.dates().iter().map(|found| (found.range, Found::Date(found)));
    let figures = article.figures().iter().map(|found| (found.range, Found::Figure(found)));
    let quotations = article.quotations().iter();
    let quotations = quotations.map(|found| (found.range, Found::Quotation(found)));
    let hedges = article.hedges().iter().map(|found| (found.range, Found::Hedge(found)));
    let headlines = &article.dossier.analysis.hedges.firm_headlines;
    let from = headlines.partition_point(|found| found.article < article.ix);
    let headlines = headlines[from..].iter().take_while(|found| found.article == article.ix);
    let headlines = headlines.map(|found| (found.body, Found::Headline(found)));
    dates.chain(figures).chain(quotations).chain(hedges).chain(headlines).collect()
}

/// What a pass found in an article.
fn list<T>(by_article: &[Vec<T>], ix: usize) -> &[T] {
    by_article.get(ix).map_or(&[], Vec::as_slice)
}

/// The name of the `nth` finding of some folded words in an article.
fn id(article: &ArticleId, kind: FindingKind, words: &str, nth: usize) -> String {
    let hash = sha256(format!("{article}\n{}\n{words}\n{nth}", kind.code()).as_bytes());
    let letter = match kind {
        FindingKind::Date => 'd',
        FindingKind::Figure => 'f',
        FindingKind::Quotation => 'q',
        FindingKind::Hedge => 'h',
        FindingKind::Headline => 't',
    };
    format!("{letter}-{}", &hash[..12])
}
