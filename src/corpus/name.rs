//! The register of names: people, places, organisations, with every form in use.

use crate::corpus::article::language;
use crate::corpus::article::text;
use crate::corpus::codes::NameKind;
use crate::corpus::codes::Status;
use crate::corpus::prose::Prose;
use crate::diag::code::Code;
use crate::fields::Kind;
use crate::fields::Table;
use crate::fields::read::Fields;
use crate::fields::read::read;
use crate::id::NameId;
use crate::text::source::Span;

/// A person, place or organisation.
#[derive(Debug, Clone)]
pub struct Name {
    /// Its id.
    pub id: NameId,
    /// Where it is written.
    pub span: Span,
    /// The neutral form that we use ourselves.
    pub name: String,
    /// What it names.
    pub kind: NameKind,
    /// Every form in use, the neutral one first.
    pub forms: Vec<Form>,
    /// What a person does, what an organisation is.
    pub role: Option<String>,
    /// Why this form.
    pub note: Option<Prose>,
    /// Latitude and longitude in degrees, WGS 84.
    pub position: Option<(f64, f64)>,
    /// ACLED's geo-precision.
    pub precision: Option<i64>,
    /// Whether the record may leave the house.
    pub status: Status,
}

/// One form of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The form.
    pub form: String,
    /// Its language.
    pub language: Option<String>,
    /// Who uses it: ids of sources, or words.
    pub used_by: Vec<String>,
    /// More about it.
    pub note: Option<String>,
}

/// Reads one `[[name]]`.
pub fn name(f: &mut Fields<'_, '_>) -> Option<Name> {
    let span = f.span();
    let (id, name, kind) = (f.id("id", NameId::parse), f.text("name"), f.code("kind"));
    let (id, name) = (f.required("id", id), f.required("name", name));
    let kind = f.required("kind", kind);
    let written = forms(f);
    let (role, note) = (text(f, "role"), f.text("note"));
    let (lat, lon) = (f.number_within("lat", -90.0, 90.0), f.number_within("lon", -180.0, 180.0));
    let precision = f.integer_within("precision", 1, 3);
    let status = f.code("status").map_or(Status::Published, |status| status.value);
    let name = name?.value;
    let neutral = Form { form: name.clone(), language: None, used_by: Vec::new(), note: None };
    let listed = written.iter().any(|form| form.form == name);
    let forms = if listed { written } else { [vec![neutral], written].concat() };
    Some(Name {
        id: id?.value,
        span,
        name,
        kind: kind?.value,
        forms,
        role,
        note: note.as_ref().map(Prose::value),
        position: lat.zip(lon),
        precision,
        status,
    })
}

/// Forms are texts, or tables where more is known about them.
fn forms(f: &mut Fields<'_, '_>) -> Vec<Form> {
    let Some(value) = f.value("forms") else { return Vec::new() };
    let Kind::List(items) = &value.kind else {
        f.diags()
            .error(value.span, Code::WrongType, "`forms` must be a list")
            .hint("write `forms = [\"Stepanakert\", \"Khankendi\"]`");
        return Vec::new();
    };
    let mut forms = Vec::new();
    for item in items {
        match &item.kind {
            Kind::Table(table) => forms.extend(form(table, f)),
            _ => {
                let plain = f.text_of(item, "forms").map(|text| text.value);
                forms.extend(plain.map(|form| Form {
                    form,
                    language: None,
                    used_by: Vec::new(),
                    note: None,
                }));
            }
        }
    }
    forms
}

fn form(table: &Table, f: &mut Fields<'_, '_>) -> Option<Form> {
    read(table, "a form of a name", f.diags(), |f| {
        let form = f.text("form");
        let form = f.required("form", form);
        let (language, note) = (language(f, "language"), text(f, "note"));
        let used_by = f.texts("used_by").into_iter().map(|user| user.value).collect();
        Some(Form { form: form?.value, language, used_by, note })
    })
}
