//! What a PDF states of itself: its information dictionary, and its XMP packet (ISO 16684-1).

use dom_query::Document;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::DateTime;
use hayro_interpret::hayro_syntax::object::Dict;
use hayro_interpret::hayro_syntax::object::Stream;
use serde::Deserialize;
use serde::Serialize;

use crate::import::html::date;

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// What is stated.
    pub what: What,
    /// What it is said to be; dates are EDTF.
    pub value: String,
    /// Whether it stands in the XMP packet, and not in the information dictionary.
    pub xmp: bool,
}

/// What a PDF may state of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// The title.
    Title,
    /// One author, or several as one text.
    Author,
    /// The outlet.
    Publisher,
    /// When it was published.
    Published,
    /// When the file was made.
    Created,
    /// The language.
    Language,
    /// Where it is published.
    Address,
}

/// The longest packet that is read, in bytes.
const LONGEST_PACKET: usize = 1 << 20;

/// What the file states, those of the XMP packet first, and the program that made it.
pub fn read(pdf: &Pdf) -> (Vec<Stated>, Option<String>) {
    let mut stated = packet(pdf).map(|packet| xmp(&packet)).unwrap_or_default();
    let metadata = pdf.metadata();
    let mut info = |what: What, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            stated.push(Stated { what, value: value.trim().to_owned(), xmp: false });
        }
    };
    let string = |bytes: &Option<Box<[u8]>>| bytes.as_deref().map(text_string);
    info(What::Title, string(&metadata.title));
    info(What::Author, string(&metadata.author));
    info(What::Created, metadata.creation_date.as_ref().and_then(moment));
    let producer = string(&metadata.creator).or_else(|| string(&metadata.producer));
    (stated, producer.filter(|name| !name.trim().is_empty()))
}

fn packet(pdf: &Pdf) -> Option<String> {
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id())?;
    let stream = catalog.get::<Stream<'_>>(&b"Metadata"[..])?;
    let bytes = stream.decoded().ok()?;
    let bytes = bytes.get(..bytes.len().min(LONGEST_PACKET))?;
    Some(String::from_utf8_lossy(bytes).into_owned())
}

/// The properties that are read, each as an element or as an attribute.
const PROPERTIES: &[(&str, What)] = &[
    ("dc:title", What::Title),
    ("dc:creator", What::Author),
    ("dc:publisher", What::Publisher),
    ("prism:publicationname", What::Publisher),
    ("prism:publicationdate", What::Published),
    ("prism:coverdate", What::Published),
    ("dc:date", What::Published),
    ("xmp:createdate", What::Created),
    ("dc:language", What::Language),
    ("prism:url", What::Address),
];

fn xmp(packet: &str) -> Vec<Stated> {
    let document = Document::from(packet);
    let mut stated = Vec::new();
    for (name, what) in PROPERTIES {
        let escaped = name.replace(':', "\\:");
        for element in document.select(&escaped).iter() {
            let items = element.select("rdf\\:li");
            let texts: Vec<String> = match items.is_empty() {
                true => vec![element.text().to_string()],
                false => items.iter().map(|item| item.text().to_string()).collect(),
            };
            texts.iter().for_each(|text| note(*what, text, &mut stated));
        }
        let attribute = document.select(&format!("[{escaped}]"));
        if let Some(text) = attribute.attr(name) {
            note(*what, &text, &mut stated);
        }
    }
    stated
}

fn note(what: What, text: &str, stated: &mut Vec<Stated>) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let value = match what {
        What::Published | What::Created => date::stated(&text),
        What::Address => text.starts_with("http").then_some(text),
        What::Title | What::Author | What::Publisher | What::Language => Some(text),
    };
    let value = value.filter(|value| !value.is_empty() && value != "x-default");
    if let Some(value) = value {
        let statement = Stated { what, value, xmp: true };
        if !stated.contains(&statement) && stated.len() < 40 {
            stated.push(statement);
        }
    }
}

fn moment(at: &DateTime) -> Option<String> {
    let DateTime { year, month, day, hour, minute, second: _, utc_offset_hour, utc_offset_minute } =
        at;
    let zone = match (utc_offset_hour, utc_offset_minute) {
        (0, 0) => "Z".to_owned(),
        (hour, minute) => format!("{hour:+03}:{minute:02}"),
    };
    date::stated(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}{zone}"))
}

/// A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 by its mark, else PDFDocEncoding.
fn text_string(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return text.into_owned();
    }
    bytes.iter().map(|byte| of_document_encoding(*byte)).collect()
}

/// PDFDocEncoding (ISO 32000-1, annex D): Latin-1 but for these places.
fn of_document_encoding(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚',
        '™', 'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        0xa0 => '€',
        byte => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use crate::import::pdf::metadata::What;
    use crate::import::pdf::metadata::text_string;
    use crate::import::pdf::metadata::xmp;

    #[test]
    fn strings_are_read_in_their_encoding() {
        assert_eq!(text_string(b"\xfe\xff\0P\0o\0n\0t\0 \x20\x26"), "Pont …");
        assert_eq!(text_string(b"L\x90\xe9t\xe9 \xa0"), "L’été €");
        assert_eq!(text_string(b"\xef\xbb\xbf\xc3\xa9"), "é");
    }

    #[test]
    fn properties_are_elements_or_attributes() {
        let packet = "<?xpacket begin='' id='x'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF>\
            <rdf:Description rdf:about='' xmp:CreateDate='2021-03-01T10:00:00+01:00'>\
            <dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Le pont</rdf:li></rdf:Alt></dc:title>\
            <dc:creator><rdf:Seq><rdf:li>Ana Ruiz</rdf:li><rdf:li>Zoé Arc</rdf:li></rdf:Seq>\
            </dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>";
        let found: Vec<(What, String)> =
            xmp(packet).into_iter().map(|stated| (stated.what, stated.value)).collect();
        let expect = [
            (What::Title, "Le pont"),
            (What::Author, "Ana Ruiz"),
            (What::Author, "Zoé Arc"),
            (What::Created, "2021-03-01T10:00+01:00"),
        ];
        assert_eq!(found, expect.map(|(what, value)| (what, value.to_owned())));
    }
}
