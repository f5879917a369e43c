//! Marks whose forms say how well a date is known.

use crate::figure::frame::KEY;
use crate::figure::frame::Key;
use crate::figure::pen::At;
use crate::figure::pen::Sheet;
use crate::figure::scale::time::Times;
use crate::figure::timeline::Entry;
use crate::figure::timeline::FormWords;
use crate::html::node::Node;
use crate::time::Edtf;
use crate::time::Precision;
use crate::time::zone::Zone;

/// An entry on a scale.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mark<'t> {
    /// What is marked.
    pub(super) entry: &'t Entry,
    form: Form,
    /// Pixels; the same for a point.
    left: f64,
    right: f64,
    about: bool,
    uncertain: bool,
    /// Whether the start or the end is open or unknown.
    open: (bool, bool),
}

/// How a date is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    /// A day.
    Day,
    /// A time of day.
    Moment,
    /// Some time within a span.
    Within,
    /// A whole span.
    Lasting,
}

/// The sign of a day: whose lane it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Symbol {
    /// What happened.
    Square,
    /// What was published.
    Circle,
}

/// Half the size of a sign, in pixels.
const HALF: f64 = 4.0;
/// How far the strokes of an approximate date reach, in pixels.
const REACH: f64 = 9.0;
/// From this width on a day is drawn as the span that it is, in pixels.
const SPAN: f64 = 16.0;

/// The seconds a date may mean, an open or unknown end drawn in; `None` when both are.
pub(super) fn span(when: &Edtf, zone: Zone) -> Option<(i64, i64)> {
    let from = when.earliest(zone).map(|instant| instant.unix_seconds());
    let to = when.latest(zone).map(|instant| instant.unix_seconds());
    Some((from.or(to)?, to.or(from)?))
}

/// The spans that a scale must show.
///
/// Where two dates or more are known to the day, one that is vague about a month or a year need not
/// be seen whole: it is drawn as far as the scale goes, with arrows, unless nothing of it would be
/// seen.
pub(super) fn scale_spans(entries: &[&Entry], zone: Zone) -> Vec<(i64, i64)> {
    let dated = entries.iter().filter_map(|entry| Some((*entry, span(&entry.when, zone)?)));
    let (vague, close): (Vec<_>, Vec<_>) = dated.partition(|(entry, _)| is_vague(&entry.when));
    let ends = |spans: &[(&Entry, (i64, i64))]| {
        let from = spans.iter().map(|(_, span)| span.0).min()?;
        Some((from, spans.iter().map(|(_, span)| span.1).max()?))
    };
    let Some((from, to)) = ends(&close).filter(|_| close.iter().any(|one| one.1 != close[0].1))
    else {
        return close.into_iter().chain(vague).map(|(_, span)| span).collect();
    };
    let unseen = vague.into_iter().filter(|(_, span)| span.1 <= from || span.0 >= to);
    close.iter().copied().chain(unseen).map(|(_, span)| span).collect()
}

fn is_vague(when: &Edtf) -> bool {
    !matches!(
        when.precision(),
        Precision::Second | Precision::Minute | Precision::Day | Precision::Interval
    )
}

/// The entries as marks, from left to right.
pub(super) fn marks<'t>(entries: &'t [Entry], zone: Zone, times: &Times) -> Vec<Mark<'t>> {
    let mut marks: Vec<Mark<'t>> =
        entries.iter().filter_map(|entry| mark(entry, zone, times)).collect();
    marks.sort_by(|a, b| a.extent().0.total_cmp(&b.extent().0));
    marks
}

fn mark<'t>(entry: &'t Entry, zone: Zone, times: &Times) -> Option<Mark<'t>> {
    let when = &entry.when;
    let (from, to) = span(when, zone)?;
    let ends = times.ends();
    let (no_start, no_end) = (when.earliest(zone).is_none(), when.latest(zone).is_none());
    // A span without an end goes as far as the scale.
    let (from, to) = (if no_start { ends.0 } else { from }, if no_end { ends.1 } else { to });
    let (left, right) = (times.x(from), times.x(to));
    let form = match when.precision() {
        Precision::Second | Precision::Minute => Form::Moment,
        Precision::Day if right - left < SPAN => Form::Day,
        Precision::Interval => Form::Lasting,
        _ => Form::Within,
    };
    let middle = f64::midpoint(left, right);
    let (left, right) = match form {
        Form::Day | Form::Moment => (middle, middle),
        // A span can be seen to be one however short it is.
        Form::Within | Form::Lasting => (left.min(middle - HALF), right.max(middle + HALF)),
    };
    let qualifier = when.qualifier();
    let (about, uncertain) = (qualifier.is_approximate(), qualifier.is_uncertain());
    let cut = times.cuts(from, to);
    let open = (no_start || cut.0, no_end || cut.1);
    Some(Mark { entry, form, left, right, about, uncertain, open })
}

impl Mark<'_> {
    /// Whether it is a time of day.
    pub(super) fn is_moment(&self) -> bool {
        self.form == Form::Moment
    }

    /// The room it takes, in pixels.
    pub(super) fn extent(&self) -> (f64, f64) {
        let own = match self.form {
            Form::Day | Form::Moment => HALF,
            Form::Within | Form::Lasting => 0.0,
        };
        let about = if self.about { REACH - 1.0 } else { 0.0 };
        let uncertain = if self.uncertain { 9.0 } else { 0.0 };
        let open = |open: bool| if open { REACH } else { 0.0 };
        let left = self.left - own - about.max(open(self.open.0));
        (left, self.right + own + about.max(open(self.open.1)) + uncertain)
    }

    /// Where the line to its label begins, in pixels.
    pub(super) fn flag(&self) -> f64 {
        match self.form {
            Form::Day | Form::Moment => self.left,
            Form::Within | Form::Lasting => self.left + 1.0,
        }
    }

    /// The mark with its middle at `y`.
    pub(super) fn draw(&self, symbol: Symbol, sheet: Sheet, y: f64) -> Vec<Node> {
        let mut nodes = Vec::new();
        let hollow = if self.about { " is-about" } else { "" };
        let class = |kind: &str| format!("{kind} {}{hollow}", symbol.class());
        let point = self.left;
        match (self.form, symbol) {
            (Form::Moment, _) => {
                nodes.push(sheet.path(&class("moment"), (point, y), "M0 -4.5V4.5"));
            }
            (Form::Day, Symbol::Square) => {
                let square = "M-3.5 -3.5H3.5V3.5H-3.5Z";
                nodes.push(sheet.path(&class("day"), (point, y), square));
            }
            (Form::Day, Symbol::Circle) => {
                nodes.push(sheet.circle(&class("day"), (point, y), 3.75));
            }
            (Form::Within | Form::Lasting, _) => {
                let kind = if self.form == Form::Within { "within" } else { "lasting" };
                let size = (self.right - self.left, 6.0);
                nodes.push(sheet.rect(&class(kind), (self.left, y - 3.0), size));
            }
        }
        let (left, right) = self.ends();
        if self.about {
            let class = class("whisker");
            nodes.push(sheet.path(&class, (left, y), "M-2 0H-8"));
            nodes.push(sheet.path(&class, (right, y), "M2 0H8"));
        }
        if self.open.0 {
            nodes.push(sheet.path(&class("open"), (left, y), "M0 0H-8M-5 -3.5L-8.5 0L-5 3.5"));
        }
        if self.open.1 {
            nodes.push(sheet.path(&class("open"), (right, y), "M0 0H8M5 -3.5L8.5 0L5 3.5"));
        }
        if self.uncertain {
            let at = At::start(right, y + 4.0).moved(if self.about { REACH } else { 2.0 });
            nodes.push(sheet.text("doubt", at, "?").into());
        }
        nodes
    }

    /// Where what is added to the sign begins, in pixels.
    fn ends(&self) -> (f64, f64) {
        match self.form {
            Form::Day | Form::Moment => (self.left - HALF, self.right + HALF),
            Form::Within | Form::Lasting => (self.left, self.right),
        }
    }
}

impl Symbol {
    fn class(self) -> &'static str {
        match self {
            Symbol::Square => "happened",
            Symbol::Circle => "published",
        }
    }
}

/// The forms that the marks have, with what they mean; none when all are plain days.
pub(super) fn key<'t>(words: &FormWords, marks: impl Iterator<Item = Mark<'t>>) -> Vec<Key> {
    let marks: Vec<Mark<'t>> = marks.collect();
    let Some(first) = marks.first() else { return Vec::new() };
    let entry = first.entry;
    let plain = |form: Form| {
        let half = if form < Form::Within { 0.0 } else { 9.0 };
        let (left, right) = (12.0 - half, 12.0 + half);
        Mark { entry, form, left, right, about: false, uncertain: false, open: (false, false) }
    };
    let mut shown = Vec::new();
    let forms = [
        (Form::Day, &words.day),
        (Form::Moment, &words.moment),
        (Form::Within, &words.within),
        (Form::Lasting, &words.lasting),
    ];
    for (form, words) in forms {
        if marks.iter().any(|mark| mark.form == form && !mark.about && !mark.uncertain) {
            shown.push((plain(form), words));
        }
    }
    if marks.iter().any(|mark| mark.about) {
        shown.push((Mark { about: true, ..plain(Form::Day) }, &words.about));
    }
    if marks.iter().any(|mark| mark.uncertain) {
        let form = plain(Form::Day);
        shown.push((Mark { uncertain: true, left: 8.0, right: 8.0, ..form }, &words.uncertain));
    }
    if let [(only, _)] = shown.as_slice()
        && only.form == Form::Day
        && !only.about
        && !only.uncertain
    {
        return Vec::new();
    }
    let key = |(mark, words): (Mark<'_>, &String)| Key {
        form: mark.draw(Symbol::Circle, KEY, 7.0),
        words: words.clone(),
    };
    shown.into_iter().map(key).collect()
}
