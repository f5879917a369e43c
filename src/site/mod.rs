//! One build: from files to a site. Everything between the first arrow and the last is pure.

use std::io;
use std::sync::Arc;
use std::sync::Mutex;

use anyhow::Context;
use rayon::prelude::*;

use crate::analyse::analyse;
use crate::assets;
use crate::check;
use crate::corpus::load::Loaded;
use crate::corpus::load::load;
use crate::diag::Diagnostics;
use crate::dossier::Dossier;
use crate::dossier::Edition;
use crate::dossier::edition::Withheld;
use crate::dossier::edition::publish;
use crate::dossier::link;
use crate::export::EXPORTERS;
use crate::files::EntryKind;
use crate::files::Files;
use crate::locale::Locale;
use crate::output::OutputFile;
use crate::output::Sink;
use crate::pages;
use crate::render::render;
use crate::render::templates;
use crate::render::templates::Templates;
use crate::search;
use crate::text::source::FileTable;

/// What came of a build.
#[derive(Debug)]
pub struct Built {
    /// What is wrong with the dossier, sorted for a reader.
    pub diags: Diagnostics,
    /// The texts that the diagnostics point into.
    pub files: FileTable,
    /// What was made; `None` when errors kept the site from being made.
    pub made: Option<Made>,
}

/// What a build made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// Pages.
    pub pages: usize,
    /// Articles, sources, incidents and notes that the edition shows.
    pub articles: usize,
    /// Incidents that the edition shows.
    pub incidents: usize,
    /// Sources that the edition shows.
    pub sources: usize,
    /// Notes that the edition shows.
    pub notes: usize,
    /// What the edition leaves out.
    pub withheld: Withheld,
}

/// A dossier read, analysed and checked, before any edition is made of it.
#[derive(Debug)]
pub struct Checked {
    /// The whole dossier.
    pub dossier: Dossier,
    /// The texts it was read from.
    pub files: FileTable,
    /// What is wrong with it.
    pub diags: Diagnostics,
    /// The words and templates to paint it with; `None` when they cannot be read.
    theme: Option<(Arc<Locale>, Templates)>,
}

/// Reads, analyses and checks a dossier.
pub fn prepare(files: &dyn Files) -> io::Result<Checked> {
    let Loaded { config, corpus, files, mut diags } = load(files)?;
    let analysis = analyse(&corpus);
    let dossier = link(config, Edition::Review, corpus, analysis);
    check::check(&dossier, &mut diags);
    let theme = templates::load(&files, dossier.config.language, &mut diags);
    Ok(Checked { dossier, files, diags: diags.sorted(), theme })
}

impl Checked {
    /// The review edition, with everything the program proposes, and the interface's words; `None`
    /// when the dossier has errors or the words cannot be read.
    pub fn review(self) -> Option<(Dossier, Arc<Locale>)> {
        let (locale, _) = self.theme.filter(|_| self.diags.errors() == 0)?;
        let (dossier, _) = publish(self.dossier, Edition::Review, &locale);
        Some((dossier, locale))
    }
}

/// Builds an edition into `sink`: [`prepare`], then [`make`].
pub fn build(files: &dyn Files, edition: Edition, sink: &dyn Sink) -> anyhow::Result<Built> {
    let checked = prepare(files).context("cannot read the dossier")?;
    make(checked, files, edition, sink)
}

/// Makes an edition of a checked dossier.
///
/// Nothing is put when the dossier has errors; when a template fails while pages are painted, the
/// error is in `diags` and what was put must be thrown away. `Err` is for the machine.
pub fn make(
    checked: Checked,
    files: &dyn Files,
    edition: Edition,
    sink: &dyn Sink,
) -> anyhow::Result<Built> {
    let Checked { dossier, files: table, mut diags, theme } = checked;
    let Some((locale, templates)) = theme.filter(|_| diags.errors() == 0) else {
        return Ok(Built { diags, files: table, made: None });
    };
    let (dossier, withheld) = publish(dossier, edition, &locale);
    let pages = paint(&dossier, &locale, &templates, sink)?;
    let pages = match pages {
        Ok(pages) => pages,
        Err(error) => {
            templates::report(&error, &table, &mut diags);
            return Ok(Built { diags, files: table, made: None });
        }
    };
    for export in EXPORTERS {
        export(&dossier, &locale, sink)?;
    }
    search::write(&dossier, &locale, sink)?;
    statics(files, sink)?;
    let made = Made {
        pages,
        articles: dossier.articles().len(),
        incidents: dossier.incidents().len(),
        sources: dossier.sources().len(),
        notes: dossier.articles().map(|article| article.record().annotations.len()).sum(),
        withheld,
    };
    Ok(Built { diags, files: table, made: Some(made) })
}

/// Paints every page, in parallel, one in memory for each thread.
fn paint(
    dossier: &Dossier,
    locale: &Locale,
    templates: &Templates,
    sink: &dyn Sink,
) -> anyhow::Result<Result<usize, tera::Error>> {
    let pages = pages::plan(dossier);
    let failed: Mutex<Option<(usize, tera::Error)>> = Mutex::new(None);
    pages.par_iter().enumerate().try_for_each(|(ix, page)| {
        match render(page, dossier, locale, templates) {
            Ok(file) => sink.put(file),
            Err(error) => {
                let mut failed = failed.lock().expect("no thread panics while it holds the error");
                // The first page in order is told, whatever the threads did first.
                if failed.as_ref().is_none_or(|(first, _)| ix < *first) {
                    *failed = Some((ix, error));
                }
                Ok(())
            }
        }
    })?;
    let failed = failed.into_inner().expect("no thread panics while it holds the error");
    Ok(failed.map_or(Ok(pages.len()), |(_, error)| Err(error)))
}

/// The theme's static files, file by file replaced by those of the dossier's own `static/`.
fn statics(files: &dyn Files, sink: &dyn Sink) -> anyhow::Result<()> {
    let own = files.list(&["static"]).context("cannot list static/")?;
    let is_file = |kind: EntryKind| matches!(kind, EntryKind::File { .. });
    let own: Vec<String> = own
        .into_iter()
        .filter(|entry| is_file(entry.kind) && !hidden(&entry.path))
        .map(|entry| entry.path)
        .collect();
    for (name, bytes) in assets::statics() {
        let path = format!("static/{name}");
        if !hidden(&path) && own.binary_search(&path).is_err() {
            sink.put(OutputFile { path, bytes: bytes.into_owned() })?;
        }
    }
    for path in own {
        let bytes = files.read(&path).with_context(|| format!("cannot read {path}"))?;
        let path = path.strip_prefix(ROOT).map_or(path.clone(), str::to_owned);
        sink.put(OutputFile { path, bytes })?;
    }
    Ok(())
}

/// What lies in this folder goes to the root of the site: `CNAME`, `robots.txt`.
const ROOT: &str = "static/root/";

/// Files that other programs leave: `.DS_Store`, editors' backups.
fn hidden(path: &str) -> bool {
    path.split('/').any(|part| part.starts_with('.') || part.ends_with('~'))
}
