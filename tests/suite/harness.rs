//! The library as the tests see it: a dossier goes in, messages or a site come out.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use recoupe::analyse::figures::Counted;
use recoupe::analyse::hedges::HedgeKind;
use recoupe::analyse::incidents::ReasonKind;
use recoupe::analyse::names;
use recoupe::bag;
use recoupe::code::CodeList;
use recoupe::config::Language;
use recoupe::corpus::codes;
use recoupe::corpus::frontmatter;
use recoupe::diag::Diagnostics;
use recoupe::diag::code::Code;
use recoupe::diag::full;
use recoupe::diag::full::Colour;
use recoupe::diag::json;
use recoupe::diag::short;
use recoupe::dossier::Edition;
use recoupe::dossier::comparison::Relation;
use recoupe::dossier::finding::FindingKind;
use recoupe::dossier::making::Making;
use recoupe::dossier::passage::Likeness;
use recoupe::dossier::versions::ChangeKind;
use recoupe::dossier::versions::Label;
use recoupe::figure::calendar;
use recoupe::figure::intervals;
use recoupe::figure::label;
use recoupe::figure::lettering::LABEL;
use recoupe::figure::map;
use recoupe::figure::network;
use recoupe::figure::timeline;
use recoupe::files::Files;
use recoupe::files::disk::DiskFiles;
use recoupe::files::memory::MemoryFiles;
use recoupe::hash::sha256;
use recoupe::html::node::Element;
use recoupe::html::node::Node;
use recoupe::html::write::write;
use recoupe::import;
use recoupe::import::encoding;
use recoupe::lang::people;
use recoupe::markdown;
use recoupe::markdown::doc::Doc;
use recoupe::markdown::html::Href;
use recoupe::markdown::html::Ink;
use recoupe::output::OutputFile;
use recoupe::output::Sink;
use recoupe::output::disk::DiskSite;
use recoupe::output::memory::MemorySite;
use recoupe::pages::report;
use recoupe::quantity::Bound;
use recoupe::render::templates;
use recoupe::site;
use recoupe::stylesheet;
use recoupe::text::range::TextRange;
use recoupe::text::source::FileTable;
use recoupe::text::source::SourceFile;
use recoupe::verify;

/// A built site: path to bytes.
pub(crate) type Site = BTreeMap<String, Vec<u8>>;

/// A dossier in memory.
#[derive(Debug, Clone, Default)]
pub(crate) struct Folder(MemoryFiles);

impl Folder {
    /// The files of an archive: each begins with a line `-- path --`.
    pub(crate) fn parse(archive: &str) -> Folder {
        Folder(MemoryFiles::parse(archive))
    }

    /// Adds or replaces a file.
    pub(crate) fn insert(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path, bytes.into());
    }

    /// Adds a symbolic link.
    pub(crate) fn insert_link(&mut self, path: &str) {
        self.0.insert_link(path);
    }

    /// Takes a file away.
    pub(crate) fn remove(&mut self, path: &str) {
        self.0.remove(path);
    }
}

/// What `recoupe check` prints on a terminal without colours.
pub(crate) fn check(folder: &Folder) -> String {
    let checked = site::prepare(&folder.0).expect("a dossier in memory can be read");
    // The other formats point into the same files: none of them may fail where one does not.
    let _ = (
        short::render(&checked.diags, &checked.files),
        json::render(&checked.diags, &checked.files),
    );
    full::render(&checked.diags, &checked.files, Colour::Plain)
}

/// What `recoupe verify` prints of a dossier, but for its count of what is well.
pub(crate) fn verify(folder: &Folder) -> String {
    let checked = site::prepare(&folder.0).expect("a dossier in memory can be read");
    let text = |bytes: &[u8], name: &str| Ok(import::receive::whole_text(bytes, name));
    let verified =
        verify::verify(&checked.dossier, (&folder.0, &text), &checked.files, checked.diags);
    let (_, diags) = verified.expect("a dossier in memory can be read");
    full::render(&diags, &checked.files, Colour::Plain)
}

/// What is wrong with a bag on disk.
pub(crate) fn bag_problems(folder: &Path) -> Vec<String> {
    bag::problems(&DiskFiles::new(folder)).expect("the bag can be read")
}

/// A site, or what is printed in its place: the problems of the dossier.
pub(crate) fn build(folder: &Folder, edition: &str) -> Result<Site, String> {
    build_files(&folder.0, edition)
}

/// The site of a dossier on disk.
pub(crate) fn build_disk(folder: &Path, edition: &str) -> Result<Site, String> {
    build_files(&DiskFiles::new(folder), edition)
}

/// Both editions of the demonstration; built once for all tests.
pub(crate) fn demonstration() -> &'static [(&'static str, Site); 2] {
    static SITES: LazyLock<[(&str, Site); 2]> = LazyLock::new(|| {
        ["public", "review"].map(|edition| {
            let site = build_disk(Path::new(env!("CARGO_MANIFEST_DIR")), edition);
            (edition, site.unwrap_or_else(|said| panic!("{said}")))
        })
    });
    &SITES
}

fn build_files(files: &dyn Files, edition: &str) -> Result<Site, String> {
    let edition = Edition::parse(edition).expect("there are two editions: public and review");
    let sink = MemorySite::default();
    let built = site::build(files, edition, &sink).map_err(|error| format!("{error:#}"))?;
    match built.made {
        Some(_) => Ok(sink.into_files()),
        None => Err(full::render(&built.diags, &built.files, Colour::Plain)),
    }
}

/// The name of every kind of problem.
pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
    Code::ALL.iter().map(|code| code.name())
}

/// The words of a code list.
pub(crate) type Words = Vec<&'static str>;

/// The code lists whose words the interface puts into its own: the key's beginning, the words.
pub(crate) fn code_lists() -> Vec<(&'static str, Words)> {
    fn words<C: CodeList>() -> Words {
        C::ALL.iter().map(|(word, _)| *word).collect()
    }
    vec![
        ("attribution", words::<codes::Attribution>()),
        ("bound", words::<Bound>()),
        ("captured-from", words::<codes::CapturedFrom>()),
        ("change", words::<ChangeKind>()),
        ("custody", words::<codes::CustodyAction>()),
        ("date", words::<codes::DateKind>()),
        ("event", words::<codes::EventType>()),
        ("found", words::<FindingKind>()),
        ("genre", words::<codes::Genre>()),
        ("hedge", words::<HedgeKind>()),
        ("joined", words::<names::Why>()),
        ("kind", words::<codes::NoteKind>()),
        ("label", words::<Label>()),
        ("likeness", words::<Likeness>()),
        ("making", words::<Making>()),
        ("name-kind", words::<codes::NameKind>()),
        ("names", words::<codes::NameKind>()),
        ("ownership", words::<codes::OwnershipCode>()),
        ("question", words::<Counted>()),
        ("reason-kind", words::<ReasonKind>()),
        ("relation", words::<Relation>()),
        ("relay", words::<codes::RelayHow>()),
        ("role", words::<codes::Role>()),
        ("source", words::<codes::SourceKind>()),
        ("speaker", words::<codes::SpeakerType>()),
        ("weight", words::<codes::Weight>()),
        ("what", words::<Counted>()),
        ("who", people::classes()),
    ]
}

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// As Markdown.
    Markdown,
    /// As it is.
    Plain,
}

/// A text as it was read.
#[derive(Debug)]
pub(crate) struct Text(Doc);

impl Text {
    /// Reads `within` (bytes) of a file's text.
    pub(crate) fn read(file: &str, within: (usize, usize), form: Form) -> Text {
        let within = TextRange::new(within.0, within.1);
        Text(match form {
            Form::Markdown => markdown::parse::parse(file, within),
            Form::Plain => markdown::plain::parse(file, within),
        })
    }

    /// The plain text.
    pub(crate) fn plain(&self) -> &str {
        &self.0.text
    }

    /// The bytes of the file that say a range of the plain text.
    pub(crate) fn source(&self, range: (usize, usize)) -> Option<(usize, usize)> {
        let range = self.0.source.to_source(TextRange::new(range.0, range.1))?;
        Some((range.start(), range.end()))
    }

    /// The text content of the text painted under marks over these ranges of bytes.
    pub(crate) fn painted(&self, marks: &[(usize, usize)]) -> String {
        let marks = marks.iter().map(|&(start, end)| TextRange::new(start, end)).collect();
        let nodes = markdown::html::paint(&self.0, &Marker { marks });
        nodes.iter().map(Node::text_content).collect()
    }
}

/// Marks with calls and labels, as notes have them.
struct Marker {
    marks: Vec<TextRange>,
}

impl Ink for Marker {
    fn marks(&self) -> &[TextRange] {
        &self.marks
    }

    fn href(&self, destination: &str) -> Href {
        Href::Outside(destination.to_owned())
    }

    fn heading(&self, _level: u8) -> &'static str {
        "h3"
    }
}

/// For each article of a dossier its text, and the text content of the report as its page paints
/// it under its notes.
pub(crate) fn reports(folder: &Folder) -> Vec<(String, String)> {
    let checked = site::prepare(&folder.0).expect("a dossier in memory can be read");
    let label = |n: usize| n.to_string();
    checked
        .dossier
        .articles()
        .map(|article| {
            let text = article.record().body.full().map(|doc| doc.text.clone());
            let painted = report::paint(article, &[], &label);
            let nodes = painted.iter().flat_map(|block| &block.nodes);
            (text.unwrap_or_default(), nodes.map(Node::text_content).collect())
        })
        .collect()
}

/// Splits a file into front matter and body; gives the bytes of the body, and the problems.
pub(crate) fn split(text: &str) -> ((usize, usize), String) {
    let path = "content/pages/a.md".to_owned();
    let table = FileTable::new(vec![SourceFile { path: path.clone(), text: text.to_owned() }]);
    let file = table.find(&path).expect("the file was put in the table above");
    let mut diags = Diagnostics::new();
    let (_, body) = frontmatter::split(text, file, &mut diags);
    ((body.start(), body.end()), full::render(&diags, &table, Colour::Plain))
}

/// A capture's text, the encoding it was read in, and how many characters could not be read.
pub(crate) fn decode(bytes: &[u8]) -> (String, &'static str, usize) {
    let decoded = encoding::decode(bytes).expect("the capture is a text");
    (decoded.text, decoded.encoding, decoded.replaced)
}

/// What is known of a capture before it is read.
pub(crate) type Hints = import::Hints;
/// A capture read as a report.
pub(crate) type Draft = import::Draft;

/// A capture read as a report, with what is known of it.
pub(crate) fn import(capture: &str, hints: &Hints) -> Draft {
    import::text::import_text(capture, hints)
}

/// A capture read as a report, known by its file's name only.
pub(crate) fn import_file(capture: &str, file_name: &str) -> Draft {
    import(capture, &Hints { file_name: file_name.to_owned(), ..Hints::default() })
}

/// A capture of any kind, read.
pub(crate) type Reading = import::receive::Reading;

/// The captures in a file, read; why one cannot be is told.
pub(crate) fn receive(name: &str, bytes: &[u8]) -> Vec<Result<Reading, String>> {
    let items = match import::receive::items(name, bytes) {
        Ok(items) => items,
        Err(refusal) => return vec![Err(format!("{refusal:?}"))],
    };
    let read = items.into_iter().map(|item| match item {
        Ok(item) => {
            let hints = Hints { file_name: item.name.clone(), ..Hints::default() };
            import::receive::read(&item, &hints).map_err(|refusal| format!("{refusal:?}"))
        }
        Err((name, refusal)) => Err(format!("{name}: {refusal:?}")),
    });
    read.collect()
}

/// The dossier that holds one capture alone, imported as it was read.
pub(crate) fn imported(reading: &Reading, bytes: &[u8]) -> Folder {
    let custody = import::record::Custody { by: None, at: None };
    let capture = import::record::Capture {
        received_as: "capture",
        bytes,
        sha256: &sha256(bytes),
        reading,
        container: None,
        custody,
    };
    let mut folder = Folder::parse("-- dossier.toml --\ntitle = \"A\"\nlanguage = \"en\"\n");
    for (name, bytes) in import::record::files(capture, None, None) {
        folder.insert(&format!("content/articles/a/{name}"), bytes);
    }
    folder
}

/// The title and the text of each article of a dossier.
pub(crate) fn articles(folder: &Folder) -> Vec<(String, String)> {
    let checked = site::prepare(&folder.0).expect("a dossier in memory can be read");
    let said = checked.dossier.articles().map(|article| {
        let text = article.record().body.full().map(|doc| doc.text.clone());
        (article.record().head.title.clone(), text.unwrap_or_default())
    });
    said.collect()
}

/// The words of a page, and all of its blocks as Markdown.
pub(crate) fn page_as_markdown(html: &str) -> (String, String) {
    import::html::as_markdown(html)
}

/// The words that Markdown says.
pub(crate) fn markdown_text(text: &str) -> String {
    markdown::parse::parse(text, TextRange::new(0, text.len())).text
}

/// What is known of a capture: its file's name, its title and its language.
pub(crate) fn hints(file_name: &str, title: &str, language: &str) -> Hints {
    Hints {
        file_name: file_name.to_owned(),
        title: Some(title.to_owned()),
        language: Some(language.to_owned()),
    }
}

/// The variables that the built-in template of each kind of page asks its view for.
pub(crate) fn template_variables() -> BTreeMap<String, Vec<String>> {
    let mut diags = Diagnostics::new();
    let files = FileTable::default();
    let theme = templates::load(&files, Language::English, &mut diags);
    let (_, templates) = theme.expect("the built-in templates can be read");
    templates.pages().map(|page| (page.to_owned(), templates.variables(page))).collect()
}

/// The kinds of page and the editions that a style sheet names.
pub(crate) fn audiences(css: &str) -> Vec<String> {
    stylesheet::audiences(css).into_iter().collect()
}

/// A site being written to disk.
#[derive(Debug)]
pub(crate) struct Writing(DiskSite);

impl Writing {
    /// Starts a site at `folder`.
    pub(crate) fn begin(folder: &Path) -> Result<Writing, String> {
        DiskSite::begin(folder).map(Writing).map_err(|error| format!("{error:#}"))
    }

    /// Writes a file.
    pub(crate) fn put(&self, path: &str, text: &str) -> Result<(), String> {
        let file = OutputFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
        self.0.put(file).map_err(|error| format!("{error:#}"))
    }

    /// Puts the new site in the place of the old one.
    pub(crate) fn finish(self) -> Result<usize, String> {
        self.0.finish().map_err(|error| format!("{error:#}"))
    }
}

/// A figure as it was drawn.
#[derive(Debug)]
pub(crate) struct Drawn(Node);

/// A kind of figure: the beginning of its data files' names, and what draws it from the data.
pub(crate) type FigureKind = (&'static str, fn(toml::Table) -> Option<Drawn>);

/// Every kind of figure; `None` where there is nothing to draw.
pub(crate) fn figure_kinds() -> Vec<FigureKind> {
    vec![
        ("calendar", |data| calendar::draw(&read(data)).map(Drawn)),
        ("intervals", |data| intervals::draw(&read(data)).map(Drawn)),
        ("timeline", |data| timeline::draw(&read(data)).map(Drawn)),
    ]
}

fn read<T: serde::de::DeserializeOwned>(data: toml::Table) -> T {
    data.try_into().unwrap_or_else(|error| panic!("the data of a figure: {error}"))
}

/// A text in a drawing: its box in pixels from the left and from the top.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TextBox {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

/// One drawing of a figure.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sheet {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) texts: Vec<TextBox>,
    /// Every place that a shape is given, in pixels from the left and from the top.
    pub(crate) points: Vec<(f64, f64)>,
}

impl Drawn {
    /// Its markup, a tag to a line.
    pub(crate) fn markup(&self) -> String {
        write(std::slice::from_ref(&self.0)).replace("><", ">\n<") + "\n"
    }

    /// Its ids.
    pub(crate) fn ids(&self) -> Vec<String> {
        let mut ids = Vec::new();
        walk(&self.0, &mut |element| ids.extend(attribute(element, "id").map(str::to_owned)));
        ids
    }

    /// Its drawings, each `stretch` times as wide as it was laid out.
    pub(crate) fn sheets(&self, stretch: f64) -> Vec<Sheet> {
        let mut sheets = Vec::new();
        walk(&self.0, &mut |element| {
            let drawing = element.tag == "svg" && attribute(element, "role").is_some();
            if !drawing {
                return;
            }
            let number = |name| attribute(element, name).and_then(|n| n.parse::<f64>().ok());
            let (width, height) = (number("width").unwrap(), number("height").unwrap());
            let mut sheet = Sheet { width: width * stretch, height, texts: vec![], points: vec![] };
            for child in &element.children {
                walk(child, &mut |element| sheet.add(element));
            }
            sheets.push(sheet);
        });
        sheets
    }
}

impl Sheet {
    fn add(&mut self, element: &Element) {
        let place = |name: &str, whole: f64| {
            let text = attribute(element, name)?;
            match text.strip_suffix('%') {
                Some(share) => share.parse::<f64>().ok().map(|share| share * whole / 100.0),
                None => text.parse::<f64>().ok(),
            }
        };
        for (x, y) in [("x", "y"), ("x1", "y1"), ("x2", "y2"), ("cx", "cy")] {
            self.points.extend(place(x, self.width).zip(place(y, self.height)));
        }
        if element.tag == "rect"
            && let (Some(x), Some(width)) = (place("x", self.width), place("width", self.width))
        {
            self.points.push((x + width, 0.0));
        }
        if element.tag != "text" {
            return;
        }
        let text = Node::from(element.clone()).text_content();
        let small = ["agreed-name", "number", "origin-name", "under"];
        let class = attribute(element, "class").unwrap_or_default();
        let size = if small.contains(&class) { label::SMALL } else { label::SIZE };
        let wide = LABEL.width(&text, size);
        let at = place("x", self.width).unwrap_or(0.0) + place("dx", 1.0).unwrap_or(0.0);
        let left = match attribute(element, "text-anchor") {
            Some("middle") => at - wide / 2.0,
            Some("end") => at - wide,
            _ => at,
        };
        let y = place("y", self.height).unwrap_or(0.0);
        let (top, bottom) = (y - size * 0.75, y + size * 0.2);
        self.texts.push(TextBox { text, left, right: left + wide, top, bottom });
    }
}

fn attribute<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    element.attributes.iter().find(|(n, _)| *n == name).map(|(_, value)| value.as_str())
}

/// Every element of a tree, parents first.
fn walk(node: &Node, see: &mut dyn FnMut(&Element)) {
    if let Node::Element(element) = node {
        see(element);
        for child in &element.children {
            walk(child, see);
        }
    }
}

/// What a figure's data says; what it leaves out is empty.
struct Data(toml::Table);

impl Data {
    fn read(text: &str) -> Data {
        Data(text.parse().expect("figures are TOML"))
    }

    fn list(&self, key: &str) -> Vec<Data> {
        let list = self.0.get(key).and_then(|value| value.as_array()).cloned().unwrap_or_default();
        let table = |value: toml::Value| Data(value.as_table().cloned().unwrap_or_default());
        list.into_iter().map(table).collect()
    }

    fn text(&self, key: &str) -> Option<String> {
        self.0.get(key).and_then(|value| value.as_str()).map(str::to_owned)
    }

    fn number(&self, key: &str) -> Option<usize> {
        usize::try_from(self.0.get(key)?.as_integer()?).ok()
    }

    fn value(&self, key: &str) -> toml::Value {
        self.0.get(key).cloned().unwrap_or_else(|| toml::Value::Array(Vec::new()))
    }
}

/// The map that a figure's data describes.
pub(crate) fn draw_map(data: &str) -> String {
    let data = Data::read(data);
    let place = |(ix, place): (usize, Data)| {
        let at: (f64, f64) = place.value("at").try_into().expect("`at` is two numbers");
        let name = place.text("name").expect("a place has a name");
        map::Place {
            title: format!("{name}: {}", ix + 1),
            name,
            number: ix + 1,
            position: at,
            precision: match place.text("precision").as_deref() {
                Some("exact") => map::Precision::Exact,
                Some("near") => map::Precision::Near,
                Some("region") => map::Precision::Region,
                _ => map::Precision::Unstated,
            },
            count: place.number("count").unwrap_or(1),
            href: place.text("href"),
        }
    };
    let places: Vec<map::Place> = data.list("place").into_iter().enumerate().map(place).collect();
    let words = map::Words {
        countries: match data.text("countries").as_deref() {
            Some("en") => map::Countries::English,
            _ => map::Countries::French,
        },
        length: &|km| format!("{km} km"),
        degrees: &|degrees, meridian| format!("{degrees}°{}", if meridian { "E" } else { "N" }),
        several: &|name, n| format!("{name} + {n}"),
    };
    let format = match data.text("format").as_deref() {
        Some("wide") => map::Format::Wide,
        Some("narrow") => map::Format::Narrow,
        _ => map::Format::Column,
    };
    let (id, title, description) = ("map", "Carte", "Lieux");
    let (places, landmarks) = (places.as_slice(), &[][..]);
    let map = map::Map { id, format, title, description, places, landmarks, words: &words };
    write(&[map::draw(&map)])
}

/// The network that a figure's data describes.
pub(crate) fn draw_network(data: &str) -> String {
    let data = Data::read(data);
    let things: Vec<network::Thing> = data
        .list("thing")
        .iter()
        .map(|thing| network::Thing {
            rank: thing.number("rank").expect("a thing has a rank"),
            label: thing.text("label").expect("a thing has a label"),
            lang: None,
            note: thing.text("note"),
            href: thing.text("href"),
        })
        .collect();
    let ties: Vec<(usize, usize, String)> =
        data.value("ties").try_into().expect("ties are triples");
    let kind = |word: &str| match word {
        "says" => network::Kind::Says,
        "whole" => network::Kind::Whole,
        "part" => network::Kind::Part,
        "credits" => network::Kind::Credits,
        "quotes" => network::Kind::Quotes,
        _ => network::Kind::Passed,
    };
    let ties: Vec<network::Tie> = ties
        .iter()
        .map(|(from, to, how)| network::Tie { from: *from, to: *to, kind: kind(how) })
        .collect();
    let groups: Vec<Vec<usize>> = data.value("groups").try_into().expect("groups are lists");
    let group = |members| network::Group { members, label: "une seule origine".to_owned() };
    let groups: Vec<network::Group> = groups.into_iter().map(group).collect();
    let ranks: Vec<String> = data.value("ranks").try_into().expect("ranks are texts");
    let format = match data.text("format").as_deref() {
        Some("narrow") => network::Format::Narrow,
        _ => network::Format::Wide,
    };
    let (id, title, description) = ("network", "Qui relaie qui", "Des traits");
    let (ranks, things, ties, groups) =
        (ranks.as_slice(), things.as_slice(), ties.as_slice(), groups.as_slice());
    let network = network::Network { id, format, title, description, ranks, things, ties, groups };
    write(&[network::draw(&network)])
}

/// The text content of markup that this program wrote.
pub(crate) fn plain(markup: &str) -> String {
    let pieces = markup.split('<').map(|piece| piece.split_once('>').map_or("", |(_, text)| text));
    pieces.collect::<String>().replace("&#39;", "'").replace("&amp;", "&")
}
