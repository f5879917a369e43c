//! Which incidents there are, which reports tell of them, and how they are tangled.

use super::random::Random;
use super::random::Zipf;

/// Kinds of incidents, as the grammars name them.
const KINDS: &[&str] =
    &["clash", "strike", "flood", "protest", "trial", "accident", "deal", "fire"];

/// Incidents happen in so many towns, and on so many days, for each report of a square: a dossier that
/// is a hundred times as large covers ten times the towns and ten times the days, and of one day and
/// town it tells no more than a small one.
const SPREAD: usize = 20;

/// Most reports of an incident, but for one incident in fifty, which has [`LARGE`].
const MOST: usize = 12;
const LARGE: usize = 40;

/// Outlets that publish them.
pub(super) const OUTLETS: usize = 40;

/// Something that happened.
pub(crate) struct Incident {
    pub(super) kind: &'static str,
    pub(super) town: usize,
    /// Days since the first.
    pub(super) day: u64,
    /// From which its reports' wording is drawn; the same for incidents that look alike.
    pub(super) shape: usize,
    /// An earlier incident of the same kind, in another town or months before, reported in the
    /// same words.
    pub(crate) twin: Option<usize>,
    pub(super) language: Language,
}

/// A language of reports.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Language {
    French,
    English,
}

/// A report of an incident.
#[derive(Clone)]
pub(crate) struct Report {
    pub(crate) incident: usize,
    pub(crate) language: Language,
    /// The text it has; a copy has that of an earlier report.
    pub(crate) draft: usize,
    /// Its place among the reports of its incident; a copy has that of the report copied.
    pub(super) turn: usize,
    pub(super) is_copy: bool,
    /// Days from the incident to the report.
    pub(super) lag: u64,
    pub(super) outlet: usize,
    /// Whether it tells its day of publication.
    pub(super) is_dated: bool,
    /// Whether it relays the incident's statement.
    pub(super) relays: bool,
    /// An earlier incident that it recalls.
    pub(super) recalls: Option<usize>,
}

/// The incidents of a dossier of so many articles, and its articles in their order.
///
/// Two fifths of the articles are alone with their incident.
pub(super) fn plan(articles: usize) -> (Vec<Incident>, Vec<Report>) {
    let mut random = Random::of(30, articles);
    let sizes = Zipf::new(MOST - 1);
    let (mut incidents, mut reports, mut alone) = (Vec::new(), Vec::new(), 0);
    let spread = SPREAD * articles.isqrt();
    while reports.len() < articles {
        let size = if alone * 5 <= reports.len() * 2 {
            alone += 1;
            1
        } else if articles > 20 * LARGE && random.one_in(50) {
            LARGE
        } else {
            2 + sizes.draw(&mut random)
        };
        incidents.push(incident(&incidents, spread, &mut random));
        tell(size.min(articles - reports.len()), &incidents, &mut reports, &mut random);
    }
    // Neighbours in a dossier have nothing to do with each other (Fisher and Yates).
    for last in (1..reports.len()).rev() {
        reports.swap(last, random.below(last + 1));
    }
    (incidents, reports)
}

/// One more incident. One in three looks like the one before it, unless that looks like another
/// itself: half of all have a look-alike. `spread` is the number of towns, and that of days.
fn incident(earlier: &[Incident], spread: usize, random: &mut Random) -> Incident {
    let n = earlier.len();
    // One report in eight is in the other language, which makes a fifth of all English.
    let language = if random.one_in(10) { Language::English } else { Language::French };
    let before = earlier.last().filter(|before| before.twin.is_none());
    if let Some(before) = before.filter(|_| random.one_in(3)) {
        let (town, later) = match random.one_in(2) {
            true => (before.town, random.within(60, 400)),
            false => (random.below(spread), random.below(4)),
        };
        let (day, twin) = (before.day + later as u64, Some(n - 1));
        return Incident { town, day, twin, ..*before };
    }
    let (kind, town, day) = (random.pick(KINDS), random.below(spread), random.below(spread) as u64);
    Incident { kind, town, day, shape: n, twin: None, language }
}

/// The reports of the last incident: every fifth of several is a copy, two fifths relay a
/// statement, and a tenth of all recall something.
fn tell(size: usize, incidents: &[Incident], reports: &mut Vec<Report>, random: &mut Random) {
    let incident = incidents.len() - 1;
    let home = incidents[incident].language;
    let first = reports.len();
    for turn in 0..size {
        let outlet = random.below(OUTLETS);
        if turn > 0 && random.one_in(5) {
            let copied: Report = reports[first + random.below(turn)].clone();
            reports.push(Report { outlet, is_copy: true, ..copied });
            continue;
        }
        let abroad = if home == Language::French { Language::English } else { Language::French };
        reports.push(Report {
            incident,
            language: if random.one_in(8) { abroad } else { home },
            draft: first + turn,
            turn,
            is_copy: false,
            lag: random.below(6) as u64,
            outlet,
            is_dated: !random.one_in(5),
            relays: size > 1 && random.below(5) < 2,
            recalls: if random.one_in(8) { recalled(incidents, random) } else { None },
        });
    }
}

/// An incident before the last one, if a few draws find one.
fn recalled(incidents: &[Incident], random: &mut Random) -> Option<usize> {
    let day = incidents.last()?.day;
    let mut draws = (0..6).map(|_| random.below(incidents.len()));
    draws.find(|other| incidents[*other].day < day)
}
