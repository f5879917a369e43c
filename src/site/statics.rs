//! The files of `static/`: the theme's, file by file replaced by those of the dossier's own folder,
//! and the style sheets cut from their sources.

use std::borrow::Cow;
use std::collections::BTreeMap;

use anyhow::Context;

use crate::assets;
use crate::dossier::Dossier;
use crate::files::EntryKind;
use crate::files::Files;
use crate::files::read_if_there;
use crate::output::OutputFile;
use crate::output::Sink;
use crate::stylesheet::Sheets;
use crate::stylesheet::quoted;

/// What the style sheets are made of, in order: colours, sizes and faces; the look; a dossier's own
/// rules, which come last and so win. They stand in `static/` and go into the site as sheets only.
pub const SHEET_SOURCES: &[&str] = &["static/tokens.css", "static/dossier.css", "static/own.css"];

/// What lies in this folder goes to the root of the site: `CNAME`, `robots.txt`.
const ROOT: &str = "static/root/";

/// The style sheets of an edition, from the theme's sources and the dossier's. They know its title,
/// which runs at the head of every printed page.
pub fn sheets(files: &dyn Files, dossier: &Dossier) -> anyhow::Result<Sheets> {
    let built_in = assets::statics();
    let title = quoted(&dossier.config.title);
    let mut css = format!(":root {{ --dossier-title: {title}; }}\n");
    for path in SHEET_SOURCES {
        let own = read_if_there(files, path).with_context(|| format!("cannot read {path}"))?;
        let theme = || {
            let name = path.strip_prefix("static/")?;
            built_in.iter().find(|(asset, _)| asset == name).map(|(_, bytes)| bytes.to_vec())
        };
        let bytes = own.or_else(theme).unwrap_or_default();
        css.push_str(&String::from_utf8_lossy(&bytes));
        // Whatever a file ends with, the next one begins for every page.
        css.push_str("\n/* @all */\n");
    }
    Ok(Sheets::new(&css, dossier.edition.code()))
}

/// Puts every static file, and the sheets.
pub fn put(files: &dyn Files, sheets: &Sheets, sink: &dyn Sink) -> anyhow::Result<()> {
    let own = files.list(&["static"]).context("cannot list static/")?;
    let is_file = |kind: EntryKind| matches!(kind, EntryKind::File { .. });
    let goes = |path: &str| !hidden(path) && !SHEET_SOURCES.contains(&path);
    let own: Vec<String> = own
        .into_iter()
        .filter(|entry| is_file(entry.kind) && goes(&entry.path))
        .map(|entry| entry.path)
        .collect();
    let mut theme: BTreeMap<String, Cow<'static, [u8]>> = assets::statics()
        .into_iter()
        .map(|(name, bytes)| (format!("static/{name}"), bytes))
        .filter(|(path, _)| goes(path))
        .collect();
    let sent = |path: &str, bytes: Cow<'_, [u8]>| {
        if path.ends_with(".js") { bare(&bytes) } else { bytes.into_owned() }
    };
    for (path, css) in sheets.files() {
        if own.binary_search(&path).is_err() {
            sink.put(OutputFile { path, bytes: css.as_bytes().to_vec() })?;
        }
    }
    for path in own {
        let bytes = files.read(&path).with_context(|| format!("cannot read {path}"))?;
        // The theme's own, as it was written out, is sent as the theme sends it.
        let bytes = match theme.remove(&path) {
            Some(ours) if *ours == *bytes => sent(&path, ours),
            _ => bytes,
        };
        let path = path.strip_prefix(ROOT).map_or(path.clone(), str::to_owned);
        sink.put(OutputFile { path, bytes })?;
    }
    for (path, bytes) in theme {
        let bytes = sent(&path, bytes);
        sink.put(OutputFile { path, bytes })?;
    }
    Ok(())
}

/// A script of the theme without the comments that stand on lines of their own and without what
/// its lines are moved in by. Our scripts have no text over several lines; those of a dossier's own
/// are not touched.
fn bare(script: &[u8]) -> Vec<u8> {
    let lines = script.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_start);
    lines.filter(|line| !line.starts_with(b"//") && !line.is_empty()).collect::<Vec<_>>().concat()
}

/// Files that other programs leave: `.DS_Store`, editors' backups.
fn hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.') || part.ends_with('~'))
}

#[cfg(test)]
mod tests {
    use crate::site::statics::bare;

    #[test]
    fn a_script_is_sent_without_its_comments() {
        let script = "// What it does.\n\nif (a) {\n  // Why.\n  b(\"// no comment\");\n}\n";
        assert_eq!(bare(script.as_bytes()), b"if (a) {\nb(\"// no comment\");\n}\n");
    }
}
