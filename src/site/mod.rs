//! One build: from files to a site. Everything between the first arrow and the last is pure.

pub mod statics;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use std::sync::Mutex;

use anyhow::Context;
use rayon::prelude::*;

use crate::analyse::analyse;
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
use crate::files::Files;
use crate::locale::Locale;
use crate::output::Sink;
use crate::pages;
use crate::render::Theme;
use crate::render::faults;
use crate::render::faults::Known;
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
    let sheets = statics::sheets(files, &dossier)?;
    let pages =
        paint(&dossier, &Theme { locale: &locale, templates: &templates, sheets: &sheets }, sink)?;
    let pages = match pages {
        Ok(pages) => pages,
        Err(errors) => {
            for error in errors {
                faults::report(&error, &Known::default(), &table, &mut diags);
            }
            return Ok(Built { diags: diags.sorted(), files: table, made: None });
        }
    };
    for export in EXPORTERS {
        export(&dossier, &locale, sink)?;
    }
    search::write(&dossier, &locale, sink)?;
    statics::put(files, &sheets, sink)?;
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

/// Paints every page, in parallel, one in memory for each thread. How many there are, or what is
/// wrong with the templates: of each the fault of the first page that it failed to paint.
fn paint(
    dossier: &Dossier,
    theme: &Theme<'_>,
    sink: &dyn Sink,
) -> anyhow::Result<Result<usize, Vec<tera::Error>>> {
    let pages = pages::plan(dossier);
    let failed: Mutex<BTreeMap<&str, (usize, tera::Error)>> = Mutex::default();
    pages.par_iter().enumerate().try_for_each(|(ix, page)| {
        match render(page, dossier, theme) {
            Ok(file) => sink.put(file),
            Err(error) => {
                let mut failed = failed.lock().expect("no thread panics while it holds the errors");
                // The first page in order is told, whatever the threads did first.
                if failed.get(page.template).is_none_or(|(first, _)| ix < *first) {
                    failed.insert(page.template, (ix, error));
                }
                Ok(())
            }
        }
    })?;
    let failed = failed.into_inner().expect("no thread panics while it holds the errors");
    let errors: Vec<tera::Error> = failed.into_values().map(|(_, error)| error).collect();
    Ok(if errors.is_empty() { Ok(pages.len()) } else { Err(errors) })
}
