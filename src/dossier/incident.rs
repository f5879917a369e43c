//! An incident within its dossier.

use std::collections::BTreeMap;

use crate::corpus::annotation::Claim;
use crate::corpus::codes::Role;
use crate::corpus::incident;
use crate::dossier::Dossier;
use crate::dossier::article::Article;
use crate::dossier::article::Note;
use crate::dossier::comparison::Comparison;
use crate::dossier::comparison::compare;
use crate::dossier::origins::of_claims;
use crate::dossier::statement::Statement;
use crate::id::IncidentId;
use crate::text::fold::Fold;
use crate::text::fold::fold;

/// Something that happened.
#[derive(Debug, Clone, Copy)]
pub struct Incident<'d> {
    pub(super) dossier: &'d Dossier,
    pub(super) ix: usize,
}

/// A claim in its note.
#[derive(Debug, Clone, Copy)]
pub struct ClaimNote<'d> {
    /// The note that makes it.
    pub note: Note<'d>,
    /// The claim.
    pub claim: &'d Claim,
}

/// A question about an incident, with every answer that counts the same thing.
#[derive(Debug, Clone)]
pub struct Question<'d> {
    /// The question, as a word.
    pub question: &'d str,
    /// Its number among the questions of the same word, which differ in what or whom they count;
    /// from 1.
    pub n: usize,
    /// What is counted, where the answers say.
    pub what: Option<&'d str>,
    /// Who is counted, where the answers say.
    pub who: Option<&'d str>,
    /// The answers, in order of publication, then of the text.
    pub claims: Vec<ClaimNote<'d>>,
    /// How the answers relate; `None` when there is one only.
    pub comparison: Option<Comparison>,
    /// The independent origins of the answers.
    pub origins: usize,
}

impl<'d> Incident<'d> {
    /// The record as written.
    pub fn record(self) -> &'d incident::Incident {
        &self.dossier.corpus.incidents[self.ix]
    }

    /// Its id.
    pub fn id(self) -> &'d IncidentId {
        &self.record().id
    }

    /// The articles that report or recall it, by id.
    pub fn reports(self) -> impl ExactSizeIterator<Item = (Article<'d>, Role)> {
        let dossier = self.dossier;
        dossier.index.reports[self.ix]
            .iter()
            .map(move |&(ix, role)| (Article { dossier, ix }, role))
    }

    /// How many articles report it as their main subject.
    pub fn main_reports(self) -> usize {
        self.reports().filter(|(_, role)| *role == Role::Main).count()
    }

    /// The questions asked about it, by name, with the answers of this dossier's reports.
    ///
    /// Answers that count different things or people are different questions. An answer that does
    /// not say what or whom it counts belongs to the one question of its name, if there is one.
    pub fn questions(self) -> Vec<Question<'d>> {
        let mut by_question: BTreeMap<&'d str, Vec<ClaimNote<'d>>> = BTreeMap::new();
        for claim in self.claims() {
            by_question.entry(&claim.claim.question).or_default().push(claim);
        }
        let mut questions = Vec::new();
        for (question, claims) in by_question {
            for (ix, claims) in alike(claims).into_iter().enumerate() {
                let said = |of: fn(&'d Claim) -> &'d Option<String>| {
                    claims.iter().find_map(|claim| of(claim.claim).as_deref())
                };
                questions.push(Question {
                    question,
                    n: ix + 1,
                    what: said(|claim| &claim.what),
                    who: said(|claim| &claim.who),
                    comparison: compare(self, &claims),
                    origins: of_claims(self, &claims),
                    claims,
                });
            }
        }
        questions
    }

    /// Every claim about it, in order of publication, then of the text.
    pub fn claims(self) -> Vec<ClaimNote<'d>> {
        let dossier = self.dossier;
        let mut claims: Vec<ClaimNote<'d>> = dossier.index.claims[self.ix]
            .iter()
            .filter_map(|&(ix, note)| {
                let note = Article { dossier, ix }.note(note);
                Some(ClaimNote { note, claim: note.record.claim.as_ref()? })
            })
            .collect();
        claims.sort_by_cached_key(order);
        claims
    }

    /// The statements about it, by id.
    pub fn statements(self) -> Vec<Statement<'d>> {
        let dossier = self.dossier;
        dossier.index.statements[self.ix].iter().map(|&ix| Statement { dossier, ix }).collect()
    }

    /// Other incidents a reader should know of: those it names and those that name it, by id.
    pub fn related(self) -> Vec<Incident<'d>> {
        let dossier = self.dossier;
        dossier.index.related[self.ix].iter().map(|&ix| Incident { dossier, ix }).collect()
    }
}

/// Claims parted by what and whom they count, in order of the first of each.
fn alike(claims: Vec<ClaimNote<'_>>) -> Vec<Vec<ClaimNote<'_>>> {
    let key = |claim: &ClaimNote<'_>| {
        let folded = |text: &Option<String>| text.as_ref().map(|text| fold(text, Fold::Letters));
        (folded(&claim.claim.what), folded(&claim.claim.who))
    };
    let (told, vague): (Vec<_>, Vec<_>) =
        claims.into_iter().partition(|claim| key(claim) != (None, None));
    let mut groups: Vec<Vec<ClaimNote<'_>>> = Vec::new();
    for claim in told {
        match groups.iter_mut().find(|group| key(&group[0]) == key(&claim)) {
            Some(group) => group.push(claim),
            None => groups.push(vec![claim]),
        }
    }
    match (groups.as_mut_slice(), vague.is_empty()) {
        (_, true) => {}
        ([only], false) => {
            only.extend(vague);
            only.sort_by_cached_key(order);
        }
        (_, false) => groups.push(vague),
    }
    groups
}

/// The order of claims: of publication, then of the text.
fn order<'d>(claim: &ClaimNote<'d>) -> (impl Ord + use<'d>, usize) {
    (claim.note.article.publication(), claim.note.number)
}
