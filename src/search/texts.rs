//! The words of the things, a few things to a file, for the passages that results show.

use std::ops::Range;

use rayon::prelude::*;
use serde::Serialize;

use crate::output::Sink;
use crate::search::script;
use crate::search::thing::Thing;

/// Bytes of text after which a file ends: a page of results loads up to ten files, a phrase many.
const FILE: usize = 32_000;

/// Title, language, page, facts, passages with their places.
#[derive(Serialize)]
struct Shown<'t>(
    &'t str,
    &'t str,
    &'t str,
    &'t [std::borrow::Cow<'t, str>],
    Vec<(&'t str, &'t str)>,
);

/// Writes the files; gives the first thing of each.
pub(super) fn write(things: &[Thing<'_>], sink: &dyn Sink) -> anyhow::Result<Vec<usize>> {
    let files = files(things);
    files.par_iter().enumerate().try_for_each(|(n, range)| {
        let shown: Vec<Shown<'_>> = things[range.clone()].iter().map(shown).collect();
        script::put(&script::numbered("texts", n), &shown, sink)
    })?;
    Ok(files.into_iter().map(|range| range.start).collect())
}

fn shown<'t>(thing: &'t Thing<'_>) -> Shown<'t> {
    let passages = thing.passages.iter().map(|passage| (passage.anchor.as_str(), &*passage.text));
    Shown(&thing.title, &thing.language, &thing.href, &thing.facts, passages.collect())
}

fn files(things: &[Thing<'_>]) -> Vec<Range<usize>> {
    let mut files: Vec<Range<usize>> = Vec::new();
    let (mut start, mut bytes) = (0, 0);
    for (ix, thing) in things.iter().enumerate() {
        let size: usize = thing.passages.iter().map(|passage| passage.text.len()).sum();
        if bytes > 0 && bytes + size > FILE {
            files.push(start..ix);
            (start, bytes) = (ix, 0);
        }
        bytes += size + thing.title.len();
    }
    if start < things.len() {
        files.push(start..things.len());
    }
    files
}
