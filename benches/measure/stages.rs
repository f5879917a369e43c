//! What each phase of a build and each kind of page costs, within this program.

use std::collections::BTreeMap;
use std::path::Path;

use recoupe::analyse::analyse;
use recoupe::check;
use recoupe::corpus::load::Loaded;
use recoupe::corpus::load::load;
use recoupe::dossier::Dossier;
use recoupe::dossier::Edition;
use recoupe::dossier::edition::publish;
use recoupe::dossier::link;
use recoupe::export::EXPORTERS;
use recoupe::files::disk::DiskFiles;
use recoupe::output::memory::MemorySite;
use recoupe::pages;
use recoupe::render::Theme;
use recoupe::render::render;
use recoupe::render::templates;
use recoupe::site::statics;

use super::usage::processor;
use super::usage::resident;

/// The argument that asks this program for the phases of the dossier named after it.
pub(crate) const FLAG: &str = "--phases";

/// Prints what each phase of the public edition costs, then each kind of page.
pub(crate) fn print(folder: &Path) {
    println!("{:<14} {:>10} {:>10}", "phase", "cpu ms", "memory MB");
    let Loaded { config, corpus, files, mut diags } =
        stage("load", || load(&DiskFiles::new(folder)).expect("a folder that was just written"));
    let analysis = stage("analyse", || analyse(&corpus));
    let dossier = stage("link", || link(config, Edition::Review, corpus, analysis));
    stage("check", || check::check(&dossier, &mut diags));
    let language = dossier.config.language;
    let loaded = stage("templates", || templates::load(&files, language, &mut diags));
    let (locale, templates) = loaded.expect("the templates are without errors");
    let (dossier, _) = stage("publish", || publish(dossier, Edition::Public, &locale));
    let sheets = stage("sheets", || statics::sheets(&DiskFiles::new(folder), &dossier));
    let sheets = sheets.expect("a folder that was just written");
    let theme = Theme { locale: &locale, templates: &templates, sheets: &sheets };
    stage("pages", || print_pages(&dossier, &theme));
    for (ix, export) in EXPORTERS.iter().enumerate() {
        stage(&format!("export {}", ix + 1), || {
            let site = MemorySite::default();
            export(&dossier, &locale, &site).expect("memory takes every file");
        });
    }
}

/// Does a thing, prints its processor time and the memory in use after it.
fn stage<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let before = processor();
    let done = work();
    println!("{name:<14} {:>10.1} {:>10.1}", (processor() - before) * 1e3, resident());
    done
}

/// Makes every page and prints what each kind costs.
fn print_pages(dossier: &Dossier, theme: &Theme<'_>) {
    #[derive(Default)]
    struct Kind {
        pages: u32,
        seconds: f64,
        slowest: f64,
        bytes: f64,
    }
    let mut kinds: BTreeMap<&str, Kind> = BTreeMap::new();
    for page in pages::plan(dossier) {
        let before = processor();
        let file = render(&page, dossier, theme).expect("templates without errors");
        let seconds = processor() - before;
        let kind = kinds.entry(page.template).or_default();
        kind.pages += 1;
        kind.seconds += seconds;
        kind.slowest = kind.slowest.max(seconds);
        kind.bytes += u32::try_from(file.bytes.len()).map_or(f64::INFINITY, f64::from);
    }
    for (name, kind) in kinds {
        let each = kind.seconds * 1e3 / f64::from(kind.pages);
        println!(
            "  {name:<12} {:>10.1}   {:>6} pages, {each:.3} ms and {:.1} kB each, slowest {:.1} ms",
            kind.seconds * 1e3,
            kind.pages,
            kind.bytes / 1e3 / f64::from(kind.pages),
            kind.slowest * 1e3,
        );
    }
}
