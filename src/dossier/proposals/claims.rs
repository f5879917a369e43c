//! Claims proposed: the figures of a report as answers to questions about its incident.

use rayon::prelude::*;

use crate::analyse::figures::FoundFigure;
use crate::analyse::quotations::Quotation;
use crate::analyse::quotations::QuotationKind;
use crate::corpus::annotation::Claim;
use crate::corpus::annotation::ClaimValue;
use crate::corpus::codes::Attribution;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::finding::Found;
use crate::dossier::incident::Incident;
use crate::dossier::proposals::FoundClaim;
use crate::dossier::proposals::elsewhere::Elsewhere;
use crate::fields::Located;
use crate::lang::people::people;
use crate::lang::primary;

/// The claims that the figures of all articles make, by article, then by place in its text. A figure
/// that counts some of those that another one counts makes none.
pub(super) fn propose(dossier: &Dossier) -> Vec<FoundClaim> {
    let of_article = |ix| claims(Article { dossier, ix });
    (0..dossier.corpus.articles.len()).into_par_iter().flat_map_iter(of_article).collect()
}

fn claims(article: Article<'_>) -> Vec<FoundClaim> {
    if article.figures().is_empty() {
        return Vec::new();
    }
    let Some(incident) = article.main_incidents().next() else { return Vec::new() };
    let elsewhere = Elsewhere::new(article, incident);
    let mut claims = Vec::new();
    for finding in article.findings() {
        let Found::Figure(figure) = finding.found else { continue };
        if figure.part || told(article, figure) || elsewhere.has(figure) {
            continue;
        }
        let claim = claim(article, incident, figure);
        claims.push(FoundClaim { id: finding.id, article: article.ix, range: figure.range, claim });
    }
    claims
}

/// Whether an analyst's claim marks the figure.
fn told(article: Article<'_>, figure: &FoundFigure) -> bool {
    article.notes().iter().any(|note| {
        note.record.claim.as_ref().is_some_and(|claim| claim.question == figure.what.code())
            && note.anchor().is_some_and(|anchor| anchor.range.intersects(figure.range))
    })
}

fn claim(article: Article<'_>, incident: Incident<'_>, figure: &FoundFigure) -> Claim {
    let span = article.record().span;
    let quoted =
        article.quotations().iter().find(|q: &&Quotation| q.range.intersects(figure.range));
    let hedged = article.hedges().iter().any(|hedge| hedge.range.intersects(figure.sentence));
    let attribution = match quoted.map(|quotation| quotation.kind) {
        Some(QuotationKind::Direct | QuotationKind::Mixed) => Attribution::Quoted,
        Some(QuotationKind::Indirect) => Attribution::Reported,
        None if hedged => Attribution::Conditional,
        None => Attribution::Asserted,
    };
    let speaker = quoted.and_then(|quotation| quotation.speaker.as_ref());
    Claim {
        incident: Located { value: incident.id().clone(), span },
        question: figure.what.code().to_owned(),
        value: ClaimValue::Figure(figure.figure),
        what: None,
        who: who(article, figure),
        scope: None,
        as_of: None,
        voice: speaker.map(|speaker| Located { value: speaker.name.clone(), span }),
        speaker_type: None,
        attribution,
        credibility: None,
    }
}

/// Who is counted, as a class that the figures of other reports can be compared with; the report's
/// own words where they name no class.
fn who(article: Article<'_>, figure: &FoundFigure) -> Option<String> {
    let words = article.slice(figure.who?)?;
    let language = article.head().language.as_deref().unwrap_or_default();
    let people = people(primary(language));
    let class = people.and_then(|people| people.class(words));
    Some(class.unwrap_or(words).to_owned())
}
