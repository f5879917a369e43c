//! The claims of a question as a drawing: what each wording allows, on one scale.

use serde::Serialize;

use crate::corpus::annotation::ClaimValue;
use crate::dossier::comparison::Relation;
use crate::dossier::incident::Answer;
use crate::dossier::incident::Incident;
use crate::dossier::incident::Question;
use crate::figure::frame::Frame;
use crate::figure::frame::Table;
use crate::figure::intervals;
use crate::figure::intervals::Clock;
use crate::figure::intervals::Form;
use crate::figure::intervals::Group;
use crate::figure::intervals::Intervals;
use crate::figure::intervals::Row;
use crate::html::write::write;
use crate::pages::Scene;
use crate::pages::incident::AnswerView;
use crate::pages::incident::answer;
use crate::pages::incident::whole_question;
use crate::pages::part::question_anchor;
use crate::quantity::Bound;
use crate::quantity::Figure;
use crate::time::Edtf;
use crate::time::Precision;
use crate::time::instant::Instant;
use crate::time::zone::Zone;

/// A question's claims, drawn.
#[derive(Serialize)]
pub(super) struct ClaimsView {
    title: String,
    /// The question's row in the matrix.
    href: String,
    figure_html: String,
}

/// What the answers of a question are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Numbers,
    Dates,
}

/// A claim with its number or its date, and its words.
struct Told {
    /// Its origin's place among the incident's; the last for a report that does not list it.
    origin: usize,
    /// `None` for words without a number, and for a date without an end.
    row: Option<Row>,
    view: AnswerView,
    when: String,
}

impl Of {
    fn no_agreement(self) -> &'static str {
        match self {
            Of::Numbers => "agree-none",
            Of::Dates => "agree-none-dates",
        }
    }
}

/// The questions whose answers are numbers that differ, or dates.
pub(super) fn views(
    incident: Incident<'_>,
    questions: &[Question<'_>],
    scene: &Scene<'_>,
) -> Vec<ClaimsView> {
    let drawn = |question| {
        let numbers = view(incident, question, Of::Numbers, scene);
        numbers.or_else(|| view(incident, question, Of::Dates, scene))
    };
    questions.iter().filter_map(drawn).collect()
}

fn view(
    incident: Incident<'_>,
    question: &Question<'_>,
    of: Of,
    scene: &Scene<'_>,
) -> Option<ClaimsView> {
    let mut told: Vec<Told> =
        question.claims.iter().filter_map(|claim| tell(incident, claim, of, scene)).collect();
    told.sort_by_key(|told| told.origin);
    let different = {
        let mut values: Vec<&str> =
            told.iter().filter_map(|told| Some(told.row.as_ref()?.value.as_str())).collect();
        values.sort_unstable();
        values.dedup();
        values.len() > 1
    };
    if !different {
        return None;
    }
    let title = whole_question(question, scene);
    let anchor = question_anchor(question.question, question.n);
    let comparable =
        question.comparison.is_some_and(|found| found.relation != Relation::Incomparable);
    let agreement = intervals::agreement(told.iter().filter_map(|told| told.row.as_ref()));
    let agreement = agreement.filter(|_| comparable).map(|zone| match of {
        Of::Numbers => agreement_words(zone, scene),
        Of::Dates => dates_words(zone, &told, scene),
    });
    let frame = Frame {
        id: format!("claims-{anchor}"),
        title: scene.with("claims-figure-title", &[("question", title.clone().into())]),
        description: description(&told, agreement.as_deref(), of, scene),
        caption: caption(&told, agreement.is_some(), of, scene),
        table: Some(table(&told, scene)),
    };
    let drawing = Intervals {
        frame,
        words: scene.number_words(),
        logarithmic: scene.text("axis-logarithmic"),
        agreement,
        clock: (of == Of::Dates).then(|| clock(scene)),
        groups: groups(told, scene),
    };
    let figure_html = write(&[intervals::draw(&drawing)?]);
    Some(ClaimsView { title, href: format!("#{anchor}"), figure_html })
}

fn tell(incident: Incident<'_>, claim: &Answer<'_>, of: Of, scene: &Scene<'_>) -> Option<Told> {
    let drawn = match (&claim.claim.value, of) {
        (ClaimValue::Figure(figure), Of::Numbers) => form(*figure).map(|form| {
            let span = figure.interval();
            (form, span.low, span.high)
        }),
        (ClaimValue::Date(date), Of::Dates) => days(date, scene.dossier.config.zone),
        _ => return None,
    };
    let view = answer(claim, scene);
    let published = claim.article.head().published.as_ref();
    let when = match (&view.claim.as_of, published) {
        (Some(date), _) => date.words.clone(),
        (None, Some(date)) => {
            let date = scene.locale.date(&date.value);
            scene.with("claim-published", &[("date", date.into())])
        }
        (None, None) => scene.text("undated"),
    };
    let outlet = view.source.as_ref().map_or(&view.article.text, |source| &source.text);
    let mut under = vec![outlet.clone(), when.clone()];
    if view.proposed {
        under.push(scene.text("proposed"));
    }
    let voice = view.claim.voice.clone().unwrap_or_else(|| view.claim.attribution_words.clone());
    let row = drawn.map(|(form, low, high)| Row {
        voice,
        under: under.join(" · "),
        value: view.claim.value.clone(),
        low,
        high,
        form,
        href: Some(view.href.clone()),
    });
    let origin = incident.origin_of(claim.article).unwrap_or(usize::MAX);
    Some(Told { origin, row, view, when })
}

/// How a figure is drawn; `None` for words that give no number, which is not the number zero.
fn form(figure: Figure) -> Option<Form> {
    match (figure.bound, figure.numbers) {
        (Bound::None | Bound::Unknown, _) => None,
        (Bound::Several | Bound::Tens | Bound::Dozens | Bound::Hundreds, _) => Some(Form::Words),
        (_, None) => None,
        (Bound::Exact, Some(_)) => Some(Form::Exact),
        (Bound::AtLeast, Some(_)) => Some(Form::AtLeast),
        (Bound::AtMost, Some(_)) => Some(Form::AtMost),
        (Bound::About, Some(_)) => Some(Form::About),
        (Bound::Between, Some(_)) => Some(Form::Between),
    }
}

/// How a date is drawn, and its first and its last second; `None` for one without an end. A date
/// without a zone is of the dossier's.
fn days(date: &Edtf, zone: Zone) -> Option<(Form, f64, f64)> {
    let first = date.earliest(zone).map(intervals::moment);
    let last = date.latest(zone).map(|end| intervals::moment(end) - 1.0);
    let qualifier = date.qualifier();
    let form = match (first, last) {
        (None, None) => return None,
        (Some(_), None) => Form::AtLeast,
        (None, Some(_)) => Form::AtMost,
        _ if qualifier.is_uncertain() => Form::Words,
        _ if qualifier.is_approximate() => Form::About,
        _ if matches!(date.precision(), Precision::Second | Precision::Minute) => Form::Exact,
        _ => Form::Between,
    };
    Some((form, first.unwrap_or(f64::NEG_INFINITY), last.unwrap_or(f64::INFINITY)))
}

/// The civil time of the axis: the dossier's.
fn clock(scene: &Scene<'_>) -> Clock {
    let zone = scene.dossier.config.zone;
    let told = scene.with("axis-zone", &[("zone", scene.clock(&zone.to_string()).into())]);
    Clock { zone, words: scene.time_words(), told }
}

fn groups(told: Vec<Told>, scene: &Scene<'_>) -> Vec<Group> {
    let mut groups: Vec<(usize, Group)> = Vec::new();
    for told in told {
        let Some(row) = told.row else { continue };
        match groups.last_mut() {
            Some((origin, group)) if *origin == told.origin => group.rows.push(row),
            _ => {
                let name = origin_words(told.origin, scene);
                groups.push((told.origin, Group { name, rows: vec![row] }));
            }
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn origin_words(origin: usize, scene: &Scene<'_>) -> String {
    match origin {
        usize::MAX => scene.text("origin-unlisted"),
        origin => scene.with("origin-n", &[("n", (origin + 1).into())]),
    }
}

/// The numbers that all claims allow.
fn agreement_words((low, high): (f64, f64), scene: &Scene<'_>) -> String {
    let number = |number: f64| scene.locale.number(number).into();
    if low >= high {
        scene.with("agree-one", &[("n", number(low))])
    } else if high.is_infinite() {
        scene.with("agree-from", &[("n", number(low))])
    } else {
        scene.with("agree-between", &[("n", number(low)), ("m", number(high))])
    }
}

/// The time that all claims allow: in the words of the claim that says just that, else from where
/// to where in the dossier's civil time.
fn dates_words((low, high): (f64, f64), told: &[Told], scene: &Scene<'_>) -> String {
    // What all allow lies in every row: one that lies in it is the same.
    let same = |row: &&Row| row.low >= low && row.high <= high;
    if let Some(row) = told.iter().filter_map(|told| told.row.as_ref()).find(same) {
        return scene.with("agree-date", &[("date", row.value.as_str().into())]);
    }
    let words = |value: f64| local(value, scene).unwrap_or_default().into();
    scene.with("agree-dates", &[("from", words(low)), ("to", words(high))])
}

/// A second in the dossier's civil time, in words.
fn local(value: f64, scene: &Scene<'_>) -> Option<String> {
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds of Unix time")]
    let instant = Instant::from_unix_seconds(value as i64);
    let local = instant.local(scene.dossier.config.zone)?;
    let minutes = (local.and_utc().timestamp() - instant.unix_seconds()) / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, rest) = (minutes.abs() / 60, minutes.abs() % 60);
    let written = format!("{}{sign}{hours:02}:{rest:02}", local.format("%Y-%m-%dT%H:%M"));
    Some(scene.locale.date(&Edtf::parse(&written).ok()?))
}

fn description(told: &[Told], agreement: Option<&str>, of: Of, scene: &Scene<'_>) -> String {
    let rows = told.iter().map(|told| {
        let row = told.row.as_ref();
        row.map_or_else(
            || told.view.claim.value.clone(),
            |row| {
                scene.with(
                    "claims-row",
                    &[("voice", row.voice.as_str().into()), ("value", row.value.as_str().into())],
                )
            },
        )
    });
    let mut parts: Vec<String> = vec![rows.collect::<Vec<String>>().join(", ")];
    parts.push(agreement.map_or_else(|| scene.text(of.no_agreement()), str::to_owned));
    format!("{}.", parts.join(". "))
}

/// What the drawing does not show.
fn caption(told: &[Told], agreed: bool, of: Of, scene: &Scene<'_>) -> String {
    let mut parts = Vec::new();
    if !agreed {
        parts.push(format!("{}.", scene.text(of.no_agreement())));
    }
    let aside: Vec<String> = told
        .iter()
        .filter(|told| told.row.is_none())
        .map(|told| {
            let source = told.view.source.as_ref().map_or(&told.view.article.text, |s| &s.text);
            let value = told.view.claim.value.as_str();
            scene.with("claims-row", &[("voice", source.as_str().into()), ("value", value.into())])
        })
        .collect();
    if !aside.is_empty() {
        let key = if of == Of::Dates { "claims-aside-dates" } else { "claims-aside" };
        parts.push(scene.with(key, &[("claims", aside.join(", ").into())]));
    }
    parts.join(" ")
}

fn table(told: &[Told], scene: &Scene<'_>) -> Table {
    let head = ["claims-origin", "claims-voice", "claims-outlet", "claims-value", "claims-when"];
    let row = |told: &Told| {
        let view = &told.view;
        vec![
            origin_words(told.origin, scene),
            view.claim.voice.clone().unwrap_or_else(|| view.claim.attribution_words.clone()),
            view.source.as_ref().map_or(&view.article.text, |source| &source.text).clone(),
            view.claim.value.clone(),
            told.when.clone(),
        ]
    };
    Table {
        summary: scene.text("chart-table"),
        head: head.iter().map(|key| scene.text(key)).collect(),
        rows: told.iter().map(row).collect(),
    }
}
