//! A proposal of the program on a page: what to write to accept it, what to write to reject it.

use serde::Serialize;

use crate::analyse::incidents::Link;
use crate::analyse::incidents::ReasonKind;
use crate::dossier::acceptance::Acceptance;
use crate::dossier::acceptance::DECISIONS;
use crate::dossier::acceptance::Placing;
use crate::dossier::acceptance::Signature;
use crate::dossier::acceptance::Subject;
use crate::dossier::acceptance::accept;
use crate::dossier::acceptance::accepted;
use crate::dossier::acceptance::rejected;
use crate::dossier::article::Article;
use crate::dossier::incident::Incident;
use crate::pages::Scene;
use crate::pages::part::LinkView;

/// A proposal.
#[derive(Debug, Clone, Serialize)]
pub struct ProposalView {
    /// The finding's name.
    pub id: String,
    /// The file that accepts it.
    pub path: String,
    /// Where in the file: a new one, its end, the end of its front matter or of a list there.
    pub place: String,
    /// What to write there; empty when the decision alone accepts it.
    pub accept: String,
    /// The entry of the file of decisions that goes with it.
    pub accepted: String,
    /// What must be accepted first.
    pub after: Option<String>,
    /// The entry of the file of decisions that rejects it.
    pub reject: String,
    /// The file of decisions.
    pub decisions: &'static str,
}

/// Why two reports are put together.
#[derive(Debug, Clone, Serialize)]
pub struct LinkReasonsView {
    /// The one.
    pub a: LinkView,
    /// The other.
    pub b: LinkView,
    /// How much speaks for it, in percent.
    pub score: u32,
    /// Whether they are taken to report one incident.
    pub same: bool,
    /// What they have in common: the kind with the strongest reason first.
    pub reasons: Vec<ReasonView>,
}

/// What two reports have in common, of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct ReasonView {
    /// What kind of thing.
    pub kind: String,
    /// The things, strongest first.
    pub texts: Vec<String>,
}

impl Scene<'_> {
    /// A proposal.
    pub fn proposal(&self, subject: &Subject<'_>) -> ProposalView {
        let unsigned = Signature::default();
        let (path, place, text, after) = match accept(subject, false, self.locale) {
            Acceptance::Write(write) => {
                let place = match write.place {
                    Placing::New => "place-new",
                    Placing::End => "place-end",
                    Placing::FrontMatter => "place-front-matter",
                    Placing::List(_) => "place-list",
                };
                (write.path, self.text(place), write.text, None)
            }
            Acceptance::Decision => (String::new(), String::new(), String::new(), None),
            Acceptance::After(first) => (String::new(), String::new(), String::new(), Some(first)),
        };
        let file = Some(path.as_str()).filter(|path| !path.is_empty());
        ProposalView {
            id: subject.id(),
            accepted: accepted(subject, file, &unsigned),
            path,
            place,
            accept: text,
            after,
            reject: rejected(subject, &unsigned),
            decisions: DECISIONS,
        }
    }

    /// What speaks for putting an incident's reports together: so many links, the strongest first.
    pub fn links_within(&self, incident: Incident<'_>, most: usize) -> Vec<LinkReasonsView> {
        let mut within: Vec<usize> =
            incident.reports().map(|(article, _)| article.place()).collect();
        within.sort_unstable();
        let mut links: Vec<&Link> = incident
            .reports()
            .flat_map(|(article, _)| {
                let links = self.dossier.links_of(article);
                links.filter(move |link| link.a == article.place())
            })
            .filter(|link| within.binary_search(&link.b).is_ok())
            .collect();
        links.sort_by(|a, b| b.score.total_cmp(&a.score));
        links.truncate(most);
        links.into_iter().filter_map(|link| self.link_reasons(link)).collect()
    }

    /// Why two reports are put together, or nearly.
    pub fn link_reasons(&self, link: &Link) -> Option<LinkReasonsView> {
        let article = |ix: usize| {
            let record = self.dossier.corpus().articles.get(ix)?;
            self.dossier.article(record.id.as_str())
        };
        let (a, b): (Article<'_>, Article<'_>) = (article(link.a)?, article(link.b)?);
        let mut reasons: Vec<(ReasonKind, ReasonView)> = Vec::new();
        for reason in &link.reasons {
            match reasons.iter_mut().find(|(kind, _)| *kind == reason.kind) {
                Some((_, view)) => view.texts.push(reason.text.clone()),
                None => {
                    let kind = self.text(&format!("reason-kind-{}", reason.kind.code()));
                    let texts = vec![reason.text.clone()];
                    reasons.push((reason.kind, ReasonView { kind, texts }));
                }
            }
        }
        Some(LinkReasonsView {
            a: self.article_link(a),
            b: self.article_link(b),
            score: percent(link.score),
            same: link.same_incident,
            reasons: reasons.into_iter().map(|(_, view)| view).collect(),
        })
    }
}

/// A share as a whole number of hundredths.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share between 0 and 1 gives 0 to 100"
)]
pub fn percent(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}
