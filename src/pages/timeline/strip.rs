//! The timeline as a drawing above its list.

use crate::figure::timeline;
use crate::figure::timeline::Lane;
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
    scene.timeline("strip", happened, lane("timeline-published", true))
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
