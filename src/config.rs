//! `dossier.toml`: what the dossier is called, which language it speaks, how much it may quote.

use crate::code_list;
use crate::diag::Diagnostics;
use crate::diag::code::Code;
use crate::fields::Located;
use crate::fields::Table;
use crate::fields::read;
use crate::fields::read::Fields;
use crate::fields::toml;
use crate::hash::is_sha256;
use crate::text::range::TextRange;
use crate::text::source::FileTable;
use crate::text::source::Span;
use crate::time::Edtf;
use crate::time::zone::Zone;

/// Where the configuration stands in a dossier.
pub const PATH: &str = "dossier.toml";

/// A dossier's own settings, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// The title on every page.
    pub title: String,
    /// A line under the title.
    pub subtitle: Option<String>,
    /// The language of the interface and of the dossier's own prose.
    pub language: Language,
    /// The civil time in which dates without a zone are read.
    pub zone: Zone,
    /// Clocks to show beside an instant: their places, as in `Europe/Paris`, and zones.
    pub clocks: Vec<(String, Zone)>,
    /// The question the dossier answers.
    pub question: Option<String>,
    /// What was found, as Markdown.
    pub findings: Option<Located<String>>,
    /// The time it covers.
    pub period: Option<Edtf>,
    /// The region it covers.
    pub region: Option<String>,
    /// Who made it.
    pub authors: Vec<String>,
    /// Where to write to.
    pub contact: Option<String>,
    /// The licence of our own text and data.
    pub licence: Option<String>,
    /// Where the public edition will stand, ending in `/`; only feeds and exports need it.
    pub base_url: Option<String>,
    /// How much of a report a public edition may quote.
    pub quotation: Quotation,
    /// Published editions, in the order written; the last is the present one.
    pub editions: Vec<Published>,
}

/// How much of a report that is shown in excerpts a public edition may quote.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quotation {
    /// Words in one passage at most.
    pub passage_words: usize,
    /// Share of the report's words at most, 0 to 1.
    pub share: f64,
}

/// A published edition of the dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: Option<Edtf>,
    /// What changed.
    pub changes: Option<String>,
    /// The SHA-256 of its manifest, lower-case hexadecimal, once it was published.
    pub manifest: Option<String>,
    /// Where it is written.
    pub span: Span,
}

code_list! {
    /// A language the interface speaks.
    Language, "a language of the interface":
    /// English.
    English = "en",
    /// French.
    French = "fr",
}

/// A quotation in the sense of French and Berne law is short; neither gives a number. Sixty words
/// are a paragraph, and three tenths leave a report that must still be read at its source.
const QUOTATION: Quotation = Quotation { passage_words: 60, share: 0.3 };

impl Default for Config {
    fn default() -> Config {
        Config {
            title: "Dossier".to_owned(),
            subtitle: None,
            language: Language::English,
            zone: Zone::UTC,
            clocks: Vec::new(),
            question: None,
            findings: None,
            period: None,
            region: None,
            authors: Vec::new(),
            contact: None,
            licence: None,
            base_url: None,
            quotation: QUOTATION,
            editions: Vec::new(),
        }
    }
}

/// Reads the configuration; what is wrong is reported and taken with its default.
pub fn load(files: &FileTable, diags: &mut Diagnostics) -> Config {
    let Some(file) = files.find(PATH) else {
        diags
            .error_at(PATH, Code::MissingConfig, "this folder has no `dossier.toml`")
            .hint("name the dossier's folder, or start one with `recoupe new DIR`");
        return Config::default();
    };
    let text = &files.get(file).text;
    let table = toml::parse(text, TextRange::new(0, text.len()), file, diags);
    checked(&table, diags)
}

fn checked(table: &Table, diags: &mut Diagnostics) -> Config {
    read::read(table, "a dossier", diags, |f| {
        let standard = Config::default();
        let title = f.text("title");
        let title = f.required("title", title).map_or(standard.title, |title| title.value);
        let language = f.code("language");
        let language = f.required("language", language).map_or(standard.language, |l| l.value);
        Config {
            title,
            subtitle: text(f, "subtitle"),
            language,
            zone: f.text("time_zone").and_then(|name| zone(f, &name)).unwrap_or(standard.zone),
            clocks: clocks(f),
            question: text(f, "question"),
            findings: f.text("findings"),
            period: f.date("period").map(|date| date.value),
            region: text(f, "region"),
            authors: f.texts("authors").into_iter().map(|author| author.value).collect(),
            contact: text(f, "contact"),
            licence: text(f, "licence"),
            base_url: f.url("base_url").map(|url| format!("{}/", url.value.trim_end_matches('/'))),
            quotation: quotation(f),
            editions: editions(f),
        }
    })
}

fn text(f: &mut Fields<'_, '_>, key: &'static str) -> Option<String> {
    f.text(key).map(|text| text.value)
}

fn clocks(f: &mut Fields<'_, '_>) -> Vec<(String, Zone)> {
    let names = f.texts("clocks");
    names.into_iter().filter_map(|name| Some((name.value.clone(), zone(f, &name)?))).collect()
}

fn zone(f: &mut Fields<'_, '_>, name: &Located<String>) -> Option<Zone> {
    match Zone::parse(&name.value) {
        Ok(zone) => Some(zone),
        Err(error) => {
            let diagnostic = f.diags().error(name.span, Code::BadCode, error.message);
            diagnostic.suggest(&name.value, Zone::names()).hint(error.hint);
            None
        }
    }
}

fn quotation(f: &mut Fields<'_, '_>) -> Quotation {
    let read = f.table("quotation", "a quotation budget", |f| Quotation {
        passage_words: f
            .integer_within("passage_words", 1, 10_000)
            .and_then(|words| usize::try_from(words).ok())
            .unwrap_or(QUOTATION.passage_words),
        share: f.number_within("share", 0.0, 1.0).unwrap_or(QUOTATION.share),
    });
    read.map_or(QUOTATION, |budget| budget.value)
}

fn editions(f: &mut Fields<'_, '_>) -> Vec<Published> {
    let read = f.tables("editions", "an edition", |f| {
        let number = f.text("number");
        let number = f.required("number", number).map(|number| number.value);
        let date = f.date("date");
        let date = f.required("date", date).map(|date| date.value);
        let (changes, manifest) = (text(f, "changes"), f.text("manifest"));
        let manifest = manifest.and_then(|hash| manifest_hash(f, &hash));
        let span = f.span();
        Some(Published { number: number?, date, changes, manifest, span })
    });
    read.into_iter().filter_map(|edition| edition.value).collect()
}

fn manifest_hash(f: &mut Fields<'_, '_>, hash: &Located<String>) -> Option<String> {
    if is_sha256(&hash.value) {
        return Some(hash.value.to_ascii_lowercase());
    }
    f.diags().error(hash.span, Code::BadValue, "this is not a SHA-256").hint(
        "it has 64 hexadecimal digits; run `sha256sum recoupe-manifest.sha256` in the edition",
    );
    None
}
