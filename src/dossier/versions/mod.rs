//! The versions of a report: what each capture of it says, in the order of time.

mod compare;
mod telling;

use crate::analyse::figures::Counted;
use crate::code_list;
use crate::corpus::article::Body;
use crate::corpus::article::Head;
use crate::corpus::capture::Capture;
use crate::corpus::provenance::Provenance;
use crate::dossier::article::Article;
use crate::dossier::versions::compare::compare;
use crate::quantity::Figure;
use crate::text::range::TextRange;
use crate::time::Edtf;
use crate::time::instant::Instant;

/// A version of a report: the article's own text, or another capture of it.
#[derive(Debug, Clone, Copy)]
pub struct Version<'d> {
    /// Its number, in the order of import; 1 is the article itself.
    pub number: usize,
    /// What its front matter says.
    pub head: &'d Head,
    /// Its text, as much of it as this edition has.
    pub body: &'d Body,
    /// Words of the whole text, shown or not.
    pub words: usize,
    /// The SHA-256 of its plain text.
    pub text_sha256: &'d str,
    /// The file as it was received.
    pub capture: Option<&'d Capture>,
    /// How it was received.
    pub provenance: Option<&'d Provenance>,
}

code_list! {
    /// What a difference between two versions is about.
    Label, "what a difference is about":
    /// Numbers: how many were killed.
    Figures = "figures",
    /// Dates and times.
    Dates = "dates",
    /// A name that the other version does not have.
    Names = "names",
    /// Words.
    Wording = "wording",
}

code_list! {
    /// What became of a passage.
    ChangeKind, "what became of a passage":
    /// Written otherwise.
    Changed = "changed",
    /// Not in the earlier version.
    Added = "added",
    /// Not in the later version.
    Removed = "removed",
    /// In another place.
    Moved = "moved",
}

/// How a version differs from the text that the notes stand on.
#[derive(Debug, Clone)]
pub struct Comparison<'d> {
    /// The earlier of the two.
    pub earlier: Version<'d>,
    /// The later.
    pub later: Version<'d>,
    /// Whether the title has other words.
    pub headline: bool,
    /// Whether the line under the title has other words.
    pub subtitle: bool,
    /// How the passages differ, in the order of the later text; `None` where this edition does not
    /// have both texts.
    pub passages: Option<Passages>,
}

/// How the passages of two texts differ: sentences, or headings.
#[derive(Debug, Clone, Default)]
pub struct Passages {
    /// Those that are not the same, in the order of the later text.
    pub changes: Vec<Change>,
    /// How many are the same.
    pub same: usize,
    /// The figures that differ, as the program reads them: in the review edition only.
    pub figures: Vec<FigureChange>,
}

/// A passage that is not the same in both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What became of it.
    pub kind: ChangeKind,
    /// What the difference is about, what matters most first.
    pub labels: Vec<Label>,
    /// Bytes of the earlier text.
    pub earlier: Option<TextRange>,
    /// Bytes of the later text.
    pub later: Option<TextRange>,
}

/// Figures of one thing that differ from version to version.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureChange {
    /// What is counted.
    pub what: Counted,
    /// What the earlier version gives; nothing where it says nothing of it.
    pub earlier: Vec<Figure>,
    /// What the later version gives.
    pub later: Vec<Figure>,
}

impl<'d> Version<'d> {
    /// When it was captured.
    pub fn captured(&self) -> Option<&'d Edtf> {
        let recorded = self.provenance.and_then(|record| record.capture.captured_at.as_ref());
        let stated = self.head.captured.as_ref().and_then(|captured| captured.at.as_ref());
        recorded.map(|at| &at.value).or(stated)
    }

    /// When the outlet last changed it, or published it.
    pub fn dated(&self) -> Option<&'d Edtf> {
        let head = self.head;
        head.updated.as_ref().or(head.published.as_ref()).map(|date| &date.value)
    }

    /// Whether the notes stand on it: whether it is the article's own text.
    pub fn is_annotated(&self) -> bool {
        self.number == 1
    }
}

impl<'d> Article<'d> {
    /// Every version this edition has, from first to last; the article's own text is one of them.
    ///
    /// By when each was captured, where that is known of all; else by when the outlet changed or
    /// published each, where that is known of all; else in the order of import.
    pub fn versions(self) -> Vec<Version<'d>> {
        let record = self.record();
        let own = Version {
            number: 1,
            head: &record.head,
            body: &record.body,
            words: record.words,
            text_sha256: &record.text_sha256,
            capture: record.capture.as_ref(),
            provenance: record.provenance.as_ref(),
        };
        let others = record.versions.iter().map(|version| Version {
            number: version.number,
            head: &version.head,
            body: &version.body,
            words: version.words,
            text_sha256: &version.text_sha256,
            capture: version.capture.as_ref(),
            provenance: version.provenance.as_ref(),
        });
        let mut versions: Vec<Version<'d>> = std::iter::once(own).chain(others).collect();
        let zone = self.dossier().config.zone;
        let times = |date: fn(&Version<'d>) -> Option<&'d Edtf>| -> Option<Vec<Instant>> {
            versions.iter().map(|version| date(version)?.latest(zone)).collect()
        };
        if let Some(times) = times(Version::captured).or_else(|| times(Version::dated)) {
            let mut timed: Vec<(Instant, Version<'d>)> = times.into_iter().zip(versions).collect();
            timed.sort_by_key(|(at, version)| (*at, version.number));
            versions = timed.into_iter().map(|(_, version)| version).collect();
        }
        versions
    }

    /// How each other version differs from the article's own text, from first to last.
    pub fn comparisons(self) -> Vec<Comparison<'d>> {
        let versions = self.versions();
        let Some(own) = versions.iter().position(Version::is_annotated) else { return Vec::new() };
        let of = |ix: usize| match ix < own {
            true => compare(self, versions[ix], versions[own]),
            false => compare(self, versions[own], versions[ix]),
        };
        (0..versions.len()).filter(|ix| *ix != own).map(of).collect()
    }
}
