//! How to cite a page: as text, as BibTeX, as CSL-JSON.

use serde::Serialize;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::pages::Scene;
use crate::time::Edtf;

/// The forms in which a page is cited, beside the sentence that its template writes.
#[derive(Debug, Clone, Serialize)]
pub struct CiteView {
    /// The page's title.
    pub title: String,
    /// The title's language, where it is a report's.
    pub lang: Option<String>,
    /// What the page is about, in words: the report's outlet and date.
    pub about: Option<String>,
    /// A BibTeX entry.
    pub bibtex: String,
    /// A CSL-JSON item, in a list of one.
    pub csl: String,
    /// The day of the edition as Zotero and others read it in a page's head: `2026/11/21`.
    pub day: Option<String>,
}

/// What is cited, before it takes a form.
struct Cited<'a> {
    /// A word of letters, digits and hyphens that no other page has.
    key: String,
    title: &'a str,
    /// The title's language where the title is a report's: what is cited is then our edition of it.
    lang: Option<&'a str>,
    about: Option<&'a str>,
    dossier: &'a str,
    edition: String,
    authors: &'a [String],
    date: Option<&'a Edtf>,
    licence: Option<&'a str>,
    interface: &'a str,
    /// The address on the web; without one, the path within the site.
    url: Option<String>,
    path: &'a str,
}

impl Cited<'_> {
    /// What those who made the dossier are to the page: of a report they are not the authors.
    fn role(&self) -> &'static str {
        if self.lang.is_some() { "editor" } else { "author" }
    }
}

impl Scene<'_> {
    /// How to cite this page. `lang` is the language of its title where the title is a report's;
    /// `about` says what the page is about.
    pub fn cite(&self, title: &str, lang: Option<&str>, about: Option<String>) -> CiteView {
        let config = &self.dossier.config;
        let edition = config.editions.last();
        let path = self.here.path();
        let cited = Cited {
            key: crate::id::slug(path.trim_end_matches("/index.html"))
                .unwrap_or_else(|| "page".to_owned()),
            title,
            lang,
            about: about.as_deref(),
            dossier: &config.title,
            edition: self.edition_name(),
            authors: &config.authors,
            date: edition.and_then(|edition| edition.date.as_ref()),
            licence: config.licence.as_deref(),
            interface: self.language().code(),
            url: config.base_url.as_ref().map(|base| format!("{base}{path}")),
            path,
        };
        CiteView {
            title: title.to_owned(),
            lang: lang.map(str::to_owned),
            bibtex: bibtex(&cited),
            csl: csl(&cited),
            day: cited.date.and_then(|date| Some(parts(date)?.join("/"))),
            about,
        }
    }

    /// The edition in words, with its number where it has one.
    fn edition_name(&self) -> String {
        let code = self.dossier.edition.code();
        match self.dossier.config.editions.last() {
            Some(edition) => {
                self.with(&format!("edition-{code}-n"), &[("n", edition.number.as_str().into())])
            }
            None => self.text(&format!("edition-{code}")),
        }
    }
}

/// Year, month and day as digits, as many as the date has; nothing for an interval or a date that
/// is not exact.
fn parts(date: &Edtf) -> Option<Vec<String>> {
    let edtf = date.to_string();
    let day = edtf.split('T').next().unwrap_or_default();
    let plain = day.len() <= 10 && day.split('-').all(|part| part.bytes().all(is_digit));
    (plain && !day.starts_with('-')).then(|| day.split('-').map(str::to_owned).collect())
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

/// A BibTeX entry of the kind `misc`, which every style knows (Patashnik, BibTeXing, 1988).
fn bibtex(cited: &Cited<'_>) -> String {
    let mut fields: Vec<(&str, String)> = vec![("title", format!("{{{}}}", tex(cited.title)))];
    if !cited.authors.is_empty() {
        let authors: Vec<String> =
            cited.authors.iter().map(|author| format!("{{{}}}", tex(author))).collect();
        fields.push((cited.role(), authors.join(" and ")));
    }
    let within = format!("{}, {}", tex(cited.dossier), tex(&cited.edition));
    fields.push(("howpublished", within));
    for (name, part) in
        ["year", "month", "day"].iter().zip(cited.date.and_then(parts).iter().flatten())
    {
        fields.push((name, part.clone()));
    }
    fields.extend(cited.about.map(|about| ("note", tex(about))));
    fields.push(match &cited.url {
        Some(url) => ("url", url.clone()),
        None => ("annote", tex(cited.path)),
    });
    let fields: Vec<String> =
        fields.iter().map(|(name, value)| format!("  {name} = {{{value}}}")).collect();
    format!("@misc{{{},\n{}\n}}", cited.key, fields.join(",\n"))
}

/// A text with the ten characters escaped that TeX reads as commands.
fn tex(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '&' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

/// A CSL-JSON item of the type `webpage` (Citation Style Language 1.0.2, JSON schema).
fn csl(cited: &Cited<'_>) -> String {
    let mut item = Map::new();
    let mut put = |name: &str, value: Value| item.insert(name.to_owned(), value);
    put("id", json!(cited.key));
    put("type", json!("webpage"));
    put("title", json!(cited.title));
    put("container-title", json!(cited.dossier));
    if !cited.authors.is_empty() {
        let authors: Vec<Value> = cited.authors.iter().map(|a| json!({ "literal": a })).collect();
        put(cited.role(), Value::Array(authors));
    }
    put("edition", json!(cited.edition));
    if let Some(parts) = cited.date.and_then(parts) {
        let numbers: Vec<i64> = parts.iter().filter_map(|part| part.parse().ok()).collect();
        put("issued", json!({ "date-parts": [numbers] }));
    }
    put("language", json!(cited.lang.unwrap_or(cited.interface)));
    if let Some(about) = cited.about {
        put("note", json!(about));
    }
    if let Some(licence) = cited.licence {
        put("license", json!(licence));
    }
    match &cited.url {
        Some(url) => put("URL", json!(url)),
        None => put("archive_location", json!(cited.path)),
    };
    let fields: Vec<String> =
        item.iter().map(|(name, value)| format!("  {}: {value}", json!(name))).collect();
    format!("[{{\n{}\n}}]", fields.join(",\n"))
}

#[cfg(test)]
mod tests {
    use crate::pages::cite::Cited;
    use crate::pages::cite::bibtex;
    use crate::pages::cite::csl;
    use crate::pages::cite::parts;
    use crate::time::Edtf;

    fn cited<'a>(authors: &'a [String], date: &'a Edtf) -> Cited<'a> {
        Cited {
            key: "incidents-ferry".to_owned(),
            title: "50 % of {all} ferries & boats",
            lang: None,
            about: Some("The Courier, 3 May 2021"),
            dossier: "Ferries",
            edition: "Public edition no. 2".to_owned(),
            authors,
            date: Some(date),
            licence: None,
            interface: "en",
            url: None,
            path: "incidents/ferry/index.html",
        }
    }

    #[test]
    fn a_title_cannot_break_out_of_its_field() {
        let (authors, date) = (["Ann & Co.".to_owned()], Edtf::parse("2026-11-21").unwrap());
        let want = "@misc{incidents-ferry,\n  title = {{50 \\% of \\{all\\} ferries \\& boats}},\n  \
            author = {{Ann \\& Co.}},\n  howpublished = {Ferries, Public edition no. 2},\n  \
            year = {2026},\n  month = {11},\n  day = {21},\n  note = {The Courier, 3 May 2021},\n  \
            annote = {incidents/ferry/index.html}\n}";
        assert_eq!(bibtex(&cited(&authors, &date)), want);
    }

    #[test]
    fn an_item_has_the_day_in_parts() {
        let date = Edtf::parse("2026-11").unwrap();
        let item: serde_json::Value = serde_json::from_str(&csl(&cited(&[], &date))).unwrap();
        assert_eq!(item[0]["issued"], serde_json::json!({ "date-parts": [[2026, 11]] }));
        assert_eq!(item[0].get("author"), None);
    }

    #[test]
    fn what_is_no_exact_date_has_no_parts() {
        let check = |date: &str, want: Option<&[&str]>| {
            let found = parts(&Edtf::parse(date).unwrap());
            assert_eq!(
                found.as_deref(),
                want.map(|w| w.iter().map(|p| (*p).to_owned()).collect::<Vec<String>>()).as_deref()
            );
        };
        check("2026-11-21", Some(&["2026", "11", "21"]));
        check("2026-11-21T10:00Z", Some(&["2026", "11", "21"]));
        check("2026~", None);
        check("2026-01/2026-02", None);
    }
}
