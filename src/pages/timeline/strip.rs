//! The timeline as a drawing above its list.

use crate::figure::frame::Frame;
use crate::figure::timeline;
use crate::figure::timeline::Lane;
use crate::figure::timeline::Timeline;
use crate::html::write::write;
use crate::pages::Scene;
use crate::pages::timeline::Entry;
use crate::pages::timeline::entry_view;
use crate::time::Edtf;

/// The drawing of what a page lists; `None` where there are not two things to set beside each
/// other.
pub(super) fn strip(entries: &[(Edtf, Entry)], scene: &Scene<'_>) -> Option<String> {
    if entries.len() < 2 {
        return None;
    }
    let lane = |name: &str, published: bool| Lane {
        name: scene.text(name),
        entries: entries
            .iter()
            .filter(|(_, entry)| matches!(entry, Entry::Publication(_)) == published)
            .map(|(date, entry)| drawn(date, *entry, scene))
            .collect(),
    };
    let happened = lane("timeline-happened", false);
    let published = lane("timeline-published", true);
    let (from, to) = scene.first_and_last(happened.entries.iter().chain(&published.entries))?;
    let zone = scene.clock(&scene.dossier.config.zone.to_string());
    let counts = [
        ("happened", happened.entries.len().into()),
        ("published", published.entries.len().into()),
        ("from", from.into()),
        ("to", to.into()),
    ];
    let frame = Frame {
        id: "strip".to_owned(),
        title: scene.text("strip-title"),
        description: scene.with("strip-description", &counts),
        caption: scene.with("strip-caption", &[("zone", zone.into())]),
        table: None,
    };
    let drawing = Timeline {
        frame,
        zone: scene.dossier.config.zone,
        words: scene.time_words(),
        forms: scene.form_words(),
        happened,
        published,
    };
    Some(write(&[timeline::draw(&drawing)?]))
}

fn drawn(date: &Edtf, entry: Entry, scene: &Scene<'_>) -> timeline::Entry {
    let view = entry_view(entry, scene);
    // An incident with several dates has its name at each, so each says which date it is.
    let label = match (entry, view.meta) {
        (Entry::IncidentDate(..), Some(kind)) => {
            scene.with("strip-date", &[("kind", kind.into()), ("title", view.title.into())])
        }
        _ => view.title,
    };
    timeline::Entry { lang: view.lang, ..scene.timeline_entry(date, label, Some(view.href)) }
}
